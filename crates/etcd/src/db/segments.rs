//! Recorded changes, and how far the recording is.

use terrace_base::{AccountId, Result, Timestamp};
use terrace_store::{Row, Tx, args};

/// How far a cluster's changes are recorded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Recording {
    /// Grows with each restore in place, after which revisions are given anew.
    pub generation: i64,
    /// Zero: nothing yet.
    pub until_revision: i64,
    /// There were no other changes until then.
    pub until_at: Timestamp,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Segment {
    pub generation: i64,
    pub first_revision: i64,
    pub last_revision: i64,
    pub first_at: Timestamp,
    pub last_at: Timestamp,
    /// When the changes were caught up with: they happened after this.
    pub blind_since: Option<Timestamp>,
    pub object: String,
    pub size: i64,
    pub sha256: String,
}

impl Segment {
    fn read(row: &Row) -> Result<Self> {
        Ok(Segment {
            generation: row.int("generation")?,
            first_revision: row.int("first_revision")?,
            last_revision: row.int("last_revision")?,
            first_at: row.time("first_at")?,
            last_at: row.time("last_at")?,
            blind_since: row.opt_time("blind_since")?,
            object: row.text("object")?,
            size: row.int("size")?,
            sha256: row.text("sha256")?,
        })
    }
}

pub async fn recording(tx: &mut Tx, account: AccountId, cluster: &str) -> Result<Recording> {
    let row = tx
        .of(account)
        .optional(
            "SELECT generation, until_revision, until_at FROM etcd_recordings WHERE account_id = $1 AND cluster_id = $2",
            args![cluster],
        )
        .await?;
    let Some(row) = row else { return Ok(Recording::default()) };
    Ok(Recording { generation: row.int("generation")?, until_revision: row.int("until_revision")?, until_at: row.time("until_at")? })
}

pub async fn set_recording(tx: &mut Tx, account: AccountId, cluster: &str, to: Recording) -> Result<()> {
    tx.of(account)
        .execute(
            "INSERT INTO etcd_recordings (account_id, cluster_id, generation, until_revision, until_at) VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT (cluster_id) DO UPDATE SET generation = $3, until_revision = $4, until_at = $5",
            args![cluster, to.generation, to.until_revision, to.until_at],
        )
        .await?;
    Ok(())
}

/// All that are kept of a cluster, in order.
pub async fn list(tx: &mut Tx, account: AccountId, cluster: &str) -> Result<Vec<Segment>> {
    let rows = tx
        .of(account)
        .all(
            "SELECT generation, first_revision, last_revision, first_at, last_at, blind_since, object, size, sha256 FROM etcd_segments \
             WHERE account_id = $1 AND cluster_id = $2 ORDER BY generation, first_revision",
            args![cluster],
        )
        .await?;
    rows.iter().map(Segment::read).collect()
}

/// The first that end no later than `last`, a generation and a revision in it: no way leads through them from any later snapshot.
pub async fn up_to(tx: &mut Tx, account: AccountId, cluster: &str, last: (i64, i64), most: i64) -> Result<Vec<Segment>> {
    let rows = tx
        .of(account)
        .all(
            "SELECT generation, first_revision, last_revision, first_at, last_at, blind_since, object, size, sha256 FROM etcd_segments \
             WHERE account_id = $1 AND cluster_id = $2 AND (generation < $3 OR (generation = $3 AND last_revision <= $4)) \
             ORDER BY generation, first_revision LIMIT $5",
            args![cluster, last.0, last.1, most],
        )
        .await?;
    rows.iter().map(Segment::read).collect()
}

/// `false` when there is one that begins so already.
pub async fn insert(tx: &mut Tx, account: AccountId, cluster: &str, segment: &Segment) -> Result<bool> {
    let inserted = tx
        .of(account)
        .execute(
            "INSERT INTO etcd_segments (account_id, cluster_id, generation, first_revision, last_revision, first_at, last_at, blind_since, object, size, sha256) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING",
            args![
                cluster,
                segment.generation,
                segment.first_revision,
                segment.last_revision,
                segment.first_at,
                segment.last_at,
                segment.blind_since,
                &segment.object,
                segment.size,
                &segment.sha256
            ],
        )
        .await?;
    Ok(inserted == 1)
}

pub async fn remove(tx: &mut Tx, account: AccountId, cluster: &str, segment: &Segment) -> Result<()> {
    tx.of(account)
        .execute(
            "DELETE FROM etcd_segments WHERE account_id = $1 AND cluster_id = $2 AND generation = $3 AND first_revision = $4",
            args![cluster, segment.generation, segment.first_revision],
        )
        .await?;
    Ok(())
}

/// A generation has ended, as quietly as was last seen.
pub async fn set_end(tx: &mut Tx, account: AccountId, cluster: &str, recording: Recording) -> Result<()> {
    tx.of(account)
        .execute(
            "UPDATE etcd_segments SET last_at = $5 WHERE account_id = $1 AND cluster_id = $2 AND generation = $3 AND last_revision = $4 AND last_at < $5",
            args![cluster, recording.generation, recording.until_revision, recording.until_at],
        )
        .await?;
    Ok(())
}

/// Forgets the history of a cluster that is deleted, once its objects are.
pub async fn forget(tx: &mut Tx, account: AccountId, cluster: &str) -> Result<()> {
    for statement in [
        "DELETE FROM etcd_segments WHERE account_id = $1 AND cluster_id = $2",
        "DELETE FROM etcd_snapshots WHERE account_id = $1 AND cluster_id = $2",
        "DELETE FROM etcd_snapshot_policies WHERE account_id = $1 AND cluster_id = $2",
        "DELETE FROM etcd_recordings WHERE account_id = $1 AND cluster_id = $2",
    ] {
        tx.of(account).execute(statement, args![cluster]).await?;
    }
    Ok(())
}
