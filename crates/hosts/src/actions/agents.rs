//! `DescribeAutomationAgentStatus`: hosts and whether their agents are connected.

use std::sync::Arc;

use terrace_api_tat::actions::{DescribeAutomationAgentStatusRequest, DescribeAutomationAgentStatusResponse};
use terrace_api_tat::types::AutomationAgentSet;
use terrace_base::{Page, Result, Timestamp};
use terrace_rpc::Cx;
use terrace_store::Sql;

use super::filters::{self, MAX_LIMIT};
use crate::db::instances::{FROM, Instance};
use crate::model::InstanceId;
use crate::{Hosts, db};

pub async fn describe_automation_agent_status(
    hosts: Arc<Hosts>,
    cx: Cx,
    request: DescribeAutomationAgentStatusRequest,
) -> Result<DescribeAutomationAgentStatusResponse> {
    filters::exclusive("InstanceIds", request.instance_ids.as_ref(), request.filters.as_ref())?;
    let page = Page::new(request.offset, request.limit, MAX_LIMIT)?;
    let now = cx.now();
    let mut listing = Sql::select(FROM).tenant_on("i.account_id = ", cx.account());
    if let Some(ids) = request.instance_ids.filter(|ids| !ids.is_empty()) {
        filters::check_ids("InvalidParameterValue.InvalidInstanceId", "InstanceIds", InstanceId::PREFIX, &ids)?;
        listing = listing.and_in("i.instance_id", ids);
    }
    if let Some(serials) = request.sn_list.filter(|s| !s.is_empty()) {
        listing = listing.and_in("i.machine_id", serials);
    }
    for (name, values) in filters::each(&cx, request.filters)? {
        listing = match name.as_str() {
            "instance-id" => listing.and_in("i.instance_id", values),
            "environment" => listing.and_in("i.system_name", values),
            "agent-status" => by_status(listing, &values, now),
            _ => listing.and_fixed("1 = 0"),
        };
    }
    let listing = listing.order("i.created_at, i.instance_id").page(page);
    let (total, found) = db::instances::list(&mut hosts.db.read().await?, cx.account(), &listing).await?;
    let automation_agent_set = found.into_iter().map(|i| shown(&hosts, i, now)).collect();
    Ok(DescribeAutomationAgentStatusResponse { automation_agent_set, total_count: filters::unsigned(total) })
}

/// Limits a listing of instances to those whose agents are online, offline, or either.
pub fn by_status(listing: Sql, wanted: &[String], now: Timestamp) -> Sql {
    let is = |name: &str| wanted.iter().any(|w| w.eq_ignore_ascii_case(name));
    match (is("Online"), is("Offline")) {
        (true, true) => listing,
        (true, false) => listing.and("COALESCE(s.lease_until, 0) > ", now),
        (false, true) => listing.and("COALESCE(s.lease_until, 0) <= ", now),
        (false, false) => listing.and_fixed("1 = 0"),
    }
}

fn shown(hosts: &Hosts, i: Instance, now: Timestamp) -> AutomationAgentSet {
    let online = hosts.is_online(&i);
    let ours = i.agent_version.starts_with("terrace");
    AutomationAgentSet {
        // A connected agent was heard of within the heartbeat; the row is written when a socket opens or closes.
        last_heartbeat_time: if online { now.iso() } else { i.last_seen_at.iso() },
        agent_status: if online { "Online".into() } else { "Offline".into() },
        instance_id: i.id,
        version: i.agent_version,
        environment: i.system_name,
        support_features: Some(if ours { ["full-output", "python", "resume"].map(str::to_owned).to_vec() } else { Vec::new() }),
        sn: i.machine_id,
        ip: i.local_ip,
        region: hosts.options.region.to_string(),
    }
}
