//! What an action is, independent of how it arrived and of what it does.
//!
//! * [`meta`]: the contract as static tables, written by `cargo xtask codegen`.
//! * [`validate`]: a request's parameters against those tables.
//! * [`flatten`]: `Filters.0.Values.1=x`, the form of GET and form requests, into the JSON the tables describe.
//! * [`registry`]: which actions have a handler, and how one is called.
//! * [`notices`]: hints to open pages that something changed.
//! * [`cx`]: who calls, when, for which region, and what they may do.
//!
//! **Invariant:** this crate knows neither HTTP nor SQL. A product that wants another product's data builds a [`Cx`]
//! for the same caller and goes through [`Registry::call`], so that authorisation and audit see it.

pub mod cx;
pub mod flatten;
pub mod meta;
pub mod notices;
pub mod registry;
pub mod validate;

pub use cx::{Authority, Caller, Cx, Decision, Question};
pub use meta::{Access, ActionMeta, Field, Service, Struct, Type};
pub use notices::Notices;
pub use registry::{Action, Registry};
