// Written by `cargo xtask codegen` from contract/cloudadvisor.json; do not edit.
//! The contract's tables: validation, help and policies read them.

use terrace_rpc::meta::{Access, ActionMeta, Field, Service, Struct, Type};

pub static SERVICE: Service = Service {
    name: "cloudadvisor",
    version: "2020-07-21",
    title: "Cloud Advisor",
    actions: &[&DESCRIBE_STRATEGIES, &DESCRIBE_TASK_STRATEGY_RISKS],
    structs: &[
        &DESCRIBE_STRATEGIE_STRUCT,
        &DESCRIBE_STRATEGIES_CONDITION_STRUCT,
        &FILTERS_STRUCT,
        &KEY_VALUE_STRUCT,
        &RISK_FIELDS_DESC_STRUCT,
    ],
    errors: &[
        ("InternalError", "Internal error."),
        ("InternalError.CallbackFail", "Callback failed."),
        ("InternalError.DependsApi", "A dependent API failed."),
        ("InternalError.DependsDb", "The backing database failed."),
        ("InternalError.DependsMq", "The backing message queue failed."),
        ("InternalError.System", "System error."),
        ("InvalidParameter", "Bad parameter."),
        ("InvalidParameter.MissAKSK", "Platform credentials are missing."),
        ("InvalidParameter.ParamError", "Bad parameter."),
        ("InvalidParameter.SecretIdOrSecretKeyError", "Platform credentials are misconfigured."),
        ("InvalidParameterValue", "Bad parameter value."),
        ("ResourceInUse", "Resource is in use."),
        ("ResourceNotFound", "Resource does not exist."),
        ("ResourceNotFound.NotExistTask", "Task does not exist."),
    ],
};

pub static DESCRIBE_STRATEGIES: ActionMeta = ActionMeta {
    service: "cloudadvisor",
    version: "2020-07-21",
    name: "DescribeStrategies",
    summary: "List the check items.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[],
    output: &[Field { name: "Strategies", ty: Type::Array(&Type::Struct(&DESCRIBE_STRATEGIE_STRUCT)), doc: "Check items.", ..Field::NONE }],
    errors: &["InternalError.System", "InternalError.DependsDb", "InvalidParameter", "ResourceNotFound"],
};

pub static DESCRIBE_TASK_STRATEGY_RISKS: ActionMeta = ActionMeta {
    service: "cloudadvisor",
    version: "2020-07-21",
    name: "DescribeTaskStrategyRisks",
    summary: "List the resource instances found at risk by one check item.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "StrategyId", ty: Type::Uint, required: true, doc: "Check item ID.", example: "1", ..Field::NONE },
        Field { name: "Limit", ty: Type::Uint, doc: "Page size; default 100.", example: "10", ..Field::NONE },
        Field { name: "Offset", ty: Type::Uint, doc: "Page offset; default 0.", example: "0", ..Field::NONE },
        Field { name: "TaskID", doc: "Assessment task ID (UUID).", example: "e9ea4f2a-98c5-47ed-9706-a7446a06ad1a", ..Field::NONE },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&FILTERS_STRUCT)),
            doc: "Supported names: level (2: medium risk, 3: high risk) and fuzzy (substring match on ID or name).",
            ..Field::NONE
        },
        Field {
            name: "IncludeAllFields",
            ty: Type::Bool,
            doc: "Return every field of each risk instance.",
            example: "false",
            ..Field::NONE
        },
    ],
    output: &[
        Field {
            name: "RiskFieldsDesc",
            ty: Type::Array(&Type::Struct(&RISK_FIELDS_DESC_STRUCT)),
            doc: "Describes the fields present in Risks.",
            ..Field::NONE
        },
        Field { name: "StrategyId", ty: Type::Uint, doc: "Check item ID.", example: "1", ..Field::NONE },
        Field { name: "RiskTotalCount", ty: Type::Uint, doc: "Number of risk instances.", example: "10", ..Field::NONE },
        Field { name: "Risks", doc: "Risk instances as a JSON array serialised to a string; decode before use.", ..Field::NONE },
    ],
    errors: &[
        "InvalidParameter.ParamError",
        "InternalError.System",
        "InternalError.DependsDb",
        "InvalidParameter",
        "InternalError",
        "ResourceNotFound",
        "InvalidParameterValue",
    ],
};

pub static DESCRIBE_STRATEGIE_STRUCT: Struct = Struct {
    name: "DescribeStrategie",
    doc: "Check item.",
    fields: &[
        Field { name: "StrategyId", ty: Type::Uint, required: true, nullable: true, doc: "Check item ID.", example: "1", ..Field::NONE },
        Field { name: "Name", required: true, nullable: true, doc: "Check item name.", ..Field::NONE },
        Field { name: "Desc", required: true, nullable: true, doc: "What the item checks.", ..Field::NONE },
        Field { name: "Ignore", required: true, nullable: true, doc: "Message template for ignored instances.", ..Field::NONE },
        Field { name: "Notice", required: true, nullable: true, doc: "Message template for warnings.", ..Field::NONE },
        Field {
            name: "Product",
            required: true,
            nullable: true,
            doc: "Product code the item applies to, e.g. mysql.",
            example: "mysql",
            ..Field::NONE
        },
        Field { name: "ProductDesc", required: true, nullable: true, doc: "Product name.", ..Field::NONE },
        Field { name: "Repair", required: true, nullable: true, doc: "Remediation advice.", ..Field::NONE },
        Field { name: "GroupId", ty: Type::Uint, required: true, nullable: true, doc: "Category ID.", example: "1", ..Field::NONE },
        Field { name: "GroupName", required: true, nullable: true, doc: "Category name.", ..Field::NONE },
        Field {
            name: "Conditions",
            ty: Type::Array(&Type::Struct(&DESCRIBE_STRATEGIES_CONDITION_STRUCT)),
            required: true,
            nullable: true,
            doc: "Alert conditions.",
            ..Field::NONE
        },
    ],
};

pub static DESCRIBE_STRATEGIES_CONDITION_STRUCT: Struct = Struct {
    name: "DescribeStrategiesCondition",
    doc: "Alert condition of a check item.",
    fields: &[
        Field {
            name: "ConditionId",
            ty: Type::Uint,
            required: true,
            nullable: true,
            doc: "Alert condition ID.",
            example: "1",
            ..Field::NONE
        },
        Field {
            name: "Level",
            ty: Type::Uint,
            required: true,
            nullable: true,
            doc: "Risk level: 2 medium, 3 high.",
            example: "3",
            ..Field::NONE
        },
        Field { name: "LevelDesc", required: true, nullable: true, doc: "Level as text.", ..Field::NONE },
        Field { name: "Desc", required: true, doc: "What triggers the condition.", ..Field::NONE },
    ],
};

pub static FILTERS_STRUCT: Struct = Struct {
    name: "Filters",
    doc: "Filter condition.",
    fields: &[
        Field { name: "Name", required: true, nullable: true, doc: "Filter name.", example: "key", ..Field::NONE },
        Field {
            name: "Values",
            ty: Type::Array(&Type::String),
            required: true,
            nullable: true,
            doc: "Accepted values.",
            example: "[\"val\"]",
            ..Field::NONE
        },
    ],
};

pub static KEY_VALUE_STRUCT: Struct = Struct {
    name: "KeyValue",
    doc: "Key/value pair.",
    fields: &[
        Field { name: "Key", doc: "Key.", example: "key", ..Field::NONE },
        Field { name: "Value", doc: "Value shown for the key.", example: "val", ..Field::NONE },
    ],
};

pub static RISK_FIELDS_DESC_STRUCT: Struct = Struct {
    name: "RiskFieldsDesc",
    doc: "Describes one field of a risk instance.",
    fields: &[
        Field { name: "Field", required: true, doc: "Field ID, e.g. InstanceState.", example: "InstanceState", ..Field::NONE },
        Field { name: "FieldName", required: true, doc: "Display name.", ..Field::NONE },
        Field {
            name: "FieldType",
            required: true,
            doc: "One of string, int (e.g. 111), stringSlice (array of strings), tags (array of Key/Value objects).",
            example: "string",
            ..Field::NONE
        },
        Field {
            name: "FieldDict",
            ty: Type::Array(&Type::Struct(&KEY_VALUE_STRUCT)),
            required: true,
            nullable: true,
            doc: "Maps raw values to display text.",
            ..Field::NONE
        },
    ],
};
