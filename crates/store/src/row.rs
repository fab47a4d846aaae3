//! A row of a result. Every accessor names its column and checks the type: a mistake in a statement or a schema is an
//! internal error with the column's name in its cause, never a panic and never a silent conversion.

use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{Column as _, Row as _, TypeInfo as _, ValueRef as _};
use terrace_base::{Error, Result, Timestamp};

use crate::Value;

/// One row.
pub struct Row(pub(crate) Inner);

pub(crate) enum Inner {
    Sqlite(SqliteRow),
    Postgres(PgRow),
}

impl From<SqliteRow> for Row {
    fn from(row: SqliteRow) -> Self {
        Row(Inner::Sqlite(row))
    }
}

impl From<PgRow> for Row {
    fn from(row: PgRow) -> Self {
        Row(Inner::Postgres(row))
    }
}

macro_rules! accessors {
    ($($required:ident $optional:ident $type:ty, $kind:literal, $pick:expr;)*) => {$(
        #[doc = concat!("The ", $kind, " in `column`; NULL is an error.")]
        pub fn $required(&self, column: &str) -> Result<$type> {
            self.$optional(column)?.ok_or_else(|| Error::internal(format!("column `{column}` is NULL")))
        }

        #[doc = concat!("The ", $kind, " in `column`, `None` when it is NULL.")]
        pub fn $optional(&self, column: &str) -> Result<Option<$type>> {
            let pick: fn(Value) -> Result<$type, Value> = $pick;
            match self.get(column)? {
                None => Ok(None),
                Some(value) => pick(value).map(Some).map_err(|other| {
                    let shape = format!("{other:?}");
                    let shape = shape.split('(').next().unwrap_or_default();
                    Error::internal(format!(concat!("column `{}` holds {}, not ", $kind), column, shape))
                }),
            }
        }
    )*};
}

impl Row {
    accessors! {
        text opt_text String, "text", |v| match v { Value::Text(Some(text)) => Ok(text), other => Err(other) };
        int opt_int i64, "integer", |v| match v { Value::Int(Some(number)) => Ok(number), other => Err(other) };
        // SQLite has no booleans of its own: TRUE is 1.
        bool opt_bool bool, "boolean", |v| match v {
            Value::Bool(Some(truth)) => Ok(truth),
            Value::Int(Some(number @ 0..=1)) => Ok(number == 1),
            other => Err(other),
        };
        float opt_float f64, "number", |v| match v { Value::Float(Some(number)) => Ok(number), other => Err(other) };
        bytes opt_bytes Vec<u8>, "bytes", |v| match v { Value::Bytes(Some(bytes)) => Ok(bytes), other => Err(other) };
        time opt_time Timestamp, "time", |v| match v { Value::Int(Some(micros)) => Ok(Timestamp(micros)), other => Err(other) };
    }

    fn get(&self, column: &str) -> Result<Option<Value>> {
        let at = match &self.0 {
            Inner::Sqlite(row) => row.columns().iter().position(|c| c.name() == column),
            Inner::Postgres(row) => row.columns().iter().position(|c| c.name() == column),
        };
        let at = at.ok_or_else(|| Error::internal(format!("the result has no column `{column}`")))?;
        self.value(at).map_err(|error| Error::internal(format!("column `{column}`: {error:?}")))
    }

    /// The value at a position, `None` for NULL.
    pub(crate) fn value(&self, at: usize) -> Result<Option<Value>> {
        match &self.0 {
            Inner::Sqlite(row) => {
                let raw = row.try_get_raw(at).map_err(Error::internal)?;
                if raw.is_null() {
                    return Ok(None);
                }
                let info = raw.type_info().into_owned();
                match info.name() {
                    "INTEGER" => row.try_get_unchecked(at).map(|v| Value::Int(Some(v))),
                    "REAL" => row.try_get_unchecked(at).map(|v| Value::Float(Some(v))),
                    "TEXT" => row.try_get_unchecked(at).map(|v| Value::Text(Some(v))),
                    "BLOB" => row.try_get_unchecked(at).map(|v| Value::Bytes(Some(v))),
                    other => return Err(Error::internal(format!("type {other} is not one of ours"))),
                }
            }
            Inner::Postgres(row) => {
                let raw = row.try_get_raw(at).map_err(Error::internal)?;
                if raw.is_null() {
                    return Ok(None);
                }
                let info = raw.type_info().into_owned();
                match info.name() {
                    "INT8" => row.try_get(at).map(|v| Value::Int(Some(v))),
                    // `SELECT 1` and `SELECT EXISTS` style expressions.
                    "INT4" => row.try_get::<i32, _>(at).map(|v| Value::Int(Some(v.into()))),
                    "BOOL" => row.try_get(at).map(|v| Value::Bool(Some(v))),
                    "FLOAT8" => row.try_get(at).map(|v| Value::Float(Some(v))),
                    "TEXT" | "VARCHAR" | "NAME" => row.try_get(at).map(|v| Value::Text(Some(v))),
                    "BYTEA" => row.try_get(at).map(|v| Value::Bytes(Some(v))),
                    other => return Err(Error::internal(format!("type {other} is not one of ours; CAST it in the statement"))),
                }
            }
        }
        .map(Some)
        .map_err(Error::internal)
    }
}
