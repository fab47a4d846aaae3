//! `/metrics/etcd`: what members of all accounts' clusters measure, for the operator's Prometheus.
//!
//! It names accounts and clusters and asks for no key, so it is served on loopback only: not when the server listens for others, and not to
//! those a proxy speaks for. Users read their own by `DescribeEtcdMetrics`.

use std::net::SocketAddr;
use std::sync::Arc;

use terrace_base::Clock;
use terrace_etcd::Etcd;
use terrace_front::{Request, Response, Routes, full};

const FORMAT: &str = "text/plain; version=0.0.4; charset=utf-8";
/// What proxies say of whom they speak for.
const PROXIED: [&str; 4] = ["forwarded", "x-forwarded-for", "x-real-ip", "via"];

pub fn mount(routes: &mut Routes, etcd: &Arc<Etcd>, clock: &Clock, listens: SocketAddr) {
    if !listens.ip().is_loopback() {
        return;
    }
    let (etcd, clock) = (Arc::clone(etcd), clock.clone());
    routes.mount("/metrics/etcd", move |request: Request, peer: SocketAddr| {
        let direct = peer.ip().is_loopback() && PROXIED.iter().all(|name| !request.headers().contains_key(*name));
        let answer = if direct { told(etcd.prometheus(clock.now())) } else { hidden() };
        async move { answer }
    });
}

fn told(text: String) -> Response {
    let mut response = http::Response::new(full(text));
    response.headers_mut().insert(http::header::CONTENT_TYPE, http::HeaderValue::from_static(FORMAT));
    response
}

fn hidden() -> Response {
    let mut response = http::Response::new(full("not found\n"));
    *response.status_mut() = http::StatusCode::NOT_FOUND;
    response
}
