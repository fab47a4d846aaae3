// Written by `cargo xtask codegen` from contract/cmdb.json; do not edit.
//! The service's structs. Those no action reaches live in the tables only.

use serde::{Deserialize, Serialize};

/// Filter condition: one Key-Value pair.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CmdbFilterElement {
    /// Field to filter on.
    pub key: Option<String>,
    /// SQL operator: "=", "\<\>", "\<", "\>", "\<=", "\>=", "IN", "LIKE" (substring match).
    pub operator: Option<String>,
    /// Value to compare with.
    pub value: Option<String>,
}

/// Model.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct CmdbModelElement {
    /// Model UUID, e.g. host.
    pub model_uuid: Option<String>,
    /// Model name.
    pub model_name: String,
    /// English name of the model.
    pub model_name_en: Option<String>,
    /// Model group name.
    pub model_group_name: Option<String>,
    /// Icon of the model.
    pub model_icon: Option<String>,
    /// Group the model belongs to.
    pub model_group_uuid: String,
    /// Free text.
    pub description: Option<String>,
    /// Sort position; default 0.
    pub model_index: Option<u64>,
    /// Creator.
    pub creator: Option<String>,
    /// Tenant account ID.
    pub account_id: Option<String>,
    /// Last modifier.
    pub modifier: Option<String>,
    pub create_time: Option<String>,
    pub modifytime: Option<String>,
    /// Whether the entry is built in.
    pub preset: Option<bool>,
    /// Whether the model is in use.
    pub used: Option<bool>,
}

/// Model group.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct CmdbModelGroupElement {
    /// Model group UUID.
    pub model_group_uuid: String,
    /// Model group name.
    pub model_group_name: String,
    /// Tenant account ID.
    pub account_id: Option<String>,
    /// English name of the group.
    pub model_group_name_en: Option<String>,
    /// Sort position.
    pub model_group_index: Option<i64>,
    /// Icon of the model group.
    pub model_group_icon: Option<String>,
    /// Whether the entry is built in.
    pub preset: Option<bool>,
}

/// Property value.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CmdbPropertyElement {
    /// Property code.
    pub property_code: String,
    /// Property value.
    pub property_value: String,
}

/// Set of property values.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CmdbPropertyElementList {
    /// Property values.
    pub property_element: Vec<crate::types::CmdbPropertyElement>,
}

/// Field group.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct CmdbPropertyGroupElement {
    /// Unique code of the group.
    pub property_group_code: String,
    /// Group name.
    pub property_group_name: String,
    /// Model UUID, e.g. host.
    pub model_uuid: String,
    /// Sort position.
    pub property_group_index: Option<u64>,
    /// Whether it is the default.
    pub is_default: Option<bool>,
    /// Whether the entry is built in.
    pub preset: Option<bool>,
    pub id: Option<i64>,
}

/// Outcome of a change.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CmdbResponseData {
    /// Error detail.
    pub error: Option<crate::types::CmdbResponseDataError>,
    /// Roles concerned.
    pub role_info: Vec<crate::types::RoleInfo>,
    /// Model UUID, e.g. host.
    pub model_uuid: Option<String>,
    /// ID of an entry that succeeded.
    pub success_id: Option<String>,
    /// Entries that failed.
    pub failed_list: Option<Vec<crate::types::FailedElement>>,
    /// Entries that succeeded.
    pub success_list: Option<Vec<crate::types::SuccessElement>>,
}

/// Error detail.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CmdbResponseDataError {
    /// Error code, e.g. InternalError.cmdb_error.
    pub code: Option<String>,
    /// Error text.
    pub message: Option<String>,
}

/// Outcome of a change, with string IDs.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CmdbResponseDataString {
    /// Error detail.
    pub error: Option<crate::types::CmdbResponseDataError>,
    /// Model UUID, e.g. host.
    pub model_uuid: Option<String>,
    /// Entries that failed.
    pub failed_list: Option<Vec<crate::types::FailedElementString>>,
    /// Roles concerned.
    pub role_info: Option<Vec<crate::types::DbChangedResultRoleInfo>>,
    /// Entries that succeeded.
    pub success_list: Option<Vec<crate::types::SuccessElementString>>,
}

/// Model groups found.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CmdbSearchModelGroupResponseData {
    /// Number of groups.
    pub model_group_count: Option<u64>,
    /// Groups.
    pub model_groups: Option<Vec<crate::types::CmdbModelGroupElement>>,
}

/// Models found.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CmdbSearchModelResponseData {
    /// Number of models.
    pub model_count: Option<u64>,
    /// Models.
    pub models: Option<Vec<crate::types::CmdbModelElement>>,
}

/// Field groups found.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CmdbSearchPropertyGroupResponseData {
    /// Number of groups.
    pub property_group_count: Option<u64>,
    /// Groups.
    pub property_groups: Option<Vec<crate::types::CmdbPropertyGroupElement>>,
}

/// Sort order.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CmdbSortInfoElement {
    /// Field to sort by.
    pub property_code: Option<String>,
    /// 1: ascending; -1: descending.
    pub order: Option<i64>,
}

/// Field change.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CmdbUpdateListElement {
    /// Field to change.
    pub property_code: String,
    /// New value.
    pub property_value: String,
}

/// Changes to one field definition.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CmdbUpdateMultiPropertyElement {
    /// ID of the field.
    pub inst_id: u64,
    /// Fields to change, with their new values.
    pub update_list: Vec<crate::types::CmdbUpdateListElement>,
}

/// Outcome of a database change.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DbChangedResult {
    /// Entries that succeeded.
    pub success_list: Option<Vec<crate::types::SuccessElement>>,
    /// Entries that failed.
    pub failed_list: Option<Vec<crate::types::FailedElement>>,
    /// Roles to grant.
    pub role_info: Option<Vec<crate::types::DbChangedResultRoleInfo>>,
    /// Model UUID, e.g. host.
    pub model_uuid: Option<Vec<String>>,
}

/// Role entry of a change.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DbChangedResultRoleInfo {
    /// Instance ID.
    pub inst_id: String,
    /// Model UUID, e.g. host.
    pub model_uuid: String,
    /// Operator in charge.
    pub maintainer: String,
}

/// IDs concerned.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteEnvNodeListResponseData {
    /// Environment node IDs.
    pub env_node_id_list: Option<Vec<i64>>,
}

/// Entry that failed.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct FailedElement {
    /// ID of the entry.
    pub failed_id: i64,
    /// Failure reason.
    pub error_message: String,
}

/// Entry that failed, with a string ID.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct FailedElementString {
    /// ID of the entry.
    pub failed_id: String,
    /// Failure reason.
    pub error_message: String,
}

/// Host to import.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct HostInfo {
    /// Host properties.
    pub property_list: Option<Vec<crate::types::PropertyElement>>,
    /// Business tree nodes to attach the host to.
    pub node_list: Option<Vec<crate::types::HostNodeInfo>>,
}

/// Business tree node to attach a host to.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct HostNodeInfo {
    /// ID of the node's instance in an environment (the source says environment UUID).
    pub env_node_id: Option<i64>,
}

/// Field of a model.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Property {
    pub id: Option<i64>,
    /// Field name.
    pub property_name: Option<String>,
    /// Model UUID, e.g. host.
    pub model_uuid: Option<String>,
    /// Whether it can be set when an instance is created.
    pub create_parameter: Option<bool>,
    /// Field code.
    pub property_code: Option<String>,
    /// Whether it is required.
    pub is_required: Option<bool>,
    /// Whether values must be unique.
    pub is_only: Option<bool>,
    /// Field type; see CmdbGetPropertyElement.PropertyType.
    pub property_type: Option<String>,
    /// Choices or validation rule; see CmdbGetPropertyElement.Option.
    pub option: Option<String>,
    /// Free text.
    pub description: Option<String>,
    /// Creator.
    pub creator: Option<String>,
    /// Field group ID.
    pub property_group_id: Option<i64>,
    /// Whether it can be edited.
    pub editable: Option<bool>,
    pub create_time: Option<String>,
    pub modify_time: Option<String>,
    /// Sort position.
    pub property_index: Option<i64>,
    /// Whether the entry is built in.
    pub preset: Option<bool>,
    /// Whether it is the default.
    pub is_default: Option<bool>,
    /// Whether it is shown by default.
    pub default_display: Option<bool>,
    /// Kind of node the field belongs to.
    pub belong: Option<String>,
}

/// Field value.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct PropertyElement {
    /// Field code.
    pub property_code: Option<String>,
    /// Field value.
    pub property_value: Option<String>,
}

/// Number of resources of one type.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct RelResourceItem {
    /// Resource type.
    pub resource_type: String,
    /// Number of resources.
    pub count: u64,
}

/// Tags and agent state of one resource.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ResourcesTagsAndAgent {
    /// Resource ID.
    pub resource_id: i64,
    /// Tags.
    pub resource_tag: Vec<String>,
    /// 0: unknown; 1: offline; 2: online.
    pub agent_status: String,
}

/// Role.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct RoleInfo {
    /// Role ID.
    pub role_id: Option<i64>,
    /// Role key.
    pub role_key: Option<String>,
    /// Role name.
    pub role_name: Option<String>,
    /// Role code.
    pub role_code: Option<String>,
    /// Role description.
    pub role_desc: Option<String>,
    /// Approver of the role.
    pub role_approver: Option<String>,
    /// Whether permission is granted per instance.
    pub auth_by_instance: Option<bool>,
    /// Operations selected.
    pub used_operate_list: Option<Vec<String>>,
    /// Operations available.
    pub operate_list: Option<Vec<String>>,
    /// IDs of the operations selected.
    pub used_operate_id_list: Option<Vec<i64>>,
    /// IDs of the operations available.
    pub operate_id_list: Option<Vec<i64>>,
    /// Resource granularity.
    pub resource_type_name: Option<String>,
}

/// Display order of models.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct SearchModelOrderResponseData {
    /// Model UUIDs in order (the source only calls it the result count).
    pub model_order: Option<Vec<String>>,
}

/// Entry that succeeded.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct SuccessElement {
    /// ID of an entry that succeeded.
    pub success_id: Option<i64>,
}

/// Entry that succeeded, with a string ID.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct SuccessElementString {
    /// ID of an entry that succeeded.
    pub success_id: Option<String>,
}

/// Changes to one instance.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateInstanceInfo {
    /// Instance ID.
    pub inst_id: Option<i64>,
    /// Field values to set.
    pub update_list: Option<Vec<crate::types::PropertyElement>>,
}
