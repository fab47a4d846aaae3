//! One attempt to post to a receiver, and the addresses that none goes to.
//!
//! The client resolves a name once and connects to what the [`Guard`] let through, so a name that means something else a moment later leads
//! nowhere else. No proxy of the environment is used, for the same reason.

use std::fmt;
use std::io::Read;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use ring::hmac;
use terrace_base::{Error, Result, Secret, Text, Timestamp, destination, text};
use ureq::config::Config;
use ureq::http::Uri;
use ureq::tls::{Certificate, RootCerts, TlsConfig};
// Outside of the crate's promise of stability: an update may change the traits, and then says so when it is compiled.
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};

/// For all of an attempt: finding the address, connecting, sending, and reading the answer.
pub const LIMIT: Duration = Duration::from_secs(10);
/// Bytes of an answer that are read; the rest is left.
const MOST_READ: u64 = 64 << 10;
/// Characters of an answer, and of what went wrong, that are kept.
const SHOWN: usize = 200;

/// What came of an attempt.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// 0: no answer came.
    pub status: u16,
    pub took: Duration,
    /// The first 200 characters of the answer's body.
    pub answer: String,
    /// Why it was not accepted.
    pub error: Option<Text>,
}

impl Outcome {
    pub fn is_accepted(&self) -> bool {
        self.error.is_none()
    }

    pub fn millis(&self) -> i64 {
        i64::try_from(self.took.as_millis()).unwrap_or(i64::MAX)
    }
}

/// Why nothing is sent to an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Clouds answer machines there with the machines' own credentials.
    LinkLocal,
    /// The server's own machine, where other things listen that trust it.
    Loopback,
}

/// Whether nothing is sent to an address. `loopback`: the operator allows this machine.
pub fn refused(address: IpAddr, loopback: bool) -> Option<Refused> {
    let address = destination::behind(address);
    let link_local = destination::is_link_local(address);
    let own = match address {
        IpAddr::V4(v4) => v4.is_loopback() || v4.octets()[0] == 0,
        IpAddr::V6(v6) => v6.is_loopback() || v6.is_unspecified(),
    };
    // Only an address of this machine's own can be bound to.
    let own = own || (!loopback && std::net::UdpSocket::bind((address, 0)).is_ok());
    match () {
        () if link_local => Some(Refused::LinkLocal),
        () if own && !loopback => Some(Refused::Loopback),
        () => None,
    }
}

/// Finds addresses, without those that nothing is sent to.
#[derive(Debug)]
struct Guard {
    resolver: DefaultResolver,
    loopback: bool,
}

/// All addresses of a name are refused; the last one, and why.
#[derive(Debug)]
struct AllRefused(IpAddr, Refused);

impl fmt::Display for AllRefused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "nothing is sent to {}", self.0)
    }
}

impl std::error::Error for AllRefused {}

impl Resolver for Guard {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let mut kept = self.empty();
        let mut last = None;
        for address in self.resolver.resolve(uri, config, timeout)?.iter() {
            match refused(address.ip(), self.loopback) {
                Some(why) => last = Some(AllRefused(address.ip(), why)),
                None => kept.push(*address),
            }
        }
        match last {
            Some(all) if kept.is_empty() => Err(ureq::Error::Other(Box::new(all))),
            _ if kept.is_empty() => Err(ureq::Error::HostNotFound),
            _ => Ok(kept),
        }
    }
}

/// What is posted.
pub struct Post {
    pub url: String,
    pub body: String,
    pub delivery: String,
    pub secret: Option<Secret>,
    pub at: Timestamp,
}

/// Posts. Clones share it.
#[derive(Clone)]
pub struct Receiver(ureq::Agent);

impl Receiver {
    /// Trusts what this machine trusts, a private CA through `SSL_CERT_FILE` included.
    pub fn new(loopback: bool) -> Self {
        let certs = rustls_native_certs::load_native_certs().certs;
        let roots: Vec<Certificate<'static>> = certs.iter().map(|c| Certificate::from_der(c).to_owned()).collect();
        let tls = TlsConfig::builder()
            .root_certs(RootCerts::new_with_certs(&roots))
            .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .build();
        let config = Config::builder()
            .tls_config(tls)
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .proxy(None)
            // A connection that is kept may be closed just when the next notification takes it.
            .max_idle_connections(0)
            .user_agent("Terrace")
            .timeout_global(Some(LIMIT))
            .build();
        Receiver(ureq::Agent::with_parts(config, DefaultConnector::default(), Guard { resolver: DefaultResolver::default(), loopback }))
    }

    /// One attempt, which takes [`LIMIT`] at most. It is an error only if the attempt itself could not be made.
    pub async fn post(&self, post: Post) -> Result<Outcome> {
        let agent = self.0.clone();
        tokio::task::spawn_blocking(move || send(&agent, &post)).await.map_err(Error::internal)
    }
}

/// `sha256=` and the hexadecimal HMAC of `timestamp.body`.
pub fn signature(secret: &Secret, timestamp: i64, body: &str) -> String {
    let key = hmac::Key::new(hmac::HMAC_SHA256, secret.reveal().as_bytes());
    format!("sha256={}", hex::encode(hmac::sign(&key, format!("{timestamp}.{body}").as_bytes())))
}

fn send(agent: &ureq::Agent, post: &Post) -> Outcome {
    let began = Instant::now();
    let timestamp = post.at.secs();
    let mut request = agent
        .post(&post.url)
        .header("Content-Type", "application/json; charset=utf-8")
        .header("X-Terrace-Delivery", &post.delivery)
        .header("X-Terrace-Timestamp", timestamp.to_string());
    if let Some(secret) = &post.secret {
        request = request.header("X-Terrace-Signature", signature(secret, timestamp, &post.body));
    }
    let (status, answer, error) = match request.send(post.body.as_bytes()) {
        Ok(mut response) => {
            let status = response.status();
            let mut read = Vec::new();
            // What its answer says beyond the status changes nothing, so that it breaks off does not either.
            let _ = response.body_mut().as_reader().take(MOST_READ).read_to_end(&mut read);
            let error = match status.as_u16() {
                200..=299 => None,
                300..=399 => {
                    Some(text!("the receiver answered with status {status}; redirects are not followed", status = status.as_u16()))
                }
                other => Some(text!("the receiver answered with status {status}", status = other)),
            };
            (status.as_u16(), shown(&String::from_utf8_lossy(&read)), error)
        }
        Err(error) => (0, String::new(), Some(reason(&post.url, &error))),
    };
    Outcome { status, took: began.elapsed(), answer, error }
}

fn reason(url: &str, error: &ureq::Error) -> Text {
    let host = url.parse::<Uri>().ok().and_then(|uri| uri.host().map(str::to_owned)).unwrap_or_default();
    match error {
        ureq::Error::Timeout(_) => text!("the receiver did not answer within {seconds} s", seconds = LIMIT.as_secs()),
        // Its words may quote the URL.
        ureq::Error::BadUri(_) => text!("the receiver cannot be reached: {reason}", reason = "bad URL"),
        ureq::Error::HostNotFound => text!("no address is known of {host}", host = host),
        ureq::Error::Other(other) => match other.downcast_ref::<AllRefused>() {
            Some(AllRefused(address, Refused::LinkLocal)) => text!(
                "refused: {host} is {address}, a link-local address, where machines are given their credentials; nothing is sent there",
                host = host,
                address = address
            ),
            Some(AllRefused(address, Refused::Loopback)) => text!(
                "refused: {host} is {address}, which is the server's own machine; nothing is sent there unless the server runs with --notify-loopback",
                host = host,
                address = address
            ),
            None => text!("the receiver cannot be reached: {reason}", reason = shown(&error.to_string())),
        },
        _ => text!("the receiver cannot be reached: {reason}", reason = shown(&error.to_string())),
    }
}

/// The beginning of what a stranger sent, without what no database takes and no terminal should be shown.
fn shown(text: &str) -> String {
    text.chars().take(SHOWN).map(|c| if c.is_control() && c != '\n' && c != '\t' { char::REPLACEMENT_CHARACTER } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_nothing_is_sent() {
        let why = |address: &str, loopback| refused(address.parse().unwrap(), loopback);
        for address in [
            "169.254.169.254",
            "169.254.0.23",
            "fe80::1",
            "febf::1",
            "::ffff:169.254.1.1",
            "::169.254.1.1",
            "64:ff9b::a9fe:a9fe",
            "100.100.100.200",
            "fd00:ec2::254",
        ] {
            assert_eq!(why(address, true), Some(Refused::LinkLocal), "{address}");
        }
        for address in [
            "127.0.0.1",
            "127.9.9.9",
            "0.0.0.0",
            "0.1.2.3",
            "::1",
            "::",
            "::ffff:127.0.0.1",
            "::ffff:0.0.0.0",
            "::127.0.0.1",
            "64:ff9b::7f00:1",
        ] {
            assert_eq!((why(address, false), why(address, true)), (Some(Refused::Loopback), None), "{address}");
        }
        for address in ["10.1.2.3", "192.168.0.1", "203.0.113.9", "2001:db8::1", "fd00::1", "fec0::1", "::ffff:10.0.0.1"] {
            assert_eq!(why(address, false), None, "{address}");
        }
    }

    #[test]
    fn the_address_that_a_name_has_is_looked_at() {
        let guard = Guard { resolver: DefaultResolver::default(), loopback: false };
        let config = Config::default();
        let timeout = || NextTimeout { after: Duration::from_secs(5).into(), reason: ureq::Timeout::Resolve, ..NextTimeout::default() };
        let refusal = guard.resolve(&"http://localhost:80/".parse().unwrap(), &config, timeout()).unwrap_err();
        assert!(matches!(refusal, ureq::Error::Other(other) if other.is::<AllRefused>()));
        let open = Guard { loopback: true, ..guard };
        assert!(!open.resolve(&"http://localhost:80/".parse().unwrap(), &config, timeout()).unwrap().is_empty());
    }

    #[test]
    fn a_signature_is_over_time_and_body() {
        // By `printf '1795162150.{"a":1}' | openssl dgst -sha256 -hmac shared-secret`.
        let made = signature(&Secret::new("shared-secret"), 1_795_162_150, r#"{"a":1}"#);
        assert_eq!(made, "sha256=44b0293df06a340c5896aedc3a65bc63b22765211248b01b2e705cb2367dceae");
    }

    #[test]
    fn what_a_stranger_sent_is_cut_and_clean() {
        assert_eq!(shown("a\0b\x1b[31m\n\t"), "a\u{fffd}b\u{fffd}[31m\n\t");
        assert_eq!(shown(&"é".repeat(1000)).chars().count(), 200);
    }
}
