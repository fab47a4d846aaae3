//! Everything the gateway serves at one moment. It never changes: a change makes another, which shares all that did not change.

use std::collections::HashMap;
use std::sync::Arc;

use crate::auth::jwks::Remote;
use crate::backend::Upstream;
use crate::config::{Change, Environment, Item, Protocol};
use crate::limit::Counts;
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
    /// Numbers of the environments of each service in `sites`.
    services: HashMap<Arc<str>, [Option<u32>; 3]>,
    sites: Vec<Option<Arc<Site>>>,
    domains: HashMap<Box<str>, Arc<Domain>>,
    wildcards: HashMap<Box<str>, Presented>,
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
    pub service: Arc<str>,
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
                let number = &mut self.services.entry(Arc::clone(&site.service)).or_default()[site.environment as usize];
                let site = Some(Arc::new(site));
                match *number {
                    Some(number) => self.sites[number as usize] = site,
                    None => {
                        let free = self.sites.iter().position(Option::is_none).unwrap_or(self.sites.len());
                        *number = Some(u32::try_from(free).map_err(|_| "too many sites")?);
                        if free == self.sites.len() {
                            self.sites.push(site);
                        } else {
                            self.sites[free] = site;
                        }
                    }
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
                    service: document.service.as_str().into(),
                    protocol: document.protocol,
                    forced_https: document.forced_https,
                    certificate: document.certificate.as_ref().map(Presented::new).transpose()?,
                    paths,
                };
                self.domains.insert(document.host.as_str().into(), Arc::new(domain));
            }
            Some(Item::Wildcard(document)) => {
                self.wildcards.insert(document.suffix.as_str().into(), Presented::new(&document.certificate)?);
            }
            None => match change.name.split('/').collect::<Vec<_>>()[..] {
                ["site", service, environment] => {
                    let environment = Environment::parse(environment).ok_or("no such environment")?;
                    if let Some(numbers) = self.services.get_mut(service) {
                        if let Some(number) = numbers[environment as usize].take() {
                            self.sites[number as usize] = None;
                        }
                        if numbers.iter().all(Option::is_none) {
                            self.services.remove(service);
                        }
                    }
                }
                ["domain", host] => _ = self.domains.remove(host),
                ["wildcard", suffix] => _ = self.wildcards.remove(suffix),
                _ => return Err("no such kind of item".to_owned()),
            },
        }
        Ok(faults)
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
    pub fn site(&self, service: &str, environment: Environment) -> Option<(u32, &Site)> {
        let number = self.services.get(service)?[environment as usize]?;
        Some((number, self.sites[number as usize].as_deref()?))
    }

    pub fn site_at(&self, number: u32) -> Option<&Site> {
        self.sites.get(number as usize)?.as_deref()
    }

    pub fn place(&self, place: Place) -> Option<&Api> {
        self.site_at(place.site)?.apis.get(place.api as usize)
    }

    pub fn sites(&self) -> impl Iterator<Item = &Site> {
        self.sites.iter().flatten().map(|site| &**site)
    }

    pub fn remote_keys(&self) -> impl Iterator<Item = &Arc<Remote>> {
        self.sites().flat_map(|site| &site.remote_keys)
    }

    pub fn upstreams(&self) -> impl Iterator<Item = &Arc<Upstream>> {
        self.sites().flat_map(|site| &site.upstreams)
    }

    /// Sites and APIs in it.
    pub fn size(&self) -> (usize, usize) {
        self.sites().fold((0, 0), |(sites, apis), site| (sites + 1, apis + site.apis.len()))
    }
}
