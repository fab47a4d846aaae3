//! Cross-origin access. A preflight is answered here; the back-end does not see it.

use http::header::{
    ACCESS_CONTROL_ALLOW_CREDENTIALS, ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, ACCESS_CONTROL_REQUEST_HEADERS, ORIGIN, VARY,
};
use http::{HeaderMap, HeaderValue};
use serde::Deserialize;
use serde_json::Value;

#[derive(Clone, Debug)]
pub struct Cors {
    origins: List,
    methods: HeaderValue,
    allowed: List,
    exposed: List,
    credentials: bool,
    max_age: HeaderValue,
}

/// Names, or all of them.
#[derive(Clone, Debug)]
enum List {
    All,
    Some { names: Vec<String>, text: HeaderValue },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Data {
    allow_origin: Vec<String>,
    allow_methods: Vec<String>,
    #[serde(default)]
    allow_headers: Vec<String>,
    #[serde(default)]
    expose_headers: Vec<String>,
    #[serde(default)]
    allow_credentials: bool,
    max_age: u32,
}

impl Cors {
    pub fn parse(data: &Value) -> Result<Self, String> {
        let data: Data = super::read(data)?;
        if data.allow_origin.is_empty() {
            return Err("allow_origin: at least one origin is needed".to_owned());
        }
        for origin in data.allow_origin.iter().filter(|origin| !is_all(origin)) {
            if !origin.starts_with("http://") && !origin.starts_with("https://") || origin.ends_with('/') {
                return Err(format!("allow_origin: `{origin}` must be http:// or https:// with a host and perhaps a port"));
            }
        }
        const METHODS: [&str; 7] = ["GET", "PUT", "POST", "DELETE", "HEAD", "PATCH", "OPTIONS"];
        if let Some(method) = data.allow_methods.iter().find(|method| !METHODS.contains(&method.as_str())) {
            return Err(format!("allow_methods: `{method}` is none of {}", METHODS.join(", ")));
        }
        if data.allow_methods.is_empty() {
            return Err("allow_methods: at least one method is needed".to_owned());
        }
        if data.max_age == 0 {
            return Err("max_age: a positive number of seconds is needed".to_owned());
        }
        Ok(Cors {
            origins: List::new("allow_origin", data.allow_origin)?,
            methods: text("allow_methods", &data.allow_methods.join(", "))?,
            allowed: List::new("allow_headers", data.allow_headers)?,
            exposed: List::new("expose_headers", data.expose_headers)?,
            credentials: data.allow_credentials,
            max_age: data.max_age.into(),
        })
    }

    /// The fields of the answer to a preflight.
    pub fn preflight(&self, request: &HeaderMap, answer: &mut HeaderMap) {
        if !self.origin(request, answer) {
            return;
        }
        answer.insert(ACCESS_CONTROL_ALLOW_METHODS, self.methods.clone());
        let allowed = match &self.allowed {
            // With credentials `*` is a name like any other, so what is asked for is repeated.
            List::All => request.get(ACCESS_CONTROL_REQUEST_HEADERS).cloned(),
            List::Some { names, text } => (!names.is_empty()).then(|| text.clone()),
        };
        if let Some(allowed) = allowed {
            answer.insert(ACCESS_CONTROL_ALLOW_HEADERS, allowed);
        }
        answer.insert(ACCESS_CONTROL_MAX_AGE, self.max_age.clone());
    }

    /// The fields of the answer to anything else.
    pub fn answer(&self, request: &HeaderMap, answer: &mut HeaderMap) {
        if !self.origin(request, answer) {
            return;
        }
        let exposed = match &self.exposed {
            List::All => Some(HeaderValue::from_static("*")),
            List::Some { names, text } => (!names.is_empty()).then(|| text.clone()),
        };
        if let Some(exposed) = exposed {
            answer.insert(ACCESS_CONTROL_EXPOSE_HEADERS, exposed);
        }
    }

    /// Says whether the request's origin is allowed, and says so in the answer.
    fn origin(&self, request: &HeaderMap, answer: &mut HeaderMap) -> bool {
        let Some(origin) = request.get(ORIGIN) else { return false };
        let allowed = match &self.origins {
            List::All if self.credentials => origin.clone(),
            List::All => HeaderValue::from_static("*"),
            List::Some { names, .. } if names.iter().any(|name| name.as_bytes().eq_ignore_ascii_case(origin.as_bytes())) => origin.clone(),
            List::Some { .. } => {
                answer.append(VARY, HeaderValue::from_static("Origin"));
                return false;
            }
        };
        if allowed != "*" {
            answer.append(VARY, HeaderValue::from_static("Origin"));
        }
        answer.insert(ACCESS_CONTROL_ALLOW_ORIGIN, allowed);
        if self.credentials {
            answer.insert(ACCESS_CONTROL_ALLOW_CREDENTIALS, HeaderValue::from_static("true"));
        }
        true
    }
}

impl List {
    fn new(field: &str, names: Vec<String>) -> Result<Self, String> {
        if names.iter().any(|name| is_all(name)) {
            return Ok(List::All);
        }
        let text = text(field, &names.join(", "))?;
        Ok(List::Some { names, text })
    }
}

/// The manual's sample writes two.
fn is_all(name: &str) -> bool {
    matches!(name, "*" | "**")
}

fn text(field: &str, value: &str) -> Result<HeaderValue, String> {
    HeaderValue::from_str(value).map_err(|_| format!("{field}: `{value}` cannot stand in a header"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn headers(list: &[(&'static str, &'static str)]) -> HeaderMap {
        list.iter().map(|(name, value)| (http::HeaderName::from_static(name), HeaderValue::from_static(value))).collect()
    }

    fn shown(map: &HeaderMap) -> Vec<String> {
        let mut lines: Vec<String> = map.iter().map(|(name, value)| format!("{name}: {}", value.to_str().unwrap())).collect();
        lines.sort();
        lines
    }

    #[test]
    fn the_manual_s_sample() {
        let data = json!({ "allow_origin": ["**"], "allow_methods": ["PUT", "GET"], "allow_headers": ["X-Api-ID"], "expose_headers": ["X-Api-ID"], "allow_credentials": true, "max_age": 600 });
        let cors = Cors::parse(&data).unwrap();
        let request = headers(&[("origin", "https://a.example"), ("access-control-request-headers", "x")]);
        let mut answer = HeaderMap::new();
        cors.preflight(&request, &mut answer);
        assert_eq!(
            shown(&answer),
            [
                "access-control-allow-credentials: true",
                "access-control-allow-headers: X-Api-ID",
                "access-control-allow-methods: PUT, GET",
                "access-control-allow-origin: https://a.example",
                "access-control-max-age: 600",
                "vary: Origin"
            ]
        );
        let mut answer = HeaderMap::new();
        cors.answer(&request, &mut answer);
        assert_eq!(answer["access-control-expose-headers"], "X-Api-ID");
    }

    #[test]
    fn other_origins_are_told_nothing() {
        let cors = Cors::parse(&json!({ "allow_origin": ["https://a.example:8443"], "allow_methods": ["GET"], "max_age": 1 })).unwrap();
        let mut answer = HeaderMap::new();
        cors.answer(&headers(&[("origin", "https://b.example")]), &mut answer);
        assert_eq!(shown(&answer), ["vary: Origin"]);
        let mut answer = HeaderMap::new();
        cors.answer(&headers(&[("origin", "https://a.example:8443")]), &mut answer);
        assert_eq!(answer["access-control-allow-origin"], "https://a.example:8443");
        let mut answer = HeaderMap::new();
        cors.answer(&headers(&[]), &mut answer);
        assert!(answer.is_empty());
    }

    #[test]
    fn refused() {
        for (data, word) in [
            (json!({ "allow_origin": [], "allow_methods": ["GET"], "max_age": 1 }), "allow_origin"),
            (json!({ "allow_origin": ["a.example"], "allow_methods": ["GET"], "max_age": 1 }), "a.example"),
            (json!({ "allow_origin": ["*"], "allow_methods": ["GRAB"], "max_age": 1 }), "GRAB"),
            (json!({ "allow_origin": ["*"], "allow_methods": ["GET"], "max_age": 0 }), "max_age"),
            (json!({ "allow_origin": ["*"], "allow_methods": ["GET"], "max_age": 1, "x": 1 }), "x"),
            (json!([]), ""),
        ] {
            let error = Cors::parse(&data).unwrap_err();
            assert!(error.contains(word), "{error}");
        }
    }
}
