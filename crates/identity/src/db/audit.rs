//! The audit log's rows: written once, read by account.

use terrace_base::{AccountId, Result, Timestamp, UserId};
use terrace_store::{Args, Row, Sql, Tx, Value};

/// Which half of a call a row is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Phase {
    Open,
    Close,
}

pub struct NewEvent {
    pub phase: Phase,
    pub user: UserId,
    pub user_name: String,
    pub secret_id: String,
    pub request_id: String,
    pub service: &'static str,
    pub action: &'static str,
    pub region: String,
    pub source_ip: String,
    pub resource_kind: &'static str,
    pub resource_name: String,
    pub parameters: String,
    pub code: &'static str,
    pub at: Timestamp,
}

/// Writes the row under `id`, or the next free number: another server may have taken it in the same microsecond.
pub async fn insert(tx: &mut Tx, account: AccountId, id: i64, new: &NewEvent) -> Result<()> {
    let phase = match new.phase {
        Phase::Open => "open",
        Phase::Close => "close",
    };
    let rest: [Value; 14] = [
        phase.into(),
        new.user.into(),
        (&new.user_name).into(),
        (&new.secret_id).into(),
        (&new.request_id).into(),
        new.service.into(),
        new.action.into(),
        (&new.region).into(),
        (&new.source_ip).into(),
        new.resource_kind.into(),
        (&new.resource_name).into(),
        (&new.parameters).into(),
        new.code.into(),
        new.at.into(),
    ];
    let mut id = id;
    loop {
        let values: Args = std::iter::once(Value::from(id)).chain(rest.iter().cloned()).collect();
        let added = tx
            .of(account)
            .execute(
                "INSERT INTO audit_events (account_id, event_id, phase, user_id, user_name, secret_id, request_id, service, action, region, \
                 source_ip, resource_kind, resource_name, parameters, code, at) \
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) ON CONFLICT DO NOTHING",
                values,
            )
            .await?;
        if added == 1 {
            return Ok(());
        }
        id += 1;
    }
}

/// A call: its opening row, with the outcome of its closing one.
pub struct Event {
    pub id: i64,
    pub user: UserId,
    pub user_name: String,
    pub secret_id: String,
    pub request_id: String,
    pub service: String,
    pub action: String,
    pub region: String,
    pub source_ip: String,
    pub resource_kind: String,
    pub resource_name: String,
    pub parameters: String,
    pub at: Timestamp,
    /// `None`: it has not ended, or the server stopped while it ran.
    pub outcome: Option<Outcome>,
}

pub struct Outcome {
    /// `OK` or an error code.
    pub code: String,
    pub at: Timestamp,
}

impl Event {
    fn read(row: &Row) -> Result<Self> {
        let outcome = match (row.opt_text("outcome")?, row.opt_time("ended_at")?) {
            (Some(code), Some(at)) => Some(Outcome { code, at }),
            _ => None,
        };
        Ok(Event {
            id: row.int("event_id")?,
            user: UserId::from_db(row.int("user_id")?),
            user_name: row.text("user_name")?,
            secret_id: row.text("secret_id")?,
            request_id: row.text("request_id")?,
            service: row.text("service")?,
            action: row.text("action")?,
            region: row.text("region")?,
            source_ip: row.text("source_ip")?,
            resource_kind: row.text("resource_kind")?,
            resource_name: row.text("resource_name")?,
            parameters: row.text("parameters")?,
            at: row.time("at")?,
            outcome,
        })
    }
}

/// What [`search`] looks for. Conditions are joined with AND, the names of actions with OR.
#[derive(Default)]
pub struct Filter {
    pub from: Timestamp,
    pub before: Timestamp,
    /// Only events older than this one.
    pub older_than: Option<i64>,
    pub actions: Vec<String>,
    pub matches: Vec<Match>,
}

/// One condition on an event.
pub enum Match {
    RequestId(String),
    User(UserId),
    ResourceKind(String),
    ResourceName(String),
    SecretId(String),
    SourceIp(String),
    /// `OK` or an error code.
    Outcome(String),
    Unfinished,
    Nothing,
}

/// The newest `limit` events that the filter lets through.
///
/// An event's number is the microsecond it was written in, so the number serves for the range of time and the order at once.
pub async fn search(tx: &mut Tx, account: AccountId, filter: Filter, limit: i64) -> Result<Vec<Event>> {
    let mut listing = Sql::select(
        "o.event_id, o.user_id, o.user_name, o.secret_id, o.request_id, o.service, o.action, o.region, o.source_ip, o.resource_kind, \
         o.resource_name, o.parameters, o.at, c.code AS outcome, c.at AS ended_at FROM audit_events o LEFT JOIN audit_events c \
         ON c.account_id = o.account_id AND c.request_id = o.request_id AND c.service = o.service AND c.action = o.action AND c.phase = 'close'",
    )
    .tenant_on("o.account_id = ", account)
    .and_fixed("o.phase = 'open'")
    .and("o.event_id >= ", filter.from.0)
    .and("o.event_id < ", filter.older_than.unwrap_or(i64::MAX).min(filter.before.0))
    .order("o.event_id DESC")
    .limit(limit);
    if !filter.actions.is_empty() {
        listing = listing.and_in("o.action", filter.actions);
    }
    for condition in filter.matches {
        listing = match condition {
            Match::RequestId(id) => listing.and("o.request_id = ", id),
            Match::User(user) => listing.and("o.user_id = ", user),
            Match::ResourceKind(kind) => listing.and("o.resource_kind = ", kind),
            Match::ResourceName(name) => listing.and("o.resource_name = ", name),
            Match::SecretId(id) => listing.and("o.secret_id = ", id),
            Match::SourceIp(ip) => listing.and("o.source_ip = ", ip),
            Match::Outcome(code) => listing.and("c.code = ", code),
            Match::Unfinished => listing.and_fixed("c.code IS NULL"),
            Match::Nothing => listing.and_fixed("1 = 0"),
        };
    }
    tx.of(account).all_sql(&listing).await?.iter().map(Event::read).collect()
}
