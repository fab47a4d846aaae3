//! `cam.ListGroupsForUser`: by `SubUin` or by `Uid`, which is the same number here.

use std::sync::Arc;

use terrace_api_cam::actions::{ListGroupsForUserRequest, ListGroupsForUserResponse};
use terrace_base::{Error, Result};
use terrace_rpc::Cx;

use crate::{Identity, db, group, paging, user};

pub async fn list_groups_for_user(identity: Arc<Identity>, cx: Cx, request: ListGroupsForUserRequest) -> Result<ListGroupsForUserResponse> {
    let uin = request.sub_uin.or(request.uid).ok_or_else(|| Error::missing("SubUin"))?;
    let target = user::allowed_or_self(&cx, Some(uin))?;
    let mut tx = identity.db.read().await?;
    user::check_exists(&mut tx, cx.account(), target).await?;
    let (found, total) = db::groups::of_user(&mut tx, cx.account(), target, paging::page(request.page, request.rp)).await?;
    Ok(ListGroupsForUserResponse { total_num: paging::total(total), group_info: found.into_iter().map(group::listed).collect() })
}
