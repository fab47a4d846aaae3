//! What the control plane says: sites and domains, each complete in itself, and the numbered changes that bring them.
//!
//! These are documents, made to be sent and kept. What they mean for a request is compiled from them once.
//! A field that is absent has the meaning it had before the field existed, so that nodes and control planes of different
//! versions understand each other.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// One change to one item. Numbers grow, without being dense; a node that applied a number has applied all below it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    pub revision: u64,
    /// `site/<service>/<environment>`, `domain/<host>` or `wildcard/<suffix>`.
    pub name: String,
    /// None: the item is gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<Item>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Item {
    Site(Box<Site>),
    Domain(Box<Domain>),
    Wildcard(Box<Wildcard>),
}

impl Item {
    pub fn name(&self) -> String {
        match self {
            Item::Site(site) => site_name(&site.service, site.environment),
            Item::Domain(domain) => domain_name(&domain.host),
            Item::Wildcard(wildcard) => format!("wildcard/{}", wildcard.suffix),
        }
    }
}

pub fn site_name(service: &str, environment: Environment) -> String {
    format!("site/{service}/{}", environment.as_str())
}

pub fn domain_name(host: &str) -> String {
    format!("domain/{host}")
}

/// Where a service is released to; the manual knows these three.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Environment {
    Test,
    Prepub,
    Release,
}

impl Environment {
    pub const ALL: [Environment; 3] = [Environment::Test, Environment::Prepub, Environment::Release];

    pub fn as_str(self) -> &'static str {
        match self {
            Environment::Test => "test",
            Environment::Prepub => "prepub",
            Environment::Release => "release",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|environment| environment.as_str() == text)
    }
}

/// Which of the two a service or a domain answers on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Protocol {
    Http,
    Https,
    #[default]
    Both,
}

impl Protocol {
    pub fn allows(self, tls: bool) -> bool {
        match self {
            Protocol::Http => !tls,
            Protocol::Https => tls,
            Protocol::Both => true,
        }
    }
}

/// A service in one environment, as it was released, with everything that is bound to it now.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Site {
    /// Uin of the account that owns it.
    pub account: u64,
    pub service: String,
    pub environment: Environment,
    /// The release it serves.
    pub version: String,
    #[serde(default)]
    pub protocol: Protocol,
    /// Requests a second over all of its APIs.
    #[serde(default)]
    pub limit: Option<u32>,
    #[serde(default)]
    pub apis: Vec<Api>,
    /// Usage plans with the keys that may use them. Which APIs they open is said by the APIs.
    #[serde(default)]
    pub plans: Vec<Plan>,
    #[serde(default)]
    pub apps: Vec<App>,
    #[serde(default)]
    pub plugins: Vec<Plugin>,
    #[serde(default)]
    pub upstreams: Vec<Upstream>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Api {
    pub id: String,
    pub name: String,
    /// As written: `=/exact`, `^~/preferred/prefix`, `/with/{variable}`, a regular expression or a plain prefix.
    pub path: String,
    /// An HTTP method, or `ANY`.
    pub method: String,
    #[serde(default)]
    pub websocket: bool,
    #[serde(default)]
    pub auth: Auth,
    /// Answers carry `Access-Control-Allow-Origin: *`; a CORS plugin overrides it.
    #[serde(default)]
    pub cors: bool,
    /// Requests a second.
    #[serde(default)]
    pub limit: Option<u32>,
    #[serde(default)]
    pub parameters: Vec<Parameter>,
    pub backend: Backend,
    /// What the back-end gets from declared parameters. Empty: everything as it came.
    #[serde(default)]
    pub mappings: Vec<Mapping>,
    #[serde(default)]
    pub constants: Vec<Constant>,
    /// Milliseconds until the back-end must have answered.
    pub timeout_ms: u64,
    /// Status codes of the back-end that callers see as another.
    #[serde(default)]
    pub converted: Vec<(u16, u16)>,
    /// Ids of usage plans, applications and plugins of the site.
    #[serde(default)]
    pub plans: Vec<String>,
    #[serde(default)]
    pub apps: Vec<String>,
    #[serde(default)]
    pub plugins: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Auth {
    #[default]
    None,
    /// A key pair bound to a usage plan of the API.
    KeyPair,
    /// A key and secret of an application bound to the API.
    App,
    /// A token of the authorisation API this business API relies on.
    Token(TokenAuth),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TokenAuth {
    /// A JWK, a JWK set, a PEM public key, or the URL of a JWK set.
    pub keys: String,
    /// `header.<name>`, `query.<name>` or `cookie.<name>`; a bare word is a header's name.
    pub location: String,
    /// Where somebody without a token is sent. None: refused.
    #[serde(default)]
    pub redirect: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Position {
    Header,
    Query,
    Path,
    Body,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ValueType {
    #[default]
    String,
    Int,
    Long,
    Float,
    Double,
    Boolean,
}

/// A declared front-end parameter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Parameter {
    pub name: String,
    pub position: Position,
    #[serde(default)]
    pub kind: ValueType,
    #[serde(default)]
    pub required: bool,
    #[serde(default)]
    pub default: Option<String>,
}

/// A back-end parameter and what it is filled from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mapping {
    pub name: String,
    pub position: Position,
    pub source: Source,
    #[serde(default)]
    pub default: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    Parameter {
        position: Position,
        name: String,
    },
    /// What the gateway knows of the request; such as `requestId` or `clientIp`.
    System(String),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Constant {
    pub name: String,
    pub position: Position,
    pub value: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Backend {
    /// A fixed answer.
    Mock {
        status: u16,
        #[serde(default)]
        headers: Vec<(String, String)>,
        body: String,
    },
    Http(HttpBackend),
    Micro(MicroBackend),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HttpBackend {
    pub target: Target,
    /// Empty: the request's own path. `{name}` is filled from the back-end's path parameters.
    #[serde(default)]
    pub path: String,
    /// Empty or `ANY`: the request's own method.
    #[serde(default)]
    pub method: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// `http`, `https`, `ws` or `wss`, a host and perhaps a port; no path.
    Url(String),
    /// An upstream of the site, by id.
    Upstream(String),
}

/// Microservices chosen by the parameters `X-NameSpace-Code` and `X-MicroService-Name` of the request.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MicroBackend {
    /// Namespace code, microservice name, id of the upstream with its instances.
    pub services: Vec<(String, String, String)>,
    #[serde(default)]
    pub path: String,
    #[serde(default)]
    pub method: String,
}

/// Back-ends that share the load.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Upstream {
    pub id: String,
    /// `http`, `https`, `grpc` or `grpcs`.
    pub scheme: String,
    #[serde(default)]
    pub algorithm: Algorithm,
    pub nodes: Vec<Node>,
    /// `Host` the back-ends see. None: the node's own.
    #[serde(default)]
    pub host: Option<String>,
    /// Further tries, on other nodes, for requests that were not sent.
    #[serde(default)]
    pub retries: u32,
    /// Seconds a client stays with its node.
    #[serde(default)]
    pub sticky_seconds: Option<u64>,
    #[serde(default)]
    pub probe: Option<Probe>,
    #[serde(default)]
    pub ejection: Option<Ejection>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Algorithm {
    #[default]
    RoundRobin,
    Random,
    LeastConnections,
    /// By a header, a query parameter, a cookie or, when None, the client's address.
    ConsistentHash {
        position: Option<Position>,
        name: String,
    },
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Node {
    pub host: String,
    pub port: u16,
    /// 0 takes a node out.
    pub weight: u32,
}

/// Active health checks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Probe {
    /// Of no matter where gRPC is spoken, which has a way of its own to ask this.
    pub path: String,
    pub interval_ms: u64,
    pub timeout_ms: u64,
    /// Statuses from and to, inclusive, that mean health.
    pub healthy_status: Vec<(u16, u16)>,
    pub healthy_after: u32,
    pub unhealthy_after: u32,
}

/// Passive health: a node that fails too often of its last requests is left alone for a while.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ejection {
    /// Requests in a window before it is judged.
    pub volume: u32,
    /// Share of failures, in percent.
    pub percentage: u32,
    /// Milliseconds of the window, and of the absence.
    pub window_ms: u64,
}

/// A usage plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    pub id: String,
    /// Requests a second over all of its keys.
    #[serde(default)]
    pub limit: Option<u32>,
    /// Requests in all.
    #[serde(default)]
    pub quota: Option<u64>,
    pub keys: Vec<Key>,
}

/// A key pair; only enabled ones are told.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Key {
    pub id: String,
    pub secret: String,
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Key({})", self.id)
    }
}

#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct App {
    pub id: String,
    pub key: String,
    pub secret: String,
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "App({})", self.id)
    }
}

/// A plugin as its author wrote it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Plugin {
    pub id: String,
    pub kind: String,
    pub data: Value,
}

/// A name the gateway answers to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Domain {
    /// Lower case, no port.
    pub host: String,
    pub account: u64,
    pub service: String,
    #[serde(default)]
    pub protocol: Protocol,
    /// Plain requests are sent to https instead of being answered.
    #[serde(default)]
    pub forced_https: bool,
    /// Path prefixes and the environments they stand for. Empty: the first path segment names the environment.
    #[serde(default)]
    pub paths: Vec<(String, Environment)>,
    #[serde(default)]
    pub certificate: Option<Certificate>,
}

#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Certificate {
    /// PEM, leaf first.
    pub chain: String,
    /// PEM.
    pub key: String,
}

impl std::fmt::Debug for Certificate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Certificate")
    }
}

/// A certificate for all names of one label before `suffix`, where a domain has none of its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Wildcard {
    /// Lower case, without a dot at its beginning.
    pub suffix: String,
    pub certificate: Certificate,
}
