//! The certificate for the names that services have by themselves: made here, signed by itself, kept in the data directory.
//!
//! It lets callers speak TLS who check it by its file or not at all. A domain of one's own, with a certificate of one's own, is what others want.

use std::path::Path;
use std::time::{Duration, SystemTime};

use anyhow::{Context, Result};
use rcgen::{CertificateParams, KeyPair};
use terrace_gateway::config::{Certificate, Change, Item, Wildcard};

use crate::files;

/// How long it is good, and when another is made in its place: browsers take no longer ones.
const GOOD: Duration = Duration::from_secs(397 * 86_400);
const RENEWED: Duration = Duration::from_secs(300 * 86_400);

/// The certificate of `<anything>.<suffix>`, as a gateway takes it. Made anew when it is missing, old, or of another suffix.
pub fn wildcard(data_dir: &Path, suffix: &str) -> Result<Change> {
    let suffix = suffix.to_ascii_lowercase();
    // One file for both, so that they are of one making: the gateway finds each in it.
    let path = data_dir.join(format!("gateway-{suffix}.pem"));
    let pair = match kept(&path)? {
        Some(pair) => pair,
        None => {
            let pair = made(&suffix)?;
            files::write(&path, pair.as_bytes())?;
            pair
        }
    };
    let certificate = Certificate { chain: pair.clone(), key: pair };
    let item = Item::Wildcard(Box::new(Wildcard { suffix, certificate }));
    Ok(Change { revision: 0, name: item.name(), item: Some(item) })
}

fn kept(path: &Path) -> Result<Option<String>> {
    let written = match std::fs::metadata(path) {
        Ok(about) => about.modified()?,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error).with_context(|| path.display().to_string()),
    };
    let young = SystemTime::now().duration_since(written).map_or(true, |age| age < RENEWED);
    match young {
        true => std::fs::read_to_string(path).with_context(|| path.display().to_string()).map(Some),
        false => Ok(None),
    }
}

fn made(suffix: &str) -> Result<String> {
    let key = KeyPair::generate()?;
    let mut parameters = CertificateParams::new([format!("*.{suffix}")])?;
    let now = SystemTime::now();
    // A caller whose clock is a little late takes it too.
    parameters.not_before = (now - Duration::from_secs(3_600)).into();
    parameters.not_after = (now + GOOD).into();
    parameters.distinguished_name.push(rcgen::DnType::CommonName, format!("*.{suffix}"));
    let certificate = parameters.self_signed(&key)?;
    Ok(format!("{}{}", certificate.pem(), key.serialize_pem()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt as _;

    #[test]
    fn kept_until_it_is_old() {
        let home = tempfile::tempdir().unwrap();
        let pair = || match wildcard(home.path(), "ap-local.apigw.localhost").unwrap().item {
            Some(Item::Wildcard(wildcard)) => wildcard.certificate,
            other => panic!("{other:?}"),
        };
        let first = pair();
        assert!(terrace_gateway::serve::tls::Presented::new(&first).is_ok());
        assert_eq!(pair(), first);
        let path = home.path().join("gateway-ap-local.apigw.localhost.pem");
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        let old = SystemTime::now() - RENEWED - Duration::from_secs(1);
        std::fs::File::options().write(true).open(&path).unwrap().set_modified(old).unwrap();
        assert_ne!(pair(), first);
    }
}
