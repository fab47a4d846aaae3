//! One call as one HTTP POST: for registering, and for servers that do not take calls over the socket.

use std::io;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderName, HeaderValue, Request};
use http_body_util::{BodyExt, Full, Limited};
use hyper_util::rt::TokioIo;
use serde_json::Value;
use terrace_agent_proto::identity::MACHINE_ID;
use terrace_agent_proto::{Call, MAX_REPLY};

use crate::dial::Dialer;
use crate::host;
use crate::identity::Identity;

const TIMEOUT: Duration = Duration::from_secs(10);

/// Posts `call` and gives the inside of `Response`. Failures are of the transport, or a body that is not a reply at all; the HTTP status means
/// nothing here.
pub async fn post(dialer: &Dialer, identity: &Identity, region: &str, call: &Call) -> io::Result<Value> {
    tokio::time::timeout(TIMEOUT, exchange(dialer, identity, region, call)).await.map_err(|_| io::Error::from(io::ErrorKind::TimedOut))?
}

async fn exchange(dialer: &Dialer, identity: &Identity, region: &str, call: &Call) -> io::Result<Value> {
    let mut request = Request::post(dialer.endpoints.invoke_path())
        .header(http::header::HOST, &dialer.endpoints.authority)
        .header(http::header::CONNECTION, "close")
        .body(Full::new(Bytes::from(serde_json::to_vec(call)?)))
        .map_err(io::Error::other)?;
    request.headers_mut().extend(headers(identity, region));

    let stream = TokioIo::new(dialer.dial().await?);
    let (mut sender, connection) = hyper::client::conn::http1::handshake(stream).await.map_err(io::Error::other)?;
    let sent = sender.send_request(request);
    tokio::pin!(sent);
    tokio::pin!(connection);
    // The connection only moves while it is polled; it lives as long as this one exchange.
    let mut closed = false;
    let response = loop {
        tokio::select! {
            response = &mut sent => break response.map_err(io::Error::other)?,
            _ = &mut connection, if !closed => closed = true,
        }
    };
    let body = Limited::new(response.into_body(), MAX_REPLY).collect();
    tokio::pin!(body);
    let body = loop {
        tokio::select! {
            body = &mut body => break body.map_err(io::Error::other)?.to_bytes(),
            _ = &mut connection, if !closed => closed = true,
        }
    };
    match serde_json::from_slice::<Value>(&body)? {
        Value::Object(mut envelope) => envelope.remove("Response"),
        _ => None,
    }
    .ok_or_else(|| io::Error::other("the answer is not a reply of this protocol"))
}

/// Who is calling and from what machine, for a call or a handshake.
pub fn headers(identity: &Identity, region: &str) -> impl Iterator<Item = (HeaderName, HeaderValue)> + use<> {
    let mut headers = host::facts(region);
    if identity.is_registered() {
        headers.extend(identity.sign().headers());
    } else {
        headers.push((MACHINE_ID, identity.machine_id.clone()));
    }
    // A fact that does not fit a header is left out; the identity always fits.
    headers.into_iter().filter_map(|(name, value)| Some((HeaderName::from_static(name), HeaderValue::from_str(&value).ok()?)))
}
