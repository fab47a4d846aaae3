//! The database as everybody else holds it.

use std::sync::atomic::Ordering;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use terrace_base::{Error, Result};
use tokio::sync::{mpsc, oneshot};

use crate::connect::{Place, Readers};
use crate::job::{Call, Job};
use crate::lane::{self, Counters};
use crate::{Dialect, Migrations, Tx, migrate};

/// Migrations and loading a backup may take long; they run while nobody waits for anything else.
const LONG_LIMIT: Duration = Duration::from_secs(6 * 3600);

/// How long readers may go on while the database is being closed.
const READERS_LIMIT: Duration = Duration::from_secs(5);

/// The database. Clones are the same database.
#[derive(Clone)]
pub struct Db(Arc<Inner>);

struct Inner {
    dialect: Dialect,
    readers: Readers,
    counters: Arc<Counters>,
    /// `None` once closed.
    lane: RwLock<Option<mpsc::Sender<Box<dyn Job>>>>,
    ended: tokio::sync::Mutex<oneshot::Receiver<()>>,
}

/// What the lane did since the database was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stats {
    /// Transactions committed.
    pub commits: u64,
    /// Jobs answered, failed ones too.
    pub jobs: u64,
    /// Transactions that had to be run again.
    pub reruns: u64,
}

impl Db {
    /// Opens `sqlite://<path>` or `postgres://user:password@host/database`. A missing SQLite file is made, readable by
    /// its owner only; one that another process has open is refused.
    pub async fn open(url: &str) -> Result<Db> {
        let place = Place::parse(url)?;
        let lock = place.claim().await?;
        let counters = Arc::new(Counters::default());
        let (ending, ended) = oneshot::channel();
        let lane = lane::start(place.clone(), lock, counters.clone(), ending).await?;
        Ok(Db(Arc::new(Inner {
            dialect: place.dialect(),
            readers: place.readers(),
            counters,
            lane: RwLock::new(Some(lane)),
            ended: tokio::sync::Mutex::new(ended),
        })))
    }

    /// Opens a database for reading only, beside a server that may have it open: for backups and checks. Writes are
    /// refused.
    pub async fn open_beside(url: &str) -> Result<Db> {
        let place = Place::parse(url)?;
        let (ending, ended) = oneshot::channel();
        drop(ending);
        Ok(Db(Arc::new(Inner {
            dialect: place.dialect(),
            readers: place.readers(),
            counters: Arc::new(Counters::default()),
            lane: RwLock::new(None),
            ended: tokio::sync::Mutex::new(ended),
        })))
    }

    pub fn dialect(&self) -> Dialect {
        self.0.dialect
    }

    /// Brings the schema up to date; does nothing when it is. `products` is the binary's whole list: a database that
    /// knows a product or a step the list lacks belongs to a newer binary and is refused, and so is one whose steps had
    /// another text. Several servers may do this at once.
    pub async fn migrate(&self, products: &[Migrations]) -> Result<()> {
        migrate::check_names(products)?;
        let products = products.to_vec();
        self.write_long(async move |tx: &mut Tx| migrate::run(tx, &products).await).await
    }

    /// Runs `job` in a transaction it shares with other callers' jobs and returns its value once that is durable.
    ///
    /// Write the closure as `async move |tx: &mut Tx| { … Ok(value) }`. It borrows what it captured: clone what a
    /// statement consumes (`args![&name]` does so by itself).
    ///
    /// - When it returns an error, exactly its own changes are rolled back.
    /// - It may be run again (a deadlock, a lost connection before the commit), so it has no effect outside `tx`.
    /// - It sees what earlier jobs of the same transaction wrote.
    /// - After 10 s it is cut off. It must not wait for anything but `tx`; `Db::write` and `Db::read`
    ///   are refused there.
    /// - Dropping this future does not stop a job that was handed over: it is applied wholly or not at all.
    pub async fn write<T, F>(&self, job: F) -> Result<T>
    where
        T: Send + 'static,
        F: AsyncFn(&mut Tx) -> Result<T> + Send + 'static,
    {
        self.submit(job, None).await
    }

    /// [`Db::write`] in a transaction of its own, for as long as it takes. Everybody else waits meanwhile.
    pub(crate) async fn write_long<T, F>(&self, job: F) -> Result<T>
    where
        T: Send + 'static,
        F: AsyncFn(&mut Tx) -> Result<T> + Send + 'static,
    {
        self.submit(
            async move |tx: &mut Tx| {
                if tx.dialect() == Dialect::Postgres {
                    tx.control("SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0")
                        .await
                        .map_err(Error::internal)?;
                }
                job(tx).await
            },
            Some(LONG_LIMIT),
        )
        .await
    }

    async fn submit<T, F>(&self, job: F, limit: Option<Duration>) -> Result<T>
    where
        T: Send + 'static,
        F: AsyncFn(&mut Tx) -> Result<T> + Send + 'static,
    {
        if lane::is_lane() {
            return Err(Error::internal("a job called Db::write; it would wait for itself"));
        }
        let lane = self.0.lane.read().unwrap_or_else(PoisonError::into_inner).clone();
        let closed = || Error::internal("the database is closed");
        let lane = lane.ok_or_else(closed)?;
        let (call, answer) = Call::new(job, limit);
        lane.send(Box::new(call)).await.map_err(|_| closed())?;
        drop(lane);
        answer.await.map_err(|_| Error::internal("the writer's thread ended"))?
    }

    /// A snapshot to read from: it shows one moment, that of its first statement. Dropping it ends it.
    pub async fn read(&self) -> Result<Tx> {
        if lane::is_lane() {
            return Err(Error::internal("a job called Db::read; it would not see what it wrote"));
        }
        match &self.0.readers {
            Readers::Sqlite(pool) => pool.begin_with("BEGIN").await.map(Tx::sqlite_reader).map_err(Error::internal),
            Readers::Postgres(pool) => {
                // A server that was restarted leaves a pool full of dead connections: each shows itself once.
                let mut tries = pool.options().get_max_connections() + 1;
                loop {
                    match pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await {
                        Ok(transaction) => return Ok(Tx::postgres_reader(transaction)),
                        Err(error @ (sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed)) => return Err(Error::internal(error)),
                        Err(error) if tries <= 1 => return Err(Error::internal(error)),
                        Err(error) => tracing::debug!(%error, "a pooled connection was dead"),
                    }
                    tries -= 1;
                }
            }
        }
    }

    pub fn stats(&self) -> Stats {
        let counters = &self.0.counters;
        Stats {
            commits: counters.commits.load(Ordering::Relaxed),
            jobs: counters.jobs.load(Ordering::Relaxed),
            reruns: counters.reruns.load(Ordering::Relaxed),
        }
    }

    /// Runs what is queued, writes SQLite's log back into its file and closes every connection. Later calls of
    /// [`Db::write`] and [`Db::read`] are refused.
    pub async fn close(&self) {
        // Readers first: SQLite's log can be written back only when nobody reads from it. But one that never ends does
        // not keep the server from stopping: then the log is replayed at the next start.
        if tokio::time::timeout(READERS_LIMIT, self.0.readers.close()).await.is_err() {
            tracing::warn!("a reader is still open while the database is closed");
        }
        let lane = self.0.lane.write().unwrap_or_else(PoisonError::into_inner).take();
        drop(lane);
        let mut ended = self.0.ended.lock().await;
        if !ended.is_terminated() {
            // The lane says nothing; that its end of the channel is gone is the message.
            let _ = (&mut *ended).await;
        }
    }
}
