//! The API gateway's control plane: service `apigateway`, and the documents that gateways follow.
//!
//! A service holds APIs. What an action edits is a draft; `ReleaseService` makes an immutable version of it and lets an environment run that
//! version, `UpdateService` lets it run another, and rolling back is nothing else. What is bound to a service or an API (usage plans,
//! applications, plugins, limits, address lists, domains) is not part of a version and holds at once.
//!
//! ```text
//! draft APIs --ReleaseService--> version --+
//!                                          |  an environment runs one     what is bound now
//! older versions --UpdateService-----------+------------- compile ---------------+
//!                                                            |
//!                              items (sealed, numbered) <----+  publish, in the action's own transaction
//!                                  |
//!                              follow --> gateways, which say what they have applied: `nodes`
//! ```
//!
//! From the ground up: [`limits`] (quotas), `seal`, [`definition`] (what an API is, and what is refused), `plugin_data`, `certificate`,
//! `compile` (from rows to a gateway's documents), `publish`, `discovery` (nodes of upstreams that are found), [`follow`], `nodes`, `lease` (what plans have in all), [`control`] (how gateways of their own processes ask), [`readers`] (who reads documents of APIs),
//! [`actions`]. All SQL is in `db`.
//!
//! **Invariants:** a version never changes. What gateways are told is what the committed rows compile to, and the order of revisions is the order
//! of commits. Secrets are sealed, and shown by the actions whose purpose that is only. An id of another account is answered exactly like one
//! that does not exist.

pub mod actions;
mod certificate;
mod compile;
pub mod control;
mod db;
mod definition;
mod diff;
mod discovery;
mod domain_name;
pub mod follow;
mod lease;
pub mod limits;
mod log_search;
mod model;
mod nodes;
mod plugin_data;
mod publish;
mod ranges;
pub mod readers;
mod seal;
mod status;
mod usage;

use std::sync::{Arc, OnceLock};

use ring::hmac;
use terrace_accesslog::AccessLog;
use terrace_auth::sealed::MasterKey;
use terrace_base::{AccountId, Clock, Result, Rng};
use terrace_gateway::trace::TicketKey;
use terrace_store::{Db, Migration, Migrations, Tx};
use tokio::sync::{Notify, Semaphore};
use tokio_util::sync::CancellationToken;

pub use crate::limits::Limits;
pub use crate::nodes::{Joined, Report, Share};
use crate::seal::Seal;
pub use crate::usage::UsageReport;

pub const MIGRATIONS: Migrations = Migrations {
    product: "apigw",
    steps: &[
        Migration { name: "apigw", sql: include_str!("../migrations/0001_apigw.sql") },
        Migration { name: "gateways", sql: include_str!("../migrations/0002_gateways.sql") },
        Migration { name: "usage", sql: include_str!("../migrations/0003_usage.sql") },
        Migration { name: "docs", sql: include_str!("../migrations/0004_docs.sql") },
        Migration { name: "discovery", sql: include_str!("../migrations/0005_discovery.sql") },
    ],
};

/// Searches of the log at the same time.
const SEARCHES: usize = 2;

/// What an operator can set.
#[derive(Clone, Debug)]
pub struct Options {
    pub region: Arc<str>,
    /// Names this server to others; the same after a restart.
    pub server: String,
    /// Domain under which services answer.
    pub domain: String,
    pub limits: Limits,
    /// Where functions are: a URL with `{name}`, and perhaps `{namespace}` and `{qualifier}`. None: there are none.
    pub functions: Option<String>,
    /// Limits of windows hold over all gateways together, not at each of them.
    pub shared: bool,
    /// The account that runs the installation: gateways serve everybody, so only it lets them join.
    pub operator: Option<AccountId>,
    /// The access log of the gateways that write here. None: none is kept.
    pub log: Option<AccessLog>,
}

/// The product.
pub struct Apigw {
    db: Db,
    clock: Clock,
    rng: Rng,
    seal: Seal,
    hints: follow::Hints,
    /// Somebody changed where nodes are found.
    discoveries: Notify,
    reports: nodes::Reports,
    sharing: nodes::Sharing,
    /// Where the gateway in this process listens, if there is one.
    here: OnceLock<String>,
    /// With what gateways check whether a request is to be traced.
    ticket_key: [u8; 32],
    /// Signs cursors of searches.
    cursors: hmac::Key,
    /// Searches read files and unpack them; more at once would only be slower.
    searches: Semaphore,
    readers: readers::Readers,
    options: Options,
}

impl Apigw {
    pub fn new(db: Db, clock: Clock, rng: Rng, master: MasterKey, options: Options) -> Result<Arc<Self>> {
        let ticket_key = master.derive("apigw tickets")?;
        let cursors = hmac::Key::new(hmac::HMAC_SHA256, &master.derive("apigw log cursors")?);
        let readers = readers::Readers::new(&master.derive("apigw readers")?)?;
        let searches = Semaphore::new(SEARCHES);
        let seal = Seal::new(master, rng.clone());
        Ok(Arc::new(Apigw {
            db,
            clock,
            rng,
            seal,
            hints: follow::Hints::default(),
            discoveries: Notify::new(),
            reports: nodes::Reports::default(),
            sharing: nodes::Sharing::default(),
            here: OnceLock::new(),
            ticket_key,
            cursors,
            searches,
            readers,
            options,
        }))
    }

    /// With what gateways check whether a request is to be traced.
    pub fn tickets(&self) -> TicketKey {
        TicketKey::new(&self.ticket_key)
    }

    /// The names that services have by themselves end so, after a dot.
    fn suffix(&self) -> String {
        format!("{}.{}", self.options.region, self.options.domain)
    }

    /// What the product does by itself, until `shutdown`.
    pub async fn run(self: Arc<Self>, shutdown: CancellationToken) {
        let finding = Arc::clone(&self).keep_discoveries(shutdown.clone());
        tokio::join!(self.look(shutdown.clone()), self.keep_reports(shutdown.clone()), self.forget_usage(shutdown), finding);
    }

    /// Runs a job that may change what gateways are told, and tells those that follow.
    async fn change<T, F>(&self, job: F) -> Result<T>
    where
        T: Send + 'static,
        F: AsyncFn(&mut Tx) -> Result<T> + Send + 'static,
    {
        let value = self.db.write(job).await?;
        self.hints.tell();
        Ok(value)
    }

    /// The name a service answers to without anybody doing anything.
    fn host(&self, service: &db::services::Service) -> String {
        format!("{}-{}.{}", service.id, service.app_id, self.suffix())
    }

    fn offers(&self) -> definition::check::Offers {
        definition::check::Offers { functions: self.options.functions.is_some() }
    }
}
