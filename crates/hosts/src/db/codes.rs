//! Register codes.

use std::net::IpAddr;

use ipnet::IpNet;
use terrace_base::{AccountId, Result, Timestamp};
use terrace_store::{Row, Sql, Tx, args};

pub struct Code {
    pub id: String,
    pub account: AccountId,
    pub value_hash: String,
    pub description: String,
    pub instance_name_prefix: String,
    pub register_limit: i64,
    pub registered_count: i64,
    pub ip_range: String,
    pub enabled: bool,
    pub expires_at: Timestamp,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

pub const FROM: &str = "register_code_id, account_id, value_hash, description, instance_name_prefix, register_limit, \
    registered_count, ip_range, enabled, expires_at, created_at, updated_at FROM register_codes";

impl Code {
    fn read(row: &Row) -> Result<Self> {
        Ok(Code {
            id: row.text("register_code_id")?,
            account: AccountId::from_db(row.int("account_id")?),
            value_hash: row.text("value_hash")?,
            description: row.text("description")?,
            instance_name_prefix: row.text("instance_name_prefix")?,
            register_limit: row.int("register_limit")?,
            registered_count: row.int("registered_count")?,
            ip_range: row.text("ip_range")?,
            enabled: row.bool("enabled")?,
            expires_at: row.time("expires_at")?,
            created_at: row.time("created_at")?,
            updated_at: row.time("updated_at")?,
        })
    }

    /// Whether a host at this address may enrol; an empty range is any.
    pub fn allows(&self, from: IpAddr) -> bool {
        let from = from.to_canonical();
        self.ip_range.is_empty()
            || self.ip_range.parse::<IpNet>().is_ok_and(|net| net.contains(&from))
            || self.ip_range.parse::<IpAddr>().is_ok_and(|one| one == from)
    }
}

/// Whose code is it? An agent that enrols knows nothing but the code, so this looks across accounts.
pub async fn redeemable(tx: &mut Tx, id: &str) -> Result<Option<Code>> {
    let listing = Sql::select(FROM).and("register_code_id = ", id);
    tx.system().all_sql(&listing).await?.first().map(Code::read).transpose()
}

/// Counts a use; `false` when the limit is reached.
pub async fn count_use(tx: &mut Tx, account: AccountId, id: &str, now: Timestamp) -> Result<bool> {
    let counted = tx
        .of(account)
        .execute(
            "UPDATE register_codes SET registered_count = registered_count + 1, updated_at = $3 \
             WHERE account_id = $1 AND register_code_id = $2 AND registered_count < register_limit",
            args![id, now],
        )
        .await?;
    Ok(counted == 1)
}

pub async fn insert(tx: &mut Tx, code: &Code) -> Result<bool> {
    let added = tx
        .of(code.account)
        .execute(
            "INSERT INTO register_codes (account_id, register_code_id, value_hash, description, instance_name_prefix, register_limit, registered_count, \
             ip_range, enabled, expires_at, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING",
            args![
                &code.id,
                &code.value_hash,
                &code.description,
                &code.instance_name_prefix,
                code.register_limit,
                code.registered_count,
                &code.ip_range,
                code.enabled,
                code.expires_at,
                code.created_at,
                code.updated_at
            ],
        )
        .await?;
    Ok(added == 1)
}

pub async fn count(tx: &mut Tx, account: AccountId) -> Result<i64> {
    tx.of(account).one("SELECT COUNT(*) AS n FROM register_codes WHERE account_id = $1", args![]).await?.int("n")
}

pub async fn list(tx: &mut Tx, account: AccountId, listing: &Sql) -> Result<(i64, Vec<Code>)> {
    let total = tx.of(account).count_sql(listing).await?;
    let rows = tx.of(account).all_sql(listing).await?;
    Ok((total, rows.iter().map(Code::read).collect::<Result<_>>()?))
}

pub async fn existing(tx: &mut Tx, account: AccountId, ids: &[String]) -> Result<Vec<String>> {
    let listing = Sql::select("register_code_id FROM register_codes").tenant(account).and_in("register_code_id", ids.iter().cloned());
    tx.of(account).all_sql(&listing).await?.iter().map(|r| r.text("register_code_id")).collect()
}

pub async fn disable(tx: &mut Tx, account: AccountId, id: &str, now: Timestamp) -> Result<()> {
    tx.of(account)
        .execute(
            "UPDATE register_codes SET enabled = $3, updated_at = $4 WHERE account_id = $1 AND register_code_id = $2",
            args![id, false, now],
        )
        .await?;
    Ok(())
}

pub async fn delete(tx: &mut Tx, account: AccountId, id: &str) -> Result<()> {
    tx.of(account).execute("DELETE FROM register_codes WHERE account_id = $1 AND register_code_id = $2", args![id]).await?;
    Ok(())
}
