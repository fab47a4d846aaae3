//! Output of tasks: pieces come in from agents, go out in ranges; bytes live in objects, pointers in rows.
//!
//! Pieces of all agents that arrive while a flush is under way share the next one: one object, one transaction. A piece
//! is acknowledged when both are durable. A crash between them leaves an object nobody points at, never a hole.

use std::collections::{HashMap, HashSet};

use bytes::Bytes;
use terrace_base::{AccountId, Clock, Error, Result, Rng, Timestamp};
use terrace_objects::{Objects, Range};
use terrace_store::{Args, Db, Row, Sql, Tx, args};
use tokio::sync::{mpsc, oneshot};

use crate::protocol::calls::REPORT_GRACE;

/// Raw bytes in one flush.
const BATCH_BYTES: usize = 8 << 20;
/// Pieces waiting for a flush; beyond it agents wait, which is what slows a flood down.
const QUEUE: usize = 1024;
/// Fast and good enough for text; the disk is the limit either way.
const ZSTD_LEVEL: i32 = 1;

/// A piece of a task's output, from an agent that proved to own the task's instance.
pub struct Piece {
    pub account: AccountId,
    pub instance: String,
    pub task: String,
    pub place: Place,
    pub bytes: Bytes,
    /// Bytes the agent has dropped so far.
    pub dropped: u64,
}

/// Where a piece belongs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// Byte offset in the whole output: pieces come in order, and a gap is refused.
    Offset(u64),
    /// A running number: pieces come in any order.
    Index(u32),
}

/// What became of a piece.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kept {
    /// How many bytes are held now.
    Yes { held: u64 },
    /// Not kept: it does not start where the held bytes end (a repeat, or a gap).
    No { held: u64 },
    /// The task is not this agent's, or never started.
    Foreign,
    /// Nothing more of this task is kept.
    Full,
}

pub struct Output {
    db: Db,
    objects: Objects,
    queue: mpsc::Sender<(Piece, oneshot::Sender<Result<Kept>>)>,
    cap: u64,
}

impl Output {
    /// Starts the flushing task; it ends when this is dropped.
    pub fn new(db: Db, objects: Objects, clock: Clock, rng: &Rng, cap: u64) -> Self {
        let (queue, pieces) = mpsc::channel(QUEUE);
        let writer = Writer { db: db.clone(), objects: objects.clone(), clock, cap, run: hex(&rng.bytes::<8>()), count: 0 };
        tokio::spawn(writer.run(pieces));
        Output { db, objects, queue, cap }
    }

    pub fn cap(&self) -> u64 {
        self.cap
    }

    /// Keeps a piece; returns when it is durable.
    pub async fn keep(&self, piece: Piece) -> Result<Kept> {
        let (done, answer) = oneshot::channel();
        self.queue.send((piece, done)).await.map_err(|_| Error::internal("the output writer has stopped"))?;
        answer.await.map_err(Error::internal)?
    }

    /// At most `limit` bytes of a task's output from `offset`.
    pub async fn read(&self, account: AccountId, task: &str, offset: u64, limit: usize) -> Result<Vec<u8>> {
        let end = offset.saturating_add(limit as u64);
        let rows = self
            .db
            .read()
            .await?
            .of(account)
            .all(
                "SELECT task_id, seq, len, object, object_offset, stored_len, by_offset FROM task_output WHERE account_id = $1 AND task_id = $2 \
                 AND (NOT by_offset OR (seq < $4 AND seq + len > $3)) ORDER BY seq",
                args![task, signed(offset), signed(end)],
            )
            .await?;
        Ok(self.gather(&rows, offset, end).await?.remove(task).unwrap_or_default())
    }

    /// The first `limit` bytes of the output of each task that has any, and the tasks whose output cannot be read.
    pub async fn beginnings(
        &self,
        tx: &mut Tx,
        account: AccountId,
        tasks: Vec<String>,
        limit: usize,
    ) -> Result<(HashMap<String, Vec<u8>>, HashSet<String>)> {
        let mut unreadable = HashSet::new();
        if tasks.is_empty() {
            return Ok((HashMap::new(), unreadable));
        }
        // A piece's number is never larger than its offset, so this leaves out nothing that is wanted of either kind.
        let listing = Sql::select("task_id, seq, len, object, object_offset, stored_len, by_offset FROM task_output")
            .tenant(account)
            .and_in("task_id", tasks)
            .and("seq < ", limit as i64)
            .order("task_id, seq");
        let rows = tx.of(account).all_sql(&listing).await?;
        match self.gather(&rows, 0, limit as u64).await {
            Ok(all) => Ok((all, unreadable)),
            Err(_) => {
                let mut readable = HashMap::new();
                let mut rest = rows.as_slice();
                while let Some(first) = rest.first() {
                    let task = first.text("task_id")?;
                    let count = rest.iter().take_while(|row| row.text("task_id").is_ok_and(|of| of == task)).count().max(1);
                    let (own, others) = rest.split_at(count);
                    match self.gather(own, 0, limit as u64).await {
                        Ok(found) => readable.extend(found),
                        Err(error) => {
                            tracing::error!(task, error = ?error, "a task's output cannot be read");
                            unreadable.insert(task);
                        }
                    }
                    rest = others;
                }
                Ok((readable, unreadable))
            }
        }
    }

    /// The bytes from `offset` to `end` of each task, from rows in order of task and piece.
    async fn gather(&self, rows: &[Row], offset: u64, end: u64) -> Result<HashMap<String, Vec<u8>>> {
        let (mut wanted, mut ranges) = (Vec::new(), Vec::new());
        let (mut task, mut at) = (String::new(), 0);
        for row in rows {
            let (of, len) = (row.text("task_id")?, unsigned(row.int("len")?));
            if of != task {
                (task, at) = (of, 0);
            }
            let start = if row.bool("by_offset")? { unsigned(row.int("seq")?) } else { at };
            at = start + len;
            if at <= offset || start >= end {
                continue;
            }
            wanted.push((task.clone(), len, offset.saturating_sub(start), (end - start).min(len)));
            let stored = usize::try_from(row.int("stored_len")?).unwrap_or(0);
            ranges.push(Range { name: row.text("object")?, offset: unsigned(row.int("object_offset")?), len: stored });
        }
        let mut out: HashMap<String, Vec<u8>> = HashMap::new();
        for ((task, len, from, to), packed) in wanted.into_iter().zip(self.objects.get_ranges(ranges).await?) {
            let piece = zstd::bulk::decompress(&packed, usize::try_from(len).unwrap_or(0)).map_err(Error::internal)?;
            out.entry(task).or_default().extend_from_slice(&piece[from as usize..to as usize]);
        }
        Ok(out)
    }
}

struct Writer {
    db: Db,
    objects: Objects,
    clock: Clock,
    cap: u64,
    /// Drawn at start: object names of two runs, or two servers, never meet.
    run: String,
    count: u64,
}

struct Stored {
    piece: Piece,
    object_offset: u64,
    stored_len: u64,
}

impl Writer {
    async fn run(mut self, mut pieces: mpsc::Receiver<(Piece, oneshot::Sender<Result<Kept>>)>) {
        while let Some(first) = pieces.recv().await {
            let mut size = first.0.bytes.len();
            let mut batch = vec![first];
            while size < BATCH_BYTES
                && let Ok(next) = pieces.try_recv()
            {
                size += next.0.bytes.len();
                batch.push(next);
            }
            let (batch, callers): (Vec<Piece>, Vec<_>) = batch.into_iter().unzip();
            match self.flush(batch).await {
                Ok(kept) => callers.into_iter().zip(kept).for_each(|(caller, kept)| drop(caller.send(Ok(kept)))),
                Err(error) => {
                    tracing::error!(error = ?error, "output of tasks could not be stored");
                    let again = || Error::internal("output of tasks could not be stored");
                    callers.into_iter().for_each(|caller| drop(caller.send(Err(again()))));
                }
            }
        }
    }

    async fn flush(&mut self, batch: Vec<Piece>) -> Result<Vec<Kept>> {
        let packed = tokio::task::spawn_blocking(move || pack(batch)).await.map_err(Error::internal)??;
        let (stored, parts): (Vec<Stored>, Vec<Bytes>) = packed.into_iter().unzip();
        self.count += 1;
        let name = format!("task-output/{}/{}-{:08x}.seg", self.clock.now().date(), self.run, self.count);
        // Questions for the held length carry no bytes and need no object.
        if parts.iter().any(|p| !p.is_empty()) {
            self.objects.put(&name, parts).await?;
        }
        let (now, cap) = (self.clock.now(), self.cap);
        self.db
            .write(async move |tx: &mut Tx| {
                let (mut kept, mut rows) = (Vec::with_capacity(stored.len()), Vec::new());
                for one in &stored {
                    kept.push(keep(tx, one, &name, cap, now, &mut rows).await?);
                }
                insert(tx, rows).await?;
                Ok(kept)
            })
            .await
    }
}

/// Compresses each piece by itself, so that a range is read without its neighbours.
fn pack(batch: Vec<Piece>) -> Result<Vec<(Stored, Bytes)>> {
    let mut at = 0;
    batch
        .into_iter()
        .map(|piece| {
            let packed = if piece.bytes.is_empty() {
                Vec::new()
            } else {
                zstd::bulk::compress(&piece.bytes, ZSTD_LEVEL).map_err(Error::internal)?
            };
            let object_offset = at;
            at += packed.len() as u64;
            Ok((Stored { piece, object_offset, stored_len: packed.len() as u64 }, Bytes::from(packed)))
        })
        .collect()
}

/// A row of `task_output`, and the account it belongs to.
type NewRow = (AccountId, Args);

/// Makes place for a piece. The row of one that was kept goes into `rows`: the pieces of a flush share one statement.
async fn keep(tx: &mut Tx, one: &Stored, object: &str, cap: u64, now: Timestamp, rows: &mut Vec<NewRow>) -> Result<Kept> {
    let piece = &one.piece;
    let len = piece.bytes.len() as i64;
    // The usual piece continues what is held: one statement checks that and counts it.
    if let Place::Offset(offset) = piece.place
        && len > 0
        && offset + len.unsigned_abs() <= cap
    {
        let counted = tx
            .of(piece.account)
            .execute(
                "UPDATE tasks SET output_len = output_len + $5, updated_at = $6, dropped = CASE WHEN dropped < $7 THEN $7 ELSE dropped END \
                 WHERE account_id = $1 AND task_id = $2 AND instance_id = $3 AND output_len = $4 AND started_at IS NOT NULL",
                args![&piece.task, &piece.instance, signed(offset), len, now, signed(piece.dropped)],
            )
            .await?;
        if counted == 1 {
            rows.push((piece.account, row(one, object, signed(offset), true)));
            return Ok(Kept::Yes { held: offset + len.unsigned_abs() });
        }
    }
    let found = tx
        .of(piece.account)
        .optional(
            "SELECT output_len, started_at FROM tasks WHERE account_id = $1 AND task_id = $2 AND instance_id = $3",
            args![&piece.task, &piece.instance],
        )
        .await?;
    let held = match found {
        Some(found) if found.opt_time("started_at")?.is_some() => unsigned(found.int("output_len")?),
        _ => return Ok(Kept::Foreign),
    };
    let Place::Index(index) = piece.place else {
        note_dropped(tx, piece, now).await?;
        return Ok(Kept::No { held });
    };
    let seq = i64::from(index);
    if held + len.unsigned_abs() > cap {
        let again = tx
            .of(piece.account)
            .optional("SELECT seq FROM task_output WHERE account_id = $1 AND task_id = $2 AND seq = $3", args![&piece.task, seq])
            .await?;
        return Ok(if again.is_some() { Kept::No { held } } else { Kept::Full });
    }
    // Whether this number was held already only the table knows, so its row is not put off.
    if insert(tx, vec![(piece.account, row(one, object, seq, false))]).await? == 0 {
        return Ok(Kept::No { held });
    }
    // An agent that still sends output is about to report: a large output over a slow line must not look like silence.
    tx.of(piece.account)
        .execute(
            "UPDATE tasks SET output_len = output_len + $3, updated_at = $4, deadline = {{greatest}}(deadline, $5) WHERE account_id = $1 AND task_id = $2",
            args![&piece.task, len, now, now.plus(REPORT_GRACE)],
        )
        .await?;
    note_dropped(tx, piece, now).await?;
    Ok(Kept::Yes { held: held + len.unsigned_abs() })
}

fn row(one: &Stored, object: &str, seq: i64, by_offset: bool) -> Args {
    let len = one.piece.bytes.len() as i64;
    args![&one.piece.task, seq, len, object, signed(one.object_offset), signed(one.stored_len), by_offset]
}

/// Adds rows, one statement for each run of an account's; gives the number added.
async fn insert(tx: &mut Tx, rows: Vec<NewRow>) -> Result<u64> {
    let mut added = 0;
    let mut rows = rows.into_iter().peekable();
    while let Some((account, first)) = rows.next() {
        let mut of_account = vec![first];
        while let Some((_, next)) = rows.next_if(|(other, _)| *other == account) {
            of_account.push(next);
        }
        let into = "task_output (account_id, task_id, seq, len, object, object_offset, stored_len, by_offset)";
        added += tx.of(account).insert_many(into, of_account, "ON CONFLICT DO NOTHING").await?;
    }
    Ok(added)
}

async fn note_dropped(tx: &mut Tx, piece: &Piece, now: Timestamp) -> Result<()> {
    if piece.dropped > 0 {
        tx.of(piece.account)
            .execute(
                "UPDATE tasks SET dropped = $3, updated_at = $4 WHERE account_id = $1 AND task_id = $2 AND dropped < $3",
                args![&piece.task, signed(piece.dropped), now],
            )
            .await?;
    }
    Ok(())
}

fn signed(n: u64) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

fn unsigned(n: i64) -> u64 {
    u64::try_from(n).unwrap_or(0)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}
