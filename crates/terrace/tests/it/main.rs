//! The binary as users meet it: started as a process, called over the wire.

mod authorisation;
mod cluster;
mod coverage;
mod discovery;
mod etcd_faults;
mod etcd_hosts;
mod etcd_metrics;
mod gateways;
mod hardening;
mod notifications;
mod oddities;
mod operations;
mod sample;
mod sdk;
mod server;
mod signatures;
mod smoke;
mod tenants;
mod tour;
