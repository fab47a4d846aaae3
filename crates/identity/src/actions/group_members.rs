//! `cam.AddUserToGroup` and `cam.RemoveUserFromGroup`: pairs of user and group, all or none.

use std::sync::Arc;

use terrace_api_cam::actions::{AddUserToGroupRequest, AddUserToGroupResponse, RemoveUserFromGroupRequest, RemoveUserFromGroupResponse};
use terrace_base::{AccountId, Error, Result, Timestamp, UserId, text};
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::db::attachments::Entity;
use crate::number::GroupId;
use crate::{Identity, attachment, db, group, user};

pub async fn add_user_to_group(identity: Arc<Identity>, cx: Cx, request: AddUserToGroupRequest) -> Result<AddUserToGroupResponse> {
    let (account, now, pairs) = (cx.account(), cx.now(), group::allowed_pairs(&cx, &request.info)?);
    identity
        .change(account, async move |tx: &mut Tx| {
            for (group, user) in &pairs {
                add(tx, account, *group, *user, now).await?;
            }
            Ok(())
        })
        .await?;
    Ok(AddUserToGroupResponse {})
}

pub async fn remove_user_from_group(
    identity: Arc<Identity>,
    cx: Cx,
    request: RemoveUserFromGroupRequest,
) -> Result<RemoveUserFromGroupResponse> {
    let (account, pairs) = (cx.account(), group::allowed_pairs(&cx, &request.info)?);
    identity
        .change(account, async move |tx: &mut Tx| {
            for (group, user) in &pairs {
                group::find(tx, account, *group).await?;
                user::check_exists(tx, account, *user).await?;
                db::groups::remove_member(tx, account, *group, *user).await?;
            }
            Ok(())
        })
        .await?;
    Ok(RemoveUserFromGroupResponse {})
}

async fn add(tx: &mut Tx, account: AccountId, group: GroupId, user: UserId, now: Timestamp) -> Result<()> {
    attachment::refuse_root(account, Entity::User(user))?;
    if db::groups::by_id(tx, account, group).await?.is_none() {
        return Err(Error::not_found("InvalidParameter.GroupNotExist", "group", group));
    }
    user::check_exists(tx, account, user).await?;
    db::groups::add_member(tx, account, group, user, now).await?;
    if db::groups::count_members(tx, account, group).await? > group::MAX_MEMBERS {
        let most = text!("a user group has at most {max} members", max = group::MAX_MEMBERS);
        return Err(Error::new("InvalidParameter.GroupUserFull", most));
    }
    if db::groups::count_of_user(tx, account, user).await? > group::MAX_GROUPS_OF_USER {
        let most = text!("a user belongs to at most {max} user groups", max = group::MAX_GROUPS_OF_USER);
        return Err(Error::new("InvalidParameter.UserGroupFull", most));
    }
    Ok(())
}
