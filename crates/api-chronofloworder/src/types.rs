// Written by `cargo xtask codegen` from contract/chronofloworder.json; do not edit.
//! The service's structs. Those no action reaches live in the tables only.

use serde::Serialize;

/// Progress counter.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct Completeness {
    /// Finished count.
    pub complete: i64,
    /// Total count.
    pub total: i64,
}

/// Business attribute attached to a flow or node.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DagBiz {
    /// Display name.
    pub label: String,
    /// Field code.
    pub field: String,
    /// Field value.
    pub value: String,
    /// Display hints.
    pub mark: Option<crate::types::DagBizMark>,
    /// Enumeration choices.
    pub options: Option<Vec<crate::types::DagBizOption>>,
}

/// Display hints of a business attribute.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DagBizMark {
    /// Offered as an input filter.
    pub input_filter: String,
    /// Whether it is shown.
    pub visible: bool,
    /// Offered as a title filter.
    pub title_filter: String,
}

/// Enumeration choice.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DagBizOption {
    /// Choice key.
    pub key: String,
    /// Choice value.
    pub value: String,
}

/// Flow instance.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DagInstanceModel {
    /// Flow instance ID.
    pub dag_id: u64,
    /// Flow definition ID.
    pub dag_def_id: u64,
    /// Flow name.
    pub dag_name: String,
    /// Namespace of the flow, e.g. sops.
    pub namespace: String,
    /// Free text.
    pub dag_desc: String,
    /// Flow type.
    pub dag_type: String,
    /// Flow state, e.g. RUNNING.
    pub status: String,
    /// Final result.
    pub result: String,
    /// End time, ISO 8601 with offset.
    pub finish_time: Option<String>,
    /// Log text.
    pub log: String,
    /// Time limit.
    pub timeout: i64,
    pub created_at: String,
    pub updated_at: String,
    /// Creator.
    pub created_by: String,
    /// Last modifier.
    pub updated_by: String,
    /// Orchestration type, e.g. Code.
    pub arrange_type: String,
    /// Business attributes.
    pub biz: Option<Vec<crate::types::DagBiz>>,
    /// Labels.
    pub label: Option<Vec<crate::types::DagLabel>>,
    /// Start time, ISO 8601 with offset.
    pub start_time: Option<String>,
    /// Version.
    pub version: i64,
    /// Expiry time.
    pub expire_time: Option<i64>,
    /// Tenant account UIN.
    pub tenant_uin: String,
    /// Input of the flow.
    pub input: String,
}

/// Key/value label.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DagLabel {
    /// Label key.
    pub key: String,
    /// Label value.
    pub value: String,
}

/// Node of a flow instance.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct NodeInstanceModel {
    /// Flow instance ID.
    pub dag_id: u64,
    /// Flow definition ID.
    pub dag_def_id: u64,
    /// Node ID.
    pub node_id: u64,
    /// Node name.
    pub node_name: String,
    /// Namespace of the flow, e.g. sops.
    pub namespace: String,
    /// Component that implements the node.
    pub service_name: String,
    /// Display name.
    pub display_name: String,
    /// Node input.
    pub input: String,
    /// Node output.
    pub output: String,
    /// Polling settings.
    pub query_conf: String,
    /// Retry settings.
    pub retry_conf: i64,
    /// Stage, e.g. init.
    pub stage: String,
    /// Node state, e.g. RUNNING.
    pub status: String,
    /// Result, e.g. Succeed.
    pub result: String,
    /// Number of polls made.
    pub query: i64,
    /// Number of retries made.
    pub retry: i64,
    /// Parameters bound to other nodes.
    pub link_param: String,
    /// Log text.
    pub log: String,
    pub created_at: String,
    pub updated_at: String,
    /// Creator.
    pub created_by: String,
    /// Last modifier.
    pub updated_by: String,
    /// Business attributes.
    pub biz: Option<Vec<crate::types::DagBiz>>,
    /// Tenant account UIN.
    pub tenant_uin: String,
    /// Version.
    pub version: i64,
    /// Node type, e.g. start.
    pub node_type: String,
    /// Whether this is the node being run.
    pub current: bool,
    /// Expiry time.
    pub expire_time: i64,
}

/// Node with its progress.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct NodeInstanceState {
    /// Progress counter.
    pub completeness: Option<crate::types::Completeness>,
    /// Counts per state.
    pub state_stats: Option<Vec<crate::types::StateStats>>,
    /// The node.
    pub node_instance: Option<crate::types::NodeInstanceModel>,
    /// Business attributes usable as filters.
    pub filter_biz: Option<Vec<crate::types::DagBiz>>,
}

/// Count of nodes in one state.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct StateStats {
    /// State code.
    pub field: String,
    /// Display name.
    pub label: String,
    /// State value.
    pub value: String,
    /// Display hints.
    pub mark: Option<crate::types::DagBizMark>,
    /// Finished count.
    pub complete: i64,
}
