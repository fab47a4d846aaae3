//! Services that plugins ask before a request goes on: where they are, what they are sent, and how long they may take.
//!
//! The product lets a cloud function, or a service by its URL, look at a request. Functions are called by their URL here, with the same
//! event: a JSON object with `httpMethod`, `path`, `headers`, `queryStringParameters`, `body` and `requestContext`. A plugin's answer is
//! read by the plugin; nothing here sends anything.

use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderValue};
use http::{HeaderMap, Method};
use serde_json::{Map, Value, json};

use super::changes::is_protected;
use super::facts::Asked;
use crate::backend::Origin;
use crate::path;

/// Seconds, as documented; 0 and nothing stand for the default.
const MOST_TIMEOUT: u64 = 60;
const DEFAULT_TIMEOUT: u64 = 15;

/// The longest answer of such a service that is read.
pub const MOST_ANSWER: usize = 1 << 20;

#[derive(Clone, Debug)]
pub struct Endpoint {
    pub origin: Arc<Origin>,
    pub timeout: Duration,
    path: Box<str>,
    /// None: that of the request.
    method: Option<Method>,
    /// What follows the API's own path is appended.
    full_path: bool,
}

/// Something to send.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    pub method: Method,
    /// Path and query.
    pub target: String,
    pub headers: HeaderMap,
    pub body: Bytes,
}

/// Which parts of a request a service gets to see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    pub headers: bool,
    pub query: bool,
    pub body: bool,
    /// The body goes as Base64. One that is not UTF-8 does in any case.
    pub base64: bool,
}

impl Endpoint {
    /// `url` with an optional path; `method` one of HTTP's or `ANY`; `match_mode` is `backend_path` or `full_path`; `timeout` in seconds.
    pub fn new(url: &str, method: Option<&str>, match_mode: Option<&str>, timeout: Option<u64>) -> Result<Self, String> {
        let authority = url.find("://").map_or(0, |at| at + 3);
        let at = url[authority..].find('/').map_or(url.len(), |slash| authority + slash);
        let origin: Origin = url[..at].parse().map_err(|reason| format!("url: {reason}"))?;
        let path = if at == url.len() { "/" } else { &url[at..] };
        if path.contains(['?', '#']) {
            return Err(format!("url: `{url}` has more than a host, a port and a path"));
        }
        let path = path::normalise(path).map_err(|bad| format!("url: `{url}`: {}", bad.reason()))?;
        let method = match method.unwrap_or("POST").to_ascii_uppercase().as_str() {
            "ANY" => None,
            name @ ("GET" | "POST" | "PUT" | "DELETE" | "HEAD") => Method::from_bytes(name.as_bytes()).ok(),
            other => return Err(format!("method: `{other}` is none of GET, POST, PUT, DELETE, HEAD, ANY")),
        };
        let full_path = match match_mode.unwrap_or("backend_path") {
            "backend_path" => false,
            "full_path" => true,
            other => return Err(format!("match_mode: `{other}` is neither backend_path nor full_path")),
        };
        let timeout = match timeout.unwrap_or(0) {
            0 => DEFAULT_TIMEOUT,
            seconds if seconds > MOST_TIMEOUT => {
                return Err(format!("endpoint_timeout: {seconds}, 0 to {MOST_TIMEOUT} seconds are allowed"));
            }
            seconds => seconds,
        };
        Ok(Endpoint { origin: Arc::new(origin), timeout: Duration::from_secs(timeout), path: path.into(), method, full_path })
    }

    /// Where a request of an API whose path begins with `prefix` is sent to: for the API `/a/`, `/a/b` is `/b` there.
    fn target(&self, path: &str, prefix: &str) -> String {
        match path.strip_prefix(prefix.trim_end_matches('/')).filter(|_| self.full_path) {
            Some(rest) => path::join(&self.path, rest),
            None => self.path.to_string(),
        }
    }

    /// The call that shows the service the request as an event.
    pub fn event(&self, asked: &Asked<'_>, prefix: &str, parts: Parts, body: Option<&[u8]>) -> Call {
        let headers = HeaderMap::from_iter([(CONTENT_TYPE, HeaderValue::from_static("application/json"))]);
        Call {
            // An event has a body, and not every method has one.
            method: self.method.clone().filter(|method| method != Method::GET && method != Method::HEAD).unwrap_or(Method::POST),
            target: self.target(asked.path, prefix),
            headers,
            body: event(asked, parts, body).to_string().into(),
        }
    }

    /// The call that shows the service the request as it came.
    pub fn raw(&self, asked: &Asked<'_>, prefix: &str, body: Option<&[u8]>) -> Call {
        let mut target = self.target(asked.path, prefix);
        if let Some(query) = asked.query {
            target.push('?');
            target.push_str(query);
        }
        let kept = asked.headers.iter().filter(|(name, _)| !is_protected(name));
        Call {
            method: self.method.clone().unwrap_or_else(|| asked.method.clone()),
            target,
            headers: kept.map(|(name, value)| (name.clone(), value.clone())).collect(),
            body: body.map(Bytes::copy_from_slice).unwrap_or_default(),
        }
    }
}

fn event(asked: &Asked<'_>, parts: Parts, body: Option<&[u8]>) -> Value {
    let mut event = json!({
        "httpMethod": asked.method.as_str(),
        "path": asked.path,
        "requestContext": {
            "httpMethod": asked.method.as_str(),
            "path": asked.path,
            "requestId": asked.request_id,
            "sourceIp": asked.client.to_canonical().to_string(),
        },
    });
    if parts.headers {
        let mut headers = Map::new();
        for (name, value) in asked.headers {
            headers.entry(name.as_str()).or_insert_with(|| String::from_utf8_lossy(value.as_bytes()).into());
        }
        // The second is the name that functions for rewriting are shown.
        event["headers"] = Value::Object(headers.clone());
        event["headerParameters"] = Value::Object(headers);
    }
    if parts.query {
        let mut query = Map::new();
        for (name, value) in form_urlencoded::parse(asked.query.unwrap_or_default().as_bytes()) {
            query.entry(name.into_owned()).or_insert_with(|| value.into_owned().into());
        }
        event["queryString"] = Value::Object(query.clone());
        event["queryStringParameters"] = Value::Object(query);
    }
    if let Some(body) = body.filter(|_| parts.body) {
        let text = std::str::from_utf8(body).ok().filter(|_| !parts.base64);
        event["isBase64Encoded"] = text.is_none().into();
        event["body"] = text.map_or_else(|| STANDARD.encode(body), str::to_owned).into();
    }
    event
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plugin::facts::tests::{asked, headers};

    const ALL: Parts = Parts { headers: true, query: true, body: true, base64: false };

    #[test]
    fn an_event() {
        let headers = headers(&[("x-a", "1"), ("x-a", "2")]);
        let asked = asked(&Method::PUT, "/a/b", Some("q=1&q=2&r=%20"), &headers);
        let endpoint = Endpoint::new("https://f.example/run", None, None, None).unwrap();
        assert_eq!(endpoint.timeout, Duration::from_secs(15));
        let call = endpoint.event(&asked, "/a/", ALL, Some(b"hello"));
        assert_eq!((call.method, &*call.target), (Method::POST, "/run"));
        let event: Value = serde_json::from_slice(&call.body).unwrap();
        assert_eq!(
            event,
            json!({
                "httpMethod": "PUT", "path": "/a/b",
                "requestContext": { "httpMethod": "PUT", "path": "/a/b", "requestId": "id", "sourceIp": "10.0.0.1" },
                "headers": { "x-a": "1" }, "headerParameters": { "x-a": "1" },
                "queryString": { "q": "1", "r": " " }, "queryStringParameters": { "q": "1", "r": " " },
                "body": "hello", "isBase64Encoded": false,
            })
        );
        let few = super::event(&asked, Parts { headers: false, query: false, ..ALL }, Some(&[0xff]));
        assert_eq!((few.get("headers"), few.get("queryString")), (None, None));
        assert_eq!((&few["body"], &few["isBase64Encoded"]), (&json!("/w=="), &json!(true)), "bytes that are no text");
        let without = super::event(&asked, Parts { body: false, ..ALL }, Some(b"x"));
        assert_eq!(without.get("body"), None);
    }

    #[test]
    fn as_it_came() {
        let headers = headers(&[("x-a", "1"), ("host", "a.example"), ("content-length", "5")]);
        let asked = asked(&Method::PUT, "/a/b", Some("q=1"), &headers);
        let endpoint = |mode| Endpoint::new("http://f.example:81/auth/", Some("any"), Some(mode), Some(3)).unwrap();
        let call = endpoint("full_path").raw(&asked, "/a/", Some(b"hello"));
        assert_eq!((call.method, &*call.target, &call.body[..]), (Method::PUT, "/auth/b?q=1", &b"hello"[..]));
        assert_eq!(call.headers.keys().map(|name| name.as_str()).collect::<Vec<_>>(), ["x-a"]);
        assert_eq!(endpoint("backend_path").raw(&asked, "/a/", None).target, "/auth/?q=1");
        assert_eq!(endpoint("full_path").raw(&asked, "/other", None).target, "/auth/?q=1");
    }

    #[test]
    fn refused() {
        for (url, method, mode, timeout, word) in [
            ("f.example", None, None, None, "url"),
            ("http://f.example/a?b", None, None, None, "path"),
            ("http://f.example/../a", None, None, None, "above"),
            ("http://f.example", Some("GRAB"), None, None, "GRAB"),
            ("http://f.example", None, Some("half"), None, "half"),
            ("http://f.example", None, None, Some(61), "61"),
        ] {
            let error = Endpoint::new(url, method, mode, timeout).unwrap_err();
            assert!(error.contains(word), "{error}");
        }
    }
}
