//! `cam.DescribeSubAccounts`: sub-users by number. Numbers of nobody, or of another account, are left out.

use std::sync::Arc;

use terrace_api_cam::actions::{DescribeSubAccountsRequest, DescribeSubAccountsResponse};
use terrace_api_cam::types::SubAccountUser;
use terrace_base::{Result, UserId};
use terrace_rpc::Cx;

use crate::db::users::User;
use crate::{Identity, db};

/// `UserType` of a sub-user; there are no others.
const SUB_USER: u64 = 2;

pub async fn describe_sub_accounts(
    identity: Arc<Identity>,
    cx: Cx,
    request: DescribeSubAccountsRequest,
) -> Result<DescribeSubAccountsResponse> {
    let only = request.filter_sub_account_uin.into_iter().map(UserId).collect();
    let found = db::users::sub_users(&mut identity.db.read().await?, cx.account(), Some(only)).await?;
    Ok(DescribeSubAccountsResponse { sub_accounts: found.into_iter().map(listed).collect() })
}

fn listed(user: User) -> SubAccountUser {
    SubAccountUser {
        uin: user.user.0,
        name: user.name,
        uid: user.user.0,
        remark: user.remark,
        create_time: Some(user.created_at.sql_like()),
        user_type: SUB_USER,
        last_login_ip: user.last_login_ip.unwrap_or_default(),
        last_login_time: user.last_login_at.map(|at| at.sql_like()),
    }
}
