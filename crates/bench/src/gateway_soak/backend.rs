//! A back-end that says whose it is, in which release it was asked, and what it was sent; and that dies and comes back.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Result;
use bytes::Bytes;
use futures_util::{SinkExt as _, StreamExt as _};
use http_body_util::{BodyExt as _, Full};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{JoinHandle, JoinSet};
use tokio_tungstenite::tungstenite::Message;

use super::truth::Absences;

/// The field with a request's number, which its answer repeats.
pub const NUMBER: &str = "x-number";
/// Bytes that the longest answer has behind its first line.
const FILL: u64 = 20_000;

pub struct Backend {
    pub tag: Arc<str>,
    pub http: SocketAddr,
    pub socket: SocketAddr,
    pub absences: Arc<Absences>,
    running: Vec<JoinHandle<()>>,
}

impl Backend {
    /// `address` is this one's alone, so that nobody takes its ports while it is away.
    pub async fn start(tag: &str, address: std::net::Ipv4Addr) -> Result<Self> {
        let any = SocketAddr::from((address, 0));
        let (http, socket) = (TcpListener::bind(any).await?, TcpListener::bind(any).await?);
        let mut backend = Backend {
            tag: tag.into(),
            http: http.local_addr()?,
            socket: socket.local_addr()?,
            absences: Arc::default(),
            running: Vec::new(),
        };
        backend.serve(http, socket);
        Ok(backend)
    }

    fn serve(&mut self, http: TcpListener, socket: TcpListener) {
        self.running = vec![tokio::spawn(answer(http, Arc::clone(&self.tag))), tokio::spawn(echo(socket, Arc::clone(&self.tag)))];
    }

    /// Goes with all its connections, in the middle of whatever they say, and comes back.
    pub async fn die(&mut self, away: Duration) -> Result<()> {
        self.absences.begin();
        for running in self.running.drain(..) {
            running.abort();
            let _ = running.await;
        }
        tokio::time::sleep(away).await;
        let (http, socket) = (TcpListener::bind(self.http).await?, TcpListener::bind(self.socket).await?);
        self.serve(http, socket);
        self.absences.end();
        Ok(())
    }
}

/// All that the answer to a request says: nothing of another request, service or account is in it.
pub fn says(tag: &str, path: &str, number: u64, body: &[u8]) -> String {
    let sum = body.iter().fold(0_u32, |sum, byte| sum.rotate_left(5) ^ u32::from(*byte));
    let fill = (number * 7_919 % FILL) as usize;
    format!("{tag} {path} {number} {} {sum}\n{}", body.len(), tag.repeat(fill.div_ceil(tag.len())))
}

async fn answer(listener: TcpListener, tag: Arc<str>) {
    let mut connections = JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        while connections.try_join_next().is_some() {}
        let tag = Arc::clone(&tag);
        let service = service_fn(move |request| one(request, Arc::clone(&tag)));
        connections.spawn(async move {
            let _ = stream.set_nodelay(true);
            let _ = hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
        });
    }
}

async fn one(request: Request<Incoming>, tag: Arc<str>) -> Result<Response<Full<Bytes>>, Infallible> {
    let number = request.headers().get(NUMBER).and_then(|number| number.to_str().ok()?.parse().ok()).unwrap_or(u64::MAX / FILL);
    let path = request.uri().path().to_owned();
    // One that is cut off on its way is answered by nobody.
    let body = match request.into_body().collect().await {
        Ok(body) => body.to_bytes(),
        Err(_) => std::future::pending().await,
    };
    Ok(Response::new(Full::from(says(&tag, &path, number, &body))))
}

async fn echo(listener: TcpListener, tag: Arc<str>) {
    let mut connections = JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        while connections.try_join_next().is_some() {}
        connections.spawn(converse(stream, Arc::clone(&tag)));
    }
}

async fn converse(stream: TcpStream, tag: Arc<str>) {
    let Ok(mut socket) = tokio_tungstenite::accept_async(stream).await else { return };
    while let Some(Ok(message)) = socket.next().await {
        if let Message::Text(text) = message
            && socket.send(Message::text(format!("{tag} {text}"))).await.is_err()
        {
            return;
        }
    }
}
