//! What happens to a cluster reaches a webhook, although the server is killed in the middle of telling it.

use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use terrace_testkit::process::eventually;
use terrace_testkit::{Client, Options, Terrace};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use crate::server::start;

/// Notes what it is sent. It answers once it is told to; before, it listens and says nothing.
struct Receiver {
    url: String,
    answers: Arc<AtomicBool>,
    got: Arc<Mutex<Vec<Value>>>,
}

impl Receiver {
    async fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/", listener.local_addr().unwrap());
        let (answers, got) = (Arc::new(AtomicBool::new(false)), Arc::new(Mutex::new(Vec::new())));
        let receiver = Receiver { url, answers: Arc::clone(&answers), got: Arc::clone(&got) };
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let (answers, got) = (Arc::clone(&answers), Arc::clone(&got));
                tokio::spawn(async move {
                    let mut bytes = Vec::new();
                    while !bytes.ends_with(b"}") {
                        if stream.read_buf(&mut bytes).await.unwrap_or(0) == 0 {
                            return;
                        }
                    }
                    let text = String::from_utf8(bytes).unwrap();
                    let body = serde_json::from_str(text.split_once("\r\n\r\n").unwrap().1).unwrap();
                    got.lock().unwrap().push(body);
                    if !answers.load(Ordering::SeqCst) {
                        return std::future::pending().await;
                    }
                    let _ = stream.write_all(b"HTTP/1.1 204 No Content\r\n\r\n").await;
                });
            }
        });
        receiver
    }

    fn got(&self) -> Vec<Value> {
        self.got.lock().unwrap().clone()
    }
}

/// A cluster of one member, and the member's process.
async fn cluster(terrace: &Terrace, root: &Client) -> (String, String) {
    let versions = root.call("cetcd", "DescribeEtcdAvailableVersions", json!({})).await.unwrap();
    let asked = json!({
        "Name": "told", "VpcId": "vpc-1", "ServiceSubnetId": "subnet-1", "SubnetIds": ["subnet-1"], "Size": 1,
        "EtcdVersion": versions["Versions"][0]["Version"],
    });
    let id = root.call("cetcd", "CreateEtcdInstance", asked).await.unwrap()["InstanceId"].as_str().unwrap().to_owned();
    eventually("the cluster to run", async || {
        let shown = root.call("cetcd", "DescribeEtcdInstances", json!({"InstanceIds": [id]})).await.ok()?;
        (shown["Etcds"][0]["Status"] == "running").then_some(())
    })
    .await;
    let place = terrace.data_dir().join("etcd/clusters").join(&id).display().to_string();
    let pids = std::fs::read_dir("/proc").unwrap().flatten().filter_map(|entry| entry.file_name().into_string().ok());
    let is_member = |pid: &String| {
        let line = std::fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default();
        pid.bytes().all(|b| b.is_ascii_digit()) && String::from_utf8_lossy(&line).contains(&place)
    };
    (id, pids.into_iter().find(is_member).unwrap())
}

fn signal(name: &str, pid: &str) {
    assert!(Command::new("kill").args([name, pid]).status().unwrap().success());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_event_reaches_a_webhook_although_the_server_is_killed() {
    let receiver = Receiver::new().await;
    let terrace = start(Options::default().args(["--notify-loopback"])).await;
    let root = terrace.client();
    let (id, member) = cluster(&terrace, &root).await;
    let channel = json!({"Name": "on-call", "Url": receiver.url, "Services": ["cetcd"], "Resources": [id], "MinSeverity": "critical"});
    let channel = root.call("notify", "CreateNotificationChannel", channel).await.unwrap()["ChannelId"].clone();

    signal("-STOP", &member);
    eventually("the receiver to be called", async || receiver.got().pop()).await;
    terrace.kill9();
    receiver.answers.store(true, Ordering::SeqCst);
    terrace.start_again().await;
    let all = eventually("the same again", async || Some(receiver.got()).filter(|all| all.len() >= 2)).await;
    assert_eq!(all[0], all[1]);
    let wanted = (json!("started"), json!("cetcd"), json!("quorum_lost"), json!("critical"), json!(id));
    let of = |name: &str| all[1][name].clone();
    assert_eq!((of("Event"), of("Service"), of("Kind"), of("Severity"), of("ResourceId")), wanted);
    assert!(of("Message").as_str().unwrap().contains("0/1") && of("EndedAt").is_null(), "{}", all[1]);

    signal("-CONT", &member);
    let over = eventually("the end to be told", async || receiver.got().into_iter().find(|told| told["Event"] == "ended")).await;
    assert_eq!((&over["Kind"], &over["StartedAt"], &over["Message"]), (&of("Kind"), &of("StartedAt"), &of("Message")));
    assert!(over["EndedAt"].as_str() > over["StartedAt"].as_str(), "{over}");
    eventually("both to be delivered", async || {
        let found =
            root.call("notify", "DescribeNotificationDeliveries", json!({"ChannelId": channel, "State": "delivered"})).await.ok()?;
        (found["TotalCount"] == 2).then_some(())
    })
    .await;
    root.call("cetcd", "DeleteEtcdInstance", json!({"InstanceId": id})).await.unwrap();
}

#[tokio::test]
async fn this_machine_is_sent_nothing_unless_the_operator_allows_it() {
    let terrace = start(Options::default()).await;
    let root = terrace.client();
    let receiver = Receiver::new().await;
    let refused = root.refused("notify", "CreateNotificationChannel", json!({"Name": "a", "Url": receiver.url})).await;
    assert!(refused.code == "InvalidParameterValue.Url" && refused.message.contains("--notify-loopback"), "{refused}");
    let url = receiver.url.replace("127.0.0.1", "localhost");
    let channel = root.call("notify", "CreateNotificationChannel", json!({"Name": "a", "Url": url})).await.unwrap()["ChannelId"].clone();
    let said = root.call("notify", "TestNotificationChannel", json!({"ChannelId": channel})).await.unwrap();
    assert!(said["Accepted"] == false && said["Reason"].as_str().unwrap().contains("--notify-loopback"), "{said}");
    assert_eq!(receiver.got(), Vec::<Value>::new());
}
