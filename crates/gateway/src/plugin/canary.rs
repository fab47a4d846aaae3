//! Canary (`Canary`): a new back-end gets the requests that a condition names, and a share of the others.
//!
//! A share is taken by chance, or, if the plugin says by what (`sticky`), by that value: then the same user, session or address sees the
//! same version on every node, and raising the share moves users in one direction only.

use std::borrow::Cow;

use ring::digest;
use serde::Deserialize;
use serde_json::Value;

use super::condition::{Condition, Facts, Position};
use super::routing;
use crate::config::Backend;

/// Shares are counted in hundredths of a percent.
const WHOLE: u64 = 10_000;

#[derive(Clone, Debug)]
pub struct Canary<B = Backend> {
    condition: Option<Condition>,
    share: u64,
    sticky: Option<(Position, Box<str>)>,
    /// Goes into the hash, so that two canaries do not try themselves on the same users.
    salt: Box<str>,
    pub backend: B,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Data {
    /// Requests that go to the new back-end in any case.
    #[serde(default)]
    condition: String,
    /// Percent of the others.
    #[serde(default)]
    percentage: f64,
    /// `header.<name>`, `query.<name>`, `cookie.<name>` or `clientIp`.
    #[serde(default)]
    sticky: Option<String>,
    backend_type: String,
    backend_config: Value,
}

impl Canary {
    /// `salt` is the plugin's id.
    pub fn parse(data: &Value, salt: &str) -> Result<Self, String> {
        let data: Data = super::read(data)?;
        if !(0.0..=100.0).contains(&data.percentage) {
            return Err(format!("percentage: {}, 0 to 100 are allowed", data.percentage));
        }
        let condition = Condition::parse_optional(&data.condition).map_err(|bad| format!("condition: {bad}"))?;
        let sticky = data.sticky.as_deref().map(|text| {
            let bad = || format!("sticky: `{text}` is none of header.<name>, query.<name>, cookie.<name>, clientIp");
            if text.eq_ignore_ascii_case("clientIp") {
                return Ok((Position::System, "clientip".into()));
            }
            let (place, name) = text.split_once('.').filter(|(_, name)| !name.is_empty()).ok_or_else(bad)?;
            let position = match place.to_ascii_lowercase().as_str() {
                "header" => Position::Header,
                "query" => Position::Query,
                "cookie" => Position::Cookie,
                _ => return Err(bad()),
            };
            Ok((position, name.into()))
        });
        let backend = routing::backend(&data.backend_type, &data.backend_config)?;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let share = (data.percentage * 100.0).round() as u64;
        Ok(Canary { condition, share, sticky: sticky.transpose()?, salt: salt.into(), backend })
    }
}

impl<B> Canary<B> {
    /// The same with another form of its back-end.
    pub fn map<C>(self, form: impl FnOnce(&B) -> Result<C, String>) -> Result<Canary<C>, String> {
        let backend = form(&self.backend)?;
        Ok(Canary { condition: self.condition, share: self.share, sticky: self.sticky, salt: self.salt, backend })
    }

    /// Whether the request goes to the new back-end.
    pub fn takes<F: Facts + ?Sized>(&self, facts: &F) -> bool {
        if self.condition.as_ref().is_some_and(|condition| condition.holds(facts)) {
            return true;
        }
        match self.share {
            0 => false,
            WHOLE.. => true,
            share => self.place(facts) < share,
        }
    }

    /// Where among [`WHOLE`] places the request stands.
    fn place<F: Facts + ?Sized>(&self, facts: &F) -> u64 {
        let value: Option<Cow<'_, str>> = self.sticky.as_ref().and_then(|(position, name)| facts.value(*position, name));
        let Some(value) = value else {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
            return (facts.random() * WHOLE as f64) as u64;
        };
        // The same on every node and in every version, as the standard library's hashes are not.
        let mut hash = digest::Context::new(&digest::SHA256);
        hash.update(self.salt.as_bytes());
        hash.update(&[0]);
        hash.update(value.as_bytes());
        let hash = hash.finish();
        let first = hash.as_ref().first_chunk::<8>().copied().unwrap_or_default();
        u64::from_le_bytes(first) % WHOLE
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plugin::facts::Asked;
    use crate::plugin::facts::tests::{asked, headers};
    use http::{HeaderMap, Method};
    use serde_json::json;

    fn canary(change: Value) -> Result<Canary, String> {
        let mut data = json!({ "backend_type": "HTTP", "backend_config": { "ServiceConfig": { "Url": "http://new.example" } } });
        data.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        Canary::parse(&data, "plugin-1")
    }

    #[test]
    fn a_header_chooses() {
        let canary = canary(json!({ "condition": "header.x-canary = 'yes'" })).unwrap();
        let takes = |value: &str| canary.takes(&asked(&Method::GET, "/", None, &headers(&[("x-canary", value)])));
        assert!(takes("yes") && !takes("no"));
    }

    #[test]
    fn a_share_by_chance() {
        let canary = canary(json!({ "percentage": 12.5 })).unwrap();
        let none = HeaderMap::new();
        let taken =
            (0..10_000).filter(|n| canary.takes(&Asked { random: f64::from(*n) / 10_000.0, ..asked(&Method::GET, "/", None, &none) }));
        assert_eq!(taken.count(), 1_250);
    }

    #[test]
    fn a_share_of_users_that_only_grows() {
        let takes = |percentage: f64| {
            let canary = canary(json!({ "percentage": percentage, "sticky": "header.user" })).unwrap();
            let taken = move |user: u32| canary.takes(&asked(&Method::GET, "/", None, &headers(&[("user", &user.to_string())])));
            (0..2_000).map(taken).collect::<Vec<_>>()
        };
        let (few, more, all) = (takes(10.0), takes(30.0), takes(100.0));
        let count = |taken: &[bool]| taken.iter().filter(|taken| **taken).count();
        assert!((140..=260).contains(&count(&few)) && (500..=700).contains(&count(&more)), "{} {}", count(&few), count(&more));
        assert!(few.iter().zip(&more).all(|(few, more)| !few || *more), "nobody goes back");
        assert_eq!(count(&all), 2_000);
        assert_eq!(count(&takes(0.0)), 0);
    }

    #[test]
    fn refused() {
        for (change, word) in [
            (json!({ "percentage": 101 }), "101"),
            (json!({ "percentage": -1 }), "-1"),
            (json!({ "condition": "x" }), "column 1"),
            (json!({ "sticky": "body.x" }), "body.x"),
            (json!({ "sticky": "header." }), "header."),
            (json!({ "backend_config": {} }), "Url"),
            (json!({ "y": 1 }), "y"),
        ] {
            let error = canary(change).unwrap_err();
            assert!(error.contains(word), "{error}");
        }
    }
}
