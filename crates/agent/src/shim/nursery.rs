//! The process that shims are forked from, in the place of starting the whole program for each.
//!
//! `terrace agent-shim` is started once per agent, with one end of a socket as its standard input. Each message on it is a task: the path of
//! its directory, and with it the lock, as a descriptor. For each the nursery forks; the child is the shim. A program as large as this one
//! takes longer to start than most commands take to run, and a fork of a small process with one thread does not.
//!
//! The nursery remembers nothing and is asked nothing: whether a shim lives is told by its lock. When the agent is gone so is the other end of
//! the socket, and the nursery leaves; its children go on. When the nursery is killed the agent starts another for the next task; a message
//! that nobody read lets go of its lock, and the task is found as one that never ran.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, IoSlice, IoSliceMut};
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd, RawFd};
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::{Mutex, PoisonError};

use nix::cmsg_space;
use nix::sys::signal::{SigHandler, Signal, signal};
use nix::sys::socket::{AddressFamily, ControlMessage, ControlMessageOwned, MsgFlags, SockFlag, SockType, recvmsg, sendmsg, socketpair};
use nix::unistd::{ForkResult, dup2_stdin, fork, setsid};

/// The longest path of a task's directory that is passed on: the kernel's own limit.
const MAX_PATH: usize = 4096;

/// How many nurseries in a row may be killed before a task gives up.
const TRIES: u32 = 5;

/// The agent's side.
#[derive(Debug)]
pub struct Nursery {
    command: Vec<String>,
    running: Mutex<Option<Running>>,
}

#[derive(Debug)]
struct Running {
    socket: OwnedFd,
    process: Child,
}

impl Nursery {
    /// `command` is the line that runs [`nursery_main`]; it is started when the first task comes.
    pub fn new(command: Vec<String>) -> Self {
        Nursery { command, running: Mutex::new(None) }
    }

    /// Has a shim forked for the task, which takes over the lock. Blocks for as long as a process takes to start.
    pub fn fork_shim(&self, task_dir: &Path, lock: File) -> io::Result<()> {
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        let mut tries = 0;
        loop {
            tries += 1;
            let nursery = match running.as_mut() {
                Some(nursery) => nursery,
                None => running.insert(Running::start(&self.command)?),
            };
            match nursery.send(task_dir, &lock) {
                Ok(()) => return Ok(()),
                // Killed, by whomever; the message was not taken.
                Err(error) => {
                    nursery.bury();
                    *running = None;
                    if tries >= TRIES {
                        return Err(error);
                    }
                }
            }
        }
    }
}

impl Running {
    /// Nothing is done between the fork and the start of the program, so that there is no need of a copy of the agent's page tables.
    fn start(command: &[String]) -> io::Result<Self> {
        let (program, args) = command.split_first().ok_or_else(|| io::Error::other("no shim is set"))?;
        let (socket, theirs) = socketpair(AddressFamily::Unix, SockType::SeqPacket, None, SockFlag::SOCK_CLOEXEC)?;
        let mut command = Command::new(program);
        command.args(args).current_dir("/").stdin(Stdio::from(theirs)).stdout(Stdio::null()).stderr(Stdio::null());
        Ok(Running { socket, process: command.spawn()? })
    }

    fn send(&self, task_dir: &Path, lock: &File) -> io::Result<()> {
        let path = task_dir.as_os_str().as_bytes();
        if path.len() > MAX_PATH {
            return Err(io::Error::other("the path of the task's directory is too long"));
        }
        let descriptors = [lock.as_raw_fd()];
        let with_lock = [ControlMessage::ScmRights(&descriptors)];
        sendmsg::<()>(self.socket.as_raw_fd(), &[IoSlice::new(path)], &with_lock, MsgFlags::MSG_NOSIGNAL, None)?;
        Ok(())
    }

    /// It is gone already; this only collects it. One that is dropped instead leaves by itself, after what it was sent.
    fn bury(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The program behind `terrace agent-shim`: forks a shim for each message, until the agent is gone.
pub fn nursery_main() -> ExitCode {
    match tend() {
        Ok(()) => ExitCode::SUCCESS,
        // Nobody reads this process's output; the agent finds out that the socket is closed.
        Err(_) => ExitCode::FAILURE,
    }
}

fn tend() -> io::Result<()> {
    // What is sent to the agent's terminal is not for tasks. Refused to a process that leads a group already, which is as good.
    let _ = setsid();
    super::close_inherited()?;
    super::be_neutral()?;
    let socket = take_socket()?;
    // Nobody here waits for children, so the kernel need not keep them.
    // SAFETY: the disposition calls nothing of ours.
    unsafe { signal(Signal::SIGCHLD, SigHandler::SigIgn) }?;
    while let Some((task_dir, lock)) = receive(&socket)? {
        // SAFETY: this process has one thread, so the fork leaves nobody's lock behind.
        match unsafe { fork() } {
            Ok(ForkResult::Child) => {
                drop(socket);
                // SAFETY: as above. A shim waits for its children.
                unsafe { signal(Signal::SIGCHLD, SigHandler::SigDfl) }?;
                return super::run(&task_dir, lock);
            }
            Ok(ForkResult::Parent { .. }) => {}
            // Too many processes: the lock is let go, and the task is found as one that never ran.
            Err(_) => {}
        }
    }
    Ok(())
}

/// The socket comes in as standard input, which no command is to inherit.
fn take_socket() -> io::Result<OwnedFd> {
    use std::os::fd::AsFd;
    let socket = io::stdin().as_fd().try_clone_to_owned()?;
    dup2_stdin(File::open("/dev/null")?)?;
    Ok(socket)
}

/// The next task, or `None` when the agent is gone.
fn receive(socket: &OwnedFd) -> io::Result<Option<(PathBuf, OwnedFd)>> {
    let mut path = [0u8; MAX_PATH];
    let mut control = cmsg_space!(RawFd);
    let (length, lock) = loop {
        let mut into = [IoSliceMut::new(&mut path)];
        let received = match recvmsg::<()>(socket.as_raw_fd(), &mut into, Some(&mut control), MsgFlags::MSG_CMSG_CLOEXEC) {
            Err(nix::errno::Errno::EINTR) => continue,
            other => other?,
        };
        let sent = received.cmsgs()?.find_map(|message| match message {
            ControlMessageOwned::ScmRights(descriptors) => descriptors.first().copied(),
            _ => None,
        });
        break (received.bytes, sent);
    };
    match lock {
        // SAFETY: the kernel has just made this descriptor for us; nobody else owns it.
        Some(lock) => Ok(Some((PathBuf::from(OsStr::from_bytes(&path[..length])), unsafe { OwnedFd::from_raw_fd(lock) }))),
        None => Ok(None),
    }
}
