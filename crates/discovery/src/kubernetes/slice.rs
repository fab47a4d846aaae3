//! An EndpointSlice (`discovery.k8s.io/v1`): what of it matters here.

use serde::Deserialize;

use super::Port;
use crate::sight::{Node, USUAL_WEIGHT};
use crate::value;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Slice {
    metadata: Metadata,
    #[serde(default)]
    address_type: String,
    endpoints: Option<Vec<Endpoint>>,
    ports: Option<Vec<SlicePort>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Metadata {
    #[serde(default)]
    name: String,
    #[serde(default)]
    resource_version: String,
}

#[derive(Deserialize)]
struct Endpoint {
    #[serde(default)]
    addresses: Vec<String>,
    #[serde(default)]
    conditions: Conditions,
}

#[derive(Deserialize, Default)]
struct Conditions {
    ready: Option<bool>,
}

#[derive(Deserialize)]
struct SlicePort {
    name: Option<String>,
    port: Option<u16>,
    protocol: Option<String>,
}

impl Slice {
    pub fn name(&self) -> &str {
        &self.metadata.name
    }

    pub fn version(&self) -> &str {
        &self.metadata.resource_version
    }

    /// The ready endpoints at the port that is wanted, or why that cannot be said.
    pub fn nodes(&self, wanted: &Port) -> Result<Vec<Node>, String> {
        if !matches!(self.address_type.as_str(), "IPv4" | "IPv6" | "FQDN") {
            return Err(format!("the slice {} has addresses of the type {:?}", self.name(), self.address_type));
        }
        let port = self.port(wanted)?;
        // Who does not say whether it is ready is: so the API says.
        let ready = self.endpoints.iter().flatten().filter(|endpoint| endpoint.conditions.ready != Some(false));
        // The addresses of an endpoint are interchangeable: the first one is used.
        let hosts = ready.filter_map(|endpoint| endpoint.addresses.first()).filter(|host| value::is_host(host));
        Ok(hosts.map(|host| Node { host: host.clone(), port, weight: USUAL_WEIGHT }).collect())
    }

    fn port(&self, wanted: &Port) -> Result<u16, String> {
        let tcp = |port: &&SlicePort| matches!(port.protocol.as_deref(), None | Some("" | "TCP"));
        let all: Vec<&SlicePort> = self.ports.iter().flatten().filter(tcp).collect();
        let found = match wanted {
            Port::Only if all.len() > 1 => return Err(format!("the slice {} has {} ports: say which", self.name(), all.len())),
            Port::Only => all.first(),
            Port::Named(name) => all.iter().find(|port| port.name.as_deref() == Some(name)),
            Port::Numbered(number) => all.iter().find(|port| port.port == Some(*number)),
        };
        let port = found.and_then(|port| port.port).filter(|port| *port > 0);
        port.ok_or_else(|| format!("the slice {} has no such port", self.name()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slice(ports: &str) -> Slice {
        let text = format!(
            r#"{{"metadata": {{"name": "shop-1", "resourceVersion": "7", "labels": {{}}}}, "addressType": "IPv4", "ports": {ports},
            "endpoints": [{{"addresses": ["10.0.0.1"], "conditions": {{"ready": true, "serving": true}}}},
                {{"addresses": ["10.0.0.2"], "conditions": {{"ready": false}}}}, {{"addresses": ["10.0.0.3"]}}, {{"addresses": []}}]}}"#
        );
        serde_json::from_str(&text).unwrap()
    }

    #[test]
    fn ready_endpoints_at_the_port() {
        let two = slice(
            r#"[{"name": "http", "port": 8080, "protocol": "TCP"}, {"name": "metrics", "port": 9090}, {"name": "q", "port": 53, "protocol": "UDP"}]"#,
        );
        let at = |port: Port| two.nodes(&port).map(|nodes| nodes.into_iter().map(|node| (node.host, node.port)).collect::<Vec<_>>());
        let both = |port| Ok(vec![("10.0.0.1".to_owned(), port), ("10.0.0.3".to_owned(), port)]);
        assert_eq!(at(Port::Named("http".into())), both(8080));
        assert_eq!(at(Port::Numbered(9090)), both(9090));
        assert!(at(Port::Only).is_err() && at(Port::Numbered(53)).is_err() && at(Port::Named("grpc".into())).is_err());
        assert_eq!(slice(r#"[{"name": null, "port": 80}]"#).nodes(&Port::Only).unwrap().len(), 2);
        assert!(slice("null").nodes(&Port::Only).is_err());
    }
}
