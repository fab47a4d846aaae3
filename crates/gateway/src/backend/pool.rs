//! Connections to back-ends that are kept, for each worker its own: none is ever handed from one thread to another.

use std::cell::RefCell;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::{Duration, Instant};

use bytes::{Bytes, BytesMut};
use foldhash::fast::RandomState;
use hashbrown::HashMap;
use http::header::HOST;
use http::request::Parts;
use http::{HeaderMap, HeaderName, HeaderValue, Method, Response, StatusCode};
use hyper::body::{Body, Frame, Incoming, SizeHint};

use super::origin::Origin;
use super::wire::{Fault, Wire};
use super::{dial, h2};
use crate::body::Outgoing;
use crate::h1::Rest;
use crate::h1::lines::Lines;
use crate::h1::response::Fields;
use crate::serve::watch;
use crate::stream::Stream;

/// Idle connections kept to one origin by one worker.
const MOST_IDLE: usize = 256;

/// How long a connection is kept idle. Most servers close theirs after 60 seconds or more: better to be the first.
const IDLE: u32 = 50;

thread_local! {
    /// By address: equal origins are one ([`crate::site::Site::compile`] sees to it), and the entry keeps its origin where it is.
    static POOL: RefCell<HashMap<usize, Kept, RandomState>> = RefCell::new(HashMap::default());
}

struct Kept {
    _origin: Arc<Origin>,
    idle: Vec<Idle>,
}

struct Idle {
    wire: Box<Wire>,
    remote: Option<SocketAddr>,
    /// In seconds of [`watch::seconds`].
    since: u32,
}

/// What an origin's connections are found by.
pub(super) fn place(origin: &Arc<Origin>) -> usize {
    Arc::as_ptr(origin) as usize
}

/// A connection in use. Given back when the answer has been read to its end; dropped, it is closed.
#[derive(Debug)]
pub struct Lease {
    origin: Arc<Origin>,
    /// Made once for all requests that it carries.
    wire: Box<Wire>,
    /// It has served before: its back-end may have closed it while it was idle.
    reused: bool,
    remote: Option<SocketAddr>,
    /// How long it took to make; nothing if it was there.
    took: Duration,
}

/// A request as a back-end gets it.
#[derive(Debug)]
pub struct Sending {
    pub parts: Box<Parts>,
    /// Fields of the gateway's own: they are sent instead of those that have the same names in `parts`.
    pub own: Vec<(HeaderName, HeaderValue)>,
    pub body: Outgoing,
}

impl Sending {
    /// The value of a field; of several, the first.
    pub fn field(&self, name: &str) -> Option<&HeaderValue> {
        let own = self.own.iter().find(|(own, _)| own.as_str().eq_ignore_ascii_case(name));
        own.map(|(_, value)| value).or_else(|| self.parts.headers.get(name))
    }

    /// Says which host is asked for.
    pub fn ask_host(&mut self, host: &HeaderValue) {
        match self.own.iter_mut().find(|(name, _)| *name == HOST) {
            Some((_, value)) => value.clone_from(host),
            None => self.own.push((HOST, host.clone())),
        }
    }
}

#[derive(Debug)]
pub enum Failure {
    /// Nothing was sent: the request can go elsewhere.
    Unsent(io::Error, Box<Sending>),
    /// The connection broke before the answer's head was there.
    Broken(Fault),
}

impl Lease {
    fn kept(origin: &Arc<Origin>) -> Option<Lease> {
        POOL.with_borrow_mut(|pool| {
            let idle = &mut pool.get_mut(&place(origin))?.idle;
            while let Some(Idle { mut wire, remote, since }) = idle.pop() {
                if watch::seconds() - since > IDLE {
                    // Those below have been idle for longer.
                    idle.clear();
                    return None;
                }
                if !wire.is_closed() {
                    return Some(Lease { origin: Arc::clone(origin), wire, reused: true, remote, took: Duration::ZERO });
                }
            }
            None
        })
    }

    async fn fresh(origin: &Arc<Origin>) -> io::Result<Lease> {
        let began = Instant::now();
        let stream = dial::connect(origin).await?;
        let (remote, took) = (stream.remote(), began.elapsed());
        Ok(Lease { origin: Arc::clone(origin), wire: Box::new(Wire::new(stream)), reused: false, remote, took })
    }

    /// Sends the request over a kept connection or a new one, and reads the head of the answer.
    ///
    /// A back-end may close a connection at the moment at which it is used again. A request that changes nothing and has no body is then sent once
    /// more, over a new one (RFC 9112 section 9.3.1); any other was sent, and is not sent again.
    pub async fn over(origin: &Arc<Origin>, sending: Sending) -> Result<Response<Box<Arriving>>, Failure> {
        if origin.h2 {
            let h2::Answered { response, remote, took } = Box::pin(h2::over(origin, sending)).await?;
            return Ok(response.map(|body| Box::new(Arriving { source: Source::H2(body), remote, took, lines: None })));
        }
        let Sending { parts, own, body } = sending;
        let may_repeat = body.length() == Some(0) && matches!(parts.method, Method::GET | Method::HEAD | Method::OPTIONS);
        let mut lease = match Self::kept(origin) {
            Some(lease) => lease,
            None => match Box::pin(Self::fresh(origin)).await {
                Ok(fresh) => fresh,
                Err(error) => return Err(Failure::Unsent(error, Box::new(Sending { parts, own, body }))),
            },
        };
        lease.wire.begin(&parts, &own, body);
        let mut answer = lease.wire.answer(&parts.method).await;
        if matches!(answer, Err(Fault::Closed(_))) && lease.reused && may_repeat {
            lease = match Box::pin(Self::fresh(origin)).await {
                Ok(fresh) => fresh,
                Err(error) => return Err(Failure::Unsent(error, Box::new(Sending { parts, own, body: Outgoing::empty() }))),
            };
            lease.wire.begin(&parts, &own, Outgoing::empty());
            answer = lease.wire.answer(&parts.method).await;
        }
        let head = answer.map_err(Failure::Broken)?;
        let (lines, headers) = match head.fields {
            Fields::Lines(lines) => (Some(lines), HeaderMap::new()),
            Fields::Map(headers) => (None, *headers),
        };
        let mut response = Response::new(Box::new(Arriving::new(lease, head.framing.into(), head.status, lines)));
        *response.status_mut() = head.status;
        *response.headers_mut() = headers;
        Ok(response)
    }

    /// Keeps the connection for others, if it can be used again.
    fn give_back(mut self) {
        if !self.wire.is_idle() {
            return;
        }
        self.wire.rest();
        POOL.with_borrow_mut(|pool| {
            let kept = pool.entry(place(&self.origin)).or_insert_with(|| Kept { _origin: Arc::clone(&self.origin), idle: Vec::new() });
            if kept.idle.len() < MOST_IDLE {
                kept.idle.push(Idle { wire: self.wire, remote: self.remote, since: watch::seconds() });
            }
        });
    }
}

/// The body of an answer on its way, and the connection it comes from, which others may have when it has come whole.
#[derive(Debug)]
pub struct Arriving {
    source: Source,
    remote: Option<SocketAddr>,
    took: Duration,
    /// The fields of the answer, where nobody had to look at them.
    pub lines: Option<Lines>,
}

#[derive(Debug)]
enum Source {
    Wire {
        lease: Option<Lease>,
        rest: Rest,
    },
    /// A stream of a connection that others use meanwhile.
    H2(Incoming),
}

impl Arriving {
    fn new(lease: Lease, rest: Rest, status: StatusCode, lines: Option<Lines>) -> Self {
        let (remote, took) = (lease.remote, lease.took);
        let mut source = Source::Wire { lease: Some(lease), rest };
        // A connection that changes over to another protocol stays with whoever asked for that.
        if status != StatusCode::SWITCHING_PROTOCOLS {
            source.settle();
        }
        Arriving { source, remote, took, lines }
    }

    /// The address at the other end.
    pub fn remote(&self) -> Option<SocketAddr> {
        self.remote
    }

    /// How long the connection took to make; nothing if it was there.
    pub fn connect_time(&self) -> Duration {
        self.took
    }

    /// The connection, after it has changed over to another protocol, and what was read of that already.
    pub fn into_stream(self) -> Option<(Stream, BytesMut)> {
        match self.source {
            Source::Wire { lease, .. } => lease.map(|lease| lease.wire.into_stream()),
            Source::H2(_) => None,
        }
    }

    /// Sends on what the caller sends while its answer waits to be written.
    pub fn poll_upload(&mut self, cx: &mut Context<'_>) {
        if let Source::Wire { lease: Some(lease), .. } = &mut self.source {
            lease.wire.poll_upload(cx);
        }
    }
}

impl Source {
    /// Gives the connection back when all has come.
    fn settle(&mut self) {
        if let Source::Wire { lease, rest: Rest::Nothing } = self
            && let Some(lease) = lease.take()
        {
            lease.give_back();
        }
    }
}

impl Body for Arriving {
    type Data = Bytes;
    type Error = Fault;

    fn poll_frame(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Fault>>> {
        let this = self.get_mut();
        let (lease, rest) = match &mut this.source {
            Source::Wire { lease, rest } => (lease, rest),
            Source::H2(body) => return h2::poll_frame(body, cx),
        };
        let Some(held) = lease else { return Poll::Ready(None) };
        let piece = ready!(held.wire.poll_piece(rest, cx));
        match &piece {
            Some(Err(_)) => *lease = None,
            _ => this.source.settle(),
        }
        Poll::Ready(piece.map(|piece| piece.map(Frame::data)))
    }

    fn is_end_stream(&self) -> bool {
        match &self.source {
            Source::Wire { rest, .. } => *rest == Rest::Nothing,
            Source::H2(body) => body.is_end_stream(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match &self.source {
            Source::Wire { rest: Rest::Nothing, .. } => SizeHint::with_exact(0),
            Source::Wire { rest: Rest::Length(left), .. } => SizeHint::with_exact(*left),
            Source::Wire { rest: Rest::Chunked(_) | Rest::Close, .. } => SizeHint::default(),
            Source::H2(body) => body.size_hint(),
        }
    }
}

/// Closes what has been idle for too long. Called by each worker from time to time.
pub fn sweep() {
    POOL.with_borrow_mut(|pool| {
        pool.retain(|_, kept| {
            kept.idle.retain_mut(|one| watch::seconds() - one.since <= IDLE && !one.wire.is_closed());
            !kept.idle.is_empty()
        });
    });
}
