//! What a product writes: the steps of one kind of long work.

use std::sync::Arc;
use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;
use terrace_base::{AccountId, Clock, Error, Result, Timestamp};
use terrace_store::{Db, Tx};

use crate::record;

/// One kind of long work.
pub trait Operation: Send + Sync + 'static {
    /// Names the kind in the database and in task lists; never changed once released.
    const KIND: &'static str;
    /// Whose pages show it.
    const SERVICE: &'static str;
    /// How often a step may fail in a row before the operation fails. Pauses between tries double from 200 ms to 30 s; twelve are two minutes.
    const ATTEMPTS: u32 = 12;
    /// Whether open pages are told of each step. A reconciler tells them itself, when it has changed something.
    const TELLS: bool = true;

    /// One step for ever, which nobody watches and nothing turns back: what is written down of each turn is as little as can be.
    #[doc(hidden)]
    const IS_PERPETUAL: bool = false;

    type Product: Send + Sync + 'static;
    /// The input and what steps remember for later ones. Written down with each step; secrets in it must be sealed.
    type State: Serialize + DeserializeOwned + Send + Sync + 'static;

    /// The names of the steps, in order. Asked once, when the operation is started.
    fn plan(state: &Self::State) -> Vec<String>;

    /// How there is a way back while it is at `step`.
    fn way_back(_step: &str) -> WayBack {
        WayBack::Failing
    }

    /// Runs the step `name`, or goes on with it. An error is tried again; [`Flow::Fail`] is not.
    fn step(cx: &Cx, product: &Arc<Self::Product>, state: &mut Self::State, name: &str) -> impl Future<Output = Result<Flow>> + Send;

    /// Takes back what `step` did, in reverse order, after the operation failed or was cancelled. Also asked of the step that failed.
    fn undo(_cx: &Cx, _product: &Arc<Self::Product>, _state: &mut Self::State, _name: &str) -> impl Future<Output = Result<Flow>> + Send {
        async { Ok(Flow::Next) }
    }

    /// Runs in the transaction that ends the operation, and may run more than once: it touches nothing but `tx`.
    fn ended(_tx: &mut Tx, _cx: &Cx, _state: &Self::State, _end: &End) -> impl Future<Output = Result<()>> {
        async { Ok(()) }
    }
}

/// What turns an operation back, to undo what it did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayBack {
    /// Failing does, and so does being cancelled, between tries of a step and while it waits.
    Asking,
    /// Failing does; nobody can ask for it.
    Failing,
    /// Nothing does: whatever fails is tried again for as long as it takes.
    None,
}

/// What comes after a step.
#[derive(Debug)]
pub enum Flow {
    /// The step is complete: on to the next, or to the end after the last.
    Next,
    /// The step is not complete: run it again after `pause`. Nothing is held meanwhile, and another server may be the one to go on.
    Wait { pause: Duration, reason: String },
    /// The operation is complete, whatever steps are left.
    Done,
    /// It cannot be completed: undo what was done and end as failed.
    Fail(Error),
}

impl Flow {
    pub fn wait(pause: Duration, reason: impl Into<String>) -> Self {
        Flow::Wait { pause, reason: reason.into() }
    }
}

/// How an operation ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    Succeeded,
    Failed { code: String, message: String },
    Cancelled,
}

/// What a step knows of the operation it belongs to.
#[derive(Clone)]
pub struct Cx {
    pub operation_id: Arc<str>,
    pub account: AccountId,
    pub resource_id: Arc<str>,
    /// The request that started it.
    pub request_id: Arc<str>,
    /// Grows with each change of owner: a fence for effects outside the database that can check one.
    pub epoch: i64,
    /// How often this step failed in a row.
    pub attempts: u32,
    pub(crate) step: Arc<str>,
    pub(crate) db: Db,
    pub(crate) clock: Clock,
}

impl Cx {
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Says something to whoever watches. Kept with the operation, up to [`record::MAX_EVENTS`].
    pub async fn say(&self, text: impl Into<String>) -> Result<()> {
        let (cx, text, at) = (self.clone(), text.into(), self.now());
        tracing::info!(operation = &*cx.operation_id, step = &*cx.step, text, "operation");
        self.db.write(async move |tx: &mut Tx| record::add_event(tx, cx.account, &cx.operation_id, at, &cx.step, &text).await).await
    }
}
