//! `cam.CreateMainAccount`: the operator makes a tenant. Its secrets are in this answer and in no other.

use std::sync::Arc;

use terrace_api_cam::actions::{CreateMainAccountRequest, CreateMainAccountResponse};
use terrace_base::{Error, Result};
use terrace_rpc::Cx;

use crate::account::ROOT_NAME;
use crate::{Identity, key};

pub async fn create_main_account(identity: Arc<Identity>, cx: Cx, request: CreateMainAccountRequest) -> Result<CreateMainAccountResponse> {
    identity.require_operator(&cx).await?;
    key::refuse_temporary(&cx)?;
    if request.name.trim().is_empty() || request.name.chars().any(char::is_control) {
        let allowed = "1 to 64 characters, not all of them blank and none a control character";
        return Err(Error::invalid_value_code("InvalidParameter.ParamError", "Name", &request.name, allowed));
    }
    let made = identity.create_account(&request.name, None).await?;
    Ok(CreateMainAccountResponse {
        owner_uin: made.account.to_string(),
        app_id: made.app_id.0,
        secret_id: made.secret_id,
        secret_key: made.secret_key.reveal().to_owned(),
        console_user: ROOT_NAME.into(),
        console_password: made.console_password.reveal().to_owned(),
    })
}
