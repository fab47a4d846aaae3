//! `cam.CreatePolicy`: a custom policy. The document is checked, then kept as it was given.

use std::sync::Arc;

use terrace_api_cam::actions::{CreatePolicyRequest, CreatePolicyResponse};
use terrace_auth::policy::Document;
use terrace_base::{Error, Result, text};
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::db::policies::NewPolicy;
use crate::{Identity, db, number, policy};

pub async fn create_policy(identity: Arc<Identity>, cx: Cx, request: CreatePolicyRequest) -> Result<CreatePolicyResponse> {
    Document::parse("PolicyDocument", &request.policy_document)?;
    let tags = policy::tags_to_db(request.tags.as_deref().unwrap_or_default())?;
    let (account, now, numbers) = (cx.account(), cx.now(), number::draw_policies(&identity.rng));
    let made = identity
        .change(account, async move |tx: &mut Tx| {
            if db::policies::by_name(tx, account, &request.policy_name).await?.is_some() {
                return Err(policy::name_in_use(&request.policy_name));
            }
            if db::policies::count(tx, account).await? >= policy::MAX_CUSTOM {
                let most = text!("an account has at most {max} custom policies", max = policy::MAX_CUSTOM);
                return Err(Error::new("FailedOperation.PolicyFull", most));
            }
            let new = NewPolicy {
                name: &request.policy_name,
                description: request.description.as_deref().unwrap_or_default(),
                document: &request.policy_document,
                tags: &tags,
            };
            policy::insert(tx, account, &numbers, &new, now).await
        })
        .await?;
    Ok(CreatePolicyResponse { policy_id: made.wire() })
}
