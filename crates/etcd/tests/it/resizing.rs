//! Members come and go under a writer that counts: nothing that was acknowledged is lost.

use std::process::Command;
use std::time::Duration;

use serde_json::json;
use terrace_ops::Drill;

use crate::fixture::Fixture;
use crate::writer::Writer;

async fn size(f: &Fixture, id: &str) -> usize {
    f.instance(id).await["Members"].as_array().unwrap().len()
}

async fn resized(drill: Drill, sizes: &[i64]) {
    let f = Fixture::new(drill).await;
    let id = f.create(sizes[0]).await;
    f.until_status(&id, "running").await;
    let writer = Writer::start(&f, &id).await;
    for wanted in &sizes[1..] {
        f.ok("ResizeEtcdInstance", json!({ "InstanceId": id, "Size": wanted })).await;
        assert_eq!(f.status(&id).await, "updating");
        assert_eq!(f.refused("ResizeEtcdInstance", json!({ "InstanceId": id, "Size": 9 })).await.0, "OperationDenied");
        f.until_status(&id, "running").await;
        let count = usize::try_from(*wanted).unwrap();
        assert_eq!((size(&f, &id).await, f.members().len()), (count, count));
        let listed = f.etcdctl(&id, &["member", "list"]).await.unwrap();
        assert!(
            listed.lines().count() == count && listed.lines().all(|line| line.contains("started") && line.ends_with("false")),
            "{listed}"
        );
    }
    let gap = writer.check(&f, &id).await;
    assert!(gap < Duration::from_secs(10), "the longest gap between two writes was {gap:?}");
    eprintln!("{drill:?} {sizes:?}: the longest gap between two writes was {gap:?}");
    let tasks = f.ok("DescribeEtcdTasks", json!({ "Filters": [{ "Name": "taskType", "Values": ["resize_instance"] }] })).await;
    assert!(tasks["Tasks"].as_array().unwrap().iter().all(|task| task["LifeState"] == "done"), "{tasks}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn three_five_three_under_a_writer() {
    resized(Drill::Off, &[3, 5, 3]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_three_one_with_every_step_run_twice() {
    resized(Drill::Twice, &[1, 3, 1]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_three_with_every_step_failed_once() {
    resized(Drill::FailEach, &[1, 3]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_server_ends_again_and_again_while_a_cluster_grows_and_shrinks() {
    let mut f = Fixture::new(Drill::Off).await;
    let id = f.create(3).await;
    f.until_status(&id, "running").await;
    let writer = Writer::start(&f, &id).await;
    for wanted in [5, 3] {
        f.ok("ResizeEtcdInstance", json!({ "InstanceId": id, "Size": wanted })).await;
        for life in 0..10 {
            tokio::time::sleep(Duration::from_millis(60 * life)).await;
            f.end().await;
            f.begin();
        }
        f.until_status(&id, "running").await;
        assert_eq!(size(&f, &id).await, wanted);
    }
    writer.check(&f, &id).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_member_whose_data_is_gone_is_replaced() {
    let f = Fixture::new(Drill::Off).await;
    let id = f.create(3).await;
    f.until_status(&id, "running").await;
    let writer = Writer::start(&f, &id).await;
    let name = f.instance(&id).await["Members"][1]["Name"].as_str().unwrap().to_owned();
    std::fs::remove_dir_all(f.directory.path().join("etcd/clusters").join(&id).join(&name).join("data/member")).unwrap();
    let replaced = async || {
        let tasks = f.ok("DescribeEtcdTasks", json!({ "Filters": [{ "Name": "taskType", "Values": ["replace_member"] }] })).await;
        tasks["Tasks"][0]["LifeState"] == "done"
    };
    f.until("the replacement", replaced).await;
    f.until_status(&id, "running").await;
    assert_eq!((size(&f, &id).await, f.members().len()), (3, 3));
    f.until("a healthy cluster", async || f.etcdctl(&id, &["endpoint", "health"]).await.is_ok()).await;
    writer.check(&f, &id).await;
}

/// Without a quorum nothing is guessed: what is left is not touched, and a member without data is not started.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_a_quorum_nothing_is_guessed() {
    let f = Fixture::new(Drill::Off).await;
    let id = f.create(1).await;
    f.until_status(&id, "running").await;
    let pid = f.members()[0];
    let name = f.instance(&id).await["Members"][0]["Name"].as_str().unwrap().to_owned();
    std::fs::remove_dir_all(f.directory.path().join("etcd/clusters").join(&id).join(&name).join("data/member")).unwrap();
    assert!(Command::new("kill").args(["-9", &pid.to_string()]).status().unwrap().success());
    tokio::time::sleep(Duration::from_secs(4)).await;
    assert_eq!(f.members(), Vec::<i32>::new(), "an empty member was started under the name of one that had data");
    assert_eq!(f.ok("DescribeEtcdTasks", json!({})).await["Tasks"].as_array().unwrap().len(), 1, "only the creation");
}
