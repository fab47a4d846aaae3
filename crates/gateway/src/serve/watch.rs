//! Connections seen from outside: each worker looks at its own once a second, lets go those that have been silent for too long, and tells them
//! when the gateway stops.
//!
//! A timer for each request, and a signal that each connection asks at each step, would cost more than most of what the gateway does.

use std::cell::{Cell, RefCell};
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, AtomicU32, Ordering};
use std::task::{Poll, Waker};

use std::sync::OnceLock;

/// A request is on its way: nobody waits for the caller.
const BUSY: u32 = 0;

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
    /// When the caller was last waited for, or [`BUSY`].
    since: AtomicU32,
    order: AtomicU8,
    /// Of the connection's task.
    waker: OnceLock<Waker>,
}

impl Watched {
    pub fn new() -> Arc<Self> {
        let watched = Arc::new(Watched { since: AtomicU32::new(seconds()), order: AtomicU8::new(STAY), waker: OnceLock::new() });
        WATCHED.with_borrow_mut(|all| all.push(Arc::clone(&watched)));
        watched
    }

    pub fn busy(&self) {
        self.since.store(BUSY, Ordering::Relaxed);
    }

    pub fn waiting(&self) {
        self.since.store(seconds(), Ordering::Relaxed);
    }

    fn tell(&self, order: u8) {
        if self.order.swap(order, Ordering::Relaxed) != order
            && let Some(waker) = self.waker.get()
        {
            waker.wake_by_ref();
        }
    }

    /// Runs `connection` until it ends or is told to go; `finish` is called when it shall take no more requests.
    pub async fn run<C: Future>(self: Arc<Self>, connection: C, finish: impl Fn(std::pin::Pin<&mut C>)) {
        let mut connection = pin!(connection);
        let mut finishing = false;
        std::future::poll_fn(|cx| {
            // A task has the same waker all its life.
            self.waker.get_or_init(|| cx.waker().clone());
            match self.order.load(Ordering::Relaxed) {
                GO => return Poll::Ready(()),
                FINISH if !finishing => {
                    finishing = true;
                    finish(connection.as_mut());
                }
                _ => {}
            }
            connection.as_mut().poll(cx).map(drop)
        })
        .await;
    }
}

/// To be called once a second: the clock goes on, and who has been silent for `patience` seconds is let go.
pub fn tick(patience: u32) {
    let now = SECONDS.get().saturating_add(1);
    SECONDS.set(now);
    WATCHED.with_borrow_mut(|all| {
        all.retain(|watched| {
            let since = watched.since.load(Ordering::Relaxed);
            if since != BUSY && now - since.min(now) > patience {
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
