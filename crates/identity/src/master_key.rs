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

pub fn load_or_create(path: &Path, rng: &Rng) -> Result<MasterKey> {
    match OpenOptions::new().write(true).create_new(true).mode(0o600).open(path) {
        Ok(file) => {
            let text = hex::encode(rng.bytes::<{ MasterKey::LEN }>());
            write(file, &text, path)?;
            MasterKey::from_hex(&text)
        }
        Err(e) if e.kind() == ErrorKind::AlreadyExists => load(path),
        Err(e) => Err(fault(path, e)),
    }
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
