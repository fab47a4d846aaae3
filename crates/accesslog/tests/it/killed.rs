//! A process that is killed while it writes: what it said was written is there, in whole blocks.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;
use terrace_accesslog::search::Query;
use terrace_accesslog::{AccessLog, SEGMENT};

use super::{all, clock, options, query, write};

const DIRECTORY: &str = "TERRACE_TEST_ACCESSLOG";
const FIRST: &str = "TERRACE_TEST_ACCESSLOG_FIRST";

/// The process that is killed: this same program, asked for this test only.
#[test]
fn writes_until_it_is_killed() {
    let (Ok(directory), Ok(first)) = (std::env::var(DIRECTORY), std::env::var(FIRST)) else { return };
    let mut next: u64 = first.parse().unwrap();
    let log = AccessLog::open(options(directory.as_ref()), clock()).unwrap();
    loop {
        write(&log, next..next + 50);
        next += 50;
        println!("written {next}");
    }
}

#[test]
fn what_was_written_is_there_after_a_kill() {
    let directory = TempDir::new().unwrap();
    let mut written = 0;
    for round in 0..6_u64 {
        // Each writes other records, and may have written more than it said.
        let first = round * 1_000_000;
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["killed::writes_until_it_is_killed", "--exact", "--nocapture"])
            .env(DIRECTORY, directory.path())
            .env(FIRST, first.to_string())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = first;
        let until = Instant::now() + Duration::from_millis(80 + 61 * round);
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        while let Some(Ok(line)) = lines.next() {
            if let Some(number) = line.split("written ").nth(1) {
                said = number.parse().unwrap();
            }
            if said > first && Instant::now() >= until {
                break;
            }
        }
        child.kill().unwrap();
        child.wait().unwrap();
        assert!(said > first, "it wrote something");
        written += said - first;
        let mut small = options(directory.path());
        small.segment = if round % 2 == 0 { SEGMENT } else { 1 };
        let log = AccessLog::open(small, clock()).unwrap();
        let found = all(&log, Query { limit: 10_000, ..query() });
        let of_round: Vec<u64> = found.iter().map(|entry| entry.record().at - super::START).filter(|at| *at >= first).collect();
        assert!(of_round.len() as u64 >= said - first, "{} of {}", of_round.len(), said - first);
        assert!(of_round.iter().zip(first..).all(|(found, expected)| *found == expected), "whole and in order");
        assert!(found.len() as u64 >= written);
        log.close();
    }
}
