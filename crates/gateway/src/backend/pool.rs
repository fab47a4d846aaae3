//! Connections to back-ends that are kept, for each worker its own: none is ever handed from one thread to another.

use std::cell::RefCell;
use std::collections::HashMap;
use std::io;
use std::sync::Arc;

use http::{Request, Response};
use hyper::body::Incoming;
use hyper::client::conn::http1::{self, SendRequest};
use hyper_util::rt::TokioIo;

use super::dial::{self, Stream};
use super::origin::Origin;
use crate::body::Outgoing;
use crate::serve::watch;

/// Idle connections kept to one origin by one worker.
const MOST_IDLE: usize = 256;

/// How long a connection is kept idle. Most servers close theirs after 60 seconds or more: better to be the first.
const IDLE: u32 = 50;

thread_local! {
    /// By address: equal origins are one ([`crate::site::Site::compile`] sees to it), and the entry keeps its origin where it is.
    static POOL: RefCell<HashMap<usize, Kept>> = RefCell::new(HashMap::new());
}

struct Kept {
    _origin: Arc<Origin>,
    idle: Vec<Idle>,
}

struct Idle {
    sender: SendRequest<Outgoing>,
    /// In seconds of [`watch::seconds`].
    since: u32,
}

fn place(origin: &Arc<Origin>) -> usize {
    Arc::as_ptr(origin) as usize
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
            None => Box::pin(Self::fresh(origin)).await,
        }
    }

    fn kept(origin: &Arc<Origin>) -> Option<Lease> {
        POOL.with_borrow_mut(|pool| {
            let idle = &mut pool.get_mut(&place(origin))?.idle;
            while let Some(Idle { sender, since }) = idle.pop() {
                if watch::seconds() - since > IDLE {
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
            if let Err(error) = self.sender.ready().await {
                // One that a back-end closes as soon as it is made will not be better the next time.
                let replaced = match self.reused {
                    true => Box::pin(Self::fresh(&self.origin)).await,
                    false => Err(io::Error::other(error)),
                };
                match replaced {
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
                        match Box::pin(Self::fresh(&self.origin)).await {
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
        POOL.with_borrow_mut(|pool| {
            let kept = pool.entry(place(&self.origin)).or_insert_with(|| Kept { _origin: Arc::clone(&self.origin), idle: Vec::new() });
            if kept.idle.len() < MOST_IDLE {
                kept.idle.push(Idle { sender: self.sender, since: watch::seconds() });
            }
        });
    }
}

/// Closes what has been idle for too long. Called by each worker from time to time.
pub fn sweep() {
    POOL.with_borrow_mut(|pool| {
        pool.retain(|_, kept| {
            kept.idle.retain(|one| watch::seconds() - one.since <= IDLE && !one.sender.is_closed());
            !kept.idle.is_empty()
        });
    });
}
