//! Listings whose conditions depend on the request. Names come from the program's text, values travel as parameters.

use std::fmt::Write as _;

use terrace_base::{AccountId, Error, Page, Result};

use crate::{Args, Value};

/// Values in one `IN (…)`. A request that names more is refused before it gets here.
const MOST_IN: usize = 10_000;

/// A SELECT being built. Conditions are joined with AND.
///
/// ```
/// # use terrace_base::{AccountId, Page};
/// # use terrace_store::Sql;
/// let listing = Sql::select("id, name FROM commands")
///     .tenant(AccountId(1))
///     .and("state = ", "READY")
///     .and_in("id", ["cmd-00000001", "cmd-00000002"])
///     .and_contains("name", "50%")
///     .order("created_at DESC, id")
///     .page(Page { offset: 0, limit: 20 });
/// ```
#[derive(Clone, Debug)]
pub struct Sql {
    select: &'static str,
    account: Option<AccountId>,
    conditions: Vec<Condition>,
    group: Option<&'static str>,
    order: Option<&'static str>,
    limit: Option<(i64, i64)>,
    counting: bool,
}

#[derive(Clone, Debug)]
enum Condition {
    /// Complete as it stands.
    Fixed(&'static str),
    /// Text, then a parameter.
    Value(&'static str, Value),
    In {
        column: &'static str,
        not: bool,
        values: Vec<Value>,
    },
    Contains(&'static str, Value),
    /// From the first value on, before the second.
    Range(&'static str, Value, Option<Value>),
    /// `(a, b) > ($1, $2)`
    Row {
        columns: &'static [&'static str],
        compare: &'static str,
        values: Vec<Value>,
    },
    Any(Vec<Condition>),
}

/// Alternatives of [`Sql::and_any`].
#[derive(Clone, Debug, Default)]
pub struct Any(Vec<Condition>);

macro_rules! conditions {
    ($holder:ident, $list:tt, $value:ident $fixed:ident $in:ident $prefix:ident $contains:ident) => {
        impl $holder {
            /// A comparison with one value: `"name = "`, `"created_at < "`.
            pub fn $value(mut self, comparison: &'static str, value: impl Into<Value>) -> Self {
                self.$list.push(Condition::Value(comparison, value.into()));
                self
            }

            /// A condition without values.
            pub fn $fixed(mut self, condition: &'static str) -> Self {
                self.$list.push(Condition::Fixed(condition));
                self
            }

            /// One of the values; none of them given matches nothing.
            pub fn $in<V: Into<Value>>(mut self, column: &'static str, values: impl IntoIterator<Item = V>) -> Self {
                let values = values.into_iter().map(Into::into).collect();
                self.$list.push(Condition::In { column, not: false, values });
                self
            }

            /// Text that starts with `prefix`. Written as a range rather than with LIKE, so that an index on the column
            /// serves it on both engines.
            pub fn $prefix(mut self, column: &'static str, prefix: &str) -> Self {
                let end = after_prefix(prefix).map(Value::from);
                self.$list.push(Condition::Range(column, prefix.into(), end));
                self
            }

            /// Text that contains `part`, letter case included.
            pub fn $contains(mut self, column: &'static str, part: &str) -> Self {
                self.$list.push(Condition::Contains(column, part.into()));
                self
            }
        }
    };
}
conditions!(Sql, conditions, and and_fixed and_in and_like_prefix and_contains);
conditions!(Any, 0, or or_fixed or_in or_like_prefix or_contains);

impl Sql {
    /// Starts with what follows SELECT, up to and including FROM and its joins.
    pub fn select(select: &'static str) -> Self {
        Sql { select, account: None, conditions: Vec::new(), group: None, order: None, limit: None, counting: false }
    }

    /// Limits the listing to an account: `account_id = $1`. A listing run by `Tx::of` must have it.
    pub fn tenant(self, account: AccountId) -> Self {
        self.tenant_on("account_id = ", account)
    }

    /// [`Sql::tenant`] for joins, where the column needs its table: `tenant_on("c.account_id = ", account)`.
    pub fn tenant_on(mut self, comparison: &'static str, account: AccountId) -> Self {
        let name = comparison.trim_end().strip_suffix('=').map(str::trim_end).unwrap_or("");
        if name == "account_id" || name.ends_with(".account_id") {
            self.account = Some(account);
        }
        self.conditions.insert(0, Condition::Value(comparison, account.into()));
        self
    }

    /// [`Sql::and`] when there is a value.
    pub fn and_opt<V: Into<Value>>(self, comparison: &'static str, value: Option<V>) -> Self {
        match value {
            Some(value) => self.and(comparison, value),
            None => self,
        }
    }

    /// None of the values.
    pub fn and_not_in<V: Into<Value>>(mut self, column: &'static str, values: impl IntoIterator<Item = V>) -> Self {
        let values = values.into_iter().map(Into::into).collect();
        self.conditions.push(Condition::In { column, not: true, values });
        self
    }

    /// At least one of the alternatives: `.and_any(|any| any.or("a = ", 1).or_contains("b", "x"))`.
    pub fn and_any(mut self, alternatives: impl FnOnce(Any) -> Any) -> Self {
        self.conditions.push(Condition::Any(alternatives(Any::default()).0));
        self
    }

    /// Paging by key: rows after the last one seen, `after(&["created_at", "id"], args![time, id])`. The order must
    /// name the same columns, all ascending.
    pub fn after(mut self, columns: &'static [&'static str], last: Args) -> Self {
        self.conditions.push(Condition::Row { columns, compare: ">", values: last });
        self
    }

    /// [`Sql::after`] for a descending order.
    pub fn before(mut self, columns: &'static [&'static str], last: Args) -> Self {
        self.conditions.push(Condition::Row { columns, compare: "<", values: last });
        self
    }

    pub fn group(mut self, columns: &'static str) -> Self {
        self.group = Some(columns);
        self
    }

    /// The order; end it with a unique column, or pages overlap.
    pub fn order(mut self, order: &'static str) -> Self {
        self.order = Some(order);
        self
    }

    pub fn page(mut self, page: Page) -> Self {
        self.limit = Some((page.limit, page.offset));
        self
    }

    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some((limit, 0));
        self
    }

    /// The same listing as a number of rows, in the column `count`, whatever the page.
    pub fn count(&self) -> Sql {
        Sql { order: None, limit: None, counting: true, ..self.clone() }
    }

    pub(crate) fn account(&self) -> Option<AccountId> {
        self.account
    }

    /// The text, its values, and whether the text is worth keeping prepared.
    pub(crate) fn build(&self) -> Result<(String, Args, bool)> {
        let mut out = Builder { text: String::with_capacity(256), args: Args::new(), keep: true };
        out.text.push_str(if self.counting { "SELECT COUNT(*) AS count FROM (SELECT " } else { "SELECT " });
        out.text.push_str(self.select);
        for (at, condition) in self.conditions.iter().enumerate() {
            out.text.push_str(if at == 0 { " WHERE " } else { " AND " });
            out.condition(condition)?;
        }
        if let Some(group) = self.group {
            out.text.push_str(" GROUP BY ");
            out.text.push_str(group);
        }
        if let Some(order) = self.order {
            out.text.push_str(" ORDER BY ");
            out.text.push_str(order);
        }
        if let Some((limit, offset)) = self.limit {
            out.text.push_str(" LIMIT ");
            out.value(&limit.into());
            out.text.push_str(" OFFSET ");
            out.value(&offset.into());
        }
        if self.counting {
            out.text.push_str(") AS counted");
        }
        Ok((out.text, out.args, out.keep))
    }
}

struct Builder {
    text: String,
    args: Args,
    keep: bool,
}

impl Builder {
    fn value(&mut self, value: &Value) {
        self.args.push(value.clone());
        // Writing to a String cannot fail.
        let _ = write!(self.text, "${}", self.args.len());
    }

    fn values(&mut self, values: &[Value]) {
        for (at, value) in values.iter().enumerate() {
            self.text.push_str(if at == 0 { "(" } else { ", " });
            self.value(value);
        }
        self.text.push(')');
    }

    fn condition(&mut self, condition: &Condition) -> Result<()> {
        match condition {
            Condition::Fixed(text) => {
                self.text.push('(');
                self.text.push_str(text);
                self.text.push(')');
            }
            Condition::Value(comparison, value) => {
                // The parentheses keep an OR in the text from reaching past the account.
                self.text.push('(');
                self.text.push_str(comparison);
                if !comparison.ends_with(' ') {
                    self.text.push(' ');
                }
                self.value(value);
                self.text.push(')');
            }
            Condition::In { not, values, .. } if values.is_empty() => self.text.push_str(if *not { "1 = 1" } else { "1 = 0" }),
            Condition::In { column, not, values } => {
                if values.len() > MOST_IN {
                    return Err(Error::internal(format!("{} values for `{column}`; at most {MOST_IN} are allowed", values.len())));
                }
                self.text.push_str(column);
                self.text.push_str(if *not { " NOT IN " } else { " IN " });
                self.values(values);
                self.keep = false;
            }
            // Not LIKE, whose patterns need escapes and have a greatest length in SQLite.
            Condition::Contains(column, part) => {
                let _ = write!(self.text, "{{{{position}}}}({column}, ");
                self.value(part);
                self.text.push_str(") > 0");
            }
            Condition::Range(column, from, to) => {
                self.text.push('(');
                self.text.push_str(column);
                self.text.push_str(" >= ");
                self.value(from);
                if let Some(to) = to {
                    self.text.push_str(" AND ");
                    self.text.push_str(column);
                    self.text.push_str(" < ");
                    self.value(to);
                }
                self.text.push(')');
            }
            Condition::Row { columns, compare, values } => {
                if columns.len() != values.len() || columns.is_empty() {
                    return Err(Error::internal(format!("{} values for the columns {columns:?}", values.len())));
                }
                let _ = write!(self.text, "({}) {compare} ", columns.join(", "));
                self.values(values);
            }
            Condition::Any(alternatives) if alternatives.is_empty() => self.text.push_str("1 = 0"),
            Condition::Any(alternatives) => {
                for (at, one) in alternatives.iter().enumerate() {
                    self.text.push_str(if at == 0 { "(" } else { " OR " });
                    self.condition(one)?;
                }
                self.text.push(')');
            }
        }
        Ok(())
    }
}

/// The smallest text greater than everything that starts with `prefix`, in the order of code points, which is that of
/// the bytes. `None` when there is no such text.
fn after_prefix(prefix: &str) -> Option<String> {
    let mut out: Vec<char> = prefix.chars().collect();
    while let Some(last) = out.pop() {
        let next = match last {
            // The gap of the surrogates holds no characters.
            '\u{D7FF}' => Some('\u{E000}'),
            c => char::from_u32(u32::from(c) + 1),
        };
        if let Some(next) = next {
            out.push(next);
            return Some(out.into_iter().collect());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_numbered_in_order() {
        let sql = Sql::select("id FROM t")
            .and("a = ", 1)
            .tenant(AccountId(7))
            .and_in("b", ["x", "y"])
            .and_any(|any| any.or("c < ", 2.5).or_contains("d", "50%"))
            .after(&["e", "id"], crate::args![3, "z"])
            .order("e, id")
            .page(Page { offset: 40, limit: 20 });
        let (text, args, keep) = sql.build().unwrap();
        assert_eq!(
            text,
            "SELECT id FROM t WHERE (account_id = $1) AND (a = $2) AND b IN ($3, $4) AND ((c < $5) OR {{position}}(d, $6) > 0) \
             AND (e, id) > ($7, $8) ORDER BY e, id LIMIT $9 OFFSET $10"
        );
        assert_eq!(args, crate::args![7_i64, 1, "x", "y", 2.5, "50%", 3, "z", 20_i64, 40_i64]);
        assert!(!keep);
        let (count, args, _) = sql.count().build().unwrap();
        assert!(count.starts_with("SELECT COUNT(*) AS count FROM (SELECT id FROM t WHERE") && count.ends_with("> ($7, $8)) AS counted"));
        assert_eq!(args.len(), 8);
    }

    #[test]
    fn empty_and_oversized_lists() {
        assert!(Sql::select("1 FROM t").and_in("a", Vec::<i64>::new()).build().unwrap().0.ends_with("WHERE 1 = 0"));
        assert!(Sql::select("1 FROM t").and_in("a", 0..10_000_i64).build().is_ok());
        assert!(Sql::select("1 FROM t").and_in("a", 0..10_001_i64).build().is_err());
    }

    #[test]
    fn the_end_of_a_prefix() {
        assert_eq!(after_prefix("ab").as_deref(), Some("ac"));
        assert_eq!(after_prefix("a\u{10FFFF}").as_deref(), Some("b"));
        assert_eq!(after_prefix("\u{D7FF}").as_deref(), Some("\u{E000}"));
        assert_eq!(after_prefix("\u{10FFFF}"), None);
        assert_eq!(after_prefix(""), None);
    }
}
