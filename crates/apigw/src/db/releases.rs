//! Versions, the environments that run them, and what happened to environments.

use serde::{Deserialize, Serialize};
use terrace_base::{AccountId, Error, Page, Result, Timestamp};
use terrace_gateway::config::Environment;
use terrace_store::{Row, Sql, Tx, args};

use super::{json, to_json};
use crate::definition::Definition;

const COMPRESSION: i32 = 3;
/// A version larger than this cannot have been written by us.
const LARGEST: usize = 256 << 20;

/// An API as it was released.
#[derive(Serialize, Deserialize, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct Released {
    pub api_id: String,
    pub definition: Definition,
}

/// A version without its APIs.
#[derive(Clone, Debug)]
pub struct Version {
    pub name: String,
    pub description: String,
    pub created_at: Timestamp,
}

/// An environment a service is released to.
#[derive(Clone, Debug)]
pub struct Running {
    pub environment: Environment,
    pub version: String,
}

/// What happened to an environment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Release,
    Switch,
    Unrelease,
}

impl Kind {
    fn as_str(self) -> &'static str {
        match self {
            Kind::Release => "release",
            Kind::Switch => "switch",
            Kind::Unrelease => "unrelease",
        }
    }
}

/// `false`: the service has a version of this name.
pub async fn insert(tx: &mut Tx, account: AccountId, service: &str, version: &Version, apis: &[Released]) -> Result<bool> {
    let packed = zstd::bulk::compress(to_json(apis)?.as_bytes(), COMPRESSION).map_err(Error::internal)?;
    let added = tx
        .of(account)
        .execute(
            "INSERT INTO apigw_versions (account_id, service_id, version, description, apis, created_at) VALUES ($1, $2, $3, $4, $5, $6) \
             ON CONFLICT DO NOTHING",
            args![service, &version.name, &version.description, packed, version.created_at],
        )
        .await?;
    Ok(added == 1)
}

/// The APIs of a version; `None`: the service has no such version.
pub async fn apis(tx: &mut Tx, account: AccountId, service: &str, version: &str) -> Result<Option<Vec<Released>>> {
    let row = tx
        .of(account)
        .optional("SELECT apis FROM apigw_versions WHERE account_id = $1 AND service_id = $2 AND version = $3", args![service, version])
        .await?;
    row.map(|row| {
        let plain = zstd::bulk::decompress(&row.bytes("apis")?, LARGEST).map_err(Error::internal)?;
        json(std::str::from_utf8(&plain).map_err(Error::internal)?)
    })
    .transpose()
}

fn read_version(row: &Row) -> Result<Version> {
    Ok(Version { name: row.text("version")?, description: row.text("description")?, created_at: row.time("created_at")? })
}

pub async fn version(tx: &mut Tx, account: AccountId, service: &str, name: &str) -> Result<Option<Version>> {
    let sql = Sql::select("version, description, created_at FROM apigw_versions").tenant(account);
    let sql = sql.and("service_id = ", service).and("version = ", name);
    tx.of(account).all_sql(&sql).await?.first().map(read_version).transpose()
}

/// A page of a service's versions, newest first, and how many there are.
pub async fn versions(tx: &mut Tx, account: AccountId, service: &str, page: Page) -> Result<(Vec<Version>, i64)> {
    let sql = Sql::select("version, description, created_at FROM apigw_versions").tenant(account).and("service_id = ", service);
    let sql = sql.order("created_at DESC, version DESC").page(page);
    let total = tx.of(account).count_sql(&sql).await?;
    let rows = tx.of(account).all_sql(&sql).await?;
    Ok((rows.iter().map(read_version).collect::<Result<_>>()?, total))
}

/// The environments a service is released to.
pub async fn running(tx: &mut Tx, account: AccountId, service: &str) -> Result<Vec<Running>> {
    let rows = tx
        .of(account)
        .all(
            "SELECT environment, version FROM apigw_environments WHERE account_id = $1 AND service_id = $2 ORDER BY environment",
            args![service],
        )
        .await?;
    let mut found = Vec::new();
    for row in rows {
        let name = row.text("environment")?;
        let environment = Environment::parse(&name).ok_or_else(|| Error::internal(format!("an environment is `{name}`")))?;
        found.push(Running { environment, version: row.text("version")? });
    }
    found.sort_by_key(|running| running.environment);
    Ok(found)
}

/// Services and the environments each is released to.
pub async fn all_running(tx: &mut Tx, account: AccountId) -> Result<Vec<(String, String)>> {
    let rows = tx
        .of(account)
        .all("SELECT service_id, environment FROM apigw_environments WHERE account_id = $1 ORDER BY service_id, environment", args![])
        .await?;
    rows.iter().map(|row| Ok((row.text("service_id")?, row.text("environment")?))).collect()
}

/// Makes an environment run a version.
pub async fn run(tx: &mut Tx, account: AccountId, service: &str, environment: Environment, version: &str, now: Timestamp) -> Result<()> {
    tx.of(account)
        .execute(
            "INSERT INTO apigw_environments (account_id, service_id, environment, version, changed_at) VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT (service_id, environment) DO UPDATE SET version = $4, changed_at = $5",
            args![service, environment.as_str(), version, now],
        )
        .await?;
    Ok(())
}

/// `false`: it was not released there.
pub async fn stop(tx: &mut Tx, account: AccountId, service: &str, environment: Environment) -> Result<bool> {
    let stopped = tx
        .of(account)
        .execute(
            "DELETE FROM apigw_environments WHERE account_id = $1 AND service_id = $2 AND environment = $3",
            args![service, environment.as_str()],
        )
        .await?;
    Ok(stopped == 1)
}

/// Something that happened to an environment.
#[derive(Clone, Copy, Debug)]
pub struct Event<'a> {
    pub environment: Environment,
    pub kind: Kind,
    pub version: &'a str,
    pub description: &'a str,
    pub at: Timestamp,
}

/// Notes what happened. The service is locked, so numbers do not meet.
pub async fn note(tx: &mut Tx, account: AccountId, service: &str, event: Event<'_>) -> Result<()> {
    let Event { environment, kind, version, description, at } = event;
    tx.of(account)
        .execute(
            "INSERT INTO apigw_history (account_id, service_id, environment, number, kind, version, description, changed_at) \
             VALUES ($1, $2, $3, (SELECT COALESCE(MAX(h.number), 0) + 1 FROM apigw_history h WHERE h.service_id = $2 AND h.environment = $3), \
             $4, $5, $6, $7)",
            args![service, environment.as_str(), kind.as_str(), version, description, at],
        )
        .await?;
    Ok(())
}

/// A page of the versions an environment was made to run, newest first, each with what was said then; and how many there are.
pub async fn history(tx: &mut Tx, account: AccountId, service: &str, environment: Environment, page: Page) -> Result<(Vec<Version>, i64)> {
    let sql = Sql::select("version, description, changed_at AS created_at FROM apigw_history").tenant(account);
    let sql = sql.and("service_id = ", service).and("environment = ", environment.as_str()).and("kind <> ", Kind::Unrelease.as_str());
    let sql = sql.order("number DESC").page(page);
    let total = tx.of(account).count_sql(&sql).await?;
    let rows = tx.of(account).all_sql(&sql).await?;
    Ok((rows.iter().map(read_version).collect::<Result<_>>()?, total))
}
