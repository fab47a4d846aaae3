//! Places that wait for their hosts, to be cleared.

use terrace_base::{AccountId, Result, Timestamp};
use terrace_store::{Row, Tx, args};

pub struct Leftover {
    pub account: AccountId,
    pub instance: String,
    pub cluster: String,
    pub name: String,
    pub left_at: Timestamp,
}

pub async fn add(tx: &mut Tx, left: &Leftover) -> Result<()> {
    tx.of(left.account)
        .execute(
            "INSERT INTO etcd_leftovers (account_id, instance, cluster_id, name, left_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
            args![&left.instance, &left.cluster, &left.name, left.left_at],
        )
        .await?;
    Ok(())
}

/// Of all accounts: they are cleared away for nobody but their own.
pub async fn everywhere(tx: &mut Tx) -> Result<Vec<Leftover>> {
    let rows = tx.system().all("SELECT account_id, instance, cluster_id, name, left_at FROM etcd_leftovers", args![]).await?;
    let read = |row: &Row| {
        Ok(Leftover {
            account: AccountId::from_db(row.int("account_id")?),
            instance: row.text("instance")?,
            cluster: row.text("cluster_id")?,
            name: row.text("name")?,
            left_at: row.time("left_at")?,
        })
    };
    rows.iter().map(read).collect()
}

/// The hosts on which something of a cluster waits to be cleared.
pub async fn hosts(tx: &mut Tx, account: AccountId, cluster: &str) -> Result<Vec<String>> {
    let rows = tx.of(account).all("SELECT instance FROM etcd_leftovers WHERE account_id = $1 AND cluster_id = $2", args![cluster]).await?;
    rows.iter().map(|row| row.text("instance")).collect()
}

pub async fn remove(tx: &mut Tx, left: &Leftover) -> Result<()> {
    tx.of(left.account)
        .execute(
            "DELETE FROM etcd_leftovers WHERE account_id = $1 AND instance = $2 AND cluster_id = $3 AND name = $4",
            args![&left.instance, &left.cluster, &left.name],
        )
        .await?;
    Ok(())
}
