//! HTTP/1.1 as bytes (RFC 9112): what callers send and back-ends get, what back-ends answer and callers get. Nothing here reads or writes a
//! connection; that do [`crate::serve::link`] and [`crate::backend::wire`].
//!
//! * [`request`], [`response`]: heads.
//! * [`lines`]: fields of answers that go on as they came.
//! * [`chunks`]: bodies whose length nobody knew.
//!
//! What frames a message is never copied: it is read strictly, and written anew.

pub mod chunks;
pub mod lines;
pub mod request;
pub mod response;

use bytes::{BufMut as _, Bytes, BytesMut};
use http::header::{CONNECTION, CONTENT_LENGTH, TRANSFER_ENCODING};
use http::{HeaderMap, HeaderName, HeaderValue, Version};

use chunks::{BadChunk, Chunks, Step};

/// How the length of a body is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Framing {
    /// There is none.
    Nothing,
    Length(u64),
    Chunked,
    /// It ends with the connection.
    Close,
}

/// How long a body is is said in two ways, or in one that is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadFraming;

/// How the fields of a message say that its body is framed; None: they say nothing. RFC 9112 section 6.3, without what it leaves to guesses.
pub fn told(version: Version, headers: &HeaderMap) -> Result<Option<Framing>, BadFraming> {
    let (encoding, length) = (headers.get(TRANSFER_ENCODING), headers.get(CONTENT_LENGTH));
    let twice = encoding.is_some() && headers.get_all(TRANSFER_ENCODING).iter().nth(1).is_some();
    if twice || length.is_some_and(|length| headers.get_all(CONTENT_LENGTH).iter().any(|other| other != length)) {
        return Err(BadFraming);
    }
    framed(version, encoding.map(HeaderValue::as_bytes), length.map(HeaderValue::as_bytes))
}

/// The same of the values of `Transfer-Encoding` and `Content-Length`.
fn framed(version: Version, encoding: Option<&[u8]>, length: Option<&[u8]>) -> Result<Option<Framing>, BadFraming> {
    match (encoding, length) {
        (None, None) => Ok(None),
        (Some(encoding), None) if encoding.eq_ignore_ascii_case(b"chunked") && version == Version::HTTP_11 => Ok(Some(Framing::Chunked)),
        (None, Some(digits)) if !digits.is_empty() && digits.iter().all(u8::is_ascii_digit) => {
            let length = std::str::from_utf8(digits).ok().and_then(|digits| digits.parse().ok());
            length.map(Framing::Length).map(Some).ok_or(BadFraming)
        }
        _ => Err(BadFraming),
    }
}

/// Whether the sender lets the connection be used again.
fn stays(version: Version, headers: &HeaderMap) -> bool {
    if version == Version::HTTP_11 { !connection_says(headers, "close") } else { connection_says(headers, "keep-alive") }
}

/// Whether `Connection` has this option.
pub fn connection_says(headers: &HeaderMap, option: &str) -> bool {
    // Most say nothing.
    if !headers.contains_key(CONNECTION) {
        return false;
    }
    let mut options = headers.get_all(CONNECTION).iter().flat_map(|value| value.as_bytes().split(|byte| *byte == b','));
    options.any(|one| one.trim_ascii().eq_ignore_ascii_case(option.as_bytes()))
}

/// What of a body has not come yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    Nothing,
    Length(u64),
    Chunked(Chunks),
    /// Until the connection ends.
    Close,
}

impl From<Framing> for Rest {
    fn from(framing: Framing) -> Self {
        match framing {
            Framing::Nothing | Framing::Length(0) => Rest::Nothing,
            Framing::Length(length) => Rest::Length(length),
            Framing::Chunked => Rest::Chunked(Chunks::Length),
            Framing::Close => Rest::Close,
        }
    }
}

impl Rest {
    /// The next piece of the body from what was read.
    pub fn take(&mut self, read: &mut BytesMut) -> Result<Step, BadChunk> {
        match self {
            Rest::Nothing => Ok(Step::Done),
            Rest::Chunked(chunks) => {
                let step = chunks.step(read)?;
                if step == Step::Done {
                    *self = Rest::Nothing;
                }
                Ok(step)
            }
            Rest::Length(_) | Rest::Close if read.is_empty() => Ok(Step::More),
            Rest::Close => Ok(Step::Data(read.split().freeze())),
            Rest::Length(left) => {
                let here = usize::try_from(*left).map_or(read.len(), |left| left.min(read.len()));
                let piece = read.split_to(here).freeze();
                *left -= here as u64;
                if *left == 0 {
                    *self = Rest::Nothing;
                }
                Ok(Step::Data(piece))
            }
        }
    }
}

/// Where a head ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct End {
    /// Behind its empty line; None: it has not come.
    at: Option<usize>,
    /// A line before that ends with a line feed alone.
    bare: bool,
}

fn end(read: &[u8]) -> End {
    let (mut start, mut bare) = (0, false);
    for feed in memchr::memchr_iter(b'\n', read) {
        let line = &read[start..feed];
        start = feed + 1;
        match line {
            [.., b'\r'] => {}
            _ => bare = true,
        }
        if line.is_empty() || line == b"\r" {
            return End { at: Some(start), bare };
        }
    }
    End { at: None, bare }
}

/// The fields of a head, with their values as parts of its bytes. None: one is no field.
fn fields(head: &Bytes, parsed: &[httparse::Header<'_>]) -> Option<HeaderMap> {
    let mut headers = HeaderMap::with_capacity(parsed.len());
    for field in parsed {
        let name = HeaderName::from_bytes(field.name.as_bytes()).ok()?;
        // An empty value may stand anywhere.
        let value = if field.value.is_empty() { Bytes::new() } else { head.slice_ref(field.value) };
        headers.append(name, HeaderValue::from_maybe_shared(value).ok()?);
    }
    Some(headers)
}

/// Writes a field.
fn put(name: &[u8], value: &[u8], to: &mut BytesMut) {
    to.reserve(name.len() + value.len() + 4);
    to.put_slice(name);
    to.put_slice(b": ");
    to.put_slice(value);
    to.put_slice(b"\r\n");
}

fn put_length(length: u64, to: &mut BytesMut) {
    put(b"content-length", itoa::Buffer::new().format(length).as_bytes(), to);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends() {
        let at = |text: &str| (end(text.as_bytes()).at, end(text.as_bytes()).bare);
        assert_eq!(at("GET / HTTP/1.1\r\nA: b\r\n\r\nrest"), (Some(24), false));
        assert_eq!(at("GET / HTTP/1.1\r\nA: b\r\n"), (None, false));
        assert_eq!(at("GET / HTTP/1.1\r\n\r"), (None, false));
        assert_eq!(at("GET / HTTP/1.1\n\nrest"), (Some(16), true));
        assert_eq!(at("GET / HTTP/1.1\r\nA: b\n\r\n"), (Some(23), true));
        assert_eq!(at("A\n"), (None, true));
    }

    #[test]
    fn bodies() {
        let mut read = BytesMut::from("hello, world");
        let mut rest = Rest::from(Framing::Length(5));
        assert_eq!(rest.take(&mut read), Ok(Step::Data("hello".into())));
        assert_eq!((rest, rest.take(&mut read)), (Rest::Nothing, Ok(Step::Done)));
        assert_eq!(Rest::Close.take(&mut read), Ok(Step::Data(", world".into())));
        assert_eq!(Rest::Length(1).take(&mut read), Ok(Step::More));
        let mut rest = Rest::from(Framing::Chunked);
        let mut read = BytesMut::from("1\r\na\r\n0\r\n\r\nb");
        assert_eq!(rest.take(&mut read), Ok(Step::Data("a".into())));
        assert_eq!((rest.take(&mut read), rest, &read[..]), (Ok(Step::Done), Rest::Nothing, &b"b"[..]));
    }
}
