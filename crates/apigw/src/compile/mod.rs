//! From what was released and what is bound now to what a gateway serves: pure functions.
//!
//! A site holds nothing but what its APIs use, in an order that depends on nothing but the sources, so that what did not change compares equal.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde_json::json;
use terrace_base::{AccountId, Secret};
use terrace_gateway::config::{
    Algorithm, Api, App, Auth, Backend, Certificate, Constant, Domain, Ejection, Environment, HttpBackend, Key, Mapping, MicroBackend,
    Node, Parameter, Plan, Plugin, Probe, Protocol, Site, Source, Target, TokenAuth, Upstream, ValueType,
};

use terrace_gateway::limit::Counts;
use terrace_gateway::plugin;

use crate::db::releases::Released;
use crate::db::{apps, domains, ip_strategies, limits, plans, plugins, services, upstreams};
use crate::definition::check::position;
use crate::definition::{Definition, Micro};
use crate::{plugin_data, ranges};

/// Everything a site is made of.
pub struct Sources<'a> {
    pub account: AccountId,
    pub service: &'a services::Service,
    pub environment: Environment,
    pub version: &'a str,
    pub apis: &'a [Released],
    pub limits: &'a limits::Limits,
    pub plans: &'a [plans::Plan],
    pub plan_bindings: &'a [plans::Binding],
    /// Plan, key, secret: enabled ones only.
    pub keys: &'a [(String, String, Secret)],
    /// Application, key, secret.
    pub apps: &'a [(String, String, Secret)],
    pub app_bindings: &'a [apps::Binding],
    pub plugins: &'a [plugins::Plugin],
    pub plugin_bindings: &'a [plugins::Binding],
    pub strategies: &'a [ip_strategies::Strategy],
    pub ip_bindings: &'a [ip_strategies::Binding],
    pub upstreams: &'a [upstreams::Upstream],
    /// Where functions are, with `{name}`, `{namespace}` and `{qualifier}` in its path.
    pub functions: Option<&'a str>,
}

pub fn protocol(word: &str) -> Protocol {
    match word {
        "http" => Protocol::Http,
        "https" => Protocol::Https,
        _ => Protocol::Both,
    }
}

pub fn site(it: &Sources<'_>) -> Site {
    let environment = it.environment.as_str();
    let mut own = Vec::new();
    let mut upstreams = BTreeMap::new();
    let mut apis: Vec<Api> = Vec::with_capacity(it.apis.len());
    let bound = Bound::gather(it);
    for released in it.apis {
        let mut api = api(it, released, &mut own);
        bound.give(released, &mut api);
        match &api.backend {
            Backend::Http(HttpBackend { target: Target::Upstream(id), .. }) => drop(upstreams.insert(id.clone(), ())),
            Backend::Micro(micro) => upstreams.extend(micro.services.iter().map(|(_, _, id)| (id.clone(), ()))),
            _ => {}
        }
        apis.push(api);
    }
    apis.sort_by(|a, b| a.id.cmp(&b.id));
    let used = |pick: fn(&Api) -> &Vec<String>| apis.iter().flat_map(|api| pick(api).iter().cloned()).collect::<BTreeSet<String>>();
    let (used_plans, used_apps, used_plugins) = (used(|api| &api.plans), used(|api| &api.apps), used(|api| &api.plugins));
    let plugins: Vec<Plugin> = every_plugin(it).into_iter().filter(|plugin| used_plugins.contains(&plugin.id)).collect();
    upstreams.extend(plugins.iter().flat_map(plugin::upstreams).map(|id| (id, ())));
    let shared = it.upstreams.iter().filter(|one| upstreams.contains_key(&one.id)).map(upstream);
    let mut all: Vec<Upstream> = shared.chain(own).collect();
    all.sort_by(|a, b| a.id.cmp(&b.id));
    Site {
        account: it.account.0,
        service: it.service.id.clone(),
        environment: it.environment,
        version: it.version.to_owned(),
        protocol: protocol(&it.service.protocol),
        limit: limit(it.limits.get(&(environment.to_owned(), String::new()))),
        plans: used_plans.iter().filter_map(|id| plan(it, id)).collect(),
        apps: it.apps.iter().filter(|(id, ..)| used_apps.contains(id)).map(app).collect(),
        plugins,
        upstreams: all,
        apis,
    }
}

/// Asks the gateway itself whether it could serve a definition; the answer is for its author.
pub fn try_alone(definition: &Definition, functions: Option<&str>) -> Result<(), String> {
    let service = services::Service::blank();
    let released = Released { api_id: "api-00000000".into(), definition: definition.clone() };
    let mut site = site(&Sources {
        account: AccountId(0),
        service: &service,
        environment: Environment::Test,
        version: "",
        apis: std::slice::from_ref(&released),
        limits: &limits::Limits::new(),
        plans: &[],
        plan_bindings: &[],
        keys: &[],
        apps: &[],
        app_bindings: &[],
        plugins: &[],
        plugin_bindings: &[],
        strategies: &[],
        ip_bindings: &[],
        upstreams: &[],
        functions,
    });
    for api in &mut site.apis {
        // Whom tokens are taken from is checked elsewhere, and so is which upstreams there are.
        api.auth = Auth::None;
        if let Backend::Http(HttpBackend { target: Target::Upstream(id), .. }) = &api.backend
            && !site.upstreams.iter().any(|upstream| upstream.id == *id)
        {
            let nodes = vec![Node { host: "127.0.0.1".into(), port: 1, weight: 1 }];
            let (id, scheme) = (id.clone(), "http".to_owned());
            let (host, sticky_seconds, probe, ejection) = (None, None, None, None);
            site.upstreams.push(Upstream {
                id,
                scheme,
                algorithm: Algorithm::RoundRobin,
                nodes,
                host,
                retries: 0,
                sticky_seconds,
                probe,
                ejection,
            });
        }
    }
    let (_, faults) = terrace_gateway::site::Site::compile(&site, &Counts::default())?;
    faults.into_iter().next().map_or(Ok(()), Err)
}

fn limit(quota: Option<&i64>) -> Option<u32> {
    quota.and_then(|quota| u32::try_from(*quota).ok())
}

fn plan(it: &Sources<'_>, id: &str) -> Option<Plan> {
    let plan = it.plans.iter().find(|plan| plan.id == id)?;
    let keys =
        it.keys.iter().filter(|(of, ..)| of == id).map(|(_, key, secret)| Key { id: key.clone(), secret: secret.reveal().to_owned() });
    Some(Plan { id: plan.id.clone(), limit: u32::try_from(plan.rate).ok(), quota: u64::try_from(plan.quota).ok(), keys: keys.collect() })
}

fn app((id, key, secret): &(String, String, Secret)) -> App {
    App { id: id.clone(), key: key.clone(), secret: secret.reveal().to_owned() }
}

/// Strategies are plugins of one kind to a gateway.
fn every_plugin(it: &Sources<'_>) -> Vec<Plugin> {
    let lists = it.strategies.iter().map(|strategy| {
        let kind = if strategy.kind == "WHITE" { "white_list" } else { "black_list" };
        let blocks: Vec<&str> = ranges::split(&strategy.data).collect();
        Plugin { id: strategy.id.clone(), kind: "IPControl".into(), data: json!({"type": kind, "blocks": blocks.join(";")}) }
    });
    let plugins = it.plugins.iter().map(|plugin| {
        // It was read when it was written; what a newer release refuses is still a plugin, and the gateway says what is wrong with it.
        let data = plugin_data::located(serde_json::from_str(&plugin.data).unwrap_or_default(), it.functions);
        Plugin { id: plugin.id.clone(), kind: plugin.kind.clone(), data }
    });
    let mut all: Vec<Plugin> = lists.chain(plugins).collect();
    all.sort_by(|a, b| a.id.cmp(&b.id));
    all
}

/// Ids of what is bound, by API.
struct Bound<'a> {
    everywhere: Vec<&'a str>,
    plans: HashMap<&'a str, Vec<&'a str>>,
    apps: HashMap<&'a str, Vec<&'a str>>,
    plugins: HashMap<&'a str, Vec<&'a str>>,
}

impl<'a> Bound<'a> {
    fn gather(it: &'a Sources<'a>) -> Self {
        let environment = it.environment.as_str();
        let mut bound = Bound { everywhere: Vec::new(), plans: HashMap::new(), apps: HashMap::new(), plugins: HashMap::new() };
        for one in it.plan_bindings.iter().filter(|one| one.environment == environment) {
            match one.api.as_str() {
                "" => bound.everywhere.push(&one.plan),
                api => bound.plans.entry(api).or_default().push(&one.plan),
            }
        }
        for one in it.app_bindings.iter().filter(|one| one.environment == environment) {
            bound.apps.entry(&one.api).or_default().push(&one.app);
        }
        for one in it.plugin_bindings.iter().filter(|one| one.environment == environment) {
            bound.plugins.entry(&one.api).or_default().push(&one.plugin);
        }
        for one in it.ip_bindings.iter().filter(|one| one.environment == environment) {
            bound.plugins.entry(&one.api).or_default().push(&one.strategy);
        }
        bound
    }

    fn give(&self, released: &Released, api: &mut Api) {
        let sorted =
            |ids: &mut dyn Iterator<Item = &&str>| ids.map(|id| (*id).to_owned()).collect::<BTreeSet<String>>().into_iter().collect();
        let of = |map: &HashMap<&str, Vec<&'a str>>| map.get(released.api_id.as_str()).cloned().unwrap_or_default();
        // Plans mean something to APIs with key pairs only, applications to those with applications.
        if api.auth == Auth::KeyPair {
            api.plans = sorted(&mut self.everywhere.iter().chain(of(&self.plans).iter()));
        }
        if api.auth == Auth::App {
            api.apps = sorted(&mut of(&self.apps).iter());
        }
        api.plugins = sorted(&mut of(&self.plugins).iter());
    }
}

fn api(it: &Sources<'_>, released: &Released, own: &mut Vec<Upstream>) -> Api {
    let definition = &released.definition;
    let environment = it.environment.as_str().to_owned();
    let mut api = Api {
        id: released.api_id.clone(),
        name: definition.api_name.clone(),
        path: definition.request_config.path.clone(),
        method: definition.request_config.method.clone(),
        websocket: definition.protocol == "WEBSOCKET",
        auth: auth(it, definition),
        cors: definition.enable_cors,
        limit: limit(it.limits.get(&(environment, released.api_id.clone()))),
        parameters: definition.request_parameters.iter().filter_map(parameter).collect(),
        backend: backend(it, released, own),
        mappings: definition.service_parameters.iter().filter_map(mapping).collect(),
        constants: definition.constant_parameters.iter().filter_map(constant).collect(),
        timeout_ms: u64::try_from(definition.service_timeout).unwrap_or(1).saturating_mul(1000),
        converted: Vec::new(),
        plans: Vec::new(),
        apps: Vec::new(),
        plugins: Vec::new(),
    };
    for code in definition.response_error_codes.iter().filter(|code| code.need_convert) {
        if let (Ok(from), Ok(to)) = (u16::try_from(code.code), u16::try_from(code.converted_code)) {
            api.converted.push((from, to));
        }
    }
    api
}

fn auth(it: &Sources<'_>, definition: &Definition) -> Auth {
    match (definition.auth_type.as_str(), definition.business_type()) {
        ("SECRET", _) => Auth::KeyPair,
        ("APP", _) => Auth::App,
        // The one that hands out tokens cannot ask for one.
        (_, "OAUTH") | ("NONE", _) => Auth::None,
        _ => {
            let config =
                it.apis.iter().find(|one| one.api_id == definition.relation()).and_then(|one| one.definition.rest.oauth_config.as_ref());
            // Without the API it relies on no key is known, so that no token is any good: closed rather than open.
            let (keys, location, redirect) = config.map_or_else(Default::default, |config| {
                let redirect = config.login_redirect_url.clone().filter(|url| !url.is_empty());
                (config.public_key.trim().to_owned(), token_location(&config.token_location), redirect)
            });
            Auth::Token(TokenAuth { keys, location, redirect })
        }
    }
}

/// The manual lets one choose just the place.
fn token_location(text: &str) -> String {
    let text = text.trim();
    match text.to_ascii_lowercase().as_str() {
        "header" => "header.Authorization".into(),
        "query" => "query.token".into(),
        "cookie" => "cookie.token".into(),
        _ => text.to_owned(),
    }
}

fn parameter(one: &terrace_api_apigateway::types::ReqParameter) -> Option<Parameter> {
    Some(Parameter {
        name: one.name.clone(),
        position: position(&one.position)?,
        kind: match one.r#type.to_ascii_lowercase().as_str() {
            "int" => ValueType::Int,
            "long" => ValueType::Long,
            "float" => ValueType::Float,
            "double" | "number" => ValueType::Double,
            "boolean" => ValueType::Boolean,
            _ => ValueType::String,
        },
        required: one.required,
        default: Some(one.default_value.clone()).filter(|value| !value.is_empty()),
    })
}

fn mapping(one: &terrace_api_apigateway::types::ServiceParameter) -> Option<Mapping> {
    let from = one.relevant_request_parameter_name.clone().unwrap_or_default();
    let place = one.relevant_request_parameter_position.as_deref().unwrap_or_default();
    let source = if place.eq_ignore_ascii_case("system") {
        Source::System(from)
    } else {
        Source::Parameter { position: position(place)?, name: from }
    };
    Some(Mapping {
        name: one.name.clone()?,
        position: position(one.position.as_deref()?)?,
        source,
        default: one.default_value.clone().filter(|value| !value.is_empty()),
    })
}

fn constant(one: &terrace_api_apigateway::types::ConstantParameter) -> Option<Constant> {
    Some(Constant {
        name: one.name.clone()?,
        position: position(one.position.as_deref()?)?,
        value: one.default_value.clone().unwrap_or_default(),
    })
}

fn backend(it: &Sources<'_>, released: &Released, own: &mut Vec<Upstream>) -> Backend {
    let definition = &released.definition;
    let (path, method) = definition
        .service_config
        .as_ref()
        .map(|config| (config.path.clone().unwrap_or_default(), config.method.clone().unwrap_or_default()))
        .unwrap_or_default();
    match definition.service_type.as_str() {
        "MOCK" => {
            let body = definition.rest.service_mock_return_message.clone().unwrap_or_default();
            Backend::Mock { status: 200, headers: Vec::new(), body }
        }
        "TSF" => Backend::Micro(MicroBackend { services: micro_services(it, released, own), path, method }),
        "SCF" => function(it, definition, method),
        "TARGET" => {
            own.push(targets(released));
            Backend::Http(HttpBackend { target: Target::Upstream(released.api_id.clone()), path, method })
        }
        _ => {
            let url = definition.service_config.as_ref().and_then(|config| config.url.as_deref()).unwrap_or_default();
            let target = match definition.upstream() {
                "" => Target::Url(url.trim_end_matches('/').to_owned()),
                upstream => Target::Upstream(upstream.to_owned()),
            };
            Backend::Http(HttpBackend { target, path, method })
        }
    }
}

/// The name of the upstream that serves a microservice.
pub fn micro_name(one: &Micro) -> String {
    format!("{}/{}", one.namespace_id, one.micro_service_name)
}

/// Each API sees a microservice's nodes with its own way to balance and to leave bad ones alone.
fn micro_services(it: &Sources<'_>, released: &Released, own: &mut Vec<Upstream>) -> Vec<(String, String, String)> {
    let definition = &released.definition;
    let mut services = Vec::new();
    for one in &definition.micro_services {
        let name = micro_name(one);
        let Some(found) = it.upstreams.iter().find(|upstream| upstream.name == name) else { continue };
        let mut mine = upstream(found);
        mine.id = format!("{}:{}", released.api_id, found.id);
        if let Some(conf) = &definition.rest.service_tsf_load_balance_conf {
            match conf.method.as_deref() {
                Some("RandomRule") => mine.algorithm = Algorithm::Random,
                Some("RoundRobinRule") => mine.nodes.iter_mut().for_each(|node| node.weight = node.weight.min(1)),
                _ => {}
            }
            if conf.session_stick_required == Some(true) {
                mine.sticky_seconds = conf.session_stick_timeout.and_then(|seconds| u64::try_from(seconds).ok());
            }
        }
        if let Some(ejection) = ejection(definition.rest.service_tsf_health_check_conf.as_ref()) {
            mine.ejection = Some(ejection);
        }
        services.push((one.namespace_id.clone(), one.micro_service_name.clone(), mine.id.clone()));
        own.push(mine);
    }
    services
}

fn ejection(conf: Option<&terrace_api_apigateway::types::HealthCheckConf>) -> Option<Ejection> {
    let conf = conf.filter(|conf| conf.is_health_check == Some(true))?;
    let number = |value: Option<i64>, default: u32| value.and_then(|value| u32::try_from(value).ok()).unwrap_or(default);
    Some(Ejection {
        volume: number(conf.request_volume_threshold, 20),
        percentage: number(conf.error_threshold_percentage, 50),
        window_ms: u64::from(number(conf.sleep_window_in_milliseconds, 30_000)),
    })
}

fn targets(released: &Released) -> Upstream {
    let definition = &released.definition;
    let nodes = definition
        .target_services
        .iter()
        .filter_map(|one| Some(Node { host: one.vm_ip.clone(), port: u16::try_from(one.vm_port).ok()?, weight: 1 }));
    Upstream {
        id: released.api_id.clone(),
        scheme: "http".into(),
        algorithm: Algorithm::RoundRobin,
        nodes: nodes.collect(),
        host: None,
        retries: 0,
        sticky_seconds: None,
        probe: None,
        ejection: ejection(definition.target_services_health_check_conf.as_ref()),
    }
}

/// Where a function is; `functions` as in [`Sources`].
pub fn function_url(functions: &str, name: &str, namespace: &str, qualifier: &str) -> String {
    fn or<'a>(text: &'a str, default: &'a str) -> &'a str {
        if text.is_empty() { default } else { text }
    }
    functions.replace("{name}", name).replace("{namespace}", or(namespace, "default")).replace("{qualifier}", or(qualifier, "$DEFAULT"))
}

/// A function is an HTTP back-end at an address that its name makes.
fn function(it: &Sources<'_>, definition: &Definition, method: String) -> Backend {
    let named = |text: &'_ Option<String>| text.clone().unwrap_or_default();
    let rest = &definition.rest;
    let url = function_url(
        it.functions.unwrap_or_default(),
        &named(&rest.service_scf_function_name),
        &named(&rest.service_scf_function_namespace),
        &named(&rest.service_scf_function_qualifier),
    );
    let host_at = url.find("://").map_or(0, |at| at + 3);
    let path_at = url[host_at..].find('/').map_or(url.len(), |at| host_at + at);
    let target = Target::Url(url[..path_at].to_owned());
    Backend::Http(HttpBackend { target, path: url[path_at..].to_owned(), method })
}

fn upstream(one: &upstreams::Upstream) -> Upstream {
    let settings = &one.settings;
    let nodes = one
        .nodes()
        .into_iter()
        .filter_map(|node| Some(Node { host: node.host, port: u16::try_from(node.port).ok()?, weight: u32::try_from(node.weight).ok()? }));
    let health = settings.health.as_ref();
    let small = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
    let probe = health.filter(|health| health.enable_active_check).map(|health| Probe {
        path: health.active_check_http_path.clone().filter(|path| !path.is_empty()).unwrap_or_else(|| "/".into()),
        interval_ms: health.active_check_interval.unwrap_or(5).max(1).saturating_mul(1000),
        timeout_ms: health.active_check_timeout.unwrap_or(5).max(1).saturating_mul(1000),
        healthy_status: crate::status::ranges(&health.healthy_http_status).unwrap_or_else(|| vec![(200, 399)]),
        healthy_after: 1,
        unhealthy_after: small(health.http_failure_threshold.max(1)),
    });
    let ejection = health.filter(|health| health.enable_passive_check).map(|health| Ejection {
        volume: small(health.http_failure_threshold.max(1)),
        percentage: 100,
        window_ms: health.unhealthy_timeout.unwrap_or(30).max(1).saturating_mul(1000),
    });
    Upstream {
        id: one.id.clone(),
        scheme: settings.scheme.to_ascii_lowercase(),
        algorithm: Algorithm::RoundRobin,
        nodes: nodes.collect(),
        host: Some(settings.host.clone()).filter(|host| !host.is_empty()),
        retries: small(settings.retries),
        sticky_seconds: None,
        probe,
        ejection,
    }
}

/// The name a service has without anybody doing anything.
pub fn default_domain(account: AccountId, service: &services::Service, host: String) -> Domain {
    Domain {
        host,
        account: account.0,
        service: service.id.clone(),
        protocol: protocol(&service.protocol),
        forced_https: false,
        paths: Vec::new(),
        certificate: None,
    }
}

/// `pair`: the chain and the key of its certificate.
pub fn domain(account: AccountId, one: &domains::Domain, pair: Option<(String, Secret)>) -> Domain {
    Domain {
        host: one.host.clone(),
        account: account.0,
        service: one.service.clone(),
        protocol: protocol(&one.protocol),
        forced_https: one.forced_https,
        paths: if one.default_mapping { Vec::new() } else { one.paths.clone() },
        certificate: pair.map(|(chain, key)| Certificate { chain, key: key.reveal().to_owned() }),
    }
}

#[cfg(test)]
mod tests;
