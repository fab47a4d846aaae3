//! The requests that usage plans have in all: gateways take some of them ahead.
//!
//! What a gateway takes is counted when it takes it, in a transaction, and so is what it gives back. A gateway that dies loses what it had:
//! at most one and a half thousandths of the plan's requests each, never one too many.

use terrace_base::{AccountId, Result};
use terrace_gateway::limit::quota::Part;
use terrace_store::Tx;

use crate::Apigw;
use crate::db::{plans, quotas};

impl Apigw {
    /// Takes `back` back, and hands out of each plan in `asks` what it has of the number that is asked for.
    pub async fn lease(&self, asks: Vec<Part>, back: Vec<Part>) -> Result<Vec<u64>> {
        self.db
            .write(async move |tx: &mut Tx| {
                for part in &back {
                    let account = AccountId(part.account);
                    if plans::try_lock(tx, account, &part.plan).await?.is_some() {
                        quotas::count(tx, account, &part.plan, -i64::try_from(part.number).unwrap_or(i64::MAX)).await?;
                    }
                }
                let mut granted = Vec::with_capacity(asks.len());
                for part in &asks {
                    granted.push(grant(tx, AccountId(part.account), part).await?);
                }
                Ok(granted)
            })
            .await
    }
}

async fn grant(tx: &mut Tx, account: AccountId, part: &Part) -> Result<u64> {
    // A plan that was deleted a moment ago opens nothing any more.
    let Some(plan) = plans::try_lock(tx, account, &part.plan).await? else { return Ok(0) };
    let wanted = i64::try_from(part.number).unwrap_or(i64::MAX);
    if plan.quota < 0 {
        return Ok(part.number);
    }
    let used = quotas::used(tx, account, std::slice::from_ref(&part.plan)).await?.remove(&part.plan).unwrap_or(0);
    let number = wanted.min(plan.quota - used).max(0);
    if number > 0 {
        quotas::count(tx, account, &part.plan, number).await?;
    }
    Ok(number.unsigned_abs())
}
