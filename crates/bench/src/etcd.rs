//! A new etcd cluster until all members are healthy, beside a bare shell script that starts the same processes in the same run.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use terrace_testkit::{Client, Options, Terrace};

use crate::machine::{self, spread};

const PATIENCE: Duration = Duration::from_secs(120);
/// How far below the ports of the cluster whose command lines it borrows the script's lie: clear of those that the kernel gives out.
const SHIFT: u16 = 9_000;

pub async fn run(runs: usize) -> Result<()> {
    machine::heading("A new etcd cluster", &format!("etcd --runs {runs}"));
    let terrace = Terrace::start(&machine::program()?, Options::default().env("TERRACE_LOG", "info")).await;
    let client = terrace.client();
    let versions = client.call("cetcd", "DescribeEtcdAvailableVersions", json!({})).await?;
    let version = versions["Versions"][0]["Version"].as_str().context("no etcd is installed")?.to_owned();
    println!(
        "| members, {version}, TLS | Terrace, call to all healthy, s (least..most) | shell script to all healthy, s (least..most) | ratio |"
    );
    println!("|---|---|---|---|");
    for size in [1, 3, 9] {
        let (mut ours, mut bare) = (Vec::new(), Vec::new());
        for _ in 0..runs {
            let begun = Instant::now();
            let id = create(&client, &version, size).await?;
            ours.push(begun.elapsed().as_secs_f64());
            let script = terrace.home().join(format!("{id}.sh"));
            let health = write_script(&script, &terrace.home().join(format!("bare-{id}")), &lines_of(&id)?)?;
            delete(&client, &id).await?;
            bare.push(started(&script, &health).await?);
        }
        let ((middle, least, most), (peer, peer_least, peer_most)) = (spread(&ours), spread(&bare));
        println!("| {size} | {middle:.2} ({least:.2}..{most:.2}) | {peer:.2} ({peer_least:.2}..{peer_most:.2}) | {:.2} |", middle / peer);
    }
    Ok(())
}

pub async fn create(client: &Client, version: &str, size: usize) -> Result<String> {
    let asked = json!({
        "Name": "bench", "VpcId": "vpc-1", "ServiceSubnetId": "subnet-1", "SubnetIds": ["subnet-1"], "EtcdVersion": version, "Size": size,
    });
    let made = client.call("cetcd", "CreateEtcdInstance", asked).await?;
    let id = made["InstanceId"].as_str().unwrap_or_default().to_owned();
    until(client, &id, |shown| shown["Status"] == "running").await?;
    Ok(id)
}

async fn delete(client: &Client, id: &str) -> Result<()> {
    client.call("cetcd", "DeleteEtcdInstance", json!({ "InstanceId": id })).await?;
    until(client, id, Value::is_null).await
}

async fn until(client: &Client, id: &str, is_there: impl Fn(&Value) -> bool) -> Result<()> {
    let begun = Instant::now();
    loop {
        let found = client.call("cetcd", "DescribeEtcdInstances", json!({ "InstanceIds": [id] })).await?;
        if is_there(&found["Etcds"][0]) {
            return Ok(());
        }
        ensure!(begun.elapsed() < PATIENCE, "{id}: {found}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// The command lines of a cluster's members.
fn lines_of(id: &str) -> Result<Vec<Vec<String>>> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir("/proc")?.flatten() {
        let line = std::fs::read(entry.path().join("cmdline")).unwrap_or_default();
        let words: Vec<String> = line.split(|byte| *byte == 0).map(|word| String::from_utf8_lossy(word).into_owned()).collect();
        if words.iter().any(|word| word == "--data-dir") && words.iter().any(|word| word.contains(id)) {
            all.push(words);
        }
    }
    ensure!(!all.is_empty(), "{id} has no members");
    Ok(all)
}

/// The processes of all members below a data directory.
pub fn members_below(data_dir: &Path) -> Result<Vec<u32>> {
    let below = data_dir.to_string_lossy().into_owned();
    let mut all = Vec::new();
    for entry in std::fs::read_dir("/proc")?.flatten() {
        let line = std::fs::read(entry.path().join("cmdline")).unwrap_or_default();
        let line = String::from_utf8_lossy(&line).into_owned();
        if line.contains(&format!("--data-dir\0{below}/"))
            && let Some(pid) = entry.file_name().to_str().and_then(|name| name.parse().ok())
        {
            all.push(pid);
        }
    }
    Ok(all)
}

/// The same processes on other ports and in other directories, started all at once. Gives the addresses at which each tells its health.
fn write_script(script: &Path, root: &Path, lines: &[Vec<String>]) -> Result<Vec<String>> {
    std::fs::create_dir_all(root)?;
    let (mut text, mut health) = (String::from("#!/bin/sh\n"), Vec::new());
    for (number, words) in lines.iter().enumerate() {
        let mut after = "";
        // Its certificates are named from the directory that its data is in.
        let data = words.iter().skip_while(|word| *word != "--data-dir").nth(1);
        let place = data.and_then(|data| Path::new(data).parent()).context("a member names its data directory")?;
        for word in words.iter().filter(|word| !word.is_empty()) {
            let word = match after {
                "--data-dir" => root.join(number.to_string()).to_string_lossy().into_owned(),
                // The cluster goes before the script runs, and its certificates with it.
                _ if word.ends_with(".pem") => {
                    let name = Path::new(word).file_name().unwrap_or_default().to_string_lossy();
                    let copy = root.join(format!("{number}-{name}"));
                    std::fs::copy(place.join(word), &copy)?;
                    copy.to_string_lossy().into_owned()
                }
                _ => shifted(word),
            };
            if after == "--listen-metrics-urls" {
                health.push(word.trim_start_matches("http://").to_owned());
            }
            text.push_str(&format!("'{word}' "));
            after = words.iter().find(|known| **known == word).map_or("", String::as_str);
        }
        text.push_str(&format!(">{}/{number}.log 2>&1 &\n", root.display()));
    }
    text.push_str("wait\n");
    std::fs::write(script, text)?;
    Ok(health)
}

/// The word with every port of a loopback address moved.
fn shifted(word: &str) -> String {
    const HOST: &str = "127.0.0.1:";
    let mut out = String::new();
    let mut rest = word;
    while let Some((before, after)) = rest.split_once(HOST) {
        let digits = after.bytes().take_while(u8::is_ascii_digit).count();
        let port: u16 = after[..digits].parse().unwrap_or(0);
        out.push_str(&format!("{before}{HOST}{}", port - SHIFT));
        rest = &after[digits..];
    }
    out + rest
}

async fn started(script: &Path, health: &[String]) -> Result<f64> {
    let begun = Instant::now();
    let mut child = Command::new("sh").arg(script).stdin(Stdio::null()).spawn()?;
    for address in health {
        loop {
            let said = terrace_testkit::client::get(address, "/health").await;
            if said.is_ok_and(|reply| reply.text().contains("\"health\":\"true\"")) {
                break;
            }
            ensure!(begun.elapsed() < PATIENCE, "the script's member at {address} is not healthy");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
    let took = begun.elapsed().as_secs_f64();
    // Its own members, which are known by its directory.
    for pid in members_under(script)? {
        let _ = nix::sys::signal::kill(nix::unistd::Pid::from_raw(pid), nix::sys::signal::Signal::SIGKILL);
    }
    child.wait()?;
    Ok(took)
}

fn members_under(script: &Path) -> Result<Vec<i32>> {
    let root = script.with_extension("");
    let root = root.with_file_name(format!("bare-{}", root.file_name().unwrap_or_default().to_string_lossy()));
    let root = root.to_string_lossy().into_owned();
    let mut found = Vec::new();
    for entry in std::fs::read_dir("/proc")?.flatten() {
        let line = std::fs::read(entry.path().join("cmdline")).unwrap_or_default();
        let is_ours = String::from_utf8_lossy(&line).split('\0').any(|word| word.starts_with(&root));
        if is_ours && let Some(pid) = entry.file_name().to_str().and_then(|name| name.parse().ok()) {
            found.push(pid);
        }
    }
    Ok(found)
}
