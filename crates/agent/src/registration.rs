//! Becoming known to the server: once per data directory, with a register code.

use std::time::Duration;

use terrace_agent_proto::{Call, RegisterInstance, RegisterInstanceReply};
use terrace_base::{Clock, Error, Result, Rng, text};

use crate::dial::Dialer;
use crate::identity::Identity;
use crate::rpc::{self, Backoff, Failure};
use crate::settings::Settings;
use crate::{host, http_call};

/// The registered identity: the stored one, or a new one. Waits for as long as the server is out of reach; a refused code is an error.
pub async fn ensure(settings: &Settings) -> Result<Identity> {
    let (clock, rng) = (Clock::system(), Rng::system());
    let stored = Identity::load(&settings.data_dir, clock.clone(), rng.clone())?;
    let unregistered = match stored {
        Some(identity) if identity.is_registered() => return Ok(identity),
        other => other,
    };
    let Some(code) = &settings.register else {
        return Err(Error::new(
            "AgentNotRegistered",
            text!("this host is not registered with the server: give a register code and its value"),
        ));
    };
    let mut identity = match unregistered {
        Some(identity) => identity,
        None => {
            let (settings, code_id, rng) = (settings.clone(), code.id.clone(), rng.clone());
            let created = tokio::task::spawn_blocking(move || Identity::create(&settings, &code_id, clock, rng));
            created.await.map_err(Error::internal)??
        }
    };

    let dialer = Dialer::new(settings.endpoints()?).map_err(Error::internal)?;
    let call = Call::RegisterInstance(RegisterInstance {
        machine_id: identity.machine_id.clone(),
        active_code: code.id.clone(),
        active_value: code.value.reveal().to_owned(),
        public_key: identity.public_key_pem()?,
        hostname: host::hostname(),
        local_ip: local_ip(&dialer).await,
        system_name: "Linux".into(),
    });
    let mut backoff = Backoff::new(Duration::from_secs(1), Duration::from_secs(60));
    loop {
        let why = match http_call::post(&dialer, &identity, &settings.region, &call).await {
            Err(error) => error.to_string(),
            Ok(response) => match rpc::read::<RegisterInstanceReply>(response) {
                Ok(reply) => {
                    identity.instance_id = reply.instance_id;
                    identity.store(&settings.data_dir, &code.id)?;
                    tracing::info!(instance = identity.instance_id, "registered");
                    return Ok(identity);
                }
                Err(Failure::Refused(refusal)) => {
                    return Err(Error::new(
                        "AgentRegistrationRefused",
                        text!(
                            "the server refused to register this host: {code}: {message}",
                            code = refusal.code,
                            message = refusal.message
                        ),
                    ));
                }
                Err(Failure::Unclear(why)) => why,
                Err(Failure::Lost) => "the connection was lost".to_owned(),
            },
        };
        let pause = backoff.next(&rng);
        tracing::warn!(why, pause_ms = pause.as_millis() as u64, "registering is tried again");
        tokio::time::sleep(pause).await;
    }
}

/// The address this host has towards the server; empty when the server is out of reach right now.
async fn local_ip(dialer: &Dialer) -> String {
    let dialled = tokio::time::timeout(Duration::from_secs(5), dialer.dial()).await;
    dialled.ok().and_then(|stream| stream.ok()?.local_ip()).map(|ip| ip.to_string()).unwrap_or_default()
}
