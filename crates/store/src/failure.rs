//! What a failed statement means for the transaction around it.

/// How far a failure reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// The statement's job only: its savepoint can be rolled back.
    Job,
    /// The whole transaction was given up by the engine, but nothing is wrong with it: run it again.
    Transaction,
    /// The connection, too, is gone or cannot be trusted: run it again on a new one.
    Connection,
}

/// Judges an error that happened before COMMIT was sent.
pub(crate) fn reach(error: &sqlx::Error) -> Reach {
    match error {
        sqlx::Error::Database(cause) => {
            let code = cause.code().unwrap_or_default();
            if cause.try_downcast_ref::<sqlx::postgres::PgDatabaseError>().is_some() {
                reach_of_postgres(&code)
            } else {
                reach_of_sqlite(&code)
            }
        }
        sqlx::Error::Io(_) | sqlx::Error::Tls(_) | sqlx::Error::Protocol(_) | sqlx::Error::WorkerCrashed => Reach::Connection,
        sqlx::Error::PoolTimedOut | sqlx::Error::BeginFailed => Reach::Connection,
        _ => Reach::Job,
    }
}

fn reach_of_postgres(code: &str) -> Reach {
    match code {
        // serialization_failure, deadlock_detected
        "40001" | "40P01" => Reach::Transaction,
        // read_only_sql_transaction: the server became a standby; a new connection may find the new primary
        "25006" => Reach::Connection,
        // statement_completion_unknown
        "40003" => Reach::Connection,
        // feature_not_supported: "cached plan must not change result type", after another server changed the schema
        "0A000" => Reach::Connection,
        // idle_in_transaction_session_timeout, transaction_timeout; admin_shutdown, crash_shutdown, cannot_connect_now
        "25P03" | "25P04" | "57P01" | "57P02" | "57P03" => Reach::Connection,
        _ if code.starts_with("08") => Reach::Connection,
        _ => Reach::Job,
    }
}

fn reach_of_sqlite(code: &str) -> Reach {
    // The extended code's low byte is the kind.
    match code.parse::<i32>().unwrap_or(0) & 0xff {
        // BUSY, LOCKED; and the ones after which SQLite may have rolled the transaction back by itself: NOMEM,
        // INTERRUPT, IOERR, FULL
        5 | 6 | 7 | 9 | 13 => Reach::Transaction,
        // IOERR, CORRUPT, CANTOPEN, PROTOCOL, NOTADB
        10 | 11 | 14 | 15 | 26 => Reach::Connection,
        _ => Reach::Job,
    }
}
