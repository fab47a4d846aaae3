//! Channels that notifications go to, and what became of what was sent: service `notify`.
//!
//! What a channel is, what is sent and when is `terrace_notify`'s, which products tell and which holds the tables; this crate lets users manage it.
//! They are two crates because products, which never use each other, all have to tell, while actions need the generated types of the contract.
//!
//! * [`actions`]: a file per noun.
//! * `model`: what a request may set, and how things are shown.
//!
//! **Invariants:** a secret goes in and never comes out. An id of another account is answered exactly like one that does not exist. A channel
//! that was changed begins anew; a channel that was disabled has nothing waiting.

pub mod actions;
mod model;

use std::sync::Arc;

use terrace_notify::Notify;
use terrace_rpc::Service;

/// The product.
pub struct Channels {
    notify: Arc<Notify>,
    /// The whole contract: a channel that asks for a service that does not exist would never hear anything.
    services: &'static [&'static Service],
}

impl Channels {
    pub fn new(notify: &Arc<Notify>, services: &'static [&'static Service]) -> Arc<Self> {
        Arc::new(Channels { notify: Arc::clone(notify), services })
    }
}
