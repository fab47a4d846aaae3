// Written by `cargo xtask codegen` from contract/cloudaudit.json; do not edit.
//! The service's structs. Those no action reaches live in the tables only.

use serde::{Deserialize, Serialize};

/// Audit event.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct Event {
    /// Event ID.
    pub event_id: String,
    /// User name.
    pub username: String,
    /// Time of the event, Unix seconds.
    pub event_time: String,
    /// The whole event, JSON as a string.
    pub cloud_audit_event: String,
    /// Name of the resource type in Chinese.
    pub resource_type_cn: String,
    /// 0: the call succeeded; -1: it failed or is unfinished.
    pub error_code: i64,
    /// Action called.
    pub event_name: String,
    /// Access key ID used.
    pub secret_id: String,
    /// Service called.
    pub event_source: String,
    /// Request ID.
    #[serde(rename = "RequestID")]
    pub request_id: String,
    /// Region of the resource.
    pub resource_region: String,
    /// UIN of the main account.
    #[serde(rename = "AccountID")]
    pub account_id: i64,
    /// Source address.
    #[serde(rename = "SourceIPAddress")]
    pub source_ip_address: String,
    /// Name of the action in Chinese.
    pub event_name_cn: String,
    /// Resource acted on.
    pub resources: Option<crate::types::Resource>,
    /// Region of the event.
    pub event_region: String,
    /// Location of the source address.
    pub location: String,
}

/// Search condition.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct LookupAttribute {
    /// Attribute to match. ActionType takes Write or Read; ResourceId and ResourceName are the same here; ApiErrorCode takes OK, unfinished or an error code; SensitiveAction, CamErrorCode and Tags are refused, as no such data are kept.
    pub attribute_key: String,
    /// Value to match.
    pub attribute_value: Option<String>,
}

/// Resource of an event.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct Resource {
    /// Resource type.
    pub resource_type: String,
    /// Resource name.
    pub resource_name: String,
}
