//! `cam.AttachUserPolicy`, `cam.AttachUserPolicies` and their opposites.

use std::collections::BTreeSet;
use std::sync::Arc;

use terrace_api_cam::actions::{
    AttachUserPoliciesRequest, AttachUserPoliciesResponse, AttachUserPolicyRequest, AttachUserPolicyResponse, DetachUserPoliciesRequest,
    DetachUserPoliciesResponse, DetachUserPolicyRequest, DetachUserPolicyResponse,
};
use terrace_base::{Result, UserId};
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::db::attachments::Entity;
use crate::number::PolicyId;
use crate::{Identity, attachment};

pub async fn attach_user_policy(identity: Arc<Identity>, cx: Cx, request: AttachUserPolicyRequest) -> Result<AttachUserPolicyResponse> {
    attach(&identity, &cx, request.attach_uin, &[request.policy_id]).await?;
    Ok(AttachUserPolicyResponse {})
}

pub async fn attach_user_policies(
    identity: Arc<Identity>,
    cx: Cx,
    request: AttachUserPoliciesRequest,
) -> Result<AttachUserPoliciesResponse> {
    attach(&identity, &cx, request.attach_uin, &request.policy_id).await?;
    Ok(AttachUserPoliciesResponse {})
}

pub async fn detach_user_policy(identity: Arc<Identity>, cx: Cx, request: DetachUserPolicyRequest) -> Result<DetachUserPolicyResponse> {
    detach(&identity, &cx, request.detach_uin, &[request.policy_id]).await?;
    Ok(DetachUserPolicyResponse {})
}

pub async fn detach_user_policies(
    identity: Arc<Identity>,
    cx: Cx,
    request: DetachUserPoliciesRequest,
) -> Result<DetachUserPoliciesResponse> {
    detach(&identity, &cx, request.detach_uin, &request.policy_id).await?;
    Ok(DetachUserPoliciesResponse {})
}

async fn attach(identity: &Identity, cx: &Cx, uin: u64, policies: &[u64]) -> Result<()> {
    let (account, by, now, entity, policies) = (cx.account(), cx.caller.user, cx.now(), Entity::User(UserId(uin)), numbers(policies));
    identity.change(account, async move |tx: &mut Tx| attachment::attach(tx, account, entity, &policies, by, now).await).await
}

async fn detach(identity: &Identity, cx: &Cx, uin: u64, policies: &[u64]) -> Result<()> {
    let (account, entity, policies) = (cx.account(), Entity::User(UserId(uin)), numbers(policies));
    identity.change(account, async move |tx: &mut Tx| attachment::detach(tx, account, entity, &policies).await).await
}

fn numbers(policies: &[u64]) -> BTreeSet<PolicyId> {
    policies.iter().copied().map(PolicyId::from_wire).collect()
}
