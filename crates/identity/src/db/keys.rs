//! API keys.

use std::sync::Arc;

use terrace_base::{AccountId, Result, Timestamp, UserId};
use terrace_store::{Row, Sql, Tx, args};

/// A key that signs requests now.
pub struct ActiveKey {
    pub account: AccountId,
    pub user: UserId,
    pub sealed: Vec<u8>,
}

/// A key as lists show it.
pub struct ListedKey {
    pub secret_id: String,
    pub user: UserId,
    pub active: bool,
    pub description: String,
    pub created_at: Timestamp,
    pub last_used_at: Option<Timestamp>,
}

impl ListedKey {
    fn read(row: &Row) -> Result<Self> {
        Ok(ListedKey {
            secret_id: row.text("secret_id")?,
            user: UserId::from_db(row.int("user_id")?),
            active: row.bool("active")?,
            description: row.text("description")?,
            created_at: row.time("created_at")?,
            last_used_at: row.opt_time("last_used_at")?,
        })
    }
}

/// Before the account is known there is nothing to scope by: the SecretId itself leads to it.
pub async fn active(tx: &mut Tx, secret_id: &str) -> Result<Option<ActiveKey>> {
    let row = tx
        .system()
        .optional("SELECT account_id, user_id, sealed FROM access_keys WHERE secret_id = $1 AND active", args![secret_id])
        .await?;
    row.map(|row| {
        Ok(ActiveKey {
            account: AccountId::from_db(row.int("account_id")?),
            user: UserId::from_db(row.int("user_id")?),
            sealed: row.bytes("sealed")?,
        })
    })
    .transpose()
}

/// `false` when any account has a key with this id: drawn ones never meet, given ones may.
pub async fn insert(
    tx: &mut Tx,
    account: AccountId,
    user: UserId,
    secret_id: &str,
    sealed: &[u8],
    description: &str,
    now: Timestamp,
) -> Result<bool> {
    let added = tx
        .of(account)
        .execute(
            "INSERT INTO access_keys (account_id, secret_id, user_id, sealed, active, description, created_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
            args![secret_id, user, sealed, true, description, now],
        )
        .await?;
    Ok(added == 1)
}

const SELECT: &str = "secret_id, user_id, active, description, created_at, last_used_at FROM access_keys";

pub async fn of_user(tx: &mut Tx, account: AccountId, user: UserId) -> Result<Vec<ListedKey>> {
    let listing = Sql::select(SELECT).tenant(account).and("user_id = ", user).order("created_at, secret_id");
    tx.of(account).all_sql(&listing).await?.iter().map(ListedKey::read).collect()
}

/// Those of the ids that are the account's.
pub async fn named(tx: &mut Tx, account: AccountId, secret_ids: &[String]) -> Result<Vec<ListedKey>> {
    let listing = Sql::select(SELECT).tenant(account).and_in("secret_id", secret_ids).order("created_at, secret_id");
    tx.of(account).all_sql(&listing).await?.iter().map(ListedKey::read).collect()
}

pub async fn find(tx: &mut Tx, account: AccountId, secret_id: &str) -> Result<Option<ListedKey>> {
    let listing = Sql::select(SELECT).tenant(account).and("secret_id = ", secret_id);
    tx.of(account).all_sql(&listing).await?.first().map(ListedKey::read).transpose()
}

/// Written in one go now and then; keys that are gone by then are left out.
pub async fn note_uses(tx: &mut Tx, uses: &[(Arc<str>, AccountId, Timestamp)]) -> Result<()> {
    for (secret_id, account, at) in uses {
        tx.of(*account)
            .execute("UPDATE access_keys SET last_used_at = $3 WHERE account_id = $1 AND secret_id = $2", args![&**secret_id, *at])
            .await?;
    }
    Ok(())
}

pub async fn set_active(tx: &mut Tx, account: AccountId, secret_id: &str, active: bool) -> Result<u64> {
    tx.of(account).execute("UPDATE access_keys SET active = $3 WHERE account_id = $1 AND secret_id = $2", args![secret_id, active]).await
}

pub async fn delete(tx: &mut Tx, account: AccountId, secret_id: &str) -> Result<u64> {
    tx.of(account).execute("DELETE FROM access_keys WHERE account_id = $1 AND secret_id = $2", args![secret_id]).await
}

pub async fn delete_of_user(tx: &mut Tx, account: AccountId, user: UserId) -> Result<u64> {
    tx.of(account).execute("DELETE FROM access_keys WHERE account_id = $1 AND user_id = $2", args![user]).await
}
