//! Console sessions: login with throttling, a session cookie and a second token against cross-site requests.
//!
//! The browser holds both tokens; the database only their SHA-256, so reading it opens no session. Failed logins count
//! per user name and per source address; from the fifth on each failure locks for twice as long, up to a quarter hour.

use std::net::IpAddr;
use std::time::Duration;

use terrace_auth::{password, v3::sha256_hex};
use terrace_base::{AccountId, Error, Result, Secret, Timestamp, UserId, secret, text};
use terrace_store::{Tx, args};
use tokio::sync::SemaphorePermit;

use crate::{Identity, db, name, user};

/// How long somebody waits for their password to be looked at.
const TURN_WITHIN: Duration = Duration::from_secs(5);
/// A session ends this long after the login, used or not.
pub const SESSION_FOR: Duration = Duration::from_secs(12 * 3600);
const FREE_FAILURES: i64 = 5;
const LONGEST_LOCK: Duration = Duration::from_secs(900);
/// Failures older than this are forgotten.
const FORGET_AFTER: Duration = Duration::from_secs(3600);
const LETTERS: &[u8; 62] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
/// Verified when no such user exists, so that the answer takes as long.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$bmxkY2Jsa2FqZGZsa2phc2RmbGtqYXNkZmxramFz";

/// A session just opened: the two secrets the browser gets.
pub struct Opened {
    pub token: Secret,
    pub csrf: Secret,
    pub account: AccountId,
    pub user: UserId,
    pub must_change_password: bool,
    pub expires_at: Timestamp,
}

/// A session found by its token.
pub struct Session {
    pub account: AccountId,
    pub user: UserId,
    pub name: String,
    pub expires_at: Timestamp,
    /// Until the first password is replaced, the session serves for nothing else.
    pub must_change_password: bool,
    csrf_hash: String,
}

impl Session {
    /// Whether the request carries the session's second token.
    pub fn has_csrf(&self, given: &str) -> bool {
        secret::same(sha256_hex(given.as_bytes()).as_bytes(), self.csrf_hash.as_bytes())
    }
}

impl Identity {
    /// Opens a session. `account` is needed where several main accounts have a user of that name.
    pub async fn login(&self, account: Option<AccountId>, name: &str, given: Secret, from: IpAddr) -> Result<Opened> {
        let now = self.now();
        // Nobody has such a name; it is not to be kept as the subject of a lock either.
        let name = if name::is_well_formed(name, user::MAX_NAME) { name } else { "" };
        let subjects = [format!("user:{}:{name}", account.map_or(0, |a| a.0)), format!("ip:{from}")];
        let turn = self.turn_to_guess().await?;
        self.check_lock(&subjects, now).await?;
        let found = self.find_login(account, name).await?;
        let hash = found.as_ref().map_or_else(|| NOBODY.to_owned(), |(_, _, hash, _)| hash.clone());
        let verified = tokio::task::spawn_blocking(move || password::verify(&given, &hash)).await.map_err(Error::internal)?;
        let found = found.filter(|_| verified);
        if found.is_none() {
            self.count_failure(subjects.clone(), now).await?;
        }
        drop(turn);
        let Some((account, user, _, must_change_password)) = found else {
            return Err(Error::new("AuthFailure.UnauthorizedOperation", text!("the user name or the password is wrong")));
        };
        let opened = Opened {
            token: Secret::new(self.rng.text(LETTERS, 43)),
            csrf: Secret::new(self.rng.text(LETTERS, 43)),
            account,
            user,
            must_change_password,
            expires_at: now.plus(SESSION_FOR),
        };
        let (token_hash, csrf_hash, expires_at, from) = (
            sha256_hex(opened.token.reveal().as_bytes()),
            sha256_hex(opened.csrf.reveal().as_bytes()),
            opened.expires_at,
            from.to_string(),
        );
        self.db
            .write(async move |tx: &mut Tx| {
                tx.of(account)
                    .execute(
                        "INSERT INTO console_sessions (account_id, token_hash, user_id, csrf_hash, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)",
                        args![&token_hash, user, &csrf_hash, now, expires_at],
                    )
                    .await?;
                tx.of(account)
                    .execute("UPDATE users SET last_login_at = $3, last_login_ip = $4 WHERE account_id = $1 AND user_id = $2", args![user, now, &from])
                    .await?;
                tx.system().execute("DELETE FROM login_failures WHERE subject = $1", args![&subjects[0]]).await?;
                Ok(())
            })
            .await?;
        Ok(opened)
    }

    /// Drops sessions and failed logins that no longer count.
    pub(crate) async fn forget_ended_sessions(&self) -> Result<()> {
        let now = self.now();
        self.db
            .write(async move |tx: &mut Tx| {
                tx.system().execute("DELETE FROM console_sessions WHERE expires_at < $1", args![now]).await?;
                tx.system().execute("DELETE FROM login_failures WHERE updated_at < $1", args![now.minus(FORGET_AFTER)]).await?;
                Ok(())
            })
            .await
    }

    /// The session of a token, unless it has ended.
    pub async fn session(&self, token: &str) -> Result<Option<Session>> {
        let row = self
            .db
            .read()
            .await?
            .system()
            .optional(
                "SELECT s.account_id, s.user_id, s.csrf_hash, s.expires_at, u.name, u.must_change_password FROM console_sessions s \
                 JOIN users u ON u.account_id = s.account_id AND u.user_id = s.user_id WHERE s.token_hash = $1 AND s.expires_at > $2 AND u.console_login",
                args![sha256_hex(token.as_bytes()), self.now()],
            )
            .await?;
        row.map(|row| {
            Ok(Session {
                account: AccountId::from_db(row.int("account_id")?),
                user: UserId::from_db(row.int("user_id")?),
                name: row.text("name")?,
                must_change_password: row.bool("must_change_password")?,
                csrf_hash: row.text("csrf_hash")?,
                expires_at: row.time("expires_at")?,
            })
        })
        .transpose()
    }

    pub async fn logout(&self, token: &str) -> Result<()> {
        let token_hash = sha256_hex(token.as_bytes());
        self.db
            .write(async move |tx: &mut Tx| {
                tx.system().execute("DELETE FROM console_sessions WHERE token_hash = $1", args![&token_hash]).await?;
                Ok(())
            })
            .await
    }

    /// Sets a user's own password after checking the old one, and ends the user's sessions.
    pub async fn change_password(&self, session: &Session, old: Secret, new: Secret, from: IpAddr) -> Result<()> {
        password::check_strength("NewPassword", &new)?;
        let (account, user, now) = (session.account, session.user, self.now());
        // The old password can be guessed here as well as at login, so the same lock guards it.
        let subjects = [format!("user:{account}:{}", session.name), format!("ip:{from}")];
        let turn = self.turn_to_guess().await?;
        self.check_lock(&subjects, now).await?;
        let row = self
            .db
            .read()
            .await?
            .of(account)
            .optional("SELECT password_hash FROM users WHERE account_id = $1 AND user_id = $2", args![user])
            .await?;
        let hash = match row {
            Some(row) => row.opt_text("password_hash")?.unwrap_or_else(|| NOBODY.to_owned()),
            None => NOBODY.to_owned(),
        };
        let verified = tokio::task::spawn_blocking(move || password::verify(&old, &hash)).await.map_err(Error::internal)?;
        if !verified {
            self.count_failure(subjects, now).await?;
            return Err(Error::new("AuthFailure.UnauthorizedOperation", text!("the user name or the password is wrong")));
        }
        drop(turn);
        let hash = self.hash(new).await?;
        self.db
            .write(async move |tx: &mut Tx| {
                db::users::set_password(tx, account, user, &hash, false).await?;
                end_sessions(tx, account, user).await
            })
            .await
    }

    /// One password is checked at a time: guesses side by side would all pass the lock before the first of them counts, and each
    /// takes the memory and the time that make guessing slow.
    async fn turn_to_guess(&self) -> Result<SemaphorePermit<'_>> {
        match tokio::time::timeout(TURN_WITHIN, self.guesses.acquire()).await {
            Ok(turn) => turn.map_err(Error::internal),
            Err(_) => Err(Error::new("RequestLimitExceeded", text!("too many people log in at once, try again in a moment"))),
        }
    }

    async fn find_login(&self, account: Option<AccountId>, name: &str) -> Result<Option<(AccountId, UserId, String, bool)>> {
        let mut tx = self.db.read().await?;
        let rows = tx
            .system()
            .all("SELECT account_id, user_id, password_hash, must_change_password FROM users WHERE name = $1 AND console_login AND password_hash IS NOT NULL", args![name])
            .await?;
        let mut found = Vec::new();
        for row in &rows {
            let owner = AccountId::from_db(row.int("account_id")?);
            if account.is_none_or(|a| a == owner) {
                found.push((owner, UserId::from_db(row.int("user_id")?), row.text("password_hash")?, row.bool("must_change_password")?));
            }
        }
        // Without an account, a name that several have means the first account's, whose owner never had to give one. A
        // refusal would tell strangers which names exist twice.
        if found.len() > 1 {
            let first = db::accounts::first(&mut tx).await?.map(|a| a.account);
            found.retain(|(owner, ..)| Some(*owner) == first);
        }
        Ok(found.pop())
    }

    async fn check_lock(&self, subjects: &[String; 2], now: Timestamp) -> Result<()> {
        let row = self
            .db
            .read()
            .await?
            .system()
            .one(
                "SELECT COALESCE(MAX(locked_until), 0) AS until FROM login_failures WHERE subject IN ($1, $2)",
                args![&subjects[0], &subjects[1]],
            )
            .await?;
        let until = row.time("until")?;
        if until > now {
            return Err(Error::new(
                "RequestLimitExceeded",
                text!("too many failed logins, try again in {seconds} seconds", seconds = until.since(now).as_secs() + 1),
            ));
        }
        Ok(())
    }

    async fn count_failure(&self, subjects: [String; 2], now: Timestamp) -> Result<()> {
        self.db
            .write(async move |tx: &mut Tx| {
                tx.system().execute("DELETE FROM login_failures WHERE updated_at < $1", args![now.minus(FORGET_AFTER)]).await?;
                for subject in &subjects {
                    tx.system()
                        .execute(
                            "INSERT INTO login_failures (subject, failures, locked_until, updated_at) VALUES ($1, 1, 0, $2) \
                             ON CONFLICT (subject) DO UPDATE SET failures = login_failures.failures + 1, updated_at = $2",
                            args![subject, now],
                        )
                        .await?;
                    let failures =
                        tx.system().one("SELECT failures FROM login_failures WHERE subject = $1", args![subject]).await?.int("failures")?;
                    tx.system()
                        .execute(
                            "UPDATE login_failures SET locked_until = $2 WHERE subject = $1",
                            args![subject, now.plus(lock_for(failures))],
                        )
                        .await?;
                }
                Ok(())
            })
            .await
    }
}

fn lock_for(failures: i64) -> Duration {
    match failures - FREE_FAILURES {
        beyond @ 0.. => LONGEST_LOCK.min(Duration::from_secs(1 << beyond.min(20))),
        _ => Duration::ZERO,
    }
}

pub(crate) async fn end_sessions(tx: &mut Tx, account: AccountId, user: UserId) -> Result<()> {
    tx.of(account).execute("DELETE FROM console_sessions WHERE account_id = $1 AND user_id = $2", args![user]).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locks_grow_and_end() {
        assert_eq!(lock_for(4), Duration::ZERO);
        assert_eq!(lock_for(5), Duration::from_secs(1));
        assert_eq!(lock_for(8), Duration::from_secs(8));
        assert_eq!(lock_for(i64::MAX), LONGEST_LOCK);
    }
}
