//! `cam.UpdatePolicy`: changes what is sent of a custom policy, for whoever has it attached at once.

use std::sync::Arc;

use terrace_api_cam::actions::{UpdatePolicyRequest, UpdatePolicyResponse};
use terrace_auth::policy::Document;
use terrace_base::{AccountId, Error, Result, Timestamp};
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::db::policies::{Head, PolicyChange};
use crate::number::PolicyId;
use crate::{Identity, db, name, policy, user};

pub async fn update_policy(identity: Arc<Identity>, cx: Cx, request: UpdatePolicyRequest) -> Result<UpdatePolicyResponse> {
    let given = |text: Option<String>| text.filter(|text| !text.is_empty());
    let (policy_name, document) = (given(request.policy_name), given(request.policy_document));
    let (found, name) = match request.policy_id.map(PolicyId::from_wire) {
        Some(number) => (find_by_number(&identity, &cx, number).await?, policy_name),
        None => (find_by_name(&identity, &cx, policy_name.as_deref()).await?, None),
    };
    if let Some(alias) = given(request.alias) {
        let allowed = "none, as only built-in policies have one and they cannot be changed";
        return Err(Error::invalid_value_code("InvalidParameter.ParamError", "Alias", alias, allowed));
    }
    if let Some(document) = &document {
        Document::parse("PolicyDocument", document)?;
    }
    policy::refuse_preset(&found)?;
    let (account, now) = (cx.account(), cx.now());
    let change = PolicyChange { name, description: request.description, document };
    let number = found.policy;
    identity.change(account, async move |tx: &mut Tx| update(tx, account, number, &change, now).await).await?;
    Ok(UpdatePolicyResponse { policy_id: number.wire() })
}

async fn find_by_number(identity: &Identity, cx: &Cx, number: PolicyId) -> Result<Head> {
    cx.allow(&cx.resource("policyid", &number.to_string()))?;
    policy::find(&mut identity.db.read().await?, cx.account(), number).await
}

async fn find_by_name(identity: &Identity, cx: &Cx, name: Option<&str>) -> Result<Head> {
    let name = name.ok_or_else(|| Error::missing("PolicyId"))?;
    let Some(found) = db::policies::by_name(&mut identity.db.read().await?, cx.account(), name).await? else {
        cx.allow("*")?;
        return Err(policy::not_found(name));
    };
    user::allow_found(cx, &cx.resource("policyid", &found.policy.to_string()))?;
    Ok(found)
}

async fn update(tx: &mut Tx, account: AccountId, policy: PolicyId, change: &PolicyChange, now: Timestamp) -> Result<()> {
    if let Some(name) = &change.name {
        if !name::is_well_formed(name, policy::MAX_NAME) {
            let allowed = format!("1 to {} characters {}", policy::MAX_NAME, name::ALPHABET);
            return Err(Error::invalid_value_code("InvalidParameter.PolicyNameError", "PolicyName", name, &allowed));
        }
        if db::policies::by_name(tx, account, name).await?.is_some_and(|other| other.policy != policy) {
            return Err(policy::name_in_use(name));
        }
    }
    match db::policies::update(tx, account, policy, change, now).await? {
        0 => Err(policy::not_found(policy)),
        _one => Ok(()),
    }
}
