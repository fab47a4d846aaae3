// Written by `cargo xtask codegen` from contract/cetcd.json; do not edit.
//! A marker, a request and an answer per action.

use serde::{Deserialize, Serialize};
use terrace_rpc::{Action, ActionMeta};

use crate::meta;

/// List the gRPC methods served by one etcd member.
pub struct DescribeRPCMethodList;

impl Action for DescribeRPCMethodList {
    type Request = DescribeRPCMethodListRequest;
    type Response = DescribeRPCMethodListResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_RPC_METHOD_LIST;
}

/// What [`DescribeRPCMethodList`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeRPCMethodListRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
    /// Member pod name, form \<InstanceId\>-etcd-\<n\>.
    pub pod_name: String,
    /// Page offset.
    pub offset: Option<i64>,
    /// Maximum number of entries.
    pub limit: Option<i64>,
}

/// What [`DescribeRPCMethodList`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeRPCMethodListResponse {
    /// gRPC methods.
    pub method_list: Vec<crate::types::RPCMethod>,
}

/// List etcd instances.
pub struct DescribeEtcdInstances;

impl Action for DescribeEtcdInstances {
    type Request = DescribeEtcdInstancesRequest;
    type Response = DescribeEtcdInstancesResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_ETCD_INSTANCES;
}

/// What [`DescribeEtcdInstances`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEtcdInstancesRequest {
    /// Instance IDs, form etcd-xxxxxxxx; mutually exclusive with Filters.
    pub instance_ids: Option<Vec<String>>,
    /// Filter names vpc-id and instance-id; mutually exclusive with InstanceIds.
    pub filters: Option<Vec<crate::types::Filter>>,
    /// Page offset; default 0.
    pub offset: Option<i64>,
    /// Page size; max 50.
    pub limit: Option<i64>,
}

/// What [`DescribeEtcdInstances`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEtcdInstancesResponse {
    /// Instances found.
    pub etcds: Option<Vec<crate::types::Etcd>>,
    /// Total matches.
    pub total_count: i64,
}

/// Upgrade an instance to another etcd version.
pub struct UpgradeEtcdInstance;

impl Action for UpgradeEtcdInstance {
    type Request = UpgradeEtcdInstanceRequest;
    type Response = UpgradeEtcdInstanceResponse;
    const META: &'static ActionMeta = &meta::UPGRADE_ETCD_INSTANCE;
}

/// What [`UpgradeEtcdInstance`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpgradeEtcdInstanceRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
    /// Target version, e.g. v3.5.2; see DescribeEtcdAvailableVersions.
    pub etcd_version: String,
}

/// What [`UpgradeEtcdInstance`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UpgradeEtcdInstanceResponse {}

/// Change the number of members of an instance.
pub struct ResizeEtcdInstance;

impl Action for ResizeEtcdInstance {
    type Request = ResizeEtcdInstanceRequest;
    type Response = ResizeEtcdInstanceResponse;
    const META: &'static ActionMeta = &meta::RESIZE_ETCD_INSTANCE;
}

/// What [`ResizeEtcdInstance`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ResizeEtcdInstanceRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
    /// Number of members.
    pub size: i64,
}

/// What [`ResizeEtcdInstance`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ResizeEtcdInstanceResponse {}

/// Change the backup settings of a snapshot policy.
pub struct ModifyEtcdSnapshotPolicy;

impl Action for ModifyEtcdSnapshotPolicy {
    type Request = ModifyEtcdSnapshotPolicyRequest;
    type Response = ModifyEtcdSnapshotPolicyResponse;
    const META: &'static ActionMeta = &meta::MODIFY_ETCD_SNAPSHOT_POLICY;
}

/// What [`ModifyEtcdSnapshotPolicy`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyEtcdSnapshotPolicyRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
    /// Policy name.
    pub snapshot_policy_name: String,
    /// Backup settings.
    pub backup_settings: crate::types::EtcdBackupSettings,
}

/// What [`ModifyEtcdSnapshotPolicy`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyEtcdSnapshotPolicyResponse {}

/// Change compaction, monitoring, billing or sizing settings of an instance.
pub struct ModifyEtcdConfiguration;

impl Action for ModifyEtcdConfiguration {
    type Request = ModifyEtcdConfigurationRequest;
    type Response = ModifyEtcdConfigurationResponse;
    const META: &'static ActionMeta = &meta::MODIFY_ETCD_CONFIGURATION;
}

/// What [`ModifyEtcdConfiguration`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyEtcdConfigurationRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
    /// Automatic compaction settings.
    pub auto_compaction_settings: Option<crate::types::EtcdAutoCompactionSettings>,
    /// Monitoring settings.
    pub monitor_settings: Option<crate::types::EtcdMonitorSettings>,
    /// Billing mode: PREPAID, or POSTPAID_BY_HOUR (postpaid).
    pub charge_type: Option<String>,
    /// Instance sizing.
    pub instance_config: Option<crate::types::InstanceConfig>,
    /// Prepaid settings.
    pub prepaid_config: Option<crate::types::ChargePrepaidConfig>,
}

/// What [`ModifyEtcdConfiguration`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyEtcdConfigurationResponse {}

/// Change the name, description, authentication or subnets of an instance.
pub struct ModifyEtcdAttribute;

impl Action for ModifyEtcdAttribute {
    type Request = ModifyEtcdAttributeRequest;
    type Response = ModifyEtcdAttributeResponse;
    const META: &'static ActionMeta = &meta::MODIFY_ETCD_ATTRIBUTE;
}

/// What [`ModifyEtcdAttribute`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyEtcdAttributeRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
    /// Instance name.
    pub name: Option<String>,
    /// Free text.
    pub description: Option<String>,
    /// Password of the root account.
    pub password: Option<String>,
    /// Synchronise the authentication state.
    pub enable_auth: Option<bool>,
    /// Also delete the object-storage data related to the cluster.
    pub enable_delete_cos: Option<bool>,
    /// Subnet IDs.
    pub subnet_ids: Option<Vec<String>>,
}

/// What [`ModifyEtcdAttribute`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyEtcdAttributeResponse {}

/// Turn on deletion protection.
pub struct EnableEtcdInstanceDeletionProtection;

impl Action for EnableEtcdInstanceDeletionProtection {
    type Request = EnableEtcdInstanceDeletionProtectionRequest;
    type Response = EnableEtcdInstanceDeletionProtectionResponse;
    const META: &'static ActionMeta = &meta::ENABLE_ETCD_INSTANCE_DELETION_PROTECTION;
}

/// What [`EnableEtcdInstanceDeletionProtection`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct EnableEtcdInstanceDeletionProtectionRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
}

/// What [`EnableEtcdInstanceDeletionProtection`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct EnableEtcdInstanceDeletionProtectionResponse {}

/// Turn off deletion protection.
pub struct DisableEtcdInstanceDeletionProtection;

impl Action for DisableEtcdInstanceDeletionProtection {
    type Request = DisableEtcdInstanceDeletionProtectionRequest;
    type Response = DisableEtcdInstanceDeletionProtectionResponse;
    const META: &'static ActionMeta = &meta::DISABLE_ETCD_INSTANCE_DELETION_PROTECTION;
}

/// What [`DisableEtcdInstanceDeletionProtection`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DisableEtcdInstanceDeletionProtectionRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
}

/// What [`DisableEtcdInstanceDeletionProtection`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DisableEtcdInstanceDeletionProtectionResponse {}

/// List asynchronous etcd tasks.
pub struct DescribeEtcdTasks;

impl Action for DescribeEtcdTasks {
    type Request = DescribeEtcdTasksRequest;
    type Response = DescribeEtcdTasksResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_ETCD_TASKS;
}

/// What [`DescribeEtcdTasks`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEtcdTasksRequest {
    /// Task ID.
    #[serde(rename = "TaskID")]
    pub task_id: Option<String>,
    /// taskType: one of enable_internet, disable_internet, restore_remote_snapshot; resourceId: resource ID; lifeState: process or done.
    pub filters: Option<Vec<crate::types::Filter>>,
}

/// What [`DescribeEtcdTasks`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEtcdTasksResponse {
    /// Tasks found.
    pub tasks: Option<Vec<crate::types::EtcdTaskInfo>>,
}

/// List the snapshots of an instance.
pub struct DescribeEtcdSnapshots;

impl Action for DescribeEtcdSnapshots {
    type Request = DescribeEtcdSnapshotsRequest;
    type Response = DescribeEtcdSnapshotsResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_ETCD_SNAPSHOTS;
}

/// What [`DescribeEtcdSnapshots`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEtcdSnapshotsRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
}

/// What [`DescribeEtcdSnapshots`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEtcdSnapshotsResponse {
    /// Snapshots.
    pub snapshots: Option<Vec<crate::types::EtcdSnapshot>>,
}

/// List the snapshot policies of an instance.
pub struct DescribeEtcdSnapshotPolicies;

impl Action for DescribeEtcdSnapshotPolicies {
    type Request = DescribeEtcdSnapshotPoliciesRequest;
    type Response = DescribeEtcdSnapshotPoliciesResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_ETCD_SNAPSHOT_POLICIES;
}

/// What [`DescribeEtcdSnapshotPolicies`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEtcdSnapshotPoliciesRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
}

/// What [`DescribeEtcdSnapshotPolicies`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEtcdSnapshotPoliciesResponse {
    /// Snapshot policies.
    pub snapshot_policies: Option<Vec<crate::types::EtcdSnapshotPolicy>>,
}

/// List the supported regions.
pub struct DescribeEtcdRegions;

impl Action for DescribeEtcdRegions {
    type Request = DescribeEtcdRegionsRequest;
    type Response = DescribeEtcdRegionsResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_ETCD_REGIONS;
}

/// What [`DescribeEtcdRegions`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEtcdRegionsRequest {}

/// What [`DescribeEtcdRegions`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEtcdRegionsResponse {
    /// Supported regions.
    pub regions: Option<Vec<crate::types::RegionInstance>>,
}

/// Read the account's quota of etcd clusters.
pub struct DescribeEtcdQuota;

impl Action for DescribeEtcdQuota {
    type Request = DescribeEtcdQuotaRequest;
    type Response = DescribeEtcdQuotaResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_ETCD_QUOTA;
}

/// What [`DescribeEtcdQuota`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEtcdQuotaRequest {}

/// What [`DescribeEtcdQuota`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEtcdQuotaResponse {
    /// Current quota.
    pub quota_limit: i64,
}

/// Read the access credentials of an instance.
pub struct DescribeEtcdCredentials;

impl Action for DescribeEtcdCredentials {
    type Request = DescribeEtcdCredentialsRequest;
    type Response = DescribeEtcdCredentialsResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_ETCD_CREDENTIALS;
}

/// What [`DescribeEtcdCredentials`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEtcdCredentialsRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
}

/// What [`DescribeEtcdCredentials`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEtcdCredentialsResponse {
    /// Certificates and key.
    pub credentials: Option<Vec<crate::types::EtcdCredential>>,
}

/// Read the steps of an instance's creation.
pub struct DescribeEtcdCreatingProgress;

impl Action for DescribeEtcdCreatingProgress {
    type Request = DescribeEtcdCreatingProgressRequest;
    type Response = DescribeEtcdCreatingProgressResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_ETCD_CREATING_PROGRESS;
}

/// What [`DescribeEtcdCreatingProgress`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEtcdCreatingProgressRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
}

/// What [`DescribeEtcdCreatingProgress`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEtcdCreatingProgressResponse {
    /// Creation steps, in order.
    pub steps: Option<Vec<crate::types::TaskStepInfo>>,
}

/// List the etcd versions that can be created.
pub struct DescribeEtcdAvailableVersions;

impl Action for DescribeEtcdAvailableVersions {
    type Request = DescribeEtcdAvailableVersionsRequest;
    type Response = DescribeEtcdAvailableVersionsResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_ETCD_AVAILABLE_VERSIONS;
}

/// What [`DescribeEtcdAvailableVersions`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEtcdAvailableVersionsRequest {}

/// What [`DescribeEtcdAvailableVersions`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEtcdAvailableVersionsResponse {
    /// Available versions.
    pub versions: Option<Vec<crate::types::VersionInstance>>,
}

/// Create a snapshot policy on an instance.
pub struct CreateEtcdSnapshotPolicy;

impl Action for CreateEtcdSnapshotPolicy {
    type Request = CreateEtcdSnapshotPolicyRequest;
    type Response = CreateEtcdSnapshotPolicyResponse;
    const META: &'static ActionMeta = &meta::CREATE_ETCD_SNAPSHOT_POLICY;
}

/// What [`CreateEtcdSnapshotPolicy`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateEtcdSnapshotPolicyRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
    /// Policy name.
    pub snapshot_policy_name: String,
    /// Backup settings.
    pub backup_settings: Option<crate::types::EtcdBackupSettings>,
}

/// What [`CreateEtcdSnapshotPolicy`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateEtcdSnapshotPolicyResponse {}

/// Take a snapshot of an instance.
pub struct CreateEtcdSnapshot;

impl Action for CreateEtcdSnapshot {
    type Request = CreateEtcdSnapshotRequest;
    type Response = CreateEtcdSnapshotResponse;
    const META: &'static ActionMeta = &meta::CREATE_ETCD_SNAPSHOT;
}

/// What [`CreateEtcdSnapshot`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateEtcdSnapshotRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
    /// Snapshot name.
    pub snapshot_name: String,
    /// Account used for the backup.
    pub user: Option<String>,
    /// Password of that account.
    pub password: Option<String>,
}

/// What [`CreateEtcdSnapshot`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateEtcdSnapshotResponse {}

/// Create an etcd instance.
pub struct CreateEtcdInstance;

impl Action for CreateEtcdInstance {
    type Request = CreateEtcdInstanceRequest;
    type Response = CreateEtcdInstanceResponse;
    const META: &'static ActionMeta = &meta::CREATE_ETCD_INSTANCE;
}

/// What [`CreateEtcdInstance`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateEtcdInstanceRequest {
    /// Instance name.
    pub name: String,
    /// VPC of the instance.
    pub vpc_id: String,
    /// Subnet of the service address.
    pub service_subnet_id: String,
    /// Subnets the members are placed in.
    pub subnet_ids: Vec<String>,
    /// Etcd version, e.g. v3.4.9; see DescribeEtcdAvailableVersions.
    pub etcd_version: String,
    /// Number of members: 1, 3, 5, 7 or 9.
    pub size: i64,
    /// Free text.
    pub description: Option<String>,
    /// Security, compaction, monitoring and backup settings.
    pub advanced_settings: Option<crate::types::EtcdAdvancedSettings>,
    /// Billing mode: PREPAID, or POSTPAID_BY_HOUR (postpaid, per hour).
    pub charge_type: Option<String>,
    /// Prepaid settings.
    pub charge_prepaid: Option<crate::types::ChargePrepaidConfig>,
    /// Storage size in GB.
    pub disk_size: Option<i64>,
    /// true: deletion protection on; false: off.
    pub deletion_protection: Option<bool>,
}

/// What [`CreateEtcdInstance`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateEtcdInstanceResponse {
    /// ID of the new instance.
    pub instance_id: String,
}

/// Delete an etcd instance with all its data. Refused while deletion protection is on.
pub struct DeleteEtcdInstance;

impl Action for DeleteEtcdInstance {
    type Request = DeleteEtcdInstanceRequest;
    type Response = DeleteEtcdInstanceResponse;
    const META: &'static ActionMeta = &meta::DELETE_ETCD_INSTANCE;
}

/// What [`DeleteEtcdInstance`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteEtcdInstanceRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
}

/// What [`DeleteEtcdInstance`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteEtcdInstanceResponse {}
