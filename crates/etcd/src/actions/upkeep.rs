//! Maintenance on demand, and when it is done without.

use std::sync::Arc;

use terrace_api_cetcd::actions as cetcd;
use terrace_base::{Error, Result, Timestamp, text};
use terrace_rpc::Cx;
use terrace_store::Tx;

use super::begin::begin;
use crate::db::{clusters, maintenance, members};
use crate::model::ClusterStatus;
use crate::operations::defragment::{self, Defragment};
use crate::operations::rotate::{self, Rotate};
use crate::{Etcd, pki, schedule};

pub async fn defragment_etcd_instance(
    etcd: Arc<Etcd>,
    cx: Cx,
    request: cetcd::DefragmentEtcdInstanceRequest,
) -> Result<cetcd::DefragmentEtcdInstanceResponse> {
    let mut tx = etcd.db.read().await?;
    let cluster = clusters::get(&mut tx, cx.account(), &request.instance_id).await?;
    let count = members::list(&mut tx, cx.account(), &cluster.id).await?.len();
    drop(tx);
    let state = defragment::State::new(count, false);
    let task_id = begin::<Defragment>(&etcd, &cx, &cluster.id, Some(ClusterStatus::Updating), &state).await?;
    Ok(cetcd::DefragmentEtcdInstanceResponse { task_id })
}

pub async fn rotate_etcd_certificates(
    etcd: Arc<Etcd>,
    cx: Cx,
    request: cetcd::RotateEtcdCertificatesRequest,
) -> Result<cetcd::RotateEtcdCertificatesResponse> {
    let cluster = clusters::get(&mut etcd.db.read().await?, cx.account(), &request.instance_id).await?;
    if request.authority == Some(true) {
        return Err(Error::new(
            "UnsupportedOperation",
            text!(
                "`{field}` cannot be given: {reason}",
                field = "Authority",
                reason = "clients could not be told of a new authority in time; make another instance of a backup instead"
            ),
        ));
    }
    if !cluster.settings.https {
        return Err(Error::new(
            "OperationDenied",
            text!("{instance} has no certificates: it was made without Https", instance = cluster.id),
        ));
    }
    let task_id = begin::<Rotate>(&etcd, &cx, &cluster.id, Some(ClusterStatus::Updating), &rotate::State {}).await?;
    Ok(cetcd::RotateEtcdCertificatesResponse { task_id })
}

pub async fn describe_etcd_maintenance(
    etcd: Arc<Etcd>,
    cx: Cx,
    request: cetcd::DescribeEtcdMaintenanceRequest,
) -> Result<cetcd::DescribeEtcdMaintenanceResponse> {
    let mut tx = etcd.db.read().await?;
    let cluster = clusters::get(&mut tx, cx.account(), &request.instance_id).await?;
    let kept = maintenance::get(&mut tx, cx.account(), &cluster.id).await?;
    drop(tx);
    let schedule = kept.as_ref().map(|kept| kept.schedule.clone()).unwrap_or_default();
    let secure = kept.as_ref().filter(|_| cluster.settings.https);
    Ok(cetcd::DescribeEtcdMaintenanceResponse {
        next_defragment_at: schedule::next(&schedule, cx.now()).map(Timestamp::iso),
        last_defragment_at: kept.as_ref().and_then(|kept| kept.defragmented_at).map(Timestamp::iso),
        certificate_expire_at: secure.map(|kept| kept.certified_at.plus(pki::CERTIFICATE_LIFE).iso()),
        authority_expire_at: secure.map(|kept| kept.authority_at.plus(pki::AUTHORITY_LIFE).iso()),
        defragment_schedule: schedule,
    })
}

pub async fn modify_etcd_maintenance(
    etcd: Arc<Etcd>,
    cx: Cx,
    request: cetcd::ModifyEtcdMaintenanceRequest,
) -> Result<cetcd::ModifyEtcdMaintenanceResponse> {
    schedule::check("DefragmentSchedule", &request.defragment_schedule, cx.now())?;
    let account = cx.account();
    etcd.db
        .write(async move |tx: &mut Tx| {
            let cluster = clusters::get(tx, account, &request.instance_id).await?;
            maintenance::set_schedule(tx, account, &cluster.id, request.defragment_schedule.trim()).await
        })
        .await?;
    Ok(cetcd::ModifyEtcdMaintenanceResponse {})
}
