// Written by `cargo xtask codegen` from contract/remoteexecutor.json; do not edit.
//! A marker, a request and an answer per action.

use serde::{Deserialize, Serialize};
use terrace_rpc::{Action, ActionMeta};

use crate::meta;

/// Start an asynchronous task that runs a command on a set of target hosts.
pub struct ExecRemoteCmd;

impl Action for ExecRemoteCmd {
    type Request = ExecRemoteCmdRequest;
    type Response = ExecRemoteCmdResponse;
    const META: &'static ActionMeta = &meta::EXEC_REMOTE_CMD;
}

/// What [`ExecRemoteCmd`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ExecRemoteCmdRequest {
    /// Hosts to run on.
    pub target: crate::types::Target,
    /// Command line to run.
    pub cmd: String,
    /// OS account used to run the command.
    pub user: String,
    /// Arguments appended to Cmd, in order.
    pub args: Option<Vec<String>>,
    /// How many hosts run at once; see Parallel.
    pub parallel: Option<crate::types::Parallel>,
    /// How many failures are tolerated; see ErrorIgnore.
    pub error_ignore: Option<crate::types::ErrorIgnore>,
    /// Time limit of the task; unit not given in the source.
    pub timeout: i64,
    /// Command type, e.g. shell.
    pub r#type: String,
    pub env_default: Option<bool>,
    /// Custom environment entry.
    pub env_custom: Option<crate::types::EnvKV>,
}

/// What [`ExecRemoteCmd`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ExecRemoteCmdResponse {
    /// UUID of the created task, used by GetTaskInfo, GetSubTaskInfo and OperateTask.
    #[serde(rename = "TaskUUID")]
    pub task_uuid: String,
}

/// List the per-host subtasks of a task, with filters and paging.
pub struct GetSubTaskInfo;

impl Action for GetSubTaskInfo {
    type Request = GetSubTaskInfoRequest;
    type Response = GetSubTaskInfoResponse;
    const META: &'static ActionMeta = &meta::GET_SUB_TASK_INFO;
}

/// What [`GetSubTaskInfo`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetSubTaskInfoRequest {
    /// Parent task UUID.
    #[serde(rename = "TaskUUID")]
    pub task_uuid: String,
    /// The source labels this flag "operation type"; by name, return full subtask detail.
    pub show_detail: Option<bool>,
    /// Return only this subtask.
    #[serde(rename = "SubTaskUUID")]
    pub sub_task_uuid: Option<String>,
    /// Filter by subtask status, e.g. Running.
    pub status: Option<String>,
    /// Filter by batch number.
    pub batch_index: Option<i64>,
    /// Filter by target host value (address).
    pub target_value: Option<String>,
    /// Page offset.
    pub offset: Option<i64>,
    /// Page size.
    pub limit: Option<i64>,
}

/// What [`GetSubTaskInfo`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct GetSubTaskInfoResponse {
    /// Task UUID.
    #[serde(rename = "TaskUUID")]
    pub task_uuid: String,
    /// Number of subtasks.
    pub total: i64,
    /// Subtasks.
    pub sub_task_list: Vec<crate::types::SubTask>,
}

/// Read the settings and progress of one remote-execution task.
pub struct GetTaskInfo;

impl Action for GetTaskInfo {
    type Request = GetTaskInfoRequest;
    type Response = GetTaskInfoResponse;
    const META: &'static ActionMeta = &meta::GET_TASK_INFO;
}

/// What [`GetTaskInfo`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetTaskInfoRequest {
    /// Task UUID.
    #[serde(rename = "TaskUUID")]
    pub task_uuid: Option<String>,
}

/// What [`GetTaskInfo`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct GetTaskInfoResponse {
    /// Task UUID.
    #[serde(rename = "TaskUUID")]
    pub task_uuid: String,
    /// Task status, e.g. Running.
    pub status: String,
    /// OS account the command runs as.
    pub user: String,
    /// Time limit of the task.
    pub timeout: i64,
    /// Command line.
    pub cmd: String,
    /// Command type, e.g. shell.
    pub r#type: String,
    pub env_default: bool,
    /// Total number of batches.
    pub total_batch: i64,
    /// Batch currently running.
    pub running_batch: i64,
    /// ISO 8601 with offset.
    pub create_time: String,
    /// ISO 8601 with offset.
    pub update_time: String,
    /// Concurrency settings.
    pub parallel: Option<crate::types::Parallel>,
    /// Environment as a JSON object serialised to a string.
    pub env_map: String,
    /// Custom environment as a JSON object serialised to a string.
    pub env_custom: String,
    /// Failure-tolerance settings.
    pub error_ignore: Option<crate::types::ErrorIgnore>,
    /// Hosts the task runs on.
    pub target: Option<crate::types::Target>,
}

/// Send a control operation to a running task.
pub struct OperateTask;

impl Action for OperateTask {
    type Request = OperateTaskRequest;
    type Response = OperateTaskResponse;
    const META: &'static ActionMeta = &meta::OPERATE_TASK;
}

/// What [`OperateTask`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct OperateTaskRequest {
    /// Task UUID.
    #[serde(rename = "TaskUUID")]
    pub task_uuid: Option<String>,
    /// Operation to apply, e.g. stop.
    pub operation: Option<String>,
}

/// What [`OperateTask`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct OperateTaskResponse {
    /// Omitted when the call succeeds.
    pub ok: bool,
}
