// Written by `cargo xtask codegen` from contract/notify.json; do not edit.
//! A marker, a request and an answer per action.

use serde::{Deserialize, Serialize};
use terrace_rpc::{Action, ActionMeta};

use crate::meta;

/// Create a channel: where notifications go, and which.
pub struct CreateNotificationChannel;

impl Action for CreateNotificationChannel {
    type Request = CreateNotificationChannelRequest;
    type Response = CreateNotificationChannelResponse;
    const META: &'static ActionMeta = &meta::CREATE_NOTIFICATION_CHANNEL;
}

/// What [`CreateNotificationChannel`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateNotificationChannelRequest {
    /// Name, unique in the account.
    pub name: String,
    /// What the channel is; only webhook.
    pub kind: Option<String>,
    /// Where to post to: http or https, a host, no user and no password in it. Many a robot's token is part of its URL, so it is kept out of logs and of the audit log.
    pub url: String,
    /// Key of the signature in X-Terrace-Signature; never given back. Absent or empty: deliveries are not signed.
    pub secret: Option<String>,
    /// JSON in whose strings {{message}}, {{subject}}, {{severity}}, {{resource}}, {{service}}, {{kind}}, {{state}}, {{time}} and {{id}} are replaced. Absent or empty: the documented body.
    pub body_template: Option<String>,
    /// Least severity that is sent.
    pub min_severity: Option<String>,
    /// Only notifications of these services; empty: all.
    pub services: Option<Vec<String>>,
    /// Only notifications of these resource IDs; empty: all.
    pub resources: Option<Vec<String>>,
    /// Also tell when it is over.
    pub send_resolved: Option<bool>,
    /// Language of what is sent.
    pub language: Option<String>,
    /// false: nothing is sent.
    pub enabled: Option<bool>,
}

/// What [`CreateNotificationChannel`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateNotificationChannelResponse {
    /// Channel ID.
    pub channel_id: String,
}

/// List channels, by name.
pub struct DescribeNotificationChannels;

impl Action for DescribeNotificationChannels {
    type Request = DescribeNotificationChannelsRequest;
    type Response = DescribeNotificationChannelsResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_NOTIFICATION_CHANNELS;
}

/// What [`DescribeNotificationChannels`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeNotificationChannelsRequest {
    /// Channel IDs, max 50.
    pub channel_ids: Option<Vec<String>>,
    /// Combined with AND. Names: name, resource (channels that tell of this resource ID), service (of this service), enabled (true or false).
    pub filters: Option<Vec<crate::types::Filter>>,
    /// Offset.
    pub offset: Option<i64>,
    /// At most so many.
    pub limit: Option<i64>,
}

/// What [`DescribeNotificationChannels`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeNotificationChannelsResponse {
    /// Channels.
    pub channels: Vec<crate::types::NotificationChannel>,
    /// How many there are.
    pub total_count: i64,
}

/// Change a channel. What waits on it is sent as it is then, and at once.
pub struct ModifyNotificationChannel;

impl Action for ModifyNotificationChannel {
    type Request = ModifyNotificationChannelRequest;
    type Response = ModifyNotificationChannelResponse;
    const META: &'static ActionMeta = &meta::MODIFY_NOTIFICATION_CHANNEL;
}

/// What [`ModifyNotificationChannel`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyNotificationChannelRequest {
    /// Channel ID, form nch-xxxxxxxx.
    pub channel_id: String,
    /// Name, unique in the account. Absent: unchanged.
    pub name: Option<String>,
    /// Where to post to: http or https, a host, no user and no password in it. Many a robot's token is part of its URL, so it is kept out of logs and of the audit log. Absent: unchanged.
    pub url: Option<String>,
    /// Key of the signature in X-Terrace-Signature; never given back. Absent: unchanged; empty: removed.
    pub secret: Option<String>,
    /// JSON in whose strings {{message}}, {{subject}}, {{severity}}, {{resource}}, {{service}}, {{kind}}, {{state}}, {{time}} and {{id}} are replaced. Absent: unchanged; empty: removed.
    pub body_template: Option<String>,
    /// Least severity that is sent. Absent: unchanged.
    pub min_severity: Option<String>,
    /// Only notifications of these services; empty: all. Absent: unchanged.
    pub services: Option<Vec<String>>,
    /// Only notifications of these resource IDs; empty: all. Absent: unchanged.
    pub resources: Option<Vec<String>>,
    /// Also tell when it is over. Absent: unchanged.
    pub send_resolved: Option<bool>,
    /// Language of what is sent. Absent: unchanged.
    pub language: Option<String>,
    /// false: nothing is sent. What waits is given up when the channel is disabled. Absent: unchanged.
    pub enabled: Option<bool>,
}

/// What [`ModifyNotificationChannel`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyNotificationChannelResponse {}

/// Delete a channel and what it kept; what waits on it is not sent.
pub struct DeleteNotificationChannel;

impl Action for DeleteNotificationChannel {
    type Request = DeleteNotificationChannelRequest;
    type Response = DeleteNotificationChannelResponse;
    const META: &'static ActionMeta = &meta::DELETE_NOTIFICATION_CHANNEL;
}

/// What [`DeleteNotificationChannel`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteNotificationChannelRequest {
    /// Channel ID, form nch-xxxxxxxx.
    pub channel_id: String,
}

/// What [`DeleteNotificationChannel`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteNotificationChannelResponse {}

/// Send a test notification now and tell what the receiver said. Works on a disabled channel too. If it is accepted, what waits on the channel is tried at once.
pub struct TestNotificationChannel;

impl Action for TestNotificationChannel {
    type Request = TestNotificationChannelRequest;
    type Response = TestNotificationChannelResponse;
    const META: &'static ActionMeta = &meta::TEST_NOTIFICATION_CHANNEL;
}

/// What [`TestNotificationChannel`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct TestNotificationChannelRequest {
    /// Channel ID, form nch-xxxxxxxx.
    pub channel_id: String,
}

/// What [`TestNotificationChannel`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct TestNotificationChannelResponse {
    /// ID that was sent along.
    pub delivery_id: String,
    /// Whether the receiver answered with a status of 200 to 299.
    pub accepted: bool,
    /// HTTP status; 0: none came.
    pub status_code: i64,
    /// How long it took, in milliseconds.
    pub duration_ms: i64,
    /// First 200 characters of the answer's body.
    pub answer: String,
    /// Why it was not accepted; empty when it was.
    pub reason: String,
}

/// List what was sent to a channel or waits, the latest first. What is over is kept for 7 days, at most 1000 of a channel.
pub struct DescribeNotificationDeliveries;

impl Action for DescribeNotificationDeliveries {
    type Request = DescribeNotificationDeliveriesRequest;
    type Response = DescribeNotificationDeliveriesResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_NOTIFICATION_DELIVERIES;
}

/// What [`DescribeNotificationDeliveries`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeNotificationDeliveriesRequest {
    /// Channel ID, form nch-xxxxxxxx.
    pub channel_id: String,
    /// Only of this state.
    pub state: Option<String>,
    /// Offset.
    pub offset: Option<i64>,
    /// At most so many.
    pub limit: Option<i64>,
}

/// What [`DescribeNotificationDeliveries`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeNotificationDeliveriesResponse {
    /// Deliveries.
    pub deliveries: Vec<crate::types::NotificationDelivery>,
    /// How many there are.
    pub total_count: i64,
}

/// Send a delivery that failed, or one that waits, now; from then it is tried for 24 hours again.
pub struct RetryNotificationDelivery;

impl Action for RetryNotificationDelivery {
    type Request = RetryNotificationDeliveryRequest;
    type Response = RetryNotificationDeliveryResponse;
    const META: &'static ActionMeta = &meta::RETRY_NOTIFICATION_DELIVERY;
}

/// What [`RetryNotificationDelivery`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct RetryNotificationDeliveryRequest {
    /// Channel ID, form nch-xxxxxxxx.
    pub channel_id: String,
    /// Delivery ID, form ndl-xxxxxxxx.
    pub delivery_id: String,
}

/// What [`RetryNotificationDelivery`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct RetryNotificationDeliveryResponse {}
