//! What the gateway asks by itself, in one thread: the nodes of upstreams that want health checks, and issuers for their keys.

use std::sync::Arc;
use std::time::Duration;

use http::header::{CONTENT_TYPE, HOST, TE, USER_AGENT};
use http::{HeaderMap, HeaderValue, Request, StatusCode, Version};
use http_body_util::{BodyExt as _, Empty, Full, Limited};
use hyper::body::Bytes;
use hyper::client::conn::{http1, http2};
use hyper_util::rt::{TokioExecutor, TokioIo};
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;

use super::dial;
use super::fetch::Direct;
use super::upstream::{Node, Upstream};
use crate::Shared;
use crate::auth::jwks;
use crate::config::Probe;

/// How often it is looked who is due. Intervals are not kept more exactly than this.
const TICK: Duration = Duration::from_millis(100);

/// Checks at once. Those beyond wait for the next tick.
const MOST_AT_ONCE: usize = 256;

const AGENT: &str = "terrace-gateway-probe";

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
    let limit = Duration::from_millis(probe.timeout_ms.max(1));
    let host = upstream.host.as_ref().unwrap_or(&node.origin.authority);
    let well = if node.origin.h2 {
        tokio::time::timeout(limit, serves(node, host)).await == Ok(Some(true))
    } else {
        let asked = tokio::time::timeout(limit, ask(node, host, probe)).await;
        matches!(asked, Ok(Some(status)) if probe.healthy_status.iter().any(|(from, to)| (*from..=*to).contains(&status)))
    };
    node.probed(well, probe);
}

/// The status of the answer. None: there was none.
async fn ask(node: &Node, host: &HeaderValue, probe: &Probe) -> Option<u16> {
    let request = Request::get(probe.path.as_str())
        .header(HOST, host)
        .header(USER_AGENT, HeaderValue::from_static(AGENT))
        .body(Empty::<Bytes>::new())
        .ok()?;
    let stream = TokioIo::new(dial::connect(&node.origin).await.ok()?);
    let (mut sender, connection) = http1::handshake(stream).await.ok()?;
    // Both in this task: when its time is over, the connection goes with it.
    tokio::select! {
        response = sender.send_request(request) => Some(response.ok()?.status().as_u16()),
        _ = connection => None,
    }
}

/// Whether a server of gRPC says that it serves, in the way all of them say it (grpc.health.v1). One that does not know the question is there at
/// least. None: there was no answer.
async fn serves(node: &Node, host: &HeaderValue) -> Option<bool> {
    /// A message that is not compressed and has no bytes: the server as a whole is meant.
    const WHOLE: &[u8] = &[0; 5];
    /// The same with `status = SERVING`.
    const SERVING: &[u8] = &[0, 0, 0, 0, 2, 8, 1];
    const UNIMPLEMENTED: &[u8] = b"12";
    let scheme = if node.origin.tls { "https" } else { "http" };
    let request = Request::post(format!("{scheme}://{}/grpc.health.v1.Health/Check", host.to_str().ok()?))
        .version(Version::HTTP_2)
        .header(CONTENT_TYPE, HeaderValue::from_static("application/grpc"))
        .header(TE, HeaderValue::from_static("trailers"))
        .header(USER_AGENT, HeaderValue::from_static(AGENT))
        .body(Full::new(Bytes::from_static(WHOLE)))
        .ok()?;
    let stream = TokioIo::new(dial::connect(&node.origin).await.ok()?);
    let (mut sender, connection) = http2::handshake(TokioExecutor::new(), stream).await.ok()?;
    let asked = async {
        let (head, body) = sender.send_request(request).await.ok()?.into_parts();
        let unknown = |fields: &HeaderMap| fields.get("grpc-status").is_some_and(|status| status.as_bytes() == UNIMPLEMENTED);
        if head.status != StatusCode::OK || unknown(&head.headers) {
            return Some(head.status == StatusCode::OK);
        }
        let body = Limited::new(body, 1_024).collect().await.ok()?;
        let unknown = body.trailers().is_some_and(unknown);
        Some(unknown || body.to_bytes() == SERVING)
    };
    tokio::select! {
        serves = asked => serves,
        _ = connection => None,
    }
}
