//! What servers ask over each other's sockets.

use std::time::Duration;

use terrace_base::{AccountId, Result, Timestamp};
use terrace_store::{Row, Tx, args};

/// What one server sends at a time.
const MOST: i64 = 64;

/// Something that was laid down for a server.
pub struct Laid {
    pub id: String,
    pub account: AccountId,
    pub instance: String,
    /// JSON, sealed.
    pub ask: Vec<u8>,
    pub patience: Duration,
}

pub async fn lay(tx: &mut Tx, server: &str, laid: &Laid, expires_at: Timestamp) -> Result<()> {
    let patience = i64::try_from(laid.patience.as_micros()).unwrap_or(i64::MAX);
    tx.of(laid.account)
        .execute(
            "INSERT INTO agent_asks (account_id, ask_id, server_id, instance_id, ask, answer, patience, expires_at) VALUES ($1, $2, $3, $4, $5, '', $6, $7)",
            args![&laid.id, server, &laid.instance, laid.ask.clone(), patience, expires_at],
        )
        .await?;
    Ok(())
}

/// What this server is to ask; of all accounts, as agents of all accounts are connected to it.
pub async fn laid_for(tx: &mut Tx, server: &str, now: Timestamp) -> Result<Vec<Laid>> {
    let rows = tx
        .system()
        .all(
            "SELECT ask_id, account_id, instance_id, ask, patience FROM agent_asks WHERE server_id = $1 AND answer = '' AND expires_at > $2 LIMIT $3",
            args![server, now, MOST],
        )
        .await?;
    let read = |row: &Row| {
        Ok(Laid {
            id: row.text("ask_id")?,
            account: AccountId::from_db(row.int("account_id")?),
            instance: row.text("instance_id")?,
            ask: row.bytes("ask")?,
            patience: Duration::from_micros(u64::try_from(row.int("patience")?).unwrap_or(0)),
        })
    };
    rows.iter().map(read).collect()
}

pub async fn set_answer(tx: &mut Tx, account: AccountId, id: &str, answer: &str) -> Result<()> {
    // The question is not needed any more, and may be large.
    tx.of(account)
        .execute("UPDATE agent_asks SET answer = $3, ask = $4 WHERE account_id = $1 AND ask_id = $2", args![id, answer, Vec::<u8>::new()])
        .await?;
    Ok(())
}

/// Empty while there is none; `None` when nothing was asked.
pub async fn answer(tx: &mut Tx, account: AccountId, id: &str) -> Result<Option<String>> {
    let row = tx.of(account).optional("SELECT answer FROM agent_asks WHERE account_id = $1 AND ask_id = $2", args![id]).await?;
    row.map(|row| row.text("answer")).transpose()
}

pub async fn remove(tx: &mut Tx, account: AccountId, id: &str) -> Result<()> {
    tx.of(account).execute("DELETE FROM agent_asks WHERE account_id = $1 AND ask_id = $2", args![id]).await?;
    Ok(())
}

/// What nobody waits for any more.
pub async fn forget_expired(tx: &mut Tx, now: Timestamp) -> Result<()> {
    tx.system().execute("DELETE FROM agent_asks WHERE expires_at < $1", args![now]).await?;
    Ok(())
}
