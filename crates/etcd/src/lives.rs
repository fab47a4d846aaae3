//! The lives of members' processes: their ends are seen at once, and one that ends again and again is told from one that was unlucky.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use rustix::process::{Pid, PidfdFlags, pidfd_open};
use terrace_base::{AccountId, Error, Result};
use terrace_place::Place;
use terrace_store::Tx;
use tokio::io::Interest;
use tokio::io::unix::AsyncFd;

use crate::Etcd;
use crate::keeper::Keeper;
use crate::provider::MARK;

/// Starts within this time are counted together.
const RECENT: Duration = Duration::from_secs(120);
/// So many are no bad luck.
const MANY: usize = 4;
const SHORTEST: Duration = Duration::from_millis(500);
const LONGEST: Duration = Duration::from_secs(30);
/// What etcd says before it gives up on its data. A full disk says other things as well, and is no reason to give data up.
const BROKEN: [&str; 5] = ["panic:", "crc mismatch", "invalid database", "unexpected EOF", "file corrupt"];
const FULL: &str = "no space left";

/// By place.
#[derive(Default)]
pub struct Lives(Mutex<HashMap<String, Life>>);

#[derive(Default)]
struct Life {
    watched: Option<i32>,
    lost: Option<Instant>,
    /// Since when neither the member nor its host answers.
    silent: Option<Instant>,
    starts: VecDeque<Instant>,
}

impl Life {
    fn recent(&mut self, now: Instant) -> usize {
        self.starts.retain(|at| now.duration_since(*at) < RECENT);
        self.starts.len()
    }

    /// The first start after a long life comes at once, each further one after twice the pause.
    fn may_start(&mut self, now: Instant) -> bool {
        let doublings = u32::try_from(self.recent(now)).unwrap_or(u32::MAX).saturating_sub(2).min(10);
        let pause = (SHORTEST * 2u32.pow(doublings)).min(LONGEST);
        self.starts.len() < 2 || self.starts.back().is_none_or(|last| now.duration_since(*last) >= pause)
    }
}

impl Lives {
    fn all(&self) -> MutexGuard<'_, HashMap<String, Life>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether the member may be started now; counted when it may.
    pub fn start(&self, place: &Place) -> bool {
        let (mut all, now) = (self.all(), Instant::now());
        let life = all.entry(place.key()).or_default();
        let may = life.may_start(now);
        if may {
            life.starts.push_back(now);
        }
        may
    }

    /// Whether the member's data must be given up: it is there, and etcd cannot run on it.
    pub async fn is_broken(&self, place: &Place) -> bool {
        let many = self.all().get_mut(&place.key()).is_some_and(|life| life.recent(Instant::now()) >= MANY);
        let last = if many { place.log_tail(60).await } else { String::new() };
        BROKEN.iter().any(|sign| last.contains(sign)) && !last.contains(FULL)
    }

    /// Whether the member was started again lately, and says that its disk is full. Told for a while after it lives, as it may end again at once.
    pub async fn has_no_space(&self, place: &Place) -> bool {
        let again = self.all().get_mut(&place.key()).is_some_and(|life| life.recent(Instant::now()) > 1);
        again && place.log_tail(60).await.contains(FULL)
    }

    /// Whether the member's data was seen to be lost a moment ago too.
    pub fn was_lost(&self, place: &Place) -> bool {
        let (mut all, now) = (self.all(), Instant::now());
        let before = all.entry(place.key()).or_default().lost.replace(now);
        before.is_some_and(|at| now.duration_since(at) < RECENT)
    }

    /// For how long neither the member nor its host has answered; what is `heard` begins anew.
    pub fn silence(&self, place: &Place, heard: bool) -> Duration {
        let (mut all, now) = (self.all(), Instant::now());
        let silent = &mut all.entry(place.key()).or_default().silent;
        if heard {
            *silent = None;
        }
        if heard { Duration::ZERO } else { now.duration_since(*silent.get_or_insert(now)) }
    }

    pub fn forget(&self, place: &Place) {
        self.all().remove(&place.key());
    }
}

impl Etcd {
    /// Has the keeper look as soon as the member's process ends. On hosts the agents see to that.
    pub async fn watch_end(self: &Arc<Self>, account: AccountId, cluster: &str, place: &Place) -> Result<()> {
        let pid = async || Ok::<_, Error>(place.look(MARK).await?.running.map(|running| running.pid));
        if !place.is_here() {
            return Ok(());
        }
        let Some(first) = pid().await? else { return Ok(()) };
        if self.lives.all().get(&place.key()).and_then(|life| life.watched) == Some(first) {
            return Ok(());
        }
        let opened = Pid::from_raw(first).and_then(|pid| pidfd_open(pid, PidfdFlags::NONBLOCK).ok());
        // Its number may have become another's in between.
        let Some(opened) = opened else { return Ok(()) };
        if pid().await? != Some(first) {
            return Ok(());
        }
        // Deprecated for types that may lie about what they own; its successor is unsafe, and this type does not lie.
        #[allow(deprecated)]
        let registered = AsyncFd::with_interest(opened, Interest::READABLE);
        let Ok(end) = registered else { return Ok(()) };
        self.lives.all().entry(place.key()).or_default().watched = Some(first);
        let (etcd, cluster, key) = (Arc::downgrade(self), cluster.to_owned(), place.key());
        tokio::spawn(async move {
            let ended = end.readable().await.is_ok();
            let Some(etcd) = etcd.upgrade() else { return };
            if let Some(life) = etcd.lives.all().get_mut(&key) {
                life.watched = None;
            }
            if ended {
                let now = etcd.ops.clock().now();
                let nudged = etcd.db.write(async move |tx: &mut Tx| terrace_ops::nudge::<Keeper>(tx, account, &cluster, now).await).await;
                if nudged.is_ok() {
                    etcd.ops.look();
                }
            }
        });
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn starts_that_follow_each_other_come_later_and_later() {
        let (begun, mut life) = (Instant::now(), Life::default());
        let at = |millis| begun + Duration::from_millis(millis);
        let mut starts = Vec::new();
        for millis in (0..60_000).step_by(100) {
            if life.may_start(at(millis)) {
                life.starts.push_back(at(millis));
                starts.push(millis);
            }
        }
        assert_eq!(starts, [0, 100, 600, 1_600, 3_600, 7_600, 15_600, 31_600]);
        assert!(life.may_start(at(31_600) + RECENT), "it is forgotten after a while");
    }
}
