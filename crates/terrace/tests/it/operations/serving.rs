//! Health, metrics, stopping, TLS, and a database that comes and goes.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use nix::sys::signal::Signal;
use serde_json::json;
use terrace_testkit::Options;
use terrace_testkit::client::{Way, get};
use terrace_testkit::postgres::Postgres;
use terrace_testkit::process::eventually;
use tokio::io::{AsyncReadExt, AsyncWriteExt, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

use super::{certificate, failed, printed, text};
use crate::server::{finished_task, local_instance, start};

#[tokio::test]
async fn health_and_metrics() {
    let terrace = start(Options::default()).await;
    let (client, address) = (terrace.client(), terrace.address());
    let live = get(&address, "/healthz").await.unwrap();
    assert_eq!((live.status, live.text().as_str()), (200, "ok\n"));
    let ready = get(&address, "/readyz").await.unwrap();
    assert_eq!((ready.status, ready.text().as_str()), (200, "ready\n"));

    for _ in 0..3 {
        client.call("sts", "GetCallerIdentity", json!({})).await.unwrap();
    }
    client.refused("tat", "DeleteCommand", json!({"CommandId": "cmd-00000000"})).await;
    client.refused("tat", "NoSuchAction", json!({})).await;
    let metrics = get(&address, "/metrics").await.unwrap();
    let content_type = metrics.headers.get("content-type").expect("scrapers insist on a content type").to_str().unwrap();
    assert_eq!(content_type, "application/openmetrics-text; version=1.0.0; charset=utf-8");
    let text = metrics.text();
    assert!(text.ends_with("# EOF\n"), "{text}");
    for line in [
        "terrace_api_calls_total{service=\"sts\",action=\"GetCallerIdentity\",code=\"OK\"} 3",
        "terrace_api_calls_total{service=\"tat\",action=\"DeleteCommand\",code=\"ResourceNotFound.CommandNotFound\"} 1",
        "terrace_api_calls_total{service=\"-\",action=\"-\",code=\"InvalidAction\"} 1",
        "terrace_api_call_seconds_count{service=\"sts\"} 3",
        "terrace_agents_connected 0",
    ] {
        assert!(text.contains(line), "{line:?} is not in {text}");
    }
    assert!(!text.contains(&client.secret_id));
}

/// Between the server and its database; it can be cut.
struct Wire {
    to: SocketAddr,
    at: SocketAddr,
    carried: Option<JoinSet<()>>,
}

impl Wire {
    async fn new(to: SocketAddr) -> Self {
        let mut wire = Wire { to, at: "127.0.0.1:0".parse().unwrap(), carried: None };
        wire.mend().await;
        wire
    }

    async fn mend(&mut self) {
        let (listener, to) = (TcpListener::bind(self.at).await.unwrap(), self.to);
        self.at = listener.local_addr().unwrap();
        let mut carried = JoinSet::new();
        carried.spawn(async move {
            let mut streams = JoinSet::new();
            while let Ok((mut near, _)) = listener.accept().await {
                streams.spawn(async move {
                    let Ok(mut far) = TcpStream::connect(to).await else { return };
                    let _ = copy_bidirectional(&mut near, &mut far).await;
                });
            }
        });
        self.carried = Some(carried);
    }

    /// Connections break, new ones are refused.
    async fn cut(&mut self) {
        if let Some(mut carried) = self.carried.take() {
            carried.shutdown().await;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_that_is_gone_is_not_ready_and_comes_back() {
    let url = Postgres::shared().new_database().await;
    let (credentials, rest) = url.rsplit_once('@').unwrap();
    let (address, name) = rest.split_once('/').unwrap();
    let mut wire = Wire::new(address.parse().unwrap()).await;
    let terrace = start(Options::default().database_url(&format!("{credentials}@{}/{name}", wire.at))).await;
    let (client, address) = (terrace.client(), terrace.address());
    client.call("tat", "CreateRegisterCode", json!({})).await.unwrap();

    wire.cut().await;
    let unready = eventually("the server to be unready", async || {
        let reply = get(&address, "/readyz").await.unwrap();
        (reply.status != 200).then_some(reply)
    })
    .await;
    assert_eq!((unready.status, unready.text().as_str()), (503, "the database does not answer\n"));
    assert_eq!(get(&address, "/healthz").await.unwrap().status, 200, "it is alive all the same");
    let broken = client.refused("tat", "CreateRegisterCode", json!({})).await;
    assert_eq!(broken.code, "InternalError", "{broken}");
    assert!(!broken.message.contains("127.0.0.1") && !broken.message.contains("onnect"), "{broken}");

    wire.mend().await;
    eventually("the server to be ready again", async || (get(&address, "/readyz").await.unwrap().status == 200).then_some(())).await;
    client.call("tat", "CreateRegisterCode", json!({})).await.unwrap();
    assert!(terrace.terminate().success());
    assert!(!terrace.log().contains("terrace:terrace@"), "the log shows the database's password");
}

#[tokio::test]
async fn a_request_under_way_is_finished_when_the_server_stops() {
    let terrace = start(Options::default()).await;
    let client = terrace.client();
    let raw = client.sign(&client.draft(Way::V3Post, "tat", "CreateCommand", json!({"CommandName": "last", "Content": "true"})));
    let headers: String = raw.headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let mut socket = TcpStream::connect(terrace.address()).await.unwrap();
    let head = format!("POST / HTTP/1.1\r\n{headers}Expect: 100-continue\r\nContent-Length: {}\r\n\r\n", raw.body.len());
    socket.write_all(head.as_bytes()).await.unwrap();
    // The server asks for the body: from here on the request is under way.
    let mut buffer = [0; 1024];
    let n = socket.read(&mut buffer).await.unwrap();
    assert!(text(&buffer[..n]).starts_with("HTTP/1.1 100"), "{}", text(&buffer[..n]));

    let begun = Instant::now();
    terrace.signal(Signal::SIGTERM);
    let address = terrace.address();
    eventually("the server to take no more connections", async || TcpStream::connect(&address).await.err()).await;
    socket.write_all(&raw.body).await.unwrap();
    let mut answer = String::new();
    socket.read_to_string(&mut answer).await.unwrap();
    assert!(answer.contains("CommandId"), "{answer}");
    let status = terrace.wait();
    assert!(status.success(), "{status}; {}", terrace.log());
    assert!(begun.elapsed() < Duration::from_secs(10), "it waited for something else");

    terrace.start_again().await;
    assert_eq!(client.call("tat", "DescribeCommands", json!({})).await.unwrap()["TotalCount"], 1);
}

/// Neither idle connections nor requests that never come to an end keep a server alive.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_stops_whatever_its_callers_do() {
    let terrace = start(Options::default().local_agent()).await;
    local_instance(&terrace.client()).await;
    let mut held = Vec::new();
    for _ in 0..5 {
        held.push(TcpStream::connect(terrace.address()).await.unwrap());
        let mut half = TcpStream::connect(terrace.address()).await.unwrap();
        half.write_all(b"POST / HTTP/1.1\r\nHost: x\r\nAuthorization: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{")
            .await
            .unwrap();
        held.push(half);
    }
    let status = terrace.terminate();
    assert!(status.success(), "{status}");
    // Without such callers it is quick, an agent's open connection notwithstanding.
    drop(held);
    terrace.start_again().await;
    local_instance(&terrace.client()).await;
    let begun = Instant::now();
    assert!(terrace.terminate().success());
    assert!(begun.elapsed() < Duration::from_secs(8), "it took {:?}", begun.elapsed());
}

#[tokio::test]
async fn a_second_server_is_refused() {
    let terrace = start(Options::default()).await;
    let said = failed(&mut terrace.cli(["serve", "--data-dir", "elsewhere", "--listen", &terrace.address()]), 1);
    assert!(said.contains("cannot listen on") && said.contains(&terrace.address()), "{said}");
    let said = failed(&mut terrace.cli(["serve", "--listen", "127.0.0.1:0"]), 1);
    assert!(said.contains("another server uses the data directory"), "{said}");
    terrace.client().call("sts", "GetCallerIdentity", json!({})).await.unwrap();
}

#[tokio::test]
async fn tls_is_served_and_checked() {
    let (cert, key, authority) = certificate();
    let terrace = start(Options::default().tls(&cert, &key).local_agent()).await;
    let port = terrace.address().rsplit(':').next().unwrap().to_owned();
    assert_eq!(terrace.root().endpoint, format!("https://{}", terrace.address()));
    let endpoint = format!("https://localhost:{port}");
    let call = |args: &[&str]| {
        let mut command = terrace.cli(["call"]);
        command.args(args).args(["--endpoint", &endpoint]).env("SSL_CERT_FILE", &authority);
        command
    };
    let me = printed(&mut call(&["sts", "GetCallerIdentity"]));
    assert!(me.contains(&terrace.root().uin), "{me}");

    // The server's own agent comes in by its own door.
    let instance = eventually("the local agent to be online", async || {
        let agents: serde_json::Value = serde_json::from_str(&printed(&mut call(&["tat", "DescribeAutomationAgentStatus"]))).unwrap();
        let agent = &agents["AutomationAgentSet"][0];
        (agent["AgentStatus"] == "Online").then(|| agent["InstanceId"].as_str().unwrap().to_owned())
    })
    .await;
    let made: serde_json::Value =
        serde_json::from_str(&printed(&mut call(&["tat", "RunCommand", "--Content", "echo over tls", "--InstanceIds", &instance])))
            .unwrap();
    assert!(made["InvocationId"].is_string());

    // Nobody who does not trust the authority is served, nor is anybody in the clear.
    let mut distrustful = call(&["sts", "GetCallerIdentity"]);
    distrustful.env("SSL_CERT_FILE", &cert).env_remove("SSL_CERT_DIR");
    let said = failed(&mut distrustful, 1);
    assert!(said.contains("does not answer"), "{said}");
    assert!(get(&terrace.address(), "/healthz").await.is_err());

    // A key that does not belong to the certificate, and files that are not there.
    let wrong = failed(
        &mut terrace.cli([
            "serve",
            "--data-dir",
            "d2",
            "--listen",
            "127.0.0.1:0",
            "--tls-cert",
            &authority.display().to_string(),
            "--tls-key",
            &key.display().to_string(),
        ]),
        1,
    );
    assert!(wrong.contains("TLS"), "{wrong}");
    let missing = failed(
        &mut terrace.cli(["serve", "--data-dir", "d3", "--listen", "127.0.0.1:0", "--tls-cert", "nowhere.pem", "--tls-key", "nowhere.key"]),
        1,
    );
    assert!(missing.contains("nowhere.pem"), "{missing}");
}

/// Whoever reads "ready" may use the local agent at once; a host whose instance was deleted comes back with the next start.
#[tokio::test]
async fn a_server_that_is_ready_has_its_local_agent() {
    let terrace = start(Options::default().local_agent()).await;
    let agents = async || terrace.client().call("tat", "DescribeAutomationAgentStatus", json!({})).await.unwrap();
    let first = agents().await;
    assert_eq!(first["AutomationAgentSet"][0]["AgentStatus"], "Online", "{first}");
    let instance = first["AutomationAgentSet"][0]["InstanceId"].as_str().unwrap().to_owned();
    terrace.restart().await;
    let again = agents().await;
    let agent = &again["AutomationAgentSet"][0];
    assert_eq!((&agent["InstanceId"], &agent["AgentStatus"]), (&json!(instance), &json!("Online")), "{again}");

    terrace.client().call("tat", "DeleteRegisterInstance", json!({"InstanceId": instance})).await.unwrap();
    terrace.restart().await;
    let anew = agents().await;
    assert_eq!((&anew["TotalCount"], &anew["AutomationAgentSet"][0]["AgentStatus"]), (&json!(1), &json!("Online")), "{anew}");
    assert_ne!(anew["AutomationAgentSet"][0]["InstanceId"], json!(instance));
}

/// The shortest way from nothing to a command's output.
#[tokio::test]
async fn a_command_runs_on_the_local_agent_on_both_databases() {
    for options in [Options::default(), Options::default().postgres()] {
        let terrace = start(options.local_agent()).await;
        let client = terrace.client();
        let instance = local_instance(&client).await;
        let begun = Instant::now();
        let run = json!({"Content": "ZWNobyAiaGVsbG8gZnJvbSAkMCI7IGV4aXQgMw==", "InstanceIds": [instance]});
        let made = client.call("tat", "RunCommand", run).await.unwrap();
        let task = finished_task(&client, made["InvocationId"].as_str().unwrap()).await;
        assert_eq!((&task["TaskStatus"], &task["TaskResult"]["ExitCode"]), (&json!("FAILED"), &json!(3)), "{task}");
        assert!(task["TaskResult"]["Output"].as_str().unwrap().starts_with("aGVsbG8gZnJvb"), "{task}");
        assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
    }
}

#[tokio::test]
async fn json_logs_are_json() {
    let terrace = start(Options::default().args(["--log-format", "json"])).await;
    let refused = terrace.client().refused("tat", "DescribeCommands", json!({"Colour": "red"})).await;
    let line: serde_json::Value = serde_json::from_str(&terrace.log_line(&refused.request_id).await).unwrap();
    assert_eq!((&line["code"], &line["action"]), (&json!("UnknownParameter"), &json!("DescribeCommands")), "{line}");
    assert_eq!(line["span"]["request_id"], json!(refused.request_id), "{line}");
}
