//! Connections that stop being HTTP: after a back-end has agreed to speak WebSocket, bytes pass as they are.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use bytes::BytesMut;
use http::header::{CONNECTION, UPGRADE};
use http::request::Parts;
use http::{HeaderMap, HeaderValue, Method, Response, StatusCode, Version};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};

use crate::backend::pool::Arriving;
use crate::h1::{self, Framing};
use crate::serve::watch;
use crate::stream::Stream;

/// A tunnel in which neither side says anything for so long is closed.
const IDLE: Duration = Duration::from_secs(600);

/// A back-end that has changed over, and what it has said already.
#[derive(Debug)]
pub struct Switched {
    stream: Stream,
    read: BytesMut,
}

/// Whether the caller wants to speak WebSocket. HTTP/2 has another way, which is not served.
pub fn is_wished(parts: &Parts) -> bool {
    let websocket = parts.headers.get(UPGRADE).is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"websocket"));
    let bodiless = || h1::told(parts.version, &parts.headers).is_ok_and(|framing| matches!(framing, None | Some(Framing::Length(0))));
    websocket
        && bodiless()
        && h1::connection_says(&parts.headers, "upgrade")
        && parts.method == Method::GET
        && parts.version == Version::HTTP_11
}

/// Says to a back-end what is wished.
pub fn ask(headers: &mut HeaderMap) {
    headers.insert(CONNECTION, HeaderValue::from_static("Upgrade"));
    headers.insert(UPGRADE, HeaderValue::from_static("websocket"));
}

/// After a 101 of the back-end: the answer to give the caller, and the back-end's side of the tunnel.
pub fn switched(response: Response<Box<Arriving>>) -> Result<(Response<()>, Switched), StatusCode> {
    // A protocol nobody asked for is no answer.
    if !response.headers().get(UPGRADE).is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"websocket")) {
        return Err(StatusCode::BAD_GATEWAY);
    }
    let (parts, body) = response.into_parts();
    let (stream, read) = body.into_stream().ok_or(StatusCode::BAD_GATEWAY)?;
    let mut response = Response::from_parts(parts, ());
    ask(response.headers_mut());
    Ok((response, Switched { stream, read }))
}

/// Passes bytes until both sides have said all. `read`: what the caller has said already.
pub async fn pass(caller: Stream, read: BytesMut, backend: Switched) {
    let (from_caller, mut to_caller) = tokio::io::split(caller);
    let (from_backend, mut to_backend) = tokio::io::split(backend.stream);
    let begin = async {
        to_caller.write_all(&backend.read).await?;
        to_backend.write_all(&read).await
    };
    if !matches!(tokio::time::timeout(IDLE, begin).await, Ok(Ok(()))) {
        return;
    }
    // Each direction ends for itself: a side that has said all may still listen. And one that only listens is not idle.
    let said = AtomicU32::new(watch::seconds());
    tokio::join!(one_way(from_caller, to_backend, &said), one_way(from_backend, to_caller, &said));
}

/// `said`: the second of [`watch::seconds`] in which either side said something.
async fn one_way(mut from: impl AsyncRead + Unpin, mut to: impl AsyncWrite + Unpin, said: &AtomicU32) {
    let mut buffer = vec![0; 16 * 1024];
    loop {
        match tokio::time::timeout(IDLE, from.read(&mut buffer)).await {
            Ok(Ok(read @ 1..)) => {
                said.store(watch::seconds(), Ordering::Relaxed);
                match tokio::time::timeout(IDLE, to.write_all(&buffer[..read])).await {
                    Ok(Ok(())) => {}
                    _ => break,
                }
            }
            Err(_) if u64::from(watch::seconds() - said.load(Ordering::Relaxed)) < IDLE.as_secs() => {}
            _ => break,
        }
    }
    let _ = to.shutdown().await;
}
