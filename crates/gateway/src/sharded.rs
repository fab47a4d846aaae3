//! Values of which each worker has its own, so that counting never waits and never moves a cache line between processors.

use std::cell::Cell;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Workers beyond this share.
pub const MOST_WORKERS: usize = 64;

static WORKERS: AtomicUsize = AtomicUsize::new(1);

thread_local! {
    static WORKER: Cell<usize> = const { Cell::new(0) };
}

/// Says, before anything is counted, how many workers there are.
pub fn expect_workers(number: usize) {
    WORKERS.fetch_max(number.clamp(1, MOST_WORKERS), Ordering::Relaxed);
}

/// Says which worker this thread is.
pub fn enter(worker: usize) {
    WORKER.set(worker);
}

/// One `T` for each worker, made when the first of them needs it: most APIs of a large gateway are called rarely.
#[derive(Debug)]
pub struct Sharded<T> {
    shards: OnceLock<Box<[Line<T>]>>,
}

/// Two cache lines, as processors fetch them in pairs.
#[derive(Debug, Default)]
#[repr(align(128))]
struct Line<T>(T);

impl<T> Default for Sharded<T> {
    fn default() -> Self {
        Sharded { shards: OnceLock::new() }
    }
}

impl<T: Default> Sharded<T> {
    /// This worker's.
    pub fn here(&self) -> &T {
        let shards = self.shards.get_or_init(|| (0..WORKERS.load(Ordering::Relaxed)).map(|_| Line::default()).collect());
        &shards[WORKER.get() % shards.len()].0
    }

    /// All that were made.
    pub fn all(&self) -> impl Iterator<Item = &T> {
        self.shards.get().into_iter().flatten().map(|line| &line.0)
    }
}
