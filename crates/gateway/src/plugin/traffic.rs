//! Basic traffic control: requests in a window of time for the API, for each application and for each client address.
//!
//! A special application or address has its own number in place of the one for all; the number of the API counts all the same.

use std::collections::HashMap;
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::Arc;

use serde::Deserialize;
use serde_json::Value;

use crate::limit::{Counts, Keyed, Limit, Taken};

/// Special applications and special addresses, each.
const MOST_SPECIAL: usize = 30;

#[derive(Debug)]
pub struct Traffic {
    api: Option<Limit>,
    app: Option<NonZeroU32>,
    ip: Option<NonZeroU32>,
    special_apps: HashMap<String, u32>,
    special_ips: HashMap<IpAddr, u32>,
    apps: Arc<Keyed<String>>,
    ips: Arc<Keyed<IpAddr>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Data {
    expire_type: String,
    #[serde(default = "one")]
    expire: NonZeroU32,
    #[serde(default)]
    api_rate_limit: Option<NonZeroU32>,
    #[serde(default)]
    app_rate_limit: Option<NonZeroU32>,
    #[serde(default)]
    ip_rate_limit: Option<NonZeroU32>,
    #[serde(default)]
    spec_app_rate_limits: Vec<SpecialApp>,
    #[serde(default)]
    spec_ip_rate_limits: Vec<SpecialIp>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SpecialApp {
    app_id: String,
    rate_limit: NonZeroU32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SpecialIp {
    ip_key: IpAddr,
    rate_limit: NonZeroU32,
}

fn one() -> NonZeroU32 {
    NonZeroU32::MIN
}

impl Traffic {
    /// `name` names what is counted: a plugin on an API of an environment.
    pub fn parse(data: &Value, name: &str, counts: &Counts) -> Result<Self, String> {
        let data: Data = super::read(data)?;
        let unit = match data.expire_type.as_str() {
            "second" => 1,
            "minute" => 60,
            "hour" => 3_600,
            "day" => 86_400,
            other => return Err(format!("expire_type: `{other}` is none of second, minute, hour, day")),
        };
        let seconds = data.expire.get().checked_mul(unit).ok_or("expire: too long")?;
        for (field, number) in
            [("spec_app_rate_limits", data.spec_app_rate_limits.len()), ("spec_ip_rate_limits", data.spec_ip_rate_limits.len())]
        {
            if number > MOST_SPECIAL {
                return Err(format!("{field}: {number} entries, at most {MOST_SPECIAL} are allowed"));
            }
        }
        if data.api_rate_limit.is_none() && data.app_rate_limit.is_none() && data.ip_rate_limit.is_none() {
            return Err("api_rate_limit: a positive number is needed".to_owned());
        }
        Ok(Traffic {
            api: data.api_rate_limit.map(|most| Limit { most: most.get(), window: counts.window(&format!("{name}/api"), seconds) }),
            app: data.app_rate_limit,
            ip: data.ip_rate_limit,
            special_apps: data.spec_app_rate_limits.into_iter().map(|special| (special.app_id, special.rate_limit.get())).collect(),
            special_ips: data
                .spec_ip_rate_limits
                .into_iter()
                .map(|special| (special.ip_key.to_canonical(), special.rate_limit.get()))
                .collect(),
            apps: counts.keyed(&format!("{name}/app"), seconds),
            ips: counts.keyed(&format!("{name}/ip"), seconds),
        })
    }

    /// Takes one request; the answer is that of the tightest limit.
    pub fn take(&self, app: Option<&str>, client: IpAddr, now: u64) -> Option<Taken> {
        let client = client.to_canonical();
        let of_ip = self.special_ips.get(&client).copied().or(self.ip.map(NonZeroU32::get));
        let of_app = app.and_then(|app| Some((app, self.special_apps.get(app).copied().or(self.app.map(NonZeroU32::get))?)));
        // The one that is most likely to refuse comes first, so that a refused caller does not use up what others share.
        let mut tightest: Option<Taken> = None;
        let takers: [&dyn Fn() -> Option<Taken>; 3] = [
            &|| Some(self.ips.take(client, now, of_ip?)),
            &|| of_app.map(|(app, most)| self.apps.take(app.to_owned(), now, most)),
            &|| self.api.as_ref().map(|limit| limit.take(now)),
        ];
        for taken in takers.iter().filter_map(|take| take()) {
            if !taken.allowed {
                return Some(taken);
            }
            if tightest.is_none_or(|tightest| taken.most - taken.used < tightest.most - tightest.used) {
                tightest = Some(taken);
            }
        }
        tightest
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const NOW: u64 = 1_800_000_000_000_000;

    /// The manual's sample.
    fn sample() -> Value {
        json!({
            "expire_type": "hour", "expire": 1, "api_rate_limit": 500, "app_rate_limit": 1, "ip_rate_limit": 2,
            "spec_app_rate_limits": [{ "app_id": "app-3q9l4909", "rate_limit": 10 }],
            "spec_ip_rate_limits": [{ "ip_key": "172.16.0.1", "rate_limit": 10 }]
        })
    }

    #[test]
    fn the_manual_s_sample() {
        let traffic = Traffic::parse(&sample(), "plugin", &Counts::default()).unwrap();
        let allowed = |app: Option<&str>, client: &str| {
            (0..20).filter(|_| traffic.take(app, client.parse().unwrap(), NOW).is_some_and(|taken| taken.allowed)).count()
        };
        assert_eq!(allowed(None, "10.0.0.1"), 2);
        assert_eq!(allowed(None, "172.16.0.1"), 10);
        assert_eq!(allowed(Some("app-other"), "10.0.0.2"), 1);
        assert_eq!(allowed(Some("app-3q9l4909"), "10.0.0.3"), 2);
        assert!(traffic.take(None, "10.0.0.1".parse().unwrap(), NOW + 3_600_000_000).unwrap().allowed);
    }

    #[test]
    fn the_api_s_number_is_for_all() {
        let data =
            json!({ "expire_type": "second", "api_rate_limit": 3, "spec_ip_rate_limits": [{ "ip_key": "10.0.0.1", "rate_limit": 10 }] });
        let traffic = Traffic::parse(&data, "plugin", &Counts::default()).unwrap();
        let clients = ["10.0.0.1", "10.0.0.2"];
        let allowed = (0..10).filter(|n| traffic.take(None, clients[n % 2].parse().unwrap(), NOW).unwrap().allowed).count();
        assert_eq!(allowed, 3);
    }

    #[test]
    fn refused() {
        let counts = Counts::default();
        for (change, word) in [
            (json!({ "expire_type": "week" }), "week"),
            (json!({ "api_rate_limit": 0 }), "nonzero"),
            (json!({ "api_rate_limit": null, "app_rate_limit": null, "ip_rate_limit": null }), "api_rate_limit"),
            (json!({ "expire": 4_000_000_000u32 }), "expire"),
            (json!({ "spec_ip_rate_limits": [{ "ip_key": "x", "rate_limit": 1 }] }), "IP address"),
            (json!({ "spec_ip_rate_limits": vec![json!({ "ip_key": "10.0.0.1", "rate_limit": 1 }); 31] }), "31"),
        ] {
            let mut data = sample();
            data.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
            let error = Traffic::parse(&data, "plugin", &counts).unwrap_err();
            assert!(error.contains(word), "{error}");
        }
    }
}
