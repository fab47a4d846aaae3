//! Snapshots, policies, and going back: what comes back is compared key by key, with every revision.

use std::time::Duration;

use serde_json::{Value, json};
use terrace_base::Clock;
use terrace_ops::Drill;

use crate::fixture::{BOB, Fixture};
use crate::writer::Writer;

/// Every key with its value and its revisions, as `etcdctl` reads them at a revision (or now).
async fn everything(f: &Fixture, id: &str, revision: Option<i64>) -> Value {
    let at = revision.map(|revision| format!("--rev={revision}"));
    let mut arguments = vec!["get", "--prefix", "", "-w", "json"];
    arguments.extend(at.as_deref());
    let said: Value = serde_json::from_str(&f.etcdctl(id, &arguments).await.unwrap()).unwrap();
    said["kvs"].clone()
}

async fn revision(f: &Fixture, id: &str) -> i64 {
    let said: Value = serde_json::from_str(&f.etcdctl(id, &["get", "x", "-w", "json"]).await.unwrap()).unwrap();
    said["header"]["revision"].as_i64().unwrap()
}

async fn snapshot(f: &Fixture, id: &str, name: &str) -> Value {
    let all = f.ok("DescribeEtcdSnapshots", json!({ "InstanceId": id })).await;
    all["Snapshots"].as_array().unwrap().iter().find(|snapshot| snapshot["Name"] == name).cloned().unwrap_or(Value::Null)
}

async fn taken(f: &Fixture, id: &str, name: &str) -> Value {
    f.ok("CreateEtcdSnapshot", json!({ "InstanceId": id, "SnapshotName": name })).await;
    f.until("the snapshot", async || snapshot(f, id, name).await["Status"] != "creating").await;
    let made = snapshot(f, id, name).await;
    assert_eq!(made["Status"], "ready", "{made}");
    made
}

async fn task(f: &Fixture, id: &Value) -> String {
    let all = f.ok("DescribeEtcdTasks", json!({ "TaskID": id })).await;
    all["Tasks"][0]["LifeState"].as_str().unwrap().to_owned()
}

/// Puts, transactions, deleted ranges and leases: what a history is made of.
async fn write(f: &Fixture, id: &str, round: usize) {
    for key in 0..4 {
        f.etcdctl(id, &["put", &format!("a/{key}"), &format!("round {round}")]).await.unwrap();
    }
    f.etcdctl(id, &["put", &format!("b/{round}"), "kept"]).await.unwrap();
    f.etcdctl(id, &["del", "--prefix", "a/"]).await.unwrap();
    f.etcdctl(id, &["put", "a/again", &round.to_string()]).await.unwrap();
    let lease = f.etcdctl(id, &["lease", "grant", "600"]).await.unwrap();
    let lease = lease.split_whitespace().nth(1).unwrap().to_owned();
    f.etcdctl(id, &["put", "--lease", &lease, "leased", &round.to_string()]).await.unwrap();
}

async fn put_back(drill: Drill) {
    let f = Fixture::new(drill).await;
    let id = f.create(3).await;
    f.until_status(&id, "running").await;
    write(&f, &id, 1).await;
    let before = everything(&f, &id, None).await;
    let endpoint = f.instance(&id).await["Endpoint"].clone();
    let made = taken(&f, &id, "first").await;
    assert_eq!(made["Revision"], json!(revision(&f, &id).await));
    assert!(made["Size"].as_i64().unwrap() > 1000 && made["Hash"].as_str().unwrap().len() == 64, "{made}");
    write(&f, &id, 2).await;
    assert_ne!(everything(&f, &id, None).await, before);
    let given = f.ok("RestoreEtcdInstance", json!({ "InstanceId": id, "SnapshotName": "first" })).await;
    f.until_status(&id, "running").await;
    assert_eq!(task(&f, &given["TaskID"]).await, "done");
    assert_eq!(everything(&f, &id, None).await, before, "what was there then, with every revision");
    assert_eq!(f.instance(&id).await["Endpoint"], endpoint, "clients find it where it was");
    f.etcdctl(&id, &["put", "after", "works"]).await.unwrap();
    assert_eq!((f.members().len(), f.etcdctl(&id, &["member", "list"]).await.unwrap().lines().count()), (3, 3));
    let left = std::fs::read_dir(f.directory.path().join("etcd/work")).unwrap().count();
    assert_eq!(left, 0, "no workspace is left");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cluster_is_put_back_to_a_snapshot() {
    put_back(Drill::Off).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cluster_is_put_back_with_every_step_run_twice() {
    put_back(Drill::Twice).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cluster_is_put_back_with_every_step_failed_once() {
    put_back(Drill::FailEach).await;
}

/// A policy records every change: any revision and any moment comes back, in place and as another cluster, also after the history has forked.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn any_revision_and_any_moment_comes_back() {
    let mut f = Fixture::new(Drill::Off).await;
    let id = f.create(1).await;
    f.until_status(&id, "running").await;
    write(&f, &id, 1).await;
    let policy = json!({ "BackupInterval": 86400, "MaxBackupCount": 3, "DrillInterval": 0 });
    f.ok("CreateEtcdSnapshotPolicy", json!({ "InstanceId": id, "SnapshotPolicyName": "all", "BackupSettings": policy })).await;
    let windows = async |f: &Fixture| f.ok("DescribeEtcdRecoveryWindows", json!({ "InstanceId": id })).await["Windows"].clone();
    f.until("a snapshot", async || windows(&f).await[0]["ToRevision"].is_number()).await;
    let begin = windows(&f).await[0]["FromRevision"].as_i64().unwrap();
    for round in 2..5 {
        write(&f, &id, round).await;
        // The recording goes on where a former server's ended.
        f.end().await;
        write(&f, &id, round + 10).await;
        f.begin();
    }
    // A snapshot in between leaves nothing out.
    write(&f, &id, 5).await;
    let busy =
        async || f.call_as(crate::fixture::ALICE, "CreateEtcdSnapshot", json!({ "InstanceId": id, "SnapshotName": "between" })).await;
    f.until("the snapshot", async || busy().await.is_ok_and(|_| true) || snapshot(&f, &id, "between").await["Status"] == "ready").await;
    f.until("the snapshot", async || snapshot(&f, &id, "between").await["Status"] == "ready").await;
    // What happened while no server saw it comes back by its revision; when it happened, nobody knows.
    f.end().await;
    tokio::time::sleep(Duration::from_millis(2500)).await;
    let dark = Clock::system().now();
    f.etcdctl(&id, &["put", "in", "the dark"]).await.unwrap();
    tokio::time::sleep(Duration::from_millis(1500)).await;
    f.begin();
    // What is written while nobody watches is known to have happened only when it is seen.
    let written = revision(&f, &id).await;
    f.until("everything to be recorded", async || windows(&f).await[0]["ToRevision"] == json!(written)).await;
    let moment = Clock::system().now();
    tokio::time::sleep(Duration::from_millis(1100)).await;
    let middle = revision(&f, &id).await;
    write(&f, &id, 6).await;
    let end = revision(&f, &id).await;
    f.until("everything to be recorded", async || windows(&f).await[0]["ToRevision"] == json!(end)).await;
    let refused = f.refused("RestoreEtcdInstance", json!({ "InstanceId": id, "Time": dark.iso() })).await;
    assert!(refused.0 == "InvalidParameterValue" && refused.1.contains(" to "), "{refused:?}");

    let mut reach: Vec<(i64, i64)> = Vec::new();
    for window in windows(&f).await.as_array().unwrap() {
        reach.push((window["FromRevision"].as_i64().unwrap(), window["ToRevision"].as_i64().unwrap()));
    }
    reach.sort_unstable();
    assert!(reach[0].0 == begin && reach.windows(2).all(|pair| pair[1].0 <= pair[0].1 + 1), "no revision is left out: {reach:?}");
    let mut history = std::collections::BTreeMap::new();
    for revision in begin..=end {
        history.insert(revision, everything(&f, &id, Some(revision)).await);
    }
    let refused = f.refused("RestoreEtcdInstance", json!({ "InstanceId": id, "Revision": end + 1 })).await;
    assert!(
        refused.0 == "InvalidParameterValue" && refused.1.contains(&format!(" to {end}")) && refused.1.contains(&format!("{begin} to ")),
        "{refused:?}"
    );
    // As another cluster: a revision in the middle of it all, and one of three members.
    let odd = begin + (middle - begin) / 2 + 1;
    for (revision, size) in [(odd, 1), (end, 3)] {
        let asked = json!({ "InstanceId": id, "Revision": revision, "Name": "copy", "Size": size });
        let copy = f.ok("CloneEtcdInstance", asked).await["NewInstanceId"].as_str().unwrap().to_owned();
        f.until("the copy", async || ["running", "failed"].contains(&f.status(&copy).await.as_str())).await;
        let steps = f.ok("DescribeEtcdCreatingProgress", json!({ "InstanceId": copy })).await;
        assert_eq!(f.status(&copy).await, "running", "{steps}");
        assert_eq!(everything(&f, &copy, None).await, history[&revision], "revision {revision}");
        f.ok("DeleteEtcdInstance", json!({ "InstanceId": copy })).await;
        f.until_status(&copy, "gone").await;
    }
    // In place, by time; then back to what was there before that, which is another branch of history by then.
    let later = Clock::system().now();
    tokio::time::sleep(Duration::from_millis(1100)).await;
    f.ok("RestoreEtcdInstance", json!({ "InstanceId": id, "Time": moment.plus(Duration::from_secs(1)).iso() })).await;
    f.until_status(&id, "running").await;
    assert_eq!(everything(&f, &id, None).await, history[&middle], "the moment was that of revision {middle}");
    f.etcdctl(&id, &["put", "other", "branch"]).await.unwrap();
    f.until("a snapshot of the new branch", async || windows(&f).await.as_array().unwrap().len() > 1).await;
    f.ok("RestoreEtcdInstance", json!({ "InstanceId": id, "Time": later.plus(Duration::from_secs(1)).iso() })).await;
    f.until_status(&id, "running").await;
    assert_eq!(everything(&f, &id, None).await, history[&end]);
}

/// What was written just before a restore is reached by the end of the window that is shown, though times are shown to the second.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_last_moment_before_a_restore_is_offered() {
    let f = Fixture::new(Drill::Off).await;
    let id = f.create(1).await;
    f.until_status(&id, "running").await;
    let policy = json!({ "BackupInterval": 86400, "MaxBackupCount": 3, "DrillInterval": 0 });
    f.ok("CreateEtcdSnapshotPolicy", json!({ "InstanceId": id, "SnapshotPolicyName": "all", "BackupSettings": policy })).await;
    let windows = async || f.ok("DescribeEtcdRecoveryWindows", json!({ "InstanceId": id })).await["Windows"].clone();
    f.until("a snapshot", async || windows().await[0]["ToRevision"].is_number()).await;
    let snapshot = windows().await[0]["SnapshotName"].clone();
    write(&f, &id, 1).await;
    let (last, end) = (everything(&f, &id, None).await, revision(&f, &id).await);
    f.ok("RestoreEtcdInstance", json!({ "InstanceId": id, "SnapshotName": snapshot })).await;
    f.until_status(&id, "running").await;
    let shown = windows().await;
    let former = shown.as_array().unwrap().iter().find(|window| window["ToRevision"] == json!(end)).unwrap_or_else(|| panic!("{shown}"));
    // The new history begins within the second that the former one ends in.
    let asked = json!({ "InstanceId": id, "Time": former["ToTime"], "Name": "copy" });
    let copy = f.ok("CloneEtcdInstance", asked).await["NewInstanceId"].as_str().unwrap().to_owned();
    f.until_status(&copy, "running").await;
    assert_eq!(everything(&f, &copy, None).await, last, "{former}");
}

/// A lease that is kept alive has no end in the history, however long the server takes to replay it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_short_lease_outlives_a_replay_that_is_interrupted() {
    let mut f = Fixture::new(Drill::Off).await;
    let id = f.create(1).await;
    f.until_status(&id, "running").await;
    let lease = f.etcdctl(&id, &["lease", "grant", "3"]).await.unwrap();
    let lease = lease.split_whitespace().nth(1).unwrap().to_owned();
    let endpoint = f.instance(&id).await["Endpoint"].as_str().unwrap().to_owned();
    let file = |name: &str| f.directory.path().join(format!("{id}-{name}"));
    let mut owner = std::process::Command::new("etcdctl")
        .env("ETCDCTL_API", "3")
        .args(["--endpoints", &endpoint, "--cacert"])
        .arg(file("ca"))
        .arg("--cert")
        .arg(file("cert"))
        .arg("--key")
        .arg(file("key"))
        .args(["lease", "keep-alive", &lease])
        .stdout(std::process::Stdio::null())
        .spawn()
        .unwrap();
    f.etcdctl(&id, &["put", "--lease", &lease, "leased", "alive"]).await.unwrap();
    let policy = json!({ "BackupInterval": 86400, "MaxBackupCount": 3, "DrillInterval": 0 });
    f.ok("CreateEtcdSnapshotPolicy", json!({ "InstanceId": id, "SnapshotPolicyName": "all", "BackupSettings": policy })).await;
    let windows = async |f: &Fixture| f.ok("DescribeEtcdRecoveryWindows", json!({ "InstanceId": id })).await["Windows"].clone();
    f.until("a snapshot", async || windows(&f).await[0]["ToRevision"].is_number()).await;
    for round in 0..30 {
        f.etcdctl(&id, &["put", &format!("k{}", round % 3), &round.to_string()]).await.unwrap();
    }
    let end = revision(&f, &id).await;
    f.until("everything to be recorded", async || windows(&f).await[0]["ToRevision"] == json!(end)).await;
    let before = everything(&f, &id, None).await;
    let clone = json!({ "InstanceId": id, "Revision": end, "Name": "copy" });
    let copy = f.ok("CloneEtcdInstance", clone).await["NewInstanceId"].as_str().unwrap().to_owned();
    f.until("the scratch member", async || f.members().len() > 1).await;
    f.end().await;
    // Longer than any lease there.
    tokio::time::sleep(Duration::from_secs(18)).await;
    f.begin();
    f.until_status(&copy, "running").await;
    assert_eq!(everything(&f, &copy, None).await, before);
    owner.kill().unwrap();
    owner.wait().unwrap();
}

/// Removed and compacted: what is left of the history is older than the cluster's revision.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_history_that_ends_with_removals_is_recorded() {
    let f = Fixture::new(Drill::Off).await;
    let id = f.create(1).await;
    f.until_status(&id, "running").await;
    f.etcdctl(&id, &["put", "keep", "1"]).await.unwrap();
    for _ in 0..6 {
        f.etcdctl(&id, &["put", "lock", "1"]).await.unwrap();
    }
    f.etcdctl(&id, &["del", "lock"]).await.unwrap();
    let present = revision(&f, &id).await;
    f.etcdctl(&id, &["compact", &present.to_string(), "--physical"]).await.unwrap();
    let policy = json!({ "BackupInterval": 86400, "MaxBackupCount": 2, "DrillInterval": 3600 });
    f.ok("CreateEtcdSnapshotPolicy", json!({ "InstanceId": id, "SnapshotPolicyName": "all", "BackupSettings": policy })).await;
    let all = async || f.ok("DescribeEtcdSnapshots", json!({ "InstanceId": id })).await["Snapshots"].clone();
    f.until("a drill", async || all().await[0]["Verification"] != "none" && all().await[0]["Verification"].is_string()).await;
    f.etcdctl(&id, &["put", "after", "1"]).await.unwrap();
    let reached = async || f.ok("DescribeEtcdRecoveryWindows", json!({ "InstanceId": id })).await["Windows"][0]["ToRevision"].clone();
    f.until("the change to be recorded", async || reached().await == json!(present + 1)).await;
    let snapshots = all().await;
    assert_eq!((snapshots.as_array().unwrap().len(), &snapshots[0]["Revision"]), (1, &json!(present)), "{snapshots}");
    assert_eq!(snapshots[0]["Verification"], "passed", "{snapshots}");
    let copy = f.ok("CloneEtcdInstance", json!({ "InstanceId": id, "Revision": present + 1, "Name": "copy" })).await;
    let copy = copy["NewInstanceId"].as_str().unwrap().to_owned();
    f.until_status(&copy, "running").await;
    assert_eq!(everything(&f, &copy, None).await, everything(&f, &id, None).await);
}

/// The drill finds what is wrong with a backup before somebody needs it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_snapshot_is_tried_and_a_damaged_one_is_found() {
    let f = Fixture::new(Drill::Off).await;
    let mut asked = f.request(1).await;
    asked.insert("AdvancedSettings".into(), json!({ "BackupSettings": { "BackupInterval": 60, "MaxBackupCount": 2 } }));
    let id = f.ok("CreateEtcdInstance", Value::Object(asked)).await["InstanceId"].as_str().unwrap().to_owned();
    f.until_status(&id, "running").await;
    write(&f, &id, 1).await;
    let policies = f.ok("DescribeEtcdSnapshotPolicies", json!({ "InstanceId": id })).await["SnapshotPolicies"].clone();
    assert_eq!((&policies[0]["Name"], &policies[0]["BackupSettings"]["BackupInterval"]), (&json!("default-backup-policy"), &json!(60)));
    let first = async || f.ok("DescribeEtcdSnapshots", json!({ "InstanceId": id })).await["Snapshots"][0].clone();
    // Nobody asks for this one: the policy's drill tries its first snapshot.
    f.until("a drill", async || first().await["Verification"] != "none").await;
    assert_eq!(first().await["Verification"], "passed", "{}", first().await);
    assert!(first().await["VerificationMsg"].as_str().unwrap().contains("as recorded"), "{}", first().await);
    let made = taken(&f, &id, "by-hand").await;
    let verify = json!({ "InstanceId": id, "SnapshotName": "by-hand" });
    f.until("the clean cluster", async || f.call_as(crate::fixture::ALICE, "VerifyEtcdSnapshot", verify.clone()).await.is_ok()).await;
    f.until("the drill", async || snapshot(&f, &id, "by-hand").await["Verification"] != "none").await;
    assert_eq!(snapshot(&f, &id, "by-hand").await["Verification"], "passed", "{}", snapshot(&f, &id, "by-hand").await);
    // One byte of what is stored.
    let folder = f.directory.path().join("objects/etcd");
    let size = made["Size"].as_u64().unwrap();
    let mut damaged = 0;
    for entry in walk(&folder).into_iter().filter(|path| path.metadata().unwrap().len() == size) {
        let mut bytes = std::fs::read(&entry).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        std::fs::write(&entry, bytes).unwrap();
        damaged += 1;
    }
    assert!(damaged > 0);
    f.until("a free cluster", async || f.call_as(crate::fixture::ALICE, "VerifyEtcdSnapshot", verify.clone()).await.is_ok()).await;
    f.until("the drill", async || snapshot(&f, &id, "by-hand").await["Verification"] == "failed").await;
    let scratch = f.members().len();
    assert_eq!(scratch, 1, "no scratch member is left");
    // A restore of it changes nothing.
    let before = everything(&f, &id, None).await;
    let given = f.ok("RestoreEtcdInstance", json!({ "InstanceId": id, "SnapshotName": "by-hand" })).await;
    f.until("the end of the restore", async || task(&f, &given["TaskID"]).await != "process").await;
    assert_eq!(task(&f, &given["TaskID"]).await, "failed");
    f.until_status(&id, "running").await;
    assert_eq!(everything(&f, &id, None).await, before);
}

fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn snapshots_are_named_once_shown_to_their_account_and_deleted() {
    let f = Fixture::new(Drill::Off).await;
    let id = f.create(1).await;
    f.until_status(&id, "running").await;
    taken(&f, &id, "one").await;
    let again = f.refused("CreateEtcdSnapshot", json!({ "InstanceId": id, "SnapshotName": "one" })).await;
    assert_eq!(again.0, "FailedOperation.ResourceExistAlready");
    for (action, more) in [
        ("DescribeEtcdSnapshots", json!({})),
        ("DeleteEtcdSnapshot", json!({ "SnapshotName": "one" })),
        ("VerifyEtcdSnapshot", json!({ "SnapshotName": "one" })),
        ("RestoreEtcdInstance", json!({ "SnapshotName": "one" })),
        ("CloneEtcdInstance", json!({ "SnapshotName": "one", "Name": "x" })),
        ("DescribeEtcdSnapshotPolicies", json!({})),
        ("DescribeEtcdRecoveryWindows", json!({})),
    ] {
        let mut asked = more.clone();
        asked["InstanceId"] = json!(id);
        assert_eq!(f.call_as(BOB, action, asked).await.unwrap_err().code(), "ResourceNotFound", "{action}");
    }
    let bucket = json!({ "BackupInterval": 3600, "MaxBackupCount": 1, "CosBucketName": "b" });
    let asked = json!({ "InstanceId": id, "SnapshotPolicyName": "p", "BackupSettings": bucket });
    assert_eq!(f.refused("CreateEtcdSnapshotPolicy", asked).await.0, "UnsupportedOperation");
    let restored = f.refused("RestoreEtcdInstance", json!({ "InstanceId": id, "SnapshotName": "two" })).await;
    assert!(restored.0 == "ResourceNotFound" && restored.1.contains("two"), "{restored:?}");
    f.ok("DeleteEtcdSnapshot", json!({ "InstanceId": id, "SnapshotName": "one" })).await;
    assert_eq!(snapshot(&f, &id, "one").await, Value::Null);
    taken(&f, &id, "one").await;
    f.ok("DeleteEtcdInstance", json!({ "InstanceId": id })).await;
    f.until_status(&id, "gone").await;
    assert_eq!(walk(&f.directory.path().join("objects/etcd")), Vec::<std::path::PathBuf>::new(), "nothing is left of it in the store");
}

/// A snapshot under a writer holds what was acknowledged before, and costs clients nothing they notice.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_snapshot_under_a_writer_survives_the_end_of_servers() {
    let mut f = Fixture::new(Drill::Off).await;
    let id = f.create(3).await;
    f.until_status(&id, "running").await;
    let writer = Writer::start(&f, &id).await;
    f.ok("CreateEtcdSnapshot", json!({ "InstanceId": id, "SnapshotName": "live" })).await;
    for life in 0..6 {
        tokio::time::sleep(Duration::from_millis(30 * life)).await;
        f.end().await;
        f.begin();
    }
    f.until("the snapshot", async || snapshot(&f, &id, "live").await["Status"] == "ready").await;
    let gap = writer.check(&f, &id).await;
    assert!(gap < Duration::from_secs(3), "the longest gap between two writes was {gap:?}");
}

/// Two of three disks are gone. Nothing is guessed; what a backup holds comes back when somebody says so.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cluster_that_lost_its_quorum_is_restored() {
    let f = Fixture::new(Drill::Off).await;
    let id = f.create(3).await;
    f.until_status(&id, "running").await;
    write(&f, &id, 1).await;
    let before = everything(&f, &id, None).await;
    taken(&f, &id, "last").await;
    let cluster = f.directory.path().join("etcd/clusters").join(&id);
    let mut dirs: Vec<_> = std::fs::read_dir(&cluster).unwrap().flatten().map(|entry| entry.path()).collect();
    dirs.sort();
    for dir in dirs.iter().take(2) {
        std::fs::remove_dir_all(dir).unwrap();
    }
    for pid in f.members() {
        let line = std::fs::read_to_string(format!("/proc/{pid}/cmdline")).unwrap_or_default();
        if dirs.iter().take(2).any(|dir| line.contains(dir.to_str().unwrap())) {
            assert!(std::process::Command::new("kill").args(["-9", &pid.to_string()]).status().unwrap().success());
        }
    }
    let told = async || {
        let events = f.ok("DescribeEtcdEvents", json!({ "InstanceId": id, "Open": true })).await;
        events["Events"].as_array().unwrap().iter().any(|event| event["Kind"] == "quorum_lost" && event["Severity"] == "critical")
    };
    f.until("the loss to be told", told).await;
    assert!(f.members().len() <= 1, "nobody is started without data");
    f.ok("RestoreEtcdInstance", json!({ "InstanceId": id, "SnapshotName": "last" })).await;
    f.until_status(&id, "running").await;
    assert_eq!((everything(&f, &id, None).await, f.members().len()), (before, 3));
    f.until("the end of the alarm", async || !told().await).await;
}

/// What a policy does in the background is in nobody's way.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cluster_is_deleted_while_a_backup_runs() {
    let f = Fixture::new(Drill::Off).await;
    let id = f.create(1).await;
    f.until_status(&id, "running").await;
    f.ok("CreateEtcdSnapshot", json!({ "InstanceId": id, "SnapshotName": "s" })).await;
    f.ok("RotateEtcdCertificates", json!({ "InstanceId": id })).await;
    f.until_status(&id, "running").await;
    assert_eq!(snapshot(&f, &id, "s").await["Status"], "ready", "it was waited for");
    f.ok("VerifyEtcdSnapshot", json!({ "InstanceId": id, "SnapshotName": "s" })).await;
    f.ok("DeleteEtcdInstance", json!({ "InstanceId": id })).await;
    f.until_status(&id, "gone").await;
    assert_eq!((f.members(), walk(&f.directory.path().join("objects")).len()), (Vec::new(), 0));
}
