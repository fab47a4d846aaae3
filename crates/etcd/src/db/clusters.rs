//! Clusters.

use terrace_base::{AccountId, Error, Page, Result, Secret, Timestamp};
use terrace_store::{Row, Sql, Tx, args};

use crate::model::{ClusterStatus, Settings};
use crate::pki::Pair;
use crate::seal::Seal;

/// A cluster as it is written down, its keys still sealed.
#[derive(Clone, Debug)]
pub struct Cluster {
    pub id: String,
    pub name: String,
    pub description: String,
    pub vpc_id: String,
    pub service_subnet_id: String,
    pub subnet_ids: Vec<String>,
    pub version: String,
    pub size: i64,
    pub status: ClusterStatus,
    pub deletion_protection: bool,
    pub settings: Settings,
    pub created_at: Timestamp,
}

const COLUMNS: &str = "cluster_id, name, description, vpc_id, service_subnet_id, subnet_ids, version, size, status, deletion_protection, settings, created_at FROM etcd_clusters";

impl Cluster {
    fn read(row: &Row) -> Result<Self> {
        let status = row.text("status")?;
        Ok(Cluster {
            id: row.text("cluster_id")?,
            name: row.text("name")?,
            description: row.text("description")?,
            vpc_id: row.text("vpc_id")?,
            service_subnet_id: row.text("service_subnet_id")?,
            subnet_ids: json(&row.text("subnet_ids")?)?,
            version: row.text("version")?,
            size: row.int("size")?,
            status: ClusterStatus::parse(&status).ok_or_else(|| Error::internal(format!("a cluster is `{status}`")))?,
            deletion_protection: row.bool("deletion_protection")?,
            settings: json(&row.text("settings")?)?,
            created_at: row.time("created_at")?,
        })
    }
}

fn json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(Error::internal)
}

/// Writes a new cluster without its keys; `false` when the id is taken.
pub async fn insert(tx: &mut Tx, account: AccountId, cluster: &Cluster) -> Result<bool> {
    let subnets = serde_json::to_string(&cluster.subnet_ids).map_err(Error::internal)?;
    let settings = serde_json::to_string(&cluster.settings).map_err(Error::internal)?;
    let (nothing, no_key) = ("", Vec::<u8>::new());
    let inserted = tx
        .of(account)
        .execute(
            "INSERT INTO etcd_clusters (account_id, cluster_id, name, description, vpc_id, service_subnet_id, subnet_ids, version, size, status, \
             deletion_protection, settings, authority, authority_key, client, client_key, created_at, updated_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $13, $14, $15, $15) ON CONFLICT DO NOTHING",
            args![
                &cluster.id,
                &cluster.name,
                &cluster.description,
                &cluster.vpc_id,
                &cluster.service_subnet_id,
                subnets,
                &cluster.version,
                cluster.size,
                cluster.status.as_str(),
                cluster.deletion_protection,
                settings,
                nothing,
                no_key,
                cluster.created_at
            ],
        )
        .await?;
    Ok(inserted == 1)
}

/// A cluster of the account that was not deleted.
pub async fn get(tx: &mut Tx, account: AccountId, id: &str) -> Result<Cluster> {
    let sql = Sql::select(COLUMNS).tenant(account).and("cluster_id = ", id).and("status <> ", ClusterStatus::Deleted.as_str());
    let found = tx.of(account).all_sql(&sql).await?.first().map(Cluster::read).transpose()?;
    found.ok_or_else(|| Error::not_found("ResourceNotFound", "etcd instance", id))
}

/// Also one that was deleted.
pub async fn any(tx: &mut Tx, account: AccountId, id: &str) -> Result<Option<Cluster>> {
    let sql = Sql::select(COLUMNS).tenant(account).and("cluster_id = ", id);
    tx.of(account).all_sql(&sql).await?.first().map(Cluster::read).transpose()
}

/// A page of the account's clusters, newest first, and how many there are. Lists that are empty restrict nothing.
pub async fn list(tx: &mut Tx, account: AccountId, ids: &[String], vpcs: &[String], page: Page) -> Result<(Vec<Cluster>, i64)> {
    let mut sql = Sql::select(COLUMNS).tenant(account).and("status <> ", ClusterStatus::Deleted.as_str());
    if !ids.is_empty() {
        sql = sql.and_in("cluster_id", ids.iter().cloned());
    }
    if !vpcs.is_empty() {
        sql = sql.and_in("vpc_id", vpcs.iter().cloned());
    }
    let sql = sql.order("created_at DESC, cluster_id").page(page);
    let total = tx.of(account).count_sql(&sql).await?;
    let rows = tx.of(account).all_sql(&sql).await?;
    Ok((rows.iter().map(Cluster::read).collect::<Result<_>>()?, total))
}

pub async fn count(tx: &mut Tx, account: AccountId) -> Result<i64> {
    let sql = Sql::select(COLUMNS).tenant(account).and("status <> ", ClusterStatus::Deleted.as_str());
    tx.of(account).count_sql(&sql).await
}

pub async fn set_status(tx: &mut Tx, account: AccountId, id: &str, status: ClusterStatus, now: Timestamp) -> Result<()> {
    tx.of(account)
        .execute(
            "UPDATE etcd_clusters SET status = $3, updated_at = $4 WHERE account_id = $1 AND cluster_id = $2",
            args![id, status.as_str(), now],
        )
        .await?;
    Ok(())
}

/// Back to running, with as many members as it turned out to have.
pub async fn set_running(tx: &mut Tx, account: AccountId, id: &str, now: Timestamp) -> Result<()> {
    tx.of(account)
        .execute(
            "UPDATE etcd_clusters SET status = $3, updated_at = $4, \
             size = (SELECT COUNT(*) FROM etcd_members m WHERE m.account_id = $1 AND m.cluster_id = $2) WHERE account_id = $1 AND cluster_id = $2",
            args![id, ClusterStatus::Running.as_str(), now],
        )
        .await?;
    Ok(())
}

pub async fn set_settings(tx: &mut Tx, account: AccountId, id: &str, settings: &Settings) -> Result<()> {
    let settings = serde_json::to_string(settings).map_err(Error::internal)?;
    tx.of(account).execute("UPDATE etcd_clusters SET settings = $3 WHERE account_id = $1 AND cluster_id = $2", args![id, settings]).await?;
    Ok(())
}

pub async fn set_version(tx: &mut Tx, account: AccountId, id: &str, version: &str) -> Result<()> {
    tx.of(account).execute("UPDATE etcd_clusters SET version = $3 WHERE account_id = $1 AND cluster_id = $2", args![id, version]).await?;
    Ok(())
}

pub async fn set_deletion_protection(tx: &mut Tx, account: AccountId, id: &str, on: bool, now: Timestamp) -> Result<()> {
    tx.of(account)
        .execute(
            "UPDATE etcd_clusters SET deletion_protection = $3, updated_at = $4 WHERE account_id = $1 AND cluster_id = $2",
            args![id, on, now],
        )
        .await?;
    Ok(())
}

pub async fn rename(
    tx: &mut Tx,
    account: AccountId,
    id: &str,
    name: Option<&str>,
    description: Option<&str>,
    now: Timestamp,
) -> Result<()> {
    tx.of(account)
        .execute(
            "UPDATE etcd_clusters SET name = COALESCE($3, name), description = COALESCE($4, description), updated_at = $5 \
             WHERE account_id = $1 AND cluster_id = $2",
            args![id, name.map(str::to_owned), description.map(str::to_owned), now],
        )
        .await?;
    Ok(())
}

/// The cluster's authority and its clients' certificate, if they were made.
pub async fn keys(tx: &mut Tx, account: AccountId, id: &str, seal: &Seal) -> Result<Option<(Pair, Pair)>> {
    let row = tx
        .of(account)
        .optional(
            "SELECT authority, authority_key, client, client_key FROM etcd_clusters WHERE account_id = $1 AND cluster_id = $2 AND authority <> ''",
            args![id],
        )
        .await?;
    let Some(row) = row else { return Ok(None) };
    let open = |what: &str, sealed: Vec<u8>| -> Result<Secret> { seal.open(id, what, &sealed) };
    let authority = Pair { certificate: row.text("authority")?, key: open("authority", row.bytes("authority_key")?)? };
    let client = Pair { certificate: row.text("client")?, key: open("client", row.bytes("client_key")?)? };
    Ok(Some((authority, client)))
}

/// Keeps the keys, unless there are some: `false` then.
pub async fn set_keys(tx: &mut Tx, account: AccountId, id: &str, authority: (&str, Vec<u8>), client: (&str, Vec<u8>)) -> Result<bool> {
    let set = tx
        .of(account)
        .execute(
            "UPDATE etcd_clusters SET authority = $3, authority_key = $4, client = $5, client_key = $6 \
             WHERE account_id = $1 AND cluster_id = $2 AND authority = ''",
            args![id, authority.0, authority.1, client.0, client.1],
        )
        .await?;
    Ok(set == 1)
}

/// Another certificate for clients.
pub async fn set_client(tx: &mut Tx, account: AccountId, id: &str, certificate: &str, key: Vec<u8>) -> Result<()> {
    tx.of(account)
        .execute(
            "UPDATE etcd_clusters SET client = $3, client_key = $4 WHERE account_id = $1 AND cluster_id = $2",
            args![id, certificate, key],
        )
        .await?;
    Ok(())
}
