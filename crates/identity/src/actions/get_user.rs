//! `cam.GetUser`: one user by name.

use std::sync::Arc;

use terrace_api_cam::actions::{GetUserRequest, GetUserResponse};
use terrace_base::Result;
use terrace_rpc::Cx;

use crate::{Identity, user};

pub async fn get_user(identity: Arc<Identity>, cx: Cx, request: GetUserRequest) -> Result<GetUserResponse> {
    let found = user::find_allowed(&identity, &cx, &request.name).await?;
    Ok(GetUserResponse {
        uin: found.user.0,
        name: found.name,
        uid: found.user.0,
        remark: found.remark,
        console_login: u64::from(found.console_login),
        phone_num: found.phone,
        country_code: found.country_code,
        email: found.email,
        recently_login_ip: found.last_login_ip.unwrap_or_default(),
        recently_login_time: found.last_login_at.map_or_else(String::new, |at| at.sql_like()),
    })
}
