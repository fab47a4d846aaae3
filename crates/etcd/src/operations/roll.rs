//! A new version or new settings, one member after the other: followers first, the leader last and only after it has handed over.
//!
//! Which member is done is read from its process's command line, so that nothing has to be remembered about how far this has come. The next
//! member is touched only while all are healthy; one that does not become so stops the whole, and what can be taken back is.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use nix::sys::signal::Signal;
use serde::{Deserialize, Serialize};
use terrace_base::{Error, Result, Timestamp, text};
use terrace_ops::{Cx, End, Flow, Operation, WayBack};
use terrace_store::Tx;

use super::BEAT;
use super::membership::Change;
use crate::db::clusters;
use crate::db::members::{self, Member};
use crate::keeper;
use crate::launch::{self, Joining, without_joining};
use crate::model::Compaction;
use crate::provider::MARK;
use crate::version::Version;
use crate::{Etcd, events};

/// How long a member has to end by itself: it hands over its clients and writes what is in hand.
const POLITE: Duration = Duration::from_secs(10);
/// A member that is not healthy so long after its restart will not be.
const PATIENCE: Duration = Duration::from_secs(60);

pub struct Roll;

/// What a cluster runs with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setting {
    pub version: String,
    pub compaction: Compaction,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct State {
    pub members: usize,
    pub from: Setting,
    pub to: Setting,
    /// Since when the present step waits for the same thing.
    #[serde(default)]
    since: Option<Timestamp>,
}

impl State {
    pub fn new(members: usize, from: Setting, to: Setting) -> Self {
        State { members, from, to, since: None }
    }
}

impl Operation for Roll {
    const KIND: &'static str = "cetcd.roll_instance";
    const SERVICE: &'static str = "cetcd";
    type Product = Etcd;
    type State = State;

    fn plan(state: &State) -> Vec<String> {
        let restarts = (1..=state.members).map(|n| format!("restart {n} of {}", state.members));
        std::iter::once("prepare".to_owned()).chain(restarts).collect()
    }

    fn way_back(_: &str) -> WayBack {
        WayBack::Asking
    }

    async fn step(cx: &Cx, etcd: &Arc<Etcd>, state: &mut State, step: &str) -> Result<Flow> {
        let Some(count) = step.strip_prefix("restart ") else {
            set_compaction(cx, etcd, &state.to).await?;
            return Ok(Flow::Next);
        };
        let wanted = count.split(' ').next().and_then(|number| number.parse().ok()).unwrap_or(state.members);
        let to = state.to.clone();
        roll(cx, etcd, &to, wanted, &mut state.since).await
    }

    /// Settings and patches can be taken back; a new minor version cannot, once all members have agreed on it.
    async fn undo(cx: &Cx, etcd: &Arc<Etcd>, state: &mut State, step: &str) -> Result<Flow> {
        let (from, to): (Version, Version) = (state.from.version.parse()?, state.to.version.parse()?);
        let back = Setting {
            version: if (from.major, from.minor) == (to.major, to.minor) { &state.from } else { &state.to }.version.clone(),
            ..state.from.clone()
        };
        if step == "prepare" {
            return Ok(Flow::Next);
        }
        set_compaction(cx, etcd, &back).await?;
        if back.version == state.to.version && to != from {
            // Members stay on the version each has; all of them serve.
            return Ok(Flow::Next);
        }
        roll(cx, etcd, &back, state.members, &mut state.since).await
    }

    async fn ended(tx: &mut Tx, cx: &Cx, state: &State, end: &End) -> Result<()> {
        events::failed::<Self>(tx, cx, end).await?;
        // One that was turned back at the very end may have brought all members there.
        let members = members::list(tx, cx.account, &cx.resource_id).await?;
        if *end == End::Succeeded || members.iter().all(|member| member.version == state.to.version) {
            clusters::set_version(tx, cx.account, &cx.resource_id, &state.to.version).await?;
        }
        clusters::set_running(tx, cx.account, &cx.resource_id, cx.now()).await
    }
}

async fn set_compaction(cx: &Cx, etcd: &Etcd, to: &Setting) -> Result<()> {
    let (account, id, compaction) = (cx.account, cx.resource_id.to_string(), to.compaction.clone());
    etcd.db
        .write(async move |tx: &mut Tx| {
            let mut settings = clusters::get(tx, account, &id).await?.settings;
            settings.compaction = compaction.clone();
            clusters::set_settings(tx, account, &id, &settings).await
        })
        .await
}

/// Brings members to `to` until `wanted` of them are there and all are healthy.
pub async fn roll(cx: &Cx, etcd: &Etcd, to: &Setting, wanted: usize, since: &mut Option<Timestamp>) -> Result<Flow> {
    let change = Change::begin(cx, etcd).await?;
    let binary = etcd.program(&to.version).await?;
    let late = |since: &mut Option<Timestamp>, patience: Duration| cx.now().since(*since.get_or_insert(cx.now())) > patience;

    // One that does not run is started as it is meant to be in the end.
    for member in &change.members {
        let place = etcd.place(cx.account, &change.cluster.id, member);
        let look = place.look(MARK).await?;
        if look.has_data && look.running.is_none() {
            place.start(&binary, &arguments(&change, member), MARK).await?;
        }
    }
    let sick = keeper::look(cx.account, etcd, &change.cluster, &change.access, &change.members).await?;
    let mut old = Vec::new();
    for member in &change.members {
        if !is_at(cx, &change, member, etcd, &binary).await? {
            old.push(member);
        }
    }
    if !sick.is_empty() {
        // The one that was just told to end is not healthy either.
        if late(since, PATIENCE + POLITE) {
            return Ok(Flow::Fail(Error::new(
                "ResourceUnavailable",
                text!("the members {members} were not healthy after {seconds} s", members = sick.join(", "), seconds = PATIENCE.as_secs()),
            )));
        }
        if let Some(stuck) = old.iter().find(|member| sick.contains(&member.name))
            && late(since, POLITE)
        {
            etcd.place(cx.account, &change.cluster.id, stuck).signal(Signal::SIGKILL).await?;
        }
        return Ok(Flow::wait(BEAT, format!("not healthy: {}", sick.join(", "))));
    }
    *since = None;
    if change.members.len() - old.len() >= wanted {
        return Ok(Flow::Next);
    }
    let mut leader = None;
    for member in &old {
        let seen = change.access.status(member).await?;
        if seen.leader != seen.member_id {
            return end(cx, etcd, &change, member).await;
        }
        leader = Some(*member);
    }
    // Only the leader is left.
    let Some(leader) = leader else { return Ok(Flow::Next) };
    match change.members.iter().find(|member| member.name != leader.name) {
        Some(heir) => {
            let heir = change.access.status(heir).await?.member_id;
            change.access.move_leader(leader, heir).await?;
            Ok(Flow::wait(BEAT, format!("{} hands over the lead", leader.name)))
        }
        None => end(cx, etcd, &change, leader).await,
    }
}

/// Asks a member to end; it is started anew when it has.
async fn end(cx: &Cx, etcd: &Etcd, change: &Change, member: &Member) -> Result<Flow> {
    cx.say(format!("{} is restarted", member.name)).await?;
    // A member that is to end politely would wait for the watch.
    etcd.recorders.forget(&change.cluster.id);
    etcd.place(cx.account, &change.cluster.id, member).signal(Signal::SIGTERM).await?;
    Ok(Flow::wait(BEAT, format!("{} is restarting", member.name)))
}

fn arguments(change: &Change, member: &Member) -> Vec<String> {
    launch::arguments(&change.cluster, member, &Joining::new(&change.cluster, &change.members))
}

/// Whether the member runs this program with the cluster's present settings.
async fn is_at(cx: &Cx, change: &Change, member: &Member, etcd: &Etcd, binary: &Path) -> Result<bool> {
    let place = etcd.place(cx.account, &change.cluster.id, member);
    let Some(running) = place.look(MARK).await?.running else { return Ok(false) };
    let same = without_joining(&running.arguments) == without_joining(&arguments(change, member));
    Ok(same && place.is_of(&running, binary).await?)
}
