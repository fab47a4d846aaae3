//! What a plugin would do with a sample request. Nothing is sent, counted or kept: services are not asked, windows are new ones.

use std::net::IpAddr;

use bytes::Bytes;
use http::header::{ACCESS_CONTROL_REQUEST_METHOD, CONTENT_LENGTH, ORIGIN};
use http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};
use serde_json::Value;

use super::cache::{Caller, Lookup};
use super::custom_auth::Known;
use super::facts::Asked;
use super::service::{Call, Endpoint};
use super::{Further, Plugins};
use crate::limit::Taken;

/// A request that was never sent.
#[derive(Clone, Debug)]
pub struct Sample {
    pub method: Method,
    /// Normalised.
    pub path: String,
    pub query: Option<String>,
    pub headers: HeaderMap,
    pub body: Bytes,
    pub client: IpAddr,
    /// The application that sends it.
    pub app: Option<String>,
    /// Microseconds since 1970.
    pub now: u64,
    /// From 0 to 1, for what goes by chance.
    pub random: f64,
}

/// What comes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Pass,
    Changed {
        query: Option<String>,
        headers: HeaderMap,
        body: Bytes,
    },
    /// The plugin answers.
    Answer(StatusCode, HeaderMap, Bytes),
    Reject(StatusCode),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tried {
    pub outcome: Outcome,
    /// What was decided, and why.
    pub message: String,
}

fn pass(message: impl Into<String>) -> Tried {
    Tried { outcome: Outcome::Pass, message: message.into() }
}

fn reject(status: StatusCode, message: impl Into<String>) -> Tried {
    Tried { outcome: Outcome::Reject(status), message: message.into() }
}

/// Tries a definition; an error says what is wrong with it.
pub fn try_plugin(kind: &str, data: &Value, sample: &Sample) -> Result<Tried, String> {
    let plugins = Plugins::alone(kind, data)?;
    let asked = Asked {
        method: &sample.method,
        host: "",
        path: &sample.path,
        query: sample.query.as_deref(),
        headers: &sample.headers,
        variables: &(),
        client: sample.client,
        tls: false,
        request_id: "",
        random: sample.random,
    };
    if let Some(further) = &plugins.further {
        return Ok(try_further(further, &asked, sample));
    }
    let client = sample.client;
    if let Some(control) = &plugins.ip {
        return Ok(match control.allows(client) {
            true => pass(format!("{client} may call")),
            false => reject(StatusCode::FORBIDDEN, format!("{client} may not call")),
        });
    }
    if let Some(cors) = &plugins.cors {
        let mut fields = HeaderMap::new();
        if !sample.headers.contains_key(ORIGIN) {
            return Ok(pass("without an Origin it is no request of a page"));
        }
        if sample.method == Method::OPTIONS && sample.headers.contains_key(ACCESS_CONTROL_REQUEST_METHOD) {
            cors.preflight(&sample.headers, &mut fields);
            let told = if fields.is_empty() { "the page may not call" } else { "the page may call" };
            return Ok(Tried { outcome: Outcome::Answer(StatusCode::NO_CONTENT, fields, Bytes::new()), message: told.to_owned() });
        }
        cors.answer(&sample.headers, &mut fields);
        return Ok(pass(match fields.is_empty() {
            true => "the answer gets no fields: the page cannot read it".to_owned(),
            false => format!("the answer gets {}", listed(&fields)),
        }));
    }
    if let Some(traffic) = &plugins.traffic {
        let taken = traffic.take(sample.app.as_deref(), client, sample.now);
        return Ok(taken.map_or_else(|| pass("no limit holds for it"), |taken| limited("the tightest limit", taken)));
    }
    if let Some(traffic) = &plugins.parameter_traffic {
        return Ok(match traffic.take(&asked, sample.now) {
            None => pass("no limit holds for it"),
            Some(outcome) => {
                let whose = outcome.strategy.map_or_else(|| "the default limit".to_owned(), |name| format!("the strategy `{name}`"));
                limited(&whose, outcome.taken)
            }
        });
    }
    if let Some(size) = &plugins.request_size {
        let mut headers = sample.headers.clone();
        headers.insert(CONTENT_LENGTH, HeaderValue::from(sample.body.len()));
        let target = asked.query.map_or_else(|| sample.path.clone(), |query| format!("{}?{query}", sample.path));
        let uri: Uri = target.parse().map_err(|_| "the sample's path and query are no target".to_owned())?;
        return Ok(match size.check(&uri, &headers) {
            Ok(()) => pass("it is short enough"),
            Err(long) => reject(long.status, long.message()),
        });
    }
    Ok(pass("it looks at answers only"))
}

fn limited(whose: &str, taken: Taken) -> Tried {
    let message =
        format!("{whose} lets {} requests through in a window; the next begins in {} s", taken.most, taken.reset.div_ceil(1_000_000));
    if taken.allowed { pass(message) } else { reject(StatusCode::TOO_MANY_REQUESTS, message) }
}

fn listed(fields: &HeaderMap) -> String {
    let fields = fields.iter().map(|(name, value)| format!("{name}: {}", value.to_str().unwrap_or_default()));
    fields.collect::<Vec<_>>().join(", ")
}

fn try_further(further: &Further, asked: &Asked<'_>, sample: &Sample) -> Tried {
    let body = Some(&sample.body[..]);
    if let Some(custom) = &further.custom_auth {
        return match custom.lookup(asked) {
            Err(missing) => reject(StatusCode::UNAUTHORIZED, missing),
            Ok(Known::Verdict(true)) => pass("a verdict that is kept lets it pass"),
            Ok(Known::Verdict(false)) => reject(StatusCode::UNAUTHORIZED, "a verdict that is kept refuses it"),
            Ok(Known::Ask(_)) => pass(would_ask(&custom.endpoint, &custom.call(asked, "", body))),
        };
    }
    if let Some(cache) = &further.cache {
        let caller = sample.app.as_deref().map_or(Caller::Anybody, Caller::Known);
        let found = cache.lookup(asked, caller, body, sample.now);
        return match found {
            Lookup::OnlyIfCached => reject(StatusCode::GATEWAY_TIMEOUT, found.told()),
            _ => pass(found.told()),
        };
    }
    if let Some(routing) = &further.routing {
        return pass(match routing.choose(asked) {
            Some(route) => format!("the strategy `{}` sends it to its back-end", route.name),
            None => "no strategy is for it: it goes to the API's own back-end".to_owned(),
        });
    }
    if let Some(canary) = &further.canary {
        let new = canary.takes(asked);
        return pass(if new { "it goes to the new back-end" } else { "it goes to the API's own back-end" });
    }
    if let Some(mirror) = &further.mirror {
        let slot = mirror.take(&sample.headers, sample.random);
        return pass(match slot.filter(|_| sample.body.len() as u64 <= mirror.most_body) {
            Some(_) => would_ask(&mirror.endpoint, &mirror.call(asked, sample.body.clone())),
            None => "no copy would be sent".to_owned(),
        });
    }
    if further.circuit_breaker.is_some() {
        return pass("as long as the back-end is well, every request passes");
    }
    if let Some(rewrite) = &further.rewrite_request {
        let mut headers = sample.headers.clone();
        rewrite.fixed.apply_headers(&mut headers);
        let query = rewrite.fixed.apply_query(asked.query).map(|query| query.into_owned());
        let changed = rewrite.fixed.body.clone().unwrap_or_else(|| sample.body.clone());
        let message = match &rewrite.service {
            Some(service) => would_ask(&service.endpoint, &service.call(asked, "", body)),
            None => "it is changed".to_owned(),
        };
        let same = headers == sample.headers && query == sample.query && changed == sample.body;
        let outcome = if same { Outcome::Pass } else { Outcome::Changed { query, headers, body: changed } };
        return Tried { outcome, message };
    }
    if let Some(claims) = &further.jwt_claims {
        let mut headers = sample.headers.clone();
        return match claims.apply(None, &mut headers) {
            Err(missing) => reject(StatusCode::FORBIDDEN, format!("without a token that was checked: {missing}")),
            Ok(()) => {
                let outcome = match headers == sample.headers {
                    true => Outcome::Pass,
                    false => Outcome::Changed { query: sample.query.clone(), headers, body: sample.body.clone() },
                };
                Tried { outcome, message: "no token was checked here: the fields for claims are removed".to_owned() }
            }
        };
    }
    pass("nothing is done with it")
}

fn would_ask(endpoint: &Endpoint, call: &Call) -> String {
    format!("{} {}{} would be asked, with {} bytes", call.method, endpoint.origin, call.target, call.body.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plugin::facts::tests::headers;
    use serde_json::json;

    fn sample() -> Sample {
        Sample {
            method: Method::GET,
            path: "/a".into(),
            query: Some("x=1".into()),
            headers: HeaderMap::new(),
            body: Bytes::from("hello"),
            client: "10.0.0.1".parse().unwrap(),
            app: None,
            now: 1_800_000_000_000_000,
            random: 0.5,
        }
    }

    #[test]
    fn every_kind() {
        let service = "http://127.0.0.1:1/judge";
        let backend = json!({ "ServiceMockReturnMessage": "new" });
        let strategy =
            json!({ "strategy_name": "beta", "condition": "$query.x == '1'", "backend_type": "MOCK", "backend_config": backend });
        let canary = json!({ "condition": "$query.x == '2'", "backend_type": "MOCK", "backend_config": backend });
        let cached = json!({ "cacheable_methods": ["GET"], "cacheable_response_codes": [200], "ttl": 60 });
        let limit = json!({ "name": "s", "strategy_weight": 1, "parameters": [{ "type": "path" }], "rate_limit": 20, "window": 60 });
        for (kind, data, word) in [
            ("IPControl", json!({ "type": "white_list", "blocks": "10.0.0.0/8" }), "may call"),
            ("Cors", json!({ "allow_origin": ["*"], "allow_methods": ["GET"], "max_age": 1 }), "no request of a page"),
            ("TrafficControl", json!({ "expire_type": "hour", "expire": 1, "api_rate_limit": 7 }), "7 requests"),
            ("TrafficControlByParameter", json!({ "default_window": 60, "default_rate_limit": 9, "strategies": [limit] }), "9 requests"),
            ("RequestSize", json!({ "max_body_bytes": 100 }), "short enough"),
            ("Rewrite", json!({ "rules": [{ "replace_headers": { "X-A": "1" } }] }), "answers only"),
            ("CustomAuth", json!({ "url": service }), "would be asked"),
            ("Routing", json!([strategy]), "`beta`"),
            ("Canary", canary, "own back-end"),
            ("Mirror", json!({ "url": "http://127.0.0.1:1", "percentage": 100 }), "/a?x=1 would be asked"),
            ("ProxyCache", cached, "may be"),
            ("CircuitBreaker", json!({ "failure_percentage": 50 }), "passes"),
            ("JwtClaims", json!({ "claims": [{ "claim": "sub", "header": "X-User" }] }), "no token"),
            ("CustomReq", json!({ "url": service, "is_send_req_body": true }), "would be asked"),
        ] {
            let tried = try_plugin(kind, &data, &sample()).unwrap_or_else(|error| panic!("{kind}: {error}"));
            assert!(tried.outcome == Outcome::Pass && tried.message.contains(word), "{kind}: {tried:?}");
        }
        assert!(try_plugin("Nothing", &json!({}), &sample()).is_err());
    }

    #[test]
    fn what_does_not_pass() {
        let tried = try_plugin("IPControl", &json!({ "type": "black_list", "blocks": "10.0.0.1" }), &sample()).unwrap();
        assert_eq!(tried.outcome, Outcome::Reject(StatusCode::FORBIDDEN));
        let tried = try_plugin("RequestSize", &json!({ "max_body_bytes": 4 }), &sample()).unwrap();
        assert_eq!(tried.outcome, Outcome::Reject(StatusCode::PAYLOAD_TOO_LARGE));
        let tried = try_plugin("CustomAuth", &json!({ "url": "http://a", "header_auth_parameters": ["X-T"] }), &sample()).unwrap();
        assert_eq!(tried.outcome, Outcome::Reject(StatusCode::UNAUTHORIZED));
        let cors = json!({ "allow_origin": ["https://a.example"], "allow_methods": ["GET"], "max_age": 1 });
        let preflight = Sample {
            method: Method::OPTIONS,
            headers: headers(&[("origin", "https://a.example"), ("access-control-request-method", "GET")]),
            ..sample()
        };
        let Outcome::Answer(StatusCode::NO_CONTENT, fields, _) = try_plugin("Cors", &cors, &preflight).unwrap().outcome else { panic!() };
        assert_eq!(fields["access-control-allow-origin"], "https://a.example");
        let changed = try_plugin("CustomReq", &json!({ "replace_headers": { "X-A": "1" }, "remove_querys": ["x"] }), &sample()).unwrap();
        let expected = Outcome::Changed { query: None, headers: headers(&[("x-a", "1")]), body: "hello".into() };
        assert_eq!(changed.outcome, expected);
    }
}
