//! The SQL: channels and deliveries. Users' statements are bound to their account; the sender's find work of all accounts, and say so.

pub mod channels;
pub mod deliveries;
