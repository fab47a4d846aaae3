//! Members come and go one at a time, and a quorum never depends on the one that does.
//!
//! A new member joins as a learner, which has no vote, and is promoted once it has caught up. One that leaves hands the lead over first.
//! Every function here looks at the cluster's own list before it changes anything, so each may be run again at any point.

use std::collections::HashSet;
use std::net::IpAddr;
use std::time::Duration;

use nix::sys::signal::Signal;
use terrace_base::{Error, Result, Secret, text};
use terrace_ops::{Cx, Flow};
use terrace_place::File;
use terrace_store::Tx;

use super::{BEAT, SICK};
use crate::client::{Access, Listed};
use crate::db::clusters::{self, Cluster};
use crate::db::members::{self, Member};
use crate::keeper;
use crate::launch::{self, Joining};
use crate::leftovers;
use crate::pki::{self, Pair, Subject};
use crate::provider::{self, MARK};
use crate::{Etcd, db};

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
        keeper::start_missing(cx.account, etcd, &self.cluster, &others).await?;
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
        let place = etcd.place(cx.account, &self.cluster.id, member);
        if place.look(MARK).await?.running.is_none() {
            self.certify(cx, etcd, member).await?;
            let binary = etcd.program(&member.version).await?;
            place.start(&binary, &launch::arguments(&self.cluster, member, &Joining::existing(&all, &self.cluster, member)), MARK).await?;
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
            keeper::start_missing(cx.account, etcd, &self.cluster, std::slice::from_ref(member)).await?;
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
        let place = etcd.place(cx.account, &self.cluster.id, member);
        match place.signal(Signal::SIGKILL).await {
            Ok(true) => return Ok(Flow::wait(BEAT, format!("{name} is ending"))),
            Ok(false) => place.remove().await?,
            // The cluster has let it go: what is left of it waits for its host.
            Err(error) if provider::is_unreachable(&error) => leftovers::leave(etcd, cx, &self.cluster.id, member).await?,
            Err(error) => return Err(error),
        }
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

/// Writes down new members, each with a host of its own where they run on hosts, and ports of its own.
pub async fn allocate(cx: &Cx, etcd: &Etcd, cluster: &Cluster, names: &[String]) -> Result<()> {
    let (mut fresh, mut given) = (Vec::new(), HashSet::new());
    for (name, (instance, address)) in names.iter().zip(free_hosts(cx, etcd, cluster, names.len()).await?) {
        let machine = etcd.machines.of(cx.account, &instance);
        let mut ports = provider::free_ports(etcd, &machine, address, 3 * names.len()).await?;
        // Hosts may be addresses of one machine.
        ports.retain(|port| !given.contains(port));
        let ports: Vec<u16> = ports.into_iter().take(3).collect();
        let ports: [u16; 3] = ports.try_into().map_err(|_| Error::internal("no free ports are left for members"))?;
        given.extend(ports);
        fresh.push(Member {
            name: name.clone(),
            zone: format!("{}-1", etcd.options.region),
            instance,
            host: address.to_string(),
            client_port: ports[0],
            peer_port: ports[1],
            metrics_port: ports[2],
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

/// Where `count` further members go: on the server's own machine, or each on a host of the cluster's that has none.
async fn free_hosts(cx: &Cx, etcd: &Etcd, cluster: &Cluster, count: usize) -> Result<Vec<(String, IpAddr)>> {
    if cluster.settings.hosts.is_empty() {
        return Ok(vec![(String::new(), provider::HERE); count]);
    }
    let mut tx = etcd.db.read().await?;
    let taken = members::list(&mut tx, cx.account, &cluster.id).await?;
    let unclear = db::leftovers::hosts(&mut tx, cx.account, &cluster.id).await?;
    drop(tx);
    let mut free = etcd.machines.spares(cx.account, &cluster.settings.hosts, &taken).await?;
    // What is left of an earlier member there is about to be removed.
    free.retain(|(host, _)| !unclear.contains(host));
    if free.len() < count {
        return Err(Error::new(
            "ResourceUnavailable",
            text!("{missing} more hosts are needed whose agents are online and that no member runs on", missing = count - free.len()),
        ));
    }
    Ok(free.into_iter().take(count).collect())
}

impl Change {
    /// Makes a member's certificates and puts them into its place.
    pub async fn certify(&self, cx: &Cx, etcd: &Etcd, member: &Member) -> Result<()> {
        let (cluster, authority, now) = (&self.cluster, &self.authority, cx.now());
        let own: IpAddr = member.host.parse().map_err(Error::internal)?;
        let mut subject = Subject { name: member.name.clone(), domains: vec!["localhost".into()], addresses: vec![own] };
        let peer = pki::issue(&cluster.id, authority, &subject, now)?;
        subject.domains.extend(cluster.settings.domains.iter().cloned());
        let others = cluster.settings.addresses.iter().chain(&cluster.settings.outside);
        subject.addresses.extend(others.filter(|address| **address != own));
        let server = pki::issue(&cluster.id, authority, &subject, now)?;
        // A key in the file of its certificate: a handshake that comes while they are replaced must not see the one without the other.
        let pair = |pair: &Pair| Secret::new(format!("{}{}", pair.certificate, pair.key.reveal()));
        let file = |name: &str, text| File { name: name.to_owned(), text };
        let files = vec![file("ca", Secret::new(authority.certificate.clone())), file("server", pair(&server)), file("peer", pair(&peer))];
        etcd.place(cx.account, &cluster.id, member).install(files).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_members_are_not_given_again() {
        let member = |name: &str| Member {
            name: name.into(),
            instance: String::new(),
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
