//! The thread that writes: it takes batches of all workers, puts each service's records together and writes them a few times a second.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender};
use std::time::{Duration, Instant};

use terrace_base::Clock;

use crate::batch::sorted;
use crate::counters::Counters;
use crate::export::Exporter;
use crate::segment::Pending;
use crate::shelf::{PACKED, Shelf};

/// How long a record waits for others before it is written; a process that is killed loses as much.
const WINDOW: Duration = Duration::from_millis(250);
/// How often old segments are looked for.
const TIDY: Duration = Duration::from_secs(30);

pub enum Message {
    Batch(Vec<u8>),
    /// Write what there is, and say when.
    Flush(SyncSender<()>),
    /// Write what there is, seal it, and end.
    Close,
}

pub struct Writer {
    shelf: Shelf,
    clock: Clock,
    counters: Arc<Counters>,
    exporter: Option<Exporter>,
    pending: HashMap<Arc<str>, Pending>,
}

impl Writer {
    pub fn new(shelf: Shelf, clock: Clock, counters: Arc<Counters>, exporter: Option<Exporter>) -> Self {
        Writer { shelf, clock, counters, exporter, pending: HashMap::new() }
    }

    pub fn run(mut self, messages: &Receiver<Message>) {
        self.shelf.tidy(self.now());
        let mut write = Instant::now() + WINDOW;
        let mut tidy = Instant::now() + TIDY;
        loop {
            let wait = match self.pending.is_empty() {
                true => TIDY,
                false => write.saturating_duration_since(Instant::now()),
            };
            match messages.recv_timeout(wait) {
                Ok(Message::Batch(batch)) => {
                    if self.pending.is_empty() {
                        write = Instant::now() + WINDOW;
                    }
                    self.sort(&batch);
                    if let Some(exporter) = &self.exporter {
                        exporter.offer(batch);
                    }
                }
                Ok(Message::Flush(done)) => {
                    self.write();
                    let _ = done.send(());
                }
                Ok(Message::Close) | Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => {}
            }
            if Instant::now() >= write {
                self.write();
            }
            if Instant::now() >= tidy {
                tidy = Instant::now() + TIDY;
                self.shelf.tidy(self.now());
            }
        }
        self.write();
        if let Err(error) = self.shelf.close() {
            tracing::error!(%error, "a segment of the access log cannot be sealed; it is when the gateway starts again");
        }
        if let Some(exporter) = self.exporter {
            exporter.close();
        }
    }

    fn now(&self) -> u64 {
        u64::try_from(self.clock.now().0).unwrap_or(0)
    }

    fn write(&mut self) {
        let now = self.now();
        self.shelf.write(&mut self.pending, now);
    }

    fn sort(&mut self, batch: &[u8]) {
        for one in sorted(batch) {
            let Ok((bytes, at, service)) = one else {
                tracing::error!("a batch of the access log is malformed; the rest of it is dropped");
                Counters::add(&self.counters.unwritten, 1);
                return;
            };
            let pending = match self.pending.get_mut(service) {
                Some(pending) => pending,
                None => self.pending.entry(service.into()).or_default(),
            };
            pending.push(at, bytes);
            if pending.raw.len() >= PACKED {
                self.write();
            }
        }
    }
}
