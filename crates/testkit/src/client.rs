//! A small client of the API that signs as the official SDKs do, in every way there is, and lets a test spoil any part.
//!
//! `Client::call` is for the common case. Otherwise: [`Client::draft`] holds everything that goes into a request,
//! [`Client::sign`] makes it what travels, [`Client::send`] sends that, and [`Reply::answer`] reads the envelope.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use bytes::Bytes;
use http_body_util::{BodyExt as _, Full};
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper_util::rt::TokioIo;
use serde_json::{Map, Value};
use terrace_auth::{v1, v3};
use terrace_base::{Clock, Secret, Timestamp};
use tokio::net::TcpStream;
use tokio::sync::Mutex;

/// How a request is signed and sent.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    V3Post,
    V3Get,
    V1Get(v1::Method),
    V1Post(v1::Method),
}

impl Way {
    pub const ALL: [Way; 6] = [
        Way::V3Post,
        Way::V3Get,
        Way::V1Get(v1::Method::Sha1),
        Way::V1Get(v1::Method::Sha256),
        Way::V1Post(v1::Method::Sha1),
        Way::V1Post(v1::Method::Sha256),
    ];
}

/// Versions of the contract's services, as an SDK would know them.
pub const VERSIONS: [(&str, &str); 16] = [
    ("apigateway", "2018-08-08"),
    ("appmanager", "2023-07-01"),
    ("bms", "2018-08-13"),
    ("cam", "2019-01-16"),
    ("cetcd", "2022-03-25"),
    ("chronofloworder", "2023-07-01"),
    ("cloudadvisor", "2020-07-21"),
    ("cloudaudit", "2019-03-19"),
    ("cmdb", "2023-07-07"),
    ("notify", "2026-11-01"),
    ("remoteexecutor", "2023-12-15"),
    ("sts", "2018-08-13"),
    ("tapagentmanager", "2023-12-15"),
    ("tapsops", "2023-10-30"),
    ("tat", "2020-10-28"),
    ("worktool", "2023-07-01"),
];

/// An `Error` in the envelope.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ApiError {
    pub code: String,
    pub message: String,
    pub request_id: String,
}

impl std::fmt::Display for ApiError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {} ({})", self.code, self.message, self.request_id)
    }
}

impl std::error::Error for ApiError {}

/// Clones have connections of their own.
pub struct Client {
    address: String,
    pub secret_id: String,
    pub secret_key: Secret,
    pub token: String,
    pub region: String,
    pub language: String,
    connection: Arc<Mutex<Option<SendRequest<Full<Bytes>>>>>,
}

impl Clone for Client {
    fn clone(&self) -> Self {
        Client {
            address: self.address.clone(),
            secret_id: self.secret_id.clone(),
            secret_key: self.secret_key.clone(),
            token: self.token.clone(),
            region: self.region.clone(),
            language: self.language.clone(),
            connection: Arc::default(),
        }
    }
}

/// What goes into a request, before it is signed. Every field may be changed.
#[derive(Clone, Debug)]
pub struct Draft {
    pub way: Way,
    /// In the v3 scope.
    pub service: String,
    pub action: String,
    pub version: String,
    pub region: String,
    pub token: String,
    pub language: String,
    pub timestamp: i64,
    /// In the v3 scope.
    pub date: String,
    pub nonce: String,
    /// What a v1 request calls its method; nothing is sent when it is empty.
    pub signature_method: String,
    pub host: String,
    pub path: String,
    pub params: Value,
    /// Of a v3 POST, instead of `params`.
    pub body: Option<Vec<u8>>,
    pub content_type: String,
    /// Sent as well; signed when the name is in lower case and the request is a v3 one.
    pub headers: Vec<(String, String)>,
}

/// What travels.
#[derive(Clone, Debug)]
pub struct Raw {
    pub method: String,
    pub target: String,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Reply {
    pub status: u16,
    pub headers: http::HeaderMap,
    pub body: Bytes,
}

impl Reply {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The envelope's content. Panics when the reply is not one: HTTP 200, `Response`, `RequestId`.
    pub fn answer(&self) -> Result<Value, ApiError> {
        assert_eq!(self.status, 200, "an API answer is always HTTP 200: {}", self.text());
        let content_type = self.headers.get("content-type").and_then(|v| v.to_str().ok());
        assert_eq!(content_type, Some("application/json"), "{}", self.text());
        let mut whole: Value = serde_json::from_slice(&self.body).unwrap_or_else(|e| panic!("{e}: {}", self.text()));
        assert_eq!(whole.as_object().map(Map::len), Some(1), "{whole}");
        let response = whole["Response"].take();
        let request_id = response["RequestId"].as_str().unwrap_or_else(|| panic!("no RequestId: {}", self.text())).to_owned();
        assert_eq!(request_id.len(), 36, "{request_id}");
        match response.get("Error") {
            None => Ok(response),
            Some(error) => {
                let text = |name: &str| error[name].as_str().unwrap_or_else(|| panic!("an error without {name}: {error}")).to_owned();
                let only = response.as_object().is_some_and(|o| o.len() == 2) && error.as_object().is_some_and(|o| o.len() == 2);
                assert!(only, "an error stands alone: {response}");
                Err(ApiError { code: text("Code"), message: text("Message"), request_id })
            }
        }
    }
}

impl Draft {
    /// The same with a nonce of its own, which a second v1 request needs.
    pub fn again(&self) -> Self {
        Draft { nonce: nonce(), ..self.clone() }
    }
}

fn nonce() -> String {
    static NONCE: AtomicU64 = AtomicU64::new(1);
    format!("{}{}", std::process::id(), NONCE.fetch_add(1, Ordering::Relaxed))
}

impl Client {
    /// `endpoint`: `http://host:port`.
    pub fn new(endpoint: &str, secret_id: &str, secret_key: &str) -> Self {
        Client {
            address: endpoint.trim_start_matches("http://").trim_end_matches('/').to_owned(),
            secret_id: secret_id.to_owned(),
            secret_key: Secret::new(secret_key),
            token: String::new(),
            region: "ap-local".into(),
            language: String::new(),
            connection: Arc::default(),
        }
    }

    pub fn token(mut self, token: &str) -> Self {
        token.clone_into(&mut self.token);
        self
    }

    pub fn region(mut self, region: &str) -> Self {
        region.clone_into(&mut self.region);
        self
    }

    pub fn language(mut self, language: &str) -> Self {
        language.clone_into(&mut self.language);
        self
    }

    /// The answer's fields, `RequestId` among them.
    pub async fn call(&self, service: &str, action: &str, params: Value) -> Result<Value, ApiError> {
        self.call_by(Way::V3Post, service, action, params).await
    }

    pub async fn call_by(&self, way: Way, service: &str, action: &str, params: Value) -> Result<Value, ApiError> {
        self.send_draft(&self.draft(way, service, action, params)).await
    }

    /// The error of a call that has to fail.
    pub async fn refused(&self, service: &str, action: &str, params: Value) -> ApiError {
        match self.call(service, action, params.clone()).await {
            Err(error) => error,
            Ok(answer) => panic!("{service}.{action} with {params} succeeded: {answer}"),
        }
    }

    pub async fn send_draft(&self, draft: &Draft) -> Result<Value, ApiError> {
        self.send(&self.sign(draft)).await.unwrap_or_else(|e| panic!("{}: {e}", self.address)).answer()
    }

    pub fn draft(&self, way: Way, service: &str, action: &str, params: Value) -> Draft {
        let now = Clock::system().now();
        Draft {
            way,
            service: service.to_owned(),
            action: action.to_owned(),
            version: VERSIONS.iter().find(|(name, _)| *name == service).map(|(_, version)| *version).unwrap_or_default().to_owned(),
            region: self.region.clone(),
            token: self.token.clone(),
            language: self.language.clone(),
            timestamp: now.secs(),
            date: now.date(),
            nonce: nonce(),
            signature_method: match way {
                Way::V1Get(v1::Method::Sha256) | Way::V1Post(v1::Method::Sha256) => "HmacSHA256".into(),
                _ => "HmacSHA1".into(),
            },
            host: self.address.clone(),
            path: "/".into(),
            params,
            body: None,
            content_type: if way == Way::V3Post { "application/json" } else { "application/x-www-form-urlencoded" }.into(),
            headers: Vec::new(),
        }
    }

    pub fn sign(&self, draft: &Draft) -> Raw {
        match draft.way {
            Way::V3Post => {
                let body = draft.body.clone().unwrap_or_else(|| draft.params.to_string().into_bytes());
                self.sign_v3(draft, "POST", String::new(), body)
            }
            Way::V3Get => self.sign_v3(draft, "GET", encode(&flatten(&draft.params)), Vec::new()),
            Way::V1Get(method) => {
                let query = self.sign_v1(draft, "GET", method);
                let target = format!("{}?{query}", draft.path);
                Raw { method: "GET".into(), target, headers: self.v1_headers(draft), body: Vec::new() }
            }
            Way::V1Post(method) => {
                let body = self.sign_v1(draft, "POST", method).into_bytes();
                let mut headers = self.v1_headers(draft);
                headers.push(("Content-Type".into(), draft.content_type.clone()));
                Raw { method: "POST".into(), target: draft.path.clone(), headers, body }
            }
        }
    }

    fn sign_v3(&self, draft: &Draft, method: &str, query: String, body: Vec<u8>) -> Raw {
        let mut signed = vec![("content-type", draft.content_type.as_str()), ("host", draft.host.as_str())];
        signed.extend(draft.headers.iter().filter(|(n, _)| *n == n.to_ascii_lowercase()).map(|(n, v)| (n.as_str(), v.as_str())));
        let payload_hash = v3::sha256_hex(&body);
        let request = v3::Request { method, query: &query, headers: &signed, payload_hash: &payload_hash };
        let authorization = v3::authorize(&self.secret_id, &self.secret_key, draft.timestamp, &draft.date, &draft.service, &request);
        let timestamp = draft.timestamp.to_string();
        let mut headers: Vec<(String, String)> = [
            ("Host", draft.host.as_str()),
            ("Content-Type", &draft.content_type),
            ("Authorization", &authorization),
            ("X-TC-Action", &draft.action),
            ("X-TC-Version", &draft.version),
            ("X-TC-Timestamp", &timestamp),
            ("X-TC-Region", &draft.region),
            ("X-TC-Token", &draft.token),
            ("X-TC-Language", &draft.language),
        ]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
        headers.extend(draft.headers.iter().cloned());
        let target = if query.is_empty() { draft.path.clone() } else { format!("{}?{query}", draft.path) };
        Raw { method: method.to_owned(), target, headers, body }
    }

    /// The encoded parameters, `Signature` among them.
    fn sign_v1(&self, draft: &Draft, verb: &str, method: v1::Method) -> String {
        let mut parameters = flatten(&draft.params);
        let timestamp = draft.timestamp.to_string();
        for (name, value) in [
            ("Action", draft.action.as_str()),
            ("Version", &draft.version),
            ("Region", &draft.region),
            ("Token", &draft.token),
            ("Language", &draft.language),
            ("Timestamp", &timestamp),
            ("Nonce", &draft.nonce),
            ("SecretId", &self.secret_id),
            ("SignatureMethod", &draft.signature_method),
        ] {
            if !value.is_empty() {
                parameters.push((name.to_owned(), value.to_owned()));
            }
        }
        let signature = v1::sign(&self.secret_key, method, &v1::text_to_sign(verb, &draft.host, &parameters));
        parameters.push(("Signature".into(), signature));
        encode(&parameters)
    }

    fn v1_headers(&self, draft: &Draft) -> Vec<(String, String)> {
        let mut headers = vec![("Host".to_owned(), draft.host.clone())];
        headers.extend(draft.headers.iter().cloned());
        headers
    }

    /// Sends on this client's connection, opening it when there is none or it was closed.
    pub async fn send(&self, raw: &Raw) -> io::Result<Reply> {
        let mut slot = self.connection.lock().await;
        let reused = slot.as_ref().is_some_and(|c| !c.is_closed());
        if !reused {
            *slot = Some(connect(&self.address).await?);
        }
        let connection = slot.as_mut().expect("just filled");
        match exchange(connection, raw).await {
            // An idle connection may have been closed from the other side meanwhile; then nothing was sent.
            Err(e) if reused && e.is_canceled() => {
                let mut fresh = connect(&self.address).await?;
                let reply = exchange(&mut fresh, raw).await.map_err(io::Error::other);
                *slot = Some(fresh);
                reply
            }
            outcome => outcome.map_err(io::Error::other),
        }
    }
}

/// A plain GET on a connection of its own.
pub async fn get(address: &str, target: &str) -> io::Result<Reply> {
    let raw = Raw { method: "GET".into(), target: target.into(), headers: vec![("Host".into(), address.into())], body: Vec::new() };
    plain(address, &raw).await
}

/// Any request on a connection of its own.
pub async fn plain(address: &str, raw: &Raw) -> io::Result<Reply> {
    exchange(&mut connect(address).await?, raw).await.map_err(io::Error::other)
}

async fn connect(address: &str) -> io::Result<SendRequest<Full<Bytes>>> {
    let stream = TcpStream::connect(address).await?;
    stream.set_nodelay(true)?;
    let (sender, connection) = handshake(TokioIo::new(stream)).await.map_err(io::Error::other)?;
    tokio::spawn(connection);
    Ok(sender)
}

async fn exchange(connection: &mut SendRequest<Full<Bytes>>, raw: &Raw) -> hyper::Result<Reply> {
    let mut request = http::Request::builder().method(raw.method.as_str()).uri(&raw.target);
    for (name, value) in &raw.headers {
        request = request.header(name, value);
    }
    let request = request.body(Full::new(Bytes::from(raw.body.clone()))).expect("a well-formed request");
    let exchanged = async {
        connection.ready().await?;
        let (parts, body) = connection.send_request(request).await?.into_parts();
        Ok(Reply { status: parts.status.as_u16(), headers: parts.headers, body: body.collect().await?.to_bytes() })
    };
    tokio::time::timeout(Duration::from_secs(60), exchanged).await.expect("an answer within a minute")
}

/// `{"A": [{"B": 1}]}` as `A.0.B=1`, the form of GET and of form bodies.
pub fn flatten(params: &Value) -> Vec<(String, String)> {
    fn walk(path: &str, value: &Value, out: &mut Vec<(String, String)>) {
        let at = |part: &str| if path.is_empty() { part.to_owned() } else { format!("{path}.{part}") };
        match value {
            Value::Null => {}
            Value::Object(fields) => fields.iter().for_each(|(name, inner)| walk(&at(name), inner, out)),
            Value::Array(items) => items.iter().enumerate().for_each(|(i, inner)| walk(&at(&i.to_string()), inner, out)),
            Value::String(text) => out.push((path.to_owned(), text.clone())),
            other => out.push((path.to_owned(), other.to_string())),
        }
    }
    let mut out = Vec::new();
    walk("", params, &mut out);
    out
}

/// Names and values percent-encoded as RFC 3986 has it, in upper-case hexadecimal.
pub fn encode(parameters: &[(String, String)]) -> String {
    fn escape(text: &str, out: &mut String) {
        for byte in text.bytes() {
            match byte {
                b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => out.push(char::from(byte)),
                other => out.push_str(&format!("%{other:02X}")),
            }
        }
    }
    let mut out = String::new();
    for (i, (name, value)) in parameters.iter().enumerate() {
        if i > 0 {
            out.push('&');
        }
        escape(name, &mut out);
        out.push('=');
        escape(value, &mut out);
    }
    out
}

/// The date of a v3 scope.
pub fn date_of(timestamp: i64) -> String {
    Timestamp::from_secs(timestamp).date()
}
