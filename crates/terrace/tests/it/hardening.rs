//! What a hostile user tried and must not succeed with again.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use serde_json::json;
use terrace_testkit::Options;

use crate::server::{add_user, start};

/// Resident memory of a process, in MiB.
fn resident(pid: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap();
    let line = status.lines().find(|l| l.starts_with("VmRSS:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() / 1024
}

/// Bodies of callers who name no key are not read as JSON: thirty of ten megabytes neither stall nor swell the server.
#[tokio::test(flavor = "multi_thread")]
async fn strangers_bodies_cost_nothing() {
    let terrace = start(Options::default()).await;
    let before = resident(terrace.pid());
    let body = format!("{{\"a\":[{}1]}}", "[],".repeat(3_400_000));
    let address = terrace.address();
    let senders: Vec<_> = (0..30)
        .map(|_| {
            let (address, body) = (address.clone(), body.clone());
            std::thread::spawn(move || {
                let mut socket = TcpStream::connect(address).unwrap();
                socket.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
                let head = format!(
                    "POST / HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\nAuthorization: x\r\nX-TC-Action: A\r\nX-TC-Timestamp: 1\r\nContent-Length: {}\r\n\r\n",
                    body.len()
                );
                // The server may stop taking it in at any point.
                let _ = socket.write_all(head.as_bytes()).and_then(|()| socket.write_all(body.as_bytes()));
                let mut answer = [0; 512];
                let _ = socket.read(&mut answer);
            })
        })
        .collect();
    let started = Instant::now();
    terrace.client().call("sts", "GetCallerIdentity", json!({})).await.unwrap();
    assert!(started.elapsed() < Duration::from_secs(5), "a caller waited {:?}", started.elapsed());
    let mut most = 0;
    for sender in senders {
        sender.join().unwrap();
        most = most.max(resident(terrace.pid()));
    }
    assert!(most < before + 150, "{before} MiB grew to {most} MiB");
}

/// A database whose secrets the key does not open must not be served: new secrets would be sealed under the wrong key.
#[tokio::test(flavor = "multi_thread")]
async fn another_master_key_is_refused() {
    let terrace = start(Options::default()).await;
    let key = terrace.data_dir().join("master.key");
    let right = std::fs::read(&key).unwrap();
    assert!(terrace.terminate().success());
    let data = terrace.data_dir();
    let refused = |why: &str| {
        let output = terrace.cli(["serve", "--listen", "127.0.0.1:0", "--data-dir", data.to_str().unwrap()]).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success() && said.contains(why), "{said}");
    };
    std::fs::remove_file(&key).unwrap();
    refused("it is missing");
    assert!(!key.exists(), "no new key is made beside secrets");
    let mode = std::os::unix::fs::PermissionsExt::from_mode(0o600);
    std::fs::write(&key, "00".repeat(32)).unwrap();
    std::fs::set_permissions(&key, mode).unwrap();
    refused("not the key");
    std::fs::write(&key, right).unwrap();
    terrace.start_again().await;
    terrace.client().call("sts", "GetCallerIdentity", json!({})).await.unwrap();
}

/// Values of parameters may be passwords: the audit log knows that there were some.
#[tokio::test(flavor = "multi_thread")]
async fn parameter_values_stay_out_of_the_audit_log() {
    let terrace = start(Options::default()).await;
    let client = terrace.client();
    let call = json!({"Content": "echo {{pw}}", "InstanceIds": ["ins-00000000"], "EnableParameter": true, "Parameters": "{\"pw\":\"HIDDENVALUE77\"}"});
    client.refused("tat", "RunCommand", call).await;
    let command = json!({"CommandName": "c", "Content": "echo {{pw}}", "EnableParameter": true,
        "DefaultParameterConfs": [{"ParameterName": "pw", "ParameterValue": "HIDDENVALUE78"}]});
    client.call("tat", "CreateCommand", command).await.unwrap();
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
    let events =
        client.call("cloudaudit", "DescribeEvents", json!({"StartTime": now - 600, "EndTime": now + 60, "MaxResults": 50})).await.unwrap();
    let text = events.to_string();
    assert!(text.contains("CreateCommand") && !text.contains("HIDDENVALUE"), "{text}");
}

/// Scripts and output of others are not for every user of the account.
#[tokio::test(flavor = "multi_thread")]
async fn a_user_without_policies_reads_nobodys_output() {
    let terrace = start(Options::default()).await;
    let user = add_user(&terrace, &terrace.client(), "nobody").await.client;
    let refusal = user.refused("tat", "DescribeInvocationTasks", json!({"HideOutput": false})).await;
    assert_eq!(refusal.code, "AuthFailure.UnauthorizedOperation");
}
