//! A member's command line, from what is written down of it.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use crate::client::Listed;
use crate::db::clusters::Cluster;
use crate::db::members::Member;

const UNSPECIFIED_V4: IpAddr = IpAddr::V4(Ipv4Addr::UNSPECIFIED);
const UNSPECIFIED_V6: IpAddr = IpAddr::V6(Ipv6Addr::UNSPECIFIED);

/// How a member finds the others when it is started for the first time; one that has data ignores it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joining {
    state: &'static str,
    initial_cluster: String,
}

impl Joining {
    /// All members begin together.
    pub fn new(cluster: &Cluster, members: &[Member]) -> Self {
        let all: Vec<String> = members.iter().map(|peer| format!("{}={}", peer.name, peer_url(cluster, peer))).collect();
        Joining { state: "new", initial_cluster: all.join(",") }
    }

    /// `me` joins the members that the cluster lists, itself among them: one that was added and never started has no name there yet.
    pub fn existing(listed: &[Listed], cluster: &Cluster, me: &Member) -> Self {
        let own = peer_url(cluster, me);
        let name = |of: &Listed| if of.peer_url == own { me.name.clone() } else { of.name.clone() };
        let all: Vec<String> = listed.iter().map(|peer| format!("{}={}", name(peer), peer.peer_url)).collect();
        Joining { state: "existing", initial_cluster: all.join(",") }
    }
}

impl Joining {
    /// All members, as etcd's flag names them.
    pub fn members(&self) -> &str {
        &self.initial_cluster
    }
}

/// Where a member's peers find it; also what it is known by in the cluster's own list.
pub fn peer_url(cluster: &Cluster, member: &Member) -> String {
    format!("{}://{}:{}", cluster.settings.scheme(), member.host, member.peer_port)
}

/// etcd's flags. Everything is said, so that a default that changes between versions changes nothing here.
pub fn arguments(cluster: &Cluster, member: &Member, joining: &Joining) -> Vec<String> {
    let scheme = cluster.settings.scheme();
    let url = |port: u16| format!("{scheme}://{}:{port}", member.host);
    let clients = match cluster.settings.outside {
        None => (url(member.client_port), url(member.client_port)),
        Some(address) => {
            let outside = SocketAddr::new(address, member.client_port);
            let everywhere = SocketAddr::new(if address.is_ipv6() { UNSPECIFIED_V6 } else { UNSPECIFIED_V4 }, member.client_port);
            (format!("{scheme}://{everywhere}"), format!("{},{scheme}://{outside}", url(member.client_port)))
        }
    };
    let mut arguments = Vec::new();
    let mut flag = |name: &str, value: &str| arguments.extend([format!("--{name}"), value.to_owned()]);
    flag("name", &member.name);
    flag("listen-client-urls", &clients.0);
    flag("advertise-client-urls", &clients.1);
    flag("listen-peer-urls", &url(member.peer_port));
    flag("initial-advertise-peer-urls", &url(member.peer_port));
    // Health and metrics, for this machine only.
    flag("listen-metrics-urls", &format!("http://127.0.0.1:{}", member.metrics_port));
    flag("initial-cluster", &joining.initial_cluster);
    flag("initial-cluster-state", joining.state);
    flag("initial-cluster-token", &cluster.id);
    flag("auto-compaction-mode", &cluster.settings.compaction.mode);
    flag("auto-compaction-retention", &cluster.settings.compaction.retention);
    flag("quota-backend-bytes", &(cluster.settings.quota_gib << 30).to_string());
    flag("snapshot-count", "10000");
    flag("heartbeat-interval", "100");
    flag("election-timeout", "1000");
    flag("logger", "zap");
    flag("log-outputs", "stderr");
    if cluster.settings.https {
        for (name, file) in [
            ("cert-file", "server"),
            ("key-file", "server"),
            ("trusted-ca-file", "ca"),
            ("peer-cert-file", "peer"),
            ("peer-key-file", "peer"),
            ("peer-trusted-ca-file", "ca"),
        ] {
            flag(name, &terrace_place::certificate_path(file));
        }
        arguments.push("--peer-client-cert-auth=true".to_owned());
        arguments.push(format!("--client-cert-auth={}", cluster.settings.client_cert_auth));
    }
    arguments
}

/// Arguments without those by which the member once found the others: they count at its first start only.
pub fn without_joining(arguments: &[String]) -> Vec<&str> {
    let mut kept = Vec::new();
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        if word.starts_with("--initial-cluster") {
            words.next();
        } else {
            kept.push(word.as_str());
        }
    }
    kept
}
