//! `cam.ListUsers`: every sub-user of the account; their number is bounded, so there are no pages.

use std::sync::Arc;

use terrace_api_cam::actions::{ListUsersRequest, ListUsersResponse};
use terrace_api_cam::types::SubAccountInfo;
use terrace_base::Result;
use terrace_rpc::Cx;

use crate::db::users::User;
use crate::{Identity, db};

pub async fn list_users(identity: Arc<Identity>, cx: Cx, _request: ListUsersRequest) -> Result<ListUsersResponse> {
    let found = db::users::sub_users(&mut identity.db.read().await?, cx.account(), None).await?;
    Ok(ListUsersResponse { data: found.into_iter().map(listed).collect() })
}

fn listed(user: User) -> SubAccountInfo {
    SubAccountInfo {
        uin: user.user.0,
        name: user.name,
        uid: user.user.0,
        remark: user.remark,
        console_login: u64::from(user.console_login),
        phone_num: user.phone,
        country_code: user.country_code,
        email: user.email,
        create_time: user.created_at.sql_like(),
        ..SubAccountInfo::default()
    }
}
