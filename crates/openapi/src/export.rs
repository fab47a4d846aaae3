//! From APIs to a document.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::{Api, Encoding, Parameter, Place};

/// What a document says beside its APIs.
#[derive(Clone, Debug, Default)]
pub struct Export {
    pub title: String,
    pub description: String,
    pub version: String,
    /// URLs at which the APIs answer.
    pub servers: Vec<String>,
}

#[derive(Serialize)]
struct Document {
    openapi: &'static str,
    info: Value,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    servers: Vec<Value>,
    paths: BTreeMap<String, Map<String, Value>>,
    #[serde(skip_serializing_if = "Map::is_empty")]
    components: Map<String, Value>,
}

/// A document of which [`crate::import`] makes the same APIs.
pub fn export(about: &Export, apis: &[Api], encoding: Encoding) -> Result<String, String> {
    let mut paths: BTreeMap<String, Map<String, Value>> = BTreeMap::new();
    let mut schemes = Map::new();
    for api in apis {
        let word = if api.method == "ANY" { "x-apigw-any".to_owned() } else { api.method.to_ascii_lowercase() };
        let plain = public_path(&api.path);
        // Two of the gateway's kinds of path can read alike in a document.
        let mut key = plain.clone();
        let mut number = 2;
        while paths.get(&key).is_some_and(|item| item.contains_key(&word)) {
            key = format!("{plain}#{number}");
            number += 1;
        }
        if api.auth != "NONE" {
            schemes.insert(api.auth.to_ascii_lowercase(), scheme(&api.auth));
        }
        let operation = operation(api, key != api.path);
        paths.entry(key).or_default().insert(word, operation);
    }
    let mut info = Map::new();
    info.insert("title".to_owned(), about.title.clone().into());
    info.insert("version".to_owned(), about.version.clone().into());
    if !about.description.is_empty() {
        info.insert("description".to_owned(), about.description.clone().into());
    }
    let mut components = Map::new();
    if !schemes.is_empty() {
        components.insert("securitySchemes".to_owned(), Value::Object(schemes));
    }
    let document = Document {
        openapi: "3.1.0",
        info: Value::Object(info),
        servers: about.servers.iter().map(|url| json!({"url": url})).collect(),
        paths,
        components,
    };
    match encoding {
        Encoding::Json => serde_json::to_string_pretty(&document).map_err(|fault| fault.to_string()),
        Encoding::Yaml => yaml_serde::to_string(&document).map_err(|fault| fault.to_string()),
    }
}

/// The path as clients see it: without the words that say how it is matched.
pub fn public_path(path: &str) -> String {
    let plain = path.strip_prefix("^~").or(path.strip_prefix('=')).or(path.strip_prefix('~')).unwrap_or(path).trim_start();
    if plain.starts_with('/') { plain.to_owned() } else { format!("/{plain}") }
}

fn scheme(auth: &str) -> Value {
    match auth {
        "OAUTH" => json!({"type": "http", "scheme": "bearer", "bearerFormat": "JWT", "x-apigw-auth": auth}),
        "APP" => json!({"type": "apiKey", "in": "header", "name": "Authorization", "x-apigw-auth": auth,
            "description": "Signature of an application's key."}),
        _ => json!({"type": "apiKey", "in": "header", "name": "Authorization", "x-apigw-auth": auth,
            "description": "Signature of a key pair: hmac id=\"…\", algorithm=\"hmac-sha1\", headers=\"x-date source\", signature=\"…\"."}),
    }
}

fn operation(api: &Api, other_path: bool) -> Value {
    let mut fields = Map::new();
    let mut text = |name: &str, value: &str| {
        if !value.is_empty() {
            fields.insert(name.to_owned(), value.into());
        }
    };
    text("operationId", &api.name);
    text("description", &api.description);
    text("x-apigw-path", if other_path { &api.path } else { "" });
    if api.auth != "NONE" {
        fields.insert("security".to_owned(), json!([{api.auth.to_ascii_lowercase(): []}]));
    }
    let (form, others): (Vec<&Parameter>, Vec<&Parameter>) = api.parameters.iter().partition(|one| one.place == Place::Body);
    if !others.is_empty() {
        fields.insert("parameters".to_owned(), others.into_iter().map(parameter).collect());
    }
    if !form.is_empty() {
        let required: Vec<&str> = form.iter().filter(|one| one.required).map(|one| one.name.as_str()).collect();
        let properties: Map<String, Value> = form
            .iter()
            .map(|one| {
                let mut schema = schema(one);
                describe(&mut schema, &one.description);
                (one.name.clone(), Value::Object(schema))
            })
            .collect();
        let mut schema = json!({"type": "object", "properties": properties});
        if !required.is_empty() {
            schema["required"] = json!(required);
        }
        fields.insert("requestBody".to_owned(), json!({"content": {"application/x-www-form-urlencoded": {"schema": schema}}}));
    }
    fields.insert("responses".to_owned(), responses(api));
    fields.insert("x-apigw-backend".to_owned(), Value::Object(api.backend.clone()));
    if !api.settings.is_empty() {
        fields.insert("x-apigw-settings".to_owned(), Value::Object(api.settings.clone()));
    }
    Value::Object(fields)
}

fn describe(fields: &mut Map<String, Value>, description: &str) {
    if !description.is_empty() {
        fields.insert("description".to_owned(), description.into());
    }
}

fn parameter(one: &Parameter) -> Value {
    let mut fields = Map::new();
    fields.insert("name".to_owned(), one.name.clone().into());
    fields.insert("in".to_owned(), one.place.as_str().into());
    if one.required {
        fields.insert("required".to_owned(), true.into());
    }
    describe(&mut fields, &one.description);
    fields.insert("schema".to_owned(), Value::Object(schema(one)));
    Value::Object(fields)
}

fn schema(one: &Parameter) -> Map<String, Value> {
    let (kind, format) = match one.kind.as_str() {
        "int" => ("integer", "int32"),
        "long" => ("integer", "int64"),
        "float" => ("number", "float"),
        "double" => ("number", "double"),
        "number" => ("number", ""),
        "boolean" => ("boolean", ""),
        _ => ("string", ""),
    };
    let mut fields = Map::new();
    fields.insert("type".to_owned(), kind.into());
    if !format.is_empty() {
        fields.insert("format".to_owned(), format.into());
    }
    if !one.default.is_empty() {
        // As a value of its type where that reads back as the same text.
        let typed = (kind != "string").then(|| serde_json::from_str::<Value>(&one.default).ok()).flatten();
        let typed = typed.filter(|value| (value.is_number() || value.is_boolean()) && reads(value, &one.default));
        fields.insert("default".to_owned(), typed.unwrap_or_else(|| one.default.clone().into()));
    }
    fields
}

/// Whether a value is written as this text.
fn reads(value: &Value, text: &str) -> bool {
    let written = value.to_string();
    written == text
}

fn responses(api: &Api) -> Value {
    let media = match api.settings.get("ResponseType").and_then(Value::as_str) {
        Some("HTML") => "text/html",
        Some("JSON") => "application/json",
        Some("XML") => "application/xml",
        Some("BINARY") => "application/octet-stream",
        _ => "text/plain",
    };
    let response = |description: &str, sample: &str| {
        let mut fields = Map::new();
        fields.insert("description".to_owned(), description.into());
        if !sample.is_empty() {
            // As a value where that reads back as the same text.
            let value = serde_json::from_str::<Value>(sample).ok().filter(|value| !value.is_string() && reads(value, sample));
            fields.insert("content".to_owned(), json!({media: {"example": value.unwrap_or_else(|| sample.into())}}));
        }
        Value::Object(fields)
    };
    let mut fields = Map::new();
    fields.insert("200".to_owned(), response("Success", &api.success));
    if !api.failure.is_empty() {
        fields.insert("default".to_owned(), response("Failure", &api.failure));
    }
    Value::Object(fields)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::import;

    fn parameters(place: Place) -> impl Strategy<Value = Vec<Parameter>> {
        let kinds = proptest::sample::select(vec!["string", "int", "long", "float", "double", "number", "boolean"]);
        let default = prop_oneof!["", "[0-9]{1,3}", "1e3", "true", "null", "~", "a: b", "\\PC{0,6}"];
        let one = (kinds, default, any::<bool>(), "\\PC{0,8}");
        prop::collection::btree_map("[A-Za-z][A-Za-z0-9_-]{0,6}", one, 0..4).prop_map(move |found| {
            let made = |(name, (kind, default, required, description)): (String, (&str, String, bool, String))| Parameter {
                name,
                place,
                kind: kind.to_owned(),
                default,
                required: required || place == Place::Path,
                description,
            };
            found.into_iter().map(made).collect()
        })
    }

    fn fields() -> impl Strategy<Value = Map<String, Value>> {
        let leaf = prop_oneof![Just(Value::Bool(true)), any::<i64>().prop_map(Value::from), "\\PC{0,8}".prop_map(Value::from)];
        let value = leaf.prop_recursive(2, 8, 3, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
                prop::collection::btree_map("[A-Z][a-z]{0,5}", inner, 0..3).prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        });
        prop::collection::btree_map("[A-Z][a-z]{0,5}", value, 0..4).prop_map(|map| map.into_iter().collect())
    }

    fn api() -> impl Strategy<Value = Api> {
        let method = proptest::sample::select(vec!["ANY", "GET", "POST", "PUT", "DELETE", "HEAD", "PATCH", "OPTIONS", "TRACE"]);
        let auth = proptest::sample::select(vec!["NONE", "SECRET", "APP", "OAUTH"]);
        let path = proptest::sample::select(vec!["/a", "=/a", "^~/a", "~/a.*", "/a/{id}", "/a/[0-9]+", "/a~b", "/", "=a"]);
        let samples = prop_oneof!["", "\\{\"a\":1\\}", "\\{ \"a\": 1 \\}", "\"a\"", "12", "\\PC{0,10}"];
        let places = (parameters(Place::Path), parameters(Place::Query), parameters(Place::Header), parameters(Place::Body));
        ((method, auth, path, "\\PC{0,12}", "\\PC{0,12}"), places, (samples.clone(), samples), fields(), fields()).prop_map(
            |((method, auth, path, name, description), (a, b, c, d), (success, failure), backend, settings)| Api {
                name,
                description,
                path: path.to_owned(),
                method: method.to_owned(),
                auth: auth.to_owned(),
                parameters: [a, b, c, d].concat(),
                success,
                failure,
                backend,
                settings,
            },
        )
    }

    proptest! {
        #[test]
        fn what_is_exported_is_imported_as_it_was(apis in prop::collection::vec(api(), 1..5), yaml in any::<bool>()) {
            let encoding = if yaml { Encoding::Yaml } else { Encoding::Json };
            let about = Export { title: "t".into(), description: "d".into(), version: "1".into(), servers: vec!["http://host/release".into()] };
            let text = export(&about, &apis, encoding).unwrap();
            let mut back: Vec<Api> = import(&text, encoding).unwrap().into_iter().map(|found| found.api.unwrap()).collect();
            let key = |api: &Api| serde_json::to_string(&(&api.path, &api.method, &api.name, &api.auth, &api.description, &api.success,
                &api.failure, &api.backend, &api.settings)).unwrap();
            let mut apis = apis;
            // A document has no order of operations.
            apis.sort_by_key(key);
            back.sort_by_key(key);
            prop_assert_eq!(back, apis);
        }
    }
}
