//! The part of an exchange that talks to a back-end.

use std::error::Error as _;

use http::header::{self, CONNECTION, HOST, HeaderName, TE, TRANSFER_ENCODING, UPGRADE};
use http::request::Parts;
use http::uri::PathAndQuery;
use http::{HeaderMap, HeaderValue, Request, Response, StatusCode, Uri, Version};
use hyper::body::Incoming;

use super::exchange::Exchange;
use super::refusal::Refusal;
use super::tunnel::{self, Wish};
use crate::backend::HttpBackend;
use crate::backend::pool::{Failure, Lease};
use crate::body::{Answer, Broken, Outgoing};
use crate::record::{Author, Ending};
use crate::site::Api;

const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");
const FORWARDED_PROTO: HeaderName = HeaderName::from_static("x-forwarded-proto");
const FORWARDED_HOST: HeaderName = HeaderName::from_static("x-forwarded-host");
const REAL_IP: HeaderName = HeaderName::from_static("x-real-ip");
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

/// Sends the request on and answers what comes back, or why nothing does.
pub async fn forward(call: Call<'_>, target: Option<Uri>, mut parts: Parts, body: Outgoing, ending: Ending) -> Response<Answer> {
    if let Err(refusal) = call.prepare(target, &mut parts) {
        return refusal.answer(&call.exchange.request_id, ending);
    }
    match call.send(Request::from_parts(parts, body)).await {
        Ok((response, lease)) => call.answered(response, lease, ending),
        Err(refusal) => refusal.answer(&call.exchange.request_id, ending),
    }
}

/// Asks the back-end for a tunnel and answers what it says to that.
pub async fn tunnel(call: Call<'_>, target: Option<Uri>, mut parts: Parts, wish: Wish, mut ending: Ending) -> Response<Answer> {
    if let Err(refusal) = call.prepare(target, &mut parts) {
        return refusal.answer(&call.exchange.request_id, ending);
    }
    tunnel::ask(&mut parts.headers);
    match call.send(Request::from_parts(parts, Outgoing::empty())).await {
        Ok((mut response, _used_up)) if response.status() == StatusCode::SWITCHING_PROTOCOLS => match tunnel::join(wish, &mut response) {
            Ok(()) => {
                ending.status = StatusCode::SWITCHING_PROTOCOLS.as_u16();
                ending.author = Author::Backend;
                response.map(|_| Answer::held("", ending))
            }
            Err(status) => {
                Refusal::of_backend(status, "the back-end changed to another protocol").answer(&call.exchange.request_id, ending)
            }
        },
        Ok((response, lease)) => call.answered(response, lease, ending),
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
        request_fields(&mut parts.headers, self.exchange, &self.backend.origin.authority);
        Ok(())
    }

    async fn send(&self, request: Request<Outgoing>) -> Result<(Response<Incoming>, Lease), Refusal> {
        let origin = &self.backend.origin;
        let sent = async { Lease::take(origin).await.map_err(Failure::Connect)?.send(request).await };
        match tokio::time::timeout(self.api.timeout, sent).await {
            Ok(Ok(answered)) => Ok(answered),
            Ok(Err(Failure::Connect(error))) if error.kind() == std::io::ErrorKind::TimedOut => {
                Err(Refusal::of_backend(StatusCode::GATEWAY_TIMEOUT, "the back-end takes no connection"))
            }
            Ok(Err(Failure::Connect(error))) => {
                tracing::debug!(%error, origin = &*origin.host, "no connection to the back-end");
                Err(Refusal::of_backend(StatusCode::BAD_GATEWAY, "the back-end cannot be reached"))
            }
            Ok(Err(Failure::Broken(error))) if matches!(error.source().and_then(|source| source.downcast_ref()), Some(Broken::TooLong)) => {
                Err(Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, Broken::TooLong.to_string()))
            }
            Ok(Err(Failure::Broken(error))) => {
                tracing::debug!(%error, origin = &*origin.host, "the back-end broke off");
                Err(Refusal::of_backend(StatusCode::BAD_GATEWAY, "the back-end broke off before it answered"))
            }
            Err(_) => {
                let message = format!("the back-end did not answer within {} ms", self.api.timeout.as_millis());
                Err(Refusal::of_backend(StatusCode::GATEWAY_TIMEOUT, message))
            }
        }
    }

    fn answered(&self, response: Response<Incoming>, lease: Lease, mut ending: Ending) -> Response<Answer> {
        let (mut parts, body) = response.into_parts();
        hop_by_hop(&mut parts.headers);
        if let Some((_, to)) = self.api.converted.iter().find(|(from, _)| *from == parts.status.as_u16()) {
            parts.status = StatusCode::from_u16(*to).unwrap_or(parts.status);
        }
        ending.status = parts.status.as_u16();
        ending.author = Author::Backend;
        Response::from_parts(parts, Answer::streamed(body, lease, ending))
    }
}

fn request_fields(headers: &mut HeaderMap, exchange: &Exchange<'_>, authority: &HeaderValue) {
    let client = exchange.client;
    hop_by_hop(headers);
    // Frames are made anew for the back-end: a length is told when it is known, by the body itself.
    headers.insert(HOST, authority.clone());
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
