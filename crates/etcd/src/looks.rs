//! What the machines say of a cluster's members, which is less than members say of themselves, and needed when those are silent.

use std::time::Duration;

use futures_util::future::join_all;
use terrace_base::{AccountId, Clock, Result};
use terrace_place::Look;

use crate::Etcd;
use crate::db::clusters::Cluster;
use crate::db::members::Member;
use crate::events::Condition;
use crate::events::kind::Kind;
use crate::provider::MARK;

/// Leases and certificates go by the clock; beyond this somebody should know.
const CLOCK_TOLERANCE: Duration = Duration::from_secs(1);

/// In the order of the members.
pub struct Looks {
    /// `None`: its host cannot be asked, so nothing is known.
    pub of: Vec<Option<Look>>,
    pub conditions: Vec<Condition>,
}

pub async fn look(account: AccountId, etcd: &Etcd, cluster: &Cluster, members: &[Member], clock: &Clock) -> Result<Looks> {
    let asked = join_all(members.iter().map(async |member| {
        let before = clock.now();
        let look = etcd.place(account, &cluster.id, member).look(MARK).await;
        (look, before, clock.now())
    }));
    let mut looks = Looks { of: Vec::new(), conditions: Vec::new() };
    for (member, (look, before, after)) in members.iter().zip(asked.await) {
        let look = match look {
            Ok(look) => Some(look),
            Err(error) if member.instance.is_empty() => return Err(error),
            // One host's trouble does not keep the others' members from being looked after.
            Err(error) => {
                tracing::debug!(cluster = cluster.id, member = member.name, error = ?error, "a host does not tell of its member");
                looks.conditions.push(Condition::new(Kind::HostUnreachable, &member.name, &member.instance));
                None
            }
        };
        if let Some(look) = &look
            && let Some(off) = difference(look.at, before.0, after.0)
        {
            looks.conditions.push(Condition::new(Kind::ClockDiffers, &member.name, off));
        }
        looks.of.push(look);
    }
    Ok(looks)
}

/// By how much a clock that showed `there` between the moments `before` and `after` is wrong for certain, if that is too much.
fn difference(there: i64, before: i64, after: i64) -> Option<String> {
    let off = if there < before { there.saturating_sub(before) } else { there.saturating_sub(after).max(0) };
    let much = off.unsigned_abs() > u64::try_from(CLOCK_TOLERANCE.as_micros()).unwrap_or(u64::MAX);
    // Rounded, so that it is not news each time.
    much.then(|| format!("{:+} s", off / 1_000_000))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_is_wrong_only_beyond_what_asking_took() {
        let second = 1_000_000;
        assert_eq!(difference(10 * second, 9 * second, 11 * second), None);
        assert_eq!(difference(12 * second, 9 * second, 11 * second), None, "a second beyond is tolerated");
        assert_eq!(difference(14 * second, 9 * second, 11 * second), Some("+3 s".into()));
        assert_eq!(difference(2 * second, 9 * second, 11 * second), Some("-7 s".into()));
        assert!(difference(i64::MIN, 9, 10).is_some() && difference(i64::MAX, 9, 10).is_some());
        assert_eq!(difference(-5 * second, 9 * second, 30 * second), Some("-14 s".into()));
    }
}
