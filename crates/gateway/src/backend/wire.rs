//! HTTP/1.1 to back-ends, in the task of whoever asks: no other task, no channel, one buffer each way.
//!
//! A request's body goes up while its answer comes down, as both sides like. A connection whose answer was read to its end, and whose request was
//! sent to its end, can be used again ([`Wire::is_idle`]).

use std::fmt;
use std::io::{self, IoSlice};
use std::pin::Pin;
use std::task::{Context, Poll, Waker, ready};

use bytes::{Buf as _, BufMut as _, Bytes, BytesMut};
use http::{HeaderName, HeaderValue, Method, StatusCode, request};
use tokio::io::AsyncWrite as _;
use tokio_util::io::poll_read_buf;

use crate::body::{Broken, Outgoing};
use crate::h1::chunks::Step;
use crate::h1::response::{self, BadHead, Head};
use crate::h1::{Framing, Rest, request as written};
use crate::stream::Stream;

/// Bytes that are read at once.
const READ: usize = 16 * 1_024;

/// Idle connections do not keep larger buffers.
const MOST_KEPT: usize = 64 * 1_024;

#[derive(Debug)]
pub struct Wire {
    stream: Stream,
    /// Read, and not used yet.
    read: BytesMut,
    /// To be written, and after it `tail`.
    out: BytesMut,
    tail: Bytes,
    upload: Option<Upload>,
    /// The last answer lets it be used again.
    stays: bool,
}

#[derive(Debug)]
struct Upload {
    body: Outgoing,
    chunked: bool,
}

/// Why there is no answer, or not all of one.
#[derive(Debug)]
pub enum Fault {
    /// The request's body did not come.
    Caller(Broken),
    /// Nothing of an answer had come.
    Closed(io::Error),
    Io(io::Error),
    Malformed(&'static str),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::Caller(broken) => broken.fmt(f),
            Fault::Closed(error) => write!(f, "the back-end closed the connection before it answered: {error}"),
            Fault::Io(error) => write!(f, "the connection to the back-end broke: {error}"),
            Fault::Malformed(what) => write!(f, "the back-end's answer cannot be read: {what}"),
        }
    }
}

impl std::error::Error for Fault {}

impl From<BadHead> for Fault {
    fn from(bad: BadHead) -> Self {
        Fault::Malformed(bad.message())
    }
}

impl Wire {
    pub fn new(stream: Stream) -> Self {
        Wire { stream, read: BytesMut::new(), out: BytesMut::new(), tail: Bytes::new(), upload: None, stays: true }
    }

    /// Whether the other side has closed it, or said something that nobody asked for. Without a system call where the runtime knows.
    pub fn is_closed(&mut self) -> bool {
        let mut cx = Context::from_waker(Waker::noop());
        poll_read_buf(Pin::new(&mut self.stream), &mut cx, &mut self.read).is_ready()
    }

    /// Whether everything that was said over it has been said to its end, and another request may follow.
    pub fn is_idle(&self) -> bool {
        self.stays && self.upload.is_none() && self.out.is_empty() && self.tail.is_empty() && self.read.is_empty()
    }

    /// The stream, and what was read from it already.
    pub fn into_stream(self) -> (Stream, BytesMut) {
        (self.stream, self.read)
    }

    /// Takes a request, whose fields give way to those of the gateway's `own`. [`Self::answer`] sends it.
    pub fn begin(&mut self, parts: &request::Parts, own: &[(HeaderName, HeaderValue)], body: Outgoing) {
        let framing = written::write(parts, own, body.length(), &mut self.out);
        match body {
            Outgoing::Held(held) => self.tail = held,
            body @ Outgoing::Streamed { .. } => {
                if framing != Framing::Nothing {
                    self.upload = Some(Upload { body, chunked: framing == Framing::Chunked });
                }
            }
        }
    }

    /// Sends what can be sent of the request while nobody reads the answer: a caller may send all before he reads.
    pub fn poll_upload(&mut self, cx: &mut Context<'_>) {
        if self.upload.is_some() {
            // What goes wrong is found by whoever reads on.
            let _ = self.poll_out(cx);
        }
    }

    /// Sends what is left of the request and reads the head of the answer to `method`; word in between (1xx) is left out.
    pub async fn answer(&mut self, method: &Method) -> Result<Head, Fault> {
        let head = std::future::poll_fn(|cx| self.poll_answer(cx, method)).await?;
        self.stays &= head.stays;
        Ok(head)
    }

    fn poll_answer(&mut self, cx: &mut Context<'_>, method: &Method) -> Poll<Result<Head, Fault>> {
        loop {
            if !self.read.is_empty() {
                match response::read(&mut self.read, method)? {
                    Some(head) if head.status.is_informational() && head.status != StatusCode::SWITCHING_PROTOCOLS => continue,
                    Some(head) => return Poll::Ready(Ok(head)),
                    None => {}
                }
            }
            if let Poll::Ready(Err(fault)) = self.poll_out(cx) {
                return Poll::Ready(Err(fault));
            }
            let before = self.read.is_empty();
            match ready!(self.poll_read(cx)) {
                Ok(0) if before => return Poll::Ready(Err(Fault::Closed(io::ErrorKind::UnexpectedEof.into()))),
                Ok(0) => return Poll::Ready(Err(Fault::Io(io::ErrorKind::UnexpectedEof.into()))),
                Ok(_) => {}
                Err(error) if before => return Poll::Ready(Err(Fault::Closed(error))),
                Err(error) => return Poll::Ready(Err(Fault::Io(error))),
            }
        }
    }

    fn poll_read(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<usize>> {
        self.read.reserve(READ);
        poll_read_buf(Pin::new(&mut self.stream), cx, &mut self.read)
    }

    /// Writes what there is to write. Ready when all of the request has gone, or none of the rest will. A back-end that takes no more of it may have
    /// answered all the same.
    fn poll_out(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Fault>> {
        loop {
            while !self.out.is_empty() || !self.tail.is_empty() {
                let slices = [IoSlice::new(&self.out), IoSlice::new(&self.tail)];
                match ready!(Pin::new(&mut self.stream).poll_write_vectored(cx, &slices)) {
                    Ok(written @ 1..) => {
                        let of_out = written.min(self.out.len());
                        self.out.advance(of_out);
                        self.tail.advance(written - of_out);
                    }
                    Ok(0) | Err(_) => {
                        self.give_up();
                        return Poll::Ready(Ok(()));
                    }
                }
            }
            // What TLS has encrypted must not wait for the next piece.
            if let Poll::Ready(Err(_)) = Pin::new(&mut self.stream).poll_flush(cx) {
                self.give_up();
            }
            let Some(upload) = &mut self.upload else { return Poll::Ready(Ok(())) };
            match ready!(upload.body.poll_piece(cx)) {
                Some(Ok(piece)) if piece.is_empty() => {}
                Some(Ok(piece)) if upload.chunked => {
                    self.out.reserve(piece.len() + 20);
                    self.out.put_slice(format!("{:x}\r\n", piece.len()).as_bytes());
                    self.out.put_slice(&piece);
                    self.out.put_slice(b"\r\n");
                }
                Some(Ok(piece)) => self.tail = piece,
                Some(Err(broken)) => {
                    self.give_up();
                    return Poll::Ready(Err(Fault::Caller(broken)));
                }
                None => {
                    if upload.chunked {
                        self.out.put_slice(b"0\r\n\r\n");
                    }
                    self.upload = None;
                }
            }
        }
    }

    /// Sends no more.
    fn give_up(&mut self) {
        self.upload = None;
        self.out.clear();
        self.tail = Bytes::new();
        self.stays = false;
    }

    /// Ready for the next request.
    pub fn rest(&mut self) {
        if self.read.capacity() > MOST_KEPT {
            self.read = BytesMut::new();
        }
        if self.out.capacity() > MOST_KEPT {
            self.out = BytesMut::new();
        }
    }

    /// The next piece of an answer's body; None: it has come whole.
    pub fn poll_piece(&mut self, rest: &mut Rest, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, Fault>>> {
        if *rest != Rest::Nothing
            && let Poll::Ready(Err(fault)) = self.poll_out(cx)
        {
            return Poll::Ready(Some(Err(fault)));
        }
        loop {
            match rest.take(&mut self.read) {
                Ok(Step::Data(piece)) => return Poll::Ready(Some(Ok(piece))),
                Ok(Step::Done) => return Poll::Ready(None),
                Ok(Step::More) => {}
                Err(_) => return Poll::Ready(Some(Err(Fault::Malformed("its chunks are none")))),
            }
            match ready!(self.poll_read(cx)) {
                Ok(0) if *rest == Rest::Close => {
                    *rest = Rest::Nothing;
                    self.stays = false;
                }
                Ok(0) => return Poll::Ready(Some(Err(Fault::Io(io::ErrorKind::UnexpectedEof.into())))),
                Ok(_) => {}
                Err(error) => return Poll::Ready(Some(Err(Fault::Io(error)))),
            }
        }
    }
}
