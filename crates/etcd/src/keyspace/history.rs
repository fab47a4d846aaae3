//! What a key was before, the latest first.
//!
//! Each value names the revision of its change, so the one before it is what was there one revision earlier: exact, and one small read each.
//! Where there was none, the key had been deleted and made anew. etcd has no list of what a key went through; a watch tells when it was
//! deleted, but makes its member read all changes of all keys since, so it goes back [`WATCHED`] revisions only. Further back it is looked for
//! by reading here and there: a key that was made and deleted again between two such looks is not seen.

use etcd_client::{Client, EventType, GetOptions, KeyValue, WatchFilterType, WatchOptions};
use terrace_api_cetcd::types::EtcdKey;
use terrace_base::Result;

use super::text::{Encoding, SHORT};
use super::watch;
use crate::reach::{Fault, fault, is_too_much, unread};

/// Of values in one answer, as JSON: those that do not fit are cut. In base64 they are a third longer.
const ROOM: usize = 5 << 20;

/// How many revisions a member is made to read for deletions.
const WATCHED: i64 = 10_000;

pub struct History {
    pub revisions: Vec<EtcdKey>,
    pub compacted: bool,
}

/// What was read of a revision.
enum Read {
    There(Box<KeyValue>),
    NotThere,
    Compacted,
}

/// When the key was deleted, lately.
struct Deletions {
    /// Nothing is known of what was before.
    since: i64,
    at: Vec<i64>,
}

/// `version`: of the member that is asked.
pub async fn history(client: &mut Client, version: &str, key: &[u8], limit: usize, encoding: Encoding) -> Result<History> {
    let said = client.get(key, None).await.map_err(unread)?;
    let present = said.header().map_or(0, |header| header.revision());
    let mut found = History { revisions: Vec::new(), compacted: false };
    let mut room = ROOM;
    let last_put = said.kvs().first().map(|kv| kv.mod_revision());
    let mut deletions = None;
    let mut next = match said.kvs().first() {
        Some(kv) => Read::There(Box::new(kv.clone())),
        None => Read::NotThere,
    };
    let mut at = present;
    while found.revisions.len() < limit {
        match next {
            Read::There(kv) => {
                let cost = cost(kv.value());
                let shown = if cost <= room { usize::MAX } else { SHORT };
                room = room.saturating_sub(cost.min(shown));
                found.revisions.push(encoding.show(&kv, shown));
                at = kv.mod_revision() - 1;
                next = read(client, key, at).await?;
                // A first version has none before it that would be missed.
                found.compacted = matches!(next, Read::Compacted) && kv.version() > 1;
            }
            Read::Compacted => break,
            Read::NotThere => {
                if deletions.is_none() && at > present - WATCHED {
                    deletions = Some(deleted(client, version, key, present, last_put).await?);
                }
                let known = deletions.as_ref().and_then(|known| known.at.iter().rev().find(|gone| **gone <= at).copied());
                let since = deletions.as_ref().map_or(i64::MAX, |known| known.since);
                let gone = match known {
                    Some(gone) => Some(gone),
                    None => search(client, key, at.min(since - 1)).await?,
                };
                let Some(gone) = gone else { break };
                found.revisions.push(tombstone(key, gone, encoding));
                at = gone - 1;
                next = read(client, key, at).await?;
            }
        }
    }
    Ok(found)
}

/// When the key was deleted in the last revisions. `last_put`: its last change of all, if it is there.
async fn deleted(client: &mut Client, version: &str, key: &[u8], present: i64, last_put: Option<i64>) -> Result<Deletions> {
    let mut known = Deletions { since: (present - WATCHED).max(0) + 1, at: Vec::new() };
    'again: loop {
        let mut options = WatchOptions::new().with_start_revision(known.since);
        if last_put.is_none() {
            options = options.with_filters([WatchFilterType::NoPut]);
        }
        let mut changes = client.watch(key, Some(options)).await.map_err(unread)?;
        let mut may_ask = watch::tells_progress(version);
        loop {
            let said = match tokio::time::timeout(watch::LAST_WORD, changes.message()).await {
                // Where etcd does not say that it has told everything, silence has to do.
                Err(_) | Ok(Ok(None)) => return Ok(known),
                Ok(Err(error)) if is_too_much(&error) => return Ok(Deletions { since: present + 1, at: Vec::new() }),
                Ok(said) => said.map_err(unread)?,
            };
            let Some(said) = said else { return Ok(known) };
            if said.compact_revision() > 0 {
                known.since = said.compact_revision() + 1;
                if known.since > present {
                    return Ok(known);
                }
                continue 'again;
            }
            let told = |kind: EventType| {
                let all = said.events().iter().filter(move |event| event.event_type() == kind);
                all.filter_map(|event| event.kv()).map(|kv| kv.mod_revision())
            };
            known.at.extend(told(EventType::Delete));
            let done = said.events().is_empty() && !said.created();
            if done || last_put.is_some_and(|last| told(EventType::Put).any(|at| at >= last)) {
                return Ok(known);
            }
            if may_ask {
                changes.request_progress().await.map_err(unread)?;
                may_ask = false;
            }
        }
    }
}

fn tombstone(key: &[u8], gone: i64, encoding: Encoding) -> EtcdKey {
    let (encoding, key) = encoding.name(key);
    EtcdKey { key, encoding, deleted: true, mod_revision: gone, ..EtcdKey::default() }
}

async fn read(client: &mut Client, key: &[u8], revision: i64) -> Result<Read> {
    if revision < 1 {
        return Ok(Read::NotThere);
    }
    // The member that told of the present has all that was before.
    match client.get(key, Some(GetOptions::new().with_revision(revision).with_serializable())).await {
        Ok(mut said) => Ok(said.take_kvs().pop().map_or(Read::NotThere, |kv| Read::There(Box::new(kv)))),
        Err(error) if fault(&error) == Fault::Compacted => Ok(Read::Compacted),
        Err(error) => Err(unread(error)),
    }
}

/// When the key was deleted, at `revision` or before: looking further and further back, and then closer.
async fn search(client: &mut Client, key: &[u8], revision: i64) -> Result<Option<i64>> {
    let (mut gone, mut step) = (revision, 1);
    let mut there = loop {
        let at = gone - step;
        match read(client, key, at).await? {
            Read::There(_) => break at,
            // The history begins between the two looks.
            Read::Compacted if step > 1 => step /= 2,
            Read::Compacted => return Ok(None),
            Read::NotThere if at < 1 && step > 1 => step /= 2,
            Read::NotThere if at < 1 => return Ok(None),
            Read::NotThere => (gone, step) = (at, step * 2),
        }
    };
    while gone - there > 1 {
        let between = there + (gone - there) / 2;
        match read(client, key, between).await? {
            Read::There(_) => there = between,
            Read::NotThere => gone = between,
            Read::Compacted => return Ok(None),
        }
    }
    Ok(Some(gone))
}

/// How long a value is in JSON, at most.
fn cost(value: &[u8]) -> usize {
    match std::str::from_utf8(value) {
        Ok(text) => text
            .bytes()
            .map(|byte| {
                if byte < 0x20 {
                    6
                } else if matches!(byte, b'"' | b'\\') {
                    2
                } else {
                    1
                }
            })
            .sum::<usize>(),
        Err(_) => value.len().div_ceil(3) * 4,
    }
}
