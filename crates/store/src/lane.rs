//! Group commit. One thread owns the connection that writes; whatever jobs wait when it is free go into one
//! transaction and share its flush to disk, which is what a commit costs.
//!
//! What holds for every job, and is what the tests in `tests/it/commit.rs` and `tests/it/crash.rs` try to break:
//!
//! - It is answered after the COMMIT of the transaction it ran in, failures too: a job may fail *because of* what an
//!   earlier job of the same transaction did, and that must be true by then.
//! - It is applied wholly or not at all. A failed job is rolled back to its savepoint. The first job of a transaction
//!   needs none: if it fails, there is nothing else to keep.
//! - Whatever fails before COMMIT is sent may be run again. A COMMIT whose answer was lost may have happened: then
//!   nobody knows, every caller gets an internal error, and nothing is repeated.
//! - A job that panics, hangs or breaks the connection fails alone: the others are run again without it.

use std::any::Any;
use std::cell::Cell;
use std::fs::File;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use futures_util::FutureExt as _;
use terrace_base::{Error, Result};
use tokio::sync::{mpsc, oneshot};
use tokio::time::{sleep, timeout};

use crate::Tx;
use crate::connect::Place;
use crate::failure::{Reach, reach};
use crate::job::{JOB_LIMIT, Job};

/// Jobs that wait for the lane; whoever comes then waits in `Db::write`.
pub(crate) const QUEUE: usize = 1024;
/// Jobs in one transaction, and how long it takes in more of them.
const BATCH: usize = 256;
const BATCH_TIME: Duration = Duration::from_millis(50);
/// Runs of one batch before its jobs are tried one by one, then runs of each.
const ATTEMPTS: u32 = 5;
/// How long callers are kept waiting for a database that cannot be reached: a restart takes seconds, and whoever waits
/// longer than this would rather know.
const UNREACHABLE_LIMIT: Duration = Duration::from_secs(6);
/// The longest pause between two attempts.
const LONGEST_PAUSE: Duration = Duration::from_secs(1);
/// A commit that takes longer will not be answered.
const COMMIT_LIMIT: Duration = Duration::from_secs(30);
const CONNECT_LIMIT: Duration = Duration::from_secs(5);

thread_local! {
    static IS_LANE: Cell<bool> = const { Cell::new(false) };
}

/// Whether this is a lane's thread: a job that waited for another job would wait for itself.
pub(crate) fn is_lane() -> bool {
    IS_LANE.get()
}

#[derive(Default)]
pub(crate) struct Counters {
    pub commits: AtomicU64,
    pub jobs: AtomicU64,
    pub reruns: AtomicU64,
}

/// Starts the lane's thread and waits until it is connected. It ends when every sender is gone and the queue is empty;
/// `ended` is dropped then, after the lock file.
pub(crate) async fn start(
    place: Place,
    lock: Option<File>,
    counters: Arc<Counters>,
    ended: oneshot::Sender<()>,
) -> Result<mpsc::Sender<Box<dyn Job>>> {
    let (sender, queue) = mpsc::channel(QUEUE);
    let (ready, is_ready) = oneshot::channel();
    let body = move || {
        IS_LANE.set(true);
        let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
            Ok(runtime) => runtime,
            Err(error) => return drop(ready.send(Err(Error::internal(error)))),
        };
        runtime.block_on(async move {
            let mut lane = Lane { place, counters, tx: None, set_aside: None };
            let connected = lane.connection().await.map(drop);
            let usable = connected.is_ok();
            let _ = ready.send(connected.map_err(|error| Error::internal(format!("cannot open the database: {error}"))));
            if usable {
                lane.serve(queue).await;
            }
            drop(lock);
            drop(ended);
        });
    };
    std::thread::Builder::new().name("terrace-writer".to_owned()).spawn(body).map_err(Error::internal)?;
    is_ready.await.map_err(|_| Error::internal("the writer's thread ended while it started"))??;
    Ok(sender)
}

struct Lane {
    place: Place,
    counters: Arc<Counters>,
    tx: Option<Tx>,
    /// A job that wants a transaction of its own, met while filling another.
    set_aside: Option<Box<dyn Job>>,
}

/// A job of the batch in hand.
struct Entry {
    job: Box<dyn Job>,
    outcome: Result<()>,
    /// It broke a transaction (hung): it is not run again, and `outcome` is final.
    condemned: bool,
}

impl Entry {
    fn new(job: Box<dyn Job>) -> Self {
        Entry { job, outcome: Ok(()), condemned: false }
    }
}

/// How a run of a batch ended.
enum Run {
    /// Committed, or nothing was left to commit: the outcomes hold.
    Settled,
    /// Nothing was applied; run the batch again after a pause.
    Again(String),
    /// Nothing was applied; one job was condemned, run the others again at once.
    AgainWithout,
    /// Nothing was run: there is no connection to be had.
    Unreachable(String),
    /// Nobody knows, or nothing will help: the same internal error for all.
    Lost(String),
}

/// Why a batch was given up. Nothing of it was applied.
enum GivenUp {
    /// It failed again and again; each job alone may do better.
    Failing(String),
    /// Nothing that any job could do about it.
    Unreachable(String),
}

impl Lane {
    async fn serve(&mut self, mut queue: mpsc::Receiver<Box<dyn Job>>) {
        loop {
            let first = match self.set_aside.take() {
                Some(job) => job,
                None => match queue.recv().await {
                    Some(job) => job,
                    None => break,
                },
            };
            self.settle(vec![Entry::new(first)], &mut queue).await;
        }
        let Some(mut tx) = self.tx.take() else { return };
        if matches!(self.place, Place::Sqlite(_))
            && let Err(error) = tx.control("PRAGMA wal_checkpoint(TRUNCATE)").await
        {
            tracing::warn!(%error, "the last checkpoint failed; the log is replayed at the next start");
        }
        tx.hang_up().await;
    }

    /// Runs a batch until every job of it is answered.
    async fn settle(&mut self, mut batch: Vec<Entry>, queue: &mut mpsc::Receiver<Box<dyn Job>>) {
        match self.run_until_settled(&mut batch, Some(queue)).await {
            Ok(()) => {}
            Err(GivenUp::Failing(_)) if batch.len() > 1 => {
                // Something in here keeps failing the whole. Alone, the innocent get through.
                for entry in batch {
                    let mut alone = vec![entry];
                    if let Err(GivenUp::Failing(cause) | GivenUp::Unreachable(cause)) = self.run_until_settled(&mut alone, None).await {
                        fail_all(&mut alone, &cause);
                    }
                    self.answer(alone);
                }
                return;
            }
            Err(GivenUp::Failing(cause) | GivenUp::Unreachable(cause)) => fail_all(&mut batch, &cause),
        }
        self.answer(batch);
    }

    fn answer(&self, batch: Vec<Entry>) {
        self.counters.jobs.fetch_add(batch.len() as u64, Ordering::Relaxed);
        for entry in batch {
            entry.job.answer(entry.outcome);
        }
    }

    async fn run_until_settled(
        &mut self,
        batch: &mut Vec<Entry>,
        mut queue: Option<&mut mpsc::Receiver<Box<dyn Job>>>,
    ) -> Result<(), GivenUp> {
        let (started, mut attempt, mut failures) = (Instant::now(), 0, 0);
        loop {
            // Only the first run takes in more: a batch that failed should not grow.
            let run = self.run(batch, queue.take()).await;
            if !matches!(run, Run::Settled) {
                self.counters.reruns.fetch_add(1, Ordering::Relaxed);
            }
            let cause = match run {
                Run::Settled => return Ok(()),
                Run::AgainWithout => continue,
                Run::Lost(cause) => {
                    tracing::error!(cause, jobs = batch.len(), "a transaction was lost");
                    fail_all(batch, &cause);
                    return Ok(());
                }
                Run::Unreachable(cause) if started.elapsed() > UNREACHABLE_LIMIT => return Err(GivenUp::Unreachable(cause)),
                Run::Unreachable(cause) => cause,
                Run::Again(cause) => {
                    failures += 1;
                    if failures == ATTEMPTS {
                        return Err(GivenUp::Failing(cause));
                    }
                    cause
                }
            };
            attempt += 1;
            tracing::warn!(cause, attempt, jobs = batch.len(), "a transaction is run again");
            sleep(pause(attempt)).await;
        }
    }

    /// One transaction with all jobs of the batch, and those that come in meanwhile.
    async fn run(&mut self, batch: &mut Vec<Entry>, mut queue: Option<&mut mpsc::Receiver<Box<dyn Job>>>) -> Run {
        if let Err(error) = self.connection().await {
            return Run::Unreachable(format!("cannot connect to the database: {error}"));
        }
        let Some(mut tx) = self.tx.take() else { return Run::Unreachable("not connected".to_owned()) };
        let started = Instant::now();
        // `saved`: the savepoint stands right here, nothing was written since.
        let (mut open, mut kept, mut saved, mut at) = (false, 0, false, 0);
        loop {
            if at == batch.len() {
                match queue.as_deref_mut().and_then(|queue| self.one_more(batch, queue, started)) {
                    Some(job) => batch.push(Entry::new(job)),
                    None => break,
                }
            }
            let entry = &mut batch[at];
            at += 1;
            if entry.condemned {
                continue;
            }
            if !open {
                if let Err(error) = tx.control(begin(&tx)).await {
                    return self.give_up(tx, reach(&error).max_transaction(), error.to_string()).await;
                }
                open = true;
            }
            if kept > 0 && !saved {
                if let Err(error) = tx.control("SAVEPOINT job").await {
                    return self.give_up(tx, reach(&error).max_transaction(), error.to_string()).await;
                }
                saved = true;
            }
            let limit = entry.job.own_limit().unwrap_or(JOB_LIMIT);
            let result = timeout(limit, AssertUnwindSafe(entry.job.run(&mut tx)).catch_unwind()).await;
            entry.outcome = match result {
                Err(_) => {
                    // A statement may still be under way, so the connection goes with it.
                    entry.outcome = Err(Error::internal(format!("a job was cut off after {limit:?}")));
                    entry.condemned = true;
                    drop(tx);
                    return Run::AgainWithout;
                }
                Ok(Err(panic)) => Err(Error::internal(format!("a job panicked: {}", said(&*panic)))),
                Ok(Ok(outcome)) => outcome,
            };
            match tx.settle() {
                Some(wide @ (Reach::Transaction | Reach::Connection)) => {
                    let cause = entry.outcome.as_ref().err().map(|error| format!("{error:?}")).unwrap_or_default();
                    return self.give_up(tx, wide, cause).await;
                }
                Some(Reach::Job) if entry.outcome.is_ok() => {
                    entry.outcome = Err(Error::internal("a statement failed and the job went on; it was rolled back"));
                }
                _ => {}
            }
            let ended = match (entry.outcome.is_ok(), saved) {
                // One trip ends this job's savepoint and makes the next job's.
                (true, true) => tx.control("RELEASE SAVEPOINT job; SAVEPOINT job").await,
                (true, false) => Ok(()),
                // The savepoint itself survives this.
                (false, true) => tx.control("ROLLBACK TO SAVEPOINT job").await,
                (false, false) => {
                    open = false;
                    tx.control("ROLLBACK").await
                }
            };
            if let Err(error) = ended {
                return self.give_up(tx, reach(&error).max_transaction(), error.to_string()).await;
            }
            kept += usize::from(batch[at - 1].outcome.is_ok());
        }
        if open {
            let limit = batch.iter().filter_map(|entry| entry.job.own_limit()).max().unwrap_or(COMMIT_LIMIT);
            let committed = timeout(limit, tx.control("COMMIT")).await;
            match committed {
                Ok(Ok(())) => {}
                // The engine said no, so it did not happen. Who is to blame shows when each job is run alone.
                Ok(Err(error)) if reach(&error) != Reach::Connection => {
                    return self.give_up(tx, Reach::Transaction, error.to_string()).await;
                }
                Ok(Err(error)) => return Run::Lost(format!("COMMIT was not confirmed: {error}")),
                Err(_) => return Run::Lost(format!("COMMIT was not confirmed within {limit:?}")),
            }
            self.counters.commits.fetch_add(1, Ordering::Relaxed);
        }
        self.tx = Some(tx);
        Run::Settled
    }

    /// The next waiting job, if it may join the batch.
    fn one_more(&mut self, batch: &[Entry], queue: &mut mpsc::Receiver<Box<dyn Job>>, started: Instant) -> Option<Box<dyn Job>> {
        let closed = batch.len() >= BATCH || started.elapsed() > BATCH_TIME || batch.iter().any(|entry| entry.job.own_limit().is_some());
        if closed || self.set_aside.is_some() {
            return None;
        }
        let job = queue.try_recv().ok()?;
        if job.own_limit().is_some() {
            self.set_aside = Some(job);
            return None;
        }
        Some(job)
    }

    /// Ends a transaction that cannot go on. Without a clean ROLLBACK the connection is dropped, which rolls back too.
    async fn give_up(&mut self, mut tx: Tx, reach: Reach, cause: String) -> Run {
        tx.settle();
        if reach == Reach::Transaction {
            // SQLite may have rolled back already and then says that there is no transaction; a new connection is
            // cheap there. PostgreSQL only warns.
            if let Ok(Ok(())) = timeout(JOB_LIMIT, tx.control("ROLLBACK")).await {
                self.tx = Some(tx);
            }
        }
        Run::Again(cause)
    }

    async fn connection(&mut self) -> Result<(), sqlx::Error> {
        if self.tx.is_none() {
            let opened = timeout(CONNECT_LIMIT, self.place.writer(JOB_LIMIT)).await;
            let writer = opened.unwrap_or_else(|_| Err(sqlx::Error::PoolTimedOut))?;
            self.tx = Some(Tx::writer(writer));
        }
        Ok(())
    }
}

/// The same internal error for every job that has no final outcome yet.
fn fail_all(batch: &mut [Entry], cause: &str) {
    for entry in batch.iter_mut().filter(|entry| !entry.condemned) {
        entry.outcome = Err(Error::internal(cause.to_owned()));
    }
}

/// Twice as long each time, and a little different each time, so that two servers that collided do not collide again.
fn pause(attempt: u32) -> Duration {
    let base = Duration::from_millis(10).saturating_mul(1 << attempt.min(10)).min(LONGEST_PAUSE);
    let nanos = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |now| now.subsec_nanos());
    base.mul_f64(0.5 + f64::from(nanos % 1_000) / 1_000.0)
}

fn begin(tx: &Tx) -> &'static str {
    match tx.dialect() {
        // The lock at once: a transaction that read first and wants to write later may be refused for good.
        crate::Dialect::Sqlite => "BEGIN IMMEDIATE",
        crate::Dialect::Postgres => "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE",
    }
}

impl Reach {
    /// When the lane's own statement fails, at least the transaction is in doubt.
    fn max_transaction(self) -> Reach {
        match self {
            Reach::Connection => Reach::Connection,
            Reach::Job | Reach::Transaction => Reach::Transaction,
        }
    }
}

fn said(panic: &(dyn Any + Send)) -> &str {
    panic.downcast_ref::<&str>().copied().or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("no message")
}
