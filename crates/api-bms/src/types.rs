// Written by `cargo xtask codegen` from contract/bms.json; do not edit.
//! The service's structs. Those no action reaches live in the tables only.

use serde::{Deserialize, Serialize};

/// Out-of-band mapping to delete.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DelOutbandInfo {
    /// Bare-metal instance ID.
    pub instance_id: String,
    /// VPC ID.
    pub vpc_id: String,
    /// Mapped port.
    pub vport: String,
    /// Mapped underlay IP.
    pub vip: String,
}

/// Spread placement group.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DisasterRecoverGroup {
    /// Group ID.
    pub disaster_recover_group_id: String,
    /// Group name, 1-60 characters.
    pub name: String,
    /// RACK: rack level, across switches; RACK_SAME_SW: rack level, same switch.
    pub r#type: String,
    /// Number of instances in the group.
    pub current_num: i64,
    pub create_time: Option<String>,
    pub update_time: Option<String>,
}

/// Disk of an instance.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct Disk {
    /// Disk ID.
    pub disk_id: String,
    /// Location of the disk.
    pub placement: Option<crate::types::Placement>,
    /// Disk name.
    pub disk_name: String,
    /// Disk size, as a string.
    pub disk_size: String,
    /// Instance the disk is attached to.
    pub instance_id: String,
    /// CLOUD_BASIC: basic; CLOUD_PREMIUM: high performance; CLOUD_SSD: SSD.
    pub disk_type: String,
    pub created_time: String,
}

/// Optional agents of an instance.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct EnhancedService {
    /// Enable cloud security; default off.
    pub security_service: Option<bool>,
    /// Enable cloud monitoring; default off.
    pub monitor_service: Option<bool>,
    /// Enable whistle monitoring; default off.
    pub whistle_service: Option<bool>,
}

/// Filter condition. Several Filters are combined with AND, the Values of one Filter with OR.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Filter {
    /// Field to filter on.
    pub name: String,
    /// Accepted values.
    pub values: Vec<String>,
}

/// Purchasable server model.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct Flavor {
    /// Flavor ID.
    pub flavor_id: String,
    /// Flavor name.
    pub flavor_name: String,
    /// Where the flavor is offered.
    pub placement: Option<crate::types::Placement>,
    /// Supported RAID types.
    pub raid_type: Vec<String>,
    /// Supported operating systems.
    pub operating_system: Option<crate::types::OperatingSystem>,
    /// CPU description.
    pub cpu: String,
    /// Memory description.
    pub memory: String,
    /// Disk description.
    pub system_disk: String,
    /// Network card description.
    pub net_speed: String,
    /// ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub created_time: String,
    /// Billing model code.
    pub flavor_type: String,
    /// CPU architecture: X86 or ARM.
    pub cpu_arch: Option<String>,
    /// Sales status.
    pub soldout: u64,
    /// Whether the model is user defined.
    pub user_defined: u64,
    /// Number of network ports.
    pub network_ports: i64,
    /// Post-install script.
    pub dcos_shell: String,
}

/// Heartbeat network group.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct HeartbeatSet {
    /// Group ID.
    pub heartbeat_id: String,
    /// Group name.
    pub name: String,
    /// VLAN of the group.
    pub vlan_id: String,
    /// Number of instances attached, as a string.
    pub current_num: String,
    pub created_time: String,
    pub update_time: Option<String>,
}

/// Bare-metal instance.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct Instance {
    /// Location.
    pub placement: Option<crate::types::Placement>,
    /// Bare-metal instance ID.
    pub instance_id: String,
    /// Display name.
    pub instance_name: String,
    /// RAID type.
    pub raid_type: String,
    /// Operating system family.
    pub operating_system_type: String,
    /// Operating system release.
    pub operating_system: String,
    /// Private IPs of the primary interface.
    pub private_ip_addresses: Option<Vec<String>>,
    /// VPC settings.
    pub virtual_private_cloud: Option<crate::types::VirtualPrivateCloud>,
    /// Flavor ID.
    pub flavor_id: String,
    /// ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub created_time: String,
    /// Instance state, e.g. RUNNING, STOPPED.
    pub status: String,
    /// CPU architecture: X86 or ARM.
    pub cpu_arch: String,
    /// Tags.
    pub tag: Option<Vec<crate::types::Tag>>,
    /// Instance UUID.
    pub uuid: String,
    /// Owner's AppId.
    pub app_id: String,
    /// Whether the model is user defined.
    pub user_defined: u64,
}

/// Public network settings.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct InternetAccessible {
    /// Outbound bandwidth cap in Mbps; default 0 Mbps.
    pub internet_max_bandwidth_out: Option<i64>,
    /// TRUE: assign a public IP; FALSE: do not. With bandwidth above 0 Mbps it is optional and on by default; with bandwidth 0 it is not allowed.
    pub public_ip_assigned: Option<bool>,
    /// Line: CTCC (China Telecom), CUCC (China Unicom), CMCC (China Mobile) or BGP (external CAP).
    pub internet_service_provider: Option<String>,
}

/// Login settings.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct LoginSettings {
    /// Login password. Linux: 8 to 16 characters with at least two of \[a-z, A-Z\], \[0-9\] and the special characters ( ) ` ~ ! @ # $ % ^ & * - + = (the source cuts off the rest of the list and of the rule).
    pub password: String,
    /// Key pair IDs from DescribeKeyPairs; one key only, cannot be combined with a password, not for Windows. Purchase time only.
    pub key_ids: Option<Vec<String>>,
    /// TRUE: keep the login settings of the image; FALSE: do not. Default FALSE. TRUE only with custom, shared or imported images; excludes Password and KeyIds.N.
    pub keep_image_login: Option<String>,
}

/// Operating systems supported by a flavor.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct OperatingSystem {
    /// Supported linux releases.
    pub linux: Option<Vec<String>>,
    /// Supported windows releases.
    pub windows: Option<Vec<String>>,
    /// Other supported systems.
    pub other: Option<Vec<String>>,
}

/// Out-of-band mapping. Every field is an array.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct OutbandInfo {
    /// Instance IDs.
    pub instance_id: Vec<String>,
    /// Instance names.
    pub instance_name: Vec<String>,
    /// VPC IDs, form vpc-xxx; the unVpcId field of DescribeVpcEx.
    pub uniq_vpc_id: Vec<String>,
    /// Mapped overlay IPs.
    pub vip: Vec<String>,
    /// Mapped server ports.
    pub vport: Vec<i64>,
}

/// Out-of-band (BMC) account.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct OutbandInfos {
    /// Password.
    pub password: String,
    /// Server serial number.
    pub sn: String,
    /// User name.
    pub user: String,
}

/// Location of an instance.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct Placement {
    /// Availability zone.
    pub zone: String,
    /// Project ID.
    pub project_id: Option<i64>,
}

/// Key/value tag.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct Tag {
    /// Tag key.
    pub tag_key: String,
    /// Tag value.
    pub tag_value: String,
}

/// VPC settings.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct VirtualPrivateCloud {
    /// VPC ID, form vpc-xxx; the unVpcId field of DescribeVpcEx.
    pub vpc_id: String,
    /// Subnet ID, form subnet-xxx; the unSubnetId field of DescribeSubnetEx.
    pub subnet_id: String,
    /// Private IPs, all in the same subnet; for creating instances or changing the vpc attribute. Several IPs only when creating several instances.
    pub private_ip_addresses: Option<Vec<String>>,
    /// Assign an IPv6 address.
    pub ipv6_address: Option<bool>,
}
