//! `cam.GetSecurityLastUsed`: when keys of the account were last used. Others' keys are left out.

use std::sync::Arc;

use terrace_api_cam::actions::{GetSecurityLastUsedRequest, GetSecurityLastUsedResponse};
use terrace_api_cam::types::SecretIdLastUsed;
use terrace_base::Result;
use terrace_rpc::Cx;

use crate::{Identity, db};

pub async fn get_security_last_used(
    identity: Arc<Identity>,
    cx: Cx,
    request: GetSecurityLastUsedRequest,
) -> Result<GetSecurityLastUsedResponse> {
    let found = db::keys::named(&mut identity.db.read().await?, cx.account(), &request.secret_id_list).await?;
    let rows = found.into_iter().map(|key| SecretIdLastUsed {
        secret_id: key.secret_id,
        last_used_date: key.last_used_at.map(|at| at.date()),
        // Milliseconds.
        last_secret_used_date: key.last_used_at.and_then(|at| u64::try_from(at.0 / 1000).ok()),
    });
    Ok(GetSecurityLastUsedResponse { secret_id_last_used_rows: rows.collect() })
}
