//! Time: one resolution (microseconds since 1970, as the database holds it) and one source that tests can replace.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use serde::{Deserialize, Serialize};

/// A point in time: microseconds since the Unix epoch, UTC.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(pub i64);

impl Timestamp {
    pub const fn from_secs(secs: i64) -> Self {
        Timestamp(secs.saturating_mul(1_000_000))
    }

    /// Whole seconds since the epoch, rounded down.
    pub const fn secs(self) -> i64 {
        self.0.div_euclid(1_000_000)
    }

    pub fn plus(self, by: Duration) -> Self {
        Timestamp(self.0.saturating_add(i64::try_from(by.as_micros()).unwrap_or(i64::MAX)))
    }

    pub fn minus(self, by: Duration) -> Self {
        Timestamp(self.0.saturating_sub(i64::try_from(by.as_micros()).unwrap_or(i64::MAX)))
    }

    /// How much later `self` is than `earlier`; zero when it is not later.
    pub fn since(self, earlier: Timestamp) -> Duration {
        Duration::from_micros(u64::try_from(self.0.saturating_sub(earlier.0)).unwrap_or(0))
    }

    fn jiff(self) -> jiff::Timestamp {
        jiff::Timestamp::from_microsecond(self.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH)
    }

    /// `2026-11-20T08:09:10Z`, the form of the `tat` and `cloudaudit` services.
    pub fn iso(self) -> String {
        self.jiff().strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
    }

    /// `2026-11-20 08:09:10` in UTC, the form of the `cam` service.
    pub fn sql_like(self) -> String {
        self.jiff().strftime("%Y-%m-%d %H:%M:%S").to_string()
    }

    /// `2026-11-20` in UTC: the date of a v3 credential scope.
    pub fn date(self) -> String {
        jiff::tz::Offset::UTC.to_datetime(self.jiff()).date().to_string()
    }

    /// `Mon, 19 Mar 2018 12:08:40 GMT`, the form of HTTP (RFC 9110 section 5.6.7).
    pub fn http_date(self) -> String {
        self.jiff().strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
    }

    /// Reads an ISO 8601 instant with offset (`2026-11-20T08:09:10Z`, `…+08:00`).
    pub fn parse_iso(text: &str) -> Option<Self> {
        text.parse::<jiff::Timestamp>().ok().map(|t| Timestamp(t.as_microsecond()))
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.jiff())
    }
}

/// Where "now" comes from. Clones share the source, so a test moves time for every holder at once.
#[derive(Clone, Debug)]
pub struct Clock(Source);

#[derive(Clone, Debug)]
enum Source {
    System,
    Held(Arc<AtomicI64>),
}

impl Clock {
    pub fn system() -> Self {
        Clock(Source::System)
    }

    /// A clock that stands still until [`Clock::advance`] moves it.
    pub fn held(at: Timestamp) -> Self {
        Clock(Source::Held(Arc::new(AtomicI64::new(at.0))))
    }

    pub fn now(&self) -> Timestamp {
        match &self.0 {
            Source::System => Timestamp(jiff::Timestamp::now().as_microsecond()),
            Source::Held(at) => Timestamp(at.load(Ordering::SeqCst)),
        }
    }

    /// Moves a held clock forward. On the system clock this does nothing: time there moves by itself.
    pub fn advance(&self, by: Duration) {
        if let Source::Held(at) = &self.0 {
            at.store(Timestamp(at.load(Ordering::SeqCst)).plus(by).0, Ordering::SeqCst);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_the_services_own() {
        let t = Timestamp::from_secs(1_763_626_150);
        assert_eq!(t.iso(), "2025-11-20T08:09:10Z");
        assert_eq!(t.sql_like(), "2025-11-20 08:09:10");
        assert_eq!(t.date(), "2025-11-20");
        assert_eq!(Timestamp::parse_iso("2025-11-20T16:09:10+08:00"), Some(t));
        assert_eq!(Timestamp::parse_iso("yesterday"), None);
    }

    #[test]
    fn extremes_do_not_overflow() {
        assert_eq!(Timestamp(i64::MAX).plus(Duration::MAX), Timestamp(i64::MAX));
        assert_eq!(Timestamp(0).since(Timestamp(5)), Duration::ZERO);
        let _ = Timestamp(i64::MIN).iso();
    }

    #[test]
    fn clones_of_a_held_clock_move_together() {
        let clock = Clock::held(Timestamp(0));
        let other = clock.clone();
        clock.advance(Duration::from_secs(1));
        assert_eq!(other.now(), Timestamp::from_secs(1));
    }
}
