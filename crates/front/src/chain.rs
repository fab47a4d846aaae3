//! The life of an API request, top to bottom. Every call, signed or from a console session, goes through [`Chain::run`].

use std::net::{IpAddr, SocketAddr};
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::{Duration, Instant};

use futures_util::FutureExt;
use http::HeaderValue;
use serde_json::{Map, Value};
use terrace_base::{Clock, Error, Lang, Result, Rng, text};
use terrace_identity::Identity;
use terrace_rpc::{ActionMeta, Caller, Cx, Notices, Registry, validate};
use terrace_telemetry::Metrics;
use tokio_util::sync::CancellationToken;
use tracing::Instrument;

use crate::envelope::{self, Params};
use crate::limit::Limiter;
use crate::{Request, Response, authenticate, full, select};

const LONGEST_AUDIT_PAUSE: Duration = Duration::from_secs(60);

/// What the chain needs; built once by the binary.
pub struct Chain {
    pub registry: Registry,
    pub identity: Arc<Identity>,
    pub limiter: Limiter,
    pub metrics: Metrics,
    pub clock: Clock,
    pub rng: Rng,
    pub region: Arc<str>,
    pub notices: Notices,
    /// Streams that are open end when this does.
    pub closing: CancellationToken,
}

/// A call whose caller is known: what a signature or a session leads to.
pub struct Call {
    pub request_id: Arc<str>,
    pub caller: Caller,
    pub action: &'static ActionMeta,
    pub region: String,
    pub params: Params,
    pub lang: Lang,
    pub source_ip: IpAddr,
}

impl Chain {
    /// Answers a signed request.
    pub async fn serve(self: &Arc<Self>, request: Request, peer: SocketAddr) -> Response {
        let started = Instant::now();
        let request_id: Arc<str> = terrace_telemetry::request_id(&self.rng).into();
        let mut lang = envelope::language(&request);
        let answered = async {
            let mut named = None;
            let outcome = self.signed(request, peer, &request_id, &mut lang, &mut named).await;
            self.record(named, &outcome, started);
            respond(&request_id, lang, outcome)
        };
        // Boxed: what a call needs on its way is large, and would be moved with each layer around it.
        Box::pin(answered).instrument(tracing::info_span!("call", %request_id)).await
    }

    async fn signed(
        self: &Arc<Self>,
        request: Request,
        peer: SocketAddr,
        request_id: &Arc<str>,
        lang: &mut Lang,
        named: &mut Option<&'static ActionMeta>,
    ) -> Result<Vec<u8>> {
        let (admitted, refusal) = match authenticate::admit(&self.identity, request.headers(), self.clock.now()).await {
            Ok(admitted) => (admitted, None),
            Err(refusal) => (None, Some(refusal)),
        };
        let envelope = envelope::read(request, refusal).await?;
        let now = self.clock.now();
        *lang = envelope.lang.unwrap_or(*lang);
        let who = authenticate::verify(&self.identity, &envelope, admitted, now).await?;
        let action =
            select::action(&self.registry, who.scope.as_deref(), &envelope.host, &envelope.path, &envelope.version, &envelope.action)?;
        *named = Some(action);
        let caller = who.credential.caller.clone();
        self.run(Call {
            request_id: Arc::clone(request_id),
            caller,
            action,
            region: envelope.region,
            params: envelope.params,
            lang: *lang,
            source_ip: peer.ip(),
        })
        .await
    }

    /// The part that every call shares: region, rate, parameters, permission, audit, the handler.
    pub async fn run(self: &Arc<Self>, call: Call) -> Result<Vec<u8>> {
        self.check_region(&call)?;
        self.limiter.admit(call.caller.account, call.action, self.clock.now())?;
        let params = call.params.decode(call.action).await?;
        let cx = Cx {
            request_id: call.request_id,
            action: call.action,
            caller: call.caller,
            region: Arc::clone(&self.region),
            lang: call.lang,
            source_ip: call.source_ip,
            clock: self.clock.clone(),
        };
        if !self.registry.is_registered(cx.action) {
            return self.registry.call(cx, params).await;
        }
        validate::check(cx.action, &params)?;
        let allowed = allow_named_resources(&cx, &params);
        if !cx.action.mutating {
            allowed?;
            return caught(AssertUnwindSafe(self.registry.call(cx, params)).catch_unwind().await);
        }
        Box::pin(self.mutate(cx, params, allowed)).await
    }

    /// A call that changes something: on record before and after, and never left half done.
    async fn mutate(self: &Arc<Self>, cx: Cx, params: Map<String, Value>, allowed: Result<()>) -> Result<Vec<u8>> {
        self.identity.audit().open(&cx, &params).await?;
        // A caller who hangs up does not stop half way what was begun: the rest runs in a task of its own.
        let this = Arc::clone(self);
        let work = async move {
            let outcome = match allowed {
                Ok(()) => caught(AssertUnwindSafe(this.registry.call(cx.clone(), params)).catch_unwind().await),
                Err(refusal) => Err(refusal),
            };
            let code = outcome.as_ref().err().map(Error::code);
            if let Err(error) = this.identity.audit().close(&cx, code).await {
                // What was done is done: an answer that says otherwise would have it done again. The record follows when it can.
                tracing::error!(error = ?error, "the end of a call is not on record yet, it is tried again");
                tokio::spawn(Arc::clone(&this).close_later(cx.clone(), code).in_current_span());
            }
            if outcome.is_ok() {
                this.notices.tell(cx.account(), cx.action.service);
            }
            this.notices.tell(cx.account(), "cloudaudit");
            outcome
        };
        tokio::spawn(work.in_current_span()).await.map_err(Error::internal)?
    }

    /// Until the process ends; after that the record stays open, which says that nobody knows.
    async fn close_later(self: Arc<Self>, cx: Cx, code: Option<&'static str>) {
        let mut pause = Duration::from_secs(1);
        loop {
            tokio::select! {
                () = tokio::time::sleep(pause) => {}
                () = self.closing.cancelled() => return,
            }
            match self.identity.audit().close(&cx, code).await {
                Ok(()) => return,
                Err(error) => tracing::warn!(error = ?error, "the end of a call is still not on record"),
            }
            pause = (pause * 2).min(LONGEST_AUDIT_PAUSE);
        }
    }

    fn check_region(&self, call: &Call) -> Result<()> {
        // Where the contract needs no region, one that is sent has no effect.
        if !call.action.region_required {
            return Ok(());
        }
        if call.region.is_empty() {
            return Err(Error::missing("Region"));
        }
        if call.region != *self.region {
            return Err(Error::new(
                "UnsupportedRegion",
                text!(
                    "the region `{region}` is not served here; allowed: {allowed}",
                    region = call.region.chars().take(80).collect::<String>(),
                    allowed = self.region
                ),
            ));
        }
        Ok(())
    }

    fn record(&self, action: Option<&'static ActionMeta>, outcome: &Result<Vec<u8>>, started: Instant) {
        let code = outcome.as_ref().err().map_or("OK", Error::code);
        let (service, name) = action.map_or(("-", "-"), |a| (a.service, a.name));
        self.metrics.call(service, name, code, started.elapsed());
        match outcome {
            Err(error) if error.is_internal() => tracing::error!(service, action = name, error = ?error, "call failed"),
            Err(error) => tracing::debug!(service, action = name, code, message = %error, "call refused"),
            Ok(_) => tracing::debug!(service, action = name, micros = started.elapsed().as_micros() as u64, "call answered"),
        }
    }
}

/// Asks the caller's policies about every resource the request names; about `*` when it names none.
fn allow_named_resources(cx: &Cx, params: &Map<String, Value>) -> Result<()> {
    let mut asked = false;
    for resource in cx.action.resources {
        // The handler knows the id behind a name, and asks then.
        asked |= resource.lookup;
        let named = match params.get(resource.field) {
            Some(Value::Array(items)) => items.as_slice(),
            Some(Value::Null) | None => &[],
            Some(one) => std::slice::from_ref(one),
        };
        for value in named.iter().filter(|_| !resource.lookup) {
            asked = true;
            let id = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            cx.allow(&cx.resource(resource.kind, &id))?;
        }
    }
    if asked { Ok(()) } else { cx.allow("*") }
}

/// A handler that panicked is an internal error like any other; the process goes on.
fn caught(outcome: std::thread::Result<Result<Vec<u8>>>) -> Result<Vec<u8>> {
    outcome.unwrap_or_else(|panic| {
        let said = panic.downcast_ref::<&str>().map(|s| (*s).to_owned()).or_else(|| panic.downcast_ref::<String>().cloned());
        Err(Error::internal(format!("the handler panicked: {}", said.unwrap_or_default())))
    })
}

/// The `Response` envelope, always with HTTP 200.
pub fn respond(request_id: &str, lang: Lang, outcome: Result<Vec<u8>>) -> Response {
    let body = match outcome {
        Ok(mut object) => {
            // The handler's object, with RequestId added before its closing brace.
            object.pop();
            let comma = if object.len() > 1 { "," } else { "" };
            let mut out = Vec::with_capacity(object.len() + 80);
            out.extend_from_slice(b"{\"Response\":");
            out.extend_from_slice(&object);
            for part in [comma, "\"RequestId\":\"", request_id, "\"}}"] {
                out.extend_from_slice(part.as_bytes());
            }
            out
        }
        Err(error) => {
            let value =
                serde_json::json!({"Response": {"Error": {"Code": error.code(), "Message": error.message(lang)}, "RequestId": request_id}});
            value.to_string().into_bytes()
        }
    };
    let mut response = http::Response::new(full(body));
    response.headers_mut().insert(http::header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}
