//! A gateway alone, by a file: `serve <listen> <workers> <changes.json>`. For trying things out, and for measuring.

use terrace_gateway::config::Change;
use terrace_gateway::{Gateway, Options};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let [_, listen, workers, file] = &std::env::args().collect::<Vec<_>>()[..] else {
        return Err("serve <listen> <workers> <changes.json>".into());
    };
    let changes: Vec<Change> = serde_json::from_slice(&std::fs::read(file)?)?;
    let options = Options { listen: listen.parse()?, tls_listen: None, workers: workers.parse()?, most_body: terrace_gateway::MOST_BODY };
    let (gateway, faults) = Gateway::start(options, &changes)?;
    for fault in faults {
        eprintln!("{}: {}", fault.name, fault.reason);
    }
    println!("{}", gateway.address());
    loop {
        std::thread::park();
    }
}
