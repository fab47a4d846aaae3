//! Where requests go.
//!
//! * [`origin`]: a scheme, a host and a port.
//! * [`path`]: how the path a back-end sees is made of the one that came.
//! * [`pool`]: connections to back-ends that are kept.
//! * [`dial`]: making connections.

pub mod dial;
pub mod origin;
pub mod path;
pub mod pool;

use std::sync::Arc;

use bytes::Bytes;
use http::{HeaderName, HeaderValue, Method, StatusCode};

pub use origin::Origin;
pub use path::PathPlan;

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

#[derive(Debug)]
pub struct HttpBackend {
    pub origin: Arc<Origin>,
    pub path: PathPlan,
    /// None: the request's own.
    pub method: Option<Method>,
}
