//! What a document means: a service in one environment, made ready to answer requests.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use http::StatusCode;
use http::header::{HeaderName, HeaderValue};

use crate::auth::jwks::{Pace, Remote};
use crate::auth::keypair;
use crate::auth::token::{Location, Verifier};
use crate::backend::{Backend, HttpBackend, Microservice, Mock, Origin, PathPlan, Target, Upstream};
use crate::config::{self, Environment, Protocol};
use crate::limit::{Counts, Leases, Limit, Quota};
use crate::parameter::Parameters;
use crate::plugin::Plugins;
use crate::route::{Method, Pattern, Table};
use crate::usage::{Scope, Usage, Who};

#[derive(Debug)]
pub struct Site {
    pub account: u64,
    pub service: Arc<str>,
    pub environment: Environment,
    pub version: Box<str>,
    pub protocol: Protocol,
    pub limit: Option<Limit>,
    pub table: Table,
    pub apis: Vec<Api>,
    pub upstreams: Vec<Arc<Upstream>>,
    /// Keys of issuers that somebody must keep up to date.
    pub remote_keys: Vec<Arc<Remote>>,
    pub quotas: Vec<Arc<Quota>>,
    /// Requests for which there is no API, and connections.
    pub usage: Arc<Usage>,
}

#[derive(Debug)]
pub struct Api {
    pub id: Box<str>,
    pub name: Box<str>,
    /// As its author wrote it.
    pub path: Box<str>,
    pub pattern: Pattern,
    pub websocket: bool,
    pub auth: Auth,
    pub cors: bool,
    pub limit: Option<Limit>,
    pub plugins: Plugins,
    pub parameters: Parameters,
    pub backend: Backend,
    pub timeout: Duration,
    /// Status codes of the back-end that callers see as another.
    pub converted: Vec<(u16, u16)>,
    pub usage: Arc<Usage>,
}

#[derive(Debug)]
pub enum Auth {
    None,
    /// Something of the API cannot be served: nobody passes.
    Unserved,
    Token(Box<TokenAuth>),
    /// By the key of an application.
    App(HashMap<Box<str>, App>),
    /// By secret id. APIs with the same plans share one ring.
    KeyPair(Arc<Ring>),
}

/// Key pairs by their ids.
pub type Ring = hashbrown::HashMap<Box<str>, Grant, foldhash::fast::RandomState>;

/// An application and the secret it signs with.
#[derive(Clone, Debug)]
pub struct App {
    pub id: Box<str>,
    pub secret: keypair::Secret,
}

impl App {
    fn of(document: &config::App) -> (Box<str>, App) {
        (document.key.as_str().into(), App { id: document.id.as_str().into(), secret: keypair::Secret::new(&document.secret) })
    }
}

/// The token of an authorisation API.
#[derive(Debug)]
pub struct TokenAuth {
    pub verifier: Arc<Verifier>,
    pub location: Location,
    /// Where somebody without a token is sent.
    pub redirect: Option<HeaderValue>,
}

/// A key and the plan it may use.
#[derive(Clone, Debug)]
pub struct Grant {
    pub secret: keypair::Secret,
    pub plan: Arc<Plan>,
}

#[derive(Debug)]
pub struct Plan {
    pub id: HeaderValue,
    pub limit: Option<Limit>,
    pub quota: Option<Arc<Quota>>,
}

impl Site {
    /// Whether somebody must look after something of it: keys of issuers, or back-ends that want health checks.
    pub fn is_watched(&self) -> bool {
        !self.remote_keys.is_empty() || self.upstreams.iter().any(|upstream| upstream.probe.is_some())
    }

    /// The site, and what is wrong with those of its APIs that cannot be served.
    pub fn compile(document: &config::Site, counts: &Counts) -> Result<(Site, Vec<String>), String> {
        let scope = format!("{}/{}", document.service, document.environment.as_str());
        let limit = |name: String, most: Option<u32>| most.map(|most| Limit { most, window: counts.window(&name, 1) });
        let plans: HashMap<&str, (Arc<Plan>, &[config::Key])> = document
            .plans
            .iter()
            .map(|plan| {
                let id = HeaderValue::from_str(&plan.id).map_err(|_| format!("plan `{}`: not an id", plan.id))?;
                let name = format!("plan/{}/{}", document.account, plan.id);
                // One for all services that the plan opens; a plan that allows another number begins with another lease.
                let quota = plan.quota.map(|most| {
                    let leases = counts.shared("leases".to_owned(), Leases::default);
                    counts.shared(format!("{name}/quota/{most}"), || Quota::new(document.account, &plan.id, most, leases))
                });
                let compiled = Plan { id, limit: limit(name, plan.limit), quota };
                Ok((plan.id.as_str(), (Arc::new(compiled), plan.keys.as_slice())))
            })
            .collect::<Result<_, String>>()?;
        let service: Arc<str> = document.service.as_str().into();
        let usage = |api: &str| {
            let (service, environment) = (document.service.as_str().into(), document.environment);
            counts.ledger.usage(Scope { account: document.account, service, environment, api: api.into() })
        };
        let mut faults = Vec::new();
        let mut upstreams: HashMap<&str, Arc<Upstream>> = HashMap::new();
        for upstream in &document.upstreams {
            match Upstream::compile(upstream, &scope, counts) {
                Ok(compiled) => _ = upstreams.insert(&upstream.id, Arc::new(compiled)),
                Err(reason) => faults.push(reason),
            }
        }
        let plugins: HashMap<&str, &config::Plugin> = document.plugins.iter().map(|plugin| (plugin.id.as_str(), plugin)).collect();
        let mut keys = Keys { plans: &plans, rings: HashMap::new(), secrets: HashMap::new() };
        let mut apis = Vec::with_capacity(document.apis.len());
        let mut methods = Vec::with_capacity(document.apis.len());
        for api in &document.apis {
            let fault = |reason: String| format!("API `{}`: {reason}", api.id);
            // Without a path or a method there is nothing to find it by.
            let pattern = match Pattern::parse(&api.path) {
                Ok(pattern) => pattern,
                Err(bad) => {
                    faults.push(fault(format!("path `{}`: {bad}", api.path)));
                    continue;
                }
            };
            let Some(method) = Method::parse(&api.method) else {
                faults.push(fault(format!("method `{}`", api.method)));
                continue;
            };
            let parts = Parts::compile(api, &pattern, &scope, &mut keys, &document.apps, &plugins, &upstreams, counts);
            // One that cannot be served is no reason to keep the others as they were; and nobody passes where a rule is missing.
            let parts = parts.unwrap_or_else(|reason| {
                faults.push(fault(reason));
                Parts::unserved()
            });
            methods.push(method);
            apis.push(Api {
                id: api.id.as_str().into(),
                name: api.name.as_str().into(),
                path: api.path.as_str().into(),
                websocket: api.websocket,
                auth: parts.auth,
                cors: api.cors,
                limit: limit(format!("api/{scope}/{}", api.id), api.limit),
                plugins: parts.plugins,
                backend: parts.backend,
                parameters: parts.parameters,
                timeout: Duration::from_millis(api.timeout_ms.max(1)),
                converted: api.converted.clone(),
                usage: usage(&api.id),
                pattern,
            });
        }
        let table = Table::new(apis.iter().zip(&methods).zip(0..).map(|((api, method), at)| (at, &api.pattern, method)));
        let remote_keys = apis.iter().filter_map(|api| match &api.auth {
            Auth::Token(token) => token.verifier.remote().cloned(),
            _ => None,
        });
        let site = Site {
            remote_keys: remote_keys.collect(),
            quotas: plans.values().filter_map(|(plan, _)| plan.quota.clone()).collect(),
            usage: usage(""),
            account: document.account,
            service: Arc::clone(&service),
            environment: document.environment,
            version: document.version.as_str().into(),
            protocol: document.protocol,
            limit: limit(format!("service/{scope}"), document.limit),
            table,
            apis,
            upstreams: upstreams.into_values().collect(),
        };
        Ok((site, faults))
    }
}

impl Api {
    /// Whose key it is that signed.
    pub fn who<'a>(&'a self, key: &str) -> Option<Who<'a>> {
        match &self.auth {
            Auth::KeyPair(ring) => {
                let (key, grant) = ring.get_key_value(key)?;
                Some(Who { plan: grant.plan.id.to_str().unwrap_or_default(), key, app: "" })
            }
            Auth::App(apps) => Some(Who { app: &apps.get(key)?.id, ..Who::default() }),
            Auth::None | Auth::Unserved | Auth::Token(_) => None,
        }
    }

    /// Bytes a request's body may have, where the gateway allows `most`.
    pub fn most_body(&self, most: u64) -> u64 {
        self.plugins.request_size.as_ref().and_then(|size| size.body).unwrap_or(u64::MAX).min(most)
    }
}

/// The keys of a site: APIs with the same plans share a ring of them.
struct Keys<'a> {
    plans: &'a HashMap<&'a str, (Arc<Plan>, &'a [config::Key])>,
    rings: HashMap<Vec<&'a str>, Arc<Ring>>,
    secrets: HashMap<&'a str, keypair::Secret>,
}

impl<'a> Keys<'a> {
    fn ring(&mut self, plans: &'a [String]) -> Arc<Ring> {
        let ids: Vec<&str> = plans.iter().map(String::as_str).collect();
        let ring = self.rings.entry(ids).or_insert_with_key(|ids| {
            let mut ring = Ring::default();
            for (plan, keys) in ids.iter().filter_map(|id| self.plans.get(id)) {
                for key in *keys {
                    let secret = self.secrets.entry(&key.id).or_insert_with(|| keypair::Secret::new(&key.secret)).clone();
                    ring.insert(key.id.as_str().into(), Grant { secret, plan: Arc::clone(plan) });
                }
            }
            Arc::new(ring)
        });
        Arc::clone(ring)
    }
}

/// The parts of an API that may turn out not to be servable.
struct Parts {
    auth: Auth,
    plugins: Plugins,
    parameters: Parameters,
    backend: Backend,
}

impl Parts {
    #[allow(clippy::too_many_arguments)]
    fn compile<'a>(
        api: &'a config::Api,
        pattern: &Pattern,
        scope: &str,
        keys: &mut Keys<'a>,
        apps: &[config::App],
        plugins: &HashMap<&str, &config::Plugin>,
        upstreams: &HashMap<&str, Arc<Upstream>>,
        counts: &Counts,
    ) -> Result<Self, String> {
        let auth = match &api.auth {
            config::Auth::None => Auth::None,
            config::Auth::KeyPair => Auth::KeyPair(keys.ring(&api.plans)),
            config::Auth::Token(token) => {
                let verifier = Verifier::new(&token.keys, Pace::default())?;
                // One for all APIs and releases with these keys: what was read and checked stays.
                let verifier = counts.shared(format!("keys/{}", token.keys), || verifier);
                let redirect = token.redirect.as_deref().filter(|url| !url.is_empty()).map(HeaderValue::from_str).transpose();
                Auth::Token(Box::new(TokenAuth {
                    verifier,
                    location: Location::parse(&token.location)?,
                    redirect: redirect.map_err(|_| "the redirect is not a URL")?,
                }))
            }
            config::Auth::App => Auth::App(apps.iter().filter(|app| api.apps.contains(&app.id)).map(App::of).collect()),
        };
        let parameters = Parameters::compile(api, &pattern.variables())?;
        let chosen = api.plugins.iter().filter_map(|id| plugins.get(id.as_str()).copied());
        Ok(Parts {
            auth,
            plugins: Plugins::compile(chosen, scope, &api.id, counts, |chosen| backend(chosen, pattern, &parameters, upstreams, counts))?,
            backend: backend(&api.backend, pattern, &parameters, upstreams, counts)?,
            parameters,
        })
    }

    fn unserved() -> Self {
        let backend = Backend::Mock(Mock::empty(StatusCode::NOT_IMPLEMENTED));
        Parts { auth: Auth::Unserved, plugins: Plugins::default(), parameters: Parameters::default(), backend }
    }
}

fn backend(
    document: &config::Backend,
    pattern: &Pattern,
    parameters: &Parameters,
    upstreams: &HashMap<&str, Arc<Upstream>>,
    counts: &Counts,
) -> Result<Backend, String> {
    let upstream = |id: &str| upstreams.get(id).cloned().ok_or_else(|| format!("there is no upstream `{id}`"));
    let http_backend = |target: Target, path: &str, method: &str| {
        let path = PathPlan::new(path, pattern, &parameters.path_targets().collect::<Vec<_>>())?;
        let method = match Method::parse(method) {
            None | Some(Method::Any) => None,
            Some(Method::One(method)) => Some(method),
        };
        Ok(Backend::Http(HttpBackend { target, path, method }))
    };
    match document {
        config::Backend::Mock { status, headers, body } => {
            let status = http::StatusCode::from_u16(*status).map_err(|_| format!("mock status {status}"))?;
            let headers = headers
                .iter()
                .map(|(name, value)| {
                    let name = HeaderName::from_bytes(name.as_bytes()).map_err(|_| format!("mock header `{name}`"))?;
                    Ok((name, HeaderValue::from_str(value).map_err(|_| format!("mock header value `{value}`"))?))
                })
                .collect::<Result<_, String>>()?;
            Ok(Backend::Mock(Mock { status, headers, body: body.clone().into() }))
        }
        config::Backend::Http(http) => {
            let target = match &http.target {
                config::Target::Url(url) => {
                    let origin: Origin = url.parse()?;
                    // One for all sites and releases: connections are kept by it.
                    Target::Origin(counts.shared(format!("origin/{url}"), || origin))
                }
                config::Target::Upstream(id) => Target::Upstream(upstream(id)?),
            };
            http_backend(target, &http.path, &http.method)
        }
        config::Backend::Micro(micro) => {
            let services = micro.services.iter().map(|(namespace, name, id)| {
                Ok(Microservice { namespace: namespace.as_str().into(), name: name.as_str().into(), upstream: upstream(id)? })
            });
            http_backend(Target::Micro(services.collect::<Result<_, String>>()?), &micro.path, &micro.method)
        }
    }
}
