//! Space and certificates: by hand, by the clock, and when a quota is used up.

use std::process::Command;
use std::time::Duration;

use serde_json::{Value, json};
use terrace_ops::Drill;

use crate::fixture::Fixture;
use crate::writer::Writer;

async fn task(f: &Fixture, id: &Value) -> String {
    f.ok("DescribeEtcdTasks", json!({ "TaskID": id })).await["Tasks"][0]["LifeState"].as_str().unwrap().to_owned()
}

async fn sizes(f: &Fixture, id: &str) -> Vec<i64> {
    let said: Value = serde_json::from_str(&f.etcdctl(id, &["endpoint", "status", "--cluster", "-w", "json"]).await.unwrap()).unwrap();
    said.as_array().unwrap().iter().map(|one| one["Status"]["dbSize"].as_i64().unwrap()).collect()
}

async fn defragmented(drill: Drill) {
    let f = Fixture::new(drill).await;
    let id = f.create(3).await;
    f.until_status(&id, "running").await;
    let large = "x".repeat(100_000);
    for key in 0..40 {
        f.etcdctl(&id, &["put", &format!("k{}", key % 4), &large]).await.unwrap();
    }
    let said: Value = serde_json::from_str(&f.etcdctl(&id, &["get", "k0", "-w", "json"]).await.unwrap()).unwrap();
    f.etcdctl(&id, &["compact", &said["header"]["revision"].to_string(), "--physical"]).await.unwrap();
    let before = sizes(&f, &id).await;
    let writer = Writer::start(&f, &id).await;
    let given = f.ok("DefragmentEtcdInstance", json!({ "InstanceId": id })).await;
    f.until_status(&id, "running").await;
    assert_eq!(task(&f, &given["TaskID"]).await, "done");
    let gap = writer.check(&f, &id).await;
    let after = sizes(&f, &id).await;
    assert!(before.iter().zip(&after).all(|(before, after)| *after < before / 2), "{before:?} became {after:?}");
    eprintln!("{drill:?} defragmenting three: the longest gap between two writes was {gap:?}");
    assert!(gap < Duration::from_secs(3), "the longest gap between two writes was {gap:?}");
    assert!(f.ok("DescribeEtcdMaintenance", json!({ "InstanceId": id })).await["LastDefragmentAt"].is_string());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn members_are_defragmented_under_a_writer() {
    defragmented(Drill::Off).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn members_are_defragmented_with_every_step_run_twice() {
    defragmented(Drill::Twice).await;
}

/// The serial number that a member's clients are shown.
async fn serial(f: &Fixture, id: &str) -> String {
    let endpoint = f.instance(id).await["Endpoint"].as_str().unwrap().split(',').next().unwrap().replace("https://", "");
    let shown = format!("openssl s_client -connect {endpoint} </dev/null 2>/dev/null | openssl x509 -noout -serial");
    String::from_utf8(Command::new("sh").args(["-c", &shown]).output().unwrap().stdout).unwrap()
}

async fn rotated(f: &Fixture, id: &str, begin: impl AsyncFnOnce()) {
    f.until_status(id, "running").await;
    f.etcdctl(id, &["put", "k", "v"]).await.unwrap();
    let (before, credentials) = (serial(f, id).await, f.ok("DescribeEtcdCredentials", json!({ "InstanceId": id })).await);
    let pids = f.members();
    // The writer goes on with the certificate that it was given before.
    let writer = Writer::start(f, id).await;
    begin().await;
    f.until("new certificates", async || serial(f, id).await != before).await;
    f.until_status(id, "running").await;
    let gap = writer.check(f, id).await;
    eprintln!("rotating certificates: the longest gap between two writes was {gap:?}");
    assert!(gap < Duration::from_secs(3), "the longest gap between two writes was {gap:?}");
    assert_eq!(f.members(), pids, "nobody was restarted");
    let renewed = f.ok("DescribeEtcdCredentials", json!({ "InstanceId": id })).await;
    assert_ne!(renewed["Credentials"][0]["Cert"], credentials["Credentials"][0]["Cert"]);
    assert_eq!(renewed["Credentials"][0]["CACert"], credentials["Credentials"][0]["CACert"]);
    assert_eq!(f.etcdctl(id, &["get", "--print-value-only", "k"]).await.unwrap(), "v\n", "the new certificate is good too");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn certificates_are_rotated_under_a_writer() {
    let f = Fixture::new(Drill::Twice).await;
    let id = f.create(3).await;
    rotated(&f, &id, async || drop(f.ok("RotateEtcdCertificates", json!({ "InstanceId": id })).await)).await;
    let refused = f.refused("RotateEtcdCertificates", json!({ "InstanceId": id, "Authority": true })).await;
    assert_eq!(refused.0, "UnsupportedOperation");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn certificates_are_rotated_before_they_end() {
    let f = Fixture::new(Drill::Off).await;
    let id = f.create(1).await;
    f.until_status(&id, "running").await;
    let shown = f.ok("DescribeEtcdMaintenance", json!({ "InstanceId": id })).await;
    rotated(&f, &id, async || {
        // As if two thirds of a year had passed.
        f.set("UPDATE etcd_maintenance SET certified_at = certified_at - 21100000000000").await;
        f.set("UPDATE operations SET due_at = 0 WHERE kind = 'cetcd.upkeep'").await;
    })
    .await;
    let renewed = f.ok("DescribeEtcdMaintenance", json!({ "InstanceId": id })).await;
    assert!(renewed["CertificateExpireAt"].as_str() >= shown["CertificateExpireAt"].as_str(), "{shown} {renewed}");
    assert_eq!(renewed["AuthorityExpireAt"], shown["AuthorityExpireAt"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_schedule_is_kept() {
    let f = Fixture::new(Drill::Off).await;
    let id = f.create(1).await;
    f.until_status(&id, "running").await;
    let odd = f.refused("ModifyEtcdMaintenance", json!({ "InstanceId": id, "DefragmentSchedule": "0 0 31 2 *" })).await;
    assert_eq!(odd.0, "InvalidParameterValue");
    f.ok("ModifyEtcdMaintenance", json!({ "InstanceId": id, "DefragmentSchedule": "0 3 * * *" })).await;
    let shown = f.ok("DescribeEtcdMaintenance", json!({ "InstanceId": id })).await;
    assert!(shown["NextDefragmentAt"].as_str().unwrap().ends_with("T03:00:00Z") && shown["LastDefragmentAt"].is_null(), "{shown}");
    f.set("UPDATE etcd_clusters SET created_at = created_at - 100000000000").await;
    f.set("UPDATE operations SET due_at = 0 WHERE kind = 'cetcd.upkeep'").await;
    let done = async || f.ok("DescribeEtcdMaintenance", json!({ "InstanceId": id })).await["LastDefragmentAt"].is_string();
    f.until("the scheduled run", done).await;
}

/// The alarm is etcd's own; what raised it here is that somebody asked for it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_quota_is_freed() {
    let f = Fixture::new(Drill::Off).await;
    let id = f.create(3).await;
    f.until_status(&id, "running").await;
    f.etcdctl(&id, &["put", "k", "1"]).await.unwrap();
    f.etcdctl(&id, &["put", "k", "2"]).await.unwrap();
    let endpoint = f.instance(&id).await["Endpoint"].as_str().unwrap().split(',').next().unwrap().to_owned();
    let status: Value = serde_json::from_str(&f.etcdctl(&id, &["endpoint", "status", "-w", "json"]).await.unwrap()).unwrap();
    let member = status[0]["Status"]["header"]["member_id"].as_u64().unwrap();
    let file = |name: &str| f.directory.path().join(format!("{id}-{name}")).display().to_string();
    let body = json!({ "action": "ACTIVATE", "alarm": "NOSPACE", "memberID": member.to_string() }).to_string();
    let raise = Command::new("curl")
        .args(["-sf", "--cacert", &file("ca"), "--cert", &file("cert"), "--key", &file("key"), "-d", &body])
        .arg(format!("{endpoint}/v3/maintenance/alarm"))
        .output()
        .unwrap();
    assert!(raise.status.success(), "{raise:?}");
    f.until("writes to be taken again", async || {
        let put = f.etcdctl(&id, &["put", "k", "3"]).await;
        put.is_ok() && f.status(&id).await == "running" && {
            let tasks = f.ok("DescribeEtcdTasks", json!({ "Filters": [{ "Name": "taskType", "Values": ["defragment_instance"] }] })).await;
            tasks["Tasks"][0]["LifeState"] == "done"
        }
    })
    .await;
    let alarms = f.etcdctl(&id, &["alarm", "list"]).await.unwrap();
    assert!(!alarms.contains("NOSPACE"), "the alarm is taken back");
    let old = f.etcdctl(&id, &["get", "k", "--rev=2"]).await;
    assert!(old.is_err_and(|said| said.contains("compacted")), "the history was given up");
    f.until("the event to be over", async || {
        let told = f.ok("DescribeEtcdEvents", json!({ "InstanceId": id, "Severity": "critical" })).await;
        told["Events"][0]["Kind"] == "no_space" && told["Events"][0]["EndedAt"].is_string()
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cluster_is_opened_to_the_network_and_closed_again() {
    let f = Fixture::new(Drill::Off).await;
    let id = f.create(3).await;
    f.until_status(&id, "running").await;
    let inside = f.instance(&id).await["Endpoint"].as_str().unwrap().to_owned();
    let writer = Writer::start(&f, &id).await;
    if f.call_as(crate::fixture::ALICE, "EnableEtcdInternetAccess", json!({ "InstanceId": id }))
        .await
        .is_err_and(|e| e.code() == "UnsupportedOperation")
    {
        // A machine with nothing but itself.
        return;
    }
    f.until_status(&id, "running").await;
    let outside = f.instance(&id).await["Endpoint"].as_str().unwrap().to_owned();
    assert!(!outside.contains("127.0.0.1"), "{outside}");
    f.etcdctl(&id, &["put", "from", "outside"]).await.unwrap();
    assert_eq!(f.refused("EnableEtcdInternetAccess", json!({ "InstanceId": id })).await.0, "OperationDenied");
    f.ok("DisableEtcdInternetAccess", json!({ "InstanceId": id })).await;
    f.until_status(&id, "running").await;
    assert_eq!(f.instance(&id).await["Endpoint"], json!(inside));
    let first = outside.split(',').next().unwrap().replace("https://", "");
    assert!(
        std::net::TcpStream::connect_timeout(&first.parse().unwrap(), Duration::from_secs(1)).is_err(),
        "nobody listens there any more"
    );
    let gap = writer.check(&f, &id).await;
    assert!(gap < Duration::from_secs(10), "the longest gap between two writes was {gap:?}");
}
