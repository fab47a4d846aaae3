//! Requests per second of the signed API, beside the same handler without the front and a bare server, in one run with one load
//! generator.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use terrace_testkit::client::Way;
use terrace_testkit::{Client, Options, Terrace};

use crate::fanout::instances;
use crate::fleet::{Fleet, Kind};
use crate::load::{self, Figures};
use crate::machine::{self, spread};

const CONNECTIONS: usize = 64;
const AGENTS: usize = 100;
const INVOCATIONS: usize = 20;

pub async fn run(seconds: u64, runs: usize) -> Result<()> {
    machine::heading("Requests per second", &format!("api --seconds {seconds} --runs {runs}"));
    let terrace = Terrace::start(&machine::program()?, Options::default().env("TERRACE_LOG", "info")).await;
    let client = terrace.client();
    let listing = rows(&terrace, &client).await?;
    let identity = ("sts", "GetCallerIdentity", json!({}));
    let regions = ("tat", "DescribeRegions", json!({}));
    let hello = Peer::start(&["hello"])?;
    let mut table = Vec::new();
    table.push((
        "bare hyper hello",
        measure(&hello.address, seconds, runs, Some(hello.child.id()), || b"GET / HTTP/1.1\r\nhost: x\r\n\r\n".to_vec())?,
    ));
    let same = || signed(&client, identity.0, identity.1, &identity.2);
    table.push((
        "bare hyper hello, sent the signed GetCallerIdentity",
        measure(&hello.address, seconds, runs, Some(hello.child.id()), same)?,
    ));
    for (name, (service, action, params)) in [
        ("signed GetCallerIdentity", &identity),
        ("signed DescribeRegions", &regions),
        ("signed DescribeInvocationTasks, 20 rows with output", &listing),
    ] {
        let request = || signed(&client, service, action, params);
        table.push((name, measure(&terrace.address(), seconds, runs, Some(terrace.pid()), request)?));
    }
    let peak = machine::usage(terrace.pid())?;
    terrace.terminate();
    let bare = Peer::start(&["handlers", &terrace.data_dir().to_string_lossy()])?;
    for (name, (service, action, params)) in [
        ("GetCallerIdentity, the handler alone", &identity),
        ("DescribeRegions, the handler alone", &regions),
        ("DescribeInvocationTasks, the handler alone", &listing),
    ] {
        let request = || signed(&client, service, action, params);
        table.push((name, measure(&bare.address, seconds, runs, Some(bare.child.id()), request)?));
    }
    println!(
        "| {CONNECTIONS} connections, keep-alive | requests/s (least..most) | p50, ms | p99, ms | share of the bare hello (sent the same) | server CPU per request, µs |"
    );
    println!("|---|---|---|---|---|---|");
    let (whole, same) = (table[0].1.per_second.0, table[1].1.per_second.0);
    for (name, row) in &table {
        let (middle, least, most) = row.per_second;
        let cpu = row.cpu_micros.map_or("-".to_owned(), |micros| format!("{micros:.0}"));
        println!(
            "| {name} | {middle:.0} ({least:.0}..{most:.0}) | {:.2} | {:.2} | {:.0} % ({:.0} %) | {cpu} |",
            row.p50_ms,
            row.p99_ms,
            middle / whole * 100.0,
            middle / same * 100.0
        );
    }
    println!("\nServer memory after the signed runs: {:.0} MiB, peak {:.0} MiB.", peak.rss_mib, peak.peak_mib);
    Ok(())
}

/// Fills the database with runs that have ended, and gives the listing of one of them.
async fn rows(terrace: &Terrace, client: &Client) -> Result<(&'static str, &'static str, Value)> {
    let mut fleet = Fleet::start(terrace, client, Kind::Extended, AGENTS, 1).await?;
    let ids = instances(client).await?;
    let mut last = Value::Null;
    for n in 0..INVOCATIONS {
        let params = json!({ "Content": STANDARD.encode("hostname"), "InstanceIds": ids });
        last = client.call("tat", "RunCommand", params).await?["InvocationId"].clone();
        fleet.until_ended(AGENTS * (n + 1))?;
    }
    let filters = json!([{ "Name": "invocation-id", "Values": [last] }]);
    Ok(("tat", "DescribeInvocationTasks", json!({ "Filters": filters, "Limit": 20, "HideOutput": false })))
}

/// The bytes of a signed request. A signature is good for five minutes.
fn signed(client: &Client, service: &str, action: &str, params: &Value) -> Vec<u8> {
    let raw = client.sign(&client.draft(Way::V3Post, service, action, params.clone()));
    let mut head = format!("{} {} HTTP/1.1\r\n", raw.method, raw.target);
    for (name, value) in &raw.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str(&format!("Content-Length: {}\r\n\r\n", raw.body.len()));
    [head.into_bytes(), raw.body].concat()
}

struct Row {
    per_second: (f64, f64, f64),
    p50_ms: f64,
    p99_ms: f64,
    cpu_micros: Option<f64>,
}

fn measure(address: &str, seconds: u64, runs: usize, pid: Option<u32>, request: impl Fn() -> Vec<u8>) -> Result<Row> {
    let (mut figures, mut cpu) = (Vec::new(), Vec::new());
    for _ in 0..runs {
        let before = pid.map(machine::usage).transpose()?;
        let one: Figures = load::apart(address, CONNECTIONS, seconds, &request())?;
        if let (Some(pid), Some(before)) = (pid, before) {
            // A second of warming up is not counted in the requests.
            let requests = one.per_second * (seconds + 1) as f64;
            cpu.push((machine::usage(pid)?.cpu - before.cpu).as_micros() as f64 / requests);
        }
        figures.push(one);
    }
    let of = |f: fn(&Figures) -> f64| spread(&figures.iter().map(f).collect::<Vec<_>>());
    Ok(Row {
        per_second: of(|f| f.per_second),
        p50_ms: of(|f| f.p50_ms).0,
        p99_ms: of(|f| f.p99_ms).0,
        cpu_micros: (!cpu.is_empty()).then(|| spread(&cpu).0),
    })
}

/// A comparison server: this program again.
struct Peer {
    child: Child,
    address: String,
}

impl Peer {
    fn start(args: &[&str]) -> Result<Peer> {
        let mut child = Command::new(machine::this_program()?).args(args).stdout(Stdio::piped()).spawn()?;
        let mut address = String::new();
        BufReader::new(child.stdout.take().context("the peer's output")?).read_line(&mut address)?;
        Ok(Peer { child, address: address.trim().to_owned() })
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
