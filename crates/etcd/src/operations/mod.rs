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

use crate::Etcd;
use crate::db::members::Member;

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
