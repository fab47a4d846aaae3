//! Definitions as a document describes them, and back: what OpenAPI has words for is said in them, the rest in the contract's own fields.

use serde_json::{Map, Value, json};
use terrace_api_apigateway::actions::CreateApiRequest;
use terrace_api_apigateway::meta;
use terrace_base::{Error, Result};
use terrace_openapi::{Api, Parameter, Place};
use terrace_rpc::validate;

use super::{Definition, check};

/// Seconds, for a back-end that does not say.
const TIMEOUT: u64 = 15;

/// A definition as a document says it. `names` are what the APIs of the document are called by, with their ids.
pub fn described(it: &Definition, names: &[(String, String)]) -> Result<Api> {
    let Value::Object(mut fields) = serde_json::to_value(it).map_err(Error::internal)? else {
        return Err(Error::internal("a definition is no object"));
    };
    for said in ["ApiName", "ApiDesc", "AuthType", "RequestConfig", "RequestParameters", "ResponseSuccessExample", "ResponseFailExample"] {
        fields.remove(said);
    }
    if let Some((_, name)) = names.iter().find(|(id, name)| id == it.relation() && !name.is_empty()) {
        fields.insert("AuthRelationApiId".to_owned(), name.clone().into());
    }
    let mut api = Api {
        name: it.api_name.clone(),
        description: it.api_desc.clone(),
        path: it.request_config.path.clone(),
        method: it.request_config.method.clone(),
        auth: it.auth_type.clone(),
        parameters: it.request_parameters.iter().filter_map(parameter).collect(),
        success: it.rest.response_success_example.clone().unwrap_or_default(),
        failure: it.rest.response_fail_example.clone().unwrap_or_default(),
        ..Api::default()
    };
    for (name, mut value) in fields {
        prune(&mut value);
        // An empty mock is said: without it, it would be a missing one.
        if unsaid(&name, &value) && name != "ServiceMockReturnMessage" {
            continue;
        }
        let behind = ["Service", "MicroServices", "TargetServices"].iter().any(|start| name.starts_with(start));
        if behind {
            api.backend.insert(name, value)
        } else {
            api.settings.insert(name, value)
        };
    }
    Ok(api)
}

fn parameter(one: &terrace_api_apigateway::types::ReqParameter) -> Option<Parameter> {
    use terrace_gateway::config::Position;
    let place = match check::position(&one.position)? {
        Position::Header => Place::Header,
        Position::Query => Place::Query,
        Position::Path => Place::Path,
        Position::Body => Place::Body,
    };
    let kind = if one.r#type.is_empty() { "string".to_owned() } else { one.r#type.to_ascii_lowercase() };
    Some(Parameter {
        name: one.name.clone(),
        place,
        kind,
        default: one.default_value.clone(),
        required: one.required || place == Place::Path,
        description: one.desc.clone(),
    })
}

/// Fields that have no value need no line.
fn prune(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(prune),
        Value::Object(fields) => {
            fields.retain(|_, field| !field.is_null());
            fields.values_mut().for_each(prune);
        }
        _ => {}
    }
}

/// Whether a field of a definition is what it is when nobody says anything.
fn unsaid(name: &str, value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::Array(items) => items.is_empty(),
        Value::String(text) => text.is_empty() || (name == "ApiType" && text == "NORMAL"),
        _ => false,
    }
}

/// What a document says, as the request that would make it; what the contract's table refuses is refused.
pub fn requested(service: &str, api: Api) -> Result<CreateApiRequest> {
    let parameters: Vec<Value> = api
        .parameters
        .into_iter()
        .map(|one| {
            json!({"Name": one.name, "Position": one.place.as_str(), "Type": one.kind, "DefaultValue": one.default, "Required": one.required,
                "Desc": one.description})
        })
        .collect();
    let mut fields = Map::new();
    fields.insert("ServiceTimeout".to_owned(), TIMEOUT.into());
    fields.insert("Protocol".to_owned(), "HTTP".into());
    fields.extend(api.settings);
    fields.extend(api.backend);
    let texts = [
        ("ApiName", api.name),
        ("ApiDesc", api.description),
        ("AuthType", api.auth),
        ("ResponseSuccessExample", api.success),
        ("ResponseFailExample", api.failure),
    ];
    fields.extend(texts.into_iter().filter(|(_, text)| !text.is_empty()).map(|(name, text)| (name.to_owned(), text.into())));
    fields.insert("ServiceId".to_owned(), service.into());
    fields.insert("RequestConfig".to_owned(), json!({"Path": api.path, "Method": api.method}));
    fields.insert("RequestParameters".to_owned(), parameters.into());
    validate::check(&meta::CREATE_API, &fields)?;
    serde_json::from_value(Value::Object(fields)).map_err(Error::internal)
}
