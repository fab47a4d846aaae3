//! Lists of addresses that APIs let in or keep out.

use terrace_base::{AccountId, Error, Result, Timestamp};
use terrace_store::{Row, Sql, Tx, args};

#[derive(Clone, Debug)]
pub struct Strategy {
    pub id: String,
    pub service: String,
    pub name: String,
    /// WHITE or BLACK.
    pub kind: String,
    /// Addresses and ranges, one a line.
    pub data: String,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

const COLUMNS: &str = "strategy_id, service_id, name, kind, data, created_at, updated_at FROM apigw_ip_strategies";

impl Strategy {
    fn read(row: &Row) -> Result<Self> {
        Ok(Strategy {
            id: row.text("strategy_id")?,
            service: row.text("service_id")?,
            name: row.text("name")?,
            kind: row.text("kind")?,
            data: row.text("data")?,
            created_at: row.time("created_at")?,
            updated_at: row.time("updated_at")?,
        })
    }
}

/// The strategy that holds for an API in an environment.
#[derive(Clone, Debug)]
pub struct Binding {
    pub environment: String,
    pub api: String,
    pub strategy: String,
}

/// `false`: the id is taken.
pub async fn insert(tx: &mut Tx, account: AccountId, new: &Strategy) -> Result<bool> {
    let added = tx
        .of(account)
        .execute(
            "INSERT INTO apigw_ip_strategies (account_id, strategy_id, service_id, name, kind, data, created_at, updated_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING",
            args![&new.id, &new.service, &new.name, &new.kind, &new.data, new.created_at, new.updated_at],
        )
        .await?;
    Ok(added == 1)
}

pub async fn get(tx: &mut Tx, account: AccountId, service: &str, id: &str) -> Result<Strategy> {
    let sql = Sql::select(COLUMNS).tenant(account).and("strategy_id = ", id).and("service_id = ", service);
    let found = tx.of(account).all_sql(&sql).await?.first().map(Strategy::read).transpose()?;
    found.ok_or_else(|| Error::not_found("ResourceNotFound.InvalidIPStrategy", "IP strategy", id))
}

pub async fn of_service(tx: &mut Tx, account: AccountId, service: &str) -> Result<Vec<Strategy>> {
    let sql = Sql::select(COLUMNS).tenant(account).and("service_id = ", service).order("created_at DESC, strategy_id");
    tx.of(account).all_sql(&sql).await?.iter().map(Strategy::read).collect()
}

pub async fn set_data(tx: &mut Tx, account: AccountId, id: &str, data: &str, now: Timestamp) -> Result<()> {
    tx.of(account)
        .execute(
            "UPDATE apigw_ip_strategies SET data = $3, updated_at = $4 WHERE account_id = $1 AND strategy_id = $2",
            args![id, data, now],
        )
        .await?;
    Ok(())
}

pub async fn delete(tx: &mut Tx, account: AccountId, id: &str) -> Result<()> {
    tx.of(account).execute("DELETE FROM apigw_ip_strategies WHERE account_id = $1 AND strategy_id = $2", args![id]).await?;
    Ok(())
}

pub async fn count(tx: &mut Tx, account: AccountId) -> Result<i64> {
    tx.of(account).one("SELECT COUNT(*) AS count FROM apigw_ip_strategies WHERE account_id = $1", args![]).await?.int("count")
}

pub async fn bindings(tx: &mut Tx, account: AccountId, service: &str) -> Result<Vec<Binding>> {
    let rows = tx
        .of(account)
        .all(
            "SELECT environment, api_id, strategy_id FROM apigw_ip_bindings WHERE account_id = $1 AND service_id = $2 \
             ORDER BY environment, api_id",
            args![service],
        )
        .await?;
    rows.iter()
        .map(|row| Ok(Binding { environment: row.text("environment")?, api: row.text("api_id")?, strategy: row.text("strategy_id")? }))
        .collect()
}

/// Makes it the one strategy of the API in the environment.
pub async fn bind(tx: &mut Tx, account: AccountId, service: &str, new: &Binding) -> Result<()> {
    tx.of(account)
        .execute(
            "INSERT INTO apigw_ip_bindings (account_id, service_id, environment, api_id, strategy_id) VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT (service_id, environment, api_id) DO UPDATE SET strategy_id = $5",
            args![service, &new.environment, &new.api, &new.strategy],
        )
        .await?;
    Ok(())
}

/// `false`: it was not bound.
pub async fn unbind(tx: &mut Tx, account: AccountId, service: &str, old: &Binding) -> Result<bool> {
    let unbound = tx
        .of(account)
        .execute(
            "DELETE FROM apigw_ip_bindings WHERE account_id = $1 AND service_id = $2 AND environment = $3 AND api_id = $4 AND strategy_id = $5",
            args![service, &old.environment, &old.api, &old.strategy],
        )
        .await?;
    Ok(unbound == 1)
}
