//! `terrace serve`: the parts, made in order and handed to each other.

use std::fs::{DirBuilder, OpenOptions};
use std::io::Write;
use std::net::SocketAddr;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use http_body_util::BodyExt;
use terrace_accesslog::AccessLog;
use terrace_apigw::Apigw;
use terrace_base::{AccountId, Clock, Rng};
use terrace_channels::Channels;
use terrace_config::{Role, Settings};
use terrace_etcd::Etcd;
use terrace_front::limit::Limiter;
use terrace_front::{Chain, Listener, Routes, Tls, console, full};
use terrace_hosts::{Hosts, Options};
use terrace_identity::{Identity, master_key};
use terrace_notify::Notify;
use terrace_objects::Objects;
use terrace_ops::Ops;
use terrace_rpc::{Notices, Registry};
use terrace_store::{Db, Migrations, Pointer};
use terrace_telemetry::Metrics;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use crate::server_name::ServerName;
use crate::{database, etcd_metrics, gateway, restoring};

/// Every product's schema, in one list: a database that knows more belongs to a newer binary.
pub const MIGRATIONS: &[Migrations] = &[
    terrace_identity::MIGRATIONS,
    terrace_hosts::MIGRATIONS,
    terrace_ops::MIGRATIONS,
    terrace_etcd::MIGRATIONS,
    terrace_notify::MIGRATIONS,
    terrace_apigw::MIGRATIONS,
];

/// Every product's pointers from rows to objects.
pub const POINTERS: &[Pointer] = terrace_hosts::POINTERS;

const METRICS_FORMAT: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";
const MAX_RUNNING_PER_HOST: u32 = 16;
const ETCD_QUOTA: i64 = 20;
/// A host that is restarted is back by then.
const ETCD_HOST_PATIENCE: Duration = Duration::from_secs(300);
const HOUSEKEEPING: Duration = Duration::from_secs(5);
/// Drawing a key takes a good part of a second; a start that waits longer for its own agent waits for nothing.
const LOCAL_AGENT_PATIENCE: Duration = Duration::from_secs(5);

/// A server that listens.
pub struct Server {
    pub address: SocketAddr,
    /// Where the gateway of this process listens, if it has one: without and with TLS.
    pub gateway: Option<(SocketAddr, SocketAddr)>,
    pub over_tls: bool,
    pub hosts: Arc<Hosts>,
    pub identity: Arc<Identity>,
    db: Db,
    data_dir: PathBuf,
    log: Option<AccessLog>,
    tasks: JoinSet<()>,
    /// Held for as long as the server runs: nobody else may have it.
    _name: ServerName,
}

/// The file in the data directory that holds the main account's credentials.
pub fn credentials_file(data_dir: &Path) -> PathBuf {
    data_dir.join("root-credentials.json")
}

/// A file that says: the credentials of this directory came with a backup, so that a missing file is no loss.
pub fn restored_file(data_dir: &Path) -> PathBuf {
    data_dir.join("restored")
}

/// Names in `--rate-limit` that no action has: a limit somebody believes in must not be one that never holds.
pub fn check_rate_limits(settings: &Settings) -> Result<()> {
    let known = |name: &str| match name.split_once('.') {
        None => name == "*",
        Some((service, action)) => {
            terrace_api_all::SERVICES.iter().any(|s| s.name == service && (action == "*" || s.action(action).is_some()))
        }
    };
    match settings.rate_limits.keys().find(|name| !known(name)) {
        Some(name) => bail!("--rate-limit {name}: allowed are *, SERVICE.* and SERVICE.Action of the contract"),
        None => Ok(()),
    }
}

/// Addresses that are none, and TLS files that cannot be used: told before anything is made.
pub fn check_addresses(settings: &Settings) -> Result<()> {
    use std::net::ToSocketAddrs;
    for (flag, address) in [
        ("--listen", &settings.listen),
        ("--gateway-listen", &settings.gateway_listen),
        ("--gateway-tls-listen", &settings.gateway_tls_listen),
    ] {
        address.to_socket_addrs().map_err(|error| anyhow::anyhow!("{flag} {address}: not host:port: {error}"))?;
    }
    if let Some((cert, key)) = &settings.tls {
        Tls::from_files(cert, key)?;
    }
    gateway::log::target(settings)?;
    Ok(())
}

/// Every product's actions.
pub fn registry(identity: &Arc<Identity>, hosts: &Arc<Hosts>, etcd: &Arc<Etcd>, channels: &Arc<Channels>, apigw: &Arc<Apigw>) -> Registry {
    let mut registry = Registry::new(terrace_api_all::SERVICES);
    terrace_identity::actions::register(identity, &mut registry);
    terrace_hosts::actions::register(hosts, &mut registry);
    terrace_etcd::actions::register(etcd, &mut registry);
    terrace_channels::actions::register(channels, &mut registry);
    terrace_apigw::actions::register(apigw, &mut registry);
    registry
}

/// Opens everything and listens. It serves until `shutdown`; then [`Server::finished`] waits for the rest.
pub async fn start(settings: Settings, shutdown: CancellationToken) -> Result<Server> {
    if !settings.roles.contains(&Role::Api) {
        bail!("--roles: this release has no process without the role api");
    }
    check_rate_limits(&settings)?;
    check_addresses(&settings)?;
    let (clock, rng) = (Clock::system(), Rng::system());
    restoring::refuse(&settings.data_dir)?;
    make_private_dir(&settings.data_dir)?;
    let name = ServerName::claim(&settings.data_dir, &rng).await?;
    // Again: it may be a restore, now dead, that held the name.
    restoring::refuse(&settings.data_dir)?;
    database::refuse_lost(&settings)?;
    let db = Db::open(&settings.database_url).await.map_err(shown)?;
    db.migrate(MIGRATIONS).await.map_err(shown)?;
    let master = master_key::for_database(&db, &settings.master_key_file, &rng).await.map_err(shown)?;
    let objects = Objects::open(&settings.object_store).map_err(shown)?;
    let metrics = Metrics::default();
    let region: Arc<str> = settings.region.as_str().into();

    let identity = Identity::new(db.clone(), clock.clone(), rng.clone(), master.clone(), terrace_api_all::SERVICES);
    let notices = Notices::default();
    let options = Options {
        region: Arc::clone(&region),
        output_cap: settings.output_cap,
        max_running: MAX_RUNNING_PER_HOST,
        notices: notices.clone(),
    };
    let ops = Ops::new(db.clone(), clock.clone(), notices.clone(), &metrics, terrace_ops::Options::new(name.as_str()));
    let hosts = Hosts::new(db.clone(), objects.clone(), clock.clone(), rng.clone(), master.clone(), &metrics, options);
    let etcd_options = etcd_options(&settings, &region)?;
    let etcd = Etcd::new(db.clone(), objects, rng.clone(), master.clone(), &ops, hosts.clone(), etcd_options);
    hosts.ask_before_removal(etcd.clone());
    let sending = terrace_notify::Options { server: name.as_str().to_owned(), loopback: settings.notify_loopback };
    let notify = Notify::new(db.clone(), clock.clone(), rng.clone(), master.clone(), notices.clone(), &metrics, sending);
    let channels = Channels::new(&notify, terrace_api_all::SERVICES);

    let tls = settings.tls.as_ref().map(|(cert, key)| Tls::from_files(cert, key)).transpose()?;
    let over_tls = tls.is_some();
    let listener = Listener::bind(&settings.listen, tls).await?;
    let address = listener.local_addr()?;
    write_credentials(&settings, &identity, address, over_tls).await?;
    hosts.start().await.map_err(shown)?;
    let operator = identity.first_account().await.map_err(shown)?;
    let log = gateway::log::open(&settings, &clock)?;
    let apigw = Apigw::new(
        db.clone(),
        clock.clone(),
        rng.clone(),
        master,
        apigw_options(&settings, (&region, name.as_str()), operator, log.clone())?,
    )
    .map_err(shown)?;

    let gateway = match settings.roles.contains(&Role::Gateway) {
        true => Some(gateway::embedded::start(&settings, name.as_str(), &apigw, &clock, log.as_ref()).await?),
        false => None,
    };
    let gateway_address = gateway.as_ref().map(gateway::embedded::Embedded::addresses);
    gateway::metrics::ask(&metrics, gateway.as_ref().map(gateway::embedded::Embedded::gateway), log.clone());

    let chain = Arc::new(Chain {
        registry: registry(&identity, &hosts, &etcd, &channels, &apigw),
        identity: Arc::clone(&identity),
        limiter: Limiter::new(settings.rate_limits.clone()),
        metrics: metrics.clone(),
        clock,
        rng,
        region,
        notices,
        closing: shutdown.clone(),
    });
    let started = Arc::new(AtomicBool::new(false));
    let mut routes = routes(&chain, &hosts, &db, &metrics, &settings, &started, over_tls);
    let (control, closing) = (Arc::clone(&apigw), shutdown.clone());
    routes.mount("/gateway/", move |request, peer| {
        let served = terrace_apigw::control::serve(Arc::clone(&control), request, peer, closing.clone());
        async move { served.await.map(|body| body.map_err(|never| match never {}).boxed_unsync()) }
    });
    let documents = Arc::clone(&apigw);
    routes.mount("/docs/", move |request, peer| {
        let served = terrace_apigw::readers::serve(Arc::clone(&documents), request, peer, over_tls);
        async move { served.await.map(|body| body.map_err(|never| match never {}).boxed_unsync()) }
    });
    etcd_metrics::mount(&mut routes, &etcd, &chain.clock, address);
    let routes = Arc::new(routes);
    let mut tasks = JoinSet::new();
    tasks.spawn(listener.run(routes, shutdown.clone()));
    tasks.spawn(Arc::clone(&hosts).sweep(shutdown.clone()));
    tasks.spawn(Arc::clone(&hosts).ask_for_others(shutdown.clone()));
    tasks.spawn(housekeep(Arc::clone(&identity), shutdown.clone()));
    tasks.spawn(ops.run(shutdown.clone()));
    tasks.spawn(notify.run(shutdown.clone()));
    tasks.spawn(Arc::clone(&apigw).run(shutdown.clone()));
    if let Some(gateway) = gateway {
        tasks.spawn(gateway.run(shutdown.clone()));
    }
    tasks.spawn(Arc::clone(&etcd).run(chain.clock.clone(), shutdown.clone()));
    let (closing, hub_owner) = (shutdown.clone(), Arc::clone(&hosts));
    tasks.spawn(async move {
        closing.cancelled().await;
        hub_owner.hub().close_all();
    });
    if settings.local_agent {
        start_local_agent(&settings, &hosts, &identity, address, over_tls, &mut tasks, shutdown).await?;
    }
    started.store(true, Ordering::Release);
    Ok(Server { address, gateway: gateway_address, over_tls, hosts, identity, db, data_dir: settings.data_dir, log, tasks, _name: name })
}

impl Server {
    pub fn endpoint(&self) -> String {
        format!("{}://{}", if self.over_tls { "https" } else { "http" }, reachable(self.address))
    }

    /// Says where it listens, in words for whoever typed the command.
    pub fn announce(&self) {
        tracing::info!(endpoint = self.endpoint(), "terrace is ready");
        eprintln!(
            "Terrace is ready.\n  API and console: {0}  (console at {0}/console/)\n  Credentials:     {1}",
            self.endpoint(),
            credentials_file(&self.data_dir).display()
        );
        if let Some((plain, tls)) = self.gateway {
            eprintln!("  API gateway:     http://{} https://{}", reachable(plain), reachable(tls));
        }
    }

    /// After shutdown was asked for: waits for every part, then writes what is left and closes the database.
    pub async fn finished(mut self) {
        while self.tasks.join_next().await.is_some() {}
        if let Some(log) = self.log {
            let _ = tokio::task::spawn_blocking(move || log.close()).await;
        }
        if let Err(error) = self.identity.flush_uses().await {
            tracing::warn!(error = ?error, "the last uses of keys were not written");
        }
        self.db.close().await;
    }
}

fn routes(
    chain: &Arc<Chain>,
    hosts: &Arc<Hosts>,
    db: &Db,
    metrics: &Metrics,
    settings: &Settings,
    started: &Arc<AtomicBool>,
    over_tls: bool,
) -> Routes {
    let mut routes = Routes::new(Arc::clone(chain));
    let agents = Arc::clone(hosts);
    routes.mount("/agent/", move |request, peer| {
        let hosts = Arc::clone(&agents);
        async move { terrace_hosts::protocol::serve(hosts, request, peer).await.map(|body| body.map_err(|never| match never {}).boxed_unsync()) }
    });
    if settings.roles.contains(&Role::Console) {
        let sessions = Arc::clone(chain);
        routes.mount("/console/", move |request, peer| {
            let chain = Arc::clone(&sessions);
            async move { console_at(&chain, request, peer, over_tls).await }
        });
        routes.mount("/console", |_, _| async {
            let mut response = http::Response::new(full(""));
            *response.status_mut() = http::StatusCode::PERMANENT_REDIRECT;
            response.headers_mut().insert(http::header::LOCATION, http::HeaderValue::from_static("/console/"));
            response
        });
    }
    routes.mount("/healthz", |_, _| async { http::Response::new(full("ok\n")) });
    let (ready, writer, started) = (db.clone(), Arc::clone(hosts), Arc::clone(started));
    routes.mount("/readyz", move |_, _| {
        let (db, hosts, started) = (ready.clone(), Arc::clone(&writer), started.load(Ordering::Acquire));
        async move { if started { readiness(&db, &hosts).await } else { unready("starting\n") } }
    });
    let metrics = metrics.clone();
    routes.mount("/metrics", move |_, _| {
        let text = metrics.encode();
        async move {
            let mut response = http::Response::new(full(text));
            // Scrapers refuse an answer whose format they have to guess.
            response.headers_mut().insert(http::header::CONTENT_TYPE, http::HeaderValue::from_static(METRICS_FORMAT));
            response
        }
    });
    routes
}

fn etcd_options(settings: &Settings, region: &Arc<str>) -> Result<terrace_etcd::Options> {
    // Absolute: members are known by their directories, and work in other ones.
    let root = std::path::absolute(settings.data_dir.join("etcd"))?;
    let search_path = std::env::var("PATH").unwrap_or_default();
    Ok(terrace_etcd::Options { region: Arc::clone(region), root, search_path, quota: ETCD_QUOTA, host_patience: ETCD_HOST_PATIENCE })
}

fn apigw_options(
    settings: &Settings,
    (region, server): (&Arc<str>, &str),
    operator: AccountId,
    log: Option<AccessLog>,
) -> Result<terrace_apigw::Options> {
    let mut limits = terrace_apigw::Limits::default();
    for (name, most) in &settings.gateway_limits {
        if !limits.set(name, *most) {
            bail!("--gateway-limit {name}: allowed are {}", terrace_apigw::Limits::NAMES.join(", "));
        }
    }
    Ok(terrace_apigw::Options {
        region: Arc::clone(region),
        server: server.to_owned(),
        domain: settings.gateway_domain.clone(),
        limits,
        functions: settings.gateway_functions.clone(),
        shared: settings.gateway_rates == terrace_config::Rates::Shared,
        operator: Some(operator),
        log,
    })
}

/// What a session asks for, else a file of the built console.
async fn console_at(chain: &Arc<Chain>, request: terrace_front::Request, peer: SocketAddr, over_tls: bool) -> terrace_front::Response {
    let (method, path, headers) = (request.method().clone(), request.uri().path().to_owned(), request.headers().clone());
    match console::serve(chain, request, peer, over_tls).await {
        Some(response) => response,
        None => terrace_console_assets::serve(&method, path.trim_start_matches("/console/"), &headers).map(full),
    }
}

/// Ready means that the database answers, and could be written lately.
async fn readiness(db: &Db, hosts: &Hosts) -> terrace_front::Response {
    let asked = async { db.read().await?.system().one("SELECT 1 AS one", terrace_store::args![]).await };
    match tokio::time::timeout(Duration::from_secs(5), asked).await {
        Ok(Ok(_)) if hosts.can_write() => http::Response::new(full("ready\n")),
        Ok(Ok(_)) => unready("the database cannot be written\n"),
        outcome => {
            if let Ok(Err(error)) = outcome {
                tracing::error!(error = ?error, "the database does not answer");
            }
            unready("the database does not answer\n")
        }
    }
}

fn unready(why: &'static str) -> terrace_front::Response {
    let mut response = http::Response::new(full(why));
    *response.status_mut() = http::StatusCode::SERVICE_UNAVAILABLE;
    response
}

async fn housekeep(identity: Arc<Identity>, shutdown: CancellationToken) {
    let mut timer = tokio::time::interval(HOUSEKEEPING);
    loop {
        tokio::select! {
            _ = timer.tick() => {}
            () = shutdown.cancelled() => return,
        }
        if let Err(error) = identity.housekeep().await {
            tracing::error!(error = ?error, "housekeeping failed, it is tried again");
        }
    }
}

/// First start makes the main account. The file is written after the account is durable; a start that finds the account
/// but no file draws new credentials, so a crash in between locks nobody out; after a restore the backup's keys hold.
async fn write_credentials(settings: &Settings, identity: &Arc<Identity>, address: SocketAddr, over_tls: bool) -> Result<()> {
    let path = credentials_file(&settings.data_dir);
    // Several servers on one PostgreSQL share the account; only the first start's machine has the file.
    let shared = settings.database_url.starts_with("postgres");
    let lost = !path.exists() && !restored_file(&settings.data_dir).exists() && !shared;
    if path.exists() && !identity.has_account().await.map_err(shown)? {
        bail!(
            "the database holds no account, but {} is there, of an installation that had one: check --database-url or restore a \
             backup (`terrace restore --from FILE`); to begin anew instead, move this file away",
            path.display()
        );
    }
    let Some(fresh) = identity.bootstrap(settings.bootstrap.clone(), lost).await.map_err(shown)? else { return Ok(()) };
    let endpoint = format!("{}://{}", if over_tls { "https" } else { "http" }, reachable(address));
    let temporary = path.with_extension("json.new");
    let mut file = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(&temporary)
        .with_context(|| temporary.display().to_string())?;
    file.write_all(fresh.to_json(&endpoint).as_bytes())?;
    file.sync_all()?;
    std::fs::rename(&temporary, &path)?;
    Ok(())
}

async fn start_local_agent(
    settings: &Settings,
    hosts: &Arc<Hosts>,
    identity: &Arc<Identity>,
    address: SocketAddr,
    over_tls: bool,
    tasks: &mut JoinSet<()>,
    shutdown: CancellationToken,
) -> Result<()> {
    let server = if over_tls {
        // A door of its own on loopback: the public certificate need not name 127.0.0.1 nor be trusted here.
        let listener = Listener::bind("127.0.0.1:0", None).await?;
        let door = listener.local_addr()?;
        let agents = Arc::clone(hosts);
        let mut routes = Routes::none();
        routes.mount("/agent/", move |request, peer| {
            let hosts = Arc::clone(&agents);
            async move {
                terrace_hosts::protocol::serve(hosts, request, peer).await.map(|body| body.map_err(|never| match never {}).boxed_unsync())
            }
        });
        tasks.spawn(listener.run(Arc::new(routes), shutdown.clone()));
        format!("http://{door}")
    } else {
        format!("http://{}", reachable(address))
    };
    let mut agent = terrace_agent::Settings::new(server, settings.data_dir.join("agent"));
    agent.region = settings.region.clone();
    let enrolled = match terrace_agent::instance_of(&agent.data_dir).map_err(shown)? {
        Some(instance) if hosts.is_enrolled(&instance).await.map_err(shown)? => true,
        Some(instance) => {
            tracing::warn!(instance, "this host's instance was deleted, or the database is another one: the host enrols anew");
            terrace_agent::forget(&agent.data_dir).map_err(shown)?;
            false
        }
        None => false,
    };
    if !enrolled {
        let account = identity.first_account().await.map_err(shown)?;
        let (id, value) = hosts.local_register_code(account).await.map_err(shown)?;
        agent.register = Some(terrace_agent::RegisterCode { id, value });
    }
    let data_dir = agent.data_dir.clone();
    tasks.spawn(async move {
        if let Err(error) = terrace_agent::run(agent, shutdown).await {
            tracing::error!(error = ?error, "the local agent stopped");
        }
    });
    if tokio::time::timeout(LOCAL_AGENT_PATIENCE, online(hosts, &data_dir)).await.is_err() {
        tracing::warn!("the local agent is not connected yet; the server goes on without it");
    }
    Ok(())
}

/// Waits until the agent of this data directory is connected: whoever reads "ready" may run a command at once.
async fn online(hosts: &Hosts, data_dir: &Path) {
    let mut timer = tokio::time::interval(Duration::from_millis(10));
    loop {
        timer.tick().await;
        if let Ok(Some(instance)) = terrace_agent::instance_of(data_dir)
            && hosts.hub().is_recorded(&instance)
        {
            return;
        }
    }
}

/// An address to dial for one that may be a wildcard.
fn reachable(address: SocketAddr) -> SocketAddr {
    let mut to = address;
    if to.ip().is_unspecified() {
        to.set_ip(if to.is_ipv4() { std::net::Ipv4Addr::LOCALHOST.into() } else { std::net::Ipv6Addr::LOCALHOST.into() });
    }
    to
}

pub fn make_private_dir(path: &Path) -> Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(path).with_context(|| format!("the data directory {}", path.display()))
}

/// An internal error's cause is for whoever runs the server, and that is who reads this.
pub fn shown(error: terrace_base::Error) -> anyhow::Error {
    match error.cause() {
        Some(cause) if error.is_internal() => anyhow::anyhow!("{cause}"),
        _ => anyhow::anyhow!("{error:?}"),
    }
}
