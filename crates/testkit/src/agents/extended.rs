//! An agent that makes its calls over the socket, as `terrace agent` does: claims that may be repeated, output by offset, ends repeated
//! until they are acknowledged. Its journal is in memory and outlasts connections.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::de::DeserializeOwned;
use serde_json::Value;
use terrace_agent_proto::reply::{self, Refusal};
use terrace_agent_proto::{
    Call, DescribeTasks, DescribeTasksReply, Empty, Hello, MAX_CHUNK, Outcome, ReplyError, ReportTaskFinish, ReportTaskStart, Task,
    UploadTaskLog, UploadTaskLogReply,
};
use terrace_base::Rng;
use tokio::sync::{Notify, mpsc, oneshot, watch};
use tokio::task::JoinSet;
use tokio::time::{MissedTickBehavior, interval_at, sleep};
use tokio_util::sync::CancellationToken;

use super::wire::{Event, Socket};
use super::{Enrolled, Journal, Play, Run};

/// A running agent. Dropping it is its sudden death.
pub struct Extended {
    inner: Arc<Inner>,
    _work: JoinSet<()>,
}

type Ask = (Call, oneshot::Sender<Value>);

struct Inner {
    server: SocketAddr,
    /// The loopback address to dial from; none: the system's choice.
    from: Option<SocketAddr>,
    who: Enrolled,
    play: Play,
    journal: Journal,
    rng: Rng,
    link: watch::Sender<Option<mpsc::Sender<Ask>>>,
    hello: Mutex<Hello>,
    in_hand: Mutex<HashMap<String, CancellationToken>>,
    look: Notify,
    /// Cuts the connection.
    cut: Notify,
    /// Ends the tasks in hand without a trace.
    forget: Mutex<CancellationToken>,
}

impl Extended {
    pub fn start(server: SocketAddr, who: Enrolled, play: Play, journal: Journal) -> Self {
        Self::start_from(server, None, who, play, journal)
    }

    pub fn start_from(server: SocketAddr, from: Option<SocketAddr>, who: Enrolled, play: Play, journal: Journal) -> Self {
        let inner = Arc::new(Inner {
            server,
            from,
            who,
            play,
            journal,
            rng: Rng::system(),
            link: watch::Sender::new(None),
            hello: Mutex::new(Hello::default()),
            in_hand: Mutex::default(),
            look: Notify::new(),
            cut: Notify::new(),
            forget: Mutex::default(),
        });
        let mut work = JoinSet::new();
        work.spawn(Arc::clone(&inner).keep_connected());
        work.spawn(Arc::clone(&inner).dispatch());
        Extended { inner, _work: work }
    }

    /// Breaks the connection; the agent dials again.
    pub fn cut(&self) {
        self.inner.cut.notify_one();
    }

    /// Loses the journal: tasks in hand end without a word, and the agent knows nothing of them any more.
    pub fn lose_journal(&self) {
        let token = std::mem::take(&mut *lock(&self.inner.forget));
        token.cancel();
        lock(&self.inner.in_hand).clear();
    }

    /// Asks for tasks, as after a kick.
    pub fn look(&self) {
        self.inner.look.notify_one();
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Inner {
    async fn keep_connected(self: Arc<Self>) {
        loop {
            if let Ok(socket) = Socket::open_from(self.server, self.from, &self.who.headers(), true).await {
                self.converse(socket).await;
                self.link.send_replace(None);
            }
            let hello = lock(&self.hello).clone();
            let spread = hello.reconnect_max_ms.saturating_sub(hello.reconnect_min_ms);
            sleep(Duration::from_millis(hello.reconnect_min_ms + self.rng.below(spread + 1))).await;
        }
    }

    async fn converse(&self, mut socket: Socket) {
        if !socket.takes_calls {
            return;
        }
        match socket.next().await {
            Event::Hello(hello) => *lock(&self.hello) = hello,
            _ => return,
        }
        let (asks, mut calls) = mpsc::channel::<Ask>(16);
        self.link.send_replace(Some(asks));
        self.journal.note(|seen| seen.connects += 1);
        self.look.notify_one();
        let heartbeat = Duration::from_secs(lock(&self.hello).heartbeat_secs.max(1));
        // Spread out, as agents that did not all start in one moment are.
        let first = Duration::from_millis(self.rng.below(heartbeat.as_millis() as u64));
        let mut pings = interval_at(tokio::time::Instant::now() + first, heartbeat);
        pings.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut waiting: HashMap<u64, oneshot::Sender<Value>> = HashMap::new();
        loop {
            tokio::select! {
                Some((call, caller)) = calls.recv() => match socket.send(&call).await {
                    Ok(seq) => drop(waiting.insert(seq, caller)),
                    Err(_) => return,
                },
                _ = pings.tick() => if socket.ping().await.is_err() {
                    return;
                },
                () = self.cut.notified() => return,
                event = socket.next() => match event {
                    Event::Kick => {
                        self.journal.note(|seen| seen.kicks += 1);
                        self.look.notify_one();
                    }
                    Event::Reply { seq, response } => if let Some(caller) = waiting.remove(&seq) {
                        let _ = caller.send(response);
                    },
                    Event::Closed(_, reason) => {
                        self.journal.note(|seen| seen.closes.push(reason));
                        return;
                    }
                    Event::Gone => return,
                    Event::Hello(_) | Event::Pong | Event::Other => {}
                }
            }
        }
    }

    async fn dispatch(self: Arc<Self>) {
        let mut work = JoinSet::new();
        loop {
            tokio::select! {
                () = self.look.notified() => {}
                Some(_) = work.join_next(), if !work.is_empty() => continue,
            }
            let most = lock(&self.hello).max_running;
            let running: Vec<String> = lock(&self.in_hand).keys().cloned().collect();
            let free = most.saturating_sub(u32::try_from(running.len()).unwrap_or(u32::MAX));
            let call = Call::DescribeTasks(DescribeTasks { running: Some(running), free: Some(free) });
            let Ok(Some(response)) = self.once(&call).await else { continue };
            let Ok(reply) = reply::read::<DescribeTasksReply>(response) else { continue };
            self.journal.note(|seen| seen.asked += 1);
            let hungry = reply.invocation_normal_task_set.len() >= free as usize;
            for task in reply.invocation_normal_task_set {
                let id = task.invocation_task_id.clone();
                let cancelled = CancellationToken::new();
                let at_once = {
                    let mut in_hand = lock(&self.in_hand);
                    if in_hand.contains_key(&id) || in_hand.len() >= most as usize {
                        continue;
                    }
                    in_hand.insert(id.clone(), cancelled.clone());
                    in_hand.len()
                };
                self.journal.note(|seen| seen.most_at_once = seen.most_at_once.max(at_once));
                let (this, forget) = (Arc::clone(&self), lock(&self.forget).clone());
                work.spawn(async move {
                    tokio::select! {
                        () = forget.cancelled() => {}
                        () = this.run(task, cancelled) => {
                            lock(&this.in_hand).remove(&id);
                            if hungry {
                                this.look.notify_one();
                            }
                        }
                    }
                });
            }
            for task in reply.invocation_cancel_task_set {
                if let Some(token) = lock(&self.in_hand).get(&task.invocation_task_id) {
                    token.cancel();
                }
            }
        }
    }

    async fn run(&self, task: Task, cancelled: CancellationToken) {
        let id = task.invocation_task_id.clone();
        let claim = self.rng.text(b"0123456789abcdefghijklmnopqrstuvwxyz", 32);
        let micros = || u64::try_from(self.who.clock.now().0).unwrap_or(0);
        let start =
            ReportTaskStart { invocation_task_id: id.clone(), time_stamp: micros() / 1_000_000, time_stamp_micros: micros(), claim };
        if self.call::<Empty>(&Call::ReportTaskStart(start)).await.is_err() {
            return self.journal.note(|seen| seen.refused.push(id));
        }
        let started_at_micros = micros();
        let Run { output, takes, mut outcome, mut exit_code } = (self.play)(&task);
        self.journal.note(|seen| {
            *seen.starts.entry(id.clone()).or_default() += 1;
            seen.offers.insert(id.clone(), task.clone());
        });
        if takes > Duration::ZERO || cancelled.is_cancelled() {
            tokio::select! {
                biased;
                () = cancelled.cancelled() => (outcome, exit_code) = (Outcome::Terminated, -1),
                () = sleep(Duration::from_secs(task.time_out)) => (outcome, exit_code) = (Outcome::Timeout, -1),
                () = sleep(takes) => {}
            }
        }
        let cap = if task.output_cap_bytes > 0 { task.output_cap_bytes } else { lock(&self.hello).output_cap_bytes };
        let kept = &output[..output.len().min(usize::try_from(cap).unwrap_or(usize::MAX))];
        let mut next = 0;
        while next < kept.len() {
            let piece = &kept[next..kept.len().min(next + MAX_CHUNK)];
            let call = Call::UploadTaskLog(UploadTaskLog {
                invocation_task_id: id.clone(),
                index: 0,
                output: STANDARD.encode(piece),
                dropped: 0,
                offset: Some(next as u64),
            });
            match self.call::<UploadTaskLogReply>(&call).await {
                Ok(UploadTaskLogReply { next_offset: Some(held) }) => next = usize::try_from(held).unwrap_or(kept.len()),
                _ => break,
            }
        }
        let finish = ReportTaskFinish {
            invocation_task_id: id.clone(),
            time_stamp: micros() / 1_000_000,
            result: outcome,
            exit_code,
            output_bytes: Some(kept.len() as u64),
            dropped: Some((output.len() - kept.len()) as u64),
            started_at_micros,
            finished_at_micros: micros(),
            ..Default::default()
        };
        if self.call::<Empty>(&Call::ReportTaskFinish(finish)).await.is_ok() {
            self.journal.note(|seen| {
                seen.ended.insert(id, outcome);
            });
        }
    }

    /// One attempt; `None` when the connection ended first.
    async fn once(&self, call: &Call) -> Result<Option<Value>, watch::error::RecvError> {
        let link = self.link.subscribe().wait_for(Option::is_some).await?.clone();
        let (caller, answer) = oneshot::channel();
        if let Some(link) = link
            && link.send((call.clone(), caller)).await.is_ok()
        {
            return Ok(answer.await.ok());
        }
        Ok(None)
    }

    /// Repeats until the server has decided.
    async fn call<T: DeserializeOwned>(&self, call: &Call) -> Result<T, Refusal> {
        loop {
            let Ok(Some(response)) = self.once(call).await else { continue };
            match reply::read(response) {
                Ok(reply) => return Ok(reply),
                Err(ReplyError::Refused(refusal)) if !refusal.code.starts_with("InternalError") => return Err(refusal),
                Err(_) => sleep(Duration::from_millis(200)).await,
            }
        }
    }
}
