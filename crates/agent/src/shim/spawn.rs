//! The fork: the one place where a process becomes the task's.

use std::io::{self, PipeReader, PipeWriter, Read};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use nix::sys::prctl;
use nix::sys::signal::{SaFlags, SigAction, SigHandler, SigSet, Signal, sigaction};
use nix::unistd::{Pid, chdir, setgid, setgroups, setsid, setuid, write};

use super::script::Script;
use super::user::Account;

/// Starts the script in a session of its own, with both outputs in `output`. The refusal is a whole `ErrorInfo`.
pub fn spawn(script: &Script, account: &Account, dir: &Path, variables: &[(String, String)], output: PipeWriter) -> Result<Pid, String> {
    let failed = |error: io::Error| format!("TaskSpawnFailed: {error}");
    let (stage_reader, stage_writer) = io::pipe().map_err(failed)?;
    let mut command = Command::new(&script.program);
    command.args(&script.args).env_clear().envs(variables.iter().map(|(name, value)| (name, value)));
    command.stdin(Stdio::null()).stdout(output.try_clone().map_err(failed)?).stderr(output);
    let become_task = become_task(account.clone(), dir.to_owned(), stage_writer);
    // SAFETY: the shim has one thread, so no lock can be held by a thread that the fork leaves behind, and the closure only makes system calls
    // on values that were prepared before the fork.
    unsafe {
        command.pre_exec(become_task);
    }
    let spawned = command.spawn();
    drop(command);
    match spawned {
        Ok(child) => Ok(Pid::from_raw(child.id() as i32)),
        Err(error) => Err(match stage(stage_reader) {
            Some(b'u') => format!("InvalidUser: cannot become `{}`: {error}", account.name),
            Some(b'd') => format!("InvalidWorkingDirectory: `{}` cannot be entered by `{}`: {error}", dir.display(), account.name),
            _ => failed(error),
        }),
    }
}

/// What the child does between fork and exec. When a step fails it writes the step's letter to `stage`.
fn become_task(account: Account, dir: PathBuf, stage: PipeWriter) -> impl FnMut() -> io::Result<()> + Send + Sync + 'static {
    move || {
        let at = |letter: &'static [u8], result: nix::Result<()>| {
            result.map_err(|errno| {
                let _ = write(&stage, letter);
                io::Error::from(errno)
            })
        };
        at(b"s", setsid().map(drop))?;
        let default = SigAction::new(SigHandler::SigDfl, SaFlags::empty(), SigSet::empty());
        for signal in Signal::iterator().filter(|signal| !matches!(signal, Signal::SIGKILL | Signal::SIGSTOP)) {
            // SAFETY: restores the default; there is no handler of ours to outlive.
            let _ = unsafe { sigaction(signal, &default) };
        }
        if account.switch {
            at(b"u", setgroups(&account.groups))?;
            at(b"u", setgid(account.gid))?;
            at(b"u", setuid(account.uid))?;
        }
        at(b"d", chdir(dir.as_path()))?;
        // Without the shim nobody would enforce the timeout. Set last: changing user clears it.
        at(b"s", prctl::set_pdeathsig(Signal::SIGKILL))
    }
}

fn stage(mut reader: PipeReader) -> Option<u8> {
    let mut letter = [0u8];
    // The child is gone and the command dropped, so this cannot wait.
    matches!(reader.read(&mut letter), Ok(1)).then_some(letter[0])
}
