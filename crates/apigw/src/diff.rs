//! What differs between two versions, setting by setting.

use std::collections::BTreeMap;

use serde_json::Value;
use terrace_api_apigateway::types::{ApiReleaseDiff, ApiReleaseFieldDiff};
use terrace_base::{Error, Result};

use crate::db::releases::Released;

/// The APIs that differ, by id.
pub fn between(before: &[Released], after: &[Released]) -> Result<Vec<ApiReleaseDiff>> {
    let by_id = |apis: &[Released]| apis.iter().map(|api| (api.api_id.clone(), api.clone())).collect::<BTreeMap<String, Released>>();
    let (mut old, new) = (by_id(before), by_id(after));
    let mut found = Vec::new();
    for (id, api) in new {
        let name = api.definition.api_name.clone();
        match old.remove(&id) {
            None => found.push(ApiReleaseDiff { api_id: id, api_name: name, change: "added".into(), fields: Vec::new() }),
            Some(old) => {
                let fields = fields(&settings(&old)?, &settings(&api)?);
                if !fields.is_empty() {
                    found.push(ApiReleaseDiff { api_id: id, api_name: name, change: "changed".into(), fields });
                }
            }
        }
    }
    for (id, api) in old {
        found.push(ApiReleaseDiff { api_id: id, api_name: api.definition.api_name, change: "removed".into(), fields: Vec::new() });
    }
    found.sort_by(|a, b| a.api_id.cmp(&b.api_id));
    Ok(found)
}

/// Every setting of a definition with its value; those inside others have dots in their names.
fn settings(api: &Released) -> Result<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    flatten("", &serde_json::to_value(&api.definition).map_err(Error::internal)?, &mut found);
    Ok(found)
}

fn flatten(at: &str, value: &Value, found: &mut BTreeMap<String, String>) {
    match value {
        Value::Null => {}
        Value::Object(fields) => {
            for (name, value) in fields {
                let name = if at.is_empty() { name.clone() } else { format!("{at}.{name}") };
                flatten(&name, value, found);
            }
        }
        // What is not there and what is empty are the same to whoever serves it.
        Value::Array(list) if list.is_empty() => {}
        Value::String(text) if text.is_empty() => {}
        Value::String(text) => drop(found.insert(at.to_owned(), text.clone())),
        other => drop(found.insert(at.to_owned(), other.to_string())),
    }
}

fn fields(before: &BTreeMap<String, String>, after: &BTreeMap<String, String>) -> Vec<ApiReleaseFieldDiff> {
    let mut names: Vec<&String> = before.keys().chain(after.keys()).collect();
    names.sort();
    names.dedup();
    let differs = names.into_iter().filter(|name| before.get(*name) != after.get(*name));
    let of = |name: &String| ApiReleaseFieldDiff { name: name.clone(), before: before.get(name).cloned(), after: after.get(name).cloned() };
    differs.map(of).collect()
}

#[cfg(test)]
mod tests {
    use terrace_api_apigateway::types::ServiceConfig;

    use super::*;
    use crate::definition::Definition;

    fn api(id: &str, change: impl FnOnce(&mut Definition)) -> Released {
        let mut definition = Definition { api_name: id.into(), ..Definition::default() };
        change(&mut definition);
        Released { api_id: id.into(), definition }
    }

    #[test]
    fn apis_come_go_and_change() {
        let config = |url: &str| Some(ServiceConfig { url: Some(url.into()), ..ServiceConfig::default() });
        let before = [api("a", |it| it.service_config = config("http://one")), api("b", |_| {}), api("c", |_| {})];
        let after = [
            api("a", |it| {
                it.service_config = config("http://two");
                it.service_timeout = 5;
            }),
            api("b", |_| {}),
            api("d", |_| {}),
        ];
        let found = between(&before, &after).unwrap();
        let told: Vec<(&str, &str)> = found.iter().map(|one| (&*one.api_id, &*one.change)).collect();
        assert_eq!(told, [("a", "changed"), ("c", "removed"), ("d", "added")]);
        let fields: Vec<_> = found[0].fields.iter().map(|one| (&*one.name, one.before.as_deref(), one.after.as_deref())).collect();
        assert_eq!(fields, [("ServiceConfig.Url", Some("http://one"), Some("http://two")), ("ServiceTimeout", Some("0"), Some("5"))]);
        assert!(between(&after, &after).unwrap().is_empty());
    }
}
