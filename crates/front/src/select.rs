//! Which action a request means. The service is taken from the signature's scope, else the host's first label, else the
//! first path segment, else it is whatever service has this action in this version (the pair is unique in the contract).

use terrace_base::{Error, Result, text};
use terrace_rpc::registry::Unknown;
use terrace_rpc::{ActionMeta, Registry};

pub fn action(
    registry: &Registry,
    scope: Option<&str>,
    host: &str,
    path: &str,
    version: &str,
    action: &str,
) -> Result<&'static ActionMeta> {
    let known = |name: &&str| registry.service(name).is_some();
    let label = host.split(['.', ':']).next().filter(known);
    let segment = path.trim_start_matches('/').split('/').next().filter(known);
    let found = match scope.or(label).or(segment) {
        Some(service) => registry.find(service, version, action),
        None => registry.find_by_version(version, action),
    };
    found.map_err(|unknown| match unknown {
        Unknown::Product => {
            Error::new("NoSuchProduct", text!("the product `{service}` does not exist", service = clipped(scope.unwrap_or_default())))
        }
        Unknown::Version if version.is_empty() => Error::missing("Version"),
        Unknown::Version => {
            Error::new("NoSuchVersion", text!("the API version `{version}` does not exist for this product", version = clipped(version)))
        }
        Unknown::Action => {
            Error::new("InvalidAction", text!("the action `{action}` does not exist in this product and version", action = clipped(action)))
        }
    })
}

fn clipped(text: &str) -> String {
    text.chars().take(80).collect()
}
