//! How soon a change of the API gateway is live: from the call, and from its answer, to the first request that shows it on each of some
//! connections, which all workers share; in the server's own gateway and in gateways that are processes of their own. And whether any request is
//! lost meanwhile: callers keep their connections, and each answer must be the one before a change or the one after it.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use serde_json::json;
use terrace_testkit::gateway_process::GatewayProcess;
use terrace_testkit::{Client, Options, Terrace};
use tokio::task::JoinSet;

use crate::callers::{Calling, Calls, Connection, at, get};
use crate::machine;
use crate::managed::{self, Managed, call, text};

/// Connections on which a change is awaited: with so many no worker is left out.
const WATCHED: usize = 16;
/// Requests a second, and connections, of the load on each gateway.
const RATE: f64 = 2_000.0;
const CALLERS: usize = 32;
/// Changes in a second, where it is about losing none.
const UPDATES: u32 = 50;

pub async fn run(changes: usize, seconds: u64, services: usize, apis: usize) -> Result<()> {
    machine::heading(
        "A change of the API gateway is live",
        &format!("gateway-live --changes {changes} --seconds {seconds} --services {services} --apis {apis}"),
    );
    let limits = format!("services={},apis-per-service={}", services + 10, apis.max(10));
    let options = Options::default().args(["--gateway-limit", &limits]).env("TERRACE_LOG", "info");
    let terrace = Terrace::start(&machine::program()?, options).await;
    let client = terrace.client();
    let begun = Instant::now();
    for number in 0..services {
        managed::described(&client, &format!("many-{number}"), apis).await?;
    }
    let made = begun.elapsed();
    let service = Managed::new(&client, "live", json!({"ServiceType": "MOCK", "ServiceMockReturnMessage": "0"})).await?;
    let token = managed::token(&client).await?;
    let here: SocketAddr = terrace.gateway().0.parse()?;
    println!(
        "| {services} more services of {apis} APIs | load | changes | from the call, ms, p50 / p99 / most | from the answer, ms, p50 / p99 / most |"
    );
    println!("|---|---|---|---|---|");
    let mut turn = Turn { service: &service, next: 1 };
    turn.measure("the server's own gateway", &[here], changes, None).await?;
    turn.measure("the server's own gateway", &[here], changes, Some(RATE)).await?;
    let edge =
        |name: &str| GatewayProcess::prepared(&machine::program().unwrap_or_default(), &terrace.endpoint(), terrace.home(), name, &token);
    let mut edges = [edge("edge-1"), edge("edge-2")];
    let begun = Instant::now();
    edges[0].start();
    let joined = begun.elapsed();
    edges[1].start();
    let apart: Vec<SocketAddr> = edges.iter().map(GatewayProcess::address).collect();
    turn.measure("two gateways of their own", &apart, changes, None).await?;
    turn.measure("two gateways of their own", &apart, changes, Some(RATE)).await?;
    let all: Vec<SocketAddr> = [here].into_iter().chain(apart).collect();
    lose_none(&client, &service, &all, seconds).await?;
    let usage = machine::usage(terrace.pid())?;
    println!(
        "\nThe server's memory: {:.0} MiB ({:.0}); the services were made in {:.0} s, and a gateway's process served {:.1} s after its start.",
        usage.rss_mib,
        usage.peak_mib,
        made.as_secs_f64(),
        joined.as_secs_f64()
    );
    if services > 0 {
        let begun = Instant::now();
        terrace.kill9();
        terrace.start_again().await;
        println!("A server that was killed served {:.1} s after its start.", begun.elapsed().as_secs_f64());
    }
    Ok(())
}

/// Changes, each with a number of its own.
struct Turn<'a> {
    service: &'a Managed,
    next: u64,
}

impl Turn<'_> {
    async fn measure(&mut self, what: &str, gateways: &[SocketAddr], changes: usize, rate: Option<f64>) -> Result<()> {
        let request = get(&self.service.host, "/release/a", &[]);
        let mut load = Vec::new();
        if let Some(rate) = rate {
            load.extend(gateways.iter().map(|gateway| calling(*gateway, &request, rate, Arc::new(AtomicU64::new(u64::MAX)))));
        }
        let mut watched = Vec::new();
        for gateway in gateways {
            for _ in 0..WATCHED {
                watched.push(Connection::open(*gateway).await?);
            }
        }
        let (mut from_call, mut from_answer) = (Vec::new(), Vec::new());
        for _ in 0..changes {
            self.service.says(&self.next.to_string()).await?;
            let called = Instant::now();
            self.service.release().await?;
            let answered = Instant::now();
            let mut looks = JoinSet::new();
            for mut connection in std::mem::take(&mut watched) {
                let (request, next) = (request.clone(), self.next);
                looks.spawn(async move {
                    loop {
                        let answer = connection.ask(&request).await?;
                        let seen = number(answer.status, answer.body)?;
                        ensure!(seen <= next && answered.elapsed() < Duration::from_secs(10), "{seen} is shown where {next} is served");
                        if seen == next {
                            return Ok::<_, anyhow::Error>((connection, Instant::now()));
                        }
                        // So many that ask without a rest would be a load.
                        tokio::time::sleep(Duration::from_micros(500)).await;
                    }
                });
            }
            let mut last = answered;
            while let Some(looked) = looks.join_next().await {
                let (connection, shown) = looked??;
                watched.push(connection);
                last = last.max(shown);
            }
            from_call.push(u32::try_from((last - called).as_micros())?);
            from_answer.push(u32::try_from((last - answered).as_micros())?);
            self.next += 1;
            // The next is not hurried by this one.
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        for load in load {
            load.end().await?;
        }
        let load = rate.map_or("none".to_owned(), |rate| format!("{rate:.0} requests/s each"));
        println!("| {what} | {load} | {changes} | {} | {} |", shown(&mut from_call), shown(&mut from_answer));
        Ok(())
    }
}

fn shown(micros: &mut [u32]) -> String {
    micros.sort_unstable();
    [0.5, 0.99, 1.0].map(|share| format!("{:.1}", at(micros, share))).join(" / ")
}

/// What the service says.
fn number(status: u16, body: &[u8]) -> Result<u64> {
    ensure!(status == 200, "{status}: {}", String::from_utf8_lossy(body));
    std::str::from_utf8(body)?.parse().context("what no API says")
}

/// Callers who take no answer but a number that the service may say: up to `most`.
fn calling(gateway: SocketAddr, request: &[u8], rate: f64, most: Arc<AtomicU64>) -> Calling {
    let judge = move |_, answer: &crate::callers::Answer<'_>| {
        let (seen, most) = (number(answer.status, answer.body)?, most.load(Ordering::Relaxed));
        ensure!(seen <= most, "{seen} is shown, and {most} is the last");
        Ok(())
    };
    let calls = Calls {
        server: gateway,
        connections: CALLERS,
        rate: Some(rate),
        requests: Arc::new(vec![request.to_vec()]),
        judge: Arc::new(judge),
        again: false,
    };
    calls.begin()
}

/// Fifty changes a second: another version, a plugin, a limit, by turns.
async fn lose_none(client: &Client, service: &Managed, gateways: &[SocketAddr], seconds: u64) -> Result<()> {
    service.says("0").await?;
    let mut versions = vec![service.release().await?];
    service.says("1").await?;
    versions.push(service.release().await?);
    let cors = |age: u32| json!({"allow_origin": ["https://a.example"], "allow_methods": ["GET"], "max_age": age}).to_string();
    let made = call(client, "CreatePlugin", json!({"PluginName": "share", "PluginType": "Cors", "PluginData": cors(600)})).await?;
    let plugin = text(&made["PluginId"])?;
    service.attach(&plugin).await?;
    // Of those before.
    tokio::time::sleep(Duration::from_millis(500)).await;
    let request = get(&service.host, "/release/a", &[]);
    let most = Arc::new(AtomicU64::new(1));
    let load: Vec<Calling> = gateways.iter().map(|gateway| calling(*gateway, &request, RATE, Arc::clone(&most))).collect();
    let (begun, mut took) = (Instant::now(), Vec::new());
    for turn in 0..u32::try_from(seconds)? * UPDATES {
        tokio::time::sleep_until((begun + Duration::from_secs(1) * turn / UPDATES).into()).await;
        let called = Instant::now();
        match turn % 3 {
            0 => service.switch(&versions[turn as usize % 2]).await?,
            1 => call(client, "ModifyPlugin", json!({"PluginId": plugin, "PluginData": cors(600 + turn)})).await.map(drop)?,
            _ => {
                let strategy = json!({"ServiceId": service.id, "Strategy": 1_000_000 + turn, "EnvironmentNames": [managed::ENVIRONMENT]});
                call(client, "ModifyServiceEnvironmentStrategy", strategy).await.map(drop)?;
            }
        }
        took.push(u32::try_from(called.elapsed().as_micros())?);
    }
    let (updates, elapsed) = (took.len(), begun.elapsed().as_secs_f64());
    println!(
        "\n| gateway | changes a second | a change's call, ms, p50 / p99 / most | requests, all answered right | a request, ms, p50 / p99 / most |"
    );
    println!("|---|---|---|---|---|");
    let calls = shown(&mut took);
    for (at, load) in load.into_iter().enumerate() {
        let outcome = load.end().await?;
        let name = if at == 0 { "the server's own".to_owned() } else { format!("of its own, {at}") };
        println!(
            "| {name} | {:.0} | {calls} | {} | {} |",
            updates as f64 / elapsed,
            outcome.answers(),
            [0.5, 0.99, 1.0].map(|share| format!("{:.2}", outcome.within(share))).join(" / ")
        );
    }
    Ok(())
}
