//! Requests go where etcd says that a service is, and follow when it moves.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener};
use std::time::Instant;

use serde_json::json;
use terrace_testkit::etcd::Etcd;
use terrace_testkit::gateway_process::get;
use terrace_testkit::process::{Options, eventually};

use crate::server::start;

/// A back-end that says its name, for as long as the test runs.
fn back_end(name: &'static str) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { return };
            let mut head = [0; 4096];
            let _ = stream.read(&mut head);
            let answer = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{name}", name.len());
            let _ = stream.write_all(answer.as_bytes());
        }
    });
    address
}

#[tokio::test]
async fn requests_follow_a_service_that_moves_in_etcd() {
    let etcd = Etcd::start();
    let (old, new) = (back_end("old"), back_end("new"));
    etcd.ctl(&["put", "/shop/one", &old.to_string()]);
    let terrace = start(Options::default()).await;
    let root = terrace.client();
    let discovery = json!({"Type": "ETCD", "Etcd": {"Endpoints": [etcd.url()], "Prefix": "/shop/"}});
    let upstream = json!({"Scheme": "HTTP", "Algorithm": "ROUND_ROBIN", "UniqVpcId": "vpc-1", "UpstreamName": "shop", "Retries": 0,
        "Discovery": discovery});
    let upstream = root.call("apigateway", "CreateUpstream", upstream).await.unwrap()["UpstreamId"].clone();
    let made = root.call("apigateway", "CreateService", json!({"ServiceName": "shop", "Protocol": "http"})).await.unwrap();
    let (service, host) = (made["ServiceId"].clone(), made["OuterSubDomain"].as_str().unwrap().to_owned());
    let api = json!({"ServiceId": service, "ServiceType": "HTTP", "ServiceTimeout": 5, "Protocol": "HTTP", "ApiName": "a",
        "RequestConfig": {"Path": "/a", "Method": "GET"}, "AuthType": "NONE",
        "ServiceConfig": {"UpstreamId": upstream, "Path": "/x", "Method": "GET"}});
    root.call("apigateway", "CreateApi", api).await.unwrap();
    let release = json!({"ServiceId": service, "EnvironmentName": "release", "ReleaseDesc": "x"});
    root.call("apigateway", "ReleaseService", release).await.unwrap();

    let gateway = terrace.gateway().0.trim_start_matches("http://").to_owned();
    let ask = || get(gateway.as_str(), &host, "/release/a").unwrap_or_else(|error| (0, error.to_string()));
    eventually("the old place to answer", async || (ask() == (200, "old".to_owned())).then_some(())).await;

    etcd.ctl(&["put", "/shop/one", &new.to_string()]);
    let began = Instant::now();
    eventually("the new place to answer", async || (ask() == (200, "new".to_owned())).then_some(())).await;
    println!("requests follow {:?} after etcd was told", began.elapsed());

    // A server that is killed goes on where it was.
    terrace.kill9();
    etcd.ctl(&["put", "/shop/one", &old.to_string()]);
    terrace.start_again().await;
    let gateway = terrace.gateway().0.trim_start_matches("http://").to_owned();
    let ask = || get(gateway.as_str(), &host, "/release/a").unwrap_or_else(|error| (0, error.to_string()));
    eventually("the old place to answer again", async || (ask() == (200, "old".to_owned())).then_some(())).await;

    // Nobody is there any more: the gateway's own answer for that.
    etcd.ctl(&["del", "/shop/one"]);
    eventually("the answer for no nodes", async || (500..=599).contains(&ask().0).then_some(())).await;
}
