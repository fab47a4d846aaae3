//! JWT claims to headers (`JwtClaims`): what the back-end learns from a token that was checked.
//!
//! A header of such a name that the caller sent is removed in any case: otherwise a caller whose token lacks the claim could say it
//! himself.

use http::{HeaderMap, HeaderName, HeaderValue};
use serde::Deserialize;
use serde_json::{Map, Value};

use super::changes;

const MOST_CLAIMS: usize = 30;

/// The longest value that is passed on.
const MOST_VALUE: usize = 4_096;

#[derive(Clone, Debug)]
pub struct JwtClaims {
    claims: Vec<Claim>,
}

#[derive(Clone, Debug)]
struct Claim {
    /// The claim's name; for one within others, the names on the way to it.
    path: Vec<String>,
    header: HeaderName,
    required: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Data {
    claims: Vec<ClaimData>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClaimData {
    /// `sub`, or `/realm/roles` for a claim within another.
    claim: String,
    header: String,
    #[serde(default)]
    required: bool,
}

impl JwtClaims {
    pub fn parse(data: &Value) -> Result<Self, String> {
        let data: Data = super::read(data)?;
        if data.claims.is_empty() || data.claims.len() > MOST_CLAIMS {
            return Err(format!("claims: {} entries, 1 to {MOST_CLAIMS} are allowed", data.claims.len()));
        }
        let mut claims: Vec<Claim> = Vec::with_capacity(data.claims.len());
        for claim in data.claims {
            // Names of claims are often URLs, so a path has to say that it is one (RFC 6901).
            let path: Vec<String> = match claim.claim.strip_prefix('/') {
                Some(path) => path.split('/').map(|step| step.replace("~1", "/").replace("~0", "~")).collect(),
                None => vec![claim.claim],
            };
            if path.iter().any(String::is_empty) {
                return Err("claims: a claim's name is empty".to_owned());
            }
            let header = changes::name(&claim.header).map_err(|reason| format!("claims: {reason}"))?;
            if claims.iter().any(|other| other.header == header) {
                return Err(format!("claims: two of them are for the header `{header}`"));
            }
            claims.push(Claim { path, header, required: claim.required });
        }
        Ok(JwtClaims { claims })
    }

    /// Puts what the token says into the request's headers. `claims`: those of the token that let the request in, if one did. An error
    /// names the claim that is required and not there.
    pub fn apply(&self, claims: Option<&Map<String, Value>>, headers: &mut HeaderMap) -> Result<(), String> {
        for claim in &self.claims {
            headers.remove(&claim.header);
        }
        for claim in &self.claims {
            match claims.and_then(|claims| claim.value(claims)) {
                Some(value) => _ = headers.insert(claim.header.clone(), value),
                None if claim.required => return Err(format!("the token lacks the claim {}", claim.path.join("/"))),
                None => {}
            }
        }
        Ok(())
    }
}

impl Claim {
    fn value(&self, claims: &Map<String, Value>) -> Option<HeaderValue> {
        let mut steps = self.path.iter();
        let first = claims.get(steps.next()?)?;
        let value = steps.try_fold(first, |value, step| match value {
            Value::Object(members) => members.get(step),
            Value::Array(members) => members.get(step.parse::<usize>().ok()?),
            _ => None,
        })?;
        let text = match value {
            Value::Null => return None,
            Value::String(text) => text.clone(),
            Value::Array(members) => members.iter().map(plain).collect::<Option<Vec<_>>>()?.join(","),
            value => value.to_string(),
        };
        // Text beyond ASCII goes as the bytes of its UTF-8; a control character does not go.
        (text.len() <= MOST_VALUE)
            .then(|| HeaderValue::from_str(&text).ok().or_else(|| HeaderValue::from_bytes(text.as_bytes()).ok()))
            .flatten()
    }
}

/// A member of a list. One with a comma would read as two.
fn plain(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.contains(',') => Some(text.clone()),
        Value::Number(_) | Value::Bool(_) => Some(value.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plugin::facts::tests::headers;
    use serde_json::json;

    fn plugin() -> JwtClaims {
        JwtClaims::parse(&json!({ "claims": [
            { "claim": "sub", "header": "X-User", "required": true },
            { "claim": "/realm/roles", "header": "x-roles" },
            { "claim": "/realm/roles/1", "header": "x-second" },
            { "claim": "https://a.example/plan", "header": "x-plan" },
            { "claim": "/a~1b", "header": "x-slash" },
        ] }))
        .unwrap()
    }

    fn after(claims: &Value, fields: &[(&'static str, &str)]) -> Result<HeaderMap, String> {
        let mut headers = headers(fields);
        plugin().apply(claims.as_object(), &mut headers).map(|()| headers)
    }

    #[test]
    fn claims_become_headers() {
        let claims = json!({ "sub": "alice", "realm": { "roles": ["a", "b"] }, "https://a.example/plan": 7, "a/b": { "c": true } });
        let expected = headers(&[
            ("x-user", "alice"),
            ("x-roles", "a,b"),
            ("x-second", "b"),
            ("x-plan", "7"),
            ("x-slash", r#"{"c":true}"#),
            ("other", "1"),
        ]);
        assert_eq!(after(&claims, &[("x-user", "mallory"), ("other", "1")]), Ok(expected));
    }

    #[test]
    fn nobody_says_it_himself() {
        let fields = [("x-roles", "admin"), ("x-plan", "gold"), ("x-second", "a"), ("x-user", "root")];
        assert_eq!(after(&json!({ "sub": "é" }), &fields).unwrap().len(), 1);
        assert_eq!(after(&json!({}), &fields), Err("the token lacks the claim sub".to_owned()));
        assert!(after(&json!(null), &fields).is_err(), "no token at all");
        for hostile in [json!("a\r\nx: y"), json!("x".repeat(MOST_VALUE + 1)), json!(null)] {
            assert!(after(&json!({ "sub": hostile }), &fields).is_err());
        }
        for list in [json!(["a,admin"]), json!([["a"]]), json!([{}])] {
            let fields = after(&json!({ "sub": "s", "realm": { "roles": list } }), &fields).unwrap();
            assert!(!fields.contains_key("x-roles"), "{fields:?}");
        }
    }

    #[test]
    fn refused() {
        for (data, word) in [
            (json!({ "claims": [] }), "1 to 30"),
            (json!({ "claims": [{ "claim": "", "header": "x" }] }), "empty"),
            (json!({ "claims": [{ "claim": "/a//b", "header": "x" }] }), "empty"),
            (json!({ "claims": [{ "claim": "a", "header": "Host" }] }), "Host"),
            (json!({ "claims": [{ "claim": "a", "header": "x" }, { "claim": "b", "header": "X" }] }), "two"),
            (json!({ "claims": [{ "claim": "a", "header": "x", "y": 1 }] }), "y"),
        ] {
            let error = JwtClaims::parse(&data).unwrap_err();
            assert!(error.contains(word), "{error}");
        }
    }
}
