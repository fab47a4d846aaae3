//! Accepting connections: plain or TLS, bounded in number and in patience, drained on shutdown.

use std::convert::Infallible;
use std::io;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio_rustls::TlsAcceptor;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::Routes;

/// Agents hold one connection each, so this bounds the fleet of one server too.
const MAX_CONNECTIONS: usize = 60_000;
const HEADER_TIMEOUT: Duration = Duration::from_secs(30);
const TLS_TIMEOUT: Duration = Duration::from_secs(10);
/// How long requests under way may take after shutdown was asked for.
const DRAIN: Duration = Duration::from_secs(15);

/// A certificate chain and its key.
pub struct Tls(TlsAcceptor);

impl Tls {
    pub fn from_files(cert: &Path, key: &Path) -> io::Result<Self> {
        let fault = |what: &str, path: &Path, e: &dyn std::fmt::Display| io::Error::other(format!("{what} {}: {e}", path.display()));
        let chain: Vec<CertificateDer<'static>> =
            CertificateDer::pem_file_iter(cert).and_then(Iterator::collect).map_err(|e| fault("the TLS certificate", cert, &e))?;
        let key_der = PrivateKeyDer::from_pem_file(key).map_err(|e| fault("the TLS key", key, &e))?;
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let mut config = rustls::ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(io::Error::other)?
            .with_no_client_auth()
            .with_single_cert(chain, key_der)
            .map_err(|e| fault("the TLS certificate", cert, &e))?;
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Tls(TlsAcceptor::from(Arc::new(config))))
    }
}

/// A bound socket.
pub struct Listener {
    socket: TcpListener,
    tls: Option<Tls>,
}

impl Listener {
    pub async fn bind(address: &str, tls: Option<Tls>) -> io::Result<Self> {
        let socket = TcpListener::bind(address).await.map_err(|e| io::Error::new(e.kind(), format!("cannot listen on {address}: {e}")))?;
        Ok(Listener { socket, tls })
    }

    pub fn local_addr(&self) -> io::Result<SocketAddr> {
        self.socket.local_addr()
    }

    /// Serves until `shutdown`, then lets requests under way finish.
    pub async fn run(self, routes: Arc<Routes>, shutdown: CancellationToken) {
        let connections = TaskTracker::new();
        let slots = Arc::new(Semaphore::new(MAX_CONNECTIONS));
        loop {
            let Ok(slot) = Arc::clone(&slots).acquire_owned().await else { break };
            let (stream, peer) = tokio::select! {
                accepted = self.socket.accept() => match accepted {
                    Ok(accepted) => accepted,
                    Err(error) => {
                        // Out of descriptors, most likely: without a pause this would spin.
                        tracing::warn!(%error, "accept failed");
                        tokio::time::sleep(Duration::from_millis(50)).await;
                        continue;
                    }
                },
                () = shutdown.cancelled() => break,
            };
            let _ = stream.set_nodelay(true);
            let routes = Arc::clone(&routes);
            let shutdown = shutdown.clone();
            let acceptor = self.tls.as_ref().map(|t| t.0.clone());
            connections.spawn(async move {
                let _slot = slot;
                match acceptor {
                    None => serve(stream, peer, routes, shutdown).await,
                    Some(acceptor) => match tokio::time::timeout(TLS_TIMEOUT, acceptor.accept(stream)).await {
                        Ok(Ok(stream)) => serve(stream, peer, routes, shutdown).await,
                        Ok(Err(error)) => tracing::debug!(%peer, %error, "TLS handshake failed"),
                        Err(_) => tracing::debug!(%peer, "TLS handshake timed out"),
                    },
                }
            });
        }
        drop(self.socket);
        connections.close();
        if tokio::time::timeout(DRAIN, connections.wait()).await.is_err() {
            tracing::warn!("requests were still under way when the drain time ended");
        }
    }
}

async fn serve<S>(stream: S, peer: SocketAddr, routes: Arc<Routes>, shutdown: CancellationToken)
where
    S: tokio::io::AsyncRead + tokio::io::AsyncWrite + Send + Unpin + 'static,
{
    let service = service_fn(move |request| {
        let routes = Arc::clone(&routes);
        async move { Ok::<_, Infallible>(routes.serve(request, peer).await) }
    });
    let mut http = hyper::server::conn::http1::Builder::new();
    // Who has said everything may close their half and still wants the answer.
    http.half_close(true).timer(TokioTimer::new()).header_read_timeout(HEADER_TIMEOUT).max_buf_size(128 * 1024);
    let mut connection = std::pin::pin!(http.serve_connection(TokioIo::new(stream), service).with_upgrades());
    let ended = tokio::select! {
        ended = connection.as_mut() => ended,
        () = shutdown.cancelled() => {
            // The request under way is answered, then the connection closes.
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!(%peer, %error, "connection ended");
    }
}
