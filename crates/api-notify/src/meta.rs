// Written by `cargo xtask codegen` from contract/notify.json; do not edit.
//! The contract's tables: validation, help and policies read them.

use terrace_rpc::meta::{Access, ActionMeta, Field, ResourceField, Rules, Service, Struct, Type};

pub static SERVICE: Service = Service {
    name: "notify",
    version: "2026-11-01",
    title: "Notifications - where they go, and what became of them",
    actions: &[
        &CREATE_NOTIFICATION_CHANNEL,
        &DELETE_NOTIFICATION_CHANNEL,
        &DESCRIBE_NOTIFICATION_CHANNELS,
        &DESCRIBE_NOTIFICATION_DELIVERIES,
        &MODIFY_NOTIFICATION_CHANNEL,
        &RETRY_NOTIFICATION_DELIVERY,
        &TEST_NOTIFICATION_CHANNEL,
    ],
    structs: &[&FILTER_STRUCT, &NOTIFICATION_CHANNEL_STRUCT, &NOTIFICATION_DELIVERY_STRUCT],
    errors: &[
        ("FailedOperation.ChannelDisabled", "The channel is disabled."),
        ("FailedOperation.Delivered", "The delivery was accepted by its receiver."),
        ("FailedOperation.NameInUse", "Another channel has this name."),
        ("InvalidParameterValue.BodyTemplate", "The template is not JSON, or names something unknown."),
        ("InvalidParameterValue.Url", "The URL cannot be posted to."),
        ("LimitExceeded.Channels", "The account has as many channels as it may."),
        ("ResourceNotFound.Channel", "The channel does not exist."),
        ("ResourceNotFound.Delivery", "The delivery does not exist."),
        ("ResourceUnavailable.Busy", "Too many tests run at the same time."),
    ],
};

pub static CREATE_NOTIFICATION_CHANNEL: ActionMeta = ActionMeta {
    service: "notify",
    version: "2026-11-01",
    name: "CreateNotificationChannel",
    summary: "Create a channel: where notifications go, and which.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 10,
    region_required: false,
    resources: &[],
    input: &[
        Field {
            name: "Name",
            required: true,
            rules: &Rules { min_len: Some(1), max_len: Some(60), ..Rules::NONE },
            doc: "Name, unique in the account.",
            example: "on-call",
            ..Field::NONE
        },
        Field {
            name: "Kind",
            rules: &Rules { one_of: &["webhook"], ..Rules::NONE },
            doc: "What the channel is; only webhook.",
            example: "webhook",
            ..Field::NONE
        },
        Field {
            name: "Url",
            required: true,
            secret: true,
            rules: &Rules { min_len: Some(10), max_len: Some(2048), ..Rules::NONE },
            doc: "Where to post to: http or https, a host, no user and no password in it. Many a robot's token is part of its URL, so it is kept out of logs and of the audit log.",
            example: "https://robot.example.com/send?key=abc",
            ..Field::NONE
        },
        Field {
            name: "Secret",
            secret: true,
            rules: &Rules { min_len: Some(8), max_len: Some(256), ..Rules::NONE },
            doc: "Key of the signature in X-Terrace-Signature; never given back. Absent or empty: deliveries are not signed.",
            example: "a-long-shared-secret",
            ..Field::NONE
        },
        Field {
            name: "BodyTemplate",
            rules: &Rules { max_len: Some(8192), ..Rules::NONE },
            doc: "JSON in whose strings {{message}}, {{subject}}, {{severity}}, {{resource}}, {{service}}, {{kind}}, {{state}}, {{time}} and {{id}} are replaced. Absent or empty: the documented body.",
            example: "{\"msgtype\": \"text\", \"text\": {\"content\": \"{{message}}\"}}",
            ..Field::NONE
        },
        Field {
            name: "MinSeverity",
            rules: &Rules { one_of: &["info", "warning", "critical"], ..Rules::NONE },
            doc: "Least severity that is sent.",
            example: "warning",
            ..Field::NONE
        },
        Field {
            name: "Services",
            ty: Type::Array(&Type::String),
            rules: &Rules { min_len: Some(1), max_len: Some(60), max_items: Some(20), ..Rules::NONE },
            doc: "Only notifications of these services; empty: all.",
            example: "[\"cetcd\"]",
            ..Field::NONE
        },
        Field {
            name: "Resources",
            ty: Type::Array(&Type::String),
            rules: &Rules { min_len: Some(1), max_len: Some(120), max_items: Some(100), ..Rules::NONE },
            doc: "Only notifications of these resource IDs; empty: all.",
            example: "[\"etcd-abcd1234\"]",
            ..Field::NONE
        },
        Field { name: "SendResolved", ty: Type::Bool, doc: "Also tell when it is over.", example: "true", ..Field::NONE },
        Field {
            name: "Language",
            rules: &Rules { one_of: &["zh-CN", "en-US"], ..Rules::NONE },
            doc: "Language of what is sent.",
            example: "zh-CN",
            ..Field::NONE
        },
        Field { name: "Enabled", ty: Type::Bool, doc: "false: nothing is sent.", example: "true", ..Field::NONE },
    ],
    output: &[Field { name: "ChannelId", doc: "Channel ID.", example: "nch-abcd1234", ..Field::NONE }],
    errors: &[
        "FailedOperation.NameInUse",
        "InternalError",
        "InvalidParameter",
        "InvalidParameterValue",
        "InvalidParameterValue.BodyTemplate",
        "InvalidParameterValue.Url",
        "LimitExceeded.Channels",
    ],
};

pub static DELETE_NOTIFICATION_CHANNEL: ActionMeta = ActionMeta {
    service: "notify",
    version: "2026-11-01",
    name: "DeleteNotificationChannel",
    summary: "Delete a channel and what it kept; what waits on it is not sent.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 10,
    region_required: false,
    resources: &[ResourceField { kind: "channel", field: "ChannelId", lookup: false }],
    input: &[Field { name: "ChannelId", required: true, doc: "Channel ID, form nch-xxxxxxxx.", example: "nch-abcd1234", ..Field::NONE }],
    output: &[],
    errors: &["InternalError", "InvalidParameter", "InvalidParameterValue", "ResourceNotFound.Channel"],
};

pub static DESCRIBE_NOTIFICATION_CHANNELS: ActionMeta = ActionMeta {
    service: "notify",
    version: "2026-11-01",
    name: "DescribeNotificationChannels",
    summary: "List channels, by name.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "channel", field: "ChannelIds", lookup: false }],
    input: &[
        Field {
            name: "ChannelIds",
            ty: Type::Array(&Type::String),
            rules: &Rules { max_items: Some(50), ..Rules::NONE },
            doc: "Channel IDs, max 50.",
            example: "[\"nch-abcd1234\"]",
            ..Field::NONE
        },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&FILTER_STRUCT)),
            rules: &Rules { max_items: Some(10), filters: &["name", "resource", "service", "enabled"], ..Rules::NONE },
            doc: "Combined with AND. Names: name, resource (channels that tell of this resource ID), service (of this service), enabled (true or false).",
            ..Field::NONE
        },
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
        Field { name: "Channels", ty: Type::Array(&Type::Struct(&NOTIFICATION_CHANNEL_STRUCT)), doc: "Channels.", ..Field::NONE },
        Field { name: "TotalCount", ty: Type::Int, doc: "How many there are.", example: "1", ..Field::NONE },
    ],
    errors: &["InternalError", "InvalidParameter", "InvalidParameterValue"],
};

pub static DESCRIBE_NOTIFICATION_DELIVERIES: ActionMeta = ActionMeta {
    service: "notify",
    version: "2026-11-01",
    name: "DescribeNotificationDeliveries",
    summary: "List what was sent to a channel or waits, the latest first. What is over is kept for 7 days, at most 1000 of a channel.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "channel", field: "ChannelId", lookup: false }],
    input: &[
        Field { name: "ChannelId", required: true, doc: "Channel ID, form nch-xxxxxxxx.", example: "nch-abcd1234", ..Field::NONE },
        Field {
            name: "State",
            rules: &Rules { one_of: &["waiting", "delivered", "failed"], ..Rules::NONE },
            doc: "Only of this state.",
            example: "failed",
            ..Field::NONE
        },
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
        Field { name: "Deliveries", ty: Type::Array(&Type::Struct(&NOTIFICATION_DELIVERY_STRUCT)), doc: "Deliveries.", ..Field::NONE },
        Field { name: "TotalCount", ty: Type::Int, doc: "How many there are.", example: "1", ..Field::NONE },
    ],
    errors: &["InternalError", "InvalidParameter", "InvalidParameterValue", "ResourceNotFound.Channel"],
};

pub static MODIFY_NOTIFICATION_CHANNEL: ActionMeta = ActionMeta {
    service: "notify",
    version: "2026-11-01",
    name: "ModifyNotificationChannel",
    summary: "Change a channel. What waits on it is sent as it is then, and at once.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 10,
    region_required: false,
    resources: &[ResourceField { kind: "channel", field: "ChannelId", lookup: false }],
    input: &[
        Field { name: "ChannelId", required: true, doc: "Channel ID, form nch-xxxxxxxx.", example: "nch-abcd1234", ..Field::NONE },
        Field {
            name: "Name",
            rules: &Rules { min_len: Some(1), max_len: Some(60), ..Rules::NONE },
            doc: "Name, unique in the account. Absent: unchanged.",
            example: "on-call",
            ..Field::NONE
        },
        Field {
            name: "Url",
            secret: true,
            rules: &Rules { min_len: Some(10), max_len: Some(2048), ..Rules::NONE },
            doc: "Where to post to: http or https, a host, no user and no password in it. Many a robot's token is part of its URL, so it is kept out of logs and of the audit log. Absent: unchanged.",
            example: "https://robot.example.com/send?key=abc",
            ..Field::NONE
        },
        Field {
            name: "Secret",
            secret: true,
            rules: &Rules { min_len: Some(8), max_len: Some(256), ..Rules::NONE },
            doc: "Key of the signature in X-Terrace-Signature; never given back. Absent: unchanged; empty: removed.",
            example: "a-long-shared-secret",
            ..Field::NONE
        },
        Field {
            name: "BodyTemplate",
            rules: &Rules { max_len: Some(8192), ..Rules::NONE },
            doc: "JSON in whose strings {{message}}, {{subject}}, {{severity}}, {{resource}}, {{service}}, {{kind}}, {{state}}, {{time}} and {{id}} are replaced. Absent: unchanged; empty: removed.",
            example: "{\"msgtype\": \"text\", \"text\": {\"content\": \"{{message}}\"}}",
            ..Field::NONE
        },
        Field {
            name: "MinSeverity",
            rules: &Rules { one_of: &["info", "warning", "critical"], ..Rules::NONE },
            doc: "Least severity that is sent. Absent: unchanged.",
            example: "warning",
            ..Field::NONE
        },
        Field {
            name: "Services",
            ty: Type::Array(&Type::String),
            rules: &Rules { min_len: Some(1), max_len: Some(60), max_items: Some(20), ..Rules::NONE },
            doc: "Only notifications of these services; empty: all. Absent: unchanged.",
            example: "[\"cetcd\"]",
            ..Field::NONE
        },
        Field {
            name: "Resources",
            ty: Type::Array(&Type::String),
            rules: &Rules { min_len: Some(1), max_len: Some(120), max_items: Some(100), ..Rules::NONE },
            doc: "Only notifications of these resource IDs; empty: all. Absent: unchanged.",
            example: "[\"etcd-abcd1234\"]",
            ..Field::NONE
        },
        Field {
            name: "SendResolved",
            ty: Type::Bool,
            doc: "Also tell when it is over. Absent: unchanged.",
            example: "true",
            ..Field::NONE
        },
        Field {
            name: "Language",
            rules: &Rules { one_of: &["zh-CN", "en-US"], ..Rules::NONE },
            doc: "Language of what is sent. Absent: unchanged.",
            example: "zh-CN",
            ..Field::NONE
        },
        Field {
            name: "Enabled",
            ty: Type::Bool,
            doc: "false: nothing is sent. What waits is given up when the channel is disabled. Absent: unchanged.",
            example: "true",
            ..Field::NONE
        },
    ],
    output: &[],
    errors: &[
        "FailedOperation.NameInUse",
        "InternalError",
        "InvalidParameter",
        "InvalidParameterValue",
        "InvalidParameterValue.BodyTemplate",
        "InvalidParameterValue.Url",
        "ResourceNotFound.Channel",
    ],
};

pub static RETRY_NOTIFICATION_DELIVERY: ActionMeta = ActionMeta {
    service: "notify",
    version: "2026-11-01",
    name: "RetryNotificationDelivery",
    summary: "Send a delivery that failed, or one that waits, now; from then it is tried for 24 hours again.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 10,
    region_required: false,
    resources: &[ResourceField { kind: "channel", field: "ChannelId", lookup: false }],
    input: &[
        Field { name: "ChannelId", required: true, doc: "Channel ID, form nch-xxxxxxxx.", example: "nch-abcd1234", ..Field::NONE },
        Field { name: "DeliveryId", required: true, doc: "Delivery ID, form ndl-xxxxxxxx.", example: "ndl-abcd1234", ..Field::NONE },
    ],
    output: &[],
    errors: &[
        "FailedOperation.ChannelDisabled",
        "FailedOperation.Delivered",
        "InternalError",
        "InvalidParameter",
        "InvalidParameterValue",
        "ResourceNotFound.Channel",
        "ResourceNotFound.Delivery",
    ],
};

pub static TEST_NOTIFICATION_CHANNEL: ActionMeta = ActionMeta {
    service: "notify",
    version: "2026-11-01",
    name: "TestNotificationChannel",
    summary: "Send a test notification now and tell what the receiver said. Works on a disabled channel too. If it is accepted, what waits on the channel is tried at once.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 2,
    region_required: false,
    resources: &[ResourceField { kind: "channel", field: "ChannelId", lookup: false }],
    input: &[Field { name: "ChannelId", required: true, doc: "Channel ID, form nch-xxxxxxxx.", example: "nch-abcd1234", ..Field::NONE }],
    output: &[
        Field { name: "DeliveryId", doc: "ID that was sent along.", example: "ndl-abcd1234", ..Field::NONE },
        Field {
            name: "Accepted",
            ty: Type::Bool,
            doc: "Whether the receiver answered with a status of 200 to 299.",
            example: "true",
            ..Field::NONE
        },
        Field { name: "StatusCode", ty: Type::Int, doc: "HTTP status; 0: none came.", example: "200", ..Field::NONE },
        Field { name: "DurationMs", ty: Type::Int, doc: "How long it took, in milliseconds.", example: "35", ..Field::NONE },
        Field { name: "Answer", doc: "First 200 characters of the answer's body.", example: "ok", ..Field::NONE },
        Field { name: "Reason", doc: "Why it was not accepted; empty when it was.", ..Field::NONE },
    ],
    errors: &["InternalError", "InvalidParameter", "InvalidParameterValue", "ResourceNotFound.Channel", "ResourceUnavailable.Busy"],
};

pub static FILTER_STRUCT: Struct = Struct {
    name: "Filter",
    doc: "Filter condition.",
    fields: &[
        Field { name: "Name", required: true, doc: "Field to filter on.", example: "name", ..Field::NONE },
        Field {
            name: "Values",
            ty: Type::Array(&Type::String),
            required: true,
            rules: &Rules { max_len: Some(120), min_items: Some(1), max_items: Some(10), ..Rules::NONE },
            doc: "Accepted values, combined with OR.",
            example: "[\"on-call\"]",
            ..Field::NONE
        },
    ],
};

pub static NOTIFICATION_CHANNEL_STRUCT: Struct = Struct {
    name: "NotificationChannel",
    doc: "Where notifications go, and which.",
    fields: &[
        Field { name: "ChannelId", doc: "Channel ID.", example: "nch-abcd1234", ..Field::NONE },
        Field { name: "Name", doc: "Name.", example: "on-call", ..Field::NONE },
        Field { name: "Kind", doc: "webhook.", example: "webhook", ..Field::NONE },
        Field { name: "Url", secret: true, doc: "Where it posts to.", example: "https://robot.example.com/send?key=abc", ..Field::NONE },
        Field { name: "HasSecret", ty: Type::Bool, doc: "Whether deliveries are signed.", example: "true", ..Field::NONE },
        Field { name: "BodyTemplate", doc: "Template of the body; empty: the documented body.", ..Field::NONE },
        Field { name: "MinSeverity", doc: "Least severity that is sent.", example: "warning", ..Field::NONE },
        Field { name: "Services", ty: Type::Array(&Type::String), doc: "Services; empty: all.", example: "[\"cetcd\"]", ..Field::NONE },
        Field { name: "Resources", ty: Type::Array(&Type::String), doc: "Resource IDs; empty: all.", example: "[]", ..Field::NONE },
        Field { name: "SendResolved", ty: Type::Bool, doc: "Whether it tells when something is over.", example: "true", ..Field::NONE },
        Field { name: "Language", doc: "zh-CN or en-US.", example: "zh-CN", ..Field::NONE },
        Field { name: "Enabled", ty: Type::Bool, doc: "Whether anything is sent.", example: "true", ..Field::NONE },
        Field { name: "CreatedAt", ty: Type::Datetime, doc: "When it was created.", example: "2026-11-20T08:09:10Z", ..Field::NONE },
        Field { name: "UpdatedAt", ty: Type::Datetime, doc: "When it was changed last.", example: "2026-11-20T08:09:10Z", ..Field::NONE },
        Field { name: "Waiting", ty: Type::Int, doc: "Deliveries that wait.", example: "0", ..Field::NONE },
        Field {
            name: "Failures",
            ty: Type::Int,
            doc: "Attempts that failed since the last one that was accepted.",
            example: "0",
            ..Field::NONE
        },
        Field { name: "NextAttemptAt", doc: "While attempts fail: nothing is sent before, ISO 8601. Else empty.", ..Field::NONE },
        Field {
            name: "LastDeliveredAt",
            doc: "When the receiver accepted something last, ISO 8601; empty: never.",
            example: "2026-11-20T08:09:10Z",
            ..Field::NONE
        },
        Field { name: "LastError", doc: "Why the last attempt failed; empty: it was accepted, or there was none.", ..Field::NONE },
    ],
};

pub static NOTIFICATION_DELIVERY_STRUCT: Struct = Struct {
    name: "NotificationDelivery",
    doc: "One notification on its way to one channel.",
    fields: &[
        Field { name: "DeliveryId", doc: "Delivery ID, the same at each attempt.", example: "ndl-abcd1234", ..Field::NONE },
        Field { name: "ChannelId", doc: "Channel ID.", example: "nch-abcd1234", ..Field::NONE },
        Field { name: "Service", doc: "Service that told.", example: "cetcd", ..Field::NONE },
        Field { name: "Kind", doc: "What happened, in the service's own words.", example: "member_down", ..Field::NONE },
        Field { name: "Severity", doc: "info, warning or critical.", example: "warning", ..Field::NONE },
        Field { name: "ResourceId", doc: "What it happened to.", example: "etcd-abcd1234", ..Field::NONE },
        Field { name: "Event", doc: "started: it began, or happened; ended: it is over.", example: "started", ..Field::NONE },
        Field { name: "Subject", doc: "In a few words, in the caller's language.", example: "etcd cluster etcd-abcd1234", ..Field::NONE },
        Field {
            name: "Message",
            doc: "What happened, in the caller's language.",
            example: "the member m-0 does not answer",
            ..Field::NONE
        },
        Field { name: "StartedAt", ty: Type::Datetime, doc: "Since when.", example: "2026-11-20T08:09:10Z", ..Field::NONE },
        Field { name: "EndedAt", doc: "Until when, ISO 8601; empty: not over.", ..Field::NONE },
        Field { name: "State", doc: "waiting, delivered or failed.", example: "delivered", ..Field::NONE },
        Field { name: "Attempts", ty: Type::Int, doc: "How often it was tried.", example: "1", ..Field::NONE },
        Field { name: "CreatedAt", ty: Type::Datetime, doc: "When it was told.", example: "2026-11-20T08:09:10Z", ..Field::NONE },
        Field { name: "NextAttemptAt", doc: "When it is tried next at the earliest, ISO 8601; empty: it is not.", ..Field::NONE },
        Field {
            name: "LastAttemptAt",
            doc: "When it was tried last, ISO 8601; empty: never.",
            example: "2026-11-20T08:09:10Z",
            ..Field::NONE
        },
        Field { name: "StatusCode", ty: Type::Int, doc: "HTTP status of the last attempt; 0: none came.", example: "200", ..Field::NONE },
        Field { name: "DurationMs", ty: Type::Int, doc: "How long the last attempt took, in milliseconds.", example: "35", ..Field::NONE },
        Field { name: "Answer", doc: "First 200 characters of the last answer's body.", example: "ok", ..Field::NONE },
        Field { name: "Error", doc: "Why the last attempt failed, or why it was given up.", ..Field::NONE },
    ],
};
