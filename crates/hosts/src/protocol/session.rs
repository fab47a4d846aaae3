//! One agent's socket, from the handshake to the end: kicks out, calls in, heartbeats both ways.

use std::sync::Arc;
use std::time::Duration;

use futures_util::stream::FuturesUnordered;
use futures_util::{SinkExt, StreamExt};
use serde_json::Value;
use terrace_agent_proto::{Call, FromAgent, Hello, ToAgent, reply};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::mpsc;
use tokio::time::{Instant, MissedTickBehavior};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;

use super::authenticate::Agent;
use super::calls;
use crate::{Hosts, db};

/// Our agents ping this often too, so silence for [`SILENCE`] means that the other side is gone.
const HEARTBEAT: Duration = Duration::from_secs(20);
const SILENCE: Duration = Duration::from_secs(45);
/// Calls of one agent in progress; more wait in its socket.
const MAX_CALLS: usize = 16;
const SEND_TIMEOUT: Duration = Duration::from_secs(20);

pub async fn run<S: AsyncRead + AsyncWrite + Unpin>(
    hosts: Arc<Hosts>,
    agent: Arc<Agent>,
    mut socket: WebSocketStream<S>,
    extended: bool,
    version: String,
) {
    let (connection, mut asks) = hosts.hub.connect(agent.account, &agent.instance, extended);
    tracing::info!(instance = %agent.instance, %version, extended, "agent connected");
    if let Err(error) = db::instances::connected(&hosts.db, &agent, hosts.hub.server_id(), &version, hosts.clock.now()).await {
        tracing::error!(error = ?error, instance = %agent.instance, "the connection could not be recorded");
    }
    // Also when that failed: the sweep then does it.
    connection.set_recorded();
    hosts.tell(agent.account);
    let why = converse(&hosts, &agent, &connection, &mut asks, &mut socket).await;
    tracing::info!(instance = %agent.instance, why, "agent disconnected");
    if hosts.hub.disconnect(&connection)
        && let Err(error) = db::instances::disconnected(&hosts, &agent, hosts.clock.now()).await
    {
        tracing::error!(error = ?error, instance = %agent.instance, "the disconnection could not be recorded");
    }
    hosts.tell(agent.account);
}

async fn converse<S: AsyncRead + AsyncWrite + Unpin>(
    hosts: &Arc<Hosts>,
    agent: &Arc<Agent>,
    connection: &crate::hub::Connection,
    asks: &mut mpsc::Receiver<(u64, Value)>,
    socket: &mut WebSocketStream<S>,
) -> &'static str {
    if connection.extended && !send(socket, Message::text(ToAgent::Hello(hello(hosts)).to_text())).await {
        return "it stopped reading";
    }
    let mut calls_under_way = FuturesUnordered::new();
    let mut heartbeat = tokio::time::interval(HEARTBEAT);
    heartbeat.set_missed_tick_behavior(MissedTickBehavior::Delay);
    heartbeat.reset();
    let mut heard = Instant::now();
    loop {
        let out = tokio::select! {
            biased;
            () = connection.close.cancelled() => {
                let frame = CloseFrame { code: CloseCode::Away, reason: "server closes".into() };
                let _ = tokio::time::timeout(Duration::from_secs(2), socket.close(Some(frame))).await;
                return "closed by the server";
            }
            Some((seq, response)) = calls_under_way.next(), if !calls_under_way.is_empty() => {
                Message::text(ToAgent::RpcReply { seq, response }.to_text())
            }
            () = connection.kick.notified() => Message::text(ToAgent::Kick { task_id: None }.to_text()),
            Some((seq, ask)) = asks.recv() => Message::text(ToAgent::Ask { seq, ask }.to_text()),
            _ = heartbeat.tick() => {
                if heard.elapsed() > SILENCE {
                    return "silence";
                }
                Message::Ping(Default::default())
            }
            frame = socket.next(), if calls_under_way.len() < MAX_CALLS => {
                heard = Instant::now();
                match frame {
                    None => return "the socket ended",
                    Some(Err(_)) => return "the socket broke",
                    Some(Ok(Message::Close(_))) => return "closed by the agent",
                    Some(Ok(Message::Text(text))) => {
                        match FromAgent::parse(&text) {
                            Ok(FromAgent::Rpc { seq, data }) => calls_under_way.push(answer(Arc::clone(hosts), Arc::clone(agent), seq, data)),
                            Ok(FromAgent::Answer { seq, data }) => connection.answered(seq, data),
                            Ok(FromAgent::Other { .. }) | Err(_) => {}
                        }
                        continue;
                    }
                    // Pings are answered by the library; frames of the interactive features mean nothing here yet.
                    Some(Ok(_)) => {
                        let _ = socket.flush().await;
                        continue;
                    }
                }
            }
        };
        if !send(socket, out).await {
            return "it stopped reading";
        }
    }
}

async fn answer(hosts: Arc<Hosts>, agent: Arc<Agent>, seq: u64, data: Value) -> (u64, Value) {
    let request_id = terrace_telemetry::request_id(&hosts.rng);
    let outcome = match Call::from_value(data) {
        Ok(call) => calls::answer(&hosts, &agent, call).await,
        Err(fault) => return (seq, reply::failure(&request_id, "InvalidParameter", &fault.to_string())),
    };
    (seq, super::respond(&request_id, outcome))
}

async fn send<S: AsyncRead + AsyncWrite + Unpin>(socket: &mut WebSocketStream<S>, message: Message) -> bool {
    matches!(tokio::time::timeout(SEND_TIMEOUT, socket.send(message)).await, Ok(Ok(())))
}

/// How agents of this server behave. The reconnect window grows with the fleet, so that a restart is no stampede:
/// about a thousand agents a second come back.
fn hello(hosts: &Hosts) -> Hello {
    let spread = (hosts.hub.count() as u64).max(2_000);
    Hello {
        heartbeat_secs: HEARTBEAT.as_secs(),
        reconnect_min_ms: 200,
        reconnect_max_ms: 200 + spread,
        max_running: hosts.options.max_running,
        output_cap_bytes: hosts.output.cap(),
    }
}
