//! Snapshots, and the policies that have them made.

use serde::{Deserialize, Serialize};
use terrace_base::{AccountId, Error, Result, Timestamp};
use terrace_store::{Row, Tx, args};

use crate::backup::policy::Settings;

/// What is known of a snapshot once it was taken.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    pub revision: i64,
    pub taken_at: Timestamp,
    /// Revisions of keys that are in it.
    pub entries: i64,
    pub size: u64,
    pub sha256: String,
    pub version: String,
    /// etcd's own hash of everything up to the revision, and the compaction it was made after; `None` when it could not be asked for.
    pub hash: Option<(u32, i64)>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snapshot {
    pub name: String,
    /// The object its parts are stored under.
    pub object: String,
    /// Empty: somebody asked for it.
    pub policy: String,
    /// `creating`, `ready`, `failed` or `deleting`.
    pub status: String,
    pub generation: i64,
    pub facts: Facts,
    pub failure: String,
    /// `none`, `passed` or `failed`.
    pub verification: String,
    pub verification_message: String,
    pub verified_at: Option<Timestamp>,
    pub created_at: Timestamp,
}

impl Snapshot {
    /// What is stored of it may be gone in part.
    pub fn is_deleting(&self) -> bool {
        self.status == "deleting"
    }

    pub fn is_ready(&self) -> bool {
        self.status == "ready"
    }

    fn read(row: &Row) -> Result<Self> {
        Ok(Snapshot {
            name: row.text("name")?,
            object: row.text("object")?,
            policy: row.text("policy")?,
            status: row.text("status")?,
            generation: row.int("generation")?,
            facts: serde_json::from_str(&row.text("facts")?).map_err(Error::internal)?,
            failure: row.text("failure")?,
            verification: row.text("verification")?,
            verification_message: row.text("verification_message")?,
            verified_at: row.opt_time("verified_at")?,
            created_at: row.time("created_at")?,
        })
    }
}

/// All of a cluster's, newest first.
pub async fn list(tx: &mut Tx, account: AccountId, cluster: &str) -> Result<Vec<Snapshot>> {
    let rows = tx
        .of(account)
        .all(
            "SELECT name, object, policy, status, generation, facts, failure, verification, verification_message, verified_at, created_at \
             FROM etcd_snapshots WHERE account_id = $1 AND cluster_id = $2 ORDER BY created_at DESC, name",
            args![cluster],
        )
        .await?;
    rows.iter().map(Snapshot::read).collect()
}

pub async fn get(tx: &mut Tx, account: AccountId, cluster: &str, name: &str) -> Result<Snapshot> {
    let found = list(tx, account, cluster).await?.into_iter().find(|snapshot| snapshot.name == name);
    found.ok_or_else(|| Error::not_found("ResourceNotFound", "snapshot", name))
}

/// Writes a snapshot that is to be made; `false` when the name is taken.
pub async fn insert(tx: &mut Tx, account: AccountId, cluster: &str, snapshot: &Snapshot) -> Result<bool> {
    let facts = serde_json::to_string(&snapshot.facts).map_err(Error::internal)?;
    let inserted = tx
        .of(account)
        .execute(
            "INSERT INTO etcd_snapshots (account_id, cluster_id, name, object, policy, status, generation, facts, failure, verification, \
             verification_message, verified_at, created_at) VALUES ($1, $2, $3, $4, $5, 'creating', $6, $7, '', 'none', '', NULL, $8) \
             ON CONFLICT DO NOTHING",
            args![cluster, &snapshot.name, &snapshot.object, &snapshot.policy, snapshot.generation, facts, snapshot.created_at],
        )
        .await?;
    Ok(inserted == 1)
}

pub async fn set_ready(tx: &mut Tx, account: AccountId, cluster: &str, name: &str, facts: &Facts) -> Result<()> {
    let facts = serde_json::to_string(facts).map_err(Error::internal)?;
    tx.of(account)
        .execute(
            "UPDATE etcd_snapshots SET status = 'ready', facts = $4 WHERE account_id = $1 AND cluster_id = $2 AND name = $3",
            args![cluster, name, facts],
        )
        .await?;
    Ok(())
}

pub async fn set_failed(tx: &mut Tx, account: AccountId, cluster: &str, name: &str, failure: &str) -> Result<()> {
    tx.of(account)
        .execute(
            "UPDATE etcd_snapshots SET status = 'failed', failure = $4 WHERE account_id = $1 AND cluster_id = $2 AND name = $3",
            args![cluster, name, failure],
        )
        .await?;
    Ok(())
}

pub async fn set_verified(tx: &mut Tx, account: AccountId, cluster: &str, name: &str, outcome: (&str, &str), at: Timestamp) -> Result<()> {
    tx.of(account)
        .execute(
            "UPDATE etcd_snapshots SET verification = $4, verification_message = $5, verified_at = $6 \
             WHERE account_id = $1 AND cluster_id = $2 AND name = $3",
            args![cluster, name, outcome.0, outcome.1, at],
        )
        .await?;
    Ok(())
}

/// Nobody goes back to it any more; its parts may be deleted.
pub async fn set_deleting(tx: &mut Tx, account: AccountId, cluster: &str, name: &str) -> Result<()> {
    tx.of(account)
        .execute(
            "UPDATE etcd_snapshots SET status = 'deleting' WHERE account_id = $1 AND cluster_id = $2 AND name = $3",
            args![cluster, name],
        )
        .await?;
    Ok(())
}

pub async fn remove(tx: &mut Tx, account: AccountId, cluster: &str, name: &str) -> Result<()> {
    tx.of(account)
        .execute("DELETE FROM etcd_snapshots WHERE account_id = $1 AND cluster_id = $2 AND name = $3", args![cluster, name])
        .await?;
    Ok(())
}

/// Snapshots every so often.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    pub name: String,
    pub settings: Settings,
    /// When a snapshot was last begun for it.
    pub tried_at: Option<Timestamp>,
    pub drilled_at: Option<Timestamp>,
}

pub async fn policies(tx: &mut Tx, account: AccountId, cluster: &str) -> Result<Vec<Policy>> {
    let rows = tx
        .of(account)
        .all(
            "SELECT name, settings, tried_at, drilled_at FROM etcd_snapshot_policies WHERE account_id = $1 AND cluster_id = $2 ORDER BY name",
            args![cluster],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Policy {
                name: row.text("name")?,
                settings: serde_json::from_str(&row.text("settings")?).map_err(Error::internal)?,
                tried_at: row.opt_time("tried_at")?,
                drilled_at: row.opt_time("drilled_at")?,
            })
        })
        .collect()
}

/// `false` when the name is taken.
pub async fn add_policy(tx: &mut Tx, account: AccountId, cluster: &str, name: &str, settings: &Settings, now: Timestamp) -> Result<bool> {
    let settings = serde_json::to_string(settings).map_err(Error::internal)?;
    let added = tx
        .of(account)
        .execute(
            "INSERT INTO etcd_snapshot_policies (account_id, cluster_id, name, settings, tried_at, drilled_at, created_at) \
             VALUES ($1, $2, $3, $4, NULL, NULL, $5) ON CONFLICT DO NOTHING",
            args![cluster, name, settings, now],
        )
        .await?;
    Ok(added == 1)
}

/// `false` when there is none of that name.
pub async fn change_policy(tx: &mut Tx, account: AccountId, cluster: &str, name: &str, settings: &Settings) -> Result<bool> {
    let settings = serde_json::to_string(settings).map_err(Error::internal)?;
    let changed = tx
        .of(account)
        .execute(
            "UPDATE etcd_snapshot_policies SET settings = $4 WHERE account_id = $1 AND cluster_id = $2 AND name = $3",
            args![cluster, name, settings],
        )
        .await?;
    Ok(changed == 1)
}

pub async fn remove_policy(tx: &mut Tx, account: AccountId, cluster: &str, name: &str) -> Result<bool> {
    let removed = tx
        .of(account)
        .execute("DELETE FROM etcd_snapshot_policies WHERE account_id = $1 AND cluster_id = $2 AND name = $3", args![cluster, name])
        .await?;
    Ok(removed == 1)
}

pub async fn set_tried(tx: &mut Tx, account: AccountId, cluster: &str, policy: &str, at: Timestamp) -> Result<()> {
    tx.of(account)
        .execute(
            "UPDATE etcd_snapshot_policies SET tried_at = $4 WHERE account_id = $1 AND cluster_id = $2 AND name = $3",
            args![cluster, policy, at],
        )
        .await?;
    Ok(())
}

pub async fn set_drilled(tx: &mut Tx, account: AccountId, cluster: &str, at: Timestamp) -> Result<()> {
    tx.of(account)
        .execute("UPDATE etcd_snapshot_policies SET drilled_at = $3 WHERE account_id = $1 AND cluster_id = $2", args![cluster, at])
        .await?;
    Ok(())
}
