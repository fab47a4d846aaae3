//! What an answer may be: which releases were current while it was asked for, and what was away. What no answer may be is counted as wrong.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// How long after its return what was away still shows: connections that were kept are found to be broken.
const AFTERWARDS: Duration = Duration::from_secs(1);
/// No request takes longer.
const LONGEST: Duration = Duration::from_secs(60);
/// So many wrong answers are told in full.
const TOLD: usize = 20;

/// When a process was away, or on its way back.
#[derive(Default)]
pub struct Absences(Mutex<Vec<(Instant, Option<Instant>)>>);

impl Absences {
    /// Before it is sent away.
    pub fn begin(&self) {
        lock(&self.0).push((Instant::now(), None));
    }

    /// Once it is back.
    pub fn end(&self) {
        if let Some(last) = lock(&self.0).last_mut() {
            last.1 = Some(Instant::now());
        }
    }

    /// Whether what failed from `sent` until now may have failed because of it.
    pub fn explain(&self, sent: Instant) -> bool {
        lock(&self.0).iter().any(|(_, back)| back.is_none_or(|back| back + AFTERWARDS >= sent))
    }
}

/// Which of a service's two releases a gateway may answer by.
pub struct Current(Mutex<Known>);

struct Known {
    /// Since when it may be which, by release.
    since: Vec<(Instant, [bool; 2])>,
    /// Starts of the gateway.
    life: u64,
}

impl Default for Current {
    fn default() -> Self {
        Current(Mutex::new(Known { since: vec![(Instant::now(), [true; 2])], life: 0 }))
    }
}

impl Current {
    /// Before a switch is asked for. The life of the gateway, for [`Current::settle`].
    pub fn widen(&self) -> u64 {
        let mut known = lock(&self.0);
        known.since.push((Instant::now(), [true; 2]));
        known.life
    }

    /// Before the gateway is killed: it may come back with what it had kept.
    pub fn restart(&self) {
        self.widen();
        lock(&self.0).life += 1;
    }

    /// The gateway has answered by the release that was switched to: in this life it never goes back.
    pub fn settle(&self, release: usize, life: u64) {
        let mut known = lock(&self.0);
        if known.life == life {
            let now = Instant::now();
            known.since.push((now, [release == 0, release == 1]));
            // What was current when the longest request began is kept.
            let old = known.since.iter().rposition(|(since, _)| *since + LONGEST < now).unwrap_or(0);
            known.since.drain(..old);
        }
    }

    pub fn life(&self) -> u64 {
        lock(&self.0).life
    }

    /// Whether a request that was sent then and is answered now may be answered by the release.
    pub fn may_be(&self, release: usize, sent: Instant) -> bool {
        let known = lock(&self.0);
        let first = known.since.iter().rposition(|(since, _)| *since <= sent).unwrap_or(0);
        known.since[first..].iter().any(|(_, may)| may[release])
    }
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Outcome {
    /// Answered as it must be.
    Right,
    /// Not answered, as its back-end was away.
    BackEndAway,
    /// Not answered, as the gateway was killed.
    GatewayAway,
    Wrong,
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Outcome::Right => "right",
            Outcome::BackEndAway => "the back-end was away",
            Outcome::GatewayAway => "the gateway was away",
            Outcome::Wrong => "**wrong**",
        })
    }
}

#[derive(Default)]
pub struct Ledger {
    counts: Mutex<BTreeMap<(&'static str, Outcome), u64>>,
    wrong: Mutex<Vec<String>>,
}

impl Ledger {
    pub fn enter(&self, kind: &'static str, outcome: Outcome) {
        *lock(&self.counts).entry((kind, outcome)).or_default() += 1;
    }

    pub fn wrong(&self, kind: &'static str, what: String) {
        self.enter(kind, Outcome::Wrong);
        let mut wrong = lock(&self.wrong);
        if wrong.len() < TOLD {
            eprintln!("wrong: {kind}: {what}");
            wrong.push(what);
        }
    }

    pub fn of(&self, outcome: Outcome) -> u64 {
        lock(&self.counts).iter().filter(|((_, one), _)| *one == outcome).map(|(_, count)| count).sum()
    }

    pub fn print(&self) {
        println!("| requests | outcome | count |\n|---|---|---|");
        for ((kind, outcome), count) in lock(&self.counts).iter() {
            println!("| {kind} | {outcome} | {count} |");
        }
    }
}

pub fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_is_possible_until_the_next_was_seen() {
        let current = Current::default();
        let life = current.widen();
        let sent = Instant::now();
        current.settle(1, life);
        assert!(current.may_be(0, sent), "it was asked for before");
        let sent = Instant::now();
        assert!(current.may_be(1, sent) && !current.may_be(0, sent));
        current.restart();
        assert!(current.may_be(0, sent), "what was kept may be older");
        current.settle(1, life);
        assert!(current.may_be(0, Instant::now()), "that was said before the restart");
    }

    #[test]
    fn absences_explain_what_fails_meanwhile() {
        let (absences, sent) = (Absences::default(), Instant::now());
        assert!(!absences.explain(sent));
        absences.begin();
        assert!(absences.explain(sent));
        absences.end();
        assert!(absences.explain(sent) && !absences.explain(Instant::now() + AFTERWARDS * 2));
    }
}
