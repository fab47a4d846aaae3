// Written by `cargo xtask codegen` from contract/cam.json; do not edit.
//! The service's structs. Those no action reaches live in the tables only.

use serde::{Deserialize, Serialize};

/// Access key without its secret.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct AccessKey {
    /// Access key ID.
    pub access_key_id: String,
    /// Active or Inactive.
    pub status: String,
    /// Creation time.
    pub create_time: String,
    /// Free text.
    pub description: Option<String>,
}

/// Access key with its secret.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct AccessKeyDetail {
    /// Access key ID.
    pub access_key_id: String,
    /// Secret; shown only at creation.
    pub secret_access_key: String,
    /// Active or Inactive.
    pub status: String,
    /// Creation time.
    pub create_time: String,
    /// Free text.
    pub description: Option<String>,
}

/// Entity a policy is attached to.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct AttachEntityOfPolicy {
    /// Entity ID.
    pub id: String,
    /// Entity name.
    pub name: String,
    /// UIN of the entity.
    pub uin: u64,
    /// 1: user; 2: user group; 3: role.
    pub related_type: u64,
    /// Time of the attachment.
    pub attachment_time: String,
}

/// Attached policy.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct AttachPolicyInfo {
    /// Policy ID.
    pub policy_id: u64,
    /// Policy name.
    pub policy_name: String,
    /// Creation time.
    pub add_time: String,
    /// 1: made in the console; 2: made from a policy document.
    pub create_mode: u64,
    /// User: custom policy; QCS: preset policy.
    pub policy_type: String,
    /// Free text.
    pub remark: String,
    /// Main account of the user who attached it.
    pub operate_owner_uin: Option<String>,
    /// Who attached it: UIN, or role ID when OperateUinType is 1.
    pub operate_uin: Option<String>,
    /// 0: OperateUin is a UIN; 1: it is a role ID.
    pub operate_uin_type: Option<u64>,
    /// 1: withdrawn; 0: not.
    pub deactived: u64,
    /// Products withdrawn.
    pub deactived_detail: Vec<String>,
}

/// Policy that applies to a user.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct AttachedUserPolicy {
    /// Policy ID.
    pub policy_id: String,
    /// Policy name.
    pub policy_name: String,
    /// Free text.
    pub description: String,
    /// Creation time, YYYY-MM-DD hh:mm:ss.
    pub add_time: String,
    /// "1": custom policy; "2": preset policy.
    pub strategy_type: String,
    /// "1": made from product or project permissions; others: from a policy document.
    pub create_mode: String,
    /// User groups it comes through.
    pub groups: Vec<crate::types::AttachedUserPolicyGroupInfo>,
    /// 1: withdrawn; 0: not.
    pub deactived: u64,
    /// Products withdrawn.
    pub deactived_detail: Vec<String>,
}

/// User group a policy comes through.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct AttachedUserPolicyGroupInfo {
    /// User group ID.
    pub group_id: u64,
    /// Group name.
    pub group_name: String,
}

/// Pair of user and user group.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GroupIdOfUidInfo {
    /// User group ID.
    pub group_id: u64,
    /// UID; Uid or Uin must be given.
    pub uid: Option<u64>,
    /// UIN; Uid or Uin must be given.
    pub uin: Option<u64>,
}

/// User group.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct GroupInfo {
    /// User group ID.
    pub group_id: u64,
    /// Group name.
    pub group_name: String,
    /// Creation time, YYYY-MM-DD hh:mm:ss.
    pub create_time: String,
    /// Free text.
    pub remark: String,
}

/// Member of a user group.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct GroupMemberInfo {
    /// UID.
    pub uid: u64,
    /// UIN.
    pub uin: u64,
    /// User name.
    pub name: String,
    /// Telephone number.
    pub phone_num: String,
    /// Country calling code.
    pub country_code: String,
    /// 1: telephone number verified; 0: not.
    pub phone_flag: u64,
    /// Mail address.
    pub email: String,
    /// 1: mail address verified; 0: not.
    pub email_flag: u64,
    /// 1: global collaborator; 2: project collaborator; 3: message receiver.
    pub user_type: u64,
    /// Creation time, YYYY-MM-DD hh:mm:ss.
    pub create_time: String,
    /// 1: main message receiver; 0: not.
    pub is_receiver_owner: u64,
    /// Free text.
    pub remark: Option<String>,
}

/// Main account.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct MainAccount {
    /// UIN of the main account.
    pub owner_uin: String,
    /// AppId of the account.
    pub app_id: u64,
    /// Name.
    pub name: String,
    /// Creation time.
    pub create_time: String,
}

/// Last use of an access key.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct SecretIdLastUsed {
    /// Access key ID.
    pub secret_id: String,
    /// Date of the last use, YYYY-MM-DD; up to one day late.
    pub last_used_date: Option<String>,
    /// Time of the last use of the secret; the sample is Unix milliseconds.
    pub last_secret_used_date: Option<u64>,
}

/// Policy.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct StrategyInfo {
    /// Policy ID.
    pub policy_id: u64,
    /// Policy name.
    pub policy_name: String,
    /// Creation time.
    pub add_time: String,
    /// 1: custom policy; 2: preset policy.
    pub r#type: u64,
    /// Free text.
    pub description: Option<String>,
    /// 1: made in the console from product permissions; 2: made from a policy document.
    pub create_mode: u64,
    /// Number of users attached.
    pub attachments: u64,
    /// Product the policy belongs to.
    pub service_type: Option<String>,
    /// 1: attached to the entity asked for; 0: not.
    pub is_attached: Option<u64>,
    /// 1: withdrawn; 0: not.
    pub deactived: Option<u64>,
    /// Products withdrawn.
    pub deactived_detail: Option<Vec<String>>,
    /// 1: policy of a service-linked role; 0: not.
    pub is_service_linked_policy: Option<u64>,
    /// Number of entities attached.
    pub attach_entity_count: Option<i64>,
    /// Number of entities with this policy as permission boundary.
    pub attach_entity_boundary_count: Option<i64>,
    /// Time of the last change.
    pub update_time: Option<String>,
    /// Tags.
    pub tags: Vec<crate::types::Tag>,
    /// Global, Finance or CloudProduct.
    pub permission_level: String,
}

/// Sub-user.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct SubAccountInfo {
    /// UIN.
    pub uin: u64,
    /// User name.
    pub name: String,
    /// UID.
    pub uid: u64,
    /// Free text.
    pub remark: String,
    /// 1: may log in to the console; 0: may not.
    pub console_login: u64,
    /// Telephone number.
    pub phone_num: String,
    /// Country calling code.
    pub country_code: String,
    /// Mail address.
    pub email: String,
    /// Creation time.
    pub create_time: String,
    /// Nickname.
    pub nick_name: String,
}

/// Sub-user, short form.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct SubAccountUser {
    /// UIN.
    pub uin: u64,
    /// User name.
    pub name: String,
    /// UID; identifies the user as message receiver.
    pub uid: u64,
    /// Free text.
    pub remark: String,
    /// Creation time.
    pub create_time: Option<String>,
    /// 2: sub-user; 3: sub-user from WeCom; 4: collaborator; 5: message receiver.
    pub user_type: u64,
    /// Address of the last login.
    pub last_login_ip: String,
    /// Time of the last console login; empty when there was none.
    pub last_login_time: Option<String>,
}

/// Key/value tag.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct Tag {
    /// Tag key.
    pub key: String,
    /// Tag value.
    pub value: String,
}
