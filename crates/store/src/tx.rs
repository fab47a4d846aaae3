//! A transaction, and the two ways to run statements in it: on behalf of an account, or across accounts.

use futures_util::{Stream, StreamExt as _, TryStreamExt as _};
use sqlx::sqlite::{Sqlite, SqliteConnection};
use sqlx::{AssertSqlSafe, PgConnection, Postgres, SqlSafeStr as _, SqlStr, Transaction};
use terrace_base::{AccountId, Error, Result};

use crate::connect::{Cut, Writer};
use crate::failure::{Reach, reach};
use crate::{Args, Dialect, Row, Sql, Value, args, check};

/// Rows that `insert_many` puts into one statement at most, and parameters. SQLite would allow 32,766, but finding each by its name takes
/// the driver the longer the more there are: 500 rows of 13 in one statement cost 90 ms, in ten statements 9 ms.
const ROWS_AT_ONCE: usize = 500;
const PARAMETERS_AT_ONCE: usize = 16_000;
const SQLITE_PARAMETERS_AT_ONCE: usize = 650;

/// A transaction: the lane's while a job runs, or a reader's snapshot. Dropping a reader's ends it.
pub struct Tx {
    connection: Connection,
    dialect: Dialect,
    /// The first failure since [`Tx::settle`]; after it nothing more is run.
    failed: Option<Reach>,
}

enum Connection {
    // Dropped in this order: first the statement under way is cut, then the connection closes.
    SqliteWriter(Cut, SqliteConnection),
    PostgresWriter(PgConnection),
    SqliteReader(Transaction<'static, Sqlite>),
    PostgresReader(Transaction<'static, Postgres>),
}

enum Engine<'a> {
    Sqlite(&'a mut SqliteConnection),
    Postgres(&'a mut PgConnection),
}

/// A statement ready to run.
struct Statement {
    sql: SqlStr,
    args: Args,
    /// Whether the engine should keep it prepared: not when its text depends on the number of values.
    keep: bool,
}

macro_rules! on_engine {
    ($self:ident, $statement:ident, $method:ident) => {{
        if $self.failed.is_some() {
            return Err(Error::internal("an earlier statement of this transaction failed; nothing more is run in it"));
        }
        let Statement { sql, args, keep } = $statement;
        let shown = sql.clone();
        let outcome = match $self.connection.engine() {
            Engine::Sqlite(connection) => {
                sqlx::query_with(sql, args::for_sqlite(args)?).persistent(keep).$method(connection).await.map(Into::into)
            }
            Engine::Postgres(connection) => {
                sqlx::query_with(sql, args::for_postgres(args)?).persistent(keep).$method(connection).await.map(Into::into)
            }
        };
        outcome.map_err(|error| $self.fail(error, shown.as_str()))
    }};
}

impl Tx {
    pub(crate) fn writer(writer: Writer) -> Self {
        let (connection, dialect) = match writer {
            Writer::Sqlite(connection, cut) => (Connection::SqliteWriter(cut, connection), Dialect::Sqlite),
            Writer::Postgres(connection) => (Connection::PostgresWriter(connection), Dialect::Postgres),
        };
        Tx { connection, dialect, failed: None }
    }

    pub(crate) fn sqlite_reader(transaction: Transaction<'static, Sqlite>) -> Self {
        Tx { connection: Connection::SqliteReader(transaction), dialect: Dialect::Sqlite, failed: None }
    }

    pub(crate) fn postgres_reader(transaction: Transaction<'static, Postgres>) -> Self {
        Tx { connection: Connection::PostgresReader(transaction), dialect: Dialect::Postgres, failed: None }
    }

    pub fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// Statements on behalf of one account: `$1` is the account in each of them, and each must say `account_id = $1`
    /// or insert `$1` as `account_id`. The values given are `$2`, `$3`, …
    pub fn of(&mut self, account: AccountId) -> TenantTx<'_> {
        TenantTx { tx: self, account }
    }

    /// Statements that rightly cross accounts: agents, leases, start-up. The values given are `$1`, `$2`, …
    pub fn system(&mut self) -> SystemTx<'_> {
        SystemTx { tx: self }
    }

    /// The failure of the job that just ended, if a statement of it failed.
    pub(crate) fn settle(&mut self) -> Option<Reach> {
        self.failed.take()
    }

    /// Transaction control and pragmas, for this crate only.
    pub(crate) async fn control(&mut self, sql: &'static str) -> Result<(), sqlx::Error> {
        match self.connection.engine() {
            Engine::Sqlite(connection) => sqlx::query(sql).execute(connection).await.map(drop),
            // The simple protocol runs several statements in one round trip.
            Engine::Postgres(connection) => sqlx::raw_sql(sql).execute(connection).await.map(drop),
        }
    }

    /// Runs a statement of a migration: no parameters, kept nowhere.
    pub(crate) async fn define(&mut self, sql: String) -> Result<()> {
        let shown = sql.clone();
        let sql = AssertSqlSafe(sql);
        let outcome = match self.connection.engine() {
            Engine::Sqlite(connection) => sqlx::raw_sql(sql).execute(connection).await.map(drop),
            Engine::Postgres(connection) => sqlx::raw_sql(sql).execute(connection).await.map(drop),
        };
        outcome.map_err(|error| self.fail(error, &shown))
    }

    pub(crate) async fn hang_up(self) {
        use sqlx::Connection as _;
        let outcome = match self.connection {
            Connection::SqliteWriter(cut, connection) => {
                let outcome = connection.close().await;
                drop(cut);
                outcome
            }
            Connection::PostgresWriter(connection) => connection.close().await,
            Connection::SqliteReader(transaction) => transaction.rollback().await,
            Connection::PostgresReader(transaction) => transaction.rollback().await,
        };
        if let Err(error) = outcome {
            tracing::debug!(%error, "closing a database connection");
        }
    }

    fn fail(&mut self, error: sqlx::Error, sql: &str) -> Error {
        self.failed = Some(reach(&error));
        Error::internal(Failed { sql: sql.chars().take(2_000).collect(), error })
    }

    fn fixed(&self, sql: &'static str, args: Args) -> Result<Statement> {
        check::statement(sql, args.len())?;
        let sql = match self.dialect.expand(sql)? {
            std::borrow::Cow::Borrowed(_) => SqlStr::from_static(sql),
            std::borrow::Cow::Owned(expanded) => AssertSqlSafe(expanded).into_sql_str(),
        };
        Ok(Statement { sql, args, keep: true })
    }

    async fn run(&mut self, statement: Statement) -> Result<u64> {
        let Changed(rows) = on_engine!(self, statement, execute)?;
        Ok(rows)
    }

    async fn fetch(&mut self, statement: Statement) -> Result<Vec<Row>> {
        let Rows(rows) = on_engine!(self, statement, fetch_all)?;
        Ok(rows)
    }

    async fn fetch_optional(&mut self, statement: Statement) -> Result<Option<Row>> {
        let Found(row) = on_engine!(self, statement, fetch_optional)?;
        Ok(row)
    }

    /// The rows of a query as they come, for results that do not fit into memory.
    pub(crate) fn stream(&mut self, sql: String) -> impl Stream<Item = Result<Row>> + Send + '_ {
        let sql = AssertSqlSafe(sql);
        let rows = match self.connection.engine() {
            Engine::Sqlite(connection) => sqlx::query(sql).persistent(false).fetch(connection).map_ok(Row::from).left_stream(),
            Engine::Postgres(connection) => sqlx::query(sql).persistent(false).fetch(connection).map_ok(Row::from).right_stream(),
        };
        rows.map_err(Error::internal)
    }

    /// `into` comes from the program's text or from the catalogue.
    pub(crate) async fn insert(&mut self, lead: Option<Value>, into: &str, rows: Vec<Args>, suffix: &'static str) -> Result<u64> {
        let Some(width) = rows.first().map(Vec::len) else { return Ok(0) };
        if rows.iter().any(|row| row.len() != width) || width + usize::from(lead.is_some()) == 0 {
            return Err(Error::internal(format!("the rows for `{into}` differ in length")));
        }
        let most = if self.dialect == Dialect::Sqlite { SQLITE_PARAMETERS_AT_ONCE } else { PARAMETERS_AT_ONCE };
        let per_statement = (most / width.max(1)).clamp(1, ROWS_AT_ONCE);
        let mut changed = 0;
        let mut rows = rows.into_iter();
        loop {
            let mut args: Args = lead.iter().cloned().collect();
            let mut sql = format!("INSERT INTO {into} VALUES ");
            let mut taken = 0;
            for row in rows.by_ref().take(per_statement) {
                sql.push_str(if taken == 0 { "(" } else { ", (" });
                if lead.is_some() {
                    sql.push_str(if width == 0 { "$1" } else { "$1, " });
                }
                for (at, value) in row.into_iter().enumerate() {
                    args.push(value);
                    sql.push_str(if at == 0 { "$" } else { ", $" });
                    sql.push_str(&args.len().to_string());
                }
                sql.push(')');
                taken += 1;
            }
            if taken == 0 {
                return Ok(changed);
            }
            sql.push(' ');
            sql.push_str(suffix);
            // Only the lengths that come again and again are worth keeping.
            let keep = taken == 1 || taken == per_statement;
            changed += self.run(Statement { sql: AssertSqlSafe(sql).into_sql_str(), args, keep }).await?;
        }
    }
}

impl Connection {
    fn engine(&mut self) -> Engine<'_> {
        match self {
            Connection::SqliteWriter(_, connection) => Engine::Sqlite(connection),
            Connection::PostgresWriter(connection) => Engine::Postgres(connection),
            Connection::SqliteReader(transaction) => Engine::Sqlite(transaction),
            Connection::PostgresReader(transaction) => Engine::Postgres(transaction),
        }
    }
}

struct Changed(u64);
struct Rows(Vec<Row>);
struct Found(Option<Row>);

macro_rules! results {
    ($($result:ty, $row:ty;)*) => {$(
        impl From<$result> for Changed {
            fn from(result: $result) -> Self {
                Changed(result.rows_affected())
            }
        }

        impl From<Vec<$row>> for Rows {
            fn from(rows: Vec<$row>) -> Self {
                Rows(rows.into_iter().map(Row::from).collect())
            }
        }

        impl From<Option<$row>> for Found {
            fn from(row: Option<$row>) -> Self {
                Found(row.map(Row::from))
            }
        }
    )*};
}
results! {
    sqlx::sqlite::SqliteQueryResult, sqlx::sqlite::SqliteRow;
    sqlx::postgres::PgQueryResult, sqlx::postgres::PgRow;
}

/// A statement that failed, for the log. Values are not shown: they may be secrets.
#[derive(Debug)]
struct Failed {
    sql: String,
    error: sqlx::Error,
}

impl std::fmt::Display for Failed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "statement failed: {}", self.sql)
    }
}

impl std::error::Error for Failed {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.error)
    }
}

/// Statements on behalf of one account; see [`Tx::of`].
pub struct TenantTx<'a> {
    tx: &'a mut Tx,
    account: AccountId,
}

/// Statements across accounts; see [`Tx::system`].
pub struct SystemTx<'a> {
    tx: &'a mut Tx,
}

impl TenantTx<'_> {
    pub fn account(&self) -> AccountId {
        self.account
    }

    fn statement(&self, sql: &'static str, args: Args) -> Result<Statement> {
        check::tenant(sql)?;
        let mut all = Vec::with_capacity(args.len() + 1);
        all.push(Value::from(self.account));
        all.extend(args);
        self.tx.fixed(sql, all)
    }

    fn listing(&self, sql: &Sql) -> Result<Statement> {
        if sql.account() != Some(self.account) {
            return Err(Error::internal(format!("the listing is not limited to the account: {sql:?}")));
        }
        listing(self.tx.dialect, sql)
    }

    /// Inserts many rows with few statements: `insert_many("tasks (account_id, id, state)", rows, "ON CONFLICT DO
    /// NOTHING")`. The first column is `account_id`; the rows hold the others. Returns how many were inserted.
    pub async fn insert_many(&mut self, into: &'static str, rows: Vec<Args>, suffix: &'static str) -> Result<u64> {
        check::tenant_insert(into)?;
        self.tx.insert(Some(self.account.into()), into, rows, suffix).await
    }
}

impl SystemTx<'_> {
    fn statement(&self, sql: &'static str, args: Args) -> Result<Statement> {
        self.tx.fixed(sql, args)
    }

    fn listing(&self, sql: &Sql) -> Result<Statement> {
        listing(self.tx.dialect, sql)
    }

    /// Inserts many rows with few statements; the rows hold every column named. Returns how many were inserted.
    pub async fn insert_many(&mut self, into: &'static str, rows: Vec<Args>, suffix: &'static str) -> Result<u64> {
        self.tx.insert(None, into, rows, suffix).await
    }

    /// A query whose text this crate made from the catalogue's names.
    pub(crate) async fn catalogue(&mut self, sql: String, args: Args) -> Result<Vec<Row>> {
        self.tx.fetch(Statement { sql: AssertSqlSafe(sql).into_sql_str(), args, keep: false }).await
    }
}

fn listing(dialect: Dialect, sql: &Sql) -> Result<Statement> {
    let (sql, args, keep) = sql.build()?;
    check::statement(&sql, args.len())?;
    let sql = dialect.expand(&sql)?.into_owned();
    Ok(Statement { sql: AssertSqlSafe(sql).into_sql_str(), args, keep })
}

macro_rules! statements {
    ($($holder:ident)*) => {$(
        impl $holder<'_> {
            /// Runs a statement and returns how many rows it changed.
            pub async fn execute(&mut self, sql: &'static str, args: Args) -> Result<u64> {
                let statement = self.statement(sql, args)?;
                self.tx.run(statement).await
            }

            pub async fn all(&mut self, sql: &'static str, args: Args) -> Result<Vec<Row>> {
                let statement = self.statement(sql, args)?;
                self.tx.fetch(statement).await
            }

            /// The first row, if there is any.
            pub async fn optional(&mut self, sql: &'static str, args: Args) -> Result<Option<Row>> {
                let statement = self.statement(sql, args)?;
                self.tx.fetch_optional(statement).await
            }

            /// The first row; that there is none is an internal error.
            pub async fn one(&mut self, sql: &'static str, args: Args) -> Result<Row> {
                self.optional(sql, args).await?.ok_or_else(|| Error::internal(format!("no row: {sql}")))
            }

            /// The rows of a listing.
            pub async fn all_sql(&mut self, sql: &Sql) -> Result<Vec<Row>> {
                let statement = self.listing(sql)?;
                self.tx.fetch(statement).await
            }

            /// How many rows the listing has on all its pages.
            pub async fn count_sql(&mut self, sql: &Sql) -> Result<i64> {
                let statement = self.listing(&sql.count())?;
                let row = self.tx.fetch_optional(statement).await?;
                row.ok_or_else(|| Error::internal("COUNT gave no row"))?.int("count")
            }
        }
    )*};
}
statements! { TenantTx SystemTx }
