//! How services were used, as gateways report it and owners read it.

use serde_json::{Value, json};
use terrace_apigw::UsageReport;
use terrace_base::Timestamp;
use terrace_gateway::config::Environment;
use terrace_gateway::usage::{Growth, Scope, Tally};

use crate::world::{ALICE, BOB, World};

both_databases!(reports_add_up_and_count_once numbers_are_told_apart what_is_asked_for_is_checked old_numbers_are_forgotten_and_long_ranges_coarser);

/// 2026-11-20 08:09:10, which is when the world's clock stands still.
const NOW: i64 = 1_795_162_150;

fn growth(service: &str, api: &str, requests: u64) -> Growth {
    Growth {
        scope: Scope { account: ALICE.0, service: service.into(), environment: Environment::Release, api: api.into() },
        plan: "".into(),
        key: "".into(),
        app: "".into(),
        tally: Tally { requests, client_errors: 1, bytes_public: 3_000_000, microseconds: requests * 2_000, ..Tally::default() },
        connections: 0,
    }
}

fn report(node: &str, number: u64, from: i64, growth: Vec<Growth>) -> UsageReport {
    UsageReport {
        node: node.into(),
        run: Timestamp::from_secs(NOW - 100_000),
        number,
        from: Timestamp::from_secs(from),
        seconds: 10,
        growth,
    }
}

async fn values(w: &World, service: &str, name: &str, more: Value) -> Vec<(i64, f64)> {
    let mut params = json!({"ServiceId": service, "MetricNames": [name]});
    params.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let result = w.result("DescribeGatewayMetrics", params).await;
    let series = &result["SeriesSet"][0];
    assert_eq!(series["MetricName"], name);
    let (times, values) = (series["Timestamps"].as_array().unwrap(), series["Values"].as_array().unwrap());
    assert_eq!(times.len(), values.len());
    times.iter().zip(values).map(|(time, value)| (time.as_i64().unwrap(), value.as_f64().unwrap())).collect()
}

async fn reports_add_up_and_count_once(w: World) {
    let service = w.service("shop").await;
    let first = report("node-aaaaaaaa", 1, NOW - 20, vec![growth(&service, "api-1", 5)]);
    w.apigw.count(&first).await.unwrap();
    w.apigw.count(&first).await.unwrap();
    assert_eq!(values(&w, &service, "NumOfReq", json!({})).await, [(NOW - 20, 5.0)], "a report that comes again is not counted");
    w.apigw.count(&report("node-bbbbbbbb", 1, NOW - 20, vec![growth(&service, "api-1", 2)])).await.unwrap();
    w.apigw.count(&report("node-aaaaaaaa", 2, NOW - 10, vec![growth(&service, "", 1)])).await.unwrap();
    assert_eq!(values(&w, &service, "NumOfReq", json!({})).await, [(NOW - 20, 7.0), (NOW - 10, 1.0)]);
    // The gateway was started again.
    let again = UsageReport { run: Timestamp::from_secs(NOW), ..report("node-aaaaaaaa", 1, NOW - 10, vec![growth(&service, "api-1", 1)]) };
    w.apigw.count(&again).await.unwrap();
    assert_eq!(values(&w, &service, "NumOfReq", json!({"Period": 60})).await, [(NOW - 70, 7.0), (NOW - 10, 2.0)]);
    assert_eq!(values(&w, &service, "NumOfReq", json!({"Period": 3600})).await, [(NOW - 550, 9.0)]);
    assert_eq!(values(&w, &service, "NumOfReq", json!({"Period": 86400})).await.len(), 1, "a point is of its whole period");
    let whole = json!({"StartTime": "2026-11-20T00:00:00Z"});
    let period =
        w.result("DescribeGatewayMetrics", json!({"ServiceId": service, "StartTime": "2026-11-20T00:00:00Z"})).await["Period"].clone();
    assert_eq!(period, 60);
    assert_eq!(values(&w, &service, "ResponseTime", whole.clone()).await, [(NOW - 70, 2.0), (NOW - 10, 2.0)]);
    assert_eq!(values(&w, &service, "OutTraffic", whole.clone()).await, [(NOW - 70, 6.0), (NOW - 10, 6.0)]);
    assert_eq!(values(&w, &service, "SucceReq", whole).await, [(NOW - 70, 5.0), (NOW - 10, 0.0)]);
    let all = w.result("DescribeGatewayMetrics", json!({"ServiceId": service})).await;
    assert_eq!((all["Period"].clone(), all["SeriesSet"].as_array().unwrap().len()), (json!(10), 10));
    // More than one job writes, and each once.
    let many: Vec<Growth> = (0..1200).map(|number| growth(&service, &format!("api-{number}"), 1)).collect();
    let large = report("node-cccccccc", 1, NOW - 600, many);
    w.apigw.count(&large).await.unwrap();
    w.apigw.count(&large).await.unwrap();
    assert_eq!(values(&w, &service, "NumOfReq", json!({})).await[0], (NOW - 600, 1200.0));
}

async fn numbers_are_told_apart(w: World) {
    let service = w.service("shop").await;
    let (one, two) = (w.api(&service, "/a", json!({})).await, w.api(&service, "/b", json!({})).await);
    let (plan, (key, _)) = (w.plan("gold").await, w.key("mine").await);
    let mut known = growth(&service, &one, 3);
    (known.plan, known.key) = (plan.as_str().into(), key.as_str().into());
    let mut test = growth(&service, &two, 7);
    test.scope.environment = Environment::Test;
    let mut open = growth(&service, "", 0);
    open.connections = 4;
    w.apigw.count(&report("node-aaaaaaaa", 1, NOW - 20, vec![known, growth(&service, &one, 2), test, open])).await.unwrap();
    let requests = async |more: Value| values(&w, &service, "NumOfReq", more).await.iter().map(|(_, value)| *value).sum::<f64>();
    assert_eq!(requests(json!({})).await, 12.0);
    assert_eq!(requests(json!({"EnvironmentName": "test"})).await, 7.0);
    assert_eq!(requests(json!({"ApiId": one})).await, 5.0);
    assert_eq!(requests(json!({"UsagePlanId": plan})).await, 3.0);
    assert_eq!(requests(json!({"AccessKeyId": key, "ApiId": one})).await, 3.0);
    assert_eq!(requests(json!({"AccessKeyId": key, "ApiId": two})).await, 0.0);
    assert_eq!(values(&w, &service, "ConcurrentConnections", json!({})).await, [(NOW - 20, 4.0)]);
    assert_eq!(values(&w, &service, "ConcurrentConnections", json!({"ApiId": one})).await, [] as [(i64, f64); 0]);
    let other = w.service("other").await;
    assert_eq!(values(&w, &other, "NumOfReq", json!({})).await, [] as [(i64, f64); 0]);
    let refused = w.call_as(BOB, "DescribeGatewayMetrics", json!({"ServiceId": service})).await.unwrap_err();
    assert_eq!(refused.code(), "ResourceNotFound.InvalidService");
}

async fn what_is_asked_for_is_checked(w: World) {
    let service = w.service("shop").await;
    let code = async |more: Value| {
        let mut params = json!({"ServiceId": service});
        params.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        w.code("DescribeGatewayMetrics", params).await
    };
    assert_eq!(code(json!({"ApiId": "api-00000000"})).await, "ResourceNotFound.InvalidApi");
    assert_eq!(code(json!({"UsagePlanId": "usagePlan-00000000"})).await, "ResourceNotFound.InvalidUsagePlan");
    assert_eq!(code(json!({"AccessKeyId": "AKIDnobody"})).await, "ResourceNotFound.InvalidAccessKeyId");
    assert_eq!(code(json!({"ApiAppId": "app-00000000"})).await, "ResourceNotFound.InvalidApiApp");
    assert_eq!(code(json!({"AccessKeyId": "a", "ApiAppId": "b"})).await, "InvalidParameter.FormatError");
    assert_eq!(code(json!({"StartTime": "soon"})).await, "InvalidParameter.FormatError");
    assert_eq!(code(json!({"StartTime": "2027-01-01T00:00:00Z"})).await, "InvalidParameterValue.RangeExceeded");
    assert_eq!(code(json!({"Period": 61})).await, "InvalidParameterValue.RangeExceeded");
    assert_eq!(code(json!({"Period": 10, "StartTime": "2026-11-19T00:00:00Z"})).await, "InvalidParameterValue.RangeExceeded");
}

async fn old_numbers_are_forgotten_and_long_ranges_coarser(w: World) {
    let service = w.service("shop").await;
    let day = 86_400;
    for (number, ago) in [(1, 61 * day), (2, 10 * day), (3, 2 * day), (4, 100)] {
        w.apigw.count(&report("node-aaaaaaaa", number, NOW - ago, vec![growth(&service, "api-1", number)])).await.unwrap();
    }
    w.apigw.forget_old_usage().await.unwrap();
    let since = async |start: &str, period: i64| {
        let found = values(&w, &service, "NumOfReq", json!({"StartTime": start, "Period": period})).await;
        found.into_iter().map(|(_, value)| value).collect::<Vec<f64>>()
    };
    assert_eq!(since("2026-08-01T00:00:00Z", 86_400).await, [2.0, 3.0, 4.0]);
    assert_eq!(since("2026-11-17T00:00:00Z", 300).await, [3.0, 4.0]);
    assert_eq!(since("2026-11-20T06:00:00Z", 10).await, [4.0]);
}
