//! Which API answers a path and a method.
//!
//! * [`pattern`]: what the author of an API wrote.
//! * [`table`]: all APIs of a site, made for looking up.
//! * [`texts`]: which of many texts a path begins with.

pub mod pattern;
pub mod table;
pub mod texts;

pub use pattern::{BadPattern, Pattern};
pub use table::{Candidate, Found, Method, Miss, Table};
