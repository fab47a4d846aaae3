//! What the tests of several crates share. Test code only: things here panic rather than return errors.

pub mod agent_process;
pub mod agents;
pub mod client;
pub mod etcd;
pub mod gateway_process;
pub mod postgres;
pub mod process;

pub use client::{ApiError, Client};
pub use process::{Options, Terrace, Watch};
