//! Who works on an operation: taking it, keeping it, letting it go, and writing only while it is held.

use std::collections::HashMap;
use std::time::Duration;

use terrace_base::{AccountId, Result, Timestamp};
use terrace_store::{Tx, args};

use crate::advance::Advance;
use crate::record::{Record, StepStatus};
use crate::start;

/// How long an operation of a server that says nothing stays its own.
pub const LEASE: Duration = Duration::from_secs(10);

/// Ids and kinds of operations that are due and nobody's, the longest due first, and when the next one will be.
pub(crate) async fn due(tx: &mut Tx, now: Timestamp, limit: i64) -> Result<(Vec<(String, String)>, Option<Timestamp>)> {
    let rows = tx
        .system()
        .all(
            "SELECT operation_id, kind FROM operations WHERE ended_at IS NULL AND due_at <= $1 AND lease_until <= $1 ORDER BY due_at LIMIT $2",
            args![now, limit],
        )
        .await?;
    let next = tx
        .system()
        .one("SELECT MIN(due_at) AS next FROM operations WHERE ended_at IS NULL AND due_at > $1 AND lease_until <= $1", args![now])
        .await?;
    let due = rows.iter().map(|row| Ok((row.text("operation_id")?, row.text("kind")?))).collect::<Result<_>>()?;
    Ok((due, next.opt_time("next")?))
}

/// Takes an operation for `owner`; `None` when somebody else was quicker or it is not due any more.
pub(crate) async fn take(tx: &mut Tx, id: &str, owner: &str, now: Timestamp) -> Result<Option<Record>> {
    let taken = tx
        .system()
        .execute(
            "UPDATE operations SET owner = $2, lease_until = $3, epoch = epoch + 1, nudged = FALSE WHERE operation_id = $1 AND ended_at IS NULL AND due_at <= $4 AND lease_until <= $4",
            args![id, owner, now.plus(LEASE), now],
        )
        .await?;
    if taken == 0 {
        return Ok(None);
    }
    let row = tx
        .system()
        .one(
            "SELECT operation_id, account_id, kind, resource_id, status, step, state, reason, attempts, error_code, error, cancel_asked, epoch, request_id, created_by, \
             created_at, updated_at, ended_at FROM operations WHERE operation_id = $1",
            args![id],
        )
        .await?;
    Record::read(&row).map(Some)
}

/// Keeps what `owner` holds, and gives what that is: id and epoch.
pub(crate) async fn renew(tx: &mut Tx, owner: &str, now: Timestamp) -> Result<HashMap<String, i64>> {
    tx.system()
        .execute("UPDATE operations SET lease_until = $2 WHERE owner = $1 AND ended_at IS NULL", args![owner, now.plus(LEASE)])
        .await?;
    let rows = tx.system().all("SELECT operation_id, epoch FROM operations WHERE owner = $1 AND ended_at IS NULL", args![owner]).await?;
    rows.iter().map(|row| Ok((row.text("operation_id")?, row.int("epoch")?))).collect()
}

/// Lets one operation go, to be taken by anybody at once.
pub(crate) async fn release(tx: &mut Tx, id: &str, owner: &str) -> Result<()> {
    tx.system()
        .execute(
            "UPDATE operations SET owner = '', lease_until = 0 WHERE operation_id = $1 AND owner = $2 AND ended_at IS NULL",
            args![id, owner],
        )
        .await?;
    Ok(())
}

/// Lets everything go that an earlier life of `owner` held.
pub(crate) async fn release_all(tx: &mut Tx, owner: &str) -> Result<u64> {
    tx.system().execute("UPDATE operations SET owner = '', lease_until = 0 WHERE owner = $1 AND ended_at IS NULL", args![owner]).await
}

/// Removes what ended before `before`, a bounded number at a time; `true` when there may be more.
pub(crate) async fn forget(tx: &mut Tx, before: Timestamp) -> Result<bool> {
    const AT_ONCE: i64 = 500;
    let rows = tx.system().all("SELECT operation_id FROM operations WHERE ended_at < $1 LIMIT $2", args![before, AT_ONCE]).await?;
    for row in &rows {
        let id = row.text("operation_id")?;
        for statement in [
            "DELETE FROM operation_events WHERE operation_id = $1",
            "DELETE FROM operation_steps WHERE operation_id = $1",
            "DELETE FROM operations WHERE operation_id = $1",
        ] {
            tx.system().execute(statement, args![&id]).await?;
        }
    }
    Ok(rows.len() as i64 == AT_ONCE)
}

/// What a holder writes with.
#[derive(Clone)]
pub(crate) struct Held {
    pub account: AccountId,
    pub id: String,
    pub owner: String,
    pub epoch: i64,
}

impl Held {
    /// Marks the step that is about to run. `false` when the operation is not held any more.
    pub(crate) async fn begin_step(&self, tx: &mut Tx, position: i64, now: Timestamp) -> Result<bool> {
        if !self.still(tx).await? {
            return Ok(false);
        }
        tx.of(self.account)
            .execute(
                "UPDATE operation_steps SET status = $4, started_at = COALESCE(started_at, $5) WHERE account_id = $1 AND operation_id = $2 AND position = $3 \
                 AND status <> $4",
                args![&self.id, position, StepStatus::Running.as_str(), now],
            )
            .await?;
        Ok(true)
    }

    /// Writes what a step came to; `None` when the operation is not held any more, else whether cancelling was asked for meanwhile.
    pub(crate) async fn write(
        &self,
        tx: &mut Tx,
        position: i64,
        to: &Advance,
        state: Option<&str>,
        now: Timestamp,
    ) -> Result<Option<bool>> {
        if !self.still(tx).await? {
            return Ok(None);
        }
        let place = &to.place;
        let (code, message) = place.error.clone().unwrap_or_default();
        let ended = to.end.as_ref().map(|_| now);
        // At rest it is nobody's: whoever is awake when it is due goes on.
        let rests = to.pause.is_some() || ended.is_some();
        let owner = if rests { "" } else { self.owner.as_str() };
        let lease = if rests { Timestamp(0) } else { now.plus(LEASE) };
        tx.of(self.account)
            .execute(
                "UPDATE operations SET status = $3, step = $4, state = COALESCE($5, state), reason = $6, attempts = $7, error_code = $8, error = $9, due_at = CASE WHEN nudged THEN $13 ELSE $10 END, \
                 owner = $11, lease_until = $12, updated_at = $13, ended_at = $14 WHERE account_id = $1 AND operation_id = $2",
                args![
                    &self.id,
                    place.status.as_str(),
                    place.step,
                    state.map(str::to_owned),
                    &to.reason,
                    i64::from(place.attempts),
                    code,
                    message,
                    now.plus(to.pause.unwrap_or_default()),
                    owner,
                    lease,
                    now,
                    ended
                ],
            )
            .await?;
        let (status, said) = &to.mark;
        let step_ended = (*status != StepStatus::Running).then_some(now);
        tx.of(self.account)
            .execute(
                "UPDATE operation_steps SET status = $4, message = $5, ended_at = $6 WHERE account_id = $1 AND operation_id = $2 AND position = $3",
                args![&self.id, position, status.as_str(), said, step_ended],
            )
            .await?;
        if ended.is_some() {
            start::unlock(tx, self.account, &self.id).await?;
        }
        let row = tx
            .of(self.account)
            .one("SELECT cancel_asked FROM operations WHERE account_id = $1 AND operation_id = $2", args![&self.id])
            .await?;
        row.bool("cancel_asked").map(Some)
    }

    /// As [`Held::write`], for what goes on for ever: where it stands is all there is to write.
    pub(crate) async fn rest(&self, tx: &mut Tx, to: &Advance, state: &str, now: Timestamp) -> Result<Option<bool>> {
        let written = tx
            .of(self.account)
            .execute(
                "UPDATE operations SET state = $5, reason = $6, attempts = $7, due_at = CASE WHEN nudged THEN $9 ELSE $8 END, owner = '', lease_until = 0, \
                 updated_at = $9 WHERE account_id = $1 AND operation_id = $2 AND owner = $3 AND epoch = $4 AND ended_at IS NULL",
                args![
                    &self.id,
                    &self.owner,
                    self.epoch,
                    state,
                    &to.reason,
                    i64::from(to.place.attempts),
                    now.plus(to.pause.unwrap_or_default()),
                    now
                ],
            )
            .await?;
        Ok((written == 1).then_some(false))
    }

    async fn still(&self, tx: &mut Tx) -> Result<bool> {
        let held = tx
            .of(self.account)
            .execute(
                "UPDATE operations SET epoch = epoch WHERE account_id = $1 AND operation_id = $2 AND owner = $3 AND epoch = $4 AND ended_at IS NULL",
                args![&self.id, &self.owner, self.epoch],
            )
            .await?;
        Ok(held == 1)
    }
}
