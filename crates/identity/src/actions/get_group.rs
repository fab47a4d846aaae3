//! `cam.GetGroup`: one group with all of its members, whose number is bounded.

use std::sync::Arc;

use terrace_api_cam::actions::{GetGroupRequest, GetGroupResponse};
use terrace_base::{Page, Result};
use terrace_rpc::Cx;

use crate::number::GroupId;
use crate::{Identity, db, group, paging};

pub async fn get_group(identity: Arc<Identity>, cx: Cx, request: GetGroupRequest) -> Result<GetGroupResponse> {
    let mut tx = identity.db.read().await?;
    let found = group::find(&mut tx, cx.account(), GroupId::from_wire(request.group_id)).await?;
    let all = Page { offset: 0, limit: group::MAX_MEMBERS };
    let (members, total) = db::groups::members(&mut tx, cx.account(), found.group, all).await?;
    Ok(GetGroupResponse {
        group_id: found.group.wire(),
        group_name: found.name,
        group_num: paging::total(total),
        remark: found.remark,
        create_time: found.created_at.sql_like(),
        user_info: members.into_iter().map(group::member).collect(),
    })
}
