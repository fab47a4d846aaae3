//! The master key file: 64 hexadecimal digits, mode 0600, made at the first start. Losing it loses every sealed secret,
//! so a backup has to hold it too; it is never in the database.

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;

use terrace_auth::sealed::MasterKey;
use terrace_base::{Error, Result, Rng};
use terrace_store::{Db, args};

use crate::credential;

/// The key of a database that holds secrets: it has to be there.
pub fn load(path: &Path) -> Result<MasterKey> {
    let mut text = String::new();
    let mut file = File::open(path).map_err(|e| match e.kind() {
        ErrorKind::NotFound => {
            fault(path, "it is missing, and the database holds secrets sealed under it; put it back from where it is kept")
        }
        _ => fault(path, e),
    })?;
    let mode = file.metadata().map_err(|e| fault(path, e))?.permissions().mode();
    if mode & 0o077 != 0 {
        return Err(fault(path, format!("its mode is {:o}, others may read it; make it 600", mode & 0o777)));
    }
    file.read_to_string(&mut text).map_err(|e| fault(path, e))?;
    MasterKey::from_hex(&text).map_err(|e| fault(path, format!("{e:?}")))
}

/// The key of a database without secrets: the one that is there, else a new one. It gets its name when it is whole, so a start
/// that is interrupted leaves none.
pub fn load_or_create(path: &Path, rng: &Rng) -> Result<MasterKey> {
    // A file without a byte in it never was a key.
    let is_made = || std::fs::metadata(path).is_ok_and(|meta| meta.len() > 0);
    if !is_made() {
        let text = hex::encode(rng.bytes::<{ MasterKey::LEN }>());
        let mut temporary = path.as_os_str().to_owned();
        temporary.push(format!(".{}.new", rng.text(b"0123456789abcdef", 16)));
        let temporary = Path::new(&temporary);
        let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(temporary).map_err(|e| fault(path, e))?;
        write(file, &text, path)?;
        // Unlike a rename, a link leaves the key alone that another server on the same file has made meanwhile.
        if std::fs::hard_link(temporary, path).is_err() && !is_made() {
            std::fs::rename(temporary, path).map_err(|e| fault(path, e))?;
        }
        // Best effort: renamed, or the second name of the same file.
        let _ = std::fs::remove_file(temporary);
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        File::open(folder).and_then(|folder| folder.sync_all()).map_err(|e| fault(path, e))?;
    }
    load(path)
}

/// The key for this database: made at the first start, and afterwards the one its secrets open under.
pub async fn for_database(db: &Db, path: &Path, rng: &Rng) -> Result<MasterKey> {
    let row = db.read().await?.system().optional("SELECT secret_id, sealed FROM access_keys ORDER BY secret_id LIMIT 1", args![]).await?;
    let Some(row) = row else { return load_or_create(path, rng) };
    let key = load(path)?;
    match key.open(&credential::purpose(&row.text("secret_id")?), &row.bytes("sealed")?) {
        Some(_) => Ok(key),
        None => Err(fault(path, "it is not the key that the database's secrets are sealed under; put the right one back")),
    }
}

fn write(mut file: File, text: &str, path: &Path) -> Result<()> {
    file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(|e| fault(path, e))
}

fn fault(path: &Path, why: impl std::fmt::Display) -> Error {
    Error::internal(format!("the master key file {}: {why}", path.display()))
}
