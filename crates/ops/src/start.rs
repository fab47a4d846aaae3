//! Starting an operation, in the transaction that writes the intent behind it.

use terrace_base::{AccountId, Error, Result, Rng, Timestamp, text};
use terrace_store::{Tx, args};

use crate::operation::Operation;
use crate::record::Status;

const LETTERS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";

/// An operation to be started.
pub struct New<'a, O: Operation> {
    pub account: AccountId,
    /// What it works on; other operations on the same resource are refused until it has ended.
    pub resource_id: &'a str,
    pub state: &'a O::State,
    pub request_id: &'a str,
    /// Who asked for it, for people to read.
    pub created_by: &'a str,
    pub now: Timestamp,
}

/// Writes the operation down and gives its id. Call `Ops::look` after the commit, else it waits for the next look, a second at most.
pub async fn start<O: Operation>(tx: &mut Tx, rng: &Rng, new: New<'_, O>) -> Result<String> {
    let id = format!("op-{}", rng.text(LETTERS, 12));
    lock(tx, new.account, new.resource_id, &id).await?;
    insert(tx, &id, O::KIND, false, &O::plan(new.state), &new).await?;
    Ok(id)
}

pub(crate) async fn insert<O: Operation>(
    tx: &mut Tx,
    id: &str,
    kind: &'static str,
    perpetual: bool,
    plan: &[String],
    new: &New<'_, O>,
) -> Result<()> {
    let state = serde_json::to_string(new.state).map_err(Error::internal)?;
    let (status, nothing) = (Status::Running.as_str(), "");
    tx.of(new.account)
        .execute(
            "INSERT INTO operations (account_id, operation_id, kind, resource_id, perpetual, status, step, state, reason, attempts, error_code, error, cancel_asked, nudged, \
             due_at, owner, lease_until, epoch, request_id, created_by, created_at, updated_at, ended_at) \
             VALUES ($1, $2, $3, $4, $5, $6, 0, $7, $8, 0, $8, $8, FALSE, FALSE, $9, $8, 0, 0, $10, $11, $9, $9, NULL)",
            args![id, kind, new.resource_id, perpetual, status, state, nothing, new.now, new.request_id, new.created_by],
        )
        .await?;
    let rows = plan.iter().zip(0i64..).map(|(name, at)| args![id, at, name, "pending", ""]).collect();
    tx.of(new.account).insert_many("operation_steps (account_id, operation_id, position, name, status, message)", rows, "").await?;
    Ok(())
}

/// Takes the resource, or says who has it.
async fn lock(tx: &mut Tx, account: AccountId, resource: &str, id: &str) -> Result<()> {
    let name = format!("{}/{resource}", account.0);
    let taken = tx
        .of(account)
        .execute(
            "INSERT INTO operation_locks (account_id, name, operation_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            args![&name, id],
        )
        .await?;
    if taken == 1 {
        return Ok(());
    }
    let holder = tx
        .of(account)
        .optional(
            "SELECT o.operation_id, o.kind FROM operation_locks l JOIN operations o ON o.operation_id = l.operation_id WHERE l.account_id = $1 AND l.name = $2",
            args![&name],
        )
        .await?;
    let (holder, kind) = match holder {
        Some(row) => (row.text("operation_id")?, row.text("kind")?),
        None => Default::default(),
    };
    Err(Error::new(
        "ResourceInUse",
        text!(
            "`{resource}` is being worked on by the operation {operation} ({kind}); try again when that has ended",
            resource = resource,
            operation = holder,
            kind = kind
        ),
    ))
}

pub(crate) async fn unlock(tx: &mut Tx, account: AccountId, id: &str) -> Result<()> {
    tx.of(account).execute("DELETE FROM operation_locks WHERE account_id = $1 AND operation_id = $2", args![id]).await?;
    Ok(())
}
