//! Going back: in place, or as another cluster.

use std::sync::Arc;

use terrace_api_cetcd::actions as cetcd;
use terrace_api_cetcd::types::EtcdRecoveryWindow;
use terrace_base::{Error, Result, Timestamp, text};
use terrace_ops::New;
use terrace_rpc::Cx;
use terrace_store::Tx;

use super::begin::begin;
use super::create_etcd_instance::check_quota;
use super::hosts;
use crate::Etcd;
use crate::backup::history::{History, Point, whole_second_after};
use crate::backup::seed::{self, Seeding};
use crate::db::clusters::{self, Cluster};
use crate::db::members;
use crate::model::{ClusterId, ClusterStatus, SIZES, Settings};
use crate::operations::create::{self, Create};
use crate::operations::restore::{self, Restore};
use crate::provider::MARK;

pub async fn describe_etcd_recovery_windows(
    etcd: Arc<Etcd>,
    cx: Cx,
    request: cetcd::DescribeEtcdRecoveryWindowsRequest,
) -> Result<cetcd::DescribeEtcdRecoveryWindowsResponse> {
    let cluster = clusters::get(&mut etcd.db.read().await?, cx.account(), &request.instance_id).await?;
    let history = seed::history(&etcd, cx.account(), &cluster.id).await?;
    let shown = history.windows().into_iter().map(|window| EtcdRecoveryWindow {
        snapshot_name: window.snapshot,
        from_revision: window.revisions.0,
        to_revision: window.revisions.1,
        // Shown to the second, and so that what is shown can be asked for.
        from_time: whole_second_after(window.times.0).iso(),
        to_time: window.times.1.iso(),
    });
    Ok(cetcd::DescribeEtcdRecoveryWindowsResponse { windows: Some(shown.collect()) })
}

/// Exactly one of the three.
fn point(snapshot: Option<String>, revision: Option<i64>, time: Option<String>) -> Result<Point> {
    match (snapshot, revision, time) {
        (Some(name), None, None) => Ok(Point::Snapshot(name)),
        (None, Some(revision), None) => Ok(Point::Revision(revision)),
        (None, None, Some(text)) => match Timestamp::parse_iso(&text) {
            Some(time) => Ok(Point::Time(time)),
            None => Err(Error::invalid_value("Time", text, "a moment such as 2022-03-29T11:30:17Z")),
        },
        (None, None, None) => Err(Error::missing("SnapshotName")),
        _ => Err(Error::new(
            "InvalidParameter",
            text!(
                "only one of `{first}`, `{second}` and `{third}` can be given",
                first = "SnapshotName",
                second = "Revision",
                third = "Time"
            ),
        )),
    }
}

/// Says what can be gone back to when the point cannot.
fn check_reached(history: &History, point: &Point) -> Result<()> {
    if history.route(point).is_some() {
        return Ok(());
    }
    let windows = history.windows();
    let list = |shown: Vec<String>| if shown.is_empty() { "nothing: there is no backup yet".to_owned() } else { shown.join(", ") };
    Err(match point {
        Point::Snapshot(name) => Error::not_found("ResourceNotFound", "snapshot", name),
        Point::Revision(revision) => {
            let present = windows.iter().filter(|window| window.generation == history.recording.generation);
            let all = present.map(|window| format!("{} to {}", window.revisions.0, window.revisions.1)).collect();
            Error::invalid_value("Revision", revision, &list(all))
        }
        Point::Time(time) => {
            let all =
                windows.iter().map(|window| format!("{} to {}", whole_second_after(window.times.0).iso(), window.times.1.iso())).collect();
            Error::invalid_value("Time", time.iso(), &list(all))
        }
    })
}

pub async fn restore_etcd_instance(
    etcd: Arc<Etcd>,
    cx: Cx,
    request: cetcd::RestoreEtcdInstanceRequest,
) -> Result<cetcd::RestoreEtcdInstanceResponse> {
    let point = point(request.snapshot_name, request.revision, request.time)?;
    let cluster = clusters::get(&mut etcd.db.read().await?, cx.account(), &request.instance_id).await?;
    seed::tool(&etcd, &cluster).await?;
    check_reached(&seed::history(&etcd, cx.account(), &cluster.id).await?, &point)?;
    // A member that cannot be put back with the others would be of another history; where hosts are gone for good, a clone goes elsewhere.
    for member in members::list(&mut etcd.db.read().await?, cx.account(), &cluster.id).await? {
        etcd.place(cx.account(), &cluster.id, &member).look(MARK).await?;
    }
    let state = restore::State::new(Seeding::new(cluster.id.clone(), point));
    let task_id = begin::<Restore>(&etcd, &cx, &cluster.id, Some(ClusterStatus::Updating), &state).await?;
    Ok(cetcd::RestoreEtcdInstanceResponse { task_id })
}

pub async fn clone_etcd_instance(
    etcd: Arc<Etcd>,
    cx: Cx,
    request: cetcd::CloneEtcdInstanceRequest,
) -> Result<cetcd::CloneEtcdInstanceResponse> {
    let hosts = hosts::named(&etcd, &cx, request.host_ids).await?;
    etcd.check_has_machine(&hosts)?;
    let point = point(request.snapshot_name, request.revision, request.time)?;
    let source = clusters::get(&mut etcd.db.read().await?, cx.account(), &request.instance_id).await?;
    // The policies were asked about the one that is copied.
    cx.allow_action("CreateEtcdInstance", "*")?;
    seed::tool(&etcd, &source).await?;
    check_reached(&seed::history(&etcd, cx.account(), &source.id).await?, &point)?;
    let size = request.size.unwrap_or(source.size);
    if !SIZES.contains(&size) {
        return Err(Error::invalid_value("Size", size, "1, 3, 5, 7, 9"));
    }
    hosts::check_secure(&hosts, &source.settings)?;
    hosts::check_room(&etcd, &cx, &hosts, &[], usize::try_from(size).unwrap_or(0)).await?;
    let now = cx.now();
    let cluster = Cluster {
        id: ClusterId::draw(&etcd.rng).into(),
        name: request.name,
        description: request.description.unwrap_or_else(|| source.description.clone()),
        size,
        status: ClusterStatus::Creating,
        deletion_protection: request.deletion_protection.unwrap_or(source.deletion_protection),
        created_at: now,
        // Who may reach the one was not asked about the other.
        settings: Settings { outside: None, hosts, ..source.settings.clone() },
        ..source.clone()
    };
    let new_instance_id = cluster.id.clone();
    let state = create::State { source: Some(Seeding::new(source.id, point)), ..create::State::default() };
    let (rng, quota) = (etcd.rng.clone(), etcd.options.quota);
    etcd.db
        .write(async move |tx: &mut Tx| {
            check_quota(tx, cx.account(), quota).await?;
            if !clusters::insert(tx, cx.account(), &cluster).await? {
                return Err(Error::internal("a drawn id is taken; the call can be repeated"));
            }
            let new = New::<Create> {
                account: cx.account(),
                resource_id: &cluster.id,
                state: &state,
                request_id: &cx.request_id,
                created_by: &cx.caller.name,
                now,
            };
            terrace_ops::start(tx, &rng, new).await
        })
        .await?;
    etcd.ops.look();
    Ok(cetcd::CloneEtcdInstanceResponse { new_instance_id })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exactly_one_point_is_given() {
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(point(some("a"), None, None).unwrap(), Point::Snapshot("a".into()));
        assert_eq!(point(None, Some(7), None).unwrap(), Point::Revision(7));
        assert!(matches!(point(None, None, some("2026-11-21T09:00:00Z")).unwrap(), Point::Time(_)));
        assert_eq!(point(None, None, None).unwrap_err().code(), "MissingParameter");
        assert_eq!(point(some("a"), Some(1), None).unwrap_err().code(), "InvalidParameter");
        assert_eq!(point(None, None, some("yesterday")).unwrap_err().code(), "InvalidParameterValue");
    }
}
