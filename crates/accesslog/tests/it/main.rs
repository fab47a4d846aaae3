//! The log as its users see it: what is written is found, and nothing else, whatever happens to the process and its files.

mod damage;
mod exporting;
mod keeping;
mod killed;
mod searching;

use std::path::Path;

use terrace_accesslog::record::Record;
use terrace_accesslog::search::{Entry, MOST_READ, Order, Query};
use terrace_accesslog::{AccessLog, Options, SEGMENT};
use terrace_base::{Clock, Timestamp};

/// 2026-11-20 08:09:10.
const NOW: i64 = 1_795_162_150;
const START: u64 = NOW as u64 * 1_000_000;

fn options(directory: &Path) -> Options {
    Options { directory: directory.to_owned(), days: 30, bytes: 1 << 30, segment: SEGMENT, export: None }
}

fn clock() -> Clock {
    Clock::held(Timestamp::from_secs(NOW))
}

fn id(number: u64) -> [u8; 16] {
    u128::from(number).to_be_bytes()
}

fn record(number: u64) -> Record<'static> {
    Record { at: START + number, request_id: id(number), account: 1, service: "service-a", status: 200, path: "/a", ..Record::default() }
}

fn query() -> Query {
    Query {
        account: 1,
        service: "service-a".to_owned(),
        from: 0,
        until: u64::MAX - 1,
        conditions: Vec::new(),
        order: Order::OldestFirst,
        after: None,
        limit: 100,
        most_read: MOST_READ,
    }
}

/// All pages of a search.
fn all(log: &AccessLog, mut query: Query) -> Vec<Entry> {
    let mut found = Vec::new();
    loop {
        let page = log.search(&query).unwrap();
        assert!(page.entries.len() <= query.limit);
        found.extend(page.entries);
        let Some(next) = page.next else { return found };
        assert!(query.after != Some(next), "a page goes on");
        query.after = Some(next);
    }
}

fn write(log: &AccessLog, numbers: std::ops::Range<u64>) {
    let appenders = log.appenders();
    let mut appender = appenders.appender();
    numbers.for_each(|number| appender.append(&record(number)));
    drop(appender);
    log.flush();
}
