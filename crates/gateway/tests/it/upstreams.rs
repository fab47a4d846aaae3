//! Several back-ends that share the load, and what happens when some of them are gone.

use std::collections::HashMap;
use std::net::SocketAddr;

use serde_json::{Value, json};

use crate::fixture::{Fixture, api, echo_server, gateway, mock, site};

fn upstream(id: &str, nodes: &[SocketAddr], more: Value) -> Value {
    let nodes: Vec<Value> = nodes.iter().map(|node| json!({ "host": node.ip().to_string(), "port": node.port(), "weight": 1 })).collect();
    let mut upstream = json!({ "id": id, "scheme": "http", "nodes": nodes });
    upstream.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    upstream
}

fn balanced(nodes: &[SocketAddr], more: Value) -> Fixture {
    gateway(|_| {
        let back = json!({ "backend": { "http": { "target": { "upstream": "up" } } } });
        vec![site("svc", vec![api("a", "/", "ANY", "", back)], json!({ "upstreams": [upstream("up", nodes, more)] }))]
    })
}

/// How often each node answered, by its `Host`.
fn spread(fixture: &Fixture, calls: usize) -> HashMap<String, usize> {
    let mut hosts = HashMap::new();
    for _ in 0..calls {
        let seen = fixture.call("GET", "svc.test/release/", &[]).seen();
        *hosts.entry(seen["headers"]["host"].as_str().unwrap().to_owned()).or_default() += 1;
    }
    hosts
}

#[test]
fn each_has_its_share() {
    let nodes = [echo_server(), echo_server(), echo_server()];
    let fixture = balanced(&nodes, json!({}));
    assert_eq!(spread(&fixture, 30), nodes.iter().map(|node| (node.to_string(), 10)).collect());
}

#[test]
fn one_that_is_gone_costs_nobody_an_answer_when_others_may_be_tried() {
    let gone: SocketAddr = "127.0.0.1:1".parse().unwrap();
    let nodes = [gone, echo_server()];
    let fixture = balanced(&nodes, json!({ "retries": 1, "ejection": { "volume": 3, "percentage": 50, "window_ms": 60_000 } }));
    assert_eq!(spread(&fixture, 20), HashMap::from([(nodes[1].to_string(), 20)]));
    // A body is sent once, and to the one that is there.
    for _ in 0..10 {
        assert_eq!(fixture.send("POST", "svc.test/release/", &[], "body").seen()["body"], "body");
    }
    let none = balanced(&[gone], json!({ "retries": 3 }));
    assert_eq!(none.call("GET", "svc.test/release/", &[]).status, 502);
    let empty = balanced(&[], json!({}));
    assert_eq!(empty.call("GET", "svc.test/release/", &[]).status, 502);
}

#[test]
fn a_client_stays_with_its_node() {
    let nodes = [echo_server(), echo_server(), echo_server()];
    let fixture = balanced(&nodes, json!({ "sticky_seconds": 60, "host": "shop.example" }));
    let first = fixture.call("GET", "svc.test/release/", &[]);
    assert_eq!(first.seen()["headers"]["host"], "shop.example");
    let cookie = first.field("set-cookie").unwrap();
    assert!(cookie.contains("Max-Age=60; HttpOnly"), "{cookie}");
    let pair = format!("Cookie: x=1; {}", cookie.split(';').next().unwrap());
    for _ in 0..10 {
        assert_eq!(fixture.call("GET", "svc.test/release/", &[&pair]).field("set-cookie"), None, "the same node: nothing to say");
    }
    assert!(fixture.call("GET", "svc.test/release/", &["Cookie: terrace_route=nonsense"]).field("set-cookie").is_some());
}

#[test]
fn a_key_decides() {
    let nodes = [echo_server(), echo_server(), echo_server()];
    let fixture = balanced(&nodes, json!({ "algorithm": { "consistent_hash": { "position": "header", "name": "x-user" } } }));
    let of = |user: &str| fixture.call("GET", "svc.test/release/", &[&format!("X-User: {user}")]).seen()["headers"]["host"].clone();
    let mut used = std::collections::HashSet::new();
    for user in 0..30 {
        let user = user.to_string();
        let node = of(&user);
        assert_eq!(node, of(&user));
        used.insert(node.to_string());
    }
    assert_eq!(used.len(), 3);
}

#[test]
fn microservices_by_their_parameters() {
    let nodes = [echo_server(), echo_server()];
    let fixture = gateway(|_| {
        let micro = |path: &str| json!({ "backend": { "micro": { "services": [["crgt", "coupon", "up-0"], ["crgt", "user", "up-1"]], "path": path } } });
        let apis = vec![
            api("p", "/{X-NameSpace-Code}/{X-MicroService-Name}", "ANY", "", micro("/here")),
            api("h", "/h", "ANY", "", micro("")),
            mock("m", "=/m", "GET", "m"),
        ];
        vec![site(
            "svc",
            apis,
            json!({ "upstreams": [upstream("up-0", &nodes[..1], json!({})), upstream("up-1", &nodes[1..], json!({}))] }),
        )]
    });
    let seen = fixture.call("GET", "svc.test/release/crgt/user", &[]).seen();
    assert_eq!((seen["headers"]["host"].as_str(), seen["target"].as_str()), (Some(&*nodes[1].to_string()), Some("/here")));
    let fields = ["X-NameSpace-Code: crgt", "X-MicroService-Name: coupon"];
    assert_eq!(fixture.call("GET", "svc.test/release/h", &fields).seen()["headers"]["host"], nodes[0].to_string());
    let url = "svc.test/release/h?X-NameSpace-Code=crgt&X-MicroService-Name=user";
    assert_eq!(fixture.call("GET", url, &[]).seen()["headers"]["host"], nodes[1].to_string());
    assert_eq!(fixture.call("GET", "svc.test/release/h", &[]).status, 400);
    assert_eq!(fixture.call("GET", "svc.test/release/crgt/other", &[]).status, 404);
}

#[test]
fn nodes_are_asked_how_they_are() {
    let later = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let nodes = [later, echo_server()];
    let probe = json!({ "path": "/health", "interval_ms": 100, "timeout_ms": 500, "healthy_status": [[200, 299]], "healthy_after": 1, "unhealthy_after": 2 });
    let fixture = balanced(&nodes, json!({ "probe": probe }));
    let statuses = || -> Vec<u16> { (0..6).map(|_| fixture.call("GET", "svc.test/release/", &[]).status).collect() };
    let until = |what: &dyn Fn() -> bool| {
        (0..100).any(|_| {
            what() || {
                std::thread::sleep(std::time::Duration::from_millis(50));
                false
            }
        })
    };
    assert!(until(&|| statuses() == [200; 6]), "one that is not there is passed over");
    // It comes, and is found.
    crate::fixture::echo_on(std::net::TcpListener::bind(later).unwrap());
    assert!(until(&|| spread(&fixture, 4).len() == 2), "one that comes back is used");
}

#[test]
fn a_back_end_that_closes_every_connection_is_not_asked_for_ever() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let taken = std::sync::Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let counter = std::sync::Arc::clone(&taken);
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            counter.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            drop(stream);
        }
    });
    let fixture = gateway(|_| vec![site("svc", vec![api("a", "/", "ANY", &url, json!({}))], json!({}))]);
    let answers = (0..20).map(|_| fixture.call("GET", "svc.test/release/", &[]).status).collect::<Vec<_>>();
    assert_eq!(answers, [502; 20]);
    assert_eq!(taken.load(std::sync::atomic::Ordering::Relaxed), 20, "a connection for each request");
}

#[test]
fn nothing_is_sent_to_link_local_addresses() {
    for url in ["http://169.254.169.254", "http://[fe80::1]", "http://[::ffff:169.254.169.254]:80", "http://100.100.100.200"] {
        let fixture = gateway(|_| vec![site("svc", vec![api("a", "/", "ANY", url, json!({}))], json!({}))]);
        let answer = fixture.call("GET", "svc.test/release/", &[]);
        assert!(answer.status == 502 && answer.body.contains("link-local"), "{url}: {answer:?}");
    }
}
