//! What the gateway of this process counted, handed to the product every ten seconds, and once more at the end.
//!
//! A report that was not taken is handed over again as it was; meanwhile the gateway goes on counting.

use std::sync::Arc;
use std::time::Duration;

use terrace_apigw::{Apigw, UsageReport};
use terrace_base::{Clock, Timestamp};
use terrace_gateway::Gateway;
use tokio_util::sync::CancellationToken;

/// Seconds of a report: the shortest span that is kept, on whose beats reports are made.
const BEAT: i64 = 10;

pub struct Collector {
    gateway: Arc<Gateway>,
    apigw: Arc<Apigw>,
    clock: Clock,
    node: String,
    run: Timestamp,
    number: u64,
    /// When the last report was made.
    since: Timestamp,
    /// One that was not taken yet.
    pending: Option<UsageReport>,
}

impl Collector {
    pub fn new(gateway: Arc<Gateway>, apigw: Arc<Apigw>, clock: Clock, node: String) -> Self {
        let now = clock.now();
        Collector { gateway, apigw, clock, node, run: now, number: 0, since: now, pending: None }
    }

    /// Collects until `shutdown`. What came after the last report is for [`Collector::finish`].
    pub async fn run(mut self, shutdown: CancellationToken) -> Self {
        loop {
            let now = self.clock.now();
            let next = Timestamp::from_secs((now.secs().div_euclid(BEAT) + 1) * BEAT);
            tokio::select! {
                () = shutdown.cancelled() => return self,
                () = tokio::time::sleep(next.since(now) + Duration::from_millis(5)) => self.collect().await,
            }
        }
    }

    /// The rest, after the gateway has ended.
    pub async fn finish(mut self) {
        self.collect().await;
        if self.pending.is_none() {
            self.collect().await;
        }
    }

    async fn collect(&mut self) {
        let report = match self.pending.take() {
            Some(report) => report,
            None => {
                let (from, now) = (self.since, self.clock.now());
                self.since = now;
                let growth = self.gateway.take_usage();
                if growth.is_empty() {
                    return;
                }
                self.number += 1;
                let seconds = now.since(from).as_secs_f64().round() as u64;
                UsageReport { node: self.node.clone(), run: self.run, number: self.number, from, seconds, growth }
            }
        };
        if let Err(error) = self.apigw.count(&report).await {
            tracing::warn!(error = ?error, "the gateway's numbers were not written; it is tried again");
            self.pending = Some(report);
        }
    }
}
