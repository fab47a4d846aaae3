//! Who somebody is and what they may do, as pure functions over bytes.
//!
//! * [`v3`]: TC3-HMAC-SHA256 over HTTP requests. [`v1`]: HmacSHA1 and HmacSHA256 over parameters.
//! * [`policy`]: version 2.0 policy documents and the decision over a set of them.
//! * [`sealed`]: secrets at rest under the master key. [`token`]: temporary credentials, which live in their own token.
//! * [`password`]: console passwords.
//!
//! **Invariant:** nothing here reads a database or a socket; `identity` finds the keys and policies, `front` brings the
//! request. So each rule can be tested with the published vectors and with random input.

pub mod password;
pub mod policy;
pub mod sealed;
mod strict_json;
pub mod token;
pub mod v1;
pub mod v3;
