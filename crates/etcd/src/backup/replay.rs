//! Doing recorded changes again, so that each gets the revision it had.

use std::collections::HashMap;
use std::time::Duration;

use etcd_client::{Client, LeaseGrantOptions, LeaseKeeper, PutOptions, Txn, TxnOp};
use terrace_base::{Error, Result, Timestamp};

use super::history::Until;
use super::segment::Change;

/// What a key is attached to whose lease ended before it could be asked about: whoever still owns it keeps it alive, else it goes as it should.
const SHORT_LEASE: i64 = 60;
/// Leases must not end while they are replayed: that would be a change that never was.
const KEEP_ALIVE: Duration = Duration::from_millis(500);

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
    keepers: HashMap<i64, LeaseKeeper>,
    kept: tokio::time::Instant,
    /// The revision that has been reached.
    pub reached: i64,
}

impl Replay {
    pub async fn begin(mut client: Client) -> Result<Self> {
        let said = client.get("\0", None).await.map_err(Error::internal)?;
        let reached = said.header().map(|header| header.revision()).unwrap_or_default();
        let mut replay = Replay { client, keepers: HashMap::new(), kept: tokio::time::Instant::now(), reached };
        let known: Vec<i64> = replay.client.leases().await.map_err(Error::internal)?.leases().iter().map(|lease| lease.id()).collect();
        for id in known {
            replay.keep(id).await?;
        }
        Ok(replay)
    }

    async fn keep(&mut self, id: i64) -> Result<()> {
        let (keeper, mut answers) = self.client.lease_keep_alive(id).await.map_err(Error::internal)?;
        tokio::spawn(async move { while let Ok(Some(_)) = answers.message().await {} });
        self.keepers.insert(id, keeper);
        Ok(())
    }

    async fn keep_alive(&mut self) -> Result<()> {
        if self.kept.elapsed() > KEEP_ALIVE {
            for keeper in self.keepers.values_mut() {
                keeper.keep_alive().await.map_err(Error::internal)?;
            }
            self.kept = tokio::time::Instant::now();
        }
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
                if change.lease != 0 && !self.keepers.contains_key(&change.lease) {
                    self.grant(change.lease, change.lease_seconds).await?;
                }
                let options = PutOptions::new().with_lease(change.lease);
                operations.push(TxnOp::put(change.key.clone(), change.value.clone(), Some(options)));
            }
            self.keep_alive().await?;
            let said = self.client.txn(Txn::new().and_then(operations)).await.map_err(Error::internal)?;
            self.reached = said.header().map(|header| header.revision()).unwrap_or_default();
            if self.reached != first.revision {
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
