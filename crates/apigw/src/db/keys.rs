//! Key pairs, and which usage plans they are bound to.

use terrace_base::{AccountId, Error, Page, Result, Secret, Timestamp};
use terrace_store::{Row, Sql, Tx, args};

use crate::seal::{Seal, What};

/// A key pair without its secret.
#[derive(Clone, Debug)]
pub struct Key {
    pub id: String,
    pub name: String,
    /// auto or manual.
    pub kind: String,
    pub enabled: bool,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

const COLUMNS: &str = "key_id, name, kind, enabled, created_at, updated_at FROM apigw_keys";

impl Key {
    fn read(row: &Row) -> Result<Self> {
        Ok(Key {
            id: row.text("key_id")?,
            name: row.text("name")?,
            kind: row.text("kind")?,
            enabled: row.bool("enabled")?,
            created_at: row.time("created_at")?,
            updated_at: row.time("updated_at")?,
        })
    }
}

/// `false`: the account has a key of this id.
pub async fn insert(tx: &mut Tx, account: AccountId, seal: &Seal, new: &Key, secret: &Secret) -> Result<bool> {
    let sealed = seal.seal(account, What::Key, &new.id, secret.reveal().as_bytes())?;
    let added = tx
        .of(account)
        .execute(
            "INSERT INTO apigw_keys (account_id, key_id, name, kind, secret, enabled, created_at, updated_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING",
            args![&new.id, &new.name, &new.kind, sealed, new.enabled, new.created_at, new.updated_at],
        )
        .await?;
    Ok(added == 1)
}

pub async fn get(tx: &mut Tx, account: AccountId, id: &str) -> Result<Key> {
    let sql = Sql::select(COLUMNS).tenant(account).and("key_id = ", id);
    let found = tx.of(account).all_sql(&sql).await?.first().map(Key::read).transpose()?;
    found.ok_or_else(|| Error::not_found("ResourceNotFound.InvalidAccessKeyId", "key", id))
}

pub async fn secret(tx: &mut Tx, account: AccountId, seal: &Seal, id: &str) -> Result<Secret> {
    let row = tx.of(account).one("SELECT secret FROM apigw_keys WHERE account_id = $1 AND key_id = $2", args![id]).await?;
    seal.open_text(account, What::Key, id, &row.bytes("secret")?)
}

pub async fn set_secret(tx: &mut Tx, account: AccountId, seal: &Seal, id: &str, secret: &Secret, now: Timestamp) -> Result<()> {
    let sealed = seal.seal(account, What::Key, id, secret.reveal().as_bytes())?;
    tx.of(account)
        .execute("UPDATE apigw_keys SET secret = $3, updated_at = $4 WHERE account_id = $1 AND key_id = $2", args![id, sealed, now])
        .await?;
    Ok(())
}

pub async fn enable(tx: &mut Tx, account: AccountId, id: &str, on: bool, now: Timestamp) -> Result<()> {
    tx.of(account)
        .execute("UPDATE apigw_keys SET enabled = $3, updated_at = $4 WHERE account_id = $1 AND key_id = $2", args![id, on, now])
        .await?;
    Ok(())
}

pub async fn delete(tx: &mut Tx, account: AccountId, id: &str) -> Result<()> {
    tx.of(account).execute("DELETE FROM apigw_keys WHERE account_id = $1 AND key_id = $2", args![id]).await?;
    Ok(())
}

pub async fn count(tx: &mut Tx, account: AccountId) -> Result<i64> {
    tx.of(account).one("SELECT COUNT(*) AS count FROM apigw_keys WHERE account_id = $1", args![]).await?.int("count")
}

/// Which keys a listing shows; empty lists restrict nothing.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    pub ids: Vec<String>,
    /// Parts of names.
    pub names: Vec<String>,
    /// Parts of names or ids.
    pub words: Vec<String>,
    pub enabled: Option<bool>,
    pub without: Vec<String>,
}

/// A page, newest first, and how many there are.
pub async fn page(tx: &mut Tx, account: AccountId, wanted: &Wanted, page: Page) -> Result<(Vec<Key>, i64)> {
    let mut sql = Sql::select(COLUMNS).tenant(account).and_opt("enabled = ", wanted.enabled);
    if !wanted.ids.is_empty() {
        sql = sql.and_in("key_id", &wanted.ids);
    }
    if !wanted.without.is_empty() {
        sql = sql.and_not_in("key_id", &wanted.without);
    }
    if !wanted.names.is_empty() {
        sql = sql.and_any(|any| wanted.names.iter().fold(any, |any, name| any.or_contains("name", name)));
    }
    if !wanted.words.is_empty() {
        sql = sql.and_any(|any| wanted.words.iter().fold(any, |any, word| any.or_contains("name", word).or_contains("key_id", word)));
    }
    let sql = sql.order("created_at DESC, key_id").page(page);
    let total = tx.of(account).count_sql(&sql).await?;
    let rows = tx.of(account).all_sql(&sql).await?;
    Ok((rows.iter().map(Key::read).collect::<Result<_>>()?, total))
}

/// The plans a key is bound to.
pub async fn plans(tx: &mut Tx, account: AccountId, id: &str) -> Result<Vec<String>> {
    let rows =
        tx.of(account).all("SELECT plan_id FROM apigw_plan_keys WHERE account_id = $1 AND key_id = $2 ORDER BY plan_id", args![id]).await?;
    rows.iter().map(|row| row.text("plan_id")).collect()
}

/// The keys of a plan, in the order they were bound.
pub async fn of_plan(tx: &mut Tx, account: AccountId, plan: &str) -> Result<Vec<String>> {
    let rows = tx
        .of(account)
        .all("SELECT key_id FROM apigw_plan_keys WHERE account_id = $1 AND plan_id = $2 ORDER BY created_at, key_id", args![plan])
        .await?;
    rows.iter().map(|row| row.text("key_id")).collect()
}

/// `false`: it was bound already.
pub async fn bind(tx: &mut Tx, account: AccountId, plan: &str, key: &str, now: Timestamp) -> Result<bool> {
    let bound = tx
        .of(account)
        .execute(
            "INSERT INTO apigw_plan_keys (account_id, plan_id, key_id, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
            args![plan, key, now],
        )
        .await?;
    Ok(bound == 1)
}

/// `false`: it was not bound.
pub async fn unbind(tx: &mut Tx, account: AccountId, plan: &str, key: &str) -> Result<bool> {
    let unbound = tx
        .of(account)
        .execute("DELETE FROM apigw_plan_keys WHERE account_id = $1 AND plan_id = $2 AND key_id = $3", args![plan, key])
        .await?;
    Ok(unbound == 1)
}

/// The enabled keys of the plans that open anything of a service in an environment: plan, key and secret.
pub async fn opening(
    tx: &mut Tx,
    account: AccountId,
    seal: &Seal,
    service: &str,
    environment: &str,
) -> Result<Vec<(String, String, Secret)>> {
    let rows = tx
        .of(account)
        .all(
            "SELECT p.plan_id, k.key_id, k.secret FROM apigw_plan_keys p JOIN apigw_keys k ON k.account_id = p.account_id AND k.key_id = p.key_id \
             WHERE p.account_id = $1 AND k.enabled AND p.plan_id IN (SELECT b.plan_id FROM apigw_plan_bindings b WHERE b.service_id = $2 \
             AND b.environment = $3) ORDER BY p.plan_id, k.key_id",
            args![service, environment],
        )
        .await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        let key = row.text("key_id")?;
        let secret = seal.open_text(account, What::Key, &key, &row.bytes("secret")?)?;
        found.push((row.text("plan_id")?, key, secret));
    }
    Ok(found)
}
