//! What is remembered of a request: closed when its answer has been sent, or cannot be. Then it is counted ([`crate::usage`]), and written to the
//! access log if there is one.

use std::cell::RefCell;
use std::net::SocketAddr;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use http::request::Parts;
use http::{HeaderValue, Method, Uri, Version};
use terrace_accesslog::record::End;
use terrace_accesslog::{Appender, Record};

use crate::backend::pool::Arriving;
use crate::body::Outgoing;
use crate::serve::exchange::Exchange;
use crate::serve::span::Span;
use crate::serve::worker::Client;
use crate::sharded::Sharded;
use crate::site::Site;
use crate::snapshot::View;
use crate::usage::{Tally, Totals, Who};

/// Where a request was let in: the site and the API in it, by their numbers in the snapshot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub site: u32,
    pub api: u32,
}

/// Who made the answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Author {
    /// The gateway, which refused the request.
    #[default]
    Gateway,
    Backend,
    /// The gateway, because the back-end did not.
    Nobody,
}

/// An answer on its way, and what is known of its request. It goes through many hands, and is small for that.
#[derive(Debug)]
pub struct Ending(Box<Remembered>);

#[derive(Debug)]
pub struct Remembered {
    snapshot: Arc<View>,
    client: Arc<Client>,
    /// The number of the site that was found; of one without an API for the request too.
    site: Option<u32>,
    pub place: Option<Place>,
    /// The id of the key that signed.
    key: Option<Box<str>>,
    pub status: u16,
    pub author: Author,
    started: Instant,
    bytes: u64,
    end: End,
    /// What only the log wants to know.
    notes: Option<Box<Notes>>,
}

#[derive(Debug)]
struct Notes {
    request_id: HeaderValue,
    span: Option<Span>,
    host: Option<HeaderValue>,
    method: Method,
    uri: Uri,
    version: Version,
    /// What the caller sees, which plugins may have changed.
    status: u16,
    error: String,
    body: Length,
    upstream: Upstream,
}

/// Bytes of a body on its way to the back-end.
#[derive(Debug)]
enum Length {
    Known(u64),
    Counted(Arc<AtomicU64>),
}

/// What is known of the back-end's part.
#[derive(Debug, Default)]
struct Upstream {
    began: Option<Instant>,
    address: Option<SocketAddr>,
    status: u16,
    connect: Option<u32>,
    head: Option<u32>,
}

/// What a worker has of its own for what it remembers.
#[derive(Debug)]
struct Here {
    totals: Arc<Sharded<Totals>>,
    log: Option<Appender>,
}

thread_local! {
    static HERE: RefCell<Option<Here>> = const { RefCell::new(None) };
}

/// Says where this worker counts, and where it writes.
pub fn enter(totals: Arc<Sharded<Totals>>, log: Option<Appender>) {
    HERE.set(Some(Here { totals, log }));
}

/// Hands over what this worker wrote. To be called ten times a second.
pub fn hand_over() {
    HERE.with_borrow_mut(|here| here.as_mut().and_then(|here| here.log.as_mut()).map(Appender::hand_over));
}

/// Hands over the rest.
pub fn leave() {
    HERE.set(None);
}

fn microseconds(since: Instant) -> u64 {
    u64::try_from(since.elapsed().as_micros()).unwrap_or(u64::MAX)
}

fn short(microseconds: u64) -> u32 {
    u32::try_from(microseconds).unwrap_or(u32::MAX - 1)
}

impl Ending {
    pub fn new(snapshot: Arc<View>, client: Arc<Client>) -> Self {
        client.watched.begin();
        HERE.with_borrow(|here| here.as_ref().map(|here| here.totals.here().begun.fetch_add(1, Ordering::Relaxed)));
        Ending(Box::new(Remembered {
            snapshot,
            client,
            site: None,
            place: None,
            key: None,
            status: 0,
            author: Author::Gateway,
            started: Instant::now(),
            bytes: 0,
            end: End::Left,
            notes: None,
        }))
    }

    /// Notes the request, for the log.
    pub fn note(&mut self, exchange: &Exchange<'_>, parts: &Parts, uri: &Uri) {
        self.notes = Some(Box::new(Notes {
            request_id: exchange.request_id.clone(),
            span: exchange.span,
            host: exchange.host.clone(),
            method: parts.method.clone(),
            uri: uri.clone(),
            version: parts.version,
            status: 0,
            error: String::new(),
            body: Length::Known(0),
            upstream: Upstream::default(),
        }));
    }

    /// The site it is for, before an API is found in it.
    pub fn enters(&mut self, number: u32, site: &Site) {
        self.site = Some(number);
        self.client.calls(&site.usage);
    }

    /// Who signed.
    pub fn signed(&mut self, key: Option<&str>) {
        self.key = key.map(Box::from);
    }

    /// The back-end is turned to.
    pub fn turns(&mut self, body: &mut Outgoing) {
        if let Some(notes) = &mut self.notes {
            notes.upstream.began = Some(Instant::now());
            notes.body = match body.length() {
                Some(length) => Length::Known(length),
                None => body.counted().map_or(Length::Known(0), Length::Counted),
            };
        }
    }

    /// The head of the back-end's answer is there.
    pub fn reached(&mut self, status: u16, answer: &Arriving) {
        if let Some(Notes { upstream, .. }) = self.notes.as_deref_mut() {
            upstream.status = status;
            upstream.address = answer.remote();
            upstream.connect = Some(short(u64::try_from(answer.connect_time().as_micros()).unwrap_or(u64::MAX)));
            upstream.head = upstream.began.map(|began| short(microseconds(began)));
        }
    }

    /// Why it was refused, and which back-end did wrong.
    pub fn failed(&mut self, error: String, upstream: Option<SocketAddr>) {
        if let Some(notes) = &mut self.notes {
            notes.error = error;
            notes.upstream.address = notes.upstream.address.or(upstream);
        }
    }

    /// What the caller sees in the end.
    pub fn answers(&mut self, status: u16) {
        if let Some(notes) = &mut self.notes {
            notes.status = status;
        }
    }

    pub fn sent(&mut self, bytes: usize) {
        self.client.watched.progress();
        self.bytes += bytes as u64;
    }

    pub fn whole(&mut self) {
        if self.end == End::Left {
            self.end = End::Whole;
        }
    }

    pub fn broken(&mut self) {
        self.end = End::Broken;
    }
}

impl Deref for Ending {
    type Target = Remembered;

    fn deref(&self) -> &Remembered {
        &self.0
    }
}

impl DerefMut for Ending {
    fn deref_mut(&mut self) -> &mut Remembered {
        &mut self.0
    }
}

impl Drop for Ending {
    fn drop(&mut self) {
        self.client.watched.end();
        let took = microseconds(self.started);
        let site = self.site.and_then(|number| self.snapshot.site_at(number));
        let api = self.place.and_then(|place| self.snapshot.place(place));
        let who = api.and_then(|api| api.who(self.key.as_deref()?)).unwrap_or_default();
        if let Some(usage) = api.map(|api| &api.usage).or(site.map(|site| &site.usage)) {
            let private = self.client.private;
            usage.add(&who, &Tally::of(self.author, self.status, self.end, self.bytes, private, took));
        }
        HERE.with_borrow_mut(|here| {
            let Some(here) = here else { return };
            here.totals.here().end(self.status, took);
            if let (Some(notes), Some(log)) = (&self.notes, &mut here.log) {
                log.append(&self.record(notes, site, api.map_or("", |api| &api.id), &who, took));
            }
        });
    }
}

impl Remembered {
    fn record<'a>(&'a self, notes: &'a Notes, site: Option<&'a Site>, api: &'a str, who: &Who<'a>, took: u64) -> Record<'a> {
        let mut request_id = [0; 16];
        // Its digits were made of sixteen bytes.
        let _ = hex::decode_to_slice(notes.request_id.as_bytes(), &mut request_id);
        let end = match self.end {
            // Nobody reads the body of an answer to HEAD.
            End::Left if notes.method == Method::HEAD && notes.status != 0 => End::Whole,
            end => end,
        };
        let error = match end {
            _ if !notes.error.is_empty() => &notes.error,
            End::Whole => "",
            End::Left => "the caller went before the answer had been sent",
            End::Broken => "the back-end broke off before its answer was whole",
        };
        let upstream = &notes.upstream;
        Record {
            at: crate::now(),
            request_id,
            trace_id: notes.span.map_or([0; 16], |span| span.trace),
            span_id: notes.span.map_or([0; 8], |span| span.id),
            account: site.map_or(0, |site| site.account),
            service: site.map_or("", |site| &site.service),
            environment: site.map_or("", |site| site.environment.as_str()),
            api,
            host: notes.host.as_ref().and_then(|host| host.to_str().ok()).unwrap_or_default(),
            method: notes.method.as_str(),
            path: notes.uri.path(),
            tls: self.client.tls(),
            http: match notes.version {
                Version::HTTP_10 => 10,
                Version::HTTP_2 => 20,
                _ => 11,
            },
            // As nginx says it of callers that went before there was a status.
            status: if notes.status == 0 { 499 } else { notes.status },
            upstream_status: upstream.status,
            end,
            client: self.client.address,
            server: self.client.server,
            upstream: upstream.address,
            plan: who.plan,
            key: who.key,
            app: who.app,
            request_bytes: match &notes.body {
                Length::Known(length) => *length,
                Length::Counted(counter) => counter.load(Ordering::Relaxed),
            },
            response_bytes: self.bytes,
            took,
            upstream_took: upstream.began.map(|began| short(microseconds(began))),
            upstream_connect: upstream.connect,
            upstream_head: upstream.head,
            error,
            process: std::process::id(),
        }
    }
}
