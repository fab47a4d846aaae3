//! `DescribeInvocationTasks`: runs on single hosts with their results; `DescribeInvocationTaskOutput`: all of one's output.

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use terrace_api_tat::actions as tat;
use terrace_api_tat::types::{Document, InvocationTask, TaskResult};
use terrace_base::{AccountId, Error, Page, Result, Timestamp};
use terrace_rpc::Cx;
use terrace_store::Sql;

use super::filters::{self, MAX_LIMIT};
use crate::db::tasks::{FROM, Task};
use crate::model::{TaskId, TaskStatus};
use crate::{Hosts, db};

/// Bytes of output in a listing, as in the public service; the rest is read with `DescribeInvocationTaskOutput`.
const SHOWN_OUTPUT: usize = 24 * 1024;
const DEFAULT_READ: u64 = 256 * 1024;

pub async fn describe_invocation_tasks(
    hosts: Arc<Hosts>,
    cx: Cx,
    request: tat::DescribeInvocationTasksRequest,
) -> Result<tat::DescribeInvocationTasksResponse> {
    filters::exclusive("InvocationTaskIds", request.invocation_task_ids.as_ref(), request.filters.as_ref())?;
    let page = Page::new(request.offset, request.limit, MAX_LIMIT)?;
    let mut listing = Sql::select(FROM).tenant_on("t.account_id = ", cx.account());
    let mut named = false;
    if let Some(ids) = request.invocation_task_ids.filter(|ids| !ids.is_empty()) {
        named = true;
        filters::check_ids("InvalidParameterValue.InvalidInvocationTaskId", "InvocationTaskIds", TaskId::PREFIX, &ids)?;
        listing = listing.and_in("t.task_id", ids);
    }
    for (name, values) in filters::each(&cx, request.filters)? {
        listing = match name.as_str() {
            "invocation-task-id" => {
                named = true;
                listing.and_in("t.task_id", values)
            }
            "invocation-id" => listing.and_in("t.invocation_id", values),
            "instance-id" => listing.and_in("t.instance_id", values),
            "command-id" => listing.and_in("t.command_id", values),
            _ => listing.and_fixed("1 = 0"),
        };
    }
    let listing = listing.order("t.created_at DESC, t.task_id").page(page);
    let mut tx = hosts.db.read().await?;
    let (total_count, found) = db::tasks::list(&mut tx, cx.account(), &listing).await?;
    if named {
        found.iter().try_for_each(|task| allow_of(&cx, task))?;
    }
    let hide = request.hide_output.unwrap_or(true);
    let with_output = found.iter().filter(|task| !hide && task.output_len > 0).map(|task| task.id.clone()).collect();
    let (mut outputs, unreadable) = hosts.output.beginnings(&mut tx, cx.account(), with_output, SHOWN_OUTPUT).await?;
    drop(tx);
    let one = |mut task: Task| {
        let output = outputs.remove(&task.id).unwrap_or_default();
        if unreadable.contains(&task.id) {
            // One damaged object must not hide every other task.
            task.error_info = format!("{} [the output cannot be read from the object store]", task.error_info).trim_start().to_owned();
        }
        if !hide {
            // What is left out here is dropped as far as this answer goes, as in the public service.
            let left_out = filters::unsigned(task.output_len).saturating_sub(output.len() as u64);
            task.dropped = task.dropped.saturating_add(i64::try_from(left_out).unwrap_or(i64::MAX));
        }
        shown(task, STANDARD.encode(output))
    };
    Ok(tat::DescribeInvocationTasksResponse { total_count, invocation_task_set: found.into_iter().map(one).collect() })
}

fn shown(t: Task, output: String) -> InvocationTask {
    let time = |at: Option<Timestamp>| at.map(Timestamp::iso).unwrap_or_default();
    InvocationTask {
        command_document: Some(Document {
            username: t.username,
            content: STANDARD.encode(&t.content),
            command_type: t.command_type,
            working_directory: t.working_directory,
            timeout: t.timeout,
            output_cos_bucket_url: String::new(),
            output_cos_key_prefix: String::new(),
        }),
        task_result: Some(TaskResult {
            exit_code: t.exit_code,
            output,
            dropped: filters::unsigned(t.dropped),
            exec_start_time: time(t.started_at),
            exec_end_time: time(t.ended_at.filter(|_| t.started_at.is_some())),
            output_url: String::new(),
            output_upload_cos_error_info: String::new(),
        }),
        command_id: t.command_id,
        invocation_id: t.invocation_id,
        invocation_task_id: t.id,
        task_status: t.status,
        error_info: t.error_info,
        instance_id: t.instance_id,
        invocation_source: t.source,
        start_time: time(t.started_at),
        end_time: time(t.ended_at),
        created_time: t.created_at.iso(),
        updated_time: t.updated_at.iso(),
        command_name: t.command_name,
    }
}

pub async fn describe_invocation_task_output(
    hosts: Arc<Hosts>,
    cx: Cx,
    request: tat::DescribeInvocationTaskOutputRequest,
) -> Result<tat::DescribeInvocationTaskOutputResponse> {
    let id = request.invocation_task_id;
    filters::check_ids("InvalidParameterValue.InvalidInvocationTaskId", "InvocationTaskId", TaskId::PREFIX, std::slice::from_ref(&id))?;
    let task = find(&hosts, cx.account(), &id).await?;
    allow_of(&cx, &task)?;
    let offset = request.offset.unwrap_or(0);
    let limit = usize::try_from(request.limit.unwrap_or(DEFAULT_READ)).unwrap_or(0);
    let bytes = hosts.output.read(cx.account(), &id, offset, limit).await?;
    Ok(tat::DescribeInvocationTaskOutputResponse {
        next_offset: offset + bytes.len() as u64,
        output: STANDARD.encode(bytes),
        offset,
        total_bytes: filters::unsigned(task.output_len),
        dropped_bytes: filters::unsigned(task.dropped),
        finished: TaskStatus::parse(&task.status).is_some_and(TaskStatus::is_final),
        task_status: task.status,
    })
}

/// A task is part of its invocation and of its host: who is denied one of those is denied the task.
fn allow_of(cx: &Cx, task: &Task) -> Result<()> {
    cx.allow(&cx.resource("invocation", &task.invocation_id))?;
    cx.allow(&cx.resource("instance", &task.instance_id))
}

async fn find(hosts: &Hosts, account: AccountId, id: &str) -> Result<Task> {
    let found = db::tasks::find(&mut hosts.db.read().await?, account, id).await?;
    found.ok_or_else(|| Error::not_found("ResourceNotFound", "execution task", id))
}
