//! Applications, and the APIs they may call.

use terrace_base::{AccountId, Error, Page, Result, Secret, Timestamp};
use terrace_store::{Row, Sql, Tx, args};

use super::{json, to_json};
use crate::seal::{Seal, What};

/// An application without its secret.
#[derive(Clone, Debug)]
pub struct App {
    pub id: String,
    pub name: String,
    pub description: String,
    pub key: String,
    pub project: String,
    pub tags: Vec<(String, String)>,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

const COLUMNS: &str = "app_id, name, description, app_key, project, tags, created_at, updated_at FROM apigw_apps";

impl App {
    fn read(row: &Row) -> Result<Self> {
        Ok(App {
            id: row.text("app_id")?,
            name: row.text("name")?,
            description: row.text("description")?,
            key: row.text("app_key")?,
            project: row.text("project")?,
            tags: json(&row.text("tags")?)?,
            created_at: row.time("created_at")?,
            updated_at: row.time("updated_at")?,
        })
    }
}

#[derive(Clone, Debug)]
pub struct Binding {
    pub app: String,
    pub service: String,
    pub environment: String,
    pub api: String,
    pub created_at: Timestamp,
}

const BINDING: &str = "app_id, service_id, environment, api_id, created_at FROM apigw_app_bindings";

impl Binding {
    fn read(row: &Row) -> Result<Self> {
        Ok(Binding {
            app: row.text("app_id")?,
            service: row.text("service_id")?,
            environment: row.text("environment")?,
            api: row.text("api_id")?,
            created_at: row.time("created_at")?,
        })
    }
}

/// `false`: the id or the key is taken.
pub async fn insert(tx: &mut Tx, account: AccountId, seal: &Seal, new: &App, secret: &Secret) -> Result<bool> {
    let sealed = seal.seal(account, What::App, &new.id, secret.reveal().as_bytes())?;
    let added = tx
        .of(account)
        .execute(
            "INSERT INTO apigw_apps (account_id, app_id, name, description, app_key, secret, project, tags, created_at, updated_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING",
            args![
                &new.id,
                &new.name,
                &new.description,
                &new.key,
                sealed,
                &new.project,
                to_json(&new.tags)?,
                new.created_at,
                new.updated_at
            ],
        )
        .await?;
    Ok(added == 1)
}

pub async fn update(tx: &mut Tx, account: AccountId, new: &App) -> Result<()> {
    tx.of(account)
        .execute(
            "UPDATE apigw_apps SET name = $3, description = $4, project = $5, updated_at = $6 WHERE account_id = $1 AND app_id = $2",
            args![&new.id, &new.name, &new.description, &new.project, new.updated_at],
        )
        .await?;
    Ok(())
}

pub async fn set_key(tx: &mut Tx, account: AccountId, seal: &Seal, id: &str, key: &str, secret: &Secret, now: Timestamp) -> Result<()> {
    let sealed = seal.seal(account, What::App, id, secret.reveal().as_bytes())?;
    tx.of(account)
        .execute(
            "UPDATE apigw_apps SET app_key = $3, secret = $4, updated_at = $5 WHERE account_id = $1 AND app_id = $2",
            args![id, key, sealed, now],
        )
        .await?;
    Ok(())
}

/// The application that has a key.
pub async fn with_key(tx: &mut Tx, account: AccountId, key: &str) -> Result<Option<String>> {
    let row = tx.of(account).optional("SELECT app_id FROM apigw_apps WHERE account_id = $1 AND app_key = $2", args![key]).await?;
    row.map(|row| row.text("app_id")).transpose()
}

pub async fn get(tx: &mut Tx, account: AccountId, id: &str) -> Result<App> {
    let sql = Sql::select(COLUMNS).tenant(account).and("app_id = ", id);
    let found = tx.of(account).all_sql(&sql).await?.first().map(App::read).transpose()?;
    found.ok_or_else(|| Error::not_found("ResourceNotFound.InvalidApiApp", "application", id))
}

pub async fn secret(tx: &mut Tx, account: AccountId, seal: &Seal, id: &str) -> Result<Secret> {
    let row = tx.of(account).one("SELECT secret FROM apigw_apps WHERE account_id = $1 AND app_id = $2", args![id]).await?;
    seal.open_text(account, What::App, id, &row.bytes("secret")?)
}

pub async fn delete(tx: &mut Tx, account: AccountId, id: &str) -> Result<()> {
    tx.of(account).execute("DELETE FROM apigw_apps WHERE account_id = $1 AND app_id = $2", args![id]).await?;
    Ok(())
}

pub async fn count(tx: &mut Tx, account: AccountId) -> Result<i64> {
    tx.of(account).one("SELECT COUNT(*) AS count FROM apigw_apps WHERE account_id = $1", args![]).await?.int("count")
}

/// A page of the applications with these ids, these parts of names or these parts of either, newest first; empty lists restrict nothing.
pub async fn page(
    tx: &mut Tx,
    account: AccountId,
    ids: &[String],
    names: &[String],
    words: &[String],
    page: Page,
) -> Result<(Vec<App>, i64)> {
    let mut sql = Sql::select(COLUMNS).tenant(account);
    if !ids.is_empty() {
        sql = sql.and_in("app_id", ids);
    }
    if !names.is_empty() {
        sql = sql.and_any(|any| names.iter().fold(any, |any, name| any.or_contains("name", name)));
    }
    if !words.is_empty() {
        sql = sql.and_any(|any| words.iter().fold(any, |any, word| any.or_contains("name", word).or_contains("app_id", word)));
    }
    let sql = sql.order("created_at DESC, app_id").page(page);
    let total = tx.of(account).count_sql(&sql).await?;
    let rows = tx.of(account).all_sql(&sql).await?;
    Ok((rows.iter().map(App::read).collect::<Result<_>>()?, total))
}

/// `false`: it was bound already.
pub async fn bind(tx: &mut Tx, account: AccountId, new: &Binding) -> Result<bool> {
    let bound = tx
        .of(account)
        .execute(
            "INSERT INTO apigw_app_bindings (account_id, app_id, service_id, environment, api_id, created_at) VALUES ($1, $2, $3, $4, $5, $6) \
             ON CONFLICT DO NOTHING",
            args![&new.app, &new.service, &new.environment, &new.api, new.created_at],
        )
        .await?;
    Ok(bound == 1)
}

/// `false`: it was not bound.
pub async fn unbind(tx: &mut Tx, account: AccountId, app: &str, service: &str, environment: &str, api: &str) -> Result<bool> {
    let unbound = tx
        .of(account)
        .execute(
            "DELETE FROM apigw_app_bindings WHERE account_id = $1 AND app_id = $2 AND service_id = $3 AND environment = $4 AND api_id = $5",
            args![app, service, environment, api],
        )
        .await?;
    Ok(unbound == 1)
}

pub async fn of_app(tx: &mut Tx, account: AccountId, app: &str) -> Result<Vec<Binding>> {
    let sql = Sql::select(BINDING).tenant(account).and("app_id = ", app).order("created_at, service_id, environment, api_id");
    tx.of(account).all_sql(&sql).await?.iter().map(Binding::read).collect()
}

pub async fn of_service(tx: &mut Tx, account: AccountId, service: &str) -> Result<Vec<Binding>> {
    let sql = Sql::select(BINDING).tenant(account).and("service_id = ", service).order("created_at, app_id, environment, api_id");
    tx.of(account).all_sql(&sql).await?.iter().map(Binding::read).collect()
}

/// The applications that may call anything of a service in an environment: id, key and secret.
pub async fn calling(
    tx: &mut Tx,
    account: AccountId,
    seal: &Seal,
    service: &str,
    environment: &str,
) -> Result<Vec<(String, String, Secret)>> {
    let rows = tx
        .of(account)
        .all(
            "SELECT app_id, app_key, secret FROM apigw_apps WHERE account_id = $1 AND app_id IN (SELECT b.app_id FROM apigw_app_bindings b \
             WHERE b.service_id = $2 AND b.environment = $3) ORDER BY app_id",
            args![service, environment],
        )
        .await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        let id = row.text("app_id")?;
        let secret = seal.open_text(account, What::App, &id, &row.bytes("secret")?)?;
        found.push((id, row.text("app_key")?, secret));
    }
    Ok(found)
}
