//! What clients of a managed etcd notice of faults and of planned work: under a writer of numbered keys, members are killed and wiped, and the
//! server itself is killed in the middle of everything. No acknowledged key may be lost; the longest gaps between two writes are printed.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use terrace_testkit::process::eventually;
use terrace_testkit::{Client, Options, Terrace};

use crate::server::start;

/// What planned work may keep a writer waiting for. Three seconds on a quiet machine; tests share theirs.
const PLANNED: Duration = Duration::from_secs(10);

struct Cluster {
    terrace: Terrace,
    root: Client,
    id: String,
}

impl Cluster {
    async fn new() -> Self {
        let terrace = start(Options::default()).await;
        let root = terrace.client();
        let versions = root.call("cetcd", "DescribeEtcdAvailableVersions", json!({})).await.unwrap();
        let asked = json!({
            "Name": "faults", "VpcId": "vpc-1", "ServiceSubnetId": "subnet-1", "SubnetIds": ["subnet-1"], "Size": 3,
            "EtcdVersion": versions["Versions"][0]["Version"],
        });
        let id = root.call("cetcd", "CreateEtcdInstance", asked).await.unwrap()["InstanceId"].as_str().unwrap().to_owned();
        let cluster = Cluster { terrace, root, id };
        cluster.until_running().await;
        let given = cluster.call("DescribeEtcdCredentials", json!({})).await["Credentials"][0].clone();
        for (name, field) in [("ca", "CACert"), ("cert", "Cert"), ("key", "Key")] {
            std::fs::write(cluster.terrace.home().join(name), given[field].as_str().unwrap()).unwrap();
        }
        cluster
    }

    async fn call(&self, action: &str, mut params: Value) -> Value {
        params["InstanceId"] = json!(self.id);
        self.root.call("cetcd", action, params).await.unwrap_or_else(|error| panic!("{action}: {error}"))
    }

    async fn shown(&self) -> Option<Value> {
        let shown = self.root.call("cetcd", "DescribeEtcdInstances", json!({ "InstanceIds": [self.id] })).await.ok()?;
        Some(shown["Etcds"][0].clone())
    }

    async fn until_running(&self) {
        eventually("the cluster to run", async || (self.shown().await?["Status"] == "running").then_some(())).await;
    }

    async fn last_task(&self) -> Value {
        let filter = json!([{ "Name": "resourceId", "Values": [self.id] }]);
        self.root.call("cetcd", "DescribeEtcdTasks", json!({ "Filters": filter })).await.unwrap()["Tasks"][0].clone()
    }

    fn member_dirs(&self) -> Vec<PathBuf> {
        let dir = self.terrace.data_dir().join("etcd/clusters").join(&self.id);
        let mut all: Vec<PathBuf> = std::fs::read_dir(dir).unwrap().flatten().map(|entry| entry.path()).collect();
        all.sort();
        all
    }

    async fn endpoints(&self) -> String {
        self.shown().await.unwrap()["Endpoint"].as_str().unwrap().to_owned()
    }

    async fn healthy(&self) {
        let endpoints = self.endpoints().await;
        eventually("a healthy cluster", async || {
            let said = etcdctl(self.terrace.home(), &endpoints, &["endpoint", "health"]);
            said.status.success().then_some(())
        })
        .await;
        self.until_running().await;
    }

    /// The member that leads.
    async fn leader(&self) -> PathBuf {
        let endpoints = self.endpoints().await;
        let said = etcdctl(self.terrace.home(), &endpoints, &["endpoint", "status", "-w", "json"]);
        let all: Value = serde_json::from_slice(&said.stdout).unwrap();
        let leads = |one: &&Value| one["Status"]["leader"] == one["Status"]["header"]["member_id"];
        let port = all.as_array().unwrap().iter().find(leads).unwrap()["Endpoint"].as_str().unwrap().rsplit(':').next().unwrap().to_owned();
        self.member_dirs().into_iter().find(|dir| pid_of(dir).is_some_and(|pid| line_of(pid).contains(&format!(":{port}\0")))).unwrap()
    }
}

fn line_of(pid: i32) -> String {
    String::from_utf8_lossy(&std::fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default()).into_owned()
}

fn pid_of(member: &Path) -> Option<i32> {
    let data = format!("\0{}\0", member.join("data").display());
    let pids = std::fs::read_dir("/proc").unwrap().flatten().filter_map(|entry| entry.file_name().to_str()?.parse::<i32>().ok());
    pids.into_iter().find(|pid| line_of(*pid).contains(&data))
}

fn kill9(pid: i32) {
    assert!(Command::new("kill").args(["-9", &pid.to_string()]).status().unwrap().success());
}

fn etcdctl(files: &Path, endpoints: &str, args: &[&str]) -> Output {
    let mut command = Command::new("etcdctl");
    command.env("ETCDCTL_API", "3").args(["--endpoints", endpoints, "--command-timeout", "2s", "--dial-timeout", "1s"]);
    command.arg("--cacert").arg(files.join("ca")).arg("--cert").arg(files.join("cert")).arg("--key").arg(files.join("key"));
    command.args(args).output().unwrap()
}

/// Puts numbered keys one after the other, and remembers when each was acknowledged.
struct Writer {
    stop: Arc<AtomicBool>,
    acknowledged: Arc<Mutex<Vec<Instant>>>,
    running: std::thread::JoinHandle<()>,
}

impl Writer {
    async fn start(cluster: &Cluster) -> Self {
        let (stop, acknowledged) = (Arc::new(AtomicBool::new(false)), Arc::new(Mutex::new(vec![Instant::now()])));
        let (until, seen) = (Arc::clone(&stop), Arc::clone(&acknowledged));
        let (files, endpoints) = (cluster.terrace.home().to_owned(), cluster.endpoints().await);
        let running = std::thread::spawn(move || {
            while !until.load(Ordering::SeqCst) {
                let number = seen.lock().unwrap().len();
                if etcdctl(&files, &endpoints, &["put", &format!("n/{number:08}"), "x"]).status.success() {
                    seen.lock().unwrap().push(Instant::now());
                }
            }
        });
        Writer { stop, acknowledged, running }
    }

    /// The longest time between two acknowledgements since `from`, and until now.
    fn gap(&self, from: Instant) -> Duration {
        let seen = self.acknowledged.lock().unwrap();
        let mut moments: Vec<Instant> = seen.iter().copied().filter(|at| *at >= from).collect();
        moments.insert(0, from);
        moments.push(Instant::now());
        moments.windows(2).map(|pair| pair[1] - pair[0]).max().unwrap()
    }

    /// Ends it and looks whether every acknowledged key is there.
    async fn check(self, cluster: &Cluster) {
        self.stop.store(true, Ordering::SeqCst);
        tokio::task::spawn_blocking(|| self.running.join().unwrap()).await.unwrap();
        let count = self.acknowledged.lock().unwrap().len();
        assert!(count > 20, "only {count} keys were written");
        let said = etcdctl(cluster.terrace.home(), &cluster.endpoints().await, &["get", "--prefix", "n/", "--keys-only"]);
        let text = String::from_utf8(said.stdout).unwrap();
        let there: std::collections::BTreeSet<&str> = text.split_whitespace().collect();
        let lost: Vec<String> = (1..count).map(|number| format!("n/{number:08}")).filter(|key| !there.contains(key.as_str())).collect();
        assert!(lost.is_empty(), "{} of {count} acknowledged keys are lost: {lost:?}", lost.len());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn members_are_killed_and_wiped_and_no_acknowledged_write_is_lost() {
    let cluster = Cluster::new().await;
    let writer = Writer::start(&cluster).await;
    for (at, member) in cluster.member_dirs().into_iter().enumerate() {
        let begun = Instant::now();
        let victim = pid_of(&member).unwrap();
        kill9(victim);
        eventually("the member", async || pid_of(&member).filter(|pid| *pid != victim)).await;
        cluster.healthy().await;
        println!("kill -9 of member {}: longest gap between two writes {:?}", at + 1, writer.gap(begun));
    }
    let (begun, leader) = (Instant::now(), cluster.leader().await);
    kill9(pid_of(&leader).unwrap());
    eventually("the former leader", async || pid_of(&leader)).await;
    cluster.healthy().await;
    println!("kill -9 of the leader: longest gap between two writes {:?}", writer.gap(begun));
    let (begun, member) = (Instant::now(), cluster.member_dirs().remove(1));
    std::fs::remove_dir_all(member.join("data/member")).unwrap();
    eventually("the replacement", async || {
        let task = cluster.last_task().await;
        (task["TaskType"] == "replace_member" && task["LifeState"] == "done").then_some(())
    })
    .await;
    cluster.healthy().await;
    println!("a member's data wiped: longest gap between two writes {:?}", writer.gap(begun));
    writer.check(&cluster).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_server_is_killed_in_the_middle_of_everything_and_no_acknowledged_write_is_lost() {
    let cluster = Cluster::new().await;
    let versions = cluster.terrace.data_dir().join("etcd/versions");
    std::fs::create_dir_all(&versions).unwrap();
    std::os::unix::fs::symlink(crate::sdk::newer_etcd(), versions.join("newer")).unwrap();
    let newest = cluster.root.call("cetcd", "DescribeEtcdAvailableVersions", json!({})).await.unwrap()["Versions"][0]["Version"].clone();
    let writer = Writer::start(&cluster).await;
    let planned = [
        ("ResizeEtcdInstance", json!({ "Size": 5 })),
        ("CreateEtcdSnapshot", json!({ "SnapshotName": "s" })),
        ("ResizeEtcdInstance", json!({ "Size": 3 })),
        ("RotateEtcdCertificates", json!({})),
        ("DefragmentEtcdInstance", json!({})),
        (
            "ModifyEtcdConfiguration",
            json!({ "AutoCompactionSettings": { "AutoCompactionMode": "revision", "AutoCompactionRetention": "1000" } }),
        ),
        ("UpgradeEtcdInstance", json!({ "EtcdVersion": newest })),
        ("VerifyEtcdSnapshot", json!({ "SnapshotName": "s" })),
    ];
    for (round, (action, params)) in (0u64..).zip(planned) {
        let begun = Instant::now();
        cluster.call(action, params).await;
        for life in 0..3 {
            // Early, later, and somewhere in between: not the same for any two.
            tokio::time::sleep(Duration::from_millis((37 * (round + 1) * (life + 1)) % 400)).await;
            cluster.terrace.kill9();
            cluster.terrace.start_again().await;
        }
        eventually(action, async || (cluster.last_task().await["LifeState"] != "process").then_some(())).await;
        assert_eq!(cluster.last_task().await["LifeState"], "done", "{action}");
        cluster.until_running().await;
        let gap = writer.gap(begun);
        println!("{action} with the server killed three times: longest gap between two writes {gap:?}");
        assert!(gap < PLANNED, "{action}: the longest gap between two writes was {gap:?}");
    }
    cluster.healthy().await;
    writer.check(&cluster).await;
}

/// The key that is given out may do everything in the cluster: who took it is on record, the key is not.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn credentials_are_given_with_a_record_and_a_copy_needs_the_right_to_create() {
    let cluster = Cluster::new().await;
    let now = terrace_base::Clock::system().now().secs();
    let asked = json!({ "StartTime": now - 600, "EndTime": now + 60, "MaxResults": 50 });
    let events = cluster.root.call("cloudaudit", "DescribeEvents", asked).await.unwrap().to_string();
    assert!(events.contains("DescribeEtcdCredentials") && events.contains(&cluster.id), "{events}");
    assert!(!events.contains("PRIVATE KEY"), "{events}");
    let user = crate::server::add_user(&cluster.terrace, &cluster.root, "keeper").await;
    let policy = json!({ "version": "2.0", "statement": [{
        "effect": "allow", "action": "cetcd:*", "resource": format!("qcs::cetcd:::instance/{}", cluster.id),
    }]});
    let policy = crate::server::add_policy(&cluster.root, "one-instance", &policy).await;
    cluster.root.call("cam", "AttachUserPolicy", json!({ "PolicyId": policy, "AttachUin": user.uin })).await.unwrap();
    let one = json!({ "InstanceId": cluster.id });
    user.client.call("cetcd", "DescribeEtcdMembers", one.clone()).await.unwrap();
    let copy = json!({ "InstanceId": cluster.id, "Name": "copy", "Revision": 1 });
    let refused = user.client.refused("cetcd", "CloneEtcdInstance", copy).await;
    assert!(refused.code == "AuthFailure.UnauthorizedOperation" && refused.message.contains("CreateEtcdInstance"), "{refused}");
}
