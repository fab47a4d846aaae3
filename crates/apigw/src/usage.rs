//! Numbers of gateways, kept: what each reports is added to spans of ten seconds, a minute and an hour, each kept for its own time.
//!
//! A gateway numbers its reports and repeats one until it was taken, so that nothing is lost; and a report that was counted is noted in the same
//! transaction, so that nothing counts twice. Several gateways simply add up.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use terrace_base::{Result, Timestamp};
use terrace_gateway::usage::Growth;
use terrace_store::Tx;
use tokio_util::sync::CancellationToken;

use crate::Apigw;
use crate::db::usage::{self, Sum};

const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;

/// Lengths of spans that are kept, and for how long, in seconds.
pub const SPANS: [(i64, i64); 3] = [(10, 6 * HOUR), (60, 3 * DAY), (HOUR, 60 * DAY)];
/// What may be asked for: each is made of spans that are kept.
pub const PERIODS: [i64; 5] = [10, 60, 300, HOUR, DAY];
pub const MOST_POINTS: i64 = 1_440;
/// How often old spans are forgotten.
const FORGET: Duration = Duration::from_secs(600);
/// Rows that are written in one job.
const AT_ONCE: usize = 500;

/// What a gateway counted since its last report.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct UsageReport {
    pub node: String,
    /// When the gateway's process began; reports of an earlier one are not counted after this one's.
    pub run: Timestamp,
    /// Grows by one with each report.
    pub number: u64,
    /// When the time of the report began, and how long it was.
    pub from: Timestamp,
    pub seconds: u64,
    pub growth: Vec<Growth>,
}

/// The beginning of the span of that length in which a moment lies.
pub fn beginning(moment: Timestamp, span: i64) -> Timestamp {
    Timestamp::from_secs(moment.secs().div_euclid(span) * span)
}

/// The spans that a period is made of.
pub fn span_of(period: i64) -> i64 {
    SPANS.iter().rev().map(|(span, _)| *span).find(|span| period % span == 0).unwrap_or(period)
}

/// The finest period that is still kept back to `from` and gives few enough points.
pub fn finest(from: Timestamp, until: Timestamp, now: Timestamp) -> i64 {
    let seconds = until.secs() - from.secs();
    let kept = |period: i64| {
        let span = span_of(period);
        SPANS.iter().any(|(length, kept)| *length == span && now.secs() - from.secs() <= *kept)
    };
    PERIODS.into_iter().find(|period| seconds.div_euclid(*period) <= MOST_POINTS && kept(*period)).unwrap_or(DAY)
}

/// Puts spans together to periods.
pub fn periods(spans: Vec<(Timestamp, Sum)>, period: i64) -> Vec<(Timestamp, Sum)> {
    let mut periods: Vec<(Timestamp, Sum)> = Vec::new();
    for (began_at, sum) in spans {
        let began_at = beginning(began_at, period);
        match periods.last_mut() {
            Some((last, whole)) if *last == began_at => whole.add(&sum),
            _ => periods.push((began_at, sum)),
        }
    }
    periods
}

/// A metric of one period; None: there is nothing to say. `elapsed`: the seconds of it that are over.
pub fn value(metric: &str, sum: &Sum, elapsed: i64) -> Option<f64> {
    let megabytes = |bytes: i64| bytes as f64 / 1e6;
    Some(match metric {
        "NumOfReq" => sum.requests as f64,
        "SucceReq" => (sum.requests - sum.client_errors - sum.server_errors) as f64,
        "OutTraffic" => megabytes(sum.bytes_public),
        "InTraffic" => megabytes(sum.bytes_private),
        "ResponseTime" if sum.requests == 0 => return None,
        "ResponseTime" => sum.microseconds as f64 / sum.requests as f64 / 1e3,
        "ClientError" => sum.client_errors as f64,
        "ServerError" => sum.server_errors as f64,
        "ServerError404" => sum.server_errors_404 as f64,
        "ServerError502" => sum.server_errors_502 as f64,
        "ConcurrentConnections" => sum.connection_seconds as f64 / elapsed.max(1) as f64,
        _ => return None,
    })
}

pub fn unit(metric: &str) -> &'static str {
    match metric {
        "OutTraffic" | "InTraffic" => "MB",
        "ResponseTime" => "ms",
        _ => "count",
    }
}

impl Apigw {
    /// Counts what a gateway reports, once. An error: it is to be reported again, as it was.
    pub async fn count(&self, report: &UsageReport) -> Result<()> {
        // In parts, so that other writers come in between. Each has a number of its own.
        for (part, growth) in report.growth.chunks(AT_ONCE).enumerate() {
            let (node, growth) = (report.node.clone(), growth.to_vec());
            let (run, from, now) = (report.run, report.from, self.clock.now());
            let number = i64::try_from(report.number).unwrap_or(i64::MAX).saturating_mul(1 << 20).saturating_add(part as i64);
            let seconds = i64::try_from(report.seconds).unwrap_or(0);
            self.db
                .write(async move |tx: &mut Tx| {
                    if !usage::note_report(tx, &node, run, number, now).await? {
                        return Ok(());
                    }
                    for one in &growth {
                        for (span, _) in SPANS {
                            usage::add(tx, span, beginning(from, span), one, seconds).await?;
                        }
                    }
                    Ok(())
                })
                .await?;
        }
        Ok(())
    }

    /// Forgets spans that are older than they are kept.
    pub async fn forget_old_usage(&self) -> Result<()> {
        let now = self.clock.now().secs();
        self.db
            .write(async move |tx: &mut Tx| {
                for (span, kept) in SPANS {
                    usage::forget(tx, span, Timestamp::from_secs(now - kept)).await?;
                }
                usage::forget_reports(tx, Timestamp::from_secs(now - DAY)).await
            })
            .await
    }

    pub(crate) async fn forget_usage(&self, shutdown: CancellationToken) {
        let mut timer = tokio::time::interval(FORGET);
        timer.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                _ = timer.tick() => {}
                () = shutdown.cancelled() => return,
            }
            if let Err(error) = self.forget_old_usage().await {
                tracing::warn!(error = ?error, "old numbers of gateways were not forgotten; it is tried again");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_secs(1_795_162_150);

    #[test]
    fn the_finest_period_that_is_kept_and_short_enough() {
        let back = |seconds: i64| finest(Timestamp::from_secs(NOW.secs() - seconds), NOW, NOW);
        assert_eq!((back(HOUR), back(4 * HOUR), back(DAY), back(3 * DAY)), (10, 10, 60, 300));
        assert_eq!((back(4 * DAY), back(60 * DAY), back(400 * DAY)), (HOUR, HOUR, DAY));
        // A short range long ago.
        assert_eq!(finest(Timestamp::from_secs(NOW.secs() - 2 * DAY), Timestamp::from_secs(NOW.secs() - 2 * DAY + 600), NOW), 60);
    }

    #[test]
    fn periods_are_made_of_the_longest_spans() {
        assert_eq!(PERIODS.map(span_of), [10, 60, 60, HOUR, HOUR]);
        let one = Sum { requests: 1, ..Sum::default() };
        let at = |seconds: i64| Timestamp::from_secs(seconds);
        let made = periods(vec![(at(300), one), (at(540), one), (at(600), one), (at(1200), one)], 300);
        let shown: Vec<(i64, i64)> = made.iter().map(|(at, sum)| (at.secs(), sum.requests)).collect();
        assert_eq!(shown, [(300, 2), (600, 1), (1200, 1)]);
    }

    #[test]
    fn metrics_are_those_of_the_manual() {
        let sum = Sum {
            requests: 10,
            client_errors: 2,
            server_errors: 3,
            server_errors_404: 1,
            server_errors_502: 1,
            bytes_public: 2_500_000,
            bytes_private: 1,
            microseconds: 25_000,
            connection_seconds: 120,
        };
        let shown = ["NumOfReq", "SucceReq", "OutTraffic", "ResponseTime", "ConcurrentConnections"].map(|name| value(name, &sum, 60));
        assert_eq!(shown, [Some(10.0), Some(5.0), Some(2.5), Some(2.5), Some(2.0)]);
        assert_eq!(value("ResponseTime", &Sum::default(), 60), None);
    }
}
