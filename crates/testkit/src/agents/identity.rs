//! Who a simulated agent is. One key pair serves as many agents as a test wants: drawing one takes most of a second.

use std::net::SocketAddr;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use rsa::RsaPrivateKey;
use rsa::pkcs1::{EncodeRsaPrivateKey, EncodeRsaPublicKey, LineEnding};
use rsa::pkcs1v15::SigningKey;
use rsa::signature::{SignatureEncoding, Signer};
use sha1::Sha1;
use terrace_agent_proto::identity::{RANDOM_KEY_LEN, Signed, signed_text};
use terrace_agent_proto::reply::{self, Refusal};
use terrace_agent_proto::{Call, RegisterInstance, RegisterInstanceReply, ReplyError};
use terrace_base::{Clock, Rng};

use super::wire;

const ALPHANUMERIC: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// An RSA key pair.
pub struct Key {
    signing: SigningKey<Sha1>,
    pub public_pem: String,
    pub private_pem: String,
}

impl Key {
    pub fn draw(bits: usize) -> Arc<Key> {
        let key = RsaPrivateKey::new(&mut rsa::rand_core::OsRng, bits).expect("a key is drawn");
        let public_pem = key.to_public_key().to_pkcs1_pem(LineEnding::LF).expect("a key has a PEM form");
        let private_pem = key.to_pkcs1_pem(LineEnding::LF).expect("a key has a PEM form").to_string();
        Arc::new(Key { signing: SigningKey::new(key), public_pem, private_pem })
    }

    /// The one of this process.
    pub fn shared() -> Arc<Key> {
        static KEY: LazyLock<Arc<Key>> = LazyLock::new(|| Key::draw(2048));
        Arc::clone(&KEY)
    }
}

/// An enrolled agent's identity.
#[derive(Clone)]
pub struct Enrolled {
    pub machine_id: String,
    pub instance_id: String,
    pub key: Arc<Key>,
    pub clock: Clock,
    /// Proofs made in advance: a signature costs a simulated agent more than everything else it does.
    pub ready: Arc<Mutex<Vec<Signed>>>,
}

impl Enrolled {
    pub fn new(machine_id: &str, instance_id: &str, key: Arc<Key>, clock: &Clock) -> Self {
        Enrolled {
            machine_id: machine_id.to_owned(),
            instance_id: instance_id.to_owned(),
            key,
            clock: clock.clone(),
            ready: Arc::default(),
        }
    }

    /// Makes the proofs for the next `count` calls, so that a bench measures the server and not these signatures.
    pub fn sign_ahead(&self, count: usize) {
        let made: Vec<Signed> = (0..count).map(|_| self.sign_now()).collect();
        self.ready.lock().unwrap_or_else(PoisonError::into_inner).extend(made);
    }

    /// A fresh proof, good for one call or handshake.
    pub fn sign(&self) -> Signed {
        let ready = self.ready.lock().unwrap_or_else(PoisonError::into_inner).pop();
        ready.unwrap_or_else(|| self.sign_now())
    }

    fn sign_now(&self) -> Signed {
        let now = u64::try_from(self.clock.now().secs()).unwrap_or(0);
        self.sign_at(now, &Rng::system().text(ALPHANUMERIC, RANDOM_KEY_LEN))
    }

    pub fn sign_at(&self, timestamp: u64, random_key: &str) -> Signed {
        let text = signed_text(&self.machine_id, &self.instance_id, random_key, timestamp);
        Signed {
            machine_id: self.machine_id.clone(),
            instance_id: self.instance_id.clone(),
            random_key: random_key.to_owned(),
            timestamp,
            signature: self.key.signing.sign(text.as_bytes()).to_vec(),
        }
    }

    /// The headers of a call or handshake.
    pub fn headers(&self) -> Vec<(String, String)> {
        wire::headers_of(&self.sign())
    }

    /// `agent.json`, with which a real agent takes this identity over.
    pub fn agent_json(&self) -> String {
        let (instance, machine, key) = (&self.instance_id, &self.machine_id, &self.key.private_pem);
        serde_json::json!({ "instance_id": instance, "machine_id": machine, "private_key": key }).to_string()
    }
}

/// Enrols a machine under the shared key.
pub async fn enrol(server: SocketAddr, code: &(String, String), machine_id: &str, clock: &Clock) -> Result<Enrolled, Refusal> {
    let key = Key::shared();
    let call = RegisterInstance {
        machine_id: machine_id.to_owned(),
        active_code: code.0.clone(),
        active_value: code.1.clone(),
        public_key: key.public_pem.clone(),
        hostname: format!("host-{machine_id}"),
        local_ip: "127.0.0.1".into(),
        system_name: "Linux".into(),
    };
    let headers = [("machineid".to_owned(), machine_id.to_owned())];
    let body = serde_json::to_vec(&Call::RegisterInstance(call)).expect("calls are JSON");
    let answer = wire::post(server, &headers, &body).await.expect("the server answers");
    match reply::read::<RegisterInstanceReply>(answer) {
        Ok(reply) => Ok(Enrolled::new(machine_id, &reply.instance_id, key, clock)),
        Err(ReplyError::Refused(refusal)) => Err(refusal),
        Err(ReplyError::Malformed(fault)) => panic!("the answer to RegisterInstance cannot be read: {fault}"),
    }
}
