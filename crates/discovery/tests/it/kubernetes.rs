//! Kubernetes: lists, watches, and what goes wrong with them.

use serde_json::json;
use terrace_base::Secret;
use terrace_discovery::kubernetes::{Kubernetes, Port};
use terrace_discovery::{Server, Source, State};

use crate::cluster::{Cluster, TOKEN};
use crate::{Watched, shown};

fn source(cluster: &Cluster) -> Kubernetes {
    Kubernetes {
        server: Server::parse(&format!("http://{}", cluster.address)).unwrap(),
        authority: None,
        token: Some(Secret::new(TOKEN)),
        namespace: "web".into(),
        service: "shop".into(),
        port: Port::Named("http".into()),
    }
}

fn watched(source: Kubernetes) -> Watched {
    Watched::new(Source::Kubernetes(source))
}

fn ports() -> serde_json::Value {
    json!([{"name": "http", "port": 8080, "protocol": "TCP"}, {"name": "metrics", "port": 9090, "protocol": "TCP"}])
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ready_endpoints_come_and_go() {
    let cluster = Cluster::start().await;
    cluster.put("shop-1", &[("10.0.0.1", Some(true)), ("10.0.0.2", Some(false))], ports());
    cluster.put("shop-2", &[("10.0.0.3", None)], ports());
    cluster.put("shop-3", &[("10.0.0.3", None), ("10.0.0.4", Some(true))], ports());
    let mut seen = watched(source(&cluster));
    seen.nodes(&["10.0.0.1:8080*100", "10.0.0.3:8080*100", "10.0.0.4:8080*100"]).await;
    assert_eq!(cluster.asked().0, 2, "three slices in pages of two");

    cluster.put("shop-1", &[("10.0.0.1", Some(false)), ("10.0.0.2", Some(true))], ports());
    cluster.delete("shop-3");
    seen.nodes(&["10.0.0.2:8080*100", "10.0.0.3:8080*100"]).await;
    cluster.put("shop-2", &[("10.0.0.3", None)], json!([{"name": "grpc", "port": 1}]));
    let sight = seen.nodes(&["10.0.0.2:8080*100"]).await;
    assert!(sight.note.contains("shop-2"), "{}", sight.note);
    cluster.delete("shop-1");
    cluster.delete("shop-2");
    let sight = seen.until("no slices", |sight| sight.note == "web/shop has no EndpointSlices").await;
    assert_eq!((shown(&sight), sight.state), (Vec::new(), State::Following));
    assert_eq!(cluster.asked(), (2, 1), "one list and one watch were enough");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_dropped_watch_goes_on_and_a_version_that_is_gone_is_listed_anew() {
    let mut cluster = Cluster::start().await;
    cluster.put("shop-1", &[("10.0.0.1", None)], ports());
    let mut seen = watched(source(&cluster));
    seen.nodes(&["10.0.0.1:8080*100"]).await;
    seen.until_asked(&cluster, (1, 1)).await;
    cluster.drop_watches();
    seen.until_asked(&cluster, (1, 2)).await;
    cluster.put("shop-1", &[("10.0.0.2", None)], ports());
    seen.nodes(&["10.0.0.2:8080*100"]).await;

    // What happens while nobody watches is not lost, though the server has forgotten how it happened.
    cluster.stop();
    let sight = seen.state(State::Unreachable).await;
    assert_eq!(shown(&sight), ["10.0.0.2:8080*100"]);
    cluster.put("shop-2", &[("10.0.0.3", None)], ports());
    cluster.delete("shop-1");
    cluster.start_again().await;
    seen.nodes(&["10.0.0.3:8080*100"]).await;

    let (lists, watches) = cluster.asked();
    seen.until_asked(&cluster, (lists, watches.max(3))).await;
    cluster.put("shop-2", &[("10.0.0.4", None)], ports());
    seen.nodes(&["10.0.0.4:8080*100"]).await;
    cluster.compact();
    cluster.drop_watches();
    seen.until_asked(&cluster, (lists + 1, watches.max(3) + 2)).await;
    cluster.put("shop-2", &[("10.0.0.5", None)], ports());
    let sight = seen.nodes(&["10.0.0.5:8080*100"]).await;
    assert_eq!(sight.note, "");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_may_not_look_is_told() {
    let cluster = Cluster::start().await;
    let sight = watched(Kubernetes { token: Some(Secret::new("other")), ..source(&cluster) }).state(State::Unreachable).await;
    assert!(sight.note.contains("401") && sight.nodes.is_none(), "{}", sight.note);
    let sight = watched(Kubernetes { service: "other".into(), ..source(&cluster) }).state(State::Unreachable).await;
    assert!(sight.note.contains("403"), "{}", sight.note);
    let server = Server::parse("https://127.0.0.1:1").unwrap();
    let sight = watched(Kubernetes { server, ..source(&cluster) }).state(State::Unreachable).await;
    assert!(sight.note.starts_with("https://127.0.0.1:1: "), "{}", sight.note);
}

impl Watched {
    /// Waits until so many lists and watches were asked for, at least.
    async fn until_asked(&self, cluster: &Cluster, (lists, watches): (usize, usize)) {
        let began = std::time::Instant::now();
        while cluster.asked().0 < lists || cluster.asked().1 < watches {
            assert!(began.elapsed() < crate::PATIENCE, "{:?} were asked, not {lists} and {watches}", cluster.asked());
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
    }
}
