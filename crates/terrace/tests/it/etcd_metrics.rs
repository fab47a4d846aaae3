//! What Prometheus is told of all accounts' members is told on loopback, and to nobody whom a proxy speaks for.

use terrace_testkit::client::{Raw, plain};
use terrace_testkit::{Options, Terrace};

#[tokio::test]
async fn members_metrics_are_for_the_operator_only() {
    let terrace = Terrace::start(env!("CARGO_BIN_EXE_terrace"), Options::default()).await;
    let ask = async |header: Option<(&str, &str)>| {
        let headers = [("Host", "x")].into_iter().chain(header).map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        let raw = Raw { method: "GET".into(), target: "/metrics/etcd".into(), headers, body: Vec::new() };
        plain(&terrace.address(), &raw).await.unwrap()
    };
    let told = ask(None).await;
    assert_eq!(told.status, 200);
    assert!(told.headers["content-type"].to_str().unwrap().starts_with("text/plain; version=0.0.4"));
    assert!(String::from_utf8_lossy(&told.body).contains("# TYPE terrace_etcd_db_size gauge\n"));
    for proxied in [("X-Forwarded-For", "10.0.0.1"), ("Forwarded", "for=10.0.0.1"), ("Via", "1.1 proxy")] {
        assert_eq!(ask(Some(proxied)).await.status, 404, "{proxied:?}");
    }
}
