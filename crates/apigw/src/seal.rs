//! Secrets at rest, sealed under the master key, each for its own place: moved to another row it does not open.

use terrace_auth::sealed::MasterKey;
use terrace_base::{AccountId, Error, Result, Rng, Secret};

pub struct Seal {
    master: MasterKey,
    rng: Rng,
}

/// What is sealed.
#[derive(Clone, Copy, Debug)]
pub enum What {
    /// The secret of a key pair.
    Key,
    /// The secret of an application.
    App,
    /// The private key of a certificate.
    Certificate,
    /// The password a document is shared with.
    Doc,
    /// The password or token with which an upstream's nodes are found.
    Discovery,
    /// What gateways are told of a site or a domain.
    Item,
}

impl Seal {
    pub fn new(master: MasterKey, rng: Rng) -> Self {
        Seal { master, rng }
    }

    pub fn seal(&self, account: AccountId, what: What, id: &str, plain: &[u8]) -> Result<Vec<u8>> {
        self.master.seal(&self.rng, &purpose(account, what, id), plain)
    }

    pub fn open(&self, account: AccountId, what: What, id: &str, sealed: &[u8]) -> Result<Vec<u8>> {
        self.master
            .open(&purpose(account, what, id), sealed)
            .ok_or_else(|| Error::internal(format!("{what:?} of {id} does not open: the master key is not the one it was sealed under")))
    }

    pub fn open_text(&self, account: AccountId, what: What, id: &str, sealed: &[u8]) -> Result<Secret> {
        String::from_utf8(self.open(account, what, id, sealed)?).map(Secret::new).map_err(Error::internal)
    }
}

fn purpose(account: AccountId, what: What, id: &str) -> String {
    format!("apigw:{account}:{what:?}:{id}")
}
