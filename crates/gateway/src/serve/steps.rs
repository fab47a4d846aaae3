//! The way of requests whose API has plugins that ask others, wait or choose, in its order:
//!
//! 1. a service says whether the caller may pass ([`custom_auth`](crate::plugin::custom_auth));
//! 2. the limits;
//! 3. an answer that is kept is given again ([`cache`]);
//! 4. the back-end is chosen ([`routing`](crate::plugin::routing), then [`canary`](crate::plugin::canary));
//! 5. a back-end that fails is left alone ([`circuit_breaker`](crate::plugin::circuit_breaker));
//! 6. a copy goes to a second place ([`mirror`](crate::plugin::mirror));
//! 7. parameters are checked and mapped, then the request is changed ([`rewrite_request`](crate::plugin::rewrite_request)), then the back-end
//!    is told what the token says ([`jwt_claims`](crate::plugin::jwt_claims));
//! 8. the back-end answers, and its answer may be kept.
//!
//! Conditions, keys and services see the request as it came: none of them depends on what another plugin changed.

use std::borrow::Cow;
use std::sync::Arc;

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, HOST};
use http::request::Parts;
use http::{Method, Request, Response, StatusCode, Uri};
use http_body_util::{BodyExt as _, Limited};

use super::arrange::{self, Arranged};
use super::exchange::{Admitted, Exchange, Named, finish, reach};
use super::limits;
use super::refusal::Refusal;
use super::worker::Worker;
use crate::backend::Backend;
use crate::backend::pool::{Failure, Lease, Sending};
use crate::body::{self, Answer, Outgoing, Received};
use crate::plugin::Further;
use crate::plugin::cache::{self, Lookup, ProxyCache, Stored, Ticket};
use crate::plugin::circuit_breaker::{CircuitBreaker, Pass};
use crate::plugin::custom_auth::{CustomAuth, Known};
use crate::plugin::facts::Asked;
use crate::plugin::mirror::Mirror;
use crate::plugin::rewrite_request::Changes;
use crate::plugin::service::{Call, Endpoint, MOST_ANSWER};
use crate::record::{Author, Ending};
use crate::trace::Kind;

/// What was found before the back-end is turned to.
enum Next<'a> {
    /// An answer that was kept.
    Kept(Arc<Stored>),
    /// The back-end is left alone for so many microseconds.
    Broken(&'a CircuitBreaker, u64),
    Send(Box<Sent<'a>>),
}

struct Sent<'a> {
    backend: &'a Backend,
    arranged: Arranged<'a>,
    pass: Option<(&'a CircuitBreaker, Pass)>,
    ticket: Option<(&'a ProxyCache, Ticket)>,
}

/// Takes a request that was let in to its answer.
#[allow(clippy::too_many_arguments)]
pub async fn take(
    worker: &Worker,
    exchange: &Exchange<'_>,
    mut admitted: Admitted<'_>,
    further: &Further,
    mut parts: Box<Parts>,
    uri: &Uri,
    body: Received,
    ending: Ending,
) -> Response<Answer> {
    let is_head = parts.method == Method::HEAD;
    let api = admitted.api;
    let response = match next(worker, exchange, &mut admitted, further, &mut parts, uri, body).await {
        Err(refusal) => return refusal.answer(&exchange.request_id, ending),
        Ok(Next::Kept(stored)) => kept(&stored, &parts, exchange.now, ending),
        Ok(Next::Broken(breaker, wait)) => broken(breaker, wait, exchange, ending),
        Ok(Next::Send(sent)) => {
            let Sent { backend, arranged, pass, ticket } = *sent;
            let mut response = reach(exchange, api, backend, arranged, parts, ending).await;
            body::unfold(&mut response);
            if let Some((breaker, pass)) = pass {
                judge(breaker, pass, &response, exchange.now);
            }
            if let Some((cache, ticket)) = ticket {
                keep(cache, ticket, &mut response, is_head);
            }
            response
        }
    };
    finish(exchange, response, api, admitted.fields)
}

async fn next<'a>(
    worker: &Worker,
    exchange: &'a Exchange<'a>,
    admitted: &mut Admitted<'a>,
    further: &'a Further,
    parts: &mut Parts,
    uri: &'a Uri,
    mut body: Received,
) -> Result<Next<'a>, Refusal> {
    let Admitted { site, api, caller, fields } = admitted;
    let (site, api) = (*site, *api);
    let named = Named { pattern: &api.pattern, exchange };
    let prefix = api.pattern.fixed();
    let now = exchange.now;

    let mut of_cache = caller.of_cache();
    let identity;
    if let Some(custom) = &further.custom_auth {
        let held = hold_if(custom.needs_body(), &mut body).await?;
        let asked = exchange.asked(&named, parts, uri);
        let passed = authenticate(custom, &asked, &prefix, held.as_deref()).await;
        exchange.note(Kind::Plugin, || match &passed {
            Ok(()) => "CustomAuth: the request may pass".to_owned(),
            Err(refusal) => format!("CustomAuth: {}", refusal.message),
        });
        passed?;
        // Many people may share a key, and the service may know them apart.
        identity = match of_cache {
            cache::Caller::Anybody => custom.identity(&asked),
            cache::Caller::Known(name) => format!("{} {name}", custom.identity(&asked)),
        };
        of_cache = cache::Caller::Known(&identity);
    }

    limits::pass((site, api), caller, exchange, || exchange.asked(&named, parts, uri), fields)?;

    if let Some(quota) = caller.quota().filter(|quota| !quota.try_take()) {
        limits::of_quota(quota, exchange).await?;
    }

    let mut ticket = None;
    if let Some(cache) = &further.cache {
        let held = hold_if(cache.needs_body(&parts.method), &mut body).await?;
        let found = cache.lookup(&exchange.asked(&named, parts, uri), of_cache, held.as_deref(), now);
        exchange.note(Kind::Plugin, || format!("ProxyCache: {}", found.told()));
        match found {
            Lookup::Hit(stored) => return Ok(Next::Kept(stored)),
            Lookup::OnlyIfCached => return Err(Refusal::new(StatusCode::GATEWAY_TIMEOUT, "no answer is kept for this request")),
            Lookup::Miss(miss) => ticket = Some((cache, miss)),
            Lookup::Bypass => {}
        }
    }

    let backend = match choose(further, &exchange.asked(&named, parts, uri)) {
        Some((by, backend)) => {
            exchange.note(Kind::Plugin, || format!("{by} chooses the back-end"));
            backend
        }
        None => &api.backend,
    };
    let pass = match (&further.circuit_breaker, backend) {
        (Some(breaker), Backend::Http(_)) => match breaker.enter(now) {
            Ok(pass) => Some((breaker, pass)),
            Err(open) => {
                exchange.note(Kind::Plugin, || "CircuitBreaker: the back-end is left alone".to_owned());
                return Ok(Next::Broken(breaker, open.retry));
            }
        },
        _ => None,
    };
    if let Some(mirror) = &further.mirror {
        copy(mirror, exchange, &exchange.asked(&named, parts, uri), &mut body).await?;
    }

    let mut changes = Vec::new();
    if let Some(rewrite) = &further.rewrite_request {
        changes.push(Cow::Borrowed(&rewrite.fixed));
        if let Some(service) = &rewrite.service {
            let held = hold_if(service.needs_body(), &mut body).await?;
            let call = service.call(&exchange.asked(&named, parts, uri), &prefix, held.as_deref());
            let (status, answer) = ask(&service.endpoint, call).await.map_err(of_service("the rewriting service"))?;
            let told = service.read(status, &answer);
            changes.push(Cow::Owned(told.map_err(|reason| Refusal::of_backend(StatusCode::BAD_GATEWAY, reason))?));
        }
    }
    let most_body = api.most_body(worker.most_body());
    let mut arranged = match api.parameters.is_empty() {
        true => arrange::untouched(uri, body, most_body),
        false => arrange::arrange(exchange, (site, api), parts, uri, body, most_body).await,
    }?;
    for changes in changes {
        exchange.note(Kind::Plugin, || "CustomReq: the request is changed".to_owned());
        change(&changes, parts, &mut arranged);
    }
    if let Some(claims) = &further.jwt_claims {
        let told = caller.claims.as_ref().map(|claims| &claims.all);
        claims.apply(told, &mut parts.headers).map_err(Refusal::forbidden)?;
    }
    Ok(Next::Send(Box::new(Sent { backend, arranged, pass, ticket })))
}

async fn hold_if(needed: bool, body: &mut Received) -> Result<Option<Bytes>, Refusal> {
    if needed { body.hold().await.map(Some) } else { Ok(None) }
}

async fn authenticate(custom: &CustomAuth, asked: &Asked<'_>, prefix: &str, held: Option<&[u8]>) -> Result<(), Refusal> {
    let refused = |message: String| Refusal::new(StatusCode::UNAUTHORIZED, message);
    let passes = match custom.lookup(asked).map_err(refused)? {
        Known::Verdict(passes) => passes,
        Known::Ask(key) => {
            let call = custom.call(asked, prefix, held);
            let (status, answer) = ask(&custom.endpoint, call).await.map_err(of_service("the authenticating service"))?;
            custom.judge(key, status, &answer).map_err(|reason| Refusal::of_backend(StatusCode::BAD_GATEWAY, reason))?
        }
    };
    if passes { Ok(()) } else { Err(refused("the authenticating service does not let this request pass".to_owned())) }
}

/// The first of the plugins that sends the request elsewhere.
fn choose<'a>(further: &'a Further, asked: &Asked<'_>) -> Option<(Cow<'a, str>, &'a Backend)> {
    if let Some(route) = further.routing.as_ref().and_then(|routing| routing.choose(asked)) {
        return Some((Cow::Borrowed(&route.name), &route.backend));
    }
    let canary = further.canary.as_ref().filter(|canary| canary.takes(asked))?;
    Some((Cow::Borrowed("Canary"), &canary.backend))
}

/// Sends a copy of the request, if it is one to be copied and its body is known to be short.
async fn copy(mirror: &Mirror, exchange: &Exchange<'_>, asked: &Asked<'_>, body: &mut Received) -> Result<(), Refusal> {
    if body.length().is_none_or(|length| length > mirror.most_body) {
        return Ok(());
    }
    // Another throw than the one that chose the back-end: or only the same requests would be copied.
    let random = (exchange.random.rotate_left(32) >> 11) as f64 / (1u64 << 53) as f64;
    let Some(slot) = mirror.take(asked.headers, random) else { return Ok(()) };
    exchange.note(Kind::Plugin, || format!("Mirror: a copy is sent to {}", mirror.endpoint.origin));
    let call = mirror.call(asked, body.hold().await?);
    let endpoint = mirror.endpoint.clone();
    tokio::spawn(async move {
        let _slot = slot;
        if let Err(reason) = ask(&endpoint, call).await {
            tracing::debug!(reason, "a copy was not taken");
        }
    });
    Ok(())
}

fn change(changes: &Changes, parts: &mut Parts, arranged: &mut Arranged<'_>) {
    changes.apply_headers(&mut parts.headers);
    if let Some(replaced) = &changes.body {
        parts.headers.remove(CONTENT_LENGTH);
        arranged.body = Outgoing::Held(replaced.clone());
    }
    arranged.query = changes.apply_query(arranged.query.as_deref()).map(|query| query.into_owned().into());
}

fn judge(breaker: &CircuitBreaker, pass: Pass, response: &Response<Answer>, began: u64) {
    let now = crate::now();
    let status = match response.body().author() {
        Author::Backend => Some(response.status()),
        Author::Nobody => None,
        // The caller's fault: it says nothing of the back-end.
        Author::Gateway => return,
    };
    let failed = breaker.failed(status, now.saturating_sub(began) / 1_000);
    pass.end(failed, now);
}

/// What callers get while the back-end is left alone.
fn broken(breaker: &CircuitBreaker, retry: u64, exchange: &Exchange<'_>, mut ending: Ending) -> Response<Answer> {
    let told = &breaker.response;
    let seconds = retry.div_ceil(1_000_000);
    let Some(body) = &told.body else {
        let message = format!("the back-end fails too often and is left alone; again in {seconds} s");
        let refusal = Refusal { retry_after: Some(seconds), ..Refusal::unanswered(told.status, message) };
        return refusal.answer(&exchange.request_id, ending);
    };
    ending.status = told.status.as_u16();
    ending.author = Author::Nobody;
    let mut response = Response::new(Answer::held(body.clone(), ending));
    *response.status_mut() = told.status;
    response.headers_mut().insert(CONTENT_TYPE, told.content_type.clone());
    response
}

/// An answer that was kept, or word that the caller has it.
fn kept(stored: &Stored, parts: &Parts, now: u64, mut ending: Ending) -> Response<Answer> {
    let known = stored.is_known(&parts.method, &parts.headers);
    let (status, body) = if known { (StatusCode::NOT_MODIFIED, Bytes::new()) } else { (stored.status, stored.body.clone()) };
    ending.status = status.as_u16();
    ending.author = Author::Backend;
    let mut response = Response::new(Answer::held(body, ending));
    *response.status_mut() = status;
    *response.headers_mut() = stored.headers(now);
    if known {
        response.headers_mut().remove(CONTENT_LENGTH);
    }
    response
}

/// Keeps the answer as it passes, if it is one to keep.
fn keep(cache: &ProxyCache, ticket: Ticket, response: &mut Response<Answer>, is_head: bool) {
    if response.body().author() == Author::Backend
        && let Some(recorder) = cache.record(ticket, response.status(), response.headers(), crate::now())
    {
        response.body_mut().record(recorder, is_head);
    }
}

/// Asks a service and reads its whole answer.
async fn ask(endpoint: &Endpoint, call: Call) -> Result<(StatusCode, Bytes), String> {
    let asked = async {
        let (mut parts, ()) = Request::new(()).into_parts();
        parts.method = call.method;
        parts.uri = call.target.parse().map_err(|_| "its path is no path".to_owned())?;
        parts.headers = call.headers;
        let own = vec![(HOST, endpoint.origin.authority.clone())];
        let request = Sending { parts: Box::new(parts), own, body: Outgoing::Held(call.body) };
        let response = Lease::over(&endpoint.origin, request).await.map_err(|failure| match failure {
            Failure::Unsent(error, _) => error.to_string(),
            Failure::Broken(error) => error.to_string(),
        })?;
        let status = response.status();
        let body = Limited::new(response.into_body(), MOST_ANSWER + 1).collect().await.map_err(|error| error.to_string())?;
        Ok((status, body.to_bytes()))
    };
    match tokio::time::timeout(endpoint.timeout, asked).await {
        Ok(answer) => answer,
        Err(_) => Err(format!("no answer within {} s", endpoint.timeout.as_secs())),
    }
}

fn of_service(whose: &'static str) -> impl Fn(String) -> Refusal {
    move |reason| {
        tracing::debug!(reason, "{whose} did not answer");
        Refusal::unanswered(StatusCode::BAD_GATEWAY, format!("{whose} does not answer"))
    }
}
