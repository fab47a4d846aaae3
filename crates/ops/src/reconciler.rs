//! What must stay true: intent against observed, on a timer and when nudged, for as long as the target is watched.
//!
//! A watched target is an operation without an end. It takes part in leases, takeovers and fencing like any other, is not listed among
//! operations, and does not lock its resource: a reconciler looks whether an operation runs before it interferes.

use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use terrace_base::{AccountId, Result, Timestamp};
use terrace_store::{Tx, args};

use crate::operation::{Cx, Flow, Operation};
use crate::start::{self, New};

/// Keeps one kind of thing as it is meant to be.
pub trait Reconciler: Send + Sync + 'static {
    /// Names it in the database; never changed once released.
    const NAME: &'static str;
    /// Whose pages show what it changes.
    const SERVICE: &'static str;
    /// How often a settled target is looked at.
    const EVERY: Duration;

    type Product: Send + Sync + 'static;

    /// Looks at the target `cx.resource_id` and takes at most one careful step towards the intent. Idempotent; an error is tried again.
    fn reconcile(cx: &Cx, product: &Arc<Self::Product>) -> impl Future<Output = Result<Settled>> + Send;
}

/// What a look came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settled {
    /// As intended.
    Yes,
    /// On its way: look again after `pause`.
    NotYet { pause: Duration, reason: String },
    /// The target is gone; it is not watched any more.
    Gone,
}

/// Since when a target is not as intended.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Watch {
    off_since: Option<Timestamp>,
}

/// The one step of reconcilers.
pub(crate) const STEP: &str = "reconcile";

/// A reconciler in the shape of an operation.
pub(crate) struct Perpetual<R>(PhantomData<R>);

impl<R: Reconciler> Operation for Perpetual<R> {
    const KIND: &'static str = R::NAME;
    const SERVICE: &'static str = R::SERVICE;
    const ATTEMPTS: u32 = u32::MAX;
    const TELLS: bool = false;
    const IS_PERPETUAL: bool = true;

    type Product = R::Product;
    type State = Watch;

    fn plan(_: &Watch) -> Vec<String> {
        vec![STEP.into()]
    }

    async fn step(cx: &Cx, product: &Arc<R::Product>, state: &mut Watch, _: &str) -> Result<Flow> {
        Ok(match R::reconcile(cx, product).await? {
            Settled::Gone => Flow::Done,
            Settled::Yes => {
                state.off_since = None;
                Flow::wait(R::EVERY, "")
            }
            Settled::NotYet { pause, reason } => {
                state.off_since.get_or_insert(cx.now());
                Flow::Wait { pause, reason }
            }
        })
    }
}

fn id_of<R: Reconciler>(account: AccountId, target: &str) -> String {
    format!("{}/{}/{target}", R::NAME, account.0)
}

/// Has `target` looked at from now on. Watching what is watched already changes nothing.
pub async fn watch<R: Reconciler>(tx: &mut Tx, account: AccountId, target: &str, now: Timestamp) -> Result<()> {
    let id = id_of::<R>(account, target);
    let known = tx.of(account).optional("SELECT ended_at FROM operations WHERE account_id = $1 AND operation_id = $2", args![&id]).await?;
    match known {
        Some(row) if row.opt_time("ended_at")?.is_none() => return Ok(()),
        // A target that was gone has come back.
        Some(_) => unwatch::<R>(tx, account, target).await?,
        None => {}
    }
    let new = New::<Perpetual<R>> { account, resource_id: target, state: &Watch::default(), request_id: "", created_by: "", now };
    start::insert(tx, &id, R::NAME, true, &[STEP.to_owned()], &new).await
}

/// Stops looking at `target`. A look that is under way is dropped when its lease is next renewed.
pub async fn unwatch<R: Reconciler>(tx: &mut Tx, account: AccountId, target: &str) -> Result<()> {
    let id = id_of::<R>(account, target);
    for statement in [
        "DELETE FROM operations WHERE account_id = $1 AND operation_id = $2",
        "DELETE FROM operation_steps WHERE account_id = $1 AND operation_id = $2",
        "DELETE FROM operation_events WHERE account_id = $1 AND operation_id = $2",
    ] {
        tx.of(account).execute(statement, args![&id]).await?;
    }
    Ok(())
}

/// Has `target` looked at now rather than when its time comes. Call `Ops::look` after the commit.
pub async fn nudge<R: Reconciler>(tx: &mut Tx, account: AccountId, target: &str, now: Timestamp) -> Result<()> {
    tx.of(account)
        .execute(
            "UPDATE operations SET due_at = {{least}}(due_at, $3), nudged = TRUE WHERE account_id = $1 AND operation_id = $2",
            args![id_of::<R>(account, target), now],
        )
        .await?;
    Ok(())
}
