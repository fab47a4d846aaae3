//! How finding the nodes of upstreams goes, and which server does it.

use terrace_base::{AccountId, Result, Timestamp};
use terrace_discovery::State;
use terrace_store::{Row, Sql, Tx, args};

/// What is shown of it.
pub struct Status {
    pub upstream: String,
    pub state: String,
    pub note: String,
    pub since: Timestamp,
    pub changed_at: Option<Timestamp>,
}

impl Status {
    fn read(row: &Row) -> Result<Self> {
        Ok(Status {
            upstream: row.text("upstream_id")?,
            state: row.text("state")?,
            note: row.text("note")?,
            since: row.time("since")?,
            changed_at: row.opt_time("changed_at")?,
        })
    }
}

/// One that a server may follow, or follows.
#[derive(Clone, Debug)]
pub struct Due {
    pub account: AccountId,
    pub upstream: String,
    pub owner: String,
    pub generation: i64,
    pub epoch: i64,
}

/// A server's right to say what was found.
#[derive(Clone, Debug)]
pub struct Held {
    pub account: AccountId,
    pub upstream: String,
    pub generation: i64,
    pub epoch: i64,
}

pub async fn count(tx: &mut Tx, account: AccountId) -> Result<i64> {
    tx.of(account).one("SELECT COUNT(*) AS count FROM apigw_discoveries WHERE account_id = $1", args![]).await?.int("count")
}

/// Begins, or begins anew with other settings. Who followed the older ones has lost it.
pub async fn put(tx: &mut Tx, account: AccountId, upstream: &str, secret: Option<Vec<u8>>, now: Timestamp) -> Result<()> {
    tx.of(account)
        .execute(
            "INSERT INTO apigw_discoveries (account_id, upstream_id, secret, generation, state, note, since, changed_at, owner, lease_until, epoch) \
             VALUES ($1, $2, $3, 1, $4, '', $5, NULL, '', 0, 0) ON CONFLICT (upstream_id) DO UPDATE SET secret = $3, \
             generation = apigw_discoveries.generation + 1, state = $4, note = '', since = $5",
            args![upstream, secret, State::Searching.as_str(), now],
        )
        .await?;
    Ok(())
}

pub async fn delete(tx: &mut Tx, account: AccountId, upstream: &str) -> Result<()> {
    tx.of(account).execute("DELETE FROM apigw_discoveries WHERE account_id = $1 AND upstream_id = $2", args![upstream]).await?;
    Ok(())
}

/// The sealed secret.
pub async fn secret(tx: &mut Tx, account: AccountId, upstream: &str) -> Result<Option<Vec<u8>>> {
    let found =
        tx.of(account).optional("SELECT secret FROM apigw_discoveries WHERE account_id = $1 AND upstream_id = $2", args![upstream]).await?;
    found.map_or(Ok(None), |row| row.opt_bytes("secret"))
}

pub async fn of_upstreams(tx: &mut Tx, account: AccountId, upstreams: &[String]) -> Result<Vec<Status>> {
    let sql = Sql::select("upstream_id, state, note, since, changed_at FROM apigw_discoveries");
    let sql = sql.tenant(account).and_in("upstream_id", upstreams).order("upstream_id");
    tx.of(account).all_sql(&sql).await?.iter().map(Status::read).collect()
}

/// What `server` has, and what it could take.
pub async fn due(tx: &mut Tx, server: &str, now: Timestamp) -> Result<Vec<Due>> {
    // Across accounts: a server follows for everybody.
    let rows = tx
        .system()
        .all(
            "SELECT account_id, upstream_id, owner, generation, epoch FROM apigw_discoveries WHERE owner = $1 OR lease_until <= $2 \
             ORDER BY upstream_id",
            args![server, now],
        )
        .await?;
    let read = |row: &Row| {
        Ok(Due {
            account: AccountId(row.int("account_id")?.unsigned_abs()),
            upstream: row.text("upstream_id")?,
            owner: row.text("owner")?,
            generation: row.int("generation")?,
            epoch: row.int("epoch")?,
        })
    };
    rows.iter().map(read).collect()
}

/// Takes one for `server`; `None`: another was quicker.
pub async fn take(tx: &mut Tx, due: &Due, server: &str, now: Timestamp, until: Timestamp) -> Result<Option<Held>> {
    let taken = tx
        .of(due.account)
        .execute(
            "UPDATE apigw_discoveries SET owner = $3, lease_until = $4, epoch = epoch + 1 WHERE account_id = $1 AND upstream_id = $2 \
             AND generation = $5 AND epoch = $6 AND (owner = $3 OR lease_until <= $7)",
            args![&due.upstream, server, until, due.generation, due.epoch, now],
        )
        .await?;
    let held = Held { account: due.account, upstream: due.upstream.clone(), generation: due.generation, epoch: due.epoch + 1 };
    Ok((taken == 1).then_some(held))
}

/// Keeps what `server` has.
pub async fn renew(tx: &mut Tx, server: &str, until: Timestamp) -> Result<()> {
    tx.system().execute("UPDATE apigw_discoveries SET lease_until = $2 WHERE owner = $1", args![server, until]).await?;
    Ok(())
}

/// Lets everything go: another server may take it at once.
pub async fn release(tx: &mut Tx, server: &str) -> Result<()> {
    tx.system().execute("UPDATE apigw_discoveries SET owner = '', lease_until = 0 WHERE owner = $1", args![server]).await?;
    Ok(())
}

/// Writes how it goes; `false`: whoever says so has lost it.
pub async fn say(tx: &mut Tx, held: &Held, state: State, note: &str, now: Timestamp) -> Result<bool> {
    let said = tx
        .of(held.account)
        .execute(
            "UPDATE apigw_discoveries SET since = CASE WHEN state = $5 THEN since ELSE $7 END, state = $5, note = $6 \
             WHERE account_id = $1 AND upstream_id = $2 AND generation = $3 AND epoch = $4",
            args![&held.upstream, held.generation, held.epoch, state.as_str(), note, now],
        )
        .await?;
    Ok(said == 1)
}

pub async fn changed(tx: &mut Tx, held: &Held, now: Timestamp) -> Result<()> {
    tx.of(held.account)
        .execute("UPDATE apigw_discoveries SET changed_at = $3 WHERE account_id = $1 AND upstream_id = $2", args![&held.upstream, now])
        .await?;
    Ok(())
}
