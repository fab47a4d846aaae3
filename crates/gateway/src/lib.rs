//! The API gateway's data plane. It knows nothing of databases: it takes documents ([`config`]) that say which services exist,
//! compiles them ([`site`], [`snapshot`]), and answers requests by what it compiled ([`serve`]).
//!
//! One thread for each processor, each with its own sockets, its own runtime and its own connections to back-ends, serves one immutable
//! snapshot; a change makes another one beside it and puts it in its place between two requests.
//!
//! * [`config`]: what the control plane says.
//! * [`path`], [`route`]: which API a request is for.
//! * [`auth`], [`limit`], [`plugin`]: whether and how it may pass.
//! * [`parameter`]: what it must carry, and what the back-end gets of it.
//! * [`backend`]: where it goes.
//! * [`serve`]: the server.
//! * [`record`]: what is remembered of it.
//!
//! **Invariants:** a path is normalised once, and nothing sees it in another form. What frames a message is made anew on each side. A
//! request that was sent, even in part, is not sent again. All that callers can make grow has a bound.

pub mod auth;
pub mod backend;
mod body;
pub mod config;
pub mod limit;
pub mod parameter;
pub mod path;
pub mod plugin;
pub mod record;
pub mod route;
pub mod serve;
pub mod sharded;
pub mod site;
pub mod snapshot;

use std::io;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{SystemTime, UNIX_EPOCH};

use arc_swap::ArcSwap;
use tokio_util::sync::CancellationToken;

use config::Change;
use limit::Counts;
use serve::worker::{Listening, Worker};
use snapshot::{Fault, Snapshot};

/// Bytes that the body of a request may have, as the manual says.
pub const MOST_BODY: u64 = 16 * 1024 * 1024;

/// What all workers look at.
#[derive(Debug)]
pub struct Shared {
    most_body: u64,
    snapshot: ArcSwap<Snapshot>,
    counts: Counts,
    connections: AtomicU64,
    /// Changes are applied one batch after the other.
    applying: Mutex<()>,
}

/// Microseconds since 1970.
fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| u64::try_from(since.as_micros()).unwrap_or(u64::MAX))
}

/// Where and with how many threads.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    pub listen: SocketAddr,
    pub tls_listen: Option<SocketAddr>,
    pub workers: usize,
    /// Bytes that the body of a request may have.
    pub most_body: u64,
}

/// A gateway that serves.
#[derive(Debug)]
pub struct Gateway {
    shared: Arc<Shared>,
    address: SocketAddr,
    tls_address: Option<SocketAddr>,
    stop: CancellationToken,
    threads: Mutex<Vec<JoinHandle<()>>>,
}

impl Gateway {
    /// Serves by `first`, of which those with a fault are left out. Another process that listens there is an error, not a partner.
    pub fn start(options: Options, first: &[Change]) -> io::Result<(Gateway, Vec<Fault>)> {
        let workers = options.workers.clamp(1, sharded::MOST_WORKERS);
        sharded::expect_workers(workers);
        let shared = Arc::new(Shared {
            most_body: options.most_body,
            snapshot: ArcSwap::default(),
            counts: Counts::default(),
            connections: AtomicU64::new(0),
            applying: Mutex::default(),
        });
        let (snapshot, faults) = Snapshot::default().after(first, &shared.counts);
        shared.snapshot.store(Arc::new(snapshot));
        let stop = CancellationToken::new();
        let plain = serve::listener::bind_all(options.listen, workers)?;
        let address = plain[0].local_addr()?;
        let tls = options.tls_listen.map(|listen| serve::listener::bind_all(listen, workers)).transpose()?;
        let tls_address = tls.as_ref().map(|tls| tls[0].local_addr()).transpose()?;
        let mut tls = tls.into_iter().flatten();
        let mut threads = Vec::new();
        for (number, plain) in plain.into_iter().enumerate() {
            let worker = Arc::new(Worker::new(Arc::clone(&shared)));
            let mut listening = vec![Listening { listener: plain, tls: false }];
            listening.extend(tls.next().map(|listener| Listening { listener, tls: true }));
            let stop = stop.clone();
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            threads.push(std::thread::Builder::new().name(format!("gateway-{number}")).spawn(move || {
                sharded::enter(number);
                if let Err(error) = runtime.block_on(worker.serve(listening, stop)) {
                    tracing::error!(%error, "a gateway worker ended");
                }
            })?);
        }
        let (asking, until) = (Arc::clone(&shared), stop.clone());
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        threads.push(
            std::thread::Builder::new()
                .name("gateway-probes".to_owned())
                .spawn(move || runtime.block_on(backend::probe::run(asking, until)))?,
        );
        Ok((Gateway { shared, address, tls_address, stop, threads: Mutex::new(threads) }, faults))
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    pub fn tls_address(&self) -> Option<SocketAddr> {
        self.tls_address
    }

    /// Serves by `changes` from the next request on, in all workers. Items with a fault keep the form they had.
    pub fn apply(&self, changes: &[Change]) -> Vec<Fault> {
        let _one = self.shared.applying.lock().unwrap_or_else(PoisonError::into_inner);
        let (next, faults) = self.shared.snapshot.load().after(changes, &self.shared.counts);
        self.shared.snapshot.store(Arc::new(next));
        faults
    }

    /// Connections of callers.
    pub fn connections(&self) -> u64 {
        self.shared.connections.load(Ordering::Relaxed)
    }

    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.shared.snapshot.load_full()
    }

    /// Takes no more connections, lets requests end, and waits for that.
    pub fn stop(&self) {
        self.stop.cancel();
        let threads = std::mem::take(&mut *self.threads.lock().unwrap_or_else(PoisonError::into_inner));
        for thread in threads {
            let _ = thread.join();
        }
    }
}
