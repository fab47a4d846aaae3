// Written by `cargo xtask codegen` from contract/tat.json; do not edit.
//! The contract's tables: validation, help and policies read them.

use terrace_rpc::meta::{Access, ActionMeta, Field, ResourceField, Rules, Service, Struct, Type};

pub static SERVICE: Service = Service {
    name: "tat",
    version: "2020-10-28",
    title: "Application Operations Platform - automation agent API",
    actions: &[
        &CANCEL_INVOCATION,
        &CREATE_COMMAND,
        &CREATE_INVOKER,
        &CREATE_REGISTER_CODE,
        &DELETE_COMMAND,
        &DELETE_COMMANDS,
        &DELETE_INVOKER,
        &DELETE_REGISTER_CODES,
        &DELETE_REGISTER_INSTANCE,
        &DESCRIBE_AUTOMATION_AGENT_STATUS,
        &DESCRIBE_COMMANDS,
        &DESCRIBE_INVOCATION_TASK_OUTPUT,
        &DESCRIBE_INVOCATION_TASKS,
        &DESCRIBE_INVOCATIONS,
        &DESCRIBE_INVOKER_RECORDS,
        &DESCRIBE_INVOKERS,
        &DESCRIBE_QUOTAS,
        &DESCRIBE_REGIONS,
        &DESCRIBE_REGISTER_CODES,
        &DESCRIBE_REGISTER_INSTANCES,
        &DESCRIBE_SCENES,
        &DISABLE_INVOKER,
        &DISABLE_REGISTER_CODES,
        &ENABLE_INVOKER,
        &INVOKE_COMMAND,
        &MODIFY_COMMAND,
        &MODIFY_INVOKER,
        &MODIFY_REGISTER_INSTANCE,
        &PREVIEW_REPLACED_COMMAND_CONTENT,
        &RUN_COMMAND,
    ],
    structs: &[
        &AUTOMATION_AGENT_SET_STRUCT,
        &COMMAND_STRUCT,
        &DEFAULT_PARAMETER_CONF_STRUCT,
        &DOCUMENT_STRUCT,
        &FILTER_STRUCT,
        &GENERAL_RESOURCE_QUOTA_SET_STRUCT,
        &INVOCATION_STRUCT,
        &INVOCATION_TASK_STRUCT,
        &INVOCATION_TASK_BASIC_INFO_STRUCT,
        &INVOKER_STRUCT,
        &INVOKER_RECORD_STRUCT,
        &REGION_SET_STRUCT,
        &REGISTER_CODE_INFO_STRUCT,
        &REGISTER_INSTANCE_INFO_STRUCT,
        &SCENE_STRUCT,
        &SCHEDULE_SETTINGS_STRUCT,
        &TAG_STRUCT,
        &TASK_RESULT_STRUCT,
    ],
    errors: &[
        ("AuthFailure", "Signature or access check failed."),
        ("FailedOperation.CVMError", "Call to the server product (CVM) failed."),
        ("FailedOperation.LighthouseError", "Call to Lighthouse failed."),
        ("FailedOperation.TagOperationFailed", "Tags could not be changed."),
        ("InvalidFilter", "Bad filter."),
        ("InvalidParameter.ConflictParameter", "Parameters exclude each other."),
        ("InvalidParameter.InvalidUsername", "Bad OS account name."),
        ("InvalidParameter.ParameterNameDuplicated", "Parameter name given twice."),
        ("InvalidParameterValue.AgentUnsupportedCommandType", "Agent cannot run this command type."),
        ("InvalidParameterValue.CommandContentInvalid", "Bad command body."),
        ("InvalidParameterValue.CommandNameDuplicated", "Command name is taken."),
        ("InvalidParameterValue.ID", "Bad ID format."),
        ("InvalidParameterValue.InconsistentID", "IDs of the list are malformed or of different kinds."),
        ("InvalidParameterValue.InconsistentInstance", "Instances are of different kinds."),
        ("InvalidParameterValue.InstanceIsNotRelatedToInvocation", "Instance is not part of the invocation."),
        ("InvalidParameterValue.InvalidCommandId", "Bad command ID."),
        ("InvalidParameterValue.InvalidCommandName", "Bad command name."),
        ("InvalidParameterValue.InvalidContent", "Command body is malformed."),
        ("InvalidParameterValue.InvalidCronExpression", "Bad crontab expression."),
        ("InvalidParameterValue.InvalidFilter", "Bad filter name or value."),
        ("InvalidParameterValue.InvalidInstanceId", "Bad instance ID."),
        ("InvalidParameterValue.InvalidInvocationId", "Bad invocation ID."),
        ("InvalidParameterValue.InvalidInvocationTaskId", "Bad execution task ID."),
        ("InvalidParameterValue.InvalidInvokerId", "Bad invoker ID."),
        ("InvalidParameterValue.InvalidOutputCOSBucketUrl", "Bad bucket URL for the output."),
        ("InvalidParameterValue.InvalidOutputCOSKeyPrefix", "Bad key prefix for the output."),
        ("InvalidParameterValue.InvalidRegisterCodeId", "Bad register code ID."),
        ("InvalidParameterValue.InvalidRegisterInstanceId", "Bad managed instance ID."),
        ("InvalidParameterValue.InvalidSceneId", "Bad scene ID."),
        ("InvalidParameterValue.InvalidSceneName", "Bad scene name."),
        ("InvalidParameterValue.InvalidTimeFormat", "Bad time format."),
        ("InvalidParameterValue.InvalidUsername", "OS account name not allowed."),
        ("InvalidParameterValue.InvalidWorkingDirectory", "Working directory not allowed."),
        ("InvalidParameterValue.InvokeTimeExpired", "Time of the run has passed."),
        ("InvalidParameterValue.LackOfParameterInfo", "Parameters are enabled but not defined."),
        ("InvalidParameterValue.LackOfParameters", "Parameter values are missing."),
        ("InvalidParameterValue.LimitExceeded", "Too many entries."),
        ("InvalidParameterValue.ParameterDisabled", "Parameters are not enabled for the command."),
        ("InvalidParameterValue.ParameterInvalidJsonFormat", "Parameters are not valid JSON."),
        ("InvalidParameterValue.ParameterKeyContainsInvalidChar", "Parameter key holds a character that is not allowed."),
        ("InvalidParameterValue.ParameterKeyDuplicated", "Parameter key given twice."),
        ("InvalidParameterValue.ParameterKeyLenExceeded", "Parameter key is too long."),
        ("InvalidParameterValue.ParameterNumberExceeded", "Too many parameters."),
        ("InvalidParameterValue.ParameterValueNotString", "Parameter value is not a string."),
        ("InvalidParameterValue.Range", "Value is out of range."),
        ("InvalidParameterValue.SupportParametersOnlyIfEnableParameter", "Parameters are accepted only with EnableParameter."),
        ("InvalidParameterValue.TooLarge", "Value is too large."),
        ("InvalidParameterValue.TooLong", "Value is too long."),
        ("InvalidParameterValue.TooSmall", "Value is too small."),
        ("LimitExceeded.FilterValueExceeded", "Too many filter values."),
        ("OperationDenied", "Operation refused."),
        ("ResourceNotFound.CommandNotFound", "Command does not exist."),
        ("ResourceNotFound.CosBucketNotFoundCode", "Output bucket does not exist."),
        ("ResourceNotFound.InstanceNotFound", "Instance does not exist."),
        ("ResourceNotFound.InvocationNotFound", "Invocation does not exist."),
        ("ResourceNotFound.RegisterCodesNotFoundCode", "Register code does not exist."),
        ("ResourceNotFound.RegisterInstanceNotFoundCode", "Managed instance does not exist."),
        ("ResourceNotFound.RoleNotFound", "Role does not exist."),
        ("ResourceUnavailable.AgentNotInstalled", "No agent on the instance."),
        ("ResourceUnavailable.AgentStatusNotOnline", "Agent is not online."),
        ("ResourceUnavailable.CommandInExecuting", "Command is running."),
        ("ResourceUnavailable.CommandInInvoker", "Command is used by an invoker."),
        ("ResourceUnavailable.InstanceStateNotRunning", "Instance is not running."),
        ("ResourceUnavailable.InvalidResourceQuotaResourceCode", "No quota of that resource name."),
        ("ResourceUnavailable.LighthouseUnsupportedRegion", "Region has no Lighthouse."),
        ("ResourceUnavailable.UserHasNoQuotaCode", "Account has no quota left."),
        ("UnauthorizedOperation.AssumeRoleUnauthorized", "Role may not be assumed."),
        ("UnauthorizedOperation.CamAuthFailed", "Access management (CAM) refused the request."),
        ("UnauthorizedOperation.InvalidToken", "Bad token."),
        ("UnauthorizedOperation.MFAExpired", "MFA has expired."),
        ("UnauthorizedOperation.MFANotFound", "MFA is not set up."),
        ("UnauthorizedOperation.NeedApproval", "Operation needs an approval."),
    ],
};

pub static CANCEL_INVOCATION: ActionMeta = ActionMeta {
    service: "tat",
    version: "2020-10-28",
    name: "CancelInvocation",
    summary: "Cancel an invocation, wholly or on some instances. Tasks not delivered become CANCELLED, running ones TERMINATED.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[
        ResourceField { kind: "invocation", field: "InvocationId", lookup: false },
        ResourceField { kind: "instance", field: "InstanceIds", lookup: false },
    ],
    input: &[
        Field { name: "InvocationId", required: true, doc: "Invocation ID, e.g. inv-xxxxxxxx.", ..Field::NONE },
        Field {
            name: "InstanceIds",
            ty: Type::Array(&Type::String),
            rules: &Rules { max_items: Some(100), ..Rules::NONE },
            doc: "Cancel on these instances only, max 100.",
            ..Field::NONE
        },
    ],
    output: &[],
    errors: &[
        "InternalError",
        "InvalidParameter",
        "InvalidParameterValue",
        "InvalidParameterValue.InstanceIsNotRelatedToInvocation",
        "InvalidParameterValue.InvalidInstanceId",
        "InvalidParameterValue.InvalidInvocationId",
        "InvalidParameterValue.LimitExceeded",
        "InvalidParameterValue.TooLong",
        "LimitExceeded",
        "MissingParameter",
        "ResourceNotFound.InvocationNotFound",
        "UnauthorizedOperation.CamAuthFailed",
        "UnauthorizedOperation.InvalidToken",
        "UnauthorizedOperation.MFAExpired",
        "UnauthorizedOperation.MFANotFound",
        "UnknownParameter",
    ],
};

pub static CREATE_COMMAND: ActionMeta = ActionMeta {
    service: "tat",
    version: "2020-10-28",
    name: "CreateCommand",
    summary: "Store a command.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field {
            name: "CommandName",
            required: true,
            rules: &Rules { min_len: Some(1), max_len: Some(60), pattern: Some("^[A-Za-z0-9_.\\u4e00-\\u9fff-]*$"), ..Rules::NONE },
            doc: "Command name, max 60: letters, digits, Chinese characters, \"_\", \"-\" and \".\".",
            ..Field::NONE
        },
        Field {
            name: "Content",
            required: true,
            rules: &Rules { min_len: Some(1), max_len: Some(65536), ..Rules::NONE },
            doc: "Command body, Base64 text of at most 64 KB. {{key}} marks a parameter, {{tat-hidden:key}} one masked in records.",
            ..Field::NONE
        },
        Field {
            name: "Description",
            rules: &Rules { max_len: Some(120), ..Rules::NONE },
            doc: "Free text, max 120 characters.",
            ..Field::NONE
        },
        Field {
            name: "CommandType",
            rules: &Rules { one_of: &["SHELL", "POWERSHELL", "BAT", "PYTHON"], ..Rules::NONE },
            doc: "SHELL, POWERSHELL, BAT or PYTHON (ours).",
            ..Field::NONE
        },
        Field {
            name: "WorkingDirectory",
            rules: &Rules { max_len: Some(1024), ..Rules::NONE },
            doc: "Working directory. Default /root for SHELL, the agent's workdir for POWERSHELL.",
            ..Field::NONE
        },
        Field {
            name: "Timeout",
            ty: Type::Uint,
            rules: &Rules { min: Some(1), max: Some(86400), ..Rules::NONE },
            doc: "Time limit in seconds.",
            ..Field::NONE
        },
        Field { name: "EnableParameter", ty: Type::Bool, doc: "Enable parameter substitution; cannot be changed later.", ..Field::NONE },
        Field {
            name: "DefaultParameters",
            secret: true,
            doc: "Default parameter values. JSON object as a string: max 20 keys of 64 [A-Za-z0-9_-], string values of 4096. Excludes DefaultParameterConfs.",
            ..Field::NONE
        },
        Field {
            name: "DefaultParameterConfs",
            ty: Type::Array(&Type::Struct(&DEFAULT_PARAMETER_CONF_STRUCT)),
            rules: &Rules { max_items: Some(20), ..Rules::NONE },
            doc: "Default parameter definitions; only with EnableParameter, excludes DefaultParameters.",
            ..Field::NONE
        },
        Field {
            name: "Tags",
            ty: Type::Array(&Type::Struct(&TAG_STRUCT)),
            rules: &Rules { max_items: Some(10), ..Rules::NONE },
            doc: "Tags of the command.",
            ..Field::NONE
        },
        Field {
            name: "Username",
            rules: &Rules { max_len: Some(256), ..Rules::NONE },
            doc: "OS account used to run the command. Default root on Linux, System on Windows.",
            ..Field::NONE
        },
        Field {
            name: "OutputCOSBucketUrl",
            doc: "Object-storage bucket URL that receives the output; the public service demands https.",
            ..Field::NONE
        },
        Field {
            name: "OutputCOSKeyPrefix",
            rules: &Rules { max_len: Some(60), ..Rules::NONE },
            doc: "Key prefix of the output, max 60. Split by \"/\"; no leading or double \"/\", no \"..\" part.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "CommandId", doc: "ID of the stored command, e.g. cmd-xxxxxxxx.", ..Field::NONE }],
    errors: &[
        "FailedOperation.TagOperationFailed",
        "InternalError",
        "InvalidParameter",
        "InvalidParameterValue",
        "InvalidParameterValue.CommandContentInvalid",
        "InvalidParameterValue.CommandNameDuplicated",
        "InvalidParameterValue.InvalidCommandName",
        "InvalidParameterValue.InvalidContent",
        "InvalidParameterValue.InvalidOutputCOSBucketUrl",
        "InvalidParameterValue.InvalidOutputCOSKeyPrefix",
        "InvalidParameterValue.InvalidUsername",
        "InvalidParameterValue.InvalidWorkingDirectory",
        "InvalidParameterValue.ParameterDisabled",
        "InvalidParameterValue.ParameterInvalidJsonFormat",
        "InvalidParameterValue.ParameterKeyContainsInvalidChar",
        "InvalidParameterValue.ParameterKeyDuplicated",
        "InvalidParameterValue.ParameterKeyLenExceeded",
        "InvalidParameterValue.ParameterNumberExceeded",
        "InvalidParameterValue.ParameterValueNotString",
        "InvalidParameterValue.Range",
        "InvalidParameterValue.SupportParametersOnlyIfEnableParameter",
        "InvalidParameterValue.TooLong",
        "MissingParameter",
        "ResourceNotFound.CosBucketNotFoundCode",
        "ResourceUnavailable.UserHasNoQuotaCode",
        "UnauthorizedOperation.CamAuthFailed",
        "UnauthorizedOperation.InvalidToken",
        "UnauthorizedOperation.MFAExpired",
        "UnauthorizedOperation.MFANotFound",
        "UnsupportedOperation",
    ],
};

pub static CREATE_INVOKER: ActionMeta = ActionMeta {
    service: "tat",
    version: "2020-10-28",
    name: "CreateInvoker",
    summary: "Create an invoker, which runs a stored command on a schedule.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[
        ResourceField { kind: "command", field: "CommandId", lookup: false },
        ResourceField { kind: "instance", field: "InstanceIds", lookup: false },
    ],
    input: &[
        Field {
            name: "Name",
            required: true,
            rules: &Rules { min_len: Some(1), max_len: Some(120), ..Rules::NONE },
            doc: "Invoker name, max 120 characters.",
            ..Field::NONE
        },
        Field {
            name: "Type",
            required: true,
            rules: &Rules { one_of: &["SCHEDULE"], ..Rules::NONE },
            doc: "Kind of invoker; only SCHEDULE.",
            ..Field::NONE
        },
        Field { name: "CommandId", required: true, doc: "Stored command to run.", ..Field::NONE },
        Field {
            name: "InstanceIds",
            ty: Type::Array(&Type::String),
            required: true,
            rules: &Rules { min_items: Some(1), max_items: Some(100), ..Rules::NONE },
            doc: "Instances to run on, max 100; their agents must be online.",
            ..Field::NONE
        },
        Field {
            name: "Username",
            rules: &Rules { max_len: Some(256), ..Rules::NONE },
            doc: "OS account used to run the command, max 256 characters.",
            ..Field::NONE
        },
        Field {
            name: "Parameters",
            secret: true,
            doc: "Parameter values, JSON object as a string; only when the command has EnableParameter.",
            ..Field::NONE
        },
        Field {
            name: "ScheduleSettings",
            ty: Type::Struct(&SCHEDULE_SETTINGS_STRUCT),
            doc: "Schedule; required when Type is SCHEDULE.",
            ..Field::NONE
        },
        Field {
            name: "Tags",
            ty: Type::Array(&Type::Struct(&TAG_STRUCT)),
            rules: &Rules { max_items: Some(10), ..Rules::NONE },
            doc: "Tags of the invoker.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "InvokerId", doc: "Invoker ID, e.g. ivk-xxxxxxxx.", ..Field::NONE }],
    errors: &[
        "AuthFailure",
        "AuthFailure.UnauthorizedOperation",
        "InternalError",
        "InvalidParameter",
        "InvalidParameterValue.ID",
        "InvalidParameterValue.InconsistentID",
        "InvalidParameterValue.InconsistentInstance",
        "InvalidParameterValue.InvalidCommandId",
        "InvalidParameterValue.InvalidCronExpression",
        "InvalidParameterValue.InvalidInstanceId",
        "InvalidParameterValue.InvalidTimeFormat",
        "InvalidParameterValue.InvokeTimeExpired",
        "InvalidParameterValue.ParameterInvalidJsonFormat",
        "InvalidParameterValue.Range",
        "InvalidParameterValue.TooLong",
        "ResourceNotFound.CommandNotFound",
        "ResourceNotFound.InstanceNotFound",
        "ResourceUnavailable.AgentNotInstalled",
        "ResourceUnavailable.AgentStatusNotOnline",
    ],
};

pub static CREATE_REGISTER_CODE: ActionMeta = ActionMeta {
    service: "tat",
    version: "2020-10-28",
    name: "CreateRegisterCode",
    summary: "Create a code with which agents register hosts as managed instances.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field {
            name: "Description",
            rules: &Rules { max_len: Some(128), ..Rules::NONE },
            doc: "Free text, max 128 characters.",
            ..Field::NONE
        },
        Field {
            name: "InstanceNamePrefix",
            rules: &Rules { max_len: Some(32), ..Rules::NONE },
            doc: "Prefix of the names of registered instances, max 32 characters.",
            ..Field::NONE
        },
        Field {
            name: "RegisterLimit",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(10000), ..Rules::NONE },
            doc: "Number of instances that may register with the code.",
            ..Field::NONE
        },
        Field {
            name: "EffectiveTime",
            ty: Type::Int,
            rules: &Rules { min: Some(1), ..Rules::NONE },
            doc: "Validity in hours; above 99999 the code never expires.",
            ..Field::NONE
        },
        Field {
            name: "IpAddressRange",
            rules: &Rules { pattern: Some("^(([0-9]{1,3}\\.){3}[0-9]{1,3}(/([0-9]|[12][0-9]|3[0-2]))?)?$"), ..Rules::NONE },
            doc: "IPv4 address or CIDR block that may register; empty means any.",
            ..Field::NONE
        },
    ],
    output: &[
        Field { name: "RegisterCodeId", doc: "Register code ID.", ..Field::NONE },
        Field { name: "RegisterCodeValue", secret: true, doc: "Register code value; shown only once.", ..Field::NONE },
    ],
    errors: &[
        "InvalidParameter",
        "InvalidParameterValue.TooLarge",
        "InvalidParameterValue.TooLong",
        "InvalidParameterValue.TooSmall",
        "ResourceNotFound.RoleNotFound",
        "UnauthorizedOperation.AssumeRoleUnauthorized",
    ],
};

pub static DELETE_COMMAND: ActionMeta = ActionMeta {
    service: "tat",
    version: "2020-10-28",
    name: "DeleteCommand",
    summary: "Delete a stored command; refused while an invoker uses it.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "command", field: "CommandId", lookup: false }],
    input: &[Field { name: "CommandId", required: true, doc: "Stored command ID.", ..Field::NONE }],
    output: &[],
    errors: &[
        "InternalError",
        "InvalidParameterValue",
        "InvalidParameterValue.InvalidCommandId",
        "ResourceNotFound.CommandNotFound",
        "ResourceUnavailable.CommandInExecuting",
        "ResourceUnavailable.CommandInInvoker",
        "UnauthorizedOperation.CamAuthFailed",
        "UnauthorizedOperation.InvalidToken",
        "UnauthorizedOperation.MFAExpired",
        "UnauthorizedOperation.MFANotFound",
    ],
};

pub static DELETE_COMMANDS: ActionMeta = ActionMeta {
    service: "tat",
    version: "2020-10-28",
    name: "DeleteCommands",
    summary: "Delete several stored commands.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "command", field: "CommandIds", lookup: false }],
    input: &[Field {
        name: "CommandIds",
        ty: Type::Array(&Type::String),
        required: true,
        rules: &Rules { min_items: Some(1), max_items: Some(100), ..Rules::NONE },
        doc: "Stored command IDs.",
        ..Field::NONE
    }],
    output: &[],
    errors: &[
        "InternalError",
        "InvalidParameterValue",
        "InvalidParameterValue.InvalidCommandId",
        "ResourceNotFound.CommandNotFound",
        "ResourceUnavailable.CommandInExecuting",
        "ResourceUnavailable.CommandInInvoker",
        "UnauthorizedOperation.CamAuthFailed",
        "UnauthorizedOperation.InvalidToken",
        "UnauthorizedOperation.MFAExpired",
        "UnauthorizedOperation.MFANotFound",
    ],
};

pub static DELETE_INVOKER: ActionMeta = ActionMeta {
    service: "tat",
    version: "2020-10-28",
    name: "DeleteInvoker",
    summary: "Delete an invoker.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "invoker", field: "InvokerId", lookup: false }],
    input: &[Field { name: "InvokerId", required: true, doc: "Invoker ID.", ..Field::NONE }],
    output: &[],
    errors: &["AuthFailure", "InvalidParameterValue.ID", "InvalidParameterValue.InvalidInvokerId", "ResourceNotFound"],
};

pub static DELETE_REGISTER_CODES: ActionMeta = ActionMeta {
    service: "tat",
    version: "2020-10-28",
    name: "DeleteRegisterCodes",
    summary: "Delete register codes.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "registercode", field: "RegisterCodeIds", lookup: false }],
    input: &[Field {
        name: "RegisterCodeIds",
        ty: Type::Array(&Type::String),
        required: true,
        rules: &Rules { min_items: Some(1), max_items: Some(99), ..Rules::NONE },
        doc: "Register code IDs, 1 to 99.",
        ..Field::NONE
    }],
    output: &[],
    errors: &[
        "InvalidParameterValue.InvalidRegisterCodeId",
        "InvalidParameterValue.ParameterKeyDuplicated",
        "MissingParameter",
        "ResourceNotFound.RegisterCodesNotFoundCode",
        "ResourceNotFound.RoleNotFound",
        "UnauthorizedOperation.AssumeRoleUnauthorized",
    ],
};

pub static DELETE_REGISTER_INSTANCE: ActionMeta = ActionMeta {
    service: "tat",
    version: "2020-10-28",
    name: "DeleteRegisterInstance",
    summary: "Delete a managed instance.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[Field { name: "InstanceId", required: true, doc: "Managed instance ID.", ..Field::NONE }],
    output: &[],
    errors: &[
        "InvalidParameterValue.InvalidRegisterInstanceId",
        "MissingParameter",
        "ResourceNotFound.RegisterInstanceNotFoundCode",
        "ResourceNotFound.RoleNotFound",
        "UnauthorizedOperation.AssumeRoleUnauthorized",
    ],
};

pub static DESCRIBE_AUTOMATION_AGENT_STATUS: ActionMeta = ActionMeta {
    service: "tat",
    version: "2020-10-28",
    name: "DescribeAutomationAgentStatus",
    summary: "List agents and their state, by instance ID, serial number or filter.",
    access: Access::Sign,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "instance", field: "InstanceIds", lookup: false }],
    input: &[
        Field {
            name: "InstanceIds",
            ty: Type::Array(&Type::String),
            nullable: true,
            rules: &Rules { max_items: Some(100), ..Rules::NONE },
            doc: "Instance IDs, max 100. Cannot be combined with Filters.",
            example: "[\"ins-a\", \"ins-b\"]",
            ..Field::NONE
        },
        Field {
            name: "SnList",
            ty: Type::Array(&Type::String),
            nullable: true,
            doc: "Machine serial numbers.",
            example: "[\"aaa-a\", \"bbb-b\"]",
            ..Field::NONE
        },
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size.",
            example: "1",
            ..Field::NONE
        },
        Field {
            name: "Offset",
            ty: Type::Int,
            rules: &Rules { min: Some(0), ..Rules::NONE },
            doc: "Page offset.",
            example: "1",
            ..Field::NONE
        },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&FILTER_STRUCT)),
            rules: &Rules { max_items: Some(10), filters: &["agent-status", "environment", "instance-id"], ..Rules::NONE },
            doc: "Filter conditions, max 10, each with at most 5 Values. Cannot be combined with InstanceIds.",
            ..Field::NONE
        },
    ],
    output: &[
        Field {
            name: "AutomationAgentSet",
            ty: Type::Array(&Type::Struct(&AUTOMATION_AGENT_SET_STRUCT)),
            doc: "Agents found.",
            ..Field::NONE
        },
        Field { name: "TotalCount", ty: Type::Uint, doc: "Total matches.", example: "1", ..Field::NONE },
    ],
    errors: &[
        "InternalError",
        "InvalidParameter",
        "InvalidParameter.ConflictParameter",
        "InvalidParameterValue",
        "InvalidParameterValue.InvalidFilter",
        "InvalidParameterValue.InvalidInstanceId",
        "InvalidParameterValue.LimitExceeded",
        "UnauthorizedOperation.CamAuthFailed",
        "UnauthorizedOperation.InvalidToken",
        "UnauthorizedOperation.MFAExpired",
        "UnauthorizedOperation.MFANotFound",
        "UnsupportedOperation",
    ],
};

pub static DESCRIBE_COMMANDS: ActionMeta = ActionMeta {
    service: "tat",
    version: "2020-10-28",
    name: "DescribeCommands",
    summary: "List stored commands.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "command", field: "CommandIds", lookup: false }],
    input: &[
        Field {
            name: "CommandIds",
            ty: Type::Array(&Type::String),
            rules: &Rules { max_items: Some(100), ..Rules::NONE },
            doc: "Stored command IDs, max 100. Cannot be combined with Filters.",
            ..Field::NONE
        },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&FILTER_STRUCT)),
            rules: &Rules {
                max_items: Some(10),
                filters: &["command-id", "command-name", "command-type", "scene-id", "created-by", "tag-key", "tag-value", "tag:*"],
                ..Rules::NONE
            },
            doc: "Filter conditions, max 10, each with at most 5 Values. Cannot be combined with CommandIds.",
            ..Field::NONE
        },
        Field {
            name: "Limit",
            ty: Type::Uint,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size.",
            ..Field::NONE
        },
        Field { name: "Offset", ty: Type::Uint, doc: "Page offset.", ..Field::NONE },
    ],
    output: &[
        Field { name: "TotalCount", ty: Type::Uint, doc: "Total matches.", ..Field::NONE },
        Field { name: "CommandSet", ty: Type::Array(&Type::Struct(&COMMAND_STRUCT)), doc: "Commands found.", ..Field::NONE },
    ],
    errors: &[
        "InternalError",
        "InvalidParameter",
        "InvalidParameter.ConflictParameter",
        "InvalidParameterValue",
        "InvalidParameterValue.InvalidCommandId",
        "InvalidParameterValue.InvalidFilter",
        "UnauthorizedOperation.CamAuthFailed",
        "UnauthorizedOperation.InvalidToken",
        "UnauthorizedOperation.MFAExpired",
        "UnauthorizedOperation.MFANotFound",
    ],
};

pub static DESCRIBE_INVOCATION_TASK_OUTPUT: ActionMeta = ActionMeta {
    service: "tat",
    version: "2020-10-28",
    name: "DescribeInvocationTaskOutput",
    summary: "Read a byte range of the output of one execution task, also while it runs. Our own action.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "invocationtask", field: "InvocationTaskId", lookup: false }],
    input: &[
        Field { name: "InvocationTaskId", required: true, doc: "Execution task ID, e.g. invt-xxxxxxxx.", ..Field::NONE },
        Field { name: "Offset", ty: Type::Uint, doc: "First byte to return.", ..Field::NONE },
        Field {
            name: "Limit",
            ty: Type::Uint,
            rules: &Rules { min: Some(1), max: Some(1048576), ..Rules::NONE },
            doc: "Maximum number of bytes to return.",
            ..Field::NONE
        },
    ],
    output: &[
        Field { name: "Output", doc: "Bytes read, Base64.", ..Field::NONE },
        Field { name: "Offset", ty: Type::Uint, doc: "Position of the first byte returned.", ..Field::NONE },
        Field { name: "NextOffset", ty: Type::Uint, doc: "Offset to continue from.", ..Field::NONE },
        Field { name: "TotalBytes", ty: Type::Uint, doc: "Bytes of output stored so far.", ..Field::NONE },
        Field { name: "DroppedBytes", ty: Type::Uint, doc: "Bytes of output that were not stored.", ..Field::NONE },
        Field {
            name: "TaskStatus",
            rules: &Rules {
                one_of: &[
                    "PENDING",
                    "DELIVERING",
                    "DELIVER_DELAYED",
                    "DELIVER_FAILED",
                    "START_FAILED",
                    "RUNNING",
                    "SUCCESS",
                    "FAILED",
                    "TIMEOUT",
                    "TASK_TIMEOUT",
                    "CANCELLING",
                    "CANCELLED",
                    "TERMINATED",
                ],
                ..Rules::NONE
            },
            doc: "Status of the task.",
            ..Field::NONE
        },
        Field { name: "Finished", ty: Type::Bool, doc: "true: the task has ended and no more output will come.", ..Field::NONE },
    ],
    errors: &["InvalidParameterValue.InvalidInvocationTaskId", "ResourceNotFound"],
};

pub static DESCRIBE_INVOCATION_TASKS: ActionMeta = ActionMeta {
    service: "tat",
    version: "2020-10-28",
    name: "DescribeInvocationTasks",
    summary: "List per-instance execution tasks of command invocations, with status and result.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "invocationtask", field: "InvocationTaskIds", lookup: false }],
    input: &[
        Field {
            name: "InvocationTaskIds",
            ty: Type::Array(&Type::String),
            nullable: true,
            rules: &Rules { max_items: Some(100), ..Rules::NONE },
            doc: "Execution task IDs, e.g. invt-xxx, max 100. Cannot be combined with Filters.",
            example: "invt-xxx",
            ..Field::NONE
        },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&FILTER_STRUCT)),
            nullable: true,
            rules: &Rules {
                max_items: Some(10),
                filters: &["invocation-task-id", "invocation-id", "instance-id", "command-id"],
                ..Rules::NONE
            },
            doc: "Filter conditions, max 10, each with at most 5 Values. Cannot be combined with InvocationTaskIds.",
            ..Field::NONE
        },
        Field {
            name: "Offset",
            ty: Type::Int,
            rules: &Rules { min: Some(0), ..Rules::NONE },
            doc: "Page offset.",
            example: "1",
            ..Field::NONE
        },
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size.",
            example: "1",
            ..Field::NONE
        },
        Field { name: "HideOutput", ty: Type::Bool, doc: "Omit command output from the result.", example: "true", ..Field::NONE },
    ],
    output: &[
        Field { name: "TotalCount", ty: Type::Int, doc: "Total matches.", example: "1", ..Field::NONE },
        Field {
            name: "InvocationTaskSet",
            ty: Type::Array(&Type::Struct(&INVOCATION_TASK_STRUCT)),
            doc: "Execution tasks found.",
            ..Field::NONE
        },
    ],
    errors: &[
        "InternalError",
        "InvalidParameter",
        "InvalidParameter.ConflictParameter",
        "InvalidParameterValue",
        "InvalidParameterValue.InvalidCommandId",
        "InvalidParameterValue.InvalidFilter",
        "InvalidParameterValue.InvalidInstanceId",
        "InvalidParameterValue.InvalidInvocationId",
        "InvalidParameterValue.InvalidInvocationTaskId",
        "UnauthorizedOperation.CamAuthFailed",
        "UnauthorizedOperation.InvalidToken",
        "UnauthorizedOperation.MFAExpired",
        "UnauthorizedOperation.MFANotFound",
        "UnsupportedOperation",
    ],
};

pub static DESCRIBE_INVOCATIONS: ActionMeta = ActionMeta {
    service: "tat",
    version: "2020-10-28",
    name: "DescribeInvocations",
    summary: "List command invocations with the state of their tasks.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "invocation", field: "InvocationIds", lookup: false }],
    input: &[
        Field {
            name: "InvocationIds",
            ty: Type::Array(&Type::String),
            rules: &Rules { max_items: Some(100), ..Rules::NONE },
            doc: "Invocation IDs, max 100. Cannot be combined with Filters.",
            ..Field::NONE
        },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&FILTER_STRUCT)),
            rules: &Rules {
                max_items: Some(10),
                filters: &["invocation-id", "command-id", "command-created-by", "instance-kind"],
                ..Rules::NONE
            },
            doc: "Filter conditions, max 10, each with at most 5 Values. Cannot be combined with InvocationIds.",
            ..Field::NONE
        },
        Field {
            name: "Limit",
            ty: Type::Uint,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size.",
            ..Field::NONE
        },
        Field { name: "Offset", ty: Type::Uint, doc: "Page offset.", ..Field::NONE },
    ],
    output: &[
        Field { name: "TotalCount", ty: Type::Uint, doc: "Total matches.", ..Field::NONE },
        Field { name: "InvocationSet", ty: Type::Array(&Type::Struct(&INVOCATION_STRUCT)), doc: "Invocations found.", ..Field::NONE },
    ],
    errors: &[
        "InternalError",
        "InvalidParameter",
        "InvalidParameter.ConflictParameter",
        "InvalidParameterValue.InvalidCommandId",
        "InvalidParameterValue.InvalidFilter",
        "InvalidParameterValue.InvalidInvocationId",
        "InvalidParameterValue.LimitExceeded",
        "LimitExceeded.FilterValueExceeded",
        "UnauthorizedOperation.CamAuthFailed",
        "UnauthorizedOperation.InvalidToken",
        "UnauthorizedOperation.MFAExpired",
        "UnauthorizedOperation.MFANotFound",
    ],
};

pub static DESCRIBE_INVOKER_RECORDS: ActionMeta = ActionMeta {
    service: "tat",
    version: "2020-10-28",
    name: "DescribeInvokerRecords",
    summary: "List the runs started by invokers.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "invoker", field: "InvokerIds", lookup: false }],
    input: &[
        Field {
            name: "InvokerIds",
            ty: Type::Array(&Type::String),
            rules: &Rules { max_items: Some(100), ..Rules::NONE },
            doc: "Invoker IDs, max 100.",
            ..Field::NONE
        },
        Field {
            name: "Limit",
            ty: Type::Uint,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size.",
            ..Field::NONE
        },
        Field { name: "Offset", ty: Type::Uint, doc: "Page offset.", ..Field::NONE },
    ],
    output: &[
        Field { name: "TotalCount", ty: Type::Uint, doc: "Total matches.", ..Field::NONE },
        Field { name: "InvokerRecordSet", ty: Type::Array(&Type::Struct(&INVOKER_RECORD_STRUCT)), doc: "Runs found.", ..Field::NONE },
    ],
    errors: &[
        "AuthFailure",
        "InvalidParameterValue",
        "InvalidParameterValue.InconsistentID",
        "InvalidParameterValue.InvalidInvokerId",
        "InvalidParameterValue.TooLarge",
        "InvalidParameterValue.TooLong",
        "InvalidParameterValue.TooSmall",
        "UnsupportedOperation",
    ],
};

pub static DESCRIBE_INVOKERS: ActionMeta = ActionMeta {
    service: "tat",
    version: "2020-10-28",
    name: "DescribeInvokers",
    summary: "List invokers.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "invoker", field: "InvokerIds", lookup: false }],
    input: &[
        Field {
            name: "InvokerIds",
            ty: Type::Array(&Type::String),
            rules: &Rules { max_items: Some(100), ..Rules::NONE },
            doc: "Invoker IDs, max 100. Cannot be combined with Filters.",
            ..Field::NONE
        },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&FILTER_STRUCT)),
            rules: &Rules { max_items: Some(10), filters: &["invoker-id", "command-id", "invoker-type"], ..Rules::NONE },
            doc: "Filter conditions, max 10, each with at most 5 Values. Cannot be combined with InvokerIds.",
            ..Field::NONE
        },
        Field {
            name: "Limit",
            ty: Type::Uint,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size.",
            ..Field::NONE
        },
        Field { name: "Offset", ty: Type::Uint, doc: "Page offset.", ..Field::NONE },
    ],
    output: &[
        Field { name: "TotalCount", ty: Type::Uint, doc: "Total matches.", ..Field::NONE },
        Field { name: "InvokerSet", ty: Type::Array(&Type::Struct(&INVOKER_STRUCT)), doc: "Invokers found.", ..Field::NONE },
    ],
    errors: &[
        "AuthFailure",
        "InvalidParameter.ConflictParameter",
        "InvalidParameterValue",
        "InvalidParameterValue.InconsistentID",
        "InvalidParameterValue.InvalidFilter",
        "InvalidParameterValue.InvalidInvokerId",
        "InvalidParameterValue.LimitExceeded",
        "InvalidParameterValue.TooLarge",
        "InvalidParameterValue.TooSmall",
    ],
};

pub static DESCRIBE_QUOTAS: ActionMeta = ActionMeta {
    service: "tat",
    version: "2020-10-28",
    name: "DescribeQuotas",
    summary: "Read the quotas of stored commands and register codes.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field {
        name: "ResourceNames",
        ty: Type::Array(&Type::String),
        required: true,
        rules: &Rules { one_of: &["COMMAND", "REGISTER_CODE"], min_items: Some(1), ..Rules::NONE },
        doc: "COMMAND (stored commands) or REGISTER_CODE (register codes).",
        ..Field::NONE
    }],
    output: &[Field {
        name: "GeneralResourceQuotaSet",
        ty: Type::Array(&Type::Struct(&GENERAL_RESOURCE_QUOTA_SET_STRUCT)),
        doc: "Quotas.",
        ..Field::NONE
    }],
    errors: &["MissingParameter", "ResourceUnavailable.InvalidResourceQuotaResourceCode"],
};

pub static DESCRIBE_REGIONS: ActionMeta = ActionMeta {
    service: "tat",
    version: "2020-10-28",
    name: "DescribeRegions",
    summary: "List the regions the service covers.",
    access: Access::Sign,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[],
    output: &[
        Field { name: "RegionSet", ty: Type::Array(&Type::Struct(&REGION_SET_STRUCT)), doc: "Regions.", ..Field::NONE },
        Field { name: "TotalCount", ty: Type::Int, doc: "Number of regions.", example: "1", ..Field::NONE },
    ],
    errors: &[
        "InternalError",
        "UnauthorizedOperation.CamAuthFailed",
        "UnauthorizedOperation.InvalidToken",
        "UnauthorizedOperation.MFAExpired",
        "UnauthorizedOperation.MFANotFound",
    ],
};

pub static DESCRIBE_REGISTER_CODES: ActionMeta = ActionMeta {
    service: "tat",
    version: "2020-10-28",
    name: "DescribeRegisterCodes",
    summary: "List register codes; the code values are not shown.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "registercode", field: "RegisterCodeIds", lookup: false }],
    input: &[
        Field {
            name: "RegisterCodeIds",
            ty: Type::Array(&Type::String),
            rules: &Rules { max_items: Some(100), ..Rules::NONE },
            doc: "Register code IDs, max 100.",
            ..Field::NONE
        },
        Field { name: "Offset", ty: Type::Int, rules: &Rules { min: Some(0), ..Rules::NONE }, doc: "Page offset.", ..Field::NONE },
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size.",
            ..Field::NONE
        },
    ],
    output: &[
        Field { name: "TotalCount", ty: Type::Int, doc: "Total matches.", ..Field::NONE },
        Field {
            name: "RegisterCodeSet",
            ty: Type::Array(&Type::Struct(&REGISTER_CODE_INFO_STRUCT)),
            doc: "Register codes found.",
            ..Field::NONE
        },
    ],
    errors: &[
        "InvalidParameterValue.InvalidFilter",
        "InvalidParameterValue.InvalidRegisterCodeId",
        "InvalidParameterValue.TooLong",
        "ResourceNotFound.RoleNotFound",
        "UnauthorizedOperation.AssumeRoleUnauthorized",
    ],
};

pub static DESCRIBE_REGISTER_INSTANCES: ActionMeta = ActionMeta {
    service: "tat",
    version: "2020-10-28",
    name: "DescribeRegisterInstances",
    summary: "List managed instances (hosts registered with a code).",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "instance", field: "InstanceIds", lookup: false }],
    input: &[
        Field {
            name: "InstanceIds",
            ty: Type::Array(&Type::String),
            rules: &Rules { max_items: Some(100), ..Rules::NONE },
            doc: "Managed instance IDs, max 100. Cannot be combined with Filters.",
            ..Field::NONE
        },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&FILTER_STRUCT)),
            rules: &Rules {
                max_items: Some(10),
                filters: &[
                    "instance-name",
                    "instance-id",
                    "register-status",
                    "local-ip",
                    "register-code-id",
                    "sys-name",
                    "tag-key",
                    "tag-value",
                    "tag:*",
                ],
                ..Rules::NONE
            },
            doc: "Filter conditions, max 10, each with at most 5 Values. Cannot be combined with InstanceIds.",
            ..Field::NONE
        },
        Field { name: "Offset", ty: Type::Int, rules: &Rules { min: Some(0), ..Rules::NONE }, doc: "Page offset.", ..Field::NONE },
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size.",
            ..Field::NONE
        },
    ],
    output: &[
        Field { name: "TotalCount", ty: Type::Int, doc: "Total matches.", ..Field::NONE },
        Field {
            name: "RegisterInstanceSet",
            ty: Type::Array(&Type::Struct(&REGISTER_INSTANCE_INFO_STRUCT)),
            doc: "Managed instances found.",
            ..Field::NONE
        },
    ],
    errors: &[
        "InvalidParameterValue.InvalidFilter",
        "InvalidParameterValue.InvalidRegisterInstanceId",
        "ResourceNotFound.RoleNotFound",
        "UnauthorizedOperation.AssumeRoleUnauthorized",
    ],
};

pub static DESCRIBE_SCENES: ActionMeta = ActionMeta {
    service: "tat",
    version: "2020-10-28",
    name: "DescribeScenes",
    summary: "List command scenes (categories of public commands).",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field {
            name: "SceneIds",
            ty: Type::Array(&Type::String),
            rules: &Rules { max_items: Some(100), ..Rules::NONE },
            doc: "Scene IDs, max 100. Cannot be combined with Filters.",
            ..Field::NONE
        },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&FILTER_STRUCT)),
            rules: &Rules { max_items: Some(10), filters: &["scene-id", "scene-name", "created-by"], ..Rules::NONE },
            doc: "Filter conditions, max 10, each with at most 5 Values. Cannot be combined with SceneIds.",
            ..Field::NONE
        },
        Field {
            name: "Limit",
            ty: Type::Uint,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size.",
            ..Field::NONE
        },
        Field { name: "Offset", ty: Type::Uint, doc: "Page offset.", ..Field::NONE },
    ],
    output: &[
        Field { name: "TotalCount", ty: Type::Uint, doc: "Total matches.", ..Field::NONE },
        Field { name: "SceneSet", ty: Type::Array(&Type::Struct(&SCENE_STRUCT)), doc: "Scenes found.", ..Field::NONE },
    ],
    errors: &[
        "InternalError",
        "InvalidFilter",
        "InvalidParameter",
        "InvalidParameter.ConflictParameter",
        "InvalidParameterValue",
        "InvalidParameterValue.InvalidFilter",
        "InvalidParameterValue.InvalidSceneId",
        "InvalidParameterValue.InvalidSceneName",
        "LimitExceeded.FilterValueExceeded",
        "UnauthorizedOperation.CamAuthFailed",
        "UnauthorizedOperation.MFAExpired",
        "UnauthorizedOperation.MFANotFound",
    ],
};

pub static DISABLE_INVOKER: ActionMeta = ActionMeta {
    service: "tat",
    version: "2020-10-28",
    name: "DisableInvoker",
    summary: "Stop an invoker.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "invoker", field: "InvokerId", lookup: false }],
    input: &[Field { name: "InvokerId", required: true, doc: "Invoker ID.", ..Field::NONE }],
    output: &[],
    errors: &["AuthFailure", "InvalidParameterValue.ID", "InvalidParameterValue.InvalidInvokerId", "ResourceNotFound"],
};

pub static DISABLE_REGISTER_CODES: ActionMeta = ActionMeta {
    service: "tat",
    version: "2020-10-28",
    name: "DisableRegisterCodes",
    summary: "Disable register codes.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "registercode", field: "RegisterCodeIds", lookup: false }],
    input: &[Field {
        name: "RegisterCodeIds",
        ty: Type::Array(&Type::String),
        required: true,
        rules: &Rules { min_items: Some(1), max_items: Some(100), ..Rules::NONE },
        doc: "Register code IDs.",
        ..Field::NONE
    }],
    output: &[],
    errors: &[
        "InvalidParameterValue.InvalidRegisterCodeId",
        "InvalidParameterValue.ParameterKeyDuplicated",
        "MissingParameter",
        "ResourceNotFound.RegisterCodesNotFoundCode",
        "ResourceNotFound.RoleNotFound",
        "UnauthorizedOperation.AssumeRoleUnauthorized",
    ],
};

pub static ENABLE_INVOKER: ActionMeta = ActionMeta {
    service: "tat",
    version: "2020-10-28",
    name: "EnableInvoker",
    summary: "Enable an invoker.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "invoker", field: "InvokerId", lookup: false }],
    input: &[Field { name: "InvokerId", required: true, doc: "Invoker ID.", ..Field::NONE }],
    output: &[],
    errors: &["AuthFailure", "InvalidParameterValue.ID", "InvalidParameterValue.InvalidInvokerId", "ResourceNotFound"],
};

pub static INVOKE_COMMAND: ActionMeta = ActionMeta {
    service: "tat",
    version: "2020-10-28",
    name: "InvokeCommand",
    summary: "Run a stored command on instances. The source lists only the public parameters; the fields are the SDK's.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[
        ResourceField { kind: "command", field: "CommandId", lookup: false },
        ResourceField { kind: "instance", field: "InstanceIds", lookup: false },
    ],
    input: &[
        Field { name: "CommandId", required: true, doc: "Stored command to run.", ..Field::NONE },
        Field {
            name: "InstanceIds",
            ty: Type::Array(&Type::String),
            required: true,
            rules: &Rules { min_items: Some(1), max_items: Some(1000), ..Rules::NONE },
            doc: "Target instance IDs, max 1000 (ours; 200 in the public service).",
            ..Field::NONE
        },
        Field {
            name: "Parameters",
            secret: true,
            doc: "Parameter values for this run. JSON object as a string: max 20 keys of 64 [A-Za-z0-9_-], string values of 4096. Defaults fill the rest.",
            ..Field::NONE
        },
        Field {
            name: "Username",
            rules: &Rules { max_len: Some(256), ..Rules::NONE },
            doc: "OS account used to run the command. Default: that of the command.",
            ..Field::NONE
        },
        Field {
            name: "WorkingDirectory",
            rules: &Rules { max_len: Some(1024), ..Rules::NONE },
            doc: "Working directory. Default: that of the command.",
            ..Field::NONE
        },
        Field {
            name: "Timeout",
            ty: Type::Uint,
            rules: &Rules { min: Some(1), max: Some(86400), ..Rules::NONE },
            doc: "Time limit in seconds. Default: that of the command.",
            ..Field::NONE
        },
        Field {
            name: "OutputCOSBucketUrl",
            doc: "Object-storage bucket URL that receives the output; the public service demands https.",
            ..Field::NONE
        },
        Field {
            name: "OutputCOSKeyPrefix",
            rules: &Rules { max_len: Some(60), ..Rules::NONE },
            doc: "Key prefix of the output, max 60. Split by \"/\"; no leading or double \"/\", no \"..\" part.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "InvocationId", doc: "Invocation ID, e.g. inv-xxxxxxxx.", ..Field::NONE }],
    errors: &[
        "FailedOperation.CVMError",
        "FailedOperation.LighthouseError",
        "InternalError",
        "InvalidParameter",
        "InvalidParameter.InvalidUsername",
        "InvalidParameterValue",
        "InvalidParameterValue.AgentUnsupportedCommandType",
        "InvalidParameterValue.InconsistentInstance",
        "InvalidParameterValue.InvalidCommandId",
        "InvalidParameterValue.InvalidInstanceId",
        "InvalidParameterValue.InvalidOutputCOSBucketUrl",
        "InvalidParameterValue.InvalidOutputCOSKeyPrefix",
        "InvalidParameterValue.InvalidWorkingDirectory",
        "InvalidParameterValue.LackOfParameterInfo",
        "InvalidParameterValue.LimitExceeded",
        "InvalidParameterValue.ParameterDisabled",
        "InvalidParameterValue.ParameterInvalidJsonFormat",
        "InvalidParameterValue.ParameterKeyContainsInvalidChar",
        "InvalidParameterValue.ParameterKeyDuplicated",
        "InvalidParameterValue.ParameterKeyLenExceeded",
        "InvalidParameterValue.ParameterNumberExceeded",
        "InvalidParameterValue.ParameterValueNotString",
        "InvalidParameterValue.SupportParametersOnlyIfEnableParameter",
        "OperationDenied",
        "ResourceNotFound.CommandNotFound",
        "ResourceNotFound.CosBucketNotFoundCode",
        "ResourceNotFound.InstanceNotFound",
        "ResourceNotFound.RoleNotFound",
        "ResourceUnavailable",
        "ResourceUnavailable.AgentNotInstalled",
        "ResourceUnavailable.AgentStatusNotOnline",
        "ResourceUnavailable.InstanceStateNotRunning",
        "ResourceUnavailable.LighthouseUnsupportedRegion",
        "UnauthorizedOperation.CamAuthFailed",
        "UnauthorizedOperation.InvalidToken",
        "UnauthorizedOperation.MFAExpired",
        "UnauthorizedOperation.MFANotFound",
        "UnauthorizedOperation.NeedApproval",
    ],
};

pub static MODIFY_COMMAND: ActionMeta = ActionMeta {
    service: "tat",
    version: "2020-10-28",
    name: "ModifyCommand",
    summary: "Change a stored command; only the fields sent are changed.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "command", field: "CommandId", lookup: false }],
    input: &[
        Field { name: "CommandId", required: true, doc: "Stored command ID.", ..Field::NONE },
        Field {
            name: "CommandName",
            rules: &Rules { max_len: Some(60), pattern: Some("^[A-Za-z0-9_.\\u4e00-\\u9fff-]*$"), ..Rules::NONE },
            doc: "Command name, max 60: letters, digits, Chinese characters, \"_\", \"-\" and \".\".",
            ..Field::NONE
        },
        Field {
            name: "Description",
            rules: &Rules { max_len: Some(120), ..Rules::NONE },
            doc: "Free text, max 120 characters.",
            ..Field::NONE
        },
        Field {
            name: "Content",
            rules: &Rules { max_len: Some(65536), ..Rules::NONE },
            doc: "Command body, Base64 text of at most 64 KB. {{key}} marks a parameter, {{tat-hidden:key}} one masked in records.",
            ..Field::NONE
        },
        Field {
            name: "CommandType",
            rules: &Rules { one_of: &["SHELL", "POWERSHELL", "BAT", "PYTHON"], ..Rules::NONE },
            doc: "SHELL, POWERSHELL, BAT or PYTHON (ours).",
            ..Field::NONE
        },
        Field { name: "WorkingDirectory", rules: &Rules { max_len: Some(1024), ..Rules::NONE }, doc: "Working directory.", ..Field::NONE },
        Field {
            name: "Timeout",
            ty: Type::Uint,
            rules: &Rules { min: Some(1), max: Some(86400), ..Rules::NONE },
            doc: "Time limit in seconds, including the upload of the output.",
            ..Field::NONE
        },
        Field {
            name: "DefaultParameters",
            secret: true,
            doc: "New default parameter values; all must be sent. Only when the command has EnableParameter. Excludes DefaultParameterConfs.",
            ..Field::NONE
        },
        Field {
            name: "DefaultParameterConfs",
            ty: Type::Array(&Type::Struct(&DEFAULT_PARAMETER_CONF_STRUCT)),
            rules: &Rules { max_items: Some(20), ..Rules::NONE },
            doc: "New default parameter definitions; only when the command has EnableParameter, excludes DefaultParameters.",
            ..Field::NONE
        },
        Field {
            name: "Username",
            rules: &Rules { max_len: Some(256), ..Rules::NONE },
            doc: "OS account used to run the command.",
            ..Field::NONE
        },
        Field {
            name: "OutputCOSBucketUrl",
            doc: "Object-storage bucket URL that receives the output; the public service demands https.",
            ..Field::NONE
        },
        Field {
            name: "OutputCOSKeyPrefix",
            rules: &Rules { max_len: Some(60), ..Rules::NONE },
            doc: "Key prefix of the output, max 60. Split by \"/\"; no leading or double \"/\", no \"..\" part.",
            ..Field::NONE
        },
    ],
    output: &[],
    errors: &[
        "InternalError",
        "InvalidParameter",
        "InvalidParameterValue",
        "InvalidParameterValue.CommandContentInvalid",
        "InvalidParameterValue.CommandNameDuplicated",
        "InvalidParameterValue.InvalidCommandId",
        "InvalidParameterValue.InvalidCommandName",
        "InvalidParameterValue.InvalidOutputCOSBucketUrl",
        "InvalidParameterValue.InvalidOutputCOSKeyPrefix",
        "InvalidParameterValue.InvalidWorkingDirectory",
        "InvalidParameterValue.ParameterInvalidJsonFormat",
        "InvalidParameterValue.ParameterKeyContainsInvalidChar",
        "InvalidParameterValue.ParameterKeyDuplicated",
        "InvalidParameterValue.ParameterKeyLenExceeded",
        "InvalidParameterValue.ParameterNumberExceeded",
        "InvalidParameterValue.ParameterValueNotString",
        "InvalidParameterValue.Range",
        "InvalidParameterValue.SupportParametersOnlyIfEnableParameter",
        "InvalidParameterValue.TooLong",
        "ResourceNotFound.CommandNotFound",
        "ResourceNotFound.CosBucketNotFoundCode",
        "UnauthorizedOperation.CamAuthFailed",
        "UnauthorizedOperation.InvalidToken",
        "UnauthorizedOperation.MFAExpired",
        "UnauthorizedOperation.MFANotFound",
    ],
};

pub static MODIFY_INVOKER: ActionMeta = ActionMeta {
    service: "tat",
    version: "2020-10-28",
    name: "ModifyInvoker",
    summary: "Change an invoker; only the fields sent are changed.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[
        ResourceField { kind: "invoker", field: "InvokerId", lookup: false },
        ResourceField { kind: "command", field: "CommandId", lookup: false },
        ResourceField { kind: "instance", field: "InstanceIds", lookup: false },
    ],
    input: &[
        Field { name: "InvokerId", required: true, doc: "Invoker ID.", ..Field::NONE },
        Field {
            name: "Name",
            rules: &Rules { max_len: Some(120), ..Rules::NONE },
            doc: "Invoker name, max 120 characters.",
            ..Field::NONE
        },
        Field {
            name: "Type",
            rules: &Rules { one_of: &["SCHEDULE"], ..Rules::NONE },
            doc: "Kind of invoker; only SCHEDULE.",
            ..Field::NONE
        },
        Field { name: "CommandId", doc: "Stored command to run.", ..Field::NONE },
        Field {
            name: "Username",
            rules: &Rules { max_len: Some(256), ..Rules::NONE },
            doc: "OS account used to run the command, max 256 characters.",
            ..Field::NONE
        },
        Field {
            name: "Parameters",
            secret: true,
            doc: "Parameter values, JSON object as a string; only when the command has EnableParameter.",
            ..Field::NONE
        },
        Field {
            name: "InstanceIds",
            ty: Type::Array(&Type::String),
            rules: &Rules { max_items: Some(100), ..Rules::NONE },
            doc: "Instances to run on, max 100; their agents must be online.",
            ..Field::NONE
        },
        Field {
            name: "ScheduleSettings",
            ty: Type::Struct(&SCHEDULE_SETTINGS_STRUCT),
            doc: "Schedule; required when Type changes to SCHEDULE.",
            ..Field::NONE
        },
    ],
    output: &[],
    errors: &[
        "AuthFailure",
        "InternalError",
        "InvalidParameterValue.ID",
        "InvalidParameterValue.InconsistentID",
        "InvalidParameterValue.InconsistentInstance",
        "InvalidParameterValue.InvalidCronExpression",
        "InvalidParameterValue.InvalidInstanceId",
        "InvalidParameterValue.InvalidInvokerId",
        "InvalidParameterValue.InvalidTimeFormat",
        "InvalidParameterValue.InvokeTimeExpired",
        "InvalidParameterValue.LimitExceeded",
        "InvalidParameterValue.ParameterDisabled",
        "InvalidParameterValue.ParameterInvalidJsonFormat",
        "InvalidParameterValue.Range",
        "InvalidParameterValue.TooLong",
        "ResourceNotFound.CommandNotFound",
        "ResourceNotFound.InstanceNotFound",
        "ResourceUnavailable.AgentNotInstalled",
    ],
};

pub static MODIFY_REGISTER_INSTANCE: ActionMeta = ActionMeta {
    service: "tat",
    version: "2020-10-28",
    name: "ModifyRegisterInstance",
    summary: "Rename a managed instance.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[
        Field { name: "InstanceId", required: true, doc: "Managed instance ID.", ..Field::NONE },
        Field {
            name: "InstanceName",
            required: true,
            rules: &Rules { min_len: Some(1), max_len: Some(60), ..Rules::NONE },
            doc: "New name, 1 to 60 characters.",
            ..Field::NONE
        },
    ],
    output: &[],
    errors: &[
        "InvalidParameterValue",
        "InvalidParameterValue.InvalidRegisterInstanceId",
        "InvalidParameterValue.TooLong",
        "MissingParameter",
        "ResourceNotFound.RoleNotFound",
        "UnauthorizedOperation.AssumeRoleUnauthorized",
    ],
};

pub static PREVIEW_REPLACED_COMMAND_CONTENT: ActionMeta = ActionMeta {
    service: "tat",
    version: "2020-10-28",
    name: "PreviewReplacedCommandContent",
    summary: "Show command content with its parameters replaced; nothing is run.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "command", field: "CommandId", lookup: false }],
    input: &[
        Field {
            name: "Parameters",
            secret: true,
            doc: "Parameter values for the preview. JSON object as a string: max 20 keys of 64 [A-Za-z0-9_-], string values of 4096. Defaults fill the rest.",
            ..Field::NONE
        },
        Field { name: "CommandId", doc: "Stored command to preview; give exactly one of CommandId and Content.", ..Field::NONE },
        Field {
            name: "Content",
            rules: &Rules { max_len: Some(65536), ..Rules::NONE },
            doc: "Command body to preview, Base64 text of at most 64 KB; give exactly one of CommandId and Content.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "ReplacedContent", doc: "Content after replacement, Base64.", ..Field::NONE }],
    errors: &[
        "InvalidParameter.ConflictParameter",
        "InvalidParameter.ParameterNameDuplicated",
        "InvalidParameterValue.CommandContentInvalid",
        "InvalidParameterValue.CommandNameDuplicated",
        "InvalidParameterValue.InvalidCommandId",
        "InvalidParameterValue.LackOfParameterInfo",
        "InvalidParameterValue.LackOfParameters",
        "InvalidParameterValue.ParameterDisabled",
        "InvalidParameterValue.ParameterInvalidJsonFormat",
        "InvalidParameterValue.ParameterKeyContainsInvalidChar",
        "InvalidParameterValue.ParameterKeyDuplicated",
        "InvalidParameterValue.ParameterKeyLenExceeded",
        "InvalidParameterValue.ParameterNumberExceeded",
        "InvalidParameterValue.ParameterValueNotString",
        "InvalidParameterValue.Range",
        "InvalidParameterValue.SupportParametersOnlyIfEnableParameter",
        "ResourceNotFound.CommandNotFound",
        "UnauthorizedOperation.CamAuthFailed",
        "UnauthorizedOperation.InvalidToken",
        "UnauthorizedOperation.MFAExpired",
        "UnauthorizedOperation.MFANotFound",
    ],
};

pub static RUN_COMMAND: ActionMeta = ActionMeta {
    service: "tat",
    version: "2020-10-28",
    name: "RunCommand",
    summary: "Run ad-hoc command content on instances, optionally saving it as a stored command.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "instance", field: "InstanceIds", lookup: false }],
    input: &[
        Field {
            name: "CommandName",
            rules: &Rules { max_len: Some(60), pattern: Some("^[A-Za-z0-9_.\\u4e00-\\u9fff-]*$"), ..Rules::NONE },
            doc: "Command name, max 60: letters, digits, Chinese characters, \"_\", \"-\" and \".\".",
            example: "name",
            ..Field::NONE
        },
        Field {
            name: "Username",
            rules: &Rules { max_len: Some(256), ..Rules::NONE },
            doc: "OS account used to run the command. Default root on Linux, System on Windows.",
            example: "root",
            ..Field::NONE
        },
        Field {
            name: "Description",
            rules: &Rules { max_len: Some(120), ..Rules::NONE },
            doc: "Free text.",
            example: "desc",
            ..Field::NONE
        },
        Field {
            name: "Content",
            rules: &Rules { max_len: Some(65536), ..Rules::NONE },
            doc: "Command body; required in fact. SDK clients send Base64, at most 64 KB. The source example is plain text, not Base64.",
            example: "ps -ef",
            ..Field::NONE
        },
        Field {
            name: "CommandType",
            doc: "Command type: SHELL, POWERSHELL, BAT or PYTHON (ours), case-insensitive.",
            example: "shell",
            ..Field::NONE
        },
        Field {
            name: "WorkingDirectory",
            rules: &Rules { max_len: Some(1024), ..Rules::NONE },
            doc: "Working directory. Default /root for SHELL, the agent's workdir for POWERSHELL.",
            example: "/root/",
            ..Field::NONE
        },
        Field {
            name: "Timeout",
            ty: Type::Uint,
            rules: &Rules { min: Some(1), max: Some(86400), ..Rules::NONE },
            doc: "Time limit in seconds; unit not given in the source, taken from the SDK.",
            example: "1000",
            ..Field::NONE
        },
        Field { name: "SaveCommand", ty: Type::Bool, doc: "Keep the command as a stored command.", example: "true", ..Field::NONE },
        Field {
            name: "InstanceIds",
            ty: Type::Array(&Type::String),
            nullable: true,
            rules: &Rules { max_items: Some(1000), ..Rules::NONE },
            doc: "Target instance IDs, e.g. ins-xx; required in fact. Max 1000 (ours; 200 in the public service).",
            example: "[\"ins-xx\", \"ins-y\"]",
            ..Field::NONE
        },
        Field { name: "EnableParameter", ty: Type::Bool, doc: "Enable parameter substitution in Content.", example: "true", ..Field::NONE },
        Field {
            name: "DefaultParameters",
            secret: true,
            doc: "Default parameter values. JSON object as a string: max 20 keys of 64 [A-Za-z0-9_-], string values of 4096. Excludes DefaultParameterConfs.",
            example: "def_opts",
            ..Field::NONE
        },
        Field {
            name: "DefaultParameterConfs",
            ty: Type::Array(&Type::Struct(&DEFAULT_PARAMETER_CONF_STRUCT)),
            rules: &Rules { max_items: Some(20), ..Rules::NONE },
            doc: "Default parameter definitions; only with EnableParameter, excludes DefaultParameters.",
            ..Field::NONE
        },
        Field {
            name: "Parameters",
            secret: true,
            doc: "Parameter values for this run. JSON object as a string: max 20 keys of 64 [A-Za-z0-9_-], string values of 4096.",
            example: "opts",
            ..Field::NONE
        },
        Field {
            name: "OutputCOSBucketUrl",
            doc: "Object-storage bucket URL that receives the output.",
            example: "http://cos.com",
            ..Field::NONE
        },
        Field {
            name: "OutputCOSKeyPrefix",
            rules: &Rules { max_len: Some(60), ..Rules::NONE },
            doc: "Key prefix of the output object (the source calls it the COS secret).",
            example: "xxxx",
            ..Field::NONE
        },
        Field {
            name: "Tags",
            ty: Type::Array(&Type::Struct(&TAG_STRUCT)),
            rules: &Rules { max_items: Some(10), ..Rules::NONE },
            doc: "Tags of the saved command. The source prints a single Tag, the SDK an array.",
            ..Field::NONE
        },
    ],
    output: &[
        Field { name: "CommandId", doc: "ID of the stored command.", example: "1", ..Field::NONE },
        Field { name: "InvocationId", doc: "Invocation ID, e.g. inv-xxx.", example: "inv-xxx", ..Field::NONE },
    ],
    errors: &[
        "FailedOperation.CVMError",
        "FailedOperation.LighthouseError",
        "InternalError",
        "InvalidParameter",
        "InvalidParameter.InvalidUsername",
        "InvalidParameter.ParameterNameDuplicated",
        "InvalidParameterValue",
        "InvalidParameterValue.AgentUnsupportedCommandType",
        "InvalidParameterValue.CommandContentInvalid",
        "InvalidParameterValue.CommandNameDuplicated",
        "InvalidParameterValue.InconsistentInstance",
        "InvalidParameterValue.InvalidCommandName",
        "InvalidParameterValue.InvalidContent",
        "InvalidParameterValue.InvalidInstanceId",
        "InvalidParameterValue.InvalidOutputCOSBucketUrl",
        "InvalidParameterValue.InvalidOutputCOSKeyPrefix",
        "InvalidParameterValue.InvalidUsername",
        "InvalidParameterValue.InvalidWorkingDirectory",
        "InvalidParameterValue.LackOfParameterInfo",
        "InvalidParameterValue.LimitExceeded",
        "InvalidParameterValue.ParameterDisabled",
        "InvalidParameterValue.ParameterInvalidJsonFormat",
        "InvalidParameterValue.ParameterKeyContainsInvalidChar",
        "InvalidParameterValue.ParameterKeyDuplicated",
        "InvalidParameterValue.ParameterKeyLenExceeded",
        "InvalidParameterValue.ParameterNumberExceeded",
        "InvalidParameterValue.ParameterValueNotString",
        "InvalidParameterValue.Range",
        "InvalidParameterValue.SupportParametersOnlyIfEnableParameter",
        "InvalidParameterValue.TooLong",
        "MissingParameter",
        "OperationDenied",
        "ResourceNotFound.CosBucketNotFoundCode",
        "ResourceNotFound.InstanceNotFound",
        "ResourceNotFound.RoleNotFound",
        "ResourceUnavailable",
        "ResourceUnavailable.AgentNotInstalled",
        "ResourceUnavailable.AgentStatusNotOnline",
        "ResourceUnavailable.InstanceStateNotRunning",
        "ResourceUnavailable.LighthouseUnsupportedRegion",
        "ResourceUnavailable.UserHasNoQuotaCode",
        "UnauthorizedOperation.AssumeRoleUnauthorized",
        "UnauthorizedOperation.CamAuthFailed",
        "UnauthorizedOperation.InvalidToken",
        "UnauthorizedOperation.MFAExpired",
        "UnauthorizedOperation.MFANotFound",
    ],
};

pub static AUTOMATION_AGENT_SET_STRUCT: Struct = Struct {
    name: "AutomationAgentSet",
    doc: "One installed agent.",
    fields: &[
        Field { name: "InstanceId", doc: "Instance ID.", example: "ins-aa", ..Field::NONE },
        Field { name: "Version", doc: "Agent version, e.g. v1.0.6.", example: "v1.0.6", ..Field::NONE },
        Field { name: "LastHeartbeatTime", doc: "Last heartbeat, ISO 8601, UTC.", example: "2024-09-04T02:50:29Z", ..Field::NONE },
        Field {
            name: "AgentStatus",
            doc: "Agent state: Online or Offline in the SDK; the source's sample is running.",
            example: "running",
            ..Field::NONE
        },
        Field { name: "Environment", doc: "Environment the agent runs in: Linux or Windows in the SDK.", example: "env", ..Field::NONE },
        Field {
            name: "SupportFeatures",
            ty: Type::Array(&Type::String),
            nullable: true,
            doc: "Features supported by the agent.",
            example: "[\"a\", \"b\"]",
            ..Field::NONE
        },
        Field { name: "Sn", doc: "Machine serial number.", example: "aaa-a", ..Field::NONE },
        Field { name: "Ip", doc: "Machine address.", example: "192.168.1.2", ..Field::NONE },
        Field { name: "Region", doc: "Region of the machine.", example: "NewYork", ..Field::NONE },
    ],
};

pub static COMMAND_STRUCT: Struct = Struct {
    name: "Command",
    doc: "Stored command.",
    fields: &[
        Field { name: "CommandId", doc: "Stored command ID.", ..Field::NONE },
        Field { name: "CommandName", doc: "Command name.", ..Field::NONE },
        Field { name: "Description", doc: "Free text.", ..Field::NONE },
        Field { name: "Content", doc: "Command body, Base64.", ..Field::NONE },
        Field {
            name: "CommandType",
            rules: &Rules { one_of: &["SHELL", "POWERSHELL", "BAT", "PYTHON"], ..Rules::NONE },
            doc: "SHELL, POWERSHELL, BAT or PYTHON (ours).",
            ..Field::NONE
        },
        Field { name: "WorkingDirectory", doc: "Working directory.", ..Field::NONE },
        Field { name: "Timeout", ty: Type::Uint, doc: "Time limit in seconds, including the upload of the output.", ..Field::NONE },
        Field { name: "CreatedTime", ty: Type::Datetime, doc: "ISO 8601, UTC.", ..Field::NONE },
        Field { name: "UpdatedTime", ty: Type::Datetime, doc: "ISO 8601, UTC.", ..Field::NONE },
        Field { name: "EnableParameter", ty: Type::Bool, doc: "Whether parameters are substituted.", ..Field::NONE },
        Field { name: "DefaultParameters", doc: "Default parameter values, JSON object as a string.", ..Field::NONE },
        Field {
            name: "DefaultParameterConfs",
            ty: Type::Array(&Type::Struct(&DEFAULT_PARAMETER_CONF_STRUCT)),
            doc: "Default parameter definitions.",
            ..Field::NONE
        },
        Field { name: "Scenes", ty: Type::Array(&Type::String), doc: "IDs of the scenes the command belongs to.", ..Field::NONE },
        Field { name: "FormattedDescription", doc: "Structured description, JSON; empty for user commands.", ..Field::NONE },
        Field {
            name: "CreatedBy",
            rules: &Rules { one_of: &["TAT", "USER"], ..Rules::NONE },
            doc: "TAT: public command; USER: created by a user.",
            ..Field::NONE
        },
        Field { name: "Tags", ty: Type::Array(&Type::Struct(&TAG_STRUCT)), doc: "Tags.", ..Field::NONE },
        Field { name: "Username", doc: "OS account.", ..Field::NONE },
        Field { name: "OutputCOSBucketUrl", doc: "Object-storage bucket URL for the output.", ..Field::NONE },
        Field { name: "OutputCOSKeyPrefix", doc: "Key prefix of the output object.", ..Field::NONE },
    ],
};

pub static DEFAULT_PARAMETER_CONF_STRUCT: Struct = Struct {
    name: "DefaultParameterConf",
    doc: "Definition of one default parameter.",
    fields: &[
        Field { name: "ParameterName", doc: "Parameter name.", example: "name", ..Field::NONE },
        Field { name: "ParameterValue", secret: true, doc: "Default value.", example: "value", ..Field::NONE },
        Field { name: "ParameterDescription", doc: "Free text.", example: "desc", ..Field::NONE },
    ],
};

pub static DOCUMENT_STRUCT: Struct = Struct {
    name: "Document",
    doc: "Settings a command ran with.",
    fields: &[
        Field { name: "Username", doc: "OS account.", example: "root", ..Field::NONE },
        Field { name: "Content", doc: "Command body, Base64 in the SDK.", example: "ps -ef", ..Field::NONE },
        Field { name: "CommandType", doc: "Command type, e.g. shell.", example: "shell", ..Field::NONE },
        Field { name: "WorkingDirectory", doc: "Working directory.", example: "/root/", ..Field::NONE },
        Field { name: "Timeout", ty: Type::Int, doc: "Time limit in seconds.", example: "1000", ..Field::NONE },
        Field { name: "OutputCOSBucketUrl", doc: "Object-storage bucket URL for the output.", example: "http://cos.com", ..Field::NONE },
        Field {
            name: "OutputCOSKeyPrefix",
            doc: "Key prefix of the output object (the source calls it the COS secret).",
            example: "xxx",
            ..Field::NONE
        },
    ],
};

pub static FILTER_STRUCT: Struct = Struct {
    name: "Filter",
    doc: "Filter condition.",
    fields: &[
        Field { name: "Name", doc: "Field to filter on.", example: "id", ..Field::NONE },
        Field {
            name: "Values",
            ty: Type::Array(&Type::String),
            nullable: true,
            rules: &Rules { max_items: Some(5), ..Rules::NONE },
            doc: "Accepted values, max 5. Several Filters are combined with AND, their Values with OR.",
            example: "[\"a\", \"b\"]",
            ..Field::NONE
        },
    ],
};

pub static GENERAL_RESOURCE_QUOTA_SET_STRUCT: Struct = Struct {
    name: "GeneralResourceQuotaSet",
    doc: "Quota of one kind of resource.",
    fields: &[
        Field {
            name: "ResourceName",
            rules: &Rules { one_of: &["COMMAND", "REGISTER_CODE"], ..Rules::NONE },
            doc: "COMMAND (stored commands) or REGISTER_CODE (register codes).",
            ..Field::NONE
        },
        Field { name: "ResourceQuotaUsed", ty: Type::Int, doc: "Amount used.", ..Field::NONE },
        Field { name: "ResourceQuotaTotal", ty: Type::Int, doc: "Amount allowed.", ..Field::NONE },
    ],
};

pub static INVOCATION_STRUCT: Struct = Struct {
    name: "Invocation",
    doc: "One invocation of a command on a set of instances.",
    fields: &[
        Field { name: "InvocationId", doc: "Invocation ID.", ..Field::NONE },
        Field { name: "CommandId", doc: "Stored command ID.", ..Field::NONE },
        Field { name: "CommandName", doc: "Command name.", ..Field::NONE },
        Field {
            name: "InvocationStatus",
            rules: &Rules {
                one_of: &[
                    "PENDING",
                    "RUNNING",
                    "CANCELLING",
                    "SUCCESS",
                    "TIMEOUT",
                    "FAILED",
                    "CANCELLED",
                    "PARTIAL_FAILED",
                    "PARTIAL_CANCELLED",
                ],
                ..Rules::NONE
            },
            doc: "Overall status. PARTIAL_FAILED, PARTIAL_CANCELLED: only some tasks ended so.",
            ..Field::NONE
        },
        Field {
            name: "InvocationTaskBasicInfoSet",
            ty: Type::Array(&Type::Struct(&INVOCATION_TASK_BASIC_INFO_STRUCT)),
            doc: "Execution tasks.",
            ..Field::NONE
        },
        Field { name: "Description", doc: "Free text.", ..Field::NONE },
        Field { name: "StartTime", ty: Type::Datetime, doc: "ISO 8601, UTC.", ..Field::NONE },
        Field { name: "EndTime", ty: Type::Datetime, nullable: true, doc: "ISO 8601, UTC.", ..Field::NONE },
        Field { name: "CreatedTime", ty: Type::Datetime, doc: "ISO 8601, UTC.", ..Field::NONE },
        Field { name: "UpdatedTime", ty: Type::Datetime, doc: "ISO 8601, UTC.", ..Field::NONE },
        Field { name: "Parameters", doc: "Parameter values, JSON object as a string; hidden ones masked.", ..Field::NONE },
        Field { name: "DefaultParameters", doc: "Default parameter values, JSON object as a string.", ..Field::NONE },
        Field { name: "InstanceKind", doc: "CVM or LIGHTHOUSE in the public service.", ..Field::NONE },
        Field { name: "Username", doc: "OS account.", ..Field::NONE },
        Field {
            name: "InvocationSource",
            rules: &Rules { one_of: &["USER", "INVOKER"], ..Rules::NONE },
            doc: "USER: called by a user; INVOKER: started by an invoker.",
            ..Field::NONE
        },
        Field { name: "CommandContent", doc: "Command body, Base64.", ..Field::NONE },
        Field { name: "CommandType", doc: "Command type.", ..Field::NONE },
        Field { name: "Timeout", ty: Type::Uint, doc: "Time limit in seconds.", ..Field::NONE },
        Field { name: "WorkingDirectory", doc: "Working directory.", ..Field::NONE },
        Field { name: "OutputCOSBucketUrl", doc: "Object-storage bucket URL for the output.", ..Field::NONE },
        Field { name: "OutputCOSKeyPrefix", doc: "Key prefix of the output object.", ..Field::NONE },
    ],
};

pub static INVOCATION_TASK_STRUCT: Struct = Struct {
    name: "InvocationTask",
    doc: "Execution of one invocation on one instance.",
    fields: &[
        Field { name: "CommandId", doc: "Stored command ID.", example: "1", ..Field::NONE },
        Field { name: "CommandDocument", ty: Type::Struct(&DOCUMENT_STRUCT), doc: "Command settings used.", ..Field::NONE },
        Field { name: "InvocationId", doc: "Invocation ID, e.g. inv-xxx.", example: "inv-xxx", ..Field::NONE },
        Field { name: "InvocationTaskId", doc: "Execution task ID, e.g. invt-xxx.", example: "invt-xxx", ..Field::NONE },
        Field {
            name: "TaskStatus",
            doc: "Task status: the codes of InvocationTaskBasicInfo.TaskStatus; the source's sample is Succeed.",
            example: "Succeed",
            ..Field::NONE
        },
        Field { name: "ErrorInfo", doc: "Failure reason.", example: "err", ..Field::NONE },
        Field { name: "InstanceId", doc: "Target instance ID.", example: "ins-xxx", ..Field::NONE },
        Field { name: "TaskResult", ty: Type::Struct(&TASK_RESULT_STRUCT), doc: "Exit code and output.", ..Field::NONE },
        Field {
            name: "InvocationSource",
            doc: "Origin of the invocation: USER (a user) or INVOKER (an invoker) in the SDK.",
            example: "invs-xxx",
            ..Field::NONE
        },
        Field { name: "StartTime", doc: "ISO 8601, UTC.", example: "2024-09-04T02:50:29Z", ..Field::NONE },
        Field { name: "EndTime", doc: "ISO 8601, UTC.", example: "2024-09-04T02:50:29Z", ..Field::NONE },
        Field { name: "CreatedTime", doc: "ISO 8601, UTC.", example: "2024-09-04T02:50:29Z", ..Field::NONE },
        Field { name: "UpdatedTime", doc: "ISO 8601, UTC.", example: "2024-09-04T02:50:29Z", ..Field::NONE },
        Field { name: "CommandName", doc: "Name of the command.", ..Field::NONE },
    ],
};

pub static INVOCATION_TASK_BASIC_INFO_STRUCT: Struct = Struct {
    name: "InvocationTaskBasicInfo",
    doc: "Execution task in short.",
    fields: &[
        Field { name: "InvocationTaskId", doc: "Execution task ID.", ..Field::NONE },
        Field {
            name: "TaskStatus",
            rules: &Rules {
                one_of: &[
                    "PENDING",
                    "DELIVERING",
                    "DELIVER_DELAYED",
                    "DELIVER_FAILED",
                    "START_FAILED",
                    "RUNNING",
                    "SUCCESS",
                    "FAILED",
                    "TIMEOUT",
                    "TASK_TIMEOUT",
                    "CANCELLING",
                    "CANCELLED",
                    "TERMINATED",
                    "UNKNOWN",
                ],
                ..Rules::NONE
            },
            doc: "Task status. CANCELLED: before the start; TERMINATED: while running; UNKNOWN (ours): nobody can tell how it ended. DELIVERING, DELIVER_DELAYED and TASK_TIMEOUT do not occur here.",
            ..Field::NONE
        },
        Field { name: "InstanceId", doc: "Target instance ID.", ..Field::NONE },
    ],
};

pub static INVOKER_STRUCT: Struct = Struct {
    name: "Invoker",
    doc: "Invoker.",
    fields: &[
        Field { name: "InvokerId", doc: "Invoker ID.", ..Field::NONE },
        Field { name: "Name", doc: "Invoker name.", ..Field::NONE },
        Field { name: "Type", rules: &Rules { one_of: &["SCHEDULE"], ..Rules::NONE }, doc: "Only SCHEDULE.", ..Field::NONE },
        Field { name: "CommandId", doc: "Stored command ID.", ..Field::NONE },
        Field { name: "Username", doc: "OS account.", ..Field::NONE },
        Field { name: "Parameters", doc: "Parameter values, JSON object as a string.", ..Field::NONE },
        Field { name: "InstanceIds", ty: Type::Array(&Type::String), doc: "Instances to run on.", ..Field::NONE },
        Field { name: "Enable", ty: Type::Bool, doc: "Whether the invoker is enabled.", ..Field::NONE },
        Field {
            name: "ScheduleSettings",
            ty: Type::Struct(&SCHEDULE_SETTINGS_STRUCT),
            doc: "Schedule; given for SCHEDULE.",
            ..Field::NONE
        },
        Field { name: "CreatedTime", ty: Type::Datetime, doc: "ISO 8601, UTC.", ..Field::NONE },
        Field { name: "UpdatedTime", ty: Type::Datetime, doc: "ISO 8601, UTC.", ..Field::NONE },
        Field { name: "Tags", ty: Type::Array(&Type::Struct(&TAG_STRUCT)), doc: "Tags.", ..Field::NONE },
    ],
};

pub static INVOKER_RECORD_STRUCT: Struct = Struct {
    name: "InvokerRecord",
    doc: "One run started by an invoker.",
    fields: &[
        Field { name: "InvokerId", doc: "Invoker ID.", ..Field::NONE },
        Field { name: "InvokeTime", ty: Type::Datetime, doc: "Time of the run, ISO 8601, UTC.", ..Field::NONE },
        Field { name: "Reason", doc: "Why the run was started.", ..Field::NONE },
        Field { name: "InvocationId", doc: "Invocation ID.", ..Field::NONE },
        Field {
            name: "Result",
            rules: &Rules {
                one_of: &[
                    "PENDING",
                    "RUNNING",
                    "CANCELLING",
                    "SUCCESS",
                    "TIMEOUT",
                    "FAILED",
                    "CANCELLED",
                    "PARTIAL_FAILED",
                    "PARTIAL_CANCELLED",
                ],
                ..Rules::NONE
            },
            doc: "Status of the invocation. PARTIAL_FAILED, PARTIAL_CANCELLED: only some tasks ended so.",
            ..Field::NONE
        },
    ],
};

pub static REGION_SET_STRUCT: Struct = Struct {
    name: "RegionSet",
    doc: "One region.",
    fields: &[
        Field { name: "Region", doc: "Region identifier.", example: "New York", ..Field::NONE },
        Field { name: "RegionState", doc: "State: AVAILABLE or UNAVAILABLE.", example: "AVAILABLE", ..Field::NONE },
        Field { name: "RegionName", doc: "Display name.", example: "New York", ..Field::NONE },
    ],
};

pub static REGISTER_CODE_INFO_STRUCT: Struct = Struct {
    name: "RegisterCodeInfo",
    doc: "Register code.",
    fields: &[
        Field { name: "RegisterCodeId", doc: "Register code ID.", ..Field::NONE },
        Field { name: "Description", doc: "Free text.", ..Field::NONE },
        Field { name: "InstanceNamePrefix", doc: "Prefix of the names of registered instances.", ..Field::NONE },
        Field { name: "RegisterLimit", ty: Type::Int, doc: "Number of instances that may register.", ..Field::NONE },
        Field { name: "ExpiredTime", ty: Type::Datetime, nullable: true, doc: "Expiry, ISO 8601, UTC.", ..Field::NONE },
        Field { name: "IpAddressRange", doc: "IPv4 address or CIDR block that may register.", ..Field::NONE },
        Field { name: "Enabled", ty: Type::Bool, doc: "Whether the code can be used.", ..Field::NONE },
        Field { name: "RegisteredCount", ty: Type::Int, doc: "Number of instances registered.", ..Field::NONE },
        Field { name: "CreatedTime", ty: Type::Datetime, nullable: true, doc: "ISO 8601, UTC.", ..Field::NONE },
        Field { name: "UpdatedTime", ty: Type::Datetime, nullable: true, doc: "ISO 8601, UTC.", ..Field::NONE },
    ],
};

pub static REGISTER_INSTANCE_INFO_STRUCT: Struct = Struct {
    name: "RegisterInstanceInfo",
    doc: "Managed instance.",
    fields: &[
        Field { name: "RegisterCodeId", doc: "Register code used.", ..Field::NONE },
        Field { name: "InstanceId", doc: "Managed instance ID.", ..Field::NONE },
        Field { name: "InstanceName", doc: "Instance name.", ..Field::NONE },
        Field { name: "MachineId", doc: "Machine ID reported by the agent.", ..Field::NONE },
        Field {
            name: "SystemName",
            rules: &Rules { one_of: &["Linux", "Windows"], ..Rules::NONE },
            doc: "Linux or Windows.",
            ..Field::NONE
        },
        Field { name: "HostName", doc: "Host name.", ..Field::NONE },
        Field { name: "LocalIp", doc: "Private address.", ..Field::NONE },
        Field { name: "PublicKey", doc: "Public key of the agent, PEM.", ..Field::NONE },
        Field { name: "Status", rules: &Rules { one_of: &["Online", "Offline"], ..Rules::NONE }, doc: "Online or Offline.", ..Field::NONE },
        Field { name: "CreatedTime", ty: Type::Datetime, doc: "ISO 8601, UTC.", ..Field::NONE },
        Field { name: "UpdatedTime", ty: Type::Datetime, doc: "ISO 8601, UTC.", ..Field::NONE },
        Field { name: "Tags", ty: Type::Array(&Type::Struct(&TAG_STRUCT)), doc: "Tags.", ..Field::NONE },
    ],
};

pub static SCENE_STRUCT: Struct = Struct {
    name: "Scene",
    doc: "Scene (category of public commands).",
    fields: &[
        Field { name: "SceneId", doc: "Scene ID, e.g. sc-xxxxxxxx.", ..Field::NONE },
        Field { name: "SceneName", doc: "Scene name.", ..Field::NONE },
        Field { name: "CreatedBy", rules: &Rules { one_of: &["TAT"], ..Rules::NONE }, doc: "TAT: public scene.", ..Field::NONE },
        Field { name: "CreatedTime", doc: "ISO 8601, UTC.", ..Field::NONE },
        Field { name: "UpdatedTime", doc: "ISO 8601, UTC.", ..Field::NONE },
    ],
};

pub static SCHEDULE_SETTINGS_STRUCT: Struct = Struct {
    name: "ScheduleSettings",
    doc: "Schedule of an invoker.",
    fields: &[
        Field {
            name: "Policy",
            required: true,
            rules: &Rules { one_of: &["ONCE", "RECURRENCE"], ..Rules::NONE },
            doc: "ONCE: one run at InvokeTime; RECURRENCE: runs by Recurrence.",
            ..Field::NONE
        },
        Field {
            name: "Recurrence",
            doc: "Crontab expression; required for RECURRENCE. The public service reads it in UTC+8.",
            ..Field::NONE
        },
        Field { name: "InvokeTime", ty: Type::Datetime, doc: "Next run, ISO 8601; required for ONCE.", ..Field::NONE },
    ],
};

pub static TAG_STRUCT: Struct = Struct {
    name: "Tag",
    doc: "Key/value tag.",
    fields: &[Field { name: "Key", example: "value", ..Field::NONE }, Field { name: "Value", example: "value", ..Field::NONE }],
};

pub static TASK_RESULT_STRUCT: Struct = Struct {
    name: "TaskResult",
    doc: "Exit code and output of an execution task.",
    fields: &[
        Field { name: "ExitCode", ty: Type::Int, doc: "Process exit code.", example: "1", ..Field::NONE },
        Field { name: "Output", doc: "Command output, Base64; the SDK states at most 24 KB.", example: "res", ..Field::NONE },
        Field { name: "Dropped", ty: Type::Uint, doc: "Number of output bytes dropped.", example: "1", ..Field::NONE },
        Field { name: "ExecStartTime", doc: "ISO 8601, UTC.", example: "2024-09-04T02:50:29Z", ..Field::NONE },
        Field { name: "ExecEndTime", doc: "ISO 8601, UTC.", example: "2024-09-04T02:50:29Z", ..Field::NONE },
        Field { name: "OutputUrl", doc: "URL of the uploaded output.", example: "http://cos.com", ..Field::NONE },
        Field { name: "OutputUploadCOSErrorInfo", doc: "Error raised while uploading the output.", example: "error", ..Field::NONE },
    ],
};
