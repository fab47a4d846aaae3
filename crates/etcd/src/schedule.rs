//! Cron expressions of five fields, in UTC.

use croner::Cron;
use croner::parser::{CronParser, Seconds, Year};
use jiff::Timestamp as Moment;
use jiff::tz::TimeZone;
use terrace_base::{Error, Result, Timestamp};

fn parse(text: &str) -> Option<Cron> {
    // The parser also knows names such as @daily, which the contract does not.
    let plain = text.split_ascii_whitespace().count() == 5;
    plain.then(|| CronParser::builder().seconds(Seconds::Disallowed).year(Year::Disallowed).build().parse(text).ok()).flatten()
}

/// Refuses what is no expression, and one that never comes.
pub fn check(field: &str, text: &str, now: Timestamp) -> Result<()> {
    if text.is_empty() || next(text, now).is_some() {
        return Ok(());
    }
    Err(Error::invalid_value(field, text, "a cron expression of five fields such as `0 3 * * 0`, or nothing"))
}

/// The first time after `after`; `None` without an expression.
pub fn next(text: &str, after: Timestamp) -> Option<Timestamp> {
    let from = Moment::from_microsecond(after.0).ok()?.to_zoned(TimeZone::UTC);
    let found = parse(text)?.find_next_occurrence(&from, false).ok()?;
    Some(Timestamp(found.timestamp().as_microsecond()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_those_of_the_expression() {
        let at = |text: &str| Timestamp::parse_iso(text).unwrap();
        let after = |text: &str, from: &str| next(text, at(from)).map(Timestamp::iso);
        // The 21st of November 2026 is a Saturday.
        assert_eq!(after("0 3 * * 0", "2026-11-21T10:00:00Z"), Some("2026-11-22T03:00:00Z".into()));
        assert_eq!(after("*/15 * * * *", "2026-11-21T10:00:00Z"), Some("2026-11-21T10:15:00Z".into()));
        assert_eq!(after("0 0 29 2 *", "2026-11-21T10:00:00Z"), Some("2028-02-29T00:00:00Z".into()));
        assert_eq!(after("", "2026-11-21T10:00:00Z"), None);
    }

    #[test]
    fn what_never_comes_is_refused() {
        let now = Timestamp::parse_iso("2026-11-21T10:00:00Z").unwrap();
        assert!(check("F", "", now).is_ok() && check("F", "30 2 1 * *", now).is_ok());
        for odd in ["x", "* * * *", "* * * * * *", "60 * * * *", "0 0 31 2 *", "@daily", "0 3 * * 0 2030"] {
            assert_eq!(check("F", odd, now).unwrap_err().code(), "InvalidParameterValue", "{odd}");
        }
    }
}
