//! Agents that are connected and have nothing to do: what each costs.

use std::time::{Duration, Instant};

use anyhow::Result;
use serde_json::json;
use terrace_testkit::{Options, Terrace};

use crate::fleet::{Fleet, Kind};
use crate::machine;

pub async fn run(agents: usize, seconds: u64) -> Result<()> {
    machine::heading("10,000 idle agents", &format!("idle --agents {agents} --seconds {seconds}"));
    println!(
        "| database | memory before, MiB | memory with {agents} agents, MiB (peak) | per agent, KiB | CPU, % of one core | one command to one of them, ms |"
    );
    println!("|---|---|---|---|---|---|");
    for (database, options) in [("SQLite", Options::default()), ("PostgreSQL", Options::default().postgres())] {
        let terrace = Terrace::start(&machine::program()?, options.env("TERRACE_LOG", "info")).await;
        let client = terrace.client();
        let before = machine::usage(terrace.pid())?;
        let mut fleet = Fleet::start(&terrace, &client, Kind::Extended, agents, 1).await?;
        // The work of enrolling and connecting is over when the server's time stands still.
        tokio::time::sleep(Duration::from_secs(10)).await;
        let (begun, start) = (Instant::now(), machine::usage(terrace.pid())?);
        tokio::time::sleep(Duration::from_secs(seconds)).await;
        let usage = machine::usage(terrace.pid())?;
        let busy = (usage.cpu - start.cpu).as_secs_f64() / begun.elapsed().as_secs_f64() * 100.0;
        let ids = client.call("tat", "DescribeRegisterInstances", json!({ "Limit": 1 })).await?;
        let id = &ids["RegisterInstanceSet"][0]["InstanceId"];
        let called = terrace_base::Clock::system().now();
        client.call("tat", "RunCommand", json!({ "Content": "true", "InstanceIds": [id] })).await?;
        let ended = fleet.until_ended(1)?;
        let per_agent = (usage.rss_mib - before.rss_mib) * 1024.0 / agents as f64;
        println!(
            "| {database} | {:.0} | {:.0} ({:.0}) | {per_agent:.1} | {busy:.1} | {:.1} |",
            before.rss_mib,
            usage.rss_mib,
            usage.peak_mib,
            (ended - called.0) as f64 / 1e3
        );
    }
    Ok(())
}
