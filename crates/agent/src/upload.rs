//! Getting a task's output to the server: all of it, in order, while it is being written.
//!
//! Two kinds of server. One says after each chunk how many bytes it holds ([`UploadTaskLogReply::next_offset`]); then that number alone decides
//! what is sent next, and neither side's death loses or doubles a byte. The other, of the published kind, only counts chunks; there the agent
//! notes each chunk in `progress.json` before sending it, so that after a restart the same number carries the same bytes.
//!
//! At most one chunk of a task is under way, and at most [`AT_ONCE`] of all tasks: memory is bounded however much is written.

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use terrace_agent_proto::{Call, MAX_CHUNK, PLAIN_CHUNK, UploadTaskLog, UploadTaskLogReply};
use tokio::sync::Semaphore;
use tokio::time::Instant;

use crate::files;
use crate::journal::TaskDir;
use crate::rpc::{Backoff, Failure, Link};

/// How many chunks are under way at once, over all tasks.
pub const AT_ONCE: usize = 4;

/// A busy command's output is sent this often; the first bytes, and full chunks, go at once.
const COALESCE: Duration = Duration::from_millis(200);

/// How often a server may say "not yet" to the same byte before the agent stops insisting.
const STALLS: u32 = 30;

const PROGRESS: &str = "progress.json";

/// What was last sent to a server that cannot say how much it holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Progress {
    index: u32,
    offset: u64,
    len: u64,
    /// Whether the server answered; if not, the very same chunk goes again.
    acknowledged: bool,
}

/// Whether a server knows offsets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Server {
    Unknown,
    Resumable,
    Plain,
}

fn new_backoff() -> Backoff {
    Backoff::new(Duration::from_millis(500), Duration::from_secs(30))
}

/// One task's upload.
#[derive(Debug)]
pub struct Upload {
    dir: TaskDir,
    file: Option<File>,
    server: Server,
    /// Everything before it has arrived.
    acked: u64,
    next_index: u32,
    last_sent: Option<Instant>,
    stalls: u32,
    /// The server does not want this output: it refused a chunk, or never got on with it.
    given_up: bool,
    /// The end of a chunk that was sent and may not have arrived: it goes again with the very same bytes.
    repeat_until: Option<u64>,
    backoff: Backoff,
}

/// When there will be something to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Everything that there is has arrived.
    Idle,
    /// There is more, but it is better sent at this moment.
    At(Instant),
    Now,
}

impl Upload {
    /// Of a task that has just been started: nothing has been sent.
    pub fn new(dir: TaskDir) -> Self {
        Upload {
            dir,
            file: None,
            server: Server::Unknown,
            acked: 0,
            next_index: 0,
            last_sent: None,
            stalls: 0,
            given_up: false,
            repeat_until: None,
            backoff: new_backoff(),
        }
    }

    /// Of a task found after a restart: asks the server where to go on.
    pub async fn resume(dir: TaskDir, link: &Link) -> Self {
        let mut upload = Upload::new(dir);
        let ask = upload.chunk(0, Vec::new());
        match link.call::<UploadTaskLogReply>(&ask).await {
            Ok(UploadTaskLogReply { next_offset: Some(next) }) => {
                upload.server = Server::Resumable;
                upload.acked = next;
                upload.next_index = u32::from(next > 0);
            }
            Ok(UploadTaskLogReply { next_offset: None }) => {
                upload.server = Server::Plain;
                let noted: Progress = files::read_json(&upload.dir.path().join(PROGRESS)).unwrap_or_default();
                upload.acked = if noted.acknowledged { noted.offset + noted.len } else { noted.offset };
                upload.next_index = if noted.acknowledged { noted.index + 1 } else { noted.index };
                upload.repeat_until = (!noted.acknowledged && noted.len > 0).then_some(noted.offset + noted.len);
            }
            Err(refusal) => upload.give_up(&refusal.to_string()),
        }
        upload
    }

    /// How much output the shim has written so far.
    pub fn available(&mut self) -> u64 {
        if self.file.is_none() {
            self.file = File::open(self.dir.output_path()).ok();
        }
        self.file.as_ref().and_then(|file| file.metadata().ok()).map_or(0, |meta| meta.len())
    }

    pub fn next(&mut self, now: Instant) -> Next {
        let waiting = self.available().saturating_sub(self.acked);
        let due = self.last_sent.map(|sent| sent + COALESCE).filter(|due| *due > now);
        match due {
            _ if waiting == 0 || self.given_up => Next::Idle,
            Some(due) if waiting < self.chunk_size() as u64 => Next::At(due),
            _ => Next::Now,
        }
    }

    /// The number of the last chunk sent, for the report of the end.
    pub fn final_index(&self) -> Option<u32> {
        self.next_index.checked_sub(1)
    }

    fn chunk_size(&self) -> usize {
        if self.server == Server::Resumable { MAX_CHUNK } else { PLAIN_CHUNK }
    }

    fn chunk(&self, offset: u64, bytes: Vec<u8>) -> Call {
        Call::UploadTaskLog(UploadTaskLog {
            invocation_task_id: self.dir.id().to_owned(),
            index: self.next_index,
            output: STANDARD.encode(bytes),
            dropped: 0,
            offset: Some(offset),
        })
    }

    /// Sends one chunk, or fails to; either way there is a next time, and [`Upload::next`] says when. The slot is held only while the chunk is
    /// under way: a server that cannot take one task's output must not hold up the others'.
    pub async fn send(&mut self, link: &Link, slots: &Semaphore) -> io::Result<()> {
        // Never closed, so this only ever waits.
        let slot = slots.acquire().await.map_err(io::Error::other)?;
        if self.server == Server::Unknown && !link.is_http() {
            self.server = Server::Resumable;
        }
        let end = self.repeat_until.take().unwrap_or(u64::MAX);
        let len = self.available().min(end).saturating_sub(self.acked).min(self.chunk_size() as u64) as usize;
        let mut bytes = vec![0; len];
        match &self.file {
            Some(file) if len > 0 => file.read_exact_at(&mut bytes, self.acked)?,
            _ => return Ok(()),
        }
        let is_plain = self.server != Server::Resumable;
        let mut noted = Progress { index: self.next_index, offset: self.acked, len: len as u64, acknowledged: false };
        if is_plain {
            self.note(noted)?;
        }
        let call = self.chunk(self.acked, bytes);
        self.last_sent = Some(Instant::now());
        let answer = link.try_call::<UploadTaskLogReply>(&call).await;
        drop((call, slot));
        match answer {
            Err(Failure::Refused(refusal)) => self.give_up(&refusal.to_string()),
            Err(failure) => {
                self.repeat_until = is_plain.then_some(self.acked + len as u64);
                match failure {
                    Failure::Unclear(why) => {
                        tracing::warn!(task = self.dir.id(), why, "output is sent again");
                        tokio::time::sleep(self.backoff.next(link.rng())).await;
                    }
                    _ => link.connected().await,
                }
            }
            Ok(UploadTaskLogReply { next_offset: Some(next) }) => {
                self.server = Server::Resumable;
                self.backoff = new_backoff();
                self.next_index += 1;
                self.go_to(next).await;
            }
            Ok(UploadTaskLogReply { next_offset: None }) => {
                self.backoff = new_backoff();
                if self.server == Server::Unknown {
                    self.server = Server::Plain;
                }
                self.acked += len as u64;
                self.next_index += 1;
                if is_plain {
                    noted.acknowledged = true;
                    self.note(noted)?;
                }
            }
        }
        Ok(())
    }

    /// A server of the published kind learns what was dropped from a last, empty chunk.
    pub async fn tell_dropped(&mut self, link: &Link, dropped: u64) {
        if dropped == 0 || self.server != Server::Plain || self.given_up {
            return;
        }
        let Call::UploadTaskLog(mut chunk) = self.chunk(self.acked, Vec::new()) else { return };
        chunk.dropped = dropped;
        if link.call::<UploadTaskLogReply>(&Call::UploadTaskLog(chunk)).await.is_ok() {
            self.next_index += 1;
        }
    }

    /// The server's word is final, forwards and backwards; but it cannot hold what was never written.
    async fn go_to(&mut self, next: u64) {
        let next = next.min(self.available());
        if next > self.acked {
            self.stalls = 0;
        } else {
            self.stalls += 1;
            if self.stalls >= STALLS {
                self.give_up("the server does not get on with the output");
            } else if self.stalls > 1 {
                tokio::time::sleep(COALESCE * self.stalls).await;
            }
        }
        self.acked = next;
    }

    fn give_up(&mut self, why: &str) {
        tracing::warn!(task = self.dir.id(), why, "the server does not take the output");
        self.given_up = true;
    }

    /// Not worth an fsync: a machine that crashes ends the task anyway.
    fn note(&self, progress: Progress) -> io::Result<()> {
        let temporary = self.dir.path().join("progress.new");
        std::fs::write(&temporary, serde_json::to_vec(&progress)?)?;
        std::fs::rename(temporary, self.dir.path().join(PROGRESS))
    }
}
