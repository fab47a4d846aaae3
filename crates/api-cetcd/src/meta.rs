// Written by `cargo xtask codegen` from contract/cetcd.json; do not edit.
//! The contract's tables: validation, help and policies read them.

use terrace_rpc::meta::{Access, ActionMeta, Field, ResourceField, Rules, Service, Struct, Type};

pub static SERVICE: Service = Service {
    name: "cetcd",
    version: "2022-03-25",
    title: "Cloud-native etcd",
    actions: &[
        &CANCEL_ETCD_TASK,
        &CLONE_ETCD_INSTANCE,
        &CREATE_ETCD_INSTANCE,
        &CREATE_ETCD_ROLE,
        &CREATE_ETCD_SNAPSHOT,
        &CREATE_ETCD_SNAPSHOT_POLICY,
        &CREATE_ETCD_USER,
        &DEFRAGMENT_ETCD_INSTANCE,
        &DELETE_ETCD_INSTANCE,
        &DELETE_ETCD_KEYS,
        &DELETE_ETCD_ROLE,
        &DELETE_ETCD_SNAPSHOT,
        &DELETE_ETCD_SNAPSHOT_POLICY,
        &DELETE_ETCD_USER,
        &DESCRIBE_ETCD_AVAILABLE_VERSIONS,
        &DESCRIBE_ETCD_CREATING_PROGRESS,
        &DESCRIBE_ETCD_CREDENTIALS,
        &DESCRIBE_ETCD_EVENTS,
        &DESCRIBE_ETCD_INSTANCES,
        &DESCRIBE_ETCD_KEY_HISTORY,
        &DESCRIBE_ETCD_KEYS,
        &DESCRIBE_ETCD_MAINTENANCE,
        &DESCRIBE_ETCD_MEMBERS,
        &DESCRIBE_ETCD_METRICS,
        &DESCRIBE_ETCD_QUOTA,
        &DESCRIBE_ETCD_RECOVERY_WINDOWS,
        &DESCRIBE_ETCD_REGIONS,
        &DESCRIBE_ETCD_ROLES,
        &DESCRIBE_ETCD_SNAPSHOT_POLICIES,
        &DESCRIBE_ETCD_SNAPSHOTS,
        &DESCRIBE_ETCD_TASKS,
        &DESCRIBE_ETCD_USERS,
        &DESCRIBE_RPC_METHOD_LIST,
        &DISABLE_ETCD_INSTANCE_DELETION_PROTECTION,
        &DISABLE_ETCD_INTERNET_ACCESS,
        &ENABLE_ETCD_INSTANCE_DELETION_PROTECTION,
        &ENABLE_ETCD_INTERNET_ACCESS,
        &MODIFY_ETCD_ATTRIBUTE,
        &MODIFY_ETCD_CONFIGURATION,
        &MODIFY_ETCD_HOSTS,
        &MODIFY_ETCD_MAINTENANCE,
        &MODIFY_ETCD_ROLE,
        &MODIFY_ETCD_SNAPSHOT_POLICY,
        &MODIFY_ETCD_USER,
        &PUT_ETCD_KEY,
        &RESIZE_ETCD_INSTANCE,
        &RESTORE_ETCD_INSTANCE,
        &ROTATE_ETCD_CERTIFICATES,
        &UPGRADE_ETCD_INSTANCE,
        &VERIFY_ETCD_SNAPSHOT,
        &WATCH_ETCD_KEYS,
    ],
    structs: &[
        &CHARGE_PREPAID_CONFIG_STRUCT,
        &ETCD_STRUCT,
        &ETCD_ADVANCED_SETTINGS_STRUCT,
        &ETCD_AUTO_COMPACTION_SETTINGS_STRUCT,
        &ETCD_BACKUP_SETTINGS_STRUCT,
        &ETCD_CREDENTIAL_STRUCT,
        &ETCD_EVENT_STRUCT,
        &ETCD_KEY_STRUCT,
        &ETCD_KEY_EVENT_STRUCT,
        &ETCD_MEMBER_STRUCT,
        &ETCD_MEMBER_STATUS_STRUCT,
        &ETCD_METRIC_STRUCT,
        &ETCD_METRIC_SERIES_STRUCT,
        &ETCD_MONITOR_SETTINGS_STRUCT,
        &ETCD_PERMISSION_STRUCT,
        &ETCD_RECOVERY_WINDOW_STRUCT,
        &ETCD_ROLE_STRUCT,
        &ETCD_SECURITY_SETTINGS_STRUCT,
        &ETCD_SNAPSHOT_STRUCT,
        &ETCD_SNAPSHOT_POLICY_STRUCT,
        &ETCD_TASK_INFO_STRUCT,
        &ETCD_USER_STRUCT,
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

pub static CANCEL_ETCD_TASK: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "CancelEtcdTask",
    summary: "End a task of an instance before it is done. What it has changed is taken back where that can be; a task that has no way back goes on, and the answer is an error.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[
        Field { name: "InstanceId", required: true, doc: "Etcd instance ID, form etcd-xxxxxxxx.", example: "etcd-abcd1234", ..Field::NONE },
        Field {
            name: "TaskId",
            required: true,
            rules: &Rules { max_len: Some(64), ..Rules::NONE },
            doc: "The task; see DescribeEtcdTasks.",
            example: "op-abcd1234",
            ..Field::NONE
        },
    ],
    output: &[],
    errors: &["InternalError.UnexpectedInternal", "OperationDenied", "ResourceNotFound"],
};

pub static CLONE_ETCD_INSTANCE: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "CloneEtcdInstance",
    summary: "Create another instance from a snapshot, a revision or a moment of this one. Exactly one of SnapshotName, Revision and Time is given; what is left out is as it is with this instance.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[
        Field { name: "InstanceId", required: true, doc: "Etcd instance ID, form etcd-xxxxxxxx.", example: "etcd-abcd1234", ..Field::NONE },
        Field {
            name: "SnapshotName",
            rules: &Rules { min_len: Some(1), max_len: Some(60), ..Rules::NONE },
            doc: "The snapshot to go back to. Not together with Revision or Time.",
            example: "test",
            ..Field::NONE
        },
        Field {
            name: "Revision",
            ty: Type::Int,
            rules: &Rules { min: Some(1), ..Rules::NONE },
            doc: "Go back to this revision of the cluster's history, by a snapshot and the changes kept after it.",
            example: "1024",
            ..Field::NONE
        },
        Field {
            name: "Time",
            ty: Type::Datetime,
            doc: "Go back to what the server had seen by this moment, ISO 8601 UTC. A time in which it saw nothing, as when it did not run, is refused.",
            example: "2022-03-29T11:30:17Z",
            ..Field::NONE
        },
        Field {
            name: "Name",
            required: true,
            rules: &Rules { min_len: Some(1), max_len: Some(60), ..Rules::NONE },
            doc: "Name of the new instance.",
            example: "etcd-cluster-2",
            ..Field::NONE
        },
        Field {
            name: "Size",
            ty: Type::Int,
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
            name: "DeletionProtection",
            ty: Type::Bool,
            doc: "true: deletion protection on; false: off.",
            example: "true",
            ..Field::NONE
        },
        Field {
            name: "HostIds",
            ty: Type::Array(&Type::String),
            rules: &Rules { max_len: Some(64), max_items: Some(50), ..Rules::NONE },
            doc: "Managed hosts whose agents run the members of the new instance, one member per host. Left out: members run on the server's own machine.",
            example: "[\"ins-abcd1234\"]",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "NewInstanceId", doc: "ID of the new instance.", example: "etcd-abcd1235", ..Field::NONE }],
    errors: &[
        "InternalError.UnexpectedInternal",
        "OperationDenied",
        "ResourceNotFound",
        "ResourceUnavailable",
        "LimitExceeded.QuotaEtcdLimit",
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
        Field {
            name: "HostIds",
            ty: Type::Array(&Type::String),
            rules: &Rules { max_len: Some(64), max_items: Some(50), ..Rules::NONE },
            doc: "Managed hosts whose agents run the members, one member per host; more than Size are spares, which take the place of hosts that are lost. Left out: members run on the server's own machine.",
            example: "[\"ins-abcd1234\"]",
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

pub static CREATE_ETCD_ROLE: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "CreateEtcdRole",
    summary: "Create a role of etcd itself.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[
        Field { name: "InstanceId", required: true, doc: "Etcd instance ID, form etcd-xxxxxxxx.", example: "etcd-abcd1234", ..Field::NONE },
        Field {
            name: "Role",
            required: true,
            rules: &Rules { min_len: Some(1), max_len: Some(64), ..Rules::NONE },
            doc: "Role name.",
            example: "reader",
            ..Field::NONE
        },
        Field {
            name: "Permissions",
            ty: Type::Array(&Type::Struct(&ETCD_PERMISSION_STRUCT)),
            rules: &Rules { max_items: Some(100), ..Rules::NONE },
            doc: "What the role may do from then on.",
            ..Field::NONE
        },
    ],
    output: &[],
    errors: &[
        "InternalError.UnexpectedInternal",
        "OperationDenied",
        "ResourceNotFound",
        "ResourceUnavailable",
        "FailedOperation.ResourceExistAlready",
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
        Field {
            name: "SnapshotName",
            required: true,
            rules: &Rules { min_len: Some(1), max_len: Some(60), ..Rules::NONE },
            doc: "Snapshot name.",
            example: "test",
            ..Field::NONE
        },
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
        Field {
            name: "SnapshotPolicyName",
            required: true,
            rules: &Rules { min_len: Some(1), max_len: Some(60), ..Rules::NONE },
            doc: "Policy name.",
            example: "test",
            ..Field::NONE
        },
        Field { name: "BackupSettings", ty: Type::Struct(&ETCD_BACKUP_SETTINGS_STRUCT), doc: "Backup settings.", ..Field::NONE },
    ],
    output: &[],
    errors: &["FailedOperation.ResourceExistAlready", "InternalError.UnexpectedInternal", "OperationDenied", "ResourceNotFound"],
};

pub static CREATE_ETCD_USER: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "CreateEtcdUser",
    summary: "Create a user of etcd itself. Without a password a client certificate of that name is needed.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[
        Field { name: "InstanceId", required: true, doc: "Etcd instance ID, form etcd-xxxxxxxx.", example: "etcd-abcd1234", ..Field::NONE },
        Field {
            name: "User",
            required: true,
            rules: &Rules { min_len: Some(1), max_len: Some(64), ..Rules::NONE },
            doc: "User name.",
            example: "alice",
            ..Field::NONE
        },
        Field {
            name: "Password",
            secret: true,
            rules: &Rules { min_len: Some(1), max_len: Some(128), ..Rules::NONE },
            doc: "Password.",
            example: "alice-Passw0rd",
            ..Field::NONE
        },
        Field {
            name: "Roles",
            ty: Type::Array(&Type::String),
            rules: &Rules { max_len: Some(64), max_items: Some(100), ..Rules::NONE },
            doc: "The roles the user has from then on.",
            example: "[\"reader\"]",
            ..Field::NONE
        },
    ],
    output: &[],
    errors: &[
        "InternalError.UnexpectedInternal",
        "OperationDenied",
        "ResourceNotFound",
        "ResourceUnavailable",
        "FailedOperation.ResourceExistAlready",
    ],
};

pub static DEFRAGMENT_ETCD_INSTANCE: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "DefragmentEtcdInstance",
    summary: "Give the space of removed data back to the disk, one member at a time, the leader last.",
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
    output: &[Field { name: "TaskID", doc: "The task that does it; see DescribeEtcdTasks.", example: "op-abcd1234", ..Field::NONE }],
    errors: &["InternalError.UnexpectedInternal", "OperationDenied", "ResourceNotFound", "ResourceUnavailable"],
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

pub static DELETE_ETCD_KEYS: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "DeleteEtcdKeys",
    summary: "Delete a key, or all keys that begin with a prefix. Exactly one of Key and Prefix is given.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[
        Field { name: "InstanceId", required: true, doc: "Etcd instance ID, form etcd-xxxxxxxx.", example: "etcd-abcd1234", ..Field::NONE },
        Field {
            name: "Key",
            rules: &Rules { min_len: Some(1), max_len: Some(8192), ..Rules::NONE },
            doc: "Key.",
            example: "/registry/a",
            ..Field::NONE
        },
        Field {
            name: "Prefix",
            rules: &Rules { min_len: Some(1), max_len: Some(8192), ..Rules::NONE },
            doc: "Prefix; an empty one would mean everything and is refused.",
            example: "/registry/",
            ..Field::NONE
        },
        Field {
            name: "ExpectedModRevision",
            ty: Type::Int,
            rules: &Rules { min: Some(1), ..Rules::NONE },
            doc: "Only if the key was last changed at this revision. With Key only.",
            example: "1024",
            ..Field::NONE
        },
        Field {
            name: "Encoding",
            rules: &Rules { one_of: &["utf8", "base64"], ..Rules::NONE },
            doc: "How keys and values are written in the request and, where they are text, in the answer: utf8 (default) or base64.",
            example: "utf8",
            ..Field::NONE
        },
    ],
    output: &[
        Field { name: "Deleted", ty: Type::Int, doc: "How many keys were deleted.", example: "1", ..Field::NONE },
        Field { name: "Revision", ty: Type::Int, doc: "The revision of the change.", example: "1026", ..Field::NONE },
    ],
    errors: &["InternalError.UnexpectedInternal", "OperationDenied", "ResourceNotFound", "ResourceUnavailable"],
};

pub static DELETE_ETCD_ROLE: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "DeleteEtcdRole",
    summary: "Delete a role. Users that have it lose it.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[
        Field { name: "InstanceId", required: true, doc: "Etcd instance ID, form etcd-xxxxxxxx.", example: "etcd-abcd1234", ..Field::NONE },
        Field {
            name: "Role",
            required: true,
            rules: &Rules { min_len: Some(1), max_len: Some(64), ..Rules::NONE },
            doc: "Role name.",
            example: "reader",
            ..Field::NONE
        },
    ],
    output: &[],
    errors: &["InternalError.UnexpectedInternal", "OperationDenied", "ResourceNotFound", "ResourceUnavailable"],
};

pub static DELETE_ETCD_SNAPSHOT: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "DeleteEtcdSnapshot",
    summary: "Delete a snapshot. Changes that could only be replayed on it go with it.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[
        Field { name: "InstanceId", required: true, doc: "Etcd instance ID, form etcd-xxxxxxxx.", example: "etcd-abcd1234", ..Field::NONE },
        Field {
            name: "SnapshotName",
            required: true,
            rules: &Rules { min_len: Some(1), max_len: Some(60), ..Rules::NONE },
            doc: "Snapshot name.",
            example: "test",
            ..Field::NONE
        },
    ],
    output: &[],
    errors: &["InternalError.UnexpectedInternal", "OperationDenied", "ResourceNotFound", "ResourceUnavailable"],
};

pub static DELETE_ETCD_SNAPSHOT_POLICY: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "DeleteEtcdSnapshotPolicy",
    summary: "Delete a snapshot policy. The snapshots it made stay.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[
        Field { name: "InstanceId", required: true, doc: "Etcd instance ID, form etcd-xxxxxxxx.", example: "etcd-abcd1234", ..Field::NONE },
        Field {
            name: "SnapshotPolicyName",
            required: true,
            rules: &Rules { min_len: Some(1), max_len: Some(60), ..Rules::NONE },
            doc: "Policy name.",
            example: "test",
            ..Field::NONE
        },
    ],
    output: &[],
    errors: &["InternalError.UnexpectedInternal", "OperationDenied", "ResourceNotFound", "ResourceUnavailable"],
};

pub static DELETE_ETCD_USER: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "DeleteEtcdUser",
    summary: "Delete a user.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[
        Field { name: "InstanceId", required: true, doc: "Etcd instance ID, form etcd-xxxxxxxx.", example: "etcd-abcd1234", ..Field::NONE },
        Field {
            name: "User",
            required: true,
            rules: &Rules { min_len: Some(1), max_len: Some(64), ..Rules::NONE },
            doc: "User name.",
            example: "alice",
            ..Field::NONE
        },
    ],
    output: &[],
    errors: &["InternalError.UnexpectedInternal", "OperationDenied", "ResourceNotFound", "ResourceUnavailable"],
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

pub static DESCRIBE_ETCD_EVENTS: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "DescribeEtcdEvents",
    summary: "List what happened to an instance, the latest first: members lost and replaced, alarms, warnings.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[
        Field { name: "InstanceId", required: true, doc: "Etcd instance ID, form etcd-xxxxxxxx.", example: "etcd-abcd1234", ..Field::NONE },
        Field {
            name: "Severity",
            rules: &Rules { one_of: &["info", "warning", "critical"], ..Rules::NONE },
            doc: "Only of this severity.",
            example: "warning",
            ..Field::NONE
        },
        Field { name: "Open", ty: Type::Bool, doc: "true: only what still holds.", example: "true", ..Field::NONE },
        Field { name: "Offset", ty: Type::Int, rules: &Rules { min: Some(0), ..Rules::NONE }, doc: "Offset.", example: "0", ..Field::NONE },
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "At most so many.",
            example: "20",
            ..Field::NONE
        },
    ],
    output: &[
        Field { name: "Events", ty: Type::Array(&Type::Struct(&ETCD_EVENT_STRUCT)), doc: "Events.", ..Field::NONE },
        Field { name: "TotalCount", ty: Type::Int, doc: "How many there are.", example: "1", ..Field::NONE },
    ],
    errors: &["InternalError.UnexpectedInternal", "ResourceNotFound", "ResourceUnavailable"],
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

pub static DESCRIBE_ETCD_KEY_HISTORY: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "DescribeEtcdKeyHistory",
    summary: "Show a key and what it was before, the latest first, as far as the history was not compacted.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[
        Field { name: "InstanceId", required: true, doc: "Etcd instance ID, form etcd-xxxxxxxx.", example: "etcd-abcd1234", ..Field::NONE },
        Field {
            name: "Key",
            required: true,
            rules: &Rules { min_len: Some(1), max_len: Some(8192), ..Rules::NONE },
            doc: "Key.",
            example: "/registry/a",
            ..Field::NONE
        },
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "At most so many.",
            example: "20",
            ..Field::NONE
        },
        Field {
            name: "Encoding",
            rules: &Rules { one_of: &["utf8", "base64"], ..Rules::NONE },
            doc: "How keys and values are written in the request and, where they are text, in the answer: utf8 (default) or base64.",
            example: "utf8",
            ..Field::NONE
        },
    ],
    output: &[
        Field {
            name: "Revisions",
            ty: Type::Array(&Type::Struct(&ETCD_KEY_STRUCT)),
            doc: "The key's values, the latest first.",
            ..Field::NONE
        },
        Field {
            name: "Compacted",
            ty: Type::Bool,
            doc: "true: there were earlier ones that were compacted.",
            example: "false",
            ..Field::NONE
        },
    ],
    errors: &["InternalError.UnexpectedInternal", "ResourceNotFound", "ResourceUnavailable"],
};

pub static DESCRIBE_ETCD_KEYS: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "DescribeEtcdKeys",
    summary: "List keys of an instance, in order. With a Delimiter, keys that go on after it are shown as one prefix, as the directories of a tree.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[
        Field { name: "InstanceId", required: true, doc: "Etcd instance ID, form etcd-xxxxxxxx.", example: "etcd-abcd1234", ..Field::NONE },
        Field {
            name: "Prefix",
            rules: &Rules { max_len: Some(8192), ..Rules::NONE },
            doc: "Only keys that begin so.",
            example: "/registry/",
            ..Field::NONE
        },
        Field {
            name: "Delimiter",
            rules: &Rules { max_len: Some(16), ..Rules::NONE },
            doc: "What parts keys into levels.",
            example: "/",
            ..Field::NONE
        },
        Field {
            name: "StartAfter",
            rules: &Rules { max_len: Some(8192), ..Rules::NONE },
            doc: "Begin after this key or prefix: the NextStartAfter of the answer before.",
            example: "/registry/a",
            ..Field::NONE
        },
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(500), ..Rules::NONE },
            doc: "At most so many keys and prefixes.",
            example: "100",
            ..Field::NONE
        },
        Field {
            name: "Revision",
            ty: Type::Int,
            rules: &Rules { min: Some(1), ..Rules::NONE },
            doc: "As it was at this revision; default the present one.",
            example: "1024",
            ..Field::NONE
        },
        Field { name: "KeysOnly", ty: Type::Bool, doc: "true: without values.", example: "true", ..Field::NONE },
        Field {
            name: "Encoding",
            rules: &Rules { one_of: &["utf8", "base64"], ..Rules::NONE },
            doc: "How keys and values are written in the request and, where they are text, in the answer: utf8 (default) or base64.",
            example: "utf8",
            ..Field::NONE
        },
    ],
    output: &[
        Field { name: "Keys", ty: Type::Array(&Type::Struct(&ETCD_KEY_STRUCT)), doc: "Keys.", ..Field::NONE },
        Field { name: "Prefixes", ty: Type::Array(&Type::String), doc: "Prefixes.", example: "[\"/registry/pods/\"]", ..Field::NONE },
        Field {
            name: "NextStartAfter",
            nullable: true,
            doc: "Where the next page begins; null when this is the last.",
            example: "/registry/b",
            ..Field::NONE
        },
        Field { name: "Revision", ty: Type::Int, doc: "The revision that was read.", example: "1024", ..Field::NONE },
        Field { name: "Total", ty: Type::Int, doc: "How many keys begin with Prefix.", example: "12", ..Field::NONE },
    ],
    errors: &["InternalError.UnexpectedInternal", "ResourceNotFound", "ResourceUnavailable"],
};

pub static DESCRIBE_ETCD_MAINTENANCE: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "DescribeEtcdMaintenance",
    summary: "Show when an instance is maintained and when its certificates end.",
    access: Access::SignAndAuthorize,
    mutating: false,
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
    output: &[
        Field {
            name: "DefragmentSchedule",
            doc: "When members are defragmented: a cron expression of five fields in UTC; empty: only when it is asked for.",
            example: "0 3 * * 0",
            ..Field::NONE
        },
        Field {
            name: "NextDefragmentAt",
            ty: Type::Datetime,
            nullable: true,
            doc: "The next time by that schedule, ISO 8601 UTC.",
            example: "2022-04-03T03:00:00Z",
            ..Field::NONE
        },
        Field {
            name: "LastDefragmentAt",
            ty: Type::Datetime,
            nullable: true,
            doc: "When it was last done, ISO 8601 UTC.",
            example: "2022-03-27T03:00:02Z",
            ..Field::NONE
        },
        Field {
            name: "CertificateExpireAt",
            ty: Type::Datetime,
            nullable: true,
            doc: "When the first of the instance's certificates ends, ISO 8601 UTC. They are replaced before.",
            example: "2023-03-29T11:30:17Z",
            ..Field::NONE
        },
        Field {
            name: "AuthorityExpireAt",
            ty: Type::Datetime,
            nullable: true,
            doc: "When the certificate authority ends, ISO 8601 UTC.",
            example: "2032-03-26T11:30:17Z",
            ..Field::NONE
        },
    ],
    errors: &["InternalError.UnexpectedInternal", "ResourceNotFound", "ResourceUnavailable"],
};

pub static DESCRIBE_ETCD_MEMBERS: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "DescribeEtcdMembers",
    summary: "Ask every member of an instance how it is, now.",
    access: Access::SignAndAuthorize,
    mutating: false,
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
    output: &[
        Field { name: "Members", ty: Type::Array(&Type::Struct(&ETCD_MEMBER_STATUS_STRUCT)), doc: "Members.", ..Field::NONE },
        Field { name: "Revision", ty: Type::Int, doc: "The cluster's revision; 0 when no member answers.", example: "1024", ..Field::NONE },
    ],
    errors: &["InternalError.UnexpectedInternal", "ResourceNotFound", "ResourceUnavailable"],
};

pub static DESCRIBE_ETCD_METRICS: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "DescribeEtcdMetrics",
    summary: "Read the metrics that were kept of an instance's members.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[
        Field { name: "InstanceId", required: true, doc: "Etcd instance ID, form etcd-xxxxxxxx.", example: "etcd-abcd1234", ..Field::NONE },
        Field {
            name: "MetricNames",
            ty: Type::Array(&Type::String),
            rules: &Rules { max_len: Some(64), max_items: Some(50), ..Rules::NONE },
            doc: "Metrics; see the list in the answer of a call without them.",
            example: "[\"db_size\"]",
            ..Field::NONE
        },
        Field {
            name: "StartTime",
            ty: Type::Datetime,
            doc: "From when, ISO 8601 UTC; default one hour before EndTime.",
            example: "2022-03-29T11:30:17Z",
            ..Field::NONE
        },
        Field {
            name: "EndTime",
            ty: Type::Datetime,
            doc: "Until when, ISO 8601 UTC; default now.",
            example: "2022-03-29T12:30:17Z",
            ..Field::NONE
        },
        Field {
            name: "Period",
            ty: Type::Int,
            doc: "Seconds between two points: 10, 60 or 600; default the finest that is still kept and gives no more than 1,440 points.",
            example: "10",
            ..Field::NONE
        },
    ],
    output: &[
        Field {
            name: "Series",
            ty: Type::Array(&Type::Struct(&ETCD_METRIC_SERIES_STRUCT)),
            doc: "A series for each metric and member.",
            ..Field::NONE
        },
        Field { name: "Metrics", ty: Type::Array(&Type::Struct(&ETCD_METRIC_STRUCT)), doc: "The metrics that are kept.", ..Field::NONE },
    ],
    errors: &["InternalError.UnexpectedInternal", "ResourceNotFound", "ResourceUnavailable"],
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

pub static DESCRIBE_ETCD_RECOVERY_WINDOWS: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "DescribeEtcdRecoveryWindows",
    summary: "List the stretches of an instance's history that it can be put back to.",
    access: Access::SignAndAuthorize,
    mutating: false,
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
    output: &[Field {
        name: "Windows",
        ty: Type::Array(&Type::Struct(&ETCD_RECOVERY_WINDOW_STRUCT)),
        nullable: true,
        doc: "Windows, the latest first.",
        ..Field::NONE
    }],
    errors: &["InternalError.UnexpectedInternal", "ResourceNotFound", "ResourceUnavailable"],
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

pub static DESCRIBE_ETCD_ROLES: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "DescribeEtcdRoles",
    summary: "List the roles of etcd itself, with what each may do.",
    access: Access::SignAndAuthorize,
    mutating: false,
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
    output: &[Field { name: "Roles", ty: Type::Array(&Type::Struct(&ETCD_ROLE_STRUCT)), doc: "Roles.", ..Field::NONE }],
    errors: &["InternalError.UnexpectedInternal", "ResourceNotFound", "ResourceUnavailable"],
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

pub static DESCRIBE_ETCD_USERS: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "DescribeEtcdUsers",
    summary: "List the users of etcd itself.",
    access: Access::SignAndAuthorize,
    mutating: false,
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
    output: &[
        Field { name: "Users", ty: Type::Array(&Type::Struct(&ETCD_USER_STRUCT)), doc: "Users.", ..Field::NONE },
        Field { name: "AuthEnabled", ty: Type::Bool, doc: "Whether users and roles are enforced.", example: "true", ..Field::NONE },
    ],
    errors: &["InternalError.UnexpectedInternal", "ResourceNotFound", "ResourceUnavailable"],
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

pub static DISABLE_ETCD_INTERNET_ACCESS: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "DisableEtcdInternetAccess",
    summary: "Take an instance back to this machine only. Members are restarted one after the other.",
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
    output: &[Field { name: "TaskID", doc: "The task that does it; see DescribeEtcdTasks.", example: "op-abcd1234", ..Field::NONE }],
    errors: &["InternalError.UnexpectedInternal", "OperationDenied", "ResourceNotFound", "ResourceUnavailable", "UnsupportedOperation"],
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

pub static ENABLE_ETCD_INTERNET_ACCESS: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "EnableEtcdInternetAccess",
    summary: "Let clients from outside of this machine reach an instance. Members are restarted one after the other.",
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
    output: &[Field { name: "TaskID", doc: "The task that does it; see DescribeEtcdTasks.", example: "op-abcd1234", ..Field::NONE }],
    errors: &["InternalError.UnexpectedInternal", "OperationDenied", "ResourceNotFound", "ResourceUnavailable", "UnsupportedOperation"],
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

pub static MODIFY_ETCD_HOSTS: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "ModifyEtcdHosts",
    summary: "Set the hosts that an instance may use. Those that its members run on must be among them; the others are spares.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[
        Field { name: "InstanceId", required: true, doc: "Etcd instance ID, form etcd-xxxxxxxx.", example: "etcd-abcd1234", ..Field::NONE },
        Field {
            name: "HostIds",
            ty: Type::Array(&Type::String),
            required: true,
            rules: &Rules { max_len: Some(64), max_items: Some(50), ..Rules::NONE },
            doc: "All hosts of the instance.",
            example: "[\"ins-abcd1234\"]",
            ..Field::NONE
        },
    ],
    output: &[],
    errors: &["InternalError.UnexpectedInternal", "OperationDenied", "ResourceNotFound", "ResourceUnavailable"],
};

pub static MODIFY_ETCD_MAINTENANCE: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "ModifyEtcdMaintenance",
    summary: "Set when an instance is maintained.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[
        Field { name: "InstanceId", required: true, doc: "Etcd instance ID, form etcd-xxxxxxxx.", example: "etcd-abcd1234", ..Field::NONE },
        Field {
            name: "DefragmentSchedule",
            required: true,
            rules: &Rules { max_len: Some(100), ..Rules::NONE },
            doc: "A cron expression of five fields in UTC; empty: only when it is asked for.",
            example: "0 3 * * 0",
            ..Field::NONE
        },
    ],
    output: &[],
    errors: &["InternalError.UnexpectedInternal", "OperationDenied", "ResourceNotFound", "ResourceUnavailable"],
};

pub static MODIFY_ETCD_ROLE: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "ModifyEtcdRole",
    summary: "Change what a role may do.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[
        Field { name: "InstanceId", required: true, doc: "Etcd instance ID, form etcd-xxxxxxxx.", example: "etcd-abcd1234", ..Field::NONE },
        Field {
            name: "Role",
            required: true,
            rules: &Rules { min_len: Some(1), max_len: Some(64), ..Rules::NONE },
            doc: "Role name.",
            example: "reader",
            ..Field::NONE
        },
        Field {
            name: "Permissions",
            ty: Type::Array(&Type::Struct(&ETCD_PERMISSION_STRUCT)),
            required: true,
            rules: &Rules { max_items: Some(100), ..Rules::NONE },
            doc: "What the role may do from then on.",
            ..Field::NONE
        },
    ],
    output: &[],
    errors: &["InternalError.UnexpectedInternal", "OperationDenied", "ResourceNotFound", "ResourceUnavailable"],
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
        Field {
            name: "SnapshotPolicyName",
            required: true,
            rules: &Rules { min_len: Some(1), max_len: Some(60), ..Rules::NONE },
            doc: "Policy name.",
            example: "test",
            ..Field::NONE
        },
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

pub static MODIFY_ETCD_USER: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "ModifyEtcdUser",
    summary: "Change a user's password or roles.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[
        Field { name: "InstanceId", required: true, doc: "Etcd instance ID, form etcd-xxxxxxxx.", example: "etcd-abcd1234", ..Field::NONE },
        Field {
            name: "User",
            required: true,
            rules: &Rules { min_len: Some(1), max_len: Some(64), ..Rules::NONE },
            doc: "User name.",
            example: "alice",
            ..Field::NONE
        },
        Field {
            name: "Password",
            secret: true,
            rules: &Rules { min_len: Some(1), max_len: Some(128), ..Rules::NONE },
            doc: "Password.",
            example: "alice-Passw0rd",
            ..Field::NONE
        },
        Field {
            name: "Roles",
            ty: Type::Array(&Type::String),
            rules: &Rules { max_len: Some(64), max_items: Some(100), ..Rules::NONE },
            doc: "The roles the user has from then on.",
            example: "[\"reader\"]",
            ..Field::NONE
        },
    ],
    output: &[],
    errors: &["InternalError.UnexpectedInternal", "OperationDenied", "ResourceNotFound", "ResourceUnavailable"],
};

pub static PUT_ETCD_KEY: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "PutEtcdKey",
    summary: "Write a key.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[
        Field { name: "InstanceId", required: true, doc: "Etcd instance ID, form etcd-xxxxxxxx.", example: "etcd-abcd1234", ..Field::NONE },
        Field {
            name: "Key",
            required: true,
            rules: &Rules { min_len: Some(1), max_len: Some(8192), ..Rules::NONE },
            doc: "Key.",
            example: "/registry/a",
            ..Field::NONE
        },
        Field {
            name: "Value",
            required: true,
            secret: true,
            rules: &Rules { max_len: Some(1500000), ..Rules::NONE },
            doc: "Value.",
            example: "hello",
            ..Field::NONE
        },
        Field {
            name: "ExpectedModRevision",
            ty: Type::Int,
            rules: &Rules { min: Some(0), ..Rules::NONE },
            doc: "Only if the key was last changed at this revision; 0: only if there is none.",
            example: "1024",
            ..Field::NONE
        },
        Field {
            name: "LeaseSeconds",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(31536000), ..Rules::NONE },
            doc: "The key ends after so many seconds; default never.",
            example: "60",
            ..Field::NONE
        },
        Field {
            name: "Encoding",
            rules: &Rules { one_of: &["utf8", "base64"], ..Rules::NONE },
            doc: "How keys and values are written in the request and, where they are text, in the answer: utf8 (default) or base64.",
            example: "utf8",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Revision", ty: Type::Int, doc: "The revision of the change.", example: "1025", ..Field::NONE }],
    errors: &["InternalError.UnexpectedInternal", "OperationDenied", "ResourceNotFound", "ResourceUnavailable"],
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
        Field {
            name: "HostIds",
            ty: Type::Array(&Type::String),
            rules: &Rules { max_len: Some(64), max_items: Some(50), ..Rules::NONE },
            doc: "Managed hosts that become the instance's own as well, before it is resized. Only for an instance whose members run on hosts.",
            example: "[\"ins-abcd1234\"]",
            ..Field::NONE
        },
    ],
    output: &[],
    errors: &["InternalError.UnexpectedInternal"],
};

pub static RESTORE_ETCD_INSTANCE: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "RestoreEtcdInstance",
    summary: "Put a running instance back to a snapshot, a revision or a moment. Its endpoints, certificates and members stay; what was written later is gone. Exactly one of SnapshotName, Revision and Time is given.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[
        Field { name: "InstanceId", required: true, doc: "Etcd instance ID, form etcd-xxxxxxxx.", example: "etcd-abcd1234", ..Field::NONE },
        Field {
            name: "SnapshotName",
            rules: &Rules { min_len: Some(1), max_len: Some(60), ..Rules::NONE },
            doc: "The snapshot to go back to. Not together with Revision or Time.",
            example: "test",
            ..Field::NONE
        },
        Field {
            name: "Revision",
            ty: Type::Int,
            rules: &Rules { min: Some(1), ..Rules::NONE },
            doc: "Go back to this revision of the cluster's history, by a snapshot and the changes kept after it.",
            example: "1024",
            ..Field::NONE
        },
        Field {
            name: "Time",
            ty: Type::Datetime,
            doc: "Go back to what the server had seen by this moment, ISO 8601 UTC. A time in which it saw nothing, as when it did not run, is refused.",
            example: "2022-03-29T11:30:17Z",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "TaskID", doc: "The task that does it; see DescribeEtcdTasks.", example: "op-abcd1234", ..Field::NONE }],
    errors: &["InternalError.UnexpectedInternal", "OperationDenied", "ResourceNotFound", "ResourceUnavailable"],
};

pub static ROTATE_ETCD_CERTIFICATES: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "RotateEtcdCertificates",
    summary: "Issue new certificates for all members and clients, without interruption. With Authority a new certificate authority takes over as well; both are trusted meanwhile.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[
        Field { name: "InstanceId", required: true, doc: "Etcd instance ID, form etcd-xxxxxxxx.", example: "etcd-abcd1234", ..Field::NONE },
        Field { name: "Authority", ty: Type::Bool, doc: "true: also replace the certificate authority.", example: "false", ..Field::NONE },
    ],
    output: &[Field { name: "TaskID", doc: "The task that does it; see DescribeEtcdTasks.", example: "op-abcd1234", ..Field::NONE }],
    errors: &["InternalError.UnexpectedInternal", "OperationDenied", "ResourceNotFound", "ResourceUnavailable"],
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

pub static VERIFY_ETCD_SNAPSHOT: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "VerifyEtcdSnapshot",
    summary: "Restore a snapshot, with the changes kept after it, into a member that serves nobody, and compare what comes out with what went in.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[
        Field { name: "InstanceId", required: true, doc: "Etcd instance ID, form etcd-xxxxxxxx.", example: "etcd-abcd1234", ..Field::NONE },
        Field {
            name: "SnapshotName",
            required: true,
            rules: &Rules { min_len: Some(1), max_len: Some(60), ..Rules::NONE },
            doc: "Snapshot name.",
            example: "test",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "TaskID", doc: "The task that does it; see DescribeEtcdTasks.", example: "op-abcd1234", ..Field::NONE }],
    errors: &["InternalError.UnexpectedInternal", "OperationDenied", "ResourceNotFound", "ResourceUnavailable"],
};

pub static WATCH_ETCD_KEYS: ActionMeta = ActionMeta {
    service: "cetcd",
    version: "2022-03-25",
    name: "WatchEtcdKeys",
    summary: "Wait for changes of keys: answers as soon as there are some, or without any when the wait is over.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[
        Field { name: "InstanceId", required: true, doc: "Etcd instance ID, form etcd-xxxxxxxx.", example: "etcd-abcd1234", ..Field::NONE },
        Field {
            name: "Prefix",
            rules: &Rules { max_len: Some(8192), ..Rules::NONE },
            doc: "Only keys that begin so.",
            example: "/registry/",
            ..Field::NONE
        },
        Field {
            name: "FromRevision",
            ty: Type::Int,
            rules: &Rules { min: Some(1), ..Rules::NONE },
            doc: "Changes from this revision on; default those after the call.",
            example: "1024",
            ..Field::NONE
        },
        Field {
            name: "WaitSeconds",
            ty: Type::Int,
            rules: &Rules { min: Some(0), max: Some(25), ..Rules::NONE },
            doc: "How long to wait.",
            example: "20",
            ..Field::NONE
        },
        Field {
            name: "Encoding",
            rules: &Rules { one_of: &["utf8", "base64"], ..Rules::NONE },
            doc: "How keys and values are written in the request and, where they are text, in the answer: utf8 (default) or base64.",
            example: "utf8",
            ..Field::NONE
        },
    ],
    output: &[
        Field {
            name: "Events",
            ty: Type::Array(&Type::Struct(&ETCD_KEY_EVENT_STRUCT)),
            doc: "Changes, in order; at most 1,000.",
            ..Field::NONE
        },
        Field { name: "NextRevision", ty: Type::Int, doc: "The FromRevision of the next call.", example: "1025", ..Field::NONE },
        Field {
            name: "CompactedRevision",
            ty: Type::Int,
            doc: "Changes up to this revision were compacted, or were too many to tell, and some were missed: list the keys anew; 0: none were missed.",
            example: "0",
            ..Field::NONE
        },
    ],
    errors: &["InternalError.UnexpectedInternal", "ResourceNotFound", "ResourceUnavailable"],
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
        Field {
            name: "HostIds",
            ty: Type::Array(&Type::String),
            doc: "Managed hosts that the instance may use; empty: its members run on the server's own machine.",
            example: "[\"ins-abcd1234\"]",
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
            rules: &Rules { min: Some(60), max: Some(31536000), ..Rules::NONE },
            doc: "Interval between backups in seconds.",
            example: "1",
            ..Field::NONE
        },
        Field {
            name: "MaxBackupCount",
            ty: Type::Int,
            required: true,
            nullable: true,
            rules: &Rules { min: Some(1), max: Some(1000), ..Rules::NONE },
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
        Field {
            name: "PointInTimeRecovery",
            ty: Type::Bool,
            nullable: true,
            doc: "true: the changes between snapshots are kept as well, so that any revision can be gone back to. Default true.",
            example: "true",
            ..Field::NONE
        },
        Field {
            name: "DrillInterval",
            ty: Type::Int,
            nullable: true,
            rules: &Rules { min: Some(0), max: Some(31536000), ..Rules::NONE },
            doc: "Seconds between two trials of restoring the latest snapshot; 0: none. Default 86400.",
            example: "86400",
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

pub static ETCD_EVENT_STRUCT: Struct = Struct {
    name: "EtcdEvent",
    doc: "Something that happened to an instance.",
    fields: &[
        Field { name: "EventId", doc: "Event ID.", example: "1", ..Field::NONE },
        Field { name: "Kind", doc: "What it is, e.g. member_down.", example: "member_down", ..Field::NONE },
        Field { name: "Severity", doc: "info, warning or critical.", example: "warning", ..Field::NONE },
        Field {
            name: "Member",
            doc: "The member it is about; empty when it is about the whole.",
            example: "etcd-6app8i2u-etcd-0",
            ..Field::NONE
        },
        Field { name: "Message", doc: "What happened.", example: "the member does not answer", ..Field::NONE },
        Field { name: "StartedAt", ty: Type::Datetime, doc: "When it began.", example: "2022-03-29T11:30:17Z", ..Field::NONE },
        Field {
            name: "EndedAt",
            ty: Type::Datetime,
            nullable: true,
            doc: "When it ended; null while it holds.",
            example: "2022-03-29T11:31:17Z",
            ..Field::NONE
        },
    ],
};

pub static ETCD_KEY_STRUCT: Struct = Struct {
    name: "EtcdKey",
    doc: "A key and its value.",
    fields: &[
        Field { name: "Key", doc: "Key.", example: "/registry/a", ..Field::NONE },
        Field { name: "Value", doc: "Value; empty when only keys were asked for.", example: "hello", ..Field::NONE },
        Field {
            name: "Encoding",
            doc: "How this key and value are written: utf8, or base64 when they are no text or it was asked for.",
            example: "utf8",
            ..Field::NONE
        },
        Field {
            name: "ValueSize",
            ty: Type::Int,
            doc: "Size of the value, bytes; 0 when only keys were asked for.",
            example: "5",
            ..Field::NONE
        },
        Field {
            name: "Truncated",
            ty: Type::Bool,
            doc: "true: the value is longer than what an answer holds and was cut; read the key by itself.",
            example: "false",
            ..Field::NONE
        },
        Field { name: "Deleted", ty: Type::Bool, doc: "true: at that revision the key was deleted.", example: "false", ..Field::NONE },
        Field { name: "CreateRevision", ty: Type::Int, doc: "Revision of its creation.", example: "2", ..Field::NONE },
        Field { name: "ModRevision", ty: Type::Int, doc: "Revision of its last change.", example: "1024", ..Field::NONE },
        Field { name: "Version", ty: Type::Int, doc: "How often it was written since its creation.", example: "3", ..Field::NONE },
        Field { name: "LeaseId", doc: "The lease it ends with, hexadecimal; empty when it has none.", ..Field::NONE },
    ],
};

pub static ETCD_KEY_EVENT_STRUCT: Struct = Struct {
    name: "EtcdKeyEvent",
    doc: "A change of a key.",
    fields: &[
        Field { name: "Type", doc: "PUT or DELETE.", example: "PUT", ..Field::NONE },
        Field { name: "Key", ty: Type::Struct(&ETCD_KEY_STRUCT), doc: "The key after the change.", ..Field::NONE },
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

pub static ETCD_MEMBER_STATUS_STRUCT: Struct = Struct {
    name: "EtcdMemberStatus",
    doc: "How a member is.",
    fields: &[
        Field { name: "Name", doc: "Member name.", example: "etcd-6app8i2u-etcd-0", ..Field::NONE },
        Field {
            name: "MemberId",
            doc: "etcd's own ID, hexadecimal; empty while it does not answer.",
            example: "8e9e05c52164694d",
            ..Field::NONE
        },
        Field { name: "Role", doc: "leader, follower, learner, or unknown while it does not answer.", example: "leader", ..Field::NONE },
        Field { name: "Status", doc: "Running, Unhealthy or Stopped.", example: "Running", ..Field::NONE },
        Field { name: "Version", doc: "Version the member runs.", example: "v3.5.16", ..Field::NONE },
        Field { name: "Zone", doc: "Availability zone.", example: "local-1", ..Field::NONE },
        Field { name: "Endpoint", doc: "Where clients reach it.", example: "https://127.0.0.1:23000", ..Field::NONE },
        Field { name: "PeerUrl", doc: "Where members reach it.", example: "https://127.0.0.1:23001", ..Field::NONE },
        Field { name: "DbSize", ty: Type::Int, doc: "Size of its data, bytes.", example: "20480", ..Field::NONE },
        Field { name: "DbSizeInUse", ty: Type::Int, doc: "How much of that is in use, bytes.", example: "16384", ..Field::NONE },
        Field { name: "RaftTerm", ty: Type::Int, doc: "Raft term.", example: "2", ..Field::NONE },
        Field { name: "RaftIndex", ty: Type::Int, doc: "Last index in its log.", example: "1024", ..Field::NONE },
        Field { name: "RaftAppliedIndex", ty: Type::Int, doc: "Last index it has applied.", example: "1024", ..Field::NONE },
        Field { name: "LatencyMicros", ty: Type::Int, doc: "How long its answer took, microseconds.", example: "350", ..Field::NONE },
        Field {
            name: "CertificateExpireAt",
            ty: Type::Datetime,
            nullable: true,
            doc: "When its certificates end.",
            example: "2023-03-29T11:30:17Z",
            ..Field::NONE
        },
        Field { name: "Errors", ty: Type::Array(&Type::String), doc: "What it complains of.", example: "[]", ..Field::NONE },
        Field {
            name: "HostId",
            doc: "The managed host it runs on; empty: the server's own machine.",
            example: "ins-abcd1234",
            ..Field::NONE
        },
    ],
};

pub static ETCD_METRIC_STRUCT: Struct = Struct {
    name: "EtcdMetric",
    doc: "A metric that is kept.",
    fields: &[
        Field { name: "Name", doc: "Name.", example: "db_size", ..Field::NONE },
        Field { name: "Unit", doc: "Unit: bytes, seconds, count, per second, or none.", example: "bytes", ..Field::NONE },
        Field { name: "Doc", doc: "What it says.", example: "Size of the member's data.", ..Field::NONE },
    ],
};

pub static ETCD_METRIC_SERIES_STRUCT: Struct = Struct {
    name: "EtcdMetricSeries",
    doc: "A metric of one member over time.",
    fields: &[
        Field { name: "MetricName", doc: "Name.", example: "db_size", ..Field::NONE },
        Field { name: "Member", doc: "Member name.", example: "etcd-6app8i2u-etcd-0", ..Field::NONE },
        Field { name: "Period", ty: Type::Int, doc: "Seconds between two points.", example: "10", ..Field::NONE },
        Field { name: "Timestamps", ty: Type::Array(&Type::Int), doc: "Seconds since 1970.", example: "[1648553417]", ..Field::NONE },
        Field { name: "Values", ty: Type::Array(&Type::Float), doc: "A value for each.", example: "[20480]", ..Field::NONE },
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

pub static ETCD_PERMISSION_STRUCT: Struct = Struct {
    name: "EtcdPermission",
    doc: "What a role may do with some keys.",
    fields: &[
        Field {
            name: "Type",
            required: true,
            rules: &Rules { one_of: &["read", "write", "readwrite"], ..Rules::NONE },
            doc: "read, write or readwrite.",
            example: "read",
            ..Field::NONE
        },
        Field {
            name: "Key",
            required: true,
            rules: &Rules { max_len: Some(8192), ..Rules::NONE },
            doc: "A key; with Prefix, how keys begin; empty with Prefix: all keys.",
            example: "/registry/",
            ..Field::NONE
        },
        Field { name: "Prefix", ty: Type::Bool, doc: "true: all keys that begin so.", example: "true", ..Field::NONE },
        Field {
            name: "RangeEnd",
            rules: &Rules { max_len: Some(8192), ..Rules::NONE },
            doc: "Keys from Key up to but without this one. Not together with Prefix.",
            ..Field::NONE
        },
    ],
};

pub static ETCD_RECOVERY_WINDOW_STRUCT: Struct = Struct {
    name: "EtcdRecoveryWindow",
    doc: "A stretch of history that an instance can be put back to, to the revision.",
    fields: &[
        Field { name: "SnapshotName", doc: "The snapshot it begins with.", example: "test", ..Field::NONE },
        Field { name: "FromRevision", ty: Type::Int, doc: "First revision.", example: "1", ..Field::NONE },
        Field { name: "ToRevision", ty: Type::Int, doc: "Last revision.", example: "1024", ..Field::NONE },
        Field { name: "FromTime", ty: Type::Datetime, doc: "When the snapshot was taken.", example: "2022-03-29T11:30:17Z", ..Field::NONE },
        Field { name: "ToTime", ty: Type::Datetime, doc: "Until when changes are kept.", example: "2022-03-29T12:30:17Z", ..Field::NONE },
    ],
};

pub static ETCD_ROLE_STRUCT: Struct = Struct {
    name: "EtcdRole",
    doc: "A role of etcd itself.",
    fields: &[
        Field { name: "Name", doc: "Name.", example: "reader", ..Field::NONE },
        Field { name: "Permissions", ty: Type::Array(&Type::Struct(&ETCD_PERMISSION_STRUCT)), doc: "What it may do.", ..Field::NONE },
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
        Field { name: "Status", doc: "creating, ready or failed.", example: "ready", ..Field::NONE },
        Field {
            name: "CreatedAt",
            ty: Type::Datetime,
            doc: "When it was asked for, ISO 8601 UTC.",
            example: "2022-03-29T11:30:17Z",
            ..Field::NONE
        },
        Field { name: "Revision", ty: Type::Int, doc: "The cluster's revision that it holds.", example: "1024", ..Field::NONE },
        Field {
            name: "Hash",
            doc: "SHA-256 of what was stored, hexadecimal.",
            example: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            ..Field::NONE
        },
        Field { name: "Version", doc: "Etcd version it was taken from.", example: "v3.5.16", ..Field::NONE },
        Field {
            name: "PolicyName",
            doc: "The policy that made it; empty when somebody asked for it.",
            example: "default-backup-policy",
            ..Field::NONE
        },
        Field { name: "Verification", doc: "none, passed or failed: whether restoring it was tried.", example: "passed", ..Field::NONE },
        Field {
            name: "VerifiedAt",
            ty: Type::Datetime,
            nullable: true,
            doc: "When that was.",
            example: "2022-03-29T11:40:17Z",
            ..Field::NONE
        },
        Field { name: "VerificationMsg", doc: "What came out of it.", example: "1024 keys, hash as recorded", ..Field::NONE },
        Field { name: "FailedMsg", doc: "Why it could not be made; empty otherwise.", ..Field::NONE },
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
        Field { name: "Progress", ty: Type::Int, doc: "Steps that are done, in percent.", example: "40", ..Field::NONE },
        Field { name: "Message", doc: "What it waits for, or why it failed.", example: "not healthy: etcd-abcd1234-etcd-1", ..Field::NONE },
        Field { name: "CanCancel", ty: Type::Bool, doc: "Whether CancelEtcdTask ends it.", example: "true", ..Field::NONE },
    ],
};

pub static ETCD_USER_STRUCT: Struct = Struct {
    name: "EtcdUser",
    doc: "A user of etcd itself.",
    fields: &[
        Field { name: "Name", doc: "Name.", example: "alice", ..Field::NONE },
        Field { name: "Roles", ty: Type::Array(&Type::String), doc: "Roles.", example: "[\"reader\"]", ..Field::NONE },
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
