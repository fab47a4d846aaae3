//! Snapshot policies: what is due, and what is too many.

use std::collections::BTreeSet;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use terrace_api_cetcd::types::EtcdBackupSettings;
use terrace_base::{Error, Result, Timestamp, text};

use crate::db::snapshots::Snapshot;

/// A policy that names nothing else: one a day, a week of them.
const DAY: i64 = 86_400;
const WEEK: i64 = 7;
/// After a failure the next try comes sooner than the next snapshot would, but not at once.
pub const RETRY: Duration = Duration::from_secs(300);

/// What a policy says. Intervals are in seconds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    pub interval: i64,
    pub keep: i64,
    pub point_in_time: bool,
    /// Zero: no drills.
    pub drill: i64,
    /// The etcd user that was named when the policy was made.
    pub user: String,
}

impl Default for Settings {
    fn default() -> Self {
        Settings { interval: DAY, keep: WEEK, point_in_time: true, drill: DAY, user: String::new() }
    }
}

impl Settings {
    /// The contract's bounds were checked before.
    pub fn of(asked: Option<EtcdBackupSettings>) -> Result<Self> {
        let Some(asked) = asked else { return Ok(Settings::default()) };
        if asked.cos_bucket_name.is_some_and(|name| !name.is_empty()) {
            return Err(Error::new(
                "UnsupportedOperation",
                text!(
                    "`{field}` cannot be given: {reason}",
                    field = "CosBucketName",
                    reason = "backups go to the server's own object store"
                ),
            ));
        }
        Ok(Settings {
            interval: asked.backup_interval,
            keep: asked.max_backup_count,
            point_in_time: asked.point_in_time_recovery.unwrap_or(true),
            drill: asked.drill_interval.unwrap_or(DAY),
            user: asked.user.unwrap_or_default(),
        })
    }

    pub fn shown(&self) -> EtcdBackupSettings {
        EtcdBackupSettings {
            backup_interval: self.interval,
            max_backup_count: self.keep,
            user: Some(self.user.clone()),
            password: None,
            cos_bucket_name: None,
            point_in_time_recovery: Some(self.point_in_time),
            drill_interval: Some(self.drill),
        }
    }
}

/// Whether something is due that was last tried, and last came to something, at these times.
pub fn is_due(every: i64, tried: Option<Timestamp>, succeeded: Option<Timestamp>, now: Timestamp) -> bool {
    let every = Duration::from_secs(u64::try_from(every).unwrap_or(0));
    let due = succeeded.is_none_or(|at| now.since(at) >= every);
    let failed = tried.is_some_and(|at| succeeded.is_none_or(|done| done < at));
    due && (!failed || tried.is_none_or(|at| now.since(at) >= RETRY.min(every)))
}

/// The policy's snapshots beyond those it keeps, the oldest. What was before a restore in place is counted apart, so that undoing one is
/// possible for as long as the policy would have kept it.
pub fn beyond<'a>(policy: &str, settings: &Settings, snapshots: &'a [Snapshot], generation: i64, now: Timestamp) -> Vec<&'a Snapshot> {
    let keep = usize::try_from(settings.keep).unwrap_or(0);
    let life = Duration::from_secs(u64::try_from(settings.interval.saturating_mul(settings.keep)).unwrap_or(0));
    let own = || snapshots.iter().filter(|s| s.policy == policy);
    let generations: BTreeSet<i64> = own().map(|s| s.generation).collect();
    let mut gone = Vec::new();
    for known in generations {
        let mut all: Vec<&Snapshot> = own().filter(|s| s.generation == known).collect();
        all.sort_by_key(|snapshot| std::cmp::Reverse(snapshot.created_at));
        let outlived = known != generation && all.first().is_some_and(|last| now.since(last.created_at) > life);
        gone.extend(all.split_off(if outlived { 0 } else { all.len().min(keep) }));
    }
    gone
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_is_tried_again_after_a_while() {
        let at = |secs| Some(Timestamp::from_secs(secs));
        let due = |tried, done, now| is_due(3600, tried, done, Timestamp::from_secs(now));
        assert!(due(None, None, 0));
        assert!(!due(at(1000), at(1000), 4599) && due(at(1000), at(1000), 4600));
        assert!(!due(at(1000), None, 1299) && due(at(1000), None, 1300));
        assert!(!due(at(5000), at(1000), 5100) && due(at(5000), at(1000), 5300));
        assert!(is_due(60, at(1000), at(900), Timestamp::from_secs(1060)), "not later than it would be due anyway");
    }

    #[test]
    fn the_oldest_of_a_policy_go() {
        let made = |name: &str, policy: &str, at| Snapshot {
            name: name.into(),
            policy: policy.into(),
            created_at: Timestamp(at),
            ..Snapshot::default()
        };
        let all = [made("a", "p", 1), made("b", "p", 3), made("c", "q", 0), made("d", "p", 2), made("e", "", 0)];
        let names = |keep| {
            let settings = Settings { interval: 10, keep, ..Settings::default() };
            beyond("p", &settings, &all, 0, Timestamp(3)).iter().map(|s| s.name.as_str()).collect::<Vec<_>>()
        };
        assert_eq!((names(1), names(2), names(3)), (vec!["d", "a"], vec!["a"], vec![]));
        let settings = Settings { interval: 10, keep: 1, ..Settings::default() };
        let after = |secs| beyond("p", &settings, &all, 1, Timestamp::from_secs(secs)).len();
        assert_eq!((after(5), after(11)), (2, 3), "those of before the restore go when they would have gone anyway");
    }
}
