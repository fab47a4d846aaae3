//! Group commit: what is promised to a job, and what a bad job can do to its neighbours.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use terrace_base::{Error, Result};
use terrace_store::{Db, Dialect, Migration, Migrations, Tx, args};
use tokio::sync::Notify;

use crate::fixture::{Fixture, SCHEMA, number};

both_databases! { failures_stay_alone many_share_a_commit a_panic_stays_alone a_hanging_job_is_cut_off a_swallowed_error_is_an_error callers_may_leave nesting_is_refused the_queue_is_bounded close_drains write_is_send flushes_are_on a_refused_commit_hurts_one_job }

/// Keeps the lane busy until told, so that what is sent meanwhile forms one batch.
async fn hold(db: &Db) -> (Arc<Notify>, tokio::task::JoinHandle<Result<()>>) {
    let (started, release) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let (tell, wait) = (started.clone(), release.clone());
    let db = db.clone();
    let held = tokio::spawn(async move {
        db.write(async move |_tx: &mut Tx| {
            tell.notify_one();
            // A second run (after another job broke the transaction) must not wait again.
            let _ = tokio::time::timeout(Duration::from_secs(2), wait.notified()).await;
            wait.notify_one();
            Ok(())
        })
        .await
    });
    started.notified().await;
    (release, held)
}

async fn failures_stay_alone(f: Fixture) {
    let (release, held) = hold(&f.db).await;
    let mut jobs = Vec::new();
    for id in 0..30 {
        let db = f.db.clone();
        jobs.push(tokio::spawn(async move {
            db.write(async move |tx: &mut Tx| {
                number(tx, id).await?;
                match id % 3 {
                    0 => Ok(id),
                    // The job's own refusal, after it wrote.
                    1 => Err(Error::missing("Name")),
                    // The engine's: in PostgreSQL this spoils the transaction up to the savepoint.
                    _ => {
                        tx.system().execute("INSERT INTO numbers (id) VALUES ($1)", args![id]).await?;
                        Ok(id)
                    }
                }
            })
            .await
        }));
    }
    tokio::time::sleep(Duration::from_millis(50)).await;
    release.notify_one();
    held.await.unwrap().unwrap();
    for (id, job) in (0_i64..).zip(jobs) {
        let answer = job.await.unwrap();
        match id % 3 {
            0 => assert_eq!(answer.unwrap(), id),
            1 => assert_eq!(answer.unwrap_err().code(), "MissingParameter"),
            _ => assert_eq!(answer.unwrap_err().code(), "InternalError"),
        }
    }
    assert_eq!(f.numbers().await, (0..30).filter(|id| id % 3 == 0).collect::<Vec<_>>());
    let stats = f.db.stats();
    // One for the schema, one for the thirty (they waited together).
    assert!(stats.commits <= 5 && stats.jobs == 32, "{stats:?}");
}

async fn many_share_a_commit(f: Fixture) {
    let before = f.db.stats();
    let tasks: Vec<_> = (0..200)
        .map(|id| {
            let db = f.db.clone();
            tokio::spawn(async move { db.write(async move |tx: &mut Tx| number(tx, id).await).await })
        })
        .collect();
    for task in tasks {
        task.await.unwrap().unwrap();
    }
    assert_eq!(f.numbers().await.len(), 200);
    let commits = f.db.stats().commits - before.commits;
    assert_eq!(f.db.stats().jobs - before.jobs, 200);
    assert!(commits <= 50, "{commits} commits for 200 jobs");
}

async fn a_panic_stays_alone(f: Fixture) {
    let (release, held) = hold(&f.db).await;
    let (db, other) = (f.db.clone(), f.db.clone());
    let panics = tokio::spawn(async move {
        db.write(async |tx: &mut Tx| -> Result<()> {
            number(tx, 1).await?;
            panic!("told to")
        })
        .await
    });
    let fine = tokio::spawn(async move { other.write(async |tx: &mut Tx| number(tx, 2).await).await });
    tokio::time::sleep(Duration::from_millis(50)).await;
    release.notify_one();
    held.await.unwrap().unwrap();
    let error = panics.await.unwrap().unwrap_err();
    assert!(format!("{error:?}").contains("panicked: told to"), "{error:?}");
    fine.await.unwrap().unwrap();
    f.add_number(3).await.unwrap();
    assert_eq!(f.numbers().await, [2, 3]);
}

async fn a_hanging_job_is_cut_off(f: Fixture) {
    let endless = match f.db.dialect() {
        Dialect::Sqlite => "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) AS n FROM n",
        Dialect::Postgres => "SELECT COUNT(*) AS n FROM generate_series(1, 1000000000000)",
    };
    let (release, held) = hold(&f.db).await;
    let (db, other) = (f.db.clone(), f.db.clone());
    let started = Instant::now();
    let hangs = tokio::spawn(async move {
        db.write(async move |tx: &mut Tx| {
            number(tx, 1).await?;
            tx.system().one(endless, args![]).await.map(drop)
        })
        .await
    });
    let fine = tokio::spawn(async move { other.write(async |tx: &mut Tx| number(tx, 2).await).await });
    tokio::time::sleep(Duration::from_millis(50)).await;
    release.notify_one();
    held.await.unwrap().unwrap();
    hangs.await.unwrap().unwrap_err();
    fine.await.unwrap().unwrap();
    assert!(started.elapsed() < Duration::from_secs(20), "{:?}", started.elapsed());
    f.add_number(3).await.unwrap();
    assert_eq!(f.numbers().await, [2, 3]);
}

async fn a_swallowed_error_is_an_error(f: Fixture) {
    f.add_number(1).await.unwrap();
    let answer =
        f.db.write(async |tx: &mut Tx| {
            number(tx, 2).await?;
            let duplicate = tx.system().execute("INSERT INTO numbers (id) VALUES ($1)", args![1]).await;
            assert!(duplicate.is_err());
            assert!(tx.system().all("SELECT id FROM numbers", args![]).await.is_err(), "nothing more is run");
            Ok(())
        })
        .await;
    assert!(format!("{:?}", answer.unwrap_err()).contains("the job went on"));
    assert_eq!(f.numbers().await, [1]);
}

async fn callers_may_leave(f: Fixture) {
    let (release, held) = hold(&f.db).await;
    for id in 0..20 {
        let db = f.db.clone();
        let task = tokio::spawn(async move { db.write(async move |tx: &mut Tx| number(tx, id).await).await });
        tokio::time::sleep(Duration::from_millis(1)).await;
        task.abort();
    }
    release.notify_one();
    held.await.unwrap().unwrap();
    f.add_number(100).await.unwrap();
    let mut tx = f.db.read().await.unwrap();
    let halves = "SELECT COUNT(*) AS n FROM numbers WHERE id NOT IN (SELECT id FROM doubles)";
    assert_eq!(tx.system().one(halves, args![]).await.unwrap().int("n").unwrap(), 0);
}

async fn nesting_is_refused(f: Fixture) {
    let inner = f.db.clone();
    let answer = f.db.write(async move |_tx: &mut Tx| inner.write(async |tx: &mut Tx| number(tx, 1).await).await).await;
    assert!(format!("{:?}", answer.unwrap_err()).contains("wait for itself"));
    let inner = f.db.clone();
    assert!(f.db.write(async move |_tx: &mut Tx| inner.read().await.map(drop)).await.is_err());
}

async fn the_queue_is_bounded(f: Fixture) {
    let (release, held) = hold(&f.db).await;
    let ran = Arc::new(AtomicUsize::new(0));
    let mut tasks = Vec::new();
    for _ in 0..1_500 {
        let (db, ran) = (f.db.clone(), ran.clone());
        tasks.push(tokio::spawn(async move {
            db.write(async move |_tx: &mut Tx| {
                ran.fetch_add(1, Ordering::Relaxed);
                Ok(())
            })
            .await
        }));
    }
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert_eq!(ran.load(Ordering::Relaxed), 0);
    // Those that did not get into the queue can still leave without having been run.
    for task in &tasks[1_400..] {
        task.abort();
    }
    tokio::time::sleep(Duration::from_millis(50)).await;
    release.notify_one();
    held.await.unwrap().unwrap();
    for task in tasks.drain(..1_400) {
        task.await.unwrap().unwrap();
    }
    assert_eq!(ran.load(Ordering::Relaxed), 1_400);
}

async fn close_drains(f: Fixture) {
    let tasks: Vec<_> = (0..50)
        .map(|id| {
            let db = f.db.clone();
            tokio::spawn(async move { db.write(async move |tx: &mut Tx| number(tx, id).await).await })
        })
        .collect();
    tokio::time::sleep(Duration::from_millis(5)).await;
    f.db.close().await;
    f.db.close().await;
    let mut written = Vec::new();
    for (id, task) in (0..).zip(tasks) {
        match task.await.unwrap() {
            Ok(()) => written.push(id),
            Err(error) => assert!(format!("{error:?}").contains("closed"), "{error:?}"),
        }
    }
    assert!(f.add_number(1_000).await.is_err());
    assert!(f.db.read().await.is_err());
    let db = Db::open(&f.url).await.unwrap();
    let mut tx = db.read().await.unwrap();
    let rows = tx.system().all("SELECT id FROM numbers ORDER BY id", args![]).await.unwrap();
    assert_eq!(rows.iter().map(|row| row.int("id").unwrap()).collect::<Vec<i64>>(), written);
}

/// The settings without which an answered write might not survive a power cut, whatever the server's defaults are.
async fn flushes_are_on(f: Fixture) {
    if f.db.dialect() == Dialect::Postgres {
        let database = f.url.rsplit('/').next().unwrap();
        let careless = format!("ALTER DATABASE {database} SET synchronous_commit = off");
        terrace_testkit::postgres::Postgres::shared().psql("postgres", &careless).await;
    }
    f.db.close().await;
    let db = Db::open(&f.url).await.unwrap();
    db.write(async |tx: &mut Tx| {
        match tx.dialect() {
            Dialect::Sqlite => {
                assert_eq!(tx.system().one("PRAGMA synchronous", args![]).await?.int("synchronous")?, 2);
                assert_eq!(tx.system().one("PRAGMA journal_mode", args![]).await?.text("journal_mode")?, "wal");
                assert_eq!(tx.system().one("PRAGMA foreign_keys", args![]).await?.int("foreign_keys")?, 1);
            }
            Dialect::Postgres => {
                assert_eq!(tx.system().one("SHOW synchronous_commit", args![]).await?.text("synchronous_commit")?, "on");
            }
        }
        Ok(())
    })
    .await
    .unwrap();
}

/// A constraint that is checked only at COMMIT fails the whole transaction; the job to blame must be found.
async fn a_refused_commit_hurts_one_job(f: Fixture) {
    const LATE: &[Migration] = &[Migration {
        name: "late",
        sql: "CREATE TABLE late (id BIGINT NOT NULL PRIMARY KEY, other BIGINT REFERENCES late (id) DEFERRABLE INITIALLY DEFERRED);",
    }];
    f.db.migrate(&[SCHEMA[0], Migrations { product: "late", steps: LATE }]).await.unwrap();
    let (release, held) = hold(&f.db).await;
    let tasks: Vec<_> = (0..6_i64)
        .map(|id| {
            let db = f.db.clone();
            let other = if id == 3 { 1_000 } else { id };
            tokio::spawn(async move {
                db.write(async move |tx: &mut Tx| {
                    tx.system().execute("INSERT INTO late (id, other) VALUES ($1, $2)", args![id, other]).await
                })
                .await
            })
        })
        .collect();
    tokio::time::sleep(Duration::from_millis(50)).await;
    release.notify_one();
    held.await.unwrap().unwrap();
    for (id, task) in tasks.into_iter().enumerate() {
        assert_eq!(task.await.unwrap().is_ok(), id != 3, "{id}");
    }
}

/// What a handler on the shared runtime does must be `Send`; this fails to compile otherwise.
async fn write_is_send(f: Fixture) {
    fn send<T: Send>(value: T) -> T {
        value
    }
    let (name, db) = (String::from("n"), f.db.clone());
    let ids = send(async move {
        db.write(async move |tx: &mut Tx| tx.system().execute("INSERT INTO numbers (id) SELECT 1 WHERE $1 = 'n'", args![&name]).await)
            .await?;
        let mut tx = db.read().await?;
        let rows = tx.system().all("SELECT id FROM numbers", args![]).await?;
        tokio::task::yield_now().await;
        let more = tx.system().optional("SELECT id FROM numbers", args![]).await?;
        tokio::task::yield_now().await;
        Ok::<_, Error>(rows.len() + more.iter().len())
    })
    .await
    .unwrap();
    assert_eq!(ids, 2);
}

#[tokio::test]
async fn a_second_process_is_refused() {
    let f = Fixture::sqlite().await;
    let refused = Db::open(&f.url).await.err().unwrap();
    assert!(format!("{refused:?}").contains("another process uses the database"), "{refused:?}");
    f.db.close().await;
    Db::open(&f.url).await.unwrap();
}

#[tokio::test]
async fn a_new_file_is_private() {
    use std::os::unix::fs::PermissionsExt as _;
    let f = Fixture::sqlite().await;
    let path = f.url.strip_prefix("sqlite://").unwrap();
    for suffix in ["", "-wal", "-shm", ".lock"] {
        let mode = std::fs::metadata(format!("{path}{suffix}")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{suffix}");
    }
}

#[tokio::test]
async fn bad_urls_are_refused_without_showing_the_password() {
    for url in ["mysql://x", "sqlite://", "sqlite://:memory:", "", "postgres://u:hunter2@[bad/x", "postgres://u:hunter2@127.0.0.1:1/x"] {
        let refused = Db::open(url).await.err().unwrap();
        assert!(!format!("{refused:?}").contains("hunter2"), "{refused:?}");
    }
}
