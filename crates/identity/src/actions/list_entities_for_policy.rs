//! `cam.ListEntitiesForPolicy`: the users and groups that have a policy attached. There are no roles.

use std::sync::Arc;

use terrace_api_cam::actions::{ListEntitiesForPolicyRequest, ListEntitiesForPolicyResponse};
use terrace_api_cam::types::AttachEntityOfPolicy;
use terrace_base::Result;
use terrace_rpc::Cx;

use crate::db::attachments::{Bearer, Entity, Kind};
use crate::number::PolicyId;
use crate::{Identity, db, paging, policy};

pub async fn list_entities_for_policy(
    identity: Arc<Identity>,
    cx: Cx,
    request: ListEntitiesForPolicyRequest,
) -> Result<ListEntitiesForPolicyResponse> {
    let (account, number) = (cx.account(), PolicyId::from_wire(request.policy_id));
    let mut tx = identity.db.read().await?;
    policy::find(&mut tx, account, number).await?;
    let kind = match request.entity_filter.as_deref() {
        Some("User") => Kind::Users,
        Some("Group") => Kind::Groups,
        Some("Role") => return Ok(ListEntitiesForPolicyResponse::default()),
        Some(_) | None => Kind::All,
    };
    let (found, total) = db::attachments::bearers(&mut tx, account, number, kind, paging::page(request.page, request.rp)).await?;
    Ok(ListEntitiesForPolicyResponse { total_num: paging::total(total), list: found.into_iter().map(listed).collect() })
}

fn listed(bearer: Bearer) -> AttachEntityOfPolicy {
    let (id, uin, related_type) = match bearer.entity {
        Entity::User(user) => (user.to_string(), user.0, 1),
        Entity::Group(group) => (group.to_string(), 0, 2),
    };
    AttachEntityOfPolicy { id, name: bearer.name, uin, related_type, attachment_time: bearer.attached_at.sql_like() }
}
