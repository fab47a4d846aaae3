//! What gateways that are processes of their own say and hear, over HTTP below `/gateway/`:
//!
//! | path | says | hears |
//! |---|---|---|
//! | `join` | a token's secret, its name | its id and its own secret |
//! | `follow` | what it has applied, and the revision it asks from | changes, as soon as there are some, or nothing after a while |
//! | `usage` | what it counted ([`UsageReport`]) | that it was counted |
//! | `log` | a batch of access log records, in its own form | that it was taken |
//! | `leases` | requests of usage plans that it needs and gives back | how many it gets |
//!
//! All are `POST` with JSON both ways; answers to `follow` are compressed. After `join` a gateway signs in with
//! `Authorization: Gateway <id>:<secret>`. Refusals are `{"code", "message"}`: 401 means that it must join again.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use http::header::{AUTHORIZATION, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode};
use http_body_util::{BodyExt as _, Full, Limited};
use hyper::body::{Bytes, Incoming};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use terrace_base::{Error, Lang, Result, Secret, text};
use terrace_gateway::config::Change;
use terrace_gateway::limit::quota::Part;
use tokio_util::sync::CancellationToken;

use crate::nodes::{Report, Share};
use crate::usage::UsageReport;
use crate::{Apigw, publish};

/// How long `follow` waits for changes. Each question is a sign of life, too: a gateway is taken for gone after three times as long.
pub const PATIENCE: Duration = Duration::from_secs(5);
const BODY_TIMEOUT: Duration = Duration::from_secs(20);
const MOST_BODY: usize = 4 << 20;
/// Usage plans in one question.
const MOST_PARTS: usize = 10_000;

#[derive(Serialize, Deserialize)]
pub struct Join {
    /// The secret of a token that an operator made.
    pub token: String,
    /// The id it was given before, to come back as the one it was.
    pub node: Option<String>,
    pub name: String,
    pub address: String,
    pub release: String,
}

#[derive(Serialize, Deserialize)]
pub struct Joined {
    pub node: String,
    pub secret: String,
    /// The names services have by themselves end so.
    pub suffix: String,
    /// With what it checks whether a request is to be traced: 64 hexadecimal digits.
    pub tickets: String,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct Follow {
    pub after: u64,
    /// What [`Followed::mark`] was with that revision.
    pub mark: i64,
    /// The part of limits that it keeps to; an earlier version does not say.
    #[serde(default)]
    pub share: Option<Share>,
    pub report: Report,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct Followed {
    pub changes: Vec<Change>,
    /// The latest revision there is.
    pub latest: u64,
    /// Of the last of `changes`; without any, that of the revision that was asked from.
    pub mark: i64,
    /// The part of limits that it shall keep to; an earlier version does not say.
    #[serde(default)]
    pub share: Option<Share>,
    /// The gateway knows what never was, as after the control plane was restored from a backup: `changes` begin with the first.
    pub anew: bool,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct Lease {
    pub asks: Vec<Part>,
    pub back: Vec<Part>,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct Leased {
    pub granted: Vec<u64>,
}

/// What a refusal says.
#[derive(Debug, Serialize, Deserialize)]
pub struct Refused {
    pub code: String,
    pub message: String,
}

pub type Answer = Response<Full<Bytes>>;

/// Serves the paths below `/gateway/`.
pub async fn serve(apigw: Arc<Apigw>, request: Request<Incoming>, peer: SocketAddr, closing: CancellationToken) -> Answer {
    match answered(apigw, request, peer, closing).await {
        Ok(answer) => answer,
        Err(error) => {
            let status = match error.code() {
                "ResourceNotFound.InvalidGatewayToken" | "ResourceNotFound.InvalidGatewayNode" => StatusCode::UNAUTHORIZED,
                "InvalidAction" => StatusCode::NOT_FOUND,
                _ if error.is_internal() => StatusCode::SERVICE_UNAVAILABLE,
                _ => StatusCode::BAD_REQUEST,
            };
            if error.is_internal() {
                tracing::error!(error = ?error, "a gateway was not answered");
            }
            let refused = Refused { code: error.code().to_owned(), message: error.message(Lang::En) };
            let mut answer = json(&refused).unwrap_or_default();
            *answer.status_mut() = status;
            answer
        }
    }
}

async fn answered(apigw: Arc<Apigw>, request: Request<Incoming>, peer: SocketAddr, closing: CancellationToken) -> Result<Answer> {
    let (parts, body) = request.into_parts();
    if parts.method != Method::POST {
        return Err(Error::new("InvalidAction", text!("gateways ask with POST")));
    }
    match parts.uri.path() {
        "/gateway/join" => join(&apigw, read(body).await?, peer).await,
        "/gateway/follow" => {
            let node = signed_in(&apigw, &parts.headers).await?;
            follow(&apigw, node, read(body).await?, peer, closing).await
        }
        "/gateway/leases" => {
            signed_in(&apigw, &parts.headers).await?;
            let lease: Lease = read(body).await?;
            if lease.asks.len() + lease.back.len() > MOST_PARTS {
                return Err(Error::new("InvalidParameter", text!("at most {n} usage plans are asked for at once", n = MOST_PARTS)));
            }
            json(&Leased { granted: apigw.lease(lease.asks, lease.back).await? })
        }
        "/gateway/usage" => {
            let node = signed_in(&apigw, &parts.headers).await?;
            let report: UsageReport = read(body).await?;
            apigw.count(&UsageReport { node, ..report }).await?;
            json(&())
        }
        "/gateway/log" => {
            signed_in(&apigw, &parts.headers).await?;
            take_log(&apigw, whole(body).await?.into())?;
            json(&())
        }
        _ => Err(Error::new("InvalidAction", text!("gateways ask with POST"))),
    }
}

fn bad() -> Error {
    Error::new("InvalidParameter", text!("the body did not arrive whole, is too large or is not what is expected"))
}

async fn whole(body: Incoming) -> Result<Bytes> {
    let whole = tokio::time::timeout(BODY_TIMEOUT, Limited::new(body, MOST_BODY).collect()).await;
    Ok(whole.map_err(|_| bad())?.map_err(|_| bad())?.to_bytes())
}

async fn read<T: DeserializeOwned>(body: Incoming) -> Result<T> {
    serde_json::from_slice(&whole(body).await?).map_err(|_| bad())
}

/// An error: the gateway shall send it again.
fn take_log(apigw: &Apigw, batch: Vec<u8>) -> Result<()> {
    // Where no log is kept nobody misses it.
    let Some(log) = &apigw.options.log else { return Ok(()) };
    match log.take(batch) {
        Ok(Some(_)) => Ok(()),
        Ok(None) => Err(Error::internal("the access log is behind")),
        // Sent again it would be the same.
        Err(malformed) => {
            tracing::error!(%malformed, "records of a gateway cannot be read and are dropped");
            Ok(())
        }
    }
}

fn json<T: Serialize>(value: &T) -> Result<Answer> {
    let mut answer = Response::new(Full::new(serde_json::to_vec(value).map_err(Error::internal)?.into()));
    answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    Ok(answer)
}

/// The id of the gateway that asks.
async fn signed_in(apigw: &Apigw, headers: &HeaderMap) -> Result<String> {
    let refused = || Error::new("ResourceNotFound.InvalidGatewayNode", text!("no gateway of this id and secret has joined"));
    let told = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok()?.strip_prefix("Gateway "));
    let (node, secret) = told.and_then(|told| told.split_once(':')).ok_or_else(refused)?;
    match apigw.is_joined(node, &Secret::new(secret)).await? {
        true => Ok(node.to_owned()),
        false => Err(refused()),
    }
}

/// Where others reach it: a gateway that listens everywhere does not know its own address.
fn reached(address: &str, peer: SocketAddr) -> String {
    match address.parse::<SocketAddr>() {
        Ok(told) if told.ip().is_unspecified() => SocketAddr::new(peer.ip().to_canonical(), told.port()).to_string(),
        _ => address.to_owned(),
    }
}

async fn join(apigw: &Apigw, join: Join, peer: SocketAddr) -> Result<Answer> {
    let longest = [&join.name, &join.address, &join.release].into_iter().map(String::len).max();
    if join.name.is_empty() || longest > Some(255) {
        return Err(Error::new("InvalidParameter", text!("a gateway's name, address and release have 1 to 255 characters")));
    }
    let address = reached(&join.address, peer);
    let joined = apigw.join(&Secret::new(join.token), join.node.as_deref(), &join.name, &address, &join.release).await?;
    let (secret, tickets) = (joined.secret.reveal().to_owned(), hex::encode(apigw.ticket_key));
    json(&Joined { node: joined.node, secret, suffix: apigw.suffix(), tickets })
}

async fn follow(apigw: &Arc<Apigw>, node: String, follow: Follow, peer: SocketAddr, closing: CancellationToken) -> Result<Answer> {
    let address = reached(&follow.report.address, peer);
    apigw.heard(Report { node: node.clone(), address, ..follow.report });
    let latest = apigw.revision().await?;
    let anew = follow.after > 0 && apigw.mark(follow.after).await? != Some(follow.mark);
    let mut follower = apigw.follow(if anew { 0 } else { follow.after });
    let other_share = async {
        match follow.share {
            Some(known) => apigw.other_share(&node, known).await,
            None => std::future::pending().await,
        }
    };
    let changes = tokio::select! {
        changes = tokio::time::timeout(PATIENCE, follower.next()) => changes.unwrap_or_else(|_| Ok(Vec::new()))?,
        // Another server may have some; and this one is to end.
        () = closing.cancelled() => Vec::new(),
        () = other_share => Vec::new(),
    };
    let latest = changes.last().map_or(latest, |last| last.revision.max(latest));
    let mark = match changes.last() {
        // Of a revision that long ago, which others are asked for after, nobody needs it.
        Some(last) => apigw.mark(last.revision).await?.unwrap_or(0),
        None => follow.mark,
    };
    let followed =
        serde_json::to_vec(&Followed { changes, latest, mark, share: Some(apigw.share(&node)), anew }).map_err(Error::internal)?;
    Ok(Response::new(Full::new(zstd::bulk::compress(&followed, 1).map_err(Error::internal)?.into())))
}

/// Reads an answer to `follow`.
pub fn read_followed(answer: &[u8]) -> Result<Followed> {
    serde_json::from_slice(&publish::unzipped(answer)?).map_err(Error::internal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_listens_everywhere_is_where_he_calls_from() {
        let peer = "10.0.0.9:4711".parse().unwrap();
        for (told, found) in [("0.0.0.0:80", "10.0.0.9:80"), ("[::]:80", "10.0.0.9:80"), ("10.0.0.1:80", "10.0.0.1:80"), ("edge", "edge")] {
            assert_eq!(reached(told, peer), found);
        }
    }
}
