//! A worker: one thread with a runtime of its own, its view of the snapshot, and its connections.

use std::cell::RefCell;
use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use http::HeaderValue;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use rand::RngCore as _;
use rand::rngs::SmallRng;
use tokio::net::{TcpListener, TcpStream};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::exchange;
use crate::Shared;
use crate::backend::pool;
use crate::snapshot::Snapshot;

/// A caller that takes longer to send its head is let go.
const HEAD_TIMEOUT: Duration = Duration::from_secs(30);

/// Bytes of a request's head.
const MOST_HEAD: usize = 64 * 1024;

const MOST_FIELDS: usize = 100;

#[derive(Debug)]
pub struct Worker {
    shared: Arc<Shared>,
}

/// Who is at the other end of a connection.
#[derive(Debug)]
pub struct Client {
    pub address: IpAddr,
    pub address_text: HeaderValue,
    pub tls: bool,
}

thread_local! {
    /// This thread's own reference: counting it up and down for each request touches nobody else's memory.
    static VIEW: RefCell<Option<Arc<Arc<Snapshot>>>> = const { RefCell::new(None) };
    static RANDOM: RefCell<Option<SmallRng>> = const { RefCell::new(None) };
}

impl Worker {
    pub fn new(shared: Arc<Shared>) -> Self {
        Worker { shared }
    }

    /// What is served now.
    pub fn snapshot(&self) -> Arc<Arc<Snapshot>> {
        VIEW.with_borrow_mut(|view| {
            let current = self.shared.snapshot.load();
            match view {
                Some(view) if Arc::ptr_eq(&**view, &*current) => Arc::clone(view),
                _ => Arc::clone(view.insert(Arc::new(Arc::clone(&current)))),
            }
        })
    }

    /// 32 hexadecimal digits nobody else has.
    pub fn request_id(&self) -> HeaderValue {
        let mut bytes = [0; 16];
        RANDOM.with_borrow_mut(|random| {
            random.get_or_insert_with(|| rand::SeedableRng::from_os_rng()).fill_bytes(&mut bytes);
        });
        let mut text = [0; 32];
        // Sixteen bytes are thirty-two digits.
        let _ = hex::encode_to_slice(bytes, &mut text);
        HeaderValue::from_bytes(&text).unwrap_or_else(|_| HeaderValue::from_static("-"))
    }

    /// Takes connections until `stop`, then lets those that are there end what they do.
    pub async fn serve(self: Arc<Self>, listener: std::net::TcpListener, stop: CancellationToken) -> std::io::Result<()> {
        let listener = TcpListener::from_std(listener)?;
        let connections = TaskTracker::new();
        let mut sweep = tokio::time::interval(Duration::from_secs(5));
        loop {
            tokio::select! {
                () = stop.cancelled() => break,
                _ = sweep.tick() => pool::sweep(),
                accepted = listener.accept() => match accepted {
                    Ok((stream, from)) => drop(connections.spawn(Arc::clone(&self).connection(stream, from, stop.clone()))),
                    // Out of descriptors: those that end will free some.
                    Err(_) => tokio::time::sleep(Duration::from_millis(20)).await,
                },
            }
        }
        drop(listener);
        connections.close();
        connections.wait().await;
        Ok(())
    }

    async fn connection(self: Arc<Self>, stream: TcpStream, from: SocketAddr, stop: CancellationToken) {
        let _ = stream.set_nodelay(true);
        let address = from.ip().to_canonical();
        // An address is digits, dots and colons.
        let address_text = HeaderValue::from_str(&address.to_string()).unwrap_or_else(|_| HeaderValue::from_static("-"));
        let client = Arc::new(Client { address, address_text, tls: false });
        let service = service_fn(|request| {
            let (worker, client) = (Arc::clone(&self), Arc::clone(&client));
            async move { Ok::<_, Infallible>(exchange::answer(&worker, &client, request).await) }
        });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(HEAD_TIMEOUT)
            .max_buf_size(MOST_HEAD)
            .max_headers(MOST_FIELDS)
            .serve_connection(TokioIo::new(stream), service);
        tokio::pin!(connection);
        tokio::select! {
            // What went wrong was the caller's, who was told if it could be.
            _ = connection.as_mut() => {}
            () = stop.cancelled() => {
                connection.as_mut().graceful_shutdown();
                let _ = connection.await;
            }
        }
    }
}
