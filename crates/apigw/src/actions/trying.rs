//! `TestPlugin`: what a plugin would do with a sample request. The gateway's own plugins answer.

use std::net::IpAddr;
use std::sync::Arc;

use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use terrace_api_apigateway::actions::{TestPluginRequest, TestPluginResponse};
use terrace_api_apigateway::types::{KV, TestPluginResult};
use terrace_base::{Error, Result, text};
use terrace_gateway::path::normalise;
use terrace_gateway::plugin::trial::{Outcome, Sample, try_plugin};
use terrace_rpc::Cx;

use crate::{Apigw, plugin_data};

pub async fn test_plugin(apigw: Arc<Apigw>, cx: Cx, request: TestPluginRequest) -> Result<TestPluginResponse> {
    let functions = apigw.options.functions.as_deref();
    let data = plugin_data::located(plugin_data::check(&request.plugin_type, &request.plugin_data, functions)?, functions);
    let path = request.path.unwrap_or_else(|| "/".to_owned());
    let path = normalise(&path).map_err(|reason| {
        Error::new(
            "InvalidParameter.FormatError",
            text!("the path {path} cannot be matched: {reason}", path = path, reason = reason.reason()),
        )
    })?;
    let client = request.client_ip.unwrap_or_else(|| "127.0.0.1".to_owned());
    let client: IpAddr =
        client.parse().map_err(|_| Error::invalid_value_code("InvalidParameter.FormatError", "ClientIp", &client, "an IP address"))?;
    let method = request.method.unwrap_or_else(|| "GET".to_owned());
    let body = request.body.unwrap_or_default();
    let sample = Sample {
        method: Method::from_bytes(method.as_bytes()).map_err(Error::internal)?,
        path: path.into_owned(),
        query: request.query.filter(|query| !query.is_empty()),
        headers: fields(request.headers.unwrap_or_default())?,
        body: body.into(),
        client,
        app: request.app_id.filter(|id| !id.is_empty()),
        now: u64::try_from(cx.now().0).unwrap_or(0),
        random: 0.5,
    };
    let tried = try_plugin(&request.plugin_type, &data, &sample).map_err(Error::internal)?;
    let (word, status, headers, body) = match &tried.outcome {
        Outcome::Pass => ("pass", None, sample.headers.clone(), sample.body.clone()),
        Outcome::Changed { headers, body, .. } => ("changed", None, headers.clone(), body.clone()),
        Outcome::Answer(status, headers, body) => ("answer", Some(*status), headers.clone(), body.clone()),
        Outcome::Reject(status) => ("reject", Some(*status), HeaderMap::new(), Default::default()),
    };
    let goes_on = status.is_none();
    let query = match tried.outcome {
        Outcome::Changed { query, .. } => query,
        _ => sample.query,
    };
    let result = TestPluginResult {
        outcome: word.to_owned(),
        status_code: status.as_ref().map(StatusCode::as_u16).map(i64::from),
        headers: headers.iter().map(kv).collect(),
        path: goes_on.then_some(sample.path),
        query: goes_on.then(|| query.unwrap_or_default()),
        body: (!body.is_empty()).then(|| String::from_utf8_lossy(&body).into_owned()),
        message: tried.message,
    };
    Ok(TestPluginResponse { result: Some(result) })
}

fn fields(given: Vec<KV>) -> Result<HeaderMap> {
    let mut fields = HeaderMap::new();
    for KV { name, value } in given {
        let refused = || Error::invalid_value_code("InvalidParameter.FormatError", "Headers", &name, "header fields as HTTP has them");
        let parsed = HeaderName::from_bytes(name.as_bytes()).map_err(|_| refused())?;
        fields.append(parsed, HeaderValue::from_str(&value).map_err(|_| refused())?);
    }
    Ok(fields)
}

fn kv((name, value): (&HeaderName, &HeaderValue)) -> KV {
    KV { name: name.as_str().to_owned(), value: String::from_utf8_lossy(value.as_bytes()).into_owned() }
}
