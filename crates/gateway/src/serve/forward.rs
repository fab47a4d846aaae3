//! The part of an exchange that talks to a back-end.

use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::task::{Poll, ready};

use http::header::{self, CONNECTION, HOST, HeaderName, SET_COOKIE};
use http::request::Parts;
use http::uri::PathAndQuery;
use http::{HeaderMap, HeaderValue, Response, StatusCode, Uri, Version};

use super::exchange::Exchange;
use super::head::Glance;
use super::late::Late;
use super::refusal::Refusal;
use super::tunnel;
use crate::backend::pool::{Arriving, Failure, Lease, Sending};
use crate::backend::upstream::{Node, Turn};
use crate::backend::wire::Fault;
use crate::backend::{HttpBackend, MICROSERVICE, Microservice, NAMESPACE, Origin, Target, Upstream};
use crate::body::{Answer, Broken, Outgoing};
use crate::config::Position;
use crate::h1::lines::is_hop_by_hop;
use crate::plugin::facts::{self, cookie};
use crate::record::{Author, Ending};
use crate::site::Api;
use crate::trace::Kind;

const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");
const FORWARDED_PROTO: HeaderName = HeaderName::from_static("x-forwarded-proto");
const FORWARDED_HOST: HeaderName = HeaderName::from_static("x-forwarded-host");
const REAL_IP: HeaderName = HeaderName::from_static("x-real-ip");
/// The cookie that says which node a client stays with.
const ROUTE: &str = "terrace_route";

/// The target a back-end sees. None: together they are not one.
pub fn target(path: &str, query: Option<&str>) -> Option<Uri> {
    let text = match query {
        None => path.to_owned(),
        Some(query) => format!("{path}?{query}"),
    };
    PathAndQuery::try_from(text).ok().map(Uri::from)
}

/// A request that was let through, and where it goes.
#[derive(Clone, Copy)]
pub struct Call<'a> {
    pub exchange: &'a Exchange<'a>,
    pub api: &'a Api,
    pub backend: &'a HttpBackend,
}

/// What a back-end answered, and what is in use until its body has come.
struct Sent {
    response: Response<Box<Arriving>>,
    turn: Option<Turn>,
}

/// Sends the request on and answers what comes back, or why nothing does.
pub async fn forward(
    call: Call<'_>,
    target: Option<Uri>,
    mut parts: Box<Parts>,
    mut body: Outgoing,
    mut ending: Ending,
) -> Response<Answer> {
    let own = match call.prepare(target, &mut parts) {
        Ok(own) => own,
        Err(refusal) => return refusal.answer(&call.exchange.request_id, ending),
    };
    ending.turns(&mut body);
    match call.send(Sending { parts, own, body }).await {
        Ok(sent) if sent.response.status() == StatusCode::SWITCHING_PROTOCOLS => {
            Refusal::of_backend(StatusCode::BAD_GATEWAY, "the back-end changed to a protocol that nobody asked for")
                .answer(&call.exchange.request_id, ending)
        }
        Ok(sent) => call.answered(sent, ending),
        Err(refusal) => refusal.answer(&call.exchange.request_id, ending),
    }
}

/// Asks the back-end for a tunnel and answers what it says to that.
pub async fn tunnel(call: Call<'_>, target: Option<Uri>, mut parts: Box<Parts>, mut ending: Ending) -> Response<Answer> {
    let own = match call.prepare(target, &mut parts) {
        Ok(own) => own,
        Err(refusal) => return refusal.answer(&call.exchange.request_id, ending),
    };
    tunnel::ask(&mut parts.headers);
    let mut body = Outgoing::empty();
    ending.turns(&mut body);
    match call.send(Sending { parts, own, body }).await {
        Ok(Sent { response, .. }) if response.status() == StatusCode::SWITCHING_PROTOCOLS => {
            ending.reached(response.status().as_u16(), response.body());
            match tunnel::switched(response) {
                Ok((response, switched)) => {
                    ending.status = StatusCode::SWITCHING_PROTOCOLS.as_u16();
                    ending.author = Author::Backend;
                    response.map(|()| Answer::switched(switched, ending))
                }
                Err(status) => {
                    Refusal::of_backend(status, "the back-end changed to another protocol").answer(&call.exchange.request_id, ending)
                }
            }
        }
        Ok(sent) => call.answered(sent, ending),
        Err(refusal) => refusal.answer(&call.exchange.request_id, ending),
    }
}

impl Call<'_> {
    /// Makes the request the back-end's. The gateway's own fields.
    fn prepare(&self, target: Option<Uri>, parts: &mut Parts) -> Result<Vec<(HeaderName, HeaderValue)>, Refusal> {
        parts.uri = target.ok_or_else(|| Refusal::new(StatusCode::URI_TOO_LONG, "the path of the back-end would be too long"))?;
        parts.version = Version::HTTP_11;
        if let Some(method) = &self.backend.method {
            parts.method = method.clone();
        }
        Ok(request_fields(&mut parts.headers, self.exchange))
    }

    async fn send(&self, mut request: Sending) -> Result<Sent, Refusal> {
        let uploaded = request.body.counted();
        let mut seen = 0;
        self.exchange
            .note(Kind::Backend, || format!("{} {} is sent to {}", request.parts.method, request.parts.uri, self.backend.target.told()));
        let sent = async {
            match &self.backend.target {
                Target::Origin(origin) => self.over_origin(origin, request).await,
                // Apart, so that those who need it not carry it not.
                Target::Upstream(upstream) => Box::pin(self.over_upstream(upstream, request)).await,
                Target::Micro(services) => Box::pin(self.over_upstream(self.microservice(services, &request)?, request)).await,
            }
        };
        // Where they are: to hand what waits to another future would move all of it.
        let (mut sent, mut late) = (pin!(sent), Late::after(self.api.timeout));
        let sent = std::future::poll_fn(|cx| match sent.as_mut().poll(cx) {
            Poll::Ready(sent) => Poll::Ready(Some(sent)),
            Poll::Pending => loop {
                ready!(late.poll(cx));
                // The back-end has this time from the last the caller sent.
                let now = uploaded.as_ref().map_or(0, |uploaded| uploaded.load(Ordering::Relaxed));
                if now == seen {
                    return Poll::Ready(None);
                }
                seen = now;
                self.exchange.client.watched.progress();
                late.again(self.api.timeout);
            },
        });
        match sent.await {
            Some(sent) => {
                self.exchange.note(Kind::Backend, || match &sent {
                    Ok(Sent { response, turn, .. }) => {
                        let node = turn.as_ref().map(|turn| format!("{} ", turn.node.label)).unwrap_or_default();
                        format!("the back-end {node}answered {}", response.status())
                    }
                    Err(refusal) => refusal.message.clone(),
                });
                sent
            }
            None => {
                let message = format!("the back-end did not answer within {} ms", self.api.timeout.as_millis());
                Err(match &self.backend.target {
                    Target::Origin(origin) => about(origin, Refusal::unanswered(StatusCode::GATEWAY_TIMEOUT, message)),
                    _ => Refusal::unanswered(StatusCode::GATEWAY_TIMEOUT, message),
                })
            }
        }
    }

    async fn over_origin(&self, origin: &Arc<Origin>, mut request: Sending) -> Result<Sent, Refusal> {
        request.ask_host(&origin.authority);
        match Lease::over(origin, request).await {
            Ok(response) => Ok(Sent { response, turn: None }),
            Err(failure) => Err(about(origin, refusal(failure))),
        }
    }

    /// Tries nodes until one takes the request. One that has taken it, even in part, is the last.
    async fn over_upstream(&self, upstream: &Upstream, mut request: Sending) -> Result<Sent, Refusal> {
        let now = self.exchange.now;
        let asked = upstream.sticky_seconds.and_then(|_| cookie(&request.parts.headers, ROUTE)).map(str::to_owned);
        let key = self.key(upstream, &request);
        let mut tried: Vec<Arc<Node>> = Vec::new();
        loop {
            let stuck = asked.as_deref().filter(|_| tried.is_empty()).and_then(|label| upstream.stuck_to(label, now));
            let turn = stuck.or_else(|| upstream.pick(&key, self.exchange.random, now, &tried));
            let Some(turn) = turn else {
                return Err(Refusal::unanswered(StatusCode::BAD_GATEWAY, "no back-end of the upstream can be reached"));
            };
            let host = upstream.host.as_ref().unwrap_or(&turn.node.origin.authority);
            request.ask_host(host);
            match Lease::over(&turn.node.origin, request).await {
                Ok(mut response) => {
                    upstream.report(&turn.node, response.status().is_server_error(), now);
                    // A cookie of the gateway's stands beside those of the back-end.
                    if upstream.sticky_seconds.is_some()
                        && let Some(lines) = response.body_mut().lines.take()
                    {
                        *response.headers_mut() = lines.headers();
                    }
                    if let Some(seconds) = upstream.sticky_seconds
                        && asked.as_deref() != Some(&*turn.node.label)
                        && let Ok(cookie) =
                            HeaderValue::from_str(&format!("{ROUTE}={}; Path=/; Max-Age={seconds}; HttpOnly", turn.node.label))
                    {
                        response.headers_mut().append(SET_COOKIE, cookie);
                    }
                    return Ok(Sent { response, turn: Some(turn) });
                }
                Err(failure) => {
                    upstream.report(&turn.node, true, now);
                    match failure {
                        Failure::Unsent(_, unsent) if tried.len() < upstream.retries as usize => {
                            tried.push(Arc::clone(&turn.node));
                            request = *unsent;
                        }
                        failure => return Err(about(&turn.node.origin, refusal(failure))),
                    }
                }
            }
        }
    }

    /// What consistent hashing goes by.
    fn key(&self, upstream: &Upstream, request: &Sending) -> Vec<u8> {
        let address = || self.exchange.client.address.to_string().into_bytes();
        match upstream.hashed() {
            None => Vec::new(),
            Some((None, "")) => address(),
            Some((None, name)) => cookie(&request.parts.headers, name).map_or_else(address, |value| value.as_bytes().to_vec()),
            Some((Some(position), name)) => {
                let value = match position {
                    Position::Header => request.field(name).map(|value| value.as_bytes().to_vec()),
                    Position::Query => query_value(request, name),
                    Position::Path => self.variable(name),
                    Position::Body => None,
                };
                value.unwrap_or_else(address)
            }
        }
    }

    fn variable(&self, name: &str) -> Option<Vec<u8>> {
        let number = self.api.pattern.variables().iter().position(|variable| *variable == name)?;
        let range = self.exchange.values.get(number)?.clone();
        Some(crate::path::decode_segment(&self.exchange.path[range]).into_owned().into_bytes())
    }

    /// The microservice that the parameters of the request name.
    fn microservice<'s>(&self, services: &'s [Microservice], request: &Sending) -> Result<&'s Upstream, Refusal> {
        let asked = |name: &str| {
            let header = request.field(name).map(|value| value.as_bytes().to_vec());
            let value = header.or_else(|| query_value(request, name)).or_else(|| self.variable(name));
            value
                .ok_or_else(|| Refusal::bad_request(format!("the parameter `{name}` is required in a header, in the query or in the path")))
        };
        let (namespace, name) = (asked(NAMESPACE)?, asked(MICROSERVICE)?);
        let service = services.iter().find(|service| service.namespace.as_bytes() == namespace && service.name.as_bytes() == name);
        service.map(|service| &*service.upstream).ok_or_else(|| Refusal::not_found("this API has no such microservice"))
    }

    fn answered(&self, sent: Sent, mut ending: Ending) -> Response<Answer> {
        let (mut parts, body) = sent.response.into_parts();
        ending.reached(parts.status.as_u16(), &body);
        if Glance::of(&parts.headers).hops {
            hop_by_hop(&mut parts.headers);
        }
        if let Some((_, to)) = self.api.converted.iter().find(|(from, _)| *from == parts.status.as_u16()) {
            parts.status = StatusCode::from_u16(*to).unwrap_or(parts.status);
        }
        ending.status = parts.status.as_u16();
        ending.author = Author::Backend;
        Response::from_parts(parts, Answer::streamed(body, sent.turn, ending))
    }
}

/// Says which back-end a refusal is about, where its address is known without asking anybody.
fn about(origin: &Origin, refusal: Refusal) -> Refusal {
    let upstream = origin.address().map(|address| Box::new((address, origin.port).into()));
    Refusal { upstream, ..refusal }
}

fn refusal(failure: Failure) -> Refusal {
    match failure {
        Failure::Unsent(error, _) if error.kind() == std::io::ErrorKind::TimedOut => {
            Refusal::unanswered(StatusCode::GATEWAY_TIMEOUT, "the back-end takes no connection")
        }
        Failure::Unsent(error, _) if error.kind() == std::io::ErrorKind::PermissionDenied => {
            Refusal::unanswered(StatusCode::BAD_GATEWAY, "the back-end's address is link-local, where nothing is sent")
        }
        Failure::Unsent(error, _) => {
            tracing::debug!(%error, "no connection to the back-end");
            Refusal::unanswered(StatusCode::BAD_GATEWAY, "the back-end cannot be reached")
        }
        Failure::Broken(Fault::Caller(Broken::TooLong)) => Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, Broken::TooLong.to_string()),
        Failure::Broken(Fault::Caller(Broken::Caller(_))) => {
            Refusal::bad_request("the body did not come whole, or is not what its length or its chunks say")
        }
        Failure::Broken(error) => {
            tracing::debug!(%error, "the back-end broke off");
            Refusal::unanswered(StatusCode::BAD_GATEWAY, "the back-end broke off before it answered")
        }
    }
}

fn query_value(request: &Sending, name: &str) -> Option<Vec<u8>> {
    facts::query_value(request.parts.uri.query()?, name).map(|value| value.into_owned().into_bytes())
}

/// What the back-end is told of the caller, instead of what he may have said of himself.
fn request_fields(headers: &mut HeaderMap, exchange: &Exchange<'_>) -> Vec<(HeaderName, HeaderValue)> {
    let client = exchange.client;
    let glance = Glance::of(headers);
    if glance.scores {
        twins(headers);
    }
    let forwarded = match glance.may_have(&FORWARDED_FOR) && headers.contains_key(FORWARDED_FOR) {
        false => client.address_text.clone(),
        true => {
            // Several lines are one list: what a balancer added stands on a line of its own.
            let before = headers.get_all(FORWARDED_FOR).iter().map(HeaderValue::as_bytes);
            let list: Vec<&[u8]> = before.chain([client.address_text.as_bytes()]).collect();
            HeaderValue::from_bytes(&list.join(&b", "[..])).unwrap_or_else(|_| client.address_text.clone())
        }
    };
    // The back-end's name comes first, as it should; it is put there by whoever knows it.
    let mut own = Vec::with_capacity(7);
    own.push((HOST, HeaderValue::from_static("")));
    own.push((FORWARDED_FOR, forwarded));
    own.push((REAL_IP, client.address_text.clone()));
    own.push((FORWARDED_PROTO, HeaderValue::from_static(if client.tls() { "https" } else { "http" })));
    own.extend(exchange.host.clone().map(|host| (FORWARDED_HOST, host)));
    own.push((super::exchange::REQUEST_ID, exchange.request_id.clone()));
    own.extend(exchange.span.and_then(|span| span.told(headers)));
    own
}

/// Removes fields whose names differ from another's in an underscore only: many back-ends read `X_Real_IP` and `X-Real-IP` as one.
fn twins(headers: &mut HeaderMap) {
    let scores = |name: &HeaderName| memchr::memchr(b'_', name.as_str().as_bytes()).is_some();
    static TOLD: [HeaderName; 5] = [FORWARDED_FOR, REAL_IP, FORWARDED_PROTO, FORWARDED_HOST, super::exchange::REQUEST_ID];
    let twin = |name: &&HeaderName| {
        let other = name.as_str().replace('_', "-");
        scores(name) && (headers.contains_key(&other) || TOLD.iter().any(|told| *told == *other))
    };
    let twins: Vec<HeaderName> = headers.keys().filter(twin).cloned().collect();
    for name in twins {
        headers.remove(name);
    }
}

/// Removes what is said to the next server only (RFC 9110 section 7.6.1).
pub fn hop_by_hop(headers: &mut HeaderMap) {
    if headers.contains_key(CONNECTION) {
        let named: Vec<HeaderName> = headers
            .get_all(CONNECTION)
            .iter()
            .flat_map(|value| value.as_bytes().split(|byte| *byte == b','))
            .filter_map(|name| HeaderName::from_bytes(name.trim_ascii()).ok())
            // What frames or names the message is no option of the connection, whatever the sender says.
            .filter(|name| name != HOST && name != header::CONTENT_LENGTH && name != header::AUTHORIZATION)
            .collect();
        for name in named {
            headers.remove(name);
        }
    }
    let own: Vec<HeaderName> = headers.keys().filter(|name| is_hop_by_hop(name.as_str())).cloned().collect();
    for name in own {
        headers.remove(name);
    }
}
