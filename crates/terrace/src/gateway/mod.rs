//! Gateways as this program runs them: one inside the server ([`embedded`]), or each a process of its own ([`node`]).
//!
//! Both serve by what the control plane says, and say what they serve ([`Serving`]). A process of its own asks over HTTP ([`control`]), keeps
//! what it was told on its disk ([`kept`]), and hands its sockets to the next program when it is replaced ([`takeover`]). Records of
//! requests and numbers it tells the control plane ([`telling`]); those of a server's own gateway stay where they are ([`log`], [`usage`],
//! [`metrics`]).

mod control;
pub mod embedded;
mod kept;
pub(crate) mod log;
pub(crate) mod metrics;
pub mod node;
mod takeover;
mod telling;
mod usage;
mod wildcard;

use std::collections::BTreeMap;
use std::net::{SocketAddr, ToSocketAddrs};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use terrace_apigw::{Report, Share};
use terrace_gateway::Gateway;
use terrace_gateway::config::Change;
use terrace_gateway::snapshot::Fault;

/// How often a gateway that has nothing new says that it is there.
const SIGN_OF_LIFE: Duration = Duration::from_secs(5);
/// After a failure of the control plane.
const PAUSE: Duration = Duration::from_secs(1);

/// A gateway that serves, and what it says of itself.
struct Serving {
    gateway: Arc<Gateway>,
    report: Report,
    /// The part of limits that it keeps to.
    share: Share,
    /// Items of which something cannot be served, with the reason.
    unserved: BTreeMap<String, String>,
}

impl Serving {
    fn new(gateway: Gateway, report: Report, faults: Vec<Fault>) -> Self {
        let mut serving = Serving { gateway: Arc::new(gateway), report, share: Share::ALONE, unserved: BTreeMap::new() };
        serving.told(&[], faults);
        serving
    }

    /// Keeps to another part of limits.
    fn shares(&mut self, share: Share) {
        self.share = share;
        self.gateway.share(share.number, share.of);
    }

    /// Serves by `changes`, and then says that it does up to `revision`.
    fn apply(&mut self, changes: &[Change], revision: u64) {
        let faults = self.gateway.apply(changes);
        self.report.revision = revision;
        self.told(changes, faults);
    }

    /// Serves by `all` and nothing else, up to `revision`.
    fn replace(&mut self, all: &[Change], revision: u64) {
        let faults = self.gateway.replace(all);
        self.report.revision = revision;
        self.unserved.clear();
        self.told(&[], faults);
    }

    /// What of `changes` cannot be served takes the place of what could not before, and the first of it all is said.
    fn told(&mut self, changes: &[Change], faults: Vec<Fault>) {
        for change in changes {
            self.unserved.remove(&change.name);
        }
        for fault in faults {
            tracing::error!(item = fault.name, reason = fault.reason, "the gateway cannot serve all of an item");
            self.unserved.entry(fault.name).or_insert(fault.reason);
        }
        self.report.message = self.unserved.iter().next().map_or_else(String::new, |(name, reason)| format!("{name}: {reason}"));
    }

    /// What it says of itself now.
    fn report(&mut self) -> Report {
        self.report.connections = self.gateway.connections();
        self.report.clone()
    }
}

fn resolve(flag: &str, address: &str) -> Result<SocketAddr> {
    address.to_socket_addrs()?.next().with_context(|| format!("{flag} {address}: not host:port"))
}
