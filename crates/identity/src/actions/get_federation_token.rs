//! `sts.GetFederationToken`: temporary credentials that may do what the caller may and `Policy` allows.
//!
//! Nothing is stored: the token carries it all, sealed. It ends with its time, its issuer, or the key that issued it.

use std::sync::Arc;
use std::time::Duration;

use terrace_api_sts::actions::{GetFederationTokenRequest, GetFederationTokenResponse};
use terrace_api_sts::types::Credentials;
use terrace_auth::policy::Document;
use terrace_auth::token::{Grant, SECRET_ID_PREFIX};
use terrace_base::{Error, Result, Timestamp, text};
use terrace_rpc::Cx;

use crate::{Identity, credential};

const DEFAULT_SECS: u64 = 1800;
const MAX_SECS: u64 = 129_600;
/// The main account's own user may do everything, so what it lends is shorter.
const MAX_SECS_OF_ROOT: u64 = 7200;

pub async fn get_federation_token(
    identity: Arc<Identity>,
    cx: Cx,
    request: GetFederationTokenRequest,
) -> Result<GetFederationTokenResponse> {
    if cx.caller.session.is_some() {
        let refusal = text!("temporary credentials cannot issue further ones; use an access key");
        return Err(Error::new("InvalidParameter.AccessKeyNotSupport", refusal));
    }
    let lifetime = check_duration(&cx, request.duration_seconds)?;
    let grant = Grant {
        secret_id: format!("{SECRET_ID_PREFIX}{}", credential::draw_letters(&identity.rng)),
        secret_key: credential::draw_letters(&identity.rng),
        account: cx.account(),
        user: cx.caller.user,
        issuer_key: cx.caller.secret_id.to_string(),
        name: request.name,
        policy: check_policy(&request.policy)?,
        // Whole seconds, so that the end is the one that the answer names.
        expires: Timestamp::from_secs(cx.now().secs()).plus(lifetime),
    };
    let token = grant.seal(&identity.master, &identity.rng)?;
    Ok(GetFederationTokenResponse {
        expired_time: u64::try_from(grant.expires.secs()).unwrap_or(0),
        expiration: grant.expires.iso(),
        credentials: Some(Credentials {
            token: token.reveal().to_owned(),
            tmp_secret_id: grant.secret_id,
            tmp_secret_key: grant.secret_key,
        }),
    })
}

fn check_duration(cx: &Cx, given: Option<u64>) -> Result<Duration> {
    let most = if cx.caller.user.0 == cx.account().0 { MAX_SECS_OF_ROOT } else { MAX_SECS };
    let seconds = given.unwrap_or(DEFAULT_SECS);
    if !(1..=most).contains(&seconds) {
        let allowed = format!("1 to {most}");
        return Err(Error::invalid_value_code("InvalidParameter.OverTimeError", "DurationSeconds", seconds, &allowed));
    }
    Ok(Duration::from_secs(seconds))
}

/// The narrowing policy, plain JSON or URL-encoded, in its shortest form: it travels with each request.
fn check_policy(given: &str) -> Result<String> {
    let json = if given.trim_start().starts_with('{') { given.to_owned() } else { decode_url(given).ok_or_else(malformed)? };
    Document::parse("Policy", &json).map_err(|fault| Error::new(code_of(fault.code()), fault.text().clone()))?;
    let value: serde_json::Value = serde_json::from_str(&json).map_err(|_| malformed())?;
    Ok(value.to_string())
}

fn malformed() -> Error {
    let fault = "neither JSON nor URL-encoded JSON";
    Error::new(
        "InvalidParameter.StrategyFormatError",
        text!("the policy in `{field}` is not valid: {fault}", field = "Policy", fault = fault),
    )
}

/// The codes of `cam` for policies, as `sts` calls them.
fn code_of(cam: &'static str) -> &'static str {
    match cam {
        "InvalidParameter.PolicyDocumentLengthOverLimit" => "InvalidParameter.PolicyTooLong",
        "InvalidParameter.PolicyDocumentError" => "InvalidParameter.StrategyFormatError",
        "InvalidParameter.ResourceError" => "InvalidParameter.ResouceError",
        // Version, statement, effect, action, condition.
        _ => "InvalidParameter.StrategyInvalid",
    }
}

/// Percent-encoding with `+` for a space. A `+` that stands for itself is encoded in every dialect.
fn decode_url(text: &str) -> Option<String> {
    let mut out = Vec::with_capacity(text.len());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        out.push(match byte {
            b'+' => b' ',
            b'%' => hex_digit(bytes.next()?)? << 4 | hex_digit(bytes.next()?)?,
            other => other,
        });
    }
    String::from_utf8(out).ok()
}

fn hex_digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn url_encoding_is_undone() {
        assert_eq!(decode_url("%7B%22a%22:+%22%2B%22%7d").as_deref(), Some(r#"{"a": "+"}"#));
        for bad in ["%", "%2", "%zz", "%ff", "%+1"] {
            assert_eq!(decode_url(bad), None, "{bad}");
        }
    }
}
