//! The API gateway's access log.
//!
//! ```text
//! worker: request --> record --> appender's own buffer --+
//! worker: request --> record --> appender's own buffer --+-- bounded queue --> writer --> segments on disk <-- search
//! another gateway's batch -------------------------------+                       +--> exporter --> Loki, ClickHouse, OpenTelemetry
//! ```
//!
//! From the ground up: [`record`] (what is kept of a request), `batch` (many of them), [`appender`] (a worker's end), `segment` (files of compressed blocks), `shelf`
//! (the directory of them and its index), `writer`, [`search`], [`export`], [`counters`].
//!
//! **Invariants:** a request never waits for its record: where there is no room, the record is dropped and counted. A block that was written is
//! found whole or not at all, also after the process was killed. What is kept has a bound in days and in bytes, what one search reads has one in
//! bytes. Records of an account are found by that account only.

pub mod appender;
mod batch;
pub mod counters;
pub mod export;
pub mod record;
pub mod search;
mod segment;
mod shelf;
mod writer;

use std::io;
use std::path::PathBuf;
use std::sync::mpsc::{self, SyncSender, TrySendError};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use terrace_base::Clock;

pub use appender::{Appender, Appenders, Sink};
pub use counters::Counters;
use record::Malformed;
pub use record::Record;
use search::{Found, Query};
use shelf::{Index, Shelf};
use writer::{Message, Writer};

/// Batches that may wait for the writer: with the usual buffers 16 MiB.
const QUEUE: usize = 256;
/// Bytes of a segment before there is another.
pub const SEGMENT: u64 = 64 << 20;

/// Where a log is and how much of it is kept.
#[derive(Clone, Debug)]
pub struct Options {
    pub directory: PathBuf,
    pub days: u32,
    pub bytes: u64,
    /// Bytes of a segment; [`SEGMENT`] unless somebody wants to see many.
    pub segment: u64,
    pub export: Option<export::Target>,
}

/// A log on this machine's disk. Clones share it.
#[derive(Clone, Debug)]
pub struct AccessLog {
    index: Arc<Index>,
    counters: Arc<Counters>,
    appenders: Appenders,
    queue: SyncSender<Message>,
    thread: Arc<Mutex<Option<JoinHandle<()>>>>,
}

#[derive(Debug)]
struct Queue(SyncSender<Message>);

impl Sink for Queue {
    fn take(&self, batch: Vec<u8>) -> Result<(), Vec<u8>> {
        match self.0.try_send(Message::Batch(batch)) {
            Ok(()) => Ok(()),
            Err(TrySendError::Full(Message::Batch(batch)) | TrySendError::Disconnected(Message::Batch(batch))) => Err(batch),
            Err(_) => Ok(()),
        }
    }
}

impl AccessLog {
    /// Takes in what is there, which cuts off what was being written when a process was killed, and begins to write.
    pub fn open(options: Options, clock: Clock) -> io::Result<Self> {
        let (index, counters) = (Arc::<Index>::default(), Arc::<Counters>::default());
        let keep = shelf::Keep { days: options.days, bytes: options.bytes, segment: options.segment };
        let shelf = Shelf::open(options.directory, keep, Arc::clone(&index), Arc::clone(&counters))?;
        let exporter = options.export.map(|target| export::Exporter::start(target, Arc::clone(&counters))).transpose()?;
        let writer = Writer::new(shelf, clock, Arc::clone(&counters), exporter);
        let (queue, messages) = mpsc::sync_channel(QUEUE);
        let thread = std::thread::Builder::new().name("gateway-log".to_owned()).spawn(move || writer.run(&messages))?;
        let appenders = Appenders::new(Arc::new(Queue(queue.clone())));
        Ok(AccessLog { index, counters, appenders, queue, thread: Arc::new(Mutex::new(Some(thread))) })
    }

    /// For workers in this process.
    pub fn appenders(&self) -> Appenders {
        self.appenders.clone()
    }

    /// Takes a batch that another process made, if it is one, and says how many records it has; None: there is no room now.
    pub fn take(&self, batch: Vec<u8>) -> Result<Option<u64>, Malformed> {
        let mut count = 0;
        for one in batch::records(&batch) {
            one?;
            count += 1;
        }
        Ok(Queue(self.queue.clone()).take(batch).is_ok().then_some(count))
    }

    /// Looks through what was written. It reads files: not to be called where others wait.
    pub fn search(&self, query: &Query) -> io::Result<Found> {
        search::search(&self.index, query)
    }

    pub fn counters(&self) -> &Counters {
        &self.counters
    }

    /// Waits until everything that was handed over is written.
    pub fn flush(&self) {
        let (done, wait) = mpsc::sync_channel(1);
        if self.queue.send(Message::Flush(done)).is_ok() {
            let _ = wait.recv();
        }
    }

    /// Writes what there is and ends. What comes later is dropped.
    pub fn close(&self) {
        let thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(thread) = thread {
            let _ = self.queue.send(Message::Close);
            let _ = thread.join();
        }
    }
}
