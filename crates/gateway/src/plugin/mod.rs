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

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::config;
use crate::limit::Counts;

/// The plugins of one API, each at most once.
#[derive(Debug, Default)]
pub struct Plugins {
    pub ip: Option<ip::IpControl>,
    pub cors: Option<cors::Cors>,
    pub traffic: Option<traffic::Traffic>,
    pub parameter_traffic: Option<Box<parameter_traffic::ParameterTraffic>>,
    pub custom_auth: Option<Box<custom_auth::CustomAuth>>,
    pub rewrite_request: Option<Box<rewrite_request::RewriteRequest>>,
    pub rewrite_response: Option<Box<rewrite_response::RewriteResponse>>,
    pub request_size: Option<Box<request_size::RequestSize>>,
    pub jwt_claims: Option<Box<jwt_claims::JwtClaims>>,
    /// Documents still: back-ends are compiled with the API.
    pub routing: Option<Box<routing::Routing>>,
    pub canary: Option<Box<canary::Canary>>,
    pub mirror: Option<Box<mirror::Mirror>>,
    pub cache: Option<Box<cache::ProxyCache>>,
    pub circuit_breaker: Option<Box<circuit_breaker::CircuitBreaker>>,
}

impl Plugins {
    pub fn compile<'a>(plugins: impl Iterator<Item = &'a config::Plugin>, scope: &str, api: &str, counts: &Counts) -> Result<Self, String> {
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
                "CustomAuth" => compiled.custom_auth = boxed(custom_auth::CustomAuth::parse(data, &name, counts)).map_err(fault)?,
                "CustomReq" => compiled.rewrite_request = boxed(rewrite_request::RewriteRequest::parse(data)).map_err(fault)?,
                "Rewrite" => compiled.rewrite_response = boxed(rewrite_response::RewriteResponse::parse(data)).map_err(fault)?,
                "RequestSize" => compiled.request_size = boxed(request_size::RequestSize::parse(data)).map_err(fault)?,
                "JwtClaims" => compiled.jwt_claims = boxed(jwt_claims::JwtClaims::parse(data)).map_err(fault)?,
                "Routing" => compiled.routing = boxed(routing::Routing::parse(data)).map_err(fault)?,
                "Canary" => compiled.canary = boxed(canary::Canary::parse(data, &plugin.id)).map_err(fault)?,
                "Mirror" => compiled.mirror = boxed(mirror::Mirror::parse(data, &name, counts)).map_err(fault)?,
                "ProxyCache" => compiled.cache = boxed(cache::ProxyCache::parse(data, &name, counts)).map_err(fault)?,
                "CircuitBreaker" => {
                    compiled.circuit_breaker = boxed(circuit_breaker::CircuitBreaker::parse(data, &name, counts)).map_err(fault)?;
                }
                other => return Err(fault(format!("the kind `{other}` is not known to this gateway"))),
            }
        }
        Ok(compiled)
    }
}

/// Most APIs have few plugins, and there may be a hundred thousand APIs.
fn boxed<T>(plugin: Result<T, String>) -> Result<Option<Box<T>>, String> {
    plugin.map(|plugin| Some(Box::new(plugin)))
}

/// A plugin's data as its kind wants it. The text says which field is wrong.
fn read<T: DeserializeOwned>(data: &Value) -> Result<T, String> {
    T::deserialize(data).map_err(|error| error.to_string())
}
