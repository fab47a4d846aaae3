// Written by `cargo xtask codegen` from contract/tapagentmanager.json; do not edit.
//! The service's structs. Those no action reaches live in the tables only.

use serde::{Deserialize, Serialize};

/// Agent install command for one OS.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CommandInfo {
    /// Operating system: linux or win.
    pub os_type: String,
    /// Shell command to run.
    pub command: String,
}

/// State of one agent.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct NodeAgentInfo {
    /// Host address.
    pub ip: String,
    pub region: String,
    /// Machine serial number.
    pub sn: String,
    /// Agent state: EMPTY_STATUS, OFFLINE or ONLINE; default EMPTY_STATUS.
    pub status: String,
}

/// Host to look up.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct NodeInfo {
    /// Machine serial number.
    pub sn: Option<String>,
    /// Instance ID.
    pub instance_id: Option<String>,
}
