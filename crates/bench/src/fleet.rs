//! Simulated agents in a process of their own, told what to do over its input and heard over its output.
//!
//! The parent writes a number: so many ends shall have been acknowledged in all. The child answers with the moment that came.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result};
use clap::{Args, ValueEnum};
use serde_json::json;
use terrace_base::Clock;
use terrace_testkit::agents::{Extended, Journal, Published, Run, always, enrol, published};
use terrace_testkit::{Client, Terrace};
use tokio::task::JoinSet;

use crate::machine;

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Kind {
    /// Calls over the socket.
    Extended,
    /// A connection per call.
    Published,
}

#[derive(Args)]
pub struct Flags {
    server: SocketAddr,
    code_id: String,
    code_value: String,
    #[arg(value_enum)]
    kind: Kind,
    agents: usize,
    /// Proofs each agent makes in advance
    proofs: usize,
}

const PATIENCE: Duration = Duration::from_secs(300);

/// The child.
pub async fn run(flags: Flags) -> Result<()> {
    let (clock, journal) = (Clock::system(), Journal::default());
    let code = (flags.code_id, flags.code_value);
    let mut enrolling = JoinSet::new();
    let mut enrolled = Vec::new();
    for n in 0..flags.agents {
        let (code, clock, server) = (code.clone(), clock.clone(), flags.server);
        enrolling.spawn(async move { enrol(server, &code, &format!("machine-{n}"), &clock).await });
        while enrolling.len() >= 32 || (n + 1 == flags.agents && !enrolling.is_empty()) {
            let who = enrolling.join_next().await.context("an enrolment")??;
            enrolled.push(who.map_err(|refusal| anyhow::anyhow!("{refusal}"))?);
        }
    }
    let mut signing = JoinSet::new();
    for part in enrolled.chunks(enrolled.len().div_ceil(2)) {
        let part = part.to_vec();
        signing.spawn_blocking(move || part.iter().for_each(|who| who.sign_ahead(flags.proofs)));
    }
    while signing.join_next().await.is_some() {}
    let play = always(Run { output: format!("{}\n", "x".repeat(80)).into_bytes(), ..Run::default() });
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for (n, who) in enrolled.iter().enumerate() {
        // There are 28,000 ports to an address, and a call of the published kind uses one up for a minute.
        let from = SocketAddr::new(IpAddr::V4(Ipv4Addr::new(127, 0, 1, (n % 250) as u8 + 1)), 0);
        match flags.kind {
            Kind::Extended => {
                ours.push(Extended::start_from(flags.server, Some(from), who.clone(), play.clone(), journal.clone()));
            }
            Kind::Published => {
                let timing = published::Timing { from: Some(from), ..Default::default() };
                theirs.push(Published::start(flags.server, who.clone(), play.clone(), journal.clone(), timing));
            }
        }
        // As a fleet comes back: some at a time.
        if n % 100 == 99 {
            journal.until("connections", PATIENCE, |seen| seen.connects + 50 >= n).await;
        }
    }
    journal.until("all connections", PATIENCE, |seen| seen.connects >= flags.agents && seen.asked >= flags.agents).await;
    say("ready");
    loop {
        let line = tokio::task::spawn_blocking(|| {
            let mut line = String::new();
            std::io::stdin().read_line(&mut line).map(|_| line)
        })
        .await??;
        let Ok(ends) = line.trim().parse::<usize>() else { return Ok(()) };
        journal.until("all ends", PATIENCE, |seen| seen.ended.len() >= ends).await;
        say(&clock.now().0.to_string());
        journal.assert_at_most_once();
    }
}

fn say(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{text}").and_then(|()| out.flush());
}

/// The parent's side.
pub struct Fleet {
    child: Child,
    output: BufReader<std::process::ChildStdout>,
}

impl Fleet {
    /// Starts agents and waits until all are connected.
    pub async fn start(terrace: &Terrace, client: &Client, kind: Kind, agents: usize, proofs: usize) -> Result<Fleet> {
        let code = client.call("tat", "CreateRegisterCode", json!({ "RegisterLimit": agents })).await?;
        let text = |name: &str| code[name].as_str().unwrap_or_default().to_owned();
        let kind = kind.to_possible_value().context("a kind")?;
        let mut child = Command::new(machine::this_program()?)
            .args(["fleet", &terrace.address(), &text("RegisterCodeId"), &text("RegisterCodeValue"), kind.get_name()])
            .args([agents.to_string(), proofs.to_string()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let output = BufReader::new(child.stdout.take().context("the child's output")?);
        let mut fleet = Fleet { child, output };
        anyhow::ensure!(fleet.hear()? == "ready", "the agents did not start");
        Ok(fleet)
    }

    /// Waits until so many ends were acknowledged in all; gives the moment in microseconds since 1970.
    pub fn until_ended(&mut self, ends: usize) -> Result<i64> {
        self.ask(ends)?;
        Ok(self.hear()?.parse()?)
    }

    fn ask(&mut self, ends: usize) -> Result<()> {
        let input = self.child.stdin.as_mut().context("the child's input")?;
        writeln!(input, "{ends}")?;
        Ok(input.flush()?)
    }

    fn hear(&mut self) -> Result<String> {
        let mut line = String::new();
        tokio::task::block_in_place(|| self.output.read_line(&mut line))?;
        Ok(line.trim().to_owned())
    }
}

impl Drop for Fleet {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
