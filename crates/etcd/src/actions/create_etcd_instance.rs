//! `CreateEtcdInstance`: the intent is written, the operation brings it about.

use std::sync::Arc;

use terrace_api_cetcd::actions::{CreateEtcdInstanceRequest, CreateEtcdInstanceResponse};
use terrace_base::{AccountId, Error, Result, text};
use terrace_ops::New;
use terrace_rpc::Cx;
use terrace_store::Tx;

use super::hosts;
use crate::Etcd;
use crate::backup::{policy, seed};
use crate::db::clusters::{self, Cluster};
use crate::model::{ClusterId, ClusterStatus, SIZES, Settings};
use crate::operations::create::{Create, State};
use crate::version::Version;

pub async fn create_etcd_instance(etcd: Arc<Etcd>, cx: Cx, request: CreateEtcdInstanceRequest) -> Result<CreateEtcdInstanceResponse> {
    let hosts = hosts::named(&etcd, &cx, request.host_ids).await?;
    etcd.check_has_machine(&hosts)?;
    if !SIZES.contains(&request.size) {
        return Err(Error::invalid_value_code("InvalidParameter.Param", "Size", request.size, "1, 3, 5, 7, 9"));
    }
    let version: Version = request.etcd_version.parse()?;
    let binaries = etcd.binaries().await;
    if !binaries.iter().any(|binary| binary.version == version) {
        let all: Vec<String> = binaries.iter().map(|binary| binary.version.to_string()).collect();
        let allowed = if all.is_empty() { "none: no etcd was found on this machine".to_owned() } else { all.join(", ") };
        return Err(Error::invalid_value_code("InvalidParameter.Param", "EtcdVersion", &request.etcd_version, &allowed));
    }
    let backup = request.advanced_settings.as_ref().and_then(|settings| settings.backup_settings.clone());
    let policy = backup.map(|asked| policy::Settings::of(Some(asked))).transpose()?;
    let settings = Settings::of(request.advanced_settings, request.disk_size)?;
    hosts::check_secure(&hosts, &settings)?;
    hosts::check_room(&etcd, &cx, &hosts, &[], usize::try_from(request.size).unwrap_or(0)).await?;
    let settings = Settings { hosts, ..settings };
    let now = cx.now();
    let cluster = Cluster {
        id: ClusterId::draw(&etcd.rng).into(),
        name: request.name,
        description: request.description.unwrap_or_default(),
        vpc_id: request.vpc_id,
        service_subnet_id: request.service_subnet_id,
        subnet_ids: request.subnet_ids,
        version: version.to_string(),
        size: request.size,
        status: ClusterStatus::Creating,
        deletion_protection: request.deletion_protection.unwrap_or(false),
        settings,
        created_at: now,
    };
    if policy.is_some() {
        seed::tool(&etcd, &cluster).await?;
    }
    let state = State { policy, ..State::default() };
    let instance_id = cluster.id.clone();
    let (rng, quota) = (etcd.rng.clone(), etcd.options.quota);
    etcd.db
        .write(async move |tx: &mut Tx| {
            check_quota(tx, cx.account(), quota).await?;
            if !clusters::insert(tx, cx.account(), &cluster).await? {
                return Err(Error::internal("a drawn id is taken; the call can be repeated"));
            }
            let new = New::<Create> {
                account: cx.account(),
                resource_id: &cluster.id,
                state: &state,
                request_id: &cx.request_id,
                created_by: &cx.caller.name,
                now,
            };
            terrace_ops::start(tx, &rng, new).await
        })
        .await?;
    etcd.ops.look();
    Ok(CreateEtcdInstanceResponse { instance_id })
}

/// Refuses one cluster more than an account may have.
pub async fn check_quota(tx: &mut Tx, account: AccountId, quota: i64) -> Result<()> {
    if clusters::count(tx, account).await? < quota {
        return Ok(());
    }
    Err(Error::new(
        "LimitExceeded.QuotaEtcdLimit",
        text!("at most {most} {kind} are allowed in an account", most = quota, kind = "etcd instances"),
    ))
}
