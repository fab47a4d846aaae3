//! Hints that something of an account changed, for pages that are open: whoever hears one asks again, by ordinary calls.
//!
//! A hint names a service and nothing else, so it tells nobody what their policies do not show them. Hints are told to
//! this process only, and one that is lost costs a page a few seconds: never build on them what must happen.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use terrace_base::{AccountId, UserId};
use tokio::sync::broadcast;
use tokio::sync::broadcast::error::{RecvError, TryRecvError};

/// Hints a slow listener may be behind; beyond it is told that anything may have changed.
const BEHIND: usize = 256;
/// What is heard within this time of the first is one answer.
const GATHER: Duration = Duration::from_millis(200);
/// Pages one user may have open at once.
pub const MOST_PER_USER: usize = 64;

type Who = (AccountId, UserId);

/// Where changes are told and heard. Clones share it.
#[derive(Clone)]
pub struct Notices {
    told: broadcast::Sender<(AccountId, &'static str)>,
    listening: Arc<Mutex<HashMap<Who, usize>>>,
}

impl Default for Notices {
    fn default() -> Self {
        Notices { told: broadcast::Sender::new(BEHIND), listening: Arc::default() }
    }
}

/// What a listener hears.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Heard {
    Changed(BTreeSet<&'static str>),
    /// Too much to tell apart.
    Anything,
}

impl Notices {
    /// Something that `service` shows to `account` is different now.
    pub fn tell(&self, account: AccountId, service: &'static str) {
        // Nobody listens, most of the time.
        let _ = self.told.send((account, service));
    }

    /// Listens for an account's changes; `None` when the user has [`MOST_PER_USER`] listeners already.
    pub fn listen(&self, account: AccountId, user: UserId) -> Option<Listener> {
        let who = (account, user);
        let mut listening = self.listening.lock().unwrap_or_else(PoisonError::into_inner);
        let count = listening.entry(who).or_insert(0);
        if *count >= MOST_PER_USER {
            return None;
        }
        *count += 1;
        Some(Listener { told: self.told.subscribe(), who, listening: Arc::clone(&self.listening), gathered: BTreeSet::new() })
    }
}

/// One page's ear.
pub struct Listener {
    told: broadcast::Receiver<(AccountId, &'static str)>,
    who: Who,
    listening: Arc<Mutex<HashMap<Who, usize>>>,
    /// Heard, not yet given.
    gathered: BTreeSet<&'static str>,
}

impl Listener {
    /// Waits for a change, then a moment for more of them. Dropping the future loses nothing but the moment.
    pub async fn next(&mut self) -> Heard {
        while self.gathered.is_empty() {
            match self.told.recv().await {
                Ok((account, service)) if account == self.who.0 => drop(self.gathered.insert(service)),
                Ok(_) => {}
                Err(RecvError::Lagged(_)) => return Heard::Anything,
                Err(RecvError::Closed) => std::future::pending().await,
            }
        }
        tokio::time::sleep(GATHER).await;
        loop {
            match self.told.try_recv() {
                Ok((account, service)) if account == self.who.0 => drop(self.gathered.insert(service)),
                Ok(_) => {}
                Err(TryRecvError::Lagged(_)) => {
                    self.gathered.clear();
                    return Heard::Anything;
                }
                Err(_) => return Heard::Changed(std::mem::take(&mut self.gathered)),
            }
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let mut listening = self.listening.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = listening.get_mut(&self.who) {
            *count -= 1;
            if *count == 0 {
                listening.remove(&self.who);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHO: Who = (AccountId(1), UserId(2));

    #[tokio::test(start_paused = true)]
    async fn an_account_hears_its_own_changes_together() {
        let notices = Notices::default();
        let mut listener = notices.listen(WHO.0, WHO.1).unwrap();
        for (account, service) in [(9, "cam"), (1, "tat"), (1, "tat"), (1, "cloudaudit"), (9, "sts")] {
            notices.tell(AccountId(account), service);
        }
        assert_eq!(listener.next().await, Heard::Changed(BTreeSet::from(["tat", "cloudaudit"])));
    }

    #[tokio::test(start_paused = true)]
    async fn a_wait_given_up_loses_nothing() {
        let notices = Notices::default();
        let mut listener = notices.listen(WHO.0, WHO.1).unwrap();
        notices.tell(WHO.0, "tat");
        assert!(tokio::time::timeout(GATHER / 2, listener.next()).await.is_err());
        assert_eq!(listener.next().await, Heard::Changed(BTreeSet::from(["tat"])));
    }

    #[tokio::test(start_paused = true)]
    async fn who_is_too_slow_is_told_so() {
        let notices = Notices::default();
        let mut listener = notices.listen(WHO.0, WHO.1).unwrap();
        for _ in 0..2 * BEHIND {
            notices.tell(WHO.0, "tat");
        }
        assert_eq!(listener.next().await, Heard::Anything);
    }

    #[tokio::test]
    async fn listeners_are_counted_by_user() {
        let notices = Notices::default();
        let mut all: Vec<_> = (0..MOST_PER_USER).map(|_| notices.listen(WHO.0, WHO.1).unwrap()).collect();
        assert!(notices.listen(WHO.0, WHO.1).is_none());
        assert!(notices.listen(WHO.0, UserId(3)).is_some());
        all.pop();
        assert!(notices.listen(WHO.0, WHO.1).is_some());
    }
}
