//! Who reads documents of APIs: people with a password and no account, below `/docs/` of the server.
//!
//! A document that does not exist asks for a password like one that does. Who gives the right one gets a cookie for this document, which says
//! until when and is signed with the password in it: a new password ends it. Attempts are counted by address, and a wrong one is answered late.
//! What `GenerateApiDocument` makes is below `/docs/download/`: a link says what of which version is meant and until when, and is signed, so that
//! nothing is kept. A page runs no script, loads nothing and may not be framed; the only style there is is allowed by its digest.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, COOKIE, LOCATION, REFERRER_POLICY, RETRY_AFTER, SET_COOKIE,
};
use http::{HeaderMap, HeaderName, HeaderValue, Method, Request, Response, StatusCode};
use http_body_util::{BodyExt as _, Full, Limited};
use hyper::body::{Bytes, Incoming};
use ring::{digest, hmac};
use terrace_base::{AccountId, Result, Timestamp};
use terrace_openapi::site::{self, STYLE};
use terrace_store::Tx;

use crate::Apigw;
use crate::actions::downloads;
use crate::db::docs;
use crate::seal::What;

const ROOT: &str = "/docs/";
const DOWNLOADS: &str = "/docs/download/";
/// How long a link is good.
const LINK: Duration = Duration::from_secs(3600);
const COOKIE_NAME: &str = "apidoc";
/// How long a cookie lets in.
const STAY: Duration = Duration::from_secs(12 * 3600);
/// Wrong passwords of one address in a minute. Behind a proxy that is the proxy's, and everybody waits for it.
const MOST_ATTEMPTS: u32 = 10;
const WINDOW: Duration = Duration::from_secs(60);
const MOST_ADDRESSES: usize = 10_000;
/// What a wrong password costs.
const PENALTY: Duration = Duration::from_millis(500);
const MOST_BODY: usize = 4096;
const BODY_TIMEOUT: Duration = Duration::from_secs(10);

pub type Answer = Response<Full<Bytes>>;

/// Where a document is, on every server.
pub fn path(id: &str) -> String {
    format!("{ROOT}{id}")
}

/// What is remembered of those who come.
pub struct Readers {
    key: hmac::Key,
    /// Wrong passwords by address, and since when they are counted.
    attempts: Mutex<HashMap<IpAddr, (u32, Timestamp)>>,
    /// What pages may do.
    policy: HeaderValue,
}

impl Readers {
    pub fn new(key: &[u8; 32]) -> Result<Self> {
        let style = STANDARD.encode(digest::digest(&digest::SHA256, STYLE.as_bytes()));
        let policy = format!("default-src 'none'; style-src 'sha256-{style}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
        let policy = HeaderValue::from_str(&policy).map_err(terrace_base::Error::internal)?;
        Ok(Readers { key: hmac::Key::new(hmac::HMAC_SHA256, key), attempts: Mutex::default(), policy })
    }

    /// Whether an address may try another password.
    fn may_try(&self, from: IpAddr, now: Timestamp) -> bool {
        let attempts = self.attempts.lock().unwrap_or_else(PoisonError::into_inner);
        attempts.get(&from).is_none_or(|(count, since)| *count < MOST_ATTEMPTS || now.since(*since) >= WINDOW)
    }

    fn failed(&self, from: IpAddr, now: Timestamp) {
        let mut attempts = self.attempts.lock().unwrap_or_else(PoisonError::into_inner);
        if attempts.len() >= MOST_ADDRESSES {
            attempts.retain(|_, (_, since)| now.since(*since) < WINDOW);
        }
        // Of more addresses than that nobody counts: passwords are long enough for it.
        if attempts.len() < MOST_ADDRESSES || attempts.contains_key(&from) {
            let entry = attempts.entry(from).or_insert((0, now));
            if now.since(entry.1) >= WINDOW {
                *entry = (0, now);
            }
            entry.0 += 1;
        }
    }

    fn signed(id: &str, until: i64, sealed: &[u8]) -> Vec<u8> {
        [id.as_bytes(), b"\n", until.to_string().as_bytes(), b"\n", sealed].concat()
    }

    fn cookie(&self, id: &str, sealed: &[u8], now: Timestamp, secure: bool) -> String {
        let until = now.plus(STAY).secs();
        let mac = hex::encode(hmac::sign(&self.key, &Self::signed(id, until, sealed)));
        let secure = if secure { "; Secure" } else { "" };
        format!("{COOKIE_NAME}={until}.{mac}; Path={}; Max-Age={}; HttpOnly; SameSite=Lax{secure}", path(id), STAY.as_secs())
    }

    /// Whether one of the request's cookies lets in.
    fn lets_in(&self, headers: &HeaderMap, id: &str, sealed: &[u8], now: Timestamp) -> bool {
        let pairs = headers.get_all(COOKIE).iter().filter_map(|field| field.to_str().ok()).flat_map(|field| field.split(';'));
        pairs.filter_map(|pair| pair.trim().strip_prefix(COOKIE_NAME)?.strip_prefix('=')).any(|value| {
            let Some((until, mac)) = value.split_once('.') else { return false };
            let (Ok(until), Ok(mac)) = (until.parse::<i64>(), hex::decode(mac)) else { return false };
            until > now.secs() && hmac::verify(&self.key, &Self::signed(id, until, sealed), &mac).is_ok()
        })
    }

    /// A link to a file of a version: it needs no more than itself.
    pub fn link(&self, account: AccountId, service: &str, environment: &str, version: &str, file: &str, now: Timestamp) -> String {
        let until = now.plus(LINK).secs();
        let said = format!("{}/{service}/{environment}/{version}/{until}/{file}", account.0);
        let mac = hex::encode(hmac::sign(&self.key, format!("link\n{said}").as_bytes()));
        format!("{DOWNLOADS}{mac}/{said}")
    }

    /// Whether two texts are the same, in a time that says nothing of them.
    fn same(&self, given: &[u8], right: &[u8]) -> bool {
        hmac::verify(&self.key, given, hmac::sign(&self.key, right).as_ref()).is_ok()
    }

    fn answer(&self, status: StatusCode, page: String) -> Answer {
        let mut answer = Response::new(Full::new(page.into()));
        *answer.status_mut() = status;
        let fields = [
            (CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
            (CONTENT_SECURITY_POLICY, self.policy.clone()),
            (CACHE_CONTROL, HeaderValue::from_static("no-store")),
            (REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
            (HeaderName::from_static("x-content-type-options"), HeaderValue::from_static("nosniff")),
            (HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex, nofollow")),
        ];
        answer.headers_mut().extend(fields);
        answer
    }

    fn nothing(&self) -> Answer {
        self.answer(StatusCode::NOT_FOUND, site::page("Not found", "<main><p>There is nothing here.</p></main>"))
    }

    fn form(&self, status: StatusCode, said: &str) -> Answer {
        let said = if said.is_empty() { String::new() } else { format!("<p role=\"alert\">{said}</p>") };
        let body = format!(
            "<main><form method=\"post\"><h1>API document</h1>{said}<label for=\"password\">Password</label><input id=\"password\" \
             name=\"password\" type=\"password\" autocomplete=\"current-password\" required autofocus><button>Open</button></form></main>"
        );
        self.answer(status, site::page("API document", &body))
    }
}

/// An address as its owner has it: of the newer kind everybody has many.
fn counted(peer: IpAddr) -> IpAddr {
    match peer.to_canonical() {
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() >> 64 << 64)),
        four => four,
    }
}

/// Serves the paths below `/docs/`.
pub async fn serve(apigw: Arc<Apigw>, request: Request<Incoming>, peer: SocketAddr, over_tls: bool) -> Answer {
    let readers = &apigw.readers;
    match answered(&apigw, request, peer.ip(), over_tls).await {
        Ok(answer) => answer,
        Err(error) => {
            tracing::error!(error = ?error, "a reader of a document was not answered");
            readers.answer(StatusCode::SERVICE_UNAVAILABLE, site::page("API document", "<main><p>Try again later.</p></main>"))
        }
    }
}

async fn answered(apigw: &Apigw, request: Request<Incoming>, peer: IpAddr, over_tls: bool) -> Result<Answer> {
    let (readers, now) = (&apigw.readers, apigw.clock.now());
    let (parts, body) = request.into_parts();
    if let Some(link) = parts.uri.path().strip_prefix(DOWNLOADS) {
        return download(apigw, link, now).await;
    }
    let id = parts.uri.path().strip_prefix(ROOT).unwrap_or_default().to_owned();
    if !terrace_base::id::has_form(crate::model::prefix::DOC, &id) {
        return Ok(readers.nothing());
    }
    let shared = docs::shared(&mut apigw.db.read().await?, &id).await?;
    match parts.method {
        Method::GET | Method::HEAD => match shared {
            Some((account, sealed)) if readers.lets_in(&parts.headers, &id, &sealed, now) => {
                read(apigw, account, &id, parts.method == Method::GET).await
            }
            _ => Ok(readers.form(StatusCode::OK, "")),
        },
        Method::POST => {
            let from = counted(peer);
            if !readers.may_try(from, now) {
                let mut answer = readers.form(StatusCode::TOO_MANY_REQUESTS, "Too many attempts. Wait a minute.");
                answer.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("60"));
                return Ok(answer);
            }
            let given = password(body).await.unwrap_or_default();
            if let Some((account, sealed)) = shared {
                let right = apigw.seal.open_text(account, What::Doc, &id, &sealed)?;
                if readers.same(given.as_bytes(), right.reveal().as_bytes()) {
                    let mut answer = readers.answer(StatusCode::SEE_OTHER, String::new());
                    let cookie = readers.cookie(&id, &sealed, now, over_tls);
                    let fields = answer.headers_mut();
                    fields.insert(SET_COOKIE, HeaderValue::from_str(&cookie).map_err(terrace_base::Error::internal)?);
                    fields.insert(LOCATION, HeaderValue::from_str(&path(&id)).map_err(terrace_base::Error::internal)?);
                    return Ok(answer);
                }
            }
            readers.failed(from, now);
            tokio::time::sleep(PENALTY).await;
            Ok(readers.form(StatusCode::FORBIDDEN, "This is not the password."))
        }
        _ => Ok(readers.answer(StatusCode::METHOD_NOT_ALLOWED, site::page("API document", "<main><p>Documents are read.</p></main>"))),
    }
}

/// A file that a link names; one that is not good any more, or never was, finds nothing.
async fn download(apigw: &Apigw, link: &str, now: Timestamp) -> Result<Answer> {
    let readers = &apigw.readers;
    let Some((account, wanted)) = meant(readers, link, now) else { return Ok(readers.nothing()) };
    let Some((kind, bytes)) = downloads::file(apigw, account, wanted, now).await? else { return Ok(readers.nothing()) };
    let mut answer = readers.answer(StatusCode::OK, String::new());
    *answer.body_mut() = Full::new(bytes.into());
    answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    let name = format!("attachment; filename=\"{}\"", wanted[3]);
    answer.headers_mut().insert(CONTENT_DISPOSITION, HeaderValue::from_str(&name).map_err(terrace_base::Error::internal)?);
    Ok(answer)
}

/// Whose account, and service, environment, version and file, as we said them ourselves.
fn meant<'a>(readers: &Readers, link: &'a str, now: Timestamp) -> Option<(AccountId, [&'a str; 4])> {
    let (mac, said) = link.split_once('/')?;
    hmac::verify(&readers.key, format!("link\n{said}").as_bytes(), &hex::decode(mac).ok()?).ok()?;
    let parts: Vec<&str> = said.split('/').collect();
    let [account, service, environment, version, until, file] = parts.as_slice() else { return None };
    let good = until.parse::<i64>().ok()? > now.secs();
    good.then_some((AccountId(account.parse().ok()?), [service, environment, version, file]))
}

async fn read(apigw: &Apigw, account: AccountId, id: &str, counts: bool) -> Result<Answer> {
    let Some(page) = docs::built_page(&mut apigw.db.read().await?, account, id).await? else {
        let page = site::page("API document", "<main><p>This document has not been built yet.</p></main>");
        return Ok(apigw.readers.answer(StatusCode::OK, page));
    };
    if counts {
        let id = id.to_owned();
        apigw.db.write(async move |tx: &mut Tx| docs::viewed(tx, account, &id).await).await?;
    }
    Ok(apigw.readers.answer(StatusCode::OK, page))
}

/// The field of the form; `None`: the body is none.
async fn password(body: Incoming) -> Option<String> {
    let whole = tokio::time::timeout(BODY_TIMEOUT, Limited::new(body, MOST_BODY).collect()).await.ok()?.ok()?.to_bytes();
    form_urlencoded::parse(&whole).find(|(name, _)| name == "password").map(|(_, value)| value.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_for_one_document_one_password_and_half_a_day() {
        let readers = Readers::new(&[7; 32]).unwrap();
        let now = Timestamp::from_secs(1_000_000);
        let cookie = readers.cookie("apidoc-00000001", b"sealed", now, true);
        assert!(cookie.ends_with("; HttpOnly; SameSite=Lax; Secure") && cookie.contains("; Path=/docs/apidoc-00000001;"), "{cookie}");
        let mut headers = HeaderMap::new();
        let sent = format!("other=1; {}", cookie.split(';').next().unwrap());
        headers.insert(COOKIE, sent.parse().unwrap());
        let lets_in = |id: &str, sealed: &[u8], at: Timestamp| readers.lets_in(&headers, id, sealed, at);
        assert!(lets_in("apidoc-00000001", b"sealed", now));
        assert!(!lets_in("apidoc-00000002", b"sealed", now) && !lets_in("apidoc-00000001", b"anew", now));
        assert!(!lets_in("apidoc-00000001", b"sealed", now.plus(STAY)));
        headers.insert(COOKIE, sent.replace('.', "0.").parse().unwrap());
        assert!(!readers.lets_in(&headers, "apidoc-00000001", b"sealed", now));
    }

    #[test]
    fn who_tries_too_often_waits() {
        let readers = Readers::new(&[7; 32]).unwrap();
        let (now, one) = (Timestamp::from_secs(1_000_000), counted("2001:db8::1".parse().unwrap()));
        for _ in 0..MOST_ATTEMPTS {
            assert!(readers.may_try(one, now));
            readers.failed(one, now);
        }
        assert!(!readers.may_try(counted("2001:db8::2".parse().unwrap()), now), "a neighbour's address is the same owner's");
        assert!(readers.may_try(counted("2001:db8:0:1::1".parse().unwrap()), now));
        assert!(readers.may_try(one, now.plus(WINDOW)));
    }
}
