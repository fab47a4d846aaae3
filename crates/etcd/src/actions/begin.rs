//! Starting an operation on a cluster that runs.

use std::time::Duration;

use terrace_base::{Error, Result, text};
use terrace_ops::{New, Operation};
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::Etcd;
use crate::db::clusters::{self, Cluster};
use crate::events::kind::Kind;
use crate::model::ClusterStatus;
use crate::operations::BEAT;
use crate::operations::delete::Delete;
use crate::operations::snapshot::Snapshot;
use crate::operations::verify::Verify;

/// A snapshot of a large cluster takes longer; then its name is told.
const PATIENCE: Duration = Duration::from_secs(8);

/// Refuses what cannot be done to a cluster that is being changed.
pub fn check_running(cluster: &Cluster) -> Result<()> {
    if cluster.status == ClusterStatus::Running {
        return Ok(());
    }
    Err(Error::new(
        "OperationDenied",
        text!("{instance} is {status}; only a running one can be changed", instance = &cluster.id, status = cluster.status.as_str()),
    ))
}

/// Lets a snapshot or its trial end, which change nothing and are often begun by a policy: whoever asks for something else should not be
/// refused because of them.
pub async fn after_backups(etcd: &Etcd, cx: &Cx, id: &str) -> Result<()> {
    let begun = tokio::time::Instant::now();
    loop {
        let working = terrace_ops::running_on(&mut etcd.db.read().await?, cx.account(), id).await?;
        let backup = working.filter(|record| [Snapshot::KIND, Verify::KIND].contains(&record.kind.as_str()));
        if backup.is_none() || begun.elapsed() > PATIENCE {
            return Ok(());
        }
        tokio::time::sleep(BEAT).await;
    }
}

/// Cancels whatever works on the cluster, and waits until that is undone: what is begun next removes it anyway.
pub async fn instead_of_all(etcd: &Etcd, cx: &Cx, id: &str) -> Result<()> {
    let begun = tokio::time::Instant::now();
    loop {
        let working = terrace_ops::running_on(&mut etcd.db.read().await?, cx.account(), id).await?;
        let Some(working) = working.filter(|record| record.kind != Delete::KIND && begun.elapsed() < PATIENCE) else { return Ok(()) };
        if !working.cancel_asked && etcd.ops.cancel(cx.account(), &working.id).await.is_err() {
            // It has ended, or must be completed: starting anything will say so.
            return Ok(());
        }
        tokio::time::sleep(BEAT).await;
    }
}

/// Starts `O` on the caller's cluster and gives the task's id. With `becomes`, nothing else is done to the cluster meanwhile.
pub async fn begin<O: Operation<State: Clone>>(
    etcd: &Etcd,
    cx: &Cx,
    id: &str,
    becomes: Option<ClusterStatus>,
    state: &O::State,
) -> Result<String> {
    etcd.check_access(id)?;
    if becomes.is_some() {
        after_backups(etcd, cx, id).await?;
    }
    let (id, state, now, rng) = (id.to_owned(), state.clone(), cx.now(), etcd.rng.clone());
    let (account, request_id, name) = (cx.account(), cx.request_id.clone(), cx.caller.name.clone());
    let task = etcd
        .db
        .write(async move |tx: &mut Tx| {
            check_running(&clusters::get(tx, account, &id).await?)?;
            if let Some(status) = becomes {
                clusters::set_status(tx, account, &id, status, now).await?;
            }
            let new = New::<O> { account, resource_id: &id, state: &state, request_id: &request_id, created_by: &name, now };
            terrace_ops::start(tx, &rng, new).await
        })
        .await?;
    etcd.ops.look();
    Ok(task)
}

impl Etcd {
    /// Refuses what the cluster would not let the server do.
    pub(super) fn check_access(&self, id: &str) -> Result<()> {
        if !self.told.is_open(id, Kind::AccessDenied, "") {
            return Ok(());
        }
        Err(Error::new("OperationDenied", Kind::AccessDenied.message("", "")))
    }
}
