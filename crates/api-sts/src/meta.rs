// Written by `cargo xtask codegen` from contract/sts.json; do not edit.
//! The contract's tables: validation, help and policies read them.

use terrace_rpc::meta::{Access, ActionMeta, Field, Rules, Service, Struct, Type};

pub static SERVICE: Service = Service {
    name: "sts",
    version: "2018-08-13",
    title: "Security token service - temporary credentials",
    actions: &[&GET_CALLER_IDENTITY, &GET_FEDERATION_TOKEN],
    structs: &[&CREDENTIALS_STRUCT],
    errors: &[
        ("AuthFailure.AccessKeyIllegal", "Bad access key."),
        ("InternalError.DbError", "Database error."),
        ("InternalError.EncryptError", "Encryption failed."),
        ("InternalError.GetAppIdError", "AppId could not be read."),
        ("InternalError.GetSeedTokenError", "Token could not be made or read."),
        ("InternalError.SystemError", "Internal error."),
        ("InvalidParameter.AccessKeyNotSupport", "This kind of key is not supported."),
        ("InvalidParameter.AccountNotAvaliable", "Account does not exist or is disabled."),
        ("InvalidParameter.ExtendStrategyOverSize", "Extended policy is too large."),
        ("InvalidParameter.GrantOtherResource", "Policy grants resources of another account."),
        ("InvalidParameter.OverTimeError", "Validity is too long."),
        ("InvalidParameter.ParamError", "Bad input parameter."),
        ("InvalidParameter.PolicyTooLong", "Policy is too long."),
        ("InvalidParameter.ResouceError", "Bad six-part resource in the policy."),
        ("InvalidParameter.StrategyFormatError", "Bad policy syntax."),
        ("InvalidParameter.StrategyInvalid", "Policy is not valid."),
        ("InvalidParameter.TempCodeNotAvaliable", "Bad temporary code."),
        ("ResourceNotFound.RoleNotFound", "Role does not exist."),
    ],
};

pub static GET_CALLER_IDENTITY: ActionMeta = ActionMeta {
    service: "sts",
    version: "2018-08-13",
    name: "GetCallerIdentity",
    summary: "Read the identity of the caller; works with permanent keys and temporary credentials.",
    access: Access::Sign,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[],
    output: &[
        Field { name: "Arn", doc: "Resource name of the caller, e.g. qcs::sts:uin:federated-user/uin.", ..Field::NONE },
        Field { name: "AccountId", doc: "UIN of the main account.", ..Field::NONE },
        Field {
            name: "UserId",
            doc: "UIN; for a role roleId:roleSessionName; for a federated identity uin:federatedUserName.",
            ..Field::NONE
        },
        Field { name: "PrincipalId", doc: "UIN that owns the key; for a role the UIN that applied for it.", ..Field::NONE },
        Field { name: "Type", doc: "Kind of identity, e.g. CAMUser.", ..Field::NONE },
    ],
    errors: &["AuthFailure.AccessKeyIllegal", "InternalError.GetSeedTokenError", "InvalidParameter.AccessKeyNotSupport"],
};

pub static GET_FEDERATION_TOKEN: ActionMeta = ActionMeta {
    service: "sts",
    version: "2018-08-13",
    name: "GetFederationToken",
    summary: "Issue temporary credentials whose rights are those of the caller cut by Policy. Needs a permanent key.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field {
            name: "Name",
            required: true,
            rules: &Rules { min_len: Some(2), max_len: Some(128), pattern: Some("^[A-Za-z]+$"), ..Rules::NONE },
            doc: "Caller name of your choice, 2 to 128 letters.",
            ..Field::NONE
        },
        Field {
            name: "Policy",
            required: true,
            rules: &Rules { min_len: Some(1), ..Rules::NONE },
            doc: "Policy document that cuts the rights, JSON, URL-encoded or plain; no principal element.",
            ..Field::NONE
        },
        Field {
            name: "DurationSeconds",
            ty: Type::Uint,
            rules: &Rules { min: Some(1), max: Some(129600), ..Rules::NONE },
            doc: "Validity in seconds; max 7200 for a main account, 129600 for a sub-user.",
            ..Field::NONE
        },
    ],
    output: &[
        Field { name: "Credentials", ty: Type::Struct(&CREDENTIALS_STRUCT), doc: "Temporary credentials.", ..Field::NONE },
        Field { name: "ExpiredTime", ty: Type::Uint, doc: "Expiry, Unix seconds.", ..Field::NONE },
        Field { name: "Expiration", doc: "Expiry, ISO 8601, UTC.", ..Field::NONE },
    ],
    errors: &[
        "InternalError.DbError",
        "InternalError.EncryptError",
        "InternalError.GetAppIdError",
        "InternalError.GetSeedTokenError",
        "InternalError.SystemError",
        "InvalidParameter.AccountNotAvaliable",
        "InvalidParameter.ExtendStrategyOverSize",
        "InvalidParameter.GrantOtherResource",
        "InvalidParameter.OverTimeError",
        "InvalidParameter.ParamError",
        "InvalidParameter.PolicyTooLong",
        "InvalidParameter.ResouceError",
        "InvalidParameter.StrategyFormatError",
        "InvalidParameter.StrategyInvalid",
        "InvalidParameter.TempCodeNotAvaliable",
        "ResourceNotFound.RoleNotFound",
        "UnauthorizedOperation",
        "UnsupportedOperation",
        "InvalidParameter.AccessKeyNotSupport",
    ],
};

pub static CREDENTIALS_STRUCT: Struct = Struct {
    name: "Credentials",
    doc: "Temporary credentials.",
    fields: &[
        Field { name: "Token", secret: true, doc: "Session token, at most 16384 bytes.", ..Field::NONE },
        Field { name: "TmpSecretId", doc: "Temporary key ID, at most 1024 bytes.", ..Field::NONE },
        Field { name: "TmpSecretKey", secret: true, doc: "Temporary key secret, at most 1024 bytes.", ..Field::NONE },
    ],
};
