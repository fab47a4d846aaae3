//! Snapshot files in the object store: in parts, so that neither side ever holds a whole one in memory.

use std::path::Path;

use bytes::Bytes;
use ring::digest::{Context, SHA256};
use terrace_base::{Error, Result};
use terrace_objects::Objects;
use tokio::fs::File;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

const PART: u64 = 8 << 20;

/// What is known of a file that was read to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    pub size: u64,
    pub sha256: String,
}

fn part(object: &str, number: u64) -> String {
    format!("{object}/{number:06}")
}

fn parts(size: u64) -> u64 {
    size.div_ceil(PART)
}

/// Stores the file under `object`. Storing the same file again changes nothing.
pub async fn store(objects: &Objects, file: &Path, object: &str) -> Result<Sum> {
    let mut from = File::open(file).await.map_err(Error::internal)?;
    let (mut context, mut size, mut number) = (Context::new(&SHA256), 0, 0);
    loop {
        let mut bytes = Vec::with_capacity(usize::try_from(PART).unwrap_or(0));
        (&mut from).take(PART).read_to_end(&mut bytes).await.map_err(Error::internal)?;
        if bytes.is_empty() {
            break;
        }
        context.update(&bytes);
        size += bytes.len() as u64;
        objects.put(&part(object, number), vec![Bytes::from(bytes)]).await?;
        number += 1;
    }
    Ok(Sum { size, sha256: hex::encode(context.finish()) })
}

/// Brings the file back. `false`, and no file, when it is not byte for byte what was stored.
pub async fn fetch(objects: &Objects, object: &str, sum: &Sum, file: &Path) -> Result<bool> {
    let fresh = file.with_extension("part");
    let mut to = File::create(&fresh).await.map_err(Error::internal)?;
    let mut context = Context::new(&SHA256);
    for number in 0..parts(sum.size) {
        let left = sum.size - number * PART;
        let bytes = objects.get_range(&part(object, number), 0, usize::try_from(left.min(PART)).unwrap_or(0)).await?;
        context.update(&bytes);
        to.write_all(&bytes).await.map_err(Error::internal)?;
    }
    if hex::encode(context.finish()) != sum.sha256 {
        tokio::fs::remove_file(&fresh).await.map_err(Error::internal)?;
        return Ok(false);
    }
    to.sync_all().await.map_err(Error::internal)?;
    tokio::fs::rename(&fresh, file).await.map_err(Error::internal)?;
    Ok(true)
}

/// Deletes the parts of a file of that size, and those of one that was stored in part only.
pub async fn delete(objects: &Objects, object: &str, size: u64) -> Result<()> {
    for number in 0..parts(size) {
        objects.delete(&part(object, number)).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_file_comes_back_or_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let objects = Objects::open(&format!("file://{}", dir.path().join("objects").display())).unwrap();
        let (file, back) = (dir.path().join("file"), dir.path().join("back"));
        for size in [0, 1, (PART - 1) as usize, PART as usize, PART as usize + 1] {
            let bytes: Vec<u8> = (0..size).map(|at| (at % 251) as u8).collect();
            std::fs::write(&file, &bytes).unwrap();
            let object = format!("etcd/{size}");
            let sum = store(&objects, &file, &object).await.unwrap();
            assert_eq!(sum, store(&objects, &file, &object).await.unwrap());
            assert!(fetch(&objects, &object, &sum, &back).await.unwrap());
            assert_eq!(std::fs::read(&back).unwrap(), bytes);
            std::fs::remove_file(&back).unwrap();
            if size > 0 {
                let path = dir.path().join("objects").join(part(&object, parts(size as u64) - 1));
                let mut stored = std::fs::read(&path).unwrap();
                stored[0] ^= 1;
                std::fs::write(&path, stored).unwrap();
                assert!(!fetch(&objects, &object, &sum, &back).await.unwrap() && !back.exists());
            }
            delete(&objects, &object, sum.size).await.unwrap();
            assert!(size == 0 || fetch(&objects, &object, &sum, &back).await.is_err());
        }
    }
}
