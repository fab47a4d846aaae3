//! Roles and wiring, nothing else: which parts run in this process and how they are handed to each other.
//!
//! [`server`] builds `terrace serve` from a `Settings`, [`gateway`] is `terrace gateway`; the other modules are the operator's verbs.

mod archive;
pub mod backup;
pub mod call;
mod database;
pub mod doctor;
mod etcd_metrics;
mod files;
pub mod gateway;
pub mod restore;
mod restoring;
pub mod server;
mod server_name;
