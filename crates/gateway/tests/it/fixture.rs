//! A gateway, a back-end that tells what it saw, and a client that says exactly what it is told.

use std::convert::Infallible;
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use http_body_util::{BodyExt as _, Full};
use hyper::body::{Bytes, Incoming};
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use serde_json::{Value, json};
use terrace_accesslog::Appenders;
use terrace_gateway::config::{Change, Item};
use terrace_gateway::trace::TicketKey;
use terrace_gateway::{Gateway, Options};

/// The key of the gateway's tickets.
pub const TICKETS: [u8; 32] = [7; 32];

pub struct Fixture {
    pub gateway: Gateway,
    pub backend: SocketAddr,
    revision: std::cell::Cell<u64>,
}

/// A gateway with two workers that serves `sites`, and the domain `<service>.test` for each.
pub fn gateway(sites: impl FnOnce(&str) -> Vec<Value>) -> Fixture {
    with_workers(2, sites)
}

/// The same with another number of workers.
pub fn with_workers(workers: usize, sites: impl FnOnce(&str) -> Vec<Value>) -> Fixture {
    fixture(workers, None, 100_000, sites)
}

/// One that takes bodies of at most so many bytes, not of 100,000.
pub fn taking(most_body: u64, sites: impl FnOnce(&str) -> Vec<Value>) -> Fixture {
    fixture(2, None, most_body, sites)
}

/// One that logs.
pub fn logging(log: Option<Appenders>, sites: impl FnOnce(&str) -> Vec<Value>) -> Fixture {
    fixture(2, log, 100_000, sites)
}

fn fixture(workers: usize, log: Option<Appenders>, most_body: u64, sites: impl FnOnce(&str) -> Vec<Value>) -> Fixture {
    let backend = echo_server();
    let free = "127.0.0.1:0".parse().unwrap();
    let tickets = Some(TicketKey::new(&TICKETS));
    let options = Options { listen: free, tls_listen: Some(free), workers, most_body, tickets, log };
    let (gateway, faults) = Gateway::start(options, &[]).unwrap();
    assert_eq!(faults, []);
    let fixture = Fixture { gateway, backend, revision: std::cell::Cell::new(0) };
    for site in sites(&format!("http://{backend}")) {
        let service = site["service"].as_str().unwrap().to_owned();
        fixture.put(json!({ "site": site }));
        fixture.put(json!({ "domain": { "host": format!("{service}.test"), "account": 1, "service": service } }));
    }
    fixture
}

/// A site with the fields every one needs.
pub fn site(service: &str, apis: Vec<Value>, more: Value) -> Value {
    let mut site = json!({ "account": 1, "service": service, "environment": "release", "version": "1", "apis": apis });
    site.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    site
}

/// An API whose back-end is `url`, at the same path.
pub fn api(id: &str, path: &str, method: &str, url: &str, more: Value) -> Value {
    let mut api = json!({
        "id": id, "name": id, "path": path, "method": method, "timeout_ms": 5_000,
        "backend": { "http": { "target": { "url": url } } },
    });
    api.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    api
}

pub fn mock(id: &str, path: &str, method: &str, body: &str) -> Value {
    api(id, path, method, "", json!({ "backend": { "mock": { "status": 200, "body": body } } }))
}

impl Fixture {
    /// Applies an item; it must have no fault.
    pub fn put(&self, item: Value) {
        let item: Item = serde_json::from_value(item).unwrap();
        let name = item.name();
        self.change(&name, Some(item));
    }

    pub fn change(&self, name: &str, item: Option<Item>) {
        self.revision.set(self.revision.get() + 1);
        let faults = self.gateway.apply(&[Change { revision: self.revision.get(), name: name.to_owned(), item }]);
        assert_eq!(faults, []);
    }

    /// Sends `request` as it is and reads the answer until the connection ends or is silent.
    pub fn raw(&self, request: &[u8]) -> String {
        let mut stream = TcpStream::connect(self.gateway.address()).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
        stream.write_all(request).unwrap();
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// `call("GET", "a.test/release/x", &["Accept: x"])`.
    pub fn call(&self, method: &str, url: &str, fields: &[&str]) -> Answer {
        self.send(method, url, fields, "")
    }

    pub fn send(&self, method: &str, url: &str, fields: &[&str], body: &str) -> Answer {
        let (host, path) = url.split_once('/').unwrap_or((url, ""));
        let mut request = format!("{method} /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n");
        for field in fields {
            request.push_str(field);
            request.push_str("\r\n");
        }
        if !body.is_empty() {
            request.push_str(&format!("Content-Length: {}\r\n", body.len()));
        }
        Answer::read(&self.raw(format!("{request}\r\n{body}").as_bytes()))
    }
}

impl Drop for Fixture {
    fn drop(&mut self) {
        self.gateway.stop();
    }
}

#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub fields: Vec<(String, String)>,
    pub body: String,
}

impl Answer {
    pub fn read(text: &str) -> Answer {
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((text, ""));
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|status| status.parse().ok()).unwrap_or(0);
        let fields =
            lines.filter_map(|line| line.split_once(": ")).map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned())).collect();
        Answer { status, fields, body: body.to_owned() }
    }

    pub fn field(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// What the back-end saw.
    pub fn seen(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|_| panic!("not from the back-end: {self:?}"))
    }
}

/// Answers with what it saw of each request. `/status/<n>` chooses the status, `/sleep/<ms>` waits before.
pub fn echo_server() -> SocketAddr {
    echo_on(std::net::TcpListener::bind("127.0.0.1:0").unwrap())
}

pub fn echo_on(listener: std::net::TcpListener) -> SocketAddr {
    let address = listener.local_addr().unwrap();
    listener.set_nonblocking(true).unwrap();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async move {
            let listener = tokio::net::TcpListener::from_std(listener).unwrap();
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                tokio::spawn(hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service_fn(echo)));
            }
        });
    });
    address
}

/// A server that answers what `answer` says to a request's head, in lower case but for its values, and its body, if that is JSON.
pub fn service(answer: impl Fn(&str, Value) -> (u16, String) + Clone + Send + 'static) -> SocketAddr {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let (mut stream, answer) = (stream.unwrap(), answer.clone());
            std::thread::spawn(move || {
                let mut read = Vec::new();
                let mut piece = [0; 4096];
                loop {
                    let text = String::from_utf8_lossy(&read).into_owned();
                    if let Some((head, body)) = text.split_once("\r\n\r\n") {
                        let told = head.lines().find_map(|line| line.strip_prefix("content-length: ")).and_then(|n| n.parse().ok());
                        let body = match head.contains("transfer-encoding: chunked") {
                            true => unchunked(body),
                            false => (body.len() >= told.unwrap_or(0)).then(|| body.to_owned()),
                        };
                        if let Some(body) = body {
                            let (status, body) = answer(head, serde_json::from_str(&body).unwrap_or_default());
                            let length = body.len();
                            let text = format!("HTTP/1.1 {status} It\r\nContent-Length: {length}\r\n\r\n{body}");
                            stream.write_all(text.as_bytes()).unwrap();
                            read.clear();
                        }
                    }
                    match stream.read(&mut piece) {
                        Ok(0) | Err(_) => return,
                        Ok(length) => read.extend_from_slice(&piece[..length]),
                    }
                }
            });
        }
    });
    address
}

/// A body in chunks that has come whole.
fn unchunked(mut text: &str) -> Option<String> {
    let mut body = String::new();
    loop {
        let (length, rest) = text.split_once("\r\n")?;
        let length = usize::from_str_radix(length, 16).ok()?;
        if length == 0 {
            return rest.contains("\r\n").then_some(body);
        }
        body.push_str(rest.get(..length)?);
        text = rest.get(length + 2..)?;
    }
}

async fn echo(request: Request<Incoming>) -> Result<Response<Full<Bytes>>, Infallible> {
    let (parts, body) = request.into_parts();
    let body = body.collect().await.map(|body| body.to_bytes()).unwrap_or_default();
    let path = parts.uri.path().to_owned();
    let number = |word: &str| path.split_once(word).and_then(|(_, rest)| rest.split('/').next()?.parse::<u64>().ok());
    if let Some(milliseconds) = number("/sleep/") {
        tokio::time::sleep(Duration::from_millis(milliseconds)).await;
    }
    let mut fields = serde_json::Map::new();
    for name in parts.headers.keys() {
        let values: Vec<&str> = parts.headers.get_all(name).iter().filter_map(|value| value.to_str().ok()).collect();
        fields.insert(name.as_str().to_owned(), json!(values.join("|")));
    }
    let seen = json!({
        "method": parts.method.as_str(), "target": parts.uri.to_string(), "headers": fields, "body": String::from_utf8_lossy(&body),
    });
    let mut response = Response::new(Full::from(seen.to_string()));
    if let Some(status) = number("/status/") {
        *response.status_mut() = hyper::StatusCode::from_u16(status as u16).unwrap();
    }
    Ok(response)
}
