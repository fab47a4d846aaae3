//! What tests do to steps to show that each may be run again.

use std::task::Poll;

use futures_util::future::BoxFuture;
use terrace_base::Error;

use crate::engine::Stepped;
use crate::operation::Flow;

const MOST_INTERRUPTIONS: u32 = 500;

/// Set in [`crate::Options`] by tests; a server runs with [`Drill::Off`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Drill {
    #[default]
    Off,
    /// What a completed step came to is thrown away once, as by a crash before it was written down; then it is run again.
    Twice,
    /// Each step fails once before it is begun.
    FailEach,
    /// Each step is dropped at its n-th point of waiting, as by a crash in the middle, for n from 1 on until it completes.
    Interrupt,
}

/// Runs a step the way the drill says. `run` begins it anew each time, from what is written down; `attempts` is how often it failed just now.
pub(crate) async fn rehearse<'a>(drill: Drill, attempts: i64, run: impl Fn() -> BoxFuture<'a, Stepped>) -> Stepped {
    match drill {
        Drill::FailEach if attempts == 0 => Err(Error::internal("a drill")),
        Drill::Off | Drill::FailEach => run().await,
        Drill::Twice => match run().await {
            Ok((Flow::Next | Flow::Done, _)) => run().await,
            other => other,
        },
        Drill::Interrupt => {
            for patience in 1..MOST_INTERRUPTIONS {
                if let Some(outcome) = interrupted(run(), patience).await {
                    return outcome;
                }
            }
            run().await
        }
    }
}

/// Runs a step and drops it when it waits for the `patience`-th time.
async fn interrupted(mut step: BoxFuture<'_, Stepped>, patience: u32) -> Option<Stepped> {
    let mut waits = 0;
    std::future::poll_fn(|cx| match step.as_mut().poll(cx) {
        Poll::Ready(outcome) => Poll::Ready(Some(outcome)),
        Poll::Pending => {
            waits += 1;
            if waits >= patience { Poll::Ready(None) } else { Poll::Pending }
        }
    })
    .await
}
