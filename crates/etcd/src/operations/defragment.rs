//! Giving space back: members are defragmented one at a time, followers first, the leader after it has handed over.
//!
//! A cluster that ran out of its quota serves no writes until its history is compacted, its members are defragmented and the alarm is taken
//! back, in this order; then this is done as well, and only if it has helped.

use std::sync::Arc;
use std::time::Duration;

use etcd_client::{AlarmAction, AlarmOptions, AlarmType};
use serde::{Deserialize, Serialize};
use terrace_base::{Error, Result, text};
use terrace_ops::{Cx, End, Flow, Operation, WayBack};
use terrace_store::Tx;

use super::membership::Change;
use super::{BEAT, SICK};
use crate::db::members::Member;
use crate::db::{clusters, maintenance};
use crate::{Etcd, events, keeper};

/// Eight gigabytes on a slow disk.
const PATIENCE: Duration = Duration::from_secs(300);
/// The alarm is taken back when less than this share of the quota is in use, in percent: else it would be raised again at once.
const ENOUGH: i64 = 90;

pub struct Defragment;

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct State {
    pub members: usize,
    /// Whether the cluster ran out of its quota.
    pub full: bool,
    #[serde(default)]
    done: Vec<String>,
}

impl State {
    pub fn new(members: usize, full: bool) -> Self {
        State { members, full, done: Vec::new() }
    }
}

impl Operation for Defragment {
    const KIND: &'static str = "cetcd.defragment_instance";
    const SERVICE: &'static str = "cetcd";
    type Product = Etcd;
    type State = State;

    fn plan(state: &State) -> Vec<String> {
        let mut all: Vec<String> = (1..=state.members).map(|n| format!("defragment {n} of {}", state.members)).collect();
        if state.full {
            all.insert(0, "compact_history".into());
            all.push("disarm_alarm".into());
        }
        all
    }

    fn way_back(_: &str) -> WayBack {
        WayBack::Asking
    }

    async fn step(cx: &Cx, etcd: &Arc<Etcd>, state: &mut State, step: &str) -> Result<Flow> {
        let change = Change::begin(cx, etcd).await?;
        match step {
            "compact_history" => compact(&change).await,
            "disarm_alarm" => disarm(cx, &change).await,
            _ => {
                let number = step.split(' ').nth(1).and_then(|n| n.parse().ok()).unwrap_or(state.members);
                next(cx, etcd, state, &change, number).await
            }
        }
    }

    async fn ended(tx: &mut Tx, cx: &Cx, _: &State, end: &End) -> Result<()> {
        events::failed::<Self>(tx, cx, end).await?;
        if *end == End::Succeeded {
            maintenance::set_defragmented(tx, cx.account, &cx.resource_id, cx.now()).await?;
        }
        clusters::set_running(tx, cx.account, &cx.resource_id, cx.now()).await
    }
}

/// All that is older than the present is given up: a cluster that takes no writes has no use for it.
async fn compact(change: &Change) -> Result<Flow> {
    let revision = change.access.revision(&change.members).await?;
    let mut client = change.access.reachable(&change.members).await?;
    match client.compact(revision, Some(etcd_client::CompactionOptions::new().with_physical())).await {
        Ok(_) => Ok(Flow::Next),
        // It was done before.
        Err(etcd_client::Error::GRpcStatus(status)) if status.message().contains("has been compacted") => Ok(Flow::Next),
        Err(error) => Err(Error::internal(error)),
    }
}

/// Defragments members until `wanted` of them are done.
async fn next(cx: &Cx, etcd: &Etcd, state: &mut State, change: &Change, wanted: usize) -> Result<Flow> {
    if state.done.len() >= wanted {
        return Ok(Flow::Next);
    }
    let sick = keeper::sick_but_full(cx.account, etcd, &change.cluster, &change.access, &change.members).await?;
    if !sick.is_empty() {
        keeper::start_missing(cx.account, etcd, &change.cluster, &change.members).await?;
        return Ok(Flow::wait(SICK, format!("not healthy: {}", sick.join(", "))));
    }
    let left: Vec<&Member> = change.members.iter().filter(|member| !state.done.contains(&member.name)).collect();
    let mut leader = None;
    for member in left {
        let seen = change.access.status(member).await?;
        if seen.leader != seen.member_id {
            return defragment(cx, state, change, member).await;
        }
        leader = Some(member);
    }
    let Some(leader) = leader else { return Ok(Flow::Next) };
    match change.members.iter().find(|member| member.name != leader.name) {
        Some(heir) => {
            let heir = change.access.status(heir).await?.member_id;
            change.access.move_leader(leader, heir).await?;
            Ok(Flow::wait(BEAT, format!("{} hands over the lead", leader.name)))
        }
        None => defragment(cx, state, change, leader).await,
    }
}

/// Its own clients wait meanwhile.
async fn defragment(cx: &Cx, state: &mut State, change: &Change, member: &Member) -> Result<Flow> {
    let before = change.access.status(member).await?.db_size;
    change.access.connect_for(member, Some(PATIENCE)).await?.defragment().await.map_err(Error::internal)?;
    let after = change.access.status(member).await?.db_size;
    cx.say(format!("{} has {after} bytes and had {before}", member.name)).await?;
    state.done.push(member.name.clone());
    Ok(Flow::wait(Duration::ZERO, ""))
}

async fn disarm(cx: &Cx, change: &Change) -> Result<Flow> {
    let quota = change.cluster.settings.quota_gib << 30;
    for member in &change.members {
        let seen = change.access.status(member).await?;
        if seen.db_size > quota / 100 * ENOUGH {
            return Ok(Flow::Fail(Error::new(
                "ResourceUnavailable",
                text!(
                    "{member} still has {size} of {quota} bytes: keys must be deleted, or the quota raised",
                    member = &member.name,
                    size = seen.db_size,
                    quota = quota
                ),
            )));
        }
    }
    let mut client = change.access.reachable(&change.members).await?;
    let raised = client.alarm(AlarmAction::Get, AlarmType::Nospace, None).await.map_err(Error::internal)?;
    for alarm in raised.alarms() {
        let mut of = AlarmOptions::new();
        of.with_member(alarm.member_id());
        client.alarm(AlarmAction::Deactivate, AlarmType::Nospace, Some(of)).await.map_err(Error::internal)?;
    }
    cx.say("the alarm is taken back").await?;
    Ok(Flow::Next)
}
