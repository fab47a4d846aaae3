//! The access log of the gateways that write to this server: `<data-dir>/gateway-log/`.

use anyhow::{Context, Result};
use terrace_accesslog::export::Target;
use terrace_accesslog::{AccessLog, Options, SEGMENT};
use terrace_base::Clock;
use terrace_config::Settings;

/// Opens it, unless requests are not to be logged.
pub fn open(settings: &Settings, clock: &Clock) -> Result<Option<AccessLog>> {
    let Some(log) = &settings.gateway_log else { return Ok(None) };
    let directory = settings.data_dir.join("gateway-log");
    let options = Options { directory: directory.clone(), days: log.days, bytes: log.bytes, segment: SEGMENT, export: target(settings)? };
    let opened = AccessLog::open(options, clock.clone());
    Ok(Some(opened.with_context(|| format!("the gateway's access log in {} cannot be opened", directory.display()))?))
}

/// Where records are sent. A target that is none is told before anything is made.
pub fn target(settings: &Settings) -> Result<Option<Target>> {
    let target = settings.gateway_log.as_ref().and_then(|log| log.export.as_deref());
    // Not the target itself: it may have a password.
    target.map(str::parse).transpose().context("--gateway-log-export")
}
