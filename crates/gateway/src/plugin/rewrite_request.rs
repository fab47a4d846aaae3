//! Request rewriting (`CustomReq`): changes to header fields, query and body that are always the same, or that a service tells for each
//! request, or both.
//!
//! A service is shown the parts that the plugin selects, as an event, and answers with a JSON object of what is to be changed:
//! `replace_headers`, `remove_headers`, `replace_querys`, `remove_querys`, `replace_body`. Parts that were not selected stay as they are,
//! whatever it answers. The same names in the plugin's own data are the changes that need no service; those are made first.

use std::borrow::Cow;
use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde::Deserialize;
use serde_json::Value;

use super::changes::{HeaderChanges, QueryChanges};
use super::facts::Asked;
use super::service::{Call, Endpoint, MOST_ANSWER, Parts};

#[derive(Clone, Debug)]
pub struct RewriteRequest {
    pub fixed: Changes,
    pub service: Option<Service>,
}

/// What becomes of a request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    headers: HeaderChanges,
    query: QueryChanges,
    /// None: the body stays, and need not be held.
    pub body: Option<Bytes>,
}

#[derive(Clone, Debug)]
pub struct Service {
    pub endpoint: Endpoint,
    parts: Parts,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Data {
    replace_headers: BTreeMap<String, String>,
    remove_headers: Vec<String>,
    replace_querys: BTreeMap<String, String>,
    remove_querys: Vec<String>,
    replace_body: Option<String>,
    url: Option<String>,
    method: Option<String>,
    match_mode: Option<String>,
    endpoint_timeout: Option<u64>,
    is_send_req_headers: bool,
    is_send_req_querys: bool,
    is_send_req_body: bool,
    is_base64_encoded: bool,
    /// How the product names a function; told here so that its documents are read. What is called is `url`.
    func_name: Option<String>,
    #[serde(rename = "func_namespace")]
    _namespace: Option<String>,
    #[serde(rename = "func_qualifier")]
    _qualifier: Option<String>,
    #[serde(rename = "user_id")]
    _user: Option<Value>,
}

/// Fields besides these are not looked at: functions tend to return more than they are asked for.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answer {
    replace_headers: Option<BTreeMap<String, String>>,
    remove_headers: Option<Vec<String>>,
    replace_querys: Option<BTreeMap<String, String>>,
    remove_querys: Option<Vec<String>>,
    replace_body: Option<String>,
    is_base64_encoded: bool,
}

impl RewriteRequest {
    pub fn parse(data: &Value) -> Result<Self, String> {
        let data: Data = super::read(data)?;
        let fixed = Changes {
            headers: HeaderChanges::new(&data.replace_headers, &BTreeMap::new(), &data.remove_headers)
                .map_err(|reason| format!("replace_headers, remove_headers: {reason}"))?,
            query: QueryChanges::new(data.replace_querys, data.remove_querys)
                .map_err(|reason| format!("replace_querys, remove_querys: {reason}"))?,
            body: data.replace_body.map(Bytes::from),
        };
        let Some(url) = data.url else {
            if let Some(name) = data.func_name {
                return Err(format!("url: the URL of the function `{name}` is needed, functions are called by it"));
            }
            if fixed == Changes::default() {
                return Err(
                    "url: a service is needed, or changes in replace_headers, remove_headers, replace_querys, remove_querys, replace_body"
                        .to_owned(),
                );
            }
            return Ok(RewriteRequest { fixed, service: None });
        };
        let parts = Parts {
            headers: data.is_send_req_headers,
            query: data.is_send_req_querys,
            body: data.is_send_req_body,
            base64: data.is_base64_encoded,
        };
        if !parts.headers && !parts.query && !parts.body {
            return Err("is_send_req_headers, is_send_req_querys, is_send_req_body: at least one must be true".to_owned());
        }
        let endpoint = Endpoint::new(&url, data.method.as_deref(), data.match_mode.as_deref(), data.endpoint_timeout)?;
        Ok(RewriteRequest { fixed, service: Some(Service { endpoint, parts }) })
    }
}

impl Changes {
    pub fn apply_headers(&self, headers: &mut HeaderMap) {
        self.headers.apply(headers);
    }

    pub fn apply_query<'a>(&self, query: Option<&'a str>) -> Option<Cow<'a, str>> {
        self.query.apply(query)
    }
}

impl Service {
    /// Whether the body must be held for the service.
    pub fn needs_body(&self) -> bool {
        self.parts.body
    }

    /// What the service is asked. `prefix` is the beginning of the API's path that has no variables.
    pub fn call(&self, asked: &Asked<'_>, prefix: &str, body: Option<&[u8]>) -> Call {
        self.endpoint.event(asked, prefix, self.parts, body)
    }

    /// What its answer means. An error is told to the caller as a fault of the back-end.
    pub fn read(&self, status: StatusCode, body: &[u8]) -> Result<Changes, String> {
        if status != StatusCode::OK {
            return Err(format!("the rewriting service answered {}", status.as_u16()));
        }
        if body.len() > MOST_ANSWER {
            return Err(format!("the rewriting service answered more than {MOST_ANSWER} bytes"));
        }
        let bad = |what: String| format!("the rewriting service's answer cannot be used: {what}");
        let answer: Answer = serde_json::from_slice(body).map_err(|error| bad(error.to_string()))?;
        let mut changes = Changes::default();
        if self.parts.headers {
            let (set, remove) = (answer.replace_headers.unwrap_or_default(), answer.remove_headers.unwrap_or_default());
            changes.headers = HeaderChanges::new(&set, &BTreeMap::new(), &remove).map_err(bad)?;
        }
        if self.parts.query {
            let (set, remove) = (answer.replace_querys.unwrap_or_default(), answer.remove_querys.unwrap_or_default());
            changes.query = QueryChanges::new(set, remove).map_err(bad)?;
        }
        if self.parts.body {
            changes.body = match answer.replace_body {
                Some(body) if answer.is_base64_encoded => {
                    Some(STANDARD.decode(body).map_err(|_| bad("replace_body is not Base64".to_owned()))?.into())
                }
                body => body.map(Bytes::from),
            };
        }
        Ok(changes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plugin::facts::tests::{asked, headers};
    use http::Method;
    use proptest::prelude::*;
    use serde_json::json;

    fn documented() -> Value {
        json!({
            "endpoint_timeout": 15, "func_name": "test_name", "func_namespace": "test_namespace", "func_qualifier": "$LATEST",
            "is_base64_encoded": true, "is_send_req_body": true, "is_send_req_headers": true, "is_send_req_querys": true, "user_id": 1
        })
    }

    #[test]
    fn the_documented_sample() {
        assert!(RewriteRequest::parse(&documented()).unwrap_err().contains("URL of the function `test_name`"));
        let mut data = documented();
        data["url"] = json!("http://f.example/rewrite");
        let plugin = RewriteRequest::parse(&data).unwrap();
        let service = plugin.service.unwrap();
        assert!(service.needs_body());
        let none = HeaderMap::new();
        let call = service.call(&asked(&Method::POST, "/a", Some("query1=x"), &none), "/a", Some(b"hi"));
        assert!(String::from_utf8_lossy(&call.body).contains(r#""body":"aGk=""#));

        let answer = json!({
            "replace_headers": { "header1": "header1-value", "header2": "header2-value" }, "remove_headers": ["header3", "header4"],
            "replace_body": "hello",
            "replace_querys": { "query1": "query1-value", "query2": "query2-value" }, "remove_querys": ["query3", "query4"]
        });
        let changes = service.read(StatusCode::OK, answer.to_string().as_bytes()).unwrap();
        let mut fields = headers(&[("header1", "old"), ("header3", "old"), ("other", "old")]);
        changes.apply_headers(&mut fields);
        assert_eq!(fields, headers(&[("header1", "header1-value"), ("other", "old"), ("header2", "header2-value")]));
        let query = changes.apply_query(Some("query1=0&query3=0&other=0"));
        assert_eq!(query.as_deref(), Some("other=0&query1=query1-value&query2=query2-value"));
        assert_eq!(changes.body.as_deref(), Some(&b"hello"[..]));
    }

    #[test]
    fn without_a_service() {
        let data = json!({ "replace_headers": { "x-a": "1" }, "remove_querys": ["b"] });
        let plugin = RewriteRequest::parse(&data).unwrap();
        assert!(plugin.service.is_none() && plugin.fixed.body.is_none());
        assert_eq!(plugin.fixed.apply_query(Some("a=1&b=2")).as_deref(), Some("a=1"));
    }

    #[test]
    fn only_what_was_selected() {
        let data = json!({ "url": "http://f.example", "is_send_req_querys": true });
        let service = RewriteRequest::parse(&data).unwrap().service.unwrap();
        assert!(!service.needs_body());
        let answer = br#"{ "replace_headers": { "a": "b" }, "replace_body": "x", "remove_querys": null, "more": 1 }"#;
        assert_eq!(service.read(StatusCode::OK, answer), Ok(Changes::default()));
    }

    #[test]
    fn answers_that_cannot_be_used() {
        let mut data = documented();
        data["url"] = json!("http://f.example");
        let service = RewriteRequest::parse(&data).unwrap().service.unwrap();
        for (status, answer, word) in [
            (StatusCode::BAD_GATEWAY, "{}", "502"),
            (StatusCode::OK, "[", "cannot be used"),
            (StatusCode::OK, r#"{ "replace_headers": { "Host": "x" } }"#, "Host"),
            (StatusCode::OK, r#"{ "replace_headers": { "x": "a\r\nb" } }"#, "`x`"),
            (StatusCode::OK, r#"{ "replace_body": "?", "is_base64_encoded": true }"#, "Base64"),
            (StatusCode::OK, &" ".repeat(MOST_ANSWER + 1), "more than"),
        ] {
            let error = service.read(status, answer.as_bytes()).unwrap_err();
            assert!(error.contains(word), "{error}");
        }
    }

    #[test]
    fn refused() {
        for (data, word) in [
            (json!({}), "url"),
            (json!({ "url": "http://f.example" }), "at least one"),
            (json!({ "url": "f", "is_send_req_body": true }), "url"),
            (json!({ "replace_headers": { "content-length": "1" } }), "content-length"),
            (json!({ "replace_querys": { "": "1" } }), "replace_querys"),
            (json!({ "x": 1 }), "x"),
        ] {
            let error = RewriteRequest::parse(&data).unwrap_err();
            assert!(error.contains(word), "{error}");
        }
    }

    proptest! {
        #[test]
        fn any_answer_is_read_or_refused(answer in "\\PC{0,60}") {
            let data = json!({ "url": "http://f.example", "is_send_req_querys": true });
            let _ = RewriteRequest::parse(&data).unwrap().service.unwrap().read(StatusCode::OK, answer.as_bytes());
        }
    }
}
