//! `RunApi`: a request through a gateway, and what happened to it on its way.
//!
//! It goes to a real gateway by the service's default domain, so what is answered is what callers are answered.

use std::sync::Arc;
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::{HeaderMap, HeaderName, HeaderValue, Method, Request, header};
use ring::hmac;
use terrace_api_apigateway::actions::{RunApiRequest, RunApiResponse};
use terrace_api_apigateway::types::{KV, RunApiResult, RunApiStep};
use terrace_base::{Error, Result, Secret, Timestamp, text};
use terrace_gateway::backend::{Origin, fetch};
use terrace_gateway::plugin::changes::is_protected;
use terrace_gateway::trace::{self, Told};
use terrace_rpc::Cx;

use crate::db::{keys, releases, services};
use crate::{Apigw, model};

/// Bytes of an answer's body that are shown.
const MOST_SHOWN: usize = 256 * 1024;
/// Whoever waits for the answer wants to know sooner than callers may.
const TIMEOUT: Duration = Duration::from_secs(30);

pub async fn run_api(apigw: Arc<Apigw>, cx: Cx, request: RunApiRequest) -> Result<RunApiResponse> {
    let (account, environment) = (cx.account(), model::environment("EnvironmentName", &request.environment_name)?);
    let mut tx = apigw.db.read().await?;
    let service = services::get(&mut tx, account, &request.service_id).await?;
    if !releases::running(&mut tx, account, &service.id).await?.iter().any(|one| one.environment == environment) {
        return Err(Error::new(
            "InvalidParameterValue.InvalidEnvStatus",
            text!(
                "the service {service} is not released to the environment {environment}",
                service = service.id,
                environment = environment.as_str()
            ),
        ));
    }
    let key = request.access_key_id.as_deref().filter(|id| !id.is_empty());
    let secret = match key {
        Some(id) => {
            keys::get(&mut tx, account, id).await?;
            Some(keys::secret(&mut tx, account, &apigw.seal, id).await?)
        }
        None => None,
    };
    drop(tx);
    let host = apigw.host(&service);
    let mut headers = fields(request.headers.unwrap_or_default())?;
    headers.insert(header::HOST, HeaderValue::from_str(&host).map_err(Error::internal)?);
    if let Some((id, secret)) = key.zip(secret) {
        sign(&mut headers, id, &secret, cx.now())?;
    }
    let ticket = apigw.tickets().ticket(u64::try_from(cx.now().0).unwrap_or(0));
    headers.insert(trace::TICKET, HeaderValue::from_str(&ticket).map_err(Error::internal)?);
    let target = target(environment.as_str(), &request.path, request.query.as_deref().unwrap_or_default());
    let uri: http::Uri = target
        .parse()
        .ok()
        .filter(|_| request.path.starts_with('/'))
        .ok_or_else(|| bad("Path", &target, "a path that begins with /, and a query, without spaces and fragments"))?;

    let Some(gateway) = apigw.some_gateway().await? else {
        return Err(Error::new("FailedOperation.ApiError", text!("no gateway is there to send the request to")));
    };
    let origin: Origin = format!("http://{}", reachable(&gateway)).parse().map_err(Error::internal)?;
    let mut sent = Request::new(request.body.unwrap_or_default().into_bytes().into());
    *sent.method_mut() = Method::from_bytes(request.method.as_bytes()).map_err(Error::internal)?;
    *sent.uri_mut() = uri;
    *sent.headers_mut() = headers;
    let began = Instant::now();
    let answered = match tokio::time::timeout(TIMEOUT, fetch::send(&origin, sent, MOST_SHOWN)).await {
        Ok(Ok(answered)) => answered,
        Ok(Err(reason)) => {
            return Err(Error::new("FailedOperation.ApiError", text!("the gateway did not answer: {reason}", reason = reason)));
        }
        Err(_) => {
            let seconds = TIMEOUT.as_secs();
            return Err(Error::new("FailedOperation.ApiError", text!("the gateway did not answer within {n} s", n = seconds)));
        }
    };
    let milliseconds = began.elapsed().as_secs_f64() * 1_000.0;
    Ok(RunApiResponse { result: Some(shown(answered, milliseconds, format!("http://{host}{target}"))) })
}

/// The caller's own header fields.
fn fields(given: Vec<KV>) -> Result<HeaderMap> {
    let mut fields = HeaderMap::new();
    for KV { name, value } in given {
        let parsed = HeaderName::from_bytes(name.as_bytes()).map_err(|_| bad("Headers", &name, "names of header fields"))?;
        if is_protected(&parsed) || parsed == trace::TICKET {
            return Err(bad("Headers", &name, "fields other than those that frame or name the request"));
        }
        let value = HeaderValue::from_str(&value).map_err(|_| bad("Headers", &name, "values without line ends and control characters"))?;
        fields.append(parsed, value);
    }
    Ok(fields)
}

fn bad(field: &str, value: &str, allowed: &str) -> Error {
    Error::invalid_value_code("InvalidParameter.FormatError", field, value, allowed)
}

fn target(environment: &str, path: &str, query: &str) -> String {
    let query = if query.is_empty() { String::new() } else { format!("?{query}") };
    format!("/{environment}{path}{query}")
}

/// An address that means every interface is reached by the loopback.
fn reachable(address: &str) -> String {
    match address.parse::<std::net::SocketAddr>() {
        Ok(parsed) if parsed.ip().is_unspecified() && parsed.is_ipv6() => format!("[::1]:{}", parsed.port()),
        Ok(parsed) if parsed.ip().is_unspecified() => format!("127.0.0.1:{}", parsed.port()),
        _ => address.to_owned(),
    }
}

/// As the manual tells callers to sign: the date by the key's secret.
fn sign(headers: &mut HeaderMap, id: &str, secret: &Secret, now: Timestamp) -> Result<()> {
    let date = now.http_date();
    let key = hmac::Key::new(hmac::HMAC_SHA256, secret.reveal().as_bytes());
    let signature = STANDARD.encode(hmac::sign(&key, format!("x-date: {date}").as_bytes()));
    let authorization = format!("hmac id=\"{id}\", algorithm=\"hmac-sha256\", headers=\"x-date\", signature=\"{signature}\"");
    headers.insert("x-date", HeaderValue::from_str(&date).map_err(Error::internal)?);
    headers.insert(header::AUTHORIZATION, HeaderValue::from_str(&authorization).map_err(Error::internal)?);
    Ok(())
}

fn shown(answered: fetch::Answered, milliseconds: f64, url: String) -> RunApiResult {
    let mut headers = answered.head.headers;
    let told = headers.remove(trace::STEPS).and_then(|steps| Told::read(steps.as_bytes())).unwrap_or_default();
    let text = std::str::from_utf8(&answered.body).ok().map(str::to_owned);
    let kv = |(name, value): (&HeaderName, &HeaderValue)| KV {
        name: name.as_str().to_owned(),
        value: String::from_utf8_lossy(value.as_bytes()).into_owned(),
    };
    RunApiResult {
        status_code: i64::from(answered.head.status.as_u16()),
        headers: headers.iter().map(kv).collect(),
        is_base64: text.is_none(),
        body: text.unwrap_or_else(|| STANDARD.encode(&answered.body)),
        truncated: answered.truncated,
        milliseconds,
        url,
        api_id: told.api,
        step_set: told
            .steps
            .into_iter()
            .map(|step| RunApiStep {
                name: format!("{:?}", step.kind),
                message: step.message,
                microseconds: i64::try_from(step.at).unwrap_or(i64::MAX),
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_a_gateway_is_reached() {
        for (told, reached) in
            [("0.0.0.0:80", "127.0.0.1:80"), ("[::]:80", "[::1]:80"), ("10.0.0.1:80", "10.0.0.1:80"), ("edge:80", "edge:80")]
        {
            assert_eq!(reachable(told), reached);
        }
    }

    #[test]
    fn fields_that_frame_a_request_are_refused() {
        let field = |name: &str, value: &str| fields(vec![KV { name: name.into(), value: value.into() }]);
        assert_eq!(field("X-A", "1").unwrap()["x-a"], "1");
        for (name, value) in [("Host", "a"), ("content-length", "1"), ("X-Gateway-Trace", "1"), ("a b", "1"), ("x", "a\nb")] {
            assert_eq!(field(name, value).unwrap_err().code(), "InvalidParameter.FormatError", "{name}");
        }
    }
}
