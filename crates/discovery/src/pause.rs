//! How long is waited before something that failed is tried again.

use std::time::Duration;

const FIRST: Duration = Duration::from_millis(100);
const LONGEST: Duration = Duration::from_secs(10);

/// Doubles with each failure in a row.
#[derive(Default)]
pub struct Pause {
    failures: u32,
}

impl Pause {
    pub fn worked(&mut self) {
        self.failures = 0;
    }

    /// Whether the last attempts were failures, too: one alone may be a server that was restarted.
    pub fn is_trouble(&self) -> bool {
        self.failures > 0
    }

    pub async fn after_failure(&mut self) {
        let wait = FIRST.saturating_mul(1 << self.failures.min(10)).min(LONGEST);
        self.failures += 1;
        tokio::time::sleep(wait).await;
    }
}
