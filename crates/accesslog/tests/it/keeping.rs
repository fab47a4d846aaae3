//! How much is kept, and what happens when the disk takes nothing.

use std::sync::atomic::Ordering::Relaxed;
use std::time::Duration;

use tempfile::TempDir;
use terrace_accesslog::{AccessLog, Options};

use super::{all, clock, options, query, write};

const HOUR: Duration = Duration::from_secs(3600);

#[test]
fn old_segments_go_and_young_ones_stay() {
    let directory = TempDir::new().unwrap();
    let clock = clock();
    let kept = Options { days: 2, ..options(directory.path()) };
    let log = AccessLog::open(kept.clone(), clock.clone()).unwrap();
    write(&log, 0..10);
    clock.advance(HOUR * 24);
    // An hour's records are in one segment.
    write(&log, 86_400_000_000..86_400_000_010);
    log.close();
    clock.advance(HOUR * 25);
    let log = AccessLog::open(kept, clock).unwrap();
    log.flush();
    assert_eq!(all(&log, query()).len(), 10);
    assert_eq!(log.counters().segments.load(Relaxed), 1);
    log.close();
}

#[test]
fn the_oldest_go_when_there_is_too_much() {
    let directory = TempDir::new().unwrap();
    let log = AccessLog::open(Options { segment: 1, ..options(directory.path()) }, clock()).unwrap();
    (0..20).for_each(|part| write(&log, part * 10..part * 10 + 10));
    let bytes = log.counters().bytes.load(Relaxed);
    log.close();
    let log = AccessLog::open(Options { bytes: bytes / 2, ..options(directory.path()) }, clock()).unwrap();
    log.flush();
    let left = all(&log, query());
    assert!(left.len() >= 80 && left.len() <= 110, "{}", left.len());
    assert_eq!(left.last().unwrap().record().at, super::START + 199);
    assert!(log.counters().bytes.load(Relaxed) <= bytes / 2);
    log.close();
}

#[test]
fn small_blocks_are_packed_when_a_segment_is_sealed() {
    let directory = TempDir::new().unwrap();
    let log = AccessLog::open(options(directory.path()), clock()).unwrap();
    (0..200).for_each(|number| write(&log, number..number + 1));
    let loose = log.counters().bytes.load(Relaxed);
    log.close();
    let log = AccessLog::open(options(directory.path()), clock()).unwrap();
    log.flush();
    let packed: u64 = std::fs::read_dir(directory.path()).unwrap().map(|entry| entry.unwrap().metadata().unwrap().len()).sum();
    assert!(packed * 5 < loose, "{packed} of {loose}");
    assert_eq!(all(&log, query()).len(), 200);
    log.close();
}

#[test]
fn what_the_disk_does_not_take_is_counted_and_later_records_are_kept() {
    let directory = TempDir::new().unwrap();
    let log = AccessLog::open(options(directory.path()), clock()).unwrap();
    let obstacle = directory.path().join("000000000001.open");
    std::fs::create_dir(&obstacle).unwrap();
    write(&log, 0..10);
    assert_eq!((log.counters().unwritten.load(Relaxed), log.counters().written.load(Relaxed)), (10, 0));
    std::fs::remove_dir(&obstacle).unwrap();
    write(&log, 10..15);
    assert_eq!((log.counters().unwritten.load(Relaxed), log.counters().written.load(Relaxed)), (10, 5));
    assert_eq!(all(&log, query()).len(), 5);
    log.close();
    write(&log, 15..20);
    assert_eq!(log.appenders().dropped(), 5, "nobody takes them any more");
}
