//! Records arrive at a receiver that fails first; what it refuses, or never takes, is counted.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use tempfile::TempDir;
use terrace_accesslog::{AccessLog, Options};

use super::{clock, options, write};

/// Answers with these statuses, one after the other, and hands over paths and bodies.
fn receiver(statuses: Vec<u16>) -> (String, Receiver<(String, String)>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let (told, hear) = mpsc::channel();
    std::thread::spawn(move || {
        for status in statuses {
            let (mut stream, _) = listener.accept().unwrap();
            let mut got = Vec::new();
            let (mut chunk, mut head) = ([0; 65536], None);
            loop {
                let read = stream.read(&mut chunk).unwrap();
                got.extend_from_slice(&chunk[..read]);
                if head.is_none() {
                    head = got.windows(4).position(|four| four == b"\r\n\r\n").map(|end| end + 4);
                }
                let Some(end) = head else { continue };
                let text = String::from_utf8_lossy(&got[..end]).to_ascii_lowercase();
                let length: usize = text.split("content-length: ").nth(1).unwrap().split("\r\n").next().unwrap().parse().unwrap();
                if got.len() >= end + length {
                    let path = String::from_utf8_lossy(&got).split(' ').nth(1).unwrap().to_owned();
                    let _ = told.send((path, String::from_utf8_lossy(&got[end..]).into_owned()));
                    break;
                }
            }
            write!(stream, "HTTP/1.1 {status} x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").unwrap();
        }
    });
    (address.to_string(), hear)
}

fn exporting(directory: &TempDir, target: &str) -> AccessLog {
    AccessLog::open(Options { export: Some(target.parse().unwrap()), ..options(directory.path()) }, clock()).unwrap()
}

fn wait(counter: &AtomicU64, number: u64) {
    let until = Instant::now() + Duration::from_secs(20);
    while counter.load(Relaxed) != number {
        assert!(Instant::now() < until, "{} is not {number}", counter.load(Relaxed));
        std::thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn a_receiver_that_fails_first_gets_everything_once() {
    let (address, hear) = receiver(vec![503, 429, 200]);
    let directory = TempDir::new().unwrap();
    let log = exporting(&directory, &format!("loki+http://{address}"));
    write(&log, 0..10);
    wait(&log.counters().exported, 10);
    log.close();
    let heard: Vec<(String, String)> = hear.try_iter().collect();
    assert_eq!(heard.len(), 3);
    assert!(heard.iter().all(|(path, body)| path == "/loki/api/v1/push" && body == &heard[0].1));
    let sent: serde_json::Value = serde_json::from_str(&heard[2].1).unwrap();
    assert_eq!(sent["streams"][0]["values"].as_array().unwrap().len(), 10);
    assert_eq!(log.counters().unexported.load(Relaxed), 0);
}

#[test]
fn a_receiver_that_refuses_is_not_asked_again() {
    let (address, hear) = receiver(vec![400, 204]);
    let directory = TempDir::new().unwrap();
    let log = exporting(&directory, &format!("clickhouse+http://{address}/log"));
    write(&log, 0..3);
    wait(&log.counters().unexported, 3);
    write(&log, 3..5);
    wait(&log.counters().exported, 2);
    log.close();
    let heard: Vec<(String, String)> = hear.try_iter().collect();
    assert!(heard[1].0.contains("INSERT%20INTO%20log"));
    assert_eq!(heard[1].1.lines().count(), 2);
}

#[test]
fn nobody_waits_for_a_receiver_that_is_not_there() {
    let directory = TempDir::new().unwrap();
    let nobody = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let log = exporting(&directory, &format!("otlp+http://{nobody}"));
    let began = Instant::now();
    (0..1000).for_each(|part| write(&log, part * 5..part * 5 + 5));
    log.close();
    assert!(began.elapsed() < Duration::from_secs(15), "{:?}", began.elapsed());
    assert_eq!(log.counters().written.load(Relaxed), 5000);
    assert_eq!(log.counters().unexported.load(Relaxed) + log.counters().exported.load(Relaxed), 5000);
    assert_eq!(log.counters().exported.load(Relaxed), 0);
}
