//! Snapshot policies.

use std::sync::Arc;

use terrace_api_cetcd::actions as cetcd;
use terrace_api_cetcd::types::EtcdSnapshotPolicy;
use terrace_base::{Error, Result, text};
use terrace_rpc::Cx;
use terrace_store::Tx;

use super::begin::check_running;
use super::snapshots::check_user;
use crate::backup::policy::Settings;
use crate::backup::seed;
use crate::db::{clusters, snapshots};
use crate::{Etcd, backups};

/// Policies of a cluster.
const MOST: usize = 10;

pub async fn create_etcd_snapshot_policy(
    etcd: Arc<Etcd>,
    cx: Cx,
    request: cetcd::CreateEtcdSnapshotPolicyRequest,
) -> Result<cetcd::CreateEtcdSnapshotPolicyResponse> {
    let (id, name, account, now) = (request.instance_id, request.snapshot_policy_name, cx.account(), cx.now());
    let cluster = clusters::get(&mut etcd.db.read().await?, account, &id).await?;
    check_running(&cluster)?;
    seed::tool(&etcd, &cluster).await?;
    if let Some(asked) = &request.backup_settings {
        check_user(&etcd, &cx, &id, asked.user.clone(), asked.password.clone()).await?;
    }
    let settings = Settings::of(request.backup_settings)?;
    etcd.db
        .write(async move |tx: &mut Tx| {
            check_running(&clusters::get(tx, account, &id).await?)?;
            if snapshots::policies(tx, account, &id).await?.len() >= MOST {
                return Err(Error::new(
                    "OperationDenied",
                    text!("at most {most} {kind} are allowed; delete some first", most = MOST, kind = "snapshot policies"),
                ));
            }
            if !snapshots::add_policy(tx, account, &id, &name, &settings, now).await? {
                return Err(Error::new(
                    "FailedOperation.ResourceExistAlready",
                    text!("there is a {kind} `{name}` already", kind = "snapshot policy", name = &name),
                ));
            }
            terrace_ops::watch::<backups::Backups>(tx, account, &id, now).await
        })
        .await?;
    etcd.ops.look();
    Ok(cetcd::CreateEtcdSnapshotPolicyResponse {})
}

pub async fn modify_etcd_snapshot_policy(
    etcd: Arc<Etcd>,
    cx: Cx,
    request: cetcd::ModifyEtcdSnapshotPolicyRequest,
) -> Result<cetcd::ModifyEtcdSnapshotPolicyResponse> {
    let (id, name, account) = (request.instance_id, request.snapshot_policy_name, cx.account());
    clusters::get(&mut etcd.db.read().await?, account, &id).await?;
    check_user(&etcd, &cx, &id, request.backup_settings.user.clone(), request.backup_settings.password.clone()).await?;
    let settings = Settings::of(Some(request.backup_settings))?;
    let now = cx.now();
    etcd.db
        .write(async move |tx: &mut Tx| {
            if !snapshots::change_policy(tx, account, &id, &name, &settings).await? {
                return Err(Error::not_found("ResourceNotFound", "snapshot policy", &name));
            }
            terrace_ops::nudge::<backups::Backups>(tx, account, &id, now).await
        })
        .await?;
    etcd.ops.look();
    Ok(cetcd::ModifyEtcdSnapshotPolicyResponse {})
}

pub async fn delete_etcd_snapshot_policy(
    etcd: Arc<Etcd>,
    cx: Cx,
    request: cetcd::DeleteEtcdSnapshotPolicyRequest,
) -> Result<cetcd::DeleteEtcdSnapshotPolicyResponse> {
    let (id, name, account) = (request.instance_id, request.snapshot_policy_name, cx.account());
    etcd.db
        .write(async move |tx: &mut Tx| {
            clusters::get(tx, account, &id).await?;
            match snapshots::remove_policy(tx, account, &id, &name).await? {
                true => Ok(()),
                false => Err(Error::not_found("ResourceNotFound", "snapshot policy", &name)),
            }
        })
        .await?;
    Ok(cetcd::DeleteEtcdSnapshotPolicyResponse {})
}

pub async fn describe_etcd_snapshot_policies(
    etcd: Arc<Etcd>,
    cx: Cx,
    request: cetcd::DescribeEtcdSnapshotPoliciesRequest,
) -> Result<cetcd::DescribeEtcdSnapshotPoliciesResponse> {
    let mut tx = etcd.db.read().await?;
    let cluster = clusters::get(&mut tx, cx.account(), &request.instance_id).await?;
    let all = snapshots::policies(&mut tx, cx.account(), &cluster.id).await?;
    let shown = all.into_iter().map(|policy| EtcdSnapshotPolicy { name: policy.name, backup_settings: Some(policy.settings.shown()) });
    Ok(cetcd::DescribeEtcdSnapshotPoliciesResponse { snapshot_policies: Some(shown.collect()) })
}
