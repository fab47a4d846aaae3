//! Limits of requests a second that an owner sets for a service or an API in an environment.

use std::collections::BTreeMap;

use terrace_base::{AccountId, Result};
use terrace_gateway::config::Environment;
use terrace_store::{Tx, args};

/// By environment and API; the service's own have an empty API.
pub type Limits = BTreeMap<(String, String), i64>;

pub async fn of_service(tx: &mut Tx, account: AccountId, service: &str) -> Result<Limits> {
    let rows = tx
        .of(account)
        .all("SELECT environment, api_id, quota FROM apigw_limits WHERE account_id = $1 AND service_id = $2", args![service])
        .await?;
    rows.iter().map(|row| Ok(((row.text("environment")?, row.text("api_id")?), row.int("quota")?))).collect()
}

/// `api`: empty for the whole service. `quota`: `None` takes the limit away.
pub async fn set(tx: &mut Tx, account: AccountId, service: &str, environment: Environment, api: &str, quota: Option<i64>) -> Result<()> {
    let statement = match quota {
        Some(quota) => {
            tx.of(account)
                .execute(
                    "INSERT INTO apigw_limits (account_id, service_id, environment, api_id, quota) VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT (service_id, environment, api_id) DO UPDATE SET quota = $5",
                    args![service, environment.as_str(), api, quota],
                )
                .await
        }
        None => {
            tx.of(account)
                .execute(
                    "DELETE FROM apigw_limits WHERE account_id = $1 AND service_id = $2 AND environment = $3 AND api_id = $4",
                    args![service, environment.as_str(), api],
                )
                .await
        }
    };
    statement.map(drop)
}
