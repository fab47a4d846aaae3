// Written by `cargo xtask codegen` from contract/cloudadvisor.json; do not edit.
//! The service's structs. Those no action reaches live in the tables only.

use serde::{Deserialize, Serialize};

/// Check item.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeStrategie {
    /// Check item ID.
    pub strategy_id: Option<u64>,
    /// Check item name.
    pub name: Option<String>,
    /// What the item checks.
    pub desc: Option<String>,
    /// Message template for ignored instances.
    pub ignore: Option<String>,
    /// Message template for warnings.
    pub notice: Option<String>,
    /// Product code the item applies to, e.g. mysql.
    pub product: Option<String>,
    /// Product name.
    pub product_desc: Option<String>,
    /// Remediation advice.
    pub repair: Option<String>,
    /// Category ID.
    pub group_id: Option<u64>,
    /// Category name.
    pub group_name: Option<String>,
    /// Alert conditions.
    pub conditions: Option<Vec<crate::types::DescribeStrategiesCondition>>,
}

/// Alert condition of a check item.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeStrategiesCondition {
    /// Alert condition ID.
    pub condition_id: Option<u64>,
    /// Risk level: 2 medium, 3 high.
    pub level: Option<u64>,
    /// Level as text.
    pub level_desc: Option<String>,
    /// What triggers the condition.
    pub desc: String,
}

/// Filter condition.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Filters {
    /// Filter name.
    pub name: String,
    /// Accepted values.
    pub values: Vec<String>,
}

/// Key/value pair.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct KeyValue {
    /// Key.
    pub key: String,
    /// Value shown for the key.
    pub value: String,
}

/// Describes one field of a risk instance.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct RiskFieldsDesc {
    /// Field ID, e.g. InstanceState.
    pub field: String,
    /// Display name.
    pub field_name: String,
    /// One of string, int (e.g. 111), stringSlice (array of strings), tags (array of Key/Value objects).
    pub field_type: String,
    /// Maps raw values to display text.
    pub field_dict: Option<Vec<crate::types::KeyValue>>,
}
