//! The path of an API as its author writes it, and which of its kinds that is.
//!
//! | written | kind | matches | priority |
//! |---|---|---|---|
//! | `=/user` | exact | `/user` | 1 |
//! | `^~/user` | preferred prefix | every path that begins so | 2, the longest first |
//! | `/user/{id}` | template | one segment for each variable | 3, a literal segment before a variable |
//! | `/user/[0-9]+` or `~/user/…` | regular expression | the whole path | 3, after templates, the longest first |
//! | `/user` | prefix | every path that begins so: `/user`, `/usertest`, `/user/a` | 4, the longest first |
//!
//! A prefix is one of text, not of segments, as the manual's example has it.

use std::borrow::Cow;
use std::fmt;

use regex::Regex;

use crate::path::{self, BadPath};

/// Characters that make a path a regular expression. They are legal in a URL; a path that means them begins with `=` or `^~`.
const REGULAR: &[char] = &['*', '(', ')', '[', ']', '|', '\\', '$', '^', '+'];

/// Bytes of compiled program one expression may take: hostile ones are refused, all that people write fit.
const REGEX_SIZE: usize = 256 * 1024;

#[derive(Clone, Debug)]
pub enum Pattern {
    Exact(String),
    Preferred(String),
    Template(Vec<Segment>),
    Regular(Regular),
    Prefix(String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Segment {
    Literal(String),
    Variable(String),
}

#[derive(Clone, Debug)]
pub struct Regular {
    pub source: String,
    pub regex: Regex,
    /// Names of its groups, with their numbers.
    pub variables: Vec<(String, usize)>,
}

/// What is wrong with a path; the text goes to its author.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadPattern(pub String);

impl fmt::Display for BadPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<BadPath> for BadPattern {
    fn from(bad: BadPath) -> Self {
        BadPattern(bad.reason().to_owned())
    }
}

impl Pattern {
    pub fn parse(text: &str) -> Result<Self, BadPattern> {
        if let Some(literal) = text.strip_prefix('=') {
            return Ok(Pattern::Exact(path::normalise(literal.trim_start())?.into_owned()));
        }
        if let Some(literal) = text.strip_prefix("^~") {
            return Ok(Pattern::Preferred(path::normalise(literal.trim_start())?.into_owned()));
        }
        if let Some(source) = text.strip_prefix('~') {
            return regular(source.trim_start());
        }
        if text.contains('{') || text.contains('}') {
            return template(text);
        }
        if text.contains(REGULAR) {
            return regular(text);
        }
        Ok(Pattern::Prefix(path::normalise(text)?.into_owned()))
    }

    /// Names of the values a path gives, in the order of their appearance.
    pub fn variables(&self) -> Vec<&str> {
        match self {
            Pattern::Template(segments) => segments
                .iter()
                .filter_map(|segment| match segment {
                    Segment::Variable(name) => Some(name.as_str()),
                    Segment::Literal(_) => None,
                })
                .collect(),
            Pattern::Regular(regular) => regular.variables.iter().map(|(name, _)| name.as_str()).collect(),
            Pattern::Exact(_) | Pattern::Preferred(_) | Pattern::Prefix(_) => Vec::new(),
        }
    }

    /// The part of every path it matches that a back-end's path takes the place of; None where the whole path is meant.
    pub fn prefix(&self) -> Option<&str> {
        match self {
            Pattern::Preferred(prefix) | Pattern::Prefix(prefix) => Some(prefix),
            Pattern::Exact(_) | Pattern::Template(_) | Pattern::Regular(_) => None,
        }
    }

    /// What every path it matches begins with, up to the first variable; empty for an expression.
    pub fn fixed(&self) -> Cow<'_, str> {
        match self {
            Pattern::Exact(path) | Pattern::Preferred(path) | Pattern::Prefix(path) => Cow::Borrowed(path),
            Pattern::Template(segments) => {
                let literals = segments.iter().map_while(|segment| match segment {
                    Segment::Literal(literal) => Some(literal.as_str()),
                    Segment::Variable(_) => None,
                });
                Cow::Owned(literals.flat_map(|literal| ["/", literal]).collect())
            }
            Pattern::Regular(_) => Cow::Borrowed(""),
        }
    }

    /// 1 to 4, as in the manual.
    pub fn priority(&self) -> u8 {
        match self {
            Pattern::Exact(_) => 1,
            Pattern::Preferred(_) => 2,
            Pattern::Template(_) | Pattern::Regular(_) => 3,
            Pattern::Prefix(_) => 4,
        }
    }
}

fn template(text: &str) -> Result<Pattern, BadPattern> {
    // Variables may stand where the normal form has only letters: they are cut out before, and put back after.
    let mut names: Vec<String> = Vec::new();
    let mut rest = text;
    let mut literal = String::new();
    let mut whole = true;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, behind) = after.split_once('}').ok_or_else(|| BadPattern(format!("`{{{after}` has no closing brace")))?;
        if before.contains('}') {
            return Err(BadPattern("a closing brace has no opening one".to_owned()));
        }
        if name.is_empty() || !name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.')) {
            return Err(BadPattern(format!("`{{{name}}}` is not a variable: letters, digits, `_`, `-` and `.` are allowed")));
        }
        if names.iter().any(|other| other == name) {
            return Err(BadPattern(format!("the variable `{{{name}}}` is there twice")));
        }
        whole &= (before.ends_with('/')) && (behind.is_empty() || behind.starts_with('/'));
        literal.push_str(before);
        literal.push_str(&format!("~V{}~", names.len()));
        names.push(name.to_owned());
        rest = behind;
    }
    if rest.contains('}') {
        return Err(BadPattern("a closing brace has no opening one".to_owned()));
    }
    literal.push_str(rest);
    if literal.contains(REGULAR) || !whole {
        return mixed(text, &names);
    }
    let literal = path::normalise(&literal)?;
    let segments = literal[1..]
        .split('/')
        .map(|segment| match segment.strip_prefix("~V").and_then(|s| s.strip_suffix('~')).and_then(|n| n.parse::<usize>().ok()) {
            Some(number) if number < names.len() => Segment::Variable(names[number].clone()),
            _ => Segment::Literal(segment.to_owned()),
        })
        .collect();
    Ok(Pattern::Template(segments))
}

/// Variables that are only a part of their segment, or stand beside an expression: `/file-{name}.json`, `/{id}/[a-z]+`.
fn mixed(text: &str, names: &[String]) -> Result<Pattern, BadPattern> {
    let mut source = String::new();
    let mut rest = text;
    let plain = !names.iter().fold(text.to_owned(), |text, name| text.replace(&format!("{{{name}}}"), "")).contains(REGULAR);
    for (number, name) in names.iter().enumerate() {
        let (before, after) = rest.split_once(&format!("{{{name}}}")).unwrap_or((rest, ""));
        source.push_str(&if plain { regex::escape(before) } else { before.to_owned() });
        source.push_str(&format!("(?P<v{number}>[^/]+)"));
        rest = after;
    }
    source.push_str(&if plain { regex::escape(rest) } else { rest.to_owned() });
    let Pattern::Regular(mut regular) = regular(&source)? else {
        return Err(BadPattern("not an expression".to_owned()));
    };
    for (name, _) in &mut regular.variables {
        if let Some(original) = name.strip_prefix('v').and_then(|n| n.parse::<usize>().ok()).and_then(|n| names.get(n)) {
            *name = original.clone();
        }
    }
    regular.source = text.to_owned();
    Ok(Pattern::Regular(regular))
}

fn regular(source: &str) -> Result<Pattern, BadPattern> {
    if !source.trim_start_matches('^').starts_with('/') {
        return Err(BadPattern("the regular expression must begin with /".to_owned()));
    }
    let anchored = format!("^(?:{})$", source.trim_start_matches('^'));
    let regex = regex::RegexBuilder::new(&anchored)
        .size_limit(REGEX_SIZE)
        .dfa_size_limit(REGEX_SIZE)
        .build()
        .map_err(|error| BadPattern(format!("not a regular expression: {}", one_line(&error.to_string()))))?;
    let variables = regex.capture_names().enumerate().filter_map(|(number, name)| Some((name?.to_owned(), number))).collect();
    Ok(Pattern::Regular(Regular { source: source.to_owned(), regex, variables }))
}

/// The last line of the engine's drawing says what is wrong.
fn one_line(text: &str) -> String {
    text.lines().last().unwrap_or_default().trim_start_matches("error: ").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(text: &str) -> String {
        match Pattern::parse(text) {
            Ok(Pattern::Exact(path)) => format!("exact {path}"),
            Ok(Pattern::Preferred(path)) => format!("preferred {path}"),
            Ok(Pattern::Prefix(path)) => format!("prefix {path}"),
            Ok(Pattern::Template(segments)) => format!("template {segments:?}"),
            Ok(Pattern::Regular(regular)) => format!("regular {}", regular.regex),
            Err(bad) => format!("bad: {bad}"),
        }
    }

    #[test]
    fn kinds() {
        assert_eq!(kind("=/user"), "exact /user");
        assert_eq!(kind("^~/user/"), "preferred /user/");
        assert_eq!(kind("/user"), "prefix /user");
        assert_eq!(kind("/"), "prefix /");
        assert_eq!(kind("//a/./b"), "prefix /a/b");
        assert_eq!(kind("/a-b_c.d~e"), "prefix /a-b_c.d~e");
        assert_eq!(kind("/用户"), "prefix /%E7%94%A8%E6%88%B7");
        assert_eq!(kind("/user/{id}"), r#"template [Literal("user"), Variable("id")]"#);
        assert_eq!(kind("/{a}/x/{b}/"), r#"template [Variable("a"), Literal("x"), Variable("b"), Literal("")]"#);
        assert_eq!(kind("/user/[0-9]+"), "regular ^(?:/user/[0-9]+)$");
        assert_eq!(kind("~/user/a"), "regular ^(?:/user/a)$");
        assert_eq!(kind("~ ^/user/.*"), "regular ^(?:/user/.*)$");
        assert_eq!(kind("/f-{name}.json"), r"regular ^(?:/f\-(?P<v0>[^/]+)\.json)$");
        assert_eq!(kind("/{X-NameSpace-Code}/{X-MicroService-Name}").split(' ').next(), Some("template"));
        assert_eq!(kind("=/a*b"), "exact /a*b");
    }

    #[test]
    fn refused() {
        for text in [
            "", "user", "=user", "=", "^~", "~", "~user", "/{", "/{}", "/}", "/{a}/{a}", "/{a b}", "/[", "/a b", "/(a", "/..", "/{a",
            "/a}b{c}",
        ] {
            assert!(kind(text).starts_with("bad: "), "{text}: {}", kind(text));
        }
        assert!(kind("/(a{1000}){1000}").starts_with("bad: "));
    }

    #[test]
    fn variables_keep_their_names() {
        let pattern = Pattern::parse("/f-{file-name}.{ext}").unwrap();
        assert_eq!(pattern.variables(), ["file-name", "ext"]);
        assert_eq!(Pattern::parse("/a/(?P<year>[0-9]+)/(x)").unwrap().variables(), ["year"]);
    }
}
