//! The gateway's side of HTTP/1.1 with callers, byte by byte.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::fixture::{Fixture, api, gateway, mock, site, taking};

const HOST: &str = "Host: svc.test\r\n";

fn connect(fixture: &Fixture) -> TcpStream {
    let stream = TcpStream::connect(fixture.gateway.address()).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
    stream
}

/// Reads until `end` has come; everything that came.
fn until(stream: &mut TcpStream, end: &str) -> String {
    let mut read = Vec::new();
    let mut piece = [0; 4_096];
    while !String::from_utf8_lossy(&read).contains(end) {
        let length = stream.read(&mut piece).unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&read)));
        assert_ne!(length, 0, "ended before {end:?}: {}", String::from_utf8_lossy(&read));
        read.extend_from_slice(&piece[..length]);
    }
    String::from_utf8(read).unwrap()
}

fn rest(stream: &mut TcpStream) -> String {
    let mut read = Vec::new();
    let _ = stream.read_to_end(&mut read);
    String::from_utf8_lossy(&read).into_owned()
}

/// An API that answers by itself, and one whose back-end echoes.
fn world() -> Fixture {
    gateway(|url| vec![site("svc", vec![mock("m", "/m", "ANY", "mocked"), api("e", "/e", "ANY", url, json!({}))], json!({}))])
}

/// A back-end that plays a part with each connection.
fn plays(play: impl Fn(TcpStream) + Clone + Send + 'static) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let play = play.clone();
            std::thread::spawn(move || play(stream));
        }
    });
    address
}

fn over(backend: SocketAddr) -> Fixture {
    gateway(|_| vec![site("svc", vec![api("a", "/", "ANY", &format!("http://{backend}"), json!({}))], json!({}))])
}

#[test]
fn requests_in_one_breath_are_answered_in_order() {
    let fixture = world();
    let mut stream = connect(&fixture);
    let one = |path: &str| format!("GET /release/{path} HTTP/1.1\r\n{HOST}\r\n");
    let last = format!("GET /release/m HTTP/1.1\r\n{HOST}Connection: close\r\n\r\n");
    stream.write_all(format!("{}{}\r\n\r\n{}{last}", one("e?first"), one("m"), one("e?second")).as_bytes()).unwrap();
    let answers = rest(&mut stream);
    let order: Vec<usize> = ["?first", "mocked", "?second"].iter().map(|part| answers.find(part).expect(part)).collect();
    assert!(order.is_sorted() && answers.matches("HTTP/1.1 200 OK").count() == 4, "{answers}");
    assert_eq!(answers.matches("connection: close").count(), 1);
}

#[test]
fn a_head_that_comes_byte_by_byte() {
    let fixture = world();
    let mut stream = connect(&fixture);
    stream.set_nodelay(true).unwrap();
    for byte in format!("\r\nPOST /release/e HTTP/1.1\r\n{HOST}Content-Length: 5\r\n\r\nhello").as_bytes() {
        stream.write_all(&[*byte]).unwrap();
    }
    assert!(until(&mut stream, "}").contains(r#""body":"hello""#));
}

#[test]
fn old_callers() {
    let fixture = over(plays(|mut stream| {
        until(&mut stream, "\r\n\r\n");
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n");
    }));
    // Nobody who speaks HTTP/1.0 reads chunks.
    let answer = fixture.raw(format!("GET /release/ HTTP/1.0\r\n{HOST}Connection: keep-alive\r\n\r\n").as_bytes());
    assert!(answer.ends_with("\r\n\r\nhello") && !answer.contains("chunked") && answer.contains("connection: close"), "{answer}");
    let fixture = world();
    assert!(fixture.raw(format!("GET /release/m HTTP/1.0\r\n{HOST}\r\n").as_bytes()).ends_with("mocked"));
    let mut stream = connect(&fixture);
    for _ in 0..2 {
        stream.write_all(format!("GET /release/m HTTP/1.0\r\n{HOST}Connection: keep-alive\r\n\r\n").as_bytes()).unwrap();
        assert!(until(&mut stream, "mocked").contains("connection: keep-alive"));
    }
}

#[test]
fn a_body_that_waits_for_a_word() {
    let fixture = world();
    let mut stream = connect(&fixture);
    let head = |path: &str| format!("POST /release/{path} HTTP/1.1\r\n{HOST}Expect: 100-continue\r\nContent-Length: 5\r\n\r\n");
    stream.write_all(head("e").as_bytes()).unwrap();
    assert_eq!(until(&mut stream, "\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
    stream.write_all(b"hello").unwrap();
    assert!(until(&mut stream, "}").contains(r#""body":"hello""#));
    // Who is refused is not asked for his body, and whether he sends it nobody knows.
    stream.write_all(head("nowhere").as_bytes()).unwrap();
    let refused = rest(&mut stream);
    assert!(refused.starts_with("HTTP/1.1 404") && refused.contains("connection: close"), "{refused}");
    // Nor is he who did not wait, nor he who has nothing to send.
    let mut stream = connect(&fixture);
    stream.write_all(format!("{}hello", head("e")).as_bytes()).unwrap();
    assert!(until(&mut stream, "}").starts_with("HTTP/1.1 200"));
    stream.write_all(format!("GET /release/m HTTP/1.1\r\n{HOST}Expect: 100-continue\r\n\r\n").as_bytes()).unwrap();
    assert!(until(&mut stream, "mocked").starts_with("HTTP/1.1 200"));
}

#[test]
fn a_body_nobody_wanted() {
    let fixture = world();
    // Little of it is read past.
    let mut stream = connect(&fixture);
    let body = "x".repeat(10_000);
    let head = |path: &str, length: usize| format!("POST /release/{path} HTTP/1.1\r\n{HOST}Content-Length: {length}\r\n\r\n");
    stream.write_all(format!("{}{body}{}", head("nowhere", body.len()), head("m", 0)).as_bytes()).unwrap();
    assert!(until(&mut stream, "mocked").starts_with("HTTP/1.1 404"));
    // For much of it the connection ends, and the answer arrives all the same.
    let mut stream = connect(&fixture);
    let length = 50_000_000;
    let mut sends = stream.try_clone().unwrap();
    let sending = std::thread::spawn(move || {
        let _ = sends.write_all(head("m", length).as_bytes());
        for _ in 0..200 {
            if sends.write_all(&[b'x'; 250_000]).is_err() {
                return;
            }
        }
    });
    let answer = rest(&mut stream);
    assert!(answer.starts_with("HTTP/1.1 413") && answer.contains("connection: close") && answer.ends_with('}'), "{answer}");
    sending.join().unwrap();
    // Of chunks nobody knows how many come.
    let mut stream = connect(&fixture);
    let chunks = format!("POST /release/nowhere HTTP/1.1\r\n{HOST}Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
    stream.write_all(chunks.as_bytes()).unwrap();
    let answer = rest(&mut stream);
    assert!(answer.starts_with("HTTP/1.1 404") && answer.contains("connection: close"), "{answer}");
}

#[test]
fn answers_without_a_body() {
    let fixture = over(plays(|mut stream| {
        let asked = until(&mut stream, "\r\n\r\n");
        let answer: &[u8] = match asked.split(' ').nth(1).unwrap() {
            "/204" => b"HTTP/1.1 204 No\r\nContent-Length: 7\r\n\r\n",
            "/304" => b"HTTP/1.1 304 Same\r\nContent-Length: 7\r\nETag: \"a\"\r\n\r\n",
            "/chunks" => b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
            _ => b"HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n",
        };
        let _ = stream.write_all(answer);
    }));
    let ask = |method: &str, path: &str| {
        let answer = fixture.raw(format!("{method} /release/{path} HTTP/1.1\r\n{HOST}Connection: close\r\n\r\n").as_bytes());
        assert!(answer.ends_with("\r\n\r\n"), "{answer}");
        answer
    };
    let lengths = |answer: &str| answer.to_lowercase().matches("content-length").count();
    assert!(ask("HEAD", "").contains("Content-Length: 7\r\n"));
    assert!(ask("GET", "304").contains("Content-Length: 7\r\n"));
    assert_eq!(["", "304"].map(|path| lengths(&ask("HEAD", path))), [1, 1]);
    assert_eq!([ask("GET", "204"), ask("HEAD", "204"), ask("HEAD", "chunks")].map(|answer| lengths(&answer)), [0, 0, 0]);
    // A refusal of HEAD says how long it would be.
    let refused = fixture.raw(format!("HEAD /nowhere HTTP/1.1\r\n{HOST}Connection: close\r\n\r\n").as_bytes());
    assert!(refused.starts_with("HTTP/1.1 404") && refused.contains("content-length: ") && refused.ends_with("\r\n\r\n"), "{refused}");
}

#[test]
fn whose_connection_breaks_takes_the_request_along() {
    let (told, gone) = mpsc::channel();
    let fixture = over(plays(move |mut stream| {
        let asked = until(&mut stream, "\r\n\r\n");
        if asked.starts_with("GET /begun") {
            stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nbegun").unwrap();
        }
        // The gateway closes the connection as soon as nobody wants its answer.
        let _ = told.send(stream.read(&mut [0; 1]).unwrap_or_default());
    }));
    for path in ["silent", "begun"] {
        let mut stream = connect(&fixture);
        stream.write_all(format!("GET /release/{path} HTTP/1.1\r\n{HOST}\r\n").as_bytes()).unwrap();
        match path {
            "begun" => _ = until(&mut stream, "begun"),
            _ => std::thread::sleep(Duration::from_millis(100)),
        }
        // As when a program dies.
        socket2::SockRef::from(&stream).set_linger(Some(Duration::ZERO)).unwrap();
        drop(stream);
        assert_eq!(gone.recv_timeout(Duration::from_secs(5)), Ok(0), "{path}");
    }
}

#[test]
fn who_has_said_all_may_still_listen() {
    let fixture = over(plays(|mut stream| {
        let asked = until(&mut stream, "\r\n\r\n");
        if asked.starts_with("POST") && !asked.ends_with("hello") {
            until(&mut stream, "hello");
        }
        std::thread::sleep(Duration::from_millis(200));
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nfirst");
        std::thread::sleep(Duration::from_millis(200));
        let _ = stream.write_all(b"-then");
    }));
    for request in
        ["GET /release/ HTTP/1.1\r\nHost: svc.test\r\n\r\n", "POST /release/ HTTP/1.1\r\nHost: svc.test\r\nContent-Length: 5\r\n\r\nhello"]
    {
        let mut stream = connect(&fixture);
        stream.write_all(request.as_bytes()).unwrap();
        stream.shutdown(Shutdown::Write).unwrap();
        let answer = rest(&mut stream);
        assert!(answer.starts_with("HTTP/1.1 200 OK") && answer.ends_with("first-then"), "{answer}");
    }
}

/// How HTTP/2 begins may come byte by byte, and what begins like it may be something else.
#[test]
fn half_a_preface() {
    let fixture = world();
    let mut stream = connect(&fixture);
    stream.set_nodelay(true).unwrap();
    for byte in b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0" {
        stream.write_all(&[*byte]).unwrap();
    }
    let mut settings = [0; 9];
    stream.read_exact(&mut settings).unwrap();
    assert_eq!(settings[3], 4, "a frame with settings");
    let mut stream = connect(&fixture);
    stream.write_all(b"P").unwrap();
    std::thread::sleep(Duration::from_millis(50));
    // It may still be a request.
    stream.write_all(format!("OST /release/e HTTP/1.1\r\n{HOST}Content-Length: 2\r\n\r\nhi").as_bytes()).unwrap();
    assert!(until(&mut stream, "}").contains(r#""body":"hi""#));
}

#[test]
fn slow_uploads_are_not_the_back_ends_fault() {
    let fixture = gateway(|url| vec![site("svc", vec![api("e", "/e", "ANY", url, json!({ "timeout_ms": 400 }))], json!({}))]);
    let mut stream = connect(&fixture);
    stream.write_all(format!("POST /release/e HTTP/1.1\r\n{HOST}Content-Length: 10\r\n\r\n").as_bytes()).unwrap();
    for _ in 0..10 {
        std::thread::sleep(Duration::from_millis(100));
        stream.write_all(b"x").unwrap();
    }
    assert!(until(&mut stream, "}").contains(r#""body":"xxxxxxxxxx""#));
    // Who stops in the middle is told so.
    let mut stream = connect(&fixture);
    stream.write_all(format!("POST /release/e HTTP/1.1\r\n{HOST}Content-Length: 10\r\n\r\nx").as_bytes()).unwrap();
    assert!(until(&mut stream, "}").starts_with("HTTP/1.1 504"));
}

#[test]
fn what_the_gateway_adds_stays_whatever_the_caller_calls_his_own() {
    let fixture = world();
    let named = "Connection: close, x-real-ip, x-forwarded-for, x-api-requestid, x-own";
    let seen =
        fixture.call("GET", "svc.test/release/e", &[named, "X-Own: 1", "X-Forwarded-For: 1.1.1.1", "X-Forwarded-For: 2.2.2.2"]).seen();
    let fields = &seen["headers"];
    assert!(fields["x-own"].is_null() && fields["x-real-ip"] == "127.0.0.1" && fields["x-forwarded-for"] == "127.0.0.1", "{fields}");
    let seen = fixture.call("GET", "svc.test/release/e", &["X-Forwarded-For: 1.1.1.1", "X-Forwarded-For: 2.2.2.2"]).seen();
    assert_eq!(seen["headers"]["x-forwarded-for"], "1.1.1.1, 2.2.2.2, 127.0.0.1");
}

/// Both sides send more than the sockets between them hold, and read nothing before they have sent all.
#[test]
fn who_sends_all_before_he_reads() {
    const MANY: usize = 12_000_000;
    let fixture = {
        let backend = plays(|mut stream| {
            until(&mut stream, "\r\n\r\n");
            let mut reads = stream.try_clone().unwrap();
            let reading = std::thread::spawn(move || std::io::copy(&mut reads, &mut std::io::sink()));
            let _ = stream.write_all(format!("HTTP/1.1 200 OK\r\nContent-Length: {MANY}\r\n\r\n").as_bytes());
            let _ = stream.write_all(&vec![b'd'; MANY]);
            let _ = stream.shutdown(Shutdown::Write);
            let _ = reading.join();
        });
        let url = format!("http://{backend}");
        taking(MANY as u64, |_| vec![site("svc", vec![api("a", "/", "ANY", &url, json!({}))], json!({}))])
    };
    let mut stream = connect(&fixture);
    let began = Instant::now();
    stream.set_write_timeout(Some(Duration::from_secs(20))).unwrap();
    stream.write_all(format!("POST /release/ HTTP/1.1\r\n{HOST}Content-Length: {MANY}\r\nConnection: close\r\n\r\n").as_bytes()).unwrap();
    stream.write_all(&vec![b'u'; MANY]).unwrap();
    let answer = rest(&mut stream);
    assert_eq!(answer.split_once("\r\n\r\n").unwrap().1.len(), MANY);
    assert!(began.elapsed() < Duration::from_secs(20));
}
