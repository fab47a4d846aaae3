//! A control plane for tests: both endpoints on one port, in memory, with faults to order.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use futures_util::{SinkExt, StreamExt};
use http::{Request, Response, StatusCode, header};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use rsa::RsaPublicKey;
use rsa::pkcs1::DecodeRsaPublicKey;
use rsa::pkcs1v15::{Signature, VerifyingKey};
use rsa::signature::Verifier;
use serde_json::Value;
use sha1::Sha1;
use terrace_agent_proto::identity::{self, Presented, RPC};
use terrace_agent_proto::{
    Call, DescribeTasksReply, Empty, FromAgent, Hello, RegisterInstanceReply, ReportTaskFinish, Task, TaskRef, ToAgent, UploadTaskLogReply,
    reply,
};
use tokio::net::TcpListener;
use tokio::sync::{Notify, mpsc};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;
use tokio_tungstenite::tungstenite::protocol::{Message, Role};
use tokio_util::sync::CancellationToken;

/// What the server knows of a task.
#[derive(Clone, Debug, Default)]
pub struct Slot {
    pub task: Task,
    /// Whose task it is; everybody's when empty.
    pub instance_id: String,
    pub claim: Option<String>,
    pub start_calls: u32,
    pub output: Vec<u8>,
    pub chunks: BTreeMap<u32, Vec<u8>>,
    pub dropped_seen: u64,
    pub finish: Option<ReportTaskFinish>,
    pub finish_calls: u32,
    pub cancel: bool,
    pub kicked_at: Option<Instant>,
    pub first_byte_at: Option<Instant>,
    pub finished_at: Option<Instant>,
}

/// What the server should do wrong, or like another server.
#[derive(Clone, Debug)]
pub struct Knobs {
    pub offers_rpc: bool,
    pub knows_offsets: bool,
    /// Take the claim, then cut the connection instead of answering.
    pub lose_start_replies: u32,
    /// Cut the connection after every so many chunks, before answering.
    pub cut_every: u32,
    /// Answer nothing at all to this many finishes.
    pub lose_finish_replies: u32,
    pub refuse_starts: bool,
    /// Answer this many chunks with an internal error.
    pub chunk_errors: u32,
    pub silent: bool,
    pub hello: Hello,
}

impl Default for Knobs {
    fn default() -> Self {
        let hello = Hello { reconnect_min_ms: 20, reconnect_max_ms: 60, ..Hello::default() };
        Knobs {
            offers_rpc: true,
            knows_offsets: true,
            lose_start_replies: 0,
            cut_every: 0,
            lose_finish_replies: 0,
            refuse_starts: false,
            chunk_errors: 0,
            silent: false,
            hello,
        }
    }
}

#[derive(Default)]
pub struct State {
    pub knobs: Knobs,
    pub tasks: BTreeMap<String, Slot>,
    /// Instance id to (machine id, public key).
    pub instances: HashMap<String, (String, String)>,
    pub registrations: u32,
    pub connects: u32,
    pub validations: Vec<String>,
    pub describes: Vec<(Option<Vec<String>>, Option<u32>)>,
    pub http_calls: u32,
    pub chunk_calls: u32,
    pub largest_chunk: usize,
    seen_keys: HashSet<String>,
    sockets: Vec<mpsc::UnboundedSender<Message>>,
}

pub struct Mock {
    pub addr: SocketAddr,
    state: Arc<Mutex<State>>,
    changed: Arc<Notify>,
    stop: CancellationToken,
}

impl Mock {
    pub async fn start() -> Self {
        Self::start_with(Knobs::default()).await
    }

    pub async fn start_with(knobs: Knobs) -> Self {
        let state = Arc::new(Mutex::new(State { knobs, ..State::default() }));
        let mut mock = Mock { addr: ([127, 0, 0, 1], 0).into(), state, changed: Arc::default(), stop: CancellationToken::new() };
        mock.resume().await;
        mock
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.addr)
    }

    pub fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    pub fn slot(&self, id: &str) -> Slot {
        self.state().tasks[id].clone()
    }

    /// Everything that is connected is cut, and nobody is let in.
    pub fn stop(&self) {
        self.stop.cancel();
        self.state().sockets.clear();
    }

    /// Listens, again if need be on the same port.
    pub async fn resume(&mut self) {
        let listener = TcpListener::bind(self.addr).await.unwrap();
        self.addr = listener.local_addr().unwrap();
        self.stop = CancellationToken::new();
        let (state, changed, stop) = (self.state.clone(), self.changed.clone(), self.stop.clone());
        tokio::spawn(async move {
            loop {
                let (stream, _) = tokio::select! {
                    accepted = listener.accept() => accepted.unwrap(),
                    () = stop.cancelled() => return,
                };
                stream.set_nodelay(true).unwrap();
                let (state, changed, stop) = (state.clone(), changed.clone(), stop.clone());
                tokio::spawn(async move {
                    let cut = stop.clone();
                    let service = service_fn(move |request| answer(state.clone(), changed.clone(), stop.clone(), request));
                    let connection =
                        hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service).with_upgrades();
                    tokio::select! {
                        _ = connection => {}
                        () = cut.cancelled() => {}
                    }
                });
            }
        });
    }

    pub fn add(&self, task: Task) {
        self.state().tasks.insert(task.invocation_task_id.clone(), Slot { task, ..Slot::default() });
    }

    pub fn kick(&self) {
        let now = Instant::now();
        let mut state = self.state();
        for slot in state.tasks.values_mut() {
            slot.kicked_at.get_or_insert(now);
        }
        state.send(&ToAgent::Kick { task_id: None });
    }

    pub fn send(&self, frame: &ToAgent) {
        self.state().send(frame);
    }

    /// Adds the task, kicks, and waits for its end.
    pub async fn run(&self, task: Task) -> Slot {
        let id = task.invocation_task_id.clone();
        self.add(task);
        self.kick();
        self.finished(&id).await
    }

    pub fn cancel(&self, id: &str) {
        self.state().tasks.get_mut(id).unwrap().cancel = true;
        self.kick();
    }

    pub async fn finished(&self, id: &str) -> Slot {
        self.until(&format!("{id} to finish"), |state| state.tasks[id].finish.is_some()).await;
        self.slot(id)
    }

    pub async fn until(&self, what: &str, mut condition: impl FnMut(&State) -> bool) {
        let waited = tokio::time::timeout(Duration::from_secs(20), async {
            loop {
                let changed = self.changed.notified();
                tokio::pin!(changed);
                changed.as_mut().enable();
                if condition(&self.state()) {
                    return;
                }
                changed.await;
            }
        });
        assert!(waited.await.is_ok(), "waited too long for {what}");
    }
}

impl Drop for Mock {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

impl State {
    fn send(&mut self, frame: &ToAgent) {
        let message = Message::text(frame.to_text());
        self.sockets.retain(|socket| socket.send(message.clone()).is_ok());
    }

    /// What the signed headers prove; `Err` is the reason to refuse.
    fn verify(&mut self, headers: &http::HeaderMap) -> Result<Option<String>, String> {
        let presented =
            identity::parse(|name| headers.get(name).and_then(|value| value.to_str().ok())).map_err(|error| error.to_string())?;
        let Presented::Registered(signed) = presented else { return Ok(None) };
        let (machine_id, key) = self.instances.get(&signed.instance_id).ok_or("unknown instance")?;
        if *machine_id != signed.machine_id {
            return Err("another machine".into());
        }
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
        if now.abs_diff(signed.timestamp) > 60 {
            return Err("clock skew".into());
        }
        let key = RsaPublicKey::from_pkcs1_pem(key).map_err(|error| error.to_string())?;
        let signature = Signature::try_from(signed.signature.as_slice()).map_err(|error| error.to_string())?;
        VerifyingKey::<Sha1>::new(key).verify(signed.text().as_bytes(), &signature).map_err(|_| "bad signature")?;
        if !self.seen_keys.insert(signed.random_key) {
            return Err("replayed".into());
        }
        Ok(Some(signed.instance_id))
    }

    /// `None`: the connection is to be cut instead of answering.
    fn handle(&mut self, caller: &str, call: Call) -> Option<Value> {
        let refuse = |code: &str| Some(reply::failure("r", code, "as ordered"));
        let yes = || Some(reply::success("r", &Empty {}));
        match call {
            Call::ValidateInstance(facts) => {
                self.validations.push(facts.local_ip);
                yes()
            }
            Call::DescribeTasks(ask) => {
                let mut answer = DescribeTasksReply::default();
                let free = ask.free.unwrap_or(u32::MAX) as usize;
                self.describes.push((ask.running, ask.free));
                for slot in self.tasks.values().filter(|slot| slot.finish.is_none()) {
                    if !slot.instance_id.is_empty() && slot.instance_id != caller {
                        continue;
                    }
                    if slot.claim.is_none() && answer.invocation_normal_task_set.len() < free {
                        answer.invocation_normal_task_set.push(slot.task.clone());
                    }
                    if slot.cancel {
                        let id = slot.task.invocation_task_id.clone();
                        answer.invocation_cancel_task_set.push(TaskRef { invocation_task_id: id });
                    }
                }
                Some(reply::success("r", &answer))
            }
            Call::ReportTaskStart(start) => {
                let slot = self.tasks.get_mut(&start.invocation_task_id)?;
                slot.start_calls += 1;
                if self.knobs.refuse_starts {
                    return refuse("FailedOperation");
                }
                match &slot.claim {
                    Some(claim) if *claim != start.claim => return refuse("FailedOperation.Claimed"),
                    _ => slot.claim = Some(start.claim),
                }
                if self.knobs.lose_start_replies > 0 {
                    self.knobs.lose_start_replies -= 1;
                    return None;
                }
                yes()
            }
            Call::UploadTaskLog(chunk) => {
                let bytes = STANDARD.decode(&chunk.output).unwrap();
                self.chunk_calls += 1;
                if self.knobs.chunk_errors > 0 {
                    self.knobs.chunk_errors -= 1;
                    return refuse("InternalError");
                }
                self.largest_chunk = self.largest_chunk.max(bytes.len());
                let slot = self.tasks.get_mut(&chunk.invocation_task_id)?;
                assert!(slot.finish.is_none(), "output after the end");
                slot.dropped_seen = slot.dropped_seen.max(chunk.dropped);
                if !bytes.is_empty() {
                    slot.first_byte_at.get_or_insert_with(Instant::now);
                }
                let mut answer = UploadTaskLogReply::default();
                if self.knobs.knows_offsets {
                    let offset = chunk.offset.expect("an offset") as usize;
                    if offset <= slot.output.len() && offset + bytes.len() > slot.output.len() {
                        slot.output.truncate(offset);
                        slot.output.extend(bytes);
                    }
                    answer.next_offset = Some(slot.output.len() as u64);
                } else if !bytes.is_empty() {
                    let known = slot.chunks.entry(chunk.index).or_insert_with(|| bytes.clone());
                    assert_eq!(*known, bytes, "the same number with other bytes");
                    slot.output = slot.chunks.values().flatten().copied().collect();
                }
                if self.knobs.cut_every > 0 && self.chunk_calls.is_multiple_of(self.knobs.cut_every) {
                    return None;
                }
                Some(reply::success("r", &answer))
            }
            Call::ReportTaskFinish(finish) => {
                let slot = self.tasks.get_mut(&finish.invocation_task_id)?;
                slot.finish_calls += 1;
                slot.finished_at.get_or_insert_with(Instant::now);
                slot.finish = Some(finish);
                if self.knobs.lose_finish_replies > 0 {
                    self.knobs.lose_finish_replies -= 1;
                    return None;
                }
                yes()
            }
            _ => refuse("InvalidAction"),
        }
    }

    fn register(&mut self, call: Call) -> Value {
        let Call::RegisterInstance(asked) = call else { return reply::failure("r", "AuthFailure", "not registered") };
        if (asked.active_code.as_str(), asked.active_value.as_str()) != ("code-1", "open sesame") {
            return reply::failure("r", "InvalidParameterValue.RegisterCode", "no such code");
        }
        self.registrations += 1;
        let instance_id = format!("ins-{:08}", self.registrations);
        self.instances.insert(instance_id.clone(), (asked.machine_id, asked.public_key));
        reply::success("r", &RegisterInstanceReply { instance_id })
    }
}

type Answer = Response<Full<Bytes>>;

async fn answer(
    state: Arc<Mutex<State>>,
    changed: Arc<Notify>,
    stop: CancellationToken,
    mut request: Request<Incoming>,
) -> Result<Answer, Infallible> {
    let text = |status, text: String| Response::builder().status(status).body(Full::new(Bytes::from(text))).unwrap();
    let caller = state.lock().unwrap().verify(request.headers());
    match (request.uri().path(), caller) {
        ("/agent/ws", Ok(Some(caller))) => {
            let key = derive_accept_key(request.headers()[header::SEC_WEBSOCKET_KEY].as_bytes());
            let speaks_rpc = request.headers().contains_key(RPC) && state.lock().unwrap().knobs.offers_rpc;
            tokio::spawn(async move {
                let stream = hyper::upgrade::on(&mut request).await.unwrap();
                let socket = WebSocketStream::from_raw_socket(TokioIo::new(stream), Role::Server, None).await;
                tokio::select! {
                    () = converse(socket, &state, &changed, &caller, speaks_rpc) => {}
                    () = stop.cancelled() => {}
                }
            });
            let mut response = text(StatusCode::SWITCHING_PROTOCOLS, String::new());
            let headers = response.headers_mut();
            headers.insert(header::CONNECTION, "Upgrade".parse().unwrap());
            headers.insert(header::UPGRADE, "websocket".parse().unwrap());
            headers.insert(header::SEC_WEBSOCKET_ACCEPT, key.parse().unwrap());
            if speaks_rpc {
                headers.insert(RPC, "1".parse().unwrap());
            }
            Ok(response)
        }
        ("/agent/invoke", Ok(caller)) => {
            let body = request.into_body().collect().await.unwrap().to_bytes();
            let call = Call::parse(&body).unwrap();
            let response = {
                let mut state = state.lock().unwrap();
                state.http_calls += 1;
                match caller {
                    Some(caller) => state.handle(&caller, call),
                    None => Some(state.register(call)),
                }
            };
            changed.notify_waiters();
            // The status means nothing in this protocol; an empty body is what a lost answer looks like.
            let body = response.map(reply::body).unwrap_or_default();
            Ok(text(StatusCode::INTERNAL_SERVER_ERROR, String::from_utf8(body).unwrap()))
        }
        (_, Err(reason)) => Ok(text(StatusCode::FORBIDDEN, reason)),
        _ => Ok(text(StatusCode::NOT_FOUND, "nothing here".into())),
    }
}

async fn converse(
    mut socket: WebSocketStream<TokioIo<hyper::upgrade::Upgraded>>,
    state: &Mutex<State>,
    changed: &Notify,
    caller: &str,
    speaks_rpc: bool,
) {
    let (sender, mut outgoing) = mpsc::unbounded_channel();
    let hello = {
        let mut state = state.lock().unwrap();
        state.connects += 1;
        state.sockets.push(sender);
        ToAgent::Hello(state.knobs.hello.clone())
    };
    if speaks_rpc {
        socket.send(Message::text(hello.to_text())).await.unwrap();
    }
    changed.notify_waiters();
    loop {
        if state.lock().unwrap().knobs.silent {
            // A black hole: the connection is there and nothing comes back.
            std::future::pending::<()>().await;
        }
        let received = tokio::select! {
            message = outgoing.recv() => match message {
                Some(message) => { let _ = socket.send(message).await; continue }
                None => return,
            },
            received = socket.next() => received,
        };
        let Some(Ok(message)) = received else { return };
        let Message::Text(text) = message else { continue };
        let FromAgent::Rpc { seq, data } = FromAgent::parse(&text).unwrap() else { continue };
        let response = state.lock().unwrap().handle(caller, Call::from_value(data).unwrap());
        changed.notify_waiters();
        let Some(response) = response else { return };
        if socket.send(Message::text(ToAgent::RpcReply { seq, response }.to_text())).await.is_err() {
            return;
        }
    }
}
