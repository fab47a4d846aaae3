//! A cluster's own authority, and the certificates it issues: one for each member towards clients, one towards peers, one for clients.
//!
//! Nothing is shared between clusters, so a certificate of one opens no other. Members read their files at each handshake, so one that is
//! replaced on disk is in use at once; replacing the authority itself takes a bundle of both and a rolling restart.

use std::net::IpAddr;
use std::time::Duration;

use rcgen::{
    BasicConstraints, CertificateParams, DistinguishedName, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair, KeyUsagePurpose,
    SanType,
};
use terrace_base::{Error, Result, Secret, Timestamp};
use time::OffsetDateTime;

/// Certificates are valid from a little before they are made: clocks of members differ.
const BEFORE: Duration = Duration::from_secs(300);
pub const AUTHORITY_LIFE: Duration = Duration::from_secs(10 * 365 * 24 * 3600);
/// Renewed when two thirds of it have passed.
pub const CERTIFICATE_LIFE: Duration = Duration::from_secs(365 * 24 * 3600);

/// A certificate and its key, PEM.
#[derive(Clone, Debug)]
pub struct Pair {
    pub certificate: String,
    pub key: Secret,
}

/// Whom a certificate is for.
#[derive(Clone, Debug)]
pub struct Subject {
    pub name: String,
    pub domains: Vec<String>,
    pub addresses: Vec<IpAddr>,
}

/// A new authority.
pub fn authority(cluster: &str, now: Timestamp) -> Result<Pair> {
    let params = authority_params(cluster, now)?;
    let key = KeyPair::generate().map_err(Error::internal)?;
    let certificate = params.self_signed(&key).map_err(Error::internal)?;
    Ok(Pair { certificate: certificate.pem(), key: Secret::new(key.serialize_pem()) })
}

fn authority_params(cluster: &str, now: Timestamp) -> Result<CertificateParams> {
    let mut params = params(&format!("{cluster} authority"), now, AUTHORITY_LIFE)?;
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    Ok(params)
}

/// A certificate of the cluster's `authority`. Members are each other's clients, so all of them are good for both sides of a connection.
pub fn issue(cluster: &str, authority: &Pair, subject: &Subject, now: Timestamp) -> Result<Pair> {
    let mut params = params(&subject.name, now, CERTIFICATE_LIFE)?;
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth, ExtendedKeyUsagePurpose::ClientAuth];
    params.use_authority_key_identifier_extension = true;
    for domain in &subject.domains {
        let name = domain.as_str().try_into().map_err(|_| Error::invalid_value("CustomDomains", domain, "a domain name"))?;
        params.subject_alt_names.push(SanType::DnsName(name));
    }
    params.subject_alt_names.extend(subject.addresses.iter().map(|address| SanType::IpAddress(*address)));
    let signer = KeyPair::from_pem(authority.key.reveal()).map_err(Error::internal)?;
    // Of the issuer only its name and its key are in what it signs, so its certificate need not be read.
    let issuer = Issuer::new(authority_params(cluster, now)?, signer);
    let key = KeyPair::generate().map_err(Error::internal)?;
    let certificate = params.signed_by(&key, &issuer).map_err(Error::internal)?;
    Ok(Pair { certificate: certificate.pem(), key: Secret::new(key.serialize_pem()) })
}

fn params(name: &str, now: Timestamp, life: Duration) -> Result<CertificateParams> {
    let moment = |at: Timestamp| OffsetDateTime::from_unix_timestamp(at.secs()).map_err(Error::internal);
    let mut params = CertificateParams::default();
    params.distinguished_name = DistinguishedName::new();
    params.distinguished_name.push(DnType::CommonName, name);
    params.not_before = moment(now.minus(BEFORE))?;
    params.not_after = moment(now.plus(life))?;
    Ok(params)
}

#[cfg(test)]
mod tests {
    use std::process::{Command, Output};

    use terrace_base::Clock;

    use super::*;

    fn openssl(args: &[&str]) -> Output {
        Command::new("openssl").args(args).output().unwrap()
    }

    /// Checked by another implementation.
    #[test]
    fn certificates_verify_against_their_own_authority_only() {
        let now = Clock::system().now();
        let (ours, other) = (authority("etcd-1", now).unwrap(), authority("etcd-2", now).unwrap());
        let subject = Subject {
            name: "m-0".into(),
            domains: vec!["localhost".into(), "*.abc.com".into()],
            addresses: vec!["127.0.0.1".parse().unwrap()],
        };
        let leaf = issue("etcd-1", &ours, &subject, now).unwrap();
        let dir = tempfile::tempdir().unwrap();
        let file = |name: &str, text: &str| {
            let path = dir.path().join(name);
            std::fs::write(&path, text).unwrap();
            path.to_str().unwrap().to_owned()
        };
        let (ca, stranger, cert) = (file("ca", &ours.certificate), file("other", &other.certificate), file("leaf", &leaf.certificate));
        for purpose in ["sslserver", "sslclient"] {
            assert!(openssl(&["verify", "-x509_strict", "-purpose", purpose, "-CAfile", &ca, &cert]).status.success(), "{purpose}");
        }
        assert!(!openssl(&["verify", "-CAfile", &stranger, &cert]).status.success());
        for (option, good, bad) in [("-checkhost", "x.abc.com", "abc.org"), ("-checkip", "127.0.0.1", "127.0.0.2")] {
            let said = |name| String::from_utf8(openssl(&["x509", "-noout", option, name, "-in", &cert]).stdout).unwrap();
            assert!(said(good).contains("does match") && said(bad).contains("does NOT match"), "{option}");
        }
        assert!(!format!("{leaf:?}").contains("PRIVATE"), "a key must not be logged");
    }

    #[test]
    fn odd_domains_are_refused() {
        let now = Clock::system().now();
        let subject = Subject { name: "m".into(), domains: vec!["sp ace ü".into()], addresses: vec![] };
        let refusal = issue("etcd-1", &authority("etcd-1", now).unwrap(), &subject, now).unwrap_err();
        assert_eq!(refusal.code(), "InvalidParameterValue");
    }
}
