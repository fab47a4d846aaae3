// Written by `cargo xtask codegen` from contract/cam.json; do not edit.
//! The contract's tables: validation, help and policies read them.

use terrace_rpc::meta::{Access, ActionMeta, Field, ResourceField, Rules, Service, Struct, Type};

pub static SERVICE: Service = Service {
    name: "cam",
    version: "2019-01-16",
    title: "Identity and access management - users, keys, groups and policies",
    actions: &[
        &ADD_USER,
        &ADD_USER_TO_GROUP,
        &ATTACH_GROUP_POLICY,
        &ATTACH_USER_POLICIES,
        &ATTACH_USER_POLICY,
        &CREATE_ACCESS_KEY,
        &CREATE_GROUP,
        &CREATE_MAIN_ACCOUNT,
        &CREATE_POLICY,
        &DELETE_ACCESS_KEY,
        &DELETE_GROUP,
        &DELETE_POLICY,
        &DELETE_USER,
        &DESCRIBE_SUB_ACCOUNTS,
        &DETACH_GROUP_POLICY,
        &DETACH_USER_POLICIES,
        &DETACH_USER_POLICY,
        &GET_GROUP,
        &GET_POLICY,
        &GET_SECURITY_LAST_USED,
        &GET_USER,
        &GET_USER_APP_ID,
        &LIST_ACCESS_KEYS,
        &LIST_ATTACHED_GROUP_POLICIES,
        &LIST_ATTACHED_USER_ALL_POLICIES,
        &LIST_ATTACHED_USER_POLICIES,
        &LIST_ENTITIES_FOR_POLICY,
        &LIST_GROUPS,
        &LIST_GROUPS_FOR_USER,
        &LIST_MAIN_ACCOUNTS,
        &LIST_POLICIES,
        &LIST_USERS,
        &LIST_USERS_FOR_GROUP,
        &REMOVE_USER_FROM_GROUP,
        &SIMULATE_POLICY,
        &UPDATE_ACCESS_KEY,
        &UPDATE_GROUP,
        &UPDATE_POLICY,
        &UPDATE_USER,
    ],
    structs: &[
        &ACCESS_KEY_STRUCT,
        &ACCESS_KEY_DETAIL_STRUCT,
        &ATTACH_ENTITY_OF_POLICY_STRUCT,
        &ATTACH_POLICY_INFO_STRUCT,
        &ATTACHED_USER_POLICY_STRUCT,
        &ATTACHED_USER_POLICY_GROUP_INFO_STRUCT,
        &GROUP_ID_OF_UID_INFO_STRUCT,
        &GROUP_INFO_STRUCT,
        &GROUP_MEMBER_INFO_STRUCT,
        &MAIN_ACCOUNT_STRUCT,
        &SECRET_ID_LAST_USED_STRUCT,
        &STRATEGY_INFO_STRUCT,
        &SUB_ACCOUNT_INFO_STRUCT,
        &SUB_ACCOUNT_USER_STRUCT,
        &TAG_STRUCT,
    ],
    errors: &[
        ("FailedOperation.Accesskey", "Access key could not be handled."),
        ("FailedOperation.ExistHighRiskOperations", "A high-risk operation is in the way."),
        ("FailedOperation.ForbidAdd", "The caller may not create sub-users."),
        ("FailedOperation.GetUserAreaError", "Region of the user could not be read."),
        ("FailedOperation.OrganizationPolicyOperateError", "Organisation policies cannot be changed here."),
        ("FailedOperation.PolicyFull", "Quota of policies reached."),
        ("FailedOperation.PolicyNameInUse", "Policy name is taken."),
        ("FailedOperation.Unmodifiable", "Change is not allowed."),
        ("InternalError.SystemError", "Internal error."),
        ("InternalError.UnknownError", "Unknown internal error."),
        ("InvalidParameter.ActionError", "Bad action in the policy document."),
        ("InvalidParameter.ActionMiss", "Action is missing in the policy document."),
        ("InvalidParameter.ActionNotExist", "Action of the policy document does not exist."),
        ("InvalidParameter.ActionServiceNotExist", "Service of an action in the policy document does not exist."),
        ("InvalidParameter.AttachmentFull", "Quota of policies attached to the entity reached."),
        ("InvalidParameter.ConditionContentError", "Bad condition value in the policy document."),
        ("InvalidParameter.ConditionError", "Bad condition in the policy document."),
        ("InvalidParameter.ConditionTypeError", "Bad condition operator in the policy document."),
        ("InvalidParameter.DescriptionLengthOverlimit", "Description is over 300 bytes."),
        ("InvalidParameter.EffectError", "Bad effect in the policy document."),
        ("InvalidParameter.EntityFilterError", "Bad EntityFilter."),
        ("InvalidParameter.GroupFull", "Quota of user groups reached."),
        ("InvalidParameter.GroupIdError", "Bad GroupId."),
        ("InvalidParameter.GroupNameInUse", "Group name is taken."),
        ("InvalidParameter.GroupNotExist", "User group does not exist."),
        ("InvalidParameter.GroupUserFull", "Quota of users in the group reached."),
        ("InvalidParameter.KeywordError", "Bad Keyword."),
        ("InvalidParameter.MainAccountNameInUse", "Name of the main account is taken."),
        ("InvalidParameter.NotSupportProduct", "Resource type of the policy document is not supported."),
        ("InvalidParameter.OperatePoliciesOverLimit", "Too many policies in one call."),
        ("InvalidParameter.ParamError", "Bad input parameter."),
        ("InvalidParameter.PasswordViolatedRules", "Password breaks the password rules."),
        ("InvalidParameter.PolicyDocumentError", "Bad PolicyDocument."),
        ("InvalidParameter.PolicyDocumentLengthOverLimit", "PolicyDocument is too long."),
        ("InvalidParameter.PolicyIdError", "Bad PolicyId."),
        ("InvalidParameter.PolicyIdNotExist", "Policy ID does not exist."),
        ("InvalidParameter.PolicyNameError", "Bad PolicyName."),
        ("InvalidParameter.PrincipalError", "Bad principal in the policy document."),
        ("InvalidParameter.PrincipalQcsError", "Bad qcs entry of the principal."),
        ("InvalidParameter.PrincipalQcsNotExist", "The qcs entry of the principal does not exist."),
        ("InvalidParameter.PrincipalServiceNotExist", "Service of the principal does not exist."),
        ("InvalidParameter.ResourceContentError", "Bad resource content in the policy document."),
        ("InvalidParameter.ResourceError", "Bad resource in the policy document."),
        ("InvalidParameter.ResourceProjectError", "Bad project of a resource in the policy document."),
        ("InvalidParameter.ResourceQcsError", "Resource does not start with qcs."),
        ("InvalidParameter.ResourceRegionError", "Bad region of a resource in the policy document."),
        ("InvalidParameter.ResourceServiceNotExist", "Service of a resource does not exist."),
        ("InvalidParameter.ResourceUinError", "Bad main account of a resource in the policy document."),
        ("InvalidParameter.ScopeError", "Bad Scope."),
        ("InvalidParameter.SearchKeywordLengthError", "Bad length of the keyword."),
        ("InvalidParameter.ServiceTypeError", "Bad ServiceType."),
        ("InvalidParameter.StatementError", "Bad statement in the policy document."),
        ("InvalidParameter.SubUserFull", "Quota of sub-users reached."),
        ("InvalidParameter.SubUserNameInUse", "User name is taken."),
        ("InvalidParameter.UinError", "Bad UIN."),
        ("InvalidParameter.UserGroupFull", "Quota of groups of the user reached."),
        ("InvalidParameter.UserNameIllegal", "User name is not allowed."),
        ("InvalidParameter.UserNotExist", "User does not exist."),
        ("InvalidParameter.UserUinAndUinNotAllNull", "Both Uin and Uid are missing."),
        ("InvalidParameter.VersionError", "Bad version in the policy document."),
        ("OperationDenied.AccessKeyOverLimit", "Quota of access keys reached: two per user."),
        ("OperationDenied.HaveKeys", "User still has access keys."),
        ("OperationDenied.PolicyTagConflict", "Policy attached to tags may not hold tag conditions."),
        ("OperationDenied.SubUin", "A sub-user may not handle keys of the main account."),
        ("OperationDenied.UinNotMatch", "Access key does not belong to the user."),
        ("RequestLimitExceeded.CreateUser", "Sub-users are created too fast."),
        ("RequestLimitExceeded.UinLimitExceeded", "Limit of the account exceeded."),
        ("ResourceNotFound.GroupNotExist", "User group does not exist."),
        ("ResourceNotFound.NotFound", "Resource does not exist."),
        ("ResourceNotFound.PolicyIdNotFound", "Policy does not exist."),
        ("ResourceNotFound.SecretNotExist", "Access key does not exist."),
        ("ResourceNotFound.UserNotExist", "User does not exist."),
        ("UnauthorizedOperation.DeleteApiKey", "The caller may not delete access keys."),
    ],
};

pub static ADD_USER: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "AddUser",
    summary: "Create a sub-user.",
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
            rules: &Rules { min_len: Some(1), ..Rules::NONE },
            doc: "User name, 1 to 64 letters, digits and + = , . @ _ -; root is reserved.",
            ..Field::NONE
        },
        Field { name: "Remark", rules: &Rules { max_len: Some(1024), ..Rules::NONE }, doc: "Free text.", ..Field::NONE },
        Field {
            name: "ConsoleLogin",
            ty: Type::Uint,
            rules: &Rules { min: Some(0), max: Some(1), ..Rules::NONE },
            doc: "1: may log in to the console; 0: may not.",
            ..Field::NONE
        },
        Field {
            name: "UseApi",
            ty: Type::Uint,
            rules: &Rules { min: Some(0), max: Some(1), ..Rules::NONE },
            doc: "1: also create an access key; 0: do not.",
            ..Field::NONE
        },
        Field {
            name: "Password",
            secret: true,
            doc: "Console password; a random one of 32 characters is made when it is empty and console login is on.",
            ..Field::NONE
        },
        Field {
            name: "NeedResetPassword",
            ty: Type::Uint,
            rules: &Rules { min: Some(0), max: Some(1), ..Rules::NONE },
            doc: "1: the password must be changed at the next login; 0: not.",
            ..Field::NONE
        },
        Field { name: "PhoneNum", rules: &Rules { max_len: Some(32), ..Rules::NONE }, doc: "Telephone number.", ..Field::NONE },
        Field {
            name: "CountryCode",
            rules: &Rules { max_len: Some(8), ..Rules::NONE },
            doc: "Country calling code, e.g. 86.",
            ..Field::NONE
        },
        Field { name: "Email", rules: &Rules { max_len: Some(254), ..Rules::NONE }, doc: "Mail address.", ..Field::NONE },
    ],
    output: &[
        Field { name: "Uin", ty: Type::Uint, doc: "UIN of the user.", ..Field::NONE },
        Field { name: "Name", doc: "User name.", ..Field::NONE },
        Field { name: "Password", secret: true, doc: "Password, when it was made at random.", ..Field::NONE },
        Field { name: "SecretId", doc: "Access key ID, when one was made.", ..Field::NONE },
        Field { name: "SecretKey", secret: true, doc: "Access key secret, when one was made; shown only once.", ..Field::NONE },
        Field { name: "Uid", ty: Type::Uint, doc: "UID of the user.", ..Field::NONE },
        Field { name: "PhoneNumVerifyLink", secret: true, doc: "Link that verifies the telephone number.", ..Field::NONE },
    ],
    errors: &[
        "AuthFailure.UnauthorizedOperation",
        "FailedOperation",
        "FailedOperation.ExistHighRiskOperations",
        "FailedOperation.ForbidAdd",
        "InvalidParameter.ParamError",
        "InvalidParameter.PasswordViolatedRules",
        "InvalidParameter.SubUserFull",
        "InvalidParameter.SubUserNameInUse",
        "InvalidParameter.UserNameIllegal",
        "RequestLimitExceeded.CreateUser",
    ],
};

pub static ADD_USER_TO_GROUP: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "AddUserToGroup",
    summary: "Add users to user groups.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "groupid", field: "Info", lookup: true }],
    input: &[Field {
        name: "Info",
        ty: Type::Array(&Type::Struct(&GROUP_ID_OF_UID_INFO_STRUCT)),
        required: true,
        rules: &Rules { min_items: Some(1), max_items: Some(100), ..Rules::NONE },
        doc: "Pairs of user and group, 1 to 100.",
        ..Field::NONE
    }],
    output: &[],
    errors: &[
        "AuthFailure.UnauthorizedOperation",
        "FailedOperation",
        "InvalidParameter.GroupNotExist",
        "InvalidParameter.GroupUserFull",
        "InvalidParameter.UserGroupFull",
        "InvalidParameter.UserUinAndUinNotAllNull",
        "ResourceNotFound.UserNotExist",
        "InvalidParameter.ParamError",
        "InvalidParameter.UinError",
    ],
};

pub static ATTACH_GROUP_POLICY: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "AttachGroupPolicy",
    summary: "Attach a policy to a user group.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[
        ResourceField { kind: "policyid", field: "PolicyId", lookup: false },
        ResourceField { kind: "groupid", field: "AttachGroupId", lookup: false },
    ],
    input: &[
        Field { name: "PolicyId", ty: Type::Uint, required: true, doc: "Policy ID.", ..Field::NONE },
        Field { name: "AttachGroupId", ty: Type::Uint, required: true, doc: "User group ID.", ..Field::NONE },
    ],
    output: &[],
    errors: &[
        "FailedOperation.OrganizationPolicyOperateError",
        "FailedOperation.PolicyFull",
        "InternalError.SystemError",
        "InvalidParameter.AttachmentFull",
        "InvalidParameter.ParamError",
        "InvalidParameter.PolicyIdError",
        "InvalidParameter.PolicyIdNotExist",
        "InvalidParameter.UserNotExist",
        "ResourceNotFound.GroupNotExist",
        "ResourceNotFound.PolicyIdNotFound",
        "ResourceNotFound.UserNotExist",
    ],
};

pub static ATTACH_USER_POLICIES: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "AttachUserPolicies",
    summary: "Attach several policies to a user; all or none. Our own action.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[
        ResourceField { kind: "policyid", field: "PolicyId", lookup: false },
        ResourceField { kind: "uin", field: "AttachUin", lookup: false },
    ],
    input: &[
        Field {
            name: "PolicyId",
            ty: Type::Array(&Type::Uint),
            required: true,
            rules: &Rules { min_items: Some(1), max_items: Some(20), ..Rules::NONE },
            doc: "Policy IDs, 1 to 20.",
            ..Field::NONE
        },
        Field { name: "AttachUin", ty: Type::Uint, required: true, doc: "UIN of the user.", ..Field::NONE },
    ],
    output: &[],
    errors: &[
        "FailedOperation.OrganizationPolicyOperateError",
        "FailedOperation.PolicyFull",
        "InternalError.SystemError",
        "InvalidParameter.OperatePoliciesOverLimit",
        "InvalidParameter.AttachmentFull",
        "InvalidParameter.ParamError",
        "InvalidParameter.PolicyIdError",
        "InvalidParameter.PolicyIdNotExist",
        "InvalidParameter.UserNotExist",
        "ResourceNotFound.PolicyIdNotFound",
        "ResourceNotFound.UserNotExist",
    ],
};

pub static ATTACH_USER_POLICY: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "AttachUserPolicy",
    summary: "Attach a policy to a user.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[
        ResourceField { kind: "policyid", field: "PolicyId", lookup: false },
        ResourceField { kind: "uin", field: "AttachUin", lookup: false },
    ],
    input: &[
        Field { name: "PolicyId", ty: Type::Uint, required: true, doc: "Policy ID.", ..Field::NONE },
        Field { name: "AttachUin", ty: Type::Uint, required: true, doc: "UIN of the user.", ..Field::NONE },
    ],
    output: &[],
    errors: &[
        "FailedOperation.OrganizationPolicyOperateError",
        "FailedOperation.PolicyFull",
        "InternalError.SystemError",
        "InvalidParameter.AttachmentFull",
        "InvalidParameter.ParamError",
        "InvalidParameter.PolicyIdError",
        "InvalidParameter.PolicyIdNotExist",
        "InvalidParameter.UserNotExist",
        "ResourceNotFound.PolicyIdNotFound",
        "ResourceNotFound.UserNotExist",
    ],
};

pub static CREATE_ACCESS_KEY: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "CreateAccessKey",
    summary: "Create an access key for a user.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "uin", field: "TargetUin", lookup: true }],
    input: &[
        Field { name: "TargetUin", ty: Type::Uint, doc: "User that gets the key. Default: the caller.", ..Field::NONE },
        Field {
            name: "Description",
            rules: &Rules { max_len: Some(1024), pattern: Some("^[\\w+=,.@:/-]*$"), ..Rules::NONE },
            doc: "Free text, 1 to 1024 characters: letters, digits and _ = , . @ : / + -",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "AccessKey", ty: Type::Struct(&ACCESS_KEY_DETAIL_STRUCT), doc: "The new key with its secret.", ..Field::NONE }],
    errors: &[
        "AuthFailure.UnauthorizedOperation",
        "FailedOperation.Accesskey",
        "InvalidParameter.ParamError",
        "InvalidParameter.UserNotExist",
        "OperationDenied.AccessKeyOverLimit",
        "OperationDenied.SubUin",
        "OperationDenied.UinNotMatch",
    ],
};

pub static CREATE_GROUP: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "CreateGroup",
    summary: "Create a user group.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field {
            name: "GroupName",
            required: true,
            rules: &Rules { min_len: Some(1), ..Rules::NONE },
            doc: "Group name, 1 to 128 letters, digits and + = , . @ _ -",
            ..Field::NONE
        },
        Field { name: "Remark", rules: &Rules { max_len: Some(1024), ..Rules::NONE }, doc: "Free text.", ..Field::NONE },
    ],
    output: &[Field { name: "GroupId", ty: Type::Uint, doc: "User group ID.", ..Field::NONE }],
    errors: &["FailedOperation", "InvalidParameter.GroupFull", "InvalidParameter.GroupNameInUse", "InvalidParameter.ParamError"],
};

pub static CREATE_MAIN_ACCOUNT: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "CreateMainAccount",
    summary: "Create a main account with its own user and a first access key; for users of the first main account only. Our own action.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field {
        name: "Name",
        required: true,
        rules: &Rules { min_len: Some(1), max_len: Some(64), ..Rules::NONE },
        doc: "Name, 1 to 64 characters, unique.",
        ..Field::NONE
    }],
    output: &[
        Field { name: "OwnerUin", doc: "UIN of the main account and of its own user.", ..Field::NONE },
        Field { name: "AppId", ty: Type::Uint, doc: "AppId of the account.", ..Field::NONE },
        Field { name: "SecretId", doc: "Access key ID of its own user.", ..Field::NONE },
        Field { name: "SecretKey", secret: true, doc: "Access key secret; shown only once.", ..Field::NONE },
        Field { name: "ConsoleUser", doc: "Name of its own user at console login.", ..Field::NONE },
        Field { name: "ConsolePassword", secret: true, doc: "Console password; must be changed at the first login.", ..Field::NONE },
    ],
    errors: &["AuthFailure.UnauthorizedOperation", "InvalidParameter.MainAccountNameInUse", "InvalidParameter.ParamError"],
};

pub static CREATE_POLICY: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "CreatePolicy",
    summary: "Create a custom policy.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field {
            name: "PolicyName",
            required: true,
            rules: &Rules { min_len: Some(1), max_len: Some(128), pattern: Some("^[A-Za-z0-9+=,.@_-]+$"), ..Rules::NONE },
            doc: "Policy name, 1 to 128 letters, digits and + = , . @ - _",
            ..Field::NONE
        },
        Field {
            name: "PolicyDocument",
            required: true,
            rules: &Rules { min_len: Some(1), ..Rules::NONE },
            doc: "Policy document, JSON as a string: version \"2.0\" and a list of statements.",
            ..Field::NONE
        },
        Field { name: "Description", rules: &Rules { max_len: Some(300), ..Rules::NONE }, doc: "Free text, max 300 bytes.", ..Field::NONE },
        Field {
            name: "Tags",
            ty: Type::Array(&Type::Struct(&TAG_STRUCT)),
            rules: &Rules { max_items: Some(10), ..Rules::NONE },
            doc: "Tags of the policy, max 10.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "PolicyId", ty: Type::Uint, doc: "Policy ID.", ..Field::NONE }],
    errors: &[
        "FailedOperation.PolicyFull",
        "FailedOperation.PolicyNameInUse",
        "InternalError.SystemError",
        "InvalidParameter.ActionError",
        "InvalidParameter.ActionMiss",
        "InvalidParameter.ActionNotExist",
        "InvalidParameter.ActionServiceNotExist",
        "InvalidParameter.AttachmentFull",
        "InvalidParameter.ConditionContentError",
        "InvalidParameter.ConditionError",
        "InvalidParameter.ConditionTypeError",
        "InvalidParameter.DescriptionLengthOverlimit",
        "InvalidParameter.EffectError",
        "InvalidParameter.NotSupportProduct",
        "InvalidParameter.ParamError",
        "InvalidParameter.PolicyDocumentError",
        "InvalidParameter.PolicyDocumentLengthOverLimit",
        "InvalidParameter.PolicyNameError",
        "InvalidParameter.PrincipalError",
        "InvalidParameter.PrincipalQcsError",
        "InvalidParameter.PrincipalQcsNotExist",
        "InvalidParameter.PrincipalServiceNotExist",
        "InvalidParameter.ResourceContentError",
        "InvalidParameter.ResourceError",
        "InvalidParameter.ResourceProjectError",
        "InvalidParameter.ResourceQcsError",
        "InvalidParameter.ResourceRegionError",
        "InvalidParameter.ResourceServiceNotExist",
        "InvalidParameter.ResourceUinError",
        "InvalidParameter.StatementError",
        "InvalidParameter.UserNotExist",
        "InvalidParameter.VersionError",
        "ResourceNotFound.GroupNotExist",
        "ResourceNotFound.NotFound",
        "ResourceNotFound.UserNotExist",
    ],
};

pub static DELETE_ACCESS_KEY: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "DeleteAccessKey",
    summary: "Delete an access key for good.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "uin", field: "TargetUin", lookup: true }],
    input: &[
        Field { name: "AccessKeyId", required: true, doc: "Access key ID.", ..Field::NONE },
        Field { name: "TargetUin", ty: Type::Uint, doc: "Owner of the key. Default: the caller.", ..Field::NONE },
    ],
    output: &[],
    errors: &[
        "AuthFailure.UnauthorizedOperation",
        "FailedOperation.Accesskey",
        "InvalidParameter.ParamError",
        "InvalidParameter.UserNotExist",
        "OperationDenied.AccessKeyOverLimit",
        "OperationDenied.SubUin",
        "OperationDenied.UinNotMatch",
        "ResourceNotFound.SecretNotExist",
    ],
};

pub static DELETE_GROUP: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "DeleteGroup",
    summary: "Delete a user group.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "groupid", field: "GroupId", lookup: false }],
    input: &[Field { name: "GroupId", ty: Type::Uint, required: true, doc: "User group ID.", ..Field::NONE }],
    output: &[],
    errors: &["FailedOperation", "ResourceNotFound.UserNotExist", "ResourceNotFound.GroupNotExist"],
};

pub static DELETE_POLICY: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "DeletePolicy",
    summary: "Delete custom policies.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "policyid", field: "PolicyId", lookup: false }],
    input: &[Field {
        name: "PolicyId",
        ty: Type::Array(&Type::Uint),
        required: true,
        rules: &Rules { min_items: Some(1), ..Rules::NONE },
        doc: "Policy IDs, 1 to 50.",
        ..Field::NONE
    }],
    output: &[],
    errors: &[
        "FailedOperation.OrganizationPolicyOperateError",
        "InternalError.SystemError",
        "InvalidParameter.OperatePoliciesOverLimit",
        "InvalidParameter.ParamError",
        "InvalidParameter.PolicyIdError",
        "InvalidParameter.PolicyIdNotExist",
        "ResourceNotFound.NotFound",
        "ResourceNotFound.PolicyIdNotFound",
    ],
};

pub static DELETE_USER: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "DeleteUser",
    summary: "Delete a sub-user.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "uin", field: "Name", lookup: true }],
    input: &[
        Field { name: "Name", required: true, rules: &Rules { min_len: Some(1), ..Rules::NONE }, doc: "User name.", ..Field::NONE },
        Field {
            name: "Force",
            ty: Type::Uint,
            rules: &Rules { min: Some(0), max: Some(1), ..Rules::NONE },
            doc: "0: refuse when the user still has access keys or attached policies; 1: delete and detach them first.",
            ..Field::NONE
        },
    ],
    output: &[],
    errors: &[
        "AuthFailure.UnauthorizedOperation",
        "FailedOperation",
        "FailedOperation.Unmodifiable",
        "OperationDenied.HaveKeys",
        "RequestLimitExceeded.UinLimitExceeded",
        "ResourceNotFound.UserNotExist",
        "UnauthorizedOperation.DeleteApiKey",
    ],
};

pub static DESCRIBE_SUB_ACCOUNTS: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "DescribeSubAccounts",
    summary: "List sub-users by UIN.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "uin", field: "FilterSubAccountUin", lookup: false }],
    input: &[Field {
        name: "FilterSubAccountUin",
        ty: Type::Array(&Type::Uint),
        required: true,
        rules: &Rules { max_items: Some(50), ..Rules::NONE },
        doc: "UINs, max 50.",
        ..Field::NONE
    }],
    output: &[Field {
        name: "SubAccounts",
        ty: Type::Array(&Type::Struct(&SUB_ACCOUNT_USER_STRUCT)),
        doc: "Sub-users found.",
        ..Field::NONE
    }],
    errors: &["FailedOperation", "InternalError.SystemError", "InvalidParameter"],
};

pub static DETACH_GROUP_POLICY: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "DetachGroupPolicy",
    summary: "Detach a policy from a user group.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[
        ResourceField { kind: "policyid", field: "PolicyId", lookup: false },
        ResourceField { kind: "groupid", field: "DetachGroupId", lookup: false },
    ],
    input: &[
        Field { name: "PolicyId", ty: Type::Uint, required: true, doc: "Policy ID.", ..Field::NONE },
        Field { name: "DetachGroupId", ty: Type::Uint, required: true, doc: "User group ID.", ..Field::NONE },
    ],
    output: &[],
    errors: &[
        "FailedOperation.OrganizationPolicyOperateError",
        "InternalError.SystemError",
        "InvalidParameter.ParamError",
        "InvalidParameter.PolicyIdError",
        "InvalidParameter.PolicyIdNotExist",
        "InvalidParameter.UserNotExist",
        "ResourceNotFound.GroupNotExist",
        "ResourceNotFound.UserNotExist",
        "ResourceNotFound.PolicyIdNotFound",
    ],
};

pub static DETACH_USER_POLICIES: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "DetachUserPolicies",
    summary: "Detach several policies from a user; all or none. Our own action.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[
        ResourceField { kind: "policyid", field: "PolicyId", lookup: false },
        ResourceField { kind: "uin", field: "DetachUin", lookup: false },
    ],
    input: &[
        Field {
            name: "PolicyId",
            ty: Type::Array(&Type::Uint),
            required: true,
            rules: &Rules { min_items: Some(1), max_items: Some(20), ..Rules::NONE },
            doc: "Policy IDs, 1 to 20.",
            ..Field::NONE
        },
        Field { name: "DetachUin", ty: Type::Uint, required: true, doc: "UIN of the user.", ..Field::NONE },
    ],
    output: &[],
    errors: &[
        "FailedOperation.OrganizationPolicyOperateError",
        "InternalError.SystemError",
        "InvalidParameter.AttachmentFull",
        "InvalidParameter.OperatePoliciesOverLimit",
        "InvalidParameter.ParamError",
        "InvalidParameter.PolicyIdError",
        "InvalidParameter.PolicyIdNotExist",
        "InvalidParameter.UserNotExist",
        "ResourceNotFound.PolicyIdNotFound",
        "ResourceNotFound.UserNotExist",
    ],
};

pub static DETACH_USER_POLICY: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "DetachUserPolicy",
    summary: "Detach a policy from a user.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[
        ResourceField { kind: "policyid", field: "PolicyId", lookup: false },
        ResourceField { kind: "uin", field: "DetachUin", lookup: false },
    ],
    input: &[
        Field { name: "PolicyId", ty: Type::Uint, required: true, doc: "Policy ID.", ..Field::NONE },
        Field { name: "DetachUin", ty: Type::Uint, required: true, doc: "UIN of the user.", ..Field::NONE },
    ],
    output: &[],
    errors: &[
        "FailedOperation.OrganizationPolicyOperateError",
        "InternalError.SystemError",
        "InvalidParameter.AttachmentFull",
        "InvalidParameter.ParamError",
        "InvalidParameter.PolicyIdError",
        "InvalidParameter.PolicyIdNotExist",
        "InvalidParameter.UserNotExist",
        "ResourceNotFound.PolicyIdNotFound",
        "ResourceNotFound.UserNotExist",
    ],
};

pub static GET_GROUP: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "GetGroup",
    summary: "Read one user group with its members.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "groupid", field: "GroupId", lookup: false }],
    input: &[Field { name: "GroupId", ty: Type::Uint, required: true, doc: "User group ID.", ..Field::NONE }],
    output: &[
        Field { name: "GroupId", ty: Type::Uint, doc: "User group ID.", ..Field::NONE },
        Field { name: "GroupName", doc: "Group name.", ..Field::NONE },
        Field { name: "GroupNum", ty: Type::Uint, doc: "Number of members.", ..Field::NONE },
        Field { name: "Remark", doc: "Free text.", ..Field::NONE },
        Field { name: "CreateTime", doc: "Creation time, YYYY-MM-DD hh:mm:ss.", ..Field::NONE },
        Field { name: "UserInfo", ty: Type::Array(&Type::Struct(&GROUP_MEMBER_INFO_STRUCT)), doc: "Members.", ..Field::NONE },
    ],
    errors: &["FailedOperation", "ResourceNotFound.UserNotExist", "ResourceNotFound.GroupNotExist"],
};

pub static GET_POLICY: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "GetPolicy",
    summary: "Read one policy with its document.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "policyid", field: "PolicyId", lookup: false }],
    input: &[Field { name: "PolicyId", ty: Type::Uint, required: true, doc: "Policy ID.", ..Field::NONE }],
    output: &[
        Field { name: "PolicyName", doc: "Policy name.", ..Field::NONE },
        Field { name: "Description", doc: "Free text.", ..Field::NONE },
        Field { name: "Type", ty: Type::Uint, doc: "1: custom policy; 2: preset policy.", ..Field::NONE },
        Field { name: "AddTime", ty: Type::Datetime, doc: "Creation time.", ..Field::NONE },
        Field { name: "UpdateTime", ty: Type::Datetime, doc: "Time of the last change.", ..Field::NONE },
        Field { name: "PolicyDocument", doc: "Policy document, JSON as a string.", ..Field::NONE },
        Field { name: "PresetAlias", doc: "Remark.", ..Field::NONE },
        Field { name: "IsServiceLinkedRolePolicy", ty: Type::Uint, doc: "1: policy of a service-linked role; 0: not.", ..Field::NONE },
        Field { name: "Tags", ty: Type::Array(&Type::Struct(&TAG_STRUCT)), doc: "Tags.", ..Field::NONE },
    ],
    errors: &[
        "InternalError.SystemError",
        "InvalidParameter.ParamError",
        "InvalidParameter.PolicyIdError",
        "ResourceNotFound.PolicyIdNotFound",
    ],
};

pub static GET_SECURITY_LAST_USED: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "GetSecurityLastUsed",
    summary: "Read when access keys were last used.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[Field {
        name: "SecretIdList",
        ty: Type::Array(&Type::String),
        required: true,
        rules: &Rules { max_items: Some(10), ..Rules::NONE },
        doc: "Access key IDs, max 10.",
        ..Field::NONE
    }],
    output: &[Field {
        name: "SecretIdLastUsedRows",
        ty: Type::Array(&Type::Struct(&SECRET_ID_LAST_USED_STRUCT)),
        doc: "Last use per key.",
        ..Field::NONE
    }],
    errors: &["FailedOperation", "InvalidParameter"],
};

pub static GET_USER: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "GetUser",
    summary: "Read one sub-user.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "uin", field: "Name", lookup: true }],
    input: &[Field { name: "Name", required: true, rules: &Rules { min_len: Some(1), ..Rules::NONE }, doc: "User name.", ..Field::NONE }],
    output: &[
        Field { name: "Uin", ty: Type::Uint, doc: "UIN of the user.", ..Field::NONE },
        Field { name: "Name", doc: "User name.", ..Field::NONE },
        Field { name: "Uid", ty: Type::Uint, doc: "UID of the user.", ..Field::NONE },
        Field { name: "Remark", doc: "Free text.", ..Field::NONE },
        Field { name: "ConsoleLogin", ty: Type::Uint, doc: "1: may log in to the console; 0: may not.", ..Field::NONE },
        Field { name: "PhoneNum", doc: "Telephone number.", ..Field::NONE },
        Field { name: "CountryCode", doc: "Country calling code.", ..Field::NONE },
        Field { name: "Email", doc: "Mail address.", ..Field::NONE },
        Field { name: "RecentlyLoginIP", doc: "Address of the last login.", ..Field::NONE },
        Field { name: "RecentlyLoginTime", doc: "Time of the last login, YYYY-MM-DD hh:mm:ss.", ..Field::NONE },
    ],
    errors: &["AuthFailure.UnauthorizedOperation", "FailedOperation", "ResourceNotFound.UserNotExist"],
};

pub static GET_USER_APP_ID: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "GetUserAppId",
    summary: "Read the UIN, main account UIN and AppId of the caller.",
    access: Access::Sign,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[],
    output: &[
        Field { name: "Uin", doc: "UIN of the caller.", ..Field::NONE },
        Field { name: "OwnerUin", doc: "UIN of the main account.", ..Field::NONE },
        Field { name: "AppId", ty: Type::Uint, doc: "AppId of the account.", ..Field::NONE },
    ],
    errors: &["FailedOperation", "InternalError.SystemError"],
};

pub static LIST_ACCESS_KEYS: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "ListAccessKeys",
    summary: "List the access keys of a user; secrets are not shown.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "uin", field: "TargetUin", lookup: true }],
    input: &[Field { name: "TargetUin", ty: Type::Uint, doc: "Owner of the keys. Default: the caller.", ..Field::NONE }],
    output: &[Field { name: "AccessKeys", ty: Type::Array(&Type::Struct(&ACCESS_KEY_STRUCT)), doc: "Access keys.", ..Field::NONE }],
    errors: &[
        "AuthFailure.UnauthorizedOperation",
        "FailedOperation.Accesskey",
        "InternalError.UnknownError",
        "InvalidParameter.ParamError",
        "InvalidParameter.UserNotExist",
        "OperationDenied.AccessKeyOverLimit",
        "OperationDenied.SubUin",
        "OperationDenied.UinNotMatch",
        "ResourceNotFound.SecretNotExist",
    ],
};

pub static LIST_ATTACHED_GROUP_POLICIES: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "ListAttachedGroupPolicies",
    summary: "List the policies attached to a user group.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "groupid", field: "TargetGroupId", lookup: false }],
    input: &[
        Field { name: "TargetGroupId", ty: Type::Uint, required: true, doc: "User group ID.", ..Field::NONE },
        Field { name: "Page", ty: Type::Uint, rules: &Rules { min: Some(1), ..Rules::NONE }, doc: "Page number, from 1.", ..Field::NONE },
        Field {
            name: "Rp",
            ty: Type::Uint,
            rules: &Rules { min: Some(1), max: Some(200), ..Rules::NONE },
            doc: "Page size.",
            ..Field::NONE
        },
        Field { name: "Keyword", doc: "Keyword.", ..Field::NONE },
    ],
    output: &[
        Field { name: "TotalNum", ty: Type::Uint, doc: "Total matches.", ..Field::NONE },
        Field { name: "List", ty: Type::Array(&Type::Struct(&ATTACH_POLICY_INFO_STRUCT)), doc: "Policies found.", ..Field::NONE },
    ],
    errors: &[
        "InternalError.SystemError",
        "InvalidParameter.ParamError",
        "InvalidParameter.SearchKeywordLengthError",
        "ResourceNotFound.GroupNotExist",
    ],
};

pub static LIST_ATTACHED_USER_ALL_POLICIES: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "ListAttachedUserAllPolicies",
    summary: "List the policies that apply to a user, directly or through user groups.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "uin", field: "TargetUin", lookup: false }],
    input: &[
        Field { name: "TargetUin", ty: Type::Uint, required: true, doc: "UIN of the user.", ..Field::NONE },
        Field {
            name: "Rp",
            ty: Type::Uint,
            required: true,
            rules: &Rules { min: Some(1), max: Some(200), ..Rules::NONE },
            doc: "Page size, 1 to 200.",
            ..Field::NONE
        },
        Field {
            name: "Page",
            ty: Type::Uint,
            required: true,
            rules: &Rules { min: Some(1), max: Some(200), ..Rules::NONE },
            doc: "Page number, 1 to 200.",
            ..Field::NONE
        },
        Field {
            name: "AttachType",
            ty: Type::Uint,
            required: true,
            rules: &Rules { min: Some(0), max: Some(2), ..Rules::NONE },
            doc: "0: direct and through groups; 1: direct only; 2: through groups only.",
            ..Field::NONE
        },
        Field {
            name: "StrategyType",
            ty: Type::Uint,
            rules: &Rules { min: Some(1), max: Some(2), ..Rules::NONE },
            doc: "1: custom policies; 2: preset policies.",
            ..Field::NONE
        },
        Field { name: "Keyword", doc: "Keyword.", ..Field::NONE },
    ],
    output: &[
        Field { name: "PolicyList", ty: Type::Array(&Type::Struct(&ATTACHED_USER_POLICY_STRUCT)), doc: "Policies found.", ..Field::NONE },
        Field { name: "TotalNum", ty: Type::Uint, doc: "Total matches.", ..Field::NONE },
    ],
    errors: &["InvalidParameter.ParamError", "ResourceNotFound.UserNotExist", "UnauthorizedOperation"],
};

pub static LIST_ATTACHED_USER_POLICIES: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "ListAttachedUserPolicies",
    summary: "List the policies attached directly to a user.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "uin", field: "TargetUin", lookup: false }],
    input: &[
        Field { name: "TargetUin", ty: Type::Uint, required: true, doc: "UIN of the user.", ..Field::NONE },
        Field { name: "Page", ty: Type::Uint, rules: &Rules { min: Some(1), ..Rules::NONE }, doc: "Page number, from 1.", ..Field::NONE },
        Field {
            name: "Rp",
            ty: Type::Uint,
            rules: &Rules { min: Some(1), max: Some(200), ..Rules::NONE },
            doc: "Page size.",
            ..Field::NONE
        },
    ],
    output: &[
        Field { name: "TotalNum", ty: Type::Uint, doc: "Total matches.", ..Field::NONE },
        Field { name: "List", ty: Type::Array(&Type::Struct(&ATTACH_POLICY_INFO_STRUCT)), doc: "Policies found.", ..Field::NONE },
    ],
    errors: &["InternalError.SystemError", "InvalidParameter.ParamError", "ResourceNotFound.UserNotExist"],
};

pub static LIST_ENTITIES_FOR_POLICY: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "ListEntitiesForPolicy",
    summary: "List the users, user groups and roles a policy is attached to.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "policyid", field: "PolicyId", lookup: false }],
    input: &[
        Field { name: "PolicyId", ty: Type::Uint, required: true, doc: "Policy ID.", ..Field::NONE },
        Field { name: "Page", ty: Type::Uint, rules: &Rules { min: Some(1), ..Rules::NONE }, doc: "Page number, from 1.", ..Field::NONE },
        Field {
            name: "Rp",
            ty: Type::Uint,
            rules: &Rules { min: Some(1), max: Some(200), ..Rules::NONE },
            doc: "Page size.",
            ..Field::NONE
        },
        Field {
            name: "EntityFilter",
            rules: &Rules { one_of: &["All", "User", "Group", "Role"], ..Rules::NONE },
            doc: "All, User, Group or Role.",
            ..Field::NONE
        },
    ],
    output: &[
        Field { name: "TotalNum", ty: Type::Uint, doc: "Total matches.", ..Field::NONE },
        Field { name: "List", ty: Type::Array(&Type::Struct(&ATTACH_ENTITY_OF_POLICY_STRUCT)), doc: "Entities found.", ..Field::NONE },
    ],
    errors: &[
        "InternalError.SystemError",
        "InvalidParameter.EntityFilterError",
        "InvalidParameter.ParamError",
        "InvalidParameter.PolicyIdError",
        "ResourceNotFound.PolicyIdNotFound",
    ],
};

pub static LIST_GROUPS: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "ListGroups",
    summary: "List user groups.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "Page", ty: Type::Uint, rules: &Rules { min: Some(1), ..Rules::NONE }, doc: "Page number, from 1.", ..Field::NONE },
        Field {
            name: "Rp",
            ty: Type::Uint,
            rules: &Rules { min: Some(1), max: Some(200), ..Rules::NONE },
            doc: "Page size.",
            ..Field::NONE
        },
        Field { name: "Keyword", doc: "Match on the group name.", ..Field::NONE },
    ],
    output: &[
        Field { name: "TotalNum", ty: Type::Uint, doc: "Total matches.", ..Field::NONE },
        Field { name: "GroupInfo", ty: Type::Array(&Type::Struct(&GROUP_INFO_STRUCT)), doc: "User groups found.", ..Field::NONE },
    ],
    errors: &["FailedOperation"],
};

pub static LIST_GROUPS_FOR_USER: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "ListGroupsForUser",
    summary: "List the user groups of a user.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "uin", field: "SubUin", lookup: true }],
    input: &[
        Field { name: "Uid", ty: Type::Uint, doc: "UID of the user; Uid or SubUin must be given.", ..Field::NONE },
        Field {
            name: "Rp",
            ty: Type::Uint,
            rules: &Rules { min: Some(1), max: Some(200), ..Rules::NONE },
            doc: "Page size.",
            ..Field::NONE
        },
        Field { name: "Page", ty: Type::Uint, rules: &Rules { min: Some(1), ..Rules::NONE }, doc: "Page number, from 1.", ..Field::NONE },
        Field { name: "SubUin", ty: Type::Uint, doc: "UIN of the user; Uid or SubUin must be given.", ..Field::NONE },
    ],
    output: &[
        Field { name: "TotalNum", ty: Type::Uint, doc: "Total matches.", ..Field::NONE },
        Field { name: "GroupInfo", ty: Type::Array(&Type::Struct(&GROUP_INFO_STRUCT)), doc: "User groups found.", ..Field::NONE },
    ],
    errors: &["AuthFailure.UnauthorizedOperation", "FailedOperation", "ResourceNotFound.UserNotExist"],
};

pub static LIST_MAIN_ACCOUNTS: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "ListMainAccounts",
    summary: "List the main accounts, oldest first; for users of the first main account only. Our own action.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field { name: "Offset", ty: Type::Int, rules: &Rules { min: Some(0), ..Rules::NONE }, doc: "Accounts to skip.", ..Field::NONE },
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size, 1 to 100.",
            ..Field::NONE
        },
    ],
    output: &[
        Field { name: "TotalCount", ty: Type::Uint, doc: "Number of main accounts.", ..Field::NONE },
        Field { name: "Accounts", ty: Type::Array(&Type::Struct(&MAIN_ACCOUNT_STRUCT)), doc: "Main accounts.", ..Field::NONE },
    ],
    errors: &["AuthFailure.UnauthorizedOperation"],
};

pub static LIST_POLICIES: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "ListPolicies",
    summary: "List policies.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[
        Field {
            name: "Rp",
            ty: Type::Uint,
            rules: &Rules { min: Some(1), max: Some(200), ..Rules::NONE },
            doc: "Page size, 1 to 200.",
            ..Field::NONE
        },
        Field {
            name: "Page",
            ty: Type::Uint,
            rules: &Rules { min: Some(1), max: Some(200), ..Rules::NONE },
            doc: "Page number, 1 to 200.",
            ..Field::NONE
        },
        Field {
            name: "Scope",
            rules: &Rules { one_of: &["All", "QCS", "Local"], ..Rules::NONE },
            doc: "All, QCS (preset policies) or Local (custom policies).",
            ..Field::NONE
        },
        Field { name: "Keyword", doc: "Match on the policy name.", ..Field::NONE },
    ],
    output: &[
        Field { name: "TotalNum", ty: Type::Uint, doc: "Total matches.", ..Field::NONE },
        Field { name: "List", ty: Type::Array(&Type::Struct(&STRATEGY_INFO_STRUCT)), doc: "Policies found.", ..Field::NONE },
        Field { name: "ServiceTypeList", ty: Type::Array(&Type::String), doc: "Reserved.", ..Field::NONE },
    ],
    errors: &[
        "FailedOperation.GetUserAreaError",
        "InternalError.SystemError",
        "InvalidParameter.GroupIdError",
        "InvalidParameter.KeywordError",
        "InvalidParameter.ParamError",
        "InvalidParameter.ScopeError",
        "InvalidParameter.SearchKeywordLengthError",
        "InvalidParameter.ServiceTypeError",
        "InvalidParameter.UinError",
    ],
};

pub static LIST_USERS: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "ListUsers",
    summary: "List all sub-users.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[],
    input: &[],
    output: &[Field { name: "Data", ty: Type::Array(&Type::Struct(&SUB_ACCOUNT_INFO_STRUCT)), doc: "Sub-users.", ..Field::NONE }],
    errors: &["FailedOperation"],
};

pub static LIST_USERS_FOR_GROUP: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "ListUsersForGroup",
    summary: "List the members of a user group.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "groupid", field: "GroupId", lookup: false }],
    input: &[
        Field { name: "GroupId", ty: Type::Uint, required: true, doc: "User group ID.", ..Field::NONE },
        Field { name: "Page", ty: Type::Uint, rules: &Rules { min: Some(1), ..Rules::NONE }, doc: "Page number, from 1.", ..Field::NONE },
        Field {
            name: "Rp",
            ty: Type::Uint,
            rules: &Rules { min: Some(1), max: Some(200), ..Rules::NONE },
            doc: "Page size.",
            ..Field::NONE
        },
    ],
    output: &[
        Field { name: "TotalNum", ty: Type::Uint, doc: "Total matches.", ..Field::NONE },
        Field { name: "UserInfo", ty: Type::Array(&Type::Struct(&GROUP_MEMBER_INFO_STRUCT)), doc: "Members found.", ..Field::NONE },
    ],
    errors: &["FailedOperation", "ResourceNotFound.GroupNotExist"],
};

pub static REMOVE_USER_FROM_GROUP: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "RemoveUserFromGroup",
    summary: "Remove users from user groups.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "groupid", field: "Info", lookup: true }],
    input: &[Field {
        name: "Info",
        ty: Type::Array(&Type::Struct(&GROUP_ID_OF_UID_INFO_STRUCT)),
        required: true,
        rules: &Rules { min_items: Some(1), max_items: Some(100), ..Rules::NONE },
        doc: "Pairs of user and group, 1 to 100.",
        ..Field::NONE
    }],
    output: &[],
    errors: &[
        "AuthFailure.UnauthorizedOperation",
        "FailedOperation",
        "InvalidParameter.UserUinAndUinNotAllNull",
        "ResourceNotFound.UserNotExist",
        "InvalidParameter.UinError",
        "ResourceNotFound.GroupNotExist",
    ],
};

pub static SIMULATE_POLICY: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "SimulatePolicy",
    summary: "Evaluate whether a user may call an action on a resource. Our own action.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "uin", field: "TargetUin", lookup: true }],
    input: &[
        Field { name: "TargetUin", ty: Type::Uint, doc: "User to evaluate. Default: the caller.", ..Field::NONE },
        Field {
            name: "ActionName",
            required: true,
            rules: &Rules { max_len: Some(128), pattern: Some("^[A-Za-z0-9_]+:[A-Za-z0-9_]+$"), ..Rules::NONE },
            doc: "Action in the form service:Action, e.g. tat:RunCommand.",
            ..Field::NONE
        },
        Field {
            name: "Resource",
            rules: &Rules { max_len: Some(1024), ..Rules::NONE },
            doc: "Resource in the form qcs::service:region:uin/uin:type/id, or *.",
            ..Field::NONE
        },
        Field { name: "SourceIp", rules: &Rules { max_len: Some(64), ..Rules::NONE }, doc: "Source address to assume.", ..Field::NONE },
    ],
    output: &[
        Field { name: "Allowed", ty: Type::Bool, doc: "Whether the call is allowed.", ..Field::NONE },
        Field {
            name: "Decision",
            rules: &Rules { one_of: &["allow", "explicit_deny", "implicit_deny"], ..Rules::NONE },
            doc: "allow, explicit_deny (a statement denies) or implicit_deny (no statement allows).",
            ..Field::NONE
        },
        Field { name: "MatchedPolicyId", ty: Type::Uint, doc: "Policy that decided; 0 when none.", ..Field::NONE },
        Field { name: "MatchedPolicyName", doc: "Name of that policy.", ..Field::NONE },
        Field { name: "StatementIndex", ty: Type::Int, doc: "Position of the deciding statement, from 0; -1 when none.", ..Field::NONE },
        Field { name: "Reason", doc: "Explanation.", ..Field::NONE },
    ],
    errors: &[
        "InvalidParameter.ParamError",
        "InvalidParameter.ActionError",
        "InvalidParameter.ResourceError",
        "ResourceNotFound.UserNotExist",
    ],
};

pub static UPDATE_ACCESS_KEY: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "UpdateAccessKey",
    summary: "Enable or disable an access key.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "uin", field: "TargetUin", lookup: true }],
    input: &[
        Field { name: "AccessKeyId", required: true, doc: "Access key ID.", ..Field::NONE },
        Field {
            name: "Status",
            required: true,
            rules: &Rules { one_of: &["Active", "Inactive"], ..Rules::NONE },
            doc: "Active (enabled) or Inactive (disabled).",
            ..Field::NONE
        },
        Field { name: "TargetUin", ty: Type::Uint, doc: "Owner of the key. Default: the caller.", ..Field::NONE },
    ],
    output: &[],
    errors: &[
        "AuthFailure.UnauthorizedOperation",
        "FailedOperation.Accesskey",
        "InvalidParameter.ParamError",
        "InvalidParameter.UserNotExist",
        "OperationDenied.AccessKeyOverLimit",
        "OperationDenied.SubUin",
        "OperationDenied.UinNotMatch",
        "ResourceNotFound.SecretNotExist",
    ],
};

pub static UPDATE_GROUP: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "UpdateGroup",
    summary: "Change a user group; only the fields sent are changed.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "groupid", field: "GroupId", lookup: false }],
    input: &[
        Field { name: "GroupId", ty: Type::Uint, required: true, doc: "User group ID.", ..Field::NONE },
        Field { name: "GroupName", doc: "New name, 1 to 128 letters, digits and + = , . @ _ -", ..Field::NONE },
        Field { name: "Remark", rules: &Rules { max_len: Some(1024), ..Rules::NONE }, doc: "New free text.", ..Field::NONE },
    ],
    output: &[],
    errors: &[
        "FailedOperation",
        "InvalidParameter.GroupNameInUse",
        "InvalidParameter.GroupNotExist",
        "InvalidParameter.ParamError",
        "ResourceNotFound.GroupNotExist",
    ],
};

pub static UPDATE_POLICY: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "UpdatePolicy",
    summary: "Change a custom policy; its default version is overwritten.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "policyid", field: "PolicyId", lookup: true }],
    input: &[
        Field { name: "PolicyId", ty: Type::Uint, doc: "Policy ID; PolicyId or PolicyName must be given.", ..Field::NONE },
        Field {
            name: "PolicyName",
            rules: &Rules { max_len: Some(128), ..Rules::NONE },
            doc: "Policy name when PolicyId is absent, else the new name; PolicyId or PolicyName must be given.",
            ..Field::NONE
        },
        Field {
            name: "Description",
            rules: &Rules { max_len: Some(300), ..Rules::NONE },
            doc: "New free text, max 300 bytes.",
            ..Field::NONE
        },
        Field { name: "PolicyDocument", doc: "New policy document, JSON as a string.", ..Field::NONE },
        Field { name: "Alias", doc: "New remark of a preset policy; refused, as preset policies cannot be changed here.", ..Field::NONE },
    ],
    output: &[Field { name: "PolicyId", ty: Type::Uint, doc: "Policy ID.", ..Field::NONE }],
    errors: &[
        "FailedOperation.OrganizationPolicyOperateError",
        "FailedOperation.PolicyNameInUse",
        "InternalError.SystemError",
        "InvalidParameter.ActionError",
        "InvalidParameter.ActionMiss",
        "InvalidParameter.ActionNotExist",
        "InvalidParameter.ActionServiceNotExist",
        "InvalidParameter.AttachmentFull",
        "InvalidParameter.ConditionContentError",
        "InvalidParameter.ConditionError",
        "InvalidParameter.ConditionTypeError",
        "InvalidParameter.DescriptionLengthOverlimit",
        "InvalidParameter.EffectError",
        "InvalidParameter.NotSupportProduct",
        "InvalidParameter.ParamError",
        "InvalidParameter.PolicyDocumentError",
        "InvalidParameter.PolicyDocumentLengthOverLimit",
        "InvalidParameter.PolicyIdError",
        "InvalidParameter.PolicyIdNotExist",
        "InvalidParameter.PolicyNameError",
        "InvalidParameter.PrincipalError",
        "InvalidParameter.PrincipalQcsError",
        "InvalidParameter.PrincipalQcsNotExist",
        "InvalidParameter.PrincipalServiceNotExist",
        "InvalidParameter.ResourceContentError",
        "InvalidParameter.ResourceError",
        "InvalidParameter.ResourceProjectError",
        "InvalidParameter.ResourceQcsError",
        "InvalidParameter.ResourceRegionError",
        "InvalidParameter.ResourceServiceNotExist",
        "InvalidParameter.ResourceUinError",
        "InvalidParameter.StatementError",
        "InvalidParameter.UserNotExist",
        "InvalidParameter.VersionError",
        "OperationDenied.PolicyTagConflict",
        "ResourceNotFound.GroupNotExist",
        "ResourceNotFound.NotFound",
        "ResourceNotFound.PolicyIdNotFound",
        "ResourceNotFound.UserNotExist",
    ],
};

pub static UPDATE_USER: ActionMeta = ActionMeta {
    service: "cam",
    version: "2019-01-16",
    name: "UpdateUser",
    summary: "Change a sub-user; only the fields sent are changed.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: false,
    resources: &[ResourceField { kind: "uin", field: "Name", lookup: true }],
    input: &[
        Field { name: "Name", required: true, rules: &Rules { min_len: Some(1), ..Rules::NONE }, doc: "User name.", ..Field::NONE },
        Field { name: "Remark", rules: &Rules { max_len: Some(1024), ..Rules::NONE }, doc: "Free text.", ..Field::NONE },
        Field {
            name: "ConsoleLogin",
            ty: Type::Uint,
            rules: &Rules { min: Some(0), max: Some(1), ..Rules::NONE },
            doc: "1: may log in to the console; 0: may not.",
            ..Field::NONE
        },
        Field {
            name: "Password",
            secret: true,
            doc: "New console password; ends the console sessions of the user. Needed when console login is turned on for a user who has none.",
            ..Field::NONE
        },
        Field {
            name: "NeedResetPassword",
            ty: Type::Uint,
            rules: &Rules { min: Some(0), max: Some(1), ..Rules::NONE },
            doc: "1: the password must be changed at the next login; 0: not.",
            ..Field::NONE
        },
        Field { name: "PhoneNum", rules: &Rules { max_len: Some(32), ..Rules::NONE }, doc: "Telephone number.", ..Field::NONE },
        Field {
            name: "CountryCode",
            rules: &Rules { max_len: Some(8), ..Rules::NONE },
            doc: "Country calling code, e.g. 86.",
            ..Field::NONE
        },
        Field { name: "Email", rules: &Rules { max_len: Some(254), ..Rules::NONE }, doc: "Mail address.", ..Field::NONE },
    ],
    output: &[],
    errors: &[
        "AuthFailure.UnauthorizedOperation",
        "FailedOperation",
        "FailedOperation.ExistHighRiskOperations",
        "FailedOperation.Unmodifiable",
        "InvalidParameter",
        "InvalidParameter.PasswordViolatedRules",
        "InvalidParameter.UserNameIllegal",
        "ResourceNotFound.UserNotExist",
        "MissingParameter",
    ],
};

pub static ACCESS_KEY_STRUCT: Struct = Struct {
    name: "AccessKey",
    doc: "Access key without its secret.",
    fields: &[
        Field { name: "AccessKeyId", doc: "Access key ID.", ..Field::NONE },
        Field {
            name: "Status",
            rules: &Rules { one_of: &["Active", "Inactive"], ..Rules::NONE },
            doc: "Active or Inactive.",
            ..Field::NONE
        },
        Field { name: "CreateTime", ty: Type::Datetime, doc: "Creation time.", ..Field::NONE },
        Field { name: "Description", nullable: true, doc: "Free text.", ..Field::NONE },
    ],
};

pub static ACCESS_KEY_DETAIL_STRUCT: Struct = Struct {
    name: "AccessKeyDetail",
    doc: "Access key with its secret.",
    fields: &[
        Field { name: "AccessKeyId", doc: "Access key ID.", ..Field::NONE },
        Field { name: "SecretAccessKey", secret: true, doc: "Secret; shown only at creation.", ..Field::NONE },
        Field {
            name: "Status",
            rules: &Rules { one_of: &["Active", "Inactive"], ..Rules::NONE },
            doc: "Active or Inactive.",
            ..Field::NONE
        },
        Field { name: "CreateTime", ty: Type::Datetime, doc: "Creation time.", ..Field::NONE },
        Field { name: "Description", nullable: true, doc: "Free text.", ..Field::NONE },
    ],
};

pub static ATTACH_ENTITY_OF_POLICY_STRUCT: Struct = Struct {
    name: "AttachEntityOfPolicy",
    doc: "Entity a policy is attached to.",
    fields: &[
        Field { name: "Id", doc: "Entity ID.", ..Field::NONE },
        Field { name: "Name", doc: "Entity name.", ..Field::NONE },
        Field { name: "Uin", ty: Type::Uint, doc: "UIN of the entity.", ..Field::NONE },
        Field { name: "RelatedType", ty: Type::Uint, doc: "1: user; 2: user group; 3: role.", ..Field::NONE },
        Field { name: "AttachmentTime", doc: "Time of the attachment.", ..Field::NONE },
    ],
};

pub static ATTACH_POLICY_INFO_STRUCT: Struct = Struct {
    name: "AttachPolicyInfo",
    doc: "Attached policy.",
    fields: &[
        Field { name: "PolicyId", ty: Type::Uint, doc: "Policy ID.", ..Field::NONE },
        Field { name: "PolicyName", doc: "Policy name.", ..Field::NONE },
        Field { name: "AddTime", ty: Type::Datetime, doc: "Creation time.", ..Field::NONE },
        Field { name: "CreateMode", ty: Type::Uint, doc: "1: made in the console; 2: made from a policy document.", ..Field::NONE },
        Field {
            name: "PolicyType",
            rules: &Rules { one_of: &["User", "QCS"], ..Rules::NONE },
            doc: "User: custom policy; QCS: preset policy.",
            ..Field::NONE
        },
        Field { name: "Remark", doc: "Free text.", ..Field::NONE },
        Field { name: "OperateOwnerUin", nullable: true, doc: "Main account of the user who attached it.", ..Field::NONE },
        Field { name: "OperateUin", nullable: true, doc: "Who attached it: UIN, or role ID when OperateUinType is 1.", ..Field::NONE },
        Field { name: "OperateUinType", ty: Type::Uint, nullable: true, doc: "0: OperateUin is a UIN; 1: it is a role ID.", ..Field::NONE },
        Field { name: "Deactived", ty: Type::Uint, doc: "1: withdrawn; 0: not.", ..Field::NONE },
        Field { name: "DeactivedDetail", ty: Type::Array(&Type::String), doc: "Products withdrawn.", ..Field::NONE },
    ],
};

pub static ATTACHED_USER_POLICY_STRUCT: Struct = Struct {
    name: "AttachedUserPolicy",
    doc: "Policy that applies to a user.",
    fields: &[
        Field { name: "PolicyId", doc: "Policy ID.", ..Field::NONE },
        Field { name: "PolicyName", doc: "Policy name.", ..Field::NONE },
        Field { name: "Description", doc: "Free text.", ..Field::NONE },
        Field { name: "AddTime", doc: "Creation time, YYYY-MM-DD hh:mm:ss.", ..Field::NONE },
        Field { name: "StrategyType", doc: "\"1\": custom policy; \"2\": preset policy.", ..Field::NONE },
        Field {
            name: "CreateMode",
            doc: "\"1\": made from product or project permissions; others: from a policy document.",
            ..Field::NONE
        },
        Field {
            name: "Groups",
            ty: Type::Array(&Type::Struct(&ATTACHED_USER_POLICY_GROUP_INFO_STRUCT)),
            doc: "User groups it comes through.",
            ..Field::NONE
        },
        Field { name: "Deactived", ty: Type::Uint, doc: "1: withdrawn; 0: not.", ..Field::NONE },
        Field { name: "DeactivedDetail", ty: Type::Array(&Type::String), doc: "Products withdrawn.", ..Field::NONE },
    ],
};

pub static ATTACHED_USER_POLICY_GROUP_INFO_STRUCT: Struct = Struct {
    name: "AttachedUserPolicyGroupInfo",
    doc: "User group a policy comes through.",
    fields: &[
        Field { name: "GroupId", ty: Type::Uint, required: true, doc: "User group ID.", ..Field::NONE },
        Field { name: "GroupName", required: true, doc: "Group name.", ..Field::NONE },
    ],
};

pub static GROUP_ID_OF_UID_INFO_STRUCT: Struct = Struct {
    name: "GroupIdOfUidInfo",
    doc: "Pair of user and user group.",
    fields: &[
        Field { name: "GroupId", ty: Type::Uint, required: true, doc: "User group ID.", ..Field::NONE },
        Field { name: "Uid", ty: Type::Uint, doc: "UID; Uid or Uin must be given.", ..Field::NONE },
        Field { name: "Uin", ty: Type::Uint, doc: "UIN; Uid or Uin must be given.", ..Field::NONE },
    ],
};

pub static GROUP_INFO_STRUCT: Struct = Struct {
    name: "GroupInfo",
    doc: "User group.",
    fields: &[
        Field { name: "GroupId", ty: Type::Uint, doc: "User group ID.", ..Field::NONE },
        Field { name: "GroupName", doc: "Group name.", ..Field::NONE },
        Field { name: "CreateTime", doc: "Creation time, YYYY-MM-DD hh:mm:ss.", ..Field::NONE },
        Field { name: "Remark", doc: "Free text.", ..Field::NONE },
    ],
};

pub static GROUP_MEMBER_INFO_STRUCT: Struct = Struct {
    name: "GroupMemberInfo",
    doc: "Member of a user group.",
    fields: &[
        Field { name: "Uid", ty: Type::Uint, doc: "UID.", ..Field::NONE },
        Field { name: "Uin", ty: Type::Uint, doc: "UIN.", ..Field::NONE },
        Field { name: "Name", doc: "User name.", ..Field::NONE },
        Field { name: "PhoneNum", doc: "Telephone number.", ..Field::NONE },
        Field { name: "CountryCode", doc: "Country calling code.", ..Field::NONE },
        Field { name: "PhoneFlag", ty: Type::Uint, doc: "1: telephone number verified; 0: not.", ..Field::NONE },
        Field { name: "Email", doc: "Mail address.", ..Field::NONE },
        Field { name: "EmailFlag", ty: Type::Uint, doc: "1: mail address verified; 0: not.", ..Field::NONE },
        Field {
            name: "UserType",
            ty: Type::Uint,
            doc: "1: global collaborator; 2: project collaborator; 3: message receiver.",
            ..Field::NONE
        },
        Field { name: "CreateTime", doc: "Creation time, YYYY-MM-DD hh:mm:ss.", ..Field::NONE },
        Field { name: "IsReceiverOwner", ty: Type::Uint, doc: "1: main message receiver; 0: not.", ..Field::NONE },
        Field { name: "Remark", nullable: true, doc: "Free text.", ..Field::NONE },
    ],
};

pub static MAIN_ACCOUNT_STRUCT: Struct = Struct {
    name: "MainAccount",
    doc: "Main account.",
    fields: &[
        Field { name: "OwnerUin", doc: "UIN of the main account.", ..Field::NONE },
        Field { name: "AppId", ty: Type::Uint, doc: "AppId of the account.", ..Field::NONE },
        Field { name: "Name", doc: "Name.", ..Field::NONE },
        Field { name: "CreateTime", ty: Type::Datetime, doc: "Creation time.", ..Field::NONE },
    ],
};

pub static SECRET_ID_LAST_USED_STRUCT: Struct = Struct {
    name: "SecretIdLastUsed",
    doc: "Last use of an access key.",
    fields: &[
        Field { name: "SecretId", required: true, doc: "Access key ID.", ..Field::NONE },
        Field {
            name: "LastUsedDate",
            required: true,
            nullable: true,
            doc: "Date of the last use, YYYY-MM-DD; up to one day late.",
            ..Field::NONE
        },
        Field {
            name: "LastSecretUsedDate",
            ty: Type::Uint,
            required: true,
            nullable: true,
            doc: "Time of the last use of the secret; the sample is Unix milliseconds.",
            ..Field::NONE
        },
    ],
};

pub static STRATEGY_INFO_STRUCT: Struct = Struct {
    name: "StrategyInfo",
    doc: "Policy.",
    fields: &[
        Field { name: "PolicyId", ty: Type::Uint, doc: "Policy ID.", ..Field::NONE },
        Field { name: "PolicyName", doc: "Policy name.", ..Field::NONE },
        Field { name: "AddTime", ty: Type::Datetime, doc: "Creation time.", ..Field::NONE },
        Field { name: "Type", ty: Type::Uint, doc: "1: custom policy; 2: preset policy.", ..Field::NONE },
        Field { name: "Description", nullable: true, doc: "Free text.", ..Field::NONE },
        Field {
            name: "CreateMode",
            ty: Type::Uint,
            doc: "1: made in the console from product permissions; 2: made from a policy document.",
            ..Field::NONE
        },
        Field { name: "Attachments", ty: Type::Uint, doc: "Number of users attached.", ..Field::NONE },
        Field { name: "ServiceType", nullable: true, doc: "Product the policy belongs to.", ..Field::NONE },
        Field { name: "IsAttached", ty: Type::Uint, nullable: true, doc: "1: attached to the entity asked for; 0: not.", ..Field::NONE },
        Field { name: "Deactived", ty: Type::Uint, nullable: true, doc: "1: withdrawn; 0: not.", ..Field::NONE },
        Field { name: "DeactivedDetail", ty: Type::Array(&Type::String), nullable: true, doc: "Products withdrawn.", ..Field::NONE },
        Field {
            name: "IsServiceLinkedPolicy",
            ty: Type::Uint,
            nullable: true,
            doc: "1: policy of a service-linked role; 0: not.",
            ..Field::NONE
        },
        Field { name: "AttachEntityCount", ty: Type::Int, nullable: true, doc: "Number of entities attached.", ..Field::NONE },
        Field {
            name: "AttachEntityBoundaryCount",
            ty: Type::Int,
            nullable: true,
            doc: "Number of entities with this policy as permission boundary.",
            ..Field::NONE
        },
        Field { name: "UpdateTime", ty: Type::Datetime, nullable: true, doc: "Time of the last change.", ..Field::NONE },
        Field { name: "Tags", ty: Type::Array(&Type::Struct(&TAG_STRUCT)), doc: "Tags.", ..Field::NONE },
        Field {
            name: "PermissionLevel",
            rules: &Rules { one_of: &["Global", "Finance", "CloudProduct"], ..Rules::NONE },
            doc: "Global, Finance or CloudProduct.",
            ..Field::NONE
        },
    ],
};

pub static SUB_ACCOUNT_INFO_STRUCT: Struct = Struct {
    name: "SubAccountInfo",
    doc: "Sub-user.",
    fields: &[
        Field { name: "Uin", ty: Type::Uint, doc: "UIN.", ..Field::NONE },
        Field { name: "Name", doc: "User name.", ..Field::NONE },
        Field { name: "Uid", ty: Type::Uint, doc: "UID.", ..Field::NONE },
        Field { name: "Remark", doc: "Free text.", ..Field::NONE },
        Field { name: "ConsoleLogin", ty: Type::Uint, doc: "1: may log in to the console; 0: may not.", ..Field::NONE },
        Field { name: "PhoneNum", doc: "Telephone number.", ..Field::NONE },
        Field { name: "CountryCode", doc: "Country calling code.", ..Field::NONE },
        Field { name: "Email", doc: "Mail address.", ..Field::NONE },
        Field { name: "CreateTime", ty: Type::Datetime, doc: "Creation time.", ..Field::NONE },
        Field { name: "NickName", doc: "Nickname.", ..Field::NONE },
    ],
};

pub static SUB_ACCOUNT_USER_STRUCT: Struct = Struct {
    name: "SubAccountUser",
    doc: "Sub-user, short form.",
    fields: &[
        Field { name: "Uin", ty: Type::Uint, required: true, doc: "UIN.", ..Field::NONE },
        Field { name: "Name", required: true, doc: "User name.", ..Field::NONE },
        Field { name: "Uid", ty: Type::Uint, required: true, doc: "UID; identifies the user as message receiver.", ..Field::NONE },
        Field { name: "Remark", required: true, doc: "Free text.", ..Field::NONE },
        Field { name: "CreateTime", ty: Type::Datetime, required: true, nullable: true, doc: "Creation time.", ..Field::NONE },
        Field {
            name: "UserType",
            ty: Type::Uint,
            required: true,
            doc: "2: sub-user; 3: sub-user from WeCom; 4: collaborator; 5: message receiver.",
            ..Field::NONE
        },
        Field { name: "LastLoginIp", required: true, doc: "Address of the last login.", ..Field::NONE },
        Field {
            name: "LastLoginTime",
            required: true,
            nullable: true,
            doc: "Time of the last console login; empty when there was none.",
            ..Field::NONE
        },
    ],
};

pub static TAG_STRUCT: Struct = Struct {
    name: "Tag",
    doc: "Key/value tag.",
    fields: &[
        Field {
            name: "Key",
            required: true,
            rules: &Rules { min_len: Some(1), max_len: Some(127), ..Rules::NONE },
            doc: "Tag key.",
            ..Field::NONE
        },
        Field { name: "Value", required: true, rules: &Rules { max_len: Some(255), ..Rules::NONE }, doc: "Tag value.", ..Field::NONE },
    ],
};
