//! All SQL of this product, by noun. Functions take the transaction they run in; rules live with their callers.

pub mod accounts;
pub mod attachments;
pub mod audit;
pub mod groups;
pub mod keys;
pub mod policies;
pub mod users;
