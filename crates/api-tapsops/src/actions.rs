// Written by `cargo xtask codegen` from contract/tapsops.json; do not edit.
//! A marker, a request and an answer per action.

use serde::{Deserialize, Serialize};
use terrace_rpc::{Action, ActionMeta};

use crate::meta;

/// Approve or reject a node of a running flow.
pub struct ApprovalDag;

impl Action for ApprovalDag {
    type Request = ApprovalDagRequest;
    type Response = ApprovalDagResponse;
    const META: &'static ActionMeta = &meta::APPROVAL_DAG;
}

/// What [`ApprovalDag`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ApprovalDagRequest {
    /// Flow instance ID.
    pub dag_id: Option<u64>,
    /// Node ID.
    pub node_id: Option<u64>,
    /// Only APPROVAL is allowed.
    pub operation: String,
    /// Namespace.
    pub namespace: String,
    /// Decision; required when Operation is APPROVAL.
    pub approval: Option<crate::types::Approval>,
}

/// What [`ApprovalDag`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ApprovalDagResponse {
    /// Flow instance.
    pub dag_instance: Option<crate::types::DagInstanceModel>,
    /// Node.
    pub node_instance: Option<crate::types::NodeInstanceModel>,
    /// Result, e.g. Succeed.
    pub result: Vec<String>,
}

/// Check whether a flow definition name is taken.
pub struct CheckDagDefineName;

impl Action for CheckDagDefineName {
    type Request = CheckDagDefineNameRequest;
    type Response = CheckDagDefineNameResponse;
    const META: &'static ActionMeta = &meta::CHECK_DAG_DEFINE_NAME;
}

/// What [`CheckDagDefineName`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CheckDagDefineNameRequest {
    /// Flow name.
    pub dag_name: String,
    /// Namespace.
    pub namespace: String,
    /// Flow definition ID.
    pub dag_def_id: Option<u64>,
}

/// What [`CheckDagDefineName`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CheckDagDefineNameResponse {
    /// true: the name is already used.
    pub repeat: bool,
}

/// Copy a flow definition under a new name.
pub struct CopyDagDefine;

impl Action for CopyDagDefine {
    type Request = CopyDagDefineRequest;
    type Response = CopyDagDefineResponse;
    const META: &'static ActionMeta = &meta::COPY_DAG_DEFINE;
}

/// What [`CopyDagDefine`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CopyDagDefineRequest {
    /// Source definition ID.
    pub dag_def_id: i64,
    /// Namespace.
    pub namespace: String,
    /// Name of the copy.
    pub new_dag_name: String,
    /// UINs of the people in charge.
    pub manager_accounts: Option<Vec<String>>,
}

/// What [`CopyDagDefine`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CopyDagDefineResponse {
    /// The copy.
    pub dag_define: Option<crate::types::DagDefineModel>,
}

/// Create a flow definition.
pub struct CreateDagDefine;

impl Action for CreateDagDefine {
    type Request = CreateDagDefineRequest;
    type Response = CreateDagDefineResponse;
    const META: &'static ActionMeta = &meta::CREATE_DAG_DEFINE;
}

/// What [`CreateDagDefine`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateDagDefineRequest {
    /// Flow definition ID.
    pub dag_def_id: Option<i64>,
    /// Namespace.
    pub namespace: String,
    /// Flow name.
    pub dag_name: String,
    /// Flow description.
    pub dag_desc: Option<String>,
    /// Revision number.
    pub revise: Option<i64>,
    /// Labels.
    pub labels: Option<Vec<crate::types::DagLabel>>,
    /// Global variables of the flow.
    pub dag_variables: Option<Vec<crate::types::DagVariableDefine>>,
    /// Nodes of the flow.
    pub components: Option<Vec<crate::types::DagDefineComponentParams>>,
    /// UINs of the people in charge.
    pub manager_accounts: Option<Vec<String>>,
}

/// What [`CreateDagDefine`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateDagDefineResponse {
    /// The new definition.
    pub dag_define: Option<crate::types::DagDefineModel>,
}

/// Create a flow instance from a definition.
pub struct CreateDagInstance;

impl Action for CreateDagInstance {
    type Request = CreateDagInstanceRequest;
    type Response = CreateDagInstanceResponse;
    const META: &'static ActionMeta = &meta::CREATE_DAG_INSTANCE;
}

/// What [`CreateDagInstance`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateDagInstanceRequest {
    /// Flow definition ID.
    pub dag_def_id: u64,
    /// Namespace.
    pub namespace: Option<String>,
    /// Flow name.
    pub dag_name: Option<String>,
    /// Flow description.
    pub dag_desc: Option<String>,
    /// Time limit; unit not given in the source.
    pub timeout: Option<i64>,
    /// Business attribute.
    pub biz: Option<crate::types::LableValue>,
    /// Values for the global variables.
    pub dag_variables: Option<Vec<crate::types::DagVariableParam>>,
    /// Per-node settings.
    pub component_configs: Option<Vec<crate::types::ComponentConfig>>,
    /// Per-node parameters of this instance.
    pub component_params: Option<Vec<crate::types::DagInstanceComponentParam>>,
}

/// What [`CreateDagInstance`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateDagInstanceResponse {
    /// The new instance.
    pub dag_instance: Option<crate::types::DagInstanceModel>,
}

/// Create a task that runs a flow on a schedule.
pub struct CreateScheduledTask;

impl Action for CreateScheduledTask {
    type Request = CreateScheduledTaskRequest;
    type Response = CreateScheduledTaskResponse;
    const META: &'static ActionMeta = &meta::CREATE_SCHEDULED_TASK;
}

/// What [`CreateScheduledTask`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateScheduledTaskRequest {
    /// Task name.
    pub name: String,
    /// Task description.
    pub desc: Option<String>,
    /// Schedule kind: basic or advanced.
    pub rule_type: String,
    /// Schedule.
    pub rule: crate::types::ScheduledTaskRuleModel,
    /// Flow definition ID.
    pub dag_def_id: u64,
    /// UINs of the people in charge.
    pub manager_accounts: Vec<String>,
    /// Flow variables.
    pub dag_variables: Option<Vec<crate::types::ScheduledTaskDagVarModel>>,
    /// Labels.
    pub labels: Option<Vec<crate::types::DagLabel>>,
    /// Flow variables; alternative name kept for compatibility.
    pub dag_vars: Option<Vec<crate::types::ScheduledTaskDagVarModel>>,
    /// Node settings passed to the flow.
    pub component_configs: Option<Vec<crate::types::ComponentConfig>>,
}

/// What [`CreateScheduledTask`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateScheduledTaskResponse {
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
    pub last_exec_time: String,
    /// Flow instance created by the last run.
    pub last_exec_dag_id: u64,
    /// Flow state of the last run: RUNNING, or FINISH (ended successfully).
    pub last_exec_dag_status: String,
    /// UINs of the people in charge.
    pub manager_accounts: Vec<String>,
    /// Flow variables.
    pub dag_variables: Vec<crate::types::ScheduledTaskDagVarModel>,
    /// Number of runs.
    pub exec_count: u64,
    /// Labels.
    pub labels: Vec<crate::types::DagLabel>,
    /// Node settings passed to the flow.
    pub component_configs: Vec<crate::types::ComponentConfig>,
}

/// Delete a flow definition.
pub struct DeleteDagDefine;

impl Action for DeleteDagDefine {
    type Request = DeleteDagDefineRequest;
    type Response = DeleteDagDefineResponse;
    const META: &'static ActionMeta = &meta::DELETE_DAG_DEFINE;
}

/// What [`DeleteDagDefine`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteDagDefineRequest {
    /// Namespace.
    pub namespace: Option<String>,
    /// Flow definition ID.
    pub dag_def_id: Option<u64>,
}

/// What [`DeleteDagDefine`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteDagDefineResponse {
    /// Omitted when the call succeeds.
    pub ok: bool,
}

/// Delete a flow instance.
pub struct DeleteDagInstance;

impl Action for DeleteDagInstance {
    type Request = DeleteDagInstanceRequest;
    type Response = DeleteDagInstanceResponse;
    const META: &'static ActionMeta = &meta::DELETE_DAG_INSTANCE;
}

/// What [`DeleteDagInstance`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteDagInstanceRequest {
    /// Namespace.
    pub namespace: String,
    /// Flow instance ID.
    pub dag_id: u64,
}

/// What [`DeleteDagInstance`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteDagInstanceResponse {
    /// Namespace.
    pub namespace: String,
    /// Flow instance ID.
    pub dag_id: u64,
}

/// Delete a scheduled task.
pub struct DeleteScheduledTask;

impl Action for DeleteScheduledTask {
    type Request = DeleteScheduledTaskRequest;
    type Response = DeleteScheduledTaskResponse;
    const META: &'static ActionMeta = &meta::DELETE_SCHEDULED_TASK;
}

/// What [`DeleteScheduledTask`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteScheduledTaskRequest {
    /// Namespace.
    pub namespace: Option<String>,
    /// Task ID.
    pub task_id: Option<u64>,
}

/// What [`DeleteScheduledTask`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteScheduledTaskResponse {
    /// Omitted when the call succeeds.
    pub ok: bool,
}

/// Read a task template.
pub struct GetBizTemplateDetail;

impl Action for GetBizTemplateDetail {
    type Request = GetBizTemplateDetailRequest;
    type Response = GetBizTemplateDetailResponse;
    const META: &'static ActionMeta = &meta::GET_BIZ_TEMPLATE_DETAIL;
}

/// What [`GetBizTemplateDetail`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetBizTemplateDetailRequest {
    /// Template name.
    pub template_name: String,
}

/// What [`GetBizTemplateDetail`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct GetBizTemplateDetailResponse {
    /// Template name.
    pub name: String,
    /// Display name.
    pub display_name: String,
    /// Template type.
    pub r#type: String,
    /// Template content.
    pub component_detail: Option<crate::types::ComponentDetail>,
}

/// Read one component.
pub struct GetComponent;

impl Action for GetComponent {
    type Request = GetComponentRequest;
    type Response = GetComponentResponse;
    const META: &'static ActionMeta = &meta::GET_COMPONENT;
}

/// What [`GetComponent`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetComponentRequest {
    /// Namespace.
    pub namespace: String,
    /// Unique component identifier.
    pub service_name: String,
}

/// What [`GetComponent`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct GetComponentResponse {
    /// The component.
    pub component: Option<crate::types::ComponentInfo>,
}

/// Read one flow definition.
pub struct GetDagDefine;

impl Action for GetDagDefine {
    type Request = GetDagDefineRequest;
    type Response = GetDagDefineResponse;
    const META: &'static ActionMeta = &meta::GET_DAG_DEFINE;
}

/// What [`GetDagDefine`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetDagDefineRequest {
    /// Flow definition ID.
    pub dag_def_id: i64,
    /// Namespace.
    pub namespace: String,
}

/// What [`GetDagDefine`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct GetDagDefineResponse {
    /// Namespace.
    pub namespace: String,
    /// Flow definition ID.
    pub dag_def_id: i64,
    /// Flow name.
    pub dag_name: String,
    /// Flow description.
    pub dag_desc: String,
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
    /// Orchestration type, e.g. Dynamic.
    pub arrange_type: String,
    /// Revision.
    pub revise: String,
    /// Labels.
    pub labels: Vec<crate::types::DagLabel>,
    /// Global variables of the flow.
    pub dag_variables: Vec<crate::types::DagVariableDefine>,
    /// Nodes of the flow.
    pub components: Vec<crate::types::DagDefineComponentParams>,
    /// UINs of the people in charge.
    pub manager_accounts: Vec<String>,
}

/// Read one flow instance with its nodes.
pub struct GetDagInstance;

impl Action for GetDagInstance {
    type Request = GetDagInstanceRequest;
    type Response = GetDagInstanceResponse;
    const META: &'static ActionMeta = &meta::GET_DAG_INSTANCE;
}

/// What [`GetDagInstance`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetDagInstanceRequest {
    /// Flow instance ID.
    pub dag_id: u64,
    /// Namespace.
    pub namespace: String,
    /// Whether the approval passed.
    pub is_approval: Option<bool>,
}

/// What [`GetDagInstance`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct GetDagInstanceResponse {
    /// Flow instance with its node tree.
    pub dag_instance: Option<crate::types::DagInstanceInDagInstance>,
}

/// Read one flow instance.
pub struct GetDagInstanceDetail;

impl Action for GetDagInstanceDetail {
    type Request = GetDagInstanceDetailRequest;
    type Response = GetDagInstanceDetailResponse;
    const META: &'static ActionMeta = &meta::GET_DAG_INSTANCE_DETAIL;
}

/// What [`GetDagInstanceDetail`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetDagInstanceDetailRequest {
    /// Flow instance ID.
    pub dag_id: u64,
    /// Namespace.
    pub namespace: String,
}

/// What [`GetDagInstanceDetail`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct GetDagInstanceDetailResponse {
    /// Flow instance.
    pub dag_instance: Option<crate::types::DagInstanceModel>,
}

/// Read one scheduled task.
pub struct GetScheduledTask;

impl Action for GetScheduledTask {
    type Request = GetScheduledTaskRequest;
    type Response = GetScheduledTaskResponse;
    const META: &'static ActionMeta = &meta::GET_SCHEDULED_TASK;
}

/// What [`GetScheduledTask`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetScheduledTaskRequest {
    /// Namespace.
    pub namespace: String,
    /// Task ID.
    pub task_id: Option<u64>,
}

/// What [`GetScheduledTask`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct GetScheduledTaskResponse {
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
    pub last_exec_time: String,
    /// Flow instance created by the last run.
    pub last_exec_dag_id: u64,
    /// Flow state of the last run: RUNNING, or FINISH (ended successfully).
    pub last_exec_dag_status: String,
    /// UINs of the people in charge.
    pub manager_accounts: Vec<String>,
    /// Flow variables.
    pub dag_variables: Vec<crate::types::ScheduledTaskDagVarModel>,
    /// Labels.
    pub labels: Vec<crate::types::DagLabel>,
    /// Host that executes the task.
    pub cur_host: String,
    /// Number of runs.
    pub exec_count: u64,
}

/// List the approval tasks of the caller.
pub struct ListApprovalTasks;

impl Action for ListApprovalTasks {
    type Request = ListApprovalTasksRequest;
    type Response = ListApprovalTasksResponse;
    const META: &'static ActionMeta = &meta::LIST_APPROVAL_TASKS;
}

/// What [`ListApprovalTasks`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListApprovalTasksRequest {
    /// Task ID.
    pub task_id: Option<u64>,
    /// Task name.
    pub task_name: Option<String>,
    /// todo: not yet decided; done: decided.
    pub approval_stage: String,
    /// Page offset.
    pub offset: Option<i64>,
    /// Page size.
    pub limit: Option<i64>,
    /// Filter conditions.
    pub filter: Option<crate::types::Filter>,
    /// Sort order.
    pub order_by: Option<crate::types::OrderBy>,
}

/// What [`ListApprovalTasks`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListApprovalTasksResponse {
    /// Total matches.
    pub total: u64,
    /// Approval tasks.
    pub tasks: Vec<crate::types::ApprovalTaskInfo>,
}

/// Progress of an operations task, one entry per batch.
pub struct ListBatchNodes;

impl Action for ListBatchNodes {
    type Request = ListBatchNodesRequest;
    type Response = ListBatchNodesResponse;
    const META: &'static ActionMeta = &meta::LIST_BATCH_NODES;
}

/// What [`ListBatchNodes`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListBatchNodesRequest {
    /// Flow instance ID.
    pub dag_id: u64,
    /// Namespace.
    pub namespace: String,
}

/// What [`ListBatchNodes`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListBatchNodesResponse {
    /// Batch nodes with progress.
    pub node_instance_states: Vec<crate::types::NodeInstanceState>,
}

/// List the task types available for ordinary nodes.
pub struct ListBizTemplates;

impl Action for ListBizTemplates {
    type Request = ListBizTemplatesRequest;
    type Response = ListBizTemplatesResponse;
    const META: &'static ActionMeta = &meta::LIST_BIZ_TEMPLATES;
}

/// What [`ListBizTemplates`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListBizTemplatesRequest {}

/// What [`ListBizTemplates`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListBizTemplatesResponse {
    /// Task types and their subtypes.
    pub templates: Option<crate::types::Templates>,
}

/// List components.
pub struct ListComponents;

impl Action for ListComponents {
    type Request = ListComponentsRequest;
    type Response = ListComponentsResponse;
    const META: &'static ActionMeta = &meta::LIST_COMPONENTS;
}

/// What [`ListComponents`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListComponentsRequest {
    /// Namespace.
    pub namespace: String,
    /// Filter conditions.
    pub filter: Option<crate::types::Filter>,
    /// Page offset.
    pub offset: Option<i64>,
    /// Page size.
    pub limit: Option<i64>,
}

/// What [`ListComponents`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListComponentsResponse {
    /// Components.
    pub components: Vec<crate::types::ComponentInfo>,
    /// Total matches.
    pub total: i64,
}

/// List the variables of a flow definition.
pub struct ListDagDefineVariables;

impl Action for ListDagDefineVariables {
    type Request = ListDagDefineVariablesRequest;
    type Response = ListDagDefineVariablesResponse;
    const META: &'static ActionMeta = &meta::LIST_DAG_DEFINE_VARIABLES;
}

/// What [`ListDagDefineVariables`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListDagDefineVariablesRequest {
    /// Flow definition ID.
    pub dag_def_id: Option<u64>,
    /// Namespace.
    pub namespace: Option<String>,
    /// Filter conditions.
    pub filter: Option<crate::types::Filter>,
    /// Page offset.
    pub offset: Option<i64>,
    /// Page size.
    pub limit: Option<i64>,
    /// Sort order.
    pub order_by: Option<String>,
}

/// What [`ListDagDefineVariables`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListDagDefineVariablesResponse {
    /// Total matches.
    pub total: i64,
    /// Variables.
    pub dag_define_variables: Vec<crate::types::DagVariableDefine>,
}

/// List flow definitions.
pub struct ListDagDefines;

impl Action for ListDagDefines {
    type Request = ListDagDefinesRequest;
    type Response = ListDagDefinesResponse;
    const META: &'static ActionMeta = &meta::LIST_DAG_DEFINES;
}

/// What [`ListDagDefines`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListDagDefinesRequest {
    /// Flow name.
    pub dag_name: Option<String>,
    /// Namespace.
    pub namespace: String,
    /// Filter by label.
    pub label: Option<String>,
    /// Creator.
    pub created_by: Option<String>,
    /// Filter conditions.
    pub filter: Option<crate::types::Filter>,
    /// Page offset.
    pub offset: Option<i64>,
    /// Page size.
    pub limit: Option<i64>,
    /// Sort order.
    pub order_by: Option<crate::types::OrderBy>,
}

/// What [`ListDagDefines`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListDagDefinesResponse {
    /// Flow definitions.
    pub dag_defines: Vec<crate::types::DagDefine>,
    /// Total matches.
    pub total: i64,
}

/// List flow instances.
pub struct ListDagInstances;

impl Action for ListDagInstances {
    type Request = ListDagInstancesRequest;
    type Response = ListDagInstancesResponse;
    const META: &'static ActionMeta = &meta::LIST_DAG_INSTANCES;
}

/// What [`ListDagInstances`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListDagInstancesRequest {
    /// Flow name.
    pub dag_name: Option<String>,
    /// Namespace.
    pub namespace: Option<String>,
    /// Filter by product name.
    pub product_name: Option<String>,
    /// Filter by state, e.g. FINISH.
    pub status: Option<String>,
    /// Filter by result.
    pub result: Option<String>,
    /// Filter by flow type.
    pub dag_types: Option<Vec<String>>,
    /// Creator.
    pub created_by: Option<String>,
    /// Filter conditions.
    pub filter: Option<crate::types::Filter>,
    /// Page offset.
    pub offset: Option<u64>,
    /// Page size.
    pub limit: Option<u64>,
    /// Sort order.
    pub order_by: Option<crate::types::OrderBy>,
    /// Only instances started by this scheduled task.
    pub cron_task_id: Option<u64>,
}

/// What [`ListDagInstances`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListDagInstancesResponse {
    /// Flow instances.
    pub dag_instances: Vec<crate::types::DagInstanceModel>,
    /// Total matches.
    pub total: i64,
}

/// List the labels in use.
pub struct ListLabels;

impl Action for ListLabels {
    type Request = ListLabelsRequest;
    type Response = ListLabelsResponse;
    const META: &'static ActionMeta = &meta::LIST_LABELS;
}

/// What [`ListLabels`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListLabelsRequest {
    /// Resource type: DagDefine (flow) or ScheduledTask (scheduled task).
    pub r#type: Option<String>,
}

/// What [`ListLabels`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListLabelsResponse {
    /// Labels.
    pub labels: Vec<crate::types::DagLabel>,
}

/// List scheduled tasks.
pub struct ListScheduledTask;

impl Action for ListScheduledTask {
    type Request = ListScheduledTaskRequest;
    type Response = ListScheduledTaskResponse;
    const META: &'static ActionMeta = &meta::LIST_SCHEDULED_TASK;
}

/// What [`ListScheduledTask`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListScheduledTaskRequest {
    /// Page offset.
    pub offset: Option<i64>,
    /// Page size.
    pub limit: Option<i64>,
    /// Filter conditions.
    pub filter: Option<crate::types::Filter>,
    /// Sort order.
    pub order_by: Option<crate::types::OrderBy>,
}

/// What [`ListScheduledTask`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListScheduledTaskResponse {
    /// Scheduled tasks.
    pub tasks: Vec<crate::types::ScheduledTaskModel>,
    /// Total matches.
    pub total: i64,
}

/// Control a flow or one of its nodes.
pub struct OperationDag;

impl Action for OperationDag {
    type Request = OperationDagRequest;
    type Response = OperationDagResponse;
    const META: &'static ActionMeta = &meta::OPERATION_DAG;
}

/// What [`OperationDag`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct OperationDagRequest {
    /// Flow instance ID.
    pub dag_id: Option<u64>,
    /// Node to act on; absent when acting on the whole flow.
    pub node_id: Option<u64>,
    /// RUN (start), PAUSE, RESUME, ABOLISH (terminate), RETRY, SKIP, APPROVAL (approve) or INTERRUPT.
    pub operation: String,
    /// Namespace.
    pub namespace: String,
    /// Decision; required when Operation is APPROVAL.
    pub approval: Option<crate::types::Approval>,
}

/// What [`OperationDag`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct OperationDagResponse {
    /// Flow instance.
    pub dag_instance: Option<crate::types::DagInstanceModel>,
    /// Node.
    pub node_instance: Option<crate::types::NodeInstanceModel>,
    /// Result, e.g. Succeed.
    pub result: Vec<String>,
}

/// Start a flow instance.
pub struct RunDagInstance;

impl Action for RunDagInstance {
    type Request = RunDagInstanceRequest;
    type Response = RunDagInstanceResponse;
    const META: &'static ActionMeta = &meta::RUN_DAG_INSTANCE;
}

/// What [`RunDagInstance`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct RunDagInstanceRequest {
    /// Flow instance ID.
    pub dag_id: u64,
    /// Namespace.
    pub namespace: String,
}

/// What [`RunDagInstance`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct RunDagInstanceResponse {
    /// Omitted when the call succeeds.
    pub ok: bool,
}

/// Change a flow definition.
pub struct UpdateDagDefine;

impl Action for UpdateDagDefine {
    type Request = UpdateDagDefineRequest;
    type Response = UpdateDagDefineResponse;
    const META: &'static ActionMeta = &meta::UPDATE_DAG_DEFINE;
}

/// What [`UpdateDagDefine`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateDagDefineRequest {
    /// Flow definition ID.
    pub dag_def_id: i64,
    /// Namespace.
    pub namespace: String,
    /// Flow name.
    pub dag_name: String,
    /// Flow description.
    pub dag_desc: Option<String>,
    /// Revision number.
    pub revise: Option<i64>,
    /// Labels.
    pub labels: Option<Vec<crate::types::DagLabel>>,
    /// Global variables of the flow.
    pub dag_variables: Option<Vec<crate::types::DagVariableDefine>>,
    /// Nodes of the flow.
    pub components: Option<Vec<crate::types::DagDefineComponentParams>>,
    /// UINs of the people in charge.
    pub manager_accounts: Option<Vec<String>>,
}

/// What [`UpdateDagDefine`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateDagDefineResponse {
    /// The updated definition.
    pub dag_define: Option<crate::types::DagDefineModel>,
}

/// Change a scheduled task.
pub struct UpdateScheduledTask;

impl Action for UpdateScheduledTask {
    type Request = UpdateScheduledTaskRequest;
    type Response = UpdateScheduledTaskResponse;
    const META: &'static ActionMeta = &meta::UPDATE_SCHEDULED_TASK;
}

/// What [`UpdateScheduledTask`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateScheduledTaskRequest {
    /// Task name.
    pub name: String,
    /// Task description.
    pub desc: Option<String>,
    /// Schedule kind: basic or advanced.
    pub rule_type: String,
    /// Schedule.
    pub rule: crate::types::ScheduledTaskRuleModel,
    /// Flow definition ID.
    pub dag_def_id: u64,
    /// UINs of the people in charge.
    pub manager_accounts: Vec<String>,
    /// Flow variables.
    pub dag_variables: Option<Vec<crate::types::ScheduledTaskDagVarModel>>,
    /// Scheduled task ID.
    pub id: u64,
    /// Labels.
    pub labels: Option<Vec<crate::types::DagLabel>>,
    /// Flow variables; alternative name kept for compatibility.
    pub dag_vars: Option<Vec<crate::types::ScheduledTaskDagVarModel>>,
    /// Node settings passed to the flow.
    pub component_configs: Option<Vec<crate::types::ComponentConfig>>,
}

/// What [`UpdateScheduledTask`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateScheduledTaskResponse {
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
    pub last_exec_time: String,
    /// Flow instance created by the last run.
    pub last_exec_dag_id: u64,
    /// Flow state of the last run: RUNNING, or FINISH (ended successfully).
    pub last_exec_dag_status: String,
    /// UINs of the people in charge.
    pub manager_accounts: Vec<String>,
    /// Flow variables; alternative name kept for compatibility.
    pub dag_vars: Vec<crate::types::ScheduledTaskDagVarModel>,
    /// Number of runs.
    pub exec_count: u64,
    /// Node settings passed to the flow.
    pub component_configs: Vec<crate::types::ComponentConfig>,
    /// Labels.
    pub labels: Vec<crate::types::DagLabel>,
    /// Host that executes the task.
    pub cur_host: String,
    /// Flow variables.
    pub dag_variables: Vec<crate::types::ScheduledTaskDagVarModel>,
}
