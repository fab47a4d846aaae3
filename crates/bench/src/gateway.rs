//! The gateway beside nginx and HAProxy: the same back-end, the same load, each proxy alone on one processor, load and back-end on the other.
//!
//! What counts is processor time per request, not requests per second: on two shared processors whoever runs beside takes from the latter.

use std::net::{SocketAddr, TcpListener};
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant, SystemTime};

use anyhow::{Context, Result, bail, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::machine::{self, spread};

/// The processor of back-end and load, and that of the proxies.
const LOAD: &str = "0";
const PROXY: &str = "1";
pub const HOST: &str = "bench.test";
/// Of the key `AKbench`.
pub const SECRET: &str = "bench_secret";
/// Limits nobody reaches: what they cost is what is measured.
const FAR: u32 = 100_000_000;

/// A child that goes when this does.
pub struct Running(pub Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Debian's modules for Lua.
const SCRIPTING: &str =
    "load_module /usr/lib/nginx/modules/ndk_http_module.so; load_module /usr/lib/nginx/modules/ngx_http_lua_module.so; ";

struct Target {
    name: &'static str,
    address: SocketAddr,
    path: &'static str,
    process: u32,
}

#[derive(Default)]
struct Measured {
    requests: Vec<f64>,
    micros: Vec<f64>,
}

pub fn run(seconds: u64, runs: usize) -> Result<()> {
    machine::heading("The gateway beside nginx and HAProxy", &format!("gateway --seconds {seconds} --runs {runs}"));
    let home = tempfile::tempdir()?;
    let file = home.path().join("1k");
    std::fs::write(&file, "x".repeat(1024))?;
    let [backend, plain, limited, scripted, haproxy, ours, logging] = free_addresses()?;
    let _backend = nginx(home.path(), "backend", LOAD, &served(backend, home.path()))?;
    let (_plain, plain_worker) = nginx(home.path(), "plain", PROXY, &proxied(plain, backend, false, home.path()))?;
    let (_limited, limited_worker) = nginx(home.path(), "limited", PROXY, &proxied(limited, backend, true, home.path()))?;
    let (_scripted, scripted_worker) = nginx(home.path(), "scripted", PROXY, &with_scripts(scripted, backend, home.path()))?;
    let peer = start_haproxy(home.path(), haproxy, backend)?;
    let (gateway, logged) = start_ours(home.path(), ours, logging, backend)?;
    for address in [backend, plain, limited, scripted, haproxy, ours, logging] {
        until_listening(address)?;
    }
    let target = |name, address, path, process| Target { name, address, path, process };
    let targets = [
        target("nginx, plain proxy", plain, "/1k", plain_worker),
        target("nginx, limit_req and access log", limited, "/1k", limited_worker),
        target("nginx with Lua for access and balancing, access log", scripted, "/1k", scripted_worker),
        target("HAProxy, plain proxy", haproxy, "/1k", peer.0.id()),
        target("Terrace, plain proxy", ours, "/release/1k", gateway.0.id()),
        target("Terrace, key pair and usage plan", ours, "/release/auth", gateway.0.id()),
        target("Terrace, the same with limits by API and address, CORS, IP control", ours, "/release/full", gateway.0.id()),
        target("Terrace, plain proxy and access log", logging, "/release/1k", logged.0.id()),
        target("Terrace, key pair, plan, limits, CORS, IP control and access log", logging, "/release/full", logged.0.id()),
        target("Terrace, answered by itself", ours, "/release/mock", gateway.0.id()),
    ];
    let fields = signed();
    let mut measured: Vec<Measured> = targets.iter().map(|_| Measured::default()).collect();
    // By turns, so that what the machine does besides meets all of them.
    for _ in 0..runs {
        for (target, measured) in targets.iter().zip(&mut measured) {
            let before = machine::usage(target.process)?.cpu;
            let (requests, rate) = wrk(target, seconds, &fields)?;
            let used = machine::usage(target.process)?.cpu - before;
            measured.requests.push(rate);
            measured.micros.push(used.as_secs_f64() * 1e6 / requests);
        }
    }
    println!(
        "| what | requests/s (least..most) | processor time per request, us (least..most) | requests per processor second, of nginx's plain proxy |"
    );
    println!("|---|---|---|---|");
    let (nginx, ..) = spread(&measured[0].micros);
    for (target, measured) in targets.iter().zip(&measured) {
        let ((rate, least, most), (micros, fewest, highest)) = (spread(&measured.requests), spread(&measured.micros));
        println!(
            "| {} | {rate:.0} ({least:.0}..{most:.0}) | {micros:.1} ({fewest:.1}..{highest:.1}) | {:.2} |",
            target.name,
            nginx / micros
        );
    }
    // Half of what the slowest of them can.
    let slowest = [0, 4, 5, 9].map(|at| spread(&measured[at].requests).0).into_iter().fold(f64::INFINITY, f64::min);
    let direct = target("the back-end itself", backend, "/1k", 0);
    println!("\n| at {:.0} requests a second | latency p50, us | p99, us | p99 added, us |", slowest / 2.0);
    println!("|---|---|---|---|");
    let (_, alone) = latency(&direct, slowest / 2.0, seconds, &fields, home.path())?;
    for target in [&direct, &targets[0], &targets[4], &targets[5], &targets[9]] {
        let (middle, most) = latency(target, slowest / 2.0, seconds, &fields, home.path())?;
        println!("| {} | {middle} | {most} | {} |", target.name, most.saturating_sub(alone));
    }
    Ok(())
}

/// Half and 99 of 100 requests took no longer, in microseconds, when so many are asked a second, whatever is answered meanwhile.
fn latency(target: &Target, rate: f64, seconds: u64, fields: &[String], home: &Path) -> Result<(u64, u64)> {
    const CALLERS: f64 = 16.0;
    let log = home.join("latency.tsv");
    let _ = std::fs::remove_file(&log);
    let mut command = Command::new("taskset");
    command.args(["-c", LOAD, "h2load", "--h1", "-t1", "-c16"]).arg(format!("--rps={}", (rate / CALLERS).floor()));
    command.arg(format!("-D{seconds}")).arg("--log-file").arg(&log);
    for field in fields {
        command.arg("-H").arg(field);
    }
    let output = command.arg(format!("http://{}{}", target.address, target.path)).output().context("h2load is not installed")?;
    ensure!(output.status.success(), "h2load: {}", String::from_utf8_lossy(&output.stderr));
    let mut times = Vec::new();
    for line in std::fs::read_to_string(&log)?.lines() {
        let mut columns = line.split('\t').skip(1);
        let (status, time) = (columns.next().unwrap_or_default(), columns.next().unwrap_or_default());
        ensure!(status == "200", "{}: h2load was answered {status}", target.name);
        times.push(time.parse::<u64>()?);
    }
    ensure!(times.len() > 100, "{}: {} answers", target.name, times.len());
    times.sort_unstable();
    Ok((times[times.len() / 2], times[times.len() * 99 / 100]))
}

pub fn free_addresses<const N: usize>() -> Result<[SocketAddr; N]> {
    let held: Vec<TcpListener> = (0..N).map(|_| TcpListener::bind("127.0.0.1:0")).collect::<Result<_, _>>()?;
    let addresses: Vec<SocketAddr> = held.iter().map(TcpListener::local_addr).collect::<Result<_, _>>()?;
    addresses.try_into().map_err(|_| anyhow::anyhow!("too few ports"))
}

fn on(processor: &str, program: &str) -> Command {
    let mut command = Command::new("taskset");
    command.args(["-c", processor, program]).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).process_group(0);
    command
}

/// An nginx of one worker, and the worker's process id.
fn nginx(home: &Path, name: &str, processor: &str, server: &str) -> Result<(Running, u32)> {
    let file = home.join(format!("{name}.conf"));
    let (pid, log) = (home.join(format!("{name}.pid")), home.join(format!("{name}.err")));
    let config = format!(
        "{}worker_processes 1; daemon off; pid {}; error_log {}; events {{ worker_connections 4096; }}\n\
         http {{ keepalive_requests 1000000000; open_file_cache max=100; {server} }}\n",
        if server.contains("_by_lua") { SCRIPTING } else { "" },
        pid.display(),
        log.display()
    );
    std::fs::write(&file, config)?;
    let master = Running(on(processor, "nginx").arg("-c").arg(&file).spawn().context("nginx is not installed")?);
    let begun = Instant::now();
    loop {
        let id = master.0.id();
        let children = std::fs::read_to_string(format!("/proc/{id}/task/{id}/children")).unwrap_or_default();
        if let Some(worker) = children.split_whitespace().next().and_then(|id| id.parse().ok()) {
            return Ok((master, worker));
        }
        ensure!(begun.elapsed() < Duration::from_secs(10), "nginx {name}: {}", std::fs::read_to_string(&log).unwrap_or_default());
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn served(listen: SocketAddr, root: &Path) -> String {
    format!("access_log off; server {{ listen {listen} backlog=4096; location / {{ root {}; }} }}", root.display())
}

fn proxied(listen: SocketAddr, backend: SocketAddr, limited: bool, home: &Path) -> String {
    let (zone, limit) = match limited {
        true => (
            format!(
                "access_log {} combined buffer=64k; limit_req_zone $binary_remote_addr zone=z:10m rate=1000000r/s;",
                home.join("access.log").display()
            ),
            "limit_req zone=z burst=1000000 nodelay;",
        ),
        false => ("access_log off;".to_owned(), ""),
    };
    format!(
        "{zone} upstream b {{ server {backend}; keepalive 256; keepalive_requests 1000000000; }} \
         server {{ listen {listen}; location / {{ {limit} proxy_pass http://b; proxy_http_version 1.1; proxy_set_header Connection \"\"; }} }}"
    )
}

/// What gateways on nginx are made of: who calls is looked up, and the back-end chosen, by a script for each request.
fn with_scripts(listen: SocketAddr, backend: SocketAddr, home: &Path) -> String {
    let log = home.join("scripted.log");
    format!(
        "access_log {} combined buffer=64k; lua_shared_dict keys 1m; init_by_lua_block {{ balancer = require 'ngx.balancer'; ngx.shared.keys:set('AKbench', 'secret') }} \
         upstream b {{ server 0.0.0.1; balancer_by_lua_block {{ balancer.set_current_peer('{}', {}) }} keepalive 256; keepalive_requests 1000000000; }} \
         server {{ listen {listen}; location / {{ \
           access_by_lua_block {{ local key = string.match(ngx.var.http_authorization or '', 'id=\"([^\"]+)\"'); \
             if not key or not ngx.shared.keys:get(key) then return ngx.exit(401) end; ngx.req.set_header('X-Caller', key) }} \
           proxy_pass http://b; proxy_http_version 1.1; proxy_set_header Connection \"\"; }} }}",
        log.display(),
        backend.ip(),
        backend.port(),
    )
}

fn start_haproxy(home: &Path, listen: SocketAddr, backend: SocketAddr) -> Result<Running> {
    let file = home.join("haproxy.cfg");
    let config = format!(
        "global\n  nbthread 1\ndefaults\n  mode http\n  timeout client 60s\n  timeout server 60s\n  timeout connect 5s\n  http-reuse always\n\
         frontend f\n  bind {listen}\n  default_backend b\nbackend b\n  server s {backend}\n"
    );
    std::fs::write(&file, config)?;
    Ok(Running(on(PROXY, "haproxy").arg("-f").arg(&file).spawn().context("haproxy is not installed")?))
}

/// Two gateways with the same configuration, of which the second logs.
fn start_ours(home: &Path, plain: SocketAddr, logging: SocketAddr, backend: SocketAddr) -> Result<(Running, Running)> {
    let to = format!("http://{backend}");
    let api = |id: &str, more: Value| {
        let mut api = json!({
            "id": id, "name": id, "path": format!("/{id}"), "method": "GET", "timeout_ms": 5_000,
            "backend": { "http": { "target": { "url": to }, "path": "/1k" } },
        });
        api.as_object_mut().into_iter().for_each(|api| api.extend(more.as_object().cloned().unwrap_or_default()));
        api
    };
    let key = json!({ "auth": "key_pair", "plans": ["plan"] });
    let full = json!({ "auth": "key_pair", "plans": ["plan"], "plugins": ["ip", "cors", "traffic"], "limit": FAR });
    let site = json!({
        "account": 1, "service": "bench", "environment": "release", "version": "1",
        "plans": [{ "id": "plan", "limit": FAR, "keys": [{ "id": "AKbench", "secret": SECRET }] }],
        "plugins": [
            { "id": "ip", "kind": "IPControl", "data": { "type": "black_list", "blocks": "10.0.0.0/8;192.168.0.0/16" } },
            { "id": "cors", "kind": "Cors", "data": { "allow_origin": ["https://a.example"], "allow_methods": ["GET"], "max_age": 600 } },
            { "id": "traffic", "kind": "TrafficControl", "data": { "expire_type": "second", "api_rate_limit": FAR, "ip_rate_limit": FAR } },
        ],
        "apis": [
            api("1k", json!({})), api("auth", key), api("full", full),
            api("mock", json!({ "backend": { "mock": { "status": 200, "body": "hello" } } })),
        ],
    });
    let changes = json!([
        { "revision": 1, "name": "site/bench/release", "item": { "site": site } },
        { "revision": 2, "name": format!("domain/{HOST}"), "item": { "domain": { "host": HOST, "account": 1, "service": "bench" } } },
    ]);
    let file = home.join("changes.json");
    std::fs::write(&file, changes.to_string())?;
    let program = machine::example("serve")?;
    let start = |listen: SocketAddr, logs: bool| -> Result<Running> {
        let mut command = on(PROXY, &program);
        command.arg(listen.to_string()).arg("1").arg(&file);
        if logs {
            let log = home.join("log");
            std::fs::create_dir_all(&log)?;
            command.arg(log);
        }
        Ok(Running(command.spawn()?))
    };
    Ok((start(plain, false)?, start(logging, true)?))
}

pub fn until_listening(address: SocketAddr) -> Result<()> {
    let begun = Instant::now();
    while std::net::TcpStream::connect(address).is_err() {
        ensure!(begun.elapsed() < Duration::from_secs(10), "nothing listens on {address}");
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(())
}

/// The fields that every request carries, to all of them alike.
pub fn signed() -> Vec<String> {
    let [date, authorization] = signed_by("AKbench", SECRET);
    vec![format!("Host: {HOST}"), date, authorization, "Origin: https://a.example".to_owned()]
}

/// The fields of a request that a key signed, good for a quarter of an hour.
pub fn signed_by(id: &str, secret: &str) -> [String; 2] {
    let date = httpdate::fmt_http_date(SystemTime::now());
    let key = ring::hmac::Key::new(ring::hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, secret.as_bytes());
    let signature = STANDARD.encode(ring::hmac::sign(&key, format!("x-date: {date}").as_bytes()));
    let authorization = format!("Authorization: hmac id=\"{id}\", algorithm=\"hmac-sha1\", headers=\"x-date\", signature=\"{signature}\"");
    [format!("X-Date: {date}"), authorization]
}

/// Requests in all, and per second.
fn wrk(target: &Target, seconds: u64, fields: &[String]) -> Result<(f64, f64)> {
    let mut command = Command::new("taskset");
    command.args(["-c", LOAD, "wrk", "-t1", "-c64"]).arg(format!("-d{seconds}s"));
    for field in fields {
        command.arg("-H").arg(field);
    }
    let output = command.arg(format!("http://{}{}", target.address, target.path)).output().context("wrk is not installed")?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    if !output.status.success() || said.contains("Non-2xx") {
        bail!("{}: {said}{}", target.name, String::from_utf8_lossy(&output.stderr));
    }
    let requests = said.lines().find(|line| line.contains("requests in")).and_then(|line| line.split_whitespace().next()?.parse().ok());
    let rate = said.lines().find_map(|line| line.strip_prefix("Requests/sec:")).and_then(|rate| rate.trim().parse().ok());
    requests.zip(rate).with_context(|| format!("wrk said: {said}"))
}
