//! The agents connected to this server. The hub only knows sockets: what there is to do is in the database, and a kick
//! merely says "look". A kick that is lost costs time, never a task: the sweep kicks again while tasks wait.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::time::Duration;

use prometheus_client::metrics::gauge::Gauge;
use serde_json::Value;
use terrace_base::{AccountId, Rng, Timestamp};
use terrace_telemetry::Metrics;
use tokio::sync::{Notify, mpsc, oneshot};
use tokio_util::sync::CancellationToken;

/// First wait before an unanswered kick is repeated, and the longest.
const REKICK_MICROS: i64 = 2_000_000;
const REKICK_MOST_MICROS: i64 = 32_000_000;
/// What one agent is asked and has not been sent yet.
const MOST_ASKS: usize = 16;

pub struct Hub {
    /// Names this process in the database; drawn anew at each start.
    server_id: String,
    connections: RwLock<HashMap<String, Arc<Connection>>>,
    counter: AtomicU64,
    gauge: Gauge,
    /// Set at shutdown: no new connection is taken, all are closed.
    closing: CancellationToken,
}

/// One agent's socket.
pub struct Connection {
    number: u64,
    pub account: AccountId,
    pub instance: String,
    /// Speaks our extensions; a published agent does not.
    pub extended: bool,
    pub(crate) kick: Notify,
    pub(crate) close: CancellationToken,
    /// More tasks wait than the agent was offered.
    backlog: AtomicBool,
    /// The database knows that this server holds the socket.
    recorded: AtomicBool,
    next_kick: AtomicI64,
    backoff: AtomicI64,
    asked: AtomicU64,
    asks: mpsc::Sender<(u64, Value)>,
    /// Who waits for which answer; `None` once the socket is gone.
    waiting: Mutex<Option<HashMap<u64, oneshot::Sender<Value>>>>,
}

impl Hub {
    pub(crate) fn new(rng: &Rng, metrics: &Metrics) -> Self {
        Hub {
            server_id: rng.text(b"0123456789abcdef", 16),
            connections: RwLock::default(),
            counter: AtomicU64::new(0),
            gauge: metrics.gauge("agents_connected", "Agents connected to this server"),
            closing: CancellationToken::new(),
        }
    }

    pub fn server_id(&self) -> &str {
        &self.server_id
    }

    pub fn closing(&self) -> &CancellationToken {
        &self.closing
    }

    /// Takes a new socket. An older one of the same instance is closed: the agent that dialled last is the live one.
    /// What the agent is to be asked comes out of the receiver.
    pub(crate) fn connect(&self, account: AccountId, instance: &str, extended: bool) -> (Arc<Connection>, mpsc::Receiver<(u64, Value)>) {
        let (asks, asked) = mpsc::channel(MOST_ASKS);
        let connection = Arc::new(Connection {
            number: self.counter.fetch_add(1, Ordering::Relaxed),
            account,
            instance: instance.to_owned(),
            extended,
            kick: Notify::new(),
            close: self.closing.child_token(),
            backlog: AtomicBool::new(false),
            recorded: AtomicBool::new(false),
            next_kick: AtomicI64::new(0),
            backoff: AtomicI64::new(REKICK_MICROS),
            asked: AtomicU64::new(0),
            asks,
            waiting: Mutex::new(Some(HashMap::new())),
        });
        let mut all = self.connections.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(old) = all.insert(instance.to_owned(), Arc::clone(&connection)) {
            old.close.cancel();
        }
        self.gauge.set(i64::try_from(all.len()).unwrap_or(i64::MAX));
        (connection, asked)
    }

    /// Forgets a socket; `false` when a newer one has taken its place.
    pub(crate) fn disconnect(&self, connection: &Connection) -> bool {
        // Whoever waits for an answer of this socket need not wait any longer.
        connection.waiting().take();
        let mut all = self.connections.write().unwrap_or_else(PoisonError::into_inner);
        let current = all.get(&connection.instance).is_some_and(|c| c.number == connection.number);
        if current {
            all.remove(&connection.instance);
        }
        self.gauge.set(i64::try_from(all.len()).unwrap_or(i64::MAX));
        current
    }

    pub fn get(&self, instance: &str) -> Option<Arc<Connection>> {
        self.connections.read().unwrap_or_else(PoisonError::into_inner).get(instance).cloned()
    }

    pub fn is_connected(&self, instance: &str) -> bool {
        self.connections.read().unwrap_or_else(PoisonError::into_inner).contains_key(instance)
    }

    /// Connected, and the database says so too: a command for this instance reaches it.
    pub fn is_recorded(&self, instance: &str) -> bool {
        self.get(instance).is_some_and(|connection| connection.recorded.load(Ordering::Acquire))
    }

    pub fn count(&self) -> usize {
        self.connections.read().unwrap_or_else(PoisonError::into_inner).len()
    }

    /// Tells an agent at once that there is something to do, if it is connected here.
    pub fn kick(&self, instance: &str) {
        if let Some(connection) = self.get(instance) {
            connection.kick_now();
        }
    }

    /// Kicks again, unless the last kick was too short a while ago.
    pub(crate) fn kick_if_due(&self, instance: &str, now: Timestamp) {
        if let Some(connection) = self.get(instance)
            && now.0 >= connection.next_kick.load(Ordering::Relaxed)
        {
            let backoff = connection.backoff.load(Ordering::Relaxed);
            connection.next_kick.store(now.0.saturating_add(backoff), Ordering::Relaxed);
            connection.backoff.store((backoff * 2).min(REKICK_MOST_MICROS), Ordering::Relaxed);
            connection.kick.notify_one();
        }
    }

    /// The sockets that the database should know of.
    pub(crate) fn recorded(&self) -> Vec<Arc<Connection>> {
        let all = self.connections.read().unwrap_or_else(PoisonError::into_inner);
        all.values().filter(|c| c.recorded.load(Ordering::Acquire)).cloned().collect()
    }

    /// Closes the socket of an instance that was deleted.
    pub(crate) fn drop_instance(&self, instance: &str) {
        if let Some(connection) = self.get(instance) {
            connection.close.cancel();
        }
    }

    /// Sends every agent a Close frame, so that they come back within seconds rather than minutes.
    pub fn close_all(&self) {
        self.closing.cancel();
    }
}

impl Connection {
    fn waiting(&self) -> MutexGuard<'_, Option<HashMap<u64, oneshot::Sender<Value>>>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Has the agent answer; `None` when it goes away, or has not done so in time.
    pub(crate) async fn ask(&self, ask: Value, patience: Duration) -> Option<Value> {
        let seq = self.asked.fetch_add(1, Ordering::Relaxed) + 1;
        let (asker, answer) = oneshot::channel();
        self.waiting().as_mut()?.insert(seq, asker);
        let answered = async {
            self.asks.send((seq, ask)).await.ok()?;
            answer.await.ok()
        };
        let answer = tokio::time::timeout(patience, answered).await.ok().flatten();
        self.waiting().as_mut()?.remove(&seq);
        answer
    }

    pub(crate) fn answered(&self, seq: u64, answer: Value) {
        if let Some(asker) = self.waiting().as_mut().and_then(|waiting| waiting.remove(&seq)) {
            // It may just have given up.
            let _ = asker.send(answer);
        }
    }

    pub(crate) fn set_recorded(&self) {
        self.recorded.store(true, Ordering::Release);
    }

    /// Kicks in quick succession become one: `Notify` holds a single permit.
    pub(crate) fn kick_now(&self) {
        self.kick.notify_one();
    }

    /// The agent asked for its tasks: it is responsive, so the next repeat may come early again.
    pub(crate) fn asked(&self, backlog: bool, now: Timestamp) {
        self.backlog.store(backlog, Ordering::Relaxed);
        self.backoff.store(REKICK_MICROS, Ordering::Relaxed);
        self.next_kick.store(now.0.saturating_add(REKICK_MICROS), Ordering::Relaxed);
    }

    /// A task ended here: if others wait, the agent has room for them now.
    pub(crate) fn freed(&self) {
        if self.backlog.load(Ordering::Relaxed) {
            self.kick_now();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hub() -> Hub {
        Hub::new(&Rng::seeded(1), &Metrics::default())
    }

    #[test]
    fn the_last_socket_of_an_instance_wins() {
        let hub = hub();
        let first = hub.connect(AccountId(1), "ins-1", true).0;
        let second = hub.connect(AccountId(1), "ins-1", true).0;
        assert!(first.close.is_cancelled() && !second.close.is_cancelled());
        assert!(!hub.disconnect(&first));
        assert!(hub.is_connected("ins-1"));
        assert!(hub.disconnect(&second));
        assert_eq!(hub.count(), 0);
    }

    #[tokio::test]
    async fn whoever_asks_hears_the_answer_or_that_there_is_none() {
        let hub = hub();
        let (connection, mut asked) = hub.connect(AccountId(1), "ins-1", true);
        let agent = Arc::clone(&connection);
        let agent = tokio::spawn(async move {
            let (seq, ask) = asked.recv().await.unwrap();
            agent.answered(seq + 7, Value::Null);
            agent.answered(seq, serde_json::json!([ask]));
            asked
        });
        let wait = Duration::from_secs(5);
        assert_eq!(connection.ask("a".into(), wait).await, Some(serde_json::json!(["a"])));
        let _asked = agent.await.unwrap();
        assert_eq!(connection.ask("b".into(), Duration::from_millis(20)).await, None, "in time");
        assert_eq!(connection.waiting().as_ref().unwrap().len(), 0);
        let (left, asking) = (Arc::clone(&connection), tokio::spawn(async move { connection.ask("c".into(), wait).await }));
        while left.waiting().as_ref().unwrap().is_empty() {
            tokio::task::yield_now().await;
        }
        hub.disconnect(&left);
        assert_eq!(asking.await.unwrap(), None);
        assert_eq!(left.ask("d".into(), wait).await, None);
    }

    #[test]
    fn repeated_kicks_back_off_and_an_answer_resets_them() {
        let hub = hub();
        let connection = hub.connect(AccountId(1), "ins-1", true).0;
        let due = |at: i64| {
            let before = connection.next_kick.load(Ordering::Relaxed);
            hub.kick_if_due("ins-1", Timestamp::from_secs(at));
            connection.next_kick.load(Ordering::Relaxed) != before
        };
        let kicks: Vec<i64> = (10..60).filter(|at| due(*at)).collect();
        assert_eq!(kicks, [10, 12, 16, 24, 40]);
        connection.asked(false, Timestamp::from_secs(60));
        assert!(!due(61) && due(62));
    }
}
