//! `terrace restore`: all of a backup or nothing.
//!
//! The whole file is read and checked before anything is made. Then a mark is set ([`crate::restoring`]), objects are put, the key,
//! the rows in one transaction, and the mark is lifted. What fails on the way is taken back; what is killed on the way, the next
//! restore takes back.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{BufReader, Read, Seek};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use terrace_auth::sealed::MasterKey;
use terrace_base::Rng;
use terrace_config::Settings;
use terrace_store::{Db, Dialect, Inspected, checksum, inspect, load, occupied};

use crate::archive::{self, Part};
use crate::backup::objects_dir;
use crate::files::{self, Sha256};
use crate::restoring::Mark;
use crate::server::{MIGRATIONS, POINTERS, credentials_file, make_private_dir, restored_file, shown};
use crate::server_name::ServerName;

const NOTE: &str =
    "The access keys of the backup hold here. Without this file and without root-credentials.json the next start draws new ones.\n";
const LONGEST_KEY: u64 = 4096;

pub async fn restore(settings: Settings, from: &Path) -> Result<()> {
    let objects = objects_dir(&settings)?;
    let mut file = File::open(from).with_context(|| from.display().to_string())?;
    let content = verify(&mut file).with_context(|| format!("the backup {} is damaged; nothing was restored", from.display()))?;
    let data_dir = &settings.data_dir;
    make_private_dir(data_dir)?;
    std::fs::set_permissions(data_dir, PermissionsExt::from_mode(0o700))?;
    let _name = ServerName::claim(data_dir, &Rng::system()).await?;
    let before = Mark::left_in(data_dir)?;
    if let Some(before) = &before {
        before.clear_objects()?;
    }
    check_key(&settings, &content)?;
    let mut databases = before.as_ref().map(|before| before.databases.clone()).unwrap_or_default();
    let left = databases.clone();
    databases.push(content.dump.summary.checksum.clone());
    let mark = Mark { databases, objects_dir: std::path::absolute(&objects)?, objects: missing(&objects, &content)? };
    mark.set(data_dir)?;
    let filled = fill(&settings, &mut file, &content, &mark, &left).await;
    match &filled {
        Ok(()) => Mark::lift(data_dir)?,
        // Rows of an interrupted restore may be there, or nobody knows: the mark stays for the next one.
        Err(fault) if fault.rows == Rows::Unknown || (before.is_some() && fault.rows != Rows::Others) => {}
        Err(_) => {
            mark.clear_objects()?;
            Mark::lift(data_dir)?;
        }
    }
    filled.map_err(|fault| fault.error)?;
    let summary = &content.dump.summary;
    println!("{} tables, {} rows, {} objects restored", summary.tables, summary.rows, content.objects.len());
    if restored_file(data_dir).exists() {
        let note = restored_file(data_dir);
        println!("the access keys of the backup hold; should they be lost, remove {} and start the server", note.display());
    }
    if !settings.master_key_file.exists() {
        println!("put the master key at {} before starting the server", settings.master_key_file.display());
    }
    Ok(())
}

/// What a backup that is whole holds.
struct Content {
    dump: Inspected,
    objects: BTreeMap<PathBuf, (u64, Sha256)>,
    master_key: Option<Vec<u8>>,
}

/// Reads all of it, and makes nothing.
fn verify(file: &mut File) -> Result<Content> {
    let (mut dump, mut objects, mut master_key) = (None, BTreeMap::new(), None);
    archive::read(file, |part, bytes| {
        match part {
            Part::Database => dump = Some(inspect(BufReader::new(bytes), Some(MIGRATIONS), POINTERS).map_err(shown)?),
            Part::MasterKey => master_key = Some(read_key(bytes)?),
            Part::Object(name) => {
                let sum = files::copy(bytes, &mut std::io::sink())?;
                if objects.insert(name.clone(), sum).is_some() {
                    bail!("it holds the object {} twice", name.display());
                }
            }
        }
        Ok(())
    })?;
    let dump: Inspected = dump.context("it holds no database")?;
    for (name, needed) in &dump.objects {
        match objects.get(Path::new(name)) {
            None => bail!("it lacks the object {name}, which its database names"),
            Some((len, _)) if len < needed => bail!("its object {name} is shorter than its database says"),
            Some(_) => {}
        }
    }
    Ok(Content { dump, objects, master_key })
}

fn read_key(bytes: &mut dyn Read) -> Result<Vec<u8>> {
    let mut key = Vec::new();
    bytes.take(LONGEST_KEY).read_to_end(&mut key)?;
    MasterKey::from_hex(&String::from_utf8_lossy(&key)).map_err(shown)?;
    Ok(key)
}

/// A key that is there already has to be the backup's.
fn check_key(settings: &Settings, content: &Content) -> Result<()> {
    let path = &settings.master_key_file;
    match &content.master_key {
        Some(key) if path.exists() => {
            let there = std::fs::read(path).with_context(|| path.display().to_string())?;
            if there.trim_ascii() != key.trim_ascii() {
                bail!("{} is not the master key in the backup, and an existing key is not overwritten: move it away", path.display());
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

/// The backup's objects that the store lacks. One that is there has to be the same, as objects never change.
fn missing(root: &Path, content: &Content) -> Result<Vec<PathBuf>> {
    let mut missing = Vec::new();
    for (name, sum) in &content.objects {
        let path = root.join(name);
        match File::open(&path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => missing.push(name.clone()),
            Err(error) => return Err(error).with_context(|| path.display().to_string()),
            Ok(there) if files::copy(&mut &there, &mut std::io::sink())? == *sum => {}
            Ok(_) => bail!("{} is there already and is not what the backup holds; the object store must be empty", path.display()),
        }
    }
    Ok(missing)
}

/// What is known of the database's rows after a failure.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rows {
    /// As before.
    Untouched,
    /// There are some, and no restore made them.
    Others,
    /// There are some of a backup whose restore was interrupted.
    Left,
    Unknown,
}

struct Fault {
    error: anyhow::Error,
    rows: Rows,
}

fn untouched(error: impl Into<anyhow::Error>) -> Fault {
    Fault { error: error.into(), rows: Rows::Untouched }
}

async fn fill(settings: &Settings, file: &mut File, content: &Content, mark: &Mark, left: &[String]) -> Result<(), Fault> {
    let mut db = open(settings).await?;
    let mut filled = fill_database(&db, settings, file, content, mark, left).await;
    db.close().await;
    if let Err(fault) = &filled
        && fault.rows == Rows::Left
    {
        remove_sqlite(settings).map_err(untouched)?;
        db = open(settings).await?;
        filled = fill_database(&db, settings, file, content, mark, &[]).await;
        db.close().await;
    }
    filled
}

async fn open(settings: &Settings) -> Result<Db, Fault> {
    Db::open(&settings.database_url).await.map_err(|e| untouched(shown(e)))
}

/// Whole: rows of an append-only table cannot be deleted.
fn remove_sqlite(settings: &Settings) -> Result<()> {
    let Some(path) = settings.database_url.strip_prefix("sqlite://") else { bail!("only a file can be removed") };
    for suffix in ["-wal", "-shm", ""] {
        let file = format!("{path}{suffix}");
        match std::fs::remove_file(&file) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error).context(file),
            _ => {}
        }
    }
    Ok(())
}

async fn fill_database(
    db: &Db,
    settings: &Settings,
    file: &mut File,
    content: &Content,
    mark: &Mark,
    left: &[String],
) -> Result<(), Fault> {
    db.migrate(MIGRATIONS).await.map_err(|e| untouched(shown(e)))?;
    let loaded = match occupied(db).await.map_err(|e| untouched(shown(e)))? {
        None => false,
        Some(table) => are_ours(db, &table, content, left).await?,
    };
    let text = put(settings, file, content, mark).map_err(untouched)?;
    // Before the rows: rows without it would get new keys at the next start.
    let note = restored_file(&settings.data_dir);
    let made = !credentials_file(&settings.data_dir).exists() && !note.exists();
    if made {
        files::write(&note, NOTE.as_bytes()).map_err(untouched)?;
    }
    if loaded {
        return Ok(());
    }
    let Err(error) = load(db, BufReader::new(text)).await else { return Ok(()) };
    let rows = match occupied(db).await {
        Ok(None) => Rows::Untouched,
        _ => Rows::Unknown,
    };
    if made && rows == Rows::Untouched {
        // Best effort: without rows it says nothing.
        let _ = std::fs::remove_file(&note);
    }
    Err(Fault { error: shown(error), rows })
}

/// Whether the rows are this backup's already, loaded by a restore that was interrupted later on.
async fn are_ours(db: &Db, table: &str, content: &Content, left: &[String]) -> Result<bool, Fault> {
    let refuse = |rows, why: &str| Err(Fault { error: anyhow::anyhow!("the database is not empty: `{table}` has rows{why}"), rows });
    if left.is_empty() {
        return refuse(Rows::Others, "");
    }
    let found = checksum(db).await.map_err(|e| untouched(shown(e)))?;
    if !left.contains(&found) {
        return refuse(Rows::Others, "");
    }
    if found == content.dump.summary.checksum {
        return Ok(true);
    }
    match db.dialect() {
        Dialect::Sqlite => refuse(Rows::Left, ""),
        Dialect::Postgres => refuse(
            Rows::Unknown,
            " of another backup, whose restore was interrupted; restore that one, or make the database anew and try again",
        ),
    }
}

/// Puts everything but the rows in its place, and gives those as text.
fn put(settings: &Settings, file: &mut File, content: &Content, mark: &Mark) -> Result<File> {
    let changed = "the backup was changed while it was being read";
    let stage = mark.stage()?;
    let mut text = None;
    let mut folders = BTreeSet::new();
    archive::read(file, |part, bytes| {
        match part {
            Part::Database => {
                let mut copy = files::unnamed(&settings.data_dir.join("database"))?;
                std::io::copy(bytes, &mut copy)?;
                copy.rewind()?;
                text = Some(copy);
            }
            Part::MasterKey => {}
            Part::Object(name) if mark.objects.binary_search(&name).is_err() => {}
            Part::Object(name) => {
                let path = mark.objects_dir.join(&name);
                let staged = File::create(&stage).with_context(|| stage.display().to_string())?;
                let sum = files::copy(bytes, &mut &staged)?;
                if content.objects.get(&name) != Some(&sum) {
                    bail!(changed);
                }
                staged.sync_all()?;
                make_folders(&path, &mark.objects_dir, &mut folders)?;
                std::fs::rename(&stage, &path).with_context(|| path.display().to_string())?;
            }
        }
        Ok(())
    })?;
    for folder in folders {
        files::sync_folder(Some(&folder))?;
    }
    mark.clear_stage()?;
    if let Some(key) = &content.master_key
        && !settings.master_key_file.exists()
    {
        files::write(&settings.master_key_file, key)?;
    }
    text.context(changed)
}

/// Makes the folders of an object, and notes each that has to be flushed for its name to last.
fn make_folders(path: &Path, root: &Path, folders: &mut BTreeSet<PathBuf>) -> Result<()> {
    let Some(folder) = path.parent() else { return Ok(()) };
    if folders.contains(folder) {
        return Ok(());
    }
    std::fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    folders.extend(folder.ancestors().take_while(|above| above.starts_with(root)).map(Path::to_owned));
    Ok(())
}
