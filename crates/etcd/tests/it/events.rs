//! What happens to members is told once, as long as it holds, and to their own account only.

use std::process::Command;
use std::time::Duration;

use serde_json::{Value, json};
use terrace_ops::Drill;

use crate::fixture::{BOB, Fixture};

fn signal(name: &str, pid: i32) {
    assert!(Command::new("kill").args([name, &pid.to_string()]).status().unwrap().success());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_happens_to_members_is_told_while_it_holds() {
    let f = Fixture::new(Drill::Off).await;
    let id = f.create(3).await;
    f.until_status(&id, "running").await;
    let list = async |mut params: Value| {
        params["InstanceId"] = json!(id);
        f.ok("DescribeEtcdEvents", params).await["Events"].as_array().unwrap().clone()
    };
    let open = async |kind: &str| list(json!({ "Open": true })).await.iter().filter(|event| event["Kind"] == kind).count();
    assert_eq!(list(json!({})).await, Vec::<Value>::new());

    let stopped = f.members()[0];
    signal("-STOP", stopped);
    f.until("a member to be told down", async || open("member_down").await == 1).await;
    let down = list(json!({ "Severity": "warning", "Open": true })).await[0].clone();
    let member = down["Member"].as_str().unwrap();
    assert!(down["Message"].as_str().unwrap().contains(member) && down["EndedAt"].is_null() && !member.is_empty(), "{down}");
    // A second one: no quorum. The first is not told again.
    let other = f.members()[1];
    signal("-STOP", other);
    f.until("the quorum to be told lost", async || open("quorum_lost").await == 1).await;
    let lost = list(json!({ "Severity": "critical" })).await;
    assert!(lost.len() == 1 && lost[0]["Member"] == "" && lost[0]["Message"].as_str().unwrap().contains("/3"), "{lost:?}");
    signal("-CONT", stopped);
    signal("-CONT", other);
    f.until("all to be over", async || list(json!({ "Open": true })).await.is_empty()).await;
    let told = list(json!({})).await;
    assert_eq!(told.iter().filter(|event| event["Member"] == member && event["Kind"] == "member_down").count(), 1, "{told:?}");
    assert!(told.iter().all(|event| event["StartedAt"].as_str() <= event["EndedAt"].as_str()), "{told:?}");

    // A member that is killed is started again before it counts as down; its new process is seen by the next looks.
    tokio::time::sleep(Duration::from_secs(11)).await;
    signal("-9", f.members()[0]);
    f.until("the restart to be told", async || {
        list(json!({ "Severity": "info" })).await.iter().any(|event| event["Kind"] == "member_restarted")
    })
    .await;
    let restarted = list(json!({ "Severity": "info" })).await;
    assert!(restarted[0]["EndedAt"] == restarted[0]["StartedAt"], "{restarted:?}");

    let place = f.directory.path().join("etcd/clusters").join(&id).join(member).join("data");
    let pid = f
        .members()
        .into_iter()
        .find(|pid| std::fs::read_to_string(format!("/proc/{pid}/cmdline")).is_ok_and(|line| line.contains(place.to_str().unwrap())));
    signal("-STOP", pid.unwrap());
    std::fs::remove_dir_all(&place).unwrap();
    signal("-9", pid.unwrap());
    f.until("the replacement to be told", async || {
        list(json!({})).await.iter().any(|event| event["Kind"] == "member_replaced" && event["Member"] == member)
    })
    .await;
    let page = f.ok("DescribeEtcdEvents", json!({ "InstanceId": id, "Limit": 1, "Offset": 1 })).await;
    assert!(page["Events"].as_array().unwrap().len() == 1 && page["TotalCount"].as_i64().unwrap() >= 4, "{page}");
    assert_eq!(f.call_as(BOB, "DescribeEtcdEvents", json!({ "InstanceId": id })).await.unwrap_err().code(), "ResourceNotFound");
    f.until_status(&id, "running").await;
}

/// Users were turned on in a cluster that takes no certificates, so that nobody is root who has no password.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cluster_that_locks_the_server_out_is_told_and_can_still_be_deleted() {
    let f = Fixture::new(Drill::Off).await;
    let mut request = f.request(1).await;
    request.insert("AdvancedSettings".into(), json!({ "SecuritySettings": { "Https": false } }));
    let id = f.ok("CreateEtcdInstance", Value::Object(request)).await["InstanceId"].as_str().unwrap().to_owned();
    f.until_status(&id, "running").await;
    for said in [&["user", "add", "root:secret"][..], &["user", "grant-role", "root", "root"], &["auth", "enable"]] {
        f.etcdctl(&id, said).await.unwrap();
    }
    let open = async || f.ok("DescribeEtcdEvents", json!({ "InstanceId": id, "Open": true })).await["Events"].clone();
    f.until("the event", async || open().await[0]["Kind"] == "access_denied").await;
    for (action, params) in [
        ("ResizeEtcdInstance", json!({ "InstanceId": id, "Size": 3 })),
        ("DefragmentEtcdInstance", json!({ "InstanceId": id })),
        ("CreateEtcdSnapshot", json!({ "InstanceId": id, "SnapshotName": "one" })),
    ] {
        let (code, message) = f.refused(action, params).await;
        assert!(code == "OperationDenied" && message.contains("not allowed to read it"), "{action}: {message}");
    }
    f.etcdctl(&id, &["--user", "root:secret", "auth", "disable"]).await.unwrap();
    f.until("its end", async || open().await == json!([])).await;
    f.ok("ResizeEtcdInstance", json!({ "InstanceId": id, "Size": 3 })).await;
    f.until_status(&id, "running").await;
    f.ok("DeleteEtcdInstance", json!({ "InstanceId": id })).await;
    f.until_status(&id, "gone").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_member_that_ends_again_and_again_for_want_of_space_is_told() {
    let f = Fixture::new(Drill::Off).await;
    let id = f.create(1).await;
    f.until_status(&id, "running").await;
    let kinds = async || {
        let events = f.ok("DescribeEtcdEvents", json!({ "InstanceId": id })).await["Events"].clone();
        events.as_array().unwrap().iter().map(|event| event["Kind"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let member = f.instance(&id).await["Members"][0]["Name"].as_str().unwrap().to_owned();
    let log = f.directory.path().join("etcd/clusters").join(&id).join(member).join("output.log");
    for life in 0..3 {
        // As etcd says it.
        let said = "{\"level\":\"fatal\",\"error\":\"write member/wal/1.tmp: no space left on device\"}\n";
        std::fs::write(&log, [std::fs::read(&log).unwrap(), said.into()].concat()).unwrap();
        assert!(life > 1 || !kinds().await.contains(&"disk_full".to_owned()), "once is bad luck");
        let pid = f.members()[0];
        signal("-9", pid);
        f.until("another life", async || f.members().first().is_some_and(|now| *now != pid)).await;
    }
    f.until("the event", async || kinds().await.contains(&"disk_full".to_owned())).await;
}
