//! Kubernetes: the ready endpoints of a service, from its EndpointSlices, which are listed and then watched.
//!
//! The protocol is the one that the Kubernetes API documents under "Efficient detection of changes": a watch goes on from the version that was
//! seen last, bookmarks move that version on, and a version that is too old (410) means to list again.

mod api;
mod slice;

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use terrace_base::Secret;
use tokio::sync::watch;

use self::api::{Api, Event, Failed};
use crate::pause::Pause;
use crate::reach::Server;
use crate::sight::{self, Node, Sight, State};

/// Slices hold 100 endpoints as a rule; beyond this it is no service of ours.
const MOST_SLICES: usize = 1_000;
/// A watch that ends sooner than this did not work, whatever it said.
const SHORT: Duration = Duration::from_secs(1);

#[derive(Clone, Debug)]
pub struct Kubernetes {
    pub server: Server,
    /// Who certifies the server, in PEM; `None`: whom this machine trusts.
    pub authority: Option<String>,
    pub token: Option<Secret>,
    pub namespace: String,
    pub service: String,
    pub port: Port,
}

/// Which port of the endpoints.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Port {
    /// The only one there is.
    Only,
    /// As the service calls it.
    Named(String),
    /// As the pods listen.
    Numbered(u16),
}

impl Port {
    /// Reads a name, a number, or nothing.
    pub fn parse(text: &str) -> Option<Self> {
        if text.is_empty() {
            return Some(Port::Only);
        }
        if text.bytes().all(|b| b.is_ascii_digit()) {
            return text.parse().ok().filter(|port| *port > 0).map(Port::Numbered);
        }
        is_label(text).then(|| Port::Named(text.to_owned()))
    }
}

/// Names of namespaces, services and ports: a label of DNS.
pub fn is_label(text: &str) -> bool {
    (1..=63).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}

pub async fn follow(it: &Kubernetes, told: &watch::Sender<Sight>) {
    let mut pause = Pause::default();
    loop {
        match session(it, told, &mut pause).await {
            // Nothing is wrong: what there is is read anew.
            Failed::Gone => {}
            Failed::Other(why) => {
                if pause.is_trouble() || told.borrow().nodes.is_none() {
                    sight::lost(told, State::Unreachable, format!("{}: {why}", it.server));
                }
            }
        }
        pause.after_failure().await;
    }
}

/// The nodes of each slice, by its name, or why it has none.
type Slices = BTreeMap<String, Result<Vec<Node>, String>>;

/// Lists, and watches for as long as that works.
async fn session(it: &Kubernetes, told: &watch::Sender<Sight>, pause: &mut Pause) -> Failed {
    let api = match Api::new(it) {
        Ok(api) => api,
        Err(why) => return Failed::Other(why),
    };
    let mut slices = Slices::new();
    let listed = api.list(|slice| {
        slices.insert(slice.name().to_owned(), slice.nodes(&it.port));
        slices.len() <= MOST_SLICES
    });
    let mut version = match listed.await {
        Ok(version) => version,
        Err(failed) => return failed,
    };
    tell(it, told, &slices);
    loop {
        let began = Instant::now();
        let ended = api
            .watch(&version.clone(), |event| {
                match event {
                    Event::There(slice) => {
                        version = slice.version().to_owned();
                        slices.insert(slice.name().to_owned(), slice.nodes(&it.port));
                    }
                    Event::Gone(slice) => {
                        version = slice.version().to_owned();
                        slices.remove(slice.name());
                    }
                    Event::Bookmark(at) => {
                        version = at;
                        return true;
                    }
                }
                tell(it, told, &slices);
                slices.len() <= MOST_SLICES
            })
            .await;
        match ended {
            Err(failed) => return failed,
            // It ends now and then, and goes on from where it was.
            Ok(()) if began.elapsed() >= SHORT => pause.worked(),
            Ok(()) => pause.after_failure().await,
        }
    }
}

fn tell(it: &Kubernetes, told: &watch::Sender<Sight>, slices: &Slices) {
    let mut notes: Vec<String> = slices.values().filter_map(|said| said.clone().err()).collect();
    if slices.is_empty() {
        notes.push(format!("{}/{} has no EndpointSlices", it.namespace, it.service));
    }
    sight::seen(told, slices.values().flatten().flatten().cloned(), notes);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ports() {
        assert_eq!(Port::parse(""), Some(Port::Only));
        assert_eq!(Port::parse("http"), Some(Port::Named("http".into())));
        assert_eq!(Port::parse("8080"), Some(Port::Numbered(8080)));
        for text in ["0", "65536", "Http", "-a", "a/b", "+80"] {
            assert_eq!(Port::parse(text), None, "{text}");
        }
    }
}
