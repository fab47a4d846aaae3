//! A member's command line, from what is written down of it.

use crate::db::clusters::Cluster;
use crate::db::members::Member;
use crate::process::Place;

/// How a member finds the others when it is started for the first time; one that has data ignores it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joining {
    /// All members begin together.
    New,
}

impl Joining {
    fn state(self) -> &'static str {
        match self {
            Joining::New => "new",
        }
    }
}

/// etcd's flags. Everything is said, so that a default that changes between versions changes nothing here.
pub fn arguments(cluster: &Cluster, members: &[Member], member: &Member, place: &Place, joining: Joining) -> Vec<String> {
    let scheme = cluster.settings.scheme();
    let url = |port: u16| format!("{scheme}://{}:{port}", member.host);
    let peers: Vec<String> = members.iter().map(|peer| format!("{}={scheme}://{}:{}", peer.name, peer.host, peer.peer_port)).collect();
    let mut arguments = Vec::new();
    let mut flag = |name: &str, value: &str| arguments.extend([format!("--{name}"), value.to_owned()]);
    flag("name", &member.name);
    flag("listen-client-urls", &url(member.client_port));
    flag("advertise-client-urls", &url(member.client_port));
    flag("listen-peer-urls", &url(member.peer_port));
    flag("initial-advertise-peer-urls", &url(member.peer_port));
    // Health and metrics, for this machine only.
    flag("listen-metrics-urls", &format!("http://127.0.0.1:{}", member.metrics_port));
    flag("initial-cluster", &peers.join(","));
    flag("initial-cluster-state", joining.state());
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
            ("key-file", "server-key"),
            ("trusted-ca-file", "ca"),
            ("peer-cert-file", "peer"),
            ("peer-key-file", "peer-key"),
            ("peer-trusted-ca-file", "ca"),
        ] {
            flag(name, &place.certificate(file).to_string_lossy());
        }
        arguments.push("--peer-client-cert-auth=true".to_owned());
        arguments.push(format!("--client-cert-auth={}", cluster.settings.client_cert_auth));
    }
    arguments
}
