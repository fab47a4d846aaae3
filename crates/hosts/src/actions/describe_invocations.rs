//! `DescribeInvocations`: runs, with the state that follows from their tasks.

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use terrace_api_tat::actions::{DescribeInvocationsRequest, DescribeInvocationsResponse};
use terrace_api_tat::types::{self, InvocationTaskBasicInfo};
use terrace_base::{Result, Timestamp};
use terrace_rpc::Cx;
use terrace_store::Sql;

use super::filters;
use crate::db::invocations::{FROM, Invocation, Part};
use crate::model::{InvocationId, invocation_status};
use crate::{Hosts, db};

pub async fn describe_invocations(hosts: Arc<Hosts>, cx: Cx, request: DescribeInvocationsRequest) -> Result<DescribeInvocationsResponse> {
    filters::exclusive("InvocationIds", request.invocation_ids.as_ref(), request.filters.as_ref())?;
    let page = filters::page(request.offset, request.limit)?;
    let mut listing = Sql::select(FROM).tenant(cx.account());
    if let Some(ids) = request.invocation_ids.filter(|ids| !ids.is_empty()) {
        filters::check_ids("InvalidParameterValue.InvalidInvocationId", "InvocationIds", InvocationId::PREFIX, &ids)?;
        listing = listing.and_in("invocation_id", ids);
    }
    for (name, values) in filters::each(&cx, request.filters)? {
        listing = match name.as_str() {
            "invocation-id" => listing.and_in("invocation_id", values),
            "command-id" => listing.and_in("command_id", values),
            // All commands are the account's own, and all hosts of one kind.
            "command-created-by" if values.iter().any(|v| v == "USER") => listing,
            "instance-kind" if values.iter().any(|v| v == INSTANCE_KIND) => listing,
            _ => listing.and_fixed("1 = 0"),
        };
    }
    let listing = listing.order("created_at DESC, invocation_id").page(page);
    let mut tx = hosts.db.read().await?;
    let (total, found) = db::invocations::list(&mut tx, cx.account(), &listing).await?;
    let ids: Vec<String> = found.iter().map(|v| v.id.clone()).collect();
    let mut parts = db::invocations::parts(&mut tx, cx.account(), &ids).await?;
    let invocation_set = found.into_iter().map(|v| shown(parts.remove(&v.id).unwrap_or_default(), v)).collect();
    Ok(DescribeInvocationsResponse { total_count: filters::unsigned(total), invocation_set })
}

/// Clients know CVM for hosts; there is no other kind here.
const INSTANCE_KIND: &str = "CVM";

fn shown(parts: Vec<Part>, v: Invocation) -> types::Invocation {
    let states: Vec<_> = parts.iter().map(|p| (p.status, 1)).collect();
    let over = parts.iter().all(|p| p.status.is_final());
    let time = |t: Option<Timestamp>| t.map(Timestamp::iso).unwrap_or_default();
    let updated = parts.iter().map(|p| p.updated_at).max().unwrap_or(v.created_at);
    types::Invocation {
        invocation_status: invocation_status(&states).to_owned(),
        start_time: time(parts.iter().filter_map(|p| p.started_at).min()),
        end_time: parts.iter().filter(|_| over).filter_map(|p| p.ended_at).max().map(Timestamp::iso),
        invocation_task_basic_info_set: parts
            .into_iter()
            .map(|p| InvocationTaskBasicInfo {
                invocation_task_id: p.task_id,
                task_status: p.status.as_str().to_owned(),
                instance_id: p.instance_id,
            })
            .collect(),
        invocation_id: v.id,
        command_id: v.command_id,
        command_name: v.command_name,
        description: v.description,
        created_time: v.created_at.iso(),
        updated_time: updated.iso(),
        parameters: v.parameters,
        default_parameters: v.default_parameters,
        instance_kind: INSTANCE_KIND.into(),
        username: v.username,
        invocation_source: v.source,
        command_content: STANDARD.encode(&v.content),
        command_type: v.command_type,
        timeout: filters::unsigned(v.timeout),
        working_directory: v.working_directory,
        output_cos_bucket_url: String::new(),
        output_cos_key_prefix: String::new(),
    }
}
