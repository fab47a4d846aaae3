//! Who signed this request? Finds the key, checks the clock, the signature and, for v1, that it was not seen before.

use std::sync::Arc;
use std::time::Duration;

use http::HeaderMap;
use http::header::AUTHORIZATION;
use terrace_auth::v1;
use terrace_auth::v3::{self, Authorization, Malformed};
use terrace_base::{Error, Result, Timestamp, text};
use terrace_identity::{Credential, Identity};

use crate::envelope::{self, Envelope, Signature, SignedV1, SignedV3};

/// How far a request's clock may be off, either way.
pub const CLOCK_WINDOW_SECS: i64 = 300;

/// How long a key that was looked up for a request's head is good for its body.
const HELD_FOR: Duration = Duration::from_millis(100);

/// A caller who proved to hold the key.
pub struct Authenticated {
    pub credential: Arc<Credential>,
    /// The service named in a v3 scope.
    pub scope: Option<String>,
}

/// The key that a request's head names, and when it was looked up.
pub struct Admitted {
    credential: Arc<Credential>,
    generation: u64,
    at: Timestamp,
}

impl Admitted {
    /// The key, unless the body took so long that it may have been disabled or have expired meanwhile.
    fn still(self, identity: &Identity, secret_id: &str, now: Timestamp) -> Option<Arc<Credential>> {
        let fresh = now.since(self.at) < HELD_FOR && identity.generation() == self.generation;
        (fresh && *self.credential.caller.secret_id == *secret_id).then_some(self.credential)
    }
}

/// What the head of a request alone tells: whoever names no key that may sign now gets no body read. What is missing or
/// malformed in other headers is told by `envelope`. The key that was found is what [`verify`] goes on with.
pub async fn admit(identity: &Identity, headers: &HeaderMap, now: Timestamp) -> Result<Option<Admitted>> {
    let Some(authorization) = envelope::header(headers, &AUTHORIZATION) else { return Ok(None) };
    // Read whole only when its signature is checked, or when this much cannot be found in it.
    let Some(secret_id) = v3::named_secret_id(authorization) else {
        return Authorization::parse(authorization).map(|_| None).map_err(malformed);
    };
    let Some(timestamp) = envelope::header(headers, &envelope::TIMESTAMP).and_then(|t| envelope::seconds("X-TC-Timestamp", t).ok()) else {
        return Ok(None);
    };
    check_clock(timestamp, now)?;
    let generation = identity.generation();
    let credential = credential(identity, secret_id, envelope::header(headers, &envelope::TOKEN).unwrap_or_default(), now).await?;
    Ok(Some(Admitted { credential, generation, at: now }))
}

/// `admitted` is the key that the head of the same request named.
pub async fn verify(identity: &Identity, envelope: &Envelope, admitted: Option<Admitted>, now: Timestamp) -> Result<Authenticated> {
    check_clock(envelope.timestamp, now)?;
    let authenticated = match &envelope.signature {
        Signature::V3(signed) => verify_v3(identity, envelope, signed, admitted, now).await?,
        // Boxed: the nonce's way to the database would otherwise be room that each v3 request carries along.
        Signature::V1(signed) => Box::pin(verify_v1(identity, envelope, signed, now)).await?,
    };
    identity.note_use(&authenticated.credential, now);
    Ok(authenticated)
}

async fn verify_v3(
    identity: &Identity,
    envelope: &Envelope,
    signed: &SignedV3,
    admitted: Option<Admitted>,
    now: Timestamp,
) -> Result<Authenticated> {
    let authorization = Authorization::parse(&signed.authorization).map_err(malformed)?;
    if Timestamp::from_secs(envelope.timestamp).date() != authorization.date {
        return Err(failure("the date of the credential scope is not the UTC date of X-TC-Timestamp"));
    }
    let credential = match admitted.and_then(|found| found.still(identity, authorization.secret_id, now)) {
        Some(found) => found,
        None => credential(identity, authorization.secret_id, &envelope.token, now).await?,
    };
    let mut headers = Vec::with_capacity(authorization.signed_headers.len());
    for name in &authorization.signed_headers {
        match signed.headers.get(*name).map(|v| v.to_str()) {
            Some(Ok(value)) => headers.push((*name, value)),
            _ => return Err(failure("a signed header is not in the request")),
        }
    }
    // An option of the official SDKs: the caller answers for the body by the connection alone.
    let unsigned = signed.headers.get(&envelope::CONTENT_SHA256).is_some_and(|v| v == v3::UNSIGNED_PAYLOAD);
    let payload_hash = v3::sha256_hex(if unsigned { v3::UNSIGNED_PAYLOAD.as_bytes() } else { &signed.body });
    let request = v3::Request { method: signed.method, query: &signed.query, headers: &headers, payload_hash: &payload_hash };
    if !credential.signing_key(authorization.date, authorization.service).verify(envelope.timestamp, &authorization, &request) {
        return Err(failure("it does not match what was signed with this SecretId"));
    }
    Ok(Authenticated { credential, scope: Some(authorization.service.to_owned()) })
}

async fn verify_v1(identity: &Identity, envelope: &Envelope, signed: &SignedV1, now: Timestamp) -> Result<Authenticated> {
    let credential = credential(identity, &signed.secret_id, &envelope.token, now).await?;
    let text = v1::text_to_sign(signed.method, &envelope.host, &signed.parameters);
    if !v1::verify(&credential.secret_key, v1::Method::named(signed.signature_method.as_deref()), &text, &signed.signature) {
        return Err(failure("it does not match what was signed with this SecretId"));
    }
    if !identity.first_use_of_nonce(&signed.secret_id, &signed.nonce, envelope.timestamp).await? {
        return Err(failure("this Nonce was already used with this SecretId and Timestamp"));
    }
    Ok(Authenticated { credential, scope: None })
}

async fn credential(identity: &Identity, secret_id: &str, token: &str, now: Timestamp) -> Result<Arc<Credential>> {
    if secret_id.len() > 128 {
        return Err(Error::new("AuthFailure.InvalidSecretId", text!("the SecretId is not the id of an API key")));
    }
    if !token.is_empty() {
        return identity.temporary(secret_id, token, now).await;
    }
    if terrace_identity::credential::is_temporary(secret_id) {
        return Err(Error::new("AuthFailure.TokenFailure", text!("temporary credentials need their Token")));
    }
    identity
        .credential(secret_id)
        .await?
        .ok_or_else(|| Error::new("AuthFailure.SecretIdNotFound", text!("the SecretId does not exist or is disabled")))
}

fn check_clock(timestamp: i64, now: Timestamp) -> Result<()> {
    let off = (now.secs() - timestamp).abs();
    if off > CLOCK_WINDOW_SECS {
        return Err(Error::new(
            "AuthFailure.SignatureExpire",
            text!(
                "the request's timestamp {timestamp} is {off} seconds off the server's clock; at most {allowed} are allowed",
                timestamp = timestamp,
                off = off,
                allowed = CLOCK_WINDOW_SECS
            ),
        ));
    }
    Ok(())
}

fn malformed(fault: Malformed) -> Error {
    failure(match fault {
        Malformed::Algorithm => "the Authorization header must start with TC3-HMAC-SHA256",
        Malformed::Credential => "the Authorization header's Credential must be SecretId/date/service/tc3_request",
        Malformed::SignedHeaders => "the Authorization header's SignedHeaders must be lower case and hold content-type and host",
        Malformed::Signature => "the Authorization header's Signature must be 64 lower-case hexadecimal digits",
    })
}

fn failure(reason: &'static str) -> Error {
    Error::new("AuthFailure.SignatureFailure", text!("the signature is not valid: {reason}", reason = reason))
}
