//! TLS with the certificate of the name that is asked for, HTTP/2, WebSocket.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use futures_util::{SinkExt as _, StreamExt as _};
use http_body_util::{BodyExt as _, Empty, Full};
use hyper::body::Bytes;
use hyper::{Request, Version};
use hyper_util::rt::{TokioExecutor, TokioIo};
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, RootCertStore};
use serde_json::json;
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_tungstenite::tungstenite::Message;

use crate::fixture::{Fixture, api, gateway, mock, site};

struct Authority {
    issuer: rcgen::Issuer<'static, rcgen::KeyPair>,
    root: rcgen::Certificate,
}

impl Authority {
    fn new() -> Self {
        let key = rcgen::KeyPair::generate().unwrap();
        let mut parameters = rcgen::CertificateParams::new([]).unwrap();
        parameters.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
        let root = parameters.self_signed(&key).unwrap();
        Authority { issuer: rcgen::Issuer::new(parameters, key), root }
    }

    fn certificate(&self, name: &str) -> serde_json::Value {
        let key = rcgen::KeyPair::generate().unwrap();
        let chain = rcgen::CertificateParams::new([name.to_owned()]).unwrap().signed_by(&key, &self.issuer).unwrap();
        json!({ "chain": chain.pem(), "key": key.serialize_pem() })
    }

    async fn connect(&self, fixture: &Fixture, name: &str, alpn: &[&[u8]]) -> std::io::Result<TlsStream<TcpStream>> {
        let mut roots = RootCertStore::empty();
        roots.add(self.root.der().clone()).unwrap();
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let builder = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
        let mut config = builder.with_root_certificates(roots).with_no_client_auth();
        config.alpn_protocols = alpn.iter().map(|protocol| protocol.to_vec()).collect();
        let stream = TcpStream::connect(fixture.gateway.tls_address().unwrap()).await?;
        TlsConnector::from(Arc::new(config)).connect(ServerName::try_from(name.to_owned()).unwrap(), stream).await
    }
}

async fn get(stream: TlsStream<TcpStream>, url: &str) -> (u16, Version, String) {
    let h2 = stream.get_ref().1.alpn_protocol() == Some(b"h2");
    let uri: hyper::Uri = url.parse().unwrap();
    let host = uri.authority().unwrap().to_string();
    let response = if h2 {
        let (mut sender, connection) = hyper::client::conn::http2::handshake(TokioExecutor::new(), TokioIo::new(stream)).await.unwrap();
        tokio::spawn(connection);
        sender.send_request(Request::builder().uri(url).body(Empty::<Bytes>::new()).unwrap()).await.unwrap()
    } else {
        let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.unwrap();
        tokio::spawn(connection);
        let path = uri.path_and_query().unwrap().as_str();
        sender.send_request(Request::builder().uri(path).header("host", host).body(Empty::<Bytes>::new()).unwrap()).await.unwrap()
    };
    let (status, version) = (response.status().as_u16(), response.version());
    let body = response.into_body().collect().await.unwrap().to_bytes();
    (status, version, String::from_utf8_lossy(&body).into_owned())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn certificates_by_name() {
    let authority = Authority::new();
    let fixture = gateway(|_| vec![site("svc", vec![mock("a", "/", "GET", "secure")], json!({}))]);
    let domain = |host: &str, certificate: serde_json::Value| json!({ "domain": { "host": host, "account": 1, "service": "svc", "protocol": "https", "certificate": certificate } });
    assert!(authority.connect(&fixture, "www.test", &[]).await.is_err(), "nothing to present");
    fixture.put(domain("www.test", authority.certificate("www.test")));
    fixture.put(domain("bare.apigw.test", json!(null)));
    fixture.put(json!({ "wildcard": { "suffix": "apigw.test", "certificate": authority.certificate("*.apigw.test") } }));

    let stream = authority.connect(&fixture, "www.test", &[]).await.unwrap();
    assert_eq!(get(stream, "https://www.test/release/").await, (200, Version::HTTP_11, "secure".into()));
    let stream = authority.connect(&fixture, "bare.apigw.test", &[b"h2", b"http/1.1"]).await.unwrap();
    assert_eq!(get(stream, "https://bare.apigw.test/release/").await, (200, Version::HTTP_2, "secure".into()));
    let stream = authority.connect(&fixture, "www.test", &[]).await.unwrap();
    assert_eq!(get(stream, "https://bare.apigw.test/release/").await.0, 421, "another host than the connection's");
    assert!(authority.connect(&fixture, "other.test", &[]).await.is_err());
    assert_eq!(fixture.call("GET", "www.test/release/", &[]).status, 403, "https only");

    // Another certificate is presented from the next handshake on.
    let other = Authority::new();
    fixture.put(domain("www.test", other.certificate("www.test")));
    assert!(authority.connect(&fixture, "www.test", &[]).await.is_err());
    assert!(other.connect(&fixture, "www.test", &[]).await.is_ok());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn http2_without_tls_and_bodies_both_ways() {
    let fixture = gateway(|url| vec![site("svc", vec![api("a", "/", "ANY", url, json!({}))], json!({}))]);
    let stream = TcpStream::connect(fixture.gateway.address()).await.unwrap();
    let (sender, connection) =
        hyper::client::conn::http2::handshake::<_, _, Full<Bytes>>(TokioExecutor::new(), TokioIo::new(stream)).await.unwrap();
    tokio::spawn(connection);
    let calls = (0..50).map(|number| {
        let mut sender = sender.clone();
        async move {
            let body = format!("body {number} ").repeat(5_000);
            let request = Request::post("http://svc.test/release/echo").header("cookie", "a=1").header("cookie", "b=2");
            let request = request.body(Full::from(body.clone())).unwrap();
            let response = sender.send_request(request).await.unwrap();
            assert_eq!(response.status(), 200);
            let seen: serde_json::Value = serde_json::from_slice(&response.into_body().collect().await.unwrap().to_bytes()).unwrap();
            assert_eq!((seen["body"].as_str(), seen["target"].as_str()), (Some(&*body), Some("/echo")));
            assert_eq!((&seen["headers"]["x-forwarded-host"], &seen["headers"]["cookie"]), (&json!("svc.test"), &json!("a=1; b=2")));
        }
    });
    futures_util::future::join_all(calls).await;
}

/// Echoes messages; the answer to `bye` is a close.
async fn websocket_echo() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(async move {
                let Ok(mut socket) = tokio_tungstenite::accept_async(stream).await else { return };
                while let Some(Ok(message)) = socket.next().await {
                    if message.to_text().is_ok_and(|text| text == "bye") {
                        socket.close(None).await.unwrap();
                    } else if message.is_text() || message.is_binary() {
                        socket.send(message).await.unwrap();
                    }
                }
            });
        }
    });
    address
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn websocket_through_the_gateway() {
    let echo = websocket_echo().await;
    let document = |version: &str| {
        let socket = api("ws", "/chat", "GET", &format!("ws://{echo}"), json!({ "websocket": true }));
        let refusing = api("no", "/refusing", "GET", "http://127.0.0.1:1", json!({ "websocket": true }));
        let mut site = site("svc", vec![socket, refusing, mock("m", "/plain", "GET", "plain")], json!({}));
        site["version"] = json!(version);
        site
    };
    let fixture = gateway(|_| vec![document("1")]);
    let connect = async |path: &str| {
        let stream = TcpStream::connect(fixture.gateway.address()).await.unwrap();
        tokio_tungstenite::client_async(format!("ws://svc.test/release{path}"), stream).await
    };
    let (mut socket, _) = connect("/chat?x=1").await.unwrap();
    for size in [0, 1, 125, 126, 70_000] {
        let text = "x".repeat(size);
        socket.send(Message::text(text.clone())).await.unwrap();
        assert_eq!(socket.next().await.unwrap().unwrap().to_text().unwrap(), text);
    }
    // A release does not end a conversation.
    fixture.put(json!({ "site": document("2") }));
    socket.send(Message::text("still")).await.unwrap();
    assert_eq!(socket.next().await.unwrap().unwrap().to_text().unwrap(), "still");
    socket.send(Message::text("bye")).await.unwrap();
    let end = tokio::time::timeout(Duration::from_secs(5), async { while let Some(Ok(_)) = socket.next().await {} }).await;
    assert!(end.is_ok(), "the close comes through");

    let status = |error: tokio_tungstenite::tungstenite::Error| match error {
        tokio_tungstenite::tungstenite::Error::Http(response) => response.status().as_u16(),
        other => panic!("{other}"),
    };
    assert_eq!(status(connect("/refusing").await.unwrap_err()), 502);
    assert_eq!(status(connect("/plain").await.unwrap_err()), 200, "an API of HTTP does not change over");
    assert_eq!(fixture.call("GET", "svc.test/release/chat", &[]).status, 426);
}
