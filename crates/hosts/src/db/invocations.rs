//! Invocations.

use std::collections::HashMap;
use std::sync::Arc;

use terrace_base::{AccountId, Result, Timestamp};
use terrace_store::{Row, Sql, Tx, args};

use crate::model::TaskStatus;

#[derive(Clone)]
pub struct Invocation {
    pub id: String,
    pub command_id: String,
    pub command_name: String,
    pub description: String,
    pub content: String,
    pub command_type: String,
    pub working_directory: String,
    pub timeout: i64,
    pub username: String,
    pub parameters: String,
    pub default_parameters: String,
    pub source: String,
    pub created_by: String,
    pub created_at: Timestamp,
}

/// Everything but the sealed script.
pub const FROM: &str = "invocation_id, command_id, command_name, description, content, command_type, working_directory, timeout, username, parameters, \
    default_parameters, source, created_by, created_at FROM invocations";

impl Invocation {
    fn read(row: &Row) -> Result<Self> {
        Ok(Invocation {
            id: row.text("invocation_id")?,
            command_id: row.text("command_id")?,
            command_name: row.text("command_name")?,
            description: row.text("description")?,
            content: row.text("content")?,
            command_type: row.text("command_type")?,
            working_directory: row.text("working_directory")?,
            timeout: row.int("timeout")?,
            username: row.text("username")?,
            parameters: row.text("parameters")?,
            default_parameters: row.text("default_parameters")?,
            source: row.text("source")?,
            created_by: row.text("created_by")?,
            created_at: row.time("created_at")?,
        })
    }
}

/// `false` when the drawn id is taken.
pub async fn insert(tx: &mut Tx, account: AccountId, v: &Invocation, rendered: &Arc<[u8]>) -> Result<bool> {
    let added = tx
        .of(account)
        .execute(
            "INSERT INTO invocations (account_id, invocation_id, command_id, command_name, description, content, rendered, command_type, working_directory, \
             timeout, username, parameters, default_parameters, source, created_by, created_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) ON CONFLICT DO NOTHING",
            args![
                &v.id,
                &v.command_id,
                &v.command_name,
                &v.description,
                &v.content,
                rendered.to_vec(),
                &v.command_type,
                &v.working_directory,
                v.timeout,
                &v.username,
                &v.parameters,
                &v.default_parameters,
                &v.source,
                &v.created_by,
                v.created_at
            ],
        )
        .await?;
    Ok(added == 1)
}

pub async fn list(tx: &mut Tx, account: AccountId, listing: &Sql) -> Result<(i64, Vec<Invocation>)> {
    let total = tx.of(account).count_sql(listing).await?;
    let rows = tx.of(account).all_sql(listing).await?;
    Ok((total, rows.iter().map(Invocation::read).collect::<Result<_>>()?))
}

pub async fn exists(tx: &mut Tx, account: AccountId, id: &str) -> Result<bool> {
    Ok(tx
        .of(account)
        .optional("SELECT invocation_id FROM invocations WHERE account_id = $1 AND invocation_id = $2", args![id])
        .await?
        .is_some())
}

/// A task of an invocation, as the invocation's listing shows it.
pub struct Part {
    pub task_id: String,
    pub instance_id: String,
    pub status: TaskStatus,
    pub started_at: Option<Timestamp>,
    pub ended_at: Option<Timestamp>,
    pub updated_at: Timestamp,
}

/// The tasks of several invocations, in one query.
pub async fn parts(tx: &mut Tx, account: AccountId, ids: &[String]) -> Result<HashMap<String, Vec<Part>>> {
    let listing = Sql::select("invocation_id, task_id, instance_id, status, started_at, ended_at, updated_at FROM tasks")
        .tenant(account)
        .and_in("invocation_id", ids.iter().cloned())
        .order("task_id");
    let mut found: HashMap<String, Vec<Part>> = HashMap::new();
    for row in tx.of(account).all_sql(&listing).await? {
        found.entry(row.text("invocation_id")?).or_default().push(Part {
            task_id: row.text("task_id")?,
            instance_id: row.text("instance_id")?,
            status: TaskStatus::parse(&row.text("status")?).unwrap_or(TaskStatus::Unknown),
            started_at: row.opt_time("started_at")?,
            ended_at: row.opt_time("ended_at")?,
            updated_at: row.time("updated_at")?,
        });
    }
    Ok(found)
}
