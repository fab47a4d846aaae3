//! A scheme, a host and a port: what a connection is made to.

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

use http::HeaderValue;

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Origin {
    pub tls: bool,
    /// HTTP/2 is spoken to it, from the first byte on.
    pub h2: bool,
    /// A name or an address; an IPv6 address without brackets.
    pub host: Box<str>,
    pub port: u16,
    /// `Host` as the back-end sees it.
    pub authority: HeaderValue,
}

impl Origin {
    pub fn address(&self) -> Option<IpAddr> {
        self.host.parse().ok()
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = match (self.h2, self.tls) {
            (false, false) => "http",
            (false, true) => "https",
            (true, false) => "grpc",
            (true, true) => "grpcs",
        };
        write!(f, "{scheme}://{}", self.authority.to_str().unwrap_or(&self.host))
    }
}

impl FromStr for Origin {
    type Err = String;

    /// `http`, `https`, `ws`, `wss`, `grpc` or `grpcs`, a host and perhaps a port.
    fn from_str(url: &str) -> Result<Self, String> {
        let fault = |what: &str| format!("the back-end's URL `{url}` {what}; http://host:port is expected");
        let (scheme, rest) = url.split_once("://").ok_or_else(|| fault("has no scheme"))?;
        let (tls, h2) = match scheme.to_ascii_lowercase().as_str() {
            "http" | "ws" => (false, false),
            "https" | "wss" => (true, false),
            "grpc" => (false, true),
            "grpcs" => (true, true),
            _ => return Err(fault("has an unknown scheme")),
        };
        let rest = rest.strip_suffix('/').unwrap_or(rest);
        if rest.contains(['/', '?', '#', '@']) {
            return Err(fault("has more than a host and a port"));
        }
        let authority: http::uri::Authority = rest.parse().map_err(|_| fault("has no valid host"))?;
        let host = authority.host().trim_start_matches('[').trim_end_matches(']').to_ascii_lowercase();
        let port = match authority.port() {
            Some(port) => port.as_str().parse::<u16>().ok().filter(|port| *port > 0).ok_or_else(|| fault("has no valid port"))?,
            None if !rest.ends_with(authority.host()) => return Err(fault("has no valid port")),
            None if tls => 443,
            None => 80,
        };
        if host.is_empty() {
            return Err(fault("has no valid host"));
        }
        let authority = HeaderValue::from_str(authority.as_str()).map_err(|_| fault("has no valid host"))?;
        Ok(Origin { tls, h2, host: host.into(), port, authority })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls() {
        let shown = |url: &str| url.parse::<Origin>().map(|o| format!("{} {} {} {}", o.tls, o.host, o.port, o.authority.to_str().unwrap()));
        assert_eq!(shown("http://a.example"), Ok("false a.example 80 a.example".into()));
        assert_eq!(shown("HTTPS://A.example:8443/"), Ok("true a.example 8443 A.example:8443".into()));
        assert_eq!(shown("grpcs://a.example"), Ok("true a.example 443 a.example".into()));
        assert_eq!("grpc://a:1".parse::<Origin>().unwrap().to_string(), "grpc://a:1");
        assert_eq!(shown("wss://[::1]:9"), Ok("true ::1 9 [::1]:9".into()));
        for bad in [
            "",
            "a.example",
            "ftp://a",
            "http://",
            "http://a/b",
            "http://a?b",
            "http://u@a",
            "http://a:0",
            "http://a:70000",
            "http://a:",
            "http://a b",
        ] {
            assert!(shown(bad).is_err(), "{bad}");
        }
    }
}
