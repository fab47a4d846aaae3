//! `DeleteEtcdInstance`, our own: refused while deletion protection is on.

use std::sync::Arc;

use terrace_api_cetcd::actions::{DeleteEtcdInstanceRequest, DeleteEtcdInstanceResponse};
use terrace_base::{Error, Result, text};
use terrace_ops::New;
use terrace_rpc::Cx;
use terrace_store::Tx;

use super::begin::instead_of_all;
use crate::Etcd;
use crate::db::clusters;
use crate::model::ClusterStatus;
use crate::operations::delete::{Delete, State};

pub async fn delete_etcd_instance(etcd: Arc<Etcd>, cx: Cx, request: DeleteEtcdInstanceRequest) -> Result<DeleteEtcdInstanceResponse> {
    let (id, now, rng) = (request.instance_id, cx.now(), etcd.rng.clone());
    let cluster = clusters::get(&mut etcd.db.read().await?, cx.account(), &id).await?;
    if !cluster.deletion_protection {
        instead_of_all(&etcd, &cx, &id).await?;
    }
    etcd.db
        .write(async move |tx: &mut Tx| {
            let cluster = clusters::get(tx, cx.account(), &id).await?;
            if cluster.deletion_protection {
                return Err(Error::new("OperationDenied", text!("deletion protection of {instance} is on", instance = &id)));
            }
            if cluster.status == ClusterStatus::Deleting {
                // Asked for again: it is on its way.
                return Ok(());
            }
            clusters::set_status(tx, cx.account(), &id, ClusterStatus::Deleting, now).await?;
            let new = New::<Delete> {
                account: cx.account(),
                resource_id: &id,
                state: &State::default(),
                request_id: &cx.request_id,
                created_by: &cx.caller.name,
                now,
            };
            terrace_ops::start(tx, &rng, new).await.map(drop)
        })
        .await?;
    etcd.ops.look();
    Ok(DeleteEtcdInstanceResponse {})
}
