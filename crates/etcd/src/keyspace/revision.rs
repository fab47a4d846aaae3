//! Revisions that cannot be read, and which can.

use etcd_client::{Client, GetOptions, WatchOptions};
use terrace_base::{Error, Result};

use super::range::END;
use crate::reach::{Fault, fault, unread};

/// The cluster's present revision, as a quorum knows it.
pub async fn present(client: &mut Client) -> Result<i64> {
    let said = client.get(END, Some(GetOptions::new().with_count_only())).await.map_err(unread)?;
    Ok(said.header().map_or(0, |header| header.revision()))
}

/// What a caller reads when a revision they named cannot be read: which can be.
pub async fn refusal(client: &mut Client, field: &str, asked: i64, error: etcd_client::Error) -> Error {
    let found = match fault(&error) {
        Fault::Compacted => oldest(client).await,
        Fault::Future => Ok(1),
        _ => return unread(error),
    };
    match (found, present(client).await) {
        (Ok(oldest), Ok(present)) => Error::invalid_value(field, asked, &format!("{oldest} to {present}, the revisions that are kept")),
        (Err(error), _) | (_, Err(error)) => error,
    }
}

/// The oldest revision that can be read. Asked of a cluster whose history was compacted: a watch of what is gone ends at once and says so.
async fn oldest(client: &mut Client) -> Result<i64> {
    let mut changes = client.watch(END, Some(WatchOptions::new().with_start_revision(1))).await.map_err(unread)?;
    let told = async {
        while let Some(said) = changes.message().await? {
            if said.compact_revision() > 0 {
                return Ok(said.compact_revision());
            }
        }
        Ok::<_, etcd_client::Error>(1)
    };
    let told = tokio::time::timeout(crate::client::PATIENCE, told).await;
    told.map_err(|_| Error::internal("no answer to a watch of a compacted revision"))?.map_err(unread)
}
