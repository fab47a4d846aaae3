//! Deleting a cluster, with everything of it.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use terrace_base::Result;
use terrace_ops::{Cx, End, Flow, Operation, WayBack};
use terrace_store::Tx;

use crate::db::{clusters, maintenance, members};
use crate::model::ClusterStatus;
use crate::{Etcd, backups, events, keeper, upkeep};

pub struct Delete;

#[derive(Debug, Default, Serialize, Deserialize)]
pub struct State {}

impl Operation for Delete {
    const KIND: &'static str = "cetcd.delete_instance";
    const SERVICE: &'static str = "cetcd";
    type Product = Etcd;
    type State = State;

    fn plan(_: &State) -> Vec<String> {
        ["remove_monitor", "stop_etcd", "remove_backups", "remove_data"].map(String::from).to_vec()
    }

    /// There is no way back, so it goes on for as long as it takes.
    fn way_back(_: &str) -> WayBack {
        WayBack::None
    }

    async fn step(cx: &Cx, etcd: &Arc<Etcd>, _: &mut State, name: &str) -> Result<Flow> {
        let (account, id) = (cx.account, cx.resource_id.to_string());
        let members = members::list(&mut etcd.db.read().await?, account, &id).await?;
        match name {
            "remove_monitor" => {
                etcd.db
                    .write(async move |tx: &mut Tx| {
                        terrace_ops::unwatch::<keeper::Keeper>(tx, account, &id).await?;
                        terrace_ops::unwatch::<upkeep::Upkeep>(tx, account, &id).await?;
                        terrace_ops::unwatch::<backups::Backups>(tx, account, &id).await
                    })
                    .await?;
            }
            "remove_backups" => {
                etcd.recorders.forget(&id);
                backups::remove_all(etcd, account, &id).await?;
            }
            "stop_etcd" => return super::clear(cx, etcd, &members).await,
            _ => {
                // A keeper that was looking just then may have started one again.
                let ended = super::clear(cx, etcd, &members).await?;
                if !matches!(ended, Flow::Next) {
                    return Ok(ended);
                }
                // What was being recorded when the first was done.
                etcd.recorders.forget(&id);
                backups::remove_all(etcd, account, &id).await?;
                etcd.machines.here().remove_group(&id).await?;
                let now = cx.now();
                etcd.db
                    .write(async move |tx: &mut Tx| {
                        maintenance::remove(tx, account, &id).await?;
                        events::forget(tx, account, &id, now).await?;
                        members::remove_all(tx, account, &id).await
                    })
                    .await?;
            }
        }
        Ok(Flow::Next)
    }

    async fn ended(tx: &mut Tx, cx: &Cx, _: &State, end: &End) -> Result<()> {
        let status = if *end == End::Succeeded { ClusterStatus::Deleted } else { ClusterStatus::Failed };
        clusters::set_status(tx, cx.account, &cx.resource_id, status, cx.now()).await
    }
}
