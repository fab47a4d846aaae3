//! The shim: a small process per task that runs the command and outlives the agent.
//!
//! It owns the command's whole life: start, output, timeout, cancel, and the truth about the end, which it writes to the task's directory.
//! It never talks to the network and has one thread. The agent talks to it through files and SIGTERM, and knows that it lives by the lock,
//! which the shim is given and holds until it has written the result.
//!
//! - [`nursery`]: the process that shims are forked from;
//! - [`user`], [`environment`], [`script`]: what to run, as whom, with what; everything that can be refused is refused here;
//! - [`spawn`]: the fork;
//! - [`output`]: the pipe, up to the cap;
//! - [`tree`]: the end of everything the command started.

mod environment;
mod nursery;
mod output;
mod script;
mod spawn;
mod tree;
mod user;

use std::io::{self, PipeReader};
use std::os::fd::{AsFd, OwnedFd};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use nix::poll::{PollFd, PollFlags, PollTimeout, poll};
use nix::sys::prctl;
use nix::sys::resource::{Resource, getrlimit, setrlimit};
use nix::sys::signal::{SigSet, Signal};
use nix::sys::signalfd::{SfdFlags, SignalFd};
use nix::sys::stat::{Mode, umask};
use nix::unistd::{Pid, setsid};
use terrace_agent_proto::Outcome;
use terrace_base::Clock;

pub use self::nursery::{Nursery, nursery_main};
use self::output::Output;
use self::tree::End;
use crate::bell::Rope;
use crate::journal::{ShimRecord, Spec, TaskDir, TaskResult};

/// How long output is still read after the command itself has ended.
const DRAIN: Duration = Duration::from_secs(1);

/// How long after it was granted a command may begin. Less than the shortest time after which a server gives a task up, which is 61 s.
const LATEST_START: Duration = Duration::from_secs(55);

/// How long to go on killing.
const KILL_PATIENCE: Duration = Duration::from_secs(10);

/// What a task without a timeout gets: the contract's default.
const DEFAULT_TIMEOUT_SECS: u64 = 60;

/// A shim's life, in a process that was just forked from the nursery.
fn run(task_dir: &Path, lock: OwnedFd) -> io::Result<()> {
    setsid()?;
    let signals = take_signals()?;
    prctl::set_child_subreaper(true)?;
    let _ = prctl::set_name(c"terrace-shim");
    let dir = TaskDir::from_path(task_dir).ok_or_else(|| io::Error::other("not a task's directory"))?;
    let data_dir = task_dir.parent().and_then(Path::parent).ok_or_else(|| io::Error::other("not a task's directory"))?;
    let rope = Rope::new(data_dir, dir.id())?;
    let spec = dir.spec().ok_or_else(|| io::Error::other("no task"))?;
    // Whoever comes second fails here, so a command is spawned once whoever starts shims.
    dir.write_shim(&ShimRecord::of_this_process()?)?;

    let clock = Clock::system();
    let micros = |clock: &Clock| u64::try_from(clock.now().0).unwrap_or(0);
    let started_at_micros = micros(&clock);
    let (mut result, left) = execute(&dir, &spec, &signals, &rope);
    result.started_at_micros = started_at_micros;
    result.finished_at_micros = micros(&clock);
    write_result(&dir, &result)?;
    drop(lock);
    rope.ring();
    drop(rope);
    left.map_or(Ok(()), |pipe| linger(pipe, &signals))
}

/// The agent opens everything so that it closes on exec, but whoever started the agent may not have: neither this process nor the command is to
/// hold a stranger's pipe open.
fn close_inherited() -> io::Result<()> {
    let open: Vec<i32> =
        std::fs::read_dir("/proc/self/fd")?.flatten().filter_map(|entry| entry.file_name().to_str()?.parse().ok()).collect();
    for fd in open.into_iter().filter(|fd| *fd > 2) {
        // One of them was the directory just read, and is closed already.
        let _ = nix::unistd::close(fd);
    }
    Ok(())
}

/// Signals become something to poll. Blocked before anything else, so that none is lost; the command gets an empty mask.
fn take_signals() -> io::Result<SignalFd> {
    let mut mask = SigSet::empty();
    for signal in [Signal::SIGCHLD, Signal::SIGTERM, Signal::SIGINT, Signal::SIGHUP, Signal::SIGQUIT] {
        mask.add(signal);
    }
    mask.thread_block()?;
    Ok(SignalFd::with_flags(&mask, SfdFlags::SFD_CLOEXEC | SfdFlags::SFD_NONBLOCK)?)
}

/// What the agent was given by whoever started it is not for the command: a protected place in the out-of-memory order, raised limits, its
/// working directory. What fails here is not worth failing for.
fn be_neutral() -> io::Result<()> {
    umask(Mode::S_IWGRP | Mode::S_IWOTH);
    std::env::set_current_dir("/")?;
    let _ = std::fs::write("/proc/self/oom_score_adj", "0");
    if let Ok((soft, hard)) = getrlimit(Resource::RLIMIT_NOFILE) {
        let _ = setrlimit(Resource::RLIMIT_NOFILE, soft.min(1024), hard);
    }
    if let Ok((_, hard)) = getrlimit(Resource::RLIMIT_CORE) {
        let _ = setrlimit(Resource::RLIMIT_CORE, 0, hard);
    }
    Ok(())
}

/// Runs the command to its end. With the result comes the pipe, if somebody still holds its other side.
fn execute(dir: &TaskDir, spec: &Spec, signals: &SignalFd, rope: &Rope) -> (TaskResult, Option<PipeReader>) {
    let refused = |why: String| (TaskResult::new(Outcome::StartFailed, why), None);
    // The one moment that matters: from here on SIGTERM is not lost, and what was asked before it could be sent is in the mark.
    if dir.is_cancelled() {
        return (TaskResult::new(Outcome::Terminated, "cancelled before it started"), None);
    }
    // The server has given up on it, or is about to: what nobody expects any more must not begin.
    if dir.started_ago().is_some_and(|ago| ago > LATEST_START) {
        return refused(format!("TaskTooLate: the task was granted to this host more than {} s ago", LATEST_START.as_secs()));
    }
    let account = match user::resolve(&spec.task.username) {
        Ok(account) => account,
        Err(why) => return refused(format!("InvalidUser: {why}")),
    };
    let working_dir = match working_dir(&spec.task.working_directory, &account) {
        Ok(dir) => dir,
        Err(why) => return refused(format!("InvalidWorkingDirectory: {why}")),
    };
    let variables = environment::of_this_host(&account);
    let script = match script::prepare(spec, &account, &variables) {
        Ok(script) => script,
        Err(why) => return refused(why),
    };
    let mut output = match Output::create(&dir.output_path(), spec.output_cap) {
        Ok(output) => output,
        Err(error) => return refused(format!("OutputFileCreateFailed: {error}")),
    };
    let spawned = io::pipe()
        .map_err(|error| format!("TaskSpawnFailed: {error}"))
        .and_then(|(reader, writer)| Ok((reader, spawn::spawn(&script, &account, &working_dir, &variables, writer)?)));
    let (reader, pid) = match spawned {
        Ok(spawned) => spawned,
        Err(why) => return refused(why),
    };
    let seconds = if spec.task.time_out == 0 { DEFAULT_TIMEOUT_SECS } else { spec.task.time_out };
    let (mut result, left) = supervise(pid, reader, &mut output, Duration::from_secs(seconds), signals, rope);
    result.output_bytes = output.written;
    result.dropped = output.dropped;
    if let Some(error) = &output.failure {
        let lost = format!("output was not kept: {error}");
        result.error_info = if result.error_info.is_empty() { lost } else { format!("{}; {lost}", result.error_info) };
    }
    (result, left)
}

fn working_dir(wanted: &str, account: &user::Account) -> Result<PathBuf, String> {
    let dir = if wanted.is_empty() { account.home.clone() } else { PathBuf::from(wanted) };
    match std::fs::metadata(&dir) {
        _ if !dir.is_absolute() => Err(format!("`{}` is not an absolute path", dir.display())),
        Ok(meta) if meta.is_dir() => Ok(dir),
        Ok(_) => Err(format!("`{}` is not a directory", dir.display())),
        Err(error) => Err(format!("`{}`: {error}", dir.display())),
    }
}

/// Watches the command, its output, the clock and the agent's wish to stop, all at once: none of them can hide behind another.
fn supervise(
    pid: Pid,
    reader: PipeReader,
    output: &mut Output,
    timeout: Duration,
    signals: &SignalFd,
    rope: &Rope,
) -> (TaskResult, Option<PipeReader>) {
    let mut pipe = Some(reader);
    let mut end: Option<End> = None;
    // A timeout of a century is none.
    let deadline = Instant::now().checked_add(timeout);
    let mut drain_until: Option<Instant> = None;
    // Set when the command was killed: the result whatever the exit status says.
    let mut killed: Option<TaskResult> = None;

    loop {
        let is_over = end.is_some() || killed.is_some();
        if is_over && (pipe.is_none() || drain_until.is_some_and(|until| Instant::now() >= until)) {
            break;
        }
        if !is_over && deadline.is_some_and(|at| Instant::now() >= at) {
            killed = Some(kill(Outcome::Timeout, format!("timed out after {} s", timeout.as_secs())));
            drain_until = Some(Instant::now() + DRAIN);
            continue;
        }
        let (has_signal, has_output) = wait(signals, pipe.as_ref(), if is_over { drain_until } else { deadline });
        if has_output && let Some(reader) = &mut pipe {
            match output.pump(reader) {
                Ok(0) => pipe = None,
                Ok(_) => rope.ring(),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(_) => pipe = None,
            }
        }
        if has_signal {
            let asked_to_stop = drain_signals(signals);
            tree::reap(|child, how| {
                if child == pid {
                    end = Some(how);
                }
            });
            if end.is_some() {
                drain_until.get_or_insert_with(|| Instant::now() + DRAIN);
            } else if asked_to_stop && killed.is_none() {
                killed = Some(kill(Outcome::Terminated, "cancelled".to_owned()));
                drain_until = Some(Instant::now() + DRAIN);
            }
        }
    }

    let result = killed.unwrap_or_else(|| match end {
        Some(End::Exited(0)) => TaskResult { exit_code: 0, ..TaskResult::new(Outcome::Success, "") },
        Some(End::Exited(code)) => TaskResult { exit_code: code, ..TaskResult::new(Outcome::Failed, "") },
        Some(End::Signaled(signal)) => TaskResult::new(Outcome::Failed, format!("killed by {}", signal.as_str())),
        None => TaskResult::new(Outcome::Unknown, "the command's end was not seen"),
    });
    (result, pipe)
}

fn kill(outcome: Outcome, why: String) -> TaskResult {
    match tree::kill_all(KILL_PATIENCE) {
        true => TaskResult::new(outcome, why),
        false => TaskResult::new(outcome, format!("{why}; some of its processes could not be killed")),
    }
}

/// Waits for a signal, for output, or for `until`.
fn wait(signals: &SignalFd, pipe: Option<&PipeReader>, until: Option<Instant>) -> (bool, bool) {
    let timeout = match until {
        // Rounded up, else the last millisecond is spent in a busy loop.
        Some(until) => {
            let left = until.saturating_duration_since(Instant::now()).as_millis().saturating_add(1);
            i32::try_from(left).ok().and_then(|left| PollTimeout::try_from(left).ok()).unwrap_or(PollTimeout::MAX)
        }
        None => PollTimeout::NONE,
    };
    let mut fds = vec![PollFd::new(signals.as_fd(), PollFlags::POLLIN)];
    if let Some(pipe) = pipe {
        fds.push(PollFd::new(pipe.as_fd(), PollFlags::POLLIN));
    }
    if poll(&mut fds, timeout).is_err() {
        return (false, false);
    }
    let ready = |at: usize| fds.get(at).is_some_and(|fd| fd.any().unwrap_or(false));
    (ready(0), ready(1))
}

/// Empties the signal descriptor; `true` when one of the signals asked to stop.
fn drain_signals(signals: &SignalFd) -> bool {
    let mut asked_to_stop = false;
    while let Ok(Some(info)) = signals.read_signal() {
        asked_to_stop |= info.ssi_signo == Signal::SIGTERM as u32;
    }
    asked_to_stop
}

/// A full disk must not cost the result: it is small, and somebody will make room. Until then this process knows the end and stays.
fn write_result(dir: &TaskDir, result: &TaskResult) -> io::Result<()> {
    loop {
        match dir.write_result(result) {
            Err(_) if dir.path().exists() => std::thread::sleep(Duration::from_millis(250)),
            other => return other,
        }
    }
}

/// Something that the command left behind still writes to the pipe. It was not asked to end, and closing the pipe would kill it; so what it
/// writes is read, and forgotten. Everything else is reported and done.
fn linger(mut pipe: PipeReader, signals: &SignalFd) -> io::Result<()> {
    let mut buffer = vec![0u8; 16 << 10];
    loop {
        let (has_signal, has_output) = wait(signals, Some(&pipe), None);
        if has_signal {
            if drain_signals(signals) {
                return Ok(());
            }
            tree::reap(|_, _| {});
        }
        if has_output && io::Read::read(&mut pipe, &mut buffer)? == 0 {
            return Ok(());
        }
    }
}
