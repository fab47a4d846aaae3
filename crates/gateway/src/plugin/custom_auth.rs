//! Custom authentication (`CustomAuth`): a service of the API's owner says whether a request may pass.
//!
//! It is shown the request, as an event or as it came, and answers 200 with a JSON object whose `api-auth` is `true`, or anything else to
//! refuse. If the plugin names parameters, a request must carry all of them, and for `cache_time` seconds the verdict on their values is
//! used again. Names are compared without regard to case where HTTP does so; values exactly, as tokens differ in nothing but case.
//!
//! A new `version` of the plugin forgets all verdicts.

use std::sync::Arc;
use std::time::Duration;

use http::StatusCode;
use moka::sync::Cache;
use ring::digest;
use serde::Deserialize;
use serde_json::Value;

use super::condition::Position;
use super::facts::Asked;
use super::service::{Call, Endpoint, MOST_ANSWER, Parts};
use crate::limit::Counts;

/// Seconds a verdict may be used.
const MOST_CACHE_TIME: u64 = 3_600;

/// Verdicts that one plugin on one API remembers: about 10 MB.
const MOST_VERDICTS: u64 = 100_000;

const MOST_PARAMETERS: usize = 20;

#[derive(Debug)]
pub struct CustomAuth {
    pub endpoint: Endpoint,
    raw: bool,
    body: bool,
    parameters: Vec<(Position, Box<str>)>,
    verdicts: Option<Arc<Cache<[u8; 32], bool>>>,
}

/// A request by the values of its parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(Option<[u8; 32]>);

/// What is known before the service is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    Verdict(bool),
    /// It must be asked, and its answer given to [`CustomAuth::judge`] with this.
    Ask(Key),
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Data {
    url: Option<String>,
    method: Option<String>,
    match_mode: Option<String>,
    endpoint_timeout: Option<u64>,
    /// `json`, the event, or `raw`.
    request_format: Option<String>,
    is_send_body: bool,
    cache_time: u64,
    header_auth_parameters: Vec<String>,
    query_auth_parameters: Vec<String>,
    version: String,
    /// How the product names a function; told here so that its documents are read. What is called is `url`.
    func_name: Option<String>,
    #[serde(rename = "func_namespace")]
    _namespace: Option<String>,
    #[serde(rename = "func_qualifier")]
    _qualifier: Option<String>,
    #[serde(rename = "user_id")]
    _user: Option<Value>,
}

impl CustomAuth {
    /// `name` names whose verdicts are remembered: a plugin on an API of an environment. They outlive releases.
    pub fn parse(data: &Value, name: &str, counts: &Counts) -> Result<Self, String> {
        let data: Data = super::read(data)?;
        let url = data.url.ok_or_else(|| match &data.func_name {
            Some(name) => format!("url: the URL of the function `{name}` is needed, functions are called by it"),
            None => "url: the URL of the authenticating service is needed".to_owned(),
        })?;
        let raw = match data.request_format.as_deref().unwrap_or("json") {
            "json" => false,
            "raw" => true,
            other => return Err(format!("request_format: `{other}` is neither json nor raw")),
        };
        if data.cache_time > MOST_CACHE_TIME {
            return Err(format!("cache_time: {}, 0 to {MOST_CACHE_TIME} seconds are allowed", data.cache_time));
        }
        let headers = data.header_auth_parameters.into_iter().map(|name| (Position::Header, name.into_boxed_str()));
        let querys = data.query_auth_parameters.into_iter().map(|name| (Position::Query, name.into_boxed_str()));
        let parameters: Vec<_> = headers.chain(querys).collect();
        match parameters.len() {
            0 if data.cache_time > 0 => {
                return Err("header_auth_parameters, query_auth_parameters: at least one is needed, as cache_time is not 0".to_owned());
            }
            number if number > MOST_PARAMETERS => return Err(format!("{number} parameters, at most {MOST_PARAMETERS} are allowed")),
            _ => {}
        }
        if parameters.iter().any(|(_, name)| name.is_empty()) {
            return Err("header_auth_parameters, query_auth_parameters: a name is empty".to_owned());
        }
        let verdicts = (data.cache_time > 0).then(|| {
            // Of other parameters the same values mean something else.
            let name = format!("{name}/{}/{}/{parameters:?}", data.version, data.cache_time);
            counts.shared(name, || Cache::builder().max_capacity(MOST_VERDICTS).time_to_live(Duration::from_secs(data.cache_time)).build())
        });
        let endpoint = Endpoint::new(&url, data.method.as_deref(), data.match_mode.as_deref(), data.endpoint_timeout)?;
        Ok(CustomAuth { endpoint, raw, body: data.is_send_body, parameters, verdicts })
    }

    /// Whether the body must be held for the service.
    pub fn needs_body(&self) -> bool {
        self.body
    }

    /// The verdict, if it is known. An error names the parameter that is missing.
    pub fn lookup(&self, asked: &Asked<'_>) -> Result<Known, String> {
        let mut hash = digest::Context::new(&digest::SHA256);
        for (position, name) in &self.parameters {
            // All values: the service may judge by one of them, and the back-end go by another.
            let mut number = 0_u64;
            asked.each(*position, name, &mut |value| {
                // With its length, so that no two lists of values look the same.
                hash.update(&(value.len() as u64).to_le_bytes());
                hash.update(value.as_bytes());
                number += 1;
            });
            if number == 0 {
                return Err(format!("the parameter {name} is missing"));
            }
            hash.update(&number.to_le_bytes());
        }
        let Some(verdicts) = &self.verdicts else { return Ok(Known::Ask(Key(None))) };
        let mut key = [0; 32];
        key.copy_from_slice(hash.finish().as_ref());
        Ok(verdicts.get(&key).map_or(Known::Ask(Key(Some(key))), Known::Verdict))
    }

    /// Whom the verdict is about: nobody with other values of the parameters, or, where there are none, of any header.
    pub fn identity(&self, asked: &Asked<'_>) -> String {
        let mut hash = digest::Context::new(&digest::SHA256);
        let mut add = |value: &[u8]| {
            hash.update(&(value.len() as u64).to_le_bytes());
            hash.update(value);
        };
        for (position, name) in &self.parameters {
            add(name.as_bytes());
            asked.each(*position, name, &mut |value| add(value.as_bytes()));
        }
        if self.parameters.is_empty() {
            asked.headers.iter().for_each(|(name, value)| {
                add(name.as_str().as_bytes());
                add(value.as_bytes());
            });
            add(asked.query.unwrap_or_default().as_bytes());
        }
        hex::encode(hash.finish().as_ref())
    }

    /// What the service is asked. `prefix` is the beginning of the API's path that has no variables.
    pub fn call(&self, asked: &Asked<'_>, prefix: &str, body: Option<&[u8]>) -> Call {
        let body = body.filter(|_| self.body);
        match self.raw {
            true => self.endpoint.raw(asked, prefix, body),
            false => self.endpoint.event(asked, prefix, Parts { headers: true, query: true, body: self.body, base64: false }, body),
        }
    }

    /// Whether the answer lets the request pass; remembered, unless the service failed.
    pub fn judge(&self, key: Key, status: StatusCode, body: &[u8]) -> Result<bool, String> {
        if status.is_server_error() {
            return Err(format!("the authenticating service answered {}", status.as_u16()));
        }
        if body.len() > MOST_ANSWER {
            return Err(format!("the authenticating service answered more than {MOST_ANSWER} bytes"));
        }
        let answer = || serde_json::from_slice::<Value>(body).ok()?.get("api-auth")?.as_bool();
        let passes = status == StatusCode::OK && answer() == Some(true);
        if let (Some(verdicts), Key(Some(key))) = (&self.verdicts, key) {
            verdicts.insert(key, passes);
        }
        Ok(passes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plugin::facts::tests::{asked, headers};
    use http::{HeaderMap, Method};
    use proptest::prelude::*;
    use serde_json::json;

    fn documented() -> Value {
        json!({
            "url": "http://auth.example/check",
            "cache_time": 10, "endpoint_timeout": 15, "func_name": "test_name", "func_namespace": "test_namespace",
            "func_qualifier": "$LATEST", "is_send_body": true, "header_auth_parameters": ["Header1"], "query_auth_parameters": ["Query1"],
            "user_id": 1, "version": "2021-12-26 17:17:49"
        })
    }

    fn with(change: Value) -> Result<CustomAuth, String> {
        let mut data = documented();
        data.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        CustomAuth::parse(&data, "plugin", &Counts::default())
    }

    fn lookup(plugin: &CustomAuth, header: &str, query: &str) -> Result<Known, String> {
        plugin.lookup(&asked(&Method::GET, "/", Some(query), &headers(&[("header1", header)])))
    }

    #[test]
    fn the_documented_sample() {
        let plugin = with(json!({})).unwrap();
        assert!(plugin.needs_body());
        let Ok(Known::Ask(key)) = lookup(&plugin, "token", "Query1=q") else { panic!("nothing is known yet") };
        assert_eq!(plugin.judge(key, StatusCode::OK, br#"{ "api-auth": true, "more": 1 }"#), Ok(true));
        assert_eq!(lookup(&plugin, "token", "Query1=q"), Ok(Known::Verdict(true)));
        assert!(matches!(lookup(&plugin, "TOKEN", "Query1=q"), Ok(Known::Ask(_))), "another token, not the same in capitals");
        assert!(matches!(lookup(&plugin, "token", "Query1=q&Query1=r"), Ok(Known::Ask(_))), "another one after it");
        assert_eq!(lookup(&plugin, "token", "q=1"), Err("the parameter Query1 is missing".to_owned()));
    }

    #[test]
    fn what_lets_nobody_pass() {
        let plugin = with(json!({})).unwrap();
        for (number, (status, body)) in [
            (StatusCode::OK, "{}"),
            (StatusCode::OK, r#"{ "api-auth": null }"#),
            (StatusCode::OK, r#"{ "api-auth": "true" }"#),
            (StatusCode::OK, "true"),
            (StatusCode::OK, ""),
            (StatusCode::FORBIDDEN, r#"{ "api-auth": true }"#),
            (StatusCode::FOUND, r#"{ "api-auth": true }"#),
        ]
        .into_iter()
        .enumerate()
        {
            let token = number.to_string();
            let Ok(Known::Ask(key)) = lookup(&plugin, &token, "Query1=") else { panic!("{number}") };
            assert_eq!(plugin.judge(key, status, body.as_bytes()), Ok(false), "{body}");
            assert_eq!(lookup(&plugin, &token, "Query1="), Ok(Known::Verdict(false)), "a refusal is remembered, too");
        }
    }

    #[test]
    fn a_service_that_fails_is_not_remembered() {
        let plugin = with(json!({})).unwrap();
        let Ok(Known::Ask(key)) = lookup(&plugin, "t", "Query1=") else { panic!() };
        assert!(plugin.judge(key, StatusCode::SERVICE_UNAVAILABLE, b"").unwrap_err().contains("503"));
        assert!(matches!(lookup(&plugin, "t", "Query1="), Ok(Known::Ask(_))));
    }

    #[test]
    fn verdicts_belong_to_a_version() {
        let counts = Counts::default();
        let plugin = |version: &str| {
            let mut data = documented();
            data["version"] = json!(version);
            CustomAuth::parse(&data, "plugin", &counts).unwrap()
        };
        let (first, same, next) = (plugin("1"), plugin("1"), plugin("2"));
        let Ok(Known::Ask(key)) = lookup(&first, "t", "Query1=") else { panic!() };
        first.judge(key, StatusCode::OK, br#"{"api-auth":true}"#).unwrap();
        assert_eq!(lookup(&same, "t", "Query1="), Ok(Known::Verdict(true)), "after a release");
        assert!(matches!(lookup(&next, "t", "Query1="), Ok(Known::Ask(_))));
    }

    #[test]
    fn what_is_asked() {
        let none = HeaderMap::new();
        let asked = asked(&Method::PUT, "/a", Some("q=1"), &none);
        let raw = with(json!({ "request_format": "raw", "method": "ANY", "is_send_body": false })).unwrap();
        let call = raw.call(&asked, "/a", Some(b"secret"));
        assert_eq!((call.method, &*call.target, &call.body[..]), (Method::PUT, "/check?q=1", &b""[..]));
        let call = with(json!({})).unwrap().call(&asked, "/a", Some(b"hello"));
        assert!(String::from_utf8_lossy(&call.body).contains(r#""body":"hello""#));
    }

    #[test]
    fn refused() {
        for (change, word) in [
            (json!({ "url": null }), "URL of the function `test_name`"),
            (json!({ "url": null, "func_name": null }), "authenticating service"),
            (json!({ "cache_time": 3_601 }), "3601"),
            (json!({ "header_auth_parameters": [], "query_auth_parameters": [] }), "at least one"),
            (json!({ "header_auth_parameters": [""] }), "empty"),
            (json!({ "header_auth_parameters": vec!["x"; 21] }), "at most 20"),
            (json!({ "request_format": "xml" }), "xml"),
            (json!({ "endpoint_timeout": 61 }), "61"),
            (json!({ "x": 1 }), "x"),
        ] {
            let error = with(change).unwrap_err();
            assert!(error.contains(word), "{error} should name {word}");
        }
    }

    proptest! {
        #[test]
        fn values_do_not_run_into_each_other(first in "[ab]{0,3}", second in "[ab]{0,3}", third in "[ab]{0,3}", fourth in "[ab]{0,3}") {
            let plugin = with(json!({})).unwrap();
            let key = |header: &str, query: &str| lookup(&plugin, header, &format!("Query1={query}")).unwrap();
            prop_assert_eq!(key(&first, &second) == key(&third, &fourth), (first, second) == (third, fourth));
        }
    }
}
