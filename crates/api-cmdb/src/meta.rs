// Written by `cargo xtask codegen` from contract/cmdb.json; do not edit.
//! The contract's tables: validation, help and policies read them.

use terrace_rpc::meta::{Access, ActionMeta, Field, Rules, Service, Struct, Type};

pub static SERVICE: Service = Service {
    name: "cmdb",
    version: "2023-07-07",
    title: "Application Operations Platform - tenant CMDB",
    actions: &[
        &CREATE_IMPORT_HOST_TASK,
        &CREATE_MODEL,
        &CREATE_MODEL_GROUP,
        &CREATE_PROPERTY,
        &CREATE_PROPERTY_GROUP,
        &CREATE_UNIQUE_VERIFICATION,
        &DELETE_ENV,
        &DELETE_ENV_NODE_LIST,
        &DELETE_MODEL,
        &DELETE_MODEL_GROUP,
        &DELETE_PROPERTY,
        &DELETE_PROPERTY_GROUP,
        &DELETE_UNIQUE_VERIFICATION,
        &DESCRIBE_ENV_NODE_RESOURCES,
        &DESCRIBE_NODE_RESOURCES,
        &FULL_TEXT_SEARCH,
        &GET_ENVIRONMENT_LOCK,
        &QUERY_TAGS_AND_AGENT_STATUS,
        &RELEASE_ENVIRONMENT_LOCK,
        &SEARCH_ABNORMAL_AGENT,
        &SEARCH_MODEL,
        &SEARCH_MODEL_GROUP,
        &SEARCH_MODEL_ORDER,
        &SEARCH_NODE,
        &SEARCH_OPERATION_LOG,
        &SEARCH_PROPERTY_GROUP,
        &UPDATE_MODEL,
        &UPDATE_MODEL_GROUP,
        &UPDATE_MULTI_INSTANCE,
        &UPDATE_MULTI_PROPERTY,
        &UPDATE_PROPERTY,
        &UPDATE_PROPERTY_GROUP,
        &UPDATE_UNIQUE_VERIFICATION,
    ],
    structs: &[
        &CHECK_UNRELATE_RESULT_STRUCT,
        &CMDB_FILTER_ELEMENT_STRUCT,
        &CMDB_GET_PROPERTY_ELEMENT_STRUCT,
        &CMDB_HOST_ELEMENT_STRUCT,
        &CMDB_HOST_INFO_ELEMENT_STRUCT,
        &CMDB_INNER_CONDITION_STRUCT,
        &CMDB_MODEL_ELEMENT_STRUCT,
        &CMDB_MODEL_GROUP_ELEMENT_STRUCT,
        &CMDB_MODULE_ELEMENT_STRUCT,
        &CMDB_NODE_TYPE_STRUCT,
        &CMDB_NODE_TYPE_LIST_RESULT_STRUCT,
        &CMDB_OUTER_CONDITION_STRUCT,
        &CMDB_PROPERTY_ELEMENT_STRUCT,
        &CMDB_PROPERTY_ELEMENT_LIST_STRUCT,
        &CMDB_PROPERTY_GROUP_ELEMENT_STRUCT,
        &CMDB_RESPONSE_DATA_STRUCT,
        &CMDB_RESPONSE_DATA_ERROR_STRUCT,
        &CMDB_RESPONSE_DATA_STRING_STRUCT,
        &CMDB_SEARCH_BIZ_TREE_RESPONSE_BIZ_ELEMENT_STRUCT,
        &CMDB_SEARCH_BIZ_TREE_SET_ELEMENT_STRUCT,
        &CMDB_SEARCH_HOST_IP_STRUCT,
        &CMDB_SEARCH_HOST_RESPONSE_DATA_STRUCT,
        &CMDB_SEARCH_MODEL_GROUP_RESPONSE_DATA_STRUCT,
        &CMDB_SEARCH_MODEL_RESPONSE_DATA_STRUCT,
        &CMDB_SEARCH_PROPERTY_GROUP_RESPONSE_DATA_STRUCT,
        &CMDB_SEARCH_PROPERTY_RESPONSE_DATA_STRUCT,
        &CMDB_SERACH_HOST_PAGE_ELEMENT_STRUCT,
        &CMDB_SORT_INFO_ELEMENT_STRUCT,
        &CMDB_SYNC_SEARCH_SYNC_CONFIG_FILTER_STRUCT,
        &CMDB_TOPO_TREE_NODE_STRUCT,
        &CMDB_UNIQUE_VERIFICATION_STRUCT,
        &CMDB_UNIQUE_VERIFICATION_LIST_RESULT_STRUCT,
        &CMDB_UPDATE_LIST_ELEMENT_STRUCT,
        &CMDB_UPDATE_MULTI_PROPERTY_ELEMENT_STRUCT,
        &CREATE_ENV_NODE_RESULT_STRUCT,
        &DB_CHANGED_RESULT_STRUCT,
        &DB_CHANGED_RESULT_ROLE_INFO_STRUCT,
        &DELETE_ENV_NODE_LIST_RESPONSE_DATA_STRUCT,
        &DELETE_RESOURCE_INSTANCE_LIST_STRUCT,
        &ENV_INFO_STRUCT,
        &ENV_INFO_DATA_STRUCT,
        &ENV_LIST_RESULT_STRUCT,
        &ENV_NODE_STRUCT,
        &ENV_NODE_OBJ_STRUCT,
        &ENV_NODE_REL_STRUCT,
        &ENV_OBJ_STRUCT,
        &ENV_USAGE_ITEM_STRUCT,
        &EVENT_INFO_STRUCT,
        &EVENT_MODEL_INFO_STRUCT,
        &EVENT_MODULE_INFO_STRUCT,
        &FAILED_ELEMENT_STRUCT,
        &FAILED_ELEMENT_STRING_STRUCT,
        &FAILED_ENV_NODE_STRUCT,
        &FILTER_ELEMENT_STRUCT,
        &FILTER_STRING_STRUCT,
        &HOST_INFO_STRUCT,
        &HOST_NODE_INFO_STRUCT,
        &LIST_ENV_SUMMARY_RESULT_STRUCT,
        &LIST_NODE_WORKLOADS_RESULT_STRUCT,
        &MODEL_INFO_STRUCT,
        &NODE_STRUCT,
        &NODE_LIST_RESULT_STRUCT,
        &OBJECT_INFO_STRUCT,
        &OPERATE_INFO_STRUCT,
        &OPERATE_INFO_WITH_OBJECT_STRUCT,
        &PRE20230707_DB_CHANGED_RESULT_STRING_STRUCT,
        &PROPERTY_STRUCT,
        &PROPERTY_ELEMENT_STRUCT,
        &PROPERTY_ELEMENT_LIST_STRUCT,
        &PROPERTY_LIST_RESULT_STRUCT,
        &REGISTER_PERMISSION_INFO_STRUCT,
        &REL_RESOURCE_ITEM_STRUCT,
        &RESOURCE_INFO_STRUCT,
        &RESOURCE_INST_REL_STRUCT,
        &RESOURCE_OPERATE_INFO_STRUCT,
        &RESOURCE_TYPE_STRUCT,
        &RESOURCE_TYPE_INFO_STRUCT,
        &RESOURCES_TAGS_AND_AGENT_STRUCT,
        &ROLE_INFO_STRUCT,
        &ROLE_RESOURCE_INFO_STRUCT,
        &SEARCH_MODEL_ORDER_RESPONSE_DATA_STRUCT,
        &SERVICE_INFO_STRUCT,
        &SUBSCRIPTION_INFO_STRUCT,
        &SUBSCRIPTIONS_LOG_INFO_STRUCT,
        &SUCCESS_ELEMENT_STRUCT,
        &SUCCESS_ELEMENT_STRING_STRUCT,
        &TAG_INFO_STRUCT,
        &TAG_PARAM_STRUCT,
        &TOPO_RESULT_STRUCT,
        &UNIQUE_VERIFICATION_ITEM_PROPERTY_STRUCT,
        &UPDATE_INSTANCE_INFO_STRUCT,
        &USER_PERMISSION_INFO_STRUCT,
        &WORKLOAD_RELATION_INFO_STRUCT,
    ],
    errors: &[],
};

pub static CREATE_IMPORT_HOST_TASK: ActionMeta = ActionMeta {
    service: "cmdb",
    version: "2023-07-07",
    name: "CreateImportHostTask",
    summary: "Start a task that imports hosts.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field { name: "HostInfoList", ty: Type::Array(&Type::Struct(&HOST_INFO_STRUCT)), doc: "Hosts to import.", ..Field::NONE }],
    output: &[
        Field { name: "ImportHostTaskId", ty: Type::Int, doc: "ID of the import task.", example: "ax45", ..Field::NONE },
        Field { name: "Uin", doc: "Main account UIN.", example: "1009322", ..Field::NONE },
        Field { name: "Namespace", doc: "Namespace of the task.", example: "tap-cmdb", ..Field::NONE },
    ],
    errors: &[],
};

pub static CREATE_MODEL: ActionMeta = ActionMeta {
    service: "cmdb",
    version: "2023-07-07",
    name: "CreateModel",
    summary: "Create models.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field {
        name: "Models",
        ty: Type::Array(&Type::Struct(&CMDB_MODEL_ELEMENT_STRUCT)),
        required: true,
        doc: "Models to create.",
        ..Field::NONE
    }],
    output: &[
        Field { name: "ErrorCode", doc: "Error code, e.g. InternalError.cmdb_error.", ..Field::NONE },
        Field { name: "ErrorMsg", doc: "Error text.", example: "[CloudSDKError] Code=ClientError.NetworkError, 502", ..Field::NONE },
        Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", example: "true", ..Field::NONE },
        Field { name: "Data", ty: Type::Struct(&CMDB_RESPONSE_DATA_STRING_STRUCT), doc: "Detail of the change.", ..Field::NONE },
    ],
    errors: &[],
};

pub static CREATE_MODEL_GROUP: ActionMeta = ActionMeta {
    service: "cmdb",
    version: "2023-07-07",
    name: "CreateModelGroup",
    summary: "Create model groups.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field {
        name: "ModelGroups",
        ty: Type::Array(&Type::Struct(&CMDB_MODEL_GROUP_ELEMENT_STRUCT)),
        required: true,
        doc: "Model groups to create.",
        ..Field::NONE
    }],
    output: &[
        Field { name: "ErrorCode", doc: "Error code, e.g. InternalError.cmdb_error.", example: "InternalError.cmdb_error", ..Field::NONE },
        Field { name: "ErrorMsg", doc: "Error text.", example: "[CloudSDKError] Code=ClientError.NetworkError, 502", ..Field::NONE },
        Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", example: "true", ..Field::NONE },
        Field { name: "Data", ty: Type::Struct(&CMDB_RESPONSE_DATA_STRING_STRUCT), doc: "Detail of the change.", ..Field::NONE },
    ],
    errors: &[],
};

pub static CREATE_PROPERTY: ActionMeta = ActionMeta {
    service: "cmdb",
    version: "2023-07-07",
    name: "CreateProperty",
    summary: "Create fields of models.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field {
        name: "Propertys",
        ty: Type::Array(&Type::Struct(&PROPERTY_STRUCT)),
        required: true,
        doc: "Fields to create.",
        ..Field::NONE
    }],
    output: &[
        Field { name: "ErrorCode", doc: "Error code, e.g. InternalError.cmdb_error.", example: "InternalError.cmdb_error", ..Field::NONE },
        Field { name: "ErrorMsg", doc: "Error text.", example: "[CloudSDKError] Code=ClientError.NetworkError, 502", ..Field::NONE },
        Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", example: "true", ..Field::NONE },
        Field { name: "Data", ty: Type::Struct(&CMDB_RESPONSE_DATA_STRING_STRUCT), doc: "Detail of the change.", ..Field::NONE },
    ],
    errors: &[],
};

pub static CREATE_PROPERTY_GROUP: ActionMeta = ActionMeta {
    service: "cmdb",
    version: "2023-07-07",
    name: "CreatePropertyGroup",
    summary: "Create field groups.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field {
        name: "PropertyGroups",
        ty: Type::Array(&Type::Struct(&CMDB_PROPERTY_GROUP_ELEMENT_STRUCT)),
        required: true,
        doc: "Field groups to create.",
        ..Field::NONE
    }],
    output: &[
        Field { name: "ErrorCode", doc: "Error code, e.g. InternalError.cmdb_error.", example: "InternalError.cmdb_error", ..Field::NONE },
        Field { name: "ErrorMsg", doc: "Error text.", example: "[CloudSDKError] Code=ClientError.NetworkError, 502", ..Field::NONE },
        Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", example: "true", ..Field::NONE },
        Field { name: "Data", ty: Type::Struct(&CMDB_RESPONSE_DATA_STRING_STRUCT), doc: "Detail of the change.", ..Field::NONE },
    ],
    errors: &[],
};

pub static CREATE_UNIQUE_VERIFICATION: ActionMeta = ActionMeta {
    service: "cmdb",
    version: "2023-07-07",
    name: "CreateUniqueVerification",
    summary: "Create a uniqueness check on fields of a model.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "ModelUuid", doc: "Model UUID, e.g. host.", example: "host", ..Field::NONE },
        Field { name: "PropertyIds", ty: Type::Array(&Type::Int), doc: "Property (field) IDs.", example: "[301, 302]", ..Field::NONE },
    ],
    output: &[
        Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", example: "true", ..Field::NONE },
        Field { name: "Data", ty: Type::Struct(&CMDB_RESPONSE_DATA_STRUCT), doc: "Detail of the change.", ..Field::NONE },
        Field { name: "Error", ty: Type::Struct(&CMDB_RESPONSE_DATA_ERROR_STRUCT), doc: "Error detail.", ..Field::NONE },
    ],
    errors: &[],
};

pub static DELETE_ENV: ActionMeta = ActionMeta {
    service: "cmdb",
    version: "2023-07-07",
    name: "DeleteEnv",
    summary: "Delete an environment.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field { name: "Uuid", required: true, doc: "Environment UUID.", ..Field::NONE }],
    output: &[Field { name: "Data", ty: Type::Struct(&DB_CHANGED_RESULT_STRUCT), doc: "Outcome.", ..Field::NONE }],
    errors: &[],
};

pub static DELETE_ENV_NODE_LIST: ActionMeta = ActionMeta {
    service: "cmdb",
    version: "2023-07-07",
    name: "DeleteEnvNodeList",
    summary: "Delete several environment nodes.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field {
        name: "EnvNodeIdList",
        ty: Type::Array(&Type::Uint),
        required: true,
        doc: "Environment node IDs.",
        example: "[101, 102]",
        ..Field::NONE
    }],
    output: &[Field { name: "Data", ty: Type::Struct(&DELETE_ENV_NODE_LIST_RESPONSE_DATA_STRUCT), doc: "IDs concerned.", ..Field::NONE }],
    errors: &[],
};

pub static DELETE_MODEL: ActionMeta = ActionMeta {
    service: "cmdb",
    version: "2023-07-07",
    name: "DeleteModel",
    summary: "Delete models.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field {
        name: "ModelUuids",
        ty: Type::Array(&Type::String),
        required: true,
        doc: "UUIDs of the models to delete.",
        example: "host",
        ..Field::NONE
    }],
    output: &[
        Field { name: "ErrorCode", doc: "Error code, e.g. InternalError.cmdb_error.", example: "InternalError.cmdb_error", ..Field::NONE },
        Field { name: "ErrorMsg", doc: "Error text.", example: "[CloudSDKError] Code=ClientError.NetworkError, 502", ..Field::NONE },
        Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", example: "true", ..Field::NONE },
        Field { name: "Data", ty: Type::Struct(&CMDB_RESPONSE_DATA_STRUCT), doc: "Detail of the change.", ..Field::NONE },
    ],
    errors: &[],
};

pub static DELETE_MODEL_GROUP: ActionMeta = ActionMeta {
    service: "cmdb",
    version: "2023-07-07",
    name: "DeleteModelGroup",
    summary: "Delete model groups.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field {
        name: "ModelGroupUuids",
        ty: Type::Array(&Type::String),
        required: true,
        doc: "Model group UUIDs.",
        example: "resource",
        ..Field::NONE
    }],
    output: &[
        Field { name: "ErrorCode", doc: "Error code, e.g. InternalError.cmdb_error.", example: "InternalError.cmdb_error", ..Field::NONE },
        Field { name: "ErrorMsg", doc: "Error text.", example: "[CloudSDKError] Code=ClientError.NetworkError, 502", ..Field::NONE },
        Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", example: "true", ..Field::NONE },
        Field { name: "Data", ty: Type::Struct(&CMDB_RESPONSE_DATA_STRING_STRUCT), doc: "Detail of the change.", ..Field::NONE },
    ],
    errors: &[],
};

pub static DELETE_PROPERTY: ActionMeta = ActionMeta {
    service: "cmdb",
    version: "2023-07-07",
    name: "DeleteProperty",
    summary: "Delete fields.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field { name: "IdList", ty: Type::Array(&Type::Uint), required: true, doc: "Field IDs.", example: "1", ..Field::NONE }],
    output: &[
        Field { name: "ErrorCode", doc: "Error code, e.g. InternalError.cmdb_error.", example: "InternalError.cmdb_error", ..Field::NONE },
        Field { name: "ErrorMsg", doc: "Error text.", example: "[CloudSDKError] Code=ClientError.NetworkError, 502", ..Field::NONE },
        Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", example: "true", ..Field::NONE },
        Field { name: "Data", ty: Type::Struct(&CMDB_RESPONSE_DATA_STRUCT), doc: "Detail of the change.", ..Field::NONE },
    ],
    errors: &[],
};

pub static DELETE_PROPERTY_GROUP: ActionMeta = ActionMeta {
    service: "cmdb",
    version: "2023-07-07",
    name: "DeletePropertyGroup",
    summary: "Delete field groups.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field { name: "IdList", ty: Type::Array(&Type::Uint), required: true, doc: "Field group IDs.", example: "1", ..Field::NONE }],
    output: &[
        Field { name: "ErrorCode", doc: "Error code, e.g. InternalError.cmdb_error.", example: "InternalError.cmdb_error", ..Field::NONE },
        Field { name: "ErrorMsg", doc: "Error text.", example: "[CloudSDKError] Code=ClientError.NetworkError, 502", ..Field::NONE },
        Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", example: "true", ..Field::NONE },
        Field { name: "Data", ty: Type::Struct(&CMDB_RESPONSE_DATA_STRUCT), doc: "Detail of the change.", ..Field::NONE },
    ],
    errors: &[],
};

pub static DELETE_UNIQUE_VERIFICATION: ActionMeta = ActionMeta {
    service: "cmdb",
    version: "2023-07-07",
    name: "DeleteUniqueVerification",
    summary: "Delete uniqueness checks.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field {
        name: "Ids",
        ty: Type::Array(&Type::Int),
        required: true,
        doc: "Uniqueness check IDs.",
        example: "[101, 102]",
        ..Field::NONE
    }],
    output: &[
        Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", example: "true", ..Field::NONE },
        Field { name: "Data", ty: Type::Struct(&CMDB_RESPONSE_DATA_STRUCT), doc: "Detail of the change.", ..Field::NONE },
        Field { name: "Error", ty: Type::Struct(&CMDB_RESPONSE_DATA_ERROR_STRUCT), doc: "Error detail.", ..Field::NONE },
    ],
    errors: &[],
};

pub static DESCRIBE_ENV_NODE_RESOURCES: ActionMeta = ActionMeta {
    service: "cmdb",
    version: "2023-07-07",
    name: "DescribeEnvNodeResources",
    summary: "Count the resources related to environment nodes.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field {
        name: "EnvNodeIdList",
        ty: Type::Array(&Type::Uint),
        required: true,
        doc: "Environment node IDs.",
        example: "[101, 102]",
        ..Field::NONE
    }],
    output: &[Field {
        name: "Data",
        ty: Type::Array(&Type::Struct(&REL_RESOURCE_ITEM_STRUCT)),
        doc: "Resource counts by type.",
        ..Field::NONE
    }],
    errors: &[],
};

pub static DESCRIBE_NODE_RESOURCES: ActionMeta = ActionMeta {
    service: "cmdb",
    version: "2023-07-07",
    name: "DescribeNodeResources",
    summary: "Count the resources related to a node.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field { name: "NodeUUID", required: true, doc: "Node UUID.", example: "550e8400-e29b-41d4-a716-446655440000", ..Field::NONE }],
    output: &[Field {
        name: "Data",
        ty: Type::Array(&Type::Struct(&REL_RESOURCE_ITEM_STRUCT)),
        doc: "Resource counts by type.",
        ..Field::NONE
    }],
    errors: &[],
};

pub static FULL_TEXT_SEARCH: ActionMeta = ActionMeta {
    service: "cmdb",
    version: "2023-07-07",
    name: "FullTextSearch",
    summary: "Full-text search over the instances of a model.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "ModelUuid", doc: "Model UUID, e.g. host.", example: "host", ..Field::NONE },
        Field { name: "Limit", ty: Type::Uint, doc: "Maximum number of results.", example: "10", ..Field::NONE },
        Field { name: "Offset", ty: Type::Uint, doc: "Offset of the first entry.", example: "0", ..Field::NONE },
        Field { name: "SortInfo", ty: Type::Struct(&CMDB_SORT_INFO_ELEMENT_STRUCT), doc: "Sort order.", ..Field::NONE },
        Field { name: "Fields", ty: Type::Array(&Type::String), doc: "Fields to return.", example: "id", ..Field::NONE },
        Field { name: "Filters", ty: Type::Array(&Type::Struct(&CMDB_FILTER_ELEMENT_STRUCT)), doc: "Filter conditions.", ..Field::NONE },
        Field { name: "Text", doc: "Keyword.", example: "apm", ..Field::NONE },
    ],
    output: &[Field { name: "Data", ty: Type::Struct(&DB_CHANGED_RESULT_STRUCT), doc: "Detail of the result.", ..Field::NONE }],
    errors: &[],
};

pub static GET_ENVIRONMENT_LOCK: ActionMeta = ActionMeta {
    service: "cmdb",
    version: "2023-07-07",
    name: "GetEnvironmentLock",
    summary: "Take the lock of a component in an environment.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "NodeUuid", required: true, doc: "Node (component) UUID.", example: "etcd-etcd-apigw", ..Field::NONE },
        Field { name: "EnvUuid", required: true, doc: "Environment UUID.", example: "env-456", ..Field::NONE },
        Field { name: "LockHolder", required: true, doc: "Name of the lock holder.", example: "CMDB1", ..Field::NONE },
    ],
    output: &[Field { name: "Error", ty: Type::Struct(&CMDB_RESPONSE_DATA_ERROR_STRUCT), doc: "Error detail.", ..Field::NONE }],
    errors: &[],
};

pub static QUERY_TAGS_AND_AGENT_STATUS: ActionMeta = ActionMeta {
    service: "cmdb",
    version: "2023-07-07",
    name: "QueryTagsAndAgentStatus",
    summary: "Read the tags and agent state of resources.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "ResourceIdList", ty: Type::Array(&Type::Int), doc: "Resource IDs.", example: "[5001, 5002]", ..Field::NONE },
        Field { name: "ResourceType", doc: "Resource type.", ..Field::NONE },
    ],
    output: &[Field {
        name: "ResourceList",
        ty: Type::Array(&Type::Struct(&RESOURCES_TAGS_AND_AGENT_STRUCT)),
        doc: "One entry per resource.",
        ..Field::NONE
    }],
    errors: &[],
};

pub static RELEASE_ENVIRONMENT_LOCK: ActionMeta = ActionMeta {
    service: "cmdb",
    version: "2023-07-07",
    name: "ReleaseEnvironmentLock",
    summary: "Release the lock of a component in an environment.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "NodeUuid", required: true, doc: "Node (component) UUID.", example: "etcd-etcd-apigw", ..Field::NONE },
        Field { name: "EnvUuid", required: true, doc: "Environment UUID.", example: "env-456", ..Field::NONE },
        Field { name: "LockHolder", required: true, doc: "Name of the lock holder.", example: "CMDB1", ..Field::NONE },
    ],
    output: &[Field { name: "Error", ty: Type::Struct(&CMDB_RESPONSE_DATA_ERROR_STRUCT), doc: "Error detail.", ..Field::NONE }],
    errors: &[],
};

pub static SEARCH_ABNORMAL_AGENT: ActionMeta = ActionMeta {
    service: "cmdb",
    version: "2023-07-07",
    name: "SearchAbnormalAgent",
    summary: "Count hosts by agent state.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[],
    output: &[
        Field { name: "AbnormalAgentCount", ty: Type::Uint, doc: "Number of agents in an abnormal state.", example: "5", ..Field::NONE },
        Field { name: "OnlineIdList", ty: Type::Array(&Type::Int), doc: "Hosts whose agent is online.", example: "1001", ..Field::NONE },
        Field { name: "NotInstalledAgentCount", ty: Type::Uint, doc: "Number of agents in an unknown state.", example: "3", ..Field::NONE },
        Field { name: "OfflineIdList", ty: Type::Array(&Type::Int), doc: "Hosts whose agent is offline.", example: "2002", ..Field::NONE },
        Field {
            name: "EmptyStatusIdList",
            ty: Type::Array(&Type::Int),
            doc: "Hosts whose agent state is unknown.",
            example: "3003",
            ..Field::NONE
        },
        Field { name: "Uin", doc: "Main account UIN.", example: "3003", ..Field::NONE },
    ],
    errors: &[],
};

pub static SEARCH_MODEL: ActionMeta = ActionMeta {
    service: "cmdb",
    version: "2023-07-07",
    name: "SearchModel",
    summary: "List models.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "Limit", ty: Type::Uint, doc: "Entries per page.", example: "10", ..Field::NONE },
        Field { name: "Offset", ty: Type::Uint, doc: "Entries to skip: page size * (page - 1).", example: "0", ..Field::NONE },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&CMDB_FILTER_ELEMENT_STRUCT)),
            doc: "Conditions on any field, each a Key-Value pair; empty returns everything.",
            ..Field::NONE
        },
        Field {
            name: "SortInfo",
            ty: Type::Struct(&CMDB_SORT_INFO_ELEMENT_STRUCT),
            doc: "Sort field; default ModelGroupIndex ascending.",
            ..Field::NONE
        },
        Field { name: "Fields", ty: Type::Array(&Type::String), doc: "Fields to return; all when omitted.", example: "id", ..Field::NONE },
    ],
    output: &[
        Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", example: "true", ..Field::NONE },
        Field { name: "Data", ty: Type::Struct(&CMDB_SEARCH_MODEL_RESPONSE_DATA_STRUCT), doc: "Models found.", ..Field::NONE },
        Field { name: "Error", ty: Type::Struct(&CMDB_RESPONSE_DATA_ERROR_STRUCT), doc: "Error detail.", ..Field::NONE },
    ],
    errors: &[],
};

pub static SEARCH_MODEL_GROUP: ActionMeta = ActionMeta {
    service: "cmdb",
    version: "2023-07-07",
    name: "SearchModelGroup",
    summary: "List model groups.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "Limit", ty: Type::Uint, doc: "Entries per page.", example: "10", ..Field::NONE },
        Field { name: "Offset", ty: Type::Uint, doc: "Entries to skip: page size * (page - 1).", example: "0", ..Field::NONE },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&CMDB_FILTER_ELEMENT_STRUCT)),
            doc: "Conditions on any field, each a Key-Value pair; empty returns everything.",
            ..Field::NONE
        },
        Field {
            name: "SortInfo",
            ty: Type::Struct(&CMDB_SORT_INFO_ELEMENT_STRUCT),
            doc: "Sort field; default ModelGroupIndex ascending.",
            ..Field::NONE
        },
        Field { name: "Fields", ty: Type::Array(&Type::String), doc: "Fields to return; all when omitted.", example: "id", ..Field::NONE },
    ],
    output: &[
        Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", example: "true", ..Field::NONE },
        Field { name: "Data", ty: Type::Struct(&CMDB_SEARCH_MODEL_GROUP_RESPONSE_DATA_STRUCT), doc: "Model groups found.", ..Field::NONE },
        Field { name: "Error", ty: Type::Struct(&CMDB_RESPONSE_DATA_ERROR_STRUCT), doc: "Error detail.", ..Field::NONE },
    ],
    errors: &[],
};

pub static SEARCH_MODEL_ORDER: ActionMeta = ActionMeta {
    service: "cmdb",
    version: "2023-07-07",
    name: "SearchModelOrder",
    summary: "Read the display order of models.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[],
    output: &[Field {
        name: "Data",
        ty: Type::Struct(&SEARCH_MODEL_ORDER_RESPONSE_DATA_STRUCT),
        doc: "Order of the models.",
        ..Field::NONE
    }],
    errors: &[],
};

pub static SEARCH_NODE: ActionMeta = ActionMeta {
    service: "cmdb",
    version: "2023-07-07",
    name: "SearchNode",
    summary: "Read one node of the business tree.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field { name: "NodeId", doc: "Unique identifier of the node.", example: "etcd-etcd-apigw", ..Field::NONE }],
    output: &[Field { name: "Data", ty: Type::Struct(&CMDB_PROPERTY_ELEMENT_LIST_STRUCT), doc: "Properties of the node.", ..Field::NONE }],
    errors: &[],
};

pub static SEARCH_OPERATION_LOG: ActionMeta = ActionMeta {
    service: "cmdb",
    version: "2023-07-07",
    name: "SearchOperationLog",
    summary: "Query the audit log.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "Limit", ty: Type::Uint, doc: "Page size.", example: "10", ..Field::NONE },
        Field { name: "Offset", ty: Type::Uint, doc: "Offset of the first entry.", example: "0", ..Field::NONE },
        Field { name: "SortInfo", ty: Type::Struct(&CMDB_SORT_INFO_ELEMENT_STRUCT), doc: "Sort order.", ..Field::NONE },
        Field { name: "Filters", ty: Type::Array(&Type::Struct(&CMDB_FILTER_ELEMENT_STRUCT)), doc: "Filter conditions.", ..Field::NONE },
    ],
    output: &[Field { name: "Data", ty: Type::Struct(&DB_CHANGED_RESULT_STRUCT), doc: "Detail of the result.", ..Field::NONE }],
    errors: &[],
};

pub static SEARCH_PROPERTY_GROUP: ActionMeta = ActionMeta {
    service: "cmdb",
    version: "2023-07-07",
    name: "SearchPropertyGroup",
    summary: "List field groups.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "Limit", ty: Type::Uint, doc: "Entries per page.", example: "10", ..Field::NONE },
        Field { name: "Offset", ty: Type::Uint, doc: "Entries to skip: page size * (page - 1).", example: "0", ..Field::NONE },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&CMDB_FILTER_ELEMENT_STRUCT)),
            doc: "Conditions on any field, each a Key-Value pair; empty returns everything.",
            ..Field::NONE
        },
        Field {
            name: "SortInfo",
            ty: Type::Struct(&CMDB_SORT_INFO_ELEMENT_STRUCT),
            doc: "Sort field; default ModelGroupIndex ascending.",
            ..Field::NONE
        },
        Field { name: "Fields", ty: Type::Array(&Type::String), doc: "Fields to return; all when omitted.", example: "id", ..Field::NONE },
    ],
    output: &[
        Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", example: "true", ..Field::NONE },
        Field {
            name: "Data",
            ty: Type::Struct(&CMDB_SEARCH_PROPERTY_GROUP_RESPONSE_DATA_STRUCT),
            doc: "Field groups found.",
            ..Field::NONE
        },
        Field { name: "Error", ty: Type::Struct(&CMDB_RESPONSE_DATA_ERROR_STRUCT), doc: "Error detail.", ..Field::NONE },
    ],
    errors: &[],
};

pub static UPDATE_MODEL: ActionMeta = ActionMeta {
    service: "cmdb",
    version: "2023-07-07",
    name: "UpdateModel",
    summary: "Change a model.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "ModelUuid", required: true, doc: "Model UUID, e.g. host.", example: "host", ..Field::NONE },
        Field {
            name: "UpdateList",
            ty: Type::Array(&Type::Struct(&CMDB_UPDATE_LIST_ELEMENT_STRUCT)),
            required: true,
            doc: "Fields to change, with their new values.",
            ..Field::NONE
        },
    ],
    output: &[
        Field { name: "ErrorCode", doc: "Error code, e.g. InternalError.cmdb_error.", example: "InternalError.cmdb_error", ..Field::NONE },
        Field { name: "ErrorMsg", doc: "Error text.", example: "[CloudSDKError] Code=ClientError.NetworkError, 502", ..Field::NONE },
        Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", example: "true", ..Field::NONE },
        Field { name: "Data", ty: Type::Struct(&CMDB_RESPONSE_DATA_STRUCT), doc: "Detail of the change.", ..Field::NONE },
    ],
    errors: &[],
};

pub static UPDATE_MODEL_GROUP: ActionMeta = ActionMeta {
    service: "cmdb",
    version: "2023-07-07",
    name: "UpdateModelGroup",
    summary: "Change a model group.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "ModelGroupUuid", required: true, doc: "Model group UUID.", example: "resource", ..Field::NONE },
        Field {
            name: "UpdateList",
            ty: Type::Array(&Type::Struct(&CMDB_UPDATE_LIST_ELEMENT_STRUCT)),
            required: true,
            doc: "Fields to change, with their new values.",
            ..Field::NONE
        },
    ],
    output: &[
        Field { name: "ErrorCode", doc: "Error code, e.g. InternalError.cmdb_error.", example: "InternalError.cmdb_error", ..Field::NONE },
        Field { name: "ErrorMsg", doc: "Error text.", example: "[CloudSDKError] Code=ClientError.NetworkError, 502", ..Field::NONE },
        Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", example: "true", ..Field::NONE },
        Field { name: "Data", ty: Type::Struct(&CMDB_RESPONSE_DATA_STRUCT), doc: "Detail of the change.", ..Field::NONE },
    ],
    errors: &[],
};

pub static UPDATE_MULTI_INSTANCE: ActionMeta = ActionMeta {
    service: "cmdb",
    version: "2023-07-07",
    name: "UpdateMultiInstance",
    summary: "Change several instances of a model.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 200,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "ModelUuid", doc: "Model UUID, e.g. host.", example: "host", ..Field::NONE },
        Field {
            name: "UpdateEntries",
            ty: Type::Array(&Type::Struct(&UPDATE_INSTANCE_INFO_STRUCT)),
            doc: "One entry per instance to change.",
            ..Field::NONE
        },
        Field { name: "Component", doc: "Component name.", example: "component2", ..Field::NONE },
    ],
    output: &[Field { name: "Data", ty: Type::Struct(&DB_CHANGED_RESULT_STRUCT), doc: "Outcome.", ..Field::NONE }],
    errors: &[],
};

pub static UPDATE_MULTI_PROPERTY: ActionMeta = ActionMeta {
    service: "cmdb",
    version: "2023-07-07",
    name: "UpdateMultiProperty",
    summary: "Change several fields.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field {
        name: "PropertyList",
        ty: Type::Array(&Type::Struct(&CMDB_UPDATE_MULTI_PROPERTY_ELEMENT_STRUCT)),
        required: true,
        doc: "Fields to change.",
        ..Field::NONE
    }],
    output: &[
        Field { name: "ErrorCode", doc: "Error code, e.g. InternalError.cmdb_error.", example: "InternalError.cmdb_error", ..Field::NONE },
        Field { name: "ErrorMsg", doc: "Error text.", example: "[CloudSDKError] Code=ClientError.NetworkError, 502", ..Field::NONE },
        Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", example: "true", ..Field::NONE },
        Field { name: "Data", ty: Type::Struct(&CMDB_RESPONSE_DATA_STRUCT), doc: "Detail of the change.", ..Field::NONE },
    ],
    errors: &[],
};

pub static UPDATE_PROPERTY: ActionMeta = ActionMeta {
    service: "cmdb",
    version: "2023-07-07",
    name: "UpdateProperty",
    summary: "Change a field.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "Id", ty: Type::Uint, required: true, doc: "Field ID.", example: "100", ..Field::NONE },
        Field {
            name: "UpdateList",
            ty: Type::Array(&Type::Struct(&CMDB_UPDATE_LIST_ELEMENT_STRUCT)),
            required: true,
            doc: "Fields to change, with their new values.",
            ..Field::NONE
        },
    ],
    output: &[
        Field { name: "ErrorCode", doc: "Error code, e.g. InternalError.cmdb_error.", example: "InternalError.cmdb_error", ..Field::NONE },
        Field { name: "ErrorMsg", doc: "Error text.", example: "[CloudSDKError] Code=ClientError.NetworkError, 502", ..Field::NONE },
        Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", example: "true", ..Field::NONE },
        Field { name: "Data", ty: Type::Struct(&CMDB_RESPONSE_DATA_STRUCT), doc: "Detail of the change.", ..Field::NONE },
    ],
    errors: &[],
};

pub static UPDATE_PROPERTY_GROUP: ActionMeta = ActionMeta {
    service: "cmdb",
    version: "2023-07-07",
    name: "UpdatePropertyGroup",
    summary: "Change a field group.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "Id", ty: Type::Uint, required: true, doc: "Field group ID.", example: "100", ..Field::NONE },
        Field {
            name: "UpdateList",
            ty: Type::Array(&Type::Struct(&CMDB_UPDATE_LIST_ELEMENT_STRUCT)),
            required: true,
            doc: "Fields to change, with their new values.",
            ..Field::NONE
        },
    ],
    output: &[
        Field { name: "ErrorCode", doc: "Error code, e.g. InternalError.cmdb_error.", example: "InternalError.cmdb_error", ..Field::NONE },
        Field { name: "ErrorMsg", doc: "Error text.", example: "[CloudSDKError] Code=ClientError.NetworkError, 502", ..Field::NONE },
        Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", example: "true", ..Field::NONE },
        Field { name: "Data", ty: Type::Struct(&CMDB_RESPONSE_DATA_STRUCT), doc: "Detail of the change.", ..Field::NONE },
    ],
    errors: &[],
};

pub static UPDATE_UNIQUE_VERIFICATION: ActionMeta = ActionMeta {
    service: "cmdb",
    version: "2023-07-07",
    name: "UpdateUniqueVerification",
    summary: "Change a uniqueness check.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "Id", ty: Type::Int, required: true, doc: "Uniqueness check ID.", example: "100", ..Field::NONE },
        Field {
            name: "PropertyIds",
            ty: Type::Array(&Type::Int),
            required: true,
            doc: "Property (field) IDs.",
            example: "[301, 302]",
            ..Field::NONE
        },
    ],
    output: &[
        Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", example: "true", ..Field::NONE },
        Field { name: "Data", ty: Type::Struct(&CMDB_RESPONSE_DATA_STRUCT), doc: "Detail of the change.", ..Field::NONE },
        Field { name: "Error", ty: Type::Struct(&CMDB_RESPONSE_DATA_ERROR_STRUCT), doc: "Error detail.", ..Field::NONE },
    ],
    errors: &[],
};

pub static CHECK_UNRELATE_RESULT_STRUCT: Struct = Struct {
    name: "CheckUnrelateResult",
    doc: "Whether resources may be detached.",
    fields: &[
        Field {
            name: "IsAllowedUnrelate",
            ty: Type::Bool,
            required: true,
            nullable: true,
            doc: "Whether detaching is allowed.",
            example: "false",
            ..Field::NONE
        },
        Field {
            name: "InvalidInstances",
            ty: Type::Array(&Type::Struct(&RESOURCE_INST_REL_STRUCT)),
            required: true,
            nullable: true,
            doc: "Instances that cannot be detached.",
            ..Field::NONE
        },
    ],
};

pub static CMDB_FILTER_ELEMENT_STRUCT: Struct = Struct {
    name: "CmdbFilterElement",
    doc: "Filter condition: one Key-Value pair.",
    fields: &[
        Field { name: "Key", doc: "Field to filter on.", example: "arch", ..Field::NONE },
        Field {
            name: "Operator",
            doc: "SQL operator: \"=\", \"<>\", \"<\", \">\", \"<=\", \">=\", \"IN\", \"LIKE\" (substring match).",
            example: "admin",
            ..Field::NONE
        },
        Field { name: "Value", doc: "Value to compare with.", example: "x86", ..Field::NONE },
    ],
};

pub static CMDB_GET_PROPERTY_ELEMENT_STRUCT: Struct = Struct {
    name: "CmdbGetPropertyElement",
    doc: "Field of a model.",
    fields: &[
        Field { name: "PropertyName", required: true, nullable: true, doc: "Field name.", ..Field::NONE },
        Field { name: "ModelUuid", required: true, nullable: true, doc: "Model UUID, e.g. host.", example: "host", ..Field::NONE },
        Field {
            name: "CreateParameter",
            ty: Type::Bool,
            required: true,
            nullable: true,
            doc: "Whether it can be set when an instance is created.",
            example: "true",
            ..Field::NONE
        },
        Field { name: "PropertyCode", required: true, nullable: true, doc: "Field code.", example: "MyProperty", ..Field::NONE },
        Field {
            name: "IsRequired",
            ty: Type::Bool,
            required: true,
            nullable: true,
            doc: "Whether it is required.",
            example: "true",
            ..Field::NONE
        },
        Field {
            name: "IsOnly",
            ty: Type::Bool,
            required: true,
            nullable: true,
            doc: "Whether values must be unique.",
            example: "true",
            ..Field::NONE
        },
        Field {
            name: "PropertyType",
            required: true,
            nullable: true,
            doc: "varchar(xx), use, time, json, enum, bool, int or text.",
            example: "use",
            ..Field::NONE
        },
        Field {
            name: "Option",
            nullable: true,
            doc: "Choices (enum) or validation regex. JSON array of {\"id\": \"1\", \"name\": ..., \"type\": \"text\", \"is_default\": false}; ids \"1\", \"2\", \"3\" in the sample, one with \"is_default\": true.",
            example: "1",
            ..Field::NONE
        },
        Field { name: "Description", nullable: true, doc: "Free text.", example: "this is a proccess", ..Field::NONE },
        Field { name: "Creator", nullable: true, doc: "Creator.", example: "Created By", ..Field::NONE },
        Field {
            name: "PropertyGroupId",
            ty: Type::Uint,
            nullable: true,
            doc: "Field group ID (the source describes it as the group's sort position).",
            example: "0",
            ..Field::NONE
        },
        Field {
            name: "Editable",
            ty: Type::Bool,
            required: true,
            nullable: true,
            doc: "Whether it can be edited.",
            example: "true",
            ..Field::NONE
        },
        Field { name: "CreateTime", ty: Type::Datetime, nullable: true, example: "2024-11-13T12:48:49+08:00", ..Field::NONE },
        Field { name: "ModifyTime", ty: Type::Datetime, nullable: true, example: "2024-11-13T12:48:49+08:00", ..Field::NONE },
        Field { name: "PropertyIndex", ty: Type::Uint, nullable: true, doc: "Sort position.", example: "0", ..Field::NONE },
        Field { name: "Preset", ty: Type::Bool, nullable: true, doc: "Whether the entry is built in.", example: "true", ..Field::NONE },
        Field { name: "IsDefault", ty: Type::Bool, nullable: true, doc: "Whether it is the default.", example: "true", ..Field::NONE },
        Field {
            name: "DefaultDisplay",
            ty: Type::Bool,
            nullable: true,
            doc: "Whether it is shown by default.",
            example: "true",
            ..Field::NONE
        },
        Field { name: "Belong", doc: "Kind of node the field belongs to.", ..Field::NONE },
        Field { name: "Id", ty: Type::Int, example: "100", ..Field::NONE },
    ],
};

pub static CMDB_HOST_ELEMENT_STRUCT: Struct = Struct {
    name: "CmdbHostElement",
    doc: "Host.",
    fields: &[
        Field { name: "HostId", ty: Type::Uint, required: true, nullable: true, doc: "Host ID.", example: "1000002", ..Field::NONE },
        Field {
            name: "AssetId",
            required: true,
            nullable: true,
            doc: "Asset number.",
            example: "497f353c-912f-58c9-a9fc-be01b51ac05f",
            ..Field::NONE
        },
        Field { name: "HostName", required: true, nullable: true, doc: "Host name.", example: "clb-1", ..Field::NONE },
        Field { name: "RackName", required: true, nullable: true, doc: "Rack.", example: "M202-T11", ..Field::NONE },
        Field { name: "Switch", required: true, nullable: true, doc: "Uplink switch or gateway.", example: "TYNT200303W6", ..Field::NONE },
        Field {
            name: "ZoneName",
            required: true,
            nullable: true,
            doc: "Availability zone name.",
            example: "Availability Zone",
            ..Field::NONE
        },
        Field {
            name: "MasterAgentInfo",
            required: true,
            nullable: true,
            doc: "Control agent information.",
            example: "running",
            ..Field::NONE
        },
        Field { name: "OsName", required: true, nullable: true, doc: "Operating system name.", example: "centos 7", ..Field::NONE },
        Field { name: "OsType", required: true, nullable: true, doc: "Operating system type.", example: "centos 7", ..Field::NONE },
        Field { name: "Maintainer", required: true, nullable: true, doc: "Operator in charge.", ..Field::NONE },
        Field { name: "InnerIp", required: true, nullable: true, doc: "Private address.", example: "127.0.0.1", ..Field::NONE },
        Field { name: "VmStatus", required: true, nullable: true, doc: "Virtual machine state.", example: "1", ..Field::NONE },
        Field { name: "HostIp", required: true, nullable: true, doc: "Address of the physical host.", example: "127.0.0.1", ..Field::NONE },
        Field { name: "HostType", required: true, nullable: true, doc: "Host type, e.g. physics.", example: "physics", ..Field::NONE },
        Field { name: "MasterAgentStatus", required: true, nullable: true, doc: "Control agent state.", example: "running", ..Field::NONE },
        Field { name: "RegionName", required: true, nullable: true, doc: "Region name.", example: "Region", ..Field::NONE },
        Field { name: "Producer", required: true, nullable: true, doc: "Manufacturer.", example: "DELL R730XD", ..Field::NONE },
        Field {
            name: "Disk",
            required: true,
            nullable: true,
            doc: "Disk description.",
            example: "NVME 1979GB4,SATA 480GB1",
            ..Field::NONE
        },
        Field { name: "Mem", required: true, nullable: true, doc: "Memory description.", example: "16384 MB*4", ..Field::NONE },
        Field { name: "OuterIp", required: true, nullable: true, doc: "Public address.", example: "127.0.0.1", ..Field::NONE },
        Field { name: "RackPosId", required: true, nullable: true, doc: "Position in the rack.", example: "0", ..Field::NONE },
        Field { name: "DeviceDescription", required: true, nullable: true, doc: "Device description.", example: "Device", ..Field::NONE },
        Field { name: "DeviceType", required: true, nullable: true, doc: "Device model.", example: "SH1-10G", ..Field::NONE },
        Field {
            name: "LogicArea",
            required: true,
            nullable: true,
            doc: "Logical network area of the rack position.",
            example: "Logical1",
            ..Field::NONE
        },
        Field {
            name: "CreateTime",
            ty: Type::Datetime,
            required: true,
            nullable: true,
            example: "2024-11-13T12:48:49+08:00",
            ..Field::NONE
        },
        Field {
            name: "ModifyTime",
            ty: Type::Datetime,
            required: true,
            nullable: true,
            example: "2024-11-13T12:48:49+08:00",
            ..Field::NONE
        },
        Field {
            name: "CollectAgentInfo",
            required: true,
            nullable: true,
            doc: "Collection agent information.",
            example: "ok",
            ..Field::NONE
        },
        Field {
            name: "CpuModule",
            required: true,
            nullable: true,
            doc: "CPU model.",
            example: "Intel(R) Xeon(R) Silver 4110 CPU @ 2.10GHz(8 core)*2",
            ..Field::NONE
        },
        Field { name: "HostStatus", required: true, nullable: true, doc: "Host state.", example: "2", ..Field::NONE },
        Field { name: "IdcName", required: true, nullable: true, doc: "Data centre name.", example: "cq01", ..Field::NONE },
        Field { name: "ImportFrom", required: true, nullable: true, doc: "Source of the record.", example: "2", ..Field::NONE },
        Field { name: "DeviceHeight", required: true, nullable: true, doc: "Height in rack units.", example: "2", ..Field::NONE },
        Field { name: "LanMask", required: true, nullable: true, doc: "Private network mask.", example: "255.255.255.255", ..Field::NONE },
        Field { name: "WanMask", required: true, nullable: true, doc: "Public network mask.", example: "255.255.255.255", ..Field::NONE },
        Field { name: "Sn", required: true, nullable: true, doc: "Serial number.", example: "TEN946P03W", ..Field::NONE },
        Field { name: "WanGateWay", required: true, nullable: true, doc: "Public gateway.", example: "gateway", ..Field::NONE },
        Field { name: "CloudId", ty: Type::Uint, required: true, nullable: true, doc: "Cloud area ID.", example: "0", ..Field::NONE },
        Field { name: "IdcId", ty: Type::Uint, required: true, nullable: true, doc: "Data centre ID.", example: "0", ..Field::NONE },
        Field { name: "OuterMac", required: true, nullable: true, doc: "Public MAC address.", example: "00:1A:2B:3C:4D:5E", ..Field::NONE },
        Field {
            name: "InnerMac",
            required: true,
            nullable: true,
            doc: "Private MAC address.",
            example: "00:1A:2B:3C:4D:5E",
            ..Field::NONE
        },
        Field { name: "RaidType", required: true, nullable: true, doc: "RAID type.", example: "SKIPRAID", ..Field::NONE },
    ],
};

pub static CMDB_HOST_INFO_ELEMENT_STRUCT: Struct = Struct {
    name: "CmdbHostInfoElement",
    doc: "Host with its place in the business tree.",
    fields: &[
        Field {
            name: "Biz",
            ty: Type::Array(&Type::Struct(&CMDB_SEARCH_BIZ_TREE_RESPONSE_BIZ_ELEMENT_STRUCT)),
            required: true,
            nullable: true,
            doc: "Businesses the host belongs to.",
            ..Field::NONE
        },
        Field {
            name: "Set",
            ty: Type::Struct(&CMDB_HOST_ELEMENT_STRUCT),
            required: true,
            nullable: true,
            doc: "Printed with the host's own type and description; see Host.",
            ..Field::NONE
        },
        Field {
            name: "Module",
            ty: Type::Array(&Type::Struct(&CMDB_MODULE_ELEMENT_STRUCT)),
            required: true,
            nullable: true,
            doc: "Modules the host belongs to.",
            ..Field::NONE
        },
        Field {
            name: "Host",
            ty: Type::Array(&Type::Struct(&CMDB_SEARCH_BIZ_TREE_SET_ELEMENT_STRUCT)),
            required: true,
            nullable: true,
            doc: "Printed with the type and description of the clusters the host belongs to; Set and Host look swapped.",
            ..Field::NONE
        },
    ],
};

pub static CMDB_INNER_CONDITION_STRUCT: Struct = Struct {
    name: "CmdbInnerCondition",
    doc: "Condition of SearchHost.",
    fields: &[
        Field { name: "Field", required: true, doc: "Field name.", example: "host", ..Field::NONE },
        Field { name: "Operator", required: true, doc: "Comparison operator.", example: "admin", ..Field::NONE },
        Field { name: "Value", required: true, doc: "Value to compare with.", example: "x86", ..Field::NONE },
    ],
};

pub static CMDB_MODEL_ELEMENT_STRUCT: Struct = Struct {
    name: "CmdbModelElement",
    doc: "Model.",
    fields: &[
        Field { name: "ModelUuid", nullable: true, doc: "Model UUID, e.g. host.", example: "host", ..Field::NONE },
        Field { name: "ModelName", required: true, nullable: true, doc: "Model name.", example: "node", ..Field::NONE },
        Field { name: "ModelNameEn", nullable: true, doc: "English name of the model.", example: "node", ..Field::NONE },
        Field { name: "ModelGroupName", nullable: true, doc: "Model group name.", example: "group1", ..Field::NONE },
        Field { name: "ModelIcon", nullable: true, doc: "Icon of the model.", example: "redis", ..Field::NONE },
        Field {
            name: "ModelGroupUuid",
            required: true,
            nullable: true,
            doc: "Group the model belongs to.",
            example: "resource",
            ..Field::NONE
        },
        Field { name: "Description", nullable: true, doc: "Free text.", example: "this is a process", ..Field::NONE },
        Field { name: "ModelIndex", ty: Type::Uint, nullable: true, doc: "Sort position; default 0.", example: "10", ..Field::NONE },
        Field { name: "Creator", nullable: true, doc: "Creator.", example: "Created By", ..Field::NONE },
        Field { name: "AccountId", nullable: true, doc: "Tenant account ID.", example: "130000000108", ..Field::NONE },
        Field { name: "Modifier", nullable: true, doc: "Last modifier.", example: "admin", ..Field::NONE },
        Field { name: "CreateTime", ty: Type::Datetime, nullable: true, example: "2024-11-13T12:48:49+08:00", ..Field::NONE },
        Field { name: "Modifytime", ty: Type::Datetime, nullable: true, example: "2024-11-13T12:48:49+08:00", ..Field::NONE },
        Field { name: "Preset", ty: Type::Bool, nullable: true, doc: "Whether the entry is built in.", example: "true", ..Field::NONE },
        Field { name: "Used", ty: Type::Bool, nullable: true, doc: "Whether the model is in use.", example: "true", ..Field::NONE },
    ],
};

pub static CMDB_MODEL_GROUP_ELEMENT_STRUCT: Struct = Struct {
    name: "CmdbModelGroupElement",
    doc: "Model group.",
    fields: &[
        Field { name: "ModelGroupUuid", required: true, nullable: true, doc: "Model group UUID.", example: "resource", ..Field::NONE },
        Field { name: "ModelGroupName", required: true, nullable: true, doc: "Model group name.", example: "Workload", ..Field::NONE },
        Field { name: "AccountId", nullable: true, doc: "Tenant account ID.", example: "130000000108", ..Field::NONE },
        Field { name: "ModelGroupNameEn", nullable: true, doc: "English name of the group.", example: "Workload", ..Field::NONE },
        Field { name: "ModelGroupIndex", ty: Type::Int, nullable: true, doc: "Sort position.", example: "0", ..Field::NONE },
        Field { name: "ModelGroupIcon", nullable: true, doc: "Icon of the model group.", example: "Workload", ..Field::NONE },
        Field { name: "Preset", ty: Type::Bool, nullable: true, doc: "Whether the entry is built in.", example: "true", ..Field::NONE },
    ],
};

pub static CMDB_MODULE_ELEMENT_STRUCT: Struct = Struct {
    name: "CmdbModuleElement",
    doc: "Module in the business tree.",
    fields: &[
        Field { name: "BizUuid", required: true, nullable: true, doc: "UUID of the business.", example: "scdcd-cdcdcd", ..Field::NONE },
        Field {
            name: "CreateTime",
            ty: Type::Datetime,
            required: true,
            nullable: true,
            example: "2024-11-13T12:48:49+08:00",
            ..Field::NONE
        },
        Field { name: "Default", ty: Type::Bool, required: true, nullable: true, example: "0", ..Field::NONE },
        Field { name: "Follower", required: true, nullable: true, doc: "Follower.", ..Field::NONE },
        Field {
            name: "ModifyTime",
            ty: Type::Datetime,
            required: true,
            nullable: true,
            example: "2024-11-13T12:48:49+08:00",
            ..Field::NONE
        },
        Field { name: "ModuleId", ty: Type::Uint, required: true, nullable: true, doc: "Module ID.", example: "1", ..Field::NONE },
        Field { name: "ModuleName", required: true, nullable: true, doc: "Module name.", example: "apigw-ld-ld", ..Field::NONE },
        Field { name: "ModuleType", required: true, nullable: true, doc: "Module type.", ..Field::NONE },
        Field {
            name: "Preset",
            ty: Type::Bool,
            required: true,
            nullable: true,
            doc: "Whether the entry is built in.",
            example: "true",
            ..Field::NONE
        },
        Field { name: "ProductManager", required: true, nullable: true, doc: "Product manager.", ..Field::NONE },
        Field { name: "SetUuid", required: true, nullable: true, doc: "Cluster UUID.", ..Field::NONE },
        Field { name: "Tester", required: true, nullable: true, doc: "Tester.", example: "admin", ..Field::NONE },
        Field { name: "Uuid", required: true, nullable: true, doc: "Module UUID.", ..Field::NONE },
        Field { name: "Maintainer", required: true, nullable: true, doc: "Operator in charge.", ..Field::NONE },
        Field { name: "Developer", required: true, nullable: true, doc: "Developer.", ..Field::NONE },
        Field { name: "ModuleLevel", required: true, nullable: true, doc: "Module level.", ..Field::NONE },
        Field { name: "MixDeploy", required: true, nullable: true, doc: "Whether deployment is mixed.", ..Field::NONE },
        Field { name: "ProcessCheckRule", required: true, nullable: true, doc: "Process check rule.", ..Field::NONE },
        Field {
            name: "StandardizationConf",
            required: true,
            nullable: true,
            doc: "Standardisation settings.",
            example: "cdcsc",
            ..Field::NONE
        },
        Field {
            name: "Component",
            required: true,
            nullable: true,
            doc: "Related components, JSON array of {\"component_name\": \"xxx\", \"namespace\": \"tce\", \"app_name\": \"xxxx\"}.",
            example: "component2",
            ..Field::NONE
        },
        Field {
            name: "Detail",
            required: true,
            nullable: true,
            doc: "Extra attributes, JSON, e.g. {\"container_list\": [{\"container_name\": \"ocloud-osp-ccc-ccc\"}, {\"container_name\": \"ocloud-osp-ccc-ccc2\"}]}.",
            example: "OK",
            ..Field::NONE
        },
        Field { name: "PkgInfo", required: true, nullable: true, doc: "Software packages.", ..Field::NONE },
    ],
};

pub static CMDB_NODE_TYPE_STRUCT: Struct = Struct {
    name: "CmdbNodeType",
    doc: "Node type of the business tree.",
    fields: &[
        Field { name: "NodeType", doc: "Node type ID.", ..Field::NONE },
        Field { name: "Name", doc: "Name.", ..Field::NONE },
        Field { name: "NameEn", doc: "English name.", ..Field::NONE },
    ],
};

pub static CMDB_NODE_TYPE_LIST_RESULT_STRUCT: Struct = Struct {
    name: "CmdbNodeTypeListResult",
    doc: "Node types found.",
    fields: &[
        Field { name: "NodeTypeCount", ty: Type::Int, doc: "Number of types.", example: "10", ..Field::NONE },
        Field { name: "NodeTypes", ty: Type::Array(&Type::Struct(&CMDB_NODE_TYPE_STRUCT)), doc: "Types.", ..Field::NONE },
    ],
};

pub static CMDB_OUTER_CONDITION_STRUCT: Struct = Struct {
    name: "CmdbOuterCondition",
    doc: "Condition group of SearchHost.",
    fields: &[
        Field { name: "BkObjId", required: true, doc: "Object type: Biz, Set, Module or Host.", ..Field::NONE },
        Field { name: "Fields", ty: Type::Array(&Type::String), doc: "Field names.", example: "id", ..Field::NONE },
        Field { name: "Condition", ty: Type::Array(&Type::Struct(&CMDB_INNER_CONDITION_STRUCT)), doc: "Conditions.", ..Field::NONE },
    ],
};

pub static CMDB_PROPERTY_ELEMENT_STRUCT: Struct = Struct {
    name: "CmdbPropertyElement",
    doc: "Property value.",
    fields: &[
        Field { name: "PropertyCode", doc: "Property code.", example: "MyProperty", ..Field::NONE },
        Field { name: "PropertyValue", doc: "Property value.", example: "Value1", ..Field::NONE },
    ],
};

pub static CMDB_PROPERTY_ELEMENT_LIST_STRUCT: Struct = Struct {
    name: "CmdbPropertyElementList",
    doc: "Set of property values.",
    fields: &[Field {
        name: "PropertyElement",
        ty: Type::Array(&Type::Struct(&CMDB_PROPERTY_ELEMENT_STRUCT)),
        doc: "Property values.",
        ..Field::NONE
    }],
};

pub static CMDB_PROPERTY_GROUP_ELEMENT_STRUCT: Struct = Struct {
    name: "CmdbPropertyGroupElement",
    doc: "Field group.",
    fields: &[
        Field {
            name: "PropertyGroupCode",
            required: true,
            nullable: true,
            doc: "Unique code of the group.",
            example: "myGroup",
            ..Field::NONE
        },
        Field { name: "PropertyGroupName", required: true, nullable: true, doc: "Group name.", example: "myGroupName.", ..Field::NONE },
        Field { name: "ModelUuid", required: true, nullable: true, doc: "Model UUID, e.g. host.", example: "host", ..Field::NONE },
        Field { name: "PropertyGroupIndex", ty: Type::Uint, nullable: true, doc: "Sort position.", example: "10", ..Field::NONE },
        Field { name: "IsDefault", ty: Type::Bool, nullable: true, doc: "Whether it is the default.", example: "true", ..Field::NONE },
        Field { name: "Preset", ty: Type::Bool, nullable: true, doc: "Whether the entry is built in.", example: "true", ..Field::NONE },
        Field { name: "Id", ty: Type::Int, nullable: true, example: "100", ..Field::NONE },
    ],
};

pub static CMDB_RESPONSE_DATA_STRUCT: Struct = Struct {
    name: "CmdbResponseData",
    doc: "Outcome of a change.",
    fields: &[
        Field { name: "Error", ty: Type::Struct(&CMDB_RESPONSE_DATA_ERROR_STRUCT), nullable: true, doc: "Error detail.", ..Field::NONE },
        Field { name: "RoleInfo", ty: Type::Array(&Type::Struct(&ROLE_INFO_STRUCT)), doc: "Roles concerned.", ..Field::NONE },
        Field { name: "ModelUuid", nullable: true, doc: "Model UUID, e.g. host.", ..Field::NONE },
        Field { name: "SuccessId", nullable: true, doc: "ID of an entry that succeeded.", ..Field::NONE },
        Field {
            name: "FailedList",
            ty: Type::Array(&Type::Struct(&FAILED_ELEMENT_STRUCT)),
            nullable: true,
            doc: "Entries that failed.",
            ..Field::NONE
        },
        Field {
            name: "SuccessList",
            ty: Type::Array(&Type::Struct(&SUCCESS_ELEMENT_STRUCT)),
            nullable: true,
            doc: "Entries that succeeded.",
            ..Field::NONE
        },
    ],
};

pub static CMDB_RESPONSE_DATA_ERROR_STRUCT: Struct = Struct {
    name: "CmdbResponseDataError",
    doc: "Error detail.",
    fields: &[
        Field {
            name: "Code",
            required: true,
            nullable: true,
            doc: "Error code, e.g. InternalError.cmdb_error.",
            example: "InternalError.cmdb_error",
            ..Field::NONE
        },
        Field {
            name: "Message",
            required: true,
            nullable: true,
            doc: "Error text.",
            example: "[CloudSDKError] Code=ClientError.NetworkError, 502",
            ..Field::NONE
        },
    ],
};

pub static CMDB_RESPONSE_DATA_STRING_STRUCT: Struct = Struct {
    name: "CmdbResponseDataString",
    doc: "Outcome of a change, with string IDs.",
    fields: &[
        Field { name: "Error", ty: Type::Struct(&CMDB_RESPONSE_DATA_ERROR_STRUCT), nullable: true, doc: "Error detail.", ..Field::NONE },
        Field { name: "ModelUuid", nullable: true, doc: "Model UUID, e.g. host.", ..Field::NONE },
        Field {
            name: "FailedList",
            ty: Type::Array(&Type::Struct(&FAILED_ELEMENT_STRING_STRUCT)),
            nullable: true,
            doc: "Entries that failed.",
            ..Field::NONE
        },
        Field {
            name: "RoleInfo",
            ty: Type::Array(&Type::Struct(&DB_CHANGED_RESULT_ROLE_INFO_STRUCT)),
            nullable: true,
            doc: "Roles concerned.",
            ..Field::NONE
        },
        Field {
            name: "SuccessList",
            ty: Type::Array(&Type::Struct(&SUCCESS_ELEMENT_STRING_STRUCT)),
            nullable: true,
            doc: "Entries that succeeded.",
            ..Field::NONE
        },
    ],
};

pub static CMDB_SEARCH_BIZ_TREE_RESPONSE_BIZ_ELEMENT_STRUCT: Struct = Struct {
    name: "CmdbSearchBizTreeResponseBizElement",
    doc: "Business in the business tree.",
    fields: &[
        Field { name: "BizId", ty: Type::Uint, required: true, nullable: true, doc: "Business ID.", example: "0", ..Field::NONE },
        Field { name: "BizName", required: true, nullable: true, doc: "Business name.", ..Field::NONE },
        Field { name: "Uuid", required: true, nullable: true, doc: "Business UUID.", ..Field::NONE },
        Field { name: "Maintainer", required: true, nullable: true, doc: "Operator in charge.", ..Field::NONE },
        Field { name: "Tester", required: true, nullable: true, doc: "Tester.", example: "admin", ..Field::NONE },
        Field { name: "Developer", required: true, nullable: true, doc: "Developer.", ..Field::NONE },
        Field { name: "ProductManager", required: true, nullable: true, doc: "Product manager.", ..Field::NONE },
        Field { name: "Follower", required: true, nullable: true, doc: "Follower.", ..Field::NONE },
        Field {
            name: "CreateTime",
            ty: Type::Datetime,
            required: true,
            nullable: true,
            example: "2024-11-13T12:48:49+08:00",
            ..Field::NONE
        },
        Field {
            name: "ModifyTime",
            ty: Type::Datetime,
            required: true,
            nullable: true,
            example: "2024-11-13T12:48:49+08:00",
            ..Field::NONE
        },
        Field {
            name: "StandardizationConf",
            ty: Type::Array(&Type::String),
            required: true,
            nullable: true,
            doc: "Standardisation settings.",
            example: "cdcsc",
            ..Field::NONE
        },
        Field { name: "LifeCycle", required: true, nullable: true, doc: "Life-cycle stage.", example: "Lifecycle", ..Field::NONE },
        Field {
            name: "Default",
            ty: Type::Bool,
            required: true,
            nullable: true,
            doc: "Whether it is the default.",
            example: "0",
            ..Field::NONE
        },
        Field {
            name: "Preset",
            ty: Type::Bool,
            required: true,
            nullable: true,
            doc: "Whether the entry is built in.",
            example: "true",
            ..Field::NONE
        },
        Field {
            name: "SetList",
            ty: Type::Array(&Type::Struct(&CMDB_SEARCH_BIZ_TREE_SET_ELEMENT_STRUCT)),
            required: true,
            nullable: true,
            doc: "Clusters of the business.",
            ..Field::NONE
        },
    ],
};

pub static CMDB_SEARCH_BIZ_TREE_SET_ELEMENT_STRUCT: Struct = Struct {
    name: "CmdbSearchBizTreeSetElement",
    doc: "Cluster in the business tree.",
    fields: &[
        Field { name: "BizUuid", required: true, nullable: true, doc: "UUID of the business.", example: "sdcdd-cdcdd", ..Field::NONE },
        Field {
            name: "CreateTime",
            ty: Type::Datetime,
            required: true,
            nullable: true,
            example: "2024-11-13T12:48:49+08:00",
            ..Field::NONE
        },
        Field { name: "Default", ty: Type::Bool, required: true, nullable: true, example: "0", ..Field::NONE },
        Field { name: "Follower", required: true, nullable: true, doc: "Follower.", ..Field::NONE },
        Field {
            name: "ModifyTime",
            ty: Type::Datetime,
            required: true,
            nullable: true,
            example: "2024-11-13T12:48:49+08:00",
            ..Field::NONE
        },
        Field {
            name: "ModuleList",
            ty: Type::Array(&Type::Struct(&CMDB_MODULE_ELEMENT_STRUCT)),
            required: true,
            nullable: true,
            doc: "Modules of the cluster.",
            ..Field::NONE
        },
        Field {
            name: "Preset",
            ty: Type::Bool,
            required: true,
            nullable: true,
            doc: "Whether the entry is built in.",
            example: "true",
            ..Field::NONE
        },
        Field { name: "ProductManager", required: true, nullable: true, doc: "Product manager.", ..Field::NONE },
        Field { name: "SetId", ty: Type::Uint, required: true, nullable: true, doc: "Cluster ID.", example: "0", ..Field::NONE },
        Field { name: "SetName", required: true, nullable: true, doc: "Cluster name.", ..Field::NONE },
        Field { name: "SetType", required: true, nullable: true, doc: "Cluster type.", ..Field::NONE },
        Field { name: "Tester", required: true, nullable: true, doc: "Tester.", example: "admin", ..Field::NONE },
        Field { name: "Uuid", required: true, nullable: true, doc: "Cluster UUID.", ..Field::NONE },
        Field { name: "Maintainer", required: true, nullable: true, doc: "Operator in charge.", ..Field::NONE },
        Field { name: "Developer", required: true, nullable: true, doc: "Developer.", ..Field::NONE },
        Field { name: "Description", required: true, nullable: true, example: "this is a process", ..Field::NONE },
    ],
};

pub static CMDB_SEARCH_HOST_IP_STRUCT: Struct = Struct {
    name: "CmdbSearchHostIp",
    doc: "Address condition of SearchHost.",
    fields: &[
        Field { name: "Flag", required: true, doc: "Field the address is matched on: private or public address.", ..Field::NONE },
        Field { name: "Exact", ty: Type::Uint, required: true, doc: "Whether the match is exact.", example: "0", ..Field::NONE },
        Field {
            name: "Data",
            ty: Type::Array(&Type::String),
            required: true,
            doc: "Addresses.",
            example: "[\"127.0.0.1\"]",
            ..Field::NONE
        },
        Field { name: "CloudId", ty: Type::Int, nullable: true, doc: "Cloud platform ID.", example: "0", ..Field::NONE },
        Field { name: "AccountId", nullable: true, doc: "Account that owns the machine.", example: "130000000108", ..Field::NONE },
    ],
};

pub static CMDB_SEARCH_HOST_RESPONSE_DATA_STRUCT: Struct = Struct {
    name: "CmdbSearchHostResponseData",
    doc: "Hosts found.",
    fields: &[
        Field { name: "Count", ty: Type::Uint, required: true, nullable: true, doc: "Number of hosts.", example: "0", ..Field::NONE },
        Field {
            name: "Info",
            ty: Type::Array(&Type::Struct(&CMDB_HOST_INFO_ELEMENT_STRUCT)),
            required: true,
            nullable: true,
            doc: "Hosts.",
            ..Field::NONE
        },
    ],
};

pub static CMDB_SEARCH_MODEL_GROUP_RESPONSE_DATA_STRUCT: Struct = Struct {
    name: "CmdbSearchModelGroupResponseData",
    doc: "Model groups found.",
    fields: &[
        Field {
            name: "ModelGroupCount",
            ty: Type::Uint,
            required: true,
            nullable: true,
            doc: "Number of groups.",
            example: "0",
            ..Field::NONE
        },
        Field {
            name: "ModelGroups",
            ty: Type::Array(&Type::Struct(&CMDB_MODEL_GROUP_ELEMENT_STRUCT)),
            required: true,
            nullable: true,
            doc: "Groups.",
            ..Field::NONE
        },
    ],
};

pub static CMDB_SEARCH_MODEL_RESPONSE_DATA_STRUCT: Struct = Struct {
    name: "CmdbSearchModelResponseData",
    doc: "Models found.",
    fields: &[
        Field { name: "ModelCount", ty: Type::Uint, required: true, nullable: true, doc: "Number of models.", example: "0", ..Field::NONE },
        Field {
            name: "Models",
            ty: Type::Array(&Type::Struct(&CMDB_MODEL_ELEMENT_STRUCT)),
            required: true,
            nullable: true,
            doc: "Models.",
            ..Field::NONE
        },
    ],
};

pub static CMDB_SEARCH_PROPERTY_GROUP_RESPONSE_DATA_STRUCT: Struct = Struct {
    name: "CmdbSearchPropertyGroupResponseData",
    doc: "Field groups found.",
    fields: &[
        Field {
            name: "PropertyGroupCount",
            ty: Type::Uint,
            required: true,
            nullable: true,
            doc: "Number of groups.",
            example: "0",
            ..Field::NONE
        },
        Field {
            name: "PropertyGroups",
            ty: Type::Array(&Type::Struct(&CMDB_PROPERTY_GROUP_ELEMENT_STRUCT)),
            required: true,
            nullable: true,
            doc: "Groups.",
            ..Field::NONE
        },
    ],
};

pub static CMDB_SEARCH_PROPERTY_RESPONSE_DATA_STRUCT: Struct = Struct {
    name: "CmdbSearchPropertyResponseData",
    doc: "Fields found.",
    fields: &[
        Field {
            name: "PropertyCount",
            ty: Type::Uint,
            required: true,
            nullable: true,
            doc: "Number of fields.",
            example: "0",
            ..Field::NONE
        },
        Field {
            name: "Propertys",
            ty: Type::Array(&Type::Struct(&CMDB_GET_PROPERTY_ELEMENT_STRUCT)),
            required: true,
            nullable: true,
            doc: "Fields.",
            ..Field::NONE
        },
    ],
};

pub static CMDB_SERACH_HOST_PAGE_ELEMENT_STRUCT: Struct = Struct {
    name: "CmdbSerachHostPageElement",
    doc: "Paging of SearchHost.",
    fields: &[
        Field { name: "Start", ty: Type::Uint, required: true, doc: "Offset.", example: "0", ..Field::NONE },
        Field { name: "Limit", ty: Type::Uint, required: true, doc: "Page size.", example: "10", ..Field::NONE },
        Field { name: "Sort", required: true, doc: "Field to sort by.", ..Field::NONE },
    ],
};

pub static CMDB_SORT_INFO_ELEMENT_STRUCT: Struct = Struct {
    name: "CmdbSortInfoElement",
    doc: "Sort order.",
    fields: &[
        Field { name: "PropertyCode", doc: "Field to sort by.", example: "MyProperty", ..Field::NONE },
        Field {
            name: "Order",
            ty: Type::Int,
            rules: &Rules { min: Some(-1), max: Some(1), ..Rules::NONE },
            doc: "1: ascending; -1: descending.",
            example: "1",
            ..Field::NONE
        },
    ],
};

pub static CMDB_SYNC_SEARCH_SYNC_CONFIG_FILTER_STRUCT: Struct = Struct {
    name: "CmdbSyncSearchSyncConfigFilter",
    doc: "Filter condition.",
    fields: &[
        Field { name: "Name", doc: "Field to filter on.", ..Field::NONE },
        Field { name: "Value", doc: "Value to compare with.", example: "x86", ..Field::NONE },
    ],
};

pub static CMDB_TOPO_TREE_NODE_STRUCT: Struct = Struct {
    name: "CmdbTopoTreeNode",
    doc: "Node of a topology.",
    fields: &[
        Field { name: "NodeType", required: true, doc: "Node type.", ..Field::NONE },
        Field { name: "Name", required: true, doc: "Node name.", ..Field::NONE },
        Field { name: "NameEn", required: true, doc: "English name of the node.", ..Field::NONE },
        Field { name: "Level", ty: Type::Int, required: true, doc: "Level of the node.", example: "0", ..Field::NONE },
    ],
};

pub static CMDB_UNIQUE_VERIFICATION_STRUCT: Struct = Struct {
    name: "CmdbUniqueVerification",
    doc: "Uniqueness check.",
    fields: &[
        Field { name: "Id", ty: Type::Uint, example: "100", ..Field::NONE },
        Field { name: "Type", ty: Type::Uint, doc: "1: one field; 2: several fields together.", example: "string", ..Field::NONE },
        Field {
            name: "Propertys",
            ty: Type::Array(&Type::Struct(&UNIQUE_VERIFICATION_ITEM_PROPERTY_STRUCT)),
            doc: "Fields checked.",
            ..Field::NONE
        },
    ],
};

pub static CMDB_UNIQUE_VERIFICATION_LIST_RESULT_STRUCT: Struct = Struct {
    name: "CmdbUniqueVerificationListResult",
    doc: "Uniqueness checks found.",
    fields: &[
        Field { name: "VerificationCount", ty: Type::Int, doc: "Number of checks.", example: "15", ..Field::NONE },
        Field { name: "Verifications", ty: Type::Array(&Type::Struct(&CMDB_UNIQUE_VERIFICATION_STRUCT)), doc: "Checks.", ..Field::NONE },
    ],
};

pub static CMDB_UPDATE_LIST_ELEMENT_STRUCT: Struct = Struct {
    name: "CmdbUpdateListElement",
    doc: "Field change.",
    fields: &[
        Field { name: "PropertyCode", required: true, doc: "Field to change.", example: "MyProperty", ..Field::NONE },
        Field { name: "PropertyValue", required: true, doc: "New value.", example: "Value1", ..Field::NONE },
    ],
};

pub static CMDB_UPDATE_MULTI_PROPERTY_ELEMENT_STRUCT: Struct = Struct {
    name: "CmdbUpdateMultiPropertyElement",
    doc: "Changes to one field definition.",
    fields: &[
        Field { name: "InstId", ty: Type::Uint, required: true, doc: "ID of the field.", example: "0", ..Field::NONE },
        Field {
            name: "UpdateList",
            ty: Type::Array(&Type::Struct(&CMDB_UPDATE_LIST_ELEMENT_STRUCT)),
            required: true,
            doc: "Fields to change, with their new values.",
            ..Field::NONE
        },
    ],
};

pub static CREATE_ENV_NODE_RESULT_STRUCT: Struct = Struct {
    name: "CreateEnvNodeResult",
    doc: "Outcome of creating environment nodes.",
    fields: &[
        Field {
            name: "SuccessSet",
            ty: Type::Array(&Type::Struct(&ENV_NODE_REL_STRUCT)),
            required: true,
            doc: "Nodes created.",
            ..Field::NONE
        },
        Field {
            name: "FailedSet",
            ty: Type::Array(&Type::Struct(&FAILED_ENV_NODE_STRUCT)),
            required: true,
            doc: "Nodes that failed.",
            ..Field::NONE
        },
    ],
};

pub static DB_CHANGED_RESULT_STRUCT: Struct = Struct {
    name: "DbChangedResult",
    doc: "Outcome of a database change.",
    fields: &[
        Field {
            name: "SuccessList",
            ty: Type::Array(&Type::Struct(&SUCCESS_ELEMENT_STRUCT)),
            nullable: true,
            doc: "Entries that succeeded.",
            ..Field::NONE
        },
        Field {
            name: "FailedList",
            ty: Type::Array(&Type::Struct(&FAILED_ELEMENT_STRUCT)),
            nullable: true,
            doc: "Entries that failed.",
            ..Field::NONE
        },
        Field {
            name: "RoleInfo",
            ty: Type::Array(&Type::Struct(&DB_CHANGED_RESULT_ROLE_INFO_STRUCT)),
            nullable: true,
            doc: "Roles to grant.",
            ..Field::NONE
        },
        Field { name: "ModelUuid", ty: Type::Array(&Type::String), nullable: true, doc: "Model UUID, e.g. host.", ..Field::NONE },
    ],
};

pub static DB_CHANGED_RESULT_ROLE_INFO_STRUCT: Struct = Struct {
    name: "DbChangedResultRoleInfo",
    doc: "Role entry of a change.",
    fields: &[
        Field { name: "InstId", doc: "Instance ID.", example: "0", ..Field::NONE },
        Field { name: "ModelUuid", doc: "Model UUID, e.g. host.", example: "0", ..Field::NONE },
        Field { name: "Maintainer", doc: "Operator in charge.", example: "0", ..Field::NONE },
    ],
};

pub static DELETE_ENV_NODE_LIST_RESPONSE_DATA_STRUCT: Struct = Struct {
    name: "DeleteEnvNodeListResponseData",
    doc: "IDs concerned.",
    fields: &[Field {
        name: "EnvNodeIdList",
        ty: Type::Array(&Type::Int),
        nullable: true,
        doc: "Environment node IDs.",
        example: "10",
        ..Field::NONE
    }],
};

pub static DELETE_RESOURCE_INSTANCE_LIST_STRUCT: Struct = Struct {
    name: "DeleteResourceInstanceList",
    doc: "Resource instance to delete.",
    fields: &[
        Field { name: "ResourceTypeCode", doc: "Resource type code.", example: "vpc", ..Field::NONE },
        Field {
            name: "InstanceIdtr",
            doc: "Resource instance ID (name as printed, probably damaged).",
            example: "inst-ax45",
            ..Field::NONE
        },
    ],
};

pub static ENV_INFO_STRUCT: Struct = Struct {
    name: "EnvInfo",
    doc: "Environment.",
    fields: &[
        Field { name: "Id", ty: Type::Int, required: true, doc: "Environment ID.", example: "100", ..Field::NONE },
        Field { name: "AccountId", doc: "Tenant account ID.", example: "130000000108", ..Field::NONE },
        Field { name: "Uuid", required: true, doc: "Environment UUID.", ..Field::NONE },
        Field { name: "Name", required: true, doc: "Environment name.", ..Field::NONE },
        Field { name: "Usage", required: true, doc: "Purpose, e.g. production.", example: "production", ..Field::NONE },
        Field { name: "Description", doc: "Free text.", example: "this is a process", ..Field::NONE },
        Field { name: "Manager", required: true, doc: "Person in charge.", example: "admin", ..Field::NONE },
        Field { name: "CreatedAt", ty: Type::Datetime, required: true, example: "2023-10-05T08:00:00Z", ..Field::NONE },
        Field { name: "Creator", required: true, doc: "Creator.", example: "Created By", ..Field::NONE },
        Field { name: "Modifier", required: true, doc: "Last modifier.", example: "admin", ..Field::NONE },
        Field { name: "UpdatedAt", ty: Type::Datetime, required: true, example: "2023-10-06T09:00:00Z", ..Field::NONE },
        Field { name: "EnvCode", required: true, doc: "English name.", example: "prod-env", ..Field::NONE },
        Field { name: "Preset", ty: Type::Bool, required: true, doc: "Whether the entry is built in.", example: "true", ..Field::NONE },
    ],
};

pub static ENV_INFO_DATA_STRUCT: Struct = Struct {
    name: "EnvInfoData",
    doc: "Environment wrapper.",
    fields: &[Field { name: "Data", ty: Type::Struct(&ENV_INFO_STRUCT), required: true, doc: "The environment.", ..Field::NONE }],
};

pub static ENV_LIST_RESULT_STRUCT: Struct = Struct {
    name: "EnvListResult",
    doc: "Environments found.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Uint, doc: "Total matches.", example: "0", ..Field::NONE },
        Field { name: "EnvSet", ty: Type::Array(&Type::Struct(&ENV_INFO_STRUCT)), doc: "Environments.", ..Field::NONE },
    ],
};

pub static ENV_NODE_STRUCT: Struct = Struct {
    name: "EnvNode",
    doc: "Node placed in an environment.",
    fields: &[
        Field { name: "EnvUuid", doc: "Environment UUID.", example: "env-456", ..Field::NONE },
        Field { name: "NodeUuid", doc: "Node (component) UUID.", example: "etcd-etcd-apigw", ..Field::NONE },
        Field { name: "Maintainer", doc: "Operator in charge.", ..Field::NONE },
        Field { name: "Manager", doc: "Person in charge.", example: "admin", ..Field::NONE },
    ],
};

pub static ENV_NODE_OBJ_STRUCT: Struct = Struct {
    name: "EnvNodeObj",
    doc: "Environment node reference.",
    fields: &[Field {
        name: "EnvNodeId",
        ty: Type::Int,
        required: true,
        doc: "ID of the node's instance in an environment.",
        example: "1",
        ..Field::NONE
    }],
};

pub static ENV_NODE_REL_STRUCT: Struct = Struct {
    name: "EnvNodeRel",
    doc: "Node placed in an environment.",
    fields: &[
        Field { name: "Id", ty: Type::Int, example: "100", ..Field::NONE },
        Field { name: "NodeUuid", doc: "Node (component) UUID.", example: "etcd-etcd-apigw", ..Field::NONE },
        Field { name: "NodeModelUuid", nullable: true, doc: "Model of the node.", example: "etcd-etcd-apigw", ..Field::NONE },
        Field { name: "EnvCode", nullable: true, doc: "Environment code.", example: "default-develop", ..Field::NONE },
        Field { name: "EnvUuid", doc: "Environment UUID.", example: "env-456", ..Field::NONE },
        Field { name: "Manager", doc: "Person in charge.", example: "admin", ..Field::NONE },
        Field { name: "Maintainer", doc: "Operator in charge.", ..Field::NONE },
        Field { name: "CreatedAt", ty: Type::Datetime, example: "2023-10-05T08:00:00Z", ..Field::NONE },
        Field { name: "Creator", doc: "Creator.", example: "Created By", ..Field::NONE },
        Field { name: "Modifier", doc: "Last modifier.", example: "admin", ..Field::NONE },
        Field { name: "UpdatedAt", ty: Type::Datetime, example: "2023-10-06T09:00:00Z", ..Field::NONE },
    ],
};

pub static ENV_OBJ_STRUCT: Struct = Struct {
    name: "EnvObj",
    doc: "Environment reference.",
    fields: &[Field { name: "EnvUuid", required: true, doc: "Environment UUID.", example: "env-456", ..Field::NONE }],
};

pub static ENV_USAGE_ITEM_STRUCT: Struct = Struct {
    name: "EnvUsageItem",
    doc: "Number of environments for one purpose.",
    fields: &[
        Field { name: "Usage", required: true, doc: "Purpose.", example: "production", ..Field::NONE },
        Field { name: "Count", ty: Type::Uint, required: true, doc: "Number of environments.", example: "0", ..Field::NONE },
    ],
};

pub static EVENT_INFO_STRUCT: Struct = Struct {
    name: "EventInfo",
    doc: "Event.",
    fields: &[
        Field { name: "EventId", ty: Type::Int, doc: "Event ID.", example: "500", ..Field::NONE },
        Field { name: "EventName", doc: "Event name.", ..Field::NONE },
        Field { name: "OperateType", doc: "Event type, e.g. create.", example: "create", ..Field::NONE },
        Field { name: "EventDescribe", doc: "Event description.", ..Field::NONE },
    ],
};

pub static EVENT_MODEL_INFO_STRUCT: Struct = Struct {
    name: "EventModelInfo",
    doc: "Events of one model.",
    fields: &[
        Field { name: "EventList", ty: Type::Array(&Type::Struct(&EVENT_INFO_STRUCT)), doc: "Events.", ..Field::NONE },
        Field { name: "EventModel", doc: "Model name.", ..Field::NONE },
    ],
};

pub static EVENT_MODULE_INFO_STRUCT: Struct = Struct {
    name: "EventModuleInfo",
    doc: "Events of one module.",
    fields: &[
        Field { name: "EventModule", doc: "Module the events belong to.", ..Field::NONE },
        Field {
            name: "EventModelList",
            ty: Type::Array(&Type::Struct(&EVENT_MODEL_INFO_STRUCT)),
            doc: "Models of the module.",
            ..Field::NONE
        },
    ],
};

pub static FAILED_ELEMENT_STRUCT: Struct = Struct {
    name: "FailedElement",
    doc: "Entry that failed.",
    fields: &[
        Field { name: "FailedId", ty: Type::Int, doc: "ID of the entry.", example: "1", ..Field::NONE },
        Field { name: "ErrorMessage", doc: "Failure reason.", example: "err", ..Field::NONE },
    ],
};

pub static FAILED_ELEMENT_STRING_STRUCT: Struct = Struct {
    name: "FailedElementString",
    doc: "Entry that failed, with a string ID.",
    fields: &[
        Field { name: "FailedId", doc: "ID of the entry.", example: "1", ..Field::NONE },
        Field { name: "ErrorMessage", doc: "Failure reason.", example: "err", ..Field::NONE },
    ],
};

pub static FAILED_ENV_NODE_STRUCT: Struct = Struct {
    name: "FailedEnvNode",
    doc: "Environment node that could not be created.",
    fields: &[
        Field { name: "EnvNode", ty: Type::Struct(&ENV_NODE_REL_STRUCT), required: true, doc: "The node.", ..Field::NONE },
        Field { name: "ErrorMessage", required: true, doc: "Failure reason.", example: "err", ..Field::NONE },
    ],
};

pub static FILTER_ELEMENT_STRUCT: Struct = Struct {
    name: "FilterElement",
    doc: "Filter condition.",
    fields: &[
        Field { name: "Key", doc: "Field to filter on.", example: "arch", ..Field::NONE },
        Field { name: "Value", doc: "Value to compare with.", example: "x86", ..Field::NONE },
        Field { name: "Operator", doc: "Comparison operator.", example: "admin", ..Field::NONE },
    ],
};

pub static FILTER_STRING_STRUCT: Struct = Struct {
    name: "FilterString",
    doc: "Filter condition on a string.",
    fields: &[
        Field { name: "Name", required: true, doc: "Field to filter on.", ..Field::NONE },
        Field { name: "Value", doc: "Value to compare with.", example: "x86", ..Field::NONE },
        Field { name: "Operator", doc: "Comparison operator.", example: "admin", ..Field::NONE },
    ],
};

pub static HOST_INFO_STRUCT: Struct = Struct {
    name: "HostInfo",
    doc: "Host to import.",
    fields: &[
        Field { name: "PropertyList", ty: Type::Array(&Type::Struct(&PROPERTY_ELEMENT_STRUCT)), doc: "Host properties.", ..Field::NONE },
        Field {
            name: "NodeList",
            ty: Type::Array(&Type::Struct(&HOST_NODE_INFO_STRUCT)),
            doc: "Business tree nodes to attach the host to.",
            ..Field::NONE
        },
    ],
};

pub static HOST_NODE_INFO_STRUCT: Struct = Struct {
    name: "HostNodeInfo",
    doc: "Business tree node to attach a host to.",
    fields: &[Field {
        name: "EnvNodeId",
        ty: Type::Int,
        doc: "ID of the node's instance in an environment (the source says environment UUID).",
        example: "1",
        ..Field::NONE
    }],
};

pub static LIST_ENV_SUMMARY_RESULT_STRUCT: Struct = Struct {
    name: "ListEnvSummaryResult",
    doc: "Environments by purpose.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Uint, required: true, doc: "Number of tabs.", example: "0", ..Field::NONE },
        Field {
            name: "EnvSet",
            ty: Type::Array(&Type::Struct(&ENV_USAGE_ITEM_STRUCT)),
            required: true,
            doc: "Purposes with their counts.",
            ..Field::NONE
        },
    ],
};

pub static LIST_NODE_WORKLOADS_RESULT_STRUCT: Struct = Struct {
    name: "ListNodeWorkloadsResult",
    doc: "Workloads related to a component.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Uint, required: true, doc: "Total matches.", example: "0", ..Field::NONE },
        Field {
            name: "RelationList",
            ty: Type::Array(&Type::Struct(&WORKLOAD_RELATION_INFO_STRUCT)),
            required: true,
            doc: "Workloads.",
            ..Field::NONE
        },
    ],
};

pub static MODEL_INFO_STRUCT: Struct = Struct {
    name: "ModelInfo",
    doc: "Model in the resource catalogue.",
    fields: &[
        Field { name: "ModelUUID", doc: "Model UUID.", example: "model-uuid-host", ..Field::NONE },
        Field { name: "ModelName", doc: "Model name.", example: "node", ..Field::NONE },
        Field { name: "ModelNameEn", doc: "English name of the model.", example: "Model Name", ..Field::NONE },
        Field { name: "InstanceCount", ty: Type::Uint, doc: "Number of instances of the model.", example: "0", ..Field::NONE },
        Field { name: "ModelIcon", doc: "Icon of the model.", example: "redis", ..Field::NONE },
        Field { name: "ModelIndex", ty: Type::Uint, doc: "Sort position.", example: "10", ..Field::NONE },
        Field { name: "Preset", ty: Type::Bool, doc: "Whether the entry is built in.", example: "true", ..Field::NONE },
        Field { name: "TagParam", ty: Type::Struct(&TAG_PARAM_STRUCT), doc: "Tag settings.", ..Field::NONE },
    ],
};

pub static NODE_STRUCT: Struct = Struct {
    name: "Node",
    doc: "Node of the business tree.",
    fields: &[
        Field { name: "NodeID", ty: Type::Int, required: true, nullable: true, doc: "Node ID.", example: "0", ..Field::NONE },
        Field {
            name: "NodeUuid",
            required: true,
            nullable: true,
            doc: "Node (component) UUID.",
            example: "etcd-etcd-apigw",
            ..Field::NONE
        },
        Field { name: "NodeName", required: true, doc: "Node name.", example: "host", ..Field::NONE },
        Field { name: "Maintainer", doc: "Operator in charge.", ..Field::NONE },
        Field { name: "Desc", doc: "Free text.", ..Field::NONE },
        Field { name: "Creator", required: true, doc: "Creator.", example: "Created By", ..Field::NONE },
        Field { name: "CreateTime", ty: Type::Datetime, required: true, example: "2024-11-13T12:48:49+08:00", ..Field::NONE },
        Field { name: "Manager", required: true, doc: "Person in charge.", example: "admin", ..Field::NONE },
        Field { name: "EnvUuid", doc: "Environment UUID.", example: "env-456", ..Field::NONE },
        Field { name: "NodeType", required: true, doc: "Node type.", ..Field::NONE },
        Field { name: "EnvNodeId", ty: Type::Int, doc: "ID of the node in an environment.", example: "1", ..Field::NONE },
        Field { name: "NodeNameEn", required: true, doc: "English name of the node.", example: "Node Name", ..Field::NONE },
    ],
};

pub static NODE_LIST_RESULT_STRUCT: Struct = Struct {
    name: "NodeListResult",
    doc: "Nodes found.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Uint, doc: "Total matches.", example: "0", ..Field::NONE },
        Field { name: "NodeSet", ty: Type::Array(&Type::Struct(&NODE_STRUCT)), doc: "Nodes.", ..Field::NONE },
    ],
};

pub static OBJECT_INFO_STRUCT: Struct = Struct {
    name: "ObjectInfo",
    doc: "Object under access control.",
    fields: &[
        Field { name: "ObjectId", ty: Type::Int, doc: "Object ID.", example: "600", ..Field::NONE },
        Field { name: "ServiceId", ty: Type::Int, doc: "Service ID.", example: "600", ..Field::NONE },
        Field { name: "ObjectCode", doc: "Object code.", example: "vpc", ..Field::NONE },
        Field { name: "ServiceCode", doc: "Service code.", example: "vpc", ..Field::NONE },
        Field { name: "ObjectName", doc: "Object name.", ..Field::NONE },
        Field {
            name: "AuthResourceTypeInfo",
            ty: Type::Array(&Type::Struct(&RESOURCE_TYPE_INFO_STRUCT)),
            nullable: true,
            doc: "Resource types used for authorisation.",
            ..Field::NONE
        },
        Field {
            name: "RegisterResourceTypeInfo",
            ty: Type::Array(&Type::Struct(&RESOURCE_TYPE_INFO_STRUCT)),
            doc: "Resource types registered.",
            ..Field::NONE
        },
    ],
};

pub static OPERATE_INFO_STRUCT: Struct = Struct {
    name: "OperateInfo",
    doc: "Operation.",
    fields: &[
        Field { name: "OperateId", ty: Type::Int, doc: "Operation ID.", example: "700", ..Field::NONE },
        Field { name: "OperateCode", doc: "Operation code.", example: "OP_CODE", ..Field::NONE },
        Field { name: "OperateName", doc: "Operation name.", ..Field::NONE },
    ],
};

pub static OPERATE_INFO_WITH_OBJECT_STRUCT: Struct = Struct {
    name: "OperateInfoWithObject",
    doc: "Operation with its objects.",
    fields: &[
        Field { name: "OperateId", ty: Type::Uint, doc: "Operation ID.", example: "700", ..Field::NONE },
        Field { name: "OperateCode", nullable: true, doc: "Operation code.", example: "OP_CODE", ..Field::NONE },
        Field { name: "OperateName", nullable: true, doc: "Operation name.", ..Field::NONE },
        Field { name: "Used", ty: Type::Bool, nullable: true, doc: "Whether it is selected.", example: "true", ..Field::NONE },
        Field { name: "ObjectList", ty: Type::Array(&Type::Struct(&OBJECT_INFO_STRUCT)), nullable: true, doc: "Objects.", ..Field::NONE },
    ],
};

pub static PRE20230707_DB_CHANGED_RESULT_STRING_STRUCT: Struct = Struct {
    name: "Pre20230707DbChangedResultString",
    doc: "Outcome of a database change, older form.",
    fields: &[
        Field {
            name: "SuccessList",
            ty: Type::Array(&Type::Struct(&SUCCESS_ELEMENT_STRING_STRUCT)),
            doc: "Entries that succeeded.",
            ..Field::NONE
        },
        Field {
            name: "FailedList",
            ty: Type::Array(&Type::Struct(&FAILED_ELEMENT_STRING_STRUCT)),
            doc: "Entries that failed.",
            ..Field::NONE
        },
        Field {
            name: "RoleInfo",
            ty: Type::Array(&Type::Struct(&DB_CHANGED_RESULT_ROLE_INFO_STRUCT)),
            doc: "Roles concerned.",
            ..Field::NONE
        },
    ],
};

pub static PROPERTY_STRUCT: Struct = Struct {
    name: "Property",
    doc: "Field of a model.",
    fields: &[
        Field { name: "Id", ty: Type::Int, nullable: true, example: "100", ..Field::NONE },
        Field { name: "PropertyName", nullable: true, doc: "Field name.", ..Field::NONE },
        Field { name: "ModelUuid", nullable: true, doc: "Model UUID, e.g. host.", example: "host", ..Field::NONE },
        Field {
            name: "CreateParameter",
            ty: Type::Bool,
            nullable: true,
            doc: "Whether it can be set when an instance is created.",
            example: "true",
            ..Field::NONE
        },
        Field { name: "PropertyCode", nullable: true, doc: "Field code.", example: "MyProperty", ..Field::NONE },
        Field { name: "IsRequired", ty: Type::Bool, nullable: true, doc: "Whether it is required.", example: "true", ..Field::NONE },
        Field { name: "IsOnly", ty: Type::Bool, nullable: true, doc: "Whether values must be unique.", example: "true", ..Field::NONE },
        Field {
            name: "PropertyType",
            nullable: true,
            doc: "Field type; see CmdbGetPropertyElement.PropertyType.",
            example: "use",
            ..Field::NONE
        },
        Field {
            name: "Option",
            nullable: true,
            doc: "Choices or validation rule; see CmdbGetPropertyElement.Option.",
            example: "1",
            ..Field::NONE
        },
        Field { name: "Description", nullable: true, doc: "Free text.", example: "this is a process", ..Field::NONE },
        Field { name: "Creator", nullable: true, doc: "Creator.", example: "Created By", ..Field::NONE },
        Field { name: "PropertyGroupId", ty: Type::Int, nullable: true, doc: "Field group ID.", example: "0", ..Field::NONE },
        Field { name: "Editable", ty: Type::Bool, nullable: true, doc: "Whether it can be edited.", example: "true", ..Field::NONE },
        Field { name: "CreateTime", ty: Type::Datetime, nullable: true, example: "2024-11-13T12:48:49+08:00", ..Field::NONE },
        Field { name: "ModifyTime", ty: Type::Datetime, nullable: true, example: "2024-11-13T12:48:49+08:00", ..Field::NONE },
        Field { name: "PropertyIndex", ty: Type::Int, nullable: true, doc: "Sort position.", example: "0", ..Field::NONE },
        Field { name: "Preset", ty: Type::Bool, nullable: true, doc: "Whether the entry is built in.", example: "true", ..Field::NONE },
        Field { name: "IsDefault", ty: Type::Bool, nullable: true, doc: "Whether it is the default.", example: "true", ..Field::NONE },
        Field {
            name: "DefaultDisplay",
            ty: Type::Bool,
            nullable: true,
            doc: "Whether it is shown by default.",
            example: "true",
            ..Field::NONE
        },
        Field { name: "Belong", nullable: true, doc: "Kind of node the field belongs to.", ..Field::NONE },
    ],
};

pub static PROPERTY_ELEMENT_STRUCT: Struct = Struct {
    name: "PropertyElement",
    doc: "Field value.",
    fields: &[
        Field { name: "PropertyCode", doc: "Field code.", example: "MyProperty", ..Field::NONE },
        Field { name: "PropertyValue", doc: "Field value.", example: "Value1", ..Field::NONE },
    ],
};

pub static PROPERTY_ELEMENT_LIST_STRUCT: Struct = Struct {
    name: "PropertyElementList",
    doc: "Set of field values.",
    fields: &[Field {
        name: "PropertyElement",
        ty: Type::Array(&Type::Struct(&PROPERTY_ELEMENT_STRUCT)),
        doc: "Field values.",
        ..Field::NONE
    }],
};

pub static PROPERTY_LIST_RESULT_STRUCT: Struct = Struct {
    name: "PropertyListResult",
    doc: "Fields of a model.",
    fields: &[
        Field { name: "PropertyCount", ty: Type::Int, required: true, doc: "Number of fields.", example: "0", ..Field::NONE },
        Field { name: "Propertys", ty: Type::Array(&Type::Struct(&PROPERTY_STRUCT)), required: true, doc: "Fields.", ..Field::NONE },
    ],
};

pub static REGISTER_PERMISSION_INFO_STRUCT: Struct = Struct {
    name: "RegisterPermissionInfo",
    doc: "Permission registration of a tenant.",
    fields: &[
        Field { name: "AccountId", doc: "Tenant account ID; \"-1\" means all tenants.", example: "130000000108", ..Field::NONE },
        Field { name: "ServiceList", ty: Type::Array(&Type::Struct(&SERVICE_INFO_STRUCT)), doc: "Services.", ..Field::NONE },
        Field { name: "RoleList", ty: Type::Array(&Type::Struct(&ROLE_INFO_STRUCT)), doc: "Roles.", ..Field::NONE },
        Field { name: "ResourceList", ty: Type::Array(&Type::Struct(&RESOURCE_INFO_STRUCT)), doc: "Resource types.", ..Field::NONE },
        Field { name: "ObjectList", ty: Type::Array(&Type::Struct(&OBJECT_INFO_STRUCT)), doc: "Objects.", ..Field::NONE },
    ],
};

pub static REL_RESOURCE_ITEM_STRUCT: Struct = Struct {
    name: "RelResourceItem",
    doc: "Number of resources of one type.",
    fields: &[
        Field { name: "ResourceType", required: true, doc: "Resource type.", ..Field::NONE },
        Field { name: "Count", ty: Type::Uint, required: true, doc: "Number of resources.", example: "0", ..Field::NONE },
    ],
};

pub static RESOURCE_INFO_STRUCT: Struct = Struct {
    name: "ResourceInfo",
    doc: "Resource type with its operations.",
    fields: &[
        Field { name: "ServiceId", ty: Type::Int, doc: "Service ID.", example: "800", ..Field::NONE },
        Field { name: "ServiceCode", doc: "Service code.", example: "SVC_CODE", ..Field::NONE },
        Field { name: "ResourceTypeCode", doc: "Resource type code.", example: "vpc", ..Field::NONE },
        Field { name: "ResourceTypeId", ty: Type::Int, doc: "Resource type ID.", example: "900", ..Field::NONE },
        Field { name: "ResourceTypeName", doc: "Resource type name.", ..Field::NONE },
        Field { name: "ResourceTypeApprover", doc: "Approver of the resource type.", ..Field::NONE },
        Field { name: "OperateList", ty: Type::Array(&Type::Struct(&OPERATE_INFO_STRUCT)), doc: "Operations.", ..Field::NONE },
    ],
};

pub static RESOURCE_INST_REL_STRUCT: Struct = Struct {
    name: "ResourceInstRel",
    doc: "Components that use a resource.",
    fields: &[
        Field { name: "InstId", ty: Type::Int, required: true, doc: "Resource instance ID.", example: "0", ..Field::NONE },
        Field { name: "EnvNodeCount", ty: Type::Int, required: true, doc: "Number of component instances.", example: "5", ..Field::NONE },
        Field {
            name: "EnvNodeIdSet",
            ty: Type::Array(&Type::Int),
            required: true,
            doc: "Component instance IDs.",
            example: "1001",
            ..Field::NONE
        },
    ],
};

pub static RESOURCE_OPERATE_INFO_STRUCT: Struct = Struct {
    name: "ResourceOperateInfo",
    doc: "Operation on a resource type.",
    fields: &[
        Field { name: "OperateId", ty: Type::Int, doc: "Operation ID.", example: "700", ..Field::NONE },
        Field { name: "ResourceTypeId", ty: Type::Int, doc: "Resource type ID.", example: "900", ..Field::NONE },
        Field { name: "ResourceTypeCode", doc: "Resource type code.", example: "vpc", ..Field::NONE },
        Field { name: "OperateCode", doc: "Operation code.", example: "OP_CODE", ..Field::NONE },
        Field { name: "ResourceIdKey", doc: "Request key holding one resource ID.", example: "resource_id", ..Field::NONE },
        Field { name: "ResourceIdListKey", doc: "Request key holding a list of resource IDs.", example: "resource_ids", ..Field::NONE },
    ],
};

pub static RESOURCE_TYPE_STRUCT: Struct = Struct {
    name: "ResourceType",
    doc: "Group of models in the resource catalogue.",
    fields: &[
        Field { name: "ModelGroupUUID", doc: "Group UUID.", example: "group-uuid-host", ..Field::NONE },
        Field { name: "ModelGroupName", doc: "Model group name.", example: "Workload", ..Field::NONE },
        Field { name: "ModelGroupNameEn", doc: "English name of the model group.", example: "Model Group Name", ..Field::NONE },
        Field { name: "ModelCount", ty: Type::Uint, doc: "Number of models in the group.", example: "0", ..Field::NONE },
        Field { name: "ModelGroupIcon", doc: "Icon of the model group.", example: "Workload", ..Field::NONE },
        Field { name: "ModelGroupIndex", ty: Type::Uint, doc: "Sort position of the model group.", example: "0", ..Field::NONE },
        Field { name: "ResourceList", ty: Type::Array(&Type::Struct(&MODEL_INFO_STRUCT)), doc: "Models in the group.", ..Field::NONE },
    ],
};

pub static RESOURCE_TYPE_INFO_STRUCT: Struct = Struct {
    name: "ResourceTypeInfo",
    doc: "Where the resource ID sits in a request, for permission checks.",
    fields: &[
        Field { name: "ResourceTypeCode", doc: "Resource type code.", example: "vpc", ..Field::NONE },
        Field { name: "OperateCode", doc: "Operation code.", example: "OP_CODE", ..Field::NONE },
        Field { name: "ResourceIdKey", doc: "Request key holding one resource ID.", example: "resource_id", ..Field::NONE },
        Field { name: "ResourceIdListKey", doc: "Request key holding a list of resource IDs.", example: "resource_ids", ..Field::NONE },
    ],
};

pub static RESOURCES_TAGS_AND_AGENT_STRUCT: Struct = Struct {
    name: "ResourcesTagsAndAgent",
    doc: "Tags and agent state of one resource.",
    fields: &[
        Field { name: "ResourceId", ty: Type::Int, doc: "Resource ID.", ..Field::NONE },
        Field { name: "ResourceTag", ty: Type::Array(&Type::String), doc: "Tags.", ..Field::NONE },
        Field { name: "AgentStatus", doc: "0: unknown; 1: offline; 2: online.", example: "1", ..Field::NONE },
    ],
};

pub static ROLE_INFO_STRUCT: Struct = Struct {
    name: "RoleInfo",
    doc: "Role.",
    fields: &[
        Field { name: "RoleId", ty: Type::Int, nullable: true, doc: "Role ID.", example: "role_admin", ..Field::NONE },
        Field { name: "RoleKey", nullable: true, doc: "Role key.", example: "admin_role", ..Field::NONE },
        Field { name: "RoleName", nullable: true, doc: "Role name.", ..Field::NONE },
        Field { name: "RoleCode", nullable: true, doc: "Role code.", example: "admin_role", ..Field::NONE },
        Field { name: "RoleDesc", nullable: true, doc: "Role description.", ..Field::NONE },
        Field { name: "RoleApprover", nullable: true, doc: "Approver of the role.", ..Field::NONE },
        Field {
            name: "AuthByInstance",
            ty: Type::Bool,
            nullable: true,
            doc: "Whether permission is granted per instance.",
            example: "true",
            ..Field::NONE
        },
        Field {
            name: "UsedOperateList",
            ty: Type::Array(&Type::String),
            nullable: true,
            doc: "Operations selected.",
            example: "op1,op2",
            ..Field::NONE
        },
        Field {
            name: "OperateList",
            ty: Type::Array(&Type::String),
            nullable: true,
            doc: "Operations available.",
            example: "[{\"object\": \"vpc\", \"actions\": [\"read\", \"write\"]}]",
            ..Field::NONE
        },
        Field {
            name: "UsedOperateIdList",
            ty: Type::Array(&Type::Int),
            nullable: true,
            doc: "IDs of the operations selected.",
            example: "101",
            ..Field::NONE
        },
        Field {
            name: "OperateIdList",
            ty: Type::Array(&Type::Int),
            nullable: true,
            doc: "IDs of the operations available.",
            example: "102",
            ..Field::NONE
        },
        Field { name: "ResourceTypeName", nullable: true, doc: "Resource granularity.", ..Field::NONE },
    ],
};

pub static ROLE_RESOURCE_INFO_STRUCT: Struct = Struct {
    name: "RoleResourceInfo",
    doc: "Permission on one resource.",
    fields: &[
        Field { name: "ResourceId", doc: "Resource instance ID.", ..Field::NONE },
        Field { name: "HasPermission", ty: Type::Bool, doc: "Whether permission is granted.", example: "true", ..Field::NONE },
        Field { name: "UserIdList", ty: Type::Array(&Type::String), doc: "User IDs.", example: "user1,user2", ..Field::NONE },
    ],
};

pub static SEARCH_MODEL_ORDER_RESPONSE_DATA_STRUCT: Struct = Struct {
    name: "SearchModelOrderResponseData",
    doc: "Display order of models.",
    fields: &[Field {
        name: "ModelOrder",
        ty: Type::Array(&Type::String),
        nullable: true,
        doc: "Model UUIDs in order (the source only calls it the result count).",
        example: "0",
        ..Field::NONE
    }],
};

pub static SERVICE_INFO_STRUCT: Struct = Struct {
    name: "ServiceInfo",
    doc: "Service.",
    fields: &[
        Field { name: "ServiceId", ty: Type::Int, doc: "Service ID.", example: "800", ..Field::NONE },
        Field { name: "ServiceName", doc: "Service name.", ..Field::NONE },
        Field { name: "ServiceCode", doc: "Service code.", example: "SVC_CODE", ..Field::NONE },
        Field { name: "ServiceDesc", doc: "Service description.", ..Field::NONE },
    ],
};

pub static SUBSCRIPTION_INFO_STRUCT: Struct = Struct {
    name: "SubscriptionInfo",
    doc: "Event subscription.",
    fields: &[
        Field { name: "SubscriptionId", ty: Type::Int, doc: "Subscription ID.", example: "0", ..Field::NONE },
        Field { name: "SubscriptionName", doc: "Subscription name.", example: "monitor_alert", ..Field::NONE },
        Field { name: "CallbackUrl", doc: "Callback URL.", example: "https://api.com/webhook", ..Field::NONE },
        Field { name: "SubscriptionDescribe", nullable: true, doc: "Description.", example: "Monitoring alerts", ..Field::NONE },
        Field { name: "CreateTime", ty: Type::Datetime, nullable: true, example: "2024-11-13T12:48:49+08:00", ..Field::NONE },
        Field { name: "UpdateTime", ty: Type::Datetime, nullable: true, example: "2024-11-13T12:48:49+08:00", ..Field::NONE },
        Field { name: "Creator", doc: "Creator.", example: "Created By", ..Field::NONE },
        Field { name: "Modifier", doc: "Last modifier.", example: "admin", ..Field::NONE },
        Field { name: "SubscriptionTemplate", doc: "Template.", example: "template_v1", ..Field::NONE },
        Field { name: "EventList", ty: Type::Array(&Type::Int), doc: "Events.", example: "[101, 102]", ..Field::NONE },
    ],
};

pub static SUBSCRIPTIONS_LOG_INFO_STRUCT: Struct = Struct {
    name: "SubscriptionsLogInfo",
    doc: "Delivery record of a subscription.",
    fields: &[
        Field { name: "SubscriptionId", ty: Type::Int, doc: "Subscription ID.", example: "0", ..Field::NONE },
        Field { name: "RetryNum", ty: Type::Int, doc: "Number of retries.", example: "3", ..Field::NONE },
        Field { name: "SubscriptionName", doc: "Subscription name.", example: "monitor_alert", ..Field::NONE },
        Field { name: "CallbackUrl", doc: "Callback URL.", example: "https://api.com/webhook", ..Field::NONE },
        Field { name: "CreateTime", ty: Type::Datetime, example: "2024-11-13T12:48:49+08:00", ..Field::NONE },
        Field { name: "Status", ty: Type::Bool, doc: "Whether delivery succeeded.", example: "success", ..Field::NONE },
        Field { name: "ErrorMessage", doc: "Failure reason.", example: "err", ..Field::NONE },
        Field { name: "Log", doc: "Log text.", ..Field::NONE },
    ],
};

pub static SUCCESS_ELEMENT_STRUCT: Struct = Struct {
    name: "SuccessElement",
    doc: "Entry that succeeded.",
    fields: &[Field {
        name: "SuccessId",
        ty: Type::Int,
        nullable: true,
        doc: "ID of an entry that succeeded.",
        example: "1",
        ..Field::NONE
    }],
};

pub static SUCCESS_ELEMENT_STRING_STRUCT: Struct = Struct {
    name: "SuccessElementString",
    doc: "Entry that succeeded, with a string ID.",
    fields: &[Field { name: "SuccessId", nullable: true, doc: "ID of an entry that succeeded.", example: "1", ..Field::NONE }],
};

pub static TAG_INFO_STRUCT: Struct = Struct {
    name: "TagInfo",
    doc: "Tag with its values.",
    fields: &[
        Field { name: "TagKey", doc: "Tag key.", example: "arch", ..Field::NONE },
        Field { name: "TagValue", ty: Type::Array(&Type::String), doc: "Tag values.", example: "x86", ..Field::NONE },
    ],
};

pub static TAG_PARAM_STRUCT: Struct = Struct {
    name: "TagParam",
    doc: "Tag settings of a model.",
    fields: &[
        Field { name: "ResourceKey", doc: "Resource key.", example: "resource_key", ..Field::NONE },
        Field { name: "ResourcePrefix", doc: "Resource prefix.", example: "res_", ..Field::NONE },
        Field { name: "ServiceType", doc: "Service type.", ..Field::NONE },
    ],
};

pub static TOPO_RESULT_STRUCT: Struct = Struct {
    name: "TopoResult",
    doc: "Topology.",
    fields: &[
        Field { name: "AccountId", doc: "Tenant account ID.", example: "130000000108", ..Field::NONE },
        Field { name: "Name", doc: "Name.", ..Field::NONE },
        Field { name: "Level", ty: Type::Int, doc: "Number of levels.", example: "0", ..Field::NONE },
        Field { name: "Id", ty: Type::Int, doc: "Topology ID.", example: "0", ..Field::NONE },
        Field { name: "Topo", doc: "Topology as a string.", ..Field::NONE },
        Field { name: "Description", doc: "Free text.", example: "this is a process", ..Field::NONE },
        Field { name: "CreatedAt", ty: Type::Datetime, example: "2023-10-05T08:00:00Z", ..Field::NONE },
        Field { name: "Creator", doc: "Creator.", example: "Created By", ..Field::NONE },
        Field { name: "Modifier", doc: "Last modifier.", example: "admin", ..Field::NONE },
        Field { name: "UpdatedAt", ty: Type::Datetime, example: "2023-10-06T09:00:00Z", ..Field::NONE },
        Field {
            name: "TopoTree",
            ty: Type::Array(&Type::Struct(&CMDB_TOPO_TREE_NODE_STRUCT)),
            doc: "Topology as a list of nodes.",
            ..Field::NONE
        },
    ],
};

pub static UNIQUE_VERIFICATION_ITEM_PROPERTY_STRUCT: Struct = Struct {
    name: "UniqueVerificationItemProperty",
    doc: "Field of a uniqueness check.",
    fields: &[
        Field { name: "Id", ty: Type::Uint, example: "100", ..Field::NONE },
        Field { name: "Name", doc: "Field name.", ..Field::NONE },
        Field { name: "IsDefault", ty: Type::Bool, doc: "Whether it is the default.", example: "true", ..Field::NONE },
    ],
};

pub static UPDATE_INSTANCE_INFO_STRUCT: Struct = Struct {
    name: "UpdateInstanceInfo",
    doc: "Changes to one instance.",
    fields: &[
        Field { name: "InstId", ty: Type::Int, doc: "Instance ID.", example: "0", ..Field::NONE },
        Field { name: "UpdateList", ty: Type::Array(&Type::Struct(&PROPERTY_ELEMENT_STRUCT)), doc: "Field values to set.", ..Field::NONE },
    ],
};

pub static USER_PERMISSION_INFO_STRUCT: Struct = Struct {
    name: "UserPermissionInfo",
    doc: "Permission of a user.",
    fields: &[
        Field { name: "UserId", doc: "Sub-account ID (SubAccountId).", example: "130000000108", ..Field::NONE },
        Field { name: "ResourceTypeCode", doc: "Resource type code.", example: "vpc", ..Field::NONE },
        Field { name: "InstanceId", doc: "Resource instance ID.", example: "inst-67890", ..Field::NONE },
        Field { name: "RoleCode", doc: "Role code.", example: "admin_role", ..Field::NONE },
    ],
};

pub static WORKLOAD_RELATION_INFO_STRUCT: Struct = Struct {
    name: "WorkloadRelationInfo",
    doc: "Workload related to a component.",
    fields: &[
        Field { name: "Id", ty: Type::Int, example: "100", ..Field::NONE },
        Field { name: "EnvNodeId", ty: Type::Int, doc: "ID of the node's instance in an environment.", example: "1", ..Field::NONE },
        Field { name: "TkeId", ty: Type::Int, doc: "Cluster ID.", example: "2000", ..Field::NONE },
        Field { name: "ClusterInstanceId", doc: "Cluster instance ID.", example: "cluster-ax", ..Field::NONE },
        Field { name: "Namespace", doc: "Namespace.", example: "tap", ..Field::NONE },
        Field { name: "WorkloadName", doc: "Workload name.", example: "workload-1", ..Field::NONE },
        Field { name: "WorkloadType", doc: "Workload type, e.g. deployment.", example: "deployment", ..Field::NONE },
        Field { name: "CreatedAt", ty: Type::Datetime, example: "2023-10-05T08:00:00Z", ..Field::NONE },
        Field { name: "Creator", doc: "Creator.", example: "Created By", ..Field::NONE },
        Field { name: "ClusterName", nullable: true, doc: "Cluster name.", ..Field::NONE },
    ],
};
