//! Reaching a source: its address is looked up, link-local ones are refused, and what was looked at is what is connected to.

use std::fmt;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use terrace_base::destination;
use tokio::net::{TcpStream, lookup_host};

use crate::value;

/// Who takes no connection in this time is not there.
pub const CONNECT: Duration = Duration::from_secs(5);

/// A server's URL, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    pub tls: bool,
    /// A name, or an address without brackets.
    pub host: String,
    pub port: u16,
    /// What requests' paths begin with: empty, or with a `/` first and none last.
    pub path: String,
}

impl Server {
    /// Reads `http://host:port` or `https://host:port`, perhaps with a path; `None` when it is none that anything may be sent to.
    pub fn parse(text: &str) -> Option<Self> {
        let uri: http::Uri = text.parse().ok()?;
        let tls = match uri.scheme_str()? {
            "http" => false,
            "https" => true,
            _ => return None,
        };
        let authority = uri.authority()?;
        if authority.as_str().contains('@') || uri.query().is_some() {
            return None;
        }
        let host = authority.host().trim_start_matches('[').trim_end_matches(']').to_ascii_lowercase();
        let link_local = host.parse::<IpAddr>().is_ok_and(destination::is_link_local);
        let port = match authority.port() {
            Some(port) => port.as_u16(),
            None if tls => 443,
            None => 80,
        };
        let there = value::is_host(&host) && !link_local && port != 0;
        there.then(|| Server { tls, host, port, path: uri.path().trim_end_matches('/').to_owned() })
    }

    /// The host as it stands before a port.
    pub fn bracketed(&self) -> String {
        if self.host.contains(':') { format!("[{}]", self.host) } else { self.host.clone() }
    }

    /// An address of it that something may be sent to.
    pub async fn address(&self) -> io::Result<SocketAddr> {
        let mut failed = io::Error::new(io::ErrorKind::NotFound, "its name has no address");
        for address in lookup_host((self.host.as_str(), self.port)).await? {
            match destination::is_link_local(address.ip()) {
                true => failed = io::Error::new(io::ErrorKind::PermissionDenied, "nothing is sent to link-local addresses"),
                false => return Ok(address),
            }
        }
        Err(failed)
    }

    pub async fn connect(&self) -> io::Result<TcpStream> {
        let connecting = async { TcpStream::connect(self.address().await?).await };
        let stream = match tokio::time::timeout(CONNECT, connecting).await {
            Ok(connected) => connected?,
            Err(_) => return Err(io::Error::new(io::ErrorKind::TimedOut, "it takes no connection")),
        };
        stream.set_nodelay(true)?;
        Ok(stream)
    }
}

impl fmt::Display for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = if self.tls { "https" } else { "http" };
        write!(f, "{scheme}://{}:{}{}", self.bracketed(), self.port, self.path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_of_servers() {
        for (text, shown) in [
            ("http://10.0.0.1:2379", "http://10.0.0.1:2379"),
            ("https://Kube.internal", "https://kube.internal:443"),
            ("https://rancher.internal/k8s/clusters/c-1/", "https://rancher.internal:443/k8s/clusters/c-1"),
            ("http://[::1]:80/", "http://[::1]:80"),
        ] {
            assert_eq!(Server::parse(text).map(|it| it.to_string()).as_deref(), Some(shown), "{text}");
        }
        for text in [
            "",
            "10.0.0.1:2379",
            "ftp://a:1",
            "http://",
            "http://a:0",
            "http://u:p@a:1",
            "http://a:1/?q=1",
            "http://169.254.169.254/",
            "http://[fe80::1]:1",
            "http://a b:1",
        ] {
            assert_eq!(Server::parse(text), None, "{text}");
        }
    }
}
