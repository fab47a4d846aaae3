//! Services.

use terrace_base::{AccountId, AppId, Error, Page, Result, Timestamp};
use terrace_store::{Row, Sql, Tx, args};

use super::{json, to_json};

#[derive(Clone, Debug)]
pub struct Service {
    pub id: String,
    pub app_id: AppId,
    pub name: String,
    pub description: String,
    /// http, https or http&https.
    pub protocol: String,
    pub net_types: Vec<String>,
    pub ip_version: String,
    pub set_name: String,
    pub project: String,
    pub arch: String,
    /// Keys and values.
    pub tags: Vec<(String, String)>,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

const COLUMNS: &str = "service_id, app_id, name, description, protocol, net_types, ip_version, set_name, project, arch, tags, created_at, \
                       updated_at FROM apigw_services";

impl Service {
    /// One that is no account's, for trying what would be served.
    pub fn blank() -> Self {
        Service {
            id: "service-00000000".into(),
            app_id: AppId(0),
            name: String::new(),
            description: String::new(),
            protocol: "http&https".into(),
            net_types: Vec::new(),
            ip_version: String::new(),
            set_name: String::new(),
            project: String::new(),
            arch: String::new(),
            tags: Vec::new(),
            created_at: Timestamp(0),
            updated_at: Timestamp(0),
        }
    }

    fn read(row: &Row) -> Result<Self> {
        Ok(Service {
            id: row.text("service_id")?,
            app_id: AppId::from_db(row.int("app_id")?),
            name: row.text("name")?,
            description: row.text("description")?,
            protocol: row.text("protocol")?,
            net_types: json(&row.text("net_types")?)?,
            ip_version: row.text("ip_version")?,
            set_name: row.text("set_name")?,
            project: row.text("project")?,
            arch: row.text("arch")?,
            tags: json(&row.text("tags")?)?,
            created_at: row.time("created_at")?,
            updated_at: row.time("updated_at")?,
        })
    }
}

/// `false`: the id is taken.
pub async fn insert(tx: &mut Tx, account: AccountId, new: &Service) -> Result<bool> {
    let added = tx
        .of(account)
        .execute(
            "INSERT INTO apigw_services (account_id, service_id, app_id, name, description, protocol, net_types, ip_version, set_name, project, \
             arch, tags, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT DO NOTHING",
            args![
                &new.id,
                new.app_id,
                &new.name,
                &new.description,
                &new.protocol,
                to_json(&new.net_types)?,
                &new.ip_version,
                &new.set_name,
                &new.project,
                &new.arch,
                to_json(&new.tags)?,
                new.created_at,
                new.updated_at
            ],
        )
        .await?;
    Ok(added == 1)
}

pub async fn update(tx: &mut Tx, account: AccountId, new: &Service) -> Result<()> {
    tx.of(account)
        .execute(
            "UPDATE apigw_services SET name = $3, description = $4, protocol = $5, net_types = $6, project = $7, updated_at = $8 \
             WHERE account_id = $1 AND service_id = $2",
            args![&new.id, &new.name, &new.description, &new.protocol, to_json(&new.net_types)?, &new.project, new.updated_at],
        )
        .await?;
    Ok(())
}

pub async fn find(tx: &mut Tx, account: AccountId, id: &str) -> Result<Option<Service>> {
    let sql = Sql::select(COLUMNS).tenant(account).and("service_id = ", id);
    tx.of(account).all_sql(&sql).await?.first().map(Service::read).transpose()
}

pub fn not_found(id: &str) -> Error {
    Error::not_found("ResourceNotFound.InvalidService", "service", id)
}

pub async fn get(tx: &mut Tx, account: AccountId, id: &str) -> Result<Service> {
    find(tx, account, id).await?.ok_or_else(|| not_found(id))
}

/// A service that nobody else changes until the transaction ends: what has to stay true of all that is in it is checked after this.
pub async fn held(tx: &mut Tx, account: AccountId, id: &str) -> Result<Option<Service>> {
    // Any UPDATE takes the row; SQLite has one writer anyway.
    let held = tx
        .of(account)
        .execute("UPDATE apigw_services SET updated_at = updated_at WHERE account_id = $1 AND service_id = $2", args![id])
        .await?;
    if held == 0 { Ok(None) } else { find(tx, account, id).await }
}

/// [`held`]; one that does not exist is refused.
pub async fn lock(tx: &mut Tx, account: AccountId, id: &str) -> Result<Service> {
    held(tx, account, id).await?.ok_or_else(|| not_found(id))
}

pub async fn count(tx: &mut Tx, account: AccountId) -> Result<i64> {
    tx.of(account).one("SELECT COUNT(*) AS count FROM apigw_services WHERE account_id = $1", args![]).await?.int("count")
}

/// Which services a listing shows; empty lists restrict nothing.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Parts of names.
    pub names: Vec<String>,
    pub ip_versions: Vec<String>,
    /// Of one of these network types.
    pub net_types: Vec<String>,
    /// In each of these lists of ids.
    pub among: Vec<Vec<String>>,
    pub without: Vec<String>,
}

/// A page, newest first, and how many there are.
pub async fn page(tx: &mut Tx, account: AccountId, wanted: &Wanted, page: Page) -> Result<(Vec<Service>, i64)> {
    let mut sql = Sql::select(COLUMNS).tenant(account);
    for ids in &wanted.among {
        sql = sql.and_in("service_id", ids);
    }
    if !wanted.without.is_empty() {
        sql = sql.and_not_in("service_id", &wanted.without);
    }
    if !wanted.names.is_empty() {
        sql = sql.and_any(|any| wanted.names.iter().fold(any, |any, name| any.or_contains("name", name)));
    }
    if !wanted.ip_versions.is_empty() {
        sql = sql.and_in("ip_version", &wanted.ip_versions);
    }
    if !wanted.net_types.is_empty() {
        // A JSON list of words, none of which is a part of the other.
        sql = sql.and_any(|any| wanted.net_types.iter().fold(any, |any, kind| any.or_contains("net_types", kind)));
    }
    let sql = sql.order("created_at DESC, service_id").page(page);
    let total = tx.of(account).count_sql(&sql).await?;
    let rows = tx.of(account).all_sql(&sql).await?;
    Ok((rows.iter().map(Service::read).collect::<Result<_>>()?, total))
}

/// The service and all that is of it alone.
pub async fn delete(tx: &mut Tx, account: AccountId, id: &str) -> Result<()> {
    for statement in [
        "DELETE FROM apigw_apis WHERE account_id = $1 AND service_id = $2",
        "DELETE FROM apigw_versions WHERE account_id = $1 AND service_id = $2",
        "DELETE FROM apigw_environments WHERE account_id = $1 AND service_id = $2",
        "DELETE FROM apigw_history WHERE account_id = $1 AND service_id = $2",
        "DELETE FROM apigw_limits WHERE account_id = $1 AND service_id = $2",
        "DELETE FROM apigw_plan_bindings WHERE account_id = $1 AND service_id = $2",
        "DELETE FROM apigw_app_bindings WHERE account_id = $1 AND service_id = $2",
        "DELETE FROM apigw_ip_bindings WHERE account_id = $1 AND service_id = $2",
        "DELETE FROM apigw_ip_strategies WHERE account_id = $1 AND service_id = $2",
        "DELETE FROM apigw_plugin_bindings WHERE account_id = $1 AND service_id = $2",
        "DELETE FROM apigw_docs WHERE account_id = $1 AND service_id = $2",
        "DELETE FROM apigw_domains WHERE account_id = $1 AND service_id = $2",
        "DELETE FROM apigw_services WHERE account_id = $1 AND service_id = $2",
    ] {
        tx.of(account).execute(statement, args![id]).await?;
    }
    Ok(())
}
