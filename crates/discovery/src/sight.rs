//! What is seen of a source, and how it is told.

use std::collections::BTreeMap;
use std::net::IpAddr;

use serde::{Deserialize, Serialize};
use terrace_base::destination;
use tokio::sync::watch;

use crate::MOST_NODES;

/// Weight of an instance that says nothing of it.
pub const USUAL_WEIGHT: u32 = 100;
/// What is said of a source is shown to people.
const LONGEST_NOTE: usize = 300;

/// An instance.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Node {
    /// An address or a name.
    pub host: String,
    pub port: u16,
    /// 0 to 100; 0 gets no requests.
    pub weight: u32,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// It has not answered yet.
    #[default]
    Searching,
    /// What it says is known.
    Following,
    /// It answers that there is nothing, which may be a mistake: the last nodes stay for a while.
    Silent,
    /// It cannot be reached, or not be understood: the last nodes stay.
    Unreachable,
}

impl State {
    pub fn as_str(self) -> &'static str {
        match self {
            State::Searching => "SEARCHING",
            State::Following => "FOLLOWING",
            State::Silent => "SILENT",
            State::Unreachable => "UNREACHABLE",
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sight {
    /// `None`: nothing was seen since following began.
    pub nodes: Option<Vec<Node>>,
    pub state: State,
    /// Why it is not followed, or what was left out.
    pub note: String,
}

/// Tells what a source says. `notes`: what was left out of it, the first of which is shown.
pub fn seen(told: &watch::Sender<Sight>, nodes: impl IntoIterator<Item = Node>, mut notes: Vec<String>) {
    let mut kept: BTreeMap<(String, u16), u32> = BTreeMap::new();
    for node in nodes {
        if node.host.parse::<IpAddr>().is_ok_and(destination::is_link_local) {
            notes.push(format!("{} is link-local: nothing is sent there", node.host));
            continue;
        }
        kept.entry((node.host, node.port)).or_insert(node.weight);
    }
    if kept.len() > MOST_NODES {
        notes.push(format!("there are {} instances, of which the first {MOST_NODES} are used", kept.len()));
    }
    let nodes = kept.into_iter().take(MOST_NODES).map(|((host, port), weight)| Node { host, port, weight }).collect();
    let note = match (notes.len(), notes.pop()) {
        (_, None) => String::new(),
        (1, Some(note)) => note,
        (count, Some(note)) => format!("{note} (and {} more)", count - 1),
    };
    tell(told, Sight { nodes: Some(nodes), state: State::Following, note: short(note) });
}

/// Tells that what was seen stays, and why nothing newer is known.
pub fn lost(told: &watch::Sender<Sight>, state: State, note: impl Into<String>) {
    let nodes = told.borrow().nodes.clone();
    tell(told, Sight { nodes, state, note: short(note.into()) });
}

fn tell(told: &watch::Sender<Sight>, new: Sight) {
    told.send_if_modified(|old| {
        let changed = *old != new;
        *old = new;
        changed
    });
}

/// On one line, and not longer than fits into one.
fn short(note: String) -> String {
    let clean = |c: char| if c.is_control() { ' ' } else { c };
    note.chars().take(LONGEST_NOTE).map(clean).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(host: &str, port: u16) -> Node {
        Node { host: host.into(), port, weight: 1 }
    }

    #[test]
    fn what_is_told_is_in_order_and_within_bounds() {
        let told = watch::Sender::default();
        seen(&told, [node("b", 2), node("a", 1), node("b", 2), node("169.254.169.254", 80), node("::ffff:169.254.1.1", 80)], Vec::new());
        let sight = told.borrow().clone();
        assert_eq!(sight.nodes, Some(vec![node("a", 1), node("b", 2)]));
        assert!(sight.note.contains("link-local") && sight.note.ends_with("(and 1 more)"), "{}", sight.note);

        seen(&told, (1..=1_100).map(|port| node("a", port)), Vec::new());
        assert_eq!(told.borrow().nodes.as_ref().unwrap().len(), MOST_NODES);
        assert!(told.borrow().note.contains("1100 instances"));

        lost(&told, State::Unreachable, "no\nanswer");
        let sight = told.borrow().clone();
        assert_eq!((sight.nodes.unwrap().len(), sight.state, sight.note.as_str()), (MOST_NODES, State::Unreachable, "no answer"));
    }

    #[test]
    fn what_is_the_same_wakes_nobody() {
        let told = watch::Sender::default();
        let mut listening = told.subscribe();
        seen(&told, [node("a", 1)], Vec::new());
        assert!(listening.has_changed().unwrap());
        listening.borrow_and_update();
        seen(&told, [node("a", 1)], Vec::new());
        assert!(!listening.has_changed().unwrap());
    }
}
