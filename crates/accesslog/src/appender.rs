//! A worker's end of the log: a buffer of its own that nobody else touches, handed over when it is full or when it is time.
//!
//! Whoever takes the buffers may be behind. Then they grow to a bound, and what comes after that is dropped and counted: a request never waits
//! for its record.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::record::Record;

/// Bytes at which a buffer is handed over.
const FULL: usize = 64 << 10;
/// Bytes that a buffer may have when nobody takes it.
const MOST: usize = 1 << 20;

/// Who takes batches. It must not wait.
pub trait Sink: Send + Sync + fmt::Debug {
    /// Takes a batch, or gives it back because there is no room.
    fn take(&self, batch: Vec<u8>) -> Result<(), Vec<u8>>;
}

/// Where a gateway's workers get their appenders, and what none of them could keep.
#[derive(Clone, Debug)]
pub struct Appenders {
    sink: Arc<dyn Sink>,
    dropped: Arc<AtomicU64>,
}

impl Appenders {
    pub fn new(sink: Arc<dyn Sink>) -> Self {
        Appenders { sink, dropped: Arc::default() }
    }

    pub fn appender(&self) -> Appender {
        Appender { batch: Vec::new(), sink: Arc::clone(&self.sink), dropped: Arc::clone(&self.dropped) }
    }

    /// Records that were dropped because the log was behind.
    pub fn dropped(&self) -> u64 {
        self.dropped.load(Ordering::Relaxed)
    }
}

#[derive(Debug)]
pub struct Appender {
    batch: Vec<u8>,
    sink: Arc<dyn Sink>,
    dropped: Arc<AtomicU64>,
}

impl Appender {
    pub fn append(&mut self, record: &Record<'_>) {
        if self.batch.len() >= FULL {
            self.hand_over();
        }
        if self.batch.len() >= MOST {
            self.dropped.fetch_add(1, Ordering::Relaxed);
            return;
        }
        record.append(&mut self.batch);
    }

    /// Hands over what there is. To be called ten times a second, so that a quiet gateway's records are seen too.
    pub fn hand_over(&mut self) {
        if self.batch.is_empty() {
            return;
        }
        // A buffer that was large once need not stay large.
        let next = Vec::with_capacity(self.batch.len().min(FULL + FULL / 8));
        if let Err(back) = self.sink.take(std::mem::replace(&mut self.batch, next)) {
            self.batch = back;
        }
    }
}

impl Drop for Appender {
    fn drop(&mut self) {
        self.hand_over();
        let lost = crate::batch::records(&self.batch).count();
        self.dropped.fetch_add(lost as u64, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;
    use crate::batch::records;

    #[derive(Debug, Default)]
    struct Shelf {
        room: AtomicU64,
        batches: Mutex<Vec<Vec<u8>>>,
    }

    impl Sink for Shelf {
        fn take(&self, batch: Vec<u8>) -> Result<(), Vec<u8>> {
            let mut batches = self.batches.lock().unwrap();
            if batches.len() as u64 >= self.room.load(Ordering::Relaxed) {
                return Err(batch);
            }
            batches.push(batch);
            Ok(())
        }
    }

    #[test]
    fn nobody_waits_for_a_shelf_that_is_full() {
        let shelf = Arc::new(Shelf::default());
        let appenders = Appenders::new(Arc::clone(&shelf) as Arc<dyn Sink>);
        let mut appender = appenders.appender();
        let record = Record { path: "/a", ..Record::default() };
        for _ in 0..20_000 {
            appender.append(&record);
        }
        assert!(appender.batch.len() < MOST + FULL && appenders.dropped() > 0);
        shelf.room.store(100, Ordering::Relaxed);
        drop(appender);
        let kept: usize = shelf.batches.lock().unwrap().iter().map(|batch| records(batch).count()).sum();
        assert_eq!(kept as u64 + appenders.dropped(), 20_000);
    }

    #[test]
    fn what_is_full_is_handed_over_and_the_rest_when_asked() {
        let shelf = Arc::new(Shelf::default());
        shelf.room.store(100, Ordering::Relaxed);
        let mut appender = Appenders::new(Arc::clone(&shelf) as Arc<dyn Sink>).appender();
        appender.hand_over();
        assert!(shelf.batches.lock().unwrap().is_empty(), "an empty batch is none");
        for _ in 0..2 * FULL / 100 {
            appender.append(&Record::default());
        }
        assert!(!shelf.batches.lock().unwrap().is_empty());
        appender.hand_over();
        let kept: usize = shelf.batches.lock().unwrap().iter().map(|batch| records(batch).count()).sum();
        assert_eq!(kept, 2 * FULL / 100);
    }
}
