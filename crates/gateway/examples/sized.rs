//! A gateway of a size, to measure what size costs: `sized <services> <APIs of each> <kind>`. It does what it is told on its standard input, an
//! answer for each line:
//!
//! * `requests <services> <APIs of each> <file>`: writes random requests into the file, one line each (host, path, the answer's body). They are for
//!   the first so many, which a smaller gateway has just so.
//! * `match`: nanoseconds of processor time that it takes to find the API of one of these, from the host's name on.
//! * `apply <times>`: microseconds of each change of one service, fifty a second.
//! * `read`: milliseconds that another gateway would take to read everything at its start.
//!
//! It serves until its input ends.

use std::fmt::Write as _;
use std::io::{BufRead as _, Write as _};
use std::time::{Duration, Instant};

use rand::rngs::SmallRng;
use rand::{Rng as _, SeedableRng as _};
use serde_json::json;
use terrace_gateway::config::{Change, Item};
use terrace_gateway::limit::Counts;
use terrace_gateway::snapshot::Snapshot;
use terrace_gateway::{Gateway, Options};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Requests that are written down, and lookups in a row.
const REQUESTS: usize = 200_000;

struct Size {
    services: usize,
    apis: usize,
    kind: String,
}

impl Size {
    /// What its author writes, and a path that it answers.
    fn api(&self, service: usize, api: usize) -> (String, String) {
        let at = format!("/v1/area{}/resource{service}-{api}", api % 20);
        match self.kind.as_str() {
            "exact" => (format!("={at}"), at),
            "preferred" => (format!("^~{at}/"), format!("{at}/17/detail")),
            "template" => (format!("{at}/{{id}}/detail"), format!("{at}/17/detail")),
            "prefix" => (format!("{at}/"), format!("{at}/17/detail")),
            _ => ["exact", "preferred", "template"].map(|kind| Size { kind: kind.to_owned(), ..*self }.api(service, api))[api % 3].clone(),
        }
    }

    fn host(&self, service: usize) -> String {
        format!("service-{service:06}-1300000000.ap-local.apigw.test")
    }

    fn site(&self, service: usize, revision: u64) -> Change {
        let apis: Vec<_> = (0..self.apis)
            .map(|api| {
                let id = format!("api-{service}-{api}");
                let backend = json!({ "mock": { "status": 200, "body": id } });
                json!({ "id": id, "name": id, "path": self.api(service, api).0, "method": "GET", "timeout_ms": 15_000, "backend": backend })
            })
            .collect();
        let name = format!("service-{service:06}");
        let site = json!({ "account": 1, "service": name, "environment": "release", "version": revision.to_string(), "apis": apis });
        changed(revision, json!({ "site": site }))
    }

    fn domain(&self, service: usize, revision: u64) -> Change {
        let domain = json!({ "host": self.host(service), "account": 1, "service": format!("service-{service:06}") });
        changed(revision, json!({ "domain": domain }))
    }

    /// Random ones, one behind the other: that texts are far from each other is not what is measured.
    fn requests(&self) -> String {
        let mut random = SmallRng::seed_from_u64(7);
        let mut requests = String::new();
        for _ in 0..REQUESTS {
            let (service, api) = (random.random_range(0..self.services), random.random_range(0..self.apis));
            let _ = writeln!(requests, "{} /release{} api-{service}-{api}", self.host(service), self.api(service, api).1);
        }
        requests
    }
}

fn changed(revision: u64, item: serde_json::Value) -> Change {
    let item: Item = serde_json::from_value(item).expect("an item");
    Change { revision, name: item.name(), item: Some(item) }
}

fn parsed(requests: &str) -> Vec<(&str, &str, &str)> {
    requests
        .lines()
        .filter_map(|line| line.split_once(' ').and_then(|(host, rest)| rest.split_once(' ').map(|(path, body)| (host, path, body))))
        .collect()
}

/// Nanoseconds of processor time that this thread has used: others may have the processor meanwhile.
fn used() -> u64 {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    told.split(' ').next().and_then(|used| used.parse().ok()).unwrap_or_default()
}

/// Nanoseconds of a lookup.
fn lookups(snapshot: &Snapshot, requests: &[(&str, &str, &str)]) -> f64 {
    let begun = used();
    for (host, path, answer) in requests {
        let found = snapshot.domain(host).and_then(|domain| {
            let (environment, cut) = domain.environment(path)?;
            let (_, site) = snapshot.site(&domain.service, environment)?;
            site.table.find(&path[cut..], &http::Method::GET).ok().map(|found| &site.apis[found.api as usize])
        });
        assert!(found.is_some_and(|api| *api.id == **answer), "{host} {path}");
    }
    (used() - begun) as f64 / requests.len() as f64
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [services, apis, kind] = &arguments[..] else { return Err("sized <services> <APIs of each> <kind>".into()) };
    let size = Size { services: services.parse()?, apis: apis.parse()?, kind: kind.clone() };
    let listen = "127.0.0.1:0".parse()?;
    let options = Options { listen, tls_listen: None, workers: 2, most_body: terrace_gateway::MOST_BODY, tickets: None, log: None };
    let (gateway, _) = Gateway::start(options, &[])?;
    let services: Vec<usize> = (0..size.services).collect();
    let told = |services: &[usize]| -> Vec<Change> {
        services.iter().flat_map(|service| [size.site(*service, 1), size.domain(*service, 1)]).collect()
    };
    // By pieces, so that what is kept is the gateway's and not the allocator's.
    for services in services.chunks(services.len().div_ceil(20)) {
        assert_eq!(gateway.apply(&told(services)), []);
    }
    println!("{}", gateway.address());
    let (mut text, mut revision) = (String::new(), 1);
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        match &line.split(' ').collect::<Vec<_>>()[..] {
            ["requests", services, apis, file] => {
                text = Size { services: services.parse()?, apis: apis.parse()?, kind: kind.clone() }.requests();
                std::fs::write(file, &text)?;
                println!("{REQUESTS}");
            }
            ["match"] => println!("{:.1}", lookups(&gateway.snapshot(), &parsed(&text))),
            ["apply", times] => {
                let mut took = Vec::new();
                for _ in 0..times.parse::<u64>()? {
                    revision += 1;
                    let change = [size.site(size.services / 2, revision)];
                    let begun = Instant::now();
                    assert_eq!(gateway.apply(&change), []);
                    took.push(begun.elapsed().as_micros().to_string());
                    std::thread::sleep(Duration::from_millis(20));
                }
                println!("{}", took.join(" "));
            }
            ["read"] => {
                let all = told(&services);
                let begun = Instant::now();
                let (snapshot, faults) = Snapshot::default().after(&all, &Counts::default());
                let took = begun.elapsed();
                assert!(faults.is_empty() && snapshot.size() == (size.services, size.services * size.apis), "{faults:?}");
                println!("{}", took.as_millis());
            }
            _ => return Err(format!("`{line}`?").into()),
        }
        std::io::stdout().flush()?;
    }
    gateway.stop();
    Ok(())
}
