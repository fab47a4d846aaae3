// Written by `cargo xtask codegen` from contract/tapsops.json; do not edit.
//! The contract's tables: validation, help and policies read them.

use terrace_rpc::meta::{Access, ActionMeta, Field, Rules, Service, Struct, Type};

pub static SERVICE: Service = Service {
    name: "tapsops",
    version: "2023-10-30",
    title: "Application Operations Platform - standard operations (flows)",
    actions: &[
        &APPROVAL_DAG,
        &CHECK_DAG_DEFINE_NAME,
        &COPY_DAG_DEFINE,
        &CREATE_DAG_DEFINE,
        &CREATE_DAG_INSTANCE,
        &CREATE_SCHEDULED_TASK,
        &DELETE_DAG_DEFINE,
        &DELETE_DAG_INSTANCE,
        &DELETE_SCHEDULED_TASK,
        &GET_BIZ_TEMPLATE_DETAIL,
        &GET_COMPONENT,
        &GET_DAG_DEFINE,
        &GET_DAG_INSTANCE,
        &GET_DAG_INSTANCE_DETAIL,
        &GET_SCHEDULED_TASK,
        &LIST_APPROVAL_TASKS,
        &LIST_BATCH_NODES,
        &LIST_BIZ_TEMPLATES,
        &LIST_COMPONENTS,
        &LIST_DAG_DEFINE_VARIABLES,
        &LIST_DAG_DEFINES,
        &LIST_DAG_INSTANCES,
        &LIST_LABELS,
        &LIST_SCHEDULED_TASK,
        &OPERATION_DAG,
        &RUN_DAG_INSTANCE,
        &UPDATE_DAG_DEFINE,
        &UPDATE_SCHEDULED_TASK,
    ],
    structs: &[
        &APPROVAL_STRUCT,
        &APPROVAL_TASK_INFO_STRUCT,
        &COMPLETENESS_STRUCT,
        &COMPONENT_CONFIG_STRUCT,
        &COMPONENT_DETAIL_STRUCT,
        &COMPONENT_INFO_STRUCT,
        &COMPONENT_PARAMS_STRUCT,
        &DAG_BIZ_STRUCT,
        &DAG_BIZ_MARK_STRUCT,
        &DAG_BIZ_OPTION_STRUCT,
        &DAG_DEFINE_STRUCT,
        &DAG_DEFINE_COMPONENT_NODE_PARAM_STRUCT,
        &DAG_DEFINE_COMPONENT_PARAMS_STRUCT,
        &DAG_DEFINE_MODEL_STRUCT,
        &DAG_INSTANCE_COMPONENT_PARAM_STRUCT,
        &DAG_INSTANCE_IN_DAG_INSTANCE_STRUCT,
        &DAG_INSTANCE_MODEL_STRUCT,
        &DAG_LABEL_STRUCT,
        &DAG_VARIABLE_DEFINE_STRUCT,
        &DAG_VARIABLE_MODEL_STRUCT,
        &DAG_VARIABLE_PARAM_STRUCT,
        &DEPEND_NODE_STRUCT,
        &FILTER_STRUCT,
        &FILTER_KEYWORD_STRUCT,
        &LABLE_VALUE_STRUCT,
        &LINK_PARAM_STRUCT,
        &NODE_INSTANCE_MODEL_STRUCT,
        &NODE_INSTANCE_STATE_STRUCT,
        &NODE_PARAMS_STRUCT,
        &ORDER_BY_STRUCT,
        &QUERY_CONF_STRUCT,
        &RETRY_CONF_STRUCT,
        &SCHEDULED_TASK_DAG_VAR_MODEL_STRUCT,
        &SCHEDULED_TASK_MODEL_STRUCT,
        &SCHEDULED_TASK_RULE_MODEL_STRUCT,
        &STATE_STATS_STRUCT,
        &TEMPLATE_STRUCT,
        &TEMPLATES_STRUCT,
        &TREE_NODE_STRUCT,
    ],
    errors: &[
        ("InternalError.CreateScheduledTask", "CreateScheduledTask failed internally."),
        ("InternalError.OperationDag", "OperationDag failed."),
        ("InternalError.Unauthorized", "Not authorised."),
        ("InvalidParameter.ApprovalDag", "Bad parameter for ApprovalDag."),
        ("InvalidParameter.CopyDagDefine", "Bad parameter for CopyDagDefine."),
        ("InvalidParameter.CreateScheduledTask", "Bad parameter for CreateScheduledTask."),
    ],
};

pub static APPROVAL_DAG: ActionMeta = ActionMeta {
    service: "tapsops",
    version: "2023-10-30",
    name: "ApprovalDag",
    summary: "Approve or reject a node of a running flow.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "DagId", ty: Type::Uint, doc: "Flow instance ID.", example: "10", ..Field::NONE },
        Field { name: "NodeId", ty: Type::Uint, doc: "Node ID.", example: "1", ..Field::NONE },
        Field {
            name: "Operation",
            required: true,
            rules: &Rules { one_of: &["APPROVAL"], ..Rules::NONE },
            doc: "Only APPROVAL is allowed.",
            example: "APPROVAL",
            ..Field::NONE
        },
        Field { name: "Namespace", required: true, doc: "Namespace.", example: "tap", ..Field::NONE },
        Field {
            name: "Approval",
            ty: Type::Struct(&APPROVAL_STRUCT),
            doc: "Decision; required when Operation is APPROVAL.",
            ..Field::NONE
        },
    ],
    output: &[
        Field { name: "DagInstance", ty: Type::Struct(&DAG_INSTANCE_MODEL_STRUCT), doc: "Flow instance.", ..Field::NONE },
        Field { name: "NodeInstance", ty: Type::Struct(&NODE_INSTANCE_MODEL_STRUCT), doc: "Node.", ..Field::NONE },
        Field { name: "Result", ty: Type::Array(&Type::String), doc: "Result, e.g. Succeed.", example: "Succeed", ..Field::NONE },
    ],
    errors: &["InvalidParameter.ApprovalDag"],
};

pub static CHECK_DAG_DEFINE_NAME: ActionMeta = ActionMeta {
    service: "tapsops",
    version: "2023-10-30",
    name: "CheckDagDefineName",
    summary: "Check whether a flow definition name is taken.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "DagName", required: true, doc: "Flow name.", example: "deploy", ..Field::NONE },
        Field { name: "Namespace", required: true, doc: "Namespace.", example: "tap", ..Field::NONE },
        Field { name: "DagDefId", ty: Type::Uint, doc: "Flow definition ID.", example: "1", ..Field::NONE },
    ],
    output: &[Field { name: "Repeat", ty: Type::Bool, doc: "true: the name is already used.", example: "true", ..Field::NONE }],
    errors: &[],
};

pub static COPY_DAG_DEFINE: ActionMeta = ActionMeta {
    service: "tapsops",
    version: "2023-10-30",
    name: "CopyDagDefine",
    summary: "Copy a flow definition under a new name.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "DagDefId", ty: Type::Int, required: true, doc: "Source definition ID.", example: "1", ..Field::NONE },
        Field { name: "Namespace", required: true, doc: "Namespace.", example: "tap", ..Field::NONE },
        Field { name: "NewDagName", required: true, doc: "Name of the copy.", example: "sops", ..Field::NONE },
        Field {
            name: "ManagerAccounts",
            ty: Type::Array(&Type::String),
            doc: "UINs of the people in charge.",
            example: "[\"117789722\"]",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "DagDefine", ty: Type::Struct(&DAG_DEFINE_MODEL_STRUCT), doc: "The copy.", ..Field::NONE }],
    errors: &["InvalidParameter.CopyDagDefine"],
};

pub static CREATE_DAG_DEFINE: ActionMeta = ActionMeta {
    service: "tapsops",
    version: "2023-10-30",
    name: "CreateDagDefine",
    summary: "Create a flow definition.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "DagDefId", ty: Type::Int, doc: "Flow definition ID.", example: "1", ..Field::NONE },
        Field { name: "Namespace", required: true, doc: "Namespace.", example: "tap", ..Field::NONE },
        Field { name: "DagName", required: true, doc: "Flow name.", example: "sops", ..Field::NONE },
        Field { name: "DagDesc", doc: "Flow description.", example: "desc", ..Field::NONE },
        Field { name: "Revise", ty: Type::Int, doc: "Revision number.", example: "10", ..Field::NONE },
        Field { name: "Labels", ty: Type::Array(&Type::Struct(&DAG_LABEL_STRUCT)), doc: "Labels.", ..Field::NONE },
        Field {
            name: "DagVariables",
            ty: Type::Array(&Type::Struct(&DAG_VARIABLE_DEFINE_STRUCT)),
            doc: "Global variables of the flow.",
            ..Field::NONE
        },
        Field {
            name: "Components",
            ty: Type::Array(&Type::Struct(&DAG_DEFINE_COMPONENT_PARAMS_STRUCT)),
            doc: "Nodes of the flow.",
            ..Field::NONE
        },
        Field {
            name: "ManagerAccounts",
            ty: Type::Array(&Type::String),
            doc: "UINs of the people in charge.",
            example: "[\"1233333\"]",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "DagDefine", ty: Type::Struct(&DAG_DEFINE_MODEL_STRUCT), doc: "The new definition.", ..Field::NONE }],
    errors: &[],
};

pub static CREATE_DAG_INSTANCE: ActionMeta = ActionMeta {
    service: "tapsops",
    version: "2023-10-30",
    name: "CreateDagInstance",
    summary: "Create a flow instance from a definition.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "DagDefId", ty: Type::Uint, required: true, doc: "Flow definition ID.", example: "1", ..Field::NONE },
        Field { name: "Namespace", doc: "Namespace.", example: "tap", ..Field::NONE },
        Field { name: "DagName", doc: "Flow name.", example: "name", ..Field::NONE },
        Field { name: "DagDesc", doc: "Flow description.", example: "desc", ..Field::NONE },
        Field { name: "Timeout", ty: Type::Int, doc: "Time limit; unit not given in the source.", example: "1000", ..Field::NONE },
        Field { name: "Biz", ty: Type::Struct(&LABLE_VALUE_STRUCT), doc: "Business attribute.", ..Field::NONE },
        Field {
            name: "DagVariables",
            ty: Type::Array(&Type::Struct(&DAG_VARIABLE_PARAM_STRUCT)),
            doc: "Values for the global variables.",
            ..Field::NONE
        },
        Field {
            name: "ComponentConfigs",
            ty: Type::Array(&Type::Struct(&COMPONENT_CONFIG_STRUCT)),
            doc: "Per-node settings.",
            ..Field::NONE
        },
        Field {
            name: "ComponentParams",
            ty: Type::Array(&Type::Struct(&DAG_INSTANCE_COMPONENT_PARAM_STRUCT)),
            nullable: true,
            doc: "Per-node parameters of this instance.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "DagInstance", ty: Type::Struct(&DAG_INSTANCE_MODEL_STRUCT), doc: "The new instance.", ..Field::NONE }],
    errors: &[],
};

pub static CREATE_SCHEDULED_TASK: ActionMeta = ActionMeta {
    service: "tapsops",
    version: "2023-10-30",
    name: "CreateScheduledTask",
    summary: "Create a task that runs a flow on a schedule.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "Name", required: true, doc: "Task name.", example: "task", ..Field::NONE },
        Field { name: "Desc", doc: "Task description.", example: "task desc", ..Field::NONE },
        Field { name: "RuleType", required: true, doc: "Schedule kind: basic or advanced.", ..Field::NONE },
        Field { name: "Rule", ty: Type::Struct(&SCHEDULED_TASK_RULE_MODEL_STRUCT), required: true, doc: "Schedule.", ..Field::NONE },
        Field { name: "DagDefId", ty: Type::Uint, required: true, doc: "Flow definition ID.", example: "1", ..Field::NONE },
        Field {
            name: "ManagerAccounts",
            ty: Type::Array(&Type::String),
            required: true,
            doc: "UINs of the people in charge.",
            example: "root",
            ..Field::NONE
        },
        Field {
            name: "DagVariables",
            ty: Type::Array(&Type::Struct(&SCHEDULED_TASK_DAG_VAR_MODEL_STRUCT)),
            doc: "Flow variables.",
            ..Field::NONE
        },
        Field { name: "Labels", ty: Type::Array(&Type::Struct(&DAG_LABEL_STRUCT)), doc: "Labels.", ..Field::NONE },
        Field {
            name: "DagVars",
            ty: Type::Array(&Type::Struct(&SCHEDULED_TASK_DAG_VAR_MODEL_STRUCT)),
            doc: "Flow variables; alternative name kept for compatibility.",
            ..Field::NONE
        },
        Field {
            name: "ComponentConfigs",
            ty: Type::Array(&Type::Struct(&COMPONENT_CONFIG_STRUCT)),
            doc: "Node settings passed to the flow.",
            ..Field::NONE
        },
    ],
    output: &[
        Field { name: "Id", ty: Type::Uint, doc: "Task ID.", example: "1", ..Field::NONE },
        Field { name: "CreatedAt", ty: Type::Datetime, example: "2024-07-19 17:36:29.598", ..Field::NONE },
        Field { name: "UpdatedAt", ty: Type::Datetime, example: "2024-07-19 17:36:29.598", ..Field::NONE },
        Field { name: "Name", doc: "Task name.", example: "task name", ..Field::NONE },
        Field { name: "Desc", doc: "Task description.", example: "task desc", ..Field::NONE },
        Field { name: "RuleType", doc: "Schedule kind: basic or advanced.", ..Field::NONE },
        Field { name: "Rule", ty: Type::Struct(&SCHEDULED_TASK_RULE_MODEL_STRUCT), doc: "Schedule.", ..Field::NONE },
        Field { name: "DagDefId", ty: Type::Uint, doc: "Flow definition ID.", example: "1", ..Field::NONE },
        Field { name: "DagDefName", doc: "Flow definition name.", example: "dagName", ..Field::NONE },
        Field { name: "LastExecTime", ty: Type::Datetime, doc: "Time of the last run.", example: "2024-07-19 17:36:29.598", ..Field::NONE },
        Field {
            name: "LastExecDagId",
            ty: Type::Uint,
            doc: "Flow instance created by the last run.",
            example: "2024-07-19 17:36:29.598",
            ..Field::NONE
        },
        Field {
            name: "LastExecDagStatus",
            doc: "Flow state of the last run: RUNNING, or FINISH (ended successfully).",
            example: "2024-07-19 17:36:29.598",
            ..Field::NONE
        },
        Field {
            name: "ManagerAccounts",
            ty: Type::Array(&Type::String),
            doc: "UINs of the people in charge.",
            example: "root",
            ..Field::NONE
        },
        Field {
            name: "DagVariables",
            ty: Type::Array(&Type::Struct(&SCHEDULED_TASK_DAG_VAR_MODEL_STRUCT)),
            doc: "Flow variables.",
            ..Field::NONE
        },
        Field { name: "ExecCount", ty: Type::Uint, doc: "Number of runs.", example: "1", ..Field::NONE },
        Field { name: "Labels", ty: Type::Array(&Type::Struct(&DAG_LABEL_STRUCT)), doc: "Labels.", ..Field::NONE },
        Field {
            name: "ComponentConfigs",
            ty: Type::Array(&Type::Struct(&COMPONENT_CONFIG_STRUCT)),
            doc: "Node settings passed to the flow.",
            ..Field::NONE
        },
    ],
    errors: &["InvalidParameter.CreateScheduledTask"],
};

pub static DELETE_DAG_DEFINE: ActionMeta = ActionMeta {
    service: "tapsops",
    version: "2023-10-30",
    name: "DeleteDagDefine",
    summary: "Delete a flow definition.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "Namespace", doc: "Namespace.", example: "tap", ..Field::NONE },
        Field { name: "DagDefId", ty: Type::Uint, doc: "Flow definition ID.", example: "1", ..Field::NONE },
    ],
    output: &[Field { name: "Ok", ty: Type::Bool, doc: "Omitted when the call succeeds.", example: "true", ..Field::NONE }],
    errors: &[],
};

pub static DELETE_DAG_INSTANCE: ActionMeta = ActionMeta {
    service: "tapsops",
    version: "2023-10-30",
    name: "DeleteDagInstance",
    summary: "Delete a flow instance.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "Namespace", required: true, doc: "Namespace.", example: "sops", ..Field::NONE },
        Field { name: "DagId", ty: Type::Uint, required: true, doc: "Flow instance ID.", example: "1", ..Field::NONE },
    ],
    output: &[
        Field { name: "Namespace", doc: "Namespace.", example: "sops", ..Field::NONE },
        Field { name: "DagId", ty: Type::Uint, doc: "Flow instance ID.", example: "1", ..Field::NONE },
    ],
    errors: &["InternalError.Unauthorized"],
};

pub static DELETE_SCHEDULED_TASK: ActionMeta = ActionMeta {
    service: "tapsops",
    version: "2023-10-30",
    name: "DeleteScheduledTask",
    summary: "Delete a scheduled task.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "Namespace", doc: "Namespace.", example: "tap", ..Field::NONE },
        Field { name: "TaskId", ty: Type::Uint, doc: "Task ID.", example: "1", ..Field::NONE },
    ],
    output: &[Field { name: "Ok", ty: Type::Bool, doc: "Omitted when the call succeeds.", example: "true", ..Field::NONE }],
    errors: &[],
};

pub static GET_BIZ_TEMPLATE_DETAIL: ActionMeta = ActionMeta {
    service: "tapsops",
    version: "2023-10-30",
    name: "GetBizTemplateDetail",
    summary: "Read a task template.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field { name: "TemplateName", required: true, doc: "Template name.", example: "sops", ..Field::NONE }],
    output: &[
        Field { name: "Name", doc: "Template name.", example: "sops", ..Field::NONE },
        Field { name: "DisplayName", doc: "Display name.", example: "sops", ..Field::NONE },
        Field { name: "Type", doc: "Template type.", example: "struct", ..Field::NONE },
        Field { name: "ComponentDetail", ty: Type::Struct(&COMPONENT_DETAIL_STRUCT), doc: "Template content.", ..Field::NONE },
    ],
    errors: &[],
};

pub static GET_COMPONENT: ActionMeta = ActionMeta {
    service: "tapsops",
    version: "2023-10-30",
    name: "GetComponent",
    summary: "Read one component.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "Namespace", required: true, doc: "Namespace.", example: "tap", ..Field::NONE },
        Field { name: "ServiceName", required: true, doc: "Unique component identifier.", example: "sops", ..Field::NONE },
    ],
    output: &[Field { name: "Component", ty: Type::Struct(&COMPONENT_INFO_STRUCT), doc: "The component.", ..Field::NONE }],
    errors: &[],
};

pub static GET_DAG_DEFINE: ActionMeta = ActionMeta {
    service: "tapsops",
    version: "2023-10-30",
    name: "GetDagDefine",
    summary: "Read one flow definition.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "DagDefId", ty: Type::Int, required: true, doc: "Flow definition ID.", example: "1", ..Field::NONE },
        Field { name: "Namespace", required: true, doc: "Namespace.", example: "tap", ..Field::NONE },
    ],
    output: &[
        Field { name: "Namespace", doc: "Namespace.", example: "tap", ..Field::NONE },
        Field { name: "DagDefId", ty: Type::Int, doc: "Flow definition ID.", example: "1", ..Field::NONE },
        Field { name: "DagName", doc: "Flow name.", example: "sops", ..Field::NONE },
        Field { name: "DagDesc", doc: "Flow description.", example: "desc", ..Field::NONE },
        Field { name: "Deletable", ty: Type::Bool, doc: "true: may be deleted.", example: "true", ..Field::NONE },
        Field { name: "Editable", ty: Type::Bool, doc: "true: may be edited.", example: "true", ..Field::NONE },
        Field { name: "Timeout", ty: Type::Int, doc: "Time limit.", example: "100", ..Field::NONE },
        Field { name: "CreatedAt", ty: Type::Datetime, example: "2025-01-13T15:23:51.753+08:00", ..Field::NONE },
        Field { name: "UpdatedAt", ty: Type::Datetime, example: "2025-01-13T15:23:51.753+08:00", ..Field::NONE },
        Field { name: "CreatedBy", doc: "Creator.", ..Field::NONE },
        Field { name: "UpdatedBy", doc: "Last modifier.", ..Field::NONE },
        Field { name: "ArrangeType", doc: "Orchestration type, e.g. Dynamic.", example: "Dynamic", ..Field::NONE },
        Field { name: "Revise", doc: "Revision.", example: "v1", ..Field::NONE },
        Field { name: "Labels", ty: Type::Array(&Type::Struct(&DAG_LABEL_STRUCT)), doc: "Labels.", ..Field::NONE },
        Field {
            name: "DagVariables",
            ty: Type::Array(&Type::Struct(&DAG_VARIABLE_DEFINE_STRUCT)),
            doc: "Global variables of the flow.",
            ..Field::NONE
        },
        Field {
            name: "Components",
            ty: Type::Array(&Type::Struct(&DAG_DEFINE_COMPONENT_PARAMS_STRUCT)),
            doc: "Nodes of the flow.",
            ..Field::NONE
        },
        Field {
            name: "ManagerAccounts",
            ty: Type::Array(&Type::String),
            doc: "UINs of the people in charge.",
            example: "[\"1233333\"]",
            ..Field::NONE
        },
    ],
    errors: &[],
};

pub static GET_DAG_INSTANCE: ActionMeta = ActionMeta {
    service: "tapsops",
    version: "2023-10-30",
    name: "GetDagInstance",
    summary: "Read one flow instance with its nodes.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "DagId", ty: Type::Uint, required: true, doc: "Flow instance ID.", example: "1", ..Field::NONE },
        Field { name: "Namespace", required: true, doc: "Namespace.", example: "tap", ..Field::NONE },
        Field { name: "IsApproval", ty: Type::Bool, doc: "Whether the approval passed.", example: "true", ..Field::NONE },
    ],
    output: &[Field {
        name: "DagInstance",
        ty: Type::Struct(&DAG_INSTANCE_IN_DAG_INSTANCE_STRUCT),
        doc: "Flow instance with its node tree.",
        ..Field::NONE
    }],
    errors: &[],
};

pub static GET_DAG_INSTANCE_DETAIL: ActionMeta = ActionMeta {
    service: "tapsops",
    version: "2023-10-30",
    name: "GetDagInstanceDetail",
    summary: "Read one flow instance.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "DagId", ty: Type::Uint, required: true, doc: "Flow instance ID.", example: "1", ..Field::NONE },
        Field { name: "Namespace", required: true, doc: "Namespace.", example: "tap", ..Field::NONE },
    ],
    output: &[Field { name: "DagInstance", ty: Type::Struct(&DAG_INSTANCE_MODEL_STRUCT), doc: "Flow instance.", ..Field::NONE }],
    errors: &[],
};

pub static GET_SCHEDULED_TASK: ActionMeta = ActionMeta {
    service: "tapsops",
    version: "2023-10-30",
    name: "GetScheduledTask",
    summary: "Read one scheduled task.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "Namespace", required: true, doc: "Namespace.", example: "sops", ..Field::NONE },
        Field { name: "TaskId", ty: Type::Uint, doc: "Task ID.", example: "1", ..Field::NONE },
    ],
    output: &[
        Field { name: "Id", ty: Type::Uint, doc: "Task ID.", example: "1", ..Field::NONE },
        Field { name: "CreatedAt", ty: Type::Datetime, example: "2025-01-13T15:23:51.753+08:00", ..Field::NONE },
        Field { name: "UpdatedAt", ty: Type::Datetime, example: "2025-01-13T15:23:51.753+08:00", ..Field::NONE },
        Field { name: "Name", doc: "Task name.", example: "sops", ..Field::NONE },
        Field { name: "Desc", doc: "Task description.", example: "desc", ..Field::NONE },
        Field { name: "RuleType", doc: "Schedule kind: basic or advanced.", example: "basic", ..Field::NONE },
        Field { name: "Rule", ty: Type::Struct(&SCHEDULED_TASK_RULE_MODEL_STRUCT), doc: "Schedule.", ..Field::NONE },
        Field { name: "DagDefId", ty: Type::Uint, doc: "Flow definition ID.", example: "1", ..Field::NONE },
        Field { name: "DagDefName", doc: "Flow definition name.", example: "sops", ..Field::NONE },
        Field {
            name: "LastExecTime",
            ty: Type::Datetime,
            doc: "Time of the last run.",
            example: "2025-06-14T14:53:00.004+08:00",
            ..Field::NONE
        },
        Field { name: "LastExecDagId", ty: Type::Uint, doc: "Flow instance created by the last run.", example: "1", ..Field::NONE },
        Field {
            name: "LastExecDagStatus",
            doc: "Flow state of the last run: RUNNING, or FINISH (ended successfully).",
            example: "RUNNING",
            ..Field::NONE
        },
        Field {
            name: "ManagerAccounts",
            ty: Type::Array(&Type::String),
            doc: "UINs of the people in charge.",
            example: "110000000075",
            ..Field::NONE
        },
        Field {
            name: "DagVariables",
            ty: Type::Array(&Type::Struct(&SCHEDULED_TASK_DAG_VAR_MODEL_STRUCT)),
            doc: "Flow variables.",
            ..Field::NONE
        },
        Field { name: "Labels", ty: Type::Array(&Type::Struct(&DAG_LABEL_STRUCT)), doc: "Labels.", ..Field::NONE },
        Field { name: "CurHost", doc: "Host that executes the task.", example: "tap-standard-ops-server-d7898df-l5gkj", ..Field::NONE },
        Field { name: "ExecCount", ty: Type::Uint, doc: "Number of runs.", example: "1", ..Field::NONE },
    ],
    errors: &[],
};

pub static LIST_APPROVAL_TASKS: ActionMeta = ActionMeta {
    service: "tapsops",
    version: "2023-10-30",
    name: "ListApprovalTasks",
    summary: "List the approval tasks of the caller.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "TaskId", ty: Type::Uint, doc: "Task ID.", example: "1", ..Field::NONE },
        Field { name: "TaskName", doc: "Task name.", example: "sops", ..Field::NONE },
        Field {
            name: "ApprovalStage",
            required: true,
            rules: &Rules { one_of: &["todo", "done"], ..Rules::NONE },
            doc: "todo: not yet decided; done: decided.",
            example: "todo",
            ..Field::NONE
        },
        Field { name: "Offset", ty: Type::Int, doc: "Page offset.", example: "10", ..Field::NONE },
        Field { name: "Limit", ty: Type::Int, doc: "Page size.", example: "10", ..Field::NONE },
        Field { name: "Filter", ty: Type::Struct(&FILTER_STRUCT), doc: "Filter conditions.", ..Field::NONE },
        Field { name: "OrderBy", ty: Type::Struct(&ORDER_BY_STRUCT), doc: "Sort order.", ..Field::NONE },
    ],
    output: &[
        Field { name: "Total", ty: Type::Uint, doc: "Total matches.", example: "10", ..Field::NONE },
        Field { name: "Tasks", ty: Type::Array(&Type::Struct(&APPROVAL_TASK_INFO_STRUCT)), doc: "Approval tasks.", ..Field::NONE },
    ],
    errors: &[],
};

pub static LIST_BATCH_NODES: ActionMeta = ActionMeta {
    service: "tapsops",
    version: "2023-10-30",
    name: "ListBatchNodes",
    summary: "Progress of an operations task, one entry per batch.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "DagId", ty: Type::Uint, required: true, doc: "Flow instance ID.", example: "1", ..Field::NONE },
        Field { name: "Namespace", required: true, doc: "Namespace.", example: "tap", ..Field::NONE },
    ],
    output: &[Field {
        name: "NodeInstanceStates",
        ty: Type::Array(&Type::Struct(&NODE_INSTANCE_STATE_STRUCT)),
        doc: "Batch nodes with progress.",
        ..Field::NONE
    }],
    errors: &[],
};

pub static LIST_BIZ_TEMPLATES: ActionMeta = ActionMeta {
    service: "tapsops",
    version: "2023-10-30",
    name: "ListBizTemplates",
    summary: "List the task types available for ordinary nodes.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[],
    output: &[Field { name: "Templates", ty: Type::Struct(&TEMPLATES_STRUCT), doc: "Task types and their subtypes.", ..Field::NONE }],
    errors: &[],
};

pub static LIST_COMPONENTS: ActionMeta = ActionMeta {
    service: "tapsops",
    version: "2023-10-30",
    name: "ListComponents",
    summary: "List components.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "Namespace", required: true, doc: "Namespace.", example: "tap", ..Field::NONE },
        Field { name: "Filter", ty: Type::Struct(&FILTER_STRUCT), doc: "Filter conditions.", ..Field::NONE },
        Field { name: "Offset", ty: Type::Int, doc: "Page offset.", example: "10", ..Field::NONE },
        Field { name: "Limit", ty: Type::Int, doc: "Page size.", example: "10", ..Field::NONE },
    ],
    output: &[
        Field { name: "Components", ty: Type::Array(&Type::Struct(&COMPONENT_INFO_STRUCT)), doc: "Components.", ..Field::NONE },
        Field { name: "Total", ty: Type::Int, doc: "Total matches.", example: "10", ..Field::NONE },
    ],
    errors: &[],
};

pub static LIST_DAG_DEFINE_VARIABLES: ActionMeta = ActionMeta {
    service: "tapsops",
    version: "2023-10-30",
    name: "ListDagDefineVariables",
    summary: "List the variables of a flow definition.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "DagDefId", ty: Type::Uint, doc: "Flow definition ID.", example: "1", ..Field::NONE },
        Field { name: "Namespace", doc: "Namespace.", example: "tap", ..Field::NONE },
        Field { name: "Filter", ty: Type::Struct(&FILTER_STRUCT), doc: "Filter conditions.", ..Field::NONE },
        Field { name: "Offset", ty: Type::Int, doc: "Page offset.", example: "10", ..Field::NONE },
        Field { name: "Limit", ty: Type::Int, doc: "Page size.", example: "10", ..Field::NONE },
        Field { name: "OrderBy", doc: "Sort order.", example: "id", ..Field::NONE },
    ],
    output: &[
        Field { name: "Total", ty: Type::Int, doc: "Total matches.", example: "10", ..Field::NONE },
        Field { name: "DagDefineVariables", ty: Type::Array(&Type::Struct(&DAG_VARIABLE_DEFINE_STRUCT)), doc: "Variables.", ..Field::NONE },
    ],
    errors: &[],
};

pub static LIST_DAG_DEFINES: ActionMeta = ActionMeta {
    service: "tapsops",
    version: "2023-10-30",
    name: "ListDagDefines",
    summary: "List flow definitions.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "DagName", doc: "Flow name.", example: "sops", ..Field::NONE },
        Field { name: "Namespace", required: true, doc: "Namespace.", example: "tap", ..Field::NONE },
        Field { name: "Label", doc: "Filter by label.", ..Field::NONE },
        Field { name: "CreatedBy", doc: "Creator.", ..Field::NONE },
        Field { name: "Filter", ty: Type::Struct(&FILTER_STRUCT), doc: "Filter conditions.", ..Field::NONE },
        Field { name: "Offset", ty: Type::Int, doc: "Page offset.", example: "10", ..Field::NONE },
        Field { name: "Limit", ty: Type::Int, doc: "Page size.", example: "10", ..Field::NONE },
        Field { name: "OrderBy", ty: Type::Struct(&ORDER_BY_STRUCT), doc: "Sort order.", ..Field::NONE },
    ],
    output: &[
        Field { name: "DagDefines", ty: Type::Array(&Type::Struct(&DAG_DEFINE_STRUCT)), doc: "Flow definitions.", ..Field::NONE },
        Field { name: "Total", ty: Type::Int, doc: "Total matches.", example: "10", ..Field::NONE },
    ],
    errors: &[],
};

pub static LIST_DAG_INSTANCES: ActionMeta = ActionMeta {
    service: "tapsops",
    version: "2023-10-30",
    name: "ListDagInstances",
    summary: "List flow instances.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "DagName", doc: "Flow name.", example: "cron122_2025-05-14T14:17:00", ..Field::NONE },
        Field { name: "Namespace", doc: "Namespace.", example: "sops", ..Field::NONE },
        Field { name: "ProductName", doc: "Filter by product name.", example: "osp", ..Field::NONE },
        Field { name: "Status", doc: "Filter by state, e.g. FINISH.", example: "FINISH", ..Field::NONE },
        Field { name: "Result", doc: "Filter by result.", example: "UNKNOWN", ..Field::NONE },
        Field { name: "DagTypes", ty: Type::Array(&Type::String), doc: "Filter by flow type.", example: "sop", ..Field::NONE },
        Field { name: "CreatedBy", doc: "Creator.", example: "1100000103", ..Field::NONE },
        Field { name: "Filter", ty: Type::Struct(&FILTER_STRUCT), doc: "Filter conditions.", ..Field::NONE },
        Field { name: "Offset", ty: Type::Uint, doc: "Page offset.", example: "1", ..Field::NONE },
        Field { name: "Limit", ty: Type::Uint, doc: "Page size.", example: "10", ..Field::NONE },
        Field { name: "OrderBy", ty: Type::Struct(&ORDER_BY_STRUCT), doc: "Sort order.", ..Field::NONE },
        Field { name: "CronTaskId", ty: Type::Uint, doc: "Only instances started by this scheduled task.", example: "12", ..Field::NONE },
    ],
    output: &[
        Field { name: "DagInstances", ty: Type::Array(&Type::Struct(&DAG_INSTANCE_MODEL_STRUCT)), doc: "Flow instances.", ..Field::NONE },
        Field { name: "Total", ty: Type::Int, doc: "Total matches.", example: "10", ..Field::NONE },
    ],
    errors: &[],
};

pub static LIST_LABELS: ActionMeta = ActionMeta {
    service: "tapsops",
    version: "2023-10-30",
    name: "ListLabels",
    summary: "List the labels in use.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field {
        name: "Type",
        doc: "Resource type: DagDefine (flow) or ScheduledTask (scheduled task).",
        example: "dagdefine",
        ..Field::NONE
    }],
    output: &[Field { name: "Labels", ty: Type::Array(&Type::Struct(&DAG_LABEL_STRUCT)), doc: "Labels.", ..Field::NONE }],
    errors: &[],
};

pub static LIST_SCHEDULED_TASK: ActionMeta = ActionMeta {
    service: "tapsops",
    version: "2023-10-30",
    name: "ListScheduledTask",
    summary: "List scheduled tasks.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "Offset", ty: Type::Int, doc: "Page offset.", example: "10", ..Field::NONE },
        Field { name: "Limit", ty: Type::Int, doc: "Page size.", example: "10", ..Field::NONE },
        Field { name: "Filter", ty: Type::Struct(&FILTER_STRUCT), doc: "Filter conditions.", ..Field::NONE },
        Field { name: "OrderBy", ty: Type::Struct(&ORDER_BY_STRUCT), doc: "Sort order.", ..Field::NONE },
    ],
    output: &[
        Field { name: "Tasks", ty: Type::Array(&Type::Struct(&SCHEDULED_TASK_MODEL_STRUCT)), doc: "Scheduled tasks.", ..Field::NONE },
        Field { name: "Total", ty: Type::Int, doc: "Total matches.", example: "10", ..Field::NONE },
    ],
    errors: &[],
};

pub static OPERATION_DAG: ActionMeta = ActionMeta {
    service: "tapsops",
    version: "2023-10-30",
    name: "OperationDag",
    summary: "Control a flow or one of its nodes.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "DagId", ty: Type::Uint, doc: "Flow instance ID.", example: "1", ..Field::NONE },
        Field { name: "NodeId", ty: Type::Uint, doc: "Node to act on; absent when acting on the whole flow.", example: "1", ..Field::NONE },
        Field {
            name: "Operation",
            required: true,
            rules: &Rules { one_of: &["RUN", "PAUSE", "RESUME", "ABOLISH", "RETRY", "SKIP", "APPROVAL", "INTERRUPT"], ..Rules::NONE },
            doc: "RUN (start), PAUSE, RESUME, ABOLISH (terminate), RETRY, SKIP, APPROVAL (approve) or INTERRUPT.",
            example: "PAUSE",
            ..Field::NONE
        },
        Field { name: "Namespace", required: true, doc: "Namespace.", example: "sops", ..Field::NONE },
        Field {
            name: "Approval",
            ty: Type::Struct(&APPROVAL_STRUCT),
            doc: "Decision; required when Operation is APPROVAL.",
            ..Field::NONE
        },
    ],
    output: &[
        Field { name: "DagInstance", ty: Type::Struct(&DAG_INSTANCE_MODEL_STRUCT), doc: "Flow instance.", ..Field::NONE },
        Field { name: "NodeInstance", ty: Type::Struct(&NODE_INSTANCE_MODEL_STRUCT), doc: "Node.", ..Field::NONE },
        Field { name: "Result", ty: Type::Array(&Type::String), doc: "Result, e.g. Succeed.", example: "[\"Result\"]", ..Field::NONE },
    ],
    errors: &["InternalError.OperationDag"],
};

pub static RUN_DAG_INSTANCE: ActionMeta = ActionMeta {
    service: "tapsops",
    version: "2023-10-30",
    name: "RunDagInstance",
    summary: "Start a flow instance.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "DagId", ty: Type::Uint, required: true, doc: "Flow instance ID.", example: "1", ..Field::NONE },
        Field { name: "Namespace", required: true, doc: "Namespace.", example: "tap", ..Field::NONE },
    ],
    output: &[Field { name: "Ok", ty: Type::Bool, doc: "Omitted when the call succeeds.", example: "true", ..Field::NONE }],
    errors: &[],
};

pub static UPDATE_DAG_DEFINE: ActionMeta = ActionMeta {
    service: "tapsops",
    version: "2023-10-30",
    name: "UpdateDagDefine",
    summary: "Change a flow definition.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "DagDefId", ty: Type::Int, required: true, doc: "Flow definition ID.", example: "1", ..Field::NONE },
        Field { name: "Namespace", required: true, doc: "Namespace.", example: "tap", ..Field::NONE },
        Field { name: "DagName", required: true, doc: "Flow name.", example: "sops", ..Field::NONE },
        Field { name: "DagDesc", doc: "Flow description.", example: "desc", ..Field::NONE },
        Field { name: "Revise", ty: Type::Int, doc: "Revision number.", example: "10", ..Field::NONE },
        Field { name: "Labels", ty: Type::Array(&Type::Struct(&DAG_LABEL_STRUCT)), doc: "Labels.", ..Field::NONE },
        Field {
            name: "DagVariables",
            ty: Type::Array(&Type::Struct(&DAG_VARIABLE_DEFINE_STRUCT)),
            doc: "Global variables of the flow.",
            ..Field::NONE
        },
        Field {
            name: "Components",
            ty: Type::Array(&Type::Struct(&DAG_DEFINE_COMPONENT_PARAMS_STRUCT)),
            doc: "Nodes of the flow.",
            ..Field::NONE
        },
        Field {
            name: "ManagerAccounts",
            ty: Type::Array(&Type::String),
            doc: "UINs of the people in charge.",
            example: "110000000075",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "DagDefine", ty: Type::Struct(&DAG_DEFINE_MODEL_STRUCT), doc: "The updated definition.", ..Field::NONE }],
    errors: &[],
};

pub static UPDATE_SCHEDULED_TASK: ActionMeta = ActionMeta {
    service: "tapsops",
    version: "2023-10-30",
    name: "UpdateScheduledTask",
    summary: "Change a scheduled task.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "Name", required: true, doc: "Task name.", example: "task name", ..Field::NONE },
        Field { name: "Desc", doc: "Task description.", example: "task desc", ..Field::NONE },
        Field { name: "RuleType", required: true, doc: "Schedule kind: basic or advanced.", ..Field::NONE },
        Field { name: "Rule", ty: Type::Struct(&SCHEDULED_TASK_RULE_MODEL_STRUCT), required: true, doc: "Schedule.", ..Field::NONE },
        Field { name: "DagDefId", ty: Type::Uint, required: true, doc: "Flow definition ID.", example: "1", ..Field::NONE },
        Field {
            name: "ManagerAccounts",
            ty: Type::Array(&Type::String),
            required: true,
            doc: "UINs of the people in charge.",
            example: "root",
            ..Field::NONE
        },
        Field {
            name: "DagVariables",
            ty: Type::Array(&Type::Struct(&SCHEDULED_TASK_DAG_VAR_MODEL_STRUCT)),
            doc: "Flow variables.",
            ..Field::NONE
        },
        Field { name: "Id", ty: Type::Uint, required: true, doc: "Scheduled task ID.", example: "1", ..Field::NONE },
        Field { name: "Labels", ty: Type::Array(&Type::Struct(&DAG_LABEL_STRUCT)), doc: "Labels.", ..Field::NONE },
        Field {
            name: "DagVars",
            ty: Type::Array(&Type::Struct(&SCHEDULED_TASK_DAG_VAR_MODEL_STRUCT)),
            doc: "Flow variables; alternative name kept for compatibility.",
            ..Field::NONE
        },
        Field {
            name: "ComponentConfigs",
            ty: Type::Array(&Type::Struct(&COMPONENT_CONFIG_STRUCT)),
            doc: "Node settings passed to the flow.",
            ..Field::NONE
        },
    ],
    output: &[
        Field { name: "Id", ty: Type::Uint, doc: "Task ID.", example: "1", ..Field::NONE },
        Field { name: "CreatedAt", ty: Type::Datetime, example: "2024-07-19 17:36:29.598", ..Field::NONE },
        Field { name: "UpdatedAt", ty: Type::Datetime, example: "2024-07-19 17:36:29.598", ..Field::NONE },
        Field { name: "Name", doc: "Task name.", example: "task name", ..Field::NONE },
        Field { name: "Desc", doc: "Task description.", example: "task desc", ..Field::NONE },
        Field { name: "RuleType", doc: "Schedule kind: basic or advanced.", ..Field::NONE },
        Field { name: "Rule", ty: Type::Struct(&SCHEDULED_TASK_RULE_MODEL_STRUCT), doc: "Schedule.", ..Field::NONE },
        Field { name: "DagDefId", ty: Type::Uint, doc: "Flow definition ID.", example: "1", ..Field::NONE },
        Field { name: "DagDefName", doc: "Flow definition name.", example: "dag name", ..Field::NONE },
        Field { name: "LastExecTime", ty: Type::Datetime, doc: "Time of the last run.", example: "2024-07-19 17:36:29.598", ..Field::NONE },
        Field {
            name: "LastExecDagId",
            ty: Type::Uint,
            doc: "Flow instance created by the last run.",
            example: "2024-07-19 17:36:29.598",
            ..Field::NONE
        },
        Field {
            name: "LastExecDagStatus",
            doc: "Flow state of the last run: RUNNING, or FINISH (ended successfully).",
            example: "2024-07-19 17:36:29.598",
            ..Field::NONE
        },
        Field {
            name: "ManagerAccounts",
            ty: Type::Array(&Type::String),
            doc: "UINs of the people in charge.",
            example: "root",
            ..Field::NONE
        },
        Field {
            name: "DagVars",
            ty: Type::Array(&Type::Struct(&SCHEDULED_TASK_DAG_VAR_MODEL_STRUCT)),
            doc: "Flow variables; alternative name kept for compatibility.",
            ..Field::NONE
        },
        Field { name: "ExecCount", ty: Type::Uint, doc: "Number of runs.", example: "1", ..Field::NONE },
        Field {
            name: "ComponentConfigs",
            ty: Type::Array(&Type::Struct(&COMPONENT_CONFIG_STRUCT)),
            doc: "Node settings passed to the flow.",
            ..Field::NONE
        },
        Field { name: "Labels", ty: Type::Array(&Type::Struct(&DAG_LABEL_STRUCT)), doc: "Labels.", ..Field::NONE },
        Field { name: "CurHost", doc: "Host that executes the task.", ..Field::NONE },
        Field {
            name: "DagVariables",
            ty: Type::Array(&Type::Struct(&SCHEDULED_TASK_DAG_VAR_MODEL_STRUCT)),
            doc: "Flow variables.",
            ..Field::NONE
        },
    ],
    errors: &["InternalError.CreateScheduledTask"],
};

pub static APPROVAL_STRUCT: Struct = Struct {
    name: "Approval",
    doc: "Decision on an approval node.",
    fields: &[
        Field {
            name: "ApprovalResult",
            required: true,
            rules: &Rules { one_of: &["Agree", "Disagree"], ..Rules::NONE },
            doc: "Agree or Disagree.",
            example: "Agree",
            ..Field::NONE
        },
        Field { name: "ApprovalMessage", doc: "Comment.", example: "msg", ..Field::NONE },
    ],
};

pub static APPROVAL_TASK_INFO_STRUCT: Struct = Struct {
    name: "ApprovalTaskInfo",
    doc: "Approval task.",
    fields: &[
        Field { name: "Id", ty: Type::Uint, doc: "Task ID.", example: "1", ..Field::NONE },
        Field { name: "CreatedAt", ty: Type::Datetime, example: "2025-01-13T15:23:51.753+08:00", ..Field::NONE },
        Field { name: "UpdatedAt", ty: Type::Datetime, example: "2025-01-13T15:23:51.753+08:00", ..Field::NONE },
        Field { name: "TenantUin", doc: "Tenant account UIN.", example: "110000000075", ..Field::NONE },
        Field { name: "CreatedBy", doc: "Creator UIN.", ..Field::NONE },
        Field { name: "UpdatedBy", doc: "Last modifier UIN.", ..Field::NONE },
        Field { name: "DagDefId", ty: Type::Uint, doc: "Flow definition ID.", example: "1", ..Field::NONE },
        Field { name: "DagDefName", doc: "Flow definition name.", example: "sops", ..Field::NONE },
        Field { name: "DagId", ty: Type::Uint, doc: "Flow instance ID.", example: "1", ..Field::NONE },
        Field { name: "NodeName", doc: "Node name, shown as the task name.", example: "sops", ..Field::NONE },
        Field { name: "ServiceName", doc: "Node type name.", example: "sops", ..Field::NONE },
        Field { name: "DisplayName", doc: "Display name.", example: "sops", ..Field::NONE },
        Field { name: "StartTime", ty: Type::Datetime, doc: "Start time.", example: "2025-01-13T15:23:51.753+08:00", ..Field::NONE },
        Field {
            name: "FinishTime",
            ty: Type::Datetime,
            nullable: true,
            doc: "End time.",
            example: "2025-01-13T15:23:51.753+08:00",
            ..Field::NONE
        },
        Field { name: "Stage", doc: "Stage of the node.", example: "UNKNOWN", ..Field::NONE },
        Field { name: "Status", doc: "State of the node.", example: "RUNNING", ..Field::NONE },
        Field { name: "Result", doc: "Approval result.", example: "UNKNOWN", ..Field::NONE },
        Field { name: "Log", doc: "Node log.", example: "log", ..Field::NONE },
        Field { name: "DagDefDesc", doc: "Flow definition description.", example: "desc", ..Field::NONE },
        Field { name: "NodeId", ty: Type::Uint, doc: "Node ID.", example: "1", ..Field::NONE },
        Field { name: "DagName", doc: "Flow name.", example: "sops", ..Field::NONE },
        Field { name: "Namespace", doc: "Namespace.", example: "sops", ..Field::NONE },
        Field { name: "NodeType", doc: "Node type, e.g. ApprovalComponent.", example: "ApprovalComponent", ..Field::NONE },
        Field {
            name: "Input",
            doc: "Node input, JSON string.",
            example: "{\"ApprovalAccounts\":[\"110000000809\",\"110000000967\"],\"ApprovalType\":\"Many\"}",
            ..Field::NONE
        },
        Field {
            name: "Output",
            doc: "Node output, JSON string.",
            example: "\"{\\\"ApprovalResult\\\":\\\"\\\",\\\"ApprovalResultDetail\\\":null}\\\"",
            ..Field::NONE
        },
        Field { name: "Current", ty: Type::Bool, doc: "Whether the node is the current one.", example: "true", ..Field::NONE },
        Field { name: "ExpireTime", ty: Type::Int, doc: "Seconds left before expiry.", example: "10", ..Field::NONE },
        Field { name: "Version", ty: Type::Uint, doc: "Version number.", example: "1", ..Field::NONE },
    ],
};

pub static COMPLETENESS_STRUCT: Struct = Struct {
    name: "Completeness",
    doc: "Progress counter.",
    fields: &[
        Field { name: "Complete", ty: Type::Int, doc: "Finished count.", example: "1", ..Field::NONE },
        Field { name: "Total", ty: Type::Int, doc: "Total count.", example: "10", ..Field::NONE },
    ],
};

pub static COMPONENT_CONFIG_STRUCT: Struct = Struct {
    name: "ComponentConfig",
    doc: "Settings of one node.",
    fields: &[
        Field { name: "NodeName", doc: "Node name.", ..Field::NONE },
        Field { name: "Skip", ty: Type::Bool, doc: "Whether the node is skipped.", example: "true", ..Field::NONE },
        Field { name: "DisplayName", doc: "Display name.", example: "devNodeName", ..Field::NONE },
        Field { name: "BizType", doc: "Task type, e.g. tke.", example: "tke", ..Field::NONE },
    ],
};

pub static COMPONENT_DETAIL_STRUCT: Struct = Struct {
    name: "ComponentDetail",
    doc: "Component.",
    fields: &[
        Field { name: "ComponentId", ty: Type::Uint, doc: "Component ID.", example: "1", ..Field::NONE },
        Field { name: "ServiceName", doc: "Component identifier.", example: "sops", ..Field::NONE },
        Field { name: "DisplayName", doc: "Display name.", example: "sops", ..Field::NONE },
        Field { name: "Namespace", doc: "Namespace.", example: "tap", ..Field::NONE },
        Field { name: "ComponentType", doc: "Component type.", example: "Service", ..Field::NONE },
        Field { name: "ServiceType", doc: "Service type.", example: "Component", ..Field::NONE },
        Field { name: "RetryConf", ty: Type::Struct(&RETRY_CONF_STRUCT), doc: "Retry settings.", ..Field::NONE },
        Field { name: "QueryConf", ty: Type::Struct(&QUERY_CONF_STRUCT), doc: "Polling settings.", ..Field::NONE },
        Field { name: "InputParams", ty: Type::Array(&Type::Struct(&COMPONENT_PARAMS_STRUCT)), doc: "Input parameters.", ..Field::NONE },
        Field { name: "OutputParams", ty: Type::Array(&Type::Struct(&COMPONENT_PARAMS_STRUCT)), doc: "Output parameters.", ..Field::NONE },
    ],
};

pub static COMPONENT_INFO_STRUCT: Struct = Struct {
    name: "ComponentInfo",
    doc: "Component summary.",
    fields: &[
        Field { name: "ComponentId", ty: Type::Uint, doc: "Component ID.", example: "1", ..Field::NONE },
        Field { name: "Namespace", doc: "Namespace.", example: "sops", ..Field::NONE },
        Field { name: "ServiceName", doc: "Component identifier.", example: "start", ..Field::NONE },
        Field { name: "DisplayName", doc: "Display name.", example: "showStart", ..Field::NONE },
        Field {
            name: "ComponentType",
            doc: "Dictionary ComponentType: Component (ordinary), Approval, Branch, Notify, Start, End or Script node.",
            example: "Component",
            ..Field::NONE
        },
        Field { name: "ServiceType", doc: "Service type.", example: "Service", ..Field::NONE },
        Field { name: "RetryConf", ty: Type::Struct(&RETRY_CONF_STRUCT), doc: "Retry settings.", ..Field::NONE },
        Field { name: "QueryConf", ty: Type::Struct(&QUERY_CONF_STRUCT), doc: "Polling settings.", ..Field::NONE },
        Field {
            name: "InputParams",
            ty: Type::Array(&Type::Struct(&COMPONENT_PARAMS_STRUCT)),
            nullable: true,
            doc: "Input parameters.",
            ..Field::NONE
        },
        Field {
            name: "OutputParams",
            ty: Type::Array(&Type::Struct(&COMPONENT_PARAMS_STRUCT)),
            nullable: true,
            doc: "Output parameters.",
            ..Field::NONE
        },
    ],
};

pub static COMPONENT_PARAMS_STRUCT: Struct = Struct {
    name: "ComponentParams",
    doc: "Parameter of a component.",
    fields: &[
        Field { name: "Name", doc: "Parameter name.", example: "sops", ..Field::NONE },
        Field { name: "Desc", doc: "Free text.", example: "desc", ..Field::NONE },
        Field { name: "Type", doc: "Parameter type, e.g. string.", example: "string", ..Field::NONE },
        Field { name: "Slice", ty: Type::Bool, doc: "Whether the value is a list.", example: "true", ..Field::NONE },
        Field { name: "Inject", doc: "Built-in object injected automatically.", ..Field::NONE },
        Field { name: "Case", doc: "Sample value.", example: "case", ..Field::NONE },
        Field { name: "Classify", doc: "Extended type, e.g. Base.", example: "Base", ..Field::NONE },
        Field { name: "Value", example: "val", ..Field::NONE },
        Field { name: "DisplayName", doc: "Display name.", ..Field::NONE },
        Field { name: "Require", ty: Type::Bool, doc: "Whether it is required.", example: "true", ..Field::NONE },
    ],
};

pub static DAG_BIZ_STRUCT: Struct = Struct {
    name: "DagBiz",
    doc: "Business attribute attached to a flow or node.",
    fields: &[
        Field { name: "Label", nullable: true, doc: "Display name.", example: "label", ..Field::NONE },
        Field { name: "Field", nullable: true, doc: "Field code.", example: "biz", ..Field::NONE },
        Field { name: "Value", nullable: true, doc: "Field value.", example: "value", ..Field::NONE },
        Field { name: "Mark", ty: Type::Array(&Type::Struct(&DAG_BIZ_MARK_STRUCT)), nullable: true, doc: "Display hints.", ..Field::NONE },
        Field {
            name: "Options",
            ty: Type::Array(&Type::Struct(&DAG_BIZ_OPTION_STRUCT)),
            nullable: true,
            doc: "Enumeration choices.",
            ..Field::NONE
        },
    ],
};

pub static DAG_BIZ_MARK_STRUCT: Struct = Struct {
    name: "DagBizMark",
    doc: "Display hints of a business attribute.",
    fields: &[
        Field { name: "Color", nullable: true, doc: "Colour code, e.g. red.", example: "red", ..Field::NONE },
        Field { name: "InputFilter", doc: "Offered as an input filter.", example: "biz", ..Field::NONE },
        Field { name: "Visible", ty: Type::Bool, doc: "Whether it is shown.", example: "true", ..Field::NONE },
    ],
};

pub static DAG_BIZ_OPTION_STRUCT: Struct = Struct {
    name: "DagBizOption",
    doc: "Enumeration choice.",
    fields: &[Field { name: "Key", example: "key", ..Field::NONE }, Field { name: "Value", example: "value", ..Field::NONE }],
};

pub static DAG_DEFINE_STRUCT: Struct = Struct {
    name: "DagDefine",
    doc: "Flow definition.",
    fields: &[
        Field { name: "DagDefId", ty: Type::Uint, doc: "Flow definition ID.", example: "1", ..Field::NONE },
        Field { name: "DagName", doc: "Flow name.", example: "sops", ..Field::NONE },
        Field { name: "Namespace", doc: "Namespace.", example: "tap", ..Field::NONE },
        Field { name: "DagDesc", doc: "Flow description.", example: "desc", ..Field::NONE },
        Field { name: "Revise", doc: "Revision.", ..Field::NONE },
        Field { name: "Deletable", ty: Type::Bool, doc: "true: may be deleted.", example: "true", ..Field::NONE },
        Field { name: "Editable", ty: Type::Bool, doc: "true: may be edited.", example: "true", ..Field::NONE },
        Field { name: "Timeout", ty: Type::Int, doc: "Time limit.", example: "10", ..Field::NONE },
        Field { name: "CreatedAt", ty: Type::Datetime, example: "2025-01-13T15:23:51.753+08:00", ..Field::NONE },
        Field { name: "UpdatedAt", ty: Type::Datetime, example: "2025-01-13T15:23:51.753+08:00", ..Field::NONE },
        Field { name: "CreatedBy", doc: "Creator.", ..Field::NONE },
        Field { name: "UpdatedBy", doc: "Last modifier.", ..Field::NONE },
        Field {
            name: "ArrangeType",
            doc: "Orchestration type, from dictionary ArrangeType, e.g. Dynamic.",
            example: "Dynamic",
            ..Field::NONE
        },
        Field { name: "Labels", ty: Type::Array(&Type::Struct(&DAG_LABEL_STRUCT)), doc: "Labels.", ..Field::NONE },
        Field { name: "ManagerAccounts", ty: Type::Array(&Type::String), doc: "UINs of the people in charge.", ..Field::NONE },
    ],
};

pub static DAG_DEFINE_COMPONENT_NODE_PARAM_STRUCT: Struct = Struct {
    name: "DagDefineComponentNodeParam",
    doc: "Parameter of a node in a definition.",
    fields: &[
        Field { name: "Name", doc: "Parameter name.", example: "sops", ..Field::NONE },
        Field { name: "Value", doc: "Parameter value.", example: "Running", ..Field::NONE },
        Field { name: "NodeName", doc: "Node name.", example: "sops", ..Field::NONE },
    ],
};

pub static DAG_DEFINE_COMPONENT_PARAMS_STRUCT: Struct = Struct {
    name: "DagDefineComponentParams",
    doc: "Node of a flow definition.",
    fields: &[
        Field { name: "NodeName", doc: "Node name.", example: "sops", ..Field::NONE },
        Field { name: "ServiceName", doc: "Component identifier.", example: "sops", ..Field::NONE },
        Field { name: "DisplayName", doc: "Display name.", example: "sops", ..Field::NONE },
        Field {
            name: "Depends",
            ty: Type::Array(&Type::String),
            nullable: true,
            doc: "Names of the parent nodes.",
            example: "[]",
            ..Field::NONE
        },
        Field {
            name: "NodeParams",
            ty: Type::Array(&Type::Struct(&DAG_DEFINE_COMPONENT_NODE_PARAM_STRUCT)),
            nullable: true,
            doc: "Node parameters.",
            ..Field::NONE
        },
        Field {
            name: "LinkParams",
            ty: Type::Array(&Type::Struct(&LINK_PARAM_STRUCT)),
            nullable: true,
            doc: "Parameters taken from other nodes.",
            ..Field::NONE
        },
        Field { name: "NodeType", doc: "Node type, e.g. Component.", example: "Component", ..Field::NONE },
        Field { name: "BizType", doc: "Task type of the node.", example: "biz", ..Field::NONE },
        Field {
            name: "Layout",
            doc: "Position in the flow chart, JSON string.",
            example: "{\\`position\\`:{\\`x\\`:611.1818237304688,\\`y\\`:117.22161865234375}}",
            ..Field::NONE
        },
        Field {
            name: "FailStrategy",
            ty: Type::Array(&Type::String),
            doc: "Actions allowed on failure, e.g. ManualSkip, ManualRetry.",
            example: "[\"ManualSkip\",\"ManualRetry\"]",
            ..Field::NONE
        },
        Field { name: "SelectSkip", ty: Type::Bool, doc: "true: the node can be marked as skipped.", ..Field::NONE },
        Field { name: "RetryCount", ty: Type::Uint, doc: "Number of retries on failure.", example: "1", ..Field::NONE },
    ],
};

pub static DAG_DEFINE_MODEL_STRUCT: Struct = Struct {
    name: "DagDefineModel",
    doc: "Summary of a flow definition.",
    fields: &[
        Field { name: "DagDefId", ty: Type::Uint, doc: "Flow definition ID.", example: "10", ..Field::NONE },
        Field { name: "CreatedAt", ty: Type::Datetime, example: "2025-03-27T14:47:50.057+08:00", ..Field::NONE },
        Field { name: "UpdatedAt", ty: Type::Datetime, example: "2025-03-27T14:47:50.057+08:00", ..Field::NONE },
        Field { name: "CreatedBy", doc: "Creator.", example: "110000000809", ..Field::NONE },
        Field { name: "UpdatedBy", doc: "Last modifier.", example: "110000000809", ..Field::NONE },
        Field { name: "Namespace", doc: "Namespace.", example: "sops", ..Field::NONE },
        Field { name: "DagName", doc: "Flow name.", example: "dag-name", ..Field::NONE },
        Field { name: "DagType", doc: "Flow type, e.g. Dynamic.", example: "Dynamic", ..Field::NONE },
        Field { name: "DagDesc", doc: "Flow description.", example: "dag desc", ..Field::NONE },
        Field { name: "Labels", ty: Type::Array(&Type::Struct(&DAG_LABEL_STRUCT)), nullable: true, doc: "Labels.", ..Field::NONE },
        Field { name: "Timeout", ty: Type::Int, doc: "Time limit.", example: "60", ..Field::NONE },
        Field { name: "ArrangeType", doc: "Orchestration type, e.g. Dynamic.", example: "Dynamic", ..Field::NONE },
        Field { name: "Revise", doc: "Revision.", example: "v1", ..Field::NONE },
        Field {
            name: "ManagerAccounts",
            ty: Type::Array(&Type::String),
            nullable: true,
            doc: "UINs of the people in charge.",
            example: "[\"1367432\"]",
            ..Field::NONE
        },
        Field {
            name: "Layout",
            doc: "Flow chart layout, JSON string.",
            example: "{\"DagDefId\":218,\"Namespace\":\"sops\",\"DagName\":\"dag-name\"}",
            ..Field::NONE
        },
    ],
};

pub static DAG_INSTANCE_COMPONENT_PARAM_STRUCT: Struct = Struct {
    name: "DagInstanceComponentParam",
    doc: "Parameters of one node of a new instance.",
    fields: &[
        Field { name: "NodeName", doc: "Name of the node.", example: "name", ..Field::NONE },
        Field { name: "DisplayName", doc: "Display name.", example: "displayName", ..Field::NONE },
        Field {
            name: "NodeParams",
            ty: Type::Array(&Type::Struct(&NODE_PARAMS_STRUCT)),
            nullable: true,
            doc: "Node parameters.",
            ..Field::NONE
        },
        Field {
            name: "LinkParams",
            ty: Type::Array(&Type::Struct(&LINK_PARAM_STRUCT)),
            nullable: true,
            doc: "Parameters taken from other nodes.",
            ..Field::NONE
        },
    ],
};

pub static DAG_INSTANCE_IN_DAG_INSTANCE_STRUCT: Struct = Struct {
    name: "DagInstanceInDagInstance",
    doc: "Flow instance with its nodes.",
    fields: &[
        Field { name: "DagInstance", ty: Type::Struct(&DAG_INSTANCE_MODEL_STRUCT), doc: "The flow instance.", ..Field::NONE },
        Field { name: "TreeNodes", ty: Type::Array(&Type::Struct(&TREE_NODE_STRUCT)), nullable: true, doc: "Node tree.", ..Field::NONE },
        Field {
            name: "DependNodes",
            ty: Type::Array(&Type::Struct(&DEPEND_NODE_STRUCT)),
            nullable: true,
            doc: "Nodes with their dependencies.",
            ..Field::NONE
        },
    ],
};

pub static DAG_INSTANCE_MODEL_STRUCT: Struct = Struct {
    name: "DagInstanceModel",
    doc: "Flow instance.",
    fields: &[
        Field { name: "DagId", ty: Type::Uint, doc: "Flow instance ID.", example: "1", ..Field::NONE },
        Field { name: "DagDefId", ty: Type::Uint, doc: "Flow definition ID.", example: "1", ..Field::NONE },
        Field { name: "DagName", doc: "Flow name.", example: "sops", ..Field::NONE },
        Field { name: "Namespace", doc: "Namespace.", example: "tap", ..Field::NONE },
        Field { name: "DagDesc", doc: "Flow description.", example: "desc", ..Field::NONE },
        Field { name: "DagType", doc: "Flow type, e.g. Deploy.", example: "Deploy", ..Field::NONE },
        Field {
            name: "Status",
            doc: "INIT, RUNNING, WAIT, PAUSE, FINISH or SKIPPED (values of the Status enumeration).",
            example: "Running",
            ..Field::NONE
        },
        Field { name: "Result", doc: "Final result.", example: "UNKNOWN", ..Field::NONE },
        Field { name: "FinishTime", ty: Type::Datetime, nullable: true, example: "2025-01-13T15:23:51.753+08:00", ..Field::NONE },
        Field { name: "Log", doc: "Log text.", example: "log", ..Field::NONE },
        Field { name: "Timeout", ty: Type::Int, doc: "Time limit.", example: "10", ..Field::NONE },
        Field { name: "CreatedAt", ty: Type::Datetime, example: "2025-01-13T15:23:51.753+08:00", ..Field::NONE },
        Field { name: "UpdatedAt", ty: Type::Datetime, example: "2025-01-13T15:23:51.753+08:00", ..Field::NONE },
        Field { name: "CreatedBy", doc: "Creator.", ..Field::NONE },
        Field { name: "UpdatedBy", doc: "Last modifier.", ..Field::NONE },
        Field { name: "ArrangeType", doc: "Orchestration type.", example: "Dynamic", ..Field::NONE },
        Field { name: "Biz", ty: Type::Array(&Type::Struct(&DAG_BIZ_STRUCT)), nullable: true, doc: "Business attributes.", ..Field::NONE },
        Field { name: "Label", ty: Type::Array(&Type::Struct(&DAG_LABEL_STRUCT)), nullable: true, doc: "Labels.", ..Field::NONE },
        Field { name: "ProductName", doc: "Product name.", example: "sops", ..Field::NONE },
        Field { name: "ProductUuid", doc: "Product UUID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "ComponentName", doc: "Component name.", example: "sops", ..Field::NONE },
        Field { name: "ComponentUuid", doc: "Component UUID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "EnvName", doc: "Environment name.", example: "sops", ..Field::NONE },
        Field { name: "EnvUuid", doc: "Environment UUID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "StartTime", ty: Type::Datetime, nullable: true, example: "2025-01-13T15:23:51.753+08:00", ..Field::NONE },
        Field { name: "TriggerType", doc: "How the task started: manual or scheduled.", example: "manual", ..Field::NONE },
        Field { name: "DagDefName", doc: "Flow definition name.", example: "sops", ..Field::NONE },
        Field { name: "DagDefDesc", doc: "Flow definition description.", example: "desc", ..Field::NONE },
        Field { name: "Duration", doc: "Elapsed time.", ..Field::NONE },
        Field {
            name: "DagVariables",
            ty: Type::Array(&Type::Struct(&DAG_VARIABLE_MODEL_STRUCT)),
            nullable: true,
            doc: "Flow variables.",
            ..Field::NONE
        },
        Field { name: "TenantUin", doc: "Tenant account UIN; the source prints the sample 110000000809 as description.", ..Field::NONE },
        Field {
            name: "Layout",
            doc: "Flow chart layout, JSON string.",
            example: "{\"Namespace\":\"sops\",\"CreatedBy\":\"\",\"UpdatedBy\":\"\",\"CreatedAt\":\"0001-01-01T00:00:00Z\",\"UpdatedAt\":\"0001-01-01T00:00:00Z\"}",
            ..Field::NONE
        },
        Field { name: "Version", ty: Type::Uint, doc: "Version.", example: "1", ..Field::NONE },
        Field {
            name: "ManagerAccounts",
            ty: Type::Array(&Type::String),
            doc: "UINs of the people in charge.",
            example: "[\"110000000809\"]",
            ..Field::NONE
        },
        Field { name: "ExpireTime", ty: Type::Int, doc: "Seconds left before expiry.", example: "10", ..Field::NONE },
        Field { name: "Input", doc: "Flow input.", example: "{\"key\":\"value\"}", ..Field::NONE },
    ],
};

pub static DAG_LABEL_STRUCT: Struct = Struct {
    name: "DagLabel",
    doc: "Key/value label.",
    fields: &[Field { name: "Key", example: "key", ..Field::NONE }, Field { name: "Value", example: "value", ..Field::NONE }],
};

pub static DAG_VARIABLE_DEFINE_STRUCT: Struct = Struct {
    name: "DagVariableDefine",
    doc: "Definition of a flow variable.",
    fields: &[
        Field { name: "Name", doc: "Variable name.", example: "sops", ..Field::NONE },
        Field { name: "Desc", doc: "Free text.", example: "desc", ..Field::NONE },
        Field { name: "Type", doc: "Variable type.", example: "script", ..Field::NONE },
        Field { name: "Style", doc: "How the value is entered.", example: "style", ..Field::NONE },
        Field { name: "Option", ty: Type::Array(&Type::String), doc: "Choices.", example: "Stop", ..Field::NONE },
        Field { name: "DefaultVal", doc: "Default value.", example: "val", ..Field::NONE },
        Field { name: "Id", ty: Type::Uint, doc: "Definition ID.", example: "1", ..Field::NONE },
        Field { name: "DagDefId", ty: Type::Uint, doc: "Flow definition ID.", example: "10", ..Field::NONE },
    ],
};

pub static DAG_VARIABLE_MODEL_STRUCT: Struct = Struct {
    name: "DagVariableModel",
    doc: "Value of a flow variable in an instance.",
    fields: &[
        Field { name: "Id", ty: Type::Uint, doc: "Variable ID.", example: "1", ..Field::NONE },
        Field {
            name: "DagDefid",
            ty: Type::Uint,
            doc: "Flow definition ID (lower-case \"id\" as in the source).",
            example: "1",
            ..Field::NONE
        },
        Field { name: "DagId", ty: Type::Uint, doc: "Flow instance ID.", example: "1", ..Field::NONE },
        Field { name: "Name", doc: "Variable name.", example: "sops", ..Field::NONE },
        Field { name: "Desc", doc: "Free text.", example: "desc", ..Field::NONE },
        Field { name: "Type", doc: "Variable type.", example: "DagDefine", ..Field::NONE },
        Field { name: "Style", doc: "How the value is entered.", example: "textarea", ..Field::NONE },
        Field { name: "Option", ty: Type::Array(&Type::String), nullable: true, doc: "Choices.", example: "=", ..Field::NONE },
        Field { name: "DefaultVal", doc: "Default value.", example: "val", ..Field::NONE },
        Field { name: "Val", doc: "Value.", example: "val", ..Field::NONE },
        Field { name: "Extend", doc: "Extra attributes.", ..Field::NONE },
    ],
};

pub static DAG_VARIABLE_PARAM_STRUCT: Struct = Struct {
    name: "DagVariableParam",
    doc: "Value for a flow variable.",
    fields: &[
        Field { name: "Id", ty: Type::Uint, required: true, doc: "Variable definition ID.", example: "1", ..Field::NONE },
        Field { name: "Name", doc: "Variable name.", example: "sops", ..Field::NONE },
        Field { name: "Val", doc: "Value.", example: "val", ..Field::NONE },
    ],
};

pub static DEPEND_NODE_STRUCT: Struct = Struct {
    name: "DependNode",
    doc: "Node with the nodes it depends on.",
    fields: &[
        Field { name: "NodeInstance", ty: Type::Struct(&NODE_INSTANCE_MODEL_STRUCT), nullable: true, doc: "The node.", ..Field::NONE },
        Field { name: "Depends", ty: Type::Array(&Type::String), nullable: true, doc: "Names of the nodes it depends on.", ..Field::NONE },
    ],
};

pub static FILTER_STRUCT: Struct = Struct {
    name: "Filter",
    doc: "List filter.",
    fields: &[
        Field { name: "Operator", doc: "How keywords combine: and (all must hold) or or (any may hold).", example: "=", ..Field::NONE },
        Field { name: "Keyword", ty: Type::Array(&Type::Struct(&FILTER_KEYWORD_STRUCT)), doc: "Conditions.", ..Field::NONE },
    ],
};

pub static FILTER_KEYWORD_STRUCT: Struct = Struct {
    name: "FilterKeyword",
    doc: "Condition of a list filter.",
    fields: &[
        Field { name: "Operator", doc: "equal, or in (contained in Values).", example: "=", ..Field::NONE },
        Field { name: "Key", doc: "Field to match.", example: "key", ..Field::NONE },
        Field { name: "Value", doc: "Value to match.", example: "value", ..Field::NONE },
        Field { name: "Values", ty: Type::Array(&Type::String), doc: "Values to match.", example: "values,value2", ..Field::NONE },
    ],
};

pub static LABLE_VALUE_STRUCT: Struct = Struct {
    name: "LableValue",
    doc: "Business attribute as label and value (spelling of the struct as in the source).",
    fields: &[
        Field { name: "Label", doc: "Display label.", example: "label", ..Field::NONE },
        Field { name: "Value", doc: "Display value.", example: "value", ..Field::NONE },
    ],
};

pub static LINK_PARAM_STRUCT: Struct = Struct {
    name: "LinkParam",
    doc: "Parameter taken from another node.",
    fields: &[
        Field { name: "ParamName", doc: "Parameter of this node.", example: "sops", ..Field::NONE },
        Field { name: "LinkNodeName", doc: "Parent node that supplies the value.", example: "sops", ..Field::NONE },
        Field {
            name: "LinkParamName",
            doc: "Parameter of the parent node; a path such as Param1.Param2 (dot-separated, further levels .xxx).",
            example: "sops",
            ..Field::NONE
        },
    ],
};

pub static NODE_INSTANCE_MODEL_STRUCT: Struct = Struct {
    name: "NodeInstanceModel",
    doc: "Node of a flow instance.",
    fields: &[
        Field { name: "DagId", ty: Type::Uint, doc: "Flow instance ID.", example: "1", ..Field::NONE },
        Field { name: "DagDefId", ty: Type::Uint, doc: "Flow definition ID.", example: "1", ..Field::NONE },
        Field { name: "NodeId", ty: Type::Uint, doc: "Node ID.", example: "1", ..Field::NONE },
        Field { name: "NodeName", doc: "Node name.", example: "sops", ..Field::NONE },
        Field { name: "Namespace", doc: "Namespace.", example: "tap", ..Field::NONE },
        Field { name: "ServiceName", doc: "Component that implements the node.", example: "sops", ..Field::NONE },
        Field { name: "DisplayName", doc: "Display name.", example: "sops", ..Field::NONE },
        Field {
            name: "Input",
            doc: "Node input, JSON string.",
            example: "{\"ApprovalAccounts\":{\"11000000809\",\"11000000967\"},\"ApprovalType\":\"Many\"}",
            ..Field::NONE
        },
        Field {
            name: "Output",
            doc: "Node output, JSON string.",
            example: "{\"ApprovalResult\":\"\",\"ApprovalResultDetail\":null}",
            ..Field::NONE
        },
        Field {
            name: "QueryConf",
            doc: "Polling settings, JSON string.",
            example: "{\"QueryType\":\"Arithmetic\",\"Interval\":30,\"Count\":600,\"ExponentBase\":0}",
            ..Field::NONE
        },
        Field { name: "RetryConf", ty: Type::Int, doc: "Retry settings.", example: "10", ..Field::NONE },
        Field { name: "Stage", doc: "Stage.", example: "Running", ..Field::NONE },
        Field { name: "Status", doc: "Node state.", example: "Running", ..Field::NONE },
        Field { name: "Result", doc: "Result.", example: "Running", ..Field::NONE },
        Field { name: "Query", ty: Type::Int, doc: "Number of polls made.", example: "10", ..Field::NONE },
        Field { name: "Retry", ty: Type::Int, doc: "Number of retries made.", example: "10", ..Field::NONE },
        Field { name: "LinkParams", doc: "Parameters bound to other nodes.", ..Field::NONE },
        Field { name: "Log", doc: "Log text.", example: "log", ..Field::NONE },
        Field { name: "CreatedAt", ty: Type::Datetime, example: "2025-01-13T15:23:51.753+08:00", ..Field::NONE },
        Field { name: "UpdatedAt", ty: Type::Datetime, example: "2025-01-13T15:23:51.753+08:00", ..Field::NONE },
        Field { name: "CreatedBy", doc: "Creator.", ..Field::NONE },
        Field { name: "UpdatedBy", doc: "Last modifier.", ..Field::NONE },
        Field { name: "ArrangeType", doc: "Orchestration type.", example: "Dynamic", ..Field::NONE },
        Field { name: "Biz", ty: Type::Array(&Type::Struct(&DAG_BIZ_STRUCT)), nullable: true, doc: "Business attributes.", ..Field::NONE },
        Field { name: "HostName", doc: "Host the node runs on.", example: "sops", ..Field::NONE },
        Field { name: "InternalIp", doc: "Private address of the host.", example: "1.1.1.1", ..Field::NONE },
        Field { name: "Ip", doc: "Public address of the host.", example: "1.1.1.1", ..Field::NONE },
        Field { name: "Region", doc: "Region of the host.", example: "newyork", ..Field::NONE },
        Field { name: "Zone", doc: "Availability zone of the host.", example: "maz", ..Field::NONE },
        Field { name: "State", doc: "State of the check script (CheckScript).", example: "UNKNOWN", ..Field::NONE },
        Field { name: "EndTime", doc: "End time.", example: "2025-01-13T15:23:51.753+08:00", ..Field::NONE },
        Field { name: "CheckScript", doc: "Check script.", example: "ls", ..Field::NONE },
        Field { name: "StartTime", ty: Type::Datetime, nullable: true, example: "2025-01-13T15:23:51.753+08:00", ..Field::NONE },
        Field { name: "FinishTime", ty: Type::Datetime, nullable: true, example: "2025-01-13T15:23:51.753+08:00", ..Field::NONE },
        Field {
            name: "Layout",
            doc: "Position in the flow chart, JSON string.",
            example: "{\"position\":{\"x\":611.1818237304688,\"y\":117.22161865234375}}",
            ..Field::NONE
        },
        Field {
            name: "FailStrategy",
            ty: Type::Array(&Type::String),
            nullable: true,
            doc: "Actions allowed on failure: manual_skip, auto_skip, manual_retry, auto_retry. The sample uses ManualSkip and ManualRetry.",
            example: "[\"ManualSkip\",\"ManualRetry\"]",
            ..Field::NONE
        },
        Field { name: "Duration", doc: "Elapsed time of the node.", ..Field::NONE },
        Field { name: "SelectSkip", ty: Type::Bool, doc: "Whether the node may be skipped.", example: "true", ..Field::NONE },
        Field { name: "Skip", ty: Type::Bool, doc: "Whether the node is skipped.", example: "true", ..Field::NONE },
        Field { name: "BizType", doc: "Business type, e.g. tke.", example: "tke", ..Field::NONE },
        Field { name: "TenantUin", doc: "Tenant account UIN.", example: "110000000809", ..Field::NONE },
        Field { name: "NodeType", doc: "Node type.", example: "StartComponent", ..Field::NONE },
        Field { name: "Current", ty: Type::Bool, doc: "Whether this is the node being run.", example: "true", ..Field::NONE },
        Field { name: "Version", ty: Type::Uint, doc: "Version.", example: "1", ..Field::NONE },
        Field { name: "ExpireTime", ty: Type::Uint, doc: "Seconds left before expiry.", example: "10", ..Field::NONE },
    ],
};

pub static NODE_INSTANCE_STATE_STRUCT: Struct = Struct {
    name: "NodeInstanceState",
    doc: "Node with its progress.",
    fields: &[
        Field { name: "Completeness", ty: Type::Struct(&COMPLETENESS_STRUCT), doc: "Progress counter.", ..Field::NONE },
        Field {
            name: "StateStats",
            ty: Type::Array(&Type::Struct(&STATE_STATS_STRUCT)),
            nullable: true,
            doc: "Counts per state.",
            ..Field::NONE
        },
        Field { name: "NodeInstance", ty: Type::Struct(&NODE_INSTANCE_MODEL_STRUCT), doc: "The node.", ..Field::NONE },
        Field {
            name: "FilterBiz",
            ty: Type::Array(&Type::Struct(&DAG_BIZ_STRUCT)),
            nullable: true,
            doc: "Business attributes usable as filters.",
            ..Field::NONE
        },
    ],
};

pub static NODE_PARAMS_STRUCT: Struct = Struct {
    name: "NodeParams",
    doc: "Parameter of a node.",
    fields: &[
        Field { name: "NodeName", doc: "Node name.", example: "name", ..Field::NONE },
        Field { name: "Name", doc: "Parameter name.", example: "name", ..Field::NONE },
        Field { name: "Value", doc: "Parameter value.", example: "value", ..Field::NONE },
    ],
};

pub static ORDER_BY_STRUCT: Struct = Struct {
    name: "OrderBy",
    doc: "Sort order.",
    fields: &[
        Field { name: "Key", doc: "Field to sort by.", example: "id", ..Field::NONE },
        Field { name: "Order", doc: "desc or asc.", example: "id", ..Field::NONE },
    ],
};

pub static QUERY_CONF_STRUCT: Struct = Struct {
    name: "QueryConf",
    doc: "Polling settings.",
    fields: &[
        Field { name: "QueryType", doc: "Polling type, from dictionary QueryType, e.g. Arithmetic.", example: "=", ..Field::NONE },
        Field { name: "Interval", ty: Type::Int, doc: "Time between polls.", example: "10", ..Field::NONE },
        Field { name: "Count", ty: Type::Int, doc: "Number of polls.", example: "10", ..Field::NONE },
        Field { name: "ExponentBase", ty: Type::Int, doc: "Base of the exponential back-off.", example: "10", ..Field::NONE },
    ],
};

pub static RETRY_CONF_STRUCT: Struct = Struct {
    name: "RetryConf",
    doc: "Retry settings.",
    fields: &[Field { name: "Count", ty: Type::Int, doc: "Number of retries.", example: "10", ..Field::NONE }],
};

pub static SCHEDULED_TASK_DAG_VAR_MODEL_STRUCT: Struct = Struct {
    name: "ScheduledTaskDagVarModel",
    doc: "Flow variable of a scheduled task.",
    fields: &[
        Field { name: "Id", ty: Type::Uint, doc: "Variable ID.", example: "1", ..Field::NONE },
        Field { name: "DagDefId", ty: Type::Uint, doc: "Flow definition ID.", example: "1", ..Field::NONE },
        Field { name: "Name", required: true, doc: "Variable name.", example: "sops", ..Field::NONE },
        Field { name: "Desc", doc: "Free text.", example: "desc", ..Field::NONE },
        Field { name: "Type", doc: "Variable type.", example: "string", ..Field::NONE },
        Field { name: "Style", doc: "How the value is entered.", example: "color", ..Field::NONE },
        Field { name: "Option", ty: Type::Array(&Type::String), nullable: true, doc: "Choices.", example: "Stop", ..Field::NONE },
        Field { name: "DefaultVal", doc: "Default value.", example: "val", ..Field::NONE },
        Field { name: "Val", nullable: true, doc: "Value.", example: "val", ..Field::NONE },
    ],
};

pub static SCHEDULED_TASK_MODEL_STRUCT: Struct = Struct {
    name: "ScheduledTaskModel",
    doc: "Scheduled task.",
    fields: &[
        Field { name: "Id", ty: Type::Uint, doc: "Task ID.", example: "1", ..Field::NONE },
        Field { name: "CreatedAt", ty: Type::Datetime, example: "2025-01-13T15:23:51.753+08:00", ..Field::NONE },
        Field { name: "UpdatedAt", ty: Type::Datetime, example: "2025-01-13T15:23:51.753+08:00", ..Field::NONE },
        Field { name: "Name", required: true, doc: "Task name.", example: "sops", ..Field::NONE },
        Field { name: "Desc", doc: "Task description.", example: "desc", ..Field::NONE },
        Field { name: "RuleType", required: true, doc: "Schedule kind: basic or advanced.", example: "basic", ..Field::NONE },
        Field { name: "Rule", ty: Type::Struct(&SCHEDULED_TASK_RULE_MODEL_STRUCT), required: true, doc: "Schedule.", ..Field::NONE },
        Field { name: "DagDefId", ty: Type::Uint, required: true, doc: "Flow definition ID.", example: "1", ..Field::NONE },
        Field { name: "DagDefName", doc: "Flow definition name.", example: "sops", ..Field::NONE },
        Field {
            name: "LastExecTime",
            ty: Type::Datetime,
            nullable: true,
            doc: "Time of the last run.",
            example: "2025-01-13T15:23:51.753+08:00",
            ..Field::NONE
        },
        Field { name: "ExecCount", ty: Type::Uint, doc: "Number of runs.", example: "10", ..Field::NONE },
        Field {
            name: "ManagerAccounts",
            ty: Type::Array(&Type::String),
            required: true,
            nullable: true,
            doc: "UINs of the people in charge.",
            ..Field::NONE
        },
        Field {
            name: "DagVariables",
            ty: Type::Array(&Type::Struct(&SCHEDULED_TASK_DAG_VAR_MODEL_STRUCT)),
            nullable: true,
            doc: "Flow variables.",
            ..Field::NONE
        },
        Field {
            name: "LastExecDagId",
            ty: Type::Uint,
            nullable: true,
            doc: "Flow instance created by the last run.",
            example: "1",
            ..Field::NONE
        },
        Field {
            name: "LastExecDagStatus",
            doc: "Flow state of the last run: RUNNING, or FINISH (ended successfully).",
            example: "Running",
            ..Field::NONE
        },
        Field { name: "CurHost", doc: "Host that executes the task.", example: "tap-standard-ops-server-d7898df-l5gkj", ..Field::NONE },
        Field { name: "Labels", ty: Type::Array(&Type::Struct(&DAG_LABEL_STRUCT)), nullable: true, doc: "Labels.", ..Field::NONE },
    ],
};

pub static SCHEDULED_TASK_RULE_MODEL_STRUCT: Struct = Struct {
    name: "ScheduledTaskRuleModel",
    doc: "Schedule of a scheduled task.",
    fields: &[
        Field { name: "Cycle", doc: "Period: month, week, day or hour.", example: "month", ..Field::NONE },
        Field { name: "Cron", doc: "Cron expression.", example: "1 *", ..Field::NONE },
        Field { name: "WeekDay", ty: Type::Uint, doc: "Day of the week, 1-7 for Sunday to Saturday.", example: "2", ..Field::NONE },
        Field { name: "Day", ty: Type::Uint, doc: "Day.", example: "10", ..Field::NONE },
        Field { name: "Hour", ty: Type::Uint, doc: "Hour.", example: "1", ..Field::NONE },
        Field { name: "Minute", ty: Type::Uint, doc: "Minute.", example: "1", ..Field::NONE },
    ],
};

pub static STATE_STATS_STRUCT: Struct = Struct {
    name: "StateStats",
    doc: "Count of nodes in one state.",
    fields: &[
        Field { name: "Field", doc: "State code, e.g. Running.", example: "Running", ..Field::NONE },
        Field { name: "Label", doc: "Display name.", example: "status", ..Field::NONE },
        Field { name: "Value", doc: "State value.", example: "Running", ..Field::NONE },
        Field { name: "Mark", ty: Type::Struct(&DAG_BIZ_MARK_STRUCT), doc: "Display hints.", ..Field::NONE },
        Field { name: "Complete", ty: Type::Int, doc: "Finished count.", example: "1", ..Field::NONE },
    ],
};

pub static TEMPLATE_STRUCT: Struct = Struct {
    name: "Template",
    doc: "Task type available for ordinary nodes.",
    fields: &[
        Field { name: "Components", ty: Type::Array(&Type::Struct(&COMPONENT_INFO_STRUCT)), doc: "Subtypes.", ..Field::NONE },
        Field { name: "Name", doc: "Template name.", example: "sops", ..Field::NONE },
        Field { name: "DisplayName", doc: "Display name.", example: "sops", ..Field::NONE },
        Field { name: "Type", doc: "Template type, e.g. chronoflow.", example: "Deploy", ..Field::NONE },
    ],
};

pub static TEMPLATES_STRUCT: Struct = Struct {
    name: "Templates",
    doc: "Task types by area.",
    fields: &[
        Field { name: "HostOps", ty: Type::Struct(&TEMPLATE_STRUCT), doc: "Host operations.", ..Field::NONE },
        Field { name: "TIC", ty: Type::Struct(&TEMPLATE_STRUCT), doc: "Resource orchestration (TIC).", ..Field::NONE },
        Field { name: "BusinessOps", ty: Type::Struct(&TEMPLATE_STRUCT), nullable: true, doc: "Business operations.", ..Field::NONE },
    ],
};

pub static TREE_NODE_STRUCT: Struct = Struct {
    name: "TreeNode",
    doc: "Node of the instance tree.",
    fields: &[
        Field { name: "Level", ty: Type::Uint, doc: "Depth in the tree.", example: "1", ..Field::NONE },
        Field { name: "NodeInstance", ty: Type::Struct(&NODE_INSTANCE_MODEL_STRUCT), doc: "The node.", ..Field::NONE },
        Field { name: "Children", ty: Type::Array(&Type::Struct(&TREE_NODE_STRUCT)), doc: "Child nodes.", ..Field::NONE },
    ],
};
