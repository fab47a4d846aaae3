//! Enrolled hosts: list, rename, remove.

use std::sync::Arc;

use terrace_api_tat::actions as tat;
use terrace_api_tat::types::RegisterInstanceInfo;
use terrace_base::{Error, Page, Result, text};
use terrace_rpc::Cx;
use terrace_store::{Sql, Tx};

use super::agents::by_status;
use super::filters::{self, MAX_LIMIT};
use crate::db::instances::{FROM, Instance};
use crate::model::InstanceId;
use crate::{Hosts, db};

fn not_found(id: &str) -> Error {
    Error::not_found("ResourceNotFound.RegisterInstanceNotFoundCode", "instance", id)
}

fn check_id(id: &String) -> Result<()> {
    filters::check_ids("InvalidParameterValue.InvalidRegisterInstanceId", "InstanceId", InstanceId::PREFIX, std::slice::from_ref(id))
}

pub async fn describe_register_instances(
    hosts: Arc<Hosts>,
    cx: Cx,
    request: tat::DescribeRegisterInstancesRequest,
) -> Result<tat::DescribeRegisterInstancesResponse> {
    filters::exclusive("InstanceIds", request.instance_ids.as_ref(), request.filters.as_ref())?;
    let page = Page::new(request.offset, request.limit, MAX_LIMIT)?;
    let mut listing = Sql::select(FROM).tenant_on("i.account_id = ", cx.account());
    if let Some(ids) = request.instance_ids.filter(|ids| !ids.is_empty()) {
        filters::check_ids("InvalidParameterValue.InvalidRegisterInstanceId", "InstanceIds", InstanceId::PREFIX, &ids)?;
        listing = listing.and_in("i.instance_id", ids);
    }
    for (name, values) in filters::each(&cx, request.filters)? {
        listing = match name.as_str() {
            "instance-id" => listing.and_in("i.instance_id", values),
            "instance-name" => listing.and_any(|any| values.iter().fold(any, |any, v| any.or_contains("i.name", v))),
            "register-status" => by_status(listing, &values, cx.now()),
            "local-ip" => listing.and_in("i.local_ip", values),
            "register-code-id" => listing.and_in("i.register_code_id", values),
            "sys-name" => listing.and_in("i.system_name", values),
            // Instances carry no tags.
            _ => listing.and_fixed("1 = 0"),
        };
    }
    let listing = listing.order("i.created_at, i.instance_id").page(page);
    let (total_count, found) = db::instances::list(&mut hosts.db.read().await?, cx.account(), &listing).await?;
    let register_instance_set = found.into_iter().map(|i| shown(&hosts, i)).collect();
    Ok(tat::DescribeRegisterInstancesResponse { total_count, register_instance_set })
}

fn shown(hosts: &Hosts, i: Instance) -> RegisterInstanceInfo {
    RegisterInstanceInfo {
        status: if hosts.is_online(&i) { "Online".into() } else { "Offline".into() },
        register_code_id: i.register_code_id,
        instance_id: i.id,
        instance_name: i.name,
        machine_id: i.machine_id,
        system_name: i.system_name,
        host_name: i.host_name,
        local_ip: i.local_ip,
        public_key: i.public_key,
        created_time: i.created_at.iso(),
        updated_time: i.updated_at.iso(),
        tags: Vec::new(),
    }
}

pub async fn modify_register_instance(
    hosts: Arc<Hosts>,
    cx: Cx,
    request: tat::ModifyRegisterInstanceRequest,
) -> Result<tat::ModifyRegisterInstanceResponse> {
    check_id(&request.instance_id)?;
    if request.instance_name.is_empty() || request.instance_name.chars().any(char::is_control) {
        return Err(Error::invalid_value("InstanceName", &request.instance_name, "text without control characters"));
    }
    let (account, now) = (cx.account(), cx.now());
    hosts
        .db
        .write(async move |tx: &mut Tx| {
            match db::instances::rename(tx, account, &request.instance_id, &request.instance_name, now).await? {
                0 => Err(not_found(&request.instance_id)),
                _ => Ok(()),
            }
        })
        .await?;
    Ok(tat::ModifyRegisterInstanceResponse {})
}

/// The agent is cut off at once, so its open tasks end here: waiting ones are never delivered, and of running ones nobody
/// will hear any more. What runs on the host runs on.
pub async fn delete_register_instance(
    hosts: Arc<Hosts>,
    cx: Cx,
    request: tat::DeleteRegisterInstanceRequest,
) -> Result<tat::DeleteRegisterInstanceResponse> {
    check_id(&request.instance_id)?;
    let (account, id, now) = (cx.account(), request.instance_id.clone(), cx.now());
    if let Some(occupants) = hosts.occupants.get() {
        let there = occupants.on(account, &id).await?;
        if !there.is_empty() {
            return Err(Error::new("OperationDenied", text!("{host} is in use by {users}", host = id, users = there.join(", "))));
        }
    }
    hosts
        .db
        .write(async move |tx: &mut Tx| match db::instances::delete(tx, account, &id).await? {
            0 => Err(not_found(&id)),
            _ => db::tasks::close_all_on(tx, account, &id, now).await,
        })
        .await?;
    hosts.agents.forget(&request.instance_id);
    hosts.hub.drop_instance(&request.instance_id);
    Ok(tat::DeleteRegisterInstanceResponse {})
}
