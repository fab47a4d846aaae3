//! Where members run: on the server's own machine, or on managed hosts, through their agents.
//!
//! Both are [`Machine`]s, so that everything else is written once. What differs: a host can be out of reach, which says nothing about the member
//! there; and a host can be lost for good, which a [spare](crate::model::Settings::hosts) makes up for.

use std::net::IpAddr;
use std::path::PathBuf;
use std::sync::Arc;

use futures_util::future::BoxFuture;
use terrace_base::{AccountId, Clock, Error, Result, text};
use terrace_place::{Far, Host, Machine, Occupants, Place, Places, UNREACHABLE, Wire};

use crate::Etcd;
use crate::db::members::{self, Member, Placed};

/// Below a member's data: its log. Without it a member would begin as a stranger under a known name, and vote twice.
pub const MARK: &str = "member/wal";
/// The address of members on the server's own machine.
pub const HERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::LOCALHOST);
/// Ports for members: below those that the kernel gives to clients.
const PORTS: std::ops::Range<u16> = 23_000..30_000;

pub struct Machines {
    here: Arc<Places>,
    far: Arc<Far>,
}

impl Machines {
    pub fn new(root: PathBuf, wire: Arc<dyn Wire>, clock: Clock) -> Self {
        Machines { here: Arc::new(Places::new(root, clock)), far: Arc::new(Far::new(wire)) }
    }

    /// The server's own.
    pub fn here(&self) -> Machine {
        Machine::Here(Arc::clone(&self.here))
    }

    /// The managed host, or the server's own where that is empty.
    pub fn of(&self, account: AccountId, host: &str) -> Machine {
        if host.is_empty() {
            return self.here();
        }
        Machine::There { far: Arc::clone(&self.far), account, host: host.to_owned() }
    }

    pub fn place(&self, account: AccountId, cluster: &str, member: &Member) -> Place {
        self.of(account, &member.instance).place(cluster, &member.name)
    }

    pub fn placed(&self, placed: &Placed) -> Place {
        self.of(placed.account, &placed.instance).place(&placed.cluster, &placed.name)
    }

    /// Whether a member's host is reached by another address than the one that the others know the member by.
    pub async fn has_other_address(&self, account: AccountId, member: &Member) -> Result<bool> {
        if member.instance.is_empty() {
            return Ok(false);
        }
        let found = self.far.wire().hosts(account, std::slice::from_ref(&member.instance)).await?;
        // An address that is none may become one again.
        Ok(found.first().is_some_and(|host| host.is_online && host.address != member.host && host.address.parse::<IpAddr>().is_ok()))
    }

    /// Whether the account has the host, in reach or not.
    pub async fn is_known(&self, account: AccountId, host: &str) -> Result<bool> {
        Ok(!self.far.wire().hosts(account, &[host.to_owned()]).await?.is_empty())
    }

    /// Those of a cluster's hosts that are online and that no member is on.
    pub async fn spares(&self, account: AccountId, hosts: &[String], members: &[Member]) -> Result<Vec<(String, IpAddr)>> {
        let ids: Vec<String> = hosts.iter().filter(|id| members.iter().all(|member| member.instance != **id)).cloned().collect();
        let mut found = self.far.wire().hosts(account, &ids).await?;
        // In the order that they were given in.
        found.sort_by_key(|host| ids.iter().position(|id| *id == host.id));
        let usable = found.into_iter().filter(|host| host.is_online);
        Ok(usable.filter_map(|host| Some((host.id, host.address.parse().ok()?))).collect())
    }

    /// Those of an account's hosts that have these ids, in their order; refused when one is missing or has no address that members can have.
    pub async fn hosts(&self, account: AccountId, ids: &[String]) -> Result<Vec<(Host, IpAddr)>> {
        let found = self.far.wire().hosts(account, ids).await?;
        let mut all = Vec::with_capacity(ids.len());
        for id in ids {
            let host = found.iter().find(|host| host.id == *id).ok_or_else(|| Error::not_found("ResourceNotFound", "host", id))?;
            let address = host.address.parse().map_err(|_| {
                Error::new(
                    UNREACHABLE,
                    text!(
                        "the host {host} tells no address that others could reach it by: `{address}`",
                        host = id,
                        address = &host.address
                    ),
                )
            })?;
            all.push((host.clone(), address));
        }
        Ok(all)
    }
}

/// Whether a host's agent could not be asked, so that nothing is known.
pub fn is_unreachable(error: &Error) -> bool {
    error.code() == UNREACHABLE
}

/// Ports that nobody listens on, from a drawn place on, so that clusters made at once seldom want the same.
pub async fn free_ports(etcd: &Etcd, machine: &Machine, address: IpAddr, count: usize) -> Result<Vec<u16>> {
    let from = PORTS.start + u16::try_from(etcd.rng.below(u64::from(PORTS.end - PORTS.start))).unwrap_or(0);
    let mut ports = machine.facts(address, from, count).await?.ports;
    if ports.len() < count {
        ports = machine.facts(address, PORTS.start, count).await?.ports;
    }
    if ports.len() < count { Err(Error::internal("no free ports are left for members")) } else { Ok(ports) }
}

impl Occupants for Etcd {
    fn on<'a>(&'a self, account: AccountId, host: &'a str) -> BoxFuture<'a, Result<Vec<String>>> {
        Box::pin(async move { members::on_host(&mut self.db.read().await?, account, host).await })
    }
}
