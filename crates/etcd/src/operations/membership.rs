//! Members come and go one at a time, and a quorum never depends on the one that does.
//!
//! A new member joins as a learner, which has no vote, and is promoted once it has caught up. One that leaves hands the lead over first.
//! Every function here looks at the cluster's own list before it changes anything, so each may be run again at any point.

use std::net::IpAddr;
use std::time::Duration;

use nix::sys::signal::Signal;
use terrace_base::{Error, Result, Timestamp};
use terrace_ops::{Cx, Flow};
use terrace_store::Tx;

use super::{BEAT, SICK};
use crate::Etcd;
use crate::client::{Access, Listed};
use crate::db::clusters::{self, Cluster};
use crate::db::members::{self, Member};
use crate::keeper;
use crate::launch::{self, Joining};
use crate::pki::{self, Pair, Subject};
use crate::process::Certificates;

/// Ports for members: below those that the kernel gives to clients.
const PORTS: std::ops::Range<u16> = 23_000..30_000;
pub const HOST: &str = "127.0.0.1";

/// A cluster with what is needed to change its members.
pub struct Change {
    pub cluster: Cluster,
    pub members: Vec<Member>,
    pub access: Access,
    pub authority: Pair,
}

impl Change {
    pub async fn begin(cx: &Cx, etcd: &Etcd) -> Result<Self> {
        let mut tx = etcd.db.read().await?;
        let cluster = clusters::get(&mut tx, cx.account, &cx.resource_id).await?;
        let members = members::list(&mut tx, cx.account, &cluster.id).await?;
        let keys = clusters::keys(&mut tx, cx.account, &cluster.id, &etcd.seal).await?;
        let (authority, client) = keys.ok_or_else(|| Error::internal("the cluster has no keys"))?;
        let access = Access::new(cluster.settings.clone(), &authority, client, &etcd.connections);
        Ok(Change { cluster, members, access, authority })
    }

    fn member(&self, name: &str) -> Option<&Member> {
        self.members.iter().find(|member| member.name == name)
    }

    /// Everybody but this one.
    fn others(&self, name: &str) -> Vec<Member> {
        self.members.iter().filter(|member| member.name != name).cloned().collect()
    }

    async fn listed(&self, member: &Member) -> Result<(Vec<Listed>, Option<Listed>)> {
        let url = launch::peer_url(&self.cluster, member);
        let all = self.access.list(&self.others(&member.name)).await?;
        let found = all.iter().find(|listed| listed.peer_url == url).cloned();
        Ok((all, found))
    }

    /// Waits, if somebody else than `name` is not healthy: members are changed in a cluster that is well.
    async fn wait_for_others(&self, cx: &Cx, etcd: &Etcd, name: &str) -> Result<Option<Flow>> {
        let others = self.others(name);
        keeper::start_missing(etcd, &self.cluster, &others).await?;
        let sick = keeper::look(cx.account, etcd, &self.cluster, &self.access, &others).await?;
        Ok((!sick.is_empty()).then(|| Flow::wait(SICK, format!("not healthy: {}", sick.join(", ")))))
    }

    /// Adds the member as a learner and starts it.
    pub async fn join(&self, cx: &Cx, etcd: &Etcd, name: &str) -> Result<Flow> {
        let Some(member) = self.member(name) else {
            allocate(cx, etcd, &self.cluster, &[name.to_owned()]).await?;
            return Ok(Flow::wait(Duration::ZERO, ""));
        };
        let (mut all, found) = self.listed(member).await?;
        if found.is_none() {
            if let Some(wait) = self.wait_for_others(cx, etcd, name).await? {
                return Ok(wait);
            }
            self.access.add_learner(&self.others(name), &launch::peer_url(&self.cluster, member)).await?;
            all = self.listed(member).await?.0;
        }
        let place = etcd.processes.place(&self.cluster.id, name);
        if place.pid()?.is_none() {
            certify(etcd, &self.cluster, &self.authority, member, cx.now())?;
            let binary = etcd.binary(&member.version).await?;
            let binary = binary.ok_or_else(|| Error::internal(format!("there is no etcd {} on this machine", member.version)))?;
            place.start(&binary, &launch::arguments(&self.cluster, member, &place, &Joining::existing(&all, &self.cluster, member)))?;
        }
        match self.access.status(member).await {
            Ok(_) => Ok(Flow::Next),
            Err(_) => Ok(Flow::wait(BEAT, format!("{name} is starting"))),
        }
    }

    /// Gives a learner its vote, once it has caught up.
    pub async fn promote(&self, cx: &Cx, etcd: &Etcd, name: &str) -> Result<Flow> {
        let member = self.member(name).ok_or_else(|| Error::internal(format!("there is no member {name}")))?;
        let learner = match self.listed(member).await?.1 {
            None => return Err(Error::internal(format!("{name} is not in the cluster's list"))),
            Some(listed) => listed,
        };
        if learner.is_learner {
            keeper::start_missing(etcd, &self.cluster, std::slice::from_ref(member)).await?;
            // Refused until it is in sync with the leader; etcd alone knows when that is.
            if let Err(error) = self.access.promote(&self.others(name), learner.id).await {
                return Ok(Flow::wait(
                    BEAT * 2,
                    format!("{name} is catching up: {}", error.cause().map(ToString::to_string).unwrap_or_default()),
                ));
            }
        }
        let sick = keeper::look(cx.account, etcd, &self.cluster, &self.access, &self.members).await?;
        if sick.is_empty() { Ok(Flow::Next) } else { Ok(Flow::wait(BEAT, format!("not healthy yet: {}", sick.join(", ")))) }
    }

    /// Takes the member out of the cluster and removes its data. The record of it stays.
    pub async fn expel(&self, cx: &Cx, etcd: &Etcd, name: &str) -> Result<Flow> {
        let Some(member) = self.member(name) else { return Ok(Flow::Next) };
        let others = self.others(name);
        if let (_, Some(listed)) = self.listed(member).await? {
            if let Some(wait) = self.wait_for_others(cx, etcd, name).await? {
                return Ok(wait);
            }
            if self.access.status(member).await.is_ok_and(|seen| seen.leader == seen.member_id) {
                let heir = others.first().ok_or_else(|| Error::internal("the last member cannot be taken out"))?;
                let heir = self.access.status(heir).await?.member_id;
                self.access.move_leader(member, heir).await?;
            }
            self.access.remove(&others, listed.id).await?;
        }
        let place = etcd.processes.place(&self.cluster.id, name);
        if place.signal(Signal::SIGKILL)? {
            return Ok(Flow::wait(BEAT, format!("{name} is ending")));
        }
        place.remove()?;
        Ok(Flow::Next)
    }

    /// [`Change::expel`], and the record too.
    pub async fn remove(&self, cx: &Cx, etcd: &Etcd, name: &str) -> Result<Flow> {
        let gone = self.expel(cx, etcd, name).await?;
        if let (Flow::Next, Some(member)) = (&gone, self.member(name)) {
            let (account, id, member) = (cx.account, self.cluster.id.clone(), member.clone());
            etcd.db.write(async move |tx: &mut Tx| members::remove(tx, account, &id, &member).await).await?;
        }
        Ok(gone)
    }
}

/// The names of the next `count` members: never one that was used before by a member that is still there.
pub fn next_names(cluster: &str, members: &[Member], count: usize) -> Vec<String> {
    let number = |name: &str| name.rsplit_once('-').and_then(|(_, number)| number.parse::<u64>().ok());
    let next = members.iter().filter_map(|member| number(&member.name)).max().map_or(0, |last| last + 1);
    (next..).take(count).map(|number| format!("{cluster}-etcd-{number}")).collect()
}

/// Writes down new members, each with ports of its own.
pub async fn allocate(cx: &Cx, etcd: &Etcd, cluster: &Cluster, names: &[String]) -> Result<()> {
    let mut ports = free_ports(etcd, names.len() * 3).into_iter();
    let mut port = || ports.next().ok_or_else(|| Error::internal("no free ports are left for members"));
    let mut fresh = Vec::new();
    for name in names {
        fresh.push(Member {
            name: name.clone(),
            host: HOST.into(),
            zone: format!("{}-1", etcd.options.region),
            client_port: port()?,
            peer_port: port()?,
            metrics_port: port()?,
            version: cluster.version.clone(),
            status: "Pending".into(),
        });
    }
    let (account, id, now) = (cx.account, cluster.id.clone(), cx.now());
    etcd.db
        .write(async move |tx: &mut Tx| {
            for member in &fresh {
                let position = members::next_position(tx, account, &id).await?;
                if !members::insert(tx, account, &id, position, member, now).await? {
                    return Err(Error::internal("a port was taken by another cluster just now"));
                }
            }
            Ok(())
        })
        .await
}

/// Ports that nobody listens on, from a drawn place on, so that clusters made at once seldom want the same.
pub fn free_ports(etcd: &Etcd, count: usize) -> Vec<u16> {
    let from = u16::try_from(etcd.rng.below(u64::from(PORTS.end - PORTS.start))).unwrap_or(0);
    let all = (PORTS.start + from..PORTS.end).chain(PORTS.start..PORTS.start + from);
    all.filter(|port| std::net::TcpListener::bind((HOST, *port)).is_ok()).take(count).collect()
}

/// Makes a member's certificates and puts them into its place.
pub fn certify(etcd: &Etcd, cluster: &Cluster, authority: &Pair, member: &Member, now: Timestamp) -> Result<()> {
    let own: IpAddr = member.host.parse().map_err(Error::internal)?;
    let mut subject = Subject { name: member.name.clone(), domains: vec!["localhost".into()], addresses: vec![own] };
    let peer = pki::issue(&cluster.id, authority, &subject, now)?;
    subject.domains.extend(cluster.settings.domains.iter().cloned());
    let others = cluster.settings.addresses.iter().chain(&cluster.settings.outside);
    subject.addresses.extend(others.filter(|address| **address != own));
    let server = pki::issue(&cluster.id, authority, &subject, now)?;
    let certificates = Certificates { authority: &authority.certificate, server: &server, peer: &peer };
    etcd.processes.place(&cluster.id, &member.name).install(&certificates)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_members_are_not_given_again() {
        let member = |name: &str| Member {
            name: name.into(),
            host: String::new(),
            zone: String::new(),
            client_port: 0,
            peer_port: 0,
            metrics_port: 0,
            version: String::new(),
            status: String::new(),
        };
        assert_eq!(next_names("etcd-a", &[], 2), ["etcd-a-etcd-0", "etcd-a-etcd-1"]);
        assert_eq!(next_names("etcd-a", &[member("etcd-a-etcd-0"), member("etcd-a-etcd-10")], 1), ["etcd-a-etcd-11"]);
    }
}
