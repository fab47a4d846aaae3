//! `cam.ListGroups`.

use std::sync::Arc;

use terrace_api_cam::actions::{ListGroupsRequest, ListGroupsResponse};
use terrace_base::Result;
use terrace_rpc::Cx;

use crate::{Identity, db, group, paging};

pub async fn list_groups(identity: Arc<Identity>, cx: Cx, request: ListGroupsRequest) -> Result<ListGroupsResponse> {
    let (keyword, page) = (request.keyword.unwrap_or_default(), paging::page(request.page, request.rp));
    let (found, total) = db::groups::page(&mut identity.db.read().await?, cx.account(), &keyword, page).await?;
    Ok(ListGroupsResponse { total_num: paging::total(total), group_info: found.into_iter().map(group::listed).collect() })
}
