//! What a record costs: the worker that makes it, and the writer that compresses it and writes it.
//!
//! `cargo bench -p terrace-accesslog`. A plain harness: what is measured is much longer than a clock's step.

use std::hint::black_box;
use std::sync::Arc;
use std::sync::atomic::Ordering::Relaxed;
use std::time::Instant;

use terrace_accesslog::record::Record;
use terrace_accesslog::search::{Condition, MOST_READ, Order, Query};
use terrace_accesslog::{AccessLog, Appenders, Options, SEGMENT, Sink};
use terrace_base::{Clock, Timestamp};

const RECORDS: u64 = 2_000_000;

#[derive(Debug)]
struct Nowhere;

impl Sink for Nowhere {
    fn take(&self, batch: Vec<u8>) -> Result<(), Vec<u8>> {
        black_box(batch);
        Ok(())
    }
}

/// Ids that cannot be compressed, times that differ.
fn record(number: u64, path: &str) -> Record<'_> {
    let drawn = (u128::from(number) + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835);
    Record {
        at: 1_795_162_150_000_000 + number * 100,
        request_id: drawn.to_le_bytes(),
        trace_id: drawn.rotate_left(31).to_le_bytes(),
        span_id: (number.wrapping_mul(0xd6e8_feb8_6659_fd93)).to_le_bytes(),
        account: 100_000_000_001,
        service: "service-12345678",
        environment: "release",
        api: "api-12345678",
        host: "service-12345678-1300000001.ap-local.apigw.localhost",
        method: "GET",
        path,
        status: if number.is_multiple_of(50) { 502 } else { 200 },
        upstream_status: 200,
        client: [192, 0, (number % 7) as u8, (number % 251) as u8].into(),
        server: [192, 0, 2, 1].into(),
        upstream: Some(([198, 51, 100, (number % 3) as u8], 8080).into()),
        plan: "usagePlan-12345678",
        key: "AKIDabcdefghijklmnopqrstuvwxyz012345",
        response_bytes: 100 + number % 900,
        took: 300 + number % 4096,
        upstream_took: Some(200 + (number % 4096) as u32),
        upstream_connect: Some(0),
        upstream_head: Some(150 + (number % 4096) as u32),
        ..Record::default()
    }
}

fn main() {
    let paths: Vec<String> = (0..1000).map(|number| format!("/user/{number}/orders")).collect();
    let mut appender = Appenders::new(Arc::new(Nowhere)).appender();
    let began = Instant::now();
    for number in 0..RECORDS {
        appender.append(black_box(&record(number, &paths[number as usize % 1000])));
    }
    println!("worker: {:.0} ns a record", began.elapsed().as_nanos() as f64 / RECORDS as f64);

    let directory = tempfile::TempDir::new().expect("a directory");
    let options = Options { directory: directory.path().to_owned(), days: 1000, bytes: 10 << 30, segment: SEGMENT, export: None };
    let log = AccessLog::open(options.clone(), Clock::held(Timestamp::from_secs(1_795_162_150))).expect("a log");
    let mut appender = log.appenders().appender();
    let began = Instant::now();
    for number in 0..RECORDS {
        appender.append(&record(number, &paths[number as usize % 1000]));
        if number.is_multiple_of(100) {
            appender.hand_over();
            // As fast as the writer, and not faster.
            if number.is_multiple_of(2000) {
                log.flush();
            }
        }
    }
    appender.hand_over();
    log.flush();
    let (took, bytes, written) = (began.elapsed(), log.counters().bytes.load(Relaxed), log.counters().written.load(Relaxed));
    println!("writer: {:.0} ns a record, {:.1} bytes on disk", took.as_nanos() as f64 / written as f64, bytes as f64 / written as f64);

    let mut query = Query {
        account: 100_000_000_001,
        service: "service-12345678".to_owned(),
        from: 0,
        until: u64::MAX - 1,
        conditions: Vec::new(),
        order: Order::NewestFirst,
        after: None,
        limit: 100,
        most_read: MOST_READ,
    };
    let began = Instant::now();
    let found = log.search(&query).expect("a page");
    println!("search: the newest {} in {:?}", found.entries.len(), began.elapsed());
    query.conditions = vec![Condition::RequestId([1; 16])];
    let began = Instant::now();
    let found = log.search(&query).expect("a page");
    println!("search: what is not there, {} MiB looked at in {:?}, more: {}", MOST_READ >> 20, began.elapsed(), found.next.is_some());
    log.close();
    let began = Instant::now();
    let log = AccessLog::open(options, Clock::system()).expect("a log");
    println!("open: {} MiB in {:?}", bytes >> 20, began.elapsed());
    log.close();
}
