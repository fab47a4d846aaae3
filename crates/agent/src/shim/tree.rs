//! Killing a command with everything it started, however it tried to get away.
//!
//! The shim is a subreaper, so whatever a command starts stays below it: a process that double-forks, or starts a session of its own, becomes
//! the shim's child when its parent is gone. All descendants are stopped first, so that none forks while the others are being killed, and
//! then killed, until the kernel says that there are no children left.

use std::collections::HashSet;
use std::time::{Duration, Instant};

use nix::errno::Errno;
use nix::sys::signal::{Signal, kill};
use nix::sys::wait::{WaitPidFlag, WaitStatus, waitpid};
use nix::unistd::Pid;

/// A child that ended, as [`reap`] tells of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    Exited(i32),
    Signaled(Signal),
}

/// Collects ended children until there is none to collect. `false` when there are no children at all any more.
pub fn reap(mut ended: impl FnMut(Pid, End)) -> bool {
    loop {
        match waitpid(None::<Pid>, Some(WaitPidFlag::WNOHANG)) {
            Ok(WaitStatus::Exited(pid, code)) => ended(pid, End::Exited(code)),
            Ok(WaitStatus::Signaled(pid, signal, _)) => ended(pid, End::Signaled(signal)),
            Ok(WaitStatus::StillAlive) => return true,
            Ok(_) | Err(Errno::EINTR) => {}
            Err(_) => return false,
        }
    }
}

/// Kills all descendants of this process. `false` when some would not die in time: in the kernel's hands, or owned by somebody the agent may
/// not signal.
pub fn kill_all(patience: Duration) -> bool {
    let give_up = Instant::now() + patience;
    let mut pause = Duration::from_micros(200);
    while reap(|_, _| {}) {
        if Instant::now() > give_up {
            return false;
        }
        let mut stopped = HashSet::new();
        // A process forks until it is stopped, so look again until nothing new turns up. A round misses little; the outer loop gets the rest.
        for _ in 0..64 {
            let mut found_new = false;
            for pid in descendants() {
                if stopped.insert(pid) {
                    found_new = true;
                    let _ = kill(pid, Signal::SIGSTOP);
                }
            }
            if !found_new {
                break;
            }
        }
        for pid in stopped {
            let _ = kill(pid, Signal::SIGKILL);
        }
        // Dying takes the kernel a moment.
        std::thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(20));
    }
    true
}

/// Everything below this process. The list is a snapshot of something that moves.
fn descendants() -> Vec<Pid> {
    let mut found = Vec::new();
    let mut look_below = vec![std::process::id() as i32];
    while let Some(pid) = look_below.pop() {
        for child in children(pid) {
            if !found.contains(&Pid::from_raw(child)) {
                found.push(Pid::from_raw(child));
                look_below.push(child);
            }
        }
    }
    found
}

/// The children of all threads of `pid`; a process that is gone has none.
fn children(pid: i32) -> Vec<i32> {
    let Ok(threads) = std::fs::read_dir(format!("/proc/{pid}/task")) else { return Vec::new() };
    threads
        .flatten()
        .filter_map(|thread| std::fs::read_to_string(thread.path().join("children")).ok())
        .flat_map(|list| list.split_ascii_whitespace().filter_map(|pid| pid.parse().ok()).collect::<Vec<_>>())
        .collect()
}
