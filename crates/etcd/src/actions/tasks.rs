//! Operations as the service shows them: tasks, and the steps of a cluster's creation.

use std::sync::Arc;

use terrace_api_cetcd::actions as cetcd;
use terrace_api_cetcd::types::{EtcdTaskInfo, TaskStepInfo};
use terrace_base::{Error, Page, Result, Timestamp};
use terrace_ops::{Filter, Operation, Record, Status, StepRecord, StepStatus};
use terrace_rpc::Cx;

use crate::Etcd;
use crate::db::clusters;
use crate::operations::create::Create;
use crate::operations::defragment::Defragment;
use crate::operations::delete::Delete;
use crate::operations::outside::Outside;
use crate::operations::replace::Replace;
use crate::operations::resize::Resize;
use crate::operations::restore::Restore;
use crate::operations::roll::Roll;
use crate::operations::rotate::Rotate;
use crate::operations::snapshot::Snapshot;
use crate::operations::verify::Verify;

const KINDS: [&str; 12] = [
    Create::KIND,
    Delete::KIND,
    Resize::KIND,
    Replace::KIND,
    Roll::KIND,
    Snapshot::KIND,
    Verify::KIND,
    Restore::KIND,
    Defragment::KIND,
    Rotate::KIND,
    Outside::<true>::KIND,
    Outside::<false>::KIND,
];
/// The action has no pages: the newest of them.
const MOST: i64 = 500;
const PREFIX: &str = "cetcd.";

pub async fn describe_etcd_creating_progress(
    etcd: Arc<Etcd>,
    cx: Cx,
    request: cetcd::DescribeEtcdCreatingProgressRequest,
) -> Result<cetcd::DescribeEtcdCreatingProgressResponse> {
    let mut tx = etcd.db.read().await?;
    let cluster = clusters::get(&mut tx, cx.account(), &request.instance_id).await?;
    let filter = Filter { kinds: vec![Create::KIND.into()], resources: vec![cluster.id], ..Filter::default() };
    let (found, _) = terrace_ops::list(&mut tx, cx.account(), &filter, Page { offset: 0, limit: 1 }).await?;
    let mut steps = Vec::new();
    if let Some(record) = found.first() {
        for step in terrace_ops::steps(&mut tx, cx.account(), &record.id).await? {
            let life_state = match step.status {
                StepStatus::Pending => "pending",
                StepStatus::Running => "running",
                StepStatus::Success => "success",
                StepStatus::Failed | StepStatus::Undone => "failed",
            };
            let failed_msg = if life_state == "failed" { shown_failure(record, step.message) } else { String::new() };
            let shown = |at: Option<Timestamp>| at.map(Timestamp::iso);
            steps.push(TaskStepInfo {
                step: step.name,
                life_state: life_state.into(),
                start_at: shown(step.started_at),
                end_at: shown(step.ended_at),
                failed_msg,
            });
        }
    }
    Ok(cetcd::DescribeEtcdCreatingProgressResponse { steps: Some(steps) })
}

/// A step that was undone has no message of its own any more; the operation remembers why.
fn shown_failure(record: &Record, message: String) -> String {
    if message.is_empty() { record.error.clone() } else { message }
}

pub async fn describe_etcd_tasks(
    etcd: Arc<Etcd>,
    cx: Cx,
    request: cetcd::DescribeEtcdTasksRequest,
) -> Result<cetcd::DescribeEtcdTasksResponse> {
    let mut wanted = Filter { kinds: KINDS.map(String::from).to_vec(), ..Filter::default() };
    wanted.ids.extend(request.task_id.filter(|id| !id.is_empty()));
    for (at, filter) in request.filters.unwrap_or_default().into_iter().enumerate() {
        let refuse = |part: &str, given: &str, allowed: &str| {
            Err(Error::invalid_value_code("InvalidParameter", &format!("Filters.{at}.{part}"), given, allowed))
        };
        if filter.values.is_empty() {
            return refuse("Values", "[]", "1 value or more");
        }
        match filter.name.as_str() {
            "taskType" => wanted.kinds.retain(|kind| filter.values.iter().any(|value| kind.strip_prefix(PREFIX) == Some(value))),
            "resourceId" => wanted.resources.extend(filter.values),
            "lifeState" => {
                for value in filter.values {
                    match value.as_str() {
                        "process" => wanted.statuses.extend([Status::Running, Status::Undoing]),
                        "done" => wanted.statuses.push(Status::Succeeded),
                        "failed" => wanted.statuses.extend([Status::Failed, Status::Cancelled]),
                        other => return refuse("Values", other, "process, done, failed"),
                    }
                }
            }
            other => return refuse("Name", other, "taskType, resourceId, lifeState"),
        }
    }
    let mut tasks = Vec::new();
    if wanted.kinds.is_empty() {
        // No task is of a type that was asked for.
        return Ok(cetcd::DescribeEtcdTasksResponse { tasks: Some(tasks) });
    }
    let mut tx = etcd.db.read().await?;
    for record in terrace_ops::list(&mut tx, cx.account(), &wanted, Page { offset: 0, limit: MOST }).await?.0 {
        // Of those that have ended it is known how far they are.
        let steps = match record.status.is_final() {
            true => Vec::new(),
            false => terrace_ops::steps(&mut tx, cx.account(), &record.id).await?,
        };
        tasks.push(shown(&etcd, record, &steps));
    }
    Ok(cetcd::DescribeEtcdTasksResponse { tasks: Some(tasks) })
}

pub async fn cancel_etcd_task(etcd: Arc<Etcd>, cx: Cx, request: cetcd::CancelEtcdTaskRequest) -> Result<cetcd::CancelEtcdTaskResponse> {
    let found = terrace_ops::record(&mut etcd.db.read().await?, cx.account(), &request.task_id).await?;
    // Who may change one instance may not end what is done to another.
    if found.is_none_or(|record| record.resource_id != request.instance_id || !KINDS.contains(&record.kind.as_str())) {
        return Err(Error::not_found("ResourceNotFound", "task", &request.task_id));
    }
    etcd.ops.cancel(cx.account(), &request.task_id).await?;
    Ok(cetcd::CancelEtcdTaskResponse {})
}

fn shown(etcd: &Etcd, record: Record, steps: &[StepRecord]) -> EtcdTaskInfo {
    let can_cancel = etcd.ops.can_cancel(&record, steps) && !record.cancel_asked;
    let done = steps.iter().filter(|step| step.status == StepStatus::Success).count();
    let progress = match record.status {
        Status::Succeeded => 100,
        _ => i64::try_from(done * 100 / steps.len().max(1)).unwrap_or(0),
    };

    let life_state = match record.status {
        Status::Running | Status::Undoing => "process",
        Status::Succeeded => "done",
        Status::Failed | Status::Cancelled => "failed",
    };
    EtcdTaskInfo {
        task_id: record.id,
        task_type: record.kind.strip_prefix(PREFIX).unwrap_or(&record.kind).to_owned(),
        resource_id: record.resource_id,
        life_state: life_state.into(),
        created_at: record.created_at.sql_like(),
        updated_at: record.updated_at.sql_like(),
        progress,
        message: match record.status {
            Status::Cancelled => "cancelled".to_owned(),
            _ if record.error.is_empty() => record.reason,
            _ => record.error,
        },
        can_cancel,
    }
}
