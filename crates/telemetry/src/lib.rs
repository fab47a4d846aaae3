//! How a running Terrace is seen from outside: structured logs, Prometheus metrics, request ids.
//!
//! Logs go to standard error, one line an event, text or JSON. Everything logged inside a request carries its
//! `request_id`, because the front opens a span with it; secrets never get here (see `terrace_base::Secret`).

pub mod metrics;

use terrace_base::Rng;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt;

pub use metrics::Metrics;

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum LogFormat {
    #[default]
    Text,
    Json,
}

/// Installs the log output for the process. `TERRACE_LOG` filters it (`info` by default, syntax of `tracing`'s EnvFilter).
pub fn init_logs(format: LogFormat) {
    let filter = EnvFilter::try_from_env("TERRACE_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    let builder = fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(true);
    // A second initialisation (tests that start several servers in one process) keeps the first.
    let _ = match format {
        LogFormat::Text => builder.with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr())).try_init(),
        LogFormat::Json => builder.json().flatten_event(true).try_init(),
    };
}

/// A random (version 4) UUID: the `RequestId` of every answer, log line and audit record.
pub fn request_id(rng: &Rng) -> String {
    let mut b: [u8; 16] = rng.bytes();
    b[6] = b[6] & 0x0f | 0x40;
    b[8] = b[8] & 0x3f | 0x80;
    let n = u128::from_be_bytes(b);
    format!("{:08x}-{:04x}-{:04x}-{:04x}-{:012x}", n >> 96, n >> 80 & 0xffff, n >> 64 & 0xffff, n >> 48 & 0xffff, n & 0xffff_ffff_ffff)
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
