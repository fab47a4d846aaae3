//! Which policies bear on which users and groups.

use std::collections::HashMap;

use terrace_base::{AccountId, Error, Page, Result, Timestamp, UserId};
use terrace_store::{Sql, Tx, args};

use super::policies::Head;
use crate::number::{GroupId, PolicyId};

/// What a policy is attached to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Entity {
    User(UserId),
    Group(GroupId),
}

impl Entity {
    fn kind(self) -> &'static str {
        match self {
            Entity::User(_) => "user",
            Entity::Group(_) => "group",
        }
    }

    fn read(kind: &str, id: i64) -> Result<Self> {
        match kind {
            "user" => Ok(Entity::User(UserId::from_db(id))),
            "group" => Ok(Entity::Group(GroupId(id))),
            other => Err(Error::internal(format!("a policy is attached to a `{other}`"))),
        }
    }

    fn id(self) -> i64 {
        match self {
            Entity::User(user) => user.db(),
            Entity::Group(group) => group.0,
        }
    }
}

pub async fn attach(tx: &mut Tx, account: AccountId, entity: Entity, policy: PolicyId, by: UserId, now: Timestamp) -> Result<()> {
    tx.of(account)
        .execute(
            "INSERT INTO policy_attachments (account_id, entity_kind, entity_id, policy_id, attached_by, created_at) \
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
            args![entity.kind(), entity.id(), policy, by, now],
        )
        .await?;
    Ok(())
}

pub async fn detach(tx: &mut Tx, account: AccountId, entity: Entity, policy: PolicyId) -> Result<()> {
    tx.of(account)
        .execute(
            "DELETE FROM policy_attachments WHERE account_id = $1 AND entity_kind = $2 AND entity_id = $3 AND policy_id = $4",
            args![entity.kind(), entity.id(), policy],
        )
        .await?;
    Ok(())
}

pub async fn detach_all_from(tx: &mut Tx, account: AccountId, entity: Entity) -> Result<()> {
    tx.of(account)
        .execute(
            "DELETE FROM policy_attachments WHERE account_id = $1 AND entity_kind = $2 AND entity_id = $3",
            args![entity.kind(), entity.id()],
        )
        .await?;
    Ok(())
}

pub async fn detach_everywhere(tx: &mut Tx, account: AccountId, policy: PolicyId) -> Result<()> {
    tx.of(account).execute("DELETE FROM policy_attachments WHERE account_id = $1 AND policy_id = $2", args![policy]).await?;
    Ok(())
}

pub async fn count_of(tx: &mut Tx, account: AccountId, entity: Entity) -> Result<i64> {
    tx.of(account)
        .one(
            "SELECT COUNT(*) AS count FROM policy_attachments WHERE account_id = $1 AND entity_kind = $2 AND entity_id = $3",
            args![entity.kind(), entity.id()],
        )
        .await?
        .int("count")
}

/// How many users and how many groups each of the policies is attached to; one attached to none is absent.
pub async fn counts(tx: &mut Tx, account: AccountId, policies: &[PolicyId]) -> Result<HashMap<PolicyId, (i64, i64)>> {
    let listing = Sql::select(
        "policy_id, COUNT(CASE WHEN entity_kind = 'user' THEN 1 END) AS users, \
         COUNT(CASE WHEN entity_kind = 'group' THEN 1 END) AS groups FROM policy_attachments",
    )
    .tenant(account)
    .and_in("policy_id", policies.iter().copied())
    .group("policy_id");
    let rows = tx.of(account).all_sql(&listing).await?;
    rows.iter().map(|row| Ok((PolicyId(row.int("policy_id")?), (row.int("users")?, row.int("groups")?)))).collect()
}

/// A policy attached to an entity.
pub struct Attached {
    pub head: Head,
    pub by: UserId,
    /// The group it comes through; `None` when it is attached to the entity itself.
    pub through: Option<(GroupId, String)>,
}

/// What is attached to an entity itself, by number. Bounded by the limit of attachments.
pub async fn of(tx: &mut Tx, account: AccountId, entity: Entity) -> Result<Vec<Attached>> {
    let rows = tx
        .of(account)
        .all(
            "SELECT t.policy_id, t.attached_by, p.name, p.description, p.tags, p.created_at, p.updated_at FROM policy_attachments t \
             LEFT JOIN policies p ON p.account_id = t.account_id AND p.policy_id = t.policy_id \
             WHERE t.account_id = $1 AND t.entity_kind = $2 AND t.entity_id = $3 ORDER BY t.policy_id",
            args![entity.kind(), entity.id()],
        )
        .await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in &rows {
        if let Some(head) = Head::read_joined(row)? {
            found.push(Attached { head, by: UserId::from_db(row.int("attached_by")?), through: None });
        }
    }
    Ok(found)
}

/// What comes to a user through groups, by number of policy and group.
pub async fn through_groups(tx: &mut Tx, account: AccountId, user: UserId) -> Result<Vec<Attached>> {
    let rows = tx
        .of(account)
        .all(
            "SELECT t.policy_id, t.attached_by, g.group_id, g.name AS group_name, p.name, p.description, p.tags, p.created_at, p.updated_at \
             FROM group_members m JOIN user_groups g ON g.account_id = m.account_id AND g.group_id = m.group_id \
             JOIN policy_attachments t ON t.account_id = m.account_id AND t.entity_kind = 'group' AND t.entity_id = m.group_id \
             LEFT JOIN policies p ON p.account_id = t.account_id AND p.policy_id = t.policy_id \
             WHERE m.account_id = $1 AND m.user_id = $2 ORDER BY t.policy_id, g.group_id",
            args![user],
        )
        .await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in &rows {
        if let Some(head) = Head::read_joined(row)? {
            let through = Some((GroupId(row.int("group_id")?), row.text("group_name")?));
            found.push(Attached { head, by: UserId::from_db(row.int("attached_by")?), through });
        }
    }
    Ok(found)
}

/// An entity that a policy is attached to.
pub struct Bearer {
    pub entity: Entity,
    pub name: String,
    pub attached_at: Timestamp,
}

/// Which entities [`bearers`] lists.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    All,
    Users,
    Groups,
}

/// A page of what a policy is attached to, oldest attachment first, and how many there are in all.
pub async fn bearers(tx: &mut Tx, account: AccountId, policy: PolicyId, kind: Kind, page: Page) -> Result<(Vec<Bearer>, i64)> {
    let only = match kind {
        Kind::All => None,
        Kind::Users => Some("user"),
        Kind::Groups => Some("group"),
    };
    let listing = Sql::select(
        "t.entity_kind, t.entity_id, t.created_at, COALESCE(u.name, g.name, '') AS name FROM policy_attachments t \
         LEFT JOIN users u ON t.entity_kind = 'user' AND u.account_id = t.account_id AND u.user_id = t.entity_id \
         LEFT JOIN user_groups g ON t.entity_kind = 'group' AND g.account_id = t.account_id AND g.group_id = t.entity_id",
    )
    .tenant_on("t.account_id = ", account)
    .and("t.policy_id = ", policy)
    .and_opt("t.entity_kind = ", only)
    .order("t.created_at, t.entity_kind, t.entity_id")
    .page(page);
    let rows = tx.of(account).all_sql(&listing).await?;
    let total = tx.of(account).count_sql(&listing).await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in &rows {
        let entity = Entity::read(&row.text("entity_kind")?, row.int("entity_id")?)?;
        found.push(Bearer { entity, name: row.text("name")?, attached_at: row.time("created_at")? });
    }
    Ok((found, total))
}
