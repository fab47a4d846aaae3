// Written by `cargo xtask codegen` from contract/worktool.json; do not edit.
//! The service's structs. Those no action reaches live in the tables only.

use serde::{Deserialize, Serialize};

/// Error detail with a two-level code.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CommonError {
    /// Error code.
    pub code: Option<crate::types::ErrorCode>,
    /// Error text.
    pub message: String,
}

/// Scheduled task.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateCronTaskRespInfo {
    /// Scheduled task ID.
    #[serde(rename = "ID")]
    pub id: u64,
    /// Task name.
    pub name: String,
    /// Free text.
    pub description: String,
    /// Task type, e.g. script.
    pub task_type: String,
    /// Script ID.
    #[serde(rename = "ScriptID")]
    pub script_id: u64,
    /// Schedule as a six-field cron expression (sample "0 1 1 10 * ?").
    pub cron: String,
    /// Script arguments.
    pub args: String,
    /// OS account used to run the task.
    pub user: String,
    /// Time limit.
    pub time_limit: u64,
    /// Hosts to run on.
    pub host_list: Vec<crate::types::HostInfo>,
    /// ansible or ansible-playbook.
    pub ansible_type: String,
    /// Playbook file name.
    pub ansible_playbook_name: String,
    /// Ansible command line.
    pub ansible_command: String,
    /// Address of the Ansible controller host.
    #[serde(rename = "AnsibleIP")]
    pub ansible_ip: String,
    /// Serial number of the Ansible controller host.
    pub ansible_sn: String,
    /// true: hosts run in parallel batches; false: not.
    pub is_roll: bool,
    /// Concurrency.
    pub concurrent: u64,
    /// Creator UIN.
    pub creator: String,
    /// Last modifier UIN.
    pub modifier: String,
    /// Account ID.
    #[serde(rename = "AccountID")]
    pub account_id: String,
    /// UUID of the orchestration template.
    pub template_uuid: String,
    /// Task created by the last run.
    #[serde(rename = "LastExecTaskID")]
    pub last_exec_task_id: u64,
    /// Number of runs.
    pub count: u64,
    /// State, e.g. success.
    pub status: String,
    pub created_at: String,
    pub updated_at: String,
    pub deleted_at: String,
    /// Tags.
    pub tag_list: Option<Vec<String>>,
    /// Script name.
    pub script_name: String,
    /// true: the schedule uses the basic form; false: not.
    pub is_cron_str_basic: bool,
    /// Script type, e.g. shell.
    pub script_type: String,
    /// true: the script is public; false: not.
    pub is_preset_script: bool,
    /// UINs of the people in charge.
    pub owner: Vec<String>,
    /// State of the last run.
    pub last_exec_status: String,
    /// Tag texts.
    pub tags: Option<Vec<String>>,
    /// Account UIN.
    pub uin: String,
    /// Time of the last run.
    pub last_exec_time: Option<String>,
    /// Region.
    pub region: String,
    /// Application ID.
    pub app_id: i64,
    /// Description of the script.
    pub script_description: String,
}

/// Rule to create.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateRuleInfo {
    /// Rule name.
    pub name: Option<String>,
    /// Rule text, e.g. a forbidden command such as reboot.
    pub rule: Option<String>,
    /// Script type scanned by the rule: shell or python.
    pub r#type: Option<String>,
}

/// Created rule.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateRuleRespData {
    /// ID of the new rule.
    #[serde(rename = "RuleID")]
    pub rule_id: u64,
}

/// Created script.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateScriptRespData {
    /// ID of the new script.
    #[serde(rename = "ScriptID")]
    pub script_id: u64,
    /// Script version.
    pub version: String,
}

/// Scheduled task to create.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CronTaskInfo {
    /// Task name.
    pub name: String,
    /// Free text.
    pub description: Option<String>,
    /// Script ID.
    #[serde(rename = "ScriptID")]
    pub script_id: u64,
    /// Schedule as a six-field cron expression (sample "0 1 1 10 * ?").
    pub cron: String,
    /// OS account used to run the task.
    pub user: String,
    /// Time limit.
    pub time_limit: Option<u64>,
    /// Tags.
    pub tag_list: Option<Vec<String>>,
    /// Script arguments.
    pub args: Option<String>,
    /// ansible or ansible-playbook.
    pub ansible_type: Option<String>,
    /// Playbook file name.
    pub ansible_playbook_name: Option<String>,
    /// Ansible command line.
    pub ansible_command: Option<String>,
    /// Address of the Ansible controller host.
    #[serde(rename = "AnsibleIP")]
    pub ansible_ip: Option<String>,
    /// Serial number of the Ansible controller host.
    pub ansible_sn: Option<String>,
    /// Hosts to run on.
    pub host_list: Vec<crate::types::HostInfo>,
    /// true: hosts run in parallel batches; false: not.
    pub is_roll: bool,
    /// Concurrency.
    pub concurrent: Option<u64>,
    /// true: the schedule uses the basic form; false: not.
    pub is_cron_str_basic: Option<bool>,
    /// UINs of the people in charge.
    pub owner: Option<Vec<String>>,
    /// Host IDs.
    #[serde(rename = "HostIDList")]
    pub host_id_list: Vec<u64>,
}

/// Role of a scheduled task.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CronTaskRoleData {
    /// Scheduled task ID.
    #[serde(rename = "CronTaskID")]
    pub cron_task_id: u64,
    /// UINs of the people in charge.
    pub owner: Vec<String>,
}

/// Number of objects affected.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteScriptRespData {
    /// Number of objects deleted.
    pub affected: u64,
}

/// Ansible controller host.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeAnsibleIPData {
    /// Address.
    #[serde(rename = "IP")]
    pub ip: String,
    /// Serial number.
    pub sn: String,
    /// ID of the record.
    #[serde(rename = "ID")]
    pub id: i64,
}

/// Task with its nodes.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeTaskDetailResponseData {
    /// Task ID.
    #[serde(rename = "ID")]
    pub id: u64,
    /// Task name.
    pub name: String,
    /// Free text.
    pub description: String,
    pub status: String,
    /// Task type.
    pub r#type: String,
    /// Time limit.
    pub time_limit: i64,
    /// Script type, e.g. shell.
    pub script_type: String,
    /// Script or playbook text.
    pub content: String,
    /// Script arguments.
    pub args: String,
    /// OS account used to run the task.
    pub user: String,
    /// true: the file was uploaded from the caller's machine; false: not.
    pub is_local: bool,
    /// Name of the uploaded file.
    pub local_file_name: String,
    /// Size of the uploaded file, as text.
    pub local_file_size: String,
    /// Host the file is copied from.
    pub source_host: String,
    /// Path on the source host.
    pub source_path: String,
    /// Path on the target hosts.
    pub target_path: String,
    /// ansible or ansible-playbook.
    pub ansible_type: String,
    /// Ansible command line.
    pub ansible_command: String,
    /// Address of the Ansible controller host.
    #[serde(rename = "AnsibleIP")]
    pub ansible_ip: String,
    /// Playbook file name.
    pub ansible_playbook_name: String,
    pub create_time: String,
    pub update_time: String,
    /// Creator UIN.
    pub creator: String,
    /// Account ID.
    #[serde(rename = "AccountID")]
    pub account_id: String,
    /// Nodes of the task.
    pub nodes: Vec<crate::types::DescribeTaskDetailResponseNode>,
    /// Account UIN.
    pub uin: String,
    /// true: a scheduled task; false: not.
    pub is_cron: bool,
    /// Scheduled task ID.
    #[serde(rename = "CronTaskID")]
    pub cron_task_id: i64,
}

/// Node of a task.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeTaskDetailResponseNode {
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
}

/// Error detail.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct Error {
    /// Error code.
    pub code: String,
    /// Error text.
    pub message: String,
}

/// Two-level error code.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ErrorCode {
    /// Main code.
    pub root_code: String,
    /// Detail code.
    pub sub_code: String,
}

/// Filter condition.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Filter {
    /// Field to filter on.
    pub key: Option<String>,
    /// Comparison operator, e.g. in.
    pub operator: Option<String>,
    /// Value to compare with.
    pub value: Option<String>,
}

/// Host.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct HostInfo {
    /// Region.
    pub region: Option<String>,
    /// Availability zone.
    pub zone: Option<String>,
    /// Private address.
    #[serde(rename = "InnerIP")]
    pub inner_ip: Option<String>,
    /// Public address.
    #[serde(rename = "OuterIP")]
    pub outer_ip: Option<String>,
    /// Host ID.
    pub host_id: Option<u64>,
    /// Serial number.
    pub sn: Option<String>,
    /// Host name.
    pub host_name: Option<String>,
    /// Instance ID of the host.
    pub instance_id: Option<String>,
}

/// Filter condition on stored hosts.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListScriptHostInfoFilter {
    /// Field to filter on.
    pub key: String,
    /// Value to compare with.
    pub value: String,
}

/// Script.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListScriptRespData {
    /// Script ID.
    #[serde(rename = "ScriptID")]
    pub script_id: u64,
    /// Script name.
    pub script_name: String,
    /// Free text.
    pub description: String,
    /// Script text.
    pub content: String,
    /// Script type.
    pub r#type: String,
    pub create_time: String,
    pub update_time: String,
    /// Script version.
    pub version: String,
    /// Creator UIN.
    pub creator: String,
    /// Last modifier UIN.
    pub modifier: String,
    /// Hosts to run on.
    pub host_list: Option<Vec<crate::types::HostInfo>>,
    /// Sub-account UIN (SubAccountUin).
    #[serde(rename = "AccountID")]
    pub account_id: String,
    /// true: built-in script; false: not.
    pub preset: bool,
    /// Tags.
    pub tag_list: Option<Vec<String>>,
    /// UINs of the people in charge.
    pub owner: Vec<String>,
}

/// Task node.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct RespDetail {
    /// Node ID.
    #[serde(rename = "NodeID")]
    pub node_id: u64,
    /// Plugin that runs the node, e.g. command.
    pub plugin: String,
    /// Node state, e.g. success.
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

/// Security rule.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct RuleInfo {
    /// Rule ID.
    #[serde(rename = "RuleID")]
    pub rule_id: u64,
    /// Rule name.
    pub name: String,
    /// Rule text.
    pub rule: String,
    /// Script type scanned by the rule.
    pub r#type: String,
    pub create_time: String,
    pub update_time: String,
    /// Creator UIN.
    pub creator: String,
    /// Last modifier UIN.
    pub modifier: String,
    /// UINs of the people in charge.
    pub owner: Option<Vec<String>>,
    /// UINs of the people allowed to control the rule.
    pub controller: Option<Vec<String>>,
    /// Deletion time.
    pub deleted_time: Option<String>,
    /// Whether the rule is enabled.
    pub open: bool,
    /// Account ID.
    #[serde(rename = "AccountID")]
    pub account_id: String,
    /// Whether the rule is built in.
    pub preset: bool,
}

/// Role of a rule.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct RuleRoleData {
    /// Rule ID.
    #[serde(rename = "RuleID")]
    pub rule_id: u64,
    /// UINs of the people in charge.
    pub owner: Vec<String>,
    /// UINs of the people allowed to control the rule.
    pub controller: Vec<String>,
}

/// Script to create.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Script {
    /// Script name.
    pub script_name: String,
    /// Free text.
    pub description: Option<String>,
    /// shell, python or ansible (printed "absible" in the source).
    pub r#type: String,
    /// Script text.
    pub content: String,
    /// Hosts to run on.
    pub host_list: Option<Vec<crate::types::HostInfo>>,
    /// Tags.
    pub tag_list: Option<Vec<String>>,
    /// UINs of the people in charge.
    pub owner: Vec<String>,
}

/// Role of a script.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ScriptRoleData {
    /// Script ID.
    #[serde(rename = "ScriptID")]
    pub script_id: u64,
    /// UINs of the people in charge.
    pub owner: Vec<String>,
}

/// Sort order.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Sorter {
    /// true: descending; false: ascending.
    pub desc: Option<bool>,
    /// Field to sort by.
    pub order_by: Option<String>,
}

/// Tag.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct Tag {
    /// Tag ID.
    #[serde(rename = "ID")]
    pub id: u64,
    /// Tag text.
    pub key: String,
    pub created_at: String,
    pub updated_at: String,
    pub deleted_at: Option<String>,
}

/// Number of tasks at one time.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct TaskCountElement {
    /// Number of tasks.
    pub task_total: u64,
    /// Format YYYY-MM-DD hh:mm:ss.
    pub record_time: String,
}

/// Task.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct TaskInfo {
    /// Task ID.
    #[serde(rename = "ID")]
    pub id: u64,
    /// Task name.
    pub name: String,
    /// Free text.
    pub description: String,
    /// Task state.
    pub status: String,
    pub create_time: String,
    pub update_time: String,
    /// Creator UIN.
    pub creator: String,
    /// Task type.
    pub task_type: String,
    /// Scheduled task ID.
    #[serde(rename = "CronTaskID")]
    pub cron_task_id: i64,
    /// true: a scheduled task; false: not.
    pub is_cron: bool,
    /// Account ID.
    #[serde(rename = "AccountID")]
    pub account_id: String,
}
