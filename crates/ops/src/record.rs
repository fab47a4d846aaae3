//! What is written down of operations, and reading it.

use terrace_base::{AccountId, Error, Page, Result, Timestamp};
use terrace_store::{Row, Sql, Tx, args};

/// How many events of one operation are kept; later ones are dropped.
pub const MAX_EVENTS: i64 = 1000;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    Running,
    Undoing,
    Succeeded,
    Failed,
    Cancelled,
}

impl Status {
    pub const ALL: [Status; 5] = [Status::Running, Status::Undoing, Status::Succeeded, Status::Failed, Status::Cancelled];

    pub fn as_str(self) -> &'static str {
        match self {
            Status::Running => "running",
            Status::Undoing => "undoing",
            Status::Succeeded => "succeeded",
            Status::Failed => "failed",
            Status::Cancelled => "cancelled",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == text)
    }

    pub fn is_final(self) -> bool {
        !matches!(self, Status::Running | Status::Undoing)
    }
}

/// An operation as it is written down.
#[derive(Clone, Debug)]
pub struct Record {
    pub id: String,
    pub account: AccountId,
    pub kind: String,
    pub resource_id: String,
    pub status: Status,
    /// Position of the step it is at.
    pub step: i64,
    /// JSON.
    pub state: String,
    /// Why it waits; empty when it does not.
    pub reason: String,
    /// Failures of the current step in a row.
    pub attempts: i64,
    /// The contract's code; empty while nothing failed.
    pub error_code: String,
    pub error: String,
    pub cancel_asked: bool,
    pub epoch: i64,
    pub request_id: String,
    pub created_by: String,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
    pub ended_at: Option<Timestamp>,
}

const COLUMNS: &str = "operation_id, account_id, kind, resource_id, status, step, state, reason, attempts, error_code, error, cancel_asked, epoch, \
     request_id, created_by, created_at, updated_at, ended_at FROM operations";

impl Record {
    pub(crate) fn read(row: &Row) -> Result<Self> {
        let status = row.text("status")?;
        Ok(Record {
            id: row.text("operation_id")?,
            account: AccountId::from_db(row.int("account_id")?),
            kind: row.text("kind")?,
            resource_id: row.text("resource_id")?,
            status: Status::parse(&status).ok_or_else(|| Error::internal(format!("an operation is `{status}`")))?,
            step: row.int("step")?,
            state: row.text("state")?,
            reason: row.text("reason")?,
            attempts: row.int("attempts")?,
            error_code: row.text("error_code")?,
            error: row.text("error")?,
            cancel_asked: row.bool("cancel_asked")?,
            epoch: row.int("epoch")?,
            request_id: row.text("request_id")?,
            created_by: row.text("created_by")?,
            created_at: row.time("created_at")?,
            updated_at: row.time("updated_at")?,
            ended_at: row.opt_time("ended_at")?,
        })
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StepStatus {
    Pending,
    Running,
    Success,
    Failed,
    Undone,
}

impl StepStatus {
    pub const ALL: [StepStatus; 5] =
        [StepStatus::Pending, StepStatus::Running, StepStatus::Success, StepStatus::Failed, StepStatus::Undone];

    pub fn as_str(self) -> &'static str {
        match self {
            StepStatus::Pending => "pending",
            StepStatus::Running => "running",
            StepStatus::Success => "success",
            StepStatus::Failed => "failed",
            StepStatus::Undone => "undone",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == text)
    }
}

/// A step of an operation's plan.
#[derive(Clone, Debug)]
pub struct StepRecord {
    pub position: i64,
    pub name: String,
    pub status: StepStatus,
    /// Why it waits, or what went wrong.
    pub message: String,
    pub started_at: Option<Timestamp>,
    pub ended_at: Option<Timestamp>,
}

/// Which operations to list. Reconcilers are never listed.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub ids: Vec<String>,
    pub kinds: Vec<String>,
    pub resources: Vec<String>,
    pub statuses: Vec<Status>,
}

/// A page of an account's operations, newest first, and how many there are.
pub async fn list(tx: &mut Tx, account: AccountId, filter: &Filter, page: Page) -> Result<(Vec<Record>, i64)> {
    let mut sql = Sql::select(COLUMNS).tenant(account).and("perpetual = ", false);
    for (column, values) in [("operation_id", &filter.ids), ("kind", &filter.kinds), ("resource_id", &filter.resources)] {
        if !values.is_empty() {
            sql = sql.and_in(column, values.iter().cloned());
        }
    }
    if !filter.statuses.is_empty() {
        sql = sql.and_in("status", filter.statuses.iter().map(|status| status.as_str()));
    }
    let sql = sql.order("created_at DESC, operation_id").page(page);
    let total = tx.of(account).count_sql(&sql).await?;
    let rows = tx.of(account).all_sql(&sql).await?;
    Ok((rows.iter().map(Record::read).collect::<Result<_>>()?, total))
}

pub async fn record(tx: &mut Tx, account: AccountId, id: &str) -> Result<Option<Record>> {
    let sql = Sql::select(COLUMNS).tenant(account).and("operation_id = ", id);
    tx.of(account).all_sql(&sql).await?.first().map(Record::read).transpose()
}

/// The operation that holds the resource, if one does.
pub async fn running_on(tx: &mut Tx, account: AccountId, resource: &str) -> Result<Option<Record>> {
    let sql = Sql::select(COLUMNS).tenant(account).and("resource_id = ", resource).and("perpetual = ", false).and_fixed("ended_at IS NULL");
    tx.of(account).all_sql(&sql).await?.first().map(Record::read).transpose()
}

pub async fn steps(tx: &mut Tx, account: AccountId, id: &str) -> Result<Vec<StepRecord>> {
    let rows = tx
        .of(account)
        .all(
            "SELECT position, name, status, message, started_at, ended_at FROM operation_steps WHERE account_id = $1 AND operation_id = $2 ORDER BY position",
            args![id],
        )
        .await?;
    let read = |row: &Row| {
        let status = row.text("status")?;
        Ok(StepRecord {
            position: row.int("position")?,
            name: row.text("name")?,
            status: StepStatus::parse(&status).ok_or_else(|| Error::internal(format!("a step is `{status}`")))?,
            message: row.text("message")?,
            started_at: row.opt_time("started_at")?,
            ended_at: row.opt_time("ended_at")?,
        })
    };
    rows.iter().map(read).collect()
}

/// Whether an operation of any account goes on, wherever it is worked on: for what a server has kept for operations, and nothing else.
pub async fn goes_on(tx: &mut Tx, id: &str) -> Result<bool> {
    let found = tx.system().optional("SELECT operation_id FROM operations WHERE operation_id = $1 AND ended_at IS NULL", args![id]).await?;
    Ok(found.is_some())
}

/// What the operation said after the event `after` (−1: from the first): position, time, step, text.
pub async fn events(tx: &mut Tx, account: AccountId, id: &str, after: i64, limit: i64) -> Result<Vec<(i64, Timestamp, String, String)>> {
    let rows = tx
        .of(account)
        .all(
            "SELECT position, at, step, text FROM operation_events WHERE account_id = $1 AND operation_id = $2 AND position > $3 ORDER BY position LIMIT $4",
            args![id, after, limit],
        )
        .await?;
    rows.iter().map(|row| Ok((row.int("position")?, row.time("at")?, row.text("step")?, row.text("text")?))).collect()
}

pub(crate) async fn add_event(tx: &mut Tx, account: AccountId, id: &str, at: Timestamp, step: &str, text: &str) -> Result<()> {
    let text: String = text.chars().filter(|c| *c != '\0').take(2000).collect();
    tx.of(account)
        .execute(
            "INSERT INTO operation_events (account_id, operation_id, position, at, step, text) \
             SELECT $1, $2, COALESCE(MAX(position), -1) + 1, $3, $4, $5 FROM operation_events WHERE operation_id = $2 HAVING COUNT(*) < $6",
            args![id, at, step, text, MAX_EVENTS],
        )
        .await?;
    Ok(())
}
