//! Reading a backup without a database: whether it is whole.

use std::io::BufRead;

use ring::digest::{Context, SHA256};
use serde::Deserialize;
use serde_json::Value as Json;
use terrace_base::Result;

use crate::backup::{Header, LinesIn, Summary, TableEnd, TableHead, Trailer};
use crate::migrate::{Migrations, steps_of};

/// What a backup that is whole holds.
#[derive(Clone, Debug)]
pub struct Inspected {
    pub summary: Summary,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Line {
    Table(TableHead),
    End(Trailer),
}

/// Reads a whole backup and refuses what [`crate::load`] would refuse in it. `products` is the binary's whole list: a backup
/// of another schema is refused.
pub fn inspect(input: impl BufRead, products: &[Migrations]) -> Result<Inspected> {
    let mut lines = LinesIn { input, hash: Context::new(&SHA256), number: 0 };
    Header::read(&mut lines)?.check_steps(&steps_of(products), &lines)?;
    let (mut tables, mut rows) = (0, 0);
    loop {
        let checksum = lines.checksum();
        match lines.take()? {
            Line::End(end) => {
                lines.ends_with(&end, tables, rows, &checksum)?;
                return Ok(Inspected { summary: Summary { tables, rows, checksum } });
            }
            Line::Table(head) => {
                rows += table(&mut lines, &head)?;
                tables += 1;
            }
        }
    }
}

fn table(lines: &mut LinesIn<impl BufRead>, head: &TableHead) -> Result<u64> {
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
        lines.values(row, &head.table, &head.columns)?;
        count += 1;
    }
}
