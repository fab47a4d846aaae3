//! Changes while it serves: none of them costs a request, and nobody sees an old one after a new one.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use serde_json::json;

use crate::fixture::{gateway, mock, site};

/// One who keeps his connection, and what he is told.
struct Caller(BufReader<TcpStream>);

impl Caller {
    fn new(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
        Caller(BufReader::new(stream))
    }

    fn ask(&mut self, host: &str, path: &str) -> (u16, String) {
        self.0.get_mut().write_all(format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n").as_bytes()).unwrap();
        let (mut status, mut length) = (0, 0);
        loop {
            let mut line = String::new();
            self.0.read_line(&mut line).unwrap();
            match line.trim_end().split_once(' ') {
                Some(("HTTP/1.1", rest)) => status = rest[..3].parse().unwrap(),
                Some(("content-length:", number)) => length = number.parse().unwrap(),
                None => break,
                _ => {}
            }
        }
        let mut body = vec![0; length];
        self.0.read_exact(&mut body).unwrap();
        (status, String::from_utf8(body).unwrap())
    }
}

/// Fifty a second, of a service that is called and of others that come and go beside it.
#[test]
fn no_request_is_lost_and_none_sees_the_past() {
    let fixture = gateway(|_| vec![site("svc", vec![mock("a", "/a", "GET", "0")], json!({}))]);
    let address = fixture.gateway.address();
    let (stop, latest) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicU64::new(0)));
    let callers: Vec<_> = (0..8)
        .map(|_| {
            let (stop, latest) = (Arc::clone(&stop), Arc::clone(&latest));
            std::thread::spawn(move || {
                let (mut caller, mut asked) = (Caller::new(address), 0u64);
                while !stop.load(Ordering::Relaxed) {
                    // It was applied before this was asked: whichever worker answers, it serves it.
                    let before = latest.load(Ordering::Acquire);
                    let (status, body) = caller.ask("svc.test", "/release/a");
                    let seen: u64 = body.parse().unwrap_or_else(|_| panic!("{status} {body}"));
                    assert!(status == 200 && seen >= before, "{status}: {seen} after {before}");
                    asked += 1;
                    std::thread::sleep(Duration::from_millis(1));
                }
                asked
            })
        })
        .collect();
    let begun = Instant::now();
    for turn in 1..=75 {
        std::thread::sleep((Duration::from_millis(20) * turn).saturating_sub(begun.elapsed()));
        fixture.put(json!({ "site": site("svc", vec![mock("a", "/a", "GET", &turn.to_string())], json!({})) }));
        latest.store(u64::from(turn), Ordering::Release);
        let other = format!("other-{}", turn % 3);
        match turn % 6 {
            0..3 => fixture.put(json!({ "site": site(&other, vec![mock("b", "/b", "GET", &other)], json!({})) })),
            _ => fixture.change(&format!("site/{other}/release"), None),
        }
        fixture.put(json!({ "domain": { "host": format!("{other}.test"), "account": 1, "service": other } }));
        let (status, body) = Caller::new(address).ask(&format!("{other}.test"), "/release/b");
        assert_eq!((status, body == other), if turn % 6 < 3 { (200, true) } else { (404, false) }, "{turn}: {body}");
    }
    stop.store(true, Ordering::Relaxed);
    for caller in callers {
        assert!(caller.join().unwrap() > 100);
    }
}
