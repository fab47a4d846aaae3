//! `sts.GetCallerIdentity`: who am I? Needs no permission, so that anybody can find out what went wrong.

use std::sync::Arc;

use terrace_api_sts::actions::{GetCallerIdentityRequest, GetCallerIdentityResponse};
use terrace_base::Result;
use terrace_rpc::Cx;

use crate::Identity;

pub async fn get_caller_identity(
    _identity: Arc<Identity>,
    cx: Cx,
    _request: GetCallerIdentityRequest,
) -> Result<GetCallerIdentityResponse> {
    let caller = &cx.caller;
    let (arn, user_id, kind) = match &caller.session {
        Some(name) => (
            format!("qcs::sts:{}:uin/{}:federated-user/{name}", cx.region, caller.account),
            format!("{}:{name}", caller.user),
            "CAMFederatedUser",
        ),
        None if caller.user.0 == caller.account.0 => (format!("qcs::cam::uin/{}:root", caller.account), caller.user.to_string(), "Root"),
        None => (format!("qcs::cam::uin/{}:uin/{}", caller.account, caller.user), caller.user.to_string(), "CAMUser"),
    };
    Ok(GetCallerIdentityResponse {
        arn,
        account_id: caller.account.to_string(),
        user_id,
        principal_id: caller.user.to_string(),
        r#type: kind.into(),
    })
}
