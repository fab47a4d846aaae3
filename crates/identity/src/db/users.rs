//! Users.

use terrace_base::{AccountId, Result, Timestamp, UserId};
use terrace_store::{Row, Tx, args};

#[derive(Default)]
pub struct NewUser<'a> {
    pub user: UserId,
    pub name: &'a str,
    pub remark: &'a str,
    pub phone: &'a str,
    pub country_code: &'a str,
    pub email: &'a str,
    pub console_login: bool,
    pub password_hash: Option<&'a str>,
    pub must_change_password: bool,
}

pub struct User {
    pub user: UserId,
    pub name: String,
    pub remark: String,
    pub phone: String,
    pub country_code: String,
    pub email: String,
    pub console_login: bool,
    pub must_change_password: bool,
    pub created_at: Timestamp,
    pub last_login_at: Option<Timestamp>,
    pub last_login_ip: Option<String>,
}

impl User {
    fn read(row: &Row) -> Result<Self> {
        Ok(User {
            user: UserId::from_db(row.int("user_id")?),
            name: row.text("name")?,
            remark: row.text("remark")?,
            phone: row.text("phone")?,
            country_code: row.text("country_code")?,
            email: row.text("email")?,
            console_login: row.bool("console_login")?,
            must_change_password: row.bool("must_change_password")?,
            created_at: row.time("created_at")?,
            last_login_at: row.opt_time("last_login_at")?,
            last_login_ip: row.opt_text("last_login_ip")?,
        })
    }
}

/// `false` when the account has a user of this name, or the drawn number is taken.
pub async fn insert(tx: &mut Tx, account: AccountId, new: &NewUser<'_>, now: Timestamp) -> Result<bool> {
    let added = tx
        .of(account)
        .execute(
            "INSERT INTO users (account_id, user_id, name, remark, phone, country_code, email, console_login, password_hash, must_change_password, created_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING",
            args![
                new.user,
                new.name,
                new.remark,
                new.phone,
                new.country_code,
                new.email,
                new.console_login,
                new.password_hash.map(str::to_owned),
                new.must_change_password,
                now
            ],
        )
        .await?;
    Ok(added == 1)
}

pub async fn by_name(tx: &mut Tx, account: AccountId, name: &str) -> Result<Option<User>> {
    let row = tx
        .of(account)
        .optional(
            "SELECT user_id, name, remark, phone, country_code, email, console_login, must_change_password, created_at, last_login_at, last_login_ip \
             FROM users WHERE account_id = $1 AND name = $2",
            args![name],
        )
        .await?;
    row.as_ref().map(User::read).transpose()
}

pub async fn by_id(tx: &mut Tx, account: AccountId, user: UserId) -> Result<Option<User>> {
    let row = tx
        .of(account)
        .optional(
            "SELECT user_id, name, remark, phone, country_code, email, console_login, must_change_password, created_at, last_login_at, last_login_ip \
             FROM users WHERE account_id = $1 AND user_id = $2",
            args![user],
        )
        .await?;
    row.as_ref().map(User::read).transpose()
}

pub async fn set_password(tx: &mut Tx, account: AccountId, user: UserId, hash: &str, must_change: bool) -> Result<u64> {
    tx.of(account)
        .execute(
            "UPDATE users SET password_hash = $3, must_change_password = $4 WHERE account_id = $1 AND user_id = $2",
            args![user, hash, must_change],
        )
        .await
}
