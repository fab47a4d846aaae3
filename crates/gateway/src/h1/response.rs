//! Heads of answers: those that are read from back-ends, and those that are written to callers.

use std::mem::MaybeUninit;

use bytes::{BufMut as _, BytesMut};
use http::header::{CONNECTION, CONTENT_LENGTH, DATE, TRANSFER_ENCODING};
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Version};

use super::Framing;
use super::lines::{Layout, Lines, Said, gives_way, lengths};

/// Fields of an answer.
const MOST_FIELDS: usize = 128;

/// Bytes of an answer's head.
const MOST_HEAD: usize = 128 * 1_024;

/// The head of an answer.
#[derive(Debug)]
pub struct Head {
    pub status: StatusCode,
    pub fields: Fields,
    pub framing: Framing,
    /// The connection may be used again afterwards.
    pub stays: bool,
}

/// The fields of an answer.
#[derive(Debug)]
pub enum Fields {
    /// Nobody needs to look at all of them to pass them on.
    Lines(Lines),
    Map(Box<HeaderMap>),
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
    let mut fields = [const { MaybeUninit::uninit() }; MOST_FIELDS];
    let mut answer = httparse::Response::new(&mut []);
    let length = parse(&mut answer, &mut fields, read)?;
    let Some(length) = length.filter(|length| *length <= MOST_HEAD) else {
        return if read.len() > MOST_HEAD { Err(BadHead::TooLong) } else { Ok(None) };
    };
    let status = answer.code.and_then(|code| StatusCode::from_u16(code).ok()).ok_or(BadHead::Syntax)?;
    let version = if answer.version == Some(1) { Version::HTTP_11 } else { Version::HTTP_10 };
    let plain = match status {
        StatusCode::SWITCHING_PROTOCOLS => None,
        _ => Layout::of(&read[..length], version, answer.headers),
    };
    let head = read.split_to(length).freeze();
    let (fields, said) = match plain {
        Some((layout, said)) => (Fields::Lines(Lines::new(head, layout)), said),
        None => {
            let mut fields = [const { MaybeUninit::uninit() }; MOST_FIELDS];
            let mut answer = httparse::Response::new(&mut []);
            parse(&mut answer, &mut fields, &head)?;
            let headers = super::fields(&head, answer.headers).ok_or(BadHead::Syntax)?;
            let said = Said { framing: super::told(version, &headers), stays: super::stays(version, &headers) };
            (Fields::Map(Box::new(headers)), said)
        }
    };
    let framing = match is_bodiless(method, status) {
        true => Framing::Nothing,
        false => said.framing.map_err(|_| BadHead::Framing)?.unwrap_or(Framing::Close),
    };
    let stays = framing != Framing::Close && said.stays;
    Ok(Some(Head { status, fields, framing, stays }))
}

/// The length of the head; None: it is not all there.
fn parse<'h, 'b>(
    answer: &mut httparse::Response<'h, 'b>,
    fields: &'h mut [MaybeUninit<httparse::Header<'b>>],
    read: &'b [u8],
) -> Result<Option<usize>, BadHead> {
    match httparse::ParserConfig::default().parse_response_with_uninit_headers(answer, read, fields) {
        Ok(httparse::Status::Complete(length)) => Ok(Some(length)),
        Ok(httparse::Status::Partial) => Ok(None),
        Err(httparse::Error::TooManyHeaders) => Err(BadHead::TooLong),
        Err(_) => Err(BadHead::Syntax),
    }
}

/// Whether a message with this status has no body, whatever its fields say (RFC 9110 section 6.4.1).
pub fn is_bodiless(method: &Method, status: StatusCode) -> bool {
    *method == Method::HEAD || has_none(status) || status == StatusCode::NOT_MODIFIED
}

fn has_none(status: StatusCode) -> bool {
    status.is_informational() || status == StatusCode::NO_CONTENT
}

/// What is said of the connection to the caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Connection {
    /// It stays, as is usual.
    Stays,
    /// It stays, which an old caller has to be told.
    KeepAlive,
    Close,
}

/// The fields of an answer, from where they come. Each gives way to those below it that have the same name.
#[derive(Clone, Copy, Debug)]
pub struct All<'a> {
    pub lines: Option<&'a Lines>,
    pub map: &'a HeaderMap,
    pub own: &'a [(HeaderName, HeaderValue)],
}

/// Writes the head of the answer to `method`, whose body is framed so.
pub fn write(
    (method, status): (&Method, StatusCode),
    fields: All<'_>,
    framing: Framing,
    connection: Connection,
    date: &[u8],
    to: &mut BytesMut,
) {
    let All { lines, map, own } = fields;
    to.reserve(512);
    to.put_slice(b"HTTP/1.1 ");
    to.put_slice(status.as_str().as_bytes());
    to.put_u8(b' ');
    to.put_slice(status.canonical_reason().unwrap_or_default().as_bytes());
    to.put_slice(b"\r\n");
    let switches = status == StatusCode::SWITCHING_PROTOCOLS;
    // The length of a body that is not sent is known to the back-end only.
    let bodiless = is_bodiless(method, status);
    let mut length = None;
    let mut dated = false;
    let is_own = |name: &[u8]| own.iter().any(|(own, _)| own.as_str().as_bytes().eq_ignore_ascii_case(name));
    let of_own = lengths(own.iter().map(|(name, _)| name.as_str().as_bytes()));
    if let Some(lines) = lines {
        let above = || map.keys().filter(|name| gives_way(name)).map(|name| name.as_str().as_bytes());
        let taken = |name: &[u8]| is_own(name) || above().any(|above| above.eq_ignore_ascii_case(name));
        lines.write(of_own | lengths(above()), taken, bodiless && !has_none(status), to);
        dated = lines.is_dated();
    }
    for (name, value) in map {
        let text = name.as_str().as_bytes();
        match *name {
            CONTENT_LENGTH => length = Some(value),
            TRANSFER_ENCODING => {}
            CONNECTION if !switches => {}
            _ if of_own & lengths([text].into_iter()) != 0 && is_own(text) => {}
            _ => {
                dated |= *name == DATE;
                super::put(text, value.as_bytes(), to);
            }
        }
    }
    for (name, value) in own {
        super::put(name.as_str().as_bytes(), value.as_bytes(), to);
    }
    if !dated {
        super::put(b"date", date, to);
    }
    match (framing, length) {
        _ if has_none(status) => {}
        (_, Some(length)) if bodiless => super::put(b"content-length", length.as_bytes(), to),
        (Framing::Nothing | Framing::Length(0) | Framing::Chunked | Framing::Close, _) if bodiless => {}
        (Framing::Length(_), _) if status == StatusCode::NOT_MODIFIED => {}
        (Framing::Length(length), _) => super::put_length(length, to),
        (Framing::Nothing, _) => super::put_length(0, to),
        (Framing::Chunked, _) => to.put_slice(b"transfer-encoding: chunked\r\n"),
        (Framing::Close, _) => {}
    }
    match connection {
        Connection::Stays => {}
        Connection::KeepAlive => to.put_slice(b"connection: keep-alive\r\n"),
        Connection::Close if switches => {}
        Connection::Close => to.put_slice(b"connection: close\r\n"),
    }
    to.put_slice(b"\r\n");
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
        let Fields::Lines(lines) = head.fields else { panic!("a map") };
        let headers = lines.headers();
        assert_eq!(headers.get_all("x-a").iter().collect::<Vec<_>>(), ["1", "2"]);
        assert_eq!(headers["x-empty"], "");
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
    fn answers_to_callers() {
        let written = |method: Method, status: u16, fields: &[(&'static str, &'static str)], framing, connection| {
            let mut response = http::Response::builder().status(status);
            for (name, value) in fields {
                response = response.header(*name, *value);
            }
            let (parts, ()) = response.body(()).unwrap().into_parts();
            let mut to = BytesMut::new();
            let own = [(HeaderName::from_static("own"), HeaderValue::from_static("1"))];
            let fields = All { lines: None, map: &parts.headers, own: if parts.headers.contains_key("own") { &own } else { &[] } };
            write((&method, parts.status), fields, framing, connection, b"now", &mut to);
            String::from_utf8(to.to_vec()).unwrap()
        };
        let get = |status, fields: &[_], framing| written(Method::GET, status, fields, framing, Connection::Stays);
        assert_eq!(get(200, &[("a", "b")], Framing::Length(3)), "HTTP/1.1 200 OK\r\na: b\r\ndate: now\r\ncontent-length: 3\r\n\r\n");
        assert!(get(200, &[("own", "2"), ("a", "b")], Framing::Close).contains("OK\r\na: b\r\nown: 1\r\ndate"));
        assert_eq!(get(200, &[("date", "then")], Framing::Close), "HTTP/1.1 200 OK\r\ndate: then\r\n\r\n");
        assert_eq!(get(299, &[], Framing::Nothing), "HTTP/1.1 299 \r\ndate: now\r\ncontent-length: 0\r\n\r\n");
        assert!(
            get(200, &[("content-length", "9"), ("transfer-encoding", "x")], Framing::Chunked)
                .ends_with("transfer-encoding: chunked\r\n\r\n")
        );
        for (status, fields, length) in
            [(204, &[("content-length", "9")][..], ""), (304, &[("content-length", "9")], "content-length: 9\r\n"), (304, &[], "")]
        {
            let text = get(status, fields, Framing::Length(4));
            assert!(text.ends_with(&format!("date: now\r\n{length}\r\n")), "{text}");
        }
        let head = |fields: &[_], framing| written(Method::HEAD, 200, fields, framing, Connection::Close);
        assert!(head(&[("content-length", "9")], Framing::Nothing).contains("content-length: 9\r\nconnection: close\r\n"));
        assert!(head(&[], Framing::Length(9)).contains("content-length: 9\r\n"));
        assert!(!head(&[], Framing::Nothing).contains("content-length"));
        let switch = written(Method::GET, 101, &[("connection", "Upgrade")], Framing::Nothing, Connection::Close);
        assert_eq!(switch, "HTTP/1.1 101 Switching Protocols\r\nconnection: Upgrade\r\ndate: now\r\n\r\n");
    }
}
