//! One task, from the offer to the acknowledged end.
//!
//! [`drive`] walks the steps of [`crate::journal`]: claim, start, follow, report, forget. It may be entered at any of them, because an agent
//! that restarts finds tasks at any of them. It returns when the task's directory is gone, or when the agent stops; the shim does not stop
//! with it.

use std::fs::File;
use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use terrace_agent_proto::{Call, Empty, Outcome, ReportTaskFinish, ReportTaskStart, Task};
use terrace_base::Clock;
use tokio::sync::{Notify, Semaphore};
use tokio::time::{Instant, sleep, sleep_until};

use crate::journal::{Spec, Step, TaskDir, TaskResult, next_step};
use crate::rpc::{Backoff, Link};
use crate::shim::Nursery;
use crate::tombstones::Tombstones;
use crate::upload::{Next, Upload};

/// A running task is looked at this often even if its shim says nothing: the shim may be dead.
const LOOK: Duration = Duration::from_secs(1);

/// How often an end is offered to a server that refuses it.
const REPORTS: u32 = 5;

/// What all tasks share.
pub struct Shared {
    pub link: Arc<Link>,
    pub clock: Clock,
    pub nursery: Arc<Nursery>,
    pub chunks: Semaphore,
    pub done: Mutex<Tombstones>,
}

/// What others may do to a task that is being driven.
#[derive(Debug, Default)]
pub struct Handle {
    /// The shim has something to show.
    pub rung: Notify,
    cancelled: AtomicBool,
}

impl Handle {
    /// Remembers that the task is not wanted any more; `true` the first time.
    pub fn cancel(&self) -> bool {
        !self.cancelled.swap(true, Ordering::SeqCst)
    }

    fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::SeqCst)
    }
}

/// What a task begins with.
pub enum Origin {
    /// Just offered: nothing is on disk.
    Offered(Box<Spec>),
    /// Its directory was found at start-up.
    Found,
}

pub async fn drive(shared: &Arc<Shared>, dir: TaskDir, handle: Arc<Handle>, origin: Origin) {
    // The disk may be full for a while; everything below can be entered again.
    let mut backoff = Backoff::new(Duration::from_millis(200), Duration::from_secs(30));
    let mut offer = match origin {
        Origin::Offered(spec) => Some(spec),
        Origin::Found => None,
    };
    loop {
        let driven = match offer.take() {
            Some(spec) => take(shared, &dir, &handle, *spec).await,
            None => resume(shared, &dir, &handle).await,
        };
        match driven {
            Ok(()) => return,
            Err(error) => {
                tracing::error!(task = dir.id(), %error, "the task's directory cannot be worked with");
                sleep(backoff.next(shared.link.rng())).await;
            }
        }
    }
}

/// Runs file work off the runtime's thread: an fsync may take its time.
async fn on_disk<T: Send + 'static>(dir: &TaskDir, work: impl FnOnce(&TaskDir) -> io::Result<T> + Send + 'static) -> io::Result<T> {
    let dir = dir.clone();
    tokio::task::spawn_blocking(move || work(&dir)).await.map_err(io::Error::other)?
}

async fn take(shared: &Arc<Shared>, dir: &TaskDir, handle: &Handle, spec: Spec) -> io::Result<()> {
    let offered = spec.clone();
    if let Err(error) = on_disk(dir, move |dir| dir.create(&offered)).await {
        // Nothing was claimed, so the offer stands and may come again.
        tracing::error!(task = dir.id(), %error, "an offered task cannot be written down");
        return on_disk(dir, TaskDir::remove).await;
    }
    claim(shared, dir, handle, spec).await
}

async fn resume(shared: &Arc<Shared>, dir: &TaskDir, handle: &Handle) -> io::Result<()> {
    let is_done = shared.done.lock().unwrap_or_else(PoisonError::into_inner).contains(dir.id());
    let (step, spec) = on_disk(dir, move |dir| Ok((next_step(dir.facts(is_done)), dir.spec()))).await?;
    tracing::info!(task = dir.id(), ?step, "resumed");
    match (step, spec) {
        (Step::Remove, _) => on_disk(dir, TaskDir::remove).await,
        (Step::Claim, Some(spec)) => claim(shared, dir, handle, spec).await,
        (Step::Spawn, Some(spec)) => launch(shared, dir, handle, &spec, TaskDir::start_again).await,
        (Step::Claim | Step::Spawn, None) => Err(io::Error::other("the task's description has vanished")),
        (Step::Follow | Step::Report, _) => {
            let upload = Upload::resume(dir.clone(), &shared.link).await;
            follow(shared, dir, handle, upload).await
        }
        (Step::Lost, _) => {
            write_unknown(dir).await?;
            let upload = Upload::resume(dir.clone(), &shared.link).await;
            follow(shared, dir, handle, upload).await
        }
    }
}

/// Asks for the task and, if it is granted, starts it. The same claim may be sent many times; the server counts it once.
async fn claim(shared: &Arc<Shared>, dir: &TaskDir, handle: &Handle, spec: Spec) -> io::Result<()> {
    let micros = u64::try_from(shared.clock.now().0).unwrap_or(0);
    let call = Call::ReportTaskStart(ReportTaskStart {
        invocation_task_id: dir.id().to_owned(),
        time_stamp: micros / 1_000_000,
        time_stamp_micros: micros,
        claim: spec.claim.clone(),
    });
    if let Err(refusal) = shared.link.call::<Empty>(&call).await {
        tracing::info!(task = dir.id(), code = refusal.code, "the server did not grant the task");
        return on_disk(dir, TaskDir::remove).await;
    }
    if handle.is_cancelled() {
        on_disk(dir, |dir| dir.write_result(&TaskResult::new(Outcome::Terminated, "cancelled before it started"))).await?;
        return follow(shared, dir, handle, Upload::new(dir.clone())).await;
    }
    launch(shared, dir, handle, &spec, TaskDir::start).await
}

/// Takes the lock by `start`, hands it to a new shim, and follows that.
async fn launch(
    shared: &Arc<Shared>,
    dir: &TaskDir,
    handle: &Handle,
    spec: &Spec,
    start: fn(&TaskDir) -> io::Result<File>,
) -> io::Result<()> {
    let nursery = shared.nursery.clone();
    on_disk(dir, move |dir| {
        let lock = start(dir)?;
        nursery.fork_shim(dir.path(), lock).or_else(|error| {
            dir.write_result(&TaskResult::new(Outcome::StartFailed, format!("TaskSpawnFailed: the shim cannot be started: {error}")))
        })
    })
    .await?;
    tracing::info!(task = dir.id(), user = spec.task.username, "started");
    follow(shared, dir, handle, Upload::new(dir.clone())).await
}

/// Reads along until there is a result, then reports it.
async fn follow(shared: &Arc<Shared>, dir: &TaskDir, handle: &Handle, mut upload: Upload) -> io::Result<()> {
    let result = loop {
        if let Some(result) = dir.result() {
            break result;
        }
        let until = match upload.next(Instant::now()) {
            Next::Now => {
                upload.send(&shared.link, &shared.chunks).await?;
                continue;
            }
            Next::At(at) => at.min(Instant::now() + LOOK),
            Next::Idle => Instant::now() + LOOK,
        };
        tokio::select! {
            () = handle.rung.notified() => continue,
            () = sleep_until(until) => {}
        }
        // A shim holds the lock until its result is written, so this order of looking cannot miss one.
        if !dir.is_in_charge() && dir.result().is_none() {
            // The nursery may have been killed before it forked.
            if dir.never_ran() {
                return Err(io::Error::other("the shim was never there"));
            }
            write_unknown(dir).await?;
        }
    };
    while upload.next(Instant::now()) != Next::Idle {
        upload.send(&shared.link, &shared.chunks).await?;
    }
    report(shared, dir, upload, result).await
}

async fn write_unknown(dir: &TaskDir) -> io::Result<()> {
    tracing::warn!(task = dir.id(), "nobody saw the command's end");
    on_disk(dir, |dir| {
        let why = "the process in charge of the command was killed, or the machine restarted; the command may or may not have completed";
        dir.write_result(&TaskResult::new(Outcome::Unknown, why))
    })
    .await
}

/// Sends the end until it is acknowledged, then forgets the task but for its id.
async fn report(shared: &Arc<Shared>, dir: &TaskDir, mut upload: Upload, mut result: TaskResult) -> io::Result<()> {
    let captured = upload.available();
    if result.outcome == Outcome::Unknown {
        result.output_bytes = captured;
    } else if captured < result.output_bytes {
        let lost = format!("{} bytes of output were lost when the machine crashed", result.output_bytes - captured);
        result.error_info = if result.error_info.is_empty() { lost } else { format!("{}; {lost}", result.error_info) };
        result.output_bytes = captured;
    }
    upload.tell_dropped(&shared.link, result.dropped).await;
    let wants_bucket = dir.spec().is_some_and(|Spec { task: Task { cos_bucket_url, .. }, .. }| !cos_bucket_url.is_empty());
    let call = Call::ReportTaskFinish(ReportTaskFinish {
        invocation_task_id: dir.id().to_owned(),
        time_stamp: if result.finished_at_micros > 0 {
            result.finished_at_micros
        } else {
            u64::try_from(shared.clock.now().0).unwrap_or(0)
        } / 1_000_000,
        result: result.outcome,
        error_info: result.error_info.clone(),
        exit_code: result.exit_code,
        final_log_index: upload.final_index(),
        output_url: String::new(),
        output_upload_cos_error_info: if wants_bucket { "this agent sends its output to the server only".into() } else { String::new() },
        output_bytes: Some(result.output_bytes),
        dropped: Some(result.dropped),
        started_at_micros: result.started_at_micros,
        finished_at_micros: result.finished_at_micros,
    });
    let mut backoff = Backoff::new(Duration::from_millis(500), Duration::from_secs(30));
    for attempt in 1..=REPORTS {
        let Err(refusal) = shared.link.call::<Empty>(&call).await else { break };
        tracing::warn!(task = dir.id(), attempt, %refusal, "the server refused the end of a task");
        if attempt < REPORTS {
            sleep(backoff.next(shared.link.rng())).await;
        }
    }
    tracing::info!(task = dir.id(), result = ?result.outcome, exit_code = result.exit_code, "finished");
    let shared = shared.clone();
    on_disk(dir, move |dir| {
        shared.done.lock().unwrap_or_else(PoisonError::into_inner).add(dir.id())?;
        dir.remove()
    })
    .await
}
