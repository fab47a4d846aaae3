//! `CancelInvocation`: tasks that wait are over at once; agents of running ones are told until they report the end.

use std::sync::Arc;

use terrace_api_tat::actions::{CancelInvocationRequest, CancelInvocationResponse};
use terrace_base::{Error, Result};
use terrace_rpc::Cx;
use terrace_store::Tx;

use super::filters;
use crate::model::{InstanceId, InvocationId};
use crate::{Hosts, db};

pub async fn cancel_invocation(hosts: Arc<Hosts>, cx: Cx, request: CancelInvocationRequest) -> Result<CancelInvocationResponse> {
    let id = request.invocation_id;
    filters::check_ids("InvalidParameterValue.InvalidInvocationId", "InvocationId", InvocationId::PREFIX, std::slice::from_ref(&id))?;
    let instances = request.instance_ids.filter(|i| !i.is_empty());
    filters::check_ids(
        "InvalidParameterValue.InvalidInstanceId",
        "InstanceIds",
        InstanceId::PREFIX,
        instances.as_deref().unwrap_or_default(),
    )?;
    let (account, now) = (cx.account(), cx.now());
    let told = hosts
        .db
        .write(async move |tx: &mut Tx| {
            if !db::invocations::exists(tx, account, &id).await? {
                return Err(Error::not_found("ResourceNotFound.InvocationNotFound", "invocation", &id));
            }
            let parts = db::invocations::parts(tx, account, std::slice::from_ref(&id)).await?.remove(&id).unwrap_or_default();
            match &instances {
                // Who names none means all of them, and needs to be allowed all of them; those that are named were asked about already.
                None => {
                    for part in &parts {
                        cx.allow(&cx.resource("instance", &part.instance_id))?;
                    }
                }
                Some(wanted) => {
                    if let Some(foreign) = wanted.iter().find(|w| !parts.iter().any(|p| p.instance_id == **w)) {
                        return Err(Error::invalid_value_code(
                            "InvalidParameterValue.InstanceIsNotRelatedToInvocation",
                            "InstanceIds",
                            foreign,
                            "instances of the invocation",
                        ));
                    }
                }
            }
            db::tasks::cancel(tx, account, &id, instances.as_deref(), now).await
        })
        .await?;
    for instance in &told {
        hosts.hub.kick(instance);
    }
    Ok(CancelInvocationResponse {})
}
