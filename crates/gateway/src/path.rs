//! Request paths in one form: what is matched, signed, limited, logged and sent to back-ends is the same text.
//!
//! Two spellings of one path that a gateway takes for two, and a back-end for one, are how rules are walked around. So a path is
//! normalised once, before anything looks at it (RFC 3986 section 6.2.2): percent-encodings of unreserved characters are decoded,
//! the others are in upper case, `.` and `..` segments are resolved, runs of slashes are one slash. Encodings of `/` and of other
//! reserved characters stay, as decoding them would change which segments there are.

use std::borrow::Cow;

/// Why a path is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadPath {
    /// It does not begin with a slash.
    Relative,
    /// A `%` without two hexadecimal digits, or with a NUL behind it.
    Encoding,
    /// A character that no path has: a control character, a space, a backslash.
    Character,
    /// `..` above the root.
    AboveRoot,
}

impl BadPath {
    pub fn reason(self) -> &'static str {
        match self {
            BadPath::Relative => "the path must begin with /",
            BadPath::Encoding => "the path has a % that is not followed by two hexadecimal digits, or an encoded NUL",
            BadPath::Character => "the path has a control character, a space or a backslash",
            BadPath::AboveRoot => "the path leads above its root",
        }
    }
}

/// The one form of `path`, which has no query. Borrowed when it has that form already, as nearly all have.
pub fn normalise(path: &str) -> Result<Cow<'_, str>, BadPath> {
    let bytes = path.as_bytes();
    if bytes.first() != Some(&b'/') {
        return Err(BadPath::Relative);
    }
    let mut before = b'/';
    let mut plain = true;
    for (at, &byte) in bytes.iter().enumerate() {
        match byte {
            b'%' => plain = false,
            b'/' if before == b'/' && at > 0 => plain = false,
            b'.' if before == b'/' => plain = false,
            0..=b' ' | b'\\' | 0x7f => return Err(BadPath::Character),
            // Text that is not ASCII is not a URI; clients that send it mean its encoding.
            0x80.. => plain = false,
            _ => {}
        }
        before = byte;
    }
    if plain { Ok(Cow::Borrowed(path)) } else { rebuilt(bytes).map(Cow::Owned) }
}

fn rebuilt(bytes: &[u8]) -> Result<String, BadPath> {
    let mut decoded = Vec::with_capacity(bytes.len() + 8);
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        if byte == b'%' {
            let value = bytes.get(at + 1).zip(bytes.get(at + 2)).and_then(|(&high, &low)| Some(hex(high)? << 4 | hex(low)?));
            match value {
                None | Some(0) => return Err(BadPath::Encoding),
                Some(value) if unreserved(value) => decoded.push(value),
                Some(value) => push_encoded(&mut decoded, value),
            }
            at += 3;
        } else {
            if byte < 0x80 {
                decoded.push(byte)
            } else {
                push_encoded(&mut decoded, byte)
            }
            at += 1;
        }
    }
    let mut clean: Vec<u8> = Vec::with_capacity(decoded.len());
    let mut segments = decoded[1..].split(|&byte| byte == b'/').peekable();
    while let Some(segment) = segments.next() {
        let last = segments.peek().is_none();
        match segment {
            b"" | b"." => {}
            b".." => match clean.iter().rposition(|&byte| byte == b'/') {
                Some(slash) => clean.truncate(slash),
                None => return Err(BadPath::AboveRoot),
            },
            name => {
                clean.push(b'/');
                clean.extend_from_slice(name);
                continue;
            }
        }
        // A directory stays one: `/a/.` is `/a/`, not `/a`.
        if last {
            clean.push(b'/');
        }
    }
    if clean.is_empty() {
        clean.push(b'/');
    }
    String::from_utf8(clean).map_err(|_| BadPath::Character)
}

fn push_encoded(to: &mut Vec<u8>, byte: u8) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    to.extend([b'%', DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]);
}

fn unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~')
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

/// Whether a path that was put together has segments that mean another place (RFC 3986 section 5.2.4).
pub fn climbs(path: &str) -> bool {
    path.contains("/.") && path.split('/').any(|segment| matches!(segment, "." | ".."))
}

/// A value as it stands in one path segment: everything but unreserved characters is encoded.
pub fn encode_segment(value: &str, to: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    for &byte in value.as_bytes() {
        if unreserved(byte) {
            to.push(char::from(byte));
        } else {
            to.push('%');
            to.push(char::from(DIGITS[usize::from(byte >> 4)]));
            to.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
    }
}

/// A segment's value. Bytes that are not text become the replacement character.
pub fn decode_segment(segment: &str) -> Cow<'_, str> {
    if !segment.contains('%') {
        return Cow::Borrowed(segment);
    }
    let bytes = segment.as_bytes();
    let mut value = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let code = (byte == b'%').then(|| bytes.get(at + 1).zip(bytes.get(at + 2))).flatten();
        match code.and_then(|(&high, &low)| Some(hex(high)? << 4 | hex(low)?)) {
            Some(code) => {
                value.push(code);
                at += 3;
            }
            None => {
                value.push(byte);
                at += 1;
            }
        }
    }
    Cow::Owned(String::from_utf8_lossy(&value).into_owned())
}

/// `first` and `rest` with exactly one slash where they meet, if `first` ends or `rest` begins with one.
pub fn join(first: &str, rest: &str) -> String {
    match (first.ends_with('/'), rest.strip_prefix('/')) {
        (true, Some(bare)) => format!("{first}{bare}"),
        _ => format!("{first}{rest}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_form() {
        for (path, form) in [
            ("/", "/"),
            ("/a/b", "/a/b"),
            ("/a/b/", "/a/b/"),
            ("//a///b", "/a/b"),
            ("/a/./b", "/a/b"),
            ("/a/../b", "/b"),
            ("/a/b/..", "/a/"),
            ("/a/.", "/a/"),
            ("/a/%2e%2e/b", "/b"),
            ("//a/../b%2e%2e/%2Fc;x", "/b../%2Fc;x"),
            ("/%7Euser/%41", "/~user/A"),
            ("/a%2fb", "/a%2Fb"),
            ("/a%20b%c3%a9", "/a%20b%C3%A9"),
            ("/.well-known/x", "/.well-known/x"),
            ("/a/...", "/a/..."),
            ("/é", "/%C3%A9"),
            ("/..a/b..", "/..a/b.."),
        ] {
            assert_eq!(normalise(path).as_deref(), Ok(form), "{path}");
        }
    }

    #[test]
    fn what_is_no_path() {
        for (path, why) in [
            ("", BadPath::Relative),
            ("a", BadPath::Relative),
            ("*", BadPath::Relative),
            ("/%", BadPath::Encoding),
            ("/%4", BadPath::Encoding),
            ("/%zz", BadPath::Encoding),
            ("/%00", BadPath::Encoding),
            ("/a\\b", BadPath::Character),
            ("/a b", BadPath::Character),
            ("/a\u{7f}", BadPath::Character),
            ("/..", BadPath::AboveRoot),
            ("/a/../../b", BadPath::AboveRoot),
            ("/%2e%2e/etc", BadPath::AboveRoot),
        ] {
            assert_eq!(normalise(path), Err(why), "{path}");
        }
    }

    #[test]
    fn segments() {
        let mut encoded = String::new();
        encode_segment("a b/é", &mut encoded);
        assert_eq!(encoded, "a%20b%2F%C3%A9");
        assert_eq!(decode_segment(&encoded), "a b/é");
        assert_eq!(decode_segment("100%"), "100%");
        assert_eq!(join("/a/", "/b"), "/a/b");
        assert_eq!(join("/a", "/b"), "/a/b");
        assert_eq!(join("/a", "b"), "/ab");
    }

    proptest! {
        #[test]
        fn the_form_of_a_form_is_itself(path in "/([a-c./%25é;~A-F0-9]|%2e|%2F|%41|//|\\.\\.){0,20}") {
            if let Ok(form) = normalise(&path) {
                let again = normalise(&form).map(Cow::into_owned);
                prop_assert_eq!(again.as_deref(), Ok(&*form));
                prop_assert!(form.starts_with('/') && !form.contains("//"));
                prop_assert!(form.split('/').all(|segment| segment != "." && segment != ".."));
            }
        }

        #[test]
        fn any_value_is_one_segment(value in "\\PC{0,20}") {
            let mut encoded = String::from("/");
            encode_segment(&value, &mut encoded);
            prop_assert_eq!(decode_segment(&encoded[1..]), value);
            prop_assert!(!encoded[1..].contains('/'));
        }
    }
}
