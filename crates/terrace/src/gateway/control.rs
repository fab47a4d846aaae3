//! How a gateway's process asks the control plane.

use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde::Serialize;
use serde::de::DeserializeOwned;
use terrace_apigw::control::{self, Follow, Followed, Join, Joined, Lease, Leased, Refused};
use terrace_apigw::{Report, Share, UsageReport};
use terrace_base::Secret;
use terrace_gateway::limit::quota::Part;

/// Beyond what an answer to `follow` may take to begin.
const TIMEOUT: Duration = control::PATIENCE.saturating_add(Duration::from_secs(15));
/// A large installation tells all it has at a start.
const MOST_ANSWER: u64 = 1 << 30;

#[derive(Clone)]
pub struct Control {
    agent: ureq::Agent,
    url: String,
}

/// Who asks.
#[derive(Clone)]
pub struct Identity {
    pub node: String,
    pub secret: Secret,
}

/// What may come of a question besides an answer.
#[derive(Debug)]
pub enum Unanswered {
    /// The control plane does not know this gateway.
    Unknown(String),
    Failed(anyhow::Error),
}

impl From<anyhow::Error> for Unanswered {
    fn from(error: anyhow::Error) -> Self {
        Unanswered::Failed(error)
    }
}

impl std::fmt::Display for Unanswered {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Unanswered::Unknown(reason) => f.write_str(reason),
            Unanswered::Failed(error) => write!(f, "{error:#}"),
        }
    }
}

impl Control {
    /// `url` as `http(s)://host:port`.
    pub fn new(url: &str) -> Result<Self> {
        let parsed: ureq::http::Uri = url.parse().with_context(|| format!("--control {url}"))?;
        if !matches!(parsed.scheme_str(), Some("http" | "https")) || parsed.path() != "/" || parsed.query().is_some() {
            bail!("--control {url}: http://host:port or https://host:port is expected");
        }
        Ok(Control { agent: crate::call::agent(TIMEOUT), url: url.trim_end_matches('/').to_owned() })
    }

    pub fn join(&self, join: &Join) -> Result<Joined, Unanswered> {
        parsed(&self.ask("join", None, join)?)
    }

    /// Waits for changes after a revision, or for another part of limits than `share`, for a while.
    pub fn follow(
        &self,
        identity: &Identity,
        (after, mark): (u64, i64),
        share: Option<Share>,
        report: Report,
    ) -> Result<Followed, Unanswered> {
        let answer = self.ask("follow", Some(identity), &Follow { after, mark, share, report })?;
        control::read_followed(&answer).map_err(|error| Unanswered::Failed(crate::server::shown(error)))
    }

    pub fn lease(&self, identity: &Identity, asks: Vec<Part>, back: Vec<Part>) -> Result<Vec<u64>, Unanswered> {
        let leased: Leased = parsed(&self.ask("leases", Some(identity), &Lease { asks, back })?)?;
        Ok(leased.granted)
    }

    pub fn usage(&self, identity: &Identity, report: &UsageReport) -> Result<(), Unanswered> {
        self.ask("usage", Some(identity), report).map(drop)
    }

    pub fn log(&self, identity: &Identity, batch: &[u8]) -> Result<(), Unanswered> {
        self.send("log", Some(identity), "application/octet-stream", batch).map(drop)
    }

    fn ask<T: Serialize>(&self, what: &str, identity: Option<&Identity>, question: &T) -> Result<Vec<u8>, Unanswered> {
        let body = serde_json::to_vec(question).context("a question has a form")?;
        self.send(what, identity, "application/json", &body)
    }

    fn send(&self, what: &str, identity: Option<&Identity>, form: &str, body: &[u8]) -> Result<Vec<u8>, Unanswered> {
        let mut request = self.agent.post(format!("{}/gateway/{what}", self.url)).header("Content-Type", form);
        if let Some(Identity { node, secret }) = identity {
            request = request.header("Authorization", format!("Gateway {node}:{}", secret.reveal()));
        }
        let mut answer = request.send(body).with_context(|| format!("{} does not answer", self.url))?;
        let status = answer.status().as_u16();
        let body = answer.body_mut().with_config().limit(MOST_ANSWER).read_to_vec().with_context(|| format!("{} broke off", self.url))?;
        if status == 200 {
            return Ok(body);
        }
        let reason = serde_json::from_slice::<Refused>(&body).map_or_else(|_| format!("the answer is {status}"), |refused| refused.message);
        if status == 401 { Err(Unanswered::Unknown(reason)) } else { Err(anyhow::anyhow!("{}: {reason}", self.url).into()) }
    }
}

fn parsed<T: DeserializeOwned>(answer: &[u8]) -> Result<T, Unanswered> {
    serde_json::from_slice(answer).context("the control plane's answer cannot be read").map_err(Unanswered::Failed)
}
