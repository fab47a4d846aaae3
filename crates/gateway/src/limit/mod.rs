//! How many requests are let through.
//!
//! * [`window`]: a number of requests in a window of time.
//! * [`keyed`]: the same for each of many keys.
//! * [`share`]: what of a window one of several gateways has.
//! * [`quota`]: a number of requests in all, over all gateways.
//!
//! A count outlives the snapshot it was made for: it belongs to a name (`plan/usagePlan-…`), and whoever is compiled with that name
//! shares it, so that a release does not give everybody a new second and a plan counts over all the services it is bound to.

pub mod keyed;
pub mod quota;
pub mod share;
pub mod window;

use std::any::Any;
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex, PoisonError, Weak};

pub use keyed::Keyed;
pub use quota::{Leases, Quota};
pub use share::Shares;
pub use window::{Taken, Window};

use crate::usage::Ledger;

/// A window with its greatest number of requests.
#[derive(Clone, Debug)]
pub struct Limit {
    pub most: u32,
    pub window: Arc<Window>,
}

impl Limit {
    /// Takes one request at `now`, in microseconds since 1970.
    pub fn take(&self, now: u64) -> Taken {
        self.window.take(now, self.most)
    }
}

/// All counts that somebody uses, by name.
#[derive(Debug, Default)]
pub struct Counts {
    counts: Mutex<HashMap<String, Weak<dyn Any + Send + Sync>>>,
    /// What part of each window this gateway has.
    pub shares: Arc<Shares>,
    /// How much was used of what is served.
    pub ledger: Ledger,
}

impl Counts {
    /// The window of that name. One whose length is not `seconds` any more begins anew.
    pub fn window(&self, name: &str, seconds: u32) -> Arc<Window> {
        self.shared(format!("{name}/{seconds}"), || Window::new(seconds, Arc::clone(&self.shares)))
    }

    pub fn keyed<K: Hash + Eq + Send + 'static>(&self, name: &str, seconds: u32) -> Arc<Keyed<K>> {
        self.shared(format!("{name}/{seconds}"), || Keyed::new(seconds, Arc::clone(&self.shares)))
    }

    /// Anything else that is counted under a name.
    pub fn shared<T: Any + Send + Sync>(&self, name: String, new: impl FnOnce() -> T) -> Arc<T> {
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = counts.get(&name).and_then(Weak::upgrade).and_then(|count| count.downcast().ok()) {
            return count;
        }
        let count = Arc::new(new());
        let weak: Weak<T> = Arc::downgrade(&count);
        counts.insert(name, weak);
        if counts.len().is_power_of_two() {
            counts.retain(|_, count| count.strong_count() > 0);
        }
        count
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_count_for_as_long_as_it_is_used() {
        let counts = Counts::default();
        let first = counts.window("plan/a", 1);
        assert!(Arc::ptr_eq(&first, &counts.window("plan/a", 1)));
        assert!(!Arc::ptr_eq(&first, &counts.window("plan/b", 1)));
        assert!(!Arc::ptr_eq(&first, &counts.window("plan/a", 60)));
        for number in 0..100 {
            counts.window(&format!("gone/{number}"), 1);
        }
        assert!(counts.counts.lock().unwrap().len() < 70);
    }
}
