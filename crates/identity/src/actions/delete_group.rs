//! `cam.DeleteGroup`: the group with its memberships and attachments; its members lose what came through it.

use std::sync::Arc;

use terrace_api_cam::actions::{DeleteGroupRequest, DeleteGroupResponse};
use terrace_base::Result;
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::db::attachments::Entity;
use crate::number::GroupId;
use crate::{Identity, db, group};

pub async fn delete_group(identity: Arc<Identity>, cx: Cx, request: DeleteGroupRequest) -> Result<DeleteGroupResponse> {
    let (account, number) = (cx.account(), GroupId::from_wire(request.group_id));
    identity
        .change(account, async move |tx: &mut Tx| {
            group::find(tx, account, number).await?;
            db::attachments::detach_all_from(tx, account, Entity::Group(number)).await?;
            db::groups::delete(tx, account, number).await
        })
        .await?;
    Ok(DeleteGroupResponse {})
}
