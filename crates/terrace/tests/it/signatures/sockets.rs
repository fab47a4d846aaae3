//! Connections that misbehave: the server keeps answering others, and those as well where it can.

use std::time::Duration;

use serde_json::json;
use terrace_testkit::client::Way;
use terrace_testkit::process::eventually;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::limits::read_answer;
use crate::server::shared;

/// A signed request as bytes, its body's length announced.
fn bytes(raw: &terrace_testkit::client::Raw) -> Vec<u8> {
    let headers: String = raw.headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let mut out = format!("{} {} HTTP/1.1\r\n{headers}Content-Length: {}\r\n\r\n", raw.method, raw.target, raw.body.len()).into_bytes();
    out.extend_from_slice(&raw.body);
    out
}

#[tokio::test]
async fn a_slow_body_holds_up_nobody_else() {
    let terrace = shared().await;
    let client = terrace.client();
    let whole = bytes(&client.sign(&client.draft(Way::V3Post, "tat", "DescribeCommands", json!({"Limit": 3}))));
    let (most, last) = whole.split_at(whole.len() - 4);
    let mut slow = Vec::new();
    for _ in 0..50 {
        let mut socket = TcpStream::connect(terrace.address()).await.unwrap();
        socket.write_all(most).await.unwrap();
        slow.push(socket);
    }
    for _ in 0..5 {
        client.call("tat", "DescribeCommands", json!({})).await.unwrap();
    }
    for mut socket in slow {
        for byte in last {
            socket.write_all(&[*byte]).await.unwrap();
        }
        assert!(read_answer(&mut socket).await.contains("TotalCount"));
    }
}

#[tokio::test]
async fn garbage_is_turned_away() {
    let terrace = shared().await;
    let client = terrace.client();
    let random: Vec<u8> = (0..4096u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let long_header = format!("GET / HTTP/1.1\r\nHost: x\r\nX: {}\r\n\r\n", "a".repeat(200_000));
    let many_headers = format!("GET / HTTP/1.1\r\nHost: x\r\n{}\r\n", "X: y\r\n".repeat(2000));
    for garbage in [
        &b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"[..],
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"\0\0\0\0\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        &random,
        long_header.as_bytes(),
        many_headers.as_bytes(),
    ] {
        let mut socket = TcpStream::connect(terrace.address()).await.unwrap();
        // It may be turned away before it has said everything.
        let _ = socket.write_all(garbage).await;
        let _ = socket.shutdown().await;
        let mut answer = Vec::new();
        let read = tokio::time::timeout(Duration::from_secs(40), socket.read_to_end(&mut answer)).await;
        assert!(read.is_ok(), "the connection stays open after {:?}", String::from_utf8_lossy(garbage));
        let answer = String::from_utf8_lossy(&answer);
        assert!(!answer.contains("InternalError") && !answer.starts_with("HTTP/1.1 5"), "{answer}");
        client.call("tat", "DescribeRegions", json!({})).await.unwrap();
    }
}

#[tokio::test]
async fn callers_who_hang_up_leave_the_server_as_it_was() {
    let terrace = shared().await;
    let client = terrace.client();
    let params = json!({"CommandName": "made-by-one-who-hung-up", "Content": "ls"});
    let request = bytes(&client.sign(&client.draft(Way::V3Post, "tat", "CreateCommand", params)));
    // At every stage: in the head, in the body, and after the whole of it was sent.
    for cut in (0..request.len()).step_by(37) {
        let mut socket = TcpStream::connect(terrace.address()).await.unwrap();
        socket.write_all(&request[..cut]).await.unwrap();
        drop(socket);
    }
    let named = json!({"Filters": [{"Name": "command-name", "Values": ["made-by-one-who-hung-up"]}]});
    let before = client.call("tat", "DescribeCommands", named.clone()).await.unwrap();
    assert_eq!(before["TotalCount"], 0, "half a request does nothing");

    // Half closed: whoever has said everything and only listens gets the answer.
    let mut socket = TcpStream::connect(terrace.address()).await.unwrap();
    socket.write_all(&request).await.unwrap();
    socket.shutdown().await.unwrap();
    let answer = read_answer(&mut socket).await;
    assert!(answer.contains("CommandId"), "{answer:?}");
    eventually("the command to be there", async || {
        (client.call("tat", "DescribeCommands", named.clone()).await.unwrap()["TotalCount"] == 1).then_some(())
    })
    .await;
}

#[tokio::test]
async fn many_connections_at_once_and_many_requests_on_one() {
    let terrace = shared().await;
    let client = terrace.client();
    let callers = (0..200).map(|_| {
        let client = client.clone();
        tokio::spawn(async move {
            for _ in 0..3 {
                client.call("tat", "DescribeRegions", json!({})).await.unwrap();
            }
        })
    });
    for caller in futures_util::future::join_all(callers).await {
        caller.unwrap();
    }
    // Pipelined on one connection: answered in order.
    let request = bytes(&client.sign(&client.draft(Way::V3Post, "sts", "GetCallerIdentity", json!({}))));
    let mut socket = TcpStream::connect(terrace.address()).await.unwrap();
    socket.write_all(&request.repeat(5)).await.unwrap();
    let mut got = String::new();
    while got.matches("AccountId").count() < 5 {
        got += &read_answer(&mut socket).await;
    }
}
