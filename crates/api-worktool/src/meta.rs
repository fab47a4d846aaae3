// Written by `cargo xtask codegen` from contract/worktool.json; do not edit.
//! The contract's tables: validation, help and policies read them.

use terrace_rpc::meta::{Access, ActionMeta, Field, Rules, Service, Struct, Type};

pub static SERVICE: Service = Service {
    name: "worktool",
    version: "2023-07-01",
    title: "Application Operations Platform - job tool",
    actions: &[
        &ADD_TAG_RESOURCE_RELATION,
        &CONTROL_RULE,
        &CONTROL_TASK,
        &CONTROL_TASK_NODE,
        &COPY_RULE,
        &COPY_SCRIPT,
        &CREATE_CRON_TASK,
        &CREATE_RULE,
        &CREATE_SCRIPT,
        &DELETE_CRON_TASK,
        &DELETE_RULE,
        &DELETE_SCRIPT,
        &DELETE_TAG_RESOURCE_RELATION,
        &DESCRIBE_ANSIBLE_IP,
        &DESCRIBE_NODE_DETAIL,
        &DESCRIBE_NODES_DETAIL,
        &DESCRIBE_PLAYBOOK,
        &DESCRIBE_RESOURCES_BY_TAGS,
        &DESCRIBE_TASK_DETAIL,
        &LIST_CRON_TASK,
        &LIST_RESOURCE_TAGS,
        &LIST_RULES,
        &LIST_SCRIPT_HOST_INFO,
        &LIST_SCRIPTS,
        &LIST_TASKS,
        &START_QUICK_EXECUTION,
        &STAT_SCRIPT_COUNT,
        &STAT_TASK_COUNT,
        &STAT_TASK_TREND,
        &UPDATE_ANSIBLE_IP,
        &UPDATE_CRON_TASK,
        &UPDATE_RULE,
        &UPDATE_SCRIPT,
    ],
    structs: &[
        &COMMON_ERROR_STRUCT,
        &CREATE_CRON_TASK_RESP_INFO_STRUCT,
        &CREATE_RULE_INFO_STRUCT,
        &CREATE_RULE_RESP_DATA_STRUCT,
        &CREATE_SCRIPT_RESP_DATA_STRUCT,
        &CRON_TASK_INFO_STRUCT,
        &CRON_TASK_ROLE_DATA_STRUCT,
        &DELETE_SCRIPT_RESP_DATA_STRUCT,
        &DESCRIBE_ANSIBLE_IP_DATA_STRUCT,
        &DESCRIBE_TASK_DETAIL_RESPONSE_DATA_STRUCT,
        &DESCRIBE_TASK_DETAIL_RESPONSE_NODE_STRUCT,
        &ERROR_STRUCT,
        &ERROR_CODE_STRUCT,
        &FILTER_STRUCT,
        &HOST_INFO_STRUCT,
        &LIST_SCRIPT_HOST_INFO_FILTER_STRUCT,
        &LIST_SCRIPT_RESP_DATA_STRUCT,
        &RESP_DETAIL_STRUCT,
        &RULE_INFO_STRUCT,
        &RULE_ROLE_DATA_STRUCT,
        &SCRIPT_STRUCT,
        &SCRIPT_ROLE_DATA_STRUCT,
        &SORTER_STRUCT,
        &TAG_STRUCT,
        &TASK_COUNT_ELEMENT_STRUCT,
        &TASK_INFO_STRUCT,
    ],
    errors: &[
        ("InternalError.AddTagResourceRelation", "AddTagResourceRelation failed internally."),
        ("InternalError.ControlTask", "ControlTask failed internally."),
        ("InternalError.CopyRule", "CopyRule failed internally."),
        ("InternalError.CopyScript", "CopyScript failed internally."),
        ("InternalError.CreateScript", "CreateScript failed internally."),
        ("InternalError.DescribeNodeDetail", "DescribeNodeDetail failed internally."),
        ("InternalError.DescribePlaybook", "DescribePlaybook failed internally."),
        ("InternalError.ListScript", "ListScripts failed internally."),
        ("InternalError.ListTasks", "ListTasks failed internally."),
        ("InternalError.StartQuickExecution", "StartQuickExecution failed internally."),
        ("InternalError.UpdateCronTask", "UpdateCronTask failed internally."),
        ("InternalError.UpdateRule", "UpdateRule failed internally."),
        ("InternalError.UpdateScript", "UpdateScript failed internally."),
        ("InvalidParameterValue.CreateRule", "Bad value for CreateRule."),
    ],
};

pub static ADD_TAG_RESOURCE_RELATION: ActionMeta = ActionMeta {
    service: "worktool",
    version: "2023-07-01",
    name: "AddTagResourceRelation",
    summary: "Attach tags to a script or scheduled task.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field {
            name: "ResourceType",
            required: true,
            rules: &Rules { one_of: &["cron_task", "script"], ..Rules::NONE },
            doc: "cron_task or script.",
            example: "cron_task",
            ..Field::NONE
        },
        Field {
            name: "TagList",
            ty: Type::Array(&Type::String),
            required: true,
            doc: "Tags to attach.",
            example: "[\"tap\"]",
            ..Field::NONE
        },
        Field { name: "ResourceID", ty: Type::Uint, required: true, doc: "Resource ID.", example: "10", ..Field::NONE },
    ],
    output: &[Field { name: "Message", doc: "Outcome text.", example: "success", ..Field::NONE }],
    errors: &["InternalError.AddTagResourceRelation"],
};

pub static CONTROL_RULE: ActionMeta = ActionMeta {
    service: "worktool",
    version: "2023-07-01",
    name: "ControlRule",
    summary: "Enable or disable a security rule.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "RuleID", ty: Type::Uint, required: true, doc: "Rule ID.", example: "10", ..Field::NONE },
        Field {
            name: "Signal",
            required: true,
            rules: &Rules { one_of: &["start", "stop"], ..Rules::NONE },
            doc: "start: enable; stop: disable.",
            example: "start",
            ..Field::NONE
        },
    ],
    output: &[
        Field { name: "Message", doc: "Outcome text.", example: "Success", ..Field::NONE },
        Field { name: "RuleID", ty: Type::Uint, doc: "Rule ID.", example: "10", ..Field::NONE },
        Field {
            name: "Controller",
            ty: Type::Array(&Type::String),
            doc: "UINs of the people allowed to control the rule.",
            example: "[\"11000000809\"]",
            ..Field::NONE
        },
        Field {
            name: "Owner",
            ty: Type::Array(&Type::String),
            doc: "UINs of the people in charge.",
            example: "[\"11000000809\"]",
            ..Field::NONE
        },
    ],
    errors: &[],
};

pub static CONTROL_TASK: ActionMeta = ActionMeta {
    service: "worktool",
    version: "2023-07-01",
    name: "ControlTask",
    summary: "Send a control signal to a task.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "TaskID", ty: Type::Uint, required: true, doc: "Task ID.", example: "10", ..Field::NONE },
        Field {
            name: "Signal",
            required: true,
            rules: &Rules { one_of: &["pause", "resume", "terminate"], ..Rules::NONE },
            doc: "pause, resume or terminate.",
            example: "terminate",
            ..Field::NONE
        },
        Field {
            name: "HostIDList",
            ty: Type::Array(&Type::Uint),
            doc: "Limit the signal to these hosts.",
            example: "[10,20]",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Data", ty: Type::Struct(&DELETE_SCRIPT_RESP_DATA_STRUCT), doc: "Control result.", ..Field::NONE }],
    errors: &["InternalError.ControlTask"],
};

pub static CONTROL_TASK_NODE: ActionMeta = ActionMeta {
    service: "worktool",
    version: "2023-07-01",
    name: "ControlTaskNode",
    summary: "Send a control signal to one task node.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "TaskNodeID", ty: Type::Uint, doc: "Task node ID.", example: "10", ..Field::NONE },
        Field {
            name: "Signal",
            rules: &Rules { one_of: &["pause", "resume", "terminate"], ..Rules::NONE },
            doc: "pause, resume or terminate.",
            example: "terminate",
            ..Field::NONE
        },
        Field {
            name: "HostIDList",
            ty: Type::Array(&Type::Int),
            doc: "Limit the signal to these hosts.",
            example: "[10, 20]",
            ..Field::NONE
        },
    ],
    output: &[
        Field { name: "Data", ty: Type::Struct(&DELETE_SCRIPT_RESP_DATA_STRUCT), doc: "Control result.", ..Field::NONE },
        Field { name: "Error", ty: Type::Struct(&COMMON_ERROR_STRUCT), doc: "Error detail.", ..Field::NONE },
    ],
    errors: &["InternalError.ControlTask"],
};

pub static COPY_RULE: ActionMeta = ActionMeta {
    service: "worktool",
    version: "2023-07-01",
    name: "CopyRule",
    summary: "Copy a rule under a new name.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "RuleID", ty: Type::Uint, required: true, doc: "Rule ID.", example: "10", ..Field::NONE },
        Field { name: "RuleName", required: true, doc: "Name of the copy.", example: "ruleName", ..Field::NONE },
    ],
    output: &[
        Field { name: "RuleID", ty: Type::Uint, doc: "ID of the copy.", example: "10", ..Field::NONE },
        Field {
            name: "Owner",
            ty: Type::Array(&Type::String),
            doc: "UINs of the people in charge.",
            example: "[\"11000000809\"]",
            ..Field::NONE
        },
        Field {
            name: "Controller",
            ty: Type::Array(&Type::String),
            doc: "UINs of the people allowed to control the rule.",
            example: "[\"11000000809\"]",
            ..Field::NONE
        },
    ],
    errors: &["InternalError.CopyRule"],
};

pub static COPY_SCRIPT: ActionMeta = ActionMeta {
    service: "worktool",
    version: "2023-07-01",
    name: "CopyScript",
    summary: "Copy a script under a new name.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "ScriptID", ty: Type::Uint, required: true, doc: "Script ID.", example: "10", ..Field::NONE },
        Field { name: "ScriptName", required: true, doc: "Name of the copy.", example: "script name", ..Field::NONE },
        Field {
            name: "Owner",
            ty: Type::Array(&Type::String),
            required: true,
            doc: "UINs in charge of the copy.",
            example: "[\"11000000809\"]",
            ..Field::NONE
        },
    ],
    output: &[
        Field { name: "ScriptID", ty: Type::Uint, doc: "ID of the copy.", example: "10", ..Field::NONE },
        Field {
            name: "Owner",
            ty: Type::Array(&Type::String),
            doc: "UINs of the people in charge.",
            example: "[\"11000000809\"]",
            ..Field::NONE
        },
    ],
    errors: &["InternalError.CopyScript"],
};

pub static CREATE_CRON_TASK: ActionMeta = ActionMeta {
    service: "worktool",
    version: "2023-07-01",
    name: "CreateCronTask",
    summary: "Create scheduled tasks.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field {
        name: "CronTasks",
        ty: Type::Array(&Type::Struct(&CRON_TASK_INFO_STRUCT)),
        required: true,
        doc: "Scheduled tasks to create.",
        ..Field::NONE
    }],
    output: &[
        Field {
            name: "Data",
            ty: Type::Array(&Type::Struct(&CREATE_CRON_TASK_RESP_INFO_STRUCT)),
            doc: "Created scheduled tasks.",
            ..Field::NONE
        },
        Field { name: "Role", ty: Type::Array(&Type::Struct(&CRON_TASK_ROLE_DATA_STRUCT)), doc: "Role information.", ..Field::NONE },
        Field { name: "Error", ty: Type::Struct(&COMMON_ERROR_STRUCT), doc: "Error detail.", ..Field::NONE },
    ],
    errors: &[],
};

pub static CREATE_RULE: ActionMeta = ActionMeta {
    service: "worktool",
    version: "2023-07-01",
    name: "CreateRule",
    summary: "Create security rules.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field {
        name: "Rules",
        ty: Type::Array(&Type::Struct(&CREATE_RULE_INFO_STRUCT)),
        required: true,
        doc: "Rules to create.",
        ..Field::NONE
    }],
    output: &[
        Field {
            name: "Data",
            ty: Type::Array(&Type::Struct(&CREATE_RULE_RESP_DATA_STRUCT)),
            doc: "One entry per created rule.",
            ..Field::NONE
        },
        Field { name: "Error", ty: Type::Struct(&ERROR_STRUCT), doc: "Error detail.", ..Field::NONE },
        Field { name: "Role", ty: Type::Array(&Type::Struct(&RULE_ROLE_DATA_STRUCT)), doc: "Role information.", ..Field::NONE },
    ],
    errors: &["InvalidParameterValue.CreateRule"],
};

pub static CREATE_SCRIPT: ActionMeta = ActionMeta {
    service: "worktool",
    version: "2023-07-01",
    name: "CreateScript",
    summary: "Create scripts.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field {
        name: "Scripts",
        ty: Type::Array(&Type::Struct(&SCRIPT_STRUCT)),
        required: true,
        doc: "Scripts to create.",
        ..Field::NONE
    }],
    output: &[
        Field {
            name: "Data",
            ty: Type::Array(&Type::Struct(&CREATE_SCRIPT_RESP_DATA_STRUCT)),
            doc: "One entry per created script.",
            ..Field::NONE
        },
        Field { name: "Error", ty: Type::Struct(&COMMON_ERROR_STRUCT), doc: "Error detail.", ..Field::NONE },
        Field { name: "Role", ty: Type::Array(&Type::Struct(&SCRIPT_ROLE_DATA_STRUCT)), doc: "Role information.", ..Field::NONE },
    ],
    errors: &["InternalError.CreateScript"],
};

pub static DELETE_CRON_TASK: ActionMeta = ActionMeta {
    service: "worktool",
    version: "2023-07-01",
    name: "DeleteCronTask",
    summary: "Delete scheduled tasks.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field {
            name: "CronTaskIDList",
            ty: Type::Array(&Type::Uint),
            required: true,
            doc: "Scheduled task IDs.",
            example: "[10,20]",
            ..Field::NONE
        },
        Field {
            name: "IDList",
            ty: Type::Array(&Type::Uint),
            required: true,
            doc: "Scheduled task IDs.",
            example: "[10,20]",
            ..Field::NONE
        },
    ],
    output: &[
        Field { name: "Data", ty: Type::Struct(&DELETE_SCRIPT_RESP_DATA_STRUCT), doc: "Number deleted.", ..Field::NONE },
        Field { name: "CronTaskIDList", ty: Type::Array(&Type::Uint), doc: "Scheduled task IDs.", example: "[10,20]", ..Field::NONE },
    ],
    errors: &[],
};

pub static DELETE_RULE: ActionMeta = ActionMeta {
    service: "worktool",
    version: "2023-07-01",
    name: "DeleteRule",
    summary: "Delete rules.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "RuleIDList", ty: Type::Array(&Type::Uint), required: true, doc: "Rule IDs.", example: "[10,20]", ..Field::NONE },
        Field { name: "IDList", ty: Type::Array(&Type::Uint), required: true, doc: "Rule IDs.", example: "[10,20]", ..Field::NONE },
    ],
    output: &[
        Field { name: "Data", ty: Type::Struct(&DELETE_SCRIPT_RESP_DATA_STRUCT), doc: "Number deleted.", ..Field::NONE },
        Field { name: "Error", ty: Type::Struct(&ERROR_STRUCT), doc: "Error detail.", ..Field::NONE },
        Field { name: "RuleIDList", ty: Type::Array(&Type::Uint), doc: "Rule IDs.", example: "[10,20]", ..Field::NONE },
    ],
    errors: &[],
};

pub static DELETE_SCRIPT: ActionMeta = ActionMeta {
    service: "worktool",
    version: "2023-07-01",
    name: "DeleteScript",
    summary: "Delete scripts.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "ScriptIDList", ty: Type::Array(&Type::Uint), required: true, doc: "Script IDs.", example: "[10,20]", ..Field::NONE },
        Field { name: "IDList", ty: Type::Array(&Type::Uint), required: true, doc: "Script IDs.", example: "[10,20]", ..Field::NONE },
    ],
    output: &[
        Field { name: "Data", ty: Type::Struct(&DELETE_SCRIPT_RESP_DATA_STRUCT), doc: "Number deleted.", ..Field::NONE },
        Field { name: "Error", ty: Type::Struct(&ERROR_STRUCT), doc: "Error detail.", ..Field::NONE },
        Field { name: "ScriptIDList", ty: Type::Array(&Type::Uint), doc: "Script IDs.", example: "[10,20]", ..Field::NONE },
    ],
    errors: &[],
};

pub static DELETE_TAG_RESOURCE_RELATION: ActionMeta = ActionMeta {
    service: "worktool",
    version: "2023-07-01",
    name: "DeleteTagResourceRelation",
    summary: "Detach tags from a script or scheduled task.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field {
            name: "ResourceType",
            required: true,
            rules: &Rules { one_of: &["cron_task", "script"], ..Rules::NONE },
            doc: "cron_task or script.",
            example: "script",
            ..Field::NONE
        },
        Field { name: "TagList", ty: Type::Array(&Type::String), doc: "Tags to detach.", example: "[10,20]", ..Field::NONE },
        Field { name: "ResourceID", ty: Type::Uint, doc: "Resource ID.", example: "10", ..Field::NONE },
    ],
    output: &[Field { name: "Message", doc: "Outcome text.", example: "Success", ..Field::NONE }],
    errors: &[],
};

pub static DESCRIBE_ANSIBLE_IP: ActionMeta = ActionMeta {
    service: "worktool",
    version: "2023-07-01",
    name: "DescribeAnsibleIP",
    summary: "Read the Ansible controller host.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[],
    output: &[
        Field { name: "Data", ty: Type::Struct(&DESCRIBE_ANSIBLE_IP_DATA_STRUCT), doc: "Controller host.", ..Field::NONE },
        Field { name: "Error", ty: Type::Struct(&ERROR_STRUCT), doc: "Error detail.", ..Field::NONE },
    ],
    errors: &[],
};

pub static DESCRIBE_NODE_DETAIL: ActionMeta = ActionMeta {
    service: "worktool",
    version: "2023-07-01",
    name: "DescribeNodeDetail",
    summary: "Read one task node.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field { name: "TaskNodeID", ty: Type::Uint, required: true, doc: "Task node ID.", example: "10", ..Field::NONE }],
    output: &[
        Field { name: "NodeID", ty: Type::Uint, doc: "Node ID.", example: "10", ..Field::NONE },
        Field { name: "Plugin", doc: "Plugin that runs the node, e.g. command.", example: "command", ..Field::NONE },
        Field { name: "Status", example: "success", ..Field::NONE },
        Field { name: "StartTime", ty: Type::Datetime, example: "2006-01-02 15:04:05", ..Field::NONE },
        Field { name: "EndTime", ty: Type::Datetime, example: "2006-01-02 15:04:05", ..Field::NONE },
        Field { name: "NodeName", doc: "Node name.", example: "c8d921c2-4e57-4908-b97c-1b78c9b49b32", ..Field::NONE },
        Field { name: "NodeUuid", doc: "Node UUID.", example: "instance_node-6f7f26fc-f671-4b76-a0bf-c9b1f10e033c", ..Field::NONE },
        Field { name: "NodeDescription", doc: "What the node runs.", example: "execute script step 1, name: ddd-1", ..Field::NONE },
        Field { name: "AccountID", doc: "Account ID.", example: "110000000103", ..Field::NONE },
        Field { name: "Uin", doc: "Account UIN.", example: "110000000103", ..Field::NONE },
        Field { name: "Error", ty: Type::Struct(&COMMON_ERROR_STRUCT), doc: "Error detail.", ..Field::NONE },
    ],
    errors: &["InternalError.DescribeNodeDetail"],
};

pub static DESCRIBE_NODES_DETAIL: ActionMeta = ActionMeta {
    service: "worktool",
    version: "2023-07-01",
    name: "DescribeNodesDetail",
    summary: "Read several task nodes.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "TaskNodeIDs", ty: Type::Array(&Type::Uint), doc: "Task node IDs.", example: "[3351]", ..Field::NONE },
        Field { name: "TaskID", ty: Type::Uint, doc: "Task ID.", example: "10", ..Field::NONE },
        Field { name: "Status", doc: "Filter by node state, e.g. success.", example: "success", ..Field::NONE },
        Field { name: "HostName", doc: "Filter by host name.", example: "tke-stream", ..Field::NONE },
    ],
    output: &[Field { name: "RespDetail", ty: Type::Array(&Type::Struct(&RESP_DETAIL_STRUCT)), doc: "Nodes found.", ..Field::NONE }],
    errors: &[],
};

pub static DESCRIBE_PLAYBOOK: ActionMeta = ActionMeta {
    service: "worktool",
    version: "2023-07-01",
    name: "DescribePlaybook",
    summary: "Read a playbook from the Ansible controller host.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field {
            name: "PlaybookPath",
            required: true,
            doc: "Path of the ansible-playbook file on the controller host.",
            example: "/root",
            ..Field::NONE
        },
        Field { name: "AnsibleIP", required: true, doc: "Address of the Ansible controller host.", example: "1.1.1.1", ..Field::NONE },
        Field {
            name: "AnsibleSn",
            required: true,
            doc: "Serial number of the Ansible controller host.",
            example: "1349e3ef-fe01-4015-a2f8-dd14e6d5011b",
            ..Field::NONE
        },
    ],
    output: &[
        Field { name: "Playbook", doc: "Playbook text.", example: "print name", ..Field::NONE },
        Field { name: "Error", ty: Type::Struct(&COMMON_ERROR_STRUCT), doc: "Error detail.", ..Field::NONE },
        Field { name: "PlaybookName", doc: "Playbook name.", example: "hookTke", ..Field::NONE },
    ],
    errors: &["InternalError.DescribePlaybook"],
};

pub static DESCRIBE_RESOURCES_BY_TAGS: ActionMeta = ActionMeta {
    service: "worktool",
    version: "2023-07-01",
    name: "DescribeResourcesByTags",
    summary: "List the scripts or scheduled tasks that carry the given tags.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field {
            name: "ResourceType",
            required: true,
            rules: &Rules { one_of: &["cron_task", "script"], ..Rules::NONE },
            doc: "cron_task or script.",
            example: "cron_task",
            ..Field::NONE
        },
        Field { name: "TagList", ty: Type::Array(&Type::String), required: true, doc: "Tags.", example: "[1,2]", ..Field::NONE },
        Field { name: "Limit", ty: Type::Uint, doc: "Page size; default 500.", example: "1", ..Field::NONE },
        Field { name: "Offset", ty: Type::Uint, doc: "Page offset.", example: "10", ..Field::NONE },
        Field { name: "Sorters", ty: Type::Array(&Type::Struct(&SORTER_STRUCT)), doc: "Sort order.", ..Field::NONE },
    ],
    output: &[
        Field { name: "Error", ty: Type::Struct(&COMMON_ERROR_STRUCT), doc: "Error detail.", ..Field::NONE },
        Field {
            name: "Data",
            doc: "Resources as an untyped value (Go interface{}); the declared type is String.",
            example: "[\"ScriptName\":\"name\",\"ScriptType\":\"cron_task\"]",
            ..Field::NONE
        },
        Field { name: "Total", ty: Type::Uint, doc: "Total matches.", example: "10", ..Field::NONE },
    ],
    errors: &[],
};

pub static DESCRIBE_TASK_DETAIL: ActionMeta = ActionMeta {
    service: "worktool",
    version: "2023-07-01",
    name: "DescribeTaskDetail",
    summary: "Read one task with its nodes.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field { name: "TaskID", ty: Type::Uint, required: true, doc: "Task ID.", example: "10", ..Field::NONE }],
    output: &[
        Field { name: "Error", ty: Type::Struct(&COMMON_ERROR_STRUCT), doc: "Error detail.", ..Field::NONE },
        Field { name: "Data", ty: Type::Struct(&DESCRIBE_TASK_DETAIL_RESPONSE_DATA_STRUCT), doc: "The task.", ..Field::NONE },
    ],
    errors: &[],
};

pub static LIST_CRON_TASK: ActionMeta = ActionMeta {
    service: "worktool",
    version: "2023-07-01",
    name: "ListCronTask",
    summary: "List scheduled tasks.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "Filters", ty: Type::Array(&Type::Struct(&FILTER_STRUCT)), doc: "Filter conditions.", ..Field::NONE },
        Field { name: "Limit", ty: Type::Uint, doc: "Page size.", example: "1", ..Field::NONE },
        Field { name: "Offset", ty: Type::Uint, doc: "Page offset.", example: "10", ..Field::NONE },
        Field { name: "Sorters", ty: Type::Array(&Type::Struct(&SORTER_STRUCT)), doc: "Sort order.", ..Field::NONE },
    ],
    output: &[
        Field { name: "Data", ty: Type::Array(&Type::Struct(&CREATE_CRON_TASK_RESP_INFO_STRUCT)), doc: "Scheduled tasks.", ..Field::NONE },
        Field { name: "Total", ty: Type::Uint, doc: "Total matches.", example: "10", ..Field::NONE },
    ],
    errors: &[],
};

pub static LIST_RESOURCE_TAGS: ActionMeta = ActionMeta {
    service: "worktool",
    version: "2023-07-01",
    name: "ListResourceTags",
    summary: "List the tags of a resource type.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field {
            name: "ResourceType",
            rules: &Rules { one_of: &["cron_task", "script"], ..Rules::NONE },
            doc: "cron_task or script.",
            example: "cron_task",
            ..Field::NONE
        },
        Field { name: "Limit", ty: Type::Uint, doc: "Page size; default 500.", example: "1", ..Field::NONE },
        Field { name: "Offset", ty: Type::Uint, doc: "Page offset.", example: "10", ..Field::NONE },
        Field { name: "Sorters", ty: Type::Array(&Type::Struct(&SORTER_STRUCT)), doc: "Sort order.", ..Field::NONE },
    ],
    output: &[
        Field { name: "Data", ty: Type::Array(&Type::Struct(&TAG_STRUCT)), doc: "Tags.", ..Field::NONE },
        Field { name: "Total", ty: Type::Uint, doc: "Total matches.", example: "10", ..Field::NONE },
    ],
    errors: &[],
};

pub static LIST_RULES: ActionMeta = ActionMeta {
    service: "worktool",
    version: "2023-07-01",
    name: "ListRules",
    summary: "List security rules.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "Filters", ty: Type::Array(&Type::Struct(&FILTER_STRUCT)), doc: "Filter conditions.", ..Field::NONE },
        Field { name: "Sorters", ty: Type::Array(&Type::Struct(&SORTER_STRUCT)), doc: "Sort order.", ..Field::NONE },
        Field { name: "Limit", ty: Type::Uint, doc: "Page size.", example: "1", ..Field::NONE },
        Field { name: "Offset", ty: Type::Uint, doc: "Page offset.", example: "10", ..Field::NONE },
    ],
    output: &[
        Field { name: "Data", ty: Type::Array(&Type::Struct(&RULE_INFO_STRUCT)), doc: "Rules.", ..Field::NONE },
        Field { name: "Total", ty: Type::Uint, doc: "Number of rules in the system.", example: "10", ..Field::NONE },
        Field { name: "Error", ty: Type::Struct(&COMMON_ERROR_STRUCT), doc: "Error detail.", ..Field::NONE },
    ],
    errors: &[],
};

pub static LIST_SCRIPT_HOST_INFO: ActionMeta = ActionMeta {
    service: "worktool",
    version: "2023-07-01",
    name: "ListScriptHostInfo",
    summary: "List the hosts stored with a script.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "ScriptID", ty: Type::Uint, required: true, doc: "Script ID.", example: "10", ..Field::NONE },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&LIST_SCRIPT_HOST_INFO_FILTER_STRUCT)),
            doc: "Filter conditions.",
            ..Field::NONE
        },
    ],
    output: &[
        Field { name: "Data", ty: Type::Array(&Type::Struct(&HOST_INFO_STRUCT)), doc: "Hosts.", ..Field::NONE },
        Field { name: "Count", ty: Type::Uint, doc: "Total matches.", example: "10", ..Field::NONE },
        Field { name: "Error", ty: Type::Struct(&ERROR_STRUCT), doc: "Error detail.", ..Field::NONE },
    ],
    errors: &[],
};

pub static LIST_SCRIPTS: ActionMeta = ActionMeta {
    service: "worktool",
    version: "2023-07-01",
    name: "ListScripts",
    summary: "List scripts.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "Filters", ty: Type::Array(&Type::Struct(&FILTER_STRUCT)), doc: "Filter conditions.", ..Field::NONE },
        Field { name: "Limit", ty: Type::Uint, doc: "Page size.", example: "1", ..Field::NONE },
        Field { name: "Offset", ty: Type::Uint, doc: "Page offset.", example: "10", ..Field::NONE },
        Field { name: "Sorters", ty: Type::Array(&Type::Struct(&SORTER_STRUCT)), doc: "Sort order.", ..Field::NONE },
    ],
    output: &[
        Field { name: "Data", ty: Type::Array(&Type::Struct(&LIST_SCRIPT_RESP_DATA_STRUCT)), doc: "Scripts.", ..Field::NONE },
        Field { name: "Total", ty: Type::Uint, doc: "Number of scripts in the system.", example: "10", ..Field::NONE },
        Field { name: "Error", ty: Type::Struct(&ERROR_STRUCT), doc: "Error detail.", ..Field::NONE },
    ],
    errors: &["InternalError.ListScript"],
};

pub static LIST_TASKS: ActionMeta = ActionMeta {
    service: "worktool",
    version: "2023-07-01",
    name: "ListTasks",
    summary: "List tasks.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "Filters", ty: Type::Array(&Type::Struct(&FILTER_STRUCT)), doc: "Filter conditions.", ..Field::NONE },
        Field { name: "Limit", ty: Type::Uint, doc: "Page size.", example: "1", ..Field::NONE },
        Field { name: "Offset", ty: Type::Uint, doc: "Page offset.", example: "10", ..Field::NONE },
        Field { name: "Sorters", ty: Type::Array(&Type::Struct(&SORTER_STRUCT)), doc: "Sort order.", ..Field::NONE },
    ],
    output: &[
        Field { name: "Data", ty: Type::Array(&Type::Struct(&TASK_INFO_STRUCT)), doc: "Tasks.", ..Field::NONE },
        Field { name: "Total", ty: Type::Uint, doc: "Number of tasks in the system.", example: "10", ..Field::NONE },
        Field { name: "Error", ty: Type::Struct(&ERROR_STRUCT), doc: "Error detail.", ..Field::NONE },
    ],
    errors: &["InternalError.ListTasks"],
};

pub static START_QUICK_EXECUTION: ActionMeta = ActionMeta {
    service: "worktool",
    version: "2023-07-01",
    name: "StartQuickExecution",
    summary: "Run a script, playbook, Ansible command or file distribution at once.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "TaskType", required: true, doc: "Kind of execution, e.g. ansible.", example: "ansible", ..Field::NONE },
        Field { name: "TaskName", required: true, doc: "Task name.", ..Field::NONE },
        Field { name: "Content", doc: "Script or playbook text.", example: "content", ..Field::NONE },
        Field { name: "Description", doc: "Free text.", example: "desc", ..Field::NONE },
        Field { name: "TimeLimit", ty: Type::Uint, doc: "Time limit in seconds.", example: "60", ..Field::NONE },
        Field { name: "ScriptType", doc: "Script type, e.g. shell.", example: "shell", ..Field::NONE },
        Field { name: "Args", doc: "Script arguments.", example: "lh", ..Field::NONE },
        Field {
            name: "IsLocal",
            ty: Type::Bool,
            doc: "true: the file was uploaded from the caller's machine; false: not.",
            example: "true",
            ..Field::NONE
        },
        Field { name: "PackageName", doc: "Name of the uploaded package.", example: "pkg_name", ..Field::NONE },
        Field { name: "PackageVersion", doc: "Version of the uploaded file.", example: "1.1.1", ..Field::NONE },
        Field { name: "Http", doc: "HTTP download path in the package store.", example: "/root/http", ..Field::NONE },
        Field { name: "Ftp", doc: "FTP download path in the package store.", example: "/root/ftp", ..Field::NONE },
        Field { name: "SourceHost", doc: "Host the file is copied from.", example: "1.1.1.1", ..Field::NONE },
        Field { name: "SourcePath", doc: "Path on the source host.", example: "/root/source", ..Field::NONE },
        Field { name: "TargetPath", doc: "Path on the target hosts.", example: "/root/target", ..Field::NONE },
        Field { name: "User", doc: "Account.", example: "110000000103", ..Field::NONE },
        Field { name: "AnsibleType", doc: "ansible or ansible-playbook.", example: "ansible", ..Field::NONE },
        Field { name: "AnsibleCommand", doc: "Ansible command line.", example: "ansible-playbook hello.yml", ..Field::NONE },
        Field { name: "AnsibleIP", doc: "Address of the Ansible controller host.", example: "1.1.1.1", ..Field::NONE },
        Field { name: "IsRoll", ty: Type::Bool, doc: "true: roll out in batches; false: not.", example: "true", ..Field::NONE },
        Field { name: "Concurrent", ty: Type::Uint, doc: "Share of hosts per batch when rolling out.", example: "10", ..Field::NONE },
        Field { name: "HostList", ty: Type::Array(&Type::Struct(&HOST_INFO_STRUCT)), doc: "Hosts to run on.", ..Field::NONE },
        Field { name: "AnsiblePlaybookName", doc: "Playbook file name.", example: "playhookName", ..Field::NONE },
        Field { name: "LocalFileName", doc: "Name of the uploaded file.", example: "localFileName", ..Field::NONE },
        Field { name: "LocalFileSize", doc: "Size of the uploaded file, as text, e.g. 3MB.", example: "3MB", ..Field::NONE },
        Field {
            name: "AnsibleSn",
            doc: "Serial number of the Ansible controller host.",
            example: "1349e3ef-fe01-4015-a2f-dd14e6d5011b",
            ..Field::NONE
        },
        Field {
            name: "SourceHostSn",
            doc: "Serial number of the source host.",
            example: "1349e3ef-fe01-4015-a2f-dd14e6d5011b",
            ..Field::NONE
        },
        Field { name: "IsCron", ty: Type::Bool, doc: "true: started by a scheduled task; false: not.", example: "true", ..Field::NONE },
        Field { name: "CronTaskID", ty: Type::Int, doc: "Scheduled task ID.", example: "10", ..Field::NONE },
        Field { name: "HostIDList", ty: Type::Array(&Type::Uint), doc: "Host IDs.", example: "[1,2]", ..Field::NONE },
        Field { name: "RequestFrom", nullable: true, doc: "Calling system.", example: "cfs", ..Field::NONE },
    ],
    output: &[
        Field {
            name: "TemplateUuid",
            doc: "UUID of the orchestration template created.",
            example: "template-97af743a-af08-485a-a6b2-4ab6",
            ..Field::NONE
        },
        Field {
            name: "InstanceUuid",
            doc: "UUID of the orchestration instance created.",
            example: "inst-2e2d0b7a-8003-4d1b-a9bf-1968f71a00d",
            ..Field::NONE
        },
        Field { name: "Message", doc: "Outcome text.", example: "success", ..Field::NONE },
        Field { name: "Error", ty: Type::Struct(&ERROR_STRUCT), doc: "Error detail.", ..Field::NONE },
        Field { name: "TaskID", ty: Type::Int, doc: "Task ID.", example: "10", ..Field::NONE },
    ],
    errors: &["InternalError.StartQuickExecution"],
};

pub static STAT_SCRIPT_COUNT: ActionMeta = ActionMeta {
    service: "worktool",
    version: "2023-07-01",
    name: "StatScriptCount",
    summary: "Count scripts by type.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[],
    output: &[
        Field { name: "ScriptTotal", ty: Type::Int, doc: "All scripts.", example: "10", ..Field::NONE },
        Field { name: "ShellTotal", ty: Type::Int, doc: "Shell scripts.", example: "10", ..Field::NONE },
        Field { name: "PythonTotal", ty: Type::Int, doc: "Python scripts.", example: "10", ..Field::NONE },
        Field { name: "AnsiblePlaybookTotal", ty: Type::Int, doc: "Playbooks.", example: "10", ..Field::NONE },
    ],
    errors: &[],
};

pub static STAT_TASK_COUNT: ActionMeta = ActionMeta {
    service: "worktool",
    version: "2023-07-01",
    name: "StatTaskCount",
    summary: "Count tasks by state.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[],
    output: &[
        Field { name: "TaskTotal", ty: Type::Int, doc: "All tasks.", example: "10", ..Field::NONE },
        Field { name: "SuccessTotal", ty: Type::Int, doc: "Succeeded tasks.", example: "10", ..Field::NONE },
        Field { name: "FailedTotal", ty: Type::Int, doc: "Failed tasks.", example: "10", ..Field::NONE },
        Field { name: "RunningTotal", ty: Type::Int, doc: "Running tasks.", example: "10", ..Field::NONE },
    ],
    errors: &[],
};

pub static STAT_TASK_TREND: ActionMeta = ActionMeta {
    service: "worktool",
    version: "2023-07-01",
    name: "StatTaskTrend",
    summary: "Number of tasks over time.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[],
    output: &[
        Field { name: "TaskCountList", ty: Type::Array(&Type::Struct(&TASK_COUNT_ELEMENT_STRUCT)), doc: "Counts.", ..Field::NONE },
        Field { name: "Error", ty: Type::Struct(&COMMON_ERROR_STRUCT), doc: "Error detail.", ..Field::NONE },
    ],
    errors: &[],
};

pub static UPDATE_ANSIBLE_IP: ActionMeta = ActionMeta {
    service: "worktool",
    version: "2023-07-01",
    name: "UpdateAnsibleIP",
    summary: "Change the Ansible controller host.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "IP", doc: "Address of the controller host.", example: "1.1.1.1", ..Field::NONE },
        Field { name: "Sn", doc: "Serial number of the controller host.", example: "1349e3ef-fe01-4015-a2f-dd14e6d5011b", ..Field::NONE },
        Field { name: "ID", ty: Type::Int, doc: "ID of the controller host record.", example: "10", ..Field::NONE },
    ],
    output: &[
        Field { name: "Message", doc: "Outcome text.", example: "success", ..Field::NONE },
        Field { name: "Error", ty: Type::Struct(&ERROR_STRUCT), doc: "Error detail.", ..Field::NONE },
    ],
    errors: &[],
};

pub static UPDATE_CRON_TASK: ActionMeta = ActionMeta {
    service: "worktool",
    version: "2023-07-01",
    name: "UpdateCronTask",
    summary: "Change a scheduled task.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "CronTaskID", ty: Type::Uint, required: true, doc: "Scheduled task ID.", example: "10", ..Field::NONE },
        Field { name: "Description", doc: "New description.", example: "desc", ..Field::NONE },
        Field {
            name: "Cron",
            doc: "New schedule as a six-field cron expression (sample \"0 1 1 10 * ?\").",
            example: "0 1 1 10 * ?",
            ..Field::NONE
        },
        Field { name: "Args", doc: "New arguments.", example: "ls", ..Field::NONE },
        Field { name: "User", doc: "New OS account.", example: "root", ..Field::NONE },
        Field { name: "TimeLimit", ty: Type::Uint, doc: "New time limit.", example: "60", ..Field::NONE },
        Field { name: "TagList", ty: Type::Array(&Type::String), doc: "New tags.", example: "[1,2]", ..Field::NONE },
        Field { name: "IsRoll", ty: Type::Bool, doc: "true: roll out in batches; false: not.", example: "true", ..Field::NONE },
        Field { name: "Concurrent", ty: Type::Uint, doc: "Concurrency.", example: "1", ..Field::NONE },
        Field {
            name: "AnsibleSn",
            doc: "Serial number of the Ansible controller host.",
            example: "1349e3ef-fe01-4015-a2f8-dd14e6d5011b",
            ..Field::NONE
        },
        Field { name: "AnsibleType", doc: "ansible or ansible-playbook.", example: "ansible", ..Field::NONE },
        Field { name: "AnsibleIP", doc: "Address of the Ansible controller host.", example: "1.1.1.1", ..Field::NONE },
        Field { name: "AnsiblePlaybookName", doc: "Playbook file name.", example: "hello.yml", ..Field::NONE },
        Field { name: "AnsibleCommand", doc: "Ansible command line.", example: "ansible-playbook hello.yml", ..Field::NONE },
        Field { name: "ScriptID", ty: Type::Uint, doc: "Script ID.", example: "10", ..Field::NONE },
        Field { name: "HostList", ty: Type::Array(&Type::Struct(&HOST_INFO_STRUCT)), doc: "Hosts to run on.", ..Field::NONE },
        Field {
            name: "IsCronStrBasic",
            ty: Type::Bool,
            doc: "true: the schedule uses the basic form; false: not.",
            example: "true",
            ..Field::NONE
        },
        Field {
            name: "Owner",
            ty: Type::Array(&Type::String),
            doc: "UINs of the people in charge.",
            example: "[\"110000000809\"]",
            ..Field::NONE
        },
        Field { name: "HostIDList", ty: Type::Array(&Type::Uint), doc: "Host IDs.", example: "[10]", ..Field::NONE },
        Field { name: "ResetHost", ty: Type::Bool, doc: "true: clear the stored hosts; false: not.", example: "true", ..Field::NONE },
    ],
    output: &[
        Field { name: "Message", doc: "Outcome text.", example: "success", ..Field::NONE },
        Field { name: "CronTaskID", ty: Type::Int, doc: "Scheduled task ID.", example: "10", ..Field::NONE },
        Field {
            name: "Owner",
            ty: Type::Array(&Type::String),
            doc: "UINs of the people in charge.",
            example: "[\"110000000809\"]",
            ..Field::NONE
        },
    ],
    errors: &["InternalError.UpdateCronTask"],
};

pub static UPDATE_RULE: ActionMeta = ActionMeta {
    service: "worktool",
    version: "2023-07-01",
    name: "UpdateRule",
    summary: "Change a rule.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "RuleID", ty: Type::Uint, required: true, doc: "Rule ID.", example: "10", ..Field::NONE },
        Field { name: "Name", doc: "New name.", ..Field::NONE },
        Field { name: "Rule", doc: "New rule text.", example: "reboot", ..Field::NONE },
        Field { name: "Type", doc: "New script type the rule applies to.", example: "shell", ..Field::NONE },
    ],
    output: &[
        Field { name: "Message", doc: "Outcome text.", example: "success", ..Field::NONE },
        Field { name: "RuleID", ty: Type::Uint, doc: "Rule ID.", example: "10", ..Field::NONE },
        Field {
            name: "Owner",
            ty: Type::Array(&Type::String),
            doc: "UINs of the people in charge.",
            example: "[\"110000000809\"]",
            ..Field::NONE
        },
        Field {
            name: "Controller",
            ty: Type::Array(&Type::String),
            doc: "UINs of the people allowed to control the rule.",
            example: "[\"110000000809\"]",
            ..Field::NONE
        },
    ],
    errors: &["InternalError.UpdateRule"],
};

pub static UPDATE_SCRIPT: ActionMeta = ActionMeta {
    service: "worktool",
    version: "2023-07-01",
    name: "UpdateScript",
    summary: "Change a script.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "ScriptID", ty: Type::Uint, required: true, doc: "Script ID.", example: "10", ..Field::NONE },
        Field { name: "ScriptName", doc: "New name.", ..Field::NONE },
        Field { name: "Description", doc: "New description.", example: "echo desc", ..Field::NONE },
        Field { name: "Content", doc: "New script text.", example: "echo name", ..Field::NONE },
        Field {
            name: "HostList",
            ty: Type::Array(&Type::Struct(&HOST_INFO_STRUCT)),
            doc: "Hosts to store with the script.",
            ..Field::NONE
        },
        Field { name: "ResetHost", ty: Type::Bool, doc: "true: clear the stored hosts; false: not.", example: "true", ..Field::NONE },
        Field { name: "TagList", ty: Type::Array(&Type::String), doc: "Tags.", example: "[1,2]", ..Field::NONE },
        Field {
            name: "Owner",
            ty: Type::Array(&Type::String),
            doc: "UINs of the people in charge.",
            example: "[\"110000000809\"]",
            ..Field::NONE
        },
    ],
    output: &[
        Field { name: "Message", doc: "Outcome text.", example: "success", ..Field::NONE },
        Field { name: "Error", ty: Type::Struct(&ERROR_STRUCT), doc: "Error detail.", ..Field::NONE },
        Field { name: "ScriptID", ty: Type::Uint, doc: "Script ID.", example: "10", ..Field::NONE },
        Field {
            name: "Owner",
            ty: Type::Array(&Type::String),
            doc: "UINs of the people in charge.",
            example: "[\"110000000809\"]",
            ..Field::NONE
        },
    ],
    errors: &["InternalError.UpdateScript"],
};

pub static COMMON_ERROR_STRUCT: Struct = Struct {
    name: "CommonError",
    doc: "Error detail with a two-level code.",
    fields: &[
        Field { name: "Code", ty: Type::Struct(&ERROR_CODE_STRUCT), doc: "Error code.", ..Field::NONE },
        Field { name: "Message", doc: "Error text.", example: "success", ..Field::NONE },
    ],
};

pub static CREATE_CRON_TASK_RESP_INFO_STRUCT: Struct = Struct {
    name: "CreateCronTaskRespInfo",
    doc: "Scheduled task.",
    fields: &[
        Field { name: "ID", ty: Type::Uint, doc: "Scheduled task ID.", example: "10", ..Field::NONE },
        Field { name: "Name", doc: "Task name.", example: "cron_task", ..Field::NONE },
        Field { name: "Description", doc: "Free text.", example: "cron_desc", ..Field::NONE },
        Field { name: "TaskType", doc: "Task type, e.g. script.", example: "script", ..Field::NONE },
        Field { name: "ScriptID", ty: Type::Uint, doc: "Script ID.", example: "10", ..Field::NONE },
        Field {
            name: "Cron",
            doc: "Schedule as a six-field cron expression (sample \"0 1 1 10 * ?\").",
            example: "0 1 1 10 * ?",
            ..Field::NONE
        },
        Field { name: "Args", doc: "Script arguments.", example: "print", ..Field::NONE },
        Field { name: "User", doc: "OS account used to run the task.", example: "root", ..Field::NONE },
        Field { name: "TimeLimit", ty: Type::Uint, doc: "Time limit.", example: "60", ..Field::NONE },
        Field { name: "HostList", ty: Type::Array(&Type::Struct(&HOST_INFO_STRUCT)), doc: "Hosts to run on.", ..Field::NONE },
        Field { name: "AnsibleType", doc: "ansible or ansible-playbook.", example: "ansible", ..Field::NONE },
        Field { name: "AnsiblePlaybookName", doc: "Playbook file name.", example: "ansible_hook_name", ..Field::NONE },
        Field { name: "AnsibleCommand", doc: "Ansible command line.", example: "ansible-playbook hello.yml", ..Field::NONE },
        Field { name: "AnsibleIP", doc: "Address of the Ansible controller host.", example: "1.1.1.1", ..Field::NONE },
        Field {
            name: "AnsibleSn",
            doc: "Serial number of the Ansible controller host.",
            example: "1349e3ef-fe01-4015-a2f8-dd14e6d5011b",
            ..Field::NONE
        },
        Field { name: "IsRoll", ty: Type::Bool, doc: "true: hosts run in parallel batches; false: not.", example: "true", ..Field::NONE },
        Field { name: "Concurrent", ty: Type::Uint, doc: "Concurrency.", example: "10", ..Field::NONE },
        Field { name: "Creator", doc: "Creator UIN.", example: "root", ..Field::NONE },
        Field { name: "Modifier", doc: "Last modifier UIN.", example: "root", ..Field::NONE },
        Field { name: "AccountID", doc: "Account ID.", example: "11000000809", ..Field::NONE },
        Field {
            name: "TemplateUuid",
            doc: "UUID of the orchestration template.",
            example: "template-97af743a-a08-485a-a6b2-4ab6",
            ..Field::NONE
        },
        Field { name: "LastExecTaskID", ty: Type::Uint, doc: "Task created by the last run.", example: "10", ..Field::NONE },
        Field { name: "Count", ty: Type::Uint, doc: "Number of runs.", example: "10", ..Field::NONE },
        Field { name: "Status", doc: "State, e.g. success.", example: "success", ..Field::NONE },
        Field { name: "CreatedAt", ty: Type::Datetime, example: "2006-01-02 15:04:05", ..Field::NONE },
        Field { name: "UpdatedAt", ty: Type::Datetime, example: "2006-01-02 15:04:05", ..Field::NONE },
        Field { name: "DeletedAt", ty: Type::Datetime, example: "2006-01-02 15:04:05", ..Field::NONE },
        Field { name: "TagList", ty: Type::Array(&Type::String), nullable: true, doc: "Tags.", example: "[1,2]", ..Field::NONE },
        Field { name: "ScriptName", doc: "Script name.", ..Field::NONE },
        Field {
            name: "IsCronStrBasic",
            ty: Type::Bool,
            doc: "true: the schedule uses the basic form; false: not.",
            example: "true",
            ..Field::NONE
        },
        Field { name: "ScriptType", doc: "Script type, e.g. shell.", example: "shell", ..Field::NONE },
        Field { name: "IsPresetScript", ty: Type::Bool, doc: "true: the script is public; false: not.", example: "true", ..Field::NONE },
        Field {
            name: "Owner",
            ty: Type::Array(&Type::String),
            doc: "UINs of the people in charge.",
            example: "[11000000809]",
            ..Field::NONE
        },
        Field { name: "LastExecStatus", doc: "State of the last run.", example: "success", ..Field::NONE },
        Field { name: "Tags", ty: Type::Array(&Type::String), nullable: true, doc: "Tag texts.", example: "[\"cron\"]", ..Field::NONE },
        Field { name: "Uin", doc: "Account UIN.", example: "113442332", ..Field::NONE },
        Field { name: "LastExecTime", ty: Type::Datetime, nullable: true, doc: "Time of the last run.", ..Field::NONE },
        Field { name: "Region", doc: "Region.", example: "newyork", ..Field::NONE },
        Field { name: "AppId", ty: Type::Int, doc: "Application ID.", example: "1", ..Field::NONE },
        Field { name: "ScriptDescription", doc: "Description of the script.", example: "script desc", ..Field::NONE },
    ],
};

pub static CREATE_RULE_INFO_STRUCT: Struct = Struct {
    name: "CreateRuleInfo",
    doc: "Rule to create.",
    fields: &[
        Field { name: "Name", doc: "Rule name.", example: "cron_task", ..Field::NONE },
        Field { name: "Rule", doc: "Rule text, e.g. a forbidden command such as reboot.", example: "reboot", ..Field::NONE },
        Field {
            name: "Type",
            rules: &Rules { one_of: &["shell", "python"], ..Rules::NONE },
            doc: "Script type scanned by the rule: shell or python.",
            example: "shell",
            ..Field::NONE
        },
    ],
};

pub static CREATE_RULE_RESP_DATA_STRUCT: Struct = Struct {
    name: "CreateRuleRespData",
    doc: "Created rule.",
    fields: &[Field { name: "RuleID", ty: Type::Uint, doc: "ID of the new rule.", example: "10", ..Field::NONE }],
};

pub static CREATE_SCRIPT_RESP_DATA_STRUCT: Struct = Struct {
    name: "CreateScriptRespData",
    doc: "Created script.",
    fields: &[
        Field { name: "ScriptID", ty: Type::Uint, doc: "ID of the new script.", example: "10", ..Field::NONE },
        Field { name: "Version", doc: "Script version.", example: "1.1.1", ..Field::NONE },
    ],
};

pub static CRON_TASK_INFO_STRUCT: Struct = Struct {
    name: "CronTaskInfo",
    doc: "Scheduled task to create.",
    fields: &[
        Field { name: "Name", required: true, doc: "Task name.", example: "task_name", ..Field::NONE },
        Field { name: "Description", doc: "Free text.", example: "desc", ..Field::NONE },
        Field { name: "ScriptID", ty: Type::Uint, required: true, doc: "Script ID.", example: "10", ..Field::NONE },
        Field {
            name: "Cron",
            required: true,
            doc: "Schedule as a six-field cron expression (sample \"0 1 1 10 * ?\").",
            example: "0 1 1 10 * ?",
            ..Field::NONE
        },
        Field { name: "User", required: true, doc: "OS account used to run the task.", example: "root", ..Field::NONE },
        Field { name: "TimeLimit", ty: Type::Uint, doc: "Time limit.", example: "60", ..Field::NONE },
        Field { name: "TagList", ty: Type::Array(&Type::String), doc: "Tags.", example: "[1,2]", ..Field::NONE },
        Field { name: "Args", doc: "Script arguments.", example: "root", ..Field::NONE },
        Field { name: "AnsibleType", doc: "ansible or ansible-playbook.", example: "ansible", ..Field::NONE },
        Field { name: "AnsiblePlaybookName", doc: "Playbook file name.", example: "hello.yml", ..Field::NONE },
        Field { name: "AnsibleCommand", doc: "Ansible command line.", example: "ansible-playbook hello.yml", ..Field::NONE },
        Field { name: "AnsibleIP", doc: "Address of the Ansible controller host.", example: "1.1.1.1", ..Field::NONE },
        Field {
            name: "AnsibleSn",
            doc: "Serial number of the Ansible controller host.",
            example: "1349e3ef-fe01-4015-a2f8-dd14e6d5011b",
            ..Field::NONE
        },
        Field {
            name: "HostList",
            ty: Type::Array(&Type::Struct(&HOST_INFO_STRUCT)),
            required: true,
            doc: "Hosts to run on.",
            ..Field::NONE
        },
        Field {
            name: "IsRoll",
            ty: Type::Bool,
            required: true,
            doc: "true: hosts run in parallel batches; false: not.",
            example: "true",
            ..Field::NONE
        },
        Field { name: "Concurrent", ty: Type::Uint, doc: "Concurrency.", example: "10", ..Field::NONE },
        Field {
            name: "IsCronStrBasic",
            ty: Type::Bool,
            doc: "true: the schedule uses the basic form; false: not.",
            example: "true",
            ..Field::NONE
        },
        Field {
            name: "Owner",
            ty: Type::Array(&Type::String),
            doc: "UINs of the people in charge.",
            example: "110000000809",
            ..Field::NONE
        },
        Field {
            name: "HostIDList",
            ty: Type::Array(&Type::Uint),
            required: true,
            doc: "Host IDs.",
            example: "[\"1.1.1.1\"]",
            ..Field::NONE
        },
    ],
};

pub static CRON_TASK_ROLE_DATA_STRUCT: Struct = Struct {
    name: "CronTaskRoleData",
    doc: "Role of a scheduled task.",
    fields: &[
        Field { name: "CronTaskID", ty: Type::Uint, doc: "Scheduled task ID.", example: "10", ..Field::NONE },
        Field {
            name: "Owner",
            ty: Type::Array(&Type::String),
            doc: "UINs of the people in charge.",
            example: "[\"110000000809\"]",
            ..Field::NONE
        },
    ],
};

pub static DELETE_SCRIPT_RESP_DATA_STRUCT: Struct = Struct {
    name: "DeleteScriptRespData",
    doc: "Number of objects affected.",
    fields: &[Field { name: "Affected", ty: Type::Uint, doc: "Number of objects deleted.", example: "1", ..Field::NONE }],
};

pub static DESCRIBE_ANSIBLE_IP_DATA_STRUCT: Struct = Struct {
    name: "DescribeAnsibleIPData",
    doc: "Ansible controller host.",
    fields: &[
        Field { name: "IP", doc: "Address.", example: "1.1.1.1", ..Field::NONE },
        Field { name: "Sn", doc: "Serial number.", ..Field::NONE },
        Field { name: "ID", ty: Type::Int, doc: "ID of the record.", example: "1", ..Field::NONE },
    ],
};

pub static DESCRIBE_TASK_DETAIL_RESPONSE_DATA_STRUCT: Struct = Struct {
    name: "DescribeTaskDetailResponseData",
    doc: "Task with its nodes.",
    fields: &[
        Field { name: "ID", ty: Type::Uint, doc: "Task ID.", example: "10", ..Field::NONE },
        Field { name: "Name", doc: "Task name.", example: "sops_dag_2624_node_799_21", ..Field::NONE },
        Field { name: "Description", doc: "Free text.", example: "desc", ..Field::NONE },
        Field { name: "Status", example: "success", ..Field::NONE },
        Field { name: "Type", doc: "Task type.", example: "shell", ..Field::NONE },
        Field { name: "TimeLimit", ty: Type::Int, doc: "Time limit.", example: "60", ..Field::NONE },
        Field { name: "ScriptType", doc: "Script type, e.g. shell.", example: "ansible", ..Field::NONE },
        Field { name: "Content", doc: "Script or playbook text.", example: "echo name", ..Field::NONE },
        Field { name: "Args", doc: "Script arguments.", example: "arg", ..Field::NONE },
        Field { name: "User", doc: "OS account used to run the task.", example: "root", ..Field::NONE },
        Field {
            name: "IsLocal",
            ty: Type::Bool,
            doc: "true: the file was uploaded from the caller's machine; false: not.",
            example: "true",
            ..Field::NONE
        },
        Field { name: "LocalFileName", doc: "Name of the uploaded file.", example: "hello.yaml", ..Field::NONE },
        Field { name: "LocalFileSize", doc: "Size of the uploaded file, as text.", example: "3MB", ..Field::NONE },
        Field { name: "SourceHost", doc: "Host the file is copied from.", example: "1.1.1.1", ..Field::NONE },
        Field { name: "SourcePath", doc: "Path on the source host.", example: "/root", ..Field::NONE },
        Field { name: "TargetPath", doc: "Path on the target hosts.", example: "/root", ..Field::NONE },
        Field { name: "AnsibleType", doc: "ansible or ansible-playbook.", example: "ansible-playbook", ..Field::NONE },
        Field { name: "AnsibleCommand", doc: "Ansible command line.", example: "ansible-playbook hello.yml", ..Field::NONE },
        Field { name: "AnsibleIP", doc: "Address of the Ansible controller host.", example: "1.1.1.1", ..Field::NONE },
        Field { name: "AnsiblePlaybookName", doc: "Playbook file name.", example: "hello.yml", ..Field::NONE },
        Field { name: "CreateTime", ty: Type::Datetime, example: "2006-01-02 15:04:05", ..Field::NONE },
        Field { name: "UpdateTime", ty: Type::Datetime, example: "2006-01-02 15:04:05", ..Field::NONE },
        Field { name: "Creator", doc: "Creator UIN.", example: "110000000809", ..Field::NONE },
        Field { name: "AccountID", doc: "Account ID.", example: "110000000809", ..Field::NONE },
        Field {
            name: "Nodes",
            ty: Type::Array(&Type::Struct(&DESCRIBE_TASK_DETAIL_RESPONSE_NODE_STRUCT)),
            doc: "Nodes of the task.",
            ..Field::NONE
        },
        Field { name: "Uin", doc: "Account UIN.", example: "110000000809", ..Field::NONE },
        Field { name: "IsCron", ty: Type::Bool, doc: "true: a scheduled task; false: not.", example: "true", ..Field::NONE },
        Field { name: "CronTaskID", ty: Type::Int, doc: "Scheduled task ID.", example: "10", ..Field::NONE },
    ],
};

pub static DESCRIBE_TASK_DETAIL_RESPONSE_NODE_STRUCT: Struct = Struct {
    name: "DescribeTaskDetailResponseNode",
    doc: "Node of a task.",
    fields: &[
        Field { name: "NodeID", ty: Type::Uint, doc: "Node ID.", example: "10", ..Field::NONE },
        Field { name: "Plugin", doc: "Plugin that runs the node, e.g. command.", example: "command", ..Field::NONE },
        Field { name: "Status", example: "success", ..Field::NONE },
        Field { name: "StartTime", ty: Type::Datetime, example: "2006-01-02 15:04:05", ..Field::NONE },
        Field { name: "EndTime", ty: Type::Datetime, example: "2006-01-02 15:04:05", ..Field::NONE },
        Field { name: "NodeName", doc: "Node name.", example: "c8d921c2-4e57-4908-b97c-1b78c49b32", ..Field::NONE },
        Field { name: "NodeUuid", doc: "Node UUID.", example: "instance_node-a1e4bbc7-71e5-4eed-99c2-48b268bf", ..Field::NONE },
        Field { name: "NodeDescription", doc: "What the node runs.", example: "desc", ..Field::NONE },
        Field { name: "AccountID", doc: "Account ID.", example: "110000000809", ..Field::NONE },
    ],
};

pub static ERROR_STRUCT: Struct = Struct {
    name: "Error",
    doc: "Error detail.",
    fields: &[
        Field { name: "Code", doc: "Error code.", example: "400", ..Field::NONE },
        Field { name: "Message", doc: "Error text.", example: "bad request", ..Field::NONE },
    ],
};

pub static ERROR_CODE_STRUCT: Struct = Struct {
    name: "ErrorCode",
    doc: "Two-level error code.",
    fields: &[
        Field { name: "RootCode", doc: "Main code.", example: "400", ..Field::NONE },
        Field { name: "SubCode", doc: "Detail code.", example: "4001", ..Field::NONE },
    ],
};

pub static FILTER_STRUCT: Struct = Struct {
    name: "Filter",
    doc: "Filter condition.",
    fields: &[
        Field { name: "Key", doc: "Field to filter on.", example: "key", ..Field::NONE },
        Field { name: "Operator", doc: "Comparison operator, e.g. in.", example: "in", ..Field::NONE },
        Field { name: "Value", doc: "Value to compare with.", example: "value", ..Field::NONE },
    ],
};

pub static HOST_INFO_STRUCT: Struct = Struct {
    name: "HostInfo",
    doc: "Host.",
    fields: &[
        Field { name: "Region", doc: "Region.", example: "newyork", ..Field::NONE },
        Field { name: "Zone", doc: "Availability zone.", example: "ap-szhen-hqt-ops-1", ..Field::NONE },
        Field { name: "InnerIP", doc: "Private address.", example: "1.1.1.1", ..Field::NONE },
        Field { name: "OuterIP", doc: "Public address.", example: "1.1.1.1", ..Field::NONE },
        Field { name: "HostId", ty: Type::Uint, doc: "Host ID.", example: "10", ..Field::NONE },
        Field { name: "Sn", doc: "Serial number.", example: "92cb6a2c-e1e7-4fa9-8e81-8bb70e6", ..Field::NONE },
        Field { name: "HostName", doc: "Host name.", example: "hostName", ..Field::NONE },
        Field { name: "InstanceId", doc: "Instance ID of the host.", example: "inst-2e2d0b7a-8003-4d1b-a9bf-1968f71a00d", ..Field::NONE },
    ],
};

pub static LIST_SCRIPT_HOST_INFO_FILTER_STRUCT: Struct = Struct {
    name: "ListScriptHostInfoFilter",
    doc: "Filter condition on stored hosts.",
    fields: &[
        Field { name: "Key", required: true, doc: "Field to filter on.", example: "key", ..Field::NONE },
        Field { name: "Value", required: true, doc: "Value to compare with.", example: "value", ..Field::NONE },
    ],
};

pub static LIST_SCRIPT_RESP_DATA_STRUCT: Struct = Struct {
    name: "ListScriptRespData",
    doc: "Script.",
    fields: &[
        Field { name: "ScriptID", ty: Type::Uint, doc: "Script ID.", example: "10", ..Field::NONE },
        Field { name: "ScriptName", doc: "Script name.", ..Field::NONE },
        Field { name: "Description", doc: "Free text.", example: "desc", ..Field::NONE },
        Field { name: "Content", doc: "Script text.", example: "echo name", ..Field::NONE },
        Field { name: "Type", doc: "Script type.", example: "shell", ..Field::NONE },
        Field { name: "CreateTime", ty: Type::Datetime, example: "2006-01-02 15:04:05", ..Field::NONE },
        Field { name: "UpdateTime", ty: Type::Datetime, example: "2006-01-02 15:04:05", ..Field::NONE },
        Field { name: "Version", doc: "Script version.", example: "1.1.1", ..Field::NONE },
        Field { name: "Creator", doc: "Creator UIN.", example: "110000000809", ..Field::NONE },
        Field { name: "Modifier", doc: "Last modifier UIN.", example: "110000000809", ..Field::NONE },
        Field {
            name: "HostList",
            ty: Type::Array(&Type::Struct(&HOST_INFO_STRUCT)),
            nullable: true,
            doc: "Hosts to run on.",
            ..Field::NONE
        },
        Field { name: "AccountID", doc: "Sub-account UIN (SubAccountUin).", example: "110000000809", ..Field::NONE },
        Field { name: "Preset", ty: Type::Bool, doc: "true: built-in script; false: not.", example: "true", ..Field::NONE },
        Field { name: "TagList", ty: Type::Array(&Type::String), nullable: true, doc: "Tags.", example: "[\"tap\"]", ..Field::NONE },
        Field {
            name: "Owner",
            ty: Type::Array(&Type::String),
            doc: "UINs of the people in charge.",
            example: "[\"110000000809\"]",
            ..Field::NONE
        },
    ],
};

pub static RESP_DETAIL_STRUCT: Struct = Struct {
    name: "RespDetail",
    doc: "Task node.",
    fields: &[
        Field { name: "NodeID", ty: Type::Uint, doc: "Node ID.", example: "10", ..Field::NONE },
        Field { name: "Plugin", doc: "Plugin that runs the node, e.g. command.", example: "command", ..Field::NONE },
        Field { name: "Status", doc: "Node state, e.g. success.", example: "success", ..Field::NONE },
        Field { name: "StartTime", ty: Type::Datetime, example: "2006-01-02 15:04:05", ..Field::NONE },
        Field { name: "EndTime", ty: Type::Datetime, example: "2006-01-02 15:04:05", ..Field::NONE },
        Field { name: "NodeName", doc: "Node name.", example: "c8d921c2-4e57-4908-b97c-1b78c9b49b32", ..Field::NONE },
        Field { name: "NodeUuid", doc: "Node UUID.", example: "instance_node-6f7f26fc-f671-4b76-a0bf-c9b1f10e033c", ..Field::NONE },
        Field { name: "NodeDescription", doc: "What the node runs.", example: "execute script step 1, name: ddd-1", ..Field::NONE },
        Field { name: "AccountID", doc: "Account ID.", example: "110000000103", ..Field::NONE },
        Field { name: "Uin", doc: "Account UIN.", example: "110000000103", ..Field::NONE },
        Field { name: "Error", ty: Type::Struct(&COMMON_ERROR_STRUCT), doc: "Error detail.", ..Field::NONE },
    ],
};

pub static RULE_INFO_STRUCT: Struct = Struct {
    name: "RuleInfo",
    doc: "Security rule.",
    fields: &[
        Field { name: "RuleID", ty: Type::Uint, doc: "Rule ID.", example: "10", ..Field::NONE },
        Field { name: "Name", doc: "Rule name.", ..Field::NONE },
        Field { name: "Rule", doc: "Rule text.", example: "reboot", ..Field::NONE },
        Field { name: "Type", doc: "Script type scanned by the rule.", example: "shell", ..Field::NONE },
        Field { name: "CreateTime", ty: Type::Datetime, example: "2006-01-02 15:04:05", ..Field::NONE },
        Field { name: "UpdateTime", ty: Type::Datetime, example: "2006-01-02 15:04:05", ..Field::NONE },
        Field { name: "Creator", doc: "Creator UIN.", example: "110000000809", ..Field::NONE },
        Field { name: "Modifier", doc: "Last modifier UIN.", example: "110000000809", ..Field::NONE },
        Field {
            name: "Owner",
            ty: Type::Array(&Type::String),
            nullable: true,
            doc: "UINs of the people in charge.",
            example: "[\"110000000809\"]",
            ..Field::NONE
        },
        Field {
            name: "Controller",
            ty: Type::Array(&Type::String),
            nullable: true,
            doc: "UINs of the people allowed to control the rule.",
            example: "[\"110000000809\"]",
            ..Field::NONE
        },
        Field {
            name: "DeletedTime",
            ty: Type::Datetime,
            nullable: true,
            doc: "Deletion time.",
            example: "2025-02-27T14:31:00.682+08:00",
            ..Field::NONE
        },
        Field { name: "Open", ty: Type::Bool, doc: "Whether the rule is enabled.", example: "true", ..Field::NONE },
        Field { name: "AccountID", doc: "Account ID.", example: "110000000809", ..Field::NONE },
        Field { name: "Preset", ty: Type::Bool, doc: "Whether the rule is built in.", example: "true", ..Field::NONE },
    ],
};

pub static RULE_ROLE_DATA_STRUCT: Struct = Struct {
    name: "RuleRoleData",
    doc: "Role of a rule.",
    fields: &[
        Field { name: "RuleID", ty: Type::Uint, doc: "Rule ID.", example: "10", ..Field::NONE },
        Field {
            name: "Owner",
            ty: Type::Array(&Type::String),
            doc: "UINs of the people in charge.",
            example: "110000000809",
            ..Field::NONE
        },
        Field {
            name: "Controller",
            ty: Type::Array(&Type::String),
            doc: "UINs of the people allowed to control the rule.",
            example: "110000000809",
            ..Field::NONE
        },
    ],
};

pub static SCRIPT_STRUCT: Struct = Struct {
    name: "Script",
    doc: "Script to create.",
    fields: &[
        Field { name: "ScriptName", required: true, doc: "Script name.", example: "echo name", ..Field::NONE },
        Field { name: "Description", doc: "Free text.", ..Field::NONE },
        Field {
            name: "Type",
            required: true,
            doc: "shell, python or ansible (printed \"absible\" in the source).",
            example: "shell",
            ..Field::NONE
        },
        Field { name: "Content", required: true, doc: "Script text.", example: "echo name", ..Field::NONE },
        Field { name: "HostList", ty: Type::Array(&Type::Struct(&HOST_INFO_STRUCT)), doc: "Hosts to run on.", ..Field::NONE },
        Field { name: "TagList", ty: Type::Array(&Type::String), doc: "Tags.", example: "[1,2]", ..Field::NONE },
        Field {
            name: "Owner",
            ty: Type::Array(&Type::String),
            required: true,
            doc: "UINs of the people in charge.",
            example: "[\"110000000809\"]",
            ..Field::NONE
        },
    ],
};

pub static SCRIPT_ROLE_DATA_STRUCT: Struct = Struct {
    name: "ScriptRoleData",
    doc: "Role of a script.",
    fields: &[
        Field { name: "ScriptID", ty: Type::Uint, required: true, doc: "Script ID.", example: "10", ..Field::NONE },
        Field {
            name: "Owner",
            ty: Type::Array(&Type::String),
            required: true,
            doc: "UINs of the people in charge.",
            example: "[\"110000000809\"]",
            ..Field::NONE
        },
    ],
};

pub static SORTER_STRUCT: Struct = Struct {
    name: "Sorter",
    doc: "Sort order.",
    fields: &[
        Field { name: "Desc", ty: Type::Bool, doc: "true: descending; false: ascending.", example: "true", ..Field::NONE },
        Field { name: "OrderBy", doc: "Field to sort by.", example: "id", ..Field::NONE },
    ],
};

pub static TAG_STRUCT: Struct = Struct {
    name: "Tag",
    doc: "Tag.",
    fields: &[
        Field { name: "ID", ty: Type::Uint, doc: "Tag ID.", example: "10", ..Field::NONE },
        Field { name: "Key", doc: "Tag text.", example: "tap", ..Field::NONE },
        Field { name: "CreatedAt", ty: Type::Datetime, example: "2025-03-06T11:13:08+08:00", ..Field::NONE },
        Field { name: "UpdatedAt", ty: Type::Datetime, example: "2025-03-06T11:13:08+08:00", ..Field::NONE },
        Field { name: "DeletedAt", ty: Type::Datetime, nullable: true, example: "2025-03-06T11:13:08+08:00", ..Field::NONE },
    ],
};

pub static TASK_COUNT_ELEMENT_STRUCT: Struct = Struct {
    name: "TaskCountElement",
    doc: "Number of tasks at one time.",
    fields: &[
        Field { name: "TaskTotal", ty: Type::Uint, doc: "Number of tasks.", example: "10", ..Field::NONE },
        Field { name: "RecordTime", doc: "Format YYYY-MM-DD hh:mm:ss.", example: "2006-01-02 15:04:05", ..Field::NONE },
    ],
};

pub static TASK_INFO_STRUCT: Struct = Struct {
    name: "TaskInfo",
    doc: "Task.",
    fields: &[
        Field { name: "ID", ty: Type::Uint, doc: "Task ID.", example: "10", ..Field::NONE },
        Field { name: "Name", doc: "Task name.", example: "sops_dag_1273_node_3818_3", ..Field::NONE },
        Field { name: "Description", doc: "Free text.", ..Field::NONE },
        Field { name: "Status", doc: "Task state.", example: "success", ..Field::NONE },
        Field { name: "CreateTime", ty: Type::Datetime, example: "2025-03-06T11:13:08+08:00", ..Field::NONE },
        Field { name: "UpdateTime", ty: Type::Datetime, example: "2025-03-06T11:13:08+08:00", ..Field::NONE },
        Field { name: "Creator", doc: "Creator UIN.", ..Field::NONE },
        Field { name: "TaskType", doc: "Task type.", ..Field::NONE },
        Field { name: "CronTaskID", ty: Type::Int, doc: "Scheduled task ID.", example: "10", ..Field::NONE },
        Field { name: "IsCron", ty: Type::Bool, doc: "true: a scheduled task; false: not.", example: "true", ..Field::NONE },
        Field { name: "AccountID", doc: "Account ID.", example: "110000000809", ..Field::NONE },
    ],
};
