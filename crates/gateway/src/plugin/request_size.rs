//! Request sizes (`RequestSize`): how long a body, a URL and the header fields of a request may be.
//!
//! A body whose length is told is refused before a byte of it is read; one that is not is counted as it passes.

use http::header::CONTENT_LENGTH;
use http::{HeaderMap, StatusCode, Uri};
use serde::Deserialize;
use serde_json::Value;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestSize {
    /// Bytes.
    pub body: Option<u64>,
    url: Option<u64>,
    headers: Option<u64>,
}

/// What is too long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong {
    pub status: StatusCode,
    what: &'static str,
    most: u64,
}

impl TooLong {
    pub fn message(&self) -> String {
        format!("{} longer than {} bytes, the most that this API takes", self.what, self.most)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Data {
    #[serde(default)]
    max_body_bytes: Option<u64>,
    #[serde(default)]
    max_url_bytes: Option<u64>,
    #[serde(default)]
    max_header_bytes: Option<u64>,
}

impl RequestSize {
    pub fn parse(data: &Value) -> Result<Self, String> {
        let data: Data = super::read(data)?;
        let size = RequestSize { body: data.max_body_bytes, url: data.max_url_bytes, headers: data.max_header_bytes };
        if size.body.or(size.url).or(size.headers).is_none() {
            return Err("one of max_body_bytes, max_url_bytes, max_header_bytes is needed".to_owned());
        }
        // Without a byte for its path, no request would pass: 0 is a mistake there, and for a body it is not.
        for (field, most) in [("max_url_bytes", size.url), ("max_header_bytes", size.headers)] {
            if most == Some(0) {
                return Err(format!("{field}: 0, a positive number of bytes is needed"));
            }
        }
        Ok(size)
    }

    /// Looks at what is known before the body comes. `uri` is the target as it was sent.
    pub fn check(&self, uri: &Uri, headers: &HeaderMap) -> Result<(), TooLong> {
        if let Some(most) = self.url {
            let length = uri.path_and_query().map_or(0, |target| target.as_str().len()) as u64;
            if length > most {
                return Err(TooLong { status: StatusCode::URI_TOO_LONG, what: "the URL is", most });
            }
        }
        if let Some(most) = self.headers {
            // With `: ` and the line's end, as HTTP/1.1 sends it.
            let length: usize = headers.iter().map(|(name, value)| name.as_str().len() + value.len() + 4).sum();
            if length as u64 > most {
                let status = StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE;
                return Err(TooLong { status, what: "the header fields are", most });
            }
        }
        let told = headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
        self.counter().take(told.unwrap_or(0))
    }

    /// For a body that comes in pieces.
    pub fn counter(&self) -> Counter {
        Counter { most: self.body, seen: 0 }
    }
}

#[derive(Clone, Debug)]
pub struct Counter {
    most: Option<u64>,
    seen: u64,
}

impl Counter {
    /// A piece of `length` bytes has come.
    pub fn take(&mut self, length: u64) -> Result<(), TooLong> {
        self.seen = self.seen.saturating_add(length);
        match self.most {
            Some(most) if self.seen > most => Err(TooLong { status: StatusCode::PAYLOAD_TOO_LARGE, what: "the body is", most }),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plugin::facts::tests::headers;
    use proptest::prelude::*;
    use serde_json::json;

    #[test]
    fn each_of_the_three() {
        let size = RequestSize::parse(&json!({ "max_body_bytes": 10, "max_url_bytes": 8, "max_header_bytes": 40 })).unwrap();
        let check = |uri: &str, fields: &[(&'static str, &str)]| {
            size.check(&uri.parse().unwrap(), &headers(fields)).map_err(|bad| bad.status.as_u16())
        };
        assert_eq!(check("/a?b=345", &[("content-length", "10")]), Ok(()));
        assert_eq!(check("/a?b=3456", &[]), Err(414));
        assert_eq!(check("/", &[("content-length", "11")]), Err(413));
        assert_eq!(check("/", &[("content-length", "99999999999999999999")]), Ok(()), "hyper has refused it before");
        assert_eq!(check("/", &[("x", &"y".repeat(36))]), Err(431));
        assert_eq!(check("/", &[("x", &"y".repeat(35))]), Ok(()));
        let message = size.check(&"/".parse().unwrap(), &headers(&[("content-length", "11")])).unwrap_err().message();
        assert_eq!(message, "the body is longer than 10 bytes, the most that this API takes");
    }

    #[test]
    fn refused() {
        for (data, word) in [
            (json!({}), "max_body_bytes"),
            (json!({ "max_url_bytes": 0 }), "max_url_bytes"),
            (json!({ "max_body_bytes": -1 }), "-1"),
            (json!({ "max_body_bytes": 1, "x": 1 }), "x"),
        ] {
            assert!(RequestSize::parse(&data).unwrap_err().contains(word));
        }
        assert!(RequestSize::parse(&json!({ "max_body_bytes": 0 })).is_ok(), "no body at all");
    }

    proptest! {
        #[test]
        fn a_body_in_pieces(pieces in prop::collection::vec(0..10u64, 0..20), most in 0..60u64) {
            let mut counter = RequestSize { body: Some(most), url: None, headers: None }.counter();
            let passes = pieces.iter().all(|&piece| counter.take(piece).is_ok());
            prop_assert_eq!(passes, pieces.iter().sum::<u64>() <= most);
        }
    }
}
