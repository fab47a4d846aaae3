//! What an upstream's author says of its source: what is refused, and what is followed.

use std::net::SocketAddr;

use rustls::RootCertStore;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use terrace_api_apigateway::types::{DnsDiscovery, EtcdDiscovery, KubernetesDiscovery, UpstreamDiscovery};
use terrace_base::{Error, Result, Secret, destination};
use terrace_discovery::dns::{self, Dns, Records};
use terrace_discovery::etcd::Etcd;
use terrace_discovery::kubernetes::{self, Kubernetes, Port};
use terrace_discovery::{Server, Source};

const MOST_ENDPOINTS: usize = 10;

/// The type of those that are listed by hand.
const NONE: &str = "NONE";

fn wrong(field: &str, value: impl std::fmt::Display, allowed: &str) -> Error {
    Error::invalid_value_code("InvalidParameter.FormatError", &format!("Discovery.{field}"), value, allowed)
}

fn given(text: Option<&String>) -> Option<&str> {
    text.map(String::as_str).filter(|text| !text.is_empty())
}

/// The source, or what is wrong with it; `None`: nodes are listed by hand. `secret`: its password or token.
pub fn source(it: &UpstreamDiscovery, secret: Option<&Secret>) -> Result<Option<Source>> {
    for (kind, field, there) in
        [("DNS", "Dns", it.dns.is_some()), ("ETCD", "Etcd", it.etcd.is_some()), ("KUBERNETES", "Kubernetes", it.kubernetes.is_some())]
    {
        match (it.r#type == kind, there) {
            (true, false) => return Err(Error::missing(&format!("Discovery.{field}"))),
            (false, true) => return Err(wrong(field, "{…}", &format!("nothing, as Type is {}", it.r#type))),
            _ => {}
        }
    }
    Ok(match it {
        UpstreamDiscovery { dns: Some(it), .. } => Some(Source::Dns(dns(it)?)),
        UpstreamDiscovery { etcd: Some(it), .. } => Some(Source::Etcd(etcd(it, secret)?)),
        UpstreamDiscovery { kubernetes: Some(it), .. } => Some(Source::Kubernetes(kubernetes(it, secret)?)),
        _ => None,
    })
}

/// Takes the secret out: it is kept elsewhere, sealed.
pub fn without_secret(mut it: UpstreamDiscovery) -> (Option<UpstreamDiscovery>, Option<Secret>) {
    let password = it.etcd.as_mut().and_then(|etcd| etcd.password.take());
    let token = it.kubernetes.as_mut().and_then(|kubernetes| kubernetes.token.take());
    let secret = password.or(token).filter(|secret| !secret.is_empty()).map(Secret::new);
    ((it.r#type != NONE || it.dns.is_some() || it.etcd.is_some() || it.kubernetes.is_some()).then_some(it), secret)
}

/// Whether the secret that one was given goes to the same place with the other. To another place it is not sent unless it is given again.
pub fn same_place(old: &UpstreamDiscovery, new: &UpstreamDiscovery) -> bool {
    let etcd = |it: &EtcdDiscovery| (it.endpoints.clone(), it.user.clone(), it.ca_certificate.clone());
    let kubernetes = |it: &KubernetesDiscovery| (it.server.clone(), it.ca_certificate.clone());
    old.r#type == new.r#type
        && old.etcd.as_ref().map(etcd) == new.etcd.as_ref().map(etcd)
        && old.kubernetes.as_ref().map(kubernetes) == new.kubernetes.as_ref().map(kubernetes)
}

fn dns(it: &DnsDiscovery) -> Result<Dns> {
    if !dns::is_name(&it.name) {
        return Err(wrong("Dns.Name", &it.name, "a name such as shop.internal or _http._tcp.shop.internal"));
    }
    let records = match (it.record_type.as_str(), it.port) {
        ("SRV", None) => Records::Srv,
        ("SRV", Some(port)) => return Err(wrong("Dns.Port", port, "nothing: SRV records name ports")),
        (_, None) => return Err(Error::missing("Discovery.Dns.Port")),
        (_, Some(port)) => match u16::try_from(port) {
            Ok(port) if port > 0 => Records::Addresses { port },
            _ => return Err(wrong("Dns.Port", port, "1 to 65535")),
        },
    };
    let resolver = match given(it.resolver.as_ref()) {
        None => None,
        Some(text) => {
            let address: Option<SocketAddr> = text.parse().ok();
            let may = |address: &SocketAddr| address.port() > 0 && !destination::is_link_local(address.ip());
            Some(
                address
                    .filter(may)
                    .ok_or_else(|| wrong("Dns.Resolver", text, "an address with a port, not link-local, such as 10.0.0.2:53"))?,
            )
        }
    };
    Ok(Dns { name: it.name.clone(), records, resolver })
}

fn etcd(it: &EtcdDiscovery, secret: Option<&Secret>) -> Result<Etcd> {
    let mut endpoints = Vec::new();
    for (at, text) in it.endpoints.iter().enumerate() {
        let field = format!("Etcd.Endpoints.{at}");
        let server = Server::parse(text).filter(|server| server.path.is_empty());
        endpoints.push(server.ok_or_else(|| wrong(&field, text, "a URL such as http://10.0.0.5:2379, not link-local"))?);
    }
    if endpoints.is_empty() || endpoints.len() > MOST_ENDPOINTS {
        return Err(wrong("Etcd.Endpoints", format!("{} items", endpoints.len()), "1 to 10 items"));
    }
    let authority = authority("Etcd.CaCertificate", it.ca_certificate.as_ref())?;
    if authority.is_none() && endpoints.iter().any(|server| server.tls) {
        return Err(Error::missing("Discovery.Etcd.CaCertificate"));
    }
    let user = match (given(it.user.as_ref()), secret) {
        (None, None) => None,
        (None, Some(_)) => return Err(Error::missing("Discovery.Etcd.User")),
        (Some(_), None) => return Err(Error::missing("Discovery.Etcd.Password")),
        (Some(user), Some(_)) if user.chars().any(char::is_control) => {
            return Err(wrong("Etcd.User", user, "a name without control characters"));
        }
        (Some(user), Some(password)) => Some((user.to_owned(), password.clone())),
    };
    if it.prefix.is_empty() {
        return Err(wrong("Etcd.Prefix", "", "what keys begin with, such as /services/shop/"));
    }
    Ok(Etcd { endpoints, prefix: it.prefix.clone(), user, authority })
}

fn kubernetes(it: &KubernetesDiscovery, secret: Option<&Secret>) -> Result<Kubernetes> {
    let server = Server::parse(&it.server)
        .ok_or_else(|| wrong("Kubernetes.Server", &it.server, "a URL such as https://10.0.0.5:6443, not link-local"))?;
    for (field, name) in [("Namespace", &it.namespace), ("ServiceName", &it.service_name)] {
        if !kubernetes::is_label(name) {
            let allowed = "1 to 63 lower-case letters, digits and hyphens, as Kubernetes names things";
            return Err(wrong(&format!("Kubernetes.{field}"), name, allowed));
        }
    }
    let port = given(it.port.as_ref()).unwrap_or_default();
    let allowed = "a port's name, or a number of 1 to 65535";
    let port = Port::parse(port).ok_or_else(|| wrong("Kubernetes.Port", port, allowed))?;
    if secret.is_some_and(|token| !token.reveal().bytes().all(|byte| byte.is_ascii_graphic())) {
        return Err(wrong("Kubernetes.Token", "***", "visible ASCII characters"));
    }
    let authority = authority("Kubernetes.CaCertificate", it.ca_certificate.as_ref())?;
    let (namespace, service) = (it.namespace.clone(), it.service_name.clone());
    Ok(Kubernetes { server, authority, token: secret.cloned(), namespace, service, port })
}

/// Certificates that can be trusted, in PEM.
fn authority(field: &str, pem: Option<&String>) -> Result<Option<String>> {
    let Some(pem) = given(pem) else { return Ok(None) };
    let mut roots = RootCertStore::empty();
    let added = CertificateDer::pem_slice_iter(pem.as_bytes()).all(|one| one.is_ok_and(|der| roots.add(der).is_ok()));
    match added && !roots.is_empty() {
        true => Ok(Some(pem.to_owned())),
        false => Err(wrong(field, "***", "certificates in PEM")),
    }
}
