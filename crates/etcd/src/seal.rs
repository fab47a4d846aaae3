//! Clusters' keys at rest: sealed under the master key, each for its own place.

use terrace_auth::sealed::MasterKey;
use terrace_base::{Error, Result, Rng, Secret};

pub struct Seal {
    master: MasterKey,
    rng: Rng,
}

impl Seal {
    pub fn new(master: MasterKey, rng: Rng) -> Self {
        Seal { master, rng }
    }

    /// `what`: authority or client. Moved to another cluster or place it does not open.
    pub fn seal(&self, cluster: &str, what: &str, key: &Secret) -> Result<Vec<u8>> {
        self.master.seal(&self.rng, &purpose(cluster, what), key.reveal().as_bytes())
    }

    pub fn open(&self, cluster: &str, what: &str, sealed: &[u8]) -> Result<Secret> {
        let opened = self.master.open_text(&purpose(cluster, what), sealed);
        opened.ok_or_else(|| {
            Error::internal(format!("the {what} key of {cluster} does not open: the master key is not the one it was sealed under"))
        })
    }
}

fn purpose(cluster: &str, what: &str) -> String {
    format!("etcd:{cluster}:{what}")
}
