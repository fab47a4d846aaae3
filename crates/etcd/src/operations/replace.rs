//! Replacing a member whose data or host is gone: it leaves and comes back empty, as a learner, and catches up.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use terrace_base::Result;
use terrace_ops::{Cx, End, Flow, Operation, WayBack};
use terrace_store::Tx;

use super::membership::Change;
use crate::Etcd;
use crate::db::clusters;

pub struct Replace;

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct State {
    pub member: String,
    /// Its host is lost: it comes back on another.
    #[serde(default)]
    pub moves: bool,
}

impl Operation for Replace {
    const KIND: &'static str = "cetcd.replace_member";
    const SERVICE: &'static str = "cetcd";
    type Product = Etcd;
    type State = State;

    fn plan(_: &State) -> Vec<String> {
        ["remove_member", "add_member", "promote_member"].map(String::from).to_vec()
    }

    /// Half way there is one member less and no way back, so it goes on for as long as it takes.
    fn way_back(_: &str) -> WayBack {
        WayBack::None
    }

    async fn step(cx: &Cx, etcd: &Arc<Etcd>, state: &mut State, step: &str) -> Result<Flow> {
        let change = Change::begin(cx, etcd).await?;
        match step {
            "remove_member" if state.moves => change.remove(cx, etcd, &state.member).await,
            "remove_member" => change.expel(cx, etcd, &state.member).await,
            "add_member" => change.join(cx, etcd, &state.member).await,
            _ => change.promote(cx, etcd, &state.member).await,
        }
    }

    async fn ended(tx: &mut Tx, cx: &Cx, _: &State, _: &End) -> Result<()> {
        clusters::set_running(tx, cx.account, &cx.resource_id, cx.now()).await
    }
}
