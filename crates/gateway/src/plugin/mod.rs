//! What plugins do to requests and answers.
//!
//! * [`cache`]: answers that are used again.
//! * [`canary`]: which requests a new back-end gets.
//! * [`changes`]: to header fields and queries.
//! * [`circuit_breaker`]: when a back-end is left alone.
//! * [`condition`]: the language in which plugins say which requests they mean.
//! * [`ip`]: which addresses may call.
//! * [`cors`]: which pages of other origins may.
//! * [`custom_auth`]: whether a service lets a request pass.
//! * [`facts`]: what can be asked of a request.
//! * [`jwt_claims`]: what back-ends learn from tokens.
//! * [`mirror`]: which requests are sent to a second place.
//! * [`parameter_traffic`]: how often each value of a parameter may come.
//! * [`request_size`]: how long requests may be.
//! * [`rewrite_request`], [`rewrite_response`]: what is changed in requests and answers.
//! * [`routing`]: which requests go to another back-end.
//! * [`service`]: those that plugins ask.
//! * [`traffic`]: how often an API, an application and an address may.
//! * [`trial`]: what one would do with a sample.

pub mod cache;
pub mod canary;
pub mod changes;
pub mod circuit_breaker;
pub mod condition;
pub mod cors;
pub mod custom_auth;
pub mod facts;
pub mod ip;
pub mod jwt_claims;
pub mod mirror;
pub mod parameter_traffic;
pub mod request_size;
pub mod rewrite_request;
pub mod rewrite_response;
pub mod routing;
pub mod service;
pub mod traffic;
pub mod trial;

use http::StatusCode;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::backend::{Backend, Mock};
use crate::config;
use crate::limit::Counts;

/// The plugins of one API, each at most once.
#[derive(Debug, Default)]
pub struct Plugins {
    pub ip: Option<ip::IpControl>,
    pub cors: Option<cors::Cors>,
    pub traffic: Option<traffic::Traffic>,
    pub parameter_traffic: Option<Box<parameter_traffic::ParameterTraffic>>,
    pub rewrite_response: Option<Box<rewrite_response::RewriteResponse>>,
    pub request_size: Option<Box<request_size::RequestSize>>,
    pub further: Option<Box<Further>>,
}

/// Those that ask others, wait or choose; few APIs have one.
#[derive(Debug, Default)]
pub struct Further {
    pub custom_auth: Option<custom_auth::CustomAuth>,
    pub cache: Option<cache::ProxyCache>,
    pub routing: Option<routing::Routing<Backend>>,
    pub canary: Option<canary::Canary<Backend>>,
    pub circuit_breaker: Option<circuit_breaker::CircuitBreaker>,
    pub mirror: Option<mirror::Mirror>,
    pub rewrite_request: Option<rewrite_request::RewriteRequest>,
    pub jwt_claims: Option<jwt_claims::JwtClaims>,
}

impl Plugins {
    /// `form` makes the back-ends that plugins choose from ready.
    pub fn compile<'a>(
        plugins: impl Iterator<Item = &'a config::Plugin>,
        scope: &str,
        api: &str,
        counts: &Counts,
        mut form: impl FnMut(&config::Backend) -> Result<Backend, String>,
    ) -> Result<Self, String> {
        let mut compiled = Plugins::default();
        for plugin in plugins {
            let fault = |reason: String| format!("plugin `{}`: {reason}", plugin.id);
            let name = format!("plugin/{}/{scope}/{api}", plugin.id);
            let data = &plugin.data;
            match plugin.kind.as_str() {
                "IPControl" => compiled.ip = Some(ip::IpControl::parse(data).map_err(fault)?),
                "Cors" => compiled.cors = Some(cors::Cors::parse(data).map_err(fault)?),
                "TrafficControl" => compiled.traffic = Some(traffic::Traffic::parse(data, &name, counts).map_err(fault)?),
                "TrafficControlByParameter" => {
                    compiled.parameter_traffic = boxed(parameter_traffic::ParameterTraffic::parse(data, &name, counts)).map_err(fault)?;
                }
                "Rewrite" => compiled.rewrite_response = boxed(rewrite_response::RewriteResponse::parse(data)).map_err(fault)?,
                "RequestSize" => compiled.request_size = boxed(request_size::RequestSize::parse(data)).map_err(fault)?,
                "CustomAuth" => compiled.further().custom_auth = Some(custom_auth::CustomAuth::parse(data, &name, counts).map_err(fault)?),
                "ProxyCache" => compiled.further().cache = Some(cache::ProxyCache::parse(data, &name, counts).map_err(fault)?),
                "Routing" => {
                    let routing = routing::Routing::parse(data).and_then(|routing| routing.map(&mut form));
                    compiled.further().routing = Some(routing.map_err(fault)?);
                }
                "Canary" => {
                    let canary = canary::Canary::parse(data, &plugin.id).and_then(|canary| canary.map(&mut form));
                    compiled.further().canary = Some(canary.map_err(fault)?);
                }
                "CircuitBreaker" => {
                    let breaker = circuit_breaker::CircuitBreaker::parse(data, &name, counts);
                    compiled.further().circuit_breaker = Some(breaker.map_err(fault)?);
                }
                "Mirror" => compiled.further().mirror = Some(mirror::Mirror::parse(data, &name, counts).map_err(fault)?),
                "CustomReq" => compiled.further().rewrite_request = Some(rewrite_request::RewriteRequest::parse(data).map_err(fault)?),
                "JwtClaims" => compiled.further().jwt_claims = Some(jwt_claims::JwtClaims::parse(data).map_err(fault)?),
                other => return Err(fault(format!("the kind `{other}` is not known to this gateway"))),
            }
        }
        Ok(compiled)
    }

    fn further(&mut self) -> &mut Further {
        self.further.get_or_insert_default()
    }

    /// Whether a definition can be served, for its author.
    pub fn check(kind: &str, data: &Value) -> Result<(), String> {
        Plugins::alone(kind, data).map(drop)
    }

    /// A plugin that is attached to nothing; each back-end that it chooses is an empty answer.
    fn alone(kind: &str, data: &Value) -> Result<Self, String> {
        let plugin = config::Plugin { id: kind.to_owned(), kind: kind.to_owned(), data: data.clone() };
        // Which upstreams there are, and which variables a path has, is known where it is attached.
        let form = |_: &config::Backend| Ok(Backend::Mock(Mock::empty(StatusCode::OK)));
        Plugins::compile(std::iter::once(&plugin), "", "", &Counts::default(), form)
    }
}

/// Ids of the upstreams that a plugin may send requests to. None in one that cannot be served.
pub fn upstreams(plugin: &config::Plugin) -> Vec<String> {
    let mut found = Vec::new();
    let mut see = |backend: &config::Backend| {
        if let config::Backend::Http(config::HttpBackend { target: config::Target::Upstream(id), .. }) = backend {
            found.push(id.clone());
        }
        Ok(())
    };
    let seen = match plugin.kind.as_str() {
        "Routing" => routing::Routing::parse(&plugin.data).and_then(|routing| routing.map(&mut see)).map(drop),
        "Canary" => canary::Canary::parse(&plugin.data, "").and_then(|canary| canary.map(&mut see)).map(drop),
        _ => Ok(()),
    };
    if seen.is_ok() { found } else { Vec::new() }
}

/// Most APIs have few plugins, and there may be a hundred thousand APIs.
fn boxed<T>(plugin: Result<T, String>) -> Result<Option<Box<T>>, String> {
    plugin.map(|plugin| Some(Box::new(plugin)))
}

/// A plugin's data as its kind wants it. The text says which field is wrong.
fn read<T: DeserializeOwned>(data: &Value) -> Result<T, String> {
    T::deserialize(data).map_err(|error| error.to_string())
}
