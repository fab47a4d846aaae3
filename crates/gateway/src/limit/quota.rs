//! Requests that a usage plan allows in all, over all gateways.
//!
//! The control plane keeps the count. A gateway takes some of it ahead, a lease, and gives requests out of it without asking anybody; when half
//! of it is gone it asks for the next. What was taken is counted already, so no death of a gateway lets through more than the plan allows: what
//! was left of its lease, up to one and a half of one, is lost instead, and so is a lease whose grant did not arrive. An orderly end gives it back,
//! once: what may have arrived is not given back again.

use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

use tokio::sync::Notify;

/// A lease is at most this part of the plan's requests: what a gateway that dies can lose.
const PART: u64 = 1_000;
const MOST_LEASED: u64 = 10_000;

/// How long a request waits for the next lease.
const PATIENCE: Duration = Duration::from_secs(2);

/// Microseconds for which a plan without requests left is not asked about again.
const REST: u64 = 1_000_000;

#[derive(Debug)]
pub struct Quota {
    account: u64,
    plan: Box<str>,
    most: u64,
    left: AtomicI64,
    /// When this many are left, the next lease is asked for.
    low: AtomicI64,
    asked: AtomicBool,
    /// Nothing was left at this time, in microseconds since 1970.
    denied: AtomicU64,
    given: Notify,
    leases: Arc<Leases>,
}

/// Why a request does not get one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// All requests of the plan were made.
    Used,
    /// The control plane does not answer.
    Unknown,
}

impl Quota {
    pub fn new(account: u64, plan: &str, most: u64, leases: Arc<Leases>) -> Self {
        Quota {
            account,
            plan: plan.into(),
            most,
            left: AtomicI64::new(0),
            low: AtomicI64::new(0),
            asked: AtomicBool::new(false),
            denied: AtomicU64::new(0),
            given: Notify::new(),
            leases,
        }
    }

    pub fn most(&self) -> u64 {
        self.most
    }

    /// Takes one if it is here. An atomic operation, when it is.
    pub fn try_take(self: &Arc<Self>) -> bool {
        let before = self.left.fetch_sub(1, Ordering::Relaxed);
        if before <= 0 {
            self.left.fetch_add(1, Ordering::Relaxed);
            return false;
        }
        if before - 1 <= self.low.load(Ordering::Relaxed) {
            self.ask();
        }
        true
    }

    /// Takes one, and waits for the next lease if it must. `now` in microseconds since 1970.
    pub async fn take(self: &Arc<Self>, now: u64) -> Result<(), Refused> {
        if now < self.denied.load(Ordering::Relaxed).saturating_add(REST) && self.left.load(Ordering::Relaxed) <= 0 {
            return Err(Refused::Used);
        }
        let until = tokio::time::Instant::now() + PATIENCE;
        loop {
            let given = self.given.notified();
            let mut given = std::pin::pin!(given);
            given.as_mut().enable();
            if self.try_take() {
                return Ok(());
            }
            if self.denied.load(Ordering::Relaxed) >= now {
                return Err(Refused::Used);
            }
            self.ask();
            if tokio::time::timeout_at(until, given).await.is_err() {
                return Err(Refused::Unknown);
            }
        }
    }

    fn ask(self: &Arc<Self>) {
        if !self.asked.swap(true, Ordering::AcqRel) {
            self.leases.hungry.lock().unwrap_or_else(PoisonError::into_inner).push(Arc::downgrade(self));
            self.leases.wake.notify_one();
        }
    }

    fn wanted(&self) -> u64 {
        (self.most / PART).clamp(1, MOST_LEASED)
    }

    fn give(&self, number: u64, now: u64) {
        let number = i64::try_from(number).unwrap_or(i64::MAX);
        if number == 0 {
            self.denied.store(now, Ordering::Relaxed);
            // Until somebody needs one and finds none: then it is asked again.
            self.low.store(-1, Ordering::Relaxed);
        } else {
            self.low.store(number / 2, Ordering::Relaxed);
            self.left.fetch_add(number, Ordering::Relaxed);
        }
        self.asked.store(false, Ordering::Release);
        self.given.notify_waiters();
    }
}

impl Drop for Quota {
    fn drop(&mut self) {
        if let Ok(left @ 1..) = u64::try_from(*self.left.get_mut()) {
            self.leases.give_back(self.account, &self.plan, left);
        }
    }
}

/// Requests of a plan.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Part {
    pub account: u64,
    pub plan: String,
    pub number: u64,
}

/// What a gateway wants of the control plane, and what it does not need any more.
#[derive(Debug, Default)]
pub struct Leases {
    hungry: Mutex<Vec<Weak<Quota>>>,
    back: Mutex<Vec<Part>>,
    wake: Notify,
}

/// A question for the control plane.
#[derive(Debug)]
pub struct Question {
    quotas: Vec<Arc<Quota>>,
    pub asks: Vec<Part>,
    /// What it gets back.
    pub back: Vec<Part>,
}

impl Leases {
    fn give_back(&self, account: u64, plan: &str, number: u64) {
        self.back.lock().unwrap_or_else(PoisonError::into_inner).push(Part { account, plan: plan.to_owned(), number });
        self.wake.notify_one();
    }

    /// Waits until there is something to ask or to give back.
    pub async fn question(&self) -> Question {
        loop {
            let question = self.open();
            if !question.asks.is_empty() || !question.back.is_empty() {
                return question;
            }
            self.wake.notified().await;
        }
    }

    /// What there is to ask and to give back now.
    fn open(&self) -> Question {
        let hungry = std::mem::take(&mut *self.hungry.lock().unwrap_or_else(PoisonError::into_inner));
        let quotas: Vec<Arc<Quota>> = hungry.iter().filter_map(Weak::upgrade).collect();
        let ask = |quota: &Arc<Quota>| Part { account: quota.account, plan: quota.plan.to_string(), number: quota.wanted() };
        let asks = quotas.iter().map(ask).collect();
        let back = std::mem::take(&mut *self.back.lock().unwrap_or_else(PoisonError::into_inner));
        Question { quotas, asks, back }
    }

    /// Everything that is left in `quotas`, which give out nothing any more.
    pub fn rest(&self, quotas: impl Iterator<Item = Arc<Quota>>) -> Vec<Part> {
        let mut rest = std::mem::take(&mut *self.back.lock().unwrap_or_else(PoisonError::into_inner));
        for quota in quotas {
            if let Ok(number @ 1..) = u64::try_from(quota.left.swap(0, Ordering::Relaxed)) {
                rest.push(Part { account: quota.account, plan: quota.plan.to_string(), number });
            }
        }
        rest
    }
}

impl Question {
    /// The control plane's answer: how many of each that was asked for, in the order of [`Question::asks`].
    pub fn answered(self, granted: &[u64]) {
        self.answered_at(granted, crate::now());
    }

    fn answered_at(self, granted: &[u64], now: u64) {
        for (quota, number) in self.quotas.iter().zip(granted.iter().chain(std::iter::repeat(&0))) {
            quota.give(*number, now);
        }
    }

    /// There was no answer: whoever needs one asks again. What was to go back is lost, as nobody knows whether it arrived: given back twice, the
    /// plan would let more through than it allows.
    pub fn failed(self) {
        for part in &self.back {
            tracing::warn!(plan = part.plan, lost = part.number, "what was left of a usage plan's lease may not have been given back");
        }
        for quota in self.quotas {
            quota.asked.store(false, Ordering::Release);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: u64 = 1_800_000_000_000_000;

    fn quota(most: u64) -> (Arc<Quota>, Arc<Leases>) {
        let leases = Arc::new(Leases::default());
        (Arc::new(Quota::new(1, "plan", most, Arc::clone(&leases))), leases)
    }

    /// A control plane with a count.
    fn answer(question: Question, left: &mut u64, now: u64) {
        *left += question.back.iter().map(|part| part.number).sum::<u64>();
        let granted: Vec<u64> = question
            .asks
            .iter()
            .map(|ask| {
                let number = ask.number.min(*left);
                *left -= number;
                number
            })
            .collect();
        question.answered_at(&granted, now);
    }

    #[tokio::test]
    async fn not_one_more_and_not_one_less() {
        let (quota, leases) = quota(5_000);
        let control = tokio::spawn(async move {
            let mut left = 5_000;
            loop {
                answer(leases.question().await, &mut left, NOW);
            }
        });
        let takers: Vec<_> = (0..10)
            .map(|_| {
                let quota = Arc::clone(&quota);
                tokio::spawn(async move {
                    let mut taken = 0;
                    while quota.take(NOW).await.is_ok() {
                        taken += 1;
                    }
                    taken
                })
            })
            .collect();
        let mut taken = 0;
        for taker in takers {
            taken += taker.await.unwrap();
        }
        assert_eq!(taken, 5_000);
        assert_eq!(quota.take(NOW).await, Err(Refused::Used));
        control.abort();
    }

    #[tokio::test]
    async fn what_is_left_goes_back() {
        let (quota, leases) = quota(10_000);
        let mut left = 10_000;
        assert!(!quota.try_take());
        let waiting = tokio::spawn({
            let quota = Arc::clone(&quota);
            async move { quota.take(NOW).await }
        });
        answer(leases.question().await, &mut left, NOW);
        assert_eq!(waiting.await.unwrap(), Ok(()));
        assert_eq!(left, 9_990);
        let rest = leases.rest(std::iter::once(Arc::clone(&quota)));
        assert_eq!(rest, [Part { account: 1, plan: "plan".into(), number: 9 }]);
        assert!(!quota.try_take(), "what went back is not given out");
    }

    /// The control plane took it back, and the answer was lost on its way.
    #[tokio::test]
    async fn what_may_have_gone_back_does_not_go_twice() {
        let (quota, leases) = quota(10_000);
        let mut left = 10_000;
        assert!(!quota.try_take());
        quota.ask();
        answer(leases.question().await, &mut left, NOW);
        assert_eq!(left, 9_990);
        drop(quota);
        let question = leases.question().await;
        left += question.back.iter().map(|part| part.number).sum::<u64>();
        question.failed();
        assert_eq!(left, 10_000);
        let next = leases.open();
        assert!(next.back.is_empty() && next.asks.is_empty(), "{next:?}");
        assert!(leases.rest(std::iter::empty()).is_empty());
    }

    #[tokio::test]
    async fn nobody_waits_for_ever_and_a_greater_plan_opens_again() {
        let (quota, leases) = quota(10);
        assert_eq!(quota.take(NOW).await, Err(Refused::Unknown));
        let question = leases.question().await;
        question.failed();
        let waiting = tokio::spawn({
            let quota = Arc::clone(&quota);
            async move { quota.take(NOW).await }
        });
        leases.question().await.answered_at(&[0], NOW);
        assert_eq!(waiting.await.unwrap(), Err(Refused::Used));
        assert_eq!(quota.take(NOW + REST - 1).await, Err(Refused::Used));
        let later = tokio::spawn({
            let quota = Arc::clone(&quota);
            async move { quota.take(NOW + REST).await }
        });
        leases.question().await.answered_at(&[1], NOW + REST);
        assert_eq!(later.await.unwrap(), Ok(()));
    }
}
