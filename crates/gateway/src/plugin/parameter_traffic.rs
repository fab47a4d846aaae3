//! Traffic control by parameter: requests in a window of time for each value of a parameter.
//!
//! First the default limit, which is for the API as a whole, then the strategies from the greatest weight to the smallest; each that has no
//! condition, or one that holds, must let the request through. A request that one of them refuses is taken off the others again: who has
//! used up his own number must not use up everybody's by trying on.
//!
//! A request without the parameter, or with several values of it, counts under the empty value. Otherwise leaving the parameter out, or
//! putting an invented value before the one that the back-end reads, would be the way around the limit.

use std::hash::BuildHasher;
use std::num::NonZeroU32;
use std::sync::{Arc, OnceLock};

use serde::Deserialize;
use serde_json::Value;

use super::condition::{Condition, Facts, Position};
use crate::limit::{Counts, Keyed, Limit, Taken};

const MOST_STRATEGIES: usize = 10;
const MOST_NAME: usize = 50;
const MOST_WEIGHT: u32 = 100;

#[derive(Debug)]
pub struct ParameterTraffic {
    default: Option<Limit>,
    /// By weight, the greatest first.
    strategies: Vec<Strategy>,
}

#[derive(Debug)]
struct Strategy {
    name: Box<str>,
    condition: Option<Condition>,
    position: Position,
    /// Empty for the whole path.
    parameter: Box<str>,
    most: u32,
    /// By a hash of the value: values are as long as callers like, and what is kept of them must not be.
    counts: Arc<Keyed<u64>>,
}

/// What became of one request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome<'a> {
    /// Of the limit that refused, or else of the tightest.
    pub taken: Taken,
    /// Whose it was. None: the default's.
    pub strategy: Option<&'a str>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Data {
    /// Seconds; 0: there is no default limit.
    #[serde(default)]
    default_window: u32,
    #[serde(default)]
    default_rate_limit: Option<u32>,
    strategies: Vec<StrategyData>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StrategyData {
    name: String,
    #[serde(default)]
    strategy_weight: u32,
    parameters: Vec<ParameterData>,
    rate_limit: NonZeroU32,
    window: NonZeroU32,
    #[serde(default)]
    condition: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ParameterData {
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    name: String,
}

impl ParameterTraffic {
    /// `name` names what is counted: a plugin on an API of an environment.
    pub fn parse(data: &Value, name: &str, counts: &Counts) -> Result<Self, String> {
        let data: Data = super::read(data)?;
        let default = match (data.default_window, data.default_rate_limit) {
            (0, _) => None,
            (_, None | Some(0)) => return Err("default_rate_limit: a positive number is needed, as default_window is not 0".to_owned()),
            (seconds, Some(most)) => Some(Limit { most, window: counts.window(&format!("{name}/default"), seconds) }),
        };
        match data.strategies.len() {
            0 => return Err("strategies: at least one strategy is needed".to_owned()),
            number if number > MOST_STRATEGIES => {
                return Err(format!("strategies: {number} entries, at most {MOST_STRATEGIES} are allowed"));
            }
            _ => {}
        }
        let mut strategies: Vec<(u32, Strategy)> = Vec::with_capacity(data.strategies.len());
        for strategy in data.strategies {
            let fault = |reason: String| format!("strategy `{}`: {reason}", strategy.name);
            let length = strategy.name.chars().count();
            if length == 0 || length > MOST_NAME {
                return Err(fault(format!("name: {length} characters, 1 to {MOST_NAME} are allowed")));
            }
            if strategies.iter().any(|(_, other)| *other.name == *strategy.name) {
                return Err(fault("name: another strategy has it".to_owned()));
            }
            let weight = strategy.strategy_weight;
            if weight > MOST_WEIGHT {
                return Err(fault(format!("strategy_weight: {weight}, 0 to {MOST_WEIGHT} are allowed")));
            }
            if let Some((_, other)) = strategies.iter().find(|(known, _)| *known == weight) {
                return Err(fault(format!("strategy_weight: {weight} is that of `{}` already", other.name)));
            }
            let [parameter] = &strategy.parameters[..] else {
                return Err(fault(format!("parameters: {} entries, exactly one is allowed", strategy.parameters.len())));
            };
            let position = match parameter.kind.to_ascii_lowercase().as_str() {
                "header" => Position::Header,
                "query" => Position::Query,
                "path" => Position::Path,
                _ => return Err(fault(format!("parameters: type `{}` is none of header, query, path", parameter.kind))),
            };
            if position != Position::Path && parameter.name.is_empty() {
                return Err(fault(format!("parameters: the name of the {} parameter is missing", parameter.kind)));
            }
            let condition = Condition::parse_optional(&strategy.condition).map_err(|bad| fault(format!("condition: {bad}")))?;
            let counts = counts.keyed(&format!("{name}/strategy/{}", strategy.name), strategy.window.get());
            let compiled = Strategy {
                condition,
                position,
                // The manual: a path is always the whole one.
                parameter: if position == Position::Path { "".into() } else { parameter.name.as_str().into() },
                most: strategy.rate_limit.get(),
                counts,
                name: strategy.name.as_str().into(),
            };
            strategies.push((weight, compiled));
        }
        strategies.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
        Ok(ParameterTraffic { default, strategies: strategies.into_iter().map(|(_, strategy)| strategy).collect() })
    }

    /// Takes one request at `now`, in microseconds since 1970. None: no limit is for it.
    pub fn take<F: Facts + ?Sized>(&self, facts: &F, now: u64) -> Option<Outcome<'_>> {
        let mut tightest: Option<Outcome<'_>> = None;
        if let Some(limit) = &self.default {
            let taken = limit.take(now);
            tightest = Some(Outcome { taken, strategy: None });
            if !taken.allowed {
                return tightest;
            }
        }
        let mut keys = [None; MOST_STRATEGIES];
        for (number, strategy) in self.strategies.iter().enumerate() {
            if strategy.condition.as_ref().is_some_and(|condition| !condition.holds(facts)) {
                continue;
            }
            let key = key(&facts.only_value(strategy.position, &strategy.parameter).unwrap_or_default());
            let taken = strategy.counts.take(key, now, strategy.most);
            let outcome = Outcome { taken, strategy: Some(&strategy.name) };
            if !taken.allowed {
                self.give_back(&keys, now);
                return Some(outcome);
            }
            keys[number] = Some(key);
            if tightest.is_none_or(|known| taken.most - taken.used < known.taken.most - known.taken.used) {
                tightest = Some(outcome);
            }
        }
        tightest
    }

    fn give_back(&self, keys: &[Option<u64>], now: u64) {
        if let Some(limit) = &self.default {
            limit.window.give_back(now);
        }
        for (strategy, key) in self.strategies.iter().zip(keys) {
            if let Some(key) = key {
                strategy.counts.give_back(key, now);
            }
        }
    }
}

/// The same for a value as long as this process lives, as counts outlive snapshots; and nothing that a caller could work out.
fn key(value: &str) -> u64 {
    static STATE: OnceLock<std::hash::RandomState> = OnceLock::new();
    STATE.get_or_init(std::hash::RandomState::new).hash_one(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plugin::facts::tests::{asked, headers};
    use http::{HeaderMap, Method};
    use proptest::prelude::*;
    use serde_json::json;

    const NOW: u64 = 1_800_000_000_000_000;

    /// The manual's sample.
    fn sample() -> Value {
        json!({
            "default_window": 60, "default_rate_limit": 5,
            "strategies": [{
                "name": "a", "strategy_weight": 0, "parameters": [{ "type": "query", "name": "a" }],
                "rate_limit": 1, "window": 1, "condition": ""
            }]
        })
    }

    fn plugin(data: &Value) -> ParameterTraffic {
        ParameterTraffic::parse(data, "plugin", &Counts::default()).unwrap()
    }

    fn ask(plugin: &ParameterTraffic, path: &str, query: &str, headers: &HeaderMap, now: u64) -> Option<(bool, Option<String>)> {
        let outcome = plugin.take(&asked(&Method::GET, path, Some(query), headers), now)?;
        Some((outcome.taken.allowed, outcome.strategy.map(str::to_owned)))
    }

    #[test]
    fn the_manual_s_sample() {
        let plugin = plugin(&sample());
        let none = HeaderMap::new();
        let ask = |query: &str, now| ask(&plugin, "/", query, &none, now).unwrap();
        assert_eq!(ask("a=1", NOW), (true, Some("a".into())), "the tightest is told");
        assert_eq!(ask("a=1", NOW), (false, Some("a".into())));
        assert!(ask("a=2", NOW).0, "each value has its own count");
        assert!(ask("b=2", NOW).0, "so has its absence");
        assert!(!ask("b=3", NOW).0);
        assert!(!ask("a=8&a=9", NOW).0, "and so have two of them");
        assert!(ask("a=1", NOW + 1_000_000).0 && ask("a=2", NOW + 1_000_000).0);
        assert_eq!(ask("a=3", NOW + 1_000_000), (false, None), "five in all: what was refused did not count");
        assert!(ask("a=3", NOW + 60_000_000).0);
    }

    #[test]
    fn ten_a_minute_for_each_user_on_a_condition() {
        let plugin = plugin(&json!({ "strategies": [
            { "name": "users", "strategy_weight": 1, "parameters": [{ "type": "header", "name": "userid" }], "rate_limit": 10, "window": 60, "condition": "path = '/slow'" },
            { "name": "paths", "strategy_weight": 7, "parameters": [{ "type": "path" }], "rate_limit": 25, "window": 60 },
        ] }));
        let allowed = |path: &str, user: &str| {
            let headers = headers(&[("userid", user)]);
            (0..40).filter(|_| ask(&plugin, path, "", &headers, NOW).unwrap().0).count()
        };
        assert_eq!(allowed("/slow", "u1"), 10);
        assert_eq!(allowed("/slow", "u2"), 10);
        assert_eq!(allowed("/slow", "u3"), 5, "the path as a whole has 25");
        assert_eq!(allowed("/fast", "u1"), 25, "the condition does not hold");
        let headers = headers(&[("userid", "u1")]);
        assert_eq!(ask(&plugin, "/slow", "", &headers, NOW), Some((false, Some("paths".into()))), "the greater weight is asked first");
    }

    #[test]
    fn no_limit_is_for_it() {
        let mut data = sample();
        data["default_window"] = json!(0);
        data["strategies"][0]["condition"] = json!("query.a = 'x'");
        assert_eq!(ask(&plugin(&data), "/", "a=1", &HeaderMap::new(), NOW), None);
    }

    #[test]
    fn refused() {
        let strategies = |change: Value| {
            let mut strategy = sample()["strategies"][0].clone();
            strategy.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
            json!({ "strategies": [sample()["strategies"][0].clone(), strategy] })
        };
        let many: Vec<Value> = (0..11).map(|_| sample()["strategies"][0].clone()).collect();
        for (change, word) in [
            (json!({ "strategies": [] }), "at least one"),
            (json!({ "strategies": many }), "at most 10"),
            (json!({ "default_rate_limit": 0 }), "default_rate_limit"),
            (json!({ "default_rate_limit": null }), "default_rate_limit"),
            (strategies(json!({ "strategy_weight": 1 })), "another strategy"),
            (strategies(json!({ "name": "b" })), "that of `a`"),
            (strategies(json!({ "name": "b", "strategy_weight": 101 })), "0 to 100"),
            (strategies(json!({ "name": "", "strategy_weight": 1 })), "1 to 50"),
            (strategies(json!({ "name": "é".repeat(51), "strategy_weight": 1 })), "51 characters"),
            (strategies(json!({ "name": "b", "strategy_weight": 1, "rate_limit": 0 })), "nonzero"),
            (strategies(json!({ "name": "b", "strategy_weight": 1, "window": 0 })), "nonzero"),
            (strategies(json!({ "name": "b", "strategy_weight": 1, "parameters": [] })), "exactly one"),
            (strategies(json!({ "name": "b", "strategy_weight": 1, "parameters": [{ "type": "body", "name": "x" }] })), "body"),
            (strategies(json!({ "name": "b", "strategy_weight": 1, "parameters": [{ "type": "header" }] })), "header"),
            (strategies(json!({ "name": "b", "strategy_weight": 1, "condition": "query.a =" })), "column 10"),
            (json!({ "x": 1 }), "x"),
        ] {
            let mut data = sample();
            data.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
            let error = ParameterTraffic::parse(&data, "plugin", &Counts::default()).unwrap_err();
            assert!(error.contains(word), "{error} should name {word}");
        }
    }

    proptest! {
        /// Against a count by hand, in any order of values and times.
        #[test]
        fn exact(requests in prop::collection::vec((0..4u8, 0..3u64), 0..80)) {
            let plugin = plugin(&json!({
                "default_window": 3, "default_rate_limit": 12,
                "strategies": [{ "name": "a", "parameters": [{ "type": "query", "name": "a" }], "rate_limit": 3, "window": 1 }]
            }));
            let mut requests = requests;
            requests.sort_by_key(|(_, second)| *second);
            let mut counted: std::collections::HashMap<(u8, u64), u32> = Default::default();
            let mut all = 0;
            for (value, second) in requests {
                let used = counted.entry((value, second)).or_default();
                let expected = all < 12 && *used < 3;
                let got = ask(&plugin, "/", &format!("a={value}"), &HeaderMap::new(), NOW + second * 1_000_000).unwrap().0;
                prop_assert_eq!(got, expected);
                *used += u32::from(expected);
                all += u32::from(expected);
            }
        }
    }
}
