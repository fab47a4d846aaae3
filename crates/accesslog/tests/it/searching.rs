//! A search finds exactly what a plain filter finds, in its order, whatever the pages, blocks and segments are.

use proptest::collection::vec;
use proptest::prelude::*;
use tempfile::TempDir;
use terrace_accesslog::AccessLog;
use terrace_accesslog::record::Record;
use terrace_accesslog::search::{Condition, Order, Position};

use super::{START, all, clock, id, options, query, record, write};

const SERVICES: [&str; 2] = ["service-a", "service-b"];
const ERRORS: [&str; 3] = ["", "the back-end cannot be reached", "no API answers this path"];

#[derive(Clone, Debug)]
struct Made {
    at: u64,
    account: u64,
    service: usize,
    api: u8,
    status: u16,
    took: u64,
    upstream: Option<u8>,
    error: usize,
}

fn made() -> impl Strategy<Value = Made> {
    let numbers = (0..50_u64, 1..3_u64, 0..SERVICES.len(), 0..3_u8);
    (numbers, 200..600_u16, 0..3_000_000_u64, proptest::option::of(0..3_u8), 0..ERRORS.len()).prop_map(
        |((at, account, service, api), status, took, upstream, error)| Made { at, account, service, api, status, took, upstream, error },
    )
}

fn condition() -> impl Strategy<Value = Condition> {
    prop_oneof![
        (0..300_u64).prop_map(|number| Condition::RequestId(id(number))),
        (0..3_u8).prop_map(|api| Condition::Api(format!("api-{api}"))),
        (0..3_u8).prop_map(|last| Condition::Client([192, 0, 2, last].into())),
        (0..3_u8).prop_map(|last| Condition::Upstream(format!("192.0.2.{last}"))),
        Just(Condition::UpstreamHas("2.1:80".to_owned())),
        (0..ERRORS.len()).prop_map(|error| Condition::Error(ERRORS[error].to_owned())),
        Just(Condition::ErrorHas("back-end".to_owned())),
        (200..600_u16).prop_map(Condition::Status),
        (200..600_u16).prop_map(Condition::StatusNot),
        (0..10_u8).prop_map(|digit| Condition::StatusHas(digit.to_string())),
        (200..600_u16).prop_map(Condition::StatusAbove),
        (200..600_u16).prop_map(Condition::StatusBelow),
        (0..3_000_000_u64).prop_map(Condition::TookAtLeast),
        (0..3_000_000_u64).prop_map(Condition::TookAtMost),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn what_a_plain_filter_finds(
        batches in vec(vec(made(), 0..40), 0..8),
        conditions in vec(condition(), 0..3),
        (newest, limit, most_read) in (any::<bool>(), 1..20_usize, prop_oneof![Just(1_u64), Just(3_000), Just(1 << 20)]),
        (from, until) in (0..50_u64, 0..60_u64),
        (small, again) in (any::<bool>(), any::<bool>()),
    ) {
        let directory = TempDir::new().unwrap();
        let mut options = options(directory.path());
        if small {
            options.segment = 1;
        }
        let mut log = AccessLog::open(options.clone(), clock()).unwrap();
        let apis: Vec<String> = (0..3).map(|api| format!("api-{api}")).collect();
        let mut expected = Vec::new();
        let mut number = 0;
        for batch in &batches {
            let appenders = log.appenders();
            let mut appender = appenders.appender();
            for made in batch {
                let record = Record {
                    at: START + made.at,
                    request_id: id(number),
                    account: made.account,
                    service: SERVICES[made.service],
                    api: &apis[usize::from(made.api)],
                    client: [192, 0, 2, made.api].into(),
                    upstream: made.upstream.map(|last| ([192, 0, 2, last], 8080).into()),
                    status: made.status,
                    took: made.took,
                    error: ERRORS[made.error],
                    ..Record::default()
                };
                number += 1;
                appender.append(&record);
                let wanted = record.account == 1
                    && record.service == SERVICES[0]
                    && (START + from..=START + until).contains(&record.at)
                    && conditions.iter().all(|condition| condition.holds(&record));
                if wanted {
                    expected.push(Position { at: record.at, request_id: record.request_id });
                }
            }
            drop(appender);
            log.flush();
            if again {
                log.close();
                log = AccessLog::open(options.clone(), clock()).unwrap();
            }
        }
        expected.sort();
        if newest {
            expected.reverse();
        }
        let asked = terrace_accesslog::search::Query {
            from: START + from,
            until: START + until,
            conditions,
            order: if newest { Order::NewestFirst } else { Order::OldestFirst },
            limit,
            most_read,
            ..query()
        };
        let found: Vec<Position> = all(&log, asked)
            .iter()
            .map(|entry| Position { at: entry.record().at, request_id: entry.record().request_id })
            .collect();
        prop_assert_eq!(found, expected);
        log.close();
    }
}

#[test]
fn a_search_reads_no_more_than_it_may_and_says_how_far_it_came() {
    let directory = TempDir::new().unwrap();
    let log = AccessLog::open(options(directory.path()), clock()).unwrap();
    (0..10).for_each(|part| write(&log, part * 1000..part * 1000 + 1000));
    let rare = terrace_accesslog::search::Query {
        conditions: vec![Condition::RequestId(id(10))],
        order: Order::NewestFirst,
        most_read: 1,
        ..query()
    };
    let first = log.search(&rare).unwrap();
    assert!(first.entries.is_empty() && first.next.is_some(), "{first:?}");
    assert_eq!(all(&log, rare).len(), 1);
    log.close();
}

#[test]
fn pages_stay_what_they_are_while_more_is_written_and_packed() {
    let directory = TempDir::new().unwrap();
    let clock = clock();
    let log = AccessLog::open(options(directory.path()), clock.clone()).unwrap();
    (0..10).for_each(|part| write(&log, part * 10..part * 10 + 10));
    let mut asked = terrace_accesslog::search::Query { limit: 7, order: Order::NewestFirst, ..query() };
    let first = log.search(&asked).unwrap();
    assert_eq!(first.entries[6].record().request_id, id(93));
    // Another hour: the segment is sealed and packed.
    clock.advance(std::time::Duration::from_secs(3600));
    write(&log, 5000..5010);
    asked.after = first.next;
    assert_eq!(log.search(&asked).unwrap().entries[0].record().request_id, id(92));
    assert_eq!(all(&log, asked).len(), 93);
    log.close();
}

#[test]
fn another_process_hands_over_batches_and_nothing_else() {
    let directory = TempDir::new().unwrap();
    let log = AccessLog::open(options(directory.path()), clock()).unwrap();
    let mut batch = Vec::new();
    record(1).append(&mut batch);
    record(2).append(&mut batch);
    assert!(log.take(batch[..batch.len() - 1].to_vec()).is_err());
    assert!(log.take(b"something else".to_vec()).is_err());
    assert_eq!(log.take(batch), Ok(Some(2)));
    log.flush();
    assert_eq!(all(&log, query()).len(), 2);
    log.close();
}
