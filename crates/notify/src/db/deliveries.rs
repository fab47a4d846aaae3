//! Deliveries: what waits, and what came of the rest.

use std::collections::HashMap;
use std::time::Duration;

use terrace_base::text::Kept;
use terrace_base::{AccountId, Error, Page, Result, Timestamp};
use terrace_store::{Row, Sql, Tx, args};

use crate::notification::Severity;
use crate::receiver::Outcome;

/// How long it is tried.
pub const PATIENCE: Duration = Duration::from_secs(24 * 3600);
/// How long what is over is kept.
pub const REMEMBERED: Duration = Duration::from_secs(7 * 24 * 3600);
/// Deliveries that are kept of a channel, whatever their state.
pub const KEPT: i64 = 1000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Waiting,
    Delivered,
    Failed,
}

impl State {
    pub fn as_str(self) -> &'static str {
        match self {
            State::Waiting => "waiting",
            State::Delivered => "delivered",
            State::Failed => "failed",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        [State::Waiting, State::Delivered, State::Failed].into_iter().find(|state| state.as_str() == text)
    }
}

/// One notification on its way to one channel.
#[derive(Clone, Debug)]
pub struct Delivery {
    pub id: String,
    pub account: AccountId,
    pub channel: String,
    pub service: String,
    pub kind: String,
    pub severity: Severity,
    pub resource_id: String,
    pub subject: Kept,
    pub message: Kept,
    pub started_at: Timestamp,
    pub ended_at: Option<Timestamp>,
    /// It tells of an end.
    pub over: bool,
    pub state: State,
    pub attempts: i64,
    pub created_at: Timestamp,
    pub next_at: Timestamp,
    pub give_up_at: Timestamp,
    pub last_at: Option<Timestamp>,
    /// Of the last attempt; 0: no answer came.
    pub status_code: i64,
    pub duration_ms: i64,
    pub answer: String,
    pub error: Option<Kept>,
    /// Why it is not tried any more.
    pub given_up: Option<Kept>,
}

const COLUMNS: &str = "delivery_id, account_id, channel_id, service, kind, severity, resource_id, subject, message, started_at, ended_at, over, state, \
                       attempts, created_at, next_at, give_up_at, last_at, status_code, duration_ms, answer, error, given_up FROM notify_deliveries";

/// A message as the database holds it; none is the empty text.
pub(crate) fn keep(message: Option<&Kept>) -> Result<String> {
    message.map_or(Ok(String::new()), |message| serde_json::to_string(message).map_err(Error::internal))
}

pub(crate) fn kept(text: &str) -> Result<Option<Kept>> {
    if text.is_empty() { Ok(None) } else { serde_json::from_str(text).map(Some).map_err(Error::internal) }
}

impl Delivery {
    fn read(row: &Row) -> Result<Self> {
        let message = |column: &str| kept(&row.text(column)?);
        let required = |column: &str| message(column)?.ok_or_else(|| Error::internal(format!("a delivery without {column}")));
        let unknown = |what: &str| Error::internal(format!("a delivery of unknown {what}"));
        Ok(Delivery {
            id: row.text("delivery_id")?,
            account: AccountId::from_db(row.int("account_id")?),
            channel: row.text("channel_id")?,
            service: row.text("service")?,
            kind: row.text("kind")?,
            severity: Severity::parse(&row.text("severity")?).ok_or_else(|| unknown("severity"))?,
            resource_id: row.text("resource_id")?,
            subject: required("subject")?,
            message: required("message")?,
            started_at: row.time("started_at")?,
            ended_at: row.opt_time("ended_at")?,
            over: row.bool("over")?,
            state: State::parse(&row.text("state")?).ok_or_else(|| unknown("state"))?,
            attempts: row.int("attempts")?,
            created_at: row.time("created_at")?,
            next_at: row.time("next_at")?,
            give_up_at: row.time("give_up_at")?,
            last_at: row.opt_time("last_at")?,
            status_code: row.int("status_code")?,
            duration_ms: row.int("duration_ms")?,
            answer: row.text("answer")?,
            error: message("error")?,
            given_up: message("given_up")?,
        })
    }
}

/// `false`: the id is taken.
pub async fn insert(tx: &mut Tx, new: &Delivery) -> Result<bool> {
    let added = tx
        .of(new.account)
        .execute(
            "INSERT INTO notify_deliveries (account_id, delivery_id, channel_id, service, kind, severity, resource_id, subject, message, started_at, \
             ended_at, over, state, attempts, created_at, next_at, give_up_at, status_code, duration_ms, answer, error, given_up) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 0, $14, $15, $16, 0, 0, '', '', '') ON CONFLICT DO NOTHING",
            args![
                &new.id,
                &new.channel,
                &new.service,
                &new.kind,
                new.severity.as_str(),
                &new.resource_id,
                keep(Some(&new.subject))?,
                keep(Some(&new.message))?,
                new.started_at,
                new.ended_at,
                new.over,
                new.state.as_str(),
                new.created_at,
                new.next_at,
                new.give_up_at,
            ],
        )
        .await?;
    Ok(added == 1)
}

/// Removes what a channel has beyond [`KEPT`]: what is over before what waits, the oldest first. Gives how many that waited were lost.
pub async fn trim(tx: &mut Tx, account: AccountId, channel: &str) -> Result<i64> {
    let count = async |tx: &mut Tx| {
        tx.of(account)
            .one(
                "SELECT COUNT(*) AS count, COALESCE(CAST(SUM(CASE WHEN state = 'waiting' THEN 1 ELSE 0 END) AS BIGINT), 0) AS waiting FROM notify_deliveries \
                 WHERE account_id = $1 AND channel_id = $2",
                args![channel],
            )
            .await
            .and_then(|row| Ok((row.int("count")?, row.int("waiting")?)))
    };
    let (all, waiting) = count(tx).await?;
    if all <= KEPT {
        return Ok(0);
    }
    tx.of(account)
        .execute(
            "DELETE FROM notify_deliveries WHERE account_id = $1 AND delivery_id IN (SELECT d.delivery_id FROM notify_deliveries d \
             WHERE d.account_id = $1 AND d.channel_id = $2 ORDER BY CASE WHEN d.state = 'waiting' THEN 1 ELSE 0 END, d.created_at, d.delivery_id LIMIT $3)",
            args![channel, all - KEPT],
        )
        .await?;
    Ok(waiting - count(tx).await?.1)
}

pub async fn get(tx: &mut Tx, account: AccountId, channel: &str, id: &str) -> Result<Option<Delivery>> {
    let sql = Sql::select(COLUMNS).tenant(account).and("channel_id = ", channel).and("delivery_id = ", id);
    tx.of(account).all_sql(&sql).await?.first().map(Delivery::read).transpose()
}

/// A page of a channel's deliveries, the latest first, and how many there are in all.
pub async fn page(tx: &mut Tx, account: AccountId, channel: &str, state: Option<State>, page: Page) -> Result<(Vec<Delivery>, i64)> {
    let sql = Sql::select(COLUMNS).tenant(account).and("channel_id = ", channel).and_opt("state = ", state.map(State::as_str));
    let sql = sql.order("created_at DESC, delivery_id DESC").page(page);
    let total = tx.of(account).count_sql(&sql).await?;
    Ok((tx.of(account).all_sql(&sql).await?.iter().map(Delivery::read).collect::<Result<_>>()?, total))
}

/// How many wait, by channel.
pub async fn waiting(tx: &mut Tx, account: AccountId) -> Result<HashMap<String, i64>> {
    let rows = tx
        .of(account)
        .all(
            "SELECT channel_id, COUNT(*) AS count FROM notify_deliveries WHERE account_id = $1 AND state = 'waiting' GROUP BY channel_id",
            args![],
        )
        .await?;
    rows.iter().map(|row| Ok((row.text("channel_id")?, row.int("count")?))).collect()
}

/// What is sent to a channel next, of what is due.
pub async fn next(tx: &mut Tx, account: AccountId, channel: &str, now: Timestamp) -> Result<Option<Delivery>> {
    let sql = Sql::select(COLUMNS).tenant(account).and("channel_id = ", channel).and_fixed("state = 'waiting'").and("next_at <= ", now);
    let rows = tx.of(account).all_sql(&sql.order("created_at, delivery_id").limit(1)).await?;
    rows.first().map(Delivery::read).transpose()
}

/// It was accepted, even if it was given up in between.
pub async fn accepted(tx: &mut Tx, delivery: &Delivery, outcome: &Outcome, now: Timestamp) -> Result<()> {
    tx.of(delivery.account)
        .execute(
            "UPDATE notify_deliveries SET state = 'delivered', attempts = $3, last_at = $4, finished_at = $4, status_code = $5, duration_ms = $6, \
             answer = $7, error = '', given_up = '' WHERE account_id = $1 AND delivery_id = $2",
            args![&delivery.id, delivery.attempts, now, outcome.status, outcome.millis(), &outcome.answer],
        )
        .await?;
    Ok(())
}

/// It was not accepted, and waits for `next`.
pub async fn repeat(tx: &mut Tx, delivery: &Delivery, outcome: &Outcome, now: Timestamp, next: Timestamp) -> Result<()> {
    let error = keep(outcome.error.as_ref().map(|error| error.keep()).as_ref())?;
    tx.of(delivery.account)
        .execute(
            "UPDATE notify_deliveries SET attempts = $3, last_at = $4, next_at = $5, status_code = $6, duration_ms = $7, answer = $8, error = $9 \
             WHERE account_id = $1 AND delivery_id = $2 AND state <> 'delivered'",
            args![&delivery.id, delivery.attempts, now, next, outcome.status, outcome.millis(), &outcome.answer, error],
        )
        .await?;
    Ok(())
}

/// Gives up all that waits on a channel.
pub async fn give_up(tx: &mut Tx, account: AccountId, channel: &str, why: &Kept, now: Timestamp) -> Result<u64> {
    tx.of(account)
        .execute(
            "UPDATE notify_deliveries SET state = 'failed', finished_at = $3, given_up = $4 \
             WHERE account_id = $1 AND channel_id = $2 AND state = 'waiting'",
            args![channel, now, keep(Some(why))?],
        )
        .await
}

/// Gives up what waited too long, of all accounts.
pub async fn give_up_old(tx: &mut Tx, why: &Kept, now: Timestamp) -> Result<u64> {
    tx.system()
        .execute(
            "UPDATE notify_deliveries SET state = 'failed', finished_at = $1, given_up = $2 WHERE state = 'waiting' AND give_up_at <= $1",
            args![now, keep(Some(why))?],
        )
        .await
}

/// Sends it again now, and for [`PATIENCE`] from now, unless it was delivered; `false`: it was, or there is none.
pub async fn retry(tx: &mut Tx, account: AccountId, channel: &str, id: &str, now: Timestamp) -> Result<bool> {
    let changed = tx
        .of(account)
        .execute(
            "UPDATE notify_deliveries SET state = 'waiting', finished_at = NULL, given_up = '', next_at = $4, give_up_at = $5 \
             WHERE account_id = $1 AND channel_id = $2 AND delivery_id = $3 AND state <> 'delivered'",
            args![channel, id, now, now.plus(PATIENCE)],
        )
        .await?;
    // Nor does it wait for the channel's pause.
    tx.of(account).execute("UPDATE notify_channels SET next_at = 0 WHERE account_id = $1 AND channel_id = $2", args![channel]).await?;
    Ok(changed == 1)
}

/// Forgets what was over before `before`, of all accounts.
pub async fn forget(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    tx.system().execute("DELETE FROM notify_deliveries WHERE finished_at < $1", args![before]).await
}
