// Written by `cargo xtask codegen` from contract/notify.json; do not edit.
//! The service's structs. Those no action reaches live in the tables only.

use serde::{Deserialize, Serialize};

/// Filter condition.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Filter {
    /// Field to filter on.
    pub name: String,
    /// Accepted values, combined with OR.
    pub values: Vec<String>,
}

/// Where notifications go, and which.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct NotificationChannel {
    /// Channel ID.
    pub channel_id: String,
    /// Name.
    pub name: String,
    /// webhook.
    pub kind: String,
    /// Where it posts to.
    pub url: String,
    /// Whether deliveries are signed.
    pub has_secret: bool,
    /// Template of the body; empty: the documented body.
    pub body_template: String,
    /// Least severity that is sent.
    pub min_severity: String,
    /// Services; empty: all.
    pub services: Vec<String>,
    /// Resource IDs; empty: all.
    pub resources: Vec<String>,
    /// Whether it tells when something is over.
    pub send_resolved: bool,
    /// zh-CN or en-US.
    pub language: String,
    /// Whether anything is sent.
    pub enabled: bool,
    /// When it was created.
    pub created_at: String,
    /// When it was changed last.
    pub updated_at: String,
    /// Deliveries that wait.
    pub waiting: i64,
    /// Attempts that failed since the last one that was accepted.
    pub failures: i64,
    /// While attempts fail: nothing is sent before, ISO 8601. Else empty.
    pub next_attempt_at: String,
    /// When the receiver accepted something last, ISO 8601; empty: never.
    pub last_delivered_at: String,
    /// Why the last attempt failed; empty: it was accepted, or there was none.
    pub last_error: String,
}

/// One notification on its way to one channel.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct NotificationDelivery {
    /// Delivery ID, the same at each attempt.
    pub delivery_id: String,
    /// Channel ID.
    pub channel_id: String,
    /// Service that told.
    pub service: String,
    /// What happened, in the service's own words.
    pub kind: String,
    /// info, warning or critical.
    pub severity: String,
    /// What it happened to.
    pub resource_id: String,
    /// started: it began, or happened; ended: it is over.
    pub event: String,
    /// In a few words, in the caller's language.
    pub subject: String,
    /// What happened, in the caller's language.
    pub message: String,
    /// Since when.
    pub started_at: String,
    /// Until when, ISO 8601; empty: not over.
    pub ended_at: String,
    /// waiting, delivered or failed.
    pub state: String,
    /// How often it was tried.
    pub attempts: i64,
    /// When it was told.
    pub created_at: String,
    /// When it is tried next at the earliest, ISO 8601; empty: it is not.
    pub next_attempt_at: String,
    /// When it was tried last, ISO 8601; empty: never.
    pub last_attempt_at: String,
    /// HTTP status of the last attempt; 0: none came.
    pub status_code: i64,
    /// How long the last attempt took, in milliseconds.
    pub duration_ms: i64,
    /// First 200 characters of the last answer's body.
    pub answer: String,
    /// Why the last attempt failed, or why it was given up.
    pub error: String,
}
