//! What signatures of both kinds, by a key pair and by an application, have in common: how they stand in the request, when they are too old,
//! and the lines of header fields that they begin with.
//!
//! `Authorization: hmac id="<id>", algorithm="hmac-sha1", headers="x-date source", signature="<Base64>"`

use std::time::UNIX_EPOCH;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::HeaderMap;
use http::header::{AUTHORIZATION, DATE};
use jiff::fmt::rfc2822::DateTimeParser;
use ring::hmac;

/// How far `X-Date` may be from our clock, in seconds.
pub const CLOCK_SKEW: i64 = 15 * 60;

/// Signatures of more header fields than this are refused: nobody signs so many.
const MOST_HEADERS: usize = 32;

/// A secret made ready for both algorithms.
#[derive(Clone, Debug)]
pub struct Secret {
    sha1: hmac::Key,
    sha256: hmac::Key,
}

impl Secret {
    pub fn new(secret: &str) -> Self {
        Secret {
            sha1: hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, secret.as_bytes()),
            sha256: hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes()),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    Missing,
    Malformed,
    Algorithm,
    NoDate,
    BadDate,
    Clock,
    /// One that the signature names is not in the request.
    Header,
    /// An application's signature must be of its date.
    Unsigned,
    /// The body is not the one that `Content-MD5` tells of.
    Body,
    Signature,
}

impl Refusal {
    pub fn message(self) -> &'static str {
        match self {
            Refusal::Missing => {
                "the Authorization header is missing: hmac id=\"...\", algorithm=\"hmac-sha1\", headers=\"x-date\", signature=\"...\" is expected"
            }
            Refusal::Malformed => {
                "the Authorization header cannot be read: hmac id=\"...\", algorithm=\"hmac-sha1\", headers=\"x-date\", signature=\"...\" is expected"
            }
            Refusal::Algorithm => "the algorithm of the signature must be hmac-sha1 or hmac-sha256",
            Refusal::NoDate => "a Date or an X-Date header is required",
            Refusal::BadDate => "the X-Date header must be a time such as Mon, 19 Mar 2018 12:08:40 GMT",
            Refusal::Clock => "the X-Date header differs from the gateway's clock by more than 15 minutes",
            Refusal::Header => "a header that the signature names is not in the request, or is there twice",
            Refusal::Unsigned => "the signature must be of the X-Date header: headers=\"x-date\"",
            Refusal::Body => "the Content-MD5 header is not that of the body",
            Refusal::Signature => "the signature does not match",
        }
    }
}

/// A signature as it stands in the request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim<'a> {
    pub id: &'a str,
    pub algorithm: &'a str,
    pub headers: &'a str,
    pub signature: &'a str,
}

impl<'a> Claim<'a> {
    pub fn read(headers: &'a HeaderMap) -> Result<Self, Refusal> {
        let mut values = headers.get_all(AUTHORIZATION).iter();
        let text = match (values.next(), values.next()) {
            (None, _) => return Err(Refusal::Missing),
            (Some(value), None) => value.as_bytes(),
            (Some(_), Some(_)) => return Err(Refusal::Malformed),
        };
        let (scheme, parts) = text.split_at_checked(5).ok_or(Refusal::Malformed)?;
        if !scheme.eq_ignore_ascii_case(b"hmac ") {
            return Err(Refusal::Malformed);
        }
        let mut claim = Claim { id: "", algorithm: "", headers: "", signature: "" };
        let mut rest = Some(parts);
        while let Some(parts) = rest {
            let part = &parts[..memchr::memchr(b',', parts).unwrap_or(parts.len())];
            rest = parts.get(part.len() + 1..);
            let (name, value) = part.split_at(part.iter().position(|byte| *byte == b'=').ok_or(Refusal::Malformed)?);
            let quoted = value[1..].trim_ascii().strip_prefix(b"\"").and_then(|value| value.strip_suffix(b"\""));
            let value = quoted.and_then(|value| std::str::from_utf8(value).ok()).ok_or(Refusal::Malformed)?;
            let field = match name.trim_ascii() {
                b"id" => &mut claim.id,
                b"algorithm" => &mut claim.algorithm,
                b"headers" => &mut claim.headers,
                b"signature" => &mut claim.signature,
                _ => return Err(Refusal::Malformed),
            };
            if !std::mem::replace(field, value).is_empty() {
                return Err(Refusal::Malformed);
            }
        }
        match claim.id.is_empty() || claim.headers.is_empty() || claim.signature.is_empty() {
            true => Err(Refusal::Malformed),
            false => Ok(claim),
        }
    }

    /// The key for the signature's algorithm.
    pub(super) fn key<'s>(&self, secret: &'s Secret) -> Result<&'s hmac::Key, Refusal> {
        match self.algorithm {
            "hmac-sha1" => Ok(&secret.sha1),
            "hmac-sha256" => Ok(&secret.sha256),
            _ => Err(Refusal::Algorithm),
        }
    }

    /// Appends the signed fields, `name: value` each, with line ends between them.
    pub(super) fn lines(&self, headers: &HeaderMap, text: &mut Vec<u8>) -> Result<(), Refusal> {
        for (number, name) in self.headers.split_ascii_whitespace().enumerate() {
            if number == MOST_HEADERS {
                return Err(Refusal::Malformed);
            }
            let mut values = headers.get_all(name).iter();
            let (Some(value), None) = (values.next(), values.next()) else {
                return Err(Refusal::Header);
            };
            if number > 0 {
                text.push(b'\n');
            }
            text.extend(name.bytes().map(|byte| byte.to_ascii_lowercase()));
            text.extend_from_slice(b": ");
            text.extend_from_slice(value.as_bytes());
        }
        Ok(())
    }

    /// Whether `key` makes this signature of `text`. Compared in a time that does not tell where they differ.
    pub(super) fn signs(&self, key: &hmac::Key, text: &[u8]) -> Result<(), Refusal> {
        let mut signature = [0; 33];
        let length = STANDARD.decode_slice(self.signature, &mut signature).map_err(|_| Refusal::Signature)?;
        hmac::verify(key, text, &signature[..length]).map_err(|_| Refusal::Signature)
    }
}

pub(super) fn check_date(headers: &HeaderMap, seconds: i64) -> Result<(), Refusal> {
    let Some(date) = headers.get("x-date") else {
        return if headers.contains_key(DATE) { Ok(()) } else { Err(Refusal::NoDate) };
    };
    let text = date.to_str().map_err(|_| Refusal::BadDate)?;
    let at = parse_date(text).ok_or(Refusal::BadDate)?;
    if (at - seconds).abs() > CLOCK_SKEW { Err(Refusal::Clock) } else { Ok(()) }
}

/// Seconds since 1970 of `Mon, 19 Mar 2018 12:08:40 GMT`.
fn parse_date(text: &str) -> Option<i64> {
    if let Ok(at) = httpdate::parse_http_date(text) {
        return at.duration_since(UNIX_EPOCH).ok().and_then(|since| i64::try_from(since.as_secs()).ok());
    }
    // With another zone, say.
    DateTimeParser::new().parse_timestamp(text).ok().map(|at| at.as_second())
}
