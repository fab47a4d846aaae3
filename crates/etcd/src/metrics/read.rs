//! Reading what was kept: which tier, from when, and how many of its records are one point.

use std::path::Path;

use terrace_base::{Error, Result, Timestamp};

use super::catalogue::{METRICS, Values};
use super::ring::{Record, Ring, TIERS, fold};
use super::ring_path;

const MOST_POINTS: i64 = 1440;
const DEFAULT_SECONDS: i64 = 3600;

/// What of a ring is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    tier: usize,
    from: i64,
    to: i64,
    /// Seconds of a point.
    pub period: i64,
}

impl Plan {
    /// `period`: as it was asked for, or the finest that is kept that far back and is not too many points.
    pub fn of(now: Timestamp, start: Option<&str>, end: Option<&str>, period: Option<i64>) -> Result<Self> {
        let read = |field: &str, text: Option<&str>| {
            let parse =
                |text| Timestamp::parse_iso(text).ok_or_else(|| Error::invalid_value(field, text, "a time such as 2022-03-29T11:30:17Z"));
            text.map(parse).transpose()
        };
        let now = now.secs();
        let to = read("EndTime", end)?.map_or(now + 1, Timestamp::secs);
        let from = match (read("StartTime", start)?, start) {
            (Some(from), Some(text)) if from.secs() >= to => return Err(Error::invalid_value("StartTime", text, "a time before EndTime")),
            (Some(from), _) => from.secs(),
            (None, _) => to - DEFAULT_SECONDS,
        };
        let points = |period: i64| (to - from).saturating_add(period - 1) / period;
        if let Some(period) = period {
            let Some(tier) = TIERS.iter().position(|tier| tier.period == period) else {
                return Err(Error::invalid_value("Period", period, "10, 60, 600"));
            };
            if points(period) > MOST_POINTS {
                let longest = period * MOST_POINTS;
                return Err(Error::invalid_value(
                    "Period",
                    period,
                    &format!("one of no more than {MOST_POINTS} points: {longest} seconds from StartTime to EndTime"),
                ));
            }
            return Ok(Plan { tier, from, to, period });
        }
        let fits = |tier: &super::ring::Tier| from >= now - tier.kept() && points(tier.period) <= MOST_POINTS;
        if let Some(tier) = TIERS.iter().position(fits) {
            return Ok(Plan { tier, from, to, period: TIERS[tier].period });
        }
        // Longer than any tier has points for: several records are one. What is older than everything is not looked for.
        let tier = TIERS.len() - 1;
        let from = from.max(now - TIERS[tier].kept());
        let to = to.max(from);
        let records = (to - from) / TIERS[tier].period;
        let several = (records + MOST_POINTS - 1) / MOST_POINTS;
        Ok(Plan { tier, from, to, period: TIERS[tier].period * several.max(1) })
    }

    /// A member's points; none when nothing was kept.
    pub fn read(&self, root: &Path, cluster: &str, member: &str) -> Vec<Record> {
        let Some(ring) = Ring::look(&ring_path(root, cluster, member)) else { return Vec::new() };
        let records = ring.read(self.tier, self.from, self.to);
        if self.period == TIERS[self.tier].period {
            return records;
        }
        let point = |record: &Record| record.0.div_euclid(self.period);
        records.chunk_by(|a, b| point(a) == point(b)).map(|parts| (point(&parts[0]) * self.period, fold(parts))).collect()
    }
}

/// One metric of many records: the times that have a value, and the values.
pub fn series(records: &[Record], metric: usize) -> (Vec<i64>, Vec<f64>) {
    let value = |values: &Values| Some(values[metric]).filter(|value| value.is_finite());
    records.iter().filter_map(|(time, values)| Some((*time, value(values)?))).unzip()
}

/// Which metrics are asked for.
pub fn named(names: &[String]) -> Result<Vec<usize>> {
    let mut found = Vec::new();
    for (at, name) in names.iter().enumerate() {
        let Some(metric) = super::catalogue::index(name) else {
            let all: Vec<&str> = METRICS.iter().map(|metric| metric.name).collect();
            return Err(Error::invalid_value(&format!("MetricNames.{at}"), name, &all.join(", ")));
        };
        if !found.contains(&metric) {
            found.push(metric);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_763_626_200;

    fn plan(back: i64, long: i64, period: Option<i64>) -> Result<Plan> {
        let text = |secs: i64| Timestamp::from_secs(secs).iso();
        Plan::of(Timestamp::from_secs(NOW), Some(&text(NOW - back)), Some(&text(NOW - back + long)), period)
    }

    #[test]
    fn the_finest_that_is_kept_and_is_not_too_much() {
        let (hour, day) = (3600, 24 * 3600);
        assert_eq!(
            Plan::of(Timestamp::from_secs(NOW), None, None, None).unwrap(),
            Plan { tier: 0, from: NOW + 1 - hour, to: NOW + 1, period: 10 }
        );
        for (back, long, tier, period) in [
            (hour, hour, 0, 10),
            (4 * hour, 4 * hour, 0, 10),
            (5 * hour, 5 * hour, 1, 60),
            (7 * hour, hour, 1, 60),
            (day, day, 1, 60),
            (2 * day, 2 * day, 2, 600),
            (4 * day, hour, 2, 600),
            (30 * day, 30 * day, 2, 1800),
            (60 * day, 60 * day, 2, 3600),
            (4000 * day, 4000 * day, 2, 3600),
        ] {
            let plan = plan(back, long, None).unwrap();
            assert_eq!((plan.tier, plan.period), (tier, period), "{back} {long}");
            assert!((plan.to - plan.from) / plan.period <= MOST_POINTS);
        }
    }

    #[test]
    fn odd_times_are_refused_with_their_field() {
        assert!(plan(3600, 3600, Some(60)).is_ok());
        for (refusal, field) in [
            (plan(3600, 3600, Some(30)), "Period"),
            (plan(7 * 3600, 7 * 3600, Some(10)), "Period"),
            (plan(0, 0, None), "StartTime"),
            (plan(0, -5, None), "StartTime"),
            (Plan::of(Timestamp::from_secs(NOW), Some("yesterday"), None, None), "StartTime"),
            (Plan::of(Timestamp::from_secs(NOW), None, Some("2022"), None), "EndTime"),
        ] {
            let refusal = refusal.unwrap_err();
            assert!(refusal.code() == "InvalidParameterValue" && refusal.to_string().contains(field), "{refusal}");
        }
        assert_eq!(named(&["cpu".into(), "db_size".into(), "cpu".into()]).unwrap().len(), 2);
        assert!(named(&["cpu".into(), "heat".into()]).unwrap_err().to_string().contains("MetricNames.1"));
    }
}
