//! Who sends a request, as the API's authentication tells.

use std::sync::Arc;

use http::header::HeaderName;
use http::{HeaderValue, StatusCode};

use super::refusal::Refusal;
use crate::auth::app::{self, Claim, Signed};
use crate::auth::signature;
use crate::auth::token::{self, Claims, Verifier};
use crate::body::Own;
use crate::limit::Quota;
use crate::plugin::cache;
use crate::site::{Api, Auth, Plan};

const SECRET_ID: HeaderName = HeaderName::from_static("x-secret-id");
const USAGE_PLAN_ID: HeaderName = HeaderName::from_static("x-usageplan-id");

/// Whose limits hold, and whom answers are for.
#[derive(Debug, Default)]
pub struct Caller<'a> {
    pub plan: Option<&'a Plan>,
    /// The id of an application.
    pub app: Option<&'a str>,
    /// The key that signed: of a plan or of an application.
    pub key: Option<&'a str>,
    /// What the token says.
    pub claims: Option<Arc<Claims>>,
    /// Nobody else has it: the id of a key or an application, or the token.
    name: Option<String>,
}

impl Caller<'_> {
    /// The requests its plan has in all.
    pub fn quota(&self) -> Option<&Arc<Quota>> {
        self.plan?.quota.as_ref()
    }

    /// What is known of the caller, in words.
    pub fn told(&self, api: &Api) -> String {
        match (&api.auth, self.plan, self.app, &self.claims) {
            (_, Some(plan), ..) => format!("the signature is right; the usage plan is {}", plan.id.to_str().unwrap_or_default()),
            (_, _, Some(app), _) => format!("the signature of the application {app} is right"),
            (_, _, _, Some(claims)) => format!("the token of `{}` is good", claims.subject().unwrap_or("nobody in particular")),
            _ => "the API asks nobody who he is".to_owned(),
        }
    }

    /// Whom an answer that is kept may be given to.
    pub fn of_cache(&self) -> cache::Caller<'_> {
        self.name.as_deref().map_or(cache::Caller::Anybody, cache::Caller::Known)
    }
}

/// Why a request stays where it is.
pub enum Stopped<'a> {
    Refused(Refusal),
    /// The issuer's keys may be about to come.
    Wait(&'a Verifier, String),
}

impl From<Refusal> for Stopped<'_> {
    fn from(refusal: Refusal) -> Self {
        Stopped::Refused(refusal)
    }
}

/// The caller, and in `fields` what its answer says of it. `now` in microseconds since 1970.
pub fn authenticate<'a>(api: &'a Api, signed: &Signed<'_>, now: u64, fields: &mut Own) -> Result<Caller<'a>, Stopped<'a>> {
    let seconds = i64::try_from(now / 1_000_000).unwrap_or(i64::MAX);
    let refuse = |refusal: signature::Refusal| Refusal::new(StatusCode::UNAUTHORIZED, refusal.message());
    match &api.auth {
        Auth::None => Ok(Caller::default()),
        Auth::Unserved => Err(Refusal::new(StatusCode::NOT_IMPLEMENTED, "something of this API cannot be served by this gateway").into()),
        Auth::Token(token) => {
            let refuse = |refusal: token::Refusal| {
                let sent = token.redirect.clone().filter(|_| refusal == token::Refusal::Missing);
                let status = if sent.is_some() { StatusCode::FOUND } else { StatusCode::UNAUTHORIZED };
                Refusal { location: sent, ..Refusal::new(status, refusal.message()) }
            };
            let text = token.location.find(signed.headers, signed.query).map_err(refuse)?;
            match token.verifier.check(&text, seconds) {
                Ok(claims) => {
                    // Two tokens of one person may say different things of what it may see.
                    let name = api.plugins.further.as_ref().and_then(|further| further.cache.as_ref()).map(|_| text.into_owned());
                    Ok(Caller { claims: Some(claims), name, ..Caller::default() })
                }
                Err(refusal) if token.verifier.may_learn(refusal) => Err(Stopped::Wait(&token.verifier, text.into_owned())),
                Err(refusal) => Err(refuse(refusal).into()),
            }
        }
        // Whether a key exists is nobody's business who cannot sign with it.
        Auth::App(apps) => {
            let claim = Claim::read(signed.headers).map_err(refuse)?;
            let (key, app) = apps.get_key_value(claim.id).ok_or_else(|| refuse(signature::Refusal::Signature))?;
            app::verify(&claim, &app.secret, signed, seconds).map_err(refuse)?;
            Ok(Caller { app: Some(&app.id), key: Some(key), name: name(api, claim.id), ..Caller::default() })
        }
        Auth::KeyPair(ring) => {
            let claim = Claim::read(signed.headers).map_err(refuse)?;
            let (key, grant) = ring.get_key_value(claim.id).ok_or_else(|| refuse(signature::Refusal::Signature))?;
            claim.verify(&grant.secret, signed.headers, seconds).map_err(refuse)?;
            if let Ok(id) = HeaderValue::from_str(claim.id) {
                fields.push((SECRET_ID, id));
            }
            fields.push((USAGE_PLAN_ID, grant.plan.id.clone()));
            Ok(Caller { plan: Some(&grant.plan), key: Some(key), name: name(api, claim.id), ..Caller::default() })
        }
    }
}

/// Only caches go by it.
fn name(api: &Api, id: &str) -> Option<String> {
    api.plugins.further.as_ref()?.cache.as_ref().map(|_| id.to_owned())
}
