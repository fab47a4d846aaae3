// Written by `cargo xtask codegen` from contract/tapagentmanager.json; do not edit.
//! A marker, a request and an answer per action.

use serde::{Deserialize, Serialize};
use terrace_rpc::{Action, ActionMeta};

use crate::meta;

/// Return the commands for installing the agent by hand, one per operating system.
pub struct GetAgentInstallCommand;

impl Action for GetAgentInstallCommand {
    type Request = GetAgentInstallCommandRequest;
    type Response = GetAgentInstallCommandResponse;
    const META: &'static ActionMeta = &meta::GET_AGENT_INSTALL_COMMAND;
}

/// What [`GetAgentInstallCommand`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetAgentInstallCommandRequest {}

/// What [`GetAgentInstallCommand`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct GetAgentInstallCommandResponse {
    /// Install command per OS.
    pub command_list: Vec<crate::types::CommandInfo>,
}

/// Look up agent state for a batch of hosts.
pub struct GetAgentList;

impl Action for GetAgentList {
    type Request = GetAgentListRequest;
    type Response = GetAgentListResponse;
    const META: &'static ActionMeta = &meta::GET_AGENT_LIST;
}

/// What [`GetAgentList`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetAgentListRequest {
    /// Hosts to look up: pairs of machine serial number and CVM instance ID.
    pub node_list: Option<Vec<crate::types::NodeInfo>>,
}

/// What [`GetAgentList`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct GetAgentListResponse {
    /// Agents found.
    pub data: Vec<crate::types::NodeAgentInfo>,
    /// Number of agents.
    pub total: i64,
}
