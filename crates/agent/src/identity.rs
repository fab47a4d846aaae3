//! Who this agent is: `agent.json` in the data directory, made by registering once.
//!
//! The key is drawn and kept before the server hears of it, so an agent that dies between question and answer asks again with the same key
//! and does not leave a second instance behind.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rsa::RsaPrivateKey;
use rsa::pkcs1::{DecodeRsaPrivateKey, EncodeRsaPrivateKey, EncodeRsaPublicKey, LineEnding};
use rsa::pkcs1v15::SigningKey;
use rsa::rand_core::{CryptoRng, RngCore};
use rsa::signature::{RandomizedSigner, SignatureEncoding};
use serde::{Deserialize, Serialize};
use sha1::Sha1;
use terrace_agent_proto::identity::{RANDOM_KEY_LEN, Signed, signed_text};
use terrace_base::{Clock, Error, Result, Rng, text};

use crate::files;
use crate::settings::Settings;

const FILE: &str = "agent.json";
const KEY_BITS: usize = 2048;
const ALPHANUMERIC: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// `agent.json`, mode 0600.
#[derive(Serialize, Deserialize)]
struct Stored {
    /// Empty until the server has answered.
    #[serde(default)]
    instance_id: String,
    machine_id: String,
    /// PKCS#1 PEM.
    private_key: String,
    #[serde(default)]
    register_code_id: String,
}

/// The identity in use. Clones share the key.
#[derive(Clone)]
pub struct Identity {
    pub instance_id: String,
    pub machine_id: String,
    key: Arc<SigningKey<Sha1>>,
    clock: Clock,
    rng: Rng,
}

impl std::fmt::Debug for Identity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Identity").field("instance_id", &self.instance_id).field("machine_id", &self.machine_id).finish_non_exhaustive()
    }
}

impl Identity {
    /// The stored identity; one without an instance id still has to be registered.
    pub(crate) fn load(data_dir: &Path, clock: Clock, rng: Rng) -> Result<Option<Self>> {
        let path = data_dir.join(FILE);
        let bytes = match std::fs::read(&path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(unreadable(&path, error)),
            Ok(bytes) => bytes,
        };
        let stored: Stored = serde_json::from_slice(&bytes).map_err(|error| unreadable(&path, error))?;
        let key = RsaPrivateKey::from_pkcs1_pem(&stored.private_key).map_err(|error| unreadable(&path, error))?;
        let (instance_id, machine_id) = (stored.instance_id, stored.machine_id);
        Ok(Some(Identity { instance_id, machine_id, key: Arc::new(SigningKey::new(key)), clock, rng }))
    }

    /// Draws a key and keeps it. This takes a good part of a second.
    pub(crate) fn create(settings: &Settings, code_id: &str, clock: Clock, rng: Rng) -> Result<Self> {
        let key = RsaPrivateKey::new(&mut Dice(rng.clone()), KEY_BITS).map_err(Error::internal)?;
        let machine_id = crate::host::machine_id(settings);
        let identity = Identity { instance_id: String::new(), machine_id, key: Arc::new(SigningKey::new(key)), clock, rng };
        identity.store(&settings.data_dir, code_id)?;
        Ok(identity)
    }

    /// Keeps the identity; the id of the code that let the host in is kept for whoever reads the file later.
    pub(crate) fn store(&self, data_dir: &Path, code_id: &str) -> Result<()> {
        let key: &RsaPrivateKey = (*self.key).as_ref();
        let private_key = key.to_pkcs1_pem(LineEnding::LF).map_err(Error::internal)?;
        let stored = Stored {
            instance_id: self.instance_id.clone(),
            machine_id: self.machine_id.clone(),
            private_key: private_key.to_string(),
            register_code_id: code_id.to_owned(),
        };
        let bytes = serde_json::to_vec_pretty(&stored).map_err(Error::internal)?;
        files::replace(data_dir, FILE, &bytes).map_err(|error| unusable(data_dir, error))
    }

    pub fn is_registered(&self) -> bool {
        !self.instance_id.is_empty()
    }

    pub(crate) fn public_key_pem(&self) -> Result<String> {
        let key: &RsaPrivateKey = (*self.key).as_ref();
        key.to_public_key().to_pkcs1_pem(LineEnding::LF).map_err(Error::internal)
    }

    /// A fresh proof of who is calling, good for one call or handshake.
    pub fn sign(&self) -> Signed {
        let random_key = self.rng.text(ALPHANUMERIC, RANDOM_KEY_LEN);
        let timestamp = u64::try_from(self.clock.now().secs()).unwrap_or(0);
        let text = signed_text(&self.machine_id, &self.instance_id, &random_key, timestamp);
        let signature = self.key.sign_with_rng(&mut Dice(self.rng.clone()), text.as_bytes()).to_vec();
        Signed { machine_id: self.machine_id.clone(), instance_id: self.instance_id.clone(), random_key, timestamp, signature }
    }
}

/// The instance that the host of this data directory was registered as, if it was.
pub fn instance_of(data_dir: &Path) -> Result<Option<String>> {
    let stored = Identity::load(data_dir, Clock::system(), Rng::system())?;
    Ok(stored.filter(Identity::is_registered).map(|identity| identity.instance_id))
}

/// Sets the identity aside, so that the next start registers the host anew.
pub fn forget(data_dir: &Path) -> Result<()> {
    let path = data_dir.join(FILE);
    std::fs::rename(&path, path.with_extension("json.old")).map_err(|error| unusable(data_dir, error))
}

fn unreadable(path: &Path, cause: impl std::error::Error + Send + Sync + 'static) -> Error {
    Error::new(
        "AgentIdentityUnreadable",
        text!("the agent's identity file {path} cannot be read: {reason}", path = path.display(), reason = cause),
    )
    .caused_by(cause)
}

pub(crate) fn unusable(path: &Path, cause: std::io::Error) -> Error {
    let path: PathBuf = path.to_owned();
    Error::new(
        "AgentDataDirUnusable",
        text!("the agent's data directory {path} cannot be used: {reason}", path = path.display(), reason = cause),
    )
    .caused_by(cause)
}

/// Our source of randomness in the shape the RSA crate wants.
struct Dice(Rng);

impl RngCore for Dice {
    fn next_u32(&mut self) -> u32 {
        u32::from_le_bytes(self.0.bytes())
    }

    fn next_u64(&mut self) -> u64 {
        u64::from_le_bytes(self.0.bytes())
    }

    fn fill_bytes(&mut self, out: &mut [u8]) {
        self.0.fill(out);
    }

    fn try_fill_bytes(&mut self, out: &mut [u8]) -> std::result::Result<(), rsa::rand_core::Error> {
        self.0.fill(out);
        Ok(())
    }
}

impl CryptoRng for Dice {}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use rsa::RsaPublicKey;
    use rsa::pkcs1::DecodeRsaPublicKey;
    use rsa::pkcs1v15::{Signature, VerifyingKey};
    use rsa::signature::Verifier;

    use super::*;

    #[test]
    fn an_identity_survives_and_its_signature_verifies() {
        let dir = tempfile::tempdir().unwrap();
        let (clock, rng) = (Clock::system(), Rng::system());
        assert!(Identity::load(dir.path(), clock.clone(), rng.clone()).unwrap().is_none());
        let mut made = Identity::create(&Settings::new("", dir.path()), "code-1", clock.clone(), rng.clone()).unwrap();
        assert!(!made.is_registered());
        made.instance_id = "ins-0a1b2c3d".into();
        made.store(dir.path(), "code-1").unwrap();

        let path = dir.path().join(FILE);
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert!(std::fs::read_to_string(&path).unwrap().contains("BEGIN RSA PRIVATE KEY"));

        let loaded = Identity::load(dir.path(), clock.clone(), rng.clone()).unwrap().unwrap();
        let signed = loaded.sign();
        let public = RsaPublicKey::from_pkcs1_pem(&made.public_key_pem().unwrap()).unwrap();
        let signature = Signature::try_from(signed.signature.as_slice()).unwrap();
        VerifyingKey::<Sha1>::new(public).verify(signed.text().as_bytes(), &signature).unwrap();
        assert_ne!(signed.random_key, loaded.sign().random_key);

        std::fs::write(&path, b"{}").unwrap();
        assert_eq!(Identity::load(dir.path(), clock, rng).unwrap_err().code(), "AgentIdentityUnreadable");
    }
}
