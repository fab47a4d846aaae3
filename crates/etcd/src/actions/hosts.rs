//! The hosts that a cluster may use: checked when they are named, and `ModifyEtcdHosts`.

use std::collections::BTreeSet;
use std::sync::Arc;

use futures_util::future::join_all;
use terrace_api_cetcd::actions as cetcd;
use terrace_base::{Error, Result, text};
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::Etcd;
use crate::db::members::Member;
use crate::db::{clusters, members};
use crate::model::{ClusterStatus, Settings};

const FIELD: &str = "HostIds";
const PREFIX: &str = "ins-";

/// The hosts that a request names: the caller's own, each once. Whoever has programs run on a host must be allowed to run commands there.
pub async fn named(etcd: &Etcd, cx: &Cx, ids: Option<Vec<String>>) -> Result<Vec<String>> {
    let ids = ids.unwrap_or_default();
    let mut known = BTreeSet::new();
    for id in &ids {
        if !id.starts_with(PREFIX) {
            return Err(Error::invalid_value(FIELD, id, "IDs of hosts, form ins-xxxxxxxx"));
        }
        if !known.insert(id) {
            return Err(Error::invalid_value(FIELD, id, "each host once"));
        }
        cx.allow_elsewhere("tat", "RunCommand", "instance", id)?;
    }
    etcd.machines.hosts(cx.account(), &ids).await?;
    Ok(ids)
}

/// Members on hosts are reached over the network, so that whoever is not known must be kept out.
pub fn check_secure(hosts: &[String], settings: &Settings) -> Result<()> {
    if hosts.is_empty() || settings.client_cert_auth {
        return Ok(());
    }
    Err(Error::invalid_value("ClientCertAuth", "false", "true when members run on hosts"))
}

/// Refuses unless `count` further members find a host each, online and able to run what this server has.
pub async fn check_room(etcd: &Etcd, cx: &Cx, hosts: &[String], members: &[Member], count: usize) -> Result<()> {
    if hosts.is_empty() || count == 0 {
        return Ok(());
    }
    let spares = etcd.machines.spares(cx.account(), hosts, members).await?;
    if spares.len() < count {
        let allowed = format!("{count} or more hosts whose agents are online and that no member of the instance runs on");
        return Err(Error::invalid_value(FIELD, spares.len(), &allowed));
    }
    let asked = join_all(
        spares
            .iter()
            .take(count)
            .map(|(host, address)| async move { (host, etcd.machines.of(cx.account(), host).facts(*address, 0, 0).await) }),
    );
    for (host, facts) in asked.await {
        let arch = facts?.arch;
        if arch != std::env::consts::ARCH {
            return Err(Error::invalid_value(FIELD, format!("{host} ({arch})"), &format!("hosts of {}", std::env::consts::ARCH)));
        }
    }
    Ok(())
}

pub async fn modify_etcd_hosts(etcd: Arc<Etcd>, cx: Cx, request: cetcd::ModifyEtcdHostsRequest) -> Result<cetcd::ModifyEtcdHostsResponse> {
    let hosts = named(&etcd, &cx, Some(request.host_ids)).await?;
    let (account, id) = (cx.account(), request.instance_id);
    etcd.db
        .write(async move |tx: &mut Tx| {
            let cluster = clusters::get(tx, account, &id).await?;
            if cluster.settings.hosts.is_empty() {
                return Err(Error::new(
                    "OperationDenied",
                    text!("the members of {instance} run on the server's own machine", instance = &id),
                ));
            }
            if [ClusterStatus::Deleting, ClusterStatus::Failed].contains(&cluster.status) {
                return Err(Error::new(
                    "OperationDenied",
                    text!("{instance} is {status}; only a running one can be changed", instance = &id, status = cluster.status.as_str()),
                ));
            }
            let used = members::list(tx, account, &id).await?;
            if let Some(member) = used.iter().find(|member| !hosts.contains(&member.instance)) {
                let allowed = format!("{} as well, which {} runs on", member.instance, member.name);
                return Err(Error::invalid_value(FIELD, hosts.join(", "), &allowed));
            }
            let mut settings = cluster.settings;
            settings.hosts = hosts.clone();
            clusters::set_settings(tx, account, &id, &settings).await
        })
        .await?;
    etcd.ops.look();
    Ok(cetcd::ModifyEtcdHostsResponse {})
}
