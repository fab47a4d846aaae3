//! SIGKILL at random moments, of the server and of agents, while commands run: nothing acknowledged is lost, nothing runs twice,
//! every end is true and every byte below the cap is there.
//!
//! `TERRACE_KILL_ROUNDS` sets the number of rounds (20), `TERRACE_KILL_SEED` repeats the decisions of a run that failed.

mod command;
mod round;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use serde_json::json;
use terrace_base::Rng;
use terrace_testkit::agent_process::AgentProcess;
use terrace_testkit::{Options, Terrace, process};

use crate::command::Material;
use crate::round::Round;

const PROGRAM: &str = env!("CARGO_BIN_EXE_terrace");
const AGENTS: usize = 4;
const ROUNDS: u64 = 20;
/// Commands print up to a megabyte, so some of them meet it.
const OUTPUT_CAP: usize = 600 * 1024;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sqlite() {
    rounds(Options::default()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn postgres() {
    rounds(Options::default().postgres()).await;
}

fn setting(name: &str) -> Option<u64> {
    std::env::var(name).ok().map(|text| text.parse().expect("a number"))
}

/// A server and its agents; the agents go first when it is dropped.
struct Site {
    agents: Vec<tokio::sync::Mutex<AgentProcess>>,
    instances: Vec<String>,
    material: Material,
    terrace: Terrace,
}

async fn rounds(options: Options) {
    let seed = setting("TERRACE_KILL_SEED").unwrap_or_else(|| Rng::system().below(1 << 32));
    eprintln!("TERRACE_KILL_SEED={seed}");
    let rng = Rng::seeded(seed);
    let site = Arc::new(site(options.args(["--output-cap", &OUTPUT_CAP.to_string()])).await);
    let count = setting("TERRACE_KILL_ROUNDS").unwrap_or(ROUNDS);
    for number in 1..=count {
        let report = Round::new(number, &site, &rng).run().await;
        eprintln!("round {number} of {count}: {report}");
    }
}

async fn site(options: Options) -> Site {
    let terrace = Terrace::start(PROGRAM, options).await;
    let client = terrace.client();
    let code = client.call("tat", "CreateRegisterCode", json!({ "RegisterLimit": AGENTS })).await.expect("a register code");
    let code = ["RegisterCodeId", "RegisterCodeValue"].map(|name| code[name].as_str().expect("text").to_owned());
    let material = Material::write(terrace.home());
    let start = |n: usize| {
        let dir: PathBuf = terrace.home().join(format!("agent-{n}"));
        AgentProcess::start(PROGRAM, &terrace.endpoint(), &dir, Some(code.clone().into()))
    };
    let agents: Vec<AgentProcess> = (0..AGENTS).map(start).collect();
    let mut instances = Vec::new();
    for agent in &agents {
        instances.push(process::eventually("an agent to enrol", async || agent.instance_id()).await);
    }
    process::eventually("all agents to be online", async || {
        let online = json!({ "Filters": [{ "Name": "agent-status", "Values": ["Online"] }] });
        let found = client.call("tat", "DescribeAutomationAgentStatus", online).await.expect("a listing");
        (found["TotalCount"] == AGENTS).then_some(())
    })
    .await;
    Site { agents: agents.into_iter().map(tokio::sync::Mutex::new).collect(), instances, material, terrace }
}

/// Waits a while that the dice decide; the schedule of kills is made of these.
async fn pause(rng: &Rng, least: u64, most: u64) {
    tokio::time::sleep(Duration::from_millis(least + rng.below(most - least))).await;
}
