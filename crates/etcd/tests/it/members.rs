//! What members say of themselves, and what is said of those that say nothing.

use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use terrace_ops::Drill;

use crate::fixture::{BOB, Fixture};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_member_is_asked_and_silence_is_told_from_absence() {
    let f = Fixture::new(Drill::Off).await;
    let id = f.create(3).await;
    f.until_status(&id, "running").await;
    f.etcdctl(&id, &["put", "a", "b"]).await.unwrap();
    let ask = async || f.ok("DescribeEtcdMembers", json!({ "InstanceId": id })).await;
    let well = ask().await;
    let all = well["Members"].as_array().unwrap();
    assert_eq!((all.len(), &well["Revision"]), (3, &json!(2)));
    assert_eq!(all.iter().filter(|member| member["Role"] == "leader").count(), 1);
    for member in all {
        let positive = |field: &str| member[field].as_i64().is_some_and(|n| n > 0);
        assert!(
            ["DbSize", "DbSizeInUse", "RaftTerm", "RaftIndex", "RaftAppliedIndex", "LatencyMicros"].into_iter().all(positive),
            "{member}"
        );
        assert!(member["Status"] == "Running" && member["Errors"] == json!([]), "{member}");
        assert!(
            member["Endpoint"].as_str().unwrap().starts_with("https://") && member["PeerUrl"].as_str().unwrap().starts_with("https://")
        );
        assert!(u64::from_str_radix(member["MemberId"].as_str().unwrap(), 16).unwrap() > 0);
        assert!(member["CertificateExpireAt"].as_str().unwrap().ends_with('Z'));
    }
    // One stands still: the answer comes all the same, and soon.
    let pid = f.members()[0];
    assert!(Command::new("kill").args(["-STOP", &pid.to_string()]).status().unwrap().success());
    let begun = Instant::now();
    let ill = ask().await;
    assert!(begun.elapsed() < Duration::from_secs(4), "{:?}", begun.elapsed());
    let silent: Vec<&Value> = ill["Members"].as_array().unwrap().iter().filter(|member| member["Role"] == "unknown").collect();
    assert!(silent.len() == 1 && silent[0]["Status"] == "Unhealthy" && silent[0]["MemberId"] == "", "{ill}");
    assert_eq!(f.call_as(BOB, "DescribeEtcdMembers", json!({ "InstanceId": id })).await.unwrap_err().code(), "ResourceNotFound");
}
