//! Everything the gateway serves at one moment. It never changes: a change makes another, which shares all that did not change.

use std::collections::HashMap;
use std::sync::Arc;

use crate::auth::jwks::Remote;
use crate::backend::Upstream;
use crate::config::{Change, Environment, Item, Protocol};
use crate::limit::Counts;
use crate::parted::{Map, Slab};
use crate::record::Place;
use crate::serve::tls::Presented;
use crate::site::{Api, Site};

/// What of a document cannot be served: an API, or all of it, which then keeps the form it had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub name: String,
    pub reason: String,
}

#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    /// The number of the last change in it.
    pub revision: u64,
    /// Numbers of services.
    numbers: Map<u32>,
    services: Slab<Service>,
    /// Numbers of the sites that somebody must look after, sorted.
    watched: Vec<u32>,
    domains: Map<Arc<Domain>>,
    wildcards: HashMap<Box<str>, Presented>,
}

/// A service that sites or domains are of. It has a number as long as there are any.
#[derive(Clone, Debug, Default)]
struct Service {
    sites: [Option<Arc<Site>>; ENVIRONMENTS],
    users: u32,
}

const ENVIRONMENTS: usize = Environment::ALL.len();

/// A service by its name, and where it is in the snapshots that have what speaks of it: a request needs no search for it.
#[derive(Debug)]
pub struct Named {
    name: Arc<str>,
    number: u32,
}

impl std::ops::Deref for Named {
    type Target = str;

    fn deref(&self) -> &str {
        &self.name
    }
}

/// One thread's reference to a snapshot. Each request counts it up and down, so each worker has one of its own, and no two of them
/// write to the same memory.
#[derive(Debug)]
pub struct View(Arc<Snapshot>);

impl View {
    pub fn new(snapshot: &Arc<Snapshot>) -> Arc<View> {
        Arc::new(View(Arc::clone(snapshot)))
    }

    pub fn is_of(&self, snapshot: &Arc<Snapshot>) -> bool {
        Arc::ptr_eq(&self.0, snapshot)
    }
}

impl std::ops::Deref for View {
    type Target = Snapshot;

    fn deref(&self) -> &Snapshot {
        &self.0
    }
}

#[derive(Debug)]
pub struct Domain {
    pub service: Named,
    pub protocol: Protocol,
    pub forced_https: bool,
    certificate: Option<Presented>,
    /// Longest first, each without a slash at its end; empty: the first segment names the environment.
    paths: Vec<(Box<str>, Environment)>,
}

impl Domain {
    /// The environment of a path and where the path of the API begins in it.
    pub fn environment(&self, path: &str) -> Option<(Environment, usize)> {
        if self.paths.is_empty() {
            let segment = path[1..].split('/').next().unwrap_or_default();
            return Environment::parse(segment).map(|environment| (environment, 1 + segment.len()));
        }
        let fits = |prefix: &str| path.strip_prefix(prefix).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        self.paths.iter().find(|(prefix, _)| fits(prefix)).map(|(prefix, environment)| (*environment, prefix.len()))
    }
}

impl Snapshot {
    /// The snapshot after `changes`. Those with a fault are left out; the revision is the last one's all the same.
    pub fn after(&self, changes: &[Change], counts: &Counts) -> (Snapshot, Vec<Fault>) {
        let mut next = self.clone();
        let mut faults = Vec::new();
        for change in changes {
            let reasons = next.apply(change, counts).unwrap_or_else(|reason| vec![reason]);
            faults.extend(reasons.into_iter().map(|reason| Fault { name: change.name.clone(), reason }));
            next.revision = next.revision.max(change.revision);
        }
        (next, faults)
    }

    /// Says what of the item cannot be served. An error: nothing of it can, and it keeps the form it had.
    fn apply(&mut self, change: &Change, counts: &Counts) -> Result<Vec<String>, String> {
        let mut faults = Vec::new();
        match &change.item {
            Some(Item::Site(document)) => {
                let site;
                (site, faults) = Site::compile(document, counts)?;
                let site = Arc::new(site);
                let number = self.claim(&site.service)?;
                self.watch(place(number, site.environment), site.is_watched());
                let before = self.services.get_mut(number).and_then(|one| one.sites[site.environment as usize].replace(Arc::clone(&site)));
                if before.is_some() {
                    self.release(&site.service, number);
                }
            }
            Some(Item::Domain(document)) => {
                let mut paths: Vec<(Box<str>, Environment)> = Vec::new();
                for (prefix, environment) in &document.paths {
                    let prefix = crate::path::normalise(prefix).map_err(|bad| format!("path mapping `{prefix}`: {}", bad.reason()))?;
                    paths.push((prefix.trim_end_matches('/').into(), *environment));
                }
                paths.sort_by_key(|(prefix, _)| std::cmp::Reverse(prefix.len()));
                let domain = Domain {
                    certificate: document.certificate.as_ref().map(Presented::new).transpose()?,
                    service: Named { name: document.service.as_str().into(), number: self.claim(&document.service)? },
                    protocol: document.protocol,
                    forced_https: document.forced_https,
                    paths,
                };
                if let Some(before) = self.domains.insert(&document.host, Arc::new(domain)) {
                    self.release(&before.service, before.service.number);
                }
            }
            Some(Item::Wildcard(document)) => {
                self.wildcards.insert(document.suffix.as_str().into(), Presented::new(&document.certificate)?);
            }
            None => match change.name.split('/').collect::<Vec<_>>()[..] {
                ["site", service, environment] => {
                    let environment = Environment::parse(environment).ok_or("no such environment")?;
                    if let Some(number) = self.numbers.get(service).copied()
                        && self.services.get_mut(number).is_some_and(|one| one.sites[environment as usize].take().is_some())
                    {
                        self.watch(place(number, environment), false);
                        self.release(service, number);
                    }
                }
                ["domain", host] => {
                    if let Some(domain) = self.domains.remove(host) {
                        self.release(&domain.service, domain.service.number);
                    }
                }
                ["wildcard", suffix] => _ = self.wildcards.remove(suffix),
                _ => return Err("no such kind of item".to_owned()),
            },
        }
        Ok(faults)
    }

    /// The number of a service, for somebody who needs it from now on.
    fn claim(&mut self, name: &str) -> Result<u32, String> {
        let number = match self.numbers.get(name) {
            Some(number) => *number,
            None => {
                let number = self.services.add(Service::default()).filter(|number| *number < u32::MAX / ENVIRONMENTS as u32);
                let number = number.ok_or("too many services")?;
                self.numbers.insert(name, number);
                number
            }
        };
        if let Some(service) = self.services.get_mut(number) {
            service.users += 1;
        }
        Ok(number)
    }

    /// One who needed the number of a service does not need it any more.
    fn release(&mut self, name: &str, number: u32) {
        let Some(service) = self.services.get_mut(number) else { return };
        service.users -= 1;
        if service.users == 0 {
            self.services.remove(number);
            self.numbers.remove(name);
        }
    }

    fn watch(&mut self, number: u32, watched: bool) {
        match (self.watched.binary_search(&number), watched) {
            (Err(at), true) => self.watched.insert(at, number),
            (Ok(at), false) => drop(self.watched.remove(at)),
            _ => {}
        }
    }

    /// The domain of that name, in lower case and without a port.
    pub fn domain(&self, host: &str) -> Option<&Domain> {
        self.domains.get(host).map(|domain| &**domain)
    }

    /// What is presented to somebody who asks for `name`, in lower case.
    pub fn certificate(&self, name: &str) -> Option<&Presented> {
        let own = self.domain(name).and_then(|domain| domain.certificate.as_ref());
        own.or_else(|| self.wildcards.get(name.split_once('.')?.1))
    }

    /// The site of a service in an environment, and its number here.
    pub fn site(&self, service: &Named, environment: Environment) -> Option<(u32, &Site)> {
        let site = self.services.get(service.number)?.sites[environment as usize].as_deref()?;
        Some((place(service.number, environment), site))
    }

    pub fn site_at(&self, number: u32) -> Option<&Site> {
        let number = number as usize;
        let service = self.services.get(u32::try_from(number / ENVIRONMENTS).ok()?)?;
        service.sites[number % ENVIRONMENTS].as_deref()
    }

    pub fn place(&self, place: Place) -> Option<&Api> {
        self.site_at(place.site)?.apis.get(place.api as usize)
    }

    pub fn sites(&self) -> impl Iterator<Item = &Site> {
        self.services.iter().flat_map(|service| service.sites.iter().flatten()).map(|site| &**site)
    }

    fn watched(&self) -> impl Iterator<Item = &Site> {
        self.watched.iter().filter_map(|number| self.site_at(*number))
    }

    /// Keys of issuers that somebody must keep up to date.
    pub fn remote_keys(&self) -> impl Iterator<Item = &Arc<Remote>> {
        self.watched().flat_map(|site| &site.remote_keys)
    }

    /// Upstreams whose nodes want health checks.
    pub fn probed(&self) -> impl Iterator<Item = &Arc<Upstream>> {
        self.watched().flat_map(|site| site.upstreams.iter().filter(|upstream| upstream.probe.is_some()))
    }

    /// Sites and APIs in it.
    pub fn size(&self) -> (usize, usize) {
        self.sites().fold((0, 0), |(sites, apis), site| (sites + 1, apis + site.apis.len()))
    }
}

/// The number of a site.
fn place(service: u32, environment: Environment) -> u32 {
    service * ENVIRONMENTS as u32 + environment as u32
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn changed(item: serde_json::Value) -> Change {
        let item: Item = serde_json::from_value(item).unwrap();
        Change { revision: 1, name: item.name(), item: Some(item) }
    }

    fn site(service: &str, environment: &str, version: usize, url: Option<&str>) -> Change {
        let probe = json!({ "path": "/", "interval_ms": 1000, "timeout_ms": 1000, "healthy_status": [[200, 299]], "healthy_after": 1,
            "unhealthy_after": 1 });
        let upstreams: Vec<_> = url
            .iter()
            .map(|host| json!({ "id": "up", "scheme": "http", "nodes": [{ "host": host, "port": 80, "weight": 1 }], "probe": probe }))
            .collect();
        changed(json!({ "site": { "account": 1, "service": service, "environment": environment, "version": version.to_string(),
            "apis": [], "upstreams": upstreams } }))
    }

    fn domain(host: &str, service: &str) -> Change {
        changed(json!({ "domain": { "host": host, "account": 1, "service": service } }))
    }

    proptest! {
        /// Sites and domains that come, change, go to other services and are gone, beside a plain list of them; what was there before stays.
        #[test]
        fn as_a_plain_list(steps in prop::collection::vec((0usize..4, 0usize..6, 0usize..3, any::<bool>()), 1..120)) {
            let counts = Counts::default();
            let mut all = vec![(Snapshot::default(), BTreeMap::new(), BTreeMap::new())];
            for (step, (kind, service, environment, probed)) in steps.iter().enumerate() {
                let (snapshot, mut sites, mut domains) = all.last().cloned().unwrap();
                let (name, environment) = (format!("service-{service}"), Environment::ALL[*environment]);
                let host = format!("host-{}", step % 4);
                let change = match kind {
                    0 => {
                        sites.insert((name.clone(), environment as usize), (step, *probed));
                        site(&name, environment.as_str(), step, probed.then_some("a.test"))
                    }
                    1 => {
                        sites.remove(&(name.clone(), environment as usize));
                        Change { revision: 1, name: format!("site/{name}/{}", environment.as_str()), item: None }
                    }
                    2 => {
                        domains.insert(host.clone(), name.clone());
                        domain(&host, &name)
                    }
                    _ => {
                        domains.remove(&host);
                        Change { revision: 1, name: format!("domain/{host}"), item: None }
                    }
                };
                let (next, faults) = snapshot.after(&[change], &counts);
                prop_assert_eq!(faults, []);
                all.push((next, sites, domains));
            }
            for (snapshot, sites, domains) in &all {
                for host in (0..4).map(|at| format!("host-{at}")) {
                    let found = snapshot.domain(&host);
                    prop_assert_eq!(found.map(|domain| &*domain.service), domains.get(&host).map(|name: &String| name.as_str()));
                    for environment in Environment::ALL {
                        let served = found.and_then(|domain| snapshot.site(&domain.service, environment));
                        let expected = found.and_then(|domain| sites.get(&(domain.service.to_string(), environment as usize)));
                        prop_assert_eq!(served.map(|(_, site)| site.version.to_string()), expected.map(|(step, _)| step.to_string()));
                        if let Some((number, site)) = served {
                            prop_assert!(std::ptr::eq(site, snapshot.site_at(number).unwrap()));
                        }
                    }
                }
                let versions: BTreeSet<String> = snapshot.sites().map(|site| site.version.to_string()).collect();
                prop_assert_eq!(versions, sites.values().map(|(step, _)| step.to_string()).collect());
                prop_assert_eq!(snapshot.probed().count(), sites.values().filter(|(_, probed)| *probed).count());
                // Numbers are given back, so that as many are in use as there are services.
                let used: BTreeSet<&String> = sites.keys().map(|(name, _)| name).chain(domains.values()).collect();
                prop_assert_eq!(snapshot.services.iter().count(), used.len());
            }
        }
    }
}
