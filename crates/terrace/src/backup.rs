//! `terrace migrate`, `backup` and `restore`.
//!
//! A backup is one file, a zstd-compressed tar: the database as portable text (it loads into either engine), then every
//! object, then, only if asked for, the master key. The database comes first and objects never change, so whatever the
//! database points at is among the objects.

use std::fs::{File, OpenOptions};
use std::io::{BufReader, BufWriter, Read, Seek, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use terrace_config::Settings;
use terrace_store::{Db, dump, load};

use crate::server::{MIGRATIONS, credentials_file, restored_file, shown};

const DATABASE: &str = "database.jsonl";
const MASTER_KEY: &str = "master.key";
const OBJECTS: &str = "objects";

pub async fn migrate(settings: Settings) -> Result<()> {
    std::fs::create_dir_all(&settings.data_dir)?;
    let db = Db::open(&settings.database_url).await.map_err(shown)?;
    db.migrate(MIGRATIONS).await.map_err(shown)?;
    db.close().await;
    println!("the schema is up to date");
    Ok(())
}

pub async fn backup(settings: Settings, out: &Path, with_master_key: bool) -> Result<()> {
    let db = Db::open_beside(&settings.database_url).await.map_err(shown)?;
    let objects = objects_dir(&settings)?;
    // Beside the target, so that a backup that breaks off never looks like one that is whole.
    let partial = partial_name(out);
    let mut file = OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(&partial)
        .with_context(|| partial.display().to_string())?;
    let mut dumped = tempfile_beside(&partial)?;
    let summary = dump(&db, &mut dumped).await.map_err(shown)?;
    db.close().await;

    let mut archive = tar::Builder::new(zstd::Encoder::new(BufWriter::new(&mut file), 3)?);
    dumped.rewind()?;
    archive.append_data(&mut header(dumped.metadata()?.len()), DATABASE, &mut dumped)?;
    let mut count = 0u64;
    for path in files_below(&objects)? {
        let name = Path::new(OBJECTS).join(path.strip_prefix(&objects)?);
        let Ok(mut object) = File::open(&path) else { continue };
        archive.append_data(&mut header(object.metadata()?.len()), name, &mut object)?;
        count += 1;
    }
    if with_master_key {
        let mut key = File::open(&settings.master_key_file).with_context(|| settings.master_key_file.display().to_string())?;
        archive.append_data(&mut header(key.metadata()?.len()), MASTER_KEY, &mut key)?;
    }
    archive.into_inner()?.finish()?.flush()?;
    file.sync_all()?;
    std::fs::rename(&partial, out)?;
    println!("{}: {} tables, {} rows, {count} objects", out.display(), summary.tables, summary.rows);
    if !with_master_key {
        println!("keep {} safe as well: without it the secrets in this backup cannot be opened", settings.master_key_file.display());
    }
    Ok(())
}

pub async fn restore(settings: Settings, from: &Path) -> Result<()> {
    std::fs::create_dir_all(&settings.data_dir)?;
    std::fs::set_permissions(&settings.data_dir, PermissionsExt::from_mode(0o700))?;
    let objects = objects_dir(&settings)?;
    let file = File::open(from).with_context(|| from.display().to_string())?;
    let mut archive = tar::Archive::new(zstd::Decoder::new(BufReader::new(file))?);
    let mut loaded = None;
    let mut count = 0u64;
    for entry in archive.entries()? {
        let mut entry = entry.context("the backup is damaged")?;
        let name = entry.path()?.into_owned();
        if name == Path::new(DATABASE) {
            let mut text = tempfile_beside(&settings.data_dir.join("restore"))?;
            std::io::copy(&mut entry, &mut text)?;
            text.rewind()?;
            let db = Db::open(&settings.database_url).await.map_err(shown)?;
            db.migrate(MIGRATIONS).await.map_err(shown)?;
            loaded = Some(load(&db, BufReader::new(text)).await.map_err(shown)?);
            db.close().await;
        } else if let Ok(inside) = name.strip_prefix(OBJECTS) {
            if loaded.is_none() {
                bail!("the backup is damaged: its database is missing");
            }
            put_object(&objects.join(plain(inside)?), &mut entry)?;
            count += 1;
        } else if name == Path::new(MASTER_KEY) {
            let mut key = OpenOptions::new()
                .write(true)
                .create_new(true)
                .mode(0o600)
                .open(&settings.master_key_file)
                .with_context(|| format!("{} (an existing key is not overwritten)", settings.master_key_file.display()))?;
            std::io::copy(&mut entry, &mut key)?;
            key.sync_all()?;
        }
    }
    let summary = loaded.context("the backup holds no database")?;
    println!("{} tables, {} rows, {count} objects restored", summary.tables, summary.rows);
    if !credentials_file(&settings.data_dir).exists() {
        let note = restored_file(&settings.data_dir);
        std::fs::write(
            &note,
            "The access keys of the backup hold here. Without this file and without root-credentials.json the next start draws new ones.\n",
        )?;
        println!("the access keys of the backup hold; should they be lost, remove {} and start the server", note.display());
    }
    if !settings.master_key_file.exists() {
        println!("put the master key at {} before starting the server", settings.master_key_file.display());
    }
    Ok(())
}

fn objects_dir(settings: &Settings) -> Result<PathBuf> {
    match settings.object_store.strip_prefix("file://") {
        Some(path) => Ok(PathBuf::from(path)),
        None => bail!("backups cover the object store file:// only; a bucket has its own versioning"),
    }
}

/// Only plain names: an archive from elsewhere must not write outside the store.
fn plain(path: &Path) -> Result<&Path> {
    let fine = path.components().all(|c| matches!(c, std::path::Component::Normal(_)));
    if fine { Ok(path) } else { bail!("the backup holds an object called {}", path.display()) }
}

fn put_object(path: &Path, content: &mut impl Read) -> Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let mut file = File::create(path).with_context(|| path.display().to_string())?;
    std::io::copy(content, &mut file)?;
    file.sync_all()?;
    Ok(())
}

fn files_below(root: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        for entry in entries {
            let path = entry?.path();
            let hidden = path.file_name().is_some_and(|n| n.to_string_lossy().starts_with('.'));
            if hidden {
                continue;
            }
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    Ok(found)
}

fn header(size: u64) -> tar::Header {
    let mut header = tar::Header::new_gnu();
    header.set_size(size);
    header.set_mode(0o600);
    header
}

fn partial_name(out: &Path) -> PathBuf {
    let mut name = out.as_os_str().to_owned();
    name.push(".partial");
    name.into()
}

/// A file without a name, on the same disk: it is gone when the process is.
fn tempfile_beside(path: &Path) -> Result<File> {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".{}", std::process::id()));
    let name = PathBuf::from(name);
    let file = OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(&name)
        .with_context(|| name.display().to_string())?;
    std::fs::remove_file(&name)?;
    Ok(file)
}
