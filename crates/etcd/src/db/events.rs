//! What happened to clusters.

use terrace_base::{AccountId, Page, Result, Timestamp};
use terrace_store::{Row, Sql, Tx, args};

use crate::events::Condition;
use crate::events::kind::{Kind, Severity};

/// Events that are kept of a cluster.
const KEPT: i64 = 1000;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    pub id: i64,
    pub kind: Kind,
    pub member: String,
    pub detail: String,
    pub started_at: Timestamp,
    pub ended_at: Option<Timestamp>,
}

const COLUMNS: &str = "event_id, kind, member, detail, started_at, ended_at FROM etcd_events";

impl Event {
    /// `None`: of a kind that another release knew.
    fn read(row: &Row) -> Result<Option<Self>> {
        let Some(kind) = Kind::parse(&row.text("kind")?) else { return Ok(None) };
        Ok(Some(Event {
            id: row.int("event_id")?,
            kind,
            member: row.text("member")?,
            detail: row.text("detail")?,
            started_at: row.time("started_at")?,
            ended_at: row.opt_time("ended_at")?,
        }))
    }
}

fn read_all(rows: &[Row]) -> Result<Vec<Event>> {
    rows.iter().filter_map(|row| Event::read(row).transpose()).collect()
}

/// What holds now.
pub async fn open(tx: &mut Tx, account: AccountId, cluster: &str) -> Result<Vec<Event>> {
    let sql = Sql::select(COLUMNS).tenant(account).and("cluster_id = ", cluster).and_fixed("ended_at IS NULL");
    read_all(&tx.of(account).all_sql(&sql).await?)
}

/// A page of a cluster's events, the latest first, and how many there are.
pub async fn list(
    tx: &mut Tx,
    account: AccountId,
    cluster: &str,
    severity: Option<Severity>,
    only_open: bool,
    page: Page,
) -> Result<(Vec<Event>, i64)> {
    let mut sql = Sql::select(COLUMNS).tenant(account).and("cluster_id = ", cluster);
    sql = sql.and_opt("severity = ", severity.map(Severity::as_str));
    if only_open {
        sql = sql.and_fixed("ended_at IS NULL");
    }
    let sql = sql.order("event_id DESC").page(page);
    let total = tx.of(account).count_sql(&sql).await?;
    Ok((read_all(&tx.of(account).all_sql(&sql).await?)?, total))
}

/// Writes one that begins; `false` when it holds already. The oldest that are too many go.
pub async fn begin(
    tx: &mut Tx,
    account: AccountId,
    cluster: &str,
    new: &Condition,
    now: Timestamp,
    ended: Option<Timestamp>,
) -> Result<bool> {
    let (kind, severity) = (new.kind.as_str(), new.kind.severity().as_str());
    let begun = tx
        .of(account)
        .execute(
            "INSERT INTO etcd_events (account_id, cluster_id, event_id, kind, severity, member, detail, started_at, ended_at) \
             SELECT $1, $2, COALESCE(MAX(event_id), 0) + 1, $3, $4, $5, $6, $7, $8 FROM etcd_events WHERE account_id = $1 AND cluster_id = $2 \
             ON CONFLICT DO NOTHING",
            args![cluster, kind, severity, &new.member, &new.detail, now, ended],
        )
        .await?;
    tx.of(account)
        .execute(
            "DELETE FROM etcd_events WHERE account_id = $1 AND cluster_id = $2 AND event_id <= \
             (SELECT MAX(event_id) FROM etcd_events e WHERE e.account_id = $1 AND e.cluster_id = $2) - $3",
            args![cluster, KEPT],
        )
        .await?;
    Ok(begun == 1)
}

pub async fn end(tx: &mut Tx, account: AccountId, cluster: &str, kind: Kind, member: &str, now: Timestamp) -> Result<()> {
    tx.of(account)
        .execute(
            "UPDATE etcd_events SET ended_at = $5 WHERE account_id = $1 AND cluster_id = $2 AND kind = $3 AND member = $4 AND ended_at IS NULL",
            args![cluster, kind.as_str(), member, now],
        )
        .await?;
    Ok(())
}

/// Forgets what happened to a cluster.
pub async fn remove(tx: &mut Tx, account: AccountId, cluster: &str) -> Result<()> {
    tx.of(account).execute("DELETE FROM etcd_events WHERE account_id = $1 AND cluster_id = $2", args![cluster]).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;
    use terrace_store::Db;
    use terrace_testkit::postgres::Postgres;

    use super::*;

    const ALICE: AccountId = AccountId(1);
    const BOB: AccountId = AccountId(2);

    async fn events_begin_once_end_and_are_bounded(url: &str) {
        let db = Db::open(url).await.unwrap();
        db.migrate(&[crate::MIGRATIONS]).await.unwrap();
        let at = Timestamp::from_secs;
        let down = Condition::new(Kind::MemberDown, "m-0", "");
        db.write(async move |tx: &mut Tx| {
            for _ in 0..2 {
                begin(tx, ALICE, "etcd-a", &down, at(5), None).await?;
            }
            begin(tx, ALICE, "etcd-a", &Condition::new(Kind::MemberDown, "m-1", ""), at(6), None).await?;
            begin(tx, ALICE, "etcd-a", &Condition::new(Kind::NoSpace, "", "m-1"), at(7), None).await?;
            begin(tx, BOB, "etcd-b", &down, at(8), None).await?;
            end(tx, ALICE, "etcd-a", Kind::MemberDown, "m-0", at(9)).await
        })
        .await
        .unwrap();
        let tx = &mut db.read().await.unwrap();
        let page = Page { offset: 0, limit: 2 };
        let (found, total) = list(tx, ALICE, "etcd-a", None, false, page).await.unwrap();
        assert_eq!((found.iter().map(|event| event.id).collect::<Vec<_>>(), total), (vec![3, 2], 3));
        assert_eq!(open(tx, ALICE, "etcd-a").await.unwrap().len(), 2);
        let (critical, _) = list(tx, ALICE, "etcd-a", Some(Severity::Critical), true, page).await.unwrap();
        assert_eq!((critical.len(), critical[0].kind, &*critical[0].detail), (1, Kind::NoSpace, "m-1"));
        let (all, _) = list(tx, ALICE, "etcd-a", None, false, Page { offset: 0, limit: 10 }).await.unwrap();
        assert_eq!((all[2].started_at, all[2].ended_at), (at(5), Some(at(9))));
        // What is over can happen again; the oldest that are too many go.
        db.write(async move |tx: &mut Tx| {
            for n in 0..KEPT + 20 {
                begin(tx, ALICE, "etcd-a", &Condition::new(Kind::MemberRestarted, "m-0", n), at(10 + n), Some(at(10 + n))).await?;
            }
            begin(tx, ALICE, "etcd-a", &Condition::new(Kind::MemberDown, "m-0", ""), at(5000), None).await
        })
        .await
        .unwrap();
        let tx = &mut db.read().await.unwrap();
        assert_eq!(list(tx, ALICE, "etcd-a", None, false, page).await.unwrap().1, KEPT);
        assert_eq!(list(tx, BOB, "etcd-a", None, false, page).await.unwrap().1, 0);
        db.write(async move |tx: &mut Tx| remove(tx, ALICE, "etcd-a").await).await.unwrap();
        let tx = &mut db.read().await.unwrap();
        assert_eq!(list(tx, ALICE, "etcd-a", None, false, page).await.unwrap().1, 0);
        assert_eq!(list(tx, BOB, "etcd-b", None, false, page).await.unwrap().1, 1);
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn on_sqlite() {
        let dir = TempDir::new().unwrap();
        events_begin_once_end_and_are_bounded(&format!("sqlite://{}", dir.path().join("terrace.db").display())).await;
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn on_postgres() {
        events_begin_once_end_and_are_bounded(&Postgres::shared().new_database().await).await;
    }
}
