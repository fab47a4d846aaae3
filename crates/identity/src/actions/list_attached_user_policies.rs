//! `cam.ListAttachedUserPolicies`: what is attached to a user directly.

use std::sync::Arc;

use terrace_api_cam::actions::{ListAttachedUserPoliciesRequest, ListAttachedUserPoliciesResponse};
use terrace_base::{Result, UserId};
use terrace_rpc::Cx;

use crate::db::attachments::Entity;
use crate::{Identity, attachment, db, paging, user};

pub async fn list_attached_user_policies(
    identity: Arc<Identity>,
    cx: Cx,
    request: ListAttachedUserPoliciesRequest,
) -> Result<ListAttachedUserPoliciesResponse> {
    let target = UserId(request.target_uin);
    let mut tx = identity.db.read().await?;
    user::check_exists(&mut tx, cx.account(), target).await?;
    let found = db::attachments::of(&mut tx, cx.account(), Entity::User(target)).await?;
    let total_num = paging::count(&found);
    let page = paging::cut(found, paging::page(request.page, request.rp));
    Ok(ListAttachedUserPoliciesResponse { total_num, list: page.into_iter().map(|one| attachment::listed(cx.account(), one)).collect() })
}
