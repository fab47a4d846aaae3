//! Sizes of requests, and how often they may come.

use std::time::{Duration, Instant};

use serde_json::json;
use terrace_auth::v1::Method;
use terrace_testkit::client::Way;
use terrace_testkit::{Client, Options};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::expect;
use crate::server::{add_user, shared, start};

#[tokio::test]
async fn each_method_has_its_size() {
    let terrace = shared().await;
    let client = terrace.client();
    let padded = |bytes: usize| json!({"CommandName": "x", "Content": "a".repeat(bytes)});
    for (way, fits, too_large) in [
        (Way::V1Get(Method::Sha1), 31_000, 33_000),
        (Way::V3Get, 31_000, 33_000),
        (Way::V1Post(Method::Sha1), 1_040_000, 1_050_000),
        (Way::V3Post, 10_480_000, 10_490_000),
    ] {
        let refused = client.call_by(way, "tat", "CreateCommand", padded(fits)).await;
        if fits > 65_536 {
            // What fits is read, and found too long for the field.
            expect(refused, "InvalidParameterValue", "65536");
        } else {
            assert!(refused.as_ref().err().is_none_or(|e| e.code != "RequestSizeLimitExceeded"), "{way:?}: {refused:?}");
        }
        expect(client.call_by(way, "tat", "CreateCommand", padded(too_large)).await, "RequestSizeLimitExceeded", "larger than");
    }
    // Beyond what a request line may have, HTTP itself says no.
    let mut socket = TcpStream::connect(terrace.address()).await.unwrap();
    let request = format!("GET /?Action=DescribeRegions&Padding={} HTTP/1.1\r\nHost: x\r\n\r\n", "a".repeat(100_000));
    socket.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    socket.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 414") || answer.starts_with("HTTP/1.1 431"), "{answer}");
    client.call("tat", "DescribeRegions", json!({})).await.unwrap();
}

/// A body whose length is not announced is cut off where it becomes too long.
#[tokio::test]
async fn chunked_bodies_are_bounded_too() {
    let terrace = shared().await;
    let client = terrace.client();
    // A head that names a key: of strangers no body is taken in at all.
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
    let date = terrace_testkit::client::date_of(i64::try_from(now).unwrap());
    let signed = format!(
        "X-TC-Timestamp: {now}\r\nAuthorization: TC3-HMAC-SHA256 Credential={}/{date}/tat/tc3_request, SignedHeaders=content-type;host, Signature={}\r\n",
        terrace.root().secret_id,
        "a".repeat(64)
    );
    for (content_type, authorization, most, code) in [
        ("application/json", signed.as_str(), 10 << 20, "RequestSizeLimitExceeded"),
        ("application/json", "Authorization: TC3-HMAC-SHA256 x\r\n", 10 << 20, "AuthFailure.SignatureFailure"),
        ("application/x-www-form-urlencoded", "", 1 << 20, "RequestSizeLimitExceeded"),
    ] {
        let mut socket = TcpStream::connect(terrace.address()).await.unwrap();
        let head =
            format!("POST / HTTP/1.1\r\nHost: x\r\nContent-Type: {content_type}\r\n{authorization}Transfer-Encoding: chunked\r\n\r\n");
        socket.write_all(head.as_bytes()).await.unwrap();
        let chunk = format!("10000\r\n{}\r\n", "a".repeat(0x10000));
        let mut sent = 0;
        // A little more than what is allowed: the answer has to come through though nobody reads the rest.
        while sent < most + (1 << 20) {
            socket.write_all(chunk.as_bytes()).await.unwrap();
            sent += 0x10000;
        }
        socket.write_all(b"0\r\n\r\n").await.unwrap();
        let answer = read_answer(&mut socket).await;
        assert!(answer.contains(code), "{answer}");
    }
    client.call("tat", "DescribeRegions", json!({})).await.unwrap();
}

/// Reads until the envelope's closing braces.
pub async fn read_answer(socket: &mut TcpStream) -> String {
    let mut got = Vec::new();
    let reading = async {
        let mut buffer = [0; 4096];
        while !got.ends_with(b"}}") {
            match socket.read(&mut buffer).await {
                Ok(0) => break,
                Ok(n) => got.extend_from_slice(&buffer[..n]),
                Err(e) => panic!("{e} after {}", String::from_utf8_lossy(&got)),
            }
        }
    };
    tokio::time::timeout(Duration::from_secs(60), reading).await.expect("an answer within a minute");
    String::from_utf8_lossy(&got).into_owned()
}

/// Calls until refused; how many passed and how many whole or begun seconds that took at most.
async fn until_limited(client: &Client, action: &str) -> (u32, u32) {
    let started = Instant::now();
    let mut passed = 0;
    loop {
        match client.call("tat", action, json!({})).await {
            Ok(_) => passed += 1,
            Err(error) => {
                let error = expect(Err(error), "RequestLimitExceeded", action);
                assert!(error.message.contains("per second"), "{error}");
                return (passed, started.elapsed().as_secs() as u32 + 2);
            }
        }
        assert!(started.elapsed() < Duration::from_secs(60), "{passed} calls and no limit");
    }
}

#[tokio::test]
async fn the_contracts_rate_holds_for_an_account() {
    let terrace = start(Options::default().contract_limits()).await;
    let root = terrace.client();
    let user = add_user(&terrace, &root, "second-caller").await;
    let other = root.call("cam", "CreateMainAccount", json!({"Name": "other"})).await.unwrap();
    let other = terrace.client_as(other["SecretId"].as_str().unwrap(), other["SecretKey"].as_str().unwrap());
    // Faster than twenty a second, which one connection might not be on a busy machine.
    let hammer = |client: &Client| {
        let client = client.clone();
        tokio::spawn(async move { until_limited(&client, "DescribeRegions").await })
    };
    let started = Instant::now();
    let hammers: Vec<_> = (0..4).map(|i| hammer(if i % 2 == 0 { &root } else { &user.client })).collect();
    let mut passed = 0;
    for hammer in hammers {
        passed += hammer.await.unwrap().0;
    }
    let seconds = started.elapsed().as_secs() as u32 + 2;
    assert!((20..=20 * seconds).contains(&passed), "{passed} calls passed in {seconds} seconds");
    // Another account and another action are counted apart.
    other.call("tat", "DescribeRegions", json!({})).await.unwrap();
    root.call("tat", "DescribeAutomationAgentStatus", json!({})).await.unwrap();
}

#[tokio::test]
async fn an_operator_may_set_other_rates() {
    let limits = "tat.DescribeRegions=2,tat.DescribeCommands=0";
    let terrace = start(Options::default().contract_limits().args(["--rate-limit", limits])).await;
    let client = terrace.client();
    let (passed, seconds) = until_limited(&client, "DescribeRegions").await;
    assert!((1..=2 * seconds).contains(&passed), "{passed} calls passed in {seconds} seconds");
    for _ in 0..100 {
        client.call("tat", "DescribeCommands", json!({})).await.unwrap();
    }
}

/// Whoever is refused while still sending gets to read why.
#[tokio::test]
async fn a_refusal_reaches_a_caller_who_is_still_sending() {
    let terrace = shared().await;
    let body = "a".repeat(30 << 20);
    for (head, code) in [
        ("POST / HTTP/1.1\r\nHost: x\r\nAuthorization: x\r\nContent-Type: application/json", "RequestSizeLimitExceeded"),
        ("POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded", "RequestSizeLimitExceeded"),
        ("POST / HTTP/1.1\r\nHost: x\r\nAuthorization: x\r\nContent-Type: multipart/form-data; boundary=x", "UnsupportedProtocol"),
        ("PUT / HTTP/1.1\r\nHost: x", "UnsupportedProtocol"),
    ] {
        let mut socket = TcpStream::connect(terrace.address()).await.unwrap();
        socket.write_all(format!("{head}\r\nContent-Length: {}\r\n\r\n", body.len()).as_bytes()).await.unwrap();
        socket.write_all(body.as_bytes()).await.unwrap();
        assert!(read_answer(&mut socket).await.contains(code), "{head}");

        // Who asks first is told at once.
        let mut socket = TcpStream::connect(terrace.address()).await.unwrap();
        let asks = format!("{head}\r\nExpect: 100-continue\r\nContent-Length: {}\r\n\r\n", body.len());
        socket.write_all(asks.as_bytes()).await.unwrap();
        let answer = read_answer(&mut socket).await;
        assert!(answer.contains(code) && !answer.contains("100 Continue"), "{answer}");
    }
}
