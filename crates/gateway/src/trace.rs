//! What happened to one request, for whoever asked the control plane to send it.
//!
//! A request is traced when it carries [`TICKET`] with a ticket that the control plane made a moment ago: nobody else learns what plugins
//! and back-ends a request meets. What happened goes back in a field of the answer, [`STEPS`].

use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::header::{HeaderName, HeaderValue};
use ring::hmac;
use serde::{Deserialize, Serialize};

/// The field of the request with its ticket.
pub const TICKET: HeaderName = HeaderName::from_static("x-gateway-trace");

/// The field of the answer with what happened.
pub const STEPS: HeaderName = HeaderName::from_static("x-gateway-steps");

/// Microseconds a ticket is good for.
const GOOD: u64 = 60_000_000;

/// Bytes of all messages: an answer's head has bounds.
const MOST_TEXT: usize = 12 * 1024;

/// What control plane and gateways share to make and to check tickets.
#[derive(Clone)]
pub struct TicketKey(hmac::Key);

impl std::fmt::Debug for TicketKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TicketKey")
    }
}

impl TicketKey {
    pub fn new(secret: &[u8; 32]) -> Self {
        TicketKey(hmac::Key::new(hmac::HMAC_SHA256, secret))
    }

    /// A ticket that is good from `now`, in microseconds since 1970.
    pub fn ticket(&self, now: u64) -> String {
        let until = now + GOOD;
        format!("{until}.{}", hex::encode(hmac::sign(&self.0, until.to_string().as_bytes())))
    }

    pub fn is_good(&self, ticket: &str, now: u64) -> bool {
        let Some((until, signature)) = ticket.split_once('.') else { return false };
        let fresh = until.parse().is_ok_and(|until: u64| now < until && until <= now + 2 * GOOD);
        fresh && hex::decode(signature).is_ok_and(|signature| hmac::verify(&self.0, until.as_bytes(), &signature).is_ok())
    }
}

/// What kind of thing happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    Route,
    Plugin,
    Auth,
    Limit,
    Parameters,
    Backend,
    Answer,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    pub kind: Kind,
    pub message: String,
    /// Microseconds since the request was read.
    pub at: u64,
}

/// All steps, and the API that answered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    pub api: Option<String>,
    pub steps: Vec<Step>,
}

impl Told {
    pub fn field(&self) -> Option<HeaderValue> {
        HeaderValue::from_str(&STANDARD.encode(serde_json::to_vec(self).ok()?)).ok()
    }

    pub fn read(field: &[u8]) -> Option<Told> {
        serde_json::from_slice(&STANDARD.decode(field).ok()?).ok()
    }
}

/// The steps of a request that is on its way.
#[derive(Debug)]
pub struct Trace {
    began: Instant,
    steps: Mutex<Vec<Step>>,
}

impl Trace {
    pub fn begin() -> Self {
        Trace { began: Instant::now(), steps: Mutex::default() }
    }

    pub fn note(&self, kind: Kind, message: String) {
        let at = u64::try_from(self.began.elapsed().as_micros()).unwrap_or(u64::MAX);
        let mut steps = self.steps.lock().unwrap_or_else(PoisonError::into_inner);
        let long: usize = steps.iter().map(|step| step.message.len()).sum();
        if long + message.len() <= MOST_TEXT {
            steps.push(Step { kind, message, at });
        }
    }

    pub fn told(&self, api: Option<&str>) -> Told {
        Told { api: api.map(str::to_owned), steps: self.steps.lock().unwrap_or_else(PoisonError::into_inner).clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: u64 = 1_800_000_000_000_000;

    #[test]
    fn tickets_are_good_for_a_minute() {
        let key = TicketKey::new(&[7; 32]);
        let ticket = key.ticket(NOW);
        assert!(key.is_good(&ticket, NOW) && key.is_good(&ticket, NOW + GOOD - 1));
        assert!(!key.is_good(&ticket, NOW + GOOD) && !key.is_good(&ticket, NOW - 2 * GOOD));
        assert!(!TicketKey::new(&[8; 32]).is_good(&ticket, NOW));
        let (until, signature) = ticket.split_once('.').unwrap();
        for bad in ["", ".", until, &format!("{until}0.{signature}"), &format!("{until}.{}", &signature[2..]), &format!("{until}.zz")] {
            assert!(!key.is_good(bad, NOW), "{bad}");
        }
    }

    #[test]
    fn steps_are_read_as_they_were_told_and_have_bounds() {
        let trace = Trace::begin();
        trace.note(Kind::Route, "the API `häuser`".to_owned());
        for _ in 0..100 {
            trace.note(Kind::Plugin, "x".repeat(1_000));
        }
        let told = trace.told(Some("api-1"));
        assert_eq!(told.steps.len(), 13);
        assert_eq!(Told::read(told.field().unwrap().as_bytes()), Some(told));
        assert_eq!(Told::read(b"nonsense"), None);
    }
}
