//! `cam.UpdateAccessKey`: enables or disables a key. A disabled one signs nothing from the answer on.

use std::sync::Arc;

use terrace_api_cam::actions::{UpdateAccessKeyRequest, UpdateAccessKeyResponse};
use terrace_base::Result;
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::{Identity, db, key};

pub async fn update_access_key(identity: Arc<Identity>, cx: Cx, request: UpdateAccessKeyRequest) -> Result<UpdateAccessKeyResponse> {
    let (account, target) = (cx.account(), key::target(&cx, request.target_uin)?);
    let active = request.status == "Active";
    if active {
        key::refuse_temporary(&cx)?;
    }
    identity
        .change(account, async move |tx: &mut Tx| {
            let key = key::owned(tx, account, target, &request.access_key_id).await?;
            db::keys::set_active(tx, account, &key.secret_id, active).await
        })
        .await?;
    Ok(UpdateAccessKeyResponse {})
}
