//! Starting an operation on a cluster that runs.

use terrace_base::{Error, Result, text};
use terrace_ops::{New, Operation};
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::Etcd;
use crate::db::clusters::{self, Cluster};
use crate::model::ClusterStatus;

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

/// Starts `O` on the caller's cluster and gives the task's id. With `becomes`, nothing else is done to the cluster meanwhile.
pub async fn begin<O: Operation<State: Clone>>(
    etcd: &Etcd,
    cx: &Cx,
    id: &str,
    becomes: Option<ClusterStatus>,
    state: &O::State,
) -> Result<String> {
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
