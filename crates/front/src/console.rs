//! What the console's browser side calls: a session instead of a signature, then the same chain.
//!
//! * `POST /console/session {"Account"?, "User", "Password"}` opens one, `GET` describes it, `DELETE` ends it.
//! * `POST /console/password {"OldPassword", "NewPassword"}` replaces the caller's password.
//! * `POST /console/api/<service>/<Action>` is an API call with a JSON body.
//! * `GET /console/events` tells what changed while a page is open; see [`crate::events`].
//!
//! The cookie is `HttpOnly` and `SameSite=Strict`; everything that changes something also needs the session's second
//! token in `X-Terrace-Csrf`, which a foreign page cannot read.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use http::header::{CACHE_CONTROL, CONTENT_TYPE, COOKIE, SET_COOKIE};
use http::{HeaderMap, HeaderValue, Method, StatusCode};
use http_body_util::{BodyExt, Limited};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use terrace_base::{AccountId, Error, Lang, Result, Secret, text};
use terrace_identity::session::{SESSION_FOR, Session};
use tracing::Instrument;

use crate::chain::{Call, respond};
use crate::envelope::{self, MAX_JSON, Params};
use crate::{Chain, Request, Response, events, full};

const COOKIE_NAME: &str = "terrace_session";
const CSRF: &str = "x-terrace-csrf";
const BODY_TIMEOUT: Duration = Duration::from_secs(30);

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
struct Login {
    account: Option<String>,
    user: String,
    password: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
struct NewPassword {
    old_password: String,
    new_password: String,
}

/// Serves the paths above; `None` for any other path below `/console/`: a file, or a place inside the page.
pub async fn serve(chain: &Arc<Chain>, request: Request, peer: SocketAddr, over_tls: bool) -> Option<Response> {
    let started = Instant::now();
    let request_id: Arc<str> = terrace_telemetry::request_id(&chain.rng).into();
    let lang = envelope::language(&request);
    let path = request.uri().path().strip_prefix("/console/")?.to_owned();
    let method = request.method().clone();
    let span = tracing::info_span!("console", request_id = %request_id);
    let answered = async {
        let (parts, body) = request.into_parts();
        match (method, path.as_str()) {
            (Method::POST, "session") => Some(login(chain, &request_id, lang, &parts.headers, body, peer, over_tls).await),
            (Method::GET, "session") => Some(answer(&request_id, lang, describe(chain, &parts.headers).await)),
            (Method::DELETE, "session") => Some(logout(chain, &request_id, lang, &parts.headers, over_tls).await),
            (Method::GET, "events") => Some(match events(chain, &parts.headers).await {
                Ok(stream) => stream,
                // Not 200: the browser would take the answer for a stream, and dial again at once.
                Err(error) => {
                    let mut refusal = respond(&request_id, lang, Err(error));
                    *refusal.status_mut() = StatusCode::FORBIDDEN;
                    refusal
                }
            }),
            (Method::POST, "password") => Some(answer(&request_id, lang, change_password(chain, &parts.headers, body, peer).await)),
            (Method::POST, path) => match path.strip_prefix("api/").and_then(|rest| rest.split_once('/')) {
                Some((service, action)) => {
                    let outcome = call(chain, &request_id, lang, &parts.headers, body, peer, service, action).await;
                    tracing::debug!(service, action, micros = started.elapsed().as_micros() as u64, "console call");
                    Some(respond(&request_id, lang, outcome))
                }
                None => Some(not_allowed()),
            },
            (_, "session" | "password" | "events" | "api") => Some(not_allowed()),
            (_, path) if path.starts_with("api/") => Some(not_allowed()),
            _ => None,
        }
    };
    let mut response = answered.instrument(span).await?;
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Some(response)
}

async fn login(
    chain: &Arc<Chain>,
    request_id: &str,
    lang: Lang,
    headers: &HeaderMap,
    body: hyper::body::Incoming,
    peer: SocketAddr,
    over_tls: bool,
) -> Response {
    let opened = async {
        // What a form of a foreign page cannot send: it must not log anybody in as somebody else.
        let media = headers.get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
        if media.split(';').next().unwrap_or_default().trim() != "application/json" {
            return Err(Error::invalid_value("Content-Type", media, "application/json"));
        }
        let login: Login = parse(body).await?;
        let account = match login.account.as_deref() {
            None | Some("") => None,
            Some(text) => Some(text.parse().map(AccountId).map_err(|_| Error::invalid_value("Account", text, "an account number"))?),
        };
        chain.identity.login(account, &login.user, Secret::new(login.password), peer.ip()).await
    };
    match opened.await {
        Err(error) => respond(request_id, lang, Err(error)),
        Ok(opened) => {
            let body = json!({
                "Csrf": opened.csrf.reveal(),
                "OwnerUin": opened.account.to_string(),
                "Uin": opened.user.to_string(),
                "MustChangePassword": opened.must_change_password,
                "ExpiresAt": opened.expires_at.iso(),
            });
            let mut response = answer(request_id, lang, Ok(body));
            set_cookie(&mut response, opened.token.reveal(), SESSION_FOR.as_secs(), over_tls);
            response
        }
    }
}

async fn logout(chain: &Arc<Chain>, request_id: &str, lang: Lang, headers: &HeaderMap, over_tls: bool) -> Response {
    let ended = async {
        session(chain, headers, true).await?;
        match cookie(headers) {
            Some(token) => chain.identity.logout(token).await,
            None => Ok(()),
        }
    };
    let ended = ended.await;
    let over = ended.is_ok();
    let mut response = answer(request_id, lang, ended.map(|()| json!({})));
    if over {
        set_cookie(&mut response, "", 0, over_tls);
    }
    response
}

fn not_allowed() -> Response {
    let mut response = http::Response::new(full("this path is not asked with this method\n"));
    *response.status_mut() = StatusCode::METHOD_NOT_ALLOWED;
    response
}

async fn events(chain: &Arc<Chain>, headers: &HeaderMap) -> Result<Response> {
    let session = session(chain, headers, false).await?;
    events::serve(chain, &session, cookie(headers).unwrap_or_default())
}

async fn describe(chain: &Arc<Chain>, headers: &HeaderMap) -> Result<Value> {
    let session = session(chain, headers, false).await?;
    Ok(json!({
        "OwnerUin": session.account.to_string(),
        "Uin": session.user.to_string(),
        "Name": session.name,
        "MustChangePassword": session.must_change_password,
        "ExpiresAt": session.expires_at.iso(),
        "Region": &*chain.region,
    }))
}

async fn change_password(chain: &Arc<Chain>, headers: &HeaderMap, body: hyper::body::Incoming, peer: SocketAddr) -> Result<Value> {
    let session = session(chain, headers, true).await?;
    let given: NewPassword = parse(body).await?;
    chain.identity.change_password(&session, Secret::new(given.old_password), Secret::new(given.new_password), peer.ip()).await?;
    Ok(json!({}))
}

#[expect(clippy::too_many_arguments, reason = "the parts of one HTTP request, named")]
async fn call(
    chain: &Arc<Chain>,
    request_id: &Arc<str>,
    lang: Lang,
    headers: &HeaderMap,
    body: hyper::body::Incoming,
    peer: SocketAddr,
    service: &str,
    action: &str,
) -> Result<Vec<u8>> {
    let session = session(chain, headers, true).await?;
    if session.must_change_password {
        return Err(Error::new("AuthFailure.UnauthorizedOperation", text!("the first password has to be replaced before anything else")));
    }
    let action = chain.registry.find(service, "", action).map_err(|_| {
        Error::new(
            "InvalidAction",
            text!("the action `{action}` does not exist in this product and version", action = action.chars().take(80).collect::<String>()),
        )
    })?;
    let params: Map<String, Value> = parse(body).await?;
    let caller = chain.identity.caller(session.account, session.user).await?.ok_or_else(no_session)?;
    let region = chain.region.to_string();
    chain
        .run(Call { request_id: Arc::clone(request_id), caller, action, region, params: Params::Json(params), lang, source_ip: peer.ip() })
        .await
}

async fn session(chain: &Chain, headers: &HeaderMap, csrf: bool) -> Result<Session> {
    let session = match cookie(headers) {
        Some(token) => chain.identity.session(token).await?.ok_or_else(no_session)?,
        None => return Err(no_session()),
    };
    let given = headers.get(CSRF).and_then(|v| v.to_str().ok()).unwrap_or_default();
    if csrf && !session.has_csrf(given) {
        return Err(Error::new("AuthFailure.TokenFailure", text!("the header X-Terrace-Csrf does not belong to this session")));
    }
    Ok(session)
}

fn no_session() -> Error {
    Error::new("AuthFailure.TokenFailure", text!("there is no console session, or it has ended: log in"))
}

fn cookie(headers: &HeaderMap) -> Option<&str> {
    let all = headers.get_all(COOKIE).iter().filter_map(|v| v.to_str().ok()).flat_map(|v| v.split(';'));
    all.filter_map(|pair| pair.trim().split_once('=')).find(|(name, _)| *name == COOKIE_NAME).map(|(_, value)| value)
}

fn set_cookie(response: &mut Response, value: &str, seconds: u64, over_tls: bool) {
    let secure = if over_tls { "; Secure" } else { "" };
    let text = format!("{COOKIE_NAME}={value}; Path=/console/; HttpOnly; SameSite=Strict; Max-Age={seconds}{secure}");
    if let Ok(value) = HeaderValue::from_str(&text) {
        response.headers_mut().insert(SET_COOKIE, value);
    }
}

async fn parse<T: for<'de> Deserialize<'de>>(body: hyper::body::Incoming) -> Result<T> {
    let whole = tokio::time::timeout(BODY_TIMEOUT, Limited::new(body, MAX_JSON).collect()).await;
    let Ok(Ok(whole)) = whole else {
        return Err(Error::new("InvalidParameter", text!("the request body did not arrive whole")));
    };
    serde_json::from_slice(&whole.to_bytes())
        .map_err(|e| Error::new("InvalidParameter", text!("the request body is not valid JSON: {fault}", fault = e)))
}

fn answer(request_id: &str, lang: Lang, outcome: Result<Value>) -> Response {
    respond(request_id, lang, outcome.map(|v| v.to_string().into_bytes()))
}
