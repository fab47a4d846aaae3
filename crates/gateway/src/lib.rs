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
//! * [`h1`], [`stream`]: what both sides of it speak.
//! * [`record`], [`usage`]: what is remembered of it, and counted.
//! * [`trace`]: what happened to one that is looked at closely.
//!
//! **Invariants:** a path is normalised once, and nothing sees it in another form. What frames a message is made anew on each side. A
//! request that was sent, even in part, is not sent again. All that callers can make grow has a bound.

pub mod auth;
pub mod backend;
mod body;
pub mod config;
pub mod h1;
pub mod limit;
pub mod parameter;
mod parted;
pub mod path;
pub mod plugin;
pub mod record;
pub mod route;
pub mod serve;
pub mod sharded;
pub mod site;
pub mod snapshot;
pub mod stream;
pub mod trace;
pub mod usage;

use std::io;
use std::net::{SocketAddr, TcpListener};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{SystemTime, UNIX_EPOCH};

use arc_swap::ArcSwap;
use terrace_accesslog::Appenders;
use tokio_util::sync::CancellationToken;

use config::Change;
use limit::quota::Part;
use limit::{Counts, Leases};
use serve::worker::{Listening, Worker};
use sharded::Sharded;
use snapshot::{Fault, Snapshot};
use trace::TicketKey;
use usage::{Growth, Sums, Totals};

/// Bytes that the body of a request may have, as the manual says.
pub const MOST_BODY: u64 = 16 * 1024 * 1024;

/// What all workers look at.
#[derive(Debug)]
pub struct Shared {
    most_body: u64,
    snapshot: ArcSwap<Snapshot>,
    counts: Counts,
    connections: AtomicU64,
    tickets: Option<TicketKey>,
    leases: Arc<Leases>,
    totals: Arc<Sharded<Totals>>,
    log: Option<Appenders>,
    /// Changes are applied one batch after the other.
    applying: Mutex<()>,
}

/// Microseconds since 1970.
fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| u64::try_from(since.as_micros()).unwrap_or(u64::MAX))
}

/// Where and with how many threads.
#[derive(Clone, Debug)]
pub struct Options {
    pub listen: SocketAddr,
    pub tls_listen: Option<SocketAddr>,
    pub workers: usize,
    /// Bytes that the body of a request may have.
    pub most_body: u64,
    /// What tickets of traced requests are checked with. None: nothing is traced.
    pub tickets: Option<TicketKey>,
    /// Where workers write what they log. None: nothing is logged.
    pub log: Option<Appenders>,
}

/// Sockets that listen.
#[derive(Debug, Default)]
pub struct Sockets {
    pub plain: Vec<TcpListener>,
    pub tls: Vec<TcpListener>,
}

impl Sockets {
    /// Other descriptors of the same sockets.
    fn copied(&self) -> io::Result<Sockets> {
        let copies = |sockets: &[TcpListener]| sockets.iter().map(TcpListener::try_clone).collect::<io::Result<Vec<_>>>();
        Ok(Sockets { plain: copies(&self.plain)?, tls: copies(&self.tls)? })
    }
}

/// A gateway that serves.
#[derive(Debug)]
pub struct Gateway {
    shared: Arc<Shared>,
    address: SocketAddr,
    tls_address: Option<SocketAddr>,
    sockets: Mutex<Sockets>,
    stop: CancellationToken,
    threads: Mutex<Vec<JoinHandle<()>>>,
}

impl Gateway {
    /// Serves by `first`, of which those with a fault are left out. Another process that listens there is an error, not a partner.
    pub fn start(options: Options, first: &[Change]) -> io::Result<(Gateway, Vec<Fault>)> {
        let workers = options.workers.clamp(1, sharded::MOST_WORKERS);
        let plain = serve::listener::bind_all(options.listen, workers)?;
        let tls = options.tls_listen.map(|listen| serve::listener::bind_all(listen, workers)).transpose()?.unwrap_or_default();
        Gateway::start_with(options, Sockets { plain, tls }, first)
    }

    /// The same on sockets that listen already: a worker for each of those without TLS.
    pub fn start_with(options: Options, sockets: Sockets, first: &[Change]) -> io::Result<(Gateway, Vec<Fault>)> {
        let workers = sockets.plain.len();
        if workers == 0 || workers > sharded::MOST_WORKERS {
            return Err(io::Error::new(
                io::ErrorKind::InvalidInput,
                format!("{workers} sockets, 1 to {} are allowed", sharded::MOST_WORKERS),
            ));
        }
        sharded::expect_workers(workers);
        let counts = Counts::default();
        let shared = Arc::new(Shared {
            leases: counts.shared("leases".to_owned(), Leases::default),
            most_body: options.most_body,
            snapshot: ArcSwap::default(),
            counts,
            connections: AtomicU64::new(0),
            tickets: options.tickets,
            totals: Arc::default(),
            log: options.log,
            applying: Mutex::default(),
        });
        let (snapshot, faults) = Snapshot::default().after(first, &shared.counts);
        shared.snapshot.store(Arc::new(snapshot));
        let stop = CancellationToken::new();
        let address = sockets.plain[0].local_addr()?;
        let tls_address = sockets.tls.first().map(|tls| tls.local_addr()).transpose()?;
        let Sockets { plain, tls } = sockets.copied()?;
        let mut tls = tls.into_iter();
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
        Ok((Gateway { shared, address, tls_address, sockets: Mutex::new(sockets), stop, threads: Mutex::new(threads) }, faults))
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

    /// Serves by `all` and nothing else.
    pub fn replace(&self, all: &[Change]) -> Vec<Fault> {
        let _one = self.shared.applying.lock().unwrap_or_else(PoisonError::into_inner);
        let (next, faults) = Snapshot::default().after(all, &self.shared.counts);
        self.shared.snapshot.store(Arc::new(next));
        faults
    }

    /// Which of how many gateways this is: of limits in a window of time each lets its part through.
    pub fn share(&self, number: u32, of: u32) {
        self.shared.counts.shares.set(number, of);
    }

    /// Other descriptors of the sockets, for a program that takes this one's place.
    pub fn sockets(&self) -> io::Result<Sockets> {
        self.sockets.lock().unwrap_or_else(PoisonError::into_inner).copied()
    }

    /// What the control plane has to be asked for.
    pub fn leases(&self) -> Arc<Leases> {
        Arc::clone(&self.shared.leases)
    }

    /// After the end: what is left of leases.
    pub fn rest(&self) -> Vec<Part> {
        let snapshot = self.snapshot();
        self.shared.leases.rest(snapshot.sites().flat_map(|site| site.quotas.iter().cloned()))
    }

    /// Connections of callers.
    pub fn connections(&self) -> u64 {
        self.shared.connections.load(Ordering::Relaxed)
    }

    /// Takes what was counted since this was called last.
    pub fn take_usage(&self) -> Vec<Growth> {
        self.shared.counts.ledger.take()
    }

    /// Numbers of the whole gateway since it began.
    pub fn sums(&self) -> Sums {
        Sums::of(&self.shared.totals)
    }

    /// Log records that were dropped because whoever takes them was behind.
    pub fn unlogged(&self) -> u64 {
        self.shared.log.as_ref().map_or(0, Appenders::dropped)
    }

    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.shared.snapshot.load_full()
    }

    /// Takes no more connections, lets requests end, and waits for that.
    pub fn stop(&self) {
        self.stop.cancel();
        // The last descriptor of a socket closes it, unless another program has it.
        *self.sockets.lock().unwrap_or_else(PoisonError::into_inner) = Sockets::default();
        let threads = std::mem::take(&mut *self.threads.lock().unwrap_or_else(PoisonError::into_inner));
        for thread in threads {
            let _ = thread.join();
        }
    }
}
