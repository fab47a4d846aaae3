//! What happens to clusters, told so that somebody can act: what holds is an event that is open, and it is told once, however often it is
//! seen. It ends when it is seen not to hold.
//!
//! Two look: the keeper every few seconds at what members say ([`health`]), and the scrape every ten at what they measure ([`signs`]). Each
//! looks after kinds of its own, so that they never end what the other began. What is open is remembered, so that a look at a cluster that is
//! well costs the database nothing.

pub mod health;
pub mod kind;
mod notified;
pub mod signs;

use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

use terrace_base::{AccountId, Result, Rng, Timestamp};
use terrace_ops::{Cx, End, Operation};
use terrace_store::Tx;

use crate::Etcd;
use crate::db::events;
use kind::Kind;

/// Something that is seen to hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    pub kind: Kind,
    /// Empty: the whole cluster.
    pub member: String,
    pub detail: String,
}

impl Condition {
    pub fn new(kind: Kind, member: &str, detail: impl ToString) -> Self {
        Condition { kind, member: member.to_owned(), detail: detail.to_string() }
    }

    fn key(&self) -> (Kind, String) {
        (self.kind, self.member.clone())
    }
}

type Open = HashSet<(Kind, String)>;

/// What is open, and since when what is not yet is seen.
#[derive(Default)]
pub struct Told(Mutex<HashMap<String, Cluster>>);

#[derive(Default)]
struct Cluster {
    /// `None`: not read yet.
    open: Option<Open>,
    seen: HashMap<(Kind, String), Timestamp>,
}

impl Told {
    fn all(&self) -> MutexGuard<'_, HashMap<String, Cluster>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Forgets all other clusters.
    pub fn keep(&self, known: &HashSet<&str>) {
        self.all().retain(|cluster, _| known.contains(&**cluster));
    }

    pub fn is_open(&self, cluster: &str, kind: Kind, member: &str) -> bool {
        let all = self.all();
        let open = all.get(cluster).and_then(|cluster| cluster.open.as_ref());
        open.is_some_and(|open| open.contains(&(kind, member.to_owned())))
    }
}

/// What of `held` is new and has held for long enough, and what of `scope` is over. Remembers since when the rest has held.
fn changes(cluster: &mut Cluster, scope: &[Kind], held: &[Condition], now: Timestamp) -> (Vec<Condition>, Vec<(Kind, String)>) {
    let open = cluster.open.get_or_insert_default();
    let holds: Open = held.iter().map(Condition::key).collect();
    cluster.seen.retain(|key, _| !scope.contains(&key.0) || holds.contains(key));
    let mut begins = Vec::new();
    for condition in held.iter().filter(|condition| !open.contains(&condition.key())) {
        let since = *cluster.seen.entry(condition.key()).or_insert(now);
        if now.since(since) >= condition.kind.patience() {
            begins.push(condition.clone());
        }
    }
    let ends = open.iter().filter(|key| scope.contains(&key.0) && !holds.contains(*key)).cloned().collect();
    (begins, ends)
}

/// Tells of an operation that failed, in the transaction that ends it.
pub async fn failed<O: Operation>(tx: &mut Tx, cx: &Cx, end: &End) -> Result<()> {
    let End::Failed { message, .. } = end else { return Ok(()) };
    let name = O::KIND.rsplit('.').next().unwrap_or_default();
    happened(tx, cx, &Condition::new(Kind::TaskFailed, "", format!("{name}: {message}"))).await
}

/// Tells of something that an operation came to, in the transaction that ends it.
pub async fn happened(tx: &mut Tx, cx: &Cx, new: &Condition) -> Result<()> {
    begin(tx, &Rng::system(), cx.account, &cx.resource_id, new, cx.now(), Some(cx.now())).await
}

/// Another server may have told of it just now: it is told once.
async fn begin(
    tx: &mut Tx,
    rng: &Rng,
    account: AccountId,
    cluster: &str,
    new: &Condition,
    now: Timestamp,
    ended: Option<Timestamp>,
) -> Result<()> {
    if events::begin(tx, account, cluster, new, now, ended).await? {
        notified::of_begin(tx, rng, account, cluster, new, now, ended).await?;
    }
    Ok(())
}

/// Forgets what happened to a cluster that is no more; what was told as open is told to be over.
pub async fn forget(tx: &mut Tx, account: AccountId, cluster: &str, now: Timestamp) -> Result<()> {
    let open = events::open(tx, account, cluster).await?;
    let ends: Vec<_> = open.into_iter().map(|event| (event.kind, event.member)).collect();
    notified::of_ends(tx, &Rng::system(), account, cluster, &ends, now).await?;
    events::remove(tx, account, cluster).await
}

impl Etcd {
    /// Has what is open of a cluster in memory.
    pub(crate) async fn read_open(&self, account: AccountId, cluster: &str) -> Result<()> {
        let unread = self.told.all().get(cluster).is_none_or(|cluster| cluster.open.is_none());
        if unread {
            let open = events::open(&mut self.db.read().await?, account, cluster).await?;
            let open = open.into_iter().map(|event| (event.kind, event.member)).collect();
            self.told.all().entry(cluster.to_owned()).or_default().open.get_or_insert(open);
        }
        Ok(())
    }

    /// Makes what is `held` of the kinds in `scope` what is open of a cluster.
    pub(crate) async fn settle(&self, account: AccountId, cluster: &str, scope: &[Kind], held: &[Condition], now: Timestamp) -> Result<()> {
        self.read_open(account, cluster).await?;
        let (begins, ends) = changes(self.told.all().entry(cluster.to_owned()).or_default(), scope, held, now);
        if begins.is_empty() && ends.is_empty() {
            return Ok(());
        }
        let (id, begun, ended, rng) = (cluster.to_owned(), begins.clone(), ends.clone(), self.rng.clone());
        self.db
            .write(async move |tx: &mut Tx| {
                notified::of_ends(tx, &rng, account, &id, &ended, now).await?;
                for (kind, member) in &ended {
                    events::end(tx, account, &id, *kind, member, now).await?;
                }
                for new in &begun {
                    begin(tx, &rng, account, &id, new, now, None).await?;
                }
                Ok(())
            })
            .await?;
        // Only now: what was not written is tried again.
        if let Some(open) = self.told.all().get_mut(cluster).and_then(|cluster| cluster.open.as_mut()) {
            open.retain(|key| !ends.contains(key));
            open.extend(begins.iter().map(Condition::key));
        }
        for new in &begins {
            tracing::warn!(cluster, kind = new.kind.as_str(), member = new.member, detail = new.detail, "an event of a cluster");
        }
        self.notices.tell(account, "cetcd");
        Ok(())
    }

    /// Tells of something that was over when it was seen.
    pub(crate) async fn tell(&self, account: AccountId, cluster: &str, happened: Condition, now: Timestamp) -> Result<()> {
        let (id, rng) = (cluster.to_owned(), self.rng.clone());
        self.db.write(async move |tx: &mut Tx| begin(tx, &rng, account, &id, &happened, now, Some(now)).await).await?;
        self.notices.tell(account, "cetcd");
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(secs: i64) -> Timestamp {
        Timestamp::from_secs(secs)
    }

    #[test]
    fn what_holds_begins_after_its_patience_and_ends_at_once() {
        let mut cluster = Cluster::default();
        let down = [Condition::new(Kind::MemberDown, "m-0", "")];
        let scope = [Kind::MemberDown];
        assert_eq!(changes(&mut cluster, &scope, &down, at(100)), (vec![], vec![]));
        assert_eq!(changes(&mut cluster, &scope, &down, at(103)).0, vec![]);
        // It was there in between: the wait begins anew.
        assert_eq!(changes(&mut cluster, &scope, &[], at(104)), (vec![], vec![]));
        assert_eq!(changes(&mut cluster, &scope, &down, at(105)).0, vec![]);
        assert_eq!(changes(&mut cluster, &scope, &down, at(111)).0, down.to_vec());
        cluster.open.get_or_insert_default().insert(down[0].key());
        assert_eq!(changes(&mut cluster, &scope, &down, at(112)), (vec![], vec![]));
        // Another's look says nothing of it.
        assert_eq!(changes(&mut cluster, &[Kind::SlowDisk], &[], at(113)), (vec![], vec![]));
        assert_eq!(changes(&mut cluster, &scope, &[], at(114)).1, vec![down[0].key()]);
    }
}
