//! What gateways are told, in the order in which it came to be.

use terrace_base::{AccountId, Error, Result};
use terrace_store::{Row, Tx, args};

/// An item as it is written down, its body still sealed.
#[derive(Clone, Debug)]
pub struct Item {
    pub name: String,
    pub account: AccountId,
    pub service: String,
    pub revision: i64,
    pub body: Vec<u8>,
    pub removed: bool,
}

impl Item {
    fn read(row: &Row) -> Result<Self> {
        Ok(Item {
            name: row.text("name")?,
            account: AccountId::from_db(row.int("account_id")?),
            service: row.text("service_id")?,
            revision: row.int("revision")?,
            body: row.bytes("body")?,
            removed: row.bool("removed")?,
        })
    }
}

/// Revisions whose marks are known. A gateway that is further behind reads everything anew.
const MARKED: i64 = 10_000;

/// The next revision, with a mark that no other has. Whoever else wants one waits until this transaction ends, so that the order of revisions is
/// that of commits.
pub async fn next_revision(tx: &mut Tx, mark: i64) -> Result<i64> {
    // The counter is nobody's: gateways serve all accounts.
    tx.system()
        .execute(
            "INSERT INTO apigw_revision (id, revision) VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET revision = apigw_revision.revision + 1",
            args![],
        )
        .await?;
    let revision = tx.system().one("SELECT revision FROM apigw_revision WHERE id = 1", args![]).await?.int("revision")?;
    tx.system().execute("DELETE FROM apigw_marks WHERE revision <= $1", args![revision - MARKED]).await?;
    tx.system().execute("INSERT INTO apigw_marks (revision, mark) VALUES ($1, $2)", args![revision, mark]).await?;
    Ok(revision)
}

/// The mark of a revision, if it is one of the latest.
pub async fn mark(tx: &mut Tx, revision: i64) -> Result<Option<i64>> {
    let row = tx.system().optional("SELECT mark FROM apigw_marks WHERE revision = $1", args![revision]).await?;
    row.map(|row| row.int("mark")).transpose()
}

/// The latest revision; 0 before there is any.
pub async fn latest(tx: &mut Tx) -> Result<i64> {
    tx.system().optional("SELECT revision FROM apigw_revision WHERE id = 1", args![]).await?.map_or(Ok(0), |row| row.int("revision"))
}

/// A service's items that were not removed.
pub async fn of_service(tx: &mut Tx, account: AccountId, service: &str) -> Result<Vec<Item>> {
    let rows = tx
        .of(account)
        .all(
            "SELECT name, account_id, service_id, revision, body, removed FROM apigw_items WHERE account_id = $1 AND service_id = $2 \
             AND NOT removed ORDER BY name",
            args![service],
        )
        .await?;
    rows.iter().map(Item::read).collect()
}

/// Writes an item with its new revision.
pub async fn put(tx: &mut Tx, new: &Item) -> Result<()> {
    let put = tx
        .of(new.account)
        .execute(
            // A domain may have been another account's before; its tombstone is taken over, a living one never.
            "INSERT INTO apigw_items (account_id, name, service_id, revision, body, removed) VALUES ($1, $2, $3, $4, $5, $6) \
             ON CONFLICT (name) DO UPDATE SET account_id = $1, service_id = $3, revision = $4, body = $5, removed = $6 \
             WHERE apigw_items.removed OR apigw_items.account_id = $1",
            args![&new.name, &new.service, new.revision, &new.body, new.removed],
        )
        .await?;
    match put {
        1 => Ok(()),
        _ => Err(Error::internal(format!("the item {} is another account's", new.name))),
    }
}

/// Of all accounts, those after a revision, in order: gateways follow everybody's.
pub async fn since(tx: &mut Tx, revision: i64, limit: i64) -> Result<Vec<Item>> {
    let rows = tx
        .system()
        .all(
            "SELECT name, account_id, service_id, revision, body, removed FROM apigw_items WHERE revision > $1 ORDER BY revision LIMIT $2",
            args![revision, limit],
        )
        .await?;
    rows.iter().map(Item::read).collect()
}

/// The revision at which an item became what it is; `None`: there never was one.
pub async fn revision_of(tx: &mut Tx, account: AccountId, name: &str) -> Result<Option<i64>> {
    let row = tx.of(account).optional("SELECT revision FROM apigw_items WHERE account_id = $1 AND name = $2", args![name]).await?;
    row.map(|row| row.int("revision")).transpose()
}
