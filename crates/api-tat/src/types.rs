// Written by `cargo xtask codegen` from contract/tat.json; do not edit.
//! The service's structs. Those no action reaches live in the tables only.

use serde::{Deserialize, Serialize};

/// One installed agent.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct AutomationAgentSet {
    /// Instance ID.
    pub instance_id: String,
    /// Agent version, e.g. v1.0.6.
    pub version: String,
    /// Last heartbeat, ISO 8601, UTC.
    pub last_heartbeat_time: String,
    /// Agent state: Online or Offline in the SDK; the source's sample is running.
    pub agent_status: String,
    /// Environment the agent runs in: Linux or Windows in the SDK.
    pub environment: String,
    /// Features supported by the agent.
    pub support_features: Option<Vec<String>>,
    /// Machine serial number.
    pub sn: String,
    /// Machine address.
    pub ip: String,
    /// Region of the machine.
    pub region: String,
}

/// Stored command.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct Command {
    /// Stored command ID.
    pub command_id: String,
    /// Command name.
    pub command_name: String,
    /// Free text.
    pub description: String,
    /// Command body, Base64.
    pub content: String,
    /// SHELL, POWERSHELL, BAT or PYTHON (ours).
    pub command_type: String,
    /// Working directory.
    pub working_directory: String,
    /// Time limit in seconds, including the upload of the output.
    pub timeout: u64,
    /// ISO 8601, UTC.
    pub created_time: String,
    /// ISO 8601, UTC.
    pub updated_time: String,
    /// Whether parameters are substituted.
    pub enable_parameter: bool,
    /// Default parameter values, JSON object as a string.
    pub default_parameters: String,
    /// Default parameter definitions.
    pub default_parameter_confs: Vec<crate::types::DefaultParameterConf>,
    /// IDs of the scenes the command belongs to.
    pub scenes: Vec<String>,
    /// Structured description, JSON; empty for user commands.
    pub formatted_description: String,
    /// TAT: public command; USER: created by a user.
    pub created_by: String,
    /// Tags.
    pub tags: Vec<crate::types::Tag>,
    /// OS account.
    pub username: String,
    /// Object-storage bucket URL for the output.
    #[serde(rename = "OutputCOSBucketUrl")]
    pub output_cos_bucket_url: String,
    /// Key prefix of the output object.
    #[serde(rename = "OutputCOSKeyPrefix")]
    pub output_cos_key_prefix: String,
}

/// Definition of one default parameter.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct DefaultParameterConf {
    /// Parameter name.
    pub parameter_name: Option<String>,
    /// Default value.
    pub parameter_value: Option<String>,
    /// Free text.
    pub parameter_description: Option<String>,
}

/// Settings a command ran with.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct Document {
    /// OS account.
    pub username: String,
    /// Command body, Base64 in the SDK.
    pub content: String,
    /// Command type, e.g. shell.
    pub command_type: String,
    /// Working directory.
    pub working_directory: String,
    /// Time limit in seconds.
    pub timeout: i64,
    /// Object-storage bucket URL for the output.
    #[serde(rename = "OutputCOSBucketUrl")]
    pub output_cos_bucket_url: String,
    /// Key prefix of the output object (the source calls it the COS secret).
    #[serde(rename = "OutputCOSKeyPrefix")]
    pub output_cos_key_prefix: String,
}

/// Filter condition.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Filter {
    /// Field to filter on.
    pub name: Option<String>,
    /// Accepted values, max 5. Several Filters are combined with AND, their Values with OR.
    pub values: Option<Vec<String>>,
}

/// Quota of one kind of resource.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct GeneralResourceQuotaSet {
    /// COMMAND (stored commands) or REGISTER_CODE (register codes).
    pub resource_name: String,
    /// Amount used.
    pub resource_quota_used: i64,
    /// Amount allowed.
    pub resource_quota_total: i64,
}

/// One invocation of a command on a set of instances.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct Invocation {
    /// Invocation ID.
    pub invocation_id: String,
    /// Stored command ID.
    pub command_id: String,
    /// Command name.
    pub command_name: String,
    /// Overall status. PARTIAL_FAILED, PARTIAL_CANCELLED: only some tasks ended so.
    pub invocation_status: String,
    /// Execution tasks.
    pub invocation_task_basic_info_set: Vec<crate::types::InvocationTaskBasicInfo>,
    /// Free text.
    pub description: String,
    /// ISO 8601, UTC.
    pub start_time: String,
    /// ISO 8601, UTC.
    pub end_time: Option<String>,
    /// ISO 8601, UTC.
    pub created_time: String,
    /// ISO 8601, UTC.
    pub updated_time: String,
    /// Parameter values, JSON object as a string; hidden ones masked.
    pub parameters: String,
    /// Default parameter values, JSON object as a string.
    pub default_parameters: String,
    /// CVM or LIGHTHOUSE in the public service.
    pub instance_kind: String,
    /// OS account.
    pub username: String,
    /// USER: called by a user; INVOKER: started by an invoker.
    pub invocation_source: String,
    /// Command body, Base64.
    pub command_content: String,
    /// Command type.
    pub command_type: String,
    /// Time limit in seconds.
    pub timeout: u64,
    /// Working directory.
    pub working_directory: String,
    /// Object-storage bucket URL for the output.
    #[serde(rename = "OutputCOSBucketUrl")]
    pub output_cos_bucket_url: String,
    /// Key prefix of the output object.
    #[serde(rename = "OutputCOSKeyPrefix")]
    pub output_cos_key_prefix: String,
}

/// Execution of one invocation on one instance.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct InvocationTask {
    /// Stored command ID.
    pub command_id: String,
    /// Command settings used.
    pub command_document: Option<crate::types::Document>,
    /// Invocation ID, e.g. inv-xxx.
    pub invocation_id: String,
    /// Execution task ID, e.g. invt-xxx.
    pub invocation_task_id: String,
    /// Task status: the codes of InvocationTaskBasicInfo.TaskStatus; the source's sample is Succeed.
    pub task_status: String,
    /// Failure reason.
    pub error_info: String,
    /// Target instance ID.
    pub instance_id: String,
    /// Exit code and output.
    pub task_result: Option<crate::types::TaskResult>,
    /// Origin of the invocation: USER (a user) or INVOKER (an invoker) in the SDK.
    pub invocation_source: String,
    /// ISO 8601, UTC.
    pub start_time: String,
    /// ISO 8601, UTC.
    pub end_time: String,
    /// ISO 8601, UTC.
    pub created_time: String,
    /// ISO 8601, UTC.
    pub updated_time: String,
    /// Name of the command.
    pub command_name: String,
}

/// Execution task in short.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct InvocationTaskBasicInfo {
    /// Execution task ID.
    pub invocation_task_id: String,
    /// Task status. CANCELLED: before the start; TERMINATED: while running; UNKNOWN (ours): nobody can tell how it ended. DELIVERING, DELIVER_DELAYED and TASK_TIMEOUT do not occur here.
    pub task_status: String,
    /// Target instance ID.
    pub instance_id: String,
}

/// Invoker.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct Invoker {
    /// Invoker ID.
    pub invoker_id: String,
    /// Invoker name.
    pub name: String,
    /// Only SCHEDULE.
    pub r#type: String,
    /// Stored command ID.
    pub command_id: String,
    /// OS account.
    pub username: String,
    /// Parameter values, JSON object as a string.
    pub parameters: String,
    /// Instances to run on.
    pub instance_ids: Vec<String>,
    /// Whether the invoker is enabled.
    pub enable: bool,
    /// Schedule; given for SCHEDULE.
    pub schedule_settings: Option<crate::types::ScheduleSettings>,
    /// ISO 8601, UTC.
    pub created_time: String,
    /// ISO 8601, UTC.
    pub updated_time: String,
    /// Tags.
    pub tags: Vec<crate::types::Tag>,
}

/// One run started by an invoker.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct InvokerRecord {
    /// Invoker ID.
    pub invoker_id: String,
    /// Time of the run, ISO 8601, UTC.
    pub invoke_time: String,
    /// Why the run was started.
    pub reason: String,
    /// Invocation ID.
    pub invocation_id: String,
    /// Status of the invocation. PARTIAL_FAILED, PARTIAL_CANCELLED: only some tasks ended so.
    pub result: String,
}

/// One region.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct RegionSet {
    /// Region identifier.
    pub region: String,
    /// State: AVAILABLE or UNAVAILABLE.
    pub region_state: String,
    /// Display name.
    pub region_name: String,
}

/// Register code.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct RegisterCodeInfo {
    /// Register code ID.
    pub register_code_id: String,
    /// Free text.
    pub description: String,
    /// Prefix of the names of registered instances.
    pub instance_name_prefix: String,
    /// Number of instances that may register.
    pub register_limit: i64,
    /// Expiry, ISO 8601, UTC.
    pub expired_time: Option<String>,
    /// IPv4 address or CIDR block that may register.
    pub ip_address_range: String,
    /// Whether the code can be used.
    pub enabled: bool,
    /// Number of instances registered.
    pub registered_count: i64,
    /// ISO 8601, UTC.
    pub created_time: Option<String>,
    /// ISO 8601, UTC.
    pub updated_time: Option<String>,
}

/// Managed instance.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct RegisterInstanceInfo {
    /// Register code used.
    pub register_code_id: String,
    /// Managed instance ID.
    pub instance_id: String,
    /// Instance name.
    pub instance_name: String,
    /// Machine ID reported by the agent.
    pub machine_id: String,
    /// Linux or Windows.
    pub system_name: String,
    /// Host name.
    pub host_name: String,
    /// Private address.
    pub local_ip: String,
    /// Public key of the agent, PEM.
    pub public_key: String,
    /// Online or Offline.
    pub status: String,
    /// ISO 8601, UTC.
    pub created_time: String,
    /// ISO 8601, UTC.
    pub updated_time: String,
    /// Tags.
    pub tags: Vec<crate::types::Tag>,
}

/// Scene (category of public commands).
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct Scene {
    /// Scene ID, e.g. sc-xxxxxxxx.
    pub scene_id: String,
    /// Scene name.
    pub scene_name: String,
    /// TAT: public scene.
    pub created_by: String,
    /// ISO 8601, UTC.
    pub created_time: String,
    /// ISO 8601, UTC.
    pub updated_time: String,
}

/// Schedule of an invoker.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct ScheduleSettings {
    /// ONCE: one run at InvokeTime; RECURRENCE: runs by Recurrence.
    pub policy: String,
    /// Crontab expression; required for RECURRENCE. The public service reads it in UTC+8.
    pub recurrence: Option<String>,
    /// Next run, ISO 8601; required for ONCE.
    pub invoke_time: Option<String>,
}

/// Key/value tag.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct Tag {
    pub key: Option<String>,
    pub value: Option<String>,
}

/// Exit code and output of an execution task.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct TaskResult {
    /// Process exit code.
    pub exit_code: i64,
    /// Command output, Base64; the SDK states at most 24 KB.
    pub output: String,
    /// Number of output bytes dropped.
    pub dropped: u64,
    /// ISO 8601, UTC.
    pub exec_start_time: String,
    /// ISO 8601, UTC.
    pub exec_end_time: String,
    /// URL of the uploaded output.
    pub output_url: String,
    /// Error raised while uploading the output.
    #[serde(rename = "OutputUploadCOSErrorInfo")]
    pub output_upload_cos_error_info: String,
}
