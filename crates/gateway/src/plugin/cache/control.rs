//! `Cache-Control` and what belongs to it, as far as this cache goes by it.

use http::HeaderMap;
use http::header::{CACHE_CONTROL, DATE, EXPIRES, PRAGMA};
use jiff::fmt::rfc2822::DateTimeParser;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Control {
    pub no_store: bool,
    pub no_cache: bool,
    pub private: bool,
    pub public: bool,
    pub must_revalidate: bool,
    pub only_if_cached: bool,
    pub max_age: Option<u64>,
    pub s_maxage: Option<u64>,
}

impl Control {
    pub fn of_request(headers: &HeaderMap) -> Self {
        let mut control = Self::of_answer(headers);
        // From before HTTP/1.1; it says nothing where the newer word stands (RFC 9111 section 5.4).
        if !headers.contains_key(CACHE_CONTROL) {
            control.no_cache = headers.get(PRAGMA).is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"no-cache"));
        }
        control
    }

    pub fn of_answer(headers: &HeaderMap) -> Self {
        let mut control = Control::default();
        for value in headers.get_all(CACHE_CONTROL) {
            // What is not text cannot be understood, and so must not be kept.
            let Ok(value) = value.to_str() else {
                control.no_store = true;
                continue;
            };
            for directive in value.split(',') {
                let (name, argument) = directive.split_once('=').unwrap_or((directive, ""));
                // A number that cannot be read is taken for 0: stale.
                let seconds = || argument.trim().trim_matches('"').parse().unwrap_or(0);
                match name.trim().to_ascii_lowercase().as_str() {
                    "no-store" => control.no_store = true,
                    // With field names it would be about those only; to take it for all is safe.
                    "no-cache" => control.no_cache = true,
                    "private" => control.private = true,
                    "public" => control.public = true,
                    "must-revalidate" | "proxy-revalidate" => control.must_revalidate = true,
                    "only-if-cached" => control.only_if_cached = true,
                    // Of two, the shorter.
                    "max-age" => control.max_age = Some(seconds().min(control.max_age.unwrap_or(u64::MAX))),
                    "s-maxage" => control.s_maxage = Some(seconds().min(control.s_maxage.unwrap_or(u64::MAX))),
                    _ => {}
                }
            }
        }
        control
    }

    /// Seconds that an answer may be used. None: it does not say.
    pub fn lifetime(&self, headers: &HeaderMap, now: u64) -> Option<u64> {
        if let Some(seconds) = self.s_maxage.or(self.max_age) {
            return Some(seconds);
        }
        let expires = headers.get(EXPIRES)?;
        let time = |value: &http::HeaderValue| DateTimeParser::new().parse_timestamp(value.to_str().ok()?).ok().map(|at| at.as_second());
        let date = headers.get(DATE).and_then(time).unwrap_or_else(|| i64::try_from(now / 1_000_000).unwrap_or(i64::MAX));
        // `Expires: 0` and the like mean the past.
        Some(time(expires).map_or(0, |expires| u64::try_from(expires.saturating_sub(date)).unwrap_or(0)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plugin::facts::tests::headers;
    use proptest::prelude::*;

    #[test]
    fn directives() {
        let of = |value: &str| Control::of_answer(&headers(&[("cache-control", value)]));
        assert_eq!(of("Max-Age=60, PUBLIC"), Control { max_age: Some(60), public: true, ..Control::default() });
        assert_eq!(of("s-maxage=\"5\",max-age=9, max-age=7"), Control { s_maxage: Some(5), max_age: Some(7), ..Control::default() });
        assert_eq!(of("max-age=x").max_age, Some(0));
        assert_eq!(of("no-cache=\"a\", private=\"b\""), Control { no_cache: true, private: true, ..Control::default() });
        assert_eq!(of("x-no-store, , ="), Control::default());
        let both = headers(&[("cache-control", "max-age=5"), ("cache-control", "no-store")]);
        assert_eq!(Control::of_answer(&both), Control { max_age: Some(5), no_store: true, ..Control::default() });
        assert!(Control::of_request(&headers(&[("pragma", "no-cache")])).no_cache);
        assert!(!Control::of_request(&headers(&[("pragma", "no-cache"), ("cache-control", "x")])).no_cache);
    }

    #[test]
    fn lifetimes() {
        let of = |fields: &[(&'static str, &str)]| {
            let headers = headers(fields);
            Control::of_answer(&headers).lifetime(&headers, 1_521_461_320_000_000)
        };
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[("cache-control", "max-age=9, s-maxage=5"), ("expires", "0")]), Some(5));
        assert_eq!(of(&[("expires", "0")]), Some(0));
        assert_eq!(of(&[("expires", "Mon, 19 Mar 2018 12:09:40 GMT")]), Some(60));
        let date = ("date", "Mon, 19 Mar 2018 12:09:30 GMT");
        assert_eq!(of(&[("expires", "Mon, 19 Mar 2018 12:09:40 GMT"), date]), Some(10));
        assert_eq!(of(&[("expires", "Mon, 19 Mar 2018 12:09:20 GMT"), date]), Some(0));
    }

    proptest! {
        #[test]
        fn any_value_is_read(value in "[ -~]{0,40}") {
            let headers = headers(&[("cache-control", &value), ("expires", &value)]);
            Control::of_answer(&headers).lifetime(&headers, 0);
        }
    }
}
