//! `cam.CreateGroup`: a user group, as yet without members.

use std::sync::Arc;

use terrace_api_cam::actions::{CreateGroupRequest, CreateGroupResponse};
use terrace_base::{AccountId, Error, Result, Timestamp, text};
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::number::GroupId;
use crate::{Identity, db, group, number};

pub async fn create_group(identity: Arc<Identity>, cx: Cx, request: CreateGroupRequest) -> Result<CreateGroupResponse> {
    group::check_name(&request.group_name)?;
    let (account, now, numbers) = (cx.account(), cx.now(), number::draw_groups(&identity.rng));
    let (name, remark) = (request.group_name, request.remark.unwrap_or_default());
    let made = identity.change(account, async move |tx: &mut Tx| insert(tx, account, &numbers, &name, &remark, now).await).await?;
    Ok(CreateGroupResponse { group_id: made.wire() })
}

async fn insert(tx: &mut Tx, account: AccountId, numbers: &[GroupId], name: &str, remark: &str, now: Timestamp) -> Result<GroupId> {
    if db::groups::by_name(tx, account, name).await?.is_some() {
        return Err(group::name_in_use(name));
    }
    if db::groups::count(tx, account).await? >= group::MAX_GROUPS {
        return Err(Error::new("InvalidParameter.GroupFull", text!("an account has at most {max} user groups", max = group::MAX_GROUPS)));
    }
    for number in numbers {
        if db::groups::insert(tx, account, *number, name, remark, now).await? {
            return Ok(*number);
        }
    }
    Err(Error::internal("every drawn group number is taken"))
}
