//! What a gateway's process tells the control plane of its requests: records of the access log as they come, numbers every ten seconds.
//!
//! When the control plane is gone, numbers wait until it is back and go on growing meanwhile; records wait as far as there is room, and what
//! comes then is dropped and counted by who makes it. Both are told again as they were until they were taken: a record that was taken twice is
//! found once, a report is counted once.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, SyncSender, TrySendError};
use std::time::{Duration, Instant};

use terrace_accesslog::Sink;
use terrace_apigw::UsageReport;
use terrace_base::{Clock, Timestamp};
use terrace_gateway::Gateway;

use super::PAUSE;
use super::control::{Control, Identity, Unanswered};

/// Batches that may wait.
const QUEUE: usize = 256;
/// How long records wait for others, and with how many bytes they are sent at once.
const GATHER: Duration = Duration::from_millis(200);
const MOST_SENT: usize = 1 << 20;
/// Seconds of a report: the shortest span that is kept, on whose beats reports are made.
const BEAT: i64 = 10;
/// Rows of a report.
const MOST_ROWS: usize = 5_000;

/// Where workers put their batches.
#[derive(Debug)]
pub struct Outbox(SyncSender<Vec<u8>>);

impl Sink for Outbox {
    fn take(&self, batch: Vec<u8>) -> Result<(), Vec<u8>> {
        self.0.try_send(batch).map_err(|(TrySendError::Full(batch) | TrySendError::Disconnected(batch))| batch)
    }
}

pub fn outbox() -> (Outbox, Receiver<Vec<u8>>) {
    let (put, waiting) = mpsc::sync_channel(QUEUE);
    (Outbox(put), waiting)
}

/// The thread that tells.
pub struct Telling {
    gateway: Arc<Gateway>,
    waiting: Receiver<Vec<u8>>,
    closing: Arc<AtomicBool>,
    clock: Clock,
    run: Timestamp,
    number: u64,
    since: Timestamp,
    /// Reports that were not taken yet.
    reports: VecDeque<UsageReport>,
    /// Records that were not taken yet.
    records: Vec<u8>,
}

impl Telling {
    pub fn new(gateway: Arc<Gateway>, waiting: Receiver<Vec<u8>>, closing: Arc<AtomicBool>) -> Self {
        let clock = Clock::system();
        let now = clock.now();
        Telling { gateway, waiting, closing, clock, run: now, number: 0, since: now, reports: VecDeque::new(), records: Vec::new() }
    }

    /// Tells until it is closed, and then the rest, once.
    pub fn run(mut self, control: &Control, identity: impl Fn() -> Identity) {
        let mut beat = self.next_beat();
        let mut again = Instant::now();
        loop {
            let closing = self.closing.load(Ordering::Relaxed);
            self.gather(closing);
            if closing || self.clock.now() >= beat {
                beat = self.next_beat();
                self.report();
            }
            if (closing || Instant::now() >= again)
                && let Err(error) = self.tell(control, &identity())
            {
                tracing::debug!(%error, "records and numbers were not taken; it is tried again");
                again = Instant::now() + PAUSE;
                if closing {
                    tracing::warn!(%error, "the last records and numbers were not taken");
                    return;
                }
            }
            if closing && self.records.is_empty() && self.reports.is_empty() {
                return;
            }
        }
    }

    fn next_beat(&self) -> Timestamp {
        Timestamp::from_secs((self.clock.now().secs().div_euclid(BEAT) + 1) * BEAT)
    }

    /// Takes what is there, as long as there is room, and waits a little for more.
    fn gather(&mut self, closing: bool) {
        let until = Instant::now() + if closing { Duration::ZERO } else { GATHER };
        while self.records.len() < MOST_SENT {
            match self.waiting.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(batch) => self.records.extend(batch),
                Err(_) => return,
            }
        }
        // Full, because nobody takes them.
        if !closing {
            std::thread::sleep(until.saturating_duration_since(Instant::now()));
        }
    }

    fn report(&mut self) {
        // While one waits the gateway goes on counting.
        if !self.reports.is_empty() {
            return;
        }
        let (from, now) = (self.since, self.clock.now());
        self.since = now;
        let seconds = now.since(from).as_secs_f64().round() as u64;
        for rows in self.gateway.take_usage().chunks(MOST_ROWS) {
            self.number += 1;
            let (node, growth) = (String::new(), rows.to_vec());
            self.reports.push_back(UsageReport { node, run: self.run, number: self.number, from, seconds, growth });
        }
    }

    fn tell(&mut self, control: &Control, identity: &Identity) -> Result<(), Unanswered> {
        if !self.records.is_empty() {
            control.log(identity, &self.records)?;
            self.records.clear();
        }
        while let Some(report) = self.reports.front() {
            control.usage(identity, report)?;
            self.reports.pop_front();
        }
        Ok(())
    }
}
