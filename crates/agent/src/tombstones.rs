//! The ids of tasks that are over: file `done`, one id a line. A server that offers one again (restored from a backup, say) gets no second run.
//!
//! Bounded: the newest ids are kept, at most twice as many lines as that lie in the file.

use std::collections::{HashSet, VecDeque};
use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use terrace_agent_proto::task_id_is_valid;

use crate::files;

/// How many ids an agent remembers.
pub const KEPT: usize = 10_000;

#[derive(Debug)]
pub struct Tombstones {
    dir: PathBuf,
    file: File,
    lines: usize,
    kept: usize,
    order: VecDeque<Arc<str>>,
    ids: HashSet<Arc<str>>,
}

impl Tombstones {
    pub fn open(dir: &Path, kept: usize) -> io::Result<Self> {
        let path = dir.join("done");
        let text = match std::fs::read(&path) {
            Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(error),
        };
        let mut file = append(&path)?;
        // A line cut short by a crash must not run into the next one.
        if !text.is_empty() && !text.ends_with('\n') {
            file.write_all(b"\n")?;
        }
        let mut this =
            Tombstones { dir: dir.to_owned(), file, lines: text.lines().count(), kept, order: VecDeque::new(), ids: HashSet::new() };
        for id in text.lines().filter(|id| task_id_is_valid(id)) {
            this.remember(id);
        }
        Ok(this)
    }

    pub fn contains(&self, id: &str) -> bool {
        self.ids.contains(id)
    }

    /// Remembers `id` for good. Must be done before the task's directory is removed.
    pub fn add(&mut self, id: &str) -> io::Result<()> {
        if self.contains(id) {
            return Ok(());
        }
        self.remember(id);
        if self.lines >= self.kept * 2 {
            return self.compact();
        }
        self.file.write_all(format!("{id}\n").as_bytes())?;
        self.lines += 1;
        self.file.sync_data()
    }

    fn remember(&mut self, id: &str) {
        let id: Arc<str> = id.into();
        if !self.ids.insert(id.clone()) {
            return;
        }
        self.order.push_back(id);
        if self.order.len() > self.kept
            && let Some(oldest) = self.order.pop_front()
        {
            self.ids.remove(&oldest);
        }
    }

    fn compact(&mut self) -> io::Result<()> {
        let mut text = String::new();
        for id in &self.order {
            text.push_str(id);
            text.push('\n');
        }
        files::replace(&self.dir, "done", text.as_bytes())?;
        self.file = append(&self.dir.join("done"))?;
        self.lines = self.order.len();
        Ok(())
    }
}

fn append(path: &Path) -> io::Result<File> {
    OpenOptions::new().append(true).create(true).mode(0o600).open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_are_kept_across_restarts() {
        let dir = tempfile::tempdir().unwrap();
        let mut done = Tombstones::open(dir.path(), 10).unwrap();
        for n in 0..57 {
            done.add(&format!("invt-{n}")).unwrap();
            done.add(&format!("invt-{n}")).unwrap();
        }
        assert!(std::fs::read_to_string(dir.path().join("done")).unwrap().lines().count() <= 20);
        for done in [done, Tombstones::open(dir.path(), 10).unwrap()] {
            assert!(!done.contains("invt-46"));
            assert!((47..57).all(|n| done.contains(&format!("invt-{n}"))));
        }
    }

    #[test]
    fn a_line_cut_short_spoils_only_itself() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("done"), b"invt-1\nin\xff").unwrap();
        let mut done = Tombstones::open(dir.path(), 10).unwrap();
        done.add("invt-2").unwrap();
        let done = Tombstones::open(dir.path(), 10).unwrap();
        assert!(done.contains("invt-1") && done.contains("invt-2") && !done.contains("in"));
    }
}
