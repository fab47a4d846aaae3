//! Who may call an API.
//!
//! * [`keypair`]: a signature with a key that is bound to a usage plan.

pub mod keypair;
