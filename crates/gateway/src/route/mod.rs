//! Which API answers a path and a method.
//!
//! * [`pattern`]: what the author of an API wrote.
//! * [`table`]: all APIs of a site, made for looking up.
//! * [`prefixes`]: the longest of many prefixes.

pub mod pattern;
pub mod prefixes;
pub mod table;

pub use pattern::{BadPattern, Pattern};
pub use table::{Candidate, Found, Method, Miss, Table};
