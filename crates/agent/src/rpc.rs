//! Making calls, whatever the state of the connection.
//!
//! [`Link`] is what everybody else holds. Over a socket that takes calls they go as numbered frames; else as HTTP posts. Every call in use is
//! harmless to repeat (a start carries its claim, output its offset, an end is an end), so [`Link::call`] repeats until the server has
//! answered: across disconnects, restarts of the server, and refusals that only mean "not now".

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde::de::DeserializeOwned;
use serde_json::Value;
use terrace_agent_proto::reply::{self, Refusal};
use terrace_agent_proto::{Call, FromAgent, Hello, ReplyError};
use terrace_base::Rng;
use tokio::sync::{mpsc, oneshot, watch};

use crate::dial::Dialer;
use crate::http_call;
use crate::identity::Identity;

const TIMEOUT: Duration = Duration::from_secs(30);

/// How many frames may wait for the socket. Callers beyond that wait themselves.
pub const OUTGOING: usize = 16;

/// How calls reach the server at the moment.
#[derive(Clone, Debug)]
pub enum Path {
    Down,
    Socket(Arc<Session>),
    Http,
}

/// A live socket that takes calls. When the connection ends the last reference goes, and with it every waiting call.
#[derive(Debug)]
pub struct Session {
    outgoing: mpsc::Sender<String>,
    waiting: Mutex<HashMap<u64, oneshot::Sender<Value>>>,
    seq: AtomicU64,
}

impl Session {
    pub fn new() -> (Arc<Self>, mpsc::Receiver<String>) {
        let (outgoing, frames) = mpsc::channel(OUTGOING);
        (Arc::new(Session { outgoing, waiting: Mutex::default(), seq: AtomicU64::new(0) }), frames)
    }

    /// Hands a reply to whoever waits for it; one that nobody waits for came too late.
    pub fn reply(&self, seq: u64, response: Value) {
        if let Some(caller) = self.waiting().remove(&seq) {
            let _ = caller.send(response);
        }
    }

    /// Answers what the server asked; nobody waits for the answer once the connection is gone.
    pub async fn answer(&self, seq: u64, data: Value) {
        let _ = self.outgoing.send(FromAgent::Answer { seq, data }.to_text()).await;
    }

    /// Fails every waiting call: the connection is gone.
    pub fn close(&self) {
        self.waiting().clear();
    }

    fn waiting(&self) -> MutexGuard<'_, HashMap<u64, oneshot::Sender<Value>>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn call(&self, call: &Call) -> Result<Value, Failure> {
        let seq = self.seq.fetch_add(1, Ordering::Relaxed) + 1;
        let (caller, answer) = oneshot::channel();
        self.waiting().insert(seq, caller);
        // Taken back when this call is given up, for whatever reason.
        let _forget = Forget(self, seq);
        self.outgoing.send(FromAgent::rpc(seq, call).to_text()).await.map_err(|_| Failure::Lost)?;
        match tokio::time::timeout(TIMEOUT, answer).await {
            Ok(Ok(response)) => Ok(response),
            Ok(Err(_)) => Err(Failure::Lost),
            Err(_) => Err(Failure::Unclear("no answer in time".into())),
        }
    }
}

struct Forget<'a>(&'a Session, u64);

impl Drop for Forget<'_> {
    fn drop(&mut self) {
        self.0.waiting().remove(&self.1);
    }
}

/// Why one attempt gave no reply.
#[derive(Debug)]
pub enum Failure {
    /// There is no connection, or it ended first.
    Lost,
    /// A timeout, or an answer that cannot be read, or one that says "not now".
    Unclear(String),
    /// The server has decided.
    Refused(Refusal),
}

/// The way to the server.
pub struct Link {
    path: watch::Sender<Path>,
    hello: watch::Sender<Hello>,
    dialer: Dialer,
    identity: Identity,
    region: String,
    rng: Rng,
}

impl Link {
    pub fn new(dialer: Dialer, identity: Identity, region: String, rng: Rng) -> Self {
        Link { path: watch::Sender::new(Path::Down), hello: watch::Sender::new(Hello::default()), dialer, identity, region, rng }
    }

    pub fn dialer(&self) -> &Dialer {
        &self.dialer
    }

    pub fn identity(&self) -> &Identity {
        &self.identity
    }

    pub fn region(&self) -> &str {
        &self.region
    }

    pub fn rng(&self) -> &Rng {
        &self.rng
    }

    pub fn set_path(&self, path: Path) {
        self.path.send_replace(path);
    }

    /// The server's latest wishes, which outlast the connection they came with.
    pub fn hello(&self) -> Hello {
        self.hello.borrow().clone()
    }

    pub fn set_hello(&self, hello: Hello) {
        self.hello.send_replace(hello);
    }

    /// Whether calls go by HTTP, to a server that may know none of our extensions.
    pub fn is_http(&self) -> bool {
        matches!(*self.path.borrow(), Path::Http)
    }

    /// Waits for a connection.
    pub async fn connected(&self) {
        // The sender lives in `self`, so this only ends with a connection.
        let _ = self.path.subscribe().wait_for(|path| !matches!(path, Path::Down)).await;
    }

    /// One attempt.
    pub async fn try_call<T: DeserializeOwned>(&self, call: &Call) -> Result<T, Failure> {
        let path = self.path.borrow().clone();
        let response = match path {
            Path::Down => return Err(Failure::Lost),
            Path::Socket(session) => session.call(call).await?,
            Path::Http => http_call::post(&self.dialer, &self.identity, &self.region, call)
                .await
                .map_err(|error| Failure::Unclear(error.to_string()))?,
        };
        read(response)
    }

    /// Repeats until the server has decided.
    pub async fn call<T: DeserializeOwned>(&self, call: &Call) -> Result<T, Refusal> {
        let mut backoff = Backoff::new(Duration::from_millis(500), Duration::from_secs(30));
        loop {
            match self.try_call(call).await {
                Ok(reply) => return Ok(reply),
                Err(Failure::Refused(refusal)) => return Err(refusal),
                Err(Failure::Lost) => self.connected().await,
                Err(Failure::Unclear(why)) => {
                    tracing::warn!(action = call.action(), why, "the call is repeated");
                    tokio::time::sleep(backoff.next(&self.rng)).await;
                }
            }
        }
    }
}

/// Reads a reply and tells a decision from a difficulty.
pub fn read<T: DeserializeOwned>(response: Value) -> Result<T, Failure> {
    match reply::read(response) {
        Ok(reply) => Ok(reply),
        Err(ReplyError::Malformed(malformed)) => Err(Failure::Unclear(malformed.to_string())),
        Err(ReplyError::Refused(refusal)) if is_passing(&refusal.code) => Err(Failure::Unclear(refusal.code)),
        Err(ReplyError::Refused(refusal)) => Err(Failure::Refused(refusal)),
    }
}

/// Codes that say something about the server's state and nothing about the request.
fn is_passing(code: &str) -> bool {
    ["InternalError", "RequestLimitExceeded", "ResourceUnavailable", "ServiceUnavailable"]
        .iter()
        .any(|passing| code.strip_prefix(passing).is_some_and(|rest| rest.is_empty() || rest.starts_with('.')))
}

/// Longer and longer pauses, with jitter: half of each is certain, half drawn.
#[derive(Debug)]
pub struct Backoff {
    first: Duration,
    longest: Duration,
    failures: u32,
}

impl Backoff {
    pub fn new(first: Duration, longest: Duration) -> Self {
        Backoff { first, longest, failures: 0 }
    }

    pub fn next(&mut self, rng: &Rng) -> Duration {
        let full = self.first.saturating_mul(1 << self.failures.min(20)).min(self.longest);
        self.failures += 1;
        full / 2 + Duration::from_micros(rng.below((full.as_micros() / 2) as u64 + 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decisions_are_told_from_difficulties() {
        let refused = |code| read::<terrace_agent_proto::Empty>(reply::failure("r", code, "")).unwrap_err();
        for passing in ["InternalError", "InternalError.Database", "RequestLimitExceeded"] {
            assert!(matches!(refused(passing), Failure::Unclear(_)), "{passing}");
        }
        for decided in ["FailedOperation", "InvalidParameterValue.InvalidTask", "InternalErrors"] {
            assert!(matches!(refused(decided), Failure::Refused(_)), "{decided}");
        }
        assert!(matches!(read::<terrace_agent_proto::Empty>(Value::Null), Err(Failure::Unclear(_))));
    }

    #[test]
    fn pauses_grow_to_a_limit() {
        let rng = Rng::seeded(1);
        let mut backoff = Backoff::new(Duration::from_millis(500), Duration::from_secs(30));
        let pauses: Vec<_> = (0..40).map(|_| backoff.next(&rng)).collect();
        assert!(pauses[0] >= Duration::from_millis(250) && pauses[0] <= Duration::from_millis(500));
        assert!(pauses[39] >= Duration::from_secs(15) && pauses.iter().all(|p| *p <= Duration::from_secs(30)));
    }

    #[tokio::test]
    async fn a_call_ends_with_its_session() {
        let (session, mut frames) = Session::new();
        let waiting = session.clone();
        let call = tokio::spawn(async move { waiting.call(&Call::DescribeTasks(Default::default())).await });
        frames.recv().await.unwrap();
        session.close();
        assert!(matches!(call.await.unwrap(), Err(Failure::Lost)));
        assert!(session.waiting().is_empty());
    }
}
