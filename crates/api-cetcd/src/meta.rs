// Written by `cargo xtask codegen` from contract/cetcd.json; do not edit.
//! The contract's tables: validation, help and policies read them.

use terrace_rpc::meta::{Access, ActionMeta, Field, ResourceField, Rules, Service, Struct, Type};

pub static SERVICE: Service = Service {
    name: "cetcd",
    version: "2022-03-25",
    title: "Cloud-native etcd",
    actions: &[
        &CREATE_ETCD_INSTANCE,
        &CREATE_ETCD_SNAPSHOT,
        &CREATE_ETCD_SNAPSHOT_POLICY,
        &DELETE_ETCD_INSTANCE,
        &DESCRIBE_ETCD_AVAILABLE_VERSIONS,
        &DESCRIBE_ETCD_CREATING_PROGRESS,
        &DESCRIBE_ETCD_CREDENTIALS,
        &DESCRIBE_ETCD_INSTANCES,
        &DESCRIBE_ETCD_QUOTA,
        &DESCRIBE_ETCD_REGIONS,
        &DESCRIBE_ETCD_SNAPSHOT_POLICIES,
        &DESCRIBE_ETCD_SNAPSHOTS,
        &DESCRIBE_ETCD_TASKS,
        &DESCRIBE_RPC_METHOD_LIST,
        &DISABLE_ETCD_INSTANCE_DELETION_PROTECTION,
        &ENABLE_ETCD_INSTANCE_DELETION_PROTECTION,
        &MODIFY_ETCD_ATTRIBUTE,
        &MODIFY_ETCD_CONFIGURATION,
        &MODIFY_ETCD_SNAPSHOT_POLICY,
        &RESIZE_ETCD_INSTANCE,
        &UPGRADE_ETCD_INSTANCE,
    ],
    structs: &[
        &CHARGE_PREPAID_CONFIG_STRUCT,
        &ETCD_STRUCT,
        &ETCD_ADVANCED_SETTINGS_STRUCT,
        &ETCD_AUTO_COMPACTION_SETTINGS_STRUCT,
        &ETCD_BACKUP_SETTINGS_STRUCT,
        &ETCD_CREDENTIAL_STRUCT,
        &ETCD_MEMBER_STRUCT,
        &ETCD_MONITOR_SETTINGS_STRUCT,
        &ETCD_SECURITY_SETTINGS_STRUCT,
        &ETCD_SNAPSHOT_STRUCT,
        &ETCD_SNAPSHOT_POLICY_STRUCT,
        &ETCD_TASK_INFO_STRUCT,
        &FILTER_STRUCT,
        &INSTANCE_CONFIG_STRUCT,
        &PROMETHEUS_CREATION_PARAM_STRUCT,
        &RPC_METHOD_STRUCT,
        &REGION_INSTANCE_STRUCT,
        &TASK_STEP_INFO_STRUCT,
        &VERSION_INSTANCE_STRUCT,
    ],
    errors: &[
        ("FailedOperation.ResourceExistAlready", "Resource already exists."),
        ("InternalError.DbRecordNotFound", "Record not found."),
        ("InternalError.UnexpectedInternal", "Unexpected internal error."),
        ("InvalidParameter.Param", "Bad parameter."),
        ("LimitExceeded.QuotaEtcdLimit", "Etcd quota used up."),
        ("OperationDenied", "Operation refused."),
        ("ResourceUnavailable.PrometheusStatusError", "Prometheus is in a bad state."),
        ("UnauthorizedOperation.CamNoAuth", "Access-management (CAM) check failed."),
    ],
};

pub static CREATE_ETCD_INSTANCE: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "CreateEtcdInstance",
    summary: "Create an etcd instance.",
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
            doc: "Instance name.",
            example: "etcd-cluster-1",
            ..Field::NONE
        },
        Field {
            name: "VpcId",
            required: true,
            rules: &Rules { max_len: Some(64), ..Rules::NONE },
            doc: "VPC of the instance.",
            example: "vpc-abcd1234",
            ..Field::NONE
        },
        Field {
            name: "ServiceSubnetId",
            required: true,
            rules: &Rules { max_len: Some(64), ..Rules::NONE },
            doc: "Subnet of the service address.",
            example: "subnet-abcd1234",
            ..Field::NONE
        },
        Field {
            name: "SubnetIds",
            ty: Type::Array(&Type::String),
            required: true,
            rules: &Rules { max_len: Some(64), max_items: Some(20), ..Rules::NONE },
            doc: "Subnets the members are placed in.",
            example: "[\"subnet-abcd1234\"]",
            ..Field::NONE
        },
        Field {
            name: "EtcdVersion",
            required: true,
            doc: "Etcd version, e.g. v3.4.9; see DescribeEtcdAvailableVersions.",
            example: "v3.4.9",
            ..Field::NONE
        },
        Field {
            name: "Size",
            ty: Type::Int,
            required: true,
            rules: &Rules { min: Some(1), max: Some(9), ..Rules::NONE },
            doc: "Number of members: 1, 3, 5, 7 or 9.",
            example: "3",
            ..Field::NONE
        },
        Field {
            name: "Description",
            rules: &Rules { max_len: Some(1024), ..Rules::NONE },
            doc: "Free text.",
            example: "examplecluster",
            ..Field::NONE
        },
        Field {
            name: "AdvancedSettings",
            ty: Type::Struct(&ETCD_ADVANCED_SETTINGS_STRUCT),
            doc: "Security, compaction, monitoring and backup settings.",
            ..Field::NONE
        },
        Field {
            name: "ChargeType",
            rules: &Rules { one_of: &["PREPAID", "POSTPAID_BY_HOUR"], ..Rules::NONE },
            doc: "Billing mode: PREPAID, or POSTPAID_BY_HOUR (postpaid, per hour).",
            example: "PREPAID",
            ..Field::NONE
        },
        Field { name: "ChargePrepaid", ty: Type::Struct(&CHARGE_PREPAID_CONFIG_STRUCT), doc: "Prepaid settings.", ..Field::NONE },
        Field {
            name: "DiskSize",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(65536), ..Rules::NONE },
            doc: "Storage size in GB.",
            example: "50",
            ..Field::NONE
        },
        Field {
            name: "DeletionProtection",
            ty: Type::Bool,
            doc: "true: deletion protection on; false: off.",
            example: "true",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "InstanceId", doc: "ID of the new instance.", example: "etcd-abcd1234", ..Field::NONE }],
    errors: &[
        "InternalError.UnexpectedInternal",
        "InvalidParameter.Param",
        "LimitExceeded.QuotaEtcdLimit",
        "OperationDenied",
        "ResourceNotFound",
        "ResourceUnavailable",
        "UnsupportedOperation",
    ],
};

pub static CREATE_ETCD_SNAPSHOT: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "CreateEtcdSnapshot",
    summary: "Take a snapshot of an instance.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[
        Field { name: "InstanceId", required: true, doc: "Etcd instance ID, form etcd-xxxxxxxx.", example: "etcd-abcd1345", ..Field::NONE },
        Field { name: "SnapshotName", required: true, doc: "Snapshot name.", example: "test", ..Field::NONE },
        Field { name: "User", doc: "Account used for the backup.", example: "test", ..Field::NONE },
        Field { name: "Password", secret: true, doc: "Password of that account.", example: "123", ..Field::NONE },
    ],
    output: &[],
    errors: &["FailedOperation.ResourceExistAlready", "InternalError.UnexpectedInternal", "OperationDenied"],
};

pub static CREATE_ETCD_SNAPSHOT_POLICY: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "CreateEtcdSnapshotPolicy",
    summary: "Create a snapshot policy on an instance.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[
        Field { name: "InstanceId", required: true, doc: "Etcd instance ID, form etcd-xxxxxxxx.", example: "etcd-abcd1234", ..Field::NONE },
        Field { name: "SnapshotPolicyName", required: true, doc: "Policy name.", example: "test", ..Field::NONE },
        Field { name: "BackupSettings", ty: Type::Struct(&ETCD_BACKUP_SETTINGS_STRUCT), doc: "Backup settings.", ..Field::NONE },
    ],
    output: &[],
    errors: &["FailedOperation.ResourceExistAlready", "InternalError.UnexpectedInternal", "OperationDenied", "ResourceNotFound"],
};

pub static DELETE_ETCD_INSTANCE: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "DeleteEtcdInstance",
    summary: "Delete an etcd instance with all its data. Refused while deletion protection is on.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[Field {
        name: "InstanceId",
        required: true,
        doc: "Etcd instance ID, form etcd-xxxxxxxx.",
        example: "etcd-abcd1234",
        ..Field::NONE
    }],
    output: &[],
    errors: &["InternalError.UnexpectedInternal", "OperationDenied", "ResourceNotFound"],
};

pub static DESCRIBE_ETCD_AVAILABLE_VERSIONS: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "DescribeEtcdAvailableVersions",
    summary: "List the etcd versions that can be created.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[],
    input: &[],
    output: &[Field {
        name: "Versions",
        ty: Type::Array(&Type::Struct(&VERSION_INSTANCE_STRUCT)),
        nullable: true,
        doc: "Available versions.",
        ..Field::NONE
    }],
    errors: &["InternalError.UnexpectedInternal"],
};

pub static DESCRIBE_ETCD_CREATING_PROGRESS: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "DescribeEtcdCreatingProgress",
    summary: "Read the steps of an instance's creation.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[Field {
        name: "InstanceId",
        required: true,
        doc: "Etcd instance ID, form etcd-xxxxxxxx.",
        example: "etcd-abcd1234",
        ..Field::NONE
    }],
    output: &[Field {
        name: "Steps",
        ty: Type::Array(&Type::Struct(&TASK_STEP_INFO_STRUCT)),
        nullable: true,
        doc: "Creation steps, in order.",
        ..Field::NONE
    }],
    errors: &["InternalError.DbRecordNotFound", "InternalError.UnexpectedInternal", "ResourceNotFound"],
};

pub static DESCRIBE_ETCD_CREDENTIALS: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "DescribeEtcdCredentials",
    summary: "Read the access credentials of an instance.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[Field {
        name: "InstanceId",
        required: true,
        doc: "Etcd instance ID, form etcd-xxxxxxxx.",
        example: "etcd-abcd1234",
        ..Field::NONE
    }],
    output: &[Field {
        name: "Credentials",
        ty: Type::Array(&Type::Struct(&ETCD_CREDENTIAL_STRUCT)),
        nullable: true,
        doc: "Certificates and key.",
        ..Field::NONE
    }],
    errors: &["InternalError", "ResourceNotFound"],
};

pub static DESCRIBE_ETCD_INSTANCES: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "DescribeEtcdInstances",
    summary: "List etcd instances.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceIds", lookup: false }],
    input: &[
        Field {
            name: "InstanceIds",
            ty: Type::Array(&Type::String),
            rules: &Rules { max_items: Some(50), ..Rules::NONE },
            doc: "Instance IDs, form etcd-xxxxxxxx; mutually exclusive with Filters.",
            example: "[\"etcd-abcd1234\"]",
            ..Field::NONE
        },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&FILTER_STRUCT)),
            rules: &Rules { filters: &["vpc-id", "instance-id"], ..Rules::NONE },
            doc: "Filter names vpc-id and instance-id; mutually exclusive with InstanceIds.",
            ..Field::NONE
        },
        Field { name: "Offset", ty: Type::Int, doc: "Page offset; default 0.", example: "0", ..Field::NONE },
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { max: Some(50), ..Rules::NONE },
            doc: "Page size; max 50.",
            example: "0",
            ..Field::NONE
        },
    ],
    output: &[
        Field { name: "Etcds", ty: Type::Array(&Type::Struct(&ETCD_STRUCT)), nullable: true, doc: "Instances found.", ..Field::NONE },
        Field { name: "TotalCount", ty: Type::Int, doc: "Total matches.", example: "10", ..Field::NONE },
    ],
    errors: &["InternalError", "InternalError.UnexpectedInternal", "InvalidParameter", "UnauthorizedOperation.CamNoAuth"],
};

pub static DESCRIBE_ETCD_QUOTA: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "DescribeEtcdQuota",
    summary: "Read the account's quota of etcd clusters.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[],
    input: &[],
    output: &[Field { name: "QuotaLimit", ty: Type::Int, doc: "Current quota.", example: "5", ..Field::NONE }],
    errors: &["InternalError.UnexpectedInternal"],
};

pub static DESCRIBE_ETCD_REGIONS: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "DescribeEtcdRegions",
    summary: "List the supported regions.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[],
    input: &[],
    output: &[Field {
        name: "Regions",
        ty: Type::Array(&Type::Struct(&REGION_INSTANCE_STRUCT)),
        nullable: true,
        doc: "Supported regions.",
        ..Field::NONE
    }],
    errors: &["InternalError.UnexpectedInternal"],
};

pub static DESCRIBE_ETCD_SNAPSHOT_POLICIES: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "DescribeEtcdSnapshotPolicies",
    summary: "List the snapshot policies of an instance.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[Field {
        name: "InstanceId",
        required: true,
        doc: "Etcd instance ID, form etcd-xxxxxxxx.",
        example: "etcd-abcd1234",
        ..Field::NONE
    }],
    output: &[Field {
        name: "SnapshotPolicies",
        ty: Type::Array(&Type::Struct(&ETCD_SNAPSHOT_POLICY_STRUCT)),
        nullable: true,
        doc: "Snapshot policies.",
        ..Field::NONE
    }],
    errors: &["InternalError.DbRecordNotFound", "InternalError.UnexpectedInternal", "InvalidParameter.Param", "ResourceNotFound"],
};

pub static DESCRIBE_ETCD_SNAPSHOTS: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "DescribeEtcdSnapshots",
    summary: "List the snapshots of an instance.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[Field {
        name: "InstanceId",
        required: true,
        doc: "Etcd instance ID, form etcd-xxxxxxxx.",
        example: "etcd-abcd1234",
        ..Field::NONE
    }],
    output: &[Field {
        name: "Snapshots",
        ty: Type::Array(&Type::Struct(&ETCD_SNAPSHOT_STRUCT)),
        nullable: true,
        doc: "Snapshots.",
        ..Field::NONE
    }],
    errors: &["InternalError.UnexpectedInternal", "InvalidParameter.Param", "ResourceNotFound"],
};

pub static DESCRIBE_ETCD_TASKS: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "DescribeEtcdTasks",
    summary: "List asynchronous etcd tasks.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[],
    input: &[
        Field { name: "TaskID", doc: "Task ID.", example: "xxx-xxx", ..Field::NONE },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&FILTER_STRUCT)),
            rules: &Rules { filters: &["taskType", "resourceId", "lifeState"], ..Rules::NONE },
            doc: "taskType: one of enable_internet, disable_internet, restore_remote_snapshot; resourceId: resource ID; lifeState: process or done.",
            ..Field::NONE
        },
    ],
    output: &[Field {
        name: "Tasks",
        ty: Type::Array(&Type::Struct(&ETCD_TASK_INFO_STRUCT)),
        nullable: true,
        doc: "Tasks found.",
        ..Field::NONE
    }],
    errors: &["InternalError", "InvalidParameter"],
};

pub static DESCRIBE_RPC_METHOD_LIST: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "DescribeRPCMethodList",
    summary: "List the gRPC methods served by one etcd member.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[
        Field { name: "InstanceId", required: true, doc: "Etcd instance ID, form etcd-xxxxxxxx.", example: "etcd-ctq51lvf", ..Field::NONE },
        Field {
            name: "PodName",
            required: true,
            doc: "Member pod name, form <InstanceId>-etcd-<n>.",
            example: "etcd-ctq51lvf-etcd-0",
            ..Field::NONE
        },
        Field { name: "Offset", ty: Type::Int, doc: "Page offset.", example: "0", ..Field::NONE },
        Field { name: "Limit", ty: Type::Int, doc: "Maximum number of entries.", example: "100", ..Field::NONE },
    ],
    output: &[Field { name: "MethodList", ty: Type::Array(&Type::Struct(&RPC_METHOD_STRUCT)), doc: "gRPC methods.", ..Field::NONE }],
    errors: &["ResourceNotFound", "UnsupportedOperation"],
};

pub static DISABLE_ETCD_INSTANCE_DELETION_PROTECTION: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "DisableEtcdInstanceDeletionProtection",
    summary: "Turn off deletion protection.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[Field {
        name: "InstanceId",
        required: true,
        doc: "Etcd instance ID, form etcd-xxxxxxxx.",
        example: "etcd-xxxxxxxx",
        ..Field::NONE
    }],
    output: &[],
    errors: &[],
};

pub static ENABLE_ETCD_INSTANCE_DELETION_PROTECTION: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "EnableEtcdInstanceDeletionProtection",
    summary: "Turn on deletion protection.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[Field {
        name: "InstanceId",
        required: true,
        doc: "Etcd instance ID, form etcd-xxxxxxxx.",
        example: "etcd-xxxxxxxx",
        ..Field::NONE
    }],
    output: &[],
    errors: &["UnsupportedOperation"],
};

pub static MODIFY_ETCD_ATTRIBUTE: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "ModifyEtcdAttribute",
    summary: "Change the name, description, authentication or subnets of an instance.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[
        Field { name: "InstanceId", required: true, doc: "Etcd instance ID, form etcd-xxxxxxxx.", example: "etcd-1234abcd", ..Field::NONE },
        Field { name: "Name", rules: &Rules { max_len: Some(60), ..Rules::NONE }, doc: "Instance name.", example: "test", ..Field::NONE },
        Field {
            name: "Description",
            rules: &Rules { max_len: Some(1024), ..Rules::NONE },
            doc: "Free text.",
            example: "example",
            ..Field::NONE
        },
        Field { name: "Password", secret: true, doc: "Password of the root account.", example: "123", ..Field::NONE },
        Field { name: "EnableAuth", ty: Type::Bool, doc: "Synchronise the authentication state.", example: "false", ..Field::NONE },
        Field {
            name: "EnableDeleteCos",
            ty: Type::Bool,
            doc: "Also delete the object-storage data related to the cluster.",
            example: "false",
            ..Field::NONE
        },
        Field { name: "SubnetIds", ty: Type::Array(&Type::String), doc: "Subnet IDs.", example: "[\"subnet-roxjj71s\"]", ..Field::NONE },
    ],
    output: &[],
    errors: &["InternalError.UnexpectedInternal", "OperationDenied", "UnsupportedOperation"],
};

pub static MODIFY_ETCD_CONFIGURATION: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "ModifyEtcdConfiguration",
    summary: "Change compaction, monitoring, billing or sizing settings of an instance.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[
        Field { name: "InstanceId", required: true, doc: "Etcd instance ID, form etcd-xxxxxxxx.", example: "etcd-abcd1234", ..Field::NONE },
        Field {
            name: "AutoCompactionSettings",
            ty: Type::Struct(&ETCD_AUTO_COMPACTION_SETTINGS_STRUCT),
            doc: "Automatic compaction settings.",
            ..Field::NONE
        },
        Field { name: "MonitorSettings", ty: Type::Struct(&ETCD_MONITOR_SETTINGS_STRUCT), doc: "Monitoring settings.", ..Field::NONE },
        Field {
            name: "ChargeType",
            rules: &Rules { one_of: &["PREPAID", "POSTPAID_BY_HOUR"], ..Rules::NONE },
            doc: "Billing mode: PREPAID, or POSTPAID_BY_HOUR (postpaid).",
            example: "PREPAID",
            ..Field::NONE
        },
        Field { name: "InstanceConfig", ty: Type::Struct(&INSTANCE_CONFIG_STRUCT), doc: "Instance sizing.", ..Field::NONE },
        Field { name: "PrepaidConfig", ty: Type::Struct(&CHARGE_PREPAID_CONFIG_STRUCT), doc: "Prepaid settings.", ..Field::NONE },
    ],
    output: &[],
    errors: &[
        "InternalError.DbRecordNotFound",
        "InternalError.UnexpectedInternal",
        "OperationDenied",
        "ResourceNotFound",
        "ResourceUnavailable",
        "ResourceUnavailable.PrometheusStatusError",
    ],
};

pub static MODIFY_ETCD_SNAPSHOT_POLICY: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "ModifyEtcdSnapshotPolicy",
    summary: "Change the backup settings of a snapshot policy.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[
        Field { name: "InstanceId", required: true, doc: "Etcd instance ID, form etcd-xxxxxxxx.", example: "etcd-abcd1234", ..Field::NONE },
        Field { name: "SnapshotPolicyName", required: true, doc: "Policy name.", example: "test", ..Field::NONE },
        Field {
            name: "BackupSettings",
            ty: Type::Struct(&ETCD_BACKUP_SETTINGS_STRUCT),
            required: true,
            doc: "Backup settings.",
            ..Field::NONE
        },
    ],
    output: &[],
    errors: &["InternalError.UnexpectedInternal"],
};

pub static RESIZE_ETCD_INSTANCE: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "ResizeEtcdInstance",
    summary: "Change the number of members of an instance.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[
        Field { name: "InstanceId", required: true, doc: "Etcd instance ID, form etcd-xxxxxxxx.", example: "etcd-abcd1234", ..Field::NONE },
        Field { name: "Size", ty: Type::Int, required: true, doc: "Number of members.", example: "5", ..Field::NONE },
    ],
    output: &[],
    errors: &["InternalError.UnexpectedInternal"],
};

pub static UPGRADE_ETCD_INSTANCE: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "UpgradeEtcdInstance",
    summary: "Upgrade an instance to another etcd version.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[
        Field { name: "InstanceId", required: true, doc: "Etcd instance ID, form etcd-xxxxxxxx.", example: "etcd-abcd1234", ..Field::NONE },
        Field {
            name: "EtcdVersion",
            required: true,
            doc: "Target version, e.g. v3.5.2; see DescribeEtcdAvailableVersions.",
            example: "v3.5.2",
            ..Field::NONE
        },
    ],
    output: &[],
    errors: &["InternalError.UnexpectedInternal", "OperationDenied"],
};

pub static CHARGE_PREPAID_CONFIG_STRUCT: Struct = Struct {
    name: "ChargePrepaidConfig",
    doc: "Prepaid billing settings.",
    fields: &[
        Field { name: "Period", ty: Type::Int, required: true, doc: "Purchase period in months.", example: "1", ..Field::NONE },
        Field {
            name: "RenewFlag",
            required: true,
            rules: &Rules {
                one_of: &["NOTIFY_AND_MANUAL_RENEW", "NOTIFY_AND_AUTO_RENEW", "DISABLE_NOTIFY_AND_MANUAL_RENEW"],
                ..Rules::NONE
            },
            doc: "NOTIFY_AND_MANUAL_RENEW (initial state, nothing set), NOTIFY_AND_AUTO_RENEW (renew automatically) or DISABLE_NOTIFY_AND_MANUAL_RENEW (explicitly no automatic renewal).",
            example: "NOTIFY_AND_AUTO_RENEW",
            ..Field::NONE
        },
    ],
};

pub static ETCD_STRUCT: Struct = Struct {
    name: "Etcd",
    doc: "Etcd instance.",
    fields: &[
        Field { name: "InstanceId", doc: "Etcd instance ID, form etcd-xxxxxxxx.", example: "etcd-ctq51lvf", ..Field::NONE },
        Field { name: "Name", doc: "Instance name.", example: "test", ..Field::NONE },
        Field { name: "Description", nullable: true, doc: "Free text.", example: "\"\"", ..Field::NONE },
        Field { name: "VpcId", doc: "VPC of the instance.", example: "vpc-35lahm68", ..Field::NONE },
        Field { name: "Version", doc: "Etcd version.", example: "v3.5.0", ..Field::NONE },
        Field { name: "Status", doc: "Instance state, e.g. running.", example: "running", ..Field::NONE },
        Field { name: "Members", ty: Type::Array(&Type::Struct(&ETCD_MEMBER_STRUCT)), nullable: true, doc: "Members.", ..Field::NONE },
        Field { name: "Endpoint", nullable: true, doc: "External access URL.", example: "https://10.0.1.127:1234", ..Field::NONE },
        Field {
            name: "DeletionProtection",
            ty: Type::Bool,
            nullable: true,
            doc: "true: deletion protection on; false: off.",
            example: "true",
            ..Field::NONE
        },
    ],
};

pub static ETCD_ADVANCED_SETTINGS_STRUCT: Struct = Struct {
    name: "EtcdAdvancedSettings",
    doc: "Optional settings of a new instance.",
    fields: &[
        Field { name: "SecuritySettings", ty: Type::Struct(&ETCD_SECURITY_SETTINGS_STRUCT), doc: "Security settings.", ..Field::NONE },
        Field {
            name: "AutoCompactionSettings",
            ty: Type::Struct(&ETCD_AUTO_COMPACTION_SETTINGS_STRUCT),
            doc: "Automatic compaction settings.",
            ..Field::NONE
        },
        Field { name: "MonitorSettings", ty: Type::Struct(&ETCD_MONITOR_SETTINGS_STRUCT), doc: "Monitoring settings.", ..Field::NONE },
        Field { name: "BackupSettings", ty: Type::Struct(&ETCD_BACKUP_SETTINGS_STRUCT), doc: "Backup settings.", ..Field::NONE },
        Field {
            name: "CustomDomains",
            doc: "Custom domain name; wildcard allowed in the example (*.abc.com).",
            example: "*.abc.com",
            ..Field::NONE
        },
        Field { name: "CustomIPs", doc: "Custom IP address.", example: "127.0.0.1", ..Field::NONE },
    ],
};

pub static ETCD_AUTO_COMPACTION_SETTINGS_STRUCT: Struct = Struct {
    name: "EtcdAutoCompactionSettings",
    doc: "Automatic compaction settings.",
    fields: &[
        Field {
            name: "AutoCompactionMode",
            required: true,
            nullable: true,
            doc: "Compaction mode, e.g. periodic.",
            example: "periodic",
            ..Field::NONE
        },
        Field {
            name: "AutoCompactionRetention",
            required: true,
            nullable: true,
            doc: "Retention time or number of revisions, e.g. 5m.",
            example: "5m",
            ..Field::NONE
        },
    ],
};

pub static ETCD_BACKUP_SETTINGS_STRUCT: Struct = Struct {
    name: "EtcdBackupSettings",
    doc: "Backup settings.",
    fields: &[
        Field {
            name: "BackupInterval",
            ty: Type::Int,
            required: true,
            nullable: true,
            doc: "Interval between backups in seconds.",
            example: "1",
            ..Field::NONE
        },
        Field {
            name: "MaxBackupCount",
            ty: Type::Int,
            required: true,
            nullable: true,
            doc: "Maximum number of backups kept.",
            example: "12",
            ..Field::NONE
        },
        Field { name: "User", nullable: true, doc: "User name.", example: "user", ..Field::NONE },
        Field { name: "Password", nullable: true, secret: true, doc: "Password.", example: "password", ..Field::NONE },
        Field {
            name: "CosBucketName",
            nullable: true,
            doc: "Object-storage (COS) bucket that receives backups.",
            example: "tencentcloud-tke-etcd-backups-ap-guangzhou-1234567",
            ..Field::NONE
        },
    ],
};

pub static ETCD_CREDENTIAL_STRUCT: Struct = Struct {
    name: "EtcdCredential",
    doc: "Client access credentials, PEM encoded.",
    fields: &[
        Field { name: "CACert", nullable: true, doc: "CA certificate.", example: "\"-----BEGIN CERTIFICATE-----\\n\"", ..Field::NONE },
        Field { name: "Cert", nullable: true, doc: "Client certificate.", example: "\"-----BEGIN CERTIFICATE-----\\n\"", ..Field::NONE },
        Field {
            name: "Key",
            nullable: true,
            secret: true,
            doc: "Private key.",
            example: "\"-----BEGIN RSA PRIVATE KEY-----\"",
            ..Field::NONE
        },
    ],
};

pub static ETCD_MEMBER_STRUCT: Struct = Struct {
    name: "EtcdMember",
    doc: "Member of an etcd cluster.",
    fields: &[
        Field { name: "Name", doc: "Member name.", example: "etcd-6app8i2u-etcd-0", ..Field::NONE },
        Field { name: "Version", doc: "Version the member runs.", example: "v3.4.13.tke.2", ..Field::NONE },
        Field { name: "Zone", doc: "Availability zone.", example: "ap-chongqing-1", ..Field::NONE },
        Field { name: "Status", doc: "Member state, e.g. Running.", example: "Running", ..Field::NONE },
    ],
};

pub static ETCD_MONITOR_SETTINGS_STRUCT: Struct = Struct {
    name: "EtcdMonitorSettings",
    doc: "Monitoring settings.",
    fields: &[
        Field {
            name: "PrometheusCreationParam",
            ty: Type::Struct(&PROMETHEUS_CREATION_PARAM_STRUCT),
            doc: "Parameters for creating a new Prometheus instance.",
            ..Field::NONE
        },
        Field {
            name: "ExistedPrometheusInstanceId",
            doc: "ID of an existing Prometheus instance, e.g. prom-xxxxxxxx.",
            example: "prom-kkfzhlcn",
            ..Field::NONE
        },
    ],
};

pub static ETCD_SECURITY_SETTINGS_STRUCT: Struct = Struct {
    name: "EtcdSecuritySettings",
    doc: "Security settings.",
    fields: &[
        Field { name: "Https", ty: Type::Bool, doc: "Serve over https.", example: "true", ..Field::NONE },
        Field { name: "ClientCertAuth", ty: Type::Bool, doc: "Require client certificates.", example: "true", ..Field::NONE },
    ],
};

pub static ETCD_SNAPSHOT_STRUCT: Struct = Struct {
    name: "EtcdSnapshot",
    doc: "Snapshot.",
    fields: &[
        Field { name: "Name", doc: "Snapshot name.", example: "test-snapshot", ..Field::NONE },
        Field { name: "Size", ty: Type::Int, doc: "Snapshot size.", example: "1024", ..Field::NONE },
    ],
};

pub static ETCD_SNAPSHOT_POLICY_STRUCT: Struct = Struct {
    name: "EtcdSnapshotPolicy",
    doc: "Snapshot policy.",
    fields: &[
        Field { name: "Name", doc: "Policy name.", example: "default-backup-policy", ..Field::NONE },
        Field { name: "BackupSettings", ty: Type::Struct(&ETCD_BACKUP_SETTINGS_STRUCT), doc: "Backup settings.", ..Field::NONE },
    ],
};

pub static ETCD_TASK_INFO_STRUCT: Struct = Struct {
    name: "EtcdTaskInfo",
    doc: "Asynchronous task.",
    fields: &[
        Field { name: "TaskID", doc: "Task ID.", example: "xxx-xxx", ..Field::NONE },
        Field { name: "TaskType", doc: "Task type, e.g. enable_internet.", example: "enable_internet", ..Field::NONE },
        Field { name: "ResourceID", doc: "Resource the task acts on, e.g. etcd-xxx.", example: "etcd-xxx", ..Field::NONE },
        Field { name: "LifeState", doc: "Task state, e.g. process.", example: "process", ..Field::NONE },
        Field { name: "CreatedAt", doc: "Format YYYY-MM-DD hh:mm:ss.", example: "2021-08-23 10:00:00", ..Field::NONE },
        Field { name: "UpdatedAt", doc: "Format YYYY-MM-DD hh:mm:ss.", example: "2021-08-23 10:00:00", ..Field::NONE },
    ],
};

pub static FILTER_STRUCT: Struct = Struct {
    name: "Filter",
    doc: "Filter condition.",
    fields: &[
        Field {
            name: "Name",
            required: true,
            doc: "Attribute name. Several Filters are combined with AND.",
            example: "instance-id",
            ..Field::NONE
        },
        Field {
            name: "Values",
            ty: Type::Array(&Type::String),
            required: true,
            doc: "Accepted values. Values of one Filter are combined with OR.",
            example: "[\"abc\"]",
            ..Field::NONE
        },
    ],
};

pub static INSTANCE_CONFIG_STRUCT: Struct = Struct {
    name: "InstanceConfig",
    doc: "Instance sizing.",
    fields: &[
        Field { name: "Cpu", ty: Type::Int, required: true, doc: "CPU cores.", example: "1", ..Field::NONE },
        Field { name: "Mem", ty: Type::Int, required: true, doc: "Memory in Gi.", example: "2", ..Field::NONE },
        Field { name: "Size", ty: Type::Int, required: true, doc: "Number of members.", example: "1", ..Field::NONE },
    ],
};

pub static PROMETHEUS_CREATION_PARAM_STRUCT: Struct = Struct {
    name: "PrometheusCreationParam",
    doc: "Parameters for creating a Prometheus instance.",
    fields: &[
        Field { name: "SubnetId", required: true, doc: "Subnet ID.", example: "subnet-xxxx", ..Field::NONE },
        Field {
            name: "DataRetention",
            ty: Type::Int,
            required: true,
            doc: "Retention in days (12d means 12 days).",
            example: "10",
            ..Field::NONE
        },
        Field { name: "GrafanaUserName", required: true, doc: "Grafana user name.", example: "admin", ..Field::NONE },
        Field { name: "GrafanaPassword", required: true, secret: true, doc: "Grafana password.", example: "admin", ..Field::NONE },
    ],
};

pub static RPC_METHOD_STRUCT: Struct = Struct {
    name: "RPCMethod",
    doc: "gRPC method.",
    fields: &[Field { name: "Name", doc: "Method name, e.g. Alarm.", example: "Alarm", ..Field::NONE }],
};

pub static REGION_INSTANCE_STRUCT: Struct = Struct {
    name: "RegionInstance",
    doc: "Region.",
    fields: &[
        Field { name: "RegionName", nullable: true, doc: "Region name, e.g. ap-guangzhou.", example: "ap-guangzhou", ..Field::NONE },
        Field { name: "RegionId", ty: Type::Int, nullable: true, doc: "Region ID.", example: "1", ..Field::NONE },
        Field { name: "Status", nullable: true, doc: "Region status, e.g. ALL.", example: "ALL", ..Field::NONE },
        Field {
            name: "FeatureGates",
            nullable: true,
            doc: "Feature switches of the region as a JSON string.",
            example: "ALL",
            ..Field::NONE
        },
        Field { name: "Alias", nullable: true, doc: "Short name, e.g. gz.", example: "gz", ..Field::NONE },
        Field { name: "Remark", nullable: true, doc: "Region allow-list remark.", ..Field::NONE },
    ],
};

pub static TASK_STEP_INFO_STRUCT: Struct = Struct {
    name: "TaskStepInfo",
    doc: "Step of a task.",
    fields: &[
        Field {
            name: "Step",
            doc: "Step name, e.g. prepare_env, install_suit, create_etcd, install_monitor, create_backup_policy.",
            example: "prepare_env",
            ..Field::NONE
        },
        Field { name: "LifeState", doc: "pending: not started; running; success: finished; failed.", example: "running", ..Field::NONE },
        Field {
            name: "StartAt",
            nullable: true,
            doc: "Start time, ISO 8601 UTC; null before the step starts.",
            example: "2022-03-29T11:30:17Z",
            ..Field::NONE
        },
        Field {
            name: "EndAt",
            nullable: true,
            doc: "End time, ISO 8601 UTC; null until the step ends.",
            example: "2022-03-29T11:30:17Z",
            ..Field::NONE
        },
        Field { name: "FailedMsg", doc: "Error text, set when LifeState is failed.", example: "error", ..Field::NONE },
    ],
};

pub static VERSION_INSTANCE_STRUCT: Struct = Struct {
    name: "VersionInstance",
    doc: "Available version.",
    fields: &[
        Field { name: "Name", doc: "Version name, e.g. etcd.", example: "etcd", ..Field::NONE },
        Field { name: "Version", doc: "Version string.", example: "v3.4.13.tke.2", ..Field::NONE },
        Field { name: "Remark", doc: "Remark text.", example: "\"\"", ..Field::NONE },
    ],
};
