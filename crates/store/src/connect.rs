//! Opening connections: one that writes, and a pool of those that only read.

use std::fs::{File, OpenOptions, TryLockError};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::str::FromStr as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Connection as _, PgConnection, PgPool, SqliteConnection, SqlitePool};
use terrace_base::{Error, Result};

use crate::Dialect;

const STATEMENTS_KEPT: usize = 512;
const SQLITE_READERS: u32 = 4;
const POSTGRES_READERS: u32 = 8;

/// Where the database is, parsed from its URL.
#[derive(Clone)]
pub(crate) enum Place {
    Sqlite(PathBuf),
    Postgres(Box<PgConnectOptions>),
}

impl Place {
    pub(crate) fn parse(url: &str) -> Result<Self> {
        if let Some(path) = url.strip_prefix("sqlite://") {
            if path.is_empty() || path.starts_with(":memory:") {
                return Err(Error::internal("the database URL names no file"));
            }
            return Ok(Place::Sqlite(PathBuf::from(path)));
        }
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            // The driver's complaint may quote the URL, and the URL holds a password.
            let options = PgConnectOptions::from_str(url).map_err(|_| Error::internal("the PostgreSQL URL cannot be read"))?;
            return Ok(Place::Postgres(Box::new(options.application_name("terrace").statement_cache_capacity(STATEMENTS_KEPT))));
        }
        Err(Error::internal("the database URL must start with sqlite:// or postgres://"))
    }

    pub(crate) fn dialect(&self) -> Dialect {
        match self {
            Place::Sqlite(_) => Dialect::Sqlite,
            Place::Postgres(_) => Dialect::Postgres,
        }
    }

    /// For SQLite: creates the file for its owner only and takes the lock that keeps a second server away.
    pub(crate) async fn claim(&self) -> Result<Option<File>> {
        let Place::Sqlite(path) = self else { return Ok(None) };
        let private = |path: &Path| {
            OpenOptions::new()
                .read(true)
                .write(true)
                .create(true)
                .truncate(false)
                .mode(0o600)
                .open(path)
                .map_err(|error| Error::internal(format!("cannot open {}: {error}", path.display())))
        };
        let mut name = path.as_os_str().to_owned();
        name.push(".lock");
        let lock_path = PathBuf::from(name);
        let lock = private(&lock_path)?;
        // A server that is just stopping still holds the lock for a moment.
        const TRIES: u32 = 40;
        for attempt in 1.. {
            match lock.try_lock() {
                Ok(()) => break,
                Err(TryLockError::WouldBlock) if attempt < TRIES => tokio::time::sleep(Duration::from_millis(50)).await,
                Err(TryLockError::WouldBlock) => {
                    return Err(Error::internal(format!(
                        "another process uses the database {} (it holds {})",
                        path.display(),
                        lock_path.display()
                    )));
                }
                Err(TryLockError::Error(error)) => return Err(Error::internal(format!("cannot lock {}: {error}", lock_path.display()))),
            }
        }
        private(path)?;
        Ok(Some(lock))
    }

    fn sqlite(path: &Path) -> SqliteConnectOptions {
        SqliteConnectOptions::new()
            .filename(path)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(10))
            .statement_cache_capacity(STATEMENTS_KEPT)
            .pragma("case_sensitive_like", "ON")
            .pragma("temp_store", "MEMORY")
            .thread_name(|n| format!("terrace-sqlite-{n}"))
    }

    /// The connection that writes; it belongs to the runtime that calls this.
    pub(crate) async fn writer(&self, limit: Duration) -> Result<Writer, sqlx::Error> {
        match self {
            Place::Sqlite(path) => {
                let options = Self::sqlite(path)
                    .journal_mode(SqliteJournalMode::Wal)
                    // FULL: a commit is on the disk before anybody hears of it.
                    .synchronous(SqliteSynchronous::Full)
                    .pragma("cache_size", "-65536")
                    // Fewer, larger checkpoints than the default 1000 pages; they happen within somebody's commit.
                    .pragma("wal_autocheckpoint", "4000")
                    .pragma("journal_size_limit", "67108864");
                let mut connection = SqliteConnection::connect_with(&options).await?;
                let cut = Arc::new(AtomicBool::new(false));
                let seen = cut.clone();
                // A dropped future does not stop a statement that is under way; this does.
                connection.lock_handle().await?.set_progress_handler(10_000, move || !seen.load(Ordering::Relaxed));
                Ok(Writer::Sqlite(connection, Cut(cut)))
            }
            Place::Postgres(options) => {
                let mut connection = PgConnection::connect_with(options).await?;
                let limit = limit.as_millis();
                // The server, too, gives up what the lane gave up. And a server set to answer before the flush would
                // break the promise that an answered write is durable.
                let set_up = format!(
                    "SET statement_timeout = {limit}; SET idle_in_transaction_session_timeout = {limit}; \
                     SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') IN ('off', 'local')"
                );
                sqlx::raw_sql(sqlx::AssertSqlSafe(set_up)).execute(&mut connection).await?;
                Ok(Writer::Postgres(connection))
            }
        }
    }

    /// Connections that read. They are opened when first needed.
    pub(crate) fn readers(&self) -> Readers {
        match self {
            Place::Sqlite(path) => {
                let options = Self::sqlite(path).read_only(true).pragma("query_only", "ON").pragma("cache_size", "-16384");
                let pool = SqlitePoolOptions::new()
                    .max_connections(SQLITE_READERS)
                    .test_before_acquire(false)
                    .max_lifetime(None)
                    .idle_timeout(None);
                Readers::Sqlite(pool.connect_lazy_with(options))
            }
            // No test before use: BEGIN is the test, and `Db::read` tries another connection when it fails.
            Place::Postgres(options) => Readers::Postgres(
                PgPoolOptions::new()
                    .max_connections(POSTGRES_READERS)
                    .test_before_acquire(false)
                    .acquire_timeout(Duration::from_secs(10))
                    .connect_lazy_with((**options).clone()),
            ),
        }
    }
}

pub(crate) enum Writer {
    Sqlite(SqliteConnection, Cut),
    Postgres(PgConnection),
}

/// Interrupts the statement under way when the connection is dropped.
pub(crate) struct Cut(Arc<AtomicBool>);

impl Drop for Cut {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

pub(crate) enum Readers {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

impl Readers {
    pub(crate) async fn close(&self) {
        match self {
            Readers::Sqlite(pool) => pool.close().await,
            Readers::Postgres(pool) => pool.close().await,
        }
    }
}
