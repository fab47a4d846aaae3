//! A caller's closure as the lane sees it.

use std::time::Duration;

use futures_util::future::LocalBoxFuture;
use terrace_base::{Error, Result};
use tokio::sync::oneshot;
use tracing::Instrument as _;

use crate::Tx;

/// How long a job may run before it is cut off.
pub(crate) const JOB_LIMIT: Duration = Duration::from_secs(10);

/// Work for the lane. It crosses to the lane's thread and stays there, so its futures need not be `Send`: the compiler
/// cannot promise that for the future of an `AsyncFn`.
pub(crate) trait Job: Send {
    /// Runs the closure once more; its value replaces that of an earlier run.
    fn run<'a>(&'a mut self, tx: &'a mut Tx) -> LocalBoxFuture<'a, Result<()>>;

    /// Tells the caller. `Ok` hands over the value of the last run.
    fn answer(self: Box<Self>, outcome: Result<()>);

    /// `None` for an ordinary job. A job with a limit of its own (a migration) shares its transaction with nobody.
    fn own_limit(&self) -> Option<Duration>;
}

pub(crate) struct Call<F, T> {
    work: F,
    value: Option<T>,
    caller: oneshot::Sender<Result<T>>,
    own_limit: Option<Duration>,
    /// What the job logs belongs to the request that sent it.
    span: tracing::Span,
}

impl<F, T> Call<F, T> {
    pub(crate) fn new(work: F, own_limit: Option<Duration>) -> (Self, oneshot::Receiver<Result<T>>) {
        let (caller, answer) = oneshot::channel();
        (Call { work, value: None, caller, own_limit, span: tracing::Span::current() }, answer)
    }
}

impl<F, T> Job for Call<F, T>
where
    F: AsyncFn(&mut Tx) -> Result<T> + Send,
    T: Send,
{
    fn run<'a>(&'a mut self, tx: &'a mut Tx) -> LocalBoxFuture<'a, Result<()>> {
        let span = self.span.clone();
        Box::pin(
            async move {
                self.value = None;
                self.value = Some((self.work)(tx).await?);
                Ok(())
            }
            .instrument(span),
        )
    }

    fn answer(self: Box<Self>, outcome: Result<()>) {
        let Call { value, caller, .. } = *self;
        let outcome = outcome.and_then(|()| value.ok_or_else(|| Error::internal("the job left no value")));
        // A caller that went away does not want to know.
        let _ = caller.send(outcome);
    }

    fn own_limit(&self) -> Option<Duration> {
        self.own_limit
    }
}
