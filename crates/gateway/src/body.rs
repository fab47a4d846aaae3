//! Bodies on their way in both directions.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http::StatusCode;
use http_body_util::{BodyExt as _, Full, Limited};
use hyper::body::{Body, Frame, Incoming, SizeHint};

use crate::backend::pool::Arriving;
use crate::backend::upstream::Turn;
use crate::backend::wire::Fault;
use crate::plugin::cache::Recorder;
use crate::record::{Author, Ending};
use crate::serve::refusal::Refusal;

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
    Caller(hyper::Error),
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
        match body.is_end_stream() {
            true => Some(Outgoing::empty()),
            false => (body.size_hint().lower() <= most).then_some(Outgoing::Streamed { body, left: most, counter: None }),
        }
    }

    /// Bytes of the body, if they are known before it has come.
    pub fn length(&self) -> Option<u64> {
        match self {
            Outgoing::Streamed { body, .. } => body.size_hint().exact(),
            Outgoing::Held(held) => Some(held.len() as u64),
        }
    }

    /// Counts the bytes as they come.
    pub fn counted(&mut self) -> Arc<AtomicU64> {
        let counted = Arc::default();
        if let Outgoing::Streamed { counter, .. } = self {
            *counter = Some(Arc::clone(&counted));
        }
        counted
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
        loop {
            let frame = match ready!(Pin::new(&mut *body).poll_frame(cx)) {
                None => return Poll::Ready(None),
                Some(Err(error)) => return Poll::Ready(Some(Err(Broken::Caller(error)))),
                Some(Ok(frame)) => frame,
            };
            // Trailers go no further: few back-ends read them, and those that do may take them for fields.
            let Ok(piece) = frame.into_data() else { continue };
            if let Some(counter) = counter {
                counter.fetch_add(piece.len() as u64, Ordering::Relaxed);
            }
            return Poll::Ready(Some(match left.checked_sub(piece.len() as u64) {
                Some(rest) => {
                    *left = rest;
                    Ok(piece)
                }
                None => Err(Broken::TooLong),
            }));
        }
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
            Received::Streamed(body) => match Limited::new(body, MOST_HELD).collect().await {
                Ok(body) => body.to_bytes(),
                Err(_) => {
                    let message = format!("the body did not come whole, or is longer than {MOST_HELD} bytes, which must be held here");
                    return Err(Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, message));
                }
            },
        };
        *self = Received::Held(held.clone());
        Ok(held)
    }

    /// Bytes of the body, if they are known before it has come.
    pub fn length(&self) -> Option<u64> {
        match self {
            Received::Held(held) => Some(held.len() as u64),
            Received::Streamed(body) => body.size_hint().exact(),
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

/// What is answered. When it has been sent, or cannot be, the request's record is closed.
#[derive(Debug)]
pub struct Answer {
    content: Content,
    ending: Ending,
}

#[derive(Debug)]
enum Content {
    Held(Full<Bytes>),
    /// The back-end's body.
    Streamed {
        body: Arriving,
        /// Keeps a copy, and whether it is the answer to HEAD.
        recorder: Option<(Box<Recorder>, bool)>,
        /// The node is busy for as long.
        _turn: Option<Turn>,
    },
}

impl Answer {
    pub fn held(content: impl Into<Bytes>, ending: Ending) -> Self {
        Answer { content: Content::Held(Full::new(content.into())), ending }.made()
    }

    /// Another body in the place of this one, which is let go.
    pub fn replaced(self, content: Bytes) -> Self {
        Answer { content: Content::Held(Full::new(content)), ending: self.ending }.made()
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

    pub fn streamed(body: Arriving, turn: Option<Turn>, ending: Ending) -> Self {
        Answer { content: Content::Streamed { body, recorder: None, _turn: turn }, ending }.made()
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
            Content::Streamed { body, .. } => body.size_hint(),
        }
    }
}

fn self_ended(content: &Content) -> bool {
    match content {
        Content::Held(body) => body.is_end_stream(),
        Content::Streamed { body, .. } => body.is_end_stream(),
    }
}
