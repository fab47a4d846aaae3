// Written by `cargo xtask codegen` from contract/cloudaudit.json; do not edit.
//! The contract's tables: validation, help and policies read them.

use terrace_rpc::meta::{Access, ActionMeta, Field, Rules, Service, Struct, Type};

pub static SERVICE: Service = Service {
    name: "cloudaudit",
    version: "2019-03-19",
    title: "Audit log of API calls",
    actions: &[&DESCRIBE_EVENTS],
    structs: &[&EVENT_STRUCT, &LOOKUP_ATTRIBUTE_STRUCT, &RESOURCE_STRUCT],
    errors: &[
        ("FailedOperation.MemberNotAuditRole", "Audit is not enabled for the user asked for."),
        ("FailedOperation.MemberNotInOrganization", "Member is not in the organisation."),
        ("LimitExceeded.OverAmount", "Quota exceeded."),
    ],
};

pub static DESCRIBE_EVENTS: ActionMeta = ActionMeta {
    service: "cloudaudit",
    version: "2019-03-19",
    name: "DescribeEvents",
    summary: "Search the audit log.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "StartTime", ty: Type::Uint, required: true, doc: "Start of the range, Unix seconds.", ..Field::NONE },
        Field {
            name: "EndTime",
            ty: Type::Uint,
            required: true,
            doc: "End of the range, Unix seconds, that second included; the range is at most 30 days.",
            ..Field::NONE
        },
        Field { name: "NextToken", ty: Type::Uint, doc: "Cursor returned by the previous call.", ..Field::NONE },
        Field {
            name: "MaxResults",
            ty: Type::Uint,
            rules: &Rules { min: Some(1), max: Some(50), ..Rules::NONE },
            doc: "Maximum number of events, 1 to 50.",
            ..Field::NONE
        },
        Field {
            name: "LookupAttributes",
            ty: Type::Array(&Type::Struct(&LOOKUP_ATTRIBUTE_STRUCT)),
            rules: &Rules { max_items: Some(20), ..Rules::NONE },
            doc: "Conditions, combined with AND; several values of EventName are combined with OR.",
            ..Field::NONE
        },
        Field {
            name: "IsReturnLocation",
            ty: Type::Uint,
            rules: &Rules { min: Some(0), max: Some(1), ..Rules::NONE },
            doc: "1: return the location of the address; 0: do not.",
            ..Field::NONE
        },
    ],
    output: &[
        Field { name: "ListOver", ty: Type::Bool, doc: "true: no further page.", ..Field::NONE },
        Field { name: "NextToken", ty: Type::Uint, doc: "Cursor for the next call.", ..Field::NONE },
        Field { name: "Events", ty: Type::Array(&Type::Struct(&EVENT_STRUCT)), doc: "Events found.", ..Field::NONE },
        Field { name: "TotalCount", ty: Type::Uint, doc: "Obsolete; page with ListOver and NextToken.", ..Field::NONE },
    ],
    errors: &[
        "FailedOperation",
        "FailedOperation.MemberNotAuditRole",
        "FailedOperation.MemberNotInOrganization",
        "InternalError",
        "InvalidParameter",
        "LimitExceeded.OverAmount",
        "UnauthorizedOperation",
        "InvalidParameterValue",
        "MissingParameter",
    ],
};

pub static EVENT_STRUCT: Struct = Struct {
    name: "Event",
    doc: "Audit event.",
    fields: &[
        Field { name: "EventId", doc: "Event ID.", ..Field::NONE },
        Field { name: "Username", doc: "User name.", ..Field::NONE },
        Field { name: "EventTime", doc: "Time of the event, Unix seconds.", ..Field::NONE },
        Field { name: "CloudAuditEvent", doc: "The whole event, JSON as a string.", ..Field::NONE },
        Field { name: "ResourceTypeCn", doc: "Name of the resource type in Chinese.", ..Field::NONE },
        Field { name: "ErrorCode", ty: Type::Int, doc: "0: the call succeeded; -1: it failed or is unfinished.", ..Field::NONE },
        Field { name: "EventName", doc: "Action called.", ..Field::NONE },
        Field { name: "SecretId", doc: "Access key ID used.", ..Field::NONE },
        Field { name: "EventSource", doc: "Service called.", ..Field::NONE },
        Field { name: "RequestID", doc: "Request ID.", ..Field::NONE },
        Field { name: "ResourceRegion", doc: "Region of the resource.", ..Field::NONE },
        Field { name: "AccountID", ty: Type::Int, doc: "UIN of the main account.", ..Field::NONE },
        Field { name: "SourceIPAddress", doc: "Source address.", ..Field::NONE },
        Field { name: "EventNameCn", doc: "Name of the action in Chinese.", ..Field::NONE },
        Field { name: "Resources", ty: Type::Struct(&RESOURCE_STRUCT), doc: "Resource acted on.", ..Field::NONE },
        Field { name: "EventRegion", doc: "Region of the event.", ..Field::NONE },
        Field { name: "Location", doc: "Location of the source address.", ..Field::NONE },
    ],
};

pub static LOOKUP_ATTRIBUTE_STRUCT: Struct = Struct {
    name: "LookupAttribute",
    doc: "Search condition.",
    fields: &[
        Field {
            name: "AttributeKey",
            required: true,
            rules: &Rules {
                one_of: &[
                    "RequestId",
                    "EventName",
                    "ActionType",
                    "PrincipalId",
                    "ResourceType",
                    "ResourceId",
                    "ResourceName",
                    "AccessKeyId",
                    "SensitiveAction",
                    "ApiErrorCode",
                    "CamErrorCode",
                    "SourceIPAddress",
                    "Tags",
                ],
                ..Rules::NONE
            },
            doc: "Attribute to match. ActionType takes Write or Read; ResourceId and ResourceName are the same here; ApiErrorCode takes OK, unfinished or an error code; SensitiveAction, CamErrorCode and Tags are refused, as no such data are kept.",
            ..Field::NONE
        },
        Field { name: "AttributeValue", rules: &Rules { max_len: Some(256), ..Rules::NONE }, doc: "Value to match.", ..Field::NONE },
    ],
};

pub static RESOURCE_STRUCT: Struct = Struct {
    name: "Resource",
    doc: "Resource of an event.",
    fields: &[
        Field { name: "ResourceType", doc: "Resource type.", ..Field::NONE },
        Field { name: "ResourceName", doc: "Resource name.", ..Field::NONE },
    ],
};
