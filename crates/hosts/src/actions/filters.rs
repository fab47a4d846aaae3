//! What all listings of the service share: ids or filters but not both, well-formed ids, pages.

use terrace_api_tat::types::Filter;
use terrace_base::{Error, Page, Result, text};
use terrace_rpc::Cx;

pub const MAX_LIMIT: i64 = 100;

/// Filters by id, and the kind of what they name in policies.
const NAMED: [(&str, &str); 5] = [
    ("invocation-task-id", "invocationtask"),
    ("invocation-id", "invocation"),
    ("instance-id", "instance"),
    ("command-id", "command"),
    ("register-code-id", "registercode"),
];

/// Ids and filters exclude each other.
pub fn exclusive(field: &str, ids: Option<&Vec<String>>, filters: Option<&Vec<Filter>>) -> Result<()> {
    let given = |empty: Option<bool>| empty == Some(false);
    if given(ids.map(Vec::is_empty)) && given(filters.map(Vec::is_empty)) {
        return Err(Error::new(
            "InvalidParameter.ConflictParameter",
            text!("`{one}` and `{other}` exclude each other", one = field, other = "Filters"),
        ));
    }
    Ok(())
}

/// Each id has the form of its kind; `code` is the service's own for it.
pub fn check_ids(code: &'static str, field: &str, prefix: &str, ids: &[String]) -> Result<()> {
    match ids.iter().enumerate().find(|(_, id)| !terrace_base::id::has_form(prefix, id)) {
        Some((i, id)) => Err(Error::invalid_value_code(code, &format!("{field}.{i}"), id, &format!("{prefix} and eight of 0-9a-z"))),
        None => Ok(()),
    }
}

/// The filters' names with their values; validation has checked the names. Empty values match nothing and are refused.
///
/// A filter by id names what it filters by, so the caller has to be allowed that as if it were named in a field.
pub fn each(cx: &Cx, filters: Option<Vec<Filter>>) -> Result<Vec<(String, Vec<String>)>> {
    let mut out = Vec::new();
    for (i, filter) in filters.unwrap_or_default().into_iter().enumerate() {
        let name = filter.name.ok_or_else(|| Error::missing(&format!("Filters.{i}.Name")))?;
        let values = filter.values.unwrap_or_default();
        if values.is_empty() {
            return Err(Error::invalid_value_code(
                "InvalidParameterValue.InvalidFilter",
                &format!("Filters.{i}.Values"),
                "[]",
                "1 to 5 values",
            ));
        }
        if let Some((_, kind)) = NAMED.iter().find(|(filter, _)| *filter == name) {
            for id in &values {
                cx.allow(&cx.resource(kind, id))?;
            }
        }
        out.push((name, values));
    }
    Ok(out)
}

/// A page given with unsigned numbers.
pub fn page(offset: Option<u64>, limit: Option<u64>) -> Result<Page> {
    let signed = |n: Option<u64>| n.map(|n| i64::try_from(n).unwrap_or(i64::MAX));
    Page::new(signed(offset), signed(limit), MAX_LIMIT)
}

pub fn unsigned(n: i64) -> u64 {
    u64::try_from(n).unwrap_or(0)
}
