//! Writes numbers through concurrent `Db::write`s and prints each one that was answered, until it is killed:
//! `store-crash URL FIRST`. Its parent is the test `tests/it/crash.rs`.

use std::io::Write as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use terrace_store::{Db, Tx, args};

const WRITERS: usize = 16;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut words = std::env::args().skip(1);
    let (Some(url), Some(first)) = (words.next(), words.next().and_then(|word| word.parse().ok())) else {
        eprintln!("usage: store-crash URL FIRST");
        std::process::exit(2);
    };
    if let Err(error) = run(&url, first).await {
        eprintln!("{error:?}");
        std::process::exit(1);
    }
}

async fn run(url: &str, first: i64) -> terrace_base::Result<()> {
    let db = Db::open(url).await?;
    let next = Arc::new(AtomicI64::new(first));
    let mut writers = tokio::task::JoinSet::new();
    for _ in 0..WRITERS {
        let (db, next) = (db.clone(), next.clone());
        writers.spawn(async move {
            loop {
                let id = next.fetch_add(1, Ordering::Relaxed);
                let written = db.write(async move |tx: &mut Tx| job(tx, id).await).await;
                let refused = id % 7 == 3;
                match written {
                    Ok(()) if !refused => {
                        // One system call, so that a line is there wholly or not at all.
                        let _ = std::io::stdout().write_all(format!("{id}\n").as_bytes());
                    }
                    Err(_) if refused => {}
                    other => return other,
                }
            }
        });
    }
    match writers.join_next().await {
        Some(Ok(outcome)) => outcome,
        _ => Ok(()),
    }
}

/// Two rows that belong together, with a pause between; every seventh job refuses after the first.
async fn job(tx: &mut Tx, id: i64) -> terrace_base::Result<()> {
    tx.system().execute("INSERT INTO numbers (id) VALUES ($1)", args![id]).await?;
    tokio::task::yield_now().await;
    if id % 7 == 3 {
        return Err(terrace_base::Error::missing("Name"));
    }
    tx.system().execute("INSERT INTO doubles (id, twice) VALUES ($1, $2)", args![id, id * 2]).await?;
    Ok(())
}
