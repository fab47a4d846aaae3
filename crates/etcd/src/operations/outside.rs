//! Letting clients from outside of this machine in, or no more: certificates that name the address, then members that listen there, one after
//! the other.

use std::net::IpAddr;
use std::sync::Arc;

use nix::ifaddrs::getifaddrs;
use serde::{Deserialize, Serialize};
use terrace_base::{Error, Result, Timestamp};
use terrace_ops::{Cx, End, Flow, Operation, WayBack};
use terrace_store::Tx;

use super::membership::Change;
use super::roll::{self, Setting};
use crate::db::clusters;
use crate::{Etcd, events};

/// Opens (`ON`) or closes a cluster.
pub struct Outside<const ON: bool>;

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct State {
    pub members: usize,
    pub from: Option<IpAddr>,
    pub to: Option<IpAddr>,
    #[serde(default)]
    pub since: Option<Timestamp>,
}

/// The address that other machines reach this one by: the first that is not for itself, IPv4 before IPv6.
pub fn address() -> Result<Option<IpAddr>> {
    let all = getifaddrs().map_err(Error::internal)?.filter_map(|interface| {
        let address = interface.address?;
        let four = address.as_sockaddr_in().map(|four| IpAddr::V4(four.ip()));
        four.or_else(|| address.as_sockaddr_in6().map(|six| IpAddr::V6(six.ip())))
    });
    let usable = |address: &IpAddr| match address {
        IpAddr::V4(four) => !four.is_loopback() && !four.is_link_local() && !four.is_unspecified(),
        IpAddr::V6(six) => !six.is_loopback() && !six.is_unicast_link_local() && !six.is_unspecified(),
    };
    Ok(all.filter(usable).min_by_key(IpAddr::is_ipv6))
}

impl<const ON: bool> Operation for Outside<ON> {
    /// The manual's names of the tasks.
    const KIND: &'static str = if ON { "cetcd.enable_internet" } else { "cetcd.disable_internet" };
    const SERVICE: &'static str = "cetcd";
    type Product = Etcd;
    type State = State;

    fn plan(state: &State) -> Vec<String> {
        let restarts = (1..=state.members).map(|n| format!("restart {n} of {}", state.members));
        std::iter::once("issue_certificates".to_owned()).chain(restarts).collect()
    }

    fn way_back(_: &str) -> WayBack {
        WayBack::Asking
    }

    async fn step(cx: &Cx, etcd: &Arc<Etcd>, state: &mut State, step: &str) -> Result<Flow> {
        if step == "issue_certificates" {
            set(cx, etcd, state.to).await?;
            return Ok(Flow::Next);
        }
        let wanted = step.split(' ').nth(1).and_then(|number| number.parse().ok()).unwrap_or(state.members);
        restarted(cx, etcd, wanted, &mut state.since).await
    }

    async fn undo(cx: &Cx, etcd: &Arc<Etcd>, state: &mut State, step: &str) -> Result<Flow> {
        if step == "issue_certificates" {
            return Ok(Flow::Next);
        }
        set(cx, etcd, state.from).await?;
        restarted(cx, etcd, state.members, &mut state.since).await
    }

    async fn ended(tx: &mut Tx, cx: &Cx, _: &State, end: &End) -> Result<()> {
        events::failed::<Self>(tx, cx, end).await?;
        clusters::set_running(tx, cx.account, &cx.resource_id, cx.now()).await
    }
}

/// Writes down where the cluster is reached from outside, and gives its members certificates that say so.
async fn set(cx: &Cx, etcd: &Etcd, to: Option<IpAddr>) -> Result<()> {
    let (account, id) = (cx.account, cx.resource_id.to_string());
    etcd.db
        .write(async move |tx: &mut Tx| {
            let mut settings = clusters::get(tx, account, &id).await?.settings;
            settings.outside = to;
            clusters::set_settings(tx, account, &id, &settings).await
        })
        .await?;
    let change = Change::begin(cx, etcd).await?;
    for member in &change.members {
        change.certify(cx, etcd, member).await?;
    }
    Ok(())
}

async fn restarted(cx: &Cx, etcd: &Etcd, wanted: usize, since: &mut Option<Timestamp>) -> Result<Flow> {
    let cluster = clusters::get(&mut etcd.db.read().await?, cx.account, &cx.resource_id).await?;
    let setting = Setting { version: cluster.version, compaction: cluster.settings.compaction };
    roll::roll(cx, etcd, &setting, wanted, since).await
}
