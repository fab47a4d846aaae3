//! A request from its head to its answer. [`decide`] says who may pass, [`proceed`] what happens then; requests whose API has plugins that ask
//! others, wait or choose go through [`super::steps`] instead.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use bytes::Bytes;
use http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_REQUEST_METHOD, ALLOW, HOST, LOCATION, ORIGIN};
use http::request::Parts;
use http::{HeaderMap, HeaderName, HeaderValue, Method, Response, StatusCode, Uri};

use super::arrange::{self, Arranged};
use super::caller::{self, Caller, Stopped};
use super::head::Glance;
use super::refusal::Refusal;
use super::span::Span;
use super::worker::{Client, Worker};
use super::{forward, head, limits, steps, tunnel};
use crate::auth::app::{self, Signed};
use crate::auth::token::Verifier;
use crate::backend::{Backend, Mock};
use crate::body::{self, Answer, Incoming, Own, Received};
use crate::h1::BadFraming;
use crate::path;
use crate::plugin::facts::{Asked, Variables};
use crate::plugin::rewrite_response::RewriteResponse;
use crate::record::{Author, Ending, Place};
use crate::route::{Miss, Pattern};
use crate::site::{Api, Auth, Site};
use crate::snapshot::{Domain, Snapshot};
use crate::trace::{self, Kind, Trace};

pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-api-requestid");

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
    /// The same in lower case and without a port, if plugins may ask for it.
    pub name: String,
    /// The path of the API: without environment or mapping, in its one form.
    pub path: Cow<'a, str>,
    /// Values of the path's variables, as ranges of `path`.
    pub values: Vec<Range<usize>>,
    /// The API that answers, as soon as it is known.
    pub api: Option<&'a Api>,
    /// The caller wants the connection to become WebSocket's.
    pub wishes_websocket: bool,
    /// What happens is noted here, if somebody wants to know.
    pub trace: Option<&'a Trace>,
    /// Its part in a trace through many programs; only where requests are logged.
    pub span: Option<Span>,
}

/// A request that may pass.
#[derive(Debug)]
pub struct Admitted<'a> {
    pub site: &'a Site,
    pub api: &'a Api,
    pub caller: Caller<'a>,
    /// Fields for the answer.
    pub fields: Own,
}

/// Everything but the answer of the back-end.
enum Verdict<'a> {
    /// The body must be held before it can be said.
    Hold,
    Wait(&'a Verifier, String),
    Admit(Admitted<'a>),
    Answer(StatusCode, HeaderMap),
}

/// `parts` are in a box, as what moves from one step to the next should be small. `told`: whether they say how long the body is in one way.
pub async fn answer(
    worker: &Worker,
    client: Arc<Client>,
    mut parts: Box<Parts>,
    told: Result<(), BadFraming>,
    body: Incoming,
) -> Response<Answer> {
    let snapshot = worker.snapshot();
    let mut ending = Ending::new(snapshot.clone(), Arc::clone(&client));
    let (request_id, random) = worker.request_id();
    let uri = std::mem::take(&mut parts.uri);
    let now = crate::now();
    let framing = head::framing(&parts.method, told);
    let glance = Glance::of(&parts.headers);
    let wishes_websocket = glance.hops && tunnel::is_wished(&parts);
    if glance.hops {
        // Before anything is added: a caller says what of his own goes no further, not what of the gateway's.
        forward::hop_by_hop(&mut parts.headers);
    }
    let ticket = glance.may_have(&trace::TICKET).then(|| parts.headers.remove(&trace::TICKET)).flatten();
    let trace = ticket.filter(|ticket| worker.traces(ticket, now)).map(|_| Trace::begin());
    let mut exchange = Exchange {
        client: &client,
        request_id,
        random,
        now,
        host: match uri.authority() {
            Some(authority) => HeaderValue::from_str(authority.as_str()).ok(),
            None => parts.headers.get(HOST).cloned(),
        },
        name: String::new(),
        path: Cow::Borrowed(""),
        values: Vec::new(),
        api: None,
        wishes_websocket,
        trace: trace.as_ref(),
        span: worker.logs().then(|| Span::of(&parts.headers, worker.draw())),
    };
    if worker.logs() {
        ending.note(&exchange, &parts, &uri);
    }
    let mut body = Received::Streamed(body);
    let mut verdict = match framing {
        Ok(()) => decide(&snapshot, &mut exchange, &parts, &uri, None, &mut ending),
        Err(bad) => Err(Refusal::new(bad.status(), bad.message())),
    };
    if matches!(verdict, Ok(Verdict::Hold)) {
        verdict = match Box::pin(body.hold()).await {
            Ok(held) => decide(&snapshot, &mut exchange, &parts, &uri, Some(&held), &mut ending),
            Err(refusal) => Err(refusal),
        };
    }
    if let Ok(Verdict::Wait(verifier, token)) = &verdict {
        let seconds = i64::try_from(exchange.now / 1_000_000).unwrap_or(i64::MAX);
        let waited = Box::pin(verifier.verify(token, seconds)).await.map(drop);
        verdict = match waited {
            Ok(()) => decide(&snapshot, &mut exchange, &parts, &uri, None, &mut ending),
            Err(refusal) => Err(Refusal::new(StatusCode::UNAUTHORIZED, refusal.message())),
        };
    }
    let cors = exchange.api.filter(|api| api.cors || api.plugins.cors.is_some());
    let origin = cors.and_then(|_| parts.headers.get(ORIGIN).cloned());
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
        Ok(Verdict::Admit(admitted)) => {
            client.watched.allow(u32::try_from(admitted.api.timeout.as_secs()).unwrap_or(u32::MAX));
            match &admitted.api.plugins.further {
                None => proceed(worker, &exchange, admitted, parts, &uri, body, ending).await,
                // Apart, so that those who need it not carry it not.
                Some(further) => Box::pin(steps::take(worker, &exchange, admitted, further, parts, &uri, body, ending)).await,
            }
        }
    };
    // Refusals too: a page may know why.
    if let Some(api) = cors {
        let answer = response.headers_mut();
        match (&api.plugins.cors, origin) {
            (Some(cors), Some(origin)) => cors.answer(&HeaderMap::from_iter([(ORIGIN, origin)]), answer),
            (Some(_), None) => {}
            (None, _) => _ = answer.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*")),
        }
    }
    response.body_mut().push(REQUEST_ID, exchange.request_id);
    if let Some(trace) = &trace {
        trace.note(Kind::Answer, format!("answered {}", response.status()));
        if let Some(steps) = trace.told(exchange.api.map(|api| &*api.id)).field() {
            response.headers_mut().insert(trace::STEPS, steps);
        }
    }
    let status = response.status();
    response.body_mut().answers(status);
    response
}

/// What follows for a request that was let in.
async fn proceed(
    worker: &Worker,
    exchange: &Exchange<'_>,
    admitted: Admitted<'_>,
    mut parts: Box<Parts>,
    uri: &Uri,
    body: Received,
    ending: Ending,
) -> Response<Answer> {
    let Admitted { site, api, caller, mut fields } = admitted;
    let named = Named { pattern: &api.pattern, exchange };
    let passed = limits::pass((site, api), &caller, exchange, || exchange.asked(&named, &parts, uri), &mut fields);
    if let Err(refusal) = passed {
        return refusal.answer(&exchange.request_id, ending);
    }
    if let Some(quota) = caller.quota()
        && !quota.try_take()
        && let Err(refusal) = Box::pin(limits::of_quota(quota, exchange)).await
    {
        return refusal.answer(&exchange.request_id, ending);
    }
    let most_body = api.most_body(worker.most_body());
    let arranged = match api.parameters.is_empty() {
        true => arrange::untouched(uri, body, most_body),
        false => Box::pin(arrange::arrange(exchange, (site, api), &mut parts, uri, body, most_body)).await,
    };
    match arranged {
        Ok(arranged) => {
            let response = reach(exchange, api, &api.backend, arranged, parts, ending).await;
            finish(exchange, response, api, fields)
        }
        Err(refusal) => refusal.answer(&exchange.request_id, ending),
    }
}

/// The answer of a back-end.
pub async fn reach(
    exchange: &Exchange<'_>,
    api: &Api,
    backend: &Backend,
    arranged: Arranged<'_>,
    parts: Box<Parts>,
    ending: Ending,
) -> Response<Answer> {
    let backend = match backend {
        Backend::Mock(mock) => {
            exchange.note(Kind::Backend, || format!("the answer is the API's own: {}", mock.status));
            return mocked(mock, ending);
        }
        Backend::Http(backend) => backend,
    };
    let path = backend.path.path(&exchange.path, &exchange.values, &arranged.path_values);
    if path::climbs(&path) {
        return Refusal::bad_request("a parameter that is part of the back-end's path is `.` or `..`, which would lead out of it")
            .answer(&exchange.request_id, ending);
    }
    let target = forward::target(&path, arranged.query.as_deref());
    let call = forward::Call { exchange, api, backend };
    match (api.websocket, exchange.wishes_websocket) {
        (false, _) => forward::forward(call, target, parts, arranged.body, ending).await,
        (true, true) => Box::pin(forward::tunnel(call, target, parts, ending)).await,
        (true, false) => Refusal {
            status: StatusCode::UPGRADE_REQUIRED,
            ..Refusal::bad_request("this API speaks WebSocket: Connection: Upgrade and Upgrade: websocket are expected")
        }
        .answer(&exchange.request_id, ending),
    }
}

/// What becomes of an answer in every case.
pub fn finish(exchange: &Exchange<'_>, mut response: Response<Answer>, api: &Api, fields: Own) -> Response<Answer> {
    if let Some(rewrite) = &api.plugins.rewrite_response {
        body::unfold(&mut response);
        exchange.note(Kind::Plugin, || format!("Rewrite: looks at the answer {}", response.status()));
        response = rewritten(rewrite, response);
    }
    response.body_mut().add(fields);
    response
}

impl<'a> Exchange<'a> {
    /// Notes what happened, for requests that are traced.
    pub fn note(&self, kind: Kind, message: impl FnOnce() -> String) {
        if let Some(trace) = self.trace {
            trace.note(kind, message());
        }
    }

    /// The request as plugins ask about it.
    pub fn asked<'s>(&'s self, named: &'s Named<'_>, parts: &'s Parts, uri: &'s Uri) -> Asked<'s> {
        Asked {
            method: &parts.method,
            host: &self.name,
            path: &self.path,
            query: uri.query(),
            headers: &parts.headers,
            variables: named,
            client: self.client.address,
            tls: self.client.tls(),
            request_id: self.request_id.to_str().unwrap_or_default(),
            // 53 bits are what a float keeps.
            random: (self.random >> 11) as f64 / (1u64 << 53) as f64,
        }
    }
}

/// The variables of an API's path, with their values in this request.
#[derive(Debug)]
pub struct Named<'a> {
    pub pattern: &'a Pattern,
    pub exchange: &'a Exchange<'a>,
}

impl Variables for Named<'_> {
    fn variable(&self, name: &str) -> Option<&str> {
        let number = self.pattern.variables().iter().position(|known| *known == name)?;
        self.exchange.values.get(number).map(|range| &self.exchange.path[range.clone()])
    }
}

fn decide<'a>(
    snapshot: &'a Snapshot,
    exchange: &mut Exchange<'a>,
    parts: &Parts,
    uri: &'a Uri,
    held: Option<&Bytes>,
    ending: &mut Ending,
) -> Result<Verdict<'a>, Refusal> {
    let Parts { method, headers, version, .. } = parts;
    let host = head::host(*version, uri, headers).map_err(|bad| Refusal::new(bad.status(), bad.message()))?;
    let name = lower(host);
    if uri.path() == "*" && method == Method::OPTIONS {
        return Ok(of_the_server());
    }
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
    ending.enters(site_number, site);
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
    exchange.api = Some(api);
    exchange.note(Kind::Route, || {
        let (site, environment) = (&site.service, site.environment.as_str());
        format!("{method} {} of {site} in {environment} is the API `{}` ({}), whose path is {}", exchange.path, api.name, api.id, api.path)
    });
    if api.plugins.further.is_some() || api.plugins.parameter_traffic.is_some() {
        exchange.name = name.into_owned();
    }

    let address = exchange.client.address;
    if api.plugins.ip.as_ref().is_some_and(|control| !control.allows(address)) {
        exchange.note(Kind::Plugin, || format!("IPControl: {address} may not call"));
        return Err(Refusal::forbidden(format!("{address} may not call this API")));
    }
    if api.plugins.ip.is_some() {
        exchange.note(Kind::Plugin, || format!("IPControl: {address} may call"));
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
    // Of the key, of the limits, and the request's number.
    let mut fields = Own::with_capacity(5);
    let signed = Signed { method, path: &exchange.path, query: uri.query(), headers, body: held.map(|body| &body[..]) };
    match caller::authenticate(api, &signed, exchange.now, &mut fields) {
        Ok(caller) => {
            exchange.note(Kind::Auth, || caller.told(api));
            ending.signed(caller.key);
            Ok(Verdict::Admit(Admitted { site, api, caller, fields }))
        }
        Err(Stopped::Wait(verifier, token)) => Ok(Verdict::Wait(verifier, token)),
        Err(Stopped::Refused(refusal)) => {
            exchange.note(Kind::Auth, || refusal.message.clone());
            Err(refusal)
        }
    }
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

fn to_https(host: &str, uri: &Uri) -> Verdict<'static> {
    let target = uri.path_and_query().map_or("/", |target| target.as_str());
    let mut fields = HeaderMap::new();
    // A target that hyper read can stand in a header.
    if let Ok(location) = HeaderValue::from_str(&format!("https://{host}{target}")) {
        fields.insert(LOCATION, location);
    }
    Verdict::Answer(StatusCode::PERMANENT_REDIRECT, fields)
}

/// What the server can do, whichever service is asked (RFC 9110 section 9.3.7).
fn of_the_server() -> Verdict<'static> {
    let methods = HeaderValue::from_static("GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
    Verdict::Answer(StatusCode::NO_CONTENT, HeaderMap::from_iter([(ALLOW, methods)]))
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
