//! The drill: a snapshot is restored into a member that serves nobody, compared with what it was taken of, and the changes kept after it are
//! replayed there.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use terrace_base::Result;
use terrace_ops::{Cx, End, Flow, Operation, WayBack};
use terrace_store::Tx;

use super::membership::Change;
use crate::Etcd;
use crate::backup::history::Until;
use crate::backup::seed::{self, Seeding};
use crate::db::{segments, snapshots};
use crate::events::kind::Kind;
use crate::events::{self, Condition};

pub struct Verify;

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct State {
    pub snapshot: String,
    pub seeding: Seeding,
    /// What was found to be as it should.
    #[serde(default)]
    pub found: Vec<String>,
    /// What was not.
    #[serde(default)]
    pub wrong: Option<String>,
}

impl Operation for Verify {
    const KIND: &'static str = "cetcd.verify_snapshot";
    const SERVICE: &'static str = "cetcd";
    const ATTEMPTS: u32 = 6;
    type Product = Etcd;
    type State = State;

    fn plan(_: &State) -> Vec<String> {
        ["fetch_snapshot", "start_scratch", "compare_hash", "replay_changes", "clean_up"].map(String::from).to_vec()
    }

    fn way_back(_: &str) -> WayBack {
        WayBack::Asking
    }

    async fn step(cx: &Cx, etcd: &Arc<Etcd>, state: &mut State, step: &str) -> Result<Flow> {
        let change = Change::begin(cx, etcd).await?;
        let seeding = &mut state.seeding;
        match step {
            "fetch_snapshot" => {
                let history = seed::history(etcd, cx.account, &seeding.source).await?;
                let end = history.reach(&state.snapshot).map_or(Until::Snapshot, Until::Revision);
                seeding.base = Some((state.snapshot.clone(), end));
                seed::fetch(cx, etcd, seeding).await
            }
            "start_scratch" => seed::start_scratch(cx, etcd, seeding, &change).await,
            "compare_hash" => {
                let facts = snapshots::get(&mut etcd.db.read().await?, cx.account, &cx.resource_id, &state.snapshot).await?.facts;
                let Some(hash) = facts.hash else {
                    state.found = vec![format!("revision {}; no hash was recorded to compare with", facts.revision)];
                    return Ok(Flow::Next);
                };
                let own = seed::scratch_hash(cx, etcd, seeding, &change, facts.revision).await?;
                if hash == own {
                    state.found = vec![format!("revision {}, hash {:08x} as recorded", facts.revision, own.0)];
                } else {
                    state.wrong = Some(format!("the hash of revision {} is {:08x} and was {:08x}", facts.revision, own.0, hash.0));
                }
                Ok(Flow::Next)
            }
            "replay_changes" => {
                if state.wrong.is_none() && seed::has_changes(cx, etcd, seeding).await? {
                    let started = seed::start_scratch(cx, etcd, seeding, &change).await?;
                    if !matches!(started, Flow::Next) {
                        return Ok(started);
                    }
                    let flow = Box::pin(seed::replay(cx, etcd, seeding, &change, false)).await?;
                    if let Flow::Fail(error) = flow {
                        state.wrong = Some(error.message(terrace_base::Lang::En));
                        return Ok(Flow::Next);
                    }
                    if !matches!(flow, Flow::Next) {
                        return Ok(flow);
                    }
                    if let Some(wrong) = differs(cx, etcd, seeding, &change).await? {
                        state.wrong = Some(wrong);
                        return Ok(Flow::Next);
                    }
                    let found = format!("changes replayed up to revision {}", seeding.reached);
                    state.found.retain(|known| *known != found);
                    state.found.push(found);
                }
                Ok(Flow::Next)
            }
            _ => clean_up(cx, etcd, seeding).await,
        }
    }

    async fn undo(cx: &Cx, etcd: &Arc<Etcd>, state: &mut State, step: &str) -> Result<Flow> {
        if step == "fetch_snapshot" { clean_up(cx, etcd, &mut state.seeding).await } else { Ok(Flow::Next) }
    }

    async fn ended(tx: &mut Tx, cx: &Cx, state: &State, end: &End) -> Result<()> {
        let found = state.found.join("; ");
        let wrong = match (end, &state.wrong) {
            // Nothing was found out: what is known of it stays.
            (End::Cancelled, _) => return Ok(()),
            (End::Failed { message, .. }, _) => Some(message),
            (End::Succeeded, wrong) => wrong.as_ref(),
        };
        if let Some(wrong) = wrong {
            tracing::error!(cluster = &*cx.resource_id, snapshot = state.snapshot, reason = wrong, "a snapshot cannot be restored");
            let told = Condition::new(Kind::SnapshotUnusable, "", format!("{}: {wrong}", state.snapshot));
            events::happened(tx, cx, &told).await?;
        }
        let outcome = wrong.map_or(("passed", found.as_str()), |wrong| ("failed", wrong.as_str()));
        snapshots::set_verified(tx, cx.account, &cx.resource_id, &state.snapshot, outcome, cx.now()).await
    }
}

/// What was replayed beside what the cluster itself holds of that revision. Only hashes made after the same compaction tell something.
async fn differs(cx: &Cx, etcd: &Etcd, seeding: &Seeding, change: &Change) -> Result<Option<String>> {
    let own = seed::scratch_hash(cx, etcd, seeding, change, seeding.reached).await?;
    let mut tx = etcd.db.read().await?;
    let generation = segments::recording(&mut tx, cx.account, &seeding.source).await?.generation;
    let (snapshot, _) = seeding.base.clone().unwrap_or((String::new(), Until::Snapshot));
    let snapshot = snapshots::get(&mut tx, cx.account, &seeding.source, &snapshot).await?;
    drop(tx);
    if snapshot.generation != generation {
        return Ok(None);
    }
    let member = change.access.calmest(&change.members).await?;
    let theirs = change.access.hash_at(&member, seeding.reached).await.ok().filter(|theirs| theirs.1 == own.1 && theirs.0 != own.0);
    Ok(theirs.map(|theirs| format!("revision {} came out with the hash {:08x} and is {:08x}", seeding.reached, own.0, theirs.0)))
}

async fn clean_up(cx: &Cx, etcd: &Etcd, seeding: &mut Seeding) -> Result<Flow> {
    let flow = seed::end_scratch(cx, etcd, seeding, &cx.resource_id).await?;
    seed::clear_workspace(etcd, cx)?;
    Ok(flow)
}
