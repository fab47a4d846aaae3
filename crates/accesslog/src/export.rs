//! Records for another system: posted in batches to Loki, ClickHouse or an OpenTelemetry collector.
//!
//! A thread of its own with a bounded queue before it. A receiver that does not answer, or says that it is busy, is tried again after a while
//! that grows; meanwhile the queue fills, and what comes then is dropped and counted. One that refuses a batch will refuse it again.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, SyncSender, TrySendError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use ureq::http::Uri;
use ureq::tls::{Certificate, RootCerts, TlsConfig};

use crate::batch::records;
use crate::counters::Counters;
use crate::record::Record;

/// Batches that may wait.
const QUEUE: usize = 256;
/// How long records wait for others, and with how many bytes they are sent at once.
const GATHER: Duration = Duration::from_secs(1);
const MOST_SENT: usize = 1 << 20;
const PATIENCE: Duration = Duration::from_secs(10);
const FIRST_PAUSE: Duration = Duration::from_millis(500);
const LONGEST_PAUSE: Duration = Duration::from_secs(30);
const LOKI_PATH: &str = "/loki/api/v1/push";
const OTLP_PATH: &str = "/v1/logs";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Loki,
    ClickHouse,
    Otlp,
}

/// Where records are sent to: `loki+http://…`, `clickhouse+http://host:port/table` or `otlp+http://…`, each with `https` too.
#[derive(Clone, PartialEq, Eq)]
pub struct Target {
    kind: Kind,
    url: String,
}

impl fmt::Debug for Target {
    /// Queries of ClickHouse's URLs have passwords.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} at {}", self.kind, self.url.split(['?', '@']).next().unwrap_or_default())
    }
}

#[derive(Debug, PartialEq, Eq)]
pub struct NotATarget;

impl fmt::Display for NotATarget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("loki+http://HOST, clickhouse+http://HOST/TABLE or otlp+http://HOST is allowed, each with https too")
    }
}

impl std::error::Error for NotATarget {}

impl FromStr for Target {
    type Err = NotATarget;

    fn from_str(text: &str) -> Result<Self, NotATarget> {
        let (kind, url) = text.split_once('+').ok_or(NotATarget)?;
        let kind = match kind {
            "loki" => Kind::Loki,
            "clickhouse" => Kind::ClickHouse,
            "otlp" => Kind::Otlp,
            _ => return Err(NotATarget),
        };
        let uri: Uri = url.parse().map_err(|_| NotATarget)?;
        let (Some("http" | "https"), Some(authority)) = (uri.scheme_str(), uri.authority()) else { return Err(NotATarget) };
        let base = format!("{}://{authority}", uri.scheme_str().unwrap_or_default());
        let path = uri.path().trim_end_matches('/');
        let url = match kind {
            Kind::Loki => format!("{base}{}", if path.is_empty() { LOKI_PATH } else { path }),
            Kind::Otlp => format!("{base}{}", if path.is_empty() { OTLP_PATH } else { path }),
            Kind::ClickHouse => {
                let table = path.trim_start_matches('/');
                if table.is_empty() || !table.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'.') {
                    return Err(NotATarget);
                }
                let more = uri.query().map_or_else(String::new, |query| format!("&{query}"));
                format!(
                    "{base}/?query=INSERT%20INTO%20{table}%20FORMAT%20JSONEachRow&input_format_skip_unknown_fields=1\
                     &date_time_input_format=best_effort{more}"
                )
            }
        };
        Ok(Target { kind, url })
    }
}

impl Target {
    fn content_type(&self) -> &'static str {
        match self.kind {
            Kind::ClickHouse => "application/x-ndjson",
            Kind::Loki | Kind::Otlp => "application/json",
        }
    }

    /// What is posted of these batches, and how many records are in it.
    fn body(&self, batches: &[Vec<u8>]) -> (String, u64) {
        let all = batches.iter().flat_map(|batch| records(batch)).filter_map(|one| one.ok().map(|(_, record)| record));
        let mut count = 0;
        let all = all.inspect(|_| count += 1);
        let body = match self.kind {
            Kind::ClickHouse => all.map(|record| record.json() + "\n").collect(),
            Kind::Loki => {
                let mut streams: BTreeMap<(&str, &str), Vec<Value>> = BTreeMap::new();
                for record in all {
                    let value = json!([(u128::from(record.at) * 1000).to_string(), record.json()]);
                    streams.entry((record.service, record.environment)).or_default().push(value);
                }
                let streams = streams.into_iter().map(|((service, environment), values)| {
                    json!({"stream": {"job": "terrace-gateway", "service": service, "environment": environment}, "values": values})
                });
                json!({"streams": streams.collect::<Vec<_>>()}).to_string()
            }
            Kind::Otlp => {
                let logs: Vec<Value> = all.map(|record| otlp(&record)).collect();
                json!({"resourceLogs": [{
                    "resource": {"attributes": [attribute("service.name", "terrace-gateway")]},
                    "scopeLogs": [{"scope": {"name": "terrace"}, "logRecords": logs}],
                }]})
                .to_string()
            }
        };
        (body, count)
    }
}

fn attribute(key: &str, value: &str) -> Value {
    json!({"key": key, "value": {"stringValue": value}})
}

/// With the names of OpenTelemetry's conventions where it has them; the body has everything.
fn otlp(record: &Record<'_>) -> Value {
    let (severity, text) = match record.status {
        500.. => (17, "ERROR"),
        400.. => (13, "WARN"),
        _ => (9, "INFO"),
    };
    let mut attributes = vec![
        attribute("http.request.method", record.method),
        attribute("server.address", record.host),
        attribute("url.path", record.path),
        attribute("client.address", &record.client.to_string()),
        json!({"key": "http.response.status_code", "value": {"intValue": record.status.to_string()}}),
        attribute("terrace.service", record.service),
        attribute("terrace.environment", record.environment),
        attribute("terrace.api", record.api),
    ];
    if !record.error.is_empty() {
        attributes.push(attribute("error.message", record.error));
    }
    let mut log = json!({
        "timeUnixNano": (u128::from(record.at) * 1000).to_string(),
        "severityNumber": severity,
        "severityText": text,
        "body": {"stringValue": record.json()},
        "attributes": attributes,
    });
    if record.trace_id != [0; 16] {
        log["traceId"] = hex::encode(record.trace_id).into();
        log["spanId"] = hex::encode(record.span_id).into();
    }
    log
}

/// The thread that posts.
pub struct Exporter {
    queue: SyncSender<Vec<u8>>,
    counters: Arc<Counters>,
    closing: Arc<AtomicBool>,
    thread: JoinHandle<()>,
}

impl Exporter {
    pub fn start(target: Target, counters: Arc<Counters>) -> std::io::Result<Self> {
        let (queue, waiting) = mpsc::sync_channel(QUEUE);
        let closing = Arc::new(AtomicBool::new(false));
        let posting = Posting { agent: agent(), target, counters: Arc::clone(&counters), closing: Arc::clone(&closing) };
        let thread = std::thread::Builder::new().name("gateway-log-export".to_owned()).spawn(move || posting.run(&waiting))?;
        Ok(Exporter { queue, counters, closing, thread })
    }

    pub fn offer(&self, batch: Vec<u8>) {
        if let Err(TrySendError::Full(batch) | TrySendError::Disconnected(batch)) = self.queue.try_send(batch) {
            Counters::add(&self.counters.unexported, records(&batch).count() as u64);
        }
    }

    /// Sends what waits, if the receiver takes it at once.
    pub fn close(self) {
        self.closing.store(true, Ordering::Relaxed);
        drop(self.queue);
        self.thread.thread().unpark();
        let _ = self.thread.join();
    }
}

/// Trusts what this machine trusts.
fn agent() -> ureq::Agent {
    let certs = rustls_native_certs::load_native_certs().certs;
    let roots: Vec<Certificate<'static>> = certs.iter().map(|cert| Certificate::from_der(cert).to_owned()).collect();
    let tls = TlsConfig::builder()
        .root_certs(RootCerts::new_with_certs(&roots))
        .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .build();
    ureq::Agent::config_builder()
        .tls_config(tls)
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .user_agent("Terrace")
        .timeout_global(Some(PATIENCE))
        .build()
        .into()
}

enum Posted {
    Accepted,
    Refused(u16),
    /// Worth trying again.
    Failed(String),
}

struct Posting {
    agent: ureq::Agent,
    target: Target,
    counters: Arc<Counters>,
    closing: Arc<AtomicBool>,
}

impl Posting {
    fn run(self, waiting: &Receiver<Vec<u8>>) {
        while let Ok(first) = waiting.recv() {
            let until = Instant::now() + GATHER;
            let (mut size, mut batches) = (first.len(), vec![first]);
            while size < MOST_SENT {
                match waiting.recv_timeout(until.saturating_duration_since(Instant::now())) {
                    Ok(batch) => {
                        size += batch.len();
                        batches.push(batch);
                    }
                    Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
                }
            }
            self.deliver(&batches);
        }
    }

    fn deliver(&self, batches: &[Vec<u8>]) {
        let (body, count) = self.target.body(batches);
        let mut pause = FIRST_PAUSE;
        loop {
            match self.post(&body) {
                Posted::Accepted => return Counters::add(&self.counters.exported, count),
                Posted::Refused(status) => {
                    tracing::error!(target = ?self.target, status, records = count, "access log records were refused and are dropped");
                    return Counters::add(&self.counters.unexported, count);
                }
                Posted::Failed(reason) => {
                    if self.closing.load(Ordering::Relaxed) {
                        return Counters::add(&self.counters.unexported, count);
                    }
                    tracing::warn!(target = ?self.target, reason, "access log records cannot be sent; it is tried again");
                    std::thread::park_timeout(pause);
                    pause = (pause * 2).min(LONGEST_PAUSE);
                }
            }
        }
    }

    fn post(&self, body: &str) -> Posted {
        let sent = self.agent.post(&self.target.url).header("Content-Type", self.target.content_type()).send(body.as_bytes());
        match sent {
            Ok(response) => match response.status().as_u16() {
                200..=299 => Posted::Accepted,
                status @ (408 | 429 | 500..) => Posted::Failed(format!("status {status}")),
                status => Posted::Refused(status),
            },
            Err(ureq::Error::BadUri(_)) => Posted::Refused(0),
            Err(error) => Posted::Failed(error.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn batch() -> Vec<u8> {
        let mut batch = Vec::new();
        let record =
            Record { at: 7, service: "service-1", environment: "test", status: 503, trace_id: [1; 16], error: "x", ..Record::default() };
        record.append(&mut batch);
        batch
    }

    fn url(text: &str) -> String {
        text.parse::<Target>().unwrap().url
    }

    #[test]
    fn targets_have_the_paths_that_receivers_have() {
        assert_eq!(url("loki+http://h:3100"), "http://h:3100/loki/api/v1/push");
        assert_eq!(url("otlp+https://h:4318/"), "https://h:4318/v1/logs");
        assert_eq!(url("otlp+http://h/own/path"), "http://h/own/path");
        assert!(
            url("clickhouse+http://h:8123/db.log?user=u&password=p").starts_with("http://h:8123/?query=INSERT%20INTO%20db.log%20FORMAT")
        );
        for bad in ["http://h", "loki+ftp://h", "loki+http://", "clickhouse+http://h", "clickhouse+http://h/a;b", "kafka+http://h"] {
            assert_eq!(bad.parse::<Target>(), Err(NotATarget), "{bad}");
        }
        let shown = format!("{:?}", "clickhouse+http://h/log?password=p".parse::<Target>().unwrap());
        assert!(!shown.contains("password"), "{shown}");
    }

    #[test]
    fn bodies_are_what_receivers_read() {
        let body = |target: &str| {
            let (body, count) = target.parse::<Target>().unwrap().body(&[batch(), batch()]);
            assert_eq!(count, 2);
            body
        };
        let loki: Value = serde_json::from_str(&body("loki+http://h")).unwrap();
        assert_eq!(loki["streams"][0]["stream"]["service"], "service-1");
        assert_eq!((&loki["streams"][0]["values"][1][0], loki["streams"].as_array().unwrap().len()), (&"7000".into(), 1));
        let otlp: Value = serde_json::from_str(&body("otlp+http://h")).unwrap();
        let log = &otlp["resourceLogs"][0]["scopeLogs"][0]["logRecords"][1];
        assert_eq!((&log["severityText"], &log["traceId"]), (&"ERROR".into(), &"01".repeat(16).into()));
        let lines = body("clickhouse+http://h/log");
        assert!(lines.lines().all(|line| serde_json::from_str::<Value>(line).unwrap()["status"] == 503));
        assert_eq!(lines.lines().count(), 2);
    }
}
