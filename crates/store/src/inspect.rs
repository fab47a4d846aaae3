//! Reading a backup without a database: whether it is whole, and which objects its rows point at.

use std::collections::BTreeMap;
use std::io::BufRead;

use ring::digest::{Context, SHA256};
use serde::Deserialize;
use serde_json::Value as Json;
use terrace_base::Result;

use crate::args::Value;
use crate::backup::{Header, LinesIn, Summary, TableEnd, TableHead, Trailer};
use crate::migrate::{Migrations, steps_of};

/// The columns of a table that point at a part of an object.
#[derive(Clone, Copy, Debug)]
pub struct Pointer {
    pub table: &'static str,
    pub object: &'static str,
    pub offset: &'static str,
    pub len: &'static str,
}

/// What a backup that is whole holds.
#[derive(Clone, Debug)]
pub struct Inspected {
    pub summary: Summary,
    /// The objects that rows name, and how long each has to be at least.
    pub objects: BTreeMap<String, u64>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Line {
    Table(TableHead),
    End(Trailer),
}

/// Reads a whole backup, refuses what [`crate::load`] would refuse in it, and gathers what `pointers` point at.
/// `products` is the binary's whole list, where a backup of another schema is to be refused.
pub fn inspect(input: impl BufRead, products: Option<&[Migrations]>, pointers: &[Pointer]) -> Result<Inspected> {
    let mut lines = LinesIn { input, hash: Context::new(&SHA256), number: 0 };
    let found = Header::read(&mut lines)?;
    if let Some(products) = products {
        found.check_steps(&steps_of(products), &lines)?;
    }
    let (mut tables, mut rows, mut objects) = (0, 0, BTreeMap::new());
    loop {
        let checksum = lines.checksum();
        match lines.take()? {
            Line::End(end) => {
                lines.ends_with(&end, tables, rows, &checksum)?;
                return Ok(Inspected { summary: Summary { tables, rows, checksum }, objects });
            }
            Line::Table(head) => {
                rows += table(&mut lines, &head, pointers, &mut objects)?;
                tables += 1;
            }
        }
    }
}

fn table(lines: &mut LinesIn<impl BufRead>, head: &TableHead, pointers: &[Pointer], objects: &mut BTreeMap<String, u64>) -> Result<u64> {
    let at = |name: &str| head.columns.iter().position(|(column, _)| column == name);
    let mut places = Vec::new();
    for pointer in pointers.iter().filter(|pointer| pointer.table == head.table) {
        let place = at(pointer.object).zip(at(pointer.offset)).zip(at(pointer.len));
        places.push(place.ok_or_else(|| lines.wrong(format!("`{}` lacks a column that points at objects", head.table)))?);
    }
    let mut count = 0;
    loop {
        let line = lines.line()?;
        if line.starts_with('{') {
            let end: TableEnd = serde_json::from_str(&line).map_err(|error| lines.wrong(error.to_string()))?;
            return if end.rows == count {
                Ok(count)
            } else {
                Err(lines.wrong(format!("{count} rows of `{}`, {} announced", head.table, end.rows)))
            };
        }
        let row: Vec<Json> = serde_json::from_str(&line).map_err(|error| lines.wrong(error.to_string()))?;
        let values = lines.values(row, &head.table, &head.columns)?;
        for ((object, offset), len) in &places {
            let end = number(&values[*offset]).zip(number(&values[*len])).and_then(|(from, len)| from.checked_add(len));
            let (Value::Text(Some(name)), Some(end)) = (&values[*object], end) else {
                return Err(lines.wrong(format!("a row of `{}` that points nowhere", head.table)));
            };
            let needed = objects.entry(name.clone()).or_default();
            *needed = end.max(*needed);
        }
        count += 1;
    }
}

fn number(value: &Value) -> Option<u64> {
    match value {
        Value::Int(Some(number)) => u64::try_from(*number).ok(),
        _ => None,
    }
}
