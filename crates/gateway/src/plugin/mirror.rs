//! Mirroring (`Mirror`): a share of the requests is sent to a second place as well, whose answers nobody waits for.
//!
//! The copy must not cost the caller anything: bodies longer than a bound are not held for it, only so many copies are under way at once,
//! and a copy that finds no place is left out. A copy says that it is one, and a request that already is one is not copied again.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use bytes::Bytes;
use http::header::CONTENT_LENGTH;
use http::{HeaderMap, HeaderName, HeaderValue};
use serde::Deserialize;
use serde_json::Value;

use super::changes::is_protected;
use super::facts::Asked;
use super::service::{Call, Endpoint};
use crate::limit::Counts;

/// Marks a copy.
pub const MIRRORED: HeaderName = HeaderName::from_static("x-mirrored-by");

const MOST_BODY: u64 = 1 << 20;
const MOST_UNDER_WAY: usize = 1_000;

#[derive(Debug)]
pub struct Mirror {
    pub endpoint: Endpoint,
    /// Of 1.
    share: f64,
    pub most_body: u64,
    most_under_way: usize,
    under_way: Arc<AtomicUsize>,
}

/// A place for one copy; dropped when the copy was sent.
#[derive(Debug)]
pub struct Slot(Arc<AtomicUsize>);

impl Drop for Slot {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Data {
    /// A path in it comes before the request's.
    url: String,
    /// Percent.
    percentage: f64,
    /// Seconds.
    #[serde(default)]
    timeout: Option<u64>,
    #[serde(default)]
    max_body_bytes: Option<u64>,
    #[serde(default)]
    max_concurrency: Option<usize>,
}

impl Mirror {
    /// `name` names whose copies are counted: a plugin on an API of an environment.
    pub fn parse(data: &Value, name: &str, counts: &Counts) -> Result<Self, String> {
        let data: Data = super::read(data)?;
        if !(data.percentage > 0.0 && data.percentage <= 100.0) {
            return Err(format!("percentage: {}, more than 0 and at most 100 are allowed", data.percentage));
        }
        let most_body = data.max_body_bytes.unwrap_or(64 << 10);
        if most_body > MOST_BODY {
            return Err(format!("max_body_bytes: {most_body}, at most {MOST_BODY} are allowed"));
        }
        let most_under_way = data.max_concurrency.unwrap_or(100);
        if most_under_way == 0 || most_under_way > MOST_UNDER_WAY {
            return Err(format!("max_concurrency: {most_under_way}, 1 to {MOST_UNDER_WAY} are allowed"));
        }
        // The whole path of the request after the one of the URL.
        let endpoint = Endpoint::new(&data.url, Some("ANY"), Some("full_path"), data.timeout)?;
        let under_way = counts.shared(format!("{name}/mirror"), || AtomicUsize::new(0));
        Ok(Mirror { endpoint, share: data.percentage / 100.0, most_body, most_under_way, under_way })
    }

    pub fn timeout(&self) -> Duration {
        self.endpoint.timeout
    }

    /// A place, if this request is to be copied and can be. The body must then be held, up to [`Mirror::most_body`].
    pub fn take(&self, headers: &HeaderMap, random: f64) -> Option<Slot> {
        if random >= self.share || headers.contains_key(MIRRORED) {
            return None;
        }
        let told = headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
        if told.is_some_and(|length| length > self.most_body) {
            return None;
        }
        let free = |number: usize| (number < self.most_under_way).then_some(number + 1);
        self.under_way.fetch_update(Ordering::Relaxed, Ordering::Relaxed, free).ok()?;
        Some(Slot(Arc::clone(&self.under_way)))
    }

    /// The copy. `body` as it was held.
    pub fn call(&self, asked: &Asked<'_>, body: Bytes) -> Call {
        let mut call = self.endpoint.raw(asked, "", None);
        call.body = body;
        call.headers.insert(MIRRORED, HeaderValue::from_static("terrace"));
        debug_assert!(call.headers.keys().all(|name| !is_protected(name)));
        call
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plugin::facts::tests::{asked, headers};
    use http::Method;
    use serde_json::json;

    fn mirror(data: Value) -> Result<Mirror, String> {
        Mirror::parse(&data, "plugin", &Counts::default())
    }

    #[test]
    fn a_share_with_a_bound() {
        let mirror =
            mirror(json!({ "url": "http://m.example/shadow", "percentage": 25, "max_concurrency": 2, "max_body_bytes": 10 })).unwrap();
        let none = HeaderMap::new();
        assert!(mirror.take(&none, 0.25).is_none());
        let first = mirror.take(&none, 0.0).unwrap();
        let second = mirror.take(&none, 0.2499).unwrap();
        assert!(mirror.take(&none, 0.0).is_none(), "two are under way");
        drop(first);
        let third = mirror.take(&none, 0.0).unwrap();
        drop((second, third));
        assert!(mirror.take(&headers(&[("content-length", "11")]), 0.0).is_none());
        assert!(mirror.take(&headers(&[("content-length", "10")]), 0.0).is_some());
        assert!(mirror.take(&headers(&[("x-mirrored-by", "x")]), 0.0).is_none(), "no copies of copies");
        assert_eq!(mirror.under_way.load(Ordering::Relaxed), 0);
    }

    #[test]
    fn the_copy() {
        let mirror = mirror(json!({ "url": "http://m.example/shadow", "percentage": 100 })).unwrap();
        let fields = headers(&[("x-a", "1"), ("host", "a.example"), ("content-length", "2")]);
        let call = mirror.call(&asked(&Method::PATCH, "/a/b", Some("c=1"), &fields), Bytes::from("hi"));
        assert_eq!((call.method, &*call.target, &call.body[..]), (Method::PATCH, "/shadow/a/b?c=1", &b"hi"[..]));
        assert_eq!(call.headers, headers(&[("x-a", "1"), ("x-mirrored-by", "terrace")]));
    }

    #[test]
    fn refused() {
        for (data, word) in [
            (json!({ "url": "m", "percentage": 1 }), "url"),
            (json!({ "url": "http://m", "percentage": 0 }), "percentage"),
            (json!({ "url": "http://m", "percentage": 101 }), "101"),
            (json!({ "url": "http://m", "percentage": 1, "max_body_bytes": 9_999_999 }), "9999999"),
            (json!({ "url": "http://m", "percentage": 1, "max_concurrency": 0 }), "max_concurrency"),
            (json!({ "url": "http://m", "percentage": 1, "x": 0 }), "x"),
        ] {
            let error = mirror(data).unwrap_err();
            assert!(error.contains(word), "{error}");
        }
    }
}
