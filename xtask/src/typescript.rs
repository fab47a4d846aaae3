//! Contract to TypeScript: per service a module of types, which costs the browser nothing, and a table of the same facts
//! as JSON, which forms and the API Explorer load when they need it.
//!
//! `catalogue.json` names every service and action, so that a search needs no table.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use anyhow::Result;
use serde_json::{Map, Value, json};

use crate::contract::{self, Action, Field, Service, Struct, Type};

const FOLDER: &str = "console/src/api/generated";

pub fn files(root: &Path, services: &[Service], unsupported: &BTreeSet<String>) -> Result<Vec<(PathBuf, String)>> {
    let folder = root.join(FOLDER);
    let mut files = Vec::new();
    for service in services {
        let structs = service.structs()?;
        files.push((folder.join(format!("{}.ts", service.service)), module(service, &structs)));
        files.push((folder.join(format!("{}.meta.json", service.service)), table(service, &structs, unsupported)?));
    }
    files.push((folder.join("index.ts"), index(services)));
    files.push((folder.join("catalogue.json"), catalogue(services, unsupported)?));
    Ok(files)
}

fn mark(source: &str) -> String {
    format!("Written by `cargo xtask codegen` from contract/{source}.json; do not edit.")
}

fn module(service: &Service, structs: &[(String, Struct)]) -> String {
    let mut read = BTreeSet::new();
    for action in &service.actions {
        reach(&mut read, structs, &action.input);
    }
    let mut out = format!("// {}\n\n/** {}: version {}. */\n", mark(&service.service), prose(&service.product), service.version);
    out.push_str("export interface Actions {\n");
    for action in &service.actions {
        let name = &action.name;
        let _ = writeln!(out, "  /** {} */\n  {name}: {{ request: {name}Request; response: {name}Response }};", prose(&action.summary));
    }
    out.push_str("}\n");
    for action in &service.actions {
        interface(&mut out, &format!("{}Request", action.name), &format!("What {} takes.", action.name), &action.input, true);
        interface(&mut out, &format!("{}Response", action.name), &format!("What {} answers.", action.name), &action.output, false);
    }
    for (name, s) in structs {
        interface(&mut out, name, &s.doc, &s.fields, read.contains(name));
    }
    out
}

/// Structs that a request reaches: a caller may leave their optional fields out.
fn reach(found: &mut BTreeSet<String>, structs: &[(String, Struct)], fields: &[Field]) {
    for name in fields.iter().filter_map(|f| f.ty.struct_name()) {
        if found.insert(name.to_owned())
            && let Some((_, inner)) = structs.iter().find(|(n, _)| n == name)
        {
            reach(found, structs, &inner.fields);
        }
    }
}

fn interface(out: &mut String, name: &str, doc: &str, fields: &[Field], read: bool) {
    out.push('\n');
    if !doc.is_empty() {
        let _ = writeln!(out, "/** {} */", prose(doc));
    }
    if fields.is_empty() {
        let _ = writeln!(out, "export type {name} = Record<never, never>;");
        return;
    }
    let _ = writeln!(out, "export interface {name} {{");
    for field in fields {
        if !field.doc.is_empty() {
            let _ = writeln!(out, "  /** {} */", prose(&field.doc));
        }
        let ty = ts_type(&field.ty, &field.one_of);
        // The same rule as the Rust types: an answer carries every scalar and list, only a struct or what is nullable may be null.
        let structural = matches!(&field.ty, Type::Name(n) if !contract::is_primitive(n));
        let (mark, null) = match read {
            true if field.required => ("", ""),
            true => ("?", if field.nullable { " | null" } else { "" }),
            false => ("", if field.nullable || structural { " | null" } else { "" }),
        };
        let _ = writeln!(out, "  {}{mark}: {ty}{null};", field.name);
    }
    out.push_str("}\n");
}

fn ts_type(ty: &Type, one_of: &[String]) -> String {
    match ty {
        Type::Array { array } => {
            let inner = ts_type(array, one_of);
            if inner.contains('|') { format!("({inner})[]") } else { format!("{inner}[]") }
        }
        Type::Name(name) => match name.as_str() {
            "String" if !one_of.is_empty() => one_of.iter().map(|v| format!("{v:?}")).collect::<Vec<_>>().join(" | "),
            "String" | "Datetime" | "DatetimeIso" => "string".into(),
            "Int64" | "Uint64" | "Float" => "number".into(),
            "Bool" => "boolean".into(),
            name => name.into(),
        },
    }
}

fn prose(text: &str) -> String {
    text.replace("*/", "*\u{200b}/").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// One action or struct a line, so that a change of the contract reads as one.
fn table(service: &Service, structs: &[(String, Struct)], unsupported: &BTreeSet<String>) -> Result<String> {
    let mut out = String::from("{\n");
    for (key, value) in [
        ("generated", mark(&service.service)),
        ("service", service.service.clone()),
        ("version", service.version.clone()),
        ("title", service.product.clone()),
    ] {
        let _ = writeln!(out, "{}:{},", json!(key), json!(value));
    }
    let actions = service.actions.iter().map(|a| {
        let listed = unsupported.contains(&format!("{}.{}", service.service, a.name));
        (a.name.as_str(), action_table(a, listed))
    });
    section(&mut out, "actions", actions)?;
    out.push_str(",\n");
    section(&mut out, "structs", structs.iter().map(|(n, s)| (n.as_str(), json!({ "doc": s.doc, "fields": fields(&s.fields) }))))?;
    out.push_str(",\n");
    let errors = service.errors.iter().chain(&service.common_errors);
    section(&mut out, "errors", errors.map(|(code, meaning)| (code.as_str(), json!(meaning))))?;
    out.push_str("\n}\n");
    Ok(out)
}

fn section<'a>(out: &mut String, key: &str, entries: impl Iterator<Item = (&'a str, Value)>) -> Result<()> {
    let _ = write!(out, "{}:{{", json!(key));
    for (i, (name, value)) in entries.enumerate() {
        let comma = if i == 0 { "" } else { "," };
        let _ = write!(out, "{comma}\n{}:{}", json!(name), serde_json::to_string(&value)?);
    }
    out.push('}');
    Ok(())
}

fn action_table(action: &Action, unsupported: bool) -> Value {
    let mut entry = Map::new();
    entry.insert("summary".into(), json!(action.summary));
    entry.insert("group".into(), json!(action.group));
    entry.insert("auth".into(), json!(action.auth));
    entry.insert("rate".into(), json!(action.rate_limit_per_s));
    for (key, on) in [
        ("regionRequired", action.region_required),
        ("mutating", action.mutating),
        ("extension", action.extension),
        ("multipart", action.multipart),
        ("unsupported", unsupported),
    ] {
        flag(&mut entry, key, on);
    }
    if !action.resources.is_empty() {
        let list: Vec<Value> = action.resources.iter().map(|r| json!({ "type": r.kind, "field": r.field })).collect();
        entry.insert("resources".into(), json!(list));
    }
    entry.insert("input".into(), fields(&action.input));
    entry.insert("output".into(), fields(&action.output));
    entry.insert("errors".into(), json!(action.errors));
    Value::Object(entry)
}

fn fields(list: &[Field]) -> Value {
    Value::Array(list.iter().map(field_table).collect())
}

fn field_table(field: &Field) -> Value {
    let mut entry = Map::new();
    entry.insert("name".into(), json!(field.name));
    entry.insert("type".into(), json!(type_name(&field.ty)));
    for (key, on) in [
        ("required", field.required),
        ("nullable", field.nullable),
        ("secret", field.secret),
        ("internal", field.internal),
        ("extension", field.extension),
    ] {
        flag(&mut entry, key, on);
    }
    for (key, text) in [("doc", &field.doc), ("example", &field.example)] {
        if !text.is_empty() {
            entry.insert(key.into(), json!(text));
        }
    }
    for (key, list) in [("enum", &field.one_of), ("filters", &field.filters)] {
        if !list.is_empty() {
            entry.insert(key.into(), json!(list));
        }
    }
    let bounds = [("min", field.min), ("max", field.max)];
    let counts = [("minLen", field.min_len), ("maxLen", field.max_len), ("minItems", field.min_items), ("maxItems", field.max_items)];
    let texts = [("pattern", &field.pattern), ("format", &field.format), ("default", &field.default)];
    let facts = bounds.iter().map(|(k, v)| (*k, v.map(|v| json!(v))));
    let facts = facts.chain(counts.iter().map(|(k, v)| (*k, v.map(|v| json!(v)))));
    for (key, value) in facts.chain(texts.iter().map(|(k, v)| (*k, v.as_ref().map(|v| json!(v))))) {
        if let Some(value) = value {
            entry.insert(key.into(), value);
        }
    }
    Value::Object(entry)
}

fn flag(entry: &mut Map<String, Value>, key: &str, on: bool) {
    if on {
        entry.insert(key.into(), json!(true));
    }
}

/// `String`, `Filter[]`, `String[][]`.
fn type_name(ty: &Type) -> String {
    match ty {
        Type::Array { array } => format!("{}[]", type_name(array)),
        Type::Name(name) => name.clone(),
    }
}

fn index(services: &[Service]) -> String {
    let mut out = format!("// {}\n\n", mark("*"));
    for service in services {
        let _ = writeln!(out, "import type {{ Actions as {0} }} from \"./{0}\";", service.service);
    }
    out.push_str("\n/** Every service with its actions. */\nexport interface Services {\n");
    for service in services {
        let _ = writeln!(out, "  {0}: {0};", service.service);
    }
    out.push_str("}\n\n/** Loads a service's table; each is a chunk of its own. */\nexport const tables = {\n");
    for service in services {
        let _ = writeln!(out, "  {0}: () => import(\"./{0}.meta.json\"),", service.service);
    }
    out.push_str("};\n");
    out
}

fn catalogue(services: &[Service], unsupported: &BTreeSet<String>) -> Result<String> {
    let mut out = format!("{{\n\"generated\":{},\n\"services\":[", json!(mark("*")));
    for (i, service) in services.iter().enumerate() {
        let (listed, given): (Vec<&Action>, Vec<&Action>) =
            service.actions.iter().partition(|a| unsupported.contains(&format!("{}.{}", service.service, a.name)));
        let summaries = |list: Vec<&Action>| list.into_iter().map(|a| (a.name.clone(), json!(a.summary))).collect::<Map<_, _>>();
        let entry = json!({
            "service": service.service,
            "version": service.version,
            "title": service.product,
            "supported": summaries(given),
            "unsupported": summaries(listed),
        });
        let _ = write!(out, "{}\n{}", if i == 0 { "" } else { "," }, serde_json::to_string(&entry)?);
    }
    out.push_str("\n]\n}\n");
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn enums_are_unions_and_lists_of_them_are_bracketed() {
        let list = Type::Array { array: Box::new(Type::Name("String".into())) };
        let values = ["A".to_owned(), "B".to_owned()];
        assert_eq!(ts_type(&list, &values), "(\"A\" | \"B\")[]");
        assert_eq!(ts_type(&list, &[]), "string[]");
        assert_eq!(type_name(&list), "String[]");
    }

    #[test]
    fn a_doc_cannot_end_its_comment() {
        assert!(!prose("a */ b\nc").contains("*/"));
    }
}
