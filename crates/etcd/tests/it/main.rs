//! Clusters of real etcd processes, by the actions and under the engine's drills. Both `etcd` and `etcdctl` come from packages.

mod backing_up;
mod drills;
mod events;
mod fixture;
mod fixture_hosts;
mod hosts;
mod keeping;
mod keys;
mod members;
mod metrics;
mod requests;
mod resizing;
mod rights;
mod rolling;
mod upkeeping;
mod writer;
