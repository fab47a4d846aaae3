//! When clusters are, and were, maintained.

use terrace_base::{AccountId, Result, Timestamp};
use terrace_store::{Tx, args};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Maintenance {
    /// A cron expression, or empty.
    pub schedule: String,
    pub defragmented_at: Option<Timestamp>,
    /// The oldest certificate is of then.
    pub certified_at: Timestamp,
    pub authority_at: Timestamp,
}

/// `None` before the cluster has certificates.
pub async fn get(tx: &mut Tx, account: AccountId, cluster: &str) -> Result<Option<Maintenance>> {
    let row = tx
        .of(account)
        .optional(
            "SELECT schedule, defragmented_at, certified_at, authority_at FROM etcd_maintenance WHERE account_id = $1 AND cluster_id = $2",
            args![cluster],
        )
        .await?;
    let read = |row: terrace_store::Row| {
        Ok(Maintenance {
            schedule: row.text("schedule")?,
            defragmented_at: row.opt_time("defragmented_at")?,
            certified_at: row.time("certified_at")?,
            authority_at: row.time("authority_at")?,
        })
    };
    row.map(read).transpose()
}

/// A cluster has been given its first certificates, unless it had some.
pub async fn begin(tx: &mut Tx, account: AccountId, cluster: &str, now: Timestamp) -> Result<()> {
    let nothing = "";
    tx.of(account)
        .execute(
            "INSERT INTO etcd_maintenance (account_id, cluster_id, schedule, defragmented_at, certified_at, authority_at) \
             VALUES ($1, $2, $3, NULL, $4, $4) ON CONFLICT DO NOTHING",
            args![cluster, nothing, now],
        )
        .await?;
    Ok(())
}

pub async fn set_schedule(tx: &mut Tx, account: AccountId, cluster: &str, schedule: &str) -> Result<()> {
    tx.of(account)
        .execute("UPDATE etcd_maintenance SET schedule = $3 WHERE account_id = $1 AND cluster_id = $2", args![cluster, schedule])
        .await?;
    Ok(())
}

pub async fn set_defragmented(tx: &mut Tx, account: AccountId, cluster: &str, at: Timestamp) -> Result<()> {
    tx.of(account)
        .execute("UPDATE etcd_maintenance SET defragmented_at = $3 WHERE account_id = $1 AND cluster_id = $2", args![cluster, at])
        .await?;
    Ok(())
}

pub async fn set_certified(tx: &mut Tx, account: AccountId, cluster: &str, at: Timestamp) -> Result<()> {
    tx.of(account)
        .execute("UPDATE etcd_maintenance SET certified_at = $3 WHERE account_id = $1 AND cluster_id = $2", args![cluster, at])
        .await?;
    Ok(())
}

pub async fn remove(tx: &mut Tx, account: AccountId, cluster: &str) -> Result<()> {
    tx.of(account).execute("DELETE FROM etcd_maintenance WHERE account_id = $1 AND cluster_id = $2", args![cluster]).await?;
    Ok(())
}
