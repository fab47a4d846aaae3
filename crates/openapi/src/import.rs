//! From a document to APIs.
//!
//! A document that cannot be understood as a whole is refused; an operation that cannot be an API is a fault of its own, beside the others.

use serde_json::{Map, Value};

use crate::refer::follow;
use crate::{Api, Encoding, Fault, MOST_OPERATIONS, Parameter, Place, below, read};

const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
const ANY: &str = "x-apigw-any";
/// Seconds, where a document that names no back-end of ours cannot say it.
const TIMEOUT: u64 = 15;
const FORM: &str = "application/x-www-form-urlencoded";

/// An operation: where it is, and what it says.
#[derive(Clone, Debug)]
pub struct Found {
    pub pointer: String,
    pub api: Result<Api, Fault>,
}

/// The operations of a document, in the order of their paths.
pub fn import(text: &str, encoding: Encoding) -> Result<Vec<Found>, Fault> {
    let document = read::read(text, encoding)?;
    let old = version(&document)?;
    let paths = document.get("paths").and_then(Value::as_object);
    let paths = paths.ok_or_else(|| Fault::new("/paths", "an object with the paths is needed"))?;
    let mut found = Vec::new();
    for (path, item) in paths.iter().filter(|(path, _)| !path.starts_with("x-")) {
        let pointer = below("/paths", path);
        let (item, pointer) = follow(&document, item, &pointer)?;
        let Some(fields) = item.as_object() else { return Err(Fault::new(&pointer, "an object with the operations is needed")) };
        for (word, operation) in fields {
            let method = match word.as_str() {
                ANY => "ANY".to_owned(),
                word if METHODS.contains(&word) => word.to_ascii_uppercase(),
                _ => continue,
            };
            if found.len() == MOST_OPERATIONS {
                return Err(Fault::new("/paths", format!("more than {MOST_OPERATIONS} operations")));
            }
            let at = below(&pointer, word);
            let here = Operation { document: &document, old, item, item_at: &pointer, operation, at: &at };
            let api = here.read(path, &method);
            found.push(Found { pointer: at, api });
        }
    }
    match found.is_empty() {
        true => Err(Fault::new("/paths", "the document has no operations")),
        false => Ok(found),
    }
}

/// Whether it is Swagger 2.0; one of neither kind is refused.
fn version(document: &Value) -> Result<bool, Fault> {
    let text = |name: &str| document.get(name).and_then(Value::as_str);
    match (text("openapi"), text("swagger")) {
        (Some(version), _) if version.starts_with("3.0.") || version.starts_with("3.1.") => Ok(false),
        (_, Some("2.0")) => Ok(true),
        (Some(version), _) => Err(Fault::new("/openapi", format!("the version is `{version}`, and 3.0 and 3.1 are read"))),
        _ => Err(Fault::new("/openapi", "`openapi: 3.1.0`, `openapi: 3.0.x` or `swagger: \"2.0\"` is needed")),
    }
}

struct Operation<'a> {
    document: &'a Value,
    old: bool,
    item: &'a Value,
    item_at: &'a str,
    operation: &'a Value,
    at: &'a str,
}

impl<'a> Operation<'a> {
    fn read(&self, path: &str, method: &str) -> Result<Api, Fault> {
        if !self.operation.is_object() {
            return Err(Fault::new(self.at, "an object is needed"));
        }
        let text = |name: &str| self.operation.get(name).and_then(Value::as_str);
        let (summary, description) = (text("summary"), text("description"));
        // A sentence is no name.
        let name = text("operationId").or(summary.filter(|summary| summary.chars().count() <= 60)).unwrap_or_default();
        let mut api = Api {
            name: name.to_owned(),
            description: description.or(summary.filter(|summary| *summary != name)).unwrap_or_default().to_owned(),
            path: text("x-apigw-path").unwrap_or(path).to_owned(),
            method: method.to_owned(),
            auth: self.auth()?,
            parameters: self.parameters()?,
            settings: self.extension("x-apigw-settings")?.unwrap_or_default(),
            ..Api::default()
        };
        self.body(&mut api.parameters)?;
        self.responses(&mut api)?;
        api.backend = match self.extension("x-apigw-backend")? {
            Some(backend) => backend,
            None => self.server(&api)?,
        };
        Ok(api)
    }

    /// The levels at which something may be said, the nearest first.
    fn levels(&self) -> [(&'a Value, &str); 3] {
        [(self.operation, self.at), (self.item, self.item_at), (self.document, "")]
    }

    fn extension(&self, name: &str) -> Result<Option<Map<String, Value>>, Fault> {
        for (level, at) in self.levels() {
            if let Some(value) = level.get(name) {
                let (value, at) = follow(self.document, value, &below(at, name))?;
                let fields = value.as_object().ok_or_else(|| Fault::new(&at, "an object is needed"))?;
                return Ok(Some(fields.clone()));
            }
        }
        Ok(None)
    }

    fn auth(&self) -> Result<String, Fault> {
        let levels = [(self.operation, self.at), (self.document, "")];
        let Some((list, at)) = levels.into_iter().find_map(|(level, at)| Some((level.get("security")?, below(at, "security")))) else {
            return Ok("NONE".to_owned());
        };
        let alternatives = list.as_array().ok_or_else(|| Fault::new(&at, "a list is needed"))?;
        let names: Vec<&String> = match alternatives.as_slice() {
            [] => return Ok("NONE".to_owned()),
            [one] => one.as_object().map(|one| one.keys().collect()).unwrap_or_default(),
            _ => return Err(Fault::new(&at, "an API has one way to authenticate: give one security requirement")),
        };
        let name = match names.as_slice() {
            [] => return Ok("NONE".to_owned()),
            [name] => name.as_str(),
            _ => return Err(Fault::new(&at, "an API has one way to authenticate: give one security scheme")),
        };
        let schemes = if self.old { "/securityDefinitions" } else { "/components/securitySchemes" };
        let pointer = below(schemes, name);
        let scheme = self.document.pointer(&pointer).ok_or_else(|| Fault::new(&at, format!("there is no security scheme `{name}`")))?;
        let (scheme, pointer) = follow(self.document, scheme, &pointer)?;
        match scheme.get("x-apigw-auth").and_then(Value::as_str) {
            Some(word @ ("NONE" | "SECRET" | "APP" | "OAUTH")) => Ok(word.to_owned()),
            _ => Err(Fault::new(
                &pointer,
                "the gateway cannot do this by itself: say with `x-apigw-auth` SECRET, APP or OAUTH what it does in its place",
            )),
        }
    }

    fn parameters(&self) -> Result<Vec<Parameter>, Fault> {
        let mut found: Vec<Parameter> = Vec::new();
        // What the operation says of a parameter takes the place of what its path says.
        for (level, at) in [(self.operation, self.at), (self.item, self.item_at)] {
            let Some(list) = level.get("parameters") else { continue };
            let at = below(at, "parameters");
            let list = list.as_array().ok_or_else(|| Fault::new(&at, "a list is needed"))?;
            for (number, one) in list.iter().enumerate() {
                let (one, at) = follow(self.document, one, &below(&at, number))?;
                let Some(parameter) = self.parameter(one, &at)? else { continue };
                if !found.iter().any(|other| (other.place, &other.name) == (parameter.place, &parameter.name)) {
                    found.push(parameter);
                }
            }
        }
        Ok(found)
    }

    fn parameter(&self, one: &Value, at: &str) -> Result<Option<Parameter>, Fault> {
        let place = match one.get("in").and_then(Value::as_str) {
            Some("header") => Place::Header,
            Some("query") => Place::Query,
            Some("path") => Place::Path,
            Some("formData") if self.old => Place::Body,
            // Cookies go through unchecked, and so do bodies that are not forms.
            Some("cookie") => return Ok(None),
            Some("body") if self.old => return Ok(None),
            _ => return Err(Fault::new(&below(at, "in"), "header, query, path or cookie is needed")),
        };
        let name = one.get("name").and_then(Value::as_str).ok_or_else(|| Fault::new(&below(at, "name"), "a text is needed"))?;
        let (schema, schema_at) = match one.get("schema") {
            Some(schema) => follow(self.document, schema, &below(at, "schema"))?,
            None => (one, at.to_owned()),
        };
        let required = place == Place::Path || one.get("required") == Some(&Value::Bool(true));
        let description = one.get("description").and_then(Value::as_str).unwrap_or_default();
        parameter(name, place, schema, &schema_at, required, description).map(Some)
    }

    /// The fields of a form.
    fn body(&self, parameters: &mut Vec<Parameter>) -> Result<(), Fault> {
        let Some(body) = self.operation.get("requestBody").filter(|_| !self.old) else { return Ok(()) };
        let (body, at) = follow(self.document, body, &below(self.at, "requestBody"))?;
        let Some(schema) = body.get("content").and_then(|content| content.get(FORM)).and_then(|form| form.get("schema")) else {
            return Ok(());
        };
        let at = below(&below(&below(&at, "content"), FORM), "schema");
        let (schema, at) = follow(self.document, schema, &at)?;
        let required: Vec<&str> =
            schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
        for (name, field) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
            let (field, at) = follow(self.document, field, &below(&below(&at, "properties"), name))?;
            let description = field.get("description").and_then(Value::as_str).unwrap_or_default();
            parameters.push(parameter(name, Place::Body, field, &at, required.contains(&name.as_str()), description)?);
        }
        Ok(())
    }

    fn responses(&self, api: &mut Api) -> Result<(), Fault> {
        let Some(responses) = self.operation.get("responses") else { return Ok(()) };
        let at = below(self.at, "responses");
        let responses = responses.as_object().ok_or_else(|| Fault::new(&at, "an object is needed"))?;
        let mut kind = None;
        for (status, response) in responses {
            let (response, _) = follow(self.document, response, &below(&at, status))?;
            let Some((media, example)) = self.example(response)? else { continue };
            if status.starts_with('2') {
                if api.success.is_empty() {
                    api.success = example;
                    kind = response_type(&media);
                }
            } else if api.failure.is_empty() {
                api.failure = example;
            }
        }
        if let Some(kind) = kind.filter(|_| !api.settings.contains_key("ResponseType")) {
            api.settings.insert("ResponseType".to_owned(), kind.into());
        }
        Ok(())
    }

    /// The first sample of a response, and its media type.
    fn example(&self, response: &Value) -> Result<Option<(String, String)>, Fault> {
        let as_text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        if self.old {
            let samples = response.get("examples").and_then(Value::as_object);
            return Ok(samples.and_then(|samples| samples.iter().next()).map(|(media, value)| (media.clone(), as_text(value))));
        }
        for (media, content) in response.get("content").and_then(Value::as_object).into_iter().flatten() {
            if let Some(value) = content.get("example") {
                return Ok(Some((media.clone(), as_text(value))));
            }
            if let Some((name, sample)) = content.get("examples").and_then(Value::as_object).and_then(|samples| samples.iter().next()) {
                let at = below(&below(self.at, "responses"), name);
                if let Some(value) = follow(self.document, sample, &at)?.0.get("value") {
                    return Ok(Some((media.clone(), as_text(value))));
                }
            }
        }
        Ok(None)
    }

    /// The back-end that the nearest `servers` is.
    fn server(&self, api: &Api) -> Result<Map<String, Value>, Fault> {
        let (url, at) = match self.old {
            true => (self.old_server(), "/host".to_owned()),
            false => self.new_server().unwrap_or_else(|| (String::new(), "/servers".to_owned())),
        };
        let absolute = url.strip_prefix("https://").map(|rest| ("https", rest)).or(url.strip_prefix("http://").map(|rest| ("http", rest)));
        let Some((scheme, rest)) = absolute.filter(|(_, rest)| !rest.is_empty() && !rest.starts_with('/')) else {
            return Err(Fault::new(&at, "no back-end: give `x-apigw-backend`, or a server whose URL begins with http:// or https://"));
        };
        let (authority, base) = rest.split_once('/').unwrap_or((rest, ""));
        let path = format!("/{}{}", base.trim_end_matches('/'), api.path);
        let mut config = Map::new();
        config.insert("Url".to_owned(), format!("{scheme}://{authority}").into());
        config.insert("Path".to_owned(), path.replace("//", "/").into());
        config.insert("Method".to_owned(), api.method.clone().into());
        let mut backend = Map::new();
        backend.insert("ServiceType".to_owned(), "HTTP".into());
        backend.insert("ServiceTimeout".to_owned(), TIMEOUT.into());
        backend.insert("ServiceConfig".to_owned(), Value::Object(config));
        Ok(backend)
    }

    /// The first server, with its variables' defaults in their places.
    fn new_server(&self) -> Option<(String, String)> {
        for (level, at) in self.levels() {
            let Some(server) = level.get("servers").and_then(Value::as_array).and_then(|servers| servers.first()) else { continue };
            let mut url = server.get("url").and_then(Value::as_str).unwrap_or_default().to_owned();
            for (name, variable) in server.get("variables").and_then(Value::as_object).into_iter().flatten() {
                url = url.replace(&format!("{{{name}}}"), variable.get("default").and_then(Value::as_str).unwrap_or_default());
            }
            return Some((url, format!("{}/0/url", below(at, "servers"))));
        }
        None
    }

    fn old_server(&self) -> String {
        let text = |name: &str| self.document.get(name).and_then(Value::as_str).unwrap_or_default();
        let schemes = self.document.get("schemes").and_then(Value::as_array);
        let scheme = schemes.and_then(|schemes| schemes.iter().filter_map(Value::as_str).next()).unwrap_or("http");
        match text("host") {
            "" => String::new(),
            host => format!("{scheme}://{host}{}", text("basePath")),
        }
    }
}

fn parameter(name: &str, place: Place, schema: &Value, at: &str, required: bool, description: &str) -> Result<Parameter, Fault> {
    let format = schema.get("format").and_then(Value::as_str).unwrap_or_default();
    // 3.1 may list types, of which `null` is one.
    let listed = schema.get("type").and_then(Value::as_array).and_then(|types| types.iter().find(|one| *one != "null"));
    let kind = match (listed.or(schema.get("type")).and_then(Value::as_str).unwrap_or_default(), format) {
        ("integer", "int32") => "int",
        ("integer", _) => "long",
        ("number", "float") => "float",
        ("number", "double") => "double",
        ("number", _) => "number",
        ("boolean", _) => "boolean",
        _ => "string",
    };
    let default = match schema.get("default") {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(value @ (Value::Number(_) | Value::Bool(_))) => value.to_string(),
        Some(_) => return Err(Fault::new(&below(at, "default"), "a text, a number or a boolean is needed")),
    };
    Ok(Parameter { name: name.to_owned(), place, kind: kind.to_owned(), default, required, description: description.to_owned() })
}

/// The contract's word for what is answered; none for what it has no word for.
fn response_type(media: &str) -> Option<&'static str> {
    let media = media.split(';').next().unwrap_or_default().trim();
    Some(match media {
        "text/html" => "HTML",
        "application/json" => "JSON",
        "application/xml" | "text/xml" => "XML",
        _ => return None,
    })
}

#[cfg(test)]
#[path = "import_tests.rs"]
mod tests;
