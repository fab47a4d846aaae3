//! The object store: immutable blobs by name.
//!
//! Bulk data (output of tasks, later logs and artifacts) lives here and only pointers live in rows. A put is durable
//! when it returns: written to a temporary name, flushed, renamed, and the folder flushed. Names are
//! `segment/segment/...` of `[A-Za-z0-9._-]`, so that they mean the same in a directory and in a bucket.
//!
//! **Invariant:** an object never changes after it was put. What is not pointed at by a row may be deleted at any time.

use std::io::{ErrorKind, Write};
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use bytes::Bytes;
use terrace_base::{Error, Result};

/// A store of objects. Clones share it.
#[derive(Clone)]
pub struct Objects(Arc<Dir>);

/// A part of an object.
#[derive(Clone, Debug)]
pub struct Range {
    pub name: String,
    pub offset: u64,
    pub len: usize,
}

struct Dir {
    root: PathBuf,
    /// Makes temporary names unique within the process.
    counter: AtomicU64,
}

impl Objects {
    /// Opens `file://DIR`, making the folder when it is missing.
    pub fn open(url: &str) -> Result<Self> {
        let Some(path) = url.strip_prefix("file://") else {
            return Err(Error::internal(format!("the object store `{}` is not supported by this release; use file://DIR", scheme(url))));
        };
        let root = PathBuf::from(path);
        std::fs::create_dir_all(root.join(".tmp")).map_err(|e| fault("open", &root, e))?;
        Ok(Objects(Arc::new(Dir { root, counter: AtomicU64::new(0) })))
    }

    /// Stores `parts`, one after the other, under a name that was never used.
    pub async fn put(&self, name: &str, parts: Vec<Bytes>) -> Result<()> {
        check_name(name)?;
        let (this, name) = (self.clone(), name.to_owned());
        blocking(move || this.0.put(&name, &parts)).await
    }

    /// `len` bytes from `offset`; fewer are an error.
    pub async fn get_range(&self, name: &str, offset: u64, len: usize) -> Result<Vec<u8>> {
        let mut all = self.get_ranges(vec![Range { name: name.to_owned(), offset, len }]).await?;
        all.pop().ok_or_else(|| Error::internal("a range was not read"))
    }

    /// Many ranges in one go, in their order.
    pub async fn get_ranges(&self, ranges: Vec<Range>) -> Result<Vec<Vec<u8>>> {
        for range in &ranges {
            check_name(&range.name)?;
        }
        let this = self.clone();
        blocking(move || {
            let mut open: Option<(&str, std::fs::File)> = None;
            let mut all = Vec::with_capacity(ranges.len());
            for range in &ranges {
                let path = this.0.root.join(&range.name);
                let file = match open.take().filter(|(name, _)| *name == range.name) {
                    Some((_, file)) => file,
                    None => std::fs::File::open(&path).map_err(|e| fault("read", &path, e))?,
                };
                let mut out = vec![0; range.len];
                file.read_exact_at(&mut out, range.offset).map_err(|e| fault("read", &path, e))?;
                all.push(out);
                open = Some((&range.name, file));
            }
            Ok(all)
        })
        .await
    }

    /// Deletes an object; one that is not there counts as deleted.
    pub async fn delete(&self, name: &str) -> Result<()> {
        check_name(name)?;
        let path = self.0.root.join(name);
        blocking(move || match std::fs::remove_file(&path) {
            Err(e) if e.kind() != ErrorKind::NotFound => Err(fault("delete", &path, e)),
            _ => Ok(()),
        })
        .await
    }
}

impl Dir {
    fn put(&self, name: &str, parts: &[Bytes]) -> Result<()> {
        let path = self.root.join(name);
        let folder = path.parent().unwrap_or(&self.root);
        let made = !folder.is_dir();
        std::fs::create_dir_all(folder).map_err(|e| fault("put", &path, e))?;
        let temporary = self.root.join(".tmp").join(format!("{}-{}", std::process::id(), self.counter.fetch_add(1, Ordering::Relaxed)));
        let written = (|| {
            let mut file = std::fs::File::create(&temporary)?;
            for part in parts {
                file.write_all(part)?;
            }
            file.sync_all()?;
            std::fs::rename(&temporary, &path)?;
            std::fs::File::open(folder)?.sync_all()?;
            if made && let Some(above) = folder.parent() {
                std::fs::File::open(above)?.sync_all()?;
            }
            Ok(())
        })();
        if written.is_err() {
            // Best effort: what stays behind in .tmp is never read.
            let _ = std::fs::remove_file(&temporary);
        }
        written.map_err(|e| fault("put", &path, e))
    }
}

fn check_name(name: &str) -> Result<()> {
    let segment =
        |s: &str| !s.is_empty() && !s.starts_with('.') && s.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-'));
    if name.len() <= 512 && name.split('/').all(segment) {
        return Ok(());
    }
    Err(Error::internal(format!("`{name}` is no object name")))
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(Error::internal)?
}

fn fault(what: &str, path: &Path, error: std::io::Error) -> Error {
    Error::internal(format!("object store: {what} {}: {error}", path.display()))
}

/// Only the scheme is shown: the rest of a URL may hold a password.
fn scheme(url: &str) -> &str {
    url.split("//").next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn objects_come_back_whole_or_in_part() {
        let dir = tempfile::tempdir().unwrap();
        let objects = Objects::open(&format!("file://{}", dir.path().display())).unwrap();
        objects.put("a/b/c.seg", vec![Bytes::from_static(b"hello "), Bytes::from_static(b"world")]).await.unwrap();
        assert_eq!(objects.get_range("a/b/c.seg", 6, 5).await.unwrap(), b"world");
        assert!(objects.get_range("a/b/c.seg", 6, 6).await.is_err());
        objects.delete("a/b/c.seg").await.unwrap();
        objects.delete("a/b/c.seg").await.unwrap();
        assert!(objects.get_range("a/b/c.seg", 0, 1).await.is_err());
    }

    #[tokio::test]
    async fn names_stay_inside() {
        let dir = tempfile::tempdir().unwrap();
        let objects = Objects::open(&format!("file://{}", dir.path().display())).unwrap();
        for name in ["../x", "/etc/passwd", "a//b", ".tmp/x", "a/../b", "", "a/\u{0}"] {
            assert!(objects.put(name, vec![]).await.is_err(), "{name:?}");
        }
        assert!(Objects::open("s3://bucket").is_err());
    }
}
