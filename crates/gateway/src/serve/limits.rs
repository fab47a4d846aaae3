//! How often: the limits a request must pass.

use std::sync::Arc;

use http::header::HeaderName;
use http::{HeaderValue, StatusCode};

use super::caller::Caller;
use super::exchange::Exchange;
use super::refusal::Refusal;
use crate::body::Own;
use crate::limit::quota::Refused;
use crate::limit::{Quota, Taken};
use crate::plugin::facts::Asked;
use crate::plugin::parameter_traffic::ParameterTraffic;
use crate::site::{Api, Site};
use crate::trace::Kind;

const RATE_LIMIT: HeaderName = HeaderName::from_static("x-ratelimit-limit");
const RATE_USED: HeaderName = HeaderName::from_static("x-ratelimit-used");

/// Lets the request through, or does not; the answer tells of the tightest limit.
pub fn pass<'a>(
    (site, api): (&Site, &Api),
    caller: &Caller<'_>,
    exchange: &Exchange<'_>,
    asked: impl FnOnce() -> Asked<'a>,
    fields: &mut Own,
) -> Result<(), Refusal> {
    if let Some(plugin) = &api.plugins.parameter_traffic {
        by_parameter(plugin, &asked(), exchange)?;
    }
    take(site, api, caller, exchange, fields)
}

/// The limits that go by a parameter's value. `now` in microseconds since 1970.
fn by_parameter(plugin: &ParameterTraffic, asked: &Asked<'_>, exchange: &Exchange<'_>) -> Result<(), Refusal> {
    let outcome = plugin.take(asked, exchange.now);
    exchange.note(Kind::Limit, || match &outcome {
        Some(outcome) => {
            let (taken, whose) = (outcome.taken, outcome.strategy.unwrap_or("the default"));
            format!("TrafficControlByParameter, {whose}: {} of {} are used", taken.used, taken.most)
        }
        None => "TrafficControlByParameter: no strategy is for this request".to_owned(),
    });
    match outcome {
        Some(outcome) if !outcome.taken.allowed => {
            let whose = outcome.strategy.map_or_else(|| "the traffic plugin".to_owned(), |name| format!("the strategy `{name}`"));
            Err(exceeded(&whose, outcome.taken))
        }
        _ => Ok(()),
    }
}

/// Every limit that applies must let the request through.
fn take(site: &Site, api: &Api, caller: &Caller<'_>, exchange: &Exchange<'_>, fields: &mut Own) -> Result<(), Refusal> {
    let (address, now) = (exchange.client.address, exchange.now);
    let plan = || caller.plan.and_then(|plan| plan.limit.as_ref()).map(|limit| limit.take(now));
    let plugin = || api.plugins.traffic.as_ref().and_then(|traffic| traffic.take(caller.app, address, now));
    let of_api = || api.limit.as_ref().map(|limit| limit.take(now));
    let of_site = || site.limit.as_ref().map(|limit| limit.take(now));
    // From the narrowest to the widest: who is refused by his own limit does not use up what he shares with others.
    let order: [(&str, &dyn Fn() -> Option<Taken>); 4] =
        [("the usage plan", &plan), ("the traffic plugin", &plugin), ("the API", &of_api), ("the service", &of_site)];
    let mut tightest: Option<Taken> = None;
    for (whose, take) in order {
        let Some(taken) = take() else { continue };
        exchange.note(Kind::Limit, || format!("{whose}: {} of {} are used", taken.used, taken.most));
        if !taken.allowed {
            return Err(exceeded(whose, taken));
        }
        if tightest.is_none_or(|tightest| taken.most - taken.used < tightest.most - tightest.used) {
            tightest = Some(taken);
        }
    }
    if let Some(taken) = tightest {
        fields.push((RATE_LIMIT, digits(itoa::Buffer::new().format(taken.most).as_bytes())));
        fields.push((RATE_USED, used(taken)));
    }
    Ok(())
}

/// Waits for one of the requests that the plan has in all.
pub async fn of_quota(quota: &Arc<Quota>, exchange: &Exchange<'_>) -> Result<(), Refusal> {
    quota.take(exchange.now).await.map_err(|refused| match refused {
        Refused::Used => {
            exchange.note(Kind::Limit, || "the requests of the usage plan are used up".to_owned());
            Refusal::new(StatusCode::TOO_MANY_REQUESTS, format!("the {} requests of the usage plan are used up", quota.most()))
        }
        Refused::Unknown => Refusal {
            retry_after: Some(1),
            ..Refusal::new(StatusCode::SERVICE_UNAVAILABLE, "the usage plan cannot be checked at the moment")
        },
    })
}

/// `used/most`, as the manual shows it.
fn used(taken: Taken) -> HeaderValue {
    let (mut used, mut most) = (itoa::Buffer::new(), itoa::Buffer::new());
    let (used, most) = (used.format(taken.used), most.format(taken.most));
    // Two numbers of at most twenty digits each.
    let mut text = [b'/'; 41];
    text[..used.len()].copy_from_slice(used.as_bytes());
    let end = used.len() + 1 + most.len();
    text[used.len() + 1..end].copy_from_slice(most.as_bytes());
    digits(&text[..end])
}

fn digits(text: &[u8]) -> HeaderValue {
    HeaderValue::from_bytes(text).unwrap_or_else(|_| HeaderValue::from_static("-"))
}

fn exceeded(whose: &str, taken: Taken) -> Refusal {
    let seconds = taken.reset.div_ceil(1_000_000);
    let message = format!("the limit of {whose} is reached: {} requests; again in {seconds} s", taken.most);
    Refusal { retry_after: Some(seconds), ..Refusal::new(StatusCode::TOO_MANY_REQUESTS, message) }
}
