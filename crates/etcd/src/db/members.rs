//! Members, and the ports they hold.

use terrace_base::{AccountId, Result, Timestamp};
use terrace_store::{Row, Tx, args};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub name: String,
    /// The managed host it is on; empty: the server's own machine.
    pub instance: String,
    /// The address that others reach it by.
    pub host: String,
    pub zone: String,
    pub client_port: u16,
    pub peer_port: u16,
    pub metrics_port: u16,
    pub version: String,
    /// As it was last seen: `Pending`, `Running`, `Unhealthy` or `Stopped`.
    pub status: String,
}

impl Member {
    fn read(row: &Row) -> Result<Self> {
        let port = |column| Ok::<_, terrace_base::Error>(u16::try_from(row.int(column)?).unwrap_or(0));
        Ok(Member {
            name: row.text("name")?,
            instance: row.text("instance")?,
            host: row.text("host")?,
            zone: row.text("zone")?,
            client_port: port("client_port")?,
            peer_port: port("peer_port")?,
            metrics_port: port("metrics_port")?,
            version: row.text("version")?,
            status: row.text("status")?,
        })
    }
}

/// A member of whatever account, and where its metrics are.
#[derive(Clone, Debug)]
pub struct Placed {
    pub account: AccountId,
    pub cluster: String,
    pub name: String,
    pub instance: String,
    pub metrics_port: u16,
}

impl Placed {
    pub fn key(&self) -> (String, String) {
        (self.cluster.clone(), self.name.clone())
    }
}

/// The members of all accounts, a cluster after the other: what is measured of them is told to nobody but their own.
pub async fn everywhere(tx: &mut Tx) -> Result<Vec<Placed>> {
    let rows = tx
        .system()
        .all("SELECT account_id, cluster_id, name, instance, metrics_port FROM etcd_members ORDER BY cluster_id, position", args![])
        .await?;
    let read = |row: &Row| {
        Ok(Placed {
            account: AccountId::from_db(row.int("account_id")?),
            cluster: row.text("cluster_id")?,
            name: row.text("name")?,
            instance: row.text("instance")?,
            metrics_port: u16::try_from(row.int("metrics_port")?).unwrap_or(0),
        })
    };
    rows.iter().map(read).collect()
}

pub async fn list(tx: &mut Tx, account: AccountId, cluster: &str) -> Result<Vec<Member>> {
    let rows = tx
        .of(account)
        .all(
            "SELECT name, instance, host, zone, client_port, peer_port, metrics_port, version, status FROM etcd_members \
             WHERE account_id = $1 AND cluster_id = $2 ORDER BY position",
            args![cluster],
        )
        .await?;
    rows.iter().map(Member::read).collect()
}

/// The names of an account's members on a host.
pub async fn on_host(tx: &mut Tx, account: AccountId, host: &str) -> Result<Vec<String>> {
    let rows =
        tx.of(account).all("SELECT name FROM etcd_members WHERE account_id = $1 AND instance = $2 ORDER BY name", args![host]).await?;
    rows.iter().map(|row| row.text("name")).collect()
}

/// Writes a member with its ports. `false`, and nothing is written, when one of the ports is somebody's.
pub async fn insert(tx: &mut Tx, account: AccountId, cluster: &str, position: i64, member: &Member, now: Timestamp) -> Result<bool> {
    let ports = [member.client_port, member.peer_port, member.metrics_port];
    for port in ports {
        let taken =
            tx.system().optional("SELECT port FROM etcd_ports WHERE host = $1 AND port = $2", args![&member.host, i64::from(port)]).await?;
        if taken.is_some() {
            return Ok(false);
        }
    }
    let rows = ports.into_iter().map(|port| args![&member.host, i64::from(port), cluster]).collect();
    tx.of(account).insert_many("etcd_ports (account_id, host, port, cluster_id)", rows, "").await?;
    tx.of(account)
        .execute(
            "INSERT INTO etcd_members (account_id, cluster_id, name, position, host, zone, client_port, peer_port, metrics_port, version, status, created_at, instance) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
            args![
                cluster,
                &member.name,
                position,
                &member.host,
                &member.zone,
                i64::from(member.client_port),
                i64::from(member.peer_port),
                i64::from(member.metrics_port),
                &member.version,
                &member.status,
                now,
                &member.instance
            ],
        )
        .await?;
    Ok(true)
}

/// Writes what was seen of a member, if it is news.
pub async fn observe(tx: &mut Tx, account: AccountId, cluster: &str, name: &str, status: &str, version: Option<&str>) -> Result<bool> {
    let changed = tx
        .of(account)
        .execute(
            "UPDATE etcd_members SET status = $4, version = COALESCE($5, version) WHERE account_id = $1 AND cluster_id = $2 AND name = $3 \
             AND (status <> $4 OR version <> COALESCE($5, version))",
            args![cluster, name, status, version.map(str::to_owned)],
        )
        .await?;
    Ok(changed > 0)
}

/// The position after the last.
pub async fn next_position(tx: &mut Tx, account: AccountId, cluster: &str) -> Result<i64> {
    let row = tx
        .of(account)
        .one("SELECT COALESCE(MAX(position), -1) + 1 AS next FROM etcd_members WHERE account_id = $1 AND cluster_id = $2", args![cluster])
        .await?;
    row.int("next")
}

/// Forgets one member and gives its ports back.
pub async fn remove(tx: &mut Tx, account: AccountId, cluster: &str, member: &Member) -> Result<()> {
    for port in [member.client_port, member.peer_port, member.metrics_port] {
        tx.of(account)
            .execute(
                "DELETE FROM etcd_ports WHERE account_id = $1 AND cluster_id = $2 AND host = $3 AND port = $4",
                args![cluster, &member.host, i64::from(port)],
            )
            .await?;
    }
    tx.of(account)
        .execute("DELETE FROM etcd_members WHERE account_id = $1 AND cluster_id = $2 AND name = $3", args![cluster, &member.name])
        .await?;
    Ok(())
}

/// Forgets the members of a cluster and gives their ports back.
pub async fn remove_all(tx: &mut Tx, account: AccountId, cluster: &str) -> Result<()> {
    tx.of(account).execute("DELETE FROM etcd_ports WHERE account_id = $1 AND cluster_id = $2", args![cluster]).await?;
    tx.of(account).execute("DELETE FROM etcd_members WHERE account_id = $1 AND cluster_id = $2", args![cluster]).await?;
    Ok(())
}
