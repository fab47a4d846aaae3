//! The part of a server that works on operations: finds what is due, takes it, drives it to its next rest.

use std::collections::HashMap;
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures_util::FutureExt;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::gauge::Gauge;
use terrace_base::{AccountId, Clock, Error, Result, text};
use terrace_rpc::Notices;
use terrace_store::{Db, Tx, args};
use terrace_telemetry::Metrics;
use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use crate::advance::{self, Outcome, Place};
use crate::drill::{Drill, rehearse};
use crate::kind::{Kind, Of};
use crate::lease::{self, Held, LEASE};
use crate::operation::{Cx, End, Flow, Operation, WayBack};
use crate::reconciler::{self, Perpetual, Reconciler};
use crate::record::{self, Record, Status, StepRecord};

/// How often other servers' work is looked for; one's own is found at once.
const LOOK: Duration = Duration::from_secs(1);
/// How long what has ended is kept, and how often it is cleared away.
const KEPT: Duration = Duration::from_secs(90 * 24 * 3600);
const CLEARED_EVERY: Duration = Duration::from_secs(3600);

#[derive(Clone, Debug)]
pub struct Options {
    /// Names this server to others. The same after a restart, so that it goes on at once; no two servers at a time have the same.
    pub server: String,
    /// How many operations and looks of reconcilers run here at once.
    pub at_once: usize,
    pub drill: Drill,
}

impl Options {
    pub fn new(server: impl Into<String>) -> Self {
        Options { server: server.into(), at_once: 64, drill: Drill::Off }
    }
}

/// The engine. Clones share it.
#[derive(Clone)]
pub struct Ops(Arc<Inner>);

struct Inner {
    db: Db,
    clock: Clock,
    notices: Notices,
    options: Options,
    kinds: Mutex<HashMap<&'static str, Arc<dyn Kind>>>,
    /// What is worked on here, with what ends it when it is lost.
    held: Mutex<HashMap<String, CancellationToken>>,
    slots: Arc<Semaphore>,
    look: Notify,
    steps: Counter,
    failures: Counter,
    running: Gauge,
}

impl Ops {
    pub fn new(db: Db, clock: Clock, notices: Notices, metrics: &Metrics, options: Options) -> Self {
        Ops(Arc::new(Inner {
            db,
            clock,
            notices,
            kinds: Mutex::default(),
            held: Mutex::default(),
            slots: Arc::new(Semaphore::new(options.at_once)),
            look: Notify::new(),
            steps: metrics.counter("operation_steps", "Steps of operations that were run here"),
            failures: metrics.counter("operation_step_failures", "Steps of operations that failed here and are tried again or undone"),
            running: metrics.gauge("operations_running", "Operations and reconcilers that are worked on here right now"),
            options,
        }))
    }

    /// Gives a kind its product. A kind that nobody registered waits for a server that knows it.
    pub fn register<O: Operation>(&self, product: &Arc<O::Product>) {
        let kind: Arc<dyn Kind> = Arc::new(Of::<O>(Arc::clone(product)));
        let old = self.0.kinds.lock().unwrap_or_else(PoisonError::into_inner).insert(O::KIND, kind);
        assert!(old.is_none(), "two kinds of operation are called {}", O::KIND);
    }

    pub fn register_reconciler<R: Reconciler>(&self, product: &Arc<R::Product>) {
        self.register::<Perpetual<R>>(product);
    }

    /// Where the engine tells that something changed.
    pub fn notices(&self) -> &Notices {
        &self.0.notices
    }

    pub fn clock(&self) -> &Clock {
        &self.0.clock
    }

    /// Whether [`Ops::cancel`] would be heeded.
    pub fn can_cancel(&self, record: &Record, steps: &[StepRecord]) -> bool {
        self.0.can_cancel(record, steps)
    }

    /// Something was started, cancelled or nudged here: look now.
    pub fn look(&self) {
        self.0.look.notify_one();
    }

    /// Works until `shutdown`. Steps that are under way are dropped then, and what they belong to is let go, for the next server to take up.
    pub async fn run(self, shutdown: CancellationToken) {
        let inner = &self.0;
        inner.recover().await;
        let mut tasks = JoinSet::new();
        let keeping = Arc::clone(inner);
        let stop = shutdown.clone();
        tasks.spawn(async move { keeping.keep_leases(stop).await });
        let (clearing, stop) = (Arc::clone(inner), shutdown.clone());
        tasks.spawn(async move { clearing.clear_old(stop).await });
        while !shutdown.is_cancelled() {
            let pause = match inner.take_due(&mut tasks, &shutdown).await {
                Ok(pause) => pause,
                Err(error) => {
                    tracing::error!(error = ?error, "operations that are due cannot be found, it is tried again");
                    LOOK
                }
            };
            tokio::select! {
                () = inner.look.notified() => {}
                () = tokio::time::sleep(pause) => {}
                () = shutdown.cancelled() => {}
            }
            while tasks.try_join_next().is_some() {}
        }
        while tasks.join_next().await.is_some() {}
    }

    /// Works on what is due right now until it rests; for tests that hold the clock. Gives how many operations that was.
    pub async fn turn(&self) -> Result<usize> {
        let mut tasks = JoinSet::new();
        let never = CancellationToken::new();
        let mut count = 0;
        loop {
            self.0.take_due(&mut tasks, &never).await?;
            if tasks.is_empty() {
                return Ok(count);
            }
            count += tasks.len();
            while tasks.join_next().await.is_some() {}
        }
    }

    /// Asks for an operation to be undone. It is refused when the kind does not allow it, or when the operation has ended.
    pub async fn cancel(&self, account: AccountId, id: &str) -> Result<()> {
        let (id, now) = (id.to_owned(), self.0.clock.now());
        let inner = Arc::clone(&self.0);
        self.0
            .db
            .write(async move |tx: &mut Tx| {
                let Some(found) = record::record(tx, account, &id).await? else {
                    return Err(Error::not_found("ResourceNotFound", "operation", &id));
                };
                let refuse = |why: &'static str| Error::new("OperationDenied", text!("the operation {id} cannot be cancelled: {reason}", id = &id, reason = why));
                if found.status.is_final() {
                    return Err(refuse("it has ended"));
                }
                let steps = record::steps(tx, account, &id).await?;
                if !inner.can_cancel(&found, &steps) {
                    return Err(refuse("at this point it has to be completed"));
                }
                tx.of(account)
                    .execute(
                        "UPDATE operations SET cancel_asked = TRUE, nudged = TRUE, due_at = {{least}}(due_at, $3) WHERE account_id = $1 AND operation_id = $2",
                        args![&id, now],
                    )
                    .await?;
                Ok(())
            })
            .await?;
        self.look();
        Ok(())
    }
}

impl Inner {
    /// It goes forwards, and what it is at has a way back that may be asked for.
    fn can_cancel(&self, record: &Record, steps: &[StepRecord]) -> bool {
        let step = usize::try_from(record.step).ok().and_then(|at| steps.get(at));
        let way_back = self.kind(&record.kind).zip(step).map(|(kind, step)| kind.way_back(&step.name));
        record.status == Status::Running && way_back == Some(WayBack::Asking)
    }

    fn kind(&self, name: &str) -> Option<Arc<dyn Kind>> {
        self.kinds.lock().unwrap_or_else(PoisonError::into_inner).get(name).cloned()
    }

    /// What this server held before it died is its own again, and free to take.
    async fn recover(&self) {
        let owner = self.options.server.clone();
        loop {
            let owner = owner.clone();
            match self.db.write(async move |tx: &mut Tx| lease::release_all(tx, &owner).await).await {
                Ok(count) => {
                    if count > 0 {
                        tracing::info!(count, "operations of this server's earlier life are taken up again");
                    }
                    return;
                }
                Err(error) => tracing::error!(error = ?error, "operations of an earlier life cannot be released, it is tried again"),
            }
            tokio::time::sleep(LOOK).await;
        }
    }

    /// Starts driving what is due; gives how long there is nothing to do.
    async fn take_due(self: &Arc<Self>, tasks: &mut JoinSet<()>, shutdown: &CancellationToken) -> Result<Duration> {
        let now = self.clock.now();
        let limit = i64::try_from(self.slots.available_permits()).unwrap_or(i64::MAX);
        if limit == 0 {
            return Ok(LOOK);
        }
        let (due, next) = lease::due(&mut self.db.read().await?, now, limit).await?;
        for (id, kind) in due {
            if self.kind(&kind).is_none() {
                // A newer server's; it knows what to do.
                continue;
            }
            let Ok(slot) = Arc::clone(&self.slots).try_acquire_owned() else { break };
            // Known as held before it is, so that the keeper of leases does not let it go in between.
            let lost = shutdown.child_token();
            self.held.lock().unwrap_or_else(PoisonError::into_inner).insert(id.clone(), lost.clone());
            let (wanted, owner) = (id.clone(), self.options.server.clone());
            match self.db.write(async move |tx: &mut Tx| lease::take(tx, &wanted, &owner, now).await).await {
                Ok(Some(record)) => {
                    tasks.spawn(Arc::clone(self).work(record, lost, slot));
                }
                outcome => {
                    self.held.lock().unwrap_or_else(PoisonError::into_inner).remove(&id);
                    outcome?;
                }
            }
        }
        Ok(next.map_or(LOOK, |at| at.since(self.clock.now()).clamp(Duration::from_millis(1), LOOK)))
    }

    /// Renews the leases, drops what was lost, and lets go what nobody here works on.
    async fn keep_leases(self: Arc<Self>, shutdown: CancellationToken) {
        let mut renewed = tokio::time::Instant::now();
        loop {
            tokio::select! {
                () = tokio::time::sleep(LEASE / 3) => {}
                () = shutdown.cancelled() => return,
            }
            let (owner, now) = (self.options.server.clone(), self.clock.now());
            match self.db.write(async move |tx: &mut Tx| lease::renew(tx, &owner, now).await).await {
                Ok(ours) => {
                    renewed = tokio::time::Instant::now();
                    let held = self.held.lock().unwrap_or_else(PoisonError::into_inner).clone();
                    held.iter().filter(|(id, _)| !ours.contains_key(*id)).for_each(|(_, lost)| lost.cancel());
                    for id in ours.into_keys().filter(|id| !held.contains_key(id)) {
                        self.let_go(id).await;
                    }
                }
                Err(error) => {
                    tracing::error!(error = ?error, "the leases of operations cannot be renewed");
                    // By the time the lease runs out nothing must be under way here.
                    if renewed.elapsed() > LEASE * 2 / 3 {
                        self.held.lock().unwrap_or_else(PoisonError::into_inner).values().for_each(CancellationToken::cancel);
                    }
                }
            }
        }
    }

    async fn clear_old(self: Arc<Self>, shutdown: CancellationToken) {
        let mut pause = Duration::ZERO;
        loop {
            tokio::select! {
                () = tokio::time::sleep(pause) => {}
                () = shutdown.cancelled() => return,
            }
            let before = self.clock.now().minus(KEPT);
            pause = match self.db.write(async move |tx: &mut Tx| lease::forget(tx, before).await).await {
                Ok(true) => LOOK,
                Ok(false) => CLEARED_EVERY,
                Err(error) => {
                    tracing::error!(error = ?error, "old operations cannot be cleared away, it is tried again");
                    CLEARED_EVERY
                }
            };
        }
    }

    async fn let_go(&self, id: String) {
        let owner = self.options.server.clone();
        if let Err(error) = self.db.write(async move |tx: &mut Tx| lease::release(tx, &id, &owner).await).await {
            tracing::warn!(error = ?error, "an operation could not be let go; its lease will run out");
        }
    }

    async fn work(self: Arc<Self>, record: Record, lost: CancellationToken, slot: OwnedSemaphorePermit) {
        let id = record.id.clone();
        self.running.inc();
        let driven = self.drive(record, &lost).await;
        self.running.dec();
        if let Err(error) = &driven {
            tracing::error!(operation = id, error = ?error, "an operation cannot be worked on; it is tried again");
        }
        if driven.is_err() || lost.is_cancelled() {
            // The pause keeps what cannot be worked on from being taken at once, over and over.
            if driven.is_err() {
                tokio::select! {
                    () = tokio::time::sleep(LOOK) => {}
                    () = lost.cancelled() => {}
                }
            }
            self.let_go(id.clone()).await;
        }
        self.held.lock().unwrap_or_else(PoisonError::into_inner).remove(&id);
        drop(slot);
        self.look.notify_one();
    }

    /// Runs steps until the operation rests, ends or is lost.
    async fn drive(&self, mut record: Record, lost: &CancellationToken) -> Result<()> {
        let Some(kind) = self.kind(&record.kind) else {
            return Err(Error::internal(format!("this server knows no operation {}", record.kind)));
        };
        let names: Vec<Arc<str>> = match kind.is_perpetual() {
            true => vec![reconciler::STEP.into()],
            false => {
                let steps = record::steps(&mut self.db.read().await?, record.account, &record.id).await?;
                steps.iter().map(|step| step.name.as_str().into()).collect()
            }
        };
        let held = Held { account: record.account, id: record.id.clone(), owner: self.options.server.clone(), epoch: record.epoch };
        loop {
            let position = record.step;
            let name = usize::try_from(position).ok().and_then(|at| names.get(at)).cloned();
            let name = name.ok_or_else(|| Error::internal(format!("{} has no step {position}", record.id)))?;
            let way_back = kind.way_back(&name);
            if record.cancel_asked && record.status == Status::Running && way_back == WayBack::Asking {
                record.status = Status::Undoing;
                record.attempts = 0;
            }
            let (begin, now) = (held.clone(), self.clock.now());
            if record.status == Status::Running
                && !kind.is_perpetual()
                && !self.db.write(async move |tx: &mut Tx| begin.begin_step(tx, position, now).await).await?
            {
                return Ok(());
            }
            let cx = self.cx(&record, &name);
            let undo = record.status == Status::Undoing;
            self.steps.inc();
            let run = AssertUnwindSafe(rehearse(self.options.drill, record.attempts, || kind.run(&cx, &record.state, &name, undo)))
                .catch_unwind();
            let (outcome, state) = tokio::select! {
                outcome = run => match outcome {
                    Ok(Ok((flow, state))) => (Outcome::Flow(flow), Some(state)),
                    Ok(Err(error)) => (self.failure(&cx, &error), None),
                    Err(_) => (self.failure(&cx, &Error::internal("the step panicked")), None),
                },
                () = lost.cancelled() => return Ok(()),
            };
            let has_to_go_on = way_back == WayBack::None && !undo;
            let outcome = match outcome {
                Outcome::Flow(Flow::Fail(error)) if has_to_go_on => self.failure(&cx, &error),
                outcome => outcome,
            };
            let attempts = if has_to_go_on { u32::MAX } else { kind.attempts() };
            let error = (!record.error_code.is_empty()).then(|| (record.error_code.clone(), record.error.clone()));
            let place =
                Place { status: record.status, step: record.step, attempts: u32::try_from(record.attempts).unwrap_or(u32::MAX), error };
            let to = advance::advance(&place, outcome, i64::try_from(names.len()).unwrap_or(i64::MAX), attempts);
            let state = state.filter(|_| to.keeps_state).unwrap_or_else(|| record.state.clone());
            let Some(cancel_asked) = self.write(&held, &kind, &cx, &to, &state).await? else { return Ok(()) };
            if let Some(service) = kind.audience() {
                self.notices.tell(record.account, service);
            }
            if let Some(end) = &to.end {
                tracing::info!(operation = record.id, kind = record.kind, resource = record.resource_id, ?end, "operation ended");
            }
            if to.end.is_some() || to.pause.is_some() {
                return Ok(());
            }
            let (error_code, error) = to.place.error.unwrap_or_default();
            record = Record {
                status: to.place.status,
                step: to.place.step,
                attempts: i64::from(to.place.attempts),
                error_code,
                error,
                state,
                cancel_asked,
                ..record
            };
        }
    }

    /// What a step came to, and the product's own last words when it was the end, in one transaction.
    async fn write(&self, held: &Held, kind: &Arc<dyn Kind>, cx: &Cx, to: &advance::Advance, state: &str) -> Result<Option<bool>> {
        let (held, kind, cx, to, state) = (held.clone(), Arc::clone(kind), cx.clone(), to.clone(), state.to_owned());
        let (now, position) = (self.clock.now(), to.at);
        if kind.is_perpetual() && to.end.is_none() {
            return self.db.write(async move |tx: &mut Tx| held.rest(tx, &to, &state, now).await).await;
        }
        self.db
            .write(async move |tx: &mut Tx| {
                let written = held.write(tx, position, &to, Some(&state), now).await?;
                if let (Some(_), Some(end)) = (written, &to.end) {
                    kind.ended(tx, &cx, &state, end).await?;
                    if let End::Failed { code, message } = end {
                        record::add_event(tx, cx.account, &cx.operation_id, now, &cx.step, &format!("failed: {code}: {message}")).await?;
                    }
                }
                Ok(written)
            })
            .await
    }

    fn cx(&self, record: &Record, step: &Arc<str>) -> Cx {
        Cx {
            operation_id: record.id.as_str().into(),
            account: record.account,
            resource_id: record.resource_id.as_str().into(),
            request_id: record.request_id.as_str().into(),
            epoch: record.epoch,
            attempts: u32::try_from(record.attempts).unwrap_or(u32::MAX),
            step: Arc::clone(step),
            db: self.db.clone(),
            clock: self.clock.clone(),
        }
    }

    fn failure(&self, cx: &Cx, error: &Error) -> Outcome {
        self.failures.inc();
        tracing::warn!(operation = &*cx.operation_id, step = &*cx.step, attempts = cx.attempts, error = ?error, "a step failed");
        // Whoever reads an operation runs the thing it works on: the cause helps them, and is theirs.
        Outcome::Error(error.code().to_owned(), error.cause().map_or_else(|| error.message(terrace_base::Lang::En), ToString::to_string))
    }
}

/// What a step gives back.
pub(crate) type Stepped = Result<(Flow, String)>;
