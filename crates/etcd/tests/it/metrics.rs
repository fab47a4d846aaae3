//! Members' metrics are kept, are told, outlive their server, and go with their members.

use std::time::Duration;

use serde_json::{Value, json};
use terrace_ops::Drill;

use crate::fixture::{BOB, Fixture};

/// The values of a metric of all members.
fn values(answer: &Value, name: &str) -> Vec<f64> {
    let series = answer["Series"].as_array().unwrap().iter().filter(|series| series["MetricName"] == name);
    series.flat_map(|series| series["Values"].as_array().unwrap().iter().map(|value| value.as_f64().unwrap())).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn metrics_are_kept_told_and_removed() {
    let mut f = Fixture::new(Drill::Off).await;
    let id = f.create(3).await;
    f.until_status(&id, "running").await;
    let with_id = |mut params: Value| {
        params["InstanceId"] = json!(id);
        params
    };
    let list = f.ok("DescribeEtcdMetrics", with_id(json!({}))).await;
    let names: Vec<String> = list["Metrics"].as_array().unwrap().iter().map(|metric| metric["Name"].as_str().unwrap().to_owned()).collect();
    assert!(names.len() > 20 && list["Series"] == json!([]), "{list}");
    let ask = async |f: &Fixture| f.ok("DescribeEtcdMetrics", with_id(json!({ "MetricNames": names }))).await;
    // Two looks at least, with something between them.
    let written = std::cell::Cell::new(0);
    f.until("rates of all members", async || {
        f.ok("PutEtcdKey", with_id(json!({ "Key": format!("k/{}", written.get()), "Value": "x" }))).await;
        written.set(written.get() + 1);
        tokio::time::sleep(Duration::from_millis(200)).await;
        let found = ask(&f).await;
        values(&found, "proposals_committed").iter().filter(|rate| **rate > 1.0).count() >= 3
    })
    .await;
    let found = ask(&f).await;
    assert_eq!(found["Series"].as_array().unwrap().len(), 3 * names.len());
    for series in found["Series"].as_array().unwrap() {
        let (times, values) = (series["Timestamps"].as_array().unwrap(), series["Values"].as_array().unwrap());
        // Members measure how far they are from each other twice a minute only.
        let seldom = series["MetricName"] == "peer_round_trip_p99";
        assert!(times.len() == values.len() && (seldom || !times.is_empty()) && series["Period"] == 10, "{series}");
        assert!(times.windows(2).all(|pair| pair[0].as_i64() < pair[1].as_i64()), "{series}");
    }
    // What members say of themselves by another way is what was kept.
    let members = f.ok("DescribeEtcdMembers", json!({ "InstanceId": id })).await;
    let sizes: Vec<f64> = members["Members"].as_array().unwrap().iter().map(|member| member["DbSize"].as_f64().unwrap()).collect();
    assert!(values(&found, "db_size").iter().all(|size| sizes.iter().any(|now| *size <= *now && *size > 0.0)));
    assert!(values(&found, "db_quota").iter().all(|quota| *quota == 2.0 * 1024.0 * 1024.0 * 1024.0));
    let last_keys = values(&found, "keys").into_iter().fold(0.0, f64::max);
    assert!(last_keys > 1.0 && last_keys <= f64::from(written.get()), "{last_keys}");
    let fsync = values(&found, "wal_fsync_p99");
    assert!(fsync.iter().all(|seconds| *seconds > 0.0 && *seconds < 10.0), "{fsync:?}");
    assert!(values(&found, "is_leader").contains(&1.0));
    let text = f.prometheus();
    assert_eq!(text.lines().filter(|line| line.starts_with("terrace_etcd_has_leader{") && line.ends_with(" 1")).count(), 3, "{text}");

    for (params, says) in [
        (json!({ "MetricNames": ["heat"] }), "MetricNames.0"),
        (json!({ "Period": 7 }), "Period"),
        (json!({ "StartTime": "2022-03-29T11:30:17Z", "EndTime": "2022-03-29T11:30:17Z" }), "StartTime"),
    ] {
        let (code, message) = f.refused("DescribeEtcdMetrics", with_id(params)).await;
        assert!(code == "InvalidParameterValue" && message.contains(says), "{message}");
    }
    assert_eq!(f.call_as(BOB, "DescribeEtcdMetrics", with_id(json!({}))).await.unwrap_err().code(), "ResourceNotFound");

    // Another server reads what the first one kept.
    let before = values(&ask(&f).await, "db_size").len();
    f.end().await;
    f.begin();
    assert!(values(&ask(&f).await, "db_size").len() >= before);

    // What is no member's any more goes.
    let kept = || std::fs::read_dir(f.directory.path().join("etcd/metrics").join(&id)).map_or(0, Iterator::count);
    assert_eq!(kept(), 3);
    f.ok("ResizeEtcdInstance", with_id(json!({ "Size": 1 }))).await;
    f.until_status(&id, "running").await;
    f.until("the metrics of members that left to go", async || kept() == 1).await;
    f.ok("DeleteEtcdInstance", with_id(json!({}))).await;
    f.until("the metrics of the cluster to go", async || !f.directory.path().join("etcd/metrics").join(&id).exists()).await;
}
