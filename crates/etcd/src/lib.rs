//! Managed etcd: service `cetcd` over real etcd clusters.
//!
//! etcd is never reimplemented here: members are processes of the etcd that is found on the machine, and everything said about a cluster was
//! asked of it. An action writes the intent and starts an operation in one transaction; the operation's steps bring the world there, and from
//! then on the [`keeper`] keeps it there.
//!
//! ```text
//! creating --> running <--> updating    deleting --> deleted
//!     '--> failed  |-----------------------^
//!             '----'
//! ```
//!
//! From the ground up: [`version`] (which etcd can be run here), [`pki`] (a cluster's own authority), [`provider`] (members as processes of this
//! machine or of managed hosts, which outlive the server), [`launch`] (their command lines), [`client`] and [`reach`] (asking them), [`keyspace`] and [`rights`] (their
//! keys, users and roles), [`metrics`] and [`events`] (what they measure, and what somebody should know), [`backup`] (snapshots, the changes
//! between them, going back), [`operations`], [`actions`]. What stays true by itself: [`keeper`] (members run), [`backups`] (policies are kept),
//! [`upkeep`] (certificates, space, logs).
//!
//! **Invariant:** a member's data is removed only when its cluster is deleted or never ran, or after the cluster itself has let it go.

pub mod actions;
mod backup;
mod backups;
mod client;
mod connections;
mod db;
mod events;
mod expiry;
mod keeper;
mod keyspace;
mod launch;
mod leftovers;
mod lives;
mod looks;
mod metrics;
mod model;
mod operations;
mod pki;
mod provider;
mod reach;
mod rights;
mod schedule;
mod seal;
mod upkeep;
mod version;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use terrace_auth::sealed::MasterKey;
use terrace_base::{AccountId, Clock, Error, Result, Rng, Timestamp};
use terrace_objects::Objects;
use terrace_ops::Ops;
use terrace_place::{Place, Wire};
use terrace_rpc::Notices;
use terrace_store::{Db, Dialect, Migration, Migrations};
use tokio_util::sync::CancellationToken;

use crate::seal::Seal;

pub const MIGRATIONS: Migrations = Migrations {
    product: "etcd",
    steps: &[
        Migration { name: "etcd", sql: include_str!("../migrations/0001_etcd.sql") },
        Migration { name: "backups", sql: include_str!("../migrations/0002_backups.sql") },
        Migration { name: "maintenance", sql: include_str!("../migrations/0003_maintenance.sql") },
        Migration { name: "events", sql: include_str!("../migrations/0004_events.sql") },
        Migration { name: "hosts", sql: include_str!("../migrations/0005_hosts.sql") },
    ],
};

/// A member that has not been heard for so long has no present values.
const FRESH: Duration = Duration::from_secs(60);

/// What an operator can set.
#[derive(Clone)]
pub struct Options {
    pub region: Arc<str>,
    /// Members and etcd versions of our own live here.
    pub root: PathBuf,
    /// Where else etcd is looked for: the form of `PATH`.
    pub search_path: String,
    /// How many clusters an account may have.
    pub quota: i64,
    /// A member whose host is out of reach, and which does not answer itself, is replaced on a spare host after this time.
    pub host_patience: Duration,
}

/// The product.
pub struct Etcd {
    db: Db,
    rng: Rng,
    seal: Seal,
    ops: Ops,
    notices: Notices,
    machines: provider::Machines,
    asked: version::Asked,
    connections: Arc<connections::Connections>,
    lives: lives::Lives,
    objects: Objects,
    recorders: backup::recorder::Recorders,
    waiting: keyspace::watch::Waiting,
    latest: metrics::latest::LatestOfAll,
    told: events::Told,
    /// Calls that wait end when this does.
    closing: CancellationToken,
    options: Options,
}

impl Etcd {
    /// Makes the product and gives its operations to the engine.
    pub fn new(db: Db, objects: Objects, rng: Rng, master: MasterKey, ops: &Ops, wire: Arc<dyn Wire>, options: Options) -> Arc<Self> {
        let etcd = Arc::new(Etcd {
            seal: Seal::new(master, rng.clone()),
            machines: provider::Machines::new(options.root.join("clusters"), wire, ops.clock().clone()),
            asked: version::Asked::default(),
            connections: Arc::default(),
            lives: lives::Lives::default(),
            recorders: backup::recorder::Recorders::default(),
            objects,
            waiting: keyspace::watch::Waiting::default(),
            latest: metrics::latest::LatestOfAll::default(),
            told: events::Told::default(),
            closing: CancellationToken::new(),
            ops: ops.clone(),
            db,
            rng,
            notices: ops.notices().clone(),
            options,
        });
        ops.register::<operations::create::Create>(&etcd);
        ops.register::<operations::delete::Delete>(&etcd);
        ops.register::<operations::resize::Resize>(&etcd);
        ops.register::<operations::replace::Replace>(&etcd);
        ops.register::<operations::roll::Roll>(&etcd);
        ops.register::<operations::snapshot::Snapshot>(&etcd);
        ops.register::<operations::verify::Verify>(&etcd);
        ops.register::<operations::restore::Restore>(&etcd);
        ops.register_reconciler::<keeper::Keeper>(&etcd);
        ops.register::<operations::defragment::Defragment>(&etcd);
        ops.register::<operations::rotate::Rotate>(&etcd);
        ops.register::<operations::outside::Outside<true>>(&etcd);
        ops.register::<operations::outside::Outside<false>>(&etcd);
        ops.register_reconciler::<backups::Backups>(&etcd);
        ops.register_reconciler::<upkeep::Upkeep>(&etcd);
        etcd
    }

    /// What the product does by itself, until `shutdown`. Calls that wait are answered then, so that they do not hold the server up.
    pub async fn run(self: Arc<Self>, clock: Clock, shutdown: CancellationToken) {
        tokio::select! {
            () = metrics::run(&self, &clock) => {}
            () = leftovers::run(&self) => {}
            () = shutdown.cancelled() => self.closing.cancel(),
        }
    }

    /// The latest metrics of all accounts' members, for Prometheus: for the operator's eyes only.
    pub fn prometheus(&self, now: Timestamp) -> String {
        self.latest.encode(now.minus(FRESH))
    }

    /// The etcds that clusters can be made of, newest first.
    async fn binaries(&self) -> Vec<version::Binary> {
        let mut all = version::found(&self.asked, &self.options.root.join("versions"), &self.options.search_path).await;
        all.retain(|binary| binary.version.is_safe());
        all
    }

    async fn binary(&self, version: &str) -> Result<Option<PathBuf>> {
        let wanted: version::Version = version.parse()?;
        Ok(self.binaries().await.into_iter().find(|binary| binary.version == wanted).map(|binary| binary.path))
    }

    fn place(&self, account: AccountId, cluster: &str, member: &db::members::Member) -> Place {
        self.machines.place(account, cluster, member)
    }

    /// The program of a version, which must be here.
    async fn program(&self, version: &str) -> Result<PathBuf> {
        self.binary(version).await?.ok_or_else(|| Error::internal(format!("there is no etcd {version} on this machine")))
    }

    /// How to talk to a cluster; `None` before its keys are made.
    async fn access(&self, account: AccountId, cluster: &db::clusters::Cluster) -> Result<Option<client::Access>> {
        let keys = db::clusters::keys(&mut self.db.read().await?, account, &cluster.id, &self.seal).await?;
        Ok(keys.map(|(authority, client)| client::Access::new(cluster.settings.clone(), &authority, client, &self.connections)))
    }

    /// Where there can be several servers, none of them is the machine that members run on.
    fn check_has_machine(&self, hosts: &[String]) -> Result<()> {
        if !hosts.is_empty() || self.db.dialect() == Dialect::Sqlite {
            return Ok(());
        }
        Err(Error::new(
            "UnsupportedOperation",
            terrace_base::text!(
                "on an installation with several servers members run on managed hosts: `{field}` is needed",
                field = "HostIds"
            ),
        ))
    }
}
