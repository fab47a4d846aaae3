//! `terrace migrate` and `backup`.
//!
//! The database comes first and objects never change, so whatever the database points at is among the objects.

use std::fs::{File, OpenOptions};
use std::io::{BufWriter, Seek, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use terrace_config::Settings;
use terrace_store::{Db, dump};

use crate::archive::{DATABASE, MASTER_KEY, OBJECTS, header};
use crate::server::{MIGRATIONS, shown};
use crate::{files, restoring};

pub async fn migrate(settings: Settings) -> Result<()> {
    restoring::refuse(&settings.data_dir)?;
    std::fs::create_dir_all(&settings.data_dir)?;
    let db = Db::open(&settings.database_url).await.map_err(shown)?;
    db.migrate(MIGRATIONS).await.map_err(shown)?;
    db.close().await;
    println!("the schema is up to date");
    Ok(())
}

pub async fn backup(settings: Settings, out: &Path, with_master_key: bool) -> Result<()> {
    restoring::refuse(&settings.data_dir)?;
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
    let mut dumped = files::unnamed(&partial)?;
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

pub fn objects_dir(settings: &Settings) -> Result<PathBuf> {
    match settings.object_store.strip_prefix("file://") {
        Some(path) => Ok(PathBuf::from(path)),
        None => bail!("backups cover the object store file:// only; a bucket has its own versioning"),
    }
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

fn partial_name(out: &Path) -> PathBuf {
    let mut name = out.as_os_str().to_owned();
    name.push(".partial");
    name.into()
}
