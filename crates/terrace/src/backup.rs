//! `terrace migrate` and `backup`.
//!
//! The database comes first and objects never change, so whatever the database points at is among the objects.

use std::fs::File;
use std::io::{BufReader, Seek};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use terrace_config::Settings;
use terrace_store::{Db, Inspected, dump, inspect};

use crate::archive::{Part, Writer};
use crate::files::{self, Unfinished};
use crate::server::{MIGRATIONS, POINTERS, shown};
use crate::{database, restoring};

pub async fn migrate(settings: Settings) -> Result<()> {
    restoring::refuse(&settings.data_dir)?;
    database::refuse_lost(&settings)?;
    std::fs::create_dir_all(&settings.data_dir)?;
    let db = Db::open(&settings.database_url).await.map_err(shown)?;
    db.migrate(MIGRATIONS).await.map_err(shown)?;
    db.close().await;
    println!("the schema is up to date");
    Ok(())
}

pub async fn backup(settings: Settings, out: &Path, with_master_key: bool) -> Result<()> {
    restoring::refuse(&settings.data_dir)?;
    database::require(&settings)?;
    let objects = objects_dir(&settings)?;
    // Beside the target, so that a backup that breaks off never looks like one that is whole.
    let unfinished = Unfinished::beside(out)?;
    let (dumped, content) = dumped(&settings, out).await?;

    let mut writer = Writer::new(&unfinished.file)?;
    writer.add(&Part::Database, &dumped)?;
    let (mut count, mut wanted) = (0u64, content.objects);
    for path in files_below(&objects)? {
        let name = path.strip_prefix(&objects)?;
        let Ok(object) = File::open(&path) else { continue };
        let len = writer.add(&Part::Object(name.to_owned()), &object)?;
        if name.to_str().and_then(|name| wanted.get(name)).is_some_and(|needed| *needed <= len) {
            wanted.remove(&*name.to_string_lossy());
        }
        count += 1;
    }
    if let Some(lost) = wanted.keys().next() {
        bail!(
            "{} of the objects that the database names are missing from {} or cut short, {lost} for one: no backup was written",
            wanted.len(),
            objects.display()
        );
    }
    if with_master_key {
        let key = File::open(&settings.master_key_file).with_context(|| settings.master_key_file.display().to_string())?;
        writer.add(&Part::MasterKey, &key)?;
    }
    writer.finish()?;
    unfinished.rename(out)?;
    println!("{}: {} tables, {} rows, {count} objects", out.display(), content.summary.tables, content.summary.rows);
    if !with_master_key {
        println!("keep {} safe as well: without it the secrets in this backup cannot be opened", settings.master_key_file.display());
    }
    Ok(())
}

/// The database as text, in a file without a name beside `out`, and what it holds.
async fn dumped(settings: &Settings, out: &Path) -> Result<(File, Inspected)> {
    let db = Db::open_beside(&settings.database_url).await.map_err(shown)?;
    let mut text = files::unnamed(out)?;
    dump(&db, &mut text).await.map_err(shown)?;
    db.close().await;
    text.rewind()?;
    let content = inspect(BufReader::new(&text), None, POINTERS).map_err(shown)?;
    text.rewind()?;
    Ok((text, content))
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
