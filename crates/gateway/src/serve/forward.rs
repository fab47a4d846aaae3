//! The part of an exchange that talks to a back-end.

use std::sync::Arc;

use http::header::{self, CONNECTION, HOST, HeaderName, SET_COOKIE, TE, TRANSFER_ENCODING, UPGRADE};
use http::request::Parts;
use http::uri::PathAndQuery;
use http::{HeaderMap, HeaderValue, Request, Response, StatusCode, Uri, Version};

use super::exchange::Exchange;
use super::refusal::Refusal;
use super::tunnel;
use crate::backend::pool::{Arriving, Failure, Lease};
use crate::backend::upstream::{Node, Turn};
use crate::backend::wire::Fault;
use crate::backend::{HttpBackend, MICROSERVICE, Microservice, NAMESPACE, Origin, Target, Upstream};
use crate::body::{Answer, Broken, Outgoing};
use crate::config::Position;
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

const KEEP_ALIVE: HeaderName = HeaderName::from_static("keep-alive");
const PROXY_CONNECTION: HeaderName = HeaderName::from_static("proxy-connection");

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
    response: Response<Arriving>,
    turn: Option<Turn>,
}

/// Sends the request on and answers what comes back, or why nothing does.
pub async fn forward(call: Call<'_>, target: Option<Uri>, mut parts: Parts, mut body: Outgoing, mut ending: Ending) -> Response<Answer> {
    if let Err(refusal) = call.prepare(target, &mut parts) {
        return refusal.answer(&call.exchange.request_id, ending);
    }
    ending.turns(&mut body);
    match call.send(Request::from_parts(parts, body)).await {
        Ok(sent) if sent.response.status() == StatusCode::SWITCHING_PROTOCOLS => {
            Refusal::of_backend(StatusCode::BAD_GATEWAY, "the back-end changed to a protocol that nobody asked for")
                .answer(&call.exchange.request_id, ending)
        }
        Ok(sent) => call.answered(sent, ending),
        Err(refusal) => refusal.answer(&call.exchange.request_id, ending),
    }
}

/// Asks the back-end for a tunnel and answers what it says to that.
pub async fn tunnel(call: Call<'_>, target: Option<Uri>, mut parts: Parts, mut ending: Ending) -> Response<Answer> {
    if let Err(refusal) = call.prepare(target, &mut parts) {
        return refusal.answer(&call.exchange.request_id, ending);
    }
    tunnel::ask(&mut parts.headers);
    let mut body = Outgoing::empty();
    ending.turns(&mut body);
    match call.send(Request::from_parts(parts, body)).await {
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
    fn prepare(&self, target: Option<Uri>, parts: &mut Parts) -> Result<(), Refusal> {
        parts.uri = target.ok_or_else(|| Refusal::new(StatusCode::URI_TOO_LONG, "the path of the back-end would be too long"))?;
        parts.version = Version::HTTP_11;
        if let Some(method) = &self.backend.method {
            parts.method = method.clone();
        }
        request_fields(&mut parts.headers, self.exchange);
        Ok(())
    }

    async fn send(&self, request: Request<Outgoing>) -> Result<Sent, Refusal> {
        self.exchange.note(Kind::Backend, || format!("{} {} is sent to {}", request.method(), request.uri(), self.backend.target.told()));
        let sent = async {
            match &self.backend.target {
                Target::Origin(origin) => self.over_origin(origin, request).await,
                // Apart, so that those who need it not carry it not.
                Target::Upstream(upstream) => Box::pin(self.over_upstream(upstream, request)).await,
                Target::Micro(services) => Box::pin(self.over_upstream(self.microservice(services, &request)?, request)).await,
            }
        };
        match tokio::time::timeout(self.api.timeout, sent).await {
            Ok(sent) => {
                self.exchange.note(Kind::Backend, || match &sent {
                    Ok(Sent { response, turn, .. }) => {
                        let node = turn.as_ref().map(|turn| format!("{} ", turn.node.label)).unwrap_or_default();
                        format!("the back-end {node}answered {}", response.status())
                    }
                    Err(refusal) => refusal.message.clone(),
                });
                sent
            }
            Err(_) => {
                let message = format!("the back-end did not answer within {} ms", self.api.timeout.as_millis());
                Err(match &self.backend.target {
                    Target::Origin(origin) => about(origin, Refusal::unanswered(StatusCode::GATEWAY_TIMEOUT, message)),
                    _ => Refusal::unanswered(StatusCode::GATEWAY_TIMEOUT, message),
                })
            }
        }
    }

    async fn over_origin(&self, origin: &Arc<Origin>, mut request: Request<Outgoing>) -> Result<Sent, Refusal> {
        request.headers_mut().insert(HOST, origin.authority.clone());
        match Lease::over(origin, request).await {
            Ok(response) => Ok(Sent { response, turn: None }),
            Err(failure) => Err(about(origin, refusal(failure))),
        }
    }

    /// Tries nodes until one takes the request. One that has taken it, even in part, is the last.
    async fn over_upstream(&self, upstream: &Upstream, mut request: Request<Outgoing>) -> Result<Sent, Refusal> {
        let now = self.exchange.now;
        let asked = upstream.sticky_seconds.and_then(|_| cookie(request.headers(), ROUTE)).map(str::to_owned);
        let key = self.key(upstream, &request);
        let mut tried: Vec<Arc<Node>> = Vec::new();
        loop {
            let stuck = asked.as_deref().filter(|_| tried.is_empty()).and_then(|label| upstream.stuck_to(label, now));
            let turn = stuck.or_else(|| upstream.pick(&key, self.exchange.random, now, &tried));
            let Some(turn) = turn else {
                return Err(Refusal::unanswered(StatusCode::BAD_GATEWAY, "no back-end of the upstream can be reached"));
            };
            let host = upstream.host.as_ref().unwrap_or(&turn.node.origin.authority);
            request.headers_mut().insert(HOST, host.clone());
            match Lease::over(&turn.node.origin, request).await {
                Ok(mut response) => {
                    upstream.report(&turn.node, response.status().is_server_error(), now);
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
    fn key(&self, upstream: &Upstream, request: &Request<Outgoing>) -> Vec<u8> {
        let address = || self.exchange.client.address.to_string().into_bytes();
        match upstream.hashed() {
            None => Vec::new(),
            Some((None, "")) => address(),
            Some((None, name)) => cookie(request.headers(), name).map_or_else(address, |value| value.as_bytes().to_vec()),
            Some((Some(position), name)) => {
                let value = match position {
                    Position::Header => request.headers().get(name).map(|value| value.as_bytes().to_vec()),
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
    fn microservice<'s>(&self, services: &'s [Microservice], request: &Request<Outgoing>) -> Result<&'s Upstream, Refusal> {
        let asked = |name: &str| {
            let header = request.headers().get(name).map(|value| value.as_bytes().to_vec());
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
        hop_by_hop(&mut parts.headers);
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

fn query_value(request: &Request<Outgoing>, name: &str) -> Option<Vec<u8>> {
    facts::query_value(request.uri().query()?, name).map(|value| value.into_owned().into_bytes())
}

fn request_fields(headers: &mut HeaderMap, exchange: &Exchange<'_>) {
    let client = exchange.client;
    hop_by_hop(headers);
    let forwarded = match headers.get(FORWARDED_FOR).and_then(|before| before.to_str().ok()) {
        Some(before) => HeaderValue::from_str(&format!("{before}, {}", client.address)).unwrap_or_else(|_| client.address_text.clone()),
        None => client.address_text.clone(),
    };
    headers.insert(FORWARDED_FOR, forwarded);
    headers.insert(REAL_IP, client.address_text.clone());
    headers.insert(FORWARDED_PROTO, HeaderValue::from_static(if client.tls() { "https" } else { "http" }));
    if let Some(host) = &exchange.host {
        headers.insert(FORWARDED_HOST, host.clone());
    }
    headers.insert(super::exchange::REQUEST_ID, exchange.request_id.clone());
    if let Some(span) = &exchange.span {
        span.tell(headers);
    }
    twins(headers);
}

/// Removes fields whose names differ from another's in an underscore only: many back-ends read `X_Real_IP` and `X-Real-IP` as one.
fn twins(headers: &mut HeaderMap) {
    let twin = |name: &&HeaderName| name.as_str().contains('_') && headers.contains_key(name.as_str().replace('_', "-"));
    let twins: Vec<HeaderName> = headers.keys().filter(twin).cloned().collect();
    for name in twins {
        headers.remove(name);
    }
}

/// Removes what is said to the next server only (RFC 9110 section 7.6.1).
fn hop_by_hop(headers: &mut HeaderMap) {
    if headers.contains_key(CONNECTION) {
        let named: Vec<HeaderName> = headers
            .get_all(CONNECTION)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .filter_map(|name| name.trim().parse().ok())
            // What frames or names the message is no option of the connection, whatever the sender says.
            .filter(|name| name != HOST && name != header::CONTENT_LENGTH && name != header::AUTHORIZATION)
            .collect();
        for name in named {
            headers.remove(name);
        }
        headers.remove(CONNECTION);
    }
    for name in [KEEP_ALIVE, PROXY_CONNECTION, TE, TRANSFER_ENCODING, UPGRADE] {
        headers.remove(name);
    }
}
