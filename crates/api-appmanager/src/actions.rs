// Written by `cargo xtask codegen` from contract/appmanager.json; do not edit.
//! A marker, a request and an answer per action.

use serde::{Deserialize, Serialize};
use terrace_rpc::{Action, ActionMeta};

use crate::meta;

/// Deploy a component version to an environment, or roll one back.
pub struct CreateDeploy;

impl Action for CreateDeploy {
    type Request = CreateDeployRequest;
    type Response = CreateDeployResponse;
    const META: &'static ActionMeta = &meta::CREATE_DEPLOY;
}

/// What [`CreateDeploy`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateDeployRequest {
    /// Product.
    pub product: Option<crate::types::DeployNodeInfo>,
    /// Component.
    pub component: Option<crate::types::DeployNodeInfo>,
    /// Environment.
    pub environment: Option<crate::types::Environment>,
    /// Task name.
    pub task_name: String,
    /// Task description.
    pub task_desc: String,
    /// Deploy (deploy) or Rollback (roll back).
    pub task_type: String,
    /// Artifact to deploy.
    pub deploy_generic: Option<crate::types::GenericPackage>,
    /// Batch and pause settings.
    pub deploy_strategy: Option<crate::types::DeployStrategy>,
    /// Hosts of each batch.
    pub deploy_batches: Option<Vec<crate::types::DeployBatch>>,
    /// Values for the operations template.
    pub operation_template_instance_params: Option<Vec<crate::types::OperationTemplateInstanceParam>>,
    /// Flow instance of the deployment to roll back.
    pub rollback_dag_id: Option<u64>,
    /// Flow instance being edited.
    pub dag_id: Option<u64>,
    /// Target cluster.
    pub deploy_cluster_info: Option<crate::types::DeployClusterInfo>,
}

/// What [`CreateDeploy`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateDeployResponse {
    /// Flow instance created.
    pub dag_id: u64,
    /// Namespace.
    pub namespace: String,
}

/// Create configuration items of nodes.
pub struct CreateNodeConfigs;

impl Action for CreateNodeConfigs {
    type Request = CreateNodeConfigsRequest;
    type Response = CreateNodeConfigsResponse;
    const META: &'static ActionMeta = &meta::CREATE_NODE_CONFIGS;
}

/// What [`CreateNodeConfigs`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateNodeConfigsRequest {
    /// Configuration items.
    pub node_config_list: Option<Vec<crate::types::NodeConfig>>,
}

/// What [`CreateNodeConfigs`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateNodeConfigsResponse {
    /// IDs of the new items.
    pub id_list: Vec<u64>,
}

/// Create a task that scales a component out or in.
pub struct CreateOpsScaleTask;

impl Action for CreateOpsScaleTask {
    type Request = CreateOpsScaleTaskRequest;
    type Response = CreateOpsScaleTaskResponse;
    const META: &'static ActionMeta = &meta::CREATE_OPS_SCALE_TASK;
}

/// What [`CreateOpsScaleTask`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateOpsScaleTaskRequest {
    /// Product.
    pub product: Option<crate::types::DeployNodeInfo>,
    /// Component.
    pub component: Option<crate::types::DeployNodeInfo>,
    /// Environment.
    pub environment: Option<crate::types::EnvInfo>,
    /// Task type.
    pub task_type: Option<String>,
    /// Application type.
    pub application_type: Option<String>,
    /// Artifact.
    pub generic: Option<crate::types::GenericPackage>,
    /// Hosts to add or remove.
    pub hosts: Option<Vec<crate::types::DeployHost>>,
    /// Values for the operations template.
    pub operation_template_instance_params: Option<Vec<crate::types::OperationTemplateInstanceParam>>,
    /// Flow instance being edited.
    pub dag_id: Option<u64>,
}

/// What [`CreateOpsScaleTask`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateOpsScaleTaskResponse {
    /// Flow instance created.
    pub dag_id: u64,
    /// Error detail.
    pub error: Option<crate::types::ErrorInfo>,
    /// Namespace.
    pub namespace: String,
}

/// Create a task that takes a component offline.
pub struct CreateOpsServiceOfflineTask;

impl Action for CreateOpsServiceOfflineTask {
    type Request = CreateOpsServiceOfflineTaskRequest;
    type Response = CreateOpsServiceOfflineTaskResponse;
    const META: &'static ActionMeta = &meta::CREATE_OPS_SERVICE_OFFLINE_TASK;
}

/// What [`CreateOpsServiceOfflineTask`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateOpsServiceOfflineTaskRequest {
    /// Product.
    pub product: Option<crate::types::DeployNodeInfo>,
    /// Component.
    pub component: Option<crate::types::DeployNodeInfo>,
    /// Environment.
    pub environment: Option<crate::types::EnvInfo>,
    /// Task name.
    pub task_name: Option<String>,
    /// Task description.
    pub task_desc: Option<String>,
    /// Hosts to take offline.
    pub hosts: Option<Vec<crate::types::DeployHost>>,
    /// Values for the operations template.
    pub operation_template_instance_params: Option<Vec<crate::types::OperationTemplateInstanceParam>>,
    /// Flow instance being edited.
    pub dag_id: Option<u64>,
    /// Target cluster.
    pub cluster_info: Option<crate::types::DeployClusterInfo>,
}

/// What [`CreateOpsServiceOfflineTask`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateOpsServiceOfflineTaskResponse {
    /// Flow instance created.
    pub dag_id: u64,
    /// Error detail.
    pub error: Option<crate::types::ErrorInfo>,
    /// Namespace.
    pub namespace: String,
}

/// Create an operations task.
pub struct CreateOpsTask;

impl Action for CreateOpsTask {
    type Request = CreateOpsTaskRequest;
    type Response = CreateOpsTaskResponse;
    const META: &'static ActionMeta = &meta::CREATE_OPS_TASK;
}

/// What [`CreateOpsTask`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateOpsTaskRequest {
    /// Task name.
    pub task_name: String,
    /// Task description.
    pub task_desc: String,
    /// Kind of task: deploy, take offline, roll back or scale. The source gives no codes; the sample is Rollback.
    pub task_type: String,
    /// image or package.
    pub deploy_method: String,
    /// Product.
    pub product: crate::types::DeployNodeInfo,
    /// Component.
    pub component: crate::types::DeployNodeInfo,
    /// Environment.
    pub environment: crate::types::Environment,
    /// Hosts or cluster the task works on.
    pub resources: crate::types::TaskResource,
    /// Template parameter values.
    pub params: Vec<crate::types::OperationTemplateInstanceParam>,
    /// Batch settings.
    pub strategy: Option<crate::types::DeployStrategy>,
    /// Flow instance being edited.
    pub dag_id: Option<u64>,
}

/// What [`CreateOpsTask`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateOpsTaskResponse {
    /// Task ID (flow instance).
    pub dag_id: u64,
    /// Namespace.
    pub namespace: String,
}

/// Create a template parameter instance, from an existing template or together with a new one.
pub struct CreateTemplateParamInstance;

impl Action for CreateTemplateParamInstance {
    type Request = CreateTemplateParamInstanceRequest;
    type Response = CreateTemplateParamInstanceResponse;
    const META: &'static ActionMeta = &meta::CREATE_TEMPLATE_PARAM_INSTANCE;
}

/// What [`CreateTemplateParamInstance`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateTemplateParamInstanceRequest {
    /// Template to create; leave empty when TemplateId names an existing one.
    pub template: Option<crate::types::Template>,
    /// Instance to create.
    pub template_param_instance: crate::types::TemplateParamInstance,
    /// Existing template; leave empty when Template is given.
    pub template_id: Option<u64>,
}

/// What [`CreateTemplateParamInstance`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateTemplateParamInstanceResponse {
    /// ID of the new instance.
    pub id: u64,
}

/// Create several template parameter instances.
pub struct CreateTemplateParamInstances;

impl Action for CreateTemplateParamInstances {
    type Request = CreateTemplateParamInstancesRequest;
    type Response = CreateTemplateParamInstancesResponse;
    const META: &'static ActionMeta = &meta::CREATE_TEMPLATE_PARAM_INSTANCES;
}

/// What [`CreateTemplateParamInstances`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateTemplateParamInstancesRequest {
    /// Instances to create.
    pub template_param_instance_list: Vec<crate::types::CreateTemplateParamInstance>,
}

/// What [`CreateTemplateParamInstances`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateTemplateParamInstancesResponse {
    /// IDs of the new instances.
    pub id_list: Vec<u64>,
}

/// Delete configuration items of nodes.
pub struct DeleteNodeConfigs;

impl Action for DeleteNodeConfigs {
    type Request = DeleteNodeConfigsRequest;
    type Response = DeleteNodeConfigsResponse;
    const META: &'static ActionMeta = &meta::DELETE_NODE_CONFIGS;
}

/// What [`DeleteNodeConfigs`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteNodeConfigsRequest {
    /// IDs of the items.
    pub id_list: Option<Vec<u64>>,
}

/// What [`DeleteNodeConfigs`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteNodeConfigsResponse {
    /// Omitted when the call succeeds.
    pub ok: bool,
}

/// Delete template parameter instances.
pub struct DeleteTemplateParamInstances;

impl Action for DeleteTemplateParamInstances {
    type Request = DeleteTemplateParamInstancesRequest;
    type Response = DeleteTemplateParamInstancesResponse;
    const META: &'static ActionMeta = &meta::DELETE_TEMPLATE_PARAM_INSTANCES;
}

/// What [`DeleteTemplateParamInstances`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteTemplateParamInstancesRequest {
    /// IDs of the instances.
    pub id_list: Vec<u64>,
}

/// What [`DeleteTemplateParamInstances`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteTemplateParamInstancesResponse {
    /// Omitted when the call succeeds.
    pub ok: bool,
}

/// Read one deployment.
pub struct DescribeDeploy;

impl Action for DescribeDeploy {
    type Request = DescribeDeployRequest;
    type Response = DescribeDeployResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_DEPLOY;
}

/// What [`DescribeDeploy`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeDeployRequest {
    /// Flow instance ID.
    pub dag_id: u64,
}

/// What [`DescribeDeploy`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeDeployResponse {
    /// The deployment.
    pub deploy_record: Option<crate::types::DeployRecord>,
}

/// Preview how hosts are split into batches for a deployment or rollback.
pub struct DescribeDeployBatch;

impl Action for DescribeDeployBatch {
    type Request = DescribeDeployBatchRequest;
    type Response = DescribeDeployBatchResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_DEPLOY_BATCH;
}

/// What [`DescribeDeployBatch`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeDeployBatchRequest {
    /// Batch settings.
    pub deploy_strategy: Option<crate::types::DeployStrategy>,
    /// Hosts.
    pub deploy_hosts: Vec<crate::types::DeployHost>,
}

/// What [`DescribeDeployBatch`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeDeployBatchResponse {
    /// Resulting batches.
    pub deploy_batches: Vec<crate::types::DeployBatch>,
}

/// Read one scaling task.
pub struct DescribeOpsScaleTask;

impl Action for DescribeOpsScaleTask {
    type Request = DescribeOpsScaleTaskRequest;
    type Response = DescribeOpsScaleTaskResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_OPS_SCALE_TASK;
}

/// What [`DescribeOpsScaleTask`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeOpsScaleTaskRequest {
    /// Flow instance ID.
    pub dag_id: Option<u64>,
}

/// What [`DescribeOpsScaleTask`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeOpsScaleTaskResponse {
    /// Flow instance ID.
    pub dag_id: u64,
    /// Product.
    pub product: Option<crate::types::DeployNodeInfo>,
    /// Component.
    pub component: Option<crate::types::DeployNodeInfo>,
    /// Environment.
    pub environment: Option<crate::types::EnvInfo>,
    /// Task type.
    pub task_type: String,
    /// Application type.
    pub application_type: String,
    /// Artifact.
    pub generic: Option<crate::types::GenericPackage>,
    /// Hosts added or removed.
    pub hosts: Vec<crate::types::DeployHost>,
    /// Values for the operations template.
    pub operation_template_instance_params: Vec<crate::types::OperationTemplateInstanceParam>,
}

/// Read one offline task.
pub struct DescribeOpsServiceOfflineTask;

impl Action for DescribeOpsServiceOfflineTask {
    type Request = DescribeOpsServiceOfflineTaskRequest;
    type Response = DescribeOpsServiceOfflineTaskResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_OPS_SERVICE_OFFLINE_TASK;
}

/// What [`DescribeOpsServiceOfflineTask`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeOpsServiceOfflineTaskRequest {
    /// Flow instance ID.
    pub dag_id: u64,
}

/// What [`DescribeOpsServiceOfflineTask`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeOpsServiceOfflineTaskResponse {
    /// Flow instance ID.
    pub dag_id: u64,
    /// Product.
    pub product: Option<crate::types::DeployNodeInfo>,
    /// Component.
    pub component: Option<crate::types::DeployNodeInfo>,
    /// Environment.
    pub environment: Option<crate::types::EnvInfo>,
    /// Hosts taken offline.
    pub hosts: Vec<crate::types::DeployHost>,
    /// Values for the operations template.
    pub operation_template_instance_params: Vec<crate::types::OperationTemplateInstanceParam>,
    /// Task name.
    pub task_name: String,
    /// Task description.
    pub task_desc: String,
    /// Target cluster.
    pub cluster_info: Option<crate::types::DeployClusterInfo>,
}

/// Read one operations task.
pub struct DescribeOpsTask;

impl Action for DescribeOpsTask {
    type Request = DescribeOpsTaskRequest;
    type Response = DescribeOpsTaskResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_OPS_TASK;
}

/// What [`DescribeOpsTask`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeOpsTaskRequest {
    /// Flow instance ID.
    pub dag_id: u64,
}

/// What [`DescribeOpsTask`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeOpsTaskResponse {
    /// Task name.
    pub task_name: String,
    /// Task description.
    pub task_desc: String,
    /// Kind of task: deploy, take offline, roll back or scale.
    pub task_type: String,
    /// image or package.
    pub deploy_method: String,
    /// Product.
    pub product: Option<crate::types::DeployNodeInfo>,
    /// Component.
    pub component: Option<crate::types::DeployNodeInfo>,
    /// Environment.
    pub environment: Option<crate::types::Environment>,
    /// Hosts or cluster the task works on.
    pub resources: Option<crate::types::TaskResource>,
    /// Template parameter values.
    pub params: Vec<crate::types::OperationTemplateInstanceParam>,
    /// Batch settings.
    pub strategy: Option<crate::types::DeployStrategy>,
    /// The task.
    pub ops_task_history: Option<crate::types::DescribeOpsTask>,
    /// Record ID.
    pub id: i64,
    pub created_at: String,
    pub updated_at: String,
    /// Tenant account UIN.
    pub tenant_uin: String,
    /// Creator.
    pub creator: String,
    /// Last modifier.
    pub modifier: String,
    /// Artifact.
    pub artifact: Option<crate::types::Artifact>,
    /// Flow instance ID.
    pub dag_id: i64,
    /// Flow instance of the rollback.
    pub roll_back_dag_id: i64,
    /// Application type.
    pub application_type: String,
    /// Task state, e.g. running.
    pub state: String,
}

/// Read the deployment that a rollback would return to.
pub struct DescribePreDeploy;

impl Action for DescribePreDeploy {
    type Request = DescribePreDeployRequest;
    type Response = DescribePreDeployResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_PRE_DEPLOY;
}

/// What [`DescribePreDeploy`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribePreDeployRequest {
    /// Flow instance of the rollback.
    pub dag_id: u64,
}

/// What [`DescribePreDeploy`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribePreDeployResponse {
    /// Artifact of the previous deployment.
    pub deploy_generic: Option<crate::types::GenericPackage>,
    /// Hosts of the previous deployment.
    pub deploy_hosts: Vec<crate::types::DeployHost>,
}

/// Read how long task history is kept.
pub struct DescribeTaskRecordDeadline;

impl Action for DescribeTaskRecordDeadline {
    type Request = DescribeTaskRecordDeadlineRequest;
    type Response = DescribeTaskRecordDeadlineResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_TASK_RECORD_DEADLINE;
}

/// What [`DescribeTaskRecordDeadline`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeTaskRecordDeadlineRequest {}

/// What [`DescribeTaskRecordDeadline`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeTaskRecordDeadlineResponse {
    /// Finite (kept for DeadlineDay days) or Infinite.
    pub deadline_type: String,
    /// Number of days.
    pub deadline_day: i64,
}

/// Read one template parameter instance with its template.
pub struct DescribeTemplateParamInstance;

impl Action for DescribeTemplateParamInstance {
    type Request = DescribeTemplateParamInstanceRequest;
    type Response = DescribeTemplateParamInstanceResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_TEMPLATE_PARAM_INSTANCE;
}

/// What [`DescribeTemplateParamInstance`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeTemplateParamInstanceRequest {
    /// Template parameter instance ID.
    pub id: Option<u64>,
}

/// What [`DescribeTemplateParamInstance`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeTemplateParamInstanceResponse {
    /// Template.
    pub template: Option<crate::types::Template>,
    /// Template parameter instance.
    pub template_param_instance: Option<crate::types::TemplateParamInstance>,
}

/// Render a template and a parameter instance into an executable flow definition.
pub struct GenerateTemplateInstance;

impl Action for GenerateTemplateInstance {
    type Request = GenerateTemplateInstanceRequest;
    type Response = GenerateTemplateInstanceResponse;
    const META: &'static ActionMeta = &meta::GENERATE_TEMPLATE_INSTANCE;
}

/// What [`GenerateTemplateInstance`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GenerateTemplateInstanceRequest {
    /// Template parameter instance ID.
    pub template_param_instance_id: u64,
    /// Parameters to replace with actual values.
    pub params: Option<Vec<crate::types::Label>>,
    /// Values for the built-in parameters.
    pub render: crate::types::RenderData,
}

/// What [`GenerateTemplateInstance`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct GenerateTemplateInstanceResponse {
    /// Rendered flow definition.
    pub template_instance_json: Option<crate::types::DagDefine>,
}

/// Read the workload settings used to deploy a container component.
pub struct GetImageInfo;

impl Action for GetImageInfo {
    type Request = GetImageInfoRequest;
    type Response = GetImageInfoResponse;
    const META: &'static ActionMeta = &meta::GET_IMAGE_INFO;
}

/// What [`GetImageInfo`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetImageInfoRequest {
    /// Node ID.
    pub node_id: Option<u64>,
    /// Node UUID.
    pub node_uuid: Option<String>,
    /// Model UUID of the node.
    pub node_model_uuid: Option<String>,
    /// Environment UUID.
    pub env_uuid: Option<String>,
    /// ID of the node's instance in an environment.
    pub env_node_id: Option<u64>,
}

/// What [`GetImageInfo`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct GetImageInfoResponse {
    /// Template parameter instance used for the deployment.
    #[serde(rename = "TemplateParamInstanceID")]
    pub template_param_instance_id: u64,
    /// Workload type, e.g. deployment.
    pub workload_type: String,
    /// Workload name.
    pub workload_name: String,
    /// Namespace.
    pub namespace: String,
    /// Workload settings.
    pub request_body: String,
}

/// List flow components.
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
    /// Conditions.
    pub component_condition: crate::types::DagComponentCondition,
}

/// What [`ListComponents`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListComponentsResponse {
    /// Components.
    pub components: Vec<crate::types::DagComponentInfo>,
    /// Total matches.
    pub total: i64,
}

/// List the artifact versions deployed to a component instance.
pub struct ListDeployHistoryVersions;

impl Action for ListDeployHistoryVersions {
    type Request = ListDeployHistoryVersionsRequest;
    type Response = ListDeployHistoryVersionsResponse;
    const META: &'static ActionMeta = &meta::LIST_DEPLOY_HISTORY_VERSIONS;
}

/// What [`ListDeployHistoryVersions`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListDeployHistoryVersionsRequest {
    /// Component instance ID.
    pub environment_node_id: Option<u64>,
}

/// What [`ListDeployHistoryVersions`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListDeployHistoryVersionsResponse {
    /// Artifacts.
    pub generic_packages: Vec<crate::types::GenericPackage>,
}

/// List the deployments of a component instance.
pub struct ListDeployRecords;

impl Action for ListDeployRecords {
    type Request = ListDeployRecordsRequest;
    type Response = ListDeployRecordsResponse;
    const META: &'static ActionMeta = &meta::LIST_DEPLOY_RECORDS;
}

/// What [`ListDeployRecords`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListDeployRecordsRequest {
    /// Component instance ID.
    pub component_env_node_id: u64,
    /// Deployment type, e.g. package.
    pub deploy_type: String,
    /// Filter by state.
    pub state: String,
    /// Page offset.
    pub offset: Option<i64>,
    /// Page size.
    pub limit: Option<i64>,
}

/// What [`ListDeployRecords`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListDeployRecordsResponse {
    /// Total matches.
    pub total: i64,
    /// Deployments.
    pub deploy_records: Vec<crate::types::DeployRecord>,
}

/// List configuration items of nodes.
pub struct ListNodeConfigs;

impl Action for ListNodeConfigs {
    type Request = ListNodeConfigsRequest;
    type Response = ListNodeConfigsResponse;
    const META: &'static ActionMeta = &meta::LIST_NODE_CONFIGS;
}

/// What [`ListNodeConfigs`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListNodeConfigsRequest {
    /// Node UUID.
    #[serde(rename = "NodeUUID")]
    pub node_uuid: Option<String>,
    /// Environment UUID.
    #[serde(rename = "EnvUUID")]
    pub env_uuid: Option<String>,
    /// Environment node IDs.
    pub env_node_id_list: Option<Vec<u64>>,
}

/// What [`ListNodeConfigs`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListNodeConfigsResponse {
    /// Configuration items.
    pub node_config_list: Vec<crate::types::NodeConfig>,
}

/// List operations tasks.
pub struct ListOperationTasks;

impl Action for ListOperationTasks {
    type Request = ListOperationTasksRequest;
    type Response = ListOperationTasksResponse;
    const META: &'static ActionMeta = &meta::LIST_OPERATION_TASKS;
}

/// What [`ListOperationTasks`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListOperationTasksRequest {
    /// Environment UUID.
    pub env_uuid: Option<String>,
    /// Task type, e.g. Deploy.
    pub dag_type: Option<String>,
    /// Task name.
    pub dag_name: Option<String>,
    /// Flow instance ID.
    pub dag_id: Option<u64>,
    /// Page offset.
    pub offset: Option<i64>,
    /// Page size.
    pub limit: Option<i64>,
    /// Component UUID.
    pub component_uuid: Option<String>,
    /// Product UUID.
    pub product_uuid: Option<String>,
    /// Filter by state.
    pub state: Option<String>,
    /// Component instance ID.
    pub component_env_node_id: Option<u64>,
}

/// What [`ListOperationTasks`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListOperationTasksResponse {
    /// Flow instances.
    pub dag_instances: Vec<crate::types::OperationDagInstance>,
    /// Total matches.
    pub total: i64,
}

/// List the TSF deployment groups of an application that can be related.
pub struct ListTSFAppGroups;

impl Action for ListTSFAppGroups {
    type Request = ListTSFAppGroupsRequest;
    type Response = ListTSFAppGroupsResponse;
    const META: &'static ActionMeta = &meta::LIST_TSF_APP_GROUPS;
}

/// What [`ListTSFAppGroups`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListTSFAppGroupsRequest {
    /// Page size.
    pub limit: Option<u64>,
    /// Page offset.
    pub offset: Option<u64>,
    /// TSF application ID.
    pub application_id: String,
    /// Environment UUID.
    pub env_uuid: String,
    /// C or V (container or virtual machine).
    pub application_type: String,
    /// Keyword.
    pub search_word: Option<String>,
}

/// What [`ListTSFAppGroups`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListTSFAppGroupsResponse {
    /// Number of TSF groups not related yet.
    pub total_count: u64,
    /// TSF groups that can be related.
    pub content: Vec<crate::types::TsfGroupInfo>,
    /// Number of all TSF groups.
    pub group_total_count: u64,
}

/// List the values a task list can be filtered by.
pub struct ListTaskFilters;

impl Action for ListTaskFilters {
    type Request = ListTaskFiltersRequest;
    type Response = ListTaskFiltersResponse;
    const META: &'static ActionMeta = &meta::LIST_TASK_FILTERS;
}

/// What [`ListTaskFilters`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListTaskFiltersRequest {
    /// Field whose values are listed, e.g. Component.
    pub filter_field: String,
}

/// What [`ListTaskFilters`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListTaskFiltersResponse {
    /// Values with counts.
    pub task_filters: Vec<crate::types::TaskFilter>,
}

/// List the task types a task list can be filtered by.
pub struct ListTaskTypes;

impl Action for ListTaskTypes {
    type Request = ListTaskTypesRequest;
    type Response = ListTaskTypesResponse;
    const META: &'static ActionMeta = &meta::LIST_TASK_TYPES;
}

/// What [`ListTaskTypes`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListTaskTypesRequest {}

/// What [`ListTaskTypes`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListTaskTypesResponse {
    /// Types with counts.
    pub task_filters: Vec<crate::types::TaskFilter>,
}

/// List template parameter instances.
pub struct ListTemplateParamInstances;

impl Action for ListTemplateParamInstances {
    type Request = ListTemplateParamInstancesRequest;
    type Response = ListTemplateParamInstancesResponse;
    const META: &'static ActionMeta = &meta::LIST_TEMPLATE_PARAM_INSTANCES;
}

/// What [`ListTemplateParamInstances`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListTemplateParamInstancesRequest {
    /// Filter by label.
    pub labels: Option<Vec<crate::types::Label>>,
    /// Page offset.
    pub offset: Option<u64>,
    /// Page size.
    pub limit: Option<u64>,
}

/// What [`ListTemplateParamInstances`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListTemplateParamInstancesResponse {
    /// Instances found.
    pub list_template_param_instances: Vec<crate::types::TemplateParamInstance>,
    /// Total matches.
    pub total: u64,
}

/// List templates.
pub struct ListTemplates;

impl Action for ListTemplates {
    type Request = ListTemplatesRequest;
    type Response = ListTemplatesResponse;
    const META: &'static ActionMeta = &meta::LIST_TEMPLATES;
}

/// What [`ListTemplates`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListTemplatesRequest {
    /// Filter by label.
    pub labels: Option<Vec<crate::types::Label>>,
    /// Page offset.
    pub offset: Option<u64>,
    /// Page size.
    pub limit: Option<u64>,
}

/// What [`ListTemplates`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListTemplatesResponse {
    /// Templates found.
    pub list_templates: Vec<crate::types::Template>,
    /// Total matches.
    pub total: u64,
}

/// Replace configuration items of nodes.
pub struct ModifyNodeConfigs;

impl Action for ModifyNodeConfigs {
    type Request = ModifyNodeConfigsRequest;
    type Response = ModifyNodeConfigsResponse;
    const META: &'static ActionMeta = &meta::MODIFY_NODE_CONFIGS;
}

/// What [`ModifyNodeConfigs`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyNodeConfigsRequest {
    /// Configuration items; every field must be sent.
    pub node_config_list: Option<Vec<crate::types::NodeConfig>>,
}

/// What [`ModifyNodeConfigs`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyNodeConfigsResponse {
    /// Omitted when the call succeeds.
    pub ok: bool,
}

/// Replace a template parameter instance.
pub struct ModifyTemplateParamInstance;

impl Action for ModifyTemplateParamInstance {
    type Request = ModifyTemplateParamInstanceRequest;
    type Response = ModifyTemplateParamInstanceResponse;
    const META: &'static ActionMeta = &meta::MODIFY_TEMPLATE_PARAM_INSTANCE;
}

/// What [`ModifyTemplateParamInstance`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyTemplateParamInstanceRequest {
    /// New template; leave empty when TemplateId names an existing one.
    pub template: Option<crate::types::Template>,
    /// Instance; every field must be sent.
    pub template_param_instance: crate::types::TemplateParamInstance,
    /// Existing template to reuse; leave empty when Template is given.
    pub template_id: Option<u64>,
    /// Template parameter instance ID.
    pub id: u64,
}

/// What [`ModifyTemplateParamInstance`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyTemplateParamInstanceResponse {
    /// Omitted when the call succeeds.
    pub ok: bool,
}

/// Store the workload settings used to deploy a container component.
pub struct SaveImageInfo;

impl Action for SaveImageInfo {
    type Request = SaveImageInfoRequest;
    type Response = SaveImageInfoResponse;
    const META: &'static ActionMeta = &meta::SAVE_IMAGE_INFO;
}

/// What [`SaveImageInfo`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct SaveImageInfoRequest {
    /// Node ID.
    pub node_id: Option<u64>,
    /// Node UUID.
    pub node_uuid: Option<String>,
    /// Model UUID of the node.
    pub node_model_uuid: Option<String>,
    /// Environment UUID.
    pub env_uuid: Option<String>,
    /// ID of the node's instance in an environment.
    pub env_node_id: Option<u64>,
    /// Template parameter instance ID.
    #[serde(rename = "TemplateParamInstanceID")]
    pub template_param_instance_id: Option<u64>,
    /// Workload type, e.g. deployment.
    pub workload_type: Option<String>,
    /// Workload name.
    pub workload_name: Option<String>,
    /// Namespace.
    pub namespace: Option<String>,
    /// Workload settings.
    pub request_body: Option<String>,
}

/// What [`SaveImageInfo`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct SaveImageInfoResponse {
    /// Omitted when the call succeeds.
    pub ok: bool,
}

/// Count operations tasks by state in a period.
pub struct StatsStatusTasks;

impl Action for StatsStatusTasks {
    type Request = StatsStatusTasksRequest;
    type Response = StatsStatusTasksResponse;
    const META: &'static ActionMeta = &meta::STATS_STATUS_TASKS;
}

/// What [`StatsStatusTasks`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct StatsStatusTasksRequest {
    pub start_time: Option<String>,
    pub end_time: Option<String>,
}

/// What [`StatsStatusTasks`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct StatsStatusTasksResponse {
    /// Failed tasks.
    pub failed_count: i64,
    /// Succeeded tasks.
    pub success_count: i64,
    /// Running tasks.
    pub running_count: i64,
}

/// Number of tasks over time.
pub struct StatsTasks;

impl Action for StatsTasks {
    type Request = StatsTasksRequest;
    type Response = StatsTasksResponse;
    const META: &'static ActionMeta = &meta::STATS_TASKS;
}

/// What [`StatsTasks`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct StatsTasksRequest {
    pub start_time: Option<String>,
    pub end_time: Option<String>,
}

/// What [`StatsTasks`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct StatsTasksResponse {
    /// Series of counts.
    pub tasks: Vec<crate::types::StatsTask>,
}

/// Set how long task history is kept.
pub struct UpdateTaskRecordDeadline;

impl Action for UpdateTaskRecordDeadline {
    type Request = UpdateTaskRecordDeadlineRequest;
    type Response = UpdateTaskRecordDeadlineResponse;
    const META: &'static ActionMeta = &meta::UPDATE_TASK_RECORD_DEADLINE;
}

/// What [`UpdateTaskRecordDeadline`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateTaskRecordDeadlineRequest {
    /// Finite (kept for DeadlineDay days) or Infinite.
    pub deadline_type: String,
    /// Number of days.
    pub deadline_day: Option<i64>,
}

/// What [`UpdateTaskRecordDeadline`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateTaskRecordDeadlineResponse {
    /// Omitted when the call succeeds.
    pub ok: bool,
}
