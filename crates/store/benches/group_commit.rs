//! What group commit is worth: jobs per second with one caller, who waits for each commit, and with many, who share
//! them. `cargo bench -p terrace-store`. Numbers depend on the disk; the ratio is the point.

use std::time::{Duration, Instant};

use terrace_store::{Args, Db, Migration, Migrations, Tx, args};
use terrace_testkit::postgres::Postgres;

const SCHEMA: &[Migrations] = &[Migrations {
    product: "bench",
    steps: &[Migration { name: "rows", sql: "CREATE TABLE bench_rows (id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL);" }],
}];
const TIME: Duration = Duration::from_secs(3);

#[tokio::main(worker_threads = 2)]
async fn main() {
    let directory = tempfile::tempdir().expect("no temporary directory");
    let sqlite = format!("sqlite://{}", directory.path().join("bench.db").display());
    let postgres = Postgres::shared().new_database().await;
    println!("{:<10} {:>8} {:>9} {:>11} {:>9}", "engine", "callers", "jobs/s", "commits/s", "rows/s");
    for (engine, url) in [("sqlite", sqlite), ("postgres", postgres)] {
        let db = Db::open(&url).await.expect("the database opens");
        db.migrate(SCHEMA).await.expect("the schema");
        for (callers, rows) in [(1, 1), (16, 1), (64, 1), (256, 1), (256, 100)] {
            measure(engine, &db, callers, rows).await;
        }
        measure_reads(engine, &db).await;
        db.close().await;
    }
}

async fn measure(engine: &str, db: &Db, callers: i64, rows: i64) {
    db.write(async |tx: &mut Tx| tx.system().execute("DELETE FROM bench_rows", args![]).await).await.expect("emptied");
    let (before, started) = (db.stats(), Instant::now());
    let tasks: Vec<_> = (0..callers)
        .map(|caller| {
            let db = db.clone();
            tokio::spawn(async move {
                let mut next = caller << 40;
                while started.elapsed() < TIME {
                    let first = next;
                    next += rows;
                    db.write(async move |tx: &mut Tx| {
                        let values: Vec<Args> = (first..first + rows).map(|id| args![id, "a name of ordinary length"]).collect();
                        tx.system().insert_many("bench_rows (id, name)", values, "").await
                    })
                    .await
                    .expect("written");
                }
            })
        })
        .collect();
    for task in tasks {
        task.await.expect("no panic");
    }
    let (seconds, after) = (started.elapsed().as_secs_f64(), db.stats());
    let jobs = (after.jobs - before.jobs) as f64 / seconds;
    let commits = (after.commits - before.commits) as f64 / seconds;
    println!("{engine:<10} {callers:>8} {jobs:>9.0} {commits:>11.0} {:>9.0}", jobs * rows as f64);
}

async fn measure_reads(engine: &str, db: &Db) {
    let (started, mut reads) = (Instant::now(), 0_u32);
    while started.elapsed() < TIME {
        let mut tx = db.read().await.expect("a reader");
        tx.system().optional("SELECT name FROM bench_rows WHERE id = $1", args![i64::from(reads)]).await.expect("a row");
        reads += 1;
    }
    println!("{engine:<10} {:>8} {:>9.0} snapshots with one point read", 1, f64::from(reads) / started.elapsed().as_secs_f64());
}
