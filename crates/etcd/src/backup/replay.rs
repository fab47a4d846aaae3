//! Doing recorded changes again, so that each gets the revision it had.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use etcd_client::{Client, LeaseGrantOptions, LeaseKeeper, PutOptions, Txn, TxnOp};
use terrace_base::{Error, Result, Timestamp};
use tokio::sync::Mutex;
use tokio::task::AbortHandle;

use super::history::Until;
use super::segment::Change;
use crate::client::latest_revision;

/// What a key is attached to whose lease ended before it could be asked about: whoever still owns it keeps it alive, else it goes as it should.
const SHORT_LEASE: i64 = 60;
/// Leases must not end while they are replayed: that would be a change that never was.
const KEEP_ALIVE: Duration = Duration::from_millis(300);

/// Changes of one transaction.
fn transactions(changes: &[Change]) -> impl Iterator<Item = &[Change]> {
    changes.chunk_by(|one, next| one.revision == next.revision)
}

/// Whether a change is to be done again.
fn wanted(change: &Change, until: Until) -> bool {
    match until {
        Until::Snapshot => false,
        Until::Revision(revision) => change.revision <= revision,
        Until::Time(time) => Timestamp(change.at) <= time,
    }
}

/// A cluster of one that serves nobody else.
pub struct Replay {
    client: Client,
    keepers: Arc<Mutex<HashMap<i64, LeaseKeeper>>>,
    alive: AbortHandle,
    /// The revision that has been reached.
    pub reached: i64,
}

impl Drop for Replay {
    fn drop(&mut self) {
        self.alive.abort();
    }
}

impl Replay {
    pub async fn begin(mut client: Client) -> Result<Self> {
        let keepers: Arc<Mutex<HashMap<i64, LeaseKeeper>>> = Arc::default();
        let kept = Arc::clone(&keepers);
        let alive = tokio::spawn(async move {
            loop {
                for keeper in kept.lock().await.values_mut() {
                    // What fails here is seen as a revision too many.
                    let _ = keeper.keep_alive().await;
                }
                tokio::time::sleep(KEEP_ALIVE).await;
            }
        });
        let known: Vec<i64> = client.leases().await.map_err(Error::internal)?.leases().iter().map(|lease| lease.id()).collect();
        let mut replay = Replay { client, keepers, alive: alive.abort_handle(), reached: 0 };
        for id in known {
            replay.keep(id).await?;
        }
        replay.reached = replay.revision().await?;
        Ok(replay)
    }

    /// The revision that the member has now: more than was reached when a lease has ended.
    pub async fn revision(&self) -> Result<i64> {
        latest_revision(&self.client).await
    }

    async fn keep(&mut self, id: i64) -> Result<()> {
        let (keeper, mut answers) = self.client.lease_keep_alive(id).await.map_err(Error::internal)?;
        tokio::spawn(async move { while let Ok(Some(_)) = answers.message().await {} });
        self.keepers.lock().await.insert(id, keeper);
        Ok(())
    }

    /// Does what is not done yet of `changes`. `false` when `until` is reached.
    pub async fn apply(&mut self, changes: &[Change], until: Until) -> Result<bool> {
        for changes in transactions(changes) {
            let Some(first) = changes.first() else { continue };
            if !wanted(first, until) {
                return Ok(false);
            }
            if first.revision <= self.reached {
                continue;
            }
            let mut operations = Vec::with_capacity(changes.len());
            for change in changes {
                if change.deleted {
                    operations.push(TxnOp::delete(change.key.clone(), None));
                    continue;
                }
                if change.lease != 0 && !self.keepers.lock().await.contains_key(&change.lease) {
                    self.grant(change.lease, change.lease_seconds).await?;
                }
                let options = PutOptions::new().with_lease(change.lease);
                operations.push(TxnOp::put(change.key.clone(), change.value.clone(), Some(options)));
            }
            let said = self.client.txn(Txn::new().and_then(operations)).await.map_err(Error::internal)?;
            self.reached = said.header().map(|header| header.revision()).unwrap_or_default();
            if self.reached != first.revision {
                // A lease has ended here that had not then.
                return Err(Error::internal(format!("revision {} came out as {}", first.revision, self.reached)));
            }
        }
        Ok(true)
    }

    async fn grant(&mut self, lease: i64, seconds: i64) -> Result<()> {
        let seconds = if seconds > 0 { seconds } else { SHORT_LEASE };
        let options = LeaseGrantOptions::new().with_id(lease);
        self.client.lease_grant(seconds, Some(options)).await.map_err(Error::internal)?;
        self.keep(lease).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_of_a_revision_stay_together() {
        let change = |revision| Change { revision, at: revision * 10, ..Change::default() };
        let all = [change(2), change(3), change(3), change(4)];
        assert_eq!(transactions(&all).map(<[_]>::len).collect::<Vec<_>>(), [1, 2, 1]);
        let until = |until| all.iter().filter(|c| wanted(c, until)).count();
        assert_eq!((until(Until::Snapshot), until(Until::Revision(3)), until(Until::Time(Timestamp(20)))), (0, 3, 1));
    }
}
