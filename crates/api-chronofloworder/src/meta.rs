// Written by `cargo xtask codegen` from contract/chronofloworder.json; do not edit.
//! The contract's tables: validation, help and policies read them.

use terrace_rpc::meta::{Access, ActionMeta, Field, Service, Struct, Type};

pub static SERVICE: Service = Service {
    name: "chronofloworder",
    version: "2023-07-01",
    title: "Application Operations Platform - flow engine",
    actions: &[&GET_DAG_INSTANCE_DETAIL, &LIST_BATCH_NODES, &LIST_STEP_NODES, &OPERATION_DAG, &RUN_DAG_INSTANCE],
    structs: &[
        &COLOR_STRUCT,
        &COMPLETENESS_STRUCT,
        &DAG_BIZ_STRUCT,
        &DAG_BIZ_MARK_STRUCT,
        &DAG_BIZ_OPTION_STRUCT,
        &DAG_INSTANCE_MODEL_STRUCT,
        &DAG_LABEL_STRUCT,
        &NODE_INSTANCE_MODEL_STRUCT,
        &NODE_INSTANCE_STATE_STRUCT,
        &STATE_STATS_STRUCT,
    ],
    errors: &[("InternalError.GetDagInstanceDetail", "Reading the flow instance failed.")],
};

pub static GET_DAG_INSTANCE_DETAIL: ActionMeta = ActionMeta {
    service: "chronofloworder",
    version: "2023-07-01",
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
        Field { name: "Namespace", required: true, doc: "Namespace of the flow, e.g. sops.", example: "sops", ..Field::NONE },
    ],
    output: &[Field { name: "DagInstance", ty: Type::Struct(&DAG_INSTANCE_MODEL_STRUCT), doc: "Flow instance.", ..Field::NONE }],
    errors: &["InternalError.GetDagInstanceDetail"],
};

pub static LIST_BATCH_NODES: ActionMeta = ActionMeta {
    service: "chronofloworder",
    version: "2023-07-01",
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
        Field { name: "Namespace", required: true, doc: "Namespace of the flow, e.g. sops.", example: "sops", ..Field::NONE },
    ],
    output: &[Field {
        name: "NodeInstanceStates",
        ty: Type::Array(&Type::Struct(&NODE_INSTANCE_STATE_STRUCT)),
        doc: "One entry per batch node.",
        ..Field::NONE
    }],
    errors: &[],
};

pub static LIST_STEP_NODES: ActionMeta = ActionMeta {
    service: "chronofloworder",
    version: "2023-07-01",
    name: "ListStepNodes",
    summary: "Progress of an operations task, one entry per step of a batch.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "DagId", ty: Type::Uint, doc: "Flow instance ID.", example: "1", ..Field::NONE },
        Field { name: "BatchNodeId", ty: Type::Uint, doc: "Batch node whose steps are listed.", example: "1", ..Field::NONE },
        Field { name: "Namespace", doc: "Namespace of the flow, e.g. sops.", example: "sops", ..Field::NONE },
    ],
    output: &[Field {
        name: "NodeInstanceStates",
        ty: Type::Array(&Type::Struct(&NODE_INSTANCE_STATE_STRUCT)),
        doc: "One entry per step node.",
        ..Field::NONE
    }],
    errors: &[],
};

pub static OPERATION_DAG: ActionMeta = ActionMeta {
    service: "chronofloworder",
    version: "2023-07-01",
    name: "OperationDag",
    summary: "Control a running flow or one of its nodes.",
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
            doc: "PAUSE, RESUME, ABOLISH (terminate), RETRY, SKIP, APPROVAL (approve) or INTERRUPT.",
            example: "stop",
            ..Field::NONE
        },
        Field { name: "Namespace", required: true, doc: "Namespace of the flow, e.g. sops.", example: "sops", ..Field::NONE },
    ],
    output: &[
        Field {
            name: "DagInstance",
            ty: Type::Struct(&DAG_INSTANCE_MODEL_STRUCT),
            doc: "Flow instance after the operation.",
            ..Field::NONE
        },
        Field { name: "NodeInstance", ty: Type::Struct(&NODE_INSTANCE_MODEL_STRUCT), doc: "Node after the operation.", ..Field::NONE },
        Field { name: "Result", ty: Type::Array(&Type::String), doc: "Reserved.", example: "Example", ..Field::NONE },
    ],
    errors: &[],
};

pub static RUN_DAG_INSTANCE: ActionMeta = ActionMeta {
    service: "chronofloworder",
    version: "2023-07-01",
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
        Field { name: "Namespace", required: true, doc: "Namespace of the flow, e.g. sops.", example: "sops", ..Field::NONE },
    ],
    output: &[Field { name: "Ok", ty: Type::Bool, doc: "Omitted when the call succeeds.", example: "true", ..Field::NONE }],
    errors: &[],
};

pub static COLOR_STRUCT: Struct = Struct {
    name: "Color",
    doc: "Colours used for node states.",
    fields: &[
        Field { name: "Failed", nullable: true, doc: "Colour for failed, e.g. red.", example: "red", ..Field::NONE },
        Field { name: "Running", nullable: true, doc: "Colour for running, e.g. blue.", example: "blue", ..Field::NONE },
        Field { name: "Success", nullable: true, doc: "Colour for success, e.g. green.", example: "green", ..Field::NONE },
        Field { name: "Unknown", nullable: true, doc: "Colour for unknown, e.g. gray.", example: "gray", ..Field::NONE },
    ],
};

pub static COMPLETENESS_STRUCT: Struct = Struct {
    name: "Completeness",
    doc: "Progress counter.",
    fields: &[
        Field { name: "Complete", ty: Type::Int, doc: "Finished count.", example: "1", ..Field::NONE },
        Field { name: "Total", ty: Type::Int, doc: "Total count.", example: "1", ..Field::NONE },
    ],
};

pub static DAG_BIZ_STRUCT: Struct = Struct {
    name: "DagBiz",
    doc: "Business attribute attached to a flow or node.",
    fields: &[
        Field { name: "Label", doc: "Display name.", example: "display", ..Field::NONE },
        Field { name: "Field", doc: "Field code.", example: "field", ..Field::NONE },
        Field { name: "Value", doc: "Field value.", example: "value", ..Field::NONE },
        Field { name: "Mark", ty: Type::Struct(&DAG_BIZ_MARK_STRUCT), doc: "Display hints.", ..Field::NONE },
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
        Field { name: "InputFilter", doc: "Offered as an input filter.", example: "aa", ..Field::NONE },
        Field { name: "Visible", ty: Type::Bool, doc: "Whether it is shown.", example: "false", ..Field::NONE },
        Field { name: "TitleFilter", doc: "Offered as a title filter.", example: "aa", ..Field::NONE },
    ],
};

pub static DAG_BIZ_OPTION_STRUCT: Struct = Struct {
    name: "DagBizOption",
    doc: "Enumeration choice.",
    fields: &[
        Field { name: "Key", doc: "Choice key.", example: "key", ..Field::NONE },
        Field { name: "Value", doc: "Choice value.", example: "value", ..Field::NONE },
    ],
};

pub static DAG_INSTANCE_MODEL_STRUCT: Struct = Struct {
    name: "DagInstanceModel",
    doc: "Flow instance.",
    fields: &[
        Field { name: "DagId", ty: Type::Uint, doc: "Flow instance ID.", example: "0", ..Field::NONE },
        Field { name: "DagDefId", ty: Type::Uint, doc: "Flow definition ID.", example: "0", ..Field::NONE },
        Field { name: "DagName", doc: "Flow name.", example: "name", ..Field::NONE },
        Field { name: "Namespace", doc: "Namespace of the flow, e.g. sops.", example: "default", ..Field::NONE },
        Field { name: "DagDesc", doc: "Free text.", example: "desc", ..Field::NONE },
        Field { name: "DagType", doc: "Flow type.", example: "aa", ..Field::NONE },
        Field { name: "Status", doc: "Flow state, e.g. RUNNING.", example: "RUNNING", ..Field::NONE },
        Field { name: "Result", doc: "Final result.", example: "Succeed", ..Field::NONE },
        Field {
            name: "FinishTime",
            nullable: true,
            doc: "End time, ISO 8601 with offset.",
            example: "2025-04-10T11:10:48.951+08:00",
            ..Field::NONE
        },
        Field { name: "Log", doc: "Log text.", example: "logx", ..Field::NONE },
        Field { name: "Timeout", ty: Type::Int, doc: "Time limit.", example: "0", ..Field::NONE },
        Field { name: "CreatedAt", ty: Type::Datetime, example: "2025-04-10T11:10:48.951+08:00", ..Field::NONE },
        Field { name: "UpdatedAt", ty: Type::Datetime, example: "2025-04-10T11:10:48.951+08:00", ..Field::NONE },
        Field { name: "CreatedBy", doc: "Creator.", example: "admin", ..Field::NONE },
        Field { name: "UpdatedBy", doc: "Last modifier.", example: "admin", ..Field::NONE },
        Field { name: "ArrangeType", doc: "Orchestration type, e.g. Code.", example: "Code", ..Field::NONE },
        Field { name: "Biz", ty: Type::Array(&Type::Struct(&DAG_BIZ_STRUCT)), nullable: true, doc: "Business attributes.", ..Field::NONE },
        Field { name: "Label", ty: Type::Array(&Type::Struct(&DAG_LABEL_STRUCT)), nullable: true, doc: "Labels.", ..Field::NONE },
        Field {
            name: "StartTime",
            nullable: true,
            doc: "Start time, ISO 8601 with offset.",
            example: "2025-04-10T11:10:48.951+08:00",
            ..Field::NONE
        },
        Field { name: "Version", ty: Type::Int, doc: "Version.", example: "1", ..Field::NONE },
        Field { name: "ExpireTime", ty: Type::Int, nullable: true, doc: "Expiry time.", example: "0", ..Field::NONE },
        Field { name: "TenantUin", doc: "Tenant account UIN.", example: "1000001", ..Field::NONE },
        Field { name: "Input", doc: "Input of the flow.", example: "input", ..Field::NONE },
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

pub static NODE_INSTANCE_MODEL_STRUCT: Struct = Struct {
    name: "NodeInstanceModel",
    doc: "Node of a flow instance.",
    fields: &[
        Field { name: "DagId", ty: Type::Uint, doc: "Flow instance ID.", example: "0", ..Field::NONE },
        Field { name: "DagDefId", ty: Type::Uint, doc: "Flow definition ID.", example: "0", ..Field::NONE },
        Field { name: "NodeId", ty: Type::Uint, doc: "Node ID.", example: "0", ..Field::NONE },
        Field { name: "NodeName", doc: "Node name.", example: "name", ..Field::NONE },
        Field { name: "Namespace", doc: "Namespace of the flow, e.g. sops.", example: "ns", ..Field::NONE },
        Field { name: "ServiceName", doc: "Component that implements the node.", example: "name", ..Field::NONE },
        Field { name: "DisplayName", doc: "Display name.", example: "display", ..Field::NONE },
        Field { name: "Input", doc: "Node input.", ..Field::NONE },
        Field { name: "Output", doc: "Node output.", ..Field::NONE },
        Field { name: "QueryConf", doc: "Polling settings.", example: "conf", ..Field::NONE },
        Field { name: "RetryConf", ty: Type::Int, doc: "Retry settings.", example: "conf", ..Field::NONE },
        Field { name: "Stage", doc: "Stage, e.g. init.", example: "init", ..Field::NONE },
        Field { name: "Status", doc: "Node state, e.g. RUNNING.", example: "RUNNING", ..Field::NONE },
        Field { name: "Result", doc: "Result, e.g. Succeed.", example: "Succeed", ..Field::NONE },
        Field { name: "Query", ty: Type::Int, doc: "Number of polls made.", example: "1", ..Field::NONE },
        Field { name: "Retry", ty: Type::Int, doc: "Number of retries made.", example: "1", ..Field::NONE },
        Field { name: "LinkParam", doc: "Parameters bound to other nodes.", example: "param", ..Field::NONE },
        Field { name: "Log", doc: "Log text.", example: "log", ..Field::NONE },
        Field { name: "CreatedAt", ty: Type::Datetime, example: "admin", ..Field::NONE },
        Field { name: "UpdatedAt", ty: Type::Datetime, example: "2025-04-10T11:10:48.951+08:00", ..Field::NONE },
        Field { name: "CreatedBy", doc: "Creator.", example: "admin", ..Field::NONE },
        Field { name: "UpdatedBy", doc: "Last modifier.", example: "2025-04-10T11:10:48.951+08:00", ..Field::NONE },
        Field { name: "Biz", ty: Type::Array(&Type::Struct(&DAG_BIZ_STRUCT)), nullable: true, doc: "Business attributes.", ..Field::NONE },
        Field { name: "TenantUin", doc: "Tenant account UIN.", example: "01", ..Field::NONE },
        Field { name: "Version", ty: Type::Int, doc: "Version.", example: "1", ..Field::NONE },
        Field { name: "NodeType", doc: "Node type, e.g. start.", example: "start", ..Field::NONE },
        Field { name: "Current", ty: Type::Bool, doc: "Whether this is the node being run.", example: "true", ..Field::NONE },
        Field { name: "ExpireTime", ty: Type::Int, doc: "Expiry time.", example: "1", ..Field::NONE },
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

pub static STATE_STATS_STRUCT: Struct = Struct {
    name: "StateStats",
    doc: "Count of nodes in one state.",
    fields: &[
        Field { name: "Field", doc: "State code.", example: "{}", ..Field::NONE },
        Field { name: "Label", doc: "Display name.", example: "label", ..Field::NONE },
        Field { name: "Value", doc: "State value.", example: "value", ..Field::NONE },
        Field { name: "Mark", ty: Type::Struct(&DAG_BIZ_MARK_STRUCT), doc: "Display hints.", ..Field::NONE },
        Field { name: "Complete", ty: Type::Int, doc: "Finished count.", example: "1", ..Field::NONE },
    ],
};
