// Written by `cargo xtask codegen` from contract/bms.json; do not edit.
//! The contract's tables: validation, help and policies read them.

use terrace_rpc::meta::{Access, ActionMeta, Field, Rules, Service, Struct, Type};

pub static SERVICE: Service = Service {
    name: "bms",
    version: "2018-08-13",
    title: "Bare Metal Server",
    actions: &[
        &CREATE_BACKUP_IP,
        &CREATE_DISASTER_RECOVER_GROUP,
        &CREATE_HEARTBEAT,
        &CREATE_OUTBAND_IP,
        &DELETE_DISASTER_RECOVER_GROUPS,
        &DELETE_HEARTBEATS,
        &DELETE_OUTBAND_IP,
        &DESCRIBE_DISASTER_RECOVER_GROUPS,
        &DESCRIBE_DISKS,
        &DESCRIBE_FLAVORS,
        &DESCRIBE_HEARTBEATS,
        &DESCRIBE_INSTANCES,
        &DESCRIBE_OUTBAND_IP,
        &DESCRIBE_OUTBAND_INFO,
        &MODIFY_HEARTBEAT,
        &MODIFY_INSTANCES_ATTRIBUTE,
        &MODIFY_INSTANCES_GROUP_ID,
        &REBOOT_INSTANCES,
        &RESET_INSTANCE,
        &RETURN_BACKUP_IP,
        &RUN_INSTANCES,
        &START_INSTANCES,
        &STOP_INSTANCES,
        &TERMINATE_INSTANCES,
        &UPDATE_DISASTER_RECOVER_GROUP,
        &UPDATE_HEARTBEAT,
    ],
    structs: &[
        &DEL_OUTBAND_INFO_STRUCT,
        &DISASTER_RECOVER_GROUP_STRUCT,
        &DISK_STRUCT,
        &ENHANCED_SERVICE_STRUCT,
        &FILTER_STRUCT,
        &FLAVOR_STRUCT,
        &HEARTBEAT_SET_STRUCT,
        &INSTANCE_STRUCT,
        &INTERNET_ACCESSIBLE_STRUCT,
        &LOGIN_SETTINGS_STRUCT,
        &OPERATING_SYSTEM_STRUCT,
        &OUTBAND_INFO_STRUCT,
        &OUTBAND_INFOS_STRUCT,
        &PLACEMENT_STRUCT,
        &TAG_STRUCT,
        &VIRTUAL_PRIVATE_CLOUD_STRUCT,
    ],
    errors: &[],
};

pub static CREATE_BACKUP_IP: ActionMeta = ActionMeta {
    service: "bms",
    version: "2018-08-13",
    name: "CreateBackupIP",
    summary: "Add a backup IP to an instance.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[],
    input: &[
        Field { name: "InstanceId", required: true, doc: "Bare-metal instance ID.", ..Field::NONE },
        Field { name: "BackupIP", doc: "Backup IP to assign.", ..Field::NONE },
        Field { name: "SubnetId", doc: "Subnet to take the IP from.", ..Field::NONE },
    ],
    output: &[],
    errors: &[],
};

pub static CREATE_DISASTER_RECOVER_GROUP: ActionMeta = ActionMeta {
    service: "bms",
    version: "2018-08-13",
    name: "CreateDisasterRecoverGroup",
    summary: "Create a spread placement group; it can be named when instances are created. Demands many resources, use with care.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 10,
    region_required: true,
    resources: &[],
    input: &[
        Field {
            name: "Name",
            required: true,
            rules: &Rules { min_len: Some(1), max_len: Some(60), ..Rules::NONE },
            doc: "Group name, 1-60 characters.",
            ..Field::NONE
        },
        Field {
            name: "Type",
            required: true,
            rules: &Rules { one_of: &["RACK", "RACK_SAME_SW"], ..Rules::NONE },
            doc: "RACK: rack level, across switches; RACK_SAME_SW: rack level, same switch.",
            ..Field::NONE
        },
    ],
    output: &[],
    errors: &[],
};

pub static CREATE_HEARTBEAT: ActionMeta = ActionMeta {
    service: "bms",
    version: "2018-08-13",
    name: "CreateHeartbeat",
    summary: "Create a heartbeat network group.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[],
    input: &[Field { name: "Name", required: true, doc: "Group name.", ..Field::NONE }],
    output: &[],
    errors: &[],
};

pub static CREATE_OUTBAND_IP: ActionMeta = ActionMeta {
    service: "bms",
    version: "2018-08-13",
    name: "CreateOutbandIP",
    summary: "Map the out-of-band (BMC) port of an instance into a VPC.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[],
    input: &[
        Field { name: "InstanceId", required: true, doc: "Bare-metal instance ID.", ..Field::NONE },
        Field {
            name: "SubnetId",
            required: true,
            doc: "Subnet ID, form subnet-xxx; the unSubnetId field of DescribeSubnetEx.",
            ..Field::NONE
        },
        Field { name: "VpcId", required: true, doc: "VPC ID, form vpc-xxx; the unVpcId field of DescribeVpcEx.", ..Field::NONE },
        Field { name: "Vip", nullable: true, doc: "Overlay IP to map to.", ..Field::NONE },
    ],
    output: &[],
    errors: &[],
};

pub static DELETE_DISASTER_RECOVER_GROUPS: ActionMeta = ActionMeta {
    service: "bms",
    version: "2018-08-13",
    name: "DeleteDisasterRecoverGroups",
    summary: "Delete spread placement groups. Only empty groups can be deleted; instances inside must be destroyed first.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 10,
    region_required: true,
    resources: &[],
    input: &[Field {
        name: "GroupIds",
        ty: Type::Array(&Type::String),
        required: true,
        rules: &Rules { max_items: Some(10), ..Rules::NONE },
        doc: "Group IDs from DescribeDisasterRecoverGroups; max 10 per call.",
        ..Field::NONE
    }],
    output: &[],
    errors: &[],
};

pub static DELETE_HEARTBEATS: ActionMeta = ActionMeta {
    service: "bms",
    version: "2018-08-13",
    name: "DeleteHeartbeats",
    summary: "Delete heartbeat network groups.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[],
    input: &[Field { name: "HeartbeatIds", ty: Type::Array(&Type::String), required: true, doc: "Heartbeat group IDs.", ..Field::NONE }],
    output: &[],
    errors: &[],
};

pub static DELETE_OUTBAND_IP: ActionMeta = ActionMeta {
    service: "bms",
    version: "2018-08-13",
    name: "DeleteOutbandIP",
    summary: "Delete out-of-band mappings.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[],
    input: &[Field {
        name: "OutbandInfos",
        ty: Type::Array(&Type::Struct(&DEL_OUTBAND_INFO_STRUCT)),
        required: true,
        doc: "Mappings to delete.",
        ..Field::NONE
    }],
    output: &[],
    errors: &[],
};

pub static DESCRIBE_DISASTER_RECOVER_GROUPS: ActionMeta = ActionMeta {
    service: "bms",
    version: "2018-08-13",
    name: "DescribeDisasterRecoverGroups",
    summary: "List placement groups.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 10,
    region_required: true,
    resources: &[],
    input: &[
        Field { name: "GroupIds", ty: Type::Array(&Type::String), doc: "Group IDs; cannot be combined with Filters.", ..Field::NONE },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&FILTER_STRUCT)),
            rules: &Rules { max_items: Some(10), ..Rules::NONE },
            doc: "Filter Name (optional): the source describes it as the availability zone. At most 10 Filters, 5 Filter.Values each; cannot be combined with GroupIds.",
            ..Field::NONE
        },
        Field { name: "Offset", ty: Type::Int, doc: "Page offset; default 0.", ..Field::NONE },
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { max: Some(100), ..Rules::NONE },
            doc: "Page size; default 20, max 100.",
            ..Field::NONE
        },
    ],
    output: &[
        Field {
            name: "GroupId",
            ty: Type::Array(&Type::Struct(&DISASTER_RECOVER_GROUP_STRUCT)),
            doc: "Placement groups found (array despite the name).",
            ..Field::NONE
        },
        Field { name: "TotalCount", ty: Type::Int, doc: "Total number of the user's groups.", ..Field::NONE },
    ],
    errors: &[],
};

pub static DESCRIBE_DISKS: ActionMeta = ActionMeta {
    service: "bms",
    version: "2018-08-13",
    name: "DescribeDisks",
    summary: "List instance disks. Conditions are combined with AND; with no condition the first Limit (default 20) disks are returned.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[],
    input: &[
        Field {
            name: "DiskIds",
            ty: Type::Array(&Type::String),
            doc: "Disk IDs, form disk-11112222; cannot be combined with Filters.",
            ..Field::NONE
        },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&FILTER_STRUCT)),
            doc: "Names: disk-id (form disk-11112222), instance-id (instance the disk is attached to), zone. All optional. Cannot be combined with DiskIds.",
            ..Field::NONE
        },
        Field { name: "Offset", ty: Type::Uint, doc: "Page offset; default 0.", ..Field::NONE },
        Field {
            name: "Limit",
            ty: Type::Uint,
            rules: &Rules { max: Some(100), ..Rules::NONE },
            doc: "Page size; default 20, max 100.",
            ..Field::NONE
        },
    ],
    output: &[
        Field { name: "TotalCount", ty: Type::Uint, doc: "Total matches.", ..Field::NONE },
        Field { name: "DiskSet", ty: Type::Array(&Type::Struct(&DISK_STRUCT)), doc: "Disks found.", ..Field::NONE },
    ],
    errors: &[],
};

pub static DESCRIBE_FLAVORS: ActionMeta = ActionMeta {
    service: "bms",
    version: "2018-08-13",
    name: "DescribeFlavors",
    summary: "List the purchasable server models (flavors).",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 40,
    region_required: true,
    resources: &[],
    input: &[
        Field {
            name: "FlavorIds",
            ty: Type::Array(&Type::String),
            rules: &Rules { max_items: Some(100), ..Rules::NONE },
            doc: "Flavor IDs, form flavor-11112222; max 100 per call; cannot be combined with Filters.",
            ..Field::NONE
        },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&FILTER_STRUCT)),
            rules: &Rules { max_items: Some(10), ..Rules::NONE },
            doc: "Names: zone, flavor-id (form flavor-11112222), flavor-name. All optional. At most 10 Filters, 5 Filter.Values each; cannot be combined with FlavorIds.",
            ..Field::NONE
        },
        Field { name: "Offset", ty: Type::Int, doc: "Page offset; Limit must be given whenever Offset is.", ..Field::NONE },
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { max: Some(100), ..Rules::NONE },
            doc: "Page size; default 20, max 100.",
            ..Field::NONE
        },
    ],
    output: &[
        Field { name: "FlavorSet", ty: Type::Array(&Type::Struct(&FLAVOR_STRUCT)), doc: "Flavors found.", ..Field::NONE },
        Field { name: "TotalCount", ty: Type::Int, doc: "Total number of flavors.", ..Field::NONE },
    ],
    errors: &[],
};

pub static DESCRIBE_HEARTBEATS: ActionMeta = ActionMeta {
    service: "bms",
    version: "2018-08-13",
    name: "DescribeHeartbeats",
    summary: "List heartbeat network groups.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[],
    input: &[
        Field {
            name: "HeartbeatIds",
            ty: Type::Array(&Type::String),
            doc: "Heartbeat group IDs; cannot be combined with Filters.",
            ..Field::NONE
        },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&FILTER_STRUCT)),
            rules: &Rules { max_items: Some(10), ..Rules::NONE },
            doc: "Names: Name, VlanId (the VLAN, vlanid). All optional. At most 10 Filters, 5 Filter.Values each; cannot be combined with HeartbeatIds.",
            ..Field::NONE
        },
        Field { name: "Offset", ty: Type::Uint, doc: "Page offset; default 0.", ..Field::NONE },
        Field {
            name: "Limit",
            ty: Type::Uint,
            rules: &Rules { max: Some(100), ..Rules::NONE },
            doc: "Page size; default 20, max 100.",
            ..Field::NONE
        },
    ],
    output: &[
        Field {
            name: "HeartbeatSet",
            ty: Type::Array(&Type::Struct(&HEARTBEAT_SET_STRUCT)),
            doc: "Heartbeat groups found.",
            ..Field::NONE
        },
        Field { name: "TotalCount", ty: Type::Uint, doc: "Total matches.", ..Field::NONE },
    ],
    errors: &[],
};

pub static DESCRIBE_INSTANCES: ActionMeta = ActionMeta {
    service: "bms",
    version: "2018-08-13",
    name: "DescribeInstances",
    summary: "List instances. With no condition the first Limit (default 20) instances are returned.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 40,
    region_required: true,
    resources: &[],
    input: &[
        Field {
            name: "InstanceIds",
            ty: Type::Array(&Type::String),
            rules: &Rules { max_items: Some(100), ..Rules::NONE },
            doc: "Instance IDs, form bms-11112222; max 100 per call; cannot be combined with Filters.",
            ..Field::NONE
        },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&FILTER_STRUCT)),
            rules: &Rules { max_items: Some(10), ..Rules::NONE },
            doc: "Names: zone, instance-id (form ins-11112222), instance-name, instance-state, private-ip-address (address of the primary interface), vpc-id (vpcid), subnet-id, groupId (groupid, placement group), cpuArch (CPU architecture), operating-system-type. All optional. At most 10 Filters, 5 Filter.Values each; cannot be combined with InstanceIds.",
            ..Field::NONE
        },
        Field { name: "Offset", ty: Type::Int, doc: "Page offset; default 0.", ..Field::NONE },
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { max: Some(100), ..Rules::NONE },
            doc: "Page size; default 20, max 100.",
            ..Field::NONE
        },
    ],
    output: &[
        Field { name: "TotalCount", ty: Type::Int, doc: "Total matches.", ..Field::NONE },
        Field { name: "InstanceSet", ty: Type::Array(&Type::Struct(&INSTANCE_STRUCT)), doc: "Instances found.", ..Field::NONE },
    ],
    errors: &[],
};

pub static DESCRIBE_OUTBAND_IP: ActionMeta = ActionMeta {
    service: "bms",
    version: "2018-08-13",
    name: "DescribeOutbandIP",
    summary: "List out-of-band mappings.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[],
    input: &[
        Field { name: "InstanceId", doc: "Only mappings of this instance.", ..Field::NONE },
        Field { name: "Offset", ty: Type::Int, doc: "Page offset; default 0.", ..Field::NONE },
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { max: Some(100), ..Rules::NONE },
            doc: "Page size; default 20, max 100.",
            ..Field::NONE
        },
    ],
    output: &[
        Field { name: "InstanceSet", ty: Type::Array(&Type::Struct(&OUTBAND_INFO_STRUCT)), doc: "Mappings found.", ..Field::NONE },
        Field { name: "TotalCount", ty: Type::Uint, doc: "Total matches.", ..Field::NONE },
    ],
    errors: &[],
};

pub static DESCRIBE_OUTBAND_INFO: ActionMeta = ActionMeta {
    service: "bms",
    version: "2018-08-13",
    name: "DescribeOutbandInfo",
    summary: "Read the out-of-band (BMC) account of an instance.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[],
    input: &[Field { name: "InstanceId", required: true, doc: "Bare-metal instance ID.", ..Field::NONE }],
    output: &[Field {
        name: "OutbandInfo",
        ty: Type::Array(&Type::Struct(&OUTBAND_INFOS_STRUCT)),
        doc: "Out-of-band accounts.",
        ..Field::NONE
    }],
    errors: &[],
};

pub static MODIFY_HEARTBEAT: ActionMeta = ActionMeta {
    service: "bms",
    version: "2018-08-13",
    name: "ModifyHeartbeat",
    summary: "Assign one heartbeat group to a set of instances.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[],
    input: &[
        Field { name: "InstanceIds", ty: Type::Array(&Type::String), required: true, doc: "Instance IDs, form BMS-xxx.", ..Field::NONE },
        Field { name: "HeartbeatId", required: true, doc: "Heartbeat group ID, form HA-xxx.", ..Field::NONE },
    ],
    output: &[],
    errors: &[],
};

pub static MODIFY_INSTANCES_ATTRIBUTE: ActionMeta = ActionMeta {
    service: "bms",
    version: "2018-08-13",
    name: "ModifyInstancesAttribute",
    summary: "Rename instances; the name is the only attribute that can be changed.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 10,
    region_required: true,
    resources: &[],
    input: &[
        Field {
            name: "InstanceIds",
            ty: Type::Array(&Type::String),
            required: true,
            rules: &Rules { max_items: Some(100), ..Rules::NONE },
            doc: "Instance IDs from DescribeInstances; max 100 per call.",
            ..Field::NONE
        },
        Field {
            name: "InstanceName",
            required: true,
            rules: &Rules { max_len: Some(60), ..Rules::NONE },
            doc: "New name, at most 60 characters.",
            ..Field::NONE
        },
    ],
    output: &[],
    errors: &[],
};

pub static MODIFY_INSTANCES_GROUP_ID: ActionMeta = ActionMeta {
    service: "bms",
    version: "2018-08-13",
    name: "ModifyInstancesGroupId",
    summary: "Move an instance to another placement group.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 10,
    region_required: true,
    resources: &[],
    input: &[
        Field {
            name: "InstanceId",
            required: true,
            doc: "Instance ID from DescribeInstances (the source also quotes the batch limit of 100).",
            ..Field::NONE
        },
        Field { name: "GroupId", required: true, doc: "Placement group ID from DescribeDisasterRecoverGroups.", ..Field::NONE },
    ],
    output: &[],
    errors: &[],
};

pub static REBOOT_INSTANCES: ActionMeta = ActionMeta {
    service: "bms",
    version: "2018-08-13",
    name: "RebootInstances",
    summary: "Reboot instances. Allowed only in state RUNNING; the state becomes REBOOTING, then RUNNING.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 10,
    region_required: true,
    resources: &[],
    input: &[Field {
        name: "InstanceIds",
        ty: Type::Array(&Type::String),
        required: true,
        rules: &Rules { max_items: Some(100), ..Rules::NONE },
        doc: "Instance IDs from DescribeInstances; max 100 per call.",
        ..Field::NONE
    }],
    output: &[Field {
        name: "TaskId",
        ty: Type::Array(&Type::Uint),
        doc: "IDs of the asynchronous tasks started; use them to poll progress.",
        ..Field::NONE
    }],
    errors: &[],
};

pub static RESET_INSTANCE: ActionMeta = ActionMeta {
    service: "bms",
    version: "2018-08-13",
    name: "ResetInstance",
    summary: "Reinstall the operating system of an instance. The given OperatingSystem is used, otherwise the current one. The system disk is formatted.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 10,
    region_required: true,
    resources: &[],
    input: &[
        Field { name: "InstanceId", required: true, doc: "Instance ID from DescribeInstances.", ..Field::NONE },
        Field { name: "RaidType", required: true, doc: "RAID type; see Flavor.RaidType.", ..Field::NONE },
        Field { name: "OperatingSystemType", required: true, doc: "Operating system family.", ..Field::NONE },
        Field { name: "OperatingSystem", required: true, doc: "Operating system release.", ..Field::NONE },
        Field { name: "LoginSettings", ty: Type::Struct(&LOGIN_SETTINGS_STRUCT), required: true, doc: "Login settings.", ..Field::NONE },
        Field {
            name: "EnhancedService",
            ty: Type::Struct(&ENHANCED_SERVICE_STRUCT),
            doc: "Optional agents. When omitted, security and monitoring are off.",
            ..Field::NONE
        },
    ],
    output: &[Field {
        name: "TaskId",
        ty: Type::Array(&Type::Uint),
        doc: "IDs of the asynchronous tasks started; use them to poll progress.",
        ..Field::NONE
    }],
    errors: &[],
};

pub static RETURN_BACKUP_IP: ActionMeta = ActionMeta {
    service: "bms",
    version: "2018-08-13",
    name: "ReturnBackupIP",
    summary: "Release a backup IP of an instance.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[],
    input: &[
        Field { name: "InstanceId", required: true, doc: "Bare-metal instance ID.", ..Field::NONE },
        Field {
            name: "BackupIP",
            required: true,
            doc: "Backup IP to release; when OverlayIp is given, this is the primary IP to release.",
            ..Field::NONE
        },
        Field { name: "OverlayIp", doc: "New primary IP.", ..Field::NONE },
    ],
    output: &[],
    errors: &[],
};

pub static RUN_INSTANCES: ActionMeta = ActionMeta {
    service: "bms",
    version: "2018-08-13",
    name: "RunInstances",
    summary: "Create one or more instances with the given configuration.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 10,
    region_required: true,
    resources: &[],
    input: &[
        Field {
            name: "HostName",
            doc: "Host name. \".\" and \"-\" may not start or end it nor appear twice in a row. Windows: length [2, 15], letters, digits and \"-\" only, not all digits. Others (Linux etc.): length [2, 30], dot-separated parts of letters, digits and \"-\".",
            ..Field::NONE
        },
        Field {
            name: "Placement",
            ty: Type::Struct(&PLACEMENT_STRUCT),
            required: true,
            doc: "Availability zone and project.",
            ..Field::NONE
        },
        Field { name: "FlavorId", required: true, doc: "Flavor ID.", ..Field::NONE },
        Field { name: "OperatingSystemType", required: true, doc: "Linux or Windows.", ..Field::NONE },
        Field { name: "OperatingSystem", required: true, doc: "Release of the operating system.", ..Field::NONE },
        Field {
            name: "VirtualPrivateCloud",
            ty: Type::Struct(&VIRTUAL_PRIVATE_CLOUD_STRUCT),
            required: true,
            doc: "VPC settings. When private IPs are given, InstanceCount must equal their number.",
            ..Field::NONE
        },
        Field {
            name: "InternetAccessible",
            ty: Type::Struct(&INTERNET_ACCESSIBLE_STRUCT),
            doc: "Public bandwidth settings; 0 Mbps when omitted.",
            ..Field::NONE
        },
        Field { name: "InstanceCount", ty: Type::Int, doc: "Number of instances.", ..Field::NONE },
        Field { name: "InstanceName", doc: "Display name.", ..Field::NONE },
        Field {
            name: "LoginSettings",
            ty: Type::Struct(&LOGIN_SETTINGS_STRUCT),
            required: true,
            doc: "Login settings, including the password.",
            ..Field::NONE
        },
        Field {
            name: "EnhancedService",
            ty: Type::Struct(&ENHANCED_SERVICE_STRUCT),
            doc: "Optional agents. When omitted, the source says security and monitoring are on.",
            ..Field::NONE
        },
        Field { name: "RaidType", required: true, doc: "RAID type.", ..Field::NONE },
        Field { name: "Tags", ty: Type::Array(&Type::Struct(&TAG_STRUCT)), doc: "Tags to attach.", ..Field::NONE },
        Field { name: "GroupId", doc: "Placement group ID from DescribeDisasterRecoverGroups.", ..Field::NONE },
    ],
    output: &[Field {
        name: "TaskId",
        ty: Type::Array(&Type::String),
        doc: "IDs of the asynchronous tasks started; use them to poll progress.",
        ..Field::NONE
    }],
    errors: &[],
};

pub static START_INSTANCES: ActionMeta = ActionMeta {
    service: "bms",
    version: "2018-08-13",
    name: "StartInstances",
    summary: "Start instances. Allowed only in state STOPPED; the state becomes STARTING, then RUNNING.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 10,
    region_required: true,
    resources: &[],
    input: &[Field {
        name: "InstanceIds",
        ty: Type::Array(&Type::String),
        required: true,
        rules: &Rules { max_items: Some(100), ..Rules::NONE },
        doc: "Instance IDs from DescribeInstances; max 100 per call.",
        ..Field::NONE
    }],
    output: &[Field {
        name: "TaskId",
        ty: Type::Array(&Type::Uint),
        doc: "IDs of the asynchronous tasks started; use them to poll progress.",
        ..Field::NONE
    }],
    errors: &[],
};

pub static STOP_INSTANCES: ActionMeta = ActionMeta {
    service: "bms",
    version: "2018-08-13",
    name: "StopInstances",
    summary: "Stop instances. Allowed only in state RUNNING; the state becomes STOPPING, then STOPPED.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 10,
    region_required: true,
    resources: &[],
    input: &[Field {
        name: "InstanceIds",
        ty: Type::Array(&Type::String),
        required: true,
        rules: &Rules { max_items: Some(100), ..Rules::NONE },
        doc: "Instance IDs from DescribeInstances; max 100 per call.",
        ..Field::NONE
    }],
    output: &[Field {
        name: "TaskId",
        ty: Type::Array(&Type::Uint),
        doc: "IDs of the asynchronous tasks started; use them to poll progress.",
        ..Field::NONE
    }],
    errors: &[],
};

pub static TERMINATE_INSTANCES: ActionMeta = ActionMeta {
    service: "bms",
    version: "2018-08-13",
    name: "TerminateInstances",
    summary: "Return (release) instances.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 10,
    region_required: true,
    resources: &[],
    input: &[
        Field {
            name: "InstanceIds",
            ty: Type::Array(&Type::String),
            required: true,
            rules: &Rules { max_items: Some(100), ..Rules::NONE },
            doc: "Instance IDs from DescribeInstances; max 100 per call.",
            ..Field::NONE
        },
        Field { name: "ReleaseAddress", ty: Type::Bool, doc: "Internal: also release the elastic IP.", ..Field::NONE },
        Field { name: "DryRun", ty: Type::Bool, doc: "Check only, change nothing.", ..Field::NONE },
    ],
    output: &[Field {
        name: "TaskId",
        ty: Type::Array(&Type::Uint),
        doc: "IDs of the asynchronous tasks started; use them to poll progress.",
        ..Field::NONE
    }],
    errors: &[],
};

pub static UPDATE_DISASTER_RECOVER_GROUP: ActionMeta = ActionMeta {
    service: "bms",
    version: "2018-08-13",
    name: "UpdateDisasterRecoverGroup",
    summary: "Rename a placement group.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 10,
    region_required: true,
    resources: &[],
    input: &[
        Field { name: "GroupId", required: true, doc: "Placement group ID.", ..Field::NONE },
        Field { name: "Name", required: true, doc: "New name.", ..Field::NONE },
    ],
    output: &[],
    errors: &[],
};

pub static UPDATE_HEARTBEAT: ActionMeta = ActionMeta {
    service: "bms",
    version: "2018-08-13",
    name: "UpdateHeartbeat",
    summary: "Rename a heartbeat network group.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[],
    input: &[
        Field {
            name: "Name",
            required: true,
            rules: &Rules { min_len: Some(1), max_len: Some(60), ..Rules::NONE },
            doc: "New name, length 1-60.",
            ..Field::NONE
        },
        Field { name: "HeartbeatId", required: true, doc: "Heartbeat group ID, form HA-XXX.", ..Field::NONE },
    ],
    output: &[],
    errors: &[],
};

pub static DEL_OUTBAND_INFO_STRUCT: Struct = Struct {
    name: "DelOutbandInfo",
    doc: "Out-of-band mapping to delete.",
    fields: &[
        Field { name: "InstanceId", required: true, doc: "Bare-metal instance ID.", ..Field::NONE },
        Field { name: "VpcId", required: true, doc: "VPC ID.", ..Field::NONE },
        Field { name: "Vport", required: true, doc: "Mapped port.", ..Field::NONE },
        Field { name: "Vip", required: true, doc: "Mapped underlay IP.", ..Field::NONE },
    ],
};

pub static DISASTER_RECOVER_GROUP_STRUCT: Struct = Struct {
    name: "DisasterRecoverGroup",
    doc: "Spread placement group.",
    fields: &[
        Field { name: "DisasterRecoverGroupId", required: true, doc: "Group ID.", ..Field::NONE },
        Field { name: "Name", required: true, doc: "Group name, 1-60 characters.", ..Field::NONE },
        Field {
            name: "Type",
            required: true,
            doc: "RACK: rack level, across switches; RACK_SAME_SW: rack level, same switch.",
            ..Field::NONE
        },
        Field { name: "CurrentNum", ty: Type::Int, required: true, doc: "Number of instances in the group.", ..Field::NONE },
        Field { name: "CreateTime", ty: Type::Datetime, nullable: true, ..Field::NONE },
        Field { name: "UpdateTime", ty: Type::Datetime, nullable: true, ..Field::NONE },
    ],
};

pub static DISK_STRUCT: Struct = Struct {
    name: "Disk",
    doc: "Disk of an instance.",
    fields: &[
        Field { name: "DiskId", required: true, doc: "Disk ID.", ..Field::NONE },
        Field { name: "Placement", ty: Type::Struct(&PLACEMENT_STRUCT), required: true, doc: "Location of the disk.", ..Field::NONE },
        Field { name: "DiskName", required: true, doc: "Disk name.", ..Field::NONE },
        Field { name: "DiskSize", required: true, doc: "Disk size, as a string.", ..Field::NONE },
        Field { name: "InstanceId", required: true, doc: "Instance the disk is attached to.", ..Field::NONE },
        Field {
            name: "DiskType",
            required: true,
            doc: "CLOUD_BASIC: basic; CLOUD_PREMIUM: high performance; CLOUD_SSD: SSD.",
            ..Field::NONE
        },
        Field { name: "CreatedTime", ty: Type::Datetime, required: true, ..Field::NONE },
    ],
};

pub static ENHANCED_SERVICE_STRUCT: Struct = Struct {
    name: "EnhancedService",
    doc: "Optional agents of an instance.",
    fields: &[
        Field { name: "SecurityService", ty: Type::Bool, doc: "Enable cloud security; default off.", ..Field::NONE },
        Field { name: "MonitorService", ty: Type::Bool, doc: "Enable cloud monitoring; default off.", ..Field::NONE },
        Field { name: "WhistleService", ty: Type::Bool, doc: "Enable whistle monitoring; default off.", ..Field::NONE },
    ],
};

pub static FILTER_STRUCT: Struct = Struct {
    name: "Filter",
    doc: "Filter condition. Several Filters are combined with AND, the Values of one Filter with OR.",
    fields: &[
        Field { name: "Name", required: true, doc: "Field to filter on.", ..Field::NONE },
        Field { name: "Values", ty: Type::Array(&Type::String), required: true, doc: "Accepted values.", ..Field::NONE },
    ],
};

pub static FLAVOR_STRUCT: Struct = Struct {
    name: "Flavor",
    doc: "Purchasable server model.",
    fields: &[
        Field { name: "FlavorId", required: true, doc: "Flavor ID.", ..Field::NONE },
        Field { name: "FlavorName", required: true, doc: "Flavor name.", ..Field::NONE },
        Field {
            name: "Placement",
            ty: Type::Struct(&PLACEMENT_STRUCT),
            required: true,
            doc: "Where the flavor is offered.",
            ..Field::NONE
        },
        Field { name: "RaidType", ty: Type::Array(&Type::String), required: true, doc: "Supported RAID types.", ..Field::NONE },
        Field {
            name: "OperatingSystem",
            ty: Type::Struct(&OPERATING_SYSTEM_STRUCT),
            required: true,
            doc: "Supported operating systems.",
            ..Field::NONE
        },
        Field { name: "Cpu", required: true, doc: "CPU description.", ..Field::NONE },
        Field { name: "Memory", required: true, doc: "Memory description.", ..Field::NONE },
        Field { name: "SystemDisk", required: true, doc: "Disk description.", ..Field::NONE },
        Field { name: "NetSpeed", required: true, doc: "Network card description.", ..Field::NONE },
        Field { name: "CreatedTime", ty: Type::Datetime, required: true, doc: "ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.", ..Field::NONE },
        Field { name: "FlavorType", required: true, doc: "Billing model code.", ..Field::NONE },
        Field { name: "CpuArch", required: true, nullable: true, doc: "CPU architecture: X86 or ARM.", ..Field::NONE },
        Field { name: "Soldout", ty: Type::Uint, required: true, doc: "Sales status.", ..Field::NONE },
        Field { name: "UserDefined", ty: Type::Uint, required: true, doc: "Whether the model is user defined.", ..Field::NONE },
        Field { name: "NetworkPorts", ty: Type::Int, doc: "Number of network ports.", ..Field::NONE },
        Field { name: "DcosShell", doc: "Post-install script.", ..Field::NONE },
    ],
};

pub static HEARTBEAT_SET_STRUCT: Struct = Struct {
    name: "HeartbeatSet",
    doc: "Heartbeat network group.",
    fields: &[
        Field { name: "HeartbeatId", required: true, doc: "Group ID.", ..Field::NONE },
        Field { name: "Name", required: true, doc: "Group name.", ..Field::NONE },
        Field { name: "VlanId", required: true, doc: "VLAN of the group.", ..Field::NONE },
        Field { name: "CurrentNum", required: true, doc: "Number of instances attached, as a string.", ..Field::NONE },
        Field { name: "CreatedTime", ty: Type::Datetime, required: true, ..Field::NONE },
        Field { name: "UpdateTime", ty: Type::Datetime, nullable: true, ..Field::NONE },
    ],
};

pub static INSTANCE_STRUCT: Struct = Struct {
    name: "Instance",
    doc: "Bare-metal instance.",
    fields: &[
        Field { name: "Placement", ty: Type::Struct(&PLACEMENT_STRUCT), required: true, doc: "Location.", ..Field::NONE },
        Field { name: "InstanceId", required: true, doc: "Bare-metal instance ID.", ..Field::NONE },
        Field { name: "InstanceName", required: true, doc: "Display name.", ..Field::NONE },
        Field { name: "RaidType", required: true, doc: "RAID type.", ..Field::NONE },
        Field { name: "OperatingSystemType", required: true, doc: "Operating system family.", ..Field::NONE },
        Field { name: "OperatingSystem", required: true, doc: "Operating system release.", ..Field::NONE },
        Field {
            name: "PrivateIpAddresses",
            ty: Type::Array(&Type::String),
            required: true,
            nullable: true,
            doc: "Private IPs of the primary interface.",
            ..Field::NONE
        },
        Field {
            name: "VirtualPrivateCloud",
            ty: Type::Struct(&VIRTUAL_PRIVATE_CLOUD_STRUCT),
            required: true,
            doc: "VPC settings.",
            ..Field::NONE
        },
        Field { name: "FlavorId", required: true, doc: "Flavor ID.", ..Field::NONE },
        Field { name: "CreatedTime", ty: Type::Datetime, required: true, doc: "ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.", ..Field::NONE },
        Field { name: "Status", required: true, doc: "Instance state, e.g. RUNNING, STOPPED.", ..Field::NONE },
        Field { name: "CpuArch", doc: "CPU architecture: X86 or ARM.", ..Field::NONE },
        Field { name: "Tag", ty: Type::Array(&Type::Struct(&TAG_STRUCT)), nullable: true, doc: "Tags.", ..Field::NONE },
        Field { name: "Uuid", doc: "Instance UUID.", ..Field::NONE },
        Field { name: "AppId", doc: "Owner's AppId.", ..Field::NONE },
        Field { name: "UserDefined", ty: Type::Uint, doc: "Whether the model is user defined.", ..Field::NONE },
    ],
};

pub static INTERNET_ACCESSIBLE_STRUCT: Struct = Struct {
    name: "InternetAccessible",
    doc: "Public network settings.",
    fields: &[
        Field { name: "InternetMaxBandwidthOut", ty: Type::Int, doc: "Outbound bandwidth cap in Mbps; default 0 Mbps.", ..Field::NONE },
        Field {
            name: "PublicIpAssigned",
            ty: Type::Bool,
            doc: "TRUE: assign a public IP; FALSE: do not. With bandwidth above 0 Mbps it is optional and on by default; with bandwidth 0 it is not allowed.",
            ..Field::NONE
        },
        Field {
            name: "InternetServiceProvider",
            rules: &Rules { one_of: &["CTCC", "CUCC", "CMCC", "BGP"], ..Rules::NONE },
            doc: "Line: CTCC (China Telecom), CUCC (China Unicom), CMCC (China Mobile) or BGP (external CAP).",
            ..Field::NONE
        },
    ],
};

pub static LOGIN_SETTINGS_STRUCT: Struct = Struct {
    name: "LoginSettings",
    doc: "Login settings.",
    fields: &[
        Field {
            name: "Password",
            required: true,
            nullable: true,
            secret: true,
            doc: "Login password. Linux: 8 to 16 characters with at least two of [a-z, A-Z], [0-9] and the special characters ( ) ` ~ ! @ # $ % ^ & * - + = (the source cuts off the rest of the list and of the rule).",
            ..Field::NONE
        },
        Field {
            name: "KeyIds",
            ty: Type::Array(&Type::String),
            rules: &Rules { max_items: Some(1), ..Rules::NONE },
            doc: "Key pair IDs from DescribeKeyPairs; one key only, cannot be combined with a password, not for Windows. Purchase time only.",
            ..Field::NONE
        },
        Field {
            name: "KeepImageLogin",
            doc: "TRUE: keep the login settings of the image; FALSE: do not. Default FALSE. TRUE only with custom, shared or imported images; excludes Password and KeyIds.N.",
            ..Field::NONE
        },
    ],
};

pub static OPERATING_SYSTEM_STRUCT: Struct = Struct {
    name: "OperatingSystem",
    doc: "Operating systems supported by a flavor.",
    fields: &[
        Field { name: "Linux", ty: Type::Array(&Type::String), nullable: true, doc: "Supported linux releases.", ..Field::NONE },
        Field { name: "Windows", ty: Type::Array(&Type::String), nullable: true, doc: "Supported windows releases.", ..Field::NONE },
        Field { name: "Other", ty: Type::Array(&Type::String), nullable: true, doc: "Other supported systems.", ..Field::NONE },
    ],
};

pub static OUTBAND_INFO_STRUCT: Struct = Struct {
    name: "OutbandInfo",
    doc: "Out-of-band mapping. Every field is an array.",
    fields: &[
        Field { name: "InstanceId", ty: Type::Array(&Type::String), doc: "Instance IDs.", ..Field::NONE },
        Field { name: "InstanceName", ty: Type::Array(&Type::String), doc: "Instance names.", ..Field::NONE },
        Field {
            name: "UniqVpcId",
            ty: Type::Array(&Type::String),
            doc: "VPC IDs, form vpc-xxx; the unVpcId field of DescribeVpcEx.",
            ..Field::NONE
        },
        Field { name: "Vip", ty: Type::Array(&Type::String), doc: "Mapped overlay IPs.", ..Field::NONE },
        Field { name: "Vport", ty: Type::Array(&Type::Int), doc: "Mapped server ports.", ..Field::NONE },
    ],
};

pub static OUTBAND_INFOS_STRUCT: Struct = Struct {
    name: "OutbandInfos",
    doc: "Out-of-band (BMC) account.",
    fields: &[
        Field { name: "Password", required: true, secret: true, doc: "Password.", ..Field::NONE },
        Field { name: "Sn", required: true, doc: "Server serial number.", ..Field::NONE },
        Field { name: "User", required: true, doc: "User name.", ..Field::NONE },
    ],
};

pub static PLACEMENT_STRUCT: Struct = Struct {
    name: "Placement",
    doc: "Location of an instance.",
    fields: &[
        Field { name: "Zone", required: true, doc: "Availability zone.", ..Field::NONE },
        Field { name: "ProjectId", ty: Type::Int, doc: "Project ID.", ..Field::NONE },
    ],
};

pub static TAG_STRUCT: Struct = Struct {
    name: "Tag",
    doc: "Key/value tag.",
    fields: &[
        Field { name: "TagKey", required: true, doc: "Tag key.", ..Field::NONE },
        Field { name: "TagValue", required: true, doc: "Tag value.", ..Field::NONE },
    ],
};

pub static VIRTUAL_PRIVATE_CLOUD_STRUCT: Struct = Struct {
    name: "VirtualPrivateCloud",
    doc: "VPC settings.",
    fields: &[
        Field { name: "VpcId", required: true, doc: "VPC ID, form vpc-xxx; the unVpcId field of DescribeVpcEx.", ..Field::NONE },
        Field {
            name: "SubnetId",
            required: true,
            doc: "Subnet ID, form subnet-xxx; the unSubnetId field of DescribeSubnetEx.",
            ..Field::NONE
        },
        Field {
            name: "PrivateIpAddresses",
            ty: Type::Array(&Type::String),
            doc: "Private IPs, all in the same subnet; for creating instances or changing the vpc attribute. Several IPs only when creating several instances.",
            ..Field::NONE
        },
        Field { name: "Ipv6Address", ty: Type::Bool, doc: "Assign an IPv6 address.", ..Field::NONE },
    ],
};
