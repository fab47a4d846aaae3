//! Keys and values in JSON.
//!
//! What is valid UTF-8 is written as it is, unless base64 is asked for; what is not is always base64, and says so beside it. A cursor has no
//! room to say so: it is marked in itself, and so is one that looks as if it were marked. A `Delimiter` is always text.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use etcd_client::KeyValue;
use terrace_api_cetcd::types::EtcdKey;
use terrace_base::{Error, Result};

/// What a value is cut to where many are shown.
pub const SHORT: usize = 4 << 10;
const MARK: &str = "base64:";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    Base64,
}

impl Encoding {
    /// The contract has checked that it is one of the two.
    pub fn of(asked: Option<&str>) -> Self {
        if asked == Some("base64") { Encoding::Base64 } else { Encoding::Utf8 }
    }

    /// What a request's field holds.
    pub fn read(self, field: &str, text: &str) -> Result<Vec<u8>> {
        match self {
            Encoding::Utf8 => Ok(text.as_bytes().to_vec()),
            Encoding::Base64 => STANDARD.decode(text).map_err(|_| Error::invalid_value(field, text, "base64, as Encoding says")),
        }
    }

    /// [`Encoding::read`], of a key.
    pub fn key(self, field: &str, text: &str) -> Result<Vec<u8>> {
        let key = self.read(field, text)?;
        if key.is_empty() { Err(Error::invalid_value(field, text, "1 byte or more")) } else { Ok(key) }
    }

    /// How a prefix is written; `None` when it cannot be.
    pub fn write(self, bytes: &[u8]) -> Option<String> {
        match self {
            Encoding::Utf8 => std::str::from_utf8(bytes).ok().map(str::to_owned),
            Encoding::Base64 => Some(STANDARD.encode(bytes)),
        }
    }

    pub fn write_cursor(self, bytes: &[u8]) -> String {
        match (self, std::str::from_utf8(bytes)) {
            (Encoding::Utf8, Ok(text)) if !text.starts_with(MARK) => text.to_owned(),
            (Encoding::Utf8, _) => format!("{MARK}{}", STANDARD.encode(bytes)),
            (Encoding::Base64, _) => STANDARD.encode(bytes),
        }
    }

    pub fn read_cursor(self, field: &str, text: &str) -> Result<Vec<u8>> {
        match text.strip_prefix(MARK) {
            Some(marked) if self == Encoding::Utf8 => Encoding::Base64.read(field, marked),
            _ => self.read(field, text),
        }
    }

    /// A key without a value: which encoding it is in, and how it is written.
    pub fn name(self, key: &[u8]) -> (String, String) {
        match (self, std::str::from_utf8(key)) {
            (Encoding::Utf8, Ok(text)) => ("utf8".into(), text.to_owned()),
            _ => ("base64".into(), STANDARD.encode(key)),
        }
    }

    /// A key and its value, cut to `room` bytes.
    pub fn show(self, kv: &KeyValue, room: usize) -> EtcdKey {
        let (key, value) = (kv.key(), kv.value());
        let texts = (std::str::from_utf8(key), std::str::from_utf8(value));
        let (encoding, key, shown) = match (self, texts) {
            (Encoding::Utf8, (Ok(key), Ok(value))) => ("utf8", key.to_owned(), cut(value, room).to_owned()),
            _ => ("base64", STANDARD.encode(key), STANDARD.encode(&value[..value.len().min(room)])),
        };
        EtcdKey {
            key,
            value: shown,
            encoding: encoding.into(),
            value_size: i64::try_from(value.len()).unwrap_or(i64::MAX),
            truncated: value.len() > room,
            deleted: false,
            create_revision: kv.create_revision(),
            mod_revision: kv.mod_revision(),
            version: kv.version(),
            lease_id: if kv.lease() == 0 { String::new() } else { format!("{:x}", kv.lease()) },
        }
    }
}

/// The longest beginning of whole characters that has at most `room` bytes.
fn cut(text: &str, room: usize) -> &str {
    let end = (0..=room.min(text.len())).rev().find(|at| text.is_char_boundary(*at));
    &text[..end.unwrap_or(0)]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn cursors_come_back_as_they_were(bytes: Vec<u8>, text: String, marked: bool) {
            let text = if marked { format!("{MARK}{text}") } else { text };
            for encoding in [Encoding::Utf8, Encoding::Base64] {
                for bytes in [&bytes[..], text.as_bytes()] {
                    let back = encoding.read_cursor("StartAfter", &encoding.write_cursor(bytes)).unwrap();
                    prop_assert_eq!(back, bytes);
                }
            }
        }

        #[test]
        fn a_cut_is_never_within_a_character(text: String, room in 0usize..20) {
            let cut = cut(&text, room);
            prop_assert!(cut.len() <= room && text.starts_with(cut) && (cut.len() + 4 > room || cut == text));
        }
    }

    #[test]
    fn what_is_no_base64_is_refused_with_its_field() {
        let refusal = Encoding::Base64.read("Prefix", "/registry/").unwrap_err();
        assert!(refusal.code() == "InvalidParameterValue" && refusal.to_string().contains("Prefix"), "{refusal}");
        assert!(Encoding::Base64.key("Key", "").is_err());
        assert_eq!(Encoding::Utf8.write(b"\xff"), None);
    }
}
