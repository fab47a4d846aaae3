// Written by `cargo xtask codegen` from contract/cloudadvisor.json; do not edit.
//! A marker, a request and an answer per action.

use serde::{Deserialize, Serialize};
use terrace_rpc::{Action, ActionMeta};

use crate::meta;

/// List the resource instances found at risk by one check item.
pub struct DescribeTaskStrategyRisks;

impl Action for DescribeTaskStrategyRisks {
    type Request = DescribeTaskStrategyRisksRequest;
    type Response = DescribeTaskStrategyRisksResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_TASK_STRATEGY_RISKS;
}

/// What [`DescribeTaskStrategyRisks`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeTaskStrategyRisksRequest {
    /// Check item ID.
    pub strategy_id: u64,
    /// Page size; default 100.
    pub limit: Option<u64>,
    /// Page offset; default 0.
    pub offset: Option<u64>,
    /// Assessment task ID (UUID).
    #[serde(rename = "TaskID")]
    pub task_id: Option<String>,
    /// Supported names: level (2: medium risk, 3: high risk) and fuzzy (substring match on ID or name).
    pub filters: Option<Vec<crate::types::Filters>>,
    /// Return every field of each risk instance.
    pub include_all_fields: Option<bool>,
}

/// What [`DescribeTaskStrategyRisks`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeTaskStrategyRisksResponse {
    /// Describes the fields present in Risks.
    pub risk_fields_desc: Vec<crate::types::RiskFieldsDesc>,
    /// Check item ID.
    pub strategy_id: u64,
    /// Number of risk instances.
    pub risk_total_count: u64,
    /// Risk instances as a JSON array serialised to a string; decode before use.
    pub risks: String,
}

/// List the check items.
pub struct DescribeStrategies;

impl Action for DescribeStrategies {
    type Request = DescribeStrategiesRequest;
    type Response = DescribeStrategiesResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_STRATEGIES;
}

/// What [`DescribeStrategies`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeStrategiesRequest {}

/// What [`DescribeStrategies`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeStrategiesResponse {
    /// Check items.
    pub strategies: Vec<crate::types::DescribeStrategie>,
}
