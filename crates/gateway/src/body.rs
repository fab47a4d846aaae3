//! Bodies on their way in both directions.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http::StatusCode;
use http_body_util::{BodyExt as _, Full, Limited};
use hyper::body::{Body, Frame, Incoming, SizeHint};

use crate::backend::pool::Lease;
use crate::backend::upstream::Turn;
use crate::record::Ending;
use crate::serve::refusal::Refusal;

/// What is sent to a back-end.
#[derive(Debug)]
pub enum Outgoing {
    Streamed {
        body: Incoming,
        /// Bytes that may still come.
        left: u64,
    },
    Held(Full<Bytes>),
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
        Outgoing::Held(Full::default())
    }

    /// The body as it comes, of at most `most` bytes. None: it says itself that it is longer.
    fn streamed(body: Incoming, most: u64) -> Option<Self> {
        match body.is_end_stream() {
            true => Some(Outgoing::empty()),
            false => (body.size_hint().lower() <= most).then_some(Outgoing::Streamed { body, left: most }),
        }
    }
}

impl Body for Outgoing {
    type Data = Bytes;
    type Error = Broken;

    fn poll_frame(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Broken>>> {
        match self.get_mut() {
            Outgoing::Held(body) => Pin::new(body).poll_frame(cx).map_err(|never| match never {}),
            Outgoing::Streamed { body, left } => {
                let frame = ready!(Pin::new(body).poll_frame(cx));
                let length = frame.as_ref().and_then(|frame| frame.as_ref().ok()?.data_ref()).map_or(0, |data| data.len() as u64);
                Poll::Ready(match left.checked_sub(length) {
                    Some(rest) => {
                        *left = rest;
                        frame.map(|frame| frame.map_err(Broken::Caller))
                    }
                    None => Some(Err(Broken::TooLong)),
                })
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        match self {
            Outgoing::Streamed { body, .. } => body.is_end_stream(),
            Outgoing::Held(body) => body.is_end_stream(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Outgoing::Streamed { body, .. } => body.size_hint(),
            Outgoing::Held(body) => body.size_hint(),
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

    /// To the back-end, of at most `most` bytes. None: it is known to be longer.
    pub fn outgoing(self, most: u64) -> Option<Outgoing> {
        match self {
            Received::Streamed(body) => Outgoing::streamed(body, most),
            Received::Held(held) => (held.len() as u64 <= most).then(|| Outgoing::Held(Full::new(held))),
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
    /// The back-end's body, and the connection it comes from, which others may have when it has come whole.
    Streamed {
        body: Incoming,
        lease: Option<Lease>,
        /// The node is busy for as long.
        _turn: Option<Turn>,
    },
}

impl Answer {
    pub fn held(content: impl Into<Bytes>, ending: Ending) -> Self {
        Answer { content: Content::Held(Full::new(content.into())), ending }
    }

    /// Another body in the place of this one, which is let go.
    pub fn replaced(self, content: Bytes) -> Self {
        Answer { content: Content::Held(Full::new(content)), ending: self.ending }
    }

    pub fn streamed(body: Incoming, lease: Lease, turn: Option<Turn>, ending: Ending) -> Self {
        let mut content = Content::Streamed { body, lease: Some(lease), _turn: turn };
        content.settle();
        Answer { content, ending }
    }
}

impl Content {
    /// Gives the connection back once nothing more will come over it.
    fn settle(&mut self) {
        if let Content::Streamed { body, lease, .. } = self
            && body.is_end_stream()
            && let Some(lease) = lease.take()
        {
            lease.give_back();
        }
    }
}

impl Body for Answer {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        let this = self.get_mut();
        let frame = match &mut this.content {
            Content::Held(body) => ready!(Pin::new(body).poll_frame(cx)).map(|frame| frame.map_err(|never| match never {})),
            Content::Streamed { body, lease, .. } => {
                let frame = ready!(Pin::new(body).poll_frame(cx));
                match &frame {
                    // A body of unknown length has come whole only when its end has been read.
                    None => {
                        if let Some(lease) = lease.take() {
                            lease.give_back();
                        }
                    }
                    Some(Err(_)) => *lease = None,
                    Some(Ok(_)) => {}
                }
                frame
            }
        };
        match &frame {
            Some(Ok(frame)) => {
                this.ending.sent(frame.data_ref().map_or(0, Bytes::len));
                this.content.settle();
            }
            Some(Err(_)) => this.ending.broken(),
            None => {}
        }
        if frame.is_none() || self_ended(&this.content) {
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
