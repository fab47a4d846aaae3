//! `cam.ListAttachedGroupPolicies`: what is attached to a user group.

use std::sync::Arc;

use terrace_api_cam::actions::{ListAttachedGroupPoliciesRequest, ListAttachedGroupPoliciesResponse};
use terrace_base::Result;
use terrace_rpc::Cx;

use crate::db::attachments::Entity;
use crate::number::GroupId;
use crate::{Identity, attachment, db, group, paging, policy};

pub async fn list_attached_group_policies(
    identity: Arc<Identity>,
    cx: Cx,
    request: ListAttachedGroupPoliciesRequest,
) -> Result<ListAttachedGroupPoliciesResponse> {
    let (target, keyword) = (GroupId::from_wire(request.target_group_id), request.keyword.unwrap_or_default());
    policy::check_keyword(&keyword)?;
    let mut tx = identity.db.read().await?;
    group::find(&mut tx, cx.account(), target).await?;
    let mut found = db::attachments::of(&mut tx, cx.account(), Entity::Group(target)).await?;
    found.retain(|one| one.head.name.contains(&keyword));
    let total_num = paging::count(&found);
    let page = paging::cut(found, paging::page(request.page, request.rp));
    Ok(ListAttachedGroupPoliciesResponse { total_num, list: page.into_iter().map(|one| attachment::listed(cx.account(), one)).collect() })
}
