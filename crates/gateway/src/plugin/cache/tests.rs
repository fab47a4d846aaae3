//! What the cache may give to whom, and for how long.

use super::*;
use crate::plugin::facts::tests::{asked, headers};
use proptest::prelude::*;
use serde_json::json;

const NOW: u64 = 1_800_000_000_000_000;
const SECOND: u64 = 1_000_000;

fn documented() -> Value {
    json!({
        "cache_key_params": [
            { "parameter": "param1", "position": "header" },
            { "parameter": "param2", "position": "query" },
            { "parameter": "param3", "position": "path" },
        ],
        "cacheable_methods": ["GET", "POST"], "cacheable_response_codes": [200, 301, 404], "cache_control": false, "ttl": 300
    })
}

fn with(change: Value) -> Result<ProxyCache, String> {
    let mut data = documented();
    data.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
    ProxyCache::parse(&data, "plugin", &Counts::default())
}

/// What is kept must not keep alive all that was read in one piece with it.
#[test]
fn values_are_kept_alone() {
    let read = Bytes::from(format!("{}en", "x".repeat(60_000)));
    let value = HeaderValue::from_maybe_shared(read.slice(60_000..)).unwrap();
    assert!(!read.is_unique());
    let kept = kept(&HeaderMap::from_iter([(header::VARY, value)]));
    assert!(read.is_unique() && kept[header::VARY] == "en");
}

/// A request and how it is asked.
#[derive(Clone)]
struct Ask {
    method: Method,
    path: &'static str,
    query: &'static str,
    headers: HeaderMap,
    caller: Caller<'static>,
    body: Option<&'static [u8]>,
    now: u64,
}

fn get(query: &'static str) -> Ask {
    Ask { method: Method::GET, path: "/a", query, headers: HeaderMap::new(), caller: Caller::Anybody, body: None, now: NOW }
}

impl Ask {
    fn with(self, fields: &[(&'static str, &str)]) -> Self {
        Ask { headers: headers(fields), ..self }
    }

    fn of(&self, cache: &ProxyCache) -> Lookup {
        cache.lookup(&asked(&self.method, self.path, Some(self.query), &self.headers), self.caller, self.body, self.now)
    }

    /// The body that is kept.
    fn hit(&self, cache: &ProxyCache) -> Option<Bytes> {
        match self.of(cache) {
            Lookup::Hit(stored) => Some(stored.body.clone()),
            _ => None,
        }
    }

    /// Misses and is answered; says whether the answer was kept.
    fn answered(&self, cache: &ProxyCache, status: u16, fields: &[(&'static str, &str)], body: &str) -> bool {
        let Lookup::Miss(ticket) = self.of(cache) else { return false };
        let Some(mut recorder) = cache.record(ticket, StatusCode::from_u16(status).unwrap(), &headers(fields), self.now) else {
            return false;
        };
        recorder.push(body.as_bytes());
        recorder.finish(false);
        true
    }
}

#[test]
fn the_documented_sample() {
    let cache = with(json!({})).unwrap();
    let ask = get("param2=1&other=1");
    assert!(ask.answered(&cache, 200, &[("content-type", "a/b"), ("age", "7"), ("connection", "close")], "one"));
    assert_eq!(get("other=2&param2=1").hit(&cache), Some("one".into()), "only named parameters count");
    assert_eq!(get("param2=2").hit(&cache), None);
    assert_eq!(get("param2=1&param2=2").hit(&cache), None, "the back-end may read the last one");
    assert_eq!(get("").hit(&cache), None, "nothing is not a value");
    assert_eq!(ask.clone().with(&[("param1", "x")]).hit(&cache), None);
    assert_eq!(Ask { path: "/b", ..ask.clone() }.hit(&cache), None);
    let Lookup::Hit(stored) = (Ask { now: NOW + 10 * SECOND, ..ask.clone() }).of(&cache) else { panic!() };
    assert_eq!(stored.headers(NOW + 10 * SECOND), headers(&[("content-type", "a/b"), ("age", "17")]));
    assert!(Ask { now: NOW + 292 * SECOND, ..ask.clone() }.hit(&cache).is_some());
    assert_eq!(Ask { now: NOW + 293 * SECOND, ..ask.clone() }.hit(&cache), None, "it was seven seconds old when it came");
    assert!(!get("param2=x").answered(&cache, 500, &[], ""));
    assert!(get("param2=x").answered(&cache, 404, &[], ""));
    assert!(matches!(Ask { method: Method::DELETE, ..ask }.of(&cache), Lookup::Bypass));
}

#[test]
fn bodies_are_part_of_the_key() {
    let cache = with(json!({})).unwrap();
    let post = |body| Ask { method: Method::POST, body, ..get("") };
    assert!(cache.needs_body(&Method::POST) && !cache.needs_body(&Method::GET) && !cache.needs_body(&Method::PUT));
    assert!(matches!(post(None).of(&cache), Lookup::Bypass));
    assert!(post(Some(b"a")).answered(&cache, 200, &[], "for a"));
    assert_eq!(post(Some(b"a")).hit(&cache), Some("for a".into()));
    assert_eq!(post(Some(b"b")).hit(&cache), None);
    assert_eq!(get("").hit(&cache), None);
}

#[test]
fn nobody_gets_what_is_somebody_else_s() {
    let cache = with(json!({})).unwrap();
    let of = |caller| Ask { caller, ..get("") };
    assert!(of(Caller::Known("alice")).answered(&cache, 200, &[], "alice's"));
    for other in [Caller::Known("bob"), Caller::Known(""), Caller::Anybody] {
        assert_eq!(of(other).hit(&cache), None);
    }
    assert_eq!(of(Caller::Known("alice")).with(&[("authorization", "hmac new")]).hit(&cache), Some("alice's".into()));
    for fields in [("set-cookie", "a=b"), ("cache-control", "private"), ("cache-control", "no-store"), ("vary", "*"), ("vary", "cookie")] {
        assert!(!get("").answered(&cache, 200, &[fields], ""), "{fields:?}, even without cache_control");
    }
    // A token that only the back-end understands.
    let token = get("param2=t").with(&[("authorization", "Bearer x")]);
    assert!(!token.answered(&cache, 200, &[], ""));
    assert!(get("param2=t").answered(&cache, 200, &[], "anybody's"));
    assert_eq!(token.hit(&cache), None, "the back-end may have another answer for it");
    let token = get("param2=u").with(&[("authorization", "Bearer x")]);
    assert!(token.answered(&cache, 200, &[("cache-control", "public")], "everybody's"));
    assert_eq!(get("param2=u").hit(&cache), Some("everybody's".into()));
    assert!(matches!(get("").with(&[("range", "bytes=0-1")]).of(&cache), Lookup::Bypass));
}

#[test]
fn two_apis_share_memory_and_nothing_else() {
    let counts = Counts::default();
    let parse = |scope| ProxyCache::parse(&documented(), scope, &counts).unwrap();
    let (one, same, other) = (parse("one"), parse("one"), parse("other"));
    assert!(get("").answered(&one, 200, &[], "one"));
    assert!(get("").hit(&same).is_some(), "after a release");
    assert_eq!(get("").hit(&other), None);
    let mut data = documented();
    data["ttl"] = json!(5);
    assert_eq!(get("").hit(&ProxyCache::parse(&data, "one", &counts).unwrap()), None, "other settings begin anew");
}

#[test]
fn answers_that_vary() {
    let cache = with(json!({})).unwrap();
    let of = |encoding: &str| get("").with(&[("accept-encoding", encoding)]);
    let vary = [("vary", "Accept-Encoding, origin")];
    assert!(of("gzip").answered(&cache, 200, &vary, "zipped"));
    assert!(of("br").answered(&cache, 200, &vary, "brotli"));
    assert_eq!(of("gzip").hit(&cache), Some("zipped".into()));
    assert_eq!(of("br").hit(&cache), Some("brotli".into()));
    assert_eq!(get("").hit(&cache), None);
    assert_eq!(get("").with(&[("accept-encoding", "gzip"), ("origin", "https://a")]).hit(&cache), None);
}

#[test]
fn by_the_words_of_both_sides() {
    let cache = with(json!({ "cache_control": true })).unwrap();
    let max_age = |seconds: &str| [("cache-control", format!("max-age={seconds}"))].map(|(name, value)| (name, value.leak() as &str));
    assert!(get("").answered(&cache, 200, &max_age("10"), "ten"));
    assert!(Ask { now: NOW + 9 * SECOND, ..get("") }.hit(&cache).is_some());
    assert!(Ask { now: NOW + 10 * SECOND, ..get("") }.hit(&cache).is_none());
    assert!(!get("param2=0").answered(&cache, 200, &max_age("0"), ""));
    assert!(!get("param2=0").answered(&cache, 200, &[("cache-control", "no-cache")], ""));
    assert!(get("param2=0").answered(&cache, 200, &[], ""), "nothing said: the plugin's time");
    assert!(Ask { now: NOW + 299 * SECOND, ..get("param2=0") }.hit(&cache).is_some());
    let later = |word: &str| Ask { now: NOW + 5 * SECOND, ..get("").with(&[("cache-control", word)]) };
    assert!(later("max-age=5").hit(&cache).is_some() && later("max-age=4").hit(&cache).is_none());
    assert!(later("no-cache").hit(&cache).is_none());
    assert!(matches!(later("no-store").of(&cache), Lookup::Bypass));
    assert!(later("only-if-cached").hit(&cache).is_some());
    assert!(matches!(get("param2=7").with(&[("cache-control", "only-if-cached")]).of(&cache), Lookup::OnlyIfCached));
    let deaf = with(json!({})).unwrap();
    assert!(get("").answered(&deaf, 200, &max_age("0"), "kept"));
    assert!(get("").with(&[("cache-control", "no-cache, no-store")]).hit(&deaf).is_some());
}

#[test]
fn what_the_caller_has_already() {
    let cache = with(json!({})).unwrap();
    assert!(get("").answered(&cache, 200, &[("etag", "W/\"x\""), ("last-modified", "Mon, 19 Mar 2018 12:08:40 GMT")], "body"));
    let Lookup::Hit(stored) = get("").of(&cache) else { panic!() };
    let known = |name, value: &str| stored.is_known(&Method::GET, &headers(&[(name, value)]));
    assert!(known("if-none-match", "\"x\"") && known("if-none-match", "\"a\", W/\"x\"") && known("if-none-match", "*"));
    assert!(!known("if-none-match", "\"y\"") && !known("if-none-match", "x"));
    assert!(known("if-modified-since", "Mon, 19 Mar 2018 12:08:40 GMT") && !known("if-modified-since", "Mon, 19 Mar 2018 12:08:41 GMT"));
    let both = headers(&[("if-none-match", "\"y\""), ("if-modified-since", "Mon, 19 Mar 2018 12:08:40 GMT")]);
    assert!(!stored.is_known(&Method::GET, &both), "the tag decides");
    assert!(!stored.is_known(&Method::POST, &headers(&[("if-none-match", "*")])));
}

#[test]
fn refused() {
    for (change, word) in [
        (json!({ "ttl": 0 }), "ttl"),
        (json!({ "ttl": 3_601 }), "3601"),
        (json!({ "cacheable_methods": [] }), "cacheable_methods"),
        (json!({ "cacheable_methods": ["PATCH"] }), "PATCH"),
        (json!({ "cacheable_response_codes": [] }), "cacheable_response_codes"),
        (json!({ "cacheable_response_codes": [206] }), "206"),
        (json!({ "cache_key_params": [{ "parameter": "a", "position": "body" }] }), "body"),
        (json!({ "cache_key_params": [{ "parameter": "", "position": "query" }] }), "empty"),
        (json!({ "x": 1 }), "x"),
    ] {
        let error = with(change).unwrap_err();
        assert!(error.contains(word), "{error}");
    }
}

proptest! {
    /// The same key means the same request, as far as the plugin looks.
    #[test]
    fn keys(first in ("[ab]{0,2}", "[ab]{0,2}", prop::option::of("[ab]{0,2}")), second in ("[ab]{0,2}", "[ab]{0,2}", prop::option::of("[ab]{0,2}"))) {
        let cache = with(json!({})).unwrap();
        let key = |(header, query, caller): &(String, String, Option<String>)| {
            let headers = headers(&[("param1", header)]);
            let query = format!("param2={query}");
            let caller = caller.as_deref().map_or(Caller::Anybody, Caller::Known);
            cache.key(&asked(&Method::GET, "/a", Some(&query), &headers), caller, None)
        };
        prop_assert_eq!(key(&first) == key(&second), first == second);
    }
}
