//! Hosts and the commands that run on them: service `tat`, and the server side of the agents' protocol.
//!
//! A host enrols with a register code and becomes an **instance**. `RunCommand` makes an **invocation** with a **task**
//! per instance, in one transaction; the [`hub`] kicks the agents, which ask for their tasks, claim each one, stream
//! its output and report its end.
//!
//! ```text
//! PENDING --claim--> RUNNING --finish--> SUCCESS | FAILED | TIMEOUT | START_FAILED
//!    |                  |--cancel--> CANCELLING --finish--> TERMINATED (or what it came to first)
//!    |--cancel--> CANCELLED
//!    |--nobody claimed it in time--> DELIVER_FAILED
//!                       '--no report in time, or the agent lost it--> UNKNOWN --late finish--> what it came to
//! ```
//!
//! **Invariants:** a task is offered only while PENDING and claimed once, so it runs at most once; a claim, a piece of
//! output and an end are durable before the agent is told so; `UNKNOWN` is said only when nobody can know.

pub mod actions;
pub mod db;
pub mod hub;
pub mod model;
pub mod output;
pub mod parameters;
mod places;
pub mod protocol;
pub mod sweep;

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, OnceLock};

use terrace_auth::sealed::MasterKey;
use terrace_base::{AccountId, Clock, Result, Rng};
use terrace_objects::Objects;
use terrace_place::Occupants;
use terrace_rpc::Notices;
use terrace_store::{Db, Migration, Migrations, Pointer};
use terrace_telemetry::Metrics;

pub use hub::Hub;

pub const MIGRATIONS: Migrations = Migrations {
    product: "hosts",
    steps: &[
        Migration { name: "hosts", sql: include_str!("../migrations/0001_hosts.sql") },
        Migration { name: "indexes", sql: include_str!("../migrations/0002_indexes.sql") },
        Migration { name: "asks", sql: include_str!("../migrations/0003_asks.sql") },
    ],
};

/// Which rows point at objects: a backup without these would restore tasks without their output.
pub const POINTERS: &[Pointer] = &[Pointer { table: "task_output", object: "object", offset: "object_offset", len: "stored_len" }];

/// What an operator can set.
#[derive(Clone)]
pub struct Options {
    pub region: Arc<str>,
    /// Bytes of output kept of one task.
    pub output_cap: u64,
    /// How many tasks one host runs at once.
    pub max_running: u32,
    /// Where changes that agents bring are told; those of API calls the front tells.
    pub notices: Notices,
}

/// The product.
pub struct Hosts {
    pub(crate) db: Db,
    pub(crate) clock: Clock,
    pub(crate) rng: Rng,
    pub(crate) master: MasterKey,
    pub(crate) options: Options,
    pub(crate) hub: Hub,
    pub(crate) output: output::Output,
    pub(crate) agents: protocol::authenticate::Agents,
    /// Set once the products are made, as they need the hosts first.
    pub(crate) occupants: OnceLock<Arc<dyn Occupants>>,
    /// When the lease was last written, in microseconds: whether the database can be written shows here.
    pub(crate) renewed: AtomicI64,
}

impl Hosts {
    pub fn new(db: Db, objects: Objects, clock: Clock, rng: Rng, master: MasterKey, metrics: &Metrics, options: Options) -> Arc<Self> {
        Arc::new(Hosts {
            hub: Hub::new(&rng, metrics),
            output: output::Output::new(db.clone(), objects, clock.clone(), &rng, options.output_cap),
            agents: protocol::authenticate::Agents::default(),
            occupants: OnceLock::new(),
            renewed: AtomicI64::new(0),
            db,
            clock,
            rng,
            master,
            options,
        })
    }

    /// From now on asked before a host is removed.
    pub fn ask_before_removal(&self, occupants: Arc<dyn Occupants>) {
        let _ = self.occupants.set(occupants);
    }

    /// Tells open pages that there is something new about an account's hosts or tasks.
    pub(crate) fn tell(&self, account: AccountId) {
        self.options.notices.tell(account, "tat");
    }

    /// Whether this server could write to the database lately.
    pub fn can_write(&self) -> bool {
        self.renewed.load(Ordering::Relaxed) + sweep::LEASE.as_micros() as i64 > self.clock.now().0
    }

    /// Whether an instance of any account has this id.
    pub async fn is_enrolled(&self, instance: &str) -> Result<bool> {
        Ok(db::instances::identity(&self.db, instance).await?.is_some())
    }

    pub fn hub(&self) -> &Hub {
        &self.hub
    }
}
