//! A kind of operation with its types taken off, as the engine holds them.

use std::pin::Pin;
use std::sync::Arc;

use futures_util::future::BoxFuture;
use terrace_base::{Error, Result};
use terrace_store::Tx;

use crate::operation::{Cx, End, Flow, Operation, WayBack};

type Ended<'a> = Pin<Box<dyn Future<Output = Result<()>> + 'a>>;

/// What the engine asks of a kind. States are JSON.
pub(crate) trait Kind: Send + Sync {
    /// Whom to tell of each step, if anybody.
    fn audience(&self) -> Option<&'static str>;
    fn attempts(&self) -> u32;
    fn way_back(&self, step: &str) -> WayBack;
    fn is_perpetual(&self) -> bool;
    /// Runs a step forwards, or takes it back, and gives the state after it.
    fn run<'a>(&'a self, cx: &'a Cx, state: &'a str, step: &'a str, undo: bool) -> BoxFuture<'a, Result<(Flow, String)>>;
    fn ended<'a>(&'a self, tx: &'a mut Tx, cx: &'a Cx, state: &'a str, end: &'a End) -> Ended<'a>;
}

pub(crate) struct Of<O: Operation>(pub Arc<O::Product>);

fn open<O: Operation>(state: &str) -> Result<O::State> {
    serde_json::from_str(state).map_err(|error| Error::internal(format!("the state of a {} does not parse: {error}", O::KIND)))
}

impl<O: Operation> Kind for Of<O> {
    fn audience(&self) -> Option<&'static str> {
        O::TELLS.then_some(O::SERVICE)
    }

    fn attempts(&self) -> u32 {
        O::ATTEMPTS
    }

    fn way_back(&self, step: &str) -> WayBack {
        O::way_back(step)
    }

    fn is_perpetual(&self) -> bool {
        O::IS_PERPETUAL
    }

    fn run<'a>(&'a self, cx: &'a Cx, state: &'a str, step: &'a str, undo: bool) -> BoxFuture<'a, Result<(Flow, String)>> {
        Box::pin(async move {
            let mut state = open::<O>(state)?;
            let flow = match undo {
                false => O::step(cx, &self.0, &mut state, step).await?,
                true => O::undo(cx, &self.0, &mut state, step).await?,
            };
            Ok((flow, serde_json::to_string(&state).map_err(Error::internal)?))
        })
    }

    fn ended<'a>(&'a self, tx: &'a mut Tx, cx: &'a Cx, state: &'a str, end: &'a End) -> Ended<'a> {
        Box::pin(async move { O::ended(tx, cx, &open::<O>(state)?, end).await })
    }
}
