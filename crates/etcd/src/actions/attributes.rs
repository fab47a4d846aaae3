//! What of a cluster can be changed without touching its members.

use std::sync::Arc;

use terrace_api_cetcd::actions as cetcd;
use terrace_base::{Error, Result, Secret, text};
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::Etcd;
use crate::db::{clusters, members};
use crate::model::ClusterStatus;

const MAX_PASSWORD: usize = 128;

pub async fn modify_etcd_attribute(
    etcd: Arc<Etcd>,
    cx: Cx,
    request: cetcd::ModifyEtcdAttributeRequest,
) -> Result<cetcd::ModifyEtcdAttributeResponse> {
    let unsupported = [("EnableDeleteCos", request.enable_delete_cos.is_some()), ("SubnetIds", request.subnet_ids.is_some())];
    if let Some((field, _)) = unsupported.into_iter().find(|(_, given)| *given) {
        return Err(Error::new(
            "UnsupportedOperation",
            text!("`{field}` cannot be given: {reason}", field = field, reason = "there are no backups and no networks to change yet"),
        ));
    }
    if request.name.as_deref() == Some("") {
        return Err(Error::invalid_value("Name", "", "1 to 60 characters"));
    }
    let password = request.password.filter(|text| !text.is_empty()).map(Secret::new);
    if password.is_some() || request.enable_auth.is_some() {
        change_auth(&etcd, &cx, &request.instance_id, password, request.enable_auth).await?;
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

/// The password is etcd's to keep; nothing of it stays here.
async fn change_auth(etcd: &Etcd, cx: &Cx, id: &str, password: Option<Secret>, enable: Option<bool>) -> Result<()> {
    let mut tx = etcd.db.read().await?;
    let cluster = clusters::get(&mut tx, cx.account(), id).await?;
    let members = members::list(&mut tx, cx.account(), id).await?;
    drop(tx);
    let deny = |why: &'static str| {
        Error::new("OperationDenied", text!("users of {instance} cannot be changed: {reason}", instance = id, reason = why))
    };
    if cluster.status != ClusterStatus::Running {
        return Err(deny("it is not running"));
    }
    if !cluster.settings.client_cert_auth {
        // Once users are on, this server would have to know a password itself.
        return Err(deny("it was made without ClientCertAuth"));
    }
    let access = etcd.access(cx.account(), &cluster).await?.ok_or_else(|| deny("it has no keys"))?;
    if password.as_ref().is_some_and(|password| password.reveal().len() > MAX_PASSWORD) {
        return Err(Error::invalid_value("Password", "***", "1 to 128 bytes"));
    }
    let changed = async {
        if let Some(password) = &password {
            access.set_root_password(&members, password).await?;
        }
        match enable {
            Some(true) if !access.has_root(&members).await? => Err(Error::missing("Password")),
            Some(on) => access.set_auth(&members, on).await,
            None => Ok(()),
        }
    };
    changed.await.map_err(|error| match error.is_internal() {
        true => Error::new(
            "ResourceUnavailable",
            text!("{instance} does not answer: too few of its members can reach each other, or they are starting", instance = id),
        )
        .caused_by(error),
        false => error,
    })
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
