//! The object store: immutable blobs by name, in a directory or in an S3-compatible bucket.
//!
//! Bulk data (output of tasks, later logs and artifacts) lives here and only pointers live in rows. A put is durable when it
//! returns. Names are `segment/segment/...` of `[A-Za-z0-9._-]`, so that they mean the same in a directory and in a bucket.
//!
//! **Invariant:** an object never changes after it was put. What is not pointed at by a row may be deleted at any time.

mod dir;
mod s3;

use std::sync::Arc;

use bytes::Bytes;
use terrace_base::{Error, Result};

use crate::dir::Dir;
use crate::s3::Bucket;

/// A store of objects. Clones share it.
#[derive(Clone)]
pub struct Objects(Arc<Place>);

/// A part of an object.
#[derive(Clone, Debug)]
pub struct Range {
    pub name: String,
    pub offset: u64,
    pub len: usize,
}

enum Place {
    Dir(Dir),
    Bucket(Box<Bucket>),
}

impl Objects {
    /// Opens `file://DIR`, making the folder when it is missing, or
    /// `s3://BUCKET[/PREFIX]?endpoint=http://HOST:PORT&region=NAME` with the keys of `AWS_ACCESS_KEY_ID` and
    /// `AWS_SECRET_ACCESS_KEY`. Without `endpoint` it is the public service of the region.
    pub fn open(url: &str) -> Result<Self> {
        let place = if let Some(path) = url.strip_prefix("file://") {
            Place::Dir(Dir::open(path)?)
        } else if let Some(rest) = url.strip_prefix("s3://") {
            Place::Bucket(Box::new(Bucket::open(rest)?))
        } else {
            return Err(Error::internal(format!("the object store must start with file:// or s3://, not with `{}`", scheme(url))));
        };
        Ok(Objects(Arc::new(place)))
    }

    /// Stores `parts`, one after the other, under a name that was never used.
    pub async fn put(&self, name: &str, parts: Vec<Bytes>) -> Result<()> {
        check_name(name)?;
        let name = name.to_owned();
        self.blocking(move |place| match place {
            Place::Dir(dir) => dir.put(&name, &parts),
            Place::Bucket(bucket) => bucket.put(&name, &parts.concat()),
        })
        .await
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
        self.blocking(move |place| match place {
            Place::Dir(dir) => dir.get_ranges(&ranges),
            Place::Bucket(bucket) => ranges.iter().map(|r| bucket.get_range(&r.name, r.offset, r.len)).collect(),
        })
        .await
    }

    /// Deletes an object; one that is not there counts as deleted.
    pub async fn delete(&self, name: &str) -> Result<()> {
        check_name(name)?;
        let name = name.to_owned();
        self.blocking(move |place| match place {
            Place::Dir(dir) => dir.delete(&name),
            Place::Bucket(bucket) => bucket.delete(&name),
        })
        .await
    }

    /// Deletes every object whose name begins with `folder` and a slash; also what no row points at.
    pub async fn delete_folder(&self, folder: &str) -> Result<()> {
        check_name(folder)?;
        let folder = folder.to_owned();
        self.blocking(move |place| match place {
            Place::Dir(dir) => dir.delete_folder(&folder),
            Place::Bucket(bucket) => bucket.delete_folder(&folder),
        })
        .await
    }

    async fn blocking<T: Send + 'static>(&self, work: impl FnOnce(&Place) -> Result<T> + Send + 'static) -> Result<T> {
        let place = Arc::clone(&self.0);
        tokio::task::spawn_blocking(move || work(&place)).await.map_err(Error::internal)?
    }
}

/// Whether it failed because there is no such object; trying again changes nothing.
pub fn is_missing(error: &Error) -> bool {
    match error.cause() {
        Some(cause) => cause.downcast_ref::<std::io::Error>().is_some_and(|cause| cause.kind() == std::io::ErrorKind::NotFound),
        None => false,
    }
}

fn missing(text: String) -> Error {
    Error::internal(std::io::Error::new(std::io::ErrorKind::NotFound, text))
}

fn check_name(name: &str) -> Result<()> {
    let segment =
        |s: &str| !s.is_empty() && !s.starts_with('.') && s.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-'));
    if name.len() <= 512 && name.split('/').all(segment) {
        return Ok(());
    }
    Err(Error::internal(format!("`{name}` is no object name")))
}

/// Only the scheme is shown: the rest of a URL may hold a password.
fn scheme(url: &str) -> &str {
    url.split("//").next().unwrap_or_default()
}
