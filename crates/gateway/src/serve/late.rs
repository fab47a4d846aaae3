//! Time limits of requests. Hardly any is ever reached, so none has a timer of its own: a worker keeps those it has made, and a request borrows one
//! that goes off before its time, if there is one, instead of setting it anew.

use std::cell::RefCell;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::time::{Instant, Sleep};

/// Timers that are kept for other requests.
const MOST_KEPT: usize = 1_024;

thread_local! {
    static KEPT: RefCell<Vec<Pin<Box<Sleep>>>> = const { RefCell::new(Vec::new()) };
}

/// A moment by which something must have happened.
#[derive(Debug)]
pub struct Late {
    at: Instant,
    /// Goes off at that moment or before it.
    timer: Option<Pin<Box<Sleep>>>,
}

impl Late {
    pub fn after(time: Duration) -> Self {
        let at = Instant::now() + time;
        let kept = KEPT.with_borrow_mut(Vec::pop);
        let timer = match kept {
            Some(mut timer) => {
                if timer.deadline() > at {
                    timer.as_mut().reset(at);
                }
                timer
            }
            None => Box::pin(tokio::time::sleep_until(at)),
        };
        Late { at, timer: Some(timer) }
    }

    /// Begins anew.
    pub fn again(&mut self, time: Duration) {
        self.at = Instant::now() + time;
    }

    /// Ready when it is too late.
    pub fn poll(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        let Some(timer) = &mut self.timer else { return Poll::Ready(()) };
        loop {
            ready!(timer.as_mut().poll(cx));
            if Instant::now() >= self.at {
                return Poll::Ready(());
            }
            timer.as_mut().reset(self.at);
        }
    }
}

impl Drop for Late {
    fn drop(&mut self) {
        let Some(timer) = self.timer.take() else { return };
        // No worker, no timers: this thread ends.
        let _ = KEPT.try_with(|kept| {
            let mut kept = kept.borrow_mut();
            if kept.len() < MOST_KEPT {
                kept.push(timer);
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Milliseconds until it is too late; a busy machine adds some.
    async fn passed(mut late: Late) -> u128 {
        let began = Instant::now();
        std::future::poll_fn(|cx| late.poll(cx)).await;
        began.elapsed().as_millis()
    }

    #[tokio::test]
    async fn a_borrowed_timer_tells_the_borrower_his_own_time() {
        drop(Late::after(Duration::from_millis(10)));
        let took = passed(Late::after(Duration::from_millis(200))).await;
        assert!((199..5_000).contains(&took), "it goes off before: {took}");
        drop(Late::after(Duration::from_secs(100)));
        let took = passed(Late::after(Duration::from_millis(20))).await;
        assert!((19..5_000).contains(&took), "it would go off much later: {took}");
        let mut late = Late::after(Duration::from_millis(60));
        tokio::time::sleep(Duration::from_millis(30)).await;
        late.again(Duration::from_millis(60));
        let took = passed(late).await;
        assert!((59..5_000).contains(&took), "it began anew: {took}");
    }
}
