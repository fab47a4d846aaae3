//! Keeps the backups of clusters with a policy: takes the snapshots that are due, records what happens between them, drops what is beyond
//! what a policy keeps, and tries whether the latest can be restored.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use terrace_base::{AccountId, Error, Result, Timestamp};
use terrace_ops::{Cx, New, Operation, Reconciler, Settled};
use terrace_store::Tx;

use crate::Etcd;
use crate::backup::history::Point;
use crate::backup::policy::{self, Settings};
use crate::backup::seed::Seeding;
use crate::backup::{segment, stored};
use crate::db::clusters;
use crate::db::segments::{self, Recording, Segment};
use crate::db::snapshots::{self, Policy, Snapshot};
use crate::model::ClusterStatus;
use crate::operations::membership::Change;
use crate::operations::restore::Restore;
use crate::operations::verify::Verify;
use crate::operations::{snapshot, verify};

/// The policy that a cluster's own backup settings make.
pub const DEFAULT_POLICY: &str = "default-backup-policy";
/// Changes are sealed when so much waits, or for so long. What comes back after the loss of everything else ends there.
const SEAL_BYTES: usize = 1 << 20;
const SEAL_AFTER: Duration = Duration::from_secs(10);
/// So much is sealed at once: the recorder goes on meanwhile.
const SEAL_MOST: usize = 8 << 20;
/// How long one turn may seal, so that other clusters have theirs, and how long the last one before a restore.
const TURN: Duration = Duration::from_secs(10);
const LAST: Duration = Duration::from_secs(60);
/// How many segments one turn drops.
const MOST_DROPPED: i64 = 200;
/// How long to wait for the recorder to see what the cluster has.
const CATCH_UP: Duration = Duration::from_secs(2);
/// The quiet end of a recording is written down so often.
const QUIET: Duration = Duration::from_secs(10);

pub struct Backups;

impl Reconciler for Backups {
    const NAME: &'static str = "cetcd.backups";
    const SERVICE: &'static str = "cetcd";
    const EVERY: Duration = Duration::from_secs(5);
    type Product = Etcd;

    async fn reconcile(cx: &Cx, etcd: &Arc<Etcd>) -> Result<Settled> {
        let mut tx = etcd.db.read().await?;
        let Some(cluster) = clusters::any(&mut tx, cx.account, &cx.resource_id).await? else { return Ok(Settled::Gone) };
        let policies = snapshots::policies(&mut tx, cx.account, &cluster.id).await?;
        let all = snapshots::list(&mut tx, cx.account, &cluster.id).await?;
        let working = terrace_ops::running_on(&mut tx, cx.account, &cluster.id).await?;
        drop(tx);
        if cluster.status == ClusterStatus::Deleted || policies.is_empty() {
            etcd.recorders.forget(&cluster.id);
            return Ok(Settled::Gone);
        }
        // While data is exchanged there is nothing to see; other work is watched like everything else.
        let restoring = working.as_ref().is_some_and(|record| record.kind == Restore::KIND);
        if restoring || !matches!(cluster.status, ClusterStatus::Running | ClusterStatus::Updating) {
            etcd.recorders.forget(&cluster.id);
            return Ok(Settled::NotYet { pause: Duration::from_secs(1), reason: "it does not run".into() });
        }
        let point_in_time = policies.iter().any(|policy| policy.settings.point_in_time);
        let gap = if point_in_time { seal(cx, etcd, &Change::begin(cx, etcd).await?, &all, false).await? } else { None };
        if working.is_some() {
            return Ok(Settled::NotYet { pause: Duration::from_secs(1), reason: "an operation works on it".into() });
        }
        thin(cx, etcd, &policies, &all).await?;
        if let Some(due) = due(&policies, &all, gap, cx.now()) {
            let name = format!("{}-{}", due.name, compact(cx.now()));
            take(cx, etcd, &cluster.id, name, &due.name).await?;
        } else if let Some(latest) = drill(&policies, &all, cx.now()) {
            verify(cx, etcd, &cluster.id, latest).await?;
        }
        Ok(Settled::Yes)
    }
}

/// `20261121-093000`.
fn compact(at: Timestamp) -> String {
    at.sql_like().chars().filter(char::is_ascii_digit).enumerate().fold(String::new(), |mut text, (at, digit)| {
        if at == 8 {
            text.push('-');
        }
        text.push(digit);
        text
    })
}

/// The first policy that is to have a snapshot made.
fn due<'a>(policies: &'a [Policy], all: &[Snapshot], gap: Option<i64>, now: Timestamp) -> Option<&'a Policy> {
    policies.iter().find(|policy| {
        let of_policy = || all.iter().filter(|s| s.policy == policy.name && s.is_ready());
        let made = of_policy().map(|s| s.created_at).max();
        // Without a snapshot to begin with, changes lead nowhere. One that was made just now and has not helped is no reason for another.
        // One of before a restore could not.
        let young = |generation| of_policy().any(|s| s.generation == generation && now.since(s.created_at) < policy::RETRY);
        let made = made.filter(|_| !policy.settings.point_in_time || gap.is_none_or(young));
        let Settings { interval, .. } = policy.settings;
        let failed = all.iter().filter(|s| s.policy == policy.name && s.status == "failed").map(|s| s.created_at).max();
        policy::is_due(interval, failed.and(policy.tried_at), made, now)
    })
}

/// The latest snapshot, when a drill is due.
fn drill<'a>(policies: &[Policy], all: &'a [Snapshot], now: Timestamp) -> Option<&'a Snapshot> {
    let latest = all.iter().filter(|s| s.is_ready()).max_by_key(|s| s.created_at)?;
    let due = |policy: &Policy| policy.settings.drill > 0 && policy::is_due(policy.settings.drill, None, policy.drilled_at, now);
    policies.iter().any(due).then_some(latest)
}

/// Begins a snapshot.
async fn take(cx: &Cx, etcd: &Etcd, cluster: &str, name: String, policy: &str) -> Result<()> {
    let (account, now, rng, cluster, policy) = (cx.account, cx.now(), etcd.rng.clone(), cluster.to_owned(), policy.to_owned());
    let object = object(&etcd.rng, account, &cluster);
    etcd.db
        .write(async move |tx: &mut Tx| {
            snapshots::set_tried(tx, account, &cluster, &policy, now).await?;
            begin(tx, &rng, (account, &cluster), (&name, &policy, &object), ("", Backups::NAME), now).await.map(drop)
        })
        .await?;
    etcd.ops.look();
    Ok(())
}

/// A name for a snapshot's parts that was never used.
pub fn object(rng: &terrace_base::Rng, account: AccountId, cluster: &str) -> String {
    format!("etcd/{}/{cluster}/snapshot-{}", account.0, rng.text(b"0123456789abcdefghijklmnopqrstuvwxyz", 16))
}

/// Writes a snapshot down and starts the operation that takes it.
pub async fn begin(
    tx: &mut Tx,
    rng: &terrace_base::Rng,
    (account, cluster): (AccountId, &str),
    (name, policy, object): (&str, &str, &str),
    (request_id, created_by): (&str, &str),
    now: Timestamp,
) -> Result<String> {
    let generation = segments::recording(tx, account, cluster).await?.generation;
    let made =
        Snapshot { name: name.into(), object: object.into(), policy: policy.into(), generation, created_at: now, ..Snapshot::default() };
    if !snapshots::insert(tx, account, cluster, &made).await? {
        return Err(Error::new(
            "FailedOperation.ResourceExistAlready",
            terrace_base::text!("there is a {kind} `{name}` already", kind = "snapshot", name = name),
        ));
    }
    let state = snapshot::State::new(name.into(), object.into());
    let new = New::<snapshot::Snapshot> { account, resource_id: cluster, state: &state, request_id, created_by, now };
    terrace_ops::start(tx, rng, new).await
}

async fn verify(cx: &Cx, etcd: &Etcd, cluster: &str, snapshot: &Snapshot) -> Result<()> {
    let (account, now, rng, cluster, name) = (cx.account, cx.now(), etcd.rng.clone(), cluster.to_owned(), snapshot.name.clone());
    etcd.db
        .write(async move |tx: &mut Tx| {
            snapshots::set_drilled(tx, account, &cluster, now).await?;
            let state = verify_state(&cluster, &name);
            let new = New::<Verify> { account, resource_id: &cluster, state: &state, request_id: "", created_by: Backups::NAME, now };
            terrace_ops::start(tx, &rng, new).await.map(drop)
        })
        .await?;
    etcd.ops.look();
    Ok(())
}

pub fn verify_state(cluster: &str, snapshot: &str) -> verify::State {
    let seeding = Seeding::new(cluster.to_owned(), Point::Snapshot(snapshot.to_owned()));
    verify::State { snapshot: snapshot.to_owned(), seeding, found: Vec::new(), wrong: None }
}

/// Seals what was recorded since the last time: all of it when `now` is set, else when it is enough or old enough. The
/// record may have a gap, and there must be a new snapshot for it to go on from: the generation is given of which it must be.
pub async fn seal(cx: &Cx, etcd: &Etcd, change: &Change, all: &[Snapshot], now: bool) -> Result<Option<i64>> {
    let begun = tokio::time::Instant::now();
    loop {
        match Box::pin(seal_some(cx, etcd, change, all, now)).await? {
            // A writer that is faster than the store is followed another time; what it did last before a restore is not left out.
            Sealed::Behind if begun.elapsed() < (if now { LAST } else { TURN }) => {}
            Sealed::Behind | Sealed::All => return Ok(None),
            Sealed::Gap(generation) => return Ok(Some(generation)),
        }
    }
}

/// Seals everything that was recorded until now, if the cluster's changes are recorded.
pub async fn seal_all(cx: &Cx, etcd: &Etcd, change: &Change) -> Result<()> {
    let mut tx = etcd.db.read().await?;
    let policies = snapshots::policies(&mut tx, cx.account, &change.cluster.id).await?;
    let all = snapshots::list(&mut tx, cx.account, &change.cluster.id).await?;
    drop(tx);
    if policies.iter().any(|policy| policy.settings.point_in_time) {
        seal(cx, etcd, change, &all, true).await?;
    }
    Ok(())
}

/// How far sealing came.
enum Sealed {
    All,
    /// There is more to be had.
    Behind,
    /// In the record of this generation.
    Gap(i64),
}

async fn seal_some(cx: &Cx, etcd: &Etcd, change: &Change, all: &[Snapshot], now: bool) -> Result<Sealed> {
    let (account, cluster, members) = (cx.account, &change.cluster.id, &change.members);
    let recording = segments::recording(&mut etcd.db.read().await?, account, cluster).await?;
    let own = || all.iter().filter(|s| s.is_ready() && s.generation == recording.generation);
    let Some(base) = own().max_by_key(|s| s.facts.revision) else { return Ok(Sealed::Gap(recording.generation)) };
    // A newer snapshot is no reason to leave out what happened before it.
    let first = own().min_by_key(|s| s.facts.revision).unwrap_or(base);
    let (reached, known) = match first.facts.revision <= recording.until_revision {
        true => (recording.until_revision, recording.until_at),
        false => (first.facts.revision, first.facts.taken_at),
    };
    let from = reached + 1;
    etcd.recorders.ensure(cluster, (recording.generation, from, known), &change.access, members, cx.clock());
    let looked_at = cx.now();
    let present = change.access.revision(members).await?;
    let begun = tokio::time::Instant::now();
    while etcd.recorders.seen(cluster) < present && begun.elapsed() < CATCH_UP && etcd.recorders.waiting(cluster).0 < SEAL_MOST {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    if etcd.recorders.is_compacted(cluster) {
        etcd.recorders.forget(cluster);
        if base.facts.revision <= reached {
            return Ok(Sealed::Gap(recording.generation));
        }
        // What lies between is lost; from the newest snapshot on it is not.
        let (id, next) = (cluster.clone(), Recording { until_revision: base.facts.revision, until_at: base.facts.taken_at, ..recording });
        let jump = async move |tx: &mut Tx| match segments::recording(tx, account, &id).await? == recording {
            true => segments::set_recording(tx, account, &id, next).await,
            false => Ok(()),
        };
        etcd.db.write(jump).await?;
        return Ok(Sealed::Behind);
    }
    let complete = etcd.recorders.seen(cluster) >= present;
    let (weight, since) = etcd.recorders.waiting(cluster);
    let old = since.is_some_and(|at| cx.now().since(Timestamp(at)) >= SEAL_AFTER);
    let mut next = Recording { until_revision: from - 1, ..recording };
    let mut fresh = Vec::new();
    if weight > 0 && (now || old || weight >= SEAL_BYTES) {
        let mut first = from;
        // What was caught up with and what was seen as it happened are told apart.
        for changes in etcd.recorders.recorded(cluster).chunk_by(|one, other| one.blind_since == other.blind_since) {
            let Some(last) = changes.last() else { continue };
            let segment = Segment {
                generation: recording.generation,
                first_revision: first,
                last_revision: last.revision,
                first_at: changes[0].seen_at(),
                last_at: last.seen_at(),
                blind_since: Some(Timestamp(last.blind_since)).filter(|at| at.0 != 0),
                ..store(etcd, account, cluster, changes.to_vec()).await?
            };
            (first, next.until_revision, next.until_at) = (last.revision + 1, last.revision, last.seen_at());
            fresh.push(segment);
        }
    }
    if complete && next.until_revision >= present {
        next.until_at = looked_at.max(next.until_at);
    } else if !complete && fresh.is_empty() {
        // It hangs on a member that tells nothing any more.
        etcd.recorders.forget(cluster);
    }
    let quiet = next.until_revision == recording.until_revision && next.until_at.since(recording.until_at) < QUIET && !now;
    if fresh.is_empty() && quiet {
        return Ok(Sealed::All);
    }
    let (id, written) = (cluster.clone(), fresh.clone());
    let kept = etcd
        .db
        .write(async move |tx: &mut Tx| {
            // Another server may have sealed the same changes, or a restore begun another generation.
            if segments::recording(tx, account, &id).await? != recording {
                return Ok(false);
            }
            for segment in &written {
                segments::insert(tx, account, &id, segment).await?;
            }
            segments::set_recording(tx, account, &id, next).await?;
            Ok(true)
        })
        .await?;
    if kept {
        etcd.recorders.sealed(cluster, next.until_revision);
    } else {
        for segment in &fresh {
            etcd.objects.delete(&segment.object).await?;
        }
    }
    Ok(if complete || fresh.is_empty() { Sealed::All } else { Sealed::Behind })
}

/// Stores changes; what it gives tells where, not what.
async fn store(etcd: &Etcd, account: AccountId, cluster: &str, changes: Vec<segment::Change>) -> Result<Segment> {
    let (packed, sha256) = tokio::task::spawn_blocking(move || segment::pack(changes)).await.map_err(Error::internal)??;
    let object = format!("{}-changes", object(&etcd.rng, account, cluster));
    let size = i64::try_from(packed.len()).unwrap_or(i64::MAX);
    etcd.objects.put(&object, vec![Bytes::from(packed)]).await?;
    Ok(Segment { object, size, sha256, ..Segment::default() })
}

/// Drops the snapshots beyond what policies keep, what is left of those that were deleted, and changes that lead nowhere any more.
async fn thin(cx: &Cx, etcd: &Etcd, policies: &[Policy], all: &[Snapshot]) -> Result<()> {
    let account = cx.account;
    let ready: Vec<Snapshot> = all.iter().filter(|s| s.is_ready()).cloned().collect();
    let generation = segments::recording(&mut etcd.db.read().await?, account, &cx.resource_id).await?.generation;
    let mut gone: Vec<&Snapshot> = all.iter().filter(|s| s.is_deleting()).collect();
    gone.extend(policies.iter().flat_map(|policy| policy::beyond(&policy.name, &policy.settings, &ready, generation, cx.now())));
    // A policy's failures are shown for as long as its snapshots would be.
    let failed: Vec<Snapshot> = all.iter().filter(|s| s.status == "failed").cloned().collect();
    gone.extend(policies.iter().flat_map(|policy| policy::beyond(&policy.name, &policy.settings, &failed, generation, cx.now())));
    for snapshot in &gone {
        remove(etcd, account, &cx.resource_id, snapshot).await?;
    }
    let names: HashSet<&str> = gone.iter().map(|s| s.name.as_str()).collect();
    // Those that somebody asked for are kept for ever, so they must not keep every change since then.
    let bases = || ready.iter().filter(|s| !names.contains(s.name.as_str()));
    let scheduled = bases().filter(|s| !s.policy.is_empty()).map(|s| (s.generation, s.facts.revision)).min();
    let Some(oldest) = scheduled.or_else(|| bases().map(|s| (s.generation, s.facts.revision)).min()) else { return Ok(()) };
    for segment in segments::up_to(&mut etcd.db.read().await?, account, &cx.resource_id, oldest, MOST_DROPPED).await? {
        let id = cx.resource_id.to_string();
        etcd.objects.delete(&segment.object).await?;
        etcd.db.write(async move |tx: &mut Tx| segments::remove(tx, account, &id, &segment).await).await?;
    }
    Ok(())
}

/// Deletes a snapshot and what is stored of it.
pub async fn remove(etcd: &Etcd, account: AccountId, cluster: &str, snapshot: &Snapshot) -> Result<()> {
    let (id, name) = (cluster.to_owned(), snapshot.name.clone());
    let (again, own) = (id.clone(), name.clone());
    etcd.db.write(async move |tx: &mut Tx| snapshots::set_deleting(tx, account, &again, &own).await).await?;
    stored::delete(&etcd.objects, &snapshot.object, snapshot.facts.size).await?;
    etcd.db.write(async move |tx: &mut Tx| snapshots::remove(tx, account, &id, &name).await).await
}

/// Goes on with deletions that were interrupted: what is being deleted is shown to nobody, and keeps its name.
pub async fn finish_deletions(etcd: &Etcd, account: AccountId, cluster: &str) -> Result<()> {
    let all = snapshots::list(&mut etcd.db.read().await?, account, cluster).await?;
    for snapshot in all.iter().filter(|snapshot| snapshot.is_deleting()) {
        remove(etcd, account, cluster, snapshot).await?;
    }
    Ok(())
}

/// Deletes all that is kept of a cluster's history, also what was stored and never written down.
pub async fn remove_all(etcd: &Etcd, account: AccountId, cluster: &str) -> Result<()> {
    let id = cluster.to_owned();
    etcd.objects.delete_folder(&format!("etcd/{}/{cluster}", account.0)).await?;
    etcd.db.write(async move |tx: &mut Tx| segments::forget(tx, account, &id).await).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::snapshots::Facts;

    fn policy(name: &str, interval: i64, tried: Option<i64>) -> Policy {
        let settings = Settings { interval, ..Settings::default() };
        Policy { name: name.into(), settings, tried_at: tried.map(Timestamp::from_secs), drilled_at: None }
    }

    fn snapshot(policy: &str, status: &str, at: i64) -> Snapshot {
        Snapshot {
            policy: policy.into(),
            status: status.into(),
            created_at: Timestamp::from_secs(at),
            facts: Facts::default(),
            ..Snapshot::default()
        }
    }

    #[test]
    fn a_snapshot_is_due_when_the_last_is_old_or_changes_lead_nowhere() {
        let now = Timestamp::from_secs(10_000);
        let name = |all: &[Snapshot], gap| due(&[policy("p", 3600, Some(9000))], all, gap, now).map(|p| p.name.clone());
        assert_eq!(name(&[], None), Some("p".into()));
        assert_eq!(name(&[snapshot("p", "ready", 9000)], None), None);
        assert_eq!(name(&[snapshot("p", "ready", 9000)], Some(0)), Some("p".into()));
        assert_eq!(name(&[snapshot("p", "ready", 9900)], Some(0)), None);
        // A restore has begun another history since.
        assert_eq!(name(&[snapshot("p", "ready", 9900)], Some(1)), Some("p".into()));
        assert_eq!(name(&[snapshot("", "ready", 9900), snapshot("p", "ready", 6400)], None), Some("p".into()));
        // It failed a moment ago.
        let failed = [snapshot("p", "failed", 9990)];
        assert_eq!(due(&[policy("p", 3600, Some(9990))], &failed, Some(0), now), None);
        assert!(due(&[policy("p", 3600, Some(9600))], &failed, Some(0), now).is_some());
    }

    #[test]
    fn names_tell_the_time() {
        assert_eq!(compact(Timestamp::parse_iso("2026-11-21T09:08:07Z").unwrap()), "20261121-090807");
    }
}
