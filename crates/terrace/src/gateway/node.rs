//! `terrace gateway`: a gateway that is a process of its own.
//!
//! It joins with a token, keeps who it is and what it was told in its directory, and follows. When the control plane is gone it serves what it
//! knows, also after a restart. It says that it serves a change when it does and has kept it.

use std::panic::AssertUnwindSafe;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use terrace_accesslog::Appenders;
use terrace_apigw::control::{Followed, Join};
use terrace_apigw::{Report, Share};
use terrace_base::{Clock, Secret};
use terrace_gateway::config::Change;
use terrace_gateway::trace::TicketKey;
use terrace_gateway::{Gateway, MOST_BODY, Options};
use tokio::signal::unix::{SignalKind, signal};

use super::control::{Control, Identity, Unanswered};
use super::kept::{Kept, Node};
use super::takeover::{self, Program};
use super::telling::{self, Telling};
use super::{PAUSE, Serving, resolve, wildcard};
use crate::files;

/// How long a gateway that was refused waits until it tries to join again.
const REFUSED: Duration = Duration::from_secs(10);
/// How long the program before this one may take to let go of the directory.
const LOCK_PATIENCE: Duration = Duration::from_secs(30);

/// What `terrace gateway` is told.
#[derive(Clone, Debug)]
pub struct Settings {
    pub control: String,
    pub token_file: PathBuf,
    pub data_dir: PathBuf,
    pub listen: String,
    pub tls_listen: String,
    pub name: String,
    pub workers: usize,
}

/// The part of a gateway's process that follows.
struct Follower {
    control: Control,
    identity: Mutex<Identity>,
    token: Secret,
    settings: Settings,
    gateway: Arc<Gateway>,
    /// The change that no control plane tells.
    wildcard: Change,
    /// None while another program may be taking over: it reads the directory.
    kept: Mutex<Option<Kept>>,
}

/// Runs until a signal ends it.
pub fn run(settings: Settings) -> Result<()> {
    let program = Program::this()?;
    let handed = takeover::handed()?;
    let token = std::fs::read_to_string(&settings.token_file).with_context(|| format!("--token-file {}", settings.token_file.display()))?;
    let token = Secret::new(token.trim());
    if token.reveal().is_empty() {
        bail!("--token-file {}: it is empty", settings.token_file.display());
    }
    files::private_dir(&settings.data_dir)?;
    let mut lock = Lock::take(&settings.data_dir)?;
    let control = Control::new(&settings.control)?;
    let (mut kept, mut first) = Kept::open(&settings.data_dir, &token)?;
    let listen = resolve("--listen", &settings.listen)?;
    let node = match kept.node()? {
        Some(node) => node,
        None => joined(&control, &settings, &token, None, &kept)?,
    };
    let identity = Identity { node: node.id.clone(), secret: Secret::new(node.secret.clone()) };
    let mut report = Report {
        node: node.id.clone(),
        name: settings.name.clone(),
        address: listen.to_string(),
        release: env!("CARGO_PKG_VERSION").to_owned(),
        revision: kept.at().0,
        connections: 0,
        message: String::new(),
        started_at: Clock::system().now(),
    };
    // Who knows nothing yet waits; who knows something serves it, whether the control plane is there or not.
    if report.revision == 0 {
        let mark;
        (first, mark) = patiently("the first changes cannot be read", || everything(&control, &identity, &report, None))?;
        kept.append(&first, mark)?;
        report.revision = kept.at().0;
    }
    let wildcard = wildcard::wildcard(&settings.data_dir, &node.suffix)?;
    first.push(wildcard.clone());
    let mut secret = [0; 32];
    hex::decode_to_slice(&node.tickets, &mut secret).context("the control plane's key for tickets")?;
    let (outbox, waiting) = telling::outbox();
    let options = Options {
        listen,
        tls_listen: Some(resolve("--tls-listen", &settings.tls_listen)?),
        workers: settings.workers,
        most_body: MOST_BODY,
        tickets: Some(TicketKey::new(&secret)),
        log: Some(Appenders::new(Arc::new(outbox))),
    };
    let (sockets, ready) = handed.map_or((None, None), |handed| {
        let (sockets, ready) = handed.split();
        (Some(sockets), Some(ready))
    });
    let started = match sockets {
        Some(sockets) => Gateway::start_with(options, sockets, &first),
        None => Gateway::start(options, &first),
    };
    let (gateway, faults) =
        started.with_context(|| format!("the gateway cannot listen on {} and {}", settings.listen, settings.tls_listen))?;
    report.address = gateway.address().to_string();
    drop(first);
    let mark = kept.at().1;
    let serving = Serving::new(gateway, report, faults);
    let gateway = Arc::clone(&serving.gateway);
    eprintln!("Terrace gateway {} serves.\n  http://{}", node.id, gateway.address());
    let follower = Arc::new(Follower {
        control,
        identity: Mutex::new(identity),
        token,
        settings,
        gateway: Arc::clone(&gateway),
        wildcard,
        kept: Mutex::new(Some(kept)),
    });
    let following = Arc::clone(&follower);
    std::thread::Builder::new().name("gateway-follow".to_owned()).spawn(move || following.run(serving, mark))?;
    let leasing = Arc::clone(&follower);
    std::thread::Builder::new().name("gateway-leases".to_owned()).spawn(move || leasing.lease())?;
    let (tells, closing) = (Arc::clone(&follower), Arc::new(AtomicBool::new(false)));
    let telling = Telling::new(Arc::clone(&gateway), waiting, Arc::clone(&closing));
    let telling =
        std::thread::Builder::new().name("gateway-tell".to_owned()).spawn(move || telling.run(&tells.control, || tells.identity()))?;
    if let Some(ready) = ready {
        ready.tell()?;
    }
    takeover::tell_manager();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let mut terminate = signal(SignalKind::terminate())?;
        let mut interrupt = signal(SignalKind::interrupt())?;
        let mut replace = signal(SignalKind::user_defined2())?;
        loop {
            tokio::select! {
                _ = terminate.recv() => return Ok::<_, anyhow::Error>(()),
                _ = interrupt.recv() => return Ok(()),
                _ = replace.recv() => {}
            }
            tracing::info!("another program takes over");
            let kept = follower.kept.lock().unwrap_or_else(PoisonError::into_inner).take();
            drop(lock);
            let handed = gateway.sockets().map_err(anyhow::Error::from).and_then(|sockets| takeover::hand_over(&program, &sockets));
            match handed {
                Ok(()) => return Ok(()),
                Err(error) => {
                    tracing::error!(error = format!("{error:#}"), "no other program took over; this one goes on");
                    lock = Lock::take(&follower.settings.data_dir)?;
                    *follower.kept.lock().unwrap_or_else(PoisonError::into_inner) = kept;
                }
            }
        }
    })?;
    tracing::info!("stopping: requests under way are finished");
    gateway.stop();
    closing.store(true, Ordering::Relaxed);
    let _ = telling.join();
    let identity = follower.identity();
    let rest = gateway.rest();
    if !rest.is_empty()
        && let Err(error) = follower.control.lease(&identity, Vec::new(), rest)
    {
        tracing::warn!(%error, "what was left of usage plans' leases was not given back");
    }
    Ok(())
}

/// Joins, and keeps who it is now.
fn joined(control: &Control, settings: &Settings, token: &Secret, before: Option<&str>, kept: &Kept) -> Result<Node> {
    let join = || Join {
        token: token.reveal().to_owned(),
        node: before.map(str::to_owned),
        name: settings.name.clone(),
        address: settings.listen.clone(),
        release: env!("CARGO_PKG_VERSION").to_owned(),
    };
    let joined = patiently("the control plane cannot be joined", || control.join(&join()))?;
    let node = Node { id: joined.node, secret: joined.secret, suffix: joined.suffix, tickets: joined.tickets };
    kept.set_node(&node)?;
    Ok(node)
}

/// Asks until there is an answer. Somebody whom the control plane does not know is told, and asks no more.
fn patiently<T>(what: &str, mut ask: impl FnMut() -> Result<T, Unanswered>) -> Result<T> {
    loop {
        match ask() {
            Ok(answer) => return Ok(answer),
            Err(Unanswered::Unknown(reason)) => bail!("{what}: {reason}"),
            Err(Unanswered::Failed(error)) => {
                tracing::warn!(error = format!("{error:#}"), "{what}; it is tried again");
                std::thread::sleep(PAUSE);
            }
        }
    }
}

/// All there is, from the first change on, with the mark of the last. `begun`: the first of it, if it was asked for already.
fn everything(control: &Control, identity: &Identity, report: &Report, begun: Option<Followed>) -> Result<(Vec<Change>, i64), Unanswered> {
    let mut followed = match begun {
        Some(begun) => begun,
        None => control.follow(identity, (0, 0), None, report.clone())?,
    };
    let mut all = Vec::new();
    loop {
        all.append(&mut followed.changes);
        let at = all.last().map_or(0, |last: &Change| last.revision);
        if at >= followed.latest {
            return Ok((all, followed.mark));
        }
        // Somebody put it back while it was read: from the beginning.
        followed = control.follow(identity, (at, followed.mark), None, report.clone())?;
        if followed.anew {
            all.clear();
        }
    }
}

impl Follower {
    fn identity(&self) -> Identity {
        self.identity.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Follows for as long as the process lives.
    fn run(&self, mut serving: Serving, mut mark: i64) {
        let mut silent = false;
        loop {
            let identity = self.identity();
            match self.control.follow(&identity, (serving.report.revision, mark), Some(serving.share), serving.report()) {
                Ok(followed) => {
                    if std::mem::take(&mut silent) {
                        tracing::info!("the control plane answers again");
                    }
                    let taken = std::panic::catch_unwind(AssertUnwindSafe(|| self.take(&mut serving, &mut mark, followed, &identity)));
                    match taken {
                        Ok(Ok(())) => {}
                        Ok(Err(error)) => {
                            tracing::error!(%error, "changes could not be taken; they are tried again");
                            serving.report.message = format!("changes could not be taken: {error}");
                            std::thread::sleep(PAUSE);
                        }
                        Err(_) => {
                            tracing::error!("changes could not be applied; they are tried again");
                            serving.report.message = "changes could not be applied".to_owned();
                            std::thread::sleep(PAUSE);
                        }
                    }
                }
                Err(Unanswered::Unknown(reason)) => {
                    tracing::warn!(reason, "the control plane does not know this gateway; it joins again, and serves what it knows");
                    self.join_again(&mut serving, &identity);
                }
                Err(Unanswered::Failed(error)) => {
                    if !std::mem::replace(&mut silent, true) {
                        tracing::warn!(error = format!("{error:#}"), "the control plane does not answer; the gateway serves what it knows");
                    }
                    std::thread::sleep(PAUSE);
                }
            }
        }
    }

    /// Serves by what was told, and keeps it. What could not be kept is asked for again: or it would be missing after a restart, for ever.
    fn take(&self, serving: &mut Serving, mark: &mut i64, followed: Followed, identity: &Identity) -> Result<(), Unanswered> {
        let before = (serving.report.revision, *mark);
        serving.shares(followed.share.unwrap_or(Share::ALONE));
        let kept = if followed.anew {
            tracing::warn!("the control plane knows less than this gateway: everything is read anew");
            let (mut all, last) = everything(&self.control, identity, &serving.report, Some(followed))?;
            let revision = all.last().map_or(0, |last| last.revision);
            all.push(self.wildcard.clone());
            serving.replace(&all, revision);
            *mark = last;
            all.pop();
            self.keep(
                |kept| {
                    kept.clear()?;
                    kept.append(&all, last)
                },
                serving,
            )
        } else if let Some(last) = followed.changes.last() {
            serving.apply(&followed.changes, last.revision);
            *mark = followed.mark;
            self.keep(|kept| kept.append(&followed.changes, followed.mark), serving)
        } else {
            true
        };
        if !kept {
            (serving.report.revision, *mark) = before;
            std::thread::sleep(PAUSE);
        }
        Ok(())
    }

    /// Keeps something, and says whether it is kept. A disk that is full is no reason not to serve; it is told.
    fn keep(&self, keep: impl FnOnce(&mut Kept) -> Result<()>, serving: &mut Serving) -> bool {
        let mut slot = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        // Another program is taking over; should it fail, this one asks again.
        let Some(kept) = slot.as_mut() else { return false };
        let done = keep(kept).and_then(|()| {
            if kept.is_bloated() {
                let all = kept.all()?;
                kept.rewrite(&all)?;
            }
            Ok(())
        });
        if let Err(error) = &done {
            tracing::error!(error = format!("{error:#}"), "what is served could not be kept");
            serving.report.message = format!("what is served could not be kept: {error:#}");
        }
        done.is_ok()
    }

    fn join_again(&self, serving: &mut Serving, identity: &Identity) {
        let join = Join {
            token: self.token.reveal().to_owned(),
            node: Some(identity.node.clone()),
            name: self.settings.name.clone(),
            address: serving.report.address.clone(),
            release: serving.report.release.clone(),
        };
        match self.control.join(&join) {
            Ok(joined) => {
                let node = Node { id: joined.node, secret: joined.secret, suffix: joined.suffix, tickets: joined.tickets };
                serving.report.node = node.id.clone();
                *self.identity.lock().unwrap_or_else(PoisonError::into_inner) =
                    Identity { node: node.id.clone(), secret: Secret::new(node.secret.clone()) };
                self.keep(|kept| kept.set_node(&node), serving);
            }
            Err(error) => {
                tracing::error!(%error, "the gateway may not join again; it serves what it knows");
                std::thread::sleep(REFUSED);
            }
        }
    }

    /// Gets the gateway what it needs of the requests that usage plans have in all.
    fn lease(&self) {
        let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() else { return };
        let leases = self.gateway.leases();
        loop {
            let question = runtime.block_on(leases.question());
            match self.control.lease(&self.identity(), question.asks.clone(), question.back.clone()) {
                Ok(granted) => question.answered(&granted),
                Err(error) => {
                    tracing::warn!(%error, "usage plans cannot be counted; it is tried again");
                    question.failed();
                    std::thread::sleep(PAUSE);
                }
            }
        }
    }
}

/// The directory is one process's.
struct Lock(#[allow(dead_code, reason = "held")] std::fs::File);

impl Lock {
    fn take(dir: &Path) -> Result<Lock> {
        let path = dir.join("lock");
        let file = std::fs::OpenOptions::new().write(true).create(true).truncate(false).open(&path);
        let file = file.with_context(|| path.display().to_string())?;
        let until = std::time::Instant::now() + LOCK_PATIENCE;
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Lock(file)),
                Err(std::fs::TryLockError::WouldBlock) if std::time::Instant::now() < until => {
                    std::thread::sleep(Duration::from_millis(20))
                }
                Err(std::fs::TryLockError::WouldBlock) => bail!("another gateway uses the directory {}", dir.display()),
                Err(std::fs::TryLockError::Error(error)) => return Err(error).with_context(|| path.display().to_string()),
            }
        }
    }
}
