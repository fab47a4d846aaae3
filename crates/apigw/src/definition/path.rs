//! How an API's path is written. What it means is the gateway's to say: this is where it is asked.

use terrace_gateway::route::Pattern;

/// Longer ones no client sends.
const LONGEST: usize = 512;

/// Refuses what is no path, in words for its author. The names of its variables are the answer.
pub fn check(path: &str) -> Result<Vec<String>, String> {
    if path.chars().count() > LONGEST {
        return Err(format!("at most {LONGEST} characters"));
    }
    if path.contains(|c: char| c.is_control() || c.is_whitespace() || c == '#') || (path.contains('?') && !path.starts_with('~')) {
        return Err("a path without spaces, control characters, `?` and `#`".into());
    }
    match Pattern::parse(path) {
        Ok(pattern) => Ok(pattern.variables().into_iter().map(str::to_owned).collect()),
        Err(bad) => Err(format!("a path that can be matched: {bad}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_path_is_good() {
        for path in ["=/user", "^~/user", "/user/{id}", "/user/[0-9]+", "~/user/.*", "/user", "/a.b-c_d"] {
            check(path).unwrap_or_else(|fault| panic!("{path}: {fault}"));
        }
        assert_eq!(check("/{X-NameSpace-Code}/x/{b_1}").unwrap(), ["X-NameSpace-Code", "b_1"]);
    }

    #[test]
    fn what_is_no_path_is_refused() {
        for path in ["", "user", "=user", "/a?b", "/a#b", "/a b", "/{a", "/a}", "/{}", "/{a}/{a}", "/{a b}", "/a(", "/[z-a]", "/a\n"] {
            assert!(check(path).is_err(), "{path}");
        }
        assert!(check(&format!("/{}", "a".repeat(600))).is_err());
        assert!(check("~/((a{1000}){1000}){1000}").is_err());
    }
}
