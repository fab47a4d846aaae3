//! Back-ends that share the load: which of them gets a request.
//!
//! A node that is out, by its health checks or because it failed too often, is passed over. When all are out, all are taken: an answer from a
//! node that looks ill is better than none. What is known of a node outlives the snapshot, so that a release heals nobody.

use std::hash::{BuildHasher as _, RandomState};
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use http::HeaderValue;

use super::Origin;
use crate::config::{self, Algorithm};
use crate::limit::Counts;

/// Slots of the round robin: weights are kept to a thousandth of their sum.
const MOST_SLOTS: u64 = 1_000;

/// The same for all workers of a process. Between processes it may differ: which node a key belongs to is not told to anybody.
static HASHER: LazyLock<RandomState> = LazyLock::new(RandomState::new);

#[derive(Debug)]
pub struct Upstream {
    pub id: Box<str>,
    pub nodes: Vec<Arc<Node>>,
    weights: Vec<u32>,
    algorithm: Algorithm,
    /// Numbers of nodes in the order of the round robin.
    slots: Vec<u16>,
    next: AtomicUsize,
    /// `Host` the nodes see. None: each its own.
    pub host: Option<HeaderValue>,
    pub retries: u32,
    pub sticky_seconds: Option<u64>,
    pub probe: Option<config::Probe>,
    ejection: Option<config::Ejection>,
}

/// One back-end, and what is known of it.
#[derive(Debug)]
pub struct Node {
    pub origin: Arc<Origin>,
    /// A name for cookies, which tells nothing.
    pub label: Box<str>,
    /// Requests it is answering.
    active: AtomicU32,
    /// Its health checks failed.
    ill: AtomicBool,
    /// Microseconds since 1970 until which it is left alone.
    out_until: AtomicU64,
    recent: Mutex<Recent>,
    probes: Mutex<Probes>,
}

/// What the health checks of a node have said without a break.
#[derive(Debug, Default)]
struct Probes {
    last: u64,
    well: u32,
    ill: u32,
}

#[derive(Debug, Default)]
struct Recent {
    window: u64,
    requests: u32,
    failures: u32,
}

/// A request on its way to a node.
#[derive(Debug)]
pub struct Turn {
    pub node: Arc<Node>,
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.node.active.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Upstream {
    pub fn compile(document: &config::Upstream, scope: &str, counts: &Counts) -> Result<Self, String> {
        let fault = |reason: String| format!("upstream `{}`: {reason}", document.id);
        let scheme = match document.scheme.as_str() {
            "http" | "https" | "grpc" | "grpcs" => document.scheme.as_str(),
            other => return Err(fault(format!("the scheme `{other}` is none of http, https, grpc and grpcs"))),
        };
        let mut nodes = Vec::new();
        let mut weights = Vec::new();
        for node in document.nodes.iter().filter(|node| node.weight > 0) {
            let host = if node.host.contains(':') { format!("[{}]", node.host) } else { node.host.clone() };
            let origin: Origin = format!("{scheme}://{host}:{}", node.port).parse().map_err(fault)?;
            nodes.push(counts.shared(format!("node/{scope}/{}/{scheme}/{host}:{}", document.id, node.port), || Node::new(origin)));
            weights.push(node.weight);
        }
        if nodes.len() > usize::from(u16::MAX) {
            return Err(fault(format!("{} nodes are too many", nodes.len())));
        }
        if document.probe.is_none() {
            // Nobody would ever find it well again.
            nodes.iter().for_each(|node: &Arc<Node>| node.set_ill(false));
        }
        let host = document.host.as_deref().map(HeaderValue::from_str).transpose().map_err(|_| fault("host: not a host".to_owned()))?;
        Ok(Upstream {
            id: document.id.as_str().into(),
            slots: slots(&weights),
            nodes,
            weights,
            algorithm: document.algorithm.clone(),
            next: AtomicUsize::new(0),
            host,
            retries: document.retries,
            sticky_seconds: document.sticky_seconds,
            probe: document.probe.clone(),
            ejection: document.ejection.clone(),
        })
    }

    /// The parameter whose value decides, where one does.
    pub fn hashed(&self) -> Option<(Option<config::Position>, &str)> {
        match &self.algorithm {
            Algorithm::ConsistentHash { position, name } => Some((*position, name)),
            _ => None,
        }
    }

    /// The node of that label, if it is well.
    pub fn stuck_to(&self, label: &str, now: u64) -> Option<Turn> {
        let node = self.nodes.iter().find(|node| &*node.label == label && node.is_well(now))?;
        Some(Turn::new(node))
    }

    /// A node for the next request, none of `tried`; None when there is no other. `key` decides for consistent hashing, `random` for random.
    pub fn pick(&self, key: &[u8], random: u64, now: u64, tried: &[Arc<Node>]) -> Option<Turn> {
        let free = |number: usize| !tried.iter().any(|tried| Arc::ptr_eq(tried, &self.nodes[number]));
        let well = |number: usize| free(number) && self.nodes[number].is_well(now);
        let number = self.choose(key, random, &well).or_else(|| self.choose(key, random, &free))?;
        Some(Turn::new(&self.nodes[number]))
    }

    fn choose(&self, key: &[u8], random: u64, may: &dyn Fn(usize) -> bool) -> Option<usize> {
        let candidates = (0..self.nodes.len()).filter(|number| may(*number));
        match &self.algorithm {
            Algorithm::RoundRobin => {
                let length = self.slots.len().max(1);
                let start = self.next.fetch_add(1, Ordering::Relaxed) % length;
                (0..length)
                    .filter_map(|step| self.slots.get((start + step) % length))
                    .map(|slot| usize::from(*slot))
                    .find(|number| may(*number))
            }
            Algorithm::Random => {
                let total: u64 = candidates.clone().map(|number| u64::from(self.weights[number])).sum();
                let mut left = random.checked_rem(total)?;
                candidates.into_iter().find(|number| {
                    let weight = u64::from(self.weights[*number]);
                    let here = left < weight;
                    left = left.saturating_sub(weight);
                    here
                })
            }
            Algorithm::LeastConnections => candidates.min_by(|a, b| self.load(*a).total_cmp(&self.load(*b))),
            // Rendezvous hashing: each key ranks all nodes, so that one that goes moves only its own keys.
            Algorithm::ConsistentHash { .. } => candidates.max_by(|a, b| self.score(key, *a).total_cmp(&self.score(key, *b))),
        }
    }

    fn load(&self, number: usize) -> f64 {
        (f64::from(self.nodes[number].active.load(Ordering::Relaxed)) + 1.0) / f64::from(self.weights[number])
    }

    fn score(&self, key: &[u8], number: usize) -> f64 {
        let hash = HASHER.hash_one((key, &self.nodes[number].label));
        // Between 0 and 1, neither of them.
        let share = ((hash >> 11) as f64 + 0.5) / (1u64 << 53) as f64;
        f64::from(self.weights[number]) / -share.ln()
    }

    /// Says how a request to a node went. One that fails too often is left alone for a while.
    pub fn report(&self, node: &Node, failed: bool, now: u64) {
        let Some(ejection) = &self.ejection else { return };
        let length = ejection.window_ms.max(1) * 1_000;
        let mut recent = node.recent.lock().unwrap_or_else(PoisonError::into_inner);
        if recent.window != now / length {
            *recent = Recent { window: now / length, ..Recent::default() };
        }
        recent.requests += 1;
        recent.failures += u32::from(failed);
        let share = u64::from(recent.failures) * 100;
        if recent.requests >= ejection.volume && share >= u64::from(ejection.percentage) * u64::from(recent.requests) && failed {
            node.out_until.store(now + length, Ordering::Relaxed);
        }
    }
}

impl Node {
    fn new(origin: Origin) -> Self {
        let label = format!("{:016x}", HASHER.hash_one(&origin));
        Node {
            origin: Arc::new(origin),
            label: label.into(),
            active: AtomicU32::new(0),
            ill: AtomicBool::new(false),
            out_until: AtomicU64::new(0),
            recent: Mutex::default(),
            probes: Mutex::default(),
        }
    }

    pub fn is_well(&self, now: u64) -> bool {
        !self.ill.load(Ordering::Relaxed) && self.out_until.load(Ordering::Relaxed) <= now
    }

    fn set_ill(&self, ill: bool) {
        self.ill.store(ill, Ordering::Relaxed);
    }

    fn probes(&self) -> std::sync::MutexGuard<'_, Probes> {
        self.probes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether it is time to ask it again, `interval` milliseconds after the last time.
    pub fn is_due(&self, now: u64, interval: u64) -> bool {
        now >= self.probes().last.saturating_add(interval.max(1) * 1_000)
    }

    pub fn checked_at(&self, now: u64) {
        self.probes().last = now;
    }

    /// Takes what a health check found. So many of one kind in a row change what is thought of the node.
    pub fn probed(&self, well: bool, probe: &config::Probe) {
        let mut probes = self.probes();
        (probes.well, probes.ill) = if well { (probes.well.saturating_add(1), 0) } else { (0, probes.ill.saturating_add(1)) };
        if probes.well >= probe.healthy_after.max(1) {
            self.set_ill(false);
        } else if probes.ill >= probe.unhealthy_after.max(1) {
            self.set_ill(true);
        }
    }

    pub fn is_ill(&self) -> bool {
        self.ill.load(Ordering::Relaxed)
    }
}

impl Turn {
    fn new(node: &Arc<Node>) -> Self {
        node.active.fetch_add(1, Ordering::Relaxed);
        Turn { node: Arc::clone(node) }
    }
}

/// The order of a round robin in which each node comes as often as its weight says, and as evenly as that goes.
fn slots(weights: &[u32]) -> Vec<u16> {
    let divisor = weights.iter().copied().fold(0, gcd).max(1);
    let sum: u64 = weights.iter().map(|weight| u64::from(weight / divisor)).sum();
    let scale = sum.div_ceil(MOST_SLOTS).max(1);
    let weights: Vec<i64> = weights.iter().map(|weight| i64::from(weight / divisor).div_euclid(scale as i64).max(1)).collect();
    let total: i64 = weights.iter().sum();
    let mut credit = vec![0i64; weights.len()];
    let mut order = Vec::new();
    for _ in 0..total {
        for (credit, weight) in credit.iter_mut().zip(&weights) {
            *credit += weight;
        }
        // Of equals the first, so that the order is the same wherever it is made.
        let Some(number) = (0..credit.len()).rev().max_by_key(|number| credit[*number]) else { break };
        credit[number] -= total;
        order.push(u16::try_from(number).unwrap_or(u16::MAX));
    }
    order
}

fn gcd(a: u32, b: u32) -> u32 {
    if b == 0 { a } else { gcd(b, a % b) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};
    use std::collections::HashMap;

    const NOW: u64 = 1_800_000_000_000_000;

    fn upstream(algorithm: Value, weights: &[u32], more: Value) -> Upstream {
        let nodes: Vec<Value> =
            weights.iter().zip(1..).map(|(weight, port): (_, u16)| json!({ "host": "10.0.0.1", "port": port, "weight": weight })).collect();
        let mut document = json!({ "id": "up", "scheme": "http", "algorithm": algorithm, "nodes": nodes });
        document.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        Upstream::compile(&serde_json::from_value(document).unwrap(), "scope", &Counts::default()).unwrap()
    }

    fn ports(upstream: &Upstream, picks: usize) -> HashMap<u16, usize> {
        let mut ports = HashMap::new();
        for pick in 0..picks {
            let random = (pick as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            let turn = upstream.pick(format!("key {pick}").as_bytes(), random >> 3, NOW, &[]).unwrap();
            *ports.entry(turn.node.origin.port).or_default() += 1;
        }
        ports
    }

    #[test]
    fn round_robin_by_weight() {
        assert_eq!(slots(&[5, 1, 1]), [0, 0, 1, 0, 2, 0, 0]);
        assert_eq!(slots(&[100, 100]), [0, 1]);
        assert!(slots(&[1_000_000, 1]).len() <= 1_001);
        assert_eq!(slots(&[]), Vec::<u16>::new());
        let upstream = upstream(json!("round_robin"), &[3, 1, 0], json!({}));
        assert_eq!(ports(&upstream, 400), HashMap::from([(1, 300), (2, 100)]));
    }

    #[test]
    fn random_by_weight() {
        let ports = ports(&upstream(json!("random"), &[3, 1], json!({})), 4_000);
        assert!((2_800..3_200).contains(&ports[&1]), "{ports:?}");
    }

    #[test]
    fn fewest_connections_by_weight() {
        let upstream = upstream(json!("least_connections"), &[2, 1], json!({}));
        let turns: Vec<Turn> = (0..6).map(|_| upstream.pick(b"", 0, NOW, &[]).unwrap()).collect();
        assert_eq!(turns.iter().filter(|turn| turn.node.origin.port == 1).count(), 4);
        drop(turns);
        assert!(upstream.nodes.iter().all(|node| node.active.load(Ordering::Relaxed) == 0));
    }

    #[test]
    fn a_key_stays_with_its_node() {
        let hash = json!({ "consistent_hash": { "position": "header", "name": "x" } });
        let upstream = upstream(hash, &[1, 1, 2], json!({}));
        let spread = ports(&upstream, 4_000);
        assert!((1_800..2_200).contains(&spread[&3]), "{spread:?}");
        let of = |key: &str| upstream.pick(key.as_bytes(), 0, NOW, &[]).unwrap().node.origin.port;
        let before: Vec<u16> = (0..1_000).map(|key| of(&key.to_string())).collect();
        upstream.nodes[0].set_ill(true);
        let after: Vec<u16> = (0..1_000).map(|key| of(&key.to_string())).collect();
        assert!(before.iter().zip(&after).all(|(before, after)| *before == 1 || before == after), "only its own keys move");
        assert!(after.iter().all(|port| *port != 1));
    }

    #[test]
    fn those_that_are_out_are_passed_over_unless_all_are() {
        let upstream = upstream(json!("round_robin"), &[1, 1, 1], json!({}));
        upstream.nodes[0].set_ill(true);
        assert!(!ports(&upstream, 30).contains_key(&1));
        upstream.nodes[1].set_ill(true);
        upstream.nodes[2].set_ill(true);
        assert_eq!(ports(&upstream, 30).len(), 3);
        let tried: Vec<Arc<Node>> = upstream.nodes.clone();
        assert!(upstream.pick(b"", 0, NOW, &tried).is_none());
        assert_eq!(upstream.pick(b"", 0, NOW, &tried[..2]).unwrap().node.origin.port, 3);
    }

    #[test]
    fn one_that_fails_too_often_is_left_alone_for_a_window() {
        let upstream =
            upstream(json!("round_robin"), &[1, 1], json!({ "ejection": { "volume": 4, "percentage": 50, "window_ms": 1_000 } }));
        let node = &upstream.nodes[0];
        for failed in [false, true, true] {
            upstream.report(node, failed, NOW);
        }
        assert!(node.is_well(NOW), "too few to judge");
        upstream.report(node, true, NOW);
        assert!(!node.is_well(NOW) && !node.is_well(NOW + 999_999) && node.is_well(NOW + 1_000_000));
        assert!(upstream.stuck_to(&node.label, NOW).is_none());
        assert!(upstream.stuck_to(&node.label, NOW + 1_000_000).is_some());
    }

    #[test]
    fn so_many_checks_in_a_row_decide() {
        let probe = config::Probe {
            path: "/".into(),
            interval_ms: 1_000,
            timeout_ms: 1,
            healthy_status: vec![],
            healthy_after: 2,
            unhealthy_after: 3,
        };
        let upstream = upstream(json!("round_robin"), &[1], json!({}));
        let node = &upstream.nodes[0];
        let after = |results: &[bool]| {
            results.iter().for_each(|well| node.probed(*well, &probe));
            node.is_ill()
        };
        assert!(!after(&[false, false, true, false, false]));
        assert!(after(&[false]));
        assert!(after(&[true, false, true]));
        assert!(!after(&[true]));
        assert!(node.is_due(NOW, 1_000));
        node.checked_at(NOW);
        assert!(!node.is_due(NOW + 999_999, 1_000) && node.is_due(NOW + 1_000_000, 1_000));
    }

    #[test]
    fn a_release_heals_nobody() {
        let counts = Counts::default();
        let document: config::Upstream =
            serde_json::from_value(json!({ "id": "up", "scheme": "http", "nodes": [{ "host": "::1", "port": 80, "weight": 1 }] })).unwrap();
        let first = Upstream::compile(&document, "scope", &counts).unwrap();
        first.nodes[0].set_ill(true);
        let probe =
            config::Probe { path: "/".into(), interval_ms: 1, timeout_ms: 1, healthy_status: vec![], healthy_after: 1, unhealthy_after: 1 };
        let checked = config::Upstream { probe: Some(probe), ..document.clone() };
        let second = Upstream::compile(&checked, "scope", &counts).unwrap();
        assert!(second.nodes[0].is_ill());
        let elsewhere = Upstream::compile(&checked, "other", &counts).unwrap();
        assert!(!elsewhere.nodes[0].is_ill());
        let unchecked = Upstream::compile(&document, "scope", &counts).unwrap();
        assert!(!unchecked.nodes[0].is_ill(), "nobody would find it well again");
    }
}
