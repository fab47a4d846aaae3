//! Watching clusters: each change is kept in memory from when it was seen until it is sealed.
//!
//! Nothing that is only here is lost with the server: etcd still knows it, and the next recorder begins where the last seal ended.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use etcd_client::{EventType, WatchOptions};
use terrace_base::{Clock, Error, Result, Timestamp};
use tokio::task::AbortHandle;

use super::segment::Change;
use crate::client::{Access, latest_revision};
use crate::db::members::Member;

/// What waits to be sealed; beyond it the watch is not read on, and etcd holds the rest.
const MOST: usize = 16 << 20;
/// A transaction of the largest size that etcd takes fits well, and so does what it sends together.
const LARGEST_MESSAGE: usize = 256 << 20;
const FULL: Duration = Duration::from_millis(200);

/// The recorders of this server.
#[derive(Default)]
pub struct Recorders(Mutex<HashMap<String, Recorder>>);

struct Recorder {
    generation: i64,
    buffer: Arc<Mutex<Buffer>>,
    task: AbortHandle,
}

#[derive(Default)]
struct Buffer {
    changes: VecDeque<Change>,
    weight: usize,
    /// All before this revision was given out or is in `changes` up to the last of them.
    next: i64,
    compacted: bool,
    ended: bool,
}

impl Drop for Recorder {
    fn drop(&mut self) {
        self.task.abort();
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Recorders {
    /// Sees to it that the cluster's changes from revision `from` on are recorded.
    /// Up to `known` the record is complete; when a change happened that is caught up with is known to be after that, and no more.
    pub fn ensure(
        &self,
        cluster: &str,
        (generation, from, known): (i64, i64, Timestamp),
        access: &Access,
        members: &[Member],
        clock: &Clock,
    ) {
        let mut all = lock(&self.0);
        let fits = all.get(cluster).is_some_and(|recorder| {
            let buffer = lock(&recorder.buffer);
            recorder.generation == generation && buffer.next == from && (!buffer.ended || !buffer.changes.is_empty() || buffer.compacted)
        });
        if fits {
            return;
        }
        let buffer = Arc::new(Mutex::new(Buffer { next: from, ..Buffer::default() }));
        let (access, members, clock, own) = (access.clone(), members.to_vec(), clock.clone(), Arc::clone(&buffer));
        let name = cluster.to_owned();
        let task = tokio::spawn(async move {
            if let Err(error) = record(&access, &members, (from, known), &clock, &own).await {
                tracing::debug!(cluster = name, error = error.cause().map(tracing::field::display), "a recording ended");
            }
            lock(&own).ended = true;
        });
        all.insert(cluster.to_owned(), Recorder { generation, buffer, task: task.abort_handle() });
    }

    pub fn forget(&self, cluster: &str) {
        lock(&self.0).remove(cluster);
    }

    /// The last revision that was seen; zero without a recorder.
    pub fn seen(&self, cluster: &str) -> i64 {
        let all = lock(&self.0);
        let seen = |recorder: &Recorder| {
            let buffer = lock(&recorder.buffer);
            buffer.changes.back().map_or(buffer.next - 1, |change| change.revision)
        };
        all.get(cluster).map_or(0, seen)
    }

    /// How much waits, and since when: the time of its first change.
    pub fn waiting(&self, cluster: &str) -> (usize, Option<i64>) {
        let all = lock(&self.0);
        all.get(cluster).map_or((0, None), |recorder| {
            let buffer = lock(&recorder.buffer);
            (buffer.weight, buffer.changes.front().map(|change| change.at))
        })
    }

    /// etcd has forgotten what was to be recorded next.
    pub fn is_compacted(&self, cluster: &str) -> bool {
        let all = lock(&self.0);
        all.get(cluster).is_some_and(|recorder| {
            let buffer = lock(&recorder.buffer);
            buffer.compacted && buffer.changes.is_empty()
        })
    }

    /// A copy of what waits, whole revisions in order; it stays until [`Recorders::sealed`] says that it is durable.
    pub fn recorded(&self, cluster: &str) -> Vec<Change> {
        let all = lock(&self.0);
        all.get(cluster).map(|recorder| lock(&recorder.buffer).changes.iter().cloned().collect()).unwrap_or_default()
    }

    /// Everything up to `revision` is durable.
    pub fn sealed(&self, cluster: &str, revision: i64) {
        let all = lock(&self.0);
        if let Some(recorder) = all.get(cluster) {
            let mut buffer = lock(&recorder.buffer);
            while buffer.changes.front().is_some_and(|change| change.revision <= revision) {
                buffer.weight -= buffer.changes.pop_front().map_or(0, |change| change.weight());
            }
            buffer.next = revision + 1;
        }
    }
}

/// Watches until the connection ends.
async fn record(access: &Access, members: &[Member], (from, known): (i64, Timestamp), clock: &Clock, buffer: &Mutex<Buffer>) -> Result<()> {
    let member = access.calmest(members).await?;
    let client = access.connect_for(&member, None).await?;
    let mut watch = client.watch_client().max_decoding_message_size(LARGEST_MESSAGE);
    let mut leases = client.lease_client();
    let mut granted: HashMap<i64, i64> = HashMap::new();
    let options = WatchOptions::new().with_all_keys().with_start_revision(from);
    let mut stream = watch.watch("", Some(options)).await.map_err(Error::internal)?;
    // Asked after the watch has begun: what comes later than this is seen as it happens.
    let mut behind = (latest_revision(&client).await?, known.0);
    while let Some(said) = stream.message().await.map_err(Error::internal)? {
        let at = clock.now().0;
        if said.compact_revision() > 0 {
            lock(buffer).compacted = true;
            return Ok(());
        }
        if said.canceled() {
            return Err(Error::internal(format!("the watch was cancelled: {}", said.cancel_reason())));
        }
        // etcd sends whole revisions unless it is asked for fragments, so what is added at once ends with one.
        let mut fresh = Vec::with_capacity(said.events().len());
        for event in said.events() {
            let Some(kv) = event.kv() else { continue };
            let blind_since = if kv.mod_revision() <= behind.0 { behind.1 } else { 0 };
            let deleted = event.event_type() == EventType::Delete;
            let lease = if deleted { 0 } else { kv.lease() };
            if lease != 0 && !granted.contains_key(&lease) {
                let told = leases.time_to_live(lease, None).await;
                granted.insert(lease, told.map_or(0, |told| told.granted_ttl()));
            }
            fresh.push(Change {
                revision: kv.mod_revision(),
                at,
                blind_since,
                key: kv.key().to_vec(),
                value: if deleted { Vec::new() } else { kv.value().to_vec() },
                deleted,
                lease,
                lease_seconds: granted.get(&lease).copied().unwrap_or(0),
            });
        }
        let weight = {
            let mut buffer = lock(buffer);
            buffer.weight += fresh.iter().map(Change::weight).sum::<usize>();
            buffer.changes.extend(fresh);
            buffer.weight
        };
        if granted.len() > 100_000 {
            granted.clear();
        }
        if weight > MOST {
            while lock(buffer).weight > MOST {
                tokio::time::sleep(FULL).await;
            }
            behind = (latest_revision(&client).await?, at);
        }
    }
    Ok(())
}
