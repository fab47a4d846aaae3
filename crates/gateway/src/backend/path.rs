//! How the path a back-end sees is made of the one that came.
//!
//! The manual's rule: a request `/apia/2017/index.html` that the API `/apia/` answers reaches a back-end without a path as it is, and one
//! with the path `/endpoint/` as `/endpoint/2017/index.html`. Where an API has no prefix, its back-end's path is the whole path.

use std::borrow::Cow;
use std::ops::Range;

use crate::path;
use crate::route::Pattern;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PathPlan {
    /// As it came.
    Same,
    Fixed(Box<str>),
    /// The first bytes make place for another beginning.
    Replace {
        cut: usize,
        with: Box<str>,
    },
    /// Texts and values of the pattern's variables; behind them what comes after the prefix, if there is one.
    Fill {
        parts: Vec<Part>,
        cut: Option<usize>,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    Text(Box<str>),
    /// Number of the variable in the API's path.
    Value(usize),
    /// A parameter that is mapped to the path.
    Parameter(Box<str>),
}

impl PathPlan {
    /// `target` is the back-end's path as its author wrote it; `mapped` are the parameters that are mapped to it.
    pub fn new(target: &str, pattern: &Pattern, mapped: &[&str]) -> Result<Self, String> {
        if target.is_empty() {
            return Ok(PathPlan::Same);
        }
        let cut = pattern.prefix().map(str::len);
        if !target.contains('{') {
            let target = path::normalise(target).map_err(|bad| format!("back-end path `{target}`: {}", bad.reason()))?;
            return Ok(match cut {
                Some(cut) => PathPlan::Replace { cut, with: target.into() },
                None => PathPlan::Fixed(target.into()),
            });
        }
        let variables = pattern.variables();
        let mut parts = Vec::new();
        let mut rest = target;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, behind) = after.split_once('}').ok_or_else(|| format!("back-end path `{target}`: a brace is not closed"))?;
            parts.push(Part::Text(before.into()));
            parts.push(match variables.iter().position(|variable| *variable == name) {
                // What somebody mapped to the path means more than what happens to be called the same.
                _ if mapped.contains(&name) => Part::Parameter(name.into()),
                Some(number) => Part::Value(number),
                None => return Err(format!("back-end path `{target}`: `{name}` is not a path parameter")),
            });
            rest = behind;
        }
        parts.push(Part::Text(rest.into()));
        if !target.starts_with('/') {
            return Err(format!("back-end path `{target}`: {}", path::BadPath::Relative.reason()));
        }
        Ok(PathPlan::Fill { parts, cut })
    }

    /// `came` has the one form of [`path::normalise`]; `values` are ranges of it; `mapped` are values of mapped parameters.
    pub fn path<'a>(&'a self, came: &'a str, values: &[Range<usize>], mapped: &[(Box<str>, String)]) -> Cow<'a, str> {
        let after = |cut: usize| came.get(cut..).unwrap_or_default();
        match self {
            PathPlan::Same => Cow::Borrowed(came),
            PathPlan::Fixed(target) => Cow::Borrowed(target),
            PathPlan::Replace { cut, with } => match after(*cut) {
                "" => Cow::Borrowed(with),
                rest => Cow::Owned(path::join(with, rest)),
            },
            PathPlan::Fill { parts, cut } => {
                let mut filled = String::new();
                for part in parts {
                    match part {
                        Part::Text(text) => filled.push_str(text),
                        // Values stay encoded as they came: what was one segment is one.
                        Part::Value(number) => filled.push_str(values.get(*number).map_or("", |range| &came[range.clone()])),
                        Part::Parameter(name) => {
                            if let Some((_, value)) = mapped.iter().find(|(other, _)| other == name) {
                                path::encode_segment(value, &mut filled);
                            }
                        }
                    }
                }
                match cut.map(after) {
                    None | Some("") => Cow::Owned(filled),
                    Some(rest) => Cow::Owned(path::join(&filled, rest)),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::{Method, Table};

    fn sent(api: &str, target: &str, came: &str) -> String {
        let pattern = Pattern::parse(api).unwrap();
        let method = Method::Any;
        let found = Table::new([(0, &pattern, &method)]).find(came, &http::Method::GET).unwrap();
        let mapped = ("mapped".into(), "a/b".to_owned());
        PathPlan::new(target, &pattern, &["mapped"]).unwrap().path(came, &found.values, &[mapped]).into_owned()
    }

    #[test]
    fn the_manual_s_example() {
        assert_eq!(sent("/apia/", "", "/apia/20171012/index.html"), "/apia/20171012/index.html");
        assert_eq!(sent("/apia/", "/endpoint/", "/apia/20171012/index.html"), "/endpoint/20171012/index.html");
    }

    #[test]
    fn each_kind_of_path() {
        assert_eq!(sent("^~/a", "/b", "/a/x"), "/b/x");
        assert_eq!(sent("/a", "/b/", "/a/x"), "/b/x");
        assert_eq!(sent("/a", "/", "/a"), "/");
        assert_eq!(sent("/", "/b", "/x/y"), "/bx/y");
        assert_eq!(sent("/", "/b/", "/x/y"), "/b/x/y");
        assert_eq!(sent("=/a", "/b", "/a"), "/b");
        assert_eq!(sent("/pets/{id}", "/p", "/pets/7"), "/p");
        assert_eq!(sent("/pets/{id}/{what}", "/{what}/of/{id}", "/pets/a%2Fb/age"), "/age/of/a%2Fb");
        assert_eq!(sent("/v[0-9]+/(?P<rest>.*)", "/{rest}", "/v12/a/b"), "/a/b");
        assert_eq!(sent("/pets/{id}", "", "/pets/7"), "/pets/7");
        assert_eq!(sent("/pets", "/{mapped}", "/pets/x"), "/a%2Fb/x");
    }

    #[test]
    fn refused() {
        let pattern = Pattern::parse("/pets/{id}").unwrap();
        for bad in ["p", "/{other}", "/{id", "{id}", "/a b", "/.."] {
            assert!(PathPlan::new(bad, &pattern, &[]).is_err(), "{bad}");
        }
    }
}
