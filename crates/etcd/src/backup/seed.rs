//! Making a cluster's data of a point of some cluster's history.
//!
//! ```text
//! object store --> snapshot.db --> scratch member --> replay --> final.db --> every member's data
//!                       '----------- nothing to replay -------------^
//! ```
//!
//! Each function may be run again at any point. The scratch member has certificates and a place in the cluster that the data is for, and
//! ports that nobody is told of.

use std::path::{Path, PathBuf};

use nix::sys::signal::Signal;
use serde::{Deserialize, Serialize};
use terrace_base::{AccountId, Error, Result, text};
use terrace_ops::{Cx, Flow};
use terrace_place::Place;

use super::history::{History, Point, Route, Until};
use super::replay::Replay;
use super::segment;
use super::stored::{self, Sum};
use super::tool::{Begin, Tool};
use crate::Etcd;
use crate::db::clusters::Cluster;
use crate::db::members::Member;
use crate::db::{segments, snapshots};
use crate::launch::{self, Joining};
use crate::operations::BEAT;
use crate::operations::membership::Change;
use crate::provider::{self, MARK};

/// A scratch member that does not run after so many starts never will.
const MOST_STARTS: u32 = 12;
/// What scratch members' names begin with; the operation's follows.
const SCRATCH: &str = "scratch-";

/// What is to come back, and how far that is.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Seeding {
    /// Whose history.
    pub source: String,
    pub point: Point,
    /// The snapshot it begins with and how far changes are replayed, once that is settled.
    pub base: Option<(String, Until)>,
    /// The scratch member's ports: clients, peers, metrics.
    pub scratch: Option<[u16; 3]>,
    /// How often it was started in vain.
    #[serde(default)]
    starts: u32,
    /// The revision that was reached.
    pub reached: i64,
}

impl Seeding {
    pub fn new(source: String, point: Point) -> Self {
        Seeding { source, point, base: None, scratch: None, starts: 0, reached: 0 }
    }
}

/// A cluster's history as it is kept now.
pub async fn history(etcd: &Etcd, account: AccountId, cluster: &str) -> Result<History> {
    let mut tx = etcd.db.read().await?;
    let mut all = snapshots::list(&mut tx, account, cluster).await?;
    all.retain(snapshots::Snapshot::is_ready);
    Ok(History {
        snapshots: all,
        segments: segments::list(&mut tx, account, cluster).await?,
        recording: segments::recording(&mut tx, account, cluster).await?,
    })
}

async fn route(cx: &Cx, etcd: &Etcd, seeding: &mut Seeding) -> Result<Route> {
    let history = history(etcd, cx.account, &seeding.source).await?;
    let found = match &seeding.base {
        Some((name, until)) => history.route_from(name, *until),
        None => history.route(&seeding.point),
    };
    let route = found.ok_or_else(|| {
        Error::new(
            "ResourceNotFound",
            text!("the backups of {instance} do not reach the point that was asked for", instance = &seeding.source),
        )
    })?;
    seeding.base = Some((route.snapshot.name.clone(), route.until));
    Ok(route)
}

fn work(etcd: &Etcd, cx: &Cx) -> PathBuf {
    etcd.options.root.join("work").join(&*cx.operation_id)
}

/// A directory of the operation's own.
pub fn workspace(etcd: &Etcd, cx: &Cx) -> Result<PathBuf> {
    use std::os::unix::fs::DirBuilderExt;
    let dir = work(etcd, cx);
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(&dir).map_err(Error::internal)?;
    Ok(dir)
}

pub fn clear_workspace(etcd: &Etcd, cx: &Cx) -> Result<()> {
    gone(std::fs::remove_dir_all(work(etcd, cx)))
}

/// Removes what operations left here that another server has ended: their directories and scratch members.
pub async fn sweep(etcd: &Etcd) -> Result<()> {
    for dir in std::fs::read_dir(etcd.options.root.join("work")).into_iter().flatten().flatten() {
        if !terrace_ops::goes_on(&mut etcd.db.read().await?, &dir.file_name().to_string_lossy()).await? {
            gone(std::fs::remove_dir_all(dir.path()))?;
        }
    }
    for cluster in std::fs::read_dir(etcd.options.root.join("clusters")).into_iter().flatten().flatten() {
        for member in std::fs::read_dir(cluster.path()).into_iter().flatten().flatten() {
            let name = member.file_name().to_string_lossy().into_owned();
            let Some(operation) = name.strip_prefix(SCRATCH) else { continue };
            if terrace_ops::goes_on(&mut etcd.db.read().await?, operation).await? {
                continue;
            }
            let place = etcd.machines.here().place(&cluster.file_name().to_string_lossy(), &name);
            // One that is ending has its data removed the next time.
            if !place.signal(Signal::SIGKILL).await? {
                place.remove().await?;
            }
        }
    }
    Ok(())
}

/// Brings the snapshot here.
pub async fn fetch(cx: &Cx, etcd: &Etcd, seeding: &mut Seeding) -> Result<Flow> {
    let snapshot = route(cx, etcd, seeding).await?.snapshot;
    let file = workspace(etcd, cx)?.join("snapshot.db");
    seeding.reached = seeding.reached.max(snapshot.facts.revision);
    // Whole: it gets its name at the end.
    if file.exists() {
        return Ok(Flow::Next);
    }
    let sum = Sum { size: snapshot.facts.size, sha256: snapshot.facts.sha256.clone() };
    match stored::fetch(&etcd.objects, &snapshot.object, &sum, &file).await {
        Ok(true) => {}
        Err(error) if !terrace_objects::is_missing(&error) => return Err(error),
        _ => return Ok(Flow::Fail(damaged(&format!("the snapshot {}", snapshot.name)))),
    }
    Ok(Flow::Next)
}

/// Trying again changes nothing.
fn damaged(what: &str) -> Error {
    Error::new("OperationDenied", text!("{what} is damaged in the object store: it is gone, or not what was stored", what = what))
}

/// The scratch member of an operation. It is on the machine of whichever server works on it.
struct Scratch {
    member: Member,
    place: Place,
}

fn scratch(cx: &Cx, etcd: &Etcd, cluster: &Cluster, ports: [u16; 3]) -> Scratch {
    let name = format!("{SCRATCH}{}", cx.operation_id);
    let place = etcd.machines.here().place(&cluster.id, &name);
    let member = Member {
        name,
        instance: String::new(),
        host: provider::HERE.to_string(),
        zone: String::new(),
        client_port: ports[0],
        peer_port: ports[1],
        metrics_port: ports[2],
        version: cluster.version.clone(),
        status: String::new(),
    };
    Scratch { member, place }
}

/// Starts a member on the snapshot, and waits until it answers.
pub async fn start_scratch(cx: &Cx, etcd: &Etcd, seeding: &mut Seeding, change: &Change) -> Result<Flow> {
    let cluster = &change.cluster;
    let Some(ports) = seeding.scratch else {
        // Whatever an earlier try has left knows other ports.
        let old = scratch(cx, etcd, cluster, [0; 3]);
        if old.place.signal(Signal::SIGKILL).await? {
            return Ok(Flow::wait(BEAT, "an earlier scratch member is ending"));
        }
        old.place.remove().await?;
        let free = provider::free_ports(etcd, &etcd.machines.here(), provider::HERE, 3).await?;
        seeding.scratch = Some(free.try_into().map_err(|_| Error::internal("no free ports are left for members"))?);
        return Ok(Flow::wait(std::time::Duration::ZERO, ""));
    };
    let Scratch { member, place } = scratch(cx, etcd, cluster, ports);
    if place.look(MARK).await?.running.is_none() {
        // Another server may have fetched it, for itself.
        match fetch(cx, etcd, seeding).await? {
            Flow::Next => {}
            other => return Ok(other),
        }
        seeding.starts += 1;
        if seeding.starts > MOST_STARTS {
            cx.say(place.log_tail(5).await).await?;
            return Ok(Flow::Fail(Error::new("ResourceUnavailable", text!("the member that the backup is tried on does not run"))));
        }
        if seeding.starts.is_multiple_of(3) {
            // Somebody else may have the ports by now.
            seeding.scratch = None;
            return Ok(Flow::wait(BEAT, "the scratch member gets other ports"));
        }
        place.remove().await?;
        change.certify(cx, etcd, &member).await?;
        let binary = etcd.program(&cluster.version).await?;
        let joining = Joining::new(cluster, std::slice::from_ref(&member));
        place_data(etcd, cluster, (&member, &place), &joining, &work(etcd, cx).join("snapshot.db"), &member.name).await?;
        let mut arguments = launch::arguments(cluster, &member, &joining);
        // A range that was deleted at once comes as one change for each key.
        arguments.extend(["--max-txn-ops", "10000000", "--max-request-bytes", "268435456"].map(String::from));
        // No lease is shorter than one and a half of this, so that none ends before it is kept alive. The last of two flags counts.
        arguments.extend(["--election-timeout", "10000"].map(String::from));
        place.start(&binary, &arguments, MARK).await?;
    }
    match change.access.status(&member).await {
        Ok(seen) if seen.leader != 0 => {
            seeding.starts = 0;
            Ok(Flow::Next)
        }
        _ => Ok(Flow::wait(BEAT, "the scratch member is starting")),
    }
}

/// etcd's hash of what the scratch member holds up to `revision`.
pub async fn scratch_hash(cx: &Cx, etcd: &Etcd, seeding: &Seeding, change: &Change, revision: i64) -> Result<(u32, i64)> {
    let ports = seeding.scratch.ok_or_else(|| Error::internal("there is no scratch member"))?;
    change.access.hash_at(&scratch(cx, etcd, &change.cluster, ports).member, revision).await
}

/// Replays the changes on the scratch member, as far as was asked for; with `keep` its data is taken as well, before a lease can end there.
///
/// It begins at the snapshot each time: a member on which something was replayed, or where a lease has ended, holds a revision that may be
/// another one than what was recorded under its number.
pub async fn replay(cx: &Cx, etcd: &Etcd, seeding: &mut Seeding, change: &Change, keep: bool) -> Result<Flow> {
    let (cluster, access) = (&change.cluster, &change.access);
    let route = route(cx, etcd, seeding).await?;
    let ports = seeding.scratch.ok_or_else(|| Error::internal("there is no scratch member"))?;
    let member = scratch(cx, etcd, cluster, ports).member;
    let mut replay = Replay::begin(access.connect_for(&member, None).await?).await?;
    if replay.reached != route.snapshot.facts.revision {
        drop(replay);
        return match end_scratch(cx, etcd, seeding, &cluster.id).await? {
            Flow::Next => Ok(Flow::wait(BEAT, "the scratch member begins anew")),
            wait => Ok(wait),
        };
    }
    let count = route.segments.len();
    for (at, one) in route.segments.iter().enumerate() {
        let bytes = match etcd.objects.get_range(&one.object, 0, usize::try_from(one.size).unwrap_or(0)).await {
            // Packed bytes are never none: seen as damaged below.
            Err(error) if terrace_objects::is_missing(&error) => Vec::new(),
            read => read?,
        };
        let sum = one.sha256.clone();
        let changes = tokio::task::spawn_blocking(move || segment::unpack(&bytes, &sum)).await.map_err(Error::internal)?;
        let Ok(changes) = changes else {
            return Ok(Flow::Fail(damaged(&format!("what was recorded of revision {} and after", one.first_revision))));
        };
        if at > 0 && at % 100 == 0 {
            cx.say(format!("{at} of {count} segments are replayed")).await?;
        }
        if !replay.apply(&changes, route.until).await? {
            break;
        }
    }
    if let Until::Revision(wanted) = route.until
        && replay.reached != wanted
    {
        return Ok(Flow::Fail(Error::internal(format!("revision {wanted} was asked for and {} was reached", replay.reached))));
    }
    if keep {
        access.save_snapshot(&member, &workspace(etcd, cx)?.join("final.db"), cx.clock()).await?;
    }
    let revision = replay.revision().await?;
    if revision != replay.reached {
        clear_final(etcd, cx)?;
        return Err(Error::internal(format!(
            "a lease has ended on the scratch member: it is at revision {revision}, not {}",
            replay.reached
        )));
    }
    seeding.reached = replay.reached;
    Ok(Flow::Next)
}

fn clear_final(etcd: &Etcd, cx: &Cx) -> Result<()> {
    gone(std::fs::remove_file(work(etcd, cx).join("final.db")))
}

fn gone(removed: std::io::Result<()>) -> Result<()> {
    match removed {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Error::internal(error)),
        _ => Ok(()),
    }
}

/// Whether there is anything to replay; the snapshot is taken as it is otherwise.
pub async fn has_changes(cx: &Cx, etcd: &Etcd, seeding: &mut Seeding) -> Result<bool> {
    Ok(!route(cx, etcd, seeding).await?.segments.is_empty())
}

/// Ends the scratch member, if there is one, and removes its data.
pub async fn end_scratch(cx: &Cx, etcd: &Etcd, seeding: &mut Seeding, cluster: &str) -> Result<Flow> {
    let place = etcd.machines.here().place(cluster, &format!("{SCRATCH}{}", cx.operation_id));
    if place.signal(Signal::SIGKILL).await? {
        return Ok(Flow::wait(BEAT, "the scratch member is ending"));
    }
    place.remove().await?;
    seeding.scratch = None;
    Ok(Flow::Next)
}

/// Whether all members of a cluster that is being made have what they begin with.
pub async fn are_placed(cx: &Cx, etcd: &Etcd, change: &Change) -> Result<bool> {
    for member in &change.members {
        let look = etcd.place(cx.account, &change.cluster.id, member).look(MARK).await?;
        if !look.has_data || look.exchanged_by.is_some() {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Puts what was made into the places of the cluster's members, none of which runs. What they had stays beside it.
pub async fn place_members(cx: &Cx, etcd: &Etcd, change: &Change, seeding: &mut Seeding) -> Result<()> {
    let cluster = &change.cluster;
    let name = if has_changes(cx, etcd, seeding).await? { "final.db" } else { "snapshot.db" };
    let file = work(etcd, cx).join(name);
    let joining = Joining::new(cluster, &change.members);
    for member in &change.members {
        let place = etcd.place(cx.account, &cluster.id, member);
        let exchanged_by = place.look(MARK).await?.exchanged_by;
        if exchanged_by.as_deref() != Some(&*cx.operation_id) {
            if exchanged_by.is_some() {
                // Left by another that could not take it back: the member has lived on what it put there.
                place.drop_former().await?;
            }
            place_data(etcd, cluster, (member, &place), &joining, &file, &cx.operation_id).await?;
        }
    }
    Ok(())
}

async fn place_data(
    etcd: &Etcd,
    cluster: &Cluster,
    (member, place): (&Member, &Place),
    joining: &Joining,
    file: &Path,
    token: &str,
) -> Result<()> {
    let begin = Begin {
        name: &member.name,
        initial_cluster: joining.members(),
        // Another one than before, so that nobody of the former cluster is taken for one of this.
        token,
        peer_url: &launch::peer_url(cluster, member),
    };
    place.clear_new().await?;
    tool(etcd, cluster).await?.restore(place, file, &begin).await?;
    place.exchange(token).await
}

/// The tool for this cluster's snapshots.
pub async fn tool(etcd: &Etcd, cluster: &Cluster) -> Result<Tool> {
    let binary = etcd.program(&cluster.version).await?;
    Tool::find(cluster.version.parse()?, binary.parent(), &etcd.options.search_path).await
}
