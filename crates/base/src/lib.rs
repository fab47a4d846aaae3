//! The vocabulary every Terrace crate shares: ids, time, randomness, errors, secrets and pages.
//!
//! This crate does no input or output and knows no product. It exists so that a command id, a point in
//! time or a refusal means the same thing everywhere, and so that tests can hold the clock and the dice.
//!
//! **Invariant:** nothing here reads the system clock or the system's randomness except [`Clock::system`]
//! and [`Rng::system`]; everything else is handed one of the two.

pub mod clock;
pub mod destination;
pub mod error;
pub mod id;
pub mod page;
pub mod rng;
pub mod secret;
pub mod text;

pub use clock::{Clock, Timestamp};
pub use error::{Error, Result};
pub use id::{AccountId, AppId, UserId};
pub use page::Page;
pub use rng::Rng;
pub use secret::Secret;
pub use text::{Lang, Text};
