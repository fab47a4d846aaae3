//! Products' programs on hosts: what a product asks of a place goes to the host's agent, over the socket that this server or another holds.
//!
//! Servers do not know each other's addresses. What is to be asked over another's socket is laid down in the database, addressed to it, and the
//! asker looks for the answer; that takes some tenths of a second, and is done on installations with several servers only.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures_util::future::BoxFuture;
use serde_json::Value;
use terrace_base::{AccountId, Error, Result, text};
use terrace_place::{Host, UNREACHABLE, Wire};
use terrace_store::{Dialect, Tx};
use tokio_util::sync::CancellationToken;

use crate::db::asks::{self, Laid};
use crate::{Hosts, db};

/// How often what was laid down is looked for, and its answer.
const LOOK: Duration = Duration::from_millis(100);
/// Beyond what the agent was given, for the way through the database.
const MARGIN: Duration = Duration::from_secs(5);

fn unreachable(host: &str) -> Error {
    Error::new(UNREACHABLE, text!("the agent of {host} does not answer, or is not one that runs programs for this server", host = host))
}

fn purpose(id: &str) -> String {
    format!("agent_asks:{id}")
}

impl Wire for Hosts {
    fn ask<'a>(&'a self, account: AccountId, host: &'a str, ask: Value, patience: Duration) -> BoxFuture<'a, Result<Value>> {
        Box::pin(async move {
            if let Some(connection) = self.hub.get(host).filter(|connection| connection.account == account && connection.extended) {
                return connection.ask(ask, patience).await.ok_or_else(|| unreachable(host));
            }
            let ids = [host.to_owned()];
            let found = db::instances::by_ids(&mut self.db.read().await?, account, &ids).await?.pop();
            let elsewhere = found.filter(|instance| self.is_online(instance) && instance.connected_to != self.hub.server_id());
            let server = elsewhere.ok_or_else(|| unreachable(host))?.connected_to;
            self.ask_through(account, &server, host, ask, patience).await
        })
    }

    fn hosts<'a>(&'a self, account: AccountId, ids: &'a [String]) -> BoxFuture<'a, Result<Vec<Host>>> {
        Box::pin(async move {
            let found = db::instances::by_ids(&mut self.db.read().await?, account, ids).await?;
            let host = |instance: db::instances::Instance| Host {
                is_online: self.is_online(&instance),
                id: instance.id,
                name: instance.name,
                address: instance.local_ip,
            };
            Ok(found.into_iter().map(host).collect())
        })
    }
}

impl Hosts {
    /// Has another server ask.
    async fn ask_through(&self, account: AccountId, server: &str, host: &str, ask: Value, patience: Duration) -> Result<Value> {
        let expires_at = self.clock.now().plus(patience + MARGIN);
        let id = self.rng.text(b"0123456789abcdef", 24);
        // Keys may be in it.
        let ask = self.master.seal(&self.rng, &purpose(&id), ask.to_string().as_bytes())?;
        let laid = Laid { id, account, instance: host.to_owned(), ask, patience };
        let (id, server) = (laid.id.clone(), server.to_owned());
        self.db.write(async move |tx: &mut Tx| asks::lay(tx, &server, &laid, expires_at).await).await?;
        let begun = tokio::time::Instant::now();
        while begun.elapsed() < patience + MARGIN {
            tokio::time::sleep(LOOK).await;
            let answer = asks::answer(&mut self.db.read().await?, account, &id).await?;
            let Some(answer) = answer.filter(|answer| !answer.is_empty()) else { continue };
            let taken = id.clone();
            self.db.write(async move |tx: &mut Tx| asks::remove(tx, account, &taken).await).await?;
            let answer: Option<Value> = serde_json::from_str(&answer).map_err(Error::internal)?;
            return answer.ok_or_else(|| unreachable(host));
        }
        Err(unreachable(host))
    }

    /// Asks for other servers over the sockets that this one holds, until `shutdown`.
    pub async fn ask_for_others(self: Arc<Self>, shutdown: CancellationToken) {
        if self.db.dialect() == Dialect::Sqlite {
            return;
        }
        let in_hand = Arc::new(Mutex::new(HashSet::new()));
        loop {
            tokio::select! {
                () = tokio::time::sleep(LOOK) => {}
                () = shutdown.cancelled() => return,
            }
            if let Err(error) = self.take_up(&in_hand).await {
                tracing::warn!(error = ?error, "what other servers ask cannot be read, it is tried again");
            }
        }
    }

    async fn take_up(self: &Arc<Self>, in_hand: &Arc<Mutex<HashSet<String>>>) -> Result<()> {
        for laid in asks::laid_for(&mut self.db.read().await?, self.hub.server_id(), self.clock.now()).await? {
            if !in_hand.lock().unwrap_or_else(PoisonError::into_inner).insert(laid.id.clone()) {
                continue;
            }
            let (hosts, in_hand) = (Arc::clone(self), Arc::clone(in_hand));
            tokio::spawn(async move {
                let id = laid.id.clone();
                if let Err(error) = hosts.ask_here(laid).await {
                    tracing::warn!(error = ?error, "what another server asked was not answered");
                }
                in_hand.lock().unwrap_or_else(PoisonError::into_inner).remove(&id);
            });
        }
        Ok(())
    }

    async fn ask_here(&self, laid: Laid) -> Result<()> {
        let connection = self.hub.get(&laid.instance).filter(|connection| connection.account == laid.account && connection.extended);
        let answer = match connection {
            Some(connection) => {
                let ask =
                    self.master.open(&purpose(&laid.id), &laid.ask).ok_or_else(|| Error::internal("what was laid down does not open"))?;
                connection.ask(serde_json::from_slice(&ask).map_err(Error::internal)?, laid.patience).await
            }
            None => None,
        };
        let text = serde_json::to_string(&answer).map_err(Error::internal)?;
        self.db.write(async move |tx: &mut Tx| asks::set_answer(tx, laid.account, &laid.id, &text).await).await
    }
}
