//! Refuses definitions that could not be served, naming the field, what was given and what is allowed.
//!
//! Only what is in the definition itself is looked at. Whether other things it names exist is checked where they are read.

use std::collections::HashSet;
use std::net::IpAddr;

use terrace_api_apigateway::types::{HealthCheckConf, OauthConfig, ServiceConfig};
use terrace_base::{Error, Result, text};
use terrace_gateway::parameter::System;

use super::{Definition, path};

pub const METHODS: [&str; 9] = ["ANY", "GET", "POST", "PUT", "DELETE", "HEAD", "PATCH", "OPTIONS", "TRACE"];
/// Of values of declared parameters.
pub const TYPES: [&str; 7] = ["string", "int", "long", "float", "double", "boolean", "number"];
const LONGEST_NAME: usize = 60;
const LONGEST_MOCK: usize = 64 * 1024;
/// Half an hour; half a minute for microservices.
const LONGEST_TIMEOUT: i64 = 1800;
const LONGEST_MICRO_TIMEOUT: i64 = 30;
const MOST_PARAMETERS: usize = 100;
/// The two parameters that say which microservice a request goes to.
pub const NAMESPACE: &str = "X-NameSpace-Code";
pub const MICRO_SERVICE: &str = "X-MicroService-Name";

/// What the installation offers beyond the gateway itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct Offers {
    pub functions: bool,
}

pub fn definition(it: &Definition, offers: Offers) -> Result<()> {
    names(it)?;
    words(it)?;
    front(it)?;
    parameters(it)?;
    authentication(it)?;
    back(it, offers)?;
    mappings(it)
}

fn refused(code: &'static str, field: &str, value: impl std::fmt::Display, allowed: &str) -> Error {
    Error::invalid_value_code(code, field, value, allowed)
}

fn names(it: &Definition) -> Result<()> {
    let name = &it.api_name;
    if name.chars().count() > LONGEST_NAME || name.chars().any(char::is_control) || name.trim() != name {
        let allowed = format!("up to {LONGEST_NAME} characters, none of them control characters, without spaces around them");
        return Err(refused("InvalidParameter.FormatError", "ApiName", name, &allowed));
    }
    if it.api_desc.chars().count() > 1000 {
        return Err(refused("InvalidParameter.FormatError", "ApiDesc", &it.api_desc, "up to 1000 characters"));
    }
    Ok(())
}

fn one_of(code: &'static str, field: &str, value: &str, allowed: &[&str]) -> Result<()> {
    match allowed.contains(&value) {
        true => Ok(()),
        false => Err(refused(code, field, value, &allowed.join(", "))),
    }
}

fn words(it: &Definition) -> Result<()> {
    one_of("InvalidParameterValue.InvalidApiType", "ApiType", &it.api_type, &["NORMAL", "TSF"])?;
    if it.auth_type == "EIAM" {
        return Err(Error::new(
            "UnsupportedOperation.InvalidAction",
            text!("there is no EIAM here: use {field} OAUTH with the keys of the identity provider", field = "AuthType"),
        ));
    }
    one_of("InvalidParameterValue.NotInOptions", "AuthType", &it.auth_type, &["SECRET", "NONE", "OAUTH", "APP"])?;
    one_of("InvalidParameterValue.NotInOptions", "Protocol", &it.protocol, &["HTTP", "WEBSOCKET"])?;
    // Services of the public cloud that are not here to be called.
    if ["CLB", "VPC", "EB", "COS"].contains(&it.service_type.as_str()) {
        return Err(Error::new(
            "UnsupportedOperation.InvalidEndpointType",
            text!(
                "back-ends of the kind {kind} are not served here: use {field} HTTP with an address, or UPSTREAM",
                kind = it.service_type,
                field = "ServiceType"
            ),
        ));
    }
    let known = ["HTTP", "MOCK", "TSF", "SCF", "WEBSOCKET", "TARGET", "UPSTREAM", "GRPC"];
    one_of("InvalidParameterValue.InvalidServiceType", "ServiceType", &it.service_type, &known)
}

fn front(it: &Definition) -> Result<()> {
    let code = "InvalidParameterValue.InvalidApiRequestConfig";
    path::check(&it.request_config.path).map_err(|allowed| refused(code, "RequestConfig.Path", &it.request_config.path, &allowed))?;
    one_of("InvalidParameterValue.InvalidMethod", "RequestConfig.Method", &it.request_config.method, &METHODS)?;
    if it.protocol == "WEBSOCKET" && it.request_config.method != "GET" {
        return Err(refused("InvalidParameterValue.InvalidWSMethod", "RequestConfig.Method", &it.request_config.method, "GET"));
    }
    Ok(())
}

/// `head` is how the manual's own examples call a header.
pub fn position(word: &str) -> Option<terrace_gateway::config::Position> {
    use terrace_gateway::config::Position;
    Some(match word.to_ascii_lowercase().as_str() {
        "header" | "head" => Position::Header,
        "query" => Position::Query,
        "path" => Position::Path,
        "body" | "form" => Position::Body,
        _ => return None,
    })
}

fn parameters(it: &Definition) -> Result<()> {
    use terrace_gateway::config::Position;
    let code = "InvalidParameterValue.InvalidRequestParameters";
    if it.request_parameters.len() > MOST_PARAMETERS {
        let count = format!("{} items", it.request_parameters.len());
        return Err(refused(code, "RequestParameters", count, &format!("up to {MOST_PARAMETERS} items")));
    }
    let variables = path::check(&it.request_config.path).unwrap_or_default();
    let mut seen = HashSet::new();
    for (at, one) in it.request_parameters.iter().enumerate() {
        let field = |name: &str| format!("RequestParameters.{at}.{name}");
        if one.name.is_empty() || one.name.len() > 100 || one.name.contains(|c: char| c.is_control() || c.is_whitespace()) {
            return Err(refused(code, &field("Name"), &one.name, "1 to 100 characters without spaces and control characters"));
        }
        let Some(position) = position(&one.position) else {
            return Err(refused(code, &field("Position"), &one.position, "header, query, path, body"));
        };
        if position == Position::Header && http::HeaderName::from_bytes(one.name.as_bytes()).is_err() {
            return Err(refused(code, &field("Name"), &one.name, "the name of a header"));
        }
        if position == Position::Path && !variables.contains(&one.name) {
            let allowed = format!("a variable of the path: {}", variables.join(", "));
            return Err(refused(code, &field("Name"), &one.name, &allowed));
        }
        if !one.r#type.is_empty() && !TYPES.contains(&one.r#type.to_ascii_lowercase().as_str()) {
            return Err(refused(code, &field("Type"), &one.r#type, &TYPES.join(", ")));
        }
        let same = if position == Position::Header { one.name.to_ascii_lowercase() } else { one.name.clone() };
        if !seen.insert((position, same)) {
            return Err(refused(code, &field("Name"), &one.name, "one parameter of a name at a position"));
        }
        if !one.default_value.is_empty() && !crate::definition::check::fits(&one.r#type, &one.default_value) {
            return Err(refused(code, &field("DefaultValue"), &one.default_value, &format!("a value of the type {}", one.r#type)));
        }
    }
    match variables.iter().find(|variable| !seen.contains(&(Position::Path, (*variable).clone()))) {
        Some(variable) => {
            let allowed = format!("a parameter {variable} with the position path, as the path has this variable");
            Err(refused(code, "RequestParameters", "none", &allowed))
        }
        None => Ok(()),
    }
}

/// Whether a text is a value of the type.
pub fn fits(kind: &str, value: &str) -> bool {
    match kind.to_ascii_lowercase().as_str() {
        "int" => value.parse::<i32>().is_ok(),
        "long" => value.parse::<i64>().is_ok(),
        "float" | "double" | "number" => value.parse::<f64>().is_ok_and(f64::is_finite),
        "boolean" => matches!(value, "true" | "false"),
        _ => true,
    }
}

fn authentication(it: &Definition) -> Result<()> {
    let config = it.rest.oauth_config.as_ref();
    match it.business_type() {
        "" => Ok(()),
        "NORMAL" if it.relation().is_empty() => Err(Error::missing("AuthRelationApiId")),
        "NORMAL" => Ok(()),
        "OAUTH" => match config {
            None => Err(Error::missing("OauthConfig")),
            Some(config) => oauth(config),
        },
        other => Err(refused("InvalidParameterValue.InvalidApiBusinessType", "ApiBusinessType", other, "NORMAL, OAUTH")),
    }
}

/// The keys that tokens are checked with, and where somebody without a token is sent.
pub fn oauth(config: &OauthConfig) -> Result<()> {
    public_key(&config.public_key)?;
    let location = config.token_location.trim();
    let (place, name) = location.split_once('.').unwrap_or((location, "x"));
    let bare = !location.contains('.') && http::HeaderName::from_bytes(location.as_bytes()).is_ok();
    let placed = matches!(place.to_ascii_lowercase().as_str(), "header" | "query" | "cookie") && !name.is_empty();
    if !bare && !placed {
        let allowed = "header.<name>, query.<name>, cookie.<name> or the name of a header";
        return Err(refused("InvalidParameterValue.NotInOptions", "OauthConfig.TokenLocation", location, allowed));
    }
    redirect(config.login_redirect_url.as_deref().unwrap_or_default())
}

pub fn redirect(url: &str) -> Result<()> {
    if url.is_empty() || http_url(url, &["http", "https"], true).is_ok() {
        return Ok(());
    }
    Err(refused("InvalidParameterValue.InvalidUrl", "LoginRedirectUrl", url, "an http or https URL"))
}

/// A JWK, a set of them, a PEM public key, or the URL of a set.
pub fn public_key(key: &str) -> Result<()> {
    let key = key.trim();
    let is_jwk = |value: &serde_json::Value| value.get("kty").is_some_and(serde_json::Value::is_string);
    let good = if key.starts_with('{') {
        serde_json::from_str::<serde_json::Value>(key).is_ok_and(|value| {
            is_jwk(&value)
                || value.get("keys").and_then(|keys| keys.as_array()).is_some_and(|keys| !keys.is_empty() && keys.iter().all(is_jwk))
        })
    } else if key.starts_with("-----BEGIN ") {
        key.contains("PUBLIC KEY-----") && key.contains("-----END ")
    } else {
        http_url(key, &["http", "https"], true).is_ok()
    };
    match good {
        true => Ok(()),
        false => {
            let allowed = "a JWK, a JWK set, a PEM public key, or the URL of a JWK set";
            Err(refused("InvalidParameterValue.InvalidPublicKey", "PublicKey", key, allowed))
        }
    }
}

/// An address of one of the schemes; with a path where `with_path`.
fn http_url(url: &str, schemes: &[&str], with_path: bool) -> Result<http::Uri, String> {
    let spelled =
        || format!("{}://host or {}://host:port{}", schemes.join(" or "), schemes[0], if with_path { "" } else { ", without a path" });
    let uri: http::Uri = url.parse().map_err(|_| spelled())?;
    let scheme = uri.scheme_str().unwrap_or_default().to_ascii_lowercase();
    let authority = uri.authority().ok_or_else(spelled)?;
    let bare = matches!(uri.path(), "" | "/") && uri.query().is_none();
    let port = authority.as_str().rsplit_once(':').filter(|(_, port)| !port.ends_with(']'));
    let good_port = port.is_none_or(|(_, port)| port.parse::<u16>().is_ok_and(|port| port > 0));
    if !schemes.contains(&scheme.as_str())
        || authority.as_str().contains('@')
        || authority.host().is_empty()
        || !good_port
        || !(with_path || bare)
    {
        return Err(spelled());
    }
    Ok(uri)
}

fn timeout(it: &Definition, most: i64) -> Result<()> {
    match (1..=most).contains(&it.service_timeout) {
        true => Ok(()),
        false => Err(refused("InvalidParameterValue.RangeExceeded", "ServiceTimeout", it.service_timeout, &format!("1 to {most} seconds"))),
    }
}

fn back(it: &Definition, offers: Offers) -> Result<()> {
    let micro = it.service_type == "TSF";
    if micro != (it.api_type == "TSF") {
        let allowed = "TSF with the ServiceType TSF, NORMAL with any other";
        return Err(refused("InvalidParameterValue.InvalidApiType", "ApiType", &it.api_type, allowed));
    }
    let socket = it.service_type == "WEBSOCKET";
    if socket && it.protocol != "WEBSOCKET" {
        return Err(refused(
            "InvalidParameterValue.InvalidServiceType",
            "ServiceType",
            &it.service_type,
            "with the Protocol WEBSOCKET only",
        ));
    }
    if it.protocol == "WEBSOCKET" && !socket {
        return Err(refused(
            "InvalidParameterValue.InvalidServiceType",
            "ServiceType",
            &it.service_type,
            "WEBSOCKET, as the Protocol is WEBSOCKET",
        ));
    }
    timeout(it, if micro { LONGEST_MICRO_TIMEOUT } else { LONGEST_TIMEOUT })?;
    match it.service_type.as_str() {
        "MOCK" => mock(it),
        "HTTP" => url_back(it, &["http", "https"]),
        "WEBSOCKET" => url_back(it, &["ws", "wss"]),
        "TSF" => micro_services(it),
        "SCF" => function(it, offers),
        "UPSTREAM" | "GRPC" => {
            let config = config(it)?;
            if it.upstream().is_empty() {
                return Err(Error::missing("ServiceConfig.UpstreamId"));
            }
            back_path(it, config)
        }
        _ => targets(it),
    }
}

fn mock(it: &Definition) -> Result<()> {
    let code = "InvalidParameterValue.InvalidServiceMockReturnMessage";
    match &it.rest.service_mock_return_message {
        None => Err(Error::missing("ServiceMockReturnMessage")),
        Some(message) if message.len() > LONGEST_MOCK => {
            Err(refused(code, "ServiceMockReturnMessage", format!("{} bytes", message.len()), &format!("up to {LONGEST_MOCK} bytes")))
        }
        Some(_) => Ok(()),
    }
}

fn config(it: &Definition) -> Result<&ServiceConfig> {
    it.service_config.as_ref().ok_or_else(|| Error::missing("ServiceConfig"))
}

fn url_back(it: &Definition, schemes: &[&str]) -> Result<()> {
    let config = config(it)?;
    match (config.url.as_deref().unwrap_or_default(), it.upstream()) {
        ("", "") => return Err(Error::missing("ServiceConfig.Url")),
        ("", _) => {}
        (url, _) => {
            http_url(url, schemes, false)
                .map_err(|allowed| refused("InvalidParameterValue.InvalidUrl", "ServiceConfig.Url", url, &allowed))?;
        }
    }
    back_path(it, config)
}

/// The path and method of the back-end. An empty path stands for the request's own.
fn back_path(it: &Definition, config: &ServiceConfig) -> Result<()> {
    let path = config.path.as_deref().unwrap_or_default();
    let refuse = |allowed: &str| Err(refused("InvalidParameterValue.InvalidBackendPath", "ServiceConfig.Path", path, allowed));
    if !path.is_empty() {
        if !path.starts_with('/') || path.contains(|c: char| c.is_control() || c.is_whitespace() || matches!(c, '?' | '#')) {
            return refuse("a path that begins with `/`, without `?`, `#` and spaces");
        }
        let variables = match back_variables(path) {
            Some(variables) => variables,
            None => return refuse("a path whose variables are spelled `{name}`"),
        };
        let front = path::check(&it.request_config.path).unwrap_or_default();
        let filled = |name: &String| {
            let mapped = it.service_parameters.iter().any(|one| {
                one.name.as_deref() == Some(name)
                    && one.position.as_deref().and_then(position) == Some(terrace_gateway::config::Position::Path)
            });
            mapped || front.contains(name)
        };
        if let Some(name) = variables.iter().find(|name| !filled(name)) {
            let allowed =
                format!("for {name} a parameter in ServiceParameters with the position path, or a variable of the front-end's path");
            return Err(refused("InvalidParameterValue.ParameterNotMatch", "ServiceConfig.Path", path, &allowed));
        }
    }
    match config.method.as_deref().unwrap_or_default() {
        "" => Ok(()),
        method => one_of("InvalidParameterValue.InvalidMethod", "ServiceConfig.Method", method, &METHODS),
    }
}

/// `None`: a brace without its other half, or a variable without name.
fn back_variables(path: &str) -> Option<Vec<String>> {
    let mut found = Vec::new();
    let mut rest = path;
    while let Some(open) = rest.find(['{', '}']) {
        let after = rest[open..].strip_prefix('{')?;
        let (name, tail) = after.split_once('}')?;
        if name.is_empty() || name.contains('{') {
            return None;
        }
        found.push(name.to_owned());
        rest = tail;
    }
    Some(found)
}

fn micro_services(it: &Definition) -> Result<()> {
    let code = "InvalidParameterValue.InvalidTsfConfig";
    if it.micro_services.is_empty() {
        return Err(Error::missing("MicroServices"));
    }
    for (at, one) in it.micro_services.iter().enumerate() {
        let parts = [("ClusterId", &one.cluster_id), ("NamespaceId", &one.namespace_id), ("MicroServiceName", &one.micro_service_name)];
        if let Some((name, value)) = parts.into_iter().find(|(_, value)| value.trim().is_empty()) {
            return Err(refused(code, &format!("MicroServices.{at}.{name}"), value, "a name"));
        }
        if it.micro_services[..at]
            .iter()
            .any(|other| (&other.namespace_id, &other.micro_service_name) == (&one.namespace_id, &one.micro_service_name))
        {
            return Err(refused(code, &format!("MicroServices.{at}.MicroServiceName"), &one.micro_service_name, "each microservice once"));
        }
    }
    for name in [NAMESPACE, MICRO_SERVICE] {
        if !it.request_parameters.iter().any(|one| one.name.eq_ignore_ascii_case(name) && one.required) {
            let allowed = format!("a required parameter {name}, which says where a request goes");
            return Err(refused("InvalidParameterValue.InvalidRequestParameters", "RequestParameters", "none", &allowed));
        }
        if it
            .service_parameters
            .iter()
            .any(|one| one.relevant_request_parameter_name.as_deref().is_some_and(|mapped| mapped.eq_ignore_ascii_case(name)))
        {
            return Err(refused(
                "InvalidParameterValue.InvalidServiceParameters",
                "ServiceParameters",
                name,
                "parameters other than this one: it cannot be mapped",
            ));
        }
    }
    balance(it)?;
    health("ServiceTsfHealthCheckConf", it.rest.service_tsf_health_check_conf.as_ref())?;
    match &it.service_config {
        Some(config) => back_path(it, config),
        None => Ok(()),
    }
}

/// The words the public console sends for them.
pub const BALANCE: [&str; 3] = ["RoundRobinRule", "RandomRule", "WeightedRule"];

fn balance(it: &Definition) -> Result<()> {
    let Some(conf) = &it.rest.service_tsf_load_balance_conf else { return Ok(()) };
    if let Some(method) = conf.method.as_deref().filter(|method| !method.is_empty()) {
        one_of("InvalidParameterValue.InvalidTsfConfig", "ServiceTsfLoadBalanceConf.Method", method, &BALANCE)?;
    }
    match conf.session_stick_timeout {
        Some(seconds) if conf.session_stick_required == Some(true) && !(1..=86_400).contains(&seconds) => Err(refused(
            "InvalidParameterValue.InvalidTsfConfig",
            "ServiceTsfLoadBalanceConf.SessionStickTimeout",
            seconds,
            "1 to 86400 seconds",
        )),
        _ => Ok(()),
    }
}

fn health(field: &str, conf: Option<&HealthCheckConf>) -> Result<()> {
    let Some(conf) = conf.filter(|conf| conf.is_health_check == Some(true)) else { return Ok(()) };
    let within = |name: &str, value: Option<i64>, most: i64| match value {
        Some(value) if !(1..=most).contains(&value) => {
            Err(refused("InvalidParameterValue.RangeExceeded", &format!("{field}.{name}"), value, &format!("1 to {most}")))
        }
        _ => Ok(()),
    };
    within("RequestVolumeThreshold", conf.request_volume_threshold, 1_000_000)?;
    within("SleepWindowInMilliseconds", conf.sleep_window_in_milliseconds, 3_600_000)?;
    within("ErrorThresholdPercentage", conf.error_threshold_percentage, 100)
}

fn function(it: &Definition, offers: Offers) -> Result<()> {
    if !offers.functions {
        return Err(Error::new(
            "UnsupportedOperation.InvalidEndpointType",
            text!("no functions are served here: the operator names where they are with {setting}", setting = "--gateway-functions"),
        ));
    }
    // A function is an HTTP back-end like any other here: what it is sent and what it answers go through as they are.
    let wrapped = [
        ("ServiceScfFunctionType", it.rest.service_scf_function_type.as_deref() == Some("EVENT")),
        ("ServiceScfIsIntegratedResponse", it.rest.service_scf_is_integrated_response == Some(true)),
        ("IsBase64Encoded", it.rest.is_base64_encoded == Some(true)),
    ];
    if let Some((field, _)) = wrapped.into_iter().find(|(_, asked)| *asked) {
        return Err(Error::new(
            "UnsupportedOperation.InvalidEndpointType",
            text!("functions are called as HTTP back-ends, without an envelope: leave `{field}` away", field = field),
        ));
    }
    let good = |name: &str| {
        !name.is_empty() && name.len() <= 60 && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '$' | '.'))
    };
    let parts = [
        ("ServiceScfFunctionName", it.rest.service_scf_function_name.as_deref(), true),
        ("ServiceScfFunctionNamespace", it.rest.service_scf_function_namespace.as_deref(), false),
        ("ServiceScfFunctionQualifier", it.rest.service_scf_function_qualifier.as_deref(), false),
    ];
    for (field, value, needed) in parts {
        match value.unwrap_or_default() {
            "" if needed => return Err(Error::missing(field)),
            "" => {}
            value if good(value) => {}
            value => {
                return Err(refused(
                    "InvalidParameterValue.InvalidScfConfig",
                    field,
                    value,
                    "up to 60 letters, digits, `_`, `-`, `.`, `$`",
                ));
            }
        }
    }
    Ok(())
}

fn targets(it: &Definition) -> Result<()> {
    if it.target_services.is_empty() {
        return Err(Error::missing("TargetServices"));
    }
    for (at, one) in it.target_services.iter().enumerate() {
        if one.vm_ip.parse::<IpAddr>().is_err() {
            return Err(refused("InvalidParameterValue.InvalidIPAddress", &format!("TargetServices.{at}.VmIp"), &one.vm_ip, "an address"));
        }
        if !(1..=65_535).contains(&one.vm_port) {
            return Err(refused("InvalidParameterValue.InvalidPort", &format!("TargetServices.{at}.VmPort"), one.vm_port, "1 to 65535"));
        }
    }
    health("TargetServicesHealthCheckConf", it.target_services_health_check_conf.as_ref())?;
    match &it.service_config {
        Some(config) => back_path(it, config),
        None => Ok(()),
    }
}

fn mappings(it: &Definition) -> Result<()> {
    let code = "InvalidParameterValue.InvalidServiceParameters";
    for (at, one) in it.service_parameters.iter().enumerate() {
        let field = |name: &str| format!("ServiceParameters.{at}.{name}");
        let (name, from) = (one.name.as_deref().unwrap_or_default(), one.relevant_request_parameter_name.as_deref().unwrap_or_default());
        if name.is_empty() {
            return Err(Error::missing(&field("Name")));
        }
        let given = one.position.as_deref().unwrap_or_default();
        let Some(placed) = position(given) else {
            return Err(refused(code, &field("Position"), given, "header, query, path, body"));
        };
        if placed == terrace_gateway::config::Position::Header && http::HeaderName::from_bytes(name.as_bytes()).is_err() {
            return Err(refused(code, &field("Name"), name, "the name of a header"));
        }
        let source = one.relevant_request_parameter_position.as_deref().unwrap_or_default();
        if source.eq_ignore_ascii_case("system") {
            if System::parse(from).is_none() {
                return Err(refused(code, &field("RelevantRequestParameterName"), from, &System::ALL.map(|(name, _)| name).join(", ")));
            }
            continue;
        }
        let Some(source) = position(source) else {
            return Err(refused(code, &field("RelevantRequestParameterPosition"), source, "header, query, path, body, system"));
        };
        let declared = |declared: &&terrace_api_apigateway::types::ReqParameter| {
            position(&declared.position) == Some(source)
                && (declared.name == from
                    || (source == terrace_gateway::config::Position::Header && declared.name.eq_ignore_ascii_case(from)))
        };
        if !it.request_parameters.iter().any(|one| declared(&one)) {
            let allowed = "the name of a parameter in RequestParameters at this position";
            return Err(refused("InvalidParameterValue.ParameterNotMatch", &field("RelevantRequestParameterName"), from, allowed));
        }
    }
    constants(it)
}

fn constants(it: &Definition) -> Result<()> {
    let code = "InvalidParameterValue.InvalidConstantParameters";
    for (at, one) in it.constant_parameters.iter().enumerate() {
        let field = |name: &str| format!("ConstantParameters.{at}.{name}");
        let name = one.name.as_deref().unwrap_or_default();
        let value = one.default_value.as_deref().unwrap_or_default();
        let given = one.position.as_deref().unwrap_or_default();
        match position(given) {
            Some(terrace_gateway::config::Position::Header) => {
                if http::HeaderName::from_bytes(name.as_bytes()).is_err() {
                    return Err(refused(code, &field("Name"), name, "the name of a header"));
                }
                if http::HeaderValue::from_str(value).is_err() {
                    return Err(refused(code, &field("DefaultValue"), value, "the value of a header"));
                }
            }
            Some(terrace_gateway::config::Position::Query) if !name.is_empty() => {}
            Some(terrace_gateway::config::Position::Query) => return Err(Error::missing(&field("Name"))),
            // The manual: constants are put into headers and queries.
            _ => return Err(refused(code, &field("Position"), given, "header, query")),
        }
    }
    for (at, one) in it.response_error_codes.iter().enumerate().filter(|(_, one)| one.need_convert) {
        for (name, status) in [("Code", one.code), ("ConvertedCode", one.converted_code)] {
            if !(200..=599).contains(&status) {
                let field = format!("ResponseErrorCodes.{at}.{name}");
                return Err(refused("InvalidParameterValue.RangeExceeded", &field, status, "a status from 200 to 599, as it is converted"));
            }
        }
    }
    Ok(())
}
