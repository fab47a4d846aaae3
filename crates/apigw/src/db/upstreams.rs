//! Upstreams.

use serde::{Deserialize, Serialize};
use terrace_api_apigateway::types::{K8sService, UpstreamDiscovery, UpstreamHealthChecker, UpstreamNode};
use terrace_base::{AccountId, Error, Page, Result, Timestamp};
use terrace_discovery::Node;
use terrace_store::{Row, Sql, Tx, args};

use super::{json, to_json};

#[derive(Clone)]
pub struct Upstream {
    pub id: String,
    pub name: String,
    pub settings: Settings,
    /// What was found last, where nodes are found.
    pub found: Option<Vec<Node>>,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// What its author said of it.
#[derive(Serialize, Deserialize, Clone, Default)]
#[serde(rename_all = "PascalCase", default)]
pub struct Settings {
    pub description: String,
    /// HTTP, HTTPS, gRPC or gRPCs.
    pub scheme: String,
    pub algorithm: String,
    pub vpc: String,
    pub retries: u64,
    /// `Host` that nodes receive; empty: their own.
    pub host: String,
    /// Those listed by hand.
    pub nodes: Vec<UpstreamNode>,
    /// Where nodes are found in place of that, without the secret.
    pub discovery: Option<UpstreamDiscovery>,
    pub health: Option<UpstreamHealthChecker>,
    pub kind: String,
    pub k8s: Vec<K8sService>,
    pub tags: Vec<(String, String)>,
}

const COLUMNS: &str = "upstream_id, name, settings, found, created_at, updated_at FROM apigw_upstreams";

impl Upstream {
    fn read(row: &Row) -> Result<Self> {
        Ok(Upstream {
            id: row.text("upstream_id")?,
            name: row.text("name")?,
            settings: json(&row.text("settings")?)?,
            found: row.opt_text("found")?.map(|found| json(&found)).transpose()?,
            created_at: row.time("created_at")?,
            updated_at: row.time("updated_at")?,
        })
    }

    /// Its nodes, listed or found.
    pub fn nodes(&self) -> Vec<UpstreamNode> {
        let Some(discovery) = &self.settings.discovery else { return self.settings.nodes.clone() };
        let kubernetes = discovery.kubernetes.as_ref();
        let source = if kubernetes.is_some() { "K8S" } else { discovery.r#type.as_str() };
        let found = self.found.iter().flatten().map(|node| UpstreamNode {
            host: node.host.clone(),
            port: node.port.into(),
            weight: node.weight.into(),
            source: Some(source.to_owned()),
            service_name: kubernetes.map(|it| it.service_name.clone()),
            name_space: kubernetes.map(|it| it.namespace.clone()),
            ..UpstreamNode::default()
        });
        found.collect()
    }
}

/// `false`: the id is taken.
pub async fn insert(tx: &mut Tx, account: AccountId, new: &Upstream) -> Result<bool> {
    let added = tx
        .of(account)
        .execute(
            "INSERT INTO apigw_upstreams (account_id, upstream_id, name, settings, found, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7) \
             ON CONFLICT DO NOTHING",
            args![&new.id, &new.name, to_json(&new.settings)?, found(new.found.as_deref())?, new.created_at, new.updated_at],
        )
        .await?;
    Ok(added == 1)
}

pub async fn update(tx: &mut Tx, account: AccountId, new: &Upstream) -> Result<()> {
    tx.of(account)
        .execute(
            "UPDATE apigw_upstreams SET name = $3, settings = $4, updated_at = $5 WHERE account_id = $1 AND upstream_id = $2",
            args![&new.id, &new.name, to_json(&new.settings)?, new.updated_at],
        )
        .await?;
    Ok(())
}

fn found(nodes: Option<&[Node]>) -> Result<Option<String>> {
    nodes.map(to_json).transpose()
}

/// `None`: nodes are not found any more.
pub async fn set_found(tx: &mut Tx, account: AccountId, id: &str, nodes: Option<&[Node]>) -> Result<()> {
    tx.of(account)
        .execute("UPDATE apigw_upstreams SET found = $3 WHERE account_id = $1 AND upstream_id = $2", args![id, found(nodes)?])
        .await?;
    Ok(())
}

/// The upstream as it is until this transaction ends: nobody else changes it meanwhile.
pub async fn held(tx: &mut Tx, account: AccountId, id: &str) -> Result<Option<Upstream>> {
    // Any UPDATE takes the row; SQLite has one writer anyway.
    let held = tx
        .of(account)
        .execute("UPDATE apigw_upstreams SET updated_at = updated_at WHERE account_id = $1 AND upstream_id = $2", args![id])
        .await?;
    if held == 0 { Ok(None) } else { find(tx, account, id).await }
}

pub async fn find(tx: &mut Tx, account: AccountId, id: &str) -> Result<Option<Upstream>> {
    let sql = Sql::select(COLUMNS).tenant(account).and("upstream_id = ", id);
    tx.of(account).all_sql(&sql).await?.first().map(Upstream::read).transpose()
}

pub async fn get(tx: &mut Tx, account: AccountId, id: &str) -> Result<Upstream> {
    find(tx, account, id).await?.ok_or_else(|| Error::not_found("ResourceNotFound", "upstream", id))
}

/// Those of these ids or of these names.
pub async fn named(tx: &mut Tx, account: AccountId, ids: &[String], names: &[String]) -> Result<Vec<Upstream>> {
    let sql = Sql::select(COLUMNS).tenant(account).and_any(|any| any.or_in("upstream_id", ids).or_in("name", names)).order("upstream_id");
    tx.of(account).all_sql(&sql).await?.iter().map(Upstream::read).collect()
}

pub async fn count(tx: &mut Tx, account: AccountId) -> Result<i64> {
    tx.of(account).one("SELECT COUNT(*) AS count FROM apigw_upstreams WHERE account_id = $1", args![]).await?.int("count")
}

/// A page of those with these ids and these parts of names, newest first; empty lists restrict nothing.
pub async fn page(tx: &mut Tx, account: AccountId, ids: &[String], names: &[String], page: Page) -> Result<(Vec<Upstream>, i64)> {
    let mut sql = Sql::select(COLUMNS).tenant(account);
    if !ids.is_empty() {
        sql = sql.and_in("upstream_id", ids);
    }
    if !names.is_empty() {
        sql = sql.and_any(|any| names.iter().fold(any, |any, name| any.or_contains("name", name)));
    }
    let sql = sql.order("created_at DESC, upstream_id").page(page);
    let total = tx.of(account).count_sql(&sql).await?;
    let rows = tx.of(account).all_sql(&sql).await?;
    Ok((rows.iter().map(Upstream::read).collect::<Result<_>>()?, total))
}

pub async fn delete(tx: &mut Tx, account: AccountId, id: &str) -> Result<()> {
    tx.of(account).execute("DELETE FROM apigw_upstreams WHERE account_id = $1 AND upstream_id = $2", args![id]).await?;
    Ok(())
}
