//! The file of an embedded database, before it is opened: what is there and what is missing.

use std::path::Path;

use anyhow::{Context, Result, bail};
use terrace_config::Settings;

/// `None` for PostgreSQL.
pub fn file(settings: &Settings) -> Option<&Path> {
    settings.database_url.strip_prefix("sqlite://").map(Path::new)
}

/// Refuses a database that was never made, where one has to be.
pub fn require(settings: &Settings) -> Result<()> {
    let Some(path) = file(settings) else { return Ok(()) };
    let meta = std::fs::metadata(path).with_context(|| format!("there is no database {}", path.display()))?;
    if meta.len() == 0 {
        bail!("the database {} is empty", path.display());
    }
    Ok(())
}
