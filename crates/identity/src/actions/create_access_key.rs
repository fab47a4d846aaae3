//! `cam.CreateAccessKey`: a key pair for a user. Its secret is in this answer and in no other.

use std::sync::Arc;

use terrace_api_cam::actions::{CreateAccessKeyRequest, CreateAccessKeyResponse};
use terrace_api_cam::types::AccessKeyDetail;
use terrace_base::{Error, Result, text};
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::{Identity, key};

pub async fn create_access_key(identity: Arc<Identity>, cx: Cx, request: CreateAccessKeyRequest) -> Result<CreateAccessKeyResponse> {
    let target = key::target(&cx, request.target_uin)?;
    let (account, now, pair) = (cx.account(), cx.now(), Arc::new(identity.draw_pair(&cx)?));
    let (drawn, description) = (Arc::clone(&pair), request.description.unwrap_or_default());
    let noted = description.clone();
    identity
        .change(account, async move |tx: &mut Tx| {
            if key::of_user(tx, account, target).await?.len() >= key::MAX_PER_USER {
                return Err(Error::new(
                    "OperationDenied.AccessKeyOverLimit",
                    text!("a user has at most {max} access keys; delete one first", max = key::MAX_PER_USER),
                ));
            }
            key::insert(tx, account, target, &drawn, &noted, now).await
        })
        .await?;
    Ok(CreateAccessKeyResponse {
        access_key: Some(AccessKeyDetail {
            access_key_id: pair.secret_id.clone(),
            secret_access_key: pair.secret_key.reveal().to_owned(),
            status: key::status(true),
            create_time: now.sql_like(),
            description: Some(description),
        }),
    })
}
