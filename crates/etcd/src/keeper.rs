//! Keeps the members of running clusters running, and the record of them true.

use std::sync::Arc;
use std::time::Duration;

use nix::sys::signal::Signal;
use terrace_base::{AccountId, Error, Page, Result};
use terrace_ops::{Cx, Operation, Reconciler, Settled, Status};
use terrace_place::{Look, Place};
use terrace_store::Tx;

use crate::client::{Access, Seen};
use crate::db::clusters::{self, Cluster};
use crate::db::members::{self, Member};
use crate::events::kind::Kind;
use crate::events::{Condition, health};
use crate::launch::{self, Joining};
use crate::model::ClusterStatus;
use crate::operations::defragment::{self, Defragment};
use crate::operations::replace::{Replace, State};
use crate::operations::snapshot::Snapshot;
use crate::operations::verify::Verify;
use crate::provider::MARK;
use crate::{Etcd, looks, upkeep};

/// Between seeing that data is gone and believing it.
const SECOND_LOOK: Duration = Duration::from_secs(1);
/// A cluster that is full again so soon is full of keys, not of history.
const AGAIN: Duration = Duration::from_secs(600);

pub struct Keeper;

impl Reconciler for Keeper {
    const NAME: &'static str = "cetcd.keeper";
    const SERVICE: &'static str = "cetcd";
    /// The end of a process is seen at once; this is for what does not end and yet does not work.
    const EVERY: Duration = Duration::from_secs(5);
    type Product = Etcd;

    async fn reconcile(cx: &Cx, etcd: &Arc<Etcd>) -> Result<Settled> {
        let mut tx = etcd.db.read().await?;
        let Some(cluster) = clusters::any(&mut tx, cx.account, &cx.resource_id).await? else { return Ok(Settled::Gone) };
        // Operations are not interfered with; what is being made or deleted is not kept.
        let working = terrace_ops::running_on(&mut tx, cx.account, &cluster.id).await?;
        // Those that only read change no member.
        let busy = working.is_some_and(|record| ![Snapshot::KIND, Verify::KIND].contains(&record.kind.as_str()));
        let members = members::list(&mut tx, cx.account, &cluster.id).await?;
        drop(tx);
        match cluster.status {
            ClusterStatus::Deleted => return Ok(Settled::Gone),
            ClusterStatus::Running if !busy => {}
            _ => return Ok(Settled::NotYet { pause: Duration::from_secs(1), reason: "an operation works on it".into() }),
        }
        let looks = looks::look(cx.account, etcd, &cluster, &members, cx.clock()).await?;
        for (member, look) in members.iter().zip(&looks.of) {
            let place = etcd.place(cx.account, &cluster.id, member);
            let Some(look) = look else { continue };
            if let Some(restore) = &look.exchanged_by {
                return settle_exchange(cx, etcd, &place, restore).await;
            }
            let lost = !look.has_data || (look.running.is_none() && etcd.lives.is_broken(&place).await);
            // Taking a member out is the one thing that is hard to take back, so it is done at the second look only.
            if lost && !etcd.lives.was_lost(&place) {
                return Ok(Settled::NotYet { pause: SECOND_LOOK, reason: format!("{} seems to have lost its data", member.name) });
            }
            if lost {
                return replace(cx, etcd, &cluster, &members, (member, Loss::Data), looks.conditions).await;
            }
        }
        start(cx.account, etcd, &cluster, &members, &looks.of).await?;
        let access = etcd.access(cx.account, &cluster).await?.ok_or_else(|| Error::internal("the cluster has no keys"))?;
        for member in &members {
            etcd.watch_end(cx.account, &cluster.id, &etcd.place(cx.account, &cluster.id, member)).await?;
        }
        let answers = ask(&access, &members).await;
        for ((member, look), (_, answer)) in members.iter().zip(&looks.of).zip(&answers) {
            let place = etcd.place(cx.account, &cluster.id, member);
            let silence = etcd.lives.silence(&place, look.is_some() || answer.is_some());
            if silence > etcd.options.host_patience {
                return replace(cx, etcd, &cluster, &members, (member, Loss::Host), looks.conditions).await;
            }
            // It cannot listen where the others know it, and where it could nobody would look for it.
            let readdressed = answer.is_none() && look.is_some() && etcd.machines.has_other_address(cx.account, member).await?;
            if readdressed && etcd.lives.was_lost(&place) {
                return replace(cx, etcd, &cluster, &members, (member, Loss::Address), looks.conditions).await;
            }
        }
        let mut held = looks.conditions;
        for member in &members {
            if etcd.lives.has_no_space(&etcd.place(cx.account, &cluster.id, member)).await {
                held.push(Condition::new(Kind::DiskFull, &member.name, ""));
            }
        }
        if access.is_locked_out(&members).await {
            held.push(Condition::new(Kind::AccessDenied, "", ""));
        }
        health::told(etcd, cx.account, &cluster.id, &answers, held, cx.now()).await?;
        let sick = record(cx.account, etcd, &cluster, &members, &answers).await?;
        if !sick.is_empty() && free_space(cx, etcd, &cluster, &answers).await? {
            return Ok(Settled::NotYet { pause: Duration::from_secs(1), reason: "its quota is used up; space is being freed".into() });
        }
        Ok(match sick.is_empty() {
            true => Settled::Yes,
            false => Settled::NotYet { pause: Duration::from_millis(500), reason: format!("not healthy: {}", sick.join(", ")) },
        })
    }
}

/// Does what a restore could not do while a host was out of reach: what came of it says which of the two data is the member's.
async fn settle_exchange(cx: &Cx, etcd: &Etcd, place: &Place, restore: &str) -> Result<Settled> {
    let record = terrace_ops::record(&mut etcd.db.read().await?, cx.account, restore).await?;
    match record.map(|record| record.status) {
        Some(Status::Failed | Status::Cancelled) if place.signal(Signal::SIGKILL).await? => {}
        Some(Status::Failed | Status::Cancelled) => place.put_back().await?,
        // Of one that is forgotten by now the member has long lived on what it put there.
        Some(Status::Succeeded) | None => place.drop_former().await?,
        Some(Status::Running | Status::Undoing) => {}
    }
    Ok(Settled::NotYet { pause: Duration::from_millis(250), reason: format!("what the restore {restore} left behind is put in order") })
}

/// Looks at the members and starts those that do not run.
pub async fn start_missing(account: AccountId, etcd: &Etcd, cluster: &Cluster, members: &[Member]) -> Result<()> {
    let looks = looks::look(account, etcd, cluster, members, etcd.ops.clock()).await?;
    start(account, etcd, cluster, members, &looks.of).await
}

/// Starts the members that do not run. Those have data, so how they joined does not matter any more. Of members whose hosts are out of reach
/// nothing is known, and the agents there see to them.
async fn start(account: AccountId, etcd: &Etcd, cluster: &Cluster, members: &[Member], looks: &[Option<Look>]) -> Result<()> {
    for (member, look) in members.iter().zip(looks) {
        let place = etcd.place(account, &cluster.id, member);
        let ended = look.as_ref().is_some_and(|look| look.has_data && look.running.is_none());
        if ended && etcd.lives.start(&place) {
            let binary = etcd.program(&member.version).await?;
            tracing::warn!(cluster = cluster.id, member = member.name, "a member is gone and is started again");
            place.start(&binary, &launch::arguments(cluster, member, &Joining::new(cluster, members)), MARK).await?;
        }
    }
    Ok(())
}

/// What a member has lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Loss {
    /// Or etcd cannot run on it.
    Data,
    Host,
    /// Its host has another one now.
    Address,
}

impl Loss {
    fn kind(self) -> Kind {
        match self {
            Loss::Data => Kind::MemberReplaced,
            Loss::Host => Kind::MemberMoved,
            Loss::Address => Kind::AddressChanged,
        }
    }
}

/// A member without data must not be started under its old name: it would forget what it voted for. While the others have a quorum it is
/// replaced, and so is one that etcd cannot run on its data; without one nothing is given up, and it is said loudly.
async fn replace(
    cx: &Cx,
    etcd: &Etcd,
    cluster: &Cluster,
    members: &[Member],
    (lost, loss): (&Member, Loss),
    held: Vec<Condition>,
) -> Result<Settled> {
    let others: Vec<Member> = members.iter().filter(|member| member.name != lost.name).cloned().collect();
    start_missing(cx.account, etcd, cluster, &others).await?;
    let access = etcd.access(cx.account, cluster).await?.ok_or_else(|| Error::internal("the cluster has no keys"))?;
    let answers = ask(&access, &others).await;
    let all = [&answers[..], &[(lost.name.clone(), None)]].concat();
    health::told(etcd, cx.account, &cluster.id, &all, held, cx.now()).await?;
    let sick = record(cx.account, etcd, cluster, &others, &answers).await?;
    let wait = |reason: String| Ok(Settled::NotYet { pause: Duration::from_secs(5), reason });
    if others.len() - sick.len() <= members.len() / 2 {
        tracing::error!(cluster = cluster.id, member = lost.name, ?loss, "a member is lost and the others have no quorum");
        start_missing(cx.account, etcd, cluster, std::slice::from_ref(lost)).await?;
        return wait(format!("{} is lost and the others have no quorum: the cluster has to be restored", lost.name));
    }
    if loss == Loss::Host && etcd.machines.spares(cx.account, &cluster.settings.hosts, members).await?.is_empty() {
        return wait(format!("the host of {} is out of reach, and the cluster has no spare host", lost.name));
    }
    tracing::warn!(cluster = cluster.id, member = lost.name, ?loss, "a member is lost; it is replaced");
    let state = State { member: lost.name.clone(), moves: loss != Loss::Data };
    upkeep::start::<Replace>(cx.account, etcd, &cluster.id, state, (Keeper::NAME, cx.now())).await?;
    etcd.lives.forget(&etcd.place(cx.account, &cluster.id, lost));
    etcd.tell(cx.account, &cluster.id, Condition::new(loss.kind(), &lost.name, &lost.instance), cx.now()).await?;
    Ok(Settled::NotYet { pause: Duration::from_secs(1), reason: format!("{} is being replaced", lost.name) })
}

/// A cluster that has used up its quota is given back what its history takes, unless that was tried a moment ago.
async fn free_space(cx: &Cx, etcd: &Etcd, cluster: &Cluster, answers: &[Answer]) -> Result<bool> {
    let full = answers.iter().filter_map(|(_, seen)| seen.as_ref()).any(Seen::is_full);
    if !full || !answers.iter().all(|(_, seen)| seen.as_ref().is_some_and(Seen::is_serving)) {
        return Ok(false);
    }
    let kinds = vec![Defragment::KIND.to_owned()];
    let filter = terrace_ops::Filter { kinds, resources: vec![cluster.id.clone()], ..terrace_ops::Filter::default() };
    let last = terrace_ops::list(&mut etcd.db.read().await?, cx.account, &filter, Page { offset: 0, limit: 1 }).await?.0;
    if last.first().is_some_and(|record| cx.now().since(record.created_at) < AGAIN) {
        return Ok(false);
    }
    tracing::error!(cluster = cluster.id, "the quota is used up; the history is compacted and members are defragmented");
    let state = defragment::State::new(answers.len(), true);
    upkeep::start::<Defragment>(cx.account, etcd, &cluster.id, state, (Keeper::NAME, cx.now())).await?;
    Ok(true)
}

/// As [`look`], but a full quota is no sickness.
pub async fn sick_but_full(account: AccountId, etcd: &Etcd, cluster: &Cluster, access: &Access, members: &[Member]) -> Result<Vec<String>> {
    let answers = ask(access, members).await;
    record(account, etcd, cluster, members, &answers).await?;
    let sick = answers.into_iter().filter(|(_, seen)| !seen.as_ref().is_some_and(Seen::is_serving));
    Ok(sick.map(|(name, _)| name).collect())
}

/// A member's name, and what it says of itself; `None`: nothing.
type Answer = (String, Option<Seen>);

/// Asks every member how it is, writes that down, and gives the names of those that are not healthy.
pub async fn look(account: AccountId, etcd: &Etcd, cluster: &Cluster, access: &Access, members: &[Member]) -> Result<Vec<String>> {
    record(account, etcd, cluster, members, &ask(access, members).await).await
}

/// What each member says of itself, in their order.
async fn ask(access: &Access, members: &[Member]) -> Vec<Answer> {
    let asked = members.iter().map(|member| async move { (member.name.clone(), access.status(member).await.ok()) });
    futures_util::future::join_all(asked).await
}

async fn record(account: AccountId, etcd: &Etcd, cluster: &Cluster, members: &[Member], answers: &[Answer]) -> Result<Vec<String>> {
    let mut sick = Vec::new();
    let mut seen = Vec::new();
    for (member, (_, answer)) in members.iter().zip(answers) {
        let healthy = answer.as_ref().is_some_and(Seen::is_healthy);
        let status = match answer {
            Some(_) if healthy => "Running",
            Some(_) => "Unhealthy",
            None => "Stopped",
        };
        if !healthy {
            sick.push(member.name.clone());
        }
        let version = answer.as_ref().map(|seen| format!("v{}", seen.version)).filter(|version| *version != member.version);
        if status != member.status || version.is_some() {
            seen.push((member.name.clone(), status, version));
        }
    }
    if !seen.is_empty() {
        let id = cluster.id.clone();
        etcd.db
            .write(async move |tx: &mut Tx| {
                for (name, status, version) in &seen {
                    members::observe(tx, account, &id, name, status, version.as_deref()).await?;
                }
                Ok(())
            })
            .await?;
        etcd.notices.tell(account, "cetcd");
    }
    Ok(sick)
}
