//! Tasks: the claim, the end, and what the hub and the sweep look for.

use std::time::Duration;

use terrace_base::{AccountId, Result, Timestamp};
use terrace_store::{Row, Sql, Tx, args};

use crate::model::TaskStatus;

/// A task as lists show it, with what its invocation says.
pub struct Task {
    pub id: String,
    pub invocation_id: String,
    pub command_id: String,
    pub command_name: String,
    pub instance_id: String,
    pub status: String,
    pub error_info: String,
    pub exit_code: i64,
    pub output_len: i64,
    pub dropped: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
    pub started_at: Option<Timestamp>,
    pub ended_at: Option<Timestamp>,
    pub content: String,
    pub command_type: String,
    pub working_directory: String,
    pub timeout: i64,
    pub username: String,
    pub source: String,
}

pub const FROM: &str = "t.task_id, t.invocation_id, t.command_id, t.instance_id, t.status, t.error_info, t.exit_code, t.output_len, t.dropped, t.created_at, \
    t.updated_at, t.started_at, t.ended_at, v.command_name, v.content, v.command_type, v.working_directory, v.timeout, v.username, v.source \
    FROM tasks t JOIN invocations v ON v.account_id = t.account_id AND v.invocation_id = t.invocation_id";

impl Task {
    fn read(row: &Row) -> Result<Self> {
        Ok(Task {
            id: row.text("task_id")?,
            invocation_id: row.text("invocation_id")?,
            command_id: row.text("command_id")?,
            command_name: row.text("command_name")?,
            instance_id: row.text("instance_id")?,
            status: row.text("status")?,
            error_info: row.text("error_info")?,
            exit_code: row.int("exit_code")?,
            output_len: row.int("output_len")?,
            dropped: row.int("dropped")?,
            created_at: row.time("created_at")?,
            updated_at: row.time("updated_at")?,
            started_at: row.opt_time("started_at")?,
            ended_at: row.opt_time("ended_at")?,
            content: row.text("content")?,
            command_type: row.text("command_type")?,
            working_directory: row.text("working_directory")?,
            timeout: row.int("timeout")?,
            username: row.text("username")?,
            source: row.text("source")?,
        })
    }
}

pub async fn list(tx: &mut Tx, account: AccountId, listing: &Sql) -> Result<(i64, Vec<Task>)> {
    let total = tx.of(account).count_sql(listing).await?;
    let rows = tx.of(account).all_sql(listing).await?;
    Ok((total, rows.iter().map(Task::read).collect::<Result<_>>()?))
}

pub async fn find(tx: &mut Tx, account: AccountId, task: &str) -> Result<Option<Task>> {
    let listing = Sql::select(FROM).tenant_on("t.account_id = ", account).and("t.task_id = ", task);
    tx.of(account).all_sql(&listing).await?.first().map(Task::read).transpose()
}

/// A task as an agent is offered it.
pub struct Offer {
    pub task_id: String,
    pub invocation_id: String,
    pub rendered: Vec<u8>,
    pub command_type: String,
    pub working_directory: String,
    pub timeout: i64,
    pub username: String,
}

pub async fn pending_on(tx: &mut Tx, account: AccountId, instance: &str, limit: i64) -> Result<Vec<Offer>> {
    let rows = tx
        .of(account)
        .all(
            "SELECT t.task_id, t.invocation_id, v.rendered, v.command_type, v.working_directory, v.timeout, v.username FROM tasks t \
             JOIN invocations v ON v.account_id = t.account_id AND v.invocation_id = t.invocation_id \
             WHERE t.account_id = $1 AND t.instance_id = $2 AND t.status = 'PENDING' AND t.ended_at IS NULL ORDER BY t.created_at, t.task_id LIMIT $3",
            args![instance, limit],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Offer {
                task_id: row.text("task_id")?,
                invocation_id: row.text("invocation_id")?,
                rendered: row.bytes("rendered")?,
                command_type: row.text("command_type")?,
                working_directory: row.text("working_directory")?,
                timeout: row.int("timeout")?,
                username: row.text("username")?,
            })
        })
        .collect()
}

/// A task that an agent works on, as far as is known.
pub struct InProgress {
    pub id: String,
    pub cancelling: bool,
    pub claimed_at: Timestamp,
}

pub async fn in_progress_on(tx: &mut Tx, account: AccountId, instance: &str) -> Result<Vec<InProgress>> {
    let rows = tx
        .of(account)
        .all(
            "SELECT task_id, status, started_at FROM tasks WHERE account_id = $1 AND instance_id = $2 AND status IN ('RUNNING', 'CANCELLING') \
             AND ended_at IS NULL ORDER BY task_id",
            args![instance],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(InProgress {
                id: row.text("task_id")?,
                cancelling: row.text("status")? == TaskStatus::Cancelling.as_str(),
                claimed_at: row.opt_time("started_at")?.unwrap_or_default(),
            })
        })
        .collect()
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Claim {
    Granted,
    Refused,
}

/// The one moment in which a task becomes an agent's. The same claim again (its answer was lost) is granted again.
pub async fn claim(
    tx: &mut Tx,
    account: AccountId,
    instance: &str,
    task: &str,
    claim: &str,
    now: Timestamp,
    grace: Duration,
) -> Result<Claim> {
    let claim: String = claim.chars().take(64).collect();
    let claimed = tx
        .of(account)
        .execute(
            "UPDATE tasks SET status = 'RUNNING', claim = $4, started_at = $5, updated_at = $5, \
             deadline = $6 + 1000000 * (SELECT timeout FROM invocations v WHERE v.account_id = $1 AND v.invocation_id = tasks.invocation_id) \
             WHERE account_id = $1 AND task_id = $2 AND instance_id = $3 AND status = 'PENDING'",
            args![task, instance, &claim, now, now.plus(grace)],
        )
        .await?;
    if claimed == 1 {
        return Ok(Claim::Granted);
    }
    let row = tx
        .of(account)
        .optional(
            "SELECT claim FROM tasks WHERE account_id = $1 AND task_id = $2 AND instance_id = $3 AND ended_at IS NULL",
            args![task, instance],
        )
        .await?;
    let repeated = !claim.is_empty() && row.is_some_and(|row| row.text("claim").is_ok_and(|first| first == claim));
    Ok(if repeated { Claim::Granted } else { Claim::Refused })
}

/// How a task ended, as its agent tells.
pub struct Ended {
    pub status: TaskStatus,
    pub error_info: String,
    pub exit_code: i64,
    pub dropped: i64,
    pub started_at: Option<Timestamp>,
    pub ended_at: Timestamp,
}

/// Records an end; `false` when the task is not one this agent started. A task given up as UNKNOWN gets its true end late; one
/// that has its end keeps it.
pub async fn finish(tx: &mut Tx, account: AccountId, instance: &str, task: &str, ended: &Ended, now: Timestamp) -> Result<bool> {
    let changed = tx
        .of(account)
        .execute(
            "UPDATE tasks SET status = $4, error_info = $5, exit_code = $6, dropped = CASE WHEN dropped < $7 THEN $7 ELSE dropped END, \
             started_at = COALESCE($8, started_at), ended_at = $9, updated_at = $10 \
             WHERE account_id = $1 AND task_id = $2 AND instance_id = $3 AND status IN ('RUNNING', 'CANCELLING', 'UNKNOWN')",
            args![
                task,
                instance,
                ended.status.as_str(),
                &ended.error_info,
                ended.exit_code,
                ended.dropped,
                ended.started_at,
                ended.ended_at,
                now
            ],
        )
        .await?;
    if changed == 1 {
        return Ok(true);
    }
    let known = tx
        .of(account)
        .optional(
            "SELECT task_id FROM tasks WHERE account_id = $1 AND task_id = $2 AND instance_id = $3 AND started_at IS NOT NULL",
            args![task, instance],
        )
        .await?;
    Ok(known.is_some())
}

/// Ends a task that nobody claimed or reported. One that got its end meanwhile keeps it.
pub async fn give_up(tx: &mut Tx, account: AccountId, task: &str, status: TaskStatus, why: &'static str, now: Timestamp) -> Result<()> {
    tx.of(account)
        .execute(
            "UPDATE tasks SET status = $3, error_info = $4, ended_at = $5, updated_at = $5 WHERE account_id = $1 AND task_id = $2 AND ended_at IS NULL",
            args![task, status.as_str(), why, now],
        )
        .await?;
    Ok(())
}

/// Ends every open task of an instance that is deleted.
pub async fn close_all_on(tx: &mut Tx, account: AccountId, instance: &str, now: Timestamp) -> Result<()> {
    tx.of(account)
        .execute(
            "UPDATE tasks SET status = CASE WHEN status = 'PENDING' THEN 'DELIVER_FAILED' ELSE 'UNKNOWN' END, \
             error_info = 'the instance was deleted', ended_at = $3, updated_at = $3 \
             WHERE account_id = $1 AND instance_id = $2 AND ended_at IS NULL",
            args![instance, now],
        )
        .await?;
    Ok(())
}

/// A task past its deadline.
pub struct Overdue {
    pub account: AccountId,
    pub id: String,
    status: String,
}

impl Overdue {
    pub fn verdict(&self) -> (TaskStatus, &'static str) {
        if self.status == TaskStatus::Pending.as_str() {
            (TaskStatus::DeliverFailed, "no agent took the task in time")
        } else {
            (TaskStatus::Unknown, "the agent did not report the task's end in time; it may have run to its end")
        }
    }
}

pub async fn overdue(tx: &mut Tx, now: Timestamp) -> Result<Vec<Overdue>> {
    let rows = tx
        .system()
        .all("SELECT account_id, task_id, status FROM tasks WHERE ended_at IS NULL AND deadline < $1 LIMIT 1000", args![now])
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Overdue { account: AccountId::from_db(row.int("account_id")?), id: row.text("task_id")?, status: row.text("status")? })
        })
        .collect()
}

/// Instances with tasks to start or to cancel.
pub async fn instances_with_work(tx: &mut Tx) -> Result<Vec<String>> {
    let rows = tx
        .system()
        .all("SELECT DISTINCT instance_id FROM tasks WHERE ended_at IS NULL AND status IN ('PENDING', 'CANCELLING')", args![])
        .await?;
    rows.iter().map(|row| row.text("instance_id")).collect()
}

/// Gives every open task at least until `until`.
pub async fn postpone_deadlines(tx: &mut Tx, until: Timestamp) -> Result<()> {
    tx.system().execute("UPDATE tasks SET deadline = $1 WHERE ended_at IS NULL AND deadline < $1", args![until]).await?;
    Ok(())
}

/// Adds tasks; the number added is less than asked for when a drawn id was taken.
pub async fn insert_many(
    tx: &mut Tx,
    account: AccountId,
    invocation: &str,
    command: &str,
    tasks: &[(String, String)],
    deadline: Timestamp,
    now: Timestamp,
) -> Result<u64> {
    let rows = tasks
        .iter()
        .map(|(id, instance)| {
            args![id, invocation, command, instance, TaskStatus::Pending.as_str(), "", 0i64, 0i64, 0i64, "", deadline, now, now]
        })
        .collect();
    tx.of(account)
        .insert_many(
            "tasks (account_id, task_id, invocation_id, command_id, instance_id, status, error_info, exit_code, output_len, dropped, claim, deadline, created_at, updated_at)",
            rows,
            "ON CONFLICT DO NOTHING",
        )
        .await
}

/// Cancels an invocation's tasks, on some instances or all. Waiting ones are over at once; running ones are told.
pub async fn cancel(
    tx: &mut Tx,
    account: AccountId,
    invocation: &str,
    instances: Option<&[String]>,
    now: Timestamp,
) -> Result<Vec<String>> {
    let rows = tx
        .of(account)
        .all(
            "SELECT task_id, instance_id, status FROM tasks WHERE account_id = $1 AND invocation_id = $2 AND ended_at IS NULL",
            args![invocation],
        )
        .await?;
    let mut told = Vec::new();
    for row in &rows {
        let (task, instance, status) = (row.text("task_id")?, row.text("instance_id")?, row.text("status")?);
        if instances.is_some_and(|wanted| !wanted.contains(&instance)) {
            continue;
        }
        if status == TaskStatus::Pending.as_str() {
            tx.of(account)
                .execute(
                    "UPDATE tasks SET status = 'CANCELLED', ended_at = $3, updated_at = $3 WHERE account_id = $1 AND task_id = $2 AND status = 'PENDING'",
                    args![task, now],
                )
                .await?;
        } else {
            tx.of(account)
                .execute(
                    "UPDATE tasks SET status = 'CANCELLING', updated_at = $3 WHERE account_id = $1 AND task_id = $2 AND status = 'RUNNING'",
                    args![task, now],
                )
                .await?;
            told.push(instance);
        }
    }
    Ok(told)
}
