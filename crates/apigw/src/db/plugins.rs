//! Plugins, and the APIs they are attached to.

use terrace_base::{AccountId, Error, Page, Result, Timestamp};
use terrace_store::{Row, Sql, Tx, args};

use super::{json, to_json};

#[derive(Clone, Debug)]
pub struct Plugin {
    pub id: String,
    pub name: String,
    pub kind: String,
    pub description: String,
    /// As its author wrote it: a JSON object.
    pub data: String,
    pub project: String,
    pub tags: Vec<(String, String)>,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

const COLUMNS: &str = "plugin_id, name, kind, description, data, project, tags, created_at, updated_at FROM apigw_plugins";

impl Plugin {
    fn read(row: &Row) -> Result<Self> {
        Ok(Plugin {
            id: row.text("plugin_id")?,
            name: row.text("name")?,
            kind: row.text("kind")?,
            description: row.text("description")?,
            data: row.text("data")?,
            project: row.text("project")?,
            tags: json(&row.text("tags")?)?,
            created_at: row.time("created_at")?,
            updated_at: row.time("updated_at")?,
        })
    }
}

#[derive(Clone, Debug)]
pub struct Binding {
    pub plugin: String,
    pub service: String,
    pub environment: String,
    pub api: String,
    pub slot: String,
    pub created_at: Timestamp,
}

const BINDING: &str = "plugin_id, service_id, environment, api_id, slot, created_at FROM apigw_plugin_bindings";

impl Binding {
    fn read(row: &Row) -> Result<Self> {
        Ok(Binding {
            plugin: row.text("plugin_id")?,
            service: row.text("service_id")?,
            environment: row.text("environment")?,
            api: row.text("api_id")?,
            slot: row.text("slot")?,
            created_at: row.time("created_at")?,
        })
    }
}

/// `false`: the id is taken.
pub async fn insert(tx: &mut Tx, account: AccountId, new: &Plugin) -> Result<bool> {
    let added = tx
        .of(account)
        .execute(
            "INSERT INTO apigw_plugins (account_id, plugin_id, name, kind, description, data, project, tags, created_at, updated_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING",
            args![
                &new.id,
                &new.name,
                &new.kind,
                &new.description,
                &new.data,
                &new.project,
                to_json(&new.tags)?,
                new.created_at,
                new.updated_at
            ],
        )
        .await?;
    Ok(added == 1)
}

pub async fn update(tx: &mut Tx, account: AccountId, new: &Plugin) -> Result<()> {
    tx.of(account)
        .execute(
            "UPDATE apigw_plugins SET name = $3, description = $4, data = $5, project = $6, updated_at = $7 \
             WHERE account_id = $1 AND plugin_id = $2",
            args![&new.id, &new.name, &new.description, &new.data, &new.project, new.updated_at],
        )
        .await?;
    Ok(())
}

pub async fn get(tx: &mut Tx, account: AccountId, id: &str) -> Result<Plugin> {
    let sql = Sql::select(COLUMNS).tenant(account).and("plugin_id = ", id);
    let found = tx.of(account).all_sql(&sql).await?.first().map(Plugin::read).transpose()?;
    found.ok_or_else(|| Error::not_found("ResourceNotFound.InvalidPlugin", "plugin", id))
}

pub async fn delete(tx: &mut Tx, account: AccountId, id: &str) -> Result<()> {
    tx.of(account).execute("DELETE FROM apigw_plugins WHERE account_id = $1 AND plugin_id = $2", args![id]).await?;
    Ok(())
}

pub async fn count(tx: &mut Tx, account: AccountId) -> Result<i64> {
    tx.of(account).one("SELECT COUNT(*) AS count FROM apigw_plugins WHERE account_id = $1", args![]).await?.int("count")
}

/// A page of the plugins of these ids, with this in their names and of this kind, newest first; `None` restricts nothing.
pub async fn page(
    tx: &mut Tx,
    account: AccountId,
    ids: Option<&[String]>,
    name: Option<&str>,
    kind: Option<&str>,
    page: Page,
) -> Result<(Vec<Plugin>, i64)> {
    let mut sql = Sql::select(COLUMNS).tenant(account).and_opt("kind = ", kind.map(str::to_owned));
    if let Some(ids) = ids {
        sql = sql.and_in("plugin_id", ids);
    }
    if let Some(name) = name {
        sql = sql.and_contains("name", name);
    }
    let sql = sql.order("created_at DESC, plugin_id").page(page);
    let total = tx.of(account).count_sql(&sql).await?;
    let rows = tx.of(account).all_sql(&sql).await?;
    Ok((rows.iter().map(Plugin::read).collect::<Result<_>>()?, total))
}

/// All that are attached to anything of a service.
pub async fn attached(tx: &mut Tx, account: AccountId, service: &str) -> Result<Vec<Plugin>> {
    let sql = "SELECT plugin_id, name, kind, description, data, project, tags, created_at, updated_at FROM apigw_plugins WHERE account_id = $1 \
               AND plugin_id IN (SELECT b.plugin_id FROM apigw_plugin_bindings b WHERE b.service_id = $2) ORDER BY plugin_id";
    tx.of(account).all(sql, args![service]).await?.iter().map(Plugin::read).collect()
}

/// All of these kinds.
pub async fn of_kinds(tx: &mut Tx, account: AccountId, kinds: &[&str]) -> Result<Vec<Plugin>> {
    let kinds: Vec<String> = kinds.iter().map(|&kind| kind.to_owned()).collect();
    let sql = Sql::select(COLUMNS).tenant(account).and_in("kind", &kinds).order("plugin_id");
    tx.of(account).all_sql(&sql).await?.iter().map(Plugin::read).collect()
}

pub async fn of_plugin(tx: &mut Tx, account: AccountId, plugin: &str) -> Result<Vec<Binding>> {
    let sql = Sql::select(BINDING).tenant(account).and("plugin_id = ", plugin).order("created_at DESC, service_id, environment, api_id");
    tx.of(account).all_sql(&sql).await?.iter().map(Binding::read).collect()
}

pub async fn of_service(tx: &mut Tx, account: AccountId, service: &str) -> Result<Vec<Binding>> {
    let sql = Sql::select(BINDING).tenant(account).and("service_id = ", service).order("environment, api_id, slot");
    tx.of(account).all_sql(&sql).await?.iter().map(Binding::read).collect()
}

/// `false`: the API has a plugin in this slot.
pub async fn attach(tx: &mut Tx, account: AccountId, new: &Binding) -> Result<bool> {
    let added = tx
        .of(account)
        .execute(
            "INSERT INTO apigw_plugin_bindings (account_id, plugin_id, service_id, environment, api_id, slot, created_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
            args![&new.plugin, &new.service, &new.environment, &new.api, &new.slot, new.created_at],
        )
        .await?;
    Ok(added == 1)
}

/// `false`: it was not attached.
pub async fn detach(tx: &mut Tx, account: AccountId, plugin: &str, service: &str, environment: &str, api: &str) -> Result<bool> {
    let gone = tx
        .of(account)
        .execute(
            "DELETE FROM apigw_plugin_bindings WHERE account_id = $1 AND plugin_id = $2 AND service_id = $3 AND environment = $4 AND api_id = $5",
            args![plugin, service, environment, api],
        )
        .await?;
    Ok(gone == 1)
}
