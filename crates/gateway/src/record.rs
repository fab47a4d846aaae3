//! What is remembered of a request: closed when its answer has been sent, or cannot be.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use crate::serve::worker::Client;
use crate::snapshot::View;

/// Where a request was let in: the site and the API in it, by their numbers in the snapshot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub site: u32,
    pub api: u32,
}

/// Numbers of one API, added up by one worker each so that none waits for another.
#[derive(Debug, Default)]
pub struct Stats {
    pub requests: AtomicU64,
    /// Refused by the gateway, for something the caller did.
    pub client_errors: AtomicU64,
    /// Answered by the back-end, or for it, with 400 and above.
    pub server_errors: AtomicU64,
    pub server_errors_404: AtomicU64,
    pub server_errors_502: AtomicU64,
    /// Bytes of answers' bodies.
    pub bytes_out: AtomicU64,
    pub microseconds: AtomicU64,
}

/// Who made the answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Author {
    /// The gateway, which refused the request.
    #[default]
    Gateway,
    /// The back-end, or the gateway because the back-end did not.
    Backend,
}

/// An answer on its way, and what is known of its request.
#[derive(Debug)]
pub struct Ending {
    snapshot: Arc<View>,
    client: Arc<Client>,
    pub place: Option<Place>,
    pub status: u16,
    pub author: Author,
    started: Instant,
    bytes: u64,
    outcome: Outcome,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// The caller went before it had everything.
    Left,
    Whole,
    /// The back-end ended before it had sent everything.
    Broken,
}

impl Ending {
    pub fn new(snapshot: Arc<View>, client: Arc<Client>) -> Self {
        client.watched.begin();
        Ending {
            snapshot,
            client,
            place: None,
            status: 0,
            author: Author::Gateway,
            started: Instant::now(),
            bytes: 0,
            outcome: Outcome::Left,
        }
    }

    pub fn sent(&mut self, bytes: usize) {
        self.client.watched.progress();
        self.bytes += bytes as u64;
    }

    pub fn whole(&mut self) {
        if self.outcome == Outcome::Left {
            self.outcome = Outcome::Whole;
        }
    }

    pub fn broken(&mut self) {
        self.outcome = Outcome::Broken;
    }
}

impl Drop for Ending {
    fn drop(&mut self) {
        self.client.watched.end();
        let Some(place) = self.place else { return };
        let Some(api) = self.snapshot.place(place) else { return };
        let stats = api.stats.here();
        let add = |counter: &AtomicU64, number: u64| _ = counter.fetch_add(number, Ordering::Relaxed);
        add(&stats.requests, 1);
        add(&stats.bytes_out, self.bytes);
        add(&stats.microseconds, u64::try_from(self.started.elapsed().as_micros()).unwrap_or(u64::MAX));
        match self.author {
            Author::Gateway if self.status >= 400 => add(&stats.client_errors, 1),
            Author::Backend if self.status >= 400 || self.outcome == Outcome::Broken => {
                add(&stats.server_errors, 1);
                match self.status {
                    404 => add(&stats.server_errors_404, 1),
                    502 => add(&stats.server_errors_502, 1),
                    _ => {}
                }
            }
            _ => {}
        }
    }
}
