//! What members left on hosts that could not be asked when they were given up. It is cleared away once the hosts can be asked again: an agent
//! that comes back would else keep a member running that no cluster knows.

use std::sync::Arc;
use std::time::Duration;

use nix::sys::signal::Signal;
use terrace_base::Result;
use terrace_ops::Cx;
use terrace_store::Tx;

use crate::Etcd;
use crate::backup::seed;
use crate::db::leftovers::{self, Leftover};
use crate::db::members::{self, Member};
use crate::provider::is_unreachable;

const LOOK: Duration = Duration::from_secs(5);
/// Every so many rounds what operations left on this machine is swept.
const SWEEP: u32 = 12;

/// Remembers that a member's place has to be cleared.
pub async fn leave(etcd: &Etcd, cx: &Cx, cluster: &str, member: &Member) -> Result<()> {
    tracing::warn!(cluster, member = member.name, host = member.instance, "what is left of a member waits for its host");
    let left = Leftover {
        account: cx.account,
        instance: member.instance.clone(),
        cluster: cluster.to_owned(),
        name: member.name.clone(),
        left_at: cx.now(),
    };
    etcd.db.write(async move |tx: &mut Tx| leftovers::add(tx, &left).await).await
}

/// Clears away what can be, for as long as this is polled.
pub async fn run(etcd: &Arc<Etcd>) {
    let mut rounds = 0u32;
    loop {
        tokio::time::sleep(LOOK).await;
        if let Err(error) = clear(etcd).await {
            tracing::warn!(error = ?error, "what members left on hosts was not looked at");
        }
        rounds += 1;
        if rounds.is_multiple_of(SWEEP)
            && let Err(error) = seed::sweep(etcd).await
        {
            tracing::warn!(error = ?error, "what operations left here was not looked at");
        }
    }
}

/// One round; gives how many are left.
pub async fn clear(etcd: &Etcd) -> Result<usize> {
    let all = leftovers::everywhere(&mut etcd.db.read().await?).await?;
    let mut left = 0;
    for leftover in all {
        let members = members::list(&mut etcd.db.read().await?, leftover.account, &leftover.cluster).await?;
        if members.iter().any(|member| (&member.instance, &member.name) == (&leftover.instance, &leftover.name)) {
            // The place is a member's again.
            etcd.db.write(async move |tx: &mut Tx| leftovers::remove(tx, &leftover).await).await?;
            continue;
        }
        if !etcd.machines.is_known(leftover.account, &leftover.instance).await? {
            // Nobody will ever reach it there; its agent keeps nothing of a host that it is not any more.
            etcd.db.write(async move |tx: &mut Tx| leftovers::remove(tx, &leftover).await).await?;
            continue;
        }
        let place = etcd.machines.of(leftover.account, &leftover.instance).place(&leftover.cluster, &leftover.name);
        let cleared = match place.signal(Signal::SIGKILL).await {
            // It is ending: the next round removes its data.
            Ok(true) => Ok(false),
            Ok(false) => place.remove().await.map(|()| true),
            Err(error) => Err(error),
        };
        match cleared {
            Ok(true) => etcd.db.write(async move |tx: &mut Tx| leftovers::remove(tx, &leftover).await).await?,
            Ok(false) => left += 1,
            Err(error) => {
                left += 1;
                if !is_unreachable(&error) {
                    tracing::warn!(cluster = leftover.cluster, member = leftover.name, error = ?error, "a leftover cannot be cleared");
                }
            }
        }
    }
    Ok(left)
}
