//! `cam.GetPolicy`: one policy with its document, built in or the account's own.

use std::sync::Arc;

use terrace_api_cam::actions::{GetPolicyRequest, GetPolicyResponse};
use terrace_base::Result;
use terrace_rpc::Cx;

use crate::number::PolicyId;
use crate::{Identity, db, policy};

pub async fn get_policy(identity: Arc<Identity>, cx: Cx, request: GetPolicyRequest) -> Result<GetPolicyResponse> {
    let (account, number) = (cx.account(), PolicyId::from_wire(request.policy_id));
    let mut tx = identity.db.read().await?;
    let head = policy::find(&mut tx, account, number).await?;
    let document = db::policies::document(&mut tx, account, number).await?.ok_or_else(|| policy::not_found(number))?;
    Ok(GetPolicyResponse {
        r#type: policy::kind(&head),
        add_time: policy::created(&head),
        update_time: policy::updated(&head),
        policy_document: document,
        tags: policy::tags_from_db(&head)?,
        policy_name: head.name,
        description: head.description,
        ..GetPolicyResponse::default()
    })
}
