//! Objects as files. A put is written to a temporary name, flushed and renamed, and the folder is flushed.

use std::fs::{DirBuilder, File};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::{DirBuilderExt, FileExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use bytes::Bytes;
use terrace_base::{Error, Result};

use crate::Range;

pub(crate) struct Dir {
    root: PathBuf,
    /// Makes temporary names unique within the process.
    counter: AtomicU64,
}

impl Dir {
    pub(crate) fn open(path: &str) -> Result<Self> {
        let root = PathBuf::from(path);
        std::fs::create_dir_all(root.join(".tmp")).map_err(|e| fault("open", &root, e))?;
        Ok(Dir { root, counter: AtomicU64::new(0) })
    }

    pub(crate) fn put(&self, name: &str, parts: &[Bytes]) -> Result<()> {
        let path = self.root.join(name);
        let temporary = self.root.join(".tmp").join(format!("{}-{}", std::process::id(), self.counter.fetch_add(1, Ordering::Relaxed)));
        let written = self.write(&path, &temporary, parts);
        if written.is_err() {
            // Best effort: what stays behind in .tmp is never read.
            let _ = std::fs::remove_file(&temporary);
        }
        written.map_err(|e| fault("put", &path, e))
    }

    fn write(&self, path: &Path, temporary: &Path, parts: &[Bytes]) -> std::io::Result<()> {
        let folder = path.parent().unwrap_or(&self.root);
        self.make_folder(folder)?;
        // Objects hold what users ran and stored: nobody else on the machine may read them.
        let mut file = File::options().write(true).create(true).truncate(true).mode(0o600).open(temporary)?;
        for part in parts {
            file.write_all(part)?;
        }
        file.sync_all()?;
        std::fs::rename(temporary, path)?;
        File::open(folder)?.sync_all()
    }

    /// A new folder is durable only when the folder above it was flushed, up to one that was there before.
    fn make_folder(&self, folder: &Path) -> std::io::Result<()> {
        if folder.is_dir() {
            return Ok(());
        }
        if let Some(above) = folder.parent() {
            self.make_folder(above)?;
            match DirBuilder::new().mode(0o700).create(folder) {
                Err(e) if e.kind() != ErrorKind::AlreadyExists => return Err(e),
                _ => File::open(above)?.sync_all()?,
            }
        }
        Ok(())
    }

    /// Ranges of one object that stand next to each other share its open file.
    pub(crate) fn get_ranges(&self, ranges: &[Range]) -> Result<Vec<Vec<u8>>> {
        let mut open: Option<(&str, File)> = None;
        let mut all = Vec::with_capacity(ranges.len());
        for range in ranges {
            let path = self.root.join(&range.name);
            let file = match open.take().filter(|(name, _)| *name == range.name) {
                Some((_, file)) => file,
                None => File::open(&path).map_err(|e| fault("read", &path, e))?,
            };
            let mut out = vec![0; range.len];
            file.read_exact_at(&mut out, range.offset).map_err(|e| fault("read", &path, e))?;
            all.push(out);
            open = Some((&range.name, file));
        }
        Ok(all)
    }

    pub(crate) fn delete(&self, name: &str) -> Result<()> {
        let path = self.root.join(name);
        match std::fs::remove_file(&path) {
            Err(e) if e.kind() != ErrorKind::NotFound => Err(fault("delete", &path, e)),
            _ => Ok(()),
        }
    }

    pub(crate) fn delete_folder(&self, folder: &str) -> Result<()> {
        let path = self.root.join(folder);
        match std::fs::remove_dir_all(&path) {
            Err(e) if e.kind() != ErrorKind::NotFound => Err(fault("delete", &path, e)),
            _ => Ok(()),
        }
    }
}

fn fault(what: &str, path: &Path, error: std::io::Error) -> Error {
    let text = format!("object store: {what} {}: {error}", path.display());
    if error.kind() == ErrorKind::NotFound { crate::missing(text) } else { Error::internal(text) }
}
