//! `ResizeEtcdInstance`: up or down to another odd number of members.

use std::sync::Arc;

use terrace_api_cetcd::actions::{ResizeEtcdInstanceRequest, ResizeEtcdInstanceResponse};
use terrace_base::{Error, Result, text};
use terrace_ops::New;
use terrace_rpc::Cx;
use terrace_store::Tx;

use super::begin::{after_backups, check_running};
use super::hosts;
use crate::Etcd;
use crate::db::{clusters, members};
use crate::model::{ClusterStatus, SIZES};
use crate::operations::membership::next_names;
use crate::operations::resize::{Resize, State};

pub async fn resize_etcd_instance(etcd: Arc<Etcd>, cx: Cx, request: ResizeEtcdInstanceRequest) -> Result<ResizeEtcdInstanceResponse> {
    if !SIZES.contains(&request.size) {
        return Err(Error::invalid_value("Size", request.size, "1, 3, 5, 7, 9"));
    }
    etcd.check_access(&request.instance_id)?;
    let more = hosts::named(&etcd, &cx, request.host_ids).await?;
    check_hosts(&etcd, &cx, &request.instance_id, &more, request.size).await?;
    after_backups(&etcd, &cx, &request.instance_id).await?;
    let (id, size, now, rng) = (request.instance_id, usize::try_from(request.size).unwrap_or(0), cx.now(), etcd.rng.clone());
    etcd.db
        .write(async move |tx: &mut Tx| {
            let cluster = clusters::get(tx, cx.account(), &id).await?;
            check_running(&cluster)?;
            let known = members::list(tx, cx.account(), &id).await?;
            if known.len() == size {
                return Err(Error::invalid_value("Size", size, "another number of members than there are"));
            }
            let state = State {
                join: next_names(&id, &known, size.saturating_sub(known.len())),
                // The youngest first.
                leave: known.iter().skip(size).rev().map(|member| member.name.clone()).collect(),
            };
            if !more.is_empty() {
                let mut settings = cluster.settings;
                settings.hosts.extend(more.iter().filter(|host| !settings.hosts.contains(host)).cloned().collect::<Vec<_>>());
                clusters::set_settings(tx, cx.account(), &id, &settings).await?;
            }
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

/// Refuses what would find no hosts for its members.
async fn check_hosts(etcd: &Etcd, cx: &Cx, id: &str, more: &[String], size: i64) -> Result<()> {
    let mut tx = etcd.db.read().await?;
    let mut hosts = clusters::get(&mut tx, cx.account(), id).await?.settings.hosts;
    let known = members::list(&mut tx, cx.account(), id).await?;
    drop(tx);
    if hosts.is_empty() && !more.is_empty() {
        return Err(Error::new("OperationDenied", text!("the members of {instance} run on the server's own machine", instance = id)));
    }
    hosts.extend(more.iter().cloned());
    let count = usize::try_from(size).unwrap_or(0).saturating_sub(known.len());
    hosts::check_room(etcd, cx, &hosts, &known, count).await
}
