//! What of a cluster can be changed without touching its members.

use std::sync::Arc;

use terrace_api_cetcd::actions as cetcd;
use terrace_base::{Error, Result, text};
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::Etcd;
use crate::db::clusters;

pub async fn modify_etcd_attribute(
    etcd: Arc<Etcd>,
    cx: Cx,
    request: cetcd::ModifyEtcdAttributeRequest,
) -> Result<cetcd::ModifyEtcdAttributeResponse> {
    let unsupported = [
        ("Password", request.password.is_some()),
        ("EnableAuth", request.enable_auth.is_some()),
        ("EnableDeleteCos", request.enable_delete_cos.is_some()),
        ("SubnetIds", request.subnet_ids.is_some()),
    ];
    if let Some((field, _)) = unsupported.into_iter().find(|(_, given)| *given) {
        return Err(Error::new(
            "UnsupportedOperation",
            text!("`{field}` cannot be given: {reason}", field = field, reason = "only name and description can be changed yet"),
        ));
    }
    if request.name.as_deref() == Some("") {
        return Err(Error::invalid_value("Name", "", "1 to 60 characters"));
    }
    let now = cx.now();
    etcd.db
        .write(async move |tx: &mut Tx| {
            let cluster = clusters::get(tx, cx.account(), &request.instance_id).await?;
            clusters::rename(tx, cx.account(), &cluster.id, request.name.as_deref(), request.description.as_deref(), now).await
        })
        .await?;
    Ok(cetcd::ModifyEtcdAttributeResponse {})
}

pub async fn enable_etcd_instance_deletion_protection(
    etcd: Arc<Etcd>,
    cx: Cx,
    request: cetcd::EnableEtcdInstanceDeletionProtectionRequest,
) -> Result<cetcd::EnableEtcdInstanceDeletionProtectionResponse> {
    protect(&etcd, &cx, request.instance_id, true).await?;
    Ok(cetcd::EnableEtcdInstanceDeletionProtectionResponse {})
}

pub async fn disable_etcd_instance_deletion_protection(
    etcd: Arc<Etcd>,
    cx: Cx,
    request: cetcd::DisableEtcdInstanceDeletionProtectionRequest,
) -> Result<cetcd::DisableEtcdInstanceDeletionProtectionResponse> {
    protect(&etcd, &cx, request.instance_id, false).await?;
    Ok(cetcd::DisableEtcdInstanceDeletionProtectionResponse {})
}

async fn protect(etcd: &Etcd, cx: &Cx, id: String, on: bool) -> Result<()> {
    let (account, now) = (cx.account(), cx.now());
    etcd.db
        .write(async move |tx: &mut Tx| {
            let cluster = clusters::get(tx, account, &id).await?;
            clusters::set_deletion_protection(tx, account, &cluster.id, on, now).await
        })
        .await
}
