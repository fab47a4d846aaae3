//! Connections to back-ends that are kept, for each worker its own: none is ever handed from one thread to another.

use std::cell::RefCell;
use std::collections::HashMap;
use std::io;
use std::sync::Arc;
use std::time::{Duration, Instant};

use http::{Request, Response};
use hyper::body::Incoming;
use hyper::client::conn::http1::{self, SendRequest};
use hyper_util::rt::TokioIo;

use super::dial::{self, Stream};
use super::origin::Origin;
use crate::body::Outgoing;

/// Idle connections kept to one origin by one worker.
const MOST_IDLE: usize = 256;

/// How long a connection is kept idle. Most servers close theirs after 60 seconds or more: better to be the first.
const IDLE: Duration = Duration::from_secs(50);

thread_local! {
    static POOL: RefCell<HashMap<Arc<Origin>, Vec<Idle>>> = RefCell::new(HashMap::new());
}

struct Idle {
    sender: SendRequest<Outgoing>,
    since: Instant,
}

/// A connection in use. Given back when the answer has been read to its end; dropped, it is closed.
#[derive(Debug)]
pub struct Lease {
    origin: Arc<Origin>,
    sender: SendRequest<Outgoing>,
    /// It has served before: its back-end may have closed it while it was idle.
    reused: bool,
}

#[derive(Debug)]
pub enum Failure {
    /// Nothing was sent: the request can go elsewhere.
    Unsent(io::Error, Box<Request<Outgoing>>),
    /// The connection broke before the answer's head was there.
    Broken(hyper::Error),
}

impl Lease {
    /// A kept connection, or a new one.
    async fn take(origin: &Arc<Origin>) -> io::Result<Lease> {
        match Self::kept(origin) {
            Some(lease) => Ok(lease),
            None => Self::fresh(origin).await,
        }
    }

    fn kept(origin: &Arc<Origin>) -> Option<Lease> {
        POOL.with_borrow_mut(|pool| {
            let idle = pool.get_mut(origin)?;
            while let Some(Idle { sender, since }) = idle.pop() {
                if since.elapsed() > IDLE {
                    // Those below have been idle for longer.
                    idle.clear();
                    return None;
                }
                if !sender.is_closed() {
                    return Some(Lease { origin: Arc::clone(origin), sender, reused: true });
                }
            }
            None
        })
    }

    async fn fresh(origin: &Arc<Origin>) -> io::Result<Lease> {
        let mut builder = http1::Builder::new();
        builder.max_buf_size(128 * 1024).max_headers(128);
        macro_rules! start {
            ($stream:expr) => {{
                let (sender, connection) = builder.handshake(TokioIo::new($stream)).await.map_err(io::Error::other)?;
                tokio::spawn(async move {
                    // Whoever waits for an answer is told by the sender.
                    let _ = connection.with_upgrades().await;
                });
                sender
            }};
        }
        let sender = match dial::connect(origin).await? {
            Stream::Plain(stream) => start!(stream),
            Stream::Tls(stream) => start!(stream),
        };
        Ok(Lease { origin: Arc::clone(origin), sender, reused: false })
    }

    /// Sends the request over a kept connection or a new one.
    pub async fn over(origin: &Arc<Origin>, request: Request<Outgoing>) -> Result<(Response<Incoming>, Lease), Failure> {
        match Self::take(origin).await {
            Ok(lease) => lease.send(request).await,
            Err(error) => Err(Failure::Unsent(error, Box::new(request))),
        }
    }

    /// Sends the request. A kept connection that turns out to have been closed is replaced by a new one, if nothing was sent.
    async fn send(mut self, mut request: Request<Outgoing>) -> Result<(Response<Incoming>, Lease), Failure> {
        loop {
            if self.sender.ready().await.is_err() {
                match Self::fresh(&self.origin).await {
                    Ok(fresh) => self = fresh,
                    Err(error) => return Err(Failure::Unsent(error, Box::new(request))),
                }
                continue;
            }
            match self.sender.try_send_request(request).await {
                Ok(response) => return Ok((response, self)),
                Err(mut error) => match error.take_message() {
                    Some(unsent) if self.reused => {
                        request = unsent;
                        match Self::fresh(&self.origin).await {
                            Ok(fresh) => self = fresh,
                            Err(error) => return Err(Failure::Unsent(error, Box::new(request))),
                        }
                    }
                    _ => return Err(Failure::Broken(error.into_error())),
                },
            }
        }
    }

    /// Keeps the connection for others.
    pub fn give_back(self) {
        if self.sender.is_closed() {
            return;
        }
        let now = Instant::now();
        POOL.with_borrow_mut(|pool| {
            let idle = match pool.get_mut(&self.origin) {
                Some(idle) => idle,
                None => pool.entry(self.origin).or_default(),
            };
            if idle.len() < MOST_IDLE {
                idle.push(Idle { sender: self.sender, since: now });
            }
        });
    }
}

/// Closes what has been idle for too long. Called by each worker from time to time.
pub fn sweep() {
    POOL.with_borrow_mut(|pool| {
        pool.retain(|_, idle| {
            idle.retain(|one| one.since.elapsed() <= IDLE && !one.sender.is_closed());
            !idle.is_empty()
        });
    });
}
