//! Flattened parameters, the form of GET requests and form bodies: `Filters.0.Values.1=x`.
//!
//! The text carries no types, so the contract's tables give them: the same `1` is a number for an `Int64` field and
//! text for a `String` one. List positions order the items and may have gaps; what is built is bounded by what was
//! sent, never by how large a position somebody wrote.

use std::collections::BTreeMap;

use serde_json::{Map, Number, Value};
use terrace_base::{Error, Result, text};

use crate::meta::{Field, Type};

/// `A.0.B.1` has four parts; nothing in the contract needs more than a dozen.
const MAX_PARTS: usize = 32;
const MAX_PARAMETERS: usize = 20_000;

#[derive(Default)]
struct Node {
    leaf: Option<String>,
    children: BTreeMap<String, Node>,
}

/// Builds the JSON object that [`crate::validate::check`] then checks. `pairs` are URL-decoded and hold no public parameter.
pub fn decode<'a>(input: &[Field], pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Map<String, Value>> {
    let mut root = Node::default();
    for (count, (name, value)) in pairs.into_iter().enumerate() {
        if count >= MAX_PARAMETERS {
            return Err(Error::new("InvalidParameter", text!("a request takes at most {count} parameters", count = MAX_PARAMETERS)));
        }
        insert(&mut root, name, value)?;
    }
    object(input, root, "")
}

fn insert(root: &mut Node, name: &str, value: &str) -> Result<()> {
    if name.split('.').count() > MAX_PARTS {
        return Err(malformed(name));
    }
    let mut node = root;
    for part in name.split('.') {
        if part.is_empty() {
            return Err(malformed(name));
        }
        node = node.children.entry(part.to_owned()).or_default();
    }
    // The same name twice would let a signer and a reader disagree on which one counts.
    if node.leaf.replace(value.to_owned()).is_some() {
        return Err(malformed(name));
    }
    Ok(())
}

fn object(fields: &[Field], node: Node, path: &str) -> Result<Map<String, Value>> {
    let mut out = Map::new();
    for (name, child) in node.children {
        let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
        let Some(field) = fields.iter().find(|f| f.name == name) else {
            return Err(Error::new(
                "UnknownParameter",
                text!("the parameter `{field}` is not defined for this action", field = path.chars().take(120).collect::<String>()),
            ));
        };
        out.insert(name, value(&field.ty, child, &path)?);
    }
    Ok(out)
}

fn value(ty: &Type, node: Node, path: &str) -> Result<Value> {
    let has_children = !node.children.is_empty();
    match (ty, node.leaf) {
        (Type::Array(inner), None) if has_children => {
            let mut items: Vec<(u64, Node)> = Vec::with_capacity(node.children.len());
            for (position, child) in node.children {
                // `01` and `1` would be two names for one place.
                let canonical = position == "0" || !position.starts_with('0');
                match position.parse::<u64>() {
                    Ok(n) if canonical && position.bytes().all(|b| b.is_ascii_digit()) => items.push((n, child)),
                    _ => return Err(malformed(&format!("{path}.{position}"))),
                }
            }
            items.sort_by_key(|(position, _)| *position);
            items.into_iter().enumerate().map(|(i, (_, child))| value(inner, child, &format!("{path}.{i}"))).collect()
        }
        // `Ids=` is how some clients write an empty list.
        (Type::Array(_), Some(text)) if text.is_empty() && !has_children => Ok(Value::Array(Vec::new())),
        (Type::Struct(s), None) => Ok(Value::Object(object(s.fields, Node { leaf: None, children: node.children }, path)?)),
        (Type::String | Type::Datetime, Some(text)) if !has_children => Ok(Value::String(text)),
        (Type::Int, Some(text)) if !has_children => text.parse::<i64>().map(Value::from).map_err(|_| wrong(ty, &text, path)),
        (Type::Uint, Some(text)) if !has_children => text.parse::<u64>().map(Value::from).map_err(|_| wrong(ty, &text, path)),
        (Type::Float, Some(text)) if !has_children => {
            text.parse::<f64>().ok().and_then(Number::from_f64).map(Value::Number).ok_or_else(|| wrong(ty, &text, path))
        }
        (Type::Bool, Some(text)) if !has_children => match text.as_str() {
            "true" | "True" | "1" => Ok(Value::Bool(true)),
            "false" | "False" | "0" => Ok(Value::Bool(false)),
            _ => Err(wrong(ty, &text, path)),
        },
        _ => Err(wrong(ty, "a value of another shape", path)),
    }
}

fn malformed(name: &str) -> Error {
    Error::new(
        "InvalidParameter",
        text!("the parameter name `{name}` is malformed or given twice", name = name.chars().take(120).collect::<String>()),
    )
}

fn wrong(ty: &Type, found: &str, path: &str) -> Error {
    let found: String = found.chars().take(120).collect();
    Error::new(
        "InvalidParameter",
        text!(
            "the parameter `{field}` must be {expected}, not {found}",
            field = path,
            expected = ty.describe(),
            found = format!("`{found}`")
        ),
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::meta::Struct;

    static FILTER: Struct = Struct {
        name: "Filter",
        doc: "",
        fields: &[Field { name: "Name", ..Field::NONE }, Field { name: "Values", ty: Type::Array(&Type::String), ..Field::NONE }],
    };
    static INPUT: &[Field] = &[
        Field { name: "Limit", ty: Type::Int, ..Field::NONE },
        Field { name: "Dry", ty: Type::Bool, ..Field::NONE },
        Field { name: "Share", ty: Type::Float, ..Field::NONE },
        Field { name: "Ids", ty: Type::Array(&Type::String), ..Field::NONE },
        Field { name: "Filters", ty: Type::Array(&Type::Struct(&FILTER)), ..Field::NONE },
    ];

    fn code(pairs: &[(&str, &str)]) -> &'static str {
        decode(INPUT, pairs.iter().copied()).err().map_or("ok", |e| e.code())
    }

    #[test]
    fn types_come_from_the_contract() {
        let got = decode(
            INPUT,
            [
                ("Limit", "20"),
                ("Dry", "true"),
                ("Share", "0.5"),
                ("Ids.0", "1"),
                ("Ids.10", "c"),
                ("Ids.2", "b"),
                ("Filters.0.Name", "n"),
                ("Filters.0.Values.0", "v"),
                ("Filters.1.Name", "m"),
            ],
        )
        .unwrap();
        assert_eq!(
            Value::Object(got),
            json!({"Limit": 20, "Dry": true, "Share": 0.5, "Ids": ["1", "b", "c"], "Filters": [{"Name": "n", "Values": ["v"]}, {"Name": "m"}]})
        );
    }

    #[test]
    fn faults_have_their_codes() {
        assert_eq!(code(&[("Nope", "1")]), "UnknownParameter");
        assert_eq!(code(&[("Filters.0.Nope", "1")]), "UnknownParameter");
        assert_eq!(code(&[("Limit", "x")]), "InvalidParameter");
        assert_eq!(code(&[("Limit.0", "1")]), "InvalidParameter");
        assert_eq!(code(&[("Limit", "1"), ("Limit", "2")]), "InvalidParameter");
        assert_eq!(code(&[("Ids.x", "1")]), "InvalidParameter");
        assert_eq!(code(&[("Ids.+1", "1")]), "InvalidParameter");
        assert_eq!(code(&[("Ids.01", "1")]), "InvalidParameter");
        assert_eq!(code(&[("Ids..0", "1")]), "InvalidParameter");
        assert_eq!(code(&[("Ids", "a"), ("Ids.0", "1")]), "InvalidParameter");
        assert_eq!(code(&[("Share", "NaN")]), "InvalidParameter");
        assert_eq!(code(&[(&"a.".repeat(50), "1")]), "InvalidParameter");
        assert_eq!(code(&[("Ids", "")]), "ok");
    }

    #[test]
    fn a_huge_position_costs_nothing() {
        let got = decode(INPUT, [("Ids.18446744073709551615", "a"), ("Ids.7", "b")]).unwrap();
        assert_eq!(Value::Object(got), json!({"Ids": ["b", "a"]}));
    }

    proptest! {
        #[test]
        fn no_input_panics(pairs in prop::collection::vec(("(Limit|Ids|Filters|Dry|x)(\\.([0-9]{1,20}|Name|Values|\\PC)){0,4}", "\\PC{0,8}"), 0..12)) {
            let _ = decode(INPUT, pairs.iter().map(|(k, v)| (k.as_str(), v.as_str())));
        }

        #[test]
        fn lists_of_text_survive(values in prop::collection::vec("\\PC{0,8}", 1..20)) {
            let names: Vec<String> = (0..values.len()).map(|i| format!("Ids.{i}")).collect();
            let got = decode(INPUT, names.iter().map(String::as_str).zip(values.iter().map(String::as_str))).unwrap();
            prop_assert_eq!(&got["Ids"], &json!(values));
        }
    }
}
