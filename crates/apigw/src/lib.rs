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
//! `compile` (from rows to a gateway's documents), `publish`, [`follow`], `nodes`, [`actions`]. All SQL is in `db`.
//!
//! **Invariants:** a version never changes. What gateways are told is what the committed rows compile to, and the order of revisions is the order
//! of commits. Secrets are sealed, and shown by the actions whose purpose that is only. An id of another account is answered exactly like one
//! that does not exist.

pub mod actions;
mod certificate;
mod compile;
mod db;
mod definition;
mod diff;
mod domain_name;
pub mod follow;
pub mod limits;
mod model;
mod nodes;
mod plugin_data;
mod publish;
mod ranges;
mod seal;
mod status;

use std::sync::Arc;

use terrace_auth::sealed::MasterKey;
use terrace_base::{AccountId, Clock, Result, Rng};
use terrace_store::{Db, Migration, Migrations, Tx};
use tokio_util::sync::CancellationToken;

pub use crate::limits::Limits;
pub use crate::nodes::{Joined, Report};
use crate::seal::Seal;

pub const MIGRATIONS: Migrations =
    Migrations { product: "apigw", steps: &[Migration { name: "apigw", sql: include_str!("../migrations/0001_apigw.sql") }] };

/// What an operator can set.
#[derive(Clone, Debug)]
pub struct Options {
    pub region: Arc<str>,
    /// Domain under which services answer.
    pub domain: String,
    pub limits: Limits,
    /// Where functions are: a URL with `{name}`, and perhaps `{namespace}` and `{qualifier}`. None: there are none.
    pub functions: Option<String>,
    /// The account that runs the installation: gateways serve everybody, so only it lets them join.
    pub operator: Option<AccountId>,
}

/// The product.
pub struct Apigw {
    db: Db,
    clock: Clock,
    rng: Rng,
    seal: Seal,
    hints: follow::Hints,
    reports: nodes::Reports,
    options: Options,
}

impl Apigw {
    pub fn new(db: Db, clock: Clock, rng: Rng, master: MasterKey, options: Options) -> Arc<Self> {
        let seal = Seal::new(master, rng.clone());
        Arc::new(Apigw { db, clock, rng, seal, hints: follow::Hints::default(), reports: nodes::Reports::default(), options })
    }

    /// What the product does by itself, until `shutdown`.
    pub async fn run(self: Arc<Self>, shutdown: CancellationToken) {
        tokio::join!(self.look(shutdown.clone()), self.keep_reports(shutdown));
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
        format!("{}-{}.{}.{}", service.id, service.app_id, self.options.region, self.options.domain)
    }

    fn offers(&self) -> definition::check::Offers {
        definition::check::Offers { functions: self.options.functions.is_some() }
    }
}
