//! Bodies on their way in both directions.

use std::fmt;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll, ready};

use bytes::{Bytes, BytesMut};
use http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode};
use http_body_util::Full;
use hyper::body::{Body, Frame, SizeHint};

use crate::backend::pool::Arriving;
use crate::backend::upstream::Turn;
use crate::backend::wire::Fault;
use crate::h1::response::All;
use crate::plugin::cache::Recorder;
use crate::record::{Author, Ending};
use crate::serve::link::Upload;
use crate::serve::refusal::Refusal;
use crate::serve::tunnel::Switched;

/// A body as a caller sends it.
#[derive(Debug)]
pub enum Incoming {
    Nothing,
    H1(Upload),
    H2(hyper::body::Incoming),
}

impl Incoming {
    pub fn of_h2(body: hyper::body::Incoming) -> Self {
        if body.is_end_stream() { Incoming::Nothing } else { Incoming::H2(body) }
    }

    /// Bytes of it, if the caller said how many.
    fn length(&self) -> Option<u64> {
        match self {
            Incoming::Nothing => Some(0),
            Incoming::H1(body) => body.length(),
            Incoming::H2(body) => body.size_hint().exact(),
        }
    }

    /// The next piece; None: it has come whole. Trailers go no further: few back-ends read them, and those that do may take them for fields.
    fn poll_piece(&mut self, cx: &mut Context<'_>) -> Poll<Option<io::Result<Bytes>>> {
        match self {
            Incoming::Nothing => Poll::Ready(None),
            Incoming::H1(body) => body.poll_piece(cx),
            Incoming::H2(body) => loop {
                match ready!(Pin::new(&mut *body).poll_frame(cx)) {
                    None => return Poll::Ready(None),
                    Some(Err(error)) => return Poll::Ready(Some(Err(io::Error::other(error)))),
                    Some(Ok(frame)) => {
                        if let Ok(piece) = frame.into_data() {
                            return Poll::Ready(Some(Ok(piece)));
                        }
                    }
                }
            },
        }
    }
}

/// What is sent to a back-end.
#[derive(Debug)]
pub enum Outgoing {
    Streamed {
        body: Incoming,
        /// Bytes that may still come.
        left: u64,
        /// Bytes that have come, if somebody wants to know.
        counter: Option<Arc<AtomicU64>>,
    },
    Held(Bytes),
}

/// Why a body does not reach the back-end whole.
#[derive(Debug)]
pub enum Broken {
    Caller(io::Error),
    TooLong,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Broken::Caller(error) => write!(f, "the caller's body ended: {error}"),
            Broken::TooLong => f.write_str("the caller's body is too long"),
        }
    }
}

impl std::error::Error for Broken {}

impl Outgoing {
    pub fn empty() -> Self {
        Outgoing::Held(Bytes::new())
    }

    /// The body as it comes, of at most `most` bytes. None: it says itself that it is longer.
    fn streamed(body: Incoming, most: u64) -> Option<Self> {
        match body {
            Incoming::Nothing => Some(Outgoing::empty()),
            body => (body.length().unwrap_or_default() <= most).then_some(Outgoing::Streamed { body, left: most, counter: None }),
        }
    }

    /// Bytes of the body, if they are known before it has come.
    pub fn length(&self) -> Option<u64> {
        match self {
            Outgoing::Streamed { body, .. } => body.length(),
            Outgoing::Held(held) => Some(held.len() as u64),
        }
    }

    /// The number of bytes that have come; None: all are there.
    pub fn counted(&mut self) -> Option<Arc<AtomicU64>> {
        match self {
            Outgoing::Streamed { counter, .. } => Some(Arc::clone(counter.get_or_insert_default())),
            Outgoing::Held(_) => None,
        }
    }
}

impl Outgoing {
    /// The next piece; None: it has come whole.
    pub fn poll_piece(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, Broken>>> {
        let (body, left, counter) = match self {
            Outgoing::Held(held) if held.is_empty() => return Poll::Ready(None),
            Outgoing::Held(held) => return Poll::Ready(Some(Ok(std::mem::take(held)))),
            Outgoing::Streamed { body, left, counter } => (body, left, counter),
        };
        let piece = match ready!(body.poll_piece(cx)) {
            None => return Poll::Ready(None),
            Some(Err(error)) => return Poll::Ready(Some(Err(Broken::Caller(error)))),
            Some(Ok(piece)) => piece,
        };
        if let Some(counter) = counter {
            counter.fetch_add(piece.len() as u64, Ordering::Relaxed);
        }
        Poll::Ready(Some(match left.checked_sub(piece.len() as u64) {
            Some(rest) => {
                *left = rest;
                Ok(piece)
            }
            None => Err(Broken::TooLong),
        }))
    }
}

/// A body as it came from the caller.
#[derive(Debug)]
pub enum Received {
    Streamed(Incoming),
    Held(Bytes),
}

/// Longest body that is held in memory because something in it must be looked at: others wait for memory too.
const MOST_HELD: usize = 1024 * 1024;

impl Received {
    /// Holds the body; a copy of what is held costs nothing.
    pub async fn hold(&mut self) -> Result<Bytes, Refusal> {
        let held = match std::mem::replace(self, Received::Held(Bytes::new())) {
            Received::Held(held) => held,
            Received::Streamed(mut body) => {
                let mut held = BytesMut::new();
                while let Some(piece) = std::future::poll_fn(|cx| body.poll_piece(cx)).await {
                    let Ok(piece) = piece else {
                        return Err(Refusal::bad_request("the body did not come whole, or is not what its length or its chunks say"));
                    };
                    if held.len() + piece.len() > MOST_HELD {
                        let message = format!("the body is longer than {MOST_HELD} bytes, and it must be held here to be looked at");
                        return Err(Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, message));
                    }
                    held.extend_from_slice(&piece);
                }
                held.freeze()
            }
        };
        *self = Received::Held(held.clone());
        Ok(held)
    }

    /// Bytes of the body, if they are known before it has come.
    pub fn length(&self) -> Option<u64> {
        match self {
            Received::Held(held) => Some(held.len() as u64),
            Received::Streamed(body) => body.length(),
        }
    }

    /// To the back-end, of at most `most` bytes. None: it is known to be longer.
    pub fn outgoing(self, most: u64) -> Option<Outgoing> {
        match self {
            Received::Streamed(body) => Outgoing::streamed(body, most),
            Received::Held(held) => (held.len() as u64 <= most).then_some(Outgoing::Held(held)),
        }
    }
}

/// Fields that the gateway itself adds to an answer.
pub type Own = Vec<(HeaderName, HeaderValue)>;

/// What is answered. When it has been sent, or cannot be, the request's record is closed.
#[derive(Debug)]
pub struct Answer {
    content: Content,
    /// Fields of the gateway that stand instead of all others with the same names. A list, as there are few and nobody looks for one.
    own: Own,
    ending: Ending,
}

#[derive(Debug)]
enum Content {
    Held(Full<Bytes>),
    /// The back-end's body.
    Streamed {
        body: Box<Arriving>,
        /// Keeps a copy, and whether it is the answer to HEAD.
        recorder: Option<(Box<Recorder>, bool)>,
        /// The node is busy for as long.
        _turn: Option<Turn>,
    },
    /// None: the connection changes over to another protocol.
    Switched(Box<Switched>),
}

impl Answer {
    pub fn held(content: impl Into<Bytes>, ending: Ending) -> Self {
        Answer { content: Content::Held(Full::new(content.into())), own: Own::new(), ending }.made()
    }

    /// Another body in the place of this one, which is let go.
    pub fn replaced(self, content: Bytes) -> Self {
        Answer { content: Content::Held(Full::new(content)), ..self }.made()
    }

    /// Nobody reads a body that is empty, so it has gone as soon as it is there.
    fn made(mut self) -> Self {
        if self_ended(&self.content) {
            self.ending.whole();
        }
        self
    }

    /// The status that the caller sees.
    pub fn answers(&mut self, status: StatusCode) {
        self.ending.answers(status.as_u16());
    }

    pub fn streamed(body: Box<Arriving>, turn: Option<Turn>, ending: Ending) -> Self {
        Answer { content: Content::Streamed { body, recorder: None, _turn: turn }, own: Own::new(), ending }.made()
    }

    /// The connection is the back-end's from now on.
    pub fn switched(switched: Switched, ending: Ending) -> Self {
        Answer { content: Content::Switched(Box::new(switched)), own: Own::new(), ending }.made()
    }

    pub fn into_switched(self) -> Option<Switched> {
        match self.content {
            Content::Switched(switched) => Some(*switched),
            Content::Held(_) | Content::Streamed { .. } => None,
        }
    }

    /// Sends on what the caller sends while nobody reads the answer.
    pub fn poll_upload(&mut self, cx: &mut Context<'_>) {
        if let Content::Streamed { body, .. } = &mut self.content {
            body.poll_upload(cx);
        }
    }

    /// Adds fields of the gateway.
    pub fn add(&mut self, fields: Own) {
        match self.own.is_empty() {
            true => self.own = fields,
            false => self.own.extend(fields),
        }
    }

    pub fn push(&mut self, name: HeaderName, value: HeaderValue) {
        self.own.push((name, value));
    }

    /// All fields of the answer, those of its head being `map`.
    pub fn fields<'a>(&'a self, map: &'a HeaderMap) -> All<'a> {
        let lines = match &self.content {
            Content::Streamed { body, .. } => body.lines.as_ref(),
            Content::Held(_) | Content::Switched(_) => None,
        };
        All { lines, map, own: &self.own }
    }

    /// Who made it.
    pub fn author(&self) -> Author {
        self.ending.author
    }

    /// Gives the recorder a copy of the body as it passes. `is_head`: the answer has no body whatever it says.
    pub fn record(&mut self, recorder: Recorder, is_head: bool) {
        if let Content::Streamed { body, recorder: slot, .. } = &mut self.content {
            *slot = Some((Box::new(recorder), is_head));
            if body.is_end_stream() {
                self.content.recorded();
            }
        }
    }
}

/// Puts all fields of an answer where they can be looked at and changed.
pub fn unfold(response: &mut Response<Answer>) {
    let lines = match &mut response.body_mut().content {
        Content::Streamed { body, .. } => body.lines.take(),
        Content::Held(_) | Content::Switched(_) => None,
    };
    if let Some(lines) = lines {
        let own = std::mem::take(response.headers_mut());
        *response.headers_mut() = lines.with(own);
    }
    for (name, value) in std::mem::take(&mut response.body_mut().own) {
        response.headers_mut().insert(name, value);
    }
}

impl Content {
    /// The body came whole.
    fn recorded(&mut self) {
        if let Content::Streamed { recorder, .. } = self
            && let Some((recorder, is_head)) = recorder.take()
        {
            recorder.finish(is_head);
        }
    }
}

impl Body for Answer {
    type Data = Bytes;
    type Error = Fault;

    fn poll_frame(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Fault>>> {
        let this = self.get_mut();
        let frame = match &mut this.content {
            Content::Switched(_) => None,
            Content::Held(body) => ready!(Pin::new(body).poll_frame(cx)).map(|frame| frame.map_err(|never| match never {})),
            Content::Streamed { body, recorder, .. } => {
                let frame = ready!(Pin::new(body).poll_frame(cx));
                match &frame {
                    None => {}
                    Some(Err(_)) => *recorder = None,
                    Some(Ok(piece)) => {
                        if let (Some((recorder, _)), Some(data)) = (recorder, piece.data_ref()) {
                            recorder.push(data);
                        }
                    }
                }
                frame
            }
        };
        match &frame {
            Some(Ok(frame)) => this.ending.sent(frame.data_ref().map_or(0, Bytes::len)),
            Some(Err(_)) => this.ending.broken(),
            None => {}
        }
        if frame.is_none() || self_ended(&this.content) {
            this.content.recorded();
            this.ending.whole();
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self_ended(&self.content)
    }

    fn size_hint(&self) -> SizeHint {
        match &self.content {
            Content::Held(body) => body.size_hint(),
            Content::Switched(_) => SizeHint::with_exact(0),
            Content::Streamed { body, .. } => body.size_hint(),
        }
    }
}

fn self_ended(content: &Content) -> bool {
    match content {
        Content::Held(body) => body.is_end_stream(),
        Content::Switched(_) => true,
        Content::Streamed { body, .. } => body.is_end_stream(),
    }
}
