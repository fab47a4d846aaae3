//! What is remembered of requests: in the access log, in the trace, and in the numbers.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;
use terrace_accesslog::record::End;
use terrace_accesslog::search::{Entry, MOST_READ, Order, Query};
use terrace_accesslog::{AccessLog, Options, Record, SEGMENT};
use terrace_base::Clock;
use terrace_gateway::usage::Tally;

use crate::fixture::{Fixture, api, gateway, logging, mock, site};
use crate::limits::signed;

fn log(directory: &TempDir) -> AccessLog {
    let directory = directory.path().to_owned();
    AccessLog::open(Options { directory, days: 1, bytes: 1 << 30, segment: SEGMENT, export: None }, Clock::system()).unwrap()
}

/// The records of a service, oldest first, as soon as there are so many.
fn records(log: &AccessLog, service: &str, account: u64, count: usize) -> Vec<Entry> {
    let query = Query {
        account,
        service: service.to_owned(),
        from: 0,
        until: u64::MAX - 1,
        conditions: Vec::new(),
        order: Order::OldestFirst,
        after: None,
        limit: 100,
        most_read: MOST_READ,
    };
    let until = Instant::now() + Duration::from_secs(10);
    loop {
        let found = log.search(&query).unwrap().entries;
        if found.len() >= count {
            assert_eq!(found.len(), count);
            return found;
        }
        assert!(Instant::now() < until, "{} of {count}", found.len());
        std::thread::sleep(Duration::from_millis(10));
    }
}

fn parent(answer: &Value) -> String {
    answer["headers"]["traceparent"].as_str().unwrap().to_owned()
}

#[test]
fn a_line_says_what_happened() {
    let directory = TempDir::new().unwrap();
    let log = log(&directory);
    let dead = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let fixture = logging(Some(log.appenders()), |url| {
        let plans = json!([{ "id": "usagePlan-a", "keys": [{ "id": "AKone", "secret": "s" }] }]);
        let apis = vec![
            api("api-open", "/open", "ANY", url, json!({ "converted": [[503, 200]] })),
            api("api-key", "/key", "GET", url, json!({ "auth": "key_pair", "plans": ["usagePlan-a"] })),
            api("api-dead", "/dead", "GET", &format!("http://{dead}"), json!({})),
            mock("api-mock", "/mock", "GET", "hello"),
        ];
        vec![site("svc", apis, json!({ "plans": plans }))]
    });
    let caller = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    let answer = fixture.send("POST", "svc.test/release/open/x?token=secret", &[&format!("traceparent: {caller}")], "twelve bytes");
    let found = records(&log, "svc", 1, 1);
    let first = found[0].record();
    assert_eq!((first.service, first.environment, first.api, first.account), ("svc", "release", "api-open", 1));
    assert_eq!((first.method, first.host, first.path, first.tls, first.http), ("POST", "svc.test", "/release/open/x", false, 11));
    assert_eq!((first.status, first.upstream_status, first.end, first.error), (200, 200, End::Whole, ""));
    assert_eq!((first.request_bytes, first.response_bytes), (12, answer.body.len() as u64));
    assert_eq!((first.upstream, first.client, first.server), (Some(fixture.backend), [127, 0, 0, 1].into(), [127, 0, 0, 1].into()));
    assert_eq!(hex::encode(first.request_id), answer.field("x-api-requestid").unwrap());
    assert!(first.took >= u64::from(first.upstream_head.unwrap()) && first.upstream_took >= first.upstream_head, "{first:?}");
    assert!(first.upstream_connect.is_some());
    // The trace goes on: its id is the caller's, the parent is in the record.
    assert_eq!(hex::encode(first.trace_id), "0af7651916cd43dd8448eb211c80319c");
    assert_eq!(parent(&answer.seen()), format!("00-{}-{}-01", hex::encode(first.trace_id), hex::encode(first.span_id)));

    let [date, authorization] = signed("AKone", "s");
    let began = fixture.call("GET", "svc.test/release/key", &[&date, &authorization]);
    fixture.call("GET", "svc.test/release/key", &[]);
    fixture.call("GET", "svc.test/release/dead", &[]);
    fixture.call("GET", "svc.test/release/mock", &[]);
    fixture.call("HEAD", "svc.test/release/open", &[]);
    fixture.call("GET", "svc.test/release/open/status/503", &[]);
    fixture.call("GET", "svc.test/release/nothing", &[]);
    let found = records(&log, "svc", 1, 8);
    let one = |number: usize| -> Record<'_> { found[number].record() };
    assert_eq!((one(1).plan, one(1).key, one(1).upstream_connect), ("usagePlan-a", "AKone", one(1).upstream_connect));
    assert!(parent(&began.seen()).starts_with(&format!("00-{}-", hex::encode(one(1).trace_id))), "a trace begins here");
    assert_eq!((one(2).status, one(2).key, one(2).upstream, one(2).upstream_status), (401, "", None, 0));
    assert!(one(2).error.contains("Authorization"), "{}", one(2).error);
    assert_eq!((one(3).status, one(3).upstream, one(3).error), (502, Some(dead), "the back-end cannot be reached"));
    assert_eq!((one(4).status, one(4).upstream_took, one(4).response_bytes, one(4).end), (200, None, 5, End::Whole));
    assert_eq!((one(5).method, one(5).end, one(5).error), ("HEAD", End::Whole, ""));
    assert_eq!((one(6).status, one(6).upstream_status), (200, 503), "what the caller saw, and what the back-end said");
    assert_eq!((one(7).status, one(7).api, one(7).error), (404, "", "no API of svc answers this path"));
    let line = one(7).line(1_300_000_001);
    assert!(
        line.starts_with("[1300000001][release][svc][svc.test][-][/release/nothing][http][rsp_st:404][ups_st:-][cip:127.0.0.1]"),
        "{line}"
    );

    // Who calls no service is in nobody's log; the operator's export has it.
    fixture.call("GET", "nobody.test/release/x", &[]);
    assert_eq!(records(&log, "", 0, 1)[0].record().host, "nobody.test");
    drop(fixture);
    log.close();
}

#[test]
fn callers_and_back_ends_that_go_too_early() {
    let directory = TempDir::new().unwrap();
    let log = log(&directory);
    let breaking = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = breaking.local_addr().unwrap();
    std::thread::spawn(move || {
        for stream in breaking.incoming() {
            let mut stream = stream.unwrap();
            let _ = stream.read(&mut [0; 4096]);
            stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf").unwrap();
        }
    });
    let fixture = logging(Some(log.appenders()), |url| {
        vec![site(
            "svc",
            vec![api("a", "/a", "ANY", url, json!({})), api("b", "/b", "GET", &format!("http://{address}"), json!({}))],
            json!({}),
        )]
    });
    let mut stream = TcpStream::connect(fixture.gateway.address()).unwrap();
    stream.write_all(b"GET /release/a/sleep/3000 HTTP/1.1\r\nHost: svc.test\r\n\r\n").unwrap();
    std::thread::sleep(Duration::from_millis(200));
    // As when a program dies: who only says that he has said all may still listen.
    socket2::SockRef::from(&stream).set_linger(Some(Duration::ZERO)).unwrap();
    drop(stream);
    let found = records(&log, "svc", 1, 1);
    assert_eq!((found[0].record().status, found[0].record().end), (499, End::Left));
    fixture.call("GET", "svc.test/release/b", &[]);
    let found = records(&log, "svc", 1, 2);
    assert_eq!((found[1].record().end, found[1].record().error), (End::Broken, "the back-end broke off before its answer was whole"));
    // A body of unknown length is counted as it passes.
    fixture.raw(
        b"POST /release/a HTTP/1.1\r\nHost: svc.test\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n",
    );
    assert_eq!(records(&log, "svc", 1, 3)[2].record().request_bytes, 11);
    drop(fixture);
    log.close();
}

fn taken(fixture: &Fixture) -> Vec<(String, String, Tally)> {
    let mut taken: Vec<_> = fixture
        .gateway
        .take_usage()
        .into_iter()
        .map(|growth| (growth.scope.api.into_string(), growth.key.into_string(), growth.tally))
        .filter(|(_, _, tally)| tally.requests > 0)
        .collect();
    taken.sort_by(|a, b| (&a.0, &a.1).cmp(&(&b.0, &b.1)));
    taken
}

#[test]
fn numbers_are_taken_once_and_outlive_what_is_served() {
    let fixture = gateway(|url| {
        let plans = json!([{ "id": "usagePlan-a", "limit": 1_000_000, "keys": [{ "id": "AKone", "secret": "s" }, { "id": "AKtwo", "secret": "s" }] }]);
        let apis = vec![
            api("api-key", "/key", "GET", url, json!({ "auth": "key_pair", "plans": ["usagePlan-a"] })),
            api("api-open", "/open", "GET", url, json!({})),
        ];
        vec![site("svc", apis, json!({ "plans": plans }))]
    });
    for (key, times) in [("AKone", 3), ("AKtwo", 2)] {
        let [date, authorization] = signed(key, "s");
        (0..times).for_each(|_| assert_eq!(fixture.call("GET", "svc.test/release/key", &[&date, &authorization]).status, 200));
    }
    fixture.call("GET", "svc.test/release/key", &[]);
    fixture.call("GET", "svc.test/release/open/status/502", &[]);
    fixture.call("GET", "svc.test/release/nothing", &[]);
    fixture.call("GET", "nobody.test/release/x", &[]);
    let sums = fixture.gateway.sums();
    assert_eq!((sums.classes, sums.in_flight), ([0, 0, 5, 0, 3, 1], 0));
    assert_eq!(sums.buckets.iter().sum::<u64>(), 9);
    let all = taken(&fixture);
    let shown: Vec<_> = all.iter().map(|(api, key, tally)| (api.as_str(), key.as_str(), tally.requests)).collect();
    assert_eq!(shown, [("", "", 1), ("api-key", "", 1), ("api-key", "AKone", 3), ("api-key", "AKtwo", 2), ("api-open", "", 1)]);
    assert_eq!((all[1].2.client_errors, all[2].2.server_errors, all[4].2.server_errors_502), (1, 0, 1));
    assert!(all[2].2.bytes_private > 0 && all[2].2.bytes_public == 0 && all[2].2.microseconds > 0);
    assert_eq!(taken(&fixture), []);
    fixture.call("GET", "svc.test/release/open", &[]);
    fixture.change("site/svc/release", None);
    assert_eq!(taken(&fixture).len(), 1, "what was served until then is counted");
}

#[test]
fn connections_count_where_they_call() {
    let fixture = gateway(|url| vec![site("svc", vec![api("a", "/a", "GET", url, json!({}))], json!({}))]);
    let connections = || fixture.gateway.take_usage().iter().map(|growth| growth.connections).sum::<u64>();
    let open: Vec<TcpStream> = (0..3)
        .map(|_| {
            let mut stream = TcpStream::connect(fixture.gateway.address()).unwrap();
            stream.write_all(b"GET /release/a HTTP/1.1\r\nHost: svc.test\r\n\r\n").unwrap();
            assert!(stream.read(&mut [0; 4096]).unwrap() > 0);
            stream
        })
        .collect();
    assert_eq!(connections(), 3);
    assert_eq!(connections(), 3, "they are there, not counted once");
    drop(open);
    let until = Instant::now() + Duration::from_secs(10);
    while connections() > 0 {
        assert!(Instant::now() < until);
        std::thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn without_a_log_traces_pass_as_they_are() {
    let fixture = gateway(|url| vec![site("svc", vec![api("a", "/a", "GET", url, json!({}))], json!({}))]);
    assert!(fixture.call("GET", "svc.test/release/a", &[]).seen()["headers"].get("traceparent").is_none());
    let caller = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    assert_eq!(parent(&fixture.call("GET", "svc.test/release/a", &[&format!("traceparent: {caller}")]).seen()), caller);
}
