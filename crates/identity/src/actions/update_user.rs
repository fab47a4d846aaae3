//! `cam.UpdateUser`: changes what is sent. A new password, and an end of console login, end the user's sessions.

use std::sync::Arc;

use terrace_api_cam::actions::{UpdateUserRequest, UpdateUserResponse};
use terrace_base::{Error, Result, Secret};
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::db::users::UserChange;
use crate::session::end_sessions;
use crate::{Identity, db, key, user};

pub async fn update_user(identity: Arc<Identity>, cx: Cx, request: UpdateUserRequest) -> Result<UpdateUserResponse> {
    let (account, found) = (cx.account(), user::find_allowed(&identity, &cx, &request.name).await?);
    user::refuse_root(account, found.user)?;
    let console_login = request.console_login.map(|on| on == 1);
    if console_login == Some(true) || request.password.as_deref().is_some_and(|text| !text.is_empty()) {
        key::refuse_temporary(&cx)?;
    }
    let password_hash = match request.password.filter(|text| !text.is_empty()) {
        Some(password) => Some(identity.hash_chosen(Secret::new(password)).await?),
        None => None,
    };
    if console_login == Some(true) && password_hash.is_none() && !found.has_password {
        // One drawn here would be known to nobody: the answer has no place for it.
        return Err(Error::missing("Password"));
    }
    let shut_out = password_hash.is_some() || console_login == Some(false);
    let change = UserChange {
        remark: request.remark,
        phone: request.phone_num,
        country_code: request.country_code,
        email: request.email,
        console_login,
        must_change_password: request.need_reset_password.map(|yes| yes == 1).or(password_hash.as_ref().map(|_| false)),
        password_hash,
    };
    identity
        .change(account, async move |tx: &mut Tx| {
            if db::users::update(tx, account, found.user, &change).await? == 0 {
                return Err(user::not_found(&found.name));
            }
            if shut_out { end_sessions(tx, account, found.user).await } else { Ok(()) }
        })
        .await?;
    Ok(UpdateUserResponse {})
}
