//! How often one account may call one action in one region: whole seconds, the contract's number, an operator's override.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Mutex, PoisonError};

use terrace_base::{AccountId, Error, Result, Timestamp, text};
use terrace_rpc::ActionMeta;

const SHARDS: usize = 16;
/// Windows of past seconds are dropped when a shard holds more than this many.
const SWEEP_ABOVE: usize = 4096;

type Key = (AccountId, &'static str, &'static str);

/// Counts calls per second. The region is always this installation's own, so it is not part of the key.
pub struct Limiter {
    /// By service, then by action; `*` stands for all of either.
    overrides: HashMap<String, HashMap<String, u32>>,
    hasher: RandomState,
    shards: [Mutex<HashMap<Key, (i64, u32)>>; SHARDS],
}

impl Limiter {
    /// `overrides` by `service.Action`, `service.*` or `*`; 0 is no limit.
    pub fn new(overrides: HashMap<String, u32>) -> Self {
        let mut by_service: HashMap<String, HashMap<String, u32>> = HashMap::new();
        for (name, limit) in overrides {
            let (service, action) = name.split_once('.').unwrap_or((&name, "*"));
            by_service.entry(service.to_owned()).or_default().insert(action.to_owned(), limit);
        }
        Limiter { overrides: by_service, hasher: RandomState::new(), shards: std::array::from_fn(|_| Mutex::default()) }
    }

    fn limit_of(&self, action: &ActionMeta) -> u32 {
        let of = |service: &str, name: &str| self.overrides.get(service)?.get(name).copied();
        let found = of(action.service, action.name).or_else(|| of(action.service, "*")).or_else(|| of("*", "*"));
        found.unwrap_or(action.rate_per_s)
    }

    pub fn admit(&self, account: AccountId, action: &'static ActionMeta, now: Timestamp) -> Result<()> {
        let limit = self.limit_of(action);
        if limit == 0 {
            return Ok(());
        }
        let key = (account, action.service, action.name);
        let second = now.secs();
        let shard = &self.shards[self.hasher.hash_one(key) as usize % SHARDS];
        let mut windows = shard.lock().unwrap_or_else(PoisonError::into_inner);
        if windows.len() > SWEEP_ABOVE {
            windows.retain(|_, (at, _)| *at == second);
        }
        let (at, count) = windows.entry(key).or_insert((second, 0));
        if *at != second {
            (*at, *count) = (second, 0);
        }
        *count += 1;
        if *count > limit {
            return Err(Error::new(
                "RequestLimitExceeded",
                text!("{action} is limited to {limit} calls per second for one account", action = action.name, limit = limit),
            ));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use terrace_rpc::Access;

    use super::*;

    static ACTION: ActionMeta = ActionMeta {
        service: "s",
        version: "v",
        name: "A",
        summary: "",
        access: Access::Sign,
        mutating: false,
        extension: false,
        multipart: false,
        rate_per_s: 2,
        region_required: false,
        resources: &[],
        input: &[],
        output: &[],
        errors: &[],
    };

    fn admitted(limiter: &Limiter, account: u64, second: i64) -> usize {
        (0..10).filter(|_| limiter.admit(AccountId(account), &ACTION, Timestamp::from_secs(second)).is_ok()).count()
    }

    #[test]
    fn accounts_and_seconds_are_counted_apart() {
        let limiter = Limiter::new(HashMap::new());
        assert_eq!((admitted(&limiter, 1, 5), admitted(&limiter, 2, 5), admitted(&limiter, 1, 6)), (2, 2, 2));
        assert_eq!(limiter.admit(AccountId(1), &ACTION, Timestamp::from_secs(6)).unwrap_err().code(), "RequestLimitExceeded");
    }

    #[test]
    fn the_most_exact_override_wins() {
        let of = |pairs: &[(&str, u32)]| admitted(&Limiter::new(pairs.iter().map(|(k, v)| ((*k).to_owned(), *v)).collect()), 1, 1);
        assert_eq!((of(&[("*", 3)]), of(&[("s.*", 4), ("*", 3)]), of(&[("s.A", 0), ("s.*", 4)])), (3, 4, 10));
    }
}
