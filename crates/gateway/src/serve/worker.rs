//! A worker: one thread with a runtime of its own, its view of the snapshot, and its connections.

use std::cell::RefCell;
use std::convert::Infallible;
use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use http::header::COOKIE;
use http::{HeaderMap, HeaderValue, Request};
use hyper::server::conn::http2;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use rand::RngCore as _;
use rand::rngs::SmallRng;
use terrace_accesslog::Appenders;
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::link::Speaks;
use super::watch::{self, Watched};
use super::{exchange, link, tls, tunnel};
use crate::Shared;
use crate::backend::{h2, pool};
use crate::body::{self, Incoming};
use crate::h1::{self, request::MOST_HEAD};
use crate::record;
use crate::snapshot::View;
use crate::stream::{Replayed, Stream};
use crate::usage::Usage;

/// A caller that takes longer for its handshake, or for its first bytes, is let go.
const HEAD_TIMEOUT: Duration = Duration::from_secs(30);

/// Requests at once on an HTTP/2 connection.
const MOST_STREAMS: u32 = 250;

/// How often a silent HTTP/2 connection is asked whether it is there.
const KEEP_ALIVE: Duration = Duration::from_secs(60);

/// How often what was written for the log is handed over.
const HAND_OVER: Duration = Duration::from_millis(100);

/// How long requests that are on their way may take after a stop; tunnels do not end by themselves.
const DRAIN: Duration = Duration::from_secs(30);

/// How long, after a stop, somebody who has connected may take for his first request.
const UNASKED: Duration = Duration::from_secs(2);

#[derive(Debug)]
pub struct Worker {
    shared: Arc<Shared>,
}

/// A socket and whether TLS is spoken on it.
#[derive(Debug)]
pub struct Listening {
    pub listener: std::net::TcpListener,
    pub tls: bool,
}

/// Who is at the other end of a connection.
#[derive(Debug)]
pub struct Client {
    pub address: IpAddr,
    pub address_text: HeaderValue,
    /// In a private network, or on this machine.
    pub private: bool,
    /// The gateway's address that it called.
    pub server: IpAddr,
    pub watched: Arc<Watched>,
    /// The name the caller asked for in the TLS handshake, in lower case; None without TLS.
    pub server_name: Option<String>,
    /// What it called first: the connection counts there.
    called: OnceLock<Arc<Usage>>,
}

impl Client {
    fn new(from: SocketAddr, server: Option<SocketAddr>, server_name: Option<String>) -> Self {
        let address = from.ip().to_canonical();
        // An address is digits, dots and colons.
        let address_text = HeaderValue::from_str(&address.to_string()).unwrap_or_else(|_| HeaderValue::from_static("-"));
        Client {
            address,
            address_text,
            private: is_private(address),
            server: server.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |server| server.ip().to_canonical()),
            watched: Watched::new(),
            server_name: server_name.map(|name| name.to_ascii_lowercase()),
            called: OnceLock::new(),
        }
    }

    /// Says what a request on the connection is for.
    pub fn calls(&self, usage: &Arc<Usage>) {
        self.called.get_or_init(|| {
            usage.connection(1);
            Arc::clone(usage)
        });
    }

    pub fn tls(&self) -> bool {
        self.server_name.is_some()
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        if let Some(usage) = self.called.get() {
            usage.connection(-1);
        }
    }
}

fn is_private(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => v4.is_private() || v4.is_loopback() || v4.is_link_local(),
        IpAddr::V6(v6) => v6.is_unique_local() || v6.is_loopback() || v6.is_unicast_link_local(),
    }
}

thread_local! {
    /// This thread's own reference: counting it up and down for each request touches nobody else's memory.
    static VIEW: RefCell<Option<Arc<View>>> = const { RefCell::new(None) };
    static RANDOM: RefCell<Option<SmallRng>> = const { RefCell::new(None) };
}

impl Worker {
    pub fn new(shared: Arc<Shared>) -> Self {
        Worker { shared }
    }

    /// Bytes that the body of a request may have.
    pub fn most_body(&self) -> u64 {
        self.shared.most_body
    }

    /// Whether a request with this ticket may be looked at closely.
    pub fn traces(&self, ticket: &HeaderValue, now: u64) -> bool {
        self.shared.tickets.as_ref().is_some_and(|tickets| ticket.to_str().is_ok_and(|ticket| tickets.is_good(ticket, now)))
    }

    /// What is served now.
    pub fn snapshot(&self) -> Arc<View> {
        VIEW.with_borrow_mut(|view| {
            let current = self.shared.snapshot.load();
            match view {
                Some(view) if view.is_of(&current) => Arc::clone(view),
                _ => Arc::clone(view.insert(View::new(&current))),
            }
        })
    }

    /// Whether requests are logged.
    pub fn logs(&self) -> bool {
        self.shared.log.is_some()
    }

    /// Bytes nobody else has.
    pub fn draw(&self) -> [u8; 24] {
        let mut bytes = [0; 24];
        RANDOM.with_borrow_mut(|random| random.get_or_insert_with(rand::SeedableRng::from_os_rng).fill_bytes(&mut bytes));
        bytes
    }

    /// 32 hexadecimal digits nobody else has, and another number nobody can know.
    pub fn request_id(&self) -> (HeaderValue, u64) {
        let mut bytes = [0; 16];
        let random = RANDOM.with_borrow_mut(|random| {
            let random = random.get_or_insert_with(rand::SeedableRng::from_os_rng);
            random.fill_bytes(&mut bytes);
            random.next_u64()
        });
        let mut text = [0; 32];
        // Sixteen bytes are thirty-two digits.
        let _ = hex::encode_to_slice(bytes, &mut text);
        (HeaderValue::from_bytes(&text).unwrap_or_else(|_| HeaderValue::from_static("-")), random)
    }

    /// Takes connections until `stop`, then lets those that are there end what they do.
    pub async fn serve(self: Arc<Self>, listening: Vec<Listening>, stop: CancellationToken) -> io::Result<()> {
        record::enter(Arc::clone(&self.shared.totals), self.shared.log.as_ref().map(Appenders::appender));
        let connections = TaskTracker::new();
        for Listening { listener, tls } in listening {
            let listener = TcpListener::from_std(listener)?;
            let tls = tls.then(|| TlsAcceptor::from(tls::server_config(&self.shared)));
            tokio::spawn(Arc::clone(&self).accept(listener, tls, stop.clone(), connections.clone()));
        }
        let mut second = tokio::time::interval(Duration::from_secs(1));
        let mut hand_over = tokio::time::interval(HAND_OVER);
        loop {
            tokio::select! {
                () = stop.cancelled() => break,
                _ = hand_over.tick(), if self.logs() => record::hand_over(),
                _ = second.tick() => {
                    watch::tick();
                    if watch::seconds().is_multiple_of(8) {
                        pool::sweep();
                        h2::sweep();
                    }
                }
            }
        }
        watch::finish();
        connections.close();
        let _ = tokio::time::timeout(UNASKED, connections.wait()).await;
        watch::leave_unasked();
        let _ = tokio::time::timeout(DRAIN, connections.wait()).await;
        record::leave();
        Ok(())
    }

    async fn accept(self: Arc<Self>, listener: TcpListener, tls: Option<TlsAcceptor>, stop: CancellationToken, connections: TaskTracker) {
        loop {
            let accepted = tokio::select! {
                () = stop.cancelled() => break,
                accepted = listener.accept() => accepted,
            };
            let Ok((stream, from)) = accepted else {
                // Out of descriptors: those that end will free some.
                tokio::time::sleep(Duration::from_millis(20)).await;
                continue;
            };
            let _ = stream.set_nodelay(true);
            let server = stream.local_addr().ok();
            let (worker, tls, stop) = (Arc::clone(&self), tls.clone(), stop.clone());
            connections.spawn(async move {
                match tls {
                    None => {
                        worker.connection(Stream::Plain(stream), Client::new(from, server, None), false, stop).await;
                    }
                    Some(tls) => {
                        let Ok(Ok(stream)) = tokio::time::timeout(HEAD_TIMEOUT, tls.accept(stream)).await else { return };
                        let (_, session) = stream.get_ref();
                        let h2 = session.alpn_protocol() == Some(b"h2");
                        // Without a name there was no certificate, and no session.
                        let name = session.server_name().unwrap_or_default().to_owned();
                        let stream = Stream::Tls(Box::new(stream.into()));
                        worker.connection(stream, Client::new(from, server, Some(name)), h2, stop).await;
                    }
                }
            });
        }
    }

    async fn connection(self: Arc<Self>, stream: Stream, client: Client, h2: bool, stop: CancellationToken) {
        let client = Arc::new(client);
        let worker = &self;
        let watched = Arc::clone(&client.watched);
        if stop.is_cancelled() {
            watched.finish();
        }
        let _counted = Counted::new(&self.shared.connections);
        let mut stream = Replayed::new(stream);
        if !h2 {
            // It finishes by itself when it is told to.
            let served = watched.run(link::serve(worker, &client, stream.into_inner()), |_| ()).await;
            let Some(Some(link::Other { stream: caller, read, speaks })) = served else { return };
            match speaks {
                Speaks::WebSocket(backend) => return tunnel::pass(caller, read, backend).await,
                Speaks::H2 => stream = Replayed::after(read, caller),
            }
        }
        let service = service_fn(|request: Request<hyper::body::Incoming>| {
            let (worker, client) = (Arc::clone(worker), Arc::clone(&client));
            let (mut parts, body) = request.into_parts();
            join_cookies(&mut parts.headers);
            let told = h1::told(parts.version, &parts.headers).map(drop);
            async move {
                let mut response = exchange::answer(&worker, client, Box::new(parts), told, Incoming::of_h2(body)).await;
                body::unfold(&mut response);
                Ok::<_, Infallible>(response)
            }
        });
        let mut builder = http2::Builder::new(TokioExecutor::new());
        builder
            .timer(TokioTimer::new())
            .max_concurrent_streams(MOST_STREAMS)
            .max_header_list_size(MOST_HEAD as u32)
            .keep_alive_interval(Some(KEEP_ALIVE))
            .keep_alive_timeout(HEAD_TIMEOUT);
        // What goes wrong on a connection is the caller's, who is told if it can be.
        let connection = builder.serve_connection(TokioIo::new(stream), service);
        watched.run(connection, |connection| connection.graceful_shutdown()).await;
    }
}

/// HTTP/2 may send a field for each cookie, which HTTP/1.1 has one for (RFC 9113 section 8.2.3).
fn join_cookies(headers: &mut HeaderMap) {
    let cookies: Vec<&[u8]> = headers.get_all(COOKIE).iter().map(HeaderValue::as_bytes).collect();
    if cookies.len() > 1
        && let Ok(joined) = HeaderValue::from_bytes(&cookies.join(&b"; "[..]))
    {
        headers.insert(COOKIE, joined);
    }
}

/// A connection, for as long as it is there.
struct Counted<'a>(&'a AtomicU64);

impl<'a> Counted<'a> {
    fn new(counter: &'a AtomicU64) -> Self {
        counter.fetch_add(1, Ordering::Relaxed);
        Counted(counter)
    }
}

impl Drop for Counted<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}
