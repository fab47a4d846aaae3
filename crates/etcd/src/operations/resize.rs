//! Growing and shrinking a cluster, one member at a time.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use terrace_base::{Error, Result};
use terrace_ops::{Cx, End, Flow, Operation, WayBack};
use terrace_store::Tx;

use super::membership::Change;
use crate::db::clusters;
use crate::{Etcd, events};

pub struct Resize;

/// Who comes, or who goes; one of them is empty.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct State {
    pub join: Vec<String>,
    pub leave: Vec<String>,
}

const JOIN: &str = "add ";
const PROMOTE: &str = "promote ";
const LEAVE: &str = "remove ";

impl Operation for Resize {
    const KIND: &'static str = "cetcd.resize_instance";
    const SERVICE: &'static str = "cetcd";
    /// Ten minutes: a member that has much to catch up with takes its time.
    const ATTEMPTS: u32 = 25;
    type Product = Etcd;
    type State = State;

    fn plan(state: &State) -> Vec<String> {
        let joining = state.join.iter().flat_map(|name| [format!("{JOIN}{name}"), format!("{PROMOTE}{name}")]);
        joining.chain(state.leave.iter().map(|name| format!("{LEAVE}{name}"))).collect()
    }

    fn way_back(_: &str) -> WayBack {
        WayBack::Asking
    }

    async fn step(cx: &Cx, etcd: &Arc<Etcd>, _: &mut State, step: &str) -> Result<Flow> {
        let change = Change::begin(cx, etcd).await?;
        if let Some(name) = step.strip_prefix(JOIN) {
            change.join(cx, etcd, name).await
        } else if let Some(name) = step.strip_prefix(PROMOTE) {
            change.promote(cx, etcd, name).await
        } else if let Some(name) = step.strip_prefix(LEAVE) {
            change.remove(cx, etcd, name).await
        } else {
            Err(Error::internal(format!("there is no step {step}")))
        }
    }

    /// Who came goes again; who went has gone, and the cluster keeps the size it has reached.
    async fn undo(cx: &Cx, etcd: &Arc<Etcd>, _: &mut State, step: &str) -> Result<Flow> {
        match step.strip_prefix(JOIN) {
            Some(name) => Change::begin(cx, etcd).await?.remove(cx, etcd, name).await,
            None => Ok(Flow::Next),
        }
    }

    async fn ended(tx: &mut Tx, cx: &Cx, _: &State, end: &End) -> Result<()> {
        events::failed::<Self>(tx, cx, end).await?;
        clusters::set_running(tx, cx.account, &cx.resource_id, cx.now()).await
    }
}
