//! Which tasks this host works on: asks the server, takes what fits, passes on what is to be cancelled.
//!
//! The server is asked when a connection is made, when it kicks, and when room was made after an offer that filled the host; never by the clock.

use std::collections::HashMap;
use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use terrace_agent_proto::{Call, DescribeTasks, DescribeTasksReply, Task, ValidateInstance};
use tokio::sync::mpsc;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep_until};

use crate::bell::Bell;
use crate::connection::Events;
use crate::host;
use crate::journal::{Spec, TaskDir};
use crate::rpc::{Backoff, Failure};
use crate::runner::{self, Handle, Origin, Shared};

const CLAIM_ALPHABET: &[u8] = b"0123456789abcdefghijklmnopqrstuvwxyz";

/// No server's wish makes a host run more than this at once.
const MOST_RUNNING: u32 = 1024;

/// The tasks in hand, and what it takes to work on them.
pub struct Dispatcher {
    shared: Arc<Shared>,
    tasks_dir: PathBuf,
    in_hand: Arc<Mutex<HashMap<String, Arc<Handle>>>>,
    work: JoinSet<()>,
    /// The last offer filled the host, or held what could not be taken just then: when a task has ended, ask again.
    hungry: bool,
}

impl Dispatcher {
    pub fn new(shared: Arc<Shared>, tasks_dir: PathBuf) -> Self {
        Dispatcher { shared, tasks_dir, in_hand: Arc::default(), work: JoinSet::new(), hungry: false }
    }

    /// Takes up what an earlier agent left.
    pub fn resume(&mut self) -> io::Result<()> {
        for entry in std::fs::read_dir(&self.tasks_dir)? {
            let name = entry?.file_name();
            match name.to_str().and_then(|id| TaskDir::new(&self.tasks_dir, id)) {
                Some(dir) => self.take_in_hand(dir, Origin::Found, false),
                None => tracing::warn!(?name, "not a task's directory"),
            }
        }
        Ok(())
    }

    /// Works until dropped; the tasks in hand are dropped with it, and go on under their shims.
    pub async fn run(mut self, events: &Events, mut up: mpsc::UnboundedReceiver<String>, bell: &Bell) {
        let link = self.shared.link.clone();
        let mut backoff = new_backoff();
        let mut retry: Option<Instant> = None;
        loop {
            tokio::select! {
                () = events.look.notified() => {}
                () = sleep_until(retry.unwrap_or_else(Instant::now)), if retry.is_some() => {}
                Some(local_ip) = up.recv() => {
                    let link = link.clone();
                    self.work.spawn(async move { introduce(&link, local_ip).await });
                    continue;
                }
                rung = bell.heard() => {
                    self.pass_on(rung);
                    continue;
                }
                Some(ended) = self.work.join_next(), if !self.work.is_empty() => {
                    if let Err(error) = ended {
                        tracing::error!(%error, "a task's driver failed");
                    }
                    if !self.hungry {
                        continue;
                    }
                }
            }
            // Asking must not keep the shims' rings waiting: they are heard, and passed on, at the same time.
            let call = self.question();
            let free = call.free.unwrap_or(0);
            let call = Call::DescribeTasks(call);
            let asked = link.try_call::<DescribeTasksReply>(&call);
            tokio::pin!(asked);
            let answer = loop {
                tokio::select! {
                    answer = &mut asked => break answer,
                    rung = bell.heard() => self.pass_on(rung),
                }
            };
            retry = None;
            match answer {
                Ok(reply) => {
                    backoff = new_backoff();
                    self.hungry = reply.invocation_normal_task_set.len() as u64 >= u64::from(free);
                    self.accept(reply);
                }
                // The next connection asks by itself.
                Err(Failure::Lost) => {}
                Err(failure) => {
                    tracing::warn!(?failure, "asking for tasks failed");
                    retry = Some(Instant::now() + backoff.next(link.rng()));
                }
            }
        }
    }

    fn in_hand(&self) -> MutexGuard<'_, HashMap<String, Arc<Handle>>> {
        self.in_hand.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn pass_on(&self, rung: io::Result<String>) {
        if let Ok(id) = rung
            && let Some(handle) = self.in_hand().get(&id)
        {
            handle.rung.notify_one();
        }
    }

    fn room(&self) -> u32 {
        let most = self.shared.link.hello().max_running.clamp(1, MOST_RUNNING);
        most.saturating_sub(u32::try_from(self.in_hand().len()).unwrap_or(u32::MAX))
    }

    fn question(&self) -> DescribeTasks {
        let running = self.in_hand().keys().cloned().collect();
        DescribeTasks { running: Some(running), free: Some(self.room()) }
    }

    fn accept(&mut self, reply: DescribeTasksReply) {
        let mut unwanted: Vec<String> = reply.invocation_cancel_task_set.into_iter().map(|task| task.invocation_task_id).collect();
        unwanted.sort();
        for task in reply.invocation_normal_task_set {
            let is_unwanted = unwanted.binary_search(&task.invocation_task_id).is_ok();
            self.consider(task, is_unwanted);
        }
        for id in unwanted {
            self.cancel(&id);
        }
    }

    /// Takes an offered task, unless it is in hand, over, or one too many.
    fn consider(&mut self, task: Task, is_unwanted: bool) {
        let Some(dir) = TaskDir::new(&self.tasks_dir, &task.invocation_task_id) else {
            return tracing::warn!("refused a task whose id cannot be a directory's name");
        };
        if self.in_hand().contains_key(dir.id()) {
            // Most likely being claimed; but if it was refused and is just being forgotten, this offer is a new one: ask again then.
            self.hungry = true;
            return;
        }
        if self.shared.done.lock().unwrap_or_else(PoisonError::into_inner).contains(dir.id()) {
            return tracing::warn!(task = dir.id(), "the server offers a task that is over; it is not run again");
        }
        if self.room() == 0 {
            self.hungry = true;
            return;
        }
        let link = &self.shared.link;
        let output_cap = if task.output_cap_bytes > 0 { task.output_cap_bytes } else { link.hello().output_cap_bytes };
        let spec = Spec { task, claim: link.rng().text(CLAIM_ALPHABET, 32), output_cap };
        self.take_in_hand(dir, Origin::Offered(Box::new(spec)), is_unwanted);
    }

    fn take_in_hand(&mut self, dir: TaskDir, origin: Origin, is_unwanted: bool) {
        let handle = Arc::new(Handle::default());
        if is_unwanted {
            handle.cancel();
        }
        self.in_hand().insert(dir.id().to_owned(), handle.clone());
        let (shared, in_hand) = (self.shared.clone(), self.in_hand.clone());
        self.work.spawn(async move {
            let id = dir.id().to_owned();
            runner::drive(&shared, dir, handle, origin).await;
            in_hand.lock().unwrap_or_else(PoisonError::into_inner).remove(&id);
        });
    }

    /// Cancels a task in hand, once. One that is not in hand is over, or was never here.
    fn cancel(&mut self, id: &str) {
        let first = self.in_hand().get(id).is_some_and(|handle| handle.cancel());
        if let Some(dir) = TaskDir::new(&self.tasks_dir, id).filter(|_| first) {
            tracing::info!(task = id, "cancelled");
            self.work.spawn_blocking(move || {
                // Not written down yet: whoever does that looks at the handle before going on.
                if dir.path().is_dir()
                    && let Err(error) = dir.cancel()
                {
                    tracing::warn!(task = dir.id(), %error, "the shim cannot be told to stop");
                }
            });
        }
    }
}

fn new_backoff() -> Backoff {
    Backoff::new(Duration::from_secs(1), Duration::from_secs(30))
}

/// Tells a server that was just connected to what this host is called.
async fn introduce(link: &crate::rpc::Link, local_ip: String) {
    let call = Call::ValidateInstance(ValidateInstance { sys_name: "Linux".into(), hostname: host::hostname(), local_ip });
    match link.try_call::<terrace_agent_proto::Empty>(&call).await {
        Ok(_) | Err(Failure::Lost) => {}
        Err(failure) => tracing::warn!(?failure, "the server did not confirm this host"),
    }
}
