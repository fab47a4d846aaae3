//! How one program takes the place of another without a connection being refused or dropped.
//!
//! On `SIGUSR2` a gateway starts the program that stands where its own did when it started, with the same arguments, and hands it its listening
//! sockets: connections that wait in them are the new one's. When that says that it serves, the old one takes no more connections, lets the
//! requests that are there end, and ends. If it does not, nothing has changed.

use std::ffi::OsString;
use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::os::fd::{AsFd as _, AsRawFd as _, FromRawFd as _, OwnedFd, RawFd};
use std::os::unix::net::UnixDatagram;
use std::path::PathBuf;
use std::process::{Child, Command};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use nix::fcntl::{FcntlArg, FdFlag, fcntl};
use terrace_gateway::Sockets;

/// Numbers of the sockets and of the pipe: `3,4;5,6;7`, without TLS, with it, and where to say that it serves.
const HANDED: &str = "TERRACE_GATEWAY_SOCKETS";

/// How long the new program may take until it serves.
const PATIENCE: Duration = Duration::from_secs(60);

/// What was handed to this program.
pub struct Handed {
    sockets: Sockets,
    ready: std::fs::File,
}

/// The program as it was started: where it stands may be another one now.
pub struct Program {
    path: PathBuf,
    arguments: Vec<OsString>,
}

impl Program {
    pub fn this() -> Result<Self> {
        Ok(Program { path: std::env::current_exe().context("the program's own file")?, arguments: std::env::args_os().skip(1).collect() })
    }
}

/// What another program handed to this one, if one did. Called once, before there are other threads.
pub fn handed() -> Result<Option<Handed>> {
    let Ok(text) = std::env::var(HANDED) else { return Ok(None) };
    let numbers = |list: &str| list.split(',').filter(|n| !n.is_empty()).map(str::parse).collect::<Result<Vec<RawFd>, _>>();
    let parts: Vec<Vec<RawFd>> = text.split(';').map(numbers).collect::<Result<_, _>>().with_context(|| format!("{HANDED}={text}"))?;
    let [plain, tls, ready] = &parts[..] else { bail!("{HANDED}={text}: three lists are expected") };
    let &[ready] = &ready[..] else { bail!("{HANDED}={text}: one pipe is expected") };
    let listeners = |numbers: &[RawFd]| numbers.iter().map(|&number| owned(number).map(TcpListener::from)).collect::<Result<Vec<_>>>();
    let sockets = Sockets { plain: listeners(plain)?, tls: listeners(tls)? };
    Ok(Some(Handed { sockets, ready: owned(ready)?.into() }))
}

/// Takes a descriptor that whoever started this program left open for it.
fn owned(number: RawFd) -> Result<OwnedFd> {
    if number < 3 || !std::path::Path::new(&format!("/proc/self/fd/{number}")).exists() {
        bail!("{HANDED}: {number} is no open descriptor");
    }
    // SAFETY: it is open, above the standard ones, and nothing else in this program knows it: it was inherited, and is taken once.
    let descriptor = unsafe { OwnedFd::from_raw_fd(number) };
    fcntl(descriptor.as_fd(), FcntlArg::F_SETFD(FdFlag::FD_CLOEXEC))?;
    Ok(descriptor)
}

/// Where to say that this program serves.
pub struct Ready(std::fs::File);

impl Handed {
    pub fn split(self) -> (Sockets, Ready) {
        (self.sockets, Ready(self.ready))
    }
}

impl Ready {
    /// Tells the program before this one that it may end.
    pub fn tell(mut self) -> Result<()> {
        self.0.write_all(b"1").context("whoever started this program does not listen")
    }
}

/// Starts the program anew with these sockets, and waits until it serves.
pub fn hand_over(program: &Program, sockets: &Sockets) -> Result<()> {
    let (mut reader, writer) = std::io::pipe()?;
    let inherited =
        [sockets.plain.iter().map(|socket| socket.as_fd()).collect::<Vec<_>>(), sockets.tls.iter().map(|socket| socket.as_fd()).collect()];
    for descriptor in inherited.iter().flatten().copied().chain([writer.as_fd()]) {
        fcntl(descriptor, FcntlArg::F_SETFD(FdFlag::empty()))?;
    }
    let list = |descriptors: &[std::os::fd::BorrowedFd<'_>]| {
        descriptors.iter().map(|descriptor| descriptor.as_raw_fd().to_string()).collect::<Vec<_>>().join(",")
    };
    let handed = format!("{};{};{}", list(&inherited[0]), list(&inherited[1]), writer.as_raw_fd());
    let mut child =
        Command::new(&program.path).args(&program.arguments).env(HANDED, handed).spawn().context("the new program does not start")?;
    drop(writer);
    let (sender, said) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let mut byte = [0];
        let _ = sender.send(reader.read_exact(&mut byte).is_ok());
    });
    match said.recv_timeout(PATIENCE) {
        Ok(true) => Ok(()),
        Ok(false) => Err(failed(child, "ended before it served")),
        Err(_) => {
            let _ = child.kill();
            Err(failed(child, "did not serve in time"))
        }
    }
}

fn failed(mut child: Child, how: &str) -> anyhow::Error {
    let _ = child.kill();
    let status = child.wait().map(|status| status.to_string()).unwrap_or_default();
    anyhow::anyhow!("the new program {how} ({status})")
}

/// Tells the service manager, if there is one, that this process is the one to watch, and serves (sd_notify(3)).
pub fn tell_manager() {
    let Some(socket) = std::env::var_os("NOTIFY_SOCKET") else { return };
    let state = format!("READY=1\nMAINPID={}", std::process::id());
    if let Err(error) = UnixDatagram::unbound().and_then(|from| from.send_to(state.as_bytes(), &socket)) {
        tracing::warn!(%error, "the service manager cannot be told that the gateway serves");
    }
}
