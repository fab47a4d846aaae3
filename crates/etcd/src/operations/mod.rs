//! Long work on clusters, a file each, and what they share.

pub mod create;
pub mod defragment;
pub mod delete;
pub mod membership;
pub mod outside;
pub mod replace;
pub mod resize;
pub mod restore;
pub mod roll;
pub mod rotate;
pub mod snapshot;
pub mod verify;

use std::time::Duration;

use nix::sys::signal::Signal;
use terrace_base::{AccountId, Result};
use terrace_ops::{Cx, Flow};

use crate::db::members::Member;
use crate::{Etcd, leftovers, provider};

/// How often something that happens within a second is looked at.
pub const BEAT: Duration = Duration::from_millis(50);

/// How long to wait for a cluster that is not well before the next look.
pub const SICK: Duration = Duration::from_millis(250);

/// Stops members that run; gives how many still do.
async fn stop(etcd: &Etcd, account: AccountId, cluster: &str, members: &[Member], signal: Signal) -> Result<usize> {
    let mut running = 0;
    for member in members {
        running += usize::from(etcd.place(account, cluster, member).signal(signal).await?);
    }
    Ok(running)
}

/// Ends the members and removes their data. There is nothing to end politely, as it is about to be removed; a host that is out of reach does not
/// hold the rest up.
async fn clear(cx: &Cx, etcd: &Etcd, members: &[Member]) -> Result<Flow> {
    let mut running = 0;
    for member in members {
        let place = etcd.place(cx.account, &cx.resource_id, member);
        match place.signal(Signal::SIGKILL).await {
            Ok(true) => running += 1,
            Ok(false) => place.remove().await?,
            Err(error) if provider::is_unreachable(&error) => leftovers::leave(etcd, cx, &cx.resource_id, member).await?,
            Err(error) => return Err(error),
        }
    }
    if running > 0 { Ok(Flow::wait(BEAT, "members are ending")) } else { Ok(Flow::Next) }
}
