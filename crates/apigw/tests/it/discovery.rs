//! Upstreams whose nodes are found: what is refused, what is kept secret, and that what is found is served, by one server at a time.

use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};
use terrace_apigw::Apigw;
use terrace_testkit::etcd::Etcd;
use terrace_testkit::process::eventually;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::world::{BOB, World, options};

both_databases!(what_cannot_be_followed_is_refused secrets_are_kept_and_go_nowhere_else found_nodes_are_served_and_outlive_servers
    one_server_follows_and_another_takes_over);

fn upstream(more: Value) -> Value {
    let mut params = json!({"Scheme": "HTTP", "Algorithm": "ROUND_ROBIN", "UniqVpcId": "vpc-1", "UpstreamName": "pool"});
    params.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    params
}

fn of_etcd(endpoint: &str, more: Value) -> Value {
    let mut etcd = json!({"Endpoints": [endpoint], "Prefix": "/shop/"});
    etcd.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    json!({"Type": "ETCD", "Etcd": etcd})
}

async fn created(w: &World, discovery: Value) -> String {
    w.ok("CreateUpstream", upstream(json!({"Discovery": discovery}))).await["UpstreamId"].as_str().unwrap().to_owned()
}

async fn described(w: &World, id: &str) -> Value {
    let asked = json!({"Limit": 10, "Offset": 0, "Filters": [{"Name": "UpstreamId", "Values": [id]}]});
    w.result("DescribeUpstreams", asked).await["UpstreamSet"][0].clone()
}

/// A service of one API that is served through the upstream.
async fn served(w: &World, upstream: &str) -> String {
    let service = w.service("shop").await;
    w.api(&service, "/a", json!({"ServiceType": "HTTP", "ServiceConfig": {"UpstreamId": upstream, "Path": "/x", "Method": "GET"}})).await;
    w.release(&service, "release").await;
    service
}

async fn nodes(w: &World, service: &str) -> Vec<String> {
    let site = w.site(service, "release").await.unwrap();
    site.upstreams[0].nodes.iter().map(|node| format!("{}:{}*{}", node.host, node.port, node.weight)).collect()
}

async fn until_nodes(w: &World, service: &str, wanted: &[&str]) {
    eventually(&format!("{wanted:?} to be served"), async || (nodes(w, service).await == wanted).then_some(())).await;
}

struct Running {
    stop: CancellationToken,
    task: JoinHandle<()>,
}

fn run(apigw: &Arc<Apigw>) -> Running {
    let stop = CancellationToken::new();
    Running { task: tokio::spawn(Arc::clone(apigw).run(stop.clone())), stop }
}

impl Running {
    async fn stopped(self) {
        self.stop.cancel();
        self.task.await.unwrap();
    }
}

async fn what_cannot_be_followed_is_refused(mut w: World) {
    let format = "InvalidParameter.FormatError";
    let dns = |more: Value| {
        let mut dns = json!({"Name": "shop.internal", "RecordType": "ADDRESS", "Port": 80});
        dns.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        dns.as_object_mut().unwrap().retain(|_, value| !value.is_null());
        json!({"Type": "DNS", "Dns": dns})
    };
    let kubernetes = |more: Value| {
        let mut it = json!({"Server": "https://10.0.0.1:6443", "Namespace": "web", "ServiceName": "shop"});
        it.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        json!({"Type": "KUBERNETES", "Kubernetes": it})
    };
    for (discovery, code, field) in [
        (json!({"Type": "DNS"}), "MissingParameter", "Discovery.Dns"),
        (json!({"Type": "ZOOKEEPER"}), "InvalidParameterValue", "Discovery.Type"),
        (json!({"Type": "ETCD", "Dns": dns(json!({}))["Dns"]}), format, "Discovery.Dns"),
        (json!({"Type": "NONE", "Dns": dns(json!({}))["Dns"]}), format, "Discovery.Dns"),
        (dns(json!({"Name": "10.0.0.1"})), format, "Discovery.Dns.Name"),
        (dns(json!({"Port": null})), "MissingParameter", "Discovery.Dns.Port"),
        (dns(json!({"RecordType": "SRV"})), format, "Discovery.Dns.Port"),
        (dns(json!({"Resolver": "10.0.0.2"})), format, "Discovery.Dns.Resolver"),
        (dns(json!({"Resolver": "169.254.169.253:53"})), format, "Discovery.Dns.Resolver"),
        (of_etcd("10.0.0.1:2379", json!({})), format, "Discovery.Etcd.Endpoints.0"),
        (of_etcd("http://169.254.169.254:80", json!({})), format, "Discovery.Etcd.Endpoints.0"),
        (of_etcd("https://10.0.0.1:2379", json!({})), "MissingParameter", "Discovery.Etcd.CaCertificate"),
        (of_etcd("https://10.0.0.1:2379", json!({"CaCertificate": "what"})), format, "Discovery.Etcd.CaCertificate"),
        (of_etcd("http://10.0.0.1:2379", json!({"User": "root"})), "MissingParameter", "Discovery.Etcd.Password"),
        (of_etcd("http://10.0.0.1:2379", json!({"Password": "secret"})), "MissingParameter", "Discovery.Etcd.User"),
        (kubernetes(json!({"Server": "https://[fe80::1]:6443"})), format, "Discovery.Kubernetes.Server"),
        (kubernetes(json!({"Namespace": "a/b"})), format, "Discovery.Kubernetes.Namespace"),
        (kubernetes(json!({"ServiceName": "Shop"})), format, "Discovery.Kubernetes.ServiceName"),
        (kubernetes(json!({"Port": "0"})), format, "Discovery.Kubernetes.Port"),
        (kubernetes(json!({"Token": "a b"})), format, "Discovery.Kubernetes.Token"),
    ] {
        let refused = w.refused("CreateUpstream", upstream(json!({"Discovery": discovery}))).await;
        assert_eq!(refused.code(), code, "{discovery}");
        assert!(refused.to_string().contains(field), "{discovery}: {refused}");
    }
    let both = json!({"Discovery": dns(json!({})), "Nodes": [{"Host": "10.0.0.1", "Port": 80, "Weight": 1}]});
    assert_eq!(w.code("CreateUpstream", upstream(both)).await, format);
    assert_eq!(w.code("CreateUpstream", upstream(json!({"Discovery": {"Type": "NONE"}}))).await, "InvalidParameterValue.RangeExceeded");

    let limits = terrace_apigw::Limits { discoveries: 1, ..terrace_apigw::Limits::default() };
    w.with(terrace_apigw::Options { limits, ..options() });
    let id = created(&w, dns(json!({}))).await;
    assert_eq!(w.code("CreateUpstream", upstream(json!({"Discovery": dns(json!({}))}))).await, "LimitExceeded");
    assert_eq!(described(&w, &id).await["DiscoveryStatus"]["State"], "SEARCHING");
    // By hand again, for which nodes are needed.
    assert_eq!(
        w.code("ModifyUpstream", json!({"UpstreamId": id, "Discovery": {"Type": "NONE"}})).await,
        "InvalidParameterValue.RangeExceeded"
    );
    let by_hand = json!({"UpstreamId": id, "Discovery": {"Type": "NONE"}, "Nodes": [{"Host": "10.0.0.1", "Port": 80, "Weight": 1}]});
    w.ok("ModifyUpstream", by_hand).await;
    let shown = described(&w, &id).await;
    assert_eq!(
        (&shown["Discovery"], &shown["DiscoveryStatus"], &shown["Nodes"][0]["Host"]),
        (&Value::Null, &Value::Null, &json!("10.0.0.1"))
    );
    created(&w, dns(json!({}))).await;
    assert_eq!(w.code("ModifyUpstream", json!({"UpstreamId": id, "Discovery": dns(json!({}))})).await, "LimitExceeded");
    w.ok("DeleteUpstream", json!({"UpstreamId": id})).await;
}

async fn secrets_are_kept_and_go_nowhere_else(w: World) {
    let with = |endpoint: &str, more: Value| of_etcd(endpoint, more);
    let id = created(&w, with("http://10.0.0.1:2379", json!({"User": "root", "Password": "of the etcd"}))).await;
    let shown = described(&w, &id).await;
    assert_eq!(shown["Discovery"]["Etcd"]["User"], "root");
    assert!(!shown.to_string().contains("of the etcd"), "{shown}");

    // Left out, it stays, but not for another place.
    let change = |discovery: Value| json!({"UpstreamId": id, "Discovery": discovery});
    w.ok("ModifyUpstream", change(with("http://10.0.0.1:2379", json!({"User": "root", "Prefix": "/other/"})))).await;
    assert_eq!(w.code("ModifyUpstream", change(with("http://10.0.0.2:2379", json!({"User": "root"})))).await, "MissingParameter");
    assert_eq!(w.code("ModifyUpstream", change(with("http://10.0.0.1:2379", json!({"User": "other"})))).await, "MissingParameter");
    w.ok("ModifyUpstream", change(with("http://10.0.0.1:2379", json!({})))).await;
    assert_eq!(w.code("ModifyUpstream", change(with("http://10.0.0.1:2379", json!({"User": "root"})))).await, "MissingParameter");
}

async fn found_nodes_are_served_and_outlive_servers(w: World) {
    let mut etcd = Etcd::start();
    etcd.ctl(&["put", "/shop/a", "10.0.0.1:80"]);
    // Listed by hand first: those are served until the source has answered.
    let listed = json!({"Nodes": [{"Host": "10.9.9.9", "Port": 80, "Weight": 5}]});
    let id = w.ok("CreateUpstream", upstream(listed)).await["UpstreamId"].as_str().unwrap().to_owned();
    let service = served(&w, &id).await;
    let changed = w.result("ModifyUpstream", json!({"UpstreamId": id, "Discovery": of_etcd(&etcd.url(), json!({}))})).await;
    assert_eq!((&changed["Nodes"][0]["Host"], &changed["Nodes"][0]["Source"]), (&json!("10.9.9.9"), &json!("ETCD")));
    assert_eq!(nodes(&w, &service).await, ["10.9.9.9:80*5"]);

    let running = run(&w.apigw);
    until_nodes(&w, &service, &["10.0.0.1:80*100"]).await;
    let shown = described(&w, &id).await;
    assert_eq!((&shown["DiscoveryStatus"]["State"], &shown["DiscoveryStatus"]["Reason"]), (&json!("FOLLOWING"), &json!("")));
    assert_eq!((&shown["Nodes"][0]["Host"], &shown["Nodes"][0]["Source"]), (&json!("10.0.0.1"), &json!("ETCD")));
    assert_eq!(shown["DiscoveryStatus"]["ChangedTime"], shown["DiscoveryStatus"]["Since"]);
    let name = format!("site/{service}/release");
    let revision = async || w.told().await[&name].0;
    let before = revision().await;

    // A change that is none is not published.
    etcd.ctl(&["put", "/shop/a", "10.0.0.1:80"]);
    etcd.ctl(&["put", "/shop/b", "what"]);
    eventually("what is left out to be said", async || {
        let reason = described(&w, &id).await["DiscoveryStatus"]["Reason"].as_str().unwrap().to_owned();
        reason.contains("/shop/b").then_some(())
    })
    .await;
    assert_eq!(revision().await, before);

    // What it is called, and what it says beside, changes nothing of what is found.
    w.ok("ModifyUpstream", json!({"UpstreamId": id, "UpstreamName": "shop", "Retries": 2})).await;
    assert_eq!(nodes(&w, &service).await, ["10.0.0.1:80*100"]);
    assert_eq!(
        w.code("ModifyUpstream", json!({"UpstreamId": id, "Nodes": [{"Host": "a", "Port": 1, "Weight": 1}]})).await,
        "InvalidParameter.FormatError"
    );

    // Neither etcd's end nor the server's takes the nodes.
    etcd.kill9();
    eventually("the loss to be said", async || (described(&w, &id).await["DiscoveryStatus"]["State"] == "UNREACHABLE").then_some(())).await;
    assert_eq!(nodes(&w, &service).await, ["10.0.0.1:80*100"]);
    running.stopped().await;
    etcd.start_again();
    etcd.ctl(&["put", "/shop/a", "10.0.0.2:80"]);
    assert_eq!(nodes(&w, &service).await, ["10.0.0.1:80*100"]);
    let running = run(&w.server().await);
    until_nodes(&w, &service, &["10.0.0.2:80*100"]).await;

    // Truly empty is empty.
    etcd.ctl(&["del", "--prefix", "/shop/"]);
    until_nodes(&w, &service, &[]).await;
    // Another prefix, found at once.
    etcd.ctl(&["put", "/store/a", "10.0.0.3:80"]);
    w.ok("ModifyUpstream", json!({"UpstreamId": id, "Discovery": of_etcd(&etcd.url(), json!({"Prefix": "/store/"}))})).await;
    until_nodes(&w, &service, &["10.0.0.3:80*100"]).await;
    let by_hand = json!({"UpstreamId": id, "Discovery": {"Type": "NONE"}, "Nodes": [{"Host": "10.0.0.9", "Port": 80, "Weight": 1}]});
    w.ok("ModifyUpstream", by_hand).await;
    assert_eq!(nodes(&w, &service).await, ["10.0.0.9:80*1"]);
    etcd.ctl(&["put", "/store/a", "10.0.0.4:80"]);
    tokio::time::sleep(Duration::from_millis(1_500)).await;
    assert_eq!(nodes(&w, &service).await, ["10.0.0.9:80*1"], "nobody follows it any more");
    running.stopped().await;
    assert_eq!(w.call_as(BOB, "ModifyUpstream", json!({"UpstreamId": id})).await.unwrap_err().code(), "ResourceNotFound");
}

async fn one_server_follows_and_another_takes_over(w: World) {
    let etcd = Etcd::start();
    etcd.ctl(&["put", "/shop/a", "10.0.0.1:80"]);
    let id = created(&w, of_etcd(&etcd.url(), json!({}))).await;
    let service = served(&w, &id).await;
    let watchers = || {
        let metrics = std::process::Command::new("curl").args(["-s", &format!("{}/metrics", etcd.url())]).output().unwrap();
        let text = String::from_utf8_lossy(&metrics.stdout).into_owned();
        let line = text.lines().find(|line| line.starts_with("etcd_debugging_mvcc_watcher_total ")).unwrap_or_else(|| panic!("{text}"));
        line.rsplit(' ').next().unwrap().parse::<u64>().unwrap()
    };
    let (one, other) = (run(&w.apigw), run(&w.server_called("server-2").await));
    until_nodes(&w, &service, &["10.0.0.1:80*100"]).await;
    tokio::time::sleep(Duration::from_millis(2_500)).await;
    assert_eq!(watchers(), 1, "one of two servers follows");

    // One goes as programs that are killed go: without letting go of anything. The other takes over when the lease has run out.
    one.task.abort();
    let _ = one.task.await;
    etcd.ctl(&["put", "/shop/a", "10.0.0.2:80"]);
    w.clock.advance(Duration::from_secs(20));
    until_nodes(&w, &service, &["10.0.0.2:80*100"]).await;
    other.stopped().await;
}
