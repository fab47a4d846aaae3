//! `cam.ListUsersForGroup`.

use std::sync::Arc;

use terrace_api_cam::actions::{ListUsersForGroupRequest, ListUsersForGroupResponse};
use terrace_base::Result;
use terrace_rpc::Cx;

use crate::number::GroupId;
use crate::{Identity, db, group, paging};

pub async fn list_users_for_group(identity: Arc<Identity>, cx: Cx, request: ListUsersForGroupRequest) -> Result<ListUsersForGroupResponse> {
    let mut tx = identity.db.read().await?;
    let found = group::find(&mut tx, cx.account(), GroupId::from_wire(request.group_id)).await?;
    let (members, total) = db::groups::members(&mut tx, cx.account(), found.group, paging::page(request.page, request.rp)).await?;
    Ok(ListUsersForGroupResponse { total_num: paging::total(total), user_info: members.into_iter().map(group::member).collect() })
}
