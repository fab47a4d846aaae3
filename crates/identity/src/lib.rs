//! Accounts, users, keys, policies, console sessions and the audit log.
//!
//! A **main account** is a tenant. Its own user (same number) may do everything; its **sub-users** may do what the
//! policies attached to them, or to their groups, allow. A user has at most two API key pairs. Temporary credentials
//! live in their token (`terrace_auth::token`) and never exceed their issuer. Everything is managed through actions
//! named like the public `cam`, `sts` and `cloudaudit` services.
//!
//! * [`actions`]: a file per action; what it takes apart and puts together.
//! * `user`, `key`, `policy`, `attachment`, `group`: the rules, shared by actions.
//! * [`db`]: the SQL, by noun.
//!
//! **Invariants:** a secret key leaves this crate in clear only in the answer that created it, and in a [`Credential`]
//! for checking signatures; the database holds it sealed. Whatever changes a permission goes through
//! [`Identity::change`], which empties [`Credential`]s cached in this process before the change is answered; other
//! servers on the same database follow within [`credential::CACHE_FOR`]. An id of another account is answered exactly
//! like one that does not exist.

pub mod account;
pub mod actions;
mod attachment;
pub mod audit;
pub mod credential;
pub mod db;
mod group;
mod key;
pub mod master_key;
mod name;
pub mod nonce;
pub mod number;
mod paging;
mod policy;
pub mod preset;
pub mod session;
mod user;

use std::sync::Arc;

use terrace_auth::sealed::MasterKey;
use terrace_base::{AccountId, Clock, Result, Rng, Timestamp};
use terrace_rpc::Service;
use terrace_store::{Db, Migration, Migrations, Tx};
use tokio::sync::Semaphore;

pub use account::RootCredentials;
pub use audit::Audit;
pub use credential::Credential;

pub const MIGRATIONS: Migrations =
    Migrations { product: "identity", steps: &[Migration { name: "identity", sql: include_str!("../migrations/0001_identity.sql") }] };

/// The product: everything its actions and the front need.
pub struct Identity {
    db: Db,
    clock: Clock,
    rng: Rng,
    master: MasterKey,
    /// The whole contract: the policy simulator tells actions that need a permission from those that need none.
    services: &'static [&'static Service],
    audit: Audit,
    cache: credential::Cache,
    uses: credential::Uses,
    /// Whose turn it is to have a password checked.
    guesses: Semaphore,
}

impl Identity {
    pub fn new(db: Db, clock: Clock, rng: Rng, master: MasterKey, services: &'static [&'static Service]) -> Arc<Self> {
        Arc::new(Identity {
            audit: Audit::new(db.clone()),
            cache: credential::Cache::new(),
            uses: credential::Uses::default(),
            guesses: Semaphore::new(1),
            db,
            clock,
            rng,
            master,
            services,
        })
    }

    pub fn audit(&self) -> &Audit {
        &self.audit
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Runs a job that changes users, keys, policies or groups of an account: one after another for each account, on
    /// all servers together. What is cached is forgotten even when it fails, as a commit whose answer was lost may count.
    pub(crate) async fn change<T, F>(&self, account: AccountId, job: F) -> Result<T>
    where
        T: Send + 'static,
        F: AsyncFn(&mut Tx) -> Result<T> + Send + 'static,
    {
        let outcome = self
            .db
            .write(async move |tx: &mut Tx| {
                db::accounts::lock(tx, account).await?;
                job(tx).await
            })
            .await;
        self.forget_cached();
        outcome
    }

    /// What has to be done now and then; the binary calls it every few seconds and once at the end.
    pub async fn housekeep(&self) -> Result<()> {
        self.flush_uses().await?;
        self.forget_old_nonces().await?;
        self.forget_ended_sessions().await
    }
}
