//! The product's actions, a file each, and the list that gives them to the registry.

mod add_user;
mod create_access_key;
mod create_group;
mod create_main_account;
mod create_policy;
mod delete_access_key;
mod delete_group;
mod delete_policy;
mod delete_user;
mod describe_events;
mod describe_sub_accounts;
mod get_caller_identity;
mod get_federation_token;
mod get_group;
mod get_policy;
mod get_security_last_used;
mod get_user;
mod get_user_app_id;
mod group_members;
mod group_policies;
mod list_access_keys;
mod list_attached_group_policies;
mod list_attached_user_all_policies;
mod list_attached_user_policies;
mod list_entities_for_policy;
mod list_groups;
mod list_groups_for_user;
mod list_main_accounts;
mod list_policies;
mod list_users;
mod list_users_for_group;
mod simulate_policy;
mod update_access_key;
mod update_group;
mod update_policy;
mod update_user;
mod user_policies;

use std::sync::Arc;

use terrace_api_cam::actions as cam;
use terrace_api_cloudaudit::actions as cloudaudit;
use terrace_api_sts::actions as sts;
use terrace_rpc::Registry;

use crate::Identity;

pub fn register(identity: &Arc<Identity>, registry: &mut Registry) {
    registry.on::<cam::AddUser, _, _>(identity, add_user::add_user);
    registry.on::<cam::UpdateUser, _, _>(identity, update_user::update_user);
    registry.on::<cam::DeleteUser, _, _>(identity, delete_user::delete_user);
    registry.on::<cam::GetUser, _, _>(identity, get_user::get_user);
    registry.on::<cam::ListUsers, _, _>(identity, list_users::list_users);
    registry.on::<cam::DescribeSubAccounts, _, _>(identity, describe_sub_accounts::describe_sub_accounts);

    registry.on::<cam::CreateAccessKey, _, _>(identity, create_access_key::create_access_key);
    registry.on::<cam::UpdateAccessKey, _, _>(identity, update_access_key::update_access_key);
    registry.on::<cam::DeleteAccessKey, _, _>(identity, delete_access_key::delete_access_key);
    registry.on::<cam::ListAccessKeys, _, _>(identity, list_access_keys::list_access_keys);
    registry.on::<cam::GetSecurityLastUsed, _, _>(identity, get_security_last_used::get_security_last_used);

    registry.on::<cam::CreatePolicy, _, _>(identity, create_policy::create_policy);
    registry.on::<cam::UpdatePolicy, _, _>(identity, update_policy::update_policy);
    registry.on::<cam::DeletePolicy, _, _>(identity, delete_policy::delete_policy);
    registry.on::<cam::GetPolicy, _, _>(identity, get_policy::get_policy);
    registry.on::<cam::ListPolicies, _, _>(identity, list_policies::list_policies);
    registry.on::<cam::SimulatePolicy, _, _>(identity, simulate_policy::simulate_policy);

    registry.on::<cam::AttachUserPolicy, _, _>(identity, user_policies::attach_user_policy);
    registry.on::<cam::AttachUserPolicies, _, _>(identity, user_policies::attach_user_policies);
    registry.on::<cam::DetachUserPolicy, _, _>(identity, user_policies::detach_user_policy);
    registry.on::<cam::DetachUserPolicies, _, _>(identity, user_policies::detach_user_policies);
    registry.on::<cam::AttachGroupPolicy, _, _>(identity, group_policies::attach_group_policy);
    registry.on::<cam::DetachGroupPolicy, _, _>(identity, group_policies::detach_group_policy);
    registry.on::<cam::ListAttachedUserPolicies, _, _>(identity, list_attached_user_policies::list_attached_user_policies);
    registry.on::<cam::ListAttachedUserAllPolicies, _, _>(identity, list_attached_user_all_policies::list_attached_user_all_policies);
    registry.on::<cam::ListAttachedGroupPolicies, _, _>(identity, list_attached_group_policies::list_attached_group_policies);
    registry.on::<cam::ListEntitiesForPolicy, _, _>(identity, list_entities_for_policy::list_entities_for_policy);

    registry.on::<cam::CreateGroup, _, _>(identity, create_group::create_group);
    registry.on::<cam::UpdateGroup, _, _>(identity, update_group::update_group);
    registry.on::<cam::DeleteGroup, _, _>(identity, delete_group::delete_group);
    registry.on::<cam::GetGroup, _, _>(identity, get_group::get_group);
    registry.on::<cam::ListGroups, _, _>(identity, list_groups::list_groups);
    registry.on::<cam::AddUserToGroup, _, _>(identity, group_members::add_user_to_group);
    registry.on::<cam::RemoveUserFromGroup, _, _>(identity, group_members::remove_user_from_group);
    registry.on::<cam::ListUsersForGroup, _, _>(identity, list_users_for_group::list_users_for_group);
    registry.on::<cam::ListGroupsForUser, _, _>(identity, list_groups_for_user::list_groups_for_user);

    registry.on::<cam::GetUserAppId, _, _>(identity, get_user_app_id::get_user_app_id);
    registry.on::<cam::CreateMainAccount, _, _>(identity, create_main_account::create_main_account);
    registry.on::<cam::ListMainAccounts, _, _>(identity, list_main_accounts::list_main_accounts);

    registry.on::<sts::GetCallerIdentity, _, _>(identity, get_caller_identity::get_caller_identity);
    registry.on::<sts::GetFederationToken, _, _>(identity, get_federation_token::get_federation_token);
    registry.on::<cloudaudit::DescribeEvents, _, _>(identity, describe_events::describe_events);
}
