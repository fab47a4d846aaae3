//! The listening side of Terrace.
//!
//! One port speaks everything: the signed API at any path that is not taken, and the mounts (`/agent/`, `/console/`,
//! `/docs/`, `/healthz`, `/readyz`, `/metrics`). [`chain`] is the life of an API request from top to bottom; read it first.
//!
//! **Invariant:** an API call is always answered with HTTP 200 and a `Response` envelope that carries a RequestId, however
//! broken the request was. Only CONNECT and requests that are not HTTP at all get less.

pub mod authenticate;
pub mod chain;
pub mod console;
pub mod envelope;
pub mod events;
pub mod limit;
pub mod listen;
pub mod select;

use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;

pub use chain::Chain;
pub use listen::{Listener, Tls};

/// The body of any answer: whole, or streamed by a mount.
pub type Body = http_body_util::combinators::UnsyncBoxBody<Bytes, std::io::Error>;
pub type Request = http::Request<Incoming>;
pub type Response = http::Response<Body>;

pub fn full(bytes: impl Into<Bytes>) -> Body {
    Full::new(bytes.into()).map_err(|never| match never {}).boxed_unsync()
}

fn plain(status: http::StatusCode, text: &'static str) -> Response {
    let mut response = http::Response::new(full(text));
    *response.status_mut() = status;
    response
}

type Served = Pin<Box<dyn Future<Output = Response> + Send>>;
type Mount = Box<dyn Fn(Request, SocketAddr) -> Served + Send + Sync>;

/// Which part of the process answers which path.
pub struct Routes {
    chain: Option<Arc<Chain>>,
    mounts: Vec<(&'static str, Mount)>,
}

impl Routes {
    pub fn new(chain: Arc<Chain>) -> Self {
        Routes { chain: Some(chain), mounts: Vec::new() }
    }

    /// Mounts only: whatever is not mounted does not exist.
    pub fn none() -> Self {
        Routes { chain: None, mounts: Vec::new() }
    }

    /// Gives every path that starts with `prefix` (or is it, for a prefix without trailing slash) to `serve`.
    pub fn mount<F>(&mut self, prefix: &'static str, serve: impl Fn(Request, SocketAddr) -> F + Send + Sync + 'static)
    where
        F: Future<Output = Response> + Send + 'static,
    {
        self.mounts.push((prefix, Box::new(move |request, peer| Box::pin(serve(request, peer)))));
    }

    pub async fn serve(&self, request: Request, peer: SocketAddr) -> Response {
        if request.method() == http::Method::CONNECT {
            // An answer of 200 would open a tunnel, which this is not.
            return plain(http::StatusCode::METHOD_NOT_ALLOWED, "no tunnels\n");
        }
        let path = request.uri().path();
        let mount = self.mounts.iter().find(|(prefix, _)| if prefix.ends_with('/') { path.starts_with(prefix) } else { path == *prefix });
        match (mount, &self.chain) {
            (Some((_, serve)), _) => serve(request, peer).await,
            (None, Some(chain)) => chain.serve(request, peer).await,
            (None, None) => plain(http::StatusCode::NOT_FOUND, "not found\n"),
        }
    }
}
