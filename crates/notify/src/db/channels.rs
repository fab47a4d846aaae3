//! Channels: what users set, and how sending there goes.

use terrace_base::{AccountId, Error, Lang, Page, Result, Timestamp};
use terrace_store::{Row, Sql, Tx, args};

use crate::channel::{self, Channel, WEBHOOK};
use crate::db::deliveries::{keep, kept};
use crate::notification::Severity;
use crate::receiver::Outcome;
use terrace_base::text::Kept;

const COLUMNS: &str = "channel_id, account_id, name, url, secret, body_template, min_severity, services, resources, send_resolved, language, enabled, \
                       created_at, updated_at, failures, next_at, last_delivered_at, last_error FROM notify_channels";

/// How sending to a channel goes.
#[derive(Clone, Debug)]
pub struct Health {
    /// Attempts that failed since one was accepted.
    pub failures: i64,
    /// Nothing is sent before.
    pub next_at: Timestamp,
    pub last_delivered_at: Option<Timestamp>,
    pub last_error: Option<Kept>,
}

fn read(row: &Row) -> Result<Channel> {
    let list = |column| serde_json::from_str(&row.text(column)?).map_err(Error::internal);
    Ok(Channel {
        id: row.text("channel_id")?,
        account: AccountId::from_db(row.int("account_id")?),
        name: row.text("name")?,
        url: row.text("url")?,
        secret: row.opt_bytes("secret")?,
        body_template: row.text("body_template")?,
        // What a newer release knows is rather sent than not.
        min_severity: Severity::parse(&row.text("min_severity")?).unwrap_or(Severity::Info),
        services: list("services")?,
        resources: list("resources")?,
        send_resolved: row.bool("send_resolved")?,
        language: Lang::from_header(Some(&row.text("language")?)),
        enabled: row.bool("enabled")?,
        created_at: row.time("created_at")?,
        updated_at: row.time("updated_at")?,
    })
}

fn read_health(row: &Row) -> Result<Health> {
    Ok(Health {
        failures: row.int("failures")?,
        next_at: row.time("next_at")?,
        last_delivered_at: row.opt_time("last_delivered_at")?,
        last_error: kept(&row.text("last_error")?)?,
    })
}

fn list(names: &[String]) -> Result<String> {
    serde_json::to_string(names).map_err(Error::internal)
}

/// `false`: the account has a channel of this name, or the id is taken.
pub async fn insert(tx: &mut Tx, new: &Channel) -> Result<bool> {
    let added = tx
        .of(new.account)
        .execute(
            "INSERT INTO notify_channels (account_id, channel_id, name, kind, url, secret, body_template, min_severity, services, resources, \
             send_resolved, language, enabled, created_at, updated_at, slow, failures, next_at, last_error, lease_owner, lease_until) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, FALSE, 0, 0, '', '', 0) ON CONFLICT DO NOTHING",
            args![
                &new.id,
                &new.name,
                WEBHOOK,
                &new.url,
                &new.secret,
                &new.body_template,
                new.min_severity.as_str(),
                list(&new.services)?,
                list(&new.resources)?,
                new.send_resolved,
                channel::language(new.language),
                new.enabled,
                new.created_at,
                new.updated_at,
            ],
        )
        .await?;
    Ok(added == 1)
}

/// Writes what a user set, and begins anew: what failed before may work now.
pub async fn update(tx: &mut Tx, new: &Channel) -> Result<()> {
    tx.of(new.account)
        .execute(
            "UPDATE notify_channels SET name = $3, url = $4, secret = $5, body_template = $6, min_severity = $7, services = $8, resources = $9, \
             send_resolved = $10, language = $11, enabled = $12, updated_at = $13 WHERE account_id = $1 AND channel_id = $2",
            args![
                &new.id,
                &new.name,
                &new.url,
                &new.secret,
                &new.body_template,
                new.min_severity.as_str(),
                list(&new.services)?,
                list(&new.resources)?,
                new.send_resolved,
                channel::language(new.language),
                new.enabled,
                new.updated_at,
            ],
        )
        .await?;
    resume(tx, new.account, &new.id, new.updated_at).await
}

pub async fn get(tx: &mut Tx, account: AccountId, id: &str) -> Result<Option<Channel>> {
    let sql = Sql::select(COLUMNS).tenant(account).and("channel_id = ", id);
    tx.of(account).all_sql(&sql).await?.first().map(read).transpose()
}

pub async fn by_name(tx: &mut Tx, account: AccountId, name: &str) -> Result<Option<Channel>> {
    let sql = Sql::select(COLUMNS).tenant(account).and("name = ", name);
    tx.of(account).all_sql(&sql).await?.first().map(read).transpose()
}

/// Those that anything is sent to.
pub async fn enabled(tx: &mut Tx, account: AccountId) -> Result<Vec<Channel>> {
    let sql = Sql::select(COLUMNS).tenant(account).and_fixed("enabled").order("channel_id").limit(channel::MOST);
    tx.of(account).all_sql(&sql).await?.iter().map(read).collect()
}

pub async fn count(tx: &mut Tx, account: AccountId) -> Result<i64> {
    tx.of(account).one("SELECT COUNT(*) AS count FROM notify_channels WHERE account_id = $1", args![]).await?.int("count")
}

/// Which channels a listing shows.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Each `None`: any.
    pub ids: Option<Vec<String>>,
    pub names: Option<Vec<String>>,
    pub enabled: Option<bool>,
    /// One that names at least one of these, or none at all.
    pub services: Option<Vec<String>>,
    pub resources: Option<Vec<String>>,
}

impl Wanted {
    fn shows(&self, channel: &Channel) -> bool {
        let meets = |asked: &Option<Vec<String>>, list: &[String]| {
            list.is_empty() || asked.as_ref().is_none_or(|asked| asked.iter().any(|one| list.contains(one)))
        };
        meets(&self.services, &channel.services) && meets(&self.resources, &channel.resources)
    }
}

/// A page of the channels by name, with how sending there goes, and how many there are in all. An account has few: they are read whole.
pub async fn page(tx: &mut Tx, account: AccountId, wanted: &Wanted, page: Page) -> Result<(Vec<(Channel, Health)>, i64)> {
    let mut sql = Sql::select(COLUMNS).tenant(account).order("name").limit(channel::MOST * 2);
    if let Some(ids) = &wanted.ids {
        sql = sql.and_in("channel_id", ids);
    }
    if let Some(names) = &wanted.names {
        sql = sql.and_in("name", names);
    }
    sql = sql.and_opt("enabled = ", wanted.enabled);
    let mut found = Vec::new();
    for row in tx.of(account).all_sql(&sql).await? {
        found.push((read(&row)?, read_health(&row)?));
    }
    found.retain(|(channel, _)| wanted.shows(channel));
    let total = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let (skip, take) = (usize::try_from(page.offset).unwrap_or(usize::MAX), usize::try_from(page.limit).unwrap_or(0));
    Ok((found.into_iter().skip(skip).take(take).collect(), total))
}

/// `false`: there is none.
pub async fn delete(tx: &mut Tx, account: AccountId, id: &str) -> Result<bool> {
    tx.of(account).execute("DELETE FROM notify_deliveries WHERE account_id = $1 AND channel_id = $2", args![id]).await?;
    Ok(tx.of(account).execute("DELETE FROM notify_channels WHERE account_id = $1 AND channel_id = $2", args![id]).await? == 1)
}

/// Forgets that attempts failed, and makes all that waits due.
pub async fn resume(tx: &mut Tx, account: AccountId, id: &str, now: Timestamp) -> Result<()> {
    tx.of(account)
        .execute(
            "UPDATE notify_channels SET failures = 0, next_at = 0, slow = FALSE, last_error = '' WHERE account_id = $1 AND channel_id = $2",
            args![id],
        )
        .await?;
    tx.of(account)
        .execute(
            "UPDATE notify_deliveries SET next_at = $3 WHERE account_id = $1 AND channel_id = $2 AND state = 'waiting' AND next_at > $3",
            args![id, now],
        )
        .await?;
    Ok(())
}

/// Channels of all accounts that something is due for and that nobody sends to, the longest due first: the sender works for everybody.
pub async fn due(tx: &mut Tx, slow: bool, now: Timestamp, limit: i64) -> Result<Vec<(AccountId, String)>> {
    let rows = tx
        .system()
        .all(
            "SELECT c.account_id, c.channel_id, MIN(d.next_at) AS first FROM notify_deliveries d JOIN notify_channels c ON c.channel_id = d.channel_id \
             WHERE d.state = 'waiting' AND d.next_at <= $1 AND c.enabled AND c.next_at <= $1 AND c.lease_until <= $1 AND c.slow = $2 \
             GROUP BY c.account_id, c.channel_id ORDER BY first, c.channel_id LIMIT $3",
            args![now, slow, limit],
        )
        .await?;
    rows.iter().map(|row| Ok((AccountId::from_db(row.int("account_id")?), row.text("channel_id")?))).collect()
}

/// `false`: somebody else was quicker.
pub async fn take(tx: &mut Tx, account: AccountId, id: &str, owner: &str, now: Timestamp, until: Timestamp) -> Result<bool> {
    let taken = tx
        .of(account)
        .execute(
            "UPDATE notify_channels SET lease_owner = $3, lease_until = $4 WHERE account_id = $1 AND channel_id = $2 AND lease_until <= $5 AND enabled",
            args![id, owner, until, now],
        )
        .await?;
    Ok(taken == 1)
}

pub async fn release(tx: &mut Tx, account: AccountId, id: &str, owner: &str) -> Result<()> {
    tx.of(account)
        .execute(
            "UPDATE notify_channels SET lease_until = 0 WHERE account_id = $1 AND channel_id = $2 AND lease_owner = $3",
            args![id, owner],
        )
        .await?;
    Ok(())
}

/// Lets everything go that an earlier life of `owner` held, of whichever account.
pub async fn release_all(tx: &mut Tx, owner: &str) -> Result<u64> {
    tx.system().execute("UPDATE notify_channels SET lease_until = 0 WHERE lease_owner = $1 AND lease_until > 0", args![owner]).await
}

pub async fn failures(tx: &mut Tx, account: AccountId, id: &str) -> Result<i64> {
    let row = tx.of(account).optional("SELECT failures FROM notify_channels WHERE account_id = $1 AND channel_id = $2", args![id]).await?;
    row.map_or(Ok(0), |row| row.int("failures"))
}

/// The receiver accepted something. If the lease ran out meanwhile, whoever has it now goes on undisturbed.
pub async fn accepted(tx: &mut Tx, account: AccountId, id: &str, owner: &str, slow: bool, now: Timestamp) -> Result<()> {
    tx.of(account)
        .execute(
            "UPDATE notify_channels SET lease_until = 0, failures = 0, next_at = 0, slow = $4, last_delivered_at = $5, last_error = '' \
             WHERE account_id = $1 AND channel_id = $2 AND lease_owner = $3",
            args![id, owner, slow, now],
        )
        .await?;
    Ok(())
}

/// The receiver did not accept something; it is left in peace until `next`.
pub async fn repeat(
    tx: &mut Tx,
    account: AccountId,
    id: &str,
    owner: &str,
    failures: i64,
    next: Timestamp,
    outcome: &Outcome,
) -> Result<()> {
    tx.of(account)
        .execute(
            "UPDATE notify_channels SET lease_until = 0, failures = $4, next_at = $5, slow = TRUE, last_error = $6 \
             WHERE account_id = $1 AND channel_id = $2 AND lease_owner = $3",
            args![id, owner, failures, next, keep(outcome.error.as_ref().map(|error| error.keep()).as_ref())?],
        )
        .await?;
    Ok(())
}
