//! HTTP/1.1 with callers: one task for each connection, in which a request is read, answered and its answer written before the next is looked at.
//!
//! The caller is watched meanwhile: if he goes, so does the request. A request's body is read by whoever wants it, through [`Upload`]; what nobody
//! wanted is read past if it is short, and otherwise the connection ends with the answer.

use std::cell::Cell;
use std::io::{self, IoSlice};
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::{Duration, SystemTime};

use bytes::{Buf as _, BufMut as _, Bytes, BytesMut};
use http::{Method, Response, StatusCode, Version};
use hyper::body::Body as _;
use tokio::io::{AsyncRead as _, AsyncWrite as _, ReadBuf};
use tokio_util::io::poll_read_buf;

use super::exchange::{self, REQUEST_ID};
use super::refusal::Refusal;
use super::tunnel::Switched;
use super::watch::{self, Watched};
use super::worker::{Client, Worker};
use crate::body::{Answer, Incoming};
use crate::h1::chunks::Step;
use crate::h1::request::{self, BadRequest, Head};
use crate::h1::response::{self, Connection};
use crate::h1::{Framing, Rest};
use crate::record::Ending;
use crate::stream::Stream;

/// Bytes that are read at once.
const READ: usize = 16 * 1_024;

/// Bytes of later requests that are read while one is answered.
const MOST_AHEAD: usize = 64 * 1_024;

/// Bytes of a body nobody wants that are read so that the connection can stay.
const MOST_UNWANTED: u64 = 64 * 1_024;

/// A connection without a request does not keep a larger buffer.
const MOST_KEPT: usize = 4 * 1_024;

/// How long a caller who still sends may take to see that he was answered. To close at once would take the answer away from him (RFC 9112
/// section 9.6).
const LINGER: Duration = Duration::from_secs(2);

/// Small chunks that are there at once are written at once.
const MOST_JOINED: usize = 8 * 1_024;

/// How HTTP/2 begins where nothing was negotiated. HTTP/1.1 has no method that begins so.
const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n";

const CONTINUE: &[u8] = b"HTTP/1.1 100 Continue\r\n\r\n";

thread_local! {
    /// What arrives is put here first, so that connections that wait for their caller hold no memory for what he may send.
    static ARRIVED: Cell<Option<Box<[u8; READ]>>> = const { Cell::new(None) };
    /// The second of [`watch::seconds`] and what it is called in fields.
    static DATE: Cell<(u32, [u8; 29])> = const { Cell::new((0, [0; 29])) };
}

/// A connection of a caller.
#[derive(Debug)]
struct Link {
    stream: Stream,
    /// Read, and not used yet.
    read: BytesMut,
    /// To be written.
    out: BytesMut,
    /// What of the request's body has not come.
    rest: Rest,
    /// The caller waits for a word before he sends it.
    expects: bool,
    /// What came was no body.
    broken: bool,
    /// The caller has said all he will ever say. He may still listen (RFC 9112 section 9.6).
    ended: bool,
    /// Nothing was asked over it yet.
    new: bool,
}

/// The body of a request on its way.
#[derive(Debug)]
pub struct Upload {
    link: Arc<Mutex<Link>>,
    length: Option<u64>,
}

impl Upload {
    /// Bytes of all of it, if the caller said how many.
    pub fn length(&self) -> Option<u64> {
        self.length
    }

    /// The next piece; None: it has come whole.
    pub fn poll_piece(&mut self, cx: &mut Context<'_>) -> Poll<Option<io::Result<Bytes>>> {
        lock(&self.link).poll_body(cx)
    }
}

/// Only the connection's own task ever locks it.
fn lock(link: &Mutex<Link>) -> MutexGuard<'_, Link> {
    link.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What a connection is when it is no longer HTTP/1.1: what was read of it already, and who goes on with it.
#[derive(Debug)]
pub struct Other {
    pub stream: Stream,
    pub read: BytesMut,
    pub speaks: Speaks,
}

#[derive(Debug)]
pub enum Speaks {
    /// HTTP/2 from its first byte on (RFC 9113 section 3.3).
    H2,
    WebSocket(Switched),
}

impl Other {
    fn of(link: Arc<Mutex<Link>>, speaks: Speaks) -> Option<Self> {
        let Link { stream, read, .. } = Arc::into_inner(link)?.into_inner().unwrap_or_else(PoisonError::into_inner);
        Some(Other { stream, read, speaks })
    }
}

/// Serves a caller until the connection ends, or becomes another's.
pub async fn serve(worker: &Worker, client: &Arc<Client>, stream: Stream) -> Option<Other> {
    let link = Link {
        stream,
        read: BytesMut::new(),
        out: BytesMut::new(),
        rest: Rest::Nothing,
        expects: false,
        broken: false,
        ended: false,
        new: true,
    };
    let link = Arc::new(Mutex::new(link));
    loop {
        let head = match std::future::poll_fn(|cx| lock(&link).poll_head(cx, &client.watched)).await? {
            Ok(Some(head)) => head,
            Ok(None) => return Other::of(link, Speaks::H2),
            Err(bad) => {
                let (parts, mut answer) = refused(worker, client, bad).into_parts();
                let connection = Connection::Close;
                let framing = framing(&answer, Version::HTTP_11);
                response::write(
                    (&Method::GET, parts.status),
                    answer.fields(&parts.headers),
                    framing,
                    connection,
                    &date(),
                    &mut lock(&link).out,
                );
                send(&link, &mut answer, framing, false).await.ok()?;
                linger(&link).await;
                return None;
            }
        };
        let Head { parts, framing: framed, told, stays, expects } = head;
        let (method, version) = (parts.method.clone(), parts.version);
        let body = {
            let mut held = lock(&link);
            (held.rest, held.expects) = (framed.into(), expects);
            match framed {
                _ if held.rest == Rest::Nothing => Incoming::Nothing,
                Framing::Length(length) => Incoming::H1(Upload { link: Arc::clone(&link), length: Some(length) }),
                _ => Incoming::H1(Upload { link: Arc::clone(&link), length: None }),
            }
        };
        let (parts, mut answer) = {
            let mut answering = pin!(exchange::answer(worker, Arc::clone(client), parts, told, body));
            let answered = std::future::poll_fn(|cx| match answering.as_mut().poll(cx) {
                Poll::Ready(response) => Poll::Ready(Some(response)),
                Poll::Pending => lock(&link).poll_gone(cx).map(|()| None),
            });
            answered.await?.into_parts()
        };
        let framing = framing(&answer, version);
        let connection = {
            let mut link = lock(&link);
            let stays = stays && framing != Framing::Close && link.can_stay() && !client.watched.is_finishing();
            let connection = match (stays, version) {
                (false, _) => Connection::Close,
                (true, Version::HTTP_10) => Connection::KeepAlive,
                (true, _) => Connection::Stays,
            };
            response::write((&method, parts.status), answer.fields(&parts.headers), framing, connection, &date(), &mut link.out);
            connection
        };
        let status = parts.status;
        drop(parts);
        let bodiless = response::is_bodiless(&method, status);
        send(&link, &mut answer, framing, bodiless).await.ok()?;
        if let Some(switched) = answer.into_switched().filter(|_| status == StatusCode::SWITCHING_PROTOCOLS) {
            return Other::of(link, Speaks::WebSocket(switched));
        }
        if connection == Connection::Close {
            linger(&link).await;
            return None;
        }
        std::future::poll_fn(|cx| lock(&link).poll_past(cx)).await.ok()?;
        lock(&link).shrink();
    }
}

/// An answer to what is no request.
fn refused(worker: &Worker, client: &Arc<Client>, bad: BadRequest) -> Response<Answer> {
    let (request_id, _) = worker.request_id();
    let ending = Ending::new(worker.snapshot(), Arc::clone(client));
    let mut response = Refusal::new(bad.status(), bad.message()).answer(&request_id, ending);
    response.headers_mut().insert(REQUEST_ID, request_id);
    response
}

/// How long the answer is is said so.
fn framing(answer: &Answer, version: Version) -> Framing {
    match answer.size_hint().exact() {
        Some(length) => Framing::Length(length),
        None if version == Version::HTTP_11 => Framing::Chunked,
        None => Framing::Close,
    }
}

/// What a date field says now (RFC 9110 section 5.6.7).
fn date() -> [u8; 29] {
    let (second, text) = DATE.get();
    if second == watch::seconds() {
        return text;
    }
    let text = httpdate::fmt_http_date(SystemTime::now());
    let text = text.as_bytes().try_into().unwrap_or([b' '; 29]);
    DATE.set((watch::seconds(), text));
    text
}

/// Writes what stands in `out`, and the body behind it unless it is `bodiless`.
async fn send(link: &Mutex<Link>, answer: &mut Answer, framing: Framing, bodiless: bool) -> io::Result<()> {
    let chunked = framing == Framing::Chunked;
    let (mut piece, mut end, mut whole): (Bytes, &[u8], bool) = (Bytes::new(), b"", bodiless);
    std::future::poll_fn(|cx| {
        loop {
            if whole || !piece.is_empty() || lock(link).out.len() > MOST_JOINED {
                let mut held = lock(link);
                match held.poll_write(cx, &mut piece, &mut end) {
                    Poll::Ready(Ok(())) if whole => return Pin::new(&mut held.stream).poll_flush(cx),
                    Poll::Ready(written) => written?,
                    Poll::Pending => {
                        drop(held);
                        answer.poll_upload(cx);
                        return Poll::Pending;
                    }
                }
            }
            match Pin::new(&mut *answer).poll_frame(cx) {
                Poll::Ready(Some(Ok(frame))) => {
                    // Trailers go no further: a caller who did not ask for them may take them for something else.
                    let Ok(data) = frame.into_data() else { continue };
                    if !chunked {
                        whole = answer.is_end_stream();
                        piece = data;
                    } else if !data.is_empty() {
                        let out = &mut lock(link).out;
                        out.put_slice(format!("{:x}\r\n", data.len()).as_bytes());
                        if data.len() <= MOST_JOINED {
                            out.put_slice(&data);
                            out.put_slice(b"\r\n");
                        } else {
                            (piece, end) = (data, b"\r\n");
                        }
                    }
                }
                Poll::Ready(Some(Err(error))) => return Poll::Ready(Err(io::Error::other(error))),
                Poll::Ready(None) => {
                    whole = true;
                    if chunked {
                        end = b"0\r\n\r\n";
                    }
                }
                Poll::Pending => {
                    let mut held = lock(link);
                    // The head, or what TLS has encrypted, must not wait for the next piece.
                    if let Poll::Ready(written) = held.poll_write(cx, &mut piece, &mut end) {
                        written?;
                        if let Poll::Ready(flushed) = Pin::new(&mut held.stream).poll_flush(cx) {
                            flushed?;
                        }
                    }
                    return held.poll_gone(cx).map(|()| Err(io::ErrorKind::ConnectionReset.into()));
                }
            }
        }
    })
    .await
}

/// Ends the connection so that what was answered arrives.
async fn linger(link: &Mutex<Link>) {
    let ended = std::future::poll_fn(|cx| {
        let mut link = lock(link);
        ready!(Pin::new(&mut link.stream).poll_shutdown(cx))?;
        if link.rest == Rest::Nothing && link.read.is_empty() {
            return Poll::Ready(io::Result::Ok(()));
        }
        loop {
            link.read.clear();
            if ready!(link.poll_arrive(cx))? == 0 {
                return Poll::Ready(Ok(()));
            }
        }
    });
    let _ = tokio::time::timeout(LINGER, ended).await;
}

impl Link {
    /// The head of the next request; `Ok(None)`: it is HTTP/2's. None: there will be none.
    fn poll_head(&mut self, cx: &mut Context<'_>, watched: &Watched) -> Poll<Option<Result<Option<Head>, BadRequest>>> {
        loop {
            if !self.read.is_empty() {
                if self.new && self.read.starts_with(PREFACE) {
                    return Poll::Ready(Some(Ok(None)));
                }
                match request::read(&mut self.read) {
                    Ok(Some(head)) => {
                        self.new = false;
                        return Poll::Ready(Some(Ok(Some(head))));
                    }
                    Ok(None) => {}
                    Err(bad) => return Poll::Ready(Some(Err(bad))),
                }
            }
            if watched.is_finishing() && self.read.is_empty() {
                return Poll::Ready(None);
            }
            match ready!(self.poll_arrive(cx)) {
                Ok(0) | Err(_) => return Poll::Ready(None),
                Ok(_) => {}
            }
        }
    }

    /// Reads what has come to where it is looked at.
    fn poll_arrive(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<usize>> {
        if self.ended {
            return Poll::Ready(Ok(0));
        }
        let mut arrived = ARRIVED.take().unwrap_or_else(|| Box::new([0; READ]));
        let mut buffer = ReadBuf::new(&mut arrived[..]);
        let polled = Pin::new(&mut self.stream).poll_read(cx, &mut buffer);
        let length = buffer.filled().len();
        self.read.extend_from_slice(buffer.filled());
        ARRIVED.set(Some(arrived));
        ready!(polled)?;
        self.ended = length == 0;
        Poll::Ready(Ok(length))
    }

    /// Ready when the connection broke. Who has only said all may still listen, and whether he does shows when he is written to. What he sends ahead
    /// is kept; a body is left to whoever reads it.
    fn poll_gone(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        while !self.ended && self.rest == Rest::Nothing && self.read.len() < MOST_AHEAD {
            if ready!(self.poll_arrive(cx)).is_err() {
                return Poll::Ready(());
            }
        }
        Poll::Pending
    }

    fn poll_body(&mut self, cx: &mut Context<'_>) -> Poll<Option<io::Result<Bytes>>> {
        loop {
            match self.rest.take(&mut self.read) {
                Ok(Step::Data(piece)) => return Poll::Ready(Some(Ok(piece))),
                Ok(Step::Done) => return Poll::Ready(None),
                Ok(Step::More) => {}
                Err(_) => {
                    self.broken = true;
                    return Poll::Ready(Some(Err(io::Error::new(io::ErrorKind::InvalidData, "its chunks are none"))));
                }
            }
            if std::mem::take(&mut self.expects) {
                self.out.put_slice(CONTINUE);
            }
            let said = self.poll_write(cx, &mut Bytes::new(), &mut &b""[..]);
            if said.is_ready() {
                let _ = Pin::new(&mut self.stream).poll_flush(cx);
            }
            self.read.reserve(READ);
            match ready!(poll_read_buf(Pin::new(&mut self.stream), cx, &mut self.read)) {
                Ok(1..) => {}
                Ok(0) => {
                    self.broken = true;
                    return Poll::Ready(Some(Err(io::ErrorKind::UnexpectedEof.into())));
                }
                Err(error) => {
                    self.broken = true;
                    return Poll::Ready(Some(Err(error)));
                }
            }
        }
    }

    /// Writes `out`, then `piece`, then `end`.
    fn poll_write(&mut self, cx: &mut Context<'_>, piece: &mut Bytes, end: &mut &[u8]) -> Poll<io::Result<()>> {
        while !(self.out.is_empty() && piece.is_empty() && end.is_empty()) {
            let slices = [IoSlice::new(&self.out), IoSlice::new(piece), IoSlice::new(end)];
            let mut written = ready!(Pin::new(&mut self.stream).poll_write_vectored(cx, &slices))?;
            if written == 0 {
                return Poll::Ready(Err(io::ErrorKind::WriteZero.into()));
            }
            for part in [self.out.len(), piece.len(), end.len()].into_iter().enumerate() {
                let here = written.min(part.1);
                match part.0 {
                    0 => self.out.advance(here),
                    1 => piece.advance(here),
                    _ => *end = &end[here..],
                }
                written -= here;
            }
        }
        Poll::Ready(Ok(()))
    }

    /// Whether another request can follow: the body of this one has come, or the little that is left will be read past.
    fn can_stay(&self) -> bool {
        let short = match self.rest {
            Rest::Nothing => true,
            Rest::Length(left) => left <= MOST_UNWANTED && !self.expects,
            Rest::Chunked(_) | Rest::Close => false,
        };
        short && !self.broken
    }

    /// Reads past a body nobody wanted.
    fn poll_past(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        while self.rest != Rest::Nothing {
            ready!(self.poll_body(cx)).transpose()?;
        }
        Poll::Ready(Ok(()))
    }

    /// Before it waits for a caller who may not come back for long.
    fn shrink(&mut self) {
        if self.read.is_empty() && self.read.capacity() > MOST_KEPT {
            self.read = BytesMut::new();
        }
        if self.out.capacity() > MOST_KEPT {
            self.out = BytesMut::new();
        }
    }
}
