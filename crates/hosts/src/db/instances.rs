//! Enrolled hosts, and which server holds their agents' sockets.

use std::collections::HashSet;
use std::sync::Arc;

use terrace_agent_proto::{RegisterInstance, ValidateInstance};
use terrace_base::{AccountId, Result, Timestamp};
use terrace_store::{Db, Row, Sql, Tx, args};

use crate::Hosts;
use crate::model::InstanceId;
use crate::protocol::authenticate::Agent;

pub struct Instance {
    pub id: String,
    pub register_code_id: String,
    pub name: String,
    pub machine_id: String,
    pub system_name: String,
    pub host_name: String,
    pub local_ip: String,
    pub public_key: String,
    pub agent_version: String,
    pub connected_to: String,
    /// Until when the server in `connected_to` is known to be alive; zero when there is none.
    pub lease_until: Timestamp,
    pub last_seen_at: Timestamp,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// What [`Instance`] is read from; the join brings the lease.
pub const FROM: &str = "i.instance_id, i.register_code_id, i.name, i.machine_id, i.system_name, i.host_name, i.local_ip, i.public_key, i.agent_version, i.connected_to, \
    i.last_seen_at, i.created_at, i.updated_at, COALESCE(s.lease_until, 0) AS lease_until FROM instances i LEFT JOIN agent_servers s ON s.server_id = i.connected_to";

impl Instance {
    fn read(row: &Row) -> Result<Self> {
        Ok(Instance {
            id: row.text("instance_id")?,
            register_code_id: row.text("register_code_id")?,
            name: row.text("name")?,
            machine_id: row.text("machine_id")?,
            system_name: row.text("system_name")?,
            host_name: row.text("host_name")?,
            local_ip: row.text("local_ip")?,
            public_key: row.text("public_key")?,
            agent_version: row.text("agent_version")?,
            connected_to: row.text("connected_to")?,
            lease_until: row.time("lease_until")?,
            last_seen_at: row.time("last_seen_at")?,
            created_at: row.time("created_at")?,
            updated_at: row.time("updated_at")?,
        })
    }
}

/// What is needed to check an agent's signature.
pub struct Enrolled {
    pub account: AccountId,
    pub machine_id: String,
    pub public_key: String,
}

/// Agents know their instance, not their account.
pub async fn identity(db: &Db, instance: &str) -> Result<Option<Enrolled>> {
    let row = db
        .read()
        .await?
        .system()
        .optional("SELECT account_id, machine_id, public_key FROM instances WHERE instance_id = $1", args![instance])
        .await?;
    row.map(|row| {
        Ok(Enrolled {
            account: AccountId::from_db(row.int("account_id")?),
            machine_id: row.text("machine_id")?,
            public_key: row.text("public_key")?,
        })
    })
    .transpose()
}

pub async fn insert(
    tx: &mut Tx,
    account: AccountId,
    id: &InstanceId,
    name_prefix: &str,
    call: &RegisterInstance,
    now: Timestamp,
) -> Result<()> {
    let host = shown(&call.hostname);
    let name = if name_prefix.is_empty() { host.clone() } else { format!("{name_prefix}-{host}") };
    let system = if call.system_name == "Windows" { "Windows" } else { "Linux" };
    tx.of(account)
        .execute(
            "INSERT INTO instances (account_id, instance_id, register_code_id, name, machine_id, system_name, host_name, local_ip, public_key, agent_version, \
             connected_to, last_seen_at, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', '', 0, $10, $10)",
            args![id.as_str(), &call.active_code, name, &call.machine_id, system, host, shown(&call.local_ip), &call.public_key, now],
        )
        .await?;
    Ok(())
}

/// What agents say of their host is shown to people: cut, and without control characters.
fn shown(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(128).collect()
}

pub async fn refresh(tx: &mut Tx, account: AccountId, instance: &str, call: &ValidateInstance, now: Timestamp) -> Result<()> {
    tx.of(account)
        .execute(
            "UPDATE instances SET host_name = $3, local_ip = $4, updated_at = $5 WHERE account_id = $1 AND instance_id = $2 AND (host_name <> $3 OR local_ip <> $4)",
            args![instance, shown(&call.hostname), shown(&call.local_ip), now],
        )
        .await?;
    Ok(())
}

pub async fn connected(db: &Db, agent: &Agent, server: &str, version: &str, now: Timestamp) -> Result<()> {
    let (account, instance, server, version) = (agent.account, agent.instance.clone(), server.to_owned(), version.to_owned());
    db.write(async move |tx: &mut Tx| {
        tx.of(account)
            .execute(
                "UPDATE instances SET connected_to = $3, agent_version = $4, last_seen_at = $5 WHERE account_id = $1 AND instance_id = $2",
                args![&instance, &server, &version, now],
            )
            .await?;
        Ok(())
    })
    .await
}

/// Only if neither another server nor a newer socket of this one has it by now.
pub async fn disconnected(hosts: &Arc<Hosts>, agent: &Agent, now: Timestamp) -> Result<()> {
    let (account, instance, hosts) = (agent.account, agent.instance.clone(), Arc::clone(hosts));
    let db = hosts.db.clone();
    db.write(async move |tx: &mut Tx| {
        // A newer socket enters the hub before its record is written, so either it is seen here or its record comes after this one.
        if hosts.hub.is_connected(&instance) {
            return Ok(());
        }
        tx.of(account)
            .execute(
                "UPDATE instances SET connected_to = '', last_seen_at = $4 WHERE account_id = $1 AND instance_id = $2 AND connected_to = $3",
                args![&instance, hosts.hub.server_id(), now],
            )
            .await?;
        Ok(())
    })
    .await
}

/// The instances whose sockets are recorded for a server.
pub async fn recorded_for(tx: &mut Tx, server: &str) -> Result<HashSet<String>> {
    let rows = tx.system().all("SELECT instance_id FROM instances WHERE connected_to = $1", args![server]).await?;
    rows.iter().map(|row| row.text("instance_id")).collect()
}

/// Records a socket that the others took for dead; `false` when the instance is gone, or connected to another live server.
pub async fn take_back(tx: &mut Tx, account: AccountId, instance: &str, server: &str, now: Timestamp) -> Result<bool> {
    let taken = tx
        .of(account)
        .execute(
            "UPDATE instances SET connected_to = $3, last_seen_at = $4 WHERE account_id = $1 AND instance_id = $2 AND connected_to IN ('', $3)",
            args![instance, server, now],
        )
        .await?;
    Ok(taken == 1)
}

pub async fn renew_lease(tx: &mut Tx, server: &str, until: Timestamp) -> Result<()> {
    tx.system()
        .execute(
            "INSERT INTO agent_servers (server_id, lease_until) VALUES ($1, $2) ON CONFLICT (server_id) DO UPDATE SET lease_until = $2",
            args![server, until],
        )
        .await?;
    Ok(())
}

/// Servers that died without a word leave their sockets recorded; the lease tells.
pub async fn forget_dead_servers(tx: &mut Tx, now: Timestamp) -> Result<()> {
    let dead = tx.system().all("SELECT server_id, lease_until FROM agent_servers WHERE lease_until < $1", args![now]).await?;
    for row in &dead {
        let server = row.text("server_id")?;
        tx.system()
            .execute(
                "UPDATE instances SET connected_to = '', last_seen_at = $2 WHERE connected_to = $1",
                args![&server, row.time("lease_until")?],
            )
            .await?;
        tx.system().execute("DELETE FROM agent_servers WHERE server_id = $1", args![&server]).await?;
    }
    Ok(())
}

pub async fn by_ids(tx: &mut Tx, account: AccountId, ids: &[String]) -> Result<Vec<Instance>> {
    let listing =
        Sql::select(FROM).tenant_on("i.account_id = ", account).and_in("i.instance_id", ids.iter().cloned()).order("i.instance_id");
    tx.of(account).all_sql(&listing).await?.iter().map(Instance::read).collect()
}

pub async fn list(tx: &mut Tx, account: AccountId, listing: &Sql) -> Result<(i64, Vec<Instance>)> {
    let total = tx.of(account).count_sql(listing).await?;
    let rows = tx.of(account).all_sql(listing).await?;
    Ok((total, rows.iter().map(Instance::read).collect::<Result<_>>()?))
}

pub async fn rename(tx: &mut Tx, account: AccountId, id: &str, name: &str, now: Timestamp) -> Result<u64> {
    tx.of(account)
        .execute("UPDATE instances SET name = $3, updated_at = $4 WHERE account_id = $1 AND instance_id = $2", args![id, name, now])
        .await
}

pub async fn delete(tx: &mut Tx, account: AccountId, id: &str) -> Result<u64> {
    tx.of(account).execute("DELETE FROM instances WHERE account_id = $1 AND instance_id = $2", args![id]).await
}
