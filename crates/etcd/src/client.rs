//! Talking to a cluster, as one of its clients.

use std::sync::Arc;
use std::time::Duration;

use etcd_client::{Certificate, Client, ConnectOptions, GetOptions, Identity, MemberAddOptions, StatusResponse, TlsOptions};
use terrace_base::{Error, Result, Secret};

use crate::connections::Connections;
use crate::db::members::Member;
use crate::model::Settings;
use crate::pki::Pair;

/// etcd's own name of the user, and the role, that may do everything. Our clients' certificate speaks for it.
const ROOT: &str = "root";
/// How long a member may take to answer.
pub const PATIENCE: Duration = Duration::from_secs(2);

/// What a member says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    pub version: String,
    pub member_id: u64,
    /// Zero when it knows of none.
    pub leader: u64,
    /// Bytes its data takes on disk.
    pub db_size: i64,
    /// What it complains of, such as an alarm.
    pub errors: Vec<String>,
}

/// A member as the cluster lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub id: u64,
    /// Empty until the member has started.
    pub name: String,
    pub peer_url: String,
    pub is_learner: bool,
}

/// The latest revision that a quorum knows of.
pub async fn latest_revision(client: &Client) -> Result<i64> {
    let count = GetOptions::new().with_count_only().with_limit(1);
    let said = Box::pin(client.kv_client().get("\0", Some(count))).await.map_err(Error::internal)?;
    Ok(said.header().map(|header| header.revision()).unwrap_or_default())
}

/// How to reach a cluster's members.
#[derive(Clone)]
pub struct Access {
    settings: Settings,
    authority: String,
    client: Pair,
    connections: Arc<Connections>,
}

impl Access {
    pub fn new(settings: Settings, authority: &Pair, client: Pair, connections: &Arc<Connections>) -> Self {
        Access { settings, authority: authority.certificate.clone(), client, connections: Arc::clone(connections) }
    }

    pub fn url(&self, member: &Member) -> String {
        format!("{}://{}:{}", self.settings.scheme(), member.host, member.client_port)
    }

    async fn connect(&self, member: &Member) -> Result<Client> {
        self.connect_for(member, Some(PATIENCE)).await
    }

    /// A client each of whose requests may take so long; `None`: for as long as they do, as those that stream.
    pub async fn connect_for(&self, member: &Member, patience: Option<Duration>) -> Result<Client> {
        let mut options = ConnectOptions::new().with_connect_timeout(PATIENCE);
        if let Some(patience) = patience {
            options = options.with_timeout(patience);
        }
        if self.settings.https {
            let identity = Identity::from_pem(&self.client.certificate, self.client.key.reveal());
            options = options.with_tls(TlsOptions::new().ca_certificate(Certificate::from_pem(&self.authority)).identity(identity));
        }
        // Large: on the heap, so that everything that waits for it is not.
        Box::pin(Client::connect([self.url(member)], Some(options))).await.map_err(Error::internal)
    }

    /// A client of the first member that answers.
    pub async fn reachable(&self, members: &[Member]) -> Result<Client> {
        let mut fault = Error::internal("the cluster has no members to ask");
        for member in members {
            match self.asked(member).await {
                Ok((client, _)) => return Ok(client),
                Err(error) => fault = error,
            }
        }
        Err(fault)
    }

    pub async fn asked(&self, member: &Member) -> Result<(Client, StatusResponse)> {
        let url = self.url(member);
        if let Some(mut client) = self.connections.get(&url, &self.client.certificate) {
            if let Ok(Ok(said)) = tokio::time::timeout(PATIENCE / 4, client.status()).await {
                return Ok((client, said));
            }
            // It may have been restarted: that is found out by another connection only.
            self.connections.forget(&url);
        }
        let asked = async {
            let mut client = self.connect(member).await?;
            let said = client.status().await.map_err(Error::internal)?;
            Ok((client, said))
        };
        let (client, said) =
            tokio::time::timeout(PATIENCE, asked).await.map_err(|_| Error::internal(format!("{} does not answer", member.name)))??;
        self.connections.keep(url, &self.client.certificate, &client);
        Ok((client, said))
    }

    /// The cluster's own list, as a quorum of it knows it.
    pub async fn list(&self, members: &[Member]) -> Result<Vec<Listed>> {
        let listed = self.reachable(members).await?.member_list().await.map_err(Error::internal)?;
        Ok(listed
            .members()
            .iter()
            .map(|member| Listed {
                id: member.id(),
                name: member.name().to_owned(),
                peer_url: member.peer_urls().first().cloned().unwrap_or_default(),
                is_learner: member.is_learner(),
            })
            .collect())
    }

    pub async fn add_learner(&self, members: &[Member], peer_url: &str) -> Result<()> {
        let learner = Some(MemberAddOptions::new().with_is_learner());
        let mut client = self.reachable(members).await?;
        Box::pin(client.member_add([peer_url], learner)).await.map(drop).map_err(Error::internal)
    }

    pub async fn promote(&self, members: &[Member], id: u64) -> Result<()> {
        self.reachable(members).await?.member_promote(id).await.map(drop).map_err(Error::internal)
    }

    pub async fn remove(&self, members: &[Member], id: u64) -> Result<()> {
        self.reachable(members).await?.member_remove(id).await.map(drop).map_err(Error::internal)
    }

    /// Gives the user `root` this password; makes the user, with the role of the same name, if there is none.
    pub async fn set_root_password(&self, members: &[Member], password: &Secret) -> Result<()> {
        let mut client = self.reachable(members).await?;
        let known = client.user_list().await.map_err(Error::internal)?;
        if known.users().iter().any(|user| user == ROOT) {
            client.user_change_password(ROOT, password.reveal()).await.map_err(Error::internal)?;
        } else {
            client.user_add(ROOT, password.reveal(), None).await.map_err(Error::internal)?;
        }
        client.user_grant_role(ROOT, ROOT).await.map(drop).map_err(Error::internal)
    }

    /// Whether the cluster knows the user with this password; also when it asks nobody for one.
    pub async fn check_password(&self, members: &[Member], user: &str, password: &Secret) -> Result<bool> {
        let client = self.reachable(members).await?;
        let said = client.auth_client().authenticate(user.to_owned(), password.reveal().to_owned()).await;
        match said {
            Ok(_) => Ok(true),
            Err(etcd_client::Error::GRpcStatus(status)) => Ok(status.message().contains("authentication is not enabled")),
            Err(error) => Err(Error::internal(error)),
        }
    }

    pub async fn has_root(&self, members: &[Member]) -> Result<bool> {
        let known = self.reachable(members).await?.user_list().await.map_err(Error::internal)?;
        Ok(known.users().iter().any(|user| user == ROOT))
    }

    /// Whether the cluster knows users and does not take certificates for them, so that it does not let us do anything.
    pub async fn is_locked_out(&self, members: &[Member]) -> bool {
        if self.settings.client_cert_auth {
            return false;
        }
        let asked = async { self.reachable(members).await.ok()?.user_list().await.err() };
        let refused = tokio::time::timeout(PATIENCE, asked).await.ok().flatten();
        matches!(refused, Some(etcd_client::Error::GRpcStatus(status)) if status.message().contains("user name is empty"))
    }

    /// Turns users and roles on or off.
    pub async fn set_auth(&self, members: &[Member], on: bool) -> Result<()> {
        let mut client = self.reachable(members).await?;
        match on {
            true => client.auth_enable().await.map(drop),
            false => client.auth_disable().await.map(drop),
        }
        .map_err(Error::internal)
    }

    /// Has `leader` hand over to the member with the id `to`.
    pub async fn move_leader(&self, leader: &Member, to: u64) -> Result<()> {
        self.connect(leader).await?.move_leader(to).await.map(drop).map_err(Error::internal)
    }

    /// Asks one member how it is. An error means that it does not answer.
    pub async fn status(&self, member: &Member) -> Result<Seen> {
        let (_, said) = self.asked(member).await?;
        Ok(Seen {
            version: said.version().to_owned(),
            member_id: said.header().map(|header| header.member_id()).unwrap_or_default(),
            leader: said.leader(),
            db_size: said.db_size(),
            errors: said.errors().to_vec(),
        })
    }
}

impl Seen {
    /// Whether the cluster has used up its quota, and takes no writes.
    pub fn is_full(&self) -> bool {
        self.errors.iter().any(|error| error.contains("NOSPACE"))
    }

    /// Healthy, but for a full quota.
    pub fn is_serving(&self) -> bool {
        self.leader != 0 && self.errors.iter().all(|error| error.contains("NOSPACE"))
    }

    pub fn is_healthy(&self) -> bool {
        self.leader != 0 && self.errors.is_empty()
    }
}
