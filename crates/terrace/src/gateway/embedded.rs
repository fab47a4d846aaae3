//! The gateway in the server's own process: it follows the control plane from inside, and says of itself what every gateway says.

use std::net::SocketAddr;
use std::sync::Arc;

use anyhow::{Context, Result};
use terrace_accesslog::AccessLog;
use terrace_apigw::follow::Follower;
use terrace_apigw::{Apigw, Report};
use terrace_base::Clock;
use terrace_config::Settings;
use terrace_gateway::config::Change;
use terrace_gateway::snapshot::Fault;
use terrace_gateway::{Gateway, MOST_BODY, Options};
use tokio_util::sync::CancellationToken;

use super::usage::Collector;
use super::{PAUSE, SIGN_OF_LIFE, Serving, resolve, wildcard};

/// A gateway that serves all there was when it started, and the follower that tells it the rest.
pub struct Embedded {
    serving: Serving,
    follower: Follower,
    apigw: Arc<Apigw>,
    collector: Collector,
}

/// Reads everything there is, and only then takes connections: nobody is told that a service is not there because it was not read yet.
pub async fn start(settings: &Settings, server: &str, apigw: &Arc<Apigw>, clock: &Clock, log: Option<&AccessLog>) -> Result<Embedded> {
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
        tickets: Some(apigw.tickets()),
        log: log.map(AccessLog::appenders),
    };
    let (gateway, faults) = tokio::task::spawn_blocking(move || started(options, &first)).await??;
    let node = format!("node-{server}");
    let (address, release) = (gateway.address().to_string(), env!("CARGO_PKG_VERSION"));
    apigw.join_here(&node, server, &address, release).await.map_err(crate::server::shown)?;
    let report = Report {
        node,
        name: server.to_owned(),
        address,
        release: release.to_owned(),
        revision: follower.at(),
        connections: 0,
        message: String::new(),
        started_at: clock.now(),
    };
    let mut serving = Serving::new(gateway, report, faults);
    apigw.heard(serving.report());
    let collector = Collector::new(Arc::clone(&serving.gateway), Arc::clone(apigw), clock.clone(), serving.report.node.clone());
    Ok(Embedded { serving, collector, follower, apigw: Arc::clone(apigw) })
}

fn started(options: Options, first: &[Change]) -> Result<(Gateway, Vec<Fault>)> {
    let name = format!("--gateway-listen {} or --gateway-tls-listen {}", options.listen, options.tls_listen.unwrap_or(options.listen));
    Gateway::start(options, first).with_context(|| format!("the gateway cannot listen ({name})"))
}

impl Embedded {
    /// Without and with TLS.
    pub fn addresses(&self) -> (SocketAddr, SocketAddr) {
        let plain = self.serving.gateway.address();
        (plain, self.serving.gateway.tls_address().unwrap_or(plain))
    }

    pub fn gateway(&self) -> Arc<Gateway> {
        Arc::clone(&self.serving.gateway)
    }

    /// Follows until `shutdown`, then lets the requests that are there end.
    pub async fn run(mut self, shutdown: CancellationToken) {
        let gateway = Arc::clone(&self.serving.gateway);
        // Ends after the last request, which may need a lease too.
        let collecting = tokio::spawn(self.collector.run(shutdown.clone()));
        let leasing = tokio::spawn(lease(Arc::clone(&gateway), Arc::clone(&self.apigw)));
        let apigw = Arc::clone(&self.apigw);
        loop {
            let next = tokio::select! {
                () = shutdown.cancelled() => break,
                () = apigw.other_share(&self.serving.report.node, self.serving.share) => {
                    let share = apigw.share(&self.serving.report.node);
                    self.serving.shares(share);
                    continue;
                }
                next = tokio::time::timeout(SIGN_OF_LIFE, self.follower.next()) => next,
            };
            match next {
                Ok(Ok(changes)) => {
                    let (mut serving, at) = (self.serving, self.follower.at());
                    let (before, share) = (serving.report.clone(), serving.share);
                    // Compiling a large service takes milliseconds, which nothing else here should wait for.
                    let applied = tokio::task::spawn_blocking(move || {
                        serving.apply(&changes, at);
                        serving
                    });
                    match applied.await {
                        Ok(serving) => self.serving = serving,
                        // Nobody may hear that what was not applied is served: it is read again.
                        Err(error) => {
                            tracing::error!(%error, "changes could not be applied; they are tried again");
                            let report = Report { message: "changes could not be applied".to_owned(), ..before };
                            self.follower = apigw.follow(report.revision);
                            self.serving = Serving { gateway: Arc::clone(&gateway), report, share, unserved: Default::default() };
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
            apigw.heard(self.serving.report());
        }
        let stopping = Arc::clone(&gateway);
        let _ = tokio::task::spawn_blocking(move || stopping.stop()).await;
        if let Ok(collector) = collecting.await {
            collector.finish().await;
        }
        leasing.abort();
        if let Err(error) = apigw.lease(Vec::new(), gateway.rest()).await {
            tracing::warn!(error = ?error, "what was left of usage plans' leases was not given back");
        }
    }
}

/// Gets the gateway what it needs of the requests that usage plans have in all.
async fn lease(gateway: Arc<Gateway>, apigw: Arc<Apigw>) {
    let leases = gateway.leases();
    loop {
        let question = leases.question().await;
        match apigw.lease(question.asks.clone(), question.back.clone()).await {
            Ok(granted) => question.answered(&granted),
            Err(error) => {
                tracing::warn!(error = ?error, "usage plans cannot be counted; it is tried again");
                question.failed();
                tokio::time::sleep(PAUSE).await;
            }
        }
    }
}
