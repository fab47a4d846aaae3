//! A window for each of many keys, such as addresses, in bounded memory.
//!
//! A caller who invents keys must not fill the memory, and must not gain anything by it: when a shard is full of keys of the current
//! window, the rest of the keys share one count.

use std::collections::HashMap;
use std::hash::{BuildHasher, Hash, RandomState};
use std::sync::{Arc, Mutex, PoisonError};

use super::share::Shares;
use super::window::{Taken, Window};

const SHARDS: usize = 16;

/// Keys a shard holds: about 4 MB for a whole set of addresses.
const MOST_KEYS: usize = 4_096;

#[derive(Debug)]
pub struct Keyed<K> {
    seconds: u32,
    hasher: RandomState,
    shares: Arc<Shares>,
    shards: [Mutex<Shard<K>>; SHARDS],
}

#[derive(Debug)]
struct Shard<K> {
    window: u64,
    used: HashMap<K, u32>,
    overflow: Window,
}

impl<K: Hash + Eq> Keyed<K> {
    pub fn new(seconds: u32, shares: Arc<Shares>) -> Self {
        let seconds = seconds.max(1);
        let shard = || Mutex::new(Shard { window: 0, used: HashMap::new(), overflow: Window::new(seconds, Arc::clone(&shares)) });
        let shards = std::array::from_fn(|_| shard());
        Keyed { seconds, hasher: RandomState::new(), shares, shards }
    }

    /// Counts one request of `key` at `now`, in microseconds since 1970, unless this gateway's part of `most` were let through in this window.
    pub fn take(&self, key: K, now: u64, most: u32) -> Taken {
        let length = u64::from(self.seconds) * 1_000_000;
        let window = now / length;
        let reset = length - now % length;
        let at = self.hasher.hash_one(&key) as usize % SHARDS;
        let mut shard = self.shards[at].lock().unwrap_or_else(PoisonError::into_inner);
        if shard.window < window {
            shard.window = window;
            shard.used.clear();
            shard.used.shrink_to(64);
        }
        if shard.used.len() >= MOST_KEYS && !shard.used.contains_key(&key) {
            return shard.overflow.take(now, most);
        }
        let most = self.shares.part(most);
        let used = shard.used.entry(key).or_insert(0);
        let allowed = *used < most;
        *used += u32::from(allowed);
        Taken { allowed, used: *used, most, reset }
    }

    /// Takes back what [`Keyed::take`] counted at `now`, as another limit refused the request.
    pub fn give_back(&self, key: &K, now: u64) {
        let window = now / (u64::from(self.seconds) * 1_000_000);
        let at = self.hasher.hash_one(key) as usize % SHARDS;
        let mut shard = self.shards[at].lock().unwrap_or_else(PoisonError::into_inner);
        if shard.window != window {
            return;
        }
        match shard.used.get_mut(key) {
            Some(used) => *used = used.saturating_sub(1),
            // It was counted with the rest.
            None => shard.overflow.give_back(now),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: u64 = 1_000_000;

    #[test]
    fn each_key_has_its_own_count() {
        let keyed = Keyed::new(60, Arc::default());
        let now = 1_800_000_000 * SECOND;
        assert!((0..3).all(|_| keyed.take("a", now, 3).allowed));
        assert!(!keyed.take("a", now, 3).allowed);
        assert!(keyed.take("b", now, 3).allowed);
        assert!(keyed.take("a", now + 60 * SECOND, 3).allowed);
    }

    #[test]
    fn what_is_given_back_can_be_taken_again() {
        let keyed = Keyed::new(1, Arc::default());
        let now = 1_800_000_000 * SECOND;
        assert!(keyed.take("a", now, 1).allowed && keyed.take("b", now, 1).allowed);
        keyed.give_back(&"a", now);
        keyed.give_back(&"b", now - SECOND);
        assert!(keyed.take("a", now, 1).allowed && !keyed.take("b", now, 1).allowed);
    }

    #[test]
    fn inventing_keys_gains_nothing() {
        let keyed = Keyed::new(1, Arc::default());
        let now = 1_800_000_000 * SECOND;
        let allowed = (0..1_000_000u64).filter(|key| keyed.take(*key, now, 1).allowed).count();
        assert!(allowed <= SHARDS * (MOST_KEYS + 1), "{allowed}");
        assert!(keyed.take(7, now + SECOND, 1).allowed);
    }
}
