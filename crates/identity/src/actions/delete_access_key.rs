//! `cam.DeleteAccessKey`: for good, so only after the key was disabled and nothing was seen to need it.

use std::sync::Arc;

use terrace_api_cam::actions::{DeleteAccessKeyRequest, DeleteAccessKeyResponse};
use terrace_base::{Error, Result, text};
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::{Identity, db, key};

pub async fn delete_access_key(identity: Arc<Identity>, cx: Cx, request: DeleteAccessKeyRequest) -> Result<DeleteAccessKeyResponse> {
    let (account, target) = (cx.account(), key::target(&cx, request.target_uin)?);
    identity
        .change(account, async move |tx: &mut Tx| {
            let key = key::owned(tx, account, target, &request.access_key_id).await?;
            if key.active {
                return Err(Error::new(
                    "FailedOperation.Accesskey",
                    text!("the access key `{key}` is active; disable it before deleting it", key = key.secret_id),
                ));
            }
            db::keys::delete(tx, account, &key.secret_id).await
        })
        .await?;
    Ok(DeleteAccessKeyResponse {})
}
