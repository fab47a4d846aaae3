//! Connections to members that are kept open: members are asked how they are every other second, and a handshake costs more than the answer.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use etcd_client::Client;

/// By address. A port may become another member's, so a connection is only given to who holds the certificate it was made with.
#[derive(Default)]
pub struct Connections(Mutex<HashMap<String, Kept>>);

struct Kept {
    certificate: String,
    client: Client,
}

impl Connections {
    pub fn get(&self, url: &str, certificate: &str) -> Option<Client> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.get(url).filter(|kept| kept.certificate == certificate).map(|kept| kept.client.clone())
    }

    pub fn keep(&self, url: String, certificate: &str, client: &Client) {
        let kept = Kept { certificate: certificate.to_owned(), client: client.clone() };
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(url, kept);
    }

    /// It does not work any more.
    pub fn forget(&self, url: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(url);
    }
}
