//! Checks on a statement's text before it runs. Each is a scan of a few hundred bytes, far below the cost of running
//! the statement, so they hold in every build.

use terrace_base::{Error, Result};

/// Refuses a statement whose parameters are not exactly `$1..=$given`, or that meddles with the transaction.
pub(crate) fn statement(sql: &str, given: usize) -> Result<()> {
    // The lane owns BEGIN, SAVEPOINT and COMMIT; a job that ended its transaction would commit its neighbours' halves.
    const OURS: &[&str] = &["BEGIN", "COMMIT", "END", "ROLLBACK", "SAVEPOINT", "RELEASE", "ABORT", "START", "ATTACH", "DETACH", "VACUUM"];
    let first = sql.split(|c: char| !c.is_ascii_alphabetic()).find(|word| !word.is_empty()).unwrap_or("");
    if OURS.iter().any(|word| word.eq_ignore_ascii_case(first)) {
        return Err(Error::internal(format!("a job may not run {first}: {sql}")));
    }
    let highest = parameters(sql).map(|(_, n)| n).max().unwrap_or(0);
    // `$0` and a bare `$` would make the SQLite driver panic.
    if highest != given || parameters(sql).any(|(_, n)| n == 0) {
        return Err(Error::internal(format!("the statement uses ${highest} at most, but {given} values were given: {sql}")));
    }
    Ok(())
}

/// Refuses a statement that does not tie `account_id` to `$1`: by comparing them, or by inserting one as the other.
pub(crate) fn tenant(sql: &str) -> Result<()> {
    if compares_account(sql) || inserts_account(sql) {
        return Ok(());
    }
    Err(Error::internal(format!("the statement must contain `account_id = $1`, or insert $1 as account_id: {sql}")))
}

/// Refuses an `insert_many` within an account whose first column is not the account.
pub(crate) fn tenant_insert(into: &str) -> Result<()> {
    match columns(into).and_then(|list| list.split(',').next()) {
        Some(first) if first.trim() == "account_id" => Ok(()),
        _ => Err(Error::internal(format!("the first column must be account_id: {into}"))),
    }
}

/// The parameters outside quotes and comments: where each `$` stands, and its number.
fn parameters(sql: &str) -> impl Iterator<Item = (usize, usize)> {
    let bytes = sql.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < bytes.len() {
            match bytes[at] {
                quote @ (b'\'' | b'"') => at += 1 + bytes[at + 1..].iter().position(|b| *b == quote).map_or(bytes.len(), |n| n + 1),
                b'-' if bytes.get(at + 1) == Some(&b'-') => at += bytes[at..].iter().position(|b| *b == b'\n').unwrap_or(bytes.len()),
                b'$' => {
                    let start = at;
                    at += 1;
                    let mut number = 0usize;
                    while let Some(digit) = bytes.get(at).filter(|b| b.is_ascii_digit()) {
                        number = number.saturating_mul(10).saturating_add(usize::from(digit - b'0'));
                        at += 1;
                    }
                    return Some((start, number));
                }
                _ => at += 1,
            }
        }
        None
    })
}

fn compares_account(sql: &str) -> bool {
    parameters(sql).filter(|(_, n)| *n == 1).any(|(at, _)| {
        let Some(left) = sql[..at].trim_end().strip_suffix('=') else { return false };
        let Some(rest) = left.trim_end().strip_suffix("account_id") else { return false };
        // `parent_account_id = $1` is another column.
        !rest.ends_with(|c: char| c.is_alphanumeric() || c == '_')
    })
}

fn inserts_account(sql: &str) -> bool {
    let Some(into) = sql.trim_start().strip_prefix("INSERT INTO ") else { return false };
    let Some(list) = columns(into) else { return false };
    let Some(position) = list.split(',').position(|name| name.trim() == "account_id") else { return false };
    let Some((_, values)) = into.split_once("VALUES") else {
        return parameters(sql).any(|(_, n)| n == 1); // INSERT … SELECT $1, …
    };
    let Some(values) = values.trim_start().strip_prefix('(') else { return false };
    // Commas inside calls belong to the call.
    let mut depth = 0;
    let mut items = values.split(|c: char| {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        depth < 0 || (c == ',' && depth == 0)
    });
    items.nth(position).is_some_and(|item| item.trim() == "$1")
}

/// What stands in the first parentheses: `t (a, b) …` gives `a, b`.
fn columns(into: &str) -> Option<&str> {
    into.split_once('(')?.1.split_once(')').map(|(list, _)| list)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_values_must_fit() {
        assert!(statement("SELECT $1, $2, $1", 2).is_ok());
        assert!(statement("SELECT $1, $2", 1).is_err());
        assert!(statement("SELECT $1", 2).is_err());
        assert!(statement("SELECT '$2 ''$3', \"$4\" -- $5\n, $1", 1).is_ok());
        assert!(statement("SELECT $", 0).is_err(), "a `$` without number");
        assert!(statement("SELECT 'unfinished", 0).is_ok());
    }

    #[test]
    fn the_transaction_belongs_to_the_lane() {
        for sql in ["COMMIT", "  rollback to x", "; COMMIT", "BEGIN"] {
            assert!(statement(sql, 0).is_err(), "{sql}");
        }
    }

    #[test]
    fn statements_must_be_tied_to_the_account() {
        for sql in [
            "SELECT 1 FROM t WHERE account_id = $1",
            "SELECT 1 FROM t AS x WHERE x.account_id=$1 AND b = $12",
            "INSERT INTO t (account_id, b) VALUES ($1, $2) ON CONFLICT DO NOTHING",
            "INSERT INTO t (b, c, account_id) VALUES (COALESCE($2, 0), $3, $1)",
            "INSERT INTO t (account_id, b) SELECT $1, b FROM u WHERE u.account_id = $1",
        ] {
            assert!(tenant(sql).is_ok(), "{sql}");
        }
        for sql in [
            "SELECT 1 FROM t",
            "SELECT account_id FROM t WHERE b = $1",
            "SELECT 1 FROM t WHERE account_id = $12",
            "SELECT 1 FROM t WHERE parent_account_id = $1",
            "SELECT 1 FROM t WHERE account_id <> $1",
            "SELECT 1 FROM t WHERE b = 'account_id = $1'",
            "INSERT INTO t (account_id, b) VALUES ($2, $1)",
            "INSERT INTO t (b) VALUES ($1)",
        ] {
            assert!(tenant(sql).is_err(), "{sql}");
        }
        assert!(tenant_insert("t (account_id, b)").is_ok());
        assert!(tenant_insert("t (b, account_id)").is_err());
    }
}
