//! Main accounts: how one comes to be, and the first start, which makes the first.

use std::sync::Arc;

use serde_json::json;
use terrace_auth::password;
use terrace_base::{AccountId, AppId, Error, Result, Secret, Timestamp, UserId};
use terrace_store::{Tx, args};

use crate::{Identity, credential, db};

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
    /// telling anybody its secrets, `forget` (the caller found no credentials file) draws new ones.
    pub async fn bootstrap(&self, given: Option<(String, Secret)>, credentials_lost: bool) -> Result<Option<RootCredentials>> {
        let mut read = self.db.read().await?;
        let first =
            read.system().optional("SELECT account_id, app_id FROM accounts ORDER BY created_at, account_id LIMIT 1", args![]).await?;
        drop(read);
        match first {
            None => self.create_account("main", given).await.map(Some),
            // Never silently: whoever may write the data directory may read the key file as well, so nothing is gained by refusing.
            Some(row) if credentials_lost => {
                self.renew_root(AccountId::from_db(row.int("account_id")?), AppId::from_db(row.int("app_id")?), given).await.map(Some)
            }
            Some(_) => Ok(None),
        }
    }

    /// The account the first start made.
    pub async fn first_account(&self) -> Result<AccountId> {
        let row =
            self.db.read().await?.system().one("SELECT account_id FROM accounts ORDER BY created_at, account_id LIMIT 1", args![]).await?;
        Ok(AccountId::from_db(row.int("account_id")?))
    }

    /// Makes a main account with its user and first key.
    pub async fn create_account(&self, name: &str, given: Option<(String, Secret)>) -> Result<RootCredentials> {
        let (secret_id, secret_key) = given.unwrap_or_else(|| credential::draw_pair(&self.rng));
        let fresh = RootCredentials {
            account: AccountId(100_000_000_000 + self.rng.below(800_000_000_000)),
            app_id: AppId(1_250_000_000 + self.rng.below(749_999_999)),
            secret_id,
            secret_key,
            console_password: credential::draw_password(&self.rng),
        };
        let (now, hash) = (self.clock.now(), self.hash(fresh.console_password.clone()).await?);
        let sealed = self.seal_key(&fresh.secret_id, &fresh.secret_key)?;
        let (made, name) = (fresh.clone(), name.to_owned());
        self.db
            .write(async move |tx: &mut Tx| {
                let account = made.account;
                let added = tx
                    .of(account)
                    .execute(
                        "INSERT INTO accounts (account_id, app_id, name, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
                        args![made.app_id.db(), &name, now],
                    )
                    .await?;
                if added == 0 {
                    return Err(Error::internal(format!("the account name `{name}` or its drawn number is taken")));
                }
                let user = db::users::NewUser {
                    user: UserId(account.0),
                    name: ROOT_NAME,
                    console_login: true,
                    password_hash: Some(&hash),
                    must_change_password: true,
                    ..Default::default()
                };
                db::users::insert(tx, account, &user, now).await?;
                db::keys::insert(tx, account, UserId(account.0), &made.secret_id, &sealed, "created with the account", now).await
            })
            .await?;
        Ok(fresh)
    }

    async fn renew_root(&self, account: AccountId, app_id: AppId, given: Option<(String, Secret)>) -> Result<RootCredentials> {
        let (secret_id, secret_key) = given.unwrap_or_else(|| credential::draw_pair(&self.rng));
        let fresh = RootCredentials { account, app_id, secret_id, secret_key, console_password: credential::draw_password(&self.rng) };
        let (now, hash) = (self.clock.now(), self.hash(fresh.console_password.clone()).await?);
        let sealed = self.seal_key(&fresh.secret_id, &fresh.secret_key)?;
        let made = fresh.clone();
        self.db
            .write(async move |tx: &mut Tx| {
                db::users::set_password(tx, account, UserId(account.0), &hash, true).await?;
                db::keys::delete_of_user(tx, account, UserId(account.0)).await?;
                db::keys::insert(tx, account, UserId(account.0), &made.secret_id, &sealed, "drawn anew at start", now).await
            })
            .await?;
        self.forget_cached();
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

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }
}
