//! The fields of an answer as they came. Most go on to the caller as they are, and to make a map of them costs more than all else that is done with
//! an answer; who wants to look at them makes one ([`Lines::headers`]).

use bytes::{Bytes, BytesMut};
use http::header::{HeaderName, VARY};
use http::{HeaderMap, HeaderValue, Version};

use super::{BadFraming, Framing};

/// What a field is about, as far as it matters to whoever passes it on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum About {
    Length,
    Encoding,
    Connection,
    /// Other things that are said to the next server only (RFC 9110 section 7.6.1).
    Hop,
    Date,
    Content,
}

fn about(name: &[u8]) -> About {
    let is = |known: &str| name.eq_ignore_ascii_case(known.as_bytes());
    match name.len() {
        2 if is("te") => About::Hop,
        4 if is("date") => About::Date,
        7 if is("upgrade") => About::Hop,
        10 if is("connection") => About::Connection,
        10 if is("keep-alive") => About::Hop,
        14 if is("content-length") => About::Length,
        16 if is("proxy-connection") => About::Hop,
        17 if is("transfer-encoding") => About::Encoding,
        _ => About::Content,
    }
}

/// Whether a field is said to the next server only, whatever `Connection` names.
pub fn is_hop_by_hop(name: &str) -> bool {
    matches!(about(name.as_bytes()), About::Encoding | About::Connection | About::Hop)
}

/// The fields of an answer, one line each.
#[derive(Clone, Debug)]
pub struct Lines {
    text: Bytes,
}

/// What the lines say of the message itself.
#[derive(Debug)]
pub struct Said {
    /// None: nothing of the body's length.
    pub framing: Result<Option<Framing>, BadFraming>,
    pub stays: bool,
}

impl Lines {
    /// The lines of a head that was parsed, and what they say. None: it is said in a way that only all fields together tell.
    pub fn of(head: &Bytes, version: Version, parsed: &[httparse::Header<'_>]) -> Option<(Lines, Said)> {
        let (mut length, mut encoding, mut connection) = (None, None, None);
        for field in parsed {
            let slot = match about(field.name.as_bytes()) {
                About::Length => &mut length,
                About::Encoding => &mut encoding,
                About::Connection => &mut connection,
                About::Hop | About::Date | About::Content => continue,
            };
            if slot.replace(field.value).is_some() {
                return None;
            }
        }
        let stays = match connection {
            None => version == Version::HTTP_11,
            Some(says) if says.eq_ignore_ascii_case(b"keep-alive") => true,
            Some(says) if says.eq_ignore_ascii_case(b"close") => false,
            // It may name fields.
            Some(_) => return None,
        };
        let first = memchr::memchr(b'\n', head)? + 1;
        let said = Said { framing: super::framed(version, encoding, length), stays };
        Some((Lines { text: head.slice(first..) }, said))
    }

    /// Names and values.
    fn fields(&self) -> impl Iterator<Item = (&[u8], &[u8])> {
        let mut start = 0;
        memchr::memchr_iter(b'\n', &self.text).filter_map(move |feed| {
            let line = &self.text[std::mem::replace(&mut start, feed + 1)..feed];
            // The last line is empty; one that is no field was refused before.
            let (name, value) = line.split_at(line.iter().position(|byte| *byte == b':')?);
            Some((name, value[1..].trim_ascii()))
        })
    }

    /// A map of those that go on to the caller.
    pub fn headers(&self) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in self.fields().filter(|(name, _)| matches!(about(name), About::Content | About::Date | About::Length)) {
            let text = if value.is_empty() { Bytes::new() } else { self.text.slice_ref(value) };
            if let (Ok(name), Ok(value)) = (HeaderName::from_bytes(name), HeaderValue::from_maybe_shared(text)) {
                headers.append(name, value);
            }
        }
        headers
    }

    /// A map of those that go on to the caller, and of `own`.
    pub fn with(&self, own: HeaderMap) -> HeaderMap {
        let mut headers = self.headers();
        own.keys().filter(|name| gives_way(name)).for_each(|name| _ = headers.remove(name));
        let mut name = None;
        for (next, value) in own {
            name = next.or(name);
            if let Some(name) = &name {
                headers.append(name, value);
            }
        }
        headers
    }

    /// Writes those that go on to the caller, but for those that `own` has another value for; that of the length only if asked. Whether there was a
    /// date.
    pub(super) fn write(&self, own: &HeaderMap, length: bool, to: &mut BytesMut) -> bool {
        let mut dated = false;
        for (name, value) in self.fields() {
            match about(name) {
                About::Length if length => {}
                About::Length | About::Encoding | About::Connection | About::Hop => continue,
                About::Date => dated = true,
                About::Content => {}
            }
            let is = |own: &HeaderName| own.as_str().len() == name.len() && own.as_str().as_bytes().eq_ignore_ascii_case(name);
            if !own.keys().any(|own| is(own) && gives_way(own)) {
                super::put(name, value, to);
            }
        }
        dated
    }
}

/// Whether the back-end's value gives way to the gateway's: what an answer varies by is what both say.
fn gives_way(name: &HeaderName) -> bool {
    *name != VARY
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::h1::response::read;

    fn lines(fields: &str) -> Option<Lines> {
        let mut text = BytesMut::from(&*format!("HTTP/1.1 200 OK\r\n{fields}\r\n"));
        read(&mut text, &http::Method::GET).unwrap().unwrap().lines
    }

    #[test]
    fn what_goes_on() {
        let lines =
            lines("A: 1\r\nConnection: keep-alive\r\nKeep-Alive: 5\r\nb:  2 \r\nContent-Length: 3\r\nDate: now\r\nE:\r\nA: 3\r\n").unwrap();
        let mut to = BytesMut::new();
        assert!(lines.write(&HeaderMap::new(), false, &mut to));
        assert_eq!(to, "A: 1\r\nb: 2\r\nDate: now\r\nE: \r\nA: 3\r\n");
        to.clear();
        let own = HeaderMap::from_iter([(HeaderName::from_static("a"), HeaderValue::from_static("x"))]);
        lines.write(&own, true, &mut to);
        assert_eq!(to, "b: 2\r\nContent-Length: 3\r\nDate: now\r\nE: \r\n");
        let own = HeaderMap::from_iter(
            [("a", "x"), ("vary", "Origin")].map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value))),
        );
        let both = self::lines("A: 1\r\nVary: Accept\r\nB: 2\r\n").unwrap();
        to.clear();
        both.write(&own, false, &mut to);
        assert_eq!(to, "Vary: Accept\r\nB: 2\r\n");
        let both = both.with(own);
        assert_eq!((both.get_all("a").iter().count(), &both["a"], &both["b"]), (1, &"x".parse().unwrap(), &"2".parse().unwrap()));
        assert_eq!(both.get_all("vary").iter().collect::<Vec<_>>(), ["Accept", "Origin"]);
        let headers = lines.headers();
        assert_eq!(headers.get_all("a").iter().collect::<Vec<_>>(), ["1", "3"]);
        assert_eq!((headers.len(), &headers["e"], &headers["content-length"]), (6, &"".parse().unwrap(), &"3".parse().unwrap()));
    }

    #[test]
    fn what_needs_a_map() {
        for fields in [
            "Connection: x-secret\r\nX-Secret: 1\r\n",
            "Connection: close\r\nConnection: x\r\n",
            "Content-Length: 3\r\nContent-Length: 3\r\n",
        ] {
            assert!(lines(fields).is_none(), "{fields}");
        }
    }
}
