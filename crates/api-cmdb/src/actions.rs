// Written by `cargo xtask codegen` from contract/cmdb.json; do not edit.
//! A marker, a request and an answer per action.

use serde::{Deserialize, Serialize};
use terrace_rpc::{Action, ActionMeta};

use crate::meta;

/// Start a task that imports hosts.
pub struct CreateImportHostTask;

impl Action for CreateImportHostTask {
    type Request = CreateImportHostTaskRequest;
    type Response = CreateImportHostTaskResponse;
    const META: &'static ActionMeta = &meta::CREATE_IMPORT_HOST_TASK;
}

/// What [`CreateImportHostTask`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateImportHostTaskRequest {
    /// Hosts to import.
    pub host_info_list: Option<Vec<crate::types::HostInfo>>,
}

/// What [`CreateImportHostTask`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateImportHostTaskResponse {
    /// ID of the import task.
    pub import_host_task_id: i64,
    /// Main account UIN.
    pub uin: String,
    /// Namespace of the task.
    pub namespace: String,
}

/// Create models.
pub struct CreateModel;

impl Action for CreateModel {
    type Request = CreateModelRequest;
    type Response = CreateModelResponse;
    const META: &'static ActionMeta = &meta::CREATE_MODEL;
}

/// What [`CreateModel`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateModelRequest {
    /// Models to create.
    pub models: Vec<crate::types::CmdbModelElement>,
}

/// What [`CreateModel`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateModelResponse {
    /// Error code, e.g. InternalError.cmdb_error.
    pub error_code: String,
    /// Error text.
    pub error_msg: String,
    /// Whether the call succeeded.
    pub result: bool,
    /// Detail of the change.
    pub data: Option<crate::types::CmdbResponseDataString>,
}

/// Create model groups.
pub struct CreateModelGroup;

impl Action for CreateModelGroup {
    type Request = CreateModelGroupRequest;
    type Response = CreateModelGroupResponse;
    const META: &'static ActionMeta = &meta::CREATE_MODEL_GROUP;
}

/// What [`CreateModelGroup`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateModelGroupRequest {
    /// Model groups to create.
    pub model_groups: Vec<crate::types::CmdbModelGroupElement>,
}

/// What [`CreateModelGroup`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateModelGroupResponse {
    /// Error code, e.g. InternalError.cmdb_error.
    pub error_code: String,
    /// Error text.
    pub error_msg: String,
    /// Whether the call succeeded.
    pub result: bool,
    /// Detail of the change.
    pub data: Option<crate::types::CmdbResponseDataString>,
}

/// Create fields of models.
pub struct CreateProperty;

impl Action for CreateProperty {
    type Request = CreatePropertyRequest;
    type Response = CreatePropertyResponse;
    const META: &'static ActionMeta = &meta::CREATE_PROPERTY;
}

/// What [`CreateProperty`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreatePropertyRequest {
    /// Fields to create.
    pub propertys: Vec<crate::types::Property>,
}

/// What [`CreateProperty`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreatePropertyResponse {
    /// Error code, e.g. InternalError.cmdb_error.
    pub error_code: String,
    /// Error text.
    pub error_msg: String,
    /// Whether the call succeeded.
    pub result: bool,
    /// Detail of the change.
    pub data: Option<crate::types::CmdbResponseDataString>,
}

/// Create field groups.
pub struct CreatePropertyGroup;

impl Action for CreatePropertyGroup {
    type Request = CreatePropertyGroupRequest;
    type Response = CreatePropertyGroupResponse;
    const META: &'static ActionMeta = &meta::CREATE_PROPERTY_GROUP;
}

/// What [`CreatePropertyGroup`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreatePropertyGroupRequest {
    /// Field groups to create.
    pub property_groups: Vec<crate::types::CmdbPropertyGroupElement>,
}

/// What [`CreatePropertyGroup`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreatePropertyGroupResponse {
    /// Error code, e.g. InternalError.cmdb_error.
    pub error_code: String,
    /// Error text.
    pub error_msg: String,
    /// Whether the call succeeded.
    pub result: bool,
    /// Detail of the change.
    pub data: Option<crate::types::CmdbResponseDataString>,
}

/// Create a uniqueness check on fields of a model.
pub struct CreateUniqueVerification;

impl Action for CreateUniqueVerification {
    type Request = CreateUniqueVerificationRequest;
    type Response = CreateUniqueVerificationResponse;
    const META: &'static ActionMeta = &meta::CREATE_UNIQUE_VERIFICATION;
}

/// What [`CreateUniqueVerification`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateUniqueVerificationRequest {
    /// Model UUID, e.g. host.
    pub model_uuid: Option<String>,
    /// Property (field) IDs.
    pub property_ids: Option<Vec<i64>>,
}

/// What [`CreateUniqueVerification`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateUniqueVerificationResponse {
    /// Whether the call succeeded.
    pub result: bool,
    /// Detail of the change.
    pub data: Option<crate::types::CmdbResponseData>,
    /// Error detail.
    pub error: Option<crate::types::CmdbResponseDataError>,
}

/// Delete an environment.
pub struct DeleteEnv;

impl Action for DeleteEnv {
    type Request = DeleteEnvRequest;
    type Response = DeleteEnvResponse;
    const META: &'static ActionMeta = &meta::DELETE_ENV;
}

/// What [`DeleteEnv`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteEnvRequest {
    /// Environment UUID.
    pub uuid: String,
}

/// What [`DeleteEnv`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteEnvResponse {
    /// Outcome.
    pub data: Option<crate::types::DbChangedResult>,
}

/// Delete several environment nodes.
pub struct DeleteEnvNodeList;

impl Action for DeleteEnvNodeList {
    type Request = DeleteEnvNodeListRequest;
    type Response = DeleteEnvNodeListResponse;
    const META: &'static ActionMeta = &meta::DELETE_ENV_NODE_LIST;
}

/// What [`DeleteEnvNodeList`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteEnvNodeListRequest {
    /// Environment node IDs.
    pub env_node_id_list: Vec<u64>,
}

/// What [`DeleteEnvNodeList`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteEnvNodeListResponse {
    /// IDs concerned.
    pub data: Option<crate::types::DeleteEnvNodeListResponseData>,
}

/// Delete models.
pub struct DeleteModel;

impl Action for DeleteModel {
    type Request = DeleteModelRequest;
    type Response = DeleteModelResponse;
    const META: &'static ActionMeta = &meta::DELETE_MODEL;
}

/// What [`DeleteModel`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteModelRequest {
    /// UUIDs of the models to delete.
    pub model_uuids: Vec<String>,
}

/// What [`DeleteModel`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteModelResponse {
    /// Error code, e.g. InternalError.cmdb_error.
    pub error_code: String,
    /// Error text.
    pub error_msg: String,
    /// Whether the call succeeded.
    pub result: bool,
    /// Detail of the change.
    pub data: Option<crate::types::CmdbResponseData>,
}

/// Delete model groups.
pub struct DeleteModelGroup;

impl Action for DeleteModelGroup {
    type Request = DeleteModelGroupRequest;
    type Response = DeleteModelGroupResponse;
    const META: &'static ActionMeta = &meta::DELETE_MODEL_GROUP;
}

/// What [`DeleteModelGroup`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteModelGroupRequest {
    /// Model group UUIDs.
    pub model_group_uuids: Vec<String>,
}

/// What [`DeleteModelGroup`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteModelGroupResponse {
    /// Error code, e.g. InternalError.cmdb_error.
    pub error_code: String,
    /// Error text.
    pub error_msg: String,
    /// Whether the call succeeded.
    pub result: bool,
    /// Detail of the change.
    pub data: Option<crate::types::CmdbResponseDataString>,
}

/// Delete fields.
pub struct DeleteProperty;

impl Action for DeleteProperty {
    type Request = DeletePropertyRequest;
    type Response = DeletePropertyResponse;
    const META: &'static ActionMeta = &meta::DELETE_PROPERTY;
}

/// What [`DeleteProperty`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeletePropertyRequest {
    /// Field IDs.
    pub id_list: Vec<u64>,
}

/// What [`DeleteProperty`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeletePropertyResponse {
    /// Error code, e.g. InternalError.cmdb_error.
    pub error_code: String,
    /// Error text.
    pub error_msg: String,
    /// Whether the call succeeded.
    pub result: bool,
    /// Detail of the change.
    pub data: Option<crate::types::CmdbResponseData>,
}

/// Delete field groups.
pub struct DeletePropertyGroup;

impl Action for DeletePropertyGroup {
    type Request = DeletePropertyGroupRequest;
    type Response = DeletePropertyGroupResponse;
    const META: &'static ActionMeta = &meta::DELETE_PROPERTY_GROUP;
}

/// What [`DeletePropertyGroup`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeletePropertyGroupRequest {
    /// Field group IDs.
    pub id_list: Vec<u64>,
}

/// What [`DeletePropertyGroup`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeletePropertyGroupResponse {
    /// Error code, e.g. InternalError.cmdb_error.
    pub error_code: String,
    /// Error text.
    pub error_msg: String,
    /// Whether the call succeeded.
    pub result: bool,
    /// Detail of the change.
    pub data: Option<crate::types::CmdbResponseData>,
}

/// Delete uniqueness checks.
pub struct DeleteUniqueVerification;

impl Action for DeleteUniqueVerification {
    type Request = DeleteUniqueVerificationRequest;
    type Response = DeleteUniqueVerificationResponse;
    const META: &'static ActionMeta = &meta::DELETE_UNIQUE_VERIFICATION;
}

/// What [`DeleteUniqueVerification`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteUniqueVerificationRequest {
    /// Uniqueness check IDs.
    pub ids: Vec<i64>,
}

/// What [`DeleteUniqueVerification`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteUniqueVerificationResponse {
    /// Whether the call succeeded.
    pub result: bool,
    /// Detail of the change.
    pub data: Option<crate::types::CmdbResponseData>,
    /// Error detail.
    pub error: Option<crate::types::CmdbResponseDataError>,
}

/// Count the resources related to environment nodes.
pub struct DescribeEnvNodeResources;

impl Action for DescribeEnvNodeResources {
    type Request = DescribeEnvNodeResourcesRequest;
    type Response = DescribeEnvNodeResourcesResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_ENV_NODE_RESOURCES;
}

/// What [`DescribeEnvNodeResources`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEnvNodeResourcesRequest {
    /// Environment node IDs.
    pub env_node_id_list: Vec<u64>,
}

/// What [`DescribeEnvNodeResources`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEnvNodeResourcesResponse {
    /// Resource counts by type.
    pub data: Vec<crate::types::RelResourceItem>,
}

/// Count the resources related to a node.
pub struct DescribeNodeResources;

impl Action for DescribeNodeResources {
    type Request = DescribeNodeResourcesRequest;
    type Response = DescribeNodeResourcesResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_NODE_RESOURCES;
}

/// What [`DescribeNodeResources`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeNodeResourcesRequest {
    /// Node UUID.
    #[serde(rename = "NodeUUID")]
    pub node_uuid: String,
}

/// What [`DescribeNodeResources`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeNodeResourcesResponse {
    /// Resource counts by type.
    pub data: Vec<crate::types::RelResourceItem>,
}

/// Full-text search over the instances of a model.
pub struct FullTextSearch;

impl Action for FullTextSearch {
    type Request = FullTextSearchRequest;
    type Response = FullTextSearchResponse;
    const META: &'static ActionMeta = &meta::FULL_TEXT_SEARCH;
}

/// What [`FullTextSearch`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct FullTextSearchRequest {
    /// Model UUID, e.g. host.
    pub model_uuid: Option<String>,
    /// Maximum number of results.
    pub limit: Option<u64>,
    /// Offset of the first entry.
    pub offset: Option<u64>,
    /// Sort order.
    pub sort_info: Option<crate::types::CmdbSortInfoElement>,
    /// Fields to return.
    pub fields: Option<Vec<String>>,
    /// Filter conditions.
    pub filters: Option<Vec<crate::types::CmdbFilterElement>>,
    /// Keyword.
    pub text: Option<String>,
}

/// What [`FullTextSearch`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct FullTextSearchResponse {
    /// Detail of the result.
    pub data: Option<crate::types::DbChangedResult>,
}

/// Take the lock of a component in an environment.
pub struct GetEnvironmentLock;

impl Action for GetEnvironmentLock {
    type Request = GetEnvironmentLockRequest;
    type Response = GetEnvironmentLockResponse;
    const META: &'static ActionMeta = &meta::GET_ENVIRONMENT_LOCK;
}

/// What [`GetEnvironmentLock`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetEnvironmentLockRequest {
    /// Node (component) UUID.
    pub node_uuid: String,
    /// Environment UUID.
    pub env_uuid: String,
    /// Name of the lock holder.
    pub lock_holder: String,
}

/// What [`GetEnvironmentLock`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct GetEnvironmentLockResponse {
    /// Error detail.
    pub error: Option<crate::types::CmdbResponseDataError>,
}

/// Read the tags and agent state of resources.
pub struct QueryTagsAndAgentStatus;

impl Action for QueryTagsAndAgentStatus {
    type Request = QueryTagsAndAgentStatusRequest;
    type Response = QueryTagsAndAgentStatusResponse;
    const META: &'static ActionMeta = &meta::QUERY_TAGS_AND_AGENT_STATUS;
}

/// What [`QueryTagsAndAgentStatus`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct QueryTagsAndAgentStatusRequest {
    /// Resource IDs.
    pub resource_id_list: Option<Vec<i64>>,
    /// Resource type.
    pub resource_type: Option<String>,
}

/// What [`QueryTagsAndAgentStatus`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct QueryTagsAndAgentStatusResponse {
    /// One entry per resource.
    pub resource_list: Vec<crate::types::ResourcesTagsAndAgent>,
}

/// Release the lock of a component in an environment.
pub struct ReleaseEnvironmentLock;

impl Action for ReleaseEnvironmentLock {
    type Request = ReleaseEnvironmentLockRequest;
    type Response = ReleaseEnvironmentLockResponse;
    const META: &'static ActionMeta = &meta::RELEASE_ENVIRONMENT_LOCK;
}

/// What [`ReleaseEnvironmentLock`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ReleaseEnvironmentLockRequest {
    /// Node (component) UUID.
    pub node_uuid: String,
    /// Environment UUID.
    pub env_uuid: String,
    /// Name of the lock holder.
    pub lock_holder: String,
}

/// What [`ReleaseEnvironmentLock`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ReleaseEnvironmentLockResponse {
    /// Error detail.
    pub error: Option<crate::types::CmdbResponseDataError>,
}

/// Count hosts by agent state.
pub struct SearchAbnormalAgent;

impl Action for SearchAbnormalAgent {
    type Request = SearchAbnormalAgentRequest;
    type Response = SearchAbnormalAgentResponse;
    const META: &'static ActionMeta = &meta::SEARCH_ABNORMAL_AGENT;
}

/// What [`SearchAbnormalAgent`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct SearchAbnormalAgentRequest {}

/// What [`SearchAbnormalAgent`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct SearchAbnormalAgentResponse {
    /// Number of agents in an abnormal state.
    pub abnormal_agent_count: u64,
    /// Hosts whose agent is online.
    pub online_id_list: Vec<i64>,
    /// Number of agents in an unknown state.
    pub not_installed_agent_count: u64,
    /// Hosts whose agent is offline.
    pub offline_id_list: Vec<i64>,
    /// Hosts whose agent state is unknown.
    pub empty_status_id_list: Vec<i64>,
    /// Main account UIN.
    pub uin: String,
}

/// List models.
pub struct SearchModel;

impl Action for SearchModel {
    type Request = SearchModelRequest;
    type Response = SearchModelResponse;
    const META: &'static ActionMeta = &meta::SEARCH_MODEL;
}

/// What [`SearchModel`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct SearchModelRequest {
    /// Entries per page.
    pub limit: Option<u64>,
    /// Entries to skip: page size * (page - 1).
    pub offset: Option<u64>,
    /// Conditions on any field, each a Key-Value pair; empty returns everything.
    pub filters: Option<Vec<crate::types::CmdbFilterElement>>,
    /// Sort field; default ModelGroupIndex ascending.
    pub sort_info: Option<crate::types::CmdbSortInfoElement>,
    /// Fields to return; all when omitted.
    pub fields: Option<Vec<String>>,
}

/// What [`SearchModel`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct SearchModelResponse {
    /// Whether the call succeeded.
    pub result: bool,
    /// Models found.
    pub data: Option<crate::types::CmdbSearchModelResponseData>,
    /// Error detail.
    pub error: Option<crate::types::CmdbResponseDataError>,
}

/// List model groups.
pub struct SearchModelGroup;

impl Action for SearchModelGroup {
    type Request = SearchModelGroupRequest;
    type Response = SearchModelGroupResponse;
    const META: &'static ActionMeta = &meta::SEARCH_MODEL_GROUP;
}

/// What [`SearchModelGroup`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct SearchModelGroupRequest {
    /// Entries per page.
    pub limit: Option<u64>,
    /// Entries to skip: page size * (page - 1).
    pub offset: Option<u64>,
    /// Conditions on any field, each a Key-Value pair; empty returns everything.
    pub filters: Option<Vec<crate::types::CmdbFilterElement>>,
    /// Sort field; default ModelGroupIndex ascending.
    pub sort_info: Option<crate::types::CmdbSortInfoElement>,
    /// Fields to return; all when omitted.
    pub fields: Option<Vec<String>>,
}

/// What [`SearchModelGroup`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct SearchModelGroupResponse {
    /// Whether the call succeeded.
    pub result: bool,
    /// Model groups found.
    pub data: Option<crate::types::CmdbSearchModelGroupResponseData>,
    /// Error detail.
    pub error: Option<crate::types::CmdbResponseDataError>,
}

/// Read the display order of models.
pub struct SearchModelOrder;

impl Action for SearchModelOrder {
    type Request = SearchModelOrderRequest;
    type Response = SearchModelOrderResponse;
    const META: &'static ActionMeta = &meta::SEARCH_MODEL_ORDER;
}

/// What [`SearchModelOrder`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct SearchModelOrderRequest {}

/// What [`SearchModelOrder`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct SearchModelOrderResponse {
    /// Order of the models.
    pub data: Option<crate::types::SearchModelOrderResponseData>,
}

/// Read one node of the business tree.
pub struct SearchNode;

impl Action for SearchNode {
    type Request = SearchNodeRequest;
    type Response = SearchNodeResponse;
    const META: &'static ActionMeta = &meta::SEARCH_NODE;
}

/// What [`SearchNode`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct SearchNodeRequest {
    /// Unique identifier of the node.
    pub node_id: Option<String>,
}

/// What [`SearchNode`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct SearchNodeResponse {
    /// Properties of the node.
    pub data: Option<crate::types::CmdbPropertyElementList>,
}

/// Query the audit log.
pub struct SearchOperationLog;

impl Action for SearchOperationLog {
    type Request = SearchOperationLogRequest;
    type Response = SearchOperationLogResponse;
    const META: &'static ActionMeta = &meta::SEARCH_OPERATION_LOG;
}

/// What [`SearchOperationLog`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct SearchOperationLogRequest {
    /// Page size.
    pub limit: Option<u64>,
    /// Offset of the first entry.
    pub offset: Option<u64>,
    /// Sort order.
    pub sort_info: Option<crate::types::CmdbSortInfoElement>,
    /// Filter conditions.
    pub filters: Option<Vec<crate::types::CmdbFilterElement>>,
}

/// What [`SearchOperationLog`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct SearchOperationLogResponse {
    /// Detail of the result.
    pub data: Option<crate::types::DbChangedResult>,
}

/// List field groups.
pub struct SearchPropertyGroup;

impl Action for SearchPropertyGroup {
    type Request = SearchPropertyGroupRequest;
    type Response = SearchPropertyGroupResponse;
    const META: &'static ActionMeta = &meta::SEARCH_PROPERTY_GROUP;
}

/// What [`SearchPropertyGroup`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct SearchPropertyGroupRequest {
    /// Entries per page.
    pub limit: Option<u64>,
    /// Entries to skip: page size * (page - 1).
    pub offset: Option<u64>,
    /// Conditions on any field, each a Key-Value pair; empty returns everything.
    pub filters: Option<Vec<crate::types::CmdbFilterElement>>,
    /// Sort field; default ModelGroupIndex ascending.
    pub sort_info: Option<crate::types::CmdbSortInfoElement>,
    /// Fields to return; all when omitted.
    pub fields: Option<Vec<String>>,
}

/// What [`SearchPropertyGroup`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct SearchPropertyGroupResponse {
    /// Whether the call succeeded.
    pub result: bool,
    /// Field groups found.
    pub data: Option<crate::types::CmdbSearchPropertyGroupResponseData>,
    /// Error detail.
    pub error: Option<crate::types::CmdbResponseDataError>,
}

/// Change a model.
pub struct UpdateModel;

impl Action for UpdateModel {
    type Request = UpdateModelRequest;
    type Response = UpdateModelResponse;
    const META: &'static ActionMeta = &meta::UPDATE_MODEL;
}

/// What [`UpdateModel`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateModelRequest {
    /// Model UUID, e.g. host.
    pub model_uuid: String,
    /// Fields to change, with their new values.
    pub update_list: Vec<crate::types::CmdbUpdateListElement>,
}

/// What [`UpdateModel`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateModelResponse {
    /// Error code, e.g. InternalError.cmdb_error.
    pub error_code: String,
    /// Error text.
    pub error_msg: String,
    /// Whether the call succeeded.
    pub result: bool,
    /// Detail of the change.
    pub data: Option<crate::types::CmdbResponseData>,
}

/// Change a model group.
pub struct UpdateModelGroup;

impl Action for UpdateModelGroup {
    type Request = UpdateModelGroupRequest;
    type Response = UpdateModelGroupResponse;
    const META: &'static ActionMeta = &meta::UPDATE_MODEL_GROUP;
}

/// What [`UpdateModelGroup`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateModelGroupRequest {
    /// Model group UUID.
    pub model_group_uuid: String,
    /// Fields to change, with their new values.
    pub update_list: Vec<crate::types::CmdbUpdateListElement>,
}

/// What [`UpdateModelGroup`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateModelGroupResponse {
    /// Error code, e.g. InternalError.cmdb_error.
    pub error_code: String,
    /// Error text.
    pub error_msg: String,
    /// Whether the call succeeded.
    pub result: bool,
    /// Detail of the change.
    pub data: Option<crate::types::CmdbResponseData>,
}

/// Change several instances of a model.
pub struct UpdateMultiInstance;

impl Action for UpdateMultiInstance {
    type Request = UpdateMultiInstanceRequest;
    type Response = UpdateMultiInstanceResponse;
    const META: &'static ActionMeta = &meta::UPDATE_MULTI_INSTANCE;
}

/// What [`UpdateMultiInstance`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateMultiInstanceRequest {
    /// Model UUID, e.g. host.
    pub model_uuid: Option<String>,
    /// One entry per instance to change.
    pub update_entries: Option<Vec<crate::types::UpdateInstanceInfo>>,
    /// Component name.
    pub component: Option<String>,
}

/// What [`UpdateMultiInstance`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateMultiInstanceResponse {
    /// Outcome.
    pub data: Option<crate::types::DbChangedResult>,
}

/// Change several fields.
pub struct UpdateMultiProperty;

impl Action for UpdateMultiProperty {
    type Request = UpdateMultiPropertyRequest;
    type Response = UpdateMultiPropertyResponse;
    const META: &'static ActionMeta = &meta::UPDATE_MULTI_PROPERTY;
}

/// What [`UpdateMultiProperty`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateMultiPropertyRequest {
    /// Fields to change.
    pub property_list: Vec<crate::types::CmdbUpdateMultiPropertyElement>,
}

/// What [`UpdateMultiProperty`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateMultiPropertyResponse {
    /// Error code, e.g. InternalError.cmdb_error.
    pub error_code: String,
    /// Error text.
    pub error_msg: String,
    /// Whether the call succeeded.
    pub result: bool,
    /// Detail of the change.
    pub data: Option<crate::types::CmdbResponseData>,
}

/// Change a field.
pub struct UpdateProperty;

impl Action for UpdateProperty {
    type Request = UpdatePropertyRequest;
    type Response = UpdatePropertyResponse;
    const META: &'static ActionMeta = &meta::UPDATE_PROPERTY;
}

/// What [`UpdateProperty`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdatePropertyRequest {
    /// Field ID.
    pub id: u64,
    /// Fields to change, with their new values.
    pub update_list: Vec<crate::types::CmdbUpdateListElement>,
}

/// What [`UpdateProperty`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UpdatePropertyResponse {
    /// Error code, e.g. InternalError.cmdb_error.
    pub error_code: String,
    /// Error text.
    pub error_msg: String,
    /// Whether the call succeeded.
    pub result: bool,
    /// Detail of the change.
    pub data: Option<crate::types::CmdbResponseData>,
}

/// Change a field group.
pub struct UpdatePropertyGroup;

impl Action for UpdatePropertyGroup {
    type Request = UpdatePropertyGroupRequest;
    type Response = UpdatePropertyGroupResponse;
    const META: &'static ActionMeta = &meta::UPDATE_PROPERTY_GROUP;
}

/// What [`UpdatePropertyGroup`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdatePropertyGroupRequest {
    /// Field group ID.
    pub id: u64,
    /// Fields to change, with their new values.
    pub update_list: Vec<crate::types::CmdbUpdateListElement>,
}

/// What [`UpdatePropertyGroup`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UpdatePropertyGroupResponse {
    /// Error code, e.g. InternalError.cmdb_error.
    pub error_code: String,
    /// Error text.
    pub error_msg: String,
    /// Whether the call succeeded.
    pub result: bool,
    /// Detail of the change.
    pub data: Option<crate::types::CmdbResponseData>,
}

/// Change a uniqueness check.
pub struct UpdateUniqueVerification;

impl Action for UpdateUniqueVerification {
    type Request = UpdateUniqueVerificationRequest;
    type Response = UpdateUniqueVerificationResponse;
    const META: &'static ActionMeta = &meta::UPDATE_UNIQUE_VERIFICATION;
}

/// What [`UpdateUniqueVerification`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateUniqueVerificationRequest {
    /// Uniqueness check ID.
    pub id: i64,
    /// Property (field) IDs.
    pub property_ids: Vec<i64>,
}

/// What [`UpdateUniqueVerification`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateUniqueVerificationResponse {
    /// Whether the call succeeded.
    pub result: bool,
    /// Detail of the change.
    pub data: Option<crate::types::CmdbResponseData>,
    /// Error detail.
    pub error: Option<crate::types::CmdbResponseDataError>,
}
