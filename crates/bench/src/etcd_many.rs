//! Many clusters at rest under one server: what the server uses for them beside what etcd itself does.

use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::json;
use terrace_testkit::{Options, Terrace};

use crate::etcd;
use crate::machine;

pub async fn run(clusters: usize, seconds: u64) -> Result<()> {
    machine::heading("Many etcd clusters", &format!("etcd-many --clusters {clusters} --seconds {seconds}"));
    let terrace = Terrace::start(&machine::program()?, Options::default().env("TERRACE_LOG", "info")).await;
    let client = terrace.client();
    let versions = client.call("cetcd", "DescribeEtcdAvailableVersions", json!({})).await?;
    let version = versions["Versions"][0]["Version"].as_str().context("no etcd is installed")?.to_owned();
    for _ in 0..clusters {
        etcd::create(&client, &version, 3).await?;
    }
    println!("| {clusters} clusters of 3, {version}, at rest for {seconds} s | Terrace | etcd | Terrace's share |");
    println!("|---|---|---|---|");
    for backups in [false, true] {
        if backups {
            let all = client.call("cetcd", "DescribeEtcdInstances", json!({ "Limit": 50 })).await?;
            for one in all["Etcds"].as_array().context("the clusters")? {
                let policy = json!({ "BackupInterval": 86_400, "MaxBackupCount": 7, "DrillInterval": 0 });
                let asked = json!({ "InstanceId": one["InstanceId"], "SnapshotPolicyName": "p", "BackupSettings": policy });
                client.call("cetcd", "CreateEtcdSnapshotPolicy", asked).await?;
            }
        }
        // The first snapshots and elections are no rest.
        tokio::time::sleep(Duration::from_secs(20)).await;
        let members = etcd::members_below(&terrace.data_dir())?;
        let sum = |all: &[u32]| -> Result<(Duration, f64)> {
            let all = all.iter().map(|pid| machine::usage(*pid)).collect::<Result<Vec<_>>>()?;
            Ok((all.iter().map(|one| one.cpu).sum(), all.iter().map(|one| one.rss_mib).sum()))
        };
        let (own, theirs) = (sum(&[terrace.pid()])?, sum(&members)?);
        tokio::time::sleep(Duration::from_secs(seconds)).await;
        let (own_after, theirs_after) = (sum(&[terrace.pid()])?, sum(&members)?);
        let percent = |before: Duration, after: Duration| (after - before).as_secs_f64() / seconds as f64 * 100.0;
        let (cpu, cpu_etcd) = (percent(own.0, own_after.0), percent(theirs.0, theirs_after.0));
        let what = if backups { ", every change recorded" } else { "" };
        println!("| CPU, % of a core{what} | {cpu:.1} | {cpu_etcd:.1} | {:.1} % |", cpu / (cpu + cpu_etcd) * 100.0);
        let (memory, memory_etcd) = (own_after.1, theirs_after.1);
        println!("| memory, MiB{what} | {memory:.0} | {memory_etcd:.0} | {:.1} % |", memory / (memory + memory_etcd) * 100.0);
    }
    Ok(())
}
