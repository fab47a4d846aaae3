//! Taking a snapshot: streamed from a member into a file, looked into, and stored.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use terrace_base::{Error, Result, text};
use terrace_ops::{Cx, End, Flow, Operation, WayBack};
use terrace_store::Tx;

use super::membership::Change;
use crate::backup::{seed, stored};
use crate::db::snapshots::{self, Facts};
use crate::{Etcd, events};

pub struct Snapshot;

#[derive(Debug, Default, Serialize, Deserialize)]
pub struct State {
    pub name: String,
    pub object: String,
    #[serde(default)]
    facts: Facts,
}

impl State {
    pub fn new(name: String, object: String) -> Self {
        State { name, object, facts: Facts::default() }
    }
}

impl Operation for Snapshot {
    const KIND: &'static str = "cetcd.create_snapshot";
    const SERVICE: &'static str = "cetcd";
    const ATTEMPTS: u32 = 6;
    type Product = Etcd;
    type State = State;

    fn plan(_: &State) -> Vec<String> {
        ["save_snapshot", "store_snapshot", "clean_up"].map(String::from).to_vec()
    }

    fn way_back(_: &str) -> WayBack {
        WayBack::Asking
    }

    async fn step(cx: &Cx, etcd: &Arc<Etcd>, state: &mut State, step: &str) -> Result<Flow> {
        let file = seed::workspace(etcd, cx)?.join("snapshot.db");
        match step {
            "save_snapshot" => {
                let change = Change::begin(cx, etcd).await?;
                let member = change.access.calmest(&change.members).await?;
                // The tool tells the last revision whose record is left: after a compaction that may be long before the present one.
                let least = change.access.revision_of(&member).await?;
                state.facts.taken_at = change.access.save_snapshot(&member, &file, cx.clock()).await?;
                let contents = seed::tool(etcd, &change.cluster).await?.contents(&file).await?;
                let revision = contents.revision.max(least);
                let hash = change.access.hash_at(&member, revision).await;
                state.facts.revision = revision;
                state.facts.entries = contents.entries;
                state.facts.version = member.version;
                // A compaction just now may have made it impossible to ask.
                state.facts.hash = hash.ok();
            }
            "store_snapshot" => {
                if !file.exists() {
                    return Ok(Flow::Fail(Error::new(
                        "ResourceUnavailable",
                        text!("the server that saved the snapshot has not stored it; it can be taken again"),
                    )));
                }
                let sum = stored::store(&etcd.objects, &file, &state.object).await?;
                (state.facts.size, state.facts.sha256) = (sum.size, sum.sha256);
            }
            _ => seed::clear_workspace(etcd, cx)?,
        }
        Ok(Flow::Next)
    }

    async fn undo(cx: &Cx, etcd: &Arc<Etcd>, state: &mut State, step: &str) -> Result<Flow> {
        match step {
            "store_snapshot" => {
                let file = seed::workspace(etcd, cx)?.join("snapshot.db");
                let size = std::fs::metadata(file).map_or(state.facts.size, |meta| meta.len());
                stored::delete(&etcd.objects, &state.object, size).await?;
            }
            "save_snapshot" => seed::clear_workspace(etcd, cx)?,
            _ => {}
        }
        Ok(Flow::Next)
    }

    async fn ended(tx: &mut Tx, cx: &Cx, state: &State, end: &End) -> Result<()> {
        events::failed::<Self>(tx, cx, end).await?;
        match end {
            End::Succeeded => snapshots::set_ready(tx, cx.account, &cx.resource_id, &state.name, &state.facts).await,
            End::Failed { message, .. } => snapshots::set_failed(tx, cx.account, &cx.resource_id, &state.name, message).await,
            End::Cancelled => snapshots::set_failed(tx, cx.account, &cx.resource_id, &state.name, "cancelled").await,
        }
    }
}
