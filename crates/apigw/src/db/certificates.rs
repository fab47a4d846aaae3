//! Certificates of custom domains.

use terrace_base::{AccountId, Error, Result, Secret, Timestamp};
use terrace_store::{Row, Sql, Tx, args};

use super::{json, to_json};
use crate::certificate::Facts;
use crate::seal::{Seal, What};

/// A certificate without its key.
#[derive(Clone, Debug)]
pub struct Certificate {
    pub id: String,
    pub name: String,
    /// PEM, its own first.
    pub chain: String,
    pub facts: Facts,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

const COLUMNS: &str = "certificate_id, name, chain, facts, created_at, updated_at FROM apigw_certificates";

impl Certificate {
    fn read(row: &Row) -> Result<Self> {
        Ok(Certificate {
            id: row.text("certificate_id")?,
            name: row.text("name")?,
            chain: row.text("chain")?,
            facts: json(&row.text("facts")?)?,
            created_at: row.time("created_at")?,
            updated_at: row.time("updated_at")?,
        })
    }
}

/// `false`: the id is taken.
pub async fn insert(tx: &mut Tx, account: AccountId, seal: &Seal, new: &Certificate, key: &Secret) -> Result<bool> {
    let sealed = seal.seal(account, What::Certificate, &new.id, key.reveal().as_bytes())?;
    let added = tx
        .of(account)
        .execute(
            "INSERT INTO apigw_certificates (account_id, certificate_id, name, chain, private_key, facts, not_after, created_at, updated_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING",
            args![
                &new.id,
                &new.name,
                &new.chain,
                sealed,
                to_json(&new.facts)?,
                new.facts.not_after,
                new.created_at,
                new.updated_at
            ],
        )
        .await?;
    Ok(added == 1)
}

/// Another name, and another pair where one is given.
pub async fn update(tx: &mut Tx, account: AccountId, seal: &Seal, new: &Certificate, key: Option<&Secret>) -> Result<()> {
    let sealed = key.map(|key| seal.seal(account, What::Certificate, &new.id, key.reveal().as_bytes())).transpose()?;
    tx.of(account)
        .execute(
            "UPDATE apigw_certificates SET name = $3, chain = $4, private_key = COALESCE($5, private_key), facts = $6, not_after = $7, \
             updated_at = $8 WHERE account_id = $1 AND certificate_id = $2",
            args![&new.id, &new.name, &new.chain, sealed, to_json(&new.facts)?, new.facts.not_after, new.updated_at],
        )
        .await?;
    Ok(())
}

pub async fn get(tx: &mut Tx, account: AccountId, id: &str) -> Result<Certificate> {
    let sql = Sql::select(COLUMNS).tenant(account).and("certificate_id = ", id);
    let found = tx.of(account).all_sql(&sql).await?.first().map(Certificate::read).transpose()?;
    found.ok_or_else(|| Error::not_found("FailedOperation.CertificateIdError", "certificate", id))
}

pub async fn key(tx: &mut Tx, account: AccountId, seal: &Seal, id: &str) -> Result<Secret> {
    let sql = "SELECT private_key FROM apigw_certificates WHERE account_id = $1 AND certificate_id = $2";
    let row = tx.of(account).one(sql, args![id]).await?;
    seal.open_text(account, What::Certificate, id, &row.bytes("private_key")?)
}

pub async fn count(tx: &mut Tx, account: AccountId) -> Result<i64> {
    tx.of(account).one("SELECT COUNT(*) AS count FROM apigw_certificates WHERE account_id = $1", args![]).await?.int("count")
}

/// All of the account, newest first: there are few.
pub async fn all(tx: &mut Tx, account: AccountId) -> Result<Vec<Certificate>> {
    let sql = Sql::select(COLUMNS).tenant(account).order("created_at DESC, certificate_id");
    tx.of(account).all_sql(&sql).await?.iter().map(Certificate::read).collect()
}

/// Custom domains with their services and certificates, of those that have one.
pub async fn used(tx: &mut Tx, account: AccountId) -> Result<Vec<(String, String, String)>> {
    let rows = tx
        .of(account)
        .all(
            "SELECT certificate_id, service_id, host FROM apigw_domains WHERE account_id = $1 AND certificate_id <> '' ORDER BY host",
            args![],
        )
        .await?;
    rows.iter().map(|row| Ok((row.text("certificate_id")?, row.text("service_id")?, row.text("host")?))).collect()
}

pub async fn delete(tx: &mut Tx, account: AccountId, id: &str) -> Result<()> {
    tx.of(account).execute("DELETE FROM apigw_certificates WHERE account_id = $1 AND certificate_id = $2", args![id]).await?;
    Ok(())
}
