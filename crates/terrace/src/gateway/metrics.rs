//! What the gateway of this process says of itself at `/metrics`. Numbers of the whole only: those of services and APIs are their owners', and
//! as many as these make them.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use terrace_accesslog::AccessLog;
use terrace_gateway::Gateway;
use terrace_gateway::usage::BUCKETS;
use terrace_telemetry::{Metrics, Reading, Value};

const CLASSES: [&str; 6] = ["none", "1xx", "2xx", "3xx", "4xx", "5xx"];

pub fn ask(metrics: &Metrics, gateway: Option<Arc<Gateway>>, log: Option<AccessLog>) {
    metrics.ask(move || {
        let mut readings = gateway.as_deref().map(of_gateway).unwrap_or_default();
        readings.extend(log.iter().flat_map(of_log));
        readings
    });
}

fn of_gateway(gateway: &Gateway) -> Vec<Reading> {
    let sums = gateway.sums();
    let classes = CLASSES.iter().zip(sums.classes).map(|(class, count)| (vec![("class", (*class).to_owned())], count)).collect();
    let bounds = BUCKETS.iter().map(|most| *most as f64 / 1e6).chain([f64::MAX]);
    let level = |number: u64| Value::Level(i64::try_from(number).unwrap_or(i64::MAX));
    vec![
        Reading {
            name: "gateway_requests",
            help: "Requests to the API gateway by class of status; none: the caller went before there was one",
            value: Value::Counts(classes),
        },
        Reading {
            name: "gateway_request_seconds",
            help: "Time from a request's head to the end of its answer",
            value: Value::Spread { buckets: bounds.zip(sums.buckets).collect(), sum: sums.microseconds as f64 / 1e6 },
        },
        Reading { name: "gateway_requests_in_flight", help: "Requests that are not answered yet", value: level(sums.in_flight) },
        Reading { name: "gateway_connections", help: "Connections of callers", value: level(gateway.connections()) },
    ]
}

fn of_log(log: &AccessLog) -> Vec<Reading> {
    let counters = log.counters();
    let read = |counter: &std::sync::atomic::AtomicU64| counter.load(Ordering::Relaxed);
    let why = |reason: &str, count: u64| (vec![("reason", reason.to_owned())], count);
    let dropped =
        vec![why("behind", log.appenders().dropped()), why("disk", read(&counters.unwritten)), why("export", read(&counters.unexported))];
    let level = |number: u64| Value::Level(i64::try_from(number).unwrap_or(i64::MAX));
    vec![
        Reading {
            name: "gateway_log_records",
            help: "Records of the access log that were written",
            value: Value::Counts(vec![(Vec::new(), read(&counters.written))]),
        },
        Reading {
            name: "gateway_log_exported",
            help: "Records of the access log that its receiver took",
            value: Value::Counts(vec![(Vec::new(), read(&counters.exported))]),
        },
        Reading {
            name: "gateway_log_dropped",
            help: "Records of the access log that are lost: its writer or its receiver was behind or refused, or the disk took nothing",
            value: Value::Counts(dropped),
        },
        Reading { name: "gateway_log_bytes", help: "Bytes of the access log on disk", value: level(read(&counters.bytes)) },
    ]
}
