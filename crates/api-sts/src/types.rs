// Written by `cargo xtask codegen` from contract/sts.json; do not edit.
//! The service's structs. Those no action reaches live in the tables only.

use serde::Serialize;

/// Temporary credentials.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct Credentials {
    /// Session token, at most 16384 bytes.
    pub token: String,
    /// Temporary key ID, at most 1024 bytes.
    pub tmp_secret_id: String,
    /// Temporary key secret, at most 1024 bytes.
    pub tmp_secret_key: String,
}
