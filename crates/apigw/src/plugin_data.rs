//! What a plugin's definition may say, kind by kind, as the manual prints it.
//!
//! A definition is refused here so that its author hears of it, rather than the callers of the API it is attached to.

use std::collections::HashSet;

use serde_json::{Map, Value};
use terrace_base::{Error, Result};
use terrace_gateway::config;
use terrace_gateway::plugin::{self, Plugins};

use crate::{compile, ranges};

/// Longer definitions nobody wrote.
const LONGEST: usize = 64 * 1024;
const MOST_SPECIAL: usize = 30;
const MOST_STRATEGIES: usize = 10;

/// Two kinds of traffic control exclude each other on an API; any other kind is a slot of its own.
pub fn slot(kind: &str) -> &str {
    match kind {
        "TrafficControl" | "TrafficControlByParameter" => "traffic",
        other => other,
    }
}

/// Reads a definition, and refuses what the kind does not allow.
pub fn check(kind: &str, data: &str, functions: Option<&str>) -> Result<Value> {
    if data.len() > LONGEST {
        return Err(refused("", format!("{} bytes", data.len()), &format!("up to {LONGEST} bytes")));
    }
    let value: Value = serde_json::from_str(data).map_err(|_| refused("", data, "a JSON object"))?;
    let nothing = Map::new();
    let object = match (&value, kind) {
        (Value::Object(object), kind) if kind != "Routing" => object,
        // A list of strategies: the gateway reads them.
        (Value::Array(_), "Routing") => &nothing,
        (_, "Routing") => return Err(refused("", data, "a JSON list of strategies")),
        _ => return Err(refused("", data, "a JSON object")),
    };
    let object = Object { at: String::new(), object };
    match kind {
        "IPControl" => ip_control(&object)?,
        "TrafficControl" => traffic_control(&object)?,
        "TrafficControlByParameter" => by_parameter(&object)?,
        "Cors" => cors(&object)?,
        _ => {}
    }
    // The gateway has the last word, also on which kinds it serves.
    Plugins::check(kind, &located(value.clone(), functions))
        .map_err(|reason| refused("", data, &format!("what the gateway can do: {reason}")))?;
    Ok(value)
}

/// The definition with the address of the function that it names, where functions are at `functions`.
pub fn located(mut data: Value, functions: Option<&str>) -> Value {
    let text = |name: &str| data.get(name).and_then(Value::as_str).unwrap_or_default();
    if let (Some(functions), name, "") = (functions, text("func_name"), text("url"))
        && !name.is_empty()
    {
        data["url"] = compile::function_url(functions, name, text("func_namespace"), text("func_qualifier")).into();
    }
    data
}

/// Ids of the upstreams that a plugin may send requests to.
pub fn upstreams(kind: &str, data: &str) -> Vec<String> {
    let data = serde_json::from_str(data).unwrap_or_default();
    plugin::upstreams(&config::Plugin { id: String::new(), kind: kind.to_owned(), data })
}

fn refused(field: &str, value: impl std::fmt::Display, allowed: &str) -> Error {
    let dot = if field.is_empty() { "" } else { "." };
    Error::invalid_value_code("InvalidParameterValue.InvalidPluginConfig", &format!("PluginData{dot}{field}"), value, allowed)
}

fn twice(field: &str, value: impl std::fmt::Display) -> Error {
    Error::invalid_value_code("InvalidParameterValue.DuplicatePluginConfig", &format!("PluginData.{field}"), value, "each value once")
}

/// An object of the definition, and where it stands.
struct Object<'a> {
    at: String,
    object: &'a Map<String, Value>,
}

impl<'a> Object<'a> {
    fn field(&self, name: &str) -> String {
        match self.at.as_str() {
            "" => name.to_owned(),
            at => format!("{at}.{name}"),
        }
    }

    fn refuse<T>(&self, name: &str, allowed: &str) -> Result<T> {
        let shown = self.object.get(name).map_or_else(|| "nothing".into(), Value::to_string);
        Err(refused(&self.field(name), shown, allowed))
    }

    fn given(&self, name: &str) -> Option<&'a Value> {
        self.object.get(name).filter(|value| !value.is_null())
    }

    fn text(&self, name: &str) -> Result<&'a str> {
        match self.given(name).and_then(Value::as_str) {
            Some(text) => Ok(text),
            None => self.refuse(name, "text"),
        }
    }

    fn one_of(&self, name: &str, allowed: &[&str]) -> Result<&'a str> {
        match self.given(name).and_then(Value::as_str).filter(|text| allowed.contains(text)) {
            Some(text) => Ok(text),
            None => self.refuse(name, &allowed.join(", ")),
        }
    }

    fn number(&self, name: &str, from: i64, to: i64) -> Result<i64> {
        match self.given(name).and_then(Value::as_i64).filter(|number| (from..=to).contains(number)) {
            Some(number) => Ok(number),
            None => self.refuse(name, &format!("a whole number from {from} to {to}")),
        }
    }

    fn number_if_given(&self, name: &str, from: i64, to: i64) -> Result<()> {
        match self.given(name) {
            Some(_) => self.number(name, from, to).map(drop),
            None => Ok(()),
        }
    }

    fn bool_if_given(&self, name: &str) -> Result<()> {
        match self.given(name) {
            None | Some(Value::Bool(_)) => Ok(()),
            Some(_) => self.refuse(name, "true, false"),
        }
    }

    /// The objects of a list; none where it is absent.
    fn objects(&self, name: &str, most: usize) -> Result<Vec<Object<'a>>> {
        let list = match self.given(name) {
            None => return Ok(Vec::new()),
            Some(Value::Array(list)) if list.len() <= most => list,
            Some(_) => return self.refuse(name, &format!("a list of up to {most}")),
        };
        let mut found = Vec::new();
        for (at, value) in list.iter().enumerate() {
            let at = format!("{}.{at}", self.field(name));
            match value {
                Value::Object(object) => found.push(Object { at, object }),
                other => return Err(refused(&at, other, "an object")),
            }
        }
        Ok(found)
    }

    /// The texts of a list, each of which is good.
    fn texts(&self, name: &str, good: impl Fn(&str) -> bool, allowed: &str) -> Result<Vec<&'a str>> {
        let list = match self.given(name) {
            None => return Ok(Vec::new()),
            Some(Value::Array(list)) => list,
            Some(_) => return self.refuse(name, "a list"),
        };
        let mut found: Vec<&str> = Vec::new();
        for (at, value) in list.iter().enumerate() {
            match value.as_str().filter(|text| good(text)) {
                Some(text) if found.contains(&text) => return Err(twice(&self.field(name), text)),
                Some(text) => found.push(text),
                None => return Err(refused(&format!("{}.{at}", self.field(name)), value, allowed)),
            }
        }
        Ok(found)
    }
}

fn ip_control(it: &Object<'_>) -> Result<()> {
    it.one_of("type", &["white_list", "black_list"])?;
    let blocks = it.text("blocks")?;
    ranges::check(blocks).map_err(|allowed| refused("blocks", blocks, &allowed))
}

fn traffic_control(it: &Object<'_>) -> Result<()> {
    const MOST: i64 = 1_000_000_000;
    it.one_of("expire_type", &["second", "minute", "hour", "day"])?;
    it.number("expire", 1, 366)?;
    it.number("api_rate_limit", 1, MOST)?;
    it.number_if_given("app_rate_limit", 1, MOST)?;
    it.number_if_given("ip_rate_limit", 1, MOST)?;
    let mut seen = HashSet::new();
    for one in it.objects("spec_app_rate_limits", MOST_SPECIAL)? {
        let app = one.text("app_id")?;
        if !terrace_base::id::has_form("app-", app) {
            return one.refuse("app_id", "the id of an application");
        }
        one.number("rate_limit", 1, MOST)?;
        if !seen.insert(app) {
            return Err(twice(&one.field("app_id"), app));
        }
    }
    for one in it.objects("spec_ip_rate_limits", MOST_SPECIAL)? {
        let ip = one.text("ip_key")?;
        if ip.parse::<std::net::IpAddr>().is_err() && ip.parse::<ipnet::IpNet>().is_err() {
            return one.refuse("ip_key", "an address or a range");
        }
        one.number("rate_limit", 1, MOST)?;
        if !seen.insert(ip) {
            return Err(twice(&one.field("ip_key"), ip));
        }
    }
    Ok(())
}

fn by_parameter(it: &Object<'_>) -> Result<()> {
    const MOST: i64 = 1_000_000_000;
    const LONGEST_WINDOW: i64 = 366 * 86_400;
    let window = it.number("default_window", 0, LONGEST_WINDOW)?;
    if window > 0 {
        it.number("default_rate_limit", 1, MOST)?;
    }
    let strategies = it.objects("strategies", MOST_STRATEGIES)?;
    if strategies.is_empty() {
        return it.refuse("strategies", &format!("a list of 1 to {MOST_STRATEGIES}"));
    }
    let (mut names, mut weights) = (HashSet::new(), HashSet::new());
    for one in &strategies {
        let name = one.text("name")?;
        if name.is_empty() || name.chars().count() > 50 {
            return one.refuse("name", "1 to 50 characters");
        }
        if !names.insert(name) {
            return Err(twice(&one.field("name"), name));
        }
        let weight = one.number("strategy_weight", 0, 100)?;
        if !weights.insert(weight) {
            return Err(twice(&one.field("strategy_weight"), weight));
        }
        one.number("rate_limit", 1, MOST)?;
        one.number("window", 1, LONGEST_WINDOW)?;
        if !matches!(one.given("condition"), None | Some(Value::String(_))) {
            return one.refuse("condition", "text");
        }
        let parameters = one.objects("parameters", 1)?;
        let Some(parameter) = parameters.first() else { return one.refuse("parameters", "a list of one parameter") };
        if parameter.one_of("type", &["query", "header", "path"])? != "path" && parameter.text("name")?.is_empty() {
            return parameter.refuse("name", "the name of a parameter");
        }
    }
    Ok(())
}

fn cors(it: &Object<'_>) -> Result<()> {
    let origin = |text: &str| {
        text == "*"
            || text.parse::<http::Uri>().is_ok_and(|uri| {
                matches!(uri.scheme_str(), Some("http" | "https"))
                    && uri.authority().is_some()
                    && matches!(uri.path(), "" | "/")
                    && !text.ends_with('/')
            })
    };
    let header = |text: &str| text == "*" || http::HeaderName::from_bytes(text.as_bytes()).is_ok();
    let method = |text: &str| matches!(text, "GET" | "PUT" | "POST" | "DELETE" | "HEAD" | "PATCH" | "OPTIONS");
    if it.texts("allow_origin", origin, "* or an origin such as https://shop.example.com")?.is_empty() {
        return it.refuse("allow_origin", "a list of at least one origin");
    }
    if it.texts("allow_methods", method, "GET, PUT, POST, DELETE, HEAD, PATCH, OPTIONS")?.is_empty() {
        return it.refuse("allow_methods", "a list of at least one method");
    }
    it.texts("allow_headers", header, "* or the name of a header")?;
    it.texts("expose_headers", header, "* or the name of a header")?;
    it.bool_if_given("allow_credentials")?;
    it.number("max_age", 1, 86_400 * 365).map(drop)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_manuals_examples_are_good() {
        let parameters = json!([{"type": "query", "name": "a"}]);
        for (kind, data) in [
            ("IPControl", json!({"type": "black_list", "blocks": "1.1.1.1;10.0.0.0/8"})),
            (
                "TrafficControl",
                json!({"expire_type": "hour", "expire": 1, "api_rate_limit": 500, "app_rate_limit": 1, "ip_rate_limit": 2,
                    "spec_app_rate_limits": [{"app_id": "app-3q9l4909", "rate_limit": 10}],
                    "spec_ip_rate_limits": [{"ip_key": "172.16.0.1", "rate_limit": 10}]}),
            ),
            (
                "Cors",
                json!({"allow_origin": ["*"], "allow_methods": ["PUT", "GET", "POST", "DELETE", "HEAD"], "allow_headers": ["X-Api-ID"],
                    "expose_headers": ["X-Api-ID"], "allow_credentials": true, "max_age": 600}),
            ),
            (
                "TrafficControlByParameter",
                json!({"default_window": 60, "default_rate_limit": 5, "strategies": [
                    {"name": "a", "strategy_weight": 0, "parameters": parameters, "rate_limit": 1, "window": 1, "condition": ""}]}),
            ),
        ] {
            assert_eq!(check(kind, &data.to_string(), None).unwrap(), data, "{kind}");
        }
    }

    #[test]
    fn what_a_kind_does_not_allow_is_named() {
        let strategy = json!({"name": "a", "strategy_weight": 1, "parameters": [{"type": "path"}], "rate_limit": 1, "window": 1});
        let other = json!({"name": "b", "strategy_weight": 1, "parameters": [{"type": "path"}], "rate_limit": 1, "window": 1});
        for (kind, data, names) in [
            ("Cors", "[]".to_owned(), "PluginData"),
            ("CustomReq", "nonsense".to_owned(), "PluginData"),
            ("CustomReq", "{}".to_owned(), "a service is needed"),
            ("CustomAuth", json!({"func_name": "judge"}).to_string(), "functions are called by it"),
            ("Routing", "{}".to_owned(), "list of strategies"),
            ("IPControl", json!({"type": "grey", "blocks": "1.1.1.1"}).to_string(), "type"),
            ("IPControl", json!({"type": "white_list", "blocks": "1.1.1"}).to_string(), "blocks"),
            ("TrafficControl", json!({"expire_type": "hour", "expire": 1}).to_string(), "api_rate_limit"),
            ("TrafficControl", json!({"expire_type": "year", "expire": 1, "api_rate_limit": 1}).to_string(), "expire_type"),
            (
                "TrafficControl",
                json!({"expire_type": "day", "expire": 1, "api_rate_limit": 1, "spec_ip_rate_limits": [{"ip_key": "x", "rate_limit": 1}]})
                    .to_string(),
                "spec_ip_rate_limits.0.ip_key",
            ),
            ("Cors", json!({"allow_origin": ["shop.example.com"], "allow_methods": ["GET"], "max_age": 1}).to_string(), "allow_origin.0"),
            ("Cors", json!({"allow_origin": ["*"], "allow_methods": ["BREW"], "max_age": 1}).to_string(), "allow_methods.0"),
            ("Cors", json!({"allow_origin": ["*"], "allow_methods": ["GET"]}).to_string(), "max_age"),
            ("TrafficControlByParameter", json!({"default_window": 0, "strategies": []}).to_string(), "strategies"),
        ] {
            let refusal = check(kind, &data, None).unwrap_err();
            assert_eq!(refusal.code(), "InvalidParameterValue.InvalidPluginConfig");
            assert!(refusal.to_string().contains(names), "{kind} {data}: {refusal}");
        }
        let both = json!({"default_window": 0, "strategies": [strategy, other]}).to_string();
        assert_eq!(check("TrafficControlByParameter", &both, None).unwrap_err().code(), "InvalidParameterValue.DuplicatePluginConfig");
    }

    #[test]
    fn functions_are_found_where_the_operator_says() {
        let data = json!({"func_name": "judge", "func_qualifier": "7"});
        let functions = Some("http://f.example/{namespace}/{name}/{qualifier}");
        assert_eq!(located(data.clone(), functions)["url"], "http://f.example/default/judge/7");
        assert!(check("CustomAuth", &data.to_string(), functions).is_ok());
        let own = json!({"func_name": "judge", "url": "http://own.example"});
        assert_eq!(located(own.clone(), functions), own);
        assert_eq!(located(json!([{"func_name": "x"}]), functions), json!([{"func_name": "x"}]), "a list names none");
    }
}
