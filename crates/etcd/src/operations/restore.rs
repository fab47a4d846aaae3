//! Putting a cluster back to a point of its own history: same members, same endpoints, other data.
//!
//! What the members had stays beside the new data until all of them are healthy, so that a restore that fails changes nothing.

use std::sync::Arc;
use std::time::Duration;

use nix::sys::signal::Signal;
use serde::{Deserialize, Serialize};
use terrace_base::{Error, Result, Timestamp, text};
use terrace_ops::{Cx, End, Flow, Operation, WayBack};
use terrace_store::Tx;

use super::BEAT;
use super::membership::Change;
use crate::backup::history::whole_second_after;
use crate::backup::seed::{self, Seeding};
use crate::db::segments::{self, Recording};
use crate::db::{clusters, members};
use crate::launch::{self, Joining};
use crate::provider::{MARK, is_unreachable};
use crate::{Etcd, backups, events, keeper};

/// How long members may take to end by themselves.
const POLITE: Duration = Duration::from_secs(10);
/// Members that are not healthy by then never will be.
const PATIENCE: Duration = Duration::from_secs(120);

/// How long a host that is out of reach keeps the others from going back to what they had.
const OUT_OF_REACH: Duration = Duration::from_secs(20);

pub struct Restore;

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct State {
    pub seeding: Seeding,
    #[serde(default)]
    pub since: Option<Timestamp>,
    /// Since when what was exchanged is being put back.
    #[serde(default)]
    undoing: Option<Timestamp>,
}

impl State {
    pub fn new(seeding: Seeding) -> Self {
        State { seeding, since: None, undoing: None }
    }
}

impl Operation for Restore {
    /// The manual's name of the task.
    const KIND: &'static str = "cetcd.restore_remote_snapshot";
    const SERVICE: &'static str = "cetcd";
    type Product = Etcd;
    type State = State;

    fn plan(_: &State) -> Vec<String> {
        ["fetch_snapshot", "replay_changes", "stop_members", "restore_data", "start_members", "remove_old_data"].map(String::from).to_vec()
    }

    /// Members that have begun to lose what they had cannot go back to it: some would, and be of another history than the others.
    fn way_back(step: &str) -> WayBack {
        if step == "remove_old_data" { WayBack::None } else { WayBack::Asking }
    }

    async fn step(cx: &Cx, etcd: &Arc<Etcd>, state: &mut State, step: &str) -> Result<Flow> {
        let change = Change::begin(cx, etcd).await?;
        let (cluster, members) = (&change.cluster, &change.members);
        match step {
            "fetch_snapshot" => seed::fetch(cx, etcd, &mut state.seeding).await,
            // Another server may have fetched it, for itself.
            "replay_changes" => prepared(cx, etcd, &mut state.seeding, &change).await,
            "stop_members" => {
                // Nothing is changed yet, and a member that cannot be put back with the others would be of another history.
                if state.since.is_none() {
                    for member in members {
                        if let Err(error) = etcd.place(cx.account, &cluster.id, member).look(MARK).await {
                            return Ok(Flow::Fail(error));
                        }
                    }
                }
                // So that also the last moment before can be gone back to. A cluster that is broken has none.
                if state.since.is_none()
                    && let Err(error) = backups::seal_all(cx, etcd, &change).await
                {
                    tracing::warn!(cluster = cluster.id, error = ?error, "the last changes before a restore were not recorded");
                }
                etcd.recorders.forget(&cluster.id);
                let since = *state.since.get_or_insert(cx.now());
                let signal = if cx.now().since(since) > POLITE { Signal::SIGKILL } else { Signal::SIGTERM };
                if super::stop(etcd, cx.account, &cluster.id, members, signal).await? > 0 {
                    return Ok(Flow::wait(BEAT, "members are ending"));
                }
                state.since = None;
                Ok(Flow::Next)
            }
            "restore_data" => {
                // One that was being started when the others were stopped.
                if super::stop(etcd, cx.account, &cluster.id, members, Signal::SIGKILL).await? > 0 {
                    return Ok(Flow::wait(BEAT, "members are ending"));
                }
                // Another server may have prepared it, for itself.
                match Box::pin(prepared(cx, etcd, &mut state.seeding, &change)).await? {
                    Flow::Next => {}
                    other => return Ok(other),
                }
                // Of a member that was lost with its disk there is not even a certificate.
                for member in members {
                    if !etcd.place(cx.account, &cluster.id, member).look(MARK).await?.is_installed {
                        change.certify(cx, etcd, member).await?;
                    }
                }
                seed::place_members(cx, etcd, &change, &mut state.seeding).await?;
                Ok(Flow::Next)
            }
            "start_members" => {
                let binary = etcd.program(&cluster.version).await?;
                let joining = Joining::new(cluster, members);
                for member in members {
                    let place = etcd.place(cx.account, &cluster.id, member);
                    place.start(&binary, &launch::arguments(cluster, member, &joining), MARK).await?;
                }
                let sick = keeper::look(cx.account, etcd, cluster, &change.access, members).await?;
                if sick.is_empty() {
                    return Ok(Flow::Next);
                }
                if cx.now().since(*state.since.get_or_insert(cx.now())) > PATIENCE {
                    return Ok(Flow::Fail(Error::new(
                        "ResourceUnavailable",
                        text!(
                            "the members {members} were not healthy after {seconds} s",
                            members = sick.join(", "),
                            seconds = PATIENCE.as_secs()
                        ),
                    )));
                }
                Ok(Flow::wait(BEAT, format!("not healthy yet: {}", sick.join(", "))))
            }
            _ => {
                for member in members {
                    match etcd.place(cx.account, &cluster.id, member).drop_former().await {
                        // The keeper drops it once the host is back.
                        Err(error) if is_unreachable(&error) => {}
                        dropped => dropped?,
                    }
                }
                seed::clear_workspace(etcd, cx)?;
                Ok(Flow::Next)
            }
        }
    }

    async fn undo(cx: &Cx, etcd: &Arc<Etcd>, state: &mut State, step: &str) -> Result<Flow> {
        let id = cx.resource_id.to_string();
        let members = members::list(&mut etcd.db.read().await?, cx.account, &id).await?;
        match step {
            "restore_data" | "start_members" => {
                // All or none: a host that is out of reach is waited for, and in the end left to the keeper.
                let since = *state.undoing.get_or_insert(cx.now());
                let mut missing = Vec::new();
                for member in &members {
                    let place = etcd.place(cx.account, &id, member);
                    let put_back = async {
                        let ran = place.signal(Signal::SIGKILL).await?;
                        if ran { Ok(false) } else { place.put_back().await.map(|()| true) }
                    };
                    match put_back.await {
                        Ok(true) => {}
                        Ok(false) => missing.push(format!("{} is ending", member.name)),
                        Err(error) if is_unreachable(&error) && cx.now().since(since) > OUT_OF_REACH => {
                            cx.say(format!("{} is put back when its host is in reach again", member.name)).await?;
                        }
                        Err(error) if is_unreachable(&error) => missing.push(error.message(terrace_base::Lang::En)),
                        Err(error) => return Err(error),
                    }
                }
                if missing.is_empty() { Ok(Flow::Next) } else { Ok(Flow::wait(BEAT * 4, missing.join(", "))) }
            }
            "fetch_snapshot" => {
                let flow = seed::end_scratch(cx, etcd, &mut state.seeding, &id).await?;
                seed::clear_workspace(etcd, cx)?;
                Ok(flow)
            }
            // The keeper starts what does not run.
            _ => Ok(Flow::Next),
        }
    }

    async fn ended(tx: &mut Tx, cx: &Cx, _: &State, end: &End) -> Result<()> {
        events::failed::<Self>(tx, cx, end).await?;
        if *end == End::Succeeded {
            let before = segments::recording(tx, cx.account, &cx.resource_id).await?;
            // Nothing happened to it after that, so that its end can be named by a whole second.
            let end = Recording { until_at: whole_second_after(before.until_at), ..before };
            segments::set_end(tx, cx.account, &cx.resource_id, end).await?;
            let next = Recording { generation: before.generation + 1, until_revision: 0, until_at: cx.now() };
            segments::set_recording(tx, cx.account, &cx.resource_id, next).await?;
        }
        clusters::set_running(tx, cx.account, &cx.resource_id, cx.now()).await
    }
}

/// What members are to begin with, brought here unless it is here.
pub async fn prepared(cx: &Cx, etcd: &Etcd, seeding: &mut Seeding, change: &Change) -> Result<Flow> {
    match seed::fetch(cx, etcd, seeding).await? {
        Flow::Next => replayed(cx, etcd, seeding, change).await,
        other => Ok(other),
    }
}

/// Replays what there is to replay, and takes the outcome.
async fn replayed(cx: &Cx, etcd: &Etcd, seeding: &mut Seeding, change: &Change) -> Result<Flow> {
    if !seed::has_changes(cx, etcd, seeding).await? {
        return Ok(Flow::Next);
    }
    let done = seed::workspace(etcd, cx)?.join("final.db");
    if !done.exists() {
        let started = seed::start_scratch(cx, etcd, seeding, change).await?;
        if !matches!(started, Flow::Next) {
            return Ok(started);
        }
        let replayed = Box::pin(seed::replay(cx, etcd, seeding, change, true)).await?;
        if !matches!(replayed, Flow::Next) {
            return Ok(replayed);
        }
    }
    seed::end_scratch(cx, etcd, seeding, &change.cluster.id).await
}
