//! The part of an exchange that talks to a back-end.

use http::header::{self, CONNECTION, HOST, HeaderName, TE, TRANSFER_ENCODING, UPGRADE};
use http::request::Parts;
use http::uri::PathAndQuery;
use http::{HeaderMap, HeaderValue, Request, Response, StatusCode, Uri, Version};
use http_body_util::Full;
use hyper::body::{Body as _, Incoming};

use super::exchange::Exchange;
use super::refusal::Refusal;
use crate::backend::HttpBackend;
use crate::backend::pool::{Failure, Lease};
use crate::body::{Answer, Outgoing};
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

/// Sends the request on and answers what comes back, or why nothing does.
pub async fn forward(
    exchange: &Exchange<'_>,
    api: &Api,
    backend: &HttpBackend,
    target: Option<Uri>,
    mut parts: Parts,
    body: Incoming,
    mut ending: Ending,
) -> Response<Answer> {
    let Some(target) = target else {
        return Refusal::bad_request("the path is too long").answer(&exchange.request_id, ending);
    };
    parts.uri = target;
    parts.version = Version::HTTP_11;
    if let Some(method) = &backend.method {
        parts.method = method.clone();
    }
    request_fields(&mut parts.headers, exchange, &backend.origin.authority);
    let body = if body.is_end_stream() { Outgoing::Held(Full::default()) } else { Outgoing::Streamed(body) };
    let request = Request::from_parts(parts, body);
    let sent = async { Lease::take(&backend.origin).await.map_err(Failure::Connect)?.send(request).await };
    let refusal = match tokio::time::timeout(api.timeout, sent).await {
        Ok(Ok((response, lease))) => {
            let (mut parts, body) = response.into_parts();
            hop_by_hop(&mut parts.headers);
            if let Some((_, to)) = api.converted.iter().find(|(from, _)| *from == parts.status.as_u16()) {
                parts.status = StatusCode::from_u16(*to).unwrap_or(parts.status);
            }
            parts.version = Version::HTTP_11;
            ending.status = parts.status.as_u16();
            ending.author = Author::Backend;
            return Response::from_parts(parts, Answer::streamed(body, lease, ending));
        }
        Ok(Err(Failure::Connect(error))) if error.kind() == std::io::ErrorKind::TimedOut => {
            Refusal::of_backend(StatusCode::GATEWAY_TIMEOUT, "the back-end takes no connection")
        }
        Ok(Err(Failure::Connect(error))) => {
            tracing::debug!(%error, origin = &*backend.origin.host, "no connection to the back-end");
            Refusal::of_backend(StatusCode::BAD_GATEWAY, "the back-end cannot be reached")
        }
        Ok(Err(Failure::Broken(error))) => {
            tracing::debug!(%error, origin = &*backend.origin.host, "the back-end broke off");
            Refusal::of_backend(StatusCode::BAD_GATEWAY, "the back-end broke off before it answered")
        }
        Err(_) => {
            let message = format!("the back-end did not answer within {} ms", api.timeout.as_millis());
            Refusal::of_backend(StatusCode::GATEWAY_TIMEOUT, message)
        }
    };
    refusal.answer(&exchange.request_id, ending)
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
    headers.insert(FORWARDED_PROTO, HeaderValue::from_static(if client.tls { "https" } else { "http" }));
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
