//! The gateway in the server's own process: it follows the control plane from inside, and says of itself what every gateway says.

use std::collections::BTreeMap;
use std::net::{SocketAddr, ToSocketAddrs};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use terrace_apigw::follow::Follower;
use terrace_apigw::{Apigw, Report};
use terrace_base::Clock;
use terrace_config::Settings;
use terrace_gateway::config::Change;
use terrace_gateway::snapshot::Fault;
use terrace_gateway::{Gateway, MOST_BODY, Options};
use tokio_util::sync::CancellationToken;

use crate::wildcard;

/// How often a gateway that has nothing new says that it is there.
const SIGN_OF_LIFE: Duration = Duration::from_secs(5);
/// After a failure of the control plane.
const PAUSE: Duration = Duration::from_secs(1);

/// A gateway that serves all there was when it started, and the follower that tells it the rest.
pub struct Embedded {
    gateway: Arc<Gateway>,
    follower: Follower,
    apigw: Arc<Apigw>,
    report: Report,
    /// Items of which something cannot be served, with the reason.
    unserved: BTreeMap<String, String>,
}

/// Reads everything there is, and only then takes connections: nobody is told that a service is not there because it was not read yet.
pub async fn start(settings: &Settings, server: &str, apigw: &Arc<Apigw>, clock: &Clock) -> Result<Embedded> {
    let mut follower = apigw.follow(0);
    let mut first = vec![wildcard::wildcard(&settings.data_dir, &format!("{}.{}", settings.region, settings.gateway_domain))?];
    let latest = apigw.revision().await.map_err(crate::server::shown)?;
    while follower.at() < latest {
        first.extend(follower.next().await.map_err(crate::server::shown)?);
    }
    let options = Options {
        listen: resolve("--gateway-listen", &settings.gateway_listen)?,
        tls_listen: Some(resolve("--gateway-tls-listen", &settings.gateway_tls_listen)?),
        workers: std::thread::available_parallelism().map_or(1, usize::from),
        most_body: MOST_BODY,
    };
    let (gateway, faults) = tokio::task::spawn_blocking(move || started(options, &first)).await??;
    let node = format!("node-{server}");
    let (address, release) = (gateway.address().to_string(), env!("CARGO_PKG_VERSION"));
    apigw.join_here(&node, server, &address, release).await.map_err(crate::server::shown)?;
    let mut unserved = BTreeMap::new();
    let report = Report {
        node,
        name: server.to_owned(),
        address,
        release: release.to_owned(),
        revision: follower.at(),
        connections: 0,
        message: told(&mut unserved, &[], faults),
        started_at: clock.now(),
    };
    apigw.heard(report.clone());
    Ok(Embedded { gateway: Arc::new(gateway), follower, apigw: Arc::clone(apigw), report, unserved })
}

fn started(options: Options, first: &[Change]) -> Result<(Gateway, Vec<Fault>)> {
    let name = format!("--gateway-listen {} or --gateway-tls-listen {}", options.listen, options.tls_listen.unwrap_or(options.listen));
    Gateway::start(options, first).with_context(|| format!("the gateway cannot listen ({name})"))
}

fn resolve(flag: &str, address: &str) -> Result<SocketAddr> {
    address.to_socket_addrs()?.next().with_context(|| format!("{flag} {address}: not host:port"))
}

/// Takes what of `changes` cannot be served into what could not before, and says the first of it all.
fn told(unserved: &mut BTreeMap<String, String>, changes: &[String], faults: Vec<Fault>) -> String {
    for name in changes {
        unserved.remove(name);
    }
    for fault in faults {
        tracing::error!(item = fault.name, reason = fault.reason, "the gateway cannot serve all of an item");
        unserved.entry(fault.name).or_insert(fault.reason);
    }
    unserved.iter().next().map_or_else(String::new, |(name, reason)| format!("{name}: {reason}"))
}

fn names(changes: &[Change]) -> Vec<String> {
    changes.iter().map(|change| change.name.clone()).collect()
}

impl Embedded {
    /// Without and with TLS.
    pub fn addresses(&self) -> (SocketAddr, SocketAddr) {
        let plain = self.gateway.address();
        (plain, self.gateway.tls_address().unwrap_or(plain))
    }

    /// Follows until `shutdown`, then lets the requests that are there end.
    pub async fn run(mut self, shutdown: CancellationToken) {
        loop {
            let next = tokio::select! {
                () = shutdown.cancelled() => break,
                next = tokio::time::timeout(SIGN_OF_LIFE, self.follower.next()) => next,
            };
            match next {
                Ok(Ok(changes)) => {
                    let (gateway, changed) = (Arc::clone(&self.gateway), names(&changes));
                    // Compiling a large service takes milliseconds, which nothing else here should wait for.
                    match tokio::task::spawn_blocking(move || gateway.apply(&changes)).await {
                        Ok(faults) => {
                            self.report.revision = self.follower.at();
                            self.report.message = told(&mut self.unserved, &changed, faults);
                        }
                        // Nobody may hear that what was not applied is served: it is read again.
                        Err(error) => {
                            tracing::error!(%error, "changes could not be applied; they are tried again");
                            self.report.message = "changes could not be applied".to_owned();
                            self.follower = self.apigw.follow(self.report.revision);
                            tokio::time::sleep(PAUSE).await;
                        }
                    }
                }
                Ok(Err(error)) => {
                    tracing::warn!(error = ?error, "the control plane cannot be read; the gateway serves what it knows");
                    tokio::time::sleep(PAUSE).await;
                }
                Err(_) => {}
            }
            self.report.connections = self.gateway.connections();
            self.apigw.heard(self.report.clone());
        }
        let gateway = self.gateway;
        let _ = tokio::task::spawn_blocking(move || gateway.stop()).await;
    }
}
