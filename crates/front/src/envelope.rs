//! A request as it came over HTTP, turned into one shape: who signed it how, which action it names, its parameters.
//!
//! Both signature methods and both verbs end here, so that nothing behind this file asks again how a call arrived.
//! Sizes are bounded while reading: 32 KB for GET, 1 MB for signed forms, 10 MB for signed JSON.

use std::time::{Duration, Instant};

use bytes::Bytes;
use http::header::{AUTHORIZATION, CONTENT_LENGTH, CONTENT_TYPE, EXPECT, HOST, HeaderName};
use http::request::Parts;
use http::{HeaderMap, Method};
use http_body_util::BodyExt;
use hyper::body::Incoming;
use serde_json::{Map, Value};
use terrace_base::{Error, Lang, Result, text};
use terrace_rpc::{ActionMeta, flatten};
use tokio::sync::{Semaphore, SemaphorePermit};

pub static ACTION: HeaderName = HeaderName::from_static("x-tc-action");
pub static VERSION: HeaderName = HeaderName::from_static("x-tc-version");
pub static REGION: HeaderName = HeaderName::from_static("x-tc-region");
pub static TIMESTAMP: HeaderName = HeaderName::from_static("x-tc-timestamp");
pub static TOKEN: HeaderName = HeaderName::from_static("x-tc-token");
pub static LANGUAGE: HeaderName = HeaderName::from_static("x-tc-language");
pub static CONTENT_SHA256: HeaderName = HeaderName::from_static("x-tc-content-sha256");

pub const MAX_GET: usize = 32 * 1024;
pub const MAX_FORM: usize = 1024 * 1024;
pub const MAX_JSON: usize = 10 * 1024 * 1024;
/// Whoever sends a body more slowly than this holds a connection, nothing else.
const BODY_TIMEOUT: Duration = Duration::from_secs(30);
/// Bodies of this size are read as JSON off the threads that serve others.
const LARGE_JSON: usize = 256 * 1024;
const SMALL_BODY: usize = 64 * 1024;
/// Larger bodies held at once, in KiB; more wait. JSON grows a good deal when it is read, and memory is everybody's.
static BODIES: Semaphore = Semaphore::const_new(64 * 1024);
/// The same for forms, whose signature is inside: they come from strangers, who must not hold up what is signed.
static FORMS: Semaphore = Semaphore::const_new(16 * 1024);
/// How much of a refused request's body is still taken in, and for how long.
const MAX_DISCARDED: usize = 64 * 1024 * 1024;
const DISCARD_TIMEOUT: Duration = Duration::from_secs(10);

/// The public parameters and the rest.
pub struct Envelope {
    pub signature: Signature,
    pub action: String,
    pub version: String,
    pub region: String,
    /// Unix seconds.
    pub timestamp: i64,
    pub token: String,
    /// Named among the parameters of a v1 request; the header is read before.
    pub lang: Option<Lang>,
    pub params: Params,
    /// The host header: its first label may name the service.
    pub host: String,
    pub path: String,
    /// The body's share of [`BODIES`], given back when the call is answered.
    #[expect(dead_code, reason = "held, not read")]
    budget: Budget,
}

/// What is needed to check the signature.
pub enum Signature {
    V3(SignedV3),
    V1(Box<SignedV1>),
}

pub struct SignedV3 {
    pub authorization: String,
    pub method: &'static str,
    pub query: String,
    pub headers: HeaderMap,
    pub body: Bytes,
}

pub struct SignedV1 {
    pub method: &'static str,
    pub secret_id: String,
    pub signature: String,
    pub signature_method: Option<String>,
    pub nonce: String,
    pub parameters: Vec<(String, String)>,
}

pub enum Params {
    Json(Map<String, Value>),
    /// JSON as it came: it is read only once the signature holds.
    Body(Bytes),
    Flat(Vec<(String, String)>),
}

impl Params {
    /// The parameters as JSON of the action's shape. Only the shape is known afterwards; `validate` checks the rest.
    pub async fn decode(self, action: &ActionMeta) -> Result<Map<String, Value>> {
        match self {
            Params::Json(map) => Ok(map),
            Params::Body(body) if body.len() > LARGE_JSON => {
                tokio::task::spawn_blocking(move || json_object(&body)).await.map_err(Error::internal)?
            }
            Params::Body(body) => json_object(&body),
            Params::Flat(pairs) => flatten::decode(action.input, pairs.iter().map(|(k, v)| (k.as_str(), v.as_str()))),
        }
    }
}

/// The language an answer to this request is written in, as far as its head tells.
pub fn language(request: &http::Request<Incoming>) -> Lang {
    match request.headers().get(&LANGUAGE) {
        Some(value) => Lang::from_header(value.to_str().ok()),
        None => {
            let query = request.uri().query().unwrap_or_default();
            Lang::from_header(form_urlencoded::parse(query.as_bytes()).find(|(k, _)| k == "Language").map(|(_, v)| v).as_deref())
        }
    }
}

/// Reads a request. With a `refusal` of its head no signed body is taken in; what is wrong with its form is told first.
pub async fn read(request: http::Request<Incoming>, refusal: Option<Error>) -> Result<Envelope> {
    let (parts, mut body) = request.into_parts();
    let waits_for_a_go = parts.headers.contains_key(EXPECT);
    let begun = Instant::now();
    let outcome = open(parts, &mut body, refusal).await;
    if outcome.is_err() && !waits_for_a_go && begun.elapsed() < BODY_TIMEOUT {
        Box::pin(discard(&mut body)).await;
    }
    outcome
}

/// Takes in the rest of a refused request. Whoever is still sending reads no answer, and would find the connection reset.
async fn discard(body: &mut Incoming) {
    let mut left = MAX_DISCARDED;
    let all = async {
        while let Some(Ok(frame)) = body.frame().await {
            left = left.saturating_sub(frame.data_ref().map_or(0, Bytes::len));
            if left == 0 {
                break;
            }
        }
    };
    let _ = tokio::time::timeout(DISCARD_TIMEOUT, all).await;
}

async fn open(parts: Parts, body: &mut Incoming, refusal: Option<Error>) -> Result<Envelope> {
    let method = match parts.method {
        Method::GET => "GET",
        Method::POST => "POST",
        other => {
            return Err(Error::new(
                "UnsupportedProtocol",
                text!("the HTTP method {method} is not supported; allowed: GET, POST", method = other),
            ));
        }
    };
    let query = parts.uri.query().unwrap_or_default();
    // HTTP/1.1 names the host in the header; an absolute-form target would do as well, but no client of this API sends one.
    let host = header(&parts.headers, &HOST).unwrap_or_default().to_owned();
    let path = parts.uri.path().to_owned();
    let content_type =
        header(&parts.headers, &CONTENT_TYPE).unwrap_or_default().split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let is_v3 = parts.headers.contains_key(AUTHORIZATION);

    if method == "GET" {
        if query.len() > MAX_GET {
            return Err(too_large(MAX_GET));
        }
        if is_v3 {
            let query = query.to_owned();
            let params = Params::Flat(pairs(query.as_bytes())?);
            return v3(parts.headers, "GET", query, Bytes::new(), params, host, path);
        }
        return v1("GET", pairs(query.as_bytes())?, host, path);
    }
    match (is_v3, content_type.as_str()) {
        (true, "application/json") => {
            check_length(&parts.headers, MAX_JSON)?;
            if let Some(refusal) = refusal {
                return Err(refusal);
            }
            let (body, budget) = read_body(&parts.headers, body, MAX_JSON, &BODIES).await?;
            let params = Params::Body(body.clone());
            Ok(Envelope { budget, ..v3(parts.headers, "POST", String::new(), body, params, host, path)? })
        }
        (true, "multipart/form-data") => {
            Err(Error::new("UnsupportedProtocol", text!("no action of this release takes multipart/form-data; send application/json")))
        }
        (true, other) => Err(Error::new(
            "UnsupportedProtocol",
            text!(
                "the content type `{found}` does not go with the signature method; allowed: {allowed}",
                found = clipped(other),
                allowed = "application/json"
            ),
        )),
        (false, "application/x-www-form-urlencoded") => {
            let (body, budget) = read_body(&parts.headers, body, MAX_FORM, &FORMS).await?;
            Ok(Envelope { budget, ..v1("POST", pairs(&body)?, host, path)? })
        }
        (false, "application/json") => {
            Err(Error::new("AuthFailure.SignatureFailure", text!("the request is not signed: it has no {what}", what = "Authorization")))
        }
        (false, other) => Err(Error::new(
            "UnsupportedProtocol",
            text!(
                "the content type `{found}` does not go with the signature method; allowed: {allowed}",
                found = clipped(other),
                allowed = "application/x-www-form-urlencoded"
            ),
        )),
    }
}

fn v3(
    headers: HeaderMap,
    method: &'static str,
    query: String,
    body: Bytes,
    params: Params,
    host: String,
    path: String,
) -> Result<Envelope> {
    let text_of = |name: &HeaderName| header(&headers, name).unwrap_or_default().to_owned();
    let required = |shown: &'static str, name: &HeaderName| match text_of(name) {
        value if value.is_empty() => Err(Error::missing(shown)),
        value => Ok(value),
    };
    Ok(Envelope {
        action: required("X-TC-Action", &ACTION)?,
        version: text_of(&VERSION),
        region: text_of(&REGION),
        timestamp: seconds("X-TC-Timestamp", &required("X-TC-Timestamp", &TIMESTAMP)?)?,
        token: text_of(&TOKEN),
        lang: None,
        params,
        signature: Signature::V3(SignedV3 { authorization: text_of(&AUTHORIZATION), method, query, body, headers }),
        host,
        path,
        budget: None,
    })
}

/// Names of v1's public parameters; all others belong to the action. `RequestClient` is what SDKs call themselves.
const PUBLIC: [&str; 11] =
    ["Action", "Region", "Timestamp", "Nonce", "SecretId", "Signature", "Version", "SignatureMethod", "Token", "Language", "RequestClient"];

fn v1(method: &'static str, parameters: Vec<(String, String)>, host: String, path: String) -> Result<Envelope> {
    let find = |name: &str| parameters.iter().find(|(k, _)| k == name).map(|(_, v)| v.clone()).unwrap_or_default();
    let required = |name: &str| match find(name) {
        value if value.is_empty() => Err(Error::missing(name)),
        value => Ok(value),
    };
    for name in PUBLIC {
        if parameters.iter().filter(|(k, _)| k == name).count() > 1 {
            return Err(Error::new("InvalidParameter", text!("the parameter name `{name}` is malformed or given twice", name = name)));
        }
    }
    let action = required("Action")?;
    let signature = required("Signature").map_err(|_| {
        Error::new("AuthFailure.SignatureFailure", text!("the request is not signed: it has no {what}", what = "Signature"))
    })?;
    let timestamp = seconds("Timestamp", &required("Timestamp")?)?;
    let nonce = required("Nonce")?;
    if nonce.len() > 20 || nonce.parse::<u64>().is_err() {
        return Err(Error::invalid_value("Nonce", nonce, "a positive integer"));
    }
    Ok(Envelope {
        version: find("Version"),
        region: find("Region"),
        token: find("Token"),
        lang: Some(find("Language")).filter(|l| !l.is_empty()).map(|l| Lang::from_header(Some(&l))),
        timestamp,
        action,
        params: Params::Flat(parameters.iter().filter(|(k, _)| !PUBLIC.contains(&k.as_str())).cloned().collect()),
        signature: Signature::V1(Box::new(SignedV1 {
            method,
            secret_id: required("SecretId")?,
            signature,
            signature_method: Some(find("SignatureMethod")).filter(|m| !m.is_empty()),
            nonce,
            parameters,
        })),
        host,
        path,
        budget: None,
    })
}

pub(crate) fn header<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name).and_then(|v| v.to_str().ok())
}

pub(crate) fn seconds(name: &str, value: &str) -> Result<i64> {
    // Unix seconds, so that later arithmetic on microseconds cannot overflow.
    match value.trim().parse::<i64>() {
        Ok(n) if (0..=4_102_444_800).contains(&n) => Ok(n),
        _ => Err(Error::invalid_value(name, value, "Unix time in seconds")),
    }
}

/// URL-decodes `a=b&c=d`. Text that is not UTF-8 is refused: a replacement character would not be what was signed.
fn pairs(encoded: &[u8]) -> Result<Vec<(String, String)>> {
    let bad = || Error::new("InvalidParameter", text!("the parameters are not valid UTF-8"));
    if encoded.iter().any(|b| !b.is_ascii()) {
        std::str::from_utf8(encoded).map_err(|_| bad())?;
    }
    let mut out = Vec::new();
    for (name, value) in form_urlencoded::parse(encoded) {
        // form_urlencoded replaces what does not decode; a client that means U+FFFD itself is not worth the ambiguity.
        if name.contains('\u{fffd}') || value.contains('\u{fffd}') {
            return Err(bad());
        }
        out.push((name.into_owned(), value.into_owned()));
    }
    Ok(out)
}

fn json_object(body: &[u8]) -> Result<Map<String, Value>> {
    if body.iter().all(u8::is_ascii_whitespace) {
        return Ok(Map::new());
    }
    match serde_json::from_slice(body) {
        Ok(Value::Object(map)) => Ok(map),
        Ok(_) => Err(Error::new("InvalidParameter", text!("the request body must be a JSON object"))),
        Err(e) => Err(Error::new("InvalidParameter", text!("the request body is not valid JSON: {fault}", fault = e))),
    }
}

type Budget = Option<SemaphorePermit<'static>>;

async fn read_body(headers: &HeaderMap, body: &mut Incoming, max: usize, budget: &'static Semaphore) -> Result<(Bytes, Budget)> {
    let announced = check_length(headers, max)?;
    let torn = || Error::new("InvalidParameter", text!("the request body did not arrive whole"));
    let whole = async {
        let (mut held, mut arrived) = (None, Collected::default());
        while let Some(frame) = body.frame().await {
            let Ok(data) = frame.map_err(|e| torn().caused_by(e))?.into_data() else { continue };
            arrived.push(data);
            if arrived.len() > max {
                return Err(too_large(max));
            }
            // Who only announces much, or sends it without saying how much, holds no share that others wait for.
            if arrived.len() > SMALL_BODY && held.is_none() {
                held = Some(reserve(announced.unwrap_or(max), budget).await?);
            }
        }
        Ok((arrived.whole(), held))
    };
    match tokio::time::timeout(BODY_TIMEOUT, whole).await {
        Ok(outcome) => outcome,
        Err(_) => Err(torn()),
    }
}

/// The pieces of a body. Nearly all bodies are one piece, which is not copied.
#[derive(Default)]
struct Collected {
    first: Bytes,
    all: Vec<u8>,
}

impl Collected {
    fn len(&self) -> usize {
        self.first.len().max(self.all.len())
    }

    fn push(&mut self, piece: Bytes) {
        if self.first.is_empty() && self.all.is_empty() {
            self.first = piece;
            return;
        }
        if self.all.is_empty() {
            self.all.extend_from_slice(&std::mem::take(&mut self.first));
        }
        self.all.extend_from_slice(&piece);
    }

    fn whole(self) -> Bytes {
        if self.all.is_empty() { self.first } else { self.all.into() }
    }
}

/// The length a request announces, which must not be more than is allowed.
fn check_length(headers: &HeaderMap, max: usize) -> Result<Option<usize>> {
    match header(headers, &CONTENT_LENGTH).and_then(|v| v.parse::<usize>().ok()) {
        Some(length) if length > max => Err(too_large(max)),
        announced => Ok(announced),
    }
}

/// A body's share of a budget; small bodies, which are nearly all, need none.
async fn reserve(size: usize, budget: &'static Semaphore) -> Result<SemaphorePermit<'static>> {
    let share = u32::try_from(size.div_ceil(1024)).unwrap_or(u32::MAX);
    budget.acquire_many(share).await.map_err(Error::internal)
}

fn too_large(max: usize) -> Error {
    Error::new("RequestSizeLimitExceeded", text!("the request is larger than the {max} bytes allowed for its method", max = max))
}

fn clipped(text: &str) -> String {
    text.chars().take(80).collect()
}
