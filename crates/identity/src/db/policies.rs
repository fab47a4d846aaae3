//! Policies and what they are attached to.

use terrace_base::{AccountId, Result, UserId};
use terrace_store::{Tx, args};

use crate::credential::preset_document;

/// What a policy is attached to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Entity {
    User,
    Group,
}

impl Entity {
    pub fn db(self) -> &'static str {
        match self {
            Entity::User => "user",
            Entity::Group => "group",
        }
    }
}

/// Number, name and document of each policy attached to the user or to one of the user's groups, by number.
pub async fn bearing_on(tx: &mut Tx, account: AccountId, user: UserId) -> Result<Vec<(i64, String, String)>> {
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
        let policy_id = row.int("policy_id")?;
        match (preset_document(policy_id), row.opt_text("name")?, row.opt_text("document")?) {
            (Some(preset), ..) => found.push((policy_id, preset.name.to_owned(), preset.document.to_owned())),
            (None, Some(name), Some(document)) => found.push((policy_id, name, document)),
            // Deleting a policy detaches it in the same transaction.
            (None, ..) => {}
        }
    }
    Ok(found)
}
