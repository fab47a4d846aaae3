// Written by `cargo xtask codegen` from contract/remoteexecutor.json; do not edit.
//! The contract's tables: validation, help and policies read them.

use terrace_rpc::meta::{Access, ActionMeta, Field, Service, Struct, Type};

pub static SERVICE: Service = Service {
    name: "remoteexecutor",
    version: "2023-12-15",
    title: "Application Operations Platform - remote execution",
    actions: &[&EXEC_REMOTE_CMD, &GET_SUB_TASK_INFO, &GET_TASK_INFO, &OPERATE_TASK],
    structs: &[&ENV_KV_STRUCT, &ERROR_IGNORE_STRUCT, &PARALLEL_STRUCT, &SUB_TASK_STRUCT, &TARGET_STRUCT],
    errors: &[("InternalError.DbError", "Database error.")],
};

pub static EXEC_REMOTE_CMD: ActionMeta = ActionMeta {
    service: "remoteexecutor",
    version: "2023-12-15",
    name: "ExecRemoteCmd",
    summary: "Start an asynchronous task that runs a command on a set of target hosts.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "Target", ty: Type::Struct(&TARGET_STRUCT), required: true, doc: "Hosts to run on.", ..Field::NONE },
        Field { name: "Cmd", required: true, doc: "Command line to run.", example: "ls", ..Field::NONE },
        Field { name: "User", required: true, doc: "OS account used to run the command.", example: "root", ..Field::NONE },
        Field { name: "Args", ty: Type::Array(&Type::String), doc: "Arguments appended to Cmd, in order.", example: "-al", ..Field::NONE },
        Field { name: "Parallel", ty: Type::Struct(&PARALLEL_STRUCT), doc: "How many hosts run at once; see Parallel.", ..Field::NONE },
        Field {
            name: "ErrorIgnore",
            ty: Type::Struct(&ERROR_IGNORE_STRUCT),
            doc: "How many failures are tolerated; see ErrorIgnore.",
            ..Field::NONE
        },
        Field {
            name: "Timeout",
            ty: Type::Int,
            required: true,
            doc: "Time limit of the task; unit not given in the source.",
            example: "100",
            ..Field::NONE
        },
        Field { name: "Type", required: true, doc: "Command type, e.g. shell.", example: "shell", ..Field::NONE },
        Field { name: "EnvDefault", ty: Type::Bool, example: "true", ..Field::NONE },
        Field { name: "EnvCustom", ty: Type::Struct(&ENV_KV_STRUCT), doc: "Custom environment entry.", ..Field::NONE },
    ],
    output: &[Field {
        name: "TaskUUID",
        doc: "UUID of the created task, used by GetTaskInfo, GetSubTaskInfo and OperateTask.",
        example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286",
        ..Field::NONE
    }],
    errors: &[],
};

pub static GET_SUB_TASK_INFO: ActionMeta = ActionMeta {
    service: "remoteexecutor",
    version: "2023-12-15",
    name: "GetSubTaskInfo",
    summary: "List the per-host subtasks of a task, with filters and paging.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field {
            name: "TaskUUID",
            required: true,
            doc: "Parent task UUID.",
            example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286",
            ..Field::NONE
        },
        Field {
            name: "ShowDetail",
            ty: Type::Bool,
            doc: "The source labels this flag \"operation type\"; by name, return full subtask detail.",
            example: "true",
            ..Field::NONE
        },
        Field { name: "SubTaskUUID", doc: "Return only this subtask.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "Status", doc: "Filter by subtask status, e.g. Running.", example: "Running", ..Field::NONE },
        Field { name: "BatchIndex", ty: Type::Int, doc: "Filter by batch number.", example: "1", ..Field::NONE },
        Field { name: "TargetValue", doc: "Filter by target host value (address).", example: "1.1.1.1", ..Field::NONE },
        Field { name: "Offset", ty: Type::Int, doc: "Page offset.", example: "1", ..Field::NONE },
        Field { name: "Limit", ty: Type::Int, doc: "Page size.", example: "1", ..Field::NONE },
    ],
    output: &[
        Field { name: "TaskUUID", doc: "Task UUID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "Total", ty: Type::Int, doc: "Number of subtasks.", example: "1", ..Field::NONE },
        Field { name: "SubTaskList", ty: Type::Array(&Type::Struct(&SUB_TASK_STRUCT)), doc: "Subtasks.", ..Field::NONE },
    ],
    errors: &[],
};

pub static GET_TASK_INFO: ActionMeta = ActionMeta {
    service: "remoteexecutor",
    version: "2023-12-15",
    name: "GetTaskInfo",
    summary: "Read the settings and progress of one remote-execution task.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field { name: "TaskUUID", doc: "Task UUID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE }],
    output: &[
        Field { name: "TaskUUID", doc: "Task UUID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "Status", doc: "Task status, e.g. Running.", example: "Running", ..Field::NONE },
        Field { name: "User", doc: "OS account the command runs as.", example: "root", ..Field::NONE },
        Field { name: "Timeout", ty: Type::Int, doc: "Time limit of the task.", example: "100", ..Field::NONE },
        Field { name: "Cmd", doc: "Command line.", example: "ls", ..Field::NONE },
        Field { name: "Type", doc: "Command type, e.g. shell.", example: "shell", ..Field::NONE },
        Field { name: "EnvDefault", ty: Type::Bool, example: "true", ..Field::NONE },
        Field { name: "TotalBatch", ty: Type::Int, doc: "Total number of batches.", example: "1", ..Field::NONE },
        Field { name: "RunningBatch", ty: Type::Int, doc: "Batch currently running.", example: "1", ..Field::NONE },
        Field { name: "CreateTime", doc: "ISO 8601 with offset.", example: "2025-01-13T15:23:51.753+08:00", ..Field::NONE },
        Field { name: "UpdateTime", doc: "ISO 8601 with offset.", example: "2025-01-13T15:23:51.753+08:00", ..Field::NONE },
        Field { name: "Parallel", ty: Type::Struct(&PARALLEL_STRUCT), doc: "Concurrency settings.", ..Field::NONE },
        Field { name: "EnvMap", doc: "Environment as a JSON object serialised to a string.", example: "{}", ..Field::NONE },
        Field { name: "EnvCustom", doc: "Custom environment as a JSON object serialised to a string.", example: "{}", ..Field::NONE },
        Field { name: "ErrorIgnore", ty: Type::Struct(&ERROR_IGNORE_STRUCT), doc: "Failure-tolerance settings.", ..Field::NONE },
        Field { name: "Target", ty: Type::Struct(&TARGET_STRUCT), doc: "Hosts the task runs on.", ..Field::NONE },
    ],
    errors: &["InternalError.DbError"],
};

pub static OPERATE_TASK: ActionMeta = ActionMeta {
    service: "remoteexecutor",
    version: "2023-12-15",
    name: "OperateTask",
    summary: "Send a control operation to a running task.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "TaskUUID", doc: "Task UUID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "Operation", doc: "Operation to apply, e.g. stop.", example: "stop", ..Field::NONE },
    ],
    output: &[Field { name: "Ok", ty: Type::Bool, doc: "Omitted when the call succeeds.", example: "true", ..Field::NONE }],
    errors: &[],
};

pub static ENV_KV_STRUCT: Struct = Struct {
    name: "EnvKV",
    doc: "One environment variable.",
    fields: &[
        Field { name: "Key", required: true, doc: "Variable name.", example: "{}", ..Field::NONE },
        Field { name: "Value", required: true, doc: "Variable value.", example: "{}", ..Field::NONE },
    ],
};

pub static ERROR_IGNORE_STRUCT: Struct = Struct {
    name: "ErrorIgnore",
    doc: "Failure-tolerance settings.",
    fields: &[
        Field {
            name: "Type",
            ty: Type::Int,
            required: true,
            doc: "Kind of the threshold; values not listed in the source.",
            example: "1",
            ..Field::NONE
        },
        Field { name: "Value", ty: Type::Int, required: true, doc: "Threshold value.", example: "1", ..Field::NONE },
    ],
};

pub static PARALLEL_STRUCT: Struct = Struct {
    name: "Parallel",
    doc: "Concurrency settings.",
    fields: &[
        Field {
            name: "Type",
            ty: Type::Int,
            required: true,
            doc: "0: Value is a host count; 1: Value is a percentage.",
            example: "1",
            ..Field::NONE
        },
        Field { name: "Value", ty: Type::Int, required: true, doc: "Count or percentage, depending on Type.", example: "1", ..Field::NONE },
    ],
};

pub static SUB_TASK_STRUCT: Struct = Struct {
    name: "SubTask",
    doc: "Execution record of a task on one target host.",
    fields: &[
        Field { name: "SubTaskUUID", doc: "Subtask UUID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "TaskUUID", doc: "Task UUID.", example: "907b7dd9-6ad1-a04c-b1b5-94ac3c11b286", ..Field::NONE },
        Field { name: "Status", doc: "Subtask status, e.g. Running.", example: "Running", ..Field::NONE },
        Field { name: "BatchIndex", ty: Type::Int, doc: "Batch this subtask belongs to.", example: "1", ..Field::NONE },
        Field {
            name: "RunningWorker",
            ty: Type::Int,
            doc: "Identifier of the worker coroutine handling the subtask.",
            example: "1",
            ..Field::NONE
        },
        Field { name: "Type", doc: "Command type, e.g. shell.", example: "shell", ..Field::NONE },
        Field { name: "User", doc: "OS account.", example: "root", ..Field::NONE },
        Field { name: "Cmd", doc: "Command line.", example: "ls", ..Field::NONE },
        Field { name: "Args", ty: Type::Array(&Type::String), doc: "Command arguments.", example: "-al", ..Field::NONE },
        Field { name: "EnvDefault", ty: Type::Bool, example: "true", ..Field::NONE },
        Field { name: "EnvCustom", ty: Type::Struct(&ENV_KV_STRUCT), doc: "Custom environment entry.", ..Field::NONE },
        Field { name: "TargetType", ty: Type::Int, doc: "Target kind; see Target.Type.", example: "1", ..Field::NONE },
        Field { name: "TargetValue", doc: "Target host value (address).", example: "1.1.1.1", ..Field::NONE },
        Field { name: "Stdout", doc: "Captured standard output.", example: "ls", ..Field::NONE },
        Field { name: "Stderr", doc: "Captured standard error.", example: "ls", ..Field::NONE },
        Field { name: "ErrorInfo", doc: "Failure message.", example: "ls", ..Field::NONE },
        Field { name: "Timeout", ty: Type::Int, doc: "Time limit.", example: "1000", ..Field::NONE },
        Field {
            name: "JobID",
            doc: "Identifier of the job in the executing agent service, e.g. inv-xxx.",
            example: "inv-xxx",
            ..Field::NONE
        },
        Field { name: "CreateTime", doc: "ISO 8601 with offset.", example: "2025-01-13T15:23:51.753+08:00", ..Field::NONE },
        Field { name: "UpdateTime", doc: "ISO 8601 with offset.", example: "2025-01-13T15:23:51.753+08:00", ..Field::NONE },
    ],
};

pub static TARGET_STRUCT: Struct = Struct {
    name: "Target",
    doc: "Set of target hosts.",
    fields: &[
        Field {
            name: "Type",
            ty: Type::Int,
            doc: "Kind of the entries in Value; values not listed in the source.",
            example: "1",
            ..Field::NONE
        },
        Field { name: "Value", ty: Type::Array(&Type::String), doc: "Targets, e.g. IP addresses.", example: "1.1.1.1", ..Field::NONE },
    ],
};
