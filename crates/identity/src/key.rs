//! Rules about access keys.

use std::sync::Arc;

use terrace_base::{AccountId, Error, Result, Secret, Timestamp, UserId, text};
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::db::keys::ListedKey;
use crate::{Identity, credential, db, user};

pub const MAX_PER_USER: usize = 2;

/// A pair not yet in the database.
pub struct NewPair {
    pub secret_id: String,
    pub secret_key: Secret,
    pub sealed: Arc<[u8]>,
}

/// Temporary credentials get no lasting ones: what they create must not outlive them.
pub fn refuse_temporary(cx: &Cx) -> Result<()> {
    if cx.caller.session.is_some() {
        return Err(Error::new(
            "AuthFailure.UnauthorizedOperation",
            text!("temporary credentials may not make or restore credentials that last"),
        ));
    }
    Ok(())
}

impl Identity {
    pub(crate) fn draw_pair(&self, cx: &Cx) -> Result<NewPair> {
        refuse_temporary(cx)?;
        let (secret_id, secret_key) = credential::draw_pair(&self.rng);
        let sealed = self.seal_key(&secret_id, &secret_key)?;
        Ok(NewPair { secret_id, secret_key, sealed })
    }
}

/// Whose keys a request is about: `TargetUin`, or the caller's own; if the caller may do the action on that user.
pub fn target(cx: &Cx, target_uin: Option<u64>) -> Result<UserId> {
    let user = user::allowed_or_self(cx, target_uin)?;
    if user.0 == cx.account().0 && cx.caller.user != user {
        return Err(Error::new(
            "OperationDenied.SubUin",
            text!("user {user} is the main account's own; nobody else may handle its access keys", user = user),
        ));
    }
    Ok(user)
}

/// The keys of a user who exists.
pub async fn of_user(tx: &mut Tx, account: AccountId, user: UserId) -> Result<Vec<ListedKey>> {
    if db::users::by_id(tx, account, user).await?.is_none() {
        return Err(Error::not_found("InvalidParameter.UserNotExist", "user", user));
    }
    db::keys::of_user(tx, account, user).await
}

/// The key with this id, if it is this user's.
pub async fn owned(tx: &mut Tx, account: AccountId, user: UserId, secret_id: &str) -> Result<ListedKey> {
    match db::keys::find(tx, account, secret_id).await? {
        Some(key) if key.user == user => Ok(key),
        Some(_) => Err(Error::new(
            "OperationDenied.UinNotMatch",
            text!("the access key `{key}` does not belong to user {user}", key = secret_id, user = user),
        )),
        None => Err(Error::not_found("ResourceNotFound.SecretNotExist", "access key", secret_id)),
    }
}

/// Stores a drawn pair. Ids have 190 random bits: one that is taken is a fault.
pub async fn insert(tx: &mut Tx, account: AccountId, user: UserId, pair: &NewPair, description: &str, now: Timestamp) -> Result<()> {
    if db::keys::insert(tx, account, user, &pair.secret_id, &pair.sealed, description, now).await? {
        return Ok(());
    }
    Err(Error::internal(format!("the drawn SecretId {} is taken", pair.secret_id)))
}

pub fn status(active: bool) -> String {
    if active { "Active".into() } else { "Inactive".into() }
}
