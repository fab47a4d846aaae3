//! Parameters of commands: `{{name}}` in the script, a JSON object of values, defaults.
//!
//! `{{tat-hidden:name}}` marks a value that records show as `***`. A script is filled in once, when it is invoked; the
//! values are never read as placeholders again, so a value cannot smuggle in another one.

use std::collections::BTreeMap;

use serde_json::{Map, Value};
use terrace_base::{Error, Result, text};

pub const MAX_KEYS: usize = 20;
pub const MAX_KEY_LEN: usize = 64;
pub const MAX_VALUE_LEN: usize = 4096;
/// A script of 64 KiB may name a value of 4 KiB ten thousand times: what comes out is bounded too.
pub const MAX_RENDERED: usize = 256 * 1024;
const HIDDEN: &str = "tat-hidden:";
pub const MASK: &str = "***";

pub type Values = BTreeMap<String, String>;

/// Reads `{"name": "value"}`. `field` is the request's parameter, for messages.
pub fn parse(field: &str, json: &str) -> Result<Values> {
    if json.is_empty() {
        return Ok(Values::new());
    }
    let not_json = |fault: String| {
        Error::new(
            "InvalidParameterValue.ParameterInvalidJsonFormat",
            text!("`{field}` must be a JSON object of text values: {fault}", field = field, fault = fault),
        )
    };
    let entries: Entries = serde_json::from_str(json).map_err(|e| not_json(e.to_string()))?;
    let mut values = Values::new();
    for (key, value) in entries.0 {
        check_key(field, &key)?;
        let Value::String(value) = value else {
            return Err(Error::new(
                "InvalidParameterValue.ParameterValueNotString",
                text!("`{field}`: the value of `{key}` must be text", field = field, key = key),
            ));
        };
        if value.contains('\0') {
            return Err(Error::invalid_value(field, &key, "values without the character NUL"));
        }
        if value.chars().count() > MAX_VALUE_LEN {
            return Err(Error::new(
                "InvalidParameterValue.TooLong",
                text!("`{field}`: the value of `{key}` has more than {most} characters", field = field, key = key, most = MAX_VALUE_LEN),
            ));
        }
        if values.insert(key.clone(), value).is_some() {
            return Err(Error::new(
                "InvalidParameterValue.ParameterKeyDuplicated",
                text!("`{field}`: `{key}` is given twice", field = field, key = key),
            ));
        }
    }
    if values.len() > MAX_KEYS {
        return Err(Error::new(
            "InvalidParameterValue.ParameterNumberExceeded",
            text!("`{field}` has {count} parameters; at most {most} are allowed", field = field, count = values.len(), most = MAX_KEYS),
        ));
    }
    Ok(values)
}

pub fn check_key(field: &str, key: &str) -> Result<()> {
    if key.is_empty() || !key.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-')) {
        return Err(Error::new(
            "InvalidParameterValue.ParameterKeyContainsInvalidChar",
            text!(
                "`{field}`: the name `{key}` may hold letters, digits, - and _ only",
                field = field,
                key = key.chars().take(80).collect::<String>()
            ),
        ));
    }
    if key.len() > MAX_KEY_LEN {
        return Err(Error::new(
            "InvalidParameterValue.ParameterKeyLenExceeded",
            text!(
                "`{field}`: the name `{key}` has more than {most} characters",
                field = field,
                key = key.chars().take(80).collect::<String>(),
                most = MAX_KEY_LEN
            ),
        ));
    }
    Ok(())
}

pub fn to_json(values: &Values) -> String {
    let map: Map<String, Value> = values.iter().map(|(k, v)| (k.clone(), Value::from(v.as_str()))).collect();
    if map.is_empty() { String::new() } else { Value::Object(map).to_string() }
}

/// A script filled in, and what records may show of the values.
#[derive(Debug, PartialEq, Eq)]
pub struct Rendered {
    pub script: String,
    pub shown: Values,
    pub shown_defaults: Values,
}

/// Fills `given`, then `defaults`, into the script's placeholders. Every placeholder needs a value; `lack` is the action's code
/// for one that has none.
pub fn render(script: &str, given: &Values, defaults: &Values, lack: &'static str) -> Result<Rendered> {
    let mut out = String::with_capacity(script.len() + 64);
    let mut missing: Vec<&str> = Vec::new();
    let (mut shown, mut shown_defaults) = (given.clone(), defaults.clone());
    let mut rest = script;
    while let Some(open) = rest.find("{{") {
        let (before, after) = (&rest[..open], &rest[open + 2..]);
        out.push_str(before);
        let Some((name, hidden)) = after.find("}}").and_then(|close| placeholder(&after[..close])) else {
            // Two braces that name nothing are text of the script.
            out.push_str("{{");
            rest = after;
            continue;
        };
        match given.get(name).or_else(|| defaults.get(name)) {
            Some(value) => out.push_str(value),
            None if !missing.contains(&name) => missing.push(name),
            None => {}
        }
        if hidden {
            for value in [shown.get_mut(name), shown_defaults.get_mut(name)].into_iter().flatten() {
                *value = MASK.to_owned();
            }
        }
        if out.len() > MAX_RENDERED {
            return Err(Error::new(
                "InvalidParameterValue.TooLong",
                text!("the script with its parameters filled in has more than {most} bytes", most = MAX_RENDERED),
            ));
        }
        rest = after.split_once("}}").map_or("", |(_, rest)| rest);
    }
    out.push_str(rest);
    if !missing.is_empty() {
        return Err(Error::new(
            lack,
            text!("the script's parameters {names} have neither a value nor a default", names = missing.join(", ")),
        ));
    }
    Ok(Rendered { script: out, shown, shown_defaults })
}

/// The name between two pairs of braces, and whether it is hidden.
fn placeholder(inside: &str) -> Option<(&str, bool)> {
    let inside = inside.trim();
    let (name, hidden) = match inside.strip_prefix(HIDDEN) {
        Some(name) => (name, true),
        None => (inside, false),
    };
    check_key("", name).is_ok().then_some((name, hidden))
}

/// A JSON object's entries with repeated keys kept, so that they can be refused.
struct Entries(Vec<(String, Value)>);

impl<'de> serde::Deserialize<'de> for Entries {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        struct Visitor;
        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = Entries;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> std::result::Result<Entries, A::Error> {
                let mut out = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    out.push(entry);
                }
                Ok(Entries(out))
            }
        }
        deserializer.deserialize_map(Visitor)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const LACK: &str = "InvalidParameterValue.LackOfParameters";

    fn values(pairs: &[(&str, &str)]) -> Values {
        pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect()
    }

    #[test]
    fn values_beat_defaults_and_are_not_read_again() {
        let got = render("echo {{a}} {{ b }} {{c d}} {{", &values(&[("a", "{{b}}")]), &values(&[("a", "x"), ("b", "y")]), LACK).unwrap();
        assert_eq!(got.script, "echo {{b}} y {{c d}} {{");
    }

    #[test]
    fn hidden_values_are_masked_in_records() {
        let got =
            render("login {{tat-hidden:pw}} {{user}}", &values(&[("pw", "s3cret"), ("user", "u")]), &values(&[("pw", "default")]), LACK)
                .unwrap();
        assert_eq!(got.script, "login s3cret u");
        assert_eq!(got.shown, values(&[("pw", MASK), ("user", "u")]));
        assert_eq!(got.shown_defaults, values(&[("pw", MASK)]));
    }

    #[test]
    fn faults_have_their_codes() {
        let code = |json: &str| parse("Parameters", json).map(|_| "ok").unwrap_or_else(|e| e.code());
        assert_eq!(code(r#"{"a": "1"}"#), "ok");
        assert_eq!(code(""), "ok");
        assert_eq!(code("[]"), "InvalidParameterValue.ParameterInvalidJsonFormat");
        assert_eq!(code(r#"{"a": 1}"#), "InvalidParameterValue.ParameterValueNotString");
        assert_eq!(code(r#"{"a": "1", "a": "2"}"#), "InvalidParameterValue.ParameterKeyDuplicated");
        assert_eq!(code(r#"{"a b": "1"}"#), "InvalidParameterValue.ParameterKeyContainsInvalidChar");
        assert_eq!(code(&format!(r#"{{"{}": "1"}}"#, "a".repeat(65))), "InvalidParameterValue.ParameterKeyLenExceeded");
        let many: Vec<String> = (0..21).map(|i| format!(r#""k{i}": "v""#)).collect();
        assert_eq!(code(&format!("{{{}}}", many.join(","))), "InvalidParameterValue.ParameterNumberExceeded");
        assert_eq!(render("{{x}}", &Values::new(), &Values::new(), LACK).unwrap_err().code(), LACK);
    }

    proptest! {
        #[test]
        fn text_without_placeholders_is_left_alone(script in "[^{]{0,60}|(\\PC{0,10}\\{ \\PC{0,10})") {
            prop_assume!(!script.contains("{{"));
            prop_assert_eq!(render(&script, &Values::new(), &Values::new(), LACK).unwrap().script, script);
        }

        #[test]
        fn no_script_panics(script in "[{}a: -]{0,40}", value in "\\PC{0,8}") {
            let _ = render(&script, &values(&[("a", &value)]), &Values::new(), LACK);
        }
    }
}
