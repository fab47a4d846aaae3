//! What the two engines spell differently: the whole list.

use std::borrow::Cow;

use terrace_base::{Error, Result};

/// Which engine holds the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    Sqlite,
    Postgres,
}

/// Token, SQLite, PostgreSQL. A token stands in double braces: `{{blob}}`.
const TOKENS: &[(&str, &str, &str)] = &[
    // Column type of bytes.
    ("blob", "BLOB", "BYTEA"),
    // After the SELECT that claims work: SQLite has one writer, so nobody else can be claiming.
    ("skip_locked", "", "FOR UPDATE SKIP LOCKED"),
    // The larger and the smaller of two values.
    ("greatest", "MAX", "GREATEST"),
    ("least", "MIN", "LEAST"),
    // Where the second text begins in the first, from 1; 0 when it is not in it.
    ("position", "instr", "strpos"),
];

impl Dialect {
    /// Replaces the tokens. Text without any, nearly all of it, is returned as it is.
    pub(crate) fn expand(self, sql: &str) -> Result<Cow<'_, str>> {
        if !sql.contains("{{") {
            return Ok(Cow::Borrowed(sql));
        }
        let mut out = String::with_capacity(sql.len() + 16);
        let mut rest = sql;
        while let Some((before, after)) = rest.split_once("{{") {
            let (name, tail) = after.split_once("}}").ok_or_else(|| Error::internal(format!("`{{{{` without `}}}}` in: {sql}")))?;
            let (_, sqlite, postgres) = TOKENS
                .iter()
                .find(|(token, _, _)| *token == name)
                .ok_or_else(|| Error::internal(format!("there is no token `{name}`; the statement: {sql}")))?;
            out.push_str(before);
            out.push_str(match self {
                Dialect::Sqlite => sqlite,
                Dialect::Postgres => postgres,
            });
            rest = tail;
        }
        out.push_str(rest);
        Ok(Cow::Owned(out))
    }

    /// The statements of a migration for this engine.
    pub(crate) fn statements(self, text: &str) -> Result<Vec<String>> {
        let mut statements = Vec::new();
        let mut current = String::new();
        let mut only = None;
        for line in text.lines() {
            match line.trim() {
                "-- only sqlite" => only = Some(Dialect::Sqlite),
                "-- only postgres" => only = Some(Dialect::Postgres),
                "-- end" => only = None,
                _ if only.is_some_and(|one| one != self) => {}
                trimmed if trimmed.is_empty() || trimmed.starts_with("--") => {}
                trimmed => {
                    current.push_str(line);
                    current.push('\n');
                    if trimmed.ends_with(';') && !inside_body(&current) {
                        statements.push(self.finish(&current)?);
                        current.clear();
                    }
                }
            }
        }
        if only.is_some() {
            return Err(Error::internal("a block `-- only …` has no `-- end`"));
        }
        if !current.trim().is_empty() {
            return Err(Error::internal(format!("the last statement has no `;` at the end of its line: {current}")));
        }
        Ok(statements)
    }

    fn finish(self, statement: &str) -> Result<String> {
        let expanded = self.expand(statement.trim().trim_end_matches(';'))?;
        let declares_columns = starts_with_words(&expanded, "CREATE TABLE") || starts_with_words(&expanded, "ALTER TABLE");
        Ok(match self {
            Dialect::Postgres if declares_columns => with_c_collation(&expanded),
            _ => expanded.into_owned(),
        })
    }
}

/// Whether the statement so far is the inside of a trigger (`BEGIN … END;`) or of a function (`$$ … $$`).
fn inside_body(statement: &str) -> bool {
    if statement.matches("$$").count() % 2 == 1 {
        return true;
    }
    starts_with_words(statement, "CREATE TRIGGER")
        && statement.split_whitespace().any(|word| word.eq_ignore_ascii_case("BEGIN"))
        && !statement.trim_end().trim_end_matches(';').to_ascii_uppercase().ends_with("END")
}

fn starts_with_words(statement: &str, words: &str) -> bool {
    let mut found = statement.split_whitespace();
    words.split(' ').all(|word| found.next().is_some_and(|have| have.eq_ignore_ascii_case(word)))
}

/// `name TEXT` becomes `name TEXT COLLATE "C"`: the database's own collation would sort, compare and index text by
/// the rules of some language, unlike SQLite and unlike the next server.
fn with_c_collation(statement: &str) -> String {
    let mut out = String::with_capacity(statement.len() + 64);
    let mut rest = statement;
    while let Some(at) = rest.find("TEXT") {
        let (before, after) = (&rest[..at], &rest[at + 4..]);
        let is_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '\'' | '"');
        let whole = !before.ends_with(is_name) && !after.starts_with(is_name) && !after.trim_start().starts_with("COLLATE");
        out.push_str(before);
        out.push_str(if whole { "TEXT COLLATE \"C\"" } else { "TEXT" });
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_follow_the_engine() {
        assert_eq!(Dialect::Sqlite.expand("a {{blob}}, b {{skip_locked}}").unwrap(), "a BLOB, b ");
        assert_eq!(Dialect::Postgres.expand("{{greatest}}(a, b)").unwrap(), "GREATEST(a, b)");
        assert!(Dialect::Sqlite.expand("{{unknown}}").is_err());
        assert!(Dialect::Sqlite.expand("{{blob").is_err());
    }

    #[test]
    fn a_migration_is_split_at_line_ends_and_by_engine() {
        let text = "-- a comment\nCREATE TABLE a (id TEXT PRIMARY KEY, kind TEXT DEFAULT 'TEXT; x');\n\
            -- only sqlite\nCREATE TRIGGER t AFTER INSERT ON a BEGIN\n  INSERT INTO b VALUES (1);\n  DELETE FROM c;\nEND;\n-- end\n\
            -- only postgres\nCREATE FUNCTION f() RETURNS trigger AS $$\nBEGIN\n  RETURN NEW;\nEND;\n$$ LANGUAGE plpgsql;\n-- end\n\
            CREATE INDEX i ON a (id);\n";
        let sqlite = Dialect::Sqlite.statements(text).unwrap();
        assert_eq!(sqlite.len(), 3);
        assert!(sqlite[1].starts_with("CREATE TRIGGER") && sqlite[1].ends_with("END"));
        let postgres = Dialect::Postgres.statements(text).unwrap();
        assert_eq!(postgres.len(), 3);
        assert_eq!(postgres[0], "CREATE TABLE a (id TEXT COLLATE \"C\" PRIMARY KEY, kind TEXT COLLATE \"C\" DEFAULT 'TEXT; x')");
        assert!(postgres[1].ends_with("LANGUAGE plpgsql"));
    }

    #[test]
    fn unfinished_migrations_are_refused() {
        assert!(Dialect::Sqlite.statements("CREATE TABLE a (id TEXT)").is_err());
        assert!(Dialect::Sqlite.statements("-- only sqlite\nSELECT 1;\n").is_err());
    }
}
