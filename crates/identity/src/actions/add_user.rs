//! `cam.AddUser`: a new sub-user, on request with console login and with a first access key.

use std::sync::Arc;

use terrace_api_cam::actions::{AddUserRequest, AddUserResponse};
use terrace_base::{AccountId, Error, Result, Secret, Timestamp, UserId, text};
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::db::users::NewUser;
use crate::{Identity, credential, db, key, number, user};

pub async fn add_user(identity: Arc<Identity>, cx: Cx, request: AddUserRequest) -> Result<AddUserResponse> {
    user::check_new_name(&request.name)?;
    let (account, now, console_login) = (cx.account(), cx.now(), request.console_login == Some(1));
    if console_login || request.password.as_deref().is_some_and(|text| !text.is_empty()) {
        key::refuse_temporary(&cx)?;
    }
    let given = request.password.filter(|text| !text.is_empty()).map(Secret::new);
    let drawn = (console_login && given.is_none()).then(|| credential::draw_password(&identity.rng));
    let hash = match given.or_else(|| drawn.clone()) {
        Some(password) => Some(identity.hash_chosen(password).await?),
        None => None,
    };
    let pair = if request.use_api == Some(1) { Some(Arc::new(identity.draw_pair(&cx)?)) } else { None };
    let (numbers, first_key, name) = (number::draw_uins(&identity.rng), pair.clone(), request.name.clone());
    let added = identity
        .change(account, async move |tx: &mut Tx| {
            let new = NewUser {
                name: &name,
                remark: request.remark.as_deref().unwrap_or_default(),
                phone: request.phone_num.as_deref().unwrap_or_default(),
                country_code: request.country_code.as_deref().unwrap_or_default(),
                email: request.email.as_deref().unwrap_or_default(),
                console_login,
                password_hash: hash.as_deref(),
                must_change_password: request.need_reset_password == Some(1),
                ..NewUser::default()
            };
            let added = insert(tx, account, &numbers, new, now).await?;
            if let Some(pair) = &first_key {
                key::insert(tx, account, added, pair, "created with the user", now).await?;
            }
            Ok(added)
        })
        .await?;
    Ok(AddUserResponse {
        uin: added.0,
        uid: added.0,
        name: request.name,
        password: drawn.map_or_else(String::new, |password| password.reveal().to_owned()),
        secret_id: pair.as_ref().map_or_else(String::new, |pair| pair.secret_id.clone()),
        secret_key: pair.as_ref().map_or_else(String::new, |pair| pair.secret_key.reveal().to_owned()),
        ..AddUserResponse::default()
    })
}

async fn insert(tx: &mut Tx, account: AccountId, numbers: &[UserId], new: NewUser<'_>, now: Timestamp) -> Result<UserId> {
    if db::users::by_name(tx, account, new.name).await?.is_some() {
        return Err(Error::new("InvalidParameter.SubUserNameInUse", text!("the user name `{name}` is taken", name = new.name)));
    }
    // The account's own user is counted too, but is no sub-user.
    if db::users::count(tx, account).await? > user::MAX_SUB_USERS {
        return Err(Error::new("InvalidParameter.SubUserFull", text!("an account has at most {max} sub-users", max = user::MAX_SUB_USERS)));
    }
    let mut new = new;
    for number in numbers {
        new.user = *number;
        if db::users::insert(tx, account, &new, now).await? {
            return Ok(*number);
        }
    }
    Err(Error::internal("every drawn user number is taken"))
}
