//! How much gateways served. Gateways serve all accounts, so reports are written for all of them; each reads its own.

use terrace_base::{AccountId, Result, Timestamp};
use terrace_gateway::usage::Growth;
use terrace_store::{Row, Sql, Tx, args};

/// Numbers of one span.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    pub requests: i64,
    pub client_errors: i64,
    pub server_errors: i64,
    pub server_errors_404: i64,
    pub server_errors_502: i64,
    pub bytes_public: i64,
    pub bytes_private: i64,
    pub microseconds: i64,
    pub connection_seconds: i64,
}

impl Sum {
    pub fn add(&mut self, other: &Sum) {
        self.requests += other.requests;
        self.client_errors += other.client_errors;
        self.server_errors += other.server_errors;
        self.server_errors_404 += other.server_errors_404;
        self.server_errors_502 += other.server_errors_502;
        self.bytes_public += other.bytes_public;
        self.bytes_private += other.bytes_private;
        self.microseconds += other.microseconds;
        self.connection_seconds += other.connection_seconds;
    }

    fn read(row: &Row) -> Result<Self> {
        Ok(Sum {
            requests: row.int("requests")?,
            client_errors: row.int("client_errors")?,
            server_errors: row.int("server_errors")?,
            server_errors_404: row.int("server_errors_404")?,
            server_errors_502: row.int("server_errors_502")?,
            bytes_public: row.int("bytes_public")?,
            bytes_private: row.int("bytes_private")?,
            microseconds: row.int("microseconds")?,
            connection_seconds: row.int("connection_seconds")?,
        })
    }
}

/// Notes that a gateway's report is counted; `false`: it was before.
pub async fn note_report(tx: &mut Tx, node: &str, run: Timestamp, number: i64, now: Timestamp) -> Result<bool> {
    let noted = tx
        .system()
        .execute(
            "INSERT INTO apigw_usage_reports (node_id, run, number, counted_at) VALUES ($1, $2, $3, $4) ON CONFLICT (node_id, run) DO UPDATE \
             SET number = $3, counted_at = $4 WHERE apigw_usage_reports.number < $3",
            args![node, run, number, now],
        )
        .await?;
    Ok(noted == 1)
}

/// Adds what grew to a span of so many seconds. `connected`: the seconds for which connections were there.
pub async fn add(tx: &mut Tx, span: i64, began_at: Timestamp, growth: &Growth, connected: i64) -> Result<()> {
    let (scope, tally) = (&growth.scope, &growth.tally);
    let number = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    tx.system()
        .execute(
            "INSERT INTO apigw_usage AS old (account_id, service_id, environment, api_id, plan_id, key_id, app_id, span, began_at, requests, \
             client_errors, server_errors, server_errors_404, server_errors_502, bytes_public, bytes_private, microseconds, connection_seconds) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) \
             ON CONFLICT (service_id, span, began_at, environment, api_id, plan_id, key_id, app_id) DO UPDATE SET \
             requests = old.requests + $10, client_errors = old.client_errors + $11, server_errors = old.server_errors + $12, \
             server_errors_404 = old.server_errors_404 + $13, server_errors_502 = old.server_errors_502 + $14, \
             bytes_public = old.bytes_public + $15, bytes_private = old.bytes_private + $16, microseconds = old.microseconds + $17, \
             connection_seconds = old.connection_seconds + $18",
            args![
                number(scope.account),
                &*scope.service,
                scope.environment.as_str(),
                &*scope.api,
                &*growth.plan,
                &*growth.key,
                &*growth.app,
                span,
                began_at,
                number(tally.requests),
                number(tally.client_errors),
                number(tally.server_errors),
                number(tally.server_errors_404),
                number(tally.server_errors_502),
                number(tally.bytes_public),
                number(tally.bytes_private),
                number(tally.microseconds),
                number(growth.connections).saturating_mul(connected)
            ],
        )
        .await?;
    Ok(())
}

/// Forgets spans of that length which began before.
pub async fn forget(tx: &mut Tx, span: i64, before: Timestamp) -> Result<()> {
    tx.system().execute("DELETE FROM apigw_usage WHERE span = $1 AND began_at < $2", args![span, before]).await?;
    Ok(())
}

/// Forgets processes that have reported nothing since.
pub async fn forget_reports(tx: &mut Tx, before: Timestamp) -> Result<()> {
    tx.system().execute("DELETE FROM apigw_usage_reports WHERE counted_at < $1", args![before]).await?;
    Ok(())
}

/// Whose numbers are asked for; None is everybody's.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    pub service: String,
    pub environment: Option<String>,
    pub api: Option<String>,
    pub plan: Option<String>,
    pub key: Option<String>,
    pub app: Option<String>,
}

/// The sums of each span that began from and before some time, oldest first.
pub async fn read(
    tx: &mut Tx,
    account: AccountId,
    wanted: &Wanted,
    span: i64,
    from: Timestamp,
    before: Timestamp,
) -> Result<Vec<(Timestamp, Sum)>> {
    let sql = Sql::select(
        "began_at, CAST(SUM(requests) AS BIGINT) AS requests, CAST(SUM(client_errors) AS BIGINT) AS client_errors, \
         CAST(SUM(server_errors) AS BIGINT) AS server_errors, CAST(SUM(server_errors_404) AS BIGINT) AS server_errors_404, \
         CAST(SUM(server_errors_502) AS BIGINT) AS server_errors_502, CAST(SUM(bytes_public) AS BIGINT) AS bytes_public, \
         CAST(SUM(bytes_private) AS BIGINT) AS bytes_private, CAST(SUM(microseconds) AS BIGINT) AS microseconds, \
         CAST(SUM(connection_seconds) AS BIGINT) AS connection_seconds FROM apigw_usage",
    )
    .tenant(account)
    .and("service_id = ", wanted.service.as_str())
    .and("span = ", span)
    .and("began_at >= ", from)
    .and("began_at < ", before)
    .and_opt("environment = ", wanted.environment.as_deref())
    .and_opt("api_id = ", wanted.api.as_deref())
    .and_opt("plan_id = ", wanted.plan.as_deref())
    .and_opt("key_id = ", wanted.key.as_deref())
    .and_opt("app_id = ", wanted.app.as_deref())
    .group("began_at")
    .order("began_at");
    tx.of(account).all_sql(&sql).await?.iter().map(|row| Ok((row.time("began_at")?, Sum::read(row)?))).collect()
}
