//! Declared parameters: what a request must carry, and what the back-end gets of it.
//!
//! A parameter stands in a header field, in the query, in the path or in a form. It is looked for, checked for its type, given its default, and put
//! where the back-end wants it. What is not declared passes as it is. Where nothing is declared none of this costs anything.
//!
//! All values of a name are checked, not only the first: which of several a back-end reads is its own affair, and none of them may be one
//! that the declaration forbids.

use std::borrow::Cow;
use std::ops::Range;

use http::{HeaderMap, HeaderName, HeaderValue};

use crate::config::{self, Position, Source, ValueType};
use crate::path;

/// What the gateway itself can tell a back-end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum System {
    RequestId,
    ClientIp,
    ServiceId,
    Environment,
    ApiId,
    ApiName,
    Method,
    Host,
    /// Seconds since 1970.
    Time,
}

impl System {
    pub const ALL: [(&'static str, System); 9] = [
        ("requestId", System::RequestId),
        ("clientIp", System::ClientIp),
        ("serviceId", System::ServiceId),
        ("environment", System::Environment),
        ("apiId", System::ApiId),
        ("apiName", System::ApiName),
        ("httpMethod", System::Method),
        ("host", System::Host),
        ("time", System::Time),
    ];

    pub fn parse(name: &str) -> Option<System> {
        Self::ALL.into_iter().find(|(known, _)| *known == name).map(|(_, system)| system)
    }
}

/// The parameters of one API, made ready.
#[derive(Debug, Default)]
pub struct Parameters {
    declared: Vec<Declared>,
    placed: Vec<Placed>,
    /// A form must be read before the request can go on.
    pub form: bool,
}

#[derive(Debug)]
struct Declared {
    name: Box<str>,
    place: Place,
    kind: ValueType,
    required: bool,
    default: Option<Box<str>>,
}

/// Where a parameter of the request stands.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Place {
    Header(HeaderName),
    Query,
    /// Number of the pattern's variable.
    Path(usize),
    Form,
}

/// Something the back-end gets.
#[derive(Debug)]
struct Placed {
    name: Box<str>,
    to: Target,
    from: From,
    default: Option<Box<str>>,
}

#[derive(Debug, PartialEq, Eq)]
enum Target {
    Header(HeaderName),
    Query,
    /// A variable of the back-end's path.
    Path,
    Form,
}

#[derive(Debug)]
enum From {
    Declared(usize),
    System(System),
    Constant,
}

/// What is wrong with a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadParameter(pub String);

/// A request whose parameters are looked at and put in their places.
pub struct Draft<'a, 'q> {
    pub headers: &'a mut HeaderMap,
    pub query: Option<Cow<'q, str>>,
    /// Pairs of a form, decoded.
    pub form: Option<Vec<(String, String)>>,
    pub path: &'a str,
    pub values: &'a [Range<usize>],
    /// Filled: values of variables of the back-end's path.
    pub path_values: Vec<(Box<str>, String)>,
}

impl Parameters {
    /// `variables` are those of the API's path.
    pub fn compile(api: &config::Api, variables: &[&str]) -> Result<Self, String> {
        let header = |name: &str| HeaderName::from_bytes(name.as_bytes()).map_err(|_| format!("`{name}` cannot be the name of a header"));
        let mut declared = Vec::new();
        for parameter in &api.parameters {
            let place = match parameter.position {
                Position::Header => Place::Header(header(&parameter.name)?),
                Position::Query => Place::Query,
                Position::Path => Place::Path(
                    variables
                        .iter()
                        .position(|variable| *variable == parameter.name)
                        .ok_or_else(|| format!("the path has no variable `{}`", parameter.name))?,
                ),
                Position::Body => Place::Form,
            };
            if let Some(default) = &parameter.default {
                check(&parameter.name, parameter.kind, default).map_err(|bad| format!("default: {}", bad.0))?;
            }
            declared.push(Declared {
                name: parameter.name.as_str().into(),
                place,
                kind: parameter.kind,
                required: parameter.required,
                default: parameter.default.as_deref().filter(|default| !default.is_empty()).map(Into::into),
            });
        }
        let target = |position: Position, name: &str| {
            Ok::<_, String>(match position {
                Position::Header => Target::Header(header(name)?),
                Position::Query => Target::Query,
                Position::Path => Target::Path,
                Position::Body => Target::Form,
            })
        };
        let mut placed = Vec::new();
        for mapping in &api.mappings {
            let from = match &mapping.source {
                Source::System(name) => From::System(System::parse(name).ok_or_else(|| format!("there is no system parameter `{name}`"))?),
                Source::Parameter { position, name } => From::Declared(
                    api.parameters
                        .iter()
                        .position(|parameter| parameter.position == *position && parameter.name == *name)
                        .ok_or_else(|| format!("there is no front-end parameter `{name}` in that position"))?,
                ),
            };
            let default = mapping.default.as_deref().filter(|default| !default.is_empty()).map(Into::into);
            placed.push(Placed { name: mapping.name.as_str().into(), to: target(mapping.position, &mapping.name)?, from, default });
        }
        for constant in &api.constants {
            if !matches!(constant.position, Position::Header | Position::Query) {
                return Err(format!("the constant `{}` must stand in a header or in the query", constant.name));
            }
            let to = target(constant.position, &constant.name)?;
            if matches!(to, Target::Header(_)) && HeaderValue::from_str(&constant.value).is_err() {
                return Err(format!("the value of the constant `{}` cannot stand in a header", constant.name));
            }
            placed.push(Placed {
                name: constant.name.as_str().into(),
                to,
                from: From::Constant,
                default: Some(constant.value.as_str().into()),
            });
        }
        let form = declared.iter().any(|parameter| parameter.place == Place::Form) || placed.iter().any(|placed| placed.to == Target::Form);
        Ok(Parameters { declared, placed, form })
    }

    pub fn is_empty(&self) -> bool {
        self.declared.is_empty() && self.placed.is_empty()
    }

    /// Names of the variables that a back-end's path may use besides those of the API's own path.
    pub fn path_targets(&self) -> impl Iterator<Item = &str> {
        self.placed.iter().filter(|placed| placed.to == Target::Path).map(|placed| &*placed.name)
    }

    /// Checks the request and puts everything where the back-end wants it. `system` tells what the gateway knows.
    pub fn apply(&self, draft: &mut Draft<'_, '_>, system: impl Fn(System) -> String) -> Result<(), BadParameter> {
        let mut values: Vec<Option<String>> = Vec::with_capacity(self.declared.len());
        for parameter in &self.declared {
            let found = draft.read(parameter)?;
            let value = match (found, &parameter.default) {
                (Some(value), _) => Some(value),
                (None, Some(default)) => {
                    let target = match &parameter.place {
                        Place::Header(name) => Target::Header(name.clone()),
                        Place::Query => Target::Query,
                        Place::Form => Target::Form,
                        Place::Path(_) => Target::Path,
                    };
                    draft.set(&target, &parameter.name, default)?;
                    Some(default.to_string())
                }
                (None, None) if parameter.required => {
                    return Err(BadParameter(format!("the parameter `{}` is required in {}", parameter.name, parameter.place.text())));
                }
                (None, None) => None,
            };
            values.push(value);
        }
        // What moves leaves its place first: two parameters may change places.
        for placed in &self.placed {
            if let From::Declared(number) = placed.from {
                let parameter = &self.declared[number];
                if !parameter.place.is(&placed.to) || parameter.name != placed.name {
                    draft.remove(parameter);
                }
            }
        }
        for placed in &self.placed {
            let value = match placed.from {
                From::Declared(number) => values[number].as_deref().map(Cow::Borrowed),
                From::System(what) => Some(Cow::Owned(system(what))),
                From::Constant => None,
            };
            if let Some(value) = value.or_else(|| placed.default.as_deref().map(Cow::Borrowed)) {
                draft.set(&placed.to, &placed.name, &value)?;
            }
        }
        Ok(())
    }
}

impl Place {
    fn text(&self) -> &'static str {
        match self {
            Place::Header(_) => "a header",
            Place::Query => "the query",
            Place::Path(_) => "the path",
            Place::Form => "the form",
        }
    }

    fn is(&self, target: &Target) -> bool {
        match (self, target) {
            (Place::Header(name), Target::Header(other)) => name == other,
            (Place::Query, Target::Query) | (Place::Path(_), Target::Path) | (Place::Form, Target::Form) => true,
            _ => false,
        }
    }
}

impl Draft<'_, '_> {
    /// The first value, after all of them were checked.
    fn read(&self, parameter: &Declared) -> Result<Option<String>, BadParameter> {
        let mut first = None;
        let mut see = |value: &str| {
            check(&parameter.name, parameter.kind, value)?;
            first.get_or_insert_with(|| value.to_owned());
            Ok(())
        };
        match &parameter.place {
            Place::Header(name) => {
                for value in self.headers.get_all(name) {
                    see(value.to_str().map_err(|_| BadParameter(format!("the header `{name}` is not text")))?)?;
                }
            }
            Place::Query => {
                for (name, value) in form_urlencoded::parse(self.query.as_deref().unwrap_or_default().as_bytes()) {
                    if *name == *parameter.name {
                        see(&value)?;
                    }
                }
            }
            Place::Path(number) => {
                if let Some(range) = self.values.get(*number) {
                    see(&path::decode_segment(&self.path[range.clone()]))?;
                }
            }
            Place::Form => {
                for (_, value) in self.form.iter().flatten().filter(|(name, _)| **name == *parameter.name) {
                    see(value)?;
                }
            }
        }
        Ok(first)
    }

    fn remove(&mut self, parameter: &Declared) {
        match &parameter.place {
            Place::Header(name) => _ = self.headers.remove(name),
            Place::Query => self.filter_query(&parameter.name),
            // The API's path is not the back-end's.
            Place::Path(_) => {}
            Place::Form => {
                if let Some(form) = &mut self.form {
                    form.retain(|(name, _)| **name != *parameter.name);
                }
            }
        }
    }

    fn filter_query(&mut self, name: &str) {
        let Some(query) = &self.query else { return };
        let named = |pair: &&str| form_urlencoded::parse(pair.as_bytes()).next().is_some_and(|(key, _)| key == name);
        // Pairs that stay keep the letters they came with.
        let kept: Vec<&str> = query.split('&').filter(|pair| !named(pair)).collect();
        self.query = if kept.is_empty() { None } else { Some(Cow::Owned(kept.join("&"))) };
    }

    fn set(&mut self, target: &Target, name: &str, value: &str) -> Result<(), BadParameter> {
        match target {
            Target::Header(field) => {
                let value =
                    HeaderValue::from_str(value).map_err(|_| BadParameter(format!("the value of `{name}` cannot stand in a header")))?;
                self.headers.insert(field, value);
            }
            Target::Query => {
                self.filter_query(name);
                let mut query = self.query.take().map_or_else(String::new, Cow::into_owned);
                if !query.is_empty() {
                    query.push('&');
                }
                query.push_str(&form_urlencoded::Serializer::new(String::new()).append_pair(name, value).finish());
                self.query = Some(Cow::Owned(query));
            }
            Target::Path => self.path_values.push((name.into(), value.to_owned())),
            Target::Form => {
                let form = self.form.get_or_insert_default();
                form.retain(|(key, _)| key != name);
                form.push((name.to_owned(), value.to_owned()));
            }
        }
        Ok(())
    }
}

fn check(name: &str, kind: ValueType, value: &str) -> Result<(), BadParameter> {
    let (fits, what) = match kind {
        ValueType::String => (true, ""),
        ValueType::Int => (value.parse::<i32>().is_ok(), "a whole number of 32 bits"),
        ValueType::Long => (value.parse::<i64>().is_ok(), "a whole number of 64 bits"),
        ValueType::Float | ValueType::Double => (value.parse::<f64>().is_ok_and(f64::is_finite), "a number"),
        ValueType::Boolean => (matches!(value, "true" | "false"), "true or false"),
    };
    match fits {
        true => Ok(()),
        false => {
            let shown: String = value.chars().take(64).collect();
            Err(BadParameter(format!("the parameter `{name}` is `{shown}`: {what} is expected")))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    struct Seen {
        headers: HeaderMap,
        query: Option<String>,
        form: Option<Vec<(String, String)>>,
        path: Vec<(Box<str>, String)>,
    }

    fn parameters(more: Value) -> Result<Parameters, String> {
        let mut api = json!({ "id": "a", "name": "a", "path": "/x/{id}", "method": "GET", "timeout_ms": 1, "backend": { "mock": { "status": 200, "body": "" } } });
        api.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        Parameters::compile(&serde_json::from_value(api).unwrap(), &["id"])
    }

    fn applied(more: Value, headers: &[(&'static str, &str)], query: Option<&str>, form: Option<&[(&str, &str)]>) -> Result<Seen, String> {
        let mut headers: HeaderMap = headers.iter().map(|(name, value)| (HeaderName::from_static(name), value.parse().unwrap())).collect();
        let path = "/x/a%20b";
        let id = 3..path.len();
        let mut draft = Draft {
            headers: &mut headers,
            query: query.map(Cow::Borrowed),
            form: form.map(|form| form.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()),
            path,
            values: std::slice::from_ref(&id),
            path_values: Vec::new(),
        };
        parameters(more)?.apply(&mut draft, |system| format!("<{system:?}>")).map_err(|bad| bad.0)?;
        let (query, form, path) = (draft.query.map(Cow::into_owned), draft.form, draft.path_values);
        Ok(Seen { headers, query, form, path })
    }

    #[test]
    fn required_typed_and_default() {
        let declared = json!({ "parameters": [
            { "name": "n", "position": "query", "kind": "int", "required": true },
            { "name": "f", "position": "query", "kind": "boolean", "default": "false" },
            { "name": "X-Id", "position": "header", "kind": "long" },
        ] });
        let seen = applied(declared.clone(), &[("x-id", "7")], Some("a=%20&n=3"), None).unwrap();
        assert_eq!(seen.query.as_deref(), Some("a=%20&n=3&f=false"));
        for (query, header, word) in [
            (None, "7", "required"),
            (Some("n=x"), "7", "32 bits"),
            (Some("n=1&n=x"), "7", "`x`"),
            (Some("n=3000000000"), "7", "32 bits"),
            (Some("n=1&f=yes"), "7", "true or false"),
            (Some("n=1"), "x", "64 bits"),
        ] {
            let error = applied(declared.clone(), &[("x-id", header)], query, None).err().unwrap();
            assert!(error.contains(word), "{query:?}: {error}");
        }
    }

    #[test]
    fn moved_to_other_places() {
        let seen = applied(
            json!({
                "parameters": [
                    { "name": "id", "position": "path" }, { "name": "q", "position": "query" },
                    { "name": "X-H", "position": "header" }, { "name": "b", "position": "body" },
                ],
                "mappings": [
                    { "name": "id", "position": "query", "source": { "parameter": { "position": "path", "name": "id" } } },
                    { "name": "X-Q", "position": "header", "source": { "parameter": { "position": "query", "name": "q" } } },
                    { "name": "h", "position": "path", "source": { "parameter": { "position": "header", "name": "X-H" } } },
                    { "name": "c", "position": "body", "source": { "parameter": { "position": "body", "name": "b" } } },
                    { "name": "ip", "position": "query", "source": { "system": "clientIp" } },
                    { "name": "X-None", "position": "header", "source": { "parameter": { "position": "query", "name": "q" } }, "default": "d" },
                ],
                "constants": [{ "name": "X-Const", "position": "header", "value": "always" }, { "name": "k", "position": "query", "value": "v w" }],
            }),
            &[("x-h", "of header"), ("x-const", "mine")],
            Some("q=of%20query&keep=%2F+x&k=mine"),
            Some(&[("b", "1"), ("other", "2")]),
        )
        .unwrap();
        assert_eq!(seen.query.as_deref(), Some("keep=%2F+x&id=a+b&ip=%3CClientIp%3E&k=v+w"));
        assert_eq!(
            (&seen.headers["x-q"], &seen.headers["x-const"]),
            (&HeaderValue::from_static("of query"), &HeaderValue::from_static("always"))
        );
        assert!(!seen.headers.contains_key("x-h"));
        assert_eq!(seen.form.unwrap(), [("other".to_owned(), "2".to_owned()), ("c".to_owned(), "1".to_owned())]);
        assert_eq!(seen.path, [("h".into(), "of header".to_owned())]);
    }

    #[test]
    fn two_change_places() {
        let from = |name: &str| json!({ "parameter": { "position": "query", "name": name } });
        let seen = applied(
            json!({
                "parameters": [{ "name": "a", "position": "query" }, { "name": "b", "position": "query" }],
                "mappings": [{ "name": "b", "position": "query", "source": from("a") }, { "name": "a", "position": "query", "source": from("b") }],
            }),
            &[],
            Some("a=1&b=2"),
            None,
        )
        .unwrap();
        assert_eq!(seen.query.as_deref(), Some("b=1&a=2"));
    }

    #[test]
    fn a_value_that_cannot_stand_in_a_header_is_refused() {
        let more = json!({
            "parameters": [{ "name": "q", "position": "query" }],
            "mappings": [{ "name": "X-Q", "position": "header", "source": { "parameter": { "position": "query", "name": "q" } } }],
        });
        assert!(applied(more, &[], Some("q=a%0D%0AX-Admin:%20yes"), None).err().unwrap().contains("cannot stand in a header"));
    }

    #[test]
    fn documents_that_make_no_sense() {
        for (more, word) in [
            (json!({ "parameters": [{ "name": "other", "position": "path" }] }), "no variable"),
            (json!({ "parameters": [{ "name": "a b", "position": "header" }] }), "name of a header"),
            (json!({ "parameters": [{ "name": "n", "position": "query", "kind": "int", "default": "x" }] }), "default"),
            (json!({ "mappings": [{ "name": "a", "position": "query", "source": { "system": "weather" } }] }), "weather"),
            (
                json!({ "mappings": [{ "name": "a", "position": "query", "source": { "parameter": { "position": "query", "name": "a" } } }] }),
                "no front-end",
            ),
            (json!({ "constants": [{ "name": "a", "position": "body", "value": "" }] }), "must stand"),
        ] {
            let error = parameters(more).err().unwrap();
            assert!(error.contains(word), "{error}");
        }
    }
}
