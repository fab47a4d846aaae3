//! A gateway alone, by a file: `serve <listen> <workers> <changes.json> [<log directory>]`. For trying things out, and for measuring.

use terrace_accesslog::{AccessLog, SEGMENT};
use terrace_base::Clock;
use terrace_gateway::config::Change;
use terrace_gateway::{Gateway, Options};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [listen, workers, file, log @ ..] = &arguments[..] else {
        return Err("serve <listen> <workers> <changes.json> [<log directory>]".into());
    };
    let log = match log.first() {
        Some(directory) => {
            let directory = directory.into();
            let options = terrace_accesslog::Options { directory, days: 1, bytes: 1 << 30, segment: SEGMENT, export: None };
            Some(AccessLog::open(options, Clock::system())?)
        }
        None => None,
    };
    let changes: Vec<Change> = serde_json::from_slice(&std::fs::read(file)?)?;
    let options = Options {
        listen: listen.parse()?,
        tls_listen: None,
        workers: workers.parse()?,
        most_body: terrace_gateway::MOST_BODY,
        tickets: None,
        log: log.as_ref().map(AccessLog::appenders),
    };
    let (gateway, faults) = Gateway::start(options, &changes)?;
    for fault in faults {
        eprintln!("{}: {}", fault.name, fault.reason);
    }
    println!("{}", gateway.address());
    loop {
        std::thread::park();
    }
}
