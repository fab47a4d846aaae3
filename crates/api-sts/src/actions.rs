// Written by `cargo xtask codegen` from contract/sts.json; do not edit.
//! A marker, a request and an answer per action.

use serde::{Deserialize, Serialize};
use terrace_rpc::{Action, ActionMeta};

use crate::meta;

/// Issue temporary credentials whose rights are those of the caller cut by Policy. Needs a permanent key.
pub struct GetFederationToken;

impl Action for GetFederationToken {
    type Request = GetFederationTokenRequest;
    type Response = GetFederationTokenResponse;
    const META: &'static ActionMeta = &meta::GET_FEDERATION_TOKEN;
}

/// What [`GetFederationToken`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetFederationTokenRequest {
    /// Caller name of your choice, 2 to 128 letters.
    pub name: String,
    /// Policy document that cuts the rights, JSON, URL-encoded or plain; no principal element.
    pub policy: String,
    /// Validity in seconds; max 7200 for a main account, 129600 for a sub-user.
    pub duration_seconds: Option<u64>,
}

/// What [`GetFederationToken`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct GetFederationTokenResponse {
    /// Temporary credentials.
    pub credentials: Option<crate::types::Credentials>,
    /// Expiry, Unix seconds.
    pub expired_time: u64,
    /// Expiry, ISO 8601, UTC.
    pub expiration: String,
}

/// Read the identity of the caller; works with permanent keys and temporary credentials.
pub struct GetCallerIdentity;

impl Action for GetCallerIdentity {
    type Request = GetCallerIdentityRequest;
    type Response = GetCallerIdentityResponse;
    const META: &'static ActionMeta = &meta::GET_CALLER_IDENTITY;
}

/// What [`GetCallerIdentity`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetCallerIdentityRequest {}

/// What [`GetCallerIdentity`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct GetCallerIdentityResponse {
    /// Resource name of the caller, e.g. qcs::sts:uin:federated-user/uin.
    pub arn: String,
    /// UIN of the main account.
    pub account_id: String,
    /// UIN; for a role roleId:roleSessionName; for a federated identity uin:federatedUserName.
    pub user_id: String,
    /// UIN that owns the key; for a role the UIN that applied for it.
    pub principal_id: String,
    /// Kind of identity, e.g. CAMUser.
    pub r#type: String,
}
