//! What an uploaded certificate says of itself, and whether its key is its own.

use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use serde::{Deserialize, Serialize};
use terrace_base::{Error, Result, Timestamp, text};
use x509_parser::prelude::{FromDer, GeneralName, X509Certificate};

/// More certificates than this in a chain are a mistake.
const LONGEST_CHAIN: usize = 10;

#[derive(Serialize, Deserialize, Clone, Debug, Default, PartialEq)]
#[serde(rename_all = "PascalCase", default)]
pub struct Facts {
    /// Names it is valid for, in lower case; `*.` stands for one level.
    pub domains: Vec<String>,
    pub issuer: String,
    pub serial_number: String,
    pub fingerprint: String,
    pub not_before: Timestamp,
    pub not_after: Timestamp,
}

impl Facts {
    /// Whether it is valid for a host.
    pub fn covers(&self, host: &str) -> bool {
        let parent = host.split_once('.').map(|(_, parent)| parent);
        self.domains.iter().any(|name| name == host || name.strip_prefix("*.").is_some_and(|rest| parent == Some(rest)))
    }

    /// Whole days until its end, negative afterwards.
    pub fn days_left(&self, now: Timestamp) -> i64 {
        (self.not_after.secs() - now.secs()).div_euclid(86_400)
    }
}

fn unreadable(field: &str) -> Error {
    Error::invalid_value_code("FailedOperation.CertificateIdInfoError", field, "***", "PEM as certificates and keys are written")
}

/// Reads a chain and its key; refuses what no TLS server could use now.
pub fn read(chain: &str, key: &str, now: Timestamp) -> Result<Facts> {
    let certificates: Vec<CertificateDer<'static>> =
        CertificateDer::pem_slice_iter(chain.as_bytes()).collect::<Result<_, _>>().map_err(|_| unreadable("Certificate"))?;
    let Some(own) = certificates.first() else { return Err(unreadable("Certificate")) };
    if certificates.len() > LONGEST_CHAIN {
        let count = format!("{} certificates", certificates.len());
        return Err(Error::invalid_value_code("FailedOperation.CertificateIdInfoError", "Certificate", count, "up to 10 certificates"));
    }
    let (_, parsed) = X509Certificate::from_der(own).map_err(|_| unreadable("Certificate"))?;
    let facts = facts(&parsed, own);
    let key = PrivateKeyDer::from_pem_slice(key.as_bytes()).map_err(|_| unreadable("PrivateKey"))?;
    let provider = rustls::crypto::ring::default_provider();
    match rustls::sign::CertifiedKey::from_der(certificates.clone(), key, &provider) {
        Ok(_) => {}
        Err(rustls::Error::InconsistentKeys(_)) => {
            return Err(Error::new(
                "InvalidParameterValue.CertificateMismatch",
                text!("`{field}` is not the key of the first certificate in `{other}`", field = "PrivateKey", other = "Certificate"),
            ));
        }
        Err(_) => return Err(unreadable("PrivateKey")),
    }
    if facts.domains.is_empty() {
        return Err(Error::invalid_value_code(
            "FailedOperation.CertificateIdInfoError",
            "Certificate",
            "no names",
            "a certificate with the names it is valid for (subjectAltName)",
        ));
    }
    if facts.not_after <= now {
        return Err(expired(&facts));
    }
    Ok(facts)
}

pub fn expired(facts: &Facts) -> Error {
    Error::new("FailedOperation.CertificateIdExpired", text!("the certificate was valid until {end}", end = facts.not_after.iso()))
}

fn facts(parsed: &X509Certificate<'_>, der: &CertificateDer<'_>) -> Facts {
    let mut domains: Vec<String> = Vec::new();
    if let Ok(Some(names)) = parsed.subject_alternative_name() {
        for name in &names.value.general_names {
            match name {
                GeneralName::DNSName(name) => domains.push(name.to_ascii_lowercase()),
                GeneralName::IPAddress(bytes) => domains.extend(address(bytes)),
                _ => {}
            }
        }
    }
    let at = |time: x509_parser::time::ASN1Time| Timestamp::from_secs(time.timestamp());
    Facts {
        domains,
        issuer: parsed.issuer().to_string(),
        serial_number: hex::encode(parsed.raw_serial()),
        fingerprint: hex::encode(ring::digest::digest(&ring::digest::SHA256, der)),
        not_before: at(parsed.validity().not_before),
        not_after: at(parsed.validity().not_after),
    }
}

fn address(bytes: &[u8]) -> Option<String> {
    match bytes.len() {
        4 => <[u8; 4]>::try_from(bytes).ok().map(|b| std::net::Ipv4Addr::from(b).to_string()),
        16 => <[u8; 16]>::try_from(bytes).ok().map(|b| std::net::Ipv6Addr::from(b).to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use rcgen::{CertificateParams, KeyPair};

    use super::*;

    fn pair(names: &[&str], until: time::OffsetDateTime) -> (String, String) {
        let key = KeyPair::generate().unwrap();
        let mut params = CertificateParams::new(names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>()).unwrap();
        params.not_after = until;
        (params.self_signed(&key).unwrap().pem(), key.serialize_pem())
    }

    #[test]
    fn a_pair_is_read_and_a_strangers_key_refused() {
        let now = Timestamp::from_secs(1_795_162_150);
        let until = time::OffsetDateTime::from_unix_timestamp(now.secs() + 10 * 86_400 + 5).unwrap();
        let (chain, key) = pair(&["Shop.example.com", "*.api.example.com", "10.1.2.3"], until);
        let facts = read(&chain, &key, now).unwrap();
        assert_eq!(facts.domains, ["shop.example.com", "*.api.example.com", "10.1.2.3"]);
        assert_eq!((facts.days_left(now), facts.fingerprint.len()), (10, 64));
        assert!(facts.covers("shop.example.com") && facts.covers("a.api.example.com"));
        assert!(!facts.covers("api.example.com") && !facts.covers("a.b.api.example.com") && !facts.covers("example.com"));
        let (_, other) = pair(&["shop.example.com"], until);
        assert_eq!(read(&chain, &other, now).unwrap_err().code(), "InvalidParameterValue.CertificateMismatch");
        assert_eq!(read(&chain, &key, Timestamp(facts.not_after.0)).unwrap_err().code(), "FailedOperation.CertificateIdExpired");
        for (chain, key) in [
            ("", &*key),
            ("x", &key),
            (&chain, ""),
            (&key, &key),
            (&chain, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"),
        ] {
            assert_eq!(read(chain, key, now).unwrap_err().code(), "FailedOperation.CertificateIdInfoError");
        }
        let (nameless, key) = pair(&[], until);
        assert_eq!(read(&nameless, &key, now).unwrap_err().code(), "FailedOperation.CertificateIdInfoError");
    }
}
