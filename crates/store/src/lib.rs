//! The database: one SQL text that runs on SQLite and on PostgreSQL.
//!
//! This crate owns every connection. Nothing of the driver underneath shows in its interface, so products see four
//! things only: [`Db`] (the database), [`Tx`] (a transaction), [`Row`] (a result) and [`Sql`] (a listing being built).
//!
//! # Writing
//!
//! ```no_run
//! # use terrace_store::{Db, Tx, args};
//! # use terrace_base::{AccountId, Result, Timestamp};
//! # async fn example(db: Db, account: AccountId, name: String, now: Timestamp) -> Result<()> {
//! let added = db
//!     .write(async move |tx: &mut Tx| {
//!         tx.of(account)
//!             .execute(
//!                 "INSERT INTO commands (account_id, name, created_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
//!                 args![&name, now],
//!             )
//!             .await
//!     })
//!     .await?;
//! # Ok(()) }
//! ```
//!
//! The closure is called a *job*. Jobs of many callers share one transaction and one flush to disk (see [`Db::write`]),
//! and a job may be run more than once, so it borrows what it captured and touches nothing but `tx`.
//!
//! # Rules of the common SQL
//!
//! - Column types are `TEXT`, `BIGINT`, `BOOLEAN`, `DOUBLE PRECISION` and `{{blob}}`. JSON is TEXT, time is BIGINT
//!   microseconds, ids are made by us. In PostgreSQL, TEXT columns made by migrations are `COLLATE "C"`: both engines
//!   sort and compare by code point.
//! - Parameters are `$1`, `$2`, …; within [`Tx::of`] `$1` is always the account. Their number is checked before the
//!   statement runs, because SQLite would take a missing one for NULL. PostgreSQL is told each parameter's type
//!   (BIGINT, TEXT, BOOLEAN, DOUBLE PRECISION, BYTEA), NULLs too, so `$2` needs no cast where a column of that type
//!   is compared or set. A *result* does: `SUM` and `AVG` of a BIGINT are NUMERIC there, so write
//!   `CAST(SUM(x) AS BIGINT)`; `COUNT(*)` and `COALESCE(bigint, 0)` need nothing.
//! - A failed statement spoils its job on both engines: whatever the job answers afterwards, it is rolled back.
//!   Expect duplicates with `ON CONFLICT DO NOTHING` and the count of rows, not by catching an error.
//! - `LIKE` is case-sensitive on both engines. `{{skip_locked}}`, `{{greatest}}` and `{{least}}` name what the engines
//!   spell differently ([`Dialect`]); there is no other way to write text for one engine, save in migrations.
//! - Name the columns; `SELECT *` breaks on connections that were open while another server migrated.
//! - Tables do not refer to each other with foreign keys (a backup loads table by table), and a trigger writes only
//!   what a backup leaves out: virtual tables such as a search index. Counters are kept by statements. Migrations create no
//!   rows: first accounts and the like are made at start-up.
//! - TEXT cannot hold the character NUL (PostgreSQL refuses it) and a number cannot be NaN (SQLite makes it NULL).
//!
//! **Invariant:** SQL text is `&'static str` or built by [`Sql`] from such; values travel as parameters only.

mod args;
mod backup;
mod catalogue;
mod check;
mod connect;
mod db;
mod dialect;
mod failure;
mod inspect;
mod job;
mod lane;
mod migrate;
mod row;
mod sql;
mod tx;

pub use args::{Args, Value};
pub use backup::{Summary, checksum, dump, load, occupied};
pub use db::{Db, Stats};
pub use dialect::Dialect;
pub use inspect::{Inspected, Pointer, inspect};
pub use migrate::{Migration, Migrations};
pub use row::Row;
pub use sql::Sql;
pub use tx::{SystemTx, TenantTx, Tx};
