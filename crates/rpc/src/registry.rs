//! Which actions exist, which of them have a handler, and how one is called.

use std::collections::{BTreeSet, HashMap};
use std::pin::Pin;
use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use terrace_base::{Error, Result, text};

use crate::cx::Cx;
use crate::meta::{ActionMeta, Service};

/// An action of the contract as a type: generated, one per action.
pub trait Action: 'static {
    type Request: DeserializeOwned + Send + 'static;
    type Response: Serialize + Send + 'static;
    const META: &'static ActionMeta;
}

type Reply = Pin<Box<dyn Future<Output = Result<Vec<u8>>> + Send>>;
type Handler = Box<dyn Fn(Cx, Map<String, Value>) -> Reply + Send + Sync>;

/// The contract with the handlers the products brought.
pub struct Registry {
    services: &'static [&'static Service],
    handlers: HashMap<(&'static str, &'static str), Handler>,
}

/// Why a service, version and action do not name one action.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unknown {
    Product,
    Version,
    Action,
}

impl Registry {
    pub fn new(services: &'static [&'static Service]) -> Self {
        Registry { services, handlers: HashMap::new() }
    }

    pub fn services(&self) -> &'static [&'static Service] {
        self.services
    }

    /// Gives action `A` its handler: `registry.on::<RunCommand, _, _>(&hosts, run_command)`.
    ///
    /// Panics when the action has one already: that is a wiring fault and shows at the first start.
    pub fn on<A: Action, S, F>(&mut self, state: &Arc<S>, handler: fn(Arc<S>, Cx, A::Request) -> F)
    where
        S: Send + Sync + 'static,
        F: Future<Output = Result<A::Response>> + Send + 'static,
    {
        let state = Arc::clone(state);
        let erased: Handler = Box::new(move |cx, params| {
            let state = Arc::clone(&state);
            Box::pin(async move {
                // Validation has passed, so a failure here means that the tables and the types disagree.
                let request = serde_json::from_value(Value::Object(params)).map_err(Error::internal)?;
                let response = handler(state, cx, request).await?;
                serde_json::to_vec(&response).map_err(Error::internal)
            })
        });
        let key = (A::META.service, A::META.name);
        assert!(self.handlers.insert(key, erased).is_none(), "{key:?} has two handlers");
    }

    /// Calls the handler of `cx.action` with checked parameters. The answer is the JSON object of the action's output.
    pub async fn call(&self, cx: Cx, params: Map<String, Value>) -> Result<Vec<u8>> {
        let meta = cx.action;
        match self.handlers.get(&(meta.service, meta.name)) {
            Some(handler) => handler(cx, params).await,
            None => Err(Error::new(
                "UnsupportedOperation",
                text!(
                    "{action} of service {service} is part of the contract, but this release does not implement it yet",
                    action = meta.name,
                    service = meta.service
                ),
            )),
        }
    }

    pub fn is_registered(&self, action: &ActionMeta) -> bool {
        self.handlers.contains_key(&(action.service, action.name))
    }

    /// `service.Action` of everything without a handler, sorted.
    pub fn unsupported(&self) -> BTreeSet<String> {
        let all = self.services.iter().flat_map(|s| s.actions.iter());
        all.filter(|a| !self.is_registered(a)).map(|a| format!("{}.{}", a.service, a.name)).collect()
    }

    pub fn service(&self, name: &str) -> Option<&'static Service> {
        self.services.iter().find(|s| s.name == name).copied()
    }

    /// Finds an action by service, version and name; empty `version` means the service's own.
    pub fn find(&self, service: &str, version: &str, action: &str) -> Result<&'static ActionMeta, Unknown> {
        let service = self.service(service).ok_or(Unknown::Product)?;
        if !version.is_empty() && version != service.version {
            return Err(Unknown::Version);
        }
        service.action(action).ok_or(Unknown::Action)
    }

    /// Finds the service that has `action` in `version`; the pair is unique in the contract.
    pub fn find_by_version(&self, version: &str, action: &str) -> Result<&'static ActionMeta, Unknown> {
        let mut of_version = self.services.iter().filter(|s| s.version == version).peekable();
        if of_version.peek().is_none() {
            return Err(Unknown::Version);
        }
        of_version.find_map(|s| s.action(action)).ok_or(Unknown::Action)
    }
}

impl Service {
    /// Binary search: `actions` is generated sorted.
    pub fn action(&self, name: &str) -> Option<&'static ActionMeta> {
        self.actions.binary_search_by(|a| a.name.cmp(name)).ok().map(|i| self.actions[i])
    }
}
