//! Backups: snapshots of a cluster, the changes between them, and going back to a point of that history.
//!
//! A snapshot is what etcd itself streams out, stored in parts with its SHA-256. Between snapshots a [`recorder`] watches the cluster, and what
//! it saw is sealed into a [`segment`] every few seconds; a snapshot and the segments after it lead to any revision that was recorded
//! ([`history`]). Going back means to [`tool::Tool::restore`] the snapshot into a member that serves nobody, to [`replay`] the changes there
//! revision by revision, and to take the data of that member for the cluster's own ([`seed`]).
//!
//! **Invariant:** a segment holds every change of its revisions: where that is not known, a gap is shown rather than bridged.

pub mod history;
pub mod policy;
pub mod recorder;
pub mod replay;
pub mod seed;
pub mod segment;
mod source;
pub mod stored;
pub mod tool;
