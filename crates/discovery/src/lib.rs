//! Instances of a service, found and followed: from DNS, etcd and Kubernetes.
//!
//! [`follow`] keeps one [`Source`] in sight for as long as it is polled and tells what it sees through a channel that holds the latest [`Sight`]
//! only: who is slow skips what is outdated. It tries again by itself and never ends.
//!
//! **What a sight promises:** nodes that were seen stay when their source cannot be reached or says something that cannot be read; they go when
//! the source says that they are gone. `nodes` is `None` until the source has answered once. Nodes are sorted, each address is there once, none is
//! link-local, and there are at most [`MOST_NODES`].
//!
//! The crate knows no database and no gateway. A further source is a file with a `follow` of its own.

pub mod dns;
pub mod etcd;
pub mod kubernetes;
mod pause;
mod reach;
mod sight;
pub mod value;

use tokio::sync::watch;

pub use crate::reach::Server;
pub use crate::sight::{Node, Sight, State};

/// Nodes of one source that are used; what is beyond is left out and said.
pub const MOST_NODES: usize = 1_000;

/// Where instances are found.
#[derive(Clone, Debug)]
pub enum Source {
    Dns(dns::Dns),
    Etcd(etcd::Etcd),
    Kubernetes(kubernetes::Kubernetes),
}

/// Keeps a source in sight until it is dropped.
pub async fn follow(source: Source, told: watch::Sender<Sight>) {
    match source {
        Source::Dns(it) => dns::follow(&it, &told).await,
        Source::Etcd(it) => etcd::follow(&it, &told).await,
        Source::Kubernetes(it) => kubernetes::follow(&it, &told).await,
    }
}
