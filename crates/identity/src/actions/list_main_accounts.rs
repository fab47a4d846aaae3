//! `cam.ListMainAccounts`: the operator's view of the tenants.

use std::sync::Arc;

use terrace_api_cam::actions::{ListMainAccountsRequest, ListMainAccountsResponse};
use terrace_api_cam::types::MainAccount;
use terrace_base::{Page, Result};
use terrace_rpc::Cx;

use crate::{Identity, db, paging};

const MAX_LIMIT: i64 = 100;

pub async fn list_main_accounts(identity: Arc<Identity>, cx: Cx, request: ListMainAccountsRequest) -> Result<ListMainAccountsResponse> {
    identity.require_operator(&cx).await?;
    let page = Page::new(request.offset, request.limit, MAX_LIMIT)?;
    let (found, total) = db::accounts::page(&mut identity.db.read().await?, page).await?;
    let accounts = found.into_iter().map(|account| MainAccount {
        owner_uin: account.account.to_string(),
        app_id: account.app_id.0,
        name: account.name,
        create_time: account.created_at.sql_like(),
    });
    Ok(ListMainAccountsResponse { total_count: paging::total(total), accounts: accounts.collect() })
}
