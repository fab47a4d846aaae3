//! Reaching a cluster while a user waits: soon, or not at all.
//!
//! All members are asked at once and the first that knows a leader is talked to, so that dead and partitioned ones cost no time. What etcd
//! refuses becomes the contract's code; what it does not say within [`PATIENCE`](crate::client) becomes `ResourceUnavailable`.

use etcd_client::{Client, StatusResponse};
use futures_util::stream::{FuturesUnordered, StreamExt};
use terrace_base::{Error, Result, text};
use terrace_rpc::Cx;

use crate::Etcd;
use crate::client::Access;
use crate::db::clusters::{self, Cluster};
use crate::db::members::{self, Member};
use crate::model::ClusterStatus;

/// A cluster of the caller's, and a client of one of its members.
pub struct Reached {
    pub cluster: Cluster,
    pub client: Client,
    /// What the member said of itself.
    pub said: StatusResponse,
}

impl Etcd {
    /// The caller's cluster with its members and the way to them; refused unless its members are meant to serve.
    pub(crate) async fn serving(&self, cx: &Cx, id: &str) -> Result<(Cluster, Vec<Member>, Access)> {
        let mut tx = self.db.read().await?;
        let cluster = clusters::get(&mut tx, cx.account(), id).await?;
        let members = members::list(&mut tx, cx.account(), id).await?;
        drop(tx);
        let access = self.access(cx.account(), &cluster).await?;
        match (cluster.status, access) {
            (ClusterStatus::Running | ClusterStatus::Updating, Some(access)) => Ok((cluster, members, access)),
            _ => Err(Error::new(
                "ResourceUnavailable",
                text!("{instance} is {status}; only a running one can be asked", instance = id, status = cluster.status.as_str()),
            )),
        }
    }

    /// [`Etcd::serving`], and a client.
    pub(crate) async fn reach(&self, cx: &Cx, id: &str) -> Result<Reached> {
        let (cluster, members, access) = self.serving(cx, id).await?;
        let mut asked: FuturesUnordered<_> = members.iter().map(|member| access.asked(member)).collect();
        while let Some(answer) = asked.next().await {
            if let Ok((client, said)) = answer
                && said.leader() != 0
            {
                drop(asked);
                return Ok(Reached { cluster, client, said });
            }
        }
        Err(Error::new(
            "ResourceUnavailable",
            text!("{instance} has no leader: too few of its members can reach each other", instance = id),
        ))
    }
}

/// What etcd's refusals come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The revision's history is gone.
    Compacted,
    /// The revision is yet to come.
    Future,
    /// The quota of its data is used up.
    Full,
    TooLarge,
    /// No answer, or no quorum to give one.
    Silent,
    /// It was understood and is not done.
    Refused(String),
    Other,
}

pub fn fault(error: &etcd_client::Error) -> Fault {
    match error {
        etcd_client::Error::GRpcStatus(status) => classify(status.code() as i32, status.message()),
        etcd_client::Error::TransportError(_) | etcd_client::Error::IoError(_) => Fault::Silent,
        _ => Fault::Other,
    }
}

/// More than the client takes in one message. gRPC calls that out of range, and etcd so calls revisions that it does not have.
pub fn is_too_much(error: &etcd_client::Error) -> bool {
    const OUT_OF_RANGE: i32 = 11;
    matches!(error, etcd_client::Error::GRpcStatus(status) if status.code() as i32 == OUT_OF_RANGE && !status.message().starts_with("etcdserver: "))
}

/// By gRPC's number, and by etcd's words where one number stands for several things.
fn classify(code: i32, message: &str) -> Fault {
    const CANCELLED: i32 = 1;
    const INVALID_ARGUMENT: i32 = 3;
    const DEADLINE: i32 = 4;
    const EXHAUSTED: i32 = 8;
    const UNAVAILABLE: i32 = 14;
    let words = message.strip_prefix("etcdserver: ").unwrap_or(message);
    match words {
        "mvcc: required revision has been compacted" => Fault::Compacted,
        "mvcc: required revision is a future revision" => Fault::Future,
        "mvcc: database space exceeded" => Fault::Full,
        "request is too large" => Fault::TooLarge,
        _ if [CANCELLED, DEADLINE, EXHAUSTED, UNAVAILABLE].contains(&code) => Fault::Silent,
        // etcd says what it minds with these; other servers' words are not for callers.
        _ if message.starts_with("etcdserver: ") && (code == INVALID_ARGUMENT || (5..=9).contains(&code) || code == 16) => {
            Fault::Refused(words.to_owned())
        }
        _ => Fault::Other,
    }
}

/// What a caller reads when etcd did not do what was asked. `wrote`: it was asked to change something.
pub fn refusal(error: etcd_client::Error, wrote: bool) -> Error {
    match fault(&error) {
        Fault::Full => {
            Error::new("OperationDenied", text!("the quota of the cluster's data is used up: it takes no more until some is freed"))
        }
        Fault::TooLarge => Error::new("InvalidParameterValue", text!("the key and its value are together larger than etcd takes: 1.5 MiB")),
        // The history can go while it is read.
        Fault::Compacted | Fault::Future => {
            Error::new("ResourceUnavailable", text!("the cluster's history was compacted meanwhile; the call can be repeated"))
        }
        Fault::Silent if wrote => {
            Error::new("ResourceUnavailable", text!("the cluster did not answer in time; whether the change was made is not known"))
        }
        Fault::Silent => Error::new("ResourceUnavailable", text!("the cluster did not answer in time")),
        Fault::Refused(reason) => Error::new("OperationDenied", text!("etcd refuses: {reason}", reason = reason)),
        Fault::Other => Error::internal("etcd failed"),
    }
    .caused_by(error)
}

pub fn unread(error: etcd_client::Error) -> Error {
    refusal(error, false)
}

pub fn unwritten(error: etcd_client::Error) -> Error {
    refusal(error, true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_etcd_says_is_understood() {
        for (code, message, fault) in [
            (11, "etcdserver: mvcc: required revision has been compacted", Fault::Compacted),
            (11, "etcdserver: mvcc: required revision is a future revision", Fault::Future),
            (8, "etcdserver: mvcc: database space exceeded", Fault::Full),
            (3, "etcdserver: request is too large", Fault::TooLarge),
            (14, "etcdserver: request timed out", Fault::Silent),
            (14, "etcdserver: no leader", Fault::Silent),
            (1, "Timeout expired", Fault::Silent),
            (8, "etcdserver: too many requests", Fault::Silent),
            (9, "etcdserver: role name not found", Fault::Refused("role name not found".into())),
            (7, "etcdserver: permission denied", Fault::Refused("permission denied".into())),
            (3, "etcdserver: user name is empty", Fault::Refused("user name is empty".into())),
            (13, "a secret of the inside", Fault::Other),
            (2, "etcdserver: corrupt cluster", Fault::Other),
        ] {
            assert_eq!(classify(code, message), fault, "{code} {message}");
        }
    }
}
