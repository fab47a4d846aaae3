//! Simulated agents that speak the real protocol over real sockets.
//!
//! - [`wire`]: the bare calls and sockets, for tests that break the rules on purpose;
//! - [`published`]: the published agent, its wire behaviour to the letter;
//! - [`extended`]: calls over the socket, as `terrace agent` makes them.
//!
//! Nothing is executed. A [`Play`] says what a task's command would have done, and the [`Journal`] keeps what was started, so that a
//! test can count executions: what is in `starts` twice would have run twice.

pub mod extended;
pub mod identity;
pub mod published;
pub mod wire;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use terrace_agent_proto::{Outcome, Task};
use tokio::sync::Notify;

pub use extended::Extended;
pub use identity::{Enrolled, Key, enrol};
pub use published::Published;
pub use wire::{Event, Socket};

/// What a task's command would have done.
#[derive(Clone, Debug)]
pub struct Run {
    pub output: Vec<u8>,
    pub takes: Duration,
    pub outcome: Outcome,
    pub exit_code: i32,
}

impl Default for Run {
    fn default() -> Self {
        Run { output: b"simulated\n".to_vec(), takes: Duration::ZERO, outcome: Outcome::Success, exit_code: 0 }
    }
}

/// Decides what each task does.
pub type Play = Arc<dyn Fn(&Task) -> Run + Send + Sync>;

/// Every task does the same.
pub fn always(run: Run) -> Play {
    Arc::new(move |_| run.clone())
}

/// The script of an offered task.
pub fn script_of(task: &Task) -> String {
    String::from_utf8(STANDARD.decode(&task.command).expect("a task's command is Base64")).expect("scripts are text")
}

/// What happened on all the agents that share it.
#[derive(Clone, Default)]
pub struct Journal(Arc<Shared>);

#[derive(Default)]
struct Shared {
    seen: Mutex<Seen>,
    changed: Notify,
}

/// A journal's content.
#[derive(Default, Debug)]
pub struct Seen {
    /// Sockets opened.
    pub connects: usize,
    /// Kicks received.
    pub kicks: usize,
    /// Calls of `DescribeTasks` that were answered.
    pub asked: usize,
    /// The times each task was started, by task id.
    pub starts: BTreeMap<String, u32>,
    /// Starts that the server refused.
    pub refused: Vec<String>,
    /// Ends whose report was acknowledged.
    pub ended: BTreeMap<String, Outcome>,
    /// Tasks as they were offered, by id.
    pub offers: BTreeMap<String, Task>,
    /// The reasons of Close frames.
    pub closes: Vec<String>,
    /// Most tasks in progress at once on any one agent.
    pub most_at_once: usize,
}

impl Journal {
    pub fn seen(&self) -> MutexGuard<'_, Seen> {
        self.0.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes the content and wakes whoever waits for it.
    pub(crate) fn note(&self, change: impl FnOnce(&mut Seen)) {
        change(&mut self.seen());
        self.0.changed.notify_waiters();
    }

    /// Waits until the content satisfies `condition`; panics after `patience`.
    pub async fn until(&self, what: &str, patience: Duration, condition: impl Fn(&Seen) -> bool) {
        let waited = tokio::time::timeout(patience, async {
            loop {
                let changed = self.0.changed.notified();
                tokio::pin!(changed);
                // Registered before looking, so that no change is missed.
                changed.as_mut().enable();
                if condition(&self.seen()) {
                    return;
                }
                changed.await;
            }
        });
        assert!(waited.await.is_ok(), "waited {patience:?} in vain for {what}");
    }

    /// Panics if any task was started more than once.
    pub fn assert_at_most_once(&self) {
        let twice: Vec<_> = self.seen().starts.iter().filter(|(_, n)| **n > 1).map(|(id, n)| format!("{id} ran {n} times")).collect();
        assert!(twice.is_empty(), "{}", twice.join(", "));
    }
}
