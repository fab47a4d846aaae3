//! Who may call an API.
//!
//! * [`keypair`]: a signature with a key that is bound to a usage plan.
//! * [`app`]: a signature with the key of an application, over the whole request.
//! * [`signature`]: what the two have in common.

pub mod app;
pub mod keypair;
pub mod signature;
