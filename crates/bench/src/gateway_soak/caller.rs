//! Callers of one service at one gateway, each of a kind of its own. Every answer must be exactly what the service's back-end says to just this
//! request in a release that was current, or be explained by what was away.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail, ensure};
use bytes::Bytes;
use futures_util::future::join_all;
use futures_util::{SinkExt as _, StreamExt as _};
use http_body_util::{BodyExt as _, Full};
use hyper::Request;
use hyper::client::conn::{http1, http2};
use hyper_util::rt::{TokioExecutor, TokioIo};
use rustls::pki_types::ServerName;
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_tungstenite::tungstenite::{self, Message};

use super::backend::{NUMBER, says};
use super::truth::{Absences, Current, Ledger, Outcome};
use crate::callers::Connection;
use crate::gateway::signed_by;

/// Requests of each connection before another is made.
const KEPT: usize = 200;
/// Requests on their way at once over HTTP/2.
const AT_ONCE: usize = 8;
/// Bytes of the largest body.
const LARGEST: u64 = 300_000;
/// Whoever waits for so long waits in vain.
const PATIENCE: Duration = Duration::from_secs(30);

/// Paths of the two releases' back-ends.
pub const RELEASES: [&str; 2] = ["/one", "/two"];

/// A service as its callers know it.
pub struct Service {
    pub host: String,
    pub tag: Arc<str>,
    pub back_end: Arc<Absences>,
    /// A key that it is open to, and one of another account: ids and secrets.
    pub own_key: (String, String),
    pub foreign_key: (String, String),
}

pub struct Caller {
    pub service: Arc<Service>,
    pub address: SocketAddr,
    pub tls_address: SocketAddr,
    pub tls: TlsConnector,
    pub gateway: Arc<Absences>,
    pub current: Arc<Current>,
    pub ledger: Arc<Ledger>,
    pub numbers: Arc<AtomicU64>,
    pub stop: Arc<AtomicBool>,
    pub pause: Duration,
}

#[derive(Clone, Copy)]
pub enum Kind {
    Plain,
    Key,
    Upload,
    Tls,
    Http2,
    WebSocket,
}

impl Kind {
    pub const ALL: [Kind; 6] = [Kind::Plain, Kind::Key, Kind::Upload, Kind::Tls, Kind::Http2, Kind::WebSocket];
}

enum Secure {
    One(http1::SendRequest<Full<Bytes>>),
    Two(http2::SendRequest<Full<Bytes>>),
}

impl Caller {
    pub async fn run(self, kind: Kind) {
        while !self.stop.load(Ordering::Relaxed) {
            let (name, sent) = (kind.name(), Instant::now());
            let talk = async {
                match kind {
                    Kind::Plain | Kind::Key | Kind::Upload => self.plainly(kind).await,
                    Kind::Tls => self.securely(kind, false).await,
                    Kind::Http2 => self.securely(kind, true).await,
                    Kind::WebSocket => self.converse().await,
                }
            };
            // A connection that could not be made.
            if let Err(error) = talk.await {
                self.broken(name, sent, &error);
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        }
    }

    fn stays(&self) -> bool {
        !self.stop.load(Ordering::Relaxed)
    }

    fn number(&self) -> u64 {
        self.numbers.fetch_add(1, Ordering::Relaxed)
    }

    /// Without an answer, or with half of one.
    fn broken(&self, kind: &'static str, sent: Instant, error: &anyhow::Error) {
        if self.gateway.explain(sent) {
            self.ledger.enter(kind, Outcome::GatewayAway);
        } else if self.service.back_end.explain(sent) {
            self.ledger.enter(kind, Outcome::BackEndAway);
        } else {
            self.ledger.wrong(kind, format!("{}: {error:#}", self.service.host));
        }
    }

    fn judge(&self, kind: Kind, number: u64, body: &[u8], sent: Instant, status: u16, answer: &[u8]) {
        let name = kind.name();
        let release = RELEASES.iter().position(|release| {
            let said = says(&self.service.tag, &format!("{release}/{}", kind.path()), number, body);
            status == 200 && answer == said.as_bytes()
        });
        match release {
            Some(release) if self.current.may_be(release, sent) => self.ledger.enter(name, Outcome::Right),
            Some(release) => self.ledger.wrong(name, format!("{}: the release {release} was not current", self.service.host)),
            None if [502, 503, 504].contains(&status) && self.service.back_end.explain(sent) => {
                self.ledger.enter(name, Outcome::BackEndAway);
            }
            None => {
                let start = String::from_utf8_lossy(&answer[..answer.len().min(200)]).into_owned();
                self.ledger.wrong(name, format!("{} {number}: {status}: {start}", self.service.host));
            }
        }
    }

    /// HTTP/1.1 over a connection that is kept.
    async fn plainly(&self, kind: Kind) -> Result<()> {
        let mut connection = within(Connection::open(self.address)).await?;
        for turn in 0..KEPT {
            tokio::time::sleep(self.pause).await;
            if !self.stays() {
                break;
            }
            let (number, foreign) = (self.number(), matches!(kind, Kind::Key) && turn % 10 == 9);
            let body = match kind {
                Kind::Upload => uploaded(number),
                _ => Vec::new(),
            };
            let request = self.written(kind, number, foreign, &body);
            let sent = Instant::now();
            let answer = within(connection.ask(&request)).await?;
            let good = answer.status == 200;
            match foreign {
                true if answer.status == 401 || answer.status == 403 => self.ledger.enter("a key of another account", Outcome::Right),
                true => self.ledger.wrong("a key of another account", format!("{}: {}", self.service.host, answer.status)),
                false => self.judge(kind, number, &body, sent, answer.status, answer.body),
            }
            if !good {
                // The gateway may close after it has refused.
                break;
            }
        }
        Ok(())
    }

    fn written(&self, kind: Kind, number: u64, foreign: bool, body: &[u8]) -> Vec<u8> {
        let (id, secret) = if foreign { &self.service.foreign_key } else { &self.service.own_key };
        let fields = if matches!(kind, Kind::Key) { signed_by(id, secret) } else { Default::default() };
        let method = if matches!(kind, Kind::Upload) { "POST" } else { "GET" };
        let mut head = format!("{method} /release/{} HTTP/1.1\r\nHost: {}\r\n{NUMBER}: {number}\r\n", kind.path(), self.service.host);
        fields.iter().filter(|field| !field.is_empty()).for_each(|field| head.extend([field, "\r\n"]));
        if !body.is_empty() {
            head.push_str(&format!("Content-Length: {}\r\n", body.len()));
        }
        [head.as_bytes(), b"\r\n", body].concat()
    }

    async fn securely(&self, kind: Kind, two: bool) -> Result<()> {
        let stream = within(TcpStream::connect(self.tls_address)).await?;
        stream.set_nodelay(true)?;
        let stream = within(self.tls.connect(ServerName::try_from(self.service.host.clone())?, stream)).await?;
        ensure!(stream.get_ref().1.alpn_protocol() == Some(b"h2") || !two, "no HTTP/2");
        let io = TokioIo::new(stream);
        let mut sender = match two {
            true => {
                let (sender, connection) = within(http2::handshake(TokioExecutor::new(), io)).await?;
                tokio::spawn(connection);
                Secure::Two(sender)
            }
            false => {
                let (sender, connection) = within(http1::handshake(io)).await?;
                tokio::spawn(connection);
                Secure::One(sender)
            }
        };
        for _ in 0..KEPT {
            tokio::time::sleep(self.pause).await;
            if !self.stays() {
                break;
            }
            match &mut sender {
                Secure::One(sender) => {
                    let number = self.number();
                    let request = Request::get(format!("/release/{}", kind.path())).header("host", &self.service.host);
                    let request = request.header(NUMBER, number).body(Full::default())?;
                    let sent = Instant::now();
                    within(sender.ready()).await?;
                    self.received(kind, number, sent, within(sender.send_request(request)).await?).await?;
                }
                Secure::Two(sender) => {
                    let calls = (0..AT_ONCE).map(|_| {
                        let mut sender = sender.clone();
                        async move {
                            let number = self.number();
                            let request = Request::get(format!("https://{}/release/{}", self.service.host, kind.path()));
                            let request = request.header(NUMBER, number).body(Full::default())?;
                            let sent = Instant::now();
                            self.received(kind, number, sent, within(sender.send_request(request)).await?).await
                        }
                    });
                    join_all(calls).await.into_iter().collect::<Result<()>>()?;
                }
            }
        }
        Ok(())
    }

    async fn received(&self, kind: Kind, number: u64, sent: Instant, answer: hyper::Response<hyper::body::Incoming>) -> Result<()> {
        let status = answer.status().as_u16();
        let body = within(answer.into_body().collect()).await?.to_bytes();
        self.judge(kind, number, &[], sent, status, &body);
        Ok(())
    }

    /// A conversation, which outlives releases.
    async fn converse(&self) -> Result<()> {
        let name = Kind::WebSocket.name();
        let sent = Instant::now();
        let stream = within(TcpStream::connect(self.address)).await?;
        stream.set_nodelay(true)?;
        let url = format!("ws://{}/release/{}", self.service.host, Kind::WebSocket.path());
        let mut socket = match within(tokio_tungstenite::client_async(url, stream)).await {
            Ok((socket, _)) => socket,
            Err(error) => {
                let status = error.downcast_ref().and_then(|error: &tungstenite::Error| match error {
                    tungstenite::Error::Http(answer) => Some(answer.status().as_u16()),
                    _ => None,
                });
                match status {
                    Some(502..=504) if self.service.back_end.explain(sent) => self.ledger.enter(name, Outcome::BackEndAway),
                    Some(status) => self.ledger.wrong(name, format!("{}: {status}", self.service.host)),
                    None => return Err(error),
                }
                tokio::time::sleep(Duration::from_millis(20)).await;
                return Ok(());
            }
        };
        for _ in 0..KEPT {
            tokio::time::sleep(self.pause).await;
            if !self.stays() {
                break;
            }
            let (number, sent) = (self.number(), Instant::now());
            let said = async {
                within(socket.send(Message::text(format!("message {number}")))).await?;
                match tokio::time::timeout(PATIENCE, socket.next()).await?.context("the end")?? {
                    Message::Text(text) => Ok(text.to_string()),
                    other => bail!("{other:?}"),
                }
            };
            match said.await {
                Ok(text) if text == format!("{} message {number}", self.service.tag) => self.ledger.enter(name, Outcome::Right),
                Ok(text) => self.ledger.wrong(name, format!("{} {number}: {text}", self.service.host)),
                Err(error) => {
                    self.broken(name, sent, &error);
                    return Ok(());
                }
            }
        }
        let _ = socket.close(None).await;
        Ok(())
    }
}

impl Kind {
    pub fn path(self) -> &'static str {
        match self {
            Kind::Key => "key",
            Kind::Upload => "upload",
            Kind::WebSocket => "socket",
            Kind::Plain | Kind::Tls | Kind::Http2 => "plain",
        }
    }

    fn name(self) -> &'static str {
        match self {
            Kind::Plain => "HTTP/1.1",
            Kind::Key => "HTTP/1.1 with a key",
            Kind::Upload => "HTTP/1.1, bodies up to 300 kB",
            Kind::Tls => "HTTP/1.1 over TLS",
            Kind::Http2 => "HTTP/2 over TLS",
            Kind::WebSocket => "messages over WebSocket",
        }
    }
}

/// A body of its own for each number.
fn uploaded(number: u64) -> Vec<u8> {
    let length = number * 104_729 % LARGEST + 1;
    (0..length).map(|at| (at * 31 + number) as u8).collect()
}

/// What takes too long has failed.
async fn within<T, E: Into<anyhow::Error>>(work: impl Future<Output = Result<T, E>>) -> Result<T> {
    tokio::time::timeout(PATIENCE, work).await?.map_err(Into::into)
}
