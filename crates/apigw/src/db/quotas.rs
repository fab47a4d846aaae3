//! How many requests of usage plans were made, or handed to gateways.

use std::collections::HashMap;

use terrace_base::{AccountId, Result};
use terrace_store::{Sql, Tx, args};

/// Of each of these plans; one that is not there made none.
pub async fn used(tx: &mut Tx, account: AccountId, plans: &[String]) -> Result<HashMap<String, i64>> {
    let sql = Sql::select("plan_id, used FROM apigw_quotas").tenant(account).and_in("plan_id", plans);
    let rows = tx.of(account).all_sql(&sql).await?;
    rows.iter().map(|row| Ok((row.text("plan_id")?, row.int("used")?))).collect()
}

/// Counts `number` more, or, if it is negative, fewer. The plan's row must be locked.
pub async fn count(tx: &mut Tx, account: AccountId, plan: &str, number: i64) -> Result<()> {
    tx.of(account)
        .execute("INSERT INTO apigw_quotas (account_id, plan_id, used) VALUES ($1, $2, 0) ON CONFLICT DO NOTHING", args![plan])
        .await?;
    tx.of(account)
        .execute(
            "UPDATE apigw_quotas SET used = CASE WHEN used + $3 < 0 THEN 0 ELSE used + $3 END WHERE account_id = $1 AND plan_id = $2",
            args![plan, number],
        )
        .await?;
    Ok(())
}
