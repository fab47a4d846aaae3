//! The first look at a request: is it one that every server along the way will read in the same way?
//!
//! What two servers read differently is how requests are smuggled past rules: it is refused here, before any rule is applied (RFC 9112 sections
//! 3.2, 6.1 and 6.3).

use http::header::HOST;
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Version};

use crate::h1::BadFraming;
use crate::h1::lines::is_hop_by_hop;

/// Why a request is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadHead {
    NoHost,
    TwoHosts,
    Host,
    /// The target and the `Host` name different hosts.
    OtherHost,
    Connect,
    Framing,
}

impl BadHead {
    pub fn status(self) -> StatusCode {
        match self {
            BadHead::Connect => StatusCode::NOT_IMPLEMENTED,
            _ => StatusCode::BAD_REQUEST,
        }
    }

    pub fn message(self) -> &'static str {
        match self {
            BadHead::NoHost => "the Host header is missing",
            BadHead::TwoHosts => "the Host header is there more than once",
            BadHead::Host => "the Host header is not a host with an optional port",
            BadHead::OtherHost => "the request names one host in its target and another in its Host header",
            BadHead::Connect => "CONNECT is not served",
            BadHead::Framing => {
                "the length of the body is not certain: one Content-Length in digits, or one Transfer-Encoding: chunked, is expected"
            }
        }
    }
}

/// What all names of fields tell at a glance, so that few of them are looked for.
#[derive(Clone, Copy, Debug)]
pub struct Glance {
    /// Some are said to the next server only.
    pub hops: bool,
    /// Some have an underscore.
    pub scores: bool,
    lengths: u64,
}

impl Glance {
    pub fn of(headers: &HeaderMap) -> Self {
        let mut glance = Glance { hops: false, scores: false, lengths: 0 };
        for name in headers.keys() {
            let name = name.as_str();
            glance.hops |= is_hop_by_hop(name);
            glance.scores |= memchr::memchr(b'_', name.as_bytes()).is_some();
            glance.lengths |= 1 << (name.len() % 64);
        }
        glance
    }

    /// False: there is no such field.
    pub fn may_have(&self, name: &HeaderName) -> bool {
        self.lengths & 1 << (name.as_str().len() % 64) != 0
    }
}

/// The host that is asked for, without its port, as it was written.
pub fn host<'a>(version: Version, uri: &'a http::Uri, headers: &'a HeaderMap) -> Result<&'a str, BadHead> {
    let mut hosts = headers.get_all(HOST).iter();
    let header = match (hosts.next(), hosts.next()) {
        (_, Some(_)) => return Err(BadHead::TwoHosts),
        (header, None) => header.map(name).transpose()?,
    };
    let target = uri.authority().map(|authority| split_port(authority.as_str().as_bytes()).ok_or(BadHead::Host)).transpose()?;
    match (target, header) {
        (Some(target), Some(header)) if !target.eq_ignore_ascii_case(header) => Err(BadHead::OtherHost),
        (Some(target), _) => Ok(target),
        (None, Some(header)) => Ok(header),
        (None, None) if version == Version::HTTP_10 => Ok(""),
        (None, None) => Err(BadHead::NoHost),
    }
}

fn name(value: &HeaderValue) -> Result<&str, BadHead> {
    split_port(value.as_bytes()).ok_or(BadHead::Host)
}

/// The bytes of hosts without brackets.
const NAMED: [bool; 256] = {
    let mut named = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        named[byte] = (byte as u8).is_ascii_alphanumeric() || matches!(byte as u8, b'-' | b'.' | b'_');
        byte += 1;
    }
    named
};

/// None: not a host with an optional port.
fn split_port(authority: &[u8]) -> Option<&str> {
    let end = match authority {
        [b'[', address @ ..] => {
            let inside = address.iter().position(|byte| *byte == b']')?;
            address[..inside].iter().all(|byte| NAMED[usize::from(*byte)] || *byte == b':').then_some(inside + 2)?
        }
        _ => authority.iter().position(|byte| !NAMED[usize::from(*byte)]).unwrap_or(authority.len()),
    };
    let digits = match &authority[end..] {
        [] => &[],
        [b':', digits @ ..] => digits,
        _ => return None,
    };
    let valid = (1..=255).contains(&end) && digits.len() <= 5 && digits.iter().all(u8::is_ascii_digit);
    std::str::from_utf8(&authority[..end]).ok().filter(|_| valid)
}

/// Refuses what servers may read in different ways.
pub fn framing(method: &Method, told: Result<(), BadFraming>) -> Result<(), BadHead> {
    if method == Method::CONNECT {
        return Err(BadHead::Connect);
    }
    told.map_err(|_| BadHead::Framing)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::h1;

    fn asked(uri: &str, hosts: &[&str]) -> Result<String, BadHead> {
        let mut headers = HeaderMap::new();
        for host in hosts {
            headers.append(HOST, host.parse().unwrap());
        }
        host(Version::HTTP_11, &uri.parse().unwrap(), &headers).map(str::to_owned)
    }

    #[test]
    fn hosts() {
        assert_eq!(asked("/", &["a.example"]), Ok("a.example".into()));
        assert_eq!(asked("/", &["a.example:80"]), Ok("a.example".into()));
        assert_eq!(asked("/", &["[::1]:80"]), Ok("[::1]".into()));
        assert_eq!(asked("http://A.example/x", &["a.example:80"]), Ok("A.example".into()));
        assert_eq!(asked("http://a.example/x", &["b.example"]), Err(BadHead::OtherHost));
        assert_eq!(asked("/", &[]), Err(BadHead::NoHost));
        assert_eq!(asked("/", &["a", "a"]), Err(BadHead::TwoHosts));
        for bad in ["", "a b", "a/b", "a@b", "a:b", "a:999999", "[::1", "a,b", "a:1:2"] {
            assert_eq!(asked("/", &[bad]), Err(BadHead::Host), "{bad}");
        }
    }

    #[test]
    fn framings() {
        let check = |method: Method, version, fields: &[(&'static str, &'static str)]| {
            let mut headers = HeaderMap::new();
            for (name, value) in fields {
                headers.append(http::HeaderName::from_static(name), HeaderValue::from_static(value));
            }
            framing(&method, h1::told(version, &headers).map(drop))
        };
        assert_eq!(check(Method::POST, Version::HTTP_11, &[("content-length", "3")]), Ok(()));
        assert_eq!(check(Method::POST, Version::HTTP_11, &[("transfer-encoding", "Chunked")]), Ok(()));
        for fields in [
            &[("transfer-encoding", "chunked"), ("content-length", "3")][..],
            &[("transfer-encoding", "gzip, chunked")],
            &[("transfer-encoding", "chunked"), ("transfer-encoding", "chunked")],
            &[("transfer-encoding", "identity")],
            &[("transfer-encoding", "\tchunked x")],
        ] {
            assert_eq!(check(Method::POST, Version::HTTP_11, fields), Err(BadHead::Framing));
        }
        assert_eq!(check(Method::POST, Version::HTTP_10, &[("transfer-encoding", "chunked")]), Err(BadHead::Framing));
        assert_eq!(check(Method::CONNECT, Version::HTTP_11, &[]), Err(BadHead::Connect));
    }
}
