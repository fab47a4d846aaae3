//! The backup file: a zstd-compressed tar of the database as portable text, then every object, then, only if asked for, the
//! master key.

use std::fs::File;
use std::io::{BufReader, Read, Seek};
use std::path::{Component, Path, PathBuf};

use anyhow::{Context, Result, bail};

pub const DATABASE: &str = "database.jsonl";
pub const MASTER_KEY: &str = "master.key";
pub const OBJECTS: &str = "objects";

/// What an entry is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Database,
    Object(PathBuf),
    MasterKey,
}

/// Reads a backup to its end, handing each part on.
pub fn read(file: &mut File, mut take: impl FnMut(Part, &mut dyn Read) -> Result<()>) -> Result<()> {
    file.rewind().context("a backup is read twice, so it must be an ordinary file")?;
    let mut archive = tar::Archive::new(zstd::Decoder::new(BufReader::new(file))?);
    let mut database = false;
    for entry in archive.entries()? {
        let mut entry = entry?;
        let part = part(&entry.path()?)?;
        if database == (part == Part::Database) {
            bail!("its database is missing or not its first part");
        }
        database = true;
        take(part, &mut entry)?;
    }
    if !database {
        bail!("it holds no database");
    }
    Ok(())
}

/// Only plain names: an archive from elsewhere must not write outside the store.
fn part(name: &Path) -> Result<Part> {
    if name == Path::new(DATABASE) {
        return Ok(Part::Database);
    }
    if name == Path::new(MASTER_KEY) {
        return Ok(Part::MasterKey);
    }
    let plain = |c: Component| matches!(c, Component::Normal(n) if !n.as_encoded_bytes().starts_with(b"."));
    match name.strip_prefix(OBJECTS) {
        Ok(inside) if inside != Path::new("") && inside.components().all(plain) => Ok(Part::Object(inside.to_owned())),
        _ => bail!("it holds something called {}", name.display()),
    }
}

pub fn header(size: u64) -> tar::Header {
    let mut header = tar::Header::new_gnu();
    header.set_size(size);
    header.set_mode(0o600);
    header
}
