//! A server that speaks what Kubernetes documents of lists and watches, for one service's EndpointSlices; and that can misbehave as servers do.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard};

use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;

pub const TOKEN: &str = "the.token";
const PATH: &str = "/apis/discovery.k8s.io/v1/namespaces/web/endpointslices";
/// Fewer than anybody asks for, as a server may do.
const PAGE: usize = 2;

#[derive(Default)]
struct State {
    version: u64,
    slices: BTreeMap<String, Value>,
    /// Version, kind and object.
    events: Vec<(u64, &'static str, Value)>,
    /// Versions before this one are not known any more.
    oldest: u64,
    lists: usize,
    watches: usize,
}

pub struct Cluster {
    pub address: SocketAddr,
    state: Arc<Mutex<State>>,
    /// Counts up with each change; the second number with each time that all connections are dropped.
    turns: Arc<watch::Sender<(u64, u64)>>,
    task: Option<JoinHandle<()>>,
}

impl Cluster {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let mut cluster = Cluster { address, state: Arc::default(), turns: Arc::new(watch::Sender::new((0, 0))), task: None };
        cluster.serve(listener);
        cluster
    }

    fn serve(&mut self, listener: TcpListener) {
        let (state, turns) = (Arc::clone(&self.state), Arc::clone(&self.turns));
        self.task = Some(tokio::spawn(async move {
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                tokio::spawn(connection(stream, Arc::clone(&state), turns.subscribe()));
            }
        }));
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    /// There is a slice with these endpoints, each with whether it is ready.
    pub fn put(&self, name: &str, endpoints: &[(&str, Option<bool>)], ports: Value) {
        let mut state = self.state();
        state.version += 1;
        let endpoints: Vec<Value> =
            endpoints.iter().map(|(host, ready)| json!({"addresses": [host], "conditions": {"ready": ready}})).collect();
        let slice = json!({"kind": "EndpointSlice", "apiVersion": "discovery.k8s.io/v1", "addressType": "IPv4", "endpoints": endpoints, "ports": ports,
            "metadata": {"name": name, "resourceVersion": state.version.to_string()}});
        let kind = if state.slices.insert(name.to_owned(), slice.clone()).is_some() { "MODIFIED" } else { "ADDED" };
        let version = state.version;
        state.events.push((version, kind, slice));
        drop(state);
        self.turns.send_modify(|turns| turns.0 += 1);
    }

    pub fn delete(&self, name: &str) {
        let mut state = self.state();
        state.version += 1;
        let version = state.version;
        let mut slice = state.slices.remove(name).unwrap();
        slice["metadata"]["resourceVersion"] = json!(version.to_string());
        state.events.push((version, "DELETED", slice));
        drop(state);
        self.turns.send_modify(|turns| turns.0 += 1);
    }

    /// Forgets what happened: who watches from before now is told so.
    pub fn compact(&self) {
        let mut state = self.state();
        // As the clusters of others would move on.
        state.version += 1;
        state.oldest = state.version;
        state.events.clear();
    }

    /// Drops every connection.
    pub fn drop_watches(&self) {
        self.turns.send_modify(|turns| turns.1 += 1);
    }

    pub fn stop(&mut self) {
        self.task.take().unwrap().abort();
        self.drop_watches();
    }

    pub async fn start_again(&mut self) {
        let listener = TcpListener::bind(self.address).await.unwrap();
        self.serve(listener);
    }

    /// Lists and watches that were asked for.
    pub fn asked(&self) -> (usize, usize) {
        let state = self.state();
        (state.lists, state.watches)
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if let Some(task) = &self.task {
            task.abort();
        }
    }
}

async fn connection(mut stream: TcpStream, state: Arc<Mutex<State>>, mut turns: watch::Receiver<(u64, u64)>) {
    let life = turns.borrow_and_update().1;
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let Ok(byte) = stream.read_u8().await else { return };
        head.push(byte);
    }
    let head = String::from_utf8(head).unwrap();
    let target = head.split(' ').nth(1).unwrap();
    let (path, query) = target.split_once('?').unwrap();
    let query: BTreeMap<String, String> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    if !head.contains(&format!("authorization: Bearer {TOKEN}\r\n")) {
        return answer(stream, "401 Unauthorized", &json!({"kind": "Status", "code": 401})).await;
    }
    if path != PATH || query["labelSelector"] != "kubernetes.io/service-name=shop" {
        return answer(stream, "403 Forbidden", &json!({"kind": "Status", "code": 403})).await;
    }
    if query.get("watch").map(String::as_str) != Some("true") {
        let list = list(&mut state.lock().unwrap(), &query);
        return answer(stream, "200 OK", &list).await;
    }
    state.lock().unwrap().watches += 1;
    let mut at: u64 = query["resourceVersion"].parse().unwrap();
    let began = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
    if stream.write_all(began.as_bytes()).await.is_err() {
        return;
    }
    loop {
        let mut lines = Vec::new();
        {
            let state = state.lock().unwrap();
            if at < state.oldest {
                lines.push(json!({"type": "ERROR", "object": {"kind": "Status", "code": 410, "reason": "Expired"}}));
            }
            let from = at;
            for (version, kind, slice) in state.events.iter().filter(|(version, ..)| *version > from && from >= state.oldest) {
                at = *version;
                lines.push(json!({"type": kind, "object": slice}));
            }
            if lines.is_empty() && state.version > at {
                at = state.version;
                let object = json!({"kind": "EndpointSlice", "metadata": {"resourceVersion": at.to_string()}});
                lines.push(json!({"type": "BOOKMARK", "object": object}));
            }
        }
        for line in lines {
            let text = format!("{line}\n");
            // In two chunks: a change need not arrive at once.
            let (one, other) = text.split_at(text.len() / 2);
            for part in [one, other] {
                if stream.write_all(format!("{:x}\r\n{part}\r\n", part.len()).as_bytes()).await.is_err() {
                    return;
                }
            }
        }
        let _ = turns.changed().await;
        if turns.borrow_and_update().1 != life {
            return;
        }
    }
}

fn list(state: &mut State, query: &BTreeMap<String, String>) -> Value {
    state.lists += 1;
    let from: usize = query.get("continue").map_or(0, |from| from.parse().unwrap());
    let items: Vec<Value> = state.slices.values().skip(from).take(PAGE).cloned().collect();
    let more = if from + items.len() < state.slices.len() { (from + items.len()).to_string() } else { String::new() };
    json!({"kind": "EndpointSliceList", "metadata": {"resourceVersion": state.version.to_string(), "continue": more}, "items": items})
}

async fn answer(mut stream: TcpStream, status: &str, body: &Value) {
    let body = body.to_string();
    let head = format!("HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n", body.len());
    let _ = stream.write_all(format!("{head}{body}").as_bytes()).await;
}
