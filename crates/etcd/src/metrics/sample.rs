//! From what a member tells twice to the values of the time in between.

use std::collections::HashMap;
use std::sync::LazyLock;
use std::time::Duration;

use super::catalogue::{METRICS, Of, Values};
use super::exposition::lines;

const STARTED: &str = "process_start_time_seconds";

/// A histogram's upper bounds, with how many observations are not above each.
type Buckets = Vec<(f64, f64)>;

/// What is wanted of one scrape: for each metric its sum over all label sets, or its buckets.
#[derive(Clone, Debug, PartialEq)]
pub struct Raw {
    totals: Values,
    buckets: HashMap<usize, Buckets>,
    started: f64,
}

/// Which metrics a name is wanted for.
static WANTED: LazyLock<HashMap<String, Vec<usize>>> = LazyLock::new(|| {
    let mut wanted: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, metric) in METRICS.iter().enumerate() {
        let name = match metric.of {
            Of::Gauge(name) | Of::Rate(name) | Of::RateBut(name, ..) | Of::Increase(name) => name.to_owned(),
            Of::P99(name) => format!("{name}_bucket"),
        };
        wanted.entry(name).or_default().push(at);
    }
    wanted
});

impl Raw {
    pub fn of(text: &str) -> Self {
        let mut raw = Raw { totals: [f64::NAN; METRICS.len()], buckets: HashMap::new(), started: f64::NAN };
        for line in lines(text) {
            if line.name == STARTED {
                raw.started = line.value;
            }
            for &at in WANTED.get(line.name).into_iter().flatten() {
                match METRICS[at].of {
                    Of::P99(_) => {
                        let Some(bound) = line.label("le").and_then(|le| le.parse::<f64>().ok()) else { continue };
                        let buckets = raw.buckets.entry(at).or_default();
                        match buckets.iter_mut().find(|(le, _)| *le == bound) {
                            Some((_, count)) => *count += line.value,
                            None => buckets.push((bound, line.value)),
                        }
                    }
                    Of::RateBut(_, label, value) if line.label(label) == Some(value) => {}
                    _ if raw.totals[at].is_nan() => raw.totals[at] = line.value,
                    _ => raw.totals[at] += line.value,
                }
            }
        }
        for buckets in raw.buckets.values_mut() {
            buckets.sort_by(|a, b| a.0.total_cmp(&b.0));
        }
        raw
    }
}

impl Raw {
    /// Whether it is another process's than `before`.
    pub fn is_another(&self, before: &Raw) -> bool {
        !self.started.is_nan() && !before.started.is_nan() && self.started != before.started
    }
}

/// The values at the time of `now`. Without a `before`, or with one of another process, there are only those that need none.
pub fn values(before: Option<(Duration, &Raw)>, now: &Raw) -> Values {
    let before = before.filter(|(since, before)| !since.is_zero() && before.started == now.started);
    std::array::from_fn(|at| {
        let grown = || {
            let (since, before) = before?;
            let grown = now.totals[at] - before.totals[at];
            (grown >= 0.0).then_some((grown, since.as_secs_f64()))
        };
        match METRICS[at].of {
            Of::Gauge(_) => now.totals[at],
            Of::Increase(_) => grown().map_or(f64::NAN, |(grown, _)| grown),
            Of::Rate(_) | Of::RateBut(..) => grown().map_or(f64::NAN, |(grown, seconds)| grown / seconds),
            Of::P99(_) => {
                let old = before.and_then(|(_, before)| before.buckets.get(&at));
                old.zip(now.buckets.get(&at)).and_then(|(old, new)| quantile(0.99, old, new)).unwrap_or(f64::NAN)
            }
        }
    })
}

/// The quantile of what was observed in between, taken to be spread evenly within a bucket; none when nothing was.
fn quantile(q: f64, old: &Buckets, new: &Buckets) -> Option<f64> {
    let grown: Buckets = new
        .iter()
        .map(|(bound, count)| {
            // A peer that has just come brings a series of its own.
            let before = old.iter().find(|(le, _)| le == bound).map_or(0.0, |(_, count)| *count);
            (*bound, count - before)
        })
        .collect();
    let total = grown.last().filter(|(bound, _)| bound.is_infinite())?.1;
    if grown.iter().any(|(_, count)| *count < 0.0) || total <= 0.0 {
        return None;
    }
    let rank = q * total;
    let at = grown.iter().position(|(_, count)| *count >= rank)?;
    let (bound, count) = grown[at];
    let (low, below) = at.checked_sub(1).map_or((0.0, 0.0), |before| grown[before]);
    if bound.is_infinite() {
        // Above all bounds: the highest is all that can be said.
        return Some(low);
    }
    Some(low + (bound - low) * (rank - below) / (count - below))
}

#[cfg(test)]
mod tests {
    use super::super::catalogue::index;
    use super::*;

    fn told(commits: u64, fast: u64, slow: u64, started: f64) -> Raw {
        Raw::of(&format!(
            "etcd_server_proposals_committed_total {commits}\netcd_mvcc_db_total_size_in_bytes 20480\n\
             grpc_server_handled_total{{grpc_code=\"OK\"}} {commits}\ngrpc_server_handled_total{{grpc_code=\"Aborted\"}} 5\n\
             etcd_disk_wal_fsync_duration_seconds_bucket{{le=\"0.001\"}} {fast}\n\
             etcd_disk_wal_fsync_duration_seconds_bucket{{le=\"0.002\"}} {}\n\
             etcd_disk_wal_fsync_duration_seconds_bucket{{le=\"+Inf\"}} {}\nprocess_start_time_seconds {started}\n",
            fast + slow,
            fast + slow
        ))
    }

    fn value(values: &Values, name: &str) -> f64 {
        values[index(name).unwrap()]
    }

    #[test]
    fn values_are_of_the_time_between_two_looks() {
        let (first, second) = (told(100, 10, 0, 5.0), told(150, 60, 50, 5.0));
        let alone = values(None, &first);
        assert_eq!(value(&alone, "db_size"), 20480.0);
        assert!(value(&alone, "proposals_committed").is_nan() && value(&alone, "wal_fsync_p99").is_nan());
        let both = values(Some((Duration::from_secs(10), &first)), &second);
        assert_eq!((value(&both, "proposals_committed"), value(&both, "grpc_errors")), (5.0, 0.0));
        // 50 of 100 are within a millisecond, the other half within two: the 99th of them is at 1.98.
        assert!((value(&both, "wal_fsync_p99") - 0.00198).abs() < 1e-9, "{}", value(&both, "wal_fsync_p99"));
        assert!(value(&both, "keys").is_nan());
    }

    #[test]
    fn a_process_that_began_anew_has_no_before() {
        let after = values(Some((Duration::from_secs(10), &told(100, 10, 0, 5.0))), &told(3, 1, 1, 95.0));
        assert!(told(3, 1, 1, 95.0).is_another(&told(1, 1, 1, 5.0)) && !told(3, 1, 1, 5.0).is_another(&Raw::of("")));
        assert!(value(&after, "proposals_committed").is_nan() && value(&after, "wal_fsync_p99").is_nan());
    }

    #[test]
    fn quantiles_at_their_limits() {
        let none: Buckets = vec![(0.1, 0.0), (f64::INFINITY, 0.0)];
        assert_eq!(quantile(0.99, &none, &none), None);
        assert_eq!(quantile(0.99, &none, &vec![(0.1, 0.0), (f64::INFINITY, 7.0)]), Some(0.1));
        assert_eq!(quantile(0.5, &none, &vec![(0.1, 8.0), (f64::INFINITY, 8.0)]), Some(0.05));
        assert_eq!(quantile(0.5, &vec![], &vec![]), None);
    }
}
