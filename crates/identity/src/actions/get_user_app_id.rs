//! `cam.GetUserAppId`: the caller's numbers.

use std::sync::Arc;

use terrace_api_cam::actions::{GetUserAppIdRequest, GetUserAppIdResponse};
use terrace_base::Result;
use terrace_rpc::Cx;

use crate::Identity;

pub async fn get_user_app_id(_identity: Arc<Identity>, cx: Cx, _request: GetUserAppIdRequest) -> Result<GetUserAppIdResponse> {
    let caller = &cx.caller;
    Ok(GetUserAppIdResponse { uin: caller.user.to_string(), owner_uin: caller.account.to_string(), app_id: caller.app_id.0 })
}
