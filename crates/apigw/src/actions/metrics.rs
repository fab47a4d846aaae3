//! `DescribeGatewayMetrics`: how a service was used. Connections belong to a service and not to what is called over them.

use std::sync::Arc;

use terrace_api_apigateway::actions::{DescribeGatewayMetricsRequest, DescribeGatewayMetricsResponse};
use terrace_api_apigateway::types::{GatewayMetricSeries, GatewayMetrics};
use terrace_base::{Error, Result, Timestamp, text};
use terrace_rpc::Cx;

use crate::db::usage::{Sum, Wanted};
use crate::db::{apis, apps, keys, plans, services, usage as db};
use crate::usage::{self, MOST_POINTS, PERIODS};
use crate::{Apigw, log_search};

const METRICS: [&str; 10] = [
    "NumOfReq",
    "SucceReq",
    "OutTraffic",
    "InTraffic",
    "ResponseTime",
    "ClientError",
    "ServerError",
    "ConcurrentConnections",
    "ServerError404",
    "ServerError502",
];
/// What is shown if nobody says from when.
const USUAL: i64 = 3_600;

pub async fn describe_gateway_metrics(
    apigw: Arc<Apigw>,
    cx: Cx,
    request: DescribeGatewayMetricsRequest,
) -> Result<DescribeGatewayMetricsResponse> {
    let (account, now) = (cx.account(), cx.now());
    let filled = |given: Option<String>| given.filter(|value| !value.is_empty());
    let moment = |field: &str, given: Option<String>| filled(given).map(|text| log_search::moment(field, &text)).transpose();
    let until = moment("EndTime", request.end_time)?.unwrap_or(now);
    let from = moment("StartTime", request.start_time)?.unwrap_or_else(|| Timestamp::from_secs(until.secs() - USUAL));
    let period = chosen(from, until, now, request.period)?;
    let wanted = Wanted {
        service: request.service_id,
        environment: filled(request.environment_name),
        api: filled(request.api_id),
        plan: filled(request.usage_plan_id),
        key: filled(request.access_key_id),
        app: filled(request.api_app_id),
    };
    if [&wanted.plan, &wanted.key, &wanted.app].into_iter().flatten().count() > 1 {
        return Err(Error::new("InvalidParameter.FormatError", text!("at most one of UsagePlanId, AccessKeyId and ApiAppId can be given")));
    }
    let mut tx = apigw.db.read().await?;
    services::get(&mut tx, account, &wanted.service).await?;
    if let Some(api) = &wanted.api {
        apis::get(&mut tx, account, &wanted.service, api).await?;
    }
    if let Some(plan) = &wanted.plan {
        plans::get(&mut tx, account, plan).await?;
    }
    if let Some(key) = &wanted.key {
        keys::get(&mut tx, account, key).await?;
    }
    if let Some(app) = &wanted.app {
        apps::get(&mut tx, account, app).await?;
    }
    // A point is of its whole period.
    let from = usage::beginning(from, period);
    let spans = db::read(&mut tx, account, &wanted, usage::span_of(period), from, until).await?;
    let points = usage::periods(spans, period);
    let of_service = [&wanted.api, &wanted.plan, &wanted.key, &wanted.app].into_iter().all(Option::is_none);
    let names = request.metric_names.filter(|names| !names.is_empty()).unwrap_or_else(|| METRICS.map(str::to_owned).to_vec());
    let shown = names.into_iter().map(|name| {
        let said = name != "ConcurrentConnections" || of_service;
        series(name, if said { &points } else { &[] }, period, now)
    });
    Ok(DescribeGatewayMetricsResponse { result: Some(GatewayMetrics { period, series_set: shown.collect() }) })
}

/// The period to answer with.
fn chosen(from: Timestamp, until: Timestamp, now: Timestamp, asked: Option<i64>) -> Result<i64> {
    let refused = |field: &str, value: String, allowed: &str| {
        Err(Error::invalid_value_code("InvalidParameterValue.RangeExceeded", field, value, allowed))
    };
    if from >= until {
        return refused("StartTime", from.iso(), "a time before EndTime");
    }
    let period = match asked {
        None => usage::finest(from, until, now),
        Some(period) if PERIODS.contains(&period) => period,
        Some(period) => return refused("Period", period.to_string(), "10, 60, 300, 3600, 86400"),
    };
    match (until.secs() - from.secs()).div_euclid(period) {
        0..=MOST_POINTS => Ok(period),
        points => refused("Period", period.to_string(), &format!("periods that give up to {MOST_POINTS} points; these are {points}")),
    }
}

fn series(name: String, points: &[(Timestamp, Sum)], period: i64, now: Timestamp) -> GatewayMetricSeries {
    let found = points.iter().filter_map(|(began_at, sum)| {
        // Of the last one a part is over.
        let elapsed = period.min(now.secs() - began_at.secs());
        Some((began_at.secs(), usage::value(&name, sum, elapsed)?))
    });
    let (timestamps, values) = found.unzip();
    GatewayMetricSeries { unit: usage::unit(&name).to_owned(), metric_name: name, timestamps, values }
}
