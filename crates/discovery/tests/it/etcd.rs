//! etcd, real.

use std::time::{Duration, Instant};

use terrace_base::Secret;
use terrace_discovery::etcd::Etcd as Source;
use terrace_discovery::{Server, State};
use terrace_testkit::etcd::Etcd;

use crate::{Watched, shown};

fn source(etcd: &Etcd) -> Source {
    let endpoints = vec![Server::parse(&etcd.url()).unwrap()];
    Source { endpoints, prefix: "/shop/".into(), user: None, authority: None }
}

fn watched(source: Source) -> Watched {
    Watched::new(terrace_discovery::Source::Etcd(source))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn keys_come_change_and_go() {
    let etcd = Etcd::start();
    etcd.ctl(&["put", "/shop/a", "10.0.0.1:80"]);
    // The prefix ends where it ends.
    etcd.ctl(&["put", "/shop0", "10.9.9.9:80"]);
    etcd.ctl(&["put", "/shoq/a", "10.9.9.9:80"]);
    let mut seen = watched(source(&etcd));
    seen.nodes(&["10.0.0.1:80*100"]).await;

    etcd.ctl(&["put", "/shop/b", r#"{"host": "10.0.0.2", "port": 81, "weight": 7}"#]);
    seen.nodes(&["10.0.0.1:80*100", "10.0.0.2:81*7"]).await;
    etcd.ctl(&["put", "/shop/c", r#"{"Op":0,"Addr":"10.0.0.3:82"}"#]);
    etcd.ctl(&["put", "/shop/a", "10.0.0.4:80"]);
    seen.nodes(&["10.0.0.2:81*7", "10.0.0.3:82*100", "10.0.0.4:80*100"]).await;

    // What is no instance is left out and said; the others are not touched by it.
    etcd.ctl(&["put", "/shop/b", "what"]);
    let sight = seen.nodes(&["10.0.0.3:82*100", "10.0.0.4:80*100"]).await;
    assert!(sight.note.contains("/shop/b"), "{}", sight.note);
    etcd.ctl(&["put", "/shop/b", "169.254.169.254:80"]);
    let sight = seen.until("link-local to be told", |sight| sight.note.contains("link-local")).await;
    assert_eq!(shown(&sight), ["10.0.0.3:82*100", "10.0.0.4:80*100"]);

    etcd.ctl(&["del", "--prefix", "/shop/"]);
    seen.nodes(&[]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_lease_that_ends_takes_its_instances() {
    let etcd = Etcd::start();
    let granted = etcd.ctl(&["lease", "grant", "2"]);
    let lease = granted.split(' ').nth(1).unwrap();
    etcd.ctl(&["put", "/shop/stays", "10.0.0.1:80"]);
    etcd.ctl(&["put", "/shop/goes", "10.0.0.2:80", "--lease", lease]);
    let mut seen = watched(source(&etcd));
    seen.nodes(&["10.0.0.1:80*100", "10.0.0.2:80*100"]).await;
    seen.nodes(&["10.0.0.1:80*100"]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nodes_stay_while_etcd_is_gone_and_follow_when_it_is_back() {
    let mut etcd = Etcd::start();
    etcd.ctl(&["put", "/shop/a", "10.0.0.1:80"]);
    let mut seen = watched(source(&etcd));
    seen.nodes(&["10.0.0.1:80*100"]).await;
    etcd.kill9();
    let sight = seen.state(State::Unreachable).await;
    assert_eq!(shown(&sight), ["10.0.0.1:80*100"]);
    assert!(sight.note.contains(&etcd.url()), "{}", sight.note);

    etcd.start_again();
    seen.nodes(&["10.0.0.1:80*100"]).await;
    etcd.ctl(&["put", "/shop/a", "10.0.0.2:80"]);
    seen.nodes(&["10.0.0.2:80*100"]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_change_is_seen_at_once() {
    let etcd = Etcd::start();
    let mut seen = watched(source(&etcd));
    seen.nodes(&[]).await;
    let mut client = etcd_client::Client::connect([etcd.url()], None).await.unwrap();
    let mut took = Vec::new();
    for port in 1..=20 {
        let node = format!("10.0.0.1:{port}");
        let began = Instant::now();
        client.put("/shop/a", node.as_str(), None).await.unwrap();
        seen.nodes(&[&format!("{node}*100")]).await;
        took.push(began.elapsed());
    }
    took.sort();
    // The median: this machine may be busy at any one moment.
    assert!(took[10] < Duration::from_millis(250), "{took:?}");
    println!("a change of etcd is seen after {:?} in the middle, {:?} at worst", took[10], took[19]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_password_is_needed_and_more_than_a_page_is_read() {
    let etcd = Etcd::start();
    let mut client = etcd_client::Client::connect([etcd.url()], None).await.unwrap();
    for port in 1..=1_100 {
        client.put(format!("/shop/{port}"), format!("10.0.0.1:{port}"), None).await.unwrap();
    }
    etcd.ctl(&["user", "add", "root:secret"]);
    etcd.ctl(&["auth", "enable"]);
    let mut seen = watched(source(&etcd));
    let sight = seen.state(State::Unreachable).await;
    assert_eq!(sight.nodes, None);
    assert!(sight.note.contains("user name is empty"), "{}", sight.note);

    let user = Some(("root".to_owned(), Secret::new("wrong")));
    let sight = watched(Source { user, ..source(&etcd) }).state(State::Unreachable).await;
    assert!(sight.note.contains("authentication failed"), "{}", sight.note);

    let user = Some(("root".to_owned(), Secret::new("secret")));
    // An endpoint that nobody listens on comes first.
    let mut endpoints = vec![Server::parse("http://127.0.0.1:1").unwrap()];
    endpoints.extend(source(&etcd).endpoints);
    let sight = watched(Source { user, endpoints, ..source(&etcd) }).state(State::Following).await;
    assert_eq!(sight.nodes.unwrap().len(), terrace_discovery::MOST_NODES);
    assert!(sight.note.contains("1100 instances"), "{}", sight.note);
}
