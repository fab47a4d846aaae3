//! Requests that two servers may read differently. Whatever the gateway makes of one, its back-end must see either nothing, or exactly one request
//! that means what the gateway thought; nothing that is hidden in a body, a field or a line may reach it as a request or a field of its own.
//!
//! The payloads are those of the field's corpora, by their kinds: RFC 9112 sections 2.2, 3, 5.1, 6.1, 6.3, 7.1 and 9.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::json;

use crate::fixture::{Fixture, api, gateway, service, site};

/// What a back-end may see of a payload.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    /// Refused with 400, or its connection closed; the back-end sees nothing.
    Refused,
    /// Refused with this status.
    Status(u16),
    /// One request reaches the back-end, and one answer comes.
    One,
    /// Two requests, one after the other.
    Two,
}
use Fate::{One, Refused, Status, Two};

const HOST: &str = "Host: svc.test\r\n";
/// What must not be seen.
const HIDDEN: &str = "GET /release/hidden HTTP/1.1\r\nHost: svc.test\r\n\r\n";

fn post(fields: &str, body: &str) -> String {
    format!("POST /release/a HTTP/1.1\r\n{HOST}{fields}\r\n{body}")
}

fn get(fields: &str) -> String {
    format!("GET /release/a HTTP/1.1\r\n{HOST}{fields}\r\n")
}

/// Name, payload, fate.
fn corpus() -> Vec<(&'static str, String, Fate)> {
    let chunked = "Transfer-Encoding: chunked\r\n";
    let line = |line: &str| format!("{line}\r\n{HOST}\r\n");
    vec![
        // Length against chunks.
        ("a length and chunks that end early", post(&format!("Content-Length: 60\r\n{chunked}"), &format!("0\r\n\r\n{HIDDEN}")), Refused),
        ("chunks and a short length", post(&format!("{chunked}Content-Length: 3\r\n"), &format!("30\r\n{HIDDEN}\r\n0\r\n\r\n")), Refused),
        ("two lengths that differ", post("Content-Length: 0\r\nContent-Length: 60\r\n", HIDDEN), Refused),
        ("two lengths in one field", post("Content-Length: 0, 60\r\n", HIDDEN), Refused),
        ("a length with a sign", post("Content-Length: +5\r\n", "hello"), Refused),
        ("a length below nothing", post("Content-Length: -1\r\n", "hello"), Refused),
        ("a length in hexadecimal", post("Content-Length: 0x5\r\n", "hello"), Refused),
        ("a length with a fraction", post("Content-Length: 5.0\r\n", "hello"), Refused),
        ("a length with words", post("Content-Length: 5 5\r\n", "hello"), Refused),
        ("an empty length", post("Content-Length: \r\n", "hello"), Refused),
        ("a length beyond all numbers", post("Content-Length: 99999999999999999999999\r\n", "hello"), Refused),
        ("a length with digits of another script", post("Content-Length: ٥\r\n", "hello"), Refused),
        ("a length with a vertical tab", post("Content-Length: \x0b5\r\n", "hello"), Refused),
        ("a length with spaces around", post("Content-Length:   5  \r\n", "hello"), One),
        ("a length under another name", post("Content_Length: 60\r\nContent-Length: 0\r\n", HIDDEN), Two),
        // Encodings.
        ("an encoding that is none", post("Transfer-Encoding: xchunked\r\nContent-Length: 5\r\n", "hello"), Refused),
        ("chunked and then another", post("Transfer-Encoding: chunked, identity\r\n", "0\r\n\r\n"), Refused),
        ("another and then chunked", post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"), Refused),
        ("chunked twice", post(&format!("{chunked}{chunked}"), "0\r\n\r\n"), Refused),
        ("chunked behind a vertical tab", post("Transfer-Encoding: \x0bchunked\r\n", "0\r\n\r\n"), Refused),
        ("chunked in quotes", post("Transfer-Encoding: \"chunked\"\r\n", "0\r\n\r\n"), Refused),
        ("chunked with a parameter", post("Transfer-Encoding: chunked;q=1\r\n", "0\r\n\r\n"), Refused),
        ("chunked and nothing", post("Transfer-Encoding: chunked,\r\n", "0\r\n\r\n"), Refused),
        ("an empty encoding", post("Transfer-Encoding: \r\nContent-Length: 5\r\n", "hello"), Refused),
        ("identity", post("Transfer-Encoding: identity\r\nContent-Length: 5\r\n", "hello"), Refused),
        ("chunked in capitals", post("Transfer-Encoding: CHUNKED\r\n", "0\r\n\r\n"), One),
        ("chunks of HTTP/1.0", format!("POST /release/a HTTP/1.0\r\n{HOST}{chunked}\r\n0\r\n\r\n"), Refused),
        ("an encoding with a space before the colon", post("Transfer-Encoding : chunked\r\n", "0\r\n\r\n"), Refused),
        ("an encoding on a folded line", post("Transfer-Encoding:\r\n chunked\r\n", "0\r\n\r\n"), Refused),
        ("an encoding hidden behind a folded line", post("X: y\r\n Transfer-Encoding: chunked\r\n", "0\r\n\r\n"), Refused),
        ("an encoding behind a bare carriage return", post("X: y\rTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), Refused),
        ("an encoding behind a null", post("X: y\0Transfer-Encoding: chunked\r\n", "0\r\n\r\n"), Refused),
        // Chunks.
        ("a chunk with a sign", post(chunked, "+5\r\nhello\r\n0\r\n\r\n"), Refused),
        ("a chunk of a negative length", post(chunked, "-5\r\nhello\r\n0\r\n\r\n"), Refused),
        ("a chunk with a prefix", post(chunked, "0x5\r\nhello\r\n0\r\n\r\n"), Refused),
        ("a chunk beyond all numbers", post(chunked, "fffffffffffffffff\r\nhello\r\n0\r\n\r\n"), Refused),
        ("a chunk without a length", post(chunked, "\r\nhello\r\n0\r\n\r\n"), Refused),
        ("a chunk that is longer than it says", post(chunked, "3\r\nhello\r\n0\r\n\r\n"), Refused),
        ("a chunk that ends with a bare line feed", post(chunked, "5\r\nhello\n0\r\n\r\n"), Refused),
        ("a length that ends with a bare line feed", post(chunked, "5\nhello\r\n0\r\n\r\n"), Refused),
        ("a chunk with an extension", post(chunked, "5;a=b\r\nhello\r\n0\r\n\r\n"), One),
        ("an extension with a line feed in it", post(chunked, &format!("5;\nhello\r\n0\r\n\r\n{HIDDEN}")), Refused),
        ("trailers", post(chunked, "5\r\nhello\r\n0\r\nX-Trailer: a\r\n\r\n"), One),
        ("a trailer that would frame", post(chunked, "5\r\nhello\r\n0\r\nContent-Length: 60\r\n\r\n"), One),
        // Fields and lines.
        ("no host", "GET /release/a HTTP/1.1\r\n\r\n".to_owned(), Status(400)),
        ("two hosts", get("Host: other.test\r\n"), Status(400)),
        ("an empty host", "GET /release/a HTTP/1.1\r\nHost:\r\n\r\n".to_owned(), Status(400)),
        ("a host with a path", "GET /release/a HTTP/1.1\r\nHost: svc.test/b\r\n\r\n".to_owned(), Status(400)),
        ("a host with a user", "GET /release/a HTTP/1.1\r\nHost: a@svc.test\r\n\r\n".to_owned(), Status(400)),
        ("a target of another host", line("GET http://other.test/release/a HTTP/1.1"), Status(400)),
        ("a target of the same host", line("GET http://svc.test/release/a HTTP/1.1"), One),
        ("a field's name with a space behind", get("X-A : 1\r\n"), Refused),
        ("a field's name with a space in it", get("X A: 1\r\n"), Refused),
        ("a field without a name", get(": 1\r\n"), Refused),
        ("a line without a colon", get("X-A\r\n"), Refused),
        ("a folded line", get("X-A: 1\r\n 2\r\n"), Refused),
        ("a first line with a space before it", format!("GET /release/a HTTP/1.1\r\n X: y\r\n{HOST}\r\n"), Refused),
        ("a null in a value", get("X-A: a\0b\r\n"), Refused),
        ("a bare carriage return in a value", get("X-A: a\rb\r\n"), Refused),
        ("a null in the target", line("GET /release/a\0 HTTP/1.1"), Refused),
        ("a tab in the first line", line("GET\t/release/a\tHTTP/1.1"), Refused),
        ("two spaces in the first line", line("GET  /release/a HTTP/1.1"), Refused),
        ("a space in the target", line("GET /release/a b HTTP/1.1"), Refused),
        ("a first line that ends with a bare line feed", format!("GET /release/a HTTP/1.1\n{HOST}\r\n"), Status(400)),
        ("a field that ends with a bare line feed", get("X-A: 1\n"), Status(400)),
        ("a head that ends with bare line feeds", format!("GET /release/a HTTP/1.1\r\n{HOST}\n"), Status(400)),
        ("no version", format!("GET /release/a\r\n{HOST}\r\n"), Refused),
        ("a version of the future", line("GET /release/a HTTP/1.9"), Status(505)),
        ("version 2 in a line", line("GET /release/a HTTP/2.0"), Status(505)),
        ("a version in small letters", line("GET /release/a http/1.1"), Refused),
        ("a method with a bracket", line("G(T /release/a HTTP/1.1"), Refused),
        ("a method of another case", line("get /release/a HTTP/1.1"), One),
        ("a fragment in the target", line("GET /release/a#b HTTP/1.1"), One),
        ("a target above the root", line("GET /release/../../a HTTP/1.1"), Status(400)),
        ("a target that names the server", line("OPTIONS * HTTP/1.1"), Status(204)),
        ("a tunnel", line("CONNECT svc.test:80 HTTP/1.1"), Status(501)),
        ("an empty line before the first", format!("\r\n{}", get("")), One),
        ("two requests, one after the other", format!("{}{}", get(""), get("Connection: close\r\n")), Two),
        // What was switched to and was not.
        (
            "a change to another protocol that nobody speaks",
            format!("{}{}", get("Connection: upgrade\r\nUpgrade: h2c\r\n"), get("Connection: close\r\n")),
            Two,
        ),
        (
            "HTTP/2 by a field",
            get("Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA\r\n"),
            One,
        ),
        ("a body of a request that has none", format!("{}{HIDDEN}", get("Content-Length: 48\r\n")), One),
    ]
}

struct Seen {
    fixture: Fixture,
    heads: Arc<Mutex<Vec<(String, String)>>>,
}

fn world() -> Seen {
    let heads: Arc<Mutex<Vec<(String, String)>>> = Arc::default();
    let kept = Arc::clone(&heads);
    let backend = service(move |head, body| {
        kept.lock().unwrap().push((head.to_owned(), body.to_string()));
        (200, "seen".to_owned())
    });
    let fixture =
        gateway(|_| vec![site("svc", vec![api("a", "/", "ANY", &format!("http://{backend}"), json!({ "timeout_ms": 2_000 }))], json!({}))]);
    Seen { fixture, heads }
}

/// Everything that is answered until the connection ends or is silent.
fn send(fixture: &Fixture, payload: &str) -> String {
    let mut stream = TcpStream::connect(fixture.gateway.address()).unwrap();
    stream.set_read_timeout(Some(Duration::from_millis(400))).unwrap();
    stream.write_all(payload.as_bytes()).unwrap();
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}

#[test]
fn nothing_is_smuggled() {
    let world = world();
    let mut wrong = Vec::new();
    for (name, payload, fate) in corpus() {
        world.heads.lock().unwrap().clear();
        let answer = send(&world.fixture, &payload);
        let heads = std::mem::take(&mut *world.heads.lock().unwrap());
        let statuses: Vec<u16> = answer.split("HTTP/1.").skip(1).filter_map(|rest| rest.split(' ').nth(1)?.parse().ok()).collect();
        let hidden = heads.iter().any(|(head, _)| head.contains("hidden"));
        let right = match fate {
            Refused => heads.is_empty() && statuses.iter().all(|status| *status == 400),
            Status(status) => heads.is_empty() && statuses == [status],
            One => heads.len() == 1 && statuses.first() == Some(&200) && !hidden,
            Two => heads.len() == 2 && statuses == [200, 200],
        };
        if !right {
            wrong.push(format!("{name}: {fate:?} expected, answered {statuses:?}, seen {heads:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_reaches_the_back_end_is_framed_anew() {
    let world = world();
    send(
        &world.fixture,
        &post(
            "Transfer-Encoding: chunked\r\nConnection: close, X-Drop\r\nX-Drop: 1\r\nTE: trailers\r\nKeep-Alive: 9\r\nProxy-Connection: x\r\n",
            "5\r\nhello\r\n0\r\nX-Trailer: a\r\n\r\n",
        ),
    );
    let heads = std::mem::take(&mut *world.heads.lock().unwrap());
    let head = &heads[0].0;
    for gone in ["x-drop", "keep-alive", "proxy-connection", "te:", "x-trailer", "connection: close"] {
        assert!(!head.contains(gone), "{gone}: {head}");
    }
    assert_eq!(head.matches("transfer-encoding: chunked").count() + head.matches("content-length: ").count(), 1, "{head}");
}

#[test]
fn one_form_of_a_path() {
    let world = world();
    for (target, seen) in [
        ("/release//a/./b", "/a/b"),
        ("/release/a/../b", "/b"),
        ("/release/%61", "/a"),
        ("/release/a%2Fb", "/a%2Fb"),
        ("/release/a%2f..%2fb", "/a%2F..%2Fb"),
        ("/release/%2e%2e/release/a", "/a"),
        ("/release/a;x", "/a;x"),
        ("/release/a%00", ""),
        ("/release/a%", ""),
        ("/release/a\\b", ""),
    ] {
        world.heads.lock().unwrap().clear();
        let answer = send(&world.fixture, &format!("GET {target} HTTP/1.1\r\n{HOST}Connection: close\r\n\r\n"));
        let heads = std::mem::take(&mut *world.heads.lock().unwrap());
        let line = heads.first().map(|(head, _)| head.split(' ').nth(1).unwrap_or_default().to_owned()).unwrap_or_default();
        assert_eq!(line, seen, "{target}: {answer}");
    }
}
