//! `cam.UpdateGroup`: changes what is sent.

use std::sync::Arc;

use terrace_api_cam::actions::{UpdateGroupRequest, UpdateGroupResponse};
use terrace_base::Result;
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::number::GroupId;
use crate::{Identity, db, group};

pub async fn update_group(identity: Arc<Identity>, cx: Cx, request: UpdateGroupRequest) -> Result<UpdateGroupResponse> {
    let (account, number) = (cx.account(), GroupId::from_wire(request.group_id));
    let (name, remark) = (request.group_name.filter(|name| !name.is_empty()), request.remark);
    if let Some(name) = &name {
        group::check_name(name)?;
    }
    identity
        .change(account, async move |tx: &mut Tx| {
            group::find(tx, account, number).await?;
            if let Some(name) = &name
                && db::groups::by_name(tx, account, name).await?.is_some_and(|other| other.group != number)
            {
                return Err(group::name_in_use(name));
            }
            db::groups::update(tx, account, number, &name, &remark).await
        })
        .await?;
    Ok(UpdateGroupResponse {})
}
