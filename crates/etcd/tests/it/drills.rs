//! Creation and deletion under every drill: each step run twice, failed once, dropped wherever it waits, and cut off by the server's end.

use std::time::Duration;

use serde_json::json;
use terrace_ops::Drill;

use crate::fixture::Fixture;

async fn created_and_deleted(drill: Drill, size: i64) {
    let f = Fixture::new(drill).await;
    let id = f.create(size).await;
    f.until_status(&id, "running").await;
    let count = usize::try_from(size).unwrap();
    assert_eq!(f.members().len(), count, "{drill:?}");
    assert_eq!(f.etcdctl(&id, &["member", "list"]).await.unwrap().lines().count(), count);
    f.etcdctl(&id, &["put", "key", "value"]).await.unwrap();
    assert_eq!(f.etcdctl(&id, &["get", "--print-value-only", "key"]).await.unwrap(), "value\n");
    f.ok("DeleteEtcdInstance", json!({ "InstanceId": id })).await;
    f.until_status(&id, "gone").await;
    assert_eq!(f.members(), Vec::<i32>::new());
    let left = std::fs::read_dir(f.directory.path().join("etcd/clusters")).unwrap().count();
    assert_eq!(left, 0, "nothing of it is left on disk");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_step_runs_twice() {
    created_and_deleted(Drill::Twice, 3).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_step_fails_once() {
    created_and_deleted(Drill::FailEach, 1).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_step_is_interrupted_everywhere() {
    created_and_deleted(Drill::Interrupt, 1).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_ends_again_and_again_still_gets_there() {
    let mut f = Fixture::new(Drill::Off).await;
    let id = f.create(3).await;
    for life in 0..12 {
        tokio::time::sleep(Duration::from_millis(40 * life)).await;
        f.end().await;
        f.begin();
    }
    f.until_status(&id, "running").await;
    assert_eq!(f.members().len(), 3);
    f.etcdctl(&id, &["put", "key", "value"]).await.unwrap();
    f.ok("DeleteEtcdInstance", json!({ "InstanceId": id })).await;
    for _ in 0..5 {
        f.end().await;
        f.begin();
        tokio::time::sleep(Duration::from_millis(30)).await;
    }
    f.until_status(&id, "gone").await;
    assert_eq!(f.members(), Vec::<i32>::new());
}

/// A cluster that cannot be made leaves nothing but its name and the reason.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_cannot_be_made_is_taken_back() {
    let f = Fixture::new(Drill::Twice).await;
    // An etcd that tells its version and then does not work.
    let dir = f.directory.path().join("etcd/versions/9.9.9");
    std::fs::create_dir_all(&dir).unwrap();
    let script = "#!/bin/sh\n[ \"$1\" = --version ] && { echo 'etcd Version: 9.9.9'; exit; }\nexit 1\n";
    let made = std::process::Command::new("sh")
        .args(["-c", "printf '%s' \"$1\" > \"$2\" && chmod 755 \"$2\"", "-", script])
        .arg(dir.join("etcd"))
        .status()
        .unwrap();
    assert!(made.success());
    assert_eq!(f.newest_version().await, "v9.9.9");
    let id = f.create(1).await;
    // Gone before its members could be found healthy.
    std::fs::remove_dir_all(&dir).unwrap();
    f.until_status(&id, "failed").await;
    let steps = f.ok("DescribeEtcdCreatingProgress", json!({ "InstanceId": id })).await["Steps"].clone();
    let failed = steps.as_array().unwrap().iter().find(|step| step["LifeState"] == "failed").unwrap().clone();
    assert!(failed["FailedMsg"].as_str().unwrap().contains("v9.9.9"), "{steps}");
    assert_eq!((f.members(), f.instance(&id).await["Members"].clone()), (vec![], json!([])));
    let tasks = f.ok("DescribeEtcdTasks", json!({ "Filters": [{ "Name": "lifeState", "Values": ["failed"] }] })).await;
    assert_eq!(tasks["Tasks"][0]["ResourceID"], json!(id));
    let events = f.ok("DescribeEtcdEvents", json!({ "InstanceId": id })).await["Events"].clone();
    assert!(events[0]["Kind"] == "task_failed" && events[0]["Message"].as_str().unwrap().contains("create_instance"), "{events}");
    f.ok("DeleteEtcdInstance", json!({ "InstanceId": id })).await;
    f.until_status(&id, "gone").await;
}
