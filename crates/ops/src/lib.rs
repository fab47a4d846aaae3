//! Long work, once: what takes longer than a request is an **operation**, and what must stay true is a **reconciler**.
//!
//! A product starts an operation in the transaction that writes its intent, so there is never one without the other. The operation has a plan,
//! the names of its steps; a server that holds its lease runs them one after the other and writes down each. A step may be run again after a
//! crash, a lost lease or an error, so each is idempotent: it looks at the world before it changes it. [`Drill`] makes that a habit of tests.
//!
//! ```text
//! start --> running --step by step--> succeeded
//!              |--a step fails for good, or cancelled--> undoing --in reverse--> failed | cancelled
//! ```
//!
//! - **Once per resource.** Operations on the same resource exclude each other; the second start is refused with `ResourceInUse`.
//! - **Anywhere.** Servers that share a database share the work. A lease is renewed every third of [`LEASE`]; the operations of a server that is
//!   gone are taken over when it runs out, and its own at once when it comes back under the same name.
//! - **Fenced.** Each taking over raises the epoch; whoever was thought dead and is not writes nothing any more, and its step is dropped at
//!   the next point where it waits.
//! - **Visible.** Steps with times and messages, events, the reason of a wait and the number of failures are in the database for every page.
//!
//! Effects outside the database are at most as exact as their step makes them: recording is exactly once, an effect at least once unless the
//! step guards it.

mod advance;
mod drill;
mod engine;
mod kind;
mod lease;
mod operation;
mod reconciler;
mod record;
mod start;

pub use drill::Drill;
pub use engine::{Ops, Options};
pub use lease::LEASE;
pub use operation::{Cx, End, Flow, Operation, WayBack};
pub use reconciler::{Reconciler, Settled, nudge, unwatch, watch};
pub use record::{Filter, Record, Status, StepRecord, StepStatus, events, goes_on, list, record, running_on, steps};
pub use start::{New, start};

use terrace_store::{Migration, Migrations};

pub const MIGRATIONS: Migrations =
    Migrations { product: "ops", steps: &[Migration { name: "ops", sql: include_str!("../migrations/0001_ops.sql") }] };
