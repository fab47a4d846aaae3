//! Keeps the members of running clusters running, and the record of them true.

use std::sync::Arc;
use std::time::Duration;

use terrace_base::{AccountId, Error, Result};
use terrace_ops::{Cx, Reconciler, Settled};
use terrace_store::Tx;

use crate::Etcd;
use crate::client::Access;
use crate::db::clusters::{self, Cluster};
use crate::db::members::{self, Member};
use crate::launch::{self, Joining};
use crate::model::ClusterStatus;

pub struct Keeper;

impl Reconciler for Keeper {
    const NAME: &'static str = "cetcd.keeper";
    const SERVICE: &'static str = "cetcd";
    const EVERY: Duration = Duration::from_secs(2);
    type Product = Etcd;

    async fn reconcile(cx: &Cx, etcd: &Arc<Etcd>) -> Result<Settled> {
        let mut tx = etcd.db.read().await?;
        let Some(cluster) = clusters::any(&mut tx, cx.account, &cx.resource_id).await? else { return Ok(Settled::Gone) };
        // Operations are not interfered with; what is being made or deleted is not kept.
        let busy = terrace_ops::running_on(&mut tx, cx.account, &cluster.id).await?.is_some();
        let members = members::list(&mut tx, cx.account, &cluster.id).await?;
        drop(tx);
        match cluster.status {
            ClusterStatus::Deleted => return Ok(Settled::Gone),
            ClusterStatus::Running if !busy => {}
            _ => return Ok(Settled::NotYet { pause: Duration::from_secs(1), reason: "an operation works on it".into() }),
        }
        for member in &members {
            let place = etcd.processes.place(&cluster.id, &member.name);
            if place.pid()?.is_none() {
                let binary = etcd.binary(&member.version).await?;
                let binary = binary.ok_or_else(|| Error::internal(format!("there is no etcd {} on this machine", member.version)))?;
                tracing::warn!(cluster = cluster.id, member = member.name, "a member is gone and is started again");
                place.start(&binary, &launch::arguments(&cluster, &members, member, &place, Joining::New))?;
            }
        }
        let access = etcd.access(cx.account, &cluster).await?.ok_or_else(|| Error::internal("the cluster has no keys"))?;
        let sick = look(cx.account, etcd, &cluster, &access, &members).await?;
        Ok(match sick.is_empty() {
            true => Settled::Yes,
            false => Settled::NotYet { pause: Duration::from_millis(500), reason: format!("not healthy: {}", sick.join(", ")) },
        })
    }
}

/// Asks every member how it is, writes that down, and gives the names of those that are not healthy.
pub async fn look(account: AccountId, etcd: &Etcd, cluster: &Cluster, access: &Access, members: &[Member]) -> Result<Vec<String>> {
    let asked = futures_util::future::join_all(members.iter().map(|member| access.status(member))).await;
    let mut sick = Vec::new();
    let mut seen = Vec::new();
    for (member, answer) in members.iter().zip(asked) {
        let healthy = answer.as_ref().is_ok_and(|seen| seen.is_healthy());
        let status = match &answer {
            Ok(_) if healthy => "Running",
            Ok(_) => "Unhealthy",
            Err(_) => "Stopped",
        };
        if !healthy {
            sick.push(member.name.clone());
        }
        let version = answer.ok().map(|seen| format!("v{}", seen.version)).filter(|version| *version != member.version);
        if status != member.status || version.is_some() {
            seen.push((member.name.clone(), status, version));
        }
    }
    if !seen.is_empty() {
        let id = cluster.id.clone();
        etcd.db
            .write(async move |tx: &mut Tx| {
                for (name, status, version) in &seen {
                    members::observe(tx, account, &id, name, status, version.as_deref()).await?;
                }
                Ok(())
            })
            .await?;
        etcd.notices.tell(account, "cetcd");
    }
    Ok(sick)
}
