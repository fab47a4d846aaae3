//! How an API's path is written. Which API a request goes to is the gateway's to say; here a path is refused that no request could meet.
//!
//! `=/exact`, `^~/preferred/prefix`, `/with/{variable}`, a regular expression, or a plain prefix.

use regex::Regex;

/// Longer ones no client sends.
const LONGEST: usize = 512;
/// A regular expression this large, compiled, is a mistake or an attack.
const LARGEST: usize = 1 << 20;

/// What kind of path it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Exact,
    Preferred,
    Template,
    Expression,
    Prefix,
}

/// The kind, by the manual's rules for spelling it.
pub fn kind(path: &str) -> Kind {
    if path.starts_with('=') {
        Kind::Exact
    } else if path.starts_with("^~") {
        Kind::Preferred
    } else if path.starts_with('~') || path.contains(|c| "*()[]|\\$^+".contains(c)) {
        Kind::Expression
    } else if path.contains('{') || path.contains('}') {
        Kind::Template
    } else {
        Kind::Prefix
    }
}

/// Refuses what is no path, in words for its author. The names of its variables are the answer.
pub fn check(path: &str) -> Result<Vec<String>, String> {
    if path.chars().count() > LONGEST {
        return Err(format!("at most {LONGEST} characters"));
    }
    if path.contains(|c: char| c.is_control() || c.is_whitespace()) {
        return Err("a path without spaces and control characters".into());
    }
    match kind(path) {
        Kind::Exact => plain(&path[1..], "after `=`").map(|()| Vec::new()),
        Kind::Preferred => plain(&path[2..], "after `^~`, where no expression is allowed").map(|()| Vec::new()),
        Kind::Prefix => plain(path, "").map(|()| Vec::new()),
        Kind::Template => variables(path),
        Kind::Expression => expression(path).map(|()| Vec::new()),
    }
}

fn plain(path: &str, place: &str) -> Result<(), String> {
    if !path.starts_with('/') {
        return Err(format!("a path that begins with `/` {place}").trim_end().to_owned());
    }
    match path.chars().find(|c| "?#{}*()[]|\\$^+".contains(*c)) {
        Some(c) => Err(format!("a path without `{c}` {place}").trim_end().to_owned()),
        None => Ok(()),
    }
}

fn variables(path: &str) -> Result<Vec<String>, String> {
    if !path.starts_with('/') || path.contains(['?', '#']) {
        return Err("a path that begins with `/`, without `?` and `#`".into());
    }
    let mut found: Vec<String> = Vec::new();
    let mut rest = path;
    while let Some(open) = rest.find(['{', '}']) {
        let Some(after) = rest[open..].strip_prefix('{') else { return Err("a `{` before each `}`".into()) };
        let Some(close) = after.find(['{', '}']) else { return Err("a `}` after each `{`".into()) };
        let name = &after[..close];
        let named = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'));
        if !after[close..].starts_with('}') || !named {
            return Err("variables as `{name}`, named with letters, digits, `_`, `-` and `.`".into());
        }
        if found.iter().any(|known| known == name) {
            return Err(format!("the variable `{name}` once"));
        }
        found.push(name.to_owned());
        rest = &after[close + 1..];
        if rest.starts_with('{') {
            return Err("something between two variables".into());
        }
    }
    Ok(found)
}

/// The expression that has to match a whole path.
pub fn anchored(path: &str) -> String {
    format!("^(?:{})$", path.strip_prefix('~').unwrap_or(path))
}

fn expression(path: &str) -> Result<(), String> {
    let built = regex::RegexBuilder::new(&anchored(path)).size_limit(LARGEST).build();
    built.map(|_: Regex| ()).map_err(|error| match error {
        regex::Error::CompiledTooBig(_) => "a smaller regular expression".into(),
        _ => "a valid regular expression".into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_told_by_their_spelling() {
        for (path, expected) in [
            ("=/user", Kind::Exact),
            ("^~/user", Kind::Preferred),
            ("/user/{id}", Kind::Template),
            ("/user/[0-9]+", Kind::Expression),
            ("~/user.", Kind::Expression),
            ("/user", Kind::Prefix),
            ("/a.b-c_d", Kind::Prefix),
        ] {
            assert_eq!(kind(path), expected, "{path}");
            check(path).unwrap();
        }
    }

    #[test]
    fn what_is_no_path_is_refused() {
        for path in [
            "", "user", "=user", "^~/a*", "/a?b", "/a#b", "/a b", "/{a", "/a}", "/{}", "/{a}/{a}", "/{a}{b}", "/{a b}", "/a(", "=/a{b}",
            "/[z-a]", "/a\n",
        ] {
            assert!(check(path).is_err(), "{path}");
        }
        assert!(check(&format!("/{}", "a".repeat(600))).is_err());
        assert!(check("/((a{1000}){1000}){1000}").is_err());
    }

    #[test]
    fn variables_are_named() {
        assert_eq!(check("/{X-NameSpace-Code}/x/{b_1}").unwrap(), ["X-NameSpace-Code", "b_1"]);
    }
}
