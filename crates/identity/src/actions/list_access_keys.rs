//! `cam.ListAccessKeys`: a user's keys, never their secrets.

use std::sync::Arc;

use terrace_api_cam::actions::{ListAccessKeysRequest, ListAccessKeysResponse};
use terrace_api_cam::types::AccessKey;
use terrace_base::Result;
use terrace_rpc::Cx;

use crate::{Identity, key};

pub async fn list_access_keys(identity: Arc<Identity>, cx: Cx, request: ListAccessKeysRequest) -> Result<ListAccessKeysResponse> {
    let target = key::target(&cx, request.target_uin)?;
    let found = key::of_user(&mut identity.db.read().await?, cx.account(), target).await?;
    let listed = found.into_iter().map(|key| AccessKey {
        access_key_id: key.secret_id,
        status: key::status(key.active),
        create_time: key.created_at.sql_like(),
        description: Some(key.description),
    });
    Ok(ListAccessKeysResponse { access_keys: listed.collect() })
}
