//! The server side of the agents' protocol: `POST /agent/invoke` for calls, `GET /agent/ws` for the socket.
//!
//! Both kinds of agent speak the same messages (`terrace_agent_proto`). The published one makes a connection per call
//! and is kicked over the socket; ours makes its calls over the socket too.

pub mod authenticate;
pub mod calls;
mod replays;
pub mod session;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::header::{CONNECTION, SEC_WEBSOCKET_ACCEPT, SEC_WEBSOCKET_KEY, SEC_WEBSOCKET_VERSION, UPGRADE};
use http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode};
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Incoming;
use hyper_util::rt::TokioIo;
use terrace_agent_proto::{Call, MAX_BODY, identity, reply};
use terrace_base::{Error, Lang};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;
use tokio_tungstenite::tungstenite::protocol::{Role, WebSocketConfig};
use tracing::Instrument;

use crate::Hosts;

const BODY_TIMEOUT: Duration = Duration::from_secs(20);

pub type Answer = Response<Full<Bytes>>;

/// Serves the paths below `/agent/`.
pub async fn serve(hosts: Arc<Hosts>, request: Request<Incoming>, peer: SocketAddr) -> Answer {
    match (request.method(), request.uri().path()) {
        (&Method::POST, "/agent/invoke") => invoke(hosts, request, peer).await,
        (&Method::GET, "/agent/ws") => upgrade(hosts, request, peer).await,
        _ => plain(StatusCode::NOT_FOUND, "not found\n"),
    }
}

/// A call over HTTP. The published agent reads the body only, so refusals are `Error` bodies with status 200.
async fn invoke(hosts: Arc<Hosts>, request: Request<Incoming>, peer: SocketAddr) -> Answer {
    let request_id = terrace_telemetry::request_id(&hosts.rng);
    let span = tracing::info_span!("agent_call", request_id = %request_id);
    let (parts, body) = request.into_parts();
    let work = async {
        let body = match tokio::time::timeout(BODY_TIMEOUT, Limited::new(body, MAX_BODY).collect()).await {
            Ok(Ok(body)) => body.to_bytes(),
            _ => return reply::failure(&request_id, "InvalidParameter", "the body did not arrive whole or is too large"),
        };
        let call = match Call::parse(&body) {
            Ok(call) => call,
            Err(fault) => return reply::failure(&request_id, "InvalidParameter", &fault.to_string()),
        };
        let outcome = match call {
            Call::RegisterInstance(call) => calls::register(&hosts, &parts.headers, call, peer.ip()).await,
            call => match hosts.identify(&parts.headers).await {
                Ok(agent) => calls::answer(&hosts, &agent, call).await,
                Err(error) => Err(error),
            },
        };
        respond(&request_id, outcome)
    };
    let response = work.instrument(span).await;
    let mut answer = Response::new(Full::new(Bytes::from(reply::body(response))));
    answer.headers_mut().insert(http::header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    answer
}

/// The inside of `Response` for what a call came to.
fn respond(request_id: &str, outcome: Result<calls::Reply, Error>) -> serde_json::Value {
    match outcome {
        Ok(value) => value.to_response(request_id),
        Err(error) => {
            if error.is_internal() {
                tracing::error!(error = ?error, "agent call failed");
            } else {
                tracing::info!(code = error.code(), message = %error, "agent call refused");
            }
            reply::failure(request_id, error.code(), &error.message(Lang::En))
        }
    }
}

async fn upgrade(hosts: Arc<Hosts>, mut request: Request<Incoming>, peer: SocketAddr) -> Answer {
    let Some(accept) = websocket_accept(request.headers()) else {
        return plain(StatusCode::BAD_REQUEST, "a WebSocket handshake is expected\n");
    };
    if hosts.hub.closing().is_cancelled() {
        return plain(StatusCode::SERVICE_UNAVAILABLE, "shutting down\n");
    }
    let agent = match hosts.identify(request.headers()).await {
        Ok(agent) => agent,
        Err(error) => {
            tracing::info!(%peer, code = error.code(), message = %error, "agent refused");
            return plain(StatusCode::UNAUTHORIZED, "not authorised\n");
        }
    };
    let extended = request.headers().get(identity::RPC).is_some_and(|v| v == identity::RPC_VERSION);
    let version =
        request.headers().get(identity::VERSION).and_then(|v| v.to_str().ok()).unwrap_or_default().chars().take(64).collect::<String>();
    let version = if extended { format!("terrace-{version}") } else { version };
    let upgrading = hyper::upgrade::on(&mut request);
    tokio::spawn(async move {
        match upgrading.await {
            Ok(upgraded) => {
                let config = WebSocketConfig::default()
                    .read_buffer_size(4 << 10)
                    .write_buffer_size(0)
                    .max_message_size(Some(MAX_BODY))
                    .max_frame_size(Some(MAX_BODY));
                let socket = WebSocketStream::from_raw_socket(TokioIo::new(upgraded), Role::Server, Some(config)).await;
                session::run(hosts, agent, socket, extended, version).await;
            }
            Err(error) => tracing::debug!(%peer, %error, "the agent went away during the handshake"),
        }
    });
    let mut answer = plain(StatusCode::SWITCHING_PROTOCOLS, "");
    let headers = answer.headers_mut();
    headers.insert(CONNECTION, HeaderValue::from_static("Upgrade"));
    headers.insert(UPGRADE, HeaderValue::from_static("websocket"));
    headers.insert(SEC_WEBSOCKET_ACCEPT, accept);
    if extended {
        headers.insert(identity::RPC, HeaderValue::from_static(identity::RPC_VERSION));
    }
    answer
}

fn websocket_accept(headers: &HeaderMap) -> Option<HeaderValue> {
    let is = |name: http::HeaderName, wanted: &str| {
        headers.get(name).and_then(|v| v.to_str().ok()).is_some_and(|v| v.to_ascii_lowercase().contains(wanted))
    };
    let key = headers.get(SEC_WEBSOCKET_KEY)?;
    let formed = is(CONNECTION, "upgrade") && is(UPGRADE, "websocket") && is(SEC_WEBSOCKET_VERSION, "13");
    formed.then(|| HeaderValue::from_str(&derive_accept_key(key.as_bytes())).ok()).flatten()
}

fn plain(status: StatusCode, text: &'static str) -> Answer {
    let mut answer = Response::new(Full::new(Bytes::from_static(text.as_bytes())));
    *answer.status_mut() = status;
    answer
}
