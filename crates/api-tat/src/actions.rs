// Written by `cargo xtask codegen` from contract/tat.json; do not edit.
//! A marker, a request and an answer per action.

use serde::{Deserialize, Serialize};
use terrace_rpc::{Action, ActionMeta};

use crate::meta;

/// List agents and their state, by instance ID, serial number or filter.
pub struct DescribeAutomationAgentStatus;

impl Action for DescribeAutomationAgentStatus {
    type Request = DescribeAutomationAgentStatusRequest;
    type Response = DescribeAutomationAgentStatusResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_AUTOMATION_AGENT_STATUS;
}

/// What [`DescribeAutomationAgentStatus`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeAutomationAgentStatusRequest {
    /// Instance IDs, max 100. Cannot be combined with Filters.
    pub instance_ids: Option<Vec<String>>,
    /// Machine serial numbers.
    pub sn_list: Option<Vec<String>>,
    /// Page size.
    pub limit: Option<i64>,
    /// Page offset.
    pub offset: Option<i64>,
    /// Filter conditions, max 10, each with at most 5 Values. Cannot be combined with InstanceIds.
    pub filters: Option<Vec<crate::types::Filter>>,
}

/// What [`DescribeAutomationAgentStatus`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeAutomationAgentStatusResponse {
    /// Agents found.
    pub automation_agent_set: Vec<crate::types::AutomationAgentSet>,
    /// Total matches.
    pub total_count: u64,
}

/// List per-instance execution tasks of command invocations, with status and result.
pub struct DescribeInvocationTasks;

impl Action for DescribeInvocationTasks {
    type Request = DescribeInvocationTasksRequest;
    type Response = DescribeInvocationTasksResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_INVOCATION_TASKS;
}

/// What [`DescribeInvocationTasks`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeInvocationTasksRequest {
    /// Execution task IDs, e.g. invt-xxx, max 100. Cannot be combined with Filters.
    pub invocation_task_ids: Option<Vec<String>>,
    /// Filter conditions, max 10, each with at most 5 Values. Cannot be combined with InvocationTaskIds.
    pub filters: Option<Vec<crate::types::Filter>>,
    /// Page offset.
    pub offset: Option<i64>,
    /// Page size.
    pub limit: Option<i64>,
    /// Omit command output from the result.
    pub hide_output: Option<bool>,
}

/// What [`DescribeInvocationTasks`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeInvocationTasksResponse {
    /// Total matches.
    pub total_count: i64,
    /// Execution tasks found.
    pub invocation_task_set: Vec<crate::types::InvocationTask>,
}

/// List the regions the service covers.
pub struct DescribeRegions;

impl Action for DescribeRegions {
    type Request = DescribeRegionsRequest;
    type Response = DescribeRegionsResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_REGIONS;
}

/// What [`DescribeRegions`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeRegionsRequest {}

/// What [`DescribeRegions`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeRegionsResponse {
    /// Regions.
    pub region_set: Vec<crate::types::RegionSet>,
    /// Number of regions.
    pub total_count: i64,
}

/// Run a stored command on instances. The source lists only the public parameters; the fields are the SDK's.
pub struct InvokeCommand;

impl Action for InvokeCommand {
    type Request = InvokeCommandRequest;
    type Response = InvokeCommandResponse;
    const META: &'static ActionMeta = &meta::INVOKE_COMMAND;
}

/// What [`InvokeCommand`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct InvokeCommandRequest {
    /// Stored command to run.
    pub command_id: String,
    /// Target instance IDs, max 1000 (ours; 200 in the public service).
    pub instance_ids: Vec<String>,
    /// Parameter values for this run. JSON object as a string: max 20 keys of 64 \[A-Za-z0-9_-\], string values of 4096. Defaults fill the rest.
    pub parameters: Option<String>,
    /// OS account used to run the command. Default: that of the command.
    pub username: Option<String>,
    /// Working directory. Default: that of the command.
    pub working_directory: Option<String>,
    /// Time limit in seconds. Default: that of the command.
    pub timeout: Option<u64>,
    /// Object-storage bucket URL that receives the output; the public service demands https.
    #[serde(rename = "OutputCOSBucketUrl")]
    pub output_cos_bucket_url: Option<String>,
    /// Key prefix of the output, max 60. Split by "/"; no leading or double "/", no ".." part.
    #[serde(rename = "OutputCOSKeyPrefix")]
    pub output_cos_key_prefix: Option<String>,
}

/// What [`InvokeCommand`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct InvokeCommandResponse {
    /// Invocation ID, e.g. inv-xxxxxxxx.
    pub invocation_id: String,
}

/// Run ad-hoc command content on instances, optionally saving it as a stored command.
pub struct RunCommand;

impl Action for RunCommand {
    type Request = RunCommandRequest;
    type Response = RunCommandResponse;
    const META: &'static ActionMeta = &meta::RUN_COMMAND;
}

/// What [`RunCommand`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct RunCommandRequest {
    /// Command name, max 60: letters, digits, Chinese characters, "_", "-" and ".".
    pub command_name: Option<String>,
    /// OS account used to run the command. Default root on Linux, System on Windows.
    pub username: Option<String>,
    /// Free text.
    pub description: Option<String>,
    /// Command body; required in fact. SDK clients send Base64, at most 64 KB. The source example is plain text, not Base64.
    pub content: Option<String>,
    /// Command type: SHELL, POWERSHELL, BAT or PYTHON (ours), case-insensitive.
    pub command_type: Option<String>,
    /// Working directory. Default /root for SHELL, the agent's workdir for POWERSHELL.
    pub working_directory: Option<String>,
    /// Time limit in seconds; unit not given in the source, taken from the SDK.
    pub timeout: Option<u64>,
    /// Keep the command as a stored command.
    pub save_command: Option<bool>,
    /// Target instance IDs, e.g. ins-xx; required in fact. Max 1000 (ours; 200 in the public service).
    pub instance_ids: Option<Vec<String>>,
    /// Enable parameter substitution in Content.
    pub enable_parameter: Option<bool>,
    /// Default parameter values. JSON object as a string: max 20 keys of 64 \[A-Za-z0-9_-\], string values of 4096. Excludes DefaultParameterConfs.
    pub default_parameters: Option<String>,
    /// Default parameter definitions; only with EnableParameter, excludes DefaultParameters.
    pub default_parameter_confs: Option<Vec<crate::types::DefaultParameterConf>>,
    /// Parameter values for this run. JSON object as a string: max 20 keys of 64 \[A-Za-z0-9_-\], string values of 4096.
    pub parameters: Option<String>,
    /// Object-storage bucket URL that receives the output.
    #[serde(rename = "OutputCOSBucketUrl")]
    pub output_cos_bucket_url: Option<String>,
    /// Key prefix of the output object (the source calls it the COS secret).
    #[serde(rename = "OutputCOSKeyPrefix")]
    pub output_cos_key_prefix: Option<String>,
    /// Tags of the saved command. The source prints a single Tag, the SDK an array.
    pub tags: Option<Vec<crate::types::Tag>>,
}

/// What [`RunCommand`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct RunCommandResponse {
    /// ID of the stored command.
    pub command_id: String,
    /// Invocation ID, e.g. inv-xxx.
    pub invocation_id: String,
}

/// Store a command.
pub struct CreateCommand;

impl Action for CreateCommand {
    type Request = CreateCommandRequest;
    type Response = CreateCommandResponse;
    const META: &'static ActionMeta = &meta::CREATE_COMMAND;
}

/// What [`CreateCommand`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateCommandRequest {
    /// Command name, max 60: letters, digits, Chinese characters, "_", "-" and ".".
    pub command_name: String,
    /// Command body, Base64 text of at most 64 KB. {{key}} marks a parameter, {{tat-hidden:key}} one masked in records.
    pub content: String,
    /// Free text, max 120 characters.
    pub description: Option<String>,
    /// SHELL, POWERSHELL, BAT or PYTHON (ours).
    pub command_type: Option<String>,
    /// Working directory. Default /root for SHELL, the agent's workdir for POWERSHELL.
    pub working_directory: Option<String>,
    /// Time limit in seconds.
    pub timeout: Option<u64>,
    /// Enable parameter substitution; cannot be changed later.
    pub enable_parameter: Option<bool>,
    /// Default parameter values. JSON object as a string: max 20 keys of 64 \[A-Za-z0-9_-\], string values of 4096. Excludes DefaultParameterConfs.
    pub default_parameters: Option<String>,
    /// Default parameter definitions; only with EnableParameter, excludes DefaultParameters.
    pub default_parameter_confs: Option<Vec<crate::types::DefaultParameterConf>>,
    /// Tags of the command.
    pub tags: Option<Vec<crate::types::Tag>>,
    /// OS account used to run the command. Default root on Linux, System on Windows.
    pub username: Option<String>,
    /// Object-storage bucket URL that receives the output; the public service demands https.
    #[serde(rename = "OutputCOSBucketUrl")]
    pub output_cos_bucket_url: Option<String>,
    /// Key prefix of the output, max 60. Split by "/"; no leading or double "/", no ".." part.
    #[serde(rename = "OutputCOSKeyPrefix")]
    pub output_cos_key_prefix: Option<String>,
}

/// What [`CreateCommand`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateCommandResponse {
    /// ID of the stored command, e.g. cmd-xxxxxxxx.
    pub command_id: String,
}

/// Change a stored command; only the fields sent are changed.
pub struct ModifyCommand;

impl Action for ModifyCommand {
    type Request = ModifyCommandRequest;
    type Response = ModifyCommandResponse;
    const META: &'static ActionMeta = &meta::MODIFY_COMMAND;
}

/// What [`ModifyCommand`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyCommandRequest {
    /// Stored command ID.
    pub command_id: String,
    /// Command name, max 60: letters, digits, Chinese characters, "_", "-" and ".".
    pub command_name: Option<String>,
    /// Free text, max 120 characters.
    pub description: Option<String>,
    /// Command body, Base64 text of at most 64 KB. {{key}} marks a parameter, {{tat-hidden:key}} one masked in records.
    pub content: Option<String>,
    /// SHELL, POWERSHELL, BAT or PYTHON (ours).
    pub command_type: Option<String>,
    /// Working directory.
    pub working_directory: Option<String>,
    /// Time limit in seconds, including the upload of the output.
    pub timeout: Option<u64>,
    /// New default parameter values; all must be sent. Only when the command has EnableParameter. Excludes DefaultParameterConfs.
    pub default_parameters: Option<String>,
    /// New default parameter definitions; only when the command has EnableParameter, excludes DefaultParameters.
    pub default_parameter_confs: Option<Vec<crate::types::DefaultParameterConf>>,
    /// OS account used to run the command.
    pub username: Option<String>,
    /// Object-storage bucket URL that receives the output; the public service demands https.
    #[serde(rename = "OutputCOSBucketUrl")]
    pub output_cos_bucket_url: Option<String>,
    /// Key prefix of the output, max 60. Split by "/"; no leading or double "/", no ".." part.
    #[serde(rename = "OutputCOSKeyPrefix")]
    pub output_cos_key_prefix: Option<String>,
}

/// What [`ModifyCommand`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyCommandResponse {}

/// Delete a stored command; refused while an invoker uses it.
pub struct DeleteCommand;

impl Action for DeleteCommand {
    type Request = DeleteCommandRequest;
    type Response = DeleteCommandResponse;
    const META: &'static ActionMeta = &meta::DELETE_COMMAND;
}

/// What [`DeleteCommand`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteCommandRequest {
    /// Stored command ID.
    pub command_id: String,
}

/// What [`DeleteCommand`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteCommandResponse {}

/// Delete several stored commands.
pub struct DeleteCommands;

impl Action for DeleteCommands {
    type Request = DeleteCommandsRequest;
    type Response = DeleteCommandsResponse;
    const META: &'static ActionMeta = &meta::DELETE_COMMANDS;
}

/// What [`DeleteCommands`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteCommandsRequest {
    /// Stored command IDs.
    pub command_ids: Vec<String>,
}

/// What [`DeleteCommands`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteCommandsResponse {}

/// List stored commands.
pub struct DescribeCommands;

impl Action for DescribeCommands {
    type Request = DescribeCommandsRequest;
    type Response = DescribeCommandsResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_COMMANDS;
}

/// What [`DescribeCommands`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeCommandsRequest {
    /// Stored command IDs, max 100. Cannot be combined with Filters.
    pub command_ids: Option<Vec<String>>,
    /// Filter conditions, max 10, each with at most 5 Values. Cannot be combined with CommandIds.
    pub filters: Option<Vec<crate::types::Filter>>,
    /// Page size.
    pub limit: Option<u64>,
    /// Page offset.
    pub offset: Option<u64>,
}

/// What [`DescribeCommands`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeCommandsResponse {
    /// Total matches.
    pub total_count: u64,
    /// Commands found.
    pub command_set: Vec<crate::types::Command>,
}

/// Show command content with its parameters replaced; nothing is run.
pub struct PreviewReplacedCommandContent;

impl Action for PreviewReplacedCommandContent {
    type Request = PreviewReplacedCommandContentRequest;
    type Response = PreviewReplacedCommandContentResponse;
    const META: &'static ActionMeta = &meta::PREVIEW_REPLACED_COMMAND_CONTENT;
}

/// What [`PreviewReplacedCommandContent`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct PreviewReplacedCommandContentRequest {
    /// Parameter values for the preview. JSON object as a string: max 20 keys of 64 \[A-Za-z0-9_-\], string values of 4096. Defaults fill the rest.
    pub parameters: Option<String>,
    /// Stored command to preview; give exactly one of CommandId and Content.
    pub command_id: Option<String>,
    /// Command body to preview, Base64 text of at most 64 KB; give exactly one of CommandId and Content.
    pub content: Option<String>,
}

/// What [`PreviewReplacedCommandContent`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct PreviewReplacedCommandContentResponse {
    /// Content after replacement, Base64.
    pub replaced_content: String,
}

/// List command invocations with the state of their tasks.
pub struct DescribeInvocations;

impl Action for DescribeInvocations {
    type Request = DescribeInvocationsRequest;
    type Response = DescribeInvocationsResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_INVOCATIONS;
}

/// What [`DescribeInvocations`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeInvocationsRequest {
    /// Invocation IDs, max 100. Cannot be combined with Filters.
    pub invocation_ids: Option<Vec<String>>,
    /// Filter conditions, max 10, each with at most 5 Values. Cannot be combined with InvocationIds.
    pub filters: Option<Vec<crate::types::Filter>>,
    /// Page size.
    pub limit: Option<u64>,
    /// Page offset.
    pub offset: Option<u64>,
}

/// What [`DescribeInvocations`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeInvocationsResponse {
    /// Total matches.
    pub total_count: u64,
    /// Invocations found.
    pub invocation_set: Vec<crate::types::Invocation>,
}

/// Cancel an invocation, wholly or on some instances. Tasks not delivered become CANCELLED, running ones TERMINATED.
pub struct CancelInvocation;

impl Action for CancelInvocation {
    type Request = CancelInvocationRequest;
    type Response = CancelInvocationResponse;
    const META: &'static ActionMeta = &meta::CANCEL_INVOCATION;
}

/// What [`CancelInvocation`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CancelInvocationRequest {
    /// Invocation ID, e.g. inv-xxxxxxxx.
    pub invocation_id: String,
    /// Cancel on these instances only, max 100.
    pub instance_ids: Option<Vec<String>>,
}

/// What [`CancelInvocation`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CancelInvocationResponse {}

/// Read a byte range of the output of one execution task, also while it runs. Our own action.
pub struct DescribeInvocationTaskOutput;

impl Action for DescribeInvocationTaskOutput {
    type Request = DescribeInvocationTaskOutputRequest;
    type Response = DescribeInvocationTaskOutputResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_INVOCATION_TASK_OUTPUT;
}

/// What [`DescribeInvocationTaskOutput`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeInvocationTaskOutputRequest {
    /// Execution task ID, e.g. invt-xxxxxxxx.
    pub invocation_task_id: String,
    /// First byte to return.
    pub offset: Option<u64>,
    /// Maximum number of bytes to return.
    pub limit: Option<u64>,
}

/// What [`DescribeInvocationTaskOutput`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeInvocationTaskOutputResponse {
    /// Bytes read, Base64.
    pub output: String,
    /// Position of the first byte returned.
    pub offset: u64,
    /// Offset to continue from.
    pub next_offset: u64,
    /// Bytes of output stored so far.
    pub total_bytes: u64,
    /// Bytes of output that were not stored.
    pub dropped_bytes: u64,
    /// Status of the task.
    pub task_status: String,
    /// true: the task has ended and no more output will come.
    pub finished: bool,
}

/// Read the quotas of stored commands and register codes.
pub struct DescribeQuotas;

impl Action for DescribeQuotas {
    type Request = DescribeQuotasRequest;
    type Response = DescribeQuotasResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_QUOTAS;
}

/// What [`DescribeQuotas`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeQuotasRequest {
    /// COMMAND (stored commands) or REGISTER_CODE (register codes).
    pub resource_names: Vec<String>,
}

/// What [`DescribeQuotas`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeQuotasResponse {
    /// Quotas.
    pub general_resource_quota_set: Vec<crate::types::GeneralResourceQuotaSet>,
}

/// List command scenes (categories of public commands).
pub struct DescribeScenes;

impl Action for DescribeScenes {
    type Request = DescribeScenesRequest;
    type Response = DescribeScenesResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_SCENES;
}

/// What [`DescribeScenes`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeScenesRequest {
    /// Scene IDs, max 100. Cannot be combined with Filters.
    pub scene_ids: Option<Vec<String>>,
    /// Filter conditions, max 10, each with at most 5 Values. Cannot be combined with SceneIds.
    pub filters: Option<Vec<crate::types::Filter>>,
    /// Page size.
    pub limit: Option<u64>,
    /// Page offset.
    pub offset: Option<u64>,
}

/// What [`DescribeScenes`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeScenesResponse {
    /// Total matches.
    pub total_count: u64,
    /// Scenes found.
    pub scene_set: Vec<crate::types::Scene>,
}

/// Create a code with which agents register hosts as managed instances.
pub struct CreateRegisterCode;

impl Action for CreateRegisterCode {
    type Request = CreateRegisterCodeRequest;
    type Response = CreateRegisterCodeResponse;
    const META: &'static ActionMeta = &meta::CREATE_REGISTER_CODE;
}

/// What [`CreateRegisterCode`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateRegisterCodeRequest {
    /// Free text, max 128 characters.
    pub description: Option<String>,
    /// Prefix of the names of registered instances, max 32 characters.
    pub instance_name_prefix: Option<String>,
    /// Number of instances that may register with the code.
    pub register_limit: Option<i64>,
    /// Validity in hours; above 99999 the code never expires.
    pub effective_time: Option<i64>,
    /// IPv4 address or CIDR block that may register; empty means any.
    pub ip_address_range: Option<String>,
}

/// What [`CreateRegisterCode`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateRegisterCodeResponse {
    /// Register code ID.
    pub register_code_id: String,
    /// Register code value; shown only once.
    pub register_code_value: String,
}

/// List register codes; the code values are not shown.
pub struct DescribeRegisterCodes;

impl Action for DescribeRegisterCodes {
    type Request = DescribeRegisterCodesRequest;
    type Response = DescribeRegisterCodesResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_REGISTER_CODES;
}

/// What [`DescribeRegisterCodes`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeRegisterCodesRequest {
    /// Register code IDs, max 100.
    pub register_code_ids: Option<Vec<String>>,
    /// Page offset.
    pub offset: Option<i64>,
    /// Page size.
    pub limit: Option<i64>,
}

/// What [`DescribeRegisterCodes`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeRegisterCodesResponse {
    /// Total matches.
    pub total_count: i64,
    /// Register codes found.
    pub register_code_set: Vec<crate::types::RegisterCodeInfo>,
}

/// Disable register codes.
pub struct DisableRegisterCodes;

impl Action for DisableRegisterCodes {
    type Request = DisableRegisterCodesRequest;
    type Response = DisableRegisterCodesResponse;
    const META: &'static ActionMeta = &meta::DISABLE_REGISTER_CODES;
}

/// What [`DisableRegisterCodes`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DisableRegisterCodesRequest {
    /// Register code IDs.
    pub register_code_ids: Vec<String>,
}

/// What [`DisableRegisterCodes`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DisableRegisterCodesResponse {}

/// Delete register codes.
pub struct DeleteRegisterCodes;

impl Action for DeleteRegisterCodes {
    type Request = DeleteRegisterCodesRequest;
    type Response = DeleteRegisterCodesResponse;
    const META: &'static ActionMeta = &meta::DELETE_REGISTER_CODES;
}

/// What [`DeleteRegisterCodes`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteRegisterCodesRequest {
    /// Register code IDs, 1 to 99.
    pub register_code_ids: Vec<String>,
}

/// What [`DeleteRegisterCodes`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteRegisterCodesResponse {}

/// List managed instances (hosts registered with a code).
pub struct DescribeRegisterInstances;

impl Action for DescribeRegisterInstances {
    type Request = DescribeRegisterInstancesRequest;
    type Response = DescribeRegisterInstancesResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_REGISTER_INSTANCES;
}

/// What [`DescribeRegisterInstances`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeRegisterInstancesRequest {
    /// Managed instance IDs, max 100. Cannot be combined with Filters.
    pub instance_ids: Option<Vec<String>>,
    /// Filter conditions, max 10, each with at most 5 Values. Cannot be combined with InstanceIds.
    pub filters: Option<Vec<crate::types::Filter>>,
    /// Page offset.
    pub offset: Option<i64>,
    /// Page size.
    pub limit: Option<i64>,
}

/// What [`DescribeRegisterInstances`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeRegisterInstancesResponse {
    /// Total matches.
    pub total_count: i64,
    /// Managed instances found.
    pub register_instance_set: Vec<crate::types::RegisterInstanceInfo>,
}

/// Rename a managed instance.
pub struct ModifyRegisterInstance;

impl Action for ModifyRegisterInstance {
    type Request = ModifyRegisterInstanceRequest;
    type Response = ModifyRegisterInstanceResponse;
    const META: &'static ActionMeta = &meta::MODIFY_REGISTER_INSTANCE;
}

/// What [`ModifyRegisterInstance`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyRegisterInstanceRequest {
    /// Managed instance ID.
    pub instance_id: String,
    /// New name, 1 to 60 characters.
    pub instance_name: String,
}

/// What [`ModifyRegisterInstance`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyRegisterInstanceResponse {}

/// Delete a managed instance.
pub struct DeleteRegisterInstance;

impl Action for DeleteRegisterInstance {
    type Request = DeleteRegisterInstanceRequest;
    type Response = DeleteRegisterInstanceResponse;
    const META: &'static ActionMeta = &meta::DELETE_REGISTER_INSTANCE;
}

/// What [`DeleteRegisterInstance`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteRegisterInstanceRequest {
    /// Managed instance ID.
    pub instance_id: String,
}

/// What [`DeleteRegisterInstance`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteRegisterInstanceResponse {}

/// Create an invoker, which runs a stored command on a schedule.
pub struct CreateInvoker;

impl Action for CreateInvoker {
    type Request = CreateInvokerRequest;
    type Response = CreateInvokerResponse;
    const META: &'static ActionMeta = &meta::CREATE_INVOKER;
}

/// What [`CreateInvoker`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateInvokerRequest {
    /// Invoker name, max 120 characters.
    pub name: String,
    /// Kind of invoker; only SCHEDULE.
    pub r#type: String,
    /// Stored command to run.
    pub command_id: String,
    /// Instances to run on, max 100; their agents must be online.
    pub instance_ids: Vec<String>,
    /// OS account used to run the command, max 256 characters.
    pub username: Option<String>,
    /// Parameter values, JSON object as a string; only when the command has EnableParameter.
    pub parameters: Option<String>,
    /// Schedule; required when Type is SCHEDULE.
    pub schedule_settings: Option<crate::types::ScheduleSettings>,
    /// Tags of the invoker.
    pub tags: Option<Vec<crate::types::Tag>>,
}

/// What [`CreateInvoker`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateInvokerResponse {
    /// Invoker ID, e.g. ivk-xxxxxxxx.
    pub invoker_id: String,
}

/// Change an invoker; only the fields sent are changed.
pub struct ModifyInvoker;

impl Action for ModifyInvoker {
    type Request = ModifyInvokerRequest;
    type Response = ModifyInvokerResponse;
    const META: &'static ActionMeta = &meta::MODIFY_INVOKER;
}

/// What [`ModifyInvoker`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyInvokerRequest {
    /// Invoker ID.
    pub invoker_id: String,
    /// Invoker name, max 120 characters.
    pub name: Option<String>,
    /// Kind of invoker; only SCHEDULE.
    pub r#type: Option<String>,
    /// Stored command to run.
    pub command_id: Option<String>,
    /// OS account used to run the command, max 256 characters.
    pub username: Option<String>,
    /// Parameter values, JSON object as a string; only when the command has EnableParameter.
    pub parameters: Option<String>,
    /// Instances to run on, max 100; their agents must be online.
    pub instance_ids: Option<Vec<String>>,
    /// Schedule; required when Type changes to SCHEDULE.
    pub schedule_settings: Option<crate::types::ScheduleSettings>,
}

/// What [`ModifyInvoker`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyInvokerResponse {}

/// Delete an invoker.
pub struct DeleteInvoker;

impl Action for DeleteInvoker {
    type Request = DeleteInvokerRequest;
    type Response = DeleteInvokerResponse;
    const META: &'static ActionMeta = &meta::DELETE_INVOKER;
}

/// What [`DeleteInvoker`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteInvokerRequest {
    /// Invoker ID.
    pub invoker_id: String,
}

/// What [`DeleteInvoker`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteInvokerResponse {}

/// Enable an invoker.
pub struct EnableInvoker;

impl Action for EnableInvoker {
    type Request = EnableInvokerRequest;
    type Response = EnableInvokerResponse;
    const META: &'static ActionMeta = &meta::ENABLE_INVOKER;
}

/// What [`EnableInvoker`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct EnableInvokerRequest {
    /// Invoker ID.
    pub invoker_id: String,
}

/// What [`EnableInvoker`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct EnableInvokerResponse {}

/// Stop an invoker.
pub struct DisableInvoker;

impl Action for DisableInvoker {
    type Request = DisableInvokerRequest;
    type Response = DisableInvokerResponse;
    const META: &'static ActionMeta = &meta::DISABLE_INVOKER;
}

/// What [`DisableInvoker`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DisableInvokerRequest {
    /// Invoker ID.
    pub invoker_id: String,
}

/// What [`DisableInvoker`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DisableInvokerResponse {}

/// List invokers.
pub struct DescribeInvokers;

impl Action for DescribeInvokers {
    type Request = DescribeInvokersRequest;
    type Response = DescribeInvokersResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_INVOKERS;
}

/// What [`DescribeInvokers`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeInvokersRequest {
    /// Invoker IDs, max 100. Cannot be combined with Filters.
    pub invoker_ids: Option<Vec<String>>,
    /// Filter conditions, max 10, each with at most 5 Values. Cannot be combined with InvokerIds.
    pub filters: Option<Vec<crate::types::Filter>>,
    /// Page size.
    pub limit: Option<u64>,
    /// Page offset.
    pub offset: Option<u64>,
}

/// What [`DescribeInvokers`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeInvokersResponse {
    /// Total matches.
    pub total_count: u64,
    /// Invokers found.
    pub invoker_set: Vec<crate::types::Invoker>,
}

/// List the runs started by invokers.
pub struct DescribeInvokerRecords;

impl Action for DescribeInvokerRecords {
    type Request = DescribeInvokerRecordsRequest;
    type Response = DescribeInvokerRecordsResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_INVOKER_RECORDS;
}

/// What [`DescribeInvokerRecords`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeInvokerRecordsRequest {
    /// Invoker IDs, max 100.
    pub invoker_ids: Option<Vec<String>>,
    /// Page size.
    pub limit: Option<u64>,
    /// Page offset.
    pub offset: Option<u64>,
}

/// What [`DescribeInvokerRecords`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeInvokerRecordsResponse {
    /// Total matches.
    pub total_count: u64,
    /// Runs found.
    pub invoker_record_set: Vec<crate::types::InvokerRecord>,
}
