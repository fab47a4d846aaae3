//! Members as processes of this machine.
//!
//! A member outlives the server that started it: it is a process group of its own, and whether it runs is read from the kernel, by the data
//! directory on its command line. So there is nothing to keep in step with the truth: no file of process ids, no child that only one parent
//! knows. A member that died while the server was away is seen as what it is.
//!
//! ```text
//! <root>/<cluster>/<member>/
//!     certs/{ca,server,peer}.pem   mode 0600, replaced whole
//!     data/                                            etcd's own
//!     etcd.log, etcd.log.1                              at most 16 MiB each
//! ```

use std::collections::HashMap;
use std::ffi::OsString;
use std::fs::{DirBuilder, OpenOptions};
use std::io::{self, Write};
use std::os::unix::ffi::OsStringExt;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::{Arc, Mutex, PoisonError};

use nix::errno::Errno;
use nix::sys::signal::{Signal, kill};
use nix::unistd::{Pid, geteuid};
use terrace_base::{Error, Result};
use tokio::process::Command;

use crate::pki::Pair;

const MOST_LOG: u64 = 16 << 20;

/// Where this machine's members live.
#[derive(Clone, Debug)]
pub struct Processes {
    root: PathBuf,
    seen: Seen,
}

/// Where members were last found, by data directory: the kernel is asked about that process first, and about all only when it is not the one.
type Seen = Arc<Mutex<HashMap<PathBuf, i32>>>;

/// One member's place. Names are made by us: they never hold a slash.
#[derive(Clone, Debug)]
pub struct Place {
    dir: PathBuf,
    seen: Seen,
}

/// A member's certificates.
#[derive(Clone, Debug)]
pub struct Certificates<'a> {
    pub authority: &'a str,
    pub server: &'a Pair,
    pub peer: &'a Pair,
}

impl Processes {
    pub fn new(root: PathBuf) -> Self {
        Processes { root, seen: Seen::default() }
    }

    pub fn place(&self, cluster: &str, member: &str) -> Place {
        Place { dir: self.root.join(cluster).join(member), seen: Arc::clone(&self.seen) }
    }

    /// Removes what is left of a cluster once its members are stopped.
    pub fn remove_cluster(&self, cluster: &str) -> Result<()> {
        gone(std::fs::remove_dir_all(self.root.join(cluster)))
    }
}

impl Place {
    pub fn data_dir(&self) -> PathBuf {
        self.dir.join("data")
    }

    pub fn certificate(&self, name: &str) -> PathBuf {
        self.dir.join("certs").join(format!("{name}.pem"))
    }

    /// Whether there is anything of a log: without it a member would begin as a stranger under a known name, and vote twice. What cannot be
    /// looked at is no answer: data that is there must never be taken for lost.
    pub fn has_data(&self) -> Result<bool> {
        match std::fs::read_dir(self.data_dir().join("member").join("wal")) {
            Ok(mut files) => files.next().transpose().map(|file| file.is_some()).map_err(Error::internal),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(Error::internal(error)),
        }
    }

    /// A directory for other data, which does not exist yet.
    pub fn fresh_data(&self) -> Result<PathBuf> {
        let fresh = self.dir.join("data.new");
        gone(std::fs::remove_dir_all(&fresh))?;
        Ok(fresh)
    }

    fn former_data(&self) -> PathBuf {
        self.dir.join("data.before")
    }

    /// Whether the other data has taken the place of the former.
    pub fn is_exchanged(&self) -> bool {
        self.former_data().exists() && self.data_dir().exists()
    }

    /// Has the other data take the place of the former, which is kept. The member does not run.
    pub fn exchange(&self) -> Result<()> {
        if self.data_dir().exists() && !self.former_data().exists() {
            std::fs::rename(self.data_dir(), self.former_data()).map_err(Error::internal)?;
        }
        std::fs::rename(self.dir.join("data.new"), self.data_dir()).map_err(Error::internal)
    }

    /// Puts the former data back, if there is any.
    pub fn put_back(&self) -> Result<()> {
        if self.former_data().exists() {
            gone(std::fs::remove_dir_all(self.data_dir()))?;
            std::fs::rename(self.former_data(), self.data_dir()).map_err(Error::internal)?;
        }
        Ok(())
    }

    /// There is no way back any more.
    pub fn drop_former(&self) -> Result<()> {
        gone(std::fs::remove_dir_all(self.former_data()))
    }

    /// Removes everything of a member that does not run.
    pub fn remove(&self) -> Result<()> {
        gone(std::fs::remove_dir_all(&self.dir))
    }

    /// Makes the member's directories and puts its certificates there. Members that run use new ones from the next handshake on.
    pub fn install(&self, certificates: &Certificates<'_>) -> Result<()> {
        private_dir(&self.dir.join("certs"))?;
        private_dir(&self.data_dir())?;
        let Certificates { authority, server, peer } = certificates;
        // A key in the file of its certificate: a handshake that comes while they are replaced must not see the one without the other.
        let pair = |pair: &Pair| format!("{}{}", pair.certificate, pair.key.reveal());
        for (name, text) in [("ca", (*authority).to_owned()), ("server", pair(server)), ("peer", pair(peer))] {
            replace(&self.certificate(name), text.as_bytes()).map_err(Error::internal)?;
        }
        Ok(())
    }

    /// Starts the member unless it runs. `args` do not name the data directory; that is what it is known by.
    pub fn start(&self, binary: &Path, args: &[String]) -> Result<()> {
        if self.pid()?.is_some() {
            return Ok(());
        }
        let log = OpenOptions::new().create(true).append(true).mode(0o600).open(self.dir.join("etcd.log")).map_err(Error::internal)?;
        let errors = log.try_clone().map_err(Error::internal)?;
        let mut command = Command::new(binary);
        // Settings come from the command line alone: the server's environment may hold some meant for other etcds.
        command.arg("--data-dir").arg(self.data_dir()).args(args).env_clear().current_dir(&self.dir);
        command.stdin(Stdio::null()).stdout(log).stderr(errors).process_group(0).kill_on_drop(false);
        let child = command.spawn().map_err(|error| Error::internal(format!("{} cannot be started: {error}", binary.display())))?;
        // The runtime collects it when it ends.
        drop(child);
        Ok(())
    }

    /// The member's process, if it runs. The kernel is asked.
    pub fn pid(&self) -> Result<Option<i32>> {
        let (data_dir, me) = (self.data_dir(), geteuid().as_raw());
        let seen = || self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let last = seen().get(&data_dir).copied();
        if let Some(pid) = last
            && is_of(pid, &data_dir)?
        {
            return Ok(Some(pid));
        }
        for entry in std::fs::read_dir("/proc").map_err(Error::internal)? {
            let entry = entry.map_err(Error::internal)?;
            let Some(pid) = entry.file_name().to_str().and_then(|name| name.parse::<i32>().ok()) else { continue };
            // Others' processes, and those that end while they are looked at, are not ours.
            if entry.metadata().is_ok_and(|meta| meta.uid() == me) && is_of(pid, &data_dir)? {
                seen().insert(data_dir, pid);
                return Ok(Some(pid));
            }
        }
        seen().remove(&data_dir);
        Ok(None)
    }

    /// Whether the member runs as this program with these arguments; how it once found the others does not count.
    pub fn runs(&self, binary: &Path, args: &[String]) -> Result<bool> {
        let Some(pid) = self.pid()? else { return Ok(false) };
        let line = std::fs::read(format!("/proc/{pid}/cmdline")).map_err(Error::internal)?;
        let running: Vec<String> = line.split(|byte| *byte == 0).map(|word| String::from_utf8_lossy(word).into_owned()).collect();
        let mut wanted = vec![binary.to_string_lossy().into_owned(), "--data-dir".into(), self.data_dir().to_string_lossy().into_owned()];
        wanted.extend(args.iter().cloned());
        wanted.push(String::new());
        Ok(without_joining(running) == without_joining(wanted))
    }

    /// Asks the member to end, or makes it. `false` when it did not run.
    pub fn signal(&self, signal: Signal) -> Result<bool> {
        let Some(pid) = self.pid()? else { return Ok(false) };
        match kill(Pid::from_raw(pid), signal) {
            Ok(()) => Ok(true),
            Err(Errno::ESRCH) => Ok(false),
            Err(errno) => Err(Error::internal(errno)),
        }
    }

    /// Keeps the member's log below [`MOST_LOG`]: what is beyond is moved to `etcd.log.1`, over what was there. The member appends, so it goes
    /// on at the new beginning; lines of the moment in between may be lost.
    pub fn bound_log(&self) -> Result<()> {
        let path = self.dir.join("etcd.log");
        if std::fs::metadata(&path).is_ok_and(|meta| meta.len() > MOST_LOG) {
            std::fs::copy(&path, self.dir.join("etcd.log.1")).map_err(Error::internal)?;
            OpenOptions::new().write(true).open(&path).and_then(|file| file.set_len(0)).map_err(Error::internal)?;
        }
        Ok(())
    }

    /// The last lines of the member's log.
    pub fn log_tail(&self, lines: usize) -> String {
        let text = std::fs::read(self.dir.join("etcd.log")).unwrap_or_default();
        let tail = text.len().saturating_sub(64 << 10);
        let text = String::from_utf8_lossy(&text[tail..]).into_owned();
        let all: Vec<&str> = text.lines().collect();
        all[all.len().saturating_sub(lines)..].join("\n")
    }
}

fn without_joining(line: Vec<String>) -> Vec<String> {
    let mut kept = Vec::new();
    let mut words = line.into_iter();
    while let Some(word) = words.next() {
        if word.starts_with("--initial-cluster") {
            words.next();
        } else {
            kept.push(word);
        }
    }
    kept
}

/// Whether `pid` is an etcd on this data directory: a zombie has no command line any more, so a dead one is not. Only a process that is gone
/// is no answer; what cannot be looked at for another reason must not be taken for dead.
fn is_of(pid: i32, data_dir: &Path) -> Result<bool> {
    let line = match std::fs::read(format!("/proc/{pid}/cmdline")) {
        Ok(line) => line,
        Err(error) if error.kind() == io::ErrorKind::NotFound || error.raw_os_error() == Some(Errno::ESRCH as i32) => return Ok(false),
        Err(error) => return Err(Error::internal(error)),
    };
    let mut words = line.split(|byte| *byte == 0);
    Ok(words.any(|word| word == b"--data-dir")
        && words.next().is_some_and(|word| Path::new(&OsString::from_vec(word.to_vec())) == data_dir))
}

fn private_dir(path: &Path) -> Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(path).map_err(Error::internal)
}

/// A reader sees the old file or the new one, never a part.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let temporary = path.with_extension("new");
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&temporary)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    std::fs::rename(&temporary, path)
}

fn gone(removed: io::Result<()>) -> Result<()> {
    match removed {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Error::internal(error)),
        _ => Ok(()),
    }
}
