//! `cam.ListAttachedUserAllPolicies`: what bears on a user, directly or through groups, each policy once.

use std::collections::BTreeMap;
use std::sync::Arc;

use terrace_api_cam::actions::{ListAttachedUserAllPoliciesRequest, ListAttachedUserAllPoliciesResponse};
use terrace_api_cam::types::{AttachedUserPolicy, AttachedUserPolicyGroupInfo};
use terrace_base::{AccountId, Result, UserId};
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::db::attachments::{Attached, Entity};
use crate::number::PolicyId;
use crate::{Identity, db, paging, policy, user};

/// `AttachType`.
const DIRECT: u64 = 1;
const THROUGH_GROUPS: u64 = 2;

pub async fn list_attached_user_all_policies(
    identity: Arc<Identity>,
    cx: Cx,
    request: ListAttachedUserAllPoliciesRequest,
) -> Result<ListAttachedUserAllPoliciesResponse> {
    let (target, keyword) = (UserId(request.target_uin), request.keyword.unwrap_or_default());
    let mut tx = identity.db.read().await?;
    user::check_exists(&mut tx, cx.account(), target).await?;
    let mut found = find(&mut tx, cx.account(), target, request.attach_type).await?;
    found.retain(|one| one.head.name.contains(&keyword) && request.strategy_type.is_none_or(|kind| kind == policy::kind(&one.head)));
    let merged = merge(found);
    let total_num = paging::count(&merged);
    let page = paging::cut(merged, paging::page(Some(request.page), Some(request.rp)));
    Ok(ListAttachedUserAllPoliciesResponse { policy_list: page, total_num })
}

async fn find(tx: &mut Tx, account: AccountId, user: UserId, attach_type: u64) -> Result<Vec<Attached>> {
    let mut found = Vec::new();
    if attach_type != THROUGH_GROUPS {
        found = db::attachments::of(tx, account, Entity::User(user)).await?;
    }
    if attach_type != DIRECT {
        found.extend(db::attachments::through_groups(tx, account, user).await?);
    }
    Ok(found)
}

/// One entry for each policy, by number, with the groups it comes through.
fn merge(found: Vec<Attached>) -> Vec<AttachedUserPolicy> {
    let mut merged: BTreeMap<PolicyId, AttachedUserPolicy> = BTreeMap::new();
    for Attached { head, through, .. } in found {
        let entry = merged.entry(head.policy).or_insert_with(|| AttachedUserPolicy {
            policy_id: head.policy.to_string(),
            add_time: policy::created(&head),
            strategy_type: policy::kind(&head).to_string(),
            create_mode: "2".into(),
            policy_name: head.name,
            description: head.description,
            ..AttachedUserPolicy::default()
        });
        if let Some((group, group_name)) = through {
            entry.groups.push(AttachedUserPolicyGroupInfo { group_id: group.wire(), group_name });
        }
    }
    merged.into_values().collect()
}
