//! Getting what stands at a URL, for the gateway itself: keys of issuers.

use bytes::Bytes;
use http::header::{ACCEPT, HOST, USER_AGENT};
use http::{HeaderValue, Request, StatusCode};
use http_body_util::{BodyExt as _, Empty, Limited};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;

use super::Origin;
use super::dial::{self, Stream};
use crate::auth::jwk::MOST_TEXT;
use crate::auth::jwks::Fetch;

/// Over a connection of its own for each look: they are minutes apart.
#[derive(Clone, Copy, Debug)]
pub struct Direct;

impl Fetch for Direct {
    async fn fetch(&self, url: &str) -> Result<Bytes, String> {
        let (scheme, rest) = url.split_once("://").ok_or("no URL")?;
        let at = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let origin: Origin = format!("{scheme}://{}", &rest[..at]).parse()?;
        let path = rest[at..].split('#').next().unwrap_or_default();
        let path = if path.starts_with('/') { path.to_owned() } else { format!("/{path}") };
        let request = Request::get(path)
            .header(HOST, &origin.authority)
            .header(ACCEPT, HeaderValue::from_static("application/json"))
            .header(USER_AGENT, HeaderValue::from_static("terrace-gateway"))
            .body(Empty::<Bytes>::new())
            .map_err(|error| error.to_string())?;
        match dial::connect(&origin).await.map_err(|error| error.to_string())? {
            Stream::Plain(stream) => over(TokioIo::new(stream), request).await,
            Stream::Tls(stream) => over(TokioIo::new(stream), request).await,
        }
    }
}

async fn over(stream: impl hyper::rt::Read + hyper::rt::Write + Unpin, request: Request<Empty<Bytes>>) -> Result<Bytes, String> {
    let (mut sender, connection) = http1::handshake(stream).await.map_err(|error| error.to_string())?;
    let asked = async {
        let response = sender.send_request(request).await.map_err(|error| error.to_string())?;
        if response.status() != StatusCode::OK {
            return Err(format!("the answer is {}", response.status()));
        }
        let body = Limited::new(response.into_body(), MOST_TEXT).collect().await.map_err(|error| error.to_string())?;
        Ok(body.to_bytes())
    };
    let mut asked = std::pin::pin!(asked);
    // Both in this task. The connection may end before the last of the body has been read.
    tokio::select! {
        answer = asked.as_mut() => answer,
        _ = connection => asked.await,
    }
}
