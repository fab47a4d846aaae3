//! Rules about attaching policies to users and groups.

use std::collections::BTreeSet;

use terrace_api_cam::types::AttachPolicyInfo;
use terrace_base::{AccountId, Error, Result, Timestamp, UserId, text};
use terrace_store::Tx;

use crate::db::attachments::{Attached, Entity};
use crate::number::PolicyId;
use crate::{db, group, policy, user};

pub const MAX_PER_ENTITY: i64 = 200;

/// Attaches all of the policies or none. One that is attached already stays so.
pub async fn attach(
    tx: &mut Tx,
    account: AccountId,
    entity: Entity,
    policies: &BTreeSet<PolicyId>,
    by: UserId,
    now: Timestamp,
) -> Result<()> {
    refuse_root(account, entity)?;
    check_exists(tx, account, entity).await?;
    for number in policies {
        policy::find(tx, account, *number).await?;
        db::attachments::attach(tx, account, entity, *number, by, now).await?;
    }
    if db::attachments::count_of(tx, account, entity).await? > MAX_PER_ENTITY {
        return Err(Error::new(
            "InvalidParameter.AttachmentFull",
            text!("at most {max} policies are attached to one user or group", max = MAX_PER_ENTITY),
        ));
    }
    Ok(())
}

/// Detaches all of the policies or none. One that is not attached is left out.
pub async fn detach(tx: &mut Tx, account: AccountId, entity: Entity, policies: &BTreeSet<PolicyId>) -> Result<()> {
    check_exists(tx, account, entity).await?;
    for number in policies {
        policy::find(tx, account, *number).await?;
        db::attachments::detach(tx, account, entity, *number).await?;
    }
    Ok(())
}

/// Nothing narrows what the main account's own user may do, neither a policy nor a group that has one: an account must
/// not be able to lock itself out.
pub fn refuse_root(account: AccountId, entity: Entity) -> Result<()> {
    match entity {
        Entity::User(user) if user.0 == account.0 => Err(Error::new(
            "InvalidParameter.ParamError",
            text!("user {user} is the main account's own: it may do everything, and takes neither policies nor groups", user = user),
        )),
        Entity::User(_) | Entity::Group(_) => Ok(()),
    }
}

pub fn listed(account: AccountId, attached: Attached) -> AttachPolicyInfo {
    let head = attached.head;
    AttachPolicyInfo {
        policy_id: head.policy.wire(),
        add_time: policy::created(&head),
        create_mode: 2,
        policy_type: if head.is_preset() { "QCS".into() } else { "User".into() },
        policy_name: head.name,
        remark: head.description,
        operate_owner_uin: Some(account.to_string()),
        operate_uin: Some(attached.by.to_string()),
        operate_uin_type: Some(0),
        ..AttachPolicyInfo::default()
    }
}

async fn check_exists(tx: &mut Tx, account: AccountId, entity: Entity) -> Result<()> {
    match entity {
        Entity::User(user) => user::check_exists(tx, account, user).await,
        Entity::Group(number) => group::find(tx, account, number).await.map(drop),
    }
}
