//! Programs as processes of this machine: found, started and ended by the data directory on their command lines.

use std::collections::HashMap;
use std::ffi::OsString;
use std::fs::OpenOptions;
use std::io;
use std::os::unix::ffi::OsStringExt;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use nix::errno::Errno;
use nix::sys::signal::{Signal, kill};
use nix::unistd::{Pid, geteuid};
use terrace_base::{Error, Result};
use tokio::process::Command;

pub const DATA_DIR: &str = "--data-dir";
const SHOWN_WITHIN: Duration = Duration::from_secs(1);

/// Where programs were last found, by data directory: the kernel is asked about that process first, and about all only when it is not the one.
#[derive(Debug, Default)]
pub struct Processes(Mutex<HashMap<PathBuf, i32>>);

impl Processes {
    /// The process that has the data directory. The kernel is asked.
    pub fn find(&self, data_dir: &Path) -> Result<Option<i32>> {
        let seen = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let last = seen().get(data_dir).copied();
        if let Some(pid) = last
            && is_of(pid, data_dir)?
        {
            return Ok(Some(pid));
        }
        let me = geteuid().as_raw();
        for entry in std::fs::read_dir("/proc").map_err(Error::internal)? {
            let entry = entry.map_err(Error::internal)?;
            let Some(pid) = entry.file_name().to_str().and_then(|name| name.parse::<i32>().ok()) else { continue };
            // Others' processes, and those that end while they are looked at, are not ours.
            if entry.metadata().is_ok_and(|meta| meta.uid() == me) && is_of(pid, data_dir)? {
                seen().insert(data_dir.to_owned(), pid);
                return Ok(Some(pid));
            }
        }
        seen().remove(data_dir);
        Ok(None)
    }

    /// `false` when nothing ran.
    pub fn signal(&self, data_dir: &Path, signal: Signal) -> Result<bool> {
        let Some(pid) = self.find(data_dir)? else { return Ok(false) };
        match kill(Pid::from_raw(pid), signal) {
            Ok(()) => Ok(true),
            Err(Errno::ESRCH) => Ok(false),
            Err(errno) => Err(Error::internal(errno)),
        }
    }
}

/// Starts a program in `dir`, as a group of its own that outlives this process.
pub async fn start(dir: &Path, data_dir: &Path, program: &Path, arguments: &[String]) -> Result<()> {
    let log = OpenOptions::new().create(true).append(true).mode(0o600).open(dir.join("output.log")).map_err(Error::internal)?;
    let errors = log.try_clone().map_err(Error::internal)?;
    let mut command = Command::new(program);
    // Settings come from the command line alone: this process's environment may hold some meant for others.
    command.arg(DATA_DIR).arg(data_dir).args(arguments).env_clear().current_dir(dir);
    command.stdin(Stdio::null()).stdout(log).stderr(errors).process_group(0).kill_on_drop(false);
    let mut child = command.spawn().map_err(|error| Error::internal(format!("{} cannot be started: {error}", program.display())))?;
    // For a moment the kernel does not tell its command line yet: whoever looked then would start it again.
    let begun = Instant::now();
    while let (Some(pid), Ok(None)) = (child.id().and_then(|pid| i32::try_from(pid).ok()), child.try_wait()) {
        if is_of(pid, data_dir)? || begun.elapsed() > SHOWN_WITHIN {
            break;
        }
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    // The runtime collects it when it ends.
    drop(child);
    Ok(())
}

/// The words a process was started with; none when it has ended.
pub fn command_line(pid: i32) -> Result<Vec<String>> {
    let line = raw_line(pid)?.unwrap_or_default();
    let mut words: Vec<String> = line.split(|byte| *byte == 0).map(|word| String::from_utf8_lossy(word).into_owned()).collect();
    // Each word ends with a zero.
    words.pop();
    Ok(words)
}

/// Whether `pid` is a program on this data directory: a zombie has no command line any more, so a dead one is not.
fn is_of(pid: i32, data_dir: &Path) -> Result<bool> {
    let Some(line) = raw_line(pid)? else { return Ok(false) };
    let mut words = line.split(|byte| *byte == 0);
    Ok(words.any(|word| word == DATA_DIR.as_bytes())
        && words.next().is_some_and(|word| Path::new(&OsString::from_vec(word.to_vec())) == data_dir))
}

/// `None` only for a process that is gone: what cannot be looked at for another reason must not be taken for dead.
fn raw_line(pid: i32) -> Result<Option<Vec<u8>>> {
    match std::fs::read(format!("/proc/{pid}/cmdline")) {
        Ok(line) => Ok(Some(line)),
        Err(error) if error.kind() == io::ErrorKind::NotFound || error.raw_os_error() == Some(Errno::ESRCH as i32) => Ok(None),
        Err(error) => Err(Error::internal(error)),
    }
}
