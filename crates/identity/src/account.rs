//! Main accounts: how one comes to be, and the first start, which makes the first.

use std::sync::Arc;

use serde_json::json;
use terrace_auth::password;
use terrace_base::{AccountId, AppId, Error, Result, Secret, Timestamp, UserId, text};
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::{Identity, credential, db, number, session};

/// The name of a main account's own user at console login.
pub const ROOT_NAME: &str = "root";

/// What the first start writes to `root-credentials.json`.
#[derive(Clone)]
pub struct RootCredentials {
    pub account: AccountId,
    pub app_id: AppId,
    pub secret_id: String,
    pub secret_key: Secret,
    pub console_password: Secret,
}

impl RootCredentials {
    /// The file's content, with the fields users' scripts rely on.
    pub fn to_json(&self, endpoint: &str) -> String {
        let mut text = serde_json::to_string_pretty(&json!({
            "Uin": self.account.to_string(),
            "AppId": self.app_id.0,
            "SecretId": self.secret_id,
            "SecretKey": self.secret_key.reveal(),
            "ConsoleUser": ROOT_NAME,
            "ConsolePassword": self.console_password.reveal(),
            "Endpoint": endpoint,
        }))
        .unwrap_or_default();
        text.push('\n');
        text
    }
}

impl Identity {
    /// The first main account, made once: `None` when there is one already.
    ///
    /// `given` becomes its first key; else a pair is drawn. When the process died between making the account and
    /// telling anybody its secrets, `credentials_lost` (the caller found no credentials file) draws new ones.
    pub async fn bootstrap(&self, given: Option<(String, Secret)>, credentials_lost: bool) -> Result<Option<RootCredentials>> {
        let first = db::accounts::first(&mut self.db.read().await?).await?;
        match first {
            None => self.create_account("main", given).await.map(Some),
            // Never silently: whoever may write the data directory may read the key file as well, so nothing is gained by refusing.
            Some(first) if credentials_lost => self.renew_root(first.account, first.app_id, given).await.map(Some),
            Some(_) => Ok(None),
        }
    }

    /// Whether there was a first start.
    pub async fn has_account(&self) -> Result<bool> {
        Ok(db::accounts::first(&mut self.db.read().await?).await?.is_some())
    }

    /// The account the first start made.
    pub async fn first_account(&self) -> Result<AccountId> {
        let first = db::accounts::first(&mut self.db.read().await?).await?;
        first.map(|a| a.account).ok_or_else(|| Error::internal("there is no account yet"))
    }

    /// Main accounts are the operator's: the users of the first one, who also need a policy for it like for anything else.
    pub(crate) async fn require_operator(&self, cx: &Cx) -> Result<()> {
        match db::accounts::first(&mut self.db.read().await?).await? {
            Some(first) if first.account == cx.account() => Ok(()),
            Some(_) | None => Err(Error::new(
                "AuthFailure.UnauthorizedOperation",
                text!("only users of the first main account may do {action}", action = cx.action.name),
            )),
        }
    }

    /// Makes a main account with its user and first key.
    pub async fn create_account(&self, name: &str, given: Option<(String, Secret)>) -> Result<RootCredentials> {
        let (secret_id, secret_key) = given.unwrap_or_else(|| credential::draw_pair(&self.rng));
        let console_password = credential::draw_password(&self.rng);
        let (now, hash) = (self.now(), self.hash(console_password.clone()).await?);
        let sealed = self.seal_key(&secret_id, &secret_key)?;
        let numbers = number::draw_uins(&self.rng).map(|uin| (AccountId(uin.0), AppId(1_250_000_000 + self.rng.below(749_999_999))));
        let (name, first_key) = (name.to_owned(), secret_id.clone());
        let (account, app_id) = self
            .db
            .write(async move |tx: &mut Tx| {
                let (account, app_id) = insert(tx, &name, &numbers, now).await?;
                let user = db::users::NewUser {
                    user: UserId(account.0),
                    name: ROOT_NAME,
                    console_login: true,
                    password_hash: Some(&hash),
                    must_change_password: true,
                    ..Default::default()
                };
                if !db::users::insert(tx, account, &user, now).await?
                    || !db::keys::insert(tx, account, UserId(account.0), &first_key, &sealed, "created with the account", now).await?
                {
                    return Err(Error::internal("the new account's user number or its SecretId is taken"));
                }
                Ok((account, app_id))
            })
            .await?;
        Ok(RootCredentials { account, app_id, secret_id, secret_key, console_password })
    }

    async fn renew_root(&self, account: AccountId, app_id: AppId, given: Option<(String, Secret)>) -> Result<RootCredentials> {
        let (secret_id, secret_key) = given.unwrap_or_else(|| credential::draw_pair(&self.rng));
        let fresh = RootCredentials { account, app_id, secret_id, secret_key, console_password: credential::draw_password(&self.rng) };
        let (now, hash) = (self.clock.now(), self.hash(fresh.console_password.clone()).await?);
        let sealed = self.seal_key(&fresh.secret_id, &fresh.secret_key)?;
        let made = fresh.clone();
        self.change(account, async move |tx: &mut Tx| {
            db::users::set_password(tx, account, UserId(account.0), &hash, true).await?;
            db::keys::delete_of_user(tx, account, UserId(account.0)).await?;
            session::end_sessions(tx, account, UserId(account.0)).await?;
            match db::keys::insert(tx, account, UserId(account.0), &made.secret_id, &sealed, "drawn anew at start", now).await? {
                true => Ok(()),
                false => Err(Error::internal(format!("the SecretId {} is another user's", made.secret_id))),
            }
        })
        .await?;
        tracing::warn!(%account, "the root credentials file was gone: the main account got a new key and console password");
        Ok(fresh)
    }

    /// Hashing takes tens of milliseconds of CPU, which request threads must not spend.
    pub(crate) async fn hash(&self, password: Secret) -> Result<String> {
        let rng = self.rng.clone();
        tokio::task::spawn_blocking(move || password::hash(&rng, &password)).await.map_err(Error::internal)?
    }

    pub(crate) fn seal_key(&self, secret_id: &str, secret_key: &Secret) -> Result<Arc<[u8]>> {
        self.master.seal(&self.rng, &credential::purpose(secret_id), secret_key.reveal().as_bytes()).map(Arc::from)
    }
}

/// The first numbers that are free, for a name that is.
async fn insert(tx: &mut Tx, name: &str, numbers: &[(AccountId, AppId)], now: Timestamp) -> Result<(AccountId, AppId)> {
    if db::accounts::name_taken(tx, name).await? {
        return Err(Error::new("InvalidParameter.MainAccountNameInUse", text!("the main account name `{name}` is taken", name = name)));
    }
    for (account, app_id) in numbers {
        // A sub-user of somebody may have the number.
        if !db::users::number_taken(tx, UserId(account.0)).await? && db::accounts::insert(tx, *account, *app_id, name, now).await? {
            return Ok((*account, *app_id));
        }
    }
    Err(Error::internal("every drawn account number is taken"))
}
