//! The published agent's wire behaviour: what it does and, as important, what it does not do.
//!
//! A new connection for each call; `DescribeTasks` 2 s after a connect and once per kick, never by the clock; two attempts per call, and
//! only after transport errors; a start that is refused, or whose answers are lost, is forgotten; everything is in memory; the first
//! 24 KiB of output in pieces of 4 KiB that arrive in any order; an end that is lost stays lost; a lost connection without a Close frame is
//! noticed at the next ping.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use futures_util::SinkExt;
use serde::de::DeserializeOwned;
use terrace_agent_proto::reply::{self, Refusal};
use terrace_agent_proto::{
    Call, DescribeTasks, DescribeTasksReply, Empty, Outcome, PLAIN_CHUNK, ReplyError, ReportTaskFinish, ReportTaskStart, Task,
    UploadTaskLog, ValidateInstance,
};
use terrace_base::Rng;
use tokio::task::JoinSet;
use tokio::time::{MissedTickBehavior, interval, sleep, sleep_until};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;
use tokio_util::sync::CancellationToken;

use super::wire::{self, Event, Socket};
use super::{Enrolled, Journal, Play, Run};

/// Output beyond this is only counted.
const OUTPUT_CAP: usize = 24 << 10;
const ATTEMPTS: u32 = 2;

/// The agent's times. The defaults are the published ones; tests that wait for them make them shorter.
#[derive(Clone, Copy, Debug)]
pub struct Timing {
    /// From a connect to the first `DescribeTasks`.
    pub first_look: Duration,
    pub ping: Duration,
    pub reconnect: (Duration, Duration),
    /// How long a task that ended is not run again.
    pub remembers: Duration,
    pub between_attempts: Duration,
    /// The remainder of a large last piece is lost, as happens to some runs of the published agent.
    pub loses_tail: bool,
    /// The loopback address to dial from; none: the system's choice.
    pub from: Option<SocketAddr>,
}

impl Default for Timing {
    fn default() -> Self {
        Timing {
            first_look: Duration::from_secs(2),
            ping: Duration::from_secs(120),
            reconnect: (Duration::from_secs(3), Duration::from_secs(8)),
            remembers: Duration::from_secs(120),
            between_attempts: Duration::from_millis(500),
            loses_tail: false,
            from: None,
        }
    }
}

/// A running agent. Dropping it is the agent's sudden death: its socket breaks and what it knew is gone.
pub struct Published {
    _work: JoinSet<()>,
}

impl Published {
    pub fn start(server: SocketAddr, who: Enrolled, play: Play, journal: Journal, timing: Timing) -> Self {
        let inner = Arc::new(Inner {
            server,
            who,
            play,
            journal,
            timing,
            rng: Rng::system(),
            known: Mutex::default(),
            executing: AtomicUsize::new(0),
        });
        let mut work = JoinSet::new();
        work.spawn(inner.keep_connected());
        Published { _work: work }
    }
}

enum Known {
    Claiming,
    Running(CancellationToken),
    Over(Instant),
}

struct Inner {
    server: SocketAddr,
    who: Enrolled,
    play: Play,
    journal: Journal,
    timing: Timing,
    rng: Rng,
    known: Mutex<HashMap<String, Known>>,
    /// Commands that run just now.
    executing: AtomicUsize,
}

impl Inner {
    fn known(&self) -> MutexGuard<'_, HashMap<String, Known>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn keep_connected(self: Arc<Self>) {
        // Tasks outlive the connection, not the agent.
        let mut work = JoinSet::new();
        let hello = Call::ValidateInstance(ValidateInstance {
            sys_name: "Linux".into(),
            hostname: "simulated".into(),
            local_ip: "127.0.0.1".into(),
        });
        let _ = self.call::<Empty>(&hello).await;
        let mut failures = 0;
        loop {
            match Socket::open_from(self.server, self.timing.from, &self.who.headers(), false).await {
                Ok(socket) => {
                    failures = 0;
                    self.journal.note(|seen| seen.connects += 1);
                    self.converse(socket, &mut work).await;
                }
                Err(_) => failures += 1,
            }
            let (shortest, longest) = self.timing.reconnect;
            let longest = longest.saturating_mul(1 << failures.min(6)).max(shortest);
            sleep(shortest + Duration::from_micros(self.rng.below((longest - shortest).as_micros() as u64 + 1))).await;
        }
    }

    async fn converse(self: &Arc<Self>, mut socket: Socket, work: &mut JoinSet<()>) {
        let mut pings = interval(self.timing.ping);
        pings.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let first_look = tokio::time::Instant::now() + self.timing.first_look;
        let (mut looked, mut unanswered) = (false, 0);
        loop {
            tokio::select! {
                _ = pings.tick() => {
                    if unanswered >= 4 {
                        let farewell = CloseFrame { code: CloseCode::Away, reason: "cli_active_close".into() };
                        let _ = socket.ws.close(Some(farewell)).await;
                        return;
                    }
                    unanswered += 1;
                    if socket.ping().await.is_err() {
                        return;
                    }
                }
                () = sleep_until(first_look), if !looked => {
                    looked = true;
                    work.spawn(Arc::clone(self).look());
                }
                Some(_) = work.join_next(), if !work.is_empty() => {}
                event = socket.next() => match event {
                    // Not debounced: each kick is a call.
                    Event::Kick => {
                        self.journal.note(|seen| seen.kicks += 1);
                        work.spawn(Arc::clone(self).look());
                    }
                    Event::Pong => unanswered = 0,
                    Event::Closed(_, reason) => {
                        self.journal.note(|seen| seen.closes.push(reason));
                        let farewell = CloseFrame { code: CloseCode::Normal, reason: "cli_passive_close".into() };
                        let _ = socket.ws.send(Message::Close(Some(farewell))).await;
                        return;
                    }
                    Event::Gone => {
                        // Only noticed when the next ping cannot be sent.
                        pings.tick().await;
                        return;
                    }
                    _ => {}
                }
            }
        }
    }

    /// Asks for tasks, starts the new ones, then applies the cancels: one that comes together with its task is lost.
    async fn look(self: Arc<Self>) {
        let Ok(reply) = self.call::<DescribeTasksReply>(&Call::DescribeTasks(DescribeTasks::default())).await else { return };
        self.journal.note(|seen| seen.asked += 1);
        let mut work = JoinSet::new();
        for task in reply.invocation_normal_task_set {
            let id = task.invocation_task_id.clone();
            let mut known = self.known();
            let fresh = match known.get(&id) {
                None => true,
                Some(Known::Over(since)) => since.elapsed() > self.timing.remembers,
                Some(Known::Claiming | Known::Running(_)) => false,
            };
            if fresh {
                known.insert(id, Known::Claiming);
                work.spawn(Arc::clone(&self).run(task));
            }
        }
        for cancelled in reply.invocation_cancel_task_set {
            if let Some(Known::Running(token)) = self.known().get(&cancelled.invocation_task_id) {
                token.cancel();
            }
        }
        while work.join_next().await.is_some() {}
    }

    async fn run(self: Arc<Self>, task: Task) {
        let id = task.invocation_task_id.clone();
        let now = || u64::try_from(self.who.clock.now().secs()).unwrap_or(0);
        let start = Call::ReportTaskStart(ReportTaskStart { invocation_task_id: id.clone(), time_stamp: now(), ..Default::default() });
        if self.call::<Empty>(&start).await.is_err() {
            self.known().remove(&id);
            self.journal.note(|seen| seen.refused.push(id));
            return;
        }
        let token = CancellationToken::new();
        self.known().insert(id.clone(), Known::Running(token.clone()));
        let at_once = self.executing.fetch_add(1, Ordering::SeqCst) + 1;
        let run = (self.play)(&task);
        self.journal.note(|seen| {
            *seen.starts.entry(id.clone()).or_default() += 1;
            seen.most_at_once = seen.most_at_once.max(at_once);
            seen.offers.insert(id.clone(), task.clone());
        });
        let Run { output, takes, mut outcome, mut exit_code } = run;
        tokio::select! {
            () = sleep(takes) => {}
            () = token.cancelled() => (outcome, exit_code) = (Outcome::Terminated, -1),
            () = sleep(Duration::from_secs(task.time_out)) => (outcome, exit_code) = (Outcome::Timeout, -1),
        }
        self.executing.fetch_sub(1, Ordering::SeqCst);
        let final_log_index = self.upload(&id, &output).await;
        let finish = Call::ReportTaskFinish(ReportTaskFinish {
            invocation_task_id: id.clone(),
            time_stamp: now(),
            result: outcome,
            exit_code,
            final_log_index,
            ..Default::default()
        });
        if self.call::<Empty>(&finish).await.is_ok() {
            self.journal.note(|seen| {
                seen.ended.insert(id.clone(), outcome);
            });
        }
        self.known().insert(id, Known::Over(Instant::now()));
    }

    /// All pieces at once, so they arrive in any order; all have ended when this returns. Gives the last index.
    async fn upload(self: &Arc<Self>, id: &str, output: &[u8]) -> Option<u32> {
        let kept = &output[..output.len().min(OUTPUT_CAP)];
        let mut pieces = split(kept);
        if self.timing.loses_tail && kept.len() > PLAIN_CHUNK && !kept.len().is_multiple_of(PLAIN_CHUNK) {
            pieces.pop();
        }
        let mut sends: Vec<(Vec<u8>, u64)> = pieces.into_iter().map(|piece| (piece, 0)).collect();
        if output.len() > OUTPUT_CAP {
            sends.push((Vec::new(), (output.len() - OUTPUT_CAP) as u64));
        }
        let last = u32::try_from(sends.len()).ok()?.checked_sub(1);
        let mut order: Vec<(u32, (Vec<u8>, u64))> = (0..).zip(sends).collect();
        for at in (1..order.len()).rev() {
            order.swap(at, self.rng.below(at as u64 + 1) as usize);
        }
        let mut under_way = JoinSet::new();
        for (index, (bytes, dropped)) in order {
            let piece = Call::UploadTaskLog(UploadTaskLog {
                invocation_task_id: id.to_owned(),
                index,
                output: STANDARD.encode(bytes),
                dropped,
                offset: None,
            });
            let this = Arc::clone(self);
            under_way.spawn(async move { this.call::<Empty>(&piece).await.is_ok() });
        }
        while under_way.join_next().await.is_some() {}
        last
    }

    /// Two attempts, the second only after a transport error.
    async fn call<T: DeserializeOwned>(&self, call: &Call) -> Result<T, Option<Refusal>> {
        let body = serde_json::to_vec(call).expect("calls are JSON");
        for attempt in 1..=ATTEMPTS {
            match wire::post_from(self.server, self.timing.from, &self.who.headers(), &body).await {
                Ok(response) => {
                    return reply::read(response).map_err(|error| match error {
                        ReplyError::Refused(refusal) => Some(refusal),
                        ReplyError::Malformed(_) => None,
                    });
                }
                Err(_) if attempt < ATTEMPTS => sleep(self.timing.between_attempts).await,
                Err(_) => {}
            }
        }
        Err(None)
    }
}

/// Pieces of at most 4 KiB that do not cut a character of UTF-8 in two; bytes that are none pass through.
fn split(mut bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut pieces = Vec::new();
    while bytes.len() > PLAIN_CHUNK {
        let at = (PLAIN_CHUNK - 3..=PLAIN_CHUNK).rev().find(|at| bytes[*at] & 0xC0 != 0x80).unwrap_or(PLAIN_CHUNK);
        let (piece, rest) = bytes.split_at(at);
        pieces.push(piece.to_vec());
        bytes = rest;
    }
    if !bytes.is_empty() {
        pieces.push(bytes.to_vec());
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_small_and_whole() {
        let text = "a".to_owned() + &"é".repeat(5_000);
        let pieces = split(text.as_bytes());
        assert!(pieces.iter().all(|p| p.len() <= PLAIN_CHUNK && std::str::from_utf8(p).is_ok()));
        assert_eq!(pieces.concat(), text.as_bytes());
        assert_eq!(split(&[0x80; 5_000]).concat(), [0x80; 5_000]);
        assert!(split(b"").is_empty());
    }
}
