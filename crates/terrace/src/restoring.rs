//! The mark of a restore under way, a file in the data directory: while it is there the directory holds a part of a backup at most.
//!
//! Nothing but a restore works on such a directory. The mark names what the restore is about to make, all of which was not there
//! before, so that the next one can take it away again whatever moment the first was interrupted at.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};

use crate::files;

const FILE: &str = "restoring";
/// Objects are written here before they get their names; hidden, so that no backup takes them for objects.
const STAGE: &str = ".restoring";

#[derive(Serialize, Deserialize)]
pub struct Mark {
    /// Checksums of rows: a database that holds exactly these was filled by this restore, or by one that it follows.
    pub databases: Vec<String>,
    pub objects_dir: PathBuf,
    /// Names below `objects_dir`, in order.
    pub objects: Vec<PathBuf>,
}

/// Refuses a directory that a restore left unfinished.
pub fn refuse(data_dir: &Path) -> Result<()> {
    let path = data_dir.join(FILE);
    if !path.exists() {
        return Ok(());
    }
    bail!(
        "the data directory {} holds a part of a backup only: a restore is under way or was interrupted (it left {}). \
         Run `terrace restore --from FILE` again, to its end; or move the directory away to begin anew",
        data_dir.display(),
        path.display()
    )
}

impl Mark {
    /// The mark that an earlier restore left.
    pub fn left_in(data_dir: &Path) -> Result<Option<Mark>> {
        let path = data_dir.join(FILE);
        match std::fs::read(&path) {
            Ok(text) => serde_json::from_slice(&text).map(Some).with_context(|| path.display().to_string()),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error).with_context(|| path.display().to_string()),
        }
    }

    pub fn set(&self, data_dir: &Path) -> Result<()> {
        files::write(&data_dir.join(FILE), &serde_json::to_vec(self)?)
    }

    /// Where the object `name` is written before it gets its name.
    pub fn stage(&self) -> Result<PathBuf> {
        let stage = self.objects_dir.join(STAGE);
        std::fs::create_dir_all(&stage).with_context(|| stage.display().to_string())?;
        Ok(stage.join("object"))
    }

    /// Takes the objects away.
    pub fn clear_objects(&self) -> Result<()> {
        for name in &self.objects {
            let path = self.objects_dir.join(name);
            match std::fs::remove_file(&path) {
                Err(error) if error.kind() != ErrorKind::NotFound => return Err(error).with_context(|| path.display().to_string()),
                _ => {}
            }
        }
        self.clear_stage()
    }

    pub fn clear_stage(&self) -> Result<()> {
        let stage = self.objects_dir.join(STAGE);
        match std::fs::remove_dir_all(&stage) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error).with_context(|| stage.display().to_string()),
            _ => Ok(()),
        }
    }

    pub fn lift(data_dir: &Path) -> Result<()> {
        let path = data_dir.join(FILE);
        std::fs::remove_file(&path).with_context(|| path.display().to_string())?;
        files::sync_folder(Some(data_dir))
    }
}
