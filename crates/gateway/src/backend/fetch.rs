//! Single requests over connections of their own: for keys of issuers, and for whoever tries out what a gateway answers.

use bytes::{Bytes, BytesMut};
use http::header::{ACCEPT, HOST, USER_AGENT};
use http::response::Parts;
use http::{HeaderValue, Request, StatusCode};
use http_body_util::{BodyExt as _, Full};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;

use super::Origin;
use super::dial;
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
            .body(Full::<Bytes>::default())
            .map_err(|error| error.to_string())?;
        let answer = send(&origin, request, MOST_TEXT).await?;
        match answer.head.status {
            StatusCode::OK if answer.truncated => Err(format!("the answer has more than {MOST_TEXT} bytes")),
            StatusCode::OK => Ok(answer.body),
            status => Err(format!("the answer is {status}")),
        }
    }
}

/// What was answered to a single request.
#[derive(Debug)]
pub struct Answered {
    pub head: Parts,
    pub body: Bytes,
    /// The body went on.
    pub truncated: bool,
}

/// Sends a request, and reads at most `most` bytes of the answer's body.
pub async fn send(origin: &Origin, request: Request<Full<Bytes>>, most: usize) -> Result<Answered, String> {
    let stream = TokioIo::new(dial::connect(origin).await.map_err(|error| error.to_string())?);
    let (mut sender, connection) = http1::handshake(stream).await.map_err(|error| error.to_string())?;
    let asked = async {
        let response = sender.send_request(request).await.map_err(|error| error.to_string())?;
        let (head, mut incoming) = response.into_parts();
        let (mut body, mut truncated) = (BytesMut::new(), false);
        while let Some(frame) = incoming.frame().await {
            let Ok(data) = frame.map_err(|error| error.to_string())?.into_data() else { continue };
            let room = most - body.len();
            body.extend_from_slice(&data[..data.len().min(room)]);
            if data.len() > room {
                truncated = true;
                break;
            }
        }
        Ok(Answered { head, body: body.freeze(), truncated })
    };
    let mut asked = std::pin::pin!(asked);
    // Both in this task. The connection may end before the last of the body has been read.
    tokio::select! {
        answer = asked.as_mut() => answer,
        _ = connection => asked.await,
    }
}
