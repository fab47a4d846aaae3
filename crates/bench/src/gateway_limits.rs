//! The API gateway's limits beside an exact counter: requests a second that services, APIs, usage plans and plugins allow, and the requests that a
//! plan allows in all, while gateways and the server are killed.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use terrace_testkit::gateway_process::GatewayProcess;
use terrace_testkit::{Options, Terrace};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

use crate::callers::{Calls, get};
use crate::gateway::{HOST, Running, SECRET, free_addresses, signed, until_listening};
use crate::machine;
use crate::managed::{self, Managed, call, text};

/// Requests a second that are sent, and that are allowed.
const SENT: f64 = 10_000.0;
const ALLOWED: u32 = 5_000;
const CALLERS: usize = 64;
/// When nobody had one for so long, and some were refused, all are gone.
const REST: Duration = Duration::from_secs(15);

pub async fn run(seconds: u64, quota: u64) -> Result<()> {
    machine::heading("The API gateway's limits beside an exact counter", &format!("gateway-limits --seconds {seconds} --quota {quota}"));
    per_second(seconds).await?;
    in_all(quota).await
}

async fn per_second(seconds: u64) -> Result<()> {
    let home = tempfile::tempdir()?;
    let [address] = free_addresses()?;
    let mock = json!({ "mock": { "status": 200, "body": "ok" } });
    let api = |id: &str, more: Value| {
        let mut api = json!({ "id": id, "name": id, "path": format!("/{id}"), "method": "GET", "timeout_ms": 5_000, "backend": mock });
        api.as_object_mut().into_iter().for_each(|api| api.extend(more.as_object().cloned().unwrap_or_default()));
        api
    };
    // A service of its own for each, as a service's limit is for all its APIs.
    let site = |name: &str, api: Value, more: Value| {
        let mut site = json!({ "account": 1, "service": name, "environment": "release", "version": "1", "apis": [api] });
        site.as_object_mut().into_iter().for_each(|site| site.extend(more.as_object().cloned().unwrap_or_default()));
        let domain = json!({ "host": format!("{name}.{HOST}"), "account": 1, "service": name });
        [
            json!({ "revision": 1, "name": format!("site/{name}/release"), "item": { "site": site } }),
            json!({ "revision": 1, "name": format!("domain/{name}.{HOST}"), "item": { "domain": domain } }),
        ]
    };
    let key = json!([{ "id": "AKbench", "secret": SECRET }]);
    let traffic = |data: Value| json!({ "plugins": [{ "id": "p", "kind": "TrafficControl", "data": data }] });
    let with_plugin = json!({ "plugins": ["p"] });
    let all: Vec<Value> = [
        site("service", api("a", json!({})), json!({ "limit": ALLOWED })),
        site("api", api("a", json!({ "limit": ALLOWED })), json!({})),
        site(
            "plan",
            api("a", json!({ "auth": "key_pair", "plans": ["plan"] })),
            json!({ "plans": [{ "id": "plan", "limit": ALLOWED, "keys": key }] }),
        ),
        site("traffic", api("a", with_plugin.clone()), traffic(json!({ "expire_type": "second", "api_rate_limit": ALLOWED }))),
        site("address", api("a", with_plugin), traffic(json!({ "expire_type": "second", "ip_rate_limit": ALLOWED }))),
    ]
    .into_iter()
    .flatten()
    .collect();
    let file = home.path().join("changes.json");
    std::fs::write(&file, Value::from(all).to_string())?;
    let mut command = std::process::Command::new(machine::example("serve")?);
    let _gateway = Running(command.arg(address.to_string()).arg("2").arg(file).stdout(std::process::Stdio::null()).spawn()?);
    until_listening(address)?;
    println!("| limit of {ALLOWED} a second | sent a second | allowed in {seconds} s | exact counter | off by |");
    println!("|---|---|---|---|---|");
    let (fields, mut wrong) = (signed(), Vec::new());
    for (what, service) in [
        ("the service", "service"),
        ("the API", "api"),
        ("the usage plan", "plan"),
        ("the plugin TrafficControl, by API", "traffic"),
        ("the plugin TrafficControl, by address", "address"),
    ] {
        let host = format!("{service}.{HOST}");
        let fields: Vec<String> = fields.iter().filter(|field| !field.starts_with("Host")).cloned().collect();
        let calls = Calls {
            server: address,
            connections: CALLERS,
            rate: Some(SENT),
            requests: Arc::new(vec![get(&host, "/release/a", &fields)]),
            judge: Arc::new(|_, answer| {
                ensure!([200, 429].contains(&answer.status), "{}: {}", answer.status, String::from_utf8_lossy(answer.body));
                Ok(())
            }),
            again: false,
        };
        // Whole windows: they begin with the clock's seconds. In each more is sent than is allowed.
        let now = SystemTime::now().duration_since(UNIX_EPOCH)?;
        let begin = Duration::from_secs(now.as_secs() + 1) + Duration::from_millis(5);
        tokio::time::sleep(begin - now).await;
        let outcome = calls.run(Duration::from_secs(seconds) - Duration::from_millis(30)).await?;
        let (allowed, exact) = (outcome.of(200), u64::from(ALLOWED) * seconds);
        let off = (allowed as f64 - exact as f64) / exact as f64 * 100.0;
        println!("| {what} | {:.0} | {allowed} | {exact} | {off:+.2} % |", outcome.answers() as f64 / outcome.seconds);
        if off.abs() > 1.0 {
            wrong.push(what);
        }
    }
    ensure!(wrong.is_empty(), "off by more than 1 %: {}", wrong.join(", "));
    Ok(())
}

/// A back-end that counts what it is asked: what a gateway let through, whoever heard of the answer.
async fn counting(count: Arc<AtomicU64>) -> Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let count = Arc::clone(&count);
            tokio::spawn(async move {
                let (mut buffer, mut held) = (vec![0; 16 * 1024], 0);
                while let Ok(read @ 1..) = stream.read(&mut buffer[held..]).await {
                    held += read;
                    // One after the other, each without a body.
                    if buffer[..held].ends_with(b"\r\n\r\n") {
                        held = 0;
                        count.fetch_add(1, Ordering::Relaxed);
                        if stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok").await.is_err() {
                            break;
                        }
                    }
                }
            });
        }
    });
    Ok(address)
}

async fn in_all(quota: u64) -> Result<()> {
    let options = Options::default().env("TERRACE_LOG", "info");
    let terrace = Terrace::start(&machine::program()?, options).await;
    let client = terrace.client();
    let count = Arc::new(AtomicU64::new(0));
    let backend = counting(Arc::clone(&count)).await?;
    let api = json!({"ServiceType": "HTTP", "AuthType": "SECRET",
        "ServiceConfig": {"Url": format!("http://{backend}"), "Path": "/", "Method": "GET"}});
    let service = Managed::new(&client, "limited", api).await?;
    let made = call(&client, "CreateUsagePlan", json!({"UsagePlanName": "plan", "MaxRequestNum": quota})).await?;
    let plan = text(&made["UsagePlanId"])?;
    let key = json!({"SecretName": "key", "AccessKeyType": "manual", "AccessKeyId": "AKbench", "AccessKeySecret": SECRET});
    call(&client, "CreateApiKey", key).await?;
    call(&client, "BindSecretIds", json!({"UsagePlanId": plan, "AccessKeyIds": ["AKbench"]})).await?;
    let bind = json!({"UsagePlanIds": [plan], "BindType": "SERVICE", "Environment": managed::ENVIRONMENT, "ServiceId": service.id});
    call(&client, "BindEnvironment", bind).await?;
    let token = managed::token(&client).await?;
    let program = machine::program()?;
    let mut edges = ["edge-1", "edge-2"].map(|name| GatewayProcess::prepared(&program, &terrace.endpoint(), terrace.home(), name, &token));
    edges.iter_mut().for_each(GatewayProcess::start);
    let fields: Vec<String> = signed().into_iter().filter(|field| !field.starts_with("Host")).collect();
    let request = get(&service.host, "/release/a", &fields);
    let used = Arc::new(AtomicU64::new(0));
    let calling: Vec<_> = edges
        .iter()
        .map(|edge| {
            let used = Arc::clone(&used);
            let judge = move |_, answer: &crate::callers::Answer<'_>| {
                // 503: nobody can say whether there is one left, as long as the server is away.
                ensure!([200, 429, 503].contains(&answer.status), "{}: {}", answer.status, String::from_utf8_lossy(answer.body));
                used.fetch_add(u64::from(answer.status == 429), Ordering::Relaxed);
                Ok(())
            };
            let requests = Arc::new(vec![request.clone()]);
            Calls {
                server: edge.address(),
                connections: CALLERS / 2,
                rate: Some(SENT / 2.0),
                requests,
                judge: Arc::new(judge),
                again: true,
            }
            .begin()
        })
        .collect();
    let begun = Instant::now();
    let (mut gateways, mut servers) = (0_u64, 0_u64);
    // Until nobody has had one for a while.
    let mut before = (0, Instant::now());
    while before.1.elapsed() < REST || used.load(Ordering::Relaxed) == 0 {
        tokio::time::sleep(Duration::from_secs(3)).await;
        let now = count.load(Ordering::Relaxed);
        if now > before.0 {
            before = (now, Instant::now());
            match usize::try_from(gateways + servers)? % 3 {
                2 => {
                    terrace.kill9();
                    terrace.start_again().await;
                    servers += 1;
                }
                which => {
                    edges[which].kill9();
                    edges[which].start();
                    gateways += 1;
                }
            }
        }
    }
    let elapsed = (begun.elapsed() - before.1.elapsed()).as_secs_f64();
    let (mut answered, mut broken) = (0, 0);
    for calling in calling {
        let outcome = calling.end().await.context("a caller")?;
        answered += outcome.of(200);
        broken += outcome.broken;
    }
    let passed = count.load(Ordering::Relaxed);
    println!("\n| a plan of {quota} requests in all | |\n|---|---|");
    println!("| gateways killed, the server killed | {gateways}, {servers} |");
    println!("| requests a second that passed | {:.0} |", passed as f64 / elapsed);
    println!("| passed, as the back-end counted | {passed} |");
    println!("| answered with 200; connections broken by a kill | {answered}; {broken} |");
    // What README promises: one and a half leases of a gateway, what is on its way to each when the server is killed; and what each of the callers
    // of a killed gateway had asked for, which it may have counted and not sent on.
    let lease = (quota / 1_000).clamp(1, 10_000);
    let most_lost = gateways * lease * 3 / 2 + servers * 2 * lease + broken;
    println!(
        "| lost with the killed; the most that may be | {} ({:.3} %); {most_lost} |",
        quota as i64 - passed as i64,
        (quota as f64 - passed as f64) / quota as f64 * 100.0
    );
    ensure!(passed <= quota, "{passed} passed where {quota} are allowed");
    ensure!(quota - passed <= most_lost, "{} are lost where {most_lost} may be", quota - passed);
    Ok(())
}
