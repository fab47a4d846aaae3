//! Connections that stop being HTTP: after a back-end has agreed to speak WebSocket, bytes pass as they are.

use std::time::Duration;

use bytes::BytesMut;
use http::header::{CONNECTION, UPGRADE};
use http::request::Parts;
use http::{HeaderMap, HeaderValue, Method, Response, StatusCode, Version};
use hyper::upgrade::{OnUpgrade, Upgraded};
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};

use crate::backend::dial::Stream;
use crate::backend::pool::Arriving;

/// A tunnel in which neither side says anything for so long is closed.
const IDLE: Duration = Duration::from_secs(600);

/// What a caller who wants a tunnel has: taken from its request.
pub struct Wish {
    caller: OnUpgrade,
}

/// The caller's wish, if it has one. None as well where the protocol has no upgrades.
pub fn wish(parts: &mut Parts) -> Option<Wish> {
    let websocket = parts.headers.get(UPGRADE).is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"websocket"));
    let upgrade = has_token(&parts.headers, "upgrade");
    if !websocket || !upgrade || parts.method != Method::GET || parts.version != Version::HTTP_11 {
        return None;
    }
    parts.extensions.remove::<OnUpgrade>().map(|caller| Wish { caller })
}

fn has_token(headers: &HeaderMap, token: &str) -> bool {
    let values = headers.get_all(CONNECTION).iter().filter_map(|value| value.to_str().ok());
    values.flat_map(|value| value.split(',')).any(|name| name.trim().eq_ignore_ascii_case(token))
}

/// Says to a back-end what is wished.
pub fn ask(headers: &mut HeaderMap) {
    headers.insert(CONNECTION, HeaderValue::from_static("Upgrade"));
    headers.insert(UPGRADE, HeaderValue::from_static("websocket"));
}

/// After a 101 of the back-end: passes bytes once the caller has changed over too. The answer to give him.
pub fn join(wish: Wish, response: Response<Arriving>) -> Result<Response<()>, StatusCode> {
    // A protocol nobody asked for is no answer.
    if !response.headers().get(UPGRADE).is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"websocket")) {
        return Err(StatusCode::BAD_GATEWAY);
    }
    let (parts, body) = response.into_parts();
    let (backend, read) = body.into_stream().ok_or(StatusCode::BAD_GATEWAY)?;
    tokio::spawn(async move {
        let Ok(caller) = wish.caller.await else { return };
        pass(caller, backend, read).await;
    });
    let mut response = Response::from_parts(parts, ());
    ask(response.headers_mut());
    Ok(response)
}

/// `read`: what the back-end has said already.
async fn pass(caller: Upgraded, backend: Stream, read: BytesMut) {
    let (from_caller, mut to_caller) = tokio::io::split(TokioIo::new(caller));
    let (from_backend, to_backend) = tokio::io::split(backend);
    if !matches!(tokio::time::timeout(IDLE, to_caller.write_all(&read)).await, Ok(Ok(()))) {
        return;
    }
    // Each direction ends for itself: a side that has said all may still listen.
    tokio::join!(one_way(from_caller, to_backend), one_way(from_backend, to_caller));
}

async fn one_way(mut from: impl AsyncRead + Unpin, mut to: impl AsyncWrite + Unpin) {
    let mut buffer = vec![0; 16 * 1024];
    while let Ok(Ok(read @ 1..)) = tokio::time::timeout(IDLE, from.read(&mut buffer)).await {
        match tokio::time::timeout(IDLE, to.write_all(&buffer[..read])).await {
            Ok(Ok(())) => {}
            _ => break,
        }
    }
    let _ = to.shutdown().await;
}
