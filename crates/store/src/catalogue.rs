//! The tables a database has, asked of the engine itself, so that a backup cannot forget one.

use serde::{Deserialize, Serialize};
use terrace_base::{Error, Result};

use crate::{Dialect, Row, Tx, Value, args};

/// The column types there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Kind {
    Int,
    Bool,
    Float,
    Text,
    Bytes,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Table {
    pub name: String,
    /// In the order of their names: added columns and engines with columns of their own do not change it.
    pub columns: Vec<(String, Kind)>,
    /// In key order; empty when the table has none.
    pub primary_key: Vec<String>,
}

/// The history of the schema travels in a backup's first line, not as a table.
const HISTORY: &str = "schema_migrations";

/// The ordinary tables with their stored columns, by name. Virtual tables (search indexes) and generated columns are
/// made again from these.
pub(crate) async fn tables(tx: &mut Tx) -> Result<Vec<Table>> {
    let rows = match tx.dialect() {
        Dialect::Sqlite => {
            tx.system()
                .all(
                    "SELECT t.name AS table_name, c.name AS name, UPPER(c.type) AS type, c.pk AS key_position \
                     FROM pragma_table_list AS t JOIN pragma_table_xinfo(t.name) AS c \
                     WHERE t.schema = 'main' AND t.type = 'table' AND substr(t.name, 1, 7) <> 'sqlite_' AND c.hidden = 0",
                    args![],
                )
                .await?
        }
        Dialect::Postgres => {
            tx.system()
                .all(
                    "SELECT CAST(t.relname AS TEXT) AS table_name, CAST(c.attname AS TEXT) AS name, \
                       UPPER(format_type(c.atttypid, c.atttypmod)) AS type, COALESCE(k.position, 0) AS key_position \
                     FROM pg_class t JOIN pg_attribute c ON c.attrelid = t.oid \
                     LEFT JOIN (SELECT i.indrelid, u.number, u.position FROM pg_index i \
                         CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS u(number, position) WHERE i.indisprimary) k \
                       ON k.indrelid = t.oid AND k.number = c.attnum \
                     WHERE t.relnamespace = CAST(current_schema() AS regnamespace) AND t.relkind IN ('r', 'p') AND NOT t.relispartition \
                       AND c.attnum > 0 AND NOT c.attisdropped AND c.attgenerated = ''",
                    args![],
                )
                .await?
        }
    };
    let mut tables: Vec<Table> = Vec::new();
    let mut keys: Vec<Vec<(i64, String)>> = Vec::new();
    for row in rows {
        let name = checked(row.text("table_name")?)?;
        if name == HISTORY {
            continue;
        }
        let at = tables.iter().position(|table| table.name == name).unwrap_or_else(|| {
            tables.push(Table { name: name.clone(), columns: Vec::new(), primary_key: Vec::new() });
            keys.push(Vec::new());
            tables.len() - 1
        });
        let column = checked(row.text("name")?)?;
        let kind = kind(&name, &column, &row)?;
        match row.int("key_position")? {
            0 => {}
            position => keys[at].push((position, column.clone())),
        }
        tables[at].columns.push((column, kind));
    }
    for (table, mut key) in tables.iter_mut().zip(keys) {
        table.columns.sort_by(|a, b| a.0.cmp(&b.0));
        key.sort();
        table.primary_key = key.into_iter().map(|(_, column)| column).collect();
    }
    tables.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(tables)
}

impl Table {
    pub(crate) fn column_list(&self) -> String {
        self.columns.iter().map(|(name, _)| format!("\"{name}\"")).collect::<Vec<_>>().join(", ")
    }

    /// Every row, in an order that is the same on both engines.
    pub(crate) fn select(&self) -> String {
        let order = if self.primary_key.is_empty() {
            self.columns.iter().map(|(name, _)| format!("\"{name}\" NULLS FIRST")).collect::<Vec<_>>()
        } else {
            self.primary_key.iter().map(|name| format!("\"{name}\"")).collect()
        };
        format!("SELECT {} FROM \"{}\" ORDER BY {}", self.column_list(), self.name, order.join(", "))
    }

    /// The row's values, each of its column's kind.
    pub(crate) fn values(&self, row: &Row) -> Result<Vec<Value>> {
        self.columns
            .iter()
            .enumerate()
            .map(|(at, (column, kind))| {
                let value = row.value(at)?;
                kind.of(value).map_err(|value| Error::internal(format!("{}.{column} is {kind:?} but holds {value:?}", self.name)))
            })
            .collect()
    }
}

impl Kind {
    pub(crate) fn null(self) -> Value {
        match self {
            Kind::Int => Value::Int(None),
            Kind::Bool => Value::Bool(None),
            Kind::Float => Value::Float(None),
            Kind::Text => Value::Text(None),
            Kind::Bytes => Value::Bytes(None),
        }
    }

    fn of(self, value: Option<Value>) -> Result<Value, Value> {
        match (self, value) {
            (kind, None) => Ok(kind.null()),
            // SQLite's booleans.
            (Kind::Bool, Some(Value::Int(Some(number @ 0..=1)))) => Ok(Value::Bool(Some(number == 1))),
            (Kind::Int, Some(value @ Value::Int(_)))
            | (Kind::Bool, Some(value @ Value::Bool(_)))
            | (Kind::Float, Some(value @ Value::Float(_)))
            | (Kind::Text, Some(value @ Value::Text(_)))
            | (Kind::Bytes, Some(value @ Value::Bytes(_))) => Ok(value),
            (_, Some(value)) => Err(value),
        }
    }
}

fn kind(table: &str, column: &str, row: &Row) -> Result<Kind> {
    let declared = row.text("type")?;
    match declared.as_str() {
        "TEXT" => Ok(Kind::Text),
        "BIGINT" => Ok(Kind::Int),
        "BOOLEAN" => Ok(Kind::Bool),
        "DOUBLE PRECISION" => Ok(Kind::Float),
        "BLOB" | "BYTEA" => Ok(Kind::Bytes),
        other => Err(Error::internal(format!("{table}.{column} has the type {other}, which is not of the common subset"))),
    }
}

/// Names go into statements, so only those that need no thought are taken.
fn checked(name: String) -> Result<String> {
    if !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_') {
        Ok(name)
    } else {
        Err(Error::internal(format!("the name {name:?} is not made of a-z, 0-9 and _")))
    }
}
