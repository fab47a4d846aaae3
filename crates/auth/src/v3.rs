//! TC3-HMAC-SHA256, as the calling chapter "signature v3" describes it: the key is derived per day and service, and
//! what is signed is method, path, query, chosen headers and the body's hash.

use ring::digest::{SHA256, digest};
use ring::hmac;
use terrace_base::{Secret, secret};

pub const ALGORITHM: &str = "TC3-HMAC-SHA256";
/// What official SDKs put in `X-TC-Content-SHA256`, and sign, when they are told not to hash the body.
pub const UNSIGNED_PAYLOAD: &str = "UNSIGNED-PAYLOAD";

/// The `Authorization` header, taken apart.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Authorization<'a> {
    pub secret_id: &'a str,
    /// `YYYY-MM-DD`.
    pub date: &'a str,
    pub service: &'a str,
    /// Lower case, in the order the client signed them.
    pub signed_headers: Vec<&'a str>,
    /// 64 lower-case hexadecimal digits.
    pub signature: &'a str,
}

/// Why a header is not a v3 authorization.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Malformed {
    Algorithm,
    Credential,
    SignedHeaders,
    Signature,
}

impl<'a> Authorization<'a> {
    /// Parses `TC3-HMAC-SHA256 Credential=id/date/service/tc3_request, SignedHeaders=a;b, Signature=hex`.
    pub fn parse(header: &'a str) -> Result<Self, Malformed> {
        let rest = header.strip_prefix(ALGORITHM).and_then(|r| r.strip_prefix(' ')).ok_or(Malformed::Algorithm)?;
        let (mut credential, mut signed_headers, mut signature) = (None, None, None);
        for part in rest.split(',').map(str::trim) {
            match part.split_once('=') {
                Some(("Credential", v)) if credential.is_none() => credential = Some(v),
                Some(("SignedHeaders", v)) if signed_headers.is_none() => signed_headers = Some(v),
                Some(("Signature", v)) if signature.is_none() => signature = Some(v),
                _ => return Err(Malformed::Credential),
            }
        }
        let mut scope = credential.ok_or(Malformed::Credential)?.split('/');
        let (Some(secret_id), Some(date), Some(service), Some("tc3_request"), None) =
            (scope.next(), scope.next(), scope.next(), scope.next(), scope.next())
        else {
            return Err(Malformed::Credential);
        };
        if secret_id.is_empty() || secret_id.len() > 128 || date.len() != 10 || service.is_empty() || service.len() > 64 {
            return Err(Malformed::Credential);
        }
        let signed_headers: Vec<&str> = signed_headers.ok_or(Malformed::SignedHeaders)?.split(';').collect();
        let lower = |h: &&str| !h.is_empty() && h.bytes().all(|b| b.is_ascii_graphic() && !b.is_ascii_uppercase());
        if signed_headers.len() > 64 || !signed_headers.iter().all(lower) {
            return Err(Malformed::SignedHeaders);
        }
        // The protocol wants both signed. What else is signed, the action too, is the client's choice: only TLS protects the rest.
        if !signed_headers.contains(&"host") || !signed_headers.contains(&"content-type") {
            return Err(Malformed::SignedHeaders);
        }
        let signature = signature.ok_or(Malformed::Signature)?;
        if signature.len() != 64 || !signature.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')) {
            return Err(Malformed::Signature);
        }
        Ok(Authorization { secret_id, date, service, signed_headers, signature })
    }
}

/// The SecretId an `Authorization` header names, as far as that is told without reading all of it.
pub fn named_secret_id(header: &str) -> Option<&str> {
    Some(header.split_once("Credential=")?.1.split_once('/')?.0)
}

/// What is signed, apart from the credential scope.
pub struct Request<'a> {
    /// `GET` or `POST`.
    pub method: &'a str,
    /// The query as sent, for GET; empty for POST.
    pub query: &'a str,
    /// Lower-case names in signing order, with the values as received.
    pub headers: &'a [(&'a str, &'a str)],
    /// Lower-case hexadecimal SHA-256 of the body, or of [`UNSIGNED_PAYLOAD`].
    pub payload_hash: &'a str,
}

impl Request<'_> {
    pub fn canonical(&self) -> String {
        let mut out = String::with_capacity(256 + self.query.len());
        out.push_str(self.method);
        out.push_str("\n/\n");
        out.push_str(self.query);
        out.push('\n');
        for (name, value) in self.headers {
            out.push_str(name);
            out.push(':');
            let value = value.trim();
            if value.is_ascii() {
                out.extend(value.bytes().map(|b| char::from(b.to_ascii_lowercase())));
            } else {
                out.push_str(&value.to_lowercase());
            }
            out.push('\n');
        }
        out.push('\n');
        for (i, (name, _)) in self.headers.iter().enumerate() {
            if i > 0 {
                out.push(';');
            }
            out.push_str(name);
        }
        out.push('\n');
        out.push_str(self.payload_hash);
        out
    }
}

/// The key that signs one day's requests to one service. Deriving costs three HMACs, so callers cache it.
#[derive(Clone)]
pub struct SigningKey(hmac::Key);

impl SigningKey {
    pub fn derive(secret_key: &Secret, date: &str, service: &str) -> Self {
        let mut seed = b"TC3".to_vec();
        seed.extend_from_slice(secret_key.reveal().as_bytes());
        let by_date = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &seed), date.as_bytes());
        seed.fill(0);
        let by_service = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, by_date.as_ref()), service.as_bytes());
        let signing = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, by_service.as_ref()), b"tc3_request");
        SigningKey(hmac::Key::new(hmac::HMAC_SHA256, signing.as_ref()))
    }

    /// The signature in lower-case hexadecimal.
    pub fn sign(&self, timestamp: i64, date: &str, service: &str, request: &Request<'_>) -> String {
        let text = format!("{ALGORITHM}\n{timestamp}\n{date}/{service}/tc3_request\n{}", sha256_hex(request.canonical().as_bytes()));
        lower_hex(hmac::sign(&self.0, text.as_bytes()).as_ref())
    }

    /// Compares in constant time.
    pub fn verify(&self, timestamp: i64, authorization: &Authorization<'_>, request: &Request<'_>) -> bool {
        let expected = self.sign(timestamp, authorization.date, authorization.service, request);
        secret::same(expected.as_bytes(), authorization.signature.as_bytes())
    }
}

pub fn sha256_hex(bytes: &[u8]) -> String {
    lower_hex(digest(&SHA256, bytes).as_ref())
}

/// Of the 32 bytes of a digest. `hex::encode` goes through an iterator of characters, and every request needs three of these.
fn lower_hex(digest: &[u8]) -> String {
    let mut out = [0; 64];
    hex::encode_to_slice(digest, &mut out).expect("a digest of 32 bytes");
    String::from_utf8_lossy(&out).into_owned()
}

/// Signs a request as the official SDKs do; `terrace call` and tests use it.
pub fn authorize(secret_id: &str, secret_key: &Secret, timestamp: i64, date: &str, service: &str, request: &Request<'_>) -> String {
    let signature = SigningKey::derive(secret_key, date, service).sign(timestamp, date, service, request);
    let names: Vec<&str> = request.headers.iter().map(|(n, _)| *n).collect();
    format!("{ALGORITHM} Credential={secret_id}/{date}/{service}/tc3_request, SignedHeaders={}, Signature={signature}", names.join(";"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const KEY: &str = "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE";

    fn worked(host: &str) -> (String, String) {
        let headers = [("content-type", "application/x-www-form-urlencoded"), ("host", host)];
        let request = Request { method: "GET", query: "Limit=10&Offset=0", headers: &headers, payload_hash: &sha256_hex(b"") };
        let key = SigningKey::derive(&Secret::new(KEY), "2018-10-09", "cvm");
        (sha256_hex(request.canonical().as_bytes()), key.sign(1_539_084_154, "2018-10-09", "cvm", &request))
    }

    #[test]
    fn the_worked_examples_hold() {
        assert_eq!(
            worked("cvm.tencentcloudapi.com"),
            (
                "91c9c192c14460df6c1ffc69e34e6c5e90708de2a6d282cccf957dbf1aa7f3a7".into(),
                "5da7a33f6993f0614b047e5df4582db9e9bf4672ba50567dba16c6ccf174c474".into()
            )
        );
        assert_eq!(
            worked("cvm.finance.cloud.tencent.com"),
            (
                "404c983ca91e7a42db052e715f6b87872972d90b3e9bbaccc892fd145db57a51".into(),
                "e58ba76f0ad56875e1ef9f67e4930f28ba11e300c6f055aace641b06f433ff1b".into()
            )
        );
    }

    #[test]
    fn header_values_are_trimmed_and_lowered() {
        let request = Request { method: "POST", query: "", headers: &[("x-tc-action", " DescribeInstances ")], payload_hash: "h" };
        assert_eq!(request.canonical(), "POST\n/\n\nx-tc-action:describeinstances\n\nx-tc-action\nh");
    }

    #[test]
    fn an_authorization_parses_or_says_what_is_wrong() {
        let sig = "a".repeat(64);
        let good = format!("TC3-HMAC-SHA256 Credential=AKID/2018-10-09/cvm/tc3_request, SignedHeaders=content-type;host, Signature={sig}");
        let parsed = Authorization::parse(&good).unwrap();
        assert_eq!(
            (parsed.secret_id, parsed.service, parsed.signed_headers.as_slice()),
            ("AKID", "cvm", ["content-type", "host"].as_slice())
        );
        for (from, to, fault) in [
            ("TC3-HMAC-SHA256", "AWS4-HMAC-SHA256", Malformed::Algorithm),
            ("/tc3_request", "", Malformed::Credential),
            ("content-type;host", "host", Malformed::SignedHeaders),
            ("content-type;host", "Content-Type;host", Malformed::SignedHeaders),
            (sig.as_str(), "abc", Malformed::Signature),
            (", Signature", ", Signature=x, Signature", Malformed::Credential),
        ] {
            assert_eq!(Authorization::parse(&good.replace(from, to)), Err(fault));
        }
    }

    proptest! {
        #[test]
        fn no_header_panics(header in "(TC3-HMAC-SHA256 )?\\PC{0,80}") {
            let _ = Authorization::parse(&header);
        }

        #[test]
        fn what_is_signed_verifies_and_nothing_else(body in prop::collection::vec(any::<u8>(), 0..64), flip in 0usize..64) {
            let hash = sha256_hex(&body);
            let headers = [("content-type", "application/json"), ("host", "h")];
            let request = Request { method: "POST", query: "", headers: &headers, payload_hash: &hash };
            let secret = Secret::new(KEY);
            let header = authorize("AKID", &secret, 1, "2018-10-09", "cvm", &request);
            let parsed = Authorization::parse(&header).unwrap();
            let key = SigningKey::derive(&secret, "2018-10-09", "cvm");
            prop_assert!(key.verify(1, &parsed, &request));
            prop_assert!(!key.verify(2, &parsed, &request));
            let mut other = body.clone();
            if let Some(byte) = other.get_mut(flip) {
                *byte ^= 1;
                let hash = sha256_hex(&other);
                let tampered = Request { payload_hash: &hash, ..request };
                prop_assert!(!key.verify(1, &parsed, &tampered));
            }
        }
    }
}
