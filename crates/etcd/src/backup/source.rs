//! What backups ask of a cluster.

use std::path::Path;
use std::time::Duration;

use etcd_client::SnapshotStreaming;
use terrace_base::{Clock, Error, Result, Timestamp};
use tokio::fs::File;
use tokio::io::AsyncWriteExt;

use crate::client::{Access, latest_revision};
use crate::db::members::Member;

/// A member that sends nothing for so long will not send the rest.
const PATIENCE: Duration = Duration::from_secs(30);
/// Hashing reads everything.
const HASHING: Duration = Duration::from_secs(60);

impl Access {
    /// A healthy member whose work costs clients the least: not the leader, if there is another.
    pub async fn calmest(&self, members: &[Member]) -> Result<Member> {
        let asked = futures_util::future::join_all(members.iter().map(|member| self.status(member))).await;
        let healthy = members.iter().zip(asked).filter_map(|(member, seen)| Some((member, seen.ok().filter(|seen| seen.is_healthy())?)));
        let best = healthy.min_by_key(|(_, seen)| seen.leader == seen.member_id);
        best.map(|(member, _)| member.clone()).ok_or_else(|| Error::internal("no member is healthy"))
    }

    /// Writes a snapshot of the member into `file`, whole or not at all; gives the time it is of.
    pub async fn save_snapshot(&self, member: &Member, file: &Path, clock: &Clock) -> Result<Timestamp> {
        let fresh = file.with_extension("part");
        let mut to = File::create(&fresh).await.map_err(Error::internal)?;
        let mut stream = self.connect_for(member, None).await?.snapshot().await.map_err(Error::internal)?;
        let mut taken_at = None;
        while let Some(blob) = next(&mut stream).await? {
            taken_at.get_or_insert_with(|| clock.now());
            to.write_all(&blob).await.map_err(Error::internal)?;
        }
        to.sync_all().await.map_err(Error::internal)?;
        tokio::fs::rename(&fresh, file).await.map_err(Error::internal)?;
        taken_at.ok_or_else(|| Error::internal("the member sent an empty snapshot"))
    }

    /// etcd's hash of everything up to `revision`, and the compaction that it was made after.
    pub async fn hash_at(&self, member: &Member, revision: i64) -> Result<(u32, i64)> {
        let said = self.connect_for(member, Some(HASHING)).await?.hash_kv(revision).await.map_err(Error::internal)?;
        Ok((said.hash(), said.compact_version()))
    }

    /// The revision that the member itself has reached.
    pub async fn revision_of(&self, member: &Member) -> Result<i64> {
        let (_, said) = self.asked(member).await?;
        Ok(said.header().map(|header| header.revision()).unwrap_or_default())
    }

    /// The latest revision that a quorum knows of.
    pub async fn revision(&self, members: &[Member]) -> Result<i64> {
        latest_revision(&self.reachable(members).await?).await
    }
}

async fn next(stream: &mut SnapshotStreaming) -> Result<Option<Vec<u8>>> {
    let said = tokio::time::timeout(PATIENCE, stream.message()).await.map_err(|_| Error::internal("the member stopped sending"))?;
    Ok(said.map_err(Error::internal)?.map(|part| part.blob().to_vec()))
}
