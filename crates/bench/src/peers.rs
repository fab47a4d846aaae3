//! What the product's front is compared with: a bare server, and the handlers without what surrounds them.

use std::convert::Infallible;
use std::io::Write as _;
use std::net::{IpAddr, Ipv4Addr};
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, anyhow};
use bytes::Bytes;
use http::{Request, Response};
use http_body_util::{BodyExt as _, Full};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use serde_json::{Map, Value};
use terrace_base::{AppId, Clock, Lang, Rng, UserId};
use terrace_front::chain::respond;
use terrace_hosts::{Hosts, Options};
use terrace_identity::{Identity, master_key};
use terrace_objects::Objects;
use terrace_rpc::{Authority, Caller, Cx, Decision, Notices, Question, Registry};
use terrace_store::Db;
use terrace_telemetry::Metrics;
use tokio::net::TcpListener;

/// Tells the parent where it listens.
fn announce(listener: &TcpListener) -> Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}", listener.local_addr()?)?;
    Ok(out.flush()?)
}

/// The least that hyper can do for a request.
pub async fn hello() -> Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    announce(&listener)?;
    loop {
        let (stream, _) = listener.accept().await?;
        stream.set_nodelay(true)?;
        tokio::spawn(async move {
            let service =
                service_fn(async |_: Request<Incoming>| Ok::<_, Infallible>(Response::new(Full::new(Bytes::from_static(b"hello\n")))));
            let _ = hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
        });
    }
}

struct AllowAll;

impl Authority for AllowAll {
    fn decide(&self, _: &Question<'_>) -> Decision {
        Decision::Allow
    }
}

struct Handlers {
    registry: Registry,
    caller: Caller,
    clock: Clock,
    rng: Rng,
}

/// Serves the actions on a server's data directory, which no server uses at the time: no signature, no validation, no audit.
pub async fn handlers(data_dir: &Path) -> Result<()> {
    let shown = |error: terrace_base::Error| anyhow!("{error:?}");
    let (clock, rng) = (Clock::system(), Rng::system());
    let db = Db::open(&format!("sqlite://{}", data_dir.join("terrace.db").display())).await.map_err(shown)?;
    let master = master_key::load_or_create(&data_dir.join("master.key"), &rng).map_err(shown)?;
    let objects = Objects::open(&format!("file://{}", data_dir.join("objects").display())).map_err(shown)?;
    let identity = Identity::new(db.clone(), clock.clone(), rng.clone(), master.clone(), terrace_api_all::SERVICES);
    let options = Options { region: "ap-local".into(), output_cap: 64 << 20, max_running: 16, notices: Notices::default() };
    let hosts = Hosts::new(db, objects, clock.clone(), rng.clone(), master, &Metrics::default(), options);
    let mut registry = Registry::new(terrace_api_all::SERVICES);
    terrace_identity::actions::register(&identity, &mut registry);
    terrace_hosts::actions::register(&hosts, &mut registry);
    let account = identity.first_account().await.map_err(shown)?;
    let caller = Caller {
        account,
        app_id: AppId(1),
        user: UserId(account.0),
        name: "root".into(),
        secret_id: "".into(),
        session: None,
        authority: Arc::new(AllowAll),
    };
    let handlers = Arc::new(Handlers { registry, caller, clock, rng });
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    announce(&listener)?;
    loop {
        let (stream, _) = listener.accept().await?;
        stream.set_nodelay(true)?;
        let handlers = Arc::clone(&handlers);
        tokio::spawn(async move {
            let service = service_fn(move |request| {
                let handlers = Arc::clone(&handlers);
                async move { Ok::<_, Infallible>(handlers.serve(request).await.expect("a request of the bench")) }
            });
            let _ = hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
        });
    }
}

impl Handlers {
    async fn serve(&self, request: Request<Incoming>) -> Result<terrace_front::Response> {
        let header = |name: &str| request.headers().get(name).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
        let (version, action) = (header("x-tc-version"), header("x-tc-action"));
        let action = self.registry.find_by_version(&version, &action).map_err(|_| anyhow!("no such action"))?;
        let body = request.into_body().collect().await?.to_bytes();
        let params: Map<String, Value> = serde_json::from_slice(&body).context("parameters")?;
        let request_id = terrace_telemetry::request_id(&self.rng);
        let cx = Cx {
            request_id: request_id.as_str().into(),
            action,
            caller: self.caller.clone(),
            region: "ap-local".into(),
            lang: Lang::En,
            source_ip: IpAddr::V4(Ipv4Addr::LOCALHOST),
            clock: self.clock.clone(),
        };
        Ok(respond(&request_id, Lang::En, self.registry.call(cx, params).await))
    }
}
