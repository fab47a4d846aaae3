//! Talking to a cluster, as one of its clients.

use std::time::Duration;

use etcd_client::{Certificate, Client, ConnectOptions, Identity, TlsOptions};
use terrace_base::{Error, Result};

use crate::db::members::Member;
use crate::model::Settings;
use crate::pki::Pair;

/// How long a member may take to answer.
const PATIENCE: Duration = Duration::from_secs(2);

/// What a member says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    pub version: String,
    pub member_id: u64,
    /// Zero when it knows of none.
    pub leader: u64,
    pub is_learner: bool,
    pub db_size: i64,
    /// What it complains of, such as an alarm.
    pub errors: Vec<String>,
}

/// How to reach a cluster's members.
#[derive(Clone)]
pub struct Access {
    settings: Settings,
    authority: String,
    client: Pair,
}

impl Access {
    pub fn new(settings: Settings, authority: &Pair, client: Pair) -> Self {
        Access { settings, authority: authority.certificate.clone(), client }
    }

    pub fn url(&self, member: &Member) -> String {
        format!("{}://{}:{}", self.settings.scheme(), member.host, member.client_port)
    }

    async fn connect(&self, members: &[&Member]) -> Result<Client> {
        let mut options = ConnectOptions::new().with_connect_timeout(PATIENCE).with_timeout(PATIENCE);
        if self.settings.https {
            let identity = Identity::from_pem(&self.client.certificate, self.client.key.reveal());
            options = options.with_tls(TlsOptions::new().ca_certificate(Certificate::from_pem(&self.authority)).identity(identity));
        }
        let urls: Vec<String> = members.iter().map(|member| self.url(member)).collect();
        Client::connect(urls, Some(options)).await.map_err(Error::internal)
    }

    /// Asks one member how it is. An error means that it does not answer.
    pub async fn status(&self, member: &Member) -> Result<Seen> {
        let asked = async {
            let said = self.connect(&[member]).await?.status().await.map_err(Error::internal)?;
            Ok(Seen {
                version: said.version().to_owned(),
                member_id: said.header().map(|header| header.member_id()).unwrap_or_default(),
                leader: said.leader(),
                is_learner: said.is_learner(),
                db_size: said.db_size(),
                errors: said.errors().to_vec(),
            })
        };
        tokio::time::timeout(PATIENCE, asked).await.map_err(|_| Error::internal(format!("{} does not answer", member.name)))?
    }
}

impl Seen {
    pub fn is_healthy(&self) -> bool {
        self.leader != 0 && self.errors.is_empty()
    }
}
