//! Saved commands.

use terrace_base::{AccountId, Result, Timestamp};
use terrace_store::{Row, Sql, Tx, args};

#[derive(Clone)]
pub struct Command {
    pub id: String,
    pub name: String,
    pub description: String,
    /// The script, as text.
    pub content: String,
    pub command_type: String,
    pub working_directory: String,
    pub timeout: i64,
    pub username: String,
    pub enable_parameter: bool,
    /// JSON object, or empty.
    pub default_parameters: String,
    /// JSON list of `{ParameterName, ParameterValue, ParameterDescription}`, or empty.
    pub default_parameter_confs: String,
    /// JSON list of `{Key, Value}`, or empty.
    pub tags: String,
    pub created_by: String,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

pub const FROM: &str = "command_id, name, description, content, command_type, working_directory, timeout, \
    username, enable_parameter, default_parameters, default_parameter_confs, tags, created_by, created_at, updated_at FROM commands";

impl Command {
    fn read(row: &Row) -> Result<Self> {
        Ok(Command {
            id: row.text("command_id")?,
            name: row.text("name")?,
            description: row.text("description")?,
            content: row.text("content")?,
            command_type: row.text("command_type")?,
            working_directory: row.text("working_directory")?,
            timeout: row.int("timeout")?,
            username: row.text("username")?,
            enable_parameter: row.bool("enable_parameter")?,
            default_parameters: row.text("default_parameters")?,
            default_parameter_confs: row.text("default_parameter_confs")?,
            tags: row.text("tags")?,
            created_by: row.text("created_by")?,
            created_at: row.time("created_at")?,
            updated_at: row.time("updated_at")?,
        })
    }
}

/// `false` when the name is taken in the account.
pub async fn insert(tx: &mut Tx, account: AccountId, c: &Command) -> Result<bool> {
    let added = tx
        .of(account)
        .execute(
            "INSERT INTO commands (account_id, command_id, name, description, content, command_type, working_directory, timeout, username, enable_parameter, \
             default_parameters, default_parameter_confs, tags, created_by, created_at, updated_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) ON CONFLICT DO NOTHING",
            args![
                &c.id,
                &c.name,
                &c.description,
                &c.content,
                &c.command_type,
                &c.working_directory,
                c.timeout,
                &c.username,
                c.enable_parameter,
                &c.default_parameters,
                &c.default_parameter_confs,
                &c.tags,
                &c.created_by,
                c.created_at,
                c.updated_at
            ],
        )
        .await?;
    Ok(added == 1)
}

/// Writes all that can be modified; the caller has read the row in the same transaction.
pub async fn update(tx: &mut Tx, account: AccountId, c: &Command) -> Result<()> {
    tx.of(account)
        .execute(
            "UPDATE commands SET name = $3, description = $4, content = $5, command_type = $6, working_directory = $7, timeout = $8, username = $9, \
             default_parameters = $10, default_parameter_confs = $11, updated_at = $12 WHERE account_id = $1 AND command_id = $2",
            args![
                &c.id,
                &c.name,
                &c.description,
                &c.content,
                &c.command_type,
                &c.working_directory,
                c.timeout,
                &c.username,
                &c.default_parameters,
                &c.default_parameter_confs,
                c.updated_at
            ],
        )
        .await?;
    Ok(())
}

pub async fn find(tx: &mut Tx, account: AccountId, id: &str) -> Result<Option<Command>> {
    let listing = Sql::select(FROM).tenant(account).and("command_id = ", id);
    tx.of(account).all_sql(&listing).await?.first().map(Command::read).transpose()
}

/// The id of the command with this name.
pub async fn named(tx: &mut Tx, account: AccountId, name: &str) -> Result<Option<String>> {
    let row = tx.of(account).optional("SELECT command_id FROM commands WHERE account_id = $1 AND name = $2", args![name]).await?;
    row.map(|row| row.text("command_id")).transpose()
}

pub async fn count(tx: &mut Tx, account: AccountId) -> Result<i64> {
    tx.of(account).one("SELECT COUNT(*) AS n FROM commands WHERE account_id = $1", args![]).await?.int("n")
}

pub async fn delete(tx: &mut Tx, account: AccountId, id: &str) -> Result<u64> {
    tx.of(account).execute("DELETE FROM commands WHERE account_id = $1 AND command_id = $2", args![id]).await
}

pub async fn list(tx: &mut Tx, account: AccountId, listing: &Sql) -> Result<(i64, Vec<Command>)> {
    let total = tx.of(account).count_sql(listing).await?;
    let rows = tx.of(account).all_sql(listing).await?;
    Ok((total, rows.iter().map(Command::read).collect::<Result<_>>()?))
}
