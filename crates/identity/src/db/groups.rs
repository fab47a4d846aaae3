//! User groups and who belongs to them.

use terrace_base::{AccountId, Page, Result, Timestamp, UserId};
use terrace_store::{Row, Sql, Tx, args};

use super::users::User;
use crate::number::GroupId;

pub struct Group {
    pub group: GroupId,
    pub name: String,
    pub remark: String,
    pub created_at: Timestamp,
}

impl Group {
    fn read(row: &Row) -> Result<Self> {
        Ok(Group {
            group: GroupId(row.int("group_id")?),
            name: row.text("name")?,
            remark: row.text("remark")?,
            created_at: row.time("created_at")?,
        })
    }
}

const SELECT: &str = "group_id, name, remark, created_at FROM user_groups";

/// `false` when the account has a group of this name, or the drawn number is taken.
pub async fn insert(tx: &mut Tx, account: AccountId, group: GroupId, name: &str, remark: &str, now: Timestamp) -> Result<bool> {
    let added = tx
        .of(account)
        .execute(
            "INSERT INTO user_groups (account_id, group_id, name, remark, created_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
            args![group, name, remark, now],
        )
        .await?;
    Ok(added == 1)
}

pub async fn by_id(tx: &mut Tx, account: AccountId, group: GroupId) -> Result<Option<Group>> {
    let listing = Sql::select(SELECT).tenant(account).and("group_id = ", group);
    tx.of(account).all_sql(&listing).await?.first().map(Group::read).transpose()
}

pub async fn by_name(tx: &mut Tx, account: AccountId, name: &str) -> Result<Option<Group>> {
    let listing = Sql::select(SELECT).tenant(account).and("name = ", name);
    tx.of(account).all_sql(&listing).await?.first().map(Group::read).transpose()
}

pub async fn count(tx: &mut Tx, account: AccountId) -> Result<i64> {
    tx.of(account).one("SELECT COUNT(*) AS count FROM user_groups WHERE account_id = $1", args![]).await?.int("count")
}

/// `None` leaves a column as it is.
pub async fn update(tx: &mut Tx, account: AccountId, group: GroupId, name: &Option<String>, remark: &Option<String>) -> Result<u64> {
    tx.of(account)
        .execute(
            "UPDATE user_groups SET name = COALESCE($3, name), remark = COALESCE($4, remark) WHERE account_id = $1 AND group_id = $2",
            args![group, name, remark],
        )
        .await
}

/// The group and its memberships; attachments are `attachments::detach_all_from`'s.
pub async fn delete(tx: &mut Tx, account: AccountId, group: GroupId) -> Result<u64> {
    tx.of(account).execute("DELETE FROM group_members WHERE account_id = $1 AND group_id = $2", args![group]).await?;
    tx.of(account).execute("DELETE FROM user_groups WHERE account_id = $1 AND group_id = $2", args![group]).await
}

/// A page of the groups whose name contains `keyword`, oldest first, and how many there are in all.
pub async fn page(tx: &mut Tx, account: AccountId, keyword: &str, page: Page) -> Result<(Vec<Group>, i64)> {
    let mut listing = Sql::select(SELECT).tenant(account).order("created_at, group_id").page(page);
    if !keyword.is_empty() {
        listing = listing.and_contains("name", keyword);
    }
    read_page(tx, account, &listing, Group::read).await
}

/// A page of the groups a user belongs to.
pub async fn of_user(tx: &mut Tx, account: AccountId, user: UserId, page: Page) -> Result<(Vec<Group>, i64)> {
    let listing = Sql::select(
        "g.group_id, g.name, g.remark, g.created_at FROM group_members m \
         JOIN user_groups g ON g.account_id = m.account_id AND g.group_id = m.group_id",
    )
    .tenant_on("m.account_id = ", account)
    .and("m.user_id = ", user)
    .order("g.created_at, g.group_id")
    .page(page);
    read_page(tx, account, &listing, Group::read).await
}

/// A page of the users in a group.
pub async fn members(tx: &mut Tx, account: AccountId, group: GroupId, page: Page) -> Result<(Vec<User>, i64)> {
    let listing = Sql::select(
        "u.user_id, u.name, u.remark, u.phone, u.country_code, u.email, u.console_login, u.password_hash IS NOT NULL AS has_password, \
         u.must_change_password, u.created_at, u.last_login_at, u.last_login_ip FROM group_members m \
         JOIN users u ON u.account_id = m.account_id AND u.user_id = m.user_id",
    )
    .tenant_on("m.account_id = ", account)
    .and("m.group_id = ", group)
    .order("u.created_at, u.user_id")
    .page(page);
    read_page(tx, account, &listing, User::read).await
}

async fn read_page<T>(tx: &mut Tx, account: AccountId, listing: &Sql, read: fn(&Row) -> Result<T>) -> Result<(Vec<T>, i64)> {
    let rows = tx.of(account).all_sql(listing).await?;
    let total = tx.of(account).count_sql(listing).await?;
    Ok((rows.iter().map(read).collect::<Result<_>>()?, total))
}

pub async fn add_member(tx: &mut Tx, account: AccountId, group: GroupId, user: UserId, now: Timestamp) -> Result<()> {
    tx.of(account)
        .execute(
            "INSERT INTO group_members (account_id, group_id, user_id, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
            args![group, user, now],
        )
        .await?;
    Ok(())
}

pub async fn remove_member(tx: &mut Tx, account: AccountId, group: GroupId, user: UserId) -> Result<()> {
    tx.of(account)
        .execute("DELETE FROM group_members WHERE account_id = $1 AND group_id = $2 AND user_id = $3", args![group, user])
        .await?;
    Ok(())
}

pub async fn remove_member_everywhere(tx: &mut Tx, account: AccountId, user: UserId) -> Result<()> {
    tx.of(account).execute("DELETE FROM group_members WHERE account_id = $1 AND user_id = $2", args![user]).await?;
    Ok(())
}

pub async fn count_members(tx: &mut Tx, account: AccountId, group: GroupId) -> Result<i64> {
    tx.of(account)
        .one("SELECT COUNT(*) AS count FROM group_members WHERE account_id = $1 AND group_id = $2", args![group])
        .await?
        .int("count")
}

pub async fn count_of_user(tx: &mut Tx, account: AccountId, user: UserId) -> Result<i64> {
    tx.of(account)
        .one("SELECT COUNT(*) AS count FROM group_members WHERE account_id = $1 AND user_id = $2", args![user])
        .await?
        .int("count")
}
