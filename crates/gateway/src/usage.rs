//! How much was used: numbers of each API, apart for each caller that is known, added up by one worker each so that none waits for another.
//!
//! A number is counted once, under its API and its caller, so that every total is a sum. Whoever collects takes what there is, and the numbers
//! begin anew; those of something that is not served any more stay until they were taken.

use std::collections::HashMap;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};
use terrace_accesslog::record::End;

use crate::config::Environment;
use crate::record::Author;
use crate::sharded::Sharded;

/// What is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    pub requests: u64,
    /// Refused by the gateway, for something the caller did.
    pub client_errors: u64,
    /// Answered by the back-end, or for it, with 400 and above.
    pub server_errors: u64,
    pub server_errors_404: u64,
    pub server_errors_502: u64,
    /// Bytes of answers' bodies, by where the caller is.
    pub bytes_public: u64,
    pub bytes_private: u64,
    pub microseconds: u64,
}

impl Tally {
    /// One request.
    pub fn of(author: Author, status: u16, end: End, bytes: u64, private: bool, microseconds: u64) -> Self {
        let mut tally = Tally { requests: 1, microseconds, ..Tally::default() };
        *(if private { &mut tally.bytes_private } else { &mut tally.bytes_public }) = bytes;
        match author {
            Author::Gateway if status >= 400 => tally.client_errors = 1,
            Author::Backend | Author::Nobody if status >= 400 || end == End::Broken => {
                tally.server_errors = 1;
                tally.server_errors_404 = u64::from(status == 404);
                tally.server_errors_502 = u64::from(status == 502);
            }
            _ => {}
        }
        tally
    }

    pub fn add(&mut self, other: &Tally) {
        for (sum, one) in self.numbers_mut().into_iter().zip(other.numbers()) {
            *sum += one;
        }
    }

    fn numbers(&self) -> [u64; 8] {
        [
            self.requests,
            self.client_errors,
            self.server_errors,
            self.server_errors_404,
            self.server_errors_502,
            self.bytes_public,
            self.bytes_private,
            self.microseconds,
        ]
    }

    fn numbers_mut(&mut self) -> [&mut u64; 8] {
        [
            &mut self.requests,
            &mut self.client_errors,
            &mut self.server_errors,
            &mut self.server_errors_404,
            &mut self.server_errors_502,
            &mut self.bytes_public,
            &mut self.bytes_private,
            &mut self.microseconds,
        ]
    }
}

/// Who called, as far as it is known: by a key and its usage plan, or as an application.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Who<'a> {
    pub plan: &'a str,
    pub key: &'a str,
    pub app: &'a str,
}

/// What is used: an API of a service in an environment. An empty API: requests for which the service has none, and connections.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Scope {
    pub account: u64,
    pub service: Box<str>,
    pub environment: Environment,
    pub api: Box<str>,
}

/// One scope's numbers.
#[derive(Debug, Default)]
pub struct Usage {
    /// In the order of [`Tally::numbers`]. Of callers that are not known.
    strangers: Sharded<[AtomicU64; 8]>,
    /// Of the others, by key or application.
    known: Sharded<Mutex<HashMap<Box<str>, Known>>>,
    connections: Sharded<AtomicI64>,
}

#[derive(Debug)]
struct Known {
    plan: Box<str>,
    key: Box<str>,
    app: Box<str>,
    tally: Tally,
}

impl Usage {
    pub fn add(&self, who: &Who<'_>, tally: &Tally) {
        let name = if who.app.is_empty() { who.key } else { who.app };
        if name.is_empty() {
            for (counter, number) in self.strangers.here().iter().zip(tally.numbers()) {
                if number > 0 {
                    counter.fetch_add(number, Ordering::Relaxed);
                }
            }
            return;
        }
        // Only whoever collects wants it too, once in a while.
        let mut known = self.known.here().lock().unwrap_or_else(PoisonError::into_inner);
        match known.get_mut(name) {
            Some(known) => known.tally.add(tally),
            None => {
                let new = Known { plan: who.plan.into(), key: who.key.into(), app: who.app.into(), tally: *tally };
                known.insert(name.into(), new);
            }
        }
    }

    /// A connection that calls it first, or is gone.
    pub fn connection(&self, step: i64) {
        self.connections.here().fetch_add(step, Ordering::Relaxed);
    }

    fn connections(&self) -> u64 {
        let sum: i64 = self.connections.all().map(|one| one.load(Ordering::Relaxed)).sum();
        u64::try_from(sum).unwrap_or(0)
    }
}

/// What was counted under a scope and a caller since it was taken last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Growth {
    pub scope: Scope,
    pub plan: Box<str>,
    pub key: Box<str>,
    pub app: Box<str>,
    pub tally: Tally,
    /// Connections that are there now.
    pub connections: u64,
}

/// All scopes there are.
#[derive(Debug, Default)]
pub struct Ledger(Mutex<HashMap<Scope, Arc<Usage>>>);

impl Ledger {
    pub fn usage(&self, scope: Scope) -> Arc<Usage> {
        Arc::clone(self.0.lock().unwrap_or_else(PoisonError::into_inner).entry(scope).or_default())
    }

    /// Takes what was counted; only where something was.
    pub fn take(&self) -> Vec<Growth> {
        let mut growth = Vec::new();
        self.0.lock().unwrap_or_else(PoisonError::into_inner).retain(|scope, usage| {
            // Before it is taken: who counts holds it.
            let served = Arc::strong_count(usage) > 1;
            let mut strangers = Tally::default();
            for shard in usage.strangers.all() {
                for (sum, counter) in strangers.numbers_mut().into_iter().zip(shard) {
                    *sum += counter.swap(0, Ordering::Relaxed);
                }
            }
            let connections = usage.connections();
            if strangers != Tally::default() || connections > 0 {
                let (plan, key, app) = Default::default();
                growth.push(Growth { scope: scope.clone(), plan, key, app, tally: strangers, connections });
            }
            let mut all: HashMap<Box<str>, Known> = HashMap::new();
            for shard in usage.known.all() {
                for (name, known) in std::mem::take(&mut *shard.lock().unwrap_or_else(PoisonError::into_inner)) {
                    match all.get_mut(&name) {
                        Some(sum) => sum.tally.add(&known.tally),
                        None => _ = all.insert(name, known),
                    }
                }
            }
            growth.extend(all.into_values().map(|known| Growth {
                scope: scope.clone(),
                plan: known.plan,
                key: known.key,
                app: known.app,
                tally: known.tally,
                connections: 0,
            }));
            served
        });
        growth
    }
}

/// Upper bounds of the histogram's buckets, in microseconds; the last one has none.
pub const BUCKETS: [u64; 14] =
    [250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000, 5_000_000, 30_000_000];

/// Numbers of a whole gateway.
#[derive(Debug, Default)]
pub struct Totals {
    pub begun: AtomicU64,
    /// By the status' first digit; 0 is callers that went before there was one.
    pub classes: [AtomicU64; 6],
    pub buckets: [AtomicU64; BUCKETS.len() + 1],
    pub microseconds: AtomicU64,
}

impl Totals {
    pub fn end(&self, status: u16, took: u64) {
        let class = usize::from(status / 100).min(self.classes.len() - 1);
        self.classes[class].fetch_add(1, Ordering::Relaxed);
        let bucket = BUCKETS.iter().position(|most| took <= *most).unwrap_or(BUCKETS.len());
        self.buckets[bucket].fetch_add(1, Ordering::Relaxed);
        self.microseconds.fetch_add(took, Ordering::Relaxed);
    }
}

/// [`Totals`] of all workers at one moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    pub in_flight: u64,
    pub classes: [u64; 6],
    pub buckets: [u64; BUCKETS.len() + 1],
    pub microseconds: u64,
}

impl Sums {
    pub fn of(totals: &Sharded<Totals>) -> Self {
        let mut sums = Sums::default();
        let mut begun = 0;
        for one in totals.all() {
            begun += one.begun.load(Ordering::Relaxed);
            for (sum, counter) in sums.classes.iter_mut().zip(&one.classes) {
                *sum += counter.load(Ordering::Relaxed);
            }
            for (sum, counter) in sums.buckets.iter_mut().zip(&one.buckets) {
                *sum += counter.load(Ordering::Relaxed);
            }
            sums.microseconds += one.microseconds.load(Ordering::Relaxed);
        }
        sums.in_flight = begun.saturating_sub(sums.classes.iter().sum());
        sums
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scope(api: &str) -> Scope {
        Scope { account: 1, service: "service-1".into(), environment: Environment::Test, api: api.into() }
    }

    #[test]
    fn what_is_taken_is_taken_once_and_nothing_is_lost() {
        let ledger = Ledger::default();
        let usage = ledger.usage(scope("api-1"));
        assert!(Arc::ptr_eq(&usage, &ledger.usage(scope("api-1"))));
        let one = Tally::of(Author::Backend, 200, End::Whole, 10, false, 5);
        usage.add(&Who::default(), &one);
        usage.add(&Who::default(), &one);
        let who = Who { plan: "plan", key: "key", app: "" };
        usage.add(&who, &Tally::of(Author::Gateway, 429, End::Whole, 3, true, 7));
        let mut taken = ledger.take();
        taken.sort_by_key(|growth| growth.key.clone());
        assert_eq!((taken[0].tally.requests, taken[0].tally.bytes_public, taken[0].tally.microseconds), (2, 20, 10));
        assert_eq!((&*taken[1].plan, taken[1].tally.client_errors, taken[1].tally.bytes_private), ("plan", 1, 3));
        assert_eq!(ledger.take(), []);
        // It is not served any more, and was used until then.
        usage.add(&who, &one);
        drop(usage);
        assert_eq!(ledger.take().len(), 1);
        assert!(ledger.0.lock().unwrap().is_empty());
    }

    #[test]
    fn whose_fault_it_was() {
        let tally = |author, status, end| {
            let tally = Tally::of(author, status, end, 0, false, 0);
            [tally.client_errors, tally.server_errors, tally.server_errors_404, tally.server_errors_502]
        };
        assert_eq!(tally(Author::Gateway, 404, End::Whole), [1, 0, 0, 0]);
        assert_eq!(tally(Author::Backend, 404, End::Whole), [0, 1, 1, 0]);
        assert_eq!(tally(Author::Nobody, 502, End::Whole), [0, 1, 0, 1]);
        assert_eq!(tally(Author::Backend, 200, End::Broken), [0, 1, 0, 0]);
        assert_eq!(tally(Author::Gateway, 308, End::Whole), [0, 0, 0, 0]);
    }
}
