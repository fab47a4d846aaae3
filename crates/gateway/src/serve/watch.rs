//! Connections seen from outside: each worker looks at its own once a second, lets go those that have been silent for too long, and tells them
//! when the gateway stops.
//!
//! A timer for each request, and a signal that each connection asks at each step, would cost more than most of what the gateway does.

use std::cell::{Cell, RefCell};
use std::pin::pin;
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU32, Ordering};
use std::sync::{Arc, OnceLock};
use std::task::{Poll, Waker};

/// Seconds a connection may wait for its caller: for the next request, for the rest of its head, or for the end of an answer to be read.
pub const PATIENCE: u32 = 60;

const STAY: u8 = 0;
const FINISH: u8 = 1;
const GO: u8 = 2;

thread_local! {
    /// Seconds since this worker began, from 1 on.
    static SECONDS: Cell<u32> = const { Cell::new(1) };
    static WATCHED: RefCell<Vec<Arc<Watched>>> = const { RefCell::new(Vec::new()) };
}

/// Seconds since this worker began, to the second before.
pub fn seconds() -> u32 {
    SECONDS.get()
}

#[derive(Debug)]
pub struct Watched {
    /// When something last happened.
    since: AtomicU32,
    /// Seconds in which something must happen.
    patience: AtomicU32,
    /// Requests on their way: HTTP/2 has many at once.
    requests: AtomicU32,
    /// A request has come over it.
    asked: AtomicBool,
    order: AtomicU8,
    /// Of the connection's task.
    waker: OnceLock<Waker>,
}

impl Watched {
    pub fn new() -> Arc<Self> {
        let watched = Arc::new(Watched {
            since: AtomicU32::new(seconds()),
            patience: AtomicU32::new(PATIENCE),
            requests: AtomicU32::new(0),
            asked: AtomicBool::new(false),
            order: AtomicU8::new(STAY),
            waker: OnceLock::new(),
        });
        WATCHED.with_borrow_mut(|all| all.push(Arc::clone(&watched)));
        watched
    }

    /// A request has come.
    pub fn begin(&self) {
        self.requests.fetch_add(1, Ordering::Relaxed);
        self.asked.store(true, Ordering::Relaxed);
        self.progress();
    }

    /// Its back-end has so many seconds.
    pub fn allow(&self, seconds: u32) {
        self.patience.fetch_max(seconds.saturating_add(PATIENCE), Ordering::Relaxed);
    }

    pub fn progress(&self) {
        self.since.store(seconds(), Ordering::Relaxed);
    }

    /// Its answer has gone, or cannot go.
    pub fn end(&self) {
        self.progress();
        if self.requests.fetch_sub(1, Ordering::Relaxed) == 1 {
            self.patience.store(PATIENCE, Ordering::Relaxed);
        }
    }

    fn is_silent(&self, now: u32) -> bool {
        now.saturating_sub(self.since.load(Ordering::Relaxed)) > self.patience.load(Ordering::Relaxed)
    }

    fn tell(&self, order: u8) {
        if self.order.swap(order, Ordering::Relaxed) != order
            && let Some(waker) = self.waker.get()
        {
            waker.wake_by_ref();
        }
    }

    /// Tells it to take no more requests than the one that it was made for.
    pub fn finish(&self) {
        self.tell(FINISH);
    }

    /// Whether it shall take no more requests. Not before the first has come: whoever has just connected is about to send it.
    pub fn is_finishing(&self) -> bool {
        self.order.load(Ordering::Relaxed) != STAY && self.asked.load(Ordering::Relaxed)
    }

    /// Runs `connection` until it ends, or is told to go: None; `finish` is called when it shall take no more requests.
    pub async fn run<C: Future>(&self, connection: C, finish: impl Fn(std::pin::Pin<&mut C>)) -> Option<C::Output> {
        let mut connection = pin!(connection);
        let mut finishing = false;
        std::future::poll_fn(|cx| {
            // A task has the same waker all its life.
            self.waker.get_or_init(|| cx.waker().clone());
            if self.order.load(Ordering::Relaxed) == GO {
                return Poll::Ready(None);
            }
            if !finishing && self.is_finishing() {
                finishing = true;
                finish(connection.as_mut());
            }
            let polled = connection.as_mut().poll(cx).map(Some);
            // The first may have come a moment ago.
            if polled.is_pending() && !finishing && self.is_finishing() {
                finishing = true;
                finish(connection.as_mut());
                return connection.as_mut().poll(cx).map(Some);
            }
            polled
        })
        .await
    }
}

/// To be called once a second: the clock goes on, and who has been silent for too long is let go.
pub fn tick() {
    let now = SECONDS.get().saturating_add(1);
    SECONDS.set(now);
    WATCHED.with_borrow_mut(|all| {
        all.retain(|watched| {
            if watched.is_silent(now) {
                watched.tell(GO);
            }
            // Ours is the last reference when the connection is gone.
            Arc::strong_count(watched) > 1
        });
    });
}

/// Tells all connections of this worker to take no more requests.
pub fn finish() {
    WATCHED.with_borrow(|all| all.iter().for_each(|watched| watched.tell(FINISH)));
}

/// Lets those go that were told to finish and were never asked anything.
pub fn leave_unasked() {
    WATCHED.with_borrow(|all| all.iter().filter(|watched| !watched.asked.load(Ordering::Relaxed)).for_each(|watched| watched.tell(GO)));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ordered(watched: &Watched) -> u8 {
        watched.order.load(Ordering::Relaxed)
    }

    fn wait(seconds: u32) {
        (0..seconds).for_each(|_| tick());
    }

    #[test]
    fn who_says_nothing_is_let_go() {
        let (idle, busy) = (Watched::new(), Watched::new());
        busy.begin();
        busy.allow(100);
        wait(PATIENCE);
        assert_eq!((ordered(&idle), ordered(&busy)), (STAY, STAY));
        wait(1);
        assert_eq!((ordered(&idle), ordered(&busy)), (GO, STAY), "a back-end has its own time");
        wait(100);
        assert_eq!(ordered(&busy), GO, "but not for ever");
    }

    #[test]
    fn the_end_of_one_request_is_not_the_end_of_all() {
        let watched = Watched::new();
        watched.begin();
        watched.allow(1_000);
        watched.begin();
        watched.end();
        wait(PATIENCE + 1);
        assert_eq!(ordered(&watched), STAY);
        watched.end();
        wait(PATIENCE);
        assert_eq!(ordered(&watched), STAY);
        wait(1);
        assert_eq!(ordered(&watched), GO);
    }

    #[test]
    fn connections_that_are_gone_are_forgotten() {
        let kept = Watched::new();
        drop(Watched::new());
        tick();
        assert_eq!(WATCHED.with_borrow(Vec::len), 1);
        finish();
        assert_eq!(ordered(&kept), FINISH);
        let asked = Watched::new();
        asked.begin();
        leave_unasked();
        assert_eq!((ordered(&kept), ordered(&asked)), (GO, STAY));
    }
}
