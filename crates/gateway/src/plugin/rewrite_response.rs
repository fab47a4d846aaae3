//! Response rewriting (`Rewrite`): status, header fields and body of answers, by rules on the back-end's status.
//!
//! Rules are tried in their order, and the first whose `statuses` name the answer's is applied; a rule without them is for every answer.
//! A body is replaced as a whole: the back-end's is then not read, and the length and the encoding that were told of it go with it.

use std::collections::BTreeMap;

use bytes::Bytes;
use http::header::{ACCEPT_RANGES, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE, ETAG, LAST_MODIFIED, TRANSFER_ENCODING};
use http::{HeaderMap, HeaderValue, StatusCode};
use serde::Deserialize;
use serde_json::Value;

use super::changes::HeaderChanges;

const MOST_RULES: usize = 20;

/// The longest body that a plugin may carry.
const MOST_BODY: usize = 64 << 10;

#[derive(Clone, Debug)]
pub struct RewriteResponse {
    rules: Vec<Rule>,
}

#[derive(Clone, Debug)]
struct Rule {
    statuses: Statuses,
    status: Option<StatusCode>,
    headers: HeaderChanges,
    body: Option<(Bytes, HeaderValue)>,
}

/// Status codes, from and to; none: all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Statuses(Vec<(u16, u16)>);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Data {
    rules: Vec<RuleData>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleData {
    /// `404`, `5xx`, `500-504`.
    #[serde(default)]
    statuses: Vec<Value>,
    #[serde(default)]
    status: Option<u16>,
    #[serde(default)]
    replace_headers: BTreeMap<String, String>,
    #[serde(default)]
    add_headers: BTreeMap<String, String>,
    #[serde(default)]
    remove_headers: Vec<String>,
    #[serde(default)]
    replace_body: Option<String>,
    #[serde(default)]
    content_type: Option<String>,
}

impl Statuses {
    /// Numbers, or texts such as `5xx` and `500-504`.
    pub fn parse(values: &[Value]) -> Result<Self, String> {
        let one = |value: &Value| {
            let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            let code = |text: &str| text.parse::<u16>().ok().filter(|code| (100..=599).contains(code));
            let range = match (text.to_ascii_lowercase().strip_suffix("xx"), text.split_once('-')) {
                (Some(class), _) => code(&format!("{class}00")).map(|from| (from, from + 99)),
                (None, Some((from, to))) => code(from.trim()).zip(code(to.trim())).filter(|(from, to)| from <= to),
                (None, None) => code(&text).map(|code| (code, code)),
            };
            range.ok_or_else(|| format!("`{text}` is no status: 404, 5xx or 500-504 is needed"))
        };
        values.iter().map(one).collect::<Result<_, _>>().map(Statuses)
    }

    pub fn contain(&self, status: StatusCode) -> bool {
        self.0.is_empty() || self.0.iter().any(|&(from, to)| (from..=to).contains(&status.as_u16()))
    }
}

impl RewriteResponse {
    pub fn parse(data: &Value) -> Result<Self, String> {
        let data: Data = super::read(data)?;
        if data.rules.is_empty() || data.rules.len() > MOST_RULES {
            return Err(format!("rules: {} entries, 1 to {MOST_RULES} are allowed", data.rules.len()));
        }
        let rule = |(number, rule): (usize, RuleData)| {
            let fault = |reason: String| format!("rule {}: {reason}", number + 1);
            let status = rule.status.map(|status| {
                // What comes before the answer, and what has no body, cannot be put in the place of an answer.
                let fits =
                    StatusCode::from_u16(status).ok().filter(|_| (200..=599).contains(&status) && ![204, 205, 304].contains(&status));
                fits.ok_or_else(|| fault(format!("status: {status}, a status from 200 to 599 with a body is needed")))
            });
            let status = status.transpose()?;
            let kind = rule.content_type.as_deref().unwrap_or("text/plain; charset=utf-8");
            let body = match rule.replace_body {
                None if rule.content_type.is_some() => {
                    return Err(fault("content_type: it belongs to replace_body, which is missing".to_owned()));
                }
                None => None,
                Some(body) if body.len() > MOST_BODY => {
                    return Err(fault(format!("replace_body: {} bytes, at most {MOST_BODY} are allowed", body.len())));
                }
                Some(body) => {
                    let kind =
                        HeaderValue::from_str(kind).map_err(|_| fault(format!("content_type: `{kind}` cannot stand in a header")))?;
                    Some((Bytes::from(body), kind))
                }
            };
            let headers = HeaderChanges::new(&rule.replace_headers, &rule.add_headers, &rule.remove_headers).map_err(fault)?;
            if status.is_none() && body.is_none() && headers.is_empty() {
                return Err(fault(
                    "it changes nothing: status, replace_headers, add_headers, remove_headers or replace_body is needed".to_owned(),
                ));
            }
            let statuses = Statuses::parse(&rule.statuses).map_err(|reason| fault(format!("statuses: {reason}")))?;
            Ok(Rule { statuses, status, headers, body })
        };
        Ok(RewriteResponse { rules: data.rules.into_iter().enumerate().map(rule).collect::<Result<_, _>>()? })
    }

    /// Changes the head of an answer. Some: the body that takes the place of the back-end's.
    pub fn apply(&self, status: &mut StatusCode, headers: &mut HeaderMap) -> Option<Bytes> {
        // An upgrade has no body, and its connection is not ours to rename.
        if *status == StatusCode::SWITCHING_PROTOCOLS {
            return None;
        }
        let rule = self.rules.iter().find(|rule| rule.statuses.contain(*status))?;
        if let Some(other) = rule.status {
            *status = other;
        }
        if let Some((_, kind)) = &rule.body {
            // What was said of the other body.
            for name in [CONTENT_LENGTH, TRANSFER_ENCODING, CONTENT_ENCODING, CONTENT_RANGE, ACCEPT_RANGES, ETAG, LAST_MODIFIED] {
                headers.remove(name);
            }
            headers.insert(CONTENT_TYPE, kind.clone());
        }
        rule.headers.apply(headers);
        rule.body.as_ref().map(|(body, _)| body.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plugin::facts::tests::headers;
    use proptest::prelude::*;
    use serde_json::json;

    fn after(plugin: &RewriteResponse, status: u16, fields: &[(&'static str, &str)]) -> (u16, HeaderMap, Option<Bytes>) {
        let (mut status, mut headers) = (StatusCode::from_u16(status).unwrap(), headers(fields));
        let body = plugin.apply(&mut status, &mut headers);
        (status.as_u16(), headers, body)
    }

    #[test]
    fn the_first_rule_that_fits() {
        let plugin = RewriteResponse::parse(&json!({ "rules": [
            { "statuses": ["5xx"], "status": 503, "replace_body": "{}", "content_type": "application/json" },
            { "statuses": [404, "410-411"], "add_headers": { "x-gone": "1" } },
            { "remove_headers": ["server"] },
            { "status": 200 },
        ] }))
        .unwrap();
        let fields = [("server", "s"), ("content-length", "9"), ("content-encoding", "gzip"), ("etag", "x")];
        let (status, fields, body) = after(&plugin, 502, &fields);
        assert_eq!((status, body), (503, Some(Bytes::from("{}"))));
        assert_eq!(fields, headers(&[("server", "s"), ("content-type", "application/json")]));
        assert_eq!(after(&plugin, 411, &[]), (411, headers(&[("x-gone", "1")]), None));
        assert_eq!(after(&plugin, 200, &[("server", "s"), ("content-length", "9")]), (200, headers(&[("content-length", "9")]), None));
        assert_eq!(after(&plugin, 101, &[("server", "s")]), (101, headers(&[("server", "s")]), None));
    }

    #[test]
    fn refused() {
        for (data, word) in [
            (json!({ "rules": [] }), "1 to 20"),
            (json!({ "rules": [{}] }), "rule 1: it changes nothing"),
            (json!({ "rules": [{ "status": 204 }] }), "204"),
            (json!({ "rules": [{ "status": 199 }] }), "199"),
            (json!({ "rules": [{ "status": 200, "statuses": ["6xx"] }] }), "6xx"),
            (json!({ "rules": [{ "status": 200, "statuses": ["504-500"] }] }), "504-500"),
            (json!({ "rules": [{ "status": 200, "statuses": [true] }] }), "true"),
            (json!({ "rules": [{ "replace_headers": { "content-length": "1" } }] }), "content-length"),
            (json!({ "rules": [{ "status": 200, "content_type": "a/b" }] }), "replace_body"),
            (json!({ "rules": [{ "replace_body": "x".repeat(MOST_BODY + 1) }] }), "65537"),
            (json!({ "rules": [{ "status": 200, "x": 1 }] }), "x"),
        ] {
            let error = RewriteResponse::parse(&data).unwrap_err();
            assert!(error.contains(word), "{error}");
        }
    }

    proptest! {
        #[test]
        fn ranges(from in 100..=599u16, to in 100..=599u16, status in 100..=599u16) {
            let parsed = Statuses::parse(&[json!(format!("{from}-{to}"))]);
            prop_assert_eq!(parsed.is_ok(), from <= to);
            if let Ok(statuses) = parsed {
                prop_assert_eq!(statuses.contain(StatusCode::from_u16(status).unwrap()), (from..=to).contains(&status));
            }
        }
    }
}
