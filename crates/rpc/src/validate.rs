//! A request's parameters against the contract's tables: one walk, no generated code.
//!
//! Codes, as the common error list defines them: an unknown name is `UnknownParameter`, a missing one
//! `MissingParameter`, a wrong type `InvalidParameter`, a wrong value `InvalidParameterValue`. `null` counts as absent.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use regex::Regex;
use serde_json::{Map, Value};
use terrace_base::{Error, Result, text};

use crate::meta::{ActionMeta, Field, Rules, Type};

/// Nested deeper than any struct of the contract goes; recursion through recursive structs stops here.
const MAX_DEPTH: usize = 24;
/// For lists without a bound of their own.
const MAX_ITEMS: usize = 10_000;

/// Checks a whole request. `params` has neither `Action` nor any other public parameter any more.
pub fn check(action: &ActionMeta, params: &Map<String, Value>) -> Result<()> {
    object(action.input, params, "", 0)
}

fn object(fields: &[Field], given: &Map<String, Value>, path: &str, depth: usize) -> Result<()> {
    if depth > MAX_DEPTH {
        return Err(wrong_type(path, "an object", "one nested too deeply"));
    }
    // Tables have up to 100 fields and requests few: the inner scan is over short static strings.
    for name in given.keys() {
        if !fields.iter().any(|f| f.name == name) {
            return Err(Error::new(
                "UnknownParameter",
                text!("the parameter `{field}` is not defined for this action", field = shorten(&join(path, name))),
            ));
        }
    }
    for field in fields {
        match given.get(field.name) {
            None | Some(Value::Null) if field.required => return Err(Error::missing(&join(path, field.name))),
            None | Some(Value::Null) => {}
            // Clients send "" for what was left empty in a form.
            Some(Value::String(empty)) if empty.is_empty() && !field.required && matches!(field.ty, Type::String | Type::Datetime) => {}
            Some(found) => value(field, &field.ty, found, &join(path, field.name), depth)?,
        }
    }
    Ok(())
}

fn value(field: &Field, ty: &Type, found: &Value, path: &str, depth: usize) -> Result<()> {
    let rules = field.rules;
    match (ty, found) {
        (Type::String | Type::Datetime, Value::String(s)) => check_text(field, s, path),
        (Type::Int, Value::Number(n)) => match n.as_i64() {
            Some(n) => check_number(rules, n, path),
            None => Err(mismatch(ty, found, path)),
        },
        (Type::Uint, Value::Number(n)) => match n.as_u64() {
            Some(n) => check_number(rules, i64::try_from(n).unwrap_or(i64::MAX), path),
            None => Err(mismatch(ty, found, path)),
        },
        (Type::Bool, Value::Bool(_)) | (Type::Float, Value::Number(_)) => Ok(()),
        (Type::Struct(s), Value::Object(fields)) => object(s.fields, fields, path, depth + 1),
        (Type::Array(inner), Value::Array(items)) => {
            let most = rules.max_items.unwrap_or(MAX_ITEMS);
            let least = rules.min_items.unwrap_or(0);
            if !(least..=most).contains(&items.len()) {
                return Err(Error::invalid_value(path, format!("{} items", items.len()), &format!("{least} to {most} items")));
            }
            for (i, item) in items.iter().enumerate() {
                value(field, inner, item, &format!("{path}.{i}"), depth)?;
                if !rules.filters.is_empty()
                    && let Some(name) = item.get("Name").and_then(Value::as_str)
                    && !rules.filters.iter().any(|known| known.strip_suffix('*').map_or(*known == name, |start| name.starts_with(start)))
                {
                    return Err(Error::invalid_value(&format!("{path}.{i}.Name"), name, &one_of(rules.filters)));
                }
            }
            Ok(())
        }
        _ => Err(mismatch(ty, found, path)),
    }
}

fn check_text(field: &Field, text: &str, path: &str) -> Result<()> {
    let rules = field.rules;
    // Refusals are logged: what was nearly a password is not for everybody who reads there.
    let shown = if field.secret { "***" } else { text };
    // PostgreSQL cannot hold it, and no name, script or path may contain it either.
    if text.contains('\0') {
        return Err(Error::invalid_value(path, shown.replace('\0', "\\0"), "text without the character NUL"));
    }
    if !rules.one_of.is_empty() && !rules.one_of.contains(&text) {
        return Err(Error::invalid_value(path, shown, &one_of(rules.one_of)));
    }
    if rules.min_len.is_some() || rules.max_len.is_some() {
        let length = text.chars().count();
        let least = rules.min_len.unwrap_or(0);
        let most = rules.max_len.unwrap_or(usize::MAX);
        if length < least || length > most {
            let allowed = match rules.max_len {
                Some(most) => format!("{least} to {most} characters (it has {length})"),
                None => format!("at least {least} characters (it has {length})"),
            };
            return Err(Error::invalid_value(path, shown, &allowed));
        }
    }
    if let Some(pattern) = rules.pattern
        && !matches(pattern, text)?
    {
        return Err(Error::invalid_value(path, shown, &format!("text of the form {pattern}")));
    }
    Ok(())
}

fn check_number(rules: &Rules, number: i64, path: &str) -> Result<()> {
    if rules.min.is_some_and(|min| number < min) || rules.max.is_some_and(|max| number > max) {
        let allowed = match (rules.min, rules.max) {
            (Some(min), Some(max)) => format!("{min} to {max}"),
            (Some(min), None) => format!("{min} or more"),
            (None, Some(max)) => format!("{max} or less"),
            (None, None) => String::new(),
        };
        return Err(Error::invalid_value(path, number, &allowed));
    }
    Ok(())
}

/// Patterns are static text of the contract, so the cache is bounded by their number.
fn matches(pattern: &'static str, text: &str) -> Result<bool> {
    static COMPILED: Mutex<Option<HashMap<&'static str, Regex>>> = Mutex::new(None);
    let regex = {
        let mut cache = COMPILED.lock().unwrap_or_else(PoisonError::into_inner);
        let cache = cache.get_or_insert_default();
        match cache.get(pattern) {
            Some(regex) => regex.clone(),
            None => {
                let regex = Regex::new(pattern).map_err(Error::internal)?;
                cache.insert(pattern, regex.clone());
                regex
            }
        }
    };
    Ok(regex.is_match(text))
}

fn one_of(names: &[&str]) -> String {
    names.join(", ")
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

fn shorten(name: &str) -> String {
    name.chars().take(120).collect()
}

fn mismatch(ty: &Type, found: &Value, path: &str) -> Error {
    let kind = match found {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(n) if n.is_f64() => "a fraction",
        Value::Number(_) => "an integer",
        Value::String(_) => "a string",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    };
    wrong_type(path, &ty.describe(), kind)
}

fn wrong_type(path: &str, expected: &str, found: &str) -> Error {
    Error::new(
        "InvalidParameter",
        text!("the parameter `{field}` must be {expected}, not {found}", field = path, expected = expected, found = found),
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::meta::{Access, Struct};

    static FILTER: Struct = Struct {
        name: "Filter",
        doc: "",
        fields: &[
            Field { name: "Name", required: true, ..Field::NONE },
            Field { name: "Values", ty: Type::Array(&Type::String), ..Field::NONE },
        ],
    };
    static LOOP: Struct = Struct { name: "Loop", doc: "", fields: &[Field { name: "Inner", ty: Type::Struct(&LOOP), ..Field::NONE }] };
    pub(crate) static SAMPLE: ActionMeta = ActionMeta {
        service: "sample",
        version: "2020-01-01",
        name: "Sample",
        summary: "",
        access: Access::Sign,
        mutating: false,
        extension: false,
        multipart: false,
        rate_per_s: 20,
        region_required: false,
        resources: &[],
        input: &[
            Field { name: "Kind", rules: &Rules { one_of: &["A", "B"], ..Rules::NONE }, ..Field::NONE },
            Field {
                name: "Name",
                required: true,
                rules: &Rules { max_len: Some(3), pattern: Some("^[a-zé]*$"), ..Rules::NONE },
                ..Field::NONE
            },
            Field { name: "Limit", ty: Type::Int, rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE }, ..Field::NONE },
            Field { name: "Size", ty: Type::Uint, ..Field::NONE },
            Field { name: "Dry", ty: Type::Bool, ..Field::NONE },
            Field {
                name: "Keys",
                ty: Type::Array(&Type::String),
                secret: true,
                rules: &Rules { min_len: Some(9), ..Rules::NONE },
                ..Field::NONE
            },
            Field {
                name: "Filters",
                ty: Type::Array(&Type::Struct(&FILTER)),
                rules: &Rules { max_items: Some(2), filters: &["id"], ..Rules::NONE },
                ..Field::NONE
            },
            Field { name: "Loop", ty: Type::Struct(&LOOP), ..Field::NONE },
        ],
        output: &[],
        errors: &[],
    };

    fn outcome(params: Value) -> (String, String) {
        match check(&SAMPLE, params.as_object().unwrap()) {
            Ok(()) => ("ok".into(), String::new()),
            Err(e) => (e.code().into(), e.message(terrace_base::Lang::En)),
        }
    }

    #[test]
    fn a_secret_is_not_repeated() {
        for nearly in ["hunter2", "hunter2\0"] {
            let (code, message) = outcome(json!({"Name": "a", "Keys": ["long enough", nearly]}));
            assert!(code == "InvalidParameterValue" && message.contains("`***`") && message.contains("`Keys.1`"), "{message}");
        }
    }

    #[test]
    fn each_kind_of_fault_has_its_code_and_names_the_field() {
        for (params, code, mention) in [
            (json!({"Name": "é"}), "ok", ""),
            (json!({"Name": "a", "Kind": null}), "ok", ""),
            (json!({"Name": "a", "Kind": ""}), "ok", ""),
            (json!({}), "MissingParameter", "`Name`"),
            (json!({"Name": null}), "MissingParameter", "`Name`"),
            (json!({"Name": "a", "Nope": 1}), "UnknownParameter", "`Nope`"),
            (json!({"Name": 1}), "InvalidParameter", "must be a string, not an integer"),
            (json!({"Name": "a", "Limit": "1"}), "InvalidParameter", "`Limit` must be an integer, not a string"),
            (json!({"Name": "a", "Limit": 1.5}), "InvalidParameter", "not a fraction"),
            (json!({"Name": "a", "Size": -1}), "InvalidParameter", "0 or more"),
            (json!({"Name": "a", "Dry": "yes"}), "InvalidParameter", "true or false"),
            (
                json!({"Name": "a", "Limit": 101}),
                "InvalidParameterValue",
                "`101` of the parameter `Limit` is not allowed; allowed: 1 to 100",
            ),
            (json!({"Name": "a", "Kind": "C"}), "InvalidParameterValue", "A, B"),
            (json!({"Name": "abcd"}), "InvalidParameterValue", "0 to 3 characters"),
            (json!({"Name": "a\u{0}"}), "InvalidParameterValue", "NUL"),
            (json!({"Name": "A"}), "InvalidParameterValue", "^[a-zé]*$"),
            (json!({"Name": "a", "Loop": {"Inner": {}}, "Filters": [{"Name": "id", "Values": ["a\0"]}]}), "InvalidParameterValue", "NUL"),
            (json!({"Name": "a", "Filters": [{"Name": "id", "Values": ["x"]}]}), "ok", ""),
            (json!({"Name": "a", "Filters": [{"Name": "id"}, {"Values": []}]}), "MissingParameter", "`Filters.1.Name`"),
            (json!({"Name": "a", "Filters": [{"Name": "id", "Values": ["x", 2]}]}), "InvalidParameter", "`Filters.0.Values.1`"),
            (json!({"Name": "a", "Filters": [{"Name": "colour"}]}), "InvalidParameterValue", "`Filters.0.Name`"),
            (json!({"Name": "a", "Filters": [{"Name": "id"}, {"Name": "id"}, {"Name": "id"}]}), "InvalidParameterValue", "0 to 2 items"),
            (json!({"Name": "a", "Filters": {}}), "InvalidParameter", "a list"),
        ] {
            let (got, message) = outcome(params.clone());
            assert_eq!(got, code, "{params} gave {message}");
            assert!(message.contains(mention), "{params} gave {message}");
        }
    }

    #[test]
    fn recursion_is_bounded() {
        let mut nested = json!({});
        for _ in 0..100 {
            nested = json!({ "Inner": nested });
        }
        assert_eq!(outcome(json!({"Name": "a", "Loop": nested})).0, "InvalidParameter");
    }

    fn any_json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            "[A-Za-z]{0,6}".prop_map(Value::from)
        ];
        leaf.prop_recursive(4, 32, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::hash_map("Name|Limit|Filters|Values|Loop|Inner|x", inner, 0..4)
                    .prop_map(|m| Value::Object(m.into_iter().collect()))
            ]
        })
    }

    proptest! {
        #[test]
        fn no_input_panics(value in any_json()) {
            if let Value::Object(map) = value {
                let _ = check(&SAMPLE, &map);
            }
        }
    }
}
