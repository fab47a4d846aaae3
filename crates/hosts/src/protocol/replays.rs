//! The proofs that agents have shown: each is good once.
//!
//! What is remembered of a proof is a keyed hash, for as long as its timestamp is accepted. Two proofs with one hash are refused
//! as one; the agent then makes another.

use std::collections::{BTreeMap, HashSet};
use std::hash::{BuildHasher, RandomState};
use std::sync::{Mutex, PoisonError};

use terrace_base::Timestamp;

/// Proofs are forgotten in slices of so many seconds of their timestamps.
const SLICE_SECS: i64 = 60;
/// Bounds the memory, at about 16 bytes each. A fleet of published agents that makes 10,000 calls a second stays below it.
const REMEMBERED: usize = 4_000_000;

/// What became of a proof.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shown {
    First,
    Again,
    /// More proofs are valid at this moment than can be remembered.
    TooMany,
}

#[derive(Default)]
pub struct Replays {
    hasher: RandomState,
    slices: Mutex<BTreeMap<i64, HashSet<u64>>>,
}

impl Replays {
    /// Remembers a proof. `window`: how many seconds a timestamp may be off.
    pub fn show(&self, instance: &str, random_key: &str, timestamp: i64, now: Timestamp, window: i64) -> Shown {
        let hash = self.hasher.hash_one((instance, random_key, timestamp));
        let mut slices = self.slices.lock().unwrap_or_else(PoisonError::into_inner);
        let oldest = (now.secs() - window).div_euclid(SLICE_SECS);
        while slices.first_key_value().is_some_and(|(slice, _)| *slice < oldest) {
            slices.pop_first();
        }
        if slices.values().map(HashSet::len).sum::<usize>() >= REMEMBERED {
            return Shown::TooMany;
        }
        let fresh = slices.entry(timestamp.div_euclid(SLICE_SECS)).or_default().insert(hash);
        if fresh { Shown::First } else { Shown::Again }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proof_is_remembered_for_as_long_as_it_is_valid_and_no_longer() {
        let replays = Replays::default();
        let show = |key: &str, timestamp: i64, now: i64| replays.show("ins-1", key, timestamp, Timestamp::from_secs(now), 300);
        assert_eq!((show("a", 1000, 1000), show("b", 1300, 1000)), (Shown::First, Shown::First));
        for now in [1000, 1299, 1300] {
            assert_eq!(show("a", 1000, now), Shown::Again, "{now}");
        }
        assert_eq!(show("b", 1300, 1600), Shown::Again);
        assert_eq!(show("c", 2000, 2000), Shown::First);
        assert_eq!(replays.slices.lock().unwrap().len(), 1, "nothing outlives its use");
    }
}
