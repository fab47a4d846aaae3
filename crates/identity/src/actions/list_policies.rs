//! `cam.ListPolicies`: built-in policies first, then the account's own, newest first.

use std::sync::Arc;

use terrace_api_cam::actions::{ListPoliciesRequest, ListPoliciesResponse};
use terrace_api_cam::types::StrategyInfo;
use terrace_base::{AccountId, Page, Result};
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::db::policies::Head;
use crate::number::PolicyId;
use crate::{Identity, db, paging, policy, preset};

pub async fn list_policies(identity: Arc<Identity>, cx: Cx, request: ListPoliciesRequest) -> Result<ListPoliciesResponse> {
    let keyword = request.keyword.unwrap_or_default();
    policy::check_keyword(&keyword)?;
    let (presets, own) = match request.scope.as_deref() {
        Some("QCS") => (true, false),
        Some("Local") => (false, true),
        Some(_) | None => (true, true),
    };
    let page = paging::page(request.page, request.rp);
    let mut tx = identity.db.read().await?;
    let (heads, total) = find(&mut tx, cx.account(), presets, own, &keyword, page).await?;
    let numbers: Vec<PolicyId> = heads.iter().map(|head| head.policy).collect();
    let counts = db::attachments::counts(&mut tx, cx.account(), &numbers).await?;
    let list = heads.into_iter().map(|head| {
        let counted = counts.get(&head.policy).copied().unwrap_or_default();
        listed(head, counted)
    });
    Ok(ListPoliciesResponse { total_num: paging::total(total), list: list.collect::<Result<_>>()?, service_type_list: Vec::new() })
}

/// A page of what matches. Built-in policies come first: the page of own ones starts where those end.
async fn find(tx: &mut Tx, account: AccountId, presets: bool, own: bool, keyword: &str, page: Page) -> Result<(Vec<Head>, i64)> {
    let built_in: Vec<Head> = preset::ALL.iter().filter(|preset| presets && preset.name.contains(keyword)).map(Head::preset).collect();
    let before = i64::try_from(built_in.len()).unwrap_or(i64::MAX);
    let mut found = paging::cut(built_in, page);
    if !own {
        return Ok((found, before));
    }
    let taken = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let rest = Page { offset: (page.offset - before).max(0), limit: page.limit - taken };
    let (heads, total) = db::policies::page(tx, account, keyword, rest).await?;
    found.extend(heads);
    Ok((found, before + total))
}

fn listed(head: Head, (users, groups): (i64, i64)) -> Result<StrategyInfo> {
    let preset = preset::find(head.policy.0);
    Ok(StrategyInfo {
        policy_id: head.policy.wire(),
        add_time: policy::created(&head),
        r#type: policy::kind(&head),
        create_mode: 2,
        attachments: paging::total(users),
        service_type: preset.map(|preset| preset.service.to_owned()).filter(|service| !service.is_empty()),
        deactived: Some(0),
        deactived_detail: Some(Vec::new()),
        is_service_linked_policy: Some(0),
        attach_entity_count: Some(users + groups),
        attach_entity_boundary_count: Some(0),
        update_time: Some(policy::updated(&head)),
        tags: policy::tags_from_db(&head)?,
        permission_level: preset.map_or_else(String::new, |preset| preset.level.to_owned()),
        policy_name: head.name,
        description: Some(head.description),
        ..StrategyInfo::default()
    })
}
