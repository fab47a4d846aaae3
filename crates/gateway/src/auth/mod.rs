//! Who may call an API.
//!
//! * [`keypair`]: a signature with a key that is bound to a usage plan.
//! * [`app`]: a signature with the key of an application, over the whole request.
//! * [`signature`]: what the two have in common.
//! * [`token`]: a token that an issuer signed; [`jwk`]: its keys; [`jwks`]: its keys at a URL.

pub mod app;
pub mod jwk;
pub mod jwks;
pub mod keypair;
pub mod signature;
pub mod token;
