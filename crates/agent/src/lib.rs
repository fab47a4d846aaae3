//! The host agent: takes tasks from a control plane over one outgoing connection, runs each at most once, and reports all of it.
//!
//! It owns a data directory and nothing else: no database, no listening port, no state in the server's memory. The promises:
//!
//! - **At most once.** A command is started only after the server granted the claim and after both facts are on disk; whatever dies when, it
//!   is never started again. An end that nobody saw is reported as `UNKNOWN`, not guessed.
//! - **All of it.** Output up to the cap and the end arrive exactly, however often the connection, the server or the agent goes away meanwhile.
//! - **Nothing escapes.** A timeout or a cancel ends the whole tree of processes, also those that left their session or closed their output.
//! - **Bounded.** So many tasks at once, so many chunks of output in memory; nothing is done by the clock while nothing runs.
//!
//! The parts, from the server inwards: [`dial`] and [`connection`] (the socket), [`rpc`] (calls over it), [`dispatch`] (what to work on),
//! [`runner`] (one task), [`upload`] (its output), [`journal`] and [`tombstones`] (what survives), [`shim`] (the process that runs the
//! command and survives the agent), [`bell`] (how it calls).
//!
//! Whoever supervises the agent must stop the agent alone (systemd: `KillMode=process`), else the shims go with it and their tasks end as
//! `TERMINATED`.
//!
//! Besides tasks, a product of the server may have long-running programs of its own on the host: those are `terrace-place`'s, which the agent
//! only gives a directory and a connection, and keeps running while the server is away.
//!
//! **Invariant:** the agent never runs a command itself; only a shim does, and a task gets one shim.

mod bell;
mod connection;
mod dial;
mod dispatch;
mod files;
mod host;
mod http_call;
mod identity;
mod journal;
mod registration;
mod rpc;
mod runner;
mod settings;
mod shim;
mod tombstones;
mod upload;

use std::fs::{File, OpenOptions, TryLockError};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use terrace_base::{Clock, Error, Result, Rng, text};
use terrace_place::Places;
use tokio::sync::{Notify, Semaphore, mpsc};
use tokio_util::sync::CancellationToken;

pub use identity::{Identity, forget, instance_of};
pub use settings::{DEFAULT_DATA_DIR, RegisterCode, Settings, default_shim};
pub use shim::nursery_main;

use crate::bell::Bell;
use crate::connection::Events;
use crate::dial::Dialer;
use crate::dispatch::Dispatcher;
use crate::identity::unusable;
use crate::rpc::Link;
use crate::runner::Shared;
use crate::shim::Nursery;
use crate::tombstones::Tombstones;

/// Runs the agent until `cancel`; registers the host first if need be. Commands that are running go on, and the next agent on the same data
/// directory takes them up.
pub async fn run(settings: Settings, cancel: CancellationToken) -> Result<()> {
    // A server that is none is told before anything is made.
    settings.endpoints()?;
    let _lock = lock_data_dir(&settings.data_dir).await?;
    let identity = tokio::select! {
        identity = registration::ensure(&settings) => identity?,
        () = cancel.cancelled() => return Ok(()),
    };
    tracing::info!(instance = identity.instance_id, server = settings.server, "the agent starts");

    let own = identity.instance_id.clone();
    let dialer = Dialer::new(settings.endpoints()?).map_err(Error::internal)?;
    let link = Arc::new(Link::new(dialer, identity, settings.region.clone(), Rng::system()));
    let on_disk = |error| unusable(&settings.data_dir, error);
    files::private_dir(&settings.tasks_dir()).map_err(on_disk)?;
    let bell = Bell::hang(&settings.data_dir).map_err(on_disk)?;
    let shared = Arc::new(Shared {
        link: link.clone(),
        clock: Clock::system(),
        nursery: Arc::new(Nursery::new(settings.shim.clone())),
        chunks: Semaphore::new(upload::AT_ONCE),
        done: Mutex::new(Tombstones::open(&settings.data_dir, tombstones::KEPT).map_err(on_disk)?),
    });
    // Absolute, because shims work in other directories.
    let tasks_dir = std::fs::canonicalize(settings.tasks_dir()).map_err(on_disk)?;
    let mut dispatcher = Dispatcher::new(shared, tasks_dir);
    dispatcher.resume().map_err(on_disk)?;

    let (up_sender, up) = mpsc::unbounded_channel();
    // Absolute, because programs are known by their data directories.
    let root = std::fs::canonicalize(&settings.data_dir).map_err(on_disk)?;
    // What ran for a host that this one was before is nobody's business of this one.
    let places = Arc::new(Places::keeping(root.join("places").join(&own), Clock::system()));
    let events = Events { look: Notify::new(), up: up_sender, places: Arc::clone(&places) };
    tokio::select! {
        () = connection::keep(&link, &events, &cancel) => {}
        () = places.keep() => {}
        () = dispatcher.run(&events, up, &bell) => {}
    }
    Ok(())
}

/// Registers the host unless it is registered already, and gives its identity.
pub async fn register(settings: &Settings) -> Result<Identity> {
    let _lock = lock_data_dir(&settings.data_dir).await?;
    registration::ensure(settings).await
}

/// Makes the data directory and keeps other agents out of it. One that is just being replaced gets a moment to leave.
async fn lock_data_dir(data_dir: &Path) -> Result<File> {
    let on_disk = |error| unusable(data_dir, error);
    files::private_dir(data_dir).map_err(on_disk)?;
    let file = OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(data_dir.join("lock")).map_err(on_disk)?;
    for _ in 0..30 {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) => tokio::time::sleep(Duration::from_millis(100)).await,
            Err(TryLockError::Error(error)) => return Err(on_disk(error)),
        }
    }
    Err(Error::new("AgentDataDirInUse", text!("the agent's data directory {path} is used by another agent", path = data_dir.display())))
}
