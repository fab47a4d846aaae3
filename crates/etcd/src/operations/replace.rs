//! Replacing a member whose data or host is gone: it leaves and comes back empty, as a learner, and catches up.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use terrace_base::Result;
use terrace_ops::{Cx, End, Flow, Operation, WayBack};
use terrace_store::Tx;

use super::SICK;
use super::membership::Change;
use crate::db::clusters;
use crate::{Etcd, provider};

/// So often a host that does not answer is asked for a member that is to begin there: a minute.
const GIVEN_UP: u32 = 7;

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
    /// Half way there is one member less, so it goes on for as long as it takes; whoever cancels it has the keeper begin again.
    const ATTEMPTS: u32 = u32::MAX;
    type Product = Etcd;
    type State = State;

    fn plan(_: &State) -> Vec<String> {
        ["remove_member", "add_member", "promote_member"].map(String::from).to_vec()
    }

    fn way_back(_: &str) -> WayBack {
        WayBack::Asking
    }

    async fn step(cx: &Cx, etcd: &Arc<Etcd>, state: &mut State, step: &str) -> Result<Flow> {
        let change = Change::begin(cx, etcd).await?;
        match step {
            "remove_member" if state.moves => change.remove(cx, etcd, &state.member).await,
            "remove_member" => change.expel(cx, etcd, &state.member).await,
            "add_member" => match change.join(cx, etcd, &state.member).await {
                // Its new host is lost as well, and another may be there.
                Err(error) if provider::is_unreachable(&error) && cx.attempts >= GIVEN_UP => {
                    change.remove(cx, etcd, &state.member).await.map(|_| Flow::wait(SICK, "the host is given up for another"))
                }
                joined => joined,
            },
            _ => change.promote(cx, etcd, &state.member).await,
        }
    }

    async fn ended(tx: &mut Tx, cx: &Cx, _: &State, _: &End) -> Result<()> {
        clusters::set_running(tx, cx.account, &cx.resource_id, cx.now()).await
    }
}
