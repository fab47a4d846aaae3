//! The record of one request: what is kept of it, how it is laid out in a batch, and how people and programs read it.
//!
//! A batch is records one after the other, each with its length before it. What a later version appends to a record is skipped by an earlier
//! one, and every number and text of a record that is read is checked: batches come from files and from other processes.
//!
//! Of a URL only the path is kept. Queries carry tokens and people's data, and a list of names that might be secrets is never complete.

use std::fmt::Write as _;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use serde::Serialize;

/// Bytes of a path that are kept, and of an error.
const MOST_PATH: usize = 4096;
const MOST_ERROR: usize = 512;
/// Bytes of any other text.
const MOST_TEXT: usize = 256;
/// Bytes of one record in a batch, its length included.
pub const MOST_RECORD: usize = FIXED + 4 + 8 * (MOST_TEXT + 2) + MOST_PATH + 2 + MOST_ERROR + 2;
/// Bytes of the part that is the same in all records.
pub(crate) const FIXED: usize = 154;
/// A time that is not there.
const NEVER: u32 = u32::MAX;

/// How the answer ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum End {
    /// The caller has everything.
    #[default]
    Whole,
    /// The caller went before.
    Left,
    /// The back-end ended before it had sent everything.
    Broken,
}

/// One request. Texts that are empty, and zeros where nothing else can be, mean that there is nothing to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Record<'a> {
    /// When the answer had been sent: microseconds since 1970. Records are in this order.
    pub at: u64,
    pub request_id: [u8; 16],
    pub trace_id: [u8; 16],
    /// The gateway's own part in the trace: the parent of what the back-end does.
    pub span_id: [u8; 8],
    /// Uin of the service's account.
    pub account: u64,
    pub service: &'a str,
    pub environment: &'a str,
    pub api: &'a str,
    pub host: &'a str,
    pub method: &'a str,
    /// Without the query.
    pub path: &'a str,
    pub tls: bool,
    /// 10, 11 or 20.
    pub http: u8,
    pub status: u16,
    /// What the back-end answered; 0: it was not asked, or did not answer.
    pub upstream_status: u16,
    pub end: End,
    pub client: IpAddr,
    /// The gateway's address that was called.
    pub server: IpAddr,
    pub upstream: Option<SocketAddr>,
    /// Who called: by a usage plan and its key, or as an application.
    pub plan: &'a str,
    pub key: &'a str,
    pub app: &'a str,
    /// Bytes of the bodies.
    pub request_bytes: u64,
    pub response_bytes: u64,
    /// Microseconds from the request's head to the end of its answer.
    pub took: u64,
    /// Microseconds of the back-end: from when it was turned to until its answer had come whole, until a connection was there, until the head
    /// of its answer was there.
    pub upstream_took: Option<u32>,
    pub upstream_connect: Option<u32>,
    pub upstream_head: Option<u32>,
    /// Why the gateway refused, or what the back-end did wrong.
    pub error: &'a str,
    /// The gateway's process.
    pub process: u32,
}

impl Default for Record<'_> {
    fn default() -> Self {
        let nobody = IpAddr::V6(Ipv6Addr::UNSPECIFIED);
        Record {
            at: 0,
            request_id: [0; 16],
            trace_id: [0; 16],
            span_id: [0; 8],
            account: 0,
            service: "",
            environment: "",
            api: "",
            host: "",
            method: "",
            path: "",
            tls: false,
            http: 11,
            status: 0,
            upstream_status: 0,
            end: End::Whole,
            client: nobody,
            server: nobody,
            upstream: None,
            plan: "",
            key: "",
            app: "",
            request_bytes: 0,
            response_bytes: 0,
            took: 0,
            upstream_took: None,
            upstream_connect: None,
            upstream_head: None,
            error: "",
            process: 0,
        }
    }
}

/// A batch in which something is not a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Malformed;

impl std::fmt::Display for Malformed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("not a batch of records")
    }
}

impl std::error::Error for Malformed {}

/// The beginning of a text, of at most so many bytes.
fn shortened(text: &str, most: usize) -> &str {
    &text[..text.floor_char_boundary(most)]
}

fn octets(address: IpAddr) -> [u8; 16] {
    match address {
        IpAddr::V4(v4) => v4.to_ipv6_mapped().octets(),
        IpAddr::V6(v6) => v6.octets(),
    }
}

/// What is left of a record that is read.
pub(crate) struct Rest<'a>(pub(crate) &'a [u8]);

impl<'a> Rest<'a> {
    pub(crate) fn take<const N: usize>(&mut self) -> Result<[u8; N], Malformed> {
        let (taken, rest) = self.0.split_first_chunk().ok_or(Malformed)?;
        self.0 = rest;
        Ok(*taken)
    }

    pub(crate) fn text(&mut self) -> Result<&'a str, Malformed> {
        let length = usize::from(u16::from_le_bytes(self.take()?));
        let (taken, rest) = self.0.split_at_checked(length).ok_or(Malformed)?;
        self.0 = rest;
        std::str::from_utf8(taken).map_err(|_| Malformed)
    }

    fn address(&mut self) -> Result<IpAddr, Malformed> {
        Ok(IpAddr::V6(Ipv6Addr::from(self.take::<16>()?)).to_canonical())
    }

    fn time(&mut self) -> Result<Option<u32>, Malformed> {
        Ok(Some(u32::from_le_bytes(self.take()?)).filter(|time| *time != NEVER))
    }
}

/// The fixed part on its way into a batch.
struct Fixed {
    bytes: [u8; FIXED],
    at: usize,
}

impl Fixed {
    #[inline]
    fn put<const N: usize>(&mut self, bytes: [u8; N]) {
        self.bytes[self.at..self.at + N].copy_from_slice(&bytes);
        self.at += N;
    }
}

impl<'a> Record<'a> {
    /// Appends the record to a batch.
    pub fn append(&self, batch: &mut Vec<u8>) {
        let texts = self.texts();
        let length = FIXED + texts.iter().map(|text| text.len() + 2).sum::<usize>();
        batch.reserve(length + 4);
        // The bounds of texts keep it far below 4 GiB.
        batch.extend_from_slice(&(length as u32).to_le_bytes());
        let mut fixed = Fixed { bytes: [0; FIXED], at: 0 };
        fixed.put(self.at.to_le_bytes());
        fixed.put(self.request_id);
        fixed.put(self.trace_id);
        fixed.put(self.span_id);
        fixed.put(self.account.to_le_bytes());
        fixed.put([u8::from(self.tls), self.http, self.end as u8, 0]);
        fixed.put(self.status.to_le_bytes());
        fixed.put(self.upstream_status.to_le_bytes());
        fixed.put(octets(self.client));
        fixed.put(octets(self.server));
        fixed.put(self.upstream.map_or([0; 16], |upstream| octets(upstream.ip())));
        // No server listens on port 0.
        fixed.put(self.upstream.map_or(0, |upstream| upstream.port()).to_le_bytes());
        fixed.put(self.request_bytes.to_le_bytes());
        fixed.put(self.response_bytes.to_le_bytes());
        fixed.put(self.took.to_le_bytes());
        for time in [self.upstream_took, self.upstream_connect, self.upstream_head] {
            fixed.put(time.unwrap_or(NEVER).to_le_bytes());
        }
        fixed.put(self.process.to_le_bytes());
        debug_assert_eq!(fixed.at, FIXED);
        batch.extend_from_slice(&fixed.bytes);
        for text in texts {
            batch.extend_from_slice(&(text.len() as u16).to_le_bytes());
            batch.extend_from_slice(text.as_bytes());
        }
    }

    /// In the order in which they are written, as long as they may be.
    fn texts(&self) -> [&'a str; 10] {
        let [service, environment, api, host, method, plan, key, app] =
            [self.service, self.environment, self.api, self.host, self.method, self.plan, self.key, self.app]
                .map(|text| shortened(text, MOST_TEXT));
        [service, environment, api, host, method, shortened(self.path, MOST_PATH), plan, key, app, shortened(self.error, MOST_ERROR)]
    }

    pub(crate) fn read(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let mut rest = Rest(bytes);
        let at = u64::from_le_bytes(rest.take()?);
        let (request_id, trace_id, span_id) = (rest.take()?, rest.take()?, rest.take()?);
        let account = u64::from_le_bytes(rest.take()?);
        let [tls, http, end, _] = rest.take()?;
        let (status, upstream_status) = (u16::from_le_bytes(rest.take()?), u16::from_le_bytes(rest.take()?));
        let (client, server, address) = (rest.address()?, rest.address()?, rest.address()?);
        let port = u16::from_le_bytes(rest.take()?);
        let (request_bytes, response_bytes) = (u64::from_le_bytes(rest.take()?), u64::from_le_bytes(rest.take()?));
        let took = u64::from_le_bytes(rest.take()?);
        let (upstream_took, upstream_connect, upstream_head) = (rest.time()?, rest.time()?, rest.time()?);
        let process = u32::from_le_bytes(rest.take()?);
        Ok(Record {
            at,
            request_id,
            trace_id,
            span_id,
            account,
            service: rest.text()?,
            environment: rest.text()?,
            api: rest.text()?,
            host: rest.text()?,
            method: rest.text()?,
            path: rest.text()?,
            plan: rest.text()?,
            key: rest.text()?,
            app: rest.text()?,
            error: rest.text()?,
            tls: tls != 0,
            http,
            status,
            upstream_status,
            end: match end {
                0 => End::Whole,
                1 => End::Left,
                2 => End::Broken,
                _ => return Err(Malformed),
            },
            client,
            server,
            upstream: (port != 0).then(|| SocketAddr::new(address, port)),
            request_bytes,
            response_bytes,
            took,
            upstream_took,
            upstream_connect,
            upstream_head,
            process,
        })
    }

    /// The line that the contract documents, with nginx's variables where it has them: times are seconds, `-` is nothing. Brackets, backslashes
    /// and control characters in what callers sent are escaped, so that a line has the same fields always.
    pub fn line(&self, app_id: u64) -> String {
        let mut line = String::with_capacity(512);
        let seconds = |time: Option<u32>| time.map_or_else(|| "-".to_owned(), |time| seconds(u64::from(time)));
        let _ = write!(
            line,
            "[{app_id}][{}][{}][{}][{}][{}][{}][rsp_st:{}][ups_st:{}]",
            Safe(self.environment),
            Safe(self.service),
            Safe(self.host),
            Safe(self.api),
            Safe(self.path),
            self.scheme(),
            self.status,
            Number(u64::from(self.upstream_status)),
        );
        let _ = write!(line, "[cip:{}][uip:", self.client);
        let _ = match self.upstream {
            Some(upstream) => write!(line, "{}", Safe(&upstream.to_string())),
            None => line.write_str("-"),
        };
        let _ = write!(
            line,
            "][vip:{}][rsp_len:{}][req_len:{}][req_t:{}][ups_rsp_t:{}][ups_conn_t:{}][ups_head_t:{}][err_msg:{}][tcp_rtt:-][{}][{}][req_id:{}]",
            self.server,
            self.response_bytes,
            self.request_bytes,
            self::seconds(self.took),
            seconds(self.upstream_took),
            seconds(self.upstream_connect),
            seconds(self.upstream_head),
            Safe(self.error),
            self.process,
            self.moment().strftime("%d/%b/%Y:%H:%M:%S +0000"),
            hex::encode(self.request_id),
        );
        line
    }

    /// For programs: one object, with what the line has and what it has not.
    pub fn json(&self) -> String {
        let shown = Shown {
            time: self.moment().strftime("%Y-%m-%dT%H:%M:%S%.6fZ").to_string(),
            request_id: hex::encode(self.request_id),
            trace_id: hex::encode(self.trace_id),
            span_id: hex::encode(self.span_id),
            account: self.account,
            environment: self.environment,
            service: self.service,
            api: self.api,
            scheme: self.scheme(),
            host: self.host,
            method: self.method,
            path: self.path,
            http: match self.http {
                20 => "2",
                10 => "1.0",
                _ => "1.1",
            },
            status: self.status,
            upstream_status: (self.upstream_status != 0).then_some(self.upstream_status),
            end: self.end,
            client: self.client,
            server: self.server,
            upstream: self.upstream,
            plan: self.plan,
            key: self.key,
            app: self.app,
            request_bytes: self.request_bytes,
            response_bytes: self.response_bytes,
            took_us: self.took,
            upstream_took_us: self.upstream_took,
            upstream_connect_us: self.upstream_connect,
            upstream_head_us: self.upstream_head,
            error: self.error,
            process: self.process,
        };
        // Texts and numbers can always be written.
        serde_json::to_string(&shown).unwrap_or_default()
    }

    fn scheme(&self) -> &'static str {
        if self.tls { "https" } else { "http" }
    }

    fn moment(&self) -> jiff::Timestamp {
        i64::try_from(self.at).ok().and_then(|at| jiff::Timestamp::from_microsecond(at).ok()).unwrap_or(jiff::Timestamp::UNIX_EPOCH)
    }
}

#[derive(Serialize)]
struct Shown<'a> {
    time: String,
    request_id: String,
    #[serde(skip_serializing_if = "is_nothing")]
    trace_id: String,
    #[serde(skip_serializing_if = "is_nothing")]
    span_id: String,
    account: u64,
    environment: &'a str,
    service: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    api: &'a str,
    scheme: &'static str,
    host: &'a str,
    method: &'a str,
    path: &'a str,
    http: &'static str,
    status: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    upstream_status: Option<u16>,
    end: End,
    client: IpAddr,
    server: IpAddr,
    #[serde(skip_serializing_if = "Option::is_none")]
    upstream: Option<SocketAddr>,
    #[serde(skip_serializing_if = "str::is_empty")]
    plan: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    key: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    app: &'a str,
    request_bytes: u64,
    response_bytes: u64,
    took_us: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    upstream_took_us: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    upstream_connect_us: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    upstream_head_us: Option<u32>,
    #[serde(skip_serializing_if = "str::is_empty")]
    error: &'a str,
    process: u32,
}

fn is_nothing(id: &str) -> bool {
    id.bytes().all(|digit| digit == b'0')
}

/// Microseconds as seconds, as nginx shows them.
fn seconds(microseconds: u64) -> String {
    format!("{}.{:03}", microseconds / 1_000_000, microseconds / 1_000 % 1_000)
}

/// A number of which 0 is none.
struct Number(u64);

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0 {
            0 => f.write_str("-"),
            number => number.fmt(f),
        }
    }
}

/// A text that cannot end the field it stands in.
struct Safe<'a>(&'a str);

impl std::fmt::Display for Safe<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.0.is_empty() {
            return f.write_str("-");
        }
        for character in self.0.chars() {
            match character {
                '[' | ']' | '\\' => write!(f, "\\x{:02X}", u32::from(character))?,
                _ if character.is_control() => write!(f, "\\x{:02X}", u32::from(character))?,
                _ => f.write_char(character)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::batch::{records, sorted};

    fn record() -> Record<'static> {
        Record {
            at: 1_795_162_150_123_456,
            request_id: [0xab; 16],
            trace_id: [1; 16],
            span_id: [2; 8],
            account: 100_000_000_001,
            service: "service-12345678",
            environment: "release",
            api: "api-12345678",
            host: "shop.example.com",
            method: "GET",
            path: "/a]b\\c",
            tls: true,
            http: 20,
            status: 502,
            upstream_status: 0,
            end: End::Left,
            client: "192.0.2.7".parse().unwrap(),
            server: "2001:db8::1".parse().unwrap(),
            upstream: Some("192.0.2.9:8080".parse().unwrap()),
            plan: "usagePlan-12345678",
            key: "AKID1",
            app: "",
            request_bytes: 12,
            response_bytes: 345,
            took: 1_234_567,
            upstream_took: Some(1_000_999),
            upstream_connect: Some(999),
            upstream_head: None,
            error: "the back-end cannot be reached",
            process: 42,
        }
    }

    #[test]
    fn a_record_comes_back_as_it_was() {
        let mut batch = Vec::new();
        record().append(&mut batch);
        Record::default().append(&mut batch);
        let back: Vec<Record<'_>> = records(&batch).map(|one| one.unwrap().1).collect();
        assert_eq!(back, [record(), Record { client: "::".parse().unwrap(), ..Record::default() }]);
        let sorted: Vec<_> = sorted(&batch).map(|one| one.map(|(bytes, at, service)| (bytes.len(), at, service)).unwrap()).collect();
        assert_eq!(sorted, [(sorted[0].0, record().at, record().service), (batch.len() - sorted[0].0, 0, "")]);
    }

    #[test]
    fn long_texts_are_cut_where_a_character_ends() {
        let long = "ü".repeat(70_000);
        let mut batch = Vec::new();
        Record { path: &long, error: &long, host: &long, method: &long, ..record() }.append(&mut batch);
        assert!(batch.len() <= MOST_RECORD);
        let back = records(&batch).next().unwrap().unwrap().1;
        assert_eq!((back.path.len(), back.error.len(), back.host.len()), (MOST_PATH, MOST_ERROR, MOST_TEXT));
        assert_eq!(shortened("aü", 2), "a");
    }

    #[test]
    fn the_line_is_the_documented_one() {
        assert_eq!(
            record().line(1_300_000_001),
            "[1300000001][release][service-12345678][shop.example.com][api-12345678][/a\\x5Db\\x5Cc][https][rsp_st:502][ups_st:-]\
             [cip:192.0.2.7][uip:192.0.2.9:8080][vip:2001:db8::1][rsp_len:345][req_len:12][req_t:1.234][ups_rsp_t:1.000][ups_conn_t:0.000]\
             [ups_head_t:-][err_msg:the back-end cannot be reached][tcp_rtt:-][42][20/Nov/2026:08:09:10 +0000]\
             [req_id:abababababababababababababababab]"
        );
    }

    #[test]
    fn json_says_what_there_is() {
        let shown: serde_json::Value = serde_json::from_str(&record().json()).unwrap();
        assert_eq!(
            (&shown["time"], &shown["end"], &shown["took_us"]),
            (&"2026-11-20T08:09:10.123456Z".into(), &"left".into(), &1_234_567.into())
        );
        assert!(shown.get("app").is_none() && shown.get("upstream_status").is_none());
    }

    #[test]
    fn damaged_records_are_refused() {
        let mut batch = Vec::new();
        record().append(&mut batch);
        for cut in 1..batch.len() {
            assert_eq!(records(&batch[..cut]).next(), Some(Err(Malformed)), "{cut}");
            assert_eq!(sorted(&batch[..cut]).next(), Some(Err(Malformed)), "{cut}");
        }
        for at in 0..batch.len() {
            let mut damaged = batch.clone();
            damaged[at] ^= 0xff;
            records(&damaged).for_each(drop);
            sorted(&damaged).for_each(drop);
        }
    }
}
