//! gRPC through the gateway: a real etcd behind it, and the field's own client before it.

use std::net::{SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use bytes::Bytes;
use etcd_client::{Client, EventType, PutOptions, WatchOptions};
use http_body_util::{BodyExt as _, Empty};
use hyper::Request;
use hyper_util::rt::{TokioExecutor, TokioIo};
use serde_json::json;

use crate::fixture::{Fixture, api, gateway, site};

struct Etcd {
    child: Child,
    client: SocketAddr,
    _data: tempfile::TempDir,
}

impl Drop for Etcd {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn etcd() -> Etcd {
    let data = tempfile::tempdir().unwrap();
    let free = || TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let (client, peer) = (free(), free());
    let (client_url, peer_url) = (format!("http://{client}"), format!("http://{peer}"));
    let child = Command::new("etcd")
        .args(["--name", "one", "--initial-cluster", &format!("one={peer_url}"), "--initial-advertise-peer-urls", &peer_url])
        .args(["--listen-peer-urls", &peer_url, "--listen-client-urls", &client_url, "--advertise-client-urls", &client_url, "--data-dir"])
        .arg(data.path())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("etcd is installed");
    let etcd = Etcd { child, client, _data: data };
    let begun = Instant::now();
    while TcpStream::connect(client).is_err() {
        assert!(begun.elapsed() < Duration::from_secs(20), "etcd did not begin to listen");
        std::thread::sleep(Duration::from_millis(50));
    }
    etcd
}

/// A gateway whose own address is the domain of a service with this node.
fn before(node: SocketAddr, more: serde_json::Value) -> Fixture {
    let fixture = gateway(|_| {
        let back = json!({ "backend": { "http": { "target": { "upstream": "up" } } } });
        let mut up = json!({ "id": "up", "scheme": "grpc", "nodes": [{ "host": node.ip(), "port": node.port(), "weight": 1 }] });
        up.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        vec![site("svc", vec![api("a", "/", "ANY", "", back)], json!({ "upstreams": [up] }))]
    });
    let domain = json!({ "host": "127.0.0.1", "account": 1, "service": "svc", "paths": [["/", "release"]] });
    fixture.put(json!({ "domain": domain }));
    fixture
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn calls_streams_and_errors() {
    let etcd = etcd();
    let fixture = before(etcd.client, json!({}));
    let mut client = Client::connect([format!("http://{}", fixture.gateway.address())], None).await.unwrap();

    // A stream both ways, open while calls pass beside it over the same connections.
    let mut watched = client.watch("k", Some(WatchOptions::new().with_prefix())).await.unwrap();
    for number in 0..200 {
        client.put(format!("k{number:03}"), vec![b'v'; number * 100], None).await.unwrap();
    }
    let got = client.get("k199", None).await.unwrap();
    assert_eq!(got.kvs()[0].value().len(), 19_900);
    let mut seen = Vec::new();
    while seen.len() < 200 {
        let message = tokio::time::timeout(Duration::from_secs(10), watched.message()).await.unwrap().unwrap().unwrap();
        for event in message.events() {
            assert_eq!(event.event_type(), EventType::Put);
            seen.push(event.kv().unwrap().key_str().unwrap().to_owned());
        }
    }
    assert_eq!(seen, (0..200).map(|number| format!("k{number:03}")).collect::<Vec<_>>());

    // How a call ended stands in the trailers.
    let refused = client.put("k", "v", Some(PutOptions::new().with_lease(42))).await.unwrap_err();
    let etcd_client::Error::GRpcStatus(status) = refused else { panic!("{refused}") };
    assert!(status.message().contains("requested lease not found"), "{status}");

    // A back-end that is gone is an error of the call, not of the connection.
    drop(etcd);
    let gone = client.get("k", None).await.unwrap_err();
    assert!(matches!(gone, etcd_client::Error::GRpcStatus(_)), "{gone}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_back_end_that_speaks_no_http2() {
    let fixture = gateway(|_| Vec::new());
    let fixture = before(fixture.backend, json!({}));
    let stream = tokio::net::TcpStream::connect(fixture.gateway.address()).await.unwrap();
    let (mut sender, connection) = hyper::client::conn::http2::handshake(TokioExecutor::new(), TokioIo::new(stream)).await.unwrap();
    tokio::spawn(connection);
    let request = Request::post(format!("http://{}/etcdserverpb.KV/Range", fixture.gateway.address())).body(Empty::<Bytes>::new()).unwrap();
    let response = sender.send_request(request).await.unwrap();
    assert_eq!(response.status(), 502);
    let body = response.into_body().collect().await.unwrap().to_bytes();
    assert!(String::from_utf8_lossy(&body).contains("back-end"), "{body:?}");
}

/// Nodes are asked in their own protocol how they are.
#[test]
fn health() {
    let etcd = etcd();
    let gone: SocketAddr = "127.0.0.1:1".parse().unwrap();
    let probe = json!({ "path": "/health", "interval_ms": 50, "timeout_ms": 10_000, "healthy_status": [[200, 299]], "healthy_after": 1, "unhealthy_after": 1 });
    let probe = json!({ "probe": probe, "nodes": [
        { "host": etcd.client.ip(), "port": etcd.client.port(), "weight": 1 },
        { "host": gone.ip(), "port": gone.port(), "weight": 1 },
    ] });
    let fixture = before(etcd.client, probe);
    // Both are asked in their turn until the first that is not there has been found out.
    let until = Instant::now() + Duration::from_secs(60);
    loop {
        let answers: Vec<_> = (0..6)
            .map(|_| fixture.send("POST", "svc.test/release/etcdserverpb.KV/Range", &["Content-Type: application/grpc"], "\0\0\0\0\0"))
            .collect();
        if answers.iter().all(|answer| answer.status != 502) {
            break;
        }
        assert!(Instant::now() < until, "the one that is gone is not left out: {answers:?}");
        std::thread::sleep(Duration::from_millis(100));
    }
}
