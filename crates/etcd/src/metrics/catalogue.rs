//! Which metrics are kept, what each is made of, and how several become one.

/// What a metric is made of, by etcd's own names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// As it is.
    Gauge(&'static str),
    /// How fast a counter grows, a second.
    Rate(&'static str),
    /// [`Of::Rate`], without the lines where a label has this value.
    RateBut(&'static str, &'static str, &'static str),
    /// How much a counter grew.
    Increase(&'static str),
    /// Below which 99 of 100 of a histogram's latest observations are.
    P99(&'static str),
}

/// How values of ten seconds become one of a longer time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fold {
    Mean,
    Max,
    Min,
    Sum,
}

#[derive(Debug)]
pub struct Metric {
    pub name: &'static str,
    pub unit: &'static str,
    pub doc: &'static str,
    pub of: Of,
    pub fold: Fold,
}

const fn metric(name: &'static str, unit: &'static str, of: Of, fold: Fold, doc: &'static str) -> Metric {
    Metric { name, unit, doc, of, fold }
}

pub const COUNT: usize = 29;

/// Rings hold values in this order and know each metric by its name: one that is added, moved or removed begins their files anew.
pub static METRICS: [Metric; COUNT] = [
    metric("db_size", "bytes", Of::Gauge("etcd_mvcc_db_total_size_in_bytes"), Fold::Max, "Size of the member's data on disk."),
    metric("db_size_in_use", "bytes", Of::Gauge("etcd_mvcc_db_total_size_in_use_in_bytes"), Fold::Max, "How much of that is in use."),
    metric("db_quota", "bytes", Of::Gauge("etcd_server_quota_backend_bytes"), Fold::Max, "At which size no more is written."),
    metric("keys", "count", Of::Gauge("etcd_debugging_mvcc_keys_total"), Fold::Max, "Keys."),
    metric("watchers", "count", Of::Gauge("etcd_debugging_mvcc_watcher_total"), Fold::Max, "Watches that are open."),
    metric("has_leader", "none", Of::Gauge("etcd_server_has_leader"), Fold::Min, "1: the member knows a leader."),
    metric("is_leader", "none", Of::Gauge("etcd_server_is_leader"), Fold::Max, "1: the member leads."),
    metric("leader_changes", "count", Of::Increase("etcd_server_leader_changes_seen_total"), Fold::Sum, "Changes of the leader."),
    metric("proposals_committed", "per second", Of::Rate("etcd_server_proposals_committed_total"), Fold::Mean, "Changes agreed on."),
    metric("proposals_applied", "per second", Of::Rate("etcd_server_proposals_applied_total"), Fold::Mean, "Changes applied."),
    metric("proposals_failed", "per second", Of::Rate("etcd_server_proposals_failed_total"), Fold::Mean, "Changes not agreed on."),
    metric("proposals_pending", "count", Of::Gauge("etcd_server_proposals_pending"), Fold::Max, "Changes that wait to be agreed on."),
    metric(
        "wal_fsync_p99",
        "seconds",
        Of::P99("etcd_disk_wal_fsync_duration_seconds"),
        Fold::Max,
        "How long 99 of 100 writes of the log take.",
    ),
    metric(
        "backend_commit_p99",
        "seconds",
        Of::P99("etcd_disk_backend_commit_duration_seconds"),
        Fold::Max,
        "How long 99 of 100 commits take.",
    ),
    metric(
        "peer_round_trip_p99",
        "seconds",
        Of::P99("etcd_network_peer_round_trip_time_seconds"),
        Fold::Max,
        "How far the other members are, at most, 99 of 100 times.",
    ),
    metric(
        "heartbeat_failures",
        "per second",
        Of::Rate("etcd_server_heartbeat_send_failures_total"),
        Fold::Mean,
        "Heartbeats of a leader that came late: its machine is overloaded.",
    ),
    metric(
        "slow_applies",
        "per second",
        Of::Rate("etcd_server_slow_apply_total"),
        Fold::Mean,
        "Requests that took longer than 100 ms to apply.",
    ),
    metric("slow_reads", "per second", Of::Rate("etcd_server_slow_read_indexes_total"), Fold::Mean, "Reads that waited long for a quorum."),
    metric("puts", "per second", Of::Rate("etcd_mvcc_put_total"), Fold::Mean, "Keys written."),
    metric("ranges", "per second", Of::Rate("etcd_mvcc_range_total"), Fold::Mean, "Reads of keys."),
    metric("grpc_requests", "per second", Of::Rate("grpc_server_started_total"), Fold::Mean, "Calls of clients."),
    metric(
        "grpc_errors",
        "per second",
        Of::RateBut("grpc_server_handled_total", "grpc_code", "OK"),
        Fold::Mean,
        "Calls of clients that failed.",
    ),
    metric("client_received", "bytes per second", Of::Rate("etcd_network_client_grpc_received_bytes_total"), Fold::Mean, "From clients."),
    metric("client_sent", "bytes per second", Of::Rate("etcd_network_client_grpc_sent_bytes_total"), Fold::Mean, "To clients."),
    metric("peer_received", "bytes per second", Of::Rate("etcd_network_peer_received_bytes_total"), Fold::Mean, "From other members."),
    metric("peer_sent", "bytes per second", Of::Rate("etcd_network_peer_sent_bytes_total"), Fold::Mean, "To other members."),
    metric("memory", "bytes", Of::Gauge("process_resident_memory_bytes"), Fold::Max, "Memory of the member's process."),
    metric("cpu", "cores", Of::Rate("process_cpu_seconds_total"), Fold::Mean, "Processor time a second."),
    metric("open_files", "count", Of::Gauge("process_open_fds"), Fold::Max, "Files and connections that are open."),
];

/// The values of all metrics at one time; one that there is none of is not a number.
pub type Values = [f64; COUNT];

pub fn index(name: &str) -> Option<usize> {
    METRICS.iter().position(|metric| metric.name == name)
}

impl Fold {
    /// Of values that may lack some; not a number when all are lacking.
    pub fn of(self, values: impl Iterator<Item = f64>) -> f64 {
        let (mut count, mut folded) = (0.0, f64::NAN);
        for value in values.filter(|value| !value.is_nan()) {
            count += 1.0;
            folded = match self {
                _ if folded.is_nan() => value,
                Fold::Mean | Fold::Sum => folded + value,
                Fold::Max => folded.max(value),
                Fold::Min => folded.min(value),
            };
        }
        if self == Fold::Mean { folded / count } else { folded }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_become_one() {
        let values = || [1.0, f64::NAN, 3.0].into_iter();
        assert_eq!([Fold::Mean, Fold::Max, Fold::Min, Fold::Sum].map(|fold| fold.of(values())), [2.0, 3.0, 1.0, 4.0]);
        assert!(Fold::Mean.of([f64::NAN].into_iter()).is_nan() && Fold::Sum.of(std::iter::empty()).is_nan());
    }

    #[test]
    fn names_are_different_and_end_with_no_stop_missing() {
        for (at, metric) in METRICS.iter().enumerate() {
            assert_eq!(index(metric.name), Some(at), "{}", metric.name);
            assert!(metric.doc.ends_with('.') && metric.name.len() <= 64);
        }
    }

    #[test]
    fn the_dashboard_shows_nothing_that_is_not_kept() {
        let dashboard = include_str!("../../../../packaging/grafana/etcd.json");
        let shown: Vec<&str> =
            dashboard.split("terrace_etcd_").skip(1).filter_map(|rest| rest.split(['{', ' ', ')', '"', ',']).next()).collect();
        assert!(shown.len() > 20);
        for name in shown {
            assert!(index(name).is_some(), "{name}");
        }
    }
}
