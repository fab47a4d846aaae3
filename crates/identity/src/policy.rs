//! Rules about policies.

use terrace_api_cam::types::Tag;
use terrace_base::{AccountId, Error, Result, Timestamp, text};
use terrace_store::Tx;

use crate::db;
use crate::db::policies::Head;
use crate::number::PolicyId;

pub const MAX_CUSTOM: i64 = 1500;
pub const MAX_NAME: usize = 128;
/// A longer one would match nothing.
pub const MAX_KEYWORD: usize = MAX_NAME;

pub fn not_found(id: impl std::fmt::Display) -> Error {
    Error::not_found("ResourceNotFound.PolicyIdNotFound", "policy", id)
}

pub fn name_in_use(name: &str) -> Error {
    Error::new("FailedOperation.PolicyNameInUse", text!("the policy name `{name}` is taken", name = name))
}

pub async fn find(tx: &mut Tx, account: AccountId, policy: PolicyId) -> Result<Head> {
    db::policies::head(tx, account, policy).await?.ok_or_else(|| not_found(policy))
}

/// Built-in policies are part of the program.
pub fn refuse_preset(head: &Head) -> Result<()> {
    if head.is_preset() {
        return Err(Error::new(
            "InvalidParameter.PolicyIdError",
            text!("policy {policy} is built in and can be neither changed nor deleted", policy = head.policy),
        ));
    }
    Ok(())
}

pub fn check_keyword(keyword: &str) -> Result<()> {
    if keyword.chars().count() > MAX_KEYWORD {
        let allowed = format!("at most {MAX_KEYWORD} characters");
        return Err(Error::invalid_value_code("InvalidParameter.SearchKeywordLengthError", "Keyword", keyword, &allowed));
    }
    Ok(())
}

/// `Type`: 1 is an account's own, 2 built in.
pub fn kind(head: &Head) -> u64 {
    if head.is_preset() { 2 } else { 1 }
}

pub fn created(head: &Head) -> String {
    head.own.map_or_else(String::new, |times| times.created_at.sql_like())
}

pub fn updated(head: &Head) -> String {
    head.own.map_or_else(String::new, |times| times.updated_at.sql_like())
}

/// As the table keeps them: `[{"Key": …, "Value": …}]`. A key may come once.
pub fn tags_to_db(tags: &[Tag]) -> Result<String> {
    for (at, tag) in tags.iter().enumerate() {
        if tags[..at].iter().any(|earlier| earlier.key == tag.key) {
            let allowed = "each key once";
            return Err(Error::invalid_value_code("InvalidParameter.ParamError", &format!("Tags.{at}.Key"), &tag.key, allowed));
        }
    }
    serde_json::to_string(tags).map_err(Error::internal)
}

pub fn tags_from_db(head: &Head) -> Result<Vec<Tag>> {
    serde_json::from_str(&head.tags).map_err(Error::internal)
}

/// Takes the first number that is free, for a name that was found free.
pub async fn insert(
    tx: &mut Tx,
    account: AccountId,
    numbers: &[PolicyId],
    new: &db::policies::NewPolicy<'_>,
    now: Timestamp,
) -> Result<PolicyId> {
    for number in numbers {
        if db::policies::insert(tx, account, *number, new, now).await? {
            return Ok(*number);
        }
    }
    Err(Error::internal("every drawn policy number is taken"))
}
