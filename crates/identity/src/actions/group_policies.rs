//! `cam.AttachGroupPolicy` and `cam.DetachGroupPolicy`.

use std::collections::BTreeSet;
use std::sync::Arc;

use terrace_api_cam::actions::{AttachGroupPolicyRequest, AttachGroupPolicyResponse, DetachGroupPolicyRequest, DetachGroupPolicyResponse};
use terrace_base::Result;
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::db::attachments::Entity;
use crate::number::{GroupId, PolicyId};
use crate::{Identity, attachment};

pub async fn attach_group_policy(identity: Arc<Identity>, cx: Cx, request: AttachGroupPolicyRequest) -> Result<AttachGroupPolicyResponse> {
    let (account, by, now) = (cx.account(), cx.caller.user, cx.now());
    let entity = Entity::Group(GroupId::from_wire(request.attach_group_id));
    let policies = BTreeSet::from([PolicyId::from_wire(request.policy_id)]);
    identity.change(account, async move |tx: &mut Tx| attachment::attach(tx, account, entity, &policies, by, now).await).await?;
    Ok(AttachGroupPolicyResponse {})
}

pub async fn detach_group_policy(identity: Arc<Identity>, cx: Cx, request: DetachGroupPolicyRequest) -> Result<DetachGroupPolicyResponse> {
    let (account, entity) = (cx.account(), Entity::Group(GroupId::from_wire(request.detach_group_id)));
    let policies = BTreeSet::from([PolicyId::from_wire(request.policy_id)]);
    identity.change(account, async move |tx: &mut Tx| attachment::detach(tx, account, entity, &policies).await).await?;
    Ok(DetachGroupPolicyResponse {})
}
