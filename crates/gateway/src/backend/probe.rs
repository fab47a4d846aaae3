//! What the gateway asks by itself, in one thread: the nodes of upstreams that want health checks, and issuers for their keys.

use std::sync::Arc;
use std::time::Duration;

use http::header::{HOST, USER_AGENT};
use http::{HeaderValue, Request};
use http_body_util::Empty;
use hyper::body::Bytes;
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;

use super::dial::{self, Stream};
use super::fetch::Direct;
use super::upstream::{Node, Upstream};
use crate::Shared;
use crate::auth::jwks;
use crate::config::Probe;

/// How often it is looked who is due. Intervals are not kept more exactly than this.
const TICK: Duration = Duration::from_millis(100);

/// Checks at once. Those beyond wait for the next tick.
const MOST_AT_ONCE: usize = 256;

/// Checks until `stop`.
pub async fn run(shared: Arc<Shared>, stop: CancellationToken) {
    let running = Arc::new(Semaphore::new(MOST_AT_ONCE));
    let mut timer = tokio::time::interval(TICK);
    timer.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            _ = timer.tick() => {}
        }
        let now = crate::now();
        let snapshot = shared.snapshot.load_full();
        for remote in snapshot.remote_keys().filter(|remote| remote.start()) {
            tokio::spawn(jwks::follow(Arc::downgrade(remote), Direct, stop.clone()));
        }
        for upstream in snapshot.probed() {
            let Some(probe) = &upstream.probe else { continue };
            for node in upstream.nodes.iter().filter(|node| node.is_due(now, probe.interval_ms)) {
                let Ok(permit) = Arc::clone(&running).try_acquire_owned() else { continue };
                node.checked_at(now);
                let (upstream, node) = (Arc::clone(upstream), Arc::clone(node));
                tokio::spawn(async move {
                    check(&upstream, &node).await;
                    drop(permit);
                });
            }
        }
    }
}

async fn check(upstream: &Upstream, node: &Node) {
    let Some(probe) = &upstream.probe else { return };
    let asked = tokio::time::timeout(Duration::from_millis(probe.timeout_ms.max(1)), ask(upstream, node, probe)).await;
    let well = matches!(asked, Ok(Some(status)) if probe.healthy_status.iter().any(|(from, to)| (*from..=*to).contains(&status)));
    node.probed(well, probe);
}

/// The status of the answer. None: there was none.
async fn ask(upstream: &Upstream, node: &Node, probe: &Probe) -> Option<u16> {
    let host = upstream.host.as_ref().unwrap_or(&node.origin.authority);
    let request = Request::get(probe.path.as_str())
        .header(HOST, host)
        .header(USER_AGENT, HeaderValue::from_static("terrace-gateway-probe"))
        .body(Empty::<Bytes>::new())
        .ok()?;
    macro_rules! over {
        ($stream:expr) => {{
            let (mut sender, connection) = http1::handshake(TokioIo::new($stream)).await.ok()?;
            // Both in this task: when its time is over, the connection goes with it.
            tokio::select! {
                response = sender.send_request(request) => response.ok()?.status(),
                _ = connection => return None,
            }
        }};
    }
    let status = match dial::connect(&node.origin).await.ok()? {
        Stream::Plain(stream) => over!(stream),
        Stream::Tls(stream) => over!(stream),
    };
    Some(status.as_u16())
}
