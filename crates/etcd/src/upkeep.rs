//! What a cluster needs from time to time: certificates before they end, space given back by its schedule, and logs of a bounded size.

use std::sync::Arc;
use std::time::Duration;

use terrace_base::{AccountId, Result, Timestamp};
use terrace_ops::{Cx, New, Operation, Reconciler, Settled};
use terrace_store::Tx;

use crate::db::maintenance::{self, Maintenance};
use crate::db::{clusters, members};
use crate::model::ClusterStatus;
use crate::operations::defragment::{self, Defragment};
use crate::operations::rotate::{self, Rotate};
use crate::{Etcd, backups, pki, provider, schedule};

const MOST_LOG: u64 = 16 << 20;

pub struct Upkeep;

impl Reconciler for Upkeep {
    const NAME: &'static str = "cetcd.upkeep";
    const SERVICE: &'static str = "cetcd";
    const EVERY: Duration = Duration::from_secs(30);
    type Product = Etcd;

    async fn reconcile(cx: &Cx, etcd: &Arc<Etcd>) -> Result<Settled> {
        let mut tx = etcd.db.read().await?;
        let Some(cluster) = clusters::any(&mut tx, cx.account, &cx.resource_id).await? else { return Ok(Settled::Gone) };
        let kept = maintenance::get(&mut tx, cx.account, &cluster.id).await?;
        let busy = terrace_ops::running_on(&mut tx, cx.account, &cluster.id).await?.is_some();
        let members = members::list(&mut tx, cx.account, &cluster.id).await?;
        drop(tx);
        if cluster.status == ClusterStatus::Deleted {
            return Ok(Settled::Gone);
        }
        for member in &members {
            // A host that is out of reach has its turn next time.
            if let Err(error) = etcd.place(cx.account, &cluster.id, member).bound_log(MOST_LOG).await
                && !provider::is_unreachable(&error)
            {
                return Err(error);
            }
        }
        backups::finish_deletions(etcd, cx.account, &cluster.id).await?;
        let Some(kept) = kept.filter(|_| cluster.status == ClusterStatus::Running && !busy) else { return Ok(Settled::Yes) };
        match due(&kept, cluster.created_at, cx.now()) {
            Some(Due::Certificates) => start::<Rotate>(cx.account, etcd, &cluster.id, rotate::State {}, (Self::NAME, cx.now())).await?,
            Some(Due::Space) => {
                start::<Defragment>(cx.account, etcd, &cluster.id, defragment::State::new(members.len(), false), (Self::NAME, cx.now()))
                    .await?;
            }
            None => {}
        }
        Ok(Settled::Yes)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Due {
    Certificates,
    Space,
}

fn due(kept: &Maintenance, created_at: Timestamp, now: Timestamp) -> Option<Due> {
    if now.since(kept.certified_at) > pki::CERTIFICATE_LIFE / 3 * 2 {
        return Some(Due::Certificates);
    }
    // One time that was missed is made up for once.
    let after = kept.defragmented_at.unwrap_or(created_at);
    schedule::next(&kept.schedule, after).filter(|at| *at <= now).map(|_| Due::Space)
}

/// Starts an operation that nobody asked for.
pub async fn start<O: Operation<State: Clone>>(
    account: AccountId,
    etcd: &Etcd,
    cluster: &str,
    state: O::State,
    (created_by, now): (&'static str, Timestamp),
) -> Result<()> {
    let (id, rng) = (cluster.to_owned(), etcd.rng.clone());
    etcd.db
        .write(async move |tx: &mut Tx| {
            clusters::set_status(tx, account, &id, ClusterStatus::Updating, now).await?;
            let new = New::<O> { account, resource_id: &id, state: &state, request_id: "", created_by, now };
            terrace_ops::start(tx, &rng, new).await.map(drop)
        })
        .await?;
    etcd.ops.look();
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn certificates_come_before_they_end_and_space_by_the_schedule() {
        let day = |n: i64| Timestamp::from_secs(n * 86_400);
        let kept = |schedule: &str, defragmented: Option<i64>, certified: i64| Maintenance {
            schedule: schedule.into(),
            defragmented_at: defragmented.map(day),
            certified_at: day(certified),
            authority_at: day(0),
        };
        assert_eq!(due(&kept("", None, 0), day(0), day(243)), None);
        assert_eq!(due(&kept("", None, 0), day(0), day(244)), Some(Due::Certificates));
        assert_eq!(due(&kept("0 3 * * *", None, 0), day(0), day(0)), None);
        assert_eq!(due(&kept("0 3 * * *", None, 0), day(0), day(1)), Some(Due::Space));
        assert_eq!(due(&kept("0 3 * * *", Some(1), 0), day(0), day(1)), None);
    }
}
