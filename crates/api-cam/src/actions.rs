// Written by `cargo xtask codegen` from contract/cam.json; do not edit.
//! A marker, a request and an answer per action.

use serde::{Deserialize, Serialize};
use terrace_rpc::{Action, ActionMeta};

use crate::meta;

/// Create a sub-user.
pub struct AddUser;

impl Action for AddUser {
    type Request = AddUserRequest;
    type Response = AddUserResponse;
    const META: &'static ActionMeta = &meta::ADD_USER;
}

/// What [`AddUser`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct AddUserRequest {
    /// User name, 1 to 64 letters, digits and + = , . @ _ -; root is reserved.
    pub name: String,
    /// Free text.
    pub remark: Option<String>,
    /// 1: may log in to the console; 0: may not.
    pub console_login: Option<u64>,
    /// 1: also create an access key; 0: do not.
    pub use_api: Option<u64>,
    /// Console password; a random one of 32 characters is made when it is empty and console login is on.
    pub password: Option<String>,
    /// 1: the password must be changed at the next login; 0: not.
    pub need_reset_password: Option<u64>,
    /// Telephone number.
    pub phone_num: Option<String>,
    /// Country calling code, e.g. 86.
    pub country_code: Option<String>,
    /// Mail address.
    pub email: Option<String>,
}

/// What [`AddUser`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct AddUserResponse {
    /// UIN of the user.
    pub uin: u64,
    /// User name.
    pub name: String,
    /// Password, when it was made at random.
    pub password: String,
    /// Access key ID, when one was made.
    pub secret_id: String,
    /// Access key secret, when one was made; shown only once.
    pub secret_key: String,
    /// UID of the user.
    pub uid: u64,
    /// Link that verifies the telephone number.
    pub phone_num_verify_link: String,
}

/// Change a sub-user; only the fields sent are changed.
pub struct UpdateUser;

impl Action for UpdateUser {
    type Request = UpdateUserRequest;
    type Response = UpdateUserResponse;
    const META: &'static ActionMeta = &meta::UPDATE_USER;
}

/// What [`UpdateUser`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateUserRequest {
    /// User name.
    pub name: String,
    /// Free text.
    pub remark: Option<String>,
    /// 1: may log in to the console; 0: may not.
    pub console_login: Option<u64>,
    /// New console password; ends the console sessions of the user. Needed when console login is turned on for a user who has none.
    pub password: Option<String>,
    /// 1: the password must be changed at the next login; 0: not.
    pub need_reset_password: Option<u64>,
    /// Telephone number.
    pub phone_num: Option<String>,
    /// Country calling code, e.g. 86.
    pub country_code: Option<String>,
    /// Mail address.
    pub email: Option<String>,
}

/// What [`UpdateUser`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateUserResponse {}

/// Delete a sub-user.
pub struct DeleteUser;

impl Action for DeleteUser {
    type Request = DeleteUserRequest;
    type Response = DeleteUserResponse;
    const META: &'static ActionMeta = &meta::DELETE_USER;
}

/// What [`DeleteUser`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteUserRequest {
    /// User name.
    pub name: String,
    /// 0: refuse when the user still has access keys or attached policies; 1: delete and detach them first.
    pub force: Option<u64>,
}

/// What [`DeleteUser`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteUserResponse {}

/// Read one sub-user.
pub struct GetUser;

impl Action for GetUser {
    type Request = GetUserRequest;
    type Response = GetUserResponse;
    const META: &'static ActionMeta = &meta::GET_USER;
}

/// What [`GetUser`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetUserRequest {
    /// User name.
    pub name: String,
}

/// What [`GetUser`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct GetUserResponse {
    /// UIN of the user.
    pub uin: u64,
    /// User name.
    pub name: String,
    /// UID of the user.
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
    /// Address of the last login.
    #[serde(rename = "RecentlyLoginIP")]
    pub recently_login_ip: String,
    /// Time of the last login, YYYY-MM-DD hh:mm:ss.
    pub recently_login_time: String,
}

/// List all sub-users.
pub struct ListUsers;

impl Action for ListUsers {
    type Request = ListUsersRequest;
    type Response = ListUsersResponse;
    const META: &'static ActionMeta = &meta::LIST_USERS;
}

/// What [`ListUsers`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListUsersRequest {}

/// What [`ListUsers`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListUsersResponse {
    /// Sub-users.
    pub data: Vec<crate::types::SubAccountInfo>,
}

/// List sub-users by UIN.
pub struct DescribeSubAccounts;

impl Action for DescribeSubAccounts {
    type Request = DescribeSubAccountsRequest;
    type Response = DescribeSubAccountsResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_SUB_ACCOUNTS;
}

/// What [`DescribeSubAccounts`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeSubAccountsRequest {
    /// UINs, max 50.
    pub filter_sub_account_uin: Vec<u64>,
}

/// What [`DescribeSubAccounts`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeSubAccountsResponse {
    /// Sub-users found.
    pub sub_accounts: Vec<crate::types::SubAccountUser>,
}

/// Create an access key for a user.
pub struct CreateAccessKey;

impl Action for CreateAccessKey {
    type Request = CreateAccessKeyRequest;
    type Response = CreateAccessKeyResponse;
    const META: &'static ActionMeta = &meta::CREATE_ACCESS_KEY;
}

/// What [`CreateAccessKey`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateAccessKeyRequest {
    /// User that gets the key. Default: the caller.
    pub target_uin: Option<u64>,
    /// Free text, 1 to 1024 characters: letters, digits and _ = , . @ : / + -
    pub description: Option<String>,
}

/// What [`CreateAccessKey`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateAccessKeyResponse {
    /// The new key with its secret.
    pub access_key: Option<crate::types::AccessKeyDetail>,
}

/// Enable or disable an access key.
pub struct UpdateAccessKey;

impl Action for UpdateAccessKey {
    type Request = UpdateAccessKeyRequest;
    type Response = UpdateAccessKeyResponse;
    const META: &'static ActionMeta = &meta::UPDATE_ACCESS_KEY;
}

/// What [`UpdateAccessKey`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateAccessKeyRequest {
    /// Access key ID.
    pub access_key_id: String,
    /// Active (enabled) or Inactive (disabled).
    pub status: String,
    /// Owner of the key. Default: the caller.
    pub target_uin: Option<u64>,
}

/// What [`UpdateAccessKey`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateAccessKeyResponse {}

/// Delete an access key for good.
pub struct DeleteAccessKey;

impl Action for DeleteAccessKey {
    type Request = DeleteAccessKeyRequest;
    type Response = DeleteAccessKeyResponse;
    const META: &'static ActionMeta = &meta::DELETE_ACCESS_KEY;
}

/// What [`DeleteAccessKey`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteAccessKeyRequest {
    /// Access key ID.
    pub access_key_id: String,
    /// Owner of the key. Default: the caller.
    pub target_uin: Option<u64>,
}

/// What [`DeleteAccessKey`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteAccessKeyResponse {}

/// List the access keys of a user; secrets are not shown.
pub struct ListAccessKeys;

impl Action for ListAccessKeys {
    type Request = ListAccessKeysRequest;
    type Response = ListAccessKeysResponse;
    const META: &'static ActionMeta = &meta::LIST_ACCESS_KEYS;
}

/// What [`ListAccessKeys`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListAccessKeysRequest {
    /// Owner of the keys. Default: the caller.
    pub target_uin: Option<u64>,
}

/// What [`ListAccessKeys`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListAccessKeysResponse {
    /// Access keys.
    pub access_keys: Vec<crate::types::AccessKey>,
}

/// Read when access keys were last used.
pub struct GetSecurityLastUsed;

impl Action for GetSecurityLastUsed {
    type Request = GetSecurityLastUsedRequest;
    type Response = GetSecurityLastUsedResponse;
    const META: &'static ActionMeta = &meta::GET_SECURITY_LAST_USED;
}

/// What [`GetSecurityLastUsed`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetSecurityLastUsedRequest {
    /// Access key IDs, max 10.
    pub secret_id_list: Vec<String>,
}

/// What [`GetSecurityLastUsed`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct GetSecurityLastUsedResponse {
    /// Last use per key.
    pub secret_id_last_used_rows: Vec<crate::types::SecretIdLastUsed>,
}

/// Create a custom policy.
pub struct CreatePolicy;

impl Action for CreatePolicy {
    type Request = CreatePolicyRequest;
    type Response = CreatePolicyResponse;
    const META: &'static ActionMeta = &meta::CREATE_POLICY;
}

/// What [`CreatePolicy`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreatePolicyRequest {
    /// Policy name, 1 to 128 letters, digits and + = , . @ - _
    pub policy_name: String,
    /// Policy document, JSON as a string: version "2.0" and a list of statements.
    pub policy_document: String,
    /// Free text, max 300 bytes.
    pub description: Option<String>,
    /// Tags of the policy, max 10.
    pub tags: Option<Vec<crate::types::Tag>>,
}

/// What [`CreatePolicy`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreatePolicyResponse {
    /// Policy ID.
    pub policy_id: u64,
}

/// Change a custom policy; its default version is overwritten.
pub struct UpdatePolicy;

impl Action for UpdatePolicy {
    type Request = UpdatePolicyRequest;
    type Response = UpdatePolicyResponse;
    const META: &'static ActionMeta = &meta::UPDATE_POLICY;
}

/// What [`UpdatePolicy`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdatePolicyRequest {
    /// Policy ID; PolicyId or PolicyName must be given.
    pub policy_id: Option<u64>,
    /// Policy name when PolicyId is absent, else the new name; PolicyId or PolicyName must be given.
    pub policy_name: Option<String>,
    /// New free text, max 300 bytes.
    pub description: Option<String>,
    /// New policy document, JSON as a string.
    pub policy_document: Option<String>,
    /// New remark of a preset policy; refused, as preset policies cannot be changed here.
    pub alias: Option<String>,
}

/// What [`UpdatePolicy`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UpdatePolicyResponse {
    /// Policy ID.
    pub policy_id: u64,
}

/// Delete custom policies.
pub struct DeletePolicy;

impl Action for DeletePolicy {
    type Request = DeletePolicyRequest;
    type Response = DeletePolicyResponse;
    const META: &'static ActionMeta = &meta::DELETE_POLICY;
}

/// What [`DeletePolicy`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeletePolicyRequest {
    /// Policy IDs, 1 to 50.
    pub policy_id: Vec<u64>,
}

/// What [`DeletePolicy`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeletePolicyResponse {}

/// Read one policy with its document.
pub struct GetPolicy;

impl Action for GetPolicy {
    type Request = GetPolicyRequest;
    type Response = GetPolicyResponse;
    const META: &'static ActionMeta = &meta::GET_POLICY;
}

/// What [`GetPolicy`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetPolicyRequest {
    /// Policy ID.
    pub policy_id: u64,
}

/// What [`GetPolicy`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct GetPolicyResponse {
    /// Policy name.
    pub policy_name: String,
    /// Free text.
    pub description: String,
    /// 1: custom policy; 2: preset policy.
    pub r#type: u64,
    /// Creation time.
    pub add_time: String,
    /// Time of the last change.
    pub update_time: String,
    /// Policy document, JSON as a string.
    pub policy_document: String,
    /// Remark.
    pub preset_alias: String,
    /// 1: policy of a service-linked role; 0: not.
    pub is_service_linked_role_policy: u64,
    /// Tags.
    pub tags: Vec<crate::types::Tag>,
}

/// List policies.
pub struct ListPolicies;

impl Action for ListPolicies {
    type Request = ListPoliciesRequest;
    type Response = ListPoliciesResponse;
    const META: &'static ActionMeta = &meta::LIST_POLICIES;
}

/// What [`ListPolicies`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListPoliciesRequest {
    /// Page size, 1 to 200.
    pub rp: Option<u64>,
    /// Page number, 1 to 200.
    pub page: Option<u64>,
    /// All, QCS (preset policies) or Local (custom policies).
    pub scope: Option<String>,
    /// Match on the policy name.
    pub keyword: Option<String>,
}

/// What [`ListPolicies`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListPoliciesResponse {
    /// Total matches.
    pub total_num: u64,
    /// Policies found.
    pub list: Vec<crate::types::StrategyInfo>,
    /// Reserved.
    pub service_type_list: Vec<String>,
}

/// Attach a policy to a user.
pub struct AttachUserPolicy;

impl Action for AttachUserPolicy {
    type Request = AttachUserPolicyRequest;
    type Response = AttachUserPolicyResponse;
    const META: &'static ActionMeta = &meta::ATTACH_USER_POLICY;
}

/// What [`AttachUserPolicy`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct AttachUserPolicyRequest {
    /// Policy ID.
    pub policy_id: u64,
    /// UIN of the user.
    pub attach_uin: u64,
}

/// What [`AttachUserPolicy`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct AttachUserPolicyResponse {}

/// Detach a policy from a user.
pub struct DetachUserPolicy;

impl Action for DetachUserPolicy {
    type Request = DetachUserPolicyRequest;
    type Response = DetachUserPolicyResponse;
    const META: &'static ActionMeta = &meta::DETACH_USER_POLICY;
}

/// What [`DetachUserPolicy`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DetachUserPolicyRequest {
    /// Policy ID.
    pub policy_id: u64,
    /// UIN of the user.
    pub detach_uin: u64,
}

/// What [`DetachUserPolicy`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DetachUserPolicyResponse {}

/// Attach several policies to a user; all or none. Our own action.
pub struct AttachUserPolicies;

impl Action for AttachUserPolicies {
    type Request = AttachUserPoliciesRequest;
    type Response = AttachUserPoliciesResponse;
    const META: &'static ActionMeta = &meta::ATTACH_USER_POLICIES;
}

/// What [`AttachUserPolicies`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct AttachUserPoliciesRequest {
    /// Policy IDs, 1 to 20.
    pub policy_id: Vec<u64>,
    /// UIN of the user.
    pub attach_uin: u64,
}

/// What [`AttachUserPolicies`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct AttachUserPoliciesResponse {}

/// Detach several policies from a user; all or none. Our own action.
pub struct DetachUserPolicies;

impl Action for DetachUserPolicies {
    type Request = DetachUserPoliciesRequest;
    type Response = DetachUserPoliciesResponse;
    const META: &'static ActionMeta = &meta::DETACH_USER_POLICIES;
}

/// What [`DetachUserPolicies`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DetachUserPoliciesRequest {
    /// Policy IDs, 1 to 20.
    pub policy_id: Vec<u64>,
    /// UIN of the user.
    pub detach_uin: u64,
}

/// What [`DetachUserPolicies`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DetachUserPoliciesResponse {}

/// List the policies attached directly to a user.
pub struct ListAttachedUserPolicies;

impl Action for ListAttachedUserPolicies {
    type Request = ListAttachedUserPoliciesRequest;
    type Response = ListAttachedUserPoliciesResponse;
    const META: &'static ActionMeta = &meta::LIST_ATTACHED_USER_POLICIES;
}

/// What [`ListAttachedUserPolicies`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListAttachedUserPoliciesRequest {
    /// UIN of the user.
    pub target_uin: u64,
    /// Page number, from 1.
    pub page: Option<u64>,
    /// Page size.
    pub rp: Option<u64>,
}

/// What [`ListAttachedUserPolicies`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListAttachedUserPoliciesResponse {
    /// Total matches.
    pub total_num: u64,
    /// Policies found.
    pub list: Vec<crate::types::AttachPolicyInfo>,
}

/// List the policies that apply to a user, directly or through user groups.
pub struct ListAttachedUserAllPolicies;

impl Action for ListAttachedUserAllPolicies {
    type Request = ListAttachedUserAllPoliciesRequest;
    type Response = ListAttachedUserAllPoliciesResponse;
    const META: &'static ActionMeta = &meta::LIST_ATTACHED_USER_ALL_POLICIES;
}

/// What [`ListAttachedUserAllPolicies`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListAttachedUserAllPoliciesRequest {
    /// UIN of the user.
    pub target_uin: u64,
    /// Page size, 1 to 200.
    pub rp: u64,
    /// Page number, 1 to 200.
    pub page: u64,
    /// 0: direct and through groups; 1: direct only; 2: through groups only.
    pub attach_type: u64,
    /// 1: custom policies; 2: preset policies.
    pub strategy_type: Option<u64>,
    /// Keyword.
    pub keyword: Option<String>,
}

/// What [`ListAttachedUserAllPolicies`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListAttachedUserAllPoliciesResponse {
    /// Policies found.
    pub policy_list: Vec<crate::types::AttachedUserPolicy>,
    /// Total matches.
    pub total_num: u64,
}

/// List the users, user groups and roles a policy is attached to.
pub struct ListEntitiesForPolicy;

impl Action for ListEntitiesForPolicy {
    type Request = ListEntitiesForPolicyRequest;
    type Response = ListEntitiesForPolicyResponse;
    const META: &'static ActionMeta = &meta::LIST_ENTITIES_FOR_POLICY;
}

/// What [`ListEntitiesForPolicy`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListEntitiesForPolicyRequest {
    /// Policy ID.
    pub policy_id: u64,
    /// Page number, from 1.
    pub page: Option<u64>,
    /// Page size.
    pub rp: Option<u64>,
    /// All, User, Group or Role.
    pub entity_filter: Option<String>,
}

/// What [`ListEntitiesForPolicy`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListEntitiesForPolicyResponse {
    /// Total matches.
    pub total_num: u64,
    /// Entities found.
    pub list: Vec<crate::types::AttachEntityOfPolicy>,
}

/// Read the UIN, main account UIN and AppId of the caller.
pub struct GetUserAppId;

impl Action for GetUserAppId {
    type Request = GetUserAppIdRequest;
    type Response = GetUserAppIdResponse;
    const META: &'static ActionMeta = &meta::GET_USER_APP_ID;
}

/// What [`GetUserAppId`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetUserAppIdRequest {}

/// What [`GetUserAppId`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct GetUserAppIdResponse {
    /// UIN of the caller.
    pub uin: String,
    /// UIN of the main account.
    pub owner_uin: String,
    /// AppId of the account.
    pub app_id: u64,
}

/// Create a user group.
pub struct CreateGroup;

impl Action for CreateGroup {
    type Request = CreateGroupRequest;
    type Response = CreateGroupResponse;
    const META: &'static ActionMeta = &meta::CREATE_GROUP;
}

/// What [`CreateGroup`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateGroupRequest {
    /// Group name, 1 to 128 letters, digits and + = , . @ _ -
    pub group_name: String,
    /// Free text.
    pub remark: Option<String>,
}

/// What [`CreateGroup`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateGroupResponse {
    /// User group ID.
    pub group_id: u64,
}

/// Change a user group; only the fields sent are changed.
pub struct UpdateGroup;

impl Action for UpdateGroup {
    type Request = UpdateGroupRequest;
    type Response = UpdateGroupResponse;
    const META: &'static ActionMeta = &meta::UPDATE_GROUP;
}

/// What [`UpdateGroup`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateGroupRequest {
    /// User group ID.
    pub group_id: u64,
    /// New name, 1 to 128 letters, digits and + = , . @ _ -
    pub group_name: Option<String>,
    /// New free text.
    pub remark: Option<String>,
}

/// What [`UpdateGroup`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateGroupResponse {}

/// Delete a user group.
pub struct DeleteGroup;

impl Action for DeleteGroup {
    type Request = DeleteGroupRequest;
    type Response = DeleteGroupResponse;
    const META: &'static ActionMeta = &meta::DELETE_GROUP;
}

/// What [`DeleteGroup`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteGroupRequest {
    /// User group ID.
    pub group_id: u64,
}

/// What [`DeleteGroup`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteGroupResponse {}

/// Read one user group with its members.
pub struct GetGroup;

impl Action for GetGroup {
    type Request = GetGroupRequest;
    type Response = GetGroupResponse;
    const META: &'static ActionMeta = &meta::GET_GROUP;
}

/// What [`GetGroup`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetGroupRequest {
    /// User group ID.
    pub group_id: u64,
}

/// What [`GetGroup`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct GetGroupResponse {
    /// User group ID.
    pub group_id: u64,
    /// Group name.
    pub group_name: String,
    /// Number of members.
    pub group_num: u64,
    /// Free text.
    pub remark: String,
    /// Creation time, YYYY-MM-DD hh:mm:ss.
    pub create_time: String,
    /// Members.
    pub user_info: Vec<crate::types::GroupMemberInfo>,
}

/// List user groups.
pub struct ListGroups;

impl Action for ListGroups {
    type Request = ListGroupsRequest;
    type Response = ListGroupsResponse;
    const META: &'static ActionMeta = &meta::LIST_GROUPS;
}

/// What [`ListGroups`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListGroupsRequest {
    /// Page number, from 1.
    pub page: Option<u64>,
    /// Page size.
    pub rp: Option<u64>,
    /// Match on the group name.
    pub keyword: Option<String>,
}

/// What [`ListGroups`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListGroupsResponse {
    /// Total matches.
    pub total_num: u64,
    /// User groups found.
    pub group_info: Vec<crate::types::GroupInfo>,
}

/// Add users to user groups.
pub struct AddUserToGroup;

impl Action for AddUserToGroup {
    type Request = AddUserToGroupRequest;
    type Response = AddUserToGroupResponse;
    const META: &'static ActionMeta = &meta::ADD_USER_TO_GROUP;
}

/// What [`AddUserToGroup`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct AddUserToGroupRequest {
    /// Pairs of user and group, 1 to 100.
    pub info: Vec<crate::types::GroupIdOfUidInfo>,
}

/// What [`AddUserToGroup`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct AddUserToGroupResponse {}

/// Remove users from user groups.
pub struct RemoveUserFromGroup;

impl Action for RemoveUserFromGroup {
    type Request = RemoveUserFromGroupRequest;
    type Response = RemoveUserFromGroupResponse;
    const META: &'static ActionMeta = &meta::REMOVE_USER_FROM_GROUP;
}

/// What [`RemoveUserFromGroup`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct RemoveUserFromGroupRequest {
    /// Pairs of user and group, 1 to 100.
    pub info: Vec<crate::types::GroupIdOfUidInfo>,
}

/// What [`RemoveUserFromGroup`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct RemoveUserFromGroupResponse {}

/// List the members of a user group.
pub struct ListUsersForGroup;

impl Action for ListUsersForGroup {
    type Request = ListUsersForGroupRequest;
    type Response = ListUsersForGroupResponse;
    const META: &'static ActionMeta = &meta::LIST_USERS_FOR_GROUP;
}

/// What [`ListUsersForGroup`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListUsersForGroupRequest {
    /// User group ID.
    pub group_id: u64,
    /// Page number, from 1.
    pub page: Option<u64>,
    /// Page size.
    pub rp: Option<u64>,
}

/// What [`ListUsersForGroup`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListUsersForGroupResponse {
    /// Total matches.
    pub total_num: u64,
    /// Members found.
    pub user_info: Vec<crate::types::GroupMemberInfo>,
}

/// List the user groups of a user.
pub struct ListGroupsForUser;

impl Action for ListGroupsForUser {
    type Request = ListGroupsForUserRequest;
    type Response = ListGroupsForUserResponse;
    const META: &'static ActionMeta = &meta::LIST_GROUPS_FOR_USER;
}

/// What [`ListGroupsForUser`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListGroupsForUserRequest {
    /// UID of the user; Uid or SubUin must be given.
    pub uid: Option<u64>,
    /// Page size.
    pub rp: Option<u64>,
    /// Page number, from 1.
    pub page: Option<u64>,
    /// UIN of the user; Uid or SubUin must be given.
    pub sub_uin: Option<u64>,
}

/// What [`ListGroupsForUser`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListGroupsForUserResponse {
    /// Total matches.
    pub total_num: u64,
    /// User groups found.
    pub group_info: Vec<crate::types::GroupInfo>,
}

/// Attach a policy to a user group.
pub struct AttachGroupPolicy;

impl Action for AttachGroupPolicy {
    type Request = AttachGroupPolicyRequest;
    type Response = AttachGroupPolicyResponse;
    const META: &'static ActionMeta = &meta::ATTACH_GROUP_POLICY;
}

/// What [`AttachGroupPolicy`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct AttachGroupPolicyRequest {
    /// Policy ID.
    pub policy_id: u64,
    /// User group ID.
    pub attach_group_id: u64,
}

/// What [`AttachGroupPolicy`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct AttachGroupPolicyResponse {}

/// Detach a policy from a user group.
pub struct DetachGroupPolicy;

impl Action for DetachGroupPolicy {
    type Request = DetachGroupPolicyRequest;
    type Response = DetachGroupPolicyResponse;
    const META: &'static ActionMeta = &meta::DETACH_GROUP_POLICY;
}

/// What [`DetachGroupPolicy`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DetachGroupPolicyRequest {
    /// Policy ID.
    pub policy_id: u64,
    /// User group ID.
    pub detach_group_id: u64,
}

/// What [`DetachGroupPolicy`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DetachGroupPolicyResponse {}

/// List the policies attached to a user group.
pub struct ListAttachedGroupPolicies;

impl Action for ListAttachedGroupPolicies {
    type Request = ListAttachedGroupPoliciesRequest;
    type Response = ListAttachedGroupPoliciesResponse;
    const META: &'static ActionMeta = &meta::LIST_ATTACHED_GROUP_POLICIES;
}

/// What [`ListAttachedGroupPolicies`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListAttachedGroupPoliciesRequest {
    /// User group ID.
    pub target_group_id: u64,
    /// Page number, from 1.
    pub page: Option<u64>,
    /// Page size.
    pub rp: Option<u64>,
    /// Keyword.
    pub keyword: Option<String>,
}

/// What [`ListAttachedGroupPolicies`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListAttachedGroupPoliciesResponse {
    /// Total matches.
    pub total_num: u64,
    /// Policies found.
    pub list: Vec<crate::types::AttachPolicyInfo>,
}

/// Evaluate whether a user may call an action on a resource. Our own action.
pub struct SimulatePolicy;

impl Action for SimulatePolicy {
    type Request = SimulatePolicyRequest;
    type Response = SimulatePolicyResponse;
    const META: &'static ActionMeta = &meta::SIMULATE_POLICY;
}

/// What [`SimulatePolicy`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct SimulatePolicyRequest {
    /// User to evaluate. Default: the caller.
    pub target_uin: Option<u64>,
    /// Action in the form service:Action, e.g. tat:RunCommand.
    pub action_name: String,
    /// Resource in the form qcs::service:region:uin/uin:type/id, or *.
    pub resource: Option<String>,
    /// Source address to assume.
    pub source_ip: Option<String>,
}

/// What [`SimulatePolicy`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct SimulatePolicyResponse {
    /// Whether the call is allowed.
    pub allowed: bool,
    /// allow, explicit_deny (a statement denies) or implicit_deny (no statement allows).
    pub decision: String,
    /// Policy that decided; 0 when none.
    pub matched_policy_id: u64,
    /// Name of that policy.
    pub matched_policy_name: String,
    /// Position of the deciding statement, from 0; -1 when none.
    pub statement_index: i64,
    /// Explanation.
    pub reason: String,
}

/// Create a main account with its own user and a first access key; for users of the first main account only. Our own action.
pub struct CreateMainAccount;

impl Action for CreateMainAccount {
    type Request = CreateMainAccountRequest;
    type Response = CreateMainAccountResponse;
    const META: &'static ActionMeta = &meta::CREATE_MAIN_ACCOUNT;
}

/// What [`CreateMainAccount`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateMainAccountRequest {
    /// Name, 1 to 64 characters, unique.
    pub name: String,
}

/// What [`CreateMainAccount`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateMainAccountResponse {
    /// UIN of the main account and of its own user.
    pub owner_uin: String,
    /// AppId of the account.
    pub app_id: u64,
    /// Access key ID of its own user.
    pub secret_id: String,
    /// Access key secret; shown only once.
    pub secret_key: String,
    /// Name of its own user at console login.
    pub console_user: String,
    /// Console password; must be changed at the first login.
    pub console_password: String,
}

/// List the main accounts, oldest first; for users of the first main account only. Our own action.
pub struct ListMainAccounts;

impl Action for ListMainAccounts {
    type Request = ListMainAccountsRequest;
    type Response = ListMainAccountsResponse;
    const META: &'static ActionMeta = &meta::LIST_MAIN_ACCOUNTS;
}

/// What [`ListMainAccounts`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListMainAccountsRequest {
    /// Accounts to skip.
    pub offset: Option<i64>,
    /// Page size, 1 to 100.
    pub limit: Option<i64>,
}

/// What [`ListMainAccounts`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListMainAccountsResponse {
    /// Number of main accounts.
    pub total_count: u64,
    /// Main accounts.
    pub accounts: Vec<crate::types::MainAccount>,
}
