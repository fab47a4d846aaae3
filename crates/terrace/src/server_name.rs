//! The name by which other servers on the same database know this one: drawn once, kept in the data directory, held by one process.
//!
//! A server that comes back under its name takes its operations up at once, where another would wait for their leases to run out.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use terrace_base::Rng;

const FILE: &str = "server-name";
const LENGTH: usize = 16;
/// A server that is just stopping still holds its name for a moment.
const TRIES: u32 = 60;

/// Given back when dropped.
pub struct ServerName {
    name: String,
    _held: File,
}

impl ServerName {
    pub async fn claim(data_dir: &Path, rng: &Rng) -> Result<Self> {
        let path = data_dir.join(FILE);
        let open = OpenOptions::new().read(true).write(true).create(true).truncate(false).mode(0o600).open(&path);
        let mut file = open.with_context(|| path.display().to_string())?;
        let mut tries = 0;
        loop {
            match file.try_lock() {
                Ok(()) => break,
                Err(TryLockError::WouldBlock) if tries < TRIES => tokio::time::sleep(Duration::from_millis(50)).await,
                Err(TryLockError::WouldBlock) => bail!("another server uses the data directory {} (it holds {FILE})", data_dir.display()),
                Err(TryLockError::Error(error)) => return Err(error).with_context(|| path.display().to_string()),
            }
            tries += 1;
        }
        let mut name = String::new();
        file.read_to_string(&mut name).with_context(|| path.display().to_string())?;
        if name.len() != LENGTH || !name.bytes().all(|b| b.is_ascii_hexdigit()) {
            name = rng.text(b"0123456789abcdef", LENGTH);
            file.rewind()?;
            file.set_len(0)?;
            file.write_all(name.as_bytes())?;
            file.sync_all()?;
        }
        Ok(ServerName { name, _held: file })
    }

    pub fn as_str(&self) -> &str {
        &self.name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_name_is_kept_and_held_by_one() {
        let (dir, rng) = (tempfile::tempdir().unwrap(), Rng::system());
        let first = ServerName::claim(dir.path(), &rng).await.unwrap();
        let refused = ServerName::claim(dir.path(), &rng).await.err().unwrap();
        assert!(refused.to_string().contains("another server uses"), "{refused}");
        let name = first.as_str().to_owned();
        drop(first);
        assert_eq!(ServerName::claim(dir.path(), &rng).await.unwrap().as_str(), name);
        std::fs::write(dir.path().join(FILE), "torn").unwrap();
        assert_eq!(ServerName::claim(dir.path(), &rng).await.unwrap().as_str().len(), LENGTH);
    }
}
