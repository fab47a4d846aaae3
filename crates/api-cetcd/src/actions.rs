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
    /// Managed hosts that become the instance's own as well, before it is resized. Only for an instance whose members run on hosts.
    pub host_ids: Option<Vec<String>>,
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
    /// Managed hosts whose agents run the members, one member per host; more than Size are spares, which take the place of hosts that are lost. Left out: members run on the server's own machine.
    pub host_ids: Option<Vec<String>>,
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

/// Delete a snapshot. Changes that could only be replayed on it go with it.
pub struct DeleteEtcdSnapshot;

impl Action for DeleteEtcdSnapshot {
    type Request = DeleteEtcdSnapshotRequest;
    type Response = DeleteEtcdSnapshotResponse;
    const META: &'static ActionMeta = &meta::DELETE_ETCD_SNAPSHOT;
}

/// What [`DeleteEtcdSnapshot`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteEtcdSnapshotRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
    /// Snapshot name.
    pub snapshot_name: String,
}

/// What [`DeleteEtcdSnapshot`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteEtcdSnapshotResponse {}

/// Restore a snapshot, with the changes kept after it, into a member that serves nobody, and compare what comes out with what went in.
pub struct VerifyEtcdSnapshot;

impl Action for VerifyEtcdSnapshot {
    type Request = VerifyEtcdSnapshotRequest;
    type Response = VerifyEtcdSnapshotResponse;
    const META: &'static ActionMeta = &meta::VERIFY_ETCD_SNAPSHOT;
}

/// What [`VerifyEtcdSnapshot`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct VerifyEtcdSnapshotRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
    /// Snapshot name.
    pub snapshot_name: String,
}

/// What [`VerifyEtcdSnapshot`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct VerifyEtcdSnapshotResponse {
    /// The task that does it; see DescribeEtcdTasks.
    #[serde(rename = "TaskID")]
    pub task_id: String,
}

/// Put a running instance back to a snapshot, a revision or a moment. Its endpoints, certificates and members stay; what was written later is gone. Exactly one of SnapshotName, Revision and Time is given.
pub struct RestoreEtcdInstance;

impl Action for RestoreEtcdInstance {
    type Request = RestoreEtcdInstanceRequest;
    type Response = RestoreEtcdInstanceResponse;
    const META: &'static ActionMeta = &meta::RESTORE_ETCD_INSTANCE;
}

/// What [`RestoreEtcdInstance`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct RestoreEtcdInstanceRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
    /// The snapshot to go back to. Not together with Revision or Time.
    pub snapshot_name: Option<String>,
    /// Go back to this revision of the cluster's history, by a snapshot and the changes kept after it.
    pub revision: Option<i64>,
    /// Go back to what the server had seen by this moment, ISO 8601 UTC. A time in which it saw nothing, as when it did not run, is refused.
    pub time: Option<String>,
}

/// What [`RestoreEtcdInstance`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct RestoreEtcdInstanceResponse {
    /// The task that does it; see DescribeEtcdTasks.
    #[serde(rename = "TaskID")]
    pub task_id: String,
}

/// Create another instance from a snapshot, a revision or a moment of this one. Exactly one of SnapshotName, Revision and Time is given; what is left out is as it is with this instance.
pub struct CloneEtcdInstance;

impl Action for CloneEtcdInstance {
    type Request = CloneEtcdInstanceRequest;
    type Response = CloneEtcdInstanceResponse;
    const META: &'static ActionMeta = &meta::CLONE_ETCD_INSTANCE;
}

/// What [`CloneEtcdInstance`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CloneEtcdInstanceRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
    /// The snapshot to go back to. Not together with Revision or Time.
    pub snapshot_name: Option<String>,
    /// Go back to this revision of the cluster's history, by a snapshot and the changes kept after it.
    pub revision: Option<i64>,
    /// Go back to what the server had seen by this moment, ISO 8601 UTC. A time in which it saw nothing, as when it did not run, is refused.
    pub time: Option<String>,
    /// Name of the new instance.
    pub name: String,
    /// Number of members: 1, 3, 5, 7 or 9.
    pub size: Option<i64>,
    /// Free text.
    pub description: Option<String>,
    /// true: deletion protection on; false: off.
    pub deletion_protection: Option<bool>,
    /// Managed hosts whose agents run the members of the new instance, one member per host. Left out: members run on the server's own machine.
    pub host_ids: Option<Vec<String>>,
}

/// What [`CloneEtcdInstance`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CloneEtcdInstanceResponse {
    /// ID of the new instance.
    pub new_instance_id: String,
}

/// List the stretches of an instance's history that it can be put back to.
pub struct DescribeEtcdRecoveryWindows;

impl Action for DescribeEtcdRecoveryWindows {
    type Request = DescribeEtcdRecoveryWindowsRequest;
    type Response = DescribeEtcdRecoveryWindowsResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_ETCD_RECOVERY_WINDOWS;
}

/// What [`DescribeEtcdRecoveryWindows`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEtcdRecoveryWindowsRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
}

/// What [`DescribeEtcdRecoveryWindows`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEtcdRecoveryWindowsResponse {
    /// Windows, the latest first.
    pub windows: Option<Vec<crate::types::EtcdRecoveryWindow>>,
}

/// Delete a snapshot policy. The snapshots it made stay.
pub struct DeleteEtcdSnapshotPolicy;

impl Action for DeleteEtcdSnapshotPolicy {
    type Request = DeleteEtcdSnapshotPolicyRequest;
    type Response = DeleteEtcdSnapshotPolicyResponse;
    const META: &'static ActionMeta = &meta::DELETE_ETCD_SNAPSHOT_POLICY;
}

/// What [`DeleteEtcdSnapshotPolicy`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteEtcdSnapshotPolicyRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
    /// Policy name.
    pub snapshot_policy_name: String,
}

/// What [`DeleteEtcdSnapshotPolicy`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteEtcdSnapshotPolicyResponse {}

/// Give the space of removed data back to the disk, one member at a time, the leader last.
pub struct DefragmentEtcdInstance;

impl Action for DefragmentEtcdInstance {
    type Request = DefragmentEtcdInstanceRequest;
    type Response = DefragmentEtcdInstanceResponse;
    const META: &'static ActionMeta = &meta::DEFRAGMENT_ETCD_INSTANCE;
}

/// What [`DefragmentEtcdInstance`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DefragmentEtcdInstanceRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
}

/// What [`DefragmentEtcdInstance`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DefragmentEtcdInstanceResponse {
    /// The task that does it; see DescribeEtcdTasks.
    #[serde(rename = "TaskID")]
    pub task_id: String,
}

/// Issue new certificates for all members and clients, without interruption. With Authority a new certificate authority takes over as well; both are trusted meanwhile.
pub struct RotateEtcdCertificates;

impl Action for RotateEtcdCertificates {
    type Request = RotateEtcdCertificatesRequest;
    type Response = RotateEtcdCertificatesResponse;
    const META: &'static ActionMeta = &meta::ROTATE_ETCD_CERTIFICATES;
}

/// What [`RotateEtcdCertificates`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct RotateEtcdCertificatesRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
    /// true: also replace the certificate authority.
    pub authority: Option<bool>,
}

/// What [`RotateEtcdCertificates`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct RotateEtcdCertificatesResponse {
    /// The task that does it; see DescribeEtcdTasks.
    #[serde(rename = "TaskID")]
    pub task_id: String,
}

/// Show when an instance is maintained and when its certificates end.
pub struct DescribeEtcdMaintenance;

impl Action for DescribeEtcdMaintenance {
    type Request = DescribeEtcdMaintenanceRequest;
    type Response = DescribeEtcdMaintenanceResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_ETCD_MAINTENANCE;
}

/// What [`DescribeEtcdMaintenance`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEtcdMaintenanceRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
}

/// What [`DescribeEtcdMaintenance`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEtcdMaintenanceResponse {
    /// When members are defragmented: a cron expression of five fields in UTC; empty: only when it is asked for.
    pub defragment_schedule: String,
    /// The next time by that schedule, ISO 8601 UTC.
    pub next_defragment_at: Option<String>,
    /// When it was last done, ISO 8601 UTC.
    pub last_defragment_at: Option<String>,
    /// When the first of the instance's certificates ends, ISO 8601 UTC. They are replaced before.
    pub certificate_expire_at: Option<String>,
    /// When the certificate authority ends, ISO 8601 UTC.
    pub authority_expire_at: Option<String>,
}

/// Set when an instance is maintained.
pub struct ModifyEtcdMaintenance;

impl Action for ModifyEtcdMaintenance {
    type Request = ModifyEtcdMaintenanceRequest;
    type Response = ModifyEtcdMaintenanceResponse;
    const META: &'static ActionMeta = &meta::MODIFY_ETCD_MAINTENANCE;
}

/// What [`ModifyEtcdMaintenance`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyEtcdMaintenanceRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
    /// A cron expression of five fields in UTC; empty: only when it is asked for.
    pub defragment_schedule: String,
}

/// What [`ModifyEtcdMaintenance`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyEtcdMaintenanceResponse {}

/// Let clients from outside of this machine reach an instance. Members are restarted one after the other.
pub struct EnableEtcdInternetAccess;

impl Action for EnableEtcdInternetAccess {
    type Request = EnableEtcdInternetAccessRequest;
    type Response = EnableEtcdInternetAccessResponse;
    const META: &'static ActionMeta = &meta::ENABLE_ETCD_INTERNET_ACCESS;
}

/// What [`EnableEtcdInternetAccess`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct EnableEtcdInternetAccessRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
}

/// What [`EnableEtcdInternetAccess`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct EnableEtcdInternetAccessResponse {
    /// The task that does it; see DescribeEtcdTasks.
    #[serde(rename = "TaskID")]
    pub task_id: String,
}

/// Take an instance back to this machine only. Members are restarted one after the other.
pub struct DisableEtcdInternetAccess;

impl Action for DisableEtcdInternetAccess {
    type Request = DisableEtcdInternetAccessRequest;
    type Response = DisableEtcdInternetAccessResponse;
    const META: &'static ActionMeta = &meta::DISABLE_ETCD_INTERNET_ACCESS;
}

/// What [`DisableEtcdInternetAccess`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DisableEtcdInternetAccessRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
}

/// What [`DisableEtcdInternetAccess`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DisableEtcdInternetAccessResponse {
    /// The task that does it; see DescribeEtcdTasks.
    #[serde(rename = "TaskID")]
    pub task_id: String,
}

/// Ask every member of an instance how it is, now.
pub struct DescribeEtcdMembers;

impl Action for DescribeEtcdMembers {
    type Request = DescribeEtcdMembersRequest;
    type Response = DescribeEtcdMembersResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_ETCD_MEMBERS;
}

/// What [`DescribeEtcdMembers`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEtcdMembersRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
}

/// What [`DescribeEtcdMembers`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEtcdMembersResponse {
    /// Members.
    pub members: Vec<crate::types::EtcdMemberStatus>,
    /// The cluster's revision; 0 when no member answers.
    pub revision: i64,
}

/// Read the metrics that were kept of an instance's members.
pub struct DescribeEtcdMetrics;

impl Action for DescribeEtcdMetrics {
    type Request = DescribeEtcdMetricsRequest;
    type Response = DescribeEtcdMetricsResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_ETCD_METRICS;
}

/// What [`DescribeEtcdMetrics`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEtcdMetricsRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
    /// Metrics; see the list in the answer of a call without them.
    pub metric_names: Option<Vec<String>>,
    /// From when, ISO 8601 UTC; default one hour before EndTime.
    pub start_time: Option<String>,
    /// Until when, ISO 8601 UTC; default now.
    pub end_time: Option<String>,
    /// Seconds between two points: 10, 60 or 600; default the finest that is still kept and gives no more than 1,440 points.
    pub period: Option<i64>,
}

/// What [`DescribeEtcdMetrics`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEtcdMetricsResponse {
    /// A series for each metric and member.
    pub series: Vec<crate::types::EtcdMetricSeries>,
    /// The metrics that are kept.
    pub metrics: Vec<crate::types::EtcdMetric>,
}

/// List what happened to an instance, the latest first: members lost and replaced, alarms, warnings.
pub struct DescribeEtcdEvents;

impl Action for DescribeEtcdEvents {
    type Request = DescribeEtcdEventsRequest;
    type Response = DescribeEtcdEventsResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_ETCD_EVENTS;
}

/// What [`DescribeEtcdEvents`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEtcdEventsRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
    /// Only of this severity.
    pub severity: Option<String>,
    /// true: only what still holds.
    pub open: Option<bool>,
    /// Offset.
    pub offset: Option<i64>,
    /// At most so many.
    pub limit: Option<i64>,
}

/// What [`DescribeEtcdEvents`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEtcdEventsResponse {
    /// Events.
    pub events: Vec<crate::types::EtcdEvent>,
    /// How many there are.
    pub total_count: i64,
}

/// List keys of an instance, in order. With a Delimiter, keys that go on after it are shown as one prefix, as the directories of a tree.
pub struct DescribeEtcdKeys;

impl Action for DescribeEtcdKeys {
    type Request = DescribeEtcdKeysRequest;
    type Response = DescribeEtcdKeysResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_ETCD_KEYS;
}

/// What [`DescribeEtcdKeys`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEtcdKeysRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
    /// Only keys that begin so.
    pub prefix: Option<String>,
    /// What parts keys into levels.
    pub delimiter: Option<String>,
    /// Begin after this key or prefix: the NextStartAfter of the answer before.
    pub start_after: Option<String>,
    /// At most so many keys and prefixes.
    pub limit: Option<i64>,
    /// As it was at this revision; default the present one.
    pub revision: Option<i64>,
    /// true: without values.
    pub keys_only: Option<bool>,
    /// How keys and values are written in the request and, where they are text, in the answer: utf8 (default) or base64.
    pub encoding: Option<String>,
}

/// What [`DescribeEtcdKeys`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEtcdKeysResponse {
    /// Keys.
    pub keys: Vec<crate::types::EtcdKey>,
    /// Prefixes.
    pub prefixes: Vec<String>,
    /// Where the next page begins; null when this is the last.
    pub next_start_after: Option<String>,
    /// The revision that was read.
    pub revision: i64,
    /// How many keys begin with Prefix.
    pub total: i64,
}

/// Show a key and what it was before, the latest first, as far as the history was not compacted.
pub struct DescribeEtcdKeyHistory;

impl Action for DescribeEtcdKeyHistory {
    type Request = DescribeEtcdKeyHistoryRequest;
    type Response = DescribeEtcdKeyHistoryResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_ETCD_KEY_HISTORY;
}

/// What [`DescribeEtcdKeyHistory`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEtcdKeyHistoryRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
    /// Key.
    pub key: String,
    /// At most so many.
    pub limit: Option<i64>,
    /// How keys and values are written in the request and, where they are text, in the answer: utf8 (default) or base64.
    pub encoding: Option<String>,
}

/// What [`DescribeEtcdKeyHistory`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEtcdKeyHistoryResponse {
    /// The key's values, the latest first.
    pub revisions: Vec<crate::types::EtcdKey>,
    /// true: there were earlier ones that were compacted.
    pub compacted: bool,
}

/// Write a key.
pub struct PutEtcdKey;

impl Action for PutEtcdKey {
    type Request = PutEtcdKeyRequest;
    type Response = PutEtcdKeyResponse;
    const META: &'static ActionMeta = &meta::PUT_ETCD_KEY;
}

/// What [`PutEtcdKey`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct PutEtcdKeyRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
    /// Key.
    pub key: String,
    /// Value.
    pub value: String,
    /// Only if the key was last changed at this revision; 0: only if there is none.
    pub expected_mod_revision: Option<i64>,
    /// The key ends after so many seconds; default never.
    pub lease_seconds: Option<i64>,
    /// How keys and values are written in the request and, where they are text, in the answer: utf8 (default) or base64.
    pub encoding: Option<String>,
}

/// What [`PutEtcdKey`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct PutEtcdKeyResponse {
    /// The revision of the change.
    pub revision: i64,
}

/// Delete a key, or all keys that begin with a prefix. Exactly one of Key and Prefix is given.
pub struct DeleteEtcdKeys;

impl Action for DeleteEtcdKeys {
    type Request = DeleteEtcdKeysRequest;
    type Response = DeleteEtcdKeysResponse;
    const META: &'static ActionMeta = &meta::DELETE_ETCD_KEYS;
}

/// What [`DeleteEtcdKeys`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteEtcdKeysRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
    /// Key.
    pub key: Option<String>,
    /// Prefix; an empty one would mean everything and is refused.
    pub prefix: Option<String>,
    /// Only if the key was last changed at this revision. With Key only.
    pub expected_mod_revision: Option<i64>,
    /// How keys and values are written in the request and, where they are text, in the answer: utf8 (default) or base64.
    pub encoding: Option<String>,
}

/// What [`DeleteEtcdKeys`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteEtcdKeysResponse {
    /// How many keys were deleted.
    pub deleted: i64,
    /// The revision of the change.
    pub revision: i64,
}

/// Wait for changes of keys: answers as soon as there are some, or without any when the wait is over.
pub struct WatchEtcdKeys;

impl Action for WatchEtcdKeys {
    type Request = WatchEtcdKeysRequest;
    type Response = WatchEtcdKeysResponse;
    const META: &'static ActionMeta = &meta::WATCH_ETCD_KEYS;
}

/// What [`WatchEtcdKeys`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct WatchEtcdKeysRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
    /// Only keys that begin so.
    pub prefix: Option<String>,
    /// Changes from this revision on; default those after the call.
    pub from_revision: Option<i64>,
    /// How long to wait.
    pub wait_seconds: Option<i64>,
    /// How keys and values are written in the request and, where they are text, in the answer: utf8 (default) or base64.
    pub encoding: Option<String>,
}

/// What [`WatchEtcdKeys`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct WatchEtcdKeysResponse {
    /// Changes, in order; at most 1,000.
    pub events: Vec<crate::types::EtcdKeyEvent>,
    /// The FromRevision of the next call.
    pub next_revision: i64,
    /// Changes up to this revision were compacted, or were too many to tell, and some were missed: list the keys anew; 0: none were missed.
    pub compacted_revision: i64,
}

/// List the users of etcd itself.
pub struct DescribeEtcdUsers;

impl Action for DescribeEtcdUsers {
    type Request = DescribeEtcdUsersRequest;
    type Response = DescribeEtcdUsersResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_ETCD_USERS;
}

/// What [`DescribeEtcdUsers`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEtcdUsersRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
}

/// What [`DescribeEtcdUsers`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEtcdUsersResponse {
    /// Users.
    pub users: Vec<crate::types::EtcdUser>,
    /// Whether users and roles are enforced.
    pub auth_enabled: bool,
}

/// Create a user of etcd itself. Without a password a client certificate of that name is needed.
pub struct CreateEtcdUser;

impl Action for CreateEtcdUser {
    type Request = CreateEtcdUserRequest;
    type Response = CreateEtcdUserResponse;
    const META: &'static ActionMeta = &meta::CREATE_ETCD_USER;
}

/// What [`CreateEtcdUser`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateEtcdUserRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
    /// User name.
    pub user: String,
    /// Password.
    pub password: Option<String>,
    /// The roles the user has from then on.
    pub roles: Option<Vec<String>>,
}

/// What [`CreateEtcdUser`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateEtcdUserResponse {}

/// Change a user's password or roles.
pub struct ModifyEtcdUser;

impl Action for ModifyEtcdUser {
    type Request = ModifyEtcdUserRequest;
    type Response = ModifyEtcdUserResponse;
    const META: &'static ActionMeta = &meta::MODIFY_ETCD_USER;
}

/// What [`ModifyEtcdUser`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyEtcdUserRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
    /// User name.
    pub user: String,
    /// Password.
    pub password: Option<String>,
    /// The roles the user has from then on.
    pub roles: Option<Vec<String>>,
}

/// What [`ModifyEtcdUser`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyEtcdUserResponse {}

/// Delete a user.
pub struct DeleteEtcdUser;

impl Action for DeleteEtcdUser {
    type Request = DeleteEtcdUserRequest;
    type Response = DeleteEtcdUserResponse;
    const META: &'static ActionMeta = &meta::DELETE_ETCD_USER;
}

/// What [`DeleteEtcdUser`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteEtcdUserRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
    /// User name.
    pub user: String,
}

/// What [`DeleteEtcdUser`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteEtcdUserResponse {}

/// List the roles of etcd itself, with what each may do.
pub struct DescribeEtcdRoles;

impl Action for DescribeEtcdRoles {
    type Request = DescribeEtcdRolesRequest;
    type Response = DescribeEtcdRolesResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_ETCD_ROLES;
}

/// What [`DescribeEtcdRoles`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEtcdRolesRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
}

/// What [`DescribeEtcdRoles`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEtcdRolesResponse {
    /// Roles.
    pub roles: Vec<crate::types::EtcdRole>,
}

/// Create a role of etcd itself.
pub struct CreateEtcdRole;

impl Action for CreateEtcdRole {
    type Request = CreateEtcdRoleRequest;
    type Response = CreateEtcdRoleResponse;
    const META: &'static ActionMeta = &meta::CREATE_ETCD_ROLE;
}

/// What [`CreateEtcdRole`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateEtcdRoleRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
    /// Role name.
    pub role: String,
    /// What the role may do from then on.
    pub permissions: Option<Vec<crate::types::EtcdPermission>>,
}

/// What [`CreateEtcdRole`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateEtcdRoleResponse {}

/// Change what a role may do.
pub struct ModifyEtcdRole;

impl Action for ModifyEtcdRole {
    type Request = ModifyEtcdRoleRequest;
    type Response = ModifyEtcdRoleResponse;
    const META: &'static ActionMeta = &meta::MODIFY_ETCD_ROLE;
}

/// What [`ModifyEtcdRole`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyEtcdRoleRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
    /// Role name.
    pub role: String,
    /// What the role may do from then on.
    pub permissions: Vec<crate::types::EtcdPermission>,
}

/// What [`ModifyEtcdRole`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyEtcdRoleResponse {}

/// Delete a role. Users that have it lose it.
pub struct DeleteEtcdRole;

impl Action for DeleteEtcdRole {
    type Request = DeleteEtcdRoleRequest;
    type Response = DeleteEtcdRoleResponse;
    const META: &'static ActionMeta = &meta::DELETE_ETCD_ROLE;
}

/// What [`DeleteEtcdRole`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteEtcdRoleRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
    /// Role name.
    pub role: String,
}

/// What [`DeleteEtcdRole`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteEtcdRoleResponse {}

/// Set the hosts that an instance may use. Those that its members run on must be among them; the others are spares.
pub struct ModifyEtcdHosts;

impl Action for ModifyEtcdHosts {
    type Request = ModifyEtcdHostsRequest;
    type Response = ModifyEtcdHostsResponse;
    const META: &'static ActionMeta = &meta::MODIFY_ETCD_HOSTS;
}

/// What [`ModifyEtcdHosts`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyEtcdHostsRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
    /// All hosts of the instance.
    pub host_ids: Vec<String>,
}

/// What [`ModifyEtcdHosts`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyEtcdHostsResponse {}

/// End a task of an instance before it is done. What it has changed is taken back where that can be; a task that has no way back goes on, and the answer is an error.
pub struct CancelEtcdTask;

impl Action for CancelEtcdTask {
    type Request = CancelEtcdTaskRequest;
    type Response = CancelEtcdTaskResponse;
    const META: &'static ActionMeta = &meta::CANCEL_ETCD_TASK;
}

/// What [`CancelEtcdTask`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CancelEtcdTaskRequest {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
    /// The task; see DescribeEtcdTasks.
    pub task_id: String,
}

/// What [`CancelEtcdTask`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CancelEtcdTaskResponse {}
