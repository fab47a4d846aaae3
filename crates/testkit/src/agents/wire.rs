//! The protocol's bare movements: one POST, one socket. No policy, no retries.

use std::collections::HashMap;
use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use serde_json::Value;
use terrace_agent_proto::identity::{RPC, RPC_VERSION, Signed};
use terrace_agent_proto::{Call, FromAgent, Hello, ToAgent};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpSocket, TcpStream};
use tokio_tungstenite::tungstenite;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::http::{HeaderName, HeaderValue};
use tokio_tungstenite::tungstenite::protocol::{Message, WebSocketConfig};
use tokio_tungstenite::{WebSocketStream, client_async_with_config};

/// The published agent's patience with one call.
pub const TIMEOUT: Duration = Duration::from_secs(10);

/// The headers both channels carry, in the published agent's spelling.
pub fn headers_of(signed: &Signed) -> Vec<(String, String)> {
    let facts = [
        ("tat-version", "1.1.9"),
        ("tat-pid", "4711"),
        ("tat-kernelname", "Linux"),
        ("tat-kernelversion", "6.1.0"),
        ("tat-osversion", "Debian GNU/Linux 12"),
        ("tat-cpuarch", "x86_64"),
        ("tat-uptimesecs", "86400"),
    ];
    let facts = facts.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned()));
    facts.chain(signed.headers().into_iter().map(|(name, value)| (name.to_owned(), value))).collect()
}

/// Dials, from a loopback address of its own when there are more agents than ports.
pub async fn dial(server: SocketAddr, from: Option<SocketAddr>) -> io::Result<TcpStream> {
    let socket = if server.is_ipv4() { TcpSocket::new_v4()? } else { TcpSocket::new_v6()? };
    if let Some(from) = from {
        socket.bind(from)?;
    }
    let stream = socket.connect(server).await?;
    stream.set_nodelay(true)?;
    Ok(stream)
}

/// One call on a connection of its own, in the published agent's form: no Content-Type, no User-Agent, no keep-alive. Gives the inside
/// of `Response`; the HTTP status means nothing.
pub async fn post(server: SocketAddr, headers: &[(String, String)], body: &[u8]) -> io::Result<Value> {
    post_from(server, None, headers, body).await
}

pub async fn post_from(server: SocketAddr, from: Option<SocketAddr>, headers: &[(String, String)], body: &[u8]) -> io::Result<Value> {
    let raw = tokio::time::timeout(TIMEOUT, exchange(server, from, headers, body)).await.map_err(|_| io::ErrorKind::TimedOut)??;
    let at = raw.windows(4).position(|w| w == b"\r\n\r\n").ok_or_else(|| io::Error::other("no HTTP answer"))?;
    match serde_json::from_slice::<Value>(&raw[at + 4..]).map_err(io::Error::other)? {
        Value::Object(mut envelope) => envelope.remove("Response").ok_or_else(|| io::Error::other("no Response")),
        _ => Err(io::Error::other("the answer is no object")),
    }
}

async fn exchange(server: SocketAddr, from: Option<SocketAddr>, headers: &[(String, String)], body: &[u8]) -> io::Result<Vec<u8>> {
    let mut head =
        format!("POST /agent/invoke HTTP/1.1\r\nhost: {server}\r\naccept: */*\r\nconnection: close\r\ncontent-length: {}\r\n", body.len());
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str("\r\n");
    let mut stream = dial(server, from).await?;
    stream.write_all(&[head.as_bytes(), body].concat()).await?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await?;
    Ok(answer)
}

/// What comes out of a socket.
#[derive(Debug, PartialEq)]
pub enum Event {
    Kick,
    Hello(Hello),
    Reply {
        seq: u64,
        response: Value,
    },
    /// A Close frame with its code and reason.
    Closed(u16, String),
    /// The connection ended without one.
    Gone,
    Pong,
    Other,
}

/// The WebSocket of an agent.
pub struct Socket {
    pub ws: WebSocketStream<TcpStream>,
    /// The server takes calls over it.
    pub takes_calls: bool,
    seq: u64,
    /// Kicks and replies that came while something else was waited for.
    kicks: usize,
    early: HashMap<u64, Value>,
}

impl Socket {
    /// Shakes hands; a refusal is an error that holds the HTTP status.
    pub async fn open(server: SocketAddr, headers: &[(String, String)], extended: bool) -> Result<Socket, tungstenite::Error> {
        Self::open_from(server, None, headers, extended).await
    }

    pub async fn open_from(
        server: SocketAddr,
        from: Option<SocketAddr>,
        headers: &[(String, String)],
        extended: bool,
    ) -> Result<Socket, tungstenite::Error> {
        let mut request = format!("ws://{server}/agent/ws").into_client_request()?;
        for (name, value) in headers {
            let name = HeaderName::from_bytes(name.as_bytes()).map_err(tungstenite::http::Error::from)?;
            request.headers_mut().insert(name, HeaderValue::from_str(value).map_err(tungstenite::http::Error::from)?);
        }
        if extended {
            request.headers_mut().insert(RPC, HeaderValue::from_static(RPC_VERSION));
        }
        let config = WebSocketConfig::default().read_buffer_size(4 << 10).write_buffer_size(0);
        let stream = dial(server, from).await?;
        let (ws, response) = client_async_with_config(request, stream, Some(config)).await?;
        let takes_calls = response.headers().get(RPC).is_some_and(|v| v == RPC_VERSION);
        Ok(Socket { ws, takes_calls, seq: 0, kicks: 0, early: HashMap::new() })
    }

    pub async fn ping(&mut self) -> Result<(), tungstenite::Error> {
        self.ws.send(Message::Ping(Default::default())).await
    }

    /// The next thing the server sends.
    pub async fn next(&mut self) -> Event {
        loop {
            return match self.ws.next().await {
                Some(Ok(Message::Text(text))) => match ToAgent::parse(&text) {
                    Ok(ToAgent::Kick { .. }) => Event::Kick,
                    Ok(ToAgent::Hello(hello)) => Event::Hello(hello),
                    Ok(ToAgent::RpcReply { seq, response }) => Event::Reply { seq, response },
                    _ => Event::Other,
                },
                Some(Ok(Message::Close(frame))) => {
                    let (code, reason) = frame.map_or((1005, String::new()), |f| (f.code.into(), f.reason.to_string()));
                    Event::Closed(code, reason)
                }
                Some(Ok(Message::Pong(_))) => Event::Pong,
                // Pings are answered by the library, but only a flush sends the answer.
                Some(Ok(_)) => {
                    let _ = self.ws.flush().await;
                    continue;
                }
                Some(Err(_)) | None => Event::Gone,
            };
        }
    }

    /// Sends a call without waiting for its answer; gives its number.
    pub async fn send(&mut self, call: &Call) -> Result<u64, tungstenite::Error> {
        self.seq += 1;
        self.ws.send(Message::text(FromAgent::rpc(self.seq, call).to_text())).await?;
        Ok(self.seq)
    }

    /// Makes a call; `None` when the connection ended first. Kicks that pass are remembered for [`Socket::kicked`].
    pub async fn call(&mut self, call: &Call) -> Option<Value> {
        let wanted = self.send(call).await.ok()?;
        self.answer(wanted).await
    }

    /// Waits for the answer to the call of this number.
    pub async fn answer(&mut self, wanted: u64) -> Option<Value> {
        if let Some(early) = self.early.remove(&wanted) {
            return Some(early);
        }
        loop {
            match self.next().await {
                Event::Kick => self.kicks += 1,
                Event::Reply { seq, response } if seq == wanted => return Some(response),
                Event::Reply { seq, response } => drop(self.early.insert(seq, response)),
                Event::Closed(..) | Event::Gone => return None,
                Event::Hello(_) | Event::Pong | Event::Other => {}
            }
        }
    }

    /// Waits for a kick; `false` when none comes in time.
    pub async fn kicked(&mut self, patience: Duration) -> bool {
        if self.kicks > 0 {
            self.kicks -= 1;
            return true;
        }
        let waiting = async {
            loop {
                match self.next().await {
                    Event::Kick => return true,
                    Event::Reply { seq, response } => drop(self.early.insert(seq, response)),
                    Event::Closed(..) | Event::Gone => return false,
                    Event::Hello(_) | Event::Pong | Event::Other => {}
                }
            }
        };
        tokio::time::timeout(patience, waiting).await.unwrap_or(false)
    }

    /// Waits for the first frame of a server that takes calls.
    pub async fn hello(&mut self) -> Hello {
        match tokio::time::timeout(TIMEOUT, self.next()).await {
            Ok(Event::Hello(hello)) => hello,
            other => panic!("the first frame is not a Hello: {other:?}"),
        }
    }

    /// Waits for the end of the connection and says how it came.
    pub async fn end(&mut self, patience: Duration) -> Event {
        let waiting = async {
            loop {
                let event = self.next().await;
                if matches!(event, Event::Closed(..) | Event::Gone) {
                    return event;
                }
            }
        };
        tokio::time::timeout(patience, waiting).await.expect("the server did not end the connection")
    }
}
