//! APIs as they are edited.

use terrace_base::{AccountId, Error, Page, Result, Timestamp};
use terrace_store::{Row, Sql, Tx, args};

use crate::definition::Definition;

#[derive(Clone)]
pub struct Api {
    pub id: String,
    pub service: String,
    pub definition: Definition,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

const COLUMNS: &str = "api_id, service_id, definition, created_at, updated_at FROM apigw_apis";

impl Api {
    fn read(row: &Row) -> Result<Self> {
        Ok(Api {
            id: row.text("api_id")?,
            service: row.text("service_id")?,
            definition: Definition::read(&row.text("definition")?)?,
            created_at: row.time("created_at")?,
            updated_at: row.time("updated_at")?,
        })
    }
}

/// `false`: the id is taken, or the service has an API of this name or of this path and method.
pub async fn insert(tx: &mut Tx, account: AccountId, new: &Api) -> Result<bool> {
    let it = &new.definition;
    let added = tx
        .of(account)
        .execute(
            "INSERT INTO apigw_apis (account_id, api_id, service_id, name, path, method, api_type, auth_type, business_type, relation_api_id, \
             upstream_id, definition, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) \
             ON CONFLICT DO NOTHING",
            args![
                &new.id,
                &new.service,
                &it.api_name,
                &it.request_config.path,
                &it.request_config.method,
                &it.api_type,
                &it.auth_type,
                it.business_type(),
                it.relation(),
                it.upstream(),
                it.document()?,
                new.created_at,
                new.updated_at
            ],
        )
        .await?;
    Ok(added == 1)
}

/// Writes a definition whose name and path are free: see [`taken`].
pub async fn update(tx: &mut Tx, account: AccountId, new: &Api) -> Result<()> {
    let it = &new.definition;
    tx.of(account)
        .execute(
            "UPDATE apigw_apis SET name = $3, path = $4, method = $5, api_type = $6, auth_type = $7, business_type = $8, relation_api_id = $9, \
             upstream_id = $10, definition = $11, updated_at = $12 WHERE account_id = $1 AND api_id = $2",
            args![
                &new.id,
                &it.api_name,
                &it.request_config.path,
                &it.request_config.method,
                &it.api_type,
                &it.auth_type,
                it.business_type(),
                it.relation(),
                it.upstream(),
                it.document()?,
                new.updated_at
            ],
        )
        .await?;
    Ok(())
}

/// Another API of the service with the same name, else one with the same path and method: whether it is the name, and its id.
pub async fn taken(tx: &mut Tx, account: AccountId, service: &str, but: &str, it: &Definition) -> Result<Option<(bool, String)>> {
    let row = tx
        .of(account)
        .optional(
            "SELECT api_id, name FROM apigw_apis WHERE account_id = $1 AND service_id = $2 AND api_id <> $3 \
             AND ((name = $4 AND name <> '') OR (path = $5 AND method = $6)) ORDER BY api_id LIMIT 1",
            args![service, but, &it.api_name, &it.request_config.path, &it.request_config.method],
        )
        .await?;
    row.map(|row| Ok((row.text("name")? == it.api_name && !it.api_name.is_empty(), row.text("api_id")?))).transpose()
}

pub async fn find(tx: &mut Tx, account: AccountId, service: &str, id: &str) -> Result<Option<Api>> {
    let sql = Sql::select(COLUMNS).tenant(account).and("api_id = ", id).and("service_id = ", service);
    tx.of(account).all_sql(&sql).await?.first().map(Api::read).transpose()
}

pub fn not_found(id: &str) -> Error {
    Error::not_found("ResourceNotFound.InvalidApi", "API", id)
}

pub async fn get(tx: &mut Tx, account: AccountId, service: &str, id: &str) -> Result<Api> {
    find(tx, account, service, id).await?.ok_or_else(|| not_found(id))
}

/// These APIs of a service; one that is not there is refused.
pub async fn named(tx: &mut Tx, account: AccountId, service: &str, ids: &[String]) -> Result<Vec<Api>> {
    let sql = Sql::select(COLUMNS).tenant(account).and("service_id = ", service).and_in("api_id", ids).order("created_at, api_id");
    let found: Vec<Api> = tx.of(account).all_sql(&sql).await?.iter().map(Api::read).collect::<Result<_>>()?;
    match ids.iter().find(|id| !found.iter().any(|api| api.id == **id)) {
        Some(id) => Err(not_found(id)),
        None => Ok(found),
    }
}

/// All of a service, oldest first.
pub async fn of_service(tx: &mut Tx, account: AccountId, service: &str) -> Result<Vec<Api>> {
    let sql = Sql::select(COLUMNS).tenant(account).and("service_id = ", service).order("created_at, api_id");
    tx.of(account).all_sql(&sql).await?.iter().map(Api::read).collect()
}

pub async fn count(tx: &mut Tx, account: AccountId, service: &str) -> Result<i64> {
    tx.of(account)
        .one("SELECT COUNT(*) AS count FROM apigw_apis WHERE account_id = $1 AND service_id = $2", args![service])
        .await?
        .int("count")
}

/// Names of the APIs that rely on this one for tokens.
pub async fn relying(tx: &mut Tx, account: AccountId, id: &str) -> Result<Vec<String>> {
    let rows = tx
        .of(account)
        .all("SELECT api_id FROM apigw_apis WHERE account_id = $1 AND relation_api_id = $2 ORDER BY api_id LIMIT 100", args![id])
        .await?;
    rows.iter().map(|row| row.text("api_id")).collect()
}

/// The account's APIs whose back-end is an upstream.
pub async fn with_upstream(tx: &mut Tx, account: AccountId, upstream: &str) -> Result<Vec<Api>> {
    let sql =
        Sql::select(COLUMNS).tenant(account).and("upstream_id = ", upstream).and_fixed("upstream_id <> ''").order("created_at, api_id");
    tx.of(account).all_sql(&sql).await?.iter().map(Api::read).collect()
}

/// Which APIs of a service a listing shows; empty lists restrict nothing.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Parts of names and of paths.
    pub names: Vec<String>,
    pub paths: Vec<String>,
    /// A part of either.
    pub words: Vec<String>,
    pub types: Vec<String>,
    pub auth_types: Vec<String>,
    pub business_types: Vec<String>,
    pub relations: Vec<String>,
    /// In each of these lists of ids.
    pub among: Vec<Vec<String>>,
    pub without: Vec<String>,
}

/// A page, newest first, and how many there are.
pub async fn page(tx: &mut Tx, account: AccountId, service: &str, wanted: &Wanted, page: Page) -> Result<(Vec<Api>, i64)> {
    let mut sql = Sql::select(COLUMNS).tenant(account).and("service_id = ", service);
    for ids in &wanted.among {
        sql = sql.and_in("api_id", ids);
    }
    if !wanted.without.is_empty() {
        sql = sql.and_not_in("api_id", &wanted.without);
    }
    for (column, parts) in [("name", &wanted.names), ("path", &wanted.paths)] {
        if !parts.is_empty() {
            sql = sql.and_any(|any| parts.iter().fold(any, |any, part| any.or_contains(column, part)));
        }
    }
    if !wanted.words.is_empty() {
        sql = sql.and_any(|any| wanted.words.iter().fold(any, |any, word| any.or_contains("name", word).or_contains("path", word)));
    }
    for (column, values) in [
        ("api_type", &wanted.types),
        ("auth_type", &wanted.auth_types),
        ("business_type", &wanted.business_types),
        ("relation_api_id", &wanted.relations),
    ] {
        if !values.is_empty() {
            sql = sql.and_in(column, values);
        }
    }
    let sql = sql.order("created_at DESC, api_id").page(page);
    let total = tx.of(account).count_sql(&sql).await?;
    let rows = tx.of(account).all_sql(&sql).await?;
    Ok((rows.iter().map(Api::read).collect::<Result<_>>()?, total))
}

/// The API only. What is bound to it stays: versions that have it may be served still, or again, and must not lose their plugins and limits then.
pub async fn delete(tx: &mut Tx, account: AccountId, id: &str) -> Result<()> {
    tx.of(account).execute("DELETE FROM apigw_apis WHERE account_id = $1 AND api_id = $2", args![id]).await?;
    Ok(())
}
