//! The one WebSocket: opened, kept alive, given up when the other side is silent, opened again.
//!
//! Liveness: a ping every heartbeat, and nothing heard for two heartbeats means that the server, or the way to it, is gone. With the longest
//! heartbeat allowed that is 40 seconds after the last sign of life. After a connection ends the agent waits a drawn time in a window that the
//! server chose, so that a server that restarts does not meet its whole fleet in one second; failed attempts widen the window.

use std::sync::Arc;
use std::time::Duration;

use futures_util::{Sink, SinkExt, Stream as Frames, StreamExt};
use terrace_agent_proto::identity::{RPC, RPC_VERSION};
use terrace_agent_proto::{Hello, MAX_REPLY, ToAgent};
use terrace_place::Places;
use tokio::sync::{Notify, mpsc};
use tokio::task::JoinSet;
use tokio::time::{Instant, MissedTickBehavior, interval_at, sleep, timeout};
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::error::Error as WsError;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, Message, WebSocketConfig};
use tokio_tungstenite::{WebSocketStream, client_async_with_config};
use tokio_util::sync::CancellationToken;

use crate::dial::Stream;
use crate::http_call;
use crate::rpc::{Link, Path, Session};

/// From the first packet to the end of the handshake, and again from there to the first frame of a server that promised one.
const PATIENCE: Duration = Duration::from_secs(15);

/// A connection that ends sooner than this counts as a failed attempt.
const SOUND: Duration = Duration::from_secs(5);

/// What the server asks and is not answered yet.
const MOST_ASKED: usize = 32;
const LONGEST_HEARTBEAT: Duration = Duration::from_secs(20);
const LONGEST_PAUSE: Duration = Duration::from_secs(60);
const LONGEST_DRAIN: Duration = Duration::from_secs(600);

/// What the rest of the agent hears from the connection.
pub struct Events {
    /// Look for tasks: kicked, or connected anew. Many calls are one.
    pub look: Notify,
    /// A connection is up; this host's address towards the server.
    pub up: mpsc::UnboundedSender<String>,
    /// What the server has done on this host at once.
    pub places: Arc<Places>,
}

/// Why a connection ended.
enum End {
    Stopped,
    Lost(String),
    /// The server asked for it and named the pause.
    Drained(Duration),
}

/// Keeps the connection until `cancel`.
pub async fn keep(link: &Link, events: &Events, cancel: &CancellationToken) {
    let mut failures = 0;
    loop {
        let begun = Instant::now();
        let end = tokio::select! {
            () = cancel.cancelled() => return,
            opened = timeout(PATIENCE, open(link)) => match opened {
                Ok(Ok((socket, takes_calls))) => serve(link, events, socket, takes_calls, cancel).await,
                Ok(Err(error)) => { failures += 1; End::Lost(explain(error)) }
                Err(_) => { failures += 1; End::Lost("the server does not answer".into()) }
            },
        };
        let pause = match end {
            End::Stopped => return,
            End::Drained(pause) => pause,
            End::Lost(why) => {
                if begun.elapsed() >= SOUND {
                    failures = 0;
                }
                let pause = pause(&link.hello(), failures, link.rng().below(1 << 32));
                tracing::warn!(why, pause_ms = pause.as_millis() as u64, "not connected to the server");
                pause
            }
        };
        tokio::select! {
            () = cancel.cancelled() => return,
            () = sleep(pause) => {}
        }
    }
}

/// A drawn time in the server's window; each failure in a row doubles its end, up to a minute. `dice` is drawn below 2^32.
fn pause(hello: &Hello, failures: u32, dice: u64) -> Duration {
    let shortest = Duration::from_millis(hello.reconnect_min_ms).min(LONGEST_DRAIN);
    let usual = Duration::from_millis(hello.reconnect_max_ms).min(LONGEST_DRAIN).max(shortest);
    let longest = usual.saturating_mul(1 << failures.min(16)).min(LONGEST_PAUSE.max(usual));
    shortest + (longest - shortest).mul_f64(dice as f64 / (1u64 << 32) as f64)
}

/// A refused handshake comes with the server's reason.
fn explain(error: WsError) -> String {
    match error {
        WsError::Http(response) => {
            let body = response.body().as_deref().unwrap_or_default();
            format!("the server refused the connection: {}: {}", response.status(), String::from_utf8_lossy(&body[..body.len().min(300)]))
        }
        other => other.to_string(),
    }
}

type Socket = WebSocketStream<Stream>;

/// Dials and shakes hands; tells whether the server takes calls over the socket.
async fn open(link: &Link) -> Result<(Socket, bool), WsError> {
    let mut request = link.dialer().endpoints.ws_url().into_client_request()?;
    request.headers_mut().extend(http_call::headers(link.identity(), link.region()));
    request.headers_mut().insert(RPC, http::HeaderValue::from_static(RPC_VERSION));
    // Small buffers: an idle agent should weigh little, and a chunk of output passes through larger ones no faster.
    let config = WebSocketConfig::default()
        .read_buffer_size(8 << 10)
        .write_buffer_size(8 << 10)
        .max_message_size(Some(MAX_REPLY))
        .max_frame_size(Some(MAX_REPLY));
    let stream = link.dialer().dial().await?;
    let (socket, response) = client_async_with_config(request, stream, Some(config)).await?;
    let takes_calls = response.headers().get(RPC).is_some_and(|version| version == RPC_VERSION);
    Ok((socket, takes_calls))
}

/// Works a connection until it ends.
async fn serve(link: &Link, events: &Events, mut socket: Socket, takes_calls: bool, cancel: &CancellationToken) -> End {
    let local_ip = socket.get_ref().local_ip().map(|ip| ip.to_string()).unwrap_or_default();
    let (session, frames) = Session::new();
    if takes_calls {
        let hello = tokio::select! {
            () = cancel.cancelled() => return End::Stopped,
            hello = timeout(PATIENCE, first_frame(&mut socket)) => hello,
        };
        match hello {
            Ok(Ok(hello)) => link.set_hello(hello),
            Ok(Err(why)) => return End::Lost(why),
            Err(_) => return End::Lost("the server promised a first frame and sent none".into()),
        }
        link.set_path(Path::Socket(session.clone()));
    } else {
        link.set_path(Path::Http);
    }
    let heartbeat = Duration::from_secs(link.hello().heartbeat_secs).clamp(Duration::from_secs(1), LONGEST_HEARTBEAT);
    tracing::info!(calls_over_socket = takes_calls, "connected to the server");
    events.look.notify_one();
    let _ = events.up.send(local_ip);

    let (mut sink, stream) = socket.split();
    let end = tokio::select! {
        () = cancel.cancelled() => End::Stopped,
        end = read(stream, &session, events, heartbeat) => end,
        end = write(&mut sink, frames, heartbeat) => end,
    };
    // `frames` is gone by now, so no call can slip in behind this.
    link.set_path(Path::Down);
    session.close();
    if !matches!(end, End::Lost(_)) {
        let farewell = CloseFrame { code: CloseCode::Normal, reason: "the agent leaves".into() };
        let _ = timeout(Duration::from_secs(1), sink.send(Message::Close(Some(farewell)))).await;
    }
    end
}

async fn first_frame(socket: &mut Socket) -> Result<Hello, String> {
    loop {
        match socket.next().await {
            Some(Ok(Message::Text(text))) => {
                return match ToAgent::parse(&text) {
                    Ok(ToAgent::Hello(hello)) => Ok(hello),
                    _ => Err("the server's first frame is not a Hello".into()),
                };
            }
            Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
            _ => return Err("the connection ended before the server's first frame".into()),
        }
    }
}

async fn read(
    mut frames: impl Frames<Item = Result<Message, WsError>> + Unpin,
    session: &Arc<Session>,
    events: &Events,
    heartbeat: Duration,
) -> End {
    // Whoever asks waits; more than so many wait in the socket.
    let mut asked = JoinSet::new();
    loop {
        while asked.try_join_next().is_some() {}
        if asked.len() >= MOST_ASKED {
            asked.join_next().await;
        }
        let text = match timeout(heartbeat * 2, frames.next()).await {
            Err(_) => return End::Lost("the server has been silent for two heartbeats".into()),
            Ok(Some(Ok(Message::Text(text)))) => text,
            Ok(Some(Ok(Message::Close(_))) | None) => return End::Lost("the server closed the connection".into()),
            Ok(Some(Err(error))) => return End::Lost(error.to_string()),
            // Pings are answered below us; binary frames are the published agent's terminals.
            Ok(Some(Ok(_))) => continue,
        };
        match ToAgent::parse(&text) {
            Ok(ToAgent::Kick { .. }) => events.look.notify_one(),
            Ok(ToAgent::RpcReply { seq, response }) => session.reply(seq, response),
            Ok(ToAgent::Ask { seq, ask }) => {
                let (places, session) = (Arc::clone(&events.places), Arc::clone(session));
                asked.spawn(async move { session.answer(seq, terrace_place::answer(&places, ask).await).await });
            }
            Ok(ToAgent::Reconnect { after_ms }) => {
                tracing::info!(after_ms, "the server asked to reconnect");
                return End::Drained(Duration::from_millis(after_ms).min(LONGEST_DRAIN));
            }
            Ok(ToAgent::Hello(_) | ToAgent::CheckUpdate | ToAgent::ForceRestart) => {
                tracing::debug!("ignored a frame: this agent is updated and restarted by its host");
            }
            Ok(ToAgent::Other { kind, .. }) => tracing::debug!(kind, "ignored a frame of an unknown type"),
            Err(malformed) => tracing::warn!(%malformed, "ignored a frame"),
        }
    }
}

async fn write(sink: &mut (impl Sink<Message, Error = WsError> + Unpin), mut frames: mpsc::Receiver<String>, heartbeat: Duration) -> End {
    let mut pings = interval_at(Instant::now() + heartbeat, heartbeat);
    pings.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        let message = tokio::select! {
            _ = pings.tick() => Message::Ping(bytes::Bytes::new()),
            frame = frames.recv() => match frame {
                Some(text) => Message::text(text),
                // The session holds the other end for as long as this runs.
                None => return End::Lost("the session ended".into()),
            },
        };
        if let Err(error) = sink.send(message).await {
            return End::Lost(error.to_string());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_stay_in_the_window_and_failures_widen_it() {
        let hello = Hello::default();
        let top = (1 << 32) - 1;
        assert_eq!(pause(&hello, 0, 0), Duration::from_secs(1));
        assert!(pause(&hello, 0, top) <= Duration::from_secs(5) && pause(&hello, 0, top) > Duration::from_millis(4_999));
        assert!(pause(&hello, 3, top) > Duration::from_secs(39));
        assert!(pause(&hello, 60, top) <= Duration::from_secs(60));
        let odd = Hello { reconnect_min_ms: u64::MAX, reconnect_max_ms: 0, ..hello };
        assert_eq!(pause(&odd, 60, top), LONGEST_DRAIN);
    }

    #[test]
    fn a_crash_is_noticed_within_45_seconds() {
        assert!(LONGEST_HEARTBEAT * 2 < Duration::from_secs(45));
    }
}
