//! Accounts, users, keys, policies, console sessions and the audit log.
//!
//! A **main account** is a tenant. Its own user (same number) may do everything; its **sub-users** may do what the
//! policies attached to them, or to their groups, allow. A user has at most two API key pairs. Temporary credentials
//! live in their token (`terrace_auth::token`) and never exceed their issuer. Everything is managed through actions
//! named like the public `cam`, `sts` and `cloudaudit` services, in [`actions`].
//!
//! **Invariants:** a secret key leaves this crate in clear only in the answer that created it, and in a [`Credential`]
//! for checking signatures; the database holds it sealed. Whatever changes a permission empties [`Credential`]s cached
//! in this process before it is answered; other servers on the same database follow within [`credential::CACHE_FOR`].

pub mod account;
pub mod actions;
pub mod audit;
pub mod credential;
pub mod db;
pub mod master_key;
pub mod nonce;
pub mod preset;
pub mod session;

use std::sync::Arc;

use terrace_auth::sealed::MasterKey;
use terrace_base::{Clock, Rng};
use terrace_store::{Db, Migration, Migrations};

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
    audit: Audit,
    cache: credential::Cache,
    uses: credential::Uses,
}

impl Identity {
    pub fn new(db: Db, clock: Clock, rng: Rng, master: MasterKey) -> Arc<Self> {
        Arc::new(Identity {
            audit: Audit::new(db.clone(), rng.clone()),
            cache: credential::Cache::new(),
            uses: credential::Uses::default(),
            db,
            clock,
            rng,
            master,
        })
    }

    pub fn audit(&self) -> &Audit {
        &self.audit
    }
}
