//! Once a second: tasks nobody claimed or reported in time get their honest end, and agents with waiting tasks are
//! kicked again. Also the lease by which other servers know that sockets recorded for this one are alive.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use terrace_base::Result;
use terrace_store::Tx;
use tokio_util::sync::CancellationToken;

use crate::{Hosts, db};

pub const EVERY: Duration = Duration::from_secs(1);
/// How long a task waits to be claimed.
pub const DELIVER_WITHIN: Duration = Duration::from_secs(180);
/// After a server starts, agents need up to 128 s to notice and dial again; nothing is given up before.
pub const START_GRACE: Duration = Duration::from_secs(180);
/// A server that has not renewed its lease for this long holds no sockets any more.
pub const LEASE: Duration = Duration::from_secs(30);

impl Hosts {
    /// To be called once before the agents' endpoint opens.
    pub async fn start(&self) -> Result<()> {
        let (now, server) = (self.clock.now(), self.hub.server_id().to_owned());
        self.db
            .write(async move |tx: &mut Tx| {
                db::instances::renew_lease(tx, &server, now.plus(LEASE)).await?;
                db::instances::forget_dead_servers(tx, now).await?;
                db::tasks::postpone_deadlines(tx, now.plus(START_GRACE)).await
            })
            .await?;
        self.renewed.store(now.0, Ordering::Relaxed);
        Ok(())
    }

    /// Sweeps until `shutdown`.
    pub async fn sweep(self: Arc<Self>, shutdown: CancellationToken) {
        let mut timer = tokio::time::interval(EVERY);
        timer.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        let mut rounds: u64 = 0;
        loop {
            tokio::select! {
                _ = timer.tick() => {}
                () = shutdown.cancelled() => return,
            }
            if let Err(error) = self.sweep_once(rounds.is_multiple_of(10)).await {
                tracing::error!(error = ?error, "the sweep failed, it is tried again");
            }
            rounds += 1;
        }
    }

    /// One round; public so that tests with a held clock need not wait.
    pub async fn sweep_once(&self, renew: bool) -> Result<()> {
        let now = self.clock.now();
        if renew {
            let server = self.hub.server_id().to_owned();
            self.db
                .write(async move |tx: &mut Tx| {
                    db::instances::renew_lease(tx, &server, now.plus(LEASE)).await?;
                    db::asks::forget_expired(tx, now).await?;
                    db::instances::forget_dead_servers(tx, now).await
                })
                .await?;
            self.renewed.store(now.0, Ordering::Relaxed);
            self.compare_sockets().await?;
        }
        let mut tx = self.db.read().await?;
        let overdue = db::tasks::overdue(&mut tx, now).await?;
        let waiting = db::tasks::instances_with_work(&mut tx).await?;
        drop(tx);
        if !overdue.is_empty() {
            let accounts: BTreeSet<_> = overdue.iter().map(|task| task.account).collect();
            self.db
                .write(async move |tx: &mut Tx| {
                    for task in &overdue {
                        let (status, why) = task.verdict();
                        db::tasks::give_up(tx, task.account, &task.id, status, why, now).await?;
                    }
                    Ok(())
                })
                .await?;
            accounts.into_iter().for_each(|account| self.tell(account));
        }
        for instance in waiting {
            self.hub.kick_if_due(&instance, now);
        }
        Ok(())
    }

    /// Compares the sockets held with those recorded. One that is not recorded was written off while this server was out of
    /// touch, and is taken back; or its instance was deleted, or its agent went on to another server, and it is closed.
    async fn compare_sockets(&self) -> Result<()> {
        let held = self.hub.recorded();
        let recorded = db::instances::recorded_for(&mut self.db.read().await?, self.hub.server_id()).await?;
        for connection in held.into_iter().filter(|c| !recorded.contains(&c.instance)) {
            let (account, instance, server) = (connection.account, connection.instance.clone(), self.hub.server_id().to_owned());
            let now = self.clock.now();
            let job = async move |tx: &mut Tx| db::instances::take_back(tx, account, &instance, &server, now).await;
            if !self.db.write(job).await? {
                self.agents.forget(&connection.instance);
                connection.close.cancel();
            }
        }
        Ok(())
    }

    /// Whether an agent is connected to any server now.
    pub(crate) fn is_online(&self, instance: &db::instances::Instance) -> bool {
        self.hub.is_connected(&instance.id) || (instance.lease_until > self.clock.now() && instance.connected_to != self.hub.server_id())
    }
}
