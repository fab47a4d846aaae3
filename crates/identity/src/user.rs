//! Rules about users.

use terrace_auth::password;
use terrace_base::{AccountId, Error, Result, Secret, UserId, text};
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::account::ROOT_NAME;
use crate::db::users::User;
use crate::{Identity, db, name};

pub const MAX_SUB_USERS: i64 = 1000;
pub const MAX_NAME: usize = 64;

/// Refuses a name that a new user may not have, taken ones aside.
pub fn check_new_name(given: &str) -> Result<()> {
    if name::is_well_formed(given, MAX_NAME) && !given.eq_ignore_ascii_case(ROOT_NAME) {
        return Ok(());
    }
    let allowed = format!("1 to {MAX_NAME} characters {}, but not {ROOT_NAME}", name::ALPHABET);
    Err(Error::invalid_value_code("InvalidParameter.UserNameIllegal", "Name", given, &allowed))
}

pub fn not_found(id: impl std::fmt::Display) -> Error {
    Error::not_found("ResourceNotFound.UserNotExist", "user", id)
}

/// The user of this name, if the caller may do the action on them.
///
/// Who may not learns nothing: the refusal is the same whether or not there is such a user.
pub async fn find_allowed(identity: &Identity, cx: &Cx, name: &str) -> Result<User> {
    let found = db::users::by_name(&mut identity.db.read().await?, cx.account(), name).await?;
    let Some(user) = found else {
        cx.allow("*")?;
        return Err(not_found(name));
    };
    allow_found(cx, &cx.resource("uin", &user.user.to_string()))?;
    Ok(user)
}

/// [`Cx::allow`] for a resource that was found by name. The refusal is that for an unknown name, so it tells nothing.
pub fn allow_found(cx: &Cx, resource: &str) -> Result<()> {
    cx.allow(resource).map_err(|refusal| cx.allow("*").err().unwrap_or(refusal))
}

/// The user that an optional number names, by default the caller; if the caller may do the action on that user.
pub fn allowed_or_self(cx: &Cx, uin: Option<u64>) -> Result<UserId> {
    let user = uin.map_or(cx.caller.user, UserId);
    cx.allow(&cx.resource("uin", &user.to_string()))?;
    Ok(user)
}

/// The main account's own user is nobody's to change.
pub fn refuse_root(account: AccountId, user: UserId) -> Result<()> {
    if user.0 == account.0 {
        return Err(Error::new(
            "FailedOperation.Unmodifiable",
            text!("the main account's own user can be neither changed nor deleted with this action"),
        ));
    }
    Ok(())
}

pub async fn check_exists(tx: &mut Tx, account: AccountId, user: UserId) -> Result<()> {
    match db::users::by_id(tx, account, user).await? {
        Some(_) => Ok(()),
        None => Err(not_found(user)),
    }
}

impl Identity {
    /// The hash of a password that an administrator chose for a user.
    pub(crate) async fn hash_chosen(&self, password: Secret) -> Result<String> {
        password::check_strength("Password", &password)
            .map_err(|fault| Error::new("InvalidParameter.PasswordViolatedRules", fault.text().clone()))?;
        self.hash(password).await
    }
}
