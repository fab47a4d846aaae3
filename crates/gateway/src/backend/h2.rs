//! HTTP/2 to back-ends, which gRPC needs: one connection of each worker to each origin carries all requests, each in a stream of its own. The protocol
//! is hyper's.
//!
//! An answer's trailers go on to the caller: in gRPC they say how the call ended. `TE: trailers`, by which a caller says that he reads them, is said
//! for him, as servers of gRPC want to hear it.

use std::cell::RefCell;
use std::collections::HashMap;
use std::error::Error as _;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use bytes::Bytes;
use http::header::{HOST, TE};
use http::uri::{Authority, Scheme};
use http::{HeaderValue, Request, Response, Uri, Version};
use hyper::body::{Body, Frame, Incoming, SizeHint};
use hyper::client::conn::http2::{self, SendRequest};
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};

use super::dial;
use super::origin::Origin;
use super::pool::{Failure, Sending, place};
use super::wire::Fault;
use crate::body::{Broken, Outgoing};
use crate::serve::watch;

/// How often a silent connection with open streams is asked whether it is there, and how long it may take to say so.
const KEEP_ALIVE: Duration = Duration::from_secs(30);
const ANSWERS: Duration = Duration::from_secs(10);

/// Seconds after which a connection nobody used is closed.
const IDLE: u32 = 300;

thread_local! {
    /// By address, as in [`super::pool`].
    static OPEN: RefCell<HashMap<usize, Open>> = RefCell::new(HashMap::new());
}

/// A connection in use.
#[derive(Clone)]
struct Open {
    /// Keeps it where it is.
    origin: Arc<Origin>,
    sender: SendRequest<Outgoing>,
    remote: Option<SocketAddr>,
    /// In seconds of [`watch::seconds`].
    used: u32,
}

/// An answer, the address it comes from, and how long the connection took to make; nothing if it was there.
pub struct Answered {
    pub response: Response<Incoming>,
    pub remote: Option<SocketAddr>,
    pub took: Duration,
}

fn kept(origin: &Arc<Origin>) -> Option<Open> {
    OPEN.with_borrow_mut(|all| {
        let open = all.get_mut(&place(origin)).filter(|open| !open.sender.is_closed())?;
        open.used = watch::seconds();
        Some(open.clone())
    })
}

async fn fresh(origin: &Arc<Origin>) -> io::Result<Open> {
    let stream = dial::connect(origin).await?;
    let remote = stream.remote();
    let mut builder = http2::Builder::new(TokioExecutor::new());
    builder.timer(TokioTimer::new()).keep_alive_interval(KEEP_ALIVE).keep_alive_timeout(ANSWERS);
    let shaken = tokio::time::timeout(dial::CONNECT_TIMEOUT, builder.handshake(TokioIo::new(stream))).await;
    let (sender, connection) = shaken.map_err(|_| io::Error::from(io::ErrorKind::TimedOut))?.map_err(io::Error::other)?;
    tokio::spawn(async move {
        // Whoever waits for an answer hears of it.
        let _ = connection.await;
    });
    let open = Open { origin: Arc::clone(origin), sender, remote, used: watch::seconds() };
    OPEN.with_borrow_mut(|all| all.insert(place(origin), open.clone()));
    Ok(open)
}

/// Sends the request in a stream of the connection there is, or of a new one. What was not sent over the former is sent over the latter.
pub async fn over(origin: &Arc<Origin>, mut sending: Sending) -> Result<Answered, Failure> {
    if let Some(mut open) = kept(origin) {
        match send(&mut open, sending).await {
            Err(Failure::Unsent(_, unsent)) => sending = *unsent,
            Err(failure) => return Err(failure),
            Ok(response) => return Ok(Answered { response, remote: open.remote, took: Duration::ZERO }),
        }
    }
    let began = Instant::now();
    let mut open = match fresh(origin).await {
        Ok(open) => open,
        Err(error) => return Err(Failure::Unsent(error, Box::new(sending))),
    };
    let took = began.elapsed();
    let response = send(&mut open, sending).await?;
    Ok(Answered { response, remote: open.remote, took })
}

async fn send(open: &mut Open, sending: Sending) -> Result<Response<Incoming>, Failure> {
    let Sending { mut parts, own, body } = sending;
    if let Err(error) = open.sender.ready().await {
        return Err(Failure::Unsent(io::Error::other(error), Box::new(Sending { parts, own, body })));
    }
    let host = own.iter().find(|(name, _)| *name == HOST).map_or(&open.origin.authority, |(_, host)| host);
    let mut target = parts.uri.clone().into_parts();
    target.scheme = Some(if open.origin.tls { Scheme::HTTPS } else { Scheme::HTTP });
    target.authority = Authority::try_from(host.as_bytes()).ok();
    let mut request = Request::new(body);
    *request.method_mut() = parts.method.clone();
    *request.uri_mut() = Uri::from_parts(target).unwrap_or_else(|_| parts.uri.clone());
    *request.version_mut() = Version::HTTP_2;
    // The host is in the target.
    parts.headers.remove(HOST);
    let mut headers = std::mem::take(&mut parts.headers);
    headers.extend(own.iter().filter(|(name, _)| *name != HOST).cloned().map(|(name, value)| (Some(name), value)));
    headers.insert(TE, HeaderValue::from_static("trailers"));
    *request.headers_mut() = headers;
    open.sender.try_send_request(request).await.map_err(|mut failed| match failed.take_message() {
        Some(request) => {
            let (head, body) = request.into_parts();
            parts.headers = head.headers;
            parts.headers.remove(TE);
            Failure::Unsent(io::Error::other("the connection takes no more requests"), Box::new(Sending { parts, own, body }))
        }
        None => Failure::Broken(fault(failed.into_error())),
    })
}

/// Whose fault it was: a body that did not come is the caller's.
fn fault(error: hyper::Error) -> Fault {
    match error.source().and_then(|source| source.downcast_ref::<Broken>()) {
        Some(Broken::TooLong) => Fault::Caller(Broken::TooLong),
        Some(Broken::Caller(error)) => Fault::Caller(Broken::Caller(io::Error::new(error.kind(), error.to_string()))),
        None => Fault::Io(io::Error::other(error)),
    }
}

/// The next part of an answer's body, or its trailers.
pub fn poll_frame(body: &mut Incoming, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Fault>>> {
    Pin::new(body).poll_frame(cx).map(|frame| frame.map(|frame| frame.map_err(fault)))
}

/// Closes what nobody used for long. Called by each worker from time to time.
pub fn sweep() {
    OPEN.with_borrow_mut(|all| all.retain(|_, open| watch::seconds() - open.used <= IDLE && !open.sender.is_closed()));
}

impl Body for Outgoing {
    type Data = Bytes;
    type Error = Broken;

    fn poll_frame(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Broken>>> {
        self.get_mut().poll_piece(cx).map(|piece| piece.map(|piece| piece.map(Frame::data)))
    }

    fn is_end_stream(&self) -> bool {
        self.length() == Some(0)
    }

    fn size_hint(&self) -> SizeHint {
        // A body that is streamed tells its length when it begins, and not how much is left: other sides read it by its end.
        match self {
            Outgoing::Held(held) => SizeHint::with_exact(held.len() as u64),
            Outgoing::Streamed { .. } => SizeHint::default(),
        }
    }
}
