//! Key pair authentication, as the manual's section on it describes:
//!
//! `Authorization: hmac id="<secret id>", algorithm="hmac-sha1", headers="date source", signature="<Base64>"`
//!
//! signs `date: <its value>\nsource: <its value>` with the secret. `hmac-sha256` is taken as well. A `Date` or an `X-Date` must be there;
//! the latter is compared with our clock.

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
            (Some(value), None) => value.to_str().map_err(|_| Refusal::Malformed)?,
            (Some(_), Some(_)) => return Err(Refusal::Malformed),
        };
        let scheme = text.get(..5).filter(|scheme| scheme.eq_ignore_ascii_case("hmac ")).ok_or(Refusal::Malformed)?;
        let mut claim = Claim { id: "", algorithm: "", headers: "", signature: "" };
        for part in text[scheme.len()..].split(',') {
            let (name, value) = part.trim().split_once('=').ok_or(Refusal::Malformed)?;
            let value = value.trim().strip_prefix('"').and_then(|value| value.strip_suffix('"')).ok_or(Refusal::Malformed)?;
            let field = match name.trim() {
                "id" => &mut claim.id,
                "algorithm" => &mut claim.algorithm,
                "headers" => &mut claim.headers,
                "signature" => &mut claim.signature,
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

    /// Whether `secret` signed `headers` so. `seconds` is our clock, since 1970.
    pub fn verify(&self, secret: &Secret, headers: &HeaderMap, seconds: i64) -> Result<(), Refusal> {
        check_date(headers, seconds)?;
        let key = match self.algorithm {
            "hmac-sha1" => &secret.sha1,
            "hmac-sha256" => &secret.sha256,
            _ => return Err(Refusal::Algorithm),
        };
        let mut text: Vec<u8> = Vec::with_capacity(256);
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
        let mut signature = [0; 33];
        let length = STANDARD.decode_slice(self.signature, &mut signature).map_err(|_| Refusal::Signature)?;
        // Compared in a time that does not tell where they differ.
        hmac::verify(key, &text, &signature[..length]).map_err(|_| Refusal::Signature)
    }
}

fn check_date(headers: &HeaderMap, seconds: i64) -> Result<(), Refusal> {
    let Some(date) = headers.get("x-date") else {
        return if headers.contains_key(DATE) { Ok(()) } else { Err(Refusal::NoDate) };
    };
    let text = date.to_str().map_err(|_| Refusal::BadDate)?;
    let at = parse_date(text).ok_or(Refusal::BadDate)?;
    if (at - seconds).abs() > CLOCK_SKEW { Err(Refusal::Clock) } else { Ok(()) }
}

/// Seconds since 1970 of `Mon, 19 Mar 2018 12:08:40 GMT`.
fn parse_date(text: &str) -> Option<i64> {
    DateTimeParser::new().parse_timestamp(text).ok().map(|at| at.as_second())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(headers: &[(&'static str, &str)]) -> HeaderMap {
        headers.iter().map(|(name, value)| (http::HeaderName::from_static(name), value.parse().unwrap())).collect()
    }

    fn sign(secret: &str, text: &str, algorithm: hmac::Algorithm) -> String {
        STANDARD.encode(hmac::sign(&hmac::Key::new(algorithm, secret.as_bytes()), text.as_bytes()))
    }

    fn verdict(headers: &HeaderMap, secret: &str, seconds: i64) -> Result<String, Refusal> {
        let claim = Claim::read(headers)?;
        claim.verify(&Secret::new(secret), headers, seconds)?;
        Ok(claim.id.to_owned())
    }

    /// The manual's example: two headers in the order of the list.
    #[test]
    fn the_manual_s_example() {
        let signature = sign("key", "date: Fri, 09 Oct 2015 00:00:00 GMT\nsource: AndriodApp", hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY);
        let authorization = format!("hmac id=\"AKID\", algorithm=\"hmac-sha1\", headers=\"Date Source\", signature=\"{signature}\"");
        let mut headers =
            request(&[("date", "Fri, 09 Oct 2015 00:00:00 GMT"), ("source", "AndriodApp"), ("authorization", &authorization)]);
        assert_eq!(verdict(&headers, "key", 0), Ok("AKID".to_owned()), "Date is not compared with the clock");
        assert_eq!(verdict(&headers, "other", 0), Err(Refusal::Signature));
        headers.insert("source", "other".parse().unwrap());
        assert_eq!(verdict(&headers, "key", 0), Err(Refusal::Signature));
        headers.remove("source");
        assert_eq!(verdict(&headers, "key", 0), Err(Refusal::Header));
    }

    #[test]
    fn x_date_is_compared_with_the_clock() {
        let at = 1_521_461_320;
        let signature = sign("key", "x-date: Mon, 19 Mar 2018 12:08:40 GMT", hmac::HMAC_SHA256);
        let authorization = format!("hmac id=\"AKID\", algorithm=\"hmac-sha256\", headers=\"x-date\", signature=\"{signature}\"");
        let headers = request(&[("x-date", "Mon, 19 Mar 2018 12:08:40 GMT"), ("authorization", &authorization)]);
        assert_eq!(verdict(&headers, "key", at), Ok("AKID".to_owned()));
        assert_eq!(verdict(&headers, "key", at + 900), Ok("AKID".to_owned()));
        assert_eq!(verdict(&headers, "key", at + 901), Err(Refusal::Clock));
        assert_eq!(verdict(&headers, "key", at - 901), Err(Refusal::Clock));
    }

    #[test]
    fn what_cannot_be_read() {
        let good = "hmac id=\"a\", algorithm=\"hmac-sha1\", headers=\"date\", signature=\"eA==\"";
        assert_eq!(verdict(&request(&[]), "key", 0), Err(Refusal::Missing));
        for bad in [
            "",
            "Basic x",
            "hmac",
            "hmac ",
            "hmac id=a",
            "hmac id=\"a\"",
            &good.replace("id=", "di="),
            &good.replace("signature", "id"),
            &format!("{good},"),
        ] {
            assert_eq!(verdict(&request(&[("authorization", bad), ("date", "x")]), "key", 0), Err(Refusal::Malformed), "{bad}");
        }
        assert_eq!(verdict(&request(&[("authorization", good)]), "key", 0), Err(Refusal::NoDate));
        assert_eq!(verdict(&request(&[("authorization", good), ("x-date", "now")]), "key", 0), Err(Refusal::BadDate));
        assert_eq!(verdict(&request(&[("authorization", &good.replace("sha1", "md5")), ("date", "x")]), "key", 0), Err(Refusal::Algorithm));
        assert_eq!(
            verdict(&request(&[("authorization", &good.replace("eA==", &"A".repeat(400))), ("date", "x")]), "key", 0),
            Err(Refusal::Signature)
        );
        let mut twice = request(&[("authorization", good), ("date", "x")]);
        twice.append("date", "y".parse().unwrap());
        assert_eq!(verdict(&twice, "key", 0), Err(Refusal::Header));
    }
}
