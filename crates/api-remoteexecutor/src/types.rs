// Written by `cargo xtask codegen` from contract/remoteexecutor.json; do not edit.
//! The service's structs. Those no action reaches live in the tables only.

use serde::{Deserialize, Serialize};

/// One environment variable.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct EnvKV {
    /// Variable name.
    pub key: String,
    /// Variable value.
    pub value: String,
}

/// Failure-tolerance settings.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct ErrorIgnore {
    /// Kind of the threshold; values not listed in the source.
    pub r#type: i64,
    /// Threshold value.
    pub value: i64,
}

/// Concurrency settings.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct Parallel {
    /// 0: Value is a host count; 1: Value is a percentage.
    pub r#type: i64,
    /// Count or percentage, depending on Type.
    pub value: i64,
}

/// Execution record of a task on one target host.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct SubTask {
    /// Subtask UUID.
    #[serde(rename = "SubTaskUUID")]
    pub sub_task_uuid: String,
    /// Task UUID.
    #[serde(rename = "TaskUUID")]
    pub task_uuid: String,
    /// Subtask status, e.g. Running.
    pub status: String,
    /// Batch this subtask belongs to.
    pub batch_index: i64,
    /// Identifier of the worker coroutine handling the subtask.
    pub running_worker: i64,
    /// Command type, e.g. shell.
    pub r#type: String,
    /// OS account.
    pub user: String,
    /// Command line.
    pub cmd: String,
    /// Command arguments.
    pub args: Vec<String>,
    pub env_default: bool,
    /// Custom environment entry.
    pub env_custom: Option<crate::types::EnvKV>,
    /// Target kind; see Target.Type.
    pub target_type: i64,
    /// Target host value (address).
    pub target_value: String,
    /// Captured standard output.
    pub stdout: String,
    /// Captured standard error.
    pub stderr: String,
    /// Failure message.
    pub error_info: String,
    /// Time limit.
    pub timeout: i64,
    /// Identifier of the job in the executing agent service, e.g. inv-xxx.
    #[serde(rename = "JobID")]
    pub job_id: String,
    /// ISO 8601 with offset.
    pub create_time: String,
    /// ISO 8601 with offset.
    pub update_time: String,
}

/// Set of target hosts.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct Target {
    /// Kind of the entries in Value; values not listed in the source.
    pub r#type: Option<i64>,
    /// Targets, e.g. IP addresses.
    pub value: Option<Vec<String>>,
}
