//! The API gateway's data plane. It knows nothing of databases: it takes documents ([`config`]) that say which services exist,
//! compiles them ([`site`], [`snapshot`]), and answers requests by what it compiled ([`serve`]).
//!
//! One thread for each processor, each with its own sockets, its own runtime and its own connections to back-ends, serves one immutable
//! snapshot; a change makes another one beside it and puts it in its place between two requests.
//!
//! * [`config`]: what the control plane says.
//! * [`path`], [`route`]: which API a request is for.
//! * [`auth`], [`limit`], [`plugin`]: whether and how it may pass.
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
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use arc_swap::ArcSwap;
use tokio_util::sync::CancellationToken;

use config::Change;
use limit::Counts;
use serve::worker::Worker;
use snapshot::{Fault, Snapshot};

/// What all workers look at.
#[derive(Debug, Default)]
pub struct Shared {
    snapshot: ArcSwap<Snapshot>,
    counts: Counts,
    /// Changes are applied one batch after the other.
    applying: Mutex<()>,
}

/// A gateway that serves.
#[derive(Debug)]
pub struct Gateway {
    shared: Arc<Shared>,
    address: SocketAddr,
    stop: CancellationToken,
    threads: Mutex<Vec<JoinHandle<()>>>,
}

impl Gateway {
    /// Serves on `listen` with as many workers. Until changes come it knows no service.
    pub fn start(listen: SocketAddr, workers: usize) -> io::Result<Gateway> {
        let workers = workers.max(1);
        sharded::expect_workers(workers);
        let shared = Arc::new(Shared::default());
        let stop = CancellationToken::new();
        let first = serve::listener::bind(listen)?;
        // Port 0 is a free one, and the same for all.
        let address = first.local_addr()?;
        let mut listeners = vec![first];
        for _ in 1..workers {
            listeners.push(serve::listener::bind(address)?);
        }
        let mut threads = Vec::new();
        for (number, listener) in listeners.into_iter().enumerate() {
            let worker = Arc::new(Worker::new(Arc::clone(&shared)));
            let stop = stop.clone();
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            threads.push(std::thread::Builder::new().name(format!("gateway-{number}")).spawn(move || {
                sharded::enter(number);
                if let Err(error) = runtime.block_on(worker.serve(listener, stop)) {
                    tracing::error!(%error, "a gateway worker ended");
                }
            })?);
        }
        Ok(Gateway { shared, address, stop, threads: Mutex::new(threads) })
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Serves by `changes` from the next request on, in all workers. Items with a fault keep the form they had.
    pub fn apply(&self, changes: &[Change]) -> Vec<Fault> {
        let _one = self.shared.applying.lock().unwrap_or_else(PoisonError::into_inner);
        let (next, faults) = self.shared.snapshot.load().after(changes, &self.shared.counts);
        self.shared.snapshot.store(Arc::new(next));
        faults
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
