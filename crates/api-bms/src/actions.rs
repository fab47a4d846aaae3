// Written by `cargo xtask codegen` from contract/bms.json; do not edit.
//! A marker, a request and an answer per action.

use serde::{Deserialize, Serialize};
use terrace_rpc::{Action, ActionMeta};

use crate::meta;

/// Add a backup IP to an instance.
pub struct CreateBackupIP;

impl Action for CreateBackupIP {
    type Request = CreateBackupIPRequest;
    type Response = CreateBackupIPResponse;
    const META: &'static ActionMeta = &meta::CREATE_BACKUP_IP;
}

/// What [`CreateBackupIP`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateBackupIPRequest {
    /// Bare-metal instance ID.
    pub instance_id: String,
    /// Backup IP to assign.
    #[serde(rename = "BackupIP")]
    pub backup_ip: Option<String>,
    /// Subnet to take the IP from.
    pub subnet_id: Option<String>,
}

/// What [`CreateBackupIP`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateBackupIPResponse {}

/// Create a spread placement group; it can be named when instances are created. Demands many resources, use with care.
pub struct CreateDisasterRecoverGroup;

impl Action for CreateDisasterRecoverGroup {
    type Request = CreateDisasterRecoverGroupRequest;
    type Response = CreateDisasterRecoverGroupResponse;
    const META: &'static ActionMeta = &meta::CREATE_DISASTER_RECOVER_GROUP;
}

/// What [`CreateDisasterRecoverGroup`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateDisasterRecoverGroupRequest {
    /// Group name, 1-60 characters.
    pub name: String,
    /// RACK: rack level, across switches; RACK_SAME_SW: rack level, same switch.
    pub r#type: String,
}

/// What [`CreateDisasterRecoverGroup`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateDisasterRecoverGroupResponse {}

/// Create a heartbeat network group.
pub struct CreateHeartbeat;

impl Action for CreateHeartbeat {
    type Request = CreateHeartbeatRequest;
    type Response = CreateHeartbeatResponse;
    const META: &'static ActionMeta = &meta::CREATE_HEARTBEAT;
}

/// What [`CreateHeartbeat`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateHeartbeatRequest {
    /// Group name.
    pub name: String,
}

/// What [`CreateHeartbeat`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateHeartbeatResponse {}

/// Map the out-of-band (BMC) port of an instance into a VPC.
pub struct CreateOutbandIP;

impl Action for CreateOutbandIP {
    type Request = CreateOutbandIPRequest;
    type Response = CreateOutbandIPResponse;
    const META: &'static ActionMeta = &meta::CREATE_OUTBAND_IP;
}

/// What [`CreateOutbandIP`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateOutbandIPRequest {
    /// Bare-metal instance ID.
    pub instance_id: String,
    /// Subnet ID, form subnet-xxx; the unSubnetId field of DescribeSubnetEx.
    pub subnet_id: String,
    /// VPC ID, form vpc-xxx; the unVpcId field of DescribeVpcEx.
    pub vpc_id: String,
    /// Overlay IP to map to.
    pub vip: Option<String>,
}

/// What [`CreateOutbandIP`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateOutbandIPResponse {}

/// Delete spread placement groups. Only empty groups can be deleted; instances inside must be destroyed first.
pub struct DeleteDisasterRecoverGroups;

impl Action for DeleteDisasterRecoverGroups {
    type Request = DeleteDisasterRecoverGroupsRequest;
    type Response = DeleteDisasterRecoverGroupsResponse;
    const META: &'static ActionMeta = &meta::DELETE_DISASTER_RECOVER_GROUPS;
}

/// What [`DeleteDisasterRecoverGroups`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteDisasterRecoverGroupsRequest {
    /// Group IDs from DescribeDisasterRecoverGroups; max 10 per call.
    pub group_ids: Vec<String>,
}

/// What [`DeleteDisasterRecoverGroups`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteDisasterRecoverGroupsResponse {}

/// Delete heartbeat network groups.
pub struct DeleteHeartbeats;

impl Action for DeleteHeartbeats {
    type Request = DeleteHeartbeatsRequest;
    type Response = DeleteHeartbeatsResponse;
    const META: &'static ActionMeta = &meta::DELETE_HEARTBEATS;
}

/// What [`DeleteHeartbeats`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteHeartbeatsRequest {
    /// Heartbeat group IDs.
    pub heartbeat_ids: Vec<String>,
}

/// What [`DeleteHeartbeats`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteHeartbeatsResponse {}

/// Delete out-of-band mappings.
pub struct DeleteOutbandIP;

impl Action for DeleteOutbandIP {
    type Request = DeleteOutbandIPRequest;
    type Response = DeleteOutbandIPResponse;
    const META: &'static ActionMeta = &meta::DELETE_OUTBAND_IP;
}

/// What [`DeleteOutbandIP`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteOutbandIPRequest {
    /// Mappings to delete.
    pub outband_infos: Vec<crate::types::DelOutbandInfo>,
}

/// What [`DeleteOutbandIP`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteOutbandIPResponse {}

/// List placement groups.
pub struct DescribeDisasterRecoverGroups;

impl Action for DescribeDisasterRecoverGroups {
    type Request = DescribeDisasterRecoverGroupsRequest;
    type Response = DescribeDisasterRecoverGroupsResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_DISASTER_RECOVER_GROUPS;
}

/// What [`DescribeDisasterRecoverGroups`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeDisasterRecoverGroupsRequest {
    /// Group IDs; cannot be combined with Filters.
    pub group_ids: Option<Vec<String>>,
    /// Filter Name (optional): the source describes it as the availability zone. At most 10 Filters, 5 Filter.Values each; cannot be combined with GroupIds.
    pub filters: Option<Vec<crate::types::Filter>>,
    /// Page offset; default 0.
    pub offset: Option<i64>,
    /// Page size; default 20, max 100.
    pub limit: Option<i64>,
}

/// What [`DescribeDisasterRecoverGroups`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeDisasterRecoverGroupsResponse {
    /// Placement groups found (array despite the name).
    pub group_id: Vec<crate::types::DisasterRecoverGroup>,
    /// Total number of the user's groups.
    pub total_count: i64,
}

/// List instance disks. Conditions are combined with AND; with no condition the first Limit (default 20) disks are returned.
pub struct DescribeDisks;

impl Action for DescribeDisks {
    type Request = DescribeDisksRequest;
    type Response = DescribeDisksResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_DISKS;
}

/// What [`DescribeDisks`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeDisksRequest {
    /// Disk IDs, form disk-11112222; cannot be combined with Filters.
    pub disk_ids: Option<Vec<String>>,
    /// Names: disk-id (form disk-11112222), instance-id (instance the disk is attached to), zone. All optional. Cannot be combined with DiskIds.
    pub filters: Option<Vec<crate::types::Filter>>,
    /// Page offset; default 0.
    pub offset: Option<u64>,
    /// Page size; default 20, max 100.
    pub limit: Option<u64>,
}

/// What [`DescribeDisks`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeDisksResponse {
    /// Total matches.
    pub total_count: u64,
    /// Disks found.
    pub disk_set: Vec<crate::types::Disk>,
}

/// List the purchasable server models (flavors).
pub struct DescribeFlavors;

impl Action for DescribeFlavors {
    type Request = DescribeFlavorsRequest;
    type Response = DescribeFlavorsResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_FLAVORS;
}

/// What [`DescribeFlavors`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeFlavorsRequest {
    /// Flavor IDs, form flavor-11112222; max 100 per call; cannot be combined with Filters.
    pub flavor_ids: Option<Vec<String>>,
    /// Names: zone, flavor-id (form flavor-11112222), flavor-name. All optional. At most 10 Filters, 5 Filter.Values each; cannot be combined with FlavorIds.
    pub filters: Option<Vec<crate::types::Filter>>,
    /// Page offset; Limit must be given whenever Offset is.
    pub offset: Option<i64>,
    /// Page size; default 20, max 100.
    pub limit: Option<i64>,
}

/// What [`DescribeFlavors`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeFlavorsResponse {
    /// Flavors found.
    pub flavor_set: Vec<crate::types::Flavor>,
    /// Total number of flavors.
    pub total_count: i64,
}

/// List heartbeat network groups.
pub struct DescribeHeartbeats;

impl Action for DescribeHeartbeats {
    type Request = DescribeHeartbeatsRequest;
    type Response = DescribeHeartbeatsResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_HEARTBEATS;
}

/// What [`DescribeHeartbeats`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeHeartbeatsRequest {
    /// Heartbeat group IDs; cannot be combined with Filters.
    pub heartbeat_ids: Option<Vec<String>>,
    /// Names: Name, VlanId (the VLAN, vlanid). All optional. At most 10 Filters, 5 Filter.Values each; cannot be combined with HeartbeatIds.
    pub filters: Option<Vec<crate::types::Filter>>,
    /// Page offset; default 0.
    pub offset: Option<u64>,
    /// Page size; default 20, max 100.
    pub limit: Option<u64>,
}

/// What [`DescribeHeartbeats`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeHeartbeatsResponse {
    /// Heartbeat groups found.
    pub heartbeat_set: Vec<crate::types::HeartbeatSet>,
    /// Total matches.
    pub total_count: u64,
}

/// List instances. With no condition the first Limit (default 20) instances are returned.
pub struct DescribeInstances;

impl Action for DescribeInstances {
    type Request = DescribeInstancesRequest;
    type Response = DescribeInstancesResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_INSTANCES;
}

/// What [`DescribeInstances`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeInstancesRequest {
    /// Instance IDs, form bms-11112222; max 100 per call; cannot be combined with Filters.
    pub instance_ids: Option<Vec<String>>,
    /// Names: zone, instance-id (form ins-11112222), instance-name, instance-state, private-ip-address (address of the primary interface), vpc-id (vpcid), subnet-id, groupId (groupid, placement group), cpuArch (CPU architecture), operating-system-type. All optional. At most 10 Filters, 5 Filter.Values each; cannot be combined with InstanceIds.
    pub filters: Option<Vec<crate::types::Filter>>,
    /// Page offset; default 0.
    pub offset: Option<i64>,
    /// Page size; default 20, max 100.
    pub limit: Option<i64>,
}

/// What [`DescribeInstances`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeInstancesResponse {
    /// Total matches.
    pub total_count: i64,
    /// Instances found.
    pub instance_set: Vec<crate::types::Instance>,
}

/// List out-of-band mappings.
pub struct DescribeOutbandIP;

impl Action for DescribeOutbandIP {
    type Request = DescribeOutbandIPRequest;
    type Response = DescribeOutbandIPResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_OUTBAND_IP;
}

/// What [`DescribeOutbandIP`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeOutbandIPRequest {
    /// Only mappings of this instance.
    pub instance_id: Option<String>,
    /// Page offset; default 0.
    pub offset: Option<i64>,
    /// Page size; default 20, max 100.
    pub limit: Option<i64>,
}

/// What [`DescribeOutbandIP`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeOutbandIPResponse {
    /// Mappings found.
    pub instance_set: Vec<crate::types::OutbandInfo>,
    /// Total matches.
    pub total_count: u64,
}

/// Read the out-of-band (BMC) account of an instance.
pub struct DescribeOutbandInfo;

impl Action for DescribeOutbandInfo {
    type Request = DescribeOutbandInfoRequest;
    type Response = DescribeOutbandInfoResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_OUTBAND_INFO;
}

/// What [`DescribeOutbandInfo`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeOutbandInfoRequest {
    /// Bare-metal instance ID.
    pub instance_id: String,
}

/// What [`DescribeOutbandInfo`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeOutbandInfoResponse {
    /// Out-of-band accounts.
    pub outband_info: Vec<crate::types::OutbandInfos>,
}

/// Assign one heartbeat group to a set of instances.
pub struct ModifyHeartbeat;

impl Action for ModifyHeartbeat {
    type Request = ModifyHeartbeatRequest;
    type Response = ModifyHeartbeatResponse;
    const META: &'static ActionMeta = &meta::MODIFY_HEARTBEAT;
}

/// What [`ModifyHeartbeat`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyHeartbeatRequest {
    /// Instance IDs, form BMS-xxx.
    pub instance_ids: Vec<String>,
    /// Heartbeat group ID, form HA-xxx.
    pub heartbeat_id: String,
}

/// What [`ModifyHeartbeat`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyHeartbeatResponse {}

/// Rename instances; the name is the only attribute that can be changed.
pub struct ModifyInstancesAttribute;

impl Action for ModifyInstancesAttribute {
    type Request = ModifyInstancesAttributeRequest;
    type Response = ModifyInstancesAttributeResponse;
    const META: &'static ActionMeta = &meta::MODIFY_INSTANCES_ATTRIBUTE;
}

/// What [`ModifyInstancesAttribute`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyInstancesAttributeRequest {
    /// Instance IDs from DescribeInstances; max 100 per call.
    pub instance_ids: Vec<String>,
    /// New name, at most 60 characters.
    pub instance_name: String,
}

/// What [`ModifyInstancesAttribute`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyInstancesAttributeResponse {}

/// Move an instance to another placement group.
pub struct ModifyInstancesGroupId;

impl Action for ModifyInstancesGroupId {
    type Request = ModifyInstancesGroupIdRequest;
    type Response = ModifyInstancesGroupIdResponse;
    const META: &'static ActionMeta = &meta::MODIFY_INSTANCES_GROUP_ID;
}

/// What [`ModifyInstancesGroupId`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyInstancesGroupIdRequest {
    /// Instance ID from DescribeInstances (the source also quotes the batch limit of 100).
    pub instance_id: String,
    /// Placement group ID from DescribeDisasterRecoverGroups.
    pub group_id: String,
}

/// What [`ModifyInstancesGroupId`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyInstancesGroupIdResponse {}

/// Reboot instances. Allowed only in state RUNNING; the state becomes REBOOTING, then RUNNING.
pub struct RebootInstances;

impl Action for RebootInstances {
    type Request = RebootInstancesRequest;
    type Response = RebootInstancesResponse;
    const META: &'static ActionMeta = &meta::REBOOT_INSTANCES;
}

/// What [`RebootInstances`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct RebootInstancesRequest {
    /// Instance IDs from DescribeInstances; max 100 per call.
    pub instance_ids: Vec<String>,
}

/// What [`RebootInstances`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct RebootInstancesResponse {
    /// IDs of the asynchronous tasks started; use them to poll progress.
    pub task_id: Vec<u64>,
}

/// Reinstall the operating system of an instance. The given OperatingSystem is used, otherwise the current one. The system disk is formatted.
pub struct ResetInstance;

impl Action for ResetInstance {
    type Request = ResetInstanceRequest;
    type Response = ResetInstanceResponse;
    const META: &'static ActionMeta = &meta::RESET_INSTANCE;
}

/// What [`ResetInstance`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ResetInstanceRequest {
    /// Instance ID from DescribeInstances.
    pub instance_id: String,
    /// RAID type; see Flavor.RaidType.
    pub raid_type: String,
    /// Operating system family.
    pub operating_system_type: String,
    /// Operating system release.
    pub operating_system: String,
    /// Login settings.
    pub login_settings: crate::types::LoginSettings,
    /// Optional agents. When omitted, security and monitoring are off.
    pub enhanced_service: Option<crate::types::EnhancedService>,
}

/// What [`ResetInstance`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ResetInstanceResponse {
    /// IDs of the asynchronous tasks started; use them to poll progress.
    pub task_id: Vec<u64>,
}

/// Release a backup IP of an instance.
pub struct ReturnBackupIP;

impl Action for ReturnBackupIP {
    type Request = ReturnBackupIPRequest;
    type Response = ReturnBackupIPResponse;
    const META: &'static ActionMeta = &meta::RETURN_BACKUP_IP;
}

/// What [`ReturnBackupIP`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ReturnBackupIPRequest {
    /// Bare-metal instance ID.
    pub instance_id: String,
    /// Backup IP to release; when OverlayIp is given, this is the primary IP to release.
    #[serde(rename = "BackupIP")]
    pub backup_ip: String,
    /// New primary IP.
    pub overlay_ip: Option<String>,
}

/// What [`ReturnBackupIP`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ReturnBackupIPResponse {}

/// Create one or more instances with the given configuration.
pub struct RunInstances;

impl Action for RunInstances {
    type Request = RunInstancesRequest;
    type Response = RunInstancesResponse;
    const META: &'static ActionMeta = &meta::RUN_INSTANCES;
}

/// What [`RunInstances`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct RunInstancesRequest {
    /// Host name. "." and "-" may not start or end it nor appear twice in a row. Windows: length \[2, 15\], letters, digits and "-" only, not all digits. Others (Linux etc.): length \[2, 30\], dot-separated parts of letters, digits and "-".
    pub host_name: Option<String>,
    /// Availability zone and project.
    pub placement: crate::types::Placement,
    /// Flavor ID.
    pub flavor_id: String,
    /// Linux or Windows.
    pub operating_system_type: String,
    /// Release of the operating system.
    pub operating_system: String,
    /// VPC settings. When private IPs are given, InstanceCount must equal their number.
    pub virtual_private_cloud: crate::types::VirtualPrivateCloud,
    /// Public bandwidth settings; 0 Mbps when omitted.
    pub internet_accessible: Option<crate::types::InternetAccessible>,
    /// Number of instances.
    pub instance_count: Option<i64>,
    /// Display name.
    pub instance_name: Option<String>,
    /// Login settings, including the password.
    pub login_settings: crate::types::LoginSettings,
    /// Optional agents. When omitted, the source says security and monitoring are on.
    pub enhanced_service: Option<crate::types::EnhancedService>,
    /// RAID type.
    pub raid_type: String,
    /// Tags to attach.
    pub tags: Option<Vec<crate::types::Tag>>,
    /// Placement group ID from DescribeDisasterRecoverGroups.
    pub group_id: Option<String>,
}

/// What [`RunInstances`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct RunInstancesResponse {
    /// IDs of the asynchronous tasks started; use them to poll progress.
    pub task_id: Vec<String>,
}

/// Start instances. Allowed only in state STOPPED; the state becomes STARTING, then RUNNING.
pub struct StartInstances;

impl Action for StartInstances {
    type Request = StartInstancesRequest;
    type Response = StartInstancesResponse;
    const META: &'static ActionMeta = &meta::START_INSTANCES;
}

/// What [`StartInstances`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct StartInstancesRequest {
    /// Instance IDs from DescribeInstances; max 100 per call.
    pub instance_ids: Vec<String>,
}

/// What [`StartInstances`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct StartInstancesResponse {
    /// IDs of the asynchronous tasks started; use them to poll progress.
    pub task_id: Vec<u64>,
}

/// Stop instances. Allowed only in state RUNNING; the state becomes STOPPING, then STOPPED.
pub struct StopInstances;

impl Action for StopInstances {
    type Request = StopInstancesRequest;
    type Response = StopInstancesResponse;
    const META: &'static ActionMeta = &meta::STOP_INSTANCES;
}

/// What [`StopInstances`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct StopInstancesRequest {
    /// Instance IDs from DescribeInstances; max 100 per call.
    pub instance_ids: Vec<String>,
}

/// What [`StopInstances`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct StopInstancesResponse {
    /// IDs of the asynchronous tasks started; use them to poll progress.
    pub task_id: Vec<u64>,
}

/// Return (release) instances.
pub struct TerminateInstances;

impl Action for TerminateInstances {
    type Request = TerminateInstancesRequest;
    type Response = TerminateInstancesResponse;
    const META: &'static ActionMeta = &meta::TERMINATE_INSTANCES;
}

/// What [`TerminateInstances`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct TerminateInstancesRequest {
    /// Instance IDs from DescribeInstances; max 100 per call.
    pub instance_ids: Vec<String>,
    /// Internal: also release the elastic IP.
    pub release_address: Option<bool>,
    /// Check only, change nothing.
    pub dry_run: Option<bool>,
}

/// What [`TerminateInstances`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct TerminateInstancesResponse {
    /// IDs of the asynchronous tasks started; use them to poll progress.
    pub task_id: Vec<u64>,
}

/// Rename a placement group.
pub struct UpdateDisasterRecoverGroup;

impl Action for UpdateDisasterRecoverGroup {
    type Request = UpdateDisasterRecoverGroupRequest;
    type Response = UpdateDisasterRecoverGroupResponse;
    const META: &'static ActionMeta = &meta::UPDATE_DISASTER_RECOVER_GROUP;
}

/// What [`UpdateDisasterRecoverGroup`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateDisasterRecoverGroupRequest {
    /// Placement group ID.
    pub group_id: String,
    /// New name.
    pub name: String,
}

/// What [`UpdateDisasterRecoverGroup`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateDisasterRecoverGroupResponse {}

/// Rename a heartbeat network group.
pub struct UpdateHeartbeat;

impl Action for UpdateHeartbeat {
    type Request = UpdateHeartbeatRequest;
    type Response = UpdateHeartbeatResponse;
    const META: &'static ActionMeta = &meta::UPDATE_HEARTBEAT;
}

/// What [`UpdateHeartbeat`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateHeartbeatRequest {
    /// New name, length 1-60.
    pub name: String,
    /// Heartbeat group ID, form HA-XXX.
    pub heartbeat_id: String,
}

/// What [`UpdateHeartbeat`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateHeartbeatResponse {}
