//! Certificates by the name a caller asks for.
//!
//! The name is looked for among the domains, then among the wildcards. A caller who names nothing is refused, as the manual says: there is
//! no certificate that would be right.

use std::fmt;
use std::sync::Arc;

use rustls::ServerConfig;
use rustls::crypto::ring;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::{ClientHello, ResolvesServerCert};
use rustls::sign::CertifiedKey;

use crate::Shared;
use crate::config::Certificate;

/// A chain and its key, ready to be presented.
#[derive(Clone)]
pub struct Presented(Arc<CertifiedKey>);

impl fmt::Debug for Presented {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Presented")
    }
}

impl Presented {
    /// Refuses a pair whose parts do not belong together.
    pub fn new(certificate: &Certificate) -> Result<Self, String> {
        let chain = CertificateDer::pem_slice_iter(certificate.chain.as_bytes())
            .collect::<Result<Vec<_>, _>>()
            .map_err(|error| format!("the certificate is not PEM: {error}"))?;
        if chain.is_empty() {
            return Err("there is no certificate in the PEM".to_owned());
        }
        let key =
            PrivateKeyDer::from_pem_slice(certificate.key.as_bytes()).map_err(|error| format!("the private key is not PEM: {error}"))?;
        let key = CertifiedKey::from_der(chain, key, &ring::default_provider()).map_err(|error| format!("certificate and key: {error}"))?;
        Ok(Presented(Arc::new(key)))
    }

    pub fn is(&self, other: &Presented) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

struct BySnapshot(Arc<Shared>);

impl fmt::Debug for BySnapshot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BySnapshot")
    }
}

impl ResolvesServerCert for BySnapshot {
    fn resolve(&self, hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        // Names have no case; ours are kept in the lower one.
        let name = hello.server_name()?.to_ascii_lowercase();
        self.0.snapshot.load().certificate(&name).map(|presented| Arc::clone(&presented.0))
    }
}

pub fn server_config(shared: &Arc<Shared>) -> Arc<ServerConfig> {
    let provider = Arc::new(ring::default_provider());
    // The provider has all default versions, so this cannot fail.
    let builder =
        ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions().expect("ring has the default versions");
    let mut config = builder.with_no_client_auth().with_cert_resolver(Arc::new(BySnapshot(Arc::clone(shared))));
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Arc::new(config)
}
