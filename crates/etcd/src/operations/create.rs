//! Creating a cluster: ports, certificates, members, and somebody who keeps them.

use std::sync::Arc;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use terrace_base::{Error, Result, Timestamp, text};
use terrace_ops::{Cx, End, Flow, Operation, WayBack};
use terrace_store::Tx;

use super::membership::{self, Change};
use super::{BEAT, restore};
use crate::backup::policy;
use crate::backup::seed::{self, Seeding};
use crate::backups::{self, DEFAULT_POLICY};
use crate::db::clusters::{self, Cluster};
use crate::db::{maintenance, members, snapshots};
use crate::launch::{self, Joining};
use crate::model::ClusterStatus;
use crate::pki::{self, Subject};
use crate::provider::MARK;
use crate::{Etcd, events, keeper, upkeep};

/// Members that are not healthy by then never will be.
const PATIENCE: Duration = Duration::from_secs(60);

pub struct Create;

/// What steps remember.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct State {
    /// What its members begin with; nothing, if there is none.
    #[serde(default)]
    pub source: Option<Seeding>,
    /// The backups that are made of it from the start.
    #[serde(default)]
    pub policy: Option<policy::Settings>,
    /// When the members were first started.
    pub started: Option<Timestamp>,
}

impl Operation for Create {
    const KIND: &'static str = "cetcd.create_instance";
    const SERVICE: &'static str = "cetcd";
    type Product = Etcd;
    type State = State;

    fn plan(state: &State) -> Vec<String> {
        let data: &[&str] = if state.source.is_some() { &["fetch_snapshot", "replay_changes", "restore_data"] } else { &[] };
        let all = [&["prepare_env", "install_suit"], data, &["create_etcd", "install_monitor", "create_backup_policy"]];
        all.into_iter().flatten().map(|name| (*name).to_owned()).collect()
    }

    fn way_back(_: &str) -> WayBack {
        WayBack::Asking
    }

    async fn step(cx: &Cx, etcd: &Arc<Etcd>, state: &mut State, name: &str) -> Result<Flow> {
        let cluster = clusters::get(&mut etcd.db.read().await?, cx.account, &cx.resource_id).await?;
        match name {
            "prepare_env" => prepare(cx, etcd, &cluster).await,
            "install_suit" => install(cx, etcd, &cluster).await,
            "create_etcd" => start(cx, etcd, &cluster, state).await,
            "install_monitor" => {
                let (account, id, now) = (cx.account, cluster.id, cx.now());
                etcd.db
                    .write(async move |tx: &mut Tx| {
                        terrace_ops::watch::<keeper::Keeper>(tx, account, &id, now).await?;
                        terrace_ops::watch::<upkeep::Upkeep>(tx, account, &id, now).await
                    })
                    .await?;
                Ok(Flow::Next)
            }
            "create_backup_policy" => {
                let (account, id, now, policy) = (cx.account, cluster.id, cx.now(), state.policy.clone());
                etcd.db
                    .write(async move |tx: &mut Tx| {
                        let Some(settings) = &policy else { return Ok(()) };
                        snapshots::add_policy(tx, account, &id, DEFAULT_POLICY, settings, now).await?;
                        terrace_ops::watch::<backups::Backups>(tx, account, &id, now).await
                    })
                    .await?;
                Ok(Flow::Next)
            }
            _ => seeded(cx, etcd, state, name).await,
        }
    }

    async fn undo(cx: &Cx, etcd: &Arc<Etcd>, state: &mut State, name: &str) -> Result<Flow> {
        let (account, id) = (cx.account, cx.resource_id.to_string());
        match name {
            "install_monitor" => {
                etcd.db
                    .write(async move |tx: &mut Tx| {
                        terrace_ops::unwatch::<keeper::Keeper>(tx, account, &id).await?;
                        terrace_ops::unwatch::<upkeep::Upkeep>(tx, account, &id).await
                    })
                    .await?;
            }
            "create_etcd" => {
                let members = members::list(&mut etcd.db.read().await?, account, &id).await?;
                return super::clear(cx, etcd, &members).await;
            }
            "fetch_snapshot" => {
                if let Some(source) = &mut state.source {
                    let flow = seed::end_scratch(cx, etcd, source, &id).await?;
                    seed::clear_workspace(etcd, cx)?;
                    return Ok(flow);
                }
            }
            "install_suit" => {
                let members = members::list(&mut etcd.db.read().await?, account, &id).await?;
                let cleared = super::clear(cx, etcd, &members).await?;
                if !matches!(cleared, Flow::Next) {
                    return Ok(cleared);
                }
                etcd.machines.here().remove_group(&id).await?;
            }
            "prepare_env" => {
                etcd.db.write(async move |tx: &mut Tx| members::remove_all(tx, account, &id).await).await?;
            }
            _ => {}
        }
        Ok(Flow::Next)
    }

    async fn ended(tx: &mut Tx, cx: &Cx, _: &State, end: &End) -> Result<()> {
        events::failed::<Self>(tx, cx, end).await?;
        let status = if *end == End::Succeeded { ClusterStatus::Running } else { ClusterStatus::Failed };
        clusters::set_status(tx, cx.account, &cx.resource_id, status, cx.now()).await
    }
}

/// The steps of a cluster that begins with another's data.
async fn seeded(cx: &Cx, etcd: &Etcd, state: &mut State, step: &str) -> Result<Flow> {
    let Some(source) = &mut state.source else { return Err(Error::internal(format!("there is no step {step}"))) };
    match step {
        "fetch_snapshot" => seed::fetch(cx, etcd, source).await,
        "replay_changes" => restore::prepared(cx, etcd, source, &Change::begin(cx, etcd).await?).await,
        _ => {
            let change = Change::begin(cx, etcd).await?;
            // Members that began already have what they begin with.
            if seed::are_placed(cx, etcd, &change).await? {
                return Ok(Flow::Next);
            }
            // Another server may have prepared it, for itself.
            match Box::pin(restore::prepared(cx, etcd, source, &change)).await? {
                Flow::Next => {}
                other => return Ok(other),
            }
            seed::place_members(cx, etcd, &change, source).await?;
            for member in &change.members {
                etcd.place(cx.account, &change.cluster.id, member).drop_former().await?;
            }
            seed::clear_workspace(etcd, cx)?;
            Ok(Flow::Next)
        }
    }
}

/// Finds the program and gives each member its ports.
async fn prepare(cx: &Cx, etcd: &Etcd, cluster: &Cluster) -> Result<Flow> {
    if etcd.binary(&cluster.version).await?.is_none() {
        return Ok(Flow::Fail(Error::new(
            "ResourceUnavailable",
            text!("there is no etcd {version} on this machine any more", version = cluster.version),
        )));
    }
    let known = members::list(&mut etcd.db.read().await?, cx.account, &cluster.id).await?;
    let missing = usize::try_from(cluster.size).unwrap_or(0).saturating_sub(known.len());
    if missing == 0 {
        return Ok(Flow::Next);
    }
    membership::allocate(cx, etcd, cluster, &membership::next_names(&cluster.id, &known, missing)).await?;
    Ok(Flow::Next)
}

/// Makes the authority and puts every member's certificates into its place.
async fn install(cx: &Cx, etcd: &Etcd, cluster: &Cluster) -> Result<Flow> {
    let (account, id) = (cx.account, cluster.id.clone());
    if clusters::keys(&mut etcd.db.read().await?, account, &id, &etcd.seal).await?.is_none() {
        let authority = pki::authority(&id, cx.now())?;
        // The common name is the user a certificate speaks for, once users are turned on.
        let client = pki::issue(&id, &authority, &Subject { name: "root".into(), domains: vec![], addresses: vec![] }, cx.now())?;
        let sealed = (etcd.seal.seal(&id, "authority", &authority.key)?, etcd.seal.seal(&id, "client", &client.key)?);
        let now = cx.now();
        let (certificates, id) = ((authority.certificate.clone(), client.certificate.clone()), id.clone());
        etcd.db
            .write(async move |tx: &mut Tx| {
                maintenance::begin(tx, account, &id, now).await?;
                clusters::set_keys(tx, account, &id, (&certificates.0, sealed.0.clone()), (&certificates.1, sealed.1.clone())).await
            })
            .await?;
    }
    let change = Change::begin(cx, etcd).await?;
    for member in &change.members {
        change.certify(cx, etcd, member).await?;
    }
    Ok(Flow::Next)
}

/// Starts the members and waits until all of them are healthy.
async fn start(cx: &Cx, etcd: &Etcd, cluster: &Cluster, state: &mut State) -> Result<Flow> {
    let members = members::list(&mut etcd.db.read().await?, cx.account, &cluster.id).await?;
    let binary = etcd.program(&cluster.version).await?;
    let started = *state.started.get_or_insert(cx.now());
    let joining = Joining::new(cluster, &members);
    for member in &members {
        etcd.place(cx.account, &cluster.id, member).start(&binary, &launch::arguments(cluster, member, &joining), MARK).await?;
    }
    let access = etcd.access(cx.account, cluster).await?.ok_or_else(|| Error::internal("the cluster has no keys"))?;
    let sick = keeper::look(cx.account, etcd, cluster, &access, &members).await?;
    if sick.is_empty() {
        return Ok(Flow::Next);
    }
    if cx.now().since(started) > PATIENCE {
        for member in members.iter().filter(|member| sick.contains(&member.name)) {
            cx.say(format!("{}: {}", member.name, etcd.place(cx.account, &cluster.id, member).log_tail(5).await)).await?;
        }
        return Ok(Flow::Fail(Error::new(
            "ResourceUnavailable",
            text!("the members {members} were not healthy after {seconds} s", members = sick.join(", "), seconds = PATIENCE.as_secs()),
        )));
    }
    Ok(Flow::wait(BEAT, format!("not healthy yet: {}", sick.join(", "))))
}
