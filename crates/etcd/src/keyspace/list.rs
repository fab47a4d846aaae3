//! Keys in order, or a level of the tree that a delimiter makes of them.
//!
//! A level is found by skipping: where a prefix begins, the next read begins after all of its keys, so that a large directory costs one read
//! and not all of its keys. Reading ends with the page, or when its time or its bytes are used up: then the page is shorter, and says where
//! the next one begins. All reads of a page are of one revision and of one member, which has it because it was the one that said it.

use std::time::{Duration, Instant};

use etcd_client::{Client, GetOptions, KeyValue, KvClient};
use futures_util::stream::{self, StreamExt};
use terrace_api_cetcd::types::EtcdKey;
use terrace_base::Result;

use super::range::{END, after, after_prefix, from};
use super::revision;
use super::text::{Encoding, SHORT};
use crate::reach::{is_too_much, unread};

/// How long a page may be looked for.
const TIME: Duration = Duration::from_millis(1500);
/// How many bytes of values may be read for a page: they are read whole, and shown cut.
const BYTES: usize = 32 << 20;
/// Values that are on their way at once.
const AT_ONCE: usize = 16;
/// Keys that are read at once for a level: a member counts all that are left for every read, so that many small reads cost it more.
const LEVEL: usize = 2000;
/// Keys can be long; an answer that is longer than this is refused by the client.
const LARGEST_ANSWER: usize = 64 << 20;

#[derive(Clone, Debug)]
pub struct Wanted {
    pub prefix: Vec<u8>,
    pub delimiter: Option<Vec<u8>>,
    pub start_after: Option<Vec<u8>>,
    pub limit: usize,
    pub revision: Option<i64>,
    pub keys_only: bool,
    pub encoding: Encoding,
}

pub struct Page {
    pub keys: Vec<EtcdKey>,
    pub prefixes: Vec<String>,
    pub next: Option<String>,
    pub revision: i64,
    pub total: i64,
}

/// A line of a page.
#[derive(Clone, Debug, PartialEq)]
enum Entry<K> {
    Key(K),
    Prefix(Vec<u8>),
}

trait Named {
    fn name(&self) -> &[u8];
}

impl Named for KeyValue {
    fn name(&self) -> &[u8] {
        self.key()
    }
}

impl Wanted {
    /// The prefix under which `key` is shown. One that cannot be written is not used: its keys are shown themselves.
    fn fold(&self, key: &[u8]) -> Option<Vec<u8>> {
        let delimiter = self.delimiter.as_deref().filter(|delimiter| !delimiter.is_empty())?;
        let rest = key.strip_prefix(&self.prefix[..])?;
        let at = rest.windows(delimiter.len()).position(|window| window == delimiter)?;
        let folded = key[..self.prefix.len() + at + delimiter.len()].to_vec();
        self.encoding.write(&folded).is_some().then_some(folded)
    }

    /// Where the page begins.
    fn begin(&self) -> Vec<u8> {
        match &self.start_after {
            Some(last) if *last >= self.prefix => match self.fold(last) {
                Some(folded) => after_prefix(&folded),
                None => after(last),
            },
            _ => from(&self.prefix),
        }
    }
}

/// A page that is being found.
struct Scan<K> {
    entries: Vec<Entry<K>>,
    /// Where the next read begins; `None` when there is nothing to read any more.
    at: Option<Vec<u8>>,
    /// There is more after the last entry.
    more: bool,
}

impl<K: Named> Scan<K> {
    fn new(wanted: &Wanted) -> Self {
        let mut scan = Scan { entries: Vec::new(), at: None, more: false };
        scan.go_on(wanted, wanted.begin(), wanted.start_after.is_some());
        scan
    }

    /// The next read begins at `at`, unless that is after all keys of the prefix. A single zero byte may be the end.
    fn go_on(&mut self, wanted: &Wanted, at: Vec<u8>, may_be_end: bool) {
        let end = after_prefix(&wanted.prefix);
        let over = (may_be_end && at == END) || (end != END && at >= end);
        self.at = (!over).then_some(at);
    }

    /// Takes keys that were read from `at` on. `more`: there are others after them.
    fn take(&mut self, wanted: &Wanted, keys: Vec<K>, more: bool) {
        for key in keys {
            match &self.at {
                Some(at) if key.name() < &at[..] => continue,
                None => return,
                _ => {}
            }
            if self.entries.len() == wanted.limit {
                (self.at, self.more) = (None, true);
                return;
            }
            match wanted.fold(key.name()) {
                Some(folded) => {
                    self.go_on(wanted, after_prefix(&folded), true);
                    self.entries.push(Entry::Prefix(folded));
                }
                None => {
                    self.go_on(wanted, after(key.name()), true);
                    self.entries.push(Entry::Key(key));
                }
            }
        }
        if !more {
            self.at = None;
        }
    }
}

/// Reads a page.
pub async fn list(client: &Client, wanted: &Wanted) -> Result<Page> {
    let begun = Instant::now();
    let mut kv = client.kv_client().max_decoding_message_size(LARGEST_ANSWER);
    let first = from(&wanted.prefix);
    // The first answer is a quorum's; what follows is of the revision that it told.
    let (mut revision, mut total) = (None, None);
    let mut most = if wanted.delimiter.is_some() { LEVEL } else { wanted.limit + 1 };
    let mut scan = Scan::<KeyValue>::new(wanted);
    while let Some(start) = scan.at.clone() {
        let mut options = GetOptions::new().with_range(after_prefix(&wanted.prefix)).with_keys_only();
        options = options.with_limit(i64::try_from(most).unwrap_or(i64::MAX));
        if let Some(at) = revision.or(wanted.revision) {
            options = options.with_revision(at);
        }
        if revision.is_some() {
            options = options.with_serializable();
        }
        let whole = start == first;
        let mut said = match (kv.get(start, Some(options)).await, wanted.revision) {
            (Ok(said), _) => said,
            // Such long keys come a few at a time.
            (Err(error), _) if is_too_much(&error) && most > 2 => {
                most = (most / 8).max(2);
                continue;
            }
            (Err(error), Some(asked)) => return Err(revision::refusal(&mut client.clone(), "Revision", asked, error).await),
            (Err(error), None) => return Err(unread(error)),
        };
        revision.get_or_insert(wanted.revision.unwrap_or(said.header().map_or(0, |header| header.revision())));
        if whole {
            total = Some(said.count());
        }
        let more = said.more();
        scan.take(wanted, said.take_kvs(), more);
        // Every read brings an entry, so that a page is never empty and the next one comes further.
        if scan.at.is_some() && begun.elapsed() > TIME {
            (scan.at, scan.more) = (None, true);
        }
    }
    // A page that begins after the last key reads nothing.
    let (revision, total) = match (revision, total) {
        (Some(revision), Some(total)) => (revision, total),
        (revision, _) => count(client, wanted, revision).await?,
    };
    let (shown, cut) = with_values(client, wanted, scan.entries, revision, begun).await?;
    let mut page = Page { keys: Vec::new(), prefixes: Vec::new(), next: None, revision, total };
    if scan.more || cut {
        page.next = shown.last().map(|(name, _)| wanted.encoding.write_cursor(name));
    }
    for (name, key) in shown {
        match key {
            Some(key) => page.keys.push(key),
            None => page.prefixes.extend(wanted.encoding.write(&name)),
        }
    }
    Ok(page)
}

/// The revision, if it is not known yet, and how many keys begin with the prefix.
async fn count(client: &Client, wanted: &Wanted, revision: Option<i64>) -> Result<(i64, i64)> {
    let mut options = GetOptions::new().with_range(after_prefix(&wanted.prefix)).with_count_only();
    if let Some(at) = revision.or(wanted.revision) {
        options = options.with_revision(at);
    }
    let said = match (client.kv_client().get(from(&wanted.prefix), Some(options)).await, wanted.revision) {
        (Ok(said), _) => said,
        (Err(error), Some(asked)) => return Err(revision::refusal(&mut client.clone(), "Revision", asked, error).await),
        (Err(error), None) => return Err(unread(error)),
    };
    let present = said.header().map_or(0, |header| header.revision());
    Ok((revision.or(wanted.revision).unwrap_or(present), said.count()))
}

type Shown = (Vec<u8>, Option<EtcdKey>);

/// The entries as they are shown: prefixes without, keys with what they hold. `true`: not all of them, because that was too much.
async fn with_values(
    client: &Client,
    wanted: &Wanted,
    entries: Vec<Entry<KeyValue>>,
    revision: i64,
    begun: Instant,
) -> Result<(Vec<Shown>, bool)> {
    let (count, mut bytes) = (entries.len(), 0);
    let kv = client.kv_client();
    let reads: Vec<_> = entries.into_iter().map(|entry| read_value(kv.clone(), entry, revision, wanted.keys_only)).collect();
    let mut all = stream::iter(reads).buffered(AT_ONCE);
    let mut shown = Vec::with_capacity(count);
    while let Some(entry) = all.next().await {
        match entry? {
            Entry::Prefix(prefix) => shown.push((prefix, None)),
            Entry::Key(kv) => {
                bytes += kv.value().len();
                shown.push((kv.key().to_vec(), Some(wanted.encoding.show(&kv, SHORT))));
            }
        }
        if bytes > BYTES || begun.elapsed() > TIME * 2 {
            break;
        }
    }
    let cut = shown.len() < count;
    Ok((shown, cut))
}

async fn read_value(mut kv: KvClient, entry: Entry<KeyValue>, revision: i64, keys_only: bool) -> Result<Entry<KeyValue>> {
    match entry {
        Entry::Key(key) if !keys_only => {
            let options = GetOptions::new().with_revision(revision).with_serializable();
            let mut said = kv.get(key.key(), Some(options)).await.map_err(unread)?;
            Ok(Entry::Key(said.take_kvs().pop().unwrap_or(key)))
        }
        entry => Ok(entry),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    impl Named for Vec<u8> {
        fn name(&self) -> &[u8] {
            self
        }
    }

    fn wanted(prefix: &[u8], delimiter: Option<&str>, limit: usize) -> Wanted {
        Wanted {
            prefix: prefix.to_vec(),
            delimiter: delimiter.map(|text| text.as_bytes().to_vec()),
            start_after: None,
            limit,
            revision: None,
            keys_only: true,
            encoding: Encoding::Utf8,
        }
    }

    /// All pages of it, from keys in memory, and how many keys were read for that.
    fn pages(store: &BTreeSet<Vec<u8>>, mut wanted: Wanted, late: bool) -> (Vec<Entry<Vec<u8>>>, usize) {
        let (mut all, mut reads) = (Vec::new(), 0);
        loop {
            let end = after_prefix(&wanted.prefix);
            let mut scan = Scan::new(&wanted);
            while let Some(start) = scan.at.clone() {
                let fits = |key: &&Vec<u8>| end == END || **key < end;
                let mut keys: Vec<_> = store.range(start..).take_while(fits).take(wanted.limit + 2).cloned().collect();
                let more = keys.len() > wanted.limit + 1;
                keys.truncate(wanted.limit + 1);
                reads += keys.len();
                scan.take(&wanted, keys, more);
                if late && scan.at.is_some() {
                    (scan.at, scan.more) = (None, true);
                }
            }
            let Scan { entries, more, .. } = scan;
            assert!(entries.len() <= wanted.limit && (!more || !entries.is_empty()));
            wanted.start_after = entries.last().map(|entry| match entry {
                Entry::Key(name) | Entry::Prefix(name) => name.clone(),
            });
            all.extend(entries);
            if !more {
                return (all, reads);
            }
        }
    }

    proptest! {
        #[test]
        fn pages_are_what_a_look_at_every_key_gives(
            store in proptest::collection::btree_set("[ab/]{1,6}".prop_map(String::into_bytes), 0..60),
            odd in proptest::collection::btree_set(proptest::collection::vec(prop_oneof![Just(b'/'), Just(0), Just(0xff), Just(b'a')], 1..5), 0..20),
            prefix in "[ab/]{0,3}",
            delimiter in prop_oneof![Just(None), Just(Some("/")), Just(Some("b/")), Just(Some(""))],
            limit in 1usize..10,
            late: bool,
        ) {
            let store: BTreeSet<Vec<u8>> = store.into_iter().chain(odd).collect();
            let asked = wanted(prefix.as_bytes(), delimiter, limit);
            let mut expected: Vec<Entry<Vec<u8>>> = Vec::new();
            for key in store.iter().filter(|key| key.starts_with(prefix.as_bytes())) {
                let entry = asked.fold(key).map_or(Entry::Key(key.clone()), Entry::Prefix);
                if !expected.contains(&entry) {
                    expected.push(entry);
                }
            }
            prop_assert_eq!(pages(&store, asked, late).0, expected);
        }
    }

    #[test]
    fn a_large_directory_costs_one_read() {
        let store: BTreeSet<Vec<u8>> = (0..100_000).map(|n| format!("/{}/{n:06}", n % 10).into_bytes()).collect();
        let (entries, reads) = pages(&store, wanted(b"/", Some("/"), 20), false);
        assert_eq!(entries.len(), 10);
        assert!(reads <= 10 * 21, "{reads} keys were read");
    }
}
