//! Waiting for changes, a call at a time.
//!
//! Each call is a watch of etcd's own from the revision where the last one ended, so that nothing is missed in between and nothing has to be
//! remembered. A revision is told whole: its changes belong together, and a caller could not ask for the rest of it. Two things are told as
//! missed instead, by `CompactedRevision`, so that the caller lists anew: what etcd has compacted, and what would take too much to tell.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use etcd_client::{Client, Event, EventType, WatchOptions, WatchStream};
use terrace_api_cetcd::types::EtcdKeyEvent;
use terrace_base::{Error, Result, text};

use super::range::{after_prefix, from};
use super::revision;
use super::text::{Encoding, SHORT};
use crate::reach::{is_too_much, unread};
use crate::version::Version;

/// Changes in one answer.
const MOST: usize = 1000;
/// A member reads all changes of all keys from a watch's first revision on: it is not made to read more than these.
const FURTHEST: i64 = 100_000;
/// After the first change: for those that come with it.
const GATHER: Duration = Duration::from_millis(20);
/// How long etcd may take to say that it has told everything.
pub const LAST_WORD: Duration = Duration::from_millis(500);
/// Values come whole; changes that are larger together are not taken in.
const LARGEST_ANSWER: usize = 64 << 20;
/// Calls that wait on one cluster at once.
const MOST_WAITING: usize = 64;

pub struct Wanted {
    pub prefix: Vec<u8>,
    pub from: Option<i64>,
    pub wait: Duration,
    pub encoding: Encoding,
}

#[derive(Default)]
pub struct Changes {
    pub events: Vec<EtcdKeyEvent>,
    pub next: i64,
    pub missed: i64,
}

/// Who waits, by cluster.
#[derive(Default)]
pub struct Waiting(Mutex<HashMap<String, usize>>);

pub struct Place<'a> {
    waiting: &'a Waiting,
    cluster: String,
}

impl Waiting {
    pub fn enter(&self, cluster: &str) -> Result<Place<'_>> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = all.entry(cluster.to_owned()).or_insert(0);
        if *count >= MOST_WAITING {
            return Err(Error::new(
                "LimitExceeded",
                text!("at most {most} calls may wait for changes of {instance} at once", most = MOST_WAITING, instance = cluster),
            ));
        }
        *count += 1;
        Ok(Place { waiting: self, cluster: cluster.to_owned() })
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        let mut all = self.waiting.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = all.get_mut(&self.cluster) {
            *count -= 1;
            if *count == 0 {
                all.remove(&self.cluster);
            }
        }
    }
}

/// `version`: of the member that is asked.
pub async fn watch(client: &mut Client, wanted: &Wanted, version: &str) -> Result<Changes> {
    // A quorum's word: a member that is cut off would only ever be silent.
    let present = revision::present(client).await?;
    let first = wanted.from.unwrap_or(present + 1);
    if first > present + 1 {
        return Err(Error::invalid_value("FromRevision", first, &format!("1 to {}, the one that comes next", present + 1)));
    }
    if present - first >= FURTHEST {
        return Ok(Changes { events: Vec::new(), next: present + 1, missed: present });
    }
    let options = WatchOptions::new().with_start_revision(first).with_range(after_prefix(&wanted.prefix));
    // Not in fragments: a message is of whole revisions, then.
    let mut watch = client.watch_client().max_decoding_message_size(LARGEST_ANSWER);
    let mut stream = watch.watch(from(&wanted.prefix), Some(options)).await.map_err(unread)?;
    let until = Instant::now() + wanted.wait;
    let mut heard: Vec<Event> = Vec::new();
    loop {
        let left = match heard.is_empty() {
            // A wait of nothing is still told what was there before it.
            true => until.saturating_duration_since(Instant::now()).max(if present >= first { LAST_WORD } else { GATHER }),
            false => GATHER,
        };
        let Ok(said) = tokio::time::timeout(left, stream.message()).await else { break };
        let said = match said {
            Err(error) if is_too_much(&error) => return Ok(Changes { events: Vec::new(), next: present + 1, missed: present }),
            said => said.map_err(unread)?,
        };
        let Some(said) = said else {
            return Err(Error::new("ResourceUnavailable", text!("the cluster ended the watch; the call can be repeated")));
        };
        if said.compact_revision() > 0 {
            // What is kept begins with the compacted revision itself, of which only the state is left.
            return Ok(Changes { events: Vec::new(), next: said.compact_revision() + 1, missed: said.compact_revision() });
        }
        if said.canceled() {
            return Err(Error::new("ResourceUnavailable", text!("the cluster ended the watch; the call can be repeated"))
                .caused_by(said.cancel_reason().to_owned()));
        }
        heard.extend(said.events().iter().cloned());
        if heard.len() > MOST {
            break;
        }
    }
    if heard.is_empty() {
        let next =
            if tells_progress(version) { progress(&mut stream).await?.map_or(first, |revision| (revision + 1).max(first)) } else { first };
        return Ok(Changes { events: Vec::new(), next, missed: 0 });
    }
    let revisions: Vec<i64> = heard.iter().map(|event| event.kv().map_or(0, |kv| kv.mod_revision())).collect();
    let (count, next, missed) = page(&revisions);
    Ok(Changes { events: heard[..count].iter().filter_map(|event| show(event, wanted.encoding)).collect(), next, missed })
}

/// How many of the changes fit, where the next call begins, and which revision is not told whole. `revisions` are in order.
fn page(revisions: &[i64]) -> (usize, i64, i64) {
    if revisions.len() <= MOST {
        return (revisions.len(), revisions.last().map_or(1, |last| last + 1), 0);
    }
    let cut = revisions[MOST];
    let whole = revisions.iter().take_while(|revision| **revision < cut).count();
    match whole {
        // One change of more keys than an answer holds.
        0 => (MOST, cut + 1, cut),
        whole => (whole, cut, 0),
    }
}

fn show(event: &Event, encoding: Encoding) -> Option<EtcdKeyEvent> {
    let mut key = encoding.show(event.kv()?, SHORT);
    key.deleted = event.event_type() == EventType::Delete;
    let r#type = if key.deleted { "DELETE" } else { "PUT" };
    Some(EtcdKeyEvent { r#type: r#type.into(), key: Some(key) })
}

/// Whether etcd's word of how far it has told can be relied on: before, it was given without looking at the watch.
pub fn tells_progress(version: &str) -> bool {
    let Ok(version) = format!("v{}", version.trim_start_matches('v')).parse::<Version>() else { return false };
    let version = (version.major, version.minor, version.patch);
    version >= (3, 5, 8) || (version.0 == 3 && version.1 == 4 && version.2 >= 25)
}

/// Up to which revision all changes have been told, if the member says so soon; none of them was one of ours.
async fn progress(stream: &mut WatchStream) -> Result<Option<i64>> {
    stream.request_progress().await.map_err(unread)?;
    match tokio::time::timeout(LAST_WORD, stream.message()).await {
        Ok(Ok(Some(said))) if said.events().is_empty() && !said.canceled() && !said.created() => {
            Ok(said.header().map(|header| header.revision()))
        }
        // One came at the last moment: the next call is told of it.
        _ => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_revision_is_told_whole_or_as_missed() {
        assert_eq!(page(&[5, 5, 7]), (3, 8, 0));
        let many: Vec<i64> = (0..1500).map(|n| 10 + n / 3).collect();
        let (count, next, missed) = page(&many);
        assert_eq!((count, next, missed), (999, 343, 0));
        assert!(many[count] == next && many[count - 1] < next);
        assert_eq!(page(&vec![4; 1001]), (1000, 5, 4));
        assert_eq!(page(&vec![4; 1000]), (1000, 5, 0));
        let mut long = vec![3];
        long.extend(vec![4; 5000]);
        assert_eq!(page(&long), (1, 4, 0));
    }

    #[test]
    fn places_are_counted_by_cluster() {
        let waiting = Waiting::default();
        let all: Vec<_> = (0..MOST_WAITING).map(|_| waiting.enter("a").unwrap()).collect();
        assert_eq!(waiting.enter("a").err().unwrap().code(), "LimitExceeded");
        assert!(waiting.enter("b").is_ok());
        drop(all);
        assert!(waiting.enter("a").is_ok() && waiting.0.lock().unwrap().is_empty());
    }

    #[test]
    fn which_versions_tell_their_progress() {
        for (version, tells) in [("3.4.23", false), ("3.4.25", true), ("v3.5.7", false), ("3.5.16", true), ("3.6.0", true), ("odd", false)]
        {
            assert_eq!(tells_progress(version), tells, "{version}");
        }
    }
}
