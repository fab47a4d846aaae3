//! One request of HTTP in the clear, within this machine: what a program says of itself to nobody but its neighbours.

use std::io;
use std::time::Duration;

use bytes::Bytes;
use http_body_util::{BodyExt, Empty, Limited};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

const PATIENCE: Duration = Duration::from_secs(3);
const MOST: usize = 8 << 20;

pub async fn fetch(port: u16, path: &str) -> io::Result<String> {
    tokio::time::timeout(PATIENCE, get(port, path)).await.map_err(|_| io::Error::from(io::ErrorKind::TimedOut))?
}

async fn get(port: u16, path: &str) -> io::Result<String> {
    let stream = TcpStream::connect(("127.0.0.1", port)).await?;
    let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.map_err(io::Error::other)?;
    let request = http::Request::get(path).header(http::header::HOST, "localhost").body(Empty::<Bytes>::new());
    let ask = async {
        let answer = sender.send_request(request.map_err(io::Error::other)?).await.map_err(io::Error::other)?;
        if !answer.status().is_success() {
            return Err(io::Error::other(answer.status().to_string()));
        }
        let body = Limited::new(answer.into_body(), MOST).collect().await.map_err(io::Error::other)?;
        String::from_utf8(body.to_bytes().into()).map_err(io::Error::other)
    };
    // The connection is driven while the answer is waited for, and goes with it.
    tokio::select! {
        answer = ask => answer,
        ended = connection => Err(ended.err().map_or_else(|| io::ErrorKind::UnexpectedEof.into(), io::Error::other)),
    }
}
