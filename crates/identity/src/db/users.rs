//! Users.

use terrace_base::{AccountId, Result, Timestamp, UserId};
use terrace_store::{Args, Row, Sql, Tx, args};

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

/// What to change; `None` leaves it as it is.
#[derive(Default)]
pub struct UserChange {
    pub remark: Option<String>,
    pub phone: Option<String>,
    pub country_code: Option<String>,
    pub email: Option<String>,
    pub console_login: Option<bool>,
    pub password_hash: Option<String>,
    pub must_change_password: Option<bool>,
}

pub struct User {
    pub user: UserId,
    pub name: String,
    pub remark: String,
    pub phone: String,
    pub country_code: String,
    pub email: String,
    pub console_login: bool,
    pub has_password: bool,
    pub must_change_password: bool,
    pub created_at: Timestamp,
    pub last_login_at: Option<Timestamp>,
    pub last_login_ip: Option<String>,
}

impl User {
    pub(super) fn read(row: &Row) -> Result<Self> {
        Ok(User {
            user: UserId::from_db(row.int("user_id")?),
            name: row.text("name")?,
            remark: row.text("remark")?,
            phone: row.text("phone")?,
            country_code: row.text("country_code")?,
            email: row.text("email")?,
            console_login: row.bool("console_login")?,
            has_password: row.bool("has_password")?,
            must_change_password: row.bool("must_change_password")?,
            created_at: row.time("created_at")?,
            last_login_at: row.opt_time("last_login_at")?,
            last_login_ip: row.opt_text("last_login_ip")?,
        })
    }
}

const SELECT: &str = "user_id, name, remark, phone, country_code, email, console_login, password_hash IS NOT NULL AS has_password, \
                      must_change_password, created_at, last_login_at, last_login_ip FROM users";

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
                new.password_hash,
                new.must_change_password,
                now
            ],
        )
        .await?;
    Ok(added == 1)
}

async fn first(tx: &mut Tx, account: AccountId, listing: Sql) -> Result<Option<User>> {
    tx.of(account).all_sql(&listing).await?.first().map(User::read).transpose()
}

pub async fn by_name(tx: &mut Tx, account: AccountId, name: &str) -> Result<Option<User>> {
    first(tx, account, Sql::select(SELECT).tenant(account).and("name = ", name)).await
}

pub async fn by_id(tx: &mut Tx, account: AccountId, user: UserId) -> Result<Option<User>> {
    first(tx, account, Sql::select(SELECT).tenant(account).and("user_id = ", user)).await
}

/// The sub-users, of `only` these numbers if given, oldest first. The main account's own user is none.
pub async fn sub_users(tx: &mut Tx, account: AccountId, only: Option<Vec<UserId>>) -> Result<Vec<User>> {
    let mut listing = Sql::select(SELECT).tenant(account).and("user_id <> ", UserId(account.0)).order("created_at, user_id");
    if let Some(only) = only {
        listing = listing.and_in("user_id", only);
    }
    tx.of(account).all_sql(&listing).await?.iter().map(User::read).collect()
}

/// Sub-users and the account's own user.
pub async fn count(tx: &mut Tx, account: AccountId) -> Result<i64> {
    tx.of(account).one("SELECT COUNT(*) AS count FROM users WHERE account_id = $1", args![]).await?.int("count")
}

/// Whether any account has a user of this number.
pub async fn number_taken(tx: &mut Tx, user: UserId) -> Result<bool> {
    Ok(tx.system().optional("SELECT user_id FROM users WHERE user_id = $1", args![user]).await?.is_some())
}

pub async fn update(tx: &mut Tx, account: AccountId, user: UserId, change: &UserChange) -> Result<u64> {
    let values: Args = args![
        user,
        &change.remark,
        &change.phone,
        &change.country_code,
        &change.email,
        change.console_login,
        &change.password_hash,
        change.must_change_password
    ];
    tx.of(account)
        .execute(
            "UPDATE users SET remark = COALESCE($3, remark), phone = COALESCE($4, phone), country_code = COALESCE($5, country_code), \
             email = COALESCE($6, email), console_login = COALESCE($7, console_login), password_hash = COALESCE($8, password_hash), \
             must_change_password = COALESCE($9, must_change_password) WHERE account_id = $1 AND user_id = $2",
            values,
        )
        .await
}

pub async fn set_password(tx: &mut Tx, account: AccountId, user: UserId, hash: &str, must_change: bool) -> Result<u64> {
    tx.of(account)
        .execute(
            "UPDATE users SET password_hash = $3, must_change_password = $4 WHERE account_id = $1 AND user_id = $2",
            args![user, hash, must_change],
        )
        .await
}

pub async fn delete(tx: &mut Tx, account: AccountId, user: UserId) -> Result<u64> {
    tx.of(account).execute("DELETE FROM users WHERE account_id = $1 AND user_id = $2", args![user]).await
}
