//! SIGKILL at any moment: what was answered is there, and no job is there by half. And servers and connections that go
//! away under a transaction.

use std::io::Read as _;
use std::process::{Command, Stdio};
use std::time::Duration;

use terrace_base::Rng;
use terrace_store::{Db, Dialect, Tx, args};
use terrace_testkit::postgres::Postgres;

use crate::fixture::{Fixture, number};

both_databases! { killed_servers_lose_nothing }

const ROUNDS: usize = 50;

async fn killed_servers_lose_nothing(f: Fixture) {
    let Fixture { db, url, _directory } = f;
    db.close().await;
    let (mut answered, mut first) = (Vec::new(), 0_i64);
    let rng = Rng::system();
    for round in 0..ROUNDS {
        let mut child = Command::new(env!("CARGO_BIN_EXE_store-crash"))
            .args([url.as_str(), &first.to_string()])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut output = child.stdout.take().unwrap();
        // The pipe must not fill up, or the child would stop and be killed at rest.
        let reader = std::thread::spawn(move || {
            let mut text = String::new();
            output.read_to_string(&mut text).map(|_| text)
        });
        tokio::time::sleep(Duration::from_millis(40 + rng.below(110))).await;
        child.kill().unwrap();
        let mut complaint = String::new();
        child.stderr.take().unwrap().read_to_string(&mut complaint).unwrap();
        child.wait().unwrap();
        assert_eq!(complaint, "", "round {round}");
        let text = reader.join().unwrap().unwrap();
        answered.extend(text.split_inclusive('\n').filter(|line| line.ends_with('\n')).map(|line| line.trim().parse::<i64>().unwrap()));

        let db = Db::open(&url).await.unwrap();
        // PostgreSQL may be finishing the killed server's last statement; after the lock it has.
        let ids = settled_numbers(&db).await;
        let mut tx = db.read().await.unwrap();
        let doubles = tx.system().all("SELECT id, twice FROM doubles ORDER BY id", args![]).await.unwrap();
        drop(tx);
        let doubles: Vec<i64> = doubles.iter().map(|row| row.int("twice").unwrap() / 2).collect();
        assert_eq!(ids, doubles, "round {round}: half a job");
        assert!(ids.iter().all(|id| id % 7 != 3), "round {round}: a refused job left something");
        let lost: Vec<&i64> = answered.iter().filter(|id| ids.binary_search(id).is_err()).collect();
        assert!(lost.is_empty(), "round {round}: answered but lost: {lost:?}");
        // Leave a gap: a statement of the killed server that is still under way must not collide.
        first = ids.last().copied().unwrap_or(0).max(first) + 10_000;
        db.close().await;
    }
    assert!(answered.len() > ROUNDS, "{} numbers in {ROUNDS} rounds: the child hardly ran", answered.len());
    println!("{} numbers answered over {ROUNDS} kills", answered.len());
}

async fn settled_numbers(db: &Db) -> Vec<i64> {
    if db.dialect() == Dialect::Postgres {
        // Waits for whoever still writes to the table, then lets go.
        db.write(async |tx: &mut Tx| tx.system().execute("LOCK TABLE numbers IN EXCLUSIVE MODE", args![]).await).await.unwrap();
    }
    let mut tx = db.read().await.unwrap();
    let rows = tx.system().all("SELECT id FROM numbers ORDER BY id", args![]).await.unwrap();
    rows.iter().map(|row| row.int("id").unwrap()).collect()
}

/// Ends every connection of the fixture's database, as a restarted server would.
async fn cut_connections(f: &Fixture) {
    let database = f.url.rsplit('/').next().unwrap();
    let cut = format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'");
    Postgres::shared().psql("postgres", &cut).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_lost_connection_before_commit_is_made_good() {
    let f = Fixture::postgres().await;
    f.add_number(1).await.unwrap();
    assert_eq!(f.numbers().await, [1]);
    // Idle connections, of the writer and of the readers.
    cut_connections(&f).await;
    assert_eq!(f.numbers().await, [1]);
    f.add_number(2).await.unwrap();
    // And in the middle of a job, whose first statement has been run.
    let (at_half, half) = tokio::sync::mpsc::channel(10);
    let db = f.db.clone();
    let mut half = half;
    let writing = tokio::spawn(async move {
        db.write(async move |tx: &mut Tx| {
            number(tx, 3).await?;
            let _ = at_half.try_send(());
            tokio::time::sleep(Duration::from_millis(300)).await;
            number(tx, 4).await
        })
        .await
    });
    half.recv().await.unwrap();
    cut_connections(&f).await;
    writing.await.unwrap().unwrap();
    assert!(half.recv().await.is_some(), "it ran twice");
    assert_eq!(f.numbers().await, [1, 2, 3, 4]);
    assert!(f.db.stats().reruns >= 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn colliding_servers_both_get_through() {
    let f = Fixture::postgres().await;
    let other = Db::open(&f.url).await.unwrap();
    for id in [1, 2] {
        f.add_number(id).await.unwrap();
    }
    // Each takes the rows in the opposite order: a deadlock, which PostgreSQL ends by failing one of the two.
    let both = [(f.db.clone(), 1, 2), (other.clone(), 2, 1)].map(|(db, first, second)| {
        tokio::spawn(async move {
            db.write(async move |tx: &mut Tx| {
                let add = "UPDATE doubles SET twice = twice + 10 WHERE id = $1";
                tx.system().execute(add, args![first]).await?;
                tokio::time::sleep(Duration::from_millis(200)).await;
                tx.system().execute(add, args![second]).await
            })
            .await
        })
    });
    for task in both {
        task.await.unwrap().unwrap();
    }
    let mut tx = f.db.read().await.unwrap();
    let rows = tx.system().all("SELECT twice FROM doubles ORDER BY id", args![]).await.unwrap();
    assert_eq!(rows.iter().map(|row| row.int("twice").unwrap()).collect::<Vec<_>>(), [22, 24]);
    assert_eq!(f.db.stats().reruns + other.stats().reruns, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_stays_away_is_an_error_not_a_hang() {
    let f = Fixture::postgres().await;
    let database = f.url.rsplit('/').next().unwrap().to_owned();
    Postgres::shared().psql("postgres", &format!("ALTER DATABASE {database} ALLOW_CONNECTIONS false")).await;
    cut_connections(&f).await;
    let answer = tokio::time::timeout(Duration::from_secs(20), f.add_number(1)).await.unwrap();
    assert!(format!("{:?}", answer.unwrap_err()).contains("cannot connect"));
    assert!(f.db.read().await.is_err());
    Postgres::shared().psql("postgres", &format!("ALTER DATABASE {database} ALLOW_CONNECTIONS true")).await;
    f.add_number(2).await.unwrap();
    assert_eq!(f.numbers().await, [2]);
}
