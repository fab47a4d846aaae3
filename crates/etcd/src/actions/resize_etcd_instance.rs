//! `ResizeEtcdInstance`: up or down to another odd number of members.

use std::sync::Arc;

use terrace_api_cetcd::actions::{ResizeEtcdInstanceRequest, ResizeEtcdInstanceResponse};
use terrace_base::{Error, Result, text};
use terrace_ops::New;
use terrace_rpc::Cx;
use terrace_store::Tx;

use super::begin::after_backups;
use crate::Etcd;
use crate::db::{clusters, members};
use crate::model::{ClusterStatus, SIZES};
use crate::operations::membership::next_names;
use crate::operations::resize::{Resize, State};

pub async fn resize_etcd_instance(etcd: Arc<Etcd>, cx: Cx, request: ResizeEtcdInstanceRequest) -> Result<ResizeEtcdInstanceResponse> {
    if !SIZES.contains(&request.size) {
        return Err(Error::invalid_value("Size", request.size, "1, 3, 5, 7, 9"));
    }
    after_backups(&etcd, &cx, &request.instance_id).await?;
    let (id, size, now, rng) = (request.instance_id, usize::try_from(request.size).unwrap_or(0), cx.now(), etcd.rng.clone());
    etcd.db
        .write(async move |tx: &mut Tx| {
            let cluster = clusters::get(tx, cx.account(), &id).await?;
            if cluster.status != ClusterStatus::Running {
                return Err(Error::new(
                    "OperationDenied",
                    text!("{instance} is {status}; only a running one can be changed", instance = &id, status = cluster.status.as_str()),
                ));
            }
            let known = members::list(tx, cx.account(), &id).await?;
            if known.len() == size {
                return Err(Error::invalid_value("Size", size, "another number of members than there are"));
            }
            let state = State {
                join: next_names(&id, &known, size.saturating_sub(known.len())),
                // The youngest first.
                leave: known.iter().skip(size).rev().map(|member| member.name.clone()).collect(),
            };
            clusters::set_status(tx, cx.account(), &id, ClusterStatus::Updating, now).await?;
            let new = New::<Resize> {
                account: cx.account(),
                resource_id: &id,
                state: &state,
                request_id: &cx.request_id,
                created_by: &cx.caller.name,
                now,
            };
            terrace_ops::start(tx, &rng, new).await
        })
        .await?;
    etcd.ops.look();
    Ok(ResizeEtcdInstanceResponse {})
}
