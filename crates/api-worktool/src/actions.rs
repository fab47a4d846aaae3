// Written by `cargo xtask codegen` from contract/worktool.json; do not edit.
//! A marker, a request and an answer per action.

use serde::{Deserialize, Serialize};
use terrace_rpc::{Action, ActionMeta};

use crate::meta;

/// Attach tags to a script or scheduled task.
pub struct AddTagResourceRelation;

impl Action for AddTagResourceRelation {
    type Request = AddTagResourceRelationRequest;
    type Response = AddTagResourceRelationResponse;
    const META: &'static ActionMeta = &meta::ADD_TAG_RESOURCE_RELATION;
}

/// What [`AddTagResourceRelation`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct AddTagResourceRelationRequest {
    /// cron_task or script.
    pub resource_type: String,
    /// Tags to attach.
    pub tag_list: Vec<String>,
    /// Resource ID.
    #[serde(rename = "ResourceID")]
    pub resource_id: u64,
}

/// What [`AddTagResourceRelation`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct AddTagResourceRelationResponse {
    /// Outcome text.
    pub message: String,
}

/// Enable or disable a security rule.
pub struct ControlRule;

impl Action for ControlRule {
    type Request = ControlRuleRequest;
    type Response = ControlRuleResponse;
    const META: &'static ActionMeta = &meta::CONTROL_RULE;
}

/// What [`ControlRule`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ControlRuleRequest {
    /// Rule ID.
    #[serde(rename = "RuleID")]
    pub rule_id: u64,
    /// start: enable; stop: disable.
    pub signal: String,
}

/// What [`ControlRule`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ControlRuleResponse {
    /// Outcome text.
    pub message: String,
    /// Rule ID.
    #[serde(rename = "RuleID")]
    pub rule_id: u64,
    /// UINs of the people allowed to control the rule.
    pub controller: Vec<String>,
    /// UINs of the people in charge.
    pub owner: Vec<String>,
}

/// Send a control signal to a task.
pub struct ControlTask;

impl Action for ControlTask {
    type Request = ControlTaskRequest;
    type Response = ControlTaskResponse;
    const META: &'static ActionMeta = &meta::CONTROL_TASK;
}

/// What [`ControlTask`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ControlTaskRequest {
    /// Task ID.
    #[serde(rename = "TaskID")]
    pub task_id: u64,
    /// pause, resume or terminate.
    pub signal: String,
    /// Limit the signal to these hosts.
    #[serde(rename = "HostIDList")]
    pub host_id_list: Option<Vec<u64>>,
}

/// What [`ControlTask`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ControlTaskResponse {
    /// Control result.
    pub data: Option<crate::types::DeleteScriptRespData>,
}

/// Send a control signal to one task node.
pub struct ControlTaskNode;

impl Action for ControlTaskNode {
    type Request = ControlTaskNodeRequest;
    type Response = ControlTaskNodeResponse;
    const META: &'static ActionMeta = &meta::CONTROL_TASK_NODE;
}

/// What [`ControlTaskNode`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ControlTaskNodeRequest {
    /// Task node ID.
    #[serde(rename = "TaskNodeID")]
    pub task_node_id: Option<u64>,
    /// pause, resume or terminate.
    pub signal: Option<String>,
    /// Limit the signal to these hosts.
    #[serde(rename = "HostIDList")]
    pub host_id_list: Option<Vec<i64>>,
}

/// What [`ControlTaskNode`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ControlTaskNodeResponse {
    /// Control result.
    pub data: Option<crate::types::DeleteScriptRespData>,
    /// Error detail.
    pub error: Option<crate::types::CommonError>,
}

/// Copy a rule under a new name.
pub struct CopyRule;

impl Action for CopyRule {
    type Request = CopyRuleRequest;
    type Response = CopyRuleResponse;
    const META: &'static ActionMeta = &meta::COPY_RULE;
}

/// What [`CopyRule`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CopyRuleRequest {
    /// Rule ID.
    #[serde(rename = "RuleID")]
    pub rule_id: u64,
    /// Name of the copy.
    pub rule_name: String,
}

/// What [`CopyRule`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CopyRuleResponse {
    /// ID of the copy.
    #[serde(rename = "RuleID")]
    pub rule_id: u64,
    /// UINs of the people in charge.
    pub owner: Vec<String>,
    /// UINs of the people allowed to control the rule.
    pub controller: Vec<String>,
}

/// Copy a script under a new name.
pub struct CopyScript;

impl Action for CopyScript {
    type Request = CopyScriptRequest;
    type Response = CopyScriptResponse;
    const META: &'static ActionMeta = &meta::COPY_SCRIPT;
}

/// What [`CopyScript`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CopyScriptRequest {
    /// Script ID.
    #[serde(rename = "ScriptID")]
    pub script_id: u64,
    /// Name of the copy.
    pub script_name: String,
    /// UINs in charge of the copy.
    pub owner: Vec<String>,
}

/// What [`CopyScript`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CopyScriptResponse {
    /// ID of the copy.
    #[serde(rename = "ScriptID")]
    pub script_id: u64,
    /// UINs of the people in charge.
    pub owner: Vec<String>,
}

/// Create scheduled tasks.
pub struct CreateCronTask;

impl Action for CreateCronTask {
    type Request = CreateCronTaskRequest;
    type Response = CreateCronTaskResponse;
    const META: &'static ActionMeta = &meta::CREATE_CRON_TASK;
}

/// What [`CreateCronTask`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateCronTaskRequest {
    /// Scheduled tasks to create.
    pub cron_tasks: Vec<crate::types::CronTaskInfo>,
}

/// What [`CreateCronTask`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateCronTaskResponse {
    /// Created scheduled tasks.
    pub data: Vec<crate::types::CreateCronTaskRespInfo>,
    /// Role information.
    pub role: Vec<crate::types::CronTaskRoleData>,
    /// Error detail.
    pub error: Option<crate::types::CommonError>,
}

/// Create security rules.
pub struct CreateRule;

impl Action for CreateRule {
    type Request = CreateRuleRequest;
    type Response = CreateRuleResponse;
    const META: &'static ActionMeta = &meta::CREATE_RULE;
}

/// What [`CreateRule`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateRuleRequest {
    /// Rules to create.
    pub rules: Vec<crate::types::CreateRuleInfo>,
}

/// What [`CreateRule`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateRuleResponse {
    /// One entry per created rule.
    pub data: Vec<crate::types::CreateRuleRespData>,
    /// Error detail.
    pub error: Option<crate::types::Error>,
    /// Role information.
    pub role: Vec<crate::types::RuleRoleData>,
}

/// Create scripts.
pub struct CreateScript;

impl Action for CreateScript {
    type Request = CreateScriptRequest;
    type Response = CreateScriptResponse;
    const META: &'static ActionMeta = &meta::CREATE_SCRIPT;
}

/// What [`CreateScript`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateScriptRequest {
    /// Scripts to create.
    pub scripts: Vec<crate::types::Script>,
}

/// What [`CreateScript`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateScriptResponse {
    /// One entry per created script.
    pub data: Vec<crate::types::CreateScriptRespData>,
    /// Error detail.
    pub error: Option<crate::types::CommonError>,
    /// Role information.
    pub role: Vec<crate::types::ScriptRoleData>,
}

/// Delete scheduled tasks.
pub struct DeleteCronTask;

impl Action for DeleteCronTask {
    type Request = DeleteCronTaskRequest;
    type Response = DeleteCronTaskResponse;
    const META: &'static ActionMeta = &meta::DELETE_CRON_TASK;
}

/// What [`DeleteCronTask`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteCronTaskRequest {
    /// Scheduled task IDs.
    #[serde(rename = "CronTaskIDList")]
    pub cron_task_id_list: Vec<u64>,
    /// Scheduled task IDs.
    #[serde(rename = "IDList")]
    pub id_list: Vec<u64>,
}

/// What [`DeleteCronTask`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteCronTaskResponse {
    /// Number deleted.
    pub data: Option<crate::types::DeleteScriptRespData>,
    /// Scheduled task IDs.
    #[serde(rename = "CronTaskIDList")]
    pub cron_task_id_list: Vec<u64>,
}

/// Delete rules.
pub struct DeleteRule;

impl Action for DeleteRule {
    type Request = DeleteRuleRequest;
    type Response = DeleteRuleResponse;
    const META: &'static ActionMeta = &meta::DELETE_RULE;
}

/// What [`DeleteRule`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteRuleRequest {
    /// Rule IDs.
    #[serde(rename = "RuleIDList")]
    pub rule_id_list: Vec<u64>,
    /// Rule IDs.
    #[serde(rename = "IDList")]
    pub id_list: Vec<u64>,
}

/// What [`DeleteRule`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteRuleResponse {
    /// Number deleted.
    pub data: Option<crate::types::DeleteScriptRespData>,
    /// Error detail.
    pub error: Option<crate::types::Error>,
    /// Rule IDs.
    #[serde(rename = "RuleIDList")]
    pub rule_id_list: Vec<u64>,
}

/// Delete scripts.
pub struct DeleteScript;

impl Action for DeleteScript {
    type Request = DeleteScriptRequest;
    type Response = DeleteScriptResponse;
    const META: &'static ActionMeta = &meta::DELETE_SCRIPT;
}

/// What [`DeleteScript`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteScriptRequest {
    /// Script IDs.
    #[serde(rename = "ScriptIDList")]
    pub script_id_list: Vec<u64>,
    /// Script IDs.
    #[serde(rename = "IDList")]
    pub id_list: Vec<u64>,
}

/// What [`DeleteScript`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteScriptResponse {
    /// Number deleted.
    pub data: Option<crate::types::DeleteScriptRespData>,
    /// Error detail.
    pub error: Option<crate::types::Error>,
    /// Script IDs.
    #[serde(rename = "ScriptIDList")]
    pub script_id_list: Vec<u64>,
}

/// Detach tags from a script or scheduled task.
pub struct DeleteTagResourceRelation;

impl Action for DeleteTagResourceRelation {
    type Request = DeleteTagResourceRelationRequest;
    type Response = DeleteTagResourceRelationResponse;
    const META: &'static ActionMeta = &meta::DELETE_TAG_RESOURCE_RELATION;
}

/// What [`DeleteTagResourceRelation`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteTagResourceRelationRequest {
    /// cron_task or script.
    pub resource_type: String,
    /// Tags to detach.
    pub tag_list: Option<Vec<String>>,
    /// Resource ID.
    #[serde(rename = "ResourceID")]
    pub resource_id: Option<u64>,
}

/// What [`DeleteTagResourceRelation`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteTagResourceRelationResponse {
    /// Outcome text.
    pub message: String,
}

/// Read the Ansible controller host.
pub struct DescribeAnsibleIP;

impl Action for DescribeAnsibleIP {
    type Request = DescribeAnsibleIPRequest;
    type Response = DescribeAnsibleIPResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_ANSIBLE_IP;
}

/// What [`DescribeAnsibleIP`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeAnsibleIPRequest {}

/// What [`DescribeAnsibleIP`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeAnsibleIPResponse {
    /// Controller host.
    pub data: Option<crate::types::DescribeAnsibleIPData>,
    /// Error detail.
    pub error: Option<crate::types::Error>,
}

/// Read one task node.
pub struct DescribeNodeDetail;

impl Action for DescribeNodeDetail {
    type Request = DescribeNodeDetailRequest;
    type Response = DescribeNodeDetailResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_NODE_DETAIL;
}

/// What [`DescribeNodeDetail`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeNodeDetailRequest {
    /// Task node ID.
    #[serde(rename = "TaskNodeID")]
    pub task_node_id: u64,
}

/// What [`DescribeNodeDetail`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeNodeDetailResponse {
    /// Node ID.
    #[serde(rename = "NodeID")]
    pub node_id: u64,
    /// Plugin that runs the node, e.g. command.
    pub plugin: String,
    pub status: String,
    pub start_time: String,
    pub end_time: String,
    /// Node name.
    pub node_name: String,
    /// Node UUID.
    pub node_uuid: String,
    /// What the node runs.
    pub node_description: String,
    /// Account ID.
    #[serde(rename = "AccountID")]
    pub account_id: String,
    /// Account UIN.
    pub uin: String,
    /// Error detail.
    pub error: Option<crate::types::CommonError>,
}

/// Read several task nodes.
pub struct DescribeNodesDetail;

impl Action for DescribeNodesDetail {
    type Request = DescribeNodesDetailRequest;
    type Response = DescribeNodesDetailResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_NODES_DETAIL;
}

/// What [`DescribeNodesDetail`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeNodesDetailRequest {
    /// Task node IDs.
    pub task_node_i_ds: Option<Vec<u64>>,
    /// Task ID.
    #[serde(rename = "TaskID")]
    pub task_id: Option<u64>,
    /// Filter by node state, e.g. success.
    pub status: Option<String>,
    /// Filter by host name.
    pub host_name: Option<String>,
}

/// What [`DescribeNodesDetail`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeNodesDetailResponse {
    /// Nodes found.
    pub resp_detail: Vec<crate::types::RespDetail>,
}

/// Read a playbook from the Ansible controller host.
pub struct DescribePlaybook;

impl Action for DescribePlaybook {
    type Request = DescribePlaybookRequest;
    type Response = DescribePlaybookResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_PLAYBOOK;
}

/// What [`DescribePlaybook`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribePlaybookRequest {
    /// Path of the ansible-playbook file on the controller host.
    pub playbook_path: String,
    /// Address of the Ansible controller host.
    #[serde(rename = "AnsibleIP")]
    pub ansible_ip: String,
    /// Serial number of the Ansible controller host.
    pub ansible_sn: String,
}

/// What [`DescribePlaybook`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribePlaybookResponse {
    /// Playbook text.
    pub playbook: String,
    /// Error detail.
    pub error: Option<crate::types::CommonError>,
    /// Playbook name.
    pub playbook_name: String,
}

/// List the scripts or scheduled tasks that carry the given tags.
pub struct DescribeResourcesByTags;

impl Action for DescribeResourcesByTags {
    type Request = DescribeResourcesByTagsRequest;
    type Response = DescribeResourcesByTagsResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_RESOURCES_BY_TAGS;
}

/// What [`DescribeResourcesByTags`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeResourcesByTagsRequest {
    /// cron_task or script.
    pub resource_type: String,
    /// Tags.
    pub tag_list: Vec<String>,
    /// Page size; default 500.
    pub limit: Option<u64>,
    /// Page offset.
    pub offset: Option<u64>,
    /// Sort order.
    pub sorters: Option<Vec<crate::types::Sorter>>,
}

/// What [`DescribeResourcesByTags`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeResourcesByTagsResponse {
    /// Error detail.
    pub error: Option<crate::types::CommonError>,
    /// Resources as an untyped value (Go interface{}); the declared type is String.
    pub data: String,
    /// Total matches.
    pub total: u64,
}

/// Read one task with its nodes.
pub struct DescribeTaskDetail;

impl Action for DescribeTaskDetail {
    type Request = DescribeTaskDetailRequest;
    type Response = DescribeTaskDetailResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_TASK_DETAIL;
}

/// What [`DescribeTaskDetail`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeTaskDetailRequest {
    /// Task ID.
    #[serde(rename = "TaskID")]
    pub task_id: u64,
}

/// What [`DescribeTaskDetail`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeTaskDetailResponse {
    /// Error detail.
    pub error: Option<crate::types::CommonError>,
    /// The task.
    pub data: Option<crate::types::DescribeTaskDetailResponseData>,
}

/// List scheduled tasks.
pub struct ListCronTask;

impl Action for ListCronTask {
    type Request = ListCronTaskRequest;
    type Response = ListCronTaskResponse;
    const META: &'static ActionMeta = &meta::LIST_CRON_TASK;
}

/// What [`ListCronTask`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListCronTaskRequest {
    /// Filter conditions.
    pub filters: Option<Vec<crate::types::Filter>>,
    /// Page size.
    pub limit: Option<u64>,
    /// Page offset.
    pub offset: Option<u64>,
    /// Sort order.
    pub sorters: Option<Vec<crate::types::Sorter>>,
}

/// What [`ListCronTask`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListCronTaskResponse {
    /// Scheduled tasks.
    pub data: Vec<crate::types::CreateCronTaskRespInfo>,
    /// Total matches.
    pub total: u64,
}

/// List the tags of a resource type.
pub struct ListResourceTags;

impl Action for ListResourceTags {
    type Request = ListResourceTagsRequest;
    type Response = ListResourceTagsResponse;
    const META: &'static ActionMeta = &meta::LIST_RESOURCE_TAGS;
}

/// What [`ListResourceTags`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListResourceTagsRequest {
    /// cron_task or script.
    pub resource_type: Option<String>,
    /// Page size; default 500.
    pub limit: Option<u64>,
    /// Page offset.
    pub offset: Option<u64>,
    /// Sort order.
    pub sorters: Option<Vec<crate::types::Sorter>>,
}

/// What [`ListResourceTags`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListResourceTagsResponse {
    /// Tags.
    pub data: Vec<crate::types::Tag>,
    /// Total matches.
    pub total: u64,
}

/// List security rules.
pub struct ListRules;

impl Action for ListRules {
    type Request = ListRulesRequest;
    type Response = ListRulesResponse;
    const META: &'static ActionMeta = &meta::LIST_RULES;
}

/// What [`ListRules`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListRulesRequest {
    /// Filter conditions.
    pub filters: Option<Vec<crate::types::Filter>>,
    /// Sort order.
    pub sorters: Option<Vec<crate::types::Sorter>>,
    /// Page size.
    pub limit: Option<u64>,
    /// Page offset.
    pub offset: Option<u64>,
}

/// What [`ListRules`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListRulesResponse {
    /// Rules.
    pub data: Vec<crate::types::RuleInfo>,
    /// Number of rules in the system.
    pub total: u64,
    /// Error detail.
    pub error: Option<crate::types::CommonError>,
}

/// List the hosts stored with a script.
pub struct ListScriptHostInfo;

impl Action for ListScriptHostInfo {
    type Request = ListScriptHostInfoRequest;
    type Response = ListScriptHostInfoResponse;
    const META: &'static ActionMeta = &meta::LIST_SCRIPT_HOST_INFO;
}

/// What [`ListScriptHostInfo`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListScriptHostInfoRequest {
    /// Script ID.
    #[serde(rename = "ScriptID")]
    pub script_id: u64,
    /// Filter conditions.
    pub filters: Option<Vec<crate::types::ListScriptHostInfoFilter>>,
}

/// What [`ListScriptHostInfo`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListScriptHostInfoResponse {
    /// Hosts.
    pub data: Vec<crate::types::HostInfo>,
    /// Total matches.
    pub count: u64,
    /// Error detail.
    pub error: Option<crate::types::Error>,
}

/// List scripts.
pub struct ListScripts;

impl Action for ListScripts {
    type Request = ListScriptsRequest;
    type Response = ListScriptsResponse;
    const META: &'static ActionMeta = &meta::LIST_SCRIPTS;
}

/// What [`ListScripts`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListScriptsRequest {
    /// Filter conditions.
    pub filters: Option<Vec<crate::types::Filter>>,
    /// Page size.
    pub limit: Option<u64>,
    /// Page offset.
    pub offset: Option<u64>,
    /// Sort order.
    pub sorters: Option<Vec<crate::types::Sorter>>,
}

/// What [`ListScripts`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListScriptsResponse {
    /// Scripts.
    pub data: Vec<crate::types::ListScriptRespData>,
    /// Number of scripts in the system.
    pub total: u64,
    /// Error detail.
    pub error: Option<crate::types::Error>,
}

/// List tasks.
pub struct ListTasks;

impl Action for ListTasks {
    type Request = ListTasksRequest;
    type Response = ListTasksResponse;
    const META: &'static ActionMeta = &meta::LIST_TASKS;
}

/// What [`ListTasks`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListTasksRequest {
    /// Filter conditions.
    pub filters: Option<Vec<crate::types::Filter>>,
    /// Page size.
    pub limit: Option<u64>,
    /// Page offset.
    pub offset: Option<u64>,
    /// Sort order.
    pub sorters: Option<Vec<crate::types::Sorter>>,
}

/// What [`ListTasks`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListTasksResponse {
    /// Tasks.
    pub data: Vec<crate::types::TaskInfo>,
    /// Number of tasks in the system.
    pub total: u64,
    /// Error detail.
    pub error: Option<crate::types::Error>,
}

/// Run a script, playbook, Ansible command or file distribution at once.
pub struct StartQuickExecution;

impl Action for StartQuickExecution {
    type Request = StartQuickExecutionRequest;
    type Response = StartQuickExecutionResponse;
    const META: &'static ActionMeta = &meta::START_QUICK_EXECUTION;
}

/// What [`StartQuickExecution`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct StartQuickExecutionRequest {
    /// Kind of execution, e.g. ansible.
    pub task_type: String,
    /// Task name.
    pub task_name: String,
    /// Script or playbook text.
    pub content: Option<String>,
    /// Free text.
    pub description: Option<String>,
    /// Time limit in seconds.
    pub time_limit: Option<u64>,
    /// Script type, e.g. shell.
    pub script_type: Option<String>,
    /// Script arguments.
    pub args: Option<String>,
    /// true: the file was uploaded from the caller's machine; false: not.
    pub is_local: Option<bool>,
    /// Name of the uploaded package.
    pub package_name: Option<String>,
    /// Version of the uploaded file.
    pub package_version: Option<String>,
    /// HTTP download path in the package store.
    pub http: Option<String>,
    /// FTP download path in the package store.
    pub ftp: Option<String>,
    /// Host the file is copied from.
    pub source_host: Option<String>,
    /// Path on the source host.
    pub source_path: Option<String>,
    /// Path on the target hosts.
    pub target_path: Option<String>,
    /// Account.
    pub user: Option<String>,
    /// ansible or ansible-playbook.
    pub ansible_type: Option<String>,
    /// Ansible command line.
    pub ansible_command: Option<String>,
    /// Address of the Ansible controller host.
    #[serde(rename = "AnsibleIP")]
    pub ansible_ip: Option<String>,
    /// true: roll out in batches; false: not.
    pub is_roll: Option<bool>,
    /// Share of hosts per batch when rolling out.
    pub concurrent: Option<u64>,
    /// Hosts to run on.
    pub host_list: Option<Vec<crate::types::HostInfo>>,
    /// Playbook file name.
    pub ansible_playbook_name: Option<String>,
    /// Name of the uploaded file.
    pub local_file_name: Option<String>,
    /// Size of the uploaded file, as text, e.g. 3MB.
    pub local_file_size: Option<String>,
    /// Serial number of the Ansible controller host.
    pub ansible_sn: Option<String>,
    /// Serial number of the source host.
    pub source_host_sn: Option<String>,
    /// true: started by a scheduled task; false: not.
    pub is_cron: Option<bool>,
    /// Scheduled task ID.
    #[serde(rename = "CronTaskID")]
    pub cron_task_id: Option<i64>,
    /// Host IDs.
    #[serde(rename = "HostIDList")]
    pub host_id_list: Option<Vec<u64>>,
    /// Calling system.
    pub request_from: Option<String>,
}

/// What [`StartQuickExecution`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct StartQuickExecutionResponse {
    /// UUID of the orchestration template created.
    pub template_uuid: String,
    /// UUID of the orchestration instance created.
    pub instance_uuid: String,
    /// Outcome text.
    pub message: String,
    /// Error detail.
    pub error: Option<crate::types::Error>,
    /// Task ID.
    #[serde(rename = "TaskID")]
    pub task_id: i64,
}

/// Count scripts by type.
pub struct StatScriptCount;

impl Action for StatScriptCount {
    type Request = StatScriptCountRequest;
    type Response = StatScriptCountResponse;
    const META: &'static ActionMeta = &meta::STAT_SCRIPT_COUNT;
}

/// What [`StatScriptCount`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct StatScriptCountRequest {}

/// What [`StatScriptCount`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct StatScriptCountResponse {
    /// All scripts.
    pub script_total: i64,
    /// Shell scripts.
    pub shell_total: i64,
    /// Python scripts.
    pub python_total: i64,
    /// Playbooks.
    pub ansible_playbook_total: i64,
}

/// Count tasks by state.
pub struct StatTaskCount;

impl Action for StatTaskCount {
    type Request = StatTaskCountRequest;
    type Response = StatTaskCountResponse;
    const META: &'static ActionMeta = &meta::STAT_TASK_COUNT;
}

/// What [`StatTaskCount`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct StatTaskCountRequest {}

/// What [`StatTaskCount`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct StatTaskCountResponse {
    /// All tasks.
    pub task_total: i64,
    /// Succeeded tasks.
    pub success_total: i64,
    /// Failed tasks.
    pub failed_total: i64,
    /// Running tasks.
    pub running_total: i64,
}

/// Number of tasks over time.
pub struct StatTaskTrend;

impl Action for StatTaskTrend {
    type Request = StatTaskTrendRequest;
    type Response = StatTaskTrendResponse;
    const META: &'static ActionMeta = &meta::STAT_TASK_TREND;
}

/// What [`StatTaskTrend`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct StatTaskTrendRequest {}

/// What [`StatTaskTrend`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct StatTaskTrendResponse {
    /// Counts.
    pub task_count_list: Vec<crate::types::TaskCountElement>,
    /// Error detail.
    pub error: Option<crate::types::CommonError>,
}

/// Change the Ansible controller host.
pub struct UpdateAnsibleIP;

impl Action for UpdateAnsibleIP {
    type Request = UpdateAnsibleIPRequest;
    type Response = UpdateAnsibleIPResponse;
    const META: &'static ActionMeta = &meta::UPDATE_ANSIBLE_IP;
}

/// What [`UpdateAnsibleIP`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateAnsibleIPRequest {
    /// Address of the controller host.
    #[serde(rename = "IP")]
    pub ip: Option<String>,
    /// Serial number of the controller host.
    pub sn: Option<String>,
    /// ID of the controller host record.
    #[serde(rename = "ID")]
    pub id: Option<i64>,
}

/// What [`UpdateAnsibleIP`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateAnsibleIPResponse {
    /// Outcome text.
    pub message: String,
    /// Error detail.
    pub error: Option<crate::types::Error>,
}

/// Change a scheduled task.
pub struct UpdateCronTask;

impl Action for UpdateCronTask {
    type Request = UpdateCronTaskRequest;
    type Response = UpdateCronTaskResponse;
    const META: &'static ActionMeta = &meta::UPDATE_CRON_TASK;
}

/// What [`UpdateCronTask`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateCronTaskRequest {
    /// Scheduled task ID.
    #[serde(rename = "CronTaskID")]
    pub cron_task_id: u64,
    /// New description.
    pub description: Option<String>,
    /// New schedule as a six-field cron expression (sample "0 1 1 10 * ?").
    pub cron: Option<String>,
    /// New arguments.
    pub args: Option<String>,
    /// New OS account.
    pub user: Option<String>,
    /// New time limit.
    pub time_limit: Option<u64>,
    /// New tags.
    pub tag_list: Option<Vec<String>>,
    /// true: roll out in batches; false: not.
    pub is_roll: Option<bool>,
    /// Concurrency.
    pub concurrent: Option<u64>,
    /// Serial number of the Ansible controller host.
    pub ansible_sn: Option<String>,
    /// ansible or ansible-playbook.
    pub ansible_type: Option<String>,
    /// Address of the Ansible controller host.
    #[serde(rename = "AnsibleIP")]
    pub ansible_ip: Option<String>,
    /// Playbook file name.
    pub ansible_playbook_name: Option<String>,
    /// Ansible command line.
    pub ansible_command: Option<String>,
    /// Script ID.
    #[serde(rename = "ScriptID")]
    pub script_id: Option<u64>,
    /// Hosts to run on.
    pub host_list: Option<Vec<crate::types::HostInfo>>,
    /// true: the schedule uses the basic form; false: not.
    pub is_cron_str_basic: Option<bool>,
    /// UINs of the people in charge.
    pub owner: Option<Vec<String>>,
    /// Host IDs.
    #[serde(rename = "HostIDList")]
    pub host_id_list: Option<Vec<u64>>,
    /// true: clear the stored hosts; false: not.
    pub reset_host: Option<bool>,
}

/// What [`UpdateCronTask`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateCronTaskResponse {
    /// Outcome text.
    pub message: String,
    /// Scheduled task ID.
    #[serde(rename = "CronTaskID")]
    pub cron_task_id: i64,
    /// UINs of the people in charge.
    pub owner: Vec<String>,
}

/// Change a rule.
pub struct UpdateRule;

impl Action for UpdateRule {
    type Request = UpdateRuleRequest;
    type Response = UpdateRuleResponse;
    const META: &'static ActionMeta = &meta::UPDATE_RULE;
}

/// What [`UpdateRule`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateRuleRequest {
    /// Rule ID.
    #[serde(rename = "RuleID")]
    pub rule_id: u64,
    /// New name.
    pub name: Option<String>,
    /// New rule text.
    pub rule: Option<String>,
    /// New script type the rule applies to.
    pub r#type: Option<String>,
}

/// What [`UpdateRule`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateRuleResponse {
    /// Outcome text.
    pub message: String,
    /// Rule ID.
    #[serde(rename = "RuleID")]
    pub rule_id: u64,
    /// UINs of the people in charge.
    pub owner: Vec<String>,
    /// UINs of the people allowed to control the rule.
    pub controller: Vec<String>,
}

/// Change a script.
pub struct UpdateScript;

impl Action for UpdateScript {
    type Request = UpdateScriptRequest;
    type Response = UpdateScriptResponse;
    const META: &'static ActionMeta = &meta::UPDATE_SCRIPT;
}

/// What [`UpdateScript`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateScriptRequest {
    /// Script ID.
    #[serde(rename = "ScriptID")]
    pub script_id: u64,
    /// New name.
    pub script_name: Option<String>,
    /// New description.
    pub description: Option<String>,
    /// New script text.
    pub content: Option<String>,
    /// Hosts to store with the script.
    pub host_list: Option<Vec<crate::types::HostInfo>>,
    /// true: clear the stored hosts; false: not.
    pub reset_host: Option<bool>,
    /// Tags.
    pub tag_list: Option<Vec<String>>,
    /// UINs of the people in charge.
    pub owner: Option<Vec<String>>,
}

/// What [`UpdateScript`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateScriptResponse {
    /// Outcome text.
    pub message: String,
    /// Error detail.
    pub error: Option<crate::types::Error>,
    /// Script ID.
    #[serde(rename = "ScriptID")]
    pub script_id: u64,
    /// UINs of the people in charge.
    pub owner: Vec<String>,
}
