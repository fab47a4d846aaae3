//! Tokens of business APIs: JSON web tokens (RFC 7519), signed by an issuer whose public keys the API knows.
//!
//! What is checked: the form, the algorithm against the key, the signature, `exp` and `nbf` with [`LEEWAY`] seconds of patience. A token
//! that passed is remembered by its hash until the keys change, and asked only for its times again: a signature costs 30 us, a hash one.
//!
//! A token without `exp` is good for ever: that is its issuer's choice.

use std::borrow::Cow;
use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::header::HeaderName;
use http::{HeaderMap, HeaderValue};
use moka::sync::Cache;
use ring::digest;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::jwk::{Algorithm, Keys, Mismatch};
use super::jwks::{Pace, Remote};
use crate::plugin::facts;

/// How far the issuer's clock may be from ours, in seconds.
pub const LEEWAY: i64 = 60;

/// The longest token.
const MOST_BYTES: usize = 16 << 10;

/// Memory for remembered tokens of one issuer.
const MOST_REMEMBERED: u64 = 16 << 20;

/// A remembered token is checked anew after this.
const REMEMBERED: Duration = Duration::from_secs(300);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    Missing,
    Malformed,
    Algorithm,
    /// None of the keys is for it.
    UnknownKey,
    Signature,
    Expired,
    NotYet,
    /// The issuer's keys were never read.
    NoKeys,
}

impl Refusal {
    pub fn message(self) -> &'static str {
        match self {
            Refusal::Missing => "a token is needed, and there is none where this API expects it",
            Refusal::Malformed => "the token is not a signed JSON web token",
            Refusal::Algorithm => "the token's algorithm is none of RS, PS and HS with 256, 384 or 512, ES256, ES384, EdDSA",
            Refusal::UnknownKey => "the token is not signed with one of the issuer's keys",
            Refusal::Signature => "the token's signature does not match",
            Refusal::Expired => "the token has expired",
            Refusal::NotYet => "the token is not valid yet",
            Refusal::NoKeys => "the issuer's keys cannot be read at the moment",
        }
    }
}

/// Where a request carries its token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Location {
    Header(HeaderName),
    Query(Box<str>),
    Cookie(Box<str>),
}

impl Location {
    /// `header.<name>`, `query.<name>` or `cookie.<name>`; a bare word is a header's name.
    pub fn parse(text: &str) -> Result<Self, String> {
        let (place, name) = text.trim().split_once('.').unwrap_or(("header", text.trim()));
        let bad = || format!("token location `{text}`: header.<name>, query.<name> or cookie.<name> is needed");
        match place.to_ascii_lowercase().as_str() {
            _ if name.is_empty() => Err(bad()),
            "header" => HeaderName::from_bytes(name.as_bytes()).map(Location::Header).map_err(|_| bad()),
            "query" => Ok(Location::Query(name.into())),
            "cookie" => Ok(Location::Cookie(name.into())),
            _ => Err(bad()),
        }
    }

    /// The token. `Bearer ` before it is left out.
    pub fn find<'a>(&self, headers: &'a HeaderMap, query: Option<&'a str>) -> Result<Cow<'a, str>, Refusal> {
        let found = match self {
            Location::Header(name) => {
                let mut values = headers.get_all(name).iter();
                match (values.next().map(HeaderValue::to_str), values.next()) {
                    (Some(Ok(value)), None) => Some(Cow::Borrowed(value)),
                    (None, _) => None,
                    _ => return Err(Refusal::Malformed),
                }
            }
            // Of two, the back-end might believe the one that was not checked.
            Location::Query(name) => only(facts::query_values(query.unwrap_or_default(), name))?,
            Location::Cookie(name) => only(facts::cookies(headers, name).map(Cow::Borrowed))?,
        };
        let bare = found.map(|value| match value {
            Cow::Borrowed(value) => Cow::Borrowed(without_scheme(value)),
            Cow::Owned(value) => Cow::Owned(without_scheme(&value).to_owned()),
        });
        bare.filter(|token| !token.is_empty()).ok_or(Refusal::Missing)
    }
}

fn only<'a>(mut values: impl Iterator<Item = Cow<'a, str>>) -> Result<Option<Cow<'a, str>>, Refusal> {
    let first = values.next();
    if values.next().is_some() { Err(Refusal::Malformed) } else { Ok(first) }
}

fn without_scheme(value: &str) -> &str {
    let value = value.trim();
    match value.get(..7) {
        Some(scheme) if scheme.eq_ignore_ascii_case("bearer ") => value[7..].trim(),
        _ => value,
    }
}

/// What a token says.
#[derive(Debug)]
pub struct Claims {
    pub all: Map<String, Value>,
    expires: Option<i64>,
    begins: Option<i64>,
    /// The keys it was checked with.
    keys: [u8; 32],
    size: u32,
}

impl Claims {
    pub fn subject(&self) -> Option<&str> {
        self.all.get("sub").and_then(Value::as_str)
    }

    fn check_times(&self, seconds: i64) -> Result<(), Refusal> {
        if self.expires.is_some_and(|expires| seconds >= expires.saturating_add(LEEWAY)) {
            return Err(Refusal::Expired);
        }
        if self.begins.is_some_and(|begins| seconds < begins.saturating_sub(LEEWAY)) {
            return Err(Refusal::NotYet);
        }
        Ok(())
    }
}

/// Checks tokens of one issuer. APIs of the same issuer share one.
#[derive(Debug)]
pub struct Verifier {
    keys: Source,
    remembered: Cache<[u8; 32], Arc<Claims>>,
}

#[derive(Debug)]
enum Source {
    Fixed(Arc<Keys>),
    Remote(Arc<Remote>),
}

#[derive(Deserialize)]
struct Head {
    alg: String,
    kid: Option<String>,
    /// Extensions that must be understood (RFC 7515 section 4.1.11). None is.
    crit: Option<Value>,
}

impl Verifier {
    /// `keys` is a JWK, a JWK set, a public key in PEM, or the URL of a JWK set.
    pub fn new(keys: &str, pace: Pace) -> Result<Self, String> {
        let keys = keys.trim();
        let keys = if keys.starts_with("http://") || keys.starts_with("https://") {
            Source::Remote(Arc::new(Remote::new(keys, pace)?))
        } else {
            Source::Fixed(Arc::new(Keys::parse(keys).map_err(|reason| format!("public key: {reason}"))?))
        };
        let remembered = Cache::builder()
            .max_capacity(MOST_REMEMBERED)
            .weigher(|_: &[u8; 32], claims: &Arc<Claims>| claims.size)
            .time_to_live(REMEMBERED)
            .build();
        Ok(Verifier { keys, remembered })
    }

    /// The keys that somebody must follow, if they stand at a URL.
    pub fn remote(&self) -> Option<&Arc<Remote>> {
        match &self.keys {
            Source::Fixed(_) => None,
            Source::Remote(remote) => Some(remote),
        }
    }

    /// What `token` says, if it is good at `seconds` since 1970. Waits only for keys that may just have changed.
    pub async fn verify(&self, token: &str, seconds: i64) -> Result<Arc<Claims>, Refusal> {
        let verdict = self.check(token, seconds);
        let (Err(Refusal::UnknownKey | Refusal::NoKeys), Source::Remote(remote)) = (&verdict, &self.keys) else {
            return verdict;
        };
        let id = Parts::read(token)?.head.kid.unwrap_or_default();
        if remote.refreshed(&id).await { self.check(token, seconds) } else { verdict }
    }

    /// Whether it is worth to [`Self::verify`] a token that was refused so: its key is not there, and may come.
    pub fn may_learn(&self, refusal: Refusal) -> bool {
        matches!(self.keys, Source::Remote(_)) && matches!(refusal, Refusal::UnknownKey | Refusal::NoKeys)
    }

    /// The same with the keys that are there.
    pub fn check(&self, token: &str, seconds: i64) -> Result<Arc<Claims>, Refusal> {
        if token.len() > MOST_BYTES {
            return Err(Refusal::Malformed);
        }
        let keys = match &self.keys {
            Source::Fixed(keys) => Arc::clone(keys),
            Source::Remote(remote) => remote.keys().ok_or(Refusal::NoKeys)?,
        };
        let mut hash = [0; 32];
        hash.copy_from_slice(digest::digest(&digest::SHA256, token.as_bytes()).as_ref());
        if let Some(claims) = self.remembered.get(&hash).filter(|claims| claims.keys == keys.digest) {
            claims.check_times(seconds)?;
            return Ok(claims);
        }
        let parts = Parts::read(token)?;
        let algorithm = Algorithm::parse(&parts.head.alg).ok_or(Refusal::Algorithm)?;
        keys.verify(algorithm, parts.head.kid.as_deref(), parts.signed.as_bytes(), &parts.signature).map_err(
            |mismatch| match mismatch {
                Mismatch::NoKey => Refusal::UnknownKey,
                Mismatch::Signature => Refusal::Signature,
            },
        )?;
        let claims = Arc::new(claims(parts.payload, &keys, token.len())?);
        claims.check_times(seconds)?;
        self.remembered.insert(hash, Arc::clone(&claims));
        Ok(claims)
    }
}

struct Parts<'a> {
    head: Head,
    payload: &'a str,
    /// Head and payload, as they were signed.
    signed: &'a str,
    signature: Vec<u8>,
}

impl<'a> Parts<'a> {
    fn read(token: &'a str) -> Result<Self, Refusal> {
        let (signed, signature) = token.rsplit_once('.').ok_or(Refusal::Malformed)?;
        let (head, payload) = signed.split_once('.').ok_or(Refusal::Malformed)?;
        let head: Head = serde_json::from_slice(&decode(head)?).map_err(|_| Refusal::Malformed)?;
        if head.crit.is_some() || payload.contains('.') {
            return Err(Refusal::Malformed);
        }
        Ok(Parts { head, payload, signed, signature: decode(signature)? })
    }
}

fn decode(text: &str) -> Result<Vec<u8>, Refusal> {
    URL_SAFE_NO_PAD.decode(text).map_err(|_| Refusal::Malformed)
}

fn claims(payload: &str, keys: &Keys, length: usize) -> Result<Claims, Refusal> {
    let all: Map<String, Value> = serde_json::from_slice(&decode(payload)?).map_err(|_| Refusal::Malformed)?;
    // A time that is there and no number must not pass for one that is not there.
    let time = |name: &str| match all.get(name) {
        None => Ok(None),
        #[allow(clippy::cast_possible_truncation)]
        Some(value) => value.as_i64().or_else(|| value.as_f64().map(|seconds| seconds as i64)).map(Some).ok_or(Refusal::Malformed),
    };
    let (expires, begins) = (time("exp")?, time("nbf")?);
    // The parsed form takes a few times the text's memory.
    Ok(Claims { expires, begins, all, keys: keys.digest, size: u32::try_from(length * 4 + 256).unwrap_or(u32::MAX) })
}

#[cfg(test)]
mod tests {
    use super::super::jwk::tests::sample;
    use super::super::jwks::follow;
    use super::super::jwks::tests::{Issuer, eventually, fast, oct};
    use super::*;
    use crate::plugin::facts::tests::headers;
    use proptest::prelude::*;
    use ring::hmac;
    use serde_json::json;
    use tokio_util::sync::CancellationToken;

    const NOW: i64 = 1_800_000_000;

    /// Signed with the key of [`oct`], 32 bytes of zero.
    fn token(head: &Value, claims: &Value) -> String {
        let encode = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let signed = format!("{}.{}", encode(head), encode(claims));
        let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &[0; 32]), signed.as_bytes());
        format!("{signed}.{}", URL_SAFE_NO_PAD.encode(tag))
    }

    fn verifier() -> Verifier {
        Verifier::new(&oct("a"), Pace::default()).unwrap()
    }

    fn verdict(head: &Value, claims: &Value) -> Result<Option<String>, Refusal> {
        verifier().check(&token(head, claims), NOW).map(|claims| claims.subject().map(str::to_owned))
    }

    #[test]
    fn a_token_of_the_manual_s_kind() {
        let verifier = Verifier::new(sample("jwk"), Pace::default()).unwrap();
        for _ in 0..2 {
            assert_eq!(verifier.check(sample("RS256"), NOW).unwrap().subject(), Some("alice"));
        }
        assert_eq!(verifier.check(sample("RS256"), 4_102_444_860).unwrap_err(), Refusal::Expired, "a remembered one, too");
        let mut tampered = sample("RS256").to_owned();
        tampered.insert(tampered.find('.').unwrap() + 3, 'x');
        assert_eq!(verifier.check(&tampered, NOW).unwrap_err(), Refusal::Signature);
    }

    #[test]
    fn times_with_a_minute_s_patience() {
        let head = json!({ "alg": "HS256" });
        for (claims, expected) in [
            (json!({ "sub": "s" }), Ok(())),
            (json!({ "sub": "s", "exp": NOW - 59 }), Ok(())),
            (json!({ "sub": "s", "exp": NOW - 60 }), Err(Refusal::Expired)),
            (json!({ "sub": "s", "exp": NOW as f64 - 60.5 }), Err(Refusal::Expired)),
            (json!({ "sub": "s", "exp": "tomorrow" }), Err(Refusal::Malformed)),
            (json!({ "sub": "s", "nbf": NOW + 60 }), Ok(())),
            (json!({ "sub": "s", "nbf": NOW + 61 }), Err(Refusal::NotYet)),
            (json!({ "sub": "s", "exp": i64::MAX, "nbf": i64::MIN }), Ok(())),
        ] {
            assert_eq!(verdict(&head, &claims), expected.map(|()| Some("s".to_owned())), "{claims}");
        }
    }

    #[test]
    fn what_is_no_token() {
        let claims = json!({ "sub": "s" });
        assert_eq!(verdict(&json!({ "alg": "HS256", "kid": "a" }), &claims), Ok(Some("s".into())));
        assert_eq!(verdict(&json!({ "alg": "HS256", "kid": "b" }), &claims), Err(Refusal::UnknownKey));
        assert_eq!(verdict(&json!({ "alg": "RS256" }), &claims), Err(Refusal::UnknownKey));
        for name in ["none", "None", "hs256", "ES512", ""] {
            assert_eq!(verdict(&json!({ "alg": name }), &claims), Err(Refusal::Algorithm), "{name}");
        }
        assert_eq!(verdict(&json!({ "alg": "HS256", "crit": ["b64"], "b64": false }), &claims), Err(Refusal::Malformed));
        assert_eq!(verdict(&json!({ "alg": "HS256" }), &json!([])), Err(Refusal::Malformed));
        let good = token(&json!({ "alg": "HS256" }), &claims);
        let (signed, _) = good.rsplit_once('.').unwrap();
        for bad in ["", ".", "..", "a.b.c", &format!("{good}="), &format!("{good}.x"), &"x".repeat(20_000)] {
            assert_eq!(verifier().check(bad, NOW).unwrap_err(), Refusal::Malformed, "{bad}");
        }
        assert_eq!(verifier().check(&format!("{signed}."), NOW).unwrap_err(), Refusal::Signature);
    }

    #[test]
    fn where_it_stands() {
        let find = |location: &str, fields: &[(&'static str, &str)], query: Option<&str>| {
            let headers = headers(fields);
            Location::parse(location).unwrap().find(&headers, query).map(Cow::into_owned)
        };
        for (location, fields) in [
            ("header.Authorization", ("authorization", "Bearer t")),
            ("Header.authorization", ("authorization", "bearer  t ")),
            ("header.x-token", ("x-token", "t")),
            ("x-token", ("x-token", "t")),
            ("cookie.sid", ("cookie", "a=b; sid=t")),
        ] {
            assert_eq!(find(location, &[fields], None), Ok("t".into()), "{location}");
            assert_eq!(find(location, &[], None), Err(Refusal::Missing));
        }
        assert_eq!(find("query.access_token", &[], Some("a=1&access_token=t%2E")), Ok("t.".into()));
        assert_eq!(find("query.access_token", &[], Some("access_token=")), Err(Refusal::Missing));
        assert_eq!(find("x-token", &[("x-token", "a"), ("x-token", "b")], None), Err(Refusal::Malformed));
        assert_eq!(find("query.t", &[], Some("t=a&t=b")), Err(Refusal::Malformed));
        assert_eq!(find("cookie.t", &[("cookie", "t=a; t=b")], None), Err(Refusal::Malformed));
        for bad in ["", "query.", "header.a b", "body.x"] {
            assert!(Location::parse(bad).unwrap_err().contains(bad));
        }
    }

    #[tokio::test]
    async fn keys_at_a_url() {
        let issuer = Arc::new(Issuer::default());
        let verifier = Verifier::new("https://issuer.example/keys", fast()).unwrap();
        let first = token(&json!({ "alg": "HS256", "kid": "a" }), &json!({ "sub": "one" }));
        let second = token(&json!({ "alg": "HS256", "kid": "b" }), &json!({ "sub": "two" }));
        assert_eq!(verifier.check(&first, NOW).unwrap_err(), Refusal::NoKeys);
        *issuer.answer.lock().unwrap() = Some(oct("a"));
        let stop = CancellationToken::new();
        let task = tokio::spawn(follow(Arc::downgrade(verifier.remote().unwrap()), Arc::clone(&issuer), stop.clone()));
        // The first request comes before the first look.
        assert_eq!(verifier.verify(&first, NOW).await.unwrap().subject(), Some("one"));
        *issuer.answer.lock().unwrap() = Some(oct("b"));
        tokio::time::sleep(fast().distance).await;
        assert_eq!(verifier.verify(&second, NOW).await.unwrap().subject(), Some("two"), "the issuer changed its keys a moment ago");
        assert_eq!(verifier.check(&first, NOW).unwrap_err(), Refusal::UnknownKey, "a remembered token goes with its key");
        let unknown = token(&json!({ "alg": "HS256", "kid": "c" }), &json!({}));
        assert_eq!(verifier.verify(&unknown, NOW).await.unwrap_err(), Refusal::UnknownKey);
        eventually(|| verifier.remote().unwrap().keys().is_some()).await;
        stop.cancel();
        task.await.unwrap();
    }

    proptest! {
        #[test]
        fn any_text_is_refused(text in "[ -~.]{0,60}") {
            prop_assert!(verifier().check(&text, NOW).is_err());
        }
    }
}
