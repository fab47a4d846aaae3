// Written by `cargo xtask codegen` from contract/tapsops.json; do not edit.
//! The service's structs. Those no action reaches live in the tables only.

use serde::{Deserialize, Serialize};

/// Decision on an approval node.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Approval {
    /// Agree or Disagree.
    pub approval_result: String,
    /// Comment.
    pub approval_message: Option<String>,
}

/// Approval task.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ApprovalTaskInfo {
    /// Task ID.
    pub id: u64,
    pub created_at: String,
    pub updated_at: String,
    /// Tenant account UIN.
    pub tenant_uin: String,
    /// Creator UIN.
    pub created_by: String,
    /// Last modifier UIN.
    pub updated_by: String,
    /// Flow definition ID.
    pub dag_def_id: u64,
    /// Flow definition name.
    pub dag_def_name: String,
    /// Flow instance ID.
    pub dag_id: u64,
    /// Node name, shown as the task name.
    pub node_name: String,
    /// Node type name.
    pub service_name: String,
    /// Display name.
    pub display_name: String,
    /// Start time.
    pub start_time: String,
    /// End time.
    pub finish_time: Option<String>,
    /// Stage of the node.
    pub stage: String,
    /// State of the node.
    pub status: String,
    /// Approval result.
    pub result: String,
    /// Node log.
    pub log: String,
    /// Flow definition description.
    pub dag_def_desc: String,
    /// Node ID.
    pub node_id: u64,
    /// Flow name.
    pub dag_name: String,
    /// Namespace.
    pub namespace: String,
    /// Node type, e.g. ApprovalComponent.
    pub node_type: String,
    /// Node input, JSON string.
    pub input: String,
    /// Node output, JSON string.
    pub output: String,
    /// Whether the node is the current one.
    pub current: bool,
    /// Seconds left before expiry.
    pub expire_time: i64,
    /// Version number.
    pub version: u64,
}

/// Progress counter.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct Completeness {
    /// Finished count.
    pub complete: i64,
    /// Total count.
    pub total: i64,
}

/// Settings of one node.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct ComponentConfig {
    /// Node name.
    pub node_name: Option<String>,
    /// Whether the node is skipped.
    pub skip: Option<bool>,
    /// Display name.
    pub display_name: Option<String>,
    /// Task type, e.g. tke.
    pub biz_type: Option<String>,
}

/// Component.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ComponentDetail {
    /// Component ID.
    pub component_id: u64,
    /// Component identifier.
    pub service_name: String,
    /// Display name.
    pub display_name: String,
    /// Namespace.
    pub namespace: String,
    /// Component type.
    pub component_type: String,
    /// Service type.
    pub service_type: String,
    /// Retry settings.
    pub retry_conf: Option<crate::types::RetryConf>,
    /// Polling settings.
    pub query_conf: Option<crate::types::QueryConf>,
    /// Input parameters.
    pub input_params: Vec<crate::types::ComponentParams>,
    /// Output parameters.
    pub output_params: Vec<crate::types::ComponentParams>,
}

/// Component summary.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ComponentInfo {
    /// Component ID.
    pub component_id: u64,
    /// Namespace.
    pub namespace: String,
    /// Component identifier.
    pub service_name: String,
    /// Display name.
    pub display_name: String,
    /// Dictionary ComponentType: Component (ordinary), Approval, Branch, Notify, Start, End or Script node.
    pub component_type: String,
    /// Service type.
    pub service_type: String,
    /// Retry settings.
    pub retry_conf: Option<crate::types::RetryConf>,
    /// Polling settings.
    pub query_conf: Option<crate::types::QueryConf>,
    /// Input parameters.
    pub input_params: Option<Vec<crate::types::ComponentParams>>,
    /// Output parameters.
    pub output_params: Option<Vec<crate::types::ComponentParams>>,
}

/// Parameter of a component.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ComponentParams {
    /// Parameter name.
    pub name: String,
    /// Free text.
    pub desc: String,
    /// Parameter type, e.g. string.
    pub r#type: String,
    /// Whether the value is a list.
    pub slice: bool,
    /// Built-in object injected automatically.
    pub inject: String,
    /// Sample value.
    pub case: String,
    /// Extended type, e.g. Base.
    pub classify: String,
    pub value: String,
    /// Display name.
    pub display_name: String,
    /// Whether it is required.
    pub require: bool,
}

/// Business attribute attached to a flow or node.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DagBiz {
    /// Display name.
    pub label: Option<String>,
    /// Field code.
    pub field: Option<String>,
    /// Field value.
    pub value: Option<String>,
    /// Display hints.
    pub mark: Option<Vec<crate::types::DagBizMark>>,
    /// Enumeration choices.
    pub options: Option<Vec<crate::types::DagBizOption>>,
}

/// Display hints of a business attribute.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DagBizMark {
    /// Colour code, e.g. red.
    pub color: Option<String>,
    /// Offered as an input filter.
    pub input_filter: String,
    /// Whether it is shown.
    pub visible: bool,
}

/// Enumeration choice.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DagBizOption {
    pub key: String,
    pub value: String,
}

/// Flow definition.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DagDefine {
    /// Flow definition ID.
    pub dag_def_id: u64,
    /// Flow name.
    pub dag_name: String,
    /// Namespace.
    pub namespace: String,
    /// Flow description.
    pub dag_desc: String,
    /// Revision.
    pub revise: String,
    /// true: may be deleted.
    pub deletable: bool,
    /// true: may be edited.
    pub editable: bool,
    /// Time limit.
    pub timeout: i64,
    pub created_at: String,
    pub updated_at: String,
    /// Creator.
    pub created_by: String,
    /// Last modifier.
    pub updated_by: String,
    /// Orchestration type, from dictionary ArrangeType, e.g. Dynamic.
    pub arrange_type: String,
    /// Labels.
    pub labels: Vec<crate::types::DagLabel>,
    /// UINs of the people in charge.
    pub manager_accounts: Vec<String>,
}

/// Parameter of a node in a definition.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct DagDefineComponentNodeParam {
    /// Parameter name.
    pub name: Option<String>,
    /// Parameter value.
    pub value: Option<String>,
    /// Node name.
    pub node_name: Option<String>,
}

/// Node of a flow definition.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct DagDefineComponentParams {
    /// Node name.
    pub node_name: Option<String>,
    /// Component identifier.
    pub service_name: Option<String>,
    /// Display name.
    pub display_name: Option<String>,
    /// Names of the parent nodes.
    pub depends: Option<Vec<String>>,
    /// Node parameters.
    pub node_params: Option<Vec<crate::types::DagDefineComponentNodeParam>>,
    /// Parameters taken from other nodes.
    pub link_params: Option<Vec<crate::types::LinkParam>>,
    /// Node type, e.g. Component.
    pub node_type: Option<String>,
    /// Task type of the node.
    pub biz_type: Option<String>,
    /// Position in the flow chart, JSON string.
    pub layout: Option<String>,
    /// Actions allowed on failure, e.g. ManualSkip, ManualRetry.
    pub fail_strategy: Option<Vec<String>>,
    /// true: the node can be marked as skipped.
    pub select_skip: Option<bool>,
    /// Number of retries on failure.
    pub retry_count: Option<u64>,
}

/// Summary of a flow definition.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DagDefineModel {
    /// Flow definition ID.
    pub dag_def_id: u64,
    pub created_at: String,
    pub updated_at: String,
    /// Creator.
    pub created_by: String,
    /// Last modifier.
    pub updated_by: String,
    /// Namespace.
    pub namespace: String,
    /// Flow name.
    pub dag_name: String,
    /// Flow type, e.g. Dynamic.
    pub dag_type: String,
    /// Flow description.
    pub dag_desc: String,
    /// Labels.
    pub labels: Option<Vec<crate::types::DagLabel>>,
    /// Time limit.
    pub timeout: i64,
    /// Orchestration type, e.g. Dynamic.
    pub arrange_type: String,
    /// Revision.
    pub revise: String,
    /// UINs of the people in charge.
    pub manager_accounts: Option<Vec<String>>,
    /// Flow chart layout, JSON string.
    pub layout: String,
}

/// Parameters of one node of a new instance.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DagInstanceComponentParam {
    /// Name of the node.
    pub node_name: Option<String>,
    /// Display name.
    pub display_name: Option<String>,
    /// Node parameters.
    pub node_params: Option<Vec<crate::types::NodeParams>>,
    /// Parameters taken from other nodes.
    pub link_params: Option<Vec<crate::types::LinkParam>>,
}

/// Flow instance with its nodes.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DagInstanceInDagInstance {
    /// The flow instance.
    pub dag_instance: Option<crate::types::DagInstanceModel>,
    /// Node tree.
    pub tree_nodes: Option<Vec<crate::types::TreeNode>>,
    /// Nodes with their dependencies.
    pub depend_nodes: Option<Vec<crate::types::DependNode>>,
}

/// Flow instance.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DagInstanceModel {
    /// Flow instance ID.
    pub dag_id: u64,
    /// Flow definition ID.
    pub dag_def_id: u64,
    /// Flow name.
    pub dag_name: String,
    /// Namespace.
    pub namespace: String,
    /// Flow description.
    pub dag_desc: String,
    /// Flow type, e.g. Deploy.
    pub dag_type: String,
    /// INIT, RUNNING, WAIT, PAUSE, FINISH or SKIPPED (values of the Status enumeration).
    pub status: String,
    /// Final result.
    pub result: String,
    pub finish_time: Option<String>,
    /// Log text.
    pub log: String,
    /// Time limit.
    pub timeout: i64,
    pub created_at: String,
    pub updated_at: String,
    /// Creator.
    pub created_by: String,
    /// Last modifier.
    pub updated_by: String,
    /// Orchestration type.
    pub arrange_type: String,
    /// Business attributes.
    pub biz: Option<Vec<crate::types::DagBiz>>,
    /// Labels.
    pub label: Option<Vec<crate::types::DagLabel>>,
    /// Product name.
    pub product_name: String,
    /// Product UUID.
    pub product_uuid: String,
    /// Component name.
    pub component_name: String,
    /// Component UUID.
    pub component_uuid: String,
    /// Environment name.
    pub env_name: String,
    /// Environment UUID.
    pub env_uuid: String,
    pub start_time: Option<String>,
    /// How the task started: manual or scheduled.
    pub trigger_type: String,
    /// Flow definition name.
    pub dag_def_name: String,
    /// Flow definition description.
    pub dag_def_desc: String,
    /// Elapsed time.
    pub duration: String,
    /// Flow variables.
    pub dag_variables: Option<Vec<crate::types::DagVariableModel>>,
    /// Tenant account UIN; the source prints the sample 110000000809 as description.
    pub tenant_uin: String,
    /// Flow chart layout, JSON string.
    pub layout: String,
    /// Version.
    pub version: u64,
    /// UINs of the people in charge.
    pub manager_accounts: Vec<String>,
    /// Seconds left before expiry.
    pub expire_time: i64,
    /// Flow input.
    pub input: String,
}

/// Key/value label.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct DagLabel {
    pub key: Option<String>,
    pub value: Option<String>,
}

/// Definition of a flow variable.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct DagVariableDefine {
    /// Variable name.
    pub name: Option<String>,
    /// Free text.
    pub desc: Option<String>,
    /// Variable type.
    pub r#type: Option<String>,
    /// How the value is entered.
    pub style: Option<String>,
    /// Choices.
    pub option: Option<Vec<String>>,
    /// Default value.
    pub default_val: Option<String>,
    /// Definition ID.
    pub id: Option<u64>,
    /// Flow definition ID.
    pub dag_def_id: Option<u64>,
}

/// Value of a flow variable in an instance.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DagVariableModel {
    /// Variable ID.
    pub id: u64,
    /// Flow definition ID (lower-case "id" as in the source).
    pub dag_defid: u64,
    /// Flow instance ID.
    pub dag_id: u64,
    /// Variable name.
    pub name: String,
    /// Free text.
    pub desc: String,
    /// Variable type.
    pub r#type: String,
    /// How the value is entered.
    pub style: String,
    /// Choices.
    pub option: Option<Vec<String>>,
    /// Default value.
    pub default_val: String,
    /// Value.
    pub val: String,
    /// Extra attributes.
    pub extend: String,
}

/// Value for a flow variable.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DagVariableParam {
    /// Variable definition ID.
    pub id: u64,
    /// Variable name.
    pub name: Option<String>,
    /// Value.
    pub val: Option<String>,
}

/// Node with the nodes it depends on.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DependNode {
    /// The node.
    pub node_instance: Option<crate::types::NodeInstanceModel>,
    /// Names of the nodes it depends on.
    pub depends: Option<Vec<String>>,
}

/// List filter.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Filter {
    /// How keywords combine: and (all must hold) or or (any may hold).
    pub operator: Option<String>,
    /// Conditions.
    pub keyword: Option<Vec<crate::types::FilterKeyword>>,
}

/// Condition of a list filter.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct FilterKeyword {
    /// equal, or in (contained in Values).
    pub operator: Option<String>,
    /// Field to match.
    pub key: Option<String>,
    /// Value to match.
    pub value: Option<String>,
    /// Values to match.
    pub values: Option<Vec<String>>,
}

/// Business attribute as label and value (spelling of the struct as in the source).
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct LableValue {
    /// Display label.
    pub label: Option<String>,
    /// Display value.
    pub value: Option<String>,
}

/// Parameter taken from another node.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct LinkParam {
    /// Parameter of this node.
    pub param_name: Option<String>,
    /// Parent node that supplies the value.
    pub link_node_name: Option<String>,
    /// Parameter of the parent node; a path such as Param1.Param2 (dot-separated, further levels .xxx).
    pub link_param_name: Option<String>,
}

/// Node of a flow instance.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct NodeInstanceModel {
    /// Flow instance ID.
    pub dag_id: u64,
    /// Flow definition ID.
    pub dag_def_id: u64,
    /// Node ID.
    pub node_id: u64,
    /// Node name.
    pub node_name: String,
    /// Namespace.
    pub namespace: String,
    /// Component that implements the node.
    pub service_name: String,
    /// Display name.
    pub display_name: String,
    /// Node input, JSON string.
    pub input: String,
    /// Node output, JSON string.
    pub output: String,
    /// Polling settings, JSON string.
    pub query_conf: String,
    /// Retry settings.
    pub retry_conf: i64,
    /// Stage.
    pub stage: String,
    /// Node state.
    pub status: String,
    /// Result.
    pub result: String,
    /// Number of polls made.
    pub query: i64,
    /// Number of retries made.
    pub retry: i64,
    /// Parameters bound to other nodes.
    pub link_params: String,
    /// Log text.
    pub log: String,
    pub created_at: String,
    pub updated_at: String,
    /// Creator.
    pub created_by: String,
    /// Last modifier.
    pub updated_by: String,
    /// Orchestration type.
    pub arrange_type: String,
    /// Business attributes.
    pub biz: Option<Vec<crate::types::DagBiz>>,
    /// Host the node runs on.
    pub host_name: String,
    /// Private address of the host.
    pub internal_ip: String,
    /// Public address of the host.
    pub ip: String,
    /// Region of the host.
    pub region: String,
    /// Availability zone of the host.
    pub zone: String,
    /// State of the check script (CheckScript).
    pub state: String,
    /// End time.
    pub end_time: String,
    /// Check script.
    pub check_script: String,
    pub start_time: Option<String>,
    pub finish_time: Option<String>,
    /// Position in the flow chart, JSON string.
    pub layout: String,
    /// Actions allowed on failure: manual_skip, auto_skip, manual_retry, auto_retry. The sample uses ManualSkip and ManualRetry.
    pub fail_strategy: Option<Vec<String>>,
    /// Elapsed time of the node.
    pub duration: String,
    /// Whether the node may be skipped.
    pub select_skip: bool,
    /// Whether the node is skipped.
    pub skip: bool,
    /// Business type, e.g. tke.
    pub biz_type: String,
    /// Tenant account UIN.
    pub tenant_uin: String,
    /// Node type.
    pub node_type: String,
    /// Whether this is the node being run.
    pub current: bool,
    /// Version.
    pub version: u64,
    /// Seconds left before expiry.
    pub expire_time: u64,
}

/// Node with its progress.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct NodeInstanceState {
    /// Progress counter.
    pub completeness: Option<crate::types::Completeness>,
    /// Counts per state.
    pub state_stats: Option<Vec<crate::types::StateStats>>,
    /// The node.
    pub node_instance: Option<crate::types::NodeInstanceModel>,
    /// Business attributes usable as filters.
    pub filter_biz: Option<Vec<crate::types::DagBiz>>,
}

/// Parameter of a node.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct NodeParams {
    /// Node name.
    pub node_name: Option<String>,
    /// Parameter name.
    pub name: Option<String>,
    /// Parameter value.
    pub value: Option<String>,
}

/// Sort order.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct OrderBy {
    /// Field to sort by.
    pub key: Option<String>,
    /// desc or asc.
    pub order: Option<String>,
}

/// Polling settings.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct QueryConf {
    /// Polling type, from dictionary QueryType, e.g. Arithmetic.
    pub query_type: String,
    /// Time between polls.
    pub interval: i64,
    /// Number of polls.
    pub count: i64,
    /// Base of the exponential back-off.
    pub exponent_base: i64,
}

/// Retry settings.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct RetryConf {
    /// Number of retries.
    pub count: i64,
}

/// Flow variable of a scheduled task.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct ScheduledTaskDagVarModel {
    /// Variable ID.
    pub id: Option<u64>,
    /// Flow definition ID.
    pub dag_def_id: Option<u64>,
    /// Variable name.
    pub name: String,
    /// Free text.
    pub desc: Option<String>,
    /// Variable type.
    pub r#type: Option<String>,
    /// How the value is entered.
    pub style: Option<String>,
    /// Choices.
    pub option: Option<Vec<String>>,
    /// Default value.
    pub default_val: Option<String>,
    /// Value.
    pub val: Option<String>,
}

/// Scheduled task.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ScheduledTaskModel {
    /// Task ID.
    pub id: u64,
    pub created_at: String,
    pub updated_at: String,
    /// Task name.
    pub name: String,
    /// Task description.
    pub desc: String,
    /// Schedule kind: basic or advanced.
    pub rule_type: String,
    /// Schedule.
    pub rule: Option<crate::types::ScheduledTaskRuleModel>,
    /// Flow definition ID.
    pub dag_def_id: u64,
    /// Flow definition name.
    pub dag_def_name: String,
    /// Time of the last run.
    pub last_exec_time: Option<String>,
    /// Number of runs.
    pub exec_count: u64,
    /// UINs of the people in charge.
    pub manager_accounts: Option<Vec<String>>,
    /// Flow variables.
    pub dag_variables: Option<Vec<crate::types::ScheduledTaskDagVarModel>>,
    /// Flow instance created by the last run.
    pub last_exec_dag_id: Option<u64>,
    /// Flow state of the last run: RUNNING, or FINISH (ended successfully).
    pub last_exec_dag_status: String,
    /// Host that executes the task.
    pub cur_host: String,
    /// Labels.
    pub labels: Option<Vec<crate::types::DagLabel>>,
}

/// Schedule of a scheduled task.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct ScheduledTaskRuleModel {
    /// Period: month, week, day or hour.
    pub cycle: Option<String>,
    /// Cron expression.
    pub cron: Option<String>,
    /// Day of the week, 1-7 for Sunday to Saturday.
    pub week_day: Option<u64>,
    /// Day.
    pub day: Option<u64>,
    /// Hour.
    pub hour: Option<u64>,
    /// Minute.
    pub minute: Option<u64>,
}

/// Count of nodes in one state.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct StateStats {
    /// State code, e.g. Running.
    pub field: String,
    /// Display name.
    pub label: String,
    /// State value.
    pub value: String,
    /// Display hints.
    pub mark: Option<crate::types::DagBizMark>,
    /// Finished count.
    pub complete: i64,
}

/// Task type available for ordinary nodes.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct Template {
    /// Subtypes.
    pub components: Vec<crate::types::ComponentInfo>,
    /// Template name.
    pub name: String,
    /// Display name.
    pub display_name: String,
    /// Template type, e.g. chronoflow.
    pub r#type: String,
}

/// Task types by area.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct Templates {
    /// Host operations.
    pub host_ops: Option<crate::types::Template>,
    /// Resource orchestration (TIC).
    #[serde(rename = "TIC")]
    pub tic: Option<crate::types::Template>,
    /// Business operations.
    pub business_ops: Option<crate::types::Template>,
}

/// Node of the instance tree.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct TreeNode {
    /// Depth in the tree.
    pub level: u64,
    /// The node.
    pub node_instance: Option<crate::types::NodeInstanceModel>,
    /// Child nodes.
    pub children: Vec<crate::types::TreeNode>,
}
