// Written by `cargo xtask codegen` from contract/cloudaudit.json; do not edit.
//! A marker, a request and an answer per action.

use serde::{Deserialize, Serialize};
use terrace_rpc::{Action, ActionMeta};

use crate::meta;

/// Search the audit log.
pub struct DescribeEvents;

impl Action for DescribeEvents {
    type Request = DescribeEventsRequest;
    type Response = DescribeEventsResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_EVENTS;
}

/// What [`DescribeEvents`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEventsRequest {
    /// Start of the range, Unix seconds.
    pub start_time: u64,
    /// End of the range, Unix seconds, that second included; the range is at most 30 days.
    pub end_time: u64,
    /// Cursor returned by the previous call.
    pub next_token: Option<u64>,
    /// Maximum number of events, 1 to 50.
    pub max_results: Option<u64>,
    /// Conditions, combined with AND; several values of EventName are combined with OR.
    pub lookup_attributes: Option<Vec<crate::types::LookupAttribute>>,
    /// 1: return the location of the address; 0: do not.
    pub is_return_location: Option<u64>,
}

/// What [`DescribeEvents`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeEventsResponse {
    /// true: no further page.
    pub list_over: bool,
    /// Cursor for the next call.
    pub next_token: u64,
    /// Events found.
    pub events: Vec<crate::types::Event>,
    /// Obsolete; page with ListOver and NextToken.
    pub total_count: u64,
}
