//! `cam.DeletePolicy`: custom policies, all or none; whoever has them attached loses them in the same moment.

use std::collections::BTreeSet;
use std::sync::Arc;

use terrace_api_cam::actions::{DeletePolicyRequest, DeletePolicyResponse};
use terrace_base::{Error, Result, text};
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::number::PolicyId;
use crate::{Identity, db, policy};

const MAX_AT_ONCE: usize = 50;

pub async fn delete_policy(identity: Arc<Identity>, cx: Cx, request: DeletePolicyRequest) -> Result<DeletePolicyResponse> {
    let (account, policies) = (cx.account(), request.policy_id.into_iter().map(PolicyId::from_wire).collect::<BTreeSet<_>>());
    if policies.len() > MAX_AT_ONCE {
        let most = text!("at most {max} policies are deleted by one call", max = MAX_AT_ONCE);
        return Err(Error::new("InvalidParameter.OperatePoliciesOverLimit", most));
    }
    identity
        .change(account, async move |tx: &mut Tx| {
            for number in &policies {
                policy::refuse_preset(&policy::find(tx, account, *number).await?)?;
                db::attachments::detach_everywhere(tx, account, *number).await?;
                db::policies::delete(tx, account, *number).await?;
            }
            Ok(())
        })
        .await?;
    Ok(DeletePolicyResponse {})
}
