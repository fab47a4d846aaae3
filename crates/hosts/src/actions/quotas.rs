//! `DescribeQuotas`: how much of what is allowed is used.

use std::sync::Arc;

use terrace_api_tat::actions::{DescribeQuotasRequest, DescribeQuotasResponse};
use terrace_api_tat::types::GeneralResourceQuotaSet;
use terrace_base::{Error, Result};
use terrace_rpc::Cx;

use super::{commands, register_codes};
use crate::{Hosts, db};

pub async fn describe_quotas(hosts: Arc<Hosts>, cx: Cx, request: DescribeQuotasRequest) -> Result<DescribeQuotasResponse> {
    let mut tx = hosts.db.read().await?;
    let mut set = Vec::new();
    for name in request.resource_names {
        let (used, total) = match name.as_str() {
            "COMMAND" => (db::commands::count(&mut tx, cx.account()).await?, commands::MAX_COMMANDS),
            "REGISTER_CODE" => (db::codes::count(&mut tx, cx.account()).await?, register_codes::MAX_CODES),
            other => {
                return Err(Error::invalid_value_code(
                    "ResourceUnavailable.InvalidResourceQuotaResourceCode",
                    "ResourceNames",
                    other,
                    "COMMAND, REGISTER_CODE",
                ));
            }
        };
        set.push(GeneralResourceQuotaSet { resource_name: name, resource_quota_used: used, resource_quota_total: total });
    }
    Ok(DescribeQuotasResponse { general_resource_quota_set: set })
}
