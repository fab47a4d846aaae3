//! Heads of requests: those that are read from callers, and those that are written to back-ends.

use std::mem::MaybeUninit;

use bytes::{Buf as _, BufMut as _, Bytes, BytesMut};
use http::header::{CONTENT_LENGTH, EXPECT, TRANSFER_ENCODING};
use http::request::Parts;
use http::{HeaderName, HeaderValue, Method, Request, StatusCode, Uri, Version};

use super::lines::{self, Said, lengths};
use super::{BadFraming, Framing};

/// Bytes of a request's head.
pub const MOST_HEAD: usize = 64 * 1_024;

/// How a head ends.
const EMPTY_LINE: &[u8] = b"\r\n\r\n";

/// Fields of a request.
const MOST_FIELDS: usize = 100;

/// The head of a request.
#[derive(Debug)]
pub struct Head {
    pub parts: Box<Parts>,
    /// Nothing as well where what the fields say is contradictory: the connection does not stay then.
    pub framing: Framing,
    /// Whether it is.
    pub told: Result<(), BadFraming>,
    /// The caller wants to use the connection again.
    pub stays: bool,
    /// He waits for a word before he sends the body (RFC 9110 section 10.1.1).
    pub expects: bool,
}

/// Why a request cannot be read. Nothing behind it can.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadRequest {
    Syntax,
    /// A line ends with a line feed alone, which other servers may not take for an end.
    BareFeed,
    TooLong,
    TargetTooLong,
    Version,
}

impl BadRequest {
    pub fn status(self) -> StatusCode {
        match self {
            BadRequest::Syntax | BadRequest::BareFeed => StatusCode::BAD_REQUEST,
            BadRequest::TooLong => StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE,
            BadRequest::TargetTooLong => StatusCode::URI_TOO_LONG,
            BadRequest::Version => StatusCode::HTTP_VERSION_NOT_SUPPORTED,
        }
    }

    pub fn message(self) -> String {
        match self {
            BadRequest::Syntax => "this is no HTTP/1 request: a first line and fields as RFC 9112 has them are expected".to_owned(),
            BadRequest::BareFeed => "a line ends with a line feed alone, a carriage return before it is expected".to_owned(),
            BadRequest::TooLong => format!("the head is too long: {MOST_HEAD} bytes and {MOST_FIELDS} fields are allowed"),
            BadRequest::TargetTooLong => format!("the target is too long: the whole head may have {MOST_HEAD} bytes"),
            BadRequest::Version => "the version is not served: HTTP/1.0 and HTTP/1.1 are, and HTTP/2 with its own preface".to_owned(),
        }
    }
}

/// Takes the head of a request from what was read; None: it is not all there.
pub fn read(read: &mut BytesMut) -> Result<Option<Head>, BadRequest> {
    // RFC 9112 section 2.2: empty lines before a request mean nothing.
    while read.starts_with(b"\r\n") {
        read.advance(2);
    }
    match read.first() {
        None => return Ok(None),
        Some(b'\r') if read.len() == 1 => return Ok(None),
        // Who speaks TLS, say, is told at once.
        Some(first) if !first.is_ascii_graphic() => return Err(BadRequest::Syntax),
        Some(_) => {}
    }
    // Most come whole and alone.
    let length = if read.ends_with(EMPTY_LINE) && read.len() <= MOST_HEAD {
        read.len()
    } else {
        let end = super::end(read);
        if end.bare {
            return Err(BadRequest::BareFeed);
        }
        match end.at {
            Some(length) if length <= MOST_HEAD => length,
            None if read.len() < MOST_HEAD => return Ok(None),
            _ if memchr::memchr(b'\n', &read[..MOST_HEAD]).is_none() => return Err(BadRequest::TargetTooLong),
            _ => return Err(BadRequest::TooLong),
        }
    };
    let came = read.split_to(length).freeze();
    let (head, length) = parse(&came)?;
    if length < came.len() {
        // Others came with it.
        let behind = std::mem::replace(read, BytesMut::from(&came[length..]));
        read.unsplit(behind);
    }
    Ok(Some(head))
}

/// The first head of what came, and its length.
fn parse(came: &Bytes) -> Result<(Head, usize), BadRequest> {
    let mut fields = [const { MaybeUninit::uninit() }; MOST_FIELDS];
    let mut request = httparse::Request::new(&mut []);
    let parsed = request.parse_with_uninit_headers(came, &mut fields);
    if parsed.is_err() && super::end(came).bare {
        return Err(BadRequest::BareFeed);
    }
    let length = match parsed {
        Ok(httparse::Status::Complete(length)) => length,
        Err(httparse::Error::TooManyHeaders) => return Err(BadRequest::TooLong),
        Err(httparse::Error::Version) if has_version(came) => return Err(BadRequest::Version),
        _ => return Err(BadRequest::Syntax),
    };
    let head = &came[..length];
    let begins = request.headers.iter().map(|field| field.name.as_ptr() as usize - head.as_ptr() as usize);
    if !head.ends_with(EMPTY_LINE) || !begins.into_iter().all(|begin| head[..begin].ends_with(b"\r\n")) {
        return Err(BadRequest::BareFeed);
    }
    let (mut parts, ()) = Request::new(()).into_parts();
    parts.version = if request.version == Some(1) { Version::HTTP_11 } else { Version::HTTP_10 };
    parts.method = request.method.and_then(|method| Method::from_bytes(method.as_bytes()).ok()).ok_or(BadRequest::Syntax)?;
    let target = request.path.ok_or(BadRequest::Syntax)?;
    parts.uri = Uri::from_maybe_shared(came.slice_ref(target.as_bytes())).map_err(|_| BadRequest::Syntax)?;
    parts.headers = super::fields(came, request.headers).ok_or(BadRequest::Syntax)?;
    let said = lines::said(parts.version, request.headers).unwrap_or_else(|| Said {
        framing: super::told(parts.version, &parts.headers),
        stays: super::stays(parts.version, &parts.headers),
    });
    let (told, framing) = match said.framing {
        Ok(framing) => (Ok(()), framing.unwrap_or(Framing::Nothing)),
        Err(bad) => (Err(bad), Framing::Nothing),
    };
    let stays = told.is_ok() && said.stays;
    let expects = framing != Framing::Nothing
        && parts.version == Version::HTTP_11
        && parts.headers.get(EXPECT).is_some_and(|expects| expects.as_bytes().eq_ignore_ascii_case(b"100-continue"));
    Ok((Head { parts: Box::new(parts), framing, told, stays, expects }, length))
}

/// Whether the first line is one but for its version.
fn has_version(head: &[u8]) -> bool {
    let line = head.split(|byte| *byte == b'\r').next().unwrap_or_default();
    let mut parts = line.split(|byte| *byte == b' ').skip(2);
    let version = matches!(parts.next(), Some([b'H', b'T', b'T', b'P', b'/', major, b'.', minor]) if [major, minor].iter().all(|digit| digit.is_ascii_digit()));
    version && parts.next().is_none()
}

/// Writes the head of a request whose body has this length, if it is known. Its fields give way to those of `own` with the same names; what frames
/// a message is made here, whatever any field says.
pub fn write(parts: &Parts, own: &[(HeaderName, HeaderValue)], length: Option<u64>, to: &mut BytesMut) -> Framing {
    let target = parts.uri.path_and_query().map_or("/", |target| target.as_str());
    to.reserve(parts.method.as_str().len() + target.len() + 512);
    to.put_slice(parts.method.as_str().as_bytes());
    to.put_u8(b' ');
    to.put_slice(target.as_bytes());
    to.put_slice(b" HTTP/1.1\r\n");
    let of_own = lengths(own.iter().map(|(name, _)| name.as_str().as_bytes()));
    for (name, value) in own {
        super::put(name.as_str().as_bytes(), value.as_bytes(), to);
    }
    for (name, value) in &parts.headers {
        let is_own = || own.iter().any(|(own, _)| own == name);
        let text = name.as_str().as_bytes();
        let gives_way = of_own & lengths([text].into_iter()) != 0 && is_own();
        if !gives_way && *name != CONTENT_LENGTH && *name != TRANSFER_ENCODING {
            super::put(text, value.as_bytes(), to);
        }
    }
    let framing = match length {
        // Where a body is usual, its absence is said.
        Some(0) if !matches!(parts.method, Method::POST | Method::PUT | Method::PATCH) => Framing::Nothing,
        Some(length) => {
            super::put_length(length, to);
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parsed(text: &str) -> Result<Option<Head>, BadRequest> {
        read(&mut BytesMut::from(text))
    }

    #[test]
    fn a_request() {
        let text = "\r\nPOST /a?b HTTP/1.1\r\nHost: x\r\nX-Empty:\r\nContent-Length: 5\r\nExpect: 100-Continue\r\n\r\nhello";
        let mut buffer = BytesMut::from(text);
        let head = read(&mut buffer).unwrap().unwrap();
        assert_eq!((head.parts.method, head.parts.uri), (Method::POST, "/a?b".parse().unwrap()));
        assert_eq!((head.framing, head.stays, head.expects), (Framing::Length(5), true, true));
        assert_eq!((&head.parts.headers["host"], &head.parts.headers["x-empty"]), (&"x".parse().unwrap(), &"".parse().unwrap()));
        assert_eq!(&buffer[..], b"hello");
        for end in 0..text.len() - 5 {
            assert!(matches!(parsed(&text[..end]), Ok(None)), "{end}");
        }
    }

    #[test]
    fn connections() {
        let stays = |version: &str, fields: &str| parsed(&format!("GET / {version}\r\n{fields}\r\n")).unwrap().unwrap().stays;
        assert!(stays("HTTP/1.1", "") && stays("HTTP/1.0", "Connection: Keep-Alive\r\n"));
        assert!(!stays("HTTP/1.1", "Connection: x, Close\r\n") && !stays("HTTP/1.0", ""));
        assert!(!stays("HTTP/1.1", "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n"), "nobody knows where it ends");
    }

    #[test]
    fn what_is_no_request() {
        for (text, bad) in [
            ("\x16\x03\x01", BadRequest::Syntax),
            (" GET / HTTP/1.1\r\n\r\n", BadRequest::Syntax),
            ("GET /\r\n\r\n", BadRequest::Syntax),
            ("GET / HTTP/1.1\r\nA : b\r\n\r\n", BadRequest::Syntax),
            ("GET / HTTP/1.1\r\nA: b\r\n c\r\n\r\n", BadRequest::Syntax),
            ("GET / HTTP/1.1\nHost: x\r\n\r\n", BadRequest::BareFeed),
            ("GET / HTTP/1.1\r\nHost: x\n", BadRequest::BareFeed),
            ("GET / HTTP/1.9\r\n\r\n", BadRequest::Version),
            ("GET / HTTP/2.0\r\n\r\n", BadRequest::Version),
            ("GET / b HTTP/2.0\r\n\r\n", BadRequest::Syntax),
            ("GET / b HTTP/1.1\r\n\r\n", BadRequest::Syntax),
        ] {
            assert_eq!(parsed(text).unwrap_err(), bad, "{text:?}");
        }
        let long = "x".repeat(MOST_HEAD);
        assert_eq!(parsed(&format!("GET /{long}")).unwrap_err(), BadRequest::TargetTooLong);
        assert_eq!(parsed(&format!("GET / HTTP/1.1\r\nA: {long}")).unwrap_err(), BadRequest::TooLong);
        assert_eq!(parsed(&format!("GET / HTTP/1.1\r\n{}\r\n", "A: b\r\n".repeat(MOST_FIELDS + 1))).unwrap_err(), BadRequest::TooLong);
    }

    #[test]
    fn written_anew() {
        let written = |method: Method, length| {
            let request = Request::builder().method(method).uri("/a?b=c").header("host", "x").header("content-length", "9");
            let (parts, ()) = request.header("transfer-encoding", "chunked").body(()).unwrap().into_parts();
            let mut to = BytesMut::new();
            let framing = write(&parts, &[], length, &mut to);
            (String::from_utf8(to.to_vec()).unwrap(), framing)
        };
        assert_eq!(written(Method::GET, Some(0)), ("GET /a?b=c HTTP/1.1\r\nhost: x\r\n\r\n".to_owned(), Framing::Nothing));
        assert_eq!(written(Method::POST, Some(0)).0, "POST /a?b=c HTTP/1.1\r\nhost: x\r\ncontent-length: 0\r\n\r\n");
        assert_eq!(written(Method::GET, Some(5)).1, Framing::Length(5));
        let (parts, ()) = Request::get("/").header("host", "x").header("a", "1").header("a", "2").body(()).unwrap().into_parts();
        let mut to = BytesMut::new();
        write(&parts, &[(http::header::HOST, HeaderValue::from_static("y"))], Some(0), &mut to);
        assert_eq!(to, "GET / HTTP/1.1\r\nhost: y\r\na: 1\r\na: 2\r\n\r\n");
        let (chunked, framing) = written(Method::PUT, None);
        assert!(chunked.ends_with("host: x\r\ntransfer-encoding: chunked\r\n\r\n") && framing == Framing::Chunked);
    }

    proptest! {
        /// Whatever comes, and however it is cut: the same end, and no panic.
        #[test]
        fn cuts_change_nothing(text in "(GET|P|\r|\n|\r\n| |/|:|HTTP/1.1|Host: a|Content-Length: 3|\x00|é){0,24}", cut in 0usize..100) {
            let mut whole = BytesMut::from(&text[..]);
            let whole = (read(&mut whole).map(|head| head.map(|head| (head.parts.method, head.parts.uri, head.framing))), whole);
            let bytes = text.as_bytes();
            let mut parts = BytesMut::from(&bytes[..cut.min(bytes.len())]);
            let mut first = read(&mut parts).map(|head| head.map(|head| (head.parts.method, head.parts.uri, head.framing)));
            if matches!(first, Ok(None)) {
                parts.extend_from_slice(&bytes[cut.min(bytes.len())..]);
                first = read(&mut parts).map(|head| head.map(|head| (head.parts.method, head.parts.uri, head.framing)));
                prop_assert_eq!((first, parts), whole);
            } else if let Ok(Some(_)) = &first {
                prop_assert_eq!(first, whole.0);
            }
        }
    }
}
