//! What members measure that somebody should know.
//!
//! Clocks that differ are seen when hosts are looked at ([`crate::looks`]): etcd tells of clocks in its log only.

use std::collections::VecDeque;
use std::time::Duration;

use terrace_base::Timestamp;

use super::Condition;
use super::kind::Kind;
use crate::metrics::catalogue::{Values, index};

/// The kinds that the scrape looks after.
pub const SCOPE: [Kind; 5] = [Kind::NearlyFull, Kind::SlowDisk, Kind::SlowNetwork, Kind::LeaderChanges, Kind::CertificateEnds];

/// Of its quota. Once told, it has to fall a little further to be over.
const FULL: (f64, f64) = (0.8, 0.75);
/// Seconds that a write of the log may take.
const SLOW_DISK: f64 = 0.1;
/// Seconds that a message to another member and back may take: half of the interval at which a leader shows that it lives.
const SLOW_NETWORK: f64 = 0.05;
/// Looks in a minute, and in ten.
const MINUTE: usize = 6;
const TEN_MINUTES: usize = 60;
const OFTEN: f64 = 3.0;
/// Certificates are renewed long before.
const ENDS_SOON: Duration = Duration::from_secs(30 * 24 * 3600);

/// What was measured of a member lately, the latest last.
#[derive(Debug, Default)]
pub struct Signs {
    fsync: VecDeque<f64>,
    round_trip: VecDeque<f64>,
    leader_changes: VecDeque<f64>,
    used: f64,
}

fn push(into: &mut VecDeque<f64>, value: f64, most: usize) {
    into.push_back(value);
    if into.len() > most {
        into.pop_front();
    }
}

/// The least of a minute in milliseconds, when all of it was slow; once that is told, while any of it is.
fn slowness(seconds: &VecDeque<f64>, limit: f64, is_open: bool) -> Option<f64> {
    let slow = |seconds: &f64| *seconds > limit;
    let holds = if is_open { seconds.iter().any(slow) } else { seconds.len() == MINUTE && seconds.iter().all(slow) };
    let least = seconds.iter().copied().filter(|seconds| !seconds.is_nan()).fold(f64::INFINITY, f64::min);
    holds.then(|| (least * 1000.0).round())
}

impl Signs {
    pub fn take(&mut self, values: &Values) {
        let value = |name: &str| index(name).map_or(f64::NAN, |at| values[at]);
        push(&mut self.fsync, value("wal_fsync_p99"), MINUTE);
        push(&mut self.round_trip, value("peer_round_trip_p99"), MINUTE);
        push(&mut self.leader_changes, value("leader_changes"), TEN_MINUTES);
        self.used = value("db_size") / value("db_quota");
    }

    fn is_nearly_full(&self, is_open: bool) -> bool {
        self.used > if is_open { FULL.1 } else { FULL.0 }
    }

    /// Members see the same changes, each a little later or not at all.
    pub fn leader_changes(&self) -> f64 {
        self.leader_changes.iter().filter(|changes| !changes.is_nan()).sum()
    }

    /// What holds of this member alone. `is_open`: what was told of it already.
    pub fn conditions(&self, member: &str, ends: Option<Timestamp>, now: Timestamp, is_open: impl Fn(Kind) -> bool) -> Vec<Condition> {
        let mut held = Vec::new();
        if self.is_nearly_full(is_open(Kind::NearlyFull)) {
            held.push(Condition::new(Kind::NearlyFull, member, (self.used * 100.0).round()));
        }
        for (kind, seconds, limit) in [(Kind::SlowDisk, &self.fsync, SLOW_DISK), (Kind::SlowNetwork, &self.round_trip, SLOW_NETWORK)] {
            held.extend(slowness(seconds, limit, is_open(kind)).map(|millis| Condition::new(kind, member, millis)));
        }
        if let Some(end) = ends.filter(|end| *end < now.plus(ENDS_SOON)) {
            held.push(Condition::new(Kind::CertificateEnds, member, end.iso()));
        }
        held
    }
}

/// What holds of the whole, by what its members saw.
pub fn of_all<'a>(members: impl Iterator<Item = &'a Signs>) -> Option<Condition> {
    let changes = members.map(Signs::leader_changes).fold(0.0, f64::max);
    (changes >= OFTEN).then(|| Condition::new(Kind::LeaderChanges, "", changes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metrics::catalogue::COUNT;

    fn values(fsync: f64, changes: f64, used: f64) -> Values {
        let mut values = [f64::NAN; COUNT];
        for (name, value) in [("wal_fsync_p99", fsync), ("leader_changes", changes), ("db_size", used * 1000.0), ("db_quota", 1000.0)] {
            values[index(name).unwrap()] = value;
        }
        values
    }

    fn kinds(signs: &Signs, open: Option<Kind>) -> Vec<(Kind, String)> {
        let held = signs.conditions("m-0", None, Timestamp(0), |kind| open == Some(kind));
        held.into_iter().map(|condition| (condition.kind, condition.detail)).collect()
    }

    #[test]
    fn a_slow_disk_is_one_that_is_slow_for_a_minute() {
        let mut signs = Signs::default();
        for _ in 0..5 {
            signs.take(&values(0.25, 0.0, 0.1));
        }
        assert_eq!(kinds(&signs, None), []);
        signs.take(&values(0.2, 0.0, 0.1));
        assert_eq!(kinds(&signs, None), [(Kind::SlowDisk, "200".into())]);
        signs.take(&values(0.01, 0.0, 0.1));
        assert_eq!((kinds(&signs, None), kinds(&signs, Some(Kind::SlowDisk)).len()), (vec![], 1));
        for _ in 0..6 {
            // Nothing is written: nothing is slow.
            signs.take(&values(f64::NAN, 0.0, 0.1));
        }
        assert_eq!(kinds(&signs, Some(Kind::SlowDisk)), []);
    }

    #[test]
    fn a_network_is_slow_as_a_disk_is() {
        let mut signs = Signs::default();
        for _ in 0..MINUTE {
            let mut values = values(0.001, 0.0, 0.1);
            values[index("peer_round_trip_p99").unwrap()] = 0.08;
            signs.take(&values);
        }
        assert_eq!(kinds(&signs, None), [(Kind::SlowNetwork, "80".into())]);
    }

    #[test]
    fn a_quota_is_nearly_used_up_until_it_has_fallen_well_below() {
        let mut signs = Signs::default();
        for (used, before, after) in [(0.79, 0, 1), (0.81, 1, 1), (0.74, 0, 0), (f64::NAN, 0, 0)] {
            signs.take(&values(0.001, 0.0, used));
            assert_eq!((kinds(&signs, None).len(), kinds(&signs, Some(Kind::NearlyFull)).len()), (before, after), "{used}");
        }
    }

    #[test]
    fn leaders_that_change_often_and_certificates_that_end() {
        let mut signs = Signs::default();
        for changes in [1.0, f64::NAN, 1.0, 0.0] {
            signs.take(&values(0.001, changes, 0.1));
        }
        assert_eq!(of_all([&signs].into_iter()), None);
        signs.take(&values(0.001, 1.0, 0.1));
        assert_eq!(of_all([&Signs::default(), &signs].into_iter()), Some(Condition::new(Kind::LeaderChanges, "", 3)));
        let end = Timestamp::from_secs(1_763_626_150);
        let soon = |now: Timestamp| signs.conditions("m-0", Some(end), now, |_| false).len();
        assert_eq!((soon(end.minus(ENDS_SOON * 2)), soon(end.minus(ENDS_SOON / 2)), soon(end.plus(ENDS_SOON))), (0, 1, 1));
    }
}
