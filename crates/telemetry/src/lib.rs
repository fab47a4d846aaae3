//! How a running Terrace is seen from outside: structured logs, Prometheus metrics, request ids.
//!
//! Logs go to standard error, one line an event, text or JSON. Everything logged inside a request carries its
//! `request_id`, because the front opens a span with it; secrets never get here (see `terrace_base::Secret`).

pub mod metrics;

use terrace_base::Rng;
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{fmt, registry};

pub use metrics::{Metrics, Reading, Value};

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum LogFormat {
    #[default]
    Text,
    Json,
}

/// Installs the log output for the process. `TERRACE_LOG` filters it (`info` by default; `warn,terrace_hosts=debug` names crates apart).
pub fn init_logs(format: LogFormat) {
    let asked = std::env::var("TERRACE_LOG").ok().and_then(|text| text.parse().ok());
    let filter: Targets = asked.unwrap_or_else(|| Targets::new().with_default(LevelFilter::INFO));
    let lines = fmt::layer().with_writer(std::io::stderr).with_target(true);
    // A second initialisation (tests that start several servers in one process) keeps the first.
    let _ = match format {
        LogFormat::Text => {
            let lines = lines.with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr()));
            registry().with(lines).with(filter).try_init()
        }
        LogFormat::Json => registry().with(lines.json().flatten_event(true)).with(filter).try_init(),
    };
}

const HEX: &[u8; 16] = b"0123456789abcdef";

/// A random (version 4) UUID: the `RequestId` of every answer, log line and audit record.
pub fn request_id(rng: &Rng) -> String {
    let mut b: [u8; 16] = rng.bytes();
    b[6] = b[6] & 0x0f | 0x40;
    b[8] = b[8] & 0x3f | 0x80;
    let mut out = String::with_capacity(36);
    for (i, byte) in b.into_iter().enumerate() {
        if matches!(i, 4 | 6 | 8 | 10) {
            out.push('-');
        }
        out.push(char::from(HEX[usize::from(byte >> 4)]));
        out.push(char::from(HEX[usize::from(byte & 15)]));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn request_ids_are_version_4_uuids() {
        let id = request_id(&Rng::system());
        let parts: Vec<&str> = id.split('-').collect();
        assert_eq!(parts.iter().map(|p| p.len()).collect::<Vec<_>>(), [8, 4, 4, 4, 12]);
        assert!(id.bytes().all(|b| b == b'-' || b.is_ascii_hexdigit()));
        assert!(parts[2].starts_with('4') && matches!(&parts[3][..1], "8" | "9" | "a" | "b"));
    }
}
