//! Managed etcd on hosts, for real: two servers on one PostgreSQL, agents in processes of their own, some dialling the one and some the other.

use std::path::PathBuf;
use std::process::Command;

use serde_json::{Value, json};
use terrace_testkit::agent_process::AgentProcess;
use terrace_testkit::process::eventually;
use terrace_testkit::{Client, Options, Terrace};

use crate::cluster::beside;
use crate::server::{PROGRAM, add_policy, add_user, document, start, statement};

struct Site {
    first: Terrace,
    second: Terrace,
    agents: Vec<AgentProcess>,
    hosts: Vec<String>,
}

impl Site {
    /// Every other host's agent dials the second server.
    async fn new(hosts: usize) -> Self {
        let first = start(Options::default().postgres()).await;
        let second = beside(&first).await;
        let root = first.client();
        let mut site = Site { first, second, agents: vec![], hosts: vec![] };
        for number in 0..hosts {
            let code = root.call("tat", "CreateRegisterCode", json!({})).await.unwrap();
            let text = |field: &str| code[field].as_str().unwrap().to_owned();
            let server = if number % 2 == 0 { &site.first } else { &site.second };
            let dir = site.first.home().join(format!("host-{number}"));
            let code = (text("RegisterCodeId"), text("RegisterCodeValue"));
            let agent = AgentProcess::start(PROGRAM, &server.endpoint(), &dir, Some(code));
            let id = eventually("the host to be enrolled", async || agent.instance_id()).await;
            site.agents.push(agent);
            site.hosts.push(id);
        }
        for host in &site.hosts {
            eventually("the host to be online", async || {
                let found = root.call("tat", "DescribeRegisterInstances", json!({ "InstanceIds": [host] })).await.unwrap();
                (found["RegisterInstanceSet"][0]["Status"] == "Online").then_some(())
            })
            .await;
        }
        site
    }

    /// The programs of members on a host.
    fn programs(&self, number: usize) -> Vec<i32> {
        programs_under(&self.agents[number].data_dir)
    }
}

fn programs_under(dir: &std::path::Path) -> Vec<i32> {
    let dir = dir.to_string_lossy().into_owned();
    let line = |pid: i32| String::from_utf8_lossy(&std::fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default()).into_owned();
    let all = std::fs::read_dir("/proc").unwrap().flatten().filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    all.filter(|pid| line(*pid).split('\0').any(|word| word.starts_with(&dir) && word.ends_with("/data"))).collect()
}

fn kill(pids: &[i32]) {
    for pid in pids {
        let _ = Command::new("kill").args(["-9", &pid.to_string()]).status();
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        // Members outlive their agents, which would start them again.
        for agent in self.agents.drain(..) {
            let dir = agent.data_dir.clone();
            drop(agent);
            kill(&programs_under(&dir));
        }
    }
}

struct Cluster<'a> {
    client: &'a Client,
    id: String,
    files: PathBuf,
}

impl Cluster<'_> {
    async fn call(&self, action: &str, mut params: Value) -> Value {
        params["InstanceId"] = json!(self.id);
        self.client.call("cetcd", action, params).await.unwrap_or_else(|error| panic!("{action}: {error}"))
    }

    async fn until_running(&self) {
        eventually("the cluster to run", async || {
            let shown = self.client.call("cetcd", "DescribeEtcdInstances", json!({ "InstanceIds": [self.id] })).await.ok()?;
            (shown["Etcds"][0]["Status"] == "running").then_some(())
        })
        .await;
    }

    async fn etcdctl(&self, args: &[&str]) -> String {
        let shown = self.client.call("cetcd", "DescribeEtcdInstances", json!({ "InstanceIds": [self.id] })).await.unwrap();
        let endpoints = shown["Etcds"][0]["Endpoint"].as_str().unwrap().to_owned();
        let given = self.call("DescribeEtcdCredentials", json!({})).await["Credentials"][0].clone();
        let file = |name: &str, field: &str| {
            let path = self.files.join(name);
            std::fs::write(&path, given[field].as_str().unwrap()).unwrap();
            path
        };
        let mut command = Command::new("etcdctl");
        command.env("ETCDCTL_API", "3").args(["--endpoints", &endpoints]);
        command.arg("--cacert").arg(file("ca", "CACert")).arg("--cert").arg(file("cert", "Cert")).arg("--key").arg(file("key", "Key"));
        let said = command.args(args).output().unwrap();
        assert!(said.status.success(), "{args:?}: {}", String::from_utf8_lossy(&said.stderr));
        String::from_utf8(said.stdout).unwrap()
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_servers_keep_a_cluster_on_hosts_through_their_agents() {
    let mut site = Site::new(3).await;
    let here = site.first.client();
    let there = site.second.client_as(&here.secret_id, here.secret_key.reveal());
    let versions = there.call("cetcd", "DescribeEtcdAvailableVersions", json!({})).await.unwrap();
    let asked = |hosts: &[String]| {
        json!({
            "Name": "on-hosts", "VpcId": "vpc-1", "ServiceSubnetId": "subnet-1", "SubnetIds": ["subnet-1"], "Size": hosts.len().max(1),
            "EtcdVersion": versions["Versions"][0]["Version"], "HostIds": hosts,
        })
    };
    assert_eq!(here.refused("cetcd", "CreateEtcdInstance", asked(&[])).await.code, "UnsupportedOperation");

    // Whoever may make clusters may not have programs run as root on hosts thereby.
    let user = add_user(&site.first, &here, "maker").await;
    let policy = add_policy(&here, "making", &document(&[statement("allow", &["cetcd:*"])])).await;
    here.call("cam", "AttachUserPolicy", json!({ "PolicyId": policy, "AttachUin": user.uin })).await.unwrap();
    let refused = eventually("the policy to hold", async || {
        let refused = user.client.refused("cetcd", "CreateEtcdInstance", asked(&site.hosts)).await;
        refused.message.contains("tat:RunCommand").then_some(refused)
    })
    .await;
    assert_eq!(refused.code, "AuthFailure.UnauthorizedOperation");

    let id = there.call("cetcd", "CreateEtcdInstance", asked(&site.hosts)).await.unwrap()["InstanceId"].as_str().unwrap().to_owned();
    let cluster = Cluster { client: &there, id, files: site.first.home().to_owned() };
    cluster.until_running().await;
    for number in 0..3 {
        assert_eq!(site.programs(number).len(), 1, "{}", site.agents[number].log());
    }
    cluster.etcdctl(&["put", "a", "1"]).await;
    let members = cluster.call("DescribeEtcdMembers", json!({})).await;
    let healthy = |members: &Value| members["Members"].as_array().unwrap().iter().all(|member| member["Status"] == "Running");
    assert!(healthy(&members), "{members}");

    // The agent and its member die together; the agent comes back alone and finds what is meant to run.
    let before = site.programs(1);
    site.agents[1].kill9();
    kill(&before);
    site.agents[1].start_again();
    eventually("the member to be back", async || site.programs(1).iter().any(|pid| !before.contains(pid)).then_some(())).await;
    cluster.etcdctl(&["put", "a", "2"]).await;

    // One server dies: the other goes on with what there is, over the sockets that it has.
    site.first.kill9();
    cluster.etcdctl(&["put", "a", "3"]).await;
    site.first.start_again().await;
    cluster.call("CreateEtcdSnapshot", json!({ "SnapshotName": "one" })).await;
    eventually("the snapshot", async || {
        (cluster.call("DescribeEtcdSnapshots", json!({})).await["Snapshots"][0]["Status"] == "ready").then_some(())
    })
    .await;
    cluster.etcdctl(&["put", "a", "4"]).await;
    eventually("the restore to be taken", async || {
        let asked = json!({ "InstanceId": cluster.id, "SnapshotName": "one" });
        there.call("cetcd", "RestoreEtcdInstance", asked).await.ok()
    })
    .await;
    cluster.until_running().await;
    assert_eq!(cluster.etcdctl(&["get", "a", "--print-value-only"]).await.trim(), "3");

    cluster.call("DeleteEtcdInstance", json!({})).await;
    eventually("its end", async || (0..3).all(|number| site.programs(number).is_empty()).then_some(())).await;
}
