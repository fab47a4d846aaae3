//! Events as notifications: told in the transaction that writes the event, so that none of them is without the other.

use terrace_base::{AccountId, Result, Rng, Timestamp, text};
use terrace_notify::{Notification, Severity};
use terrace_store::Tx;

use super::Condition;
use super::kind::{self, Kind};
use crate::db::events;

fn notification(cluster: &str, kind: Kind, member: &str, detail: &str, started_at: Timestamp) -> Notification {
    Notification {
        service: "cetcd",
        kind: kind.as_str().to_owned(),
        severity: match kind.severity() {
            kind::Severity::Info => Severity::Info,
            kind::Severity::Warning => Severity::Warning,
            kind::Severity::Critical => Severity::Critical,
        },
        resource_id: cluster.to_owned(),
        subject: text!("etcd cluster {cluster}", cluster = cluster),
        message: kind.message(member, detail),
        started_at,
        ended_at: None,
        over: false,
    }
}

/// `ended`: it was over when it was seen.
pub async fn of_begin(
    tx: &mut Tx,
    rng: &Rng,
    account: AccountId,
    cluster: &str,
    new: &Condition,
    now: Timestamp,
    ended: Option<Timestamp>,
) -> Result<()> {
    let begun = notification(cluster, new.kind, &new.member, &new.detail, now);
    terrace_notify::tell(tx, rng, account, &Notification { ended_at: ended, ..begun }, now).await?;
    Ok(())
}

/// Told before the events end, as only those that are open say what they are about.
pub async fn of_ends(tx: &mut Tx, rng: &Rng, account: AccountId, cluster: &str, ends: &[(Kind, String)], now: Timestamp) -> Result<()> {
    if ends.is_empty() {
        return Ok(());
    }
    let open = events::open(tx, account, cluster).await?;
    for event in open.iter().filter(|event| ends.iter().any(|(kind, member)| *kind == event.kind && *member == event.member)) {
        let begun = notification(cluster, event.kind, &event.member, &event.detail, event.started_at);
        terrace_notify::tell(tx, rng, account, &Notification { ended_at: Some(now), over: true, ..begun }, now).await?;
    }
    Ok(())
}
