//! `UpgradeEtcdInstance` and `ModifyEtcdConfiguration`: what takes a restart of each member, one after the other.

use std::sync::Arc;

use terrace_api_cetcd::actions as cetcd;
use terrace_base::{Error, Result, text};
use terrace_ops::New;
use terrace_rpc::Cx;
use terrace_store::Tx;

use super::begin::{after_backups, check_running};
use crate::Etcd;
use crate::db::clusters::{self, Cluster};
use crate::db::members;
use crate::model::{ClusterStatus, Compaction};
use crate::operations::roll::{Roll, Setting, State};
use crate::version::Version;

pub async fn upgrade_etcd_instance(
    etcd: Arc<Etcd>,
    cx: Cx,
    request: cetcd::UpgradeEtcdInstanceRequest,
) -> Result<cetcd::UpgradeEtcdInstanceResponse> {
    let to: Version = request.etcd_version.parse()?;
    let binaries = etcd.binaries().await;
    if !binaries.iter().any(|binary| binary.version == to) {
        let all: Vec<String> = binaries.iter().map(|binary| binary.version.to_string()).collect();
        return Err(Error::invalid_value("EtcdVersion", &request.etcd_version, &all.join(", ")));
    }
    let change = move |cluster: &Cluster| {
        let from: Version = cluster.version.parse()?;
        match from.obstacle_to(to) {
            Some(why) => {
                Err(Error::new("OperationDenied", text!("{from} cannot be upgraded to {to}: {reason}", from = from, to = to, reason = why)))
            }
            None => Ok(Setting { version: to.to_string(), compaction: cluster.settings.compaction.clone() }),
        }
    };
    roll(&etcd, cx, request.instance_id, change).await?;
    Ok(cetcd::UpgradeEtcdInstanceResponse {})
}

pub async fn modify_etcd_configuration(
    etcd: Arc<Etcd>,
    cx: Cx,
    request: cetcd::ModifyEtcdConfigurationRequest,
) -> Result<cetcd::ModifyEtcdConfigurationResponse> {
    let unsupported = [
        ("MonitorSettings", request.monitor_settings.is_some(), "external monitoring is not connected yet"),
        ("ChargeType", request.charge_type.is_some(), "nothing is charged here"),
        ("PrepaidConfig", request.prepaid_config.is_some(), "nothing is charged here"),
        (
            "InstanceConfig",
            request.instance_config.is_some(),
            "members have no limits of their own; ResizeEtcdInstance changes their number",
        ),
    ];
    if let Some((field, _, reason)) = unsupported.into_iter().find(|(_, given, _)| *given) {
        return Err(Error::new("UnsupportedOperation", text!("`{field}` cannot be given: {reason}", field = field, reason = reason)));
    }
    let asked = request.auto_compaction_settings.ok_or_else(|| Error::missing("AutoCompactionSettings"))?;
    let compaction = Compaction::of(&asked.auto_compaction_mode, &asked.auto_compaction_retention)?;
    roll(&etcd, cx, request.instance_id, move |cluster| Ok(Setting { version: cluster.version.clone(), compaction: compaction.clone() }))
        .await?;
    Ok(cetcd::ModifyEtcdConfigurationResponse {})
}

/// Starts the operation that brings a running cluster to the setting that `change` makes of it.
async fn roll(etcd: &Etcd, cx: Cx, id: String, change: impl Fn(&Cluster) -> Result<Setting> + Send + 'static) -> Result<()> {
    etcd.check_access(&id)?;
    after_backups(etcd, &cx, &id).await?;
    let (now, rng) = (cx.now(), etcd.rng.clone());
    etcd.db
        .write(async move |tx: &mut Tx| {
            let cluster = clusters::get(tx, cx.account(), &id).await?;
            check_running(&cluster)?;
            let to = change(&cluster)?;
            let from = Setting { version: cluster.version.clone(), compaction: cluster.settings.compaction.clone() };
            if to == from {
                // It is so already.
                return Ok(());
            }
            let state = State::new(members::list(tx, cx.account(), &id).await?.len(), from, to);
            clusters::set_status(tx, cx.account(), &id, ClusterStatus::Updating, now).await?;
            let new = New::<Roll> {
                account: cx.account(),
                resource_id: &id,
                state: &state,
                request_id: &cx.request_id,
                created_by: &cx.caller.name,
                now,
            };
            terrace_ops::start(tx, &rng, new).await.map(drop)
        })
        .await?;
    etcd.ops.look();
    Ok(())
}
