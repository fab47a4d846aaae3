//! Answers that are used again (`ProxyCache`), in bounded memory.
//!
//! An answer is found by the API, the host, the path, the method, who asks, and the values of the parameters that the plugin names. For
//! methods with a body the body counts as well. How long it may be used is said by the plugin's `ttl` or, with `cache_control`, by the
//! back-end (RFC 9111), and by `ttl` if that says nothing.
//!
//! The product documents that without `cache_control` what back-ends say is ignored. Not all of it is here: an answer that is `private` or
//! `no-store`, that sets a cookie, that varies by what the key does not have, or that was given to somebody's `Authorization` which the
//! gateway did not check, is never given to somebody else. A cache that leaks is worse than one that misses.
//!
//! A request that changes something does not make answers to others stale: parameters make up the key, and which of them a change touches is
//! not known. They live their time, as short as the plugin says.

mod control;
mod store;

use std::sync::Arc;

use bytes::Bytes;
use http::header::{self, HeaderMap, HeaderName, HeaderValue};
use http::{Method, StatusCode};
use ring::digest;
use serde::Deserialize;
use serde_json::Value;

use super::condition::Position;
use super::facts::Asked;
use crate::limit::Counts;
use control::Control;
pub use store::{Recorder, Store};

const MOST_TTL: u64 = 3_600;
const MOST_PARAMETERS: usize = 20;

/// Seconds that a back-end may ask for.
const MOST_LIFETIME: u64 = 86_400;

const VARIABLES: usize = 4;

/// Which of [`VARIABLE`] an answer varies by.
type Varies = [bool; VARIABLES];

/// What an answer may vary by besides its key. Copies of the request's other fields would have to be kept for the rest.
const VARIABLE: [HeaderName; VARIABLES] = [header::ACCEPT, header::ACCEPT_ENCODING, header::ACCEPT_LANGUAGE, header::ORIGIN];

#[derive(Debug)]
pub struct ProxyCache {
    scope: digest::Digest,
    parameters: Vec<(Position, Box<str>)>,
    methods: Vec<Method>,
    statuses: Vec<StatusCode>,
    control: bool,
    ttl: u64,
    store: Arc<Store>,
}

/// Who asks, as far as the gateway knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caller<'a> {
    Anybody,
    /// A key, an application or a token's subject that was checked: what one is answered is not for another.
    Known(&'a str),
}

/// What the cache has for a request.
#[derive(Debug)]
pub enum Lookup {
    Hit(Arc<Stored>),
    /// Ask the back-end, and offer its answer to [`ProxyCache::record`].
    Miss(Ticket),
    /// Ask the back-end.
    Bypass,
    /// The caller wants what is here or nothing: 504.
    OnlyIfCached,
}

impl Lookup {
    /// In words.
    pub fn told(&self) -> &'static str {
        match self {
            Lookup::Hit(_) => "an answer that was kept is given again",
            Lookup::Miss(_) => "no answer is kept; the one that comes may be",
            Lookup::Bypass => "requests like this one are not looked up",
            Lookup::OnlyIfCached => "no answer is kept, and the caller wants no other",
        }
    }
}

/// A request whose answer may be kept.
#[derive(Clone, Debug)]
pub struct Ticket {
    key: [u8; 32],
    varying: [Option<HeaderValue>; VARIABLES],
    /// It carries an `Authorization` that the gateway did not check.
    authorized: bool,
}

/// An answer that is kept.
#[derive(Debug)]
pub struct Stored {
    pub status: StatusCode,
    headers: HeaderMap,
    pub body: Bytes,
    /// Microseconds since 1970, and seconds that it had been on its way then.
    since: u64,
    age: u64,
    /// Seconds.
    lifetime: u64,
    /// The back-end said that it is for everybody.
    public: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Data {
    #[serde(default)]
    cache_key_params: Vec<ParameterData>,
    cacheable_methods: Vec<String>,
    cacheable_response_codes: Vec<u16>,
    #[serde(default)]
    cache_control: bool,
    ttl: u64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ParameterData {
    parameter: String,
    position: String,
}

impl ProxyCache {
    /// `scope` names whose answers these are: a plugin on an API of an environment.
    pub fn parse(data: &Value, scope: &str, counts: &Counts) -> Result<Self, String> {
        let raw = data;
        let data: Data = super::read(data)?;
        if data.ttl == 0 || data.ttl > MOST_TTL {
            return Err(format!("ttl: {}, 1 to {MOST_TTL} seconds are allowed", data.ttl));
        }
        if data.cache_key_params.len() > MOST_PARAMETERS {
            return Err(format!("cache_key_params: {} entries, at most {MOST_PARAMETERS} are allowed", data.cache_key_params.len()));
        }
        let parameter = |parameter: ParameterData| {
            let position = match parameter.position.to_ascii_lowercase().as_str() {
                "header" => Position::Header,
                "query" => Position::Query,
                "path" => Position::Path,
                _ => return Err(format!("cache_key_params: position `{}` is none of header, query, path", parameter.position)),
            };
            match parameter.parameter.is_empty() {
                true => Err("cache_key_params: a parameter's name is empty".to_owned()),
                false => Ok((position, parameter.parameter.into_boxed_str())),
            }
        };
        let method = |name: &String| match name.as_str() {
            "GET" | "POST" | "PUT" | "DELETE" | "HEAD" => Method::from_bytes(name.as_bytes()).map_err(|error| error.to_string()),
            other => Err(format!("cacheable_methods: `{other}` is none of GET, POST, PUT, DELETE, HEAD")),
        };
        let status = |code: u16| {
            // A part of an answer, and word that an answer did not change, are no answers.
            let fits = StatusCode::from_u16(code).ok().filter(|_| (200..=599).contains(&code) && code != 206 && code != 304);
            fits.ok_or_else(|| format!("cacheable_response_codes: {code}, a status from 200 to 599 without 206 and 304 is needed"))
        };
        let methods = data.cacheable_methods.iter().map(method).collect::<Result<Vec<_>, _>>()?;
        let statuses = data.cacheable_response_codes.into_iter().map(status).collect::<Result<Vec<_>, _>>()?;
        for (field, empty) in [("cacheable_methods", methods.is_empty()), ("cacheable_response_codes", statuses.is_empty())] {
            if empty {
                return Err(format!("{field}: at least one is needed"));
            }
        }
        Ok(ProxyCache {
            // With the settings: answers that were kept under others are not for these.
            scope: digest::digest(&digest::SHA256, format!("{scope} {raw}").as_bytes()),
            parameters: data.cache_key_params.into_iter().map(parameter).collect::<Result<_, _>>()?,
            methods,
            statuses,
            control: data.cache_control,
            ttl: data.ttl,
            store: counts.shared("cache/answers".to_owned(), Store::default),
        })
    }

    /// Whether the body must be held, as it is part of the key.
    pub fn needs_body(&self, method: &Method) -> bool {
        has_body(method) && self.methods.contains(method)
    }

    /// What is here for a request at `now`, in microseconds since 1970. `body` if it is held.
    pub fn lookup(&self, asked: &Asked<'_>, caller: Caller<'_>, body: Option<&[u8]>, now: u64) -> Lookup {
        let control = if self.control { Control::of_request(asked.headers) } else { Control::default() };
        let nothing = || if control.only_if_cached { Lookup::OnlyIfCached } else { Lookup::Bypass };
        if !self.methods.contains(asked.method)
            || control.no_store
            || asked.headers.contains_key(header::RANGE)
            || (has_body(asked.method) && body.is_none())
        {
            return nothing();
        }
        let ticket = Ticket {
            key: self.key(asked, caller, body.filter(|_| has_body(asked.method))),
            varying: VARIABLE.map(|name| asked.headers.get(name).map(alone)),
            authorized: caller == Caller::Anybody && asked.headers.contains_key(header::AUTHORIZATION),
        };
        let fits = |stored: &Arc<Stored>| {
            let age = stored.age(now);
            age < stored.lifetime && control.max_age.is_none_or(|most| age <= most) && (stored.public || !ticket.authorized)
        };
        let found = if control.no_cache { None } else { self.store.find(&ticket).filter(fits) };
        match found {
            Some(stored) => Lookup::Hit(stored),
            None if control.only_if_cached => Lookup::OnlyIfCached,
            None => Lookup::Miss(ticket),
        }
    }

    fn key(&self, asked: &Asked<'_>, caller: Caller<'_>, body: Option<&[u8]>) -> [u8; 32] {
        let mut hash = digest::Context::new(&digest::SHA256);
        // Each with its length, and apart from nothing at all, so that no two lists of values look the same.
        let mut add = |value: Option<&[u8]>| {
            hash.update(&value.map_or(u64::MAX, |value| value.len() as u64).to_le_bytes());
            hash.update(value.unwrap_or_default());
        };
        let caller = match caller {
            Caller::Anybody => None,
            Caller::Known(name) => Some(name.as_bytes()),
        };
        for part in [Some(self.scope.as_ref()), Some(asked.host.as_bytes()), Some(asked.path.as_bytes()), caller, body] {
            add(part);
        }
        add(Some(asked.method.as_str().as_bytes()));
        for (position, name) in &self.parameters {
            // All values: an answer to the last of them must not be kept for the first.
            asked.each(*position, name, &mut |value| add(Some(value.as_bytes())));
            add(None);
        }
        let mut key = [0; 32];
        key.copy_from_slice(hash.finish().as_ref());
        key
    }

    /// Whether the back-end's answer to a request that was missed is to be kept. Its body is then given to the recorder as it passes.
    pub fn record(&self, ticket: Ticket, status: StatusCode, headers: &HeaderMap, now: u64) -> Option<Recorder> {
        let control = Control::of_answer(headers);
        let public = control.public || control.must_revalidate || control.s_maxage.is_some();
        if !self.statuses.contains(&status)
            || control.no_store
            || control.private
            || headers.contains_key(header::SET_COOKIE)
            || (ticket.authorized && !public)
        {
            return None;
        }
        let mut lifetime = self.ttl;
        if self.control {
            if control.no_cache {
                return None;
            }
            lifetime = control.lifetime(headers, now).unwrap_or(self.ttl).min(MOST_LIFETIME);
        }
        let age = headers.get(header::AGE).and_then(|age| age.to_str().ok()?.trim().parse().ok()).unwrap_or(0);
        if age >= lifetime {
            return None;
        }
        let varies = varies(headers)?;
        let length = headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
        let stored = Stored { status, headers: kept(headers), body: Bytes::new(), since: now, age, lifetime, public };
        Recorder::new(Arc::clone(&self.store), ticket, varies, stored, length)
    }
}

/// GET, HEAD and DELETE have none that means anything.
fn has_body(method: &Method) -> bool {
    method == Method::POST || method == Method::PUT
}

/// Which of [`VARIABLE`] the answer varies by. None: by something else, so that it cannot be kept.
fn varies(headers: &HeaderMap) -> Option<Varies> {
    let mut varies = [false; VARIABLES];
    for value in headers.get_all(header::VARY) {
        for name in value.to_str().ok()?.split(',').map(str::trim).filter(|name| !name.is_empty()) {
            let at = VARIABLE.iter().position(|known| known.as_str().eq_ignore_ascii_case(name))?;
            varies[at] = true;
        }
    }
    Some(varies)
}

/// The fields that are kept: not those of one message, one connection or one moment.
fn kept(headers: &HeaderMap) -> HeaderMap {
    const LEFT_OUT: [HeaderName; 8] = [
        header::AGE,
        header::CONNECTION,
        header::TRANSFER_ENCODING,
        header::TE,
        header::TRAILER,
        header::UPGRADE,
        header::PROXY_AUTHENTICATE,
        HeaderName::from_static("x-api-requestid"),
    ];
    headers.iter().filter(|(name, _)| !LEFT_OUT.contains(name)).map(|(name, value)| (name.clone(), alone(value))).collect()
}

/// A value that holds nothing but itself: as it came, it holds all that was read with it.
fn alone(value: &HeaderValue) -> HeaderValue {
    HeaderValue::from_bytes(value.as_bytes()).unwrap_or_else(|_| value.clone())
}

impl Stored {
    /// Seconds since the back-end made it.
    pub fn age(&self, now: u64) -> u64 {
        self.age + now.saturating_sub(self.since) / 1_000_000
    }

    /// The fields to answer with.
    pub fn headers(&self, now: u64) -> HeaderMap {
        let mut headers = self.headers.clone();
        headers.insert(header::AGE, self.age(now).into());
        headers
    }

    /// Whether the caller has it already and 304 is enough (RFC 9110 section 13).
    pub fn is_known(&self, method: &Method, request: &HeaderMap) -> bool {
        if self.status != StatusCode::OK || (method != Method::GET && method != Method::HEAD) {
            return false;
        }
        fn weak(tag: &[u8]) -> &[u8] {
            let tag = tag.trim_ascii();
            tag.strip_prefix(b"W/").unwrap_or(tag)
        }
        if request.contains_key(header::IF_NONE_MATCH) {
            let tag = self.headers.get(header::ETAG).map(|tag| weak(tag.as_bytes()));
            let mut asked = request.get_all(header::IF_NONE_MATCH).iter().flat_map(|value| value.as_bytes().split(|&byte| byte == b','));
            return asked.any(|asked| asked.trim_ascii() == b"*" || Some(weak(asked)) == tag);
        }
        let since = request.get(header::IF_MODIFIED_SINCE);
        since.is_some() && since == self.headers.get(header::LAST_MODIFIED)
    }

    fn size(&self) -> usize {
        let fields: usize = self.headers.iter().map(|(name, value)| name.as_str().len() + value.len() + 64).sum();
        self.body.len() + fields + 256
    }
}

#[cfg(test)]
mod tests;
