// Written by `cargo xtask codegen` from contract/appmanager.json; do not edit.
//! The contract's tables: validation, help and policies read them.

use terrace_rpc::meta::{Access, ActionMeta, Field, Rules, Service, Struct, Type};

pub static SERVICE: Service = Service {
    name: "appmanager",
    version: "2023-07-01",
    title: "Application Operations Platform - business operations",
    actions: &[
        &CREATE_DEPLOY,
        &CREATE_NODE_CONFIGS,
        &CREATE_OPS_SCALE_TASK,
        &CREATE_OPS_SERVICE_OFFLINE_TASK,
        &CREATE_OPS_TASK,
        &CREATE_TEMPLATE_PARAM_INSTANCE,
        &CREATE_TEMPLATE_PARAM_INSTANCES,
        &DELETE_NODE_CONFIGS,
        &DELETE_TEMPLATE_PARAM_INSTANCES,
        &DESCRIBE_DEPLOY,
        &DESCRIBE_DEPLOY_BATCH,
        &DESCRIBE_OPS_SCALE_TASK,
        &DESCRIBE_OPS_SERVICE_OFFLINE_TASK,
        &DESCRIBE_OPS_TASK,
        &DESCRIBE_PRE_DEPLOY,
        &DESCRIBE_TASK_RECORD_DEADLINE,
        &DESCRIBE_TEMPLATE_PARAM_INSTANCE,
        &GENERATE_TEMPLATE_INSTANCE,
        &GET_IMAGE_INFO,
        &LIST_COMPONENTS,
        &LIST_DEPLOY_HISTORY_VERSIONS,
        &LIST_DEPLOY_RECORDS,
        &LIST_NODE_CONFIGS,
        &LIST_OPERATION_TASKS,
        &LIST_TSF_APP_GROUPS,
        &LIST_TASK_FILTERS,
        &LIST_TASK_TYPES,
        &LIST_TEMPLATE_PARAM_INSTANCES,
        &LIST_TEMPLATES,
        &MODIFY_NODE_CONFIGS,
        &MODIFY_TEMPLATE_PARAM_INSTANCE,
        &SAVE_IMAGE_INFO,
        &STATS_STATUS_TASKS,
        &STATS_TASKS,
        &UPDATE_TASK_RECORD_DEADLINE,
    ],
    structs: &[
        &AGENT_PROFILE_STRUCT,
        &APPLICATION_INFO_STRUCT,
        &APPLICATION_SIMPLE_STRUCT,
        &ARTIFACT_STRUCT,
        &ARTIFACT_INFO_STRUCT,
        &CLEAR_STRATEGY_STRUCT,
        &CMDB_NODE_INFO_STRUCT,
        &CMDB_TOPO_TREE_NODE_STRUCT,
        &COMPONENT_STRUCT,
        &CONTAINER_INFO_STRUCT,
        &CREATE_REPOSITORY_STRUCT,
        &CREATE_TEMPLATE_PARAM_INSTANCE_STRUCT,
        &DAG_COMPONENT_CONDITION_STRUCT,
        &DAG_COMPONENT_INFO_STRUCT,
        &DAG_COMPONENT_PARAM_STRUCT,
        &DAG_COMPONENT_QUERY_CONF_STRUCT,
        &DAG_COMPONENT_RETRY_CONF_STRUCT,
        &DAG_DEFINE_STRUCT,
        &DAG_DEFINE_COMPONENT_STRUCT,
        &DAG_LABEL_STRUCT,
        &DB_NODE_REPO_RELATION_STRUCT,
        &DEPLOY_BATCH_STRUCT,
        &DEPLOY_BATCH_AVERAGE_STRUCT,
        &DEPLOY_BATCH_LADDER_STRUCT,
        &DEPLOY_BATCH_PAUSE_STRUCT,
        &DEPLOY_CLUSTER_INFO_STRUCT,
        &DEPLOY_HOST_STRUCT,
        &DEPLOY_NODE_INFO_STRUCT,
        &DEPLOY_RECORD_STRUCT,
        &DEPLOY_STRATEGY_STRUCT,
        &DESCRIBE_OPS_TASK_STRUCT,
        &DIRECTORY_STRUCT,
        &ENV_INFO_STRUCT,
        &ENV_ITEM_STRUCT,
        &ENV_NODE_STRUCT,
        &ENV_NODE_OBJ_STRUCT,
        &ENV_NODE_REL_STRUCT,
        &ENV_OBJ_STRUCT,
        &ENV_PRODUCT_INFO_STRUCT,
        &ENV_USAGE_ITEM_STRUCT,
        &ENVIRONMENT_STRUCT,
        &ERROR_INFO_STRUCT,
        &ERROR_ITEM_STRUCT,
        &FAILED_ITEM_STRUCT,
        &FILTER_ELEMENT_STRUCT,
        &GATEWAY_CONFIG_STRUCT,
        &GENERIC_PACKAGE_STRUCT,
        &HOST_STRUCT,
        &HOST_INFO_STRUCT,
        &HOST_REL_NODE_STRUCT,
        &INVALID_NODE_STRUCT,
        &LABEL_STRUCT,
        &LINK_PARAM_STRUCT,
        &MODEL_INFO_STRUCT,
        &NODE_CONFIG_STRUCT,
        &NODE_ITEM_STRUCT,
        &NODE_REPO_RELATION_STRUCT,
        &NODE_TREE_STRUCT,
        &NODE_UNIT_REL_STRUCT,
        &OPERATION_DAG_INSTANCE_STRUCT,
        &OPERATION_TEMPLATE_INSTANCE_PARAM_STRUCT,
        &OPERATION_TEMPLATE_PARAM_STRUCT,
        &PARAM_STRUCT,
        &POD_INFO_STRUCT,
        &PROPERTY_STRUCT,
        &PROPERTY_ELEMENT_STRUCT,
        &PROPERTY_ELEMENT_LIST_STRUCT,
        &REGION_STRUCT,
        &REGION_COMPONENT_STRUCT,
        &REL_RESOURCE_ITEM_STRUCT,
        &RENDER_DATA_STRUCT,
        &REPOSITORY_STRUCT,
        &RESOURCE_INST_REL_STRUCT,
        &RESOURCE_ITEM_STRUCT,
        &RESOURCE_TYPE_STRUCT,
        &STATS_TASK_STRUCT,
        &STATS_TASK_DETAIL_STRUCT,
        &SUCCESS_ITEM_STRUCT,
        &TAG_PARAM_STRUCT,
        &TASK_FILTER_STRUCT,
        &TASK_RESOURCE_STRUCT,
        &TEMPLATE_STRUCT,
        &TEMPLATE_PARAM_INSTANCE_STRUCT,
        &TOPO_NODE_STRUCT,
        &TSF_GROUP_INFO_STRUCT,
        &VM_GROUP_SIMPLE_STRUCT,
        &WARMUP_SETTING_STRUCT,
        &WORKLOAD_INFO_STRUCT,
        &WORKLOAD_RELATION_INFO_STRUCT,
        &ZONE_STRUCT,
        &ZONE_COMPONENT_STRUCT,
    ],
    errors: &[
        ("InternalError.CmdbError", "CMDB call failed."),
        ("InternalError.DbError", "Database error."),
        ("InternalError.DescribeDeployRecordParams", "Reading the deployment parameters failed."),
        ("InternalError.DescribeOpsTaskErr", "Reading the operations task failed."),
        ("InternalError.DescribePreDeploy", "Reading the previous deployment failed."),
        ("InternalError.GetTemplateError", "Reading the template failed."),
        ("InternalError.GetTemplateParamInstanceError", "Reading the template parameter instance failed."),
        ("InternalError.TkeError", "TKE call failed."),
        ("InternalError.TsfError", "TSF call failed."),
        ("InternalError.Unauthorized", "Not verified."),
        ("InvalidParameter.CreateOpsScaleRequestValidErr", "Scaling request failed validation."),
        ("InvalidParameter.DeleteRepository", "Bad parameter for deleting a repository."),
        ("InvalidParameter.DescribeOpsServiceOfflineRequestValidErr", "Offline-task request failed validation."),
        ("InvalidParameterValue.ParamError", "Bad parameter value."),
    ],
};

pub static CREATE_DEPLOY: ActionMeta = ActionMeta {
    service: "appmanager",
    version: "2023-07-01",
    name: "CreateDeploy",
    summary: "Deploy a component version to an environment, or roll one back.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "Product", ty: Type::Struct(&DEPLOY_NODE_INFO_STRUCT), doc: "Product.", ..Field::NONE },
        Field { name: "Component", ty: Type::Struct(&DEPLOY_NODE_INFO_STRUCT), doc: "Component.", ..Field::NONE },
        Field { name: "Environment", ty: Type::Struct(&ENVIRONMENT_STRUCT), doc: "Environment.", ..Field::NONE },
        Field { name: "TaskName", required: true, doc: "Task name.", example: "sample", ..Field::NONE },
        Field { name: "TaskDesc", required: true, doc: "Task description.", example: "desc", ..Field::NONE },
        Field {
            name: "TaskType",
            required: true,
            rules: &Rules { one_of: &["Deploy", "Rollback"], ..Rules::NONE },
            doc: "Deploy (deploy) or Rollback (roll back).",
            example: "Rollback",
            ..Field::NONE
        },
        Field { name: "DeployGeneric", ty: Type::Struct(&GENERIC_PACKAGE_STRUCT), doc: "Artifact to deploy.", ..Field::NONE },
        Field { name: "DeployStrategy", ty: Type::Struct(&DEPLOY_STRATEGY_STRUCT), doc: "Batch and pause settings.", ..Field::NONE },
        Field { name: "DeployBatches", ty: Type::Array(&Type::Struct(&DEPLOY_BATCH_STRUCT)), doc: "Hosts of each batch.", ..Field::NONE },
        Field {
            name: "OperationTemplateInstanceParams",
            ty: Type::Array(&Type::Struct(&OPERATION_TEMPLATE_INSTANCE_PARAM_STRUCT)),
            doc: "Values for the operations template.",
            ..Field::NONE
        },
        Field { name: "RollbackDagId", ty: Type::Uint, doc: "Flow instance of the deployment to roll back.", example: "1", ..Field::NONE },
        Field { name: "DagId", ty: Type::Uint, doc: "Flow instance being edited.", example: "1", ..Field::NONE },
        Field { name: "DeployClusterInfo", ty: Type::Struct(&DEPLOY_CLUSTER_INFO_STRUCT), doc: "Target cluster.", ..Field::NONE },
    ],
    output: &[
        Field { name: "DagId", ty: Type::Uint, doc: "Flow instance created.", example: "1", ..Field::NONE },
        Field { name: "Namespace", doc: "Namespace.", example: "tap", ..Field::NONE },
    ],
    errors: &[],
};

pub static CREATE_NODE_CONFIGS: ActionMeta = ActionMeta {
    service: "appmanager",
    version: "2023-07-01",
    name: "CreateNodeConfigs",
    summary: "Create configuration items of nodes.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field {
        name: "NodeConfigList",
        ty: Type::Array(&Type::Struct(&NODE_CONFIG_STRUCT)),
        doc: "Configuration items.",
        ..Field::NONE
    }],
    output: &[Field { name: "IdList", ty: Type::Array(&Type::Uint), doc: "IDs of the new items.", example: "[1]", ..Field::NONE }],
    errors: &[],
};

pub static CREATE_OPS_SCALE_TASK: ActionMeta = ActionMeta {
    service: "appmanager",
    version: "2023-07-01",
    name: "CreateOpsScaleTask",
    summary: "Create a task that scales a component out or in.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "Product", ty: Type::Struct(&DEPLOY_NODE_INFO_STRUCT), doc: "Product.", ..Field::NONE },
        Field { name: "Component", ty: Type::Struct(&DEPLOY_NODE_INFO_STRUCT), doc: "Component.", ..Field::NONE },
        Field { name: "Environment", ty: Type::Struct(&ENV_INFO_STRUCT), doc: "Environment.", ..Field::NONE },
        Field { name: "TaskType", doc: "Task type.", example: "Rollback", ..Field::NONE },
        Field { name: "ApplicationType", doc: "Application type.", example: "deploy", ..Field::NONE },
        Field { name: "Generic", ty: Type::Struct(&GENERIC_PACKAGE_STRUCT), doc: "Artifact.", ..Field::NONE },
        Field { name: "Hosts", ty: Type::Array(&Type::Struct(&DEPLOY_HOST_STRUCT)), doc: "Hosts to add or remove.", ..Field::NONE },
        Field {
            name: "OperationTemplateInstanceParams",
            ty: Type::Array(&Type::Struct(&OPERATION_TEMPLATE_INSTANCE_PARAM_STRUCT)),
            doc: "Values for the operations template.",
            ..Field::NONE
        },
        Field { name: "DagId", ty: Type::Uint, doc: "Flow instance being edited.", example: "1", ..Field::NONE },
    ],
    output: &[
        Field { name: "DagId", ty: Type::Uint, doc: "Flow instance created.", example: "1", ..Field::NONE },
        Field { name: "Error", ty: Type::Struct(&ERROR_INFO_STRUCT), doc: "Error detail.", ..Field::NONE },
        Field { name: "Namespace", doc: "Namespace.", example: "tap", ..Field::NONE },
    ],
    errors: &["InvalidParameter.CreateOpsScaleRequestValidErr"],
};

pub static CREATE_OPS_SERVICE_OFFLINE_TASK: ActionMeta = ActionMeta {
    service: "appmanager",
    version: "2023-07-01",
    name: "CreateOpsServiceOfflineTask",
    summary: "Create a task that takes a component offline.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "Product", ty: Type::Struct(&DEPLOY_NODE_INFO_STRUCT), doc: "Product.", ..Field::NONE },
        Field { name: "Component", ty: Type::Struct(&DEPLOY_NODE_INFO_STRUCT), doc: "Component.", ..Field::NONE },
        Field { name: "Environment", ty: Type::Struct(&ENV_INFO_STRUCT), doc: "Environment.", ..Field::NONE },
        Field { name: "TaskName", doc: "Task name.", example: "sample", ..Field::NONE },
        Field { name: "TaskDesc", doc: "Task description.", example: "desc", ..Field::NONE },
        Field { name: "Hosts", ty: Type::Array(&Type::Struct(&DEPLOY_HOST_STRUCT)), doc: "Hosts to take offline.", ..Field::NONE },
        Field {
            name: "OperationTemplateInstanceParams",
            ty: Type::Array(&Type::Struct(&OPERATION_TEMPLATE_INSTANCE_PARAM_STRUCT)),
            doc: "Values for the operations template.",
            ..Field::NONE
        },
        Field { name: "DagId", ty: Type::Uint, doc: "Flow instance being edited.", example: "1", ..Field::NONE },
        Field { name: "ClusterInfo", ty: Type::Struct(&DEPLOY_CLUSTER_INFO_STRUCT), doc: "Target cluster.", ..Field::NONE },
    ],
    output: &[
        Field { name: "DagId", ty: Type::Uint, doc: "Flow instance created.", example: "1", ..Field::NONE },
        Field { name: "Error", ty: Type::Struct(&ERROR_INFO_STRUCT), doc: "Error detail.", ..Field::NONE },
        Field { name: "Namespace", doc: "Namespace.", example: "tap", ..Field::NONE },
    ],
    errors: &[],
};

pub static CREATE_OPS_TASK: ActionMeta = ActionMeta {
    service: "appmanager",
    version: "2023-07-01",
    name: "CreateOpsTask",
    summary: "Create an operations task.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "TaskName", required: true, doc: "Task name.", example: "sample", ..Field::NONE },
        Field { name: "TaskDesc", required: true, doc: "Task description.", example: "desc", ..Field::NONE },
        Field {
            name: "TaskType",
            required: true,
            doc: "Kind of task: deploy, take offline, roll back or scale. The source gives no codes; the sample is Rollback.",
            example: "Rollback",
            ..Field::NONE
        },
        Field {
            name: "DeployMethod",
            required: true,
            rules: &Rules { one_of: &["image", "package"], ..Rules::NONE },
            doc: "image or package.",
            example: "package",
            ..Field::NONE
        },
        Field { name: "Product", ty: Type::Struct(&DEPLOY_NODE_INFO_STRUCT), required: true, doc: "Product.", ..Field::NONE },
        Field { name: "Component", ty: Type::Struct(&DEPLOY_NODE_INFO_STRUCT), required: true, doc: "Component.", ..Field::NONE },
        Field { name: "Environment", ty: Type::Struct(&ENVIRONMENT_STRUCT), required: true, doc: "Environment.", ..Field::NONE },
        Field {
            name: "Resources",
            ty: Type::Struct(&TASK_RESOURCE_STRUCT),
            required: true,
            doc: "Hosts or cluster the task works on.",
            ..Field::NONE
        },
        Field {
            name: "Params",
            ty: Type::Array(&Type::Struct(&OPERATION_TEMPLATE_INSTANCE_PARAM_STRUCT)),
            required: true,
            doc: "Template parameter values.",
            ..Field::NONE
        },
        Field { name: "Strategy", ty: Type::Struct(&DEPLOY_STRATEGY_STRUCT), doc: "Batch settings.", ..Field::NONE },
        Field { name: "DagId", ty: Type::Uint, nullable: true, doc: "Flow instance being edited.", example: "0", ..Field::NONE },
    ],
    output: &[
        Field { name: "DagId", ty: Type::Uint, doc: "Task ID (flow instance).", example: "1", ..Field::NONE },
        Field { name: "Namespace", doc: "Namespace.", example: "tap", ..Field::NONE },
    ],
    errors: &[],
};

pub static CREATE_TEMPLATE_PARAM_INSTANCE: ActionMeta = ActionMeta {
    service: "appmanager",
    version: "2023-07-01",
    name: "CreateTemplateParamInstance",
    summary: "Create a template parameter instance, from an existing template or together with a new one.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field {
            name: "Template",
            ty: Type::Struct(&TEMPLATE_STRUCT),
            doc: "Template to create; leave empty when TemplateId names an existing one.",
            ..Field::NONE
        },
        Field {
            name: "TemplateParamInstance",
            ty: Type::Struct(&TEMPLATE_PARAM_INSTANCE_STRUCT),
            required: true,
            doc: "Instance to create.",
            ..Field::NONE
        },
        Field {
            name: "TemplateId",
            ty: Type::Uint,
            doc: "Existing template; leave empty when Template is given.",
            example: "1",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Id", ty: Type::Uint, doc: "ID of the new instance.", example: "1", ..Field::NONE }],
    errors: &[],
};

pub static CREATE_TEMPLATE_PARAM_INSTANCES: ActionMeta = ActionMeta {
    service: "appmanager",
    version: "2023-07-01",
    name: "CreateTemplateParamInstances",
    summary: "Create several template parameter instances.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field {
        name: "TemplateParamInstanceList",
        ty: Type::Array(&Type::Struct(&CREATE_TEMPLATE_PARAM_INSTANCE_STRUCT)),
        required: true,
        doc: "Instances to create.",
        ..Field::NONE
    }],
    output: &[Field { name: "IdList", ty: Type::Array(&Type::Uint), doc: "IDs of the new instances.", example: "[1,2]", ..Field::NONE }],
    errors: &[],
};

pub static DELETE_NODE_CONFIGS: ActionMeta = ActionMeta {
    service: "appmanager",
    version: "2023-07-01",
    name: "DeleteNodeConfigs",
    summary: "Delete configuration items of nodes.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field { name: "IdList", ty: Type::Array(&Type::Uint), doc: "IDs of the items.", example: "[1]", ..Field::NONE }],
    output: &[Field { name: "Ok", ty: Type::Bool, doc: "Omitted when the call succeeds.", example: "false", ..Field::NONE }],
    errors: &[],
};

pub static DELETE_TEMPLATE_PARAM_INSTANCES: ActionMeta = ActionMeta {
    service: "appmanager",
    version: "2023-07-01",
    name: "DeleteTemplateParamInstances",
    summary: "Delete template parameter instances.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field {
        name: "IdList",
        ty: Type::Array(&Type::Uint),
        required: true,
        doc: "IDs of the instances.",
        example: "[1,2]",
        ..Field::NONE
    }],
    output: &[Field { name: "Ok", ty: Type::Bool, doc: "Omitted when the call succeeds.", example: "false", ..Field::NONE }],
    errors: &[],
};

pub static DESCRIBE_DEPLOY: ActionMeta = ActionMeta {
    service: "appmanager",
    version: "2023-07-01",
    name: "DescribeDeploy",
    summary: "Read one deployment.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field { name: "DagId", ty: Type::Uint, required: true, doc: "Flow instance ID.", example: "1", ..Field::NONE }],
    output: &[Field { name: "DeployRecord", ty: Type::Struct(&DEPLOY_RECORD_STRUCT), doc: "The deployment.", ..Field::NONE }],
    errors: &[],
};

pub static DESCRIBE_DEPLOY_BATCH: ActionMeta = ActionMeta {
    service: "appmanager",
    version: "2023-07-01",
    name: "DescribeDeployBatch",
    summary: "Preview how hosts are split into batches for a deployment or rollback.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "DeployStrategy", ty: Type::Struct(&DEPLOY_STRATEGY_STRUCT), doc: "Batch settings.", ..Field::NONE },
        Field { name: "DeployHosts", ty: Type::Array(&Type::Struct(&DEPLOY_HOST_STRUCT)), required: true, doc: "Hosts.", ..Field::NONE },
    ],
    output: &[Field {
        name: "DeployBatches",
        ty: Type::Array(&Type::Struct(&DEPLOY_BATCH_STRUCT)),
        doc: "Resulting batches.",
        ..Field::NONE
    }],
    errors: &[],
};

pub static DESCRIBE_OPS_SCALE_TASK: ActionMeta = ActionMeta {
    service: "appmanager",
    version: "2023-07-01",
    name: "DescribeOpsScaleTask",
    summary: "Read one scaling task.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field { name: "DagId", ty: Type::Uint, doc: "Flow instance ID.", example: "1", ..Field::NONE }],
    output: &[
        Field { name: "DagId", ty: Type::Uint, doc: "Flow instance ID.", example: "1", ..Field::NONE },
        Field { name: "Product", ty: Type::Struct(&DEPLOY_NODE_INFO_STRUCT), doc: "Product.", ..Field::NONE },
        Field { name: "Component", ty: Type::Struct(&DEPLOY_NODE_INFO_STRUCT), doc: "Component.", ..Field::NONE },
        Field { name: "Environment", ty: Type::Struct(&ENV_INFO_STRUCT), doc: "Environment.", ..Field::NONE },
        Field { name: "TaskType", doc: "Task type.", example: "Rollback", ..Field::NONE },
        Field { name: "ApplicationType", doc: "Application type.", example: "deploy", ..Field::NONE },
        Field { name: "Generic", ty: Type::Struct(&GENERIC_PACKAGE_STRUCT), doc: "Artifact.", ..Field::NONE },
        Field { name: "Hosts", ty: Type::Array(&Type::Struct(&DEPLOY_HOST_STRUCT)), doc: "Hosts added or removed.", ..Field::NONE },
        Field {
            name: "OperationTemplateInstanceParams",
            ty: Type::Array(&Type::Struct(&OPERATION_TEMPLATE_INSTANCE_PARAM_STRUCT)),
            doc: "Values for the operations template.",
            ..Field::NONE
        },
    ],
    errors: &[],
};

pub static DESCRIBE_OPS_SERVICE_OFFLINE_TASK: ActionMeta = ActionMeta {
    service: "appmanager",
    version: "2023-07-01",
    name: "DescribeOpsServiceOfflineTask",
    summary: "Read one offline task.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field { name: "DagId", ty: Type::Uint, required: true, doc: "Flow instance ID.", example: "1", ..Field::NONE }],
    output: &[
        Field { name: "DagId", ty: Type::Uint, doc: "Flow instance ID.", example: "1", ..Field::NONE },
        Field { name: "Product", ty: Type::Struct(&DEPLOY_NODE_INFO_STRUCT), doc: "Product.", ..Field::NONE },
        Field { name: "Component", ty: Type::Struct(&DEPLOY_NODE_INFO_STRUCT), doc: "Component.", ..Field::NONE },
        Field { name: "Environment", ty: Type::Struct(&ENV_INFO_STRUCT), doc: "Environment.", ..Field::NONE },
        Field { name: "Hosts", ty: Type::Array(&Type::Struct(&DEPLOY_HOST_STRUCT)), doc: "Hosts taken offline.", ..Field::NONE },
        Field {
            name: "OperationTemplateInstanceParams",
            ty: Type::Array(&Type::Struct(&OPERATION_TEMPLATE_INSTANCE_PARAM_STRUCT)),
            doc: "Values for the operations template.",
            ..Field::NONE
        },
        Field { name: "TaskName", doc: "Task name.", example: "name", ..Field::NONE },
        Field { name: "TaskDesc", doc: "Task description.", example: "desc", ..Field::NONE },
        Field { name: "ClusterInfo", ty: Type::Struct(&DEPLOY_CLUSTER_INFO_STRUCT), doc: "Target cluster.", ..Field::NONE },
    ],
    errors: &["InvalidParameter.DescribeOpsServiceOfflineRequestValidErr"],
};

pub static DESCRIBE_OPS_TASK: ActionMeta = ActionMeta {
    service: "appmanager",
    version: "2023-07-01",
    name: "DescribeOpsTask",
    summary: "Read one operations task.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field { name: "DagId", ty: Type::Uint, required: true, doc: "Flow instance ID.", example: "1", ..Field::NONE }],
    output: &[
        Field { name: "TaskName", doc: "Task name.", ..Field::NONE },
        Field { name: "TaskDesc", doc: "Task description.", example: "desc", ..Field::NONE },
        Field { name: "TaskType", doc: "Kind of task: deploy, take offline, roll back or scale.", example: "deploy", ..Field::NONE },
        Field { name: "DeployMethod", doc: "image or package.", example: "image", ..Field::NONE },
        Field { name: "Product", ty: Type::Struct(&DEPLOY_NODE_INFO_STRUCT), doc: "Product.", ..Field::NONE },
        Field { name: "Component", ty: Type::Struct(&DEPLOY_NODE_INFO_STRUCT), doc: "Component.", ..Field::NONE },
        Field { name: "Environment", ty: Type::Struct(&ENVIRONMENT_STRUCT), doc: "Environment.", ..Field::NONE },
        Field { name: "Resources", ty: Type::Struct(&TASK_RESOURCE_STRUCT), doc: "Hosts or cluster the task works on.", ..Field::NONE },
        Field {
            name: "Params",
            ty: Type::Array(&Type::Struct(&OPERATION_TEMPLATE_INSTANCE_PARAM_STRUCT)),
            doc: "Template parameter values.",
            ..Field::NONE
        },
        Field { name: "Strategy", ty: Type::Struct(&DEPLOY_STRATEGY_STRUCT), doc: "Batch settings.", ..Field::NONE },
        Field { name: "OpsTaskHistory", ty: Type::Struct(&DESCRIBE_OPS_TASK_STRUCT), doc: "The task.", ..Field::NONE },
        Field { name: "Id", ty: Type::Int, doc: "Record ID.", example: "1", ..Field::NONE },
        Field { name: "CreatedAt", example: "2025-04-28 20:32:57", ..Field::NONE },
        Field { name: "UpdatedAt", example: "2025-04-28 20:32:57", ..Field::NONE },
        Field { name: "TenantUin", doc: "Tenant account UIN.", example: "122", ..Field::NONE },
        Field { name: "Creator", doc: "Creator.", ..Field::NONE },
        Field { name: "Modifier", doc: "Last modifier.", ..Field::NONE },
        Field { name: "Artifact", ty: Type::Struct(&ARTIFACT_STRUCT), doc: "Artifact.", ..Field::NONE },
        Field { name: "DagId", ty: Type::Int, doc: "Flow instance ID.", example: "1", ..Field::NONE },
        Field { name: "RollBackDagId", ty: Type::Int, doc: "Flow instance of the rollback.", example: "1", ..Field::NONE },
        Field { name: "ApplicationType", doc: "Application type.", example: "package", ..Field::NONE },
        Field { name: "State", doc: "Task state, e.g. running.", example: "running", ..Field::NONE },
    ],
    errors: &["InternalError.DescribeOpsTaskErr"],
};

pub static DESCRIBE_PRE_DEPLOY: ActionMeta = ActionMeta {
    service: "appmanager",
    version: "2023-07-01",
    name: "DescribePreDeploy",
    summary: "Read the deployment that a rollback would return to.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field { name: "DagId", ty: Type::Uint, required: true, doc: "Flow instance of the rollback.", example: "1", ..Field::NONE }],
    output: &[
        Field {
            name: "DeployGeneric",
            ty: Type::Struct(&GENERIC_PACKAGE_STRUCT),
            doc: "Artifact of the previous deployment.",
            ..Field::NONE
        },
        Field {
            name: "DeployHosts",
            ty: Type::Array(&Type::Struct(&DEPLOY_HOST_STRUCT)),
            doc: "Hosts of the previous deployment.",
            ..Field::NONE
        },
    ],
    errors: &["InternalError.DescribePreDeploy"],
};

pub static DESCRIBE_TASK_RECORD_DEADLINE: ActionMeta = ActionMeta {
    service: "appmanager",
    version: "2023-07-01",
    name: "DescribeTaskRecordDeadline",
    summary: "Read how long task history is kept.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[],
    output: &[
        Field { name: "DeadlineType", doc: "Finite (kept for DeadlineDay days) or Infinite.", example: "Finite", ..Field::NONE },
        Field { name: "DeadlineDay", ty: Type::Int, doc: "Number of days.", example: "1", ..Field::NONE },
    ],
    errors: &[],
};

pub static DESCRIBE_TEMPLATE_PARAM_INSTANCE: ActionMeta = ActionMeta {
    service: "appmanager",
    version: "2023-07-01",
    name: "DescribeTemplateParamInstance",
    summary: "Read one template parameter instance with its template.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field { name: "Id", ty: Type::Uint, doc: "Template parameter instance ID.", example: "1", ..Field::NONE }],
    output: &[
        Field { name: "Template", ty: Type::Struct(&TEMPLATE_STRUCT), doc: "Template.", ..Field::NONE },
        Field {
            name: "TemplateParamInstance",
            ty: Type::Struct(&TEMPLATE_PARAM_INSTANCE_STRUCT),
            doc: "Template parameter instance.",
            ..Field::NONE
        },
    ],
    errors: &["InternalError.GetTemplateParamInstanceError"],
};

pub static GENERATE_TEMPLATE_INSTANCE: ActionMeta = ActionMeta {
    service: "appmanager",
    version: "2023-07-01",
    name: "GenerateTemplateInstance",
    summary: "Render a template and a parameter instance into an executable flow definition.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field {
            name: "TemplateParamInstanceId",
            ty: Type::Uint,
            required: true,
            doc: "Template parameter instance ID.",
            example: "1",
            ..Field::NONE
        },
        Field {
            name: "Params",
            ty: Type::Array(&Type::Struct(&LABEL_STRUCT)),
            doc: "Parameters to replace with actual values.",
            ..Field::NONE
        },
        Field {
            name: "Render",
            ty: Type::Struct(&RENDER_DATA_STRUCT),
            required: true,
            doc: "Values for the built-in parameters.",
            ..Field::NONE
        },
    ],
    output: &[Field {
        name: "TemplateInstanceJson",
        ty: Type::Struct(&DAG_DEFINE_STRUCT),
        doc: "Rendered flow definition.",
        ..Field::NONE
    }],
    errors: &["InternalError.GetTemplateError"],
};

pub static GET_IMAGE_INFO: ActionMeta = ActionMeta {
    service: "appmanager",
    version: "2023-07-01",
    name: "GetImageInfo",
    summary: "Read the workload settings used to deploy a container component.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "NodeId", ty: Type::Uint, doc: "Node ID.", example: "1", ..Field::NONE },
        Field { name: "NodeUuid", doc: "Node UUID.", example: "ee8033c7-060a-4703-98ee-a208bccd9832", ..Field::NONE },
        Field { name: "NodeModelUuid", doc: "Model UUID of the node.", example: "ee8033c7-060a-4703-98ee-a208bccd9832", ..Field::NONE },
        Field { name: "EnvUuid", doc: "Environment UUID.", example: "ee8033c7-060a-4703-98ee-a208bccd9832", ..Field::NONE },
        Field { name: "EnvNodeId", ty: Type::Uint, doc: "ID of the node's instance in an environment.", example: "1", ..Field::NONE },
    ],
    output: &[
        Field {
            name: "TemplateParamInstanceID",
            ty: Type::Uint,
            doc: "Template parameter instance used for the deployment.",
            example: "1",
            ..Field::NONE
        },
        Field { name: "WorkloadType", doc: "Workload type, e.g. deployment.", example: "deployment", ..Field::NONE },
        Field { name: "WorkloadName", doc: "Workload name.", example: "deployment", ..Field::NONE },
        Field { name: "Namespace", doc: "Namespace.", example: "ns", ..Field::NONE },
        Field { name: "RequestBody", doc: "Workload settings.", example: "{}", ..Field::NONE },
    ],
    errors: &[],
};

pub static LIST_COMPONENTS: ActionMeta = ActionMeta {
    service: "appmanager",
    version: "2023-07-01",
    name: "ListComponents",
    summary: "List flow components.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field {
        name: "ComponentCondition",
        ty: Type::Struct(&DAG_COMPONENT_CONDITION_STRUCT),
        required: true,
        doc: "Conditions.",
        ..Field::NONE
    }],
    output: &[
        Field { name: "Components", ty: Type::Array(&Type::Struct(&DAG_COMPONENT_INFO_STRUCT)), doc: "Components.", ..Field::NONE },
        Field { name: "Total", ty: Type::Int, doc: "Total matches.", example: "1", ..Field::NONE },
    ],
    errors: &["InternalError.Unauthorized"],
};

pub static LIST_DEPLOY_HISTORY_VERSIONS: ActionMeta = ActionMeta {
    service: "appmanager",
    version: "2023-07-01",
    name: "ListDeployHistoryVersions",
    summary: "List the artifact versions deployed to a component instance.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field { name: "EnvironmentNodeId", ty: Type::Uint, doc: "Component instance ID.", example: "1", ..Field::NONE }],
    output: &[Field { name: "GenericPackages", ty: Type::Array(&Type::Struct(&GENERIC_PACKAGE_STRUCT)), doc: "Artifacts.", ..Field::NONE }],
    errors: &[],
};

pub static LIST_DEPLOY_RECORDS: ActionMeta = ActionMeta {
    service: "appmanager",
    version: "2023-07-01",
    name: "ListDeployRecords",
    summary: "List the deployments of a component instance.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "ComponentEnvNodeId", ty: Type::Uint, required: true, doc: "Component instance ID.", example: "1", ..Field::NONE },
        Field { name: "DeployType", required: true, doc: "Deployment type, e.g. package.", example: "package", ..Field::NONE },
        Field { name: "State", required: true, doc: "Filter by state.", example: "Unknown", ..Field::NONE },
        Field { name: "Offset", ty: Type::Int, doc: "Page offset.", example: "1", ..Field::NONE },
        Field { name: "Limit", ty: Type::Int, doc: "Page size.", example: "1", ..Field::NONE },
    ],
    output: &[
        Field { name: "Total", ty: Type::Int, doc: "Total matches.", example: "1", ..Field::NONE },
        Field { name: "DeployRecords", ty: Type::Array(&Type::Struct(&DEPLOY_RECORD_STRUCT)), doc: "Deployments.", ..Field::NONE },
    ],
    errors: &[],
};

pub static LIST_NODE_CONFIGS: ActionMeta = ActionMeta {
    service: "appmanager",
    version: "2023-07-01",
    name: "ListNodeConfigs",
    summary: "List configuration items of nodes.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "NodeUUID", doc: "Node UUID.", example: "1", ..Field::NONE },
        Field { name: "EnvUUID", doc: "Environment UUID.", example: "ee8033c7-060a-4703-98ee-a208bccd9832", ..Field::NONE },
        Field { name: "EnvNodeIdList", ty: Type::Array(&Type::Uint), doc: "Environment node IDs.", example: "[1,2]", ..Field::NONE },
    ],
    output: &[Field {
        name: "NodeConfigList",
        ty: Type::Array(&Type::Struct(&NODE_CONFIG_STRUCT)),
        doc: "Configuration items.",
        ..Field::NONE
    }],
    errors: &[],
};

pub static LIST_OPERATION_TASKS: ActionMeta = ActionMeta {
    service: "appmanager",
    version: "2023-07-01",
    name: "ListOperationTasks",
    summary: "List operations tasks.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "EnvUuid", doc: "Environment UUID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "DagType", doc: "Task type, e.g. Deploy.", example: "Deploy", ..Field::NONE },
        Field { name: "DagName", doc: "Task name.", example: "sample", ..Field::NONE },
        Field { name: "DagId", ty: Type::Uint, doc: "Flow instance ID.", example: "1", ..Field::NONE },
        Field { name: "Offset", ty: Type::Int, doc: "Page offset.", example: "1", ..Field::NONE },
        Field { name: "Limit", ty: Type::Int, doc: "Page size.", example: "1", ..Field::NONE },
        Field { name: "ComponentUuid", doc: "Component UUID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "ProductUuid", doc: "Product UUID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "State", doc: "Filter by state.", example: "Unknown", ..Field::NONE },
        Field { name: "ComponentEnvNodeId", ty: Type::Uint, doc: "Component instance ID.", example: "1", ..Field::NONE },
    ],
    output: &[
        Field {
            name: "DagInstances",
            ty: Type::Array(&Type::Struct(&OPERATION_DAG_INSTANCE_STRUCT)),
            doc: "Flow instances.",
            ..Field::NONE
        },
        Field { name: "Total", ty: Type::Int, doc: "Total matches.", example: "1", ..Field::NONE },
    ],
    errors: &[],
};

pub static LIST_TSF_APP_GROUPS: ActionMeta = ActionMeta {
    service: "appmanager",
    version: "2023-07-01",
    name: "ListTSFAppGroups",
    summary: "List the TSF deployment groups of an application that can be related.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "Limit", ty: Type::Uint, doc: "Page size.", example: "100", ..Field::NONE },
        Field { name: "Offset", ty: Type::Uint, doc: "Page offset.", example: "1", ..Field::NONE },
        Field { name: "ApplicationId", required: true, doc: "TSF application ID.", example: "121", ..Field::NONE },
        Field { name: "EnvUuid", required: true, doc: "Environment UUID.", example: "ee8033c7-060a-4703-98ee-a208bccd9832", ..Field::NONE },
        Field {
            name: "ApplicationType",
            required: true,
            rules: &Rules { one_of: &["C", "V"], ..Rules::NONE },
            doc: "C or V (container or virtual machine).",
            example: "C",
            ..Field::NONE
        },
        Field { name: "SearchWord", doc: "Keyword.", example: "ac", ..Field::NONE },
    ],
    output: &[
        Field { name: "TotalCount", ty: Type::Uint, doc: "Number of TSF groups not related yet.", example: "10", ..Field::NONE },
        Field {
            name: "Content",
            ty: Type::Array(&Type::Struct(&TSF_GROUP_INFO_STRUCT)),
            doc: "TSF groups that can be related.",
            ..Field::NONE
        },
        Field { name: "GroupTotalCount", ty: Type::Uint, doc: "Number of all TSF groups.", example: "10", ..Field::NONE },
    ],
    errors: &["InvalidParameterValue.ParamError"],
};

pub static LIST_TASK_FILTERS: ActionMeta = ActionMeta {
    service: "appmanager",
    version: "2023-07-01",
    name: "ListTaskFilters",
    summary: "List the values a task list can be filtered by.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field {
        name: "FilterField",
        required: true,
        doc: "Field whose values are listed, e.g. Component.",
        example: "[Component]",
        ..Field::NONE
    }],
    output: &[Field {
        name: "TaskFilters",
        ty: Type::Array(&Type::Struct(&TASK_FILTER_STRUCT)),
        doc: "Values with counts.",
        ..Field::NONE
    }],
    errors: &[],
};

pub static LIST_TASK_TYPES: ActionMeta = ActionMeta {
    service: "appmanager",
    version: "2023-07-01",
    name: "ListTaskTypes",
    summary: "List the task types a task list can be filtered by.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[],
    output: &[Field { name: "TaskFilters", ty: Type::Array(&Type::Struct(&TASK_FILTER_STRUCT)), doc: "Types with counts.", ..Field::NONE }],
    errors: &[],
};

pub static LIST_TEMPLATE_PARAM_INSTANCES: ActionMeta = ActionMeta {
    service: "appmanager",
    version: "2023-07-01",
    name: "ListTemplateParamInstances",
    summary: "List template parameter instances.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "Labels", ty: Type::Array(&Type::Struct(&LABEL_STRUCT)), doc: "Filter by label.", ..Field::NONE },
        Field { name: "Offset", ty: Type::Uint, doc: "Page offset.", example: "1", ..Field::NONE },
        Field { name: "Limit", ty: Type::Uint, doc: "Page size.", example: "1", ..Field::NONE },
    ],
    output: &[
        Field {
            name: "ListTemplateParamInstances",
            ty: Type::Array(&Type::Struct(&TEMPLATE_PARAM_INSTANCE_STRUCT)),
            doc: "Instances found.",
            ..Field::NONE
        },
        Field { name: "Total", ty: Type::Uint, doc: "Total matches.", example: "1", ..Field::NONE },
    ],
    errors: &[],
};

pub static LIST_TEMPLATES: ActionMeta = ActionMeta {
    service: "appmanager",
    version: "2023-07-01",
    name: "ListTemplates",
    summary: "List templates.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "Labels", ty: Type::Array(&Type::Struct(&LABEL_STRUCT)), nullable: true, doc: "Filter by label.", ..Field::NONE },
        Field { name: "Offset", ty: Type::Uint, doc: "Page offset.", example: "1", ..Field::NONE },
        Field { name: "Limit", ty: Type::Uint, doc: "Page size.", example: "100", ..Field::NONE },
    ],
    output: &[
        Field { name: "ListTemplates", ty: Type::Array(&Type::Struct(&TEMPLATE_STRUCT)), doc: "Templates found.", ..Field::NONE },
        Field { name: "Total", ty: Type::Uint, doc: "Total matches.", example: "1", ..Field::NONE },
    ],
    errors: &[],
};

pub static MODIFY_NODE_CONFIGS: ActionMeta = ActionMeta {
    service: "appmanager",
    version: "2023-07-01",
    name: "ModifyNodeConfigs",
    summary: "Replace configuration items of nodes.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field {
        name: "NodeConfigList",
        ty: Type::Array(&Type::Struct(&NODE_CONFIG_STRUCT)),
        nullable: true,
        doc: "Configuration items; every field must be sent.",
        ..Field::NONE
    }],
    output: &[Field { name: "Ok", ty: Type::Bool, doc: "Omitted when the call succeeds.", example: "false", ..Field::NONE }],
    errors: &["InternalError.Unauthorized"],
};

pub static MODIFY_TEMPLATE_PARAM_INSTANCE: ActionMeta = ActionMeta {
    service: "appmanager",
    version: "2023-07-01",
    name: "ModifyTemplateParamInstance",
    summary: "Replace a template parameter instance.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field {
            name: "Template",
            ty: Type::Struct(&TEMPLATE_STRUCT),
            doc: "New template; leave empty when TemplateId names an existing one.",
            ..Field::NONE
        },
        Field {
            name: "TemplateParamInstance",
            ty: Type::Struct(&TEMPLATE_PARAM_INSTANCE_STRUCT),
            required: true,
            doc: "Instance; every field must be sent.",
            ..Field::NONE
        },
        Field {
            name: "TemplateId",
            ty: Type::Uint,
            doc: "Existing template to reuse; leave empty when Template is given.",
            example: "1",
            ..Field::NONE
        },
        Field { name: "Id", ty: Type::Uint, required: true, doc: "Template parameter instance ID.", example: "1", ..Field::NONE },
    ],
    output: &[Field { name: "Ok", ty: Type::Bool, doc: "Omitted when the call succeeds.", example: "false", ..Field::NONE }],
    errors: &[],
};

pub static SAVE_IMAGE_INFO: ActionMeta = ActionMeta {
    service: "appmanager",
    version: "2023-07-01",
    name: "SaveImageInfo",
    summary: "Store the workload settings used to deploy a container component.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "NodeId", ty: Type::Uint, doc: "Node ID.", example: "1", ..Field::NONE },
        Field { name: "NodeUuid", doc: "Node UUID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "NodeModelUuid", doc: "Model UUID of the node.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "EnvUuid", doc: "Environment UUID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "EnvNodeId", ty: Type::Uint, doc: "ID of the node's instance in an environment.", example: "1", ..Field::NONE },
        Field { name: "TemplateParamInstanceID", ty: Type::Uint, doc: "Template parameter instance ID.", example: "1", ..Field::NONE },
        Field { name: "WorkloadType", doc: "Workload type, e.g. deployment.", ..Field::NONE },
        Field { name: "WorkloadName", doc: "Workload name.", example: "sample", ..Field::NONE },
        Field { name: "Namespace", doc: "Namespace.", example: "tap", ..Field::NONE },
        Field { name: "RequestBody", doc: "Workload settings.", example: "{\"Position\":\"Position\"}", ..Field::NONE },
    ],
    output: &[Field { name: "Ok", ty: Type::Bool, doc: "Omitted when the call succeeds.", example: "false", ..Field::NONE }],
    errors: &["InternalError.GetTemplateParamInstanceError"],
};

pub static STATS_STATUS_TASKS: ActionMeta = ActionMeta {
    service: "appmanager",
    version: "2023-07-01",
    name: "StatsStatusTasks",
    summary: "Count operations tasks by state in a period.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "StartTime", ty: Type::Datetime, example: "2014-08-03T12:00:00+08:00", ..Field::NONE },
        Field { name: "EndTime", ty: Type::Datetime, example: "2014-08-03T12:00:00+08:00", ..Field::NONE },
    ],
    output: &[
        Field { name: "FailedCount", ty: Type::Int, doc: "Failed tasks.", example: "1", ..Field::NONE },
        Field { name: "SuccessCount", ty: Type::Int, doc: "Succeeded tasks.", example: "1", ..Field::NONE },
        Field { name: "RunningCount", ty: Type::Int, doc: "Running tasks.", example: "1", ..Field::NONE },
    ],
    errors: &[],
};

pub static STATS_TASKS: ActionMeta = ActionMeta {
    service: "appmanager",
    version: "2023-07-01",
    name: "StatsTasks",
    summary: "Number of tasks over time.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "StartTime", ty: Type::Datetime, example: "2014-08-03T12:00:00+08:00", ..Field::NONE },
        Field { name: "EndTime", ty: Type::Datetime, example: "2014-08-03T12:00:00+08:00", ..Field::NONE },
    ],
    output: &[Field { name: "Tasks", ty: Type::Array(&Type::Struct(&STATS_TASK_STRUCT)), doc: "Series of counts.", ..Field::NONE }],
    errors: &[],
};

pub static UPDATE_TASK_RECORD_DEADLINE: ActionMeta = ActionMeta {
    service: "appmanager",
    version: "2023-07-01",
    name: "UpdateTaskRecordDeadline",
    summary: "Set how long task history is kept.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field {
            name: "DeadlineType",
            required: true,
            rules: &Rules { one_of: &["Finite", "Infinite"], ..Rules::NONE },
            doc: "Finite (kept for DeadlineDay days) or Infinite.",
            example: "Finite",
            ..Field::NONE
        },
        Field { name: "DeadlineDay", ty: Type::Int, doc: "Number of days.", example: "1", ..Field::NONE },
    ],
    output: &[Field { name: "Ok", ty: Type::Bool, doc: "Omitted when the call succeeds.", example: "false", ..Field::NONE }],
    errors: &[],
};

pub static AGENT_PROFILE_STRUCT: Struct = Struct {
    name: "AgentProfile",
    doc: "Agent of a deployment group.",
    fields: &[
        Field { name: "AgentType", doc: "Agent type.", example: "agent", ..Field::NONE },
        Field { name: "AgentVersion", doc: "Agent version.", example: "v1.0", ..Field::NONE },
    ],
};

pub static APPLICATION_INFO_STRUCT: Struct = Struct {
    name: "ApplicationInfo",
    doc: "Application values for built-in template parameters.",
    fields: &[
        Field { name: "Workplace", doc: "Working directory.", ..Field::NONE },
        Field { name: "User", doc: "User name.", ..Field::NONE },
    ],
};

pub static APPLICATION_SIMPLE_STRUCT: Struct = Struct {
    name: "ApplicationSimple",
    doc: "Component summary.",
    fields: &[
        Field {
            name: "ApplicationId",
            required: true,
            doc: "Component ID.",
            example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286",
            ..Field::NONE
        },
        Field { name: "ApplicationName", required: true, doc: "Component name.", example: "sample", ..Field::NONE },
        Field { name: "ApplicationCode", required: true, doc: "English name.", ..Field::NONE },
    ],
};

pub static ARTIFACT_STRUCT: Struct = Struct {
    name: "Artifact",
    doc: "Artifact.",
    fields: &[
        Field { name: "ArtifactVersionType", doc: "Version type.", example: "v1.0", ..Field::NONE },
        Field { name: "ArtifactSourceType", doc: "Source type, e.g. User.", example: "User", ..Field::NONE },
        Field { name: "PackageUrl", doc: "Package URL.", example: "www.url.com", ..Field::NONE },
        Field { name: "ArtifactKey", doc: "Artifact key.", example: "User", ..Field::NONE },
        Field { name: "ArtifactVersion", doc: "Version.", example: "v1.0", ..Field::NONE },
        Field { name: "ArtifactUploadTime", doc: "ISO 8601 with offset.", example: "2025-06-14T14:53:00.004+08:00", ..Field::NONE },
    ],
};

pub static ARTIFACT_INFO_STRUCT: Struct = Struct {
    name: "ArtifactInfo",
    doc: "Artifact of a module or container.",
    fields: &[
        Field { name: "ArtifactName", doc: "Artifact or image name.", example: "sample", ..Field::NONE },
        Field { name: "ModuleName", doc: "Module or container name.", example: "sample", ..Field::NONE },
    ],
};

pub static CLEAR_STRATEGY_STRUCT: Struct = Struct {
    name: "ClearStrategy",
    doc: "Automatic clean-up settings.",
    fields: &[
        Field {
            name: "CountLimit",
            ty: Type::Uint,
            doc: "Number of most recent versions kept; 10 when the switch is on and nothing is set.",
            example: "1",
            ..Field::NONE
        },
        Field {
            name: "SizeLimit",
            ty: Type::Uint,
            doc: "Total size of the folder in bytes; 10737418240 (10 G) when the switch is on and nothing is set.",
            example: "1",
            ..Field::NONE
        },
    ],
};

pub static CMDB_NODE_INFO_STRUCT: Struct = Struct {
    name: "CmdbNodeInfo",
    doc: "Node reference.",
    fields: &[
        Field {
            name: "NodeModelUuid",
            required: true,
            doc: "Model UUID of the node.",
            example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286",
            ..Field::NONE
        },
        Field { name: "NodeUuid", required: true, doc: "Node UUID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
    ],
};

pub static CMDB_TOPO_TREE_NODE_STRUCT: Struct = Struct {
    name: "CmdbTopoTreeNode",
    doc: "Node of a topology.",
    fields: &[
        Field { name: "NodeType", nullable: true, doc: "Node type, e.g. component.", example: "component", ..Field::NONE },
        Field { name: "Name", nullable: true, doc: "Node name.", example: "sample", ..Field::NONE },
        Field { name: "NameEn", nullable: true, doc: "English name.", example: "sample", ..Field::NONE },
        Field { name: "Level", ty: Type::Int, nullable: true, doc: "Level of the node.", example: "1", ..Field::NONE },
    ],
};

pub static COMPONENT_STRUCT: Struct = Struct {
    name: "Component",
    doc: "Component state.",
    fields: &[
        Field {
            name: "EnvNodeId",
            ty: Type::Int,
            required: true,
            doc: "ID of the node's instance in an environment.",
            example: "1",
            ..Field::NONE
        },
        Field { name: "NodeName", required: true, doc: "Component name.", example: "sample", ..Field::NONE },
        Field { name: "Version", required: true, doc: "Deployed version.", example: "v1.0", ..Field::NONE },
    ],
};

pub static CONTAINER_INFO_STRUCT: Struct = Struct {
    name: "ContainerInfo",
    doc: "Container.",
    fields: &[
        Field { name: "Name", doc: "Container name.", example: "sample", ..Field::NONE },
        Field { name: "Image", doc: "Image.", ..Field::NONE },
        Field { name: "State", doc: "State.", example: "Unknown", ..Field::NONE },
        Field { name: "ContainerId", doc: "Container ID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
    ],
};

pub static CREATE_REPOSITORY_STRUCT: Struct = Struct {
    name: "CreateRepository",
    doc: "Created artifact repository.",
    fields: &[
        Field { name: "RepoId", ty: Type::Int, doc: "Repository ID.", example: "1", ..Field::NONE },
        Field { name: "RepoName", doc: "Repository name.", example: "sample", ..Field::NONE },
        Field { name: "RepoCode", doc: "English name.", example: "repo", ..Field::NONE },
        Field { name: "RepoType", doc: "Repository type, e.g. image.", example: "image", ..Field::NONE },
        Field { name: "ArtifactCount", doc: "Number of artifacts.", example: "1", ..Field::NONE },
        Field { name: "Description", doc: "Free text.", example: "desc", ..Field::NONE },
        Field {
            name: "ApplicationList",
            ty: Type::Array(&Type::Struct(&APPLICATION_SIMPLE_STRUCT)),
            nullable: true,
            doc: "Components.",
            ..Field::NONE
        },
        Field { name: "UpdateTime", example: "2014-08-03 12:00:00", ..Field::NONE },
        Field { name: "UpdateBy", doc: "Last modifier.", ..Field::NONE },
    ],
};

pub static CREATE_TEMPLATE_PARAM_INSTANCE_STRUCT: Struct = Struct {
    name: "CreateTemplateParamInstance",
    doc: "Template parameter instance to create.",
    fields: &[
        Field {
            name: "Template",
            ty: Type::Struct(&TEMPLATE_STRUCT),
            doc: "Template to create; leave empty when TemplateId names an existing one.",
            ..Field::NONE
        },
        Field {
            name: "TemplateParamInstance",
            ty: Type::Struct(&TEMPLATE_PARAM_INSTANCE_STRUCT),
            required: true,
            doc: "Template parameter instance.",
            ..Field::NONE
        },
        Field {
            name: "TemplateId",
            ty: Type::Uint,
            doc: "Existing template; leave empty when Template is given.",
            example: "1",
            ..Field::NONE
        },
    ],
};

pub static DAG_COMPONENT_CONDITION_STRUCT: Struct = Struct {
    name: "DagComponentCondition",
    doc: "Conditions for ListComponents.",
    fields: &[
        Field { name: "ServiceName", doc: "Component identifier.", example: "sample", ..Field::NONE },
        Field { name: "DisplayName", doc: "Display name.", example: "sample", ..Field::NONE },
        Field { name: "ComponentType", doc: "Component type.", example: "deploy", ..Field::NONE },
        Field { name: "ServiceType", doc: "Extended type.", example: "Extend", ..Field::NONE },
        Field { name: "Offset", ty: Type::Int, doc: "Page offset.", example: "1", ..Field::NONE },
        Field { name: "Limit", ty: Type::Int, doc: "Page size.", example: "1", ..Field::NONE },
    ],
};

pub static DAG_COMPONENT_INFO_STRUCT: Struct = Struct {
    name: "DagComponentInfo",
    doc: "Flow component.",
    fields: &[
        Field { name: "ComponentId", ty: Type::Uint, doc: "Component ID.", example: "1", ..Field::NONE },
        Field { name: "ServiceName", doc: "Component identifier.", example: "sample", ..Field::NONE },
        Field { name: "DisplayName", doc: "Display name.", example: "sample", ..Field::NONE },
        Field { name: "Namespace", doc: "Namespace.", example: "tap", ..Field::NONE },
        Field { name: "ComponentType", doc: "Component type.", example: "deploy", ..Field::NONE },
        Field { name: "ServiceType", doc: "Extended type.", ..Field::NONE },
        Field { name: "RetryConf", ty: Type::Struct(&DAG_COMPONENT_RETRY_CONF_STRUCT), doc: "Retry settings.", ..Field::NONE },
        Field { name: "QueryConf", ty: Type::Struct(&DAG_COMPONENT_QUERY_CONF_STRUCT), doc: "Polling settings.", ..Field::NONE },
        Field { name: "InputParams", ty: Type::Array(&Type::Struct(&DAG_COMPONENT_PARAM_STRUCT)), doc: "Input parameters.", ..Field::NONE },
        Field {
            name: "OutputParams",
            ty: Type::Array(&Type::Struct(&DAG_COMPONENT_PARAM_STRUCT)),
            doc: "Output parameters.",
            ..Field::NONE
        },
    ],
};

pub static DAG_COMPONENT_PARAM_STRUCT: Struct = Struct {
    name: "DagComponentParam",
    doc: "Parameter of a component.",
    fields: &[
        Field { name: "Classify", doc: "Extended type.", ..Field::NONE },
        Field { name: "Name", doc: "Parameter name.", example: "sample", ..Field::NONE },
        Field { name: "Desc", doc: "Free text.", example: "desc", ..Field::NONE },
        Field { name: "Type", doc: "Parameter type.", example: "deploy", ..Field::NONE },
        Field { name: "Require", ty: Type::Bool, doc: "Whether it is required.", example: "true", ..Field::NONE },
        Field { name: "Slice", ty: Type::Bool, doc: "Whether the value is a list.", example: "true", ..Field::NONE },
        Field { name: "Inject", doc: "Built-in object injected automatically.", ..Field::NONE },
        Field { name: "Case", doc: "Sample value.", ..Field::NONE },
        Field { name: "Value", doc: "Value.", ..Field::NONE },
        Field { name: "DisplayName", doc: "Display name.", example: "name", ..Field::NONE },
    ],
};

pub static DAG_COMPONENT_QUERY_CONF_STRUCT: Struct = Struct {
    name: "DagComponentQueryConf",
    doc: "Polling settings.",
    fields: &[
        Field { name: "QueryType", doc: "Polling type, e.g. Arithmetic.", example: "Arithmetic", ..Field::NONE },
        Field {
            name: "Interval",
            ty: Type::Int,
            doc: "Interval (common difference of the arithmetic series).",
            example: "1",
            ..Field::NONE
        },
        Field { name: "Count", ty: Type::Int, doc: "Number of polls.", example: "1", ..Field::NONE },
        Field { name: "ExponentBase", ty: Type::Int, doc: "Base of the exponential back-off.", example: "1", ..Field::NONE },
    ],
};

pub static DAG_COMPONENT_RETRY_CONF_STRUCT: Struct = Struct {
    name: "DagComponentRetryConf",
    doc: "Retry settings.",
    fields: &[Field { name: "Count", ty: Type::Int, doc: "Number of retries.", example: "1", ..Field::NONE }],
};

pub static DAG_DEFINE_STRUCT: Struct = Struct {
    name: "DagDefine",
    doc: "Flow definition.",
    fields: &[
        Field { name: "DagDefId", ty: Type::Uint, doc: "Flow definition ID.", example: "1", ..Field::NONE },
        Field { name: "DagName", doc: "Flow name.", example: "dag", ..Field::NONE },
        Field { name: "Namespace", doc: "Namespace.", example: "sops", ..Field::NONE },
        Field { name: "DagDesc", doc: "Flow description.", example: "desc", ..Field::NONE },
        Field { name: "Revise", doc: "Revision.", ..Field::NONE },
        Field { name: "Timeout", ty: Type::Uint, doc: "Time limit.", example: "100", ..Field::NONE },
        Field { name: "Labels", ty: Type::Array(&Type::Struct(&LABEL_STRUCT)), required: true, doc: "Labels.", ..Field::NONE },
        Field {
            name: "Components",
            ty: Type::Array(&Type::Struct(&DAG_DEFINE_COMPONENT_STRUCT)),
            required: true,
            doc: "Nodes of the flow.",
            ..Field::NONE
        },
    ],
};

pub static DAG_DEFINE_COMPONENT_STRUCT: Struct = Struct {
    name: "DagDefineComponent",
    doc: "Node of a flow definition.",
    fields: &[
        Field { name: "NodeName", required: true, doc: "Node name.", example: "sample", ..Field::NONE },
        Field { name: "ServiceName", required: true, doc: "Component identifier.", example: "sample", ..Field::NONE },
        Field { name: "DisplayName", required: true, doc: "Display name.", example: "sample", ..Field::NONE },
        Field {
            name: "Depends",
            ty: Type::Array(&Type::String),
            required: true,
            nullable: true,
            doc: "Names of the parent nodes.",
            example: "[\"Prepare\"]",
            ..Field::NONE
        },
        Field {
            name: "NodeParams",
            ty: Type::Array(&Type::Struct(&PARAM_STRUCT)),
            required: true,
            nullable: true,
            doc: "Node parameters.",
            ..Field::NONE
        },
        Field {
            name: "LinkParams",
            ty: Type::Array(&Type::Struct(&LINK_PARAM_STRUCT)),
            required: true,
            nullable: true,
            doc: "Parameters taken from other nodes.",
            ..Field::NONE
        },
        Field { name: "NodeType", doc: "Node type, e.g. component.", ..Field::NONE },
        Field { name: "Extend", doc: "Extra data, JSON string.", example: "{\"Extend\":\"Extend\"}", ..Field::NONE },
    ],
};

pub static DAG_LABEL_STRUCT: Struct = Struct {
    name: "DagLabel",
    doc: "Key/value label.",
    fields: &[
        Field { name: "Key", doc: "Label key.", example: "key", ..Field::NONE },
        Field { name: "Value", doc: "Label value.", example: "value", ..Field::NONE },
    ],
};

pub static DB_NODE_REPO_RELATION_STRUCT: Struct = Struct {
    name: "DbNodeRepoRelation",
    doc: "Relation between a node and an artifact.",
    fields: &[
        Field { name: "Id", ty: Type::Int, doc: "Relation ID.", example: "1", ..Field::NONE },
        Field { name: "CreatedAt", example: "2014-08-03T12:00:00+08:00", ..Field::NONE },
        Field { name: "UpdatedAt", example: "2014-08-03T12:00:00+08:00", ..Field::NONE },
        Field { name: "Creator", doc: "Creator.", ..Field::NONE },
        Field { name: "Modifier", doc: "Last modifier.", ..Field::NONE },
        Field { name: "NodeUuid", doc: "Node UUID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "Source", doc: "Source.", ..Field::NONE },
        Field { name: "RepoIdentity", doc: "Artifact repository identifier.", ..Field::NONE },
        Field { name: "ArtifactName", doc: "Artifact or image name.", example: "sample", ..Field::NONE },
        Field { name: "ModuleName", doc: "Module or container name.", example: "sample", ..Field::NONE },
        Field { name: "NodeModelUuid", doc: "Model UUID of the node.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "TenantUin", doc: "Tenant account UIN.", example: "110000000075", ..Field::NONE },
    ],
};

pub static DEPLOY_BATCH_STRUCT: Struct = Struct {
    name: "DeployBatch",
    doc: "One batch of a deployment.",
    fields: &[
        Field {
            name: "BatchNum",
            ty: Type::Int,
            doc: "Batch number (described as BatchHosts in the source).",
            example: "1",
            ..Field::NONE
        },
        Field { name: "BatchHosts", ty: Type::Array(&Type::Struct(&DEPLOY_HOST_STRUCT)), doc: "Hosts of the batch.", ..Field::NONE },
    ],
};

pub static DEPLOY_BATCH_AVERAGE_STRUCT: Struct = Struct {
    name: "DeployBatchAverage",
    doc: "Even split into batches.",
    fields: &[
        Field { name: "AverageType", doc: "Random (hosts picked at random) or Region (by region).", example: "Random", ..Field::NONE },
        Field { name: "BatchNum", ty: Type::Int, doc: "Number of batches.", example: "1", ..Field::NONE },
    ],
};

pub static DEPLOY_BATCH_LADDER_STRUCT: Struct = Struct {
    name: "DeployBatchLadder",
    doc: "Stepped split into batches.",
    fields: &[
        Field { name: "FirstNum", ty: Type::Int, doc: "Size of the first batch.", example: "1", ..Field::NONE },
        Field {
            name: "LaterType",
            doc: "How later batches grow: Add (add LaterNum) or Mul (multiply by LaterNum).",
            example: "Add",
            ..Field::NONE
        },
        Field { name: "LaterNum", ty: Type::Int, doc: "Growth per batch.", example: "1", ..Field::NONE },
    ],
};

pub static DEPLOY_BATCH_PAUSE_STRUCT: Struct = Struct {
    name: "DeployBatchPause",
    doc: "Pause between batches.",
    fields: &[
        Field { name: "PauseType", doc: "Every (each batch), First (first batch only) or None.", example: "Every", ..Field::NONE },
        Field { name: "PauseTime", ty: Type::Int, doc: "Length of the pause.", example: "1", ..Field::NONE },
        Field { name: "PauseTimeType", doc: "Minute or Hour.", example: "Minute", ..Field::NONE },
    ],
};

pub static DEPLOY_CLUSTER_INFO_STRUCT: Struct = Struct {
    name: "DeployClusterInfo",
    doc: "Cluster used by a deployment.",
    fields: &[
        Field { name: "ClusterId", required: true, doc: "TKE cluster ID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "ClusterName", doc: "TKE cluster name.", example: "sample", ..Field::NONE },
        Field { name: "ClusterArch", doc: "CPU architecture of the cluster, e.g. arm.", example: "arm", ..Field::NONE },
        Field { name: "ClusterVersion", doc: "Version of the cluster.", example: "v1.0", ..Field::NONE },
    ],
};

pub static DEPLOY_HOST_STRUCT: Struct = Struct {
    name: "DeployHost",
    doc: "Host of a deployment.",
    fields: &[
        Field { name: "HostName", doc: "Host name.", example: "sample", ..Field::NONE },
        Field { name: "InternalIp", doc: "Private address.", example: "10.0.0.1", ..Field::NONE },
        Field { name: "Ip", doc: "Public address.", example: "10.0.0.1", ..Field::NONE },
        Field { name: "Region", doc: "Region.", example: "region", ..Field::NONE },
        Field { name: "Zone", doc: "Availability zone.", example: "zone", ..Field::NONE },
        Field { name: "HostId", ty: Type::Int, doc: "Host ID.", example: "1", ..Field::NONE },
        Field { name: "HostSn", doc: "Serial number.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
    ],
};

pub static DEPLOY_NODE_INFO_STRUCT: Struct = Struct {
    name: "DeployNodeInfo",
    doc: "Product or component of a task.",
    fields: &[
        Field { name: "NodeUuid", doc: "Product or component UUID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "Name", doc: "Product or component name.", example: "sample", ..Field::NONE },
        Field { name: "EnvNodeId", ty: Type::Int, doc: "ID of the node's instance in an environment.", example: "1", ..Field::NONE },
        Field { name: "DeployMethod", doc: "image or package.", example: "package", ..Field::NONE },
    ],
};

pub static DEPLOY_RECORD_STRUCT: Struct = Struct {
    name: "DeployRecord",
    doc: "Deployment.",
    fields: &[
        Field { name: "DagId", ty: Type::Uint, doc: "Flow instance ID.", example: "1", ..Field::NONE },
        Field { name: "Product", ty: Type::Struct(&DEPLOY_NODE_INFO_STRUCT), nullable: true, doc: "Product.", ..Field::NONE },
        Field { name: "Component", ty: Type::Struct(&DEPLOY_NODE_INFO_STRUCT), nullable: true, doc: "Component.", ..Field::NONE },
        Field { name: "Environment", ty: Type::Struct(&ENVIRONMENT_STRUCT), nullable: true, doc: "Environment.", ..Field::NONE },
        Field { name: "TaskName", doc: "Task name.", example: "sample", ..Field::NONE },
        Field { name: "TaskDesc", doc: "Task description.", example: "desc", ..Field::NONE },
        Field { name: "TaskType", doc: "Task type, e.g. deploy.", example: "deploy", ..Field::NONE },
        Field { name: "DeployGeneric", ty: Type::Struct(&GENERIC_PACKAGE_STRUCT), nullable: true, doc: "Artifact.", ..Field::NONE },
        Field {
            name: "DeployStrategy",
            ty: Type::Struct(&DEPLOY_STRATEGY_STRUCT),
            nullable: true,
            doc: "Batch and pause settings.",
            ..Field::NONE
        },
        Field {
            name: "DeployBatches",
            ty: Type::Array(&Type::Struct(&DEPLOY_BATCH_STRUCT)),
            nullable: true,
            doc: "Hosts of each batch.",
            ..Field::NONE
        },
        Field {
            name: "OperationTemplateInstanceParams",
            ty: Type::Array(&Type::Struct(&OPERATION_TEMPLATE_INSTANCE_PARAM_STRUCT)),
            nullable: true,
            doc: "Values for the operations template.",
            ..Field::NONE
        },
        Field {
            name: "DeployClusterInfo",
            ty: Type::Struct(&DEPLOY_CLUSTER_INFO_STRUCT),
            nullable: true,
            doc: "Target cluster.",
            ..Field::NONE
        },
        Field { name: "RollbackDagId", ty: Type::Uint, doc: "Flow instance of the rollback.", example: "1", ..Field::NONE },
    ],
};

pub static DEPLOY_STRATEGY_STRUCT: Struct = Struct {
    name: "DeployStrategy",
    doc: "Batch and pause settings.",
    fields: &[
        Field { name: "Strategy", doc: "GR: grey release; BG: blue-green.", example: "GR", ..Field::NONE },
        Field { name: "ConcurrentProportion", ty: Type::Int, doc: "Share of hosts handled at once.", example: "1", ..Field::NONE },
        Field {
            name: "BatchLadder",
            ty: Type::Struct(&DEPLOY_BATCH_LADDER_STRUCT),
            nullable: true,
            doc: "Stepped batches; used with BatchStrategy Ladder.",
            ..Field::NONE
        },
        Field {
            name: "BatchAverage",
            ty: Type::Struct(&DEPLOY_BATCH_AVERAGE_STRUCT),
            nullable: true,
            doc: "Even batches; used with BatchStrategy Average.",
            ..Field::NONE
        },
        Field {
            name: "BatchPause",
            ty: Type::Struct(&DEPLOY_BATCH_PAUSE_STRUCT),
            nullable: true,
            doc: "Pause between batches.",
            ..Field::NONE
        },
        Field { name: "BatchStrategy", doc: "Ladder (stepped) or Average (even).", example: "Ladder", ..Field::NONE },
    ],
};

pub static DESCRIBE_OPS_TASK_STRUCT: Struct = Struct {
    name: "DescribeOpsTask",
    doc: "Operations task.",
    fields: &[
        Field { name: "TaskName", doc: "Task name.", example: "sample", ..Field::NONE },
        Field { name: "TaskDesc", doc: "Task description.", example: "desc", ..Field::NONE },
        Field { name: "TaskType", doc: "Kind of task: deploy, take offline, roll back or scale.", example: "deploy", ..Field::NONE },
        Field { name: "DeployMethod", doc: "image or package.", example: "package", ..Field::NONE },
        Field { name: "Product", ty: Type::Struct(&DEPLOY_NODE_INFO_STRUCT), doc: "Product.", ..Field::NONE },
        Field { name: "Component", ty: Type::Struct(&DEPLOY_NODE_INFO_STRUCT), doc: "Component.", ..Field::NONE },
        Field { name: "Environment", ty: Type::Struct(&ENVIRONMENT_STRUCT), doc: "Environment.", ..Field::NONE },
        Field { name: "Resources", ty: Type::Struct(&TASK_RESOURCE_STRUCT), doc: "Hosts or cluster the task works on.", ..Field::NONE },
        Field {
            name: "Params",
            ty: Type::Array(&Type::Struct(&OPERATION_TEMPLATE_INSTANCE_PARAM_STRUCT)),
            nullable: true,
            doc: "Template parameter values.",
            ..Field::NONE
        },
        Field { name: "Strategy", ty: Type::Struct(&DEPLOY_STRATEGY_STRUCT), doc: "Batch settings.", ..Field::NONE },
        Field { name: "DagId", ty: Type::Int, doc: "Flow instance ID.", example: "1", ..Field::NONE },
        Field { name: "Id", ty: Type::Int, doc: "Record ID.", example: "1", ..Field::NONE },
        Field { name: "State", doc: "Task state.", example: "Running", ..Field::NONE },
        Field { name: "RollBackDagId", ty: Type::Uint, doc: "Flow instance of the rollback.", example: "1", ..Field::NONE },
        Field { name: "Artifact", ty: Type::Struct(&ARTIFACT_STRUCT), nullable: true, doc: "Artifact.", ..Field::NONE },
        Field { name: "CreatedAt", example: "2025-07-29 15:23:03", ..Field::NONE },
        Field { name: "Modifier", doc: "Last modifier.", example: "admin", ..Field::NONE },
        Field { name: "UpdatedAt", example: "2025-07-29 15:23:03", ..Field::NONE },
        Field { name: "TenantUin", doc: "Tenant account UIN.", example: "100000021", ..Field::NONE },
        Field { name: "ApplicationType", doc: "Application type, e.g. c/v.", example: "c/v", ..Field::NONE },
        Field { name: "Creator", doc: "Creator.", example: "admin", ..Field::NONE },
    ],
};

pub static DIRECTORY_STRUCT: Struct = Struct {
    name: "Directory",
    doc: "Folder of a repository.",
    fields: &[
        Field { name: "RepoId", ty: Type::Uint, doc: "Repository ID.", example: "1", ..Field::NONE },
        Field { name: "DirectoryId", ty: Type::Uint, doc: "Folder ID.", example: "1", ..Field::NONE },
        Field { name: "DirectoryName", doc: "Folder name.", example: "sample", ..Field::NONE },
        Field { name: "DirectoryCode", doc: "English name.", example: "dir", ..Field::NONE },
        Field { name: "LinkedApplicationId", doc: "Related component ID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "LinkedApplicationName", doc: "Related component name.", example: "sample", ..Field::NONE },
        Field { name: "LinkedApplicationCode", doc: "English name of the related component.", example: "ops", ..Field::NONE },
        Field { name: "TotalSize", ty: Type::Uint, doc: "Total size.", example: "1", ..Field::NONE },
        Field { name: "ClearSwitch", doc: "Automatic clean-up switch, e.g. open.", example: "open", ..Field::NONE },
        Field { name: "ClearStrategy", ty: Type::Struct(&CLEAR_STRATEGY_STRUCT), doc: "Automatic clean-up settings.", ..Field::NONE },
        Field { name: "Creator", doc: "Creator.", ..Field::NONE },
    ],
};

pub static ENV_INFO_STRUCT: Struct = Struct {
    name: "EnvInfo",
    doc: "Environment: UUID and name.",
    fields: &[
        Field { name: "EnvUuid", doc: "Environment UUID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "Name", doc: "Environment name.", example: "sample", ..Field::NONE },
    ],
};

pub static ENV_ITEM_STRUCT: Struct = Struct {
    name: "EnvItem",
    doc: "Environment.",
    fields: &[
        Field { name: "Id", ty: Type::Int, example: "0", ..Field::NONE },
        Field { name: "AccountId", doc: "Tenant account ID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "Uuid", doc: "Environment UUID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "Name", doc: "Environment name.", example: "sample", ..Field::NONE },
        Field { name: "Usage", doc: "Purpose.", ..Field::NONE },
        Field { name: "Description", doc: "Free text.", example: "desc", ..Field::NONE },
        Field { name: "Manager", doc: "Person in charge.", ..Field::NONE },
        Field { name: "CreatedAt", example: "2014-08-03T12:00:00+08:00", ..Field::NONE },
        Field { name: "Creator", doc: "Creator.", ..Field::NONE },
        Field { name: "Modifier", doc: "Last modifier.", ..Field::NONE },
        Field { name: "UpdatedAt", example: "2014-08-03T12:00:00+08:00", ..Field::NONE },
        Field { name: "Products", ty: Type::Struct(&ENV_PRODUCT_INFO_STRUCT), doc: "Products deployed in the environment.", ..Field::NONE },
        Field { name: "Preset", ty: Type::Bool, nullable: true, doc: "Whether the entry is built in.", example: "true", ..Field::NONE },
        Field { name: "EnvCode", nullable: true, doc: "English name.", example: "product", ..Field::NONE },
    ],
};

pub static ENV_NODE_STRUCT: Struct = Struct {
    name: "EnvNode",
    doc: "Node placed in an environment.",
    fields: &[
        Field { name: "EnvUuid", required: true, doc: "Environment UUID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "Maintainer", doc: "Operator in charge.", ..Field::NONE },
        Field { name: "Manager", doc: "Person in charge.", ..Field::NONE },
        Field { name: "NodeInfo", ty: Type::Struct(&CMDB_NODE_INFO_STRUCT), required: true, doc: "Node.", ..Field::NONE },
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
        Field { name: "Id", ty: Type::Int, required: true, doc: "Environment node ID.", example: "0", ..Field::NONE },
        Field { name: "NodeUuid", required: true, doc: "Node UUID.", example: "uuid", ..Field::NONE },
        Field { name: "EnvUuid", required: true, doc: "Environment UUID.", example: "uuid", ..Field::NONE },
        Field { name: "Manager", required: true, doc: "Person in charge.", example: "admin", ..Field::NONE },
        Field { name: "Maintainer", doc: "Operator in charge.", example: "admin", ..Field::NONE },
        Field { name: "Modifier", doc: "Last modifier.", example: "admin", ..Field::NONE },
        Field { name: "NodeModelUuid", doc: "Model UUID of the node.", example: "uuid", ..Field::NONE },
        Field { name: "UpdatedAt", example: "2025-04-10T11:10:48.951+08:00", ..Field::NONE },
        Field { name: "CreatedAt", example: "2025-04-10T11:10:48.951+08:00", ..Field::NONE },
        Field { name: "Creator", doc: "Creator.", example: "admin", ..Field::NONE },
    ],
};

pub static ENV_OBJ_STRUCT: Struct = Struct {
    name: "EnvObj",
    doc: "Environment reference.",
    fields: &[Field {
        name: "EnvUuid",
        required: true,
        doc: "Environment UUID.",
        example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286",
        ..Field::NONE
    }],
};

pub static ENV_PRODUCT_INFO_STRUCT: Struct = Struct {
    name: "EnvProductInfo",
    doc: "Products of an environment.",
    fields: &[Field { name: "TotalCount", ty: Type::Int, doc: "Number of products.", example: "1", ..Field::NONE }],
};

pub static ENV_USAGE_ITEM_STRUCT: Struct = Struct {
    name: "EnvUsageItem",
    doc: "Number of environments for one purpose.",
    fields: &[
        Field { name: "Usage", doc: "Purpose.", ..Field::NONE },
        Field { name: "Count", ty: Type::Uint, doc: "Number of environments.", example: "1", ..Field::NONE },
    ],
};

pub static ENVIRONMENT_STRUCT: Struct = Struct {
    name: "Environment",
    doc: "Environment reference.",
    fields: &[
        Field { name: "EnvUuid", doc: "Environment UUID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "Name", doc: "Environment name.", example: "sample", ..Field::NONE },
    ],
};

pub static ERROR_INFO_STRUCT: Struct = Struct {
    name: "ErrorInfo",
    doc: "Error detail.",
    fields: &[
        Field { name: "Code", doc: "Error code.", example: "101", ..Field::NONE },
        Field { name: "Message", doc: "Error text.", example: "msg", ..Field::NONE },
    ],
};

pub static ERROR_ITEM_STRUCT: Struct = Struct {
    name: "ErrorItem",
    doc: "Error of one field.",
    fields: &[
        Field { name: "PropertyCode", doc: "Field code.", ..Field::NONE },
        Field { name: "ErrorMsg", doc: "Error text.", example: "err", ..Field::NONE },
    ],
};

pub static FAILED_ITEM_STRUCT: Struct = Struct {
    name: "FailedItem",
    doc: "Entry that failed.",
    fields: &[
        Field { name: "ErrorMessage", doc: "Failure reason.", example: "error info", ..Field::NONE },
        Field { name: "EnvNode", ty: Type::Struct(&ENV_NODE_REL_STRUCT), doc: "Environment node.", ..Field::NONE },
    ],
};

pub static FILTER_ELEMENT_STRUCT: Struct = Struct {
    name: "FilterElement",
    doc: "Filter condition.",
    fields: &[
        Field { name: "Key", doc: "Field to filter on.", example: "key", ..Field::NONE },
        Field { name: "Value", doc: "Value to compare with.", example: "value", ..Field::NONE },
        Field { name: "Operator", doc: "=, !=, LIKE or IN.", example: "=", ..Field::NONE },
    ],
};

pub static GATEWAY_CONFIG_STRUCT: Struct = Struct {
    name: "GatewayConfig",
    doc: "Gateway settings.",
    fields: &[
        Field { name: "Name", example: "sample", ..Field::NONE },
        Field { name: "Port", ty: Type::Int, doc: "Port.", example: "1", ..Field::NONE },
        Field { name: "Protocol", doc: "Protocol.", example: "svc", ..Field::NONE },
        Field { name: "KeyPath", doc: "Path of the TLS key.", example: "./", ..Field::NONE },
        Field { name: "CertPath", doc: "Path of the TLS certificate.", example: "./", ..Field::NONE },
    ],
};

pub static GENERIC_PACKAGE_STRUCT: Struct = Struct {
    name: "GenericPackage",
    doc: "Artifact package.",
    fields: &[
        Field { name: "GenericVersionType", doc: "New (new version) or History (earlier version).", example: "New", ..Field::NONE },
        Field {
            name: "GenericSourceType",
            doc: "User (URL of the user's package) or Generic (artifact repository).",
            example: "User",
            ..Field::NONE
        },
        Field { name: "PackageUrl", doc: "Package URL.", example: "www.url.com", ..Field::NONE },
        Field { name: "GenericKey", doc: "Artifact key.", ..Field::NONE },
        Field { name: "GenericVersion", doc: "Artifact version.", example: "v1.0", ..Field::NONE },
        Field { name: "GenericTime", doc: "ISO 8601 with offset.", example: "2025-06-14T14:53:00.004+08:00", ..Field::NONE },
    ],
};

pub static HOST_STRUCT: Struct = Struct {
    name: "Host",
    doc: "Host.",
    fields: &[
        Field { name: "HostId", ty: Type::Int, doc: "Host ID.", example: "1", ..Field::NONE },
        Field { name: "HostName", doc: "Host name.", example: "sample", ..Field::NONE },
        Field { name: "InnerIp", doc: "Private address.", example: "10.0.0.1", ..Field::NONE },
        Field { name: "HostIp", doc: "Address of the physical host.", example: "10.0.0.1", ..Field::NONE },
        Field { name: "RegionName", doc: "Region name.", example: "sample", ..Field::NONE },
        Field { name: "ZoneName", doc: "Availability zone name.", example: "sample", ..Field::NONE },
        Field {
            name: "NodeSet",
            ty: Type::Array(&Type::Struct(&HOST_REL_NODE_STRUCT)),
            doc: "Business tree nodes of the host.",
            ..Field::NONE
        },
        Field { name: "OuterIp", doc: "Public address.", example: "10.0.0.1", ..Field::NONE },
        Field { name: "Sn", doc: "Serial number.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "VpcId", ty: Type::Int, doc: "VPC ID.", example: "1", ..Field::NONE },
        Field { name: "ZoneId", ty: Type::Int, nullable: true, doc: "Availability zone ID.", example: "1", ..Field::NONE },
        Field { name: "RegionId", ty: Type::Uint, nullable: true, doc: "Region ID.", example: "1", ..Field::NONE },
    ],
};

pub static HOST_INFO_STRUCT: Struct = Struct {
    name: "HostInfo",
    doc: "Host values for built-in template parameters.",
    fields: &[Field { name: "HostIp", doc: "Host address.", example: "10.0.0.1", ..Field::NONE }],
};

pub static HOST_REL_NODE_STRUCT: Struct = Struct {
    name: "HostRelNode",
    doc: "Business tree node of a host.",
    fields: &[
        Field { name: "Node", doc: "Path of the node.", example: "10.10.0.1", ..Field::NONE },
        Field { name: "BusinessStatus", doc: "Deployment state of the business on the host.", example: "UNKNOWN", ..Field::NONE },
        Field { name: "NodeUuid", doc: "Node UUID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "NodeVersion", doc: "Business version.", example: "v1.0", ..Field::NONE },
        Field { name: "NodeName", doc: "Node name.", example: "sample", ..Field::NONE },
        Field { name: "EnvNodeId", ty: Type::Int, doc: "ID of the node's instance in an environment.", example: "1", ..Field::NONE },
    ],
};

pub static INVALID_NODE_STRUCT: Struct = Struct {
    name: "InvalidNode",
    doc: "Node rejected during import.",
    fields: &[
        Field { name: "Index", ty: Type::Int, doc: "Row number.", example: "1", ..Field::NONE },
        Field { name: "NodeName", doc: "Node name.", example: "sample", ..Field::NONE },
        Field { name: "NodeNameEn", doc: "English name of the node.", example: "sample", ..Field::NONE },
        Field { name: "DeployMethod", doc: "Deployment method, e.g. package.", example: "package", ..Field::NONE },
        Field { name: "Desc", doc: "Free text.", example: "desc", ..Field::NONE },
        Field { name: "NodeType", doc: "Node type, e.g. component.", example: "component", ..Field::NONE },
        Field { name: "ParentUuid", doc: "Parent node UUID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "ErrorMsgSet", ty: Type::Array(&Type::Struct(&ERROR_ITEM_STRUCT)), doc: "Errors.", ..Field::NONE },
    ],
};

pub static LABEL_STRUCT: Struct = Struct {
    name: "Label",
    doc: "Key/value label.",
    fields: &[
        Field { name: "Key", required: true, doc: "Label key.", example: "key", ..Field::NONE },
        Field { name: "Value", required: true, doc: "Label value.", example: "value", ..Field::NONE },
    ],
};

pub static LINK_PARAM_STRUCT: Struct = Struct {
    name: "LinkParam",
    doc: "Parameter taken from another node.",
    fields: &[
        Field { name: "ParamName", required: true, doc: "Parameter name.", example: "sample", ..Field::NONE },
        Field { name: "LinkNodeName", required: true, doc: "Node that supplies the value.", example: "sample", ..Field::NONE },
        Field { name: "LinkParamName", required: true, doc: "Parameter of that node.", example: "sample", ..Field::NONE },
    ],
};

pub static MODEL_INFO_STRUCT: Struct = Struct {
    name: "ModelInfo",
    doc: "Model in the resource catalogue.",
    fields: &[
        Field { name: "ModelUUID", doc: "Model UUID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "ModelName", doc: "Model name.", example: "sample", ..Field::NONE },
        Field { name: "ModelNameEn", doc: "English name.", example: "sample", ..Field::NONE },
        Field { name: "InstanceCount", ty: Type::Int, doc: "Number of instances.", example: "1", ..Field::NONE },
        Field { name: "ModelIcon", doc: "Icon.", ..Field::NONE },
        Field { name: "ModelIndex", ty: Type::Int, doc: "Sort position.", example: "1", ..Field::NONE },
        Field { name: "Preset", ty: Type::Bool, doc: "Whether the entry is built in.", example: "true", ..Field::NONE },
        Field { name: "TagParam", ty: Type::Struct(&TAG_PARAM_STRUCT), nullable: true, doc: "Tag settings.", ..Field::NONE },
    ],
};

pub static NODE_CONFIG_STRUCT: Struct = Struct {
    name: "NodeConfig",
    doc: "Configuration item of a node.",
    fields: &[
        Field { name: "Id", ty: Type::Uint, doc: "Item ID.", example: "1", ..Field::NONE },
        Field { name: "CreatedAt", example: "2014-08-03T12:00:00+08:00", ..Field::NONE },
        Field { name: "UpdatedAt", example: "2014-08-03T12:00:00+08:00", ..Field::NONE },
        Field { name: "Creator", doc: "Creator.", ..Field::NONE },
        Field { name: "Modifier", doc: "Last modifier.", ..Field::NONE },
        Field { name: "Name", required: true, doc: "Item name.", example: "sample", ..Field::NONE },
        Field { name: "Description", required: true, doc: "Item description.", example: "desc", ..Field::NONE },
        Field { name: "Value", doc: "Item value.", example: "value", ..Field::NONE },
        Field {
            name: "RenderKey",
            required: true,
            doc: "Template key the item feeds, e.g. .render.ApplicationInfo.Workplace.",
            example: ".render.ApplicationInfo.Workplace",
            ..Field::NONE
        },
        Field { name: "NodeUUID", doc: "Node UUID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "NodeModelUuid", doc: "Model UUID of the node.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "EnvUUID", doc: "Environment UUID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "EnvNodeId", ty: Type::Uint, doc: "ID of the node's instance in an environment.", example: "1", ..Field::NONE },
        Field { name: "Data", ty: Type::Array(&Type::Struct(&LABEL_STRUCT)), nullable: true, doc: "Extra key/value data.", ..Field::NONE },
        Field { name: "CreateTime", example: "2014-08-03T12:00:00+08:00", ..Field::NONE },
        Field { name: "TenantUin", doc: "Tenant account UIN.", example: "110000000075", ..Field::NONE },
    ],
};

pub static NODE_ITEM_STRUCT: Struct = Struct {
    name: "NodeItem",
    doc: "Node of the business tree.",
    fields: &[
        Field { name: "NodeId", ty: Type::Int, doc: "Node ID.", example: "1", ..Field::NONE },
        Field { name: "NodeUuid", doc: "Node UUID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "NodeType", doc: "Node type, e.g. component.", example: "component", ..Field::NONE },
        Field { name: "NodeName", doc: "Node name.", example: "sample", ..Field::NONE },
        Field { name: "Maintainer", doc: "Operator in charge.", ..Field::NONE },
        Field { name: "Creator", doc: "Creator.", ..Field::NONE },
        Field { name: "CreatedAt", example: "2014-08-03T12:00:00+08:00", ..Field::NONE },
        Field { name: "Manager", doc: "Person in charge.", ..Field::NONE },
        Field { name: "Desc", doc: "Free text.", example: "desc", ..Field::NONE },
        Field { name: "EnvNodeId", ty: Type::Int, doc: "Unique ID of the node in an environment.", example: "1", ..Field::NONE },
        Field { name: "AccountId", doc: "Account ID.", example: "1", ..Field::NONE },
        Field { name: "UpdatedAt", example: "2014-08-03T12:00:00+08:00", ..Field::NONE },
        Field { name: "EnvUuid", doc: "Environment UUID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "NodeNameEn", doc: "English name of the node.", example: "node", ..Field::NONE },
        Field {
            name: "ParentNodeModelUuid",
            doc: "Model UUID of the parent node (the source swaps this description with ParentNodeUuid).",
            example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286",
            ..Field::NONE
        },
        Field { name: "ParentNodeUuid", doc: "UUID of the parent node.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "NodeModelUuid", doc: "Model UUID of the node.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "InstId", ty: Type::Int, doc: "Instance ID.", example: "1", ..Field::NONE },
    ],
};

pub static NODE_REPO_RELATION_STRUCT: Struct = Struct {
    name: "NodeRepoRelation",
    doc: "Relation between a node and an artifact repository.",
    fields: &[
        Field { name: "Id", ty: Type::Int, example: "1", ..Field::NONE },
        Field { name: "NodeUuid", doc: "Node UUID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "Source", doc: "Source.", ..Field::NONE },
        Field { name: "RepoIdentity", doc: "Artifact repository identifier.", ..Field::NONE },
        Field { name: "ArtifactName", doc: "Artifact or image name.", example: "sample", ..Field::NONE },
        Field { name: "ModuleName", doc: "Module or container name.", example: "sample", ..Field::NONE },
    ],
};

pub static NODE_TREE_STRUCT: Struct = Struct {
    name: "NodeTree",
    doc: "Node of the business tree.",
    fields: &[
        Field { name: "NodeUuid", required: true, doc: "Node UUID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "NodeId", ty: Type::Int, required: true, doc: "Node ID.", example: "1", ..Field::NONE },
        Field { name: "NodeType", required: true, doc: "Node type, e.g. component.", example: "component", ..Field::NONE },
        Field { name: "Children", ty: Type::Array(&Type::Struct(&NODE_TREE_STRUCT)), doc: "Child nodes.", ..Field::NONE },
        Field { name: "EnvNodeId", ty: Type::Int, doc: "ID of the node's instance in an environment.", example: "1", ..Field::NONE },
        Field { name: "Manager", doc: "Person in charge.", ..Field::NONE },
        Field { name: "Maintainer", doc: "Operator in charge.", ..Field::NONE },
        Field { name: "DeployMethod", doc: "Deployment method, e.g. package.", example: "package", ..Field::NONE },
        Field { name: "EnvUuid", doc: "Environment UUID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "NodeName", doc: "Node name.", ..Field::NONE },
        Field { name: "NodeNameEn", doc: "English name of the node.", ..Field::NONE },
    ],
};

pub static NODE_UNIT_REL_STRUCT: Struct = Struct {
    name: "NodeUnitRel",
    doc: "Unit a component belongs to.",
    fields: &[
        Field { name: "EnvNodeId", ty: Type::Int, doc: "ID of the node's instance in an environment.", example: "1", ..Field::NONE },
        Field { name: "EnabledUnit", ty: Type::Bool, doc: "Whether unit deployment is enabled.", example: "true", ..Field::NONE },
        Field { name: "UnitId", doc: "Unit ID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "BusinessSystemName", doc: "Business system name.", example: "sample", ..Field::NONE },
        Field { name: "Id", ty: Type::Int, example: "1", ..Field::NONE },
    ],
};

pub static OPERATION_DAG_INSTANCE_STRUCT: Struct = Struct {
    name: "OperationDagInstance",
    doc: "Flow instance of an operations task.",
    fields: &[
        Field { name: "DagId", ty: Type::Uint, doc: "Flow instance ID.", example: "1", ..Field::NONE },
        Field { name: "DagDefId", ty: Type::Uint, doc: "Flow definition ID.", example: "1", ..Field::NONE },
        Field { name: "DagName", doc: "Flow name.", example: "sample", ..Field::NONE },
        Field { name: "Namespace", doc: "Namespace.", example: "tap", ..Field::NONE },
        Field { name: "DagDesc", doc: "Flow description.", example: "desc", ..Field::NONE },
        Field { name: "DagType", doc: "Flow type, e.g. Deploy.", example: "Deploy", ..Field::NONE },
        Field { name: "Status", doc: "Flow state.", example: "UNKNOWN", ..Field::NONE },
        Field { name: "Result", doc: "Final result.", example: "res", ..Field::NONE },
        Field { name: "FinishTime", nullable: true, example: "2014-08-03T12:00:00+08:00", ..Field::NONE },
        Field { name: "Log", doc: "Log text.", example: "log", ..Field::NONE },
        Field { name: "Timeout", ty: Type::Int, doc: "Time limit.", example: "1", ..Field::NONE },
        Field { name: "CreatedAt", ty: Type::Datetime, example: "2014-08-03T12:00:00+08:00", ..Field::NONE },
        Field { name: "UpdatedAt", ty: Type::Datetime, example: "2014-08-03T12:00:00+08:00", ..Field::NONE },
        Field { name: "CreatedBy", doc: "Creator.", ..Field::NONE },
        Field { name: "UpdatedBy", doc: "Last modifier.", ..Field::NONE },
        Field { name: "ArrangeType", doc: "Orchestration type.", ..Field::NONE },
        Field {
            name: "Lable",
            ty: Type::Array(&Type::Struct(&DAG_LABEL_STRUCT)),
            doc: "Labels (spelling as in the source).",
            ..Field::NONE
        },
        Field { name: "ProductName", doc: "Product name.", example: "sample", ..Field::NONE },
        Field { name: "ProductUuid", doc: "Product UUID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "ComponentName", doc: "Component name.", example: "sample", ..Field::NONE },
        Field { name: "ComponentUuid", doc: "Component UUID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "EnvName", doc: "Environment name.", example: "sample", ..Field::NONE },
        Field { name: "EnvUuid", doc: "Environment UUID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "State", doc: "State.", example: "Unknown", ..Field::NONE },
        Field { name: "StartTime", nullable: true, example: "2014-08-03T12:00:00+08:00", ..Field::NONE },
        Field { name: "SubTime", doc: "Elapsed time.", example: "\"10\"", ..Field::NONE },
        Field { name: "Version", ty: Type::Int, doc: "Version.", example: "1", ..Field::NONE },
        Field { name: "Input", doc: "Flow input, JSON string.", example: "{\"a\":\"a\"}", ..Field::NONE },
        Field { name: "ExpireTime", ty: Type::Int, doc: "Expiry time.", example: "6000", ..Field::NONE },
    ],
};

pub static OPERATION_TEMPLATE_INSTANCE_PARAM_STRUCT: Struct = Struct {
    name: "OperationTemplateInstanceParam",
    doc: "Values and labels for an operations template.",
    fields: &[
        Field {
            name: "OperationTemplateParams",
            ty: Type::Array(&Type::Struct(&OPERATION_TEMPLATE_PARAM_STRUCT)),
            nullable: true,
            doc: "Parameter values.",
            ..Field::NONE
        },
        Field { name: "Labels", ty: Type::Array(&Type::Struct(&LABEL_STRUCT)), nullable: true, doc: "Labels.", ..Field::NONE },
    ],
};

pub static OPERATION_TEMPLATE_PARAM_STRUCT: Struct = Struct {
    name: "OperationTemplateParam",
    doc: "Parameter value of an operations template.",
    fields: &[
        Field { name: "ParamName", doc: "Parameter name.", example: "sample", ..Field::NONE },
        Field { name: "ParamValue", doc: "Parameter value.", ..Field::NONE },
    ],
};

pub static PARAM_STRUCT: Struct = Struct {
    name: "Param",
    doc: "Parameter of a node.",
    fields: &[
        Field { name: "NodeName", required: true, doc: "Node the parameter belongs to.", example: "sample", ..Field::NONE },
        Field { name: "Name", required: true, doc: "Parameter name.", example: "sample", ..Field::NONE },
        Field { name: "Value", required: true, doc: "Parameter value.", ..Field::NONE },
    ],
};

pub static POD_INFO_STRUCT: Struct = Struct {
    name: "PodInfo",
    doc: "Pod.",
    fields: &[
        Field { name: "Name", doc: "Pod name.", example: "sample", ..Field::NONE },
        Field { name: "Phase", doc: "State.", example: "Unknown", ..Field::NONE },
        Field { name: "HostIp", doc: "Address of the node.", example: "10.0.0.1", ..Field::NONE },
        Field { name: "PodIp", doc: "Pod address.", example: "10.0.0.1", ..Field::NONE },
        Field { name: "RegionName", doc: "Region name.", example: "sample", ..Field::NONE },
        Field { name: "ClusterName", doc: "Cluster name.", example: "sample", ..Field::NONE },
        Field { name: "ZoneName", doc: "Availability zone name.", example: "sample", ..Field::NONE },
        Field {
            name: "ContainerList",
            ty: Type::Array(&Type::Struct(&CONTAINER_INFO_STRUCT)),
            nullable: true,
            doc: "Containers.",
            ..Field::NONE
        },
    ],
};

pub static PROPERTY_STRUCT: Struct = Struct {
    name: "Property",
    doc: "Field of a model.",
    fields: &[
        Field { name: "Id", ty: Type::Int, example: "1", ..Field::NONE },
        Field { name: "PropertyName", doc: "Field name.", example: "sample", ..Field::NONE },
        Field { name: "ModelUuid", doc: "Model UUID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field {
            name: "CreateParameter",
            ty: Type::Bool,
            doc: "Whether it can be set when an instance is created.",
            example: "true",
            ..Field::NONE
        },
        Field { name: "PropertyCode", doc: "Field code.", ..Field::NONE },
        Field { name: "IsRequired", ty: Type::Bool, doc: "Whether it is required.", example: "true", ..Field::NONE },
        Field { name: "IsOnly", ty: Type::Bool, doc: "Whether values must be unique.", example: "true", ..Field::NONE },
        Field { name: "PropertyType", doc: "Field type.", ..Field::NONE },
        Field { name: "Option", ty: Type::Array(&Type::String), nullable: true, doc: "Choices.", ..Field::NONE },
        Field { name: "Description", doc: "Free text.", example: "desc", ..Field::NONE },
        Field { name: "Creator", doc: "Creator.", ..Field::NONE },
        Field { name: "PropertyGroupId", ty: Type::Int, doc: "Field group ID.", example: "1", ..Field::NONE },
        Field { name: "Editable", ty: Type::Bool, doc: "Whether it can be edited.", example: "true", ..Field::NONE },
        Field { name: "CreateTime", example: "2014-08-03T12:00:00+08:00", ..Field::NONE },
        Field { name: "ModifyTime", example: "2014-08-03T12:00:00+08:00", ..Field::NONE },
        Field { name: "Belong", doc: "Kind of node the field belongs to.", ..Field::NONE },
        Field { name: "Preset", ty: Type::Bool, doc: "Whether the entry is built in.", example: "true", ..Field::NONE },
        Field { name: "IsDefault", ty: Type::Bool, doc: "Whether it is the default.", example: "true", ..Field::NONE },
        Field { name: "PropertyIndex", ty: Type::Uint, doc: "Sort position.", example: "1", ..Field::NONE },
        Field { name: "DefaultDisplay", ty: Type::Bool, doc: "Whether it is shown by default.", example: "true", ..Field::NONE },
    ],
};

pub static PROPERTY_ELEMENT_STRUCT: Struct = Struct {
    name: "PropertyElement",
    doc: "Field value.",
    fields: &[
        Field { name: "PropertyCode", doc: "Field code.", ..Field::NONE },
        Field { name: "PropertyValue", doc: "Field value.", ..Field::NONE },
    ],
};

pub static PROPERTY_ELEMENT_LIST_STRUCT: Struct = Struct {
    name: "PropertyElementList",
    doc: "Set of field values.",
    fields: &[
        Field { name: "PropertyElement", ty: Type::Array(&Type::Struct(&PROPERTY_ELEMENT_STRUCT)), doc: "Field values.", ..Field::NONE },
        Field { name: "ModelUuid", doc: "Model UUID of the node.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
    ],
};

pub static REGION_STRUCT: Struct = Struct {
    name: "Region",
    doc: "Region.",
    fields: &[
        Field { name: "CnRegionName", doc: "Chinese name of the region.", example: "sample", ..Field::NONE },
        Field { name: "CreateTime", example: "2014-08-03 12:00:00", ..Field::NONE },
        Field { name: "RegionId", ty: Type::Int, doc: "Region ID.", example: "1", ..Field::NONE },
        Field { name: "RegionName", doc: "Region name.", example: "sample", ..Field::NONE },
        Field { name: "Role", doc: "Role.", ..Field::NONE },
        Field { name: "UpdateTime", example: "2014-08-03 12:00:00", ..Field::NONE },
        Field { name: "ZoneSet", ty: Type::Array(&Type::Struct(&ZONE_STRUCT)), nullable: true, doc: "Availability zones.", ..Field::NONE },
    ],
};

pub static REGION_COMPONENT_STRUCT: Struct = Struct {
    name: "RegionComponent",
    doc: "Components in one region.",
    fields: &[
        Field { name: "RegionId", ty: Type::Int, required: true, doc: "Region ID.", example: "1", ..Field::NONE },
        Field { name: "RegionName", required: true, doc: "Region name.", example: "sample", ..Field::NONE },
        Field {
            name: "ZoneSet",
            ty: Type::Array(&Type::Struct(&ZONE_COMPONENT_STRUCT)),
            required: true,
            doc: "Availability zones.",
            ..Field::NONE
        },
    ],
};

pub static REL_RESOURCE_ITEM_STRUCT: Struct = Struct {
    name: "RelResourceItem",
    doc: "Number of resources of one type.",
    fields: &[
        Field { name: "ResourceType", doc: "Resource type.", ..Field::NONE },
        Field { name: "Count", ty: Type::Uint, doc: "Number of resources.", example: "1", ..Field::NONE },
    ],
};

pub static RENDER_DATA_STRUCT: Struct = Struct {
    name: "RenderData",
    doc: "Values for the built-in template parameters.",
    fields: &[
        Field { name: "HostInfo", ty: Type::Struct(&HOST_INFO_STRUCT), doc: "Host values.", ..Field::NONE },
        Field { name: "ApplicationInfo", ty: Type::Struct(&APPLICATION_INFO_STRUCT), doc: "Application values.", ..Field::NONE },
    ],
};

pub static REPOSITORY_STRUCT: Struct = Struct {
    name: "Repository",
    doc: "Artifact repository.",
    fields: &[
        Field { name: "RepoId", ty: Type::Uint, doc: "Repository ID.", example: "1", ..Field::NONE },
        Field { name: "RepoName", doc: "Repository name.", example: "sample", ..Field::NONE },
        Field { name: "RepoCode", doc: "English name.", ..Field::NONE },
        Field { name: "RepoType", doc: "Repository type.", ..Field::NONE },
        Field { name: "ArtifactCount", ty: Type::Uint, doc: "Number of artifacts.", example: "1", ..Field::NONE },
        Field { name: "Description", doc: "Free text.", example: "desc", ..Field::NONE },
        Field {
            name: "ApplicationList",
            ty: Type::Array(&Type::Struct(&APPLICATION_SIMPLE_STRUCT)),
            nullable: true,
            doc: "Components.",
            ..Field::NONE
        },
        Field { name: "UpdateTime", example: "2014-08-03 12:00:00", ..Field::NONE },
        Field { name: "UpdateBy", doc: "Last modifier.", ..Field::NONE },
        Field { name: "Creator", doc: "Creator.", ..Field::NONE },
    ],
};

pub static RESOURCE_INST_REL_STRUCT: Struct = Struct {
    name: "ResourceInstRel",
    doc: "Components that use a resource instance.",
    fields: &[
        Field { name: "InstId", ty: Type::Int, doc: "Instance ID.", example: "1", ..Field::NONE },
        Field { name: "EnvNodeCount", ty: Type::Int, doc: "Number of component instances using it.", example: "1", ..Field::NONE },
        Field { name: "EnvNodeIdSet", ty: Type::Array(&Type::Int), doc: "Component instance IDs.", example: "1", ..Field::NONE },
    ],
};

pub static RESOURCE_ITEM_STRUCT: Struct = Struct {
    name: "ResourceItem",
    doc: "Resource.",
    fields: &[Field { name: "Instance", nullable: true, doc: "Instance attributes as a map, serialised to a string.", ..Field::NONE }],
};

pub static RESOURCE_TYPE_STRUCT: Struct = Struct {
    name: "ResourceType",
    doc: "Group of models in the resource catalogue.",
    fields: &[
        Field { name: "ModelGroupUUID", doc: "Group UUID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "ModelGroupName", doc: "Group name.", example: "sample", ..Field::NONE },
        Field { name: "ModelGroupNameEn", doc: "English name.", example: "sample", ..Field::NONE },
        Field { name: "ModelCount", ty: Type::Int, doc: "Number of models in the group.", example: "1", ..Field::NONE },
        Field { name: "ModelGroupIcon", doc: "Icon.", ..Field::NONE },
        Field { name: "ModelGroupIndex", ty: Type::Int, doc: "Sort position.", example: "1", ..Field::NONE },
        Field {
            name: "ResourceList",
            ty: Type::Array(&Type::Struct(&MODEL_INFO_STRUCT)),
            nullable: true,
            doc: "Models in the group.",
            ..Field::NONE
        },
    ],
};

pub static STATS_TASK_STRUCT: Struct = Struct {
    name: "StatsTask",
    doc: "Series of task counts.",
    fields: &[
        Field { name: "TaskLabel", doc: "Display name.", example: "label", ..Field::NONE },
        Field { name: "TaskField", doc: "Field code.", example: "field", ..Field::NONE },
        Field { name: "TaskDetails", ty: Type::Array(&Type::Struct(&STATS_TASK_DETAIL_STRUCT)), doc: "Counts over time.", ..Field::NONE },
    ],
};

pub static STATS_TASK_DETAIL_STRUCT: Struct = Struct {
    name: "StatsTaskDetail",
    doc: "Number of tasks at one time.",
    fields: &[
        Field { name: "DateTime", doc: "Format YYYY-MM-DD hh:mm:ss.", example: "2014-08-03 12:00:00", ..Field::NONE },
        Field { name: "Count", ty: Type::Int, doc: "Number of tasks.", example: "1", ..Field::NONE },
    ],
};

pub static SUCCESS_ITEM_STRUCT: Struct = Struct {
    name: "SuccessItem",
    doc: "Entry that succeeded.",
    fields: &[
        Field { name: "SuccessId", ty: Type::Int, doc: "ID of the entry.", example: "1", ..Field::NONE },
        Field { name: "NodeUuid", doc: "Node UUID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "Manager", nullable: true, doc: "Person in charge.", ..Field::NONE },
    ],
};

pub static TAG_PARAM_STRUCT: Struct = Struct {
    name: "TagParam",
    doc: "Tag settings of a model.",
    fields: &[
        Field { name: "ResourceKey", doc: "Resource key.", ..Field::NONE },
        Field { name: "ResourcePrefix", doc: "Resource prefix.", ..Field::NONE },
        Field { name: "ServiceType", doc: "Service type.", ..Field::NONE },
    ],
};

pub static TASK_FILTER_STRUCT: Struct = Struct {
    name: "TaskFilter",
    doc: "Filter value with its count.",
    fields: &[
        Field { name: "Total", ty: Type::Int, doc: "Number of tasks.", example: "1", ..Field::NONE },
        Field { name: "FilterName", doc: "Display name.", example: "sample", ..Field::NONE },
        Field { name: "FilterValue", doc: "Value.", ..Field::NONE },
    ],
};

pub static TASK_RESOURCE_STRUCT: Struct = Struct {
    name: "TaskResource",
    doc: "Hosts or cluster a task works on.",
    fields: &[
        Field { name: "DeployBatch", ty: Type::Array(&Type::Struct(&DEPLOY_BATCH_STRUCT)), nullable: true, doc: "Batches.", ..Field::NONE },
        Field { name: "AllHosts", ty: Type::Array(&Type::Struct(&DEPLOY_HOST_STRUCT)), nullable: true, doc: "All hosts.", ..Field::NONE },
        Field { name: "ClusterInfo", ty: Type::Struct(&DEPLOY_CLUSTER_INFO_STRUCT), nullable: true, doc: "TKE cluster.", ..Field::NONE },
    ],
};

pub static TEMPLATE_STRUCT: Struct = Struct {
    name: "Template",
    doc: "Template of an operations flow.",
    fields: &[
        Field { name: "Id", ty: Type::Uint, doc: "Template ID.", example: "1", ..Field::NONE },
        Field { name: "CreatedAt", example: "2025-04-28T20:32:57Z", ..Field::NONE },
        Field { name: "UpdatedAt", example: "2025-04-28T20:32:57Z", ..Field::NONE },
        Field { name: "Creator", doc: "Creator.", ..Field::NONE },
        Field { name: "Modifier", doc: "Last modifier.", ..Field::NONE },
        Field { name: "Name", required: true, doc: "Template name.", example: "name", ..Field::NONE },
        Field { name: "Template", ty: Type::Struct(&DAG_DEFINE_STRUCT), required: true, doc: "Flow definition.", ..Field::NONE },
        Field {
            name: "Labels",
            ty: Type::Array(&Type::Struct(&LABEL_STRUCT)),
            required: true,
            nullable: true,
            doc: "Labels.",
            ..Field::NONE
        },
        Field {
            name: "ParamsInfo",
            ty: Type::Array(&Type::String),
            required: true,
            nullable: true,
            doc: "Parameter names.",
            example: "[\"1\",\"2\"]",
            ..Field::NONE
        },
        Field { name: "Data", ty: Type::Array(&Type::Struct(&LABEL_STRUCT)), nullable: true, doc: "Extra data.", ..Field::NONE },
    ],
};

pub static TEMPLATE_PARAM_INSTANCE_STRUCT: Struct = Struct {
    name: "TemplateParamInstance",
    doc: "Template parameter instance.",
    fields: &[
        Field { name: "Id", ty: Type::Uint, doc: "Instance ID.", example: "1", ..Field::NONE },
        Field { name: "CreatedAt", example: "2014-08-03T12:00:00+08:00", ..Field::NONE },
        Field { name: "UpdatedAt", example: "2014-08-03T12:00:00+08:00", ..Field::NONE },
        Field { name: "Creator", doc: "Creator.", ..Field::NONE },
        Field { name: "Modifier", doc: "Last modifier.", ..Field::NONE },
        Field { name: "Name", required: true, doc: "Instance name.", example: "sample", ..Field::NONE },
        Field { name: "TemplateId", ty: Type::Uint, doc: "Template ID.", example: "1", ..Field::NONE },
        Field { name: "Labels", ty: Type::Array(&Type::Struct(&LABEL_STRUCT)), required: true, doc: "Labels.", ..Field::NONE },
        Field {
            name: "ParamValues",
            ty: Type::Array(&Type::Struct(&LABEL_STRUCT)),
            required: true,
            doc: "Parameter values.",
            ..Field::NONE
        },
        Field { name: "Data", ty: Type::Array(&Type::Struct(&LABEL_STRUCT)), doc: "Extra data.", ..Field::NONE },
        Field { name: "TenantUin", doc: "Tenant account UIN.", example: "110000000075", ..Field::NONE },
    ],
};

pub static TOPO_NODE_STRUCT: Struct = Struct {
    name: "TopoNode",
    doc: "Level of a topology model.",
    fields: &[
        Field { name: "NodeType", required: true, doc: "Node type, e.g. component.", example: "component", ..Field::NONE },
        Field { name: "Name", required: true, doc: "Node name.", example: "sample", ..Field::NONE },
        Field { name: "NameEn", required: true, doc: "English name.", example: "sample", ..Field::NONE },
        Field { name: "Level", ty: Type::Int, required: true, doc: "Level of the node type.", example: "1", ..Field::NONE },
    ],
};

pub static TSF_GROUP_INFO_STRUCT: Struct = Struct {
    name: "TsfGroupInfo",
    doc: "TSF deployment group.",
    fields: &[
        Field { name: "ApplicationType", doc: "Application type.", example: "deploy", ..Field::NONE },
        Field {
            name: "GroupId",
            nullable: true,
            doc: "Deployment group ID.",
            example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286",
            ..Field::NONE
        },
        Field { name: "GroupName", nullable: true, doc: "Deployment group name.", example: "sample", ..Field::NONE },
        Field { name: "GroupDesc", doc: "Free text.", example: "desc", ..Field::NONE },
        Field {
            name: "ApplicationId",
            nullable: true,
            doc: "Application ID.",
            example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286",
            ..Field::NONE
        },
        Field { name: "ClusterId", nullable: true, doc: "Cluster ID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "ClusterName", nullable: true, doc: "Cluster name.", example: "sample", ..Field::NONE },
        Field { name: "NamespaceId", nullable: true, doc: "Namespace ID.", example: "tap", ..Field::NONE },
        Field { name: "NamespaceName", nullable: true, doc: "Namespace name.", example: "tap", ..Field::NONE },
        Field { name: "CreateTime", example: "2014-08-03T12:00:00+08:00", ..Field::NONE },
        Field { name: "Server", doc: "Image registry server.", ..Field::NONE },
        Field { name: "RepoName", doc: "Image name.", example: "sample", ..Field::NONE },
        Field { name: "TagName", doc: "Image tag.", example: "sample", ..Field::NONE },
        Field { name: "CpuRequest", doc: "Initial CPU cores.", example: "1C", ..Field::NONE },
        Field { name: "CpuLimit", doc: "Maximum CPU cores.", example: "1C", ..Field::NONE },
        Field { name: "MemRequest", doc: "Initial memory.", example: "1G", ..Field::NONE },
        Field { name: "MemLimit", doc: "Maximum memory.", example: "1G", ..Field::NONE },
        Field { name: "Alias", doc: "Remark.", example: "alias", ..Field::NONE },
        Field { name: "KubeInjectEnable", ty: Type::Bool, doc: "Value of the KubeInjectEnable flag.", example: "true", ..Field::NONE },
        Field { name: "UpdatedTime", example: "2014-08-03T12:00:00+08:00", ..Field::NONE },
        Field { name: "K8sNamespaceName", doc: "Kubernetes (k8s) namespace.", example: "tap", ..Field::NONE },
        Field { name: "EnabledUnit", ty: Type::Bool, doc: "Whether unit deployment is enabled.", example: "true", ..Field::NONE },
        Field { name: "ApplicationName", doc: "Application name.", example: "tap", ..Field::NONE },
    ],
};

pub static VM_GROUP_SIMPLE_STRUCT: Struct = Struct {
    name: "VmGroupSimple",
    doc: "TSF virtual-machine deployment group.",
    fields: &[
        Field { name: "GroupId", doc: "Deployment group ID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "GroupName", doc: "Deployment group name.", example: "sample", ..Field::NONE },
        Field { name: "ApplicationType", doc: "Application type.", example: "deploy", ..Field::NONE },
        Field { name: "GroupDesc", doc: "Free text.", example: "desc", ..Field::NONE },
        Field { name: "UpdateTime", example: "2014-08-03 12:00:00", ..Field::NONE },
        Field { name: "ClusterId", doc: "Cluster ID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "StartupParameters", doc: "Startup parameters.", example: "-al", ..Field::NONE },
        Field { name: "NamespaceId", doc: "Namespace ID.", example: "tap", ..Field::NONE },
        Field { name: "CreateTime", example: "2014-08-03T12:00:00+08:00", ..Field::NONE },
        Field { name: "ClusterName", doc: "Cluster name.", example: "sample", ..Field::NONE },
        Field { name: "ApplicationId", doc: "Application ID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "ApplicationName", doc: "Application name.", example: "sample", ..Field::NONE },
        Field { name: "NamespaceName", doc: "Namespace name.", example: "tap", ..Field::NONE },
        Field { name: "MicroserviceType", doc: "Microservice type.", example: "golang", ..Field::NONE },
        Field { name: "GroupResourceType", doc: "Resource type of the group.", example: "pod", ..Field::NONE },
        Field { name: "UpdatedTime", ty: Type::Int, example: "1", ..Field::NONE },
        Field { name: "DeployDesc", doc: "Deployment description.", example: "desc", ..Field::NONE },
        Field { name: "Alias", doc: "Alias.", ..Field::NONE },
        Field { name: "JdkName", doc: "JDK name.", example: "sample", ..Field::NONE },
        Field { name: "JdkVersion", doc: "JDK version.", example: "v1.0", ..Field::NONE },
        Field { name: "ServiceAgentVersion", doc: "Service agent version.", example: "v1.0", ..Field::NONE },
        Field { name: "StartScript", doc: "Start script.", example: "ls", ..Field::NONE },
        Field {
            name: "AgentProfileList",
            ty: Type::Array(&Type::Struct(&AGENT_PROFILE_STRUCT)),
            nullable: true,
            doc: "Agents.",
            ..Field::NONE
        },
        Field { name: "GatewayConfig", ty: Type::Struct(&GATEWAY_CONFIG_STRUCT), nullable: true, doc: "Gateway settings.", ..Field::NONE },
        Field { name: "Status", doc: "State.", example: "Running", ..Field::NONE },
        Field { name: "WarmupSetting", ty: Type::Struct(&WARMUP_SETTING_STRUCT), doc: "Warm-up settings.", ..Field::NONE },
        Field { name: "ForceStart", ty: Type::Bool, doc: "Whether start is forced.", example: "true", ..Field::NONE },
        Field { name: "UpdateType", ty: Type::Int, doc: "Update type.", example: "1", ..Field::NONE },
        Field { name: "ServiceSpecEncode", doc: "Encoded service specification.", ..Field::NONE },
        Field { name: "StopScript", doc: "Stop script.", example: "ls", ..Field::NONE },
        Field { name: "OtAgentVersion", doc: "OT agent version.", example: "v1.0", ..Field::NONE },
        Field { name: "UnitType", doc: "Unit type.", example: "unit", ..Field::NONE },
        Field { name: "UnitEnvType", doc: "Environment type of the unit.", example: "env", ..Field::NONE },
    ],
};

pub static WARMUP_SETTING_STRUCT: Struct = Struct {
    name: "WarmupSetting",
    doc: "Warm-up settings.",
    fields: &[
        Field { name: "Enabled", ty: Type::Bool, doc: "Whether warm-up is on.", example: "true", ..Field::NONE },
        Field { name: "WarmupTime", ty: Type::Int, doc: "Warm-up time.", example: "1", ..Field::NONE },
        Field { name: "Curvature", ty: Type::Int, doc: "Curvature of the warm-up curve.", example: "1", ..Field::NONE },
        Field { name: "EnabledProtection", ty: Type::Bool, doc: "Whether warm-up protection is on.", example: "true", ..Field::NONE },
    ],
};

pub static WORKLOAD_INFO_STRUCT: Struct = Struct {
    name: "WorkloadInfo",
    doc: "Workload.",
    fields: &[Field { name: "WorkloadName", required: true, doc: "Workload name.", example: "sample", ..Field::NONE }],
};

pub static WORKLOAD_RELATION_INFO_STRUCT: Struct = Struct {
    name: "WorkloadRelationInfo",
    doc: "Workload related to a component.",
    fields: &[
        Field { name: "Id", ty: Type::Int, required: true, example: "1", ..Field::NONE },
        Field {
            name: "EnvNodeId",
            ty: Type::Int,
            required: true,
            doc: "ID of the node's instance in an environment.",
            example: "1",
            ..Field::NONE
        },
        Field {
            name: "TkeId",
            ty: Type::Int,
            required: true,
            doc: "Cluster ID.",
            example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286",
            ..Field::NONE
        },
        Field { name: "ClusterName", doc: "Cluster name.", example: "sample", ..Field::NONE },
        Field { name: "Namespace", required: true, doc: "Namespace.", example: "tap", ..Field::NONE },
        Field { name: "WorkloadType", required: true, doc: "Workload type, e.g. deployment.", ..Field::NONE },
        Field { name: "WorkloadName", required: true, doc: "Workload name.", example: "sample", ..Field::NONE },
        Field { name: "Creator", required: true, doc: "Creator.", ..Field::NONE },
        Field { name: "CreatedAt", required: true, example: "2014-08-03 12:00:00", ..Field::NONE },
        Field {
            name: "ClusterInstanceId",
            required: true,
            doc: "Cluster instance ID.",
            example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286",
            ..Field::NONE
        },
    ],
};

pub static ZONE_STRUCT: Struct = Struct {
    name: "Zone",
    doc: "Availability zone.",
    fields: &[
        Field { name: "CnZoneName", required: true, doc: "Chinese name.", example: "sample", ..Field::NONE },
        Field { name: "CreateTime", required: true, example: "2014-08-03 12:00:00", ..Field::NONE },
        Field { name: "ZoneId", ty: Type::Int, required: true, doc: "Availability zone ID.", example: "1", ..Field::NONE },
        Field { name: "RegionId", ty: Type::Int, required: true, doc: "Region ID.", example: "1", ..Field::NONE },
        Field { name: "ZoneName", required: true, doc: "Availability zone name.", example: "sample", ..Field::NONE },
        Field { name: "Role", required: true, doc: "Role.", example: "maz", ..Field::NONE },
        Field { name: "UpdateTime", required: true, example: "2014-08-03 12:00:00", ..Field::NONE },
    ],
};

pub static ZONE_COMPONENT_STRUCT: Struct = Struct {
    name: "ZoneComponent",
    doc: "Components of a product in one availability zone.",
    fields: &[
        Field { name: "ZoneId", ty: Type::Int, required: true, doc: "Availability zone ID.", example: "1", ..Field::NONE },
        Field { name: "ZoneName", required: true, doc: "Availability zone name.", example: "sample", ..Field::NONE },
        Field {
            name: "ComponentSet",
            ty: Type::Array(&Type::Struct(&COMPONENT_STRUCT)),
            required: true,
            doc: "Components.",
            ..Field::NONE
        },
        Field { name: "TotalCompCnt", ty: Type::Int, required: true, doc: "Number of components.", example: "1", ..Field::NONE },
        Field { name: "TotalHostCnt", ty: Type::Int, required: true, doc: "Number of hosts.", example: "1", ..Field::NONE },
    ],
};
