//! Policies: the account's own in the table, built-in ones in the program.

use terrace_base::{AccountId, Page, Result, Timestamp, UserId};
use terrace_store::{Row, Sql, Tx, args};

use crate::number::PolicyId;
use crate::preset::{self, Preset};

/// A policy without its document, as lists show it.
#[derive(Clone)]
pub struct Head {
    pub policy: PolicyId,
    pub name: String,
    pub description: String,
    /// JSON list of `{Key, Value}`.
    pub tags: String,
    /// `None` for one that is built in.
    pub own: Option<Times>,
}

#[derive(Clone, Copy)]
pub struct Times {
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

impl Head {
    pub fn preset(preset: &Preset) -> Self {
        Head { policy: PolicyId(preset.id), name: preset.name.into(), description: preset.description.into(), tags: "[]".into(), own: None }
    }

    fn read(row: &Row) -> Result<Self> {
        Ok(Head {
            policy: PolicyId(row.int("policy_id")?),
            name: row.text("name")?,
            description: row.text("description")?,
            tags: row.text("tags")?,
            own: Some(Times { created_at: row.time("created_at")?, updated_at: row.time("updated_at")? }),
        })
    }

    /// Of a row that may be about a built-in policy, or about none: the columns of `policies` come from an outer join.
    pub(super) fn read_joined(row: &Row) -> Result<Option<Self>> {
        if let Some(preset) = preset::find(row.int("policy_id")?) {
            return Ok(Some(Head::preset(preset)));
        }
        // Deleting a policy detaches it in the same transaction, so a row without one does not happen.
        if row.opt_text("name")?.is_none() { Ok(None) } else { Head::read(row).map(Some) }
    }

    pub fn is_preset(&self) -> bool {
        self.own.is_none()
    }
}

const SELECT: &str = "policy_id, name, description, tags, created_at, updated_at FROM policies";

pub async fn head(tx: &mut Tx, account: AccountId, policy: PolicyId) -> Result<Option<Head>> {
    if let Some(preset) = preset::find(policy.0) {
        return Ok(Some(Head::preset(preset)));
    }
    let listing = Sql::select(SELECT).tenant(account).and("policy_id = ", policy);
    tx.of(account).all_sql(&listing).await?.first().map(Head::read).transpose()
}

pub async fn by_name(tx: &mut Tx, account: AccountId, name: &str) -> Result<Option<Head>> {
    if let Some(preset) = preset::ALL.iter().find(|p| p.name == name) {
        return Ok(Some(Head::preset(preset)));
    }
    let listing = Sql::select(SELECT).tenant(account).and("name = ", name);
    tx.of(account).all_sql(&listing).await?.first().map(Head::read).transpose()
}

pub async fn document(tx: &mut Tx, account: AccountId, policy: PolicyId) -> Result<Option<String>> {
    if let Some(preset) = preset::find(policy.0) {
        return Ok(Some(preset.document.into()));
    }
    let row = tx.of(account).optional("SELECT document FROM policies WHERE account_id = $1 AND policy_id = $2", args![policy]).await?;
    row.map(|row| row.text("document")).transpose()
}

/// A page of the account's own policies, newest first, and how many there are in all.
pub async fn page(tx: &mut Tx, account: AccountId, keyword: &str, page: Page) -> Result<(Vec<Head>, i64)> {
    let mut listing = Sql::select(SELECT).tenant(account).order("created_at DESC, policy_id").page(page);
    if !keyword.is_empty() {
        listing = listing.and_contains("name", keyword);
    }
    let rows = tx.of(account).all_sql(&listing).await?;
    let total = tx.of(account).count_sql(&listing).await?;
    Ok((rows.iter().map(Head::read).collect::<Result<_>>()?, total))
}

pub async fn count(tx: &mut Tx, account: AccountId) -> Result<i64> {
    tx.of(account).one("SELECT COUNT(*) AS count FROM policies WHERE account_id = $1", args![]).await?.int("count")
}

pub struct NewPolicy<'a> {
    pub name: &'a str,
    pub description: &'a str,
    pub document: &'a str,
    pub tags: &'a str,
}

/// `false` when the account has a policy of this name, or the drawn number is taken.
pub async fn insert(tx: &mut Tx, account: AccountId, policy: PolicyId, new: &NewPolicy<'_>, now: Timestamp) -> Result<bool> {
    let added = tx
        .of(account)
        .execute(
            "INSERT INTO policies (account_id, policy_id, name, description, document, tags, created_at, updated_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $7) ON CONFLICT DO NOTHING",
            args![policy, new.name, new.description, new.document, new.tags, now],
        )
        .await?;
    Ok(added == 1)
}

/// What to change; `None` leaves it as it is.
#[derive(Default)]
pub struct PolicyChange {
    pub name: Option<String>,
    pub description: Option<String>,
    pub document: Option<String>,
}

pub async fn update(tx: &mut Tx, account: AccountId, policy: PolicyId, change: &PolicyChange, now: Timestamp) -> Result<u64> {
    tx.of(account)
        .execute(
            "UPDATE policies SET name = COALESCE($3, name), description = COALESCE($4, description), document = COALESCE($5, document), \
             updated_at = $6 WHERE account_id = $1 AND policy_id = $2",
            args![policy, &change.name, &change.description, &change.document, now],
        )
        .await
}

pub async fn delete(tx: &mut Tx, account: AccountId, policy: PolicyId) -> Result<u64> {
    tx.of(account).execute("DELETE FROM policies WHERE account_id = $1 AND policy_id = $2", args![policy]).await
}

/// Number, name and document of each policy attached to the user or to one of the user's groups, by number.
pub async fn bearing_on(tx: &mut Tx, account: AccountId, user: UserId) -> Result<Vec<(PolicyId, String, String)>> {
    let rows = tx
        .of(account)
        .all(
            "SELECT DISTINCT t.policy_id, p.name, p.document FROM policy_attachments t \
             LEFT JOIN policies p ON p.account_id = t.account_id AND p.policy_id = t.policy_id \
             WHERE t.account_id = $1 AND ((t.entity_kind = 'user' AND t.entity_id = $2) OR (t.entity_kind = 'group' AND t.entity_id IN \
             (SELECT m.group_id FROM group_members m WHERE m.account_id = $1 AND m.user_id = $2))) ORDER BY t.policy_id",
            args![user],
        )
        .await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in &rows {
        let policy = PolicyId(row.int("policy_id")?);
        match (preset::find(policy.0), row.opt_text("name")?, row.opt_text("document")?) {
            (Some(preset), ..) => found.push((policy, preset.name.to_owned(), preset.document.to_owned())),
            (None, Some(name), Some(document)) => found.push((policy, name, document)),
            // Deleting a policy detaches it in the same transaction.
            (None, ..) => {}
        }
    }
    Ok(found)
}
