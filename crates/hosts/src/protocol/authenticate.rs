//! Which agent is this? The headers carry an RSA signature over machine, instance, a random text and the time; the
//! public key was left at enrolment. An agent that never enrolled is refused: nothing else would identify it.

use std::sync::Arc;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::HeaderMap;
use ring::signature::{RSA_PKCS1_2048_8192_SHA1_FOR_LEGACY_USE_ONLY, UnparsedPublicKey};
use terrace_agent_proto::Presented;
use terrace_base::{AccountId, Error, Result, text};

use super::replays::{Replays, Shown};
use crate::{Hosts, db};

const CLOCK_WINDOW_SECS: i64 = 300;

/// An enrolled agent that proved to hold its key.
pub struct Agent {
    pub account: AccountId,
    pub instance: String,
    pub machine: String,
    key: Vec<u8>,
}

/// Keys of agents seen lately, and the signatures already used.
pub struct Agents {
    known: moka::sync::Cache<String, Arc<Agent>>,
    used: Replays,
}

impl Default for Agents {
    fn default() -> Self {
        Agents {
            // A deleted instance is forgotten here at once; another server notices within this time.
            known: moka::sync::Cache::builder().max_capacity(100_000).time_to_live(Duration::from_secs(10)).build(),
            used: Replays::default(),
        }
    }
}

impl Agents {
    pub fn forget(&self, instance: &str) {
        self.known.invalidate(instance);
    }
}

impl Hosts {
    /// The agent behind a request's headers.
    pub(crate) async fn identify(&self, headers: &HeaderMap) -> Result<Arc<Agent>> {
        let presented = terrace_agent_proto::identity::parse(|name| headers.get(name).and_then(|v| v.to_str().ok()))
            .map_err(|fault| refuse(&fault.to_string()))?;
        let Presented::Registered(signed) = presented else {
            return Err(refuse("the agent is not enrolled"));
        };
        let (now, timestamp) = (self.clock.now(), i64::try_from(signed.timestamp).unwrap_or(i64::MAX));
        let off = now.secs().saturating_sub(timestamp).saturating_abs();
        if off > CLOCK_WINDOW_SECS {
            return Err(Error::new(
                "AuthFailure.SignatureExpire",
                text!("the agent's clock is {off} seconds off; at most {allowed} are allowed", off = off, allowed = CLOCK_WINDOW_SECS),
            ));
        }
        let agent = self.agent(&signed.instance_id).await?.ok_or_else(|| refuse("the instance does not exist"))?;
        if agent.machine != signed.machine_id {
            return Err(refuse("the machine is not the one that enrolled"));
        }
        let key = UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA1_FOR_LEGACY_USE_ONLY, &agent.key);
        key.verify(signed.text().as_bytes(), &signed.signature).map_err(|_| refuse("the signature does not match the enrolled key"))?;
        // Checked last, so that only holders of the key can fill the memory.
        match self.agents.used.show(&signed.instance_id, &signed.random_key, timestamp, now, CLOCK_WINDOW_SECS) {
            Shown::First => Ok(agent),
            Shown::Again => Err(refuse("the signature was used before")),
            Shown::TooMany => Err(refuse("more calls were signed in the last minutes than can be told apart")),
        }
    }

    async fn agent(&self, instance: &str) -> Result<Option<Arc<Agent>>> {
        if let Some(found) = self.agents.known.get(instance) {
            return Ok(Some(found));
        }
        let Some(row) = db::instances::identity(&self.db, instance).await? else { return Ok(None) };
        let key = public_key_der(&row.public_key).ok_or_else(|| Error::internal("a stored public key does not parse"))?;
        let agent = Arc::new(Agent { account: row.account, instance: instance.to_owned(), machine: row.machine_id, key });
        self.agents.known.insert(instance.to_owned(), Arc::clone(&agent));
        Ok(Some(agent))
    }
}

fn refuse(reason: &str) -> Error {
    Error::new("AuthFailure", text!("the agent is refused: {reason}", reason = reason))
}

/// The DER inside a PKCS#1 PEM (`BEGIN RSA PUBLIC KEY`) of 2048 to 8192 bits; `None` for anything else.
pub fn public_key_der(pem: &str) -> Option<Vec<u8>> {
    let body = pem.trim().strip_prefix("-----BEGIN RSA PUBLIC KEY-----")?.strip_suffix("-----END RSA PUBLIC KEY-----")?;
    let base64: String = body.split_ascii_whitespace().collect();
    if base64.len() > 4096 {
        return None;
    }
    let der = STANDARD.decode(base64).ok()?;
    // A SEQUENCE with a modulus of at least 2048 bits; ring checks the rest when it verifies.
    (der.first() == Some(&0x30) && der.len() > 260).then_some(der)
}
