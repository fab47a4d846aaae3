//! A long mixed load on two gateways, of which one is killed again and again, while back-ends die, releases are switched and the server is killed.
//! It passes when no answer was wrong (another service's, another account's, another request's, of a release that was not current, or none at all
//! without a reason) and the memory of the gateway that lives on stayed flat.
//!
//! `truth` knows what an answer may be, `caller` asks, `backend` answers.

mod backend;
mod caller;
mod truth;

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;
use serde_json::{Value, json};
use terrace_testkit::client::Way;
use terrace_testkit::gateway_process::GatewayProcess;
use terrace_testkit::{Client, Options, Terrace};
use tokio::sync::Mutex;
use tokio::task::JoinSet;
use tokio_rustls::TlsConnector;

use self::backend::{Backend, NUMBER};
use self::caller::{Caller, Kind, RELEASES, Service};
use self::truth::{Absences, Current, Ledger, Outcome};
use crate::callers::{Connection, get};
use crate::machine::{self, spread};
use crate::managed::{self, ENVIRONMENT, call, text};

const ACCOUNTS: [&str; 2] = ["first", "second"];
const SERVICES: usize = 2;
/// Between deaths of back-ends, of the gateway and of the server; none is a multiple of another, so that they meet in every way.
const BACK_END_DIES: Duration = Duration::from_secs(7);
const GATEWAY_DIES: Duration = Duration::from_secs(23);
const SERVER_DIES: Duration = Duration::from_secs(41);
const SWITCHES: Duration = Duration::from_millis(300);
/// A release that a gateway does not serve by then is lost.
const LIVE: Duration = Duration::from_secs(60);
const SAMPLE: Duration = Duration::from_secs(2);
/// Memory is flat when the last third of the samples after the first fifth has a middle above that of the first third by no more than this.
const GROWTH: f64 = 1.05;
const GROWTH_MIB: f64 = 4.0;

/// A service, and what its releases are called.
struct Made {
    client: Client,
    id: String,
    versions: [String; 2],
    known: Arc<Service>,
    backend: Arc<Mutex<Backend>>,
    /// By gateway.
    current: [Arc<Current>; 2],
}

/// A gateway as the director knows it.
struct Edge {
    process: Mutex<GatewayProcess>,
    address: SocketAddr,
    tls_address: SocketAddr,
    absences: Arc<Absences>,
}

struct Soak {
    terrace: Terrace,
    edges: [Edge; 2],
    services: Vec<Made>,
    ledger: Arc<Ledger>,
    stop: Arc<AtomicBool>,
    switches: AtomicU64,
    back_ends: AtomicU64,
    gateways: AtomicU64,
    servers: AtomicU64,
}

pub async fn run(minutes: f64, pause: Duration) -> Result<()> {
    let command = format!("gateway-soak --minutes {minutes} --pause-ms {}", pause.as_millis());
    machine::heading("The API gateway under a long mixed load", &command);
    let soak = Arc::new(Soak::new().await?);
    let (one, two) = (soak.tls(b"http/1.1")?, soak.tls(b"h2")?);
    let numbers = Arc::new(AtomicU64::new(1));
    let mut callers = JoinSet::new();
    for (at, edge) in soak.edges.iter().enumerate() {
        for service in &soak.services {
            for kind in Kind::ALL {
                let caller = Caller {
                    service: Arc::clone(&service.known),
                    address: edge.address,
                    tls_address: edge.tls_address,
                    tls: if matches!(kind, Kind::Http2) { two[at].clone() } else { one[at].clone() },
                    gateway: Arc::clone(&edge.absences),
                    current: Arc::clone(&service.current[at]),
                    ledger: Arc::clone(&soak.ledger),
                    numbers: Arc::clone(&numbers),
                    stop: Arc::clone(&soak.stop),
                    pause,
                };
                callers.spawn(caller.run(kind));
            }
        }
    }
    let mut fates = JoinSet::new();
    fates.spawn(Arc::clone(&soak).switch());
    fates.spawn(Arc::clone(&soak).kill_back_ends());
    fates.spawn(Arc::clone(&soak).kill_a_gateway());
    fates.spawn(Arc::clone(&soak).kill_the_server());
    let begun = Instant::now();
    let memory = soak.memory(begun + Duration::from_secs_f64(minutes * 60.0), &mut fates).await?;
    soak.stop.store(true, Ordering::Relaxed);
    while let Some(fate) = fates.join_next().await {
        fate??;
    }
    while let Some(caller) = callers.join_next().await {
        caller?;
    }
    soak.report(&memory, begun.elapsed())
}

impl Soak {
    async fn new() -> Result<Self> {
        let program = machine::program()?;
        let terrace = Terrace::start(&program, Options::default().env("TERRACE_LOG", "info")).await;
        let first = terrace.client();
        let made = first.call("cam", "CreateMainAccount", json!({"Name": ACCOUNTS[1]})).await?;
        let second = terrace.client_as(&text(&made["SecretId"])?, &text(&made["SecretKey"])?);
        let mut services = Vec::new();
        for (account, client) in [first, second].into_iter().enumerate() {
            let name = ACCOUNTS[account];
            let key =
                json!({"SecretName": name, "AccessKeyType": "manual", "AccessKeyId": format!("AK{name}"), "AccessKeySecret": secret(name)});
            call(&client, "CreateApiKey", key).await?;
            for number in 0..SERVICES {
                services.push(service(&client, account, number).await?);
            }
        }
        let token = managed::token(&terrace.client()).await?;
        let edge = |name: &str| {
            let mut process = GatewayProcess::prepared(&program, &terrace.endpoint(), terrace.home(), name, &token);
            process.start();
            let (address, tls_address) = (process.address(), process.tls_address());
            Edge { process: Mutex::new(process), address, tls_address, absences: Arc::default() }
        };
        let edges = [edge("killed"), edge("lasting")];
        Ok(Soak {
            edges,
            services,
            terrace,
            ledger: Arc::default(),
            stop: Arc::default(),
            switches: AtomicU64::new(0),
            back_ends: AtomicU64::new(0),
            gateways: AtomicU64::new(0),
            servers: AtomicU64::new(0),
        })
    }

    /// What callers trust: the certificates that the gateways made for themselves.
    fn tls(&self, protocol: &[u8]) -> Result<[TlsConnector; 2]> {
        let of = |name: &str| -> Result<TlsConnector> {
            let mut roots = rustls::RootCertStore::empty();
            for file in std::fs::read_dir(self.terrace.home().join(name).join("data"))? {
                let path = file?.path();
                if path.extension().is_some_and(|extension| extension == "pem") {
                    roots.add(CertificateDer::from_pem_file(&path)?)?;
                }
            }
            ensure!(!roots.is_empty(), "the gateway {name} has no certificate");
            let provider = Arc::new(rustls::crypto::ring::default_provider());
            let builder = rustls::ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions()?;
            let mut config = builder.with_root_certificates(roots).with_no_client_auth();
            config.alpn_protocols = vec![protocol.to_vec()];
            Ok(TlsConnector::from(Arc::new(config)))
        };
        Ok([of("killed")?, of("lasting")?])
    }

    async fn rest(&self, time: Duration) -> bool {
        let end = Instant::now() + time;
        while Instant::now() < end && !self.stop.load(Ordering::Relaxed) {
            tokio::time::sleep(Duration::from_millis(50).min(time)).await;
        }
        !self.stop.load(Ordering::Relaxed)
    }

    /// Switches one service after the other, and sees that both gateways do it.
    async fn switch(self: Arc<Self>) -> Result<()> {
        for turn in 0.. {
            let service = &self.services[turn % self.services.len()];
            let release = (turn / self.services.len()) % 2;
            for current in &service.current {
                current.widen();
            }
            service.switch(release, &self.stop).await?;
            self.switches.fetch_add(1, Ordering::Relaxed);
            for (edge, current) in self.edges.iter().zip(&service.current) {
                self.live(service, release, edge, current).await?;
            }
            if !self.rest(SWITCHES).await {
                break;
            }
        }
        Ok(())
    }

    /// Waits until a gateway shows a release of a service.
    async fn live(&self, service: &Made, release: usize, edge: &Edge, current: &Current) -> Result<()> {
        let begun = Instant::now();
        while !self.stop.load(Ordering::Relaxed) {
            let life = current.life();
            if let Ok(said) = probe(edge.address, &service.known.host).await
                && said.contains(RELEASES[release])
            {
                current.settle(release, life);
                return Ok(());
            }
            ensure!(begun.elapsed() < LIVE, "{} does not serve the release {release} of {}", edge.address, service.id);
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        Ok(())
    }

    async fn kill_back_ends(self: Arc<Self>) -> Result<()> {
        let mut turn = 0;
        while self.rest(BACK_END_DIES).await {
            self.services[turn % self.services.len()].backend.lock().await.die(Duration::from_millis(1_500)).await?;
            self.back_ends.fetch_add(1, Ordering::Relaxed);
            turn += 1;
        }
        Ok(())
    }

    async fn kill_a_gateway(self: Arc<Self>) -> Result<()> {
        let edge = &self.edges[0];
        while self.rest(GATEWAY_DIES).await {
            edge.absences.begin();
            self.services.iter().for_each(|service| service.current[0].restart());
            let mut process = edge.process.lock().await;
            tokio::task::block_in_place(|| {
                process.kill9();
                process.start();
            });
            edge.absences.end();
            self.gateways.fetch_add(1, Ordering::Relaxed);
        }
        Ok(())
    }

    async fn kill_the_server(self: Arc<Self>) -> Result<()> {
        while self.rest(SERVER_DIES).await {
            tokio::task::block_in_place(|| self.terrace.kill9());
            tokio::time::sleep(Duration::from_secs(2)).await;
            self.terrace.start_again().await;
            self.servers.fetch_add(1, Ordering::Relaxed);
        }
        Ok(())
    }

    /// MiB of the gateway that lives on, until the end; prints them once a minute. Ends early when something that must go on does not.
    async fn memory(&self, end: Instant, fates: &mut JoinSet<Result<()>>) -> Result<Vec<f64>> {
        let process = self.edges[1].process.lock().await.id();
        let (mut samples, mut minute) = (Vec::new(), 0);
        println!(
            "| minute | memory of the gateway that lives on, MiB | of the server, MiB | requests answered right | wrong |\n|---|---|---|---|---|"
        );
        let begun = Instant::now();
        while Instant::now() < end {
            tokio::time::sleep(SAMPLE).await;
            if let Some(ended) = fates.try_join_next() {
                ended??;
            }
            samples.push(machine::usage(process).context("the gateway that lives on has ended")?.rss_mib);
            if begun.elapsed().as_secs() / 60 > minute {
                minute += 1;
                let server = self.terrace.try_pid().and_then(|pid| machine::usage(pid).ok());
                let server = server.map_or("away".to_owned(), |usage| format!("{:.0}", usage.rss_mib));
                let last = samples.last().copied().unwrap_or(f64::NAN);
                let (right, wrong) = (self.ledger.of(Outcome::Right), self.ledger.of(Outcome::Wrong));
                println!("| {minute} | {last:.1} | {server} | {right} | {wrong} |");
            }
        }
        Ok(samples)
    }

    fn report(&self, memory: &[f64], time: Duration) -> Result<()> {
        let right = self.ledger.of(Outcome::Right);
        println!(
            "\n{:.1} minutes, {:.0} right answers a second; {} switches of releases, {} deaths of back-ends, {} of a gateway, {} of the server.\n",
            time.as_secs_f64() / 60.0,
            right as f64 / time.as_secs_f64(),
            self.switches.load(Ordering::Relaxed),
            self.back_ends.load(Ordering::Relaxed),
            self.gateways.load(Ordering::Relaxed),
            self.servers.load(Ordering::Relaxed)
        );
        self.ledger.print();
        let warm = &memory[memory.len() / 5..];
        let third = warm.len() / 3;
        ensure!(third > 0, "too short to say anything about memory");
        let (before, after) = (spread(&warm[..third]).0, spread(&warm[warm.len() - third..]).0);
        println!(
            "\nMemory of the gateway that lives on, the middle of the first third and of the last after the first fifth: {before:.1} and {after:.1} MiB; \
             flat is up to {:.1}.",
            before * GROWTH + GROWTH_MIB
        );
        let wrong = self.ledger.of(Outcome::Wrong);
        ensure!(wrong == 0, "{wrong} answers were wrong");
        for (what, count) in [("switches", &self.switches), ("back-ends", &self.back_ends), ("gateways", &self.gateways)] {
            ensure!(count.load(Ordering::Relaxed) > 0, "no {what} in so short a time: this says nothing");
        }
        ensure!(right > 0 && after <= before * GROWTH + GROWTH_MIB, "memory grows");
        println!("\nPassed.");
        Ok(())
    }
}

impl Made {
    /// Lets the service run a release; asks again when the server is away.
    async fn switch(&self, release: usize, stop: &AtomicBool) -> Result<()> {
        let params =
            json!({"ServiceId": self.id, "EnvironmentName": ENVIRONMENT, "VersionName": self.versions[release], "UpdateDesc": "x"});
        let mut draft = self.client.draft(Way::V3Post, managed::SERVICE, "UpdateService", params);
        while !stop.load(Ordering::Relaxed) {
            draft.timestamp = self.client.draft(Way::V3Post, managed::SERVICE, "UpdateService", Value::Null).timestamp;
            match self.client.send(&self.client.sign(&draft)).await {
                Ok(reply) => return reply.answer().map(drop).context("UpdateService"),
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            }
        }
        Ok(())
    }
}

/// A service of an account, with an API for each kind of caller, in two releases whose answers differ.
async fn service(client: &Client, account: usize, number: usize) -> Result<Made> {
    let (name, other) = (ACCOUNTS[account], ACCOUNTS[1 - account]);
    let tag = format!("{name}-{number}");
    let backend = Backend::start(&tag, Ipv4Addr::new(127, 0, 9, u8::try_from(account * SERVICES + number + 1)?)).await?;
    let made = call(client, "CreateService", json!({"ServiceName": tag, "Protocol": "http&https"})).await?;
    let (id, host) = (text(&made["ServiceId"])?, text(&made["OuterSubDomain"])?);
    let mut ids: Vec<Option<String>> = Vec::new();
    let mut versions = Vec::new();
    for release in RELEASES {
        for (at, kind) in [Kind::Plain, Kind::Key, Kind::Upload, Kind::WebSocket].into_iter().enumerate() {
            let (path, socket) = (kind.path(), matches!(kind, Kind::WebSocket));
            let method = if matches!(kind, Kind::Upload) { "POST" } else { "GET" };
            let url = if socket { format!("ws://{}", backend.socket) } else { format!("http://{}", backend.http) };
            let mut api = json!({"ServiceId": id, "ApiName": path, "ServiceTimeout": 15,
                "Protocol": if socket { "WEBSOCKET" } else { "HTTP" }, "ServiceType": if socket { "WEBSOCKET" } else { "HTTP" },
                "AuthType": if matches!(kind, Kind::Key) { "SECRET" } else { "NONE" },
                "RequestConfig": {"Path": format!("/{path}"), "Method": method},
                "ServiceConfig": {"Url": url, "Path": format!("{release}/{path}"), "Method": method}});
            match ids.get(at).cloned().flatten() {
                Some(known) => {
                    api["ApiId"] = json!(known);
                    call(client, "ModifyApi", api).await?;
                }
                None => ids.push(Some(text(&call(client, "CreateApi", api).await?["ApiId"])?)),
            }
        }
        let release = json!({"ServiceId": id, "EnvironmentName": ENVIRONMENT, "ReleaseDesc": "x"});
        versions.push(text(&call(client, "ReleaseService", release).await?["ReleaseVersion"])?);
    }
    let made = call(client, "CreateUsagePlan", json!({"UsagePlanName": tag})).await?;
    let plan = text(&made["UsagePlanId"])?;
    call(client, "BindSecretIds", json!({"UsagePlanId": plan, "AccessKeyIds": [format!("AK{name}")]})).await?;
    let bind = json!({"UsagePlanIds": [plan], "BindType": "SERVICE", "Environment": ENVIRONMENT, "ServiceId": id});
    call(client, "BindEnvironment", bind).await?;
    let known = Service {
        host,
        tag: Arc::clone(&backend.tag),
        back_end: Arc::clone(&backend.absences),
        own_key: (format!("AK{name}"), secret(name)),
        foreign_key: (format!("AK{other}"), secret(other)),
    };
    let versions = versions.try_into().ok().context("two releases")?;
    let (client, known, backend) = (client.clone(), Arc::new(known), Arc::new(Mutex::new(backend)));
    Ok(Made { client, id, versions, known, backend, current: Default::default() })
}

fn secret(account: &str) -> String {
    format!("secret_of_{account}")
}

/// What a gateway answers for a service now.
async fn probe(gateway: SocketAddr, host: &str) -> Result<String> {
    let request = get(host, &format!("/release/{}", Kind::Plain.path()), &[format!("{NUMBER}: 0")]);
    let mut connection = Connection::open(gateway).await?;
    let asked = tokio::time::timeout(Duration::from_secs(5), connection.ask(&request));
    let answer = asked.await??;
    ensure!(answer.status == 200, "{}", answer.status);
    Ok(String::from_utf8_lossy(answer.body).into_owned())
}
