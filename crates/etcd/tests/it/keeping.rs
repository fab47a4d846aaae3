//! Members of a running cluster are kept running, and outlive their server.

use std::process::Command;

use serde_json::json;
use terrace_ops::Drill;

use crate::fixture::Fixture;

fn kill9(pid: i32) {
    assert!(Command::new("kill").args(["-9", &pid.to_string()]).status().unwrap().success());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_dead_member_is_started_again_and_no_key_is_lost() {
    let f = Fixture::new(Drill::Off).await;
    let id = f.create(3).await;
    f.until_status(&id, "running").await;
    for round in 0..3 {
        let key = format!("key-{round}");
        f.etcdctl(&id, &["put", &key, "kept"]).await.unwrap();
        let victim = f.members()[round % 3];
        kill9(victim);
        f.until("three members", async || f.members().len() == 3 && !f.members().contains(&victim)).await;
        f.until("a healthy cluster", async || f.etcdctl(&id, &["endpoint", "health"]).await.is_ok()).await;
    }
    let keys = f.etcdctl(&id, &["get", "--prefix", "key-", "--keys-only"]).await.unwrap();
    assert_eq!(keys.split_whitespace().collect::<Vec<_>>(), ["key-0", "key-1", "key-2"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn members_outlive_their_server_and_are_found_again() {
    let mut f = Fixture::new(Drill::Off).await;
    let id = f.create(1).await;
    f.until_status(&id, "running").await;
    f.etcdctl(&id, &["put", "key", "value"]).await.unwrap();
    let before = f.members();
    f.end().await;
    assert_eq!(f.etcdctl(&id, &["get", "--print-value-only", "key"]).await.unwrap(), "value\n", "it serves without its server");
    f.begin();
    tokio::time::sleep(std::time::Duration::from_secs(3)).await;
    assert_eq!(f.members(), before, "the same process, and no second one");
    // One that dies while nobody looks is started by the next server.
    f.end().await;
    kill9(before[0]);
    f.begin();
    f.until("the member", async || f.members().len() == 1).await;
    f.until("the key", async || f.etcdctl(&id, &["get", "--print-value-only", "key"]).await == Ok("value\n".into())).await;
}

/// Data that is there and of no use is as lost as data that is gone.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_member_whose_data_is_broken_is_replaced() {
    let f = Fixture::new(Drill::Off).await;
    let id = f.create(3).await;
    f.until_status(&id, "running").await;
    for key in 0..20 {
        f.etcdctl(&id, &["put", &format!("k{key}"), "kept"]).await.unwrap();
    }
    let name = f.instance(&id).await["Members"][1]["Name"].as_str().unwrap().to_owned();
    let data = f.directory.path().join("etcd/clusters").join(&id).join(&name).join("data");
    let victim =
        f.members().into_iter().find(|pid| std::fs::read_to_string(format!("/proc/{pid}/cmdline")).unwrap().contains(&name)).unwrap();
    let db = data.join("member/snap/db");
    kill9(victim);
    let mut bytes = std::fs::read(&db).unwrap();
    let spoilt = bytes.len().min(64 << 10);
    bytes[..spoilt].fill(0xa5);
    std::fs::write(&db, bytes).unwrap();
    let replaced = async || {
        let asked = json!({ "Filters": [{ "Name": "taskType", "Values": ["replace_member"] }] });
        f.ok("DescribeEtcdTasks", asked).await["Tasks"][0]["LifeState"] == "done"
    };
    f.until("the replacement", replaced).await;
    f.until_status(&id, "running").await;
    f.until("a healthy cluster", async || f.etcdctl(&id, &["endpoint", "health"]).await.is_ok()).await;
    let keys = f.etcdctl(&id, &["get", "--prefix", "k", "--keys-only"]).await.unwrap();
    assert_eq!(keys.split_whitespace().count(), 20);
}
