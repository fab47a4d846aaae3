//! Where requests go.
//!
//! * [`origin`]: a scheme, a host and a port.
//! * [`path`]: how the path a back-end sees is made of the one that came.
//! * [`wire`]: HTTP/1.1 to them.
//! * [`h2`]: HTTP/2 to those that speak gRPC.
//! * [`pool`]: connections to back-ends that are kept.
//! * [`dial`]: making connections.
//! * [`fetch`]: getting what stands at a URL.
//! * [`probe`]: asking them how they are.
//! * [`upstream`]: several that share the load.

pub mod dial;
pub mod fetch;
pub mod h2;
pub mod origin;
pub mod path;
pub mod pool;
pub mod probe;
pub mod upstream;
pub mod wire;

use std::sync::Arc;

use bytes::Bytes;
use http::{HeaderName, HeaderValue, Method, StatusCode};

pub use origin::Origin;
pub use path::PathPlan;
pub use upstream::Upstream;

#[derive(Debug)]
pub enum Backend {
    Mock(Mock),
    Http(HttpBackend),
}

#[derive(Debug)]
pub struct Mock {
    pub status: StatusCode,
    pub headers: Vec<(HeaderName, HeaderValue)>,
    pub body: Bytes,
}

impl Mock {
    pub fn empty(status: StatusCode) -> Self {
        Mock { status, headers: Vec::new(), body: Bytes::new() }
    }
}

#[derive(Debug)]
pub struct HttpBackend {
    pub target: Target,
    pub path: PathPlan,
    /// None: the request's own.
    pub method: Option<Method>,
}

#[derive(Debug)]
pub enum Target {
    Origin(Arc<Origin>),
    Upstream(Arc<Upstream>),
    /// Chosen by the request's parameters [`NAMESPACE`] and [`MICROSERVICE`].
    Micro(Vec<Microservice>),
}

impl Target {
    /// In words.
    pub fn told(&self) -> String {
        match self {
            Target::Origin(origin) => origin.to_string(),
            Target::Upstream(upstream) => format!("the upstream {}", upstream.id),
            Target::Micro(_) => "the microservice that its parameters name".to_owned(),
        }
    }
}

#[derive(Debug)]
pub struct Microservice {
    pub namespace: Box<str>,
    pub name: Box<str>,
    pub upstream: Arc<Upstream>,
}

pub const NAMESPACE: &str = "X-NameSpace-Code";
pub const MICROSERVICE: &str = "X-MicroService-Name";
