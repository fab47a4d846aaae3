//! A number of requests in each window of time: windows follow each other without gaps and begin at multiples of their length
//! since 1970, on every node at the same moment.
//!
//! A caller may use up one window at its end and the next at its beginning: up to twice the number within any stretch as long as a
//! window, never more than the number in a window. This is what the numbers in the answers (`X-RateLimit-Used`) tell, too.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::share::Shares;

/// Which window is being counted, and how many it has had: 32 bits each.
#[derive(Debug)]
pub struct Window {
    seconds: u32,
    state: AtomicU64,
    shares: Arc<Shares>,
}

/// What became of one request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    pub allowed: bool,
    /// Requests of this window with this one, if it was allowed.
    pub used: u32,
    /// That may be let through here.
    pub most: u32,
    /// Microseconds until the next window.
    pub reset: u64,
}

impl Window {
    pub fn new(seconds: u32, shares: Arc<Shares>) -> Self {
        Window { seconds: seconds.max(1), state: AtomicU64::new(0), shares }
    }

    pub fn seconds(&self) -> u32 {
        self.seconds
    }

    /// Counts one request at `now`, in microseconds since 1970, unless this gateway's part of `most` were let through in this window.
    pub fn take(&self, now: u64, most: u32) -> Taken {
        let most = self.shares.part(most);
        let length = u64::from(self.seconds) * 1_000_000;
        // Windows of a second have numbers of 32 bits until the year 2106.
        let window = (now / length) & 0xffff_ffff;
        let reset = length - now % length;
        let mut state = self.state.load(Ordering::Relaxed);
        loop {
            let (counted, used) = (state >> 32, (state & 0xffff_ffff) as u32);
            // Another thread may already have begun the next window: a request that was read before it counts there.
            let used = if counted >= window { used } else { 0 };
            if used >= most {
                return Taken { allowed: false, used, most, reset };
            }
            let next = counted.max(window) << 32 | u64::from(used + 1);
            match self.state.compare_exchange_weak(state, next, Ordering::Relaxed, Ordering::Relaxed) {
                Ok(_) => return Taken { allowed: true, used: used + 1, most, reset },
                Err(other) => state = other,
            }
        }
    }

    /// Takes back what [`Window::take`] counted at `now`, as another limit refused the request. A window that has ended stays as it is.
    pub fn give_back(&self, now: u64) {
        let window = (now / (u64::from(self.seconds) * 1_000_000)) & 0xffff_ffff;
        let _ = self.state.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |state| {
            (state >> 32 == window && state & 0xffff_ffff > 0).then(|| state - 1)
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: u64 = 1_000_000;

    #[test]
    fn as_many_as_allowed_in_each_window() {
        let window = Window::new(1, Arc::default());
        let start = 1_800_000_000 * SECOND;
        let allowed = (0..10 * 4_000).filter(|n| window.take(start + n * 250, 1_000).allowed).count();
        assert_eq!(allowed, 10 * 1_000, "ten windows");
        let taken = window.take(start + 10 * SECOND + 400_000, 1_000);
        assert_eq!(taken, Taken { allowed: true, used: 1, most: 1_000, reset: 600_000 });
    }

    #[test]
    fn what_is_given_back_can_be_taken_again() {
        let window = Window::new(1, Arc::default());
        let now = 1_800_000_000 * SECOND;
        window.give_back(now);
        assert!(window.take(now, 1).allowed && !window.take(now, 1).allowed);
        window.give_back(now - SECOND);
        assert!(!window.take(now, 1).allowed, "that was another window");
        window.give_back(now);
        assert!(window.take(now, 1).allowed);
    }

    #[test]
    fn a_clock_that_goes_back_gives_nothing_away() {
        let window = Window::new(60, Arc::default());
        let now = 1_800_000_000 * SECOND;
        assert!((0..5).all(|_| window.take(now, 5).allowed));
        assert!(!window.take(now - 61 * SECOND, 5).allowed);
        assert!(window.take(now + 60 * SECOND, 5).allowed);
    }

    #[test]
    fn exact_over_threads() {
        let window = Window::new(1, Arc::default());
        let now = 1_800_000_000 * SECOND;
        let allowed: usize = std::thread::scope(|scope| {
            let threads: Vec<_> =
                (0..4).map(|_| scope.spawn(|| (0..10_000).filter(|_| window.take(now, 25_000).allowed).count())).collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).sum()
        });
        assert_eq!(allowed, 25_000);
    }
}
