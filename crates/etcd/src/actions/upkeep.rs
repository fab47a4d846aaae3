//! Maintenance on demand, and when it is done without.

use std::net::IpAddr;
use std::sync::Arc;

use terrace_api_cetcd::actions as cetcd;
use terrace_base::{Error, Result, Timestamp, text};
use terrace_rpc::Cx;
use terrace_store::Tx;

use super::begin::begin;
use crate::db::{clusters, maintenance, members};
use crate::model::ClusterStatus;
use crate::operations::defragment::{self, Defragment};
use crate::operations::outside::{self, Outside};
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

pub async fn enable_etcd_internet_access(
    etcd: Arc<Etcd>,
    cx: Cx,
    request: cetcd::EnableEtcdInternetAccessRequest,
) -> Result<cetcd::EnableEtcdInternetAccessResponse> {
    let address = outside::address()?
        .ok_or_else(|| Error::new("UnsupportedOperation", text!("this machine has no address that others could reach it by")))?;
    let task_id = open_or_close::<true>(&etcd, &cx, &request.instance_id, Some(address)).await?;
    Ok(cetcd::EnableEtcdInternetAccessResponse { task_id })
}

pub async fn disable_etcd_internet_access(
    etcd: Arc<Etcd>,
    cx: Cx,
    request: cetcd::DisableEtcdInternetAccessRequest,
) -> Result<cetcd::DisableEtcdInternetAccessResponse> {
    let task_id = open_or_close::<false>(&etcd, &cx, &request.instance_id, None).await?;
    Ok(cetcd::DisableEtcdInternetAccessResponse { task_id })
}

async fn open_or_close<const ON: bool>(etcd: &Etcd, cx: &Cx, id: &str, to: Option<IpAddr>) -> Result<String> {
    let mut tx = etcd.db.read().await?;
    let cluster = clusters::get(&mut tx, cx.account(), id).await?;
    let count = members::list(&mut tx, cx.account(), &cluster.id).await?.len();
    drop(tx);
    let deny = |why: &'static str| {
        Error::new("OperationDenied", text!("{instance} cannot be opened or closed: {reason}", instance = id, reason = why))
    };
    if !cluster.settings.hosts.is_empty() {
        return Err(deny("its members are reached at their hosts' own addresses"));
    }
    if cluster.settings.outside.is_some() == ON {
        return Err(deny("it is so already"));
    }
    if ON && !cluster.settings.client_cert_auth {
        return Err(deny("it was made without ClientCertAuth, so anybody who reaches it could read and write everything"));
    }
    let state = outside::State { members: count, from: cluster.settings.outside, to, since: None };
    begin::<Outside<ON>>(etcd, cx, &cluster.id, Some(ClusterStatus::Updating), &state).await
}
