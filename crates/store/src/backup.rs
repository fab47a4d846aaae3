//! A backup that either engine can read: lines of JSON, taken from one snapshot.
//!
//! ```text
//! {"format":"terrace-backup","version":1,"steps":[["hosts",0,"first","<checksum>"],…]}
//! {"table":"commands","columns":[["account_id","int"],["id","text"],…]}
//! [100000000001,"cmd-0a1b2c3d",…]
//! {"rows":1}
//! …
//! {"tables":1,"rows":1,"sha256":"<of all lines before this one>"}
//! ```
//!
//! Bytes are base64; floating point numbers are text, so that they come back to the last bit, infinities too. Tables
//! and columns are in the order of their names and rows in that of their key: equal data makes equal text, on either
//! engine. [`load`] uses that. Before it commits it writes the backup again from what it loaded and compares the
//! checksums, so a trigger that interfered, or a value that an engine bent, cannot go unnoticed.

use std::io::{BufRead, Read as _, Write};
use std::sync::{Arc, Mutex, PoisonError};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use futures_util::TryStreamExt as _;
use ring::digest::{Context, SHA256};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use terrace_base::{Error, Result};

use crate::catalogue::{Kind, Table, tables};
use crate::migrate::{Step, applied};
use crate::{Args, Db, Tx, Value, args};

const FORMAT: &str = "terrace-backup";
const VERSION: u32 = 1;
/// A line longer than this is not one of ours; without a bound, a wrong file could fill the memory.
const LONGEST_LINE: u64 = 1 << 30;
/// Rows, and roughly bytes, inserted by one statement.
const ROWS_AT_ONCE: usize = 500;
const BYTES_AT_ONCE: usize = 4 << 20;

/// What a backup holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    pub tables: u64,
    pub rows: u64,
    /// SHA-256 of the content, hexadecimal. Equal content has the same, whichever engine it came from.
    pub checksum: String,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct Header {
    format: String,
    version: u32,
    /// The schema: product, position, name, checksum.
    steps: Vec<Step>,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct TableHead {
    pub table: String,
    pub columns: Vec<(String, Kind)>,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct TableEnd {
    pub rows: u64,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct Trailer {
    tables: u64,
    rows: u64,
    sha256: String,
}

/// Writes a backup of everything to `out`. Others go on reading and writing; the backup shows the moment it began.
/// `out` blocks: give it a buffer, and a thread that may wait.
pub async fn dump(db: &Db, out: impl Write + Send) -> Result<Summary> {
    let mut tx = db.read().await?;
    let mut lines = Lines::new(out);
    let summary = write_all(&mut tx, &mut lines).await?;
    let trailer = Trailer { tables: summary.tables, rows: summary.rows, sha256: summary.checksum.clone() };
    lines.put(&trailer)?;
    lines.out.flush().map_err(Error::internal)?;
    Ok(summary)
}

/// Loads a backup into a database with the same schema and no rows, in one transaction: all of it or nothing. The
/// backup is refused when it was cut short or altered.
pub async fn load(db: &Db, input: impl BufRead + Send + 'static) -> Result<Summary> {
    // A job may be run again, but what was read cannot be read again.
    let input = Arc::new(Mutex::new(Some(input)));
    db.write_long(async move |tx: &mut Tx| {
        let input = input.lock().unwrap_or_else(PoisonError::into_inner).take();
        let input = input.ok_or_else(|| Error::internal("the connection was lost while loading; nothing was loaded, start again"))?;
        read_all(tx, input).await
    })
    .await
}

/// A table with rows, which would be in the way of [`load`].
pub async fn occupied(db: &Db) -> Result<Option<String>> {
    let mut tx = db.read().await?;
    let tables = tables(&mut tx).await?;
    occupied_of(&mut tx, &tables).await
}

/// The [`Summary::checksum`] of what the database holds.
pub async fn checksum(db: &Db) -> Result<String> {
    let mut tx = db.read().await?;
    Ok(write_all(&mut tx, &mut Lines::new(std::io::sink())).await?.checksum)
}

async fn occupied_of(tx: &mut Tx, tables: &[Table]) -> Result<Option<String>> {
    for table in tables {
        if !tx.system().catalogue(format!("SELECT 1 FROM \"{}\" LIMIT 1", table.name), args![]).await?.is_empty() {
            return Ok(Some(table.name.clone()));
        }
    }
    Ok(None)
}

async fn header(tx: &mut Tx) -> Result<Header> {
    let steps = applied(tx).await?.into_iter().map(Step::from).collect();
    Ok(Header { format: FORMAT.to_owned(), version: VERSION, steps })
}

async fn write_all<W: Write>(tx: &mut Tx, lines: &mut Lines<W>) -> Result<Summary> {
    lines.put(&header(tx).await?)?;
    let tables = tables(tx).await?;
    let mut total = 0;
    for table in &tables {
        lines.put(&TableHead { table: table.name.clone(), columns: table.columns.clone() })?;
        let mut rows = 0;
        let mut stream = std::pin::pin!(tx.stream(table.select()));
        while let Some(row) = stream.try_next().await? {
            lines.put(&table.values(&row)?.into_iter().map(encode).collect::<Vec<Json>>())?;
            rows += 1;
        }
        lines.put(&TableEnd { rows })?;
        total += rows;
    }
    Ok(Summary { tables: tables.len() as u64, rows: total, checksum: lines.checksum() })
}

impl Header {
    pub(crate) fn read(lines: &mut LinesIn<impl BufRead>) -> Result<Header> {
        let found: Header = lines.take()?;
        if found.format != FORMAT || found.version != VERSION {
            return Err(lines.wrong(format!("not a backup this binary can read: {} version {}", found.format, found.version)));
        }
        Ok(found)
    }

    pub(crate) fn check_steps(&self, expected: &[Step], lines: &LinesIn<impl BufRead>) -> Result<()> {
        if self.steps == expected {
            return Ok(());
        }
        let difference = self.steps.iter().zip(expected).find(|(a, b)| a != b).map_or_else(
            || format!("{} steps there, {} here", self.steps.len(), expected.len()),
            |(there, here)| format!("step {} of {} there, step {} of {} here", there.1, there.0, here.1, here.0),
        );
        Err(lines.wrong(format!("the backup is of another schema ({difference}); load it with the version of the binary that made it")))
    }
}

async fn read_all(tx: &mut Tx, input: impl BufRead) -> Result<Summary> {
    let mut lines = LinesIn { input, hash: Context::new(&SHA256), number: 0 };
    let found = Header::read(&mut lines)?;
    found.check_steps(&header(tx).await?.steps, &lines)?;
    let tables = tables(tx).await?;
    if let Some(table) = occupied_of(tx, &tables).await? {
        return Err(Error::internal(format!("the database is not empty: `{table}` has rows")));
    }
    let mut total = 0;
    for table in &tables {
        total += read_table(tx, &mut lines, table).await?;
    }
    let checksum = lines.checksum();
    let trailer: Trailer = lines.take()?;
    lines.ends_with(&trailer, tables.len() as u64, total, &checksum)?;
    let loaded = write_all(tx, &mut Lines::new(std::io::sink())).await?;
    if loaded.checksum != checksum {
        return Err(Error::internal("what was loaded is not what the backup holds; does a trigger write to an ordinary table?"));
    }
    Ok(loaded)
}

async fn read_table(tx: &mut Tx, lines: &mut LinesIn<impl BufRead>, table: &Table) -> Result<u64> {
    let head: TableHead = lines.take()?;
    if head.table != table.name || head.columns != table.columns {
        return Err(lines.wrong(format!("expected the table `{}` with its columns, found `{}`", table.name, head.table)));
    }
    let into = format!("\"{}\" ({})", table.name, table.column_list());
    let mut rows: Vec<Args> = Vec::new();
    let (mut count, mut bytes) = (0, 0);
    loop {
        let line = lines.line()?;
        let ends = line.starts_with('{');
        if !ends {
            let row: Vec<Json> = serde_json::from_str(&line).map_err(|error| lines.wrong(error.to_string()))?;
            rows.push(lines.values(row, &table.name, &table.columns)?);
            count += 1;
            bytes += line.len();
        }
        if ends || rows.len() == ROWS_AT_ONCE || bytes >= BYTES_AT_ONCE {
            tx.insert(None, &into, std::mem::take(&mut rows), "").await?;
            bytes = 0;
        }
        if ends {
            let end: TableEnd = serde_json::from_str(&line).map_err(|error| lines.wrong(error.to_string()))?;
            return if end.rows == count {
                Ok(count)
            } else {
                Err(lines.wrong(format!("{count} rows of `{}`, {} announced", table.name, end.rows)))
            };
        }
    }
}

fn encode(value: Value) -> Json {
    match value {
        Value::Int(v) => v.map_or(Json::Null, Json::from),
        Value::Bool(v) => v.map_or(Json::Null, Json::from),
        // `{:?}` is the shortest text that reads back as the same number; SQLite has no -0.0.
        Value::Float(v) => v.map_or(Json::Null, |v| Json::from(format!("{:?}", v + 0.0))),
        Value::Text(v) => v.map_or(Json::Null, Json::from),
        Value::Bytes(v) => v.map_or(Json::Null, |v| Json::from(STANDARD.encode(v))),
    }
}

fn decode(json: Json, kind: Kind) -> Option<Value> {
    Some(match (kind, json) {
        (kind, Json::Null) => kind.null(),
        (Kind::Int, Json::Number(v)) => v.as_i64()?.into(),
        (Kind::Bool, Json::Bool(v)) => v.into(),
        (Kind::Float, Json::String(v)) => v.parse::<f64>().ok()?.into(),
        (Kind::Text, Json::String(v)) => v.into(),
        (Kind::Bytes, Json::String(v)) => STANDARD.decode(v).ok()?.into(),
        _ => return None,
    })
}

/// Lines going out, with the checksum of those so far.
struct Lines<W> {
    out: W,
    hash: Context,
    line: Vec<u8>,
}

impl<W: Write> Lines<W> {
    fn new(out: W) -> Self {
        Lines { out, hash: Context::new(&SHA256), line: Vec::new() }
    }

    fn put(&mut self, value: &impl Serialize) -> Result<()> {
        self.line.clear();
        serde_json::to_writer(&mut self.line, value).map_err(Error::internal)?;
        self.line.push(b'\n');
        self.hash.update(&self.line);
        self.out.write_all(&self.line).map_err(Error::internal)
    }

    fn checksum(&self) -> String {
        hex::encode(self.hash.clone().finish())
    }
}

/// Lines coming in, likewise.
pub(crate) struct LinesIn<R> {
    pub input: R,
    pub hash: Context,
    pub number: u64,
}

impl<R: BufRead> LinesIn<R> {
    pub(crate) fn line(&mut self) -> Result<String> {
        let mut line = String::new();
        self.number += 1;
        let read = self.input.by_ref().take(LONGEST_LINE).read_line(&mut line).map_err(|error| self.wrong(error.to_string()))?;
        if read == 0 || !line.ends_with('\n') {
            return Err(self.wrong("the backup ends here; it was cut short".to_owned()));
        }
        self.hash.update(line.as_bytes());
        Ok(line)
    }

    pub(crate) fn take<T: for<'de> Deserialize<'de>>(&mut self) -> Result<T> {
        let line = self.line()?;
        serde_json::from_str(&line).map_err(|error| self.wrong(error.to_string()))
    }

    pub(crate) fn checksum(&self) -> String {
        hex::encode(self.hash.clone().finish())
    }

    /// A row's values, each of its column's kind.
    pub(crate) fn values(&self, row: Vec<Json>, table: &str, columns: &[(String, Kind)]) -> Result<Args> {
        if row.len() != columns.len() {
            return Err(self.wrong(format!("{} values for the {} columns of `{table}`", row.len(), columns.len())));
        }
        let values = row
            .into_iter()
            .zip(columns)
            .map(|(json, (column, kind))| decode(json, *kind).ok_or_else(|| self.wrong(format!("a value of `{column}` is not {kind:?}"))));
        values.collect()
    }

    /// The last line says what was read, and nothing follows it.
    pub(crate) fn ends_with(&mut self, trailer: &Trailer, tables: u64, rows: u64, checksum: &str) -> Result<()> {
        if trailer.sha256 != checksum || trailer.rows != rows || trailer.tables != tables {
            return Err(self.wrong("the checksum does not fit: the backup was altered".to_owned()));
        }
        if self.input.read(&mut [0]).map_err(Error::internal)? != 0 {
            return Err(self.wrong("something follows the last line".to_owned()));
        }
        Ok(())
    }

    pub(crate) fn wrong(&self, what: String) -> Error {
        Error::internal(format!("line {} of the backup: {what}", self.number))
    }
}
