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
    // Length and first letter tell nearly all others apart.
    let (known, about): (&[u8], _) = match (name.len(), name.first().map_or(0, |first| first | 0x20)) {
        (2, b't') => (b"te", About::Hop),
        (4, b'd') => (b"date", About::Date),
        (7, b'u') => (b"upgrade", About::Hop),
        (10, b'c') => (b"connection", About::Connection),
        (10, b'k') => (b"keep-alive", About::Hop),
        (14, b'c') => (b"content-length", About::Length),
        (16, b'p') => (b"proxy-connection", About::Hop),
        (17, b't') => (b"transfer-encoding", About::Encoding),
        _ => return About::Content,
    };
    if name.eq_ignore_ascii_case(known) { about } else { About::Content }
}

/// Whether a field is said to the next server only, whatever `Connection` names.
pub fn is_hop_by_hop(name: &str) -> bool {
    matches!(about(name.as_bytes()), About::Encoding | About::Connection | About::Hop)
}

/// Stretches of lines that go on. Between two there is a line that does not, of which there are few.
const MOST_RUNS: usize = 4;

/// The fields of an answer, as they stand in its head.
#[derive(Clone, Debug)]
pub struct Lines {
    head: Bytes,
    layout: Layout,
}

/// Which lines of a head are what: ranges of its bytes.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    /// The lines that go on to the caller in every case.
    runs: [(u32, u32); MOST_RUNS],
    /// The line that tells the length.
    length: Option<(u32, u32)>,
    /// As [`lengths`], of the names in the runs.
    names: u64,
    /// There is a date.
    dated: bool,
}

/// What the fields say of the message itself.
#[derive(Debug)]
pub struct Said {
    /// None: nothing of the body's length.
    pub framing: Result<Option<Framing>, BadFraming>,
    pub stays: bool,
}

/// The values that say something of the message itself.
#[derive(Debug, Default)]
struct Heard<'a> {
    length: Option<&'a [u8]>,
    encoding: Option<&'a [u8]>,
    connection: Option<&'a [u8]>,
}

impl<'a> Heard<'a> {
    /// None: another field said it already.
    fn hear(&mut self, about: About, value: &'a [u8]) -> Option<()> {
        let slot = match about {
            About::Length => &mut self.length,
            About::Encoding => &mut self.encoding,
            About::Connection => &mut self.connection,
            About::Hop | About::Date | About::Content => return Some(()),
        };
        slot.replace(value).is_none().then_some(())
    }

    fn said(self, version: Version) -> Option<Said> {
        let stays = match self.connection {
            None => version == Version::HTTP_11,
            Some(says) if says.eq_ignore_ascii_case(b"keep-alive") => true,
            Some(says) if says.eq_ignore_ascii_case(b"close") => false,
            // It may name fields.
            Some(_) => return None,
        };
        Some(Said { framing: super::framed(version, self.encoding, self.length), stays })
    }
}

/// What the fields of a message say of it. None: it is said in a way that only all fields together tell.
pub fn said(version: Version, parsed: &[httparse::Header<'_>]) -> Option<Said> {
    let mut heard = Heard::default();
    for field in parsed {
        heard.hear(about(field.name.as_bytes()), field.value)?;
    }
    heard.said(version)
}

/// A bit for the length of each name: where two sets have no bit in common, they have no name in common.
pub fn lengths<'a>(names: impl Iterator<Item = &'a [u8]>) -> u64 {
    names.fold(0, |bits, name| bits | 1 << (name.len() % 64))
}

impl Layout {
    /// How the lines of a head lie, and what they say. None: there are too many stretches, a line ends with a line feed alone, which nobody should have
    /// to read, or something is said in a way that only all fields together tell.
    pub fn of(head: &[u8], version: Version, parsed: &[httparse::Header<'_>]) -> Option<(Layout, Said)> {
        let (mut layout, mut heard) = (Layout::default(), Heard::default());
        let (mut run, mut open) = (0, false);
        let mut ends = parsed.iter().skip(1).map(|next| next.name.as_ptr() as usize - head.as_ptr() as usize);
        let mut from = parsed.first().map_or(head.len() - 2, |first| first.name.as_ptr() as usize - head.as_ptr() as usize);
        let mut fine = head[..from].ends_with(b"\r\n");
        for field in parsed {
            let to = ends.next().unwrap_or(head.len() - 2);
            fine &= head[..to].ends_with(b"\r\n");
            let line = (u32::try_from(from).ok()?, u32::try_from(to).ok()?);
            from = to;
            match about(field.name.as_bytes()) {
                about @ (About::Content | About::Date) => {
                    layout.dated |= about == About::Date;
                    layout.names |= 1 << (field.name.len() % 64);
                    match open {
                        true => layout.runs[run].1 = line.1,
                        false => *layout.runs.get_mut(run)? = line,
                    }
                    open = true;
                }
                about => {
                    heard.hear(about, field.value)?;
                    if about == About::Length {
                        layout.length = Some(line);
                    }
                    run += usize::from(std::mem::take(&mut open));
                }
            }
        }
        if !fine || !head.ends_with(b"\r\n\r\n") {
            return None;
        }
        Some((layout, heard.said(version)?))
    }
}

impl Lines {
    pub fn new(head: Bytes, layout: Layout) -> Self {
        Lines { head, layout }
    }

    fn text(&self, (from, to): (u32, u32)) -> &[u8] {
        &self.head[from as usize..to as usize]
    }

    /// Names and values of those that go on in every case.
    fn fields(&self) -> impl Iterator<Item = (&[u8], &[u8])> {
        self.layout.runs.iter().flat_map(|run| self.text(*run).split_inclusive(|byte| *byte == b'\n')).filter_map(split)
    }

    /// A map of those that go on to the caller.
    pub fn headers(&self) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in self.fields().chain(self.layout.length.and_then(|line| split(self.text(line)))) {
            let text = if value.is_empty() { Bytes::new() } else { self.head.slice_ref(value) };
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

    /// Writes those that go on to the caller, but for those that another has the name of; that of the length only if asked. `names`: as [`lengths`], of
    /// all others; `taken`: whether one of them has this name.
    pub(super) fn write(&self, names: u64, taken: impl Fn(&[u8]) -> bool, length: bool, to: &mut BytesMut) {
        if self.layout.names & names == 0 {
            self.layout.runs.iter().for_each(|run| to.extend_from_slice(self.text(*run)));
        } else {
            self.fields().filter(|(name, _)| !taken(name)).for_each(|(name, value)| super::put(name, value, to));
        }
        if let Some(line) = self.layout.length.filter(|_| length) {
            to.extend_from_slice(self.text(line));
        }
    }

    /// Whether one is a date.
    pub(super) fn is_dated(&self) -> bool {
        self.layout.dated
    }
}

/// A line that was parsed before, which hence is a field.
fn split(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let (name, value) = line.split_at(line.iter().position(|byte| *byte == b':')?);
    Some((name, value[1..].trim_ascii()))
}

/// Whether the back-end's value gives way to the gateway's: what an answer varies by is what both say.
pub(super) fn gives_way(name: &HeaderName) -> bool {
    *name != VARY
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::h1::response::{Fields, read};

    fn lines(fields: &str) -> Option<Lines> {
        let mut text = BytesMut::from(&*format!("HTTP/1.1 200 OK\r\n{fields}\r\n"));
        match read(&mut text, &http::Method::GET).unwrap().unwrap().fields {
            Fields::Lines(lines) => Some(lines),
            Fields::Map(_) => None,
        }
    }

    #[test]
    fn what_goes_on() {
        let lines =
            lines("A: 1\r\nConnection: keep-alive\r\nKeep-Alive: 5\r\nb:  2 \r\nContent-Length: 3\r\nDate: now\r\nE:\r\nA: 3\r\n").unwrap();
        let written = |lines: &Lines, own: &HeaderMap, length| {
            let mut to = BytesMut::new();
            let names = lengths(own.keys().filter(|name| gives_way(name)).map(|name| name.as_str().as_bytes()));
            let taken = |name: &[u8]| own.keys().any(|own| gives_way(own) && own.as_str().as_bytes().eq_ignore_ascii_case(name));
            lines.write(names, taken, length, &mut to);
            String::from_utf8(to.to_vec()).unwrap()
        };
        assert!(lines.is_dated());
        assert_eq!(written(&lines, &HeaderMap::new(), false), "A: 1\r\nb:  2 \r\nDate: now\r\nE:\r\nA: 3\r\n");
        let own = HeaderMap::from_iter([(HeaderName::from_static("a"), HeaderValue::from_static("x"))]);
        assert_eq!(written(&lines, &own, true), "b: 2\r\nDate: now\r\nE: \r\nContent-Length: 3\r\n");
        let own = HeaderMap::from_iter(
            [("a", "x"), ("vary", "Origin")].map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value))),
        );
        let both = self::lines("A: 1\r\nVary: Accept\r\nB: 2\r\n").unwrap();
        assert_eq!(written(&both, &own, false), "Vary: Accept\r\nB: 2\r\n");
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
            "A: 1\nB: 2\r\n",
            "A: 1\r\nB: 2\n",
            &"A: 1\r\nTE: 2\r\n".repeat(MOST_RUNS + 1),
        ] {
            assert!(lines(fields).is_none(), "{fields}");
        }
    }
}
