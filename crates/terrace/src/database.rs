//! The file of an embedded database, before it is opened: what is there and what is missing.

use std::path::Path;

use anyhow::{Context, Result, bail};
use terrace_config::Settings;

use crate::server::{credentials_file, restored_file};

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

/// Refuses to make a database where an installation lost its own: a new one would have a new main account, whose credentials
/// would take the place of those that open the lost one's backups. A first start that was interrupted is no such loss: the key is
/// made after the schema, the credentials after the account.
pub fn refuse_lost(settings: &Settings) -> Result<()> {
    let Some(path) = file(settings) else { return Ok(()) };
    let state = match std::fs::metadata(path) {
        Ok(meta) if meta.len() > 0 => return Ok(()),
        Ok(_) => "is empty",
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => "is missing",
        Err(error) => return Err(error).with_context(|| format!("the database {}", path.display())),
    };
    let left = [settings.master_key_file.clone(), credentials_file(&settings.data_dir), restored_file(&settings.data_dir)];
    let found: Vec<String> = left
        .iter()
        // A key that lies elsewhere was put there by somebody, perhaps for this very first start.
        .filter(|path| path.starts_with(&settings.data_dir))
        .filter(|path| std::fs::metadata(path).is_ok_and(|meta| meta.len() > 0))
        .map(|path| path.display().to_string())
        .collect();
    if found.is_empty() {
        return Ok(());
    }
    bail!(
        "the database {} {state}, but files of an installation that had one are there: {}. \
         Put the database back or restore a backup (`terrace restore --from FILE`); to begin anew instead, move these files away",
        path.display(),
        found.join(", ")
    )
}
