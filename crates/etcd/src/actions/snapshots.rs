//! Snapshots: taking, showing, trying and deleting them.

use std::sync::Arc;

use terrace_api_cetcd::actions as cetcd;
use terrace_api_cetcd::types::EtcdSnapshot;
use terrace_base::{Error, Result, Secret, Timestamp, text};
use terrace_rpc::Cx;
use terrace_store::Tx;

use super::begin::{after_backups, begin, check_running};
use crate::backup::seed;
use crate::db::snapshots::{self, Snapshot};
use crate::db::{clusters, members};
use crate::operations::verify::Verify;
use crate::{Etcd, backups};

/// Snapshots of a cluster.
const MOST: usize = 1000;

pub async fn create_etcd_snapshot(
    etcd: Arc<Etcd>,
    cx: Cx,
    request: cetcd::CreateEtcdSnapshotRequest,
) -> Result<cetcd::CreateEtcdSnapshotResponse> {
    let (id, name, account) = (request.instance_id, request.snapshot_name, cx.account());
    let cluster = clusters::get(&mut etcd.db.read().await?, account, &id).await?;
    check_running(&cluster)?;
    etcd.check_access(&id)?;
    after_backups(&etcd, &cx, &id).await?;
    backups::finish_deletions(&etcd, account, &id).await?;
    seed::tool(&etcd, &cluster).await?;
    check_user(&etcd, &cx, &id, request.user, request.password).await?;
    let (now, rng) = (cx.now(), etcd.rng.clone());
    let object = backups::object(&rng, account, &id);
    etcd.db
        .write(async move |tx: &mut Tx| {
            check_running(&clusters::get(tx, account, &id).await?)?;
            if snapshots::list(tx, account, &id).await?.len() >= MOST {
                return Err(Error::new(
                    "OperationDenied",
                    text!("at most {most} {kind} are allowed; delete some first", most = MOST, kind = "snapshots"),
                ));
            }
            backups::begin(tx, &rng, (account, &id), (&name, "", &object), (&cx.request_id, &cx.caller.name), now).await.map(drop)
        })
        .await?;
    etcd.ops.look();
    Ok(cetcd::CreateEtcdSnapshotResponse {})
}

/// The backup itself is made with the server's own certificate; an account that is named must be one of the cluster's all the same.
pub async fn check_user(etcd: &Etcd, cx: &Cx, id: &str, user: Option<String>, password: Option<String>) -> Result<()> {
    let Some(user) = user.filter(|user| !user.is_empty()) else { return Ok(()) };
    let mut tx = etcd.db.read().await?;
    let cluster = clusters::get(&mut tx, cx.account(), id).await?;
    let members = members::list(&mut tx, cx.account(), id).await?;
    drop(tx);
    let access = etcd.access(cx.account(), &cluster).await?.ok_or_else(|| Error::internal("the cluster has no keys"))?;
    match access.check_password(&members, &user, &Secret::new(password.unwrap_or_default())).await? {
        true => Ok(()),
        false => Err(Error::new("OperationDenied", text!("the cluster does not know the user `{user}` with this password", user = user))),
    }
}

pub async fn describe_etcd_snapshots(
    etcd: Arc<Etcd>,
    cx: Cx,
    request: cetcd::DescribeEtcdSnapshotsRequest,
) -> Result<cetcd::DescribeEtcdSnapshotsResponse> {
    let mut tx = etcd.db.read().await?;
    let cluster = clusters::get(&mut tx, cx.account(), &request.instance_id).await?;
    let all = snapshots::list(&mut tx, cx.account(), &cluster.id).await?;
    let shown = all.into_iter().filter(|snapshot| !snapshot.is_deleting()).map(shown).collect();
    Ok(cetcd::DescribeEtcdSnapshotsResponse { snapshots: Some(shown) })
}

fn shown(snapshot: Snapshot) -> EtcdSnapshot {
    EtcdSnapshot {
        name: snapshot.name,
        size: i64::try_from(snapshot.facts.size).unwrap_or(i64::MAX),
        status: snapshot.status,
        created_at: snapshot.created_at.iso(),
        revision: snapshot.facts.revision,
        hash: snapshot.facts.sha256,
        version: snapshot.facts.version,
        policy_name: snapshot.policy,
        verification: snapshot.verification,
        verified_at: snapshot.verified_at.map(Timestamp::iso),
        verification_msg: snapshot.verification_message,
        failed_msg: snapshot.failure,
    }
}

pub async fn delete_etcd_snapshot(
    etcd: Arc<Etcd>,
    cx: Cx,
    request: cetcd::DeleteEtcdSnapshotRequest,
) -> Result<cetcd::DeleteEtcdSnapshotResponse> {
    let mut tx = etcd.db.read().await?;
    let cluster = clusters::get(&mut tx, cx.account(), &request.instance_id).await?;
    let snapshot = snapshots::get(&mut tx, cx.account(), &cluster.id, &request.snapshot_name).await?;
    let running = terrace_ops::running_on(&mut tx, cx.account(), &cluster.id).await?;
    drop(tx);
    if snapshot.status == "creating" {
        return Err(Error::new("OperationDenied", text!("the snapshot `{name}` is being made", name = &snapshot.name)));
    }
    // A restore may be reading it just now.
    if let Some(record) = running {
        return Err(Error::new(
            "OperationDenied",
            text!(
                "`{resource}` is being worked on by the operation {operation} ({kind}); try again when that has ended",
                resource = cluster.id,
                operation = record.id,
                kind = record.kind
            ),
        ));
    }
    backups::remove(&etcd, cx.account(), &cluster.id, &snapshot).await?;
    Ok(cetcd::DeleteEtcdSnapshotResponse {})
}

pub async fn verify_etcd_snapshot(
    etcd: Arc<Etcd>,
    cx: Cx,
    request: cetcd::VerifyEtcdSnapshotRequest,
) -> Result<cetcd::VerifyEtcdSnapshotResponse> {
    let mut tx = etcd.db.read().await?;
    let cluster = clusters::get(&mut tx, cx.account(), &request.instance_id).await?;
    let snapshot = snapshots::get(&mut tx, cx.account(), &cluster.id, &request.snapshot_name).await?;
    drop(tx);
    if !snapshot.is_ready() {
        return Err(Error::new(
            "OperationDenied",
            text!("the snapshot `{name}` is {status}", name = snapshot.name, status = snapshot.status),
        ));
    }
    seed::tool(&etcd, &cluster).await?;
    after_backups(&etcd, &cx, &cluster.id).await?;
    let state = backups::verify_state(&cluster.id, &snapshot.name);
    let task_id = begin::<Verify>(&etcd, &cx, &cluster.id, None, &state).await?;
    Ok(cetcd::VerifyEtcdSnapshotResponse { task_id })
}
