//! The two doors that anybody who reaches the port can knock at: arbitrary bytes are answered or dropped, never a panic, never
//! without bounds, and the server goes on.

use std::net::SocketAddr;
use std::time::Duration;

use futures_util::SinkExt;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};
use terrace_agent_proto::{Call, DescribeTasks, MAX_BODY};
use terrace_testkit::agents::wire::{self, dial};
use terrace_testkit::agents::{Event, Socket};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio_tungstenite::tungstenite::Message;

use crate::fixture::{Fixture, PATIENCE};

/// Anything between noise and nearly right: the parsers are passed by layers, so most cases get past the first.
fn bodies() -> impl Strategy<Value = Vec<u8>> {
    let action = prop_oneof![
        Just("RegisterInstance"),
        Just("ValidateInstance"),
        Just("DescribeTasks"),
        Just("ReportTaskStart"),
        Just("UploadTaskLog"),
        Just("ReportTaskFinish"),
        Just("GetCosCredential"),
        Just("CheckUpdate"),
        Just("ReportAgentLog"),
        Just("Other")
    ];
    let key = "InvocationTaskId|Index|Output|Dropped|Offset|Running|Free|Result|ExitCode|Claim|TimeStamp|MachineId|ActiveCode|ActiveValue|PublicKey|Hostname|ErrorInfo|LogInfo|StartedAtMicros|FinishedAtMicros|FinalLogIndex";
    let value = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,60}".prop_map(Value::from),
        "[A-Za-z0-9+/]{0,80}={0,2}".prop_map(Value::from),
        Just(json!("invt-0a1b2c3d")),
        Just(json!("a\u{0}b")),
        Just(json!("SUCCESS")),
        Just(json!(["invt-0a1b2c3d", "\u{0}"])),
        Just(json!({ "deep": [[[[[[1]]]]]] })),
    ];
    let nearly = (action, proptest::collection::vec((key, value), 0..8)).prop_map(|(action, fields)| {
        let mut object = serde_json::Map::new();
        object.insert("Action".into(), action.into());
        object.extend(fields);
        Value::Object(object).to_string().into_bytes()
    });
    prop_oneof![6 => nearly, 1 => proptest::collection::vec(any::<u8>(), 0..300), 1 => "\\PC{0,200}".prop_map(String::into_bytes)]
}

fn cases<T>(count: u32, strategy: impl Strategy<Value = T>) -> Vec<T> {
    let mut runner = TestRunner::new(Config::with_cases(count));
    (0..count).map(|_| strategy.new_tree(&mut runner).unwrap().current()).collect()
}

async fn still_serves(f: &Fixture) {
    let host = f.enrol("machine-after").await;
    let mut socket = f.server.connect(&host).await;
    assert!(socket.call(&Call::DescribeTasks(DescribeTasks::default())).await.is_some());
}

/// Sends raw bytes to the port and gives what comes back until the server closes or falls silent.
async fn raw(server: SocketAddr, bytes: &[u8], ends: bool) -> Vec<u8> {
    let mut stream = dial(server, None).await.unwrap();
    let _ = stream.write_all(bytes).await;
    if ends {
        let _ = stream.shutdown().await;
    }
    let mut answer = Vec::new();
    let _ = tokio::time::timeout(PATIENCE, stream.read_to_end(&mut answer)).await.expect("the connection was left open");
    answer
}

both_databases! {
    calls_by_post
    calls_over_the_socket
}

async fn calls_by_post(f: Fixture) {
    let who = f.enrol("machine-1").await;
    for body in cases(150, bodies()) {
        let headers = if body.len() % 5 == 0 { vec![] } else { who.headers() };
        let answer = wire::post(f.server.address, &headers, &body).await;
        let answer = answer.unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&body)));
        assert!(answer["RequestId"].is_string(), "{}", String::from_utf8_lossy(&body));
        assert_ne!(answer["Error"]["Code"], "InternalError", "{}", String::from_utf8_lossy(&body));
    }
    still_serves(&f).await;
}

async fn calls_over_the_socket(f: Fixture) {
    let who = f.enrol("machine-1").await;
    let mut socket = f.server.connect(&who).await;
    for (n, body) in cases(150, bodies()).into_iter().enumerate() {
        let Ok(data) = serde_json::from_slice::<Value>(&body) else { continue };
        let seq = 1_000_000 + n as u64;
        let frame = json!({ "Type": "Rpc", "Seq": seq, "Data": data }).to_string();
        socket.ws.send(Message::text(frame)).await.unwrap();
        let answer = tokio::time::timeout(PATIENCE, socket.answer(seq)).await.unwrap().expect("the socket stays open");
        assert_ne!(answer["Error"]["Code"], "InternalError", "{data}");
    }
    still_serves(&f).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn frames_of_any_kind() {
    let f = Fixture::sqlite().await;
    let who = f.enrol("machine-1").await;
    let frames = prop_oneof![
        "\\PC{0,100}".prop_map(Message::text),
        proptest::collection::vec(any::<u8>(), 0..200).prop_map(Message::binary),
        proptest::collection::vec(any::<u8>(), 0..100).prop_map(|b| Message::Ping(b.into())),
        proptest::collection::vec(any::<u8>(), 0..100).prop_map(|b| Message::Pong(b.into())),
        ("Rpc|RpcReply|kick|Hello|Pty[A-Z][a-z]{2,6}", "null|\\[\\]|\\{\\}|[0-9]{1,25}|\"x\"")
            .prop_map(|(kind, data)| Message::text(format!(r#"{{"Type":"{kind}","Seq":{data},"Data":{data}}}"#))),
    ];
    let mut socket = f.server.connect(&who).await;
    for frame in cases(400, frames) {
        socket.ws.send(frame).await.unwrap();
        // The answers to pings and to ill-formed calls are taken, so that neither side's buffers fill up.
        while let Ok(event) = tokio::time::timeout(Duration::from_millis(1), socket.next()).await {
            assert!(!matches!(event, Event::Gone | Event::Closed(..)));
        }
    }
    assert!(socket.call(&Call::DescribeTasks(DescribeTasks::default())).await.is_some());
    still_serves(&f).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn bytes_that_break_the_framing_end_the_socket_only() {
    let f = Fixture::sqlite().await;
    let who = f.enrol("machine-1").await;
    for bytes in cases(30, proptest::collection::vec(any::<u8>(), 1..400)) {
        let mut socket = Socket::open(f.server.address, &who.headers(), true).await.unwrap();
        // Behind the library's back, so that anything at all is sent.
        let _ = socket.ws.get_mut().write_all(&bytes).await;
        let _ = socket.ws.get_mut().shutdown().await;
        tokio::time::timeout(PATIENCE, async { while !matches!(socket.next().await, Event::Gone | Event::Closed(..)) {} })
            .await
            .expect("the server held on to a broken socket");
    }
    // A frame beyond the bound is not taken into memory: the socket is closed.
    let mut socket = f.server.connect(&who).await;
    let _ = socket.ws.send(Message::text("x".repeat(MAX_BODY + 1))).await;
    let ended = socket.end(PATIENCE).await;
    assert!(matches!(ended, Event::Gone | Event::Closed(..)), "{ended:?}");
    still_serves(&f).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn requests_that_are_no_requests() {
    let f = Fixture::sqlite().await;
    let request =
        |head: &str, body: &str| format!("{head}\r\nhost: x\r\nconnection: close\r\ncontent-length: {}\r\n\r\n{body}", body.len());
    for (bytes, status) in [
        (request("GET /agent/invoke HTTP/1.1", ""), "404"),
        (request("POST /agent/ws HTTP/1.1", ""), "404"),
        (request("POST /agent/../agent/invoke HTTP/1.1", "{}"), "404"),
        (request("GET /agent/ws HTTP/1.1", ""), "400"),
        (request("GET /agent/ws HTTP/1.1\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: x", ""), "400"),
        (request("POST /agent/invoke HTTP/1.1", "{}"), "200"),
        (request("BREW /agent/invoke HTTP/1.1", ""), "404"),
    ] {
        let answer = String::from_utf8_lossy(&raw(f.server.address, bytes.as_bytes(), false).await).into_owned();
        assert!(answer.starts_with(&format!("HTTP/1.1 {status}")), "{bytes:?}: {answer}");
    }
    for bytes in cases(60, proptest::collection::vec(any::<u8>(), 0..500)) {
        raw(f.server.address, &bytes, true).await;
    }
    // A body that is too large is refused, not collected.
    let large = wire::post(f.server.address, &[], &vec![b' '; MAX_BODY + 1]).await;
    assert!(large.is_err() || large.is_ok_and(|answer| answer["Error"]["Code"] == "InvalidParameter"));
    still_serves(&f).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn headers_of_any_kind() {
    let f = Fixture::sqlite().await;
    let who = f.enrol("machine-1").await;
    let strategy = (0usize..5, "[ -~]{0,80}");
    for (which, value) in cases(150, strategy) {
        let name = ["machineid", "instanceid", "randomkey", "timestamp", "signature"][which];
        let mut headers = who.headers();
        headers.iter_mut().filter(|(n, _)| n == name).for_each(|(_, v)| v.clone_from(&value));
        let answer = wire::post(f.server.address, &headers, br#"{"Action":"DescribeTasks"}"#).await.unwrap();
        assert!(answer["Error"]["Code"].as_str().is_some_and(|code| code.starts_with("AuthFailure")), "{name}: {value:?}: {answer}");
    }
    still_serves(&f).await;
}
