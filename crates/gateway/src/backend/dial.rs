//! Making connections to back-ends.

use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use rustls::pki_types::ServerName;
use rustls::{ClientConfig, RootCertStore};
use terrace_base::destination;
use tokio::net::{TcpStream, lookup_host};
use tokio_rustls::TlsConnector;

use super::Origin;
use crate::stream::Stream;

/// A back-end that takes no connection in this time is not there.
pub const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);

static TLS: LazyLock<TlsConnector> = LazyLock::new(|| connector(&[]));
/// For those to whom HTTP/2 is spoken.
static TLS_H2: LazyLock<TlsConnector> = LazyLock::new(|| connector(&[b"h2"]));

fn connector(protocols: &[&[u8]]) -> TlsConnector {
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    // The provider has all default versions, so building cannot fail.
    let builder =
        ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions().expect("ring has the default versions");
    let mut config = builder.with_root_certificates(roots).with_no_client_auth();
    config.alpn_protocols = protocols.iter().map(|protocol| protocol.to_vec()).collect();
    TlsConnector::from(Arc::new(config))
}

pub async fn connect(origin: &Origin) -> io::Result<Stream> {
    match tokio::time::timeout(CONNECT_TIMEOUT, dial(origin)).await {
        Ok(connected) => connected,
        Err(_) => Err(io::Error::new(io::ErrorKind::TimedOut, "the back-end takes no connection")),
    }
}

/// Connects to an address, unless nothing is sent there.
async fn reach(address: SocketAddr) -> io::Result<TcpStream> {
    if destination::is_link_local(address.ip()) {
        return Err(io::Error::new(io::ErrorKind::PermissionDenied, "nothing is sent to link-local addresses"));
    }
    TcpStream::connect(address).await
}

async fn dial(origin: &Origin) -> io::Result<Stream> {
    let tcp = match origin.address() {
        Some(address) => reach((address, origin.port).into()).await?,
        None => {
            // What was looked at is what is connected to, whatever the name means a moment later.
            let mut failed = io::Error::from(io::ErrorKind::NotFound);
            let mut reached = None;
            for address in lookup_host((&*origin.host, origin.port)).await? {
                match reach(address).await {
                    Ok(tcp) => {
                        reached = Some(tcp);
                        break;
                    }
                    Err(error) => failed = error,
                }
            }
            reached.ok_or(failed)?
        }
    };
    tcp.set_nodelay(true)?;
    if !origin.tls {
        return Ok(Stream::Plain(tcp));
    }
    let connector = if origin.h2 { &TLS_H2 } else { &TLS };
    let name = ServerName::try_from(origin.host.to_string()).map_err(io::Error::other)?;
    Ok(Stream::Tls(Box::new(connector.connect(name, tcp).await?.into())))
}
