//! A new version or new settings, member by member, under a writer that counts.

use std::time::Duration;

use serde_json::json;
use terrace_ops::Drill;

use crate::fixture::Fixture;
use crate::writer::Writer;

async fn upgraded(drill: Drill, size: i64) {
    let f = Fixture::new(drill).await;
    let old = f.newest_version().await;
    let id = f.create(size).await;
    f.until_status(&id, "running").await;
    f.add_newer();
    let new = f.newest_version().await;
    assert_ne!(old, new);
    let writer = Writer::start(&f, &id).await;
    f.ok("UpgradeEtcdInstance", json!({ "InstanceId": id, "EtcdVersion": new })).await;
    f.until_status(&id, "running").await;
    let shown = f.instance(&id).await;
    assert_eq!(shown["Version"], json!(new), "{}", f.ok("DescribeEtcdTasks", json!({})).await);
    assert!(
        shown["Members"].as_array().unwrap().iter().all(|member| member["Version"] == json!(new) && member["Status"] == "Running"),
        "{shown}"
    );
    let gap = writer.check(&f, &id).await;
    eprintln!("{drill:?} {old} to {new} with {size}: the longest gap between two writes was {gap:?}");
    if size > 1 {
        assert!(gap < Duration::from_secs(10), "the longest gap between two writes was {gap:?}");
    }
    for (version, code) in [(&old, "OperationDenied"), (&new, "OperationDenied")] {
        assert_eq!(f.refused("UpgradeEtcdInstance", json!({ "InstanceId": id, "EtcdVersion": version })).await.0, code, "{version}");
    }
    let odd = f.refused("UpgradeEtcdInstance", json!({ "InstanceId": id, "EtcdVersion": "v3.9.9" })).await;
    assert!(odd.0 == "InvalidParameterValue" && odd.1.contains(&new), "{odd:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn three_members_go_up_a_minor_version_under_a_writer() {
    upgraded(Drill::Off, 3).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_single_member_with_every_step_run_twice() {
    upgraded(Drill::Twice, 1).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn new_settings_reach_every_member_and_servers_may_end_meanwhile() {
    let mut f = Fixture::new(Drill::Off).await;
    let id = f.create(3).await;
    f.until_status(&id, "running").await;
    let writer = Writer::start(&f, &id).await;
    let before = f.members();
    let asked =
        json!({ "InstanceId": id, "AutoCompactionSettings": { "AutoCompactionMode": "revision", "AutoCompactionRetention": "5000" } });
    f.ok("ModifyEtcdConfiguration", asked.clone()).await;
    for life in 0..8 {
        tokio::time::sleep(Duration::from_millis(100 * life)).await;
        f.end().await;
        f.begin();
    }
    f.until_status(&id, "running").await;
    let after = f.members();
    assert_eq!(after.len(), 3);
    assert!(after.iter().all(|pid| !before.contains(pid)), "each was restarted");
    for pid in &after {
        let line = std::fs::read_to_string(format!("/proc/{pid}/cmdline")).unwrap();
        assert!(line.contains("--auto-compaction-mode\0revision\0--auto-compaction-retention\x005000\0"), "{line:?}");
    }
    writer.check(&f, &id).await;
    // What is so already takes nothing.
    f.ok("ModifyEtcdConfiguration", asked).await;
    assert_eq!((f.status(&id).await, f.members()), ("running".to_owned(), after));
    assert_eq!(f.refused("ModifyEtcdConfiguration", json!({ "InstanceId": id })).await.0, "MissingParameter");
    let charged = json!({ "InstanceId": id, "ChargeType": "PREPAID" });
    assert_eq!(f.refused("ModifyEtcdConfiguration", charged).await.0, "UnsupportedOperation");
}

/// A program that tells a good version and does not serve stops the whole at the first member, which gets its old program back.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_bad_patch_is_taken_back_at_the_first_member() {
    let f = Fixture::new(Drill::Off).await;
    let id = f.create(3).await;
    f.until_status(&id, "running").await;
    let old = f.newest_version().await;
    let bad = format!("{}9", old.trim_start_matches('v'));
    let dir = f.directory.path().join("etcd/versions/bad");
    std::fs::create_dir_all(&dir).unwrap();
    let script = format!("#!/bin/sh\n[ \"$1\" = --version ] && {{ echo 'etcd Version: {bad}'; exit; }}\nexit 1\n");
    let made = std::process::Command::new("sh")
        .args(["-c", "printf '%s' \"$1\" > \"$2\" && chmod 755 \"$2\"", "-", &script])
        .arg(dir.join("etcd"))
        .status()
        .unwrap();
    assert!(made.success());
    let writer = Writer::start(&f, &id).await;
    f.ok("UpgradeEtcdInstance", json!({ "InstanceId": id, "EtcdVersion": bad })).await;
    let failed = async || {
        let tasks = f.ok("DescribeEtcdTasks", json!({ "Filters": [{ "Name": "lifeState", "Values": ["failed"] }] })).await;
        tasks["Tasks"].as_array().unwrap().len() == 1
    };
    let begun = std::time::Instant::now();
    while !failed().await {
        assert!(begun.elapsed() < Duration::from_secs(150), "it was not taken back");
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    let shown = f.instance(&id).await;
    assert_eq!((&shown["Status"], &shown["Version"]), (&json!("running"), &json!(old)));
    f.until("three healthy members", async || f.etcdctl(&id, &["endpoint", "health"]).await.is_ok()).await;
    let gap = writer.check(&f, &id).await;
    assert!(gap < Duration::from_secs(10), "two members went on serving: {gap:?}");
}
