// Written by `cargo xtask codegen` from contract/appmanager.json; do not edit.
//! The service's structs. Those no action reaches live in the tables only.

use serde::{Deserialize, Serialize};

/// Application values for built-in template parameters.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ApplicationInfo {
    /// Working directory.
    pub workplace: Option<String>,
    /// User name.
    pub user: Option<String>,
}

/// Artifact.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct Artifact {
    /// Version type.
    pub artifact_version_type: String,
    /// Source type, e.g. User.
    pub artifact_source_type: String,
    /// Package URL.
    pub package_url: String,
    /// Artifact key.
    pub artifact_key: String,
    /// Version.
    pub artifact_version: String,
    /// ISO 8601 with offset.
    pub artifact_upload_time: String,
}

/// Template parameter instance to create.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateTemplateParamInstance {
    /// Template to create; leave empty when TemplateId names an existing one.
    pub template: Option<crate::types::Template>,
    /// Template parameter instance.
    pub template_param_instance: crate::types::TemplateParamInstance,
    /// Existing template; leave empty when Template is given.
    pub template_id: Option<u64>,
}

/// Conditions for ListComponents.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DagComponentCondition {
    /// Component identifier.
    pub service_name: Option<String>,
    /// Display name.
    pub display_name: Option<String>,
    /// Component type.
    pub component_type: Option<String>,
    /// Extended type.
    pub service_type: Option<String>,
    /// Page offset.
    pub offset: Option<i64>,
    /// Page size.
    pub limit: Option<i64>,
}

/// Flow component.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DagComponentInfo {
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
    /// Extended type.
    pub service_type: String,
    /// Retry settings.
    pub retry_conf: Option<crate::types::DagComponentRetryConf>,
    /// Polling settings.
    pub query_conf: Option<crate::types::DagComponentQueryConf>,
    /// Input parameters.
    pub input_params: Vec<crate::types::DagComponentParam>,
    /// Output parameters.
    pub output_params: Vec<crate::types::DagComponentParam>,
}

/// Parameter of a component.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DagComponentParam {
    /// Extended type.
    pub classify: String,
    /// Parameter name.
    pub name: String,
    /// Free text.
    pub desc: String,
    /// Parameter type.
    pub r#type: String,
    /// Whether it is required.
    pub require: bool,
    /// Whether the value is a list.
    pub slice: bool,
    /// Built-in object injected automatically.
    pub inject: String,
    /// Sample value.
    pub case: String,
    /// Value.
    pub value: String,
    /// Display name.
    pub display_name: String,
}

/// Polling settings.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DagComponentQueryConf {
    /// Polling type, e.g. Arithmetic.
    pub query_type: String,
    /// Interval (common difference of the arithmetic series).
    pub interval: i64,
    /// Number of polls.
    pub count: i64,
    /// Base of the exponential back-off.
    pub exponent_base: i64,
}

/// Retry settings.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DagComponentRetryConf {
    /// Number of retries.
    pub count: i64,
}

/// Flow definition.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct DagDefine {
    /// Flow definition ID.
    pub dag_def_id: Option<u64>,
    /// Flow name.
    pub dag_name: Option<String>,
    /// Namespace.
    pub namespace: Option<String>,
    /// Flow description.
    pub dag_desc: Option<String>,
    /// Revision.
    pub revise: Option<String>,
    /// Time limit.
    pub timeout: Option<u64>,
    /// Labels.
    pub labels: Vec<crate::types::Label>,
    /// Nodes of the flow.
    pub components: Vec<crate::types::DagDefineComponent>,
}

/// Node of a flow definition.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct DagDefineComponent {
    /// Node name.
    pub node_name: String,
    /// Component identifier.
    pub service_name: String,
    /// Display name.
    pub display_name: String,
    /// Names of the parent nodes.
    pub depends: Vec<String>,
    /// Node parameters.
    pub node_params: Vec<crate::types::Param>,
    /// Parameters taken from other nodes.
    pub link_params: Vec<crate::types::LinkParam>,
    /// Node type, e.g. component.
    pub node_type: Option<String>,
    /// Extra data, JSON string.
    pub extend: Option<String>,
}

/// Key/value label.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DagLabel {
    /// Label key.
    pub key: String,
    /// Label value.
    pub value: String,
}

/// One batch of a deployment.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct DeployBatch {
    /// Batch number (described as BatchHosts in the source).
    pub batch_num: Option<i64>,
    /// Hosts of the batch.
    pub batch_hosts: Option<Vec<crate::types::DeployHost>>,
}

/// Even split into batches.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct DeployBatchAverage {
    /// Random (hosts picked at random) or Region (by region).
    pub average_type: Option<String>,
    /// Number of batches.
    pub batch_num: Option<i64>,
}

/// Stepped split into batches.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct DeployBatchLadder {
    /// Size of the first batch.
    pub first_num: Option<i64>,
    /// How later batches grow: Add (add LaterNum) or Mul (multiply by LaterNum).
    pub later_type: Option<String>,
    /// Growth per batch.
    pub later_num: Option<i64>,
}

/// Pause between batches.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct DeployBatchPause {
    /// Every (each batch), First (first batch only) or None.
    pub pause_type: Option<String>,
    /// Length of the pause.
    pub pause_time: Option<i64>,
    /// Minute or Hour.
    pub pause_time_type: Option<String>,
}

/// Cluster used by a deployment.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct DeployClusterInfo {
    /// TKE cluster ID.
    pub cluster_id: String,
    /// TKE cluster name.
    pub cluster_name: Option<String>,
    /// CPU architecture of the cluster, e.g. arm.
    pub cluster_arch: Option<String>,
    /// Version of the cluster.
    pub cluster_version: Option<String>,
}

/// Host of a deployment.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct DeployHost {
    /// Host name.
    pub host_name: Option<String>,
    /// Private address.
    pub internal_ip: Option<String>,
    /// Public address.
    pub ip: Option<String>,
    /// Region.
    pub region: Option<String>,
    /// Availability zone.
    pub zone: Option<String>,
    /// Host ID.
    pub host_id: Option<i64>,
    /// Serial number.
    pub host_sn: Option<String>,
}

/// Product or component of a task.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct DeployNodeInfo {
    /// Product or component UUID.
    pub node_uuid: Option<String>,
    /// Product or component name.
    pub name: Option<String>,
    /// ID of the node's instance in an environment.
    pub env_node_id: Option<i64>,
    /// image or package.
    pub deploy_method: Option<String>,
}

/// Deployment.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeployRecord {
    /// Flow instance ID.
    pub dag_id: u64,
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
    /// Task type, e.g. deploy.
    pub task_type: String,
    /// Artifact.
    pub deploy_generic: Option<crate::types::GenericPackage>,
    /// Batch and pause settings.
    pub deploy_strategy: Option<crate::types::DeployStrategy>,
    /// Hosts of each batch.
    pub deploy_batches: Option<Vec<crate::types::DeployBatch>>,
    /// Values for the operations template.
    pub operation_template_instance_params: Option<Vec<crate::types::OperationTemplateInstanceParam>>,
    /// Target cluster.
    pub deploy_cluster_info: Option<crate::types::DeployClusterInfo>,
    /// Flow instance of the rollback.
    pub rollback_dag_id: u64,
}

/// Batch and pause settings.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct DeployStrategy {
    /// GR: grey release; BG: blue-green.
    pub strategy: Option<String>,
    /// Share of hosts handled at once.
    pub concurrent_proportion: Option<i64>,
    /// Stepped batches; used with BatchStrategy Ladder.
    pub batch_ladder: Option<crate::types::DeployBatchLadder>,
    /// Even batches; used with BatchStrategy Average.
    pub batch_average: Option<crate::types::DeployBatchAverage>,
    /// Pause between batches.
    pub batch_pause: Option<crate::types::DeployBatchPause>,
    /// Ladder (stepped) or Average (even).
    pub batch_strategy: Option<String>,
}

/// Operations task.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeOpsTask {
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
    pub params: Option<Vec<crate::types::OperationTemplateInstanceParam>>,
    /// Batch settings.
    pub strategy: Option<crate::types::DeployStrategy>,
    /// Flow instance ID.
    pub dag_id: i64,
    /// Record ID.
    pub id: i64,
    /// Task state.
    pub state: String,
    /// Flow instance of the rollback.
    pub roll_back_dag_id: u64,
    /// Artifact.
    pub artifact: Option<crate::types::Artifact>,
    pub created_at: String,
    /// Last modifier.
    pub modifier: String,
    pub updated_at: String,
    /// Tenant account UIN.
    pub tenant_uin: String,
    /// Application type, e.g. c/v.
    pub application_type: String,
    /// Creator.
    pub creator: String,
}

/// Environment: UUID and name.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct EnvInfo {
    /// Environment UUID.
    pub env_uuid: Option<String>,
    /// Environment name.
    pub name: Option<String>,
}

/// Environment reference.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct Environment {
    /// Environment UUID.
    pub env_uuid: Option<String>,
    /// Environment name.
    pub name: Option<String>,
}

/// Error detail.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ErrorInfo {
    /// Error code.
    pub code: String,
    /// Error text.
    pub message: String,
}

/// Artifact package.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct GenericPackage {
    /// New (new version) or History (earlier version).
    pub generic_version_type: Option<String>,
    /// User (URL of the user's package) or Generic (artifact repository).
    pub generic_source_type: Option<String>,
    /// Package URL.
    pub package_url: Option<String>,
    /// Artifact key.
    pub generic_key: Option<String>,
    /// Artifact version.
    pub generic_version: Option<String>,
    /// ISO 8601 with offset.
    pub generic_time: Option<String>,
}

/// Host values for built-in template parameters.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct HostInfo {
    /// Host address.
    pub host_ip: Option<String>,
}

/// Key/value label.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct Label {
    /// Label key.
    pub key: String,
    /// Label value.
    pub value: String,
}

/// Parameter taken from another node.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct LinkParam {
    /// Parameter name.
    pub param_name: String,
    /// Node that supplies the value.
    pub link_node_name: String,
    /// Parameter of that node.
    pub link_param_name: String,
}

/// Configuration item of a node.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct NodeConfig {
    /// Item ID.
    pub id: Option<u64>,
    pub created_at: Option<String>,
    pub updated_at: Option<String>,
    /// Creator.
    pub creator: Option<String>,
    /// Last modifier.
    pub modifier: Option<String>,
    /// Item name.
    pub name: String,
    /// Item description.
    pub description: String,
    /// Item value.
    pub value: Option<String>,
    /// Template key the item feeds, e.g. .render.ApplicationInfo.Workplace.
    pub render_key: String,
    /// Node UUID.
    #[serde(rename = "NodeUUID")]
    pub node_uuid: Option<String>,
    /// Model UUID of the node.
    pub node_model_uuid: Option<String>,
    /// Environment UUID.
    #[serde(rename = "EnvUUID")]
    pub env_uuid: Option<String>,
    /// ID of the node's instance in an environment.
    pub env_node_id: Option<u64>,
    /// Extra key/value data.
    pub data: Option<Vec<crate::types::Label>>,
    pub create_time: Option<String>,
    /// Tenant account UIN.
    pub tenant_uin: Option<String>,
}

/// Flow instance of an operations task.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct OperationDagInstance {
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
    /// Flow state.
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
    /// Labels (spelling as in the source).
    pub lable: Vec<crate::types::DagLabel>,
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
    /// State.
    pub state: String,
    pub start_time: Option<String>,
    /// Elapsed time.
    pub sub_time: String,
    /// Version.
    pub version: i64,
    /// Flow input, JSON string.
    pub input: String,
    /// Expiry time.
    pub expire_time: i64,
}

/// Values and labels for an operations template.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct OperationTemplateInstanceParam {
    /// Parameter values.
    pub operation_template_params: Option<Vec<crate::types::OperationTemplateParam>>,
    /// Labels.
    pub labels: Option<Vec<crate::types::Label>>,
}

/// Parameter value of an operations template.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct OperationTemplateParam {
    /// Parameter name.
    pub param_name: Option<String>,
    /// Parameter value.
    pub param_value: Option<String>,
}

/// Parameter of a node.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct Param {
    /// Node the parameter belongs to.
    pub node_name: String,
    /// Parameter name.
    pub name: String,
    /// Parameter value.
    pub value: String,
}

/// Values for the built-in template parameters.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct RenderData {
    /// Host values.
    pub host_info: Option<crate::types::HostInfo>,
    /// Application values.
    pub application_info: Option<crate::types::ApplicationInfo>,
}

/// Series of task counts.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct StatsTask {
    /// Display name.
    pub task_label: String,
    /// Field code.
    pub task_field: String,
    /// Counts over time.
    pub task_details: Vec<crate::types::StatsTaskDetail>,
}

/// Number of tasks at one time.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct StatsTaskDetail {
    /// Format YYYY-MM-DD hh:mm:ss.
    pub date_time: String,
    /// Number of tasks.
    pub count: i64,
}

/// Filter value with its count.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct TaskFilter {
    /// Number of tasks.
    pub total: i64,
    /// Display name.
    pub filter_name: String,
    /// Value.
    pub filter_value: String,
}

/// Hosts or cluster a task works on.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct TaskResource {
    /// Batches.
    pub deploy_batch: Option<Vec<crate::types::DeployBatch>>,
    /// All hosts.
    pub all_hosts: Option<Vec<crate::types::DeployHost>>,
    /// TKE cluster.
    pub cluster_info: Option<crate::types::DeployClusterInfo>,
}

/// Template of an operations flow.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct Template {
    /// Template ID.
    pub id: Option<u64>,
    pub created_at: Option<String>,
    pub updated_at: Option<String>,
    /// Creator.
    pub creator: Option<String>,
    /// Last modifier.
    pub modifier: Option<String>,
    /// Template name.
    pub name: String,
    /// Flow definition.
    pub template: crate::types::DagDefine,
    /// Labels.
    pub labels: Vec<crate::types::Label>,
    /// Parameter names.
    pub params_info: Vec<String>,
    /// Extra data.
    pub data: Option<Vec<crate::types::Label>>,
}

/// Template parameter instance.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct TemplateParamInstance {
    /// Instance ID.
    pub id: Option<u64>,
    pub created_at: Option<String>,
    pub updated_at: Option<String>,
    /// Creator.
    pub creator: Option<String>,
    /// Last modifier.
    pub modifier: Option<String>,
    /// Instance name.
    pub name: String,
    /// Template ID.
    pub template_id: Option<u64>,
    /// Labels.
    pub labels: Vec<crate::types::Label>,
    /// Parameter values.
    pub param_values: Vec<crate::types::Label>,
    /// Extra data.
    pub data: Option<Vec<crate::types::Label>>,
    /// Tenant account UIN.
    pub tenant_uin: Option<String>,
}

/// TSF deployment group.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct TsfGroupInfo {
    /// Application type.
    pub application_type: String,
    /// Deployment group ID.
    pub group_id: Option<String>,
    /// Deployment group name.
    pub group_name: Option<String>,
    /// Free text.
    pub group_desc: String,
    /// Application ID.
    pub application_id: Option<String>,
    /// Cluster ID.
    pub cluster_id: Option<String>,
    /// Cluster name.
    pub cluster_name: Option<String>,
    /// Namespace ID.
    pub namespace_id: Option<String>,
    /// Namespace name.
    pub namespace_name: Option<String>,
    pub create_time: String,
    /// Image registry server.
    pub server: String,
    /// Image name.
    pub repo_name: String,
    /// Image tag.
    pub tag_name: String,
    /// Initial CPU cores.
    pub cpu_request: String,
    /// Maximum CPU cores.
    pub cpu_limit: String,
    /// Initial memory.
    pub mem_request: String,
    /// Maximum memory.
    pub mem_limit: String,
    /// Remark.
    pub alias: String,
    /// Value of the KubeInjectEnable flag.
    pub kube_inject_enable: bool,
    pub updated_time: String,
    /// Kubernetes (k8s) namespace.
    pub k8s_namespace_name: String,
    /// Whether unit deployment is enabled.
    pub enabled_unit: bool,
    /// Application name.
    pub application_name: String,
}
