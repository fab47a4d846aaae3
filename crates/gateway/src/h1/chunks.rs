//! The chunked transfer coding as it is read (RFC 9112 section 7.1). What a strict reader would not take, such as lines that end with a
//! line feed alone, is no chunk here: two readers must not find two ends.

use bytes::{Buf as _, Bytes, BytesMut};

/// Bytes of a chunk's length with its extensions.
const MOST_LINE: usize = 1_024;

/// Bytes of all trailers.
const MOST_TRAILERS: usize = 16 * 1_024;

/// Where in the coding the reader stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunks {
    /// Before a chunk's length.
    Length,
    /// In a chunk, with so many bytes to come.
    Data(u64),
    /// Behind a chunk's data, before its line end.
    End,
    /// Behind the last chunk, with so many bytes of trailers read.
    Trailers(usize),
    Done,
}

/// What the reader makes of what is there.
#[derive(Debug, PartialEq, Eq)]
pub enum Step {
    Data(Bytes),
    /// The body has come whole; what is left in the buffer is no part of it.
    Done,
    /// More must be read.
    More,
}

/// It is no chunk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadChunk;

impl Chunks {
    pub fn step(&mut self, read: &mut BytesMut) -> Result<Step, BadChunk> {
        loop {
            match *self {
                Chunks::Length => {
                    let Some(line) = line(read, MOST_LINE)? else { return Ok(Step::More) };
                    *self = match length(&line)? {
                        0 => Chunks::Trailers(0),
                        length => Chunks::Data(length),
                    };
                }
                Chunks::Data(left) => {
                    if read.is_empty() {
                        return Ok(Step::More);
                    }
                    let here = usize::try_from(left).map_or(read.len(), |left| left.min(read.len()));
                    let data = read.split_to(here).freeze();
                    *self = match left - here as u64 {
                        0 => Chunks::End,
                        left => Chunks::Data(left),
                    };
                    return Ok(Step::Data(data));
                }
                Chunks::End => {
                    if read.len() < 2 {
                        return if read.is_empty() || read[0] == b'\r' { Ok(Step::More) } else { Err(BadChunk) };
                    }
                    if !read.starts_with(b"\r\n") {
                        return Err(BadChunk);
                    }
                    read.advance(2);
                    *self = Chunks::Length;
                }
                Chunks::Trailers(before) => {
                    let Some(line) = line(read, MOST_TRAILERS - before)? else { return Ok(Step::More) };
                    if line.is_empty() {
                        *self = Chunks::Done;
                        return Ok(Step::Done);
                    }
                    *self = Chunks::Trailers(before + line.len());
                }
                Chunks::Done => return Ok(Step::Done),
            }
        }
    }
}

/// The next line without its end; None: it is not there yet.
fn line(read: &mut BytesMut, most: usize) -> Result<Option<Bytes>, BadChunk> {
    let Some(end) = read.iter().position(|&byte| byte == b'\n') else {
        return if read.len() > most { Err(BadChunk) } else { Ok(None) };
    };
    if end > most || end == 0 || read[end - 1] != b'\r' || read[..end - 1].contains(&b'\r') {
        return Err(BadChunk);
    }
    let mut line = read.split_to(end + 1).freeze();
    line.truncate(end - 1);
    Ok(Some(line))
}

/// Hexadecimal digits, and extensions that nobody reads.
fn length(line: &[u8]) -> Result<u64, BadChunk> {
    let digits = line.iter().position(|byte| !byte.is_ascii_hexdigit()).unwrap_or(line.len());
    let rest = line[digits..].trim_ascii_start();
    if digits == 0 || digits > 15 || !(rest.is_empty() || rest[0] == b';') {
        return Err(BadChunk);
    }
    let digits = std::str::from_utf8(&line[..digits]).map_err(|_| BadChunk)?;
    u64::from_str_radix(digits, 16).map_err(|_| BadChunk)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A body, and what is behind it; None: it has not come whole.
    type Whole = Option<(Vec<u8>, Vec<u8>)>;

    fn read(pieces: &[&[u8]]) -> Result<Whole, BadChunk> {
        let (mut chunks, mut buffer, mut body) = (Chunks::Length, BytesMut::new(), Vec::new());
        for piece in pieces {
            buffer.extend_from_slice(piece);
            loop {
                match chunks.step(&mut buffer)? {
                    Step::Data(data) => body.extend_from_slice(&data),
                    Step::More => break,
                    Step::Done => {
                        let mut rest = buffer.to_vec();
                        let at = pieces.iter().position(|other| std::ptr::eq(*other, *piece)).unwrap();
                        pieces[at + 1..].iter().for_each(|piece| rest.extend_from_slice(piece));
                        return Ok(Some((body, rest)));
                    }
                }
            }
        }
        Ok(None)
    }

    #[test]
    fn bodies() {
        let whole = |text: &str| read(&[text.as_bytes()]).map(|read| read.map(|(body, rest)| (String::from_utf8(body).unwrap(), rest)));
        assert_eq!(whole("5\r\nhello\r\n0\r\n\r\nrest"), Ok(Some(("hello".into(), b"rest".to_vec()))));
        assert_eq!(whole("5;a=\"b\"\r\nhello\r\n1 ;x\r\n!\r\n000\r\nX: y\r\nZ: w\r\n\r\n"), Ok(Some(("hello!".into(), vec![]))));
        assert_eq!(whole("A\r\n0123456789\r\n0\r\n\r\n"), Ok(Some(("0123456789".into(), vec![]))));
        for unfinished in ["", "5", "5\r", "5\r\n", "5\r\nhel", "5\r\nhello", "5\r\nhello\r", "5\r\nhello\r\n", "0\r\n", "0\r\nX: y\r\n"] {
            assert_eq!(whole(unfinished), Ok(None), "{unfinished:?}");
        }
        let long = format!("5;{}\r\nhello\r\n0\r\n\r\n", "x".repeat(2_000));
        let trailers = format!("0\r\n{}\r\n", "X: y\r\n".repeat(5_000));
        for bad in [
            "\r\n",
            "x\r\n",
            "-5\r\n",
            "+5\r\n",
            " 5\r\n",
            "0x5\r\n",
            "5\nhello\r\n",
            "5\r\nhello\n",
            "5\r\nhellox",
            "5\r\nhello0\r\n\r\n",
            "5,\r\n",
            "5\r5\r\n",
            "1234567890123456\r\n",
            "\n",
            &long,
            &trailers,
        ] {
            assert_eq!(whole(bad), Err(BadChunk), "{bad:?}");
        }
    }

    proptest! {
        #[test]
        fn pieces_make_no_difference(body in prop::collection::vec(any::<u8>(), 0..200), sizes in prop::collection::vec(1usize..20, 1..20), cuts in prop::collection::vec(1usize..9, 1..100)) {
            let (mut text, mut left, mut sizes) = (Vec::new(), &body[..], sizes.into_iter().cycle());
            while !left.is_empty() {
                let (chunk, rest) = left.split_at(sizes.next().unwrap().min(left.len()));
                text.extend(format!("{:x}\r\n", chunk.len()).into_bytes());
                text.extend_from_slice(chunk);
                text.extend_from_slice(b"\r\n");
                left = rest;
            }
            text.extend_from_slice(b"0\r\n\r\nrest");
            let (mut pieces, mut left, mut cuts) = (Vec::new(), &text[..], cuts.into_iter().cycle());
            while !left.is_empty() {
                let (piece, rest) = left.split_at(cuts.next().unwrap().min(left.len()));
                pieces.push(piece);
                left = rest;
            }
            prop_assert_eq!(read(&pieces), Ok(Some((body, b"rest".to_vec()))));
        }

        #[test]
        fn anything_may_come(text in prop::collection::vec(prop::sample::select(b"0159aF;\r\n x".to_vec()), 0..60)) {
            let _ = read(&[&text]);
        }
    }
}
