//! DNS: a name's addresses with one port for all, or its SRV records with ports and weights; asked again when the answer's time is up.
//!
//! A name that has no records any more may be a zone that is being loaded: the last nodes stay for [`SILENCE`]. Of SRV records those with the
//! lowest number of priority count, and their weights are scaled so that the largest is 100.

use std::collections::{BTreeMap, BTreeSet};
use std::net::{IpAddr, SocketAddr};
use std::time::{Duration, Instant};

use futures_util::StreamExt as _;
use hickory_resolver::TokioResolver;
use hickory_resolver::config::{NameServerConfig, ResolveHosts, ResolverConfig};
use hickory_resolver::net::runtime::TokioRuntimeProvider;
use hickory_resolver::net::{DnsError, NetError};
use hickory_resolver::proto::op::ResponseCode;
use hickory_resolver::proto::rr::{Name, RData, RecordType};
use tokio::sync::watch;

use crate::pause::Pause;
use crate::sight::{self, Node, Sight, State, USUAL_WEIGHT};

/// However short or long an answer says it holds.
const SHORTEST: Duration = Duration::from_secs(1);
const LONGEST: Duration = Duration::from_secs(300);
/// When an answer without records is asked for again, unless it says so itself.
const EMPTY_HOLDS: Duration = Duration::from_secs(5);
const EMPTY_HOLDS_LONGEST: Duration = Duration::from_secs(30);
/// How long a name may have no records until that is believed.
pub const SILENCE: Duration = Duration::from_secs(600);
/// All that one look asks must be answered in this time.
const PATIENCE: Duration = Duration::from_secs(10);
/// Targets of SRV records that are asked for at once.
const AT_ONCE: usize = 16;

#[derive(Clone, Debug)]
pub struct Dns {
    pub name: String,
    pub records: Records,
    /// Whom to ask; `None`: whom this machine asks.
    pub resolver: Option<SocketAddr>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Records {
    /// A and AAAA, all with this port.
    Addresses {
        port: u16,
    },
    Srv,
}

/// What a look came to: records and for how long they hold, or that there are none.
enum Look {
    Found { nodes: Vec<Node>, notes: Vec<String>, holds: Duration },
    Nothing { why: String, holds: Duration },
}

/// Whether `name` can be asked for.
pub fn is_name(name: &str) -> bool {
    // `_http._tcp.name` has labels that no host has.
    let label = |label: &str| (1..=63).contains(&label.len()) && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    let bare = name.strip_suffix('.').unwrap_or(name);
    name.len() <= 253 && bare.split('.').all(label) && bare.parse::<IpAddr>().is_err()
}

pub async fn follow(it: &Dns, told: &watch::Sender<Sight>) {
    let mut pause = Pause::default();
    let mut silent_since: Option<Instant> = None;
    loop {
        let looked = tokio::time::timeout(PATIENCE, Box::pin(look(it))).await.unwrap_or_else(|_| Err("no answer in time".into()));
        let holds = match looked {
            Ok(Look::Found { nodes, notes, holds }) => {
                silent_since = None;
                sight::seen(told, nodes, notes);
                holds
            }
            Ok(Look::Nothing { why, holds }) => {
                match silent_since.get_or_insert_with(Instant::now).elapsed() < SILENCE {
                    true => sight::lost(told, State::Silent, why),
                    false => sight::seen(told, [], vec![why]),
                }
                holds
            }
            Err(why) => {
                // Times in between say nothing of whether there are records.
                if pause.is_trouble() || told.borrow().nodes.is_none() {
                    sight::lost(told, State::Unreachable, why);
                }
                pause.after_failure().await;
                continue;
            }
        };
        pause.worked();
        tokio::time::sleep(holds).await;
    }
}

async fn look(it: &Dns) -> Result<Look, String> {
    let resolver = resolver(it).map_err(|error| error.to_string())?;
    match it.records {
        Records::Addresses { port } => {
            let (found, holds) = match addresses(&resolver, &it.name).await? {
                Answer::Records(found, holds) => (found, holds),
                Answer::None(holds) => return Ok(nothing(it, "addresses", holds)),
            };
            let nodes = found.into_iter().map(|host| Node { host: host.to_string(), port, weight: USUAL_WEIGHT });
            Ok(Look::Found { nodes: nodes.collect(), notes: Vec::new(), holds })
        }
        Records::Srv => services(it, &resolver).await,
    }
}

fn nothing(it: &Dns, what: &str, holds: Option<Duration>) -> Look {
    let holds = holds.unwrap_or(EMPTY_HOLDS).clamp(SHORTEST, EMPTY_HOLDS_LONGEST);
    Look::Nothing { why: format!("{} has no {what}", it.name), holds }
}

/// The system's configuration is read each time: it may change, and it is read less often than it is asked.
fn resolver(it: &Dns) -> Result<TokioResolver, NetError> {
    let mut builder = match it.resolver {
        None => TokioResolver::builder_tokio()?,
        Some(address) => {
            let mut server = NameServerConfig::udp_and_tcp(address.ip());
            server.connections.iter_mut().for_each(|connection| connection.port = address.port());
            let config = ResolverConfig::from_parts(None, Vec::new(), vec![server]);
            let mut builder = TokioResolver::builder_with_config(config, TokioRuntimeProvider::default());
            builder.options_mut().use_hosts_file = ResolveHosts::Never;
            builder
        }
    };
    let options = builder.options_mut();
    options.cache_size = 0;
    options.timeout = Duration::from_secs(2);
    options.attempts = 2;
    builder.build()
}

enum Answer<T> {
    Records(Vec<T>, Duration),
    /// There are none of this type; perhaps for how long that holds.
    None(Option<Duration>),
}

async fn ask<T>(resolver: &TokioResolver, name: &str, kind: RecordType, read: impl Fn(&RData) -> Option<T>) -> Result<Answer<T>, String> {
    let asked = Name::from_ascii(name).map_err(|error| error.to_string())?;
    match resolver.lookup(asked, kind).await {
        Ok(lookup) => {
            let mut holds = LONGEST;
            let mut found = Vec::new();
            for record in lookup.answers() {
                // A name that stands for another holds no longer than that is said.
                holds = holds.min(Duration::from_secs(record.ttl.into()));
                found.extend(read(&record.data));
            }
            match found.is_empty() {
                true => Ok(Answer::None(None)),
                false => Ok(Answer::Records(found, holds.max(SHORTEST))),
            }
        }
        Err(NetError::Dns(DnsError::NoRecordsFound(none)))
            if matches!(none.response_code, ResponseCode::NXDomain | ResponseCode::NoError) =>
        {
            Ok(Answer::None(none.negative_ttl.map(|ttl| Duration::from_secs(ttl.into()))))
        }
        Err(error) => Err(format!("{name}: {error}")),
    }
}

/// A resolver that has trouble with AAAA only is common, and does not hide A.
async fn addresses(resolver: &TokioResolver, name: &str) -> Result<Answer<IpAddr>, String> {
    let v4 = ask(resolver, name, RecordType::A, |data| match data {
        RData::A(a) => Some(IpAddr::V4(a.0)),
        _ => None,
    });
    let v6 = ask(resolver, name, RecordType::AAAA, |data| match data {
        RData::AAAA(aaaa) => Some(IpAddr::V6(aaaa.0)),
        _ => None,
    });
    let (v4, v6) = tokio::join!(v4, v6);
    Ok(match (v4?, v6) {
        (Answer::Records(mut all, holds), Ok(Answer::Records(more, also))) => {
            all.extend(more);
            Answer::Records(all, holds.min(also))
        }
        (found @ Answer::Records(..), _) => found,
        (Answer::None(_), v6) => v6?,
    })
}

struct Service {
    priority: u16,
    weight: u16,
    port: u16,
    target: String,
}

async fn services(it: &Dns, resolver: &TokioResolver) -> Result<Look, String> {
    let answer = ask(resolver, &it.name, RecordType::SRV, |data| match data {
        RData::SRV(srv) => Some(Service { priority: srv.priority, weight: srv.weight, port: srv.port, target: srv.target.to_ascii() }),
        _ => None,
    });
    let (mut services, mut holds) = match answer.await? {
        Answer::Records(services, holds) => (services, holds),
        Answer::None(holds) => return Ok(nothing(it, "SRV records", holds)),
    };
    // The root as a target says that there is decidedly no such service.
    services.retain(|service| service.target != "." && service.port != 0);
    let best = services.iter().map(|service| service.priority).min();
    services.retain(|service| Some(service.priority) == best);
    if services.is_empty() {
        return Ok(nothing(it, "services", Some(holds)));
    }
    let heaviest = services.iter().map(|service| service.weight).max().unwrap_or(0);
    let targets: BTreeSet<String> = services.iter().map(|service| service.target.clone()).collect();
    let asked = futures_util::stream::iter(targets)
        .map(|target| async move { (addresses(resolver, &target).await, target) })
        .buffer_unordered(AT_ONCE)
        .collect::<Vec<_>>()
        .await;
    let (mut notes, mut behind) = (Vec::new(), BTreeMap::new());
    for (answer, target) in asked {
        // What could not be asked is not known to be gone.
        match answer? {
            Answer::Records(found, also) => {
                holds = holds.min(also);
                behind.insert(target, found);
            }
            Answer::None(_) => notes.push(format!("{target} has no addresses")),
        }
    }
    let mut nodes = Vec::new();
    for service in services {
        let Some(found) = behind.get(&service.target) else { continue };
        nodes.extend(found.iter().map(|host| Node {
            host: host.to_string(),
            port: service.port,
            weight: scaled(service.weight, heaviest),
        }));
    }
    match nodes.is_empty() {
        true => Ok(nothing(it, "addresses behind its SRV records", None)),
        false => Ok(Look::Found { nodes, notes, holds }),
    }
}

/// Weights go up to 65535, ours to 100. One that is light still gets requests, and where nobody weighs anything all are alike.
fn scaled(weight: u16, heaviest: u16) -> u32 {
    match heaviest {
        0 => USUAL_WEIGHT,
        _ => (u32::from(weight) * USUAL_WEIGHT).div_ceil(u32::from(heaviest)).max(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_keep_their_proportions() {
        let all = |weights: &[u16]| {
            let heaviest = weights.iter().copied().max().unwrap();
            weights.iter().map(|weight| scaled(*weight, heaviest)).collect::<Vec<_>>()
        };
        assert_eq!(all(&[0, 0]), [100, 100]);
        assert_eq!(all(&[1, 3, 4]), [25, 75, 100]);
        assert_eq!(all(&[65535, 1, 0]), [100, 1, 1]);
    }

    #[test]
    fn names_that_can_be_asked_for() {
        for name in ["shop", "shop.internal", "shop.internal.", "_http._tcp.shop.internal"] {
            assert!(is_name(name), "{name}");
        }
        for name in ["", ".", "a..b", "10.0.0.1", "a b", "http://a", "a:80", "*.a"] {
            assert!(!is_name(name), "{name}");
        }
    }
}
