//! Keys that tokens are checked with: a JWK, a set of them (RFC 7517), or a public key in PEM; and the signatures they check (RFC 7518).
//!
//! The checking is ring's. The usual library for tokens rests either on aws-lc, which this project does not build, or on half a dozen crates
//! of pure Rust in versions of their own; and what remains beside ring is what stands here. What a key may be used for comes from the key,
//! never from the token alone: a token that names HS256 is no match for an RSA key, whose public half everybody could sign with otherwise.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use ring::signature::{self, RsaParameters, RsaPublicKeyComponents, UnparsedPublicKey};
use ring::{digest, hmac};
use serde::Deserialize;

/// Keys in a set. Real ones have a handful.
const MOST_KEYS: usize = 64;

/// The longest text of a set.
pub const MOST_TEXT: usize = 256 << 10;

/// Keys that are tried for one token: each try costs tens of microseconds.
const MOST_TRIES: usize = 4;

/// How a token says it is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Algorithm {
    Hs256,
    Hs384,
    Hs512,
    Rs256,
    Rs384,
    Rs512,
    Ps256,
    Ps384,
    Ps512,
    Es256,
    Es384,
    EdDsa,
}

impl Algorithm {
    const ALL: [(&str, Algorithm); 12] = [
        ("HS256", Algorithm::Hs256),
        ("HS384", Algorithm::Hs384),
        ("HS512", Algorithm::Hs512),
        ("RS256", Algorithm::Rs256),
        ("RS384", Algorithm::Rs384),
        ("RS512", Algorithm::Rs512),
        ("PS256", Algorithm::Ps256),
        ("PS384", Algorithm::Ps384),
        ("PS512", Algorithm::Ps512),
        ("ES256", Algorithm::Es256),
        ("ES384", Algorithm::Es384),
        ("EdDSA", Algorithm::EdDsa),
    ];

    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(known, _)| *known == name).map(|(_, algorithm)| algorithm)
    }

    fn rsa(self) -> Option<&'static RsaParameters> {
        match self {
            Algorithm::Rs256 => Some(&signature::RSA_PKCS1_2048_8192_SHA256),
            Algorithm::Rs384 => Some(&signature::RSA_PKCS1_2048_8192_SHA384),
            Algorithm::Rs512 => Some(&signature::RSA_PKCS1_2048_8192_SHA512),
            Algorithm::Ps256 => Some(&signature::RSA_PSS_2048_8192_SHA256),
            Algorithm::Ps384 => Some(&signature::RSA_PSS_2048_8192_SHA384),
            Algorithm::Ps512 => Some(&signature::RSA_PSS_2048_8192_SHA512),
            _ => None,
        }
    }

    fn hmac(self) -> Option<hmac::Algorithm> {
        match self {
            Algorithm::Hs256 => Some(hmac::HMAC_SHA256),
            Algorithm::Hs384 => Some(hmac::HMAC_SHA384),
            Algorithm::Hs512 => Some(hmac::HMAC_SHA512),
            _ => None,
        }
    }
}

/// What none of the keys could say about a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mismatch {
    /// None of the keys is the one that the token names, or is of its kind.
    NoKey,
    Signature,
}

#[derive(Debug)]
pub struct Keys {
    keys: Vec<Key>,
    /// Of the text they came from; says whether another text brought other keys.
    pub digest: [u8; 32],
}

struct Key {
    id: Option<Box<str>>,
    /// If the key says so, it is for this one only.
    algorithm: Option<Algorithm>,
    material: Material,
}

/// Secrets are among them, so what is printed is the kind only.
impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let kind = match &self.material {
            Material::Rsa(_) => "RSA",
            Material::P256(_) => "P-256",
            Material::P384(_) => "P-384",
            Material::Ed25519(_) => "Ed25519",
            Material::Secret(_) => "oct",
        };
        write!(f, "Key({kind}, {:?})", self.id)
    }
}

enum Material {
    Rsa(RsaPublicKeyComponents<Vec<u8>>),
    /// Points, uncompressed.
    P256(Vec<u8>),
    P384(Vec<u8>),
    Ed25519(Vec<u8>),
    Secret(Vec<u8>),
}

#[derive(Deserialize)]
struct JwkSet {
    keys: Vec<serde_json::Value>,
}

/// Members that are not named here are allowed and not looked at, as the RFC asks.
#[derive(Deserialize)]
struct Jwk {
    kty: String,
    kid: Option<String>,
    alg: Option<String>,
    #[serde(rename = "use")]
    purpose: Option<String>,
    n: Option<String>,
    e: Option<String>,
    crv: Option<String>,
    x: Option<String>,
    y: Option<String>,
    k: Option<String>,
}

impl Keys {
    /// `text` is a JWK, a set of JWKs, or a public key in PEM.
    pub fn parse(text: &str) -> Result<Self, String> {
        if text.len() > MOST_TEXT {
            return Err(format!("{} bytes of keys, at most {MOST_TEXT} are allowed", text.len()));
        }
        let keys = if text.trim_start().starts_with("-----BEGIN") {
            vec![Key { id: None, algorithm: None, material: pem(text)? }]
        } else {
            json(text)?
        };
        let mut hash = [0; 32];
        hash.copy_from_slice(digest::digest(&digest::SHA256, text.as_bytes()).as_ref());
        Ok(Keys { keys, digest: hash })
    }

    /// Whether one of the keys signed `message`. `id` is the key that the token names.
    pub fn verify(&self, algorithm: Algorithm, id: Option<&str>, message: &[u8], signature: &[u8]) -> Result<(), Mismatch> {
        let named = |key: &&Key| match (id, key.id.as_deref()) {
            (Some(id), Some(own)) => id == own,
            // A lone key in PEM has no name, and the token's issuer gave it one.
            (Some(_), None) | (None, _) => true,
        };
        let mut fitting = self.keys.iter().filter(named).filter(|key| key.fits(algorithm)).take(MOST_TRIES).peekable();
        if fitting.peek().is_none() {
            return Err(Mismatch::NoKey);
        }
        if fitting.any(|key| key.verify(algorithm, message, signature)) { Ok(()) } else { Err(Mismatch::Signature) }
    }
}

impl Key {
    fn fits(&self, algorithm: Algorithm) -> bool {
        let kind = match &self.material {
            Material::Rsa(_) => algorithm.rsa().is_some(),
            Material::P256(_) => algorithm == Algorithm::Es256,
            Material::P384(_) => algorithm == Algorithm::Es384,
            Material::Ed25519(_) => algorithm == Algorithm::EdDsa,
            Material::Secret(_) => algorithm.hmac().is_some(),
        };
        kind && self.algorithm.is_none_or(|own| own == algorithm)
    }

    fn verify(&self, algorithm: Algorithm, message: &[u8], signed: &[u8]) -> bool {
        let unparsed = |kind, key: &Vec<u8>| UnparsedPublicKey::new(kind, key).verify(message, signed).is_ok();
        match &self.material {
            Material::Rsa(key) => algorithm.rsa().is_some_and(|kind| key.verify(kind, message, signed).is_ok()),
            Material::P256(point) => unparsed(&signature::ECDSA_P256_SHA256_FIXED as &dyn signature::VerificationAlgorithm, point),
            Material::P384(point) => unparsed(&signature::ECDSA_P384_SHA384_FIXED, point),
            Material::Ed25519(key) => unparsed(&signature::ED25519, key),
            Material::Secret(secret) => {
                algorithm.hmac().is_some_and(|kind| hmac::verify(&hmac::Key::new(kind, secret), message, signed).is_ok())
            }
        }
    }
}

fn json(text: &str) -> Result<Vec<Key>, String> {
    let value: serde_json::Value = serde_json::from_str(text).map_err(|error| format!("neither PEM nor JSON: {error}"))?;
    if value.get("keys").is_none() {
        return jwk(value)?.map(|key| vec![key]).ok_or_else(|| "a JWK for signatures is needed, this one is for encryption".to_owned());
    }
    let set = JwkSet::deserialize(value).map_err(|error| format!("not a JWK set: {error}"))?;
    if set.keys.len() > MOST_KEYS {
        return Err(format!("{} keys, at most {MOST_KEYS} are allowed", set.keys.len()));
    }
    // A set may hold keys for other purposes and of kinds that are yet to come (RFC 7517 section 5): those are passed over.
    let keys: Vec<Key> = set.keys.into_iter().filter_map(|value| jwk(value).ok().flatten()).collect();
    if keys.is_empty() {
        return Err(
            "the set has no key that signatures can be checked with: RSA of 2048 bits or more, EC P-256 or P-384, OKP Ed25519, oct"
                .to_owned(),
        );
    }
    Ok(keys)
}

/// None: a key for encryption.
fn jwk(value: serde_json::Value) -> Result<Option<Key>, String> {
    let jwk = Jwk::deserialize(value).map_err(|error| format!("not a JWK: {error}"))?;
    if jwk.purpose.as_deref().is_some_and(|purpose| purpose != "sig") {
        return Ok(None);
    }
    let algorithm = match &jwk.alg {
        None => None,
        Some(name) => Some(Algorithm::parse(name).ok_or_else(|| format!("alg `{name}` is not known"))?),
    };
    let member = |name: &str, value: &Option<String>| {
        let value = value.as_ref().ok_or_else(|| format!("the member {name} is missing"))?;
        URL_SAFE_NO_PAD.decode(value.trim_end_matches('=')).map_err(|_| format!("the member {name} is not Base64 for URLs"))
    };
    let point = |size: usize| {
        let (x, y) = (member("x", &jwk.x)?, member("y", &jwk.y)?);
        let fits = x.len() == size && y.len() == size;
        fits.then(|| [&[4], &x[..], &y[..]].concat()).ok_or_else(|| format!("x and y must have {size} bytes each"))
    };
    let material = match (jwk.kty.as_str(), jwk.crv.as_deref()) {
        ("RSA", _) => rsa(member("n", &jwk.n)?, member("e", &jwk.e)?)?,
        ("EC", Some("P-256")) => Material::P256(point(32)?),
        ("EC", Some("P-384")) => Material::P384(point(48)?),
        ("OKP", Some("Ed25519")) => ed25519(member("x", &jwk.x)?)?,
        ("oct", _) => match member("k", &jwk.k)? {
            // RFC 7518 section 3.2 asks for as much as the hash has; less can be guessed.
            secret if secret.len() < 32 => return Err(format!("k has {} bytes, at least 32 are needed", secret.len())),
            secret => Material::Secret(secret),
        },
        (kind, curve) => {
            let curve = curve.map(|curve| format!(" {curve}")).unwrap_or_default();
            return Err(format!("kty `{kind}{curve}` is none of RSA, EC P-256, EC P-384, OKP Ed25519, oct"));
        }
    };
    Ok(Some(Key { id: jwk.kid.map(Into::into), algorithm, material }))
}

fn rsa(n: Vec<u8>, e: Vec<u8>) -> Result<Material, String> {
    let strip = |bytes: Vec<u8>| -> Vec<u8> { bytes.into_iter().skip_while(|&byte| byte == 0).collect() };
    let (n, e) = (strip(n), strip(e));
    let bits = n.first().map_or(0, |first| n.len() * 8 - first.leading_zeros() as usize);
    if !(2_048..=8_192).contains(&bits) {
        return Err(format!("an RSA key of {bits} bits, 2048 to 8192 are allowed"));
    }
    Ok(Material::Rsa(RsaPublicKeyComponents { n, e }))
}

fn ed25519(key: Vec<u8>) -> Result<Material, String> {
    if key.len() == 32 { Ok(Material::Ed25519(key)) } else { Err(format!("an Ed25519 key of {} bytes, 32 are needed", key.len())) }
}

fn pem(text: &str) -> Result<Material, String> {
    let begin = text.find("-----BEGIN ").map(|at| at + "-----BEGIN ".len()).unwrap_or_default();
    let (label, rest) = text[begin..].split_once("-----").ok_or("the first line of the PEM has no end")?;
    let (body, _) = rest.split_once("-----END ").ok_or("the PEM has no last line")?;
    let body: String = body.split_ascii_whitespace().collect();
    let der = STANDARD.decode(body).map_err(|_| "the PEM is not Base64")?;
    match label {
        "PUBLIC KEY" => spki(&der).ok_or("not a public key of RSA, P-256, P-384 or Ed25519".to_owned())?,
        "RSA PUBLIC KEY" => pkcs1(&der).ok_or("not an RSA public key")?,
        label => Err(format!("a PEM of PUBLIC KEY is needed, this one is of {label}")),
    }
}

/// `SubjectPublicKeyInfo` of RFC 5280.
fn spki(der: &[u8]) -> Option<Result<Material, String>> {
    const RSA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1];
    const EC: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 2, 1];
    const P256: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 3, 1, 7];
    const P384: &[u8] = &[0x2b, 0x81, 4, 0, 0x22];
    const ED25519: &[u8] = &[0x2b, 0x65, 0x70];
    let mut whole = Der(Der(der).value(0x30)?);
    let mut kind = Der(whole.value(0x30)?);
    let (algorithm, parameters) = (kind.value(6)?, kind);
    // The first byte counts unused bits: none.
    let key = whole.value(3)?.strip_prefix(&[0])?;
    match algorithm {
        RSA => pkcs1(key),
        ED25519 => Some(ed25519(key.to_vec())),
        EC => match ({ parameters }.value(6)?, key.len()) {
            (P256, 65) => Some(Ok(Material::P256(key.to_vec()))),
            (P384, 97) => Some(Ok(Material::P384(key.to_vec()))),
            _ => None,
        },
        _ => None,
    }
}

fn pkcs1(der: &[u8]) -> Option<Result<Material, String>> {
    let mut whole = Der(Der(der).value(0x30)?);
    let (n, e) = (whole.value(2)?, whole.value(2)?);
    Some(rsa(n.to_vec(), e.to_vec()))
}

/// As much of DER as public keys have.
struct Der<'a>(&'a [u8]);

impl<'a> Der<'a> {
    fn value(&mut self, tag: u8) -> Option<&'a [u8]> {
        let (&[found, length], mut rest) = self.0.split_first_chunk()?;
        let mut size = usize::from(length);
        if length >= 0x80 {
            let count = usize::from(length & 0x7f);
            if count > 2 {
                return None;
            }
            let (bytes, after) = rest.split_at_checked(count)?;
            size = bytes.iter().fold(0, |size, &byte| size << 8 | usize::from(byte));
            rest = after;
        }
        let (value, after) = rest.split_at_checked(size)?;
        self.0 = after;
        (found == tag).then_some(value)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use proptest::prelude::*;
    use ring::rand::SystemRandom;
    use ring::signature::{EcdsaKeyPair, Ed25519KeyPair, KeyPair as _};

    /// A key of 2048 bits in three forms, and tokens that its other half signed: ring signs with RSA, but cannot make the key.
    pub fn samples() -> Vec<(&'static str, &'static str)> {
        include_str!("rsa_samples.txt").lines().filter_map(|line| line.split_once(' ')).collect()
    }

    pub fn sample(name: &str) -> &'static str {
        samples().into_iter().find(|(known, _)| *known == name).unwrap().1
    }

    fn check(keys: &Keys, algorithm: &str, token: &str) -> Result<(), Mismatch> {
        let (message, signature) = token.rsplit_once('.').unwrap();
        keys.verify(Algorithm::parse(algorithm).unwrap(), None, message.as_bytes(), &URL_SAFE_NO_PAD.decode(signature).unwrap())
    }

    fn in_pem(label: &str, body: &str) -> String {
        format!("-----BEGIN {label}-----\n{}\n{}\n-----END {label}-----\n", &body[..64], &body[64..])
    }

    #[test]
    fn rsa_in_all_forms() {
        let set = format!(r#"{{ "keys": [{{ "kty": "new" }}, {{ "kty": "RSA", "use": "enc" }}, {}] }}"#, sample("jwk"));
        let pems = [in_pem("PUBLIC KEY", sample("spki")), in_pem("RSA PUBLIC KEY", sample("pkcs1"))];
        for text in [sample("jwk"), &set, &pems[0], &pems[1]] {
            let keys = Keys::parse(text).unwrap();
            for algorithm in ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"] {
                let token = sample(algorithm);
                assert_eq!(check(&keys, algorithm, token), Ok(()), "{algorithm}");
                assert_eq!(check(&keys, algorithm, &token.replacen('e', "f", 1)), Err(Mismatch::Signature));
            }
            assert_eq!(check(&keys, "PS256", sample("RS256")), Err(Mismatch::Signature));
            // The attack that the token's own word for the algorithm invites: the public key as the secret of an HMAC.
            assert_eq!(check(&keys, "HS256", sample("RS256")), Err(Mismatch::NoKey));
            assert_eq!(check(&keys, "ES256", sample("RS256")), Err(Mismatch::NoKey));
        }
    }

    #[test]
    fn curves() {
        let random = SystemRandom::new();
        let encode = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
        for (name, curve, size, kind) in [
            ("ES256", "P-256", 32, &signature::ECDSA_P256_SHA256_FIXED_SIGNING),
            ("ES384", "P-384", 48, &signature::ECDSA_P384_SHA384_FIXED_SIGNING),
        ] {
            let pkcs8 = EcdsaKeyPair::generate_pkcs8(kind, &random).unwrap();
            let pair = EcdsaKeyPair::from_pkcs8(kind, pkcs8.as_ref(), &random).unwrap();
            let (x, y) = pair.public_key().as_ref()[1..].split_at(size);
            let jwk = serde_json::json!({ "kty": "EC", "crv": curve, "x": encode(x), "y": encode(y) }).to_string();
            let signature = pair.sign(&random, b"a.b").unwrap();
            let keys = Keys::parse(&jwk).unwrap();
            assert_eq!(check(&keys, name, &format!("a.b.{}", encode(signature.as_ref()))), Ok(()));
            assert_eq!(check(&keys, name, &format!("a.c.{}", encode(signature.as_ref()))), Err(Mismatch::Signature));
        }
        let pair = Ed25519KeyPair::from_pkcs8(Ed25519KeyPair::generate_pkcs8(&random).unwrap().as_ref()).unwrap();
        let public = pair.public_key().as_ref();
        let jwk = serde_json::json!({ "kty": "OKP", "crv": "Ed25519", "x": encode(public), "alg": "EdDSA" }).to_string();
        let der = [&[0x30, 42, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 3, 33, 0], public].concat();
        let pem = format!("-----BEGIN PUBLIC KEY-----\n{}\n-----END PUBLIC KEY-----", STANDARD.encode(der));
        for text in [jwk, pem] {
            let token = format!("a.b.{}", encode(pair.sign(b"a.b").as_ref()));
            assert_eq!(check(&Keys::parse(&text).unwrap(), "EdDSA", &token), Ok(()));
        }
    }

    #[test]
    fn secrets_and_names() {
        let secret = |id: &str, byte: u8, alg: &str| serde_json::json!({ "kty": "oct", "kid": id, "k": URL_SAFE_NO_PAD.encode([byte; 32]), "alg": alg });
        let set = serde_json::json!({ "keys": [secret("one", 1, "HS256"), secret("two", 2, "HS256"), secret("big", 3, "HS512")] });
        let keys = Keys::parse(&set.to_string()).unwrap();
        let sign = |byte: u8| hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &[byte; 32]), b"m");
        let verify = |id, byte| keys.verify(Algorithm::Hs256, id, b"m", sign(byte).as_ref());
        assert_eq!(verify(Some("two"), 2), Ok(()));
        assert_eq!(verify(Some("one"), 2), Err(Mismatch::Signature));
        assert_eq!(verify(None, 2), Ok(()), "without a name, all of its kind");
        assert_eq!(verify(Some("three"), 2), Err(Mismatch::NoKey));
        assert_eq!(verify(Some("big"), 3), Err(Mismatch::NoKey), "a key is for its algorithm");
        assert!(!format!("{keys:?}").contains("AQEB"), "{keys:?}");
    }

    #[test]
    fn refused() {
        let short = URL_SAFE_NO_PAD.encode([0xff; 128]);
        for (text, word) in [
            ("", "neither PEM nor JSON"),
            ("{}", "kty"),
            (r#"{"kty":"RSA","e":"AQAB"}"#, "member n"),
            (&format!(r#"{{"kty":"RSA","e":"AQAB","n":"{short}"}}"#), "1024 bits"),
            (r#"{"kty":"RSA","use":"enc"}"#, "encryption"),
            (r#"{"kty":"EC","crv":"P-521"}"#, "P-521"),
            (r#"{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}"#, "32 bytes"),
            (r#"{"kty":"oct","k":"c2hvcnQ"}"#, "5 bytes"),
            (r#"{"kty":"oct","k":"?"}"#, "Base64"),
            (r#"{"kty":"oct","k":"AA","alg":"none"}"#, "none"),
            (r#"{"keys":[]}"#, "no key"),
            ("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", "PRIVATE KEY"),
            ("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----", "not a public key"),
            ("-----BEGIN PUBLIC KEY-----", "last line"),
        ] {
            let error = Keys::parse(text).unwrap_err();
            assert!(error.contains(word), "{error} should name {word}");
        }
        let many = serde_json::json!({ "keys": vec![serde_json::json!({}); 65] }).to_string();
        assert!(Keys::parse(&many).unwrap_err().contains("at most 64"));
    }

    proptest! {
        #[test]
        fn any_bytes_are_a_key_or_none(der in prop::collection::vec(any::<u8>(), 0..60)) {
            let pem = format!("-----BEGIN PUBLIC KEY-----\n{}\n-----END PUBLIC KEY-----", STANDARD.encode(&der));
            let _ = Keys::parse(&pem);
            let _ = Keys::parse(&String::from_utf8_lossy(&der));
        }
    }
}
