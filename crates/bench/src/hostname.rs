//! `hostname` on 100 real agent processes, beside ansible with 100 local hosts on the same machine in the same run.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use terrace_testkit::agent_process::AgentProcess;
use terrace_testkit::{Client, Options, Terrace};

use crate::fanout::instances;
use crate::machine::{self, spread};

pub async fn run(agents: usize, runs: usize) -> Result<()> {
    machine::heading("`hostname` on 100 hosts, beside ansible", &format!("hostname --agents {agents} --runs {runs}"));
    let ours = terrace(agents, runs).await?;
    let ansible = std::env::var("TERRACE_BENCH_ANSIBLE").context("TERRACE_BENCH_ANSIBLE names no ansible; `make bench` installs one")?;
    let ansible = Path::new(&ansible);
    let version = output(Command::new(ansible).arg("--version"))?;
    let version = version.lines().next().unwrap_or_default().to_owned();
    println!("| what | hosts | call to last result, s (least..most) | times as long |");
    println!("|---|---|---|---|");
    let (middle, least, most) = spread(&ours);
    println!("| Terrace, {agents} agent processes | {agents} | {middle:.3} ({least:.3}..{most:.3}) | 1 |");
    for module in ["raw", "command"] {
        let (peer, least, most) = spread(&ansible_runs(ansible, module, agents, runs.min(3))?);
        println!("| {version}, `-c local -m {module} -f {agents}` | {agents} | {peer:.2} ({least:.2}..{most:.2}) | {:.0} |", peer / middle);
    }
    Ok(())
}

async fn terrace(agents: usize, runs: usize) -> Result<Vec<f64>> {
    let program = machine::program()?;
    let terrace = Terrace::start(&program, Options::default().env("TERRACE_LOG", "info")).await;
    let client = terrace.client();
    let code = client.call("tat", "CreateRegisterCode", json!({ "RegisterLimit": agents })).await?;
    let code = (text(&code["RegisterCodeId"]), text(&code["RegisterCodeValue"]));
    let mut fleet = Vec::new();
    for n in 0..agents {
        let dir = terrace.home().join(format!("agent-{n}"));
        fleet.push(AgentProcess::start(&program, &terrace.endpoint(), &dir, Some(code.clone())));
    }
    let begun = Instant::now();
    loop {
        let online = json!({ "Filters": [{ "Name": "agent-status", "Values": ["Online"] }], "Limit": 1 });
        if client.call("tat", "DescribeAutomationAgentStatus", online).await?["TotalCount"] == agents {
            break;
        }
        ensure!(begun.elapsed() < Duration::from_secs(300), "the agents do not come");
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    let ids = instances(&client).await?;
    let expected = STANDARD.encode(output(&mut Command::new("hostname"))?);
    let mut took = Vec::new();
    for run in 0..=runs {
        let begun = Instant::now();
        let params = json!({ "Content": STANDARD.encode("hostname"), "InstanceIds": ids });
        let made = client.call("tat", "RunCommand", params).await?;
        until_success(&client, &made["InvocationId"]).await?;
        if run > 0 {
            took.push(begun.elapsed().as_secs_f64());
        }
        let filter = json!([{ "Name": "invocation-id", "Values": [made["InvocationId"]] }]);
        let tasks = client.call("tat", "DescribeInvocationTasks", json!({ "Filters": filter, "Limit": 100, "HideOutput": false })).await?;
        let same = |t: &Value| t["TaskResult"]["Output"] == expected.as_str();
        ensure!(tasks["InvocationTaskSet"].as_array().is_some_and(|set| set.iter().all(same)), "a wrong output");
    }
    Ok(took)
}

async fn until_success(client: &Client, invocation: &Value) -> Result<()> {
    let begun = Instant::now();
    loop {
        let found = client.call("tat", "DescribeInvocations", json!({ "InvocationIds": [invocation] })).await?;
        match found["InvocationSet"][0]["InvocationStatus"].as_str() {
            Some("SUCCESS") => return Ok(()),
            Some("PENDING" | "RUNNING") => {}
            other => anyhow::bail!("the command ended as {other:?}"),
        }
        ensure!(begun.elapsed() < Duration::from_secs(60), "no end");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

fn ansible_runs(ansible: &Path, module: &str, hosts: usize, runs: usize) -> Result<Vec<f64>> {
    let dir = tempfile::tempdir()?;
    let inventory = dir.path().join("hosts");
    std::fs::write(&inventory, (0..hosts).map(|n| format!("host{n}\n")).collect::<String>())?;
    let mut took = Vec::new();
    for _ in 0..runs {
        let begun = Instant::now();
        let mut command = Command::new(ansible);
        command.arg("all").arg("-i").arg(&inventory).args(["-c", "local", "-m", module, "-a", "hostname", "-f", &hosts.to_string()]);
        command.env("ANSIBLE_LOCALHOST_WARNING", "False").env("ANSIBLE_PYTHON_INTERPRETER", "/usr/bin/python3").env("LC_ALL", "C.UTF-8");
        let said = output(&mut command)?;
        took.push(begun.elapsed().as_secs_f64());
        ensure!(said.matches("rc=0").count() == hosts, "ansible failed: {said}");
    }
    Ok(took)
}

fn output(command: &mut Command) -> Result<String> {
    let done = command.stdin(Stdio::null()).stderr(Stdio::inherit()).output().with_context(|| format!("{command:?}"))?;
    ensure!(done.status.success(), "{command:?}: {}", done.status);
    Ok(String::from_utf8_lossy(&done.stdout).into_owned())
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
