//! Upstreams whose nodes are found: one server at a time follows each source and writes what changes, in a transaction that publishes it.
//!
//! A server takes what is nobody's and keeps it by a lease; a server that comes back under its name goes on at once, those of one that is gone are
//! taken when the lease runs out. Each taking over and each change of the settings is a new number, and whoever has an older one writes nothing.
//! What a sight of a source means is said by `terrace_discovery`; what was found last is in the database, so it outlives every server.

pub mod settings;

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use terrace_base::{Result, Secret};
use terrace_discovery::{Sight, Source};
use terrace_store::Tx;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::Apigw;
use crate::actions::upstreams::publish_users;
use crate::db::discoveries::{self, Due, Held};
use crate::db::upstreams;
use crate::seal::What;

/// How often it is looked for what is nobody's or has other settings; what was changed here is found at once.
const LOOK: Duration = Duration::from_secs(1);
/// How long what a server follows stays its own when it says nothing.
const LEASE: Duration = Duration::from_secs(15);
const RENEW: Duration = Duration::from_secs(4);
/// Taken in one look, so that a transaction stays short.
const AT_ONCE: usize = 100;
/// A source that changes all the time is published no more often than this.
const REST: Duration = Duration::from_millis(100);

/// One that is followed here.
struct Following {
    held: Held,
    task: JoinHandle<()>,
}

impl Drop for Following {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Apigw {
    /// Follows what is this server's to follow, until `shutdown`.
    pub(crate) async fn keep_discoveries(self: Arc<Self>, shutdown: CancellationToken) {
        let mut following = HashMap::new();
        let mut renewed = Instant::now();
        while !shutdown.is_cancelled() {
            if let Err(error) = self.take_discoveries(&mut following, &mut renewed).await {
                tracing::warn!(error = ?error, "sources of upstreams cannot be taken; it is tried again");
            }
            tokio::select! {
                () = tokio::time::sleep(LOOK) => {}
                () = self.discoveries.notified() => {}
                () = shutdown.cancelled() => {}
            }
        }
        if following.is_empty() {
            return;
        }
        following.clear();
        let server = self.options.server.clone();
        if let Err(error) = self.db.write(async move |tx: &mut Tx| discoveries::release(tx, &server).await).await {
            tracing::warn!(error = ?error, "sources of upstreams were not let go; other servers take them when the lease runs out");
        }
    }

    async fn take_discoveries(self: &Arc<Self>, following: &mut HashMap<String, Following>, renewed: &mut Instant) -> Result<()> {
        let (server, now) = (self.options.server.clone(), self.clock.now());
        let due = discoveries::due(&mut self.db.read().await?, &server, now).await?;
        let is_followed = |following: &HashMap<String, Following>, one: &Due| {
            following.get(&one.upstream).is_some_and(|it| {
                (it.held.generation, it.held.epoch) == (one.generation, one.epoch) && one.owner == server && !it.task.is_finished()
            })
        };
        following.retain(|id, _| due.iter().any(|one| one.upstream == *id && one.owner == server));
        let wanted: Vec<Due> = due.into_iter().filter(|one| !is_followed(following, one)).take(AT_ONCE).collect();
        let must_renew = !following.is_empty() && renewed.elapsed() >= RENEW;
        if wanted.is_empty() && !must_renew {
            return Ok(());
        }
        let taken = self
            .db
            .write(async move |tx: &mut Tx| {
                discoveries::renew(tx, &server, now.plus(LEASE)).await?;
                let mut taken = Vec::new();
                for one in &wanted {
                    taken.extend(discoveries::take(tx, one, &server, now, now.plus(LEASE)).await?);
                }
                Ok(taken)
            })
            .await?;
        *renewed = Instant::now();
        for held in taken {
            // The earlier task ends before this one begins to write: its number is old.
            let task = tokio::spawn(Arc::clone(self).follow_source(held.clone()));
            following.insert(held.upstream.clone(), Following { held, task });
        }
        Ok(())
    }

    async fn follow_source(self: Arc<Self>, held: Held) {
        let source = match self.source_of(&held).await {
            Ok(Some(source)) => source,
            Ok(None) => return,
            Err(error) => {
                tracing::warn!(upstream = held.upstream, error = ?error, "the source of an upstream cannot be read; it is tried again");
                return;
            }
        };
        let (told, seen) = watch::channel(Sight::default());
        tokio::select! {
            () = terrace_discovery::follow(source, told) => {}
            () = self.record_sights(&held, seen) => {}
        }
    }

    /// Where the nodes are to be found; `None`: nobody wants to know any more.
    async fn source_of(&self, held: &Held) -> Result<Option<Source>> {
        let mut tx = self.db.read().await?;
        let Some(upstream) = upstreams::find(&mut tx, held.account, &held.upstream).await? else { return Ok(None) };
        let Some(discovery) = &upstream.settings.discovery else { return Ok(None) };
        let secret = opened(&mut tx, self, held).await?;
        settings::source(discovery, secret.as_ref())
    }

    async fn record_sights(self: &Arc<Self>, held: &Held, mut seen: watch::Receiver<Sight>) {
        while seen.changed().await.is_ok() {
            loop {
                let sight = seen.borrow_and_update().clone();
                match self.record(held.clone(), sight).await {
                    Ok(true) => break,
                    // Lost: another server or other settings have it now.
                    Ok(false) => return,
                    Err(error) => {
                        tracing::warn!(upstream = held.upstream, error = ?error, "what was found was not written; it is tried again");
                        tokio::time::sleep(LOOK).await;
                    }
                }
            }
            tokio::time::sleep(REST).await;
        }
    }

    /// Writes what was seen, and publishes it if that is new. `false`: it is not held any more.
    async fn record(self: &Arc<Self>, held: Held, sight: Sight) -> Result<bool> {
        let (owner, now) = (Arc::clone(self), self.clock.now());
        self.change(async move |tx: &mut Tx| {
            // In the order in which actions write: the upstream first.
            let Some(mut upstream) = upstreams::held(tx, held.account, &held.upstream).await? else { return Ok(false) };
            if !discoveries::say(tx, &held, sight.state, &sight.note, now).await? {
                return Ok(false);
            }
            // Of a source that is lost, too: a change may have come with the loss.
            if let Some(nodes) = &sight.nodes
                && upstream.found.as_ref() != Some(nodes)
            {
                upstreams::set_found(tx, held.account, &held.upstream, Some(nodes)).await?;
                discoveries::changed(tx, &held, now).await?;
                upstream.found = Some(nodes.clone());
                publish_users(tx, &owner, held.account, &upstream).await?;
            }
            Ok(true)
        })
        .await
    }
}

async fn opened(tx: &mut Tx, apigw: &Apigw, held: &Held) -> Result<Option<Secret>> {
    match discoveries::secret(tx, held.account, &held.upstream).await? {
        Some(sealed) => apigw.seal.open_text(held.account, What::Discovery, &held.upstream, &sealed).map(Some),
        None => Ok(None),
    }
}
