//! Circuit breaking (`CircuitBreaker`): a back-end that fails too often is left alone for a while.
//!
//! * **Closed**: requests pass and are counted in windows. When a window has enough of them and too many failed, it opens.
//! * **Open**: requests are answered here. After its time it is half open.
//! * **Half open**: as many probes pass as the plugin says. All of them well: closed. One of them not: open again.
//!
//! Failures are answers with certain statuses, answers that took too long, and no answer at all. A closed breaker costs a request two
//! atomic operations; only the others take a lock, for a few instructions. The state belongs to a name, not to a release.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use http::{HeaderValue, StatusCode};
use serde::Deserialize;
use serde_json::Value;

use super::rewrite_response::Statuses;
use crate::limit::Counts;

const SECOND: u64 = 1_000_000;
const MOST_SECONDS: u64 = 3_600;
const MOST_PROBES: u32 = 1_000;
const MOST_BODY: usize = 64 << 10;

/// Requests that are counted in one window; beyond it both counts are halved, which keeps their relation.
const MOST_COUNTED: u64 = (1 << 20) - 1;

#[derive(Debug)]
pub struct CircuitBreaker {
    breaker: Arc<Breaker>,
    failures: Statuses,
    slow_ms: Option<u64>,
    pub response: Response,
}

/// What callers get while it is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    pub status: StatusCode,
    pub content_type: HeaderValue,
    /// None: the gateway's own words.
    pub body: Option<Bytes>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Settings {
    /// Microseconds.
    window: u64,
    open: u64,
    least: u64,
    percentage: u64,
    probes: u32,
}

#[derive(Debug)]
struct Breaker {
    settings: Settings,
    /// Which window is counted (24 bits), its requests and its failures (20 bits each).
    counted: AtomicU64,
    phase: Mutex<Phase>,
    /// Whether `phase` is anything but closed; read without the lock.
    guarded: AtomicU64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    Closed,
    Open {
        until: u64,
    },
    HalfOpen {
        under_way: u32,
        passed: u32,
        /// Which half-open phase it is, so that a probe of an earlier one says nothing about this one.
        number: u64,
    },
}

/// A request that may pass. Its end must be told; if it is dropped instead, the caller went away and it says nothing of the back-end.
#[derive(Debug)]
pub struct Pass {
    breaker: Arc<Breaker>,
    probe: Option<u64>,
}

/// It is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Open {
    /// Microseconds until a request may pass again.
    pub retry: u64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Data {
    /// Seconds.
    #[serde(default = "thirty")]
    window: u64,
    #[serde(default = "twenty")]
    min_requests: u64,
    failure_percentage: u64,
    #[serde(default)]
    failure_statuses: Option<Vec<Value>>,
    #[serde(default)]
    slow_ms: Option<u64>,
    #[serde(default = "thirty")]
    open_seconds: u64,
    #[serde(default = "one")]
    half_open_requests: u32,
    #[serde(default)]
    response: Option<ResponseData>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ResponseData {
    #[serde(default)]
    status: Option<u16>,
    #[serde(default)]
    content_type: Option<String>,
    #[serde(default)]
    body: Option<String>,
}

fn thirty() -> u64 {
    30
}

fn twenty() -> u64 {
    20
}

fn one() -> u32 {
    1
}

impl CircuitBreaker {
    /// `name` names whose state it is: a plugin on an API of an environment.
    pub fn parse(data: &Value, name: &str, counts: &Counts) -> Result<Self, String> {
        let data: Data = super::read(data)?;
        for (field, seconds) in [("window", data.window), ("open_seconds", data.open_seconds)] {
            if seconds == 0 || seconds > MOST_SECONDS {
                return Err(format!("{field}: {seconds}, 1 to {MOST_SECONDS} seconds are allowed"));
            }
        }
        if data.failure_percentage == 0 || data.failure_percentage > 100 {
            return Err(format!("failure_percentage: {}, 1 to 100 are allowed", data.failure_percentage));
        }
        if data.min_requests == 0 || data.min_requests > MOST_COUNTED / 2 {
            return Err(format!("min_requests: {}, 1 to {} are allowed", data.min_requests, MOST_COUNTED / 2));
        }
        if data.half_open_requests == 0 || data.half_open_requests > MOST_PROBES {
            return Err(format!("half_open_requests: {}, 1 to {MOST_PROBES} are allowed", data.half_open_requests));
        }
        let statuses = data.failure_statuses.unwrap_or_else(|| vec!["5xx".into()]);
        if statuses.is_empty() {
            return Err("failure_statuses: at least one is needed, or none of the field".to_owned());
        }
        let failures = Statuses::parse(&statuses).map_err(|reason| format!("failure_statuses: {reason}"))?;
        let settings = Settings {
            window: data.window * SECOND,
            open: data.open_seconds * SECOND,
            least: data.min_requests,
            percentage: data.failure_percentage,
            probes: data.half_open_requests,
        };
        let breaker = counts.shared(format!("{name}/breaker/{settings:?}"), || Breaker::new(settings));
        Ok(CircuitBreaker { breaker, failures, slow_ms: data.slow_ms, response: response(data.response)? })
    }

    /// Lets a request pass at `now`, in microseconds since 1970, or does not.
    pub fn enter(&self, now: u64) -> Result<Pass, Open> {
        let probe = self.breaker.enter(now)?;
        Ok(Pass { breaker: Arc::clone(&self.breaker), probe })
    }

    /// Whether an answer, or none, is a failure of the back-end.
    pub fn failed(&self, status: Option<StatusCode>, milliseconds: u64) -> bool {
        self.slow_ms.is_some_and(|most| milliseconds > most) || status.is_none_or(|status| self.failures.contain(status))
    }
}

fn response(data: Option<ResponseData>) -> Result<Response, String> {
    let data = data.unwrap_or(ResponseData { status: None, content_type: None, body: None });
    let code = data.status.unwrap_or(503);
    let status = StatusCode::from_u16(code).ok().filter(|_| (200..=599).contains(&code) && ![204, 205, 304].contains(&code));
    let kind = data.content_type.as_deref().unwrap_or("text/plain; charset=utf-8");
    match &data.body {
        Some(body) if body.len() > MOST_BODY => {
            return Err(format!("response: body: {} bytes, at most {MOST_BODY} are allowed", body.len()));
        }
        _ => {}
    }
    Ok(Response {
        status: status.ok_or_else(|| format!("response: status: {code}, a status from 200 to 599 with a body is needed"))?,
        content_type: HeaderValue::from_str(kind).map_err(|_| format!("response: content_type: `{kind}` cannot stand in a header"))?,
        body: data.body.map(Bytes::from),
    })
}

impl Pass {
    /// The request ended at `now`.
    pub fn end(mut self, failed: bool, now: u64) {
        match self.probe.take() {
            None => self.breaker.count(failed, now),
            Some(number) => self.breaker.probed(number, Some(failed), now),
        }
    }
}

impl Drop for Pass {
    fn drop(&mut self) {
        if let Some(number) = self.probe {
            self.breaker.probed(number, None, 0);
        }
    }
}

impl Breaker {
    fn new(settings: Settings) -> Self {
        Breaker { settings, counted: AtomicU64::new(0), phase: Mutex::new(Phase::Closed), guarded: AtomicU64::new(0) }
    }

    /// Some: it is a probe, of the half-open phase with that number.
    fn enter(&self, now: u64) -> Result<Option<u64>, Open> {
        if self.guarded.load(Ordering::Acquire) == 0 {
            return Ok(None);
        }
        let mut phase = self.phase.lock().unwrap_or_else(PoisonError::into_inner);
        if let Phase::Open { until } = *phase {
            if now < until {
                return Err(Open { retry: until - now });
            }
            *phase = Phase::HalfOpen { under_way: 0, passed: 0, number: until };
        }
        match &mut *phase {
            Phase::Closed | Phase::Open { .. } => Ok(None),
            Phase::HalfOpen { under_way, passed, number } => {
                if *under_way + *passed >= self.settings.probes {
                    // Until the probes are back; nobody knows when.
                    return Err(Open { retry: SECOND });
                }
                *under_way += 1;
                Ok(Some(*number))
            }
        }
    }

    /// A request that passed while it was closed has ended.
    fn count(&self, failed: bool, now: u64) {
        if self.guarded.load(Ordering::Relaxed) != 0 {
            return;
        }
        let window = (now / self.settings.window) & 0xff_ffff;
        let next = |state: u64| {
            let (counted, mut all, mut bad) = (state >> 40, state >> 20 & MOST_COUNTED, state & MOST_COUNTED);
            if counted != window {
                (all, bad) = (0, 0);
            }
            if all == MOST_COUNTED {
                (all, bad) = (all / 2, bad / 2);
            }
            (window, all + 1, bad + u64::from(failed))
        };
        let pack = |(window, all, bad): (u64, u64, u64)| window << 40 | all << 20 | bad;
        let before = self.counted.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |state| Some(pack(next(state))));
        let (_, all, bad) = next(before.unwrap_or_else(|state| state));
        if failed && all >= self.settings.least && bad * 100 >= all * self.settings.percentage {
            let mut phase = self.phase.lock().unwrap_or_else(PoisonError::into_inner);
            if *phase == Phase::Closed {
                self.open(&mut phase, now);
            }
        }
    }

    /// A probe is back. None: without a verdict.
    fn probed(&self, of: u64, failed: Option<bool>, now: u64) {
        let mut phase = self.phase.lock().unwrap_or_else(PoisonError::into_inner);
        let Phase::HalfOpen { under_way, passed, number } = &mut *phase else { return };
        if *number != of {
            return;
        }
        *under_way = under_way.saturating_sub(1);
        match failed {
            None => {}
            Some(true) => self.open(&mut phase, now),
            Some(false) => {
                *passed += 1;
                if *passed >= self.settings.probes {
                    *phase = Phase::Closed;
                    // Whatever the window had counted was before.
                    self.counted.store(0, Ordering::Relaxed);
                    self.guarded.store(0, Ordering::Release);
                }
            }
        }
    }

    fn open(&self, phase: &mut Phase, now: u64) {
        *phase = Phase::Open { until: now + self.settings.open };
        self.guarded.store(1, Ordering::Release);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    const NOW: u64 = 1_800_000_000 * SECOND;

    fn breaker(change: Value) -> Result<CircuitBreaker, String> {
        let mut data = json!({ "window": 10, "min_requests": 4, "failure_percentage": 50, "open_seconds": 5, "half_open_requests": 2 });
        data.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        CircuitBreaker::parse(&data, "plugin", &Counts::default())
    }

    fn send(breaker: &CircuitBreaker, failed: bool, now: u64) -> bool {
        breaker.enter(now).map(|pass| pass.end(failed, now)).is_ok()
    }

    #[test]
    fn it_opens_waits_probes_and_closes() {
        let breaker = breaker(json!({})).unwrap();
        for failed in [true, true, false] {
            assert!(send(&breaker, failed, NOW));
        }
        assert!(send(&breaker, true, NOW), "three of four failed");
        assert_eq!(breaker.enter(NOW + SECOND).unwrap_err(), Open { retry: 4 * SECOND });
        let half = NOW + 5 * SECOND;
        let (first, second) = (breaker.enter(half).unwrap(), breaker.enter(half).unwrap());
        assert!(breaker.enter(half).is_err(), "two probes, no more");
        first.end(false, half);
        assert!(breaker.enter(half).is_err());
        second.end(false, half);
        for _ in 0..100 {
            assert!(send(&breaker, false, half));
        }
    }

    #[test]
    fn one_bad_probe_opens_it_again() {
        let breaker = breaker(json!({})).unwrap();
        (0..4).for_each(|_| _ = send(&breaker, true, NOW));
        let half = NOW + 5 * SECOND;
        let late = breaker.enter(half).unwrap();
        assert!(send(&breaker, true, half));
        assert_eq!(breaker.enter(half).unwrap_err(), Open { retry: 5 * SECOND });
        let again = half + 5 * SECOND;
        let probe = breaker.enter(again).unwrap();
        late.end(true, again);
        assert!(send(&breaker, false, again), "a probe of the phase before says nothing");
        drop(probe);
        assert!(send(&breaker, false, again), "a caller who went away leaves its place");
        assert!(send(&breaker, true, again), "closed: one failure is not enough");
        assert!(send(&breaker, false, again));
    }

    #[test]
    fn few_requests_and_old_failures_do_not_open_it() {
        let breaker = breaker(json!({})).unwrap();
        for second in 0..20 {
            // Three failures in each window, and one success.
            assert!(send(&breaker, second % 10 < 2, NOW + second * SECOND), "{second}");
        }
        let pass = breaker.enter(NOW + 20 * SECOND).unwrap();
        (0..4).for_each(|_| _ = send(&breaker, true, NOW + 20 * SECOND));
        pass.end(true, NOW + 25 * SECOND);
        assert!(breaker.enter(NOW + 25 * SECOND).is_ok(), "what ends while it is open does not prolong it");
    }

    #[test]
    fn what_is_a_failure() {
        let breaker = breaker(json!({ "failure_statuses": ["502-504", 429], "slow_ms": 100 })).unwrap();
        let failed = |status: u16, ms| breaker.failed(StatusCode::from_u16(status).ok(), ms);
        assert!(failed(503, 1) && failed(429, 1) && failed(200, 101) && breaker.failed(None, 1));
        assert!(!failed(500, 1) && !failed(200, 100));
    }

    #[test]
    fn its_state_outlives_a_release() {
        let counts = Counts::default();
        let parse =
            |percentage: u32| CircuitBreaker::parse(&json!({ "min_requests": 1, "failure_percentage": percentage }), "p", &counts).unwrap();
        let first = parse(1);
        assert!(send(&first, true, NOW));
        assert!(parse(1).enter(NOW).is_err());
        assert!(parse(2).enter(NOW).is_ok(), "other settings begin anew");
    }

    #[test]
    fn refused() {
        for (change, word) in [
            (json!({ "window": 0 }), "window"),
            (json!({ "open_seconds": 3_601 }), "3601"),
            (json!({ "failure_percentage": 0 }), "failure_percentage"),
            (json!({ "failure_percentage": 101 }), "101"),
            (json!({ "min_requests": 0 }), "min_requests"),
            (json!({ "half_open_requests": 0 }), "half_open_requests"),
            (json!({ "failure_statuses": [] }), "failure_statuses"),
            (json!({ "failure_statuses": ["x"] }), "`x`"),
            (json!({ "response": { "status": 204 } }), "204"),
            (json!({ "response": { "content_type": "a\n" } }), "content_type"),
            (json!({ "x": 1 }), "x"),
        ] {
            let error = breaker(change).unwrap_err();
            assert!(error.contains(word), "{error}");
        }
        assert_eq!(breaker(json!({ "response": { "status": 200, "body": "later" } })).unwrap().response.body, Some("later".into()));
    }

    #[test]
    fn many_threads() {
        let breaker = breaker(json!({ "min_requests": 100, "failure_percentage": 100, "half_open_requests": 3 })).unwrap();
        let passed = |failed: bool, now: u64| -> usize {
            std::thread::scope(|scope| {
                let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| (0..5_000).filter(|_| send(&breaker, failed, now)).count())).collect();
                threads.into_iter().map(|thread| thread.join().unwrap()).sum()
            })
        };
        assert_eq!(passed(false, NOW), 20_000);
        let before_open = passed(true, NOW + 10 * SECOND);
        assert!((100..110).contains(&before_open), "{before_open}");
        // Other threads may find the probes' places taken for a moment; in the end it is closed.
        assert!(passed(false, NOW + 20 * SECOND) >= 3);
        assert_eq!(passed(false, NOW + 20 * SECOND), 20_000);
    }

    proptest! {
        /// As many probes as allowed are under way at most, and in the end it is always one of the three.
        #[test]
        fn probes_never_exceed_their_number(steps in prop::collection::vec((0..4u8, any::<bool>()), 0..60)) {
            let breaker = breaker(json!({ "min_requests": 1 })).unwrap();
            let mut now = NOW;
            let mut passes: Vec<Pass> = Vec::new();
            for (step, failed) in steps {
                match step {
                    0 => passes.extend(breaker.enter(now)),
                    1 => if let Some(pass) = passes.pop() { pass.end(failed, now) },
                    2 => drop(passes.pop()),
                    _ => now += 2 * SECOND,
                }
                if let Phase::HalfOpen { under_way, passed, number } = *breaker.breaker.phase.lock().unwrap() {
                    prop_assert!(under_way + passed <= 2);
                    let mine = passes.iter().filter(|pass| pass.probe == Some(number)).count();
                    prop_assert_eq!(under_way as usize, mine);
                }
            }
        }
    }
}
