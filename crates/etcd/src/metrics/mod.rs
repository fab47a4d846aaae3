//! What members measure of themselves, kept.
//!
//! Every ten seconds each member of this machine is asked for its metrics ([`scrape`]), what is worth keeping is picked out of them
//! ([`catalogue`], [`exposition`], [`sample`]) and written into a ring of fixed size on disk ([`ring`]). The latest of each is in memory, for
//! Prometheus ([`latest`]) and for whoever looks for trouble.
//!
//! A task of the server's own, and not a reconciler: rates are differences to what this process saw before, rings lie on this machine's disk,
//! and a look that is lost is lost without harm, so that leases and their writes, six a minute for each cluster, would buy nothing.

pub mod catalogue;
mod exposition;
pub mod latest;
pub mod read;
mod ring;
mod sample;
pub use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use futures_util::stream::{self, StreamExt};
use terrace_base::{Clock, Page, Result, Timestamp};

use crate::db::members::{self, Placed};
use crate::events::Condition;
use crate::events::kind::Kind;
use crate::events::signs::{self, Signs};
use crate::{Etcd, expiry};
use latest::{Key, Latest};
use ring::{Ring, TIERS};
use sample::Raw;

/// Members that are asked at the same time.
const AT_ONCE: usize = 8;
/// Two scrapes and a little.
const JUST_NOW: std::time::Duration = std::time::Duration::from_secs(30);

/// What is remembered of a member between two looks.
struct Followed {
    ring: Ring,
    before: Option<(Timestamp, Raw)>,
    signs: Signs,
}

/// Where a member's ring is.
pub fn ring_path(root: &Path, cluster: &str, member: &str) -> PathBuf {
    root.join("metrics").join(cluster).join(format!("{member}.ring"))
}

/// Looks at all members until it is dropped.
pub async fn run(etcd: &Arc<Etcd>, clock: &Clock) {
    let mut followed = BTreeMap::new();
    loop {
        // On the ring's own beat, so that each slot gets one sample.
        let beat = TIERS[0].period;
        let now = clock.now();
        let next = Timestamp::from_secs((now.secs() / beat + 1) * beat);
        tokio::time::sleep(next.since(now) + Duration::from_millis(50)).await;
        if let Err(error) = look(etcd, clock, &mut followed).await {
            tracing::warn!(error = ?error, "members' metrics were not looked at");
        }
    }
}

async fn look(etcd: &Arc<Etcd>, clock: &Clock, followed: &mut BTreeMap<Key, Followed>) -> Result<()> {
    let members = members::everywhere(&mut etcd.db.read().await?).await?;
    let known: HashSet<Key> = members.iter().map(|placed| placed.key()).collect();
    followed.retain(|key, _| known.contains(key));
    etcd.latest.keep(&known);
    etcd.told.keep(&known.iter().map(|(cluster, _)| cluster.as_str()).collect());
    sweep(&etcd.options.root.join("metrics"), &known);
    let asked: Vec<_> = members.iter().cloned().map(|placed| ask(etcd, placed)).collect();
    let mut answers = stream::iter(asked).buffer_unordered(AT_ONCE);
    let mut heard = HashSet::new();
    while let Some((placed, answer)) = answers.next().await {
        // What it does not answer is what there is to say; the keeper says it.
        let Ok(text) = answer else { continue };
        let raw = Raw::of(&text);
        heard.insert(placed.key());
        let restarted =
            followed.get(&placed.key()).and_then(|member| member.before.as_ref()).is_some_and(|(_, before)| raw.is_another(before));
        // Restarts that somebody asked for are no news.
        if restarted && !worked_on(etcd, &placed, clock.now()).await? {
            etcd.tell(placed.account, &placed.cluster, Condition::new(Kind::MemberRestarted, &placed.name, ""), clock.now()).await?;
        }
        if let Err(error) = keep(etcd, &placed, clock.now(), raw, followed) {
            tracing::warn!(cluster = placed.cluster, member = placed.name, error = ?error, "a member's metrics are not kept");
        }
    }
    for of_one in members.chunk_by(|a, b| a.cluster == b.cluster) {
        tell_signs(etcd, of_one, &heard, followed, clock.now()).await?;
    }
    Ok(())
}

/// Whether an operation works on the cluster, or did a moment ago.
async fn worked_on(etcd: &Etcd, placed: &Placed, now: Timestamp) -> Result<bool> {
    let filter = terrace_ops::Filter { resources: vec![placed.cluster.clone()], ..terrace_ops::Filter::default() };
    let last = terrace_ops::list(&mut etcd.db.read().await?, placed.account, &filter, Page { offset: 0, limit: 1 }).await?.0;
    Ok(last.first().is_some_and(|record| record.ended_at.is_none_or(|at| now.since(at) < JUST_NOW)))
}

/// Tells what is to be seen in a cluster's metrics. Of members that gave none, what was told still holds.
async fn tell_signs(
    etcd: &Etcd,
    members: &[Placed],
    heard: &HashSet<Key>,
    followed: &BTreeMap<Key, Followed>,
    now: Timestamp,
) -> Result<()> {
    let Some(Placed { account, cluster, .. }) = members.first() else { return Ok(()) };
    etcd.read_open(*account, cluster).await?;
    let mut held = Vec::new();
    for placed in members {
        let is_open = |kind: Kind| etcd.told.is_open(cluster, kind, &placed.name);
        match followed.get(&placed.key()) {
            Some(member) if heard.contains(&placed.key()) => {
                // Of hosts' members it is known without looking: the upkeep tells when they were certified.
                let ends = if placed.instance.is_empty() { expiry::of_member(&etcd.machines.placed(placed)).await } else { None };
                held.extend(member.signs.conditions(&placed.name, ends, now, is_open));
            }
            _ => held.extend(signs::SCOPE.into_iter().filter(|kind| is_open(*kind)).map(|kind| Condition::new(kind, &placed.name, ""))),
        }
    }
    held.extend(signs::of_all(members.iter().filter_map(|placed| followed.get(&placed.key())).map(|member| &member.signs)));
    etcd.settle(*account, cluster, &signs::SCOPE, &held, now).await
}

async fn ask(etcd: &Etcd, placed: Placed) -> (Placed, Result<String>) {
    let answer = etcd.machines.of(placed.account, &placed.instance).get(placed.metrics_port, "/metrics").await;
    (placed, answer)
}

fn keep(etcd: &Etcd, placed: &Placed, now: Timestamp, raw: Raw, followed: &mut BTreeMap<Key, Followed>) -> std::io::Result<()> {
    let key = placed.key();
    if !followed.contains_key(&key) {
        let ring = Ring::open(&ring_path(&etcd.options.root, &placed.cluster, &placed.name))?;
        followed.insert(key.clone(), Followed { ring, before: None, signs: Signs::default() });
    }
    let Some(member) = followed.get_mut(&key) else { return Ok(()) };
    let before = member.before.as_ref().map(|(at, raw)| (now.since(*at), raw));
    let values = sample::values(before, &raw);
    etcd.latest.set(key, Latest { account: placed.account, at: now, values });
    member.before = Some((now, raw));
    member.signs.take(&values);
    member.ring.write(now.secs(), &values)
}

/// Removes rings of members that are no more. Only here are rings made, so none of them is younger than what is known.
fn sweep(dir: &Path, known: &HashSet<Key>) {
    for cluster in std::fs::read_dir(dir).into_iter().flatten().flatten() {
        let mut left = 0;
        for file in std::fs::read_dir(cluster.path()).into_iter().flatten().flatten() {
            let name = file.file_name().to_string_lossy().into_owned();
            let key = (cluster.file_name().to_string_lossy().into_owned(), name.trim_end_matches(".ring").to_owned());
            if known.contains(&key) {
                left += 1;
            } else {
                let _ = std::fs::remove_file(file.path());
            }
        }
        if left == 0 {
            let _ = std::fs::remove_dir(cluster.path());
        }
    }
}
