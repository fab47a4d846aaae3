// Written by `cargo xtask codegen` from contract/cam.json; do not edit.

/** Identity and access management - users, keys, groups and policies: version 2019-01-16. */
export interface Actions {
  /** Create a sub-user. */
  AddUser: { request: AddUserRequest; response: AddUserResponse };
  /** Change a sub-user; only the fields sent are changed. */
  UpdateUser: { request: UpdateUserRequest; response: UpdateUserResponse };
  /** Delete a sub-user. */
  DeleteUser: { request: DeleteUserRequest; response: DeleteUserResponse };
  /** Read one sub-user. */
  GetUser: { request: GetUserRequest; response: GetUserResponse };
  /** List all sub-users. */
  ListUsers: { request: ListUsersRequest; response: ListUsersResponse };
  /** List sub-users by UIN. */
  DescribeSubAccounts: { request: DescribeSubAccountsRequest; response: DescribeSubAccountsResponse };
  /** Create an access key for a user. */
  CreateAccessKey: { request: CreateAccessKeyRequest; response: CreateAccessKeyResponse };
  /** Enable or disable an access key. */
  UpdateAccessKey: { request: UpdateAccessKeyRequest; response: UpdateAccessKeyResponse };
  /** Delete an access key for good. */
  DeleteAccessKey: { request: DeleteAccessKeyRequest; response: DeleteAccessKeyResponse };
  /** List the access keys of a user; secrets are not shown. */
  ListAccessKeys: { request: ListAccessKeysRequest; response: ListAccessKeysResponse };
  /** Read when access keys were last used. */
  GetSecurityLastUsed: { request: GetSecurityLastUsedRequest; response: GetSecurityLastUsedResponse };
  /** Create a custom policy. */
  CreatePolicy: { request: CreatePolicyRequest; response: CreatePolicyResponse };
  /** Change a custom policy; its default version is overwritten. */
  UpdatePolicy: { request: UpdatePolicyRequest; response: UpdatePolicyResponse };
  /** Delete custom policies. */
  DeletePolicy: { request: DeletePolicyRequest; response: DeletePolicyResponse };
  /** Read one policy with its document. */
  GetPolicy: { request: GetPolicyRequest; response: GetPolicyResponse };
  /** List policies. */
  ListPolicies: { request: ListPoliciesRequest; response: ListPoliciesResponse };
  /** Attach a policy to a user. */
  AttachUserPolicy: { request: AttachUserPolicyRequest; response: AttachUserPolicyResponse };
  /** Detach a policy from a user. */
  DetachUserPolicy: { request: DetachUserPolicyRequest; response: DetachUserPolicyResponse };
  /** Attach several policies to a user; all or none. Our own action. */
  AttachUserPolicies: { request: AttachUserPoliciesRequest; response: AttachUserPoliciesResponse };
  /** Detach several policies from a user; all or none. Our own action. */
  DetachUserPolicies: { request: DetachUserPoliciesRequest; response: DetachUserPoliciesResponse };
  /** List the policies attached directly to a user. */
  ListAttachedUserPolicies: { request: ListAttachedUserPoliciesRequest; response: ListAttachedUserPoliciesResponse };
  /** List the policies that apply to a user, directly or through user groups. */
  ListAttachedUserAllPolicies: { request: ListAttachedUserAllPoliciesRequest; response: ListAttachedUserAllPoliciesResponse };
  /** List the users, user groups and roles a policy is attached to. */
  ListEntitiesForPolicy: { request: ListEntitiesForPolicyRequest; response: ListEntitiesForPolicyResponse };
  /** Read the UIN, main account UIN and AppId of the caller. */
  GetUserAppId: { request: GetUserAppIdRequest; response: GetUserAppIdResponse };
  /** Create a user group. */
  CreateGroup: { request: CreateGroupRequest; response: CreateGroupResponse };
  /** Change a user group; only the fields sent are changed. */
  UpdateGroup: { request: UpdateGroupRequest; response: UpdateGroupResponse };
  /** Delete a user group. */
  DeleteGroup: { request: DeleteGroupRequest; response: DeleteGroupResponse };
  /** Read one user group with its members. */
  GetGroup: { request: GetGroupRequest; response: GetGroupResponse };
  /** List user groups. */
  ListGroups: { request: ListGroupsRequest; response: ListGroupsResponse };
  /** Add users to user groups. */
  AddUserToGroup: { request: AddUserToGroupRequest; response: AddUserToGroupResponse };
  /** Remove users from user groups. */
  RemoveUserFromGroup: { request: RemoveUserFromGroupRequest; response: RemoveUserFromGroupResponse };
  /** List the members of a user group. */
  ListUsersForGroup: { request: ListUsersForGroupRequest; response: ListUsersForGroupResponse };
  /** List the user groups of a user. */
  ListGroupsForUser: { request: ListGroupsForUserRequest; response: ListGroupsForUserResponse };
  /** Attach a policy to a user group. */
  AttachGroupPolicy: { request: AttachGroupPolicyRequest; response: AttachGroupPolicyResponse };
  /** Detach a policy from a user group. */
  DetachGroupPolicy: { request: DetachGroupPolicyRequest; response: DetachGroupPolicyResponse };
  /** List the policies attached to a user group. */
  ListAttachedGroupPolicies: { request: ListAttachedGroupPoliciesRequest; response: ListAttachedGroupPoliciesResponse };
  /** Evaluate whether a user may call an action on a resource. Our own action. */
  SimulatePolicy: { request: SimulatePolicyRequest; response: SimulatePolicyResponse };
  /** Create a main account with its own user and a first access key; for users of the first main account only. Our own action. */
  CreateMainAccount: { request: CreateMainAccountRequest; response: CreateMainAccountResponse };
  /** List the main accounts, oldest first; for users of the first main account only. Our own action. */
  ListMainAccounts: { request: ListMainAccountsRequest; response: ListMainAccountsResponse };
}

/** What AddUser takes. */
export interface AddUserRequest {
  /** User name, 1 to 64 letters, digits and + = , . @ _ -; root is reserved. */
  Name: string;
  /** Free text. */
  Remark?: string;
  /** 1: may log in to the console; 0: may not. */
  ConsoleLogin?: number;
  /** 1: also create an access key; 0: do not. */
  UseApi?: number;
  /** Console password; a random one of 32 characters is made when it is empty and console login is on. */
  Password?: string;
  /** 1: the password must be changed at the next login; 0: not. */
  NeedResetPassword?: number;
  /** Telephone number. */
  PhoneNum?: string;
  /** Country calling code, e.g. 86. */
  CountryCode?: string;
  /** Mail address. */
  Email?: string;
}

/** What AddUser answers. */
export interface AddUserResponse {
  /** UIN of the user. */
  Uin: number;
  /** User name. */
  Name: string;
  /** Password, when it was made at random. */
  Password: string;
  /** Access key ID, when one was made. */
  SecretId: string;
  /** Access key secret, when one was made; shown only once. */
  SecretKey: string;
  /** UID of the user. */
  Uid: number;
  /** Link that verifies the telephone number. */
  PhoneNumVerifyLink: string;
}

/** What UpdateUser takes. */
export interface UpdateUserRequest {
  /** User name. */
  Name: string;
  /** Free text. */
  Remark?: string;
  /** 1: may log in to the console; 0: may not. */
  ConsoleLogin?: number;
  /** New console password; ends the console sessions of the user. Needed when console login is turned on for a user who has none. */
  Password?: string;
  /** 1: the password must be changed at the next login; 0: not. */
  NeedResetPassword?: number;
  /** Telephone number. */
  PhoneNum?: string;
  /** Country calling code, e.g. 86. */
  CountryCode?: string;
  /** Mail address. */
  Email?: string;
}

/** What UpdateUser answers. */
export type UpdateUserResponse = Record<never, never>;

/** What DeleteUser takes. */
export interface DeleteUserRequest {
  /** User name. */
  Name: string;
  /** 0: refuse when the user still has access keys or attached policies; 1: delete and detach them first. */
  Force?: number;
}

/** What DeleteUser answers. */
export type DeleteUserResponse = Record<never, never>;

/** What GetUser takes. */
export interface GetUserRequest {
  /** User name. */
  Name: string;
}

/** What GetUser answers. */
export interface GetUserResponse {
  /** UIN of the user. */
  Uin: number;
  /** User name. */
  Name: string;
  /** UID of the user. */
  Uid: number;
  /** Free text. */
  Remark: string;
  /** 1: may log in to the console; 0: may not. */
  ConsoleLogin: number;
  /** Telephone number. */
  PhoneNum: string;
  /** Country calling code. */
  CountryCode: string;
  /** Mail address. */
  Email: string;
  /** Address of the last login. */
  RecentlyLoginIP: string;
  /** Time of the last login, YYYY-MM-DD hh:mm:ss. */
  RecentlyLoginTime: string;
}

/** What ListUsers takes. */
export type ListUsersRequest = Record<never, never>;

/** What ListUsers answers. */
export interface ListUsersResponse {
  /** Sub-users. */
  Data: SubAccountInfo[];
}

/** What DescribeSubAccounts takes. */
export interface DescribeSubAccountsRequest {
  /** UINs, max 50. */
  FilterSubAccountUin: number[];
}

/** What DescribeSubAccounts answers. */
export interface DescribeSubAccountsResponse {
  /** Sub-users found. */
  SubAccounts: SubAccountUser[];
}

/** What CreateAccessKey takes. */
export interface CreateAccessKeyRequest {
  /** User that gets the key. Default: the caller. */
  TargetUin?: number;
  /** Free text, 1 to 1024 characters: letters, digits and _ = , . @ : / + - */
  Description?: string;
}

/** What CreateAccessKey answers. */
export interface CreateAccessKeyResponse {
  /** The new key with its secret. */
  AccessKey: AccessKeyDetail | null;
}

/** What UpdateAccessKey takes. */
export interface UpdateAccessKeyRequest {
  /** Access key ID. */
  AccessKeyId: string;
  /** Active (enabled) or Inactive (disabled). */
  Status: "Active" | "Inactive";
  /** Owner of the key. Default: the caller. */
  TargetUin?: number;
}

/** What UpdateAccessKey answers. */
export type UpdateAccessKeyResponse = Record<never, never>;

/** What DeleteAccessKey takes. */
export interface DeleteAccessKeyRequest {
  /** Access key ID. */
  AccessKeyId: string;
  /** Owner of the key. Default: the caller. */
  TargetUin?: number;
}

/** What DeleteAccessKey answers. */
export type DeleteAccessKeyResponse = Record<never, never>;

/** What ListAccessKeys takes. */
export interface ListAccessKeysRequest {
  /** Owner of the keys. Default: the caller. */
  TargetUin?: number;
}

/** What ListAccessKeys answers. */
export interface ListAccessKeysResponse {
  /** Access keys. */
  AccessKeys: AccessKey[];
}

/** What GetSecurityLastUsed takes. */
export interface GetSecurityLastUsedRequest {
  /** Access key IDs, max 10. */
  SecretIdList: string[];
}

/** What GetSecurityLastUsed answers. */
export interface GetSecurityLastUsedResponse {
  /** Last use per key. */
  SecretIdLastUsedRows: SecretIdLastUsed[];
}

/** What CreatePolicy takes. */
export interface CreatePolicyRequest {
  /** Policy name, 1 to 128 letters, digits and + = , . @ - _ */
  PolicyName: string;
  /** Policy document, JSON as a string: version "2.0" and a list of statements. */
  PolicyDocument: string;
  /** Free text, max 300 bytes. */
  Description?: string;
  /** Tags of the policy, max 10. */
  Tags?: Tag[];
}

/** What CreatePolicy answers. */
export interface CreatePolicyResponse {
  /** Policy ID. */
  PolicyId: number;
}

/** What UpdatePolicy takes. */
export interface UpdatePolicyRequest {
  /** Policy ID; PolicyId or PolicyName must be given. */
  PolicyId?: number;
  /** Policy name when PolicyId is absent, else the new name; PolicyId or PolicyName must be given. */
  PolicyName?: string;
  /** New free text, max 300 bytes. */
  Description?: string;
  /** New policy document, JSON as a string. */
  PolicyDocument?: string;
  /** New remark of a preset policy; refused, as preset policies cannot be changed here. */
  Alias?: string;
}

/** What UpdatePolicy answers. */
export interface UpdatePolicyResponse {
  /** Policy ID. */
  PolicyId: number;
}

/** What DeletePolicy takes. */
export interface DeletePolicyRequest {
  /** Policy IDs, 1 to 50. */
  PolicyId: number[];
}

/** What DeletePolicy answers. */
export type DeletePolicyResponse = Record<never, never>;

/** What GetPolicy takes. */
export interface GetPolicyRequest {
  /** Policy ID. */
  PolicyId: number;
}

/** What GetPolicy answers. */
export interface GetPolicyResponse {
  /** Policy name. */
  PolicyName: string;
  /** Free text. */
  Description: string;
  /** 1: custom policy; 2: preset policy. */
  Type: number;
  /** Creation time. */
  AddTime: string;
  /** Time of the last change. */
  UpdateTime: string;
  /** Policy document, JSON as a string. */
  PolicyDocument: string;
  /** Remark. */
  PresetAlias: string;
  /** 1: policy of a service-linked role; 0: not. */
  IsServiceLinkedRolePolicy: number;
  /** Tags. */
  Tags: Tag[];
}

/** What ListPolicies takes. */
export interface ListPoliciesRequest {
  /** Page size, 1 to 200. */
  Rp?: number;
  /** Page number, 1 to 200. */
  Page?: number;
  /** All, QCS (preset policies) or Local (custom policies). */
  Scope?: "All" | "QCS" | "Local";
  /** Match on the policy name. */
  Keyword?: string;
}

/** What ListPolicies answers. */
export interface ListPoliciesResponse {
  /** Total matches. */
  TotalNum: number;
  /** Policies found. */
  List: StrategyInfo[];
  /** Reserved. */
  ServiceTypeList: string[];
}

/** What AttachUserPolicy takes. */
export interface AttachUserPolicyRequest {
  /** Policy ID. */
  PolicyId: number;
  /** UIN of the user. */
  AttachUin: number;
}

/** What AttachUserPolicy answers. */
export type AttachUserPolicyResponse = Record<never, never>;

/** What DetachUserPolicy takes. */
export interface DetachUserPolicyRequest {
  /** Policy ID. */
  PolicyId: number;
  /** UIN of the user. */
  DetachUin: number;
}

/** What DetachUserPolicy answers. */
export type DetachUserPolicyResponse = Record<never, never>;

/** What AttachUserPolicies takes. */
export interface AttachUserPoliciesRequest {
  /** Policy IDs, 1 to 20. */
  PolicyId: number[];
  /** UIN of the user. */
  AttachUin: number;
}

/** What AttachUserPolicies answers. */
export type AttachUserPoliciesResponse = Record<never, never>;

/** What DetachUserPolicies takes. */
export interface DetachUserPoliciesRequest {
  /** Policy IDs, 1 to 20. */
  PolicyId: number[];
  /** UIN of the user. */
  DetachUin: number;
}

/** What DetachUserPolicies answers. */
export type DetachUserPoliciesResponse = Record<never, never>;

/** What ListAttachedUserPolicies takes. */
export interface ListAttachedUserPoliciesRequest {
  /** UIN of the user. */
  TargetUin: number;
  /** Page number, from 1. */
  Page?: number;
  /** Page size. */
  Rp?: number;
}

/** What ListAttachedUserPolicies answers. */
export interface ListAttachedUserPoliciesResponse {
  /** Total matches. */
  TotalNum: number;
  /** Policies found. */
  List: AttachPolicyInfo[];
}

/** What ListAttachedUserAllPolicies takes. */
export interface ListAttachedUserAllPoliciesRequest {
  /** UIN of the user. */
  TargetUin: number;
  /** Page size, 1 to 200. */
  Rp: number;
  /** Page number, 1 to 200. */
  Page: number;
  /** 0: direct and through groups; 1: direct only; 2: through groups only. */
  AttachType: number;
  /** 1: custom policies; 2: preset policies. */
  StrategyType?: number;
  /** Keyword. */
  Keyword?: string;
}

/** What ListAttachedUserAllPolicies answers. */
export interface ListAttachedUserAllPoliciesResponse {
  /** Policies found. */
  PolicyList: AttachedUserPolicy[];
  /** Total matches. */
  TotalNum: number;
}

/** What ListEntitiesForPolicy takes. */
export interface ListEntitiesForPolicyRequest {
  /** Policy ID. */
  PolicyId: number;
  /** Page number, from 1. */
  Page?: number;
  /** Page size. */
  Rp?: number;
  /** All, User, Group or Role. */
  EntityFilter?: "All" | "User" | "Group" | "Role";
}

/** What ListEntitiesForPolicy answers. */
export interface ListEntitiesForPolicyResponse {
  /** Total matches. */
  TotalNum: number;
  /** Entities found. */
  List: AttachEntityOfPolicy[];
}

/** What GetUserAppId takes. */
export type GetUserAppIdRequest = Record<never, never>;

/** What GetUserAppId answers. */
export interface GetUserAppIdResponse {
  /** UIN of the caller. */
  Uin: string;
  /** UIN of the main account. */
  OwnerUin: string;
  /** AppId of the account. */
  AppId: number;
}

/** What CreateGroup takes. */
export interface CreateGroupRequest {
  /** Group name, 1 to 128 letters, digits and + = , . @ _ - */
  GroupName: string;
  /** Free text. */
  Remark?: string;
}

/** What CreateGroup answers. */
export interface CreateGroupResponse {
  /** User group ID. */
  GroupId: number;
}

/** What UpdateGroup takes. */
export interface UpdateGroupRequest {
  /** User group ID. */
  GroupId: number;
  /** New name, 1 to 128 letters, digits and + = , . @ _ - */
  GroupName?: string;
  /** New free text. */
  Remark?: string;
}

/** What UpdateGroup answers. */
export type UpdateGroupResponse = Record<never, never>;

/** What DeleteGroup takes. */
export interface DeleteGroupRequest {
  /** User group ID. */
  GroupId: number;
}

/** What DeleteGroup answers. */
export type DeleteGroupResponse = Record<never, never>;

/** What GetGroup takes. */
export interface GetGroupRequest {
  /** User group ID. */
  GroupId: number;
}

/** What GetGroup answers. */
export interface GetGroupResponse {
  /** User group ID. */
  GroupId: number;
  /** Group name. */
  GroupName: string;
  /** Number of members. */
  GroupNum: number;
  /** Free text. */
  Remark: string;
  /** Creation time, YYYY-MM-DD hh:mm:ss. */
  CreateTime: string;
  /** Members. */
  UserInfo: GroupMemberInfo[];
}

/** What ListGroups takes. */
export interface ListGroupsRequest {
  /** Page number, from 1. */
  Page?: number;
  /** Page size. */
  Rp?: number;
  /** Match on the group name. */
  Keyword?: string;
}

/** What ListGroups answers. */
export interface ListGroupsResponse {
  /** Total matches. */
  TotalNum: number;
  /** User groups found. */
  GroupInfo: GroupInfo[];
}

/** What AddUserToGroup takes. */
export interface AddUserToGroupRequest {
  /** Pairs of user and group, 1 to 100. */
  Info: GroupIdOfUidInfo[];
}

/** What AddUserToGroup answers. */
export type AddUserToGroupResponse = Record<never, never>;

/** What RemoveUserFromGroup takes. */
export interface RemoveUserFromGroupRequest {
  /** Pairs of user and group, 1 to 100. */
  Info: GroupIdOfUidInfo[];
}

/** What RemoveUserFromGroup answers. */
export type RemoveUserFromGroupResponse = Record<never, never>;

/** What ListUsersForGroup takes. */
export interface ListUsersForGroupRequest {
  /** User group ID. */
  GroupId: number;
  /** Page number, from 1. */
  Page?: number;
  /** Page size. */
  Rp?: number;
}

/** What ListUsersForGroup answers. */
export interface ListUsersForGroupResponse {
  /** Total matches. */
  TotalNum: number;
  /** Members found. */
  UserInfo: GroupMemberInfo[];
}

/** What ListGroupsForUser takes. */
export interface ListGroupsForUserRequest {
  /** UID of the user; Uid or SubUin must be given. */
  Uid?: number;
  /** Page size. */
  Rp?: number;
  /** Page number, from 1. */
  Page?: number;
  /** UIN of the user; Uid or SubUin must be given. */
  SubUin?: number;
}

/** What ListGroupsForUser answers. */
export interface ListGroupsForUserResponse {
  /** Total matches. */
  TotalNum: number;
  /** User groups found. */
  GroupInfo: GroupInfo[];
}

/** What AttachGroupPolicy takes. */
export interface AttachGroupPolicyRequest {
  /** Policy ID. */
  PolicyId: number;
  /** User group ID. */
  AttachGroupId: number;
}

/** What AttachGroupPolicy answers. */
export type AttachGroupPolicyResponse = Record<never, never>;

/** What DetachGroupPolicy takes. */
export interface DetachGroupPolicyRequest {
  /** Policy ID. */
  PolicyId: number;
  /** User group ID. */
  DetachGroupId: number;
}

/** What DetachGroupPolicy answers. */
export type DetachGroupPolicyResponse = Record<never, never>;

/** What ListAttachedGroupPolicies takes. */
export interface ListAttachedGroupPoliciesRequest {
  /** User group ID. */
  TargetGroupId: number;
  /** Page number, from 1. */
  Page?: number;
  /** Page size. */
  Rp?: number;
  /** Keyword. */
  Keyword?: string;
}

/** What ListAttachedGroupPolicies answers. */
export interface ListAttachedGroupPoliciesResponse {
  /** Total matches. */
  TotalNum: number;
  /** Policies found. */
  List: AttachPolicyInfo[];
}

/** What SimulatePolicy takes. */
export interface SimulatePolicyRequest {
  /** User to evaluate. Default: the caller. */
  TargetUin?: number;
  /** Action in the form service:Action, e.g. tat:RunCommand. */
  ActionName: string;
  /** Resource in the form qcs::service:region:uin/uin:type/id, or *. */
  Resource?: string;
  /** Source address to assume. */
  SourceIp?: string;
}

/** What SimulatePolicy answers. */
export interface SimulatePolicyResponse {
  /** Whether the call is allowed. */
  Allowed: boolean;
  /** allow, explicit_deny (a statement denies) or implicit_deny (no statement allows). */
  Decision: "allow" | "explicit_deny" | "implicit_deny";
  /** Policy that decided; 0 when none. */
  MatchedPolicyId: number;
  /** Name of that policy. */
  MatchedPolicyName: string;
  /** Position of the deciding statement, from 0; -1 when none. */
  StatementIndex: number;
  /** Explanation. */
  Reason: string;
}

/** What CreateMainAccount takes. */
export interface CreateMainAccountRequest {
  /** Name, 1 to 64 characters, unique. */
  Name: string;
}

/** What CreateMainAccount answers. */
export interface CreateMainAccountResponse {
  /** UIN of the main account and of its own user. */
  OwnerUin: string;
  /** AppId of the account. */
  AppId: number;
  /** Access key ID of its own user. */
  SecretId: string;
  /** Access key secret; shown only once. */
  SecretKey: string;
  /** Name of its own user at console login. */
  ConsoleUser: string;
  /** Console password; must be changed at the first login. */
  ConsolePassword: string;
}

/** What ListMainAccounts takes. */
export interface ListMainAccountsRequest {
  /** Accounts to skip. */
  Offset?: number;
  /** Page size, 1 to 100. */
  Limit?: number;
}

/** What ListMainAccounts answers. */
export interface ListMainAccountsResponse {
  /** Number of main accounts. */
  TotalCount: number;
  /** Main accounts. */
  Accounts: MainAccount[];
}

/** Access key without its secret. */
export interface AccessKey {
  /** Access key ID. */
  AccessKeyId: string;
  /** Active or Inactive. */
  Status: "Active" | "Inactive";
  /** Creation time. */
  CreateTime: string;
  /** Free text. */
  Description: string | null;
}

/** Access key with its secret. */
export interface AccessKeyDetail {
  /** Access key ID. */
  AccessKeyId: string;
  /** Secret; shown only at creation. */
  SecretAccessKey: string;
  /** Active or Inactive. */
  Status: "Active" | "Inactive";
  /** Creation time. */
  CreateTime: string;
  /** Free text. */
  Description: string | null;
}

/** Entity a policy is attached to. */
export interface AttachEntityOfPolicy {
  /** Entity ID. */
  Id: string;
  /** Entity name. */
  Name: string;
  /** UIN of the entity. */
  Uin: number;
  /** 1: user; 2: user group; 3: role. */
  RelatedType: number;
  /** Time of the attachment. */
  AttachmentTime: string;
}

/** Attached policy. */
export interface AttachPolicyInfo {
  /** Policy ID. */
  PolicyId: number;
  /** Policy name. */
  PolicyName: string;
  /** Creation time. */
  AddTime: string;
  /** 1: made in the console; 2: made from a policy document. */
  CreateMode: number;
  /** User: custom policy; QCS: preset policy. */
  PolicyType: "User" | "QCS";
  /** Free text. */
  Remark: string;
  /** Main account of the user who attached it. */
  OperateOwnerUin: string | null;
  /** Who attached it: UIN, or role ID when OperateUinType is 1. */
  OperateUin: string | null;
  /** 0: OperateUin is a UIN; 1: it is a role ID. */
  OperateUinType: number | null;
  /** 1: withdrawn; 0: not. */
  Deactived: number;
  /** Products withdrawn. */
  DeactivedDetail: string[];
}

/** Policy that applies to a user. */
export interface AttachedUserPolicy {
  /** Policy ID. */
  PolicyId: string;
  /** Policy name. */
  PolicyName: string;
  /** Free text. */
  Description: string;
  /** Creation time, YYYY-MM-DD hh:mm:ss. */
  AddTime: string;
  /** "1": custom policy; "2": preset policy. */
  StrategyType: string;
  /** "1": made from product or project permissions; others: from a policy document. */
  CreateMode: string;
  /** User groups it comes through. */
  Groups: AttachedUserPolicyGroupInfo[];
  /** 1: withdrawn; 0: not. */
  Deactived: number;
  /** Products withdrawn. */
  DeactivedDetail: string[];
}

/** User group a policy comes through. */
export interface AttachedUserPolicyGroupInfo {
  /** User group ID. */
  GroupId: number;
  /** Group name. */
  GroupName: string;
}

/** Pair of user and user group. */
export interface GroupIdOfUidInfo {
  /** User group ID. */
  GroupId: number;
  /** UID; Uid or Uin must be given. */
  Uid?: number;
  /** UIN; Uid or Uin must be given. */
  Uin?: number;
}

/** User group. */
export interface GroupInfo {
  /** User group ID. */
  GroupId: number;
  /** Group name. */
  GroupName: string;
  /** Creation time, YYYY-MM-DD hh:mm:ss. */
  CreateTime: string;
  /** Free text. */
  Remark: string;
}

/** Member of a user group. */
export interface GroupMemberInfo {
  /** UID. */
  Uid: number;
  /** UIN. */
  Uin: number;
  /** User name. */
  Name: string;
  /** Telephone number. */
  PhoneNum: string;
  /** Country calling code. */
  CountryCode: string;
  /** 1: telephone number verified; 0: not. */
  PhoneFlag: number;
  /** Mail address. */
  Email: string;
  /** 1: mail address verified; 0: not. */
  EmailFlag: number;
  /** 1: global collaborator; 2: project collaborator; 3: message receiver. */
  UserType: number;
  /** Creation time, YYYY-MM-DD hh:mm:ss. */
  CreateTime: string;
  /** 1: main message receiver; 0: not. */
  IsReceiverOwner: number;
  /** Free text. */
  Remark: string | null;
}

/** Main account. */
export interface MainAccount {
  /** UIN of the main account. */
  OwnerUin: string;
  /** AppId of the account. */
  AppId: number;
  /** Name. */
  Name: string;
  /** Creation time. */
  CreateTime: string;
}

/** Last use of an access key. */
export interface SecretIdLastUsed {
  /** Access key ID. */
  SecretId: string;
  /** Date of the last use, YYYY-MM-DD; up to one day late. */
  LastUsedDate: string | null;
  /** Time of the last use of the secret; the sample is Unix milliseconds. */
  LastSecretUsedDate: number | null;
}

/** Policy. */
export interface StrategyInfo {
  /** Policy ID. */
  PolicyId: number;
  /** Policy name. */
  PolicyName: string;
  /** Creation time. */
  AddTime: string;
  /** 1: custom policy; 2: preset policy. */
  Type: number;
  /** Free text. */
  Description: string | null;
  /** 1: made in the console from product permissions; 2: made from a policy document. */
  CreateMode: number;
  /** Number of users attached. */
  Attachments: number;
  /** Product the policy belongs to. */
  ServiceType: string | null;
  /** 1: attached to the entity asked for; 0: not. */
  IsAttached: number | null;
  /** 1: withdrawn; 0: not. */
  Deactived: number | null;
  /** Products withdrawn. */
  DeactivedDetail: string[] | null;
  /** 1: policy of a service-linked role; 0: not. */
  IsServiceLinkedPolicy: number | null;
  /** Number of entities attached. */
  AttachEntityCount: number | null;
  /** Number of entities with this policy as permission boundary. */
  AttachEntityBoundaryCount: number | null;
  /** Time of the last change. */
  UpdateTime: string | null;
  /** Tags. */
  Tags: Tag[];
  /** Global, Finance or CloudProduct. */
  PermissionLevel: "Global" | "Finance" | "CloudProduct";
}

/** Sub-user. */
export interface SubAccountInfo {
  /** UIN. */
  Uin: number;
  /** User name. */
  Name: string;
  /** UID. */
  Uid: number;
  /** Free text. */
  Remark: string;
  /** 1: may log in to the console; 0: may not. */
  ConsoleLogin: number;
  /** Telephone number. */
  PhoneNum: string;
  /** Country calling code. */
  CountryCode: string;
  /** Mail address. */
  Email: string;
  /** Creation time. */
  CreateTime: string;
  /** Nickname. */
  NickName: string;
}

/** Sub-user, short form. */
export interface SubAccountUser {
  /** UIN. */
  Uin: number;
  /** User name. */
  Name: string;
  /** UID; identifies the user as message receiver. */
  Uid: number;
  /** Free text. */
  Remark: string;
  /** Creation time. */
  CreateTime: string | null;
  /** 2: sub-user; 3: sub-user from WeCom; 4: collaborator; 5: message receiver. */
  UserType: number;
  /** Address of the last login. */
  LastLoginIp: string;
  /** Time of the last console login; empty when there was none. */
  LastLoginTime: string | null;
}

/** Key/value tag. */
export interface Tag {
  /** Tag key. */
  Key: string;
  /** Tag value. */
  Value: string;
}
