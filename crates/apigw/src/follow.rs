//! Gateways' ears: who follows hears of a change as soon as it is committed here, and soon when another server made it.
//!
//! The table of items is the truth. A hint makes followers look; that they look now and then anyway makes a lost hint cost some milliseconds.

use std::sync::Arc;
use std::time::Duration;

use terrace_base::{Error, Result};
use terrace_gateway::config::Change;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

use crate::db::items;
use crate::{Apigw, publish};

/// How often the revision is looked at while there are followers.
const LOOK: Duration = Duration::from_millis(50);

/// Where hints are told. They count up and mean nothing else.
pub struct Hints(watch::Sender<u64>);

impl Default for Hints {
    fn default() -> Self {
        Hints(watch::Sender::new(0))
    }
}

impl Hints {
    pub fn tell(&self) {
        self.0.send_modify(|count| *count = count.wrapping_add(1));
    }
}

/// Somebody who follows all items from a revision on.
pub struct Follower {
    apigw: Arc<Apigw>,
    hints: watch::Receiver<u64>,
    at: u64,
}

impl Apigw {
    /// Follows from what came after a revision; 0 is everything there is.
    pub fn follow(self: &Arc<Self>, after: u64) -> Follower {
        Follower { hints: self.hints.0.subscribe(), apigw: Arc::clone(self), at: after }
    }

    /// The changes after a revision, at most as many as are handed over at once.
    pub async fn changes(&self, after: u64) -> Result<Vec<Change>> {
        publish::since(&mut self.db.read().await?, self, after).await
    }

    /// The latest revision there is.
    pub async fn revision(&self) -> Result<u64> {
        u64::try_from(items::latest(&mut self.db.read().await?).await?).map_err(Error::internal)
    }

    /// The mark of a revision, if it is one of the latest.
    pub(crate) async fn mark(&self, revision: u64) -> Result<Option<i64>> {
        items::mark(&mut self.db.read().await?, i64::try_from(revision).map_err(Error::internal)?).await
    }

    /// Looks for what other servers changed, for as long as anybody follows.
    pub(crate) async fn look(&self, shutdown: CancellationToken) {
        let mut timer = tokio::time::interval(LOOK);
        timer.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        let mut known = None;
        loop {
            tokio::select! {
                _ = timer.tick() => {}
                () = shutdown.cancelled() => return,
            }
            if self.hints.0.receiver_count() == 0 {
                continue;
            }
            match self.revision().await {
                Ok(now) if known != Some(now) => {
                    known = Some(now);
                    self.hints.tell();
                }
                Ok(_) => {}
                Err(error) => tracing::warn!(error = ?error, "the latest revision cannot be read; it is tried again"),
            }
        }
    }
}

impl Follower {
    /// The revision up to which everything was handed over.
    pub fn at(&self) -> u64 {
        self.at
    }

    /// Waits until there are changes and hands them over. Dropping the future loses none.
    pub async fn next(&mut self) -> Result<Vec<Change>> {
        loop {
            // Marked as seen before it is looked, so that a hint in between is not lost.
            self.hints.borrow_and_update();
            let changes = self.apigw.changes(self.at).await?;
            if let Some(last) = changes.last() {
                self.at = last.revision;
                return Ok(changes);
            }
            // The sender lives in `apigw`, which this holds.
            self.hints.changed().await.map_err(Error::internal)?;
        }
    }
}
