//! What back-ends may say, byte by byte, and what callers get of it.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use serde_json::json;

use crate::fixture::{Answer, Fixture, api, gateway, site};

/// A back-end that does what `play` says with each connection, numbered from 0.
fn scripted(play: impl Fn(&mut TcpStream, usize) + Clone + Send + 'static) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for (number, stream) in listener.incoming().enumerate() {
            let (mut stream, play) = (stream.unwrap(), play.clone());
            stream.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
            std::thread::spawn(move || play(&mut stream, number));
        }
    });
    address
}

/// Reads the head of a request; empty when the connection has ended.
fn head(stream: &mut TcpStream) -> String {
    let (mut read, mut byte) = (Vec::new(), [0]);
    while !read.ends_with(b"\r\n\r\n") {
        match stream.read(&mut byte) {
            Ok(1) => read.push(byte[0]),
            _ => return String::new(),
        }
    }
    String::from_utf8(read).unwrap()
}

fn over(backend: SocketAddr) -> Fixture {
    gateway(|_| vec![site("svc", vec![api("a", "/", "ANY", &format!("http://{backend}"), json!({ "timeout_ms": 3_000 }))], json!({}))])
}

fn get(fixture: &Fixture) -> Answer {
    fixture.call("GET", "svc.test/release/a", &[])
}

/// Each connection says `text` to its first request, and ends.
fn says(text: &'static str) -> Fixture {
    over(scripted(move |stream, _| {
        head(stream);
        stream.write_all(text.as_bytes()).unwrap();
    }))
}

#[test]
fn answers_of_all_lengths() {
    for (text, status, body) in [
        ("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", 200, "hello"),
        ("HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok", 200, "ok"),
        ("HTTP/1.1 201 Made\r\nContent-Length: 0\r\n\r\n", 201, ""),
        ("HTTP/1.1 204 No\r\n\r\n", 204, ""),
        ("HTTP/1.1 100 Go on\r\n\r\nHTTP/1.1 103 Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx", 200, "x"),
    ] {
        let answer = get(&says(text));
        assert_eq!((answer.status, answer.body.as_str()), (status, body), "{text}");
    }
    // Callers are told where it ends, though the back-end did not say.
    let open = get(&says("HTTP/1.1 200 OK\r\n\r\nuntil the end"));
    assert_eq!((open.field("transfer-encoding"), open.body.as_str()), (Some("chunked"), "d\r\nuntil the end\r\n0\r\n\r\n"));
    let chunked = get(&says("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;x=y\r\nhello\r\n1\r\n!\r\n0\r\nX-Trailer: y\r\n\r\n"));
    assert_eq!((chunked.field("transfer-encoding"), chunked.field("x-trailer")), (Some("chunked"), None));
    assert_eq!(chunked.body, "5\r\nhello\r\n1\r\n!\r\n0\r\n\r\n");
}

#[test]
fn answers_that_are_none() {
    for text in [
        "",
        "x\r\n\r\n",
        "HTTP/2 200 OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nX: y\r\n folded\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 101 Switching\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n",
        "HTTP/1.1 200 OK\r\nX: y\r\n",
    ] {
        let answer = get(&says(text));
        assert_eq!(answer.status, 502, "{text:?}: {answer:?}");
    }
    // What has begun cannot be taken back: the caller sees that it is not whole.
    let cut = get(&says("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhello"));
    assert!(cut.status == 0 || cut.field("content-length") == Some("50"), "{cut:?}");
    let bad = get(&says("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nx\r\n"));
    assert!(!bad.body.contains("0\r\n\r\n"), "{bad:?}");
}

#[test]
fn an_answer_before_the_body_has_come() {
    let fixture = says("HTTP/1.1 413 Too long\r\nContent-Length: 4\r\nConnection: close\r\n\r\nlong");
    let answer = fixture.send("POST", "svc.test/release/a", &[], &"x".repeat(90_000));
    assert_eq!((answer.status, answer.body.as_str()), (413, "long"));
}

#[test]
fn both_sides_speak_at_once() {
    let backend = scripted(|stream, _| {
        head(stream);
        stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n").unwrap();
        let mut piece = [0; 5];
        for _ in 0..2 {
            stream.read_exact(&mut piece).unwrap();
            stream.write_all(&piece).unwrap();
        }
    });
    let fixture = over(backend);
    let mut caller = TcpStream::connect(fixture.gateway.address()).unwrap();
    caller.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
    caller.write_all(b"POST /release/a HTTP/1.1\r\nHost: svc.test\r\nContent-Length: 10\r\nConnection: close\r\n\r\nfirst").unwrap();
    let answered = head(&mut caller);
    assert!(answered.starts_with("HTTP/1.1 200 "), "{answered}");
    let mut piece = [0; 5];
    caller.read_exact(&mut piece).unwrap();
    assert_eq!(&piece, b"first", "before the rest was sent");
    caller.write_all(b"again").unwrap();
    caller.read_exact(&mut piece).unwrap();
    assert_eq!(&piece, b"again");
}

#[test]
fn a_connection_is_used_again_if_it_can_be() {
    const ONE: &str = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    for (text, connections) in [
        (ONE, 1),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n", 1),
        ("HTTP/1.1 304 Same\r\n\r\n", 1),
        ("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok", 5),
        ("HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok", 5),
        // What nobody asked for must not be the answer to somebody else.
        ("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret", 5),
    ] {
        let made = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&made);
        let backend = scripted(move |stream, _| {
            counter.fetch_add(1, Ordering::SeqCst);
            while !head(stream).is_empty() {
                stream.write_all(text.as_bytes()).unwrap();
            }
        });
        // One worker, so that all requests meet the same connections.
        let fixture = crate::fixture::with_workers(1, |_| {
            vec![site("svc", vec![api("a", "/", "ANY", &format!("http://{backend}"), json!({}))], json!({}))]
        });
        for _ in 0..5 {
            let answer = get(&fixture);
            assert!([200, 304].contains(&answer.status) && !answer.body.contains("secret"), "{text}: {answer:?}");
        }
        assert_eq!(made.load(Ordering::SeqCst), connections, "{text}");
    }
}

/// A back-end that closes at the moment at which its connection is used again.
#[test]
fn what_changes_nothing_is_sent_again_and_nothing_else_is() {
    let requests = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&requests);
    let backend = scripted(move |stream, _| {
        head(stream);
        counter.fetch_add(1, Ordering::SeqCst);
        stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok").unwrap();
        // The next request is read, and not answered.
        if !head(stream).is_empty() {
            counter.fetch_add(1, Ordering::SeqCst);
        }
    });
    let fixture = crate::fixture::with_workers(1, |_| {
        vec![site("svc", vec![api("a", "/", "ANY", &format!("http://{backend}"), json!({}))], json!({}))]
    });
    assert_eq!((get(&fixture).status, get(&fixture).status), (200, 200));
    assert_eq!(requests.load(Ordering::SeqCst), 3, "the second was sent twice");
    let sent = requests.load(Ordering::SeqCst);
    let answer = fixture.send("POST", "svc.test/release/a", &[], "x");
    assert_eq!((answer.status, requests.load(Ordering::SeqCst)), (502, sent + 1), "it was sent, and is not sent again");
}
