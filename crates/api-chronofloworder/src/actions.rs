// Written by `cargo xtask codegen` from contract/chronofloworder.json; do not edit.
//! A marker, a request and an answer per action.

use serde::{Deserialize, Serialize};
use terrace_rpc::{Action, ActionMeta};

use crate::meta;

/// Read one flow instance.
pub struct GetDagInstanceDetail;

impl Action for GetDagInstanceDetail {
    type Request = GetDagInstanceDetailRequest;
    type Response = GetDagInstanceDetailResponse;
    const META: &'static ActionMeta = &meta::GET_DAG_INSTANCE_DETAIL;
}

/// What [`GetDagInstanceDetail`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetDagInstanceDetailRequest {
    /// Flow instance ID.
    pub dag_id: u64,
    /// Namespace of the flow, e.g. sops.
    pub namespace: String,
}

/// What [`GetDagInstanceDetail`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct GetDagInstanceDetailResponse {
    /// Flow instance.
    pub dag_instance: Option<crate::types::DagInstanceModel>,
}

/// Progress of an operations task, one entry per batch.
pub struct ListBatchNodes;

impl Action for ListBatchNodes {
    type Request = ListBatchNodesRequest;
    type Response = ListBatchNodesResponse;
    const META: &'static ActionMeta = &meta::LIST_BATCH_NODES;
}

/// What [`ListBatchNodes`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListBatchNodesRequest {
    /// Flow instance ID.
    pub dag_id: u64,
    /// Namespace of the flow, e.g. sops.
    pub namespace: String,
}

/// What [`ListBatchNodes`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListBatchNodesResponse {
    /// One entry per batch node.
    pub node_instance_states: Vec<crate::types::NodeInstanceState>,
}

/// Progress of an operations task, one entry per step of a batch.
pub struct ListStepNodes;

impl Action for ListStepNodes {
    type Request = ListStepNodesRequest;
    type Response = ListStepNodesResponse;
    const META: &'static ActionMeta = &meta::LIST_STEP_NODES;
}

/// What [`ListStepNodes`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListStepNodesRequest {
    /// Flow instance ID.
    pub dag_id: Option<u64>,
    /// Batch node whose steps are listed.
    pub batch_node_id: Option<u64>,
    /// Namespace of the flow, e.g. sops.
    pub namespace: Option<String>,
}

/// What [`ListStepNodes`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ListStepNodesResponse {
    /// One entry per step node.
    pub node_instance_states: Vec<crate::types::NodeInstanceState>,
}

/// Control a running flow or one of its nodes.
pub struct OperationDag;

impl Action for OperationDag {
    type Request = OperationDagRequest;
    type Response = OperationDagResponse;
    const META: &'static ActionMeta = &meta::OPERATION_DAG;
}

/// What [`OperationDag`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct OperationDagRequest {
    /// Flow instance ID.
    pub dag_id: Option<u64>,
    /// Node to act on; absent when acting on the whole flow.
    pub node_id: Option<u64>,
    /// PAUSE, RESUME, ABOLISH (terminate), RETRY, SKIP, APPROVAL (approve) or INTERRUPT.
    pub operation: String,
    /// Namespace of the flow, e.g. sops.
    pub namespace: String,
}

/// What [`OperationDag`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct OperationDagResponse {
    /// Flow instance after the operation.
    pub dag_instance: Option<crate::types::DagInstanceModel>,
    /// Node after the operation.
    pub node_instance: Option<crate::types::NodeInstanceModel>,
    /// Reserved.
    pub result: Vec<String>,
}

/// Start a flow instance.
pub struct RunDagInstance;

impl Action for RunDagInstance {
    type Request = RunDagInstanceRequest;
    type Response = RunDagInstanceResponse;
    const META: &'static ActionMeta = &meta::RUN_DAG_INSTANCE;
}

/// What [`RunDagInstance`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct RunDagInstanceRequest {
    /// Flow instance ID.
    pub dag_id: u64,
    /// Namespace of the flow, e.g. sops.
    pub namespace: String,
}

/// What [`RunDagInstance`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct RunDagInstanceResponse {
    /// Omitted when the call succeeds.
    pub ok: bool,
}
