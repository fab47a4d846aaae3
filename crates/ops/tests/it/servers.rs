//! Several servers on one database, and servers that die: in real time, in processes' stead runtimes that are dropped.

use std::time::{Duration, Instant};

use terrace_ops::{Drill, LEASE, Status};
use terrace_store::Db;
use tokio::runtime::Runtime;
use tokio_util::sync::CancellationToken;

use crate::fixture::{Fixture, House};

/// A server in a runtime of its own; dropping the runtime is as sudden as `kill -9`.
async fn server(f: &Fixture, name: &'static str) -> (Runtime, CancellationToken) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let db = if f.is_postgres() { runtime.spawn(open(f.url.clone())).await.unwrap() } else { f.db.clone() };
    let ops = f.ops_on(db, name, Drill::Off);
    let shutdown = CancellationToken::new();
    runtime.spawn(ops.run(shutdown.clone()));
    (runtime, shutdown)
}

async fn open(url: String) -> Db {
    Db::open(&url).await.unwrap()
}

async fn until(f: &Fixture, what: &str, within: Duration, condition: impl AsyncFn() -> bool) -> Duration {
    let begun = Instant::now();
    while !condition().await {
        assert!(begun.elapsed() < within, "{what} took longer than {within:?}; floors: {:?}", f.site.floors());
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    begun.elapsed()
}

fn slow() -> House {
    House { floors: 40, millis: 100, ..House::default() }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_dead_servers_operation_moves_in_under_15_seconds() {
    let f = Fixture::postgres().await.in_real_time();
    let (first, _stop) = server(&f, "first").await;
    let id = f.start("h1", slow()).await;
    until(&f, "the first floors", Duration::from_secs(10), async || f.site.floors().len() > 2).await;
    first.shutdown_background();
    let stood = f.site.floors().len();
    let (second, _stop) = server(&f, "second").await;
    let moved = until(&f, "the takeover", Duration::from_secs(15), async || f.site.floors().len() > stood + 1).await;
    assert!(moved > LEASE / 2, "it was taken from a server that held its lease: {moved:?}");
    until(&f, "the end", Duration::from_secs(30), async || f.status(&id).await == Status::Succeeded).await;
    assert_eq!(f.site.floors().len(), 40);
    second.shutdown_background();
}

async fn a_server_that_comes_back(f: Fixture) {
    let f = f.in_real_time();
    let (first, _stop) = server(&f, "the-same").await;
    let id = f.start("h1", slow()).await;
    until(&f, "the first floors", Duration::from_secs(10), async || f.site.floors().len() > 2).await;
    first.shutdown_background();
    tokio::time::sleep(Duration::from_millis(200)).await;
    let stood = f.site.floors().len();
    let begun = Instant::now();
    let (second, stop) = server(&f, "the-same").await;
    until(&f, "going on", Duration::from_secs(5), async || f.site.floors().len() > stood).await;
    assert!(begun.elapsed() < Duration::from_secs(1), "it went on after {:?}", begun.elapsed());
    // A polite end lets go at once: the next server need not wait for the lease.
    stop.cancel();
    tokio::time::sleep(Duration::from_millis(300)).await;
    let stood = f.site.floors().len();
    let (third, _stop) = server(&f, "another").await;
    until(&f, "going on elsewhere", Duration::from_secs(2), async || f.site.floors().len() > stood).await;
    until(&f, "the end", Duration::from_secs(30), async || f.status(&id).await == Status::Succeeded).await;
    second.shutdown_background();
    third.shutdown_background();
}

both_databases! {
    a_server_that_comes_back_goes_on_within_a_second
}

async fn a_server_that_comes_back_goes_on_within_a_second(f: Fixture) {
    a_server_that_comes_back(f).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn servers_share_the_work_and_nothing_is_done_twice() {
    let f = Fixture::postgres().await.in_real_time();
    let mut ids = Vec::new();
    for house in 0..60 {
        ids.push(f.start(&format!("h{house}"), House { floors: 3, millis: 5, ..House::default() }).await);
    }
    let (one, _a) = server(&f, "one").await;
    let (two, _b) = server(&f, "two").await;
    let (three, _c) = server(&f, "three").await;
    let all_done = async || {
        for id in &ids {
            if f.status(id).await != Status::Succeeded {
                return false;
            }
        }
        true
    };
    until(&f, "all houses", Duration::from_secs(60), all_done).await;
    assert_eq!(f.site.runs.load(std::sync::atomic::Ordering::SeqCst), 180, "each step ran once");
    for server in [one, two, three] {
        server.shutdown_background();
    }
}
