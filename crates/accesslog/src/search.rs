//! Finding records: of one service, from and until some time, in the order of time, a page at a time.
//!
//! Records are ordered by their time and, where that is the same, by their request's id; a page ends at a [`Position`] in that order, so
//! that the next one begins there whatever was written, packed or thrown away in between. One search reads a bounded number of bytes. If
//! these did not hold a page of what was looked for, the page is shorter, and its position says how far it came.

use std::collections::BTreeMap;
use std::fs::File;
use std::io;
use std::net::IpAddr;
use std::path::Path;
use std::sync::Arc;

use crate::batch::records;
use crate::record::Record;
use crate::segment;
use crate::shelf::Index;

/// Raw bytes that one search looks at: about a fifth of a second.
pub const MOST_READ: u64 = 64 << 20;
/// How often a search begins anew because a segment was sealed while it read.
const TRIES: usize = 5;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    OldestFirst,
    NewestFirst,
}

/// A place between two records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    pub at: u64,
    pub request_id: [u8; 16],
}

/// What a record must be. All conditions of a search hold together.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    RequestId([u8; 16]),
    Api(String),
    Client(IpAddr),
    /// The back-end's address, with or without its port.
    Upstream(String),
    UpstreamHas(String),
    Error(String),
    ErrorHas(String),
    Status(u16),
    StatusNot(u16),
    /// Its digits have these.
    StatusHas(String),
    StatusAbove(u16),
    StatusBelow(u16),
    /// Microseconds.
    TookAtLeast(u64),
    TookAtMost(u64),
}

impl Condition {
    pub fn holds(&self, record: &Record<'_>) -> bool {
        match self {
            Condition::RequestId(id) => record.request_id == *id,
            Condition::Api(api) => record.api == api,
            Condition::Client(address) => record.client == *address,
            Condition::Upstream(text) => {
                record.upstream.is_some_and(|upstream| upstream.to_string() == *text || upstream.ip().to_string() == *text)
            }
            Condition::UpstreamHas(text) => record.upstream.is_some_and(|upstream| upstream.to_string().contains(text)),
            Condition::Error(text) => record.error == text,
            Condition::ErrorHas(text) => record.error.contains(text),
            Condition::Status(status) => record.status == *status,
            Condition::StatusNot(status) => record.status != *status,
            Condition::StatusHas(digits) => record.status.to_string().contains(digits),
            Condition::StatusAbove(status) => record.status > *status,
            Condition::StatusBelow(status) => record.status < *status,
            Condition::TookAtLeast(time) => record.took >= *time,
            Condition::TookAtMost(time) => record.took <= *time,
        }
    }
}

#[derive(Clone, Debug)]
pub struct Query {
    pub account: u64,
    pub service: String,
    /// Microseconds since 1970, both within.
    pub from: u64,
    pub until: u64,
    pub conditions: Vec<Condition>,
    pub order: Order,
    /// Only what comes after it, in the order that is asked for.
    pub after: Option<Position>,
    pub limit: usize,
    /// Raw bytes to look at; [`MOST_READ`] or less.
    pub most_read: u64,
}

/// A record that was found.
#[derive(Clone, Debug)]
pub struct Entry(Vec<u8>);

impl Entry {
    pub fn record(&self) -> Record<'_> {
        // It was read before it was kept.
        records(&self.0).next().and_then(Result::ok).map_or_else(Record::default, |(_, record)| record)
    }
}

#[derive(Clone, Debug, Default)]
pub struct Found {
    pub entries: Vec<Entry>,
    /// Where to go on; None: there is nothing more.
    pub next: Option<Position>,
}

/// Looks through what is on disk.
pub fn search(index: &Index, query: &Query) -> io::Result<Found> {
    let mut tries = 0;
    loop {
        match once(index, query) {
            Err(error) if error.kind() == io::ErrorKind::NotFound && tries < TRIES => tries += 1,
            outcome => return outcome,
        }
    }
}

impl Query {
    /// The first and the last position of what is looked for, neither within.
    fn bounds(&self) -> (Position, Position) {
        let before = Position { at: self.from.saturating_sub(1), request_id: [0xff; 16] };
        let behind = Position { at: self.until.saturating_add(1), request_id: [0; 16] };
        match (self.order, self.after) {
            (_, None) => (before, behind),
            (Order::OldestFirst, Some(after)) => (before.max(after), behind),
            (Order::NewestFirst, Some(after)) => (before, behind.min(after)),
        }
    }
}

/// Blocks in the order in which their first records come, and the files they are in.
struct Blocks {
    blocks: Vec<(Arc<Path>, segment::Block)>,
    next: usize,
    open: Option<(Arc<Path>, File)>,
}

impl Blocks {
    fn new(index: &Index, query: &Query, (lower, upper): (Position, Position)) -> Self {
        let mut blocks = index.blocks(&query.service, lower.at, upper.at);
        blocks.sort_unstable_by_key(|(_, block)| match query.order {
            Order::OldestFirst => block.from,
            Order::NewestFirst => u64::MAX - block.until,
        });
        Blocks { blocks, next: 0, open: None }
    }

    /// Up to where, in the order asked for, no block that was not read has records: the position behind which they begin.
    fn frontier(&self, order: Order) -> Option<Position> {
        let (_, block) = self.blocks.get(self.next)?;
        Some(match order {
            Order::OldestFirst => Position { at: block.from.saturating_sub(1), request_id: [0xff; 16] },
            Order::NewestFirst => Position { at: block.until.saturating_add(1), request_id: [0; 16] },
        })
    }

    fn read(&mut self) -> io::Result<Vec<u8>> {
        let (path, block) = &self.blocks[self.next];
        self.next += 1;
        let file = match &self.open {
            Some((open, file)) if open == path => file,
            _ => {
                let file = File::open(path)?;
                &self.open.insert((Arc::clone(path), file)).1
            }
        };
        match segment::read(file, block) {
            Ok(raw) => Ok(raw),
            // What is damaged is not found; the rest is.
            Err(error) => {
                tracing::warn!(%error, file = %path.display(), "a block of the access log cannot be read");
                Ok(Vec::new())
            }
        }
    }
}

fn once(index: &Index, query: &Query) -> io::Result<Found> {
    let (lower, upper) = query.bounds();
    let begin = if query.order == Order::OldestFirst { lower } else { upper };
    let mut blocks = Blocks::new(index, query, (lower, upper));
    // What was found so far and may be answered: the first of them, and one to know that there are more.
    let mut kept: BTreeMap<Position, Vec<u8>> = BTreeMap::new();
    let mut left = query.most_read;
    loop {
        let frontier = blocks.frontier(query.order);
        // How many of what was found comes before anything that was not read.
        let certain = match (frontier, query.order) {
            (None, _) => kept.len(),
            (Some(frontier), Order::OldestFirst) => kept.range(..=frontier).count(),
            (Some(frontier), Order::NewestFirst) => kept.range(frontier..).count(),
        };
        let moved = frontier.is_none_or(|frontier| match query.order {
            Order::OldestFirst => frontier > begin,
            Order::NewestFirst => frontier < begin,
        });
        if certain > query.limit || frontier.is_none() || (left == 0 && moved) {
            return Ok(page(kept, certain, frontier, query));
        }
        let raw = blocks.read()?;
        left = left.saturating_sub(raw.len() as u64);
        for one in records(&raw) {
            let Ok((bytes, record)) = one else { break };
            let position = Position { at: record.at, request_id: record.request_id };
            let wanted = position > lower
                && position < upper
                && record.account == query.account
                && record.service == query.service
                && query.conditions.iter().all(|condition| condition.holds(&record));
            if wanted {
                kept.insert(position, bytes.to_vec());
                if kept.len() > query.limit + 1 {
                    let _ = match query.order {
                        Order::OldestFirst => kept.pop_last(),
                        Order::NewestFirst => kept.pop_first(),
                    };
                }
            }
        }
    }
}

fn page(kept: BTreeMap<Position, Vec<u8>>, certain: usize, frontier: Option<Position>, query: &Query) -> Found {
    let take = certain.min(query.limit);
    let ordered: Vec<(Position, Vec<u8>)> = match query.order {
        Order::OldestFirst => kept.into_iter().take(take).collect(),
        Order::NewestFirst => kept.into_iter().rev().take(take).collect(),
    };
    let next = match certain > query.limit {
        true => ordered.last().map(|(position, _)| *position),
        false => frontier,
    };
    Found { entries: ordered.into_iter().map(|(_, bytes)| Entry(bytes)).collect(), next }
}
