//! Heads of HTTP/1.1 messages: those that are written to back-ends, and those that are read from them.

use bytes::{BufMut as _, Bytes, BytesMut};
use http::header::{CONNECTION, CONTENT_LENGTH, TRANSFER_ENCODING};
use http::request;
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Version};

/// Fields of an answer.
const MOST_FIELDS: usize = 128;

/// Bytes of an answer's head.
pub const MOST_HEAD: usize = 128 * 1_024;

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

/// Writes the head of a request whose body has this length, if it is known. What frames a message is made here, whatever the caller's fields say.
pub fn write(parts: &request::Parts, length: Option<u64>, to: &mut BytesMut) -> Framing {
    let target = parts.uri.path_and_query().map_or("/", |target| target.as_str());
    let fields: usize = parts.headers.iter().map(|(name, value)| name.as_str().len() + value.len() + 4).sum();
    to.reserve(parts.method.as_str().len() + target.len() + fields + 64);
    to.put_slice(parts.method.as_str().as_bytes());
    to.put_u8(b' ');
    to.put_slice(target.as_bytes());
    to.put_slice(b" HTTP/1.1\r\n");
    for (name, value) in &parts.headers {
        if *name == CONTENT_LENGTH || *name == TRANSFER_ENCODING {
            continue;
        }
        to.put_slice(name.as_str().as_bytes());
        to.put_slice(b": ");
        to.put_slice(value.as_bytes());
        to.put_slice(b"\r\n");
    }
    let framing = match length {
        // Where a body is usual, its absence is said.
        Some(0) if !matches!(parts.method, Method::POST | Method::PUT | Method::PATCH) => Framing::Nothing,
        Some(length) => {
            to.put_slice(b"content-length: ");
            to.put_slice(length.to_string().as_bytes());
            to.put_slice(b"\r\n");
            Framing::Length(length)
        }
        None => {
            to.put_slice(b"transfer-encoding: chunked\r\n");
            Framing::Chunked
        }
    };
    to.put_slice(b"\r\n");
    framing
}

/// The head of an answer.
#[derive(Debug)]
pub struct Head {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub framing: Framing,
    /// The connection may be used again afterwards.
    pub stays: bool,
}

/// Why an answer cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadHead {
    Syntax,
    TooLong,
    /// How long the body is is said in two ways.
    Framing,
}

impl BadHead {
    pub fn message(self) -> &'static str {
        match self {
            BadHead::Syntax => "its head is no HTTP/1",
            BadHead::TooLong => "its head is too long",
            BadHead::Framing => "the length of its body is not certain",
        }
    }
}

/// Takes the head of the answer to `method` from what was read; None: it is not all there.
pub fn read(read: &mut BytesMut, method: &Method) -> Result<Option<Head>, BadHead> {
    let mut fields = [httparse::EMPTY_HEADER; MOST_FIELDS];
    let mut answer = httparse::Response::new(&mut fields);
    let length = match answer.parse(read) {
        Ok(httparse::Status::Complete(length)) => length,
        Ok(httparse::Status::Partial) if read.len() > MOST_HEAD => return Err(BadHead::TooLong),
        Ok(httparse::Status::Partial) => return Ok(None),
        Err(httparse::Error::TooManyHeaders) => return Err(BadHead::TooLong),
        Err(_) => return Err(BadHead::Syntax),
    };
    let status = answer.code.and_then(|code| StatusCode::from_u16(code).ok()).ok_or(BadHead::Syntax)?;
    let version = if answer.version == Some(1) { Version::HTTP_11 } else { Version::HTTP_10 };
    // Where each field stands, so that its value can be a part of the buffer.
    let start = read.as_ptr() as usize;
    let place = |part: &[u8]| (part.as_ptr() as usize - start, part.len());
    let mut places = [((0, 0), (0, 0)); MOST_FIELDS];
    let number = answer.headers.len();
    for (slot, field) in places.iter_mut().zip(answer.headers.iter()) {
        *slot = (place(field.name.as_bytes()), place(field.value));
    }
    let head: Bytes = read.split_to(length).freeze();
    let mut headers = HeaderMap::with_capacity(number + 4);
    for ((name, name_length), (value, value_length)) in &places[..number] {
        let name = HeaderName::from_bytes(&head[*name..name + name_length]).map_err(|_| BadHead::Syntax)?;
        // An empty value may stand anywhere.
        let value = if *value_length == 0 { Bytes::new() } else { head.slice(*value..value + value_length) };
        headers.append(name, HeaderValue::from_maybe_shared(value).map_err(|_| BadHead::Syntax)?);
    }
    let framing = framing(method, status, version, &headers)?;
    let stays = framing != Framing::Close && stays(version, &headers);
    Ok(Some(Head { status, headers, framing, stays }))
}

/// RFC 9112 section 6.3, without what it leaves to guesses.
fn framing(method: &Method, status: StatusCode, version: Version, headers: &HeaderMap) -> Result<Framing, BadHead> {
    let bodiless = status.is_informational() || matches!(status, StatusCode::NO_CONTENT | StatusCode::NOT_MODIFIED);
    if *method == Method::HEAD || bodiless {
        return Ok(Framing::Nothing);
    }
    let mut encodings = headers.get_all(TRANSFER_ENCODING).iter();
    let mut lengths = headers.get_all(CONTENT_LENGTH).iter();
    match (encodings.next(), lengths.next()) {
        (Some(encoding), None) => {
            let chunked = encoding.as_bytes().eq_ignore_ascii_case(b"chunked") && encodings.next().is_none();
            if chunked && version == Version::HTTP_11 { Ok(Framing::Chunked) } else { Err(BadHead::Framing) }
        }
        (None, Some(first)) => {
            let digits = first.as_bytes();
            if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) || lengths.any(|other| other != first) {
                return Err(BadHead::Framing);
            }
            let length = first.to_str().ok().and_then(|digits| digits.parse().ok());
            length.map(Framing::Length).ok_or(BadHead::Framing)
        }
        (Some(_), Some(_)) => Err(BadHead::Framing),
        (None, None) => Ok(Framing::Close),
    }
}

fn stays(version: Version, headers: &HeaderMap) -> bool {
    let says = |word: &str| {
        let values = headers.get_all(CONNECTION).iter().filter_map(|value| value.to_str().ok());
        values.flat_map(|value| value.split(',')).any(|option| option.trim().eq_ignore_ascii_case(word))
    };
    if version == Version::HTTP_11 { !says("close") } else { says("keep-alive") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(method: Method, text: &str) -> Result<Option<Head>, BadHead> {
        read(&mut BytesMut::from(text), &method)
    }

    fn framed(text: &str) -> Result<(Framing, bool), BadHead> {
        parsed(Method::GET, &format!("HTTP/1.1 200 OK\r\n{text}\r\n")).map(|head| head.map(|head| (head.framing, head.stays)).unwrap())
    }

    #[test]
    fn an_answer() {
        let mut buffer = BytesMut::from("HTTP/1.1 404 Not here\r\nX-A: 1\r\nx-a:  2 \r\nX-Empty:\r\nContent-Length: 5\r\n\r\nhello");
        let head = read(&mut buffer, &Method::GET).unwrap().unwrap();
        assert_eq!((head.status, head.framing, head.stays), (StatusCode::NOT_FOUND, Framing::Length(5), true));
        assert_eq!(head.headers.get_all("x-a").iter().collect::<Vec<_>>(), ["1", "2"]);
        assert_eq!(head.headers["x-empty"], "");
        assert_eq!(&buffer[..], b"hello");
        assert!(matches!(parsed(Method::GET, "HTTP/1.1 200 OK\r\nX: y\r\n"), Ok(None)));
        assert!(matches!(parsed(Method::GET, "HTTP/1.1 200 OK\r\n\r\n"), Ok(Some(Head { framing: Framing::Close, stays: false, .. }))));
    }

    #[test]
    fn lengths() {
        assert_eq!(framed("Content-Length: 0\r\n"), Ok((Framing::Length(0), true)));
        assert_eq!(framed("Content-Length: 7\r\nContent-Length: 7\r\nConnection: x, Close\r\n"), Ok((Framing::Length(7), false)));
        assert_eq!(framed("Transfer-Encoding: Chunked\r\n"), Ok((Framing::Chunked, true)));
        for bad in [
            "Content-Length: 7\r\nContent-Length: 8\r\n",
            "Content-Length: 7, 7\r\n",
            "Content-Length: +7\r\n",
            "Content-Length: \r\n",
            "Content-Length: 99999999999999999999999\r\n",
            "Transfer-Encoding: chunked\r\nContent-Length: 7\r\n",
            "Transfer-Encoding: gzip, chunked\r\n",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
        ] {
            assert_eq!(framed(bad), Err(BadHead::Framing), "{bad}");
        }
        for (method, status) in [(Method::HEAD, "200"), (Method::GET, "204"), (Method::GET, "304"), (Method::GET, "101")] {
            let head = parsed(method, &format!("HTTP/1.1 {status} x\r\nContent-Length: 7\r\n\r\n")).unwrap().unwrap();
            assert_eq!(head.framing, Framing::Nothing, "{status}");
        }
        let old =
            |fields: &str| parsed(Method::GET, &format!("HTTP/1.0 200 OK\r\nContent-Length: 1\r\n{fields}\r\n")).unwrap().unwrap().stays;
        assert!(!old("") && old("Connection: Keep-Alive\r\n"));
        assert!(matches!(parsed(Method::GET, "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"), Err(BadHead::Framing)));
    }

    #[test]
    fn what_is_no_answer() {
        for bad in [
            "x",
            "HTTP/2 200 OK\r\n\r\n",
            "HTTP/1.1 99 x\r\n\r\n",
            "HTTP/1.1 200 OK\r\nX : y\r\n\r\n",
            "HTTP/1.1 200 OK\r\nX: y\r\n z\r\n\r\n",
            "HTTP/1.1 200 OK\r\nX: a\0b\r\n\r\n",
        ] {
            assert!(matches!(parsed(Method::GET, bad), Err(BadHead::Syntax)), "{bad:?}");
        }
        assert!(matches!(parsed(Method::GET, &format!("HTTP/1.1 200 {}", "x".repeat(MOST_HEAD))), Err(BadHead::TooLong)));
        let fields = "X: y\r\n".repeat(MOST_FIELDS + 1);
        assert!(matches!(parsed(Method::GET, &format!("HTTP/1.1 200 OK\r\n{fields}\r\n")), Err(BadHead::TooLong)));
    }

    #[test]
    fn requests() {
        let written = |method: Method, length| {
            let request = http::Request::builder().method(method).uri("/a?b=c").header("host", "x").header("content-length", "9");
            let (parts, ()) = request.header("transfer-encoding", "chunked").body(()).unwrap().into_parts();
            let mut to = BytesMut::new();
            let framing = write(&parts, length, &mut to);
            (String::from_utf8(to.to_vec()).unwrap(), framing)
        };
        assert_eq!(written(Method::GET, Some(0)), ("GET /a?b=c HTTP/1.1\r\nhost: x\r\n\r\n".to_owned(), Framing::Nothing));
        assert_eq!(written(Method::POST, Some(0)).0, "POST /a?b=c HTTP/1.1\r\nhost: x\r\ncontent-length: 0\r\n\r\n");
        assert_eq!(written(Method::GET, Some(5)).1, Framing::Length(5));
        let (chunked, framing) = written(Method::PUT, None);
        assert!(chunked.ends_with("host: x\r\ntransfer-encoding: chunked\r\n\r\n") && framing == Framing::Chunked);
    }
}
