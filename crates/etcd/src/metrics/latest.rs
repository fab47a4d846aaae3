//! The latest values of every member, in memory.

use std::collections::{HashMap, HashSet};
use std::fmt::Write;
use std::sync::{Mutex, MutexGuard, PoisonError};

use terrace_base::{AccountId, Timestamp};

use super::catalogue::{METRICS, Values};

/// A cluster and a member of it.
pub type Key = (String, String);

#[derive(Clone, Debug)]
pub struct Latest {
    pub account: AccountId,
    pub at: Timestamp,
    pub values: Values,
}

#[derive(Default)]
pub struct LatestOfAll(Mutex<HashMap<Key, Latest>>);

impl LatestOfAll {
    fn all(&self) -> MutexGuard<'_, HashMap<Key, Latest>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn set(&self, key: Key, latest: Latest) {
        self.all().insert(key, latest);
    }

    /// Forgets all others.
    pub fn keep(&self, known: &HashSet<Key>) {
        self.all().retain(|key, _| known.contains(key));
    }

    /// Prometheus's text form of those that are not older than `since`.
    pub fn encode(&self, since: Timestamp) -> String {
        let all = self.all();
        let mut fresh: Vec<_> = all.iter().filter(|(_, latest)| latest.at >= since).collect();
        fresh.sort_by(|a, b| a.0.cmp(b.0));
        let mut out = String::new();
        for (at, metric) in METRICS.iter().enumerate() {
            // Writing to a String does not fail.
            let _ = write!(
                out,
                "# HELP terrace_etcd_{0} {1} Unit: {2}.\n# TYPE terrace_etcd_{0} gauge\n",
                metric.name, metric.doc, metric.unit
            );
            for ((instance, member), latest) in fresh.iter().filter(|(_, latest)| !latest.values[at].is_nan()) {
                let (account, value) = (latest.account.0, latest.values[at]);
                let _ = writeln!(
                    out,
                    "terrace_etcd_{}{{account=\"{account}\",instance=\"{instance}\",member=\"{member}\"}} {value}",
                    metric.name
                );
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::super::catalogue::COUNT;
    use super::*;

    #[test]
    fn what_is_fresh_is_told_with_whose_it_is() {
        let all = LatestOfAll::default();
        let mut values = [f64::NAN; COUNT];
        values[0] = 20480.0;
        for (member, at) in [("m-0", 100), ("m-1", 10)] {
            all.set(("etcd-a".into(), member.into()), Latest { account: AccountId(7), at: Timestamp::from_secs(at), values });
        }
        let text = all.encode(Timestamp::from_secs(50));
        assert!(text.contains("terrace_etcd_db_size{account=\"7\",instance=\"etcd-a\",member=\"m-0\"} 20480\n"), "{text}");
        assert!(!text.contains("m-1") && !text.contains("NaN"), "{text}");
        all.keep(&HashSet::new());
        assert!(!all.encode(Timestamp(0)).contains("m-0"));
    }
}
