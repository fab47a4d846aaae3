//! Gateways: how they join, and what they say of themselves.
//!
//! A gateway that follows says what it has applied as often as it likes; the table hears of it at most once a second, and at once when somebody
//! asks whether a release is live everywhere.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use serde::{Deserialize, Serialize};
use terrace_base::{Error, Result, Secret, Timestamp, text};
use terrace_store::Tx;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

use crate::Apigw;
use crate::db::{nodes, tokens};

/// How long a report may wait until it is written.
const KEEP: Duration = Duration::from_secs(1);
/// A gateway that has not been heard of for so long is offline.
pub(crate) const SILENT: Duration = Duration::from_secs(15);
const SECRET_ALPHABET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const SECRET_LENGTH: usize = 40;
const NODE_PREFIX: &str = "node-";

/// What a gateway says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    pub node: String,
    pub name: String,
    pub address: String,
    /// Version of its program.
    pub release: String,
    /// The revision up to which it serves everything.
    pub revision: u64,
    pub connections: u64,
    /// What it complains about; empty: nothing.
    pub message: String,
    pub started_at: Timestamp,
}

/// Which of how many gateways one is, as all of them together keep to the limits of windows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// From 0 on.
    pub number: u32,
    pub of: u32,
}

impl Share {
    /// There is no other.
    pub const ALONE: Share = Share { number: 0, of: 1 };

    /// `node`'s among those that were heard of. One that was not is one more.
    fn of(node: &str, heard: &[String]) -> Share {
        let of = heard.len() + usize::from(!heard.iter().any(|id| id == node));
        let number = heard.iter().position(|id| id == node).unwrap_or(heard.len());
        u32::try_from(number).ok().zip(u32::try_from(of).ok()).map_or(Share::ALONE, |(number, of)| Share { number, of })
    }
}

/// The gateways that were heard of a moment ago, by id.
pub(crate) struct Sharing(watch::Sender<Vec<String>>);

impl Default for Sharing {
    fn default() -> Self {
        Sharing(watch::Sender::new(Vec::new()))
    }
}

/// A gateway that joined: the secret is for it only.
#[derive(Debug)]
pub struct Joined {
    pub node: String,
    pub secret: Secret,
}

#[derive(Default)]
pub(crate) struct Reports(Mutex<HashMap<String, (nodes::Node, bool)>>);

pub(crate) fn digest(secret: &str) -> String {
    hex::encode(ring::digest::digest(&ring::digest::SHA256, secret.as_bytes()))
}

impl Apigw {
    /// Lets a gateway join with a token's secret. `node`: the id it was given before, to come back as the one it was.
    pub async fn join(&self, token: &Secret, node: Option<&str>, name: &str, address: &str, release: &str) -> Result<Joined> {
        let known = node.filter(|id| terrace_base::id::has_form(NODE_PREFIX, id)).map(str::to_owned);
        let drawn = terrace_base::id::draw(NODE_PREFIX, &self.rng);
        let secret = Secret::new(self.rng.text(SECRET_ALPHABET, SECRET_LENGTH));
        let (token, kept, now) = (digest(token.reveal()), digest(secret.reveal()), self.clock.now());
        let (name, address, release) = (name.to_owned(), address.to_owned(), release.to_owned());
        let id = self
            .db
            .write(async move |tx: &mut Tx| {
                let Some(token) = tokens::join(tx, &token, now).await? else {
                    return Err(Error::new("ResourceNotFound.InvalidGatewayToken", text!("the token is unknown, used up or expired")));
                };
                let node = nodes::Node {
                    id: known.clone().unwrap_or_else(|| drawn.clone()),
                    name: name.clone(),
                    address: address.clone(),
                    release: release.clone(),
                    token,
                    message: String::new(),
                    connections: 0,
                    revision: 0,
                    applied_at: now,
                    joined_at: now,
                    started_at: now,
                    seen_at: now,
                };
                nodes::join(tx, &node, &kept).await?;
                Ok(node.id)
            })
            .await?;
        Ok(Joined { node: id, secret })
    }

    /// The gateway in the server's own process needs no token.
    pub async fn join_here(&self, node: &str, name: &str, address: &str, release: &str) -> Result<()> {
        let now = self.clock.now();
        let _ = self.here.set(address.to_owned());
        let node = nodes::Node {
            id: node.to_owned(),
            name: name.to_owned(),
            address: address.to_owned(),
            release: release.to_owned(),
            token: String::new(),
            message: String::new(),
            connections: 0,
            revision: 0,
            applied_at: now,
            joined_at: now,
            started_at: now,
            seen_at: now,
        };
        // A digest that no secret has.
        self.db.write(async move |tx: &mut Tx| nodes::join(tx, &node, "").await).await
    }

    /// Where a gateway listens: the one here, else one that was heard of a moment ago.
    pub(crate) async fn some_gateway(&self) -> Result<Option<String>> {
        if let Some(here) = self.here.get() {
            return Ok(Some(here.clone()));
        }
        let now = self.clock.now();
        let all = nodes::all(&mut self.db.read().await?).await?;
        Ok(all.into_iter().filter(|node| now.since(node.seen_at) <= SILENT).max_by_key(|node| node.seen_at).map(|node| node.address))
    }

    /// Whether the secret is the one the gateway was given when it joined.
    pub async fn is_joined(&self, node: &str, secret: &Secret) -> Result<bool> {
        let kept = nodes::secret_digest(&mut self.db.read().await?, node).await?;
        Ok(kept.is_some_and(|kept| !kept.is_empty() && terrace_base::secret::same(kept.as_bytes(), digest(secret.reveal()).as_bytes())))
    }

    /// Hears what a gateway says of itself. It is written within a second.
    pub fn heard(&self, report: Report) {
        let now = self.clock.now();
        let revision = i64::try_from(report.revision).unwrap_or(i64::MAX);
        let mut reports = self.reports.0.lock().unwrap_or_else(PoisonError::into_inner);
        let applied_at = reports.get(&report.node).filter(|(old, _)| old.revision == revision).map_or(now, |(old, _)| old.applied_at);
        let node = nodes::Node {
            id: report.node.clone(),
            name: report.name,
            address: report.address,
            release: report.release,
            token: String::new(),
            message: report.message,
            connections: i64::try_from(report.connections).unwrap_or(i64::MAX),
            revision,
            applied_at,
            joined_at: now,
            started_at: report.started_at,
            seen_at: now,
        };
        reports.insert(report.node, (node, true));
    }

    /// A gateway's part of limits now.
    pub fn share(&self, node: &str) -> Share {
        if self.options.shared { Share::of(node, &self.sharing.0.borrow()) } else { Share::ALONE }
    }

    /// Waits until a gateway's part is not `known` any more.
    pub async fn other_share(&self, node: &str, known: Share) {
        let mut heard = self.sharing.0.subscribe();
        while self.share(node) == known {
            // The sender lives in `self`.
            let _ = heard.changed().await;
        }
    }

    /// Counts the gateways.
    async fn count_gateways(&self) -> Result<()> {
        let now = self.clock.now();
        let mut heard = nodes::all(&mut self.db.read().await?).await?;
        heard.retain(|node| now.since(node.seen_at) <= SILENT);
        let mut heard: Vec<String> = heard.into_iter().map(|node| node.id).collect();
        heard.sort_unstable();
        self.sharing.0.send_if_modified(|known| {
            let other = *known != heard;
            *known = heard;
            other
        });
        Ok(())
    }

    /// Writes the reports that were not written yet. Of a gateway that was removed nothing is kept.
    pub(crate) async fn write_reports(&self) -> Result<()> {
        let fresh: Vec<nodes::Node> = {
            let mut reports = self.reports.0.lock().unwrap_or_else(PoisonError::into_inner);
            reports.values_mut().filter_map(|(node, fresh)| std::mem::take(fresh).then(|| node.clone())).collect()
        };
        if fresh.is_empty() {
            return Ok(());
        }
        let asked = fresh.clone();
        let written = self
            .db
            .write(async move |tx: &mut Tx| {
                let mut gone = Vec::new();
                for node in &asked {
                    if !nodes::heard(tx, node).await? {
                        gone.push(node.id.clone());
                    }
                }
                Ok(gone)
            })
            .await;
        let mut reports = self.reports.0.lock().unwrap_or_else(PoisonError::into_inner);
        match written {
            Ok(gone) => gone.iter().for_each(|id| drop(reports.remove(id))),
            Err(error) => {
                // The next turn tries again.
                for node in &fresh {
                    if let Some((_, fresh)) = reports.get_mut(&node.id) {
                        *fresh = true;
                    }
                }
                return Err(error);
            }
        }
        Ok(())
    }

    pub(crate) async fn keep_reports(&self, shutdown: CancellationToken) {
        let mut timer = tokio::time::interval(KEEP);
        timer.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                _ = timer.tick() => {}
                () = shutdown.cancelled() => return,
            }
            if let Err(error) = self.write_reports().await {
                tracing::warn!(error = ?error, "what gateways said of themselves was not written; it is tried again");
            }
            if let Err(error) = self.count_gateways().await {
                tracing::warn!(error = ?error, "gateways cannot be counted; their parts of limits stay as they are");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_counted_by_the_order_of_ids() {
        let heard = ["node-a".to_owned(), "node-b".to_owned()];
        assert_eq!(Share::of("node-a", &heard), Share { number: 0, of: 2 });
        assert_eq!(Share::of("node-b", &heard), Share { number: 1, of: 2 });
        assert_eq!(Share::of("node-c", &heard), Share { number: 2, of: 3 }, "it has just joined");
        assert_eq!(Share::of("node-c", &[]), Share::ALONE);
    }
}
