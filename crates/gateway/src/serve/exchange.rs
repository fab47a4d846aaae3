//! A request from its head to its answer. [`decide`] is the list of everything the gateway does, in its order.

use std::borrow::Cow;
use std::net::IpAddr;
use std::ops::Range;
use std::sync::Arc;

use bytes::Bytes;
use http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_REQUEST_METHOD, HOST, LOCATION, ORIGIN};
use http::{HeaderMap, HeaderName, HeaderValue, Method, Request, Response, StatusCode};
use hyper::body::Incoming;

use super::arrange;
use super::forward;
use super::head;
use super::refusal::Refusal;
use super::tunnel;
use super::worker::{Client, Worker};
use crate::auth::app::{self, Claim, Signed};
use crate::auth::token::Verifier;
use crate::auth::{signature, token};
use crate::backend::{Backend, Mock};
use crate::body::{Answer, Received};
use crate::limit::Taken;
use crate::path;
use crate::plugin::facts::{Asked, Variables};
use crate::plugin::rewrite_response::RewriteResponse;
use crate::record::{Author, Ending, Place};
use crate::route::Miss;
use crate::site::{Api, Auth, Plan, Site};
use crate::snapshot::{Domain, Snapshot};

pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-api-requestid");
const SECRET_ID: HeaderName = HeaderName::from_static("x-secret-id");
const USAGE_PLAN_ID: HeaderName = HeaderName::from_static("x-usageplan-id");
const RATE_LIMIT: HeaderName = HeaderName::from_static("x-ratelimit-limit");
const RATE_USED: HeaderName = HeaderName::from_static("x-ratelimit-used");

/// A request on its way, and what was found out about it.
#[derive(Debug)]
pub struct Exchange<'a> {
    pub client: &'a Client,
    pub request_id: HeaderValue,
    /// Microseconds since 1970.
    pub now: u64,
    pub random: u64,
    /// `Host` as the caller sent it.
    pub host: Option<HeaderValue>,
    /// The path of the API: without environment or mapping, in its one form.
    pub path: Cow<'a, str>,
    /// Values of the path's variables, as ranges of `path`.
    pub values: Vec<Range<usize>>,
}

/// What the gateway found before it turns to the back-end.
struct Let<'a> {
    site: &'a Site,
    api: &'a Api,
    /// Fields for the answer.
    fields: HeaderMap,
}

/// Everything but the answer of the back-end.
enum Verdict<'a> {
    /// The body must be held before it can be said.
    Hold,
    /// The issuer's keys may be about to come.
    Wait(&'a Verifier, String),
    Forward(Let<'a>),
    Answer(StatusCode, HeaderMap),
}

pub async fn answer(worker: &Worker, client: Arc<Client>, request: Request<Incoming>) -> Response<Answer> {
    let snapshot = worker.snapshot();
    let mut ending = Ending::new(snapshot.clone(), Arc::clone(&client));
    let (mut parts, body) = request.into_parts();
    let (request_id, random) = worker.request_id();
    let uri = std::mem::take(&mut parts.uri);
    let mut headers = std::mem::take(&mut parts.headers);
    let mut exchange = Exchange {
        client: &client,
        request_id,
        random,
        now: crate::now(),
        host: match uri.authority() {
            Some(authority) => HeaderValue::from_str(authority.as_str()).ok(),
            None => headers.get(HOST).cloned(),
        },
        path: Cow::Borrowed(""),
        values: Vec::new(),
    };
    let mut body = Received::Streamed(body);
    let mut verdict = decide(&snapshot, &mut exchange, &parts.method, parts.version, &uri, &headers, None, &mut ending);
    if matches!(verdict, Ok(Verdict::Hold)) {
        verdict = match Box::pin(body.hold()).await {
            Ok(held) => decide(&snapshot, &mut exchange, &parts.method, parts.version, &uri, &headers, Some(&held), &mut ending),
            Err(refusal) => Err(refusal),
        };
    }
    if let Ok(Verdict::Wait(verifier, token)) = &verdict {
        let seconds = i64::try_from(exchange.now / 1_000_000).unwrap_or(i64::MAX);
        let waited = Box::pin(verifier.verify(token, seconds)).await.map(drop);
        verdict = match waited {
            Ok(()) => decide(&snapshot, &mut exchange, &parts.method, parts.version, &uri, &headers, None, &mut ending),
            Err(refusal) => Err(Refusal::new(StatusCode::UNAUTHORIZED, refusal.message())),
        };
    }
    let mut response = match verdict {
        Ok(Verdict::Hold | Verdict::Wait(..)) => {
            Refusal::new(StatusCode::SERVICE_UNAVAILABLE, "the request cannot be checked at the moment")
                .answer(&exchange.request_id, ending)
        }
        Err(refusal) => refusal.answer(&exchange.request_id, ending),
        Ok(Verdict::Answer(status, fields)) => {
            ending.status = status.as_u16();
            let mut response = Response::new(Answer::held("", ending));
            *response.status_mut() = status;
            *response.headers_mut() = fields;
            response
        }
        Ok(Verdict::Forward(Let { site, api, fields })) => {
            client.watched.allow(u32::try_from(api.timeout.as_secs()).unwrap_or(u32::MAX));
            let origin = headers.get(ORIGIN).cloned();
            let most_body = api.plugins.request_size.as_ref().and_then(|size| size.body).unwrap_or(u64::MAX).min(worker.most_body());
            let arranged = match api.parameters.is_empty() {
                true => arrange::untouched(&uri, body, most_body),
                false => Box::pin(arrange::arrange(&exchange, (site, api), &parts.method, &mut headers, &uri, body, most_body)).await,
            };
            let mut response = match (arranged, &api.backend) {
                (Err(refusal), _) => refusal.answer(&exchange.request_id, ending),
                (Ok(_), Backend::Mock(mock)) => mocked(mock, ending),
                (Ok(arranged), Backend::Http(backend)) => {
                    parts.headers = headers;
                    let path = backend.path.path(&exchange.path, &exchange.values, &arranged.path_values);
                    let target = forward::target(&path, arranged.query.as_deref());
                    let call = forward::Call { exchange: &exchange, api, backend };
                    match (api.websocket, tunnel::wish(&mut parts)) {
                        (false, _) => forward::forward(call, target, parts, arranged.body, ending).await,
                        (true, Some(wish)) => Box::pin(forward::tunnel(call, target, parts, wish, ending)).await,
                        (true, None) => Refusal {
                            status: StatusCode::UPGRADE_REQUIRED,
                            ..Refusal::bad_request("this API speaks WebSocket: Connection: Upgrade and Upgrade: websocket are expected")
                        }
                        .answer(&exchange.request_id, ending),
                    }
                }
            };
            if let Some(rewrite) = &api.plugins.rewrite_response {
                response = rewritten(rewrite, response);
            }
            let answer = response.headers_mut();
            if let Some(cors) = &api.plugins.cors {
                if let Some(origin) = origin {
                    cors.answer(&HeaderMap::from_iter([(ORIGIN, origin)]), answer);
                }
            } else if api.cors {
                answer.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
            }
            answer.extend(fields);
            response
        }
    };
    response.headers_mut().insert(REQUEST_ID, exchange.request_id);
    response
}

#[allow(clippy::too_many_arguments)]
fn decide<'a>(
    snapshot: &'a Snapshot,
    exchange: &mut Exchange<'a>,
    method: &Method,
    version: http::Version,
    uri: &'a http::Uri,
    headers: &HeaderMap,
    held: Option<&Bytes>,
    ending: &mut Ending,
) -> Result<Verdict<'a>, Refusal> {
    head::framing(method, version, headers).map_err(|bad| Refusal::bad_request(bad.message()))?;
    let host = head::host(version, uri, headers).map_err(|bad| Refusal::bad_request(bad.message()))?;
    let name = lower(host);
    let path = path::normalise(uri.path()).map_err(|bad| Refusal::bad_request(bad.reason()))?;

    let domain = snapshot.domain(&name).ok_or_else(|| Refusal::not_found(format!("no service answers at {host}")))?;
    let tls = exchange.client.tls();
    if let Some(asked) = exchange.client.server_name.as_deref().filter(|asked| *asked != name) {
        // A browser uses one connection for all names of a certificate; a name of another one is not for this connection.
        let same = snapshot.certificate(asked).zip(snapshot.certificate(&name)).is_some_and(|(asked, own)| asked.is(own));
        if !same {
            return Err(Refusal::new(StatusCode::MISDIRECTED_REQUEST, "this connection was made for another host"));
        }
    }
    if domain.forced_https && !tls {
        return Ok(to_https(&name, uri));
    }
    let (site_number, site, cut) = site(snapshot, domain, &path)?;
    if !domain.protocol.allows(tls) || !site.protocol.allows(tls) {
        return Err(Refusal::forbidden(format!("{} is not served here", if tls { "https" } else { "http" })));
    }
    exchange.path = match path {
        Cow::Borrowed(path) => Cow::Borrowed(rest(path, cut)),
        Cow::Owned(path) => Cow::Owned(rest(&path, cut).to_owned()),
    };
    // A preflight asks about the method that will come.
    let preflight = (method == Method::OPTIONS && headers.contains_key(ORIGIN))
        .then(|| headers.get(ACCESS_CONTROL_REQUEST_METHOD).and_then(|method| Method::from_bytes(method.as_bytes()).ok()))
        .flatten();
    let answers_preflights = |number: u32| site.apis[number as usize].cors || site.apis[number as usize].plugins.cors.is_some();
    let asked = preflight.and_then(|asked| site.table.find(&exchange.path, &asked).ok()).filter(|found| answers_preflights(found.api));
    let is_preflight = asked.is_some();
    let found = match asked {
        Some(found) => found,
        None => site.table.find(&exchange.path, method).map_err(|miss| missed(site, miss))?,
    };
    ending.place = Some(Place { site: site_number, api: found.api });
    let api = &site.apis[found.api as usize];
    exchange.values = found.values;

    let address = exchange.client.address;
    if api.plugins.ip.as_ref().is_some_and(|control| !control.allows(address)) {
        return Err(Refusal::forbidden(format!("{address} may not call this API")));
    }
    if is_preflight {
        return Ok(preflight_answer(api, headers));
    }
    if let Some(Err(long)) = api.plugins.request_size.as_ref().map(|size| size.check(uri, headers)) {
        return Err(Refusal::new(long.status, long.message()));
    }
    if matches!(api.auth, Auth::App(_)) && held.is_none() && app::needs_body(headers) {
        return Ok(Verdict::Hold);
    }
    if let Auth::Token(token) = &api.auth
        && let Ok(text) = token.location.find(headers, uri.query())
        && token.verifier.may_learn(&text, exchange.now)
    {
        return Ok(Verdict::Wait(&token.verifier, text.into_owned()));
    }
    let mut fields = HeaderMap::new();
    let signed = Signed { method, path: &exchange.path, query: uri.query(), headers, body: held.map(|body| &body[..]) };
    let caller = authenticate(api, &signed, exchange.now, &mut fields)?;
    by_parameter(api, exchange, &name, method, uri, headers)?;
    limits(site, api, caller, address, exchange.now, &mut fields)?;
    Ok(Verdict::Forward(Let { site, api, fields }))
}

fn mocked(mock: &Mock, mut ending: Ending) -> Response<Answer> {
    ending.status = mock.status.as_u16();
    ending.author = Author::Backend;
    let mut response = Response::new(Answer::held(mock.body.clone(), ending));
    *response.status_mut() = mock.status;
    for (name, value) in &mock.headers {
        response.headers_mut().append(name, value.clone());
    }
    response
}

fn rewritten(rewrite: &RewriteResponse, response: Response<Answer>) -> Response<Answer> {
    let (mut parts, answer) = response.into_parts();
    match rewrite.apply(&mut parts.status, &mut parts.headers) {
        Some(body) => Response::from_parts(parts, answer.replaced(body)),
        None => Response::from_parts(parts, answer),
    }
}

fn lower(host: &str) -> Cow<'_, str> {
    match host.bytes().any(|byte| byte.is_ascii_uppercase()) {
        true => Cow::Owned(host.to_ascii_lowercase()),
        false => Cow::Borrowed(host),
    }
}

/// What an API sees of a path: at least a slash.
fn rest(path: &str, cut: usize) -> &str {
    match &path[cut..] {
        "" => "/",
        rest => rest,
    }
}

fn site<'a>(snapshot: &'a Snapshot, domain: &Domain, path: &str) -> Result<(u32, &'a Site, usize), Refusal> {
    let Some((environment, cut)) = domain.environment(path) else {
        return Err(Refusal::not_found(
            "the path must begin with an environment: /release, /prepub or /test, or with a path mapped to one",
        ));
    };
    let (number, site) = snapshot
        .site(&domain.service, environment)
        .ok_or_else(|| Refusal::not_found(format!("the service is not released to the environment {}", environment.as_str())))?;
    Ok((number, site, cut))
}

fn missed(site: &Site, miss: Miss) -> Refusal {
    match miss {
        Miss::Path => Refusal::not_found(format!("no API of {} answers this path", site.service)),
        Miss::Method(methods) => {
            Refusal { allow: methods, ..Refusal::new(StatusCode::METHOD_NOT_ALLOWED, "no API with this path answers this method") }
        }
    }
}

fn to_https(host: &str, uri: &http::Uri) -> Verdict<'static> {
    let target = uri.path_and_query().map_or("/", |target| target.as_str());
    let mut fields = HeaderMap::new();
    // A target that hyper read can stand in a header.
    if let Ok(location) = HeaderValue::from_str(&format!("https://{host}{target}")) {
        fields.insert(LOCATION, location);
    }
    Verdict::Answer(StatusCode::PERMANENT_REDIRECT, fields)
}

fn preflight_answer(api: &Api, request: &HeaderMap) -> Verdict<'static> {
    let mut fields = HeaderMap::new();
    match &api.plugins.cors {
        Some(cors) => cors.preflight(request, &mut fields),
        None => {
            use http::header::{
                ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_MAX_AGE, ACCESS_CONTROL_REQUEST_HEADERS,
            };
            fields.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
            fields.insert(ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static("*"));
            if let Some(asked) = request.get(ACCESS_CONTROL_REQUEST_HEADERS) {
                fields.insert(ACCESS_CONTROL_ALLOW_HEADERS, asked.clone());
            }
            fields.insert(ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("600"));
        }
    }
    Verdict::Answer(StatusCode::NO_CONTENT, fields)
}

/// Whose limits hold.
#[derive(Clone, Copy, Default)]
struct Caller<'a> {
    plan: Option<&'a Plan>,
    /// The id of an application.
    app: Option<&'a str>,
}

fn authenticate<'a>(api: &'a Api, signed: &Signed<'_>, now: u64, fields: &mut HeaderMap) -> Result<Caller<'a>, Refusal> {
    let seconds = i64::try_from(now / 1_000_000).unwrap_or(i64::MAX);
    let refuse = |refusal: signature::Refusal| Refusal::new(StatusCode::UNAUTHORIZED, refusal.message());
    match &api.auth {
        Auth::None => Ok(Caller::default()),
        Auth::Unserved => Err(Refusal::new(StatusCode::NOT_IMPLEMENTED, "something of this API cannot be served by this gateway")),
        Auth::Token(token) => {
            let refuse = |refusal: token::Refusal| {
                let sent = token.redirect.clone().filter(|_| refusal == token::Refusal::Missing);
                let status = if sent.is_some() { StatusCode::FOUND } else { StatusCode::UNAUTHORIZED };
                Refusal { location: sent, ..Refusal::new(status, refusal.message()) }
            };
            let text = token.location.find(signed.headers, signed.query).map_err(refuse)?;
            token.verifier.check(&text, seconds).map_err(refuse)?;
            Ok(Caller::default())
        }
        // Whether a key exists is nobody's business who cannot sign with it.
        Auth::App(apps) => {
            let claim = Claim::read(signed.headers).map_err(refuse)?;
            let app = apps.get(claim.id).ok_or_else(|| refuse(signature::Refusal::Signature))?;
            app::verify(&claim, &app.secret, signed, seconds).map_err(refuse)?;
            Ok(Caller { app: Some(&app.id), ..Caller::default() })
        }
        Auth::KeyPair(ring) => {
            let claim = Claim::read(signed.headers).map_err(refuse)?;
            let grant = ring.get(claim.id).ok_or_else(|| refuse(signature::Refusal::Signature))?;
            claim.verify(&grant.secret, signed.headers, seconds).map_err(refuse)?;
            if let Ok(id) = HeaderValue::from_str(claim.id) {
                fields.insert(SECRET_ID, id);
            }
            fields.insert(USAGE_PLAN_ID, grant.plan.id.clone());
            Ok(Caller { plan: Some(&grant.plan), ..Caller::default() })
        }
    }
}

/// The limits that go by a parameter's value.
fn by_parameter(
    api: &Api,
    exchange: &Exchange<'_>,
    host: &str,
    method: &Method,
    uri: &http::Uri,
    headers: &HeaderMap,
) -> Result<(), Refusal> {
    let Some(plugin) = &api.plugins.parameter_traffic else { return Ok(()) };
    let variables = Named { names: api.pattern.variables(), exchange };
    let asked = Asked {
        method,
        host,
        path: &exchange.path,
        query: uri.query(),
        headers,
        variables: &variables,
        client: exchange.client.address,
        tls: exchange.client.tls(),
        request_id: exchange.request_id.to_str().unwrap_or_default(),
        // 53 bits are what a float keeps.
        random: (exchange.random >> 11) as f64 / (1u64 << 53) as f64,
    };
    match plugin.take(&asked, exchange.now) {
        Some(outcome) if !outcome.taken.allowed => {
            let whose = outcome.strategy.map_or_else(|| "the traffic plugin".to_owned(), |name| format!("the strategy `{name}`"));
            Err(exceeded(&whose, outcome.taken))
        }
        _ => Ok(()),
    }
}

fn exceeded(whose: &str, taken: Taken) -> Refusal {
    let seconds = taken.reset.div_ceil(1_000_000);
    let message = format!("the limit of {whose} is reached: {} requests; again in {seconds} s", taken.most);
    Refusal { retry_after: Some(seconds), ..Refusal::new(StatusCode::TOO_MANY_REQUESTS, message) }
}

/// The variables of an API's path, with their values in this request.
#[derive(Debug)]
struct Named<'a> {
    names: Vec<&'a str>,
    exchange: &'a Exchange<'a>,
}

impl Variables for Named<'_> {
    fn variable(&self, name: &str) -> Option<&str> {
        let number = self.names.iter().position(|known| *known == name)?;
        self.exchange.values.get(number).map(|range| &self.exchange.path[range.clone()])
    }
}

/// Every limit that applies must let the request through; the answer tells of the tightest.
fn limits(site: &Site, api: &Api, caller: Caller<'_>, address: IpAddr, now: u64, fields: &mut HeaderMap) -> Result<(), Refusal> {
    let plan = || caller.plan.and_then(|plan| plan.limit.as_ref()).map(|limit| limit.take(now));
    let plugin = || api.plugins.traffic.as_ref().and_then(|traffic| traffic.take(caller.app, address, now));
    let of_api = || api.limit.as_ref().map(|limit| limit.take(now));
    let of_site = || site.limit.as_ref().map(|limit| limit.take(now));
    // From the narrowest to the widest: who is refused by his own limit does not use up what he shares with others.
    let order: [(&str, &dyn Fn() -> Option<Taken>); 4] =
        [("the usage plan", &plan), ("the traffic plugin", &plugin), ("the API", &of_api), ("the service", &of_site)];
    let mut tightest: Option<Taken> = None;
    for (whose, take) in order {
        let Some(taken) = take() else { continue };
        if !taken.allowed {
            return Err(exceeded(whose, taken));
        }
        if tightest.is_none_or(|tightest| taken.most - taken.used < tightest.most - tightest.used) {
            tightest = Some(taken);
        }
    }
    if let Some(taken) = tightest {
        fields.insert(RATE_LIMIT, taken.most.into());
        fields.insert(RATE_USED, used(taken));
    }
    Ok(())
}

/// `used/most`, as the manual shows it.
fn used(taken: Taken) -> HeaderValue {
    HeaderValue::from_str(&format!("{}/{}", taken.used, taken.most)).unwrap_or_else(|_| HeaderValue::from_static("-"))
}
