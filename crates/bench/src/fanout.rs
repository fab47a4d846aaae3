//! One `RunCommand` to many agents: the time from the call to the last acknowledged end.

use anyhow::{Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use terrace_base::Clock;
use terrace_testkit::{Client, Options, Terrace};

use crate::fleet::{Fleet, Kind};
use crate::machine::{self, spread};

pub async fn run(agents: usize, runs: usize) -> Result<()> {
    machine::heading("One command to 1,000 agents", &format!("fanout --agents {agents} --runs {runs}"));
    println!(
        "| agents | database | call accepted, ms | call to last result, ms (least..most) | server CPU per run, s | server memory, MiB (peak) |"
    );
    println!("|---|---|---|---|---|---|");
    for kind in [Kind::Extended, Kind::Published] {
        for (database, options) in [("SQLite", Options::default()), ("PostgreSQL", Options::default().postgres())] {
            one(kind, database, options, agents, runs).await?;
        }
    }
    Ok(())
}

/// All enrolled instances.
pub async fn instances(client: &Client) -> Result<Vec<Value>> {
    let mut ids = Vec::new();
    loop {
        let page = client.call("tat", "DescribeRegisterInstances", json!({ "Limit": 100, "Offset": ids.len() })).await?;
        let set = page["RegisterInstanceSet"].as_array().cloned().unwrap_or_default();
        if set.is_empty() {
            return Ok(ids);
        }
        ids.extend(set.into_iter().map(|i| i["InstanceId"].clone()));
    }
}

async fn one(kind: Kind, database: &str, options: Options, agents: usize, runs: usize) -> Result<()> {
    let terrace = Terrace::start(&machine::program()?, options.env("TERRACE_LOG", "info")).await;
    let client = terrace.client();
    // A run costs a published agent four calls; a kick that comes twice, a fifth.
    let proofs = if kind == Kind::Published { 3 + 5 * (runs + 1) } else { 1 };
    let mut fleet = Fleet::start(&terrace, &client, kind, agents, proofs).await?;
    let ids = instances(&client).await?;
    ensure!(ids.len() == agents);
    let (mut accepted, mut ended, mut cpu) = (Vec::new(), Vec::new(), Vec::new());
    // The first run warms caches and is not counted.
    for run in 0..=runs {
        let (before, begun) = (machine::usage(terrace.pid())?, Clock::system().now());
        let params = json!({ "Content": STANDARD.encode("hostname"), "InstanceIds": ids, "CommandName": "fanout" });
        let made = client.call("tat", "RunCommand", params).await?;
        let called = Clock::system().now().since(begun);
        let last = fleet.until_ended(agents * (run + 1))?;
        let used = machine::usage(terrace.pid())?.cpu - before.cpu;
        verify(&client, &made["InvocationId"], agents).await?;
        if run > 0 {
            accepted.push(called.as_secs_f64() * 1e3);
            ended.push((last - begun.0) as f64 / 1e3);
            cpu.push(used.as_secs_f64());
        }
    }
    let usage = machine::usage(terrace.pid())?;
    let ((called, ..), (middle, least, most), (cpu, ..)) = (spread(&accepted), spread(&ended), spread(&cpu));
    let name = if kind == Kind::Extended { "ours, calls over the socket" } else { "the published kind, a connection per call" };
    println!(
        "| {agents}, {name} | {database} | {called:.0} | {middle:.0} ({least:.0}..{most:.0}) | {cpu:.2} | {:.0} ({:.0}) |",
        usage.rss_mib, usage.peak_mib
    );
    Ok(())
}

/// The service agrees: every task a success with its output.
async fn verify(client: &Client, invocation: &Value, agents: usize) -> Result<()> {
    let found = client.call("tat", "DescribeInvocations", json!({ "InvocationIds": [invocation] })).await?;
    let shown = &found["InvocationSet"][0];
    ensure!(shown["InvocationStatus"] == "SUCCESS", "{}", shown["InvocationStatus"]);
    let filter = json!([{ "Name": "invocation-id", "Values": [invocation] }]);
    let params = json!({ "Filters": filter, "Limit": 100, "HideOutput": false });
    let tasks = client.call("tat", "DescribeInvocationTasks", params).await?;
    ensure!(tasks["TotalCount"] == agents);
    let expected = STANDARD.encode(format!("{}\n", "x".repeat(80)));
    ensure!(tasks["InvocationTaskSet"].as_array().is_some_and(|set| set.iter().all(|t| t["TaskResult"]["Output"] == expected.as_str())));
    Ok(())
}
