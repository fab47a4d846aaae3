//! What became of records: each is written or counted as dropped, and exported or counted as dropped.

use std::sync::atomic::{AtomicU64, Ordering};

#[derive(Debug, Default)]
pub struct Counters {
    pub written: AtomicU64,
    /// The disk took nothing, or they were no records.
    pub unwritten: AtomicU64,
    pub exported: AtomicU64,
    /// The receiver did not take them, or took them too slowly.
    pub unexported: AtomicU64,
    /// Bytes and files on disk.
    pub bytes: AtomicU64,
    pub segments: AtomicU64,
}

impl Counters {
    pub(crate) fn add(counter: &AtomicU64, number: u64) {
        counter.fetch_add(number, Ordering::Relaxed);
    }
}
