//! The two requests: a list in pages, and a watch, which is a line of JSON for each change.

use std::sync::Arc;
use std::time::Duration;

use form_urlencoded::Serializer;
use http::{Request, StatusCode, header};
use http_body_util::{BodyExt as _, Empty};
use hyper::body::{Bytes, Incoming};
use hyper_util::rt::TokioIo;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, RootCertStore};
use serde::Deserialize;
use serde_json::value::RawValue;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::task::AbortHandle;
use tokio_rustls::TlsConnector;

use super::Kubernetes;
use super::slice::Slice;

const PAGE: usize = 100;
const LARGEST_PAGE: usize = 16 << 20;
/// A slice has at most 1,000 endpoints.
const LONGEST_LINE: usize = 2 << 20;
const PATIENCE: Duration = Duration::from_secs(10);
/// How long the server is asked to let a watch go on: one that fell silent is not believed for much longer.
const WATCH: Duration = Duration::from_secs(60);

/// Why there is no more to say.
pub enum Failed {
    /// The version that was seen is not known any more.
    Gone,
    Other(String),
}

impl From<String> for Failed {
    fn from(why: String) -> Self {
        Failed::Other(why)
    }
}

impl From<&str> for Failed {
    fn from(why: &str) -> Self {
        Failed::Other(why.to_owned())
    }
}

/// What a watch tells.
pub enum Event {
    There(Slice),
    Gone(Slice),
    /// Nothing changed up to this version.
    Bookmark(String),
}

#[derive(Deserialize)]
struct List {
    #[serde(default)]
    metadata: ListMetadata,
    #[serde(default)]
    items: Vec<Slice>,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
struct ListMetadata {
    resource_version: String,
    #[serde(rename = "continue")]
    more: Option<String>,
}

#[derive(Deserialize)]
struct Line<'a> {
    #[serde(rename = "type")]
    kind: String,
    #[serde(borrow)]
    object: &'a RawValue,
}

#[derive(Deserialize)]
struct Status {
    #[serde(default)]
    code: u16,
}

pub struct Api<'a> {
    it: &'a Kubernetes,
    tls: Option<TlsConnector>,
}

impl<'a> Api<'a> {
    pub fn new(it: &'a Kubernetes) -> Result<Self, String> {
        let tls = it.server.tls.then(|| connector(it.authority.as_deref())).transpose()?;
        Ok(Api { it, tls })
    }

    /// Gives each slice to `take`, until that says `false`; then the version of the whole.
    pub async fn list(&self, mut take: impl FnMut(Slice) -> bool) -> Result<String, Failed> {
        let mut more = String::new();
        loop {
            let limit = PAGE.to_string();
            let pages = [("limit", limit.as_str()), ("continue", more.as_str())];
            let query = self.query(&pages[..if more.is_empty() { 1 } else { 2 }]);
            let page = tokio::time::timeout(PATIENCE, self.page(&query)).await.map_err(|_| "no answer in time")??;
            for slice in page.items {
                if !take(slice) {
                    return Err("the service has too many EndpointSlices".into());
                }
            }
            match page.metadata.more.filter(|more| !more.is_empty()) {
                Some(next) => more = next,
                None => return Ok(page.metadata.resource_version),
            }
        }
    }

    async fn page(&self, query: &str) -> Result<List, Failed> {
        let (mut body, _connection) = self.get(query).await?;
        let mut whole = Vec::new();
        while let Some(frame) = body.frame().await {
            let frame = frame.map_err(|error| format!("its answer broke off: {error}"))?;
            let Ok(data) = frame.into_data() else { continue };
            if whole.len() + data.len() > LARGEST_PAGE {
                return Err("its answer is too large".into());
            }
            whole.extend_from_slice(&data);
        }
        Ok(serde_json::from_slice(&whole).map_err(|_| "its answer is no list of EndpointSlices")?)
    }

    /// Gives each change after `version` to `take`, until that says `false` or the server ends it.
    pub async fn watch(&self, version: &str, mut take: impl FnMut(Event) -> bool) -> Result<(), Failed> {
        let until = WATCH.as_secs().to_string();
        let query =
            self.query(&[("watch", "true"), ("allowWatchBookmarks", "true"), ("resourceVersion", version), ("timeoutSeconds", &until)]);
        let (mut body, _connection) = tokio::time::timeout(PATIENCE, self.get(&query)).await.map_err(|_| "no answer in time")??;
        let ends = tokio::time::Instant::now() + WATCH + PATIENCE;
        let mut rest: Vec<u8> = Vec::new();
        loop {
            // An end, expected or not, is no news of the endpoints: the next watch goes on where this one was.
            let frame = match tokio::time::timeout_at(ends, body.frame()).await {
                Ok(Some(Ok(frame))) => frame,
                Ok(None | Some(Err(_))) | Err(_) => return Ok(()),
            };
            let Ok(data) = frame.into_data() else { continue };
            rest.extend_from_slice(&data);
            let Some(end) = rest.iter().rposition(|byte| *byte == b'\n') else {
                if rest.len() > LONGEST_LINE {
                    return Err("a change is too large".into());
                }
                continue;
            };
            for line in rest[..end].split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
                if !take(event(line)?) {
                    return Err("the service has too many EndpointSlices".into());
                }
            }
            rest.drain(..=end);
        }
    }

    fn query(&self, pairs: &[(&str, &str)]) -> String {
        let of_service = format!("kubernetes.io/service-name={}", self.it.service);
        Serializer::new(String::new()).append_pair("labelSelector", &of_service).extend_pairs(pairs).finish()
    }

    async fn get(&self, query: &str) -> Result<(Incoming, Connection), Failed> {
        let Kubernetes { server, namespace, token, .. } = self.it;
        let tcp = server.connect().await.map_err(|error| error.to_string())?;
        let request = Request::get(format!("{}/apis/discovery.k8s.io/v1/namespaces/{namespace}/endpointslices?{query}", server.path))
            .header(header::HOST, format!("{}:{}", server.bracketed(), server.port))
            .header(header::ACCEPT, "application/json")
            .header(header::USER_AGENT, "terrace");
        let request = match token {
            Some(token) => request.header(header::AUTHORIZATION, format!("Bearer {}", token.reveal())),
            None => request,
        };
        let request = request.body(Empty::<Bytes>::new()).map_err(|_| "the token cannot be sent")?;
        let (answer, connection) = match &self.tls {
            None => send(tcp, request).await?,
            Some(tls) => {
                let name = ServerName::try_from(server.host.clone()).map_err(|error| error.to_string())?;
                send(tls.connect(name, tcp).await.map_err(|error| error.to_string())?, request).await?
            }
        };
        match answer.status() {
            StatusCode::OK => Ok((answer.into_body(), connection)),
            StatusCode::GONE => Err(Failed::Gone),
            StatusCode::UNAUTHORIZED => Err("it does not know the token (401)".into()),
            StatusCode::FORBIDDEN => Err("the token may not list and watch endpointslices.discovery.k8s.io there (403)".into()),
            status => Err(format!("it answers {status}").into()),
        }
    }
}

/// What drives a connection; ends with whoever reads from it.
struct Connection(AbortHandle);

impl Drop for Connection {
    fn drop(&mut self) {
        self.0.abort();
    }
}

async fn send(
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    request: Request<Empty<Bytes>>,
) -> Result<(hyper::Response<Incoming>, Connection), Failed> {
    let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.map_err(|error| error.to_string())?;
    let driver = Connection(tokio::spawn(connection).abort_handle());
    let answer = sender.send_request(request).await.map_err(|error| error.to_string())?;
    Ok((answer, driver))
}

fn event(line: &[u8]) -> Result<Event, Failed> {
    let unreadable = |_| "a change cannot be read";
    let line: Line<'_> = serde_json::from_slice(line).map_err(unreadable)?;
    let slice = || serde_json::from_str::<Slice>(line.object.get()).map_err(unreadable);
    Ok(match line.kind.as_str() {
        "ADDED" | "MODIFIED" => Event::There(slice()?),
        "DELETED" => Event::Gone(slice()?),
        "BOOKMARK" => Event::Bookmark(slice()?.version().to_owned()),
        "ERROR" => {
            let status: Status = serde_json::from_str(line.object.get()).map_err(unreadable)?;
            return Err(match status.code {
                410 => Failed::Gone,
                code => format!("the watch ended with the status {code}").into(),
            });
        }
        other => return Err(format!("a change is of the kind {other:?}").into()),
    })
}

fn connector(authority: Option<&str>) -> Result<TlsConnector, String> {
    let mut roots = RootCertStore::empty();
    match authority {
        None => drop(roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs)),
        Some(pem) => {
            for certificate in CertificateDer::pem_slice_iter(pem.as_bytes()) {
                let added =
                    certificate.map_err(|error| error.to_string()).and_then(|der| roots.add(der).map_err(|error| error.to_string()));
                added.map_err(|why| format!("the authority's certificate: {why}"))?;
            }
        }
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| error.to_string())?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(TlsConnector::from(Arc::new(config)))
}
