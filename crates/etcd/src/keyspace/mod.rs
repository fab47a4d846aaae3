//! A cluster's keys, for whoever looks at them or changes one: a tree of them, one's history, writing with a compare, a wait for changes.
//!
//! Keys and values are bytes; [`text`] is how they are written in JSON. Everything here is bounded: in how much is read of a cluster, in how
//! long that takes, and in how long an answer is. Nothing is cached and nothing is remembered between two calls.

pub mod history;
pub mod list;
pub mod range;
pub mod revision;
pub mod text;
pub mod watch;
pub mod write;
