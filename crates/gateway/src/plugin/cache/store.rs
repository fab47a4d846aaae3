//! The memory that all caches of a gateway share, and what is on its way into it.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use moka::sync::Cache;
use ring::digest;

use super::{MOST_LIFETIME, Stored, Ticket, Varies};

/// All answers that are kept.
const MOST_KEPT: u64 = 64 << 20;

/// One body.
const MOST_BODY: usize = 1 << 20;

/// All bodies that are being recorded.
const MOST_RECORDED: usize = 32 << 20;

/// Answers by their keys. What is asked for least goes first when it is full.
#[derive(Debug)]
pub struct Store {
    slots: Cache<[u8; 32], Slot>,
    recorded: AtomicUsize,
}

#[derive(Clone, Debug)]
enum Slot {
    Answer(Arc<Stored>),
    /// There are several, by the values of these fields.
    Varying(Varies),
}

impl Default for Store {
    fn default() -> Self {
        Self::new(MOST_KEPT)
    }
}

impl Store {
    fn new(most: u64) -> Self {
        let weigh = |_: &[u8; 32], slot: &Slot| match slot {
            Slot::Answer(stored) => u32::try_from(stored.size()).unwrap_or(u32::MAX),
            Slot::Varying(_) => 128,
        };
        let slots = Cache::builder().max_capacity(most).weigher(weigh).time_to_live(Duration::from_secs(MOST_LIFETIME)).build();
        Store { slots, recorded: AtomicUsize::new(0) }
    }

    pub(super) fn find(&self, ticket: &Ticket) -> Option<Arc<Stored>> {
        match self.slots.get(&ticket.key)? {
            Slot::Answer(stored) => Some(stored),
            Slot::Varying(varies) => match self.slots.get(&variant(ticket, varies))? {
                Slot::Answer(stored) => Some(stored),
                Slot::Varying(_) => None,
            },
        }
    }

    fn keep(&self, ticket: &Ticket, varies: Varies, stored: Stored) {
        let mut key = ticket.key;
        if varies.contains(&true) {
            self.slots.insert(key, Slot::Varying(varies));
            key = variant(ticket, varies);
        }
        self.slots.insert(key, Slot::Answer(Arc::new(stored)));
    }
}

fn variant(ticket: &Ticket, varies: Varies) -> [u8; 32] {
    let mut hash = digest::Context::new(&digest::SHA256);
    hash.update(&ticket.key);
    for (value, _) in ticket.varying.iter().zip(varies).filter(|(_, varies)| *varies) {
        hash.update(&value.as_ref().map_or(u64::MAX, |value| value.len() as u64).to_le_bytes());
        hash.update(value.as_ref().map_or(&[][..], |value| value.as_bytes()));
    }
    let mut key = [0; 32];
    key.copy_from_slice(hash.finish().as_ref());
    key
}

/// An answer whose body is passing by. Dropped before its end, it was not to be.
#[derive(Debug)]
pub struct Recorder {
    store: Arc<Store>,
    ticket: Ticket,
    varies: Varies,
    stored: Option<Stored>,
    body: BytesMut,
    told: Option<usize>,
}

impl Recorder {
    /// `told` is the body's length, if it is known. None: it is too long.
    pub(super) fn new(store: Arc<Store>, ticket: Ticket, varies: Varies, stored: Stored, told: Option<usize>) -> Option<Self> {
        let fits = told.is_none_or(|length| length <= MOST_BODY);
        fits.then(|| Recorder { store, ticket, varies, stored: Some(stored), body: BytesMut::new(), told })
    }

    /// The next piece of the body.
    pub fn push(&mut self, piece: &[u8]) {
        if self.stored.is_none() {
            return;
        }
        let recorded = self.store.recorded.fetch_add(piece.len(), Ordering::Relaxed) + piece.len();
        self.body.extend_from_slice(piece);
        if self.body.len() > MOST_BODY || recorded > MOST_RECORDED {
            self.give_up();
        }
    }

    /// The body is complete. `head`: it was the answer to HEAD, which has a length and no body.
    pub fn finish(mut self, head: bool) {
        // One that is shorter than it was told to be was cut off.
        if !head && self.told.is_some_and(|length| length != self.body.len()) {
            return;
        }
        if let Some(mut stored) = self.stored.take() {
            // A copy without the room that growing left.
            stored.body = Bytes::copy_from_slice(&self.body);
            self.store.keep(&self.ticket, self.varies, stored);
        }
    }

    fn give_up(&mut self) {
        self.stored = None;
        self.store.recorded.fetch_sub(self.body.len(), Ordering::Relaxed);
        self.body = BytesMut::new();
    }
}

impl Drop for Recorder {
    fn drop(&mut self) {
        self.give_up();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::{HeaderMap, StatusCode};

    fn stored() -> Stored {
        let (status, headers, body) = (StatusCode::OK, HeaderMap::new(), Bytes::new());
        Stored { status, headers, body, since: 0, age: 0, lifetime: 60, public: false }
    }

    fn ticket(number: u32) -> Ticket {
        let mut key = [0; 32];
        key[..4].copy_from_slice(&number.to_le_bytes());
        Ticket { key, varying: Default::default(), authorized: false }
    }

    fn record(store: &Arc<Store>, number: u32, told: Option<usize>) -> Option<Recorder> {
        Recorder::new(Arc::clone(store), ticket(number), Default::default(), stored(), told)
    }

    #[test]
    fn bodies_that_are_too_long_or_cut_off() {
        let store = Arc::new(Store::default());
        assert!(record(&store, 1, Some(MOST_BODY + 1)).is_none());
        let mut long = record(&store, 1, None).unwrap();
        (0..=16).for_each(|_| long.push(&[0; 64 << 10]));
        long.finish(false);
        let mut short = record(&store, 2, Some(10)).unwrap();
        short.push(b"123456789");
        short.finish(false);
        record(&store, 3, None).unwrap().push(b"dropped");
        for number in 1..=3 {
            assert!(store.find(&ticket(number)).is_none(), "{number}");
        }
        let mut whole = record(&store, 4, Some(10)).unwrap();
        whole.push(b"12345");
        whole.push(b"67890");
        whole.finish(false);
        record(&store, 5, Some(10)).unwrap().finish(true);
        assert_eq!(store.find(&ticket(4)).unwrap().body, "1234567890");
        assert_eq!(store.find(&ticket(5)).unwrap().body, "");
        assert_eq!(store.recorded.load(Ordering::Relaxed), 0, "all room is given back");
    }

    #[test]
    fn what_is_recorded_at_once_has_a_bound() {
        let store = Arc::new(Store::default());
        let piece = vec![0; MOST_BODY];
        let mut recorders: Vec<Recorder> = (0..40).map(|number| record(&store, number, None).unwrap()).collect();
        recorders.iter_mut().for_each(|recorder| recorder.push(&piece));
        assert!(store.recorded.load(Ordering::Relaxed) <= MOST_RECORDED);
        recorders.into_iter().for_each(|recorder| recorder.finish(false));
        assert_eq!(store.recorded.load(Ordering::Relaxed), 0);
    }

    #[test]
    fn what_is_kept_has_a_bound() {
        let store = Arc::new(Store::new(100 << 10));
        for number in 0..1_000 {
            let mut recorder = record(&store, number, None).unwrap();
            recorder.push(&[0; 1_000]);
            recorder.finish(false);
        }
        store.slots.run_pending_tasks();
        assert!(store.slots.weighted_size() <= 100 << 10, "{}", store.slots.weighted_size());
    }
}
