//! `cam.DeleteUser`: with `Force` also what the user still has; without, that is a reason to refuse.

use std::sync::Arc;

use terrace_api_cam::actions::{DeleteUserRequest, DeleteUserResponse};
use terrace_base::{AccountId, Error, Result, UserId, text};
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::db::attachments::Entity;
use crate::session::end_sessions;
use crate::{Identity, db, user};

pub async fn delete_user(identity: Arc<Identity>, cx: Cx, request: DeleteUserRequest) -> Result<DeleteUserResponse> {
    let (account, found) = (cx.account(), user::find_allowed(&identity, &cx, &request.name).await?);
    user::refuse_root(account, found.user)?;
    let force = request.force == Some(1);
    identity
        .change(account, async move |tx: &mut Tx| {
            if !force {
                check_bare(tx, account, found.user, &found.name).await?;
            }
            db::keys::delete_of_user(tx, account, found.user).await?;
            db::attachments::detach_all_from(tx, account, Entity::User(found.user)).await?;
            db::groups::remove_member_everywhere(tx, account, found.user).await?;
            end_sessions(tx, account, found.user).await?;
            match db::users::delete(tx, account, found.user).await? {
                0 => Err(user::not_found(&found.name)),
                _one => Ok(()),
            }
        })
        .await?;
    Ok(DeleteUserResponse {})
}

async fn check_bare(tx: &mut Tx, account: AccountId, user: UserId, name: &str) -> Result<()> {
    let keys = db::keys::of_user(tx, account, user).await?.len();
    if keys > 0 {
        return Err(Error::new(
            "OperationDenied.HaveKeys",
            text!("user `{name}` still has {count} access keys; delete them or send Force 1", name = name, count = keys),
        ));
    }
    let attached = db::attachments::count_of(tx, account, Entity::User(user)).await?;
    if attached > 0 {
        return Err(Error::new(
            "FailedOperation",
            text!("user `{name}` still has {count} policies attached; detach them or send Force 1", name = name, count = attached),
        ));
    }
    Ok(())
}
